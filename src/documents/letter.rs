//! The letter: short, numbered, in the person's own words, for the step they are at.
//!
//! What was left empty is left out. What the person wrote stands exactly as they wrote it.

use super::summary::Setting;
use crate::rules::answers::{Answers, Said};
use crate::rules::law::Rule;
use crate::rules::named::Named;
use crate::rules::questions::{
    Ask, CarerKind, ChildKnows, Coming, Help, HelpingWhom, LateReason, Proceeding, Question, SameMatter,
    Sign, Situation, When, Who, Wish,
};
use crate::rules::route::{Case, Complaint, Route};
use crate::rules::screening::{Outcome, other_cases};
use crate::rules::standing::is_own;
use crate::rules::steps::{Discretion, NextRight, Step};
use crate::rules::timeline::{Entry, Status, Timeline};
use crate::words::table::{CONCERNS, DISCRETION, NEXT, QUESTIONS, letter as say};
use crate::words::{Phrase, Voice, dates};

/// A letter as its parts; every format writes these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The date in words.
    pub date: String,
    /// To whom, a line each.
    pub to: Vec<String>,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// A numbered point with what was said about it, each with its label.
    Point {
        /// The number.
        number: usize,
        /// What it is about.
        name: String,
        /// What was said.
        said: Vec<(String, String)>,
    },
}

/// The names of other cases, to stand inside a sentence.
pub(super) fn case_names(cases: &[Proceeding], voice: Voice) -> String {
    let name = |case: &Proceeding| {
        Some(match case {
            Proceeding::Court => say::CASE_COURT,
            Proceeding::Tribunal => say::CASE_TRIBUNAL,
            Proceeding::Police => say::CASE_POLICE,
            Proceeding::Disciplinary => say::CASE_DISCIPLINARY,
            Proceeding::None | Proceeding::NotSure => return None,
        })
    };
    let names: Vec<_> = cases.iter().filter_map(name).map(|name| name.raw(voice)).collect();
    listed(&names, voice)
}

/// `a`, `a and b`, or `a, b and c`.
fn listed(names: &[&str], voice: Voice) -> String {
    match names {
        [first @ .., before, last] => {
            let before = [first, &[*before]].concat().join(", ");
            say::BOTH.say(voice, &[("from", &before), ("name", last)])
        }
        names => names.concat(),
    }
}

/// Writes the letter for the step the person is at.
pub(super) fn letter(
    complaint: &Complaint,
    next: NextRight,
    way: Option<&Timeline>,
    setting: Setting,
) -> Letter {
    let route = &complaint.route;
    let answers = &complaint.answers;
    let voice = setting.voice;
    let mut blocks = Vec::new();
    let paragraph = |phrase: Phrase| Block::Text(phrase.raw(voice).to_owned());

    let stage = route.case().and_then(Case::which_stage).map_or("", Named::key);
    let [_, _, opening] = NEXT[next.place()];
    let due = way.and_then(|way| late_step(next).and_then(|step| due_in_words(way, step, voice)));
    blocks.push(Block::Text(
        opening.say(voice, &[("date", due.as_deref().unwrap_or_default()), ("stage", stage)]),
    ));
    blocks.extend(who(route, answers, voice).into_iter().map(Block::Text));
    if let Ok([name, age]) = answers.words(Question::TheChild.into()) {
        let fact = |label: Phrase, text: &str| format!("{}: {}", label.raw(voice), text.trim());
        let facts = [(say::CHILD_NAME, name), (say::CHILD_AGE, age)];
        let facts: Vec<_> = facts
            .iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(label, text)| fact(*label, text))
            .collect();
        if !facts.is_empty() {
            blocks.push(Block::List(facts));
        }
    }

    blocks.push(Block::Heading(say::POINTS_HEADING.raw(voice).to_owned()));
    blocks.extend(points(route, answers, voice));
    match (answers.when(), answers.happened_on()) {
        (Ok(When::Still), _) => blocks.push(paragraph(say::STILL)),
        (Ok(_), Ok(Some(date))) => {
            blocks.push(Block::Text(say::HAPPENED.say(voice, &[("date", &dates::part(date, voice))])));
        }
        _ => {}
    }

    section(&mut blocks, say::WANTED_HEADING, wanted(answers, voice), voice);
    section(&mut blocks, say::TRIED_HEADING, tried(answers, voice), voice);
    let reasons = route.late_reasons.iter().filter(|reason| **reason != LateReason::None);
    let reasons =
        reasons.map(|reason| chosen(Question::LateReasons, reason.place(), answers, voice)).collect();
    section(&mut blocks, say::LATE_HEADING, reasons, voice);
    if let Some(coming) = route.coming {
        blocks.push(Block::Heading(say::COMING_HEADING.raw(voice).to_owned()));
        let what = match coming {
            Coming::Move => say::COMING_MOVE,
            Coming::PlacementEnds => say::COMING_PLACEMENT_ENDS,
            Coming::SupportStops => say::COMING_SUPPORT_STOPS,
            Coming::Other | Coming::No | Coming::NotSure => say::COMING_OTHER,
        };
        blocks.push(Block::Text(say::COMING.say(voice, &[("concern", what.raw(voice))])));
    }
    section(&mut blocks, say::ASKS_HEADING, asks(complaint, next, way, setting), voice);
    sign(&mut blocks, answers, voice);

    let to = match &setting.council.team {
        Some(team) => say::TO_TEAM.say(voice, &[("team", team)]),
        None => say::TO_COMPLAINTS.raw(voice).to_owned(),
    };
    let mut to = vec![to];
    to.extend(setting.council.name.clone());
    to.extend(setting.council.contacts.post.iter().cloned());
    to.dedup();
    Letter { date: dates::day(setting.today, voice), to, subject: say::SUBJECT.raw(voice).to_owned(), blocks }
}

