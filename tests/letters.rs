//! Every letter and paper: of every story, and of thousands of ways through the questions.
//!
//! A way here is a number: it chooses an option at each question, so that options of questions far
//! apart meet. What the ways must reach is checked, so a walk that grew too thin would fail.

use std::collections::BTreeSet;

use complaint_guide::documents::letter::{Block, Letter};
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::documents::text::text;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::days::PartDate;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::offered::offered;
use complaint_guide::rules::papers::{Addressee, Notice, PaperKind};
use complaint_guide::rules::picks::{headings_that_ask, offered_under};
use complaint_guide::rules::questions::{Ask, Form, Question, Sign, StandsAt};
use complaint_guide::rules::route::{Complaint, complaint, out_of_order, replay};
use complaint_guide::rules::steps::NextRight;
use complaint_guide::words::Voice;

use crate::golden::{council, holidays, none, today};
use crate::people::{every_result_in_every_voice, stories};
use crate::rules::decided;
use crate::words::{own_sentences, problems, repeated};

/// How many ways are walked.
pub const WAYS: u64 = 3_000;

/// The most lines of a letter without the person's own words, and how wide a line is.
const PAGE: (usize, usize) = (65, 90);

/// A number that depends on both in no simple way (splitmix64).
fn mixed(way: u64, step: u64) -> u64 {
    let mut z =
        way.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(step.wrapping_mul(0xD1B5_4A32_D192_ED03));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn day(year: i32, month: u32, day: Option<u32>) -> Option<PartDate> {
    PartDate::new(year, Some(month), day).ok()
}

/// The answer that a way gives to a question. Of every four ways one has no words at all.
fn chosen(way: u64, ask: Ask, answers: &Answers) -> Said {
    let at = |n: usize| {
        let step = ask.question.place() * 64 + ask.point.map_or(0, Named::place);
        usize::try_from(mixed(way, step as u64) % n as u64).expect("it is small")
    };
    match ask.question.form() {
        Form::One(options) => match ask.question {
            // A way that goes to another council has no letter, and most would.
            Question::Whose if !way.is_multiple_of(8) => Said::One("this"),
            // Few would come to a Stage 1 that waits for an advocate.
            Question::Who if way.is_multiple_of(13) => Said::One("child"),
            Question::StandsAt if way.is_multiple_of(13) => Said::One("waiting-1"),
            Question::AdvocatePause if way.is_multiple_of(13) => Said::One("still"),
            _ => Said::One(options[at(options.len())]),
        },
        Form::Many { options, alone } => {
            let first = options[at(options.len())];
            let second =
                options[(at(options.len()) + 1 + at(options.len() * 5) / options.len()) % options.len()];
            let both = !alone.contains(&first) && !alone.contains(&second) && way.is_multiple_of(2);
            Said::Many(if both && first != second { vec![first, second] } else { vec![first] })
        }
        Form::Offered { or_none: true, .. } => {
            // Of the points any may wait, or none.
            Said::Many(offered(ask.question, answers).into_iter().take(at(3)).collect())
        }
        Form::Offered { or_none: false, .. } if ask.question == Question::Parts => {
            let headings = headings_that_ask(answers).into_iter();
            let one = |heading| {
                let under = offered_under(heading, answers);
                under[at(under.len() * 7) % under.len()]
            };
            Said::Many(headings.map(one).collect())
        }
        Form::Offered { or_none: false, .. } => {
            let offered = offered(ask.question, answers);
            let first = at(offered.len());
            let second = (first + 1 + at(offered.len() * 5) / offered.len()) % offered.len();
            let both = way.is_multiple_of(2) && first != second;
            Said::Many(if both { vec![offered[first], offered[second]] } else { vec![offered[first]] })
        }
        Form::Day => Said::Day(match at(6) {
            0 => None,
            5 => day(2025, 6, None),
            1 => day(2026, 11, None),
            2 => day(2026, 11, Some(16)),
            3 => day(2026, 7, Some(1)),
            _ => day(2026, 9, Some(28)),
        }),
        Form::Words { .. } if way.is_multiple_of(4) => Said::nothing(ask.question),
        Form::Words { fields, .. } => Said::Words {
            ticked: offered(ask.question, answers)
                .into_iter()
                .filter(|option| (at(64) + option.len()) % 2 == 0)
                .collect(),
            fields: fields.iter().map(|_| String::from("In my words.")).collect(),
        },
    }
}

/// Where the questions lead on this way.
pub fn walk(way: u64, today: chrono::NaiveDate) -> Complaint {
    let mut answers = Answers::default();
    loop {
        match complaint(&answers, today) {
            Ok(complaint) => return complaint,
            Err(ask) => {
                assert!(answers.get(ask).is_none(), "way {way}: `{}` stays open", ask.key());
                let said = chosen(way, ask, &answers);
                answers
                    .set(ask, said)
                    .unwrap_or_else(|unfit| panic!("way {way}, `{}`: {unfit:?}", ask.key()));
                // A day that cannot be right beside the others is one that the person does not know.
                if out_of_order(&answers, today).is_some() {
                    answers.set(ask, Said::Day(None)).expect("it fits");
                }
            }
        }
    }
}

/// Every letter of a result with its name, the letter for the step first.
fn letters(result: &Summary) -> impl Iterator<Item = (&'static str, &Letter)> {
    let papers = result.papers.iter().map(|paper| (paper.kind.key(), &paper.letter));
    result.letter.iter().map(|letter| ("letter", letter)).chain(papers)
}

/// How many lines a text takes on a page.
fn lines(text: &str, width: usize) -> usize {
    let wrapped = |line: &str| {
        line.split(' ').fold((1, 0), |(lines, at): (usize, usize), word| {
            let length = word.chars().count();
            if at > 0 && at + 1 + length > width { (lines + 1, length) } else { (lines, at + 1 + length) }
        })
    };
    text.lines().map(|line| wrapped(line).0).sum()
}

/// Everything that is wrong with the form of a letter.
fn faults(letter: &Letter, voice: Voice) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in own_sentences(letter) {
        found.extend(problems(sentence, voice));
        if sentence.contains(['{', '}']) {
            found.push(format!("not filled in: {sentence}"));
        }
        if sentence.trim().is_empty() || sentence.contains("N/A") || sentence.ends_with(": ") {
            found.push(format!("a blank: ‘{sentence}’"));
        }
    }
    found.extend(repeated(letter).into_iter().map(|sentence| format!("said twice: {sentence}")));
    let is_heading = |block: Option<&Block>| matches!(block, Some(Block::Heading(_)));
    for (at, block) in letter.blocks.iter().enumerate() {
        let next = letter.blocks.get(at + 1);
        if is_heading(Some(block)) && (next.is_none() || is_heading(next)) {
            found.push(format!("a heading with nothing under it: {block:?}"));
        }
        if *block == Block::List(Vec::new()) {
            found.push(String::from("an empty list"));
        }
    }
    found
}

