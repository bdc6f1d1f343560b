//! The calendar file, read back by another program's parser.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use complaint_guide::documents::calendar::{Event, Reminder, calendar, events, write};
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Dates, summary};
use complaint_guide::files;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::steps::Step;
use complaint_guide::rules::timeline::Due;
use complaint_guide::words::{Voice, dates};
use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use ical::property::Property;
use proptest::prelude::*;

use super::any_text;
use crate::child::{day as on_day, story};
use crate::golden::{cases, council, holidays, none};
use crate::people::stories;

/// Words that tell a stranger what the dates are about.
const TELLING: [&str; 22] = [
    "complain",
    "social",
    "care",
    "council",
    "child",
    "stage",
    "panel",
    "ombudsman",
    "advoca",
    "court",
    "worker",
    "foster",
    "adopt",
    "famil",
    "parent",
    "guardian",
    "investigat",
    "statut",
    "guide",
    "abuse",
    "protect",
    "right",
];

fn read(file: &str) -> Result<IcalCalendar, String> {
    let mut calendars = IcalParser::new(file.as_bytes());
    let calendar = calendars.next().ok_or("no calendar")?.map_err(|error| error.to_string())?;
    if calendars.next().is_some() { Err(String::from("more than one calendar")) } else { Ok(calendar) }
}

/// The one value of a property.
fn value<'a>(properties: &'a [Property], name: &str) -> Result<&'a str, String> {
    let mut found = properties.iter().filter(|property| property.name == name);
    match (found.next(), found.next()) {
        // The parser gives an empty value as none.
        (Some(property), None) => Ok(property.value.as_deref().unwrap_or_default()),
        _ => Err(format!("not one {name}")),
    }
}

/// RFC 5545, 3.3.11 backwards.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        plain.push(match c {
            '\\' => match rest.next() {
                Some('n' | 'N') => '\n',
                Some(c) => c,
                None => '\\',
            },
            c => c,
        });
    }
    plain
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y%m%d").map_err(|error| format!("{text}: {error}"))
}

fn event_of(event: &IcalEvent) -> Result<Event, String> {
    let [alarm] = event.alarms.as_slice() else { return Err(String::from("not one alarm")) };
    let names = |properties: &[Property]| {
        properties.iter().map(|property| property.name.clone()).collect::<Vec<_>>().join(" ")
    };
    let (of_event, of_alarm) = (names(&event.properties), names(&alarm.properties));
    if of_event != "UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION CLASS TRANSP"
        || of_alarm != "ACTION DESCRIPTION TRIGGER"
    {
        return Err(format!("properties: {of_event} / {of_alarm}"));
    }
    let of = |name| value(&event.properties, name);
    let on = day(of("DTSTART")?)?;
    if on.succ_opt() != Some(day(of("DTEND")?)?) {
        return Err(String::from("it ends on another day than the next"));
    }
    let (uid, number) = of("UID")?.split_once('-').ok_or("the identifier has no number")?;
    let (number, _) = number.split_once('-').ok_or("the identifier has no number of the file")?;
    if day(uid)? != on {
        return Err(String::from("the identifier has another day"));
    }
    let spaceless = |text: &str| text.replace(char::is_whitespace, "");
    if spaceless(value(&alarm.properties, "DESCRIPTION")?) != spaceless(of("SUMMARY")?) {
        return Err(String::from("the alarm says something else"));
    }
    Ok(Event {
        number: number.parse().map_err(|error| format!("{error}"))?,
        day: on,
        title: unescaped(of("SUMMARY")?),
        note: unescaped(of("DESCRIPTION")?),
        reminds: match value(&alarm.properties, "TRIGGER")? {
            "PT9H" => on,
            // Nine in the morning, so many whole days and fifteen hours before the day begins.
            other => other
                .strip_prefix("-P")
                .and_then(|before| before.strip_suffix("DT15H")?.parse::<u64>().ok())
                .and_then(|days| on.checked_sub_days(Days::new(days + 1)))
                .ok_or_else(|| format!("it reminds at {other}"))?,
        },
    })
}

/// The only characters that the file cannot hold are control characters, and it has one line end.
fn as_held(text: &str) -> String {
    let one_end = text.replace("\r\n", "\n");
    one_end.chars().map(|c| if c != '\n' && c.is_control() { ' ' } else { c }).collect()
}

