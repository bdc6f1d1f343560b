//! How a date was counted: every day with why, and the calendar.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use complaint_guide::documents::working::{explain, refused, text};
use complaint_guide::rules::clocks::{Clock, Direction};
use complaint_guide::rules::days::{ComesOnDayOff, Counting, FirstDay, Length, OffTheList};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::working::{Kind, Working};
use complaint_guide::words::Voice;
use proptest::prelude::*;

use crate::child::day;
use crate::golden::{cases, compare, holidays, none};

const COUNTINGS: [Counting; 4] = [
    Counting::LAW,
    Counting { first_day: FirstDay::SameDay, comes_on_day_off: ComesOnDayOff::ThatDay },
    Counting { first_day: FirstDay::NextWorkingDay, comes_on_day_off: ComesOnDayOff::NextWorkingDay },
    Counting { first_day: FirstDay::SameDay, comes_on_day_off: ComesOnDayOff::NextWorkingDay },
];

#[test]
fn the_working_is_told_as_it_should_be() {
    let cases = [
        ("stage-one-before-christmas", Clock::StageOne, false, "2026-12-14"),
        ("stage-two-at-its-longest", Clock::StageTwo, true, "2026-10-01"),
        ("panel-papers-over-easter", Clock::PanelPapers, false, "2027-04-07"),
        ("twenty-eight-days", Clock::ReviewFoster, false, "2026-12-14"),
        ("twelve-months", Clock::OmbudsmanYear, false, "2028-02-29"),
    ];
    let mut problems = Vec::new();
    for (name, clock, is_extended, event) in cases {
        let working = Working::of_clock(clock, is_extended, day(event), holidays()).expect("on the list");
        let page: Vec<_> = Voice::ALL.map(|voice| text(&explain(&working, voice))).into();
        problems.extend(compare(&format!("tests/working/{name}.txt"), &page.join("\n---\n\n")).err());
    }
    none(&problems);
}

#[test]
fn a_date_after_the_list_is_refused_in_words_and_so_is_one_before_it() {
    let holidays = holidays();
    for voice in Voice::ALL {
        let after = refused(OffTheList::After, holidays, voice);
        assert!(after.contains("31 December 2028"), "{voice:?}: {after}");
        let before = refused(OffTheList::Before, holidays, voice);
        assert!(before.contains("1 January 2012"), "{voice:?}: {before}");
    }
    let length = Length::WorkingDays(10);
    assert_eq!(
        Working::of(day("2012-01-05"), length, Direction::Before, Counting::LAW, holidays),
        Err(OffTheList::Before)
    );
    assert_eq!(
        Working::of(day("2028-12-20"), length, Direction::After, Counting::LAW, holidays),
        Err(OffTheList::After)
    );
    let forever = Working::of(NaiveDate::MAX, Length::Days(1), Direction::After, Counting::LAW, holidays);
    assert_eq!(forever, Err(OffTheList::After));
}

#[test]
fn every_clock_has_a_working_that_ends_on_its_date() {
    for clock in Clock::ALL.iter().copied() {
        let event = day("2026-11-21");
        let plain = Working::of_clock(clock, false, event, holidays()).expect("on the list");
        assert_eq!(Ok(plain.due), clock.due(event, holidays()), "{clock:?}");
        let longest = Working::of_clock(clock, true, event, holidays()).expect("on the list");
        assert_eq!(Ok(longest.due), clock.latest(event, holidays()), "{clock:?}");
    }
}

#[test]
fn what_comes_on_a_day_off_may_count_as_received_on_the_next_working_day() {
    // Saturday 26 December 2026; the Monday is a bank holiday.
    let counting = Counting { comes_on_day_off: ComesOnDayOff::NextWorkingDay, ..Counting::LAW };
    let working =
        Working::of(day("2026-12-26"), Length::WorkingDays(2), Direction::After, counting, holidays());
    let kinds: Vec<_> = working.expect("on the list").days.iter().map(|day| day.kind.key()).collect();
    assert_eq!(kinds, ["event", "weekend", "holiday", "received", "counted", "last"]);
}

