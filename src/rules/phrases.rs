//! Phrases as the files of words write them, found in a text that is given word by word.
//!
//! `a|b` stands for either word, `*` at a word's end for any ending, and `~` or `~~` for some words between two others.

use super::characters::{in_word, is_apostrophe, small};

/// How many words `~` and `~~` may stand for at most.
const GAP: usize = 2;
const WIDE_GAP: usize = 6;

/// The words in small letters with one space between them. Apostrophes are left out, so that "don't", "don’t" and
/// "dont" are the same; every other mark separates two words.
pub fn plain(text: &str) -> String {
    let letters = text.chars().filter(|c| !is_apostrophe(*c)).map(small);
    let letters: String = letters.map(|c| if in_word(c) { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every place of a phrase: the number of its first word, and of the word after its last.
///
/// `word` gives the words of a text by their number, in small letters and without apostrophes.
pub fn places<'a>(
    word: impl Fn(usize) -> Option<&'a str>,
    phrase: &str,
) -> impl Iterator<Item = (usize, usize)> {
    let (first, rest) = parts(phrase);
    // Read once: most words begin no phrase, and a long text is searched at every key press.
    let begins: Vec<_> = first.split('|').collect();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let this = word(at)?;
            at += 1;
            if begins.iter().any(|one| is_word(one, this))
                && let Some(end) = end(&word, at, rest)
            {
                return Some((at - 1, end));
            }
        }
    })
}

/// The words with one of which a phrase begins; `*` at the end of one stands for any ending.
pub fn beginnings(phrase: &str) -> impl Iterator<Item = &str> {
    parts(phrase).0.split('|')
}

/// The number of the word behind a phrase that has its first word at a place.
pub fn goes_on<'a>(word: impl Fn(usize) -> Option<&'a str>, at: usize, phrase: &str) -> Option<usize> {
    end(&word, at + 1, parts(phrase).1)
}

/// A phrase's first word, and the rest of it.
fn parts(phrase: &str) -> (&str, Option<&str>) {
    phrase.split_once(' ').map_or((phrase, None), |(first, rest)| (first, Some(rest)))
}

/// The number of the word after the rest of a phrase that continues at a word.
fn end<'a>(word: &impl Fn(usize) -> Option<&'a str>, at: usize, rest: Option<&str>) -> Option<usize> {
    let Some(phrase) = rest else { return Some(at) };
    let (first, rest) = parts(phrase);
    let widest = match first {
        "~" => GAP,
        "~~" => WIDE_GAP,
        _ => {
            let this = word(at)?;
            first.split('|').any(|one| is_word(one, this)).then_some(())?;
            return end(word, at + 1, rest);
        }
    };
    (0..=widest).find_map(|gap| end(word, at + gap, rest))
}

/// Whether a word is this one of a phrase; `*` at its end stands for any ending.
fn is_word(one: &str, word: &str) -> bool {
    one.strip_suffix('*').map_or(one == word, |beginning| word.starts_with(beginning))
}
