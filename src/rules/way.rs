//! The way laid out: for each step the law's last day, and the day on which it happened or is assumed to.
//!
//! There is one layout for the person's dates and for the staff's: what has happened counts from its own day, and for
//! what has not, a run makes its assumptions.

use chrono::NaiveDate;

use super::clocks::{Clock, Extension};
use super::days::{Due, Holidays, Length, OffTheList, Pause, WorkingDays};
use super::history::{Event, History, event_of};
use super::law::Rule;
use super::named::{Named, named};
use super::steps::Step;
use super::working::Working;

named! {
    /// What is assumed about steps that have not happened.
    Run {
        /// Answers on the last normal day, and the next stage asked for on that very day.
        Earliest "earliest",
        /// Answers on the last normal day, and the next stage asked for on the last day for it.
        Normal "normal",
        /// Answers on the last day the law allows, and the next stage asked for on the last day for it.
        Latest "latest",
    }
}

/// How a last day was counted: the event, the clock, and whether it ran as far as it may be extended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The day of the event.
    pub from: NaiveDate,
    /// The time that ran.
    pub clock: Clock,
    /// Whether it was counted to its extended length.
    pub extended: bool,
    /// The pauses in which it stood still.
    pub pauses: Vec<Pause>,
}

impl Counted {
    /// How it was counted, day by day.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list of bank holidays.
    pub fn working<'a>(&self, holidays: &'a Holidays) -> Result<Working<'a>, OffTheList> {
        if self.pauses.is_empty() {
            Working::of_clock(self.clock, self.extended, self.from, holidays)
        } else {
            Working::of_paused_clock(self.clock, self.from, &self.pauses, holidays)
        }
    }
}

/// A step's clock on the way: which one, whether it runs as far as it may be extended, and the step from whose day it
/// counts.
struct Law {
    clock: Clock,
    extended: bool,
    from: Step,
    /// What explains the step besides the rule that sets its time.
    beside: &'static [Rule],
}

impl Law {
    fn count(&self, from: NaiveDate, holidays: &Holidays) -> Result<NaiveDate, OffTheList> {
        if self.extended { self.clock.latest(from, holidays) } else { self.clock.due(from, holidays) }
    }

    /// The rules behind the step, the one that sets its time first.
    fn rules(&self) -> Vec<Rule> {
        let terms = self.clock.terms();
        let first = match terms.extension {
            Extension::To(_, _, rule) if self.extended => rule,
            _ => terms.rule,
        };
        [&[first], self.beside].concat()
    }
}

/// Which clock each step has on the way (2006 Regulations, regulations 14 to 20). The Ombudsman's twelve months follow
/// no step: they run from when the person knew.
fn law(step: Step) -> Option<Law> {
    let (clock, extended, from, beside): (_, _, _, &[Rule]) = match step {
        Step::Sent | Step::Ombudsman => return None,
        Step::StageOneReply => (Clock::StageOne, false, Step::Sent, &[]),
        Step::StageOneLatest => (Clock::StageOne, true, Step::Sent, &[]),
        Step::AskStageTwo => {
            (Clock::StageTwoRequest, false, Step::StageOneLatest, &[Rule::StageTwoRight, Rule::Mediation])
        }
        Step::StageTwoReply => (Clock::StageTwo, false, Step::AskStageTwo, &[]),
        Step::StageTwoLatest => (Clock::StageTwo, true, Step::AskStageTwo, &[]),
        Step::AskStageThree => {
            (Clock::StageThreeRequest, false, Step::StageTwoLatest, &[Rule::StageThreeRight, Rule::Mediation])
        }
        Step::Panel => (Clock::Panel, false, Step::AskStageThree, &[]),
        Step::PanelPapers => (Clock::PanelPapers, false, Step::Panel, &[]),
        Step::PanelReport => (Clock::PanelReport, false, Step::Panel, &[]),
        Step::PanelReply => (Clock::PanelReply, false, Step::PanelReport, &[]),
    };
    Some(Law { clock, extended, from, beside })
}

/// The step from whose day this one's time counts, if there is one.
pub fn counts_from(step: Step) -> Option<Step> {
    law(step).map(|law| law.from)
}

/// The length of a step's time, as far as it may be extended if the step is the last day.
pub fn length_of(step: Step) -> Option<Length> {
    let law = law(step)?;
    let terms = law.clock.terms();
    Some(match terms.extension {
        Extension::To(length, ..) if law.extended => length,
        _ => terms.length,
    })
}

