//! Reads and writes a file of answers: the questions' keys, each with what was said.
//!
//! ```json
//! { "danger": "no", "who": "child", "topics": ["contact"], "happened-on": "2026-03",
//!   "what-happened:contact": { "what": "They stopped my visits." } }
//! ```
//!
//! A date is as much as the person knows: `2026-03-14`, `2026-03`, `2026`, `2026-03-14~` (about that day),
//! `2026-03-W2` (a week of a month), `2026-summer`, or `unknown`.

use std::fmt;

use serde_json::{Map, Value};

use super::{Problem, TWICE, WrongDate, made_of, object, part_date, written_twice};
use crate::rules::answers::{Answers, Said, Unfit};
use crate::rules::days::{Known, PartDate};
use crate::rules::named::Named;
use crate::rules::questions::{Ask, Asking, Form, Knows, Question};

/// The key of how much a person wants to be asked; left out if that is everything.
pub const ASKING: &str = "asking";

/// Reads a file of answers.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<Answers, Vec<Problem>> {
    let file = object(text)?;
    let mut answers = Answers::default();
    let twice = |key| Problem::new(key, format!("This {TWICE}"));
    let mut problems: Vec<_> = written_twice(text).into_iter().map(twice).collect();
    for (key, value) in &file {
        let shown: String = key.chars().take(60).collect();
        if key == ASKING {
            match value.as_str().and_then(Asking::from_key) {
                Some(asking) => answers.asking = asking,
                None => {
                    let what =
                        format!("There is no such answer. The answers are: {}.", Asking::KEYS.join(", "));
                    problems.push(Problem::new(shown, what));
                }
            }
            continue;
        }
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
            Err(unread) => problems.push(Problem::new(shown, unread.to_string())),
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
        Unfit::OutOfOrder => String::from("This day cannot be right beside the others."),
        Unfit::Incomplete => String::from("This leaves out something that the question asks."),
    }
}

fn no_option(question: Question) -> String {
    format!("There is no such answer. The answers are: {}.", question.options().join(", "))
}

/// Why an answer cannot be read, as a sentence.
#[derive(Debug)]
pub(super) enum Unread {
    NotText,
    NotList,
    NotObject,
    NoOption(Question),
    NoDate,
    WrongDate(WrongDate),
    /// A field with this name.
    FieldNotText(String),
    /// This name, and those of the fields.
    NoField(String, &'static [&'static str]),
}

impl std::error::Error for Unread {}

impl fmt::Display for Unread {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::NotText => {
                out.write_str("The answer is not text. Put it between double quotation marks.")
            }
            Unread::NotList => out.write_str("The answer is not a list. Put it between [ and ]."),
            Unread::NotObject => {
                out.write_str("The answer is not an object with the fields of the question.")
            }
            Unread::NoOption(question) => out.write_str(&no_option(*question)),
            Unread::NoDate => out.write_str(
                "The date is not text. Write \"2026-03-14\", \"2026-03\", \"2026\" or \"unknown\".",
            ),
            Unread::WrongDate(wrong) => wrong.fmt(out),
            Unread::FieldNotText(key) => write!(out, "`{key}` is not text."),
            Unread::NoField(key, fields) => {
                write!(out, "There is no field `{key:.60}`. The fields are: {}.", fields.join(", "))
            }
        }
    }
}

fn key_of(question: Question, value: &Value) -> Result<&'static str, Unread> {
    let text = value.as_str().ok_or(Unread::NotText)?;
    let option = question.options().iter().find(|option| **option == text);
    option.copied().ok_or(Unread::NoOption(question))
}

fn keys_of(question: Question, value: &Value) -> Result<Vec<&'static str>, Unread> {
    let list = value.as_array().ok_or(Unread::NotList)?;
    list.iter().map(|value| key_of(question, value)).collect()
}

pub(super) fn said(question: Question, value: &Value) -> Result<Said, Unread> {
    Ok(match question.form() {
        Form::One(_) => Said::One(key_of(question, value)?),
        Form::Many { .. } | Form::Offered { .. } => Said::Many(keys_of(question, value)?),
        Form::Day => match value.as_str().ok_or(Unread::NoDate)? {
            text if text == Knows::Nothing.key() => Said::Day(None),
            text => Said::Day(Some(part_date(text).map_err(Unread::WrongDate)?)),
        },
        Form::Words { fields, .. } => {
            let object = value.as_object().ok_or(Unread::NotObject)?;
            let mut texts = vec![String::new(); fields.len()];
            let mut ticked = Vec::new();
            for (key, value) in object {
                if key == "ticked" {
                    ticked = keys_of(question, value)?;
                } else if let Some(at) = fields.iter().position(|field| field == key) {
                    let text = value.as_str().ok_or_else(|| Unread::FieldNotText(key.clone()))?;
                    text.clone_into(&mut texts[at]);
                } else {
                    return Err(Unread::NoField(key.clone(), fields));
                }
            }
            Said::Words { ticked, fields: texts }
        }
    })
}

/// Writes answers as the object that [`read`] reads.
pub fn write(answers: &Answers) -> Value {
    let said = |ask: Ask, said: &Said| match said {
        Said::One(key) => Value::from(*key),
        Said::Many(keys) => Value::from(keys.as_slice()),
        Said::Day(None) => Value::from(Knows::Nothing.key()),
        Said::Day(Some(date)) => Value::from(written(*date)),
        Said::Words { ticked, fields: texts } => {
            let mut object = Map::new();
            if !ticked.is_empty() {
                object.insert("ticked".into(), Value::from(ticked.as_slice()));
            }
            if let Form::Words { fields, .. } = ask.question.form() {
                for (field, text) in fields.iter().zip(texts).filter(|(_, text)| !text.is_empty()) {
                    object.insert((*field).into(), Value::from(text.as_str()));
                }
            }
            Value::Object(object)
        }
    };
    let asking = Some((ASKING.to_owned(), Value::from(answers.asking.key())));
    let asking = asking.filter(|_| answers.asking != Asking::All);
    made_of(asking.into_iter().chain(answers.iter().map(|(ask, answer)| (ask.key(), said(ask, answer)))))
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
