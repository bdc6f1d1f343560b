//! The hand-over pack: one page with the cases that an advocate gives to a colleague. The colleague can read it as it
//! is, and open it on the advocate's page.

use super::case::{Kept, Reading, VOICE};
use super::list::{answers, cells, days, facts, since};
use crate::documents::html;
use crate::files::pack::{self, LONGEST};
use crate::files::save::Lost;
use crate::words::table::{advocate as say, save};
use crate::words::{ENGLISH, Phrase, dates};

/// The pack would be too long to be opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Each case begins on a page of its own.
const STYLE: &str =
    ".part{border-top:2px solid #0b0c0c;margin-top:2em}@media print{.part{break-before:page}}";

fn words(phrase: Phrase) -> &'static str {
    phrase.raw(VOICE)
}

/// Writes the page: the cases as a list; each case with how it stands, its dates, its answers and its letter; and the
/// data from which the page opens them again.
///
/// # Errors
/// If it would be too long to be opened again.
pub fn pack(cases: &[&Kept], reading: Reading) -> Result<String, TooLong> {
    let mut body = String::new();
    html::element(&mut body, "h1", words(say::PACK_TITLE));
    let made = say::PACK_MADE.say(VOICE, &[("date", &dates::day(reading.today, VOICE))]);
    html::element(&mut body, "p", &made);
    html::element(&mut body, "p", words(save::PRIVATE));
    html::list(&mut body, &cases.iter().map(|kept| in_a_line(kept)).collect::<Vec<_>>());
    for kept in cases {
        body.push_str("<div class=\"part\">\n");
        one(&mut body, kept, reading);
        body.push_str("</div>\n");
    }
    body += &pack::write(cases.iter().map(|kept| (kept.held.label.as_str(), &kept.saved)));
    let page = html::page(words(say::PACK_TITLE), ENGLISH, STYLE, &body);
    if page.len() > LONGEST { Err(TooLong) } else { Ok(page) }
}

fn in_a_line(kept: &Kept) -> String {
    let said = cells(&kept.held).into_iter().filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

fn one(body: &mut String, kept: &Kept, reading: Reading) {
    let saved = &kept.saved;
    html::element(body, "h2", &kept.held.label);
    let told = facts(&kept.held).into_iter();
    let told = told.map(|(name, text)| say::FACT.say(VOICE, &[("name", words(name)), ("text", &text)]));
    html::list(body, &told.chain(since(saved, &kept.held, reading)).collect::<Vec<_>>());
    let days = days(saved, reading);
    if !days.is_empty() {
        html::element(body, "h3", words(say::PACK_DATES));
        html::list(body, &days);
    }
    html::element(body, "h3", words(say::PACK_ANSWERS));
    for (asked, said) in answers(saved, reading) {
        html::element(body, "h4", &asked);
        html::list(body, &said);
    }
    if let Some(went) = &saved.went {
        let gone = say::PACK_WENT.say(VOICE, &[("date", &dates::day(went.on, VOICE))]);
        html::element(body, "h3", &gone);
        html::paragraphs(body, &went.text);
    }
    let letter = reading.letter(saved);
    if let Some(letter) = letter.filter(|_| saved.went.is_none()) {
        html::element(body, "h3", words(say::PACK_LETTER));
        html::paragraphs(body, &letter);
    }
}

/// What is wrong with a pack as a whole.
pub fn lost_in_words(lost: &Lost) -> Vec<String> {
    let says = match lost {
        Lost::TooLong => save::LOST_TOO_LONG,
        Lost::NotSaved => save::LOST_NOT_SAVED,
        Lost::Newer => save::LOST_NEWER,
        _ => say::PACK_DAMAGED,
    };
    vec![words(says).to_owned()]
}
