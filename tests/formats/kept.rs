//! Forty stories and more in every format, as files that anyone can open and that other programs read: a folder each
//! under `target/tmp/formats`, which every run writes. One of them is kept under `tests/formats/kept`, and the dates of
//! five more, so that a change of a format is read in review; `UPDATE=1 cargo test` writes those anew.
//!
//! `letter` is the letter for the step, and each paper stands beside it by its name. A paper is written by the
//! same code whoever needs it, so each kind is kept once in every format, with the first story that has it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use complaint_guide::documents::email::{Email, email};
use complaint_guide::documents::letter::Letter;
use complaint_guide::documents::text::text;
use complaint_guide::documents::{calendar, case, html, save, table};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::papers::{Addressee, PaperKind};
use complaint_guide::rules::steps::NextRight;
use complaint_guide::words::Voice;

use crate::golden::{compare, council, names, none, place};
use crate::people::{Story, stories};

/// Every next step, kind of paper, voice and profile; with a name and without; of one point and of five.
const KEPT: [&str; 60] = [
    "a-new-date-and-agreed-points-at-stage-two",
    "a-pause-whose-days-are-known-roughly",
    "a-worker-is-under-a-disciplinary-case",
    "all-stages-done",
    "all-stages-done-with-a-promise-not-kept-and-a-new-refusal",
    "amira-15-in-foster-care-staffordshire",
    "an-advocate-was-found-after-a-pause",
    "anonymous-and-late-child-in-care",
    "anonymous-foster-carer",
    "care-leaver-17-in-young-persons-words",
    "care-leaver-after-the-last-answer-of-another-procedure",
    "court-case-after-all-stages",
    "dan-father-of-a-child-in-need-staffordshire",
    "does-not-know-where-it-stands",
    "early-help-without-a-social-worker",
    "father-refused-stage-one-for-want-of-parental-responsibility",
    "friend-speaks-for-a-child-who-does-not-want-it",
    "grandmother-when-the-child-does-not-know",
    "grandmother-who-waits-to-be-heard",
    "late-with-reasons",
    "leo-12-disabled-short-breaks",
    "mediation-in-place-of-stage-two",
    "meeting-offered-in-place-of-the-panel",
    "mixed-parent-easy-read-late-and-other-case",
    "mixed-parent-five-points",
    "moved-to-another-procedure-without-reasons",
    "nobody-says-whether-the-panel-has-met",
    "paused-everything-is-before-the-court",
    "paused-in-part",
    "paused-past-the-last-day",
    "paused-until-there-is-an-advocate",
    "placement-is-to-end-on-friday",
    "rosa-advocate-for-a-boy-in-care-staffordshire",
    "stage-one-answered-about-august",
    "stage-one-answered-in-staffordshire",
    "stage-one-is-past-ten-days",
    "stage-one-is-past-twenty-days",
    "stage-one-refused",
    "stage-three-refused",
    "stage-three-refused-as-late",
    "stage-two-answered",
    "stage-two-answered-long-ago",
    "stage-two-is-past-sixty-five-days",
    "stage-two-refused",
    "the-answer-to-the-panel-is-late",
    "the-panel-is-late",
    "the-panel-met-last-week",
    "the-panels-report-has-come",
    "the-panels-report-is-late",
    "thurrock-mediation-first",
    "thurrock-panel-appointed-in-thirty-days",
    "told-a-worker-a-week-ago",
    "told-a-worker-and-does-not-know-when",
    "told-a-worker-last-year",
    "told-a-worker-three-weeks-ago",
    "unnamed-council-early-help-and-reports",
    "unnamed-council-extension-needs-agreement",
    "waiting-for-stage-two",
    "withdrawn-and-made-again",
    "woman-of-52-about-her-childhood-in-care",
];

/// The one that is kept in every format. What its letter and papers say is read in `tests/people`.
const WHOLE: &str = "mixed-parent-five-points";

/// The one whose letter is short enough to stand in a link to a mail program; that of the one above is not.
const LINK: &str = "leo-12-disabled-short-breaks";

/// Those whose calendar and table are kept as well: each has days or rows that no other has.
const DATES: [&str; 5] = [
    "amira-15-in-foster-care-staffordshire",
    "leo-12-disabled-short-breaks",
    "paused-in-part",
    "placement-is-to-end-on-friday",
    "stage-two-is-past-sixty-five-days",
];

