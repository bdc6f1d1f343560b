//! What was said and the letter agree: nothing in a letter says what the person did not say, one more reason
//! never makes it weaker, and a second point never changes what becomes of the first.

use std::collections::BTreeSet;

use complaint_guide::documents::letter::{Block, Letter};
use complaint_guide::documents::said::answer_in_words;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::documents::text::text;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::days::PartDate;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::offered::offered;
use complaint_guide::rules::papers::PaperKind;
use complaint_guide::rules::questions::{
    AfterStages, Arranged, Ask, CarerKind, ChildKnows, Coming, Form, GuardianshipRole, HelpingWhom,
    LateReason, PanelMet, Proceeding, Question, RefusedFor, Relation, SameMatter, Sign, Situation, StandsAt,
    When, Who,
};
use complaint_guide::rules::route::{Complaint, replay, route};
use complaint_guide::rules::screening::Point;
use complaint_guide::rules::steps::{NextRight, Stage};
use complaint_guide::words::table::{elsewhere, letter as say, paper};
use complaint_guide::words::{InWords, Phrase, Reader, Voice};

use crate::golden::{council, holidays, none};
use crate::letters::{WAYS, walk};
use crate::people::stories;
use crate::situations::{every_situation_played, with_reason};

/// Whether the complaint is about one of these.
fn is_about(answers: &Answers, concerns: &[Concern]) -> bool {
    let route = route(answers, crate::situations::today());
    route.is_ok_and(|route| route.points.iter().any(|point| concerns.contains(&point.concern)))
}

fn has_died(answers: &Answers) -> bool {
    is_about(answers, &[Concern::ChildDied])
}

/// When a sentence of a letter is so.
type IsSo = fn(&Answers) -> bool;

