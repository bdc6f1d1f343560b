//! The text of a council's own page: which sentence is offered for which field.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use complaint_guide::files::council::{Finding, Weight, check as check_council, form};
use complaint_guide::maker::editor::{Editor, Msg};
use complaint_guide::maker::own_page::{self, MOST_TEXT, Offer, Passage, is_html, of_file, passages};
use complaint_guide::rules::clocks::Start;
use complaint_guide::rules::council::{Cause, Format, ServiceKind, Stage, Title};
use complaint_guide::rules::doors::Door;
use complaint_guide::rules::law::Rule;
use complaint_guide::words::table::PAGE;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fuzz::own_page::check;
use crate::golden::{cases, compare, holidays, names, none, read, today};

fn pages() -> Vec<String> {
    let pages = names("tests/pages").into_iter();
    let name = |file: String| Some(file.strip_suffix(".txt")?.to_owned());
    pages.filter_map(name).filter(|name| !name.ends_with(".found")).collect()
}

fn page(name: &str) -> String {
    read(&format!("tests/pages/{name}.txt"))
}

fn told(offer: &Offer) -> String {
    let Value::Object(fields) = &offer.value else { return format!("{}: {}", offer.at, offer.value) };
    let fields = fields.iter().filter(|(key, _)| *key != "quote");
    let fields: Vec<_> = fields.map(|(key, value)| format!("{key} {value}")).collect();
    format!("{}: {}", offer.at, fields.join(", "))
}

fn report(passages: &[Passage]) -> String {
    let mut text = String::new();
    for passage in passages {
        let _ = writeln!(text, "{}", passage.quote);
        for offer in &passage.offers {
            let _ = writeln!(text, "    {}", told(offer).trim_end_matches(": "));
        }
        text.push('\n');
    }
    text
}

#[test]
fn on_each_page_every_sentence_is_offered_for_what_it_says() {
    let problems = pages().into_iter().filter_map(|name| {
        compare(&format!("tests/pages/{name}.found.txt"), &report(&passages(&page(&name)))).err()
    });
    none(&problems.collect::<Vec<_>>());
}

/// What a profile states that can be in one sentence, by place.
fn stated(profile: &Value) -> BTreeSet<String> {
    let keys = |list: &&str| {
        let of = profile[*list].as_object().cloned().unwrap_or_default();
        of.into_iter().map(|(key, _)| format!("{list}.{key}")).collect::<Vec<_>>()
    };
    ["promises", "says", "corporate", "names", "acknowledgements"].iter().flat_map(keys).collect()
}

fn offered(name: &str) -> BTreeSet<String> {
    passages(&page(name)).into_iter().flat_map(|passage| passage.offers).map(|offer| offer.at).collect()
}

/// What the profiles have that is not on these pages: from a second page, or in no sentence of its own.
const ELSEWHERE: [(&str, &[&str]); 3] = [
    ("thurrock", &["corporate.acknowledged"]),
    (
        "staffordshire",
        &[
            "corporate.acknowledged",
            "corporate.stage-one-reply",
            "corporate.stage-two-acknowledged",
            "corporate.stage-two-reply",
        ],
    ),
    ("unnamed", &[]),
];

/// What a passage gives: each field that it should, with what should stand there, and no other field but what it may.
#[test]
fn each_kind_of_passage_gives_what_it_says_and_nothing_else() {
    let passages_of_kinds: Value = serde_json::from_str(&read("tests/pages/passages.json")).unwrap();
    let mut problems = Vec::new();
    for of_kind in passages_of_kinds.as_array().unwrap() {
        let text = of_kind["text"].as_str().unwrap();
        let wanted = of_kind["offers"].as_object().unwrap();
        let may = |at: &str| of_kind["may"].as_array().is_some_and(|may| may.iter().any(|field| field == at));
        let found: Vec<_> = passages(text).into_iter().flat_map(|passage| passage.offers).collect();
        let is = |offer: &Offer, at: &str, value: &Value| {
            // What is null has to be left out.
            let has = |fields: &serde_json::Map<String, Value>| {
                fields.iter().all(|(key, of)| offer.value.get(key).unwrap_or(&Value::Null) == of)
            };
            offer.at == at && value.as_object().map_or(offer.value == *value, has)
        };
        for (at, value) in wanted.iter().filter(|(at, value)| !found.iter().any(|offer| is(offer, at, value)))
        {
            problems.push(format!("{text:?} does not give {at} {value}"));
        }
        for offer in found.iter().filter(|offer| !wanted.contains_key(&offer.at) && !may(&offer.at)) {
            problems.push(format!("{text:?} gives {}", told(offer)));
        }
    }
    none(&problems);
}

