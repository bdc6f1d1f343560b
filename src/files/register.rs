//! Reads a council's own list of complaints: cells copied from a spreadsheet, or a CSV file.
//!
//! Columns are known by their heading, in any order; days are read in the order usual in the United Kingdom. What is
//! not certain is reported and not guessed.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use chrono::{Datelike, Days, NaiveDate};
use csv::ReaderBuilder;

use super::Problem;
use crate::rules::characters::in_small;
use crate::rules::history::Event;
use crate::rules::named::named;
use crate::rules::steps::Stage;

/// The most complaints that are read.
pub const MOST: usize = 20_000;

/// The longest list that is read, in bytes.
pub const LONGEST: usize = super::LONGEST * 8;

named! {
    /// How a complaint ended without the answer that its stage would have had.
    How {
        /// Whoever made it took it back.
        Withdrawn "withdrawn",
        /// The council did not take it on, or not any longer.
        Refused "refused",
        /// It went on in another procedure.
        Moved "moved",
        /// The council's list says that it is closed, and not why.
        Closed "closed",
    }
}

/// That a complaint ended without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// By what.
    pub how: How,
    /// On which day, if the list says so.
    pub on: Option<NaiveDate>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The council's own reference.
    Reference,
    /// The child's initials, or whatever else the council calls the complaint.
    Label,
    /// The day of an event.
    Day(Event),
    /// What came of the complaint.
    Outcome,
    /// That it ended in this way, with the day or a mere yes.
    Ended(How),
    /// How it stands, in the council's own words.
    Status,
}

/// One complaint of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The file that it stands in, where the list is made of several.
    pub file: Option<String>,
    /// The line of the text on which it begins, from 1; 0 where it is a file of its own.
    pub line: u64,
    /// Its reference; if it has none, its label, or else its line.
    pub reference: String,
    /// Its label, if there is one.
    pub label: Option<String>,
    /// What has happened to it, with the day, in the order of the way, whatever the order of the columns; each pause
    /// ends before the next begins.
    pub days: Vec<(Event, NaiveDate)>,
    /// What came of it, in the council's own words.
    pub outcome: Option<String>,
    /// That it ended without an answer: it was withdrawn, refused, or moved to another procedure.
    pub ended: Option<Ended>,
    /// The cells that are not certain.
    pub doubts: Vec<Doubt>,
}

impl Row {
    /// The stage that has begun last, by what has happened.
    pub fn stage(&self) -> Stage {
        let last = self.days.iter().map(|(event, _)| *event).max();
        match last {
            Some(event) if event >= Event::AskedThree => Stage::Three,
            Some(event) if event >= Event::AskedTwo => Stage::Two,
            _ => Stage::One,
        }
    }

    /// The day of an event.
    pub fn day(&self, event: Event) -> Option<NaiveDate> {
        self.days.iter().find(|(of, _)| *of == event).map(|(_, day)| *day)
    }
}

/// A cell that is not certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The heading of its column.
    pub heading: String,
    /// What it holds.
    pub cell: String,
    /// What makes it uncertain.
    pub why: Why,
}

/// Why a cell is not certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It should be a day and is not. It is left out.
    NoDay,
    /// It is a day only if the month comes first, as in the United States. It is left out.
    MonthFirst(NaiveDate),
    /// It is a spreadsheet's number for a day. It is taken as that day.
    Number(NaiveDate),
    /// Its year has two figures. It is taken as in this century.
    ShortYear(NaiveDate),
    /// Another column says the same about the complaint. The first is taken.
    Again,
    /// A case file says when it was sent, and not when it came. It is taken as received on that day.
    Sent(NaiveDate),
    /// A case file holds a letter with which a stage begins, and not the day on which it came. It is taken as received on
    /// the day on which it is opened.
    Today(Event, NaiveDate),
    /// A case file knows the day only roughly. It is taken as the first that it can be.
    Roughly(Event, NaiveDate),
    /// A case file knows that it happened, and no day. It is left out.
    NotKnown(Event),
}

