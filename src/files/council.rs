//! Reads councils' profiles and checks them: only a checked profile becomes a [`Council`].

mod draft;
mod fields;
pub mod form;
mod keys;
mod law;
mod report;
pub mod schema;
mod shape;

use std::borrow::Borrow;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{ONE_OF_BOTH, Problem, TWICE, json, written_twice};
use crate::rules::characters::in_small;
use crate::rules::council::Council;
pub use fields::{FOR_EVERY_COUNCIL, FORMAT};
use report::{At, InWords, Report, Verdict};
pub use report::{Finding, Weight};
use shape::{Shape, Walk, is_map};

/// The result of checking a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The councils, in the file's order; none if there is any error.
    pub councils: Vec<Council>,
    /// Everything that was found, in the file's order.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// The findings of one weight.
    pub fn of(&self, weight: Weight) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.weight == weight)
    }
}

/// Reads a file of one profile.
///
/// # Errors
/// Every error in it; warnings are left to [`check`].
pub fn read(text: &str) -> Result<Council, Vec<Problem>> {
    let mut councils = read_all(text)?;
    match (councils.pop(), councils.len()) {
        (Some(council), 0) => Ok(council),
        _ => Err(vec![Problem::new("", "The file holds more than one profile. Give one of them here.")]),
    }
}

/// Reads a file of one profile or more.
///
/// # Errors
/// Every error in it.
pub fn read_all(text: &str) -> Result<Vec<Council>, Vec<Problem>> {
    let checked = in_words(text, |_, _, _| ());
    if !checked.councils.is_empty() {
        return Ok(checked.councils);
    }
    Err(checked.of(Weight::Error).map(|finding| Problem::new(finding.at.clone(), finding.what())).collect())
}

/// Reads a file of one profile or more where nobody could read what is wrong with it: none if [`read_all`] finds an
/// error.
pub fn read_fit(text: &str) -> Option<Vec<Council>> {
    let mut verdict = Verdict::default();
    let councils = look(text, |_, _, _| (), &mut verdict);
    (!verdict.has_error).then_some(councils)
}

/// Checks a file of one profile or more: everything that is wrong with it, and every warning. Without `today` nothing
/// is said about what is past its review date.
pub fn check(text: &str, today: Option<NaiveDate>) -> Checked {
    in_words(text, |council, at, report| law::warn(council, at, today, report))
}

/// The council that is wanted, by its short name, its name or another name people know it by; without regard to
/// capitals, and with or without "Council". One that is not in the list gets the law alone.
///
/// # Example
/// ```
/// use complaint_guide::files::council::{choose, read};
/// let list = [read(include_str!("../../councils/thurrock.json")).unwrap()];
/// assert_eq!(choose(&list, " thurrock council").id, "thurrock");
/// assert_eq!(choose(&list, "Rutland").name, None);
/// ```
pub fn choose<C: Borrow<Council> + Clone + From<Council>>(councils: &[C], wanted: &str) -> C {
    let wanted = known_by(wanted);
    let is_wanted = |council: &&C| {
        let council: &Council = (*council).borrow();
        !wanted.is_empty() && (council.id == wanted || names(council).any(|name| name == wanted))
    };
    let law = || councils.iter().find(|council| (*council).borrow().name.is_none());
    councils.iter().find(is_wanted).or_else(law).cloned().unwrap_or_else(|| Council::of_law().into())
}

/// Whether a part of a name may mean this council: it is in one of the council's names.
pub fn is_called(council: &Council, part: &str) -> bool {
    let part = known_by(part);
    names(council).any(|name| name.contains(&part))
}

/// Every name of a council, in the form in which names are compared.
fn names(council: &Council) -> impl Iterator<Item = String> {
    council.name.iter().chain(&council.aliases).map(|name| known_by(name))
}

/// A name in the form in which names are compared.
fn known_by(name: &str) -> String {
    let name = in_small(name);
    let words: Vec<_> = name.split_whitespace().collect();
    words.strip_suffix(&["council"]).filter(|rest| !rest.is_empty()).unwrap_or(&words).join(" ")
}

