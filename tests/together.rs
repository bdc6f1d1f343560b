//! Several questions on a page: whoever goes from page to page comes to where somebody comes who is asked one by one.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use complaint_guide::guide::conversation::{Guide, Msg, Place};
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::offered::offered;
use complaint_guide::rules::pages::{page, pages};
use complaint_guide::rules::questions::{Ask, Asking, Form, Question};
use complaint_guide::rules::route::replay;
use proptest::prelude::*;

use crate::golden::{cases, council, holidays, none, today};
use crate::people::stories;

/// What somebody says to each question; to one that they did not think of, the first that comes to mind.
type Says<'a> = &'a dyn Fn(Ask, &Answers) -> Option<Said>;

fn whatever(ask: Ask, answers: &Answers, pick: usize) -> Said {
    let some = |options: &[&'static str]| options[pick % options.len()];
    match ask.question.form() {
        Form::One(options) => Said::One(some(options)),
        Form::Many { options, .. } => Said::Many(vec![some(options)]),
        Form::Offered { .. } => Said::Many(vec![some(&offered(ask.question, answers))]),
        Form::Day => Said::Day(None),
        Form::Words { .. } => Said::nothing(ask.question),
    }
}

/// Goes from page to page, and answers everything on each; with the pages that were seen.
fn by_pages(council: Council, day: NaiveDate, says: Says) -> Result<(Guide, Vec<Vec<Ask>>), String> {
    let mut guide = Guide::new(council, holidays().clone(), day);
    let mut seen = Vec::new();
    let go =
        |guide: &mut Guide, msg| guide.update(msg).map_err(|unfit| format!("{:?}: {unfit}", guide.place()));
    go(&mut guide, Msg::Begin)?;
    while let Place::Question(first) = guide.place() {
        let on = guide.page().to_vec();
        assert_eq!(on.first(), Some(&first), "the first question names the page");
        let all = on
            .iter()
            .map(|ask| says(*ask, guide.answers()).unwrap_or_else(|| whatever(*ask, guide.answers(), 0)));
        let all = all.collect();
        seen.push(on);
        go(&mut guide, Msg::Answer(all))?;
        if seen.len() > 60 {
            return Err(format!("it never ends: {:?}", seen.last()));
        }
    }
    Ok((guide, seen))
}

/// Is asked one question after the other.
fn one_by_one(day: NaiveDate, says: Says) -> Answers {
    let mut answers = Answers::default();
    while let Err(ask) = replay(&answers, day).decided {
        let said = says(ask, &answers).unwrap_or_else(|| whatever(ask, &answers, 0));
        answers.set(ask, said).expect("it fits");
    }
    answers
}

#[test]
fn every_story_comes_by_pages_to_where_it_comes_question_by_question() {
    let mut problems = Vec::new();
    for story in stories() {
        let says = |ask, _: &Answers| story.answers.get(ask).cloned();
        match by_pages(story.council.clone(), story.today, &says) {
            Err(problem) => problems.push(format!("{}: {problem}", story.name)),
            Ok((guide, seen)) => {
                if *guide.answers() != replay(&story.answers, story.today).answers {
                    problems.push(format!("{}: other answers count", story.name));
                }
                let (count, on): (usize, BTreeSet<Ask>) =
                    (seen.iter().map(Vec::len).sum(), seen.concat().into_iter().collect());
                if count != on.len() {
                    problems.push(format!("{}: a question stands on two pages: {seen:?}", story.name));
                }
            }
        }
    }
    none(&problems);
}

#[test]
fn what_is_left_out_of_a_page_is_asked_on_the_next() {
    let mut guide = Guide::new(council("statutory"), holidays().clone(), today());
    let story =
        stories().into_iter().find(|story| story.name == "leo-12-disabled-short-breaks").expect("the story");
    guide.update(Msg::Begin).unwrap();
    let mut screens = 0;
    while let Place::Question(ask) = guide.place() {
        guide.update(Msg::Answer(vec![story.answers.get(ask).expect("an answer").clone()])).unwrap();
        screens += 1;
    }
    assert_eq!(*guide.answers(), story.answers);
    let (_, seen) =
        by_pages(council("statutory"), today(), &|ask, _| story.answers.get(ask).cloned()).unwrap();
    assert!(screens > seen.len(), "{screens} questions one by one, and {} pages", seen.len());
}

#[test]
fn a_question_that_is_changed_stands_alone() {
    let story =
        stories().into_iter().find(|story| story.name == "leo-12-disabled-short-breaks").expect("the story");
    let (mut guide, _) =
        by_pages(story.council.clone(), story.today, &|ask, _| story.answers.get(ask).cloned()).unwrap();
    for ask in guide.asked().to_vec() {
        guide.update(Msg::Change(ask)).unwrap();
        assert_eq!(guide.page(), [ask]);
        guide.update(Msg::Answer(vec![story.answers.get(ask).expect("an answer").clone()])).unwrap();
    }
    assert_eq!(*guide.answers(), story.answers);
}

#[test]
fn what_was_said_to_a_question_that_is_not_asked_counts_nowhere_and_stands_there_again() {
    let story =
        stories().into_iter().find(|story| story.name == "leo-12-disabled-short-breaks").expect("the story");
    let day = Ask::from(Question::ComingOn);
    let typed = Said::Words { ticked: Vec::new(), fields: vec!["Friday".to_owned()] };
    let says =
        |ask, _: &Answers| if ask == day { Some(typed.clone()) } else { story.answers.get(ask).cloned() };
    let (mut guide, _) = by_pages(story.council.clone(), story.today, &says).unwrap();
    assert_eq!((guide.answers(), guide.said_to(day)), (&story.answers, Some(&typed)));
    guide.update(Msg::Clear).unwrap();
    assert_eq!(guide.said_to(day), None, "cleared is cleared");
}

#[test]
fn when_it_was_is_asked_beside_what_it_is_only_where_most_of_it_leads_there() {
    let with = |topic: &'static str| {
        let mut answers = Answers::default();
        let said = [
            (Question::Danger, Said::One("no")),
            (Question::Who, Said::One("child")),
            (Question::Situation, Said::One("in-care")),
            (Question::Whose, Said::One("this")),
            (Question::Topics, Said::Many(vec![topic])),
        ];
        said.into_iter().for_each(|(question, said)| answers.set(question.into(), said).expect("it fits"));
        page(Question::Parts.into(), &answers, today())
    };
    assert!(with("home").contains(&Question::When.into()), "nearly all of it is the council's");
    assert_eq!(with("records").len(), 1, "most of it has a door where nobody asks whether it goes on");
}

