//! The letter as a link that opens the person's own mail program with everything filled in (RFC 6068).

use std::fmt::Write as _;

use super::letter::Letter;
use super::text::{text, with_crlf};
use crate::rules::council::Council;
use crate::words::Voice;
use crate::words::table::result::SEND_EMAIL_PASTE;

/// The longest address of a link that mail programs, and the systems between, take whole, in characters. Windows hands
/// on about two thousand, and some programs cut a longer one without warning.
pub const LONGEST: usize = 1_800;

/// The link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Email {
    /// The link with the whole letter in it.
    Whole(String),
    /// The letter does not fit: the link has the address, the subject, and a line that says to paste it there.
    ToPaste(String),
}

/// Writes the link to the complaints team; nothing if the council's profile has no address.
///
/// Only the profile gives the address. The letter is percent-encoded to the last character, so no text in it can add a
/// recipient or a header.
pub fn email(letter: &Letter, council: &Council) -> Option<Email> {
    email_of(&letter.subject, &text(letter), council)
}

/// The same for a letter that the person changed, which is plain text.
pub fn email_of(subject: &str, text: &str, council: &Council) -> Option<Email> {
    let address = format!("mailto:{}", to(council.contacts.email.as_deref()?));
    let link = |body: &str| format!("{address}?subject={}&body={}", encoded(subject), encoded(body));
    let fits = |link: &String| link.len() <= LONGEST;
    Some(match Some(link(&with_crlf(text))).filter(fits) {
        Some(whole) => Email::Whole(whole),
        // None of the guide's own subjects is that long; a subject is left out before an address is.
        None => {
            Email::ToPaste(Some(link(SEND_EMAIL_PASTE.raw(Voice::Adult))).filter(fits).unwrap_or(address))
        }
    })
}

/// An address with its `@` unchanged and everything that could end it encoded.
fn to(address: &str) -> String {
    address.split('@').map(encoded).collect::<Vec<_>>().join("@")
}

/// Text in which only letters, digits and four marks are left unencoded (RFC 3986, 2.3).
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