/// Sentences that say something of the person or of what happened, each with the answers by which it is so.
const SAID: &[(Phrase, IsSo)] = &[
    (say::WHO_CHILD, |said| said.who() == Ok(Who::Child)),
    (say::WHO_CARE_LEAVER, |said| said.who() == Ok(Who::CareLeaver)),
    (say::WHO_PARENT, |said| {
        said.who() == Ok(Who::Parent) || said.guardianship_role() == Ok(GuardianshipRole::Parent)
    }),
    (say::WHO_RESPONSIBLE, |said| said.who() == Ok(Who::Responsible)),
    (say::WHO_STAYING_PUT, |said| said.carer_kind() == Ok(CarerKind::StayingPut)),
    (say::WHO_WOULD_BE_CARER, |said| said.carer_kind() == Ok(CarerKind::Applying)),
    (say::WHO_USED_TO_FOSTER, |said| said.carer_kind() == Ok(CarerKind::Former)),
    // Whoever has stopped is not made to say that they foster.
    (say::WHO_FOSTER_CARER, |said| said.carer_kind() != Ok(CarerKind::Former)),
    (say::WHO_LOOKS_AFTER, |said| said.relation() == Ok(Relation::LooksAfter)),
    (say::WHO_GRANDPARENT, |said| said.relation() == Ok(Relation::Grandparent)),
    (say::WHO_SIBLING, |said| said.relation() == Ok(Relation::Sibling)),
    (say::WHO_RELATIVE, |said| said.relation() == Ok(Relation::Relative)),
    (say::WHO_STEP_PARENT, |said| said.relation() == Ok(Relation::StepParent)),
    (say::WHO_FRIEND, |said| said.relation() == Ok(Relation::Friend)),
    (say::WHO_NEIGHBOUR, |said| said.relation() == Ok(Relation::Neighbour)),
    (say::WHO_OTHER, |said| said.relation() == Ok(Relation::Other)),
    (say::ARRANGED_BY_COUNCIL, |said| said.arranged() == Ok(Arranged::Council)),
    (say::ARRANGED_BY_FAMILY, |said| said.arranged() == Ok(Arranged::Family)),
    (say::WHO_PROFESSIONAL, |said| said.who() == Ok(Who::Professional)),
    (say::HELPING_CHILD, |said| said.helping_whom() == Ok(HelpingWhom::Child)),
    (say::HELPING_CARE_LEAVER, |said| said.helping_whom() == Ok(HelpingWhom::CareLeaver)),
    (say::HELPING_PARENT, |said| said.helping_whom() == Ok(HelpingWhom::Parent)),
    (say::HELPING_CARER, |said| said.helping_whom() == Ok(HelpingWhom::Carer)),
    (say::HELPING_OTHER, |said| said.helping_whom() == Ok(HelpingWhom::Other)),
    (say::SITUATION_IN_CARE, |said| said.situation() == Ok(Situation::InCare)),
    (say::SITUATION_PROTECTION, |said| said.situation() == Ok(Situation::Protection)),
    (say::CHILD_PROTECTION, |said| said.situation() == Ok(Situation::Protection)),
    (say::CHILD_GUARDIANSHIP, |said| said.situation() == Ok(Situation::Guardianship)),
    (say::CHILD_IN_NEED, |said| said.situation() == Ok(Situation::InNeed) && !has_died(said)),
    (say::CHILD_IN_NEED_THEN, |said| said.situation() == Ok(Situation::InNeed) && has_died(said)),
    (say::CHILD_IN_CARE, |said| !has_died(said)),
    // Of what nobody has named the letter says only that it is near.
    (say::COMING_UNNAMED, |said| said.coming() == Ok(Coming::Other)),
    (say::COMING, |said| matches!(said.coming(), Ok(coming) if coming != Coming::Other)),
    (say::CASE_OVER, |said| {
        said.refused_for() == Ok(RefusedFor::OtherCase)
            && said.proceedings().is_ok_and(|cases| cases == [Proceeding::None])
    }),
    (say::PANEL_NOT_MET, |said| said.panel_met() == Ok(PanelMet::No)),
    // Some refusals the law leaves to the council.
    (paper::OMBUDSMAN_FINISH, |said| {
        let is_late = said.refused_for() == Ok(RefusedFor::Late) && said.which_stage() != Ok(Stage::Two);
        !is_late && said.refused_for() != Ok(RefusedFor::OtherCase)
    }),
    (paper::OMBUDSMAN_LATE_REFUSAL, |said| said.refused_for() == Ok(RefusedFor::Late)),
    // Nobody is asked whether anything on file is wrong but those who say that it is.
    (elsewhere::CORRECT_OPENING, |said| is_about(said, &[Concern::Untrue, Concern::WrongRecord])),
    // A head teacher has nothing to answer for that the council owes.
    (elsewhere::SCHOOL_TO, |said| is_about(said, &[Concern::School])),
    (say::KNOWS_AGREES, |said| said.child_knows() == Ok(ChildKnows::Agrees)),
    (say::KNOWS_AGREES_CHILD, |said| said.child_knows() == Ok(ChildKnows::Agrees)),
    (say::KNOWS_TOO_YOUNG, |said| said.child_knows() == Ok(ChildKnows::TooYoung)),
    (say::KNOWS_NO, |said| said.child_knows() == Ok(ChildKnows::No)),
    (say::KNOWS_AGAINST, |said| said.child_knows() == Ok(ChildKnows::Against)),
    (say::KNOWS_AGAINST_CHILD, |said| said.child_knows() == Ok(ChildKnows::Against)),
    (say::STILL, |said| said.when() == Ok(When::Still)),
    (say::BOTH_OLD_AND_NEW, |said| said.when() == Ok(When::Both)),
    // Nobody who said how much of it another case decides is made to say that they do not know.
    (say::CASE_UNCLEAR, |said| !matches!(said.same_matter(), Ok(SameMatter::All | SameMatter::No))),
    (say::CASE_ELSEWHERE, |said| said.same_matter() == Ok(SameMatter::Some)),
    (say::CASE_SEPARATE, |said| said.same_matter() == Ok(SameMatter::No)),
    (say::NEW_MATTER, |said| matches!(said.after_stages(), Ok(AfterStages::New | AfterStages::Both))),
    (say::ANONYMOUS, |said| said.sign() == Ok(Sign::Anonymous)),
    (say::AS_IN_CARE, |said| said.situation() == Ok(Situation::InCare)),
    (say::AS_CARE_LEAVER, |said| {
        said.who() == Ok(Who::CareLeaver)
            || said.helping_whom() == Ok(HelpingWhom::CareLeaver)
            || said.situation() == Ok(Situation::LeftCare)
    }),
    (say::AS_FOSTER_CARER, |said| {
        said.who() == Ok(Who::FosterCarer) || said.helping_whom() == Ok(HelpingWhom::Carer)
    }),
];

