//! Working days in England, and dates that people only half remember.
//!
//! A working day is any day but a Saturday, a Sunday, Christmas Day, Boxing Day, Good Friday or a
//! bank holiday (2006 Regulations, regulation 2). The day of the event is day 0: counting begins
//! with the next working day. No source says so in terms; the person's own windows are therefore
//! shown with the cautious date as well, which counts the day of the event as day 1.

use std::fmt;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

use super::named::named;

/// The day in England at a moment, given in seconds from the beginning of 1970 as computers count them.
///
/// The clocks that are counted here run in England, for whoever reads this anywhere: in summer time, which is an hour
/// ahead from one o’clock on the last Sunday in March until one o’clock on the last Sunday in October (Summer Time Act
/// 1972, section 1).
///
/// # Example
/// ```
/// use complaint_guide::rules::days::day_in_england;
/// // Half past eleven in the evening of 30 June 2026 in Greenwich.
/// assert_eq!(day_in_england(1_782_862_200).unwrap().to_string(), "2026-07-01");
/// ```
pub fn day_in_england(seconds: i64) -> Option<NaiveDate> {
    let greenwich = DateTime::from_timestamp(seconds, 0)?.naive_utc();
    let change = |month| {
        let last = NaiveDate::from_ymd_opt(greenwich.year(), month, 31)?;
        let sunday = last - Days::new(last.weekday().num_days_from_sunday().into());
        sunday.and_hms_opt(1, 0, 0)
    };
    let is_summer = (change(3)?..change(10)?).contains(&greenwich);
    let ahead = if is_summer { TimeDelta::hours(1) } else { TimeDelta::zero() };
    Some(greenwich.checked_add_signed(ahead)?.date())
}

/// A number of working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkingDays(pub u16);

/// A length of time in the unit that its source writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Working days.
    WorkingDays(u16),
    /// Days of the calendar; a council that writes ‘days’ keeps its word, and the law counts working days.
    Days(u16),
    /// Months of the calendar: the same day of the month, or its last day.
    Months(u16),
}

named! {
    /// In what a length of time is counted, as councils write it.
    Unit {
        /// See [`Length::WorkingDays`].
        WorkingDays "working days",
        /// See [`Length::Days`].
        Days "days",
        /// See [`Length::Months`].
        Months "months",
    }
}

impl Unit {
    /// So many of them.
    pub const fn length(self, number: u16) -> Length {
        match self {
            Unit::WorkingDays => Length::WorkingDays(number),
            Unit::Days => Length::Days(number),
            Unit::Months => Length::Months(number),
        }
    }
}

named! {
    /// Which day counts as day 1.
    FirstDay {
        /// The first working day after the event: the law's way, as this guide reads it.
        NextWorkingDay "next-working-day",
        /// The day of the event itself, if it is a working day.
        SameDay "same-day",
    }
}

named! {
    /// When something that comes on a day off counts as received.
    ComesOnDayOff {
        /// On that day, so that the next working day is day 1.
        ThatDay "that-day",
        /// On the next working day, so that the one after it is day 1.
        NextWorkingDay "next-working-day",
    }
}

/// A way of counting days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    /// Which day is day 1.
    pub first_day: FirstDay,
    /// When something that comes on a day off counts as received.
    pub comes_on_day_off: ComesOnDayOff,
}

impl Counting {
    /// The law's way, as this guide reads it.
    pub const LAW: Counting =
        Counting { first_day: FirstDay::NextWorkingDay, comes_on_day_off: ComesOnDayOff::ThatDay };
}

/// A stretch in which a clock stands still, from the end of one day to the end of another, or still now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    from: NaiveDate,
    until: Option<NaiveDate>,
}

impl Pause {
    /// A pause that began at the end of one day and ended at the end of another, or still goes on. `None` if it would
    /// end before it began.
    pub fn new(from: NaiveDate, until: Option<NaiveDate>) -> Option<Pause> {
        until.is_none_or(|until| until >= from).then_some(Pause { from, until })
    }

    /// The day at whose end it began.
    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// Whether a clock stands still on this day.
    pub fn holds(self, day: NaiveDate) -> bool {
        day > self.from && self.until.is_none_or(|until| day <= until)
    }

