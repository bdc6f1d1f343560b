//! Every deadline of all three stages from the day a complaint is received, as staff plan them.
//!
//! Nobody knows on that day how long each step will take, so there are three runs: the earliest days on
//! which the next stage can be asked for, the normal ones, and the latest the law allows. Once a stage has
//! really begun, its dates count from that day.

use chrono::NaiveDate;

use super::clocks::Clock;
use super::days::Holidays;
use super::named::{Named, named};
use super::steps::Step;
use super::timeline::Due;

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

/// The days of each step in one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    due: [Due; Step::ALL.len()],
    asked: [Due; 2],
}

impl Schedule {
    /// Lays out a run from the day the council received the complaint.
    pub fn new(received: NaiveDate, run: Run, holidays: &Holidays) -> Schedule {
        let due = |clock: Clock, from: Due| from.then(|day| clock.due(day, holidays));
        let latest = |clock: Clock, from: Due| from.then(|day| clock.latest(day, holidays));
        let answer = |reply: Due, end: Due| if run == Run::Latest { end } else { reply };
        let asked = |clock: Clock, answered: Due| match run {
            Run::Earliest => answered,
            Run::Normal | Run::Latest => due(clock, answered),
        };
        let sent = Due::On(received);
        let (one, one_end) = (due(Clock::StageOne, sent), latest(Clock::StageOne, sent));
        let answered_one = answer(one, one_end);
        let ask_two = asked(Clock::StageTwoRequest, answered_one);
        let (two, two_end) = (due(Clock::StageTwo, ask_two), latest(Clock::StageTwo, ask_two));
        let answered_two = answer(two, two_end);
        let ask_three = asked(Clock::StageThreeRequest, answered_two);
        let panel = due(Clock::Panel, ask_three);
        let report = due(Clock::PanelReport, panel);
        let reply = due(Clock::PanelReply, report);
        let mut all = [Due::Unknown; Step::ALL.len()];
        for step in Step::ALL.iter().copied() {
            all[step.place()] = match step {
                Step::Sent => sent,
                Step::StageOneReply => one,
                Step::StageOneLatest => one_end,
                Step::AskStageTwo => due(Clock::StageTwoRequest, answered_one),
                Step::StageTwoReply => two,
                Step::StageTwoLatest => two_end,
                Step::AskStageThree => due(Clock::StageThreeRequest, answered_two),
                Step::Panel => panel,
                Step::PanelPapers => due(Clock::PanelPapers, panel),
                Step::PanelReport => report,
                Step::PanelReply => reply,
                Step::Ombudsman => due(Clock::OmbudsmanYear, reply),
            };
        }
        Schedule { due: all, asked: [ask_two, ask_three] }
    }

    /// The last day for a step.
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
