//! What a council's own page says: its text in passages, each with the fields of a profile that it may fill in.
//!
//! What is found is only offered: the person who makes the profile reads the sentence and says whether it is right. So
//! this may be wrong, and a sentence in which it finds nothing can still be given to any field.

mod contacts;
mod html;
mod layout;
mod names;
mod part;
mod phones;
mod reader;
mod reports;
mod requests;
mod says;
mod times;
mod whose;

use serde_json::{Value, json};

pub use html::{is_html, text};
pub use reader::{Offer, Passage};

/// How much text is looked at, in bytes: a council's page has a tenth of that.
pub const MOST_TEXT: usize = 200_000;
/// The passages of a page, in its order, of at most [`MOST_TEXT`] bytes.
pub fn passages(text: &str) -> Vec<Passage> {
    let mut end = text.len().min(MOST_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    reader::read(&layout::blocks(&text[..end]))
}

/// The passages of a file: of the text of a page, or of its HTML.
pub fn of_file(file: &str) -> Vec<Passage> {
    if is_html(file) { passages(&text(file)) } else { passages(file) }
}

/// What is offered, for a program: each field, its value, and the sentence it is from.
pub fn json(passages: &[Passage]) -> Value {
    let offers = passages.iter().flat_map(|passage| passage.offers.iter().map(move |offer| (passage, offer)));
    let told = |(passage, offer): (&Passage, &Offer)| {
        let mut value = offer.value.clone();
        if let Value::Object(fields) = &mut value {
            // It is the sentence.
            fields.remove("quote");
        }
        json!({ "field": offer.at, "value": value, "sentence": passage.quote })
    };
    offers.map(told).collect()
}
