//! Large and small letters, held against Unicode's own tables, which the page does without.

use complaint_guide::rules::characters::{in_large, in_small, in_word, large, sentence_start, small};

/// The letters that languages in Latin script are written with, their blocks whole.
fn latin() -> impl Iterator<Item = char> {
    ('\0'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}')
}

/// The one character that another becomes, where it does not become several.
fn one(mut several: impl Iterator<Item = char>) -> Option<char> {
    several.next().filter(|_| several.next().is_none())
}

#[test]
fn every_letter_of_welsh_polish_romanian_or_vietnamese_is_found_in_its_other_size() {
    let letters = "abcdefghijklmnopqrstuvwxyzâêîôûŵŷäëïöüẅÿáéíóúẃýàèìòùẁỳąćęłńóśźżăâîșțşţğışçđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹőűčďěňřšťůžæøåðþœļķģņ";
    for c in letters.chars().filter(|c| *c != 'ı') {
        let big = one(c.to_uppercase()).unwrap();
        assert_eq!((small(big), large(c), small(c), large(big)), (c, big, c, big), "{c}");
    }
}

#[test]
fn letters_in_latin_script_become_what_unicode_says_or_stay_as_they_are() {
    let mut stay = Vec::new();
    for c in latin() {
        let lower = one(c.to_lowercase()).unwrap_or(c);
        match small(c) {
            same if same == lower => {}
            same if same == c => stay.push(c),
            wrong => panic!("{c} became {wrong} and not {lower}"),
        }
    }
    // Letters of phonetic alphabets, digraphs, and the Turkish letter whose small one is two characters.
    assert!(stay.iter().all(|c| ('\u{180}'..='\u{24f}').contains(c) || *c == 'ẞ'), "{stay:?}");
    assert!(stay.len() < 80, "{}", stay.len());
}

#[test]
fn what_belongs_to_a_word_is_what_unicode_calls_a_letter_or_a_digit() {
    let marks = ('\u{2000}'..='\u{206f}').chain('\u{20a0}'..='\u{20cf}').chain('\u{3000}'..='\u{3004}');
    for c in latin().chain(marks).chain(['\u{feff}', '＇', '。', '🙂', '❤', '→', '₤', '�']) {
        assert_eq!(in_word(c), c.is_alphanumeric(), "{c:?} {:x}", u32::from(c));
    }
    for c in "жاבकあ漢한ß".chars() {
        assert!(in_word(c), "{c}");
    }
}

#[test]
fn texts_change_their_letters_and_nothing_else() {
    assert_eq!(in_small("I Was HIT – “ŴYTH” 12"), "i was hit – “ŵyth” 12");
    assert_eq!(in_large("what happened – ŵyth ß"), "WHAT HAPPENED – ŴYTH ß");
    assert_eq!(sentence_start("élan and words"), "Élan and words");
    assert_eq!(sentence_start(""), "");
    assert_eq!(sentence_start("Already. so"), "Already. so");
}

#[test]
fn the_first_of_the_pictures_is_no_letter_and_what_stands_before_them_is() {
    assert!(!in_word('\u{1f000}'), "a tile of mah-jong");
    assert!(in_word('\u{1efff}'));
}
