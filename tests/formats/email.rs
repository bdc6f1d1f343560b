//! The e-mail link, read back by the URL standard's own parser.

use std::borrow::Cow;

use complaint_guide::documents::email::{Email, LONGEST, email};
use complaint_guide::documents::letter::{Block, Letter};
use complaint_guide::documents::text::text;
use complaint_guide::rules::council::Council;
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use url::Url;

use super::{any_letter, every_letter};
use crate::golden::{cases, council, none};

const ADDRESS: &str = "complaints+children@council.example";

fn with_address(address: &str) -> Council {
    let mut council = council("statutory");
    council.contacts.email = Some(address.to_owned());
    council
}

/// What a mail program makes of a link: to whom, and its fields.
fn opened(link: &str) -> (String, Vec<(String, String)>) {
    let link = Url::parse(link).expect("it is an address");
    assert_eq!((link.scheme(), link.fragment()), ("mailto", None));
    let decode = |text: &str| percent_decode_str(text).decode_utf8().map(Cow::into_owned).expect("UTF-8");
    // In mailto a plus is a plus, so a reader of web forms would read it wrongly.
    let fields = link.query().unwrap_or_default().split('&').map(|field| {
        let (name, value) = field.split_once('=').expect("a name and a value");
        (name.to_owned(), decode(value))
    });
    (decode(link.path()), fields.collect())
}

/// With the one line end that mail knows.
fn with_crlf(text: &str) -> String {
    text.split("\r\n").flat_map(|line| line.split('\n')).collect::<Vec<_>>().join("\r\n")
}

/// Everything that is wrong with the link of a letter.
fn problems(letter: &Letter, found: &Email) -> Vec<String> {
    let mut wrong = Vec::new();
    match found {
        Email::Whole(link) => {
            if link.len() > LONGEST || !link.is_ascii() {
                wrong.push(format!("{} bytes", link.len()));
            }
            let (to, fields) = opened(link);
            let expected = [("subject", letter.subject.clone()), ("body", with_crlf(&text(letter)))];
            if to != ADDRESS || fields != expected.map(|(name, value)| (name.to_owned(), value)) {
                wrong.push(format!("to {to}: {fields:?}"));
            }
        }
        Email::ToPaste(address) => {
            let (to, fields) =
                opened(&if address.contains('?') { address.clone() } else { format!("{address}?a=") });
            let is_bare = letter.subject.len() > LONGEST / 4 && !address.contains('?');
            let expected = [("subject", letter.subject.as_str()), ("body", "Paste your letter here.")];
            let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
            if to != ADDRESS || (fields != expected && !is_bare) {
                wrong.push(format!("to {to}: {fields:?}"));
            }
            if text(letter).len() + letter.subject.len() < LONGEST / 3 - 40 {
                wrong.push(String::from("a short letter is called too long"));
            }
        }
    }
    wrong
}

#[test]
fn the_link_of_every_story_opens_as_its_letter_or_is_called_too_long() {
    let council = with_address(ADDRESS);
    let mut links = 0;
    let wrong = every_letter().flat_map(|(name, letter)| {
        let found = email(&letter, &council).expect("there is an address");
        links += usize::from(matches!(found, Email::Whole(_)));
        problems(&letter, &found).into_iter().map(move |problem| format!("{name}: {problem}"))
    });
    none(&wrong.collect::<Vec<_>>());
    assert!(links > 20, "{links} links");
}

#[test]
fn without_an_address_in_the_profile_there_is_no_link() {
    let (_, letter) = every_letter().next().expect("there is a letter");
    let mut council = council("statutory");
    council.contacts.email = None;
    assert_eq!(email(&letter, &council), None);
}

#[test]
fn an_address_cannot_bring_its_own_fields() {
    let (_, letter) = every_letter().next().expect("there is a letter");
    let Some(Email::Whole(link) | Email::ToPaste(link)) =
        email(&letter, &with_address("a@b.example?bcc=c@d.example&x=y"))
    else {
        panic!("there is an address");
    };
    let (to, _) = opened(&format!("{}?a=", link.split('?').next().unwrap()));
    assert_eq!(to, "a@b.example?bcc=c@d.example&x=y");
}

fn letter(text: String) -> Letter {
    Letter { date: "d".into(), to: vec!["t".into()], subject: "s".into(), blocks: vec![Block::Text(text)] }
}

#[test]
fn the_longest_link_is_as_long_as_it_may_be_and_one_letter_more_is_too_long() {
    let council = with_address(ADDRESS);
    let length = |n: usize| match email(&letter("a".repeat(n)), &council) {
        Some(Email::Whole(link)) => Some(link.len()),
        _ => None,
    };
    let longest = (0..LONGEST).take_while(|n| length(*n).is_some()).last().expect("a short one fits");
    assert_eq!(length(longest), Some(LONGEST));
    assert_eq!(length(longest + 1), None);
}

#[test]
fn a_link_that_opens_as_something_else_is_found() {
    let letter = letter("one\ntwo".into());
    let Some(Email::Whole(link)) = email(&letter, &with_address(ADDRESS)) else { panic!("it is short") };
    assert_eq!(problems(&letter, &Email::Whole(link.clone())), Vec::<String>::new());
    for (from, to) in [("%0D%0A", "%0A"), ("two", "tw"), ("&body", "&cc=x&body"), ("council.", "other.")] {
        assert!(link.contains(from), "{from}");
        assert!(!problems(&letter, &Email::Whole(link.replace(from, to))).is_empty(), "{from}");
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn no_text_becomes_a_header_or_a_recipient(letter in any_letter()) {
        let found = email(&letter, &with_address(ADDRESS)).expect("there is an address");
        prop_assert_eq!(problems(&letter, &found), Vec::<String>::new());
    }
}