/// The rule that sets a step's time, if one does.
pub fn rule_of(step: Step) -> Option<Rule> {
    match step {
        Step::Ombudsman => Some(Clock::OmbudsmanYear.terms().rule),
        _ => law(step).and_then(|law| law.rules().first().copied()),
    }
}

/// Why a step has another last day beside the law's: it is not settled which of the two applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// The pause for an advocate may move the last day of Stage 1 too; sources are silent or differ.
    WithPause(Due),
    /// The council may count Stage 2 from the day the points were agreed; sources differ.
    FromAgreedPoints(Due),
}

impl Other {
    /// That other last day.
    pub const fn due(self) -> Due {
        match self {
            Other::WithPause(due) | Other::FromAgreedPoints(due) => due,
        }
    }
}

/// A new date that the council gave for a step, and what becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewDate {
    /// The step is due on that day.
    Holds(Due),
    /// It is past the last day the law allows, which stays.
    TooLate(Due),
    /// It is before the step's usual day, which stays.
    NoLater(Due),
}

/// A step laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// What is done or due.
    pub step: Step,
    /// The law's last day for it.
    pub due: Due,
    /// Another last day, if it is not settled which of the two applies.
    pub other: Option<Other>,
    /// The new date that the council gave, if it gave one.
    pub new_date: Option<NewDate>,
    /// What a pause for an advocate does to it.
    pub pause: Option<PauseEffect>,
    /// The day it happened.
    pub happened: Option<Due>,
    /// The day from which its time counts.
    pub from: Due,
    /// The day on which it happened, or is assumed to.
    pub takes: Due,
    /// How the last day was counted, if it is one day counted from one day.
    pub counted: Option<Counted>,
    /// The rule that what has happened brings in beside those of the step.
    beside: Option<Rule>,
}

impl Laid {
    /// The rules behind the step, the one that sets its time first; none behind the sending itself.
    pub fn rules(&self) -> Vec<Rule> {
        let of_step = match law(self.step) {
            Some(law) => law.rules(),
            None => rule_of(self.step).into_iter().collect(),
        };
        of_step.into_iter().chain(self.beside).collect()
    }
}

/// What pauses for an advocate do to the ten working days of Stage 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseEffect {
    /// They stand still.
    GoesOn,
    /// They end later than this, when they would have ended.
    MovesFrom(Due),
    /// By the days that were given, they end when they would have ended.
    ChangesNothing,
}

