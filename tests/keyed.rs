//! Texts with the guide's own sentences named by their keys, so that a change of words is read once, where the words
//! stand, and not in every story that shows them: `letter.who-parent` for `I am the child’s parent.`
//!
//! What a person wrote, a name or a day stays as it is; what fills a sentence's openings stands in brackets behind
//! its key, and may itself be a sentence with a key.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use complaint_guide::rules::characters::in_large;
use complaint_guide::words::Voice;
use serde_json::Value;
use toml::Table;

use crate::golden::place;

/// A piece of a sentence as the files of words have it.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Words(String),
    Opening(String),
}

/// A sentence of the guide: its key and its pieces.
#[derive(Clone, Debug)]
struct Sentence {
    key: String,
    pieces: Vec<Piece>,
    /// How many letters are the guide's own.
    letters: usize,
}

fn pieces(text: &str) -> Vec<Piece> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_owned()));
        }
        let (opening, after) = after.split_once('}').expect("an opening is closed");
        pieces.push(Piece::Opening(opening.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

/// Every sentence of a file in a voice: a table with the voices as keys, or a sentence that is the same in all.
fn collect(key: &str, value: &toml::Value, voice: &str, found: &mut BTreeMap<String, String>) {
    match value {
        toml::Value::String(text) => {
            found.insert(key.to_owned(), text.clone());
        }
        toml::Value::Table(table) if table.contains_key(voice) => {
            let name = key.to_owned();
            if let Some(text) = table[voice].as_str() {
                found.insert(name, text.to_owned());
            } else {
                collect(key, &table[voice], voice, found);
            }
        }
        toml::Value::Table(table) => {
            let is_voice = |name: &str| Voice::ALL.iter().any(|voice| voice.key() == name);
            for (name, value) in table.iter().filter(|(name, _)| !is_voice(name)) {
                let separator = if key.is_empty() { "" } else { "." };
                collect(&format!("{key}{separator}{name}"), value, voice, found);
            }
        }
        _ => {}
    }
}

fn files(folder: &Path, prefix: &str, voice: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("the words are there") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
        // Phrases that are looked for, and what a page says for whoever makes it, are told to nobody in a story.
        if ["advice-phrases", "danger-phrases", "page-phrases", "fields", "maker", "advocate", "language"]
            .contains(&name.as_str())
        {
            continue;
        }
        if path.is_dir() {
            files(&path, &format!("{name}."), voice, found);
        } else {
            let table: Table = fs::read_to_string(&path).expect("text").parse().expect("TOML");
            collect(&format!("{prefix}{name}"), &toml::Value::Table(table), voice, found);
        }
    }
}

/// Every sentence of the guide in a voice, those with the most letters of their own first.
fn sentences(voice: Voice) -> Vec<Sentence> {
    let mut found = BTreeMap::new();
    files(&place("words/en"), "", voice.key(), &mut found);
    let mut first = HashMap::new();
    for (key, text) in found {
        // One text may stand under several keys; the first in the order of the alphabet names it.
        first.entry(text).or_insert(key);
    }
    let sentence = |(text, key): (String, String)| {
        let pieces = pieces(&text);
        let letters = pieces.iter().map(|piece| match piece {
            Piece::Words(words) => words.trim().len(),
            Piece::Opening(_) => 0,
        });
        Sentence { key, letters: letters.sum(), pieces }
    };
    let mut all: Vec<_> = first.into_iter().map(sentence).filter(|sentence| sentence.letters > 3).collect();
    all.sort_by(|a, b| b.letters.cmp(&a.letters).then_with(|| a.key.cmp(&b.key)));
    all
}

/// Reads the guide's sentences out of what it says in one voice.
pub struct Keyed {
    sentences: Vec<Sentence>,
    /// What a letter in plain text shows in capitals, with its key.
    headings: HashMap<String, String>,
    known: RefCell<HashMap<String, String>>,
}

impl Keyed {
    pub fn new(voice: Voice) -> Keyed {
        Keyed::of(sentences(voice))
    }

    /// Names only what many letters have: who writes to whom about whom, what a point is called, what is asked of the
    /// council, how it ends.
    pub fn frame(voice: Voice) -> Keyed {
        let is_frame = |sentence: &Sentence| {
            let key = sentence.key.as_str();
            let is_name = |list: &str| key.strip_prefix(list).is_some_and(|rest| rest.ends_with(".name"));
            key.starts_with("letter.")
                || is_name("concerns.")
                || ["elsewhere.greeting", "paper.card-subject", "paper.ombudsman-to", "paper.other-when"]
                    .contains(&key)
        };
        Keyed::of(sentences(voice).into_iter().filter(is_frame).collect())
    }

    fn of(sentences: Vec<Sentence>) -> Keyed {
        let heading = |sentence: &Sentence| match sentence.pieces.as_slice() {
            [Piece::Words(words)] => Some((in_large(words), format!("{} (in capitals)", sentence.key))),
            _ => None,
        };
        let headings = sentences.iter().rev().filter_map(heading).collect();
        Keyed { sentences, headings, known: RefCell::default() }
    }

    /// A line with its sentences named.
    pub fn line(&self, text: &str) -> String {
        if let Some(known) = self.known.borrow().get(text) {
            return known.clone();
        }
        // The mark of a list's line is no part of what it says.
        let mark = text.find(|c: char| !(c == ' ' || c == '-' || c == '.' || c.is_ascii_digit()));
        let (mark, said) = text.split_at(mark.unwrap_or_default());
        if let Some(heading) = self.headings.get(said) {
            return format!("{mark}{heading}");
        }
        let named = format!("{mark}{}", self.named(said));
        self.known.borrow_mut().insert(text.to_owned(), named.clone());
        named
    }

    fn named(&self, text: &str) -> String {
        let (mut out, mut rest): (Vec<String>, &str) = (Vec::new(), text);
        while !rest.is_empty() {
            let found =
                self.sentences.iter().find_map(|sentence| Some((sentence, fits(&sentence.pieces, rest)?)));
            if let Some((sentence, (taken, filled))) = found {
                let filled: Vec<_> =
                    filled.iter().map(|(name, value)| format!("{name}: {}", self.line(value))).collect();
                let filled =
                    if filled.is_empty() { String::new() } else { format!("({})", filled.join(", ")) };
                out.push(format!("{}{filled}", sentence.key));
                rest = rest[taken..].trim_start_matches(' ');
            } else {
                // Not the guide's: as far as the next sentence may begin.
                let ends = [". ", "? ", "! ", ": ", ".\n"].map(|end| rest.find(end).map(|at| at + end.len()));
                let end = ends.into_iter().flatten().min().unwrap_or(rest.len());
                out.push(rest[..end].to_owned());
                rest = &rest[end..];
            }
        }
        let joined = out.iter().map(|part| part.trim_end()).collect::<Vec<_>>().join(" ");
        joined.replace(" : ", ": ").replace(" .", ".")
    }

    /// A text with its lines named one by one.
    pub fn text(&self, text: &str) -> String {
        text.split('\n').map(|line| self.line(line)).collect::<Vec<_>>().join("\n")
    }

    /// Everything that a value says, with its sentences named.
    pub fn value(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(items) => Value::Array(items.iter().map(|item| self.value(item)).collect()),
            Value::Object(fields) => {
                Value::Object(fields.iter().map(|(name, value)| (name.clone(), self.value(value))).collect())
            }
            other => other.clone(),
        }
    }
}

