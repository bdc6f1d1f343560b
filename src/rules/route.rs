//! Where a complaint goes: the flow of questions, and the only maker of a [`Case`].
//!
//! The flow is a function from answers to a route. If it cannot decide something yet, its error is the next question.
//! Back, Change and restore call this function again from the beginning ([`Answers::replay`]).

use chrono::NaiveDate;

use super::answers::{Answers, Replay, Said};
use super::concerns::Concern;
use super::days::{Due, PartDate};
use super::doors::Door;
use super::history::{Dated, Event, History, OutOfOrder, days_of};
use super::law::Rule;
use super::offered::offered;
use super::papers::PaperKind;
use super::questions::{
    AdvocatePause, AfterStages, Ask, Coming, Danger, HelpingWhom, LastAnswer, LateReason, LeftCare, MoreTime,
    PanelMet, PointsAgreed, Proceeding, Question, RefusedFor, Sign, Situation, StandsAt, When, Who,
};
use super::screening::{
    Outcome, Point, asked_for_the_panel_in_time, is_over_a_year_ago, refused, screening, stands_at, year,
};
use super::standing::{Standing, is_named_in_person, is_own, standing};
use super::steps::{Discretion, Stage};

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
    last_answer: bool,
    since: Option<PartDate>,
    history: History,
    panel_may_have_met: bool,
    decided_first: bool,
    named_in_person: bool,
    certain: bool,
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

    /// Whether the council has given its last answer in another procedure.
    pub fn has_last_answer(&self) -> bool {
        self.last_answer
    }

    /// The day of the last step, as far as the person knows it.
    pub fn since(&self) -> Option<PartDate> {
        self.since
    }

    /// Whether a meeting was offered in place of the panel, and as far as the person says none was asked for yet.
    pub fn may_still_ask_for_the_panel(&self) -> bool {
        self.stands_at == StandsAt::Mediation
            && self.which_stage == Some(Stage::Three)
            && !self.history.has(Event::AskedThree)
    }

    /// Whether the panel was refused as asked for late, though it was asked for in time.
    pub fn is_refused_in_time(&self) -> bool {
        self.which_stage == Some(Stage::Three)
            && self.refused_for == Some(RefusedFor::Late)
            && self.history.has(Event::AskedThree)
    }

    /// Whether Stage 1 was refused to somebody whom the law names, about what the council has to take up, for a reason
    /// that does not stop it.
    pub fn is_refused_what_is_theirs(&self) -> bool {
        self.which_stage == Some(Stage::One)
            && self.certain
            && self.named_in_person
            && self
                .refused_for
                .is_some_and(|reason| !matches!(reason, RefusedFor::Late | RefusedFor::OtherCase))
    }

    /// What has happened.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Whether the panel may have met without the person knowing.
    pub fn panel_may_have_met(&self) -> bool {
        self.panel_may_have_met
    }

    /// Whether the days of Stage 1 count from a decision of the council that it hears this person, on a day that nobody
    /// is asked for.
    pub fn is_decided_first(&self) -> bool {
        self.decided_first
    }

    /// Whether the council must take it up; otherwise it decides.
    pub fn is_certain(&self) -> bool {
        self.certain
    }
}

impl Route {
    /// The case, if at least one point is on its way through the children's procedure.
    pub fn case(&self) -> Option<&Case> {
        self.case.as_ref()
    }

