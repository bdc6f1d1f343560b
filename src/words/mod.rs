//! Everything a person reads, in three voices, from the files in `words/`.
//!
//! The build script checks the files and makes the table; a missing sentence stops the build.

pub mod brought;
pub mod dates;
pub mod terms;
pub mod typed;

use std::sync::OnceLock;

use crate::rules::answers::Answers;
use crate::rules::named::Named;
use crate::rules::standing::is_own;

/// Who a sentence is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Voice {
    /// Adults: plain and complete.
    #[default]
    Adult,
    /// Children and young people.
    YoungPerson,
    /// Easy read: one idea a sentence.
    EasyRead,
    /// What goes to a council if the guide speaks another language: formal English.
    English,
}

/// The language of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag, as a page says it: `en-GB`.
    pub tag: &'static str,
    /// The direction of its lines: `ltr` or `rtl`.
    pub direction: &'static str,
}

/// English, which councils read.
pub const ENGLISH: Language = Language { tag: "en-GB", direction: "ltr" };

/// Whether the guide speaks another language than the council reads.
pub const IS_TRANSLATED: bool = table::COLUMNS > Voice::ALL.len();

impl Voice {
    /// Every voice that a reader can choose, in the order of the table.
    pub const ALL: [Voice; 3] = [Voice::Adult, Voice::YoungPerson, Voice::EasyRead];

    /// The stable key in files and in the page.
    pub const fn key(self) -> &'static str {
        match self {
            Voice::Adult => "adult",
            Voice::YoungPerson => "young-person",
            Voice::EasyRead => "easy-read",
            Voice::English => "english",
        }
    }

    /// The voice for what goes to the council when the reader has this one.
    pub const fn to_council(self) -> Voice {
        if IS_TRANSLATED { Voice::English } else { self }
    }
}

/// A sentence that exists in every voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase(u16);

impl Phrase {
    /// The sentence's place in the table of all of them.
    pub fn place(self) -> usize {
        usize::from(self.0)
    }

    /// The sentence in this voice, with its openings still open.
    pub fn raw(self, voice: Voice) -> &'static str {
        static LINES: OnceLock<Vec<&str>> = OnceLock::new();
        let lines = LINES.get_or_init(|| table::LINES.split('\n').collect());
        let first = self.place() * table::COLUMNS;
        let voice = match voice {
            Voice::English if !IS_TRANSLATED => Voice::Adult,
            voice => voice,
        };
        let is_given = |line: &&&str| !line.is_empty();
        lines[first..=first + voice as usize].iter().rfind(is_given).copied().unwrap_or_default()
    }

    /// A sentence about a number of things, in the language's form for that number.
    pub fn count(self, number: u32, voice: Voice) -> String {
        // A program can have only one other language: English.
        let form = if voice == Voice::English { usize::from(number != 1) } else { table::form(number) };
        let forms = self.raw(voice);
        let text = forms.split('\t').nth(form).unwrap_or(forms);
        fill(text, &[("n", &number.to_string())])
    }

    /// The picture beside the sentence in the easy-read voice, by its name.
    pub fn picture(self) -> Option<&'static str> {
        let at = table::PICTURED.binary_search_by_key(&self.0, |(sentence, _)| *sentence).ok()?;
        table::PICTURES.get(usize::from(table::PICTURED.get(at)?.1)).copied()
    }

    /// The sentence in this voice, with its openings filled: `{council}` by the value for `council`.
    pub fn say(self, voice: Voice, openings: &[(&str, &str)]) -> String {
        fill(self.raw(voice), openings)
    }
}

/// Fills the openings of a text. Whoever forgets one is stopped by the first test that says it.
fn fill(text: &str, openings: &[(&str, &str)]) -> String {
    let mut sentence = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        sentence.push_str(before);
        let (opening, after) = after.split_once('}').unwrap_or((after, ""));
        let value = openings.iter().find(|(name, _)| *name == opening);
        debug_assert!(value.is_some(), "`{{{opening}}}` is not filled in ‘{text}’");
        sentence.push_str(value.map(|(_, value)| *value).unwrap_or_default());
        rest = after;
    }
    sentence.push_str(rest);
    sentence
}

/// Of whom a sentence speaks to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Of the reader: a child about themselves.
    Themselves,
    /// Of somebody else.
    Another,
}

impl Reader {
    /// Who reads what is made of these answers.
    pub fn of(answers: &Answers) -> Reader {
        if is_own(answers) { Reader::Themselves } else { Reader::Another }
    }
}

/// A sentence that may have a wording of its own for readers of whom it speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// As it is said to everyone else.
    pub plain: Phrase,
    /// As it is said to somebody of whom it speaks.
    pub own: Phrase,
}

impl Spoken {
    /// The sentence for this reader.
    pub const fn to(self, reader: Reader) -> Phrase {
        match reader {
            Reader::Themselves => self.own,
            Reader::Another => self.plain,
        }
    }
}

/// A closed list whose entries have words, each with the same parts.
pub trait InWords: Named {
    /// The parts, by their names.
    type Words: 'static;
    /// The words of this entry.
    fn words(self) -> &'static Self::Words;
}

/// The words of a question.
pub struct QuestionWords {
    /// The question.
    pub ask: Spoken,
    /// Why it is asked.
    pub why: Phrase,
    /// A line under the question.
    pub hint: Option<Spoken>,
    /// What to say when nothing was chosen.
    pub missing: Option<Phrase>,
    /// The options, in order.
    pub options: &'static [OptionWords],
    /// The fields, in order.
    pub fields: &'static [FieldWords],
}

/// The words of an option.
pub struct OptionWords {
    /// The option.
    pub label: Spoken,
    /// A line under it.
    pub hint: Option<Phrase>,
}

/// The words of a field.
pub struct FieldWords {
    /// The field.
    pub label: Spoken,
    /// A line under it.
    pub hint: Option<Phrase>,
}

/// The table that the build script makes.
#[allow(clippy::all, missing_docs, reason = "it is generated, and each name is that of its words")]
pub mod table {
    use super::{FieldWords, InWords, Language, OptionWords, Phrase, QuestionWords, Spoken};
    use crate::rules::named::Named;
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}