/// Lays out the way from what has happened.
///
/// With `today`, what is late has yet to come, so what follows it counts from today at the earliest; but once the panel
/// has met, the law's days run on from the law's days.
pub fn lay_out(history: &History, run: Run, today: Option<NaiveDate>, holidays: &Holidays) -> Vec<Laid> {
    let mut laid: Vec<Laid> = Vec::with_capacity(Step::ALL.len());
    for step in Step::ALL.iter().copied() {
        let law = law(step);
        let from = match (&law, step) {
            (Some(law), _) => laid[law.from.place()].takes,
            (None, Step::Ombudsman) => history.day(Event::Knew).unwrap_or(Due::Unknown),
            (None, _) => Due::Unknown,
        };
        let count = |day: NaiveDate| match &law {
            Some(law) => law.count(day, holidays),
            None => Clock::OmbudsmanYear.due(day, holidays),
        };
        let happened = event_of(step).and_then(|event| history.day(event));
        let mut due = from.then(count);
        let clock = law.as_ref().map_or(Clock::OmbudsmanYear, |law| law.clock);
        let extended = law.as_ref().is_some_and(|law| law.extended);
        let mut counted = match (from, due) {
            (Due::On(from), Due::On(_)) => Some(Counted { from, clock, extended, pauses: Vec::new() }),
            _ => None,
        };
        let (mut other, mut new_date, mut pause, mut beside) = (None, None, None, None);
        if matches!(step, Step::StageOneReply | Step::StageOneLatest) && !history.pauses().is_empty() {
            let stopped = stopped(step, history, from, due, today, holidays);
            if step == Step::StageOneReply {
                pause = Some(stopped.effect);
                (due, counted) = (stopped.due, stopped.counted);
            } else if stopped.due != due {
                other = Some(Other::WithPause(stopped.due));
            }
            beside = Some(Rule::AdvocatePause);
        }
        if matches!(step, Step::StageTwoReply | Step::StageTwoLatest) {
            let agreed = history.day(Event::PointsAgreed).map(|agreed| agreed.then(count));
            other = agreed.filter(|agreed| agreed.range() > due.range()).map(Other::FromAgreedPoints);
            beside = other.map(|_| Rule::AgreedPoints);
        }
        let given = match step {
            Step::StageOneReply => history.day(Event::NewDateOne),
            Step::StageTwoReply => history.day(Event::NewDateTwo),
            _ => None,
        };
        if let (Some(given), Some((_, usual)), Some((_, new))) =
            (given, due.range(), given.and_then(Due::range))
        {
            let most = from.then(|day| clock.latest(day, holidays));
            new_date = Some(match most.range() {
                _ if new <= usual => NewDate::NoLater(given),
                Some((_, most)) if new > most => NewDate::TooLate(given),
                _ => NewDate::Holds(given),
            });
            match new_date {
                Some(NewDate::Holds(_)) => (due, counted) = (given, None),
                Some(NewDate::TooLate(_)) => (due, counted) = (most, None),
                _ => {}
            }
            other = None;
        }
        let is_past = |due: Due| due.range().zip(today).is_some_and(|((_, last), today)| last < today);
        let answered = |reply: Step| laid[reply.place()].takes;
        let takes = match (happened, step, run) {
            (Some(happened), ..) => happened,
            (None, Step::StageOneLatest, Run::Earliest | Run::Normal) => answered(Step::StageOneReply),
            (None, Step::StageTwoLatest, Run::Earliest | Run::Normal) => answered(Step::StageTwoReply),
            (None, Step::AskStageTwo | Step::AskStageThree, Run::Earliest) => from,
            // If there is no answer to Stage 1 in its time, Stage 2 can be asked for at once, and nobody has to wait
            // for the end of a time that runs from an answer.
            (None, Step::AskStageTwo, Run::Latest) if is_past(laid[Step::StageOneLatest.place()].due) => {
                today.map_or(due, Due::On)
            }
            (None, Step::PanelReport | Step::PanelReply, _) => due,
            (None, ..) => match today {
                Some(today) if is_past(due) => Due::On(today),
                _ => due,
            },
        };
        laid.push(Laid { step, due, other, new_date, pause, happened, from, takes, counted, beside });
    }
    laid
}

/// What [`stopped`] finds.
struct Stopped {
    due: Due,
    counted: Option<Counted>,
    effect: PauseEffect,
}

/// A length of Stage 1 with its pauses for an advocate, from the day or days the complaint came.
fn stopped(
    step: Step,
    history: &History,
    from: Due,
    unpaused: Due,
    today: Option<NaiveDate>,
    holidays: &Holidays,
) -> Stopped {
    let unknown = |effect| Stopped { due: Due::Unknown, counted: None, effect };
    let (Some((first, last)), Some(Length::WorkingDays(days))) = (from.range(), length_of(step)) else {
        return unknown(PauseEffect::ChangesNothing);
    };
    // It is shortest if each pause began late and ended early, and longest the other way round. A pause that would end
    // before it began is none.
    let (mut short, mut long) = (Vec::new(), Vec::new());
    for (began, ended) in history.pauses() {
        let now = |day: NaiveDate| today.unwrap_or(day).max(day);
        let began = began.range().unwrap_or((first, now(last)));
        match ended {
            // Nobody is told when a pause that goes on ends, wherever in its days it began.
            None => {
                short.extend(Pause::new(began.0, None));
                long.extend(Pause::new(began.0, None));
            }
            Some(ended) => {
                let ended = ended.range().unwrap_or((began.0, now(began.1)));
                short.extend(Pause::new(began.1, Some(ended.0)));
                long.extend(Pause::new(began.0, Some(ended.1)));
            }
        }
    }
    let end = |start, pauses: &[Pause]| holidays.after_with_pauses(start, WorkingDays(days), pauses);
    let due = match (end(first, &short), end(last, &long)) {
        (Ok(Some(soonest)), Ok(Some(furthest))) => Due::from_range((soonest, furthest.max(soonest))),
        (Err(off), _) | (_, Err(off)) => Due::OffTheList(off),
        _ => return unknown(PauseEffect::GoesOn),
    };
    let effect = if due == unpaused { PauseEffect::ChangesNothing } else { PauseEffect::MovesFrom(unpaused) };
    let counted = (first == last && short == long).then(|| Counted {
        from: first,
        clock: Clock::StageOne,
        extended: false,
        pauses: if due == unpaused { Vec::new() } else { long },
    });
    Stopped { due, counted, effect }
}