    /// The points that a letter to the council takes up: all but those that go elsewhere.
    pub fn ours(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| !matches!(point.outcome, Outcome::Elsewhere(_)))
    }

    /// Whether somebody whom the council does not look after is about to have no home: there is nothing that the council
    /// could hold, and it is asked for a place to live.
    pub fn needs_a_roof(&self) -> bool {
        let is_looked_after =
            matches!(self.standing.situation, Some(Situation::InCare | Situation::LeftCare));
        self.coming.is_some_and(|coming| !matches!(coming, Coming::SupportStops | Coming::Meeting))
            && !is_looked_after
            && self.of_a_council().any(|point| point.concern == Concern::Homeless)
    }

    /// Whether the council could hold what is to happen. A meeting, a panel and a hearing go on. An approval that is to end
    /// has a review and a time of its own, and no team can be rung to hold it, or to hold a child protection meeting.
    pub fn can_be_held(&self) -> bool {
        let is_of_approval = |point: &Point| {
            matches!(
                point.concern,
                Concern::FosterApproval | Concern::FosterConcern | Concern::AdopterApproval
            )
        };
        match self.coming {
            Some(Coming::Meeting) => false,
            Some(Coming::Other) => !self.points.iter().any(is_of_approval) && !self.has_a_meeting_to_come(),
            coming => coming.is_some(),
        }
    }

    /// Whether the child has died: nothing of them is in the present.
    pub fn child_has_died(&self) -> bool {
        self.points.iter().any(|point| point.concern == Concern::ChildDied)
    }

    /// Whether what is about to happen is a child protection meeting, which no complaints team can hold: its chair is
    /// asked to make it one that the person can take part in.
    pub fn has_a_meeting_to_come(&self) -> bool {
        self.standing.situation == Some(Situation::Protection)
            && matches!(self.coming, Some(Coming::Meeting | Coming::Other))
            && self.points.iter().any(|point| point.concern == Concern::Conference)
    }

    /// The points for the council's own complaints procedure, alone or beside another door: another letter to the same
    /// council.
    pub fn for_other_procedure(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.is_for(Door::Corporate))
    }

    /// The points for another council in England, under the same procedure.
    pub fn for_other_council(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.outcome == Outcome::Elsewhere(Door::AnotherCouncil))
    }

    /// The points under the children's procedure, for this council or for another one in England.
    pub fn of_a_council(&self) -> impl Iterator<Item = &Point> {
        self.ours().chain(self.for_other_council())
    }

    /// The points for the Ombudsman, after every stage at the council; also those that have come up again since.
    pub fn for_ombudsman(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.is_for(Door::Ombudsman))
    }

    /// The points of the letters about this complaint: to the council, and after every stage to the Ombudsman.
    pub fn taken_up(&self) -> impl Iterator<Item = &Point> {
        let is_taken_up = |point: &&Point| match point.outcome {
            Outcome::Elsewhere(door) => matches!(door, Door::Corporate | Door::Ombudsman),
            _ => true,
        };
        self.points.iter().filter(is_taken_up)
    }

    /// The points that a person writes about in their own words: those, and each point for which another door takes a
    /// letter.
    pub fn written(&self) -> impl Iterator<Item = &Point> {
        let is_taken_up = |point: &Point| self.taken_up().any(|taken| taken.concern == point.concern);
        self.points.iter().filter(move |point| is_taken_up(point) || point.letters().next().is_some())
    }

    /// The points of a letter for another door.
    pub fn for_door(&self, letter: PaperKind) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(move |point| point.letters().any(|(_, paper)| paper == letter))
    }

    /// The cases that the waiting points wait for, which are the same for all; none if no point waits.
    pub fn waits_for(&self) -> &[Proceeding] {
        let waits = self.points.iter().find_map(|point| match &point.outcome {
            Outcome::Waits(cases) => Some(cases.as_slice()),
            _ => None,
        });
        waits.unwrap_or_default()
    }

    /// Everything the council is asked to decide, each once. About a complaint without a name, only whether to act on
    /// it: there is nobody to tell the rest.
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

    /// The same route for a person who gives no name: nobody can reply, and the council decides whether to act.
    fn without_a_name(mut self) -> Route {
        for point in &mut self.points {
            match &mut point.outcome {
                Outcome::Statutory => point.outcome = Outcome::CouncilDecides(vec![Discretion::Anonymous]),
                Outcome::CouncilDecides(decides) => decides.insert(0, Discretion::Anonymous),
                Outcome::Waits(_) | Outcome::Elsewhere(_) => continue,
            }
            point.rules.insert(0, Rule::Anonymous);
        }
        // If nobody can be answered, no clock runs for anyone.
        self.case = None;
        self.anonymous = true;
        self
    }
}

/// Works out where a complaint goes.
///
/// # Errors
/// The next question, where an answer is missing.
///
/// # Example
/// ```
/// use complaint_guide::files::answers;
/// use complaint_guide::rules::questions::Question;
/// use complaint_guide::rules::route::route;
/// // Nothing is said yet: the first question is whether somebody is safe.
/// let ask = route(&answers::read("{}").unwrap(), "2026-11-22".parse().unwrap()).unwrap_err();
/// assert_eq!(ask.question, Question::Danger);
/// ```
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
    // Another council can hold what is about to happen as this one can.
    let can_wait = |point: &Point| match point.outcome {
        Outcome::Elsewhere(door) => matches!(door, Door::AnotherCouncil | Door::OutsideEngland),
        _ => true,
    };
    let case =
        if points.iter().any(goes_on) { Some(case(answers, &standing, &points, today)?) } else { None };
    // Nothing is about to happen in a childhood that is over.
    let is_over = matches!(answers.left_care(), Ok(LeftCare::Childhood | LeftCare::NotInCare));
    let coming = if points.iter().any(can_wait) && !is_over {
        let coming = Some(answers.coming()?).filter(|coming| !matches!(coming, Coming::No | Coming::NotSure));
        if coming.is_some() {
            answers.words(Question::ComingOn.into())?;
        }
        coming
    } else {
        None
    };
    // If no point comes into the children's procedure, nobody was asked when it was.
    let mut late_reasons = year(answers, today).map(|(_, reasons)| reasons).unwrap_or_default();
    if late_reasons.is_empty() && refused(answers).is_ok_and(|refused| refused.is_some()) {
        late_reasons = answers.late_reasons().unwrap_or_default();
    }
    Ok(Route { standing, points, danger, coming, late_reasons, anonymous: false, case })
}

