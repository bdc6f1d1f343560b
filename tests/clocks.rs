//! The table of clocks, and what is driven from it.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::documents::working::explain;
use complaint_guide::files;
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::clocks::{Clock, Condition, Direction, Extension, Procedure, Start};
use complaint_guide::rules::council::{CorporateStep, Council};
use complaint_guide::rules::days::{
    ComesOnDayOff, Counting, FirstDay, Known, Length, NotCounted, PartDate, Pause, Season, WorkingDays,
};
use complaint_guide::rules::law::Rule;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::papers::PaperKind;
use complaint_guide::rules::questions::{Question, Who};
use complaint_guide::rules::route::replay;
use complaint_guide::rules::steps::{NextRight, Step};
use complaint_guide::rules::timeline::{Due, Entry, PauseEffect, Status, Timeline, corporate, timeline};
use complaint_guide::rules::working::{Kind, Working};
use complaint_guide::words::{Voice, table};
use proptest::prelude::*;

use crate::child::{PauseForAdvocate, day, paused_story, story, way};
use crate::golden::{cases, council, holidays, read, today};

/// Each clock as the sources state it, read by a person: event, length, the most, and the condition.
#[test]
fn every_clock_says_what_its_source_says() {
    use Clock as C;
    use Length::{Days, Months, WorkingDays};
    let complex =
        |days| Extension::To(WorkingDays(days), Condition::ComplexOrAdvocate, C::StageOne.terms().rule);
    let written = |days| Extension::To(WorkingDays(days), Condition::WrittenReason, C::StageTwo.terms().rule);
    let open = Extension::Open(Condition::GoodReason);
    let none = Extension::None;
    let stated = [
        (C::StageOne, Start::Received, WorkingDays(10), complex(20)),
        (C::StageTwoRequest, Start::ReplyReceived, WorkingDays(20), open),
        (C::StageTwo, Start::Requested, WorkingDays(25), written(65)),
        (C::StageThreeRequest, Start::ReplyReceived, WorkingDays(20), open),
        (C::Panel, Start::Requested, WorkingDays(30), none),
        (C::PanelPapers, Start::PanelMet, WorkingDays(10), none),
        (C::PanelReport, Start::PanelMet, WorkingDays(5), none),
        (C::PanelReply, Start::ReportReceived, WorkingDays(15), none),
        (C::OmbudsmanYear, Start::Known, Months(12), open),
        (C::OneYear, Start::Happened, Months(12), open),
        (C::AfterOtherCase, Start::CaseEnded, Months(12), none),
        (C::CodeAcknowledgement, Start::Received, WorkingDays(5), none),
        (C::CodeStageOne, Start::Acknowledged, WorkingDays(10), written(20)),
        (C::CodeStageTwoAcknowledgement, Start::Requested, WorkingDays(5), none),
        (C::CodeStageTwo, Start::Acknowledged, WorkingDays(20), written(40)),
        (C::ReviewAdopt, Start::LetterDated, WorkingDays(40), none),
        (C::ReviewFoster, Start::LetterDated, Days(28), none),
        (C::SendAppeal, Start::LetterDated, Months(2), none),
        (C::SendAppealAfterMediation, Start::CertificateIssued, Months(1), none),
        (C::ConferenceAppeal, Start::LetterDated, Days(28), none),
        (C::DataProtectionReply, Start::Received, Days(30), none),
    ];
    assert_eq!(stated.map(|(clock, ..)| clock), C::ALL, "every clock is here");
    for (clock, starts, length, extension) in stated {
        let terms = clock.terms();
        assert_eq!((terms.starts, terms.length), (starts, length), "{clock:?}");
        match (terms.extension, extension) {
            (Extension::To(most, condition, _), Extension::To(stated, on, _)) => {
                assert_eq!((most, condition), (stated, on), "{clock:?}");
            }
            (is, stated) => assert_eq!(is, stated, "{clock:?}"),
        }
        let with_the_day = terms.first_day == FirstDay::SameDay;
        assert_eq!(with_the_day, clock == C::ReviewAdopt, "only this one begins with the day of its letter");
        let back = terms.direction == Direction::Before;
        assert_eq!(back, clock == C::PanelPapers, "only the papers are counted back");
    }
}

