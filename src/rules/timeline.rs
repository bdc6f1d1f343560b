//! The way from the complaint to the Ombudsman as real dates, only for a [`Case`].
//!
//! Each step's clock starts at an earlier step. From the last day a person knows, every step is given its longest time,
//! so each date means "at the latest". The law's date and the council's own promise are side by side; a promise never
//! moves the law's date.

use chrono::NaiveDate;

use super::clocks::{Clock, Extension, Start};
use super::council::{CorporatePromise, CorporateStep, Council, Promise};
pub use super::days::Due;
use super::days::{Counting, FirstDay, Holidays, Length, WorkingDays};
use super::history::{Event, History};
use super::law::Rule;
use super::named::Named;
use super::questions::{RefusedFor, StandsAt};
use super::route::Case;
use super::steps::{NextRight, Stage, Step};
pub use super::way::{Counted, NewDate, Other, PauseEffect, rule_of};
use super::way::{Laid, Run, counts_from, lay_out, length_of};

/// How a step stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is over.
    Done,
    /// It can be done now.
    Now,
    /// The person is to do it, and the safe day has come: waiting gains nothing.
    AskToday,
    /// It is running, with this many working days left, or more if the start is known only roughly.
    Running(WorkingDays),
    /// It is due today.
    DueToday,
    /// It is due at some time from a day before today to a day after it, because the start is known only roughly.
    AboutNow,
    /// It is late by this many working days, or by more if the start is known only roughly.
    Late(WorkingDays),
    /// It stands still while the council finds an advocate.
    Paused,
    /// It is late by one way of counting and not by another, and it is not settled which applies.
    NotSettled,
    /// The twelve months are over, and the person can still go and say why.
    YearOver,
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
            Status::AskToday => "ask-today",
            Status::Running(_) => "running",
            Status::DueToday => "due-today",
            Status::AboutNow => "about-now",
            Status::Late(_) => "late",
            Status::Paused => "paused",
            Status::NotSettled => "not-settled",
            Status::YearOver => "year-over",
            Status::Ahead => "ahead",
            Status::NotKnown => "not-known",
        }
    }
}

/// One step with its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What is done or due.
    pub step: Step,
    /// The rules behind it, the one that sets its time first; none behind the sending itself.
    pub rules: Vec<Rule>,
    /// The law's date, which is the latest day; for a step that is over, the day it happened.
    pub due: Due,
    /// The law's last day, even for a step that is over.
    pub limit: Due,
    /// Another last day, if it is not settled which of the two applies.
    pub other: Option<Other>,
    /// Whether the day may come later, because its time counts from the council's decision that it hears this person.
    pub at_the_earliest: bool,
    /// The new date that the council gave.
    pub new_date: Option<NewDate>,
    /// For a step the person takes: the cautious day, which is safe under either way of counting; none from that day
    /// on.
    pub ask_by: Option<Due>,
    /// How the law's date was counted, if it is one day counted from one day.
    pub counted: Option<Counted>,
    /// How it stands today.
    pub status: Status,
    /// What the council itself says, with the date that this gives.
    pub promise: Option<(Promise, Due)>,
}

/// The whole way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The steps in order.
    pub entries: Vec<Entry>,
    /// Whether the dates are right only if the person acts today.
    pub if_today: bool,
    /// What the pauses for an advocate do, if there was one with which a date can be counted.
    pub pause: Option<PauseEffect>,
    /// Whether the last step is more than a year past, so that the complaint may be lost.
    pub long_ago: bool,
    /// What the person can do next.
    pub next: NextRight,
}

impl Timeline {
    /// A step of the way.
    pub fn entry(&self, step: Step) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.step == step)
    }
}

/// The length of time after which a complaint that waits may be lost.
const YEAR: Length = Length::Months(12);

/// The steps a person takes, for which the cautious day is shown as well.
fn is_the_persons(step: Step) -> bool {
    matches!(step, Step::AskStageTwo | Step::AskStageThree)
}

/// Whether the dates are right only if the person acts today.
fn if_today(case: &Case) -> bool {
    match case.stands_at() {
        StandsAt::NotSent | StandsAt::Withdrawn | StandsAt::OtherProcedure | StandsAt::Skipped1 => true,
        // A stage that was asked for has begun, whatever the council said to it.
        StandsAt::Refused | StandsAt::Mediation => {
            case.history().last_step() == Step::Sent && !case.history().has(Event::Received)
        }
        // A person who does not know when they said it can still write it down and send it today.
        StandsAt::ToldSomeone => case.since().is_none(),
        _ => false,
    }
}

