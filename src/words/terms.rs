//! The legal terms in what a person is about to read, so that they can be explained there.

use super::{InWords, Voice};
use crate::rules::characters::{in_small, in_word};
use crate::rules::named::Named;
use crate::rules::terms::Term;

/// The terms in these sentences, each once, in the order of the list. A term is found at the beginning of a word and in
/// any case: "Advocates" holds "advocate".
pub fn terms_in<'a>(sentences: impl IntoIterator<Item = &'a str>, voice: Voice) -> Vec<Term> {
    let sentences: Vec<_> = sentences.into_iter().map(in_small).collect();
    let stands = |term: &Term| {
        let name = term.words().name;
        let name = in_small(name.raw(voice));
        sentences.iter().any(|sentence| {
            let mut found = sentence.match_indices(&name);
            found.any(|(at, _)| !sentence[..at].ends_with(in_word))
        })
    };
    Term::ALL.iter().copied().filter(stands).collect()
}
