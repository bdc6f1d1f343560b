//! Reads a list of bank holidays in the shape in which GOV.UK publishes it.

use serde_json::Value;

use super::{Problem, object, whole_date};
use crate::rules::days::Holidays;

/// Reads the bank holidays of England and Wales.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn read(text: &str) -> Result<Holidays, Vec<Problem>> {
    let file = object(text)?;
    let events =
        file.get("england-and-wales").and_then(|division| division.get("events")).and_then(Value::as_array);
    let Some(events) = events else {
        let what = "There is no list of events. Use the file from www.gov.uk/bank-holidays.json.";
        return Err(vec![Problem::new("england-and-wales.events", what)]);
    };
    let mut days = Vec::new();
    let mut problems = Vec::new();
    for (n, event) in events.iter().enumerate() {
        let text = |key| event.get(key).and_then(Value::as_str);
        match text("date").and_then(whole_date) {
            Some(day) => days.push((day, text("title").unwrap_or("Bank holiday").to_owned())),
            None => {
                let at = format!("england-and-wales.events[{n}].date");
                problems.push(Problem::new(at, "This is not a date. Write it as 2026-12-25."));
            }
        }
    }
    match Holidays::new(days) {
        Some(holidays) if problems.is_empty() => Ok(holidays),
        Some(_) => Err(problems),
        None => {
            problems.push(Problem::new("england-and-wales.events", "The list is empty."));
            Err(problems)
        }
    }
}
