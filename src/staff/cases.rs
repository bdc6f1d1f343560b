//! A council's open complaints as a list: where each stands, what is due next, and what is late; and the figures for a
//! year.
//!
//! Every date comes from [`Schedule`], as for a single complaint.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;

use crate::files::register::{Column, Ended, Register, Row};
use crate::rules::days::{Due, Holidays};
use crate::rules::history::{Dated, Event, OutOfOrder};
use crate::rules::named::{Named, named};
use crate::rules::schedule::{Begun, Run, Schedule};
use crate::rules::steps::{Stage, Step};

named! {
    /// Whose turn it is.
    Turn {
        /// The council has something to do.
        Council "council",
        /// The council has answered, and the person may ask for the next stage.
        Person "person",
        /// All three stages are over, it ended without an answer, or the person has let more than a year pass since the
        /// time to go on.
        Over "over",
    }
}

/// A complaint in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What the council's list says of it.
    pub row: Row,
    /// Where it stands, or why its days cannot be those of one complaint.
    pub stands: Result<Stands, OutOfOrder>,
}

/// Where a complaint stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    /// What has happened to it.
    pub begun: Begun,
    /// The stage that began last.
    pub stage: Stage,
    /// Whose turn it is.
    pub turn: Turn,
    /// What happens next; nothing once it is over.
    pub next: Option<Next>,
    /// How it ended without the answer of its stage, if it did.
    pub ended: Option<Ended>,
    /// Whether Stage 1 stands still until there is an advocate.
    pub is_paused: bool,
    /// The last day of each step, in their order, as far as it can be given.
    last_days: [Option<NaiveDate>; Step::ALL.len()],
}

impl Stands {
    /// The last day of a step; none if it cannot be given.
    pub fn last_day(&self, step: Step) -> Option<NaiveDate> {
        self.last_days[step.place()]
    }
}

/// What is due next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// What is due.
    pub step: Step,
    /// Its last day; none if it would fall after the list of bank holidays ends.
    pub due: Option<NaiveDate>,
    /// How many working days are left, negative if it is late.
    pub left: Option<i32>,
}

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cases {
    /// The complaints: first those that cannot be read, then by when they fall due, and last those that are over.
    pub listed: Vec<Listed>,
    /// References that appear in more than one line.
    pub twice: Vec<String>,
}

impl Cases {
    /// Makes the list from what was read, as it stands on a day.
    pub fn new(register: &Register, today: NaiveDate, holidays: &Holidays) -> Cases {
        let rows = &register.rows;
        let stand: Vec<_> = rows.iter().map(|row| stands(row, today, holidays)).collect();
        let keys: Vec<_> =
            rows.iter().zip(&stand).map(|(row, stands)| (order(stands), row.reference.as_str())).collect();
        let mut places: Vec<usize> = (0..rows.len()).collect();
        places.sort_by_key(|at| keys[*at]);
        let mut all: Vec<_> = rows.iter().zip(stand).map(Some).collect();
        let in_order = places.into_iter().filter_map(|at| all[at].take());
        let listed = in_order.map(|(row, stands)| Listed { row: row.clone(), stands }).collect();
        let mut once = HashSet::new();
        let twice = rows.iter().filter(|row| !once.insert(row.reference.as_str()));
        let twice: BTreeSet<_> = twice.map(|row| row.reference.clone()).collect();
        Cases { listed, twice: twice.into_iter().collect() }
    }

    /// How many are late.
    pub fn late(&self) -> usize {
        self.listed.iter().filter(|listed| listed.left().is_some_and(|left| left < 0)).count()
    }
}

impl Listed {
    /// How many working days are left for what the council has to do next.
    pub fn left(&self) -> Option<i32> {
        let stands = self.stands.as_ref().ok().filter(|stands| stands.turn == Turn::Council)?;
        stands.next?.left
    }
}

/// Where a complaint stands in the order of the list.
fn order(stands: &Result<Stands, OutOfOrder>) -> (u8, NaiveDate) {
    let last = NaiveDate::MAX;
    match stands {
        Err(_) => (0, last),
        Ok(Stands { turn: Turn::Council, next, .. }) => (1, next.and_then(|next| next.due).unwrap_or(last)),
        Ok(Stands { turn: Turn::Person, next, .. }) => (2, next.and_then(|next| next.due).unwrap_or(last)),
        Ok(_) => (3, last),
    }
}