    /// The day at whose end it ended; none if it goes on.
    pub fn until(self) -> Option<NaiveDate> {
        self.until
    }
}

/// On which side of the list of bank holidays a day is for which the list does not speak, so that no date may be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffTheList {
    /// Before its first day.
    Before,
    /// After its last day.
    After,
}

impl OffTheList {
    /// The stable key in files.
    pub const fn key(self) -> &'static str {
        match self {
            OffTheList::Before => "before-the-list",
            OffTheList::After => "after-the-list",
        }
    }
}

/// Why a step has no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDate {
    /// Its stage is paused.
    Paused,
    /// The day from which it counts is not known.
    NotKnown,
    /// The list of bank holidays does not reach it.
    OffTheList(OffTheList),
}

impl NoDate {
    /// The stable key in files.
    pub const fn key(self) -> &'static str {
        match self {
            NoDate::Paused => "paused",
            NoDate::NotKnown => "not-known",
            NoDate::OffTheList(off) => off.key(),
        }
    }
}

impl fmt::Display for OffTheList {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("The list of bank holidays does not reach this day.")
    }
}

impl std::error::Error for OffTheList {}

/// When something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// On this day at the latest.
    On(NaiveDate),
    /// Between these days, because the person knows the start only roughly.
    Between(NaiveDate, NaiveDate),
    /// Nobody can say from here: the day from which it counts is not known.
    Unknown,
    /// Before or after the list of bank holidays, where no date may be guessed.
    OffTheList(OffTheList),
}

impl Due {
    pub(super) fn from_range((first, last): (NaiveDate, NaiveDate)) -> Due {
        if first == last { Due::On(first) } else { Due::Between(first, last) }
    }

    /// The first and last day it can be.
    pub fn range(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Due::On(day) => Some((day, day)),
            Due::Between(first, last) => Some((first, last)),
            Due::Unknown | Due::OffTheList(_) => None,
        }
    }

    /// Only the last day: until it is over, nothing is late.
    pub fn last(self) -> Due {
        self.range().map_or(self, |(_, last)| Due::On(last))
    }

    /// Why there is no day; none if there is one.
    pub const fn no_date(self) -> Option<NoDate> {
        match self {
            Due::On(_) | Due::Between(..) => None,
            Due::Unknown => Some(NoDate::NotKnown),
            Due::OffTheList(off) => Some(NoDate::OffTheList(off)),
        }
    }

    /// The same with each end moved.
    pub(super) fn then(self, count: impl Fn(NaiveDate) -> Result<NaiveDate, OffTheList>) -> Due {
        match self {
            Due::Unknown | Due::OffTheList(_) => self,
            Due::On(day) => count(day).map_or_else(Due::OffTheList, Due::On),
            Due::Between(first, last) => match (count(first), count(last)) {
                (Ok(first), Ok(last)) => Due::from_range((first, last)),
                (Err(off), _) | (_, Err(off)) => Due::OffTheList(off),
            },
        }
    }
}

/// The bank holidays of England and Wales, and the days for which the list speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holidays {
    days: Vec<(NaiveDate, String)>,
    first: NaiveDate,
    last: NaiveDate,
    /// Every working day for which the list speaks, in order, so that a count is one step, however long it is.
    working: Vec<NaiveDate>,
    /// For each day from the first, how many working days there are up to and including it.
    until: Vec<u16>,
}

/// Why a day does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounted<'a> {
    /// A Saturday or Sunday.
    Weekend,
    /// A bank holiday, by name.
    Holiday(&'a str),
}

