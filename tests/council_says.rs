//! What a council states of itself stands in the guide: nothing of a profile is carried and never shown.

use complaint_guide::documents::council::{door, line, stated};
use complaint_guide::documents::theme::styles;
use complaint_guide::files::council::read as read_council;
use complaint_guide::rules::council::Council;
use complaint_guide::words::Voice;
use serde_json::Value;

use crate::golden::{council, none, read};

/// Everything that is told of a council beside its steps and points.
fn told(council: &Council, voice: Voice) -> String {
    let parts = stated(council, voice);
    let mut all: Vec<_> = parts.iter().flat_map(|part| &part.lines).cloned().collect();
    all.extend(council.emergency.iter().chain(&council.advocacy).map(|one| line(one, voice)));
    all.extend(council.destinations.iter().filter_map(|own| door(own, voice)));
    all.join("\n")
}

/// Every text and number in a part of a profile that a person could read, with its place.
fn leaves(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
    // Words of a closed list are told in the guide's own words, and a unit beside its number or in the sentence.
    let is_choice =
        ["source", "kind", "unit", "from", "when", "for", "answered", "formats", "checked", "review-by"]
            .iter()
            .any(|key| {
                at.trim_end_matches(|c: char| c.is_ascii_digit())
                    .trim_end_matches('.')
                    .ends_with(&format!(".{key}"))
            });
    match value {
        _ if is_choice => {}
        Value::String(text) => found.push((at.to_owned(), text.clone())),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, value)| leaves(value, &format!("{at}.{n}"), found))
        }
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| leaves(value, &format!("{at}.{key}"), found))
        }
        _ => {}
    }
}

#[test]
fn every_text_that_the_template_states_is_told_in_every_voice() {
    let template = read("schemas/council.template.json");
    let profile: Value = serde_json::from_str(&template).expect("it is JSON");
    let council = read_council(&template).expect("it is right");
    let parts = [
        "aliases",
        "service",
        "names",
        "sources",
        "channels",
        "emergency",
        "advocacy",
        "stages",
        "acknowledgements",
        "stage-three-total",
        "consent",
        "destinations",
        "access",
        "counting",
    ];
    let mut texts = Vec::new();
    for part in parts {
        assert!(profile.get(part).is_some(), "the template has no {part}");
        leaves(&profile[part], &format!(".{part}"), &mut texts);
    }
    texts.retain(|(at, _)| !at.ends_with("day-one") && !at.ends_with("comes-on-day-off"));
    assert!(texts.len() > 60, "{}", texts.len());
    for voice in Voice::ALL {
        let told = told(&council, voice);
        let missing = texts.iter().filter(|(_, text)| !told.contains(text.trim_end_matches('.')));
        none(&missing.map(|(at, text)| format!("{} {at}: {text}", voice.key())).collect::<Vec<_>>());
    }
}

#[test]
fn a_council_that_states_nothing_has_nothing_told_of_it() {
    assert_eq!(stated(&council("statutory"), Voice::Adult), []);
}

#[test]
fn a_way_to_complain_is_told_with_its_hours_its_readers_and_its_limits() {
    let text = r#"{ "format": 2, "id": "x", "checked": "2026-11-21", "channels": [
        { "text": "01632 960 002", "keyword": "COMPLAIN", "hours": "9 to 5", "for": ["children", "carers"], "limits": "It costs 10p." },
        { "freepost": ["FREEPOST X"] } ] }"#;
    let parts = stated(&read_council(text).expect("it is right"), Voice::YoungPerson);
    assert_eq!(
        parts[0].lines,
        [
            "Text message: 01632 960 002, beginning with the word COMPLAIN. Open: 9 to 5. For children and young people. \
             For foster carers and other carers. It costs 10p",
            "Post, without a stamp: FREEPOST X",
        ]
    );
}

#[test]
fn a_time_without_a_sentence_is_told_in_words() {
    let text = r#"{ "format": 2, "id": "x", "checked": "2026-11-21",
        "acknowledgements": { "stage-two": { "length": 1, "unit": "working days" } },
        "stage-three-total": { "length": 40, "unit": "days" } }"#;
    let parts = stated(&read_council(text).expect("it is right"), Voice::Adult);
    assert_eq!(
        parts[0].lines,
        [
            "The council says that it confirms a request for Stage 2 within 1 working day.",
            "The council says that the whole of Stage 3 takes up to 40 days.",
        ]
    );
}

#[test]
fn the_colours_of_a_site_are_given_to_the_style_sheet_and_others_are_left() {
    let text = r##"{ "format": 2, "id": "x", "checked": "2026-11-21", "theme": { "link": "#0A4f8f", "link-style": "thin" } }"##;
    let theme = read_council(text).expect("it is right").theme;
    let styles: Vec<_> = styles(theme).into_iter().filter(|(_, value)| !value.is_empty()).collect();
    assert_eq!(styles, [("--theme-link", "#0a4f8f".to_owned()), ("--theme-underline", "1px".to_owned())]);
}
