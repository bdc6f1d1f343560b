//! Saved files of the guide as a list: what each person can do next, and the next day that matters.
//!
//! Every day is one of the guide's own ([`summary`]), so that a list can never say another than the guide does.

use chrono::NaiveDate;

use crate::documents::save::said_of;
use crate::documents::setting::Setting;
use crate::documents::summary::{Dates, summary};
use crate::files::save;
use crate::rules::route::replay;
use crate::rules::steps::Step;
use crate::rules::timeline::Status;

/// A saved complaint of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What the advocate calls it.
    pub label: String,
    /// The short name of the council whose guide saved it, where the file says it.
    pub council: Option<String>,
    /// What the person can do next; nothing while questions are open, or where every point goes elsewhere.
    pub next: Option<String>,
    /// Whether the guide still has a question to ask.
    pub is_open: bool,
    /// The next day that matters.
    pub due: Option<Falls>,
}

/// A day that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Falls {
    /// The step's name.
    pub name: String,
    /// Its last day.
    pub on: NaiveDate,
    /// How many working days are left, less than none where it is late; none where that is not certain.
    pub left: Option<i32>,
}

/// Reads one saved file, as it stands on the day of the setting.
///
/// # Errors
/// Everything that could not be read, a sentence each: a list that goes on with half of a file could show a wrong day.
pub fn read(label: &str, file: &str, setting: Setting) -> Result<Held, Vec<String>> {
    let opened = save::read(file);
    if !opened.lost.is_empty() {
        return Err(said_of(&opened, setting));
    }
    let decided = replay(&opened.saved.answers, setting.today).decided;
    let is_open = decided.is_err();
    let made = decided.ok().map(|complaint| summary(&complaint, setting));
    Ok(Held {
        label: label.to_owned(),
        council: opened.saved.council,
        next: made.as_ref().and_then(|made| made.next.as_ref()).map(|(_, name, _)| name.clone()),
        is_open,
        due: made.and_then(|made| made.dates).and_then(|dates| falls(&dates)),
    })
}

/// The first day to come, or where none is the last that is past.
fn falls(dates: &Dates) -> Option<Falls> {
    let days = |days: crate::rules::days::WorkingDays| i32::from(days.0);
    let mut late = None;
    for line in dates.steps.iter().filter(|line| line.entry.step != Step::PanelPapers) {
        let left = match line.entry.status {
            Status::Running(left) => Some(days(left)),
            Status::DueToday => Some(0),
            Status::AskToday | Status::AboutNow | Status::NotSettled => None,
            Status::Late(by) => Some(-days(by)),
            _ => continue,
        };
        let Some((_, on)) = line.entry.due.range() else { continue };
        let falls = Falls { name: line.name.clone(), on, left };
        match line.entry.status {
            Status::Late(_) | Status::NotSettled => late = Some(falls),
            _ => return Some(falls),
        }
    }
    late
}

/// Puts what is due first before all; what has no day comes last.
pub fn sort(held: &mut [Held]) {
    let day = |held: &Held| held.due.as_ref().map_or(NaiveDate::MAX, |due| due.on);
    held.sort_by(|one, other| day(one).cmp(&day(other)).then_with(|| one.label.cmp(&other.label)));
}
