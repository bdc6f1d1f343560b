//! A year of day-by-day working, for `bench/working.mjs` to time in a browser. It is what `benches/timeline.rs` times
//! natively, compiled as the program in the page is.

use std::hint::black_box;

use chrono::NaiveDate;
use complaint_guide::documents::working::explain;
use complaint_guide::files;
use complaint_guide::rules::clocks::Direction;
use complaint_guide::rules::days::{Counting, Holidays, Length};
use complaint_guide::rules::working::Working;
use complaint_guide::words::Voice;
use wasm_bindgen::prelude::wasm_bindgen;

/// The bank holidays that ship.
#[wasm_bindgen]
pub struct Year(Holidays);

#[wasm_bindgen]
impl Year {
    /// Nothing where the list cannot be read.
    pub fn new() -> Option<Year> {
        files::holidays::read(include_str!("../../../static/bank-holidays.json")).ok().map(Year)
    }

    /// How many days, counted and passed over, are in this many workings of 253 working days, which are the year from
    /// 2 November 2026.
    pub fn count(&self, times: u32) -> usize {
        (0..times).filter_map(|_| self.working()).map(|working| working.days.len()).sum()
    }

    /// How many lines there are in as many of them put into words with their calendar.
    pub fn explain(&self, times: u32) -> usize {
        (0..times).filter_map(|_| self.working()).map(|working| explain(&working, Voice::Adult).days.len()).sum()
    }
}

impl Year {
    fn working(&self) -> Option<Working<'_>> {
        let from = NaiveDate::from_ymd_opt(2026, 11, 2)?;
        let length = Length::WorkingDays(253);
        Working::of(black_box(from), length, Direction::After, Counting::LAW, &self.0).ok()
    }
}
