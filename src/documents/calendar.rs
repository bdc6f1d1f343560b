//! The dates as a calendar file (RFC 5545), for the calendar a person has already.
//!
//! Others may see a calendar: nothing in the file says what it is about, who wrote it or which guide
//! made it, and the entries are marked private. Nothing a person typed comes into it.

use chrono::{Datelike, Days, NaiveDate};

use super::summary::{DateLine, Dates};
use crate::rules::named::Named;
use crate::rules::steps::Step;
use crate::rules::timeline::{Due, Status};
use crate::words::table::calendar as say;
use crate::words::{Phrase, Voice, dates};

/// When the calendar speaks up, always at nine in the morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// On the day: look whether it has come.
    OnTheDay,
    /// Three days before: there is something to write.
    ThreeDaysBefore,
}

/// One day in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What tells the entry from others of its day, in its identifier: for a person the step's place in the
    /// list of steps.
    pub number: usize,
    /// The day, from its beginning to its end.
    pub day: NaiveDate,
    /// What the calendar shows.
    pub title: String,
    /// What it shows to whoever opens the entry.
    pub note: String,
    /// When it reminds.
    pub reminder: Reminder,
}

/// Writes the dates that are still to come; nothing where there are none.
///
/// `today` is the time stamp as well: the same answers on the same day give the same file.
pub fn calendar(dates: &Dates, today: NaiveDate, voice: Voice) -> Option<String> {
    let events = events(dates, today, voice);
    (!events.is_empty()).then(|| write(&events, today))
}

/// The days to come, in order.
pub fn events(found: &Dates, today: NaiveDate, voice: Voice) -> Vec<Event> {
    let is_sent_now = |line: &DateLine| line.entry.step == Step::Sent && line.entry.status == Status::Now;
    let if_today = found.steps.iter().any(is_sent_now);
    let note = if if_today { say::NOTE_IF_TODAY } else { say::NOTE };
    let note = note.say(voice, &[("today", &dates::day(today, voice))]);
    let event = |line: &DateLine| {
        let (title, reminder) = title(line.entry.step)?;
        let day = day(line)?;
        let is_to_come = line.entry.status != Status::Done
            && (day > today || (day == today && line.entry.status == Status::DueToday));
        is_to_come.then(|| Event {
            number: line.entry.step.place(),
            day,
            title: title.raw(voice).to_owned(),
            note: note.clone(),
            reminder,
        })
    };
    let mut events: Vec<_> = found.steps.iter().filter_map(event).collect();
    events.sort_by_key(|event| (event.day, event.number));
    events
}

/// What a step is called where others may read it. Sending is done today, and is no date to keep.
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

/// The one day for the calendar, where the date is known only roughly as well: the first it can be for
/// what the person does, the last it can be for what they wait for.
fn day(line: &DateLine) -> Option<NaiveDate> {
    let is_the_persons = line.entry.ask_by.is_some() || line.entry.step == Step::Ombudsman;
    let due = line.entry.ask_by.unwrap_or(line.entry.due);
    let (first, last) = Due::range(due)?;
    Some(if is_the_persons { first } else { last })
}

/// Writes events as a file with CRLF at each line's end and no line longer than 75 octets.
///
/// The identifier of an entry is its day and its step's number: the same date read in twice stays one
/// entry, and nothing about the person can be made out of it.
pub fn write(events: &[Event], today: NaiveDate) -> String {
    let mut file = String::new();
    line(&mut file, "BEGIN:VCALENDAR");
    line(&mut file, "VERSION:2.0");
    line(&mut file, "PRODID:-//dates//dates 1//EN");
    line(&mut file, "CALSCALE:GREGORIAN");
    line(&mut file, "METHOD:PUBLISH");
    for event in events {
        let after = event.day.checked_add_days(Days::new(1)).unwrap_or(event.day);
        let trigger = match event.reminder {
            Reminder::OnTheDay => "PT9H",
            Reminder::ThreeDaysBefore => "-P2DT15H",
        };
        let title = escaped(&event.title);
        line(&mut file, "BEGIN:VEVENT");
        line(&mut file, &format!("UID:{}-{:02}@dates.invalid", digits(event.day), event.number));
        line(&mut file, &format!("DTSTAMP:{}T000000Z", digits(today)));
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
    }
    line(&mut file, "END:VCALENDAR");
    file
}

fn digits(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Text as RFC 5545, 3.3.11 writes it; a control character, which it has no way to write, is a space.
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

/// One line, folded where it is longer than 75 octets, never inside a character (RFC 5545, 3.1).
fn line(file: &mut String, text: &str) {
    let mut width = 0;
    for c in text.chars() {
        if width + c.len_utf8() > 75 {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push(c);
        width += c.len_utf8();
    }
    file.push_str("\r\n");
}