/// What the check says of lengths beside sentences that count them from another day.
fn of_starts(findings: &[Finding]) -> Vec<String> {
    let of_starts = findings.iter().filter(|finding| finding.wrong.contains("counts this from"));
    of_starts.map(ToString::to_string).collect()
}

#[test]
fn no_length_is_offered_that_the_check_would_say_counts_from_another_day() {
    let passages_of_kinds: Value = serde_json::from_str(&read("tests/pages/passages.json")).unwrap();
    let mut problems = Vec::new();
    for of_kind in passages_of_kinds.as_array().unwrap() {
        let (mut editor, offers) = pasted(of_kind["text"].as_str().unwrap());
        for (passage, offer) in offers {
            editor.update(Msg::Agree { passage, offer, on: true });
        }
        problems.extend(of_starts(&editor.findings()));
    }
    none(&problems);
    // The check can find it: the same sentence with a length, and one of which the date is the law's.
    for (quote, length, warnings) in [
        ("We will respond within 25 working days of the investigation starting.", 25, 1),
        ("We will respond within 25 working days from when the investigator meets you.", 25, 1),
        ("We will respond within 25 working days of your request.", 25, 0),
        ("We will respond within 25 working days.", 25, 0),
    ] {
        let promise = json!({ "quote": quote, "length": length, "unit": "working days" });
        let profile = json!({
            "format": 2, "id": "example", "name": "Example Council", "checked": "2026-11-21",
            "promises": { "stage-two-reply": promise }
        });
        assert_eq!(of_starts(&check_council(&profile.to_string(), None).findings).len(), warnings, "{quote}");
    }
}

/// Layouts as pages have them, in their HTML: what stands in it is known there, and not guessed.
#[test]
fn a_page_is_read_by_its_html_with_its_headings_its_lists_and_its_tables() {
    let html = read("tests/pages/layouts.html");
    compare("tests/pages/layouts.html.found.txt", &report(&of_file(&html))).unwrap();
    assert!(is_html(&html) && !is_html("Stage 1 < Stage 2"));
}

#[test]
fn what_runs_in_a_page_is_no_part_of_its_text() {
    let html = "<p>One.</p><script>let a = '<p>Stage 1: 9 working days</p>'</script><style>p { color: red }</style>\
        <template><p>Two.</p></template><img src=x onerror=alert(1)><p hidden>Three.</p>";
    assert_eq!(own_page::text(html), "One.\n\nThree.");
}

/// A list, a heading behind it and a table, as text of the clipboard and as its HTML.
#[test]
fn html_finds_no_less_than_the_text_beside_it() {
    for name in pages() {
        let page = page(&name);
        let paragraphs = page.split("\n\n").map(|block| {
            let lines: Vec<_> = block.lines().map(str::trim).collect();
            match lines.iter().all(|line| line.starts_with('•')) {
                true => format!(
                    "<ul>{}</ul>",
                    lines.iter().map(|line| format!("<li>{}", &line["•".len()..])).collect::<String>()
                ),
                false => format!("<p>{}</p>", lines.join("<br>")),
            }
        });
        let html: String =
            paragraphs.map(|block| block.replace(" & ", " &amp; ").replace("<http", "&lt;http")).collect();
        assert_eq!(report(&passages(&own_page::text(&html))), report(&passages(&page)), "{name}");
    }
}

#[test]
fn a_table_with_a_column_for_each_stage_gives_each_stage_its_own_time() {
    let table = |head: &str| {
        format!(
            "{head}\nWho looks at it\tThe team manager\tAn officer\tA panel\nHow long it takes\t10 working days\t25 working days\t30 working days\n"
        )
    };
    for head in ["\tStage 1\tStage 2\tStage 3", "Stage\tOne\tTwo\tThree"] {
        let found = report(&passages(&table(head)));
        for says in ["stage-one-reply: length 10", "stage-two-reply: length 25", "panel: length 30"] {
            assert!(found.contains(&format!("promises.{says}")), "{head}: {says}: {found}");
        }
    }
    // A column of years is none of stages.
    let years = report(&passages(&table("\t2024\t2025\t2026")));
    assert!(!years.contains("stage-two-reply"), "{years}");
}

