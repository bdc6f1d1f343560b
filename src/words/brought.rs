//! The advice that somebody's own words bring.
//!
//! What people tick says where a complaint goes. What they write says what it is to them: that there is ‘no driver’, that
//! it is ‘the policy’, that a sister lives elsewhere. A plain match of phrases, here on the page, as for words of danger:
//! nobody reads what is typed, and nothing is decided by it. It brings a line of advice before others.

use std::sync::OnceLock;

use super::table::ADVICE_PHRASES;
use crate::rules::advice::Advice;
use crate::rules::answers::{Answers, Said};
use crate::rules::named::Named;
use crate::rules::phrases::{beginnings, goes_on, plain};
use crate::rules::questions::Question;

/// Where people write what happened, what came of it and what they want; not who they are or how to reach them.
const TOLD: [Question; 7] = [
    Question::WhatHappened,
    Question::Wanted,
    Question::StillWrong,
    Question::EarlierSteps,
    Question::AtPanel,
    Question::WhatTheySaid,
    Question::Tried,
];

/// A phrase by a word with which it begins, and whose it is.
struct Begun {
    first: &'static str,
    phrase: &'static str,
    brings: Advice,
}

/// The phrases by the whole words with which they begin, in the order of those, and those that any ending may follow.
struct Beginnings {
    whole: Vec<Begun>,
    stems: Vec<Begun>,
}

impl Beginnings {
    fn all() -> &'static Beginnings {
        static ALL: OnceLock<Beginnings> = OnceLock::new();
        ALL.get_or_init(|| {
            let begun = ADVICE_PHRASES.iter().flat_map(|(advice, phrases)| {
                let brings = Advice::ALL[usize::from(*advice)];
                let each = move |phrase: &'static str| {
                    beginnings(phrase).map(move |first| Begun { first, phrase, brings })
                };
                phrases.lines().flat_map(each)
            });
            let (mut stems, mut whole): (Vec<_>, Vec<_>) =
                begun.partition(|begun| begun.first.ends_with('*'));
            whole.sort_by_key(|begun| begun.first);
            stems.iter_mut().for_each(|begun| begun.first = begun.first.trim_end_matches('*'));
            Beginnings { whole, stems }
        })
    }

    /// The phrases that a word may begin.
    fn of<'a>(&'static self, word: &'a str) -> impl Iterator<Item = &'static Begun> + 'a {
        let from = self.whole.partition_point(|begun| begun.first < word);
        let whole = self.whole[from..].iter().take_while(move |begun| begun.first == word);
        whole.chain(self.stems.iter().filter(move |begun| word.starts_with(begun.first)))
    }
}

/// What somebody's own words bring: the advice of whose phrases most stand there first.
pub fn brought(answers: &Answers) -> Vec<Advice> {
    let mut found: Vec<(Advice, &str)> = Vec::new();
    for (ask, said) in answers.iter() {
        let Said::Words { fields, .. } = said else { continue };
        if !TOLD.contains(&ask.question) {
            continue;
        }
        for field in fields {
            let text = plain(field);
            let words: Vec<_> = text.split(' ').collect();
            let word = |at: usize| words.get(at).copied();
            for (at, first) in words.iter().enumerate() {
                let begun = Beginnings::all().of(first);
                let stands = begun.filter(|begun| goes_on(word, at, begun.phrase).is_some());
                found.extend(stands.map(|begun| (begun.brings, begun.phrase)));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    let mut brought: Vec<(usize, Advice)> = Vec::new();
    for of_one in found.chunk_by(|(one, _), (other, _)| one == other) {
        brought.push((of_one.len(), of_one[0].0));
    }
    brought.sort_by_key(|(phrases, _)| usize::MAX - phrases);
    brought.into_iter().map(|(_, advice)| advice).collect()
}