#[test]
fn the_times_of_other_doors_are_counted_as_their_letters_say() {
    let holidays = holidays();
    let due = |clock: Clock, from| clock.due(day(from), holidays).expect("on the list").to_string();
    // 28 days of the calendar over Christmas, and 40 working days over the same, of which the day of the letter is one.
    assert_eq!(due(Clock::ReviewFoster, "2026-12-14"), "2027-01-11");
    assert_eq!(due(Clock::ReviewAdopt, "2026-12-14"), "2027-02-10");
    assert_eq!(due(Clock::SendAppeal, "2026-12-31"), "2027-02-28");
    assert_eq!(due(Clock::SendAppealAfterMediation, "2027-01-31"), "2027-02-28");
    assert_eq!(due(Clock::DataProtectionReply, "2026-06-19"), "2026-07-19");
    assert_eq!(due(Clock::AfterOtherCase, "2028-02-29"), "2029-02-28");
}

#[test]
fn the_first_rule_of_a_dated_step_is_the_one_its_clock_rests_on() {
    let way = way("not-sent", "", "2026-09-01", &council("statutory"));
    let rules: Vec<_> = way.entries.iter().map(|entry| entry.rules.first().map(|rule| rule.key())).collect();
    let stated = [
        None,
        Some("stage-one"),
        Some("stage-one-latest"),
        Some("stage-two-request"),
        Some("stage-two"),
        Some("stage-two-latest"),
        Some("stage-three-request"),
        Some("panel"),
        Some("panel-papers"),
        Some("panel-report"),
        Some("panel-reply"),
        Some("ombudsman-year"),
    ];
    assert_eq!(rules, stated);
}

/// The step, the code's day, its latest day, and the council's own two.
fn own(id: &str, received: &str) -> Vec<[String; 4]> {
    let text = |due: Option<Due>| match due {
        Some(Due::On(day)) => day.to_string(),
        Some(other) => format!("{other:?}"),
        None => String::from("-"),
    };
    let council = council(id);
    let line = |entry: complaint_guide::rules::timeline::CorporateEntry| {
        let (first, last) = entry.promise.map_or((None, None), |(_, first, last)| (Some(first), last));
        [text(Some(entry.due)), text(entry.latest), text(first), text(last)]
    };
    corporate(day(received), &council, holidays()).into_iter().map(line).collect()
}

#[test]
fn a_councils_own_procedure_runs_by_the_ombudsmans_code_and_by_its_own_words() {
    // Rulebook G, row 12 and the extra check of a council that gives 10 to 30, then 30.
    let code = own("statutory", "2026-12-24");
    assert_eq!(code[0], ["2027-01-05", "-", "-", "-"]);
    assert_eq!(code[1], ["2027-01-19", "2027-02-02", "-", "-"]);
    let unnamed = own("unnamed", "2027-08-20");
    assert_eq!(unnamed[1][2..], ["2027-09-06", "2027-10-04"], "the range is two dates");
    let staffordshire = own("staffordshire", "2026-12-24");
    assert_eq!(staffordshire[0], ["2027-01-05", "-", "2027-01-05", "-"]);
    assert_eq!(own("thurrock", "2026-12-24")[0][2], "2027-01-05");
    assert_eq!(CorporateStep::ALL.len(), code.len());
}

#[test]
fn the_code_never_sets_a_time_of_the_three_stages() {
    let way = way("not-sent", "", "2026-09-01", &council("unnamed"));
    for entry in &way.entries {
        assert!(entry.rules.iter().all(|rule| rule.key() != "code-times"), "{:?}", entry.step);
    }
    for clock in Clock::ALL.iter().map(|clock| clock.terms()) {
        assert_eq!(clock.rule.key() == "code-times", clock.procedure == Procedure::Corporate);
    }
}

fn counting(first_day: FirstDay, comes_on_day_off: ComesOnDayOff) -> Counting {
    Counting { first_day, comes_on_day_off }
}

#[test]
fn a_way_of_counting_moves_a_date_by_one_working_day_at_most() {
    let holidays = holidays();
    let due = |from, counting| holidays.due(day(from), Length::WorkingDays(5), counting).unwrap().to_string();
    let same = counting(FirstDay::SameDay, ComesOnDayOff::ThatDay);
    let next = counting(FirstDay::NextWorkingDay, ComesOnDayOff::NextWorkingDay);
    let both = counting(FirstDay::SameDay, ComesOnDayOff::NextWorkingDay);
    // Monday 2 November 2026, then the Saturday after it.
    let monday = [Counting::LAW, same, next, both].map(|counting| due("2026-11-02", counting));
    assert_eq!(monday, ["2026-11-09", "2026-11-06", "2026-11-09", "2026-11-06"]);
    let saturday = [Counting::LAW, same, next, both].map(|counting| due("2026-11-07", counting));
    assert_eq!(saturday, ["2026-11-13", "2026-11-13", "2026-11-16", "2026-11-13"]);
    let days = |counting| holidays.due(day("2026-11-02"), Length::Days(28), counting).unwrap().to_string();
    assert_eq!([days(Counting::LAW), days(same)], ["2026-11-30", "2026-11-29"]);
}

