//! The setting in which every document is made, apart from the complaint itself.

use chrono::NaiveDate;

use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::words::{Voice, table};

/// Which council, which day, which holidays and which voice.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// Whose guide it is.
    pub council: &'a Council,
    /// The day in England on which it is read.
    pub today: NaiveDate,
    /// The bank holidays.
    pub holidays: &'a Holidays,
    /// Whom it is written for.
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
