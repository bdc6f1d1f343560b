//! An advocate's list of saved complaints, without a browser.

use std::sync::OnceLock;

use chrono::{Days, NaiveDate};
use complaint_guide::advocate::caseload::{Falls, Held, Reading, Stands, Turn, hold, open, sort};
use complaint_guide::advocate::list::{calendar, cells, table, text};
use complaint_guide::documents::calendar::events;
use complaint_guide::documents::save::save;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::files;
use complaint_guide::files::save::{Saved, read as read_saved, write};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::{Holidays, PartDate};
use complaint_guide::rules::directory::Directory;
use complaint_guide::rules::questions::StandsAt;
use complaint_guide::rules::route::{Complaint, replay};
use complaint_guide::rules::timeline::Status;
use complaint_guide::words::{Voice, dates};
use proptest::prelude::*;

use crate::child::{day, story as child_story};
use crate::golden::{cases, council, holidays, none, read};
use crate::people::{Story, stories};

fn directory() -> &'static Directory {
    static DIRECTORY: OnceLock<Directory> = OnceLock::new();
    DIRECTORY.get_or_init(|| files::directory::read(&read("static/directory.json")).expect("it is right"))
}

fn on(today: NaiveDate) -> Reading<'static> {
    Reading { today, holidays: holidays(), directory: directory() }
}

/// The file that the guide of the story's own council saves.
fn file(story: &Story) -> String {
    let letter = story.told(story.voice).letter;
    save(&story.answers, letter.as_ref(), None, story.setting(story.voice)).expect("it is not too long")
}

fn held(story: &Story) -> Held {
    let saved = open(&file(story), on(story.today)).expect("it is whole");
    hold(&story.name, &saved, on(story.today))
}

/// Whether the day of a list is one that the guide gives: at its step, in its words, and so many working days away.
fn problem(held: &Held, guide: &Summary, today: NaiveDate, holidays: &Holidays) -> Option<String> {
    let lines = guide.dates.iter().flat_map(|dates| &dates.steps);
    let is_to_come = |status| {
        matches!(
            status,
            Status::Running(_)
                | Status::DueToday
                | Status::AskToday
                | Status::AboutNow
                | Status::Late(_)
                | Status::NotSettled
        )
    };
    let Some(Falls { step, name, on, left, .. }) = &held.due else {
        let lacking = lines.clone().find(|line| is_to_come(line.entry.status) && line.day().is_some())?;
        return Some(format!("`{}` has a day in the guide, and the list has none", lacking.name));
    };
    let Some(line) = lines.clone().find(|line| line.entry.step == *step) else {
        return Some(format!("the guide has no {step:?}"));
    };
    let mut days: Vec<_> =
        line.entry.due.range().into_iter().flat_map(|(first, last)| [first, last]).collect();
    days.extend(line.entry.ask_by.and_then(|due| due.range()).map(|(first, _)| first));
    if line.entry.status == Status::AskToday {
        days.push(today);
    }
    if line.name != *name || !days.contains(on) {
        return Some(format!("the list has {name} on {on}, and the guide {line:?}"));
    }
    let between = |from, to| holidays.between(from, to).map(|days| i32::from(days.0)).ok();
    let counted = if *on < today { between(*on, today).map(|late| -late) } else { between(today, *on) };
    if left.is_some() && *left != counted {
        return Some(format!("{left:?} working days are left, and not {counted:?}"));
    }
    // What the guide tells to do by a day tells the same day.
    let said = guide.by_when.as_deref().filter(|said| said.contains("20")).unwrap_or_default();
    if !said.is_empty() && !said.contains(&dates::weekday(*on, Voice::Adult)) {
        return Some(format!("the guide says ‘{said}’, and the list {on}"));
    }
    None
}

#[test]
fn each_story_has_the_day_in_the_list_that_the_guide_of_its_own_council_gives() {
    let (mut wrong, mut dated) = (Vec::new(), 0);
    for story in stories() {
        for later in [0, 3, 12, 40, 100, 400] {
            let today = story.today + Days::new(later);
            let saved = open(&file(&story), on(today)).expect("it is whole");
            let held = hold("A", &saved, on(today));
            let Ok(complaint) = replay(&story.answers, today).decided else {
                assert_eq!((held.stands, held.turn, held.due), (Stands::Open, Turn::Open, None));
                continue;
            };
            let setting = Setting { today, ..story.setting(Voice::Adult) };
            let guide = summary(&complaint, setting);
            dated += usize::from(held.due.is_some());
            assert_eq!(held.next, guide.next.as_ref().map(|(_, name, _)| name.clone()), "{}", story.name);
            let found = problem(&held, &guide, today, holidays());
            wrong.extend(found.map(|found| format!("{} on {today}: {found}", story.name)));
        }
    }
    none(&wrong);
    assert!(dated > 150, "{dated} of them have a day");
}

