//! The first page of somebody who comes back with a saved file: what it says on each day after the letter went.

use chrono::NaiveDate;
use complaint_guide::files::save::{Saved, read, write};
use complaint_guide::guide::conversation::{Guide, Msg, Place, Sheet};
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::questions::Question;
use complaint_guide::rules::sending::Sent;
use complaint_guide::words::table::result as say;
use complaint_guide::words::{IS_TRANSLATED, InWords, Phrase, Voice, dates};
use scraper::{ElementRef, Html as Page, Selector};

use super::{all, at, drawn, story};
use crate::golden::{council, holidays, is_kept, none};

/// Working days 0, 9, 10, 11, 20 and 30 after Monday 23 November 2026; two bank holidays lie between the last two.
const DAYS: [(&str, u32); 6] = [
    ("2026-11-23", 0),
    ("2026-12-04", 9),
    ("2026-12-07", 10),
    ("2026-12-08", 11),
    ("2026-12-21", 20),
    ("2027-01-07", 30),
];

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A child who has taken the short way and sent the letter by email on the first of these days.
fn short_way() -> Guide {
    let mut guide = Guide::new(council("statutory"), holidays().clone(), day(DAYS[0].0));
    guide.update(Msg::JustWrite).expect("a beginning fits");
    while let Place::Question(ask) = guide.place() {
        let said = match ask.question {
            Question::Danger | Question::Coming => Said::One("no"),
            Question::Who => Said::One("child"),
            Question::WhatHappened => {
                let fields =
                    vec!["They stopped my visits.".into(), String::new(), String::new(), String::new()];
                Said::Words { ticked: vec![], fields }
            }
            question => Said::nothing(question),
        };
        guide.update(Msg::Answer(vec![said])).expect("it fits");
    }
    guide.update(Msg::Sent(Sent::Email)).expect("there is a letter to send");
    guide
}

/// A girl in foster care who has answered everything and sent the letter by post.
fn long_way() -> Guide {
    let mut story = story("amira-15-in-foster-care-staffordshire");
    story.today = day(DAYS[0].0);
    let mut guide = at(&story, Voice::YoungPerson, Sheet::Next);
    guide.update(Msg::Sent(Sent::Post)).expect("there is a letter to send");
    guide
}

/// The file of somebody whose letter has gone, opened on another day in a voice.
fn reopened(gone: &Guide, on: &str, voice: Voice) -> Guide {
    let went = gone.gone().map(|gone| gone.went());
    let opened = read(&write(&Saved { answers: gone.answers().clone(), went, ..Saved::default() }));
    assert_eq!(opened.lost, []);
    let mut again = Guide::new(gone.council().clone(), holidays().clone(), day(on));
    again.update(Msg::Open(Box::new(opened.saved))).expect("its answers fit");
    again.update(Msg::Speak(voice)).expect("anybody may choose a voice");
    assert_eq!(again.place(), Place::Result(Sheet::Next), "{on}");
    again
}

/// What stands on the page, a line for each thing that is said, as far as who to call; how a task stands behind its name.
fn lines(page: &Page) -> Vec<String> {
    let parts = ":is(h1, h2, h3, h4, p, li, button, aside)";
    let inner = Selector::parse(parts).expect("a selector");
    let text = |of: ElementRef| {
        let pieces = of.text().map(str::trim).filter(|piece| !piece.is_empty());
        pieces.collect::<Vec<_>>().join(" | ")
    };
    all(page, &format!(".screen {parts}"))
        .into_iter()
        .take_while(|part| part.value().name() != "aside")
        .filter(|part| part.select(&inner).next().is_none())
        .map(text)
        .collect()
}

#[test]
fn whoever_comes_back_reads_how_it_stands_on_each_day_in_each_voice() {
    let mut kept = String::new();
    for (who, gone) in [("the short way, by email", short_way()), ("the long way, by post", long_way())] {
        for voice in Voice::ALL {
            for (on, days) in DAYS {
                let page = lines(&drawn(&reopened(&gone, on, voice)));
                kept += &format!("# {who}, {days} working days on, {}\n{}\n\n", voice.key(), page.join("\n"));
            }
        }
    }
    // It is kept in English. What follows is asked in every language.
    if !IS_TRANSLATED {
        is_kept("tests/screens/coming-back.txt", &kept);
    }
}

