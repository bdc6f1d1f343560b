//! The complaint for a case system, held against the schema that is published with it.

use std::collections::BTreeSet;

use complaint_guide::documents::case::case;
use complaint_guide::documents::text::text;
use complaint_guide::files::answers::written;
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::days::{Known, PartDate, Season};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::{Form, Question};
use complaint_guide::rules::route::replay;
use complaint_guide::words::Voice;
use jsonschema::{Draft, Validator};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any_text;
use crate::golden::{cases, none, read};
use crate::people::{Story, stories};
use crate::timeline::every_status;

fn schema() -> Value {
    serde_json::from_str(&read("schemas/complaint.schema.json")).expect("the schema is JSON")
}

/// The schema as it is published, and as strict as a test can be: every field has to be described.
fn validator(every_field_is_described: bool) -> Validator {
    let mut schema = schema();
    if every_field_is_described {
        close(&mut schema);
    }
    let options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
    options.build(&schema).expect("it is a schema")
}

/// Forbids every field that an object of the schema does not name.
fn close(schema: &mut Value) {
    match schema {
        Value::Array(parts) => parts.iter_mut().for_each(close),
        Value::Object(parts) => {
            parts.values_mut().for_each(close);
            if parts.get("properties").is_some_and(Value::is_object)
                && parts.get("type") == Some(&json!("object"))
            {
                parts.insert("additionalProperties".into(), json!(false));
            }
        }
        _ => {}
    }
}

fn problems(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn of(story: &Story, voice: Voice) -> Value {
    case(&story.complaint(), &story.told(voice), None, story.setting(voice))
}

#[test]
fn every_status_and_every_way_to_know_a_date_stands_in_the_schema() {
    let schema = schema();
    let named = schema.pointer("/$defs/step/properties/status/enum").and_then(Value::as_array);
    let named = named.expect("a list").iter().filter_map(Value::as_str).collect::<BTreeSet<_>>();
    assert_eq!(named, every_status());
    let date = jsonschema::validator_for(&schema["$defs"]["part-of-a-date"]).expect("it is a schema");
    let known = [
        Known::Year,
        Known::Season(Season::Winter),
        Known::Month(3),
        Known::Week(3, 5),
        Known::About(3, 14),
        Known::Day(3, 14),
    ];
    for known in known {
        let text = written(PartDate::of(2026, known).expect("a date"));
        assert!(date.is_valid(&json!(text)), "{text}");
    }
    for wrong in ["2026-3", "14 March", "2026-03-14~~", "2026-03-W", "2026-monsoon"] {
        assert!(!date.is_valid(&json!(wrong)), "{wrong}");
    }
}

#[test]
fn the_schema_is_a_schema() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
}

/// A program that is made from a schema may let any value through where the schema says `const`
/// (`findings/typify-version.sh`), and then takes a later version for this one.
#[test]
fn a_program_made_from_the_schema_has_a_type_for_the_kind_and_the_version() {
    let schema = schema();
    let said = |name: &str| schema.pointer(&format!("/properties/{name}")).cloned();
    assert_eq!(said("format"), Some(json!({ "type": "string", "enum": ["complaint-guide/complaint"] })));
    assert_eq!(said("version"), Some(json!({ "type": "integer", "enum": [1] })));
    assert!(!schema.to_string().contains("\"const\":"));
}

#[test]
fn every_story_in_every_voice_is_as_the_schema_says_and_no_field_goes_undescribed() {
    let validator = validator(true);
    let mut wrong = Vec::new();
    for story in stories() {
        for voice in Voice::ALL {
            let found = problems(&validator, &of(&story, voice));
            wrong.extend(
                found.into_iter().map(|problem| format!("{} ({}): {problem}", story.name, voice.key())),
            );
        }
    }
    none(&wrong);
}