impl Holidays {
    /// A list that speaks for whole years: from 1 January of its first year to 31 December of its last.
    ///
    /// `None` for an empty list.
    pub fn new(listed: Vec<(NaiveDate, String)>) -> Option<Holidays> {
        let mut days: Vec<(NaiveDate, String)> = Vec::with_capacity(listed.len());
        for day in listed {
            let at = days.partition_point(|earlier| earlier.0 <= day.0);
            days.insert(at, day);
        }
        let first = NaiveDate::from_ymd_opt(days.first()?.0.year(), 1, 1)?;
        let last = NaiveDate::from_ymd_opt(days.last()?.0.year(), 12, 31)?;
        let (mut working, mut until) = (Vec::new(), Vec::new());
        let mut listed = days.iter().map(|(day, _)| *day).peekable();
        for day in first.iter_days().take_while(|day| *day <= last) {
            let is_off = matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || listed.peek() == Some(&day);
            while listed.next_if_eq(&day).is_some() {}
            working.extend((!is_off).then_some(day));
            // A list of more than two centuries is not a list of bank holidays.
            until.push(u16::try_from(working.len()).ok()?);
        }
        Some(Holidays { days, first, last, working, until })
    }

    /// How many working days there are up to and including this day; none at the end of the day before the list.
    fn until(&self, day: NaiveDate) -> Result<usize, OffTheList> {
        let place = day.num_days_from_ce() - self.first.num_days_from_ce() + 1;
        match usize::try_from(place).map_err(|_| OffTheList::Before)?.checked_sub(1) {
            None => Ok(0),
            Some(place) => self.until.get(place).map(|days| usize::from(*days)).ok_or(OffTheList::After),
        }
    }

    /// The first day for which the list speaks.
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// The last day for which the list speaks.
    pub fn last(&self) -> NaiveDate {
        self.last
    }

