//! The table, read back by a CSV reader.

use complaint_guide::documents::table::{cell, sheet, table};
use complaint_guide::rules::answers::Said;
use complaint_guide::words::Voice;
use csv::ReaderBuilder;
use proptest::prelude::*;

use super::any_text;
use crate::golden::{cases, none};
use crate::people::stories;

/// What a spreadsheet makes of the file.
fn rows(file: &str) -> Result<Vec<Vec<String>>, String> {
    let text = file.strip_prefix('\u{feff}').ok_or("it does not begin with the mark of UTF-8")?;
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        row.map(|row| row.iter().map(str::to_owned).collect()).map_err(|error| error.to_string())
    };
    reader.records().map(row).collect()
}

/// Whether a spreadsheet could run a cell: the first sign that it may look at begins a formula.
fn is_formula(cell: &str) -> bool {
    let unquoted = cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    unquoted.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || cell.starts_with(['\t', '\r', '\n'])
}

#[test]
fn the_table_of_every_story_holds_its_points_what_was_written_and_its_dates() {
    let mut wrong = Vec::new();
    for story in stories() {
        let (complaint, summary) = (story.complaint(), story.told(story.voice));
        let file = table(&complaint, &summary, story.setting(story.voice));
        let rows = rows(&file).unwrap_or_else(|error| panic!("{}: {error}", story.name));
        let has = |at: usize, text: &str| rows.iter().any(|row| row[at].trim_start_matches('\'') == text);
        for point in &summary.points {
            if !has(1, &point.name) || !has(2, &point.says) {
                wrong.push(format!("{}: no {}", story.name, point.name));
            }
        }
        for line in summary.dates.iter().flat_map(|dates| &dates.steps) {
            let Some((first, last)) = line.entry.due.range() else { continue };
            if !rows.iter().any(|row| row[3] == first.to_string() && row[4] == last.to_string()) {
                wrong.push(format!("{}: no {first} for {}", story.name, line.name));
            }
        }
        for (ask, said) in complaint.answers.iter() {
            let Said::Words { fields, .. } = said else { continue };
            if ask.point.is_none() && ask.key() != "wanted" {
                continue;
            }
            for text in fields.iter().filter(|text| !text.is_empty() && !has(2, text)) {
                wrong.push(format!("{}: no {text:?}", story.name));
            }
        }
        wrong.extend(rows.iter().flatten().filter(|cell| is_formula(cell)).cloned());
    }
    none(&wrong);
}

#[test]
fn a_cell_that_is_a_formula_is_found() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r", "\u{feff}=1"] {
        assert!(is_formula(text), "{text:?}");
        assert_eq!(cell(text), format!("\"'{}\"", text.replace('"', "\"\"")), "{text:?}");
    }
    for text in ["a=b", "1-2", "", "me@example.com", "שלום", "‘quoted’"] {
        assert!(!is_formula(text), "{text:?}");
        assert_eq!(cell(text), format!("\"{text}\""));
    }
}

/// Go's reader refuses a file in which a quotation mark follows the mark of UTF-8, which it takes for text.
#[test]
fn no_quotation_mark_stands_in_the_first_heading() {
    for story in stories() {
        let file = table(&story.complaint(), &story.told(story.voice), story.setting(story.voice));
        let first = file.split(',').next().unwrap_or_default();
        assert!(first.starts_with('\u{feff}') && first.len() > 3 && !first.contains('"'), "{first:?}");
    }
    // One that cannot stand without them keeps them.
    for heading in ["A, B", "A \"B\"", "=A", "A\nB", ""] {
        let row = [heading.to_owned(), String::from("C")];
        assert_eq!(sheet([&row]), format!("\u{feff}{},\"C\"\r\n", cell(heading)));
        assert_eq!(rows(&sheet([&row])).map(|rows| rows[0][1].clone()), Ok(String::from("C")));
    }
}

#[test]
fn the_headings_stand_in_every_voice() {
    let story = stories().into_iter().find(|story| story.told(Voice::Adult).dates.is_some()).unwrap();
    for voice in Voice::ALL {
        let file = table(&story.complaint(), &story.told(voice), story.setting(voice));
        let rows = rows(&file).unwrap();
        assert!(rows.len() > 5 && rows.iter().all(|row| row.len() == 7));
        assert!(rows[0].iter().all(|heading| !heading.is_empty()));
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn no_text_becomes_a_formula_or_another_cell(before in any_text(), text in any_text(), after in any_text()) {
        let file = format!("\u{feff}{},{},{}\r\n", cell(&before), cell(&text), cell(&after));
        let found = rows(&file).unwrap();
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].len(), 3);
        for (cell, text) in found[0].iter().zip([&before, &text, &after]) {
            prop_assert!(!is_formula(cell), "{:?}", cell);
            prop_assert!(cell == text || cell.strip_prefix('\'') == Some(text), "{:?} is not {:?}", cell, text);
        }
    }
}
