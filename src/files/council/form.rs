//! A profile as a form: the fields that the reader knows, each with its place and its value.
//!
//! Everything here follows the table of fields, so a new field has its place in the form without more code. The profile
//! stays the JSON it is: what is typed goes into it as typed, and only the check says what is wrong.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::fields::{FORMAT, FORMAT_2};
use super::shape::{Field, Shape, Together, is_map, is_note};
use crate::files::{ONE_OF_BOTH, Problem, TWICE, json, written_twice};

/// A field with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the profile, as a finding names it: `channels[0].form`.
    pub at: String,
    /// Its place in the format, without the numbers and keys that a profile chooses: `channels.form`.
    pub of: String,
    /// Its own key, or the number of an entry of a list from 1.
    pub key: String,
    /// What it means; empty if the table of fields does not say.
    pub about: &'static str,
    /// Whether it has to be there.
    pub needed: bool,
    /// Whether it can be taken out as a whole, with everything in it.
    pub removable: bool,
    /// What it holds.
    pub holds: Holds,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A line, a day or a colour, as it is typed.
    Text(Kind, String),
    /// A list of texts, a line each.
    Lines(String),
    /// One of these words, or nothing.
    One(Vec<Choice>, String),
    /// Any of these words.
    Several(&'static [&'static str], Vec<String>),
    /// A number, or one of these words instead.
    NumberOr(&'static [&'static str], String),
    /// Other fields, and which of the whole groups among them can be added.
    Fields(Vec<Entry>, Vec<&'static str>),
    /// Entries of a list, or entries under keys, and what can be added.
    Entries(Vec<Entry>, More),
}

/// What can be added to a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum More {
    /// Nothing: there is no more room.
    Nothing,
    /// An entry.
    Entry,
    /// An entry of one of these kinds.
    Of(Vec<&'static str>),
}

/// One of the words to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word in the file.
    pub key: String,
    /// The name that people know it by, if the profile gives one.
    pub name: Option<String>,
}

/// What kind of text a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most this many characters.
    Line(usize),
    /// A short name.
    Id,
    /// A day, as `2026-11-21`.
    Day,
    /// A web address.
    Web,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A colour, as `#0b0c0c`.
    Colour,
    /// A whole number.
    Number,
}

/// The words for yes and no in a form.
pub const YES_NO: [&str; 2] = ["yes", "no"];

/// Where one step of a path leads.
#[derive(Clone, Copy)]
enum Leg<'a> {
    Key(&'a str),
    Number(usize),
}

/// The steps of a path such as `channels[0].form`.
fn legs(at: &str) -> Vec<Leg<'_>> {
    let mut legs = Vec::new();
    for part in at.split('.').filter(|part| !part.is_empty()) {
        let (key, numbers) = part.split_once('[').unwrap_or((part, ""));
        if !key.is_empty() {
            legs.push(Leg::Key(key));
        }
        for number in numbers.split('[') {
            legs.extend(number.trim_end_matches(']').parse().ok().map(Leg::Number));
        }
    }
    legs
}

fn get<'v>(value: &'v Value, leg: Leg) -> Option<&'v Value> {
    match leg {
        Leg::Key(key) => value.get(key),
        Leg::Number(number) => value.get(number),
    }
    .filter(|value| !value.is_null())
}

