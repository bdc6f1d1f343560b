//! The profile's format as JSON Schema and as a table for people, written from the fields that the reader uses.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::fields::FORMAT_2;
use super::shape::{Field, Shape, Together};

/// The JSON Schema (draft 2020-12) of a file of format 2: one profile, a list, or an object of several.
pub fn schema() -> Value {
    let profile = of(&FORMAT_2);
    let several = json!({ "type": "object", "minProperties": 1, "additionalProperties": { "$ref": "#/$defs/profile" } });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://complaint-guide.example/schemas/council-2.json",
        "title": "A council’s profile for complaint-guide",
        "description": "Everything a council varies. What it does not state is left out. A field whose name begins with // is a note. This schema checks the form; `complaint-guide check-council` also measures it against the law.",
        "if": { "type": "array" },
        "then": { "minItems": 1, "items": { "$ref": "#/$defs/profile" } },
        "else": {
            "type": "object",
            "if": { "anyOf": [{ "required": ["format"] }, { "required": ["id"] }, { "required": ["checked"] }, { "maxProperties": 0 }] },
            "then": { "$ref": "#/$defs/profile" },
            "else": several,
        },
        "$defs": { "profile": profile },
    })
}

/// Text as a schema: one line of at most this many characters, with something visible in it.
fn text(most: usize) -> Value {
    json!({
        "type": "string",
        "maxLength": most,
        "pattern": "^(?=[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb]*$)\\S",
    })
}

/// The name of a computer.
const NAME: &str = "(?![^/?#:]{254})((?![Xx][Nn]--)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+(?![Xx][Nn]--)[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
/// Its address in numbers.
const NUMBERS: &str = "((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?=[0-9])|(?![0-9.]))){4}";
const PORT: &str = "(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})";
/// A part of an e-mail address between two dots before the @.
const PART: &str = "[A-Za-z0-9_%+'-]+";

fn of(shape: &Shape) -> Value {
    match shape {
        Shape::Text(most) => text(*most),
        Shape::Id | Shape::Source => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,40}$" }),
        Shape::Day => json!({ "type": "string", "format": "date" }),
        Shape::Web => json!({
            "type": "string",
            "maxLength": 300,
            "pattern": format!("^https://({NAME}|{NUMBERS})(:{PORT})?([/?#][^\\s\"'<>\\\\]*)?$"),
        }),
        Shape::Email => json!({
            "type": "string",
            "maxLength": 100,
            "pattern": format!("^(?=[^@]{{1,64}}@){PART}(\\.{PART})*@{NAME}$"),
        }),
        Shape::Phone => {
            json!({ "type": "string", "maxLength": 30, "pattern": "^[ +()]*([0-9][ +()]*){3,}$" })
        }
        Shape::Colour => json!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Number(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Shape::Format(number) => json!({ "const": number }),
        Shape::NumberOr(least, most, words) => {
            json!({ "anyOf": [of(&Shape::Number(*least, *most)), { "enum": words }] })
        }
        Shape::Choice(_, words) => json!({ "enum": words }),
        Shape::Object(fields, together) => object(fields, together),
        Shape::Keyed(_, keys, each) => {
            let each = nullable(of(each));
            let fields: Map<_, _> = keys.iter().map(|key| ((*key).to_owned(), each.clone())).collect();
            closed(fields)
        }
        Shape::Own(each) => json!({
            "type": "object",
            "patternProperties": { "^[a-z0-9-]{1,40}$": of(each), "^//": true },
            "additionalProperties": false,
        }),
        Shape::List(each, most) => json!({ "type": "array", "maxItems": most, "items": of(each) }),
        Shape::Either(first, second) => json!({ "anyOf": [of(first), of(second)] }),
    }
}

