//! Reading what comes from outside: council profiles, the directory of councils, lists of bank holidays, files of answers.
//!
//! Each reader returns every problem it finds, each with its place and what to do, and never panics.

pub mod answers;
mod before;
pub mod case_file;
pub mod council;
pub mod directory;
pub mod holidays;
pub mod pack;
pub(crate) mod page;
pub mod register;
pub mod save;
pub mod together;

use std::fmt;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::rules::characters::in_small;
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

impl std::error::Error for Problem {}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at.is_empty() {
            write!(out, "{}", self.what)
        } else {
            write!(out, "`{}`: {}", self.at, self.what)
        }
    }
}

/// Why a text cannot be read as JSON, as a sentence.
#[derive(Debug)]
enum NotJson {
    /// It is longer than [`LONGEST`].
    TooLong,
    /// It is written otherwise.
    Other(serde_json::Error),
}

impl std::error::Error for NotJson {}

impl fmt::Display for NotJson {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotJson::TooLong => write!(out, "The file is longer than {LONGEST} bytes. Shorten it."),
            NotJson::Other(error) => write!(out, "The file is not JSON: {error}."),
        }
    }
}

impl From<NotJson> for Problem {
    fn from(not_json: NotJson) -> Problem {
        Problem::new("", not_json.to_string())
    }
}

/// What a file is called, without where it is and what kind it is.
pub fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim()
}

/// The same without the number that a browser puts behind the name of a file that it has saved before: ‘answers (2)’.
pub fn without_number(stem: &str) -> &str {
    let number = |rest: &str| rest.strip_suffix(')').is_some_and(|n| n.parse::<u16>().is_ok());
    let before = stem.rsplit_once('(').filter(|(_, rest)| number(rest));
    before.map_or(stem, |(before, _)| before.trim_end())
}

/// What the file with somebody's answers is called: nobody can tell from it what it holds.
pub const ANSWERS: &str = "answers.html";

/// A label as it may stand in a file's name: without characters that file systems do not take, or that hide others.
pub fn in_name(label: &str) -> String {
    let fits = |c: char| if c.is_alphanumeric() || " -_()".contains(c) { c } else { '-' };
    label.chars().map(fits).collect::<String>().trim_matches([' ', '-']).to_owned()
}

/// What a file is called by whoever has given theirs a label.
///
/// # Example
/// ```
/// use complaint_guide::files::named;
/// assert_eq!(named("A.B.", "answers.html"), "A-B answers.html");
/// assert_eq!(named("../", "answers.html"), "answers.html");
/// ```
pub fn named(label: &str, name: &str) -> String {
    match in_name(label).as_str() {
        "" => name.to_owned(),
        label => format!("{label} {name}"),
    }
}

/// What a page is called when it is saved again: as it was when it was opened. A page that has no such name is called
/// `answers.html`.
///
/// # Example
/// ```
/// use complaint_guide::files::again;
/// assert_eq!(again("AB (2).html"), "AB.html");
/// assert_eq!(again("photo.jpg"), "answers.html");
/// ```
pub fn again(name: &str) -> String {
    let is_page = [".html", ".htm"].iter().any(|kind| in_small(name).ends_with(kind));
    match without_number(stem(name)) {
        "" => ANSWERS.into(),
        _ if !is_page => ANSWERS.into(),
        stem => format!("{stem}.html"),
    }
}

/// Reads JSON text.
fn json(text: &str) -> Result<Value, NotJson> {
    if text.len() > LONGEST {
        return Err(NotJson::TooLong);
    }
    // Editors on Windows put a mark before the text.
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(NotJson::Other)
}

/// What to say of a key that appears twice.
const TWICE: &str = "stands twice in one object, and only one of them can be read.";
/// What to do about it.
const ONE_OF_BOTH: &str = "Put what they say into one.";

