//! The schedule for staff, and what staff ask.

use chrono::Days;
use complaint_guide::documents::deadlines::{DutyLine, calendar, deadlines, search, text};
use complaint_guide::documents::json;
use complaint_guide::rules::duties::{Duty, When};
use complaint_guide::rules::events::Event;
use complaint_guide::rules::faq::Faq;
use complaint_guide::rules::history::{Dated, OutOfOrder};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::schedule::{Begun, Run, Schedule};
use complaint_guide::rules::steps::{Stage, Step};
use complaint_guide::rules::timeline::Due;
use complaint_guide::words::Voice;
use proptest::prelude::*;

use crate::child::day;
use crate::golden::{cases, compare, council, holidays, none};

fn lines(received: &str, id: &str) -> Vec<DutyLine> {
    let made = deadlines(&Begun::received(day(received)), &council(id), holidays(), Voice::Adult);
    made.stages.into_iter().flat_map(|stage| stage.duties).collect()
}

#[test]
fn the_schedule_is_told_as_it_should_be() {
    let mut problems = Vec::new();
    for id in ["statutory", "staffordshire", "thurrock", "unnamed"] {
        let made = deadlines(&Begun::received(day("2026-11-02")), &council(id), holidays(), Voice::Adult);
        problems.extend(compare(&format!("tests/deadlines/{id}.txt"), &text(&made, Voice::Adult)).err());
    }
    none(&problems);
}

#[test]
fn the_latest_run_is_the_longest_that_the_law_allows() {
    // Rulebook G: every maximum and every window used, from 1 September 2026.
    let latest = Schedule::new(&Begun::received(day("2026-09-01")), Run::Latest, holidays());
    let days = [
        (Step::StageOneLatest, "2026-09-29"),
        (Step::AskStageTwo, "2026-10-27"),
        (Step::StageTwoLatest, "2027-01-29"),
        (Step::AskStageThree, "2027-02-26"),
        (Step::Panel, "2027-04-13"),
        (Step::PanelReport, "2027-04-20"),
        (Step::PanelReply, "2027-05-12"),
    ];
    for (step, due) in days {
        assert_eq!(latest.due(step), Due::On(day(due)), "{step:?}");
    }
}

#[test]
fn the_earliest_and_the_normal_run_take_the_normal_length_of_each_step() {
    // Monday 2 November 2026, by hand: 10, then 25 from that day or from 20 later, then 30, 5 and 15.
    let run = |run| Schedule::new(&Begun::received(day("2026-11-02")), run, holidays());
    let (earliest, normal) = (run(Run::Earliest), run(Run::Normal));
    assert_eq!(earliest.due(Step::StageOneReply), Due::On(day("2026-11-16")));
    assert_eq!(earliest.happens(Step::AskStageTwo), Due::On(day("2026-11-16")));
    assert_eq!(earliest.due(Step::AskStageTwo), Due::On(day("2026-12-14")), "the window is the same");
    assert_eq!(normal.happens(Step::AskStageTwo), Due::On(day("2026-12-14")));
    assert_eq!(earliest.due(Step::StageTwoReply), Due::On(day("2026-12-21")));
    assert_eq!(normal.due(Step::StageTwoReply), Due::On(day("2027-01-21")));
    assert_eq!(
        earliest.happens(Step::AskStageThree),
        Due::On(day("2026-12-21")),
        "as soon as it is answered"
    );
    assert_eq!(normal.happens(Step::AskStageThree), normal.due(Step::AskStageThree), "on the last day");
}

/// A complaint received on 2 November 2026, and what has happened since.
fn since(events: &[Option<(Event, &str)>]) -> Result<Begun, OutOfOrder> {
    let dated = |(event, on): &(Event, &str)| Dated { event: *event, on: Due::On(day(on)) };
    Begun::new(day("2026-11-02"), events.iter().flatten().map(dated).collect())
}

