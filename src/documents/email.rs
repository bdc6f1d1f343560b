//! The letter as a link that opens the person's own mail program with everything filled in (RFC 6068).

use std::fmt::Write as _;

use super::letter::Letter;
use super::text::{text, with_crlf};
use crate::rules::council::Council;

/// The longest address of a link that mail programs and the systems between take whole, in characters.
/// Windows hands on about two thousand, and some programs cut what is longer without a word.
pub const LONGEST: usize = 1_800;

/// What there is to click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Email {
    /// The whole link, with the letter in it.
    Link(String),
    /// The letter does not fit: it is copied and pasted instead.
    TooLong {
        /// The link with the address alone, to open a new message to the right place.
        address: String,
    },
}

/// Writes the link to the complaints team; nothing where the council's profile has no address.
///
/// The address comes from the profile alone. What stands in the letter is percent-encoded to the last
/// character, so no text in it can add a recipient or a header.
pub fn email(letter: &Letter, council: &Council) -> Option<Email> {
    email_of(&letter.subject, &text(letter), council)
}

/// The same for a letter that the person changed, which is plain text.
pub fn email_of(subject: &str, text: &str, council: &Council) -> Option<Email> {
    let address = format!("mailto:{}", to(council.contacts.email.as_deref()?));
    let link = format!("{address}?subject={}&body={}", encoded(subject), encoded(&with_crlf(text)));
    Some(if link.len() <= LONGEST { Email::Link(link) } else { Email::TooLong { address } })
}

/// An address with its `@` as it is and everything that could end it encoded.
fn to(address: &str) -> String {
    address.split('@').map(encoded).collect::<Vec<_>>().join("@")
}

/// Text in which only letters, digits and four marks stand for themselves (RFC 3986, 2.3).
fn encoded(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => safe.push(byte.into()),
            _ => {
                let _ = write!(safe, "%{byte:02X}");
            }
        }
    }
    safe
}
