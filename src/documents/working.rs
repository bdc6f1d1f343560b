//! How a date was counted, in words: every day that was counted or passed over and why, and the same as a small
//! calendar that a screen or a printout can draw.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};

use crate::rules::clocks::Direction;
use crate::rules::days::{Holidays, Length, NotCounted, OffTheList};
use crate::rules::working::{Kind, Month, Working};
use crate::words::table::working as say;
use crate::words::{Voice, dates};

/// A working in words: how one date was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What was counted.
    pub heading: String,
    /// What was counted, and the result; then what did not count.
    pub sentences: Vec<String>,
    /// Every day, in the order in which it was counted.
    pub days: Vec<Line>,
    /// The same as a calendar, month by month; none for a length in months, of which only the ends count.
    pub months: Vec<Sheet>,
    /// What the marks of the calendar mean.
    pub key: String,
}

/// A day in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The day.
    pub date: NaiveDate,
    /// The day and what it is: `Friday 25 December 2026: not counted, a bank holiday (Christmas Day)`.
    pub text: String,
}

/// A month of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// `December 2026`.
    pub name: String,
    /// The names of the days of the week, Monday first.
    pub weekdays: Vec<&'static str>,
    /// The weeks; an empty place belongs to another month.
    pub weeks: Vec<[Option<Square>; 7]>,
}

/// A day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Square {
    /// The day of the month.
    pub day: u32,
    /// The mark beside it; empty for a day that is not part of the working.
    pub mark: String,
    /// The stable key of what it is; empty likewise.
    pub kind: &'static str,
    /// What a screen reader says of it: the day and what it is.
    pub says: String,
}

impl Kind<'_> {
    /// The stable key, in the page and in files.
    pub const fn key(&self) -> &'static str {
        match self {
            Kind::Event => "event",
            Kind::Received => "received",
            Kind::Counted(_) => "counted",
            Kind::Last(_) => "last",
            Kind::PassedOver(NotCounted::Weekend) => "weekend",
            Kind::PassedOver(NotCounted::Holiday(_)) => "holiday",
            Kind::Paused => "paused",
        }
    }

    fn mark(&self) -> String {
        match self {
            Kind::Event | Kind::Received => String::from("0"),
            Kind::Counted(number) | Kind::Last(number) => number.to_string(),
            Kind::PassedOver(NotCounted::Weekend) => String::from("-"),
            Kind::PassedOver(NotCounted::Holiday(_)) => String::from("x"),
            Kind::Paused => String::from("p"),
        }
    }
}

/// A length in words: `10 working days`.
pub fn length(length: Length, voice: Voice) -> String {
    let (number, phrase) = match length {
        Length::WorkingDays(days) => (days, say::WORKING_DAYS),
        Length::Days(days) => (days, say::DAYS),
        Length::Months(months) => (months, say::MONTHS),
    };
    phrase.count(number.into(), voice)
}

/// Puts a working into words.
pub fn explain(working: &Working, voice: Voice) -> Explained {
    let (from, due) = (dates::weekday(working.event, voice), dates::weekday(working.due, voice));
    let result = match working.direction {
        Direction::After => say::AFTER,
        Direction::Before => say::BEFORE,
    };
    let counted = length(working.length, voice);
    let mut sentences = vec![result.say(voice, &[("days", &counted), ("from", &from), ("date", &due)])];
    match working.length {
        Length::WorkingDays(_) => sentences.extend(passed_over(working, voice)),
        Length::Days(_) => sentences.push(say::EVERY_DAY.raw(voice).to_owned()),
        Length::Months(_) => sentences.push(say::BY_MONTH.raw(voice).to_owned()),
    }
    let paused = working.paused();
    let mut key = say::KEY.raw(voice).to_owned();
    if paused > 0 {
        sentences.push(say::PASSED_OVER_IN_THE_PAUSE.say(voice, &[("n", &paused.to_string())]));
        key = format!("{key} {}", say::KEY_OF_THE_PAUSE.raw(voice));
    }
    let is_by_month = matches!(working.length, Length::Months(_));
    let line = |date, kind: &Kind| Line { date, text: on(date, &what(kind, is_by_month, voice), voice) };
    let days: Vec<_> = working.days.iter().map(|day| line(day.date, &day.kind)).collect();
    let months = if is_by_month { Vec::new() } else { sheets(&working.calendar(), &days, voice) };
    Explained { heading: say::HEADING.raw(voice).to_owned(), sentences, days, months, key }
}