/// Everything that is wrong with a file for these events.
fn problems(expected: &[Event], file: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let lines: Vec<_> = file.split("\r\n").collect();
    if !file.ends_with("\r\n") || lines.iter().any(|line| line.contains(['\r', '\n']) || line.len() > 75) {
        wrong.push(String::from("the lines are not as RFC 5545 has them"));
    }
    let calendar = match read(file) {
        Ok(calendar) => calendar,
        Err(problem) => return vec![problem],
    };
    let names: Vec<_> = calendar.properties.iter().map(|property| property.name.as_str()).collect();
    if names != ["VERSION", "PRODID", "CALSCALE", "METHOD"] {
        wrong.push(format!("properties: {names:?}"));
    }
    if calendar.todos.len() + calendar.journals.len() + calendar.alarms.len() + calendar.timezones.len() > 0 {
        wrong.push(String::from("it holds something besides events"));
    }
    // The parser loses spaces where a line is folded and colons at a value's beginning, so what is written in an
    // entry is compared without them here, and to the letter below.
    let bare = |text: &str| as_held(text).replace(|c: char| c == ':' || c.is_whitespace(), "");
    let without = |event: Event| Event { title: bare(&event.title), note: bare(&event.note), ..event };
    let unfolded = file.replace("\r\n ", "");
    let written = |name: &str| {
        let lines = unfolded.split("\r\n").filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        lines.map(unescaped).collect::<Vec<_>>()
    };
    let titles = expected.iter().map(|event| as_held(&event.title));
    let notes = expected.iter().flat_map(|event| [as_held(&event.note), as_held(&event.title)]);
    if written("SUMMARY") != titles.collect::<Vec<_>>() || written("DESCRIPTION") != notes.collect::<Vec<_>>()
    {
        wrong.push(format!("{:?} and {:?}", written("SUMMARY"), written("DESCRIPTION")));
    }
    let expected = expected.iter().map(|event| Ok(without(event.clone())));
    let found: Vec<_> = calendar.events.iter().map(|event| event_of(event).map(without)).collect();
    let expected: Vec<Result<Event, String>> = expected.collect();
    if found != expected {
        wrong.push(format!("{found:?} is not {expected:?}"));
    }
    wrong
}

/// Every story's dates in every voice, with its name and its today.
fn every_calendar() -> impl Iterator<Item = (String, Vec<Event>, String)> {
    stories().into_iter().flat_map(|story| {
        Voice::ALL.into_iter().filter_map(move |voice| {
            let dates = story.told(voice).dates?;
            let setting = story.setting(voice);
            let file = calendar(&dates, setting)?;
            Some((format!("{} ({})", story.name, voice.key()), events(&dates, setting), file))
        })
    })
}

#[test]
fn the_calendar_of_every_story_is_read_back_as_its_dates() {
    let mut count = 0;
    let wrong = every_calendar().flat_map(|(name, events, file)| {
        count += 1;
        problems(&events, &file).into_iter().map(move |problem| format!("{name}: {problem}"))
    });
    none(&wrong.collect::<Vec<_>>());
    assert!(count > 100, "{count} calendars");
}

/// The telling words in a file.
fn telling(file: &str) -> Vec<&'static str> {
    // The standard's own word for a day that does not look busy.
    let file = file.replace("\r\n ", "").replace("TRANSP:TRANSPARENT", "").to_lowercase();
    TELLING.into_iter().filter(|word| file.contains(word)).collect()
}

