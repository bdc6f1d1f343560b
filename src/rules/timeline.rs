//! The way from the complaint to the Ombudsman as real dates, for a [`Case`] and for nothing else.
//!
//! Each step's clock starts at a step before it. From the last day a person knows, the dates run on
//! at their longest: what comes out is "at the latest". The law's date and the council's own promise
//! stand side by side; a promise never moves the law's date.

use chrono::NaiveDate;

use super::clocks::{Clock, Extension, Start};
use super::council::{CorporatePromise, CorporateStep, Council, Promise};
use super::days::{Counting, FirstDay, Holidays, Length, OffTheList, PartDate, Pause, WorkingDays};
use super::law::Rule;
use super::named::Named;
use super::questions::{RefusedFor, Stage, StandsAt};
use super::route::{Case, PauseForAdvocate};
use super::steps::{NextRight, Step};
use super::working::Working;

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
    pub(super) fn then(self, count: impl Fn(NaiveDate) -> Result<NaiveDate, OffTheList>) -> Due {
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
    /// It is running, with this many working days left, or more where the start is known only roughly.
    Running(WorkingDays),
    /// It is due today.
    DueToday,
    /// It is due at some time from a day before today to a day after it: the start is known only roughly.
    AboutNow,
    /// It is late by this many working days, or by more where the start is known only roughly.
    Late(WorkingDays),
    /// It stands still while the council finds an advocate.
    Paused,
    /// The step before it is more than a year past, so neither waiting for it nor chasing it is advice.
    YearsAgo,
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
            Status::AboutNow => "about-now",
            Status::Late(_) => "late",
            Status::Paused => "paused",
            Status::YearsAgo => "years-ago",
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
    pub rules: Vec<Rule>,
    /// The law's date: the latest day.
    pub due: Due,
    /// For a step the person takes: the cautious day, which is safe under either way of counting.
    pub ask_by: Option<Due>,
    /// How the law's date was counted, where it is one day counted from one day.
    pub counted: Option<Counted>,
    /// How it stands today.
    pub status: Status,
    /// What the council itself says, with the date that gives.
    pub promise: Option<(Promise, Due)>,
}

/// The event, the clock, and whether it ran as far as it may be extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The day of the event.
    pub from: NaiveDate,
    /// The clock.
    pub clock: Clock,
    /// Whether it was counted to its extended length.
    pub extended: bool,
    /// The pause in which it stood still.
    pub pause: Option<Pause>,
}

impl Counted {
    /// How it was counted, day by day.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list of bank holidays.
    pub fn working(self, holidays: &Holidays) -> Result<Working<'_>, OffTheList> {
        match self.pause {
            Some(pause) => Working::of_paused_clock(self.clock, self.from, pause, holidays),
            None => Working::of_clock(self.clock, self.extended, self.from, holidays),
        }
    }
}

/// What a pause for an advocate does to the ten working days of Stage 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseEffect {
    /// They stand still.
    GoesOn,
    /// They end later than this, when they would have ended.
    MovesFrom(Due),
    /// By the days that the person gave they end when they would have ended.
    ChangesNothing,
}

/// The whole way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The steps in order.
    pub entries: Vec<Entry>,
    /// Whether the dates hold only if the person acts today.
    pub if_today: bool,
    /// What the pause for an advocate does, where there was one that any date can be counted with.
    pub pause: Option<PauseEffect>,
    /// What the person can do next.
    pub next: NextRight,
}

/// A step's clock on the way: which one, whether as far as it may be extended, and the step from whose
/// day it counts.
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

/// Where each clock stands on the way (2006 Regulations, regulations 14 to 20). The Ombudsman's twelve
/// months run from when the person knew; counted from the last answer they give the last day that is
/// surely too late, and the words say so.
fn law(step: Step) -> Option<Law> {
    let (clock, extended, from, beside): (_, _, _, &[Rule]) = match step {
        Step::Sent => return None,
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
        Step::Ombudsman => (Clock::OmbudsmanYear, false, Step::PanelReply, &[]),
    };
    Some(Law { clock, extended, from, beside })
}

/// After this long a step is years ago.
const YEAR: Length = Length::Months(12);

/// The rule that sets a step's time, where one does.
pub fn rule_of(step: Step) -> Option<Rule> {
    law(step).and_then(|law| law.rules().first().copied())
}

/// The steps a person takes, for which the cautious day is shown as well.
fn is_the_persons(step: Step) -> bool {
    matches!(step, Step::AskStageTwo | Step::AskStageThree)
}

