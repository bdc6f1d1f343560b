//! The conversation: forward, back, change and forget; and what must hold whatever anyone answers.

use chrono::NaiveDate;
use complaint_guide::documents::said::{headings, sentences};
use complaint_guide::documents::summary::summary;
use complaint_guide::documents::text::text;
use complaint_guide::files::save::{Saved, Went};
use complaint_guide::guide::conversation::{Guide, Msg, Place, Sheet};
use complaint_guide::guide::draft::{Draft, Edit};
use complaint_guide::rules::answers::{Answers, Said, Unfit};
use complaint_guide::rules::concerns::{Concern, Cover};
use complaint_guide::rules::days::PartDate;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::offered::offered;
use complaint_guide::rules::picks::offered_under;
use complaint_guide::rules::questions::{Ask, Form, Question, Situation, Who};
use complaint_guide::rules::route::{Complaint, replay};
use complaint_guide::rules::screening::Outcome;
use complaint_guide::rules::sending::Sent;
use complaint_guide::rules::terms::Term;
use complaint_guide::rules::topics::{self, Heading, Pick};
use complaint_guide::words::Voice;
use complaint_guide::words::terms::terms_in;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::golden::{cases, council, holidays, today};

fn guide() -> Guide {
    Guide::new(council("statutory"), holidays().clone(), today())
}

fn one(key: &'static str) -> Said {
    Said::One(key)
}

