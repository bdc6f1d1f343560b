//! The complaint as JSON for a case system: who writes, what they said, where each point goes, the dates and the
//! letter. `schemas/complaint.schema.json` describes it.

use serde_json::{Map, Value, json};

use super::json::json;
use super::letter::Letter;
use super::said::{asked_in_words, option_in_words};
use super::setting::Setting;
use super::summary::Summary;
use super::text::text;
use crate::files::answers::written;
pub use crate::files::case_file::{FORMAT, VERSION};
use crate::rules::answers::{Answers, Said};
use crate::rules::questions::{Ask, Form, Question};
use crate::rules::route::Complaint;
use crate::words::Reader;

/// Writes the complaint. Whatever a person typed stands exactly as they typed it; a field left empty is
/// left out. `changed` is the letter as they changed it, where they did: that is the one they send.
pub fn case(complaint: &Complaint, summary: &Summary, changed: Option<&str>, setting: Setting) -> Value {
    let answers = &complaint.answers;
    let mut case = json(summary);
    // The other papers are the person's own, some for the Ombudsman or an advocate: a case system gets none of them.
    if let Some(fields) = case.as_object_mut() {
        for own in ["papers", "enclosures", "phone", "notices", "advice"] {
            fields.remove(own);
        }
    }
    case["format"] = json!(FORMAT);
    case["version"] = json!(VERSION);
    case["written-on"] = json!(setting.today.to_string());
    case["voice"] = json!(setting.voice.key());
    case["council"] = json!({ "id": setting.council.id, "name": setting.council.name });
    case["anonymous"] = json!(complaint.route.anonymous);
    case["answers"] = said(answers, setting);
    case["letter"] = json!(summary.letter.as_ref().map(|own| letter(own, changed)));
    if let Some(points) = case["points"].as_array_mut() {
        for (point, of_route) in points.iter_mut().zip(&complaint.route.points) {
            // What is for another door is not the council's business.
            point.as_object_mut().map(|fields| fields.remove("letters"));
            if !complaint.route.taken_up().any(|taken| taken.concern == of_route.concern) {
                point["told"] = json!({});
                continue;
            }
            let ask = Ask { question: Question::WhatHappened, point: Some(of_route.concern) };
            point["told"] = fields(ask.question, answers.words(ask).unwrap_or_default());
            let ask = Ask { question: Question::StillWrong, ..ask };
            if let Some(said) = answers.get(ask) {
                point["still-wrong"] = answer_in(ask, said, answers, setting);
            }
        }
    }
    case
}

/// Every answer by its question's key, except what was said about a point, which is with the point.
fn said(answers: &Answers, setting: Setting) -> Value {
    let once = answers.iter().filter(|(ask, _)| ask.point.is_none());
    Value::Object(once.map(|(ask, said)| (ask.key(), answer_in(ask, said, answers, setting))).collect())
}

/// An answer with its question in words.
fn answer_in(ask: Ask, said: &Said, answers: &Answers, setting: Setting) -> Value {
    let reader = Reader::of(answers);
    let chosen = |keys: &[&'static str]| {
        let option = |key: &&str| json!({ "key": key, "says": option_in_words(ask, key, reader, setting) });
        keys.iter().map(option).collect::<Vec<_>>()
    };
    let mut answer = json!({ "ask": asked_in_words(ask, answers, setting) });
    match said {
        Said::One(key) => answer["chosen"] = chosen(&[key]).into(),
        Said::Many(keys) => answer["chosen"] = chosen(keys).into(),
        Said::Day(day) => answer["date"] = json!(day.map(written)),
        Said::Words { ticked, fields: texts } => {
            answer["chosen"] = chosen(ticked).into();
            answer["written"] = fields(ask.question, texts);
        }
    }
    answer
}

/// What was written, by the field's key.
fn fields(question: Question, texts: &[String]) -> Value {
    let keys = match question.form() {
        Form::Words { fields, .. } => fields,
        _ => &[],
    };
    let written = keys.iter().zip(texts).filter(|(_, text)| !text.is_empty());
    Value::Object(written.map(|(key, text)| ((*key).to_owned(), json!(text))).collect::<Map<_, _>>())
}

fn letter(letter: &Letter, changed: Option<&str>) -> Value {
    let text = changed.map_or_else(|| text(letter), str::to_owned);
    json!({
        "date": letter.date,
        "to": letter.to,
        "subject": letter.subject,
        "text": text,
        "changed": changed.is_some(),
    })
}
