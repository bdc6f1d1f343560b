//! Council profiles: those that ship are right and quote their sources; wrong ones are told exactly what is wrong.
//!
//! `councils/bad/` holds a wrong profile beside the messages it must produce, `councils/good/` what is odd and
//! right, and `councils/sources/` the sentences of the pages that profiles and stories quote.

use complaint_guide::files;
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::{Length, WorkingDays};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::steps::Step;

use crate::golden::{compare, names, none, place, read};

/// The profiles in a folder, by name.
fn profiles(folder: &str) -> Vec<String> {
    names(folder).into_iter().filter_map(|name| Some(name.strip_suffix(".json")?.to_owned())).collect()
}

#[test]
fn every_wrong_profile_is_told_what_is_wrong() {
    let bad = profiles("tests/councils/bad");
    assert!(bad.len() >= 40);
    let tell = |name: &String| {
        let path = format!("tests/councils/bad/{name}.json");
        match files::council::read(&read(&path)) {
            Ok(_) => Some(format!("{path}: nothing is wrong with it")),
            Err(problems) => {
                let lines: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
                compare(&format!("tests/councils/bad/{name}.txt"), &lines).err()
            }
        }
    };
    none(&bad.iter().filter_map(tell).collect::<Vec<_>>());
}

#[test]
fn every_message_belongs_to_a_wrong_profile() {
    let bad = profiles("tests/councils/bad");
    for name in names("tests/councils/bad") {
        let stem = name.trim_end_matches(".json").trim_end_matches(".txt");
        assert!(bad.iter().any(|bad| bad == stem), "{name} has no profile beside it");
    }
}

#[test]
fn every_odd_profile_is_right() {
    let good = profiles("tests/councils/good");
    assert!(good.len() >= 8);
    for name in good {
        let path = format!("tests/councils/good/{name}.json");
        if let Err(problems) = files::council::read(&read(&path)) {
            panic!("{path}: {problems:?}");
        }
    }
}

/// The profiles that ship, checked.
fn shipped() -> Vec<Council> {
    let read = |name: String| {
        let path = format!("councils/{name}.json");
        let council =
            files::council::read(&read(&path)).unwrap_or_else(|problems| panic!("{path}: {problems:?}"));
        assert_eq!(council.id, name, "{path} has another name inside");
        council
    };
    profiles("councils").into_iter().map(read).collect()
}

#[test]
fn every_profile_that_ships_is_right_and_named_like_its_file() {
    let shipped = shipped();
    assert!(shipped.iter().any(|council| council.id == "statutory"));
    assert!(shipped.iter().any(|council| council.id == "staffordshire"));
}

#[test]
fn the_profile_of_the_law_alone_says_nothing_of_its_own() {
    let statutory = shipped().into_iter().find(|council| council.id == "statutory").expect("it ships");
    assert_eq!(statutory.name, None);
    assert!(statutory.promises.is_empty() && statutory.says.is_empty());
}

/// A page in one line, without its bullets.
fn plain(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.starts_with('#'));
    let without_bullet = |line: &str| {
        line.trim().trim_start_matches(['•', '-']).split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    lines.flat_map(without_bullet).collect::<Vec<_>>().join(" ")
}

/// The parts of a quotation that do not stand in the page.
fn not_in<'a>(page: &str, quote: &'a str) -> Vec<&'a str> {
    let parts = quote.split(" … ").flat_map(|part| part.split(". ")).flat_map(|part| part.split(": "));
    let parts = parts.map(|part| part.trim_matches(['.', ':', ' ']));
    parts.filter(|part| !page.contains(part)).collect()
}

#[test]
fn every_sentence_a_profile_quotes_stands_in_its_source() {
    let mut problems = Vec::new();
    let mut quoted = 0;
    for council in shipped().iter().filter(|council| !["example", "statutory"].contains(&council.id.as_str()))
    {
        let page = plain(&read(&format!("tests/councils/sources/{}.txt", council.id)));
        let quotes = council.promises.iter().map(|promise| &promise.quote);
        let quotes = quotes.chain(council.corporate.iter().filter_map(|promise| promise.quote.as_ref()));
        let quotes = quotes.chain(council.counting.iter().map(|own| &own.quote));
        for quote in quotes.chain(council.says.iter().filter_map(|saying| saying.quote.as_ref())) {
            quoted += 1;
            let missing = not_in(&page, quote);
            problems
                .extend(missing.iter().map(|part| format!("{}: not in the source: {part:?}", council.id)));
        }
    }
    assert!(quoted > 20, "the profiles quote their sources");
    none(&problems);
}

