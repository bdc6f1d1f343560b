//! Questions and answers in words, for the person they are about: on the screen and in what a person keeps.

use super::setting::Setting;
use crate::rules::answers::{Answers, Said};
use crate::rules::concerns::{Concern, Cover};
use crate::rules::doors::Door;
use crate::rules::elsewhere::is_request;
use crate::rules::named::Named;
use crate::rules::offered::offered;
use crate::rules::picks::headings_that_ask;
use crate::rules::questions::{Ask, Asking, LeftCare, Question};
use crate::rules::topics::Heading;
use crate::words::table::QUESTIONS;
use crate::words::{InWords, Phrase, QuestionWords, Reader, Spoken, dates, table};

/// The name of a point. A person who has not said what it is about has written only what happened.
pub fn point_name(point: Concern, answers: &Answers) -> Phrase {
    let is_unnamed = point == Concern::Unlisted && answers.asking == Asking::Short;
    let reader = Reader::of(answers);
    match point {
        _ if is_unnamed => table::letter::UNNAMED,
        // A home of which somebody complains who has grown up looks after them no more.
        Concern::Provider if answers.left_care() == Ok(LeftCare::Childhood) => {
            let (own, plain) = (table::letter::PROVIDER_THEN, table::letter::PROVIDER_THEN_OTHER);
            Spoken { plain, own }.to(reader)
        }
        _ => name_for(point, reader),
    }
}

/// The name of a point for this reader: a child’s own letter says it in a child’s words.
fn name_for(point: Concern, reader: Reader) -> Phrase {
    match reader {
        Reader::Themselves => point.words().own_name,
        Reader::Another => point.words().name,
    }
}

/// A question in words, for the person it is about.
pub fn asked_in_words(ask: Ask, answers: &Answers, setting: Setting) -> String {
    let words = &QUESTIONS[ask.question.place()];
    let phrase = words.ask.to(Reader::of(answers));
    if ask.point == Some(Concern::Unlisted) && answers.asking == Asking::Short {
        return words.fields[0].label.plain.raw(setting.voice).to_owned();
    }
    if is_told_elsewhere(ask, is_request) {
        return in_words(table::elsewhere::WHAT_ASKED, ask, Reader::of(answers), setting);
    }
    // If a single heading asks which of several it is, that is the question.
    let phrase = match headings(ask.question, answers).as_slice() {
        [heading] => heading.words().ask,
        _ => phrase,
    };
    in_words(phrase, ask, Reader::of(answers), setting)
}

/// Why a question is asked: what a person writes about a point that goes elsewhere is for a letter that goes there.
pub fn why_asked(ask: Ask) -> Phrase {
    let is_elsewhere = |concern: Concern| matches!(concern.terms().cover, Cover::Elsewhere(door, _) if door != Door::Corporate);
    let own = QUESTIONS[ask.question.place()].why;
    if is_told_elsewhere(ask, is_elsewhere) { table::elsewhere::WHAT_WHY } else { own }
}

/// The name of the field for own words at this place: if something is asked for, nothing need have happened.
pub fn field_name(ask: Ask, at: usize, reader: Reader) -> Phrase {
    let field = &words_of(ask.question).fields[at];
    let is_what_is_asked = ask.question.field_that_is_asked() == Some(at);
    if is_what_is_asked && is_told_elsewhere(ask, is_request) {
        table::elsewhere::WHAT_FIELD
    } else {
        field.label.to(reader)
    }
}

/// Whether it is the question what happened, about such a point.
fn is_told_elsewhere(ask: Ask, is_so: impl Fn(Concern) -> bool) -> bool {
    ask.question == Question::WhatHappened && ask.point.is_some_and(is_so)
}

/// The headings under which this question asks for more; none for any other question.
pub fn headings(question: Question, answers: &Answers) -> Vec<Heading> {
    if question == Question::Parts { headings_that_ask(answers) } else { Vec::new() }
}

/// A sentence of a question with its openings filled, for the person it is about.
pub fn in_words(phrase: Phrase, ask: Ask, reader: Reader, setting: Setting) -> String {
    let concern = ask.point.map(|point| name_for(point, reader).raw(setting.voice));
    let council = setting.council.name.as_deref().unwrap_or(table::common::YOUR_COUNCIL.raw(setting.voice));
    phrase.say(setting.voice, &[("council", council), ("concern", concern.unwrap_or_default())])
}