/// Whether a change of this file is to be read in review. A paper is written in the same formats as a letter.
fn is_kept(story: &str, file: &str) -> bool {
    let of_letter = ["letter.", "answers.", "complaint.", "dates."];
    let of_dates = ["dates.ics", "complaint.csv"];
    if story == WHOLE {
        of_letter.iter().any(|name| file.starts_with(name))
    } else {
        (DATES.contains(&story) && of_dates.contains(&file)) || (story == LINK && file == "letter.email.txt")
    }
}

/// A letter as text, as a page and as a link; the names of the files begin with its own.
fn written(name: &str, letter: &Letter) -> Vec<(String, String)> {
    // No council of these stories has published an address.
    let link = email(letter, &council("example")).map(|email| match email {
        Email::Whole(link) => format!("{link}\n"),
        Email::ToPaste(address) => format!("too long: {address}\n"),
    });
    let all = [
        ("txt", Some(format!("{}\n", text(letter)))),
        ("html", Some(html::html(letter))),
        ("email.txt", link),
    ];
    all.into_iter().filter_map(|(end, text)| Some((format!("{name}.{end}"), text?))).collect()
}

/// The files of a story. `papers` are the kinds that an earlier story has shown, and take up those of this one.
fn files(story: &Story, papers: &mut BTreeSet<PaperKind>) -> Vec<(String, String)> {
    let (complaint, told) = (story.complaint(), story.told(story.voice));
    let setting = story.setting(story.voice);
    let mut files: Vec<_> = told.letter.iter().flat_map(|letter| written("letter", letter)).collect();
    for paper in told.papers.iter().filter(|paper| papers.insert(paper.kind)) {
        files.extend(written(paper.kind.key(), &paper.letter));
    }
    let dates = told.dates.as_ref();
    let calendar = dates.and_then(|dates| calendar::calendar(dates, setting));
    files.extend(calendar.map(|calendar| ("dates.ics".into(), calendar)));
    files.push(("complaint.csv".into(), table::table(&complaint, &told, setting)));
    files.push(("complaint.json".into(), format!("{:#}\n", case::case(&complaint, &told, None, setting))));
    let saved = save::save(&story.answers, told.letter.as_ref(), None, setting).expect("it is short");
    files.push(("answers.html".into(), saved));
    files
}

fn kept() -> Vec<Story> {
    stories().into_iter().filter(|story| KEPT.contains(&story.name.as_str())).collect()
}

#[test]
fn the_stories_that_are_kept_are_as_they_were_in_every_format() {
    let (mut wrong, mut papers, mut expected) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for story in kept() {
        let folder = format!("tests/formats/kept/{}", story.name);
        let written = files(&story, &mut papers);
        for (file, text) in written.into_iter().filter(|(file, _)| is_kept(&story.name, file)) {
            wrong.extend(compare(&format!("{folder}/{file}"), &text).err());
            expected.insert(format!("{}/{file}", story.name));
        }
    }
    none(&wrong);
    let there = |story: &String| {
        let files = names(&format!("tests/formats/kept/{story}"));
        files.into_iter().map(|file| format!("{story}/{file}")).collect::<Vec<_>>()
    };
    let there: BTreeSet<_> = names("tests/formats/kept").iter().flat_map(there).collect();
    assert_eq!(there, expected, "every file there belongs to a story and a format");
}

#[test]
fn every_story_is_written_for_other_programs_to_read() {
    let all = Path::new(env!("CARGO_TARGET_TMPDIR")).join("formats");
    let mut papers = BTreeSet::new();
    for story in kept() {
        let folder = all.join(&story.name);
        fs::create_dir_all(&folder).expect("a folder");
        for (file, text) in files(&story, &mut papers) {
            fs::write(folder.join(file), text).expect("a file");
        }
    }
    assert!(fs::read_dir(&all).expect("a folder").count() >= KEPT.len());
}

