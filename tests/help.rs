//! Who can be called: what the guide says is what `docs/help-lines.md` says was read.

use complaint_guide::documents::help::{GROWN_UP, NATIONAL};
use complaint_guide::words::table::help as say;
use complaint_guide::words::{Phrase, Voice};

use crate::golden::{none, read};

const LINES: [(&str, Phrase); 13] = [
    ("emergency", say::EMERGENCY),
    ("childline", say::CHILDLINE),
    ("self-harm", say::SELF_HARM),
    ("listening", say::LISTENING),
    ("nspcc", say::NSPCC),
    ("runaway", say::RUNAWAY),
    ("at-home", say::AT_HOME),
    ("napac", say::NAPAC),
    ("care-leavers", say::CARE_LEAVERS),
    ("coram-voice", say::CORAM_VOICE),
    ("help-at-hand", say::HELP_AT_HAND),
    ("family-rights-group", say::FAMILY_RIGHTS_GROUP),
    ("ombudsman", say::OMBUDSMAN),
];

/// The numbers of three figures and more, and the addresses, in a sentence.
fn contacts(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut number = String::new();
    let end = |number: &mut String| {
        let figures = number.chars().filter(char::is_ascii_digit).count();
        let number = std::mem::take(number);
        (figures > 2).then(|| number.trim_end().to_owned())
    };
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.chars().all(|c| c.is_ascii_digit()) && !bare.is_empty() {
            number += bare;
            number.push(' ');
            if word != bare {
                found.extend(end(&mut number));
            }
        } else {
            found.extend(end(&mut number));
            if [".uk", ".com"].iter().any(|last| bare.ends_with(last)) {
                found.push(bare.to_owned());
            }
        }
    }
    found.extend(end(&mut number));
    found.sort();
    found
}

/// The table: each line’s name, how to reach it, where that was read, and when.
fn table(page: &str) -> Vec<[String; 4]> {
    let row = |line: &str| {
        let cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").map(str::to_owned);
        cells.collect::<Vec<_>>().try_into().ok()
    };
    page.lines().filter_map(row).skip(2).collect()
}

/// What differs between the words and the table.
fn differences(table: &[[String; 4]]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (key, phrase) in LINES {
        let Some([_, reached, source, on]) = table.iter().find(|[name, ..]| name == key) else {
            wrong.push(format!("{key} is not in the table"));
            continue;
        };
        let mut reached: Vec<_> = reached.split("; ").map(str::to_owned).collect();
        reached.sort();
        for voice in Voice::ALL {
            let said = contacts(phrase.raw(voice));
            if said != reached {
                wrong.push(format!("{key}, {}: {said:?} is said, {reached:?} was read", voice.key()));
            }
        }
        if source.is_empty() || !on.ends_with("2026") {
            wrong.push(format!("{key}: nothing says where it was read, or when"));
        }
    }
    wrong.extend(
        table
            .iter()
            .filter(|[name, ..]| LINES.iter().all(|(key, _)| name != key))
            .map(|[name, ..]| format!("nobody says {name}")),
    );
    wrong
}

#[test]
fn everybody_who_can_be_called_was_read_in_a_source_and_is_said_alike_in_every_voice() {
    let table = table(&read("docs/help-lines.md"));
    none(&differences(&table));
    // Every line on the screens is one of these, but the one that leads to the council.
    let listed = |phrase: &Phrase| LINES.iter().any(|(_, line)| line == phrase) || *phrase == say::HOMELESS;
    assert!(NATIONAL.iter().chain(&GROWN_UP).all(listed));

    // A figure that is wrong, a line without a source, and one that nobody says are each noticed.
    let spoilt = |change: fn(&mut Vec<[String; 4]>)| {
        let mut spoilt = table.clone();
        change(&mut spoilt);
        differences(&spoilt)
    };
    assert_eq!(spoilt(|table| table[1][1] = "0800 1112; childline.org.uk".to_owned()).len(), 3);
    assert_eq!(spoilt(|table| table[0][2].clear()).len(), 1);
    assert_eq!(spoilt(|table| drop(table.pop())).len(), 1);
    assert_eq!(spoilt(|table| table.push(["x", "1", "y", "2026"].map(str::to_owned))).len(), 1);
}