    /// Why this day does not count, or `None` for a working day.
    ///
    /// # Errors
    /// [`OffTheList`] where the list does not speak for the day.
    pub fn not_counted(&self, day: NaiveDate) -> Result<Option<NotCounted<'_>>, OffTheList> {
        if day < self.first {
            return Err(OffTheList::Before);
        }
        if day > self.last {
            return Err(OffTheList::After);
        }
        let last = self.until(day)?.checked_sub(1).and_then(|place| self.working.get(place));
        if last == Some(&day) {
            return Ok(None);
        }
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            return Ok(Some(NotCounted::Weekend));
        }
        Ok(match self.days.binary_search_by_key(&day, |(holiday, _)| *holiday) {
            Ok(at) => Some(NotCounted::Holiday(&self.days[at].1)),
            Err(_) => None,
        })
    }

    /// The day that is this many working days after `start`, which is day 0.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list.
    ///
    /// # Example
    /// ```
    /// use complaint_guide::rules::days::{Holidays, WorkingDays};
    /// let day = |text: &str| text.parse().unwrap();
    /// let list = [("2026-12-25", "Christmas Day"), ("2026-12-28", "Boxing Day (substitute day)")];
    /// let holidays = Holidays::new(list.map(|(on, name)| (day(on), name.into())).into()).unwrap();
    /// assert_eq!(holidays.after(day("2026-12-14"), WorkingDays(10)), Ok(day("2026-12-30")));
    /// ```
    pub fn after(&self, start: NaiveDate, length: WorkingDays) -> Result<NaiveDate, OffTheList> {
        if length.0 == 0 {
            return Ok(start);
        }
        let counted = self.until(start)? + usize::from(length.0);
        self.working.get(counted - 1).copied().ok_or(OffTheList::After)
    }

    /// The day that is this many working days before `end`, which is day 0.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list.
    ///
    /// # Example
    /// ```
    /// use complaint_guide::files::holidays;
    /// use complaint_guide::rules::days::WorkingDays;
    /// let list = holidays::read(include_str!("../../static/bank-holidays.json")).unwrap();
    /// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    /// // The papers for a panel come ten working days before it.
    /// assert_eq!(list.before(day("2026-12-16"), WorkingDays(10)), Ok(day("2026-12-02")));
    /// ```
    pub fn before(&self, end: NaiveDate, length: WorkingDays) -> Result<NaiveDate, OffTheList> {
        if length.0 == 0 {
            return Ok(end);
        }
        let earlier = self.until(end.pred_opt().ok_or(OffTheList::Before)?)?;
        let counted = earlier.checked_sub(usize::from(length.0)).ok_or(OffTheList::Before)?;
        self.working.get(counted).copied().ok_or(OffTheList::After)
    }

    /// The cautious end of a person's own window: `start` counts as day 1 if it is a working day.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list.
    pub fn cautious(
        &self,
        start: NaiveDate,
        WorkingDays(length): WorkingDays,
    ) -> Result<NaiveDate, OffTheList> {
        let counted = u16::from(self.not_counted(start)?.is_none());
        self.after(start, WorkingDays(length.saturating_sub(counted)))
    }

    /// The last day of a length that begins with `event`, under a way of counting.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list.
    pub fn due(&self, event: NaiveDate, length: Length, counting: Counting) -> Result<NaiveDate, OffTheList> {
        let is_off = || self.not_counted(event).map(|why| why.is_some());
        let start = match counting.comes_on_day_off {
            ComesOnDayOff::NextWorkingDay if is_off()? => self.after(event, WorkingDays(1))?,
            ComesOnDayOff::NextWorkingDay | ComesOnDayOff::ThatDay => event,
        };
        match (length, counting.first_day) {
            (Length::WorkingDays(days), FirstDay::NextWorkingDay) => self.after(start, WorkingDays(days)),
            (Length::WorkingDays(days), FirstDay::SameDay) => self.cautious(start, WorkingDays(days)),
            (Length::Days(days), FirstDay::NextWorkingDay) => later(start, days),
            (Length::Days(days), FirstDay::SameDay) => later(start, days.saturating_sub(1)),
            (Length::Months(months), _) => {
                start.checked_add_months(Months::new(months.into())).ok_or(OffTheList::After)
            }
        }
    }

    /// The last day of so many working days after `start`, none of which run during a pause; `None` while
    /// a pause goes on. A pause that begins after the last day changes nothing, nor does one that was over
    /// before the start; where two overlap, each day stands still once.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list.
    pub fn after_with_pauses(
        &self,
        start: NaiveDate,
        WorkingDays(length): WorkingDays,
        pauses: &[Pause],
    ) -> Result<Option<NaiveDate>, OffTheList> {
        let mut left = length;
        if left == 0 {
            return Ok(Some(start));
        }
        for day in self.working.get(self.until(start)?..).unwrap_or_default() {
            let mut holding = pauses.iter().filter(|pause| pause.holds(*day)).peekable();
            if holding.peek().is_none() {
                left -= 1;
                if left == 0 {
                    return Ok(Some(*day));
                }
            } else if holding.any(|pause| pause.until.is_none()) {
                return Ok(None);
            }
        }
        Err(OffTheList::After)
    }

    /// The day that is this length before `event`, which is day 0.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list.
    pub fn back(&self, event: NaiveDate, length: Length) -> Result<NaiveDate, OffTheList> {
        match length {
            Length::WorkingDays(days) => self.before(event, WorkingDays(days)),
            Length::Days(days) => event.checked_sub_days(Days::new(days.into())).ok_or(OffTheList::Before),
            Length::Months(months) => {
                event.checked_sub_months(Months::new(months.into())).ok_or(OffTheList::Before)
            }
        }
    }

    /// The working days after `from`, up to and including `to`; none where `to` is not later.
    ///
    /// # Errors
    /// [`OffTheList`] where the count leaves the list.
    ///
    /// # Example
    /// ```
    /// use complaint_guide::files::holidays;
    /// use complaint_guide::rules::days::WorkingDays;
    /// let list = holidays::read(include_str!("../../static/bank-holidays.json")).unwrap();
    /// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    /// // Over Easter: from the Thursday before Good Friday to the Wednesday after.
    /// assert_eq!(list.between(day("2026-04-02"), day("2026-04-08")), Ok(WorkingDays(2)));
    /// ```
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> Result<WorkingDays, OffTheList> {
        if to <= from {
            return Ok(WorkingDays(0));
        }
        let days = self.until(to)? - self.until(from)?;
        u16::try_from(days).map(WorkingDays).map_err(|_| OffTheList::After)
    }
}

fn later(day: NaiveDate, days: u16) -> Result<NaiveDate, OffTheList> {
    day.checked_add_days(Days::new(days.into())).ok_or(OffTheList::After)
}

