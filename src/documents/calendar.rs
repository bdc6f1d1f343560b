//! The dates as a calendar file (RFC 5545), for the calendar a person already has.
//!
//! Others may see a calendar. So nothing in the file says what it is about, who wrote it or which guide made it; the
//! entries are marked private; and nothing that a person typed comes into it.

use chrono::{Datelike, Days, NaiveDate};

use super::setting::Setting;
use super::summary::{DateLine, Dates};
use crate::rules::days::{Holidays, NoDate, OffTheList, WorkingDays};
use crate::rules::named::Named;
use crate::rules::steps::Step;
use crate::rules::timeline::Status;
use crate::words::table::calendar as say;
use crate::words::{Phrase, dates};

/// When the calendar reminds, always at nine in the morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// On the day: to look whether it has come.
    OnTheDay,
    /// Three working days before, because there is something to write, and an open office to ring.
    ThreeDaysBefore,
}

impl Reminder {
    /// The day of the reminder: never a day that is over already, and never after the day itself.
    pub fn day(self, of: NaiveDate, today: NaiveDate, holidays: &Holidays) -> NaiveDate {
        let wanted = match self {
            Reminder::OnTheDay => of,
            // Beyond the list of bank holidays, five days back: any five days in a row hold at least three weekdays.
            Reminder::ThreeDaysBefore => holidays
                .before(of, WorkingDays(3))
                .unwrap_or_else(|_| of.checked_sub_days(Days::new(5)).unwrap_or(of)),
        };
        wanted.max(today.succ_opt().unwrap_or(today)).min(of)
    }
}

/// One day in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What tells the entry from others of its day, in its identifier. For a person it is the step's place in the list
    /// of steps.
    pub number: usize,
    /// The day, from beginning to end.
    pub day: NaiveDate,
    /// What the calendar shows.
    pub title: String,
    /// What it shows to a person who opens the entry: the day in words, and what it depends on.
    pub note: String,
    /// The day on which it reminds, at nine in the morning.
    pub reminds: NaiveDate,
}

/// Writes the dates that are still to come; nothing if there are none.
///
/// Today is the time stamp as well: the same answers on the same day give the same file.
pub fn calendar(dates: &Dates, setting: Setting) -> Option<String> {
    let events = events(dates, setting);
    (!events.is_empty()).then(|| write(&events, setting.today))
}

/// The days to come, in order. A step that has not begun is marked as planned, because its day moves with the steps
/// before it.
pub fn events(found: &Dates, setting: Setting) -> Vec<Event> {
    let Setting { today, voice, holidays, .. } = setting;
    let is_sent_now = |line: &DateLine| line.entry.step == Step::Sent && line.entry.status == Status::Now;
    let if_today = found.steps.iter().any(is_sent_now);
    let event = |line: &DateLine| {
        let (mut title, mut reminder) = title(line.entry.step)?;
        let (mut day, status) = (line.day()?, line.entry.status);
        // The Ombudsman's twelve months belong to nobody until the stages are over, and are never a safe day.
        if line.entry.step == Step::Ombudsman && status != Status::Now {
            return None;
        }
        // Waiting gains nothing, so the entry is on the last day, or today if that may be over.
        if status == Status::AskToday {
            (title, reminder, day) = (say::WRITE_LAST, Reminder::OnTheDay, day.max(today));
        }
        let is_to_come = status != Status::Done
            && (day > today || (day == today && matches!(status, Status::DueToday | Status::AskToday)));
        // A date counted from the letter is right if the letter went today, whatever else comes.
        let is_of_letter =
            if_today && line.entry.counted.as_ref().is_some_and(|counted| counted.from == today);
        let is_planned = (line.entry.status == Status::Ahead && !is_of_letter) || line.entry.at_the_earliest;
        let note = match (is_planned, if_today) {
            (true, _) => say::NOTE_PLANNED,
            (false, true) => say::NOTE_IF_TODAY,
            (false, false) => say::NOTE,
        };
        let title = title.raw(voice);
        is_to_come.then(|| Event {
            number: line.entry.step.place(),
            day,
            title: if is_planned { say::PLANNED.say(voice, &[("name", title)]) } else { title.to_owned() },
            note: note
                .say(voice, &[("date", &dates::weekday(day, voice)), ("today", &dates::day(today, voice))]),
            reminds: reminder.day(day, today, holidays),
        })
    };
    let mut events: Vec<_> = found.steps.iter().filter_map(event).collect();
    events.sort_by_key(|event| (event.day, event.number));
    // A calendar that stops early says why.
    let is_cut = found.steps.iter().any(|line| line.no_date == Some(NoDate::OffTheList(OffTheList::After)));
    if let Some(last) = events.last_mut().filter(|_| is_cut) {
        let ends = dates::day(holidays.last(), voice);
        last.note = format!("{} {}", last.note, say::LIST_ENDS.say(voice, &[("date", &ends)]));
    }
    events
}