fn any_case() -> impl Strategy<Value = (Complaint, NaiveDate)> {
    let since = prop_oneof![
        1 => Just(None),
        2 => (2025_i32..2027, 1_u32..13).prop_map(|(year, month)| PartDate::new(year, Some(month), None).ok()),
        6 => (0_u64..700).prop_map(|later| Some(PartDate::from(day("2025-01-01") + Days::new(later)))),
    ];
    let case = (prop::sample::select(StandsAt::KEYS.as_slice()), since);
    (case, 0_u64..900).prop_map(|((stands_at, since), later)| {
        (child_story(stands_at, since), day("2025-01-01") + Days::new(later))
    })
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn whatever_has_happened_the_list_has_the_days_of_the_guide((story, today) in any_case()) {
        let answers = &story.answers;
        for id in ["statutory", "staffordshire", "thurrock"] {
            let own = council(id);
            let setting = Setting { council: &own, today, holidays: holidays(), voice: Voice::Adult };
            let file = save(answers, None, None, setting).expect("it is not too long");
            let Ok(saved) = open(&file, on(today)) else { panic!("it is whole") };
            let held = hold("A", &saved, on(today));
            if let Ok(complaint) = replay(answers, today).decided {
                let guide = summary(&complaint, setting);
                prop_assert_eq!(problem(&held, &guide, today, holidays()), None);
            } else {
                prop_assert_eq!(held.turn, Turn::Open);
            }
        }
    }
}

#[test]
fn a_day_that_is_not_the_guides_is_found() {
    let complaint = child_story("waiting-1", Some(PartDate::from(day("2026-11-02"))));
    let own = council("statutory");
    let today = day("2026-11-10");
    let setting = Setting { council: &own, today, holidays: holidays(), voice: Voice::Adult };
    let guide = summary(&complaint, setting);
    let saved = Saved { answers: complaint.answers.clone(), ..Saved::default() };
    let held = hold("A", &saved, on(today));
    assert_eq!(problem(&held, &guide, today, holidays()), None);
    let mut moved = held.clone();
    moved.due.as_mut().unwrap().on = day("2026-11-17");
    assert!(problem(&moved, &guide, today, holidays()).is_some());
    let mut miscounted = held.clone();
    miscounted.due.as_mut().unwrap().left = Some(1);
    assert!(problem(&miscounted, &guide, today, holidays()).is_some());
    let none = Held { due: None, ..held };
    assert!(problem(&none, &guide, today, holidays()).is_some());
}

#[test]
fn stage_last_step_and_whose_turn_it_is_are_told() {
    let stories = stories();
    let of = |name: &str| held(stories.iter().find(|story| story.name == name).expect("the story is there"));
    let told = |name: &str| {
        let held = of(name);
        (held.stands, held.turn, held.last.map(|(name, _)| name))
    };
    let said = |name: &str| Some(name.to_owned());
    assert_eq!(told("rosa-advocate-for-a-boy-in-care-staffordshire"), (Stands::NotSent, Turn::Act, None));
    assert_eq!(told("waiting-for-stage-one-in-time").0, Stands::One);
    assert_eq!(told("waiting-for-stage-one-in-time").1, Turn::Wait);
    assert_eq!(told("waiting-for-stage-one-in-time").2, said("The council gets your complaint"));
    assert_eq!(told("stage-one-is-past-twenty-days").1, Turn::Late);
    assert_eq!(told("stage-two-answered").0, Stands::Two);
    assert_eq!(told("stage-two-answered").1, Turn::Act);
    assert_eq!(told("waiting-for-the-panel").0, Stands::Three);
    assert_eq!(told("all-stages-done").0, Stands::Over);
    assert_eq!(told("court-report").0, Stands::Elsewhere);
    assert_eq!(told("does-not-know-where-it-stands").0, Stands::NotKnown);
    assert!(of("danger-now-and-a-complaint-afterwards").danger);
}

/// A case with a council of its own name.
fn told_of(council: Council) -> Vec<String> {
    let complaint = child_story("waiting-1", Some(PartDate::from(day("2026-11-02"))));
    let today = day("2026-11-10");
    let setting = Setting { council: &council, today, holidays: holidays(), voice: Voice::Adult };
    let file = save(&complaint.answers, None, None, setting).expect("it is not too long");
    let damaged = file.replacen("\"in-care\"", "\"in-car\"", 1);
    assert_ne!(file, damaged);
    open(&damaged, on(today)).expect_err("it is damaged")
}