/// Twelve months later: the same day of the month, or its last day.
///
/// # Example
/// ```
/// use complaint_guide::rules::days::a_year_after;
/// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
/// assert_eq!(a_year_after(day("2024-02-29")), Ok(day("2025-02-28")));
/// ```
pub fn a_year_after(day: NaiveDate) -> Result<NaiveDate, OffTheList> {
    day.checked_add_months(Months::new(12)).ok_or(OffTheList::After)
}

named! {
    /// A season, of three whole months. A winter belongs to the year in which it ends.
    Season {
        /// March to May.
        Spring "spring",
        /// June to August.
        Summer "summer",
        /// September to November.
        Autumn "autumn",
        /// December of the year before, to February.
        Winter "winter",
    }
}

/// How much of a date a person knows besides the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Nothing more.
    Year,
    /// The season.
    Season(Season),
    /// The month, 1 to 12.
    Month(u32),
    /// The month and which of its weeks, from 1: the week of its first Monday is the first.
    Week(u32, u32),
    /// The month and the day, approximately: three days on either side may be meant.
    About(u32, u32),
    /// The month and the day.
    Day(u32, u32),
}

/// How far an approximate day may be off, in days on either side.
const MORE_OR_LESS: Days = Days::new(3);

/// A date as a person knows it: the day, only the month, or only the year; or approximately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartDate {
    year: i32,
    known: Known,
}

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadDate {
    /// There is no year of four figures.
    Year,
    /// The month is not one of the twelve.
    Month,
    /// The month does not have this day, or this week.
    Day,
}

impl fmt::Display for BadDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            BadDate::Year => "There is no year of four figures.",
            BadDate::Month => "The month is not one of the twelve.",
            BadDate::Day => "The month does not have this day, or this week.",
        })
    }
}

impl std::error::Error for BadDate {}

impl PartDate {
    /// A date of the parts that are known. A day needs its month.
    ///
    /// # Errors
    /// The first part that is wrong.
    pub fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Result<PartDate, BadDate> {
        let known = match (month, day) {
            (None, None) => Known::Year,
            (Some(month), None) => Known::Month(month),
            (Some(month), Some(day)) => Known::Day(month, day),
            (None, Some(_)) => return PartDate::of(year, Known::Year).and(Err(BadDate::Month)),
        };
        PartDate::of(year, known)
    }

    /// A date of a year, and of what is known besides.
    ///
    /// # Errors
    /// The first part that is wrong.
    ///
    /// # Example
    /// ```
    /// use complaint_guide::rules::days::{Known, PartDate};
    /// let week = PartDate::of(2026, Known::Week(3, 2)).unwrap();
    /// let (monday, sunday) = week.range();
    /// assert_eq!((monday.to_string().as_str(), sunday.to_string().as_str()), ("2026-03-09", "2026-03-15"));
    /// ```
    pub fn of(year: i32, known: Known) -> Result<PartDate, BadDate> {
        if !(1900..=2100).contains(&year) {
            return Err(BadDate::Year);
        }
        let month = match known {
            Known::Year | Known::Season(_) => None,
            Known::Month(month) | Known::Week(month, _) | Known::About(month, _) | Known::Day(month, _) => {
                Some(month)
            }
        };
        if month.is_some_and(|month| !(1..=12).contains(&month)) {
            return Err(BadDate::Month);
        }
        let date = PartDate { year, known };
        date.ends().map(|_| date).ok_or(BadDate::Day)
    }