/// The name of a step where others may read it. Sending is done today, so it is no date to keep.
fn title(step: Step) -> Option<(Phrase, Reminder)> {
    use Reminder::{OnTheDay, ThreeDaysBefore};
    Some(match step {
        Step::Sent => return None,
        Step::StageOneReply | Step::StageTwoReply | Step::PanelReply => (say::REPLY, OnTheDay),
        Step::StageOneLatest | Step::StageTwoLatest => (say::REPLY_LAST, OnTheDay),
        Step::AskStageTwo | Step::AskStageThree => (say::WRITE, ThreeDaysBefore),
        Step::PanelPapers => (say::PAPERS, OnTheDay),
        Step::Panel => (say::MEETING, OnTheDay),
        Step::PanelReport => (say::REPORT, OnTheDay),
        Step::Ombudsman => (say::FURTHER, ThreeDaysBefore),
    })
}

/// Writes events as a file with CRLF at the end of each line, and no line longer than 75 octets.
///
/// The identifier of an entry is its day, its step's number and a checksum of the whole file. A program that already
/// knows one identifier of a file may leave out everything after it. So a file that differs from an earlier one shares
/// no identifier with it, and no new date is lost; the same file imported twice still gives one entry. The identifier
/// tells nothing about the person.
pub fn write(events: &[Event], today: NaiveDate) -> String {
    let said = events.iter().map(|event| entry(event, "", "")).collect::<String>();
    let (said, stamp) = (number_of(&said), format!("{}T000000Z", digits(today)));
    let mut file = String::new();
    line(&mut file, "BEGIN:VCALENDAR");
    line(&mut file, "VERSION:2.0");
    line(&mut file, "PRODID:-//dates//dates 1//EN");
    line(&mut file, "CALSCALE:GREGORIAN");
    line(&mut file, "METHOD:PUBLISH");
    for event in events {
        let uid = format!("{}-{:02}-{said:08x}@dates.invalid", digits(event.day), event.number);
        file += &entry(event, &uid, &stamp);
    }
    line(&mut file, "END:VCALENDAR");
    file
}

fn entry(event: &Event, uid: &str, stamp: &str) -> String {
    let mut file = String::new();
    let after = event.day.checked_add_days(Days::new(1)).unwrap_or(event.day);
    let trigger = match (event.day - event.reminds).num_days() {
        ..=0 => String::from("PT9H"),
        days => format!("-P{}DT15H", days - 1),
    };
    let title = escaped(&event.title);
    line(&mut file, "BEGIN:VEVENT");
    line(&mut file, &format!("UID:{uid}"));
    line(&mut file, &format!("DTSTAMP:{stamp}"));
    line(&mut file, &format!("DTSTART;VALUE=DATE:{}", digits(event.day)));
    line(&mut file, &format!("DTEND;VALUE=DATE:{}", digits(after)));
    line(&mut file, &format!("SUMMARY:{title}"));
    line(&mut file, &format!("DESCRIPTION:{}", escaped(&event.note)));
    line(&mut file, "CLASS:PRIVATE");
    line(&mut file, "TRANSP:TRANSPARENT");
    line(&mut file, "BEGIN:VALARM");
    line(&mut file, "ACTION:DISPLAY");
    line(&mut file, &format!("DESCRIPTION:{title}"));
    line(&mut file, &format!("TRIGGER:{trigger}"));
    line(&mut file, "END:VALARM");
    line(&mut file, "END:VEVENT");
    file
}

/// A checksum of a text, which hardly any other text has (FNV-1a, 32 bits).
fn number_of(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |number, byte| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn digits(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Text as RFC 5545, 3.3.11 writes it. A control character, for which it has no way, becomes a space.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

/// One line, folded if it is longer than 75 octets, never inside a character (RFC 5545, 3.1) and, if possible, between
/// two letters. Programs that trim the lines before they join them lose a space there, so that a day is "23November
/// 2026"; those that add a space there make the 23rd the 2nd.
fn line(file: &mut String, text: &str) {
    let mut rest = text;
    let mut longest = 75;
    while rest.len() > longest {
        let is_in_a_word = |at: &usize| {
            let (before, after) = rest.split_at(*at);
            before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic)
        };
        let mut ends = (longest - 30..=longest).rev().filter(|at| rest.is_char_boundary(*at));
        let at = ends.clone().find(is_in_a_word).or_else(|| ends.next()).expect("no character has 30 octets");
        file.push_str(&rest[..at]);
        file.push_str("\r\n ");
        rest = &rest[at..];
        longest = 74;
    }
    file.push_str(rest);
    file.push_str("\r\n");
}
