//! The later steps: each fault that was seen in what is said around the dates, with the value that is right.

use std::collections::BTreeSet;
use std::process::Command;

use chrono::Days;
use complaint_guide::documents::calendar::calendar;
use complaint_guide::documents::deadlines::{Deadlines, calendar as for_staff, deadlines};
use complaint_guide::documents::json::json;
use complaint_guide::documents::order;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::documents::text::text;
use complaint_guide::files;
use complaint_guide::files::save::{self, Saved};
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::{Due, PartDate, WorkingDays};
use complaint_guide::rules::duties::When;
use complaint_guide::rules::fitting::notices;
use complaint_guide::rules::history::{Dated, Event, OutOfOrder};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::offered::offered;
use complaint_guide::rules::papers::{Notice, PaperKind};
use complaint_guide::rules::questions::{Ask, Form, Question as Q};
use complaint_guide::rules::route::{Complaint, out_of_order, replay};
use complaint_guide::rules::schedule::Begun;
use complaint_guide::rules::steps::{NextRight, Step};
use complaint_guide::rules::timeline::{Entry, Status};
use complaint_guide::words::Voice;

use crate::child::{day, story};
use crate::golden::{council, holidays, is_kept};
use crate::people::stories;

fn known(text: &str) -> Option<PartDate> {
    (!text.is_empty()).then(|| files::part_date(text).expect("a date"))
}

/// The child in care, whose complaint stands here since a day, with these answers besides.
fn answers(stands_at: &'static str, since: &str, said: &[(Q, &'static str)]) -> Answers {
    let mut answers = story(stands_at, known(since)).answers;
    for (question, text) in said {
        let is_day = !question.options().contains(text);
        let said = if is_day { Said::Day(known(text)) } else { Said::One(text) };
        answers.set((*question).into(), said).expect("it fits");
    }
    answers
}

/// Somebody who says nothing in their own words; every other question has its answer.
fn decided(answers: &Answers, today: &str) -> Complaint {
    let mut answers = answers.clone();
    loop {
        match replay(&answers, day(today)).decided {
            Ok(complaint) => return complaint,
            Err(ask) if matches!(ask.question.form(), Form::Words { .. }) => {
                answers.set(ask, Said::nothing(ask.question)).expect("nothing fits");
            }
            Err(ask) => panic!("`{}` is open", ask.key()),
        }
    }
}

/// What the child is told on a day, and the calendar.
fn told(answers: &Answers, today: &str, voice: Voice) -> (Summary, Option<String>) {
    let council = council("statutory");
    let setting = Setting { council: &council, today: day(today), holidays: holidays(), voice };
    let told = summary(&decided(answers, today), setting);
    let file = told.dates.as_ref().and_then(|dates| calendar(dates, setting));
    (told, file)
}

fn entry(told: &Summary, step: Step) -> Entry {
    let mut lines = told.dates.as_ref().expect("it has dates").steps.iter();
    lines.find(|line| line.entry.step == step).expect("the step is there").entry.clone()
}

fn next(told: &Summary) -> NextRight {
    told.next.as_ref().expect("there is a next step").right
}

fn letter(told: &Summary) -> String {
    text(told.letter.as_ref().expect("there is a letter"))
}

fn has(told: &Summary, kind: PaperKind) -> bool {
    told.papers.iter().any(|paper| paper.kind == kind)
}

