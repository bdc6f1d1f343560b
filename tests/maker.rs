//! The page on which a council makes its profile: every field can be filled in, what is opened is saved as it was, and
//! what is found is what the command line finds.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use complaint_guide::documents::read::read as page_to_read;
use complaint_guide::documents::text;
use complaint_guide::files::council::form::{self, Entry, Holds, More, is_at};
use complaint_guide::files::council::{Weight, check, read_all};
use complaint_guide::guide::conversation::{Place, Sheet};
use complaint_guide::maker::editor::{Editor, Msg, Section};
use complaint_guide::maker::finished::{ALL, File, Parts, Way};
use complaint_guide::maker::names::{choice, hint, label, said};
use complaint_guide::maker::needed::Standing;
use complaint_guide::maker::preview::{Shown, Someone};
use complaint_guide::rules::law::Rule;
use complaint_guide::rules::named::Named;
use complaint_guide::words::Voice;
use complaint_guide::words::table::FIELDS;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::golden::{cases, holidays, names, none, read, today};

fn editor() -> Editor {
    Editor::new(holidays().clone(), today())
}

fn parts() -> Parts {
    let pieces = |name: &str| [name, "<main>", "</main><script>", "</script>"].map(str::to_owned);
    let (page, without_wasm) = (pieces("guide"), pieces("without"));
    Parts { page, without_wasm, embed: "embed".into(), integrity: "sha384-abc".into() }
}

fn saved(editor: &Editor) -> Value {
    serde_json::from_str(&editor.file()).expect("what is saved is JSON")
}

/// A profile without its notes, which nobody can type.
fn without_notes(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.iter().filter(|(key, _)| !key.starts_with("//"));
            Value::Object(kept.map(|(key, value)| (key.clone(), without_notes(value))).collect())
        }
        Value::Array(list) => list.iter().map(without_notes).collect(),
        other => other.clone(),
    }
}

/// What has to be done on the empty page so that this stands in a field.
fn steps(entry: &Entry, steps_so_far: &mut Vec<Msg>) {
    let at = entry.at.clone();
    match &entry.holds {
        Holds::Text(_, value) | Holds::Lines(value) | Holds::One(_, value) | Holds::NumberOr(_, value) => {
            steps_so_far.push(Msg::Type { at, text: value.clone() });
        }
        Holds::Several(_, chosen) => {
            steps_so_far.extend(chosen.iter().map(|word| Msg::Tick {
                at: at.clone(),
                word: word.clone(),
                on: true,
            }));
        }
        Holds::Fields(entries, _) => {
            let groups = entries.iter().filter(|inner| inner.removable && inner.at.starts_with(&at));
            let groups: Vec<_> = groups.map(|inner| inner.at.clone()).collect();
            for inner in entries {
                if groups.contains(&inner.at) {
                    steps_so_far.push(Msg::Add { at: at.clone(), kind: inner.key.clone() });
                }
                steps(inner, steps_so_far);
            }
        }
        Holds::Entries(entries, _) => {
            for inner in entries {
                let way = match &inner.holds {
                    Holds::Fields(fields, _) if at == "channels" => fields[0].key.clone(),
                    _ => inner.key.clone(),
                };
                steps_so_far.push(Msg::Add { at: at.clone(), kind: way });
                steps(inner, steps_so_far);
            }
        }
    }
}

#[test]
fn every_field_of_the_format_can_be_filled_in() {
    let template: Value = serde_json::from_str(&read("schemas/council.template.json")).expect("it is JSON");
    let template = without_notes(&template);
    // The keys under which the page puts sources are its own.
    let template: Value = {
        let mut text = template.to_string();
        let keys: Vec<_> =
            template["sources"].as_object().expect("there are sources").keys().cloned().collect();
        for (n, key) in keys.iter().enumerate() {
            text = text
                .replace(&format!("\"{key}\":{{\"address\""), &format!("\"page-{}\":{{\"address\"", n + 1));
            text = text.replace(&format!("\"source\":\"{key}\""), &format!("\"source\":\"page-{}\"", n + 1));
        }
        serde_json::from_str(&text).expect("it is JSON still")
    };
    let mut editor = editor();
    let mut all = Vec::new();
    for entry in form::form(&template) {
        if matches!(entry.holds, Holds::Fields(..)) {
            all.push(Msg::Add { at: entry.at.clone(), kind: String::new() });
        }
        steps(&entry, &mut all);
    }
    assert!(all.len() > 200, "{} steps", all.len());
    // Sources first: what names one can only name one that is there.
    all.sort_by_key(|msg| !matches!(msg, Msg::Add { at, .. } | Msg::Type { at, .. } if is_at(at, "sources")));
    for msg in all {
        editor.update(msg);
    }
    assert_eq!(saved(&editor), template);
    assert!(editor.is_right());
}

