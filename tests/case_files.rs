//! The guide's own case files in a council's list, beside cells and CSV files.

use chrono::NaiveDate;
use complaint_guide::documents::case::case;
use complaint_guide::files::register::{Register, Row, Why};
use complaint_guide::files::together::{Name, all};
use complaint_guide::rules::history::Event;
use complaint_guide::rules::steps::{NextRight, Stage, Step};
use complaint_guide::staff::cases::{Cases, Turn, figures};
use complaint_guide::staff::list::doubts;
use serde_json::Value;

use crate::golden::{holidays, none};
use crate::people::{Story, stories};

fn file(story: &Story) -> Value {
    case(&story.complaint(), &story.told(story.voice), None, story.setting(story.voice))
}

fn story(name: &str) -> Story {
    stories().into_iter().find(|story| story.name == name).expect("a story of this name")
}

fn source(name: &str, text: impl ToString) -> (Name, Option<String>) {
    (Some(name.to_owned()), Some(text.to_string()))
}

fn listed(sources: &[(Name, Option<String>)], today: NaiveDate) -> Register {
    all(sources, today).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn refusal(file: &Value, today: NaiveDate) -> String {
    let problems = all(&[source("a.json", file)], today).expect_err("it cannot be listed");
    problems.iter().map(ToString::to_string).collect()
}

fn whys(row: &Row) -> Vec<Why> {
    row.doubts.iter().map(|doubt| doubt.why).collect()
}

#[test]
fn every_case_file_with_a_clock_is_listed_with_a_date_of_the_guide() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for story in stories() {
        let guide = story.told(story.voice);
        let Some(dates) = &guide.dates else {
            assert!(refusal(&file(&story), story.today).contains("No clock"), "{}", story.name);
            continue;
        };
        let Ok(register) = all(&[source("a.json", file(&story))], story.today) else {
            // Refused, offered something else, or nobody knows: nothing runs until that is settled.
            let settled = [NextRight::Send, NextRight::AskStageTwo, NextRight::WaitStageOne];
            assert!(!guide.next.is_some_and(|next| settled.contains(&next.right)), "{}", story.name);
            continue;
        };
        let cases = Cases::new(&register, story.today, holidays());
        let stands =
            cases.listed[0].stands.as_ref().unwrap_or_else(|wrong| panic!("{}: {wrong}", story.name));
        let row = &register.rows[0];
        let Some(next) = stands.next else { continue };
        if whys(row).iter().any(|why| matches!(why, Why::Today(..) | Why::Roughly(..))) {
            continue;
        }
        let line = dates.steps.iter().find(|line| line.entry.step == next.step);
        let days = line.and_then(|line| line.entry.due.range());
        compared += 1;
        if !next.due.is_none_or(|due| days.is_some_and(|(first, last)| (first..=last).contains(&due))) {
            wrong.push(format!("{}: {next:?}, and the guide {days:?}", story.name));
        }
    }
    none(&wrong);
    assert!(compared >= 15, "{compared} compared");
}

#[test]
fn a_complaint_that_was_not_sent_counts_as_received_on_the_day_the_council_opens_it_and_that_is_told() {
    let amira = story("amira-15-in-foster-care-staffordshire");
    let today = amira.today;
    let register = listed(&[source("amira.json", file(&amira))], today);
    let [row] = register.rows.as_slice() else { panic!("{register:?}") };
    assert_eq!((row.reference.as_str(), &row.days[..]), ("amira", &[(Event::Received, today)][..]));
    assert_eq!(whys(row), [Why::Today(Event::Received, today)]);
    let told = doubts(&register, &Cases::new(&register, today, holidays()));
    assert!(
        told[0].contains("begins Stage 1, and not the day on which it came. It is taken as received today"),
        "{told:?}"
    );
}

#[test]
fn a_request_for_the_next_stage_begins_it_on_the_day_the_council_opens_it() {
    let answered = story("stage-two-answered");
    let register = listed(&[source("a.json", file(&answered))], answered.today);
    let cases = Cases::new(&register, answered.today, holidays());
    let stands = cases.listed[0].stands.as_ref().expect("it stands");
    assert_eq!(
        (stands.stage, stands.turn, stands.next.map(|next| next.step)),
        (Stage::Three, Turn::Council, Some(Step::Panel))
    );
    assert!(whys(&register.rows[0]).contains(&Why::Today(Event::AskedThree, answered.today)));
}