fn stands(row: &Row, today: NaiveDate, holidays: &Holidays) -> Result<Stands, OutOfOrder> {
    let day = |event| row.day(event);
    // A case file of a later stage need not know when the complaint came; no clock of that stage counts from there.
    let known = row.days.iter().filter(|(event, _)| !event.may_lie_ahead()).map(|(_, day)| *day).min();
    let received = day(Event::Received).or(known).unwrap_or(today);
    let ahead = row.days.iter().find(|(event, day)| *day > today && !event.may_lie_ahead());
    if let Some((event, day)) = ahead {
        return Err(OutOfOrder::Ahead(Dated { event: *event, on: Due::On(*day) }));
    }
    let since = row.days.iter().filter(|(event, _)| *event != Event::Received);
    let mut since: Vec<_> = since.map(|(event, day)| Dated { event: *event, on: Due::On(*day) }).collect();
    if row.line == 0 && row.stage() == Stage::Three && day(Event::AskedTwo).is_none() {
        since.push(Dated { event: Event::AskedTwo, on: Due::Unknown });
    }
    let begun = Begun::new(received, since)?;
    let schedule = Schedule::new(&begun, Run::Normal, holidays);
    let mut last_days = [None; Step::ALL.len()];
    for step in Step::ALL {
        last_days[step.place()] = schedule.due(*step).range().map(|(_, last)| last);
    }
    // A pause moves the ten days; the twenty, of which no source says so, never end before them.
    let [reply, latest] = [Step::StageOneReply, Step::StageOneLatest].map(Step::place);
    last_days[latest] = last_days[latest].max(last_days[reply]);
    let is_paused = begun.history().pauses().last().is_some_and(|(_, ended)| ended.is_none());
    let has = |event| begun.history().has(event);
    let (turn, step) = match () {
        () if has(Event::AnsweredThree) => (Turn::Over, None),
        () if has(Event::ReportReceived) => (Turn::Council, Some(Step::PanelReply)),
        () if has(Event::PanelMet) => (Turn::Council, Some(Step::PanelReport)),
        () if has(Event::AskedThree) => (Turn::Council, Some(Step::Panel)),
        () if has(Event::AnsweredTwo) => (Turn::Person, Some(Step::AskStageThree)),
        () if has(Event::AskedTwo) => {
            (Turn::Council, Some(later(&last_days, Step::StageTwoReply, Step::StageTwoLatest, today)))
        }
        () if has(Event::AnsweredOne) => (Turn::Person, Some(Step::AskStageTwo)),
        () => (Turn::Council, Some(later(&last_days, Step::StageOneReply, Step::StageOneLatest, today))),
    };
    let next = step.map(|step| {
        let due = last_days[step.place()];
        Next { step, due, left: due.and_then(|due| left(today, due, holidays)) }
    });
    let is_long_ago = turn == Turn::Person
        && next
            .and_then(|next| next.due)
            .is_some_and(|due| today.signed_duration_since(due).num_days() > 365);
    // A day that is to come has not ended it.
    let ended = row.ended.filter(|ended| ended.on.is_none_or(|on| on <= today));
    let ended = ended.filter(|_| turn != Turn::Over);
    let turn = if is_long_ago || ended.is_some() { Turn::Over } else { turn };
    let is_paused = is_paused && step == Some(Step::StageOneReply);
    let next = next.filter(|_| turn != Turn::Over);
    Ok(Stands { stage: begun.stage(), turn, next, ended, is_paused, last_days, begun })
}

/// The step whose day is still to come: an answer that is past its usual day may still be in time.
fn later(
    last_days: &[Option<NaiveDate>; Step::ALL.len()],
    reply: Step,
    latest: Step,
    today: NaiveDate,
) -> Step {
    match last_days[reply.place()] {
        Some(due) if due < today => latest,
        _ => reply,
    }
}

fn left(today: NaiveDate, due: NaiveDate, holidays: &Holidays) -> Option<i32> {
    let days = |from, to| holidays.between(from, to).ok().map(|days| i32::from(days.0));
    if due < today { days(due, today).map(|late| -late) } else { days(today, due) }
}

/// How many events of one kind came in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// In the usual time.
    pub in_time: usize,
    /// Later, and within the longest the law allows.
    pub extended: usize,
    /// Later than that.
    pub late: usize,
    /// Not yet, and the longest is over.
    pub open_late: usize,
    /// Not yet, and in time so far.
    pub open: usize,
    /// Never: the next stage was asked for without it.
    pub without: usize,
    /// Never: the complaint was withdrawn, refused, moved to another procedure or closed without it.
    pub ended: usize,
    /// The working days of all that came, added up.
    pub days: usize,
}

