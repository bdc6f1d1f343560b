//! The options that a question offers after the earlier answers.

use super::answers::Answers;
use super::named::Named;
use super::picks::{Person, headings_that_ask, offered_under, picks_for};
use super::questions::{Question, StandsAt, StillWrong};
use super::screening::{can_wait, concerns};
use super::standing::standing;
use super::topics::Heading;

/// The options that a question offers after the earlier answers: all of them, except for questions whose options depend
/// on those answers. Only what is under ticked headings can be chosen, and only points that could be covered can be
/// said to wait for another case.
pub fn offered(question: Question, answers: &Answers) -> Vec<&'static str> {
    match question {
        Question::Topics => {
            let Ok(person) = Person::of(answers) else { return question.options().to_vec() };
            let has_picks = |heading: &&Heading| picks_for(**heading, person).next().is_some();
            Heading::ALL.iter().filter(has_picks).map(|heading| heading.key()).collect()
        }
        Question::Parts => {
            let headings = headings_that_ask(answers).into_iter();
            let keys: Vec<_> = headings.flat_map(|heading| offered_under(heading, answers)).collect();
            question.options().iter().copied().filter(|key| keys.contains(key)).collect()
        }
        Question::SamePoints | Question::NewPoints => {
            let found = standing(answers).and_then(|standing| concerns(answers, &standing));
            let found = found.unwrap_or_default();
            found.into_iter().filter(|concern| can_wait(*concern)).map(Named::key).collect()
        }
        Question::StillWrong => {
            // A council can depart from what a panel found only if there was a panel; and if there is one point,
            // nobody is asked whether it is settled.
            let had_panel = answers.stands_at() == Ok(StandsAt::Answered3);
            let found = standing(answers).and_then(|standing| concerns(answers, &standing));
            let are_several = found.is_ok_and(|found| found.len() > 1);
            let fits = |key: &&str| match StillWrong::from_key(key) {
                Some(StillWrong::LeftThePanel) => had_panel,
                Some(StillWrong::Settled) => are_several,
                _ => true,
            };
            question.options().iter().copied().filter(fits).collect()
        }
        _ => question.options().to_vec(),
    }
}