/// What has happened, or will have if the person acts today; and the last step of it.
fn stands(case: &Case, today: NaiveDate) -> (History, Step) {
    let history = case.history().known_on(today);
    if if_today(case) {
        let (event, step) = match (case.stands_at(), case.which_stage()) {
            (StandsAt::Refused | StandsAt::Mediation, Some(Stage::Two)) | (StandsAt::Skipped1, _) => {
                (Event::AskedTwo, Step::AskStageTwo)
            }
            // Whoever was answered to the end in the wrong procedure is not to begin again.
            (StandsAt::OtherProcedure, _) if case.has_last_answer() => (Event::AskedTwo, Step::AskStageTwo),
            (StandsAt::Refused | StandsAt::Mediation, Some(Stage::Three)) => {
                (Event::AskedThree, Step::AskStageThree)
            }
            _ => (Event::Received, Step::Sent),
        };
        return (history.with(event, Due::On(today)), step);
    }
    let last = history.last_step();
    (history, last)
}

/// Lays out the whole way for a case.
pub fn timeline(case: &Case, council: &Council, today: NaiveDate, holidays: &Holidays) -> Timeline {
    let (history, anchor) = stands(case, today);
    let if_today = if_today(case);
    let at = Position { case, council, today, holidays, anchor, if_today };
    let laid = lay_out(&history, Run::Latest, Some(today), holidays);
    let long_ago = !if_today && is_long_ago(laid[anchor.place()].takes, today, holidays);
    let pause = laid.iter().find_map(|laid| laid.pause).filter(|_| anchor == Step::Sent && !if_today);
    let mut entries = Vec::with_capacity(laid.len());
    for laid in &laid {
        let entry = Line { at: &at, laid, before: &entries }.entry();
        entries.push(entry);
    }
    // A stage that was left out, or was answered in another procedure, has no day and is not done.
    if case.stands_at() == StandsAt::Skipped1 || case.has_last_answer() {
        entries.retain(|entry| !matches!(entry.step, Step::StageOneReply | Step::StageOneLatest));
    }
    let next = next(case, anchor, pause, &entries);
    Timeline { entries, if_today, pause, long_ago, next }
}

/// Where a case is on its way today, and what its days are counted by.
struct Position<'a> {
    case: &'a Case,
    council: &'a Council,
    today: NaiveDate,
    holidays: &'a Holidays,
    /// The last step that has been taken, or is if the person acts today.
    anchor: Step,
    /// Whether the dates are right only if the person acts today.
    if_today: bool,
}

/// One step of the way, before it is known how it stands.
struct Line<'a> {
    at: &'a Position<'a>,
    /// Its days by the law.
    laid: &'a Laid,
    /// The steps before it.
    before: &'a [Entry],
}

