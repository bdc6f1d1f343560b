//! The advocate's list in words: as text, as a table, for a calendar and for another program.

use serde_json::{Value, json};

use super::case::{Held, Reading, Stands, Turn, VOICE, hold, so_far};
use crate::documents::calendar::{self, Event};
use crate::documents::summary::outlook;
use crate::documents::table::cell;
use crate::files::save::Saved;
use crate::rules::named::Named;
use crate::words::table::advocate as say;
use crate::words::{Phrase, dates};

fn words(phrase: Phrase) -> String {
    phrase.raw(VOICE).to_owned()
}

/// How far a complaint has come, in words.
pub const fn stands_in_words(stands: Stands) -> Phrase {
    match stands {
        Stands::Open => say::STANDS_OPEN,
        Stands::NotSent => say::STANDS_NOT_SENT,
        Stands::One => say::STANDS_STAGE_1,
        Stands::Two => say::STANDS_STAGE_2,
        Stands::Three => say::STANDS_STAGE_3,
        Stands::Over => say::STANDS_OVER,
        Stands::NotKnown => say::STANDS_NOT_KNOWN,
        Stands::Elsewhere => say::STANDS_ELSEWHERE,
    }
}

/// Whose turn it is, in words.
pub const fn turn_in_words(turn: Turn) -> Phrase {
    match turn {
        Turn::Late => say::TURN_LATE,
        Turn::Act => say::TURN_ACT,
        Turn::Wait => say::TURN_WAIT,
        Turn::Open => say::TURN_OPEN,
        Turn::Elsewhere => say::TURN_ELSEWHERE,
    }
}

/// The headings of the table.
pub const HEADINGS: [Phrase; 7] =
    [say::CASE, say::COUNCIL, say::STAGE, say::LAST, say::NEXT, say::DUE, say::HOW_IT_STANDS];

/// A complaint in the cells of the table.
pub fn cells(held: &Held) -> [String; HEADINGS.len()] {
    let last = held.last.as_ref().map(|(name, day)| format!("{name}: {day}"));
    let due = held.due.as_ref().map(|due| format!("{}: {}", due.name, dates::weekday(due.on, VOICE)));
    [
        held.label.clone(),
        held.council.clone().unwrap_or_default(),
        words(stands_in_words(held.stands)),
        last.unwrap_or_default(),
        held.next.clone().unwrap_or_default(),
        due.unwrap_or_default(),
        stands_today(held),
    ]
}

/// Whose turn it is, how many days are left, and what to look at.
pub fn stands_today(held: &Held) -> String {
    // The stage says that questions are open or that it goes elsewhere, and the day that the council is late.
    let is_said = match held.turn {
        Turn::Open | Turn::Elsewhere => true,
        Turn::Late => held.due.is_some(),
        Turn::Act | Turn::Wait => false,
    };
    let said = [
        held.danger.then(|| words(say::DANGER)),
        (!is_said).then(|| words(turn_in_words(held.turn))),
        held.due.as_ref().map(|due| due.says.clone()),
        (held.is_open && held.turn != Turn::Open).then(|| words(say::TURN_OPEN)),
        held.wrong.clone(),
    ];
    let said: Vec<_> = said.iter().flatten().map(|text| text.trim_end_matches('.')).collect();
    said.join(". ")
}

/// What a case is called, with the day its file was saved.
pub fn saved_in_words(held: &Held) -> String {
    match held.saved_on {
        Some(day) => say::SAVED.say(VOICE, &[("name", &held.label), ("date", &dates::day(day, VOICE))]),
        None => held.label.clone(),
    }
}

