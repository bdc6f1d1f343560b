//! A text by its words, and the phrases in it.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::{Deref, Range};
use std::rc::Rc;
use std::sync::LazyLock;

use crate::rules::characters::{in_word, is_apostrophe, small};
use crate::rules::named::Named;
use crate::rules::phrases::{beginnings, goes_on};
use crate::words::table::PAGE;

/// A word of a text, with its place.
pub(crate) struct Word {
    pub place: Range<usize>,
    pub plain: String,
}

/// A place: the numbers of its first and its last word.
pub(crate) type Place = (usize, usize);

/// Where phrases are, by the numbers of their keys in the table.
type Found = Vec<(usize, Place)>;

/// A text as words, to find phrases in it as it is written.
pub(crate) struct Text<'a> {
    pub text: &'a str,
    pub words: Rc<[Word]>,
    /// Where each phrase is that is looked for in pages. All are found when the first is asked for, because a passage is
    /// asked for thousands.
    found: Rc<OnceCell<Found>>,
}

/// A text that is kept with its words and what was found in it.
#[derive(Default)]
pub(crate) struct Kept {
    text: String,
    words: Rc<[Word]>,
    found: Rc<OnceCell<Found>>,
}

impl Kept {
    pub fn new(text: &Text) -> Kept {
        Kept { text: text.text.to_owned(), words: Rc::clone(&text.words), found: Rc::clone(&text.found) }
    }

    pub fn text(&self) -> Text<'_> {
        Text { text: &self.text, words: Rc::clone(&self.words), found: Rc::clone(&self.found) }
    }
}

impl Deref for Kept {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
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
        let words = words.into_iter().flat_map(|word| contracted(text, word)).collect();
        Text { text, words, found: Rc::default() }
    }

    /// The same text, with what was found in it.
    pub fn again(&self) -> Text<'a> {
        Text { text: self.text, words: Rc::clone(&self.words), found: Rc::clone(&self.found) }
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

    /// Every place of every phrase, by the number of its key and in order.
    fn found(&self) -> &[(usize, Place)] {
        self.found.get_or_init(|| {
            let word = |at: usize| self.words.get(at).map(|word| word.plain.as_str());
            let mut found = Vec::new();
            for (at, first) in self.words.iter().enumerate() {
                let places = begun(&first.plain)
                    .filter_map(|(key, phrase)| Some((*key, (at, goes_on(word, at, phrase)? - 1))));
                found.extend(places);
            }
            found.sort_unstable();
            found.dedup();
            found
        })
    }

    /// The places of a key's phrases, in order.
    fn of_key(&self, key: &str) -> impl Iterator<Item = Place> {
        let found = self.found();
        let from = found.partition_point(|(of, _)| PAGE[*of].0 < key);
        let of_key = found[from..].iter().take_while(move |(of, _)| PAGE[*of].0 == key);
        of_key.map(|(_, place)| *place)
    }

    /// Every place of a key's phrases, in order.
    pub fn all(&self, key: &str) -> Vec<Place> {
        self.of_key(key).collect()
    }

    pub fn has(&self, key: &str) -> bool {
        self.of_key(key).next().is_some()
    }

    /// The longest of these phrases in it, and its place.
    pub fn longest(&self, key: &str) -> Option<Place> {
        self.all(key).into_iter().rev().max_by_key(|(first, last)| last - first)
    }

    /// The keys of a group whose phrases are in it as phrases of their own: the "court" of "court reports" is not a
    /// court.
    pub fn keys(&self, group: &str) -> Vec<&'static str> {
        let of_group = |at: usize| PAGE[at].0.strip_prefix(group)?.strip_prefix('.');
        let mut found: Vec<(&'static str, Vec<Place>)> = Vec::new();
        for (at, place) in self.found() {
            let Some(key) = of_group(*at) else { continue };
            match found.last_mut() {
                Some((last, places)) if *last == key => places.push(*place),
                _ => found.push((key, vec![*place])),
            }
        }
        let is_within = |(first, last): Place, of: &str| {
            let others = found.iter().filter(|(key, _)| *key != of).flat_map(|(_, places)| places);
            others.into_iter().any(|other| other.0 <= first && last <= other.1 && *other != (first, last))
        };
        let stands =
            |(key, places): &&(&'static str, Vec<_>)| places.iter().any(|place| !is_within(*place, key));
        found.iter().filter(stands).map(|(key, _)| *key).collect()
    }

    /// The same of a group whose keys are those of a closed list, as its entries.
    pub fn entries<L: Named>(&self, group: &str) -> Vec<L> {
        self.keys(group).into_iter().filter_map(L::from_key).collect()
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

pub(crate) fn phrases(key: &str) -> &'static [&'static str] {
    PAGE.binary_search_by_key(&key, |(of, _)| of).map(|at| PAGE[at].1).unwrap_or_default()
}

/// A phrase, with the number of its key.
type Begun = (usize, &'static str);

/// The phrases by the words with which they begin: whole ones, and those of any ending by their first letters.
#[derive(Default)]
struct Beginnings {
    whole: BTreeMap<&'static str, Vec<Begun>>,
    stems: BTreeMap<&'static str, BTreeMap<&'static str, Vec<Begun>>>,
}

static BEGINNINGS: LazyLock<Beginnings> = LazyLock::new(|| {
    let mut all = Beginnings::default();
    for (key, (_, phrases)) in PAGE.iter().enumerate() {
        for phrase in *phrases {
            for first in beginnings(phrase) {
                let of = match first.strip_suffix('*') {
                    Some(stem) => all.stems.entry(letters(stem)).or_default().entry(stem).or_default(),
                    None => all.whole.entry(first).or_default(),
                };
                of.push((key, *phrase));
            }
        }
    }
    all
});

/// The phrases that a word may begin.
fn begun(word: &str) -> impl Iterator<Item = &'static Begun> {
    let both = letters(word);
    let one = both.char_indices().nth(1).map(|(at, _)| &both[..at]);
    // A stem may have one letter, or none.
    let lists = [Some(both), one, Some("")].into_iter().flatten().filter_map(|of| BEGINNINGS.stems.get(of));
    let stems = lists.flatten().filter(move |(stem, _)| word.starts_with(**stem)).map(|(_, begun)| begun);
    BEGINNINGS.whole.get(word).into_iter().chain(stems).flatten()
}

/// The first two letters of a word.
fn letters(word: &str) -> &str {
    word.char_indices().nth(2).map_or(word, |(at, _)| &word[..at])
}
