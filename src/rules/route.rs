//! Where a complaint goes: the flow of questions, and the only maker of a [`Case`].
//!
//! The flow is a function from answers to a route. What it cannot decide yet is its error: the next
//! question. Back, Change and restore are this function asked again from the beginning
//! ([`Answers::replay`]).

use chrono::NaiveDate;

use super::answers::{Answers, Replay};
use super::concerns::Concern;
use super::days::PartDate;
use super::doors::Door;
use super::law::Rule;
use super::questions::{
    AdvocatePause, Ask, Coming, Danger, HelpingWhom, LateReason, Proceeding, Question, RefusedFor, Sign,
    Stage, StandsAt, Who,
};
use super::screening::{Outcome, Point, offered, refused, screening, stands_at, year};
use super::standing::{Standing, is_own, standing};
use super::steps::Discretion;

/// Where each point of a complaint goes, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Who complains.
    pub standing: Standing,
    /// The points, covered ones first.
    pub points: Vec<Point>,
    /// Whether someone may not be safe.
    pub danger: Danger,
    /// What is about to happen that the council could hold.
    pub coming: Option<Coming>,
    /// Why more than a year went by.
    pub late_reasons: Vec<LateReason>,
    /// Whether the person gives no name, so that nobody can answer them.
    pub anonymous: bool,
    case: Option<Case>,
}

/// A complaint that goes to the council under the children's procedure, or that the council is asked
/// to take up under it. Only [`route`] makes one, so nothing else can be given a statutory date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    stands_at: StandsAt,
    which_stage: Option<Stage>,
    refused_for: Option<RefusedFor>,
    since: Option<PartDate>,
    pause: Option<PauseForAdvocate>,
    certain: bool,
}

/// The pause that the council made at Stage 1 until there is an advocate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseForAdvocate {
    /// There is no advocate yet.
    GoesOn,
    /// There is an advocate now.
    Over {
        /// The day the pause began, as far as the person knows it.
        began: Option<PartDate>,
        /// The day there was an advocate, likewise.
        ended: Option<PartDate>,
    },
}

impl Case {
    /// How far it has come.
    pub fn stands_at(&self) -> StandsAt {
        self.stands_at
    }

    /// The stage that was refused, or that mediation was offered in place of.
    pub fn which_stage(&self) -> Option<Stage> {
        self.which_stage
    }

    /// The reason that the council gave for saying no to that stage.
    pub fn refused_for(&self) -> Option<RefusedFor> {
        self.refused_for
    }

    /// The day of the last step, as far as the person knows it.
    pub fn since(&self) -> Option<PartDate> {
        self.since
    }

    /// The pause that the council made at Stage 1 until there is an advocate.
    pub fn pause(&self) -> Option<PauseForAdvocate> {
        self.pause
    }

    /// Whether the council must take it up; otherwise it decides.
    pub fn is_certain(&self) -> bool {
        self.certain
    }
}

impl Route {
    /// The case, where at least one point is on its way through the children's procedure.
    pub fn case(&self) -> Option<&Case> {
        self.case.as_ref()
    }

    /// The points that a letter to the council takes up: all but those that go elsewhere.
    pub fn ours(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| !matches!(point.outcome, Outcome::Elsewhere(_)))
    }

    /// The points for the council's own complaints procedure: another letter to the same council.
    pub fn for_other_procedure(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.outcome == Outcome::Elsewhere(Door::Corporate))
    }

    /// The points for the Ombudsman, after every stage at the council.
    pub fn for_ombudsman(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.outcome == Outcome::Elsewhere(Door::Ombudsman))
    }

    /// The points that a person writes about in their own words, because a letter takes them up.
    pub fn written(&self) -> impl Iterator<Item = &Point> {
        let is_written = |point: &&Point| match point.outcome {
            Outcome::Elsewhere(door) => matches!(door, Door::Corporate | Door::Ombudsman),
            _ => true,
        };
        self.points.iter().filter(is_written)
    }

    /// The cases that the waiting points wait for, all the same ones; none where no point waits.
    pub fn waits_for(&self) -> &[Proceeding] {
        let waits = self.points.iter().find_map(|point| match &point.outcome {
            Outcome::Waits(cases) => Some(cases.as_slice()),
            _ => None,
        });
        waits.unwrap_or_default()
    }

    /// Everything the council is asked to decide, each once. Of a complaint without a name only whether
    /// to act on it: there is nobody to tell the rest.
    pub fn discretions(&self) -> Vec<Discretion> {
        if self.anonymous {
            return vec![Discretion::Anonymous];
        }
        let mut found = Vec::new();
        for point in &self.points {
            let decides = match &point.outcome {
                Outcome::CouncilDecides(decides) => decides.as_slice(),
                _ => &[],
            };
            for decides in decides.iter().chain(&point.beside) {
                if !found.contains(decides) {
                    found.push(*decides);
                }
            }
        }
        found
    }

    /// The same route for a person who gives no name: nobody can reply, and the council decides
    /// whether to act.
    fn without_a_name(mut self) -> Route {
        for point in &mut self.points {
            match &mut point.outcome {
                Outcome::Statutory => point.outcome = Outcome::CouncilDecides(vec![Discretion::Anonymous]),
                Outcome::CouncilDecides(decides) => decides.insert(0, Discretion::Anonymous),
                Outcome::Waits(_) | Outcome::Elsewhere(_) => continue,
            }
            point.rules.insert(0, Rule::Anonymous);
        }
        // With nobody to answer, no clock runs for anyone.
        self.case = None;
        self.anonymous = true;
        self
    }
}