impl fmt::Display for Doubt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Doubt { heading, cell, why } = self;
        let day =
            |day: &NaiveDate| format!("{} {} {}", day.day(), MONTH_NAMES[day.month0() as usize], day.year());
        match why {
            Why::NoDay => write!(
                out,
                "‘{heading}’ says ‘{cell}’, which is no date. It is left out. Write it as 12/03/2026."
            ),
            Why::MonthFirst(meant) => write!(
                out,
                "‘{heading}’ says ‘{cell}’, which is a date only with the month first: {}. It is left out. Write it as {}.",
                day(meant),
                format_args!("{:02}/{:02}/{}", meant.day(), meant.month(), meant.year())
            ),
            Why::Number(taken) => write!(
                out,
                "‘{heading}’ says ‘{cell}’, a spreadsheet’s number for a date. It is taken as {}.",
                day(taken)
            ),
            Why::ShortYear(taken) => write!(
                out,
                "‘{heading}’ says ‘{cell}’, with a year of two figures. It is taken as {}.",
                day(taken)
            ),
            Why::Sent(taken) => write!(
                out,
                "The case file says that it was sent on {0}, and not when it came. It is taken as received on {0}.",
                day(taken)
            ),
            Why::Today(event, taken) => {
                let stage = match event {
                    Event::AskedThree => Stage::Three.number(),
                    Event::AskedTwo => Stage::Two.number(),
                    _ => Stage::One.number(),
                };
                write!(
                    out,
                    "The case file holds the letter that begins Stage {stage}, and not the day on which it came. It is taken \
                     as received today, {}.",
                    day(taken)
                )
            }
            Why::Roughly(_, taken) => write!(
                out,
                "The case file knows the day of ‘{heading}’ only roughly ({cell}). It is taken as {}, the first that it \
                 can be.",
                day(taken)
            ),
            Why::NotKnown(_) => {
                write!(out, "The case file does not know the day of ‘{heading}’. It is left out.")
            }
            Why::Again => {
                write!(
                    out,
                    "‘{heading}’ says ‘{cell}’, and a column before it says another day. That one is taken."
                )
            }
        }
    }
}

/// A list as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// What each column was taken for, by its heading; nothing if it was left alone.
    pub columns: Vec<(String, Option<Column>)>,
    /// The complaints, in the order of the list.
    pub rows: Vec<Row>,
    /// Lines that hold something and no day on which a complaint was received.
    pub left: Vec<Left>,
    /// In which order the days of the list are written.
    pub order: Order,
    /// Files that could not be read, each with the reason.
    pub unread: Vec<(String, String)>,
    /// Files of one and the same case, in twos.
    pub same: Vec<(String, String)>,
}

/// A line that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The file that it stands in, where the list is made of several.
    pub file: Option<String>,
    /// The line of the text on which it begins, from 1. Where cells go over several lines it is not the spreadsheet's.
    pub line: u64,
    /// Its reference, or its label; nothing where it has neither.
    pub name: Option<String>,
}

/// In which order the days of a list that are written in numbers alone have day and month.
///
/// A spreadsheet writes all its days in one order, which is not always the one of whoever types into it: the same cells
/// copied from a program set to the United States have the month first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// The day first, as in the United Kingdom.
    DayFirst,
    /// The month first: several cells can be read only so, and none only with the day first. All are read so.
    MonthFirst {
        /// One that can be read only so.
        example: String,
    },
    /// Several cells can be read only in the one way, and others only in the other. Those that can be read in both are
    /// read with the day first.
    Mixed {
        /// How many can be read in both.
        either: usize,
        /// One of them.
        example: String,
    },
}

/// So many cells with the month first are no slip.
const NO_SLIP: usize = 2;

/// What a cell is read as: a day, or none, and why that is not certain.
type Read = (Option<NaiveDate>, Option<Why>);

