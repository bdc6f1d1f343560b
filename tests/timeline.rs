//! How every step stands, as a table that a complaints officer can check: one file for each profile, with
//! every kind of status, told on four different days. `UPDATE=1 cargo test` writes them anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};
use complaint_guide::documents::calendar::calendar;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::files;
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::days::{Known, PartDate, WorkingDays};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::{Question, StandsAt};
use complaint_guide::rules::route::replay;
use complaint_guide::rules::steps::Step;
use complaint_guide::rules::timeline::{Due, Entry, Status, Timeline, timeline};
use complaint_guide::rules::working::Working;
use complaint_guide::words::{Voice, dates};

use crate::child::{PauseForAdvocate, day, paused_story, story, way};
use crate::golden::{compare, council, holidays, none};

/// A working day, the last working day before Christmas, a bank holiday, and a day from which the list of
/// bank holidays ends before the way does.
const TODAYS: [&str; 4] = ["2026-11-23", "2026-12-24", "2027-03-29", "2028-06-05"];

/// How a complaint stands, since when, and whether Stage 1 is paused until there is an advocate.
/// A number is so many working days before today, with `~` more or less; anything else is a date as people write it.
pub const STANDS: [(&str, &str, bool); 26] = [
    ("not-sent", "", false),
    ("told-someone", "8", false),
    ("waiting-1", "3", false),
    ("waiting-1", "10", false),
    ("waiting-1", "14", false),
    ("waiting-1", "14", true),
    ("waiting-1", "20", false),
    ("waiting-1", "27", false),
    ("waiting-1", "27", true),
    ("waiting-1", "~10", false),
    ("waiting-1", "2026-03", false),
    ("waiting-1", "2025-summer", false),
    ("waiting-1", "", false),
    ("answered-1", "5", false),
    ("answered-1", "19", false),
    ("answered-1", "35", false),
    ("waiting-2", "25", false),
    ("waiting-2", "40", false),
    ("waiting-2", "70", false),
    ("waiting-2", "2026-11-W2", false),
    ("answered-2", "10", false),
    ("answered-2", "30", false),
    ("waiting-3", "12", false),
    ("waiting-3", "31", false),
    ("answered-3", "60", false),
    ("answered-3", "2025", false),
];

/// The day of [`STANDS`] before this today.
pub fn started(since: &str, today: NaiveDate) -> Option<PartDate> {
    let is_about = since.starts_with('~');
    match since.trim_start_matches('~').parse::<u16>() {
        Ok(days) if days < 400 => {
            let on = holidays().before(today, WorkingDays(days)).expect("listed");
            let about = PartDate::of(on.year(), Known::About(on.month(), on.day())).expect("a date");
            Some(if is_about { about } else { on.into() })
        }
        _ if since.is_empty() => None,
        _ => Some(files::part_date(since).expect("a date")),
    }
}

fn told(
    stands_at: &'static str,
    since: &str,
    is_paused: bool,
    id: &str,
    today: NaiveDate,
) -> Option<(String, Timeline)> {
    let since = started(since, today);
    // What has happened cannot lie ahead.
    if since.is_some_and(|since| since.range().0 > today) {
        return None;
    }
    let council = council(id);
    let complaint = paused_story(stands_at, since, is_paused.then_some(PauseForAdvocate::GoesOn));
    let case = complaint.route.case().expect("it is covered");
    let setting = Setting { council: &council, today, holidays: holidays(), voice: Voice::Adult };
    // What people are shown is this very timeline.
    let way = timeline(case, &council, today, holidays());
    let shown = summary(&complaint, setting).dates.expect("it has dates").steps;
    assert!(shown.iter().all(|line| way.entries.contains(&line.entry)));
    let since = match since {
        Some(since) => files::answers::written(since),
        None if stands_at == StandsAt::NotSent.key() => String::from("today, if it is sent today"),
        None => String::from("a day not known"),
    };
    let paused = if is_paused { ", paused until there is an advocate" } else { "" };
    Some((format!("{stands_at} since {since}{paused}"), way))
}

fn date(due: Due) -> String {
    match due {
        Due::On(day) => format!("{} {day}", day.weekday()),
        Due::Between(first, last) => {
            format!("{first} to {last}")
        }
        Due::Unknown => String::from("not known"),
        Due::OffTheList(off) => off.key().replace('-', " "),
    }
}