#[test]
fn what_is_opened_is_saved_as_it_was() {
    let mut paths: Vec<_> =
        names("tests/councils/good").iter().map(|name| format!("tests/councils/good/{name}")).collect();
    paths.extend(names("councils").iter().map(|name| format!("councils/{name}")));
    paths.push("schemas/council.template.json".into());
    let mut opened = 0;
    for path in paths.iter().filter(|path| path.ends_with(".json")) {
        let text = read(path);
        let before: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("it is JSON");
        let mut editor = editor();
        editor.update(Msg::Open(text.clone()));
        assert!(editor.is_right(), "{path}: {:?}", editor.findings());
        let councils = read_all(&text).expect("it is right");
        let again = read_all(&editor.file()).expect("it is right still");
        if before.get("format") == Some(&json!(2)) {
            assert_eq!(saved(&editor), before, "{path}");
            assert_eq!(again, councils, "{path}");
        } else {
            // Another form of the same: what was found in it is found in it.
            assert_eq!(again.len(), councils.len(), "{path}");
            for (one, other) in again.iter().zip(&councils) {
                assert_eq!(
                    (&one.name, &one.promises.len(), &one.contacts),
                    (&other.name, &other.promises.len(), &other.contacts),
                    "{path}"
                );
            }
        }
        opened += 1;
    }
    assert!(opened > 35, "{opened}");
}

#[test]
fn the_fields_are_saved_in_the_order_of_the_format_with_each_note_before_its_field() {
    let mut editor = editor();
    editor.update(Msg::Open(read("schemas/council.template.json")));
    let file = editor.file();
    let place = |text: &str| file.find(text).unwrap_or_else(|| panic!("{text} is not in the file"));
    assert!(place("\"format\"") < place("\"name\"") && place("\"name\"") < place("\"channels\""));
    assert!(place("\"//channels\"") < place("\"channels\"") && place("\"promises\"") < place("\"theme\""));
}

#[test]
fn what_is_found_in_the_form_is_what_the_command_line_finds() {
    let mut compared = 0;
    for name in names("tests/councils/bad").iter().filter(|name| name.ends_with(".json")) {
        let text = read(&format!("tests/councils/bad/{name}"));
        let mut editor = editor();
        editor.update(Msg::Open(text.clone()));
        if editor.trouble().is_some() {
            continue;
        }
        let found = check(&editor.file(), Some(today())).findings;
        if editor.councils().len() == 1 {
            assert_eq!(editor.findings(), found, "{name}");
        }
        // What is missing in a file was left out by somebody, so it is no longer only needed.
        assert_eq!(
            editor.count(Standing::Mistake),
            found.iter().filter(|one| one.weight == Weight::Error).count(),
            "{name}"
        );
        // What a form says in another way may be right in it, as a name that stands twice.
        let is_wrong = found.iter().any(|one| one.weight == Weight::Error);
        for file in File::ALL {
            assert_eq!(editor.made(*file, &parts(), "").is_none(), is_wrong, "{name}");
        }
        compared += 1;
    }
    assert!(compared > 60, "{compared}");
}

/// The places of all the fields of the form.
fn places(entries: &[Entry], found: &mut Vec<String>) {
    for entry in entries {
        found.push(entry.at.clone());
        if let Holds::Fields(entries, _) | Holds::Entries(entries, _) = &entry.holds {
            places(entries, found);
        }
    }
}

#[test]
fn nearly_everything_that_can_be_wrong_stands_beside_its_field() {
    let mut beside = 0;
    let mut left = BTreeSet::new();
    for name in names("tests/councils/bad").iter().filter(|name| name.ends_with(".json")) {
        let mut editor = editor();
        editor.update(Msg::Open(read(&format!("tests/councils/bad/{name}"))));
        let mut all = Vec::new();
        for section in Section::ALL {
            places(&editor.section(*section), &mut all);
        }
        for finding in editor.findings() {
            match all.iter().any(|place| is_at(&finding.at, place)) {
                true => beside += 1,
                false => drop(left.insert((finding.at, finding.wrong))),
            }
        }
    }
    assert!(beside > 90, "{beside}");
    let has_place = |(at, wrong): &(String, String)| {
        !(at.is_empty() || at == "format" || wrong == "There is no such field.")
    };
    let left: Vec<_> =
        left.into_iter().filter(has_place).map(|(at, wrong)| format!("{at}: {wrong}")).collect();
    none(&left);
}

