//! The child whose dates the tests count: in care, in their own council, with one complaint about contact.

use chrono::NaiveDate;
use complaint_guide::files;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::PartDate;
use complaint_guide::rules::questions::Question;
use complaint_guide::rules::route::{Complaint, replay};
use complaint_guide::rules::timeline::{Timeline, timeline};

use crate::golden::holidays;

/// A pause that the council made at Stage 1 until there was an advocate.
#[derive(Clone, Copy, Debug)]
pub enum PauseForAdvocate {
    /// There is no advocate yet.
    GoesOn,
    /// There is an advocate now.
    Over { began: Option<PartDate>, ended: Option<PartDate> },
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a date"))
}

/// A child in care whose complaint stands here since a day.
pub fn story(stands_at: &'static str, since: Option<PartDate>) -> Complaint {
    paused_story(stands_at, since, None)
}

/// The same child, whose complaint the council may have paused until there was an advocate.
pub fn paused_story(
    stands_at: &'static str,
    since: Option<PartDate>,
    pause: Option<PauseForAdvocate>,
) -> Complaint {
    let (is_paused, began, ended) = match pause {
        None => ("no", None, None),
        Some(PauseForAdvocate::GoesOn) => ("still", None, None),
        Some(PauseForAdvocate::Over { began, ended }) => ("found", began, ended),
    };
    let mut answers = Answers::default();
    let one = |key| Said::One(key);
    let said = [
        (Question::Danger, one("no")),
        (Question::Who, one("child")),
        (Question::Situation, one("in-care")),
        (Question::Whose, one("this")),
        (Question::Topics, Said::Many(vec!["contact"])),
        (Question::When, one("still")),
        (Question::Proceedings, Said::Many(vec!["none"])),
        (Question::StandsAt, one(stands_at)),
        (Question::AfterStages, one("same")),
        (Question::WhichStage, one("2")),
        (Question::RefusedFor, one("nothing-to-add")),
        (Question::StageDate, Said::Day(since)),
        (Question::LastAnswer, one("not-yet")),
        (Question::RequestedOn, Said::Day(None)),
        (Question::AnsweredOn, Said::Day(None)),
        (Question::AdvocatePause, one(is_paused)),
        (Question::PausedOn, Said::Day(began)),
        (Question::AdvocateFoundOn, Said::Day(ended)),
        (Question::PausedAgain, one("no")),
        (Question::MoreTime, one("no")),
        (Question::PointsAgreed, one("no")),
        (Question::PanelMet, one("no")),
        (Question::Coming, one("no")),
        (Question::Sign, one("named")),
    ];
    for (question, said) in said {
        answers.set(question.into(), said).expect("it fits");
    }
    loop {
        // On whichever day it is told, what it tells of has happened.
        match replay(&answers, day("2100-01-01")).decided {
            Ok(complaint) => return complaint,
            Err(ask) => answers.set(ask, Said::nothing(ask.question)).expect("nothing fits"),
        };
    }
}

/// The way of that child on a day.
pub fn way(stands_at: &'static str, since: &str, today: &str, council: &Council) -> Timeline {
    let since = (!since.is_empty()).then(|| files::part_date(since).expect("a date"));
    let complaint = story(stands_at, since);
    timeline(complaint.route.case().expect("it is covered"), council, day(today), holidays())
}
