//! Whether what somebody typed sounds as if a person may not be safe.
//!
//! A plain match of phrases, here on the page: nobody reads what is typed. A match brings up who to call and never
//! stands in the way, so a wrong one does little harm. Without a match, nobody is told that they are safe.

use crate::rules::phrases::{places, plain};
use crate::words::table::DANGER;

/// Whether one of the phrases in `words/en/danger-phrases.toml` is in the text, as whole words.
pub fn suggests_danger(text: &str) -> bool {
    let text = plain(text);
    let words: Vec<_> = text.split(' ').collect();
    let is_in = |phrase: &&str| places(|at| words.get(at).copied(), phrase).next().is_some();
    DANGER.iter().any(is_in)
}
