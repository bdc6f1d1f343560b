//! A text by its words, and the phrases in it.

use std::ops::Range;

use crate::rules::characters::{in_word, is_apostrophe, small};
use crate::rules::phrases::{beginnings, goes_on};
use crate::words::table::PAGE;

/// A word of a text, with its place.
pub(super) struct Word {
    pub place: Range<usize>,
    pub plain: String,
}

/// A place: the numbers of its first and its last word.
pub(super) type Place = (usize, usize);

/// A text as words, to find phrases in it as it is written.
pub(super) struct Text<'a> {
    pub text: &'a str,
    pub words: Vec<Word>,
    /// The numbers of the words in the order of the alphabet: a page is asked for thousands of phrases, and most of them
    /// begin with no word of a sentence.
    sorted: Vec<usize>,
}

impl<'a> Text<'a> {
    pub fn new(text: &'a str) -> Text<'a> {
        let mut words: Vec<Word> = Vec::new();
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            match words.last_mut() {
                Some(word) if word.place.end == at && (in_word(c) || is_apostrophe(c)) => {
                    word.place.end = end;
                    word.plain.extend(in_word(c).then(|| small(c)));
                }
                _ if in_word(c) => words.push(Word { place: at..end, plain: small(c).to_string() }),
                _ => {}
            }
        }
        let words: Vec<Word> = words.into_iter().flat_map(|word| contracted(text, word)).collect();
        let mut sorted: Vec<usize> = (0..words.len()).collect();
        sorted.sort_by(|one, other| words[*one].plain.cmp(&words[*other].plain));
        Text { text, words, sorted }
    }

    /// A word, plain.
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.plain)
    }

    /// What is written from one word to another.
    pub fn between(&self, (first, last): Place) -> &'a str {
        match (self.words.get(first), self.words.get(last)) {
            (Some(first), Some(last)) => self.text.get(first.place.start..last.place.end).unwrap_or_default(),
            _ => "",
        }
    }

    /// What is written between two words that follow each other.
    pub fn gap(&self, before: usize) -> &'a str {
        match (self.words.get(before), self.words.get(before + 1)) {
            (Some(before), Some(after)) => {
                self.text.get(before.place.end..after.place.start).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// The words with capitals from this one on, of which there are at least two: "Speak Out Anytown".
    pub fn name_from(&self, first: usize) -> Option<&'a str> {
        let is_capital = |at: usize| self.between((at, at)).starts_with(char::is_uppercase);
        let first = if matches!(self.word(first), "the" | "our") { first + 1 } else { first };
        let last = (first..self.words.len())
            .take_while(|at| is_capital(*at) && (*at == first || self.gap(at - 1) == " "))
            .last()?;
        (last > first).then(|| self.between((first, last)))
    }

    /// Every place of a phrase, from the first on.
    pub fn places(&self, phrase: &str) -> Vec<Place> {
        let word = |at: usize| self.words.get(at).map(|word| word.plain.as_str());
        let mut places: Vec<Place> = beginnings(phrase)
            .flat_map(|first| self.beginning_with(first))
            .filter_map(|at| goes_on(word, at, phrase).map(|end| (at, end - 1)))
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The numbers of the words that are this first one of a phrase; `*` at its end stands for any ending.
    fn beginning_with(&self, first: &str) -> impl Iterator<Item = usize> {
        let (stem, is_whole) = first.strip_suffix('*').map_or((first, true), |stem| (stem, false));
        let plain = |at: usize| self.words[at].plain.as_str();
        let from = self.sorted.partition_point(|at| plain(*at) < stem);
        let is_it = move |at: &&usize| {
            let word = self.words[**at].plain.as_str();
            if is_whole { word == stem } else { word.starts_with(stem) }
        };
        self.sorted[from..].iter().take_while(is_it).copied()
    }

    /// Every place of a key's phrases, in order.
    pub fn all(&self, key: &str) -> Vec<Place> {
        let mut places: Vec<_> = phrases(key).iter().flat_map(|phrase| self.places(phrase)).collect();
        places.sort_unstable();
        places
    }

    pub fn has(&self, key: &str) -> bool {
        phrases(key).iter().any(|phrase| !self.places(phrase).is_empty())
    }

    /// The longest of these phrases in it, and its place.
    pub fn longest(&self, key: &str) -> Option<Place> {
        self.all(key).into_iter().rev().max_by_key(|(first, last)| last - first)
    }

    /// The keys of a group whose phrases are in it as phrases of their own: the "court" of "court reports" is not a
    /// court.
    pub fn keys(&self, group: &str) -> Vec<&'static str> {
        let of_group = |(key, phrases): &(&'static str, &'static [&'static str])| {
            let key = key.strip_prefix(group)?.strip_prefix('.')?;
            Some((key, phrases.iter().flat_map(|phrase| self.places(phrase)).collect::<Vec<_>>()))
        };
        let found: Vec<_> = PAGE.iter().filter_map(of_group).collect();
        let is_within = |(first, last): Place, of: &str| {
            let others = found.iter().filter(|(key, _)| *key != of).flat_map(|(_, places)| places);
            others.into_iter().any(|other| other.0 <= first && last <= other.1 && *other != (first, last))
        };
        let stands =
            |(key, places): &&(&'static str, Vec<_>)| places.iter().any(|place| !is_within(*place, key));
        found.iter().filter(stands).map(|(key, _)| *key).collect()
    }
}

/// A word, or both that it is short for: "you'll" is "you will". What ends with "n't" is a word of its own.
fn contracted(text: &str, word: Word) -> Vec<Word> {
    const WHO: [&str; 9] = ["you", "we", "they", "i", "it", "he", "she", "that", "there"];
    const SHORT: [(&str, &str); 5] =
        [("ll", "will"), ("ve", "have"), ("re", "are"), ("d", "would"), ("s", "is")];
    let written = &text[word.place.clone()];
    let parts = written.char_indices().find(|(_, c)| is_apostrophe(*c));
    let both = parts.and_then(|(at, mark)| {
        let (who, rest) = (&written[..at], &written[at + mark.len_utf8()..]);
        let who = WHO.into_iter().find(|of| who.eq_ignore_ascii_case(of))?;
        let (_, does) = SHORT.into_iter().find(|(short, _)| rest.eq_ignore_ascii_case(short))?;
        let middle = word.place.start + at;
        Some(vec![
            Word { place: word.place.start..middle, plain: who.to_owned() },
            Word { place: middle..word.place.end, plain: does.to_owned() },
        ])
    });
    both.unwrap_or_else(|| vec![word])
}

pub(super) fn phrases(key: &str) -> &'static [&'static str] {
    PAGE.binary_search_by_key(&key, |(of, _)| of).map(|at| PAGE[at].1).unwrap_or_default()
}