/// The shape of what a leg of a path leads to.
fn inner(shape: &'static Shape, leg: Leg) -> Option<&'static Shape> {
    match (shape, leg) {
        (Shape::Object(fields, _), Leg::Key(key)) => {
            Some(fields.iter().find(|field| field.key == key)?.shape)
        }
        (Shape::Keyed(_, keys, each), Leg::Key(key)) => keys.contains(&key).then_some(*each),
        (Shape::Own(each), Leg::Key(_)) | (Shape::List(each, _), Leg::Number(_)) => Some(*each),
        (Shape::Either(_, second), leg) => inner(second, leg),
        _ => None,
    }
}

fn shape_at(at: &str) -> Option<&'static Shape> {
    legs(at).into_iter().try_fold(&FORMAT_2, |shape: &'static Shape, leg| inner(shape, leg))
}

/// The fields of a profile with their values, in the order of the format.
pub fn form(profile: &Value) -> Vec<Entry> {
    let Shape::Object(fields, together) = &FORMAT_2 else { return Vec::new() };
    let sources = sources(profile);
    let (mut entries, absent) = of_fields(profile, fields, together, Place { at: "", of: "" }, &sources);
    // At the top every group has its place, there or not.
    for field in fields.iter().filter(|field| absent.contains(&field.key)) {
        entries.push(Entry {
            at: field.key.to_owned(),
            of: field.key.to_owned(),
            key: field.key.to_owned(),
            about: field.about,
            needed: false,
            removable: false,
            holds: Holds::Entries(Vec::new(), More::Entry),
        });
    }
    let place = |entry: &Entry| fields.iter().position(|field| field.key == entry.key);
    entries.sort_by_key(place);
    entries.retain(|entry| entry.key != "format");
    entries
}

/// The profile's sources, by the names people know them by.
pub fn sources(profile: &Value) -> Vec<Choice> {
    let sources = profile.get("sources").and_then(Value::as_object);
    let name =
        |source: &Value| Some(source.get("title")?.as_str()?.to_owned()).filter(|name| !name.is_empty());
    sources
        .into_iter()
        .flatten()
        .filter(|(key, _)| !is_note(key))
        .map(|(key, source)| Choice { key: key.clone(), name: name(source) })
        .collect()
}

/// Where something is in the profile and in the format.
#[derive(Clone, Copy)]
struct Place<'a> {
    at: &'a str,
    of: &'a str,
}

fn is_group(shape: &Shape) -> bool {
    matches!(shape, Shape::Object(..))
}

/// The fields of an object, and the keys of the groups that it lacks.
fn of_fields(
    value: &Value,
    fields: &'static [Field],
    together: &Together,
    place: Place,
    sources: &[Choice],
) -> (Vec<Entry>, Vec<&'static str>) {
    let mut entries = Vec::new();
    let mut absent = Vec::new();
    for field in fields {
        let held = get(value, Leg::Key(field.key));
        let is_way = matches!(together, Together::OneOf(ways) if ways.contains(&field.key));
        if is_group(field.shape) && held.is_none() {
            absent.push(field.key);
        } else if (is_way && held.is_none())
            || (matches!(field.shape, Shape::Source) && sources.len() < 2 && held.is_none())
        {
            // The one way of a channel is chosen when the channel is added; and with one source there is nothing to
            // choose.
        } else {
            let (at, of) = (under(place.at, field.key), under(place.of, field.key));
            let mut entry = entry(held, field.shape, Place { at: &at, of: &of }, field.key, sources);
            entry.about = field.about;
            entry.needed = field.needed;
            entry.removable = is_group(field.shape);
            entries.push(entry);
        }
    }
    (entries, absent)
}

fn entry(value: Option<&Value>, shape: &'static Shape, place: Place, key: &str, sources: &[Choice]) -> Entry {
    Entry {
        at: place.at.to_owned(),
        of: place.of.to_owned(),
        key: key.to_owned(),
        about: "",
        needed: false,
        removable: false,
        holds: holds(value.unwrap_or(&Value::Null), shape, place, sources),
    }
}