fn status(entry: &Entry) -> String {
    let key = entry.status.key();
    match entry.status {
        Status::Running(days) => format!("{key}, {} left", days.0),
        Status::Late(days) => format!("{key} by {}", days.0),
        _ => key.to_owned(),
    }
}

/// One line for each step that has not been passed: the step, how it stands, the law's date, the cautious
/// date of the person's own steps, and the council's own date.
fn table(way: &Timeline) -> String {
    let mut table = String::new();
    let told = way.entries.iter().filter(|entry| entry.status != Status::Done || entry.due.range().is_some());
    for entry in told {
        let ask_by = entry.ask_by.map_or(String::new(), |due| format!("  safe: {}", date(due)));
        let own = entry.promise.as_ref().map(|(promise, due)| match promise.terms.time.length() {
            Some(_) => format!("  council: {}", date(*due)),
            None => String::new(),
        });
        let line = format!(
            "  {:<17} {:<17} {:<26}{ask_by}{}",
            entry.step.key(),
            status(entry),
            date(entry.due),
            own.unwrap_or_default()
        );
        let _ = writeln!(table, "{}", line.trim_end());
    }
    table
}

/// The whole page of a profile, and the statuses on it.
fn page(id: &str) -> (String, BTreeSet<&'static str>) {
    let mut page = format!(
        "How each step stands, for the profile `{id}`: the step, its status, the last day by the law; for the \
         person's own steps the day that is safe under either way of counting; and the council's own day.\n"
    );
    let mut seen = BTreeSet::new();
    for today in TODAYS.map(day) {
        let _ = writeln!(page, "\n=== TODAY: {}", dates::weekday(today, Voice::Adult));
        for (stands_at, since, is_paused) in STANDS {
            let stands_at = StandsAt::from_key(stands_at).expect("there is such a way to stand").key();
            let Some((name, way)) = told(stands_at, since, is_paused, id, today) else { continue };
            seen.extend(way.entries.iter().map(|entry| entry.status.key()));
            let _ = writeln!(page, "\n{name}\n  next: {}\n{}", way.next.key(), table(&way).trim_end());
        }
    }
    (page, seen)
}

const PROFILES: [&str; 4] = ["statutory", "staffordshire", "thurrock", "unnamed"];

#[test]
fn every_step_stands_as_it_is_told_on_four_days_for_each_profile() {
    let tell = |id: &&str| compare(&format!("tests/timeline/{id}.txt"), &page(id).0).err();
    none(&PROFILES.iter().filter_map(tell).collect::<Vec<_>>());
}

/// The key of every status there is.
pub fn every_status() -> BTreeSet<&'static str> {
    let all = [
        Status::Done,
        Status::Now,
        Status::Running(WorkingDays(1)),
        Status::DueToday,
        Status::AboutNow,
        Status::Late(WorkingDays(1)),
        Status::Paused,
        Status::AskToday,
        Status::NotSettled,
        Status::YearOver,
        Status::Ahead,
        Status::NotKnown,
    ];
    // A new status stops this from being compiled until it is added above.
    let is_named = |status: Status| match status {
        Status::Done
        | Status::Now
        | Status::Running(_)
        | Status::DueToday
        | Status::AboutNow
        | Status::Late(_)
        | Status::Paused
        | Status::AskToday
        | Status::NotSettled
        | Status::YearOver
        | Status::Ahead
        | Status::NotKnown => status.key(),
    };
    all.into_iter().map(is_named).collect()
}

#[test]
fn every_status_there_is_but_one_stands_on_every_page() {
    for id in PROFILES {
        // Nobody in the table has said when they knew of it, so no twelve months are over.
        let mut told = every_status();
        assert!(told.remove(Status::YearOver.key()));
        assert_eq!(page(id).1, told, "{id}");
    }
}

#[test]
fn no_profile_moves_a_date_or_a_status_of_the_law() {
    for today in TODAYS.map(day) {
        for (stands_at, since, is_paused) in STANDS {
            let laws = |id: &str| {
                let (_, way) = told(stands_at, since, is_paused, id, today)?;
                let law = |entry: &Entry| (entry.step, entry.due, entry.ask_by, entry.status);
                Some((way.next, way.entries.iter().map(law).collect::<Vec<_>>()))
            };
            for id in PROFILES {
                assert_eq!(laws(id), laws("statutory"), "{id}, {stands_at} since {since:?}, on {today}");
            }
        }
    }
}

