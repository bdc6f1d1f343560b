//! What holds of the words in any language, and what is seen of it on the screens.
//!
//! In English these tests are their own control: the same search that finds nothing in a language that nobody speaks
//! finds English on every screen of the English guide.

use std::collections::BTreeSet;
use std::{env, fs};

use complaint_guide::documents::working::length;
use complaint_guide::rules::advice::Advice;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::days::Length;
use complaint_guide::rules::law::Rule;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::papers::PaperKind;
use complaint_guide::words::table::{self, LANGUAGE};
use complaint_guide::words::{ENGLISH, IS_TRANSLATED, Voice};
use scraper::{ElementRef, Html as Page, Node, Selector};
use serde_json::Value;

use crate::golden::{none, place, read};
use crate::{Story, screens, stories};

/// What stays as it is in every language: what the person and the council wrote, the law's own citations, the names of
/// bank holidays and of the files that are saved.
fn stays(story: &Story) -> Vec<String> {
    let mut stays: Vec<String> =
        ["answers.html", "letter.html", "letter.txt", "dates.ics", "complaint.csv"].map(String::from).into();
    stays.extend(typed(&story.answers));
    strings(&story.profile, &mut stays);
    strings(&read("static/bank-holidays.json"), &mut stays);
    stays.extend(Rule::ALL.iter().map(|rule| rule.source().citation.to_owned()));
    stays.extend(Advice::ALL.iter().map(|advice| advice.source().citation.to_owned()));
    stays.extend(PaperKind::ALL.iter().filter_map(|paper| Some(paper.source()?.citation.to_owned())));
    // The longest first, so that no part of one is left behind.
    stays.sort_by_key(|text| std::cmp::Reverse(text.len()));
    stays
}

/// Enough of the stories to meet every kind of screen; drawing all of them three times over takes minutes.
fn some_stories() -> impl Iterator<Item = Story> {
    stories().into_iter().step_by(8)
}

fn typed(answers: &Answers) -> Vec<String> {
    let texts = answers.iter().filter_map(|(_, said)| match said {
        Said::Words { fields, .. } => Some(fields.clone()),
        _ => None,
    });
    // A person's own lines stand each by itself, and so does what is before a number in one, as that is a link. A word or
    // two would be found in any sentence.
    let lines = |text: String| {
        let before = |line: &str| line.find(char::is_numeric).map(|number| line[..number].to_owned());
        let own = |line: &str| [Some(line.to_owned()), before(line).filter(|own| own.len() > 10)];
        text.lines().flat_map(own).flatten().collect::<Vec<_>>()
    };
    texts.flatten().flat_map(lines).collect()
}

fn strings(json: &str, into: &mut Vec<String>) {
    fn walk(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::String(text) => into.push(text.clone()),
            Value::Array(all) => all.iter().for_each(|value| walk(value, into)),
            Value::Object(all) => all.values().for_each(|value| walk(value, into)),
            _ => {}
        }
    }
    walk(&serde_json::from_str(json).expect("it is JSON"), into);
}

/// What a person reads or hears on a screen, without the letter in English.
fn said(page: &Page) -> Vec<String> {
    let mut said = Vec::new();
    let root = Selector::parse(".guide").expect("a selector");
    let root = page.select(&root).next().expect("the guide");
    for node in root.descendants() {
        let is_english = |element: ElementRef| element.attr("lang") == Some(ENGLISH.tag);
        if node.ancestors().filter_map(ElementRef::wrap).any(is_english) {
            continue;
        }
        match node.value() {
            Node::Text(text) => said.push(text.to_string()),
            Node::Element(element) => {
                said.extend(
                    ["aria-label", "title", "alt"]
                        .iter()
                        .filter_map(|name| element.attr(name))
                        .map(str::to_owned),
                );
            }
            _ => {}
        }
    }
    said
}

/// The English that is left of what is said when what stays as it is has been taken out.
fn english(said: &[String], stays: &[String]) -> BTreeSet<String> {
    let mut left = BTreeSet::new();
    for text in said {
        let mut text = text.clone();
        for name in stays.iter().filter(|name| name.chars().any(|c| c.is_ascii_alphabetic())) {
            if text.contains(name) {
                text = text.replace(name, " ");
            }
        }
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1);
        left.extend(words.filter(|word| word.chars().all(|c| c.is_ascii_alphabetic())).map(str::to_owned));
    }
    left
}

