//! The fuzzer's own checks without the fuzzer: every input that it kept, and as many again as it might have made of
//! them, always the same ones. `script/fuzz` goes on from the same inputs for as long as one likes.

use std::panic::{AssertUnwindSafe, catch_unwind};

use arbitrary::{Arbitrary as _, Unstructured};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{RngSeed, TestError, TestRunner};

use crate::golden::{cases, read};

#[path = "../fuzz/checks/address.rs"]
mod address;
#[path = "../fuzz/checks/answers.rs"]
mod answers;
#[path = "../fuzz/checks/council.rs"]
mod council;
#[path = "../fuzz/checks/holidays.rs"]
mod holidays;
#[path = "../fuzz/checks/letter_formats.rs"]
mod letter_formats;
#[path = "../fuzz/checks/moment.rs"]
mod moment;
#[path = "../fuzz/checks/own_page.rs"]
pub mod own_page;
#[path = "../fuzz/checks/save_file.rs"]
mod save_file;

/// Changed inputs of each target in a run of the tests.
const CHANGED: u32 = 2_000;

/// What means something to a reader of JSON or of a page, and what readers of text trip over.
const TOKENS: [&str; 24] = [
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "null",
    "true",
    "-1",
    "1e999",
    "18446744073709551616",
    "2026-02-30",
    "<!--",
    "</script>",
    "<script>",
    "&lt;",
    "\u{202e}",
    "\u{feff}",
    "\r\n",
    "\u{1f9d2}\u{200d}\u{1f9d2}",
];

/// One of the things that a fuzzer does to an input. Each place is a share of the length there is by then.
#[derive(Clone, Debug)]
enum Edit {
    Cut(Index, Index),
    Again(Index, Index),
    Put(Index, &'static str),
    Change(Index, u8),
    Join(Index, Index, Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        (at(), at()).prop_map(|(from, to)| Edit::Cut(from, to)),
        (at(), at()).prop_map(|(from, to)| Edit::Again(from, to)),
        (at(), select(&TOKENS[..])).prop_map(|(at, token)| Edit::Put(at, token)),
        (at(), any::<u8>()).prop_map(|(at, byte)| Edit::Change(at, byte)),
        (at(), at(), at()).prop_map(|(other, from, to)| Edit::Join(other, from, to)),
    ]
}

/// From the lower of two places to the higher.
fn part(from: Index, to: Index, bytes: &[u8]) -> std::ops::Range<usize> {
    let [from, to] = [from, to].map(|place| place.index(bytes.len() + 1));
    from.min(to)..from.max(to)
}

fn edited(mut bytes: Vec<u8>, edits: Vec<Edit>, kept: &[Vec<u8>]) -> Vec<u8> {
    for edit in edits {
        match edit {
            Edit::Cut(from, to) => drop(bytes.drain(part(from, to, &bytes))),
            Edit::Again(from, to) => {
                let part = part(from, to, &bytes);
                let again = bytes[part.clone()].to_vec();
                bytes.splice(part.start..part.start, again);
            }
            Edit::Put(at, token) => {
                let at = at.index(bytes.len() + 1);
                bytes.splice(at..at, token.bytes());
            }
            Edit::Change(_, _) if bytes.is_empty() => {}
            Edit::Change(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            Edit::Join(other, from, to) => {
                bytes.truncate(from.index(bytes.len() + 1));
                let other = &kept[other.index(kept.len())];
                bytes.extend_from_slice(&other[to.index(other.len() + 1)..]);
            }
        }
    }
    bytes
}

/// The inputs that the fuzzer kept for a target, and the files that ship and read as one.
fn kept(target: &str, shipped: &[&str]) -> Vec<Vec<u8>> {
    let file = read(&format!("fuzz/kept/{target}.txt"));
    let kept = file.lines().map(|line| {
        let line: String =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{target}: {error}: {line}"));
        // A line holds characters below 256, one for each byte.
        line.chars().map(|byte| u8::try_from(u32::from(byte)).expect("a byte")).collect()
    });
    kept.chain(shipped.iter().map(|path| read(path).into_bytes())).collect()
}

/// Checks every input that was kept, then changed ones; what was found where one fails, as small as it can be made.
fn run(kept: &[Vec<u8>], changed: u32, check: impl Fn(&[u8])) -> Result<(), String> {
    for input in kept {
        catch_unwind(AssertUnwindSafe(|| check(input)))
            .map_err(|_| format!("kept: {}", input.escape_ascii()))?;
    }
    let mut runner = TestRunner::new(ProptestConfig { rng_seed: RngSeed::Fixed(2), ..cases(changed) });
    let inputs = (any::<Index>(), prop::collection::vec(edit(), 1..5))
        .prop_map(|(which, edits)| edited(kept[which.index(kept.len())].clone(), edits, kept));
    let checked = |input: Vec<u8>| {
        check(&input);
        Ok(())
    };
    runner.run(&inputs, checked).map_err(|error| match error {
        TestError::Fail(why, input) => format!("{why}: {}", input.escape_ascii()),
        TestError::Abort(why) => why.to_string(),
    })
}

/// Bytes as the fuzzer hands them to a reader of text: as far as they are UTF-8.
fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes)
        .unwrap_or_else(|error| str::from_utf8(&bytes[..error.valid_up_to()]).expect("it is valid"))
}

