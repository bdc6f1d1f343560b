//! Lengths of time as councils write them.

use super::words::{Text, Word, phrases};
use crate::rules::days::Unit;

/// A length of time as it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Length {
    pub number: u64,
    pub longest: Option<u64>,
    pub unit: Unit,
    /// Whether it is added to another.
    pub is_further: bool,
    /// The numbers of its first word and of the word after it.
    pub words: (usize, usize),
}

/// A number, and how many words it has.
pub(crate) fn number(words: &[Word]) -> Option<(u64, usize)> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |list: &[&str], at: usize| {
        let word = words.get(at)?;
        list.iter().position(|name| *name == word.plain).and_then(|place| u64::try_from(place).ok())
    };
    let first = words.first()?;
    if let Ok(number) = first.plain.parse::<u16>() {
        return Some((u64::from(number), 1));
    }
    if let Some(ten) = place(&TENS, 0) {
        let ones = place(&ONES, 1).filter(|ones| (1..10).contains(ones));
        return Some((ten * 10 + 20 + ones.unwrap_or_default(), 1 + usize::from(ones.is_some())));
    }
    place(&ONES, 0).map(|number| (number, 1))
}

/// The unit that begins at a word, and how many words it has.
fn unit(text: &Text, at: usize) -> Option<(Unit, usize)> {
    let is = |at: usize, names: &[&str]| names.contains(&text.word(at));
    let full = usize::from(is(at, &["full", "clear", "statutory"]));
    let kind = at + full;
    let is_working = is(kind, &["working", "workings", "business"]);
    let named = usize::from(is_working || is(kind, &["calendar"]));
    match text.word(kind + named) {
        "day" | "days" if is_working => Some((Unit::WorkingDays, full + named + 1)),
        "day" | "days" => Some((Unit::Days, full + named + 1)),
        "month" | "months" => Some((Unit::Months, full + named + 1)),
        _ => None,
    }
}

/// The lengths of time in a text, in days, working days or months. A profile has no weeks. If the lead of a list says
/// that its days are working days, they are.
pub(crate) fn lengths(text: &Text, days: Option<Unit>) -> Vec<Length> {
    let words = &text.words;
    let mut found: Vec<Length> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let before = at.checked_sub(1).map_or("", |at| text.word(at));
        // The number of a stage is not a number of days.
        let is_name = phrases("tells.numbered").contains(&before) && text.gap(at - 1).trim().is_empty();
        let Some((first, used)) = number(&words[at..]).filter(|_| !is_name) else {
            at += 1;
            continue;
        };
        let mut next = at + used;
        let mut longest = None;
        // "25 to 65", "between 25 and 65", "25 – 65", and "ten (10)", which is one number.
        let dashed = |gap: &str| !gap.is_empty() && gap.chars().all(|c| matches!(c, ' ' | '-' | '–' | '—'));
        let joined = match text.word(next) {
            "to" | "or" => Some(1),
            "and" if before == "between" || before == "from" => Some(1),
            _ => None,
        };
        let is_dashed = next > 0 && dashed(text.gap(next - 1)) && text.gap(next - 1).trim() != "";
        let second = joined.or(is_dashed.then_some(0)).and_then(|joined| {
            let (second, used) = number(words.get(next + joined..)?)?;
            (second > first && unit(text, next + joined + used).is_some()).then_some((second, joined + used))
        });
        if let Some((second, used)) = second {
            longest = Some(second);
            next += used;
        } else if let Some((same, used)) = number(words.get(next..).unwrap_or_default())
            && same == first
        {
            next += used;
        }
        // "Five more working days"
        let is_more = phrases("tells.further").contains(&text.word(next));
        next += usize::from(is_more);
        let Some((mut unit, used)) = unit(text, next).or_else(|| of_last(text, &found, at, next)) else {
            at += 1;
            continue;
        };
        let is_without_weekends = || {
            text.all("tells.no-weekends")
                .iter()
                .any(|(first, _)| (next + used..=next + used + 1).contains(first))
        };
        if unit == Unit::Days && (before == "working" || is_without_weekends()) {
            unit = Unit::WorkingDays;
        } else if unit == Unit::Days {
            unit = days.unwrap_or(unit);
        }
        next += used;
        let is_further = is_more || phrases("tells.further").contains(&before) || is_extension(text, at);
        if first > 0 {
            found.push(Length { number: first, longest, unit, is_further, words: (at, next) });
        }
        at = next;
    }
    found
}

/// Whether a number is that of an extension, which is added to the usual time: "an extension of up to 10 working days",
/// "we can extend this by 10 working days".
fn is_extension(text: &Text, at: usize) -> bool {
    const LEADS: [&str; 5] = ["of", "by", "up", "to", "for"];
    const EXTENDED: [&str; 8] = ["this", "it", "that", "the", "time", "period", "deadline", "timescale"];
    let is_between = |at: &usize| LEADS.contains(&text.word(*at)) || EXTENDED.contains(&text.word(*at));
    let before = (0..at).rev().take(5).find(|at| !is_between(at));
    before.is_some_and(|before| {
        // "Extended to 20 working days" gives the whole length.
        let is_on_top = (before + 1..at).any(|at| matches!(text.word(at), "of" | "by" | "for"));
        is_on_top && text.word(before).starts_with("exten")
    })
}

/// The unit of a number that has none, if the number before it has one: "10 working days (up to 20 if it is complex)".
fn of_last(text: &Text, found: &[Length], at: usize, next: usize) -> Option<(Unit, usize)> {
    let last = found.last()?;
    let before = text.word(at.checked_sub(1)?);
    let leads = phrases("tells.further").contains(&before) || ["to", "or", "of", "maximum"].contains(&before);
    // "10 working days (20 if it is complex)"
    let leads = leads || text.gap(at - 1).contains('(');
    let ends = text.words.get(next).is_none_or(|word| {
        ["if", "for", "where", "when", "in", "depending", "at"].contains(&word.plain.as_str())
    });
    let is_longer = number(&text.words[at..]).is_some_and(|(number, _)| number > last.number || number >= 10);
    (leads && ends && is_longer).then_some((last.unit, 0))
}

/// Whether a text begins with a length of time: "Up to 10 working days".
pub(crate) fn begins(text: &Text) -> bool {
    const LEADS: [&str; 10] =
        ["within", "in", "up", "to", "about", "a", "maximum", "of", "usually", "normally"];
    let first = lengths(text, None).first().map(|length| length.words.0);
    first.is_some_and(|first| (0..first).all(|at| LEADS.contains(&text.word(at))))
}
