//! The advocate's list in words: as text, as a table, for a calendar and for another program.

use serde_json::{Value, json};

use super::case::{Held, Kept, Reading, Stands, Turn, VOICE, Wanted, hold, so_far};
use crate::documents::calendar::{self, Event};
use crate::documents::first_page::{in_element, opening};
use crate::documents::said::{answer_in_words, asked_in_words};
use crate::documents::setting::Setting;
use crate::documents::summary::{DateLine, outlook};
use crate::documents::table::sheet;
use crate::files::save::Saved;
use crate::rules::answers::Said;
use crate::rules::named::Named;
use crate::rules::questions::Ask;
use crate::words::table::advocate as say;
use crate::words::{Phrase, Reader, dates};

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

/// What is known of a complaint besides its name, each under the heading of its column.
pub fn facts(held: &Held) -> Vec<(Phrase, String)> {
    let told = HEADINGS.into_iter().zip(cells(held)).skip(1);
    told.filter(|(_, text)| !text.is_empty()).collect()
}

/// Every step of a complaint with its day and how it stands, if its days are known.
pub fn days(saved: &Saved, reading: Reading) -> Vec<String> {
    let council = reading.council(saved.council.as_deref());
    let (complaint, _) = so_far(&saved.answers, reading.today);
    let dates = complaint.and_then(|complaint| outlook(&complaint, reading.setting(&council)).dates);
    let line = |line: &DateLine| {
        let said =
            [Some(line.name.clone()), line.law.clone(), line.ask_by.clone(), Some(line.status.clone())];
        said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    dates.iter().flat_map(|dates| &dates.steps).map(line).collect()
}

/// What was asked and what was answered, in the voice in which it was saved.
pub fn answers(saved: &Saved, reading: Reading) -> Vec<(String, Vec<String>)> {
    let council = reading.council(saved.council.as_deref());
    let setting = Setting { voice: reading.voice(saved), ..reading.setting(&council) };
    let reader = Reader::of(&saved.answers);
    let line = |(ask, said): (Ask, &Said)| {
        (asked_in_words(ask, &saved.answers, setting), answer_in_words(ask, said, reader, setting))
    };
    saved.answers.iter().map(line).collect()
}

/// Whose turn it is, how many days are left, and what to look at.
pub fn stands_today(held: &Held) -> String {
    // The stage already says that questions are open or that it goes elsewhere, and the day that the council is late.
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

/// Which cases are wanted, in words.
pub const fn wanted_in_words(wanted: Wanted) -> Phrase {
    match wanted {
        Wanted::All => say::WANTED_ALL,
        Wanted::Late => say::TURN_LATE,
        Wanted::Soon => say::WANTED_SOON,
        Wanted::Act => say::TURN_ACT,
        Wanted::Wait => say::TURN_WAIT,
        Wanted::Open => say::TURN_OPEN,
        Wanted::Elsewhere => say::TURN_ELSEWHERE,
    }
}

/// What a case is called, with the day its file was saved.
pub fn saved_in_words(held: &Held) -> String {
    match held.saved_on {
        Some(day) => say::SAVED.say(VOICE, &[("name", &held.label), ("date", &dates::day(day, VOICE))]),
        None => held.label.clone(),
    }
}

/// What has changed since the file was saved because time has passed, though nobody has touched it.
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

/// How many cases there are, and how many of them are late or due soon.
pub fn lead(cases: &[Kept]) -> String {
    let count = |wanted: Wanted| cases.iter().filter(|kept| wanted.has(&kept.held)).count();
    let says = |phrase: Phrase, wanted| phrase.say(VOICE, &[("n", &count(wanted).to_string())]);
    let unsafe_ones = cases.iter().filter(|kept| kept.held.danger).count();
    let danger =
        (unsafe_ones > 0).then(|| say::PAGE_COUNT_DANGER.say(VOICE, &[("n", &unsafe_ones.to_string())]));
    let said = [
        Some(says(say::PAGE_COUNT_ALL, Wanted::All)),
        Some(says(say::PAGE_COUNT_LATE, Wanted::Late)),
        Some(says(say::PAGE_COUNT_SOON, Wanted::Soon)),
        danger,
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
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
    sheet(std::iter::once(headings).chain(held.iter().map(row)))
}

/// The days to come of every case as one calendar, each with the case's label; nothing if no day is to come.
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

/// The part of the page that people can read before its program runs, and that stays if no program can run: how to go
/// on without it.
pub fn first_page() -> String {
    let mut page = opening(say::PAGE_TITLE, say::PAGE_COULD_NOT_START, VOICE);
    for phrase in [say::PAGE_LEAD, say::PAGE_BY_HAND] {
        page += &in_element("p", "govuk-body", phrase, VOICE);
    }
    page
}
