//! A few stories in every format, kept as files that anyone can open and that other programs read:
//! `tests/formats/kept`, written anew by `UPDATE=1 cargo test`.

use complaint_guide::documents::email::{Email, email};
use complaint_guide::documents::{calendar, case, html, save, table};

use crate::golden::{compare, council, names, none};
use crate::people::{Story, stories};

/// One of each kind: a parent, a child, a late one, one with several points, one without a name, and one
/// that goes on from Stage 2.
const KEPT: [&str; 6] = [
    "amira-15-in-foster-care-staffordshire",
    "anonymous-foster-carer",
    "dan-father-of-a-child-in-need-staffordshire",
    "leo-12-disabled-short-breaks",
    "mixed-parent-easy-read-late-and-other-case",
    "stage-two-answered",
];

/// The story in every format that it has, by the end of the file's name.
fn formats(story: &Story) -> Vec<(&'static str, String)> {
    let (complaint, told) = (story.complaint(), story.told(story.voice));
    let setting = story.setting(story.voice);
    let letter = told.letter.as_ref().expect("there is a letter");
    // No council of these stories has published an address.
    let link = email(letter, &council("example")).map(|email| match email {
        Email::Link(link) => format!("{link}\n"),
        Email::TooLong { address } => format!("too long: {address}\n"),
    });
    let dates = told.dates.as_ref();
    let calendar = dates.and_then(|dates| calendar::calendar(dates, story.today, story.voice));
    let all = [
        ("html", Some(html::html(letter))),
        ("email.txt", link),
        ("ics", calendar),
        ("csv", Some(table::table(&complaint, &told, setting))),
        ("json", Some(format!("{:#}\n", case::case(&complaint, &told, setting)))),
        ("save.html", Some(save::save(&story.answers, Some(letter), None, setting).expect("it is short"))),
    ];
    all.into_iter().filter_map(|(end, text)| Some((end, text?))).collect()
}

#[test]
fn the_stories_that_are_kept_are_as_they_were_in_every_format() {
    let mut wrong = Vec::new();
    let mut files = Vec::new();
    for story in stories().iter().filter(|story| KEPT.contains(&story.name.as_str())) {
        for (end, text) in formats(story) {
            let file = format!("{}.{end}", story.name);
            wrong.extend(compare(&format!("tests/formats/kept/{file}"), &text).err());
            files.push(file);
        }
    }
    none(&wrong);
    files.sort();
    assert_eq!(names("tests/formats/kept"), files, "every file there belongs to a story and a format");
    for end in ["html", "email.txt", "ics", "csv", "json", "save.html"] {
        assert!(files.iter().filter(|file| file.ends_with(end)).count() > 0, "{end}");
    }
}
