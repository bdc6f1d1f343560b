//! What a field of a profile may hold, as values. One walk checks a file against them, and the JSON Schema and the
//! table for people are written from them.

use std::fmt::Display;

use serde_json::{Map, Value};

use super::keys::{self as key, Key};
use super::report::{At, Listed, Report, Weight};
use crate::files::whole_date;
use crate::rules::council::Colour;

/// A field of an object.
pub(super) struct Field {
    /// Its name in the file.
    pub key: &'static str,
    /// What it may hold.
    pub shape: &'static Shape,
    /// Whether it has to be there.
    pub needed: bool,
    /// What it means, for people; empty in the page, where nobody could read it.
    pub about: &'static str,
}

/// A field, with its meaning. The guide’s page carries no meanings, because every phone would have to load them.
pub(super) const fn field<T>(key: Key<T>, shape: &'static Shape, about: &'static str) -> Field {
    let is_on_phones = cfg!(all(target_arch = "wasm32", not(feature = "maker")));
    let about = if is_on_phones { "" } else { about };
    Field { key: key.name(), shape, needed: false, about }
}

impl Field {
    /// The same field, as one that has to be there.
    pub(super) const fn needed(mut self) -> Field {
        self.needed = true;
        self
    }
}

/// What the fields of an object must be together.
pub(super) enum Together {
    /// Nothing in particular.
    Free,
    /// Exactly one of these fields is there.
    OneOf(&'static [&'static str]),
    /// A length has a unit, and a longest length is longer.
    Time,
    /// A review does not come before the day of checking.
    Reviewed,
}