/// The voice a paper is written in, for a reader of this one.
fn written_in(kind: &str, voice: Voice) -> Voice {
    match kind {
        "formal-copy" => Voice::Adult,
        "childs-copy" => Voice::YoungPerson,
        _ => voice,
    }
}

#[test]
fn no_letter_of_any_story_or_way_has_a_fault() {
    let (today, council) = (stories()[0].today, council("staffordshire"));
    let mut found = BTreeSet::new();
    for (name, voice, result) in every_result_in_every_voice() {
        for (kind, letter) in letters(&result) {
            let faults = faults(letter, written_in(kind, voice));
            found.extend(faults.into_iter().map(|fault| format!("{name}, {kind}: {fault}")));
        }
    }
    let (mut kinds, mut nexts, mut stands) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut anonymous = 0;
    for way in 0..WAYS {
        let complaint = walk(way, today);
        stands.extend(complaint.answers.stands_at());
        let voice = Voice::ALL[usize::try_from(way % 3).expect("it is small")];
        let setting = Setting { council: &council, today, holidays: holidays(), voice };
        let result = summary(&complaint, setting);
        kinds.extend(result.papers.iter().map(|paper| paper.kind));
        nexts.extend(result.next.iter().map(|next| next.right));
        anonymous += usize::from(complaint.route.anonymous);
        for (kind, letter) in letters(&result) {
            let mut faults = faults(letter, written_in(kind, voice));
            let is_bare = complaint.answers.iter().all(|(ask, said)| match said {
                Said::Words { .. } => *said == Said::nothing(ask.question),
                _ => true,
            });
            let length = lines(&text(letter), PAGE.1);
            if is_bare && length > PAGE.0 {
                faults.push(format!("{length} lines without a word of the person's own"));
            }
            faults.extend(asks_for_an_answer(&complaint, letter));
            found.extend(faults.into_iter().map(|fault| format!("way {way}, {kind}: {fault}")));
        }
    }
    none(&found.into_iter().take(40).collect::<Vec<_>>());
    assert_eq!(kinds.len(), PaperKind::ALL.len(), "the ways write every paper: {kinds:?}");
    assert_eq!(stands.len(), StandsAt::ALL.len(), "{stands:?}");
    assert!(nexts.len() + 2 >= NextRight::ALL.len(), "{nexts:?}");
    assert!(anonymous > 100, "{anonymous}");
}