impl Counted {
    /// How many came.
    pub const fn came(&self) -> usize {
        self.in_time + self.extended + self.late
    }

    /// The mean number of working days, to a tenth; none if none came.
    pub const fn tenths(&self) -> Option<usize> {
        match self.came() {
            0 => None,
            came => Some((self.days * 10 + came / 2) / came),
        }
    }
}

/// The figures for a period, for the council's report on the procedure: how many at each stage, how many in time, how
/// long they took, and what their outcomes were.
///
/// A stage counts if it was asked for within the period, whenever it was answered. The Regulations ask a council to
/// record each representation, its outcome and whether the time limits were kept, and to report on it each year
/// (Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 13; so a minister in Hansard,
/// Commons, 12 January 2009, Social Services: Complaints). Which groups of people a report should tell of is said in
/// guidance that has not been read to its end, so nothing is counted by group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Complaints received, with their answers at Stage 1.
    pub stage_one: Counted,
    /// Requests for Stage 2, with their answers.
    pub stage_two: Counted,
    /// Requests for Stage 3, with the panels' meetings.
    pub panels: Counted,
    /// Reports of panels, with the council's answers.
    pub replies: Counted,
    /// The outcomes, in the council's own words, each with how often it occurs.
    pub outcomes: BTreeMap<String, usize>,
    /// Complaints that are in no figure, because their days are not those of one complaint.
    pub left: Vec<String>,
    /// Complaints of which a stage is in no figure, because its last day is off the list of bank holidays.
    pub off_the_list: Vec<String>,
}

/// Counts the figures for the days from the first to the last.
pub fn figures(
    cases: &Cases,
    first: NaiveDate,
    last: NaiveDate,
    today: NaiveDate,
    holidays: &Holidays,
) -> Figures {
    let mut figures = Figures::default();
    for listed in &cases.listed {
        let Ok(stands) = &listed.stands else {
            figures.left.push(listed.row.reference.clone());
            continue;
        };
        let begun = &stands.begun;
        let is_within = |event| listed.row.day(event).filter(|day| (first..=last).contains(day));
        let mut is_off_the_list = false;
        let mut count = |counted: &mut Counted, from: Event, to: Event, usual: Step, longest: Step| {
            let Some(from) = is_within(from) else { return };
            if stands.last_day(longest).is_none() {
                is_off_the_list = true;
                return;
            }
            // While it is paused for an advocate the ten days have no end.
            let by = |step, day: NaiveDate| stands.last_day(step).is_none_or(|last| day <= last);
            match begun.day(to) {
                None if begun.history().last_step() > usual => counted.without += 1,
                None if stands.ended.is_some() => counted.ended += 1,
                None if stands.is_paused || by(longest, today) => counted.open += 1,
                None => counted.open_late += 1,
                Some(on) => {
                    counted.days += holidays.between(from, on).map_or(0, |days| usize::from(days.0));
                    match () {
                        () if by(usual, on) => counted.in_time += 1,
                        () if by(longest, on) => counted.extended += 1,
                        () => counted.late += 1,
                    }
                }
            }
        };
        count(
            &mut figures.stage_one,
            Event::Received,
            Event::AnsweredOne,
            Step::StageOneReply,
            Step::StageOneLatest,
        );
        count(
            &mut figures.stage_two,
            Event::AskedTwo,
            Event::AnsweredTwo,
            Step::StageTwoReply,
            Step::StageTwoLatest,
        );
        count(&mut figures.panels, Event::AskedThree, Event::PanelMet, Step::Panel, Step::Panel);
        count(
            &mut figures.replies,
            Event::ReportReceived,
            Event::AnsweredThree,
            Step::PanelReply,
            Step::PanelReply,
        );
        if is_off_the_list {
            figures.off_the_list.push(listed.row.reference.clone());
        }
        if let Some(outcome) = is_within(Event::Received).and(listed.row.outcome.as_ref()) {
            match figures.outcomes.get_mut(outcome) {
                Some(times) => *times += 1,
                None => _ = figures.outcomes.insert(outcome.clone(), 1),
            }
        }
    }
    figures
}

/// The columns without which a list shows less than half, by what they would hold.
pub fn lacking(register: &Register) -> Vec<Event> {
    let has = |event: &Event| register.columns.iter().any(|(_, column)| *column == Some(Column::Day(*event)));
    [Event::AnsweredOne, Event::AskedTwo, Event::AnsweredTwo, Event::AskedThree]
        .into_iter()
        .filter(|e| !has(e))
        .collect()
}
