//! The letters for other doors: each door that takes one has one, and none has two.

use std::collections::{BTreeMap, BTreeSet};

use complaint_guide::documents::letter::Letter;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::documents::text::text;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::concerns::{Concern, Cover};
use complaint_guide::rules::doors::Door;
use complaint_guide::rules::elsewhere::letters;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::papers::{Addressee, PaperKind};
use complaint_guide::rules::questions::{Ask, Question};
use complaint_guide::rules::route::{Complaint, replay};
use complaint_guide::rules::screening::Outcome;
use complaint_guide::words::{InWords, Voice};

use crate::golden::{council, holidays, none, today};
use crate::letters::{WAYS, walk};
use crate::people::stories;

/// Every story, and some hundreds of ways through the questions.
fn complaints() -> Vec<(String, Complaint)> {
    let told = stories().into_iter().map(|story| (story.name.clone(), story.complaint()));
    let ways = (0..WAYS / 3).map(|way| (format!("way {way}"), walk(way, today())));
    told.chain(ways).collect()
}

fn told(complaint: &Complaint, voice: Voice) -> Summary {
    let council = council("staffordshire");
    summary(complaint, Setting { council: &council, today: today(), holidays: holidays(), voice })
}

/// What a paper of the result is for, where it is for another door.
fn for_doors(result: &Summary) -> Vec<(PaperKind, &Letter)> {
    let is_for_door = |kind: PaperKind| kind.addressee() == Addressee::AnotherDoor;
    result
        .papers
        .iter()
        .filter(|paper| is_for_door(paper.kind))
        .map(|paper| (paper.kind, &paper.letter))
        .collect()
}

/// What is wrong with the letters for the doors of a complaint.
fn wrong(complaint: &Complaint, result: &Summary) -> Vec<String> {
    let mut found = Vec::new();
    let written = for_doors(result);
    let mut wanted: BTreeMap<PaperKind, Vec<Concern>> = BTreeMap::new();
    for point in &complaint.route.points {
        let elsewhere = match point.outcome {
            Outcome::Elsewhere(door) => Some(door),
            _ => None,
        };
        for door in elsewhere.into_iter().chain(point.also) {
            for letter in letters(point.concern, door) {
                wanted.entry(*letter).or_default().push(point.concern);
            }
        }
    }
    for (kind, concerns) in &wanted {
        let of_kind: Vec<_> = written.iter().filter(|(one, _)| one == kind).collect();
        if of_kind.len() != 1 {
            found.push(format!("{} letters `{}`", of_kind.len(), kind.key()));
        }
        for (_, letter) in of_kind {
            let text = text(letter);
            for concern in concerns {
                let ask = Ask { question: Question::WhatHappened, point: Some(*concern) };
                let texts = complaint.answers.words(ask).unwrap_or_default();
                if complaint.answers.get(ask).is_none() {
                    found.push(format!("no words were asked of `{}`", concern.key()));
                }
                let lost = texts.iter().find(|own| !text.contains(own.trim()));
                found.extend(lost.map(|own| format!("`{}` lost ‘{own}’", kind.key())));
            }
        }
    }
    for (kind, _) in &written {
        if !wanted.contains_key(kind) {
            found.push(format!("a letter `{}` that no door takes", kind.key()));
        }
    }
    found
}

#[test]
fn each_door_that_takes_a_letter_has_exactly_one_with_the_words_of_its_points_and_no_other_door_has_any() {
    let (mut problems, mut kinds, mut none_for) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (at, (name, complaint)) in complaints().into_iter().enumerate() {
        let result = told(&complaint, Voice::ALL[at % 3]);
        problems.extend(wrong(&complaint, &result).into_iter().map(|wrong| format!("{name}: {wrong}")));
        kinds.extend(for_doors(&result).into_iter().map(|(kind, _)| kind));
        for point in &complaint.route.points {
            if let Outcome::Elsewhere(door) = point.outcome
                && letters(point.concern, door).is_empty()
            {
                none_for.insert(door);
            }
        }
    }
    none(&problems.into_iter().take(30).collect::<Vec<_>>());
    let all = PaperKind::ALL.iter().filter(|kind| kind.addressee() == Addressee::AnotherDoor).count();
    assert_eq!(kinds.len(), all, "each kind is met: {kinds:?}");
    assert!(none_for.len() >= 8, "{none_for:?}");
}

#[test]
fn a_letter_that_is_missing_written_twice_or_for_no_door_is_found() {
    let story = stories().into_iter().find(|story| story.name == "a-school").expect("the school’s story");
    let complaint = story.complaint();
    let whole = told(&complaint, Voice::Adult);
    assert_eq!(wrong(&complaint, &whole), Vec::<String>::new());
    let with = |change: &dyn Fn(&mut Summary)| {
        let mut result = whole.clone();
        change(&mut result);
        wrong(&complaint, &result).join("; ")
    };
    let of_school = |result: &Summary| result.papers.iter().position(|paper| paper.kind == PaperKind::School);
    let missing = with(&|result| result.papers.retain(|paper| paper.kind != PaperKind::School));
    assert!(missing.contains("0 letters `school`"), "{missing}");
    let twice = with(&|result| {
        let at = of_school(result).expect("it is there");
        result.papers.push(result.papers[at].clone());
    });
    assert!(twice.contains("2 letters `school`"), "{twice}");
    let other = with(&|result| {
        let at = of_school(result).expect("it is there");
        let mut other = result.papers[at].clone();
        other.kind = PaperKind::Police;
        result.papers.push(other);
    });
    assert!(other.contains("`police` that no door takes"), "{other}");
    let silent = with(&|result| {
        let at = of_school(result).expect("it is there");
        result.papers[at].letter.blocks.clear();
    });
    assert!(silent.contains("lost"), "{silent}");
}

