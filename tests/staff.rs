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
    for (field, text) in
        [Field::Received, Field::StageTwo, Field::StageThree].into_iter().zip([received, two, three])
    {
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
fn a_case_whose_pauses_new_dates_and_panel_day_are_entered_gets_its_true_dates() {
    let mut desk = desk();
    for (field, text) in [
        (Field::Received, "1 6 2026"),
        (Field::Paused, "3 6 2026"),
        (Field::Resumed, "10 6 2026"),
        (Field::NewDateOne, "26 6 2026"),
        (Field::AnsweredOne, "25 6 2026"),
        (Field::StageTwo, "29 6 2026"),
        (Field::PointsAgreed, "13 7 2026"),
        (Field::AnsweredTwo, "14 8 2026"),
        (Field::StageThree, "17 8 2026"),
        (Field::PanelMet, "24 9 2026"),
    ] {
        write(&mut desk, field, text);
    }
    desk.update(Msg::Show);
    assert_eq!(desk.wrong(), []);
    let made = desk.made().expect("dates");
    let line = |duty: Duty| {
        made.stages
            .iter()
            .flat_map(|stage| &stage.duties)
            .find(|line| line.duty == duty)
            .expect("it is there")
    };
    // By hand: the report 5 working days after Thursday 24 September 2026, and the answer 15 after that.
    assert!(
        line(Duty::PanelReports).date.contains("Thursday 1 October 2026"),
        "{}",
        line(Duty::PanelReports).date
    );
    assert!(
        line(Duty::AnswerPanel).date.contains("Thursday 22 October 2026"),
        "{}",
        line(Duty::AnswerPanel).date
    );
    // 30 working days from Monday 17 August over the bank holiday of the 31st.
    let held = &line(Duty::HoldPanel).date;
    assert!(
        held.contains("Done on Thursday 24 September 2026") && held.contains("Tuesday 29 September"),
        "{held}"
    );
    // 20 working days from the answer on Friday 14 August, were it not asked for already.
    assert!(line(Duty::AskStageThree).date.contains("Asked for on Monday 17 August 2026"));
    let stage_two = line(Duty::Adjudicate);
    assert!(stage_two.date.contains("Done on Friday 14 August 2026"), "{}", stage_two.date);
    assert!(
        stage_two.beside.iter().any(|says| says.contains("Monday 17 August 2026")),
        "{:?}",
        stage_two.beside
    );
    let stage_one = line(Duty::AnswerStageOne);
    assert!(stage_one.beside.iter().any(|says| says.contains("26 June 2026")), "{:?}", stage_one.beside);
    let out_of_order = {
        write(&mut desk, Field::PanelMet, "14 8 2026");
        desk.update(Msg::Show);
        desk.wrong().to_vec()
    };
    let [wrong] = out_of_order.as_slice() else { panic!("{out_of_order:?}") };
    assert_eq!((wrong.field, wrong.part), (Field::PanelMet, None));
    assert!(wrong.says.contains("14 August 2026") && wrong.says.contains("17 August 2026"), "{}", wrong.says);
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