#[test]
fn of_stage_three_only_what_is_late_is_chased() {
    // Asked for on 28 September 2026: the panel by 9 November; met on that day, the report by the 16th and the
    // council's answer by 7 December.
    let at = |said: &[(Q, &'static str)], today: &str| {
        told(&answers("waiting-3", "2026-09-28", said), today, Voice::Adult).0
    };
    let late = at(&[(Q::PanelMet, "no")], "2026-11-28");
    assert_eq!(next(&late), NextRight::PanelLate);
    assert_eq!(entry(&late, Step::Panel).due, Due::On(day("2026-11-09")));
    assert!(has(&late, PaperKind::OmbudsmanPack));
    assert!(letter(&late).contains("had to meet by Monday 9 November 2026"));

    let met = at(&[(Q::PanelMet, "met"), (Q::PanelMetOn, "2026-11-09")], "2026-11-28");
    assert_eq!(next(&met), NextRight::PanelReportLate);
    assert_eq!(entry(&met, Step::PanelReport).due, Due::On(day("2026-11-16")));
    assert_eq!(entry(&met, Step::PanelReply).due, Due::On(day("2026-12-07")));
    assert!(!has(&met, PaperKind::OmbudsmanPack), "the answer is not late");

    let neither = at(&[(Q::PanelMet, "met"), (Q::PanelMetOn, "2026-11-09")], "2026-12-08");
    assert_eq!(next(&neither), NextRight::StageThreeLate, "neither the report nor the answer has come");
    assert!(has(&neither, PaperKind::OmbudsmanPack));

    let report = at(&[(Q::PanelMet, "report"), (Q::ReportOn, "2026-11-16")], "2026-11-28");
    assert_eq!(next(&report), NextRight::WaitPanelReply);
    assert_eq!(entry(&report, Step::PanelReply).due, Due::On(day("2026-12-07")));
    let over = at(&[(Q::PanelMet, "report"), (Q::ReportOn, "2026-11-16")], "2026-12-08");
    assert_eq!(next(&over), NextRight::StageThreeLate);
    assert!(has(&over, PaperKind::OmbudsmanPack));

    let unknown = at(&[(Q::PanelMet, "not-sure")], "2026-11-28");
    assert_eq!(next(&unknown), NextRight::AskWhetherPanelMet);
    assert!(!has(&unknown, PaperKind::OmbudsmanPack) && !letter(&unknown).contains("Ombudsman"));
}

#[test]
fn nobody_who_has_not_complained_gets_a_date_for_the_ombudsman_in_the_calendar() {
    let (told, file) = told(&answers("not-sent", "", &[]), "2026-11-23", Voice::Adult);
    assert_eq!(entry(&told, Step::Ombudsman).due, Due::Unknown);
    let file = file.expect("a file").replace("\r\n ", "");
    assert!(!file.contains("taken further"), "{file}");
    let line = told.dates.as_ref().expect("dates").steps.last().cloned().expect("a step");
    assert!(line.is_about && line.law.expect("it says when").starts_with("About 12 months"));
}

#[test]
fn from_the_safe_day_on_it_says_ask_today_and_gives_the_due_day_everywhere() {
    // Answered on Monday 2 November 2026: safe up to Friday the 27th, by the law's count up to Monday the 30th.
    for stands_at in ["answered-1", "answered-2"] {
        let step = if stands_at == "answered-1" { Step::AskStageTwo } else { Step::AskStageThree };
        let at = |today| told(&answers(stands_at, "2026-11-02", &[]), today, Voice::Adult);
        let (before, _) = at("2026-11-26");
        assert_eq!(entry(&before, step).ask_by, Some(Due::On(day("2026-11-27"))));
        assert_eq!(entry(&before, step).status, Status::Running(WorkingDays(2)));
        for today in ["2026-11-27", "2026-11-28", "2026-11-30"] {
            let (told, file) = at(today);
            let found = entry(&told, step);
            assert_eq!((found.status, found.ask_by), (Status::AskToday, None), "{today}");
            assert_eq!(found.due, Due::On(day("2026-11-30")), "{today}");
            assert!(file.expect("a file").contains("DTSTART;VALUE=DATE:20261130"), "{today}");
            let line = told.dates.as_ref().expect("dates").steps.iter().find(|line| line.entry.step == step);
            let line = line.expect("it is there");
            assert_eq!((line.status.as_str(), line.ask_by.as_ref()), ("Ask today", None));
            assert_eq!(line.law.as_deref(), Some("By Monday 30 November 2026"));
        }
    }
}

#[test]
fn what_a_pause_does_to_the_last_day_is_said_not_to_be_settled_and_waiting_is_offered() {
    let paused = [
        (Q::AdvocatePause, "found"),
        (Q::PausedOn, "2026-12-14"),
        (Q::AdvocateFoundOn, "2027-01-08"),
        (Q::PausedAgain, "no"),
    ];
    let at = |today| told(&answers("waiting-1", "2026-12-07", &paused), today, Voice::Adult).0;
    let today = at("2027-01-08");
    assert_eq!(entry(&today, Step::StageOneReply).due, Due::On(day("2027-01-15")));
    assert_eq!(entry(&today, Step::StageOneLatest).status, Status::NotSettled);
    assert_eq!(next(&today), NextRight::StageOnePaused);
    assert!(has(&today, PaperKind::AskStageTwoNow) && !letter(&today).contains("request for Stage 2"));
    let said = today.dates.as_ref().expect("dates").rests_on.join(" ");
    for text in
        ["Friday 15 January 2027", "not settled", "Thursday 7 January 2027", "Friday 29 January 2027", "wait"]
    {
        assert!(said.contains(text), "{text}: {said}");
    }
    assert_eq!(next(&at("2027-01-30")), NextRight::StageTwoBecauseLate, "over by either count");
    let rough = [
        (Q::AdvocatePause, "found"),
        (Q::PausedOn, "2026-06-12"),
        (Q::AdvocateFoundOn, ""),
        (Q::PausedAgain, "no"),
    ];
    let rough = told(&answers("waiting-1", "2026-06-10", &rough), "2026-06-26", Voice::Adult).0;
    let said = rough.dates.as_ref().expect("dates").rests_on.join(" ");
    assert!(!said.contains("between"), "{said}");
}

#[test]
fn more_than_one_pause_is_counted() {
    let said = [
        (Q::AdvocatePause, "found"),
        (Q::PausedOn, "2026-11-04"),
        (Q::AdvocateFoundOn, "2026-11-09"),
        (Q::PausedAgain, "found"),
        (Q::PausedAgainOn, "2026-11-11"),
        (Q::FoundAgainOn, "2026-11-18"),
    ];
    // Two days used up to the 4th, two up to the 11th, and six more from the 19th on.
    let (told, _) = told(&answers("waiting-1", "2026-11-02", &said), "2026-11-23", Voice::Adult);
    assert_eq!(entry(&told, Step::StageOneReply).due, Due::On(day("2026-11-26")));
}

#[test]
fn a_day_that_is_known_roughly_gives_the_last_day_alone_and_at_least_so_late() {
    let (told, _) = told(&answers("waiting-2", "2026-06", &[]), "2026-11-23", Voice::Adult);
    let letter = letter(&told);
    assert!(!letter.contains("between"), "{letter}");
    assert!(letter.contains("due by Wednesday 30 September 2026 at the latest"), "{letter}");
    assert!(letter.contains("Working days since it was due, at least: 38"), "{letter}");
}

#[test]
fn what_was_told_aloud_stays_told_aloud() {
    for (since, expected) in
        [("2026-11-06", NextRight::ToldNoAnswer), ("2026-10-05", NextRight::ToldStageOver)]
    {
        for voice in Voice::ALL {
            let (told, _) = told(&answers("told-someone", since, &[]), "2026-11-23", voice);
            assert_eq!(next(&told), expected);
            let letter = letter(&told);
            assert!(!letter.contains("My complaint is at Stage 1"), "{letter}");
            assert!(letter.contains("someone who works for you"), "{letter}");
            assert!(
                letter.contains("this letter as my complaint")
                    || letter.contains("this letter is my complaint")
            );
        }
    }
}

#[test]
fn nothing_is_late_by_no_working_day() {
    // Due on Friday 20 November 2026, told on Saturday.
    let (told, _) = told(&answers("waiting-2", "2026-10-16", &[]), "2026-11-21", Voice::Adult);
    let line =
        told.dates.as_ref().expect("dates").steps.iter().find(|line| line.entry.step == Step::StageTwoReply);
    let line = line.expect("it is there");
    assert_eq!(line.entry.status, Status::Late(WorkingDays(0)));
    assert_eq!(line.status, "Late since Friday 20 November 2026. No working day has passed since then.");
    assert!(!letter(&told).contains(": 0"), "{}", letter(&told));
}

#[test]
fn before_the_list_after_it_and_unknown_are_told_apart() {
    let no_date = |since: &str, today: &str| {
        let (told, file) = told(&answers("waiting-2", since, &[]), today, Voice::Adult);
        let said = json(&told);
        let steps = said["dates"]["steps"].as_array().expect("a list").clone();
        let reply = steps.into_iter().find(|step| step["step"] == "stage-two-reply").expect("it is there");
        assert!(reply["due"].is_null(), "{reply}");
        (reply["no-date"].as_str().expect("why").to_owned(), file)
    };
    assert_eq!(no_date("2011-05-03", "2026-11-23").0, "before-the-list");
    assert_eq!(no_date("", "2026-11-23").0, "not-known");
    assert_eq!(no_date("2028-12-20", "2028-12-21").0, "after-the-list");
    let (_, file) = told(&answers("waiting-1", "2028-11-20", &[]), "2028-11-21", Voice::Adult);
    let file = file.expect("a file").replace("\r\n ", "");
    assert!(file.contains("only up to 31 December 2028"), "it says why it stops: {file}");
}

#[test]
fn days_out_of_order_or_to_come_are_refused_with_a_sentence_that_names_both() {
    let wrong = |stands_at, since, said: &[(Q, &'static str)]| {
        let answers = answers(stands_at, since, said);
        let found = out_of_order(&answers, day("2026-11-23")).expect("it is out of order");
        // The question stays open, so nothing is made of it.
        assert_eq!(replay(&answers, day("2026-11-23")).decided.err().map(|ask| ask.question), Some(found.0));
        (found.0, found.1, order::out_of_order(found.1, Voice::Adult))
    };
    let pause =
        [(Q::AdvocatePause, "found"), (Q::PausedOn, "2026-11-16"), (Q::AdvocateFoundOn, "2026-11-09")];
    let (question, found, says) = wrong("waiting-1", "2026-11-02", &pause);
    let on = |event, text| Dated { event, on: Due::On(day(text)) };
    assert_eq!(question, Q::AdvocateFoundOn);
    let (first, second) = (on(Event::Paused, "2026-11-16"), on(Event::Resumed, "2026-11-09"));
    assert_eq!(found, OutOfOrder::Before { first, second });
    assert!(says.contains("16 November 2026") && says.contains("9 November 2026"), "{says}");
    let panel = [(Q::PanelMet, "met"), (Q::PanelMetOn, "2026-09-01")];
    assert_eq!(wrong("waiting-3", "2026-09-28", &panel).0, Q::PanelMetOn);
    let (question, found, says) = wrong("waiting-1", "2026-12-01", &[]);
    assert_eq!((question, found), (Q::StageDate, OutOfOrder::Ahead(on(Event::Received, "2026-12-01"))));
    assert!(says.contains("1 December 2026") && says.contains("has not come"), "{says}");
    // Days known so roughly that they may be right are taken.
    let rough = [(Q::AdvocatePause, "found"), (Q::PausedOn, "2026-11"), (Q::AdvocateFoundOn, "2026-11-09")];
    assert_eq!(out_of_order(&answers("waiting-1", "2026-11-02", &rough), day("2026-11-23")), None);
}

#[test]
fn a_new_date_holds_within_the_law_and_no_further() {
    let at = |date: &'static str| {
        let said = [(Q::MoreTime, "not-agreed"), (Q::NewDate, date)];
        let (told, _) = told(&answers("waiting-1", "2026-11-02", &said), "2026-11-20", Voice::Adult);
        (entry(&told, Step::StageOneReply).due, next(&told))
    };
    assert_eq!(at("2026-11-25"), (Due::On(day("2026-11-25")), NextRight::WaitStageOne));
    assert_eq!(at("2027-01-15"), (Due::On(day("2026-11-30")), NextRight::WaitStageOne), "20 working days");
    assert_eq!(at("2026-11-10"), (Due::On(day("2026-11-16")), NextRight::ChaseStageOne), "10 working days");
}

#[test]
fn agreed_points_give_stage_two_a_second_count() {
    let said = [(Q::PointsAgreed, "yes"), (Q::PointsAgreedOn, "2026-10-30")];
    // 25 working days from Friday 16 October are over on 20 November; from the 30th they end on 4 December.
    let (told, _) = told(&answers("waiting-2", "2026-10-16", &said), "2026-11-25", Voice::Adult);
    let reply = entry(&told, Step::StageTwoReply);
    assert_eq!((reply.due, reply.status), (Due::On(day("2026-11-20")), Status::NotSettled));
    assert_eq!(reply.other.map(|other| other.due()), Some(Due::On(day("2026-12-04"))));
    assert_eq!(next(&told), NextRight::ChaseStageTwo);
}

#[test]
fn each_letter_says_in_its_subject_what_it_is_about_and_has_a_greeting_and_an_end() {
    for (stands_at, since, subject) in [
        ("not-sent", "", "Complaint about children’s social care"),
        ("answered-1", "2026-11-02", "Request for Stage 2 of"),
        ("answered-2", "2026-11-02", "Request for Stage 3, the review panel, of"),
        ("waiting-2", "2026-07-01", "Stage 2 of a complaint about children’s social care is overdue"),
        ("waiting-2", "2026-11-20", "Stage 2 of a complaint"),
    ] {
        let (told, _) = told(&answers(stands_at, since, &[]), "2026-11-23", Voice::Adult);
        let letter = told.letter.as_ref().expect("there is a letter");
        assert!(letter.subject.starts_with(subject), "{}", letter.subject);
        assert_eq!(letter.subject.ends_with("overdue"), subject.ends_with("overdue"), "{}", letter.subject);
        let text = text(letter);
        assert!(text.contains("Dear complaints manager,") && text.contains("Yours faithfully"), "{text}");
    }
}

#[test]
fn a_chase_never_repeats_the_complaint_and_a_request_says_what_is_still_wrong() {
    let (chase, _) = told(&answers("waiting-2", "2026-07-01", &[]), "2026-11-23", Voice::Adult);
    let chase = letter(&chase);
    assert!(
        !chase.contains("WHAT THE COMPLAINT IS ABOUT") && !chase.contains("WHAT I WOULD LIKE"),
        "{chase}"
    );
    let mut said = answers("answered-2", "2026-11-02", &[]);
    let wrong = Said::Words {
        ticked: vec!["procedure"],
        fields: vec![
            "The second visit.".into(),
            "Nobody spoke to me.".into(),
            "A new plan.".into(),
            "the end of May".into(),
        ],
    };
    said.set(of_point(Q::StillWrong, Concern::Contact), wrong).expect("it fits");
    let panel = Said::Words { ticked: vec!["come"], fields: vec!["My sister".into(), "Breaks".into()] };
    said.set(Q::AtPanel.into(), panel).expect("it fits");
    let (three, _) = told(&said, "2026-11-10", Voice::Adult);
    let three = letter(&three);
    for text in [
        "What is still open: The second visit.",
        "The complaints procedure was not followed. Nobody spoke to me.",
        "What was agreed and has not been done: A new plan.",
        "When it was to be done by: the end of May",
        "papers at least ten working days before",
        "I would like to come to the panel.",
        "My sister",
        "Breaks",
    ] {
        assert!(three.contains(text), "{text}: {three}");
    }
    let (two, _) = told(&answers("answered-1", "2026-11-02", &[]), "2026-11-10", Voice::Adult);
    let two = letter(&two);
    assert!(two.contains("write down the points of my complaint and let me say what is wrong"), "{two}");
    assert!(two.contains("investigating officer and the independent person"), "{two}");
}

/// A question that is asked of each point, of this one.
fn of_point(question: Q, concern: Concern) -> Ask {
    Ask { question, point: Some(concern) }
}

/// The child's two points after an answer, and what is said of each: ticks and fields.
fn two_points(stands_at: &'static str, said: &[(Concern, Q, &[&'static str], &[&str])]) -> Answers {
    let mut answers = answers(stands_at, "2026-11-02", &[]);
    answers.set(Q::Topics.into(), Said::Many(vec!["contact", "plan"])).expect("it fits");
    answers.set(Q::Parts.into(), Said::Many(vec!["plan"])).expect("it fits");
    for question in [Q::WhatHappened, Q::StillWrong] {
        answers.set(of_point(question, Concern::Plan), Said::nothing(question)).expect("it fits");
    }
    for (concern, question, ticked, fields) in said {
        let mut texts: Vec<String> = fields.iter().map(|text| (*text).to_owned()).collect();
        texts.resize(4, String::new());
        let said = Said::Words { ticked: ticked.to_vec(), fields: texts };
        answers.set(of_point(*question, *concern), said).expect("it fits");
    }
    answers
}

