//! Working days against dates worked out by hand, and against what must hold for every date.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use complaint_guide::files::part_date;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::days::{
    Holidays, NotCounted, OffTheList, Pause, WorkingDays, a_year_after, day_in_england,
};
use complaint_guide::rules::questions::{Ask, Question};
use complaint_guide::rules::screening::{Year, year};
use complaint_guide::rules::steps::Step;
use complaint_guide::rules::timeline::Due;
use proptest::prelude::*;

use crate::child::{day, way};
use crate::golden::{cases, council, holidays, shipped_holidays, today};

/// Half past eleven in the evening in Greenwich, as computers count.
fn late(day: &str) -> i64 {
    let day: NaiveDate = day.parse().unwrap();
    day.and_hms_opt(23, 30, 0).unwrap().and_utc().timestamp()
}

#[test]
fn a_day_in_england_begins_an_hour_before_greenwichs_in_summer() {
    // The first and the last day of each summer time, as GOV.UK lists them.
    for (first, last) in [
        ("2024-03-31", "2024-10-27"),
        ("2025-03-30", "2025-10-26"),
        ("2026-03-29", "2026-10-25"),
        ("2027-03-28", "2027-10-31"),
    ] {
        let (first, last): (NaiveDate, NaiveDate) = (first.parse().unwrap(), last.parse().unwrap());
        let mut day = first - Days::new(90);
        while day < last + Days::new(60) {
            let ahead = u64::from(first <= day && day < last);
            assert_eq!(day_in_england(late(&day.to_string())), Some(day + Days::new(ahead)), "{day}");
            day = day + Days::new(1);
        }
    }
    // Half past one in the night in which it begins, and in which it ends, are the same day on either side.
    assert_eq!(day_in_england(late("2026-03-28") + 7200).unwrap().to_string(), "2026-03-29");
    assert_eq!(day_in_england(late("2026-10-24") + 7200).unwrap().to_string(), "2026-10-25");
    assert_eq!(day_in_england(i64::MAX), None);
    assert!(day_in_england(-1).is_some());
}

fn after(start: &str, length: u16) -> String {
    holidays().after(day(start), WorkingDays(length)).expect("on the list").to_string()
}

fn cautious(start: &str, length: u16) -> String {
    holidays().cautious(day(start), WorkingDays(length)).expect("on the list").to_string()
}

/// Start, working days, the due date, and the cautious date, which counts the start day as day 1.
fn check(what: &str, start: &str, length: u16, due: &str, careful: &str) {
    assert_eq!(after(start, length), due, "{what}: {length} working days after {start}");
    assert_eq!(cautious(start, length), careful, "{what}: the cautious date, {length} from {start}");
}

#[test]
fn stage_one_received_before_christmas() {
    check("10", "2026-12-14", 10, "2026-12-30", "2026-12-29");
    check("20", "2026-12-14", 20, "2027-01-14", "2027-01-13");
}

#[test]
fn stage_one_received_the_day_before_good_friday() {
    check("10", "2027-03-25", 10, "2027-04-12", "2027-04-09");
    check("20", "2027-03-25", 20, "2027-04-26", "2027-04-23");
}

#[test]
fn stage_one_received_on_a_saturday_is_the_same_under_either_way_of_counting() {
    check("10", "2026-05-02", 10, "2026-05-18", "2026-05-18");
}

#[test]
fn the_window_for_stage_two_over_christmas() {
    check("20", "2026-11-27", 20, "2026-12-29", "2026-12-24");
}

#[test]
fn stage_two_over_both_may_holidays() {
    check("25", "2026-04-20", 25, "2026-05-27", "2026-05-26");
    check("65", "2026-04-20", 65, "2026-07-22", "2026-07-21");
}

#[test]
fn the_longest_stage_two_over_christmas_is_longer_than_thirteen_weeks() {
    check("65", "2026-10-01", 65, "2027-01-05", "2027-01-04");
    assert_eq!(day("2026-10-01") + Days::new(13 * 7), day("2026-12-31"));
}