#[test]
fn a_councils_own_counting_moves_its_own_date_and_never_the_laws() {
    let mut thurrock = council("thurrock");
    let plain = way("waiting-2", "2026-11-02", "2026-11-03", &thurrock);
    let profile = read("tests/councils/good/its-own-procedure-and-its-own-counting.json");
    thurrock.counting = files::council::read(&profile).expect("it is right").counting;
    let own = way("waiting-2", "2026-11-02", "2026-11-03", &thurrock);
    let mut moved = 0;
    for (plain, own) in plain.entries.iter().zip(&own.entries) {
        assert_eq!((plain.due, plain.ask_by, plain.status), (own.due, own.ask_by, own.status));
        moved += usize::from(plain.promise.as_ref().map(|it| it.1) != own.promise.as_ref().map(|it| it.1));
    }
    assert!(moved >= 4, "the council's own dates move: {moved}");
    let stage_two = own.entries.iter().find(|entry| entry.step == Step::StageTwoReply).expect("it is there");
    assert_eq!(stage_two.promise.as_ref().map(|it| it.1), Some(Due::On(day("2026-12-04"))));
    assert_eq!(stage_two.due, Due::On(day("2026-12-07")));

    let complaint = story("waiting-2", Some(day("2026-11-02").into()));
    for voice in Voice::ALL {
        let said = |council: &Council| {
            let setting = Setting { council, today: day("2026-11-03"), holidays: holidays(), voice };
            summary(&complaint, setting).dates.expect("it has dates").rests_on
        };
        assert_eq!(said(&thurrock).len(), said(&council("thurrock")).len() + 3);
        assert!(
            said(&thurrock).iter().any(|line| line.contains("‘The day we get it is day 1.’")),
            "{voice:?}"
        );
    }
}

fn entry(way: &Timeline, step: Step) -> &Entry {
    way.entries.iter().find(|entry| entry.step == step).expect("every step is there")
}

#[test]
fn a_year_and_a_day_takes_no_right_away_and_asks_where_the_complaint_is() {
    let statutory = council("statutory");
    for (stands_at, step, next) in [
        ("told-someone", Step::StageOneLatest, NextRight::ToldStageOver),
        ("waiting-1", Step::StageOneLatest, NextRight::StageTwoBecauseLate),
        ("waiting-2", Step::StageTwoLatest, NextRight::StageTwoLate),
        ("waiting-3", Step::Panel, NextRight::PanelLate),
    ] {
        let ago = |since| way(stands_at, since, "2026-11-23", &statutory);
        let (within, past) = (ago("2025-11-23"), ago("2025-11-22"));
        assert!(!within.long_ago && past.long_ago, "{stands_at}");
        for way in [within, past] {
            assert!(matches!(entry(&way, step).status, Status::Late(_)), "{stands_at}");
            assert_eq!(way.next, next, "{stands_at}");
        }
        let papers = |since: &str| {
            let complaint = story(stands_at, Some(day(since).into()));
            let council = council("statutory");
            let setting = Setting {
                council: &council,
                today: day("2026-11-23"),
                holidays: holidays(),
                voice: Voice::Adult,
            };
            summary(&complaint, setting).papers.into_iter().map(|paper| paper.kind).collect::<Vec<_>>()
        };
        assert!(!papers("2025-11-23").contains(&PaperKind::WhereIsIt), "{stands_at}");
        assert!(papers("2025-11-22").contains(&PaperKind::WhereIsIt), "{stands_at}: where is it?");
        let is_for_ombudsman = matches!(next, NextRight::StageTwoLate | NextRight::PanelLate);
        assert_eq!(papers("2025-11-22").contains(&PaperKind::OmbudsmanPack), is_for_ombudsman, "{stands_at}");
    }
    // What the person may ask for stays open.
    let answered = way("answered-1", "2024-05-06", "2026-11-23", &statutory);
    assert_eq!(entry(&answered, Step::AskStageTwo).status, Status::Now);
}

#[test]
fn a_start_that_is_known_roughly_gives_a_status_that_is_surely_right() {
    let statutory = council("statutory");
    let reply = |today| entry(&way("waiting-1", "2026-03", today, &statutory), Step::StageOneReply).clone();
    // Sent some day in March: the answer is due between 13 March (from the 1st) and 16 April (from the 31st).
    let late = reply("2026-04-20");
    assert_eq!(late.due, Due::Between(day("2026-03-13"), day("2026-04-16")));
    assert_eq!(late.status, Status::Late(WorkingDays(2)), "late by two at least");
    assert_eq!(reply("2026-04-16").status, Status::AboutNow, "on the last day it can be due");
    assert_eq!(reply("2026-04-01").status, Status::AboutNow);
    // Before the month is over it cannot have been sent after today.
    assert_eq!(reply("2026-03-05").due, Due::Between(day("2026-03-13"), day("2026-03-19")));
    assert_eq!(reply("2026-03-05").status, Status::Running(WorkingDays(6)), "six left at least");
}