/// The same complaint without a word of the person's own: every field empty, every tick as it was.
fn without_own_words(complaint: &Complaint, today: chrono::NaiveDate) -> Complaint {
    let mut answers = complaint.answers.clone();
    for (ask, said) in complaint.answers.iter() {
        if let Said::Words { ticked, fields } = said {
            let fields = vec![String::new(); fields.len()];
            answers.set(ask, Said::Words { ticked: ticked.clone(), fields }).expect("it fits");
        }
    }
    replay(&answers, today).decided.expect("every question is answered still")
}

/// A letter longer than a page of plain text.
fn is_too_long(letter: &Letter) -> Option<String> {
    let length = lines(&text(letter), PAGE.1);
    (length > PAGE.0).then(|| format!("{length} lines"))
}

#[test]
fn every_letter_of_every_story_is_within_a_page_but_for_the_persons_own_words() {
    let mut found = Vec::new();
    for story in stories() {
        let complaint = without_own_words(&story.complaint(), story.today);
        for voice in Voice::ALL {
            for (kind, letter) in letters(&summary(&complaint, story.setting(voice))) {
                let name = format!("{}, {kind} ({})", story.name, voice.key());
                found.extend(is_too_long(letter).map(|length| format!("{name}: {length}")));
            }
        }
    }
    none(&found);
}

#[test]
fn a_letter_longer_than_a_page_is_found() {
    let of = |count| Letter {
        date: String::new(),
        to: Vec::new(),
        subject: "S".into(),
        blocks: vec![Block::List(vec!["A line.".into(); count])],
    };
    assert_eq!(is_too_long(&of(PAGE.0 - 4)), None);
    assert!(is_too_long(&of(PAGE.0 + 1)).is_some());
}

/// What asks for an answer in a letter that nobody can answer.
fn asks_for_an_answer(complaint: &Complaint, letter: &Letter) -> Vec<String> {
    let asks = ["tell me", "confirm", "answer this", "give me", "my reasons", "write to me"];
    let says = |sentence: &&str| asks.iter().any(|ask| sentence.to_lowercase().contains(ask));
    let is_card = letter.to.is_empty();
    let found =
        own_sentences(letter).into_iter().filter(says).filter(|_| complaint.route.anonymous && !is_card);
    found.map(|sentence| format!("asks for an answer without a name: {sentence}")).collect()
}

#[test]
fn each_fault_of_a_letter_is_found() {
    let letter = |blocks: Vec<Block>| Letter {
        date: String::from("1 May 2026"),
        to: vec![String::from("The council")],
        subject: String::from("A subject"),
        blocks,
    };
    let text = |text: &str| Block::Text(text.to_owned());
    let check = |blocks: Vec<Block>, expected: &str| {
        let found = faults(&letter(blocks), Voice::Adult);
        assert!(found.iter().any(|fault| fault.contains(expected)), "{expected}: {found:?}");
    };
    check(vec![text("Write and/or phone.")], "and/or");
    check(vec![text("Your point(s).")], "(s)");
    check(vec![text("By {date}.")], "not filled in");
    check(vec![text(" ")], "a blank");
    check(vec![text("Reference: N/A")], "a blank");
    check(vec![text("Please tell me why in writing."), text("Please tell me why in writing.")], "twice");
    check(vec![Block::Heading(String::from("Why"))], "nothing under it");
    check(
        vec![Block::Heading(String::from("Why")), Block::Heading(String::from("How")), text("So.")],
        "nothing",
    );
    check(vec![Block::List(Vec::new())], "an empty list");
    assert_eq!(
        faults(&letter(vec![Block::Heading(String::from("Why")), text("So.")]), Voice::Adult).len(),
        0
    );
    assert_eq!((lines("a b c", 3), lines("aa\n\nbb", 9)), (2, 3));
}