#[test]
fn a_door_without_a_letter_says_how_to_ring_or_where_its_form_is() {
    let mut silent = Vec::new();
    for door in Door::ALL {
        let takes = Concern::ALL.iter().any(|concern| !letters(*concern, *door).is_empty());
        let is_the_councils_or_ombudsmans = matches!(door, Door::Corporate | Door::Ombudsman);
        for voice in Voice::ALL {
            let how = door.words().how.raw(voice).to_lowercase();
            let says = ["phone", "call", "ask", "letter", "tell"].iter().any(|word| how.contains(word));
            if !takes && !is_the_councils_or_ombudsmans && !says {
                silent.push(format!("{} ({}): {how}", door.key(), voice.key()));
            }
        }
    }
    none(&silent);
}

#[test]
fn every_concern_that_goes_elsewhere_has_words_of_its_own_or_a_reason_why_not() {
    let is_silent = |concern: &&Concern| match concern.terms().cover {
        Cover::Elsewhere(Door::Corporate, _) => false,
        Cover::Elsewhere(door, _) => letters(**concern, door).is_empty(),
        _ => false,
    };
    let silent: Vec<_> = Concern::ALL.iter().filter(is_silent).map(|concern| concern.key()).collect();
    // A court, a tribunal and an appeal have forms; wrong at work, services that disagree and claims need advice first.
    let reasons = [
        "court-decision",
        "contact-order",
        "education-plan",
        "school-places",
        "custody",
        "whistleblowing",
        "escalation",
        "claim",
    ];
    assert_eq!(silent, reasons);
}

#[test]
fn a_letter_has_a_source_and_says_the_same_law_in_every_voice() {
    let mut weaker = BTreeSet::new();
    let law = |text: &str| -> BTreeSet<String> {
        let words: Vec<_> = text.split([' ', '\n', '(', ')', ',', '.', '’']).collect();
        let pairs = words.windows(2).filter(|pair| matches!(pair[0], "section" | "article" | "Schedule"));
        pairs.map(|pair| pair.join(" ")).collect()
    };
    let mut cited = 0;
    for (name, complaint) in complaints().into_iter().take(400) {
        let [adult, others @ ..] = Voice::ALL;
        let formal = told(&complaint, adult);
        for (kind, letter) in for_doors(&formal) {
            assert!(kind.source().is_some(), "{}", kind.key());
            let wanted = law(&text(letter));
            cited += wanted.len();
            for voice in others {
                let result = told(&complaint, voice);
                let own = for_doors(&result).into_iter().find(|(one, _)| *one == kind);
                let own = own.map(|(_, letter)| law(&text(letter))).unwrap_or_default();
                if kind != PaperKind::AnotherCouncil && !wanted.is_subset(&own) {
                    weaker.insert(format!(
                        "{name}, {} ({}): {wanted:?} and {own:?}",
                        kind.key(),
                        voice.key()
                    ));
                }
            }
        }
    }
    none(&weaker.into_iter().take(20).collect::<Vec<_>>());
    assert!(cited > 20, "{cited}");
}

#[test]
fn a_letter_to_the_employer_or_about_a_benefit_names_no_child() {
    for story in
        ["social-worker-about-her-own-job", "policy-and-councillor", "health-police-cafcass-housing-benefits"]
    {
        let story = stories().into_iter().find(|found| found.name == story).expect("there is such a story");
        for (kind, letter) in for_doors(&told(&story.complaint(), Voice::Adult)) {
            let text = text(letter);
            let names = text.contains("The child’s first name") || text.contains("I am the child");
            assert_eq!(names, kind.is_about_a_child(), "{}: {text}", kind.key());
        }
    }
}

/// A child in care who has seen to one more thing beside her complaint.
fn with_a_record(sign: &'static str) -> Complaint {
    let mut answers = Answers::default();
    let one = |key| Said::One(key);
    for (question, said) in [
        (Question::Danger, one("no")),
        (Question::Who, one("child")),
        (Question::Situation, one("in-care")),
        (Question::Whose, one("this")),
        (Question::Topics, Said::Many(vec!["contact", "records"])),
        (Question::Parts, Said::Many(vec!["contact", "see-records"])),
        (Question::When, one("still")),
        (Question::Proceedings, Said::Many(vec!["none"])),
        (Question::StandsAt, one("not-sent")),
        (Question::Coming, one("no")),
        (Question::Sign, one(sign)),
    ] {
        answers.set(question.into(), said).expect("it fits");
    }
    loop {
        match replay(&answers, today()).decided {
            Ok(complaint) => return complaint,
            Err(ask) => answers.set(ask, Said::nothing(ask.question)).expect("only words are left"),
        }
    }
}

#[test]
fn whoever_gives_the_council_no_name_still_has_the_letter_and_may_sign_it() {
    let of = |sign| {
        let result = told(&with_a_record(sign), Voice::YoungPerson);
        let (_, letter) = for_doors(&result)
            .into_iter()
            .find(|(kind, _)| *kind == PaperKind::SeeRecords)
            .expect("it is there");
        text(letter)
    };
    assert!(of("named").contains("article 15") && of("anonymous").contains("article 15"));
    assert!(!of("anonymous").contains("I do not want to give my name"));
    assert!(!of("anonymous").contains("tell me"));
}
