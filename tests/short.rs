//! The short way: a letter from a handful of questions, which asks the council to say the rest.

use complaint_guide::documents::text::text;
use complaint_guide::files::save::{Saved, read, write};
use complaint_guide::guide::conversation::{Guide, Msg, Place, Sheet};
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::pages::pages;
use complaint_guide::rules::questions::{Ask, Asking, Form, Question, Who};
use complaint_guide::rules::route::replay;
use complaint_guide::words::Voice;

use crate::golden::{council, holidays, none, today};

const TOLD: &str = "They stopped my visits.";

/// Somebody who takes the short way, and what they were asked.
fn short(who: Who, coming: &'static str) -> (Guide, Vec<Ask>) {
    let mut guide = Guide::new(council("statutory"), holidays().clone(), today());
    guide.update(Msg::JustWrite).unwrap();
    let mut asked = Vec::new();
    while let Place::Question(ask) = guide.place() {
        asked.push(ask);
        let said = match ask.question {
            Question::Danger => Said::One("no"),
            Question::Who => Said::One(who.key()),
            Question::Coming => Said::One(coming),
            Question::ComingOn => Said::Words { ticked: vec![], fields: vec!["Friday".into()] },
            Question::WhatHappened => {
                let fields = vec![TOLD.into(), String::new(), String::new(), String::new()];
                Said::Words { ticked: vec![], fields }
            }
            question => match question.options() {
                [first, ..] if !question.is_of_the_letter() => Said::One(first),
                _ => Said::nothing(question),
            },
        };
        guide.update(Msg::Answer(vec![said])).unwrap();
    }
    (guide, asked)
}

fn letter(guide: &Guide) -> String {
    text(guide.summary().and_then(|summary| summary.letter.as_ref()).expect("a letter"))
}

#[test]
fn a_child_answers_six_questions_and_has_a_letter_that_asks_which_procedure_is_used() {
    let (guide, asked) = short(Who::Child, "no");
    let asked: Vec<_> = asked.iter().map(|ask| ask.key()).collect();
    let expected = ["danger", "who", "coming", "what-happened:unlisted", "wanted", "about-you"];
    assert_eq!(asked, expected);
    assert_eq!(guide.place(), Place::Result(Sheet::Next));
    let letter = letter(&guide);
    assert!(letter.contains(TOLD) && letter.contains("1. My complaint"), "{letter}");
    assert!(letter.contains("tell me which"), "{letter}");
    assert!(!letter.contains("Something else"), "{letter}");
}

#[test]
fn whoever_is_to_be_moved_has_the_letter_that_asks_to_wait() {
    use complaint_guide::rules::papers::PaperKind;
    let (guide, asked) = short(Who::Child, "move");
    assert!(asked.len() <= 7, "{asked:?}");
    let papers = &guide.summary().unwrap().papers;
    let hold = papers.iter().find(|paper| paper.kind == PaperKind::HoldDecision).expect("the letter to hold");
    assert!(hold.letter.subject.contains("Friday"), "{}", hold.letter.subject);
}

#[test]
fn the_letter_that_asks_to_wait_says_as_much_in_a_childs_words_as_in_an_adults() {
    use complaint_guide::rules::papers::PaperKind;
    let (mut guide, _) = short(Who::Child, "move");
    let mut sizes = Vec::new();
    for voice in Voice::ALL {
        guide.update(Msg::Speak(voice)).unwrap();
        let summary = guide.summary().unwrap();
        let hold =
            summary.papers.iter().find(|paper| paper.kind == PaperKind::HoldDecision).expect("a letter");
        let said = text(&hold.letter);
        for there in ["Friday", "Getting the Best from Complaints, 6.5.2", "should generally"] {
            assert!(said.contains(there), "{}: no ‘{there}’ in\n{said}", voice.key());
        }
        assert!(hold.letter.subject.contains("Friday"), "{}", hold.letter.subject);
        // It comes first of all papers, and it is not the formal copy that says it for her.
        assert_eq!(summary.papers[0].kind, PaperKind::HoldDecision, "{}", voice.key());
        sizes.push((hold.letter.blocks.len(), said.split("\n\n").count()));
    }
    assert!(sizes.iter().all(|size| *size == sizes[0]), "no voice leaves a paragraph out: {sizes:?}");
}