/// The step whose day the person knows, and that day.
fn known(case: &Case, now: NaiveDate) -> (Step, Due) {
    let today = Due::On(now);
    // What has happened did not happen after today, so of a month that is not over only a part can be meant.
    let until_today = |(first, last): (NaiveDate, NaiveDate)| (first, last.min(now).max(first));
    let since = case.since().map_or(Due::Unknown, |date| Due::from_range(until_today(date.range())));
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
    let years_ago = !if_today && is_years_ago(day, today, holidays);
    let mut dates = [Due::Unknown; Step::ALL.len()];
    let mut entries: Vec<Entry> = Vec::new();
    let mut pause = None;

    for step in Step::ALL.iter().copied() {
        let law = law(step);
        let from = law.as_ref().map_or(Due::Unknown, |law| dates[law.from.place()]);
        let mut due = match &law {
            _ if step == anchor => day,
            // Before it nothing has a date, so nothing is counted from there.
            Some(law) => from.then(|day| law.count(day, holidays)),
            None => Due::Unknown,
        };
        let has_begun = !if_today && law.as_ref().is_some_and(|law| law.from <= anchor);
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
        let stopped = case
            .pause()
            .filter(|_| step == Step::StageOneReply && anchor == Step::Sent && !if_today)
            .and_then(|pause| paused(pause, from, today, holidays));
        let is_stopped = stopped.is_some();
        if let Some(stopped) = &stopped {
            due = stopped.due;
            let is_on =
                stopped.effect == PauseEffect::GoesOn && due.range().is_some_and(|(_, last)| today <= last);
            status = if is_on { Status::Paused } else { self::status(due, today, holidays) };
            pause = Some(stopped.effect);
        }
        if years_ago && !is_the_persons(step) && is_past_or_running(status) {
            status = Status::YearsAgo;
        }
        let mut ask_by = (is_the_persons(step) && step > anchor)
            .then(|| law.as_ref().map_or(Due::Unknown, |law| cautious(law, from, holidays)));
        let mut promise = council
            .promise(step)
            .filter(|_| step > anchor)
            .map(|promise| (promise.clone(), promised(promise, from, council.counts(), holidays)));

        dates[step.place()] = due;
        if step == Step::AskStageTwo && is_late(&entries, Step::StageOneLatest) {
            // Stage 1 is over without an answer, so Stage 2 may be asked for at once.
            (due, status, ask_by) = (Due::On(today), Status::Now, None);
            dates[step.place()] = due;
            // A time that runs from the answer has not begun while there is none.
            if let Some((_, date)) =
                promise.as_mut().filter(|(own, _)| own.terms.from == Some(Start::ReplyReceived))
            {
                *date = Due::Unknown;
            }
        } else if step == Step::AskStageTwo && matches!(status, Status::Late(_)) {
            // The twenty days are advice, and the Regulations set no limit: it can be asked for today.
            (due, status, ask_by) = (Due::On(today), Status::Now, None);
            dates[step.place()] = due;
        } else if matches!(status, Status::Late(_) | Status::YearsAgo) {
            // What is late has yet to come, so whatever follows it is counted from today at the earliest.
            dates[step.place()] = Due::On(today);
        } else if step == Step::PanelPapers && is_late(&entries, Step::Panel) {
            due = Due::Unknown;
        }
        let unstopped = match (&law, from) {
            (Some(law), Due::On(from)) if law.count(from, holidays).is_ok_and(|day| due == Due::On(day)) => {
                Some(Counted { from, clock: law.clock, extended: law.extended, pause: None })
            }
            _ => None,
        };
        let counted = stopped.and_then(|stopped| stopped.counted).or(unstopped);
        let mut rules = law.map(|law| law.rules()).unwrap_or_default();
        rules.extend(is_stopped.then_some(Rule::AdvocatePause));
        entries.push(Entry { step, rules, due, counted, ask_by, status, promise });
    }
    let next = next(case, &entries, years_ago);
    Timeline { entries, if_today, pause, next }
}

fn is_late(entries: &[Entry], step: Step) -> bool {
    entries
        .iter()
        .any(|entry| entry.step == step && matches!(entry.status, Status::Late(_) | Status::YearsAgo))
}

/// Whether a step that happened is more than a year past.
fn is_years_ago(happened: Due, today: NaiveDate, holidays: &Holidays) -> bool {
    let ended = happened.range().and_then(|(_, last)| holidays.due(last, YEAR, Counting::LAW).ok());
    ended.is_some_and(|ended| ended < today)
}

fn is_past_or_running(status: Status) -> bool {
    match status {
        Status::Running(_)
        | Status::DueToday
        | Status::AboutNow
        | Status::Late(_)
        | Status::Paused
        | Status::NotKnown => true,
        Status::Done | Status::Now | Status::Ahead | Status::YearsAgo => false,
    }
}

