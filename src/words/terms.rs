//! Which terms of the law stand in what a person is about to read, so that they can be explained there.

use super::Voice;
use super::table::TERMS;
use crate::rules::named::Named;
use crate::rules::terms::Term;

/// The terms that stand in these sentences, each once, in the order of the list. A term is found from the
/// beginning of a word and in any case: "Advocates" holds "advocate".
pub fn terms_in<'a>(sentences: impl IntoIterator<Item = &'a str>, voice: Voice) -> Vec<Term> {
    let sentences: Vec<_> = sentences.into_iter().map(str::to_lowercase).collect();
    let stands = |term: &Term| {
        let [name, _] = TERMS[term.place()];
        let name = name.raw(voice).to_lowercase();
        sentences.iter().any(|sentence| {
            let mut found = sentence.match_indices(&name);
            found.any(|(at, _)| !sentence[..at].ends_with(char::is_alphanumeric))
        })
    };
    Term::ALL.iter().copied().filter(stands).collect()
}
