//! Files that hold what is expected: a plain run compares, `UPDATE=1 cargo test` writes them anew.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::{env, fs};

use chrono::NaiveDate;
use complaint_guide::files;
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::Holidays;
use proptest::test_runner::Config as ProptestConfig;
use serde_json::Value;

/// A file or folder of the project.
pub fn place(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of the project.
pub fn read(path: &str) -> String {
    fs::read_to_string(place(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The names in a folder of the project, in order.
pub fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(place(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<_> = entries.map(name).collect();
    names.sort();
    names
}

/// The bank holidays that ship with the guide.
pub fn shipped_holidays() -> &'static Holidays {
    static LIST: OnceLock<Holidays> = OnceLock::new();
    LIST.get_or_init(|| files::holidays::read(&read(SHIPPED)).expect("the list that ships is right"))
}

/// Those of them until the end of 2028, so that a list that grows moves neither a date that a test expects nor
/// the day after which a test expects none.
pub fn holidays() -> &'static Holidays {
    static LIST: OnceLock<Holidays> = OnceLock::new();
    LIST.get_or_init(|| files::holidays::read(&holidays_file()).expect("a part of what ships is right"))
}

/// The same as a file.
pub fn holidays_file() -> String {
    let mut file: Value = serde_json::from_str(&read(SHIPPED)).expect("the list that ships is JSON");
    let events = file["england-and-wales"]["events"].as_array_mut().expect("a list");
    events.retain(|event| event["date"].as_str().is_some_and(|date| date <= "2028-12-31"));
    file.to_string()
}

const SHIPPED: &str = "static/bank-holidays.json";

/// So many cases of a property, and no file of failures: a failure that was found becomes a test of its own.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A council whose profile ships with the guide.
pub fn council(id: &str) -> Council {
    files::council::read(&read(&format!("councils/{id}.json"))).expect("the profile that ships is right")
}

/// Whether what `UPDATE` says is that files are to be written anew.
fn is_to_write(update: Option<&OsStr>) -> bool {
    update.is_some_and(|update| update == "1")
}

/// Holds a text against the file where it is expected, or writes the file anew with `UPDATE=1`.
///
/// Returns what differs, for a test that wants to show every difference at once.
pub fn compare(path: &str, text: &str) -> Result<(), String> {
    if is_to_write(env::var_os("UPDATE").as_deref()) {
        place(path).parent().map(fs::create_dir_all);
        fs::write(place(path), text).unwrap_or_else(|error| panic!("{path}: {error}"));
        return Ok(());
    }
    let expected = fs::read_to_string(place(path)).unwrap_or_default();
    if expected == text {
        return Ok(());
    }
    let lines = difference(&expected, text);
    Err(format!(
        "{path} is not as expected (- expected, + now; UPDATE=1 cargo test writes it anew):\n{lines}"
    ))
}

/// Fails with what differs, if a text is not as the file at this path has it.
pub fn is_kept(path: &str, text: &str) {
    none(&compare(path, text).err().into_iter().collect::<Vec<_>>());
}

/// The lines that differ, each with its number, between two texts.
fn difference(expected: &str, now: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (expected.lines().collect(), now.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[same..], &new[same..]);
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);

    // The longest run of lines that both have, from each pair of places to the end.
    let mut longest = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for (i, from) in old.iter().enumerate().rev() {
        for (j, to) in new.iter().enumerate().rev() {
            longest[i][j] =
                if from == to { longest[i + 1][j + 1] + 1 } else { longest[i + 1][j].max(longest[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut shown) = (0, 0, String::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && longest[i + 1][j] >= longest[i][j + 1]) {
            let _ = writeln!(shown, "{:>5} - {}", same + i + 1, old[i]);
            i += 1;
        } else {
            let _ = writeln!(shown, "{:>5} + {}", same + j + 1, new[j]);
            j += 1;
        }
    }
    shown
}

/// Fails with every problem, a paragraph each.
pub fn none(problems: &[String]) {
    assert!(problems.is_empty(), "\n\n{}\n", problems.join("\n\n"));
}

#[test]
fn a_changed_line_is_shown_with_its_number_and_nothing_else_is() {
    let shown = difference("one\ntwo\nthree\nfour\n", "one\n2\nthree\nfour\nfive\n");
    assert_eq!(shown, "    2 - two\n    2 + 2\n    5 + five\n");
}

#[test]
fn only_an_update_of_1_writes_a_file_and_another_text_than_is_there_is_refused() {
    let is_to_write = |update: &str| is_to_write(Some(OsStr::new(update)));
    assert_eq!(["", "0", "no", "1"].map(is_to_write), [false, false, false, true]);
    if !self::is_to_write(env::var_os("UPDATE").as_deref()) {
        let differs = compare("tests/people/rows.txt", "Nobody\n").expect_err("it is another text");
        assert!(differs.contains("+ Nobody"), "{differs}");
    }
}

/// The day on which the tests believe they run, where a story does not name one.
pub fn today() -> NaiveDate {
    "2026-11-23".parse().expect("a date")
}
