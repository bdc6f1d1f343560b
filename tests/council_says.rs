//! What a council states of itself stands in the guide: nothing of a profile is carried and never shown.

use complaint_guide::documents::council::{door, line, stated};
use complaint_guide::documents::json::json;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::documents::theme::styles;
use complaint_guide::files::council::form::{self, named};
use complaint_guide::files::council::{check, read as read_council};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::Question;
use complaint_guide::rules::topics::{Heading, KEYS, Pick};
use complaint_guide::words::Voice;
use serde_json::Value;

use crate::golden::{council, holidays, none, read, today};
use crate::people::stories;
use crate::rules::decided;
use crate::situations::every_situation_played;

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
        "corporate",
        "destinations",
        "access",
        "counting",
    ];
    let mut texts = Vec::new();
    for part in parts {
        assert!(profile.get(part).is_some(), "the template has no {part}");
        leaves(&profile[part], &format!(".{part}"), &mut texts);
    }
    texts.retain(|(at, _)| {
        !["day-one", "comes-on-day-off", ".window", ".length"].iter().any(|key| at.ends_with(key))
    });
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
fn the_colours_and_the_typeface_of_a_site_are_given_to_the_style_sheet_and_others_are_left() {
    let text = r##"{ "format": 2, "id": "x", "checked": "2026-11-21", "theme": { "link": "#0A4f8f", "link-style": "thin", "typeface": "trebuchet" } }"##;
    let theme = read_council(text).expect("it is right").theme;
    let styles: Vec<_> = styles(theme).into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let given =
        [("--theme-link", "#0a4f8f"), ("--theme-underline", "1px"), ("--theme-typeface", "\"trebuchet ms\"")];
    assert_eq!(styles, given.map(|(name, value)| (name, value.to_owned())));
}

/// Keys of what stands in the council's own sentence beside it, which is what people read. The form asks for the sentence,
/// or the check warns where it is missing.
const IN_THE_SENTENCE: [&str; 9] =
    ["from", "when", "agreement", "window", "gate", "by", "from-age", "written", "goes-to"];

/// Keys of what says something of the profile, of a sentence's place, or of how the guide looks, counts and checks.
const NOT_TO_READ: [&str; 12] = [
    "format",
    "id",
    "about",
    "checked",
    "review-by",
    "source",
    "exit-address",
    "count",
    "corporate.stages",
    "handled",
    "day-one",
    "comes-on-day-off",
];

/// What is told where it belongs, which other tests look at.
const AT_ITS_PLACE: [(&str, &str); 7] = [
    ("name", "in every letter"),
    ("team", "in the letter’s address"),
    ("promises.quote", "at its step"),
    ("promises.length", "as a date at its step, and within the sentence"),
    ("promises.longest", "within the sentence at its step"),
    ("says.quote", "at the point it is about"),
    ("theme", "as colours"),
];

/// A field's place without what is in the keyed part of it.
fn is_in(list: &[&str], of: &str) -> bool {
    let key = of.rsplit('.').next().unwrap_or(of);
    list.contains(&of) || list.contains(&key)
}

/// The place of everything in a profile.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), all))
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, value)| pointers(value, &format!("{at}/{n}"), all))
        }
        _ => {}
    }
}

/// A profile in which this field holds a text, a number or words that nothing else holds, where it can.
fn with_only(of: &str, template: &Value) -> Option<(Value, String)> {
    let mut profile = template.clone();
    let mut places = Vec::new();
    pointers(template, "", &mut places);
    let is_here = |place: &&String| {
        let mut parts = place.split('/').skip(1);
        let is_in_order = of.split('.').all(|key| parts.any(|part| part == key));
        is_in_order && parts.next().is_none() && place[1..].split('/').next() == of.split('.').next()
    };
    let place = profile.pointer_mut(places.iter().find(is_here)?)?;
    let mark = match place {
        Value::String(text) if text.starts_with("https://") => "https://marked.example/",
        Value::String(text) if text.contains('@') => "marked@council.example",
        Value::String(text) if text.starts_with(|c: char| c.is_ascii_digit()) => "01632 960 987",
        Value::String(_) => "marked words",
        Value::Array(list) if list.iter().all(Value::is_string) => {
            *list = vec!["marked words".into()];
            return Some((profile, "marked words".into()));
        }
        _ => return None,
    };
    *place = mark.into();
    Some((profile, mark.into()))
}