/// What a place may hold.
pub(super) enum Shape {
    /// One line of text of at most this many characters.
    Text(usize),
    /// Lower-case letters, digits and hyphens, at most 40.
    Id,
    /// A day of the calendar.
    Day,
    /// A web address (https).
    Web,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A colour such as `#0b0c0c`.
    Colour,
    /// Yes or no.
    Flag,
    /// A whole number in a range.
    Number(u64, u64),
    /// This number alone.
    Format(u64),
    /// A whole number in a range, or one of these words.
    NumberOr(u64, u64, &'static [&'static str]),
    /// One of these words, and what to say of any other.
    Choice(&'static str, &'static [&'static str]),
    /// The short name of one of the profile's sources.
    Source,
    /// An object with these fields.
    Object(&'static [Field], Together),
    /// An object whose keys are among these words, and what to say of any other.
    Keyed(&'static str, &'static [&'static str], &'static Shape),
    /// An object whose keys the profile chooses.
    Own(&'static Shape),
    /// A list of at most this many entries.
    List(&'static Shape, usize),
    /// The first or, if an object is there, the second.
    Either(&'static Shape, &'static Shape),
}

/// A walk through a profile.
pub(super) struct Walk<'a, R> {
    /// The short names of the profile's sources; none in format 1, whose statements name no source.
    pub sources: Option<Vec<&'a str>>,
    /// Who is told what is found.
    pub report: &'a mut R,
}

/// A note that the file's author leaves for people: its name begins with `//`.
pub(super) fn is_note(key: &str) -> bool {
    key.starts_with("//")
}

impl<R: Report> Walk<'_, R> {
    fn wrong(&mut self, at: At, wrong: impl Display, remedy: impl Display) {
        self.report.form(Weight::Error, at, wrong, remedy);
    }

    /// Checks a value against what is allowed here.
    pub(super) fn look(&mut self, value: &Value, shape: &Shape, at: At) {
        match shape {
            Shape::Text(most) => {
                self.text(value, at, *most);
            }
            Shape::Id => self.kind(value, at, 40, is_id, "This is not a short name.", ID),
            Shape::Day => {
                let is_day = |text: &str| whole_date(text).is_some();
                self.kind(value, at, 10, is_day, "This is not a date.", "Write it as 2026-11-21.");
            }
            Shape::Web => self.kind(value, at, 300, is_web, "This is not a safe web address.", WEB),
            Shape::Email => self.kind(value, at, 100, is_email, "This is not an e-mail address.", EMAIL),
            Shape::Phone => self.kind(value, at, 30, is_phone, "This is not a telephone number.", PHONE),
            Shape::Colour => {
                let is_colour = |text: &str| colour(text).is_some();
                self.kind(value, at, 7, is_colour, "This is not a colour.", "Write it as #0b0c0c.");
            }
            Shape::Flag if value.is_boolean() => {}
            Shape::Flag => {
                self.wrong(at, "This is neither true nor false.", "Write true or false, without marks.")
            }
            Shape::Number(least, most) => {
                if value.as_u64().is_none_or(|number| number < *least || number > *most) {
                    self.wrong(at, format_args!("This is not a whole number from {least} to {most}."), "");
                }
            }
            Shape::Format(number) => {
                if value.as_u64() != Some(*number) {
                    let wrong = format_args!("This must be {number}, the version of the profile format.");
                    self.wrong(at, wrong, "A profile of format 1 is read as well.");
                }
            }
            Shape::NumberOr(least, most, words) => {
                let is_word = value.as_str().is_some_and(|word| words.contains(&word));
                if !is_word && value.as_u64().is_none_or(|number| number < *least || number > *most) {
                    let wrong = format_args!("This is not a whole number from {least} to {most}.");
                    self.wrong(at, wrong, format_args!("Without a number it may be: {}.", Listed(words)));
                }
            }
            Shape::Choice(wrong, words) => {
                if let Some(text) = self.text(value, at, 60)
                    && !words.contains(&text)
                {
                    self.wrong(at, wrong, format_args!("It can be: {}.", Listed(words)));
                }
            }
            Shape::Source => self.source(value, at),
            Shape::Object(fields, together) => self.object(value, fields, together, at),
            Shape::Keyed(wrong, keys, of) => self.entries(value, at, of, |walk, key, at| {
                let is_one = keys.contains(&key);
                if !is_one {
                    walk.wrong(at, wrong, format_args!("It can be: {}.", Listed(keys)));
                }
                is_one
            }),
            Shape::Own(of) => self.entries(value, at, of, |walk, key, at| {
                if !is_id(key) {
                    walk.wrong(at, "This is not a short name.", ID);
                }
                true
            }),
            Shape::List(of, most) => self.list(value, of, *most, at),
            Shape::Either(_, second) if value.is_object() => self.look(value, second, at),
            Shape::Either(first, _) => {
                self.look(value, first, at);
                self.needs_source(at, None);
            }
        }
    }

    fn text<'v>(&mut self, value: &'v Value, at: At, longest: usize) -> Option<&'v str> {
        let Some(text) = value.as_str() else {
            self.wrong(at, "This is not text.", "Put it between double quotation marks.");
            return None;
        };
        if text.chars().all(|c| c.is_whitespace() || joins(c)) {
            self.wrong(at, "This is empty.", "Fill it in or leave the field out.");
        } else if text.chars().count() > longest {
            self.wrong(at, format_args!("This is longer than {longest} characters."), "Shorten it.");
        } else if text.chars().any(|c| c.is_control() || turns_text(c)) {
            self.wrong(at, "This has a line break or another control character in it.", "Take it out.");
        } else if text.starts_with(char::is_whitespace) {
            self.wrong(at, "This begins with a space.", "Take it out.");
        } else if let Some(hidden) = text.find(is_hidden) {
            let before: String = text[..hidden].chars().rev().take(20).collect();
            let before: String = before.chars().rev().collect();
            let wrong =
                format_args!("This has a character in it that nobody can see, right after ‘{before}’.");
            self.wrong(at, wrong, "Take it out, or type the words anew.");
        } else {
            return Some(text);
        }
        None
    }

    fn kind(
        &mut self,
        value: &Value,
        at: At,
        longest: usize,
        is: impl Fn(&str) -> bool,
        wrong: &str,
        remedy: &str,
    ) {
        let Some(text) = self.text(value, at, longest) else { return };
        if text.ends_with(char::is_whitespace) {
            self.wrong(at, "This ends with a space.", "Take it out.");
        } else if !is(text) {
            self.wrong(at, wrong, remedy);
        }
    }

    fn source(&mut self, value: &Value, at: At) {
        let Some(text) = self.text(value, at, 40) else { return };
        let known = self.sources.as_deref().unwrap_or_default();
        if !known.contains(&text) {
            let wrong = "There is no such source.";
            match known {
                [] => self.wrong(at, wrong, "Describe it in `sources` of a profile of format 2."),
                _ => self.report.form(
                    Weight::Error,
                    at,
                    wrong,
                    format_args!("The sources are: {}.", Listed(known)),
                ),
            }
        }
    }

    /// If a profile has several sources, a statement names the one it is from.
    fn needs_source(&mut self, at: At, object: Option<&Map<String, Value>>) {
        let has = |object: &Map<String, Value>| {
            object.get(key::SOURCE.name()).is_some_and(|source| !source.is_null())
        };
        if self.sources.as_ref().is_some_and(|sources| sources.len() > 1) && !object.is_some_and(has) {
            let wrong = "It is not stated which source this is from.";
            self.report.form(Weight::Warning, at, wrong, "Name one of the profile’s sources in `source`.");
        }
    }

    fn object(&mut self, value: &Value, fields: &[Field], together: &Together, at: At) {
        let Some(object) = value.as_object() else {
            self.wrong(at, "This is not an object.", "Put its fields between { and }.");
            return;
        };
        for field in fields {
            match object.get(field.key).filter(|value| !value.is_null()) {
                Some(value) => self.look(value, field.shape, at.key(field.key)),
                None if field.needed => {
                    self.wrong(at.key(field.key), "This is missing.", "It is needed here.");
                }
                None => {}
            }
        }
        if fields.iter().any(|field| matches!(field.shape, Shape::Source)) {
            self.needs_source(at, Some(object));
        }
        self.together(object, together, at);
        let keys: Vec<_> = fields.iter().map(|field| field.key).collect();
        for key in object.keys().filter(|key| !is_note(key)) {
            if !keys.contains(&key.as_str()) {
                let remedy = format_args!("The fields here are: {}.", Listed(&keys));
                self.wrong(at.key(key.as_str()), "There is no such field.", remedy);
            }
        }
    }

    fn together(&mut self, object: &Map<String, Value>, together: &Together, at: At) {
        let get = |key: &str| object.get(key).filter(|value| !value.is_null());
        match together {
            Together::Free => {}
            Together::OneOf(keys) => {
                let given: Vec<_> = keys.iter().filter(|key| get(key).is_some()).collect();
                if given.len() != 1 {
                    let remedy = format_args!("Give one of: {}.", Listed(keys));
                    let wrong = match given.len() {
                        0 => "It is not stated where this leads.",
                        _ => "This leads to more than one place.",
                    };
                    self.wrong(at, wrong, remedy);
                }
            }
            Together::Time => {
                let (length, longest) = (get(key::LENGTH.name()), get(key::LONGEST.name()));
                let number = length.and_then(Value::as_u64);
                if number.is_some() && get(key::UNIT.name()).is_none() {
                    let remedy = "Write the unit as the council does: working days, days or months.";
                    self.wrong(at.key(key::UNIT), "There is a length and no unit.", remedy);
                }
                if number.is_none() && length.is_none_or(Value::is_string) && get(key::UNIT.name()).is_some()
                {
                    let remedy = "Give a number in `length`, or leave the unit out.";
                    self.wrong(at.key(key::LENGTH), "There is a unit and no length.", remedy);
                }
                match (number, longest) {
                    (Some(least), Some(most)) if most.as_u64().is_some_and(|most| most <= least) => {
                        let remedy = "Leave it out, or give the longest time.";
                        self.wrong(at.key(key::LONGEST), "This is not longer than `length`.", remedy);
                    }
                    (None, Some(_)) => {
                        let remedy = "Give the usual time in `length`.";
                        self.wrong(at.key(key::LONGEST), "There is a longest time and no usual one.", remedy);
                    }
                    _ => {}
                }
            }
            Together::Reviewed => {
                let day = |key| get(key).and_then(Value::as_str).and_then(whole_date);
                if let (Some(checked), Some(review)) = (day(key::CHECKED.name()), day(key::REVIEW_BY.name()))
                    && review < checked
                {
                    let remedy = "Give the day by which it will be checked next.";
                    self.wrong(at.key(key::REVIEW_BY), "This is before the day of `checked`.", remedy);
                }
            }
        }
    }

    fn entries(&mut self, value: &Value, at: At, of: &Shape, is_known: impl Fn(&mut Self, &str, At) -> bool) {
        let Some(object) = value.as_object() else {
            self.wrong(at, "This is not an object.", "Put its entries between { and }.");
            return;
        };
        for (key, value) in object.iter().filter(|(key, _)| !is_note(key)) {
            let at = at.key(key.as_str());
            if is_known(self, key, at) && !value.is_null() {
                self.look(value, of, at);
            }
        }
    }

    fn list(&mut self, value: &Value, of: &Shape, most: usize, at: At) {
        let Some(list) = value.as_array() else {
            self.wrong(at, "This is not a list.", "Put it between [ and ].");
            return;
        };
        if list.len() > most {
            self.wrong(at, format_args!("There are more than {most} here."), "Leave some out.");
        }
        for (n, value) in list.iter().take(most).enumerate() {
            self.look(value, of, At::Entry(&at, n));
        }
    }
}

const ID: &str = "Use only lower-case letters, digits and hyphens, at most 40, as in `example-council`.";
const WEB: &str = "Write one that a browser can go to, such as https://www.example.gov.uk/contact.";
const EMAIL: &str = "Write it as complaints@example.gov.uk.";
const PHONE: &str = "Use digits and spaces only.";

/// Whether a character changes the direction of what follows it, so that one address can look like another.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{061c}')
}

