//! What a sentence tells of a year: how many complaints there were, and what became of them.

use crate::files::page::words::{Text, phrases};

/// The years that a page may speak of, those of Acts among them.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// Whether a sentence gives figures of a year, which say nothing of how complaints are dealt with: "There were 12
/// complaints from parents", "In 2022/23 referrals to the Ombudsman fell".
pub(super) fn is_figure(text: &Text) -> bool {
    let words = 0..text.words.len();
    words.clone().any(|at| is_count(text, at))
        || (text.has("tells.of-year") && words.clone().any(|at| is_year(text, at)))
}

/// Whether a number is that of complaints: "61 complaints", "27 formal complaints", "there were some 177". The number of
/// a stage is not.
fn is_count(text: &Text, at: usize) -> bool {
    let is = |at: usize, key: &str| phrases(key).contains(&text.word(at));
    let before = |back: usize| at.checked_sub(back).map_or("", |at| text.word(at));
    // "The Children Act 1989 Representations Procedure" has a year in its name.
    let is_number = text.word(at).parse::<u16>().is_ok_and(|number| !YEARS.contains(&number));
    if !is_number || phrases("tells.numbered").contains(&before(1)) {
        return false;
    }
    // "2.1 Complaints may be made by …" has the number of its paragraph.
    let is_of_paragraph = (0..at).all(|before| text.word(before).parse::<u16>().is_ok())
        && (at > 0 || text.between((1, 1)).starts_with(char::is_uppercase));
    if is_of_paragraph || !text.gap(at).trim().is_empty() {
        return false;
    }
    let behind = at + 1 + usize::from(is(at + 1, "tells.counted-as"));
    let are_there = |back: usize| (before(back + 1), before(back)) == ("there", "were");
    is(behind, "tells.counted") || are_there(1) || are_there(2)
}

/// Whether two numbers are those of a year that begins in one and ends in the next: "2022/23", "2019-2020".
fn is_year(text: &Text, at: usize) -> bool {
    let number = |at: usize| text.word(at).parse::<u16>().ok();
    let (Some(first), Some(next)) = (number(at).filter(|year| YEARS.contains(year)), number(at + 1)) else {
        return false;
    };
    matches!(text.gap(at).trim(), "/" | "-" | "–") && (next == first + 1 || next == (first + 1) % 100)
}