#[test]
fn everybody_comes_to_a_letter_in_every_voice_in_at_most_nine_questions() {
    for who in Who::ALL {
        for voice in Voice::ALL {
            let (mut guide, asked) = short(*who, "no");
            guide.update(Msg::Speak(voice)).unwrap();
            assert!(asked.len() <= 9, "{}: {asked:?}", who.key());
            // About a job of one's own the council's staff have another door.
            if *who != Who::Professional {
                assert!(letter(&guide).contains(TOLD), "{}", who.key());
            }
        }
    }
}

#[test]
fn what_is_answered_afterwards_makes_the_letter_say_more_and_loses_no_word() {
    let (mut guide, _) = short(Who::Child, "no");
    let before = letter(&guide);
    assert!(guide.open().contains(&Question::Situation.into()));
    guide.update(Msg::Turn(Sheet::More)).unwrap();
    guide.update(Msg::Change(Question::Situation.into())).unwrap();
    guide.update(Msg::Answer(vec![Said::One("in-care")])).unwrap();
    assert_eq!(guide.place(), Place::Result(Sheet::More));
    assert!(!guide.open().contains(&Question::Situation.into()), "what is answered is not offered again");
    assert_ne!(letter(&guide), before);
    guide.update(Msg::Change(Question::Topics.into())).unwrap();
    guide.update(Msg::Answer(vec![Said::Many(vec!["contact"])])).unwrap();
    while let Place::Question(ask) = guide.place() {
        assert_ne!(ask.question, Question::WhatHappened, "it was told already");
        guide.update(Msg::Answer(vec![Said::Many(vec!["contact"])])).unwrap();
    }
    let letter = letter(&guide);
    assert!(letter.contains(TOLD) && !letter.contains("1. My complaint"), "{letter}");
}

#[test]
fn the_long_way_asks_everything_also_of_whoever_went_the_short_way_first() {
    let (mut guide, _) = short(Who::Child, "no");
    guide.update(Msg::Begin).unwrap();
    assert_eq!(guide.place(), Place::Question(Question::Situation.into()));
    assert!(guide.open().is_empty());
}

#[test]
fn a_saved_file_goes_on_the_same_way_and_holds_no_answer_that_was_not_given() {
    let (guide, _) = short(Who::Child, "no");
    let answers = guide.answers().clone();
    assert!(answers.get(Question::Situation.into()).is_none(), "nobody said so");
    let opened = read(&write(&Saved { answers: answers.clone(), ..Saved::default() }));
    assert_eq!(opened.lost, []);
    assert_eq!(opened.saved.answers.asking, Asking::Short);
    assert_eq!(opened.saved.answers, answers);
}

/// The child's letter sent on 23 November 2026, kept in a file, and that file opened on another day.
fn reopened(on: &str) -> Guide {
    use complaint_guide::rules::sending::Sent;
    let (mut guide, _) = short(Who::Child, "no");
    guide.update(Msg::Sent(Sent::Email)).unwrap();
    let went = guide.gone().map(|gone| gone.went());
    let opened = read(&write(&Saved { answers: guide.answers().clone(), went, ..Saved::default() }));
    assert_eq!(opened.lost, []);
    let mut again = Guide::new(council("statutory"), holidays().clone(), on.parse().unwrap());
    again.update(Msg::Open(Box::new(opened.saved))).unwrap();
    again
}

#[test]
fn whoever_comes_back_is_told_how_it_stands_and_never_that_it_was_not_sent() {
    use complaint_guide::rules::steps::NextRight as N;
    // Working days 0, 9, 10, 11, 20 and 30 after Monday 23 November 2026; two bank holidays lie between the last two.
    let days = [
        ("2026-11-23", N::WaitStageOne),
        ("2026-12-04", N::WaitStageOne),
        ("2026-12-07", N::WaitStageOne),
        ("2026-12-08", N::ChaseStageOne),
        ("2026-12-21", N::ChaseStageOne),
        ("2027-01-07", N::StageTwoBecauseLate),
    ];
    for (day, next) in days {
        let guide = reopened(day);
        assert_eq!(guide.place(), Place::Result(Sheet::Next), "{day}");
        let gone = guide.gone().expect("it was sent");
        assert!(gone.text.contains(TOLD) && gone.said(Voice::Adult).contains("23 November 2026"), "{day}");
        assert_eq!(guide.summary().unwrap().next.as_ref().map(|next| next.right), Some(next), "{day}");
        let can_write = guide.sheets().contains(&Sheet::Letter);
        assert_eq!(can_write, next != N::WaitStageOne, "{day}: a letter is offered once an answer is late");
        assert!(guide.sheets().contains(&Sheet::Sent), "{day}");
    }
}

