//! The page for a council's staff, without a browser.

use complaint_guide::rules::duties::Duty;
use complaint_guide::rules::events::Event;
use complaint_guide::rules::faq::Faq;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::schedule::Begun;
use complaint_guide::staff::desk::{Desk, Field, Msg, Part, Wrong, rules};

use crate::child::day;
use crate::golden::{council, holidays};

fn desk() -> Desk {
    Desk::new(council("staffordshire"), holidays().clone())
}

/// Types a date as `2 11 2026`, and nothing for an empty text.
fn write(desk: &mut Desk, field: Field, text: &str) {
    let mut words = text.split(' ');
    for part in [Part::Day, Part::Month, Part::Year] {
        desk.update(Msg::Type(field, part, words.next().unwrap_or_default().to_owned()));
    }
}

/// What comes of three dates.
fn shown(received: &str, two: &str, three: &str) -> Result<Begun, Vec<Wrong>> {
    let mut desk = desk();
    for (field, text) in Field::ALL.into_iter().zip([received, two, three]) {
        write(&mut desk, field, text);
    }
    desk.update(Msg::Show);
    assert_eq!(desk.made().is_some(), desk.wrong().is_empty(), "either dates or what is wrong");
    desk.made().map(|made| made.begun.clone()).ok_or_else(|| desk.wrong().to_vec())
}

#[test]
fn the_later_stages_may_be_left_empty_or_given() {
    assert_eq!(shown("2 11 2026", "", ""), Ok(Begun::received(day("2026-11-02"))));
    let all = shown("2 nov 2026", "1 12 2026", "12 January 2027").expect("dates");
    assert_eq!(all.day(Event::AskedTwo), Some(day("2026-12-01")));
    assert_eq!(all.day(Event::AskedThree), Some(day("2027-01-12")));
}

#[test]
fn every_mistake_names_its_date_and_its_box() {
    let places = |received, two, three| -> Vec<_> {
        let wrong = shown(received, two, three).expect_err("a mistake");
        wrong.into_iter().map(|wrong| (wrong.field, wrong.part)).collect()
    };
    assert_eq!(places("", "", ""), [(Field::Received, None)]);
    assert_eq!(places("31 2 2026", "", ""), [(Field::Received, Some(Part::Day))]);
    assert_eq!(places(" 2 2026", "", ""), [(Field::Received, Some(Part::Day))], "a whole date is needed");
    assert_eq!(places("2 13 2026", "", ""), [(Field::Received, Some(Part::Month))]);
    assert_eq!(places("  2026", "", ""), [(Field::Received, Some(Part::Month))]);
    assert_eq!(places("2 11 26", "", ""), [(Field::Received, Some(Part::Year))]);
    assert_eq!(places("2 11 2026", "1 12", ""), [(Field::StageTwo, Some(Part::Year))]);
    assert_eq!(places("2 11 2026", "1 11 2026", ""), [(Field::StageTwo, None)]);
    assert_eq!(places("2 11 2026", "", "1 12 2026"), [(Field::StageTwo, None)]);
    assert_eq!(places("2 11 2026", "2 12 2026", "1 12 2026"), [(Field::StageThree, None)]);
    let all =
        [(Field::Received, None), (Field::StageTwo, Some(Part::Day)), (Field::StageThree, Some(Part::Month))];
    assert_eq!(places("", "32 1 2026", "1 x 2026"), all, "all at once, in the order of the page");
}

#[test]
fn a_mistake_takes_the_dates_of_before_away() {
    let mut desk = desk();
    write(&mut desk, Field::Received, "2 11 2026");
    desk.update(Msg::Show);
    assert!(desk.made().is_some());
    write(&mut desk, Field::Received, "31 2 2026");
    assert!(desk.made().is_some(), "nothing changes while somebody types");
    desk.update(Msg::Show);
    assert!(desk.made().is_none());
}

#[test]
fn every_duty_and_every_answer_leads_to_a_rule_of_the_list() {
    let rules = rules();
    assert!(Duty::ALL.iter().all(|duty| rules.contains(&duty.falls().1)));
    assert!(Faq::ALL.iter().all(|faq| rules.contains(&faq.rule())));
    let mut once = rules.clone();
    once.dedup();
    assert_eq!(once, rules);
}