#[test]
fn each_point_keeps_its_own_days_and_reasons_in_the_letter() {
    let said = two_points(
        "answered-1",
        &[
            (Concern::Contact, Q::WhatHappened, &[], &["My visits stopped.", "March 2026"]),
            (Concern::Plan, Q::WhatHappened, &[], &["Nobody showed me my plan.", "since July 2026"]),
            (Concern::Contact, Q::StillWrong, &["facts"], &["", "I never said no.", "A visit.", "1 May"]),
            (Concern::Plan, Q::StillWrong, &["not-answered"], &["The school part.", "", "", ""]),
        ],
    );
    for voice in Voice::ALL {
        let letter = letter(&told(&said, "2026-11-10", voice).0);
        let second = letter.find("\n2. ").expect("a second point");
        let (first, second) = letter.split_at(second);
        for text in ["My visits stopped.", "March 2026", "I never said no.", "A visit.", "1 May"] {
            assert!(first.contains(text) && !second.contains(text), "{text}: {letter}");
        }
        for text in ["Nobody showed me my plan.", "since July 2026", "The school part."] {
            assert!(second.contains(text) && !first.contains(text), "{text}: {letter}");
        }
        // It is said of the two together, and is not the day of both.
        assert!(!second.contains("This is still happening."), "{letter}");
        assert!(second.contains("of this is still happening."), "{letter}");
    }
}

#[test]
fn a_point_whose_answer_is_accepted_is_named_as_accepted_and_asked_for_no_more() {
    let settled = (Concern::Contact, Q::StillWrong, &["settled"][..], &[][..]);
    let open = (Concern::Plan, Q::StillWrong, &["no-reasons"][..], &[][..]);
    for (stands_at, next_right) in [
        ("answered-1", NextRight::AskStageTwo),
        ("answered-2", NextRight::AskStageThree),
        ("answered-3", NextRight::Ombudsman),
    ] {
        let (told, _) = told(&two_points(stands_at, &[settled, open]), "2026-11-10", Voice::Adult);
        assert_eq!(next(&told), next_right);
        let letter = match &told.letter {
            Some(letter) => text(letter),
            None => text(
                &told.papers.iter().find(|paper| paper.kind == PaperKind::OmbudsmanPack).expect("one").letter,
            ),
        };
        assert!(letter.contains("\n1. The plan") && !letter.contains("\n2. "), "{letter}");
        assert!(letter.contains("It gives no reasons."), "{letter}");
        assert!(letter.contains("I accept the answer to this, and do not ask"), "{letter}");
    }
    // Accepted, and yet with something that was promised: it is still open.
    let promised = (Concern::Contact, Q::StillWrong, &["settled"][..], &["", "", "A visit a month."][..]);
    let kept = letter(&told(&two_points("answered-1", &[promised, open]), "2026-11-10", Voice::Adult).0);
    assert!(kept.contains("A visit a month.") && !kept.contains("I accept the answer"), "{kept}");
    // Whoever accepts everything has all of it in the letter: the council is asked about it all the same.
    let both = [settled, (Concern::Plan, Q::StillWrong, &["settled"][..], &[][..])];
    let all = letter(&told(&two_points("answered-1", &both), "2026-11-10", Voice::Adult).0);
    assert!(all.contains("\n1. ") && all.contains("\n2. "), "{all}");
}

#[test]
fn only_what_there_can_be_is_offered_as_wrong_with_an_answer() {
    let of_two = |stands_at| offered(Q::StillWrong, &two_points(stands_at, &[]));
    assert!(!of_two("answered-1").contains(&"left-the-panel"));
    assert!(!of_two("answered-2").contains(&"left-the-panel"));
    assert!(of_two("answered-3").contains(&"left-the-panel"));
    assert!(of_two("answered-1").contains(&"settled"));
    let one = answers("answered-3", "2026-11-02", &[]);
    assert!(!offered(Q::StillWrong, &one).contains(&"settled"));
    // A tick of before at what is not offered any more is taken off.
    let ticked = (Concern::Contact, Q::StillWrong, &["left-the-panel", "facts"][..], &[][..]);
    let kept = replay(&two_points("answered-1", &[ticked]), day("2026-11-10")).answers;
    let kept = kept.get(of_point(Q::StillWrong, Concern::Contact));
    assert!(matches!(kept, Some(Said::Words { ticked, .. }) if ticked == &["facts"]), "{kept:?}");
}