/// What has changed since the file was saved, though nobody has touched it: time has passed.
pub fn since(saved: &Saved, now: &Held, reading: Reading) -> Vec<String> {
    let Some(on) = saved.saved_on.filter(|on| *on < reading.today) else { return Vec::new() };
    let then = hold(&now.label, saved, Reading { today: on, ..reading });
    let mut said = Vec::new();
    if then.next != now.next {
        let none = || words(say::NOTHING);
        let [before, after] = [&then.next, &now.next].map(|next| next.clone().unwrap_or_else(none));
        said.push(say::SINCE_NEXT.say(VOICE, &[("from", &before), ("text", &after)]));
    }
    if let Some(due) = then.due.filter(|due| due.on < reading.today) {
        let day = dates::weekday(due.on, VOICE);
        said.push(say::SINCE_PASSED.say(VOICE, &[("name", &due.name), ("date", &day)]));
    }
    if said.is_empty() {
        said.push(words(say::SINCE_NOTHING));
    }
    let on = dates::day(on, VOICE);
    said.iter().map(|text| say::SINCE.say(VOICE, &[("date", &on), ("text", text)])).collect()
}

/// The list as lines of text.
pub fn text(held: &[Held]) -> String {
    let line = |held: &Held| {
        let said = cells(held).into_iter().filter(|text| !text.is_empty());
        said.collect::<Vec<_>>().join(" · ") + "\n"
    };
    held.iter().map(line).collect()
}

/// The list as a table that spreadsheets open (CSV, RFC 4180), with days as they know them.
pub fn table(held: &[Held]) -> String {
    let headings = HEADINGS.into_iter().chain([say::DAY, say::LEFT, say::SAVED_ON]).map(words).collect();
    let row = |held: &Held| {
        let due = held.due.as_ref();
        let day = due.map(|due| due.on.to_string()).unwrap_or_default();
        let left = held.left().map(|left| left.to_string()).unwrap_or_default();
        let saved_on = held.saved_on.map(|day| day.to_string()).unwrap_or_default();
        cells(held).into_iter().chain([day, left, saved_on]).collect::<Vec<_>>()
    };
    let rows = std::iter::once(headings).chain(held.iter().map(row));
    let rows =
        rows.map(|row: Vec<String>| row.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n");
    std::iter::once(String::from('\u{feff}')).chain(rows).collect()
}

/// The days to come of every case as one calendar, each with the case's label; nothing where no day is to come.
///
/// They are the entries that the guide's own calendar has for each case.
pub fn calendar(cases: &[(String, Saved)], reading: Reading) -> Option<String> {
    let of_case = |(at, (label, saved)): (usize, &(String, Saved))| {
        let council = reading.council(saved.council.as_deref());
        let setting = reading.setting(&council);
        let (complaint, _) = so_far(&saved.answers, reading.today);
        let dates = complaint.and_then(|complaint| outlook(&complaint, setting).dates);
        let events = dates.map(|dates| calendar::events(&dates, setting)).unwrap_or_default();
        let labelled = events.into_iter().map(|event| {
            let title = say::EVENT.say(VOICE, &[("name", label), ("text", &event.title)]);
            Event { number: (at + 1) * 100 + event.number, title, ..event }
        });
        labelled.collect::<Vec<_>>()
    };
    let mut events: Vec<_> = cases.iter().enumerate().flat_map(of_case).collect();
    events.sort_by_key(|event| (event.day, event.number));
    (!events.is_empty()).then(|| calendar::write(&events, reading.today))
}

/// The list for another program, with what could not be read.
pub fn json(held: &[Held], not_read: &[String]) -> Value {
    let one = |held: &Held| {
        let due = held.due.as_ref().map(|due| {
            json!({
                "step": due.step.key(),
                "name": due.name,
                "on": due.on.to_string(),
                "working-days-left": due.left,
                "says": due.says,
            })
        });
        json!({
            "label": held.label,
            "council": held.council,
            "saved-on": held.saved_on.map(|day| day.to_string()),
            "stands": held.stands.key(),
            "turn": held.turn.key(),
            "danger": held.danger,
            "last": held.last.as_ref().map(|(name, day)| json!({ "name": name, "day": day })),
            "next": held.next,
            "due": due,
            "questions-are-open": held.is_open,
            "wrong": held.wrong,
        })
    };
    json!({ "cases": held.iter().map(one).collect::<Vec<_>>(), "not-read": not_read })
}