/// A result of a story, with an answer changed.
fn told(story: &str, voice: Voice, change: impl Fn(&mut Answers)) -> (Complaint, Summary) {
    let mut story = stories().into_iter().find(|found| found.name == story).expect("there is such a story");
    change(&mut story.answers);
    let complaint = replay(&story.answers, story.today).decided;
    let complaint = complaint.unwrap_or_else(|ask| panic!("`{}` is open", ask.key()));
    let result = summary(&complaint, Setting { voice, ..story.setting(voice) });
    (complaint, result)
}

fn paper(result: &Summary, kind: PaperKind) -> Option<String> {
    result.papers.iter().find(|paper| paper.kind == kind).map(|paper| text(&paper.letter))
}

#[test]
fn the_day_of_the_newer_part_is_not_given_as_the_older_ones() {
    const STORY: &str = "partly-more-than-a-year-ago";
    let on = |year, month| {
        move |answers: &mut Answers| {
            let date = Said::Day(day(year, month, None));
            answers.set(Question::HappenedOn.into(), date).expect("it fits");
        }
    };
    for (voice, dated) in [
        (Voice::Adult, "When that happened: August 2024"),
        (Voice::YoungPerson, "When that happened: August 2024"),
        (Voice::EasyRead, "over a year old: August 2024"),
    ] {
        let old = text(&told(STORY, voice, on(2024, 8)).1.letter.expect("a letter"));
        assert!(old.contains(dated), "{old}");
        let newer = text(&told(STORY, voice, on(2026, 8)).1.letter.expect("a letter"));
        assert!(!newer.contains("When that happened") && !newer.contains("old: August"), "{newer}");
        let says_old = newer.contains("more than a year ago") || newer.contains("over a year old");
        assert!(says_old && newer.contains("August 2026"), "{newer}");
    }
}

#[test]
fn whoever_is_about_to_have_no_home_asks_for_one_and_not_that_the_council_waits() {
    let comes = |coming: &'static str| {
        move |answers: &mut Answers| {
            let _ = answers.set(Question::Coming.into(), Said::One(coming));
            let day = vec![String::from("Friday")];
            let _ = answers.set(Question::ComingOn.into(), Said::Words { ticked: Vec::new(), fields: day });
        }
    };
    for voice in Voice::ALL {
        for coming in ["placement-ends", "other"] {
            let (_, result) = told("homeless-at-17", voice, comes(coming));
            let letter = text(result.letter.as_ref().expect("a letter"));
            assert!(letter.contains("safe") && letter.contains("17 and 20"), "{letter}");
            assert!(letter.contains("Friday"), "{letter}");
            assert!(!letter.contains("6.5.2"), "nothing is there to hold: {letter}");
            assert_eq!(paper(&result, PaperKind::HoldDecision), None);
        }
        // In care there is a home that the council can hold, and help that ends it can hold for anybody.
        for (story, coming) in
            [("placement-is-to-end-on-friday", "placement-ends"), ("homeless-at-17", "support-stops")]
        {
            let (_, result) = told(story, voice, comes(coming));
            assert!(
                paper(&result, PaperKind::HoldDecision).is_some_and(|hold| hold.contains("6.5.2")),
                "{story}"
            );
        }
    }
}

