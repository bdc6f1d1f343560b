//! What the fields of a profile, and what is in them, are called on the maker's page.

use serde_json::Value;

use super::editor::VOICE;
use super::own_page::Offer;
use crate::files::council::Finding;
use crate::rules::doors::Door;
use crate::rules::named::Named;
use crate::rules::steps::Step;
use crate::words::InWords;
use crate::words::table::{FIELDS, maker as say};

/// The words for this very place in the form.
fn at(place: &str) -> Option<&'static str> {
    FIELDS.binary_search_by_key(&place, |(of, _)| of).ok().map(|at| FIELDS[at].1.raw(VOICE))
}

/// The words for a place in the form: its own, or those for every field with that name.
fn words(kind: &str, of: &str, key: &str) -> Option<&'static str> {
    let own = if of.contains('.') { format!("{kind}.{of}") } else { format!("{kind}.top.{of}") };
    at(&own).or_else(|| at(&format!("{kind}.{key}")))
}

/// The name of a field.
pub fn label(of: &str) -> String {
    let key = of.rsplit('.').next().unwrap_or(of);
    words("label", of, key).map_or_else(|| as_words(key), str::to_owned)
}

/// The line under a field: its own words, or what the table of fields says of it.
pub fn hint(of: &str, about: &'static str) -> Option<&'static str> {
    let key = of.rsplit('.').next().unwrap_or(of);
    words("hint", of, key)
        .or(Some(about).filter(|about| !about.is_empty() && words("label", of, key).is_none()))
}

/// The name of a word to choose, in the field at this place of the format.
pub fn choice(of: &str, word: &str) -> String {
    let top = of.split('.').next().unwrap_or(of);
    // Where the words are those of something that the guide speaks of anyway.
    let of_list = || match of {
        "promises" => Step::from_key(word).map(|step| step.words().name.raw(VOICE).to_owned()),
        "destinations" | "says.goes-to" => {
            Door::from_key(word).map(|door| door.words().name.raw(VOICE).to_owned())
        }
        "corporate" => Some(label(&format!("corporate.{word}"))),
        "says" => Some(as_words(word)),
        _ => None,
    };
    at(&format!("choice.{top}.{word}"))
        .map(str::to_owned)
        .or_else(of_list)
        .or_else(|| words("choice", of, word).map(str::to_owned))
        .unwrap_or_else(|| as_words(word))
}

/// A key as words.
fn as_words(key: &str) -> String {
    let words = key.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What an offer would fill in besides the sentence, in words.
pub fn facts(offer: &Offer) -> String {
    let Value::Object(fields) = &offer.value else { return in_words(&offer.value) };
    let text = |key: &str| fields.get(key).map(in_words);
    let unit = text("unit").unwrap_or_default();
    let time = text("length").map(|n| match text("longest") {
        Some(of) => say::OFFER_TIMES.say(VOICE, &[("n", &n), ("of", &of), ("name", &unit)]),
        None => say::OFFER_TIME.say(VOICE, &[("n", &n), ("name", &unit)]),
    });
    let is_told = |key: &String| ["quote", "length", "longest", "unit"].contains(&key.as_str());
    let others = fields.iter().filter(|(key, _)| !is_told(key));
    let others = others.map(|(key, value)| fact(&offer.at, key, &in_words(value)));
    time.into_iter().chain(others).collect::<Vec<_>>().join("; ")
}

/// One field of an offer in words.
fn fact(at: &str, key: &str, value: &str) -> String {
    let of = format!("{}.{key}", at.split('.').next().unwrap_or(at));
    match (key, value) {
        ("handled", "yes") => say::OFFER_YES.raw(VOICE).to_owned(),
        ("handled", "no") => say::OFFER_NO.raw(VOICE).to_owned(),
        ("handled", _) => say::OFFER_DECIDES.raw(VOICE).to_owned(),
        ("agreement", _) => say::OFFER_AGREEMENT.raw(VOICE).to_owned(),
        ("when", causes) => causes.split(", ").map(|cause| choice(&of, cause)).collect::<Vec<_>>().join("; "),
        ("from", event) => say::FIELD.say(VOICE, &[("name", &label(&of)), ("text", &choice(&of, event))]),
        ("by" | "gate" | "window" | "goes-to", word) => choice(&of, word),
        (_, value) => value.to_owned(),
    }
}

/// A value as people read it: a list with commas.
fn in_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(in_words).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// A finding in the form's own words: it names a field as the form does.
pub fn said(finding: &Finding) -> String {
    let text = finding.what();
    let mut parts = text.split('`');
    let mut said = parts.next().unwrap_or_default().to_owned();
    while let Some(field) = parts.next() {
        said.push_str(&format!("‘{}’", label(field)));
        said.push_str(parts.next().unwrap_or_default());
    }
    said
}
