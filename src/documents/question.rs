//! The next question as JSON, for the command line.

use serde_json::{Value, json};

use super::said::{asked_in_words, field_name, headings, in_words, option_in_words, why_asked, words_of};
use super::setting::Setting;
use crate::rules::answers::Answers;
use crate::rules::named::Named;
use crate::rules::offered::offered;
use crate::rules::pages;
use crate::rules::picks::offered_under;
use crate::rules::questions::{Ask, Form};
use crate::rules::route::replay;
use crate::words::{InWords, Reader};

/// The next question with its options, and the others on the same page, for the command line.
pub fn question_as_json(ask: Ask, answers: &Answers, setting: Setting) -> Value {
    let mut question = asked_as_json(ask, answers, setting);
    let before = replay(answers, setting.today).answers;
    let beside = pages::page(ask, &before, setting.today).into_iter().skip(1);
    let beside: Vec<_> = beside.map(|ask| asked_as_json(ask, answers, setting)).collect();
    if !beside.is_empty() {
        question["on-the-same-page"] = beside.into();
    }
    json!({ "next-question": question })
}

fn asked_as_json(ask: Ask, answers: &Answers, setting: Setting) -> Value {
    let words = words_of(ask.question);
    let reader = Reader::of(answers);
    let keys = || {
        let offered = offered(ask.question, answers);
        let option = |key: &str| {
            let mut option = json!({ "key": key, "label": option_in_words(ask, key, reader, setting) });
            let at = ask.question.options().iter().position(|option| *option == key);
            let hint = at.and_then(|at| words.options.get(at)).and_then(|option| option.hint);
            if let Some(hint) = hint {
                option["hint"] = in_words(hint, ask, reader, setting).into();
            }
            option
        };
        offered.into_iter().map(option).collect::<Vec<_>>()
    };
    let (form, options, fields): (_, _, &[&str]) = match ask.question.form() {
        Form::One(_) => ("one", keys(), &[]),
        Form::Many { .. } | Form::Offered { .. } => ("many", keys(), &[]),
        Form::Day => ("date", Vec::new(), &[]),
        Form::Words { fields, .. } => ("words", keys(), fields),
    };
    let fields: Vec<_> = fields
        .iter()
        .zip(words.fields)
        .enumerate()
        .map(|(at, (key, field))| {
            let label = field_name(ask, at, reader);
            let mut field_told = json!({ "key": key, "label": in_words(label, ask, reader, setting) });
            if let Some(hint) = field.hint {
                field_told["hint"] = in_words(hint, ask, reader, setting).into();
            }
            field_told
        })
        .collect();
    let mut question = json!({
        "question": ask.key(),
        "ask": asked_in_words(ask, answers, setting),
        "why": in_words(why_asked(ask), ask, reader, setting),
        "form": form,
        "options": options,
        "fields": fields,
    });
    // As on the screen, each heading that was ticked has its own question.
    let under: Vec<_> = headings(ask.question, answers)
        .into_iter()
        .map(|heading| {
            let asked = heading.words().ask;
            json!({ "topic": heading.key(), "ask": in_words(asked, ask, reader, setting), "options": offered_under(heading, answers) })
        })
        .collect();
    if !under.is_empty() {
        question["under"] = under.into();
    }
    if let Some(hint) = words.hint {
        question["hint"] = in_words(hint.to(reader), ask, reader, setting).into();
    }
    question
}