/// The way of a complaint received on a day, paused for an advocate, on another day. The days of the pause
/// are as a person knows them: `?` is a day not known, and no days are a pause that goes on.
fn paused(received: &str, days: Option<(&str, &str)>, today: &str) -> Timeline {
    let known = |text: &str| (text != "?").then(|| files::part_date(text).expect("a date"));
    let over = |(began, ended)| PauseForAdvocate::Over { began: known(began), ended: known(ended) };
    let pause = days.map_or(PauseForAdvocate::GoesOn, over);
    let complaint = paused_story("waiting-1", known(received), Some(pause));
    timeline(complaint.route.case().expect("covered"), &council("statutory"), day(today), holidays())
}

#[test]
fn a_pause_for_an_advocate_moves_the_ten_days_and_not_the_twenty() {
    // Rulebook G: received on 3 August 2026, paused at the end of the 6th, an advocate on the 20th.
    let way = paused("2026-08-03", Some(("2026-08-06", "2026-08-20")), "2026-08-21");
    let reply = entry(&way, Step::StageOneReply);
    assert_eq!((reply.due, reply.status), (Due::On(day("2026-09-01")), Status::Running(WorkingDays(6))));
    assert_eq!(entry(&way, Step::StageOneLatest).due, Due::On(day("2026-09-01")));
    assert_eq!(way.pause, Some(PauseEffect::MovesFrom(Due::On(day("2026-08-17")))));
    assert!(reply.rules.contains(&Rule::AdvocatePause), "the step says what the pause rests on");
    let pause = Pause::new(day("2026-08-06"), Some(day("2026-08-20"))).expect("in order");
    let stops_both = holidays().after_with_pauses(day("2026-08-03"), WorkingDays(20), &[pause]);
    assert_eq!(stops_both, Ok(Some(day("2026-09-15"))), "if the pause stopped the twenty too");
}

#[test]
fn a_pause_that_goes_on_is_shown_as_a_pause_and_leaves_the_choice_once_the_last_day_is_over() {
    let on = |today| paused("2026-08-03", None, today);
    let way = on("2026-08-25");
    assert_eq!(entry(&way, Step::StageOneReply).status, Status::Paused);
    assert_eq!(entry(&way, Step::StageOneReply).due, Due::Unknown, "nobody knows when it ends");
    assert_eq!(way.pause, Some(PauseEffect::GoesOn));
    assert_eq!(way.next, NextRight::WaitStageOne);
    assert!(matches!(entry(&way, Step::StageOneLatest).status, Status::Running(_)));
    let over = on("2026-09-02");
    assert_eq!(entry(&over, Step::StageOneReply).status, Status::Paused);
    assert_eq!(over.next, NextRight::StageOnePaused, "wait for the advocate, or ask for Stage 2");
    assert_eq!(entry(&over, Step::AskStageTwo).status, Status::Now);
}

#[test]
fn days_of_a_pause_that_are_known_roughly_give_the_days_between_which_the_ten_end() {
    let reply = |pause, today| entry(&paused("2026-08-03", Some(pause), today), Step::StageOneReply).clone();
    // Paused between Monday the 3rd and Sunday the 9th, an advocate
    // between the 9th and the 15th: no day at all, or the ten days anew from the 15th.
    let rough = reply(("2026-08-W1", "2026-08-12~"), "2026-08-21");
    assert_eq!(rough.due, Due::Between(day("2026-08-17"), day("2026-08-28")));
    assert_eq!(rough.counted, None, "two dates are not one working");
    // Nobody knows when it began: on the day of the complaint, or as late as the day it ended.
    let unknown = reply(("?", "2026-08-12"), "2026-08-21");
    assert_eq!(unknown.due, Due::Between(day("2026-08-17"), day("2026-08-26")));
    // Nobody knows when it ended: at once, or today.
    let open = reply(("2026-08-06", "?"), "2026-08-13");
    assert_eq!(open.due, Due::Between(day("2026-08-17"), day("2026-08-24")));
}

#[test]
fn a_pause_that_cannot_have_moved_the_ten_days_says_so() {
    let way = paused("2026-08-03", Some(("2026-08-18", "2026-08-25")), "2026-08-27");
    assert_eq!(way.pause, Some(PauseEffect::ChangesNothing), "it began after they were over");
    assert_eq!(entry(&way, Step::StageOneReply).due, Due::On(day("2026-08-17")));
    assert!(matches!(entry(&way, Step::StageOneReply).status, Status::Late(_)));
}