/// Stage 1 with a pause for an advocate: the ten working days, how they were counted where that is one way,
/// and what becomes of them. The twenty working days run on: how a pause beyond them fits is not settled, so
/// the ten never reach past the day from which Stage 2 may be asked for.
fn paused(pause: PauseForAdvocate, from: Due, today: NaiveDate, holidays: &Holidays) -> Option<Stopped> {
    let Length::WorkingDays(days) = Clock::StageOne.terms().length else { return None };
    let days = WorkingDays(days);
    let (first, last) = from.range()?;
    let latest = from.then(|day| Clock::StageOne.latest(day, holidays));
    let most = latest.range()?;
    let unpaused = from.then(|day| Clock::StageOne.due(day, holidays));
    // What has happened happened by today.
    let by_today = |date: PartDate| {
        let (first, last) = date.range();
        (first, last.min(today).max(first))
    };
    let PauseForAdvocate::Over { began, ended } = pause else {
        return Some(Stopped { due: latest, counted: None, effect: PauseEffect::GoesOn });
    };
    let began = began.map_or((first, today.max(first)), by_today);
    let ended = ended.map_or((began.0, today.max(began.1)), by_today);
    // A pause that would end before it began is none.
    let end = |start, began, ended| match Pause::new(began, Some(ended)) {
        Some(pause) => holidays.after_with_pause(start, days, pause).ok().flatten(),
        None => holidays.after(start, days).ok(),
    };
    // It is shortest where it began late and ended early, and longest the other way round.
    let (soonest, furthest) = (end(first, began.1, ended.0)?, end(last, began.0, ended.1)?);
    let due = Due::from_range((soonest.min(most.0), furthest.min(most.1)));
    let is_one = |(first, last): (NaiveDate, NaiveDate)| (first == last).then_some(first);
    let pause = is_one(began)
        .zip(is_one(ended))
        .and_then(|(began, ended)| Pause::new(began, Some(ended)))
        .filter(|_| first == last && furthest <= most.1);
    let counted = pause.map(|pause| Counted {
        from: first,
        clock: Clock::StageOne,
        extended: false,
        pause: Some(pause).filter(|_| due != unpaused),
    });
    let effect = if due == unpaused { PauseEffect::ChangesNothing } else { PauseEffect::MovesFrom(unpaused) };
    Some(Stopped { due, counted, effect })
}

/// What [`paused`] finds.
struct Stopped {
    due: Due,
    counted: Option<Counted>,
    effect: PauseEffect,
}

/// The day that is safe for a step of the person under either way of counting.
fn cautious(law: &Law, from: Due, holidays: &Holidays) -> Due {
    let counting = Counting { first_day: FirstDay::SameDay, ..Counting::LAW };
    from.then(|day| holidays.due(day, law.clock.terms().length, counting))
}

/// The date a promise gives, counted as the council counts. Where it does not say from what, the law's own
/// start serves; the day it accepts a complaint or agrees the points is known to the council alone.
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
    /// The step.
    pub step: CorporateStep,
    /// The clock of the Ombudsman's code.
    pub clock: Clock,
    /// The day the code asks for.
    pub due: Due,
    /// The day the code asks for where the council says why it needs more time.
    pub latest: Option<Due>,
    /// What the council itself says, with the dates that gives: the usual one, and the last of a range.
    pub promise: Option<(CorporatePromise, Due, Option<Due>)>,
}

/// The council's own procedure from the day it gets a complaint: by the Ombudsman's code, which no law
/// makes binding, and by what the council says. Its second stage is counted as if it were asked for on
/// the day of the first answer.
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
            // A council that does not say from what it counts is taken to mean the day it got the
            // complaint or the request, which is what its reader will take it to mean.
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

fn next(case: &Case, entries: &[Entry], years_ago: bool) -> NextRight {
    let is_late = |step| is_late(entries, step);
    match case.stands_at() {
        // After so long nobody knows where it lies, and its letter asks that it be taken up anew if it is lost.
        StandsAt::ToldSomeone | StandsAt::Waiting1 | StandsAt::Waiting2 | StandsAt::Waiting3 if years_ago => {
            NextRight::AskWhereItIs
        }
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
        StandsAt::Refused => match (case.which_stage(), case.refused_for()) {
            (Some(Stage::One | Stage::Three), Some(RefusedFor::Late)) => NextRight::AnswerLateRefusal,
            (Some(Stage::One), _) => NextRight::AnswerRefusalOfComplaint,
            _ => NextRight::AnswerRefusal,
        },
        StandsAt::OtherProcedure => NextRight::AskWhichProcedure,
        StandsAt::Mediation => NextRight::AnswerMediation,
        StandsAt::Withdrawn => NextRight::SendAgain,
        StandsAt::NotSure => NextRight::AskWhereItIs,
    }
}