fn many(keys: &[&'static str]) -> Said {
    Said::Many(keys.to_vec())
}

fn at(question: Question) -> Place {
    Place::Question(question.into())
}

/// Begins, and gives these answers one after the other; each must be to the question on the screen.
fn at_point(question: Question, point: Concern) -> Place {
    Place::Question(Ask { question, point: Some(point) })
}

fn answered(answers: &[(Question, Said)]) -> Guide {
    let mut guide = guide();
    guide.update(Msg::Begin).unwrap();
    for (question, said) in answers {
        assert_eq!(guide.place(), at(*question));
        guide.update(Msg::Answer(vec![said.clone()])).unwrap();
    }
    guide
}

#[test]
fn whoever_goes_on_from_a_file_is_asked_only_for_what_is_not_in_it() {
    use Question as Q;
    let mut known = Answers::default();
    let contact = vec!["Rosa Bell, advocate".into(), "01632 960 120".into(), String::new()];
    for (question, said) in [
        (Q::Who, one("helper")),
        (Q::HelperKind, one("advocate")),
        (Q::AboutYou, Said::Words { ticked: vec![], fields: contact }),
    ] {
        known.set(question.into(), said).unwrap();
    }
    let open = |answers: &Answers| {
        let mut guide = guide();
        guide.update(Msg::Open(Box::new(Saved { answers: answers.clone(), ..Saved::default() }))).unwrap();
        guide
    };
    let mut guide = open(&known);
    assert_eq!(guide.place(), at(Q::Danger));
    guide.update(Msg::Answer(vec![one("no")])).unwrap();
    assert_eq!(
        guide.place(),
        at(Q::HelpingWhom),
        "who helps, and what kind of helper they are, is in the file"
    );
    // By Back and from the list of answers they can still be changed.
    guide.update(Msg::Change(Q::Who.into())).unwrap();
    assert_eq!(guide.place(), at(Q::Who));
    // Without a file each is asked in turn.
    let fresh = answered(&[(Q::Danger, one("no"))]);
    assert_eq!(fresh.place(), at(Q::Who));
    // A file in which a question in the middle is open leads from it to the next that is open, or to the result.
    let whole = crate::child::story("waiting-1", None).answers;
    let mut torn = whole.clone();
    torn.forget(Q::When.into());
    let mut guide = open(&torn);
    assert_eq!(guide.place(), at(Q::When));
    let said = whole.get(Q::When.into()).expect("it is answered").clone();
    guide.update(Msg::Answer(vec![said])).unwrap();
    assert!(matches!(guide.place(), Place::Result(_)), "{:?}", guide.place());
    assert_eq!(guide.answers(), &whole);
}

/// A child in care with one concern, as far as the question of how far it has come.
fn child_in_care() -> Vec<(Question, Said)> {
    use Question as Q;
    vec![
        (Q::Danger, one("no")),
        (Q::Who, one("child")),
        (Q::Situation, one("in-care")),
        (Q::Whose, one("this")),
        (Q::Topics, many(&["contact"])),
        (Q::When, one("still")),
        (Q::Proceedings, many(&["none"])),
    ]
}

/// The same, answered to the end.
fn finished() -> Guide {
    let mut guide = answered(&child_in_care());
    guide.update(Msg::Answer(vec![one("not-sent")])).unwrap();
    guide.update(Msg::Answer(vec![one("no")])).unwrap();
    while let Place::Question(ask) = guide.place() {
        let said = if ask.question == Question::Sign { one("named") } else { Said::nothing(ask.question) };
        guide.update(Msg::Answer(vec![said])).unwrap();
    }
    assert_eq!(guide.place(), Place::Result(Sheet::Next));
    guide
}

/// The child of [`finished`], come to their own words.
fn at_own_words() -> Guide {
    let mut guide = answered(&child_in_care());
    guide.update(Msg::Answer(vec![one("not-sent")])).unwrap();
    guide.update(Msg::Answer(vec![one("no")])).unwrap();
    guide
}

fn draft(guide: &Guide) -> Draft {
    let Place::Question(ask) = guide.place() else { panic!("no question") };
    Draft::new(ask, guide.answers().get(ask))
}

#[test]
fn the_letter_so_far_says_what_is_typed_and_begins_with_the_persons_own_words() {
    let mut guide = answered(&child_in_care());
    assert!(!guide.is_writing_a_letter(), "it is not known yet what the letter is");
    assert_eq!(guide.letter_so_far(&[draft(&guide)]), None);
    guide = at_own_words();
    assert!(guide.is_writing_a_letter());
    let mut typed = draft(&guide);
    let empty = text(&guide.letter_so_far(std::slice::from_ref(&typed)).expect("a letter"));
    typed.edit(Edit::Text(0, "They stopped my visits.".into()));
    let said = text(&guide.letter_so_far(std::slice::from_ref(&typed)).expect("a letter"));
    assert!(said.contains("They stopped my visits.") && !empty.contains("They stopped my visits."));
    assert_eq!(guide.answers().get(typed.ask), None, "looking keeps nothing");
}

#[test]
fn the_letter_so_far_becomes_the_letter() {
    let mut guide = at_own_words();
    while let Place::Question(_) = guide.place() {
        assert!(guide.is_writing_a_letter());
        let mut typed = draft(&guide);
        match typed.ask.question {
            Question::Sign => typed.edit(Edit::Choose("named")),
            _ => typed.edit(Edit::Text(0, format!("About {}.", typed.ask.key()))),
        }
        let so_far = guide.letter_so_far(std::slice::from_ref(&typed)).expect("a letter");
        guide.update(Msg::Answer(vec![typed.said(today(), guide.voice()).expect("it is right")])).unwrap();
        if guide.place() == Place::Result(Sheet::Next) {
            assert_eq!(Some(so_far), guide.summary().expect("a result").letter.clone());
        }
    }
    assert!(!guide.is_writing_a_letter());
}

#[test]
fn after_every_stage_no_letter_to_the_council_is_promised() {
    let mut guide = answered(&child_in_care());
    guide.update(Msg::Answer(vec![one("answered-3")])).unwrap();
    guide.update(Msg::Answer(vec![one("same")])).unwrap();
    guide.update(Msg::Answer(vec![Said::Day(None)])).unwrap();
    assert!(matches!(guide.place(), Place::Question(ask) if ask.question.is_of_the_letter()));
    assert!(!guide.is_writing_a_letter(), "the pack for the Ombudsman is no letter to the council");
}

#[test]
fn it_begins_with_danger() {
    let mut guide = guide();
    assert_eq!(guide.place(), Place::Start);
    guide.update(Msg::Begin).unwrap();
    assert_eq!(guide.place(), at(Question::Danger));
}

/// A page for three councils, one of which has other names.
fn among() -> Guide {
    let named = |id: &str, name: &str, aliases: &str| {
        let text = format!(
            r#"{{ "format": 2, "id": "{id}", "name": "{name}", "aliases": [{aliases}], "checked": "2026-11-21", "exit-address": "https://{id}.example/" }}"#
        );
        complaint_guide::files::council::read(&text).unwrap()
    };
    let councils = vec![
        named("northshire", "Northshire Council", r#""Old North", "Upper Vale""#),
        named("southshire", "Southshire Council", ""),
        named("vale", "Vale of East", ""),
    ];
    guide().among_councils(councils)
}

#[test]
fn a_page_for_several_councils_asks_first_which_it_is_about() {
    let mut guide = among();
    assert_eq!((guide.place(), guide.council().name.as_deref()), (Place::Council, None));
    let names =
        |guide: &Guide| guide.found().iter().map(|(_, name, _)| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&guide), ["Northshire Council", "Southshire Council", "Vale of East"]);
    for (typed, found) in [
        ("shire", &["Northshire Council", "Southshire Council"][..]),
        (" OLD  north ", &["Northshire Council"]),
        ("vale", &["Northshire Council", "Vale of East"]),
        ("Southshire Council", &["Southshire Council"]),
        ("Rutland", &[]),
    ] {
        guide.update(Msg::Seek(typed.into())).unwrap();
        assert_eq!(names(&guide), found, "{typed}");
    }
    guide.update(Msg::Council(Some(1))).unwrap();
    assert_eq!((guide.place(), guide.council().id.as_str()), (Place::Start, "southshire"));
    guide.update(Msg::Begin).unwrap();
    assert_eq!(guide.place(), at(Question::Danger));
}

#[test]
fn whoever_finds_no_council_goes_on_by_the_law_and_can_come_back_to_choose() {
    let mut guide = among();
    guide.update(Msg::Council(None)).unwrap();
    assert_eq!((guide.place(), guide.council().name.as_deref()), (Place::Start, None));
    guide.update(Msg::Visit(0)).unwrap();
    assert_eq!(guide.place(), Place::Council);
    guide.update(Msg::Council(Some(0))).unwrap();
    assert_eq!(guide.council().id, "northshire");
    guide.update(Msg::Clear).unwrap();
    assert_eq!(
        (guide.place(), guide.council().id.as_str()),
        (Place::Start, "northshire"),
        "the answers are forgotten"
    );
}

#[test]
fn a_page_for_one_council_asks_no_such_thing() {
    assert_eq!(
        guide().among_councils::<complaint_guide::rules::council::Council>(Vec::new()).place(),
        Place::Start
    );
}

#[test]
fn danger_now_leads_to_help_and_the_complaint_stays_possible() {
    let mut guide = answered(&[(Question::Danger, one("now"))]);
    assert_eq!(guide.place(), at(Question::HelpNow));
    guide.update(Msg::Answer(vec![one("carry-on")])).unwrap();
    assert_eq!(guide.place(), at(Question::Who));
}

#[test]
fn an_answer_that_does_not_fit_changes_nothing() {
    let mut guide = answered(&child_in_care()[..4]);
    let before = guide.answers().clone();
    for (said, why) in [
        (many(&[]), Unfit::Nothing),
        (many(&["weather"]), Unfit::NoSuchOption),
        (one("contact"), Unfit::OtherForm),
        (Said::Day(None), Unfit::OtherForm),
    ] {
        assert_eq!(guide.update(Msg::Answer(vec![said])), Err(why));
        assert_eq!(guide.place(), at(Question::Topics));
        assert_eq!(guide.answers(), &before);
    }
}

#[test]
fn none_beside_another_case_does_not_fit() {
    let mut guide = answered(&child_in_care()[..6]);
    assert_eq!(guide.update(Msg::Answer(vec![many(&["court", "none"])])), Err(Unfit::NotAlone));
}

/// A child in care who ticks these headings.
fn headed(topics: &[&'static str]) -> Guide {
    let mut guide = answered(&child_in_care()[..4]);
    guide.update(Msg::Answer(vec![many(topics)])).unwrap();
    assert_eq!(guide.place(), at(Question::Parts));
    guide
}

#[test]
fn a_ticked_topic_without_a_part_keeps_the_question_open_and_the_ticks() {
    let mut guide = headed(&["education", "records"]);
    assert_eq!(guide.update(Msg::Answer(vec![many(&["school"])])), Err(Unfit::Incomplete));
    assert_eq!(guide.place(), at(Question::Parts));
    assert_eq!(guide.answers().get(Question::Parts.into()), Some(&many(&["school"])));
    guide.update(Msg::Answer(vec![many(&["school", "see-records"])])).unwrap();
    assert_ne!(guide.place(), at(Question::Parts));
}

#[test]
fn a_topic_taken_away_takes_its_parts_with_it_and_a_new_one_asks_for_its_own() {
    let mut guide = headed(&["education", "court"]);
    guide.update(Msg::Answer(vec![many(&["education-plan", "court-decision"])])).unwrap();
    assert_eq!(guide.place(), Place::Result(Sheet::Next));
    guide.update(Msg::Change(Question::Topics.into())).unwrap();
    guide.update(Msg::Answer(vec![many(&["education", "else"])])).unwrap();
    assert_eq!(guide.place(), at(Question::Parts));
    guide.update(Msg::Answer(vec![many(&["education-plan", "claim"])])).unwrap();
    assert_eq!(guide.answers().get(Question::Parts.into()), Some(&many(&["education-plan", "claim"])));
    guide.update(Msg::Change(Question::Topics.into())).unwrap();
    guide.update(Msg::Answer(vec![many(&["else"])])).unwrap();
    assert_eq!(guide.place(), Place::Result(Sheet::Answers));
    assert_eq!(guide.answers().get(Question::Parts.into()), Some(&many(&["claim"])));
}

#[test]
fn whatever_another_door_takes_a_letter_for_is_asked_about_and_a_door_that_is_rung_is_not() {
    let mut guide = headed(&["education", "court"]);
    guide.update(Msg::Answer(vec![many(&["school", "court-decision"])])).unwrap();
    assert_eq!(guide.place(), at_point(Question::WhatHappened, Concern::School));
    guide.update(Msg::Answer(vec![Said::nothing(Question::WhatHappened)])).unwrap();
    assert_eq!(guide.place(), at(Question::HelpNeeded));
}

#[test]
fn back_and_forward_keep_the_answers() {
    let mut guide = answered(&child_in_care());
    let (here, before) = (guide.at(), guide.answers().clone());
    guide.update(Msg::Visit(here - 3)).unwrap();
    assert_eq!(guide.place(), at(Question::Topics));
    assert_eq!(guide.answers(), &before);
    guide.update(Msg::Visit(here)).unwrap();
    assert_eq!(guide.place(), at(Question::StandsAt));
    assert_eq!(guide.answers(), &before);
    guide.update(Msg::Visit(0)).unwrap();
    assert_eq!(guide.place(), Place::Start);
}

#[test]
fn a_page_that_was_never_there_is_the_last_one() {
    let mut guide = answered(&child_in_care());
    guide.update(Msg::Visit(1_000)).unwrap();
    assert_eq!(guide.place(), at(Question::StandsAt));
}

#[test]
fn the_same_answer_again_after_going_back_leads_on() {
    let mut guide = answered(&child_in_care());
    guide.update(Msg::Visit(2)).unwrap();
    assert_eq!(guide.place(), at(Question::Who));
    guide.update(Msg::Answer(vec![one("child")])).unwrap();
    assert_eq!(guide.place(), at(Question::Situation));
    assert_eq!(guide.answers().get(Question::Proceedings.into()), Some(&many(&["none"])));
}

#[test]
fn a_change_keeps_what_still_applies_and_drops_the_rest() {
    let mut guide = finished();
    guide.update(Msg::Change(Question::Who.into())).unwrap();
    assert_eq!(guide.place(), at(Question::Who));
    guide.update(Msg::Answer(vec![one("care-leaver")])).unwrap();
    // A care leaver is asked something new.
    assert_eq!(guide.place(), at(Question::LeftCare));
    guide.update(Msg::Answer(vec![one("help")])).unwrap();
    // Who decides about contact is asked of whoever is not in care now.
    assert_eq!(guide.place(), at(Question::Parts));
    guide.update(Msg::Answer(vec![many(&["contact"])])).unwrap();
    // Everything after it still applies, so the list of answers comes next; a child's situation is not asked.
    assert_eq!(guide.place(), Place::Result(Sheet::Answers));
    assert_eq!(guide.answers().get(Question::Situation.into()), None);
    assert_eq!(guide.answers().get(Question::Topics.into()), Some(&many(&["contact"])));
    assert_eq!(guide.answers().get(Question::When.into()), Some(&one("still")));
}

#[test]
fn a_change_that_opens_nothing_goes_straight_back_to_the_list() {
    let mut guide = finished();
    guide.update(Msg::Change(Question::Whose.into())).unwrap();
    guide.update(Msg::Answer(vec![one("not-sure")])).unwrap();
    assert_eq!(guide.place(), Place::Result(Sheet::Answers));
}

#[test]
fn a_new_point_is_asked_about_and_the_old_one_keeps_its_words() {
    let mut guide = finished();
    let contact = Ask::from_key("what-happened:contact").unwrap();
    let words = Said::Words { ticked: Vec::new(), fields: vec![String::from("It stopped."); 4] };
    guide.update(Msg::Change(contact)).unwrap();
    guide.update(Msg::Answer(vec![words.clone()])).unwrap();
    guide.update(Msg::Change(Question::Topics.into())).unwrap();
    guide.update(Msg::Answer(vec![many(&["home", "contact"])])).unwrap();
    guide.update(Msg::Answer(vec![many(&["home"])])).unwrap();
    assert_eq!(guide.place(), Place::Question(Ask::from_key("what-happened:home").unwrap()));
    assert_eq!(guide.answers().get(contact), Some(&words));
}

#[test]
fn only_a_question_that_is_asked_can_be_changed() {
    let mut guide = finished();
    guide.update(Msg::Change(Question::Relation.into())).unwrap();
    assert_eq!(guide.place(), Place::Result(Sheet::Next));
}

#[test]
fn a_page_whose_question_is_no_longer_asked_gives_way_to_the_next() {
    let mut guide = finished();
    let situation = (0..=guide.at()).find(|at| {
        guide.update(Msg::Visit(*at)).unwrap();
        guide.place() == self::at(Question::Situation)
    });
    let situation = situation.expect("the situation was asked");
    let who = situation - 1;
    guide.update(Msg::Visit(who)).unwrap();
    guide.update(Msg::Answer(vec![one("foster-carer")])).unwrap();
    assert_eq!(guide.place(), at(Question::CarerKind));
    // The browser's Back goes to the page of before; Forward comes to a question that is asked now.
    guide.update(Msg::Visit(situation)).unwrap();
    assert_eq!(guide.place(), at(Question::CarerKind));
}

#[test]
fn the_result_comes_only_when_everything_is_answered() {
    let mut guide = answered(&child_in_care());
    guide.update(Msg::Finish).unwrap();
    assert_eq!(guide.place(), at(Question::StandsAt));
    assert!(guide.summary().is_none());
    let mut guide = finished();
    guide.update(Msg::Finish).unwrap();
    assert_eq!(guide.place(), Place::Result(Sheet::Next));
    assert!(guide.summary().is_some_and(|summary| summary.letter.is_some()));
}

#[test]
fn clear_forgets_everything_and_back_brings_nothing_back() {
    let mut guide = finished();
    guide.update(Msg::Clear).unwrap();
    assert_eq!(guide.place(), Place::Start);
    assert_eq!(guide.answers(), &Answers::default());
    for at in 0..20 {
        guide.update(Msg::Visit(at)).unwrap();
        assert!(matches!(
            guide.place(),
            Place::Start | Place::Question(Ask { question: Question::Danger, .. })
        ));
        assert_eq!(guide.answers(), &Answers::default());
    }
}

#[test]
fn a_child_is_spoken_to_as_a_child_until_another_voice_is_chosen() {
    let mut guide = answered(&child_in_care()[..2]);
    assert_eq!(guide.voice(), Voice::YoungPerson);
    guide.update(Msg::Speak(Voice::EasyRead)).unwrap();
    assert_eq!(guide.voice(), Voice::EasyRead);
    assert_eq!(guide.place(), at(Question::Situation));
    assert_eq!(
        answered(&[(Question::Danger, one("no")), (Question::Who, one("parent"))]).voice(),
        Voice::Adult
    );
}

/// The answer to how far the complaint has come, and since when.
fn stands_at(guide: &Guide) -> (Option<&Said>, Option<&Said>) {
    (guide.answers().get(Question::StandsAt.into()), guide.answers().get(Question::StageDate.into()))
}

#[test]
fn saying_that_it_has_gone_starts_the_clock_today_and_taking_it_back_stops_it() {
    let mut guide = finished();
    guide.update(Msg::Finish).unwrap();
    let (before, letter) = (guide.answers().clone(), guide.letter_text());
    guide.update(Msg::Sent(Sent::Email)).unwrap();
    assert_eq!(stands_at(&guide), (Some(&one("waiting-1")), Some(&Said::Day(Some(today().into())))));
    let gone = guide.gone().expect("it has gone");
    assert_eq!((Some(gone.text.clone()), gone.on), (letter, today()));
    assert_eq!(guide.place(), Place::Result(Sheet::Next));
    guide.update(Msg::NotSent).unwrap();
    assert_eq!(guide.answers(), &before);
    assert!(guide.gone().is_none() && guide.edited().is_none());
}

#[test]
fn taking_it_back_keeps_what_was_said_since() {
    let mut guide = finished();
    guide.update(Msg::Finish).unwrap();
    guide.update(Msg::Edit("My own.".into())).unwrap();
    let before = stands_at(&guide).0.cloned();
    guide.update(Msg::Sent(Sent::Email)).unwrap();
    let wanted = Said::Words { ticked: Vec::new(), fields: vec!["To be asked.".into()] };
    guide.update(Msg::Change(Question::Wanted.into())).unwrap();
    guide.update(Msg::Answer(vec![wanted.clone()])).unwrap();
    guide.update(Msg::Finish).unwrap();
    guide.update(Msg::NotSent).unwrap();
    assert_eq!(guide.answers().get(Question::Wanted.into()), Some(&wanted));
    assert_eq!(stands_at(&guide).0, before.as_ref());
    assert_eq!(guide.letter_text().as_deref(), Some("My own."));
    assert!(guide.is_edit_old(), "the answers have moved on");
}

#[test]
fn taking_it_back_leaves_where_it_stands_as_the_person_has_said_since() {
    let mut guide = finished();
    guide.update(Msg::Finish).unwrap();
    guide.update(Msg::Sent(Sent::Email)).unwrap();
    guide.update(Msg::Change(Question::StandsAt.into())).unwrap();
    guide.update(Msg::Answer(vec![one("with-ombudsman")])).unwrap();
    while let Place::Question(ask) = guide.place() {
        guide.update(Msg::Answer(vec![Said::nothing(ask.question)])).unwrap();
    }
    guide.update(Msg::Finish).unwrap();
    guide.update(Msg::NotSent).unwrap();
    assert_eq!(stands_at(&guide).0, Some(&one("with-ombudsman")));
}

#[test]
fn what_was_said_aloud_on_a_known_day_counts_from_that_day_when_it_goes_in_writing() {
    let said_on = PartDate::new(2026, Some(11), Some(16)).unwrap();
    let mut guide = finished();
    guide.update(Msg::Change(Question::StandsAt.into())).unwrap();
    guide.update(Msg::Answer(vec![one("told-someone")])).unwrap();
    guide.update(Msg::Answer(vec![Said::Day(Some(said_on))])).unwrap();
    guide.update(Msg::Finish).unwrap();
    guide.update(Msg::Sent(Sent::Post)).unwrap();
    assert_eq!(stands_at(&guide), (Some(&one("waiting-1")), Some(&Said::Day(Some(said_on)))));
}

#[test]
fn a_changed_letter_stays_as_it_was_changed_and_tells_when_the_answers_have_moved_on() {
    let mut guide = finished();
    guide.update(Msg::Finish).unwrap();
    let made = guide.letter_text().unwrap();
    guide.update(Msg::Edit(made.clone())).unwrap();
    assert!(guide.edited().is_none(), "the same words are no change");
    guide.update(Msg::Edit("My own.".into())).unwrap();
    assert!(!guide.is_edit_old());
    guide.update(Msg::Change(Question::Topics.into())).unwrap();
    guide.update(Msg::Answer(vec![many(&["contact", "home"])])).unwrap();
    guide.update(Msg::Answer(vec![many(&["home"])])).unwrap();
    while let Place::Question(ask) = guide.place() {
        guide.update(Msg::Answer(vec![Said::nothing(ask.question)])).unwrap();
    }
    assert_eq!(guide.letter_text().as_deref(), Some("My own."));
    assert!(guide.is_edit_old());
    guide.update(Msg::DropEdit).unwrap();
    assert_ne!(guide.letter_text().unwrap(), made);
    guide.update(Msg::Edit("Again.".into())).unwrap();
    guide.update(Msg::Clear).unwrap();
    assert!(guide.edited().is_none() && guide.answers() == &Answers::default());
}

#[test]
fn an_opened_file_goes_on_where_its_answers_end() {
    let whole = finished().answers().clone();
    let open = |answers: Answers| {
        let mut guide = guide();
        let saved = Saved {
            answers,
            letter: Some("Mine.".into()),
            voice: Some("easy-read".into()),
            ..Saved::default()
        };
        guide.update(Msg::Open(Box::new(saved))).unwrap();
        guide
    };
    let guide = open(whole.clone());
    assert_eq!(
        (guide.place(), guide.voice(), guide.answers()),
        (Place::Result(Sheet::Next), Voice::EasyRead, &whole)
    );
    assert_eq!(guide.letter_text().as_deref(), Some("Mine."));
    let mut half = Answers::default();
    for (question, said) in &child_in_care()[..4] {
        half.set((*question).into(), said.clone()).unwrap();
    }
    assert_eq!(open(half).place(), at(Question::Topics));
}

#[test]
fn a_file_of_a_letter_that_went_before_words_were_asked_of_other_doors_opens_on_how_it_stands() {
    let story = crate::people::stories().into_iter().find(|story| story.name == "mixed-parent-five-points");
    let mut answers = Answers::default();
    let whole = story.expect("it is there").answers;
    for (ask, said) in whole.iter() {
        let is_told = ask.question == Question::WhatHappened;
        if !(is_told && ask.point == Some(Concern::Health)) {
            answers.set(ask, said.clone()).unwrap();
        }
    }
    let saved = |went: Option<Went>| {
        let mut guide = guide();
        guide
            .update(Msg::Open(Box::new(Saved { answers: answers.clone(), went, ..Saved::default() })))
            .unwrap();
        guide
    };
    let went =
        Went { how: Sent::Email, on: today(), text: String::from("My letter."), before: answers.clone() };
    assert_eq!(saved(Some(went)).place(), Place::Result(Sheet::Next));
    assert_eq!(saved(None).place(), at_point(Question::WhatHappened, Concern::Health));
}

/// Every question anyone may be asked, and a way to answer it chosen at random.
fn any_answer(ask: Ask, answers: &Answers, choice: Index) -> Said {
    let of = |options: &'static [&'static str]| options[choice.index(options.len())];
    match ask.question.form() {
        Form::One(options) => one(of(options)),
        Form::Many { options, alone } => {
            let (first, second) = (of(options), options[choice.index(options.len() * 7) % options.len()]);
            if first == second || alone.contains(&first) || alone.contains(&second) {
                many(&[first])
            } else {
                many(&[first, second])
            }
        }
        Form::Offered { or_none: true, .. } => {
            Said::Many(offered(ask.question, answers).into_iter().take(choice.index(3)).collect())
        }
        Form::Offered { or_none: false, .. } => {
            let first = |heading| offered_under(heading, answers)[0];
            let mut keys: Vec<_> = headings(ask.question, answers).into_iter().map(first).collect();
            let offered = offered(ask.question, answers);
            keys.push(offered[choice.index(offered.len())]);
            many(&keys)
        }
        Form::Day => Said::Day(None),
        Form::Words { .. } => Said::nothing(ask.question),
    }
}

#[test]
fn a_question_explains_the_terms_of_the_options_it_offers_and_of_no_others() {
    let explained = |answers: &[(Question, Said)]| {
        let guide = answered(answers);
        let Place::Question(ask) = guide.place() else { panic!("a question is open") };
        let said = sentences(ask, guide.answers(), guide.setting());
        terms_in(said.iter().map(String::as_str), guide.voice())
    };
    let child = child_in_care();
    assert!(explained(&child[..2]).contains(&Term::CareOrder), "being in care is explained there");
    assert!(!explained(&child[..1]).contains(&Term::CareOrder), "and not where nobody says it");
    // A child is not asked whether they are another child's advocate.
    assert!(!explained(&child[..2]).contains(&Term::Advocate));
}

/// Every heading with each concern under it that the children's procedure may cover, whoever asks.
fn covered_picks() -> Vec<(&'static str, &'static str)> {
    let is_covered = |pick: &&Pick| match pick {
        Pick::One(concern) => {
            !matches!(concern.terms().cover, Cover::Elsewhere(..)) && *concern != Concern::Unlisted
        }
        _ => false,
    };
    let of = |heading: &Heading| {
        let (key, picks) = (heading.key(), heading.picks().iter().filter(is_covered));
        picks.map(move |pick| (key, pick.key())).collect::<Vec<_>>()
    };
    Heading::ALL.iter().filter(|heading| heading.picks().len() > 1).flat_map(of).collect()
}

/// Answers whatever is asked, from these answers on, until nothing is open.
fn to_the_end(mut answers: Answers, choices: &[Index]) -> (Answers, Complaint) {
    for choice in choices.iter().cycle().take(100) {
        match replay(&answers, today()).decided {
            Ok(complaint) => return (answers, complaint),
            Err(ask) => answers.set(ask, any_answer(ask, &answers, *choice)).expect("it fits"),
        }
    }
    panic!("a hundred questions and no end: {answers:?}");
}

fn choices() -> impl Strategy<Value = Vec<Index>> {
    prop::collection::vec(any::<Index>(), 30)
}

/// What becomes of each point, whatever their order.
fn outcomes(complaint: &Complaint) -> Vec<(&'static str, Outcome)> {
    let mut outcomes: Vec<_> =
        complaint.route.points.iter().map(|point| (point.concern.key(), point.outcome.clone())).collect();
    outcomes.sort_by_key(|(key, _)| *key);
    outcomes
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_change_never_keeps_an_answer_that_is_no_longer_asked(
        choices in choices(), which in any::<Index>(), other in any::<Index>(),
    ) {
        let mut guide = guide();
        guide.update(Msg::Begin).unwrap();
        for choice in choices.iter().cycle().take(100) {
            let Place::Question(ask) = guide.place() else { break };
            let said = any_answer(ask, guide.answers(), *choice);
            guide.update(Msg::Answer(vec![said])).unwrap();
        }
        prop_assert_eq!(guide.place(), Place::Result(Sheet::Next));
        let asked = guide.asked();
        let changed = asked[which.index(asked.len())];
        let said = any_answer(changed, guide.answers(), other);
        guide.update(Msg::Change(changed)).unwrap();
        guide.update(Msg::Answer(vec![said])).unwrap();
        let said = guide.answers().get(changed).cloned();

        let used = replay(guide.answers(), today());
        for (ask, _) in used.answers.iter() {
            prop_assert!(used.asked.contains(&ask), "`{}` is used and not asked", ask.key());
        }
        for choice in choices.iter().cycle().take(100) {
            let Place::Question(ask) = guide.place() else { break };
            let said = any_answer(ask, guide.answers(), *choice);
            guide.update(Msg::Answer(vec![said])).unwrap();
        }
        prop_assert_eq!(guide.place(), Place::Result(Sheet::Answers));
        let asked = guide.asked();
        for (ask, _) in guide.answers().iter() {
            prop_assert!(asked.contains(&ask), "`{}` is kept and not asked", ask.key());
        }
        prop_assert_eq!(guide.answers().get(changed), said.as_ref());
    }

    #[test]
    fn the_result_is_never_that_of_other_answers_another_voice_or_another_letter(
        choices in choices(), which in any::<Index>(), voices in prop::collection::vec(any::<Index>(), 4),
    ) {
        let mut guide = guide();
        let is_as_made_anew = |guide: &Guide| {
            let anew = guide.complaint().map(|complaint| summary(complaint, guide.setting()));
            prop_assert_eq!(guide.summary(), anew.as_ref());
            Ok(())
        };
        guide.update(Msg::Begin).unwrap();
        for choice in choices.iter().cycle().take(100) {
            is_as_made_anew(&guide)?;
            let Place::Question(ask) = guide.place() else { break };
            let said = any_answer(ask, guide.answers(), *choice);
            guide.update(Msg::Answer(vec![said])).unwrap();
        }
        let asked = guide.asked();
        let changed = asked[which.index(asked.len())];
        let how = Sent::ALL[which.index(Sent::ALL.len())];
        let speak = |at: usize| Msg::Speak(Voice::ALL[voices[at].index(Voice::ALL.len())]);
        let msgs = [
            speak(0), Msg::Finish, speak(1), Msg::Edit("Mine.".into()), Msg::Sent(how), speak(2), Msg::NotSent,
            Msg::Change(changed), speak(3), Msg::Clear,
        ];
        for msg in msgs {
            guide.update(msg).unwrap();
            is_as_made_anew(&guide)?;
        }
    }

    #[test]
    fn the_order_of_ticking_never_changes_what_becomes_of_a_point(
        choices in choices(),
        topics in Just(Heading::KEYS.to_vec()).prop_shuffle(),
        parts in Just(topics::KEYS.to_vec()).prop_shuffle(),
        n in 1_usize..6,
    ) {
        let mut ticked = Answers::default();
        let mut sorted = Answers::default();
        for (question, keys, n) in [(Question::Topics, &topics, n), (Question::Parts, &parts, parts.len())] {
            let mut keys = keys[..n].to_vec();
            ticked.set(question.into(), Said::Many(keys.clone())).unwrap();
            keys.sort_unstable();
            sorted.set(question.into(), Said::Many(keys)).unwrap();
        }
        let topics = ticked.get(Question::Topics.into()).cloned();
        let (ticked, complaint) = to_the_end(ticked, &choices);
        // Of headings that are all somebody else's nothing is left, and others are ticked.
        prop_assume!(ticked.get(Question::Topics.into()) == topics.as_ref());
        for (ask, said) in ticked.iter().filter(|(ask, _)| sorted.get(*ask).is_none()).collect::<Vec<_>>() {
            sorted.set(ask, said.clone()).unwrap();
        }
        let again = replay(&sorted, today()).decided.expect("the same answers end the same way");
        prop_assert_eq!(outcomes(&complaint), outcomes(&again));
        prop_assert_eq!(ticked, sorted);
    }

    #[test]
    fn nothing_for_a_child_depends_on_an_adults_permission(
        choices in choices(), situation in prop::sample::select(Situation::KEYS.as_slice()),
    ) {
        let mut answers = Answers::default();
        answers.set(Question::Who.into(), one(Who::Child.key())).unwrap();
        answers.set(Question::Situation.into(), one(situation)).unwrap();
        let (answers, complaint) = to_the_end(answers, &choices);
        prop_assert_eq!(answers.get(Question::ChildKnows.into()), None);
        prop_assert_eq!(complaint.route.standing.child_knows, None);
        prop_assert!(complaint.route.standing.is_automatic(), "the council may not refuse a child for who they are");
    }

    #[test]
    fn a_parent_is_never_asked_what_the_child_thinks(choices in choices()) {
        let mut answers = Answers::default();
        answers.set(Question::Who.into(), one(Who::Parent.key())).unwrap();
        let (answers, _) = to_the_end(answers, &choices);
        prop_assert_eq!(answers.get(Question::ChildKnows.into()), None);
    }

    #[test]
    fn a_point_that_goes_elsewhere_never_takes_a_covered_one_with_it(
        choices in choices(),
        (heading, covered) in prop::sample::select(covered_picks()),
        elsewhere in prop::sample::select(vec!["claim", "policy"]),
    ) {
        let mut alone = Answers::default();
        alone.set(Question::Topics.into(), many(&[heading])).unwrap();
        alone.set(Question::Parts.into(), many(&[covered])).unwrap();
        let (mut alone, before) = to_the_end(alone, &choices);
        // Somebody who complains only of what happened to themselves at work has one point, and no other can be added.
        let role = alone.get(Question::WorkRole.into());
        prop_assume!(!["own-job", "accused"].iter().any(|own| role == Some(&one(own))));
        alone.set(Question::Topics.into(), many(&[heading, "else"])).unwrap();
        let parts = alone.get(Question::Parts.into()).cloned();
        let Some(Said::Many(parts)) = parts else { panic!("it was answered") };
        alone.set(Question::Parts.into(), Said::Many([parts, vec![elsewhere]].concat())).unwrap();
        let (_, after) = to_the_end(alone, &choices);
        for point in &before.route.points {
            let same = after.route.points.iter().find(|after| after.concern == point.concern);
            prop_assert_eq!(same, Some(point));
        }
        prop_assert!(after.route.points.len() > before.route.points.len());
    }

    #[test]
    fn an_answer_in_any_order_of_pages_leaves_a_place_that_is_asked(choices in choices(), visits in choices()) {
        let mut guide = guide();
        guide.update(Msg::Begin).unwrap();
        for (choice, visit) in choices.iter().zip(&visits) {
            guide.update(Msg::Visit(visit.index(guide.at() + 3))).unwrap();
            if let Place::Question(ask) = guide.place() {
                let said = any_answer(ask, guide.answers(), *choice);
                guide.update(Msg::Answer(vec![said])).unwrap();
            } else if guide.place() == Place::Start {
                guide.update(Msg::Begin).unwrap();
            }
            match guide.place() {
                Place::Question(ask) => prop_assert!(guide.asked().contains(&ask)),
                Place::Result(_) => prop_assert!(guide.complaint().is_some()),
                Place::Council | Place::Start => {}
            }
        }
    }
}

#[test]
fn a_rule_that_kept_what_is_no_longer_asked_would_be_seen() {
    // The control: answers set by hand keep what is not asked, and replaying them drops it.
    let mut answers = Answers::default();
    answers.set(Question::Who.into(), one("child")).unwrap();
    answers.set(Question::Relation.into(), one("neighbour")).unwrap();
    assert!(answers.get(Question::Relation.into()).is_some());
    assert_eq!(replay(&answers, today()).answers.get(Question::Relation.into()), None);
}

/// A letter that could go, on the day that [`today`] is.
fn with_a_letter() -> Guide {
    let mut guide = finished();
    guide.update(Msg::Finish).unwrap();
    guide
}

/// The child of [`finished`] on a page for several councils, with a result.
fn with_a_result_among_councils() -> Guide {
    let saved = Saved { answers: finished().answers().clone(), ..Saved::default() };
    let mut guide = among();
    guide.update(Msg::Council(None)).unwrap();
    guide.update(Msg::Open(Box::new(saved.clone()))).unwrap();
    assert!(guide.summary().is_some());
    guide
}

#[test]
fn the_result_is_that_of_the_answers_the_council_the_voice_and_the_day_whatever_changes() {
    let mut guide = with_a_result_among_councils();
    let mut told = vec![guide.summary().expect("a result").clone()];
    let opened =
        Saved { answers: guide.answers().clone(), voice: Some("easy-read".into()), ..Saved::default() };
    for msg in [
        Msg::Speak(Voice::Adult),
        Msg::Council(Some(0)),
        Msg::Council(Some(1)),
        Msg::Sent(Sent::Email),
        Msg::NotSent,
        Msg::Open(Box::new(opened)),
    ] {
        guide.update(msg.clone()).unwrap();
        let now = guide.summary().expect("there is a result");
        assert_eq!(*now, summary(guide.complaint().expect("all is answered"), guide.setting()), "{msg:?}");
        assert!(told.last() != Some(now), "it changes something: {msg:?}");
        told.push(now.clone());
    }
    guide.is_day(today().succ_opt().unwrap());
    assert!(told.last() != guide.summary());
}

#[test]
fn a_saved_file_holds_all_of_it_until_something_is_said_and_not_while_pages_are_turned() {
    let holds = |msgs: &[Msg]| {
        let mut guide = finished();
        guide.update(Msg::Kept).unwrap();
        msgs.iter().for_each(|msg| guide.update(msg.clone()).unwrap());
        guide.is_kept()
    };
    let wanted = Question::Wanted.into();
    let answer = Msg::Answer(vec![Said::Words { ticked: Vec::new(), fields: vec!["A reply.".into()] }]);
    for msgs in [
        &[Msg::Turn(Sheet::Letter), Msg::Speak(Voice::Adult), Msg::Finish, Msg::Visit(0), Msg::Begin][..],
        &[Msg::Change(wanted)],
        &[Msg::Edit("My own.".into()), Msg::Kept],
    ] {
        assert!(holds(msgs), "{msgs:?}");
    }
    for msgs in [
        &[Msg::Change(wanted), answer][..],
        &[Msg::Edit("My own.".into())],
        &[Msg::DropEdit],
        &[Msg::Sent(Sent::Email)],
        &[Msg::NotSent],
        &[Msg::Clear],
    ] {
        assert!(!holds(msgs), "{msgs:?}");
    }
}

#[test]
fn past_midnight_the_letter_bears_the_new_day_and_so_does_its_going() {
    let (today, tomorrow) = (today(), today().succ_opt().unwrap());
    let dated = |day: NaiveDate| complaint_guide::words::dates::day(day, Voice::YoungPerson);
    let mut guide = with_a_letter();
    assert!(guide.letter_text().unwrap().contains(&dated(today)));
    guide.is_day(tomorrow);
    let letter = guide.letter_text().unwrap();
    assert!(letter.contains(&dated(tomorrow)) && !letter.contains(&dated(today)), "{letter}");
    guide.update(Msg::Sent(Sent::ALL[0])).unwrap();
    assert_eq!(guide.gone().unwrap().on, tomorrow);
    guide.is_day(tomorrow.succ_opt().unwrap());
    assert_eq!(guide.gone().unwrap().on, tomorrow, "what has gone has gone on its day");
}

#[test]
fn past_midnight_a_changed_letter_keeps_its_changes_and_bears_the_new_day_where_it_bore_the_old() {
    let (today, tomorrow) = (today(), today().succ_opt().unwrap());
    let dated = |day: NaiveDate| complaint_guide::words::dates::day(day, Voice::YoungPerson);
    let mut guide = with_a_letter();
    let mine = format!("{}\nMy own: it was on {}.\n", guide.letter_text().unwrap(), dated(today));
    guide.update(Msg::Edit(mine.clone())).unwrap();
    guide.is_day(tomorrow);
    // The line of the letter's date, and no day that the person writes of.
    assert_eq!(guide.letter_text().unwrap(), mine.replacen(&dated(today), &dated(tomorrow), 1));
    assert!(!guide.is_edit_old(), "no answer has changed");
}

#[test]
fn what_stands_in_the_field_is_the_letter_before_anybody_presses_keep() {
    let mut guide = with_a_letter();
    assert!(guide.has_anything());
    guide.update(Msg::Edit("Half a".into())).unwrap();
    assert_eq!(guide.letter_text().as_deref(), Some("Half a"));
    guide.update(Msg::Visit(0)).unwrap();
    assert_eq!(guide.letter_text().as_deref(), Some("Half a"));
    guide.update(Msg::Clear).unwrap();
    assert!(!guide.has_anything());
}

#[test]
fn what_was_said_as_somebody_else_takes_no_option_from_a_question() {
    let mut guide = answered(&child_in_care()[..4]);
    guide.update(Msg::Answer(vec![many(&["contact"])])).unwrap();
    guide.update(Msg::Visit(2)).unwrap();
    for said in [one("care-leaver"), one("help"), many(&["contact"])] {
        guide.update(Msg::Answer(vec![said])).unwrap();
    }
    // A care leaver is asked who decides about contact, and has both to choose from.
    assert_eq!(guide.place(), at(Question::Parts));
    assert_eq!(offered(Question::Parts, guide.answers()), ["contact", "contact-order"]);
}