/// Beginnings of letters, each with where the complaint stands.
const BEGINS: &[(NextRight, IsSo)] = &[
    // A complaint that has come further is not made as if it were new.
    (NextRight::Send, |said| {
        said.stands_at() == Ok(StandsAt::NotSent)
            || matches!(said.after_stages(), Ok(AfterStages::New | AfterStages::Both))
            || said.stands_at().is_err()
            // Without a name there are no stages.
            || said.sign() == Ok(Sign::Anonymous)
    }),
    (NextRight::PutInWriting, |said| said.stands_at() == Ok(StandsAt::ToldSomeone)),
    (NextRight::SendAgain, |said| said.stands_at() == Ok(StandsAt::Withdrawn)),
    (NextRight::AnswerRefusal, |said| {
        said.stands_at() == Ok(StandsAt::Refused) && said.which_stage() != Ok(Stage::One)
    }),
    (NextRight::AnswerRefusalOfComplaint, |said| said.which_stage() == Ok(Stage::One)),
    (NextRight::AnswerRefusalOfARight, |said| said.which_stage() == Ok(Stage::One)),
    (NextRight::LeaveOtherProcedure, |said| said.stands_at() == Ok(StandsAt::OtherProcedure)),
    (NextRight::AskStageThreeBesideMeeting, |said| {
        matches!(said.stands_at(), Ok(StandsAt::Mediation | StandsAt::Answered2))
    }),
    (NextRight::AskWhichProcedure, |said| said.stands_at() == Ok(StandsAt::OtherProcedure)),
];

/// Whether a text has a sentence, whatever its openings were filled with: every part of it, and the first from
/// the beginning of a sentence on. ‘The child is in care.’ is no part of another.
fn has(text: &str, phrase: Phrase, voice: Voice) -> bool {
    let begins = |at: usize| {
        let before = text[..at].trim_end_matches([' ', '-', '|']);
        before.is_empty() || before.ends_with(['.', ':', '\n', '?'])
    };
    let parts = phrase.raw(voice).split('{').flat_map(|part| part.rsplit('}').next());
    let mut parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    // Part of a sentence stands anywhere in one.
    let is_part = first.starts_with(char::is_lowercase);
    text.match_indices(first).any(|(at, _)| is_part || begins(at)) && parts.all(|part| text.contains(part))
}

/// What a letter says that the person did not say.
fn untrue(answers: &Answers, letter: &Letter, voice: Voice, said: &[(Phrase, IsSo)]) -> Vec<String> {
    let letter = text(letter);
    let is_wrong = |phrase: &&(Phrase, IsSo)| has(&letter, phrase.0, voice) && !phrase.1(answers);
    said.iter().filter(is_wrong).map(|(phrase, _)| phrase.raw(voice).to_owned()).collect()
}