#[test]
fn what_was_opened_can_still_be_taken_back_and_an_answer_asks_for_its_own_day() {
    let mut guide = reopened("2026-12-04");
    guide.update(Msg::Change(Question::StandsAt.into())).unwrap();
    guide.update(Msg::Answer(vec![Said::One("answered-1")])).unwrap();
    assert_eq!(guide.place(), Place::Question(Question::StageDate.into()), "the day of the answer");
    let mut guide = reopened("2026-12-04");
    guide.update(Msg::NotSent).unwrap();
    assert!(guide.gone().is_none() && guide.answers().get(Question::StandsAt.into()).is_none());
    assert!(guide.sheets().contains(&Sheet::Letter));
}

/// The pages of the short way of somebody who is to be moved.
fn pages_of(who: Who, coming: &'static str) -> Vec<Vec<String>> {
    let mut guide = Guide::new(council("statutory"), holidays().clone(), today());
    guide.update(Msg::JustWrite).unwrap();
    let mut seen = Vec::new();
    while let Place::Question(_) = guide.place() {
        let on = guide.page().to_vec();
        let said = |ask: &Ask| match ask.question {
            Question::Danger => Said::One("no"),
            Question::Who => Said::One(who.key()),
            Question::Coming => Said::One(coming),
            question if question.is_of_the_letter() => Said::nothing(question),
            question => match question.options() {
                [first, ..] => Said::One(first),
                [] => Said::nothing(question),
            },
        };
        seen.push(on.iter().map(|ask| ask.key()).collect());
        let all = on.iter().map(said).collect();
        guide.update(Msg::Answer(all)).unwrap();
    }
    seen
}

#[test]
fn the_short_way_is_five_pages_whatever_is_about_to_happen() {
    for coming in ["no", "move"] {
        for who in Who::ALL {
            let pages = pages_of(*who, coming);
            // Whoever speaks for somebody else, is part of an adoption or was helped as a child says in what way first.
            let most = if matches!(who, Who::Child | Who::Parent) { 5 } else { 6 };
            assert!(pages.len() <= most, "{} {coming}: {pages:?}", who.key());
        }
    }
}

/// Pages of the long way on which there is nothing but fields that may be left empty, with those they come after: what
/// happened is what the letter is made of, and what was done before is what the Ombudsman's form is: these stand by
/// themselves.
fn empty_pages(pages: &[Vec<Ask>]) -> Vec<String> {
    let is_bare = |question: Question| {
        let is_words = matches!(question.form(), Form::Words { options: [], .. });
        is_words
            && Said::blank(question).is_some()
            && !matches!(question, Question::WhatHappened | Question::EarlierSteps)
    };
    let bare = pages.iter().filter(|page| page.iter().all(|ask| is_bare(ask.question)));
    bare.map(|page| page.iter().map(|ask| ask.key()).collect::<Vec<_>>().join(", ")).collect()
}

#[test]
fn no_page_of_any_story_is_only_a_field_that_may_be_left_empty() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for story in crate::people::stories() {
        let replayed = replay(&story.answers, story.today);
        let pages = pages(&replayed, story.answers.asking, story.today);
        seen += pages.len();
        wrong.extend(empty_pages(&pages).into_iter().map(|page| format!("{}: {page}", story.name)));
    }
    none(&wrong);
    assert!(seen > 800, "{seen}");
    let alone = |question: Question| vec![Ask::from(question)];
    let found = empty_pages(&[alone(Question::Who), alone(Question::Tried), alone(Question::Wanted)]);
    assert_eq!(found, ["tried"], "there is something to tick under the others");
}
