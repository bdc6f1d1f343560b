//! What every document is made with, besides the complaint itself.

use chrono::NaiveDate;

use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::words::{Voice, table};

/// Whose council, which day, which holidays and whose voice.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The council.
    pub council: &'a Council,
    /// Today.
    pub today: NaiveDate,
    /// The bank holidays.
    pub holidays: &'a Holidays,
    /// The voice.
    pub voice: Voice,
}

impl Setting<'_> {
    /// The same for what goes to the council, which reads English.
    pub fn to_council(self) -> Self {
        Setting { voice: self.voice.to_council(), ..self }
    }

    /// The council's name, or "the council".
    pub fn council_name(&self) -> String {
        self.council.name.clone().unwrap_or_else(|| table::common::THE_COUNCIL.raw(self.voice).to_owned())
    }
}
