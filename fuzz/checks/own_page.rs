//! Any text as a council's own page: quoted as it stands, and what is offered can be put into a profile and taken out.
use complaint_guide::files::council::form::{enter, has, withdraw};
use complaint_guide::maker::own_page::{self, passages};
use serde_json::json;

/// Holds one text.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(text: &str) {
    let words: Vec<_> = text.split_whitespace().collect();
    for passage in passages(text) {
        for word in passage.quote.split_whitespace() {
            // The lines of an address stand with commas.
            let is_there = words.iter().any(|of| of.contains(word.trim_end_matches(',')));
            assert!(is_there, "{word:?} of {:?} is nowhere in {text:?}", passage.quote);
        }
        for offer in &passage.offers {
            let mut profile = json!({ "format": 2 });
            enter(&mut profile, &offer.at, &offer.value);
            assert!(has(&profile, &offer.at, &offer.value), "{offer:?}");
            withdraw(&mut profile, &offer.at, &offer.value);
            assert_eq!(profile, json!({ "format": 2 }), "{offer:?}");
        }
    }
}

/// Holds the HTML of one page: its text is text, and is read as such.
///
/// # Panics
/// Where something of it does not hold.
pub fn check_html(html: &str) {
    let text = own_page::text(html);
    assert_eq!(text.trim(), text);
    assert!(!text.contains("\n\n\n") && !text.contains('\r'), "{text:?}");
    // No more than what stands there, what links go to and the marks of lists.
    assert!(text.len() <= 4 * html.len() + 16, "{} of {}", text.len(), html.len());
    check(&text);
}
