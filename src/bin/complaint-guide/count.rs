//! How dates are counted: one of them day by day, or all of them for a comparison with another program.

use std::fmt::Write as _;

use chrono::NaiveDate;
use clap::Args;
use complaint_guide::documents::working;
use complaint_guide::rules::clocks::{Clock, Direction};
use complaint_guide::rules::days::{ComesOnDayOff, Counting, FirstDay, Length, OffTheList};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::working::Working;

use super::given::{InVoice, OfHolidays, date, one_of};
use super::wrong::Wrong;

/// How a date is counted from a day: every day that counts or does not, and why.
#[derive(Args)]
pub struct Count {
    /// The day from which it is counted.
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: NaiveDate,
    #[command(flatten)]
    time: Time,
    /// The clock as far as it may be extended.
    #[arg(long, requires = "clock")]
    extended: bool,
    #[command(flatten)]
    of: InVoice,
    #[command(flatten)]
    holidays: OfHolidays,
}

/// How long it is.
#[derive(Args)]
#[group(required = true, multiple = false)]
struct Time {
    /// One of the law's clocks.
    #[arg(long, value_name = "CLOCK", value_parser = one_of(Clock::ALL, Clock::key))]
    clock: Option<Clock>,
    /// A number of working days; below 0 it counts back.
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true, value_parser = working_days)]
    working_days: Option<i16>,
}

/// The most working days that are counted for anybody.
const MOST_DAYS: u16 = 400;

fn working_days(text: &str) -> Result<i16, String> {
    text.parse().ok().filter(|days: &i16| days.unsigned_abs() <= MOST_DAYS).ok_or_else(|| {
        format!("`{text}` is not a whole number from -{MOST_DAYS} to {MOST_DAYS}. Below 0 it counts back.")
    })
}

impl Count {
    pub fn run(&self) -> Result<String, Wrong> {
        let (holidays, voice) = (self.holidays.read()?, self.of.voice);
        let working = match (self.time.clock, self.time.working_days) {
            (Some(clock), _) => Working::of_clock(clock, self.extended, self.from, &holidays),
            (None, Some(days)) => {
                let direction = if days < 0 { Direction::Before } else { Direction::After };
                let length = Length::WorkingDays(days.unsigned_abs());
                Working::of(self.from, length, direction, Counting::LAW, &holidays)
            }
            (None, None) => unreachable!("one of the two is required"),
        };
        match working {
            Ok(working) => Ok(working::text(&working::explain(&working, voice))),
            Err(off) => Err(vec![working::refused(off, &holidays, voice)]),
        }
    }
}

/// Every date that can be counted from each of these days, for a comparison with another program.
///
/// A line for each day: 1 to 65 working days on (day 1 is the next working day; is the day itself; received on the next
/// working day), 1 to 65 back, and twelve months on. A dash stands where no date can be given.
#[derive(Args)]
pub struct Days {
    /// The first day.
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: NaiveDate,
    /// The last day.
    #[arg(long, value_name = "DATE", value_parser = date)]
    to: NaiveDate,
    #[command(flatten)]
    holidays: OfHolidays,
}

/// The longest length in working days that any clock has.
const MOST: u16 = 65;

impl Days {
    pub fn run(&self) -> Result<String, Wrong> {
        let Days { from, to, holidays } = self;
        let holidays = holidays.read()?;
        if (*to - *from).num_days() > 20_000 {
            return Err(vec![String::from(
                "`--to` is more than fifty years after `--from`. Take fewer days.",
            )]);
        }
        let same_day = Counting { first_day: FirstDay::SameDay, ..Counting::LAW };
        let next = Counting { comes_on_day_off: ComesOnDayOff::NextWorkingDay, ..Counting::LAW };
        let mut text = String::new();
        for day in from.iter_days().take_while(|day| day <= to) {
            let _ = write!(text, "{day}");
            let mut put = |date: Result<NaiveDate, OffTheList>| match date {
                Ok(date) => write!(text, "\t{date}"),
                Err(_) => write!(text, "\t-"),
            };
            for counting in [Counting::LAW, same_day, next] {
                for n in 1..=MOST {
                    let _ = put(holidays.due(day, Length::WorkingDays(n), counting));
                }
            }
            for n in 1..=MOST {
                let _ = put(holidays.back(day, Length::WorkingDays(n)));
            }
            let _ = put(holidays.due(day, Length::Months(12), Counting::LAW));
            text.push('\n');
        }
        Ok(text)
    }
}