#[test]
fn a_file_that_said_what_is_wrong_of_all_points_together_opens_and_keeps_it() {
    let mut before = two_points("answered-2", &[]);
    let mut without = Answers::default();
    for (ask, said) in before.iter().filter(|(ask, _)| ask.question != Q::StillWrong) {
        without.set(ask, said.clone()).expect("it fits");
    }
    before = without;
    let said = Said::Words {
        ticked: vec!["facts"],
        fields: vec![
            "The second point.".into(),
            "I did not agree.".into(),
            "A plan, by May.".into(),
            String::new(),
        ],
    };
    before.set(Q::StillWrong.into(), said.clone()).expect("it fits");
    let file = save::write(&Saved { answers: before, ..Saved::default() });
    // The field that came later was not in it.
    let file = file.replace(",\"by-when\":\"\"", "");
    let opened = save::read(&file);
    assert_eq!(opened.lost, []);
    let replay = replay(&opened.saved.answers, day("2026-11-10"));
    let complaint = replay.decided.expect("nothing is open");
    assert_eq!(complaint.answers.get(of_point(Q::StillWrong, Concern::Contact)), Some(&said));
    assert_eq!(
        complaint.answers.get(of_point(Q::StillWrong, Concern::Plan)),
        Some(&Said::nothing(Q::StillWrong))
    );
    assert_eq!(complaint.answers.get(Q::StillWrong.into()), None);
}

#[test]
fn a_new_date_that_is_over_is_called_the_councils_and_one_past_the_law_is_set_beside_it() {
    let given = |day: &'static str| {
        answers(
            "waiting-2",
            "2026-09-01",
            &[(Q::MoreTime, "agreed"), (Q::NewDate, day), (Q::PointsAgreed, "no")],
        )
    };
    let (over, _) = told(&given("2026-11-06"), "2026-11-10", Voice::Adult);
    assert_eq!(next(&over), NextRight::ChaseStageTwo);
    let over = letter(&over);
    assert!(over.contains("You gave Friday 6 November 2026 as the new date for your answer"), "{over}");
    assert!(!over.contains("25 working days"), "{over}");
    // Nobody gave one: it is the law's days that are over.
    let none = answers("waiting-2", "2026-09-01", &[(Q::MoreTime, "no"), (Q::PointsAgreed, "no")]);
    let none = letter(&told(&none, "2026-11-10", Voice::Adult).0);
    assert!(none.contains("the first 25 working days ended on"), "{none}");
    let late = answers(
        "waiting-1",
        "2026-11-09",
        &[(Q::MoreTime, "not-agreed"), (Q::NewDate, "2026-12-14"), (Q::AdvocatePause, "no")],
    );
    let late = letter(&told(&late, "2026-11-28", Voice::Adult).0);
    assert!(late.contains("You gave Monday 14 December 2026 as a new date for your answer."), "{late}");
    assert!(late.contains("the law allows you until Monday 7 December 2026"), "{late}");
}

#[test]
fn stage_one_that_was_left_out_by_agreement_is_not_called_answered_or_done() {
    for voice in Voice::ALL {
        let (told, _) = told(&answers("skipped-1", "2026-11-02", &[]), "2026-11-10", voice);
        assert_eq!(next(&told), NextRight::AskStageTwoAgreed);
        let steps = &told.dates.as_ref().expect("dates").steps;
        let has = |step| steps.iter().any(|line| line.entry.step == step);
        assert!(!has(Step::StageOneReply) && !has(Step::StageOneLatest) && has(Step::AskStageTwo));
        // Asked for on 10 November 2026, so the first 25 working days end on 15 December.
        let reply = entry(&told, Step::StageTwoReply).due;
        assert_eq!(reply, Due::On(day("2026-12-15")));
        let letter = letter(&told);
        assert!(letter.contains("leave out Stage 1") && letter.contains("2 November 2026"), "{letter}");
        assert!(!letter.contains("not satisfied") && !letter.contains("not happy"), "{letter}");
    }
}

#[test]
fn staff_tell_complaints_apart_by_their_reference() {
    let received = |day: &str| Begun::received(day.parse().expect("a day"));
    let council = council("statutory");
    let made = |day: &str| deadlines(&received(day), &council, holidays(), Voice::Adult);
    let file = |made: &Deadlines| {
        let file = for_staff(made, holidays(), day("2026-11-10"), Voice::Adult).expect("days to come");
        file.replace("\r\n ", "")
    };
    let uids = |file: &str| file.lines().filter(|line| line.starts_with("UID")).map(str::to_owned).collect();
    let one = made("2026-11-02").of_reference(" CS/2026/88 ", Voice::Adult);
    assert!(one.title.starts_with("CS/2026/88: "), "{}", one.title);
    let (with, without) = (file(&one), file(&made("2026-11-02")));
    assert!(with.contains("SUMMARY:CS/2026/88: ") && !without.contains("CS/2026/88"), "{with}");
    // Two complaints of one day do not take each other's place in a calendar.
    let other = file(&made("2026-11-02").of_reference("CS/2026/89", Voice::Adult));
    let (with, other): (BTreeSet<String>, BTreeSet<String>) = (uids(&with), uids(&other));
    assert!(!with.is_empty() && with.is_disjoint(&other));
    assert_eq!(made("2026-11-02").of_reference("  ", Voice::Adult), made("2026-11-02"));
}

#[test]
fn a_day_that_is_known_only_roughly_stands_in_a_sentence_as_people_say_it() {
    for (since, said) in [
        ("2025-10", "about this in October 2025."),
        ("2025", "about this in 2025."),
        ("2025-10-06", "about this on 6 October 2025."),
    ] {
        let told = told(&answers("told-someone", since, &[]), "2026-11-10", Voice::Adult).0;
        let letter = letter(&told);
        assert!(letter.contains(said), "{since}: {letter}");
    }
}

#[test]
fn an_ombudsmans_pack_after_a_refusal_says_when_it_was_by_whom_and_with_what_words() {
    let mut said =
        answers("refused", "2026-11-02", &[(Q::WhichStage, "2"), (Q::RefusedFor, "nothing-to-add")]);
    let words = Said::Words { ticked: vec![], fields: vec!["The manager".into(), "Nothing to add".into()] };
    said.set(Q::WhatTheySaid.into(), words).expect("it fits");
    let (told, _) = told(&said, "2026-11-10", Voice::Adult);
    let pack = told.papers.iter().find(|paper| paper.kind == PaperKind::OmbudsmanPack).expect("a pack");
    let pack = text(&pack.letter);
    for line in ["the council refuses Stage 2: 2 November 2026", "Who told me: The manager", "Nothing to add"]
    {
        assert!(pack.contains(line), "{line}: {pack}");
    }
}

/// A stage that the council said no to, or for which it offered something else.
fn refused(
    stands_at: &'static str,
    stage: &'static str,
    reason: &'static str,
    asked: &'static str,
) -> Answers {
    let said = [(Q::WhichStage, stage), (Q::RefusedFor, reason), (Q::RequestedOn, asked)];
    answers(stands_at, "2026-11-25", &said)
}

#[test]
fn a_stage_that_was_asked_for_and_refused_counts_from_the_request_and_not_from_today() {
    let due = |told: &Summary, step| entry(told, step).due;
    let on = |text| Due::On(day(text));
    for reason in ["nothing-to-add", "another", "person", "consent"] {
        let (told, _) = told(&refused("refused", "3", reason, "2026-11-20"), "2026-11-30", Voice::Adult);
        assert_eq!(due(&told, Step::AskStageThree), on("2026-11-20"), "{reason}");
        assert_eq!(due(&told, Step::Panel), on("2027-01-06"), "{reason}");
        assert_eq!(next(&told), NextRight::AnswerRefusal);
        let letter = letter(&told);
        assert!(letter.contains("When I asked for Stage 3: 20 November 2026"), "{letter}");
        assert!(
            letter.contains("the last day for the panel to meet is Wednesday 6 January 2027"),
            "{letter}"
        );
        assert!(!letter.contains("more than 20 working days"), "{letter}");
    }
    // Stage 2 is a right that no day ends, and a meeting takes the place of no stage.
    for (stands_at, reason) in [("refused", "late"), ("refused", "nothing-to-add"), ("mediation", "another")]
    {
        let (told, _) = told(&refused(stands_at, "2", reason, "2026-09-01"), "2026-12-14", Voice::Adult);
        assert_eq!(due(&told, Step::StageTwoLatest), on("2026-12-01"), "{stands_at} {reason}");
        assert!(matches!(entry(&told, Step::StageTwoLatest).status, Status::Late(_)), "{stands_at}");
        assert!(
            letter(&told).contains("the last day for your answer is Tuesday 1 December 2026"),
            "{}",
            letter(&told)
        );
    }
    let (told, _) = told(&refused("refused", "3", "nothing-to-add", ""), "2026-11-30", Voice::Adult);
    assert_eq!(due(&told, Step::Panel), on("2027-01-14"), "as if it were asked for today");
    assert!(!letter(&told).contains("When I asked"), "{}", letter(&told));
}