#[test]
fn what_a_waiting_person_knows_is_taken_with_what_it_was_taken_for() {
    let waiting = story("waiting-for-stage-one-in-time");
    let register = listed(&[source("b.json", file(&waiting))], waiting.today);
    let row = &register.rows[0];
    let [(Event::Received, sent)] = row.days[..] else { panic!("{row:?}") };
    assert_eq!(whys(row), [Why::Sent(sent)]);
    // At Stage 2 nobody knows when the complaint itself came: no figure of Stage 1 counts it.
    let two = story("waiting-for-stage-two-in-time");
    let register = listed(&[source("c.json", file(&two))], two.today);
    let (first, last) = ("2020-01-01".parse().unwrap(), "2030-01-01".parse().unwrap());
    let counted = figures(&Cases::new(&register, two.today, holidays()), first, last, two.today, holidays());
    assert_eq!((counted.stage_one.open + counted.stage_one.without, counted.stage_two.open), (0, 1));
}

#[test]
fn cells_and_case_files_are_one_list_and_what_cannot_be_read_is_named_beside_it() {
    let waiting = story("waiting-for-stage-one-in-time");
    let mut typed = file(&waiting);
    typed["answers"]["tried"]["written"]["reference"] = "C1".into();
    typed["answers"]["the-child"]["written"]["name"] = "Ada van Dijk".into();
    let mut newer = file(&waiting);
    newer["version"] = 2.into();
    let sources = [
        (None, Some("Ref,Received\nC1,16/11/2026\nC2,17/11/2026\nC3,\n".to_owned())),
        source("one.json", &typed),
        source("newer.json", newer),
        source("other.json", r#"{"a": 1}"#),
        source("half.json", "{"),
        source("notes.txt", "nothing"),
        (Some("gone.csv".into()), None),
    ];
    let register = listed(&sources, waiting.today);
    let rows: Vec<_> =
        register.rows.iter().map(|row| (row.reference.as_str(), row.label.as_deref())).collect();
    assert_eq!(rows, [("C1", None), ("C2", None), ("C1", Some("AVD"))]);
    let cases = Cases::new(&register, waiting.today, holidays());
    let told = doubts(&register, &cases);
    for said in [
        "newer.json is left out. A newer guide",
        "other.json is left out. This is JSON, and no case file",
        "half.json is left out. The file is not JSON",
        "notes.txt is left out. No line has a heading",
        "gone.csv is left out. This file could not be read.",
        "Line 4 (C3) has no day",
        "‘C1’ stands more than once.",
    ] {
        assert_eq!(told.iter().filter(|line| line.starts_with(said)).count(), 1, "{said} in {told:#?}");
    }
    let none_of_them = all(&sources[3..], waiting.today).expect_err("nothing can be read");
    assert_eq!(none_of_them.len(), 4, "{none_of_them:?}");
}

#[test]
fn two_files_of_one_case_are_told_and_two_cases_are_not() {
    let (one, other) = (story("waiting-for-stage-one-in-time"), story("waiting-for-stage-two-in-time"));
    let today = one.today.max(other.today);
    let mut later = file(&one);
    later["written-on"] = "2026-12-24".into();
    let same = |sources: &[(Name, Option<String>)]| listed(sources, today).same;
    let twice = [source("monday.json", file(&one)), source("friday.json", later)];
    assert_eq!(same(&twice), [("monday.json".to_owned(), "friday.json".to_owned())]);
    let register = listed(&twice, today);
    let told = doubts(&register, &Cases::new(&register, today, holidays()));
    assert!(
        told.iter().any(|line| line.starts_with("monday.json and friday.json are files of one case")),
        "{told:?}"
    );
    let mut told_otherwise = file(&other);
    told_otherwise["points"][0]["told"]["what"] = "Something else.".into();
    assert_eq!(same(&[source("monday.json", file(&one)), source("friday.json", told_otherwise)]), []);
}

#[test]
fn a_question_that_only_a_later_guide_asks_does_not_keep_a_case_file_out() {
    let mut asked = file(&story("waiting-for-stage-one-in-time"));
    asked["answers"]["asked-later"] = serde_json::json!({ "ask": "What else?", "chosen": [] });
    let today = story("waiting-for-stage-one-in-time").today;
    assert_eq!(listed(&[source("a.json", &asked)], today).rows.len(), 1);
    asked["answers"]["stage-date"]["date"] = "2026-02-31".into();
    assert!(refusal(&asked, today).contains("answers.stage-date"), "{}", refusal(&asked, today));
    asked["answers"]["stage-date"]["date"] = "2036-02-01".into();
    assert!(refusal(&asked, today).contains("has not come yet"), "{}", refusal(&asked, today));
}

#[test]
fn a_case_file_of_an_advocate_is_called_by_the_childs_initials_and_never_by_the_advocates() {
    let rosa = story("rosa-advocate-for-a-boy-in-care-staffordshire");
    let label = |child: &str| {
        let mut typed = file(&rosa);
        typed["answers"]["the-child"]["written"]["name"] = child.into();
        typed["answers"]["about-you"]["written"]["name"] = "Zoe Quick".into();
        listed(&[source("a.json", typed)], rosa.today).rows[0].label.clone()
    };
    assert_eq!(label("Ada and Ben Smith").as_deref(), Some("ABS"));
    assert_eq!(label(" "), None);
}