#[test]
fn a_damaged_file_is_told_what_is_wrong_with_it_and_not_that_it_is_another_councils() {
    let of_law = told_of(council("statutory"));
    assert!(!of_law.is_empty());
    assert_eq!(told_of(council("staffordshire")), of_law);
    assert_eq!(told_of(council("example")), of_law, "a council that no directory has");
    assert!(of_law.iter().all(|said| !said.contains("another council")), "{of_law:?}");
}

#[test]
fn a_council_is_called_by_its_name_and_one_that_no_directory_has_by_what_its_guide_calls_it() {
    let name = |id: &str| {
        let saved = Saved { council: Some(id.to_owned()), ..Saved::default() };
        hold("A", &saved, on(day("2026-11-10"))).council
    };
    assert_eq!(name("staffordshire").as_deref(), Some("Staffordshire County Council"));
    assert_eq!(name("example").as_deref(), Some("example"));
    assert_eq!(name("statutory"), None);
}

#[test]
fn what_is_due_first_stands_first_and_what_can_be_done_now_counts_as_of_today() {
    let today = day("2026-11-24");
    let child = |label: &str, stands_at, since: &str| {
        let answers = child_story(stands_at, Some(PartDate::from(day(since)))).answers;
        hold(label, &Saved { answers, ..Saved::default() }, on(today))
    };
    let mut all = vec![
        child("D waits", "waiting-1", "2026-11-17"),
        child("B has to send", "not-sent", "2026-11-17"),
        child("C is due today", "waiting-1", "2026-11-10"),
        child("A is late", "waiting-2", "2026-06-01"),
        hold("E has questions", &Saved::default(), on(today)),
    ];
    sort(&mut all, today);
    let labels: Vec<_> = all.iter().map(|held| &held.label[..1]).collect();
    assert_eq!(labels, ["A", "B", "C", "D", "E"], "{}", text(&all));
}

#[test]
fn the_calendar_has_the_guides_entries_of_every_case_with_its_label() {
    let today = day("2026-11-24");
    let case = |label: &str, stands_at, since: &str| {
        let answers = child_story(stands_at, Some(PartDate::from(day(since)))).answers;
        (label.to_owned(), Saved { answers, council: Some("staffordshire".into()), ..Saved::default() })
    };
    let all = [case("AB", "waiting-1", "2026-11-17"), case("CD; EF", "waiting-1", "2026-11-17")];
    let file = calendar(&all, on(today)).expect("days to come");
    let own = council("staffordshire");
    let setting = Setting { council: &own, today, holidays: holidays(), voice: Voice::Adult };
    let complaint = replay(&all[0].1.answers, today).decided.expect("it is whole");
    let of_guide = events(&summary(&complaint, setting).dates.expect("dates"), setting);
    assert!(of_guide.len() > 2);
    let unfolded = file.replace("\r\n ", "");
    for event in &of_guide {
        let on = event.day.to_string().replace('-', "");
        for label in ["AB", "CD\\; EF"] {
            let lines = format!("DTSTART;VALUE=DATE:{on}\r\n");
            let title = format!("SUMMARY:{label}: {}\r\n", event.title.replace(',', "\\,"));
            let is_there =
                unfolded.split("BEGIN:VEVENT").any(|entry| entry.contains(&lines) && entry.contains(&title));
            assert!(is_there, "{title} on {on}: {unfolded}");
        }
    }
    let ids: std::collections::BTreeSet<_> =
        unfolded.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(ids.len(), of_guide.len() * 2, "each entry has an identifier of its own");
    assert_eq!(calendar(&[(String::from("A"), Saved::default())], on(today)), None);
}

#[test]
fn the_table_has_a_row_for_each_case_and_lets_no_label_run_as_a_formula() {
    let today = day("2026-11-24");
    let answers = child_story("waiting-1", Some(PartDate::from(day("2026-11-17")))).answers;
    let held = hold("=1+1", &Saved { answers, ..Saved::default() }, on(today));
    let file = table(&[held.clone(), held.clone()]);
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = rows.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1].get(0), Some("'=1+1"));
    assert_eq!(rows[1].get(4), Some(cells(&held)[4].as_str()));
    assert!(rows[1].iter().any(|cell| cell == held.due.as_ref().unwrap().on.to_string()), "{rows:?}");
    assert_eq!(write(&read_saved("").saved), write(&Saved::default()), "nothing comes of nothing");
}