/// Reads every profile of a file with everything that is found, in words.
fn in_words(text: &str, more: impl Fn(&Council, At, &mut InWords)) -> Checked {
    let mut report = InWords::default();
    let councils = look(text, more, &mut report);
    let findings = report.findings;
    let is_fit = findings.iter().all(|finding| finding.weight == Weight::Warning);
    Checked { councils: if is_fit { councils } else { Vec::new() }, findings }
}

/// Reads every profile of a file; `more` looks for warnings. What is made of a profile with an error in it is of no
/// use.
fn look<R: Report>(text: &str, more: impl Fn(&Council, At, &mut R), report: &mut R) -> Vec<Council> {
    let mut councils = Vec::new();
    let file = match json(text) {
        Ok(file) => file,
        Err(not_json) => {
            report.form(Weight::Error, At::File, not_json, "");
            return councils;
        }
    };
    for key in written_twice(text) {
        report.form(Weight::Error, At::File, format_args!("`{key}` {TWICE}"), ONE_OF_BOTH);
    }
    match &file {
        Value::Array(profiles) if profiles.is_empty() => {
            let wrong = "There is no profile in the file.";
            report.form(Weight::Error, At::File, wrong, "Put one between [ and ].");
        }
        Value::Array(profiles) => {
            for (n, profile) in profiles.iter().enumerate() {
                councils.push(profile_at(profile, At::Entry(&At::File, n), &more, report));
            }
        }
        Value::Object(profiles) if is_map(profiles) => {
            for (key, profile) in profiles {
                let at = At::File.key(key.as_str());
                let council = profile_at(profile, at, &more, report);
                if council.id != *key {
                    let wrong = "This is another name than that before the profile.";
                    let remedy = "Write the same short name in both places.";
                    report.form(Weight::Error, at.key("id"), wrong, remedy);
                }
                councils.push(council);
            }
        }
        _ => councils.push(profile_at(&file, At::File, &more, report)),
    }
    told_apart(&councils, report);
    councils
}

/// One profile of a file.
fn profile_at<R: Report>(
    profile: &Value,
    at: At,
    more: &impl Fn(&Council, At, &mut R),
    report: &mut R,
) -> Council {
    let version = profile.get("format").and_then(Value::as_u64);
    let shape: &Shape = if version == Some(1) { &fields::FORMAT_1 } else { &fields::FORMAT_2 };
    let sources = profile.get("sources").and_then(Value::as_object);
    let sources =
        (version != Some(1)).then(|| sources.into_iter().flat_map(Map::keys).map(String::as_str).collect());
    Walk { sources, report }.look(profile, shape, at);
    let council = draft::council(profile);
    if council.id != FOR_EVERY_COUNCIL && is_about_nobody(profile) {
        let remedy = format_args!(
            "Give the council’s name. A profile for every council has the short name ‘{FOR_EVERY_COUNCIL}’."
        );
        report.form(Weight::Error, at.key("name"), "The profile says nothing of any council.", remedy);
    }
    law::compare(&council, at, report);
    more(&council, at, report);
    council
}

/// Whether a profile says what it is, but nothing about a council. Anything that cannot be read was meant to say
/// something.
fn is_about_nobody(profile: &Value) -> bool {
    let says_what_it_is =
        |key: &str| ["format", "id", "about", "checked", "review-by", "sources"].contains(&key);
    profile.as_object().is_some_and(|fields| {
        fields.iter().all(|(key, value)| says_what_it_is(key) || key.starts_with("//") || value.is_null())
    })
}

/// People who choose could not tell two profiles with one name apart.
fn told_apart(councils: &[Council], report: &mut impl Report) {
    for (n, council) in councils.iter().enumerate() {
        for other in &councils[..n] {
            let shared = names(council).find(|name| names(other).any(|of_other| of_other == *name));
            let same = if other.id == council.id { Some(council.id.clone()) } else { shared };
            if let Some(name) = same {
                let wrong = format_args!("Two profiles in the file are called ‘{name}’.");
                let remedy = "Give each its own short name, name and other names.";
                report.form(Weight::Error, At::File, wrong, remedy);
            }
        }
    }
}