fn case(answers: &Answers, standing: &Standing, points: &[Point], today: NaiveDate) -> Result<Case, Ask> {
    let stands_at = stands_at(answers)?;
    let refused_for = refused(answers)?.map(|(_, reason)| reason);
    let which_stage = match stands_at {
        StandsAt::Refused | StandsAt::Mediation => Some(answers.which_stage()?),
        _ => None,
    };
    let last_answer = stands_at == StandsAt::OtherProcedure && answers.last_answer()? == LastAnswer::Yes;
    let since = match stands_at {
        // What was agreed after all stages has the day of the last answer.
        StandsAt::NotSent if answers.after_stages() == Ok(AfterStages::Both) => answers.stage_date()?,
        StandsAt::NotSent | StandsAt::NotSure | StandsAt::WithOmbudsman | StandsAt::Withdrawn => None,
        StandsAt::ToldSomeone
        | StandsAt::Waiting1
        | StandsAt::Answered1
        | StandsAt::Waiting2
        | StandsAt::Answered2
        | StandsAt::Waiting3
        | StandsAt::Answered3
        | StandsAt::Refused
        | StandsAt::OtherProcedure
        | StandsAt::Mediation
        | StandsAt::Skipped1 => answers.stage_date()?,
    };
    let certain = is_certain(points);
    let history = history(answers, today)?;
    let panel_may_have_met =
        stands_at == StandsAt::Waiting3 && answers.panel_met().is_ok_and(|met| met == PanelMet::NotSure);
    let decided_first = standing.is_decided_first();
    Ok(Case {
        stands_at,
        which_stage,
        refused_for,
        last_answer,
        since,
        history,
        panel_may_have_met,
        decided_first,
        named_in_person: is_named_in_person(answers, standing),
        certain,
    })
}

/// Whether the council has to take up at least one of these points.
fn is_certain(points: &[Point]) -> bool {
    let is_over = |point: &Point| point.rules.contains(&Rule::AllStagesDone);
    let are_all_elsewhere = points.iter().all(|point| matches!(point.outcome, Outcome::Elsewhere(_)));
    points.iter().any(|point| point.outcome == Outcome::Statutory)
        || (are_all_elsewhere && points.iter().any(is_over))
}

/// What has happened, by the answers, but for pauses.
///
/// # Errors
/// The next question; or one whose day cannot be right beside the others, which stays open
/// ([`out_of_order`] says why).
fn history(answers: &Answers, today: NaiveDate) -> Result<History, Ask> {
    let mut told = Vec::new();
    let asked = events(answers, today, &mut told);
    put_in_order(&told, asked, today)
}

/// The same with the pauses.
fn history_with_pauses(answers: &Answers, today: NaiveDate) -> Result<History, Ask> {
    let mut told = Vec::new();
    let asked = events(answers, today, &mut told).and_then(|()| pauses(answers, &mut told));
    put_in_order(&told, asked, today)
}

/// The history of what was told, if nothing more is asked.
fn put_in_order(told: &Told, asked: Result<(), Ask>, today: NaiveDate) -> Result<History, Ask> {
    // A day that cannot be right is put right before anything more is asked.
    let history = History::new(told.iter().map(|(_, dated)| *dated).collect(), Some(today));
    let history = history.map_err(|wrong| Ask::from(wrongly_answered(wrong, told)))?;
    asked.map(|()| history)
}