/// What fills a sentence's openings, by their names.
type Filled<'a> = Vec<(String, &'a str)>;

/// Whether a text begins with a sentence: how much of it that is, and what fills the openings.
fn fits<'a>(pieces: &[Piece], text: &'a str) -> Option<(usize, Filled<'a>)> {
    let (mut at, mut filled) = (0, Vec::new());
    for (n, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Words(words) => {
                text[at..].starts_with(words.as_str()).then_some(())?;
                at += words.len();
            }
            Piece::Opening(name) => {
                let end = match pieces.get(n + 1) {
                    Some(Piece::Words(words)) => at + text[at..].find(words.as_str())?,
                    Some(Piece::Opening(_)) => return None,
                    None => text.len(),
                };
                filled.push((name.clone(), &text[at..end]));
                at = end;
            }
        }
    }
    // A sentence that begins with an opening would begin anywhere: it has to be all there is.
    if matches!(pieces.first(), Some(Piece::Opening(_))) && at < text.len() {
        return None;
    }
    let is_whole = text[at..].is_empty() || text[at..].starts_with([' ', '.', ',', ':', ';', ')', '’', '?']);
    is_whole.then_some((at, filled))
}

#[test]
fn a_sentence_of_the_guide_is_named_and_a_persons_own_words_are_not() {
    let sentence = |key: &str, text: &str| {
        let pieces = pieces(text);
        Sentence { key: key.into(), letters: text.len(), pieces }
    };
    let sentences = vec![
        sentence("letter.asked", "I asked for {what} on {date}."),
        sentence("letter.parent", "I am the child’s parent."),
        sentence("steps.stage-two", "Stage 2"),
    ];
    let keyed = Keyed::of(sentences);
    assert_eq!(
        keyed.line("I am the child’s parent. I asked for Stage 2 on 3 May 2026. Nobody came to us."),
        "letter.parent letter.asked(what: steps.stage-two, date: 3 May 2026) Nobody came to us."
    );
    assert_eq!(keyed.text("I asked\n- I am the child’s parent."), "I asked\n- letter.parent");
}