impl Line<'_> {
    fn entry(&self) -> Entry {
        let &Laid { step, due: limit, other, new_date, .. } = self.laid;
        let by_law = self.by_law();
        let at_once = step == Step::AskStageTwo && is_past(self.before, Step::StageOneLatest);
        // The twenty days are advice, and the Regulations set no limit: it can be asked for today.
        let any_day = step == Step::AskStageTwo && matches!(by_law, Status::Late(_));
        let is_open = at_once || any_day;
        let (due, counted) = self.day(is_open);
        let ask_by = self.ask_by().filter(|_| !is_open);
        let has_come = ask_by.and_then(Due::range).is_some_and(|(safe, _)| safe <= self.at.today);
        let status = match by_law {
            _ if is_open => Status::Now,
            Status::Running(_) | Status::DueToday | Status::AboutNow if has_come => Status::AskToday,
            status => status,
        };
        Entry {
            step,
            rules: self.laid.rules(),
            due,
            limit,
            other,
            at_the_earliest: self.is_at_the_earliest(),
            new_date,
            ask_by: ask_by.filter(|_| !has_come),
            counted,
            status,
            promise: self.promise(at_once),
        }
    }

    /// Whether it has been taken. If the panel has met, its papers have come.
    fn is_over(&self) -> bool {
        let (step, anchor) = (self.laid.step, self.at.anchor);
        step <= anchor || (step == Step::PanelPapers && anchor == Step::Panel)
    }

    /// Whether its time runs.
    fn has_begun(&self) -> bool {
        let (step, anchor) = (self.laid.step, self.at.anchor);
        // If the panel has met and no report came, the answer is late all the same once the law's days for both are
        // over.
        let is_long_due = step == Step::PanelReply
            && anchor == Step::Panel
            && self.laid.due.range().is_some_and(|(_, last)| last <= self.at.today);
        !self.at.if_today && (is_long_due || counts_from(step).is_some_and(|from| from <= anchor))
    }

    /// Whether its day may come later, because the council first decides that it hears this person.
    fn is_at_the_earliest(&self) -> bool {
        let can_be = match self.laid.step {
            Step::StageOneReply | Step::StageOneLatest => true,
            Step::AskStageTwo => self.laid.takes == Due::On(self.at.today),
            _ => false,
        };
        can_be && self.at.case.is_decided_first() && !self.is_over()
    }

    /// Whether its last day is over by the other way of counting too, where there are two.
    fn is_over_by_every_count(&self) -> bool {
        let is_past = |other: Other| other.due().range().is_some_and(|(_, last)| last < self.at.today);
        self.laid.other.is_none_or(is_past)
    }

    /// How it stands by the law's last day alone.
    fn by_law(&self) -> Status {
        let Position { case, today, holidays, anchor, if_today, .. } = *self.at;
        let &Laid { step, due, pause, .. } = self.laid;
        let has_begun = self.has_begun();
        match () {
            () if step == anchor && if_today => Status::Now,
            () if self.is_over() => Status::Done,
            // A year is no count of working days: the person can go at any time.
            () if step == Step::Ombudsman && anchor == Step::PanelReply => match due.range() {
                Some((_, last)) if last < today => Status::YearOver,
                _ => Status::Now,
            },
            () if !has_begun => Status::Ahead,
            () if step == Step::StageOneReply && pause == Some(PauseEffect::GoesOn) => Status::Paused,
            // Nobody knows on which day the council decided that it hears this person, so nobody can call it late.
            () if self.is_at_the_earliest() => match status(due, today, holidays) {
                running @ Status::Running(_) => running,
                _ => Status::NotKnown,
            },
            () => match status(due, today, holidays) {
                // Nobody knows whether it has met, so nobody can call it late.
                Status::Late(_) if step == Step::Panel && case.panel_may_have_met() => Status::NotKnown,
                Status::Late(_) if !self.is_over_by_every_count() => Status::NotSettled,
                status => status,
            },
        }
    }

    /// The day that is shown, and how it was counted if it is the law's own.
    fn day(&self, is_open: bool) -> (Due, Option<Counted>) {
        let Laid { step, due, happened, takes, counted, .. } = self.laid;
        match () {
            () if self.is_over() => (happened.unwrap_or(Due::Unknown), None),
            () if is_open => (Due::On(self.at.today), None),
            // What follows counts from today, also where the council may not have decided yet whether it hears the person.
            () if *step == Step::AskStageTwo && *takes == Due::On(self.at.today) => (*takes, None),
            // If it were counted back from a day that is over, nobody could keep the papers' day.
            () if *step == Step::PanelPapers && is_past(self.before, Step::Panel) => (Due::Unknown, None),
            () => (*due, counted.clone()),
        }
    }

    /// The cautious day of a step that the person is still to take. Until the council has decided that it hears this
    /// person, no day for asking for a later stage is known.
    fn ask_by(&self) -> Option<Due> {
        let Position { case, holidays, anchor, if_today, .. } = *self.at;
        let &Laid { step, from, .. } = self.laid;
        let is_known = if_today || !case.is_decided_first() || anchor >= Step::StageOneReply;
        (is_the_persons(step) && step > anchor && is_known).then(|| cautious(step, from, holidays))
    }

    /// What the council itself says, with the day that this gives. A time that runs from the answer has not begun while
    /// the next stage can be asked for without one.
    fn promise(&self, at_once: bool) -> Option<(Promise, Due)> {
        let Position { council, holidays, .. } = *self.at;
        let promise = council.promise(self.laid.step).filter(|_| !self.is_over())?;
        let has_begun = !at_once || promise.terms.from != Some(Start::ReplyReceived);
        let day = || promised(promise, self.laid.from, council.counts(), holidays);
        Some((promise.clone(), if has_begun { day() } else { Due::Unknown }))
    }
}

/// Whether the day of a step that has not happened is over, by at least one way of counting.
fn is_past(entries: &[Entry], step: Step) -> bool {
    let past = |entry: &Entry| matches!(entry.status, Status::Late(_) | Status::NotSettled);
    entries.iter().any(|entry| entry.step == step && past(entry))
}

