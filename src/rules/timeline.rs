//! The way from the complaint to the Ombudsman as real dates, for a [`Case`] and for nothing else.
//!
//! Each step's clock starts at a step before it. From the last day a person knows, the dates run on
//! at their longest: what comes out is "at the latest". The law's date and the council's own promise
//! stand side by side; a promise never moves the law's date.

use chrono::{Days, Months, NaiveDate};

use super::council::{Council, Length, Promise, Start};
use super::days::{Holidays, OffTheList, WorkingDays, a_year_after};
use super::law::Rule;
use super::named::Named;
use super::questions::{Stage, StandsAt};
use super::route::Case;
use super::steps::{NextRight, Step};

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// On this day at the latest.
    On(NaiveDate),
    /// Between these days, because the person knows the start only roughly.
    Between(NaiveDate, NaiveDate),
    /// Nobody can say from here: the day from which it counts is not known.
    Unknown,
    /// After the end of the list of bank holidays, where no date may be guessed.
    OffTheList,
}

impl Due {
    fn from_range((first, last): (NaiveDate, NaiveDate)) -> Due {
        if first == last { Due::On(first) } else { Due::Between(first, last) }
    }

    /// The first and last day it can be.
    pub fn range(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Due::On(day) => Some((day, day)),
            Due::Between(first, last) => Some((first, last)),
            Due::Unknown | Due::OffTheList => None,
        }
    }

    /// The same with each end moved on.
    fn then(self, count: impl Fn(NaiveDate) -> Result<NaiveDate, OffTheList>) -> Due {
        match self.range() {
            None => self,
            Some((first, last)) => match (count(first), count(last)) {
                (Ok(first), Ok(last)) => Due::from_range((first, last)),
                _ => Due::OffTheList,
            },
        }
    }
}

/// How a step stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is over.
    Done,
    /// It can be done now.
    Now,
    /// It is running, with this many working days left.
    Running(WorkingDays),
    /// It is due today.
    DueToday,
    /// It is late by this many working days.
    Late(WorkingDays),
    /// It has not started.
    Ahead,
    /// It cannot be told from what the person knows.
    NotKnown,
}

impl Status {
    /// The stable key in files.
    pub const fn key(self) -> &'static str {
        match self {
            Status::Done => "done",
            Status::Now => "now",
            Status::Running(_) => "running",
            Status::DueToday => "due-today",
            Status::Late(_) => "late",
            Status::Ahead => "ahead",
            Status::NotKnown => "not-known",
        }
    }
}

/// One step with its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The step.
    pub step: Step,
    /// The rules behind it, the one that sets its time first; none behind the sending itself.
    pub rules: &'static [Rule],
    /// The law's date: the latest day.
    pub due: Due,
    /// For a step the person takes: the cautious day, which is safe under either way of counting.
    pub ask_by: Option<Due>,
    /// How it stands today.
    pub status: Status,
    /// What the council itself says, with the date that gives.
    pub promise: Option<(Promise, Due)>,
}

/// The whole way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The steps in order.
    pub entries: Vec<Entry>,
    /// Whether the dates hold only if the person acts today.
    pub if_today: bool,
    /// What the person can do next.
    pub next: NextRight,
}

/// How long a step may take, and from which step it counts.
struct Clock {
    from: Step,
    length: Span,
    rules: &'static [Rule],
}

enum Span {
    After(WorkingDays),
    Before(WorkingDays),
    Year,
}

/// The law's clocks (2006 Regulations, regulations 14 to 20).
fn clock(step: Step) -> Option<Clock> {
    use Span::{After, Before, Year};
    let (from, length, rules): (_, _, &[Rule]) = match step {
        Step::Sent => return None,
        Step::StageOneReply => (Step::Sent, After(WorkingDays(10)), &[Rule::StageOne]),
        Step::StageOneLatest => (Step::Sent, After(WorkingDays(20)), &[Rule::StageOneLatest]),
        Step::AskStageTwo => (
            Step::StageOneLatest,
            After(WorkingDays(20)),
            &[Rule::StageTwoRequest, Rule::StageTwoRight, Rule::Mediation],
        ),
        Step::StageTwoReply => (Step::AskStageTwo, After(WorkingDays(25)), &[Rule::StageTwo]),
        Step::StageTwoLatest => (Step::AskStageTwo, After(WorkingDays(65)), &[Rule::StageTwoLatest]),
        Step::AskStageThree => (
            Step::StageTwoLatest,
            After(WorkingDays(20)),
            &[Rule::StageThreeRequest, Rule::StageThreeRight, Rule::Mediation],
        ),
        Step::Panel => (Step::AskStageThree, After(WorkingDays(30)), &[Rule::Panel]),
        Step::PanelPapers => (Step::Panel, Before(WorkingDays(10)), &[Rule::PanelPapers]),
        Step::PanelReport => (Step::Panel, After(WorkingDays(5)), &[Rule::PanelReport]),
        Step::PanelReply => (Step::PanelReport, After(WorkingDays(15)), &[Rule::PanelReply]),
        Step::Ombudsman => (Step::PanelReply, Year, &[Rule::OmbudsmanYear]),
    };
    Some(Clock { from, length, rules })
}

