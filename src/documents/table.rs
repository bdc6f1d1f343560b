//! The points, what is wanted and the dates as a table (CSV, RFC 4180) for an advocate's file.
//!
//! Every cell but the very first has quotation marks, every row has the same number of cells, and the file begins with
//! the mark by which spreadsheets recognise UTF-8.

use super::said::{option_in_words, written_in_words};
use super::setting::Setting;
use super::summary::{Reason, Summary};
use crate::rules::named::Named;
use crate::rules::questions::{Ask, Question};
use crate::rules::route::Complaint;
use crate::rules::timeline::Due;
use crate::words::table::sheet as say;
use crate::words::{Phrase, Reader};

/// How many cells a row has.
const WIDTH: usize = 7;

/// Writes the table with its headings. Dates are written as 2026-12-14, which spreadsheets understand.
pub fn table(complaint: &Complaint, summary: &Summary, setting: Setting) -> String {
    let words = |phrase: Phrase| phrase.raw(setting.voice).to_owned();
    let answers = &complaint.answers;
    let none = String::new;
    let headings =
        [say::PART, say::ABOUT, say::SAYS, say::FIRST_DAY, say::LAST_DAY, say::ASK_BY, say::SOURCE];
    let mut rows: Vec<[String; WIDTH]> = vec![headings.map(words)];
    for (point, result) in complaint.route.points.iter().zip(&summary.points) {
        let about = || result.name.clone();
        let source = sources(&result.reasons);
        rows.push([words(say::POINT), about(), result.says.clone(), none(), none(), none(), source]);
        for question in [Question::WhatHappened, Question::StillWrong] {
            let ask = Ask { question, point: Some(point.concern) };
            for (label, text) in written_in_words(ask, answers, setting) {
                rows.push([label, about(), text, none(), none(), none(), none()]);
            }
        }
    }
    let wanted = Ask::from(Question::Wanted);
    let chosen = answers.wanted().unwrap_or_default();
    let chosen =
        chosen.iter().filter_map(|wish| option_in_words(wanted, wish.key(), Reader::of(answers), setting));
    let written = written_in_words(wanted, answers, setting).into_iter().map(|(_, text)| text);
    for line in chosen.chain(written) {
        rows.push([words(say::WANTED), none(), line, none(), none(), none(), none()]);
    }
    for line in summary.dates.iter().flat_map(|dates| &dates.steps) {
        let [first, last] = days(line.entry.due);
        let ask_by = line.entry.ask_by.map(|due| days(due)[0].clone()).unwrap_or_default();
        let source = sources(&line.reasons);
        rows.push([words(say::DATE), line.name.clone(), line.status.clone(), first, last, ask_by, source]);
    }
    sheet(rows)
}

/// A whole file with these rows; the first has the headings.
///
/// Programs that do not know the mark at the beginning take it for text of the first heading: Go's reader then refuses
/// a quotation mark after it, and VisiData keeps the quotation marks in the heading. So that heading has none.
pub fn sheet<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>) -> String {
    let row = |row: R| row.as_ref().iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n";
    let file: String = rows.into_iter().map(row).collect();
    let bare = file.strip_prefix('"').and_then(|rest| rest.split_once('"')).filter(|(heading, rest)| {
        rest.starts_with([',', '\r'])
            && !heading.is_empty()
            && heading.chars().all(|c| c.is_alphanumeric() || c == ' ')
    });
    match bare {
        Some((heading, rest)) => format!("\u{feff}{heading}{rest}"),
        None => format!("\u{feff}{file}"),
    }
}

fn sources(reasons: &[Reason]) -> String {
    reasons.iter().map(|reason| reason.source.citation).collect::<Vec<_>>().join("; ")
}

fn days(due: Due) -> [String; 2] {
    due.range().map(|(first, last)| [first, last].map(|day| day.to_string())).unwrap_or_default()
}

/// One cell.
///
/// Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` as a formula, even inside quotation marks, and some of
/// them ignore spaces and other marks at its beginning or treat the full-width forms of these signs like the signs.
/// Such a cell gets an apostrophe before it, by which spreadsheets know text. Only here is anything added to what a
/// person wrote.
pub fn cell(text: &str) -> String {
    let is_passed_over = |c: char| c.is_whitespace() || c.is_control() || "\"'\u{feff}\u{200b}".contains(c);
    let first = text.chars().find(|c| !is_passed_over(*c));
    let is_formula =
        first.is_some_and(|c| "=+-@＝＋－＠".contains(c)) || text.starts_with(['\t', '\r', '\n']);
    let mark = if is_formula { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}