#[test]
fn the_day_of_a_request_is_asked_only_where_the_council_has_no_say_in_it() {
    let is_asked = |said: &Answers| {
        replay(said, day("2026-11-30")).asked.iter().any(|ask| ask.question == Q::RequestedOn)
    };
    assert!(is_asked(&refused("refused", "3", "another", "")));
    assert!(is_asked(&refused("mediation", "2", "another", "")));
    assert!(is_asked(&refused("refused", "1", "consent", "")), "the law names a child in care");
    assert!(is_asked(&refused("refused", "3", "late", "")), "the council may have counted wrongly");
    assert!(is_asked(&refused("mediation", "1", "another", "")), "a meeting does not stop Stage 1 either");
    for (stands_at, stage, reason) in [
        ("refused", "1", "late"),
        ("refused", "1", "other-case"),
        ("refused", "2", "other-case"),
        ("answered-2", "3", "another"),
    ] {
        assert!(!is_asked(&refused(stands_at, stage, reason, "")), "{stands_at} {stage} {reason}");
    }
    let ahead = refused("refused", "3", "another", "2026-12-01");
    let wrong = out_of_order(&ahead, day("2026-11-30")).expect("nobody has asked tomorrow");
    assert_eq!(wrong.0, Q::RequestedOn);
}

#[test]
fn stage_1_is_asked_back_to_its_first_day_for_whoever_the_act_names_in_person_and_for_nobody_else() {
    let of = |said: &[(Q, &'static str)]| {
        let mut answers = refused("refused", "1", "person", "2026-11-09");
        answers.set(Q::Parts.into(), Said::Many(vec!["contact"])).expect("it fits");
        for (question, key) in said {
            answers.set((*question).into(), Said::One(key)).expect("it fits");
        }
        let replay = replay(&answers, day("2026-11-28"));
        assert!(
            replay.asked.iter().any(|ask| ask.question == Q::StageDate),
            "{said:?}: {:?}",
            replay.decided
        );
        replay.asked.iter().any(|ask| ask.question == Q::RequestedOn)
    };
    let own = (Q::Affects, "child");
    assert!(of(&[(Q::Who, "parent"), own]));
    assert!(of(&[(Q::Who, "responsible"), own]));
    assert!(of(&[(Q::Who, "foster-carer"), (Q::CarerKind, "council"), own]));
    // The guidance alone names a carer of an agency, and practice somebody who speaks of their childhood.
    assert!(!of(&[(Q::Who, "foster-carer"), (Q::CarerKind, "agency"), own]));
    assert!(!of(&[(Q::Who, "care-leaver"), (Q::LeftCare, "childhood")]));
    // The council decides, or looks at whoever speaks for another.
    assert!(!of(&[(Q::Who, "parent"), (Q::Affects, "only-adult")]));
    assert!(!of(&[(Q::Who, "parent"), (Q::Situation, "none"), own]));
    assert!(!of(&[(Q::Who, "relative"), (Q::Relation, "grandparent"), (Q::ChildKnows, "knows")]));
    assert!(!of(&[(Q::Who, "relative"), (Q::Relation, "grandparent"), (Q::ChildKnows, "agrees")]));
}

#[test]
fn a_panel_that_was_refused_as_late_and_was_asked_for_in_time_is_a_right_from_the_request() {
    let late = |asked: &'static str, answered: &'static str| {
        let said = [
            (Q::WhichStage, "3"),
            (Q::RefusedFor, "late"),
            (Q::RequestedOn, asked),
            (Q::AnsweredOn, answered),
        ];
        let mut said = answers("refused", "2026-11-27", &said);
        said.set(Q::LateReasons.into(), Said::Many(vec!["unwell"])).expect("it fits");
        said
    };
    let is_asked_why = |said: &Answers| {
        replay(said, day("2026-11-30")).asked.iter().any(|ask| ask.question == Q::LateReasons)
    };
    // The last of the 20 working days, and the day before it.
    for asked in ["2026-11-25", "2026-11-24"] {
        let said = late(asked, "2026-10-28");
        let (in_time, _) = told(&said, "2026-11-30", Voice::Adult);
        assert_eq!(next(&in_time), NextRight::AnswerRefusal, "{asked}");
        assert_eq!(entry(&in_time, Step::AskStageThree).due, Due::On(day(asked)));
        assert!(!is_asked_why(&said), "{asked}");
        let letter = letter(&in_time);
        assert!(letter.contains("came on 28 October 2026"), "{letter}");
        assert!(letter.contains("so I asked in time"), "{letter}");
    }
    let (in_time, _) = told(&late("2026-11-24", "2026-10-28"), "2026-11-30", Voice::Adult);
    assert_eq!(entry(&in_time, Step::Panel).due, Due::On(day("2027-01-08")));
    // A day later, or a day that nobody knows: the council looks at the reasons.
    for (asked, answered) in [("2026-11-26", "2026-10-28"), ("", "2026-10-28"), ("2026-11-24", "")] {
        let said = late(asked, answered);
        let (late, _) = told(&said, "2026-11-30", Voice::Adult);
        assert_eq!(next(&late), NextRight::AnswerLateRefusal, "{asked} {answered}");
        assert!(is_asked_why(&said), "{asked} {answered}");
        assert!(!letter(&late).contains("so I asked in time"), "{asked} {answered}");
    }
    // From a Saturday the last of them is a Friday.
    let next_of = |said| next(&told(&said, "2026-11-30", Voice::Adult).0);
    assert_eq!(next_of(late("2026-11-20", "2026-10-24")), NextRight::AnswerRefusal);
    assert_eq!(next_of(late("2026-11-21", "2026-10-24")), NextRight::AnswerLateRefusal);
}

#[test]
fn whoever_told_of_a_worry_and_was_named_is_told_of_both_doors() {
    let complaint = |who: &'static str, more: &[(Q, &'static str)], parts: &[&'static str]| {
        let mut said = answers("not-sent", "", &[(Q::Who, who), (Q::Situation, "not-sure")]);
        said.set(Q::Topics.into(), Said::Many(vec!["protection", "records"])).expect("it fits");
        said.set(Q::Parts.into(), Said::Many(parts.to_vec())).expect("it fits");
        for (question, key) in more {
            said.set((*question).into(), Said::One(key)).expect("it fits");
        }
        decided(&said, "2026-11-28")
    };
    let neighbour = [(Q::Relation, "neighbour"), (Q::ChildKnows, "no")];
    let own = |complaint: &Complaint| {
        complaint.route.for_other_procedure().map(|point| point.concern).collect::<Vec<_>>()
    };
    let witness = complaint("relative", &neighbour, &["worry-ignored", "shared-information"]);
    assert!(own(&witness).contains(&Concern::SharedInformation), "{:?}", witness.route.points);
    let letters = witness.route.points.iter().flat_map(|point| point.letters());
    assert!(letters.into_iter().any(|(_, letter)| letter == PaperKind::SharedInformation));
    // A parent has told of nobody: what was shared is for the officer alone.
    let parent = complaint("parent", &[(Q::Affects, "child")], &["conference", "shared-information"]);
    assert!(!own(&parent).contains(&Concern::SharedInformation), "{:?}", parent.route.points);
}

