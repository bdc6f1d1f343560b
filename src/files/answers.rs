//! Reads and writes a file of answers: the questions' keys, each with what was said.
//!
//! ```json
//! { "danger": "no", "who": "child", "topics": ["contact"], "happened-on": "2026-03",
//!   "what-happened:contact": { "what": "They stopped my visits." } }
//! ```
//!
//! A date is as much as the person knows: `2026-03-14`, `2026-03`, `2026`, `2026-03-14~` (about that day),
//! `2026-03-W2` (a week of a month), `2026-summer`, or `unknown`.

use serde_json::{Map, Value, json};

use super::{Problem, object, part_date};
use crate::rules::answers::{Answers, Said, Unfit};
use crate::rules::days::{Known, PartDate};
use crate::rules::named::Named;
use crate::rules::questions::{Ask, Form, Question};

/// Reads a file of answers.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<Answers, Vec<Problem>> {
    let file = object(text)?;
    let mut answers = Answers::default();
    let mut problems = Vec::new();
    for (key, value) in &file {
        let shown: String = key.chars().take(60).collect();
        let Some(ask) = Ask::from_key(key) else {
            let what = "There is no such question. `complaint-guide answer` lists the next one where an answer is missing.";
            problems.push(Problem::new(shown, what));
            continue;
        };
        match said(ask.question, value) {
            Ok(said) => {
                if let Err(unfit) = answers.set(ask, said) {
                    problems.push(Problem::new(shown, reason(unfit, ask.question)));
                }
            }
            Err(what) => problems.push(Problem::new(shown, what)),
        }
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems) }
}

fn reason(unfit: Unfit, question: Question) -> String {
    match unfit {
        Unfit::Nothing => String::from("Nothing is chosen. Choose at least one."),
        Unfit::NoSuchOption => no_option(question),
        Unfit::NotAlone => {
            String::from("This has an answer such as `none` beside others. Leave one or the other out.")
        }
        Unfit::OtherForm => String::from("This question takes another form of answer."),
        Unfit::Incomplete => String::from("This leaves out something that the question asks."),
    }
}

fn no_option(question: Question) -> String {
    format!("There is no such answer. The answers are: {}.", question.options().join(", "))
}

fn key_of(question: Question, value: &Value) -> Result<&'static str, String> {
    let text = value.as_str().ok_or("The answer is not text. Put it between double quotation marks.")?;
    question.options().iter().copied().find(|option| *option == text).ok_or_else(|| no_option(question))
}

fn keys_of(question: Question, value: &Value) -> Result<Vec<&'static str>, String> {
    let list = value.as_array().ok_or("The answer is not a list. Put it between [ and ].")?;
    list.iter().map(|value| key_of(question, value)).collect()
}

pub(super) fn said(question: Question, value: &Value) -> Result<Said, String> {
    Ok(match question.form() {
        Form::One(_) => Said::One(key_of(question, value)?),
        Form::Many { .. } | Form::Offered { .. } => Said::Many(keys_of(question, value)?),
        Form::Day => match value.as_str() {
            Some("unknown") => Said::Day(None),
            Some(text) => Said::Day(Some(part_date(text)?)),
            None => {
                return Err(
                    "The date is not text. Write \"2026-03-14\", \"2026-03\", \"2026\" or \"unknown\"."
                        .into(),
                );
            }
        },
        Form::Words { fields, .. } => {
            let object =
                value.as_object().ok_or("The answer is not an object with the fields of the question.")?;
            let mut texts = vec![String::new(); fields.len()];
            let mut ticked = Vec::new();
            for (key, value) in object {
                if key == "ticked" {
                    ticked = keys_of(question, value)?;
                } else if let Some(at) = fields.iter().position(|field| field == key) {
                    value.as_str().ok_or_else(|| format!("`{key}` is not text."))?.clone_into(&mut texts[at]);
                } else {
                    let shown: String = key.chars().take(60).collect();
                    return Err(format!(
                        "There is no field `{shown}`. The fields are: {}.",
                        fields.join(", ")
                    ));
                }
            }
            Said::Words { ticked, fields: texts }
        }
    })
}

/// Writes answers as the object that [`read`] reads.
pub fn write(answers: &Answers) -> Value {
    let said = |ask: Ask, said: &Said| match said {
        Said::One(key) => json!(key),
        Said::Many(keys) => json!(keys),
        Said::Day(None) => json!("unknown"),
        Said::Day(Some(date)) => json!(written(*date)),
        Said::Words { ticked, fields: texts } => {
            let mut object = Map::new();
            if !ticked.is_empty() {
                object.insert("ticked".into(), json!(ticked));
            }
            if let Form::Words { fields, .. } = ask.question.form() {
                for (field, text) in fields.iter().zip(texts).filter(|(_, text)| !text.is_empty()) {
                    object.insert((*field).into(), json!(text));
                }
            }
            Value::Object(object)
        }
    };
    Value::Object(answers.iter().map(|(ask, answer)| (ask.key(), said(ask, answer))).collect())
}

/// Writes a date as [`super::part_date`] reads it.
pub fn written(date: PartDate) -> String {
    let year = date.year();
    match date.known() {
        Known::Year => format!("{year:04}"),
        Known::Season(season) => format!("{year:04}-{}", season.key()),
        Known::Month(month) => format!("{year:04}-{month:02}"),
        Known::Week(month, week) => format!("{year:04}-{month:02}-W{week}"),
        Known::About(month, day) => format!("{year:04}-{month:02}-{day:02}~"),
        Known::Day(month, day) => format!("{year:04}-{month:02}-{day:02}"),
    }
}