#[test]
fn the_window_for_stage_three_over_the_august_holiday() {
    check("20", "2026-08-03", 20, "2026-09-01", "2026-08-28");
}

#[test]
fn the_panel_over_easter_and_its_papers_counted_back() {
    check("30", "2027-02-22", 30, "2027-04-07", "2027-04-06");
    assert_eq!(holidays().before(day("2027-04-07"), WorkingDays(10)), Ok(day("2027-03-22")));
    // Thirty days of the calendar, as one council writes, would be two weeks earlier.
    assert_eq!(day("2027-02-22") + Days::new(30), day("2027-03-24"));
}

#[test]
fn the_report_over_christmas_and_the_answer_to_it() {
    check("5", "2026-12-23", 5, "2027-01-04", "2026-12-31");
    check("15", "2027-01-04", 15, "2027-01-25", "2027-01-22");
    assert_eq!(day("2027-01-04") + Days::new(15), day("2027-01-19"));
}

#[test]
fn stage_one_over_two_substitute_days_and_a_substitute_new_year() {
    check("10", "2027-12-15", 10, "2027-12-31", "2027-12-30");
    check("20", "2027-12-15", 20, "2028-01-17", "2028-01-14");
}

#[test]
fn the_year_limits_run_by_the_calendar() {
    let limits = [("2026-11-30", "2027-11-30"), ("2027-01-25", "2028-01-25"), ("2028-02-29", "2029-02-28")];
    for (from, to) in limits {
        assert_eq!(a_year_after(day(from)), Ok(day(to)));
    }
}

#[test]
fn the_ombudsmans_code_from_christmas_eve() {
    check("to confirm", "2026-12-24", 5, "2027-01-05", "2027-01-04");
    check("to answer", "2027-01-05", 10, "2027-01-19", "2027-01-18");
    check("to answer, with more time", "2027-01-05", 20, "2027-02-02", "2027-02-01");
    // Asked for Stage 2 under the code.
    assert_eq!(after("2027-05-26", 5), "2027-06-03");
    assert_eq!(after("2027-06-03", 20), "2027-07-01");
}

#[test]
fn a_councils_own_procedure_over_the_august_holiday() {
    assert_eq!(after("2027-08-20", 10), "2027-09-06");
    assert_eq!(after("2027-08-20", 30), "2027-10-04");
}

#[test]
fn a_pause_for_an_advocate() {
    // Received on 3 August, paused at the end of the 6th with three days used, advocate found on the 20th.
    assert_eq!(holidays().between(day("2026-08-03"), day("2026-08-06")), Ok(WorkingDays(3)));
    assert_eq!(after("2026-08-20", 10 - 3), "2026-09-01");
    assert_eq!(after("2026-08-03", 20), "2026-09-01", "the twenty without the pause");
    assert_eq!(after("2026-08-20", 20 - 3), "2026-09-15", "the twenty with the pause");
}

#[test]
fn every_date_worked_out_by_hand() {
    let vectors = [
        ("2026-12-14", 10, "2026-12-30"),
        ("2026-12-14", 20, "2027-01-14"),
        ("2027-03-25", 10, "2027-04-12"),
        ("2027-03-25", 20, "2027-04-26"),
        ("2026-05-02", 10, "2026-05-18"),
        ("2026-11-27", 20, "2026-12-29"),
        ("2026-04-20", 25, "2026-05-27"),
        ("2026-04-20", 65, "2026-07-22"),
        ("2026-10-01", 65, "2027-01-05"),
        ("2026-08-03", 20, "2026-09-01"),
        ("2027-02-22", 30, "2027-04-07"),
        ("2027-04-07", -10, "2027-03-22"),
        ("2026-12-23", 5, "2027-01-04"),
        ("2027-01-04", 15, "2027-01-25"),
        ("2027-12-15", 10, "2027-12-31"),
        ("2027-12-15", 20, "2028-01-17"),
        ("2026-12-24", 5, "2027-01-05"),
        ("2027-01-05", 10, "2027-01-19"),
        ("2027-01-05", 20, "2027-02-02"),
        ("2027-05-26", 5, "2027-06-03"),
        ("2027-06-03", 20, "2027-07-01"),
        ("2027-08-20", 10, "2027-09-06"),
        ("2027-08-20", 30, "2027-10-04"),
    ];
    let holidays = holidays();
    for (start, length, due) in vectors {
        let days = WorkingDays(i16::unsigned_abs(length));
        let counted =
            if length < 0 { holidays.before(day(start), days) } else { holidays.after(day(start), days) };
        assert_eq!(counted, Ok(day(due)), "{length} working days from {start}");
    }
}