/// The question that stays open if a history is out of order: the one that was asked last.
fn wrongly_answered(wrong: OutOfOrder, told: &Told) -> Question {
    let (one, other) = match wrong {
        OutOfOrder::Ahead(dated) => (dated, dated),
        OutOfOrder::Before { first, second } => (first, second),
        OutOfOrder::Without { .. } => return Question::StageDate,
    };
    let of_these = told.iter().filter(|(_, dated)| *dated == one || *dated == other);
    of_these.map(|(question, _)| *question).max().unwrap_or(Question::StageDate)
}

/// What has happened, as far as the answers tell it: none of the questions that are open is asked.
pub fn happened(answers: &Answers, today: NaiveDate) -> Vec<Dated> {
    let mut told = Vec::new();
    // What is not answered has not been told.
    let _ = events(answers, today, &mut told).and_then(|()| pauses(answers, &mut told));
    told.into_iter().map(|(_, dated)| dated).collect()
}

/// What is out of order in the answers, or has not come yet, and the question at which that is to be put right.
pub fn out_of_order(answers: &Answers, today: NaiveDate) -> Option<(Question, OutOfOrder)> {
    let days =
        [(Question::HappenedOn, answers.happened_on()), (Question::FoundOutOn, answers.found_out_on())];
    for (question, day) in days {
        let dated = Dated { event: Event::Knew, on: days_of(day.ok().flatten()) };
        if dated.on.range().is_some_and(|(first, _)| first > today) {
            return Some((question, OutOfOrder::Ahead(dated)));
        }
    }
    let mut told = Vec::new();
    // What is not answered yet is not out of order.
    let _ = events(answers, today, &mut told).and_then(|()| pauses(answers, &mut told));
    let wrong = History::new(told.iter().map(|(_, dated)| *dated).collect(), Some(today)).err()?;
    Some((wrongly_answered(wrong, &told), wrong))
}

/// The events in the answers, each with the question that brought it.
type Told = Vec<(Question, Dated)>;

/// Puts down the events in the answers, except pauses.
///
/// # Errors
/// The next question; what was told before it is put down.
fn events(answers: &Answers, today: NaiveDate, told: &mut Told) -> Result<(), Ask> {
    let mut put = |question: Question, event: Event, on: Due| told.push((question, Dated { event, on }));
    // A person who found out later knew from then on. The newer part's day says nothing about when they knew of the
    // older one.
    let is_newer = |day| answers.when() == Ok(When::Both) && is_over_a_year_ago(day, today) == Some(false);
    match (answers.happened_on(), answers.found_out_on()) {
        (_, Ok(Some(knew))) => put(Question::FoundOutOn, Event::Knew, days_of(Some(knew))),
        (Ok(Some(knew)), _) if !is_newer(knew) => {
            put(Question::HappenedOn, Event::Knew, days_of(Some(knew)));
        }
        _ => {}
    }
    let stands_at = stands_at(answers)?;
    let event = match stands_at {
        StandsAt::ToldSomeone | StandsAt::Waiting1 | StandsAt::NotSure => Event::Received,
        StandsAt::Answered1 => Event::AnsweredOne,
        StandsAt::Waiting2 => Event::AskedTwo,
        StandsAt::Answered2 => Event::AnsweredTwo,
        StandsAt::Waiting3 => Event::AskedThree,
        StandsAt::Answered3 => Event::AnsweredThree,
        // A refusal or an offer is no step of the way; what was asked for before it can be one.
        StandsAt::Refused | StandsAt::Mediation => {
            let Some(event) = counts_from_the_request(answers, today)? else { return Ok(()) };
            if let Some(on) = answers.requested_on()? {
                if stands_at == StandsAt::Refused && asked_for_the_panel_in_time(answers)? {
                    put(Question::AnsweredOn, Event::AnsweredTwo, days_of(answers.answered_on()?));
                }
                put(Question::RequestedOn, event, days_of(Some(on)));
            } else if event == Event::AskedThree
                // Whoever was offered a meeting may not have asked yet: the days for asking run from the answer before.
                && stands_at == StandsAt::Mediation
                && let Some(on) = answers.answered_on()?
            {
                put(Question::AnsweredOn, Event::AnsweredTwo, days_of(Some(on)));
            }
            return Ok(());
        }
        StandsAt::NotSent
        | StandsAt::WithOmbudsman
        | StandsAt::OtherProcedure
        | StandsAt::Skipped1
        | StandsAt::Withdrawn => return Ok(()),
    };
    let since = if stands_at == StandsAt::NotSure { None } else { answers.stage_date()? };
    put(Question::StageDate, event, days_of(since));
    if matches!(stands_at, StandsAt::Waiting1 | StandsAt::Waiting2)
        && matches!(answers.more_time()?, MoreTime::Agreed | MoreTime::NotAgreed)
    {
        let is_one = stands_at == StandsAt::Waiting1;
        let event = if is_one { Event::NewDateOne } else { Event::NewDateTwo };
        let on = days_of(answers.new_date()?);
        put(Question::NewDate, event, on);
    }
    if stands_at == StandsAt::Waiting2 && answers.points_agreed()? == PointsAgreed::Yes {
        put(Question::PointsAgreedOn, Event::PointsAgreed, days_of(answers.points_agreed_on()?));
    }
    if stands_at == StandsAt::Waiting3 {
        // If the person does not know the day, it was between the request and today.
        let since_asked = |day: Option<PartDate>| match (day, days_of(since)) {
            (None, Due::On(first) | Due::Between(first, _)) => Due::from_range((first, today.max(first))),
            _ => days_of(day),
        };
        match answers.panel_met()? {
            PanelMet::No | PanelMet::NotSure => {}
            PanelMet::Met => {
                put(Question::PanelMetOn, Event::PanelMet, since_asked(answers.panel_met_on()?));
            }
            PanelMet::Report => {
                put(Question::ReportOn, Event::ReportReceived, since_asked(answers.report_on()?));
            }
        }
    }
    Ok(())
}