#[test]
fn a_reply_that_may_be_due_from_today_on_is_due_about_now() {
    // Ten working days from Sunday 1 November 2026, the first day it can have been sent, is Friday the 13th.
    let way = way("waiting-1", "2026-11", "2026-11-13", &council("statutory"));
    let reply = way.entries.iter().find(|entry| entry.step == Step::StageOneReply).expect("it is there");
    assert_eq!(reply.due, Due::Between(day("2026-11-13"), day("2026-11-27")));
    assert_eq!(reply.status, Status::AboutNow);
}

#[test]
fn a_date_says_how_it_was_counted_where_it_was_counted_and_only_there() {
    let mut seen = BTreeSet::new();
    for (stands_at, since, is_paused) in STANDS {
        let Some((_, way)) = told(stands_at, since, is_paused, "statutory", day("2026-11-23")) else {
            continue;
        };
        for entry in &way.entries {
            let Some(counted) = &entry.counted else { continue };
            let working = Working::of_clock(counted.clock, counted.extended, counted.from, holidays());
            let due = working.map(|working| Due::On(working.due));
            assert_eq!(due, Ok(entry.due), "{stands_at} {since} {:?}", entry.step);
            seen.insert(entry.step.key());
        }
    }
    assert_eq!(seen.len(), Step::ALL.len() - 2, "not the sending, nor a year that nobody dated: {seen:?}");
    // What stands still, what can be asked for at once and what nobody knows is counted from nothing.
    let counted = |stands_at, since, is_paused, step| {
        let (_, way) =
            told(stands_at, since, is_paused, "statutory", day("2026-11-23")).expect("it lies behind");
        way.entries.iter().find(|entry| entry.step == step).expect("it is there").counted.clone()
    };
    assert_ne!(counted("waiting-1", "3", false, Step::StageOneReply), None);
    assert_eq!(counted("waiting-1", "14", true, Step::StageOneReply), None);
    assert_eq!(counted("waiting-1", "27", false, Step::AskStageTwo), None);
    assert_eq!(counted("waiting-1", "", false, Step::StageOneReply), None);
}

/// What a person reads of each of those ways: every line in words, with what the council says beside it.
fn in_words(id: &str, today: NaiveDate, voice: Voice) -> String {
    let mut page = String::new();
    for (stands_at, since, is_paused) in STANDS {
        let Some((name, _)) = told(stands_at, since, is_paused, id, today) else { continue };
        let since = started(since, today);
        let pause = is_paused.then_some(PauseForAdvocate::GoesOn);
        let (council, complaint) = (council(id), paused_story(stands_at, since, pause));
        let setting = Setting { council: &council, today, holidays: holidays(), voice };
        let dates = summary(&complaint, setting).dates.expect("it has dates");
        let _ = writeln!(page, "\n{name}");
        for sentence in &dates.rests_on {
            let _ = writeln!(page, "  {sentence}");
        }
        for line in &dates.steps {
            let _ = writeln!(page, "  {}: {}", line.name, line.status);
            let ask_by = line.ask_by.as_ref().map(|ask_by| format!("ask by: {ask_by}"));
            let (says, date) = line.council.clone().map(|council| (council.quote, council.date)).unzip();
            for text in [line.law.clone(), ask_by, says, date.flatten()].into_iter().flatten() {
                let _ = writeln!(page, "    {text}");
            }
        }
    }
    page
}

#[test]
fn every_date_is_put_in_words_as_it_should_be() {
    let day = day(TODAYS[0]);
    let pages =
        [("staffordshire", Voice::Adult), ("thurrock", Voice::YoungPerson), ("unnamed", Voice::EasyRead)];
    let tell = |(id, voice): (&str, Voice)| {
        let page = in_words(id, day, voice);
        compare(&format!("tests/timeline/words/{id}.txt"), page.trim_start()).err()
    };
    none(&pages.into_iter().filter_map(tell).collect::<Vec<_>>());
}