#[test]
fn nothing_counted_is_the_day_itself_and_it_is_no_first_day() {
    for counting in COUNTINGS {
        for length in [Length::WorkingDays(0), Length::Days(0)] {
            let working = Working::of(day("2026-11-23"), length, Direction::After, counting, holidays());
            let days = working.expect("on the list").days;
            assert_eq!(days.iter().map(|day| day.kind.key()).collect::<Vec<_>>(), ["event"], "{counting:?}");
        }
    }
}

fn lengths() -> impl Strategy<Value = Length> {
    prop_oneof![
        (0_u16..100).prop_map(Length::WorkingDays),
        (0_u16..100).prop_map(Length::Days),
        (0_u16..24).prop_map(Length::Months),
    ]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_working_and_the_date_never_part(
        start in 0_u64..4_000, length in lengths(), counting in 0_usize..4, is_back in any::<bool>(),
    ) {
        let (holidays, event) = (holidays(), day("2015-01-01") + Days::new(start));
        let (direction, due) = if is_back {
            (Direction::Before, holidays.back(event, length))
        } else {
            (Direction::After, holidays.due(event, length, COUNTINGS[counting]))
        };
        let working = Working::of(event, length, direction, COUNTINGS[counting], holidays).unwrap();
        prop_assert_eq!(Ok(working.due), due);
        prop_assert_eq!(working.days.first().map(|day| day.date), Some(event));
        prop_assert_eq!(working.days.last().map(|day| day.date), Some(working.due));
    }

    #[test]
    fn every_day_is_there_once_and_what_is_passed_over_is_no_working_day(
        start in 0_u64..4_000, n in 1_u16..100, counting in 0_usize..4,
    ) {
        let (holidays, event) = (holidays(), day("2015-01-01") + Days::new(start));
        let counting = COUNTINGS[counting];
        let working =
            Working::of(event, Length::WorkingDays(n), Direction::After, counting, holidays).unwrap();
        for (at, day) in working.days.iter().enumerate() {
            prop_assert_eq!(day.date, event + Days::new(at as u64));
        }
        let numbers: Vec<_> = working.days.iter().filter_map(|day| match day.kind {
            Kind::Counted(number) | Kind::Last(number) => Some((day.date, number)),
            _ => None,
        }).collect();
        prop_assert_eq!(numbers.iter().map(|it| it.1).collect::<Vec<_>>(), (1..=n).collect::<Vec<_>>());
        for (date, _) in numbers {
            prop_assert_eq!(holidays.not_counted(date), Ok(None));
        }
        for (date, why) in working.passed_over() {
            prop_assert_eq!(holidays.not_counted(date), Ok(Some(why)));
        }
    }

    #[test]
    fn the_calendar_holds_every_day_in_its_column(start in 0_u64..4_000, n in 0_u16..100, is_back in any::<bool>()) {
        let (holidays, event) = (holidays(), day("2015-01-01") + Days::new(start));
        let direction = if is_back { Direction::Before } else { Direction::After };
        let working = Working::of(event, Length::WorkingDays(n), direction, Counting::LAW, holidays).unwrap();
        let mut marked = BTreeSet::new();
        for month in working.calendar() {
            let mut days = Vec::new();
            for week in &month.weeks {
                for (column, cell) in week.iter().enumerate() {
                    let Some(cell) = cell else { continue };
                    prop_assert_eq!(cell.date.weekday().num_days_from_monday() as usize, column);
                    prop_assert_eq!((cell.date.year(), cell.date.month()), (month.year, month.month));
                    days.push(cell.date.day());
                    marked.extend(cell.kind.map(|_| cell.date));
                }
            }
            prop_assert_eq!(&days, &(1..=*days.last().unwrap()).collect::<Vec<_>>());
        }
        prop_assert_eq!(marked, working.days.iter().map(|day| day.date).collect::<BTreeSet<_>>());
    }
}