/// A complaint of which the request for Stage 2 is known, and that for Stage 3 where it is given.
fn begun(stage_two: &str, stage_three: Option<&str>) -> Begun {
    since(&[Some((Event::AskedTwo, stage_two)), stage_three.map(|day| (Event::AskedThree, day))])
        .expect("in order")
}

#[test]
fn the_schedule_explains_its_three_runs_until_there_is_nothing_left_to_run() {
    let notes = |begun| deadlines(&begun, &council("statutory"), holidays(), Voice::Adult).notes;
    let explained = notes(Begun::received(day("2026-11-02")));
    assert_eq!(notes(begun("2026-12-01", None)), explained, "Stage 3 is still open");
    let all = notes(begun("2026-12-01", Some("2027-01-12")));
    assert_eq!(all, explained[explained.len() - 1..], "only the guidance");
}

#[test]
fn once_a_stage_is_asked_for_every_run_counts_from_that_day() {
    // Rulebook D3, by hand: 25 and 65 working days from Tuesday 1 December 2026 over Christmas.
    let days = [(Step::StageTwoReply, "2027-01-08"), (Step::StageTwoLatest, "2027-03-05")];
    for run in Run::ALL.iter().copied() {
        let schedule = Schedule::new(&begun("2026-12-01", None), run, holidays());
        assert_eq!(schedule.happens(Step::AskStageTwo), Due::On(day("2026-12-01")), "{run:?}");
        for (step, due) in days {
            assert_eq!(schedule.due(step), Due::On(day(due)), "{run:?} {step:?}");
        }
    }
    let panels: Vec<_> = Run::ALL
        .iter()
        .map(|run| Schedule::new(&begun("2026-12-01", Some("2027-01-12")), *run, holidays()).due(Step::Panel))
        .collect();
    assert_eq!(panels, [Due::On(day("2027-02-23")); 3], "30 working days from 12 January 2027");
}

#[test]
fn stages_cannot_begin_out_of_order() {
    let at = |two: Option<&str>, three: Option<&str>| {
        since(&[two.map(|day| (Event::AskedTwo, day)), three.map(|day| (Event::AskedThree, day))]).err()
    };
    let dated = |event, on| Dated { event, on: Due::On(day(on)) };
    assert_eq!(at(None, None), None);
    assert_eq!(at(Some("2026-11-02"), Some("2026-11-02")), None, "Stage 1 may be left out");
    assert_eq!(
        at(Some("2026-11-01"), None),
        Some(OutOfOrder::Before {
            first: dated(Event::Received, "2026-11-02"),
            second: dated(Event::AskedTwo, "2026-11-01"),
        })
    );
    assert_eq!(
        at(None, Some("2026-12-01")),
        Some(OutOfOrder::Without { first: Event::AskedTwo, second: Event::AskedThree })
    );
    assert_eq!(
        at(Some("2026-12-02"), Some("2026-12-01")),
        Some(OutOfOrder::Before {
            first: dated(Event::AskedTwo, "2026-12-02"),
            second: dated(Event::AskedThree, "2026-12-01"),
        })
    );
}

#[test]
fn every_step_that_is_counted_tells_how_once_and_comes_out_at_its_day() {
    for (known, counted) in [
        (Begun::received(day("2026-11-02")), 10),
        (begun("2026-12-01", None), 9),
        (begun("2026-12-01", Some("2027-01-12")), 8),
    ] {
        let made = deadlines(&known, &council("statutory"), holidays(), Voice::Adult);
        let lines: Vec<_> = made.stages.into_iter().flat_map(|stage| stage.duties).collect();
        let told: Vec<_> = lines.iter().filter(|line| line.working.is_some()).collect();
        assert_eq!(told.len(), counted, "{known:?}");
        for line in told {
            let (says, working) = line.working.as_ref().expect("it tells how");
            let (due, _) = line.days[Run::Normal.place()].range().expect("a day");
            assert_eq!(working.days.last().map(|last| last.date), Some(due), "{says}");
            assert!(line.date.contains(says.trim_start_matches("How ").trim_end_matches(" was counted")));
        }
    }
}

