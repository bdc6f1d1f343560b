//! A date as a person types it: the day, the month by number or name, the year, or as much as they know.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate};

use crate::rules::characters::in_small;
use crate::rules::days::{BadDate, Known, PartDate, Season};
use crate::rules::questions::Knows;
use crate::words::table::dates::{MONTHS, SOON, WEEKDAYS};
use crate::words::{Phrase, Voice, dates};

/// The parts of a date as they are typed and chosen. What the person says they know decides which of them count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDate {
    /// The day, or nothing.
    pub day: String,
    /// Which week of the month, as a number.
    pub week: String,
    /// The part of the year that was picked.
    pub season: Option<Season>,
    /// The month, as a number or a name, or nothing.
    pub month: String,
    /// As it was typed.
    pub year: String,
}

/// What is wrong with a date that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistyped {
    /// There is no year.
    Missing,
    /// The year is not a year.
    Year,
    /// The month is not a month.
    Month,
    /// The day is not a day of that month.
    Day,
    /// The month has no such week.
    Week,
    /// There is no season.
    Season,
    /// The date is in the future.
    Future,
}

impl fmt::Display for Mistyped {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Mistyped::Missing => "There is no year.",
            Mistyped::Year => "The year is not a year.",
            Mistyped::Month => "The month is not a month.",
            Mistyped::Day => "The day is not a day of that month.",
            Mistyped::Week => "The month has no such week.",
            Mistyped::Season => "There is no season.",
            Mistyped::Future => "The date is in the future.",
        })
    }
}

impl std::error::Error for Mistyped {}

impl TypedDate {
    /// The date, as far as the person says they know it; none if they know nothing of it. None later than today.
    ///
    /// # Errors
    /// The part that is wrong or missing, the first one that counts.
    pub fn known(&self, knows: Knows, today: NaiveDate, voice: Voice) -> Result<Option<PartDate>, Mistyped> {
        let date = match knows {
            Knows::Nothing => return Ok(None),
            Knows::Season => {
                let season = self.season.ok_or(Mistyped::Season)?;
                PartDate::of(self.year()?, Known::Season(season))
            }
            Knows::Week => {
                let (year, month) = (self.year()?, self.month(voice)?.ok_or(Mistyped::Month)?);
                let week = number(self.week.trim()).ok_or(Mistyped::Week)?;
                PartDate::of(year, Known::Week(month, week))
            }
            Knows::On | Knows::About => match (self.year()?, self.month(voice)?, self.day()?) {
                (year, Some(month), Some(day)) if knows == Knows::About => {
                    PartDate::of(year, Known::About(month, day))
                }
                (year, month, day) => PartDate::new(year, month, day),
            },
        };
        let date = date.map_err(|wrong| match wrong {
            BadDate::Year => Mistyped::Year,
            BadDate::Month => Mistyped::Month,
            BadDate::Day if knows == Knows::Week => Mistyped::Week,
            BadDate::Day => Mistyped::Day,
        })?;
        // A month or a year that has begun may be meant, though it is not over.
        if date.range().0 > today { Err(Mistyped::Future) } else { Ok(Some(date)) }
    }

    /// A date whose every part is typed, past or to come.
    ///
    /// # Errors
    /// The part that is wrong or missing.
    pub fn whole(&self, voice: Voice) -> Result<NaiveDate, Mistyped> {
        let date = self.known(Knows::On, NaiveDate::MAX, voice)?.ok_or(Mistyped::Missing)?;
        match date.known() {
            Known::Day(..) => Ok(date.range().0),
            Known::Month(_) => Err(Mistyped::Day),
            _ => Err(Mistyped::Month),
        }
    }

    fn year(&self) -> Result<i32, Mistyped> {
        let year = part(&self.year).ok_or(Mistyped::Missing)?;
        number(year).and_then(|year| i32::try_from(year).ok()).ok_or(Mistyped::Year)
    }

    fn month(&self, voice: Voice) -> Result<Option<u32>, Mistyped> {
        let month = |text| number(text).or_else(|| month_by_name(text, voice)).ok_or(Mistyped::Month);
        part(&self.month).map(month).transpose()
    }

    fn day(&self) -> Result<Option<u32>, Mistyped> {
        part(&self.day).map(|text| number(text).ok_or(Mistyped::Day)).transpose()
    }
}

/// What is typed into a part of a date, if anything is.
fn part(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|text| !text.is_empty())
}

