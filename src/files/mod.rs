//! Reading what comes from outside: council profiles, lists of bank holidays, files of answers.
//!
//! Each reader returns every problem it finds, each with its place and what to do, and never panics.

pub mod answers;
pub mod council;
pub mod holidays;
pub mod save;

use std::fmt;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::rules::days::{BadDate, Known, PartDate, Season};
use crate::rules::named::Named;

/// The longest file that is read, in bytes.
pub const LONGEST: usize = 1024 * 1024;

/// One thing that is wrong with a file, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: the path of the field, empty for the file itself.
    pub at: String,
    /// What is wrong, and what to do.
    pub what: String,
}

impl Problem {
    fn new(at: impl Into<String>, what: impl Into<String>) -> Problem {
        Problem { at: at.into(), what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at.is_empty() {
            write!(out, "{}", self.what)
        } else {
            write!(out, "`{}`: {}", self.at, self.what)
        }
    }
}

/// Reads JSON text.
fn json(text: &str) -> Result<Value, Problem> {
    if text.len() > LONGEST {
        return Err(Problem::new("", format!("The file is longer than {LONGEST} bytes. Shorten it.")));
    }
    // Editors on Windows put a mark before the text.
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| Problem::new("", format!("The file is not JSON: {error}.")))
}

/// Reads JSON text into one object.
fn object(text: &str) -> Result<Map<String, Value>, Vec<Problem>> {
    match json(text).map_err(|problem| vec![problem])? {
        Value::Object(object) => Ok(object),
        _ => {
            Err(vec![Problem::new("", "The file is not a JSON object. It must begin with { and end with }.")])
        }
    }
}

/// Reads a date as far as it is known: `2026-03-14`, `2026-03` or `2026`; `2026-03-14~` for a day more or
/// less (as ISO 8601-2 writes it), `2026-03-W2` for the second week of a month, `2026-summer` for a season.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub fn part_date(text: &str) -> Result<PartDate, String> {
    let bad = || {
        String::from(
            "This is not a date. Write it as 2026-03-14, 2026-03 or 2026; 2026-03-14~ for about that day, \
             2026-03-W2 for a week of a month, or 2026-summer.",
        )
    };
    let number = |part: &str| {
        let is_number = !part.is_empty() && part.len() <= 4 && part.chars().all(|c| c.is_ascii_digit());
        if is_number { part.parse::<u32>().map_err(|_| bad()) } else { Err(bad()) }
    };
    let (date, is_about) = text.strip_suffix('~').map_or((text, false), |date| (date, true));
    let parts: Vec<&str> = date.split('-').collect();
    let (year, known) = match (parts.as_slice(), is_about) {
        ([year], false) => (year, Known::Year),
        ([year, part], false) => match Season::from_key(part) {
            Some(season) => (year, Known::Season(season)),
            None => (year, Known::Month(number(part)?)),
        },
        ([year, month, part], is_about) => {
            let month = number(month)?;
            match (part.strip_prefix('W'), is_about) {
                (Some(week), false) => (year, Known::Week(month, number(week)?)),
                (Some(_), true) => return Err(bad()),
                (None, true) => (year, Known::About(month, number(part)?)),
                (None, false) => (year, Known::Day(month, number(part)?)),
            }
        }
        _ => return Err(bad()),
    };
    let year = i32::try_from(number(year)?).map_err(|_| bad())?;
    PartDate::of(year, known).map_err(|wrong| match (wrong, known) {
        (BadDate::Year, _) => String::from("The year must be between 1900 and 2100."),
        (BadDate::Month, _) => String::from("The month must be between 1 and 12."),
        (BadDate::Day, Known::Week(..)) => {
            String::from("That month does not have this week. Its first week is that of its first Monday.")
        }
        (BadDate::Day, _) => String::from("That month does not have this day."),
    })
}

/// Reads a whole date, `2026-03-14`.
fn whole_date(text: &str) -> Option<NaiveDate> {
    part_date(text).ok()?.day()
}