const LONGEST_RUN: [(Step, u16, &str); 7] = [
    (Step::StageOneLatest, 20, "2026-09-29"),
    (Step::AskStageTwo, 20, "2026-10-27"),
    (Step::StageTwoLatest, 65, "2027-01-29"),
    (Step::AskStageThree, 20, "2027-02-26"),
    (Step::Panel, 30, "2027-04-13"),
    (Step::PanelReport, 5, "2027-04-20"),
    (Step::PanelReply, 15, "2027-05-12"),
];

#[test]
fn the_longest_run_the_law_allows_step_by_step() {
    let mut at = String::from("2026-09-01");
    for (step, length, due) in LONGEST_RUN {
        at = after(&at, length);
        assert_eq!(at, due, "{step:?}");
    }
}

#[test]
fn the_timeline_of_a_complaint_sent_that_day_gives_the_same_longest_run() {
    let way = way("not-sent", "", "2026-09-01", &council("statutory"));
    for (step, _, due) in LONGEST_RUN {
        let entry = way.entries.iter().find(|entry| entry.step == step).expect("every step is there");
        assert_eq!(entry.due, Due::On(day(due)), "{step:?}");
    }
    let ombudsman = way.entries.last().expect("it ends with the Ombudsman");
    assert_eq!(
        (ombudsman.step, ombudsman.due),
        (Step::Ombudsman, Due::Unknown),
        "it runs from when they knew"
    );
}

#[test]
fn the_weekday_holidays_of_three_years_are_all_there_and_no_others() {
    let expected = [
        "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28",
        "2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28",
        "2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26",
    ];
    let holidays = shipped_holidays();
    let mut found = Vec::new();
    let mut at = day("2026-01-01");
    while at <= day("2028-12-31") {
        if let Ok(Some(NotCounted::Holiday(_))) = holidays.not_counted(at) {
            found.push(at.to_string());
        }
        at = at + Days::new(1);
    }
    assert_eq!(found.join(" "), expected.join(" "));
}

#[test]
fn a_count_may_begin_on_any_day_of_the_week() {
    // The week of Monday 2 November 2026 has no holiday, nor has the week after it.
    let due = [
        ("2026-11-02", "2026-11-09", "2026-11-06"),
        ("2026-11-03", "2026-11-10", "2026-11-09"),
        ("2026-11-04", "2026-11-11", "2026-11-10"),
        ("2026-11-05", "2026-11-12", "2026-11-11"),
        ("2026-11-06", "2026-11-13", "2026-11-12"),
        ("2026-11-07", "2026-11-13", "2026-11-13"),
        ("2026-11-08", "2026-11-13", "2026-11-13"),
    ];
    for (start, due, careful) in due {
        check("5", start, 5, due, careful);
    }
}

#[test]
fn a_count_may_begin_on_a_holiday() {
    check("1", "2026-12-25", 1, "2026-12-29", "2026-12-29");
    check("1", "2027-03-26", 1, "2027-03-30", "2027-03-30");
}

#[test]
fn counting_back_passes_over_holidays_too() {
    let holidays = holidays();
    assert_eq!(holidays.before(day("2026-12-29"), WorkingDays(1)), Ok(day("2026-12-24")));
    assert_eq!(holidays.before(day("2027-01-04"), WorkingDays(5)), Ok(day("2026-12-23")));
    assert_eq!(holidays.before(day("2026-11-08"), WorkingDays(1)), Ok(day("2026-11-06")));
}