/// Whether a step that happened is more than a year past.
fn is_long_ago(happened: Due, today: NaiveDate, holidays: &Holidays) -> bool {
    let ended = happened.range().and_then(|(_, last)| holidays.due(last, YEAR, Counting::LAW).ok());
    ended.is_some_and(|ended| ended < today)
}

/// The day that is safe for a step of the person's under either way of counting.
fn cautious(step: Step, from: Due, holidays: &Holidays) -> Due {
    let counting = Counting { first_day: FirstDay::SameDay, ..Counting::LAW };
    length_of(step).map_or(Due::Unknown, |length| from.then(|day| holidays.due(day, length, counting)))
}

/// The date a promise gives, counted as the council counts. If it does not say from what, the law's own start serves.
/// Only the council knows the day it accepts a complaint or agrees the points.
fn promised(promise: &Promise, from: Due, counting: Counting, holidays: &Holidays) -> Due {
    let Some(length) = promise.terms.time.length() else {
        return Due::Unknown;
    };
    if matches!(promise.terms.from, Some(Start::Accepted | Start::PointsAgreed)) {
        return Due::Unknown;
    }
    from.then(|day| holidays.due(day, length, counting))
}

/// A step of the council's own procedure with its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorporateEntry {
    /// What is done or due.
    pub step: CorporateStep,
    /// The clock of the Ombudsman's code.
    pub clock: Clock,
    /// The day the code asks for.
    pub due: Due,
    /// The day the code asks for where the council says why it needs more time.
    pub latest: Option<Due>,
    /// What the council itself says, with the dates that this gives: the usual one, and the last of a range.
    pub promise: Option<(CorporatePromise, Due, Option<Due>)>,
}

/// The council's own procedure from the day it gets a complaint: by the Ombudsman's code, which no law makes binding,
/// and by what the council says. Its second stage is counted as if it were asked for on the day of the first answer.
///
/// # Example
/// ```
/// use complaint_guide::files::holidays;
/// use complaint_guide::rules::{council::Council, days::Due, timeline::corporate};
/// let list = holidays::read(include_str!("../../static/bank-holidays.json")).unwrap();
/// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
/// // Five working days to say that the complaint has come, and ten from then for the first answer.
/// let entries = corporate(day("2026-11-30"), &Council::of_law(), &list);
/// let due: Vec<_> = entries.iter().map(|entry| entry.due).take(2).collect();
/// assert_eq!(due, [Due::On(day("2026-12-07")), Due::On(day("2026-12-21"))]);
/// ```
pub fn corporate(received: NaiveDate, council: &Council, holidays: &Holidays) -> Vec<CorporateEntry> {
    let mut dates = [Due::Unknown; CorporateStep::ALL.len()];
    let mut entries = Vec::with_capacity(dates.len());
    for step in CorporateStep::ALL.iter().copied() {
        let (clock, after) = match step {
            CorporateStep::Acknowledged => (Clock::CodeAcknowledgement, None),
            CorporateStep::StageOneReply => (Clock::CodeStageOne, Some(CorporateStep::Acknowledged)),
            CorporateStep::StageTwoAcknowledged => {
                (Clock::CodeStageTwoAcknowledgement, Some(CorporateStep::StageOneReply))
            }
            CorporateStep::StageTwoReply => (Clock::CodeStageTwo, Some(CorporateStep::StageTwoAcknowledged)),
        };
        let began = |step: CorporateStep| match step {
            CorporateStep::Acknowledged | CorporateStep::StageOneReply => Due::On(received),
            CorporateStep::StageTwoAcknowledged | CorporateStep::StageTwoReply => {
                dates[CorporateStep::StageOneReply.place()]
            }
        };
        let from = after.map_or(Due::On(received), |after| dates[after.place()]);
        let promise = council.corporate_promise(step).map(|promise| {
            // If a council does not say from what it counts, readers take it to mean the day it got the complaint or
            // the request; so does this.
            let from = if promise.terms.from == Some(Start::Acknowledged) { from } else { began(step) };
            let date = |length| from.then(|day| holidays.due(day, length, council.counts()));
            let time = promise.terms.time;
            (promise.clone(), time.length().map_or(Due::Unknown, date), time.longest().map(date))
        });
        let due = from.then(|day| clock.due(day, holidays));
        let latest = matches!(clock.terms().extension, Extension::To(..))
            .then(|| from.then(|day| clock.latest(day, holidays)));
        dates[step.place()] = due;
        entries.push(CorporateEntry { step, clock, due, latest, promise });
    }
    entries
}