#[test]
fn what_has_been_asked_for_is_told_as_done() {
    let made =
        deadlines(&begun("2026-12-01", Some("2027-01-12")), &council("statutory"), holidays(), Voice::Adult);
    let text = text(&made, Voice::Adult);
    assert!(text.contains("Asked for on Tuesday 1 December 2026"), "{text}");
    assert!(text.contains("Asked for on Tuesday 12 January 2027"), "{text}");
    assert!(!text.contains("as a rule") && !text.contains("at the earliest"), "no run is left: {text}");
}

#[test]
fn the_calendar_has_every_deadline_to_come_and_marks_what_is_only_planned() {
    let file = |known: Begun, today: &str| {
        let made = deadlines(&known, &council("statutory"), holidays(), Voice::Adult);
        calendar(&made, holidays(), day(today), Voice::Adult)
    };
    let count = |file: &Option<String>, what: &str| {
        file.as_ref().map_or(0, |file| file.replace("\r\n ", "").matches(what).count())
    };
    let first = file(Begun::received(day("2026-11-02")), "2026-11-02");
    assert_eq!(count(&first, "BEGIN:VEVENT"), 10);
    assert_eq!(count(&first, "(planned)\r\nDESCRIPTION:"), 8, "Stage 1 is sure");
    assert_eq!(count(&first, " Received on 2 November 2026. This day is only planned"), 8);
    let unfolded = first.as_ref().map_or_else(String::new, |file| file.replace("\r\n ", ""));
    let notes: Vec<_> = unfolded.lines().filter_map(|line| line.strip_prefix("DESCRIPTION:")).collect();
    let warnings: Vec<_> = notes.iter().filter(|note| note.contains("Received on")).collect();
    assert_eq!(warnings.len(), 10);
    assert!(
        !warnings.iter().any(|note| note.contains(':')),
        "a program may end a note at a colon: {warnings:?}"
    );
    let all = file(begun("2026-12-01", Some("2027-01-12")), "2026-11-02");
    assert_eq!((count(&all, "BEGIN:VEVENT"), count(&all, "(planned)")), (4, 0), "Stages 1 and 2 are over");
    assert_eq!(count(&all, "DTSTART;VALUE=DATE:20270223\r\n"), 1, "the panel");
    assert_eq!(count(&file(begun("2026-12-01", Some("2027-01-12")), "2027-02-23"), "BEGIN:VEVENT"), 3);
    assert_eq!(file(Begun::received(day("2018-11-02")), "2026-11-02"), None);
    let other = file(Begun::received(day("2026-11-01")), "2026-11-02").expect("a file");
    assert!(other.contains("UID:20261113-"), "Sunday counts from Monday on");
    // Days since the year 1 up to 1 November 2026, then the step, then what tells the file from every other.
    assert!(other.contains("UID:20261113-73992101-"), "{other}");
    let uids = |file: &str| {
        file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut both = uids(&first.expect("a file"));
    both.extend(uids(&other));
    let once: std::collections::BTreeSet<_> = both.iter().collect();
    assert_eq!(once.len(), both.len(), "two complaints never share an entry");
}

#[test]
fn every_duty_stands_in_the_schedule_once_and_its_stage_follows_the_steps() {
    let found: Vec<_> = lines("2026-11-02", "statutory").iter().map(|line| line.duty).collect();
    assert_eq!(found, Duty::ALL);
    let dated: Vec<_> = Step::ALL
        .iter()
        .filter(|step| !lines("2026-11-02", "statutory").iter().any(|line| line.when == When::By(**step)))
        .collect();
    assert_eq!(dated, [&Step::Sent], "every step with a day has a duty by that day");
}

#[test]
fn what_a_council_says_of_a_step_stands_once() {
    for id in ["staffordshire", "thurrock", "unnamed"] {
        let quotes: Vec<_> = lines("2026-11-02", id).into_iter().filter_map(|line| line.council).collect();
        assert_eq!(quotes.len(), council(id).promises.len(), "{id}: {quotes:?}");
    }
}

#[test]
fn past_the_end_of_the_list_the_schedule_gives_no_date_and_says_so() {
    let lines = lines("2028-11-28", "statutory");
    let far: Vec<_> = lines.iter().filter(|line| line.duty.stage() == Some(Stage::Three)).collect();
    assert!(far.iter().all(|line| line.days.iter().all(|due| due.range().is_none())));
    assert!(far.iter().all(|line| line.date.contains("No date")), "{:?}", far[0].date);
    let half = lines.iter().find(|line| line.duty == Duty::EndStageOne).expect("it is there");
    assert_eq!(half.days, [Due::On(day("2028-12-28")); 3]);
}

#[test]
fn the_schedule_as_json_has_the_same_days() {
    let made = deadlines(&Begun::received(day("2026-11-02")), &council("unnamed"), holidays(), Voice::Adult);
    let value = json::schedule(&made);
    let duties = value["stages"][1]["duties"].as_array().expect("a list");
    let adjudicate = duties.iter().find(|duty| duty["duty"] == "adjudicate").expect("it is there");
    assert_eq!(adjudicate["days"]["earliest"], "2026-12-21");
    assert_eq!(adjudicate["days"]["normal"], "2027-01-21");
    assert_eq!(adjudicate["rule"], "stage-two");
    let when = |stage: usize, key| {
        let duties = value["stages"][stage - 1]["duties"].as_array().expect("a list");
        duties
            .iter()
            .find(|duty| duty["duty"] == key)
            .map(|duty| (duty["when"].clone(), duty["step"].clone()))
    };
    let said = |when: &str, step: &str| Some((when.into(), step.into()));
    assert_eq!(when(1, "record"), said("soon-after", "sent"));
    assert_eq!(when(2, "adjudicate"), said("by", "stage-two-reply"));
    assert_eq!(when(3, "send-papers"), said("by", "panel-papers"));
    assert_eq!(value["corporate"][1]["council"]["latest"], "2026-12-14");
}

/// The keys of what a search finds.
fn found(query: &str) -> Vec<&'static str> {
    search(query, Voice::Adult).iter().map(|found| found.faq.key()).collect()
}