/// Whether a character only says how its neighbours are joined or drawn.
fn joins(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a character takes no room and joins nothing, so that two texts that look the same would differ. The two
/// joiners are not among them: Persian, Hindi and many other languages are written with them.
fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'
            | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 40
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Whether a browser can go to it. An address that it cannot read would leave somebody where they want to get away
/// from.
fn is_web(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let place = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = place.split_once(':').unwrap_or((place, "443"));
    is_host(host)
        && !port.starts_with('0')
        && port.chars().all(|c| c.is_ascii_digit())
        && port.parse::<u16>().is_ok()
        && !address.chars().any(|c| c.is_whitespace() || "\"'<>\\".contains(c))
}

/// Whether it is the name of a computer, or a number of one. A name with letters outside ASCII has another form, which
/// begins with `xn--`: browsers show it, and differ in which of them they take.
fn is_host(host: &str) -> bool {
    let mut parts = host.split('.').rev();
    let last = parts.next().unwrap_or_default();
    // A name that ends in a number is read as an address of four numbers, or not at all.
    if last.starts_with(|c: char| c.is_ascii_digit()) {
        return is_address_of_numbers(host);
    }
    host.len() <= 253 && is_label(last) && parts.clone().count() > 0 && parts.all(is_label)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && !label.to_ascii_lowercase().starts_with("xn--")
        && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

fn is_address_of_numbers(host: &str) -> bool {
    let is_number = |part: &str| {
        let is_plain = part == "0" || !part.starts_with('0');
        is_plain && part.chars().all(|c| c.is_ascii_digit()) && part.parse::<u8>().is_ok()
    };
    host.split('.').count() == 4 && host.split('.').all(is_number)
}

fn is_email(email: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "._%+-'".contains(c);
    email.split_once('@').is_some_and(|(name, host)| {
        name.len() <= 64
            && name.chars().all(allowed)
            && name.split('.').all(|part| !part.is_empty())
            && is_host(host)
            && !host.ends_with(|c: char| c.is_ascii_digit())
    })
}

fn is_phone(phone: &str) -> bool {
    phone.chars().filter(char::is_ascii_digit).count() >= 3
        && phone.chars().all(|c| c.is_ascii_digit() || " +()".contains(c))
}

/// Whether an object holds profiles by their short names, and is not a profile itself.
pub(super) fn is_map(object: &Map<String, Value>) -> bool {
    !object.is_empty()
        && ![key::FORMAT.name(), key::ID.name(), key::CHECKED.name()]
            .iter()
            .any(|key| object.contains_key(*key))
        && object.values().all(|value| value.get(key::FORMAT.name()).is_some())
}

/// A colour written as `#0b0c0c`.
pub(super) fn colour(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    if !digits.chars().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    let part = |from: usize| u8::from_str_radix(&digits[from..from + 2], 16).ok();
    Some(Colour { red: part(0)?, green: part(2)?, blue: part(4)? })
}