fn status(due: Due, today: NaiveDate, holidays: &Holidays) -> Status {
    let Some((first, last)) = due.range() else {
        return Status::NotKnown;
    };
    let days = if last < today {
        holidays.between(last, today).map(Status::Late)
    } else if first == last && first == today {
        Ok(Status::DueToday)
    } else if first > today {
        holidays.between(today, first).map(Status::Running)
    } else {
        Ok(Status::AboutNow)
    };
    days.unwrap_or(Status::NotKnown)
}

fn next(case: &Case, anchor: Step, pause: Option<PauseEffect>, entries: &[Entry]) -> NextRight {
    let status = |step| entries.iter().find(|entry| entry.step == step).map(|entry| entry.status);
    let is_late = |step| matches!(status(step), Some(Status::Late(_)));
    let is_past = |step| is_past(entries, step);
    // Past the day that it would have if the council had decided at once that it hears this person.
    let may_be_past = entries.iter().any(|entry| {
        entry.at_the_earliest && entry.status == Status::NotKnown && entry.due.range().is_some()
    });
    match case.stands_at() {
        StandsAt::NotSent => NextRight::Send,
        // What was said aloud may never have been logged.
        StandsAt::ToldSomeone if is_past(Step::StageOneLatest) => NextRight::ToldStageOver,
        StandsAt::ToldSomeone if is_past(Step::StageOneReply) || may_be_past => NextRight::ToldNoAnswer,
        StandsAt::ToldSomeone => NextRight::PutInWriting,
        StandsAt::Waiting1 if is_past(Step::StageOneLatest) => match (pause, status(Step::StageOneLatest)) {
            (Some(PauseEffect::GoesOn), _) | (_, Some(Status::NotSettled)) => NextRight::StageOnePaused,
            _ => NextRight::StageTwoBecauseLate,
        },
        StandsAt::Waiting1 if may_be_past => NextRight::AskWhetherDecided,
        StandsAt::Waiting1 if is_past(Step::StageOneReply) => NextRight::ChaseStageOne,
        StandsAt::Waiting1 => NextRight::WaitStageOne,
        StandsAt::Answered1 => NextRight::AskStageTwo,
        StandsAt::Skipped1 => NextRight::AskStageTwoAgreed,
        StandsAt::Waiting2 if is_late(Step::StageTwoLatest) => NextRight::StageTwoLate,
        StandsAt::Waiting2 if is_past(Step::StageTwoReply) || is_past(Step::StageTwoLatest) => {
            NextRight::ChaseStageTwo
        }
        StandsAt::Waiting2 => NextRight::WaitStageTwo,
        StandsAt::Answered2 => NextRight::AskStageThree,
        StandsAt::Waiting3 if is_late(Step::PanelReply) => NextRight::StageThreeLate,
        StandsAt::Waiting3 if anchor == Step::PanelReport => NextRight::WaitPanelReply,
        StandsAt::Waiting3 if is_late(Step::PanelReport) => NextRight::PanelReportLate,
        StandsAt::Waiting3 if anchor == Step::Panel => NextRight::WaitPanelReport,
        StandsAt::Waiting3 if is_late(Step::Panel) => NextRight::PanelLate,
        StandsAt::Waiting3 if status(Step::Panel) == Some(Status::NotKnown) && case.since().is_some() => {
            NextRight::AskWhetherPanelMet
        }
        StandsAt::Waiting3 => NextRight::WaitStageThree,
        StandsAt::Answered3 | StandsAt::WithOmbudsman => NextRight::Ombudsman,
        StandsAt::Refused if case.is_refused_in_time() => NextRight::AnswerRefusal,
        StandsAt::Refused => match (case.which_stage(), case.refused_for()) {
            (Some(Stage::One | Stage::Three), Some(RefusedFor::Late)) => NextRight::AnswerLateRefusal,
            (Some(Stage::One), _) if case.is_refused_what_is_theirs() => NextRight::AnswerRefusalOfARight,
            (Some(Stage::One), _) => NextRight::AnswerRefusalOfComplaint,
            _ => NextRight::AnswerRefusal,
        },
        StandsAt::OtherProcedure if case.has_last_answer() => NextRight::LeaveOtherProcedure,
        StandsAt::OtherProcedure => NextRight::AskWhichProcedure,
        StandsAt::Mediation if case.may_still_ask_for_the_panel() => NextRight::AskStageThreeBesideMeeting,
        StandsAt::Mediation => NextRight::AnswerMediation,
        StandsAt::Withdrawn => NextRight::SendAgain,
        StandsAt::NotSure => NextRight::AskWhereItIs,
    }
}