#[test]
fn every_sentence_a_story_quotes_stands_in_its_source() {
    let mut problems = Vec::new();
    let mut quoted = Vec::new();
    for name in names("tests/people").into_iter().filter(|name| place("tests/people").join(name).is_dir()) {
        let about = read(&format!("tests/people/{name}/about.txt"));
        for line in about.lines().filter_map(|line| line.strip_prefix("Quotes ")) {
            let (source, quote) = line.split_once(": ").expect("a source and what it says");
            let page = plain(&read(&format!("tests/councils/sources/{source}.txt")));
            let missing = not_in(&page, quote.trim_start_matches("- "));
            problems.extend(missing.iter().map(|part| format!("{name}: not in {source}: {part:?}")));
            quoted.push(source.to_owned());
        }
    }
    for source in names("tests/councils/sources") {
        let source = source.trim_end_matches(".txt");
        if !quoted.iter().any(|quoted| quoted == source) {
            problems.push(format!("{source}: no story quotes it"));
        }
    }
    none(&problems);
}

#[test]
fn a_quotation_that_is_not_in_its_source_is_found() {
    let page = plain(&read("tests/councils/sources/staffordshire.txt"));
    let quote = "We aim to respond within 10 working days from the date your complaint is formally accepted.";
    assert_eq!(not_in(&page, quote), [quote.trim_end_matches('.')]);
    assert_eq!(not_in(&page, &quote.replace("10", "20")), Vec::<&str>::new());
}

/// What the pages state, read by a person, against what the profiles hold: the length of each step.
#[test]
fn the_profiles_hold_the_lengths_that_their_pages_state() {
    use Step as S;
    let stated: [(&str, &[(Step, Length)]); 3] = [
        (
            "staffordshire",
            &[
                (S::StageOneLatest, Length::WorkingDays(20)),
                (S::AskStageTwo, Length::WorkingDays(20)),
                (S::StageTwoLatest, Length::WorkingDays(65)),
                (S::AskStageThree, Length::WorkingDays(20)),
            ],
        ),
        (
            "thurrock",
            &[
                (S::StageOneReply, Length::WorkingDays(10)),
                (S::StageOneLatest, Length::WorkingDays(20)),
                (S::StageTwoReply, Length::WorkingDays(25)),
                (S::StageTwoLatest, Length::WorkingDays(65)),
                (S::Panel, Length::Days(30)),
                (S::PanelReport, Length::WorkingDays(5)),
                (S::PanelReply, Length::WorkingDays(15)),
            ],
        ),
        (
            "unnamed",
            &[
                (S::StageOneReply, Length::WorkingDays(10)),
                (S::StageOneLatest, Length::WorkingDays(20)),
                (S::StageTwoReply, Length::WorkingDays(25)),
                (S::StageTwoLatest, Length::WorkingDays(65)),
                (S::Panel, Length::WorkingDays(30)),
                (S::PanelReport, Length::WorkingDays(5)),
                (S::PanelReply, Length::WorkingDays(15)),
            ],
        ),
    ];
    for (id, stated) in stated {
        let council = shipped().into_iter().find(|council| council.id == id).expect("it ships");
        let held = |step: &Step| {
            council.promise(*step).and_then(|promise| Some((*step, promise.terms.time.length()?)))
        };
        let held: Vec<_> = Step::ALL.iter().filter_map(held).collect();
        assert_eq!(held, stated, "{id}");
    }
}

#[test]
fn no_profile_that_ships_promises_more_time_than_the_law_allows() {
    let longest = |step| match step {
        Step::StageOneReply | Step::StageOneLatest => 20,
        Step::StageTwoReply | Step::StageTwoLatest => 65,
        Step::Panel => 30,
        Step::PanelReport => 5,
        Step::PanelReply => 15,
        _ => u16::MAX,
    };
    for council in shipped() {
        for promise in &council.promises {
            if let Some(Length::WorkingDays(days)) = promise.terms.time.length() {
                assert!(
                    WorkingDays(days) <= WorkingDays(longest(promise.step)),
                    "{}: {promise:?}",
                    council.id
                );
            }
        }
    }
}