/// A value as a field shows it: anything but text is shown as it is written.
fn as_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn holds(value: &Value, shape: &'static Shape, place: Place, sources: &[Choice]) -> Holds {
    let text = |kind| Holds::Text(kind, as_text(value));
    let one = |words: &[&str]| {
        let choices = words.iter().map(|word| Choice { key: (*word).to_owned(), name: None });
        Holds::One(choices.collect(), as_text(value))
    };
    match shape {
        Shape::Text(most) => text(Kind::Line(*most)),
        Shape::Id => text(Kind::Id),
        Shape::Day => text(Kind::Day),
        Shape::Web => text(Kind::Web),
        Shape::Email => text(Kind::Email),
        Shape::Phone => text(Kind::Phone),
        Shape::Colour => text(Kind::Colour),
        Shape::Number(..) | Shape::Format(_) => text(Kind::Number),
        Shape::Flag => Holds::One(
            YES_NO.iter().map(|word| Choice { key: (*word).to_owned(), name: None }).collect(),
            match value.as_bool() {
                Some(true) => YES_NO[0].to_owned(),
                Some(false) => YES_NO[1].to_owned(),
                None => as_text(value),
            },
        ),
        Shape::NumberOr(_, _, words) => Holds::NumberOr(words, as_text(value)),
        Shape::Choice(_, words) => one(words),
        Shape::Source => Holds::One(sources.to_vec(), as_text(value)),
        Shape::Object(fields, together) => {
            let (entries, absent) = of_fields(value, fields, together, place, sources);
            Holds::Fields(entries, absent)
        }
        Shape::Either(_, second) => holds(value, second, place, sources),
        Shape::List(Shape::Choice(_, words), _) => {
            let chosen = value.as_array().into_iter().flatten().map(as_text).collect();
            Holds::Several(words, chosen)
        }
        Shape::List(each, most) if matches!(each, Shape::Object(..)) => {
            let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
            let entries = list.iter().enumerate().map(|(n, value)| {
                let at = format!("{}[{n}]", place.at);
                removable(entry(
                    Some(value),
                    each,
                    Place { at: &at, of: place.of },
                    &(n + 1).to_string(),
                    sources,
                ))
            });
            let more = match each {
                _ if list.len() >= *most => More::Nothing,
                Shape::Object(_, Together::OneOf(ways)) => More::Of(ways.to_vec()),
                _ => More::Entry,
            };
            Holds::Entries(entries.collect(), more)
        }
        Shape::List(..) => {
            let lines: Vec<_> = match value {
                Value::Array(lines) => lines.iter().map(as_text).collect(),
                other => vec![as_text(other)],
            };
            Holds::Lines(lines.join("\n"))
        }
        // Lines of text are few and short, so they are shown whether or not there is anything in them.
        Shape::Keyed(_, keys, each) if matches!(each, Shape::Text(_)) => {
            let at_key = |key: &&'static str| {
                let at = under(place.at, key);
                entry(get(value, Leg::Key(key)), each, Place { at: &at, of: place.of }, key, sources)
            };
            Holds::Entries(keys.iter().map(at_key).collect(), More::Nothing)
        }
        Shape::Keyed(_, keys, each) => {
            let at_key = |key: &&'static str| {
                let at = under(place.at, key);
                let value = get(value, Leg::Key(key))?;
                Some(removable(entry(Some(value), each, Place { at: &at, of: place.of }, key, sources)))
            };
            let absent = keys.iter().copied().filter(|key| get(value, Leg::Key(key)).is_none()).collect();
            Holds::Entries(keys.iter().filter_map(at_key).collect(), More::Of(absent))
        }
        Shape::Own(each) => {
            let entries = value.as_object().into_iter().flatten().filter(|(key, _)| !is_note(key));
            let entries = entries.map(|(key, value)| {
                let at = under(place.at, key);
                removable(entry(Some(value), each, Place { at: &at, of: place.of }, key, sources))
            });
            Holds::Entries(entries.collect(), More::Entry)
        }
    }
}

fn removable(entry: Entry) -> Entry {
    Entry { removable: true, ..entry }
}

/// The value that a path leads to, which is made if it is missing.
fn make<'v>(profile: &'v mut Value, at: &str) -> &'v mut Value {
    let mut here = profile;
    for leg in legs(at) {
        here = match leg {
            Leg::Key(key) => {
                if let Value::String(quote) = here {
                    // A statement may be only its sentence; if there is more to it, the sentence has a key.
                    let quote = std::mem::take(quote);
                    *here = Value::Object(Map::from_iter([("quote".to_owned(), quote.into())]));
                }
                if !here.is_object() {
                    *here = Value::Object(Map::new());
                }
                &mut here[key]
            }
            Leg::Number(number) => {
                if !here.is_array() {
                    *here = Value::Array(Vec::new());
                }
                if let Value::Array(list) = here
                    && list.len() <= number
                {
                    list.resize(number + 1, Value::Null);
                }
                &mut here[number]
            }
        };
    }
    here
}

/// Splits a path into that of the whole and its last step.
fn parent(at: &str) -> (&str, Option<Leg<'_>>) {
    let last = legs(at).pop();
    let cut = match last {
        Some(Leg::Number(_)) => at.rfind('['),
        _ => at.rfind('.'),
    };
    (cut.map_or("", |cut| &at[..cut]), last)
}