    /// The day, if it is known for certain.
    pub fn day(self) -> Option<NaiveDate> {
        matches!(self.known, Known::Day(..)).then(|| self.range().0)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// What is known besides the year.
    pub fn known(self) -> Known {
        self.known
    }

    /// The year, month and day as they would be typed, as far as they are known.
    pub fn parts(self) -> (i32, Option<u32>, Option<u32>) {
        match self.known {
            Known::Year | Known::Season(_) => (self.year, None, None),
            Known::Month(month) | Known::Week(month, _) => (self.year, Some(month), None),
            Known::About(month, day) | Known::Day(month, day) => (self.year, Some(month), Some(day)),
        }
    }

    /// The first and last day it can mean.
    pub fn range(self) -> (NaiveDate, NaiveDate) {
        self.ends().unwrap_or_default()
    }

    fn ends(self) -> Option<(NaiveDate, NaiveDate)> {
        let day = |month, day| NaiveDate::from_ymd_opt(self.year, month, day);
        let months = |first: NaiveDate, months| {
            Some((first, first.checked_add_months(Months::new(months))?.pred_opt()?))
        };
        match self.known {
            Known::Year => months(day(1, 1)?, 12),
            Known::Season(Season::Spring) => months(day(3, 1)?, 3),
            Known::Season(Season::Summer) => months(day(6, 1)?, 3),
            Known::Season(Season::Autumn) => months(day(9, 1)?, 3),
            Known::Season(Season::Winter) => months(NaiveDate::from_ymd_opt(self.year - 1, 12, 1)?, 3),
            Known::Month(month) => months(day(month, 1)?, 1),
            Known::Week(month, week) => {
                let weeks = u8::try_from(week).ok()?;
                let monday = NaiveDate::from_weekday_of_month_opt(self.year, month, Weekday::Mon, weeks)?;
                Some((monday, monday.checked_add_days(Days::new(6))?))
            }
            Known::About(month, of_month) => {
                let day = day(month, of_month)?;
                Some((day.checked_sub_days(MORE_OR_LESS)?, day.checked_add_days(MORE_OR_LESS)?))
            }
            Known::Day(month, of_month) => day(month, of_month).map(|day| (day, day)),
        }
    }
}

impl From<NaiveDate> for PartDate {
    fn from(day: NaiveDate) -> PartDate {
        PartDate { year: day.year(), known: Known::Day(day.month(), day.day()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_month_means_any_of_its_days() {
        let february = PartDate::new(2028, Some(2), None).unwrap();
        assert_eq!(february.range(), (day("2028-02-01"), day("2028-02-29")));
    }

    #[test]
    fn a_leap_day_ends_its_year_on_the_twenty_eighth() {
        assert_eq!(a_year_after(day("2028-02-29")), Ok(day("2029-02-28")));
    }

    #[test]
    fn a_week_a_season_and_a_day_more_or_less_mean_their_days() {
        let range = |year, known| {
            let (first, last) = PartDate::of(year, known).unwrap().range();
            (first.to_string(), last.to_string())
        };
        let days = |first: &str, last: &str| (first.to_owned(), last.to_owned());
        assert_eq!(range(2026, Known::Week(3, 2)), days("2026-03-09", "2026-03-15"));
        assert_eq!(range(2026, Known::Week(11, 5)), days("2026-11-30", "2026-12-06"));
        assert_eq!(range(2026, Known::Season(Season::Summer)), days("2026-06-01", "2026-08-31"));
        assert_eq!(range(2028, Known::Season(Season::Winter)), days("2027-12-01", "2028-02-29"));
        assert_eq!(range(2026, Known::About(3, 1)), days("2026-02-26", "2026-03-04"));
    }

    #[test]
    fn a_week_that_a_month_does_not_have_is_refused() {
        assert_eq!(PartDate::of(2026, Known::Week(10, 5)), Err(BadDate::Day));
        assert_eq!(PartDate::of(2026, Known::Week(3, 0)), Err(BadDate::Day));
        assert_eq!(PartDate::of(2026, Known::Week(3, 300)), Err(BadDate::Day));
        assert_eq!(PartDate::of(2026, Known::Week(13, 1)), Err(BadDate::Month));
        assert_eq!(PartDate::of(2026, Known::About(2, 30)), Err(BadDate::Day));
        assert_eq!(PartDate::of(26, Known::Season(Season::Spring)), Err(BadDate::Year));
    }

    #[test]
    fn only_a_day_that_is_certain_is_a_day() {
        assert_eq!(PartDate::of(2026, Known::About(3, 14)).unwrap().day(), None);
        assert_eq!(PartDate::of(2026, Known::Day(3, 14)).unwrap().day(), Some(day("2026-03-14")));
    }

    #[test]
    fn the_thirty_first_of_february_is_refused() {
        assert_eq!(PartDate::new(2026, Some(2), Some(31)), Err(BadDate::Day));
        assert_eq!(PartDate::new(2026, Some(13), None), Err(BadDate::Month));
        assert_eq!(PartDate::new(26, None, None), Err(BadDate::Year));
    }
}
