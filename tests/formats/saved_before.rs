//! Files that an earlier guide saved open with their topics, and with what became of each point.
//!
//! The files under `tests/formats/saved-before` were written by the guide before its topics became one list, or before a
//! point had the name that it has now. They are never written anew: what stands beside them is what they open with.

use std::fmt::Write as _;

use complaint_guide::files::save::read as open;
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::{Ask, Question};
use complaint_guide::rules::route::{replay, route};

use crate::golden::{compare, names, none, read, today};

fn files() -> Vec<String> {
    let mut files = names("tests/formats/saved-before");
    files.retain(|file| file.ends_with(".html"));
    files
}

/// What a file opens with.
fn opened(file: &str) -> String {
    let opened = open(&read(&format!("tests/formats/saved-before/{file}")));
    assert_eq!(opened.lost, [], "{file}");
    let answers = opened.saved.answers;
    let mut page = format!("{file}\n");
    for question in [Question::Topics, Question::Parts] {
        if let Some(Said::Many(keys)) = answers.get(question.into()) {
            let _ = writeln!(page, "  {}: {}", question.key(), keys.join(", "));
        }
    }
    // What is asked in own words since then changes nothing of where each point goes.
    let points = route(&answers, today()).map(|route| route.points).unwrap_or_default();
    for point in points {
        let _ = writeln!(page, "  point: {} ({})", point.concern.key(), point.outcome.key());
    }
    if let Err(ask) = replay(&answers, today()).decided {
        let _ = writeln!(page, "  asks: {}", ask.key());
    }
    page
}

#[test]
fn files_saved_before_open_with_their_topics_and_lose_nothing() {
    let files = files();
    assert!(files.len() >= 10, "{files:?}");
    let page: String = files.iter().map(|file| opened(file)).collect();
    assert!(files.iter().all(|file| page.contains(&format!("{file}\n  topics: "))), "{page}");
    none(&compare("tests/formats/saved-before/opened.txt", &page).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn what_was_typed_under_a_point_that_has_another_name_now_stands_under_that_name() {
    let file = read("tests/formats/saved-before/brother-who-took-his-sister-in.html");
    let kinship = Ask { question: Question::WhatHappened, point: Some(Concern::Kinship) };
    let typed = |file: &str| open(file).saved.answers.get(kinship).cloned();
    let Some(Said::Words { fields, .. }) = typed(&file) else { panic!("nothing is told of it") };
    assert!(fields.iter().any(|text| text.contains("paid like a foster carer")), "{fields:?}");
    // A file of today says what it says.
    assert_eq!(typed(&file.replace("\"version\":2,", "\"version\":3,")), None);
}

#[test]
fn a_file_of_before_that_said_it_was_of_today_would_lose_its_topics() {
    let file = read("tests/formats/saved-before/mixed-parent-five-points.html");
    let today = file.replace("\"version\":1,", "\"version\":2,");
    assert_ne!(file, today);
    assert!(!open(&today).lost.is_empty());
}

#[test]
fn whoever_was_never_asked_which_council_it_is_goes_on_where_they_were_and_whoever_had_not_come_so_far_is_asked()
 {
    let file = read("tests/formats/saved-before/records.html");
    let whose = |file: &str| open(file).saved.answers.get(Question::Whose.into()).cloned();
    assert_eq!(whose(&file), None, "they had said what it is about, and nothing after it");
    let told =
        r#""answers":[{"answer":{"what":"They lost my file."},"question":"what-happened:see-records"},"#;
    let further = file.replace("\"answers\":[", told);
    assert_ne!(further, file);
    assert_eq!(whose(&further), Some(Said::One("not-sure")));
    // A file of today was asked.
    let today =
        further.replace("\"version\":1,", "\"version\":4,").replace("\"version\":2,", "\"version\":4,");
    assert_eq!(whose(&today), None);
}

#[test]
fn whoever_complains_of_another_council_and_was_never_asked_what_comes_goes_on_where_they_were() {
    let file = read("tests/formats/saved-before/child-placed-here-by-another-council.html");
    let comes = |file: &str| open(file).saved.answers.get(Question::Coming.into()).cloned();
    assert_eq!(comes(&file), None, "they had said what it is about, and nothing after it");
    let told = r#""answers":[{"answer":{"what":"They want to move me."},"question":"what-happened:home"},"#;
    let further = file.replace("\"answers\":[", told);
    assert_ne!(further, file);
    assert_eq!(comes(&further), Some(Said::One("not-sure")));
    // A file of today was asked.
    let today =
        further.replace("\"version\":1,", "\"version\":5,").replace("\"version\":2,", "\"version\":5,");
    assert_eq!(comes(&today), None);
}
