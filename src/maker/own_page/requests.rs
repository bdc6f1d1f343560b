//! Where a text tells somebody to ask: a person, what lets them, and what they do, in this order.

use crate::files::page::words::{Place, Text, phrases};

/// The most words between what lets somebody ask and who that is: "complainants who are dissatisfied with the response
/// may …".
const MOST_BETWEEN: usize = 14;

/// Every place where a person asks, from what lets them to what they do: "may request". What the council asks is not
/// counted.
pub(super) fn asked(text: &Text) -> Vec<Place> {
    let is = |at: usize, key: &str| phrases(key).contains(&text.word(at));
    // A clause ends before a word if one of these is there.
    let is_apart =
        |at: usize| at.checked_sub(1).is_none_or(|before| text.gap(before).contains(['.', ';', ':']));
    let lets = |verb: usize| {
        let mut at = verb;
        while at > 0 && !is_apart(at) {
            at -= 1;
            if is(at, "word.lets") {
                return Some(at);
            }
            if !is(at, "word.between") {
                return None;
            }
        }
        None
    };
    let is_persons = |lets: usize| {
        let mut at = lets;
        while !is(at, "word.person") {
            if is(at, "word.council") || at == 0 || is_apart(at) || lets - at >= MOST_BETWEEN {
                return false;
            }
            at -= 1;
        }
        true
    };
    let verbs = (0..text.words.len()).filter(|at| is(*at, "word.asking"));
    verbs.filter_map(|verb| lets(verb).filter(|lets| is_persons(*lets)).map(|lets| (lets, verb))).collect()
}