#[test]
fn no_date_is_given_beyond_the_list() {
    let holidays = holidays();
    let last = holidays.last();
    assert_eq!(last, day("2028-12-31"));
    let first = day("2012-01-03");
    assert_eq!(
        holidays.after(day("2028-12-20"), WorkingDays(5)),
        Ok(day("2028-12-29")),
        "the last working day"
    );
    assert_eq!(holidays.after(day("2028-12-20"), WorkingDays(6)), Err(OffTheList::After));
    assert_eq!(holidays.after(day("2029-01-02"), WorkingDays(1)), Err(OffTheList::After));
    assert_eq!(holidays.before(first, WorkingDays(1)), Err(OffTheList::Before));
    assert_eq!(holidays.cautious(day("2029-01-02"), WorkingDays(1)), Err(OffTheList::After));
    assert_eq!(holidays.between(day("2028-12-20"), day("2029-01-01")), Err(OffTheList::After));
    assert_eq!(holidays.not_counted(day("2011-12-31")), Err(OffTheList::Before));
    assert_eq!(holidays.not_counted(day("2029-01-01")), Err(OffTheList::After));
    assert_eq!(holidays.after(NaiveDate::MAX, WorkingDays(1)), Err(OffTheList::After));
    assert_eq!(holidays.before(NaiveDate::MIN, WorkingDays(1)), Err(OffTheList::Before));
    assert_eq!(a_year_after(NaiveDate::MAX), Err(OffTheList::After));
}

#[test]
fn an_empty_list_is_no_list() {
    assert_eq!(Holidays::new(Vec::new()), None);
}

#[test]
fn nothing_counted_is_nothing_between() {
    let holidays = holidays();
    let monday = day("2026-11-23");
    assert_eq!(holidays.after(monday, WorkingDays(0)), Ok(monday));
    assert_eq!(holidays.between(monday, monday), Ok(WorkingDays(0)));
    assert_eq!(holidays.between(monday, day("2026-11-20")), Ok(WorkingDays(0)));
}