/// Why no date can be given, if a count left the list of bank holidays.
pub fn refused(off: OffTheList, holidays: &Holidays, voice: Voice) -> String {
    let (phrase, end) = match off {
        OffTheList::Before => (say::BEFORE_THE_LIST, holidays.first()),
        OffTheList::After => (say::OFF_THE_LIST, holidays.last()),
    };
    phrase.say(voice, &[("date", &dates::day(end, voice))])
}

fn on(date: NaiveDate, what: &str, voice: Voice) -> String {
    say::LINE.say(voice, &[("date", &dates::weekday(date, voice)), ("n", what)])
}

fn what(kind: &Kind, is_by_month: bool, voice: Voice) -> String {
    match kind {
        Kind::Event => say::EVENT.raw(voice).to_owned(),
        Kind::Received => say::RECEIVED.raw(voice).to_owned(),
        Kind::Counted(number) => say::COUNTED.say(voice, &[("n", &number.to_string())]),
        Kind::Last(_) if is_by_month => say::END.raw(voice).to_owned(),
        Kind::Last(number) => say::LAST.say(voice, &[("n", &number.to_string())]),
        Kind::PassedOver(NotCounted::Weekend) => say::WEEKEND.raw(voice).to_owned(),
        Kind::PassedOver(NotCounted::Holiday(name)) => say::HOLIDAY.say(voice, &[("name", name)]),
        Kind::Paused => say::PAUSED.raw(voice).to_owned(),
    }
}

fn passed_over(working: &Working, voice: Voice) -> Vec<String> {
    let all: Vec<_> = working.passed_over().collect();
    if all.is_empty() {
        return Vec::new();
    }
    let mut sentences = vec![say::PASSED_OVER.say(voice, &[("n", &all.len().to_string())])];
    let named = |(date, why): &(NaiveDate, NotCounted)| match why {
        NotCounted::Holiday(name) => Some(format!("{} ({name})", dates::day(*date, voice))),
        NotCounted::Weekend => None,
    };
    let holidays: Vec<_> = all.iter().filter_map(named).collect();
    if !holidays.is_empty() {
        sentences.push(say::PASSED_OVER_HOLIDAYS.say(voice, &[("n", &holidays.join(", "))]));
    }
    sentences
}

/// The months as they are drawn; a day says what its line says.
fn sheets(months: &[Month], lines: &[Line], voice: Voice) -> Vec<Sheet> {
    let mut by_date: Vec<_> = lines.iter().collect();
    by_date.sort_by_key(|line| line.date);
    let said = |date: NaiveDate| {
        let place = by_date.binary_search_by_key(&date, |line| line.date).ok()?;
        Some(by_date[place].text.clone())
    };
    let square = |date: NaiveDate, kind: Option<&Kind>| Square {
        day: date.day(),
        mark: kind.map(Kind::mark).unwrap_or_default(),
        kind: kind.map(Kind::key).unwrap_or_default(),
        says: said(date).unwrap_or_else(|| dates::weekday(date, voice)),
    };
    let sheet = |month: &Month| Sheet {
        name: dates::month(month.year, month.month, voice),
        weekdays: say::WEEKDAYS.raw(voice).split(',').collect(),
        weeks: month
            .weeks
            .iter()
            .map(|week| week.map(|cell| cell.map(|cell| square(cell.date, cell.kind.as_ref()))))
            .collect(),
    };
    months.iter().map(sheet).collect()
}

/// The whole working as text, with the calendar, for a terminal or a plain printout.
pub fn text(explained: &Explained) -> String {
    let mut page = format!("{}\n\n{}\n", explained.heading, explained.sentences.join(" "));
    for sheet in &explained.months {
        let _ = writeln!(page, "\n{}", sheet.name);
        let row: String = sheet.weekdays.iter().map(|name| format!("{name:<7}")).collect();
        let _ = writeln!(page, "{}", row.trim_end());
        for week in &sheet.weeks {
            let square = |square: &Option<Square>| match square {
                None => " ".repeat(7),
                Some(square) => format!("{:>2} {:<4}", square.day, square.mark),
            };
            let row: String = week.iter().map(square).collect();
            let _ = writeln!(page, "{}", row.trim_end());
        }
    }
    if !explained.months.is_empty() {
        let _ = writeln!(page, "\n{}", explained.key);
    }
    page += "\n";
    for line in &explained.days {
        let _ = writeln!(page, "{}", line.text);
    }
    page
}