#[test]
fn a_field_that_the_guide_does_not_know_can_be_taken_out() {
    let mut editor = editor();
    editor.update(Msg::Open(read("tests/councils/bad/a-field-that-does-not-exist.json")));
    assert!(editor.has_unknown() && !editor.is_right());
    editor.update(Msg::DropUnknown);
    assert!(!editor.has_unknown() && editor.is_right(), "{:?}", editor.findings());
}

#[test]
fn a_file_that_is_no_profile_is_told_of_and_leaves_the_page_as_it_was() {
    // A key that stands twice, plainly or in disguise, could be read in two ways.
    let twice = ["promises-written-twice", "an-address-written-twice-in-disguise"];
    let twice = twice.map(|name| read(&format!("tests/councils/bad/{name}.json")));
    for text in ["", "{", "[]", "7", "[7]", "\"text\""].into_iter().chain(twice.iter().map(String::as_str)) {
        let mut editor = editor();
        editor.update(Msg::Type { at: "name".into(), text: "Example Council".into() });
        editor.update(Msg::Open(text.into()));
        assert!(editor.trouble().is_some(), "{text}");
        assert_eq!(editor.councils(), ["Example Council"]);
    }
}

#[test]
fn every_field_and_every_word_to_choose_has_a_name() {
    let mut problems = Vec::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let has = |place: &str| FIELDS.binary_search_by_key(&place, |(of, _)| of).is_ok();
    let mut take = |places: &[String]| -> bool {
        let found: Vec<_> = FIELDS.iter().filter(|(of, _)| places.iter().any(|place| place == of)).collect();
        used.extend(found.iter().map(|(of, _)| *of));
        !found.is_empty()
    };
    for (of, words) in form::named() {
        let key = of.rsplit('.').next().unwrap_or(&of);
        let own = if of.contains('.') { of.clone() } else { format!("top.{of}") };
        if !take(&[format!("label.{own}"), format!("label.{key}")]) && of != "format" {
            problems.push(format!("words/en/fields.toml: `label.{key}` is missing, for {of}"));
        }
        take(&[format!("hint.{own}"), format!("hint.{key}")]);
        let top = of.split('.').next().unwrap_or(&of);
        for word in words {
            take(&[format!("choice.{top}.{word}"), format!("choice.{word}")]);
        }
    }
    // What a channel is called.
    for (of, _) in FIELDS.iter().filter(|(of, _)| of.starts_with("choice.channels.")) {
        take(&[(*of).to_owned()]);
    }
    problems.extend(
        FIELDS
            .iter()
            .filter(|(of, _)| !used.contains(of))
            .map(|(of, _)| format!("`{of}` belongs to nothing")),
    );
    none(&problems);
    assert!(has("label.quote") && !has("label.nothing"));
}