/// The steps a person takes, for which the cautious day is shown as well.
fn is_the_persons(step: Step) -> bool {
    matches!(step, Step::AskStageTwo | Step::AskStageThree)
}

/// The step whose day the person knows, and that day.
fn known(case: &Case, today: NaiveDate) -> (Step, Due) {
    let today = Due::On(today);
    let since = case.since().map_or(Due::Unknown, |date| Due::from_range(date.range()));
    match case.stands_at() {
        StandsAt::NotSent | StandsAt::Withdrawn | StandsAt::OtherProcedure => (Step::Sent, today),
        StandsAt::NotSure => (Step::Sent, Due::Unknown),
        // Whoever does not know when they said it can still write it down and send it today.
        StandsAt::ToldSomeone if case.since().is_none() => (Step::Sent, today),
        StandsAt::ToldSomeone | StandsAt::Waiting1 => (Step::Sent, since),
        StandsAt::Answered1 => (Step::StageOneLatest, since),
        StandsAt::Waiting2 => (Step::AskStageTwo, since),
        StandsAt::Answered2 => (Step::StageTwoLatest, since),
        StandsAt::Waiting3 => (Step::AskStageThree, since),
        StandsAt::Answered3 => (Step::PanelReply, since),
        // What is with the Ombudsman has no step left at the council, and no case is made of it.
        StandsAt::WithOmbudsman => (Step::Ombudsman, Due::Unknown),
        StandsAt::Refused | StandsAt::Mediation => match case.which_stage() {
            Some(Stage::Two) => (Step::AskStageTwo, today),
            Some(Stage::Three) => (Step::AskStageThree, today),
            Some(Stage::One) | None => (Step::Sent, today),
        },
    }
}

fn if_today(case: &Case) -> bool {
    match case.stands_at() {
        StandsAt::NotSent
        | StandsAt::Withdrawn
        | StandsAt::OtherProcedure
        | StandsAt::Refused
        | StandsAt::Mediation => true,
        StandsAt::ToldSomeone => case.since().is_none(),
        _ => false,
    }
}

/// Lays out the whole way for a case.
pub fn timeline(case: &Case, council: &Council, today: NaiveDate, holidays: &Holidays) -> Timeline {
    let (anchor, day) = known(case, today);
    let if_today = if_today(case);
    let mut dates = [Due::Unknown; Step::ALL.len()];
    let mut entries: Vec<Entry> = Vec::new();

    for step in Step::ALL.iter().copied() {
        let clock = clock(step);
        let from = clock.as_ref().map_or(Due::Unknown, |clock| dates[clock.from.place()]);
        let mut due = match &clock {
            _ if step == anchor => day,
            Some(clock) if step > anchor => count(from, &clock.length, holidays),
            _ => Due::Unknown,
        };
        let has_begun = !if_today && clock.as_ref().is_some_and(|clock| clock.from <= anchor);
        let mut status = match () {
            () if step == anchor && if_today => Status::Now,
            () if step <= anchor => Status::Done,
            // A year is no count of working days: until it is over the person can go at any time.
            () if has_begun
                && step == Step::Ombudsman
                && due.range().is_some_and(|(_, last)| today <= last) =>
            {
                Status::Now
            }
            () if has_begun => status(due, today, holidays),
            () => Status::Ahead,
        };
        let mut ask_by = (is_the_persons(step) && step > anchor)
            .then(|| from.then(|day| holidays.cautious(day, WorkingDays(20))));
        let promise = council
            .promise(step)
            .filter(|_| step > anchor)
            .map(|promise| (promise.clone(), promised(promise, from, holidays)));

        dates[step.place()] = due;
        if step == Step::AskStageTwo && is_late(&entries, Step::StageOneLatest) {
            // Stage 1 is over without an answer, so Stage 2 may be asked for at once.
            (due, status, ask_by) = (Due::On(today), Status::Now, None);
            dates[step.place()] = due;
        } else if step == Step::AskStageTwo && matches!(status, Status::Late(_)) {
            // The twenty days are advice, and the Regulations set no limit: it can be asked for today.
            (due, status, ask_by) = (Due::On(today), Status::Now, None);
            dates[step.place()] = due;
        } else if matches!(status, Status::Late(_)) {
            // What is late has yet to come, so whatever follows it is counted from today at the earliest.
            dates[step.place()] = Due::On(today);
        } else if step == Step::PanelPapers && is_late(&entries, Step::Panel) {
            due = Due::Unknown;
        }
        entries.push(Entry {
            step,
            rules: clock.map(|clock| clock.rules).unwrap_or_default(),
            due,
            ask_by,
            status,
            promise,
        });
    }
    let next = next(case, &entries);
    Timeline { entries, if_today, next }
}

