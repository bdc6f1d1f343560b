//! Which questions share a page.
//!
//! Few people have the breath for twenty pages. What belongs together is asked together, as long as no question in
//! between depends on an answer: such a question is asked on the next page.

use chrono::NaiveDate;

use super::answers::{Answers, Replay, Said};
use super::offered::offered;
use super::questions::{Ask, Asking, Form, Question};
use super::route::{Complaint, complaint, replay};

/// Questions that may share a page, in the order in which they are asked.
const TOGETHER: [&[Question]; 6] = [
    &[Question::HelperKind, Question::HelpingWhom],
    &[Question::LeftCare, Question::Situation, Question::ChildKnows, Question::Affects, Question::Whose],
    &[Question::Parts, Question::When, Question::Proceedings],
    &[Question::StandsAt, Question::Coming, Question::ComingOn],
    // What is asked because of the step may be left empty, and needs no page of its own.
    &[
        Question::WhatHappened,
        Question::Wanted,
        Question::EarlierSteps,
        Question::AtPanel,
        Question::WhatTheySaid,
        Question::WhyLate,
    ],
    &[Question::Tried, Question::TheChild, Question::HelpNeeded, Question::Sign, Question::AboutYou],
];

/// The pages of what was asked, each with its questions, in the order of asking.
///
/// A page also has the questions that are not asked yet but will be once those before them on it are answered. A
/// question that is asked after only some of their answers is there too, and the answer to it counts if it is asked.
pub fn pages(replay: &Replay<Complaint>, asking: Asking, today: NaiveDate) -> Vec<Vec<Ask>> {
    let mut so_far = Answers::of(asking);
    let mut pages: Vec<Vec<Ask>> = Vec::new();
    for ask in &replay.asked {
        if !pages.iter().any(|page| page.contains(ask)) {
            pages.push(page(*ask, &so_far, today));
        }
        if let Some(said) = replay.answers.get(*ask) {
            so_far.keep(*ask, said.clone());
        }
    }
    pages
}

/// All pages to the end, if the questions of the letter that are still asked are left empty.
pub fn to_the_end(said: &Answers, today: NaiveDate) -> Vec<Vec<Ask>> {
    let mut answers = said.clone();
    while let Err(ask) = complaint(&answers, today)
        && let Some(blank) = Said::blank(ask.question)
    {
        answers.keep(ask, blank);
    }
    pages(&replay(&answers, today), answers.asking, today)
}

/// The page that begins with this question, after these answers and no others.
pub fn page(first: Ask, so_far: &Answers, today: NaiveDate) -> Vec<Ask> {
    let mut page = vec![first];
    let Some(together) = TOGETHER.iter().find(|together| together.contains(&first.question)) else {
        return page;
    };
    let mut so_far = so_far.clone();
    let mut last = first;
    while Some(&last.question) != together.last() {
        let may_follow = |next: Ask| {
            let is_new = page.iter().all(|ask| ask.question != next.question);
            is_new && together.contains(&next.question)
        };
        let Some((answers, next)) = follows(last, &so_far, today, may_follow) else { break };
        page.push(next);
        (so_far, last) = (answers, next);
    }
    page
}

/// The question that follows on the same page, with answers after which it comes at once.
fn follows(
    last: Ask,
    so_far: &Answers,
    today: NaiveDate,
    may_follow: impl Fn(Ask) -> bool,
) -> Option<(Answers, Ask)> {
    let after = |said: Said| {
        let mut answers = so_far.clone();
        answers.set(last, said).ok()?;
        let next = next(&answers, today).filter(|next| may_follow(*next))?;
        Some((answers, next))
    };
    let possible = possible(last.question, so_far);
    if let Form::Offered { .. } = last.question.form() {
        // Some points have another door, where nobody is asked what the others are asked. If fewer than half of the
        // points lead to a question, it waits until that is known.
        let count = possible.len();
        let follow: Vec<_> = possible.into_iter().filter_map(after).collect();
        return if 2 * follow.len() >= count { follow.into_iter().next() } else { None };
    }
    possible.into_iter().find_map(after)
}

/// Answers that a question may have, one of each kind.
fn possible(question: Question, so_far: &Answers) -> Vec<Said> {
    match question.form() {
        Form::One(options) => options.iter().map(|key| Said::One(key)).collect(),
        Form::Many { options, .. } => options.iter().rev().map(|key| Said::Many(vec![key])).collect(),
        Form::Offered { .. } => {
            offered(question, so_far).into_iter().map(|key| Said::Many(vec![key])).collect()
        }
        Form::Day => vec![Said::Day(None)],
        Form::Words { .. } => vec![Said::nothing(question)],
    }
}

/// The next question after these answers. What is left open is filled in on the way; that it is hangs on what was said.
fn next(said: &Answers, today: NaiveDate) -> Option<Ask> {
    let mut answers = said.clone();
    loop {
        let ask = complaint(&answers, today).err()?;
        match said.left_open(ask.question) {
            Some(left) if answers.get(ask).is_none() => answers.keep(ask, left),
            _ => return Some(ask),
        }
    }
}