/// Puts what was typed into a field; an empty text takes it out.
pub fn set(profile: &mut Value, at: &str, typed: &str) {
    let Some(shape) = shape_at(at) else { return };
    let (whole, last) = parent(at);
    let is_kept = match (shape_at(whole), last) {
        // What was added under a key stays until it is taken out.
        (Some(Shape::Keyed(_, _, each)), _) => !matches!(each, Shape::Text(_)),
        (Some(Shape::Object(_, Together::OneOf(ways))), Some(Leg::Key(key))) => {
            let there = legs(whole).into_iter().try_fold(&*profile, |value, leg| get(value, leg));
            let other =
                |way: &&&str| **way != key && there.is_some_and(|there| get(there, Leg::Key(way)).is_some());
            ways.contains(&key) && !ways.iter().any(|way| other(&way))
        }
        _ => false,
    };
    // Somebody chose the kind of the channel, so it keeps that kind while its field is empty.
    if typed.is_empty() && !is_kept {
        take_out(profile, at);
        return;
    }
    let number = || typed.trim().parse::<u64>().map_or_else(|_| typed.into(), Value::from);
    *make(profile, at) = match shape {
        Shape::Number(..) | Shape::NumberOr(..) | Shape::Format(_) => number(),
        Shape::Flag if typed == YES_NO[0] => true.into(),
        Shape::Flag if typed == YES_NO[1] => false.into(),
        Shape::List(..) => typed.split('\n').map(Value::from).collect::<Vec<_>>().into(),
        _ => typed.into(),
    };
}

/// Ticks one of the words of a field, or unticks it.
pub fn tick(profile: &mut Value, at: &str, word: &str, on: bool) {
    let Some(Shape::List(Shape::Choice(_, words), _)) = shape_at(at) else { return };
    let list = make(profile, at);
    let had =
        |list: &Value, word: &str| list.as_array().is_some_and(|list| list.iter().any(|has| has == word));
    let chosen: Vec<Value> = words
        .iter()
        .filter(|other| if **other == word { on } else { had(list, other) })
        .map(|word| Value::from(*word))
        .collect();
    if chosen.is_empty() {
        take_out(profile, at);
    } else {
        *list = chosen.into();
    }
}

/// Adds an entry to a list, of this kind if there are kinds, or a group to an object; returns its place.
pub fn add(profile: &mut Value, at: &str, key: &str) -> Option<String> {
    let empty = || Value::Object(Map::new());
    let (place, value) = match shape_at(at)? {
        Shape::List(each, _) => {
            let list = make(profile, at);
            let count = list.as_array().map_or(0, Vec::len);
            let place = format!("{at}[{count}]");
            let value = match each {
                Shape::Object(fields, Together::OneOf(ways)) if ways.contains(&key) => {
                    let shape = fields.iter().find(|field| field.key == key)?.shape;
                    let way = if matches!(shape, Shape::List(..)) {
                        vec![Value::from("")].into()
                    } else {
                        "".into()
                    };
                    Value::Object(Map::from_iter([(key.to_owned(), way)]))
                }
                _ => empty(),
            };
            (place, value)
        }
        Shape::Own(_) => {
            let there = legs(at).into_iter().try_fold(&*profile, |value, leg| get(value, leg));
            let is_free = |key: &String| there.is_none_or(|there| there.get(key).is_none());
            let key = (1..).map(|n| format!("page-{n}")).find(is_free)?;
            (under(at, &key), empty())
        }
        Shape::Keyed(_, keys, _) if keys.contains(&key) => (under(at, key), empty()),
        Shape::Object(fields, _) if fields.iter().any(|field| field.key == key) => (under(at, key), empty()),
        // A group at the top is added as a whole.
        Shape::Object(..) => (at.to_owned(), empty()),
        _ => return None,
    };
    *make(profile, &place) = value;
    Some(place)
}

fn at<'v>(profile: &'v Value, place: &str) -> Option<&'v Value> {
    legs(place).into_iter().try_fold(profile, get)
}