fn is_late(entries: &[Entry], step: Step) -> bool {
    entries.iter().any(|entry| entry.step == step && matches!(entry.status, Status::Late(_)))
}

fn count(from: Due, length: &Span, holidays: &Holidays) -> Due {
    from.then(|day| match length {
        Span::After(length) => holidays.after(day, *length),
        Span::Before(length) => holidays.before(day, *length),
        Span::Year => a_year_after(day),
    })
}

/// The date a promise gives. Where the council does not say from what it counts, the law's own start
/// serves; the day it accepts a complaint or agrees the points is known to the council alone.
fn promised(promise: &Promise, from: Due, holidays: &Holidays) -> Due {
    let Some(length) = promise.length else {
        return Due::Unknown;
    };
    if matches!(promise.from, Some(Start::Accepted | Start::PointsAgreed)) {
        return Due::Unknown;
    }
    from.then(|day| match length {
        Length::WorkingDays(days) => holidays.after(day, WorkingDays(days)),
        Length::Days(days) => day.checked_add_days(Days::new(days.into())).ok_or(OffTheList),
        Length::Months(months) => day.checked_add_months(Months::new(months.into())).ok_or(OffTheList),
    })
}

fn status(due: Due, today: NaiveDate, holidays: &Holidays) -> Status {
    let Some((first, last)) = due.range() else {
        return Status::NotKnown;
    };
    let days = if last < today {
        holidays.between(last, today).map(Status::Late)
    } else if first == last && first == today {
        Ok(Status::DueToday)
    } else if first >= today {
        holidays.between(today, first).map(Status::Running)
    } else {
        Ok(Status::NotKnown)
    };
    days.unwrap_or(Status::NotKnown)
}

fn next(case: &Case, entries: &[Entry]) -> NextRight {
    let is_late = |step| is_late(entries, step);
    match case.stands_at() {
        StandsAt::NotSent => NextRight::Send,
        StandsAt::ToldSomeone | StandsAt::Waiting1 if is_late(Step::StageOneLatest) => {
            NextRight::StageTwoBecauseLate
        }
        StandsAt::ToldSomeone | StandsAt::Waiting1 if is_late(Step::StageOneReply) => {
            NextRight::ChaseStageOne
        }
        StandsAt::ToldSomeone => NextRight::PutInWriting,
        StandsAt::Waiting1 => NextRight::WaitStageOne,
        StandsAt::Answered1 => NextRight::AskStageTwo,
        StandsAt::Waiting2 if is_late(Step::StageTwoLatest) => NextRight::StageTwoLate,
        StandsAt::Waiting2 if is_late(Step::StageTwoReply) => NextRight::ChaseStageTwo,
        StandsAt::Waiting2 => NextRight::WaitStageTwo,
        StandsAt::Answered2 => NextRight::AskStageThree,
        StandsAt::Waiting3 if is_late(Step::Panel) => NextRight::StageThreeLate,
        StandsAt::Waiting3 => NextRight::WaitStageThree,
        StandsAt::Answered3 | StandsAt::WithOmbudsman => NextRight::Ombudsman,
        StandsAt::Refused => NextRight::AnswerRefusal,
        StandsAt::OtherProcedure => NextRight::AskWhichProcedure,
        StandsAt::Mediation => NextRight::AnswerMediation,
        StandsAt::Withdrawn => NextRight::SendAgain,
        StandsAt::NotSure => NextRight::AskWhereItIs,
    }
}
