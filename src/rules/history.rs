//! What has happened to a complaint, in order: dated events, and what they tell.
//!
//! The guide and the staff's page make the same history and lay out the same way from it ([`super::timeline`]). The
//! order is checked once, here, for the page, the command line and saved files.

use std::fmt;

use chrono::NaiveDate;

use super::days::{Due, PartDate};
pub use super::events::Event;
use super::named::Named;
use super::steps::{Stage, Step};

/// An event with its day, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// What happened.
    pub event: Event,
    /// On which day, or between which days: [`Due::Unknown`] if it happened on a day nobody knows.
    pub on: Due,
}

/// Why days cannot be those of one complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfOrder {
    /// It is said to have happened, but its day has not come.
    Ahead(Dated),
    /// The second cannot have come before the first, but its day is before that of the first.
    Before {
        /// What has to come first.
        first: Dated,
        /// What has to come after it.
        second: Dated,
    },
    /// The second cannot be there without the first.
    Without {
        /// What has to be there.
        first: Event,
        /// What is there.
        second: Event,
    },
}

impl fmt::Display for OutOfOrder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OutOfOrder::Ahead(dated) => write!(out, "The day of `{}` has not come.", dated.event.key()),
            OutOfOrder::Before { first, second } => {
                write!(out, "`{}` is before `{}`.", second.event.key(), first.event.key())
            }
            OutOfOrder::Without { first, second } => {
                write!(out, "`{}` is there without `{}`.", second.key(), first.key())
            }
        }
    }
}

impl std::error::Error for OutOfOrder {}

/// The events of one complaint; none comes before another that it follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(Vec<Dated>);

impl History {
    /// A history of these events.
    ///
    /// `today` is the last day on which anything can have happened; none where nobody asks.
    ///
    /// # Errors
    /// The first thing that is out of order.
    ///
    /// # Example
    /// ```
    /// use complaint_guide::rules::history::{Dated, Event, History};
    /// use complaint_guide::rules::timeline::Due;
    /// let on = |event, day: &str| Dated { event, on: Due::On(day.parse().unwrap()) };
    /// let events = vec![on(Event::Received, "2026-11-02"), on(Event::AnsweredOne, "2026-11-01")];
    /// assert!(History::new(events, None).is_err());
    /// ```
    pub fn new(mut events: Vec<Dated>, today: Option<NaiveDate>) -> Result<History, OutOfOrder> {
        // Pauses keep the order in which they are given: each ends before the next begins.
        events.sort_by_key(|dated| if is_pause(dated.event) { Event::Paused } else { dated.event });
        let first = |dated: &Dated| dated.on.range().map(|(first, _)| first);
        let last = |dated: &Dated| dated.on.range().map(|(_, last)| last);
        for dated in events.iter().filter(|dated| !dated.event.may_lie_ahead()) {
            if today.is_some_and(|today| first(dated).is_some_and(|first| first > today)) {
                return Err(OutOfOrder::Ahead(*dated));
            }
        }
        let follows = |(before, after): (&Dated, &Dated)| match (first(before), last(after)) {
            (Some(first), Some(last)) if first > last => {
                Err(OutOfOrder::Before { first: *before, second: *after })
            }
            _ => Ok(()),
        };
        let are_in_order = |are_of: fn(Event) -> bool| {
            let of_them = |dated: &&Dated| are_of(dated.event);
            for (at, after) in events.iter().enumerate().filter(|(_, dated)| of_them(dated)) {
                let before = events[..at].iter().filter(of_them);
                // A new date is not the day on which it was given.
                let mut dated = before.filter(|before| !before.event.may_lie_ahead());
                dated.try_for_each(|before| follows((before, after)))?;
            }
            Ok(())
        };
        // The person may have known more later.
        are_in_order(|event| !is_pause(event) && event != Event::Knew)?;
        are_in_order(|event| is_pause(event) || event == Event::Received)?;
        Ok(History(events))
    }

    /// The events, in the order of the way.
    pub fn events(&self) -> &[Dated] {
        &self.0
    }

    /// The day of an event, if it has happened; if it happened several times, the last.
    pub fn day(&self, event: Event) -> Option<Due> {
        self.0.iter().rev().find(|dated| dated.event == event).map(|dated| dated.on)
    }

    /// Whether it has happened.
    pub fn has(&self, event: Event) -> bool {
        self.day(event).is_some()
    }

    /// The stage that began last.
    pub fn stage(&self) -> Stage {
        match () {
            () if self.has(Event::AskedThree) => Stage::Three,
            () if self.has(Event::AskedTwo) => Stage::Two,
            () => Stage::One,
        }
    }

    /// The last step of the way that has happened; the sending if nothing has.
    pub fn last_step(&self) -> Step {
        let has = |step: &Step| event_of(*step).is_some_and(|event| self.has(event));
        Step::ALL.iter().copied().rev().find(has).unwrap_or(Step::Sent)
    }

    /// The pauses of Stage 1, in order: when each began, and when it ended if it has.
    pub fn pauses(&self) -> Vec<(Due, Option<Due>)> {
        let mut pauses: Vec<(Due, Option<Due>)> = Vec::new();
        for dated in &self.0 {
            match (dated.event, pauses.last_mut()) {
                (Event::Paused, _) => pauses.push((dated.on, None)),
                (Event::Resumed, Some(last)) => last.1 = Some(dated.on),
                _ => {}
            }
        }
        pauses
    }

    /// The same as it is known on a day: of a month that is not over, only the part up to that day can be meant.
    pub(super) fn known_on(&self, today: NaiveDate) -> History {
        let by_today =
            |(first, last): (NaiveDate, NaiveDate)| Due::from_range((first, last.min(today).max(first)));
        let known = |dated: &Dated| match dated.on.range().filter(|_| !dated.event.may_lie_ahead()) {
            Some(range) => Dated { on: by_today(range), ..*dated },
            None => *dated,
        };
        History(self.0.iter().map(known).collect())
    }

    /// The same with one more event, which nobody doubts.
    pub(super) fn with(&self, event: Event, on: Due) -> History {
        let mut events = self.0.clone();
        events.push(Dated { event, on });
        History(events)
    }
}

/// Whether it begins a pause or ends one.
const fn is_pause(event: Event) -> bool {
    matches!(event, Event::Paused | Event::Resumed)
}

/// The event that a step is.
pub const fn event_of(step: Step) -> Option<Event> {
    Some(match step {
        Step::Sent => Event::Received,
        Step::StageOneLatest => Event::AnsweredOne,
        Step::AskStageTwo => Event::AskedTwo,
        Step::StageTwoLatest => Event::AnsweredTwo,
        Step::AskStageThree => Event::AskedThree,
        Step::Panel => Event::PanelMet,
        Step::PanelReport => Event::ReportReceived,
        Step::PanelReply => Event::AnsweredThree,
        Step::StageOneReply | Step::StageTwoReply | Step::PanelPapers | Step::Ombudsman => return None,
    })
}

/// The days that a date as a person knows it can mean.
pub fn days_of(date: Option<PartDate>) -> Due {
    date.map_or(Due::Unknown, |date| Due::from_range(date.range()))
}
