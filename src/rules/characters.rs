//! Large and small letters, and which characters belong to a word: for finding words in what people
//! type, and for beginning a sentence.
//!
//! Unicode's own tables would add 7 kB to what every phone loads, to know scripts in which nothing is
//! looked for. This knows the letters of the languages written in Latin script, by the order they stand
//! in; every other character is left as it is.

/// The small letter of a large one; any other character is returned as it is.
pub fn small(c: char) -> char {
    let by = |n| char::from_u32(u32::from(c) + n).unwrap_or(c);
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => by(32),
        'Ÿ' => 'ÿ',
        'Ơ' | 'Ư' => by(1),
        // Beyond these a large letter stands right before its small one.
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' | 'Ǟ'..='Ǯ' | 'Ǹ'..='Ș' | 'Ț'..='Ȟ' | 'Ḁ'..='Ẕ' | 'Ạ'..='Ỿ' => {
            by(1 - u32::from(c) % 2)
        }
        'Ĺ'..='Ň' | 'Ź'..='Ž' => by(u32::from(c) % 2),
        _ => c,
    }
}

/// The large letter of a small one; any other character is returned as it is.
pub fn large(c: char) -> char {
    let before = |n| u32::from(c).checked_sub(n).and_then(char::from_u32);
    let is_large = |large: &char| *large != c && small(*large) == c;
    [before(32), before(1), Some('Ÿ')].into_iter().flatten().find(is_large).unwrap_or(c)
}

/// A text in small letters.
pub fn in_small(text: &str) -> String {
    text.chars().map(small).collect()
}

/// A text in large letters.
pub fn in_large(text: &str) -> String {
    text.chars().map(large).collect()
}

/// The text with its first letter large.
pub fn sentence_start(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(large).into_iter().chain(letters).collect()
}

/// Whether a character can stand within a word: a letter of any script or a digit, and not a space, a
/// mark or a symbol.
pub fn in_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾' => true,
        '×' | '÷' => false,
        // Marks and symbols have blocks of their own.
        '\u{80}'..='¿' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3020}' | '\u{fe00}'..='\u{fe6f}' => {
            false
        }
        '\u{feff}' | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='･' | '\u{ffe0}'..='\u{ffff}' => {
            false
        }
        _ => c < '\u{1f000}',
    }
}

/// Whether a character stands where an apostrophe does: people and their keyboards write it in many ways.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | '＇')
}