#[test]
fn no_screen_has_english_but_for_names_and_the_letter() {
    let folder = env::var_os("COMPLAINT_GUIDE_SCREENS").map(|folder| place("").join(folder));
    let (mut found, mut bare, mut before) = (Vec::new(), 0, BTreeSet::new());
    for story in some_stories() {
        let stays = stays(&story);
        for voice in Voice::ALL {
            let mut seen = before.clone();
            for (name, page) in screens(&story, voice, &mut seen) {
                let left = english(&said(&page), &stays);
                bare += usize::from(left.is_empty());
                found.extend(
                    left.into_iter().map(|word| format!("{}, {name}, {}: {word}", story.name, voice.key())),
                );
                if let Some(folder) = &folder {
                    let file = folder.join(format!("{} {}.html", name.replace(':', "-"), voice.key()));
                    fs::create_dir_all(folder).expect("a folder for the screens");
                    fs::write(file, page.root_element().inner_html()).expect("a file for a screen");
                }
            }
            if voice == Voice::EasyRead {
                before = seen;
            }
        }
    }
    if IS_TRANSLATED {
        none(&found);
    } else {
        assert!(bare == 0 && !found.is_empty(), "{bare} screens in English have no English");
    }
}

#[test]
fn the_letter_is_in_english_and_beside_it_is_what_it_says() {
    for story in some_stories() {
        let (_, page) = screens(&story, Voice::YoungPerson, &mut BTreeSet::new()).pop().expect("a result");
        let text = |selector: &str| {
            let found = page.select(&Selector::parse(selector).expect("a selector")).next();
            found.map(|element| vec![element.text().collect::<String>()])
        };
        let Some(letter) = text("#letter") else { continue };
        let stays = stays(&story);
        assert!(!english(&letter, &stays).is_empty(), "{}: the letter is in English", story.name);
        let beside = text("section.letter:not([id]):not([lang])");
        if IS_TRANSLATED {
            let beside = beside.expect("what the letter says, in the reader's language");
            assert_eq!(english(&beside, &stays), BTreeSet::new(), "{}", story.name);
        } else {
            assert!(page.select(&Selector::parse("[lang]").expect("a selector")).next().is_none());
            assert!(!said(&page).iter().any(|said| said.contains("in your language")));
        }
    }
}

#[test]
fn every_number_has_the_form_that_the_language_gives_it() {
    // The numbers that show each form, by Unicode's rules for the languages that these words are in.
    let forms: &[(u16, &str)] = match LANGUAGE.tag {
        "en-GB" => &[(0, "0 days"), (1, "1 day"), (2, "2 days"), (21, "21 days"), (101, "101 days")],
        "en-XA" => &[(0, "óţĥéŕ"), (1, "óñé"), (2, "óţĥéŕ"), (101, "óţĥéŕ")],
        "ar-XB" => &[
            (0, "ضهصس"),
            (1, "سنه"),
            (2, "رثس"),
            (3, "وهث"),
            (10, "وهث"),
            (11, "مانذ"),
            (99, "مانذ"),
            (100, "سرحهص"),
            (102, "سرحهص"),
            (103, "وهث"),
            (1003, "وهث"),
            (1011, "مانذ"),
        ],
        other => panic!("nobody has said which numbers show the forms of {other}"),
    };
    for (number, form) in forms {
        let words = length(Length::Days(*number), Voice::EasyRead);
        assert!(words.contains(form), "{words} has not `{form}`");
        assert!(words.contains(&number.to_string()), "{words}");
    }
    // In English, a number of things is told in English whatever the reader's language is.
    let english = if IS_TRANSLATED { length(Length::Days(1), Voice::English) } else { String::from("1 day") };
    assert_eq!(english, "1 day");
}

#[test]
fn the_language_of_the_words_is_that_of_their_folder() {
    let folder = env::var("COMPLAINT_GUIDE_WORDS").unwrap_or_else(|_| String::from("words/en"));
    let says = read(&format!("{folder}/language.toml"));
    assert!(says.contains(&format!("tag = \"{}\"", LANGUAGE.tag)), "{says}");
    assert!(says.contains(&format!("direction = \"{}\"", LANGUAGE.direction)), "{says}");
    assert_eq!(IS_TRANSLATED, LANGUAGE != ENGLISH);
    assert_eq!(table::COLUMNS, if IS_TRANSLATED { 4 } else { 3 });
}
