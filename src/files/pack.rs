//! The blocks of data in a hand-over pack: the cases that one advocate gives to another, each with its name.
//!
//! A pack is a page that people can read (`advocate::pack`). Each case in it is the unchanged block of a file that the
//! guide saves, under its own name; a block before them says how many there are and what each is called.

use serde_json::Value;

use super::made_of;
use super::save::{Lost, Opened, Saved, blocks, element, read_block, write_as, written};

/// The name of the format in the first block.
const FORMAT: &str = "complaint-guide/hand-over";

/// The version that is written and read.
const VERSION: u64 = 1;

/// The name by which the blocks are found again.
const MARK: &str = "complaint-guide-hand-over";

/// The longest pack that is written or read, in bytes.
pub const LONGEST: usize = 4 * super::save::LONGEST;

/// Whether a file is a pack.
pub fn is_pack(file: &str) -> bool {
    !blocks(file, MARK).is_empty()
}

/// Writes the blocks of cases, each with what it is called.
pub fn write<'a>(cases: impl IntoIterator<Item = (&'a str, &'a Saved)>) -> String {
    let (labels, saved): (Vec<_>, Vec<_>) = cases.into_iter().unzip();
    let head =
        made_of([("format", FORMAT.into()), ("version", VERSION.into()), ("labels", Value::from(labels))]);
    let mut text = element(MARK, &(written(&head) + "\n"));
    for (number, saved) in (1_usize..).zip(saved) {
        text += &write_as(saved, &format!("{MARK}-{number}"));
    }
    text
}

/// What is read from a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unpacked {
    /// Each case of which anything is there, with its name if the pack gives one.
    pub cases: Vec<(Option<String>, Opened)>,
    /// The names of the cases of which nothing is there.
    pub missing: Vec<String>,
    /// What is wrong with the pack as a whole.
    pub lost: Option<Lost>,
}

/// Reads a pack: every case of which anything is there, and what is missing.
pub fn read(file: &str) -> Unpacked {
    if file.len() > LONGEST {
        return Unpacked { lost: Some(Lost::TooLong), ..Unpacked::default() };
    }
    let blocks = blocks(file, MARK);
    let head = blocks.iter().filter(|block| number(block.tag).is_none());
    let head = head.filter_map(|block| serde_json::from_str::<Value>(block.text).ok());
    // If a pack's first block is damaged, the others are still there.
    let head = head.into_iter().find(|head| head["format"] == FORMAT);
    let labels: Vec<_> = head.iter().flat_map(|head| head["labels"].as_array()).flatten().collect();
    let label = |number: usize| Some((*labels.get(number.checked_sub(1)?)?).as_str()?.to_owned());
    let mut numbers = Vec::new();
    let mut cases = Vec::new();
    for block in &blocks {
        if let Some(number) = number(block.tag) {
            numbers.push(number);
            cases.push((label(number), read_block(*block)));
        }
    }
    let missing = (1..=labels.len()).filter(|number| !numbers.contains(number)).filter_map(label).collect();
    let lost = match head.map(|head| head["version"].as_u64()) {
        _ if blocks.is_empty() => Some(Lost::NotSaved),
        Some(Some(version)) if version > VERSION => Some(Lost::Newer),
        Some(Some(_)) => None,
        Some(None) | None => Some(Lost::Damaged),
    };
    Unpacked { cases, missing, lost }
}

/// The number of the case whose block has this tag.
fn number(tag: &str) -> Option<usize> {
    let (_, rest) = tag.split_once(&format!("{MARK}-"))?;
    rest.trim_end_matches(['>', '"', '\'', ' ', '/']).parse().ok()
}
