//! What seems to be a private detail in a person's own words, and what does not.

use complaint_guide::rules::own_words::{LONG, private_details, words};
use complaint_guide::rules::papers::Notice;
use proptest::prelude::*;

use crate::golden::cases;

#[test]
fn private_details_are_noticed_however_they_are_written() {
    for (text, expected) in [
        ("Ring her mum on 01632 960 110.", Notice::Phone),
        ("07700900123", Notice::Phone),
        ("(0808) 157-0123 after four", Notice::Phone),
        ("+44 7700 900123", Notice::Phone),
        ("They live at ST16 2DH now", Notice::Postcode),
        ("Ring:+447700900123", Notice::Phone),
        ("Flat 2, SW1A1AA.", Notice::Postcode),
        ("SW1A1AA is where", Notice::Postcode),
        ("M1 1AE", Notice::Postcode),
        ("My friend Sam, date of birth 3 May 2014", Notice::Born),
        ("Sam (DOB: 03/05/2014)", Notice::Born),
        ("He was born on 3.5.14", Notice::Born),
        ("write to sam.smith@example.org please", Notice::Email),
        // A number made up for tests, with a right check digit.
        ("NHS 943 476 5919", Notice::NhsNumber),
    ] {
        assert_eq!(private_details(text), [expected], "{text}");
    }
}

#[test]
fn dates_times_ages_and_numbers_of_things_are_left_in_peace() {
    for text in [
        "",
        "On 20 November 2026 at 4.30pm.",
        "05/10/2026, 12/10/2026 and 19/10/2026",
        "I had 8 nights. Now I have 3.",
        "He is 12 and his sister is 9.",
        "Since 2019, 2020 and 2021",
        "Room 101, floor 2",
        "She was born on a Tuesday, they said.",
        "I met her @ school",
        "sam@home and sam@.org",
        "Form 2024 1AB, and AB1 234",
        "SEND, EHCP, CAMHS and IRO",
        "It cost £1,250.00",
        // Ten digits whose check digit is wrong.
        "943 476 5918",
    ] {
        assert_eq!(private_details(text), [], "{text}");
    }
}

#[test]
fn each_kind_is_noticed_once() {
    let text = "01632 960 110 or 01632 960 111, a@example.org or b@example.org";
    assert_eq!(private_details(text), [Notice::Phone, Notice::Email]);
}

#[test]
fn a_long_text_is_one_with_more_words_than_a_page_holds() {
    assert_eq!(words(" one  two\nthree "), 3);
    assert!((200..=400).contains(&LONG));
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn no_text_can_stop_the_search(text in any::<String>(), hostile in "[+0-9 ()@.A-Z\\-]{0,80}") {
        private_details(&text);
        let found = private_details(&hostile);
        prop_assert!(found.len() <= 5);
    }
}