#[test]
fn a_childs_own_letter_names_its_points_in_a_childs_words_and_the_copy_for_the_council_in_its_own() {
    let as_it_is = |_: &mut Answers| ();
    for (voice, own) in [(Voice::YoungPerson, "My home, or a move"), (Voice::EasyRead, "My home or a move")] {
        let (_, result) = told("placement-is-to-end-on-friday", voice, as_it_is);
        let letter = text(result.letter.as_ref().expect("a letter"));
        assert!(letter.contains(own) && !letter.contains("Home or a move\n"), "{letter}");
        let copy = paper(&result, PaperKind::FormalCopy).expect("a copy in the council’s words");
        assert!(copy.contains("Home or a move") && !copy.contains("My home"), "{copy}");
        // A parent speaks of somebody else.
        let (_, result) = told("stage-three-refused", voice, |_| ());
        let letter = text(result.letter.as_ref().expect("a letter"));
        assert!(letter.contains("The plan, meetings and being listened to"), "{letter}");
    }
}

#[test]
fn what_is_to_wait_and_is_on_no_list_is_asked_to_wait_and_told_on_the_day() {
    let other = |answers: &mut Answers| {
        answers.set(Question::Coming.into(), Said::One("other")).expect("it fits");
        let day = vec![String::from("Friday")];
        answers
            .set(Question::ComingOn.into(), Said::Words { ticked: Vec::new(), fields: day })
            .expect("it fits");
    };
    for voice in Voice::ALL {
        let (_, result) = told("placement-is-to-end-on-friday", voice, other);
        assert!(paper(&result, PaperKind::HoldDecision).is_none(), "nobody can hold what is not named");
        let letter = text(result.letter.as_ref().expect("a letter"));
        let asks = complaint_guide::words::table::letter::COMING_UNNAMED.raw(voice);
        assert!(letter.contains(asks) && letter.contains("Friday"), "{letter}");
    }
}

#[test]
fn a_promise_that_was_not_kept_is_what_the_ombudsman_is_told_of() {
    for (voice, promised) in [
        (Voice::Adult, "agreed to do things and has not done them"),
        (Voice::YoungPerson, "said it would do things and has not done them"),
        (Voice::EasyRead, "It has not done them"),
    ] {
        let (_, result) = told("all-stages-done-and-promises-not-kept", voice, |_| ());
        let pack = paper(&result, PaperKind::OmbudsmanPack).expect("a letter to the Ombudsman");
        assert!(pack.contains(promised), "{pack}");
        let (_, result) = told("all-stages-done", voice, |_| ());
        let pack = paper(&result, PaperKind::OmbudsmanPack).expect("a letter to the Ombudsman");
        assert!(!pack.contains(promised), "{pack}");
    }
}

#[test]
fn a_letter_gives_no_day_as_due_for_what_the_council_may_not_take_up() {
    for (voice, if_taken_up) in [
        (Voice::Adult, "If you take this up under that procedure"),
        (Voice::YoungPerson, "If you use that procedure"),
        (Voice::EasyRead, "If you use that procedure"),
    ] {
        let letter = |story| text(told(story, voice, |_| ()).1.letter.as_ref().expect("a letter"));
        let open = letter("woman-of-52-about-her-childhood-in-care");
        assert!(open.contains(if_taken_up), "{open}");
        let certain = letter("placement-is-to-end-on-friday");
        assert!(!certain.contains(if_taken_up), "{certain}");
    }
}

#[test]
fn only_what_is_for_the_council_is_addressed_to_it() {
    let mut for_others = BTreeSet::new();
    for (name, _, result) in every_result_in_every_voice() {
        for paper in &result.papers {
            let to = paper.letter.to.join(" ");
            let is_right = match paper.addressee() {
                Addressee::Council => to.contains("omplaints") || to.contains("Customer Relations"),
                Addressee::Ombudsman => to == "Local Government and Social Care Ombudsman",
                Addressee::Advocate => to == "To an advocate",
                Addressee::SomeoneTrusted => to.is_empty(),
                // A role, and no address but the council's own.
                Addressee::AnotherDoor => !to.is_empty() && !to.contains('@'),
            };
            assert!(is_right, "{name}, {}: {to}", paper.kind.key());
            let is_for_others = !matches!(paper.addressee(), Addressee::Council | Addressee::AnotherDoor);
            for_others.extend(is_for_others.then_some(paper.kind));
        }
    }
    assert_eq!(for_others.len(), 3);
}