/// What a cell can be read as: with the day first, and with the month first.
type Ways = [Read; 2];

impl Order {
    fn of<'a>(cells: impl Iterator<Item = (&'a str, Ways)>) -> Order {
        let (mut day_first, mut month_first, mut either) = (0, Vec::new(), Vec::new());
        for (cell, [one, other]) in cells {
            match (one.0, other.0) {
                (Some(one), Some(other)) if one != other => either.push(cell),
                (Some(_), None) => day_first += 1,
                (None, Some(_)) => month_first.push(cell),
                _ => {}
            }
        }
        match (month_first.first(), either.first()) {
            (Some(example), _) if month_first.len() >= NO_SLIP && day_first == 0 => {
                Order::MonthFirst { example: (*example).to_owned() }
            }
            (Some(_), Some(example)) if month_first.len() >= NO_SLIP => {
                Order::Mixed { either: either.len(), example: (*example).to_owned() }
            }
            _ => Order::DayFirst,
        }
    }
}

/// Reads a list.
///
/// # Errors
/// Why it cannot be read at all, as a sentence.
pub fn read(text: &str) -> Result<Register, Problem> {
    if text.len() > LONGEST {
        return Err(Problem::new("", "The list is longer than eight megabytes. Give it in parts."));
    }
    // Lines are counted as a person counts them, whichever way they end.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let text = text.as_str();
    let delimiter = delimiter(text);
    let text = with_marks_told_apart(text, delimiter);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut columns: Vec<(String, Option<Column>)> = Vec::new();
    let mut lines = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else { continue };
        if cells(&record).all(is_empty) {
            continue;
        }
        let line = record.position().map_or(0, csv::Position::line);
        if columns.is_empty() {
            // Anything above the headings is the list's own title.
            let named: Vec<_> = cells(&record).map(|heading| (heading.to_owned(), column(heading))).collect();
            if named.iter().any(|(_, column)| *column == Some(Column::Day(Event::Received))) {
                columns = named;
            }
            continue;
        }
        lines.push((line, record));
    }
    if columns.is_empty() {
        return Err(Problem::new(
            "",
            "No line has a heading for the day on which a complaint was received. Copy the headings too; one of them has to \
             say ‘Received’ or ‘Date received’.",
        ));
    }
    if lines.len() > MOST {
        let what = format!("The list has {} lines. Give it in parts of {MOST}.", lines.len());
        return Err(Problem::new("", what));
    }
    let is_day = |at: usize| matches!(columns.get(at), Some((_, Some(Column::Day(_)))));
    let days = lines.iter().flat_map(|(_, record)| cells(record).enumerate());
    let days = days.filter(|(at, cell)| is_day(*at) && !is_empty(cell)).map(|(_, cell)| cell);
    let mut ways: HashMap<&str, Ways> = HashMap::new();
    let order = Order::of(days.map(|cell| {
        let ways = ways.entry(cell).or_insert_with(|| [day_in(cell, true), day_in(cell, false)]);
        (cell, *ways)
    }));
    let is_day_first = !matches!(order, Order::MonthFirst { .. });
    let way = |[day_first, month_first]: Ways| if is_day_first { day_first } else { month_first };
    let days = ways.into_iter().map(|(cell, ways)| (cell, way(ways))).collect();
    let mut known = Known { is_day_first, days, endings: HashMap::new() };
    let (mut rows, mut left) = (Vec::new(), Vec::new());
    for (line, record) in &lines {
        match row(&columns, record, *line, &mut known) {
            Ok(row) => rows.push(row),
            Err(without) => left.push(without),
        }
    }
    Ok(Register { columns, rows, left, order, unread: Vec::new(), same: Vec::new() })
}