/// The words of a question.
pub fn words_of(question: Question) -> &'static QuestionWords {
    &QUESTIONS[question.place()]
}

/// An answer in words, a line each, as the page that lists the answers shows it.
pub fn answer_in_words(ask: Ask, said: &Said, reader: Reader, setting: Setting) -> Vec<String> {
    let voice = setting.voice;
    let label = |key: &str| option_in_words(ask, key, reader, setting);
    match said {
        Said::One(key) => label(key).into_iter().collect(),
        Said::Many(keys) => keys.iter().filter_map(|key| label(key)).collect(),
        Said::Day(None) => vec![table::common::NOT_KNOWN.raw(voice).to_owned()],
        Said::Day(Some(date)) => vec![dates::part(*date, voice)],
        Said::Words { ticked, fields } => {
            let mut lines: Vec<String> = ticked.iter().filter_map(|key| label(key)).collect();
            // Of a text in another field than that of the question itself, nobody could tell which it was in.
            let is_asked = |at: usize| {
                ask.question.field_that_is_asked() == Some(at) && !is_told_elsewhere(ask, is_request)
            };
            lines.extend(written(fields).map(|(at, text)| {
                let text = text.trim();
                if is_asked(at) {
                    return text.to_owned();
                }
                labelled(&in_words(field_name(ask, at, reader), ask, reader, setting), text)
            }));
            if lines.is_empty() {
                lines.push(table::common::NOTHING_SAID.raw(voice).to_owned());
            }
            lines
        }
    }
}

/// An option in words, for the person it is about. A point that can be chosen has the name it has everywhere.
pub fn option_in_words(ask: Ask, key: &str, reader: Reader, setting: Setting) -> Option<String> {
    if ask.question.offers_points() {
        return Concern::from_key(key).map(|point| name_for(point, reader).raw(setting.voice).to_owned());
    }
    let at = ask.question.options().iter().position(|option| *option == key)?;
    let option = words_of(ask.question).options.get(at)?;
    Some(in_words(option.label.to(reader), ask, reader, setting))
}

/// What was written in a question's fields, each under its field's name and exactly as it was typed; an empty field is
/// left out.
pub fn written_in_words(ask: Ask, answers: &Answers, setting: Setting) -> Vec<(String, String)> {
    let reader = Reader::of(answers);
    let texts = answers.words(ask).unwrap_or_default();
    let label = |at| in_words(field_name(ask, at, reader), ask, reader, setting);
    written(texts).map(|(at, text)| (label(at), text.clone())).collect()
}

/// The texts in which something is written, each with the place of its field.
fn written(texts: &[String]) -> impl Iterator<Item = (usize, &String)> {
    texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty())
}

/// Every sentence on a question's screen, with only the options that are offered.
pub fn sentences(ask: Ask, answers: &Answers, setting: Setting) -> Vec<String> {
    let (words, reader) = (words_of(ask.question), Reader::of(answers));
    let mut phrases = vec![why_asked(ask)];
    phrases.extend(words.hint.map(|hint| hint.to(reader)));
    for heading in headings(ask.question, answers) {
        phrases.extend([heading.words().ask, heading.words().hint]);
    }
    let offered = offered(ask.question, answers);
    for (key, option) in ask.question.options().iter().zip(words.options) {
        if offered.contains(key) {
            phrases.push(option.label.to(reader));
            phrases.extend(option.hint);
        }
    }
    for (at, field) in words.fields.iter().enumerate() {
        phrases.push(field_name(ask, at, reader));
        phrases.extend(field.hint);
    }
    let mut said = vec![asked_in_words(ask, answers, setting)];
    said.extend(phrases.into_iter().map(|phrase| in_words(phrase, ask, reader, setting)));
    said
}

/// What was said, after what was asked: a question has its mark already, and anything else gets a colon.
fn labelled(label: &str, text: &str) -> String {
    if label.ends_with('?') { format!("{label} {text}") } else { format!("{label}: {text}") }
}
