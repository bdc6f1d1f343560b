//! Every deadline of all three stages from the day a complaint is received, as staff plan them.
//!
//! Nobody knows on that day how long each step will take, so there are three runs: the earliest days on
//! which the next stage can be asked for, the normal ones, and the latest the law allows. Once a stage has
//! really begun, its dates count from that day, in every run.

use chrono::NaiveDate;

use super::clocks::Clock;
use super::days::Holidays;
use super::named::{Named, named};
use super::steps::Step;
use super::timeline::Due;
use super::working::Working;

named! {
    /// How the steps between the deadlines are taken to go.
    Run {
        /// Answers on the last normal day, and the next stage asked for on that very day.
        Earliest "earliest",
        /// Answers on the last normal day, and the next stage asked for on the last day for it.
        Normal "normal",
        /// Answers on the last day the law allows, and the next stage asked for on the last day for it.
        Latest "latest",
    }
}

/// The days on which the stages of a complaint have begun, as far as they are known; never out of order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    received: NaiveDate,
    stage_two: Option<NaiveDate>,
    stage_three: Option<NaiveDate>,
}

/// Why days cannot be those on which the stages of one complaint have begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfOrder {
    /// Stage 2 was asked for before the complaint was received.
    StageTwoBeforeReceived,
    /// Stage 3 was asked for, and Stage 2 was not.
    StageThreeWithoutStageTwo,
    /// Stage 3 was asked for before Stage 2.
    StageThreeBeforeStageTwo,
}

impl Begun {
    /// A complaint of which only the day it was received is known.
    pub const fn received(day: NaiveDate) -> Begun {
        Begun { received: day, stage_two: None, stage_three: None }
    }

    /// The days on which a complaint was received and its later stages were asked for. Stage 2 may be asked
    /// for on the day of receipt, where both sides agree to leave Stage 1 out.
    ///
    /// # Errors
    /// [`OutOfOrder`] where one stage would come before another.
    pub fn new(
        received: NaiveDate,
        stage_two: Option<NaiveDate>,
        stage_three: Option<NaiveDate>,
    ) -> Result<Begun, OutOfOrder> {
        match (stage_two, stage_three) {
            (Some(two), _) if two < received => Err(OutOfOrder::StageTwoBeforeReceived),
            (None, Some(_)) => Err(OutOfOrder::StageThreeWithoutStageTwo),
            (Some(two), Some(three)) if three < two => Err(OutOfOrder::StageThreeBeforeStageTwo),
            _ => Ok(Begun { received, stage_two, stage_three }),
        }
    }

    /// The stage that has begun last, 1 to 3.
    pub const fn stage(self) -> u8 {
        match (self.stage_two, self.stage_three) {
            (_, Some(_)) => 3,
            (Some(_), None) => 2,
            (None, None) => 1,
        }
    }

    /// The day the council received the complaint.
    pub const fn day_received(self) -> NaiveDate {
        self.received
    }

    /// The day on which a stage began: the complaint was received, or the stage was asked for.
    pub const fn day(self, step: Step) -> Option<NaiveDate> {
        match step {
            Step::Sent => Some(self.received),
            Step::AskStageTwo => self.stage_two,
            Step::AskStageThree => self.stage_three,
            _ => None,
        }
    }
}

/// The days of each step in one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    due: [Due; Step::ALL.len()],
    /// The day from which each step's time counts, and the clock that counts it; the flag says whether as
    /// far as it may be extended.
    counted: [Option<(Clock, bool, Due)>; Step::ALL.len()],
    asked: [Due; 2],
}

impl Schedule {
    /// Lays out a run from the days that are known.
    pub fn new(begun: Begun, run: Run, holidays: &Holidays) -> Schedule {
        let mut due = [Due::Unknown; Step::ALL.len()];
        let mut counted = [None; Step::ALL.len()];
        let mut count = |step: Step, clock: Clock, extended: bool, from: Due| {
            let last = from
                .then(|day| if extended { clock.latest(day, holidays) } else { clock.due(day, holidays) });
            due[step.place()] = last;
            counted[step.place()] = Some((clock, extended, from));
            last
        };
        let answer = |reply: Due, end: Due| if run == Run::Latest { end } else { reply };
        // What has happened is no longer a matter of the run.
        let asked = |step: Step, answered: Due, last: Due| match (begun.day(step), run) {
            (Some(day), _) => Due::On(day),
            (None, Run::Earliest) => answered,
            (None, Run::Normal | Run::Latest) => last,
        };
        let sent = Due::On(begun.received);
        let one = count(Step::StageOneReply, Clock::StageOne, false, sent);
        let one_end = count(Step::StageOneLatest, Clock::StageOne, true, sent);
        let answered_one = answer(one, one_end);
        let last_two = count(Step::AskStageTwo, Clock::StageTwoRequest, false, answered_one);
        let ask_two = asked(Step::AskStageTwo, answered_one, last_two);
        let two = count(Step::StageTwoReply, Clock::StageTwo, false, ask_two);
        let two_end = count(Step::StageTwoLatest, Clock::StageTwo, true, ask_two);
        let answered_two = answer(two, two_end);
        let last_three = count(Step::AskStageThree, Clock::StageThreeRequest, false, answered_two);
        let ask_three = asked(Step::AskStageThree, answered_two, last_three);
        let panel = count(Step::Panel, Clock::Panel, false, ask_three);
        count(Step::PanelPapers, Clock::PanelPapers, false, panel);
        let report = count(Step::PanelReport, Clock::PanelReport, false, panel);
        let reply = count(Step::PanelReply, Clock::PanelReply, false, report);
        count(Step::Ombudsman, Clock::OmbudsmanYear, false, reply);
        for step in [Step::Sent, Step::AskStageTwo, Step::AskStageThree] {
            if let Some(day) = begun.day(step) {
                due[step.place()] = Due::On(day);
                counted[step.place()] = None;
            }
        }
        Schedule { due, counted, asked: [ask_two, ask_three] }
    }

    /// How the last day for a step was counted; nothing where it was not counted: it has happened, or no
    /// date can be given.
    pub fn working<'a>(&self, step: Step, holidays: &'a Holidays) -> Option<Working<'a>> {
        let (clock, extended, from) = self.counted[step.place()]?;
        let Due::On(from) = from else { return None };
        Working::of_clock(clock, extended, from, holidays).ok()
    }

    /// The last day for a step, or the day it happened, where that is known.
    pub fn due(&self, step: Step) -> Due {
        self.due[step.place()]
    }

    /// The day on which this run takes a step to happen: the request for a stage may come before its last day.
    pub fn happens(&self, step: Step) -> Due {
        match step {
            Step::AskStageTwo => self.asked[0],
            Step::AskStageThree => self.asked[1],
            _ => self.due(step),
        }
    }
}