/// The text with each quotation mark that only begins a cell, and ends none, told from those around a cell.
///
/// LibreOffice and Excel copy a cell that says `"Ring first` as it is. Read as the beginning of a cell in quotation marks
/// it would swallow every line up to the next mark.
fn with_marks_told_apart(text: &str, delimiter: u8) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let ends = |at: usize| bytes.get(at).is_none_or(|byte| [delimiter, b'\n', b'\r'].contains(byte));
    let begins = |at: usize| at == 0 || [delimiter, b'\n', b'\r'].contains(&bytes[at - 1]);
    let mut told = String::new();
    let (mut from, mut at) = (0, 0);
    while let Some(found) = text[at..].find('"') {
        let mark = at + found;
        at = mark + 1;
        if !begins(mark) {
            continue;
        }
        // Inside quotation marks each one stands twice.
        let mut close = at;
        let end = loop {
            match text[close..].find('"') {
                None => break None,
                Some(found) if bytes.get(close + found + 1) == Some(&b'"') => close += found + 2,
                Some(found) => break Some(close + found),
            }
        };
        if let Some(end) = end.filter(|end| ends(end + 1)) {
            at = end + 1;
        } else {
            // The whole cell is put in quotation marks, and its own are doubled.
            let cell = &text[mark..];
            let length =
                cell.find(|c: char| [delimiter.into(), '\n', '\r'].contains(&c)).unwrap_or(cell.len());
            told += &text[from..mark];
            told += &format!("\"{}\"", cell[..length].replace('"', "\"\""));
            (from, at) = (mark + length, mark + length);
        }
    }
    if from == 0 { Cow::Borrowed(text) } else { Cow::Owned(told + &text[from..]) }
}

/// The mark between cells: the one that the first lines have most of.
fn delimiter(text: &str) -> u8 {
    let first: String = text.lines().filter(|line| !line.trim().is_empty()).take(3).collect();
    let most = [b'\t', b';', b',']
        .into_iter()
        .rev()
        .max_by_key(|sign| first.bytes().filter(|byte| byte == sign).count());
    most.unwrap_or(b',')
}

/// The cells of a line, without the spaces around them.
fn cells(record: &csv::StringRecord) -> impl Iterator<Item = &str> {
    record.iter().map(str::trim)
}

/// Cells that were read already: thousands of complaints share a few hundred days and a few outcomes.
struct Known<'a> {
    /// Whether days in numbers alone have the day first.
    is_day_first: bool,
    days: HashMap<&'a str, Read>,
    /// By whether it is a status.
    endings: HashMap<(bool, &'a str), Option<How>>,
}

impl<'a> Known<'a> {
    fn day(&mut self, cell: &'a str) -> Read {
        *self.days.entry(cell).or_insert_with(|| day_in(cell, self.is_day_first))
    }

    fn ending(&mut self, cell: &'a str, is_status: bool) -> Option<How> {
        *self.endings.entry((is_status, cell)).or_insert_with(|| ended_by(cell, is_status))
    }
}

fn is_empty(cell: &str) -> bool {
    const NOTHING: [&str; 14] = [
        "",
        "-",
        "–",
        "—",
        "n/a",
        "na",
        "none",
        "nil",
        "tbc",
        "tba",
        "?",
        "not applicable",
        "not yet",
        "pending",
    ];
    // Most cells hold a day.
    !cell.starts_with(|c: char| c.is_ascii_digit())
        && NOTHING.iter().any(|nothing| nothing.eq_ignore_ascii_case(cell))
}

/// How a complaint ended, by what its outcome or its status says; nothing where it says no such thing.
///
/// ‘Rejected’ is not among the words: as an outcome it is said of complaints that were answered.
pub fn ended_by(text: &str, is_status: bool) -> Option<How> {
    let small = in_small(text);
    let words: Vec<&str> =
        small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    let says = |first: &[&str], second: &[&str]| {
        words.windows(2).any(|pair| first.contains(&pair[0]) && second.contains(&pair[1]))
    };
    if says(&["not"], &["withdrawn", "refused", "closed", "moved"]) {
        return None;
    }
    match () {
        () if has(&["withdrawn", "withdrew", "withdraws", "retracted"]) => Some(How::Withdrawn),
        () if has(&["corporate", "transferred", "redirected"])
            || says(&["other", "another", "different"], &["procedure", "process"]) =>
        {
            Some(How::Moved)
        }
        () if has(&["refused", "declined", "ineligible"])
            || says(&["not"], &["accepted", "eligible"])
            || words.windows(3).any(|said| matches!(said, ["out", "of", "time" | "scope"])) =>
        {
            Some(How::Refused)
        }
        () if is_status && has(&["closed"]) => Some(How::Closed),
        () => None,
    }
}

