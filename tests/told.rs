//! What a letter says of the person, and what an advocate is told of the days, for everybody and every step at once:
//! tables that a complaints officer can read through. `UPDATE=1 cargo test` writes them anew.

use std::fmt::Write as _;

use complaint_guide::documents::first_page::first_page;
use complaint_guide::documents::letter::Block;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::documents::{deadlines, text};
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::days::PartDate;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::papers::PaperKind;
use complaint_guide::rules::questions::{Ask, Form, Question, Question as Q};
use complaint_guide::rules::route::Complaint;
use complaint_guide::words::Voice;

use crate::child::{PauseForAdvocate, day, paused_story, story};
use crate::golden::{compare, council, holidays, none, today};
use crate::rules::decided;
use crate::timeline::{STANDS, started};

type Given = Vec<(Question, &'static str)>;

/// Everybody who can complain, in every situation that is asked about them.
fn everybody() -> Vec<Given> {
    let situations =
        ["in-care", "in-need", "protection", "left-care", "guardianship", "adoption", "none", "not-sure"];
    let with = |given: &[(Question, &'static str)], question, keys: &[&'static str]| {
        keys.iter().map(|key| [given, &[(question, *key)]].concat()).collect::<Vec<_>>()
    };
    let knows = ["agrees", "knows", "too-young", "no", "against", "not-sure"];
    let mut all = with(&[(Q::Who, "child")], Q::Situation, &situations);
    all.extend(with(&[(Q::Who, "care-leaver")], Q::LeftCare, &["help", "childhood", "both"]));
    all.extend(with(&[(Q::Who, "parent")], Q::Situation, &situations));
    all.extend(with(&[(Q::Who, "responsible")], Q::Situation, &situations));
    let carer: Given = vec![(Q::Who, "foster-carer"), (Q::Situation, "in-care")];
    let kinds = ["council", "agency", "kinship", "staying-put", "applying", "former"];
    all.extend(with(&carer, Q::CarerKind, &kinds));
    let roles = ["guardian", "parent", "asked-for-support", "applying", "other"];
    all.extend(with(&[(Q::Who, "guardian")], Q::GuardianshipRole, &roles));
    let roles = ["adopted", "adopter", "birth-parent", "applying", "supported", "other"];
    all.extend(with(&[(Q::Who, "adoption")], Q::AdoptionRole, &roles));
    let relative: Given = vec![(Q::Who, "relative"), (Q::Relation, "grandparent"), (Q::Situation, "in-need")];
    all.extend(with(&relative, Q::ChildKnows, &knows));
    for whom in ["child", "care-leaver", "parent", "carer", "other"] {
        let helper: Given = vec![(Q::Who, "helper"), (Q::HelperKind, "advocate"), (Q::HelpingWhom, whom)];
        let helper = [&helper[..], &[(Q::Situation, "in-care"), (Q::LeftCare, "childhood")]].concat();
        all.extend(with(&helper, Q::ChildKnows, &knows));
    }
    all.push(vec![(Q::Who, "professional"), (Q::WorkRole, "child"), (Q::Situation, "in-care")]);
    let anonymous = |given: &Given| [&given[..], &[(Q::Sign, "anonymous")]].concat();
    let without_name: Vec<_> =
        all.iter().filter(|given| given.iter().any(|one| one.0 == Q::ChildKnows)).map(anonymous).collect();
    all.extend(without_name);
    all
}

fn complaint(given: &Given) -> Complaint {
    let topics: &[&str] = &["worker"];
    let said: Vec<_> = given.iter().map(|(question, key)| (*question, std::slice::from_ref(key))).collect();
    let mut complaint = decided(&[&said[..], &[(Q::Topics, topics)]].concat());
    for concern in complaint.route.points.iter().map(|point| point.concern).collect::<Vec<_>>() {
        let Form::Words { fields, .. } = Q::WhatHappened.form() else { unreachable!() };
        let fields = fields.iter().map(|field| format!("[{field}]")).collect();
        let ask = Ask { question: Q::WhatHappened, point: Some(concern) };
        complaint.answers.set(ask, Said::Words { ticked: Vec::new(), fields }).expect("it fits");
    }
    complaint
}

#[test]
fn everybody_is_introduced_as_who_they_are() {
    let council = council("statutory");
    let setting = Setting { council: &council, today: today(), holidays: holidays(), voice: Voice::Adult };
    let mut page =
        String::from("What a letter says before its points, and what it calls an effect, for everybody.\n");
    for given in everybody() {
        let name: Vec<_> = given.iter().map(|(question, key)| format!("{}: {key}", question.key())).collect();
        let _ = writeln!(page, "\n{}", name.join(", "));
        let Some(letter) = summary(&complaint(&given), setting).letter else {
            let _ = writeln!(page, "  (no letter)");
            continue;
        };
        for block in &letter.blocks {
            match block {
                Block::Text(text) => writeln!(page, "  {text}"),
                Block::Point { said, .. } => writeln!(page, "  {}", said.last().expect("four were said").0),
                Block::List(lines) => lines.iter().try_for_each(|line| writeln!(page, "  - {line}")),
                Block::Heading(_) => Ok(()),
            }
            .expect("a text takes anything");
        }
    }
    none(&Vec::from_iter(compare("tests/letters/who.txt", &page).err()));
}

#[test]
fn an_advocate_is_told_every_day_that_is_known() {
    let council = council("statutory");
    let today = day("2026-11-23");
    let setting = Setting { council: &council, today, holidays: holidays(), voice: Voice::Adult };
    let mut page = String::from("The days in the note to an advocate and in the pack for the Ombudsman.\n");
    for (stands_at, since, is_paused) in STANDS {
        let started = started(since, today);
        if started.is_some_and(|started| started.range().0 > today) {
            continue;
        }
        let paused = if is_paused { ", paused" } else { "" };
        let pause = is_paused.then_some(PauseForAdvocate::GoesOn);
        let result = summary(&paused_story(stands_at, started, pause), setting);
        for kind in [PaperKind::AdvocateNote, PaperKind::OmbudsmanPack] {
            let Some(paper) = result.papers.iter().find(|paper| paper.kind == kind) else { continue };
            let _ = writeln!(page, "\n{stands_at} since {since}{paused}: {}", kind.key());
            for block in &paper.letter.blocks {
                if let Block::List(lines) = block {
                    lines.iter().for_each(|line| writeln!(page, "  {line}").expect("a text takes anything"));
                }
            }
        }
    }
    none(&Vec::from_iter(compare("tests/letters/days.txt", &page).err()));
}

#[test]
fn the_pages_before_the_program_say_what_they_should() {
    let of = |id| first_page(&council(id));
    let pages = [
        ("statutory", of("statutory")),
        ("staffordshire", of("staffordshire")),
        ("example", of("example")),
        ("staff", deadlines::first_page(Voice::Adult)),
    ];
    let tell = |(name, page): &(&str, String)| compare(&format!("tests/first-page/{name}.html"), page).err();
    none(&pages.iter().filter_map(tell).collect::<Vec<_>>());
}

#[test]
fn a_letter_is_saved_as_it_is_shown_with_line_ends_that_every_program_knows() {
    let council = council("statutory");
    let setting = Setting { council: &council, today: today(), holidays: holidays(), voice: Voice::Adult };
    let letter = summary(&story("not-sent", None), setting).letter.expect("there is a letter");
    let (shown, saved) = (text::text(&letter), text::with_crlf(&text::text(&letter)));
    assert!(shown.lines().count() > 10 && !shown.contains('\r'));
    assert_eq!(saved.split("\r\n").collect::<Vec<_>>(), shown.split('\n').collect::<Vec<_>>());
    assert!(!saved.replace("\r\n", "").contains(['\r', '\n']));
}

#[test]
fn of_an_answer_whose_day_is_known_roughly_the_first_safe_day_is_told_everywhere() {
    let council = council("statutory");
    let setting =
        Setting { council: &council, today: day("2026-11-10"), holidays: holidays(), voice: Voice::Adult };
    let since = PartDate::new(2026, Some(11), None).expect("a month");
    let told = summary(&story("answered-1", Some(since)), setting);
    // By hand: answered on Sunday 1 November at the earliest; then Monday 2 November may be day 1 of 20.
    let safe = "Ask by Friday 27 November 2026 to be safe.";
    assert_eq!(told.by_when.as_deref(), Some(safe));
    let lines = told.dates.expect("dates").steps;
    assert!(lines.iter().any(|line| line.ask_by.as_deref() == Some(safe)), "{lines:?}");
}
