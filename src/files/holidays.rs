//! Reads a list of bank holidays in the shape in which GOV.UK publishes it.

use serde_json::Value;

use super::{NotJson, Problem, json, whole_date};
use crate::rules::days::Holidays;

/// What is wrong with a list.
enum Wrong {
    NotJson(NotJson),
    NoEvents,
    /// The event with this number, from 0, has no date.
    NoDate(usize),
    Empty,
}

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Problem {
        const EVENTS: &str = "england-and-wales.events";
        match wrong {
            Wrong::NotJson(not_json) => not_json.into(),
            Wrong::NoEvents => Problem::new(
                EVENTS,
                "There is no list of events. Use the file from www.gov.uk/bank-holidays.json.",
            ),
            Wrong::NoDate(n) => {
                Problem::new(format!("{EVENTS}[{n}].date"), "This is not a date. Write it as 2026-12-25.")
            }
            Wrong::Empty => Problem::new(EVENTS, "The list is empty."),
        }
    }
}

/// Reads the bank holidays of England and Wales.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn read(text: &str) -> Result<Holidays, Vec<Problem>> {
    look(text).map_err(|wrong| wrong.into_iter().map(Problem::from).collect())
}

/// Reads them where nobody could read what is wrong with the file: none if [`read`] finds anything.
pub fn read_fit(text: &str) -> Option<Holidays> {
    look(text).ok()
}

fn look(text: &str) -> Result<Holidays, Vec<Wrong>> {
    let file = json(text).map_err(|not_json| vec![Wrong::NotJson(not_json)])?;
    let events = file.get("england-and-wales").and_then(|division| division.get("events"));
    let Some(events) = events.and_then(Value::as_array) else {
        return Err(vec![Wrong::NoEvents]);
    };
    let mut days = Vec::new();
    let mut wrong = Vec::new();
    for (n, event) in events.iter().enumerate() {
        let text = |key| event.get(key).and_then(Value::as_str);
        match text("date").and_then(whole_date) {
            Some(day) => days.push((day, text("title").unwrap_or("Bank holiday").to_owned())),
            None => wrong.push(Wrong::NoDate(n)),
        }
    }
    match Holidays::new(days) {
        Some(holidays) if wrong.is_empty() => Ok(holidays),
        Some(_) => Err(wrong),
        None => {
            wrong.push(Wrong::Empty);
            Err(wrong)
        }
    }
}