/// Whether a cell beside an ending says that there was none.
fn is_no(cell: &str) -> bool {
    ["n", "no", "false", "0", "open"].iter().any(|no| no.eq_ignore_ascii_case(cell))
}

/// What a heading says that its column holds.
pub fn column(heading: &str) -> Option<Column> {
    let small = in_small(heading);
    let words: Vec<&str> =
        small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    // A day by which something should happen, or a number of days, is worked out and not read.
    if has(&[
        "due",
        "target",
        "deadline",
        "days",
        "day",
        "overdue",
        "late",
        "timescale",
        "time",
        "within",
        "by",
    ]) && !has(&["received"])
    {
        return None;
    }
    let numbers: [&[&str]; 3] = [
        &["1", "one", "s1", "st1", "stage1", "i"],
        &["2", "two", "s2", "st2", "stage2", "ii"],
        &["3", "three", "s3", "st3", "stage3", "iii"],
    ];
    let stage = numbers.iter().position(|names| has(names)).map(|at| at + 1);
    let asked = has(&[
        "requested",
        "request",
        "asked",
        "escalated",
        "escalation",
        "started",
        "start",
        "begun",
        "accepted",
        "commenced",
    ]);
    let answered = has(&[
        "response",
        "responded",
        "responses",
        "answer",
        "answered",
        "reply",
        "replied",
        "sent",
        "issued",
        "closed",
        "completed",
        "concluded",
        "adjudication",
        "adjudicated",
        "decision",
        "resolved",
        "finalised",
        "ended",
        "end",
        "finished",
        "close",
    ]);
    // A stage has an answer; a complaint without one is closed as a whole.
    let ended = match stage {
        _ if answered && !has(&["closed", "close", "ended", "end", "completed", "concluded"]) => None,
        _ if has(&["reason", "by", "who", "advocate", "from", "outcome"]) => None,
        _ if has(&["withdrawn", "withdrawal"]) => Some(How::Withdrawn),
        _ if has(&["refused", "declined"]) => Some(How::Refused),
        _ if has(&["transferred", "moved"]) => Some(How::Moved),
        None if has(&["closed", "closure", "close"]) && !has(&["panel", "paused", "pause", "suspended"]) => {
            Some(How::Closed)
        }
        _ => None,
    };
    if let Some(how) = ended {
        return Some(Column::Ended(how));
    }
    if has(&["status", "state"]) && !has(&["date"]) {
        return Some(Column::Status);
    }
    let received = has(&["received", "receipt", "logged", "registered", "recorded", "opened", "rec", "recd"])
        || (has(&["complaint", "complained", "made"]) && has(&["date", "made", "on"]));
    if has(&["outcome", "finding", "findings", "upheld", "conclusion"]) && !has(&["date", "sent"]) {
        return Some(Column::Outcome);
    }
    let day = match stage {
        _ if has(&["panel"]) && has(&["report"]) => Event::ReportReceived,
        _ if has(&["panel"]) && !asked && !answered => Event::PanelMet,
        _ if has(&["paused", "suspended", "pause"]) && !has(&["end", "ended", "until", "to"]) => {
            Event::Paused
        }
        _ if has(&["resumed", "unpaused"])
            || (has(&["pause", "suspended", "paused"]) && has(&["end", "ended", "until", "to"])) =>
        {
            Event::Resumed
        }
        _ if has(&["advocate"]) && has(&["requested", "request", "asked", "needed"]) => Event::Paused,
        _ if has(&["advocate"]) && has(&["appointed", "found", "allocated", "assigned"]) => Event::Resumed,
        _ if has(&["points", "statement", "scope"]) && has(&["agreed", "signed", "confirmed"]) => {
            Event::PointsAgreed
        }
        Some(2) if has(&["extended", "extension", "revised", "new"]) => Event::NewDateTwo,
        None | Some(1) if has(&["extended", "extension", "revised"]) => Event::NewDateOne,
        Some(1) if answered => Event::AnsweredOne,
        Some(2) if answered => Event::AnsweredTwo,
        Some(3) if answered => Event::AnsweredThree,
        Some(2) if asked || received || has(&["date"]) => Event::AskedTwo,
        Some(3) if asked || received || has(&["date"]) => Event::AskedThree,
        Some(1) if asked || received || has(&["date"]) => Event::Received,
        None if has(&["adjudication", "adjudicated"]) => Event::AnsweredTwo,
        None if has(&["director"]) && answered => Event::AnsweredThree,
        None if received && !answered => Event::Received,
        _ if has(&["ref", "reference", "id", "number", "no", "case", "urn"])
            && !has(&["worker", "phone", "date"]) =>
        {
            return Some(Column::Reference);
        }
        _ if has(&["initials", "child", "label"]) => return Some(Column::Label),
        _ => return None,
    };
    Some(Column::Day(day))
}