/// The keys that appear twice in one object of a JSON text, however they are written. A reader would silently drop the
/// first, and the person who reviews the file may have read that one. Notes, which begin with `//`, may appear twice.
fn written_twice(text: &str) -> Vec<String> {
    let mut twice = Vec::new();
    // Of the same type as the file is read into, because its code is there already.
    let mut open: Vec<Map<String, Value>> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['"', '{', '}', '[', ']']) {
        rest = &rest[at..];
        let (sign, after) = rest.split_at(1);
        match sign {
            "{" | "[" => open.push(Map::new()),
            "}" | "]" => {
                open.pop();
            }
            _ => {
                let mut is_escaped = false;
                let end = after.find(|c| {
                    let is_end = c == '"' && !is_escaped;
                    is_escaped = c == '\\' && !is_escaped;
                    is_end
                });
                let Some(end) = end else { break };
                let (key, after) = rest.split_at(end + 2);
                rest = after;
                if after.trim_start().starts_with(':')
                    && let Some(object) = open.last_mut()
                    && let Ok(Value::String(key)) = serde_json::from_str(key)
                    && !key.starts_with("//")
                    && object.insert(key.clone(), Value::Null).is_some()
                {
                    twice.push(key.chars().take(60).collect());
                }
                continue;
            }
        }
        rest = after;
    }
    twice
}

/// Reads JSON text into one object.
fn object(text: &str) -> Result<Map<String, Value>, Vec<Problem>> {
    match json(text).map_err(|not_json| vec![not_json.into()])? {
        Value::Object(object) => Ok(object),
        _ => {
            Err(vec![Problem::new("", "The file is not a JSON object. It must begin with { and end with }.")])
        }
    }
}

/// An object with these fields. `json!`, or collecting them, would bring a serializer and a sort into the page's
/// program.
fn made_of<K: Into<String>>(fields: impl IntoIterator<Item = (K, Value)>) -> Value {
    let mut object = Map::new();
    for (key, value) in fields {
        object.insert(key.into(), value);
    }
    Value::Object(object)
}

/// Why a text is not a date, as a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongDate {
    /// It is written otherwise.
    Form,
    /// The year is not between 1900 and 2100.
    Year,
    /// There is no such month.
    Month,
    /// The month has no such week.
    Week,
    /// The month has no such day.
    Day,
}

impl std::error::Error for WrongDate {}

impl fmt::Display for WrongDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            WrongDate::Form => {
                "This is not a date. Write it as 2026-03-14, 2026-03 or 2026; 2026-03-14~ for about that day, \
                 2026-03-W2 for a week of a month, or 2026-summer."
            }
            WrongDate::Year => "The year must be between 1900 and 2100.",
            WrongDate::Month => "The month must be between 1 and 12.",
            WrongDate::Week => {
                "That month does not have this week. Its first week is that of its first Monday."
            }
            WrongDate::Day => "That month does not have this day.",
        })
    }
}

/// Reads a date as far as it is known: `2026-03-14`, `2026-03` or `2026`; `2026-03-14~` for about that day (as ISO
/// 8601-2 writes it), `2026-03-W2` for the second week of a month, `2026-summer` for a season.
///
/// # Errors
/// What is wrong with it.
pub fn part_date(text: &str) -> Result<PartDate, WrongDate> {
    let number = |part: &str| {
        let is_number = !part.is_empty() && part.len() <= 4 && part.chars().all(|c| c.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| is_number).ok_or(WrongDate::Form)
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
                (Some(_), true) => return Err(WrongDate::Form),
                (None, true) => (year, Known::About(month, number(part)?)),
                (None, false) => (year, Known::Day(month, number(part)?)),
            }
        }
        _ => return Err(WrongDate::Form),
    };
    let year = i32::try_from(number(year)?).map_err(|_| WrongDate::Form)?;
    PartDate::of(year, known).map_err(|wrong| match (wrong, known) {
        (BadDate::Year, _) => WrongDate::Year,
        (BadDate::Month, _) => WrongDate::Month,
        (BadDate::Day, Known::Week(..)) => WrongDate::Week,
        (BadDate::Day, _) => WrongDate::Day,
    })
}

/// Reads a whole date, `2026-03-14`.
fn whole_date(text: &str) -> Option<NaiveDate> {
    part_date(text).ok()?.day()
}
