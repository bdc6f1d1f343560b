//! Every format of a letter and of the dates, read back by a reader that somebody else wrote.

mod calendar;
mod case;
mod email;
mod html;
mod kept;
mod save;
mod saved_before;
mod table;

use complaint_guide::documents::letter::{Block, Letter};
use complaint_guide::words::Voice;
use proptest::prelude::*;

use crate::people::every_result_in_every_voice;

/// Texts that try to become something else: markup, a header, a property, a formula.
const HOSTILE: [&str; 24] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--",
    "-->",
    "]]>",
    "\"><img src=x onerror=alert(1)>",
    "'",
    "&lt;b&gt; &amp;lt; &#0;",
    "</title></style></main>",
    "\r\nBcc: someone@example.com\r\n\r\n",
    "?cc=someone@example.com&body=",
    "%0D%0ABcc: x",
    "\nEND:VEVENT\nBEGIN:VCALENDAR\nATTACH:https://example.com",
    "\\n\\,\\;:",
    "=HYPERLINK(\"https://example.com\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\u{202e}abc\u{2066}",
    "שלום عربى",
    "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "e\u{301}\u{200b}\u{feff}",
    "\0",
    "\u{1}\u{b}\u{c}\u{7f}\u{85}\u{2028}\u{2029}\u{fffe}",
    "\r",
    "\t",
];

/// Text as a person, or somebody who means harm, may write it.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(HOSTILE.as_slice()).prop_map(str::to_owned),
        2 => "[ -~\n]{0,40}",
        1 => any::<String>(),
        1 => "\\PC{0,60}",
    ];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

/// A letter whose every part holds any text.
fn any_letter() -> impl Strategy<Value = Letter> {
    let said = prop::collection::vec((any_text(), any_text()), 0..4);
    let block = prop_oneof![
        any_text().prop_map(Block::Heading),
        any_text().prop_map(Block::Text),
        prop::collection::vec(any_text(), 0..4).prop_map(Block::List),
        (1..40_usize, any_text(), said).prop_map(|(number, name, said)| Block::Point { number, name, said }),
    ];
    let to = prop::collection::vec(any_text(), 0..4);
    (any_text(), to, any_text(), prop::collection::vec(block, 0..8))
        .prop_map(|(date, to, subject, blocks)| Letter { date, to, subject, blocks })
}

/// The letter of every story in every voice, with the story's name.
fn every_letter() -> impl Iterator<Item = (String, Letter)> {
    every_result_in_every_voice().filter_map(|(name, voice, summary)| {
        Some((format!("{name} ({})", Voice::key(voice)), summary.letter?))
    })
}