/// The same of how it begins.
fn begins_wrong(answers: &Answers, letter: &Letter, voice: Voice) -> Vec<String> {
    let letter = text(letter);
    let opening = |next: NextRight| next.words().letter;
    let is_wrong =
        |(next, is_so): &&(NextRight, IsSo)| has(&letter, opening(*next), voice) && !is_so(answers);
    BEGINS.iter().filter(is_wrong).map(|(next, _)| opening(*next).raw(voice).to_owned()).collect()
}

/// Every complaint there is to look at: the stories, the situations, and some hundreds of ways.
fn complaints() -> Vec<(String, chrono::NaiveDate, Complaint)> {
    let today = crate::golden::today();
    let told = stories().into_iter().map(|story| (story.name.clone(), story.today, story.complaint()));
    let played = every_situation_played().into_iter().map(|(id, complaint)| (id, today, complaint));
    let ways = (0..WAYS / 4).map(|way| (format!("way {way}"), today, walk(way, today)));
    told.chain(played).chain(ways).collect()
}

fn told(complaint: &Complaint, today: chrono::NaiveDate, voice: Voice) -> Summary {
    let council = council("statutory");
    summary(complaint, Setting { council: &council, today, holidays: holidays(), voice })
}

#[test]
fn no_letter_says_what_was_not_said() {
    let (mut wrong, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for (name, today, complaint) in complaints() {
        for voice in Voice::ALL {
            let result = told(&complaint, today, voice);
            // The copies are in a voice of their own, and say the same.
            let papers = result
                .papers
                .iter()
                .filter(|paper| !matches!(paper.kind, PaperKind::FormalCopy | PaperKind::ChildsCopy));
            let letters = result.letter.iter().chain(papers.map(|paper| &paper.letter));
            for letter in letters {
                for sentence in untrue(&complaint.answers, letter, voice, SAID) {
                    wrong.insert(format!("{name} ({}): {sentence}", voice.key()));
                }
                let found = text(letter);
                let is_there = |phrase: &&(Phrase, IsSo)| has(&found, phrase.0, voice);
                seen.extend(SAID.iter().filter(is_there).map(|(phrase, _)| phrase.raw(Voice::Adult)));
            }
            for sentence in
                result.letter.iter().flat_map(|letter| begins_wrong(&complaint.answers, letter, voice))
            {
                wrong.insert(format!("{name} ({}): {sentence}", voice.key()));
            }
        }
    }
    none(&wrong.into_iter().collect::<Vec<_>>());
    // Each sentence is in some letter, so each of them was looked at.
    let sentences = SAID.iter().map(|(phrase, _)| phrase.raw(Voice::Adult));
    let unseen: Vec<_> = sentences.filter(|said| !seen.contains(said)).collect();
    assert!(unseen.len() <= 2, "{unseen:?}");
}

/// The sentences that give the day by which this letter is to be answered.
const ANSWER_BY: [Phrase; 3] = [say::ASK_WHEN, say::ASK_WHEN_TAKEN_UP, say::ASK_WHEN_ONE];

/// Why a letter leaves open from which day its answer is due: it asks for one day and counts from another, or it gives
/// more than one.
fn two_clocks(answers: &Answers, letter: &Letter, voice: Voice) -> Option<String> {
    let letter = text(letter);
    let since_told = has(&letter, NextRight::PutInWriting.words().letter, voice);
    let is_told = answers.stage_date().is_ok_and(|day| day.is_some());
    let gives_a_day = |line: &&str| ANSWER_BY.iter().any(|phrase| has_anywhere(line, *phrase, voice));
    let gives = letter.lines().filter(gives_a_day).count();
    // Who told whom on a day that is not known is told which day the letter counted from.
    let says_which = has_anywhere(&letter, say::ASK_WHEN_TOLD, voice);
    let is_open = since_told && !is_told && gives > 0 && !says_which;
    (is_open || gives > 1).then(|| format!("{gives} days, {says_which}"))
}

/// Whether every part of a sentence is in a text, wherever in it the sentence stands.
fn has_anywhere(text: &str, phrase: Phrase, voice: Voice) -> bool {
    let parts = phrase.raw(voice).split('{').flat_map(|part| part.rsplit('}').next());
    parts.map(str::trim).filter(|part| part.len() > 2).all(|part| text.contains(part))
}

#[test]
fn no_letter_gives_two_days_for_one_answer() {
    let (mut wrong, mut open) = (Vec::new(), 0);
    for (name, today, complaint) in complaints() {
        for voice in Voice::ALL {
            let Some(letter) = told(&complaint, today, voice).letter else { continue };
            let found = two_clocks(&complaint.answers, &letter, voice);
            wrong.extend(found.map(|found| format!("{name} ({}): {found}", voice.key())));
            open += usize::from(has_anywhere(&text(&letter), say::ASK_WHEN_TOLD, voice));
        }
    }
    none(&wrong);
    assert!(open > 5, "{open} letters say from which day they count");
}

#[test]
fn a_letter_with_two_days_for_one_answer_is_found() {
    let day = today_told_without_a_day();
    let letter = told(&day, crate::golden::today(), Voice::Adult).letter.expect("a letter");
    assert_eq!(two_clocks(&day.answers, &letter, Voice::Adult), None);
    // Without the sentence that says from which day it counts, it has a second clock.
    let mut silent = letter;
    for block in &mut silent.blocks {
        if let Block::List(lines) = block {
            for line in lines {
                *line = line.replace("I have counted that from today.", "");
            }
        }
    }
    assert!(two_clocks(&day.answers, &silent, Voice::Adult).is_some());
}

/// Somebody who told the council something and no longer knows when.
fn today_told_without_a_day() -> Complaint {
    let is_open = |complaint: &Complaint| {
        complaint.answers.stands_at() == Ok(StandsAt::ToldSomeone)
            && complaint.answers.stage_date() == Ok(None)
    };
    let mut played = every_situation_played().into_iter().map(|(_, complaint)| complaint);
    played
        .find(|complaint| {
            is_open(complaint) && told(complaint, crate::golden::today(), Voice::Adult).letter.is_some()
        })
        .expect("somebody told a worker")
}

#[test]
fn a_letter_that_says_what_was_not_said_is_found() {
    let story = stories().into_iter().find(|story| story.name == "neighbour-worried-about-a-child");
    let complaint = story.expect("the neighbour's story").complaint();
    let letter = told(&complaint, crate::golden::today(), Voice::Adult).letter.expect("a letter");
    assert_eq!(untrue(&complaint.answers, &letter, Voice::Adult, SAID), Vec::<String>::new());
    let other: &[(Phrase, IsSo)] = &[(say::WHO_NEIGHBOUR, |_| false)];
    assert_eq!(untrue(&complaint.answers, &letter, Voice::Adult, other).len(), 1);
}

/// A letter without its date, a line each.
fn lines(result: &Summary) -> BTreeSet<String> {
    let letter = result.letter.as_ref().map(text).unwrap_or_default();
    letter.lines().map(str::to_owned).collect()
}

/// The same answers with each other reason for lateness.
fn with_one_more_reason(complaint: &Complaint, today: chrono::NaiveDate) -> Vec<(LateReason, Complaint)> {
    let more = |reason: &LateReason| {
        let mut answers = with_reason(&complaint.answers, reason.key())?;
        if *reason == LateReason::FoundOut {
            let day = PartDate::new(2026, Some(6), None).ok();
            answers.set(Question::FoundOutOn.into(), Said::Day(day)).ok()?;
        }
        let more = replay(&answers, today).decided.unwrap_or_else(|ask| panic!("`{}` is open", ask.key()));
        Some((*reason, more))
    };
    LateReason::ALL.iter().filter(|reason| **reason != LateReason::None).filter_map(more).collect()
}

#[test]
fn one_more_reason_for_lateness_never_weakens_a_letter() {
    let (mut weaker, mut tried) = (Vec::new(), 0);
    for (name, today, complaint) in complaints() {
        for (reason, more) in with_one_more_reason(&complaint, today) {
            tried += 1;
            for voice in Voice::ALL {
                let (before, after) = (told(&complaint, today, voice), told(&more, today, voice));
                let lost: Vec<_> = lines(&before).difference(&lines(&after)).cloned().collect();
                if !lost.is_empty() {
                    weaker.push(format!("{name}, {} ({}): {lost:?}", reason.key(), voice.key()));
                }
                let outcomes = |result: &Summary| {
                    result.points.iter().map(|point| point.outcome.key()).collect::<Vec<_>>()
                };
                if outcomes(&before) != outcomes(&after) || before.next != after.next {
                    weaker.push(format!("{name}, {}: something else becomes of it", reason.key()));
                }
            }
        }
    }
    none(&weaker);
    assert!(tried > 100, "{tried}");
}

/// Answers of somebody with nothing else going on, as far as they are asked.
fn quiet(answers: &Answers, today: chrono::NaiveDate) -> Result<Complaint, Answers> {
    let mut answers = answers.clone();
    loop {
        let ask = match replay(&answers, today).decided {
            Ok(complaint) => return Ok(complaint),
            Err(ask) => ask,
        };
        let said = match ask.question {
            Question::Topics | Question::Parts => return Err(answers),
            Question::Danger | Question::Coming | Question::AdvocatePause => Said::One("no"),
            Question::When => Said::One("still"),
            Question::StandsAt => Said::One("not-sent"),
            Question::Affects => Said::One("child"),
            Question::Whose => Said::One("this"),
            Question::Sign => Said::One("named"),
            Question::Proceedings => Said::Many(vec!["none"]),
            question => match question.form() {
                Form::One(options) => Said::One(options[0]),
                Form::Words { .. } => Said::nothing(question),
                _ => panic!("`{}` was not expected", ask.key()),
            },
        };
        answers.set(ask, said).expect("it fits");
    }
}

/// People who complain of many things, with what they said of themselves.
const PEOPLE: [&[(Question, &str)]; 5] = [
    &[(Question::Who, "child"), (Question::Situation, "in-care")],
    &[(Question::Who, "parent"), (Question::Situation, "in-need")],
    &[(Question::Who, "parent"), (Question::Situation, "protection")],
    &[(Question::Who, "parent"), (Question::Situation, "none")],
    &[
        (Question::Who, "relative"),
        (Question::Relation, "grandparent"),
        (Question::Situation, "protection"),
        (Question::ChildKnows, "no"),
    ],
];

/// The same with everything answered that may be asked later, so that each pair is asked of the rules once.
fn with_quiet_circumstances(mut answers: Answers) -> Answers {
    for (question, key) in [
        (Question::Whose, "this"),
        (Question::When, "still"),
        (Question::StandsAt, "not-sent"),
        (Question::Coming, "no"),
        (Question::Sign, "named"),
        (Question::AdvocatePause, "no"),
    ] {
        answers.set(question.into(), Said::One(key)).expect("it fits");
    }
    answers.set(Question::Proceedings.into(), Said::Many(vec!["none"])).expect("it fits");
    for question in Question::ALL {
        if matches!(question.form(), Form::Words { .. }) && !question.is_of_a_point() {
            answers.set((*question).into(), Said::nothing(*question)).expect("nothing fits");
        }
    }
    answers
}

/// What becomes of each thing under these headings that is ticked.
fn outcomes(base: &Answers, headings: &[&'static str], parts: &[&'static str]) -> Vec<Point> {
    let today = crate::golden::today();
    let mut answers = base.clone();
    answers.set(Question::Topics.into(), Said::Many(headings.to_vec())).expect("headings");
    match route(&answers, today) {
        Ok(route) => route.points,
        Err(ask) if ask.question == Question::Parts => {
            let offered = offered(Question::Parts, &answers);
            let ticked: Vec<_> = parts.iter().copied().filter(|part| offered.contains(part)).collect();
            if answers.set(Question::Parts.into(), Said::Many(ticked)).is_err() {
                return Vec::new();
            }
            route(&answers, today).map(|route| route.points).unwrap_or_default()
        }
        Err(ask) => panic!("`{}` was not expected", ask.key()),
    }
}

#[test]
fn a_second_point_never_changes_what_becomes_of_the_first() {
    let (mut changed, mut pairs) = (BTreeSet::new(), 0);
    for person in PEOPLE {
        let mut base = Answers::default();
        for (question, said) in person {
            base.set((*question).into(), Said::One(said)).expect("it fits");
        }
        let base = quiet(&base, crate::golden::today()).expect_err("the topics are open");
        let base = with_quiet_circumstances(base);
        // Each heading, with each thing that can be ticked under it.
        let mut singles: Vec<(&str, Option<&str>, Vec<Point>)> = Vec::new();
        for heading in offered(Question::Topics, &base) {
            let mut one = base.clone();
            one.set(Question::Topics.into(), Said::Many(vec![heading])).expect("a heading");
            let asks = route(&one, crate::golden::today()).is_err();
            let parts = if asks { offered(Question::Parts, &one) } else { Vec::new() };
            if parts.is_empty() {
                singles.push((heading, None, outcomes(&base, &[heading], &[])));
            }
            for part in parts {
                singles.push((heading, Some(part), outcomes(&base, &[heading], &[part])));
            }
        }
        for (heading, part, alone) in &singles {
            for (other, beside, _) in singles.iter().filter(|(other, ..)| other > heading) {
                let both: Vec<_> = [*part, *beside].into_iter().flatten().collect();
                let together = outcomes(&base, &[heading, other], &both);
                pairs += usize::from(!together.is_empty());
                for point in alone.iter().filter(|_| !together.is_empty()) {
                    let same = together.iter().find(|found| found.concern == point.concern);
                    if same != Some(point) {
                        changed.insert(format!(
                            "{person:?}: {} beside {beside:?}: {same:?}",
                            point.concern.key()
                        ));
                    }
                }
            }
        }
    }
    none(&changed.into_iter().take(10).collect::<Vec<_>>());
    assert!(pairs > 2_000, "{pairs}");
}

#[test]
fn a_text_has_the_name_of_its_field_unless_the_field_asks_what_the_question_asks() {
    let council = council("statutory");
    let today = crate::golden::today();
    for voice in Voice::ALL {
        let setting = Setting { council: &council, today, holidays: holidays(), voice };
        let lines = |ask: Ask, at: usize| {
            let Form::Words { fields, .. } = ask.question.form() else { return None };
            let mut texts = vec![String::new(); fields.len()];
            *texts.get_mut(at)? = " It was so. ".to_owned();
            Some(answer_in_words(
                ask,
                &Said::Words { ticked: Vec::new(), fields: texts },
                Reader::Another,
                setting,
            ))
        };
        let of = |question, point| Ask { question, point: Some(point) };
        let told = of(Question::WhatHappened, Concern::Contact);
        assert_eq!(lines(told, 0), Some(vec!["It was so.".to_owned()]));
        assert_eq!(lines(Question::ComingOn.into(), 0), Some(vec!["It was so.".to_owned()]));
        let wish = of(Question::WhatHappened, Concern::SeeRecords);
        let others =
            (1..4).map(|at| (told, at)).chain([(wish, 0), (of(Question::StillWrong, Concern::Contact), 0)]);
        for (ask, at) in others.chain((0..3).map(|at| (Question::AboutYou.into(), at))) {
            let lines = lines(ask, at).expect("there is such a field");
            let [line] = lines.as_slice() else { panic!("{lines:?}") };
            assert!(line.ends_with(" It was so.") && line.len() > 15, "{}, {at}: {line}", ask.key());
        }
    }
}