/// The request for a stage whose time runs on although the council said no to it or offered something else: Stage 2 and
/// Stage 3 are rights, and so is Stage 1 for whoever the law names, about what is covered. The council may refuse what
/// is too late, and what another case decides.
///
/// # Errors
/// The next question, where an answer is missing.
fn counts_from_the_request(answers: &Answers, today: NaiveDate) -> Result<Option<Event>, Ask> {
    let stage = match refused(answers)? {
        Some((Stage::Three, RefusedFor::Late)) if asked_for_the_panel_in_time(answers)? => Stage::Three,
        Some((Stage::One | Stage::Three, RefusedFor::Late) | (_, RefusedFor::OtherCase)) => return Ok(None),
        Some((stage, _)) => stage,
        None => answers.which_stage()?,
    };
    Ok(match stage {
        Stage::One => {
            let standing = standing(answers)?;
            let is_theirs =
                is_named_in_person(answers, &standing) && is_certain(&screening(answers, &standing, today)?);
            is_theirs.then_some(Event::Received)
        }
        Stage::Two => Some(Event::AskedTwo),
        Stage::Three => Some(Event::AskedThree),
    })
}

/// Puts down the pauses for an advocate in the answers.
///
/// # Errors
/// As [`events`].
fn pauses(answers: &Answers, told: &mut Told) -> Result<(), Ask> {
    let mut put = |question: Question, event: Event, day: Option<PartDate>| {
        told.push((question, Dated { event, on: days_of(day) }));
    };
    match answers.advocate_pause()? {
        AdvocatePause::No | AdvocatePause::NotSure => {}
        AdvocatePause::Still => put(Question::PausedOn, Event::Paused, answers.paused_on()?),
        AdvocatePause::Found => {
            put(Question::PausedOn, Event::Paused, answers.paused_on()?);
            put(Question::AdvocateFoundOn, Event::Resumed, answers.advocate_found_on()?);
            match answers.paused_again()? {
                AdvocatePause::No | AdvocatePause::NotSure => {}
                AdvocatePause::Still => {
                    put(Question::PausedAgainOn, Event::Paused, answers.paused_again_on()?);
                }
                AdvocatePause::Found => {
                    put(Question::PausedAgainOn, Event::Paused, answers.paused_again_on()?);
                    put(Question::FoundAgainOn, Event::Resumed, answers.found_again_on()?);
                }
            }
        }
    }
    Ok(())
}

/// The history of a case that waits at Stage 1, with its pauses. Only people with a right to an advocate can have had
/// to wait for one, and a pause can move a date only if its day is known.
fn with_pauses(answers: &Answers, route: &Route, today: NaiveDate) -> Result<Option<History>, Ask> {
    let is_counted = |case: &Case| case.stands_at == StandsAt::Waiting1 && case.since.is_some();
    if !route.standing.has_right_to_advocate() || !route.case.as_ref().is_some_and(is_counted) {
        return Ok(None);
    }
    history_with_pauses(answers, today).map(Some)
}

/// A route with the person's own words: everything a letter is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Where it goes.
    pub route: Route,
    /// The answers it was made from, and no others.
    pub answers: Answers,
}