/// What is wrong with the page of somebody whose letter went on the first of the days and who comes back so many
/// working days later.
fn untrue(lines: &[String], days: u32, how: Sent, voice: Voice) -> Vec<String> {
    let mut wrong = Vec::new();
    let count = |said: &str| lines.iter().filter(|line| line.contains(said)).count();
    let mut once = |said: String| {
        if count(&said) != 1 {
            wrong.push(format!("{days} days on, {}: ‘{said}’ stands {} times", voice.key(), count(&said)));
        }
    };
    let on = |phrase: Phrase, with: &[(&str, &str)]| phrase.say(voice, with);
    let weekday = |at: usize| dates::weekday(day(DAYS[at].0), voice);
    let (first, last) = (weekday(2), weekday(4));
    once(how.words().said.say(voice, &[("date", &dates::day(day(DAYS[0].0), voice))]));
    once(say::TITLE_GONE.raw(voice).to_owned());
    once(format!("{} | {}", say::SENT_KEEP.raw(voice), say::STATE_SENT.raw(voice)));
    once(say::THEY_ANSWERED.raw(voice).to_owned());
    once(say::NOTHING_CAME.raw(voice).to_owned());
    // By when, and which day it is of how many: the ten days, then those that the law gives at the most, then none.
    let by = [("from", first.as_str()), ("date", last.as_str())];
    once(match days {
        0..=10 => on(say::BY_WAIT, &by),
        11..=20 => on(say::BY_CHASE, &by),
        _ => on(say::BY_OVER, &[("date", &last)]),
    });
    let most = if days <= 10 { "10" } else { "20" };
    let is_day = on(say::DAY_OF, &[("n", &days.to_string()), ("most", most)]);
    match days {
        0..=20 => once(is_day),
        _ => {
            let (before, _) = is_day.split_once(&days.to_string()).expect("it says the day");
            wrong.extend(
                (count(before) > 0).then(|| format!("{days} days on, {}: a day of none", voice.key())),
            );
        }
    }
    // It was sent.
    for not in [say::STATE_NOT_SENT, say::NOT_SENT] {
        let stands = lines.iter().filter(|line| line.contains(not.raw(voice)));
        wrong.extend(stands.map(|line| format!("{days} days on, {}: it says ‘{line}’", voice.key())));
    }
    wrong
}

#[test]
fn the_page_of_whoever_comes_back_is_true_on_each_day_and_never_says_that_it_was_not_sent() {
    let mut wrong = Vec::new();
    let both = [(short_way(), Sent::Email), (long_way(), Sent::Post)];
    for (gone, how) in &both {
        for voice in Voice::ALL {
            for (on, days) in DAYS {
                wrong.extend(untrue(&lines(&drawn(&reopened(gone, on, voice))), days, *how, voice));
            }
        }
    }
    none(&wrong);
    // The page of one day is untrue on every other, and so is that of a letter which has not gone.
    let (gone, how) = &both[0];
    let of = |on: &str| lines(&drawn(&reopened(gone, on, Voice::Adult)));
    for (on, days) in DAYS {
        let others = DAYS.into_iter().filter(|(_, other)| *other != days);
        for (other, _) in others {
            assert!(!untrue(&of(other), days, *how, Voice::Adult).is_empty(), "{other} on {on}");
        }
    }
    let mut back = reopened(gone, DAYS[0].0, Voice::Adult);
    back.update(Msg::NotSent).expect("it can be taken back");
    let said = untrue(&lines(&drawn(&back)), 0, *how, Voice::Adult).join("\n");
    assert!(said.contains(&format!("| {}", say::STATE_NOT_SENT.raw(Voice::Adult))), "{said}");
}