/// Works out where a complaint goes.
///
/// # Errors
/// The next question, where an answer is missing.
pub fn route(answers: &Answers, today: NaiveDate) -> Result<Route, Ask> {
    let danger = answers.danger()?;
    if danger != Danger::No {
        answers.help_now()?;
    }
    let standing = standing(answers)?;
    let points = screening(answers, &standing, today)?;
    // After all stages the way is not over: the Ombudsman's twelve months run from the last reply.
    let goes_on = |point: &Point| {
        matches!(point.outcome, Outcome::Statutory | Outcome::CouncilDecides(_))
            || point.rules.contains(&Rule::AllStagesDone)
    };
    let is_ours = |point: &Point| !matches!(point.outcome, Outcome::Elsewhere(_));
    let case = if points.iter().any(goes_on) { Some(case(answers, &points)?) } else { None };
    let coming = if points.iter().any(is_ours) {
        Some(answers.coming()?).filter(|coming| !matches!(coming, Coming::No | Coming::NotSure))
    } else {
        None
    };
    // Where no point comes into the children's procedure, nobody was asked when it was.
    let mut late_reasons = year(answers, today).map(|(_, reasons)| reasons).unwrap_or_default();
    if late_reasons.is_empty() && refused(answers).is_ok_and(|refused| refused.is_some()) {
        late_reasons = answers.late_reasons().unwrap_or_default();
    }
    Ok(Route { standing, points, danger, coming, late_reasons, anonymous: false, case })
}

fn case(answers: &Answers, points: &[Point]) -> Result<Case, Ask> {
    let stands_at = stands_at(answers)?;
    let refused_for = refused(answers)?.map(|(_, reason)| reason);
    let which_stage = match stands_at {
        StandsAt::Refused | StandsAt::Mediation => Some(answers.which_stage()?),
        _ => None,
    };
    let since = match stands_at {
        StandsAt::NotSent
        | StandsAt::NotSure
        | StandsAt::WithOmbudsman
        | StandsAt::Withdrawn
        | StandsAt::OtherProcedure => None,
        StandsAt::Refused | StandsAt::Mediation => None,
        StandsAt::ToldSomeone
        | StandsAt::Waiting1
        | StandsAt::Answered1
        | StandsAt::Waiting2
        | StandsAt::Answered2
        | StandsAt::Waiting3
        | StandsAt::Answered3 => answers.stage_date()?,
    };
    let is_certain =
        |point: &Point| point.outcome == Outcome::Statutory || point.rules.contains(&Rule::AllStagesDone);
    let certain = points.iter().any(is_certain);
    Ok(Case { stands_at, which_stage, refused_for, since, pause: None, certain })
}

/// The pause of a case that waits at Stage 1. Only whoever has a right to an advocate can have had to wait
/// for one, and only from a day that is known can a pause move a date.
fn pause(answers: &Answers, route: &Route) -> Result<Option<PauseForAdvocate>, Ask> {
    let is_counted = |case: &Case| case.stands_at == StandsAt::Waiting1 && case.since.is_some();
    if !route.standing.has_right_to_advocate() || !route.case.as_ref().is_some_and(is_counted) {
        return Ok(None);
    }
    Ok(match answers.advocate_pause()? {
        AdvocatePause::No | AdvocatePause::NotSure => None,
        AdvocatePause::Still => Some(PauseForAdvocate::GoesOn),
        AdvocatePause::Found => {
            Some(PauseForAdvocate::Over { began: answers.paused_on()?, ended: answers.advocate_found_on()? })
        }
    })
}

/// A route with the person's own words: everything a letter is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Where it goes.
    pub route: Route,
    /// The answers it was made from, and no others.
    pub answers: Answers,
}

/// Asks everything from the beginning: what was asked, what of the answers counts, and what came of it.
pub fn replay(answers: &Answers, today: NaiveDate) -> Replay<Complaint> {
    answers.replay(|answers| complaint(answers, today), offered)
}

/// Asks for the route, then for the person's own words.
///
/// Where no letter takes up any point, no words are asked for.
///
/// # Errors
/// The next question, where an answer is missing.
pub fn complaint(answers: &Answers, today: NaiveDate) -> Result<Complaint, Ask> {
    let mut route = route(answers, today)?;
    let points: Vec<Concern> = route.written().map(|point| point.concern).collect();
    if !points.is_empty() {
        for point in points {
            answers.words(Ask { question: Question::WhatHappened, point: Some(point) })?;
        }
        answers.words(Question::Wanted.into())?;
        answers.words(Question::Tried.into())?;
        if names_a_child(answers)? {
            answers.words(Question::TheChild.into())?;
        }
        answers.words(Question::HelpNeeded.into())?;
        let pause = pause(answers, &route)?;
        if let Some(case) = &mut route.case {
            case.pause = pause;
        }
        // The Ombudsman answers the person who writes, so there a name is never asked about.
        if route.for_ombudsman().next().is_none() && answers.sign()? == Sign::Anonymous {
            route = route.without_a_name();
        } else {
            answers.words(Question::AboutYou.into())?;
        }
    }
    Ok(Complaint { route, answers: answers.clone() })
}

fn names_a_child(answers: &Answers) -> Result<bool, Ask> {
    Ok(match answers.who()? {
        Who::Helper => answers.helping_whom()? != HelpingWhom::CareLeaver,
        _ => !is_own(answers),
    })
}