/// Whether a path is that of a field or leads into it.
pub fn is_at(path: &str, field: &str) -> bool {
    path.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Whether somebody has filled in this very place, and not only what is around it.
pub fn is_filled_in(profile: &Value, place: &str) -> bool {
    match at(profile, place) {
        None | Some(Value::Null | Value::Object(_)) => false,
        Some(Value::String(text)) => !text.is_empty(),
        Some(Value::Array(list)) => list.iter().any(|entry| entry != ""),
        Some(_) => true,
    }
}

/// The council's own text at a place: a line of it, or the sentence or the longest line of a group.
pub fn text_at(profile: &Value, place: &str) -> Option<String> {
    let own = |value: &Value| Some(value.as_str()?.trim().to_owned()).filter(|text| !text.is_empty());
    let there = at(profile, place)?;
    match shape_at(place)? {
        Shape::Text(_) | Shape::Email | Shape::Phone | Shape::Web => own(there),
        Shape::List(Shape::Text(_), _) => there.as_array()?.iter().find_map(own),
        Shape::Either(..) if there.is_string() => own(there),
        _ => {
            let keys = || there.as_object().into_iter().flat_map(Map::keys);
            let text = |key: &String| text_at(profile, &under(place, key));
            let is_sentence = |key: &&String| *key == "quote";
            let sentence = keys().find(is_sentence).and_then(text);
            sentence.or_else(|| keys().filter_map(text).max_by_key(String::len))
        }
    }
}

/// Whether a place holds a list to which an entry is added.
pub fn is_list(place: &str) -> bool {
    matches!(shape_at(place), Some(Shape::List(..)))
}

/// Whether an object has everything that another has.
fn holds_all(there: &Value, value: &Value) -> bool {
    match (there, value) {
        (Value::Object(there), Value::Object(value)) => {
            value.iter().all(|(key, value)| there.get(key) == Some(value))
        }
        // A statement may be only its sentence.
        (Value::String(quote), Value::Object(value)) => {
            value.len() == 1 && value.get("quote").is_some_and(|value| value == quote)
        }
        _ => there == value,
    }
}

/// Whether a value is at a place: an object's fields among others there, or an entry of the list.
pub fn has(profile: &Value, place: &str, value: &Value) -> bool {
    place_of(profile, place, value).is_some()
}

/// Where a value is, if it is there: at its place, or in an entry of the list there.
pub fn place_of(profile: &Value, place: &str, value: &Value) -> Option<String> {
    match at(profile, place)? {
        Value::Array(list) => {
            let n = list.iter().position(|there| holds_all(there, value))?;
            Some(format!("{place}[{n}]"))
        }
        there => holds_all(there, value).then(|| place.to_owned()),
    }
}

/// Puts a value at a place: an object's fields beside what is there, an entry at the end of a list.
pub fn enter(profile: &mut Value, place: &str, value: &Value) {
    if shape_at(place).is_none() || has(profile, place, value) {
        return;
    }
    if is_list(place) {
        let count = at(profile, place).and_then(Value::as_array).map_or(0, Vec::len);
        *make(profile, &format!("{place}[{count}]")) = value.clone();
        return;
    }
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            *make(profile, &under(place, key)) = value.clone();
        }),
        value => *make(profile, place) = value.clone(),
    }
}

/// Takes out what [`enter`] has put there, and nothing else.
pub fn withdraw(profile: &mut Value, place: &str, value: &Value) {
    if !has(profile, place, value) {
        return;
    }
    let entry = match at(profile, place) {
        Some(Value::Array(list)) => list.iter().position(|there| holds_all(there, value)),
        _ => None,
    };
    match (entry, value) {
        (Some(entry), _) => take_out(profile, &format!("{place}[{entry}]")),
        (None, Value::Object(fields)) => {
            if let Value::Object(there) = make(profile, place) {
                there.retain(|key, _| !fields.contains_key(key));
            }
            // The page it was from says nothing by itself.
            let is_left = |there: &Map<String, Value>| there.keys().any(|key| key != "source");
            if !at(profile, place).and_then(Value::as_object).is_some_and(is_left) {
                take_out(profile, place);
            }
        }
        (None, _) => take_out(profile, place),
    }
    let (whole, _) = parent(place);
    if at(profile, whole).and_then(Value::as_object).is_some_and(Map::is_empty) {
        take_out(profile, whole);
    }
}

/// The places that take a sentence of the council, in the order of the format.
pub fn quoted() -> Vec<String> {
    let takes = |shape: &'static Shape| inner(shape, Leg::Key("quote")).is_some();
    let Shape::Object(fields, _) = &FORMAT_2 else { return Vec::new() };
    let of_field = |field: &Field| match field.shape {
        shape if takes(shape) => vec![field.key.to_owned()],
        Shape::Keyed(_, keys, each) if takes(each) => keys.iter().map(|key| under(field.key, key)).collect(),
        Shape::Object(inner, _) => {
            let inner = inner.iter().filter(|inner| takes(inner.shape));
            inner.map(|inner| under(field.key, inner.key)).collect()
        }
        _ => Vec::new(),
    };
    fields.iter().flat_map(of_field).collect()
}

