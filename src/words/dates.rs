//! Dates in words. The names of days and months stand in the word files, because browsers do not
//! know them in every language that a council may need.

use chrono::{Datelike, NaiveDate};

use super::{Voice, table};
use crate::rules::days::PartDate;
use crate::rules::timeline::Due;

fn name(list: super::Phrase, voice: Voice, at: u32) -> &'static str {
    list.raw(voice).split(',').nth(at as usize).unwrap_or_default()
}

fn month(voice: Voice, month: u32) -> &'static str {
    name(table::dates::MONTHS, voice, month.saturating_sub(1))
}

/// `14 December 2026`.
pub fn day(day: NaiveDate, voice: Voice) -> String {
    format!("{} {} {}", day.day(), month(voice, day.month()), day.year())
}

/// `Monday 14 December 2026`.
pub fn weekday(date: NaiveDate, voice: Voice) -> String {
    let weekday = name(table::dates::WEEKDAYS, voice, date.weekday().num_days_from_monday());
    format!("{weekday} {}", day(date, voice))
}

/// As much of a date as a person knows: `14 December 2026`, `December 2026` or `2026`.
pub fn part(date: PartDate, voice: Voice) -> String {
    match date.parts() {
        (_, Some(_), Some(_)) => day(date.range().0, voice),
        (year, Some(number), None) => format!("{} {year}", month(voice, number)),
        (year, None, _) => year.to_string(),
    }
}

/// When something is due, in words.
pub fn due(due: Due, voice: Voice) -> String {
    match due {
        Due::On(date) => table::dates::ON.say(voice, &[("date", &weekday(date, voice))]),
        Due::Between(first, last) => {
            let (first, last) = (weekday(first, voice), weekday(last, voice));
            table::dates::BETWEEN.say(voice, &[("from", &first), ("date", &last)])
        }
        Due::Unknown => table::dates::UNKNOWN.raw(voice).to_owned(),
        Due::OffTheList => table::dates::OFF_THE_LIST.raw(voice).to_owned(),
    }
}