#[test]
fn a_meeting_in_place_of_the_panel_leaves_the_days_that_run_from_the_stage_2_answer() {
    let offered = |asked: &'static str, answered: &'static str| {
        let said = [(Q::WhichStage, "3"), (Q::RequestedOn, asked), (Q::AnsweredOn, answered)];
        answers("mediation", "2026-11-25", &said)
    };
    let (not_asked, _) = told(&offered("", "2026-11-04"), "2026-11-28", Voice::Adult);
    let ask = entry(&not_asked, Step::AskStageThree);
    assert_eq!(next(&not_asked), NextRight::AskStageThreeBesideMeeting);
    assert_eq!(ask.due, Due::On(day("2026-12-02")));
    assert_eq!(ask.ask_by, Some(Due::On(day("2026-12-01"))));
    assert!(letter(&not_asked).contains("do not use it in place of Stage 3 or wait for it"));
    // As the answer itself would have it, and with the reasons that the law asks for.
    let (answered, _) = told(&answers("answered-2", "2026-11-04", &[]), "2026-11-28", Voice::Adult);
    assert_eq!(entry(&answered, Step::AskStageThree).due, ask.due);
    let complaint = decided(&offered("", "2026-11-04"), "2026-11-28");
    assert!(notices(&complaint).iter().any(|noticed| noticed.notice == Notice::NoReason));
    // A panel that was asked for counts from then, and the answer before it is not asked for.
    let asked = offered("2026-11-20", "2026-11-04");
    assert_eq!(next(&told(&asked, "2026-11-28", Voice::Adult).0), NextRight::AnswerMediation);
    let is_asked = |said: &Answers| {
        replay(said, day("2026-11-28")).asked.iter().any(|ask| ask.question == Q::AnsweredOn)
    };
    assert!(is_asked(&offered("", "")) && !is_asked(&asked));
    // A day that nobody knows gives the dates of whoever asks today.
    let (unknown, _) = told(&offered("", ""), "2026-11-28", Voice::Adult);
    assert_eq!(next(&unknown), NextRight::AskStageThreeBesideMeeting);
    assert_eq!(entry(&unknown, Step::AskStageThree).status, Status::Now);
    // At Stage 2 no day ends the right.
    let two = answers("mediation", "2026-11-25", &[(Q::WhichStage, "2"), (Q::RequestedOn, "")]);
    assert!(!is_asked(&two));
    assert_eq!(next(&told(&two, "2026-11-28", Voice::Adult).0), NextRight::AnswerMediation);
}

#[test]
fn stage_1_refused_to_somebody_whom_the_law_names_runs_from_the_complaint() {
    for reason in ["person", "consent", "nothing-to-add", "another"] {
        let (told, _) = told(&refused("refused", "1", reason, "2026-11-09"), "2026-11-28", Voice::Adult);
        assert_eq!(next(&told), NextRight::AnswerRefusalOfARight, "{reason}");
        assert_eq!(entry(&told, Step::StageOneLatest).due, Due::On(day("2026-12-07")), "{reason}");
        let letter = letter(&told);
        assert!(letter.contains("When I made my complaint: 9 November 2026"), "{letter}");
        assert!(letter.contains("the last day for your answer is Monday 7 December 2026"), "{letter}");
    }
    let (over, _) = told(&refused("refused", "1", "person", "2026-10-12"), "2026-11-28", Voice::Adult);
    assert_eq!(entry(&over, Step::AskStageTwo).status, Status::Now);
    // What is late or is before a court the council may refuse.
    for reason in ["late", "other-case"] {
        let mut said = refused("refused", "1", reason, "2026-11-09");
        said.set(Q::LateReasons.into(), Said::Many(vec!["not-told"])).expect("it fits");
        let (told, _) = told(&said, "2026-11-28", Voice::Adult);
        assert_ne!(next(&told), NextRight::AnswerRefusalOfARight, "{reason}");
    }
}

#[test]
fn the_last_answer_of_the_wrong_procedure_begins_nothing_anew() {
    let said = |last| answers("other-procedure", "2026-10-16", &[(Q::LastAnswer, last)]);
    let (over, _) = told(&said("yes"), "2026-11-28", Voice::Adult);
    assert_eq!(next(&over), NextRight::LeaveOtherProcedure);
    let steps: Vec<_> =
        over.dates.as_ref().expect("it has dates").steps.iter().map(|line| line.entry.step).collect();
    assert!(!steps.contains(&Step::StageOneReply) && !steps.contains(&Step::StageOneLatest), "{steps:?}");
    assert!(letter(&over).contains("I ask for Stage 2 of it, with an independent person"));
    let pack = over.papers.iter().find(|paper| paper.kind == PaperKind::OmbudsmanPack).expect("a pack");
    assert!(
        text(&pack.letter).contains("did not use the Children Act 1989 procedure"),
        "{}",
        text(&pack.letter)
    );
    for last in ["not-yet", "not-sure"] {
        let (runs, _) = told(&said(last), "2026-11-28", Voice::Adult);
        assert_eq!(next(&runs), NextRight::AskWhichProcedure, "{last}");
        assert!(runs.papers.iter().all(|paper| paper.kind != PaperKind::OmbudsmanPack), "{last}");
    }
}

#[test]
fn after_all_stages_what_is_new_goes_to_the_council_and_what_was_agreed_to_the_ombudsman() {
    let both = |topics: &[&'static str], new: &[&'static str]| {
        let mut said = answers("answered-3", "2026-07-24", &[(Q::AfterStages, "both"), (Q::Coming, "no")]);
        said.set(Q::Topics.into(), Said::Many(topics.to_vec())).expect("it fits");
        said.set(Q::Parts.into(), Said::Many(vec!["plan"])).expect("it fits");
        if !new.is_empty() {
            said.set(Q::NewPoints.into(), Said::Many(new.to_vec())).expect("it fits");
        }
        decided(&said, "2026-11-28")
    };
    let names = |points: Vec<Concern>| points.into_iter().map(Named::key).collect::<Vec<_>>();
    let split = both(&["contact", "plan"], &["contact"]);
    let new = names(split.route.ours().map(|point| point.concern).collect());
    let agreed = names(split.route.for_ombudsman().map(|point| point.concern).collect());
    assert_eq!((new, agreed), (vec!["contact"], vec!["plan"]));
    let council = council("statutory");
    let setting =
        Setting { council: &council, today: day("2026-11-28"), holidays: holidays(), voice: Voice::Adult };
    let told = summary(&split, setting);
    assert_eq!(next(&told), NextRight::Send);
    let paper = |kind| {
        let paper = told.papers.iter().find(|paper| paper.kind == kind).expect("it is offered");
        text(&paper.letter)
    };
    let (pack, agreed) = (paper(PaperKind::OmbudsmanPack), paper(PaperKind::Agreed));
    let [contact, plan] = [Concern::Contact, Concern::Plan].map(|concern| {
        let points = &told.points;
        points.iter().find(|point| point.concern == concern).expect("it is a point").name.clone()
    });
    for (paper, has) in [(&pack, &plan), (&agreed, &plan)] {
        assert!(paper.contains(has.as_str()) && !paper.contains(contact.as_str()), "{paper}");
    }
    assert!(agreed.contains("24 July 2026") && agreed.contains("12 December 2026"), "{agreed}");
    assert!(letter(&told).contains(contact.as_str()) && !letter(&told).contains(plan.as_str()));
    // Of one point alone it is both: new at the council, and for the Ombudsman what was agreed.
    let one = both(&["contact"], &[]);
    assert_eq!(one.route.ours().count(), 1);
    assert_eq!(one.route.for_ombudsman().count(), 1);
}

#[test]
fn a_panel_that_is_asked_for_late_is_asked_to_look_at_reasons_only_where_there_are_some() {
    let (late, _) = told(&answers("answered-2", "2026-07-20", &[]), "2026-11-10", Voice::Adult);
    let late = letter(&late);
    assert!(late.contains("hold a panel all the same") && !late.contains("look at my reasons"), "{late}");
}