#[test]
fn a_long_pause_moves_the_ten_days_past_the_last_day_that_holds_without_it() {
    // Sent on Monday 5 October 2026 and paused from Wednesday the 7th: the twenty working days end on 2 November.
    let reply = |until: &str| {
        let pause =
            PauseForAdvocate::Over { began: Some(day("2026-10-07").into()), ended: Some(day(until).into()) };
        let complaint = paused_story("waiting-1", Some(day("2026-10-05").into()), Some(pause));
        let case = complaint.route.case().expect("it is covered");
        let way = timeline(case, &council("statutory"), day("2026-11-23"), holidays());
        let reply = way.entries.iter().find(|entry| entry.step == Step::StageOneReply).expect("it is there");
        (reply.due, reply.counted.is_some())
    };
    assert_eq!(reply("2026-10-14"), (Due::On(day("2026-10-26")), true), "eight days after the pause");
    assert_eq!(reply("2026-11-18"), (Due::On(day("2026-11-30")), true), "eight days after the pause");
}

#[test]
fn the_twelve_months_run_from_when_the_person_knew_and_over_they_are_late_with_a_reason() {
    // As in the Ombudsman's decision Nottinghamshire 24 006 215: known in May 2023, answered in August 2023.
    let told = |today: &str, knew: Option<&str>| {
        let since = files::part_date("2023-08-15").expect("a date");
        let mut answers = story("answered-3", Some(since)).answers;
        if let Some(knew) = knew {
            answers.set(Question::When.into(), Said::One("over-year")).expect("it fits");
            let knew = Said::Day(Some(files::part_date(knew).expect("a date")));
            answers.set(Question::HappenedOn.into(), knew).expect("it fits");
            answers.set(Question::LateReasons.into(), Said::Many(vec!["none"])).expect("it fits");
            answers.set(Question::WhyLate.into(), Said::nothing(Question::WhyLate)).expect("it fits");
        }
        let today = day(today);
        let complaint = replay(&answers, today).decided.expect("nothing is open");
        let council = council("statutory");
        let setting = Setting { council: &council, today, holidays: holidays(), voice: Voice::Adult };
        let dates = summary(&complaint, setting).dates.expect("it has dates");
        let file = calendar(&dates, setting);
        let line =
            dates.steps.into_iter().find(|line| line.entry.step == Step::Ombudsman).expect("it is there");
        (line.entry.due, line.entry.status, line.law.expect("it says when"), file)
    };
    let (due, status, says, file) = told("2024-05-10", Some("2023-05-10"));
    assert_eq!((due, status), (Due::On(day("2024-05-10")), Status::Now));
    assert!(says.contains("About 12 months") && says.contains("10 May 2024"), "{says}");
    assert_eq!(file, None, "today is no date to keep");
    assert!(
        told("2024-05-08", Some("2023-05-10")).3.expect("a file").contains("DTSTART;VALUE=DATE:20240510")
    );
    let (_, status, says, file) = told("2024-05-11", Some("2023-05-10"));
    assert_eq!(status, Status::YearOver);
    assert!(says.contains("say why"), "{says}");
    assert_eq!(file, None);
    let (due, status, says, _) = told("2024-05-11", None);
    assert_eq!((due, status), (Due::Unknown, Status::Now), "nobody said when they knew");
    assert!(says.contains("About 12 months") && !says.contains("2024"), "{says}");
}

/// Which step of a way is shown on a day before the step that it follows.
fn out_of_turn(entries: &[Entry]) -> Vec<&'static str> {
    // The Ombudsman's year counts from what happened, and the papers' day back from the panel.
    let follows = |entry: &&Entry| !matches!(entry.step, Step::Ombudsman | Step::PanelPapers);
    let dated = entries.iter().filter(follows).filter_map(|entry| Some((entry.step, entry.due.range()?)));
    let dated: Vec<_> = dated.collect();
    let is_before = |pair: &&[(Step, (NaiveDate, NaiveDate))]| pair[1].1.1 < pair[0].1.0;
    dated.windows(2).filter(is_before).map(|pair| pair[1].0.key()).collect()
}

#[test]
fn no_step_is_shown_before_the_one_that_it_follows() {
    let council = council("statutory");
    let today = crate::golden::today();
    let (mut wrong, mut found) = (Vec::new(), 0);
    for (id, complaint) in crate::situations::every_situation_played() {
        let Some(case) = complaint.route.case() else { continue };
        let way = timeline(case, &council, today, holidays());
        wrong.extend(out_of_turn(&way.entries).into_iter().map(|step| format!("{id}: {step}")));
        let mut back = way.entries;
        back.reverse();
        found += usize::from(!out_of_turn(&back).is_empty());
    }
    none(&wrong);
    assert!(found > 200, "the wrong order is found in {found}");
}
