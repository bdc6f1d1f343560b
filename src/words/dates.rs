//! Dates in words. The names of days and months are in the word files, because browsers do not know them in every
//! language that a council may need.

use chrono::{Datelike, NaiveDate};

use super::{Voice, table};
use crate::rules::days::{Known, OffTheList, PartDate, Season};
use crate::rules::named::Named;
use crate::rules::timeline::Due;

fn name(list: super::Phrase, voice: Voice, at: u32) -> &'static str {
    list.raw(voice).split(',').nth(at as usize).unwrap_or_default()
}

fn month_name(voice: Voice, month: u32) -> &'static str {
    name(table::dates::MONTHS, voice, month.saturating_sub(1))
}

/// `December 2026`.
pub fn month(year: i32, month: u32, voice: Voice) -> String {
    let (name, year) = (month_name(voice, month), year.to_string());
    table::dates::MONTH.say(voice, &[("name", name), ("of", &year)])
}

/// `14 December 2026`.
pub fn day(day: NaiveDate, voice: Voice) -> String {
    let (number, year) = (day.day().to_string(), day.year().to_string());
    let name = name(table::dates::MONTHS_OF_DAYS, voice, day.month0());
    table::dates::DAY.say(voice, &[("n", &number), ("name", name), ("of", &year)])
}

/// `Monday 14 December 2026`.
pub fn weekday(date: NaiveDate, voice: Voice) -> String {
    let weekday = name(table::dates::WEEKDAYS, voice, date.weekday().num_days_from_monday());
    table::dates::WEEKDAY.say(voice, &[("name", weekday), ("date", &day(date, voice))])
}

/// As much of a date as a person knows: `14 December 2026`, `about 14 December 2026`, `the second week of
/// December 2026`, `December 2026`, `winter 2026 to 2027` or `2026`.
pub fn part(date: PartDate, voice: Voice) -> String {
    let (year, before) = (date.year().to_string(), (date.year() - 1).to_string());
    match date.known() {
        Known::Day(..) => day(date.range().0, voice),
        Known::About(month, of_month) => {
            let whole = NaiveDate::from_ymd_opt(date.year(), month, of_month);
            table::dates::ABOUT
                .say(voice, &[("date", &whole.map(|whole| day(whole, voice)).unwrap_or_default())])
        }
        Known::Week(number, week) => {
            let which = name(table::dates::ORDINALS, voice, week.saturating_sub(1));
            let month = month(date.year(), number, voice);
            table::dates::WEEK.say(voice, &[("n", which), ("date", &month)])
        }
        Known::Month(number) => month(date.year(), number, voice),
        Known::Season(Season::Winter) => {
            table::dates::WINTER.say(voice, &[("from", &before), ("date", &year)])
        }
        Known::Season(season) => {
            let place = u32::try_from(season.place()).unwrap_or_default();
            let name = name(table::dates::SEASONS, voice, place);
            table::dates::MONTH.say(voice, &[("name", name), ("of", &year)])
        }
        Known::Year => year,
    }
}

/// The same for use inside a sentence: `on 14 December 2026`, `about 14 December 2026`, `in December 2026`.
pub fn part_in_sentence(date: PartDate, voice: Voice) -> String {
    let text = part(date, voice);
    let phrase = match date.known() {
        Known::Day(..) => table::dates::ON_DAY,
        Known::About(..) => return text,
        Known::Week(..) | Known::Month(..) | Known::Season(_) | Known::Year => table::dates::IN_TIME,
    };
    phrase.say(voice, &[("date", &text)])
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
        Due::OffTheList(OffTheList::Before) => table::dates::BEFORE_THE_LIST.raw(voice).to_owned(),
        Due::OffTheList(OffTheList::After) => table::dates::OFF_THE_LIST.raw(voice).to_owned(),
    }
}