/// What may also be null, which is the same as left out.
fn nullable(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn closed(fields: Map<String, Value>) -> Value {
    json!({
        "type": "object",
        "properties": fields,
        "patternProperties": { "^//": true },
        "additionalProperties": false,
    })
}

fn object(fields: &[Field], together: &Together) -> Value {
    let property = |field: &Field| {
        let shape = of(field.shape);
        let mut shape = if field.needed { shape } else { nullable(shape) };
        shape["description"] = field.about.into();
        (field.key.to_owned(), shape)
    };
    let mut schema = closed(fields.iter().map(property).collect());
    let needed: Vec<_> = fields.iter().filter(|field| field.needed).map(|field| field.key).collect();
    if !needed.is_empty() {
        schema["required"] = needed.into();
    }
    match together {
        Together::Free | Together::Reviewed => {}
        Together::OneOf(keys) => {
            let given = |key: &&str| json!({ "required": [key], "properties": { *key: { "not": { "type": "null" } } } });
            schema["oneOf"] = keys.iter().map(given).collect::<Vec<_>>().into();
        }
        Together::Time => {
            let number = json!({ "required": ["length"], "properties": { "length": { "type": "integer" } } });
            let has = |key: &str| json!({ "required": [key], "properties": { key: { "not": { "type": "null" } } } });
            schema["allOf"] = json!([
                { "if": number, "then": has("unit") },
                { "if": has("unit"), "then": number },
                { "if": has("longest"), "then": number },
            ]);
        }
    }
    schema
}

/// Every field with what it may hold and what it means, as a table in Markdown.
pub fn table() -> String {
    let mut text = String::from("| Field | Holds | Means |\n| --- | --- | --- |\n");
    rows(&FORMAT_2, "", &mut Vec::new(), &mut text);
    text
}

/// The rows for what is under a place. Fields that were described elsewhere are not described again.
fn rows(shape: &Shape, at: &str, told: &mut Vec<(Vec<&'static str>, String)>, text: &mut String) {
    let under = |key: &str| if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
    match shape {
        Shape::Object(fields, _) => {
            let keys: Vec<_> = fields.iter().map(|field| field.key).collect();
            if let Some((_, there)) = told.iter().find(|(of, _)| *of == keys) {
                let _ = writeln!(text, "| `{at}.…` | as `{there}.…` | |");
                return;
            }
            told.push((keys, at.to_owned()));
            for field in *fields {
                let needed = if field.needed { ", **needed**" } else { "" };
                let at = under(field.key);
                let _ = writeln!(text, "| `{at}` | {}{needed} | {} |", holds(field.shape), field.about);
                rows(field.shape, &at, told, text);
            }
        }
        Shape::Keyed(_, _, each) => rows(each, &under("…"), told, text),
        Shape::Own(each) => rows(each, &under("…"), told, text),
        Shape::List(each, _) => rows(each, &format!("{at}[…]"), told, text),
        Shape::Either(_, second) => rows(second, at, told, text),
        _ => {}
    }
}

fn holds(shape: &Shape) -> String {
    match shape {
        Shape::Text(most) => format!("one line of text, at most {most} characters"),
        Shape::Id => String::from("a short name"),
        Shape::Source => String::from("the short name of a source"),
        Shape::Day => String::from("a day, as `2026-11-21`"),
        Shape::Web => String::from("a web address that begins with https://"),
        Shape::Email => String::from("an e-mail address"),
        Shape::Phone => String::from("a telephone number"),
        Shape::Colour => String::from("a colour, as `#0b0c0c`"),
        Shape::Flag => String::from("`true` or `false`"),
        Shape::Number(least, most) => format!("a whole number from {least} to {most}"),
        Shape::Format(number) => format!("`{number}`"),
        Shape::NumberOr(least, most, words) => {
            format!("a whole number from {least} to {most}, or {}", choice(words))
        }
        Shape::Choice(_, words) => choice(words),
        Shape::Object(..) => String::from("an object"),
        Shape::Keyed(_, keys, _) => format!("an object; its keys: {}", choice(keys)),
        Shape::Own(_) => String::from("an object; its keys are short names of your choice"),
        Shape::List(each, most) => format!("a list of at most {most}: {}", holds(each)),
        Shape::Either(first, _) => format!("{}, or an object", holds(first)),
    }
}

fn choice(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
