//! Large and small letters, and which characters belong to a word: for finding words in what people type, and for
//! beginning a sentence.
//!
//! Unicode's own tables would add 7 kB to what every phone loads, for scripts in which nothing is looked for. This
//! knows the letters of languages written in Latin script, by their order; every other character is left as it is.

/// The small letter of a large one; any other character is returned as it is.
pub fn small(c: char) -> char {
    let by = |n| char::from_u32(u32::from(c) + n).unwrap_or(c);
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => by(32),
        'Ÿ' => 'ÿ',
        'Ơ' | 'Ư' => by(1),
        // Beyond these, each large letter comes right before its small one.
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

/// The first letter of each name, at most six; names may be initials already.
pub fn initials(names: &str) -> Vec<String> {
    let words = names.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "and");
    let first = words.filter_map(|word| word.chars().next()).take(6);
    first.map(|first| first.to_uppercase().collect()).collect()
}

/// Whether a character can be within a word: a letter of any script or a digit, and not a space, a mark or a symbol.
pub fn in_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾' => true,
        '×' | '÷' => false,
        // Marks and symbols have their own blocks.
        '\u{80}'..='¿' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3020}' | '\u{fe00}'..='\u{fe6f}' => {
            false
        }
        '\u{feff}' | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='･' | '\u{ffe0}'..='\u{ffff}' => {
            false
        }
        _ => c < '\u{1f000}',
    }
}

/// Whether a character is used as an apostrophe: people and their keyboards write it in many ways.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | '＇')
}

/// Whether a character is a letter of a script that runs from right to left.
fn is_from_the_right(c: char) -> bool {
    matches!(c, '\u{5be}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether a character is a letter that runs from left to right.
fn is_from_the_left(c: char) -> bool {
    in_word(c) && !c.is_ascii_digit() && !is_from_the_right(c)
}

/// How many letters of a text run from the right, and how many from the left.
fn directions(text: &str) -> (usize, usize) {
    let count = |is: fn(char) -> bool| text.chars().filter(|c| is(*c)).count();
    (count(is_from_the_right), count(is_from_the_left))
}

/// Whether a text is mostly from right to left.
pub fn runs_from_the_right(text: &str) -> bool {
    let (right, left) = directions(text);
    right > 0 && right >= left
}

/// A text in parts, each with whether it is a right-to-left piece in a left-to-right text: such a piece must be set
/// apart, or it turns what is beside it. A text that is mostly from right to left is one part, and so is a text without
/// any such piece.
pub fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let is_mixed = directions(text).0 > 0 && !runs_from_the_right(text);
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let begin = rest.find(is_from_the_right).filter(|_| is_mixed);
        let (part, is_apart) = match begin {
            None => (rest, false),
            Some(0) => {
                // Names of two words are one piece; a digit, a letter that runs from the left, or the end of a line
                // ends it.
                let other = |c: char| c == '\n' || c.is_ascii_digit() || is_from_the_left(c);
                let until = rest.find(other).unwrap_or(rest.len());
                let last = rest[..until].char_indices().rfind(|(_, c)| is_from_the_right(*c));
                let end = last.map_or(until, |(at, c)| at + c.len_utf8());
                (&rest[..end], true)
            }
            Some(at) => (&rest[..at], false),
        };
        rest = &rest[part.len()..];
        Some((part, is_apart))
    })
}