/// The step that a letter about lateness is about.
fn late_step(next: NextRight) -> Option<Step> {
    match next {
        NextRight::ChaseStageOne => Some(Step::StageOneReply),
        NextRight::ChaseStageTwo => Some(Step::StageTwoReply),
        NextRight::StageTwoBecauseLate => Some(Step::StageOneLatest),
        NextRight::StageTwoLate => Some(Step::StageTwoLatest),
        NextRight::StageThreeLate => Some(Step::Panel),
        _ => None,
    }
}

fn due_in_words(way: &Timeline, step: Step, voice: Voice) -> Option<String> {
    let entry = way.entries.iter().find(|entry| entry.step == step)?;
    entry.due.range().map(|_| dates::due(entry.due, voice))
}

/// An option as the person chose it, in the form for whom it is about.
fn chosen(question: Question, place: usize, answers: &Answers, voice: Voice) -> String {
    let option = &QUESTIONS[question.place()].options[place];
    let phrase = if is_own(answers) { option.own } else { option.label };
    phrase.raw(voice).to_owned()
}

fn who(route: &Route, answers: &Answers, voice: Voice) -> Vec<String> {
    let standing = &route.standing;
    let relation = |question: Question, place: usize| chosen(question, place, answers, voice);
    let phrase = match standing.who {
        Who::Child => say::WHO_CHILD,
        Who::CareLeaver if standing.childhood && standing.rule == Rule::CareLeaver => say::WHO_BOTH,
        Who::CareLeaver if standing.childhood => say::WHO_CHILDHOOD,
        Who::CareLeaver => say::WHO_CARE_LEAVER,
        Who::Parent => say::WHO_PARENT,
        Who::Responsible => say::WHO_RESPONSIBLE,
        Who::FosterCarer => match answers.carer_kind() {
            Ok(CarerKind::StayingPut) => say::WHO_STAYING_PUT,
            Ok(CarerKind::Applying) => say::WHO_WOULD_BE_CARER,
            _ => say::WHO_FOSTER_CARER,
        },
        Who::Guardian => say::WHO_GUARDIAN,
        Who::Adoption => say::WHO_ADOPTION,
        Who::Relative => say::WHO_RELATIVE,
        Who::Helper => say::WHO_HELPER,
        Who::Professional => say::WHO_PROFESSIONAL,
    };
    let relation = match standing.who {
        Who::Guardian => answers
            .guardianship_role()
            .map(|r| relation(Question::GuardianshipRole, r.place()))
            .unwrap_or_default(),
        Who::Adoption => {
            answers.adoption_role().map(|r| relation(Question::AdoptionRole, r.place())).unwrap_or_default()
        }
        Who::Relative => {
            answers.relation().map(|r| relation(Question::Relation, r.place())).unwrap_or_default()
        }
        Who::Helper => {
            answers.helper_kind().map(|k| relation(Question::HelperKind, k.place())).unwrap_or_default()
        }
        _ => String::new(),
    };
    let mut said = vec![phrase.say(voice, &[("relation", relation.trim_end_matches('.'))])];
    let situation = match (standing.who, standing.situation) {
        (Who::Child, Some(Situation::InCare)) => Some(say::SITUATION_IN_CARE),
        (Who::Child, Some(Situation::InNeed)) => Some(say::SITUATION_IN_NEED),
        (Who::Child, Some(Situation::Protection)) => Some(say::SITUATION_PROTECTION),
        (Who::Child, Some(Situation::LeftCare)) => Some(say::SITUATION_LEFT_CARE),
        (Who::Child, Some(Situation::Guardianship)) => Some(say::SITUATION_GUARDIANSHIP),
        (Who::Child, Some(Situation::Adoption)) => Some(say::SITUATION_ADOPTION),
        (Who::Child | Who::CareLeaver, _) => None,
        (_, Some(Situation::InCare)) if !standing.childhood => Some(say::CHILD_IN_CARE),
        (_, Some(Situation::InNeed)) => Some(say::CHILD_IN_NEED),
        (_, Some(Situation::Protection)) => Some(say::CHILD_PROTECTION),
        (_, Some(Situation::Guardianship)) => Some(say::CHILD_GUARDIANSHIP),
        (_, Some(Situation::Adoption)) => Some(say::CHILD_ADOPTION),
        _ => None,
    };
    let helping = standing.helping.map(|whom| match whom {
        HelpingWhom::Child => say::HELPING_CHILD,
        HelpingWhom::CareLeaver => say::HELPING_CARE_LEAVER,
        HelpingWhom::Parent => say::HELPING_PARENT,
        HelpingWhom::Carer => say::HELPING_CARER,
        HelpingWhom::Other => say::HELPING_OTHER,
    });
    said.extend(helping.map(|phrase| phrase.raw(voice).to_owned()));
    said.extend(situation.map(|phrase| phrase.raw(voice).to_owned()));
    let knows = standing.child_knows.and_then(|knows| match knows {
        ChildKnows::Agrees => Some(say::KNOWS_AGREES),
        ChildKnows::Knows => Some(say::KNOWS_KNOWS),
        ChildKnows::TooYoung => Some(say::KNOWS_TOO_YOUNG),
        // Nobody can talk to someone who gives no name.
        ChildKnows::No if route.anonymous => None,
        ChildKnows::No => Some(say::KNOWS_NO),
        ChildKnows::Against => Some(say::KNOWS_AGAINST),
        ChildKnows::NotSure => None,
    });
    said.extend(knows.map(|phrase| phrase.raw(voice).to_owned()));
    vec![said.join(" ")]
}