#[test]
fn the_working_of_a_paused_date_shows_every_day_of_the_pause() {
    let way = paused("2026-08-03", Some(("2026-08-06", "2026-08-11")), "2026-08-21");
    let reply = entry(&way, Step::StageOneReply);
    let working = reply.counted.as_ref().expect("one day from one day").working(holidays()).expect("listed");
    assert_eq!((Due::On(working.due), working.paused()), (reply.due, 3), "7, 10 and 11 August");
    let kind = |text: &str| {
        working.days.iter().find(|at| at.date == day(text)).map(|at| at.kind).expect("it is there")
    };
    assert_eq!(kind("2026-08-06"), Kind::Counted(3));
    assert_eq!(kind("2026-08-07"), Kind::Paused);
    assert_eq!(kind("2026-08-08"), Kind::PassedOver(NotCounted::Weekend), "a weekend never counts");
    assert_eq!(kind("2026-08-12"), Kind::Counted(4));
    for voice in Voice::ALL {
        let told = explain(&working, voice);
        let pause = table::working::KEY_OF_THE_PAUSE.raw(voice);
        assert!(told.key.ends_with(pause) && told.days.iter().any(|line| line.date == day("2026-08-07")));
        let plain = Working::of_clock(Clock::StageOne, false, day("2026-08-03"), holidays()).expect("listed");
        assert!(!explain(&plain, voice).key.contains(pause), "without a pause its mark is not explained");
    }
}

#[test]
fn nobody_without_a_right_to_an_advocate_is_asked_about_a_pause() {
    let of = |who: Who| {
        let mut answers = story("waiting-1", Some(day("2026-11-02").into())).answers;
        answers.set(Question::Who.into(), Said::One(who.key())).expect("it fits");
        let parents = [(Question::Affects, "child"), (Question::HelperKind, "advocate")];
        for (question, key) in parents.into_iter().chain([(Question::HelpingWhom, "child")]) {
            answers.set(question.into(), Said::One(key)).expect("it fits");
        }
        answers.set(Question::ChildKnows.into(), Said::One("agrees")).expect("it fits");
        answers.set(Question::TheChild.into(), Said::nothing(Question::TheChild)).expect("it fits");
        replay(&answers, today()).asked.contains(&Question::AdvocatePause.into())
    };
    assert!(of(Who::Child) && of(Who::Helper));
    assert!(!of(Who::Parent));
    let from_no_day = story("waiting-1", None).answers;
    let asked = replay(&from_no_day, today()).asked;
    assert!(!asked.contains(&Question::AdvocatePause.into()), "from no day a pause moves no date");
}

#[test]
fn a_pause_cannot_end_before_it_begins() {
    assert_eq!(Pause::new(day("2026-08-06"), Some(day("2026-08-05"))), None);
}

#[test]
fn a_start_nobody_knows_is_told_what_would_help() {
    let council = council("statutory");
    let complaint = story("waiting-2", None);
    for voice in Voice::ALL {
        let setting = Setting { council: &council, today: day("2026-11-23"), holidays: holidays(), voice };
        let told = summary(&complaint, setting).dates.expect("it has dates").rests_on;
        assert!(told.iter().any(|line| line.contains("letter")), "{voice:?}: {told:?}");
    }
}

#[test]
fn ten_working_days_from_about_the_second_week_of_march_is_between_23_and_27_march() {
    let way = way("waiting-1", "2026-03-W2", "2026-03-20", &council("statutory"));
    let reply = entry(&way, Step::StageOneReply);
    assert_eq!(reply.due, Due::Between(day("2026-03-23"), day("2026-03-27")));
    let said = complaint_guide::words::dates::due(reply.due, Voice::Adult);
    assert_eq!(said, "between Monday 23 March 2026 and Friday 27 March 2026");
}

#[test]
fn every_way_to_know_a_date_is_read_written_and_said() {
    let dates = [
        ("2026-03-14", "14 March 2026"),
        ("2026-03-14~", "about 14 March 2026"),
        ("2026-03-W2", "the second week of March 2026"),
        ("2026-11-W5", "the fifth week of November 2026"),
        ("2026-03", "March 2026"),
        ("2026-spring", "spring 2026"),
        ("2026-summer", "summer 2026"),
        ("2026-autumn", "autumn 2026"),
        ("2026-winter", "winter 2025 to 2026"),
        ("2026", "2026"),
    ];
    for (text, said) in dates {
        let date = files::part_date(text).unwrap_or_else(|wrong| panic!("{text}: {wrong}"));
        assert_eq!(files::answers::written(date), text);
        assert_eq!(complaint_guide::words::dates::part(date, Voice::Adult), said);
    }
}

