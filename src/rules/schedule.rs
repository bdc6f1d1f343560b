//! Every deadline of all three stages from the day a complaint is received, as staff plan them.
//!
//! On that day nobody knows how long each step will take. So there are three runs: the earliest days on which the next
//! stage can be asked for, the normal ones, and the latest the law allows. Once a stage has really begun, its dates
//! count from that day, in every run.

use chrono::NaiveDate;

use super::days::{Due, Holidays};
use super::history::{Dated, Event, History, OutOfOrder};
use super::named::Named;
use super::steps::{Stage, Step};
pub use super::way::Run;
use super::way::{Laid, lay_out};
use super::working::Working;

/// What has happened to a complaint since the day it was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    received: NaiveDate,
    history: History,
}

impl Begun {
    /// A complaint of which only the day of receipt is known.
    pub fn received(day: NaiveDate) -> Begun {
        let received = Dated { event: Event::Received, on: Due::On(day) };
        Begun { received: day, history: History::new(vec![received], None).unwrap_or_default() }
    }

    /// A complaint that was received on a day, and what has happened to it since. Stage 2 may be asked for on the day
    /// of receipt, if both sides agree to leave Stage 1 out.
    ///
    /// # Errors
    /// [`OutOfOrder`] if one event would come before another that it follows.
    pub fn new(received: NaiveDate, since: Vec<Dated>) -> Result<Begun, OutOfOrder> {
        let mut events = since;
        events.insert(0, Dated { event: Event::Received, on: Due::On(received) });
        let history = History::new(events, None)?;
        for (first, second) in [
            (Event::AskedTwo, Event::AskedThree),
            (Event::AskedThree, Event::PanelMet),
            (Event::Paused, Event::Resumed),
        ] {
            if history.has(second) && !history.has(first) {
                return Err(OutOfOrder::Without { first, second });
            }
        }
        Ok(Begun { received, history })
    }

    /// The stage that began last.
    pub fn stage(&self) -> Stage {
        self.history.stage()
    }

    /// The day on which the council received the complaint.
    pub const fn day_received(&self) -> NaiveDate {
        self.received
    }

    /// The day of an event, if it has happened.
    pub fn day(&self, event: Event) -> Option<NaiveDate> {
        self.history.day(event)?.range().map(|(day, _)| day)
    }

    /// What has happened.
    pub const fn history(&self) -> &History {
        &self.history
    }
}

/// The days of each step in one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule(Vec<Laid>);

impl Schedule {
    /// Lays out a run from what has happened.
    ///
    /// # Example
    /// ```
    /// use complaint_guide::files::holidays;
    /// use complaint_guide::rules::days::Due;
    /// use complaint_guide::rules::schedule::{Begun, Run, Schedule};
    /// use complaint_guide::rules::steps::Step;
    /// let list = holidays::read(include_str!("../../static/bank-holidays.json")).unwrap();
    /// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    /// let begun = Begun::received(day("2026-11-02"));
    /// let normal = Schedule::new(&begun, Run::Normal, &list);
    /// assert_eq!(normal.due(Step::StageOneReply), Due::On(day("2026-11-16")));
    /// ```
    pub fn new(begun: &Begun, run: Run, holidays: &Holidays) -> Schedule {
        Schedule(lay_out(begun.history(), run, None, holidays))
    }

    /// A step with everything laid out for it.
    pub fn laid(&self, step: Step) -> &Laid {
        &self.0[step.place()]
    }

    /// How the last day for a step was counted; nothing if it was not counted, because it was asked for already or no
    /// date can be given.
    pub fn working<'a>(&self, step: Step, holidays: &'a Holidays) -> Option<Working<'a>> {
        let counted = self.laid(step).counted.as_ref().filter(|_| !self.is_asked(step))?;
        counted.working(holidays).ok()
    }

    /// The last day for a step, or the day on which the person took it.
    pub fn due(&self, step: Step) -> Due {
        let laid = self.laid(step);
        if self.is_asked(step) { laid.takes } else { laid.due }
    }

    fn is_asked(&self, step: Step) -> bool {
        let is_the_persons = matches!(step, Step::Sent | Step::AskStageTwo | Step::AskStageThree);
        is_the_persons && self.laid(step).happened.is_some()
    }

    /// The day on which this run assumes that a step happens: the request for a stage may come before its last day.
    pub fn happens(&self, step: Step) -> Due {
        match step {
            Step::AskStageTwo | Step::AskStageThree => self.laid(step).takes,
            _ => self.due(step),
        }
    }

    /// The day on which a step happened, if it has.
    pub fn happened(&self, step: Step) -> Option<Due> {
        self.laid(step).happened
    }
}