#[test]
fn everything_that_the_profiles_took_from_these_pages_is_offered() {
    for (name, elsewhere) in ELSEWHERE {
        let profile: Value = serde_json::from_str(&read(&format!("councils/{name}.json"))).unwrap();
        let missing: Vec<_> = stated(&profile).difference(&offered(name)).cloned().collect();
        assert_eq!(missing, elsewhere, "{name}");
    }
}

#[test]
fn what_is_offered_has_the_numbers_and_the_answers_of_the_profiles() {
    let mut differs = Vec::new();
    for (name, _) in ELSEWHERE {
        let profile: Value = serde_json::from_str(&read(&format!("councils/{name}.json"))).unwrap();
        let found: Vec<_> = passages(&page(name)).into_iter().flat_map(|passage| passage.offers).collect();
        for at in stated(&profile) {
            let (list, key) = at.split_once('.').unwrap();
            let of_place: Vec<_> = found.iter().filter(|offer| offer.at == at).collect();
            for field in ["length", "longest", "unit", "handled", "goes-to", "gate", "by"] {
                let Some(wanted) = profile[list][key].get(field) else { continue };
                let is_offered = of_place.iter().any(|offer| offer.value.get(field) == Some(wanted));
                if !of_place.is_empty() && !is_offered {
                    differs.push(format!("{name} {at}: {field} {wanted}"));
                }
            }
        }
    }
    // The page takes a part of it back in its next sentence.
    assert_eq!(differs, [r#"unnamed says.not-social-care: handled "decides""#]);
}

#[test]
fn a_list_is_read_without_its_marks_as_with_them() {
    for name in ["staffordshire", "thurrock"] {
        let page = page(name);
        let plain = page.replace("  • ", "");
        assert_ne!(page, plain);
        assert_eq!(report(&passages(&plain)), report(&passages(&page)), "{name}");
    }
}

fn editor() -> Editor {
    let mut editor = Editor::new(holidays().clone(), today());
    editor.update(Msg::Type { at: "name".into(), text: "Example Council".into() });
    editor
}

/// Pastes a page into the form, and the numbers of what is offered.
fn pasted(text: &str) -> (Editor, Vec<(usize, usize)>) {
    let mut editor = editor();
    editor.update(Msg::Paste(text.into()));
    let offers = editor.passages().iter().enumerate();
    let offers = offers.flat_map(|(n, passage)| (0..passage.offers.len()).map(move |offer| (n, offer)));
    let offers = offers.collect();
    (editor, offers)
}

#[test]
fn whatever_is_offered_can_stand_in_a_profile() {
    for name in pages() {
        let (mut editor, offers) = pasted(&page(&name));
        for (passage, offer) in offers {
            editor.update(Msg::Agree { passage, offer, on: true });
            let at = &editor.passages()[passage].offers[offer];
            let errors: Vec<_> =
                editor.findings().into_iter().filter(|finding| finding.weight == Weight::Error).collect();
            // What only says why a time may be longer has no sentence before that time is ticked.
            assert!(errors.is_empty(), "{name}, {}: {errors:?}", told(at));
            assert!(editor.has(at), "{name}: {} is not there", told(at));
        }
    }
}

#[test]
fn what_is_ticked_and_unticked_leaves_nothing_behind() {
    for name in pages() {
        let (mut editor, offers) = pasted(&page(&name));
        let before = editor.file();
        for (passage, offer) in offers {
            editor.update(Msg::Agree { passage, offer, on: true });
            assert_ne!(editor.file(), before, "{name}: {}", told(&editor.passages()[passage].offers[offer]));
            editor.update(Msg::Agree { passage, offer, on: false });
            assert_eq!(editor.file(), before, "{name}: {}", told(&editor.passages()[passage].offers[offer]));
        }
    }
}

#[test]
fn of_two_sentences_for_one_thing_the_last_that_is_ticked_stands() {
    let (mut editor, _) = pasted(
        "Stage 1\n\nWe reply within 10 working days.\n\nWe try to answer within 5 working days of the day we receive it.",
    );
    editor.update(Msg::Agree { passage: 1, offer: 0, on: true });
    editor.update(Msg::Agree { passage: 0, offer: 0, on: true });
    let file: Value = serde_json::from_str(&editor.file()).unwrap();
    let reply = json!({ "quote": "We reply within 10 working days.", "length": 10, "unit": "working days" });
    assert_eq!(file["promises"]["stage-one-reply"], reply);
    let offers: Vec<_> = editor.passages().iter().map(|passage| editor.has(&passage.offers[0])).collect();
    assert_eq!(offers, [true, false]);
}

#[test]
fn unticking_keeps_what_was_added_by_hand() {
    let (mut editor, _) = pasted("Stage 1\n\nWe reply within 10 working days.");
    editor.update(Msg::Agree { passage: 0, offer: 0, on: true });
    editor.update(Msg::Type { at: "promises.stage-one-reply.contains".into(), text: "everything".into() });
    editor.update(Msg::Agree { passage: 0, offer: 0, on: false });
    let file: Value = serde_json::from_str(&editor.file()).unwrap();
    assert_eq!(file["promises"]["stage-one-reply"], json!({ "contains": "everything" }));
}

/// Whoever ticks is led to what was filled in, and is not told that a sentence is unused once its number was put right.
#[test]
fn what_a_tick_has_filled_in_is_told_with_its_place_also_after_it_was_changed_there() {
    let (mut editor, _) = pasted(
        "Stage 1\n\nWe reply within 10 working days.\n\nCall us on 01632 960 001.\n\nCall us on 01632 960 002.",
    );
    let filled = |editor: &Editor, n: usize| {
        let filled = editor.filled(&editor.passages()[n]).into_iter();
        filled.map(|filled| (filled.place, filled.is_changed)).collect::<Vec<_>>()
    };
    assert_eq!(filled(&editor, 0), []);
    for passage in [0, 2, 1] {
        editor.update(Msg::Agree { passage, offer: 0, on: true });
    }
    assert_eq!(filled(&editor, 0), [("promises.stage-one-reply".to_owned(), false)]);
    assert_eq!(filled(&editor, 1), [("channels[1]".to_owned(), false)]);
    assert_eq!(filled(&editor, 2), [("channels[0]".to_owned(), false)]);
    editor.update(Msg::Type { at: "promises.stage-one-reply.length".into(), text: "12".into() });
    assert_eq!(filled(&editor, 0), [("promises.stage-one-reply".to_owned(), true)]);
    assert!(!editor.has(&editor.passages()[0].offers[0]), "what was offered does not stand there any more");
    editor.update(Msg::Give { passage: 0, at: "says.parent".into(), on: true });
    assert_eq!(filled(&editor, 0).last(), Some(&("says.parent".to_owned(), false)));
}

#[test]
fn a_sentence_can_be_given_to_anything_that_takes_one() {
    let sentence = "Nothing that anyone looks for stands here.";
    for at in form::quoted() {
        let (mut editor, offers) = pasted(sentence);
        assert!(offers.is_empty());
        let before = editor.file();
        editor.update(Msg::Give { passage: 0, at: at.clone(), on: true });
        assert_eq!(editor.given(&editor.passages()[0].clone()), [at.as_str()]);
        assert!(editor.file().contains(sentence), "{at}");
        editor.update(Msg::Give { passage: 0, at: at.clone(), on: false });
        assert_eq!(editor.file(), before, "{at}");
    }
}

#[test]
fn one_sentence_can_serve_several_rules() {
    let (mut editor, _) = pasted("Nothing that anyone looks for stands here.");
    let rules = ["says.parent", "says.foster-carer", "says.special-guardian"];
    for at in rules {
        editor.update(Msg::Give { passage: 0, at: at.into(), on: true });
    }
    let given: BTreeSet<_> = editor.given(&editor.passages()[0].clone()).into_iter().collect();
    assert_eq!(given, rules.map(str::to_owned).into());
}

#[test]
fn where_there_are_several_pages_it_is_said_which_one_a_sentence_is_from() {
    let sentence = "Stage 1\n\nWe reply within 10 working days.";
    for (count, source) in [(1, None), (2, Some("page-2"))] {
        let mut editor = editor();
        for n in 0..count {
            editor.update(Msg::Add { at: "sources".into(), kind: String::new() });
            editor.update(Msg::Type {
                at: format!("sources.page-{}.title", n + 1),
                text: format!("Page {}", n + 1),
            });
        }
        editor.update(Msg::PageIs("page-2".into()));
        editor.update(Msg::Paste(sentence.into()));
        editor.update(Msg::Agree { passage: 0, offer: 0, on: true });
        let file: Value = serde_json::from_str(&editor.file()).unwrap();
        assert_eq!(file["promises"]["stage-one-reply"]["source"].as_str(), source);
        editor.update(Msg::Agree { passage: 0, offer: 0, on: false });
        assert!(!editor.file().contains("promises"));
    }
}

#[test]
fn a_page_of_another_council_in_the_file_is_not_named() {
    let mut editor = editor();
    for _ in 0..2 {
        editor.update(Msg::Add { at: "sources".into(), kind: String::new() });
    }
    editor.update(Msg::PageIs("page-9".into()));
    editor.update(Msg::Paste("Stage 1\n\nWe reply within 10 working days.".into()));
    editor.update(Msg::Agree { passage: 0, offer: 0, on: true });
    assert!(editor.file().contains("stage-one-reply"));
    assert!(!editor.file().contains("page-9"));
}

#[test]
fn a_way_to_reach_the_council_is_found_and_that_of_somebody_else_is_not() {
    let ways = |text: &str| {
        let offers = passages(text).into_iter().flat_map(|passage| passage.offers);
        offers.filter(|offer| offer.at == "channels").map(|offer| offer.value).collect::<Vec<_>>()
    };
    let cases = [
        ("Email us at Complaints@example.gov.uk.", json!({ "email": "Complaints@example.gov.uk" })),
        ("Ring (01632) 960 001 or come in.", json!({ "phone": "01632) 960 001" })),
        ("Ring 01632 960001.", json!({ "phone": "01632 960001" })),
        ("From abroad: +44 1632 960001", json!({ "phone": "+44 1632 960001" })),
        ("Use our online form at https://example.gov.uk/c.", json!({ "form": "https://example.gov.uk/c" })),
        (
            "Write to us:\n\nComplaints\n1 High Street\nAnytown\nZZ1 1ZZ",
            json!({ "post": ["Complaints", "1 High Street", "Anytown", "ZZ1 1ZZ"] }),
        ),
    ];
    for (text, way) in cases {
        assert_eq!(ways(text), [way], "{text}");
    }
    let others = [
        "Childline is on 0800 1111, and Coram Voice on 0808 800 5792.",
        "The Ombudsman: 0300 061 0614.",
        "Complaint 2026-000-1234 took 10 days.",
        "Read https://example.gov.uk/policy first.",
        "We moved in 0123456.",
        "It is @ the centre, a@b.",
    ];
    for text in others {
        assert_eq!(ways(text), Vec::<Value>::new(), "{text}");
    }
}

#[test]
fn numbers_are_read_as_digits_and_as_words() {
    let length = |time: &str| {
        let page = passages(&format!("Stage 2\n\nWe answer within {time}."));
        let offer = page[0].offers.first().cloned();
        offer.map(|offer| (offer.value["length"].as_u64(), offer.value["unit"].as_str().map(str::to_owned)))
    };
    let days = |n, unit: &str| Some((Some(n), Some(unit.to_owned())));
    assert_eq!(length("25 working days"), days(25, "working days"));
    assert_eq!(length("twenty-five working days"), days(25, "working days"));
    assert_eq!(length("twenty five (25) working days"), days(25, "working days"));
    assert_eq!(length("30 calendar days"), days(30, "days"));
    assert_eq!(length("three months"), days(3, "months"));
    // Weeks are no unit of a profile, and two numbers are not one.
    assert_eq!(length("five weeks"), None);
    assert_eq!(length("99999999999999999999 working days"), None);
    assert_eq!(length("our 25 working teams"), None);
}

#[test]
fn very_much_text_is_read_up_to_a_length() {
    let text = "Wörter über Wörter. ".repeat(MOST_TEXT / 10);
    let read: usize = passages(&text).iter().map(|passage| passage.quote.len()).sum();
    assert!(read <= MOST_TEXT);
    assert!(read > MOST_TEXT / 2);
}

/// The lists of phrases, without what they are for.
fn keys(group: &str) -> BTreeSet<&'static str> {
    let key = |(key, _): &(&'static str, _)| key.strip_prefix(group)?.strip_prefix('.');
    PAGE.iter().filter_map(key).collect()
}

/// The code that reads a council's page.
fn reader() -> String {
    let folders = ["src/maker/own_page", "src/files/page"].into_iter();
    let files =
        folders.flat_map(|folder| names(folder).into_iter().map(move |name| format!("{folder}/{name}")));
    std::iter::once("src/maker/own_page.rs".to_owned()).chain(files).map(|file| read(&file)).collect()
}

#[test]
fn every_list_of_phrases_is_for_something() {
    let all = |keys: &[&'static str]| keys.iter().copied().collect::<BTreeSet<_>>();
    // These are looked up by the entries of a list of the rules.
    let by_entry: [(&str, &[&'static str]); 16] = [
        ("who", &Rule::KEYS),
        ("about", &Rule::KEYS),
        ("not-covered", &Rule::KEYS),
        ("how", &Rule::KEYS),
        ("stage", &Stage::KEYS),
        ("step", &Stage::KEYS),
        ("names", &Title::KEYS),
        ("service", &ServiceKind::KEYS),
        ("goes-to", &Door::KEYS),
        ("cause", &Cause::KEYS),
        ("format", &Format::KEYS),
        ("from-asking", &Start::KEYS),
        ("from-confirming", &Start::KEYS),
        ("from-answering", &Start::KEYS),
        ("from-panel", &Start::KEYS),
        ("from-before", &Start::KEYS),
    ];
    for (group, whole) in [("stage", &Stage::KEYS[..]), ("cause", &Cause::KEYS)] {
        assert_eq!(keys(group), all(whole), "{group}");
    }
    let code = reader();
    let is_used = |key: &&'static str| {
        let (group, of) = key.split_once('.').expect("a group and its key");
        let is_entry = by_entry.iter().any(|(list, entries)| *list == group && entries.contains(&of));
        is_entry || code.contains(&format!("\"{key}\""))
    };
    let unused: Vec<_> = PAGE.iter().map(|(key, _)| *key).filter(|key| !is_used(key)).collect();
    assert_eq!(unused, Vec::<&str>::new());
}

/// The lists of phrases that code looks for and that are not there.
fn misspelt(code: &str) -> Vec<&str> {
    let groups: BTreeSet<_> = PAGE.iter().filter_map(|(key, _)| Some(key.split_once('.')?.0)).collect();
    // What a council calls something stands in its profile under the same name.
    let is_title = |key: &str| key.strip_prefix("names.").is_some_and(|title| Title::KEYS.contains(&title));
    let is_list = |key: &str| PAGE.iter().any(|(of, _)| *of == key) || is_title(key);
    let is_missing =
        |text: &&str| text.split_once('.').is_some_and(|(group, _)| groups.contains(group) && !is_list(text));
    let is_key =
        |text: &&str| text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c));
    let mut found: Vec<_> = code.split('"').filter(is_key).filter(is_missing).collect();
    let looked_for = |call| code.split(call).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0));
    for call in [".has(\"", ".all(\"", ".longest(\"", "phrases(\""] {
        found.extend(looked_for(call).filter(|key| !is_list(key)));
    }
    for call in [".keys(\"", ".entries(\""] {
        found.extend(looked_for(call).filter(|group| !groups.contains(group)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn every_list_of_phrases_that_is_looked_for_is_there() {
    assert_eq!(misspelt(&reader()), Vec::<&str>::new());
}

#[test]
fn a_misspelt_list_of_phrases_is_found() {
    let code = r#"text.has("tells.sents") && text.all("tels.sends").is_empty() && text.keys("howe").is_empty() && text.entries("hows")"#;
    assert_eq!(misspelt(code), ["howe", "hows", "tells.sents", "tels.sends"]);
    assert_eq!(
        misspelt(r#"whole("tell.sends", "part.one-servise")"#),
        ["part.one-servise"],
        "of a known group"
    );
    assert_eq!(misspelt(r#"text.has("tells.sends") && put("names.procedure") && text.keys("how")"#), [""; 0]);
}

/// Pieces that pages are made of, and some that they are not.
fn anything() -> impl Strategy<Value = String> {
    let phrases = PAGE.iter().flat_map(|(_, phrases)| phrases.iter().copied()).collect::<Vec<_>>();
    let marks = [
        " ", ". ", ": ", "\n", "\n\n", "\n• ", "\n- ", "1) ", "’", "@", "https://", "0", "+44", "(", "é",
        "\u{202e}", "<b>",
    ];
    let piece = prop_oneof![
        4 => prop::sample::select(phrases).prop_map(str::to_owned),
        4 => prop::sample::select(marks.to_vec()).prop_map(str::to_owned),
        2 => (0_u64..400).prop_map(|n| format!(" {n} working days ")),
        1 => "\\PC{0,12}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn whatever_is_pasted_is_quoted_as_it_stands_and_can_be_ticked(text in anything()) {
        check(&text);
    }
}