fn number(text: &str) -> Option<u32> {
    text.chars().all(|c| c.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// The day that somebody wrote in one line, if all of it is there: `16 November 2026`, `16th Nov 2026`, `16/11/2026` or
/// `2026-11-16`.
pub fn day_in(text: &str, voice: Voice) -> Option<NaiveDate> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | '/' | '-');
    let parts: Vec<_> = text.split(is_between).filter(|part| !part.is_empty()).collect();
    let number_alone = |part: &str| {
        let digits = part.trim_end_matches(char::is_alphabetic);
        (if digits.is_empty() { part } else { digits }).to_owned()
    };
    let (day, month, year) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (day, month, year),
        [day, month, year] | [_, day, month, year] if year.len() == 4 => (day, month, year),
        _ => return None,
    };
    let month = (*month).to_owned();
    let typed = TypedDate { day: number_alone(day), month, year: (*year).to_owned(), ..TypedDate::default() };
    typed.whole(voice).ok()
}

/// What a person wrote about a day to come, with its date if a word says which day it is: "Friday", "tomorrow". If the
/// word were read again on another day, it would mean another.
pub fn dated(text: &str, today: NaiveDate, voice: Voice) -> String {
    let text = text.trim();
    let word = in_small(text.trim_end_matches(['.', '!']));
    let word =
        word.rsplit(' ').next().filter(|last| matches!(word.strip_suffix(last), Some("" | "on " | "this ")));
    let place = |names: Phrase| {
        let mut names = names.raw(voice).split(',');
        names.position(|name| word.is_some_and(|word| in_small(name) == word))
    };
    let in_days = place(SOON).or_else(|| {
        let weekday = place(WEEKDAYS)?;
        let today = today.weekday().num_days_from_monday() as usize;
        // Said on the day itself, it may mean today or a week from now.
        Some((weekday + 7 - today) % 7).filter(|days| *days > 0)
    });
    let day = in_days.and_then(|days| today.checked_add_days(Days::new(days as u64)));
    match day {
        Some(day) => format!("{text} ({})", dates::weekday(day, voice)),
        None => text.to_owned(),
    }
}

/// A month by its name or its beginning, at least three letters.
fn month_by_name(text: &str, voice: Voice) -> Option<u32> {
    let text = in_small(text.trim_end_matches('.'));
    if text.chars().count() < 3 {
        return None;
    }
    let place = MONTHS.raw(voice).split(',').position(|month| in_small(month).starts_with(&text))?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> Result<Option<PartDate>, Mistyped> {
        let date =
            TypedDate { day: day.into(), month: month.into(), year: year.into(), ..TypedDate::default() };
        date.known(Knows::On, "2026-11-22".parse().unwrap(), Voice::Adult)
    }

    #[test]
    fn a_day_to_come_that_is_a_word_gets_its_date_and_what_is_no_word_stays() {
        // A Sunday.
        let said = |text: &str| dated(text, "2026-11-22".parse().unwrap(), Voice::YoungPerson);
        assert_eq!(said("Friday"), "Friday (Friday 27 November 2026)");
        assert_eq!(said(" on friday. "), "on friday. (Friday 27 November 2026)");
        assert_eq!(said("tomorrow"), "tomorrow (Monday 23 November 2026)");
        assert_eq!(said("today"), "today (Sunday 22 November 2026)");
        for text in [
            "",
            "4 December",
            "Sunday",
            "next Friday",
            "after Friday",
            "Friday (Friday 27 November 2026)",
            "in May",
        ] {
            assert_eq!(said(text), text);
        }
    }

    #[test]
    fn a_month_may_be_a_number_a_name_or_its_beginning() {
        let march = Ok(PartDate::new(2026, Some(3), Some(14)).ok());
        assert_eq!(typed("14", "3", "2026"), march);
        assert_eq!(typed("14", "March", "2026"), march);
        assert_eq!(typed(" 14 ", "mar.", "2026 "), march);
    }

    #[test]
    fn the_day_and_the_month_may_be_left_empty() {
        assert_eq!(typed("", "march", "2026"), Ok(PartDate::new(2026, Some(3), None).ok()));
        assert_eq!(typed("", "", "2026"), Ok(PartDate::new(2026, None, None).ok()));
    }

    #[test]
    fn each_mistake_names_its_part() {
        assert_eq!(typed("1", "3", ""), Err(Mistyped::Missing));
        assert_eq!(typed("1", "3", "26"), Err(Mistyped::Year));
        assert_eq!(typed("1", "ma", "2026"), Err(Mistyped::Month));
        assert_eq!(typed("31", "2", "2026"), Err(Mistyped::Day));
        assert_eq!(typed("31", "", "2026"), Err(Mistyped::Month));
        assert_eq!(typed("23", "11", "2026"), Err(Mistyped::Future));
    }
}