fn row<'a>(
    columns: &[(String, Option<Column>)],
    record: &'a csv::StringRecord,
    line: u64,
    known: &mut Known<'a>,
) -> Result<Row, Left> {
    let mut row = Row {
        file: None,
        line,
        reference: String::new(),
        label: None,
        days: Vec::new(),
        outcome: None,
        ended: None,
        doubts: Vec::new(),
    };
    let (mut by_column, mut by_outcome, mut by_status) = (None, None, None);
    for ((heading, column), cell) in columns.iter().zip(cells(record)) {
        if is_empty(cell) {
            continue;
        }
        let mut doubt = |why| row.doubts.push(Doubt { heading: heading.clone(), cell: cell.to_owned(), why });
        match column {
            Some(Column::Reference) if row.reference.is_empty() => row.reference = cell.to_owned(),
            Some(Column::Label) => row.label = Some(cell.to_owned()),
            Some(Column::Outcome) => {
                by_outcome = known.ending(cell, false);
                row.outcome = Some(cell.to_owned());
            }
            Some(Column::Status) => by_status = known.ending(cell, true),
            Some(Column::Ended(_)) if is_no(cell) => {}
            Some(Column::Ended(how)) => {
                let (on, why) = known.day(cell);
                // ‘Yes’ is an ending too, and no day that is written wrongly.
                if let Some(why) = why.filter(|_| cell.contains(|c: char| c.is_ascii_digit())) {
                    doubt(why);
                }
                // The one that says why tells more than ‘closed’.
                by_column = match by_column {
                    Some(Ended { how: before, on: day }) if before != How::Closed => {
                        Some(Ended { how: before, on: day.or(on) })
                    }
                    before => {
                        let day = before.and_then(|before: Ended| before.on);
                        Some(Ended { how: *how, on: on.or(day) })
                    }
                };
            }
            Some(Column::Day(event)) => {
                let (day, why) = known.day(cell);
                if let Some(why) = why {
                    doubt(why);
                }
                let before = row.days.iter().find(|(of, _)| of == event).map(|(_, day)| *day);
                match (day, before) {
                    (Some(day), Some(before)) if day != before => doubt(Why::Again),
                    (Some(day), None) => row.days.push((*event, day)),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    // The column of a pause's end may stand before that of its beginning.
    row.days.sort_by_key(|(event, _)| *event);
    let told = by_outcome.or(by_status);
    row.ended = match (by_column, told) {
        (Some(Ended { how: How::Closed, on }), Some(how)) => Some(Ended { how, on }),
        (Some(ended), _) => Some(ended),
        (None, Some(how)) => Some(Ended { how, on: None }),
        (None, None) => None,
    };
    let name = Some(std::mem::take(&mut row.reference)).filter(|name| !name.is_empty());
    let name = name.or_else(|| row.label.clone());
    if row.day(Event::Received).is_none() {
        return Err(Left { file: None, line, name });
    }
    row.reference = name.unwrap_or_else(|| format!("line {line}"));
    Ok(row)
}

/// The day that a cell holds, and why that is not certain.
///
/// Days are read as people in the United Kingdom write them, and as programs write them everywhere: `12/03/2026`,
/// `12.3.26`, `12 March 2026`, `Thu 12-Mar-26`, `2026-03-12`. A time after the day is ignored.
pub fn day(cell: &str) -> Read {
    day_in(cell, true)
}

/// The same where numbers alone have the day first, or the month.
fn day_in(cell: &str, is_day_first: bool) -> Read {
    let small = in_small(cell.trim());
    if let Ok(number) = small.parse::<u64>() {
        // Spreadsheets count the days from the end of 1899; these are the years 1990 to 2100.
        let day = (32_874..73_416).contains(&number).then(|| {
            NaiveDate::from_ymd_opt(1899, 12, 30).and_then(|first| first.checked_add_days(Days::new(number)))
        });
        return match day.flatten() {
            Some(day) => (Some(day), Some(Why::Number(day))),
            None => (None, Some(Why::NoDay)),
        };
    }
    let is_part =
        |part: &&str| !part.is_empty() && weekday(part).is_none() && !["of", "the", "at"].contains(part);
    let parts: Vec<&str> =
        small.split(|c: char| !(c.is_alphanumeric() || c == ':')).filter(is_part).take(3).collect();
    let [a, b, c] = parts[..] else { return (None, Some(Why::NoDay)) };
    let number = |part: &str| part.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<u32>().ok();
    let year_of = |part: &str| {
        let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
        let year = digits.parse::<i32>().ok()?;
        match digits.len() {
            4 => Some((year, false)),
            2 => Some((2000 + year, true)),
            _ => None,
        }
    };
    let date = |year: Option<(i32, bool)>, month: Option<u32>, day: Option<u32>| {
        let (year, is_short) = year?;
        let date = NaiveDate::from_ymd_opt(year, month?, day?)?;
        (1990..2100).contains(&year).then_some((date, is_short))
    };
    let is_year = |part: &str| part.len() >= 4 && part.as_bytes()[..4].iter().all(u8::is_ascii_digit);
    let found = match (month(a), month(b)) {
        _ if is_year(a) => {
            date(year_of(a), month(b).or_else(|| number(b)), number(&c[..c.find('t').unwrap_or(c.len())]))
        }
        (_, Some(month)) => date(year_of(c), Some(month), number(a)),
        (Some(month), None) => date(year_of(c), Some(month), number(b)),
        (None, None) if is_day_first => date(year_of(c), number(b), number(a)),
        (None, None) => date(year_of(c), number(a), number(b)),
    };
    match found {
        Some((day, false)) => (Some(day), None),
        Some((day, true)) => (Some(day), Some(Why::ShortYear(day))),
        None => match date(year_of(c), number(a), number(b)).filter(|_| is_day_first) {
            Some((meant, _)) => (None, Some(Why::MonthFirst(meant))),
            None => (None, Some(Why::NoDay)),
        },
    }
}

const MONTH_NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(part: &str) -> Option<u32> {
    let place = MONTH_NAMES.iter().position(|month| part.len() >= 3 && in_small(month).starts_with(part))?;
    u32::try_from(place + 1).ok()
}

fn weekday(part: &str) -> Option<()> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let is_day = |day: &&&str| part.starts_with(**day) && part.chars().all(char::is_alphabetic);
    DAYS.iter().find(is_day).map(|_| ())
}
