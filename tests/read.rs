//! The page that says everything at once keeps step with the words and the rules.

use std::collections::BTreeSet;

use complaint_guide::documents::read::read;
use complaint_guide::files;
use complaint_guide::rules::clocks::{Clock, Extension, Procedure};
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::days::Length;
use complaint_guide::rules::doors::Door;
use complaint_guide::rules::law::Rule;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::screening::{Outcome, in_general};
use complaint_guide::rules::steps::Step;
use complaint_guide::words::table::{DoorWords, StepWords};
use complaint_guide::words::{InWords, Phrase, Voice};
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

use crate::golden;

fn example() -> Value {
    serde_json::from_str(&golden::read("councils/example.json")).expect("it is JSON")
}

fn page_of(profile: &Value) -> Html {
    let council = files::council::read(&profile.to_string()).expect("the profile is right");
    Html::parse_document(&read(&council))
}

fn select<'a>(of: &ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    of.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: ElementRef) -> String {
    element.text().collect::<String>()
}

/// The part of the page in this voice.
fn section(page: &Html, voice: Voice) -> ElementRef<'_> {
    select(&page.root_element(), &format!("section#{}", voice.key()))[0]
}

/// Every line of it: paragraphs, headings and items.
fn lines(section: ElementRef) -> Vec<String> {
    select(&section, "p, li, h2, h3, h4").into_iter().map(text).collect()
}

/// What stands between a heading with these words and the next of its level or above.
fn below(section: ElementRef, heading: &str) -> Vec<String> {
    let all = select(&section, "p, li, h2, h3, h4");
    let from = all.iter().position(|line| text(*line) == heading).expect(heading);
    let level = all[from].value().name().to_owned();
    let ends = |line: &&ElementRef| !(line.value().name().starts_with('h') && *line.value().name() <= *level);
    all[from + 1..].iter().take_while(ends).map(|line| text(*line)).collect()
}

#[test]
fn every_rule_every_concern_every_step_and_every_door_is_on_the_page_once_in_each_voice() {
    let page = page_of(&example());
    for voice in Voice::ALL {
        let lines = lines(section(&page, voice));
        let times = |phrase: Phrase| lines.iter().filter(|line| **line == phrase.raw(voice)).count();
        for rule in Rule::ALL {
            assert_eq!(times(rule.words().why), 1, "{} in {}", rule.key(), voice.key());
        }
        for door in Door::ALL {
            let DoorWords { name, what, how } = *door.words();
            // A step is named as the door it is.
            assert!(times(name) >= 1, "{}", door.key());
            assert!(times(what) >= 1 && times(how) >= 1, "{} in {}", door.key(), voice.key());
        }
        for step in Step::ALL {
            let StepWords { name, what } = *step.words();
            assert!(times(name) >= 1 && times(what) >= 1, "{} in {}", step.key(), voice.key());
        }
        for concern in Concern::ALL {
            assert!(times(concern.words().name) >= 1, "{} in {}", concern.key(), voice.key());
        }
    }
}

#[test]
fn each_concern_stands_where_the_rules_send_it_and_nowhere_else() {
    let page = page_of(&example());
    let voice = Voice::Adult;
    let section = section(&page, voice);
    let covered = below(section, "What you can complain about this way");
    for concern in Concern::ALL {
        let name = concern.words().name.raw(voice).to_owned();
        let at: BTreeSet<&str> = Door::ALL
            .iter()
            .filter(|door| below(section, door.words().name.raw(voice)).contains(&name))
            .map(|door| door.key())
            .collect();
        match in_general(*concern).outcome {
            Outcome::Elsewhere(door) => {
                assert_eq!(at, BTreeSet::from([door.key()]), "{name}");
                assert!(!covered.contains(&name), "{name}");
            }
            _ => assert!(at.is_empty() && covered.contains(&name), "{name}"),
        }
    }
}

#[test]
fn the_days_on_the_page_are_the_clocks_own() {
    let page = page_of(&example());
    for voice in Voice::ALL {
        let lines = lines(section(&page, voice));
        for clock in Clock::ALL.iter().filter(|clock| clock.terms().procedure == Procedure::Statutory) {
            let terms = clock.terms();
            let longer = match terms.extension {
                Extension::To(length, _, rule) => Some((length, rule)),
                Extension::None | Extension::Open(_) => None,
            };
            for (length, rule) in [(terms.length, terms.rule)].into_iter().chain(longer) {
                let Length::WorkingDays(days) = length else { continue };
                let why = rule.words().why.raw(voice);
                let numbers: Vec<_> = why.split(|c: char| !c.is_ascii_digit()).collect();
                assert!(numbers.contains(&days.to_string().as_str()), "{}: {why}", clock.key());
                assert!(lines.iter().any(|line| line == why), "{}", clock.key());
            }
        }
    }
}

#[test]
fn the_page_has_the_councils_own_contacts_and_way_out_and_runs_nothing() {
    let mut profile = example();
    let name = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    profile["name"] = json!(name);
    profile["exit-address"] = json!("https://exit.example/?a=1&b=2");
    let page = page_of(&profile);
    let root = page.root_element();
    for element in ["script", "img", "iframe", "form", "link", "object"] {
        assert!(select(&root, element).is_empty(), "{element}");
    }
    assert_eq!(select(&root, "a.exit")[0].value().attr("href"), Some("https://exit.example/?a=1&b=2"));
    for voice in Voice::ALL {
        let lines = lines(section(&page, voice));
        assert!(lines.iter().any(|line| line.contains(name)), "{voice:?}");
        for contact in ["01632 960 001", "childrens.complaints@council.example", "1 High Street", "0800 1111"]
        {
            assert!(lines.iter().any(|line| line.contains(contact)), "{contact} in {voice:?}");
        }
    }
}

#[test]
fn headings_go_down_by_one_and_ids_stand_once() {
    let page = page_of(&example());
    let root = page.root_element();
    let mut before = 0;
    for heading in select(&root, "h1, h2, h3, h4, h5, h6") {
        let level: usize = heading.value().name()[1..].parse().expect("a level");
        assert!(level <= before + 1, "{}", text(heading));
        before = level;
    }
    let ids: Vec<_> = select(&root, "[id]").iter().filter_map(|element| element.value().attr("id")).collect();
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:?}");
}