fn points(route: &Route, answers: &Answers, voice: Voice) -> Vec<Block> {
    let effect = if is_own(answers) { say::FIELD_EFFECT } else { say::FIELD_EFFECT_CHILD };
    let labels = [say::FIELD_WHAT, say::FIELD_WHEN, say::FIELD_WHO, effect];
    let point = |(n, concern): (usize, crate::rules::concerns::Concern)| {
        let ask = Ask { question: Question::WhatHappened, point: Some(concern) };
        let texts = answers.words(ask).unwrap_or_default();
        let said = labels.iter().zip(texts).filter(|(_, text)| !text.trim().is_empty());
        let said = said.map(|(label, text)| (label.raw(voice).to_owned(), text.trim().to_owned())).collect();
        let [name] = CONCERNS[concern.place()];
        Block::Point { number: n + 1, name: name.raw(voice).to_owned(), said }
    };
    route.ours().map(|point| point.concern).enumerate().map(point).collect()
}

fn section(blocks: &mut Vec<Block>, heading: Phrase, lines: Vec<String>, voice: Voice) {
    if !lines.is_empty() {
        blocks.push(Block::Heading(heading.raw(voice).to_owned()));
        blocks.push(Block::List(lines));
    }
}

/// A text of the person's own, if they wrote one.
fn written(texts: &[String], at: usize) -> Option<String> {
    texts.get(at).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn ticked<'a, T: Named>(answers: &'a Answers, question: Question) -> impl Iterator<Item = T> + 'a {
    let keys = match answers.get(question.into()) {
        Some(Said::Words { ticked, .. }) => ticked.as_slice(),
        _ => &[],
    };
    keys.iter().filter_map(|key| T::from_key(key))
}

fn wanted(answers: &Answers, voice: Voice) -> Vec<String> {
    let options = QUESTIONS[Question::Wanted.place()].options;
    let mut lines: Vec<String> = ticked::<Wish>(answers, Question::Wanted)
        .map(|wish| options[wish.place()].label.raw(voice).to_owned())
        .collect();
    lines.extend(written(answers.words(Question::Wanted.into()).unwrap_or_default(), 0));
    lines
}

fn tried(answers: &Answers, voice: Voice) -> Vec<String> {
    let texts = answers.words(Question::Tried.into()).unwrap_or_default();
    let mut lines: Vec<String> = written(texts, 0).into_iter().collect();
    lines.extend(written(texts, 1).map(|reference| say::REFERENCE.say(voice, &[("reference", &reference)])));
    lines
}