#[test]
fn a_date_that_is_none_is_refused_with_what_to_do() {
    let bad = [
        ("", "This is not a date."),
        ("2026~", "This is not a date."),
        ("2026-03~", "This is not a date."),
        ("2026-03-W2~", "This is not a date."),
        ("2026-W2", "This is not a date."),
        ("2026-03-w2", "This is not a date."),
        ("2026-03-W", "This is not a date."),
        ("2026-Summer", "This is not a date."),
        ("2026-03-14-", "This is not a date."),
        ("2026-summer-W2", "This is not a date."),
        ("2026-10-W5", "That month does not have this week."),
        ("2026-02-30~", "That month does not have this day."),
        ("2026-13-W1", "The month must be"),
        ("1026-summer", "The year must be"),
    ];
    for (text, expected) in bad {
        let wrong = files::part_date(text).expect_err(text);
        assert!(wrong.to_string().starts_with(expected), "{text}: {wrong}");
    }
}

/// A row of the worked dates (rulebook, section G): its number, the clock and whether it is extended, the
/// event, the due date (A), the cautious date (B), and the bank holidays passed over (A).
type Row = (u8, Clock, bool, &'static str, &'static str, &'static str, &'static [&'static str]);

const ROWS: [Row; 20] = [
    (1, Clock::StageOne, false, "2026-12-14", "2026-12-30", "2026-12-29", &["2026-12-25", "2026-12-28"]),
    (
        1,
        Clock::StageOne,
        true,
        "2026-12-14",
        "2027-01-14",
        "2027-01-13",
        &["2026-12-25", "2026-12-28", "2027-01-01"],
    ),
    (2, Clock::StageOne, false, "2027-03-25", "2027-04-12", "2027-04-09", &["2027-03-26", "2027-03-29"]),
    (2, Clock::StageOne, true, "2027-03-25", "2027-04-26", "2027-04-23", &["2027-03-26", "2027-03-29"]),
    (3, Clock::StageOne, false, "2026-05-02", "2026-05-18", "2026-05-18", &["2026-05-04"]),
    (
        4,
        Clock::StageTwoRequest,
        false,
        "2026-11-27",
        "2026-12-29",
        "2026-12-24",
        &["2026-12-25", "2026-12-28"],
    ),
    (5, Clock::StageTwo, false, "2026-04-20", "2026-05-27", "2026-05-26", &["2026-05-04", "2026-05-25"]),
    (5, Clock::StageTwo, true, "2026-04-20", "2026-07-22", "2026-07-21", &["2026-05-04", "2026-05-25"]),
    (
        6,
        Clock::StageTwo,
        true,
        "2026-10-01",
        "2027-01-05",
        "2027-01-04",
        &["2026-12-25", "2026-12-28", "2027-01-01"],
    ),
    (7, Clock::StageThreeRequest, false, "2026-08-03", "2026-09-01", "2026-08-28", &["2026-08-31"]),
    (8, Clock::Panel, false, "2027-02-22", "2027-04-07", "2027-04-06", &["2027-03-26", "2027-03-29"]),
    (
        9,
        Clock::PanelReport,
        false,
        "2026-12-23",
        "2027-01-04",
        "2026-12-31",
        &["2026-12-25", "2026-12-28", "2027-01-01"],
    ),
    (9, Clock::PanelReply, false, "2027-01-04", "2027-01-25", "2027-01-22", &[]),
    (10, Clock::StageOne, false, "2027-12-15", "2027-12-31", "2027-12-30", &["2027-12-27", "2027-12-28"]),
    (
        10,
        Clock::StageOne,
        true,
        "2027-12-15",
        "2028-01-17",
        "2028-01-14",
        &["2027-12-27", "2027-12-28", "2028-01-03"],
    ),
    (11, Clock::OneYear, false, "2026-11-30", "2027-11-30", "2027-11-30", &[]),
    (11, Clock::OmbudsmanYear, false, "2028-02-29", "2029-02-28", "2029-02-28", &[]),
    (
        12,
        Clock::CodeAcknowledgement,
        false,
        "2026-12-24",
        "2027-01-05",
        "2027-01-04",
        &["2026-12-25", "2026-12-28", "2027-01-01"],
    ),
    (12, Clock::CodeStageOne, false, "2027-01-05", "2027-01-19", "2027-01-18", &[]),
    (12, Clock::CodeStageOne, true, "2027-01-05", "2027-02-02", "2027-02-01", &[]),
];

#[test]
fn every_row_of_the_worked_dates_comes_out_by_its_clock() {
    let holidays = holidays();
    let careful = Counting { first_day: FirstDay::SameDay, ..Counting::LAW };
    for (row, clock, is_extended, event, due, cautious, skipped) in ROWS {
        let working = Working::of_clock(clock, is_extended, day(event), holidays).expect("on the list");
        assert_eq!(working.due, day(due), "row {row}: {clock:?} from {event}");
        assert_eq!(holidays.due(day(event), working.length, careful), Ok(day(cautious)), "row {row}, B");
        let passed: Vec<_> = working
            .passed_over()
            .filter(|(_, why)| matches!(why, NotCounted::Holiday(_)))
            .map(|(date, _)| date.to_string())
            .collect();
        assert_eq!(passed, skipped, "row {row}: holidays skipped");
    }
    // Row 8 goes back from the panel to its papers; row 11 has a date besides.
    assert_eq!(Clock::PanelPapers.due(day("2027-04-07"), holidays), Ok(day("2027-03-22")), "row 8, papers");
    assert_eq!(Clock::OneYear.due(day("2027-01-25"), holidays), Ok(day("2028-01-25")), "row 11");
    let rows: BTreeSet<_> = ROWS.iter().map(|row| row.0).collect();
    assert_eq!(rows, (1..=12).collect(), "every row is here");
}

#[test]
fn the_extra_checks_of_the_worked_dates_come_out_by_their_clocks() {
    let holidays = holidays();
    let due = |clock: Clock, from: &str| clock.due(day(from), holidays).expect("on the list").to_string();
    // Asked for the second stage under the code on 26 May 2027.
    let confirmed = due(Clock::CodeStageTwoAcknowledgement, "2027-05-26");
    assert_eq!(confirmed, "2027-06-03");
    assert_eq!(due(Clock::CodeStageTwo, &confirmed), "2027-07-01");
    // The longest run the law allows, every window used to its end.
    let run = [
        (Clock::StageOne, "2026-09-29"),
        (Clock::StageTwoRequest, "2026-10-27"),
        (Clock::StageTwo, "2027-01-29"),
        (Clock::StageThreeRequest, "2027-02-26"),
        (Clock::Panel, "2027-04-13"),
        (Clock::PanelReport, "2027-04-20"),
        (Clock::PanelReply, "2027-05-12"),
    ];
    let mut at = day("2026-09-01");
    for (clock, latest) in run {
        at = clock.latest(at, holidays).expect("on the list");
        assert_eq!(at, day(latest), "{clock:?}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_step_of_any_way_is_due_on_a_day_that_is_no_working_day(
        started in 0_u64..3_000, today in 0_u64..900, stands_at in 0_usize..6,
    ) {
        let stands = ["waiting-1", "answered-1", "waiting-2", "answered-2", "waiting-3", "not-sent"];
        let started = day("2016-01-01") + Days::new(started);
        let today = started + Days::new(today);
        let complaint = story(stands[stands_at], Some(started.into()));
        let way = timeline(complaint.route.case().expect("covered"), &council("statutory"), today, holidays());
        for entry in way.entries.iter().filter(|entry| ![Step::Sent, Step::Ombudsman].contains(&entry.step)) {
            // What a person can do today they can do on any day, and an answer may come on any.
            if matches!(entry.status, Status::Now | Status::Done) { continue; }
            if let Due::On(due) = entry.due {
                prop_assert_eq!(holidays().not_counted(due), Ok(None), "{:?}", entry.step);
            }
        }
    }

    #[test]
    fn a_complaint_that_came_later_has_no_step_that_is_due_earlier(
        started in 0_u64..3_000, later in 0_u64..60, stands_at in 0_usize..3,
    ) {
        let stands = ["waiting-1", "waiting-2", "waiting-3"];
        let statutory = council("statutory");
        let started = day("2016-01-01") + Days::new(started);
        let later = started + Days::new(later);
        let way = |since: NaiveDate| {
            let complaint = story(stands[stands_at], Some(since.into()));
            timeline(complaint.route.case().expect("covered"), &statutory, later, holidays())
        };
        for (first, second) in way(started).entries.iter().zip(&way(later).entries) {
            // Once Stage 1 is over, Stage 2 can be asked for on the day itself.
            if first.status == Status::Now { break; }
            prop_assert!(first.due.range() <= second.due.range(), "{:?}", first.step);
        }
    }

    #[test]
    fn no_pause_of_stage_one_brings_any_step_forward(
        started in 0_u64..3_000, from in 0_u64..40, long in 0_u64..60, goes_on in any::<bool>(), today in 100_u64..140,
    ) {
        let started = day("2016-01-01") + Days::new(started);
        let from = started + Days::new(from);
        let until = (!goes_on).then(|| from + Days::new(long));
        let today = started + Days::new(today);
        let way = |pause| {
            let complaint = paused_story("waiting-1", Some(started.into()), pause);
            timeline(complaint.route.case().expect("covered"), &council("statutory"), today, holidays())
        };
        let plain = way(None);
        let over = |until: NaiveDate| PauseForAdvocate::Over {
            began: Some(from.into()),
            ended: Some(until.into()),
        };
        let paused = way(Some(until.map_or(PauseForAdvocate::GoesOn, over)));
        for (plain, paused) in plain.entries.iter().zip(&paused.entries) {
            if plain.step != Step::StageOneReply {
                prop_assert_eq!(plain.due, paused.due, "only the ten days move");
            } else if paused.status != Status::Paused {
                prop_assert!(plain.due.range() <= paused.due.range(), "{:?}", plain.step);
            }
        }
    }

    #[test]
    fn every_date_that_can_be_made_is_written_so_that_it_is_read_again(
        year in 1890_i32..2110, month in 0_u32..14, part in 0_u32..33, kind in 0_u8..6,
    ) {
        let known = match kind {
            0 => Known::Year,
            1 => Known::Season(Season::ALL[part as usize % Season::ALL.len()]),
            2 => Known::Month(month),
            3 => Known::Week(month, part % 7),
            4 => Known::About(month, part),
            _ => Known::Day(month, part),
        };
        if let Ok(date) = PartDate::of(year, known) {
            let (first, last) = date.range();
            prop_assert!(first <= last);
            prop_assert_eq!(files::part_date(&files::answers::written(date)), Ok(date));
        }
    }

    #[test]
    fn what_is_known_better_gives_no_wider_dates(day_of in 0_u64..3_600, today in 0_u64..4_000) {
        let at = day("2014-01-01") + Days::new(day_of);
        let today = day("2014-01-01") + Days::new(today.max(day_of));
        let statutory = council("statutory");
        let way = |known| {
            let since = PartDate::of(at.year(), known).expect("a date");
            let complaint = story("waiting-2", Some(since));
            timeline(complaint.route.case().expect("covered"), &statutory, today, holidays())
        };
        let (year, month, exact) =
            (way(Known::Year), way(Known::Month(at.month())), way(Known::Day(at.month(), at.day())));
        for step in [Step::StageTwoReply, Step::StageTwoLatest] {
            let range = |way| entry(way, step).due.range().expect("on the list");
            let (year, month, exact) = (range(&year), range(&month), range(&exact));
            prop_assert!(year.0 <= month.0 && month.0 <= exact.0);
            prop_assert!(exact.1 <= month.1 && month.1 <= year.1);
        }
        // What is surely late from a rough start is late from the day itself, and no more by the first.
        for step in [Step::StageTwoReply, Step::StageTwoLatest] {
            if let Status::Late(WorkingDays(rough)) = entry(&month, step).status {
                match entry(&exact, step).status {
                    Status::Late(WorkingDays(days)) => prop_assert!(days >= rough),
                    other => prop_assert!(false, "{other:?}"),
                }
            }
        }
    }
}

#[test]
fn the_day_of_the_agencys_letter_is_the_first_of_the_forty() {
    // Adoption Agencies Regulations 2005, regulation 30B(5)(c): beginning with the date on which it was sent.
    for (letter, last) in [
        // A Tuesday: day 1. A Saturday, which is no working day: the Monday after it is day 1.
        ("2026-10-20", "2026-12-14"),
        ("2026-10-17", "2026-12-11"),
        // The day before Good Friday, and Good Friday itself.
        ("2027-03-25", "2027-05-24"),
        ("2027-03-26", "2027-05-25"),
    ] {
        assert_eq!(Clock::ReviewAdopt.due(day(letter), holidays()), Ok(day(last)), "{letter}");
        let working = Working::of_clock(Clock::ReviewAdopt, false, day(letter), holidays()).expect("listed");
        assert_eq!(working.due, day(last), "{letter}: the count that is shown is the date that is given");
    }
    let from_a_working_day = Working::of_clock(Clock::ReviewAdopt, false, day("2026-10-20"), holidays());
    assert_eq!(from_a_working_day.expect("listed").days[0].kind, Kind::Counted(1));
    let foster = Working::of_clock(Clock::ReviewFoster, false, day("2026-10-20"), holidays());
    assert_eq!(
        foster.expect("listed").days[0].kind,
        Kind::Event,
        "within 28 days of it: that day is left out"
    );
}
