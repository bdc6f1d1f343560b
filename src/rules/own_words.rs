//! What can be told about a person's own words without changing them: how long they are, and whether they seem to hold
//! someone's private details.
//!
//! It only ever asks the person to look. So it may miss a detail that is written in an unusual way, and takes care not
//! to trouble anyone about dates, times, ages and reference numbers.

use super::characters::{in_small, in_word};
use super::papers::Notice;

/// From this many words on, a text is long. Complaints teams ask for short points: a page has about 300 words.
pub const LONG: usize = 300;

/// How many words a text has.
pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The kinds of private detail that seem to stand in a text, each once.
///
/// # Example
/// ```
/// use complaint_guide::rules::own_words::private_details;
/// use complaint_guide::rules::papers::Notice;
/// assert_eq!(private_details("Ring me on 01632 960 001 in the evening."), [Notice::Phone]);
/// assert_eq!(private_details("He came 3 times in 2026."), []);
/// ```
pub fn private_details(text: &str) -> Vec<Notice> {
    let mut found = Vec::new();
    let mut add = |notice| {
        if !found.contains(&notice) {
            found.push(notice);
        }
    };
    for run in numbers(text) {
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let is_abroad = run.starts_with('+') && (10..=15).contains(&digits.len());
        let is_here = digits.starts_with('0') && (10..=11).contains(&digits.len());
        if is_abroad || is_here {
            add(Notice::Phone);
        } else if is_nhs_number(&digits) {
            add(Notice::NhsNumber);
        }
    }
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || ",;()".contains(c)).collect();
    for (at, word) in words.iter().enumerate() {
        let word = word.trim_matches(|c| !in_word(c));
        let next = words.get(at + 1).map_or("", |next| next.trim_matches(|c| !in_word(c)));
        if is_postcode(word, "") || is_postcode(word, next) {
            add(Notice::Postcode);
        }
        if is_email(word) {
            add(Notice::Email);
        }
    }
    let small = in_small(text);
    let mut births = ["date of birth", "d.o.b", "dob", "born on", "birthday is"].iter();
    if births.any(|sign| after(&small, sign).any(has_digit_soon)) {
        add(Notice::Born);
    }
    found
}

/// The runs of digits that belong together: a phone number is often written with gaps.
fn numbers(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    for c in text.chars().chain(['\n']) {
        let begins = c == '+' && run.is_empty();
        let goes_on = c.is_ascii_digit() || begins || (!run.is_empty() && " -()".contains(c));
        if goes_on {
            run.push(c);
        } else if !run.is_empty() {
            runs.push(std::mem::take(&mut run));
        }
    }
    runs
}

/// Ten digits, of which the last is the check digit (modulus 11) of the nine before it.
fn is_nhs_number(digits: &str) -> bool {
    let digits: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let [first @ .., check] = digits.as_slice() else { return false };
    if first.len() != 9 {
        return false;
    }
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11 == *check
}

/// `ST16 2DH`, written as one word or two.
fn is_postcode(word: &str, next: &str) -> bool {
    // For nearly every word of a story, the check ends here.
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return false;
    }
    let joined = [word, next].concat();
    if !joined.is_ascii() || !(5..=7).contains(&joined.len()) || (!next.is_empty() && next.len() != 3) {
        return false;
    }
    let (outward, inward) = joined.split_at(joined.len() - 3);
    let inward: Vec<char> = inward.chars().collect();
    let is_inward = matches!(inward[..], [digit, a, b]
        if digit.is_ascii_digit() && a.is_ascii_uppercase() && b.is_ascii_uppercase());
    let outward: Vec<char> = outward.chars().collect();
    let letters = outward.iter().take_while(|c| c.is_ascii_uppercase()).count();
    let rest = &outward[letters..];
    is_inward
        && (1..=2).contains(&letters)
        && rest.first().is_some_and(char::is_ascii_digit)
        && rest.len() <= 2
        && rest.iter().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.split_once('.').is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty())
    })
}

/// What follows each occurrence of a sign.
fn after<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(sign).map(|(at, _)| &text[at + sign.len()..])
}

fn has_digit_soon(rest: &str) -> bool {
    rest.chars().take(16).any(|c| c.is_ascii_digit())
}

/// Whether a text in a field for an age holds a day, month and year in figures.
pub fn holds_a_full_date(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() >= 6
}