#[test]
fn no_calendar_tells_a_stranger_what_it_is_about() {
    let wrong: BTreeSet<_> = every_calendar().flat_map(|(_, _, file)| telling(&file)).collect();
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn no_note_has_a_colon_at_which_a_program_may_end_it_or_what_is_written_with_a_backslash() {
    let notes: Vec<_> = every_calendar().flat_map(|(_, events, _)| events).map(|event| event.note).collect();
    assert!(notes.iter().any(|note| note.contains("only planned")), "the notes that warn are among them");
    let cut: BTreeSet<_> = notes.iter().filter(|note| note.contains([':', ',', ';', '\n', '\\'])).collect();
    assert_eq!(cut, BTreeSet::new());
}

/// The two characters between which each line is folded.
fn folds(file: &str) -> Vec<(char, char)> {
    let lines: Vec<_> = file.split("\r\n ").collect();
    lines.windows(2).filter_map(|two| Some((two[0].chars().last()?, two[1].chars().next()?))).collect()
}

/// Programs that trim each line before they join it to the one above lose a space that stands there; others put one in.
#[test]
fn lines_are_folded_where_neither_a_space_nor_a_day_is_lost() {
    let folds: Vec<_> = every_calendar().flat_map(|(_, _, file)| folds(&file)).collect();
    assert!(folds.len() > 100, "{} lines are folded", folds.len());
    let elsewhere: BTreeSet<_> =
        folds.iter().filter(|(before, after)| !before.is_alphabetic() || !after.is_alphabetic()).collect();
    assert_eq!(elsewhere, BTreeSet::new());
}

#[test]
fn a_fold_beside_a_space_is_found() {
    assert_eq!(folds("on 23\r\n  November"), [('3', ' ')]);
}

#[test]
fn a_telling_word_is_found_across_a_folded_line() {
    assert_eq!(telling("SUMMARY:Com\r\n plaint"), ["complain"]);
}

#[test]
fn no_calendar_has_a_day_that_is_over_or_the_same_day_of_a_step_twice() {
    for story in stories() {
        let Some(dates) = story.told(Voice::Adult).dates else { continue };
        let events = events(&dates, story.setting(Voice::Adult));
        assert!(events.iter().all(|event| event.day >= story.today), "{}", story.name);
        let steps: BTreeSet<_> = events.iter().map(|event| event.number).collect();
        assert_eq!(steps.len(), events.len(), "{}", story.name);
        assert!(events.is_sorted_by_key(|event| event.day), "{}", story.name);
    }
}

fn uids(file: &str) -> BTreeSet<&str> {
    file.lines().filter_map(|line| line.strip_prefix("UID:")).collect()
}

#[test]
fn a_file_read_in_twice_stays_one_and_one_that_says_something_else_shares_no_identifier_with_it() {
    let story = stories().into_iter().find(|story| story.name == "stage-two-answered").unwrap();
    let dates = story.told(Voice::Adult).dates.unwrap();
    let setting = story.setting(Voice::Adult);
    let file = calendar(&dates, setting).unwrap();
    assert!(!uids(&file).is_empty());
    // The same a day later, when no date has moved and no alarm.
    let next_day = Setting { today: story.today.succ_opt().unwrap(), ..setting };
    assert_eq!(uids(&file), uids(&calendar(&dates, next_day).unwrap()));
    // A program that stops at the first identifier it knows takes in all of another file.
    let other = calendar(&dates, Setting { voice: Voice::EasyRead, ..setting }).unwrap();
    assert!(uids(&file).is_disjoint(&uids(&other)));
}

#[test]
fn a_reminder_comes_three_working_days_before_and_never_before_today() {
    let reminds =
        |day, today| Reminder::ThreeDaysBefore.day(on_day(day), on_day(today), holidays()).to_string();
    // A Wednesday, so the Friday before; and after Christmas, which has two bank holidays and a weekend.
    assert_eq!(reminds("2026-12-16", "2026-11-23"), "2026-12-11");
    assert_eq!(reminds("2026-12-29", "2026-11-23"), "2026-12-22");
    assert_eq!(reminds("2026-12-16", "2026-12-14"), "2026-12-15");
    assert_eq!(reminds("2026-12-16", "2026-12-16"), "2026-12-16");
    // Beyond the list of bank holidays.
    assert_eq!(reminds("2090-12-16", "2026-12-16"), "2090-12-11");
    assert_eq!(
        Reminder::OnTheDay.day(on_day("2026-12-16"), on_day("2026-11-23"), holidays()),
        on_day("2026-12-16")
    );
}

#[test]
fn what_has_not_begun_is_only_planned_and_says_what_it_depends_on() {
    let found = events_of("waiting-1", "2026-11-18", "2026-11-23");
    let planned: Vec<_> = found.iter().map(|event| event.title.ends_with(" (planned)")).collect();
    assert!(planned.iter().any(|planned| *planned) && !planned[0], "{found:?}");
    for event in &found {
        assert!(event.note.starts_with(&dates::weekday(event.day, Voice::Adult)), "{}", event.note);
        assert_eq!(event.note.contains("only planned"), event.title.ends_with(" (planned)"), "{event:?}");
    }
}

/// The dates of a child in care whose complaint stands here since a day, told on a day.
fn dates_of(stands_at: &'static str, since: &str, today: &str) -> Dates {
    let since = (!since.is_empty()).then(|| files::part_date(since).expect("a date"));
    let council = council("statutory");
    let setting =
        Setting { council: &council, today: on_day(today), holidays: holidays(), voice: Voice::Adult };
    summary(&story(stands_at, since), setting).dates.expect("it has dates")
}

/// The same as days of a calendar.
fn events_of(stands_at: &'static str, since: &str, today: &str) -> Vec<Event> {
    let council = council("statutory");
    let setting =
        Setting { council: &council, today: on_day(today), holidays: holidays(), voice: Voice::Adult };
    events(&dates_of(stands_at, since, today), setting)
}

#[test]
fn only_dates_that_hold_if_it_is_sent_today_say_so() {
    let note = |stands_at, since| events_of(stands_at, since, "2026-11-23").remove(0).note;
    let if_today =
        "Monday 7 December 2026. This holds if the letter went out on 23 November 2026. See your notes.";
    assert_eq!(
        (note("not-sent", ""), note("waiting-1", "2026-11-18")),
        (if_today.into(), "Wednesday 2 December 2026. See your notes.".into())
    );
    // Here Stage 2 can be asked for now, and the complaint was sent long ago.
    assert!(!note("waiting-1", "2026-10-01").contains("This holds if"));
}

#[test]
fn a_reply_due_today_is_still_in_the_calendar_and_what_can_be_done_today_is_no_date_to_keep() {
    let days = |stands_at, since, today| {
        let found = events_of(stands_at, since, today);
        found.into_iter().map(|event| (event.number, event.day.to_string())).collect::<Vec<_>>()
    };
    let reply = Step::StageOneReply.place();
    assert_eq!(days("waiting-1", "2026-11-09", "2026-11-23")[0], (reply, "2026-11-23".into()));
    // Twenty working days are over, so Stage 2 can be asked for on this very day.
    let late = days("waiting-1", "2026-10-01", "2026-11-23");
    assert!(late.iter().all(|(_, day)| day != "2026-11-23"), "{late:?}");
    // About now, and today is the last day it can be.
    let about = days("waiting-1", "2026-10", "2026-11-13");
    assert!(about.iter().all(|(number, _)| *number != reply), "{about:?}");
}

#[test]
fn of_a_rough_date_the_calendar_has_the_last_day_to_wait_and_the_first_to_act() {
    // Sent at some time from 1 to 23 November 2026, by hand: the 10th working day is the 13th to 7 December, the
    // 20th the 27th to 21 December.
    let dates = dates_of("waiting-1", "2026-11", "2026-11-23");
    let found = events_of("waiting-1", "2026-11", "2026-11-23");
    let on = |step: Step| {
        found.iter().find(|event| event.number == step.place()).map(|event| event.day.to_string())
    };
    assert_eq!(on(Step::StageOneReply).as_deref(), Some("2026-12-07"));
    assert_eq!(on(Step::StageOneLatest).as_deref(), Some("2026-12-21"));
    let ask = dates.steps.iter().find(|line| line.entry.step == Step::AskStageTwo).expect("it is there");
    let (first, last) = ask.entry.ask_by.and_then(Due::range).expect("a range");
    assert!(first < last);
    assert_eq!(on(Step::AskStageTwo), Some(first.to_string()));
}

fn an_event(title: &str) -> Event {
    let day = "2026-12-14".parse().unwrap();
    Event { number: 1, day, title: title.into(), note: "See.".into(), reminds: day }
}

#[test]
fn a_calendar_that_says_something_else_is_found() {
    let events = [an_event("A reply is due")];
    let file = write(&events, "2026-11-22".parse().unwrap());
    assert_eq!(problems(&events, &file), Vec::<String>::new());
    for (from, to) in [
        ("A reply", "No reply"),
        ("CLASS:PRIVATE\r\n", ""),
        ("CLASS:PRIVATE", "CLASS:PRIVATE\r\nATTACH:https://example.com"),
        ("20261215", "20261216"),
        ("\r\nDTSTAMP", "\nDTSTAMP"),
        ("END:VALARM\r\n", ""),
        ("PT9H", "PT8H"),
    ] {
        assert!(file.contains(from), "{from}");
        assert!(!problems(&events, &file.replacen(from, to, 1)).is_empty(), "{from}");
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn no_text_becomes_a_property(texts in prop::collection::vec((any_text(), any_text()), 1..4)) {
        let event = |(title, note): (String, String)| Event { note, ..an_event(&title) };
        let events: Vec<_> = texts.into_iter().map(event).collect();
        prop_assert_eq!(problems(&events, &write(&events, events[0].day)), Vec::<String>::new());
    }
}