fn asks(complaint: &Complaint, next: NextRight, way: Option<&Timeline>, setting: Setting) -> Vec<String> {
    let (route, answers, voice) = (&complaint.route, &complaint.answers, setting.voice);
    let mut lines = vec![say::ASK_STATUTORY.raw(voice).to_owned()];
    // The first sentence asks for the procedure already.
    for decides in route.discretions().into_iter().filter(|decides| *decides != Discretion::WhichProcedure) {
        let [_, sentence] = DISCRETION[decides.place()];
        lines.push(sentence.raw(voice).to_owned());
    }
    let waiting: Vec<_> =
        route.points.iter().filter(|point| matches!(point.outcome, Outcome::Waits(_))).collect();
    let waiting: Vec<_> = waiting.iter().map(|point| CONCERNS[point.concern.place()][0].raw(voice)).collect();
    let waiting = waiting.join(", ");
    let cases = other_cases(answers).unwrap_or_default();
    if !cases.is_empty() {
        let (phrase, case) = match answers.same_matter() {
            Ok(SameMatter::No) => (say::CASE_SEPARATE, case_names(&cases, voice)),
            _ if route.waits_for().is_empty() => (say::CASE_UNCLEAR, case_names(&cases, voice)),
            _ => (say::CASE, case_names(route.waits_for(), voice)),
        };
        lines.push(phrase.say(voice, &[("case", &case), ("concern", &waiting)]));
    }
    if let Some(way) = way {
        lines.extend(reply_due(way, next, voice));
        let is_late =
            |entry: &Entry| entry.step == Step::AskStageThree && matches!(entry.status, Status::Late(_));
        if way.entries.iter().any(is_late) {
            lines.push(say::ASK_LATE_PANEL.raw(voice).to_owned());
        }
    }
    for help in ticked::<Help>(answers, Question::HelpNeeded) {
        let phrase = match help {
            Help::Advocate => say::ASK_ADVOCATE,
            Help::Interpreter => say::ASK_INTERPRETER,
            Help::Format => say::ASK_FORMAT,
            Help::Adjustment => say::ASK_ADJUSTMENT,
        };
        lines.push(phrase.raw(voice).to_owned());
    }
    let help = written(answers.words(Question::HelpNeeded.into()).unwrap_or_default(), 0);
    lines.extend(help.map(|help| say::ASK_HELP.say(voice, &[("help", &help)])));
    if answers.sign() == Ok(Sign::Named) {
        lines.push(say::ASK_CONFIRM.raw(voice).to_owned());
    }
    lines
}

/// The dates by which the council has to answer this letter.
fn reply_due(way: &Timeline, next: NextRight, voice: Voice) -> Option<String> {
    let (first, latest) = match next {
        NextRight::Send | NextRight::PutInWriting | NextRight::SendAgain | NextRight::AskWhichProcedure => {
            (Some(Step::StageOneReply), Step::StageOneLatest)
        }
        NextRight::StageTwoBecauseLate => (Some(Step::StageTwoReply), Step::StageTwoLatest),
        NextRight::WaitStageOne | NextRight::ChaseStageOne => (None, Step::StageOneLatest),
        NextRight::WaitStageTwo | NextRight::ChaseStageTwo => (None, Step::StageTwoLatest),
        NextRight::WaitStageThree => (None, Step::Panel),
        // The clock of the stage asked for starts with the request, on a day the person still has to choose.
        NextRight::AskStageTwo
        | NextRight::AskStageThree
        | NextRight::StageTwoLate
        | NextRight::StageThreeLate
        | NextRight::Ombudsman
        | NextRight::AnswerRefusal
        | NextRight::AnswerMediation
        | NextRight::AskWhereItIs
        | NextRight::Hold => return None,
    };
    let latest = due_in_words(way, latest, voice)?;
    match first {
        Some(first) => {
            let first = due_in_words(way, first, voice)?;
            Some(say::ASK_WHEN.say(voice, &[("from", &first), ("date", &latest)]))
        }
        None => Some(say::ASK_WHEN_ONE.say(voice, &[("date", &latest)])),
    }
}

fn sign(blocks: &mut Vec<Block>, answers: &Answers, voice: Voice) {
    if answers.sign() == Ok(Sign::Anonymous) {
        blocks.push(Block::Text(say::ANONYMOUS.raw(voice).to_owned()));
        return;
    }
    let texts = answers.words(Question::AboutYou.into()).unwrap_or_default();
    let mut lines: Vec<String> = written(texts, 1).into_iter().collect();
    lines.extend(written(texts, 2).map(|safe| say::SAFE.say(voice, &[("contact", &safe)])));
    section(blocks, say::REPLY_HEADING, lines, voice);
    if let Some(name) = written(texts, 0) {
        blocks.push(Block::Text(say::FROM.say(voice, &[("name", &name)])));
    }
}