#[test]
fn every_field_of_the_format_is_told_or_stands_in_a_sentence_that_is() {
    let template: Value = serde_json::from_str(&read("schemas/council.template.json")).expect("it is JSON");
    let mut marked = 0;
    let mut untold = Vec::new();
    for (of, words) in named() {
        let is_elsewhere = AT_ITS_PLACE.iter().any(|(place, _)| of == *place) || of.starts_with("theme.");
        if is_elsewhere || is_in(&IN_THE_SENTENCE, &of) || is_in(&NOT_TO_READ, &of) {
            continue;
        }
        // A word of a closed list is told in the guide's own words, and a length in its own: other tests read those.
        let is_choice = !words.is_empty() || of.ends_with(".longest");
        let is_group = named().iter().any(|(other, _)| other.starts_with(&format!("{of}.")));
        if is_choice || is_group {
            continue;
        }
        let Some((profile, mark)) = with_only(&of, &template) else {
            untold.push(format!("the template has no {of}"));
            continue;
        };
        let council =
            read_council(&profile.to_string()).unwrap_or_else(|problems| panic!("{of}: {problems:?}"));
        marked += 1;
        if Voice::ALL.into_iter().any(|voice| !told(&council, voice).contains(&mark)) {
            untold.push(of);
        }
    }
    none(&untold);
    assert!(marked > 40, "{marked}");
}

/// A profile in which every sentence that it can hold is another one.
fn with_every_sentence() -> Council {
    let mut profile =
        serde_json::json!({ "format": 2, "id": "x", "name": "X Council", "checked": "2026-11-21" });
    for at in sentences() {
        let mut place = &mut profile;
        for key in at.split('.') {
            place = &mut place[key];
        }
        place["quote"] = mark(&at).into();
        match at.as_str() {
            "stages" => place["count"] = 3.into(),
            "stage-three-total" => {
                place["length"] = 50.into();
                place["unit"] = "working days".into();
            }
            "counting" => place["day-one"] = "same-day".into(),
            _ => {}
        }
    }
    read_council(&profile.to_string()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The places that take a sentence.
fn sentences() -> Vec<String> {
    form::quoted().into_iter().filter(|at| at != "sources").collect()
}

fn mark(at: &str) -> String {
    format!("[{at}]")
}

/// Everything that can be ticked, for somebody of whom nothing is left out; and the people whom no story tells of.
fn every_topic() -> Vec<Vec<(Question, &'static str)>> {
    use Question as Q;
    let helper = [
        (Q::Who, "helper"),
        (Q::HelperKind, "advocate"),
        (Q::HelpingWhom, "child"),
        (Q::Situation, "not-sure"),
    ];
    let one = |heading: &Heading| {
        let key = heading.key();
        let ticked = move |pick: &Pick| {
            let mut said = helper.to_vec();
            said.push((Q::Topics, key));
            if KEYS.contains(&pick.key()) {
                said.push((Q::Parts, pick.key()));
            }
            said
        };
        heading.picks().iter().map(ticked).collect::<Vec<_>>()
    };
    let mut all: Vec<_> = Heading::ALL.iter().flat_map(one).collect();
    all.push([&helper[..], &[(Q::Topics, "complaint"), (Q::Whose, "placed-away")]].concat());
    all.push(vec![(Q::Who, "young-adult"), (Q::Topics, "support")]);
    all.push(vec![(Q::Who, "care-leaver"), (Q::LeftCare, "not-in-care"), (Q::Topics, "support")]);
    all
}

/// Every sentence reaches somebody: in a result of one of the stories, at the first page's "More about this council", or
/// in what staff see. What reaches nobody is an error of the guide.
#[test]
fn every_sentence_that_a_profile_can_hold_is_told_to_somebody() {
    let council = with_every_sentence();
    let mut all: String = Voice::ALL.into_iter().map(|voice| told(&council, voice)).collect();
    for story in stories() {
        let setting = Setting { council: &council, ..story.setting(story.voice) };
        all += &json(&summary(&story.complaint(), setting)).to_string();
    }
    for (_, complaint) in every_situation_played() {
        let setting =
            Setting { council: &council, today: today(), holidays: holidays(), voice: Voice::Adult };
        all += &json(&summary(&complaint, setting)).to_string();
    }
    let stories = stories();
    let setting = Setting { council: &council, ..stories[0].setting(Voice::Adult) };
    for said in every_topic() {
        let said: Vec<_> =
            said.iter().map(|(question, key)| (*question, std::slice::from_ref(key))).collect();
        all += &json(&summary(&decided(&said), setting)).to_string();
    }
    let missing: Vec<_> = sentences().into_iter().filter(|at| !all.contains(&mark(at))).collect();
    assert_eq!(missing, Vec::<String>::new());
    assert!(!all.contains(&mark("says.nothing")), "a sentence that no profile has is not told");
}

/// What contradicts the law never stands alone: right behind it is what the law says.
#[test]
fn a_sentence_against_the_law_has_the_law_right_behind_it() {
    let profile = |count: u8| {
        format!(
            r#"{{ "format": 2, "id": "x", "name": "X Council", "checked": "2026-11-21",
            "stages": {{ "count": {count}, "quote": "There are usually {count} stages." }},
            "consent": {{ "quote": "You need the child’s consent." }} }}"#
        )
    };
    for voice in Voice::ALL {
        let lines = |count| {
            let council = read_council(&profile(count)).expect("it is right");
            stated(&council, voice).into_iter().flat_map(|part| part.lines).collect::<Vec<_>>()
        };
        let behind = |lines: &[String], said: &str| {
            let at = lines.iter().position(|line| line.contains(said)).expect("it is told");
            lines.get(at + 1).cloned().unwrap_or_default()
        };
        assert!(behind(&lines(2), "usually 2").contains("The law"), "{voice:?}");
        assert!(behind(&lines(2), "consent").contains("Ombudsman"), "{voice:?}");
        assert!(!lines(3).iter().any(|line| line.contains("The law")), "{voice:?}");
    }
}