#[test]
fn a_letter_for_later_has_no_day_and_every_other_has_one() {
    for (name, _, result) in every_result_in_every_voice() {
        for paper in &result.papers {
            let is_undated = paper.letter.date.is_empty();
            let is_for_later = match paper.kind {
                PaperKind::AskStageTwo
                | PaperKind::AskStageThree
                | PaperKind::AfterTheCase
                | PaperKind::TalkCard => true,
                PaperKind::Commissioner => true,
                // It is asked about today only where it is late today.
                PaperKind::Chase => {
                    result.next.as_ref().is_some_and(|next| next.right != NextRight::StageTwoBecauseLate)
                }
                _ => false,
            };
            assert_eq!(is_undated, is_for_later, "{name}, {}", paper.kind.key());
        }
        assert!(result.letter.is_none_or(|letter| !letter.date.is_empty()), "{name}");
    }
}

#[test]
fn the_formal_copy_names_the_subsection_and_the_young_persons_letter_the_section() {
    let (_, result) = told("amira-15-in-foster-care-any-council", Voice::YoungPerson, |_| {});
    let own = text(&result.letter.clone().expect("there is a letter"));
    let formal = paper(&result, PaperKind::FormalCopy).expect("it is offered");
    // Plainer words, and the same law.
    assert!(own.contains("section 26") && !own.contains("26(3)") && formal.contains("section 26(3)(a)"));
    for words in ["I miss him and I cannot sleep.", "I asked my social worker twice.", "Since October"] {
        assert!(own.contains(words) && formal.contains(words), "{words}");
    }
    let (_, result) = told("amira-15-in-foster-care-any-council", Voice::Adult, |_| {});
    assert_eq!(paper(&result, PaperKind::FormalCopy), None, "the letter is formal already");
    assert_eq!(paper(&result, PaperKind::ChildsCopy), Some(own), "the same letter in a young person's words");
}

#[test]
fn every_other_case_that_is_named_stands_in_the_letter() {
    let (_, result) = told("mixed-parent-easy-read-late-and-other-case", Voice::Adult, |_| {});
    for letter in [text(&result.letter.clone().unwrap()), paper(&result, PaperKind::AfterTheCase).unwrap()] {
        assert!(letter.contains("a court case and a police investigation or criminal case"), "{letter}");
    }
}

#[test]
fn a_grown_up_who_is_spoken_for_is_never_called_a_child() {
    for knows in ["no", "too-young", "knows", "not-sure"] {
        let (_, result) = told("advocate-for-a-mother", Voice::Adult, |answers| {
            answers.set(Question::ChildKnows.into(), Said::One(knows)).unwrap();
        });
        let letter = text(&result.letter.expect("there is a letter"));
        assert!(!letter.contains("The child does not know") && !letter.contains("too young"), "{letter}");
        assert!(!letter.contains("ask the child"), "{letter}");
    }
}

#[test]
fn a_name_that_was_to_be_given_and_is_not_there_is_noticed_and_stops_nobody() {
    let notices = |result: &Summary| result.notices.iter().map(|noticed| noticed.notice).collect::<Vec<_>>();
    let (_, result) = told("paused-in-part", Voice::Adult, |_| {});
    assert!(result.letter.is_some());
    assert_eq!(notices(&result), [Notice::NoName, Notice::NoContact]);
    let (_, result) = told("amira-15-in-foster-care-any-council", Voice::Adult, |_| {});
    assert_eq!(notices(&result), []);
    let (complaint, result) = told("thurrock-without-a-name", Voice::Adult, |_| {});
    assert_eq!(complaint.answers.sign(), Ok(Sign::Anonymous));
    assert_eq!(notices(&result), []);
}

#[test]
fn what_is_noticed_says_where_it_stands_and_the_letter_keeps_it() {
    let (complaint, result) = told("amira-15-in-foster-care-any-council", Voice::Adult, |answers| {
        let ask = Ask::from_key("what-happened:contact").unwrap();
        let mut fields = vec![String::new(); 4];
        fields[2] = String::from("Her mum, 01632 960 199, of ST16 2DH");
        answers.set(ask, Said::Words { ticked: Vec::new(), fields }).unwrap();
    });
    let found: Vec<_> =
        result.notices.iter().map(|found| (found.question.as_str(), found.field, found.notice)).collect();
    let place = |notice| ("what-happened:contact", "who", notice);
    assert_eq!(found, [place(Notice::Phone), place(Notice::Postcode)]);
    assert!(text(&result.letter.unwrap()).contains("Her mum, 01632 960 199, of ST16 2DH"));
    assert!(complaint.answers.iter().count() > 5);
}

