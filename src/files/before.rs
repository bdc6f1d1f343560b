//! What a file that an earlier guide saved says in the terms of this one.
//!
//! Version 1 asked what a complaint is about on up to three pages: topics, other topics behind 'something else', and
//! parts of those. Each leads to a heading of [`crate::rules::topics`] and to what is under it.

use serde_json::Value;

use crate::rules::answers::{Answers, Said};
use crate::rules::concerns::Concern;
use crate::rules::named::Named;
use crate::rules::questions::{Ask, Coming, Question, Whose};
use crate::rules::screening::{in_this_situation, support_for_carers};
use crate::rules::standing::standing;
use crate::rules::topics::{self, Heading};

/// An option of version 1, the heading it is under now, and what is ticked there.
type Was = (&'static str, Option<Heading>, Option<&'static str>);

const TOPICS: [Was; 12] = [
    ("home", Some(Heading::Home), Some("home")),
    ("contact", Some(Heading::Contact), Some("contact")),
    ("worker", Some(Heading::Worker), Some("worker")),
    ("plan", Some(Heading::Plan), Some("plan")),
    ("support", Some(Heading::Support), Some("support")),
    ("disability", Some(Heading::Disability), Some("disability")),
    ("leaving-care", Some(Heading::LeavingCare), Some("leaving-care")),
    ("carers", Some(Heading::Carers), Some("carers-help")),
    ("going-to-court", Some(Heading::Court), Some("going-to-court")),
    ("homeless", Some(Heading::Home), Some("homeless")),
    ("complaint", Some(Heading::Complaint), None),
    // It only opened the second page.
    ("else", None, None),
];

const OTHER_TOPICS: [Was; 12] = [
    ("protection", Some(Heading::Protection), None),
    ("court-report", Some(Heading::Court), Some("court-report")),
    ("approval", Some(Heading::Carers), None),
    ("early-help", Some(Heading::Support), None),
    ("education", Some(Heading::Education), None),
    ("records", Some(Heading::Records), None),
    ("services", Some(Heading::Services), None),
    ("work", Some(Heading::Else), None),
    ("request", Some(Heading::Support), None),
    ("claim", Some(Heading::Else), Some("claim")),
    ("policy", Some(Heading::Else), Some("policy")),
    ("unlisted", Some(Heading::Else), Some("unlisted")),
];

/// The parts whose name has changed. Whether a social worker comes no longer decides anything, so all three kinds of
/// early help are one.
const PARTS: [(&str, &str); 2] = [("early-help", "family-help"), ("early-help-not-sure", "family-help")];

/// What an answer of an earlier version says now: answers to add to those that are there. `None` if the question is the
/// same as before.
pub(super) fn upgraded(version: u64, question: &str, value: &Value) -> Option<Vec<(Ask, Said)>> {
    if version > 1 {
        return None;
    }
    let was: &[Was] = match question {
        "topics" => &TOPICS,
        "other-topics" => &OTHER_TOPICS,
        "parts" => &[],
        _ => return None,
    };
    let (mut headings, mut picks) = (Vec::new(), Vec::new());
    for key in value.as_array()?.iter().map(Value::as_str) {
        let key = key?;
        if question == "parts" {
            let now = PARTS.iter().find(|(was, _)| *was == key).map_or(key, |(_, now)| now);
            picks.push(topics::KEYS.iter().copied().find(|pick| *pick == now)?);
        } else {
            let (_, heading, pick) = was.iter().find(|(was, ..)| *was == key)?;
            headings.extend(heading.map(Named::key));
            picks.extend(*pick);
        }
    }
    let ticked = |question: Question, keys: Vec<&'static str>| {
        (!keys.is_empty()).then(|| (Ask::from(question), Said::Many(keys)))
    };
    Some([ticked(Question::Topics, headings), ticked(Question::Parts, picks)].into_iter().flatten().collect())
}

/// If every point had another door, nobody was asked which council answers, and it changes nothing there. People who
/// had not come so far are asked now.
pub(super) fn never_asked_whose(answers: &mut Answers) {
    let is_later = |ask: Ask| {
        ask.question > Question::Whose && !matches!(ask.question, Question::Topics | Question::Parts)
    };
    let has_come_further = answers.iter().any(|(ask, _)| is_later(ask));
    if has_come_further && answers.get(Question::Whose.into()).is_none() {
        answers.say_whose(Whose::NotSure);
    }
}

/// Where another council answers, nobody was asked what is about to happen. People who had not come so far are asked
/// now.
pub(super) fn never_asked_what_comes(answers: &mut Answers) {
    let is_anothers =
        matches!(answers.whose(), Ok(Whose::Another | Whose::PlacedHere | Whose::OutsideEngland));
    let has_come_further = answers.iter().any(|(ask, _)| ask.question > Question::ComingOn);
    if is_anothers && has_come_further && answers.get(Question::Coming.into()).is_none() {
        answers.say_coming(Coming::NotSure);
    }
}

/// Moves what was said about a point that has another name now to that name. Up to version 2, help for a relative with
/// whom a child lives was help for a foster carer, and a worry about a child in care was like a worry about any other
/// child.
pub(super) fn renamed(answers: &mut Answers) {
    let Ok(standing) = standing(answers) else { return };
    let help = support_for_carers(&standing);
    if help != Concern::FosterSupport {
        rename(answers, Concern::FosterSupport, help);
    }
    let worry = Concern::WorryIgnored;
    if in_this_situation(worry, &standing) != worry {
        rename(answers, worry, in_this_situation(worry, &standing));
    }
}

/// Moves what was typed and ticked about one point to another about which nothing is said yet.
fn rename(answers: &mut Answers, from: Concern, to: Concern) {
    let under = |point| Ask { question: Question::WhatHappened, point: Some(point) };
    let (was, now) = (under(from), under(to));
    if answers.get(now).is_some() {
        return;
    }
    if let Some(said) = answers.get(was).cloned() {
        answers.forget(was);
        // It is an answer to the same question.
        let _ = answers.set(now, said);
    }
    if let Some(Said::Many(points)) = answers.get(Question::SamePoints.into()).cloned() {
        let name = |point| if point == from.key() { to.key() } else { point };
        let _ = answers.set(Question::SamePoints.into(), Said::Many(points.into_iter().map(name).collect()));
    }
}