#[test]
fn what_is_kept_has_every_step_paper_voice_and_profile() {
    let (mut steps, mut papers) = (BTreeSet::new(), BTreeSet::new());
    let (mut voices, mut profiles) = (BTreeSet::new(), BTreeSet::new());
    let mut formats = BTreeSet::new();
    for story in kept() {
        steps.extend(story.told(story.voice).next.map(|next| next.right));
        voices.insert(story.voice.key());
        profiles.insert(story.council.id.clone());
        let files = files(&story, &mut papers).into_iter();
        formats.extend(files.filter_map(|(file, _)| Some(file.split_once('.')?.1.to_owned())));
    }
    let left = NextRight::ALL.iter().filter(|next| !steps.contains(next)).collect::<Vec<_>>();
    // Whoever waits in time is told to wait, with the same letter at each stage; and by agreement Stage 2 is asked for
    // as after an answer, in another first sentence.
    let alike = [&NextRight::AskStageTwoAgreed, &NextRight::WaitStageTwo];
    assert_eq!(left, alike, "a step that no story shows");
    // The letters for other doors have one form.
    let for_doors = |kind: &PaperKind| kind.addressee() == Addressee::AnotherDoor;
    let of_complaint = PaperKind::ALL.iter().filter(|kind| !for_doors(kind)).count();
    assert_eq!(papers.iter().filter(|kind| !for_doors(kind)).count(), of_complaint, "{papers:?}");
    assert!(papers.iter().any(for_doors), "{papers:?}");
    assert_eq!(voices.len(), Voice::ALL.len());
    assert_eq!(profiles, ["staffordshire", "statutory", "thurrock", "unnamed"].map(String::from).into());
    let all = ["csv", "email.txt", "html", "ics", "json", "txt"].map(String::from);
    assert!(all.iter().all(|format| formats.contains(format)), "{formats:?}");
}

/// Marks that no letter may have, whoever wrote the sentence: none of these stories' people uses them.
fn faults(file: &str) -> Vec<&'static str> {
    let small = file.to_lowercase();
    let marks = ["and/or", "(s)", "n/a", "{", "}", "[", "]", "undefined", "null", "todo", "  \n"];
    marks.into_iter().filter(|mark| small.contains(mark)).collect()
}

/// The headings of a page that have nothing under them before the next one.
fn empty_headings(page: &str) -> usize {
    let page = scraper::Html::parse_document(page);
    let all = scraper::Selector::parse("h1, h2, h3, h4, h5, h6").expect("a selector");
    // A smaller heading under a larger one is something under it.
    let level = |name: &str| ["h1", "h2", "h3", "h4", "h5", "h6"].iter().position(|heading| *heading == name);
    let has_nothing = |heading: &scraper::ElementRef| {
        let next = heading.next_siblings().find_map(scraper::ElementRef::wrap);
        next.is_none_or(|next| {
            let next_level = level(next.value().name());
            next_level.is_some_and(|next| Some(next) <= level(heading.value().name()))
                || next.text().all(|text| text.trim().is_empty())
        })
    };
    page.select(&all).filter(has_nothing).count()
}

#[test]
fn no_letter_that_is_kept_has_a_mark_that_is_banned_or_a_heading_with_nothing_under_it() {
    let mut found = Vec::new();
    let mut looked_at = 0;
    for story in kept() {
        for (file, text) in files(&story, &mut BTreeSet::new()) {
            let is_page = file.ends_with(".html") && file != "answers.html";
            if file.ends_with(".txt") && !file.ends_with(".email.txt") {
                found.extend(faults(&text).iter().map(|mark| format!("{}/{file}: {mark}", story.name)));
                looked_at += 1;
            } else if is_page && empty_headings(&text) > 0 {
                found.push(format!("{}/{file}: a heading with nothing under it", story.name));
            }
        }
    }
    none(&found);
    assert!(looked_at > 100, "{looked_at}");
}

#[test]
fn a_mark_that_is_banned_and_an_empty_heading_are_found() {
    assert_eq!(faults("Write and/or phone."), ["and/or"]);
    assert_eq!(faults("Your point(s), by {date}."), ["(s)", "{", "}"]);
    assert_eq!(faults("Name: N/A"), ["n/a"]);
    assert!(faults("I want to know why.\n\nMy points\n").is_empty());
    assert_eq!(empty_headings("<h2>One</h2><h2>Two</h2><p>That.</p><h2>Three</h2>"), 2);
    assert_eq!(empty_headings("<h2>One</h2><p> </p>"), 1);
    assert_eq!(empty_headings("<h2>One</h2><p>This.</p><h2>Two</h2><h3>That.</h3><p>So.</p>"), 0);
}

#[test]
fn what_is_kept_is_no_heavier_than_a_reviewer_can_bear() {
    let size = |story: &String| {
        let folder = place("tests/formats/kept").join(story);
        let files = fs::read_dir(folder).expect("it is a folder");
        files.map(|file| file.and_then(|file| file.metadata()).expect("a file").len()).sum::<u64>()
    };
    let all: u64 = names("tests/formats/kept").iter().map(size).sum();
    assert!(all < 3_000_000, "{all} bytes");
}
