//! How a date was counted: every day from the event to the last day, counted or passed over, and why.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::clocks::{Clock, Direction, Extension};
use super::days::{ComesOnDayOff, Counting, FirstDay, Holidays, Length, NotCounted, OffTheList, Pause};

/// What a day is in the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// The day of the event, day 0.
    Event,
    /// The event came on a day off and counts as received on this day.
    Received,
    /// The day that counts as this number.
    Counted(u16),
    /// The last day, with its number.
    Last(u16),
    /// It is passed over.
    PassedOver(NotCounted<'a>),
    /// It would count, but the clock stands still until there is an advocate.
    Paused,
}

/// A day of the working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day<'a> {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: Kind<'a>,
}

/// How a date was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working<'a> {
    /// The day of the event.
    pub event: NaiveDate,
    /// The length that was counted.
    pub length: Length,
    /// Whether it was counted on or back.
    pub direction: Direction,
    /// The last day.
    pub due: NaiveDate,
    /// Every day from the event to the last day, in the order in which they are counted. Months are not counted day by
    /// day: for a year there are only the event and the last day.
    pub days: Vec<Day<'a>>,
}

impl<'a> Working<'a> {
    /// The working of a length from an event.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list of bank holidays.
    pub fn of(
        event: NaiveDate,
        length: Length,
        direction: Direction,
        counting: Counting,
        holidays: &'a Holidays,
    ) -> Result<Working<'a>, OffTheList> {
        Working::with_pauses(event, length, direction, counting, &[], holidays)
    }

    fn with_pauses(
        event: NaiveDate,
        length: Length,
        direction: Direction,
        counting: Counting,
        pauses: &[Pause],
        holidays: &'a Holidays,
    ) -> Result<Working<'a>, OffTheList> {
        let next = |day: NaiveDate| match direction {
            Direction::After => day.checked_add_days(Days::new(1)).ok_or(OffTheList::After),
            Direction::Before => day.checked_sub_days(Days::new(1)).ok_or(OffTheList::Before),
        };
        let mut days = Vec::new();
        let mut at = event;
        let mut first = Kind::Event;
        let waits = direction == Direction::After
            && counting.comes_on_day_off == ComesOnDayOff::NextWorkingDay
            && holidays.not_counted(at)?.is_some();
        if waits {
            days.push(Day { date: at, kind: Kind::Event });
            loop {
                at = next(at)?;
                match holidays.not_counted(at)? {
                    Some(why) => days.push(Day { date: at, kind: Kind::PassedOver(why) }),
                    None => break,
                }
            }
            first = Kind::Received;
        }
        let (total, is_working) = match length {
            Length::WorkingDays(days) => (days, true),
            Length::Days(days) => (days, false),
            Length::Months(months) => {
                let due = match direction {
                    Direction::After => at.checked_add_months(Months::new(months.into())),
                    Direction::Before => at.checked_sub_months(Months::new(months.into())),
                };
                let due = due.ok_or(match direction {
                    Direction::After => OffTheList::After,
                    Direction::Before => OffTheList::Before,
                })?;
                days.extend([Day { date: at, kind: first }, Day { date: due, kind: Kind::Last(months) }]);
                return Ok(Working { event, length, direction, due, days });
            }
        };
        let why = |day| if is_working { holidays.not_counted(day) } else { Ok(None) };
        let is_day_one = counting.first_day == FirstDay::SameDay
            && direction == Direction::After
            && total > 0
            && why(at)?.is_none();
        let mut counted = u16::from(is_day_one);
        days.push(Day { date: at, kind: if is_day_one { Kind::Counted(1) } else { first } });
        while counted < total {
            at = next(at)?;
            let kind = match why(at)? {
                Some(why) => Kind::PassedOver(why),
                None if pauses.iter().any(|pause| pause.holds(at)) => Kind::Paused,
                None => {
                    counted += 1;
                    Kind::Counted(counted)
                }
            };
            days.push(Day { date: at, kind });
        }
        if let Some(Day { kind, .. }) = days.last_mut().filter(|_| total > 0) {
            *kind = Kind::Last(total);
        }
        Ok(Working { event, length, direction, due: at, days })
    }

    /// The working of a clock from its event, as the law counts; extended as far as it may be if asked.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list of bank holidays.
    pub fn of_clock(
        clock: Clock,
        is_extended: bool,
        event: NaiveDate,
        holidays: &'a Holidays,
    ) -> Result<Working<'a>, OffTheList> {
        let terms = clock.terms();
        let length = match terms.extension {
            Extension::To(length, ..) if is_extended => length,
            _ => terms.length,
        };
        Working::of(event, length, terms.direction, terms.counting(), holidays)
    }

    /// The working of a clock from its event, as the law counts, with pauses in which it stood still.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list of bank holidays, as under a pause that goes on.
    pub fn of_paused_clock(
        clock: Clock,
        event: NaiveDate,
        pauses: &[Pause],
        holidays: &'a Holidays,
    ) -> Result<Working<'a>, OffTheList> {
        let terms = clock.terms();
        Working::with_pauses(event, terms.length, terms.direction, terms.counting(), pauses, holidays)
    }

    /// How many working days the clock stood still.
    pub fn paused(&self) -> usize {
        self.days.iter().filter(|day| day.kind == Kind::Paused).count()
    }

    /// The days that were passed over, each with the reason.
    pub fn passed_over(&self) -> impl Iterator<Item = (NaiveDate, NotCounted<'a>)> + '_ {
        self.days.iter().filter_map(|day| match day.kind {
            Kind::PassedOver(why) => Some((day.date, why)),
            Kind::Event | Kind::Received | Kind::Counted(_) | Kind::Last(_) | Kind::Paused => None,
        })
    }

    /// The months from the first day to the last, each as weeks of seven days from Monday to Sunday; `None` if a place
    /// in the week belongs to another month, or the day is not part of the count.
    pub fn calendar(&self) -> Vec<Month<'a>> {
        let mut days = self.days.clone();
        days.sort_by_key(|day| day.date);
        let mut months: Vec<Month<'a>> = Vec::new();
        for day in days {
            let (year, month) = (day.date.year(), day.date.month());
            if months.last().is_none_or(|last| (last.year, last.month) != (year, month)) {
                months.extend(Month::empty(year, month));
            }
            if let Some(place) = months.last_mut().and_then(|month| month.place(day.date)) {
                place.kind = Some(day.kind);
            }
        }
        months
    }
}

/// A day of a month's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The day.
    pub date: NaiveDate,
    /// What it is in the working, if anything.
    pub kind: Option<Kind<'a>>,
}

/// A month of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month<'a> {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
    /// Its weeks, Monday first; an empty place belongs to another month.
    pub weeks: Vec<[Option<Cell<'a>>; 7]>,
}

impl<'a> Month<'a> {
    fn empty(year: i32, month: u32) -> Option<Month<'a>> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let mut weeks = vec![[None; 7]];
        for date in first.iter_days().take_while(|date| date.month() == month) {
            let place = date.weekday().num_days_from_monday() as usize;
            if place == 0 && date != first {
                weeks.push([None; 7]);
            }
            if let Some(week) = weeks.last_mut() {
                week[place] = Some(Cell { date, kind: None });
            }
        }
        Some(Month { year, month, weeks })
    }

    fn place(&mut self, date: NaiveDate) -> Option<&mut Cell<'a>> {
        self.weeks.iter_mut().flatten().flatten().find(|cell| cell.date == date)
    }
}