/// Any day for which 200 working days on either side are still on the list.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4_500).prop_map(|n| day("2013-06-01") + Days::new(n))
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_deadline_is_never_on_a_day_that_does_not_count(start in any_day(), n in 1_u16..150) {
        let holidays = holidays();
        let due = holidays.after(start, WorkingDays(n)).unwrap();
        prop_assert_eq!(holidays.not_counted(due), Ok(None));
        prop_assert!(!matches!(due.weekday(), Weekday::Sat | Weekday::Sun));
    }

    #[test]
    fn from_a_working_day_forward_and_back_is_where_it_began(start in any_day(), n in 0_u16..150) {
        let holidays = holidays();
        let start = holidays.after(start, WorkingDays(1)).unwrap();
        let there = holidays.after(start, WorkingDays(n)).unwrap();
        prop_assert_eq!(holidays.before(there, WorkingDays(n)), Ok(start));
    }

    #[test]
    fn a_later_start_never_gives_an_earlier_date(start in any_day(), later in 0_u64..40, n in 0_u16..150) {
        let holidays = holidays();
        let (n, later) = (WorkingDays(n), start + Days::new(later));
        prop_assert!(holidays.after(later, n).unwrap() >= holidays.after(start, n).unwrap());
        prop_assert!(holidays.cautious(later, n).unwrap() >= holidays.cautious(start, n).unwrap());
        prop_assert!(holidays.before(later, n).unwrap() >= holidays.before(start, n).unwrap());
    }

    #[test]
    fn a_period_may_be_counted_in_two_parts(start in any_day(), a in 0_u16..75, b in 0_u16..75) {
        let holidays = holidays();
        let middle = holidays.after(start, WorkingDays(a)).unwrap();
        let end = holidays.after(middle, WorkingDays(b)).unwrap();
        prop_assert_eq!(holidays.after(start, WorkingDays(a + b)), Ok(end));
        let between = |from, to| holidays.between(from, to).unwrap().0;
        prop_assert_eq!(between(start, middle) + between(middle, end), between(start, end));
    }

    #[test]
    fn the_days_between_are_the_days_that_were_counted(start in any_day(), n in 0_u16..150) {
        let holidays = holidays();
        let due = holidays.after(start, WorkingDays(n)).unwrap();
        prop_assert_eq!(holidays.between(start, due), Ok(WorkingDays(n)));
    }

    #[test]
    fn the_cautious_date_is_the_last_working_day_before_or_the_same(start in any_day(), n in 2_u16..150) {
        let holidays = holidays();
        let due = holidays.after(start, WorkingDays(n)).unwrap();
        let careful = holidays.cautious(start, WorkingDays(n)).unwrap();
        let is_working = holidays.not_counted(start).unwrap().is_none();
        let expected = if is_working { holidays.before(due, WorkingDays(1)).unwrap() } else { due };
        prop_assert_eq!(careful, expected);
    }

    #[test]
    fn a_pause_never_brings_a_date_forward_and_a_longer_one_never_either(
        start in any_day(), n in 1_u16..100, from in 0_u64..200, long in 0_u64..200, longer in 0_u64..50,
    ) {
        let holidays = holidays();
        let due = holidays.after(start, WorkingDays(n)).unwrap();
        let from = start - Days::new(20) + Days::new(from);
        let ended = |days| Pause::new(from, Some(from + Days::new(days)));
        let paused = |days| holidays.after_with_pauses(start, WorkingDays(n), &[ended(days).unwrap()]).unwrap();
        prop_assert!(paused(long) >= Some(due));
        prop_assert!(paused(long + longer) >= paused(long));
        prop_assert_eq!(paused(0), Some(due), "a pause of no days is none");
        let day = |n| from + Days::new(n);
        let halves = [ended(long / 2), Pause::new(day(long / 2), Some(day(long)))].map(Option::unwrap);
        prop_assert_eq!(holidays.after_with_pauses(start, WorkingDays(n), &halves), Ok(paused(long)), "two that touch");
        let twice = [ended(long), ended(long)].map(Option::unwrap);
        prop_assert_eq!(holidays.after_with_pauses(start, WorkingDays(n), &twice), Ok(paused(long)), "each day once");
        let goes_on = holidays.after_with_pauses(start, WorkingDays(n), &[Pause::new(from, None).unwrap()]).unwrap();
        prop_assert_eq!(goes_on, (from >= due).then_some(due));
    }

    #[test]
    fn twelve_months_later_is_the_same_day_of_the_month_or_its_last(start in any_day()) {
        let later = a_year_after(start).unwrap();
        prop_assert_eq!((later.year(), later.month()), (start.year() + 1, start.month()));
        prop_assert!(later.day() == start.day() || (start.day(), later.day()) == (29, 28));
    }
}

#[test]
fn the_list_speaks_for_its_first_and_its_last_day_and_for_no_other() {
    let list = [("2026-04-03", "Good Friday"), ("2027-12-27", "Christmas Day (substitute day)")];
    let list = Holidays::new(list.map(|(on, name)| (day(on), name.to_owned())).into()).expect("a list");
    assert_eq!(list.not_counted(day("2026-01-01")), Ok(None));
    assert_eq!(list.not_counted(day("2027-12-31")), Ok(None));
    assert_eq!(list.not_counted(day("2025-12-31")), Err(OffTheList::Before));
    assert_eq!(list.not_counted(day("2028-01-01")), Err(OffTheList::After));
}