fn holds(target: &str, shipped: &[&str], check: impl Fn(&[u8])) {
    run(&kept(target, shipped), CHANGED, check).unwrap_or_else(|found| panic!("{target}: {found}"));
}

#[test]
fn no_file_of_answers_the_fuzzer_thought_of_breaks_the_reader() {
    holds("answers", &[], |bytes| answers::check(text(bytes)));
}

#[test]
fn no_profile_the_fuzzer_thought_of_breaks_the_reader() {
    let shipped =
        ["staffordshire", "thurrock", "unnamed", "statutory"].map(|id| format!("councils/{id}.json"));
    holds("council", &shipped.each_ref().map(String::as_str), |bytes| council::check(text(bytes)));
}

#[test]
fn no_address_the_fuzzer_thought_of_leads_elsewhere_than_it_says() {
    holds("address", &[], |bytes| address::check(text(bytes)));
}

#[test]
fn no_moment_the_fuzzer_thought_of_is_on_another_day() {
    holds("moment", &[], |bytes| {
        if let Ok(seconds) = i64::arbitrary_take_rest(Unstructured::new(bytes)) {
            moment::check(seconds);
        }
    });
}

#[test]
fn no_list_of_holidays_the_fuzzer_thought_of_breaks_the_reader() {
    holds("holidays", &["static/bank-holidays.json"], |bytes| holidays::check(text(bytes)));
}

#[test]
fn no_page_of_a_council_the_fuzzer_thought_of_breaks_its_reader() {
    holds("own_page", &[], |bytes| own_page::check(text(bytes)));
}

#[test]
fn no_html_of_a_page_the_fuzzer_thought_of_breaks_its_reader() {
    holds("own_page_html", &["tests/pages/layouts.html"], |bytes| own_page::check_html(text(bytes)));
}

#[test]
fn no_saved_file_the_fuzzer_thought_of_breaks_the_reader() {
    holds("save_file", &[], |bytes| save_file::check(text(bytes)));
}

#[test]
fn no_letter_the_fuzzer_thought_of_breaks_out_of_its_format() {
    holds("letter_formats", &[], |bytes| {
        if let Ok(input) = letter_formats::Input::arbitrary_take_rest(Unstructured::new(bytes)) {
            letter_formats::check(input);
        }
    });
}

/// The other side of those above: faults of three kinds, one in what was kept and two in what is made of it.
#[test]
fn a_reader_with_a_fault_is_found_out() {
    let kept = [b"{\"who\":\"child\"}".to_vec(), b"{\"danger\":\"no\"}".to_vec()];
    let found =
        |check: fn(&str)| run(&kept, CHANGED, |bytes| check(text(bytes))).expect_err("it has a fault");
    assert!(found(|text| assert!(!text.contains("danger"))).starts_with("kept: "));
    let cut = found(|text| assert!(text.is_empty() || text.starts_with('{')));
    assert!(!cut.starts_with("kept: "), "{cut}");
    let twice = found(|text| assert!(text.matches("child").count() < 2));
    assert!(!twice.starts_with("kept: "), "{twice}");
    assert_eq!(run(&kept, CHANGED, |bytes| assert!(bytes.len() < 1_000_000)), Ok(()));
}
