//! The pictures beside the easy-read words: which picture belongs to which sentence.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The pictures of each sentence, by the sentence's place in the table.
#[derive(Default)]
pub struct Pictures {
    /// The files' names.
    names: Vec<String>,
    /// The place of each sentence's picture among the names, by the place of the sentence.
    of: BTreeMap<usize, usize>,
}

impl Pictures {
    /// Reads which picture goes where. It is a problem if an idea that needs a picture has none, if a picture is not
    /// drawn or never shown, or if no sentence has the idea.
    pub fn read(
        file: &Path,
        folder: &Path,
        places: &BTreeMap<String, usize>,
        needed: &[String],
    ) -> Result<Pictures, Vec<String>> {
        let shown = "words/pictures.toml";
        let text = fs::read_to_string(file).unwrap_or_default();
        let table = match text.parse::<toml::Table>() {
            Ok(table) => table,
            Err(error) => return Err(vec![format!("{shown}: {}", error.to_string().replace('\n', " "))]),
        };
        let mut pictures = Pictures { names: drawn(folder), ..Pictures::default() };
        let mut unused: BTreeSet<_> = pictures.names.iter().cloned().collect();
        let mut problems = Vec::new();
        let mut given = BTreeMap::new();
        flatten("", &table, &mut given);
        for (idea, name) in &given {
            unused.remove(name);
            let Ok(picture) = pictures.names.binary_search(name) else {
                problems.push(format!(
                    "{shown}: `{idea}` asks for `{name}`, which static/pictures does not have"
                ));
                continue;
            };
            let sentences: Vec<_> =
                sentences(idea).into_iter().filter_map(|place| places.get(&place)).collect();
            if sentences.is_empty() {
                problems.push(format!("{shown}: `{idea}` is no idea in words/en"));
            }
            pictures.of.extend(sentences.into_iter().map(|sentence| (*sentence, picture)));
        }
        let lacks = needed.iter().filter(|idea| !given.contains_key(*idea));
        problems.extend(lacks.map(|idea| format!("{shown}: there is no picture for `{idea}`")));
        problems
            .extend(unused.iter().map(|name| format!("static/pictures/{name}.svg stands beside nothing")));
        if problems.is_empty() { Ok(pictures) } else { Err(problems) }
    }

    /// The table as Rust.
    pub fn table(&self, rust: &mut String) {
        let _ = writeln!(
            rust,
            "/// What the pictures are called, in the page and in static/pictures.\n\
             pub static PICTURES: &[&str] = &{:?};",
            self.names
        );
        let _ = writeln!(
            rust,
            "/// Which sentences have a picture, in order, and which one.\n\
             pub static PICTURED: &[(u16, u8)] = &{:?};",
            self.of.iter().collect::<Vec<_>>()
        );
    }
}

/// The names of the pictures that are drawn, in order.
fn drawn(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> =
        files.filter_map(|file| file.file_name().to_str()?.strip_suffix(".svg").map(str::to_owned)).collect();
    names.sort();
    names
}

fn flatten(at: &str, table: &toml::Table, into: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let idea = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
        match value {
            toml::Value::Table(inner) => flatten(&idea, inner, into),
            // Any other value asks for a picture that nobody has drawn.
            other => drop(into.insert(idea, other.as_str().unwrap_or_default().to_owned())),
        }
    }
}

/// Where the sentences of an idea can be: under its own name, or as the first words of an entry of a list, a question,
/// an option or a field.
fn sentences(idea: &str) -> Vec<String> {
    let part = idea.split_once('.').filter(|(kind, _)| ["options", "fields"].contains(kind));
    let at = match part.and_then(|(kind, rest)| Some((kind, rest.split_once('.')?))) {
        // The ways to say a day belong to no question.
        Some((kind, ("day", part))) => format!("day.{kind}.{part}"),
        Some((kind, (question, part))) => format!("questions.{question}.{kind}.{part}"),
        None => idea.to_owned(),
    };
    let mut places: Vec<_> = ["ask", "own-ask", "label", "own", "name", "why", "say"]
        .iter()
        .map(|part| format!("{at}.{part}"))
        .collect();
    places.push(at);
    places
}