/// How a complaint can stand, with what else is said of it.
/// What a step is called here, what was said to come to it, and the steps whose limits are tried.
type At = (&'static str, &'static [(Q, &'static str)], &'static [Step]);

const STAGES: [At; 8] = [
    ("told-someone", &[], &[Step::StageOneReply, Step::StageOneLatest]),
    ("waiting-1", &[], &[Step::StageOneReply, Step::StageOneLatest]),
    ("answered-1", &[], &[Step::AskStageTwo]),
    ("waiting-2", &[], &[Step::StageTwoReply, Step::StageTwoLatest]),
    ("answered-2", &[], &[Step::AskStageThree]),
    ("waiting-3", &[(Q::PanelMet, "no")], &[Step::Panel]),
    (
        "waiting-3",
        &[(Q::PanelMet, "met"), (Q::PanelMetOn, "2026-06-29")],
        &[Step::PanelReport, Step::PanelReply],
    ),
    ("waiting-3", &[(Q::PanelMet, "report"), (Q::ReportOn, "2026-07-06")], &[Step::PanelReply]),
];

/// The day on which each of them began: a Monday.
const BEGAN: &str = "2026-06-01";

/// What the page, the calendar, the JSON and the letter say that does not go together on a day.
fn contradictions(told: &Summary, file: Option<&str>, today: chrono::NaiveDate) -> Vec<String> {
    let mut found = Vec::new();
    let said = json(told);
    let file = file.unwrap_or_default().replace("\r\n ", "");
    let dates = told.dates.as_ref().expect("it has dates");
    for (line, step) in dates.steps.iter().zip(said["dates"]["steps"].as_array().expect("a list")) {
        let entry = &line.entry;
        let key = entry.step.key();
        let on = entry.due.range().map(|(first, last)| (first.to_string(), last.to_string()));
        let in_json = match &step["due"] {
            serde_json::Value::String(day) => Some((day.clone(), day.clone())),
            serde_json::Value::Array(days) => {
                let day = |at: usize| days[at].as_str().unwrap_or_default().to_owned();
                Some((day(0), day(1)))
            }
            _ => None,
        };
        if in_json != on || step["status"] != entry.status.key() || step["says"] != line.status.as_str() {
            found.push(format!("{key}: the JSON says something else"));
        }
        let uid = |day: chrono::NaiveDate| format!("DTSTART;VALUE=DATE:{}", day.to_string().replace('-', ""));
        match (entry.status, entry.due.range()) {
            (Status::Late(_), Some((_, last))) => {
                if last >= today {
                    found.push(format!("{key}: late before its last day is over"));
                }
                if file.contains(&uid(last)) {
                    found.push(format!("{key}: late, and in the calendar"));
                }
            }
            (Status::AskToday, Some((_, last)))
                if !file.contains(&uid(last.max(today))) || line.ask_by.is_some() =>
            {
                found.push(format!("{key}: to be asked for today, and not in the calendar"));
            }
            (Status::Running(_) | Status::DueToday, Some((first, last))) => {
                let day = entry.ask_by.and_then(Due::range).map_or(last, |(safe, _)| safe);
                if first < today || !file.contains(&uid(day)) {
                    found.push(format!("{key}: running, and not in the calendar"));
                }
            }
            _ => {}
        }
    }
    // A letter about lateness names the last day of a step that is late.
    let next = next(told);
    let is_late = matches!(
        next,
        NextRight::ChaseStageOne
            | NextRight::StageTwoBecauseLate
            | NextRight::ChaseStageTwo
            | NextRight::StageTwoLate
            | NextRight::PanelLate
            | NextRight::PanelReportLate
            | NextRight::StageThreeLate
    );
    if is_late {
        let letter = letter(told);
        let late = dates.steps.iter().filter(|line| matches!(line.entry.status, Status::Late(_)));
        let named = |due: Due| letter.contains(&complaint_guide::words::dates::due(due.last(), Voice::Adult));
        if !late.map(|line| line.entry.due).any(named) {
            found.push(format!("{}: the letter names no day that is late", next.key()));
        }
    }
    found
}

#[test]
fn page_calendar_json_and_letter_agree_on_every_day_of_two_years() {
    let mut found = Vec::new();
    for (stands_at, said, _) in STAGES {
        let answers = answers(stands_at, BEGAN, said);
        for today in day("2026-07-06").iter_days().take(730) {
            let (told, file) = told(&answers, &today.to_string(), Voice::Adult);
            let wrong = contradictions(&told, file.as_deref(), today);
            found.extend(wrong.into_iter().map(|wrong| format!("{stands_at} {said:?}, {today}: {wrong}")));
        }
    }
    found.truncate(20);
    crate::golden::none(&found);
}

/// What the staff's page says of the same case, once all that it is asked has happened on days that are known.
fn of_staff(complaint: &Complaint, council: &Council) -> Option<Deadlines> {
    let history = complaint.route.case()?.history();
    let is_known = |dated: &Dated| matches!(dated.on, Due::On(_));
    let happened = history.events().iter().filter(|dated| dated.event != Event::Knew);
    let mut since: Vec<Dated> = happened.copied().collect();
    if since.is_empty() || !since.iter().all(is_known) {
        return None;
    }
    // The page asks for the days before as well; what has begun since does not depend on them.
    let (first, _) = since.iter().filter_map(|dated| dated.on.range()).min()?;
    let before = first.checked_sub_days(Days::new(200))?;
    let received = match history.day(Event::Received).and_then(Due::range) {
        Some((day, _)) => day,
        None => before,
    };
    since.retain(|dated| dated.event != Event::Received);
    if history.has(Event::AskedThree) {
        since.push(Dated { event: Event::AskedTwo, on: Due::On(before) });
    }
    let begun = Begun::new(received, since).expect("the guide took these days");
    Some(deadlines(&begun, council, holidays(), Voice::Adult))
}

/// What the guide says of a day that runs or is late, and the staff's page otherwise.
fn otherwise_for_staff(told: &Summary, staff: &Deadlines) -> Vec<String> {
    let lines = told.dates.as_ref().into_iter().flat_map(|dates| &dates.steps);
    let has_begun = |entry: &&Entry| {
        matches!(
            entry.status,
            Status::Running(_) | Status::Late(_) | Status::DueToday | Status::AskToday | Status::NotSettled
        )
    };
    let mut found = Vec::new();
    for entry in lines.map(|line| &line.entry).filter(has_begun) {
        let duties = staff.stages.iter().flat_map(|stage| &stage.duties);
        for duty in duties.filter(|duty| duty.when == When::By(entry.step)) {
            if duty.days.iter().any(|day| *day != entry.limit) {
                found.push(format!("{}: {:?}, for staff {:?}", entry.step.key(), entry.limit, duty.days));
            }
        }
    }
    found
}

#[test]
fn every_story_has_the_same_dates_on_the_page_in_the_letter_in_files_at_the_command_line_and_for_staff() {
    let (mut found, mut days, mut of_staffs) = (Vec::new(), 0, 0);
    for (number, story) in stories().into_iter().enumerate() {
        let name = &story.name;
        // Each day of a month is somebody's.
        let later = story.today.iter_days().skip(1 + number % 31).step_by(31).take(23);
        for today in [story.today].into_iter().chain(later) {
            let replayed = |answers: &Answers| replay(answers, today).decided.ok();
            let Some(complaint) = replayed(&story.answers) else { continue };
            let setting =
                Setting { council: &story.council, today, holidays: holidays(), voice: Voice::Adult };
            let told = summary(&complaint, setting);
            let mut wrong = Vec::new();
            if let Some(dates) = told.dates.as_ref() {
                days += 1;
                let file = calendar(dates, setting);
                wrong.extend(contradictions(&told, file.as_deref(), today));
                if let Some(staff) = of_staff(&complaint, &story.council) {
                    of_staffs += 1;
                    wrong.extend(otherwise_for_staff(&told, &staff));
                }
            }
            let saved = save::write(&Saved { answers: story.answers.clone(), ..Saved::default() });
            let opened = save::read(&saved).saved.answers;
            if replayed(&opened).map(|opened| summary(&opened, setting).dates) != Some(told.dates.clone()) {
                wrong.push(String::from("the saved file opens with other dates"));
            }
            if today == story.today {
                let (file, today) = (format!("tests/people/{name}/answers.json"), today.to_string());
                let council = format!("councils/{}.json", story.council.id);
                let mut program = Command::new(env!("CARGO_BIN_EXE_complaint-guide"));
                let program = program.current_dir(crate::golden::place(""));
                let output =
                    program.args(["answer", "--council", &council, "--today", &today, &file]).output();
                let said: serde_json::Value =
                    serde_json::from_slice(&output.expect("it runs").stdout).unwrap_or_default();
                // It adds what was answered and not asked.
                let own = json(&told);
                if own.as_object().into_iter().flatten().any(|(key, own)| said[key] != *own) {
                    wrong.push(String::from("the command line says something else"));
                }
            }
            found.extend(wrong.into_iter().map(|wrong| format!("{name}, {today}: {wrong}")));
        }
    }
    let all = found.len();
    found.truncate(30);
    crate::golden::none(&found);
    assert!(days > 1_000 && of_staffs > 200 && all == 0, "{days} days, {of_staffs} for staff");
}

#[test]
fn a_day_that_is_another_for_staff_would_be_found() {
    let complaint = decided(&answers("waiting-2", "2026-11-02", &[]), "2026-11-23");
    let council = council("statutory");
    let (told, _) = told(&answers("waiting-2", "2026-11-02", &[]), "2026-11-23", Voice::Adult);
    let staff = of_staff(&complaint, &council).expect("its day is known");
    assert_eq!(otherwise_for_staff(&told, &staff), Vec::<String>::new());
    let other = decided(&answers("waiting-2", "2026-11-03", &[]), "2026-11-23");
    let other = of_staff(&other, &council).expect("its day is known");
    assert!(!otherwise_for_staff(&told, &other).is_empty());
}

#[test]
fn a_contradiction_between_page_and_calendar_would_be_found() {
    let (told, file) = told(&answers("waiting-2", "2026-11-02", &[]), "2026-11-23", Voice::Adult);
    assert_eq!(contradictions(&told, file.as_deref(), day("2026-11-23")), Vec::<String>::new());
    assert!(!contradictions(&told, None, day("2026-11-23")).is_empty(), "a calendar without the days");
    assert!(!contradictions(&told, file.as_deref(), day("2027-11-23")).is_empty(), "another day");
}

/// What is late, next, offered and written in the calendar at each stage, a day before, on and after each limit and
/// a year and a day on: for a person's eyes.
fn table() -> String {
    use std::fmt::Write as _;
    let mut page = String::from(
        "# Each later step, a day before, on and after each limit\n\nOf a complaint that came to its step on Monday 1 June \
         2026. Written by `UPDATE=1 cargo test`.\n\n| Step | Today | Late | Next | Papers | First date in the calendar |\n\
         | --- | --- | --- | --- | --- | --- |\n",
    );
    for (stands_at, said, limits) in STAGES {
        let answers = answers(stands_at, BEGAN, said);
        let (first, _) = told(&answers, "2026-07-06", Voice::Adult);
        let mut days: Vec<_> = limits.iter().filter_map(|step| entry(&first, *step).limit.range()).collect();
        days.push((day("2027-06-01"), day("2027-06-01")));
        for (_, limit) in days {
            for today in [limit.pred_opt(), Some(limit), limit.succ_opt()].into_iter().flatten() {
                if said.len() > 1 && today < day("2026-07-06") {
                    continue;
                }
                let (told, file) = told(&answers, &today.to_string(), Voice::Adult);
                let dates = told.dates.as_ref().expect("dates");
                let late = dates.steps.iter().filter_map(|line| match line.entry.status {
                    Status::Late(days) => Some(format!("{} by {}", line.entry.step.key(), days.0)),
                    Status::NotSettled => Some(format!("{} not settled", line.entry.step.key())),
                    _ => None,
                });
                let late: Vec<_> = late.collect();
                let papers: Vec<_> = told.papers.iter().map(|paper| paper.kind).collect();
                let telling = [
                    PaperKind::Chase,
                    PaperKind::WhereIsIt,
                    PaperKind::AskStageTwo,
                    PaperKind::AskStageThree,
                    PaperKind::OmbudsmanPack,
                ];
                let papers: Vec<_> =
                    telling.into_iter().filter(|paper| papers.contains(paper)).map(Named::key).collect();
                let file = file.unwrap_or_default();
                let at = file.find("DTSTART;VALUE=DATE:").map(|at| &file[at + 19..at + 27]);
                let what = said.first().map_or(String::new(), |(_, key)| format!(", {key}"));
                let _ = writeln!(
                    page,
                    "| {stands_at}{what} | {today} | {} | {} | {} | {} |",
                    late.join(", "),
                    Named::key(next(&told)),
                    papers.join(", "),
                    at.unwrap_or("none")
                );
            }
        }
    }
    page
}

#[test]
fn the_table_of_the_later_steps_is_as_it_comes_out() {
    is_kept("docs/later-steps.md", &table());
}

#[test]
fn a_request_for_a_panel_without_a_reason_says_that_the_law_asks_for_one() {
    // 2006 Regulations, regulation 18(2).
    let reason = |texts: [&str; 4], ticked: &[&'static str], stands_at| {
        let mut answers = answers(stands_at, "2026-11-16", &[]);
        let fields = texts.map(str::to_owned).to_vec();
        let ask = Ask { question: Q::StillWrong, point: Some(Concern::Contact) };
        answers.set(ask, Said::Words { ticked: ticked.to_vec(), fields }).expect("it fits");
        notices(&decided(&answers, "2026-11-23")).iter().any(|noticed| noticed.notice == Notice::NoReason)
    };
    assert!(reason(["", " ", "", ""], &[], "answered-2"), "nothing is said");
    assert!(!reason(["", "It left out the school.", "", ""], &[], "answered-2"));
    assert!(!reason(["", "", "", ""], &["facts"], "answered-2"), "a reason that is ticked is one");
    assert!(!reason(["", "", "", ""], &[], "answered-1"), "Stage 2 can be asked for without");
}

/// A grandmother of a child in care who is too young to be asked: the council decides whether it hears her.
fn grandmother(stands_at: &'static str, since: &str) -> Answers {
    let mut answers = answers(stands_at, since, &[]);
    for (question, key) in [
        (Q::Who, "relative"),
        (Q::Relation, "grandparent"),
        (Q::ChildKnows, "too-young"),
        (Q::Situation, "in-care"),
    ] {
        answers.set(question.into(), Said::One(key)).expect("it fits");
    }
    while let Err(ask) = replay(&answers, day("2100-01-01")).decided {
        answers.set(ask, Said::nothing(ask.question)).expect("nothing fits");
    }
    answers
}

#[test]
fn stage_one_counts_from_the_decision_where_the_council_first_decides_whom_it_hears() {
    // 2006 Regulations, regulation 14(3)(a). Counted from 19 October 2026 it would be over on 2 and 16 November.
    let at = |answers: &Answers, today: &str| told(answers, today, Voice::Adult).0;
    let child = at(&answers("waiting-1", "2026-10-19", &[]), "2026-11-23");
    assert_eq!(next(&child), NextRight::StageTwoBecauseLate, "the law names a child: from the day it came");

    for today in ["2026-11-02", "2026-11-10", "2026-11-16", "2026-11-23"] {
        let told = at(&grandmother("waiting-1", "2026-10-19"), today);
        let reply = entry(&told, Step::StageOneReply);
        assert_eq!((reply.status, reply.at_the_earliest), (Status::NotKnown, true), "{today}: never late");
        assert_eq!(next(&told), NextRight::AskWhetherDecided, "{today}");
        assert_eq!(reply.due, Due::On(day("2026-11-02")), "the first day that it can be");
        assert_ne!(
            entry(&told, Step::AskStageTwo).status,
            Status::Now,
            "{today}: Stage 2 is not open for sure"
        );
        assert!(letter(&told).contains("Please tell me whether you have decided"), "{today}");
        assert_eq!(entry(&told, Step::AskStageTwo).ask_by, None, "{today}: no day that may be too early");
        let now = told.papers.iter().find(|paper| paper.kind == PaperKind::AskStageTwoNow);
        assert_eq!(
            now.is_some(),
            today > "2026-11-16",
            "{today}: a letter for whoever learns that it decided at once"
        );
        assert!(!letter(&told).contains("request for Stage 2"), "{today}");
    }
    let running = at(&grandmother("waiting-1", "2026-10-19"), "2026-10-26");
    assert_eq!(next(&running), NextRight::WaitStageOne);
    assert_eq!(entry(&running, Step::StageOneReply).status, Status::Running(WorkingDays(5)));
    let lines = running.dates.as_ref().expect("dates").steps.clone();
    let line = lines.iter().find(|line| line.entry.step == Step::StageOneReply).expect("the step");
    assert_eq!(line.status, "At least 5 working days left");
    assert!(line.also.iter().any(|also| also.contains("count from that decision")), "{:?}", line.also);
    // What she told a worker may never have been written down: that is asked first.
    let aloud = at(&grandmother("told-someone", "2026-10-19"), "2026-11-23");
    assert_eq!(next(&aloud), NextRight::ToldNoAnswer);
    // Once Stage 1 is answered nothing hangs on that day.
    let answered = at(&grandmother("answered-1", "2026-11-16"), "2026-11-23");
    assert_eq!(next(&answered), NextRight::AskStageTwo);
    let steps = &answered.dates.as_ref().expect("dates").steps;
    assert!(steps.iter().all(|line| !line.entry.at_the_earliest));
}

#[test]
fn a_first_letter_names_no_last_day_where_the_council_first_decides_whom_it_hears() {
    for voice in Voice::ALL {
        let (told, file) = told(&grandmother("not-sent", ""), "2026-11-23", voice);
        let (named, _) = self::told(&answers("not-sent", "", &[]), "2026-11-23", voice);
        let last = "21 December 2026";
        assert!(letter(&named).contains(last), "{voice:?}: the law names a child");
        assert!(!letter(&told).contains(last), "{voice:?}");
        assert!(letter(&told).contains("10 working days"), "{voice:?}");
        // In the calendar the day is only planned.
        let file = file.expect("a file").replace("\r\n ", "");
        let first = file.split("BEGIN:VEVENT").nth(1).expect("an entry").to_owned();
        assert!(first.contains("(planned)"), "{voice:?}: {first}");
    }
}