/// The path of a field below a path, as the findings write it.
fn under(at: &str, key: &str) -> String {
    if at.is_empty() { format!("{key:.60}") } else { format!("{at}.{key:.60}") }
}

/// Takes a field out, with everything in it. If that empties a list, the list goes as well.
pub fn take_out(profile: &mut Value, at: &str) {
    let (whole, last) = parent(at);
    let there = legs(whole).into_iter().try_fold(&*profile, |value, leg| get(value, leg)).is_some();
    if !there {
        return;
    }
    let (here, is_left) = (make(profile, whole), last);
    match (here, is_left) {
        (Value::Object(object), Some(Leg::Key(key))) => {
            object.remove(key);
        }
        (Value::Array(list), Some(Leg::Number(number))) if number < list.len() => {
            list.remove(number);
        }
        _ => return,
    }
    let is_open = matches!(shape_at(whole), Some(Shape::List(..) | Shape::Keyed(..) | Shape::Own(_)));
    let here = make(profile, whole);
    let is_empty = match here {
        Value::Object(object) => object.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    };
    if is_empty && is_open && !whole.is_empty() {
        take_out(profile, whole);
    }
}

/// A profile as it is checked and saved: without the empty lines at the end of a list that somebody is typing.
pub fn tidy(value: &Value) -> Value {
    match value {
        Value::Array(list) => {
            let mut list: Vec<_> = list.iter().map(tidy).collect();
            while list.len() > 1 && list.last().is_some_and(|last| last == "") {
                list.pop();
            }
            list.into()
        }
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), tidy(value))).collect(),
        other => other.clone(),
    }
}

/// A profile without what the guide does not know; the notes in it stay.
pub fn known(profile: &Value) -> Value {
    keep(profile, &FORMAT_2)
}

fn keep(value: &Value, shape: &'static Shape) -> Value {
    match (value, shape) {
        (Value::Object(_), Shape::Either(_, second)) => keep(value, second),
        (Value::Object(object), Shape::Object(..) | Shape::Keyed(..) | Shape::Own(_)) => {
            let kept = object.iter().filter_map(|(key, value)| {
                if is_note(key) {
                    return Some((key.clone(), value.clone()));
                }
                Some((key.clone(), keep(value, inner(shape, Leg::Key(key))?)))
            });
            Value::Object(kept.collect())
        }
        (Value::Array(list), Shape::List(each, _)) => list.iter().map(|value| keep(value, each)).collect(),
        _ => value.clone(),
    }
}

/// Reads a file to be changed in the form: each of its profiles, moved to the newest format.
///
/// # Errors
/// Why it is not a file of profiles, or can be read in more than one way. What else is wrong within a profile is left
/// to the check.
pub fn open(text: &str) -> Result<Vec<Value>, Problem> {
    let file = json(text)?;
    if let Some(key) = written_twice(text).first() {
        return Err(Problem::new("", format!("`{key}` {TWICE} {ONE_OF_BOTH}")));
    }
    let profiles = match file {
        Value::Array(profiles) => profiles,
        Value::Object(profiles) if is_map(&profiles) => {
            profiles.into_iter().map(|(_, profile)| profile).collect()
        }
        other => vec![other],
    };
    if profiles.is_empty() || !profiles.iter().all(Value::is_object) {
        return Err(Problem::new("", "There is no profile in the file."));
    }
    Ok(profiles.into_iter().map(newest).collect())
}

/// A profile of format 1 in format 2.
fn newest(mut profile: Value) -> Value {
    if profile.get("format").and_then(Value::as_u64) != Some(1) {
        return profile;
    }
    let Value::Object(old) = &mut profile else { return profile };
    old.insert("format".to_owned(), FORMAT.into());
    if let Some(Value::Object(mut contacts)) = old.remove("contacts") {
        let ways = ["form", "email", "phone", "post"].iter();
        let channel =
            |way: &&str| Some(Value::Object(Map::from_iter([((*way).to_owned(), contacts.remove(*way)?)])));
        let channels: Vec<_> = ways.filter_map(channel).collect();
        old.insert("channels".to_owned(), channels.into());
    }
    if let Some(Value::Array(titles)) = old.get("sources") {
        let source = |(n, title): (usize, &Value)| {
            let key = if as_text(title).starts_with("https://") {
                ["title", "address"].as_slice()
            } else {
                &["title"]
            };
            let page = key.iter().map(|key| ((*key).to_owned(), title.clone())).collect();
            (format!("page-{}", n + 1), Value::Object(page))
        };
        let sources = titles.iter().enumerate().map(source).collect();
        old.insert("sources".to_owned(), Value::Object(sources));
    }
    profile
}