/// Asks everything from the beginning: what was asked, which answers count, and the result.
pub fn replay(answers: &Answers, today: NaiveDate) -> Replay<Complaint> {
    let replay = answers.replay(|answers| complaint(answers, today), offered);
    match (replay.decided.as_ref().err(), answers.get(Question::StillWrong.into())) {
        (Some(ask), Some(of_all)) if ask.question == Question::StillWrong => {
            // An older file said it about all points together: it is put with the first, and left out of the others.
            let is_told = |(told, _): (Ask, _)| told.question == Question::StillWrong;
            let is_first = !replay.answers.iter().any(is_told);
            let said = if is_first { of_all.clone() } else { Said::nothing(Question::StillWrong) };
            let mut answers = answers.clone();
            // It is an answer to the same question about another point.
            let _ = answers.set(*ask, said);
            self::replay(&answers, today)
        }
        _ => replay,
    }
}

/// Asks for the route, then for the person's own words.
///
/// No words are asked about a point that no letter takes up: people ring the body that deals with it, or it has a form.
///
/// # Errors
/// The next question, if an answer is missing.
pub fn complaint(answers: &Answers, today: NaiveDate) -> Result<Complaint, Ask> {
    let mut route = route(answers, today)?;
    let points: Vec<Concern> = route.written().map(|point| point.concern).collect();
    if !points.is_empty() {
        for point in points {
            answers.words(Ask { question: Question::WhatHappened, point: Some(point) })?;
        }
        let taken_up: Vec<Concern> = route.taken_up().map(|point| point.concern).collect();
        if !taken_up.is_empty() {
            answers.words(Question::Wanted.into())?;
            for point in answered(&route) {
                answers.words(Ask { question: Question::StillWrong, point: Some(point) })?;
            }
            for question in about_the_step(&route) {
                answers.words(question.into())?;
            }
            answers.words(Question::Tried.into())?;
        }
        if is_about_a_child(&route) && names_a_child(answers)? {
            answers.words(Question::TheChild.into())?;
        }
        answers.words(Question::HelpNeeded.into())?;
        let paused = with_pauses(answers, &route, today)?;
        if let (Some(case), Some(history)) = (&mut route.case, paused) {
            case.history = history;
        }
        // The Ombudsman answers the person who writes, and so do most other doors: there nobody is asked whether to
        // give a name.
        let may_be_unnamed = !taken_up.is_empty() && route.for_ombudsman().next().is_none();
        if may_be_unnamed && answers.sign()? == Sign::Anonymous {
            route = route.without_a_name();
        } else {
            answers.words(Question::AboutYou.into())?;
        }
    }
    Ok(Complaint { route, answers: answers.clone() })
}

/// Whether any letter is about a child: one to the employer, or about a benefit, is not.
fn is_about_a_child(route: &Route) -> bool {
    let mut letters = route.points.iter().flat_map(Point::letters);
    route.taken_up().next().is_some() || letters.any(|(_, letter)| letter.is_about_a_child())
}

/// The points to which a stage has been answered, so that each is settled or is not.
fn answered(route: &Route) -> Vec<Concern> {
    let is_answered = route.case().is_some_and(|case| {
        matches!(case.stands_at(), StandsAt::Answered1 | StandsAt::Answered2 | StandsAt::Answered3)
            || case.may_still_ask_for_the_panel()
    });
    let concern = |point: &Point| point.concern;
    if is_answered {
        route.taken_up().map(concern).collect()
    } else {
        route.for_ombudsman().map(concern).collect()
    }
}

/// What is asked in the person's own words because of the step the complaint is at.
fn about_the_step(route: &Route) -> Vec<Question> {
    use StandsAt as S;
    let stands_at = route.case().map(Case::stands_at);
    let mut asked = Vec::new();
    if route.for_ombudsman().next().is_some() {
        asked.push(Question::EarlierSteps);
    }
    let asks_for_the_panel = route.case().is_some_and(Case::may_still_ask_for_the_panel);
    if matches!(stands_at, Some(S::Answered2 | S::Waiting3)) || asks_for_the_panel {
        asked.push(Question::AtPanel);
    }
    if matches!(stands_at, Some(S::Refused | S::Mediation | S::OtherProcedure)) {
        asked.push(Question::WhatTheySaid);
    }
    if !route.late_reasons.is_empty() {
        asked.push(Question::WhyLate);
    }
    asked
}

fn names_a_child(answers: &Answers) -> Result<bool, Ask> {
    Ok(match answers.who()? {
        Who::Helper => answers.helping_whom()? != HelpingWhom::CareLeaver,
        _ => !is_own(answers),
    })
}