#[test]
fn the_phone_has_three_sentences_wherever_there_is_a_letter_and_none_elsewhere() {
    let mut with = 0;
    for (name, voice, result) in every_result_in_every_voice() {
        assert_eq!(result.phone.len(), if result.letter.is_some() { 3 } else { 0 }, "{name}");
        for sentence in result.phone.iter().chain(&result.enclosures) {
            assert_eq!(problems(sentence, voice), Vec::<String>::new(), "{name}");
        }
        with += usize::from(result.letter.is_some());
    }
    assert!(with > 100);
}

#[test]
fn points_for_the_councils_own_procedure_are_asked_about_and_get_a_letter_of_their_own() {
    let (_, alone) = told("child-protection-conference-and-how-it-was-done", Voice::Adult, |_| {});
    let letter = text(&alone.letter.expect("it is the letter"));
    assert!(letter.contains("own complaints procedure") && letter.contains("Two officers spoke"));
    assert!(!alone.papers.iter().any(|paper| paper.kind == PaperKind::OtherProcedure));

    let (_, beside) = told("unnamed-council-early-help-and-reports", Voice::Adult, |_| {});
    let main = text(&beside.letter.clone().expect("there is a letter"));
    let other = paper(&beside, PaperKind::OtherProcedure).expect("it is offered");
    assert!(main.contains("has not come since June") && !main.contains("how the check of our family ended"));
    assert!(
        !other.contains("has not come since June") && other.contains("how the check of our family ended")
    );
}

#[test]
fn a_letter_for_the_other_procedure_asks_for_its_next_stage_where_one_answer_has_come() {
    let other = |stands_at: &'static str| {
        let complaint = decided(&[
            (Question::Who, &["parent"][..]),
            (Question::Situation, &["in-need"]),
            (Question::Topics, &["disability", "education"]),
            (Question::Parts, &["disability", "education-plan-late"]),
            (Question::StandsAt, &[stands_at]),
        ]);
        let council = council("statutory");
        let setting =
            Setting { council: &council, today: today(), holidays: holidays(), voice: Voice::Adult };
        paper(&summary(&complaint, setting), PaperKind::OtherProcedure).expect("it is offered")
    };
    let asks = "please take this letter as my request for the next stage of that procedure";
    assert!(other("answered-1").contains(asks));
    assert!(!other("not-sent").contains(asks));
}

#[test]
fn whoever_waits_beside_another_case_asks_that_what_is_separate_goes_on() {
    let letter = |cases: &'static [&'static str]| {
        let complaint = decided(&[
            (Question::Who, &["parent"][..]),
            (Question::Situation, &["in-need"]),
            (Question::Topics, &["plan"]),
            (Question::Parts, &["assessment"]),
            (Question::Proceedings, cases),
            (Question::SameMatter, &["some"]),
            (Question::StandsAt, &["waiting-1"]),
        ]);
        let council = council("statutory");
        let setting =
            Setting { council: &council, today: today(), holidays: holidays(), voice: Voice::Adult };
        text(&summary(&complaint, setting).letter.expect("there is a letter"))
    };
    let asks = "If a part has to wait, please tell me in writing which part and why";
    assert!(letter(&["court"]).contains(asks));
    assert!(!letter(&["none"]).contains(asks));
}

#[test]
fn an_agreement_is_never_asked_for_of_someone_who_said_no() {
    let (_, result) = told("friend-speaks-for-a-child-who-does-not-want-it", Voice::Adult, |_| {});
    let agreement = "A line from the person the complaint is for";
    assert!(!result.enclosures.iter().any(|line| line.starts_with(agreement)));
    let (_, result) = told("advocate-for-a-mother", Voice::Adult, |_| {});
    assert!(result.enclosures.iter().any(|line| line.starts_with(agreement)));
}