/// Writes profiles as a file for people: one by itself, several as a list, the fields in the order of the format.
pub fn write(profiles: &[Value]) -> String {
    let mut text = String::new();
    match profiles {
        [profile] => put(&mut text, profile, Some(&FORMAT_2), 0),
        several => {
            text.push('[');
            for (n, profile) in several.iter().enumerate() {
                text.push_str(if n == 0 { "\n  " } else { ",\n  " });
                put(&mut text, profile, Some(&FORMAT_2), 1);
            }
            text.push_str("\n]");
        }
    }
    text.push('\n');
    text
}

/// The keys of an object in the order of the format, a note before the field it is about.
fn in_order<'v>(
    object: &'v Map<String, Value>,
    shape: Option<&'static Shape>,
) -> Vec<(&'v String, &'v Value)> {
    let known: Vec<&str> = match shape {
        Some(Shape::Object(fields, _)) => fields.iter().map(|field| field.key).collect(),
        Some(Shape::Keyed(_, keys, _)) => keys.to_vec(),
        _ => Vec::new(),
    };
    let mut entries: Vec<_> = object.iter().collect();
    entries.sort_by_key(|(key, _)| {
        let about = key.trim_start_matches('/');
        let place = known.iter().position(|known| *known == about);
        (place.unwrap_or(if is_note(key) { 0 } else { known.len() }), !is_note(key))
    });
    entries
}

fn put(text: &mut String, value: &Value, shape: Option<&'static Shape>, depth: usize) {
    let shape = match shape {
        Some(Shape::Either(_, second)) => Some(*second),
        other => other,
    };
    let line = |text: &mut String, depth: usize| {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    };
    match value {
        Value::Object(object) if !object.is_empty() => {
            text.push('{');
            for (n, (key, value)) in in_order(object, shape).into_iter().enumerate() {
                if n > 0 {
                    text.push(',');
                }
                line(text, depth + 1);
                // Writing into a string cannot fail.
                let _ = write!(text, "{}: ", Value::from(key.as_str()));
                put(text, value, shape.and_then(|shape| inner(shape, Leg::Key(key))), depth + 1);
            }
            line(text, depth);
            text.push('}');
        }
        Value::Array(list) if list.iter().any(|value| value.is_object() || value.is_array()) => {
            text.push('[');
            for (n, value) in list.iter().enumerate() {
                if n > 0 {
                    text.push(',');
                }
                line(text, depth + 1);
                put(text, value, shape.and_then(|shape| inner(shape, Leg::Number(n))), depth + 1);
            }
            line(text, depth);
            text.push(']');
        }
        Value::Array(list) => {
            let items: Vec<_> = list.iter().map(Value::to_string).collect();
            let _ = write!(text, "[{}]", items.join(", "));
        }
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

/// Every field of the format, by its place, with the words that it can hold: everything a form needs names for.
pub fn named() -> Vec<(String, Vec<&'static str>)> {
    let mut all = Vec::new();
    names(&FORMAT_2, "", &mut all);
    all
}

fn names(shape: &'static Shape, of: &str, all: &mut Vec<(String, Vec<&'static str>)>) {
    match shape {
        Shape::Object(fields, _) => {
            for field in *fields {
                let of = under(of, field.key);
                let words = match field.shape {
                    Shape::Choice(_, words) | Shape::NumberOr(_, _, words) => words.to_vec(),
                    Shape::List(Shape::Choice(_, words), _) => words.to_vec(),
                    Shape::Keyed(_, keys, _) => keys.to_vec(),
                    Shape::Flag => YES_NO.to_vec(),
                    _ => Vec::new(),
                };
                all.push((of.clone(), words));
                names(field.shape, &of, all);
            }
        }
        Shape::Keyed(_, _, each) | Shape::Own(each) | Shape::List(each, _) => names(each, of, all),
        Shape::Either(_, second) => names(second, of, all),
        _ => {}
    }
}