#[test]
fn what_the_schema_does_not_allow_is_found() {
    let story = stories().into_iter().find(|story| story.name.starts_with("dan-")).unwrap();
    let right = of(&story, Voice::Adult);
    let (open, strict) = (validator(false), validator(true));
    assert_eq!(problems(&strict, &right), Vec::<String>::new());
    let set = |path: &str, value: Value| {
        let mut changed = right.clone();
        *changed.pointer_mut(path).unwrap_or_else(|| panic!("no {path}")) = value;
        changed
    };
    for (path, value) in [
        ("/version", json!(2)),
        ("/written-on", json!("25/03/2027")),
        ("/written-on", json!("2027-02-30")),
        ("/danger", json!("no")),
        ("/points/0/outcome", json!("refused")),
        ("/points/0/told", json!({ "what": 1 })),
        ("/points/0/reasons", json!([])),
        ("/dates/steps/0/due", json!(["2027-03-25"])),
        ("/dates/steps/0/status", json!("soon")),
        ("/answers/who/chosen/0/key", json!("A Parent")),
        ("/letter/to", json!("the council")),
    ] {
        assert!(!problems(&open, &set(path, value.clone())).is_empty(), "{path}: {value}");
    }
    for field in right.as_object().unwrap().keys() {
        let mut without = right.clone();
        without.as_object_mut().unwrap().remove(field);
        assert!(!problems(&open, &without).is_empty(), "without {field}");
    }
    let mut more = right.clone();
    more["points"][0]["more"] = json!(1);
    assert_eq!(problems(&open, &more), Vec::<String>::new(), "a later version may add a field");
    assert!(!problems(&strict, &more).is_empty());
}

/// Whether each text that was typed stands in the file as it was typed.
///
/// What was written for another door is no business of the council's, and stands nowhere.
fn holds_what_was_typed(story: &Story, case: &Value) -> Result<(), String> {
    let route = story.complaint().route;
    let is_for_council = |point| route.taken_up().any(|taken| taken.concern == point);
    for (ask, said) in story.answers.iter() {
        let (Said::Words { fields, .. }, Form::Words { fields: keys, .. }) = (said, ask.question.form())
        else {
            continue;
        };
        let written = match ask.point {
            None => &case["answers"][ask.key()]["written"],
            Some(point) => {
                let points = case["points"].as_array().ok_or("no points")?;
                let found = points.iter().find(|found| found["point"] == point.key());
                let found = found.ok_or_else(|| format!("no point {}", point.key()))?;
                match ask.question {
                    Question::WhatHappened => &found["told"],
                    question => &found[question.key()]["written"],
                }
            }
        };
        let is_kept = ask.point.is_none_or(is_for_council);
        for (key, text) in keys.iter().zip(fields) {
            let expected = if text.is_empty() || !is_kept { Value::Null } else { json!(text) };
            if written[key] != expected {
                return Err(format!("{} {key}: {} is not {expected}", ask.key(), written[key]));
            }
        }
    }
    Ok(())
}

#[test]
fn every_story_holds_what_was_typed_and_its_letter() {
    for story in stories() {
        let case = of(&story, story.voice);
        assert_eq!(holds_what_was_typed(&story, &case), Ok(()), "{}", story.name);
        let letter = story.told(story.voice).letter;
        assert_eq!(case["letter"]["text"].as_str(), letter.as_ref().map(text).as_deref(), "{}", story.name);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_text_stands_as_it_was_typed_and_is_as_the_schema_says(
        at in 0..stories().len(), texts in prop::collection::vec(any_text(), 40),
    ) {
        let mut story = stories().swap_remove(at);
        let mut texts = texts.into_iter().cycle();
        let asked: Vec<_> = story.answers.iter().map(|(ask, said)| (ask, said.clone())).collect();
        for (ask, said) in asked {
            if let Said::Words { ticked, fields } = said {
                let fields = fields.iter().map(|_| texts.next().unwrap()).collect();
                story.answers.set(ask, Said::Words { ticked, fields }).unwrap();
            }
        }
        prop_assert!(replay(&story.answers, story.today).decided.is_ok());
        let case = of(&story, story.voice);
        prop_assert_eq!(problems(&validator(true), &case), Vec::<String>::new());
        prop_assert_eq!(holds_what_was_typed(&story, &case), Ok(()));
        let read_back: Value = serde_json::from_str(&case.to_string()).unwrap();
        prop_assert_eq!(read_back, case);
    }
}

#[test]
fn a_text_that_was_changed_is_found() {
    let story = stories().into_iter().find(|story| story.name.starts_with("dan-")).unwrap();
    let mut case = of(&story, Voice::Adult);
    *case.pointer_mut("/answers/about-you/written/name").expect("there is a name") = json!("Don Mills");
    assert!(holds_what_was_typed(&story, &case).is_err());
}