#[test]
fn no_page_asks_more_than_a_person_can_look_over() {
    for story in stories() {
        let all = replay(&story.answers, story.today);
        for page in pages(&all, Asking::All, story.today) {
            assert!(page.len() <= 5, "{}: {page:?}", story.name);
            assert!(
                page.iter().filter(|ask| ask.question.form() == Form::Day).count()
                    <= usize::from(page.len() == 1)
            );
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    /// The answers that nobody asked for on the way change nothing; and a walk with one other answer ends elsewhere, so
    /// the comparison can fail.
    #[test]
    fn whatever_is_said_the_pages_lead_where_the_questions_lead(picks in prop::collection::vec(0_usize..40, 64)) {
        let says = |ask: Ask, answers: &Answers| {
            let at = ask.question as usize + ask.point.map_or(0, |point| point as usize);
            Some(match ask.question {
                // Whoever is in danger goes on.
                Question::HelpNow => Said::One("carry-on"),
                _ => whatever(ask, answers, picks[at % picks.len()]),
            })
        };
        let (guide, _) = by_pages(council("statutory"), today(), &says).map_err(TestCaseError::fail)?;
        prop_assert_eq!(guide.answers(), &one_by_one(today(), &says));
        let other = |ask: Ask, answers: &Answers| match ask.question {
            Question::Danger => Some(whatever(ask, answers, picks[Question::Danger as usize] + 1)),
            _ => says(ask, answers),
        };
        prop_assert_ne!(guide.answers(), &one_by_one(today(), &other));
    }
}