#[test]
fn a_search_finds_words_in_any_order_and_in_any_letters() {
    assert_eq!(found("STAGE skip"), found("skip stage"));
    assert_eq!(found("court, THE same"), ["court"]);
    assert_eq!(found("zebra"), Vec::<&str>::new());
    assert_eq!(found("").len(), Faq::ALL.len());
    assert_eq!(found("  ,  ").len(), Faq::ALL.len());
}

#[test]
fn what_stands_in_the_question_comes_before_what_stands_in_the_answer() {
    let found = search("panel", Voice::Adult);
    let hits = found.iter().filter(|it| it.question.to_lowercase().contains("panel")).count();
    assert!(hits > 3 && found.len() > hits, "some have it only in the answer");
    assert!(found[..hits].iter().all(|it| it.question.to_lowercase().contains("panel")), "{found:?}");
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_longer_search_never_finds_more(words in "[a-z ]{0,12}", more in "[a-z]{1,8}") {
        let narrow = found(&format!("{words} {more}"));
        let wide = found(&words);
        prop_assert!(narrow.iter().all(|key| wide.contains(key)));
    }

    #[test]
    fn the_earliest_is_never_after_the_normal_nor_that_after_the_latest(received in 0_u64..3_500) {
        let received = day("2016-01-01") + Days::new(received);
        let run = |run| Schedule::new(&Begun::received(received), run, holidays());
        let runs = [run(Run::Earliest), run(Run::Normal), run(Run::Latest)];
        for step in Step::ALL.iter().copied() {
            // The Ombudsman's twelve months run from when the person knew, which no run takes to be a day.
            if step == Step::Ombudsman { continue; }
            let days: Vec<_> = runs.iter().map(|run| run.due(step).range().expect("on the list")).collect();
            prop_assert!(days[0] <= days[1] && days[1] <= days[2], "{:?}", step);
        }
    }
}