#[test]
fn the_first_day_of_the_list_is_told_like_any_other() {
    // Sunday 1 January 2012: no working day has passed by then.
    let list = [("2012-01-02", "New Year’s Day"), ("2012-12-25", "Christmas Day")];
    let list = Holidays::new(list.map(|(on, name)| (day(on), name.to_owned())).into()).expect("a list");
    assert_eq!(list.not_counted(day("2012-01-01")), Ok(Some(NotCounted::Weekend)));
    assert_eq!(list.not_counted(day("2012-01-02")), Ok(Some(NotCounted::Holiday("New Year’s Day"))));
    assert_eq!(list.not_counted(day("2012-01-03")), Ok(None));
}

#[test]
fn a_pause_says_from_when_until_when() {
    let (from, until) = (day("2026-08-06"), day("2026-08-20"));
    let ended = Pause::new(from, Some(until)).expect("in order");
    assert_eq!((ended.from(), ended.until()), (from, Some(until)));
    let goes_on = Pause::new(from, None).expect("it goes on");
    assert_eq!((goes_on.from(), goes_on.until()), (from, None));
}

/// How the one-year limit stands on 23 November 2026.
fn one_year(when: &'static str, date: Option<&str>, reasons: &[&'static str]) -> Result<Year, Ask> {
    let mut answers = Answers::default();
    answers.set(Question::When.into(), Said::One(when)).expect("it fits");
    let date = date.map(|date| part_date(date).expect("a date"));
    answers.set(Question::HappenedOn.into(), Said::Day(date)).expect("it fits");
    if !reasons.is_empty() {
        answers.set(Question::LateReasons.into(), Said::Many(reasons.to_vec())).expect("it fits");
    }
    year(&answers, today()).map(|(year, _)| year)
}

#[test]
fn a_date_says_more_than_less_than_a_year_ago_where_all_of_it_lies_on_one_side() {
    let reasons = &["afraid"];
    assert_eq!(one_year("within-year", Some("2025-11-23"), &[]), Ok(Year::Running));
    assert_eq!(one_year("within-year", Some("2025-11-22"), reasons), Ok(Year::Over));
    assert_eq!(one_year("over-year", Some("2025-11-23"), &[]), Ok(Year::Running));
    assert_eq!(one_year("over-year", Some("2025-11-22"), reasons), Ok(Year::Over));
    // Some of November 2025 is a year ago and some is not: then what the person says decides.
    assert_eq!(one_year("within-year", Some("2025-11"), &[]), Ok(Year::Running));
    assert_eq!(one_year("over-year", Some("2025-11"), reasons), Ok(Year::Over));
    assert_eq!(one_year("within-year", None, &[]), Ok(Year::Running));
    assert_eq!(one_year("over-year", None, reasons), Ok(Year::Over));
}

#[test]
fn the_year_has_not_begun_for_what_goes_on() {
    assert_eq!(one_year("still", None, &[]), Ok(Year::NotBegun));
    assert_eq!(one_year("not-sure", None, &[]), Ok(Year::Running));
    assert_eq!(one_year("over-year", Some("2020"), &[]), Err(Question::LateReasons.into()));
}

#[test]
fn an_effect_that_lasts_and_finding_out_later_are_reasons_and_no_way_of_being_in_time() {
    assert_eq!(one_year("over-year", Some("2020"), &["effect"]), Ok(Year::Over));
    assert_eq!(one_year("over-year", Some("2020"), &["afraid", "effect"]), Ok(Year::Over));
    assert_eq!(one_year("over-year", Some("2020"), &["found-out"]), Err(Question::FoundOutOn.into()));
}

#[test]
fn what_is_partly_more_than_a_year_ago_is_late_for_that_part_alone() {
    assert_eq!(one_year("both", Some("2024-08"), &["afraid"]), Ok(Year::PartOver));
    assert_eq!(one_year("both", None, &["afraid"]), Ok(Year::PartOver));
    // A day within the year is the newer part's: the older one still needs its reasons.
    assert_eq!(one_year("both", Some("2026-08"), &[]), Err(Question::LateReasons.into()));
    assert_eq!(one_year("both", Some("2026-08"), &["afraid"]), Ok(Year::PartOver));
}