#[test]
fn every_rule_of_which_a_council_can_say_something_is_named_by_what_it_is_for() {
    let unnamed = Rule::KEYS.iter().filter(|key| {
        let name = choice("says", key);
        !["Who: ", "About: ", "Not covered: ", "When: ", "How: ", "Anything else: "]
            .iter()
            .any(|kind| name.starts_with(kind))
    });
    none(
        &unnamed
            .map(|key| format!("words/en/fields.toml: `choice.says.{key}` is missing"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_place_has_its_own_name_before_that_of_every_such_field() {
    assert_eq!(label("name"), "The council’s name");
    assert_eq!(label("emergency.name"), "Name");
    assert_eq!(label("channels.text"), "Number for text messages");
    assert_eq!(label("theme.text"), "Text");
    assert_eq!(choice("promises", "panel"), "The panel meets");
    assert_eq!(choice("channels", "text"), "Text message");
    assert_eq!(choice("says", "early-help"), "Not covered: early help");
    assert_eq!(choice("corporate", "ask-stage-two"), "The person asks for the second stage");
    assert_eq!(
        label("something-new"),
        "Something new",
        "a new field has a name before anyone has written one"
    );
    assert_eq!(hint("something-new", "What it means."), Some("What it means."));
}

#[test]
fn what_is_found_names_fields_as_the_form_does() {
    let mut editor = editor();
    editor.update(Msg::Add { at: "acknowledgements".into(), kind: "stage-one".into() });
    let findings = editor.findings();
    let found =
        findings.iter().find(|finding| finding.at == "acknowledgements.stage-one").expect("it is empty");
    assert_eq!(
        said(found),
        "Nothing is said here. Give ‘How long’ and ‘Unit’, or ‘Your council’s own sentence’, or leave it out."
    );
}

#[test]
fn the_empty_page_asks_for_a_name_and_says_what_the_guide_would_lack() {
    let mut editor = editor();
    assert_eq!(
        saved(&editor),
        json!({ "format": 2, "id": "my-council", "checked": "2026-11-23", "review-by": "2027-05-23" })
    );
    let found = |editor: &Editor| {
        let findings = editor.findings();
        findings.into_iter().map(|finding| (finding.weight, finding.at)).collect::<Vec<_>>()
    };
    let lacking = ["channels", "emergency", "advocacy"].map(|at| (Weight::Warning, at.to_owned()));
    assert_eq!(found(&editor), [&[(Weight::Error, "name".to_owned())], &lacking[..]].concat());
    assert!(editor.made(File::Guide, &parts(), "").is_none() && !editor.is_right());
    assert!(!editor.is_preview_old(), "there was nothing before");
    editor.update(Msg::Type { at: "name".into(), text: "Testshire Council".into() });
    assert_eq!(found(&editor), lacking);
    assert!(editor.made(File::Guide, &parts(), "").is_some());
    editor.update(Msg::Type { at: "name".into(), text: String::new() });
    assert!(editor.is_preview_old());
}

/// How many mistakes there are, how much is still needed, and how much there is to look at.
fn counts(editor: &Editor) -> [usize; 3] {
    [Standing::Mistake, Standing::StillNeeded, Standing::ToLookAt].map(|standing| editor.count(standing))
}

fn type_in(editor: &mut Editor, at: &str, text: &str) {
    editor.update(Msg::Type { at: at.into(), text: text.into() });
}

#[test]
fn nothing_is_wrong_with_a_field_that_nobody_has_come_past() {
    let mut editor = editor();
    assert_eq!(counts(&editor), [0, 1, 3], "the name is needed, and no more than that");
    editor.update(Msg::ComeTo(Some("name".into())));
    assert_eq!(counts(&editor), [0, 1, 3], "they are still there");
    editor.update(Msg::ComeTo(Some("team".into())));
    assert_eq!(counts(&editor), [1, 0, 3], "they went past it");
    type_in(&mut editor, "name", "Testshire Council");
    assert_eq!(counts(&editor), [0, 0, 3]);
    type_in(&mut editor, "name", "");
    assert_eq!(counts(&editor), [1, 0, 3], "they came past it before");
}

#[test]
fn whoever_saves_without_a_name_is_told_that_it_is_missing() {
    let mut editor = editor();
    editor.update(Msg::Finish);
    assert_eq!(counts(&editor), [1, 0, 3]);
    // What is added afterwards is as new as ever.
    editor.update(Msg::Add { at: "channels".into(), kind: "email".into() });
    assert_eq!(counts(&editor), [0, 1, 4], "{:?}", editor.findings());
}

#[test]
fn what_is_missing_in_a_group_is_a_mistake_once_the_person_has_left_the_group() {
    let mut editor = editor();
    type_in(&mut editor, "name", "Testshire Council");
    editor.update(Msg::Add { at: "emergency".into(), kind: String::new() });
    let new = counts(&editor);
    assert_eq!((new[0], new[1] > 0), (0, true), "{new:?}");
    type_in(&mut editor, "emergency[0].name", "Front door");
    editor.update(Msg::ComeTo(Some("emergency[0].note".into())));
    assert_eq!(counts(&editor)[0], 0, "the number may come yet");
    editor.update(Msg::ComeTo(Some("team".into())));
    assert_eq!(counts(&editor), [1, 0, 3], "{:?}", editor.findings());
    // A second one is new, though the first was left.
    editor.update(Msg::Add { at: "emergency".into(), kind: String::new() });
    assert_eq!(counts(&editor)[0], 1);
    // And so is one in the place of one that was taken out.
    editor.update(Msg::TakeOut("emergency[1]".into()));
    editor.update(Msg::TakeOut("emergency[0]".into()));
    editor.update(Msg::Add { at: "emergency".into(), kind: String::new() });
    assert_eq!(counts(&editor)[0], 0);
}

#[test]
fn what_is_wrong_in_what_was_typed_is_a_mistake_at_once() {
    let mut editor = editor();
    type_in(&mut editor, "name", "Testshire Council");
    editor.update(Msg::Add { at: "promises".into(), kind: "stage-one-reply".into() });
    type_in(&mut editor, "promises.stage-one-reply.quote", "We answer within 30 working days.");
    type_in(&mut editor, "promises.stage-one-reply.unit", "working days");
    type_in(&mut editor, "promises.stage-one-reply.length", "30");
    assert_eq!(counts(&editor)[0], 1, "{:?}", editor.findings());
}

#[test]
fn what_one_council_of_a_file_lacks_is_counted_as_its_own() {
    let mut editor = editor();
    editor.update(Msg::Finish);
    editor.update(Msg::AddCouncil);
    let [mistakes, needed, _] = counts(&editor);
    assert!(mistakes >= 1 && needed >= 1, "{:?}", counts(&editor));
    type_in(&mut editor, "name", "Southshire");
    assert_eq!(counts(&editor)[1], 0);
}

#[test]
fn the_short_name_follows_the_name_until_it_is_typed() {
    let mut editor = editor();
    let mut type_name = |name: &str| {
        editor.update(Msg::Type { at: "name".into(), text: name.into() });
        saved(&editor)["id"].as_str().map(str::to_owned)
    };
    assert_eq!(
        type_name("St. Mary’s & Ilfracombe County Council").as_deref(),
        Some("st-marys-ilfracombe-county")
    );
    assert_eq!(type_name("Council").as_deref(), Some("my-council"));
    editor.update(Msg::Type { at: "id".into(), text: "mine".into() });
    editor.update(Msg::Type { at: "name".into(), text: "Other".into() });
    assert_eq!(saved(&editor)["id"], "mine");
}

#[test]
fn a_channel_keeps_its_kind_while_its_field_is_empty() {
    let mut editor = editor();
    editor.update(Msg::Add { at: "channels".into(), kind: "email".into() });
    assert_eq!(editor.findings().iter().filter(|one| one.weight == Weight::Error).count(), 1);
    editor.update(Msg::Type { at: "channels[0].email".into(), text: "a@example.org".into() });
    assert!(editor.is_right());
    editor.update(Msg::Type { at: "channels[0].email".into(), text: String::new() });
    assert_eq!(saved(&editor)["channels"], json!([{ "email": "" }]));
    editor.update(Msg::TakeOut("channels[0]".into()));
    assert_eq!(saved(&editor).get("channels"), None, "the empty list goes with its last entry");
}

#[test]
fn the_line_that_is_begun_stays_in_the_field_and_out_of_the_file() {
    let mut editor = editor();
    editor.update(Msg::Add { at: "channels".into(), kind: "post".into() });
    editor.update(Msg::Type { at: "channels[0].post".into(), text: "1 High Street\n".into() });
    let section = editor.section(Section::Contacts);
    let channels = section.iter().find(|entry| entry.key == "channels").expect("it is there");
    assert!(format!("{channels:?}").contains("1 High Street\\n"), "{channels:?}");
    assert_eq!(saved(&editor)["channels"], json!([{ "post": ["1 High Street"] }]));
}

#[test]
fn several_councils_stand_in_one_file() {
    let mut editor = editor();
    editor.update(Msg::Type { at: "name".into(), text: "Northshire".into() });
    editor.update(Msg::AddCouncil);
    editor.update(Msg::Type { at: "name".into(), text: "Southshire".into() });
    editor.update(Msg::Type { at: "exit-address".into(), text: "http://wrong".into() });
    assert_eq!(editor.councils(), ["Northshire", "Southshire"]);
    let found = |editor: &Editor| editor.findings().iter().map(|one| one.at.clone()).collect::<Vec<_>>();
    assert!(found(&editor).contains(&"exit-address".to_owned()));
    editor.update(Msg::Choose(0));
    assert!(!found(&editor).contains(&"exit-address".to_owned()), "it is the other’s mistake");
    assert!(!editor.is_right());
    editor.update(Msg::Choose(1));
    editor.update(Msg::RemoveCouncil);
    assert_eq!(saved(&editor)["name"], "Northshire");
    assert_eq!(editor.file_name(), "northshire.json");
}

#[test]
fn the_preview_shows_the_profile_in_each_voice_and_stays_at_the_last_right_one() {
    let mut editor = editor();
    editor.update(Msg::Type { at: "name".into(), text: "Testshire Council".into() });
    editor.update(Msg::Show(Shown::Result));
    let mut letters = BTreeSet::new();
    for voice in Voice::ALL {
        editor.update(Msg::Speak(voice));
        let guide = editor.preview();
        assert_eq!((guide.place(), guide.voice()), (Place::Result(Sheet::Next), voice));
        let letter = guide.summary().and_then(|summary| summary.letter.as_ref()).expect("there is a letter");
        assert!(text::text(letter).contains("Testshire"), "{}", text::text(letter));
        letters.insert(guide.summary().map(|summary| format!("{summary:?}")));
    }
    assert_eq!(letters.len(), 3, "each voice has words of its own");
    let sheets = [Sheet::Next, Sheet::Letter, Sheet::Send, Sheet::Points, Sheet::Advice, Sheet::Dates];
    let all = [vec![Place::Start], sheets.map(Place::Result).to_vec()].concat();
    // Whoever it is for: everybody made up has every page.
    for someone in Someone::ALL {
        editor.update(Msg::Be(*someone));
        let places = Shown::ALL.iter().map(|shown| {
            editor.update(Msg::Show(*shown));
            editor.preview().place()
        });
        assert_eq!(places.collect::<Vec<_>>(), all, "{}", someone.key());
    }
    let letters: BTreeSet<_> = Someone::ALL
        .iter()
        .map(|someone| format!("{:?}", editor.preview_for(*someone, Shown::Letter).summary()))
        .collect();
    assert_eq!(letters.len(), Someone::ALL.len(), "each is told something of their own");
    editor.update(Msg::Type { at: "exit-address".into(), text: "http://wrong".into() });
    editor.update(Msg::Type { at: "name".into(), text: "Othershire Council".into() });
    assert_eq!(editor.preview().council().name.as_deref(), Some("Testshire Council"));
}

#[test]
fn what_is_filled_in_is_sought_in_the_preview_when_the_person_has_left_the_field() {
    let mut editor = editor();
    type_in(&mut editor, "name", "Testshire Council");
    assert_eq!(editor.filled_in(), None, "they are still typing");
    editor.update(Msg::ComeTo(None));
    assert_eq!(editor.filled_in().as_deref(), Some("name"));
    assert_eq!(editor.filled_in(), None, "it is sought once");
    editor.update(Msg::ComeTo(Some("team".into())));
    editor.update(Msg::ComeTo(None));
    assert_eq!(editor.filled_in(), None, "nothing was typed");
    // Whoever turns to another page, person or voice by themselves stays there.
    for looks in [Msg::Show(Shown::Start), Msg::Be(Someone::Teacher), Msg::Speak(Voice::EasyRead)] {
        editor.update(Msg::ComeTo(Some("team".into())));
        type_in(&mut editor, "team", "Complaints team");
        editor.update(looks);
        editor.update(Msg::ComeTo(None));
        assert_eq!(editor.filled_in(), None);
        type_in(&mut editor, "team", "");
    }
    editor.update(Msg::Speak(Voice::Adult));
    editor.update(Msg::ComeTo(None));
    let _ = editor.filled_in();
    // A sentence that is ticked is sought at once.
    editor.update(Msg::Paste("Stage 1\n\nWe reply within 10 working days.".into()));
    type_in(&mut editor, "name", "Othershire Council");
    editor.update(Msg::Agree { passage: 0, offer: 0, on: true });
    let place = editor.filled_in().expect("it is in the form");
    assert_eq!(place, "promises.stage-one-reply");
    editor.update(Msg::ComeTo(None));
    assert_eq!(editor.filled_in(), None, "what was typed before it was ticked is not sought after it");
    assert_eq!(editor.text_at(&place).as_deref(), Some("We reply within 10 working days."));
    assert_eq!(
        editor.text_at("promises.stage-one-reply.length").as_deref(),
        Some("We reply within 10 working days."),
        "a number is found by the sentence beside it"
    );
    editor.update(Msg::Agree { passage: 0, offer: 0, on: false });
    assert_eq!(editor.filled_in(), None);
    // While there is a mistake the preview does not show it, so it is not sought.
    type_in(&mut editor, "exit-address", "http://wrong");
    editor.update(Msg::ComeTo(None));
    assert_eq!(editor.filled_in(), None);
}

#[test]
fn the_finished_page_carries_the_profile_as_data_and_never_as_markup() {
    let mut editor = editor();
    editor.update(Msg::Type { at: "name".into(), text: "A</script><script>alert(1)</script>".into() });
    let page = editor.made(File::Guide, &parts(), "<template></template>").expect("a name is only a name");
    let (first, block) = page
        .strip_prefix("guide<template></template><main>")
        .and_then(|rest| rest.split_once("</main><script>"))
        .expect("the parts are there");
    assert!(!first.contains("<script>") && first.contains("A&lt;/script&gt;"));
    let block = block.strip_suffix("</script>").expect("the end is there");
    assert!(!block.contains('<'), "{block}");
    assert_eq!(serde_json::from_str::<Value>(block).expect("it is JSON"), saved(&editor));
}

/// HTML with the letters that it gives by number.
fn read_entities(html: &str) -> String {
    let mut parts = html.split("&#");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| match part.split_once(';') {
        // The five that are escaped wherever they stand stay so.
        Some((number, rest)) if number != "39" => {
            let letter = number.parse().ok().and_then(char::from_u32).expect("it is a letter's number");
            format!("{text}{letter}{rest}")
        }
        _ => format!("{text}&#{part}"),
    })
}

#[test]
fn the_files_beside_the_finished_page_say_the_same_of_the_same_council() {
    let mut editor = editor();
    editor.update(Msg::Open(read("councils/example.json")));
    let council = editor.whose().expect("it is one council").clone();
    let made =
        |editor: &Editor, file| editor.made(file, &parts(), "<template></template>").expect("it is right");
    assert_eq!(
        made(&editor, File::WithoutWasm).strip_prefix("without"),
        made(&editor, File::Guide).strip_prefix("guide")
    );
    let to_read = made(&editor, File::Read);
    assert!(
        to_read.is_ascii() && made(&editor, File::Guide).is_ascii(),
        "no server's encoding changes a letter"
    );
    assert_eq!(read_entities(&to_read), format!("{}\n", read_entities(page_to_read(&council).trim())));
    assert!(made(&editor, File::Read).contains("Example Council"));
    assert_eq!(made(&editor, File::Embed), "embed");
    // Whose page it is, only the person can say.
    editor.update(Msg::AddCouncil);
    editor.update(Msg::Type { at: "name".into(), text: "Othershire".into() });
    assert_eq!(editor.whose(), None);
    for file in [File::Guide, File::Read] {
        let first = made(&editor, file);
        let first = first.split("<script>").next().unwrap_or_default();
        assert!(!first.contains("Example Council") && !first.contains("Othershire"), "{first}");
    }
}

/// Programs that open such a file: what each is called with, the file coming last. Python is on every machine that tests
/// this.
const OPENERS: [&[&str]; 6] = [
    &[
        "python3",
        "-c",
        "import sys, zipfile; zip = zipfile.ZipFile(sys.argv[1]); sys.exit(zip.testzip() is not None)",
    ],
    &["unzip", "-tqq"],
    &["7z", "t"],
    &["bsdtar", "-tf"],
    &["jar", "tf"],
    &["busybox", "unzip", "-tq"],
];

/// Whether a program finds nothing wrong with a file; nothing if it is not on this machine.
fn opens(with: &[&str], file: &Path) -> Option<bool> {
    let mut program = Command::new(with[0]);
    let done = program.args(&with[1..]).arg(file).output().ok()?;
    // Where it is a stand-in for a program that is not installed, nothing was opened.
    (done.status.code() != Some(127)).then(|| done.status.success())
}

#[test]
fn the_one_file_with_all_of_them_is_opened_by_real_programs() {
    let mut editor = editor();
    assert_eq!(editor.all(&parts(), ""), None, "nothing is made of a mistake");
    editor.update(Msg::Open(read("councils/example.json")));
    let all = editor.all(&parts(), "<template></template>").expect("it is right");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (right, wrong, out) = (folder.join(ALL), folder.join("changed.zip"), folder.join("unpacked"));
    fs::write(&right, &all).expect("it can be written");
    // One letter of the guide's page is another.
    let at = all.windows(5).position(|five| five == b"guide").expect("the name of the first file");
    let at = at + all[at..].windows(6).position(|six| six == b"<main>").expect("what is in it");
    let mut changed = all.clone();
    changed[at + 1] = b'n';
    fs::write(&wrong, changed).expect("it can be written");
    let mut opened = 0;
    for with in OPENERS {
        if let Some(is_opened) = opens(with, &right) {
            assert!(is_opened, "{with:?}");
            opened += 1;
        }
    }
    assert!(opened >= 1, "there is no program to open it with");
    for with in &OPENERS[..3] {
        assert_ne!(opens(with, &wrong), Some(true), "{with:?} does not look");
    }
    // What comes out is what is saved by itself, under the same names.
    let _ = fs::remove_dir_all(&out);
    let unpacked = Command::new("python3").args(["-m", "zipfile", "-e"]).args([&right, &out]).status();
    assert!(unpacked.expect("there is Python").success());
    let found: BTreeSet<_> =
        fs::read_dir(&out).expect("it is there").map(|file| file.expect("a file").file_name()).collect();
    assert_eq!(found, File::ALL.iter().map(|file| file.key().into()).collect());
    for file in File::ALL {
        let text = fs::read_to_string(out.join(file.key())).expect("it is text");
        assert_eq!(Some(text), editor.made(*file, &parts(), "<template></template>"), "{}", file.key());
    }
    // Each file says before it begins how long it is: without that the Archive Utility of a Mac, and whatever reads from
    // front to back, cannot take a file that is not packed. And it is of the day on which it was made.
    let heads: Vec<_> =
        all.windows(4).enumerate().filter(|(_, four)| four == b"PK\x03\x04").map(|(at, _)| at).collect();
    assert_eq!(heads.len(), File::ALL.len());
    for at in heads {
        let number = |from: usize| u16::from_le_bytes([all[at + from], all[at + from + 1]]);
        assert_eq!((number(6) & 8, number(8)), (0, 0), "its length comes first, and it is stored");
        assert_eq!(number(12), (2026 - 1980) << 9 | 11 << 5 | 23);
    }
}

#[test]
fn each_way_onto_a_site_leads_to_the_folder_and_keeps_the_frame_shut() {
    let mut editor = editor();
    editor.update(Msg::Folder("https://static.example.org/a \"b\"".into()));
    let element = editor.snippet(Way::Element, &parts());
    assert!(
        element.starts_with("<p><a href="),
        "an editor that takes out the rest leaves the link: {element}"
    );
    assert!(
        element.contains(
            "src=\"https://static.example.org/a &quot;b&quot;/embed.js\" integrity=\"sha384-abc\" crossorigin"
        ),
        "{element}"
    );
    let frame = editor.snippet(Way::Frame, &parts());
    assert!(
        frame.contains("/complaint-guide.html\"")
            && frame.contains("sandbox=\"allow-scripts ")
            && !frame.contains("allow-same-origin")
    );
    assert_eq!(
        editor.policy(),
        "script-src https://static.example.org; frame-src https://static.example.org blob:"
    );
    editor.update(Msg::Folder("/complaints".into()));
    assert!(
        editor.snippet(Way::Link, &parts()).starts_with("<p><a href=\"/complaints/complaint-guide.html\">")
    );
    assert!(!editor.snippet(Way::Element, &parts()).contains("crossorigin"));
    // Where the script or the frame does nothing, there is a way on without it.
    let on =
        |way| editor.snippet(way, &parts()).split_once("</script>").map_or("", |(_, rest)| rest).to_owned();
    assert!(on(Way::Element).contains("<a href=\"/complaints/complaint-guide-read.html\">"));
    let frame = editor.snippet(Way::Frame, &parts());
    let after = frame.split_once("</iframe>").map_or("", |(_, rest)| rest);
    assert!(after.contains("<a href=\"/complaints/complaint-guide.html\">"), "{frame}");
    assert_eq!(editor.policy(), "script-src 'self'; frame-src 'self' blob:");
    let embed = read("static/embed.js");
    let may = embed
        .split("const MAY =\n  \"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("embed.js says what a frame may do");
    assert!(
        frame.contains(&format!("sandbox=\"{may}\"")),
        "the plain frame may do what the element’s frame may do"
    );
}

/// Everything that can be done to what stands in the form.
fn doable(entries: &[Entry], all: &mut Vec<Msg>) {
    for entry in entries {
        let at = entry.at.clone();
        match &entry.holds {
            Holds::Fields(inner, absent) => {
                all.extend(absent.iter().map(|key| Msg::Add { at: at.clone(), kind: (*key).to_owned() }));
                doable(inner, all);
            }
            Holds::Entries(inner, more) => {
                match more {
                    More::Nothing => {}
                    More::Entry => all.push(Msg::Add { at: at.clone(), kind: String::new() }),
                    More::Of(kinds) => all.extend(
                        kinds.iter().map(|kind| Msg::Add { at: at.clone(), kind: (*kind).to_owned() }),
                    ),
                }
                doable(inner, all);
            }
            Holds::Several(words, _) => all.extend(words.iter().map(|word| Msg::Tick {
                at: at.clone(),
                word: (*word).to_owned(),
                on: true,
            })),
            _ => all.push(Msg::Type { at: at.clone(), text: "7".into() }),
        }
        if entry.removable {
            all.push(Msg::TakeOut(at));
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn whatever_is_done_the_form_shows_it_and_the_file_can_be_opened_again(
        does in prop::collection::vec((any::<prop::sample::Index>(), "[ -~]{0,12}|2026-11-21|#0b0c0c|\n"), 1..60),
    ) {
        let mut editor = editor();
        for (which, typed) in does {
            let mut all = vec![Msg::AddCouncil, Msg::RemoveCouncil, Msg::Choose(1), Msg::DropUnknown, Msg::Show(Shown::Result)];
            for section in Section::ALL {
                doable(&editor.section(*section), &mut all);
            }
            let msg = match which.get(&all).clone() {
                Msg::Type { at, .. } => Msg::Type { at, text: typed },
                other => other,
            };
            editor.update(msg);
        }
        let _ = (editor.preview(), editor.made(File::Guide, &parts(), ""), editor.made(File::Read, &parts(), ""));
        prop_assert!(!editor.has_unknown(), "the form can make nothing that the guide does not know");
        let file = editor.file();
        editor.update(Msg::Open(file.clone()));
        prop_assert_eq!(editor.trouble(), None);
        prop_assert_eq!(editor.file(), file);
    }
}