#[test]
fn the_check_warns_where_the_sentence_is_missing_that_people_would_read() {
    let text = r#"{ "format": 2, "id": "x", "name": "X Council", "checked": "2026-11-21",
        "acknowledgements": { "stage-one": { "length": 2, "unit": "working days", "from": "accepted" } },
        "stage-three-total": { "length": 40, "unit": "days", "from": "requested" },
        "destinations": { "corporate": { "phone": "01632 960 001", "length": 5, "unit": "days", "from": "received" } },
        "says": { "early-help": { "goes-to": "corporate", "handled": "no" } },
        "corporate": { "ask-stage-three": { "length": 20, "unit": "working days" } } }"#;
    let unseen = |text: &str| {
        let findings = check(text, None).findings;
        let missing = findings.into_iter().filter(|finding| finding.wrong.contains("and there is none"));
        missing.map(|finding| finding.at).collect::<Vec<_>>()
    };
    let places = [
        "acknowledgements.stage-one",
        "stage-three-total",
        "destinations.corporate",
        "corporate.ask-stage-three",
        "says.early-help",
    ];
    assert_eq!(unseen(text), places);
    let nothing = r#"{ "format": 2, "id": "x", "name": "X Council", "checked": "2026-11-21",
        "says": { "early-help": {} }, "corporate": { "acknowledged": {} } }"#;
    assert_eq!(unseen(nothing), Vec::<String>::new(), "it is an error, and told once");
    let said = text.replace("\"unit\"", "\"quote\": \"As we say.\", \"unit\"");
    let said = said.replace("\"goes-to\"", "\"quote\": \"As we say.\", \"goes-to\"");
    assert_eq!(unseen(&said), Vec::<String>::new());
}

#[test]
fn what_a_council_says_of_its_own_procedure_is_told_in_the_order_of_its_steps() {
    let text = r#"{ "format": 2, "id": "x", "name": "X Council", "checked": "2026-11-21",
        "promises": { "ask-stage-two": { "quote": "Ask us in writing.", "contains": "what is left to look at" } },
        "corporate": { "ask-stage-two": { "quote": "Then ask.", "contains": "why" },
            "stage-two-reply": { "quote": "Then we answer again." }, "stage-one-reply": { "quote": "First we answer." } } }"#;
    let parts = stated(&read_council(text).expect("it is right"), Voice::Adult);
    let lines: Vec<_> = parts.iter().flat_map(|part| &part.lines).map(String::as_str).collect();
    assert_eq!(
        lines,
        [
            "What to put in your request: what is left to look at",
            "The council says: ‘First we answer.’",
            "The council says: ‘Then ask.’",
            "What to put in your request: why",
            "The council says: ‘Then we answer again.’",
        ]
    );
}
