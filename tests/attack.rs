//! Hostile inputs, as data in `tests/attack`: what nobody would write by mistake. None may get through: no markup, no
//! formula and no header in what comes out, no address but one that a browser or a mail program can use, no file that
//! can be read in two ways, and no crash. `script/attack` runs these, and those that need a browser.

use complaint_guide::documents::email::{Email, email_of};
use complaint_guide::documents::first_page::first_page;
use complaint_guide::documents::read;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::documents::{html, save, table, text};
use complaint_guide::files::council::{check, form, read_all, read_fit};
use complaint_guide::files::save as saved;
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::questions::{Form, Question};
use complaint_guide::rules::route::replay;
use complaint_guide::words::Voice;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::golden::{council, names, none, place, read as file, today};
use crate::people::stories;

/// The inputs of one kind, each with what it says under this key. `«a*5»` stands for aaaaa.
fn inputs(name: &str, key: &str) -> Vec<String> {
    let text = file(&format!("tests/attack/{name}.jsonl"));
    let line = |line: &str| {
        let input: Value = serde_json::from_str(line).expect("each line is JSON");
        written_out(input[key].as_str().expect("it says something"))
    };
    text.lines().map(line).collect()
}

fn written_out(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('«') {
        let (inside, after) = after.split_once('»').expect("what begins with « ends with »");
        let (of, times) = inside.rsplit_once('*').expect("what, and how often");
        out.push_str(before);
        out.push_str(&of.repeat(times.parse().expect("a number")));
        rest = after;
    }
    out + rest
}

/// How many inputs there are of a kind.
fn count(kind: &str) -> usize {
    file(&format!("tests/attack/{kind}.jsonl")).lines().count()
}

/// The kinds that need no browser, and those that do.
const NATIVE: [&str; 5] = ["texts", "profiles", "web-addresses", "mail-addresses", "saved"];
const IN_A_BROWSER: [&str; 3] = ["messages-to-the-guide", "messages-from-the-frame", "queries"];

#[test]
fn as_many_inputs_are_tried_as_the_documents_say() {
    let of = |kinds: &[&str]| kinds.iter().copied().map(count).sum::<usize>();
    let native = of(&NATIVE);
    let readme = format!(
        "some {} hostile profiles, addresses, files and messages. Of the {native}",
        native + of(&IN_A_BROWSER)
    );
    let told = [
        (format!("{native} of the inputs"), "docs/threat-model.md"),
        (format!("| {} profiles |", count("profiles")), "docs/threat-model.md"),
        (format!("| {} addresses |", of(&["web-addresses", "mail-addresses"])), "docs/threat-model.md"),
        (format!("| {} texts |", count("texts")), "docs/threat-model.md"),
        (format!("| {} files |", count("saved")), "docs/threat-model.md"),
        (
            format!("| {} messages |", of(&["messages-to-the-guide", "messages-from-the-frame"])),
            "docs/threat-model.md",
        ),
        (format!("| {} addresses |", count("queries")), "docs/threat-model.md"),
        (readme, "README.md"),
    ];
    let is_missing = |(says, document): &(String, &str)| !file(document).contains(says.as_str());
    none(
        &told
            .iter()
            .filter(|told| is_missing(told))
            .map(|(says, document)| format!("{document} does not say ‘{says}’"))
            .collect::<Vec<_>>(),
    );
    let kinds: Vec<_> =
        names("tests/attack").iter().map(|name| name.trim_end_matches(".jsonl").to_owned()).collect();
    assert_eq!(kinds.len(), NATIVE.len() + IN_A_BROWSER.len(), "{kinds:?}");
}

// --- Profiles.

/// How the command, the guide's page and the maker's page read a profile: whether each takes it.
fn takes(text: &str) -> [bool; 3] {
    let opened = form::open(text).is_ok_and(|profiles| {
        let file =
            if profiles.len() == 1 { profiles[0].to_string() } else { Value::from(profiles).to_string() };
        !check(&file, Some(today())).councils.is_empty()
    });
    [read_all(text).is_ok(), read_fit(text).is_some(), opened]
}

#[test]
fn no_hostile_profile_is_taken_by_the_command_the_guide_or_the_maker() {
    let through: Vec<_> = inputs("profiles", "what")
        .into_iter()
        .zip(inputs("profiles", "text"))
        .filter_map(|(what, text)| {
            // Below another name than its own, the maker takes the profile and lets the name go.
            let may_open = what == "another name than its key";
            let taken = takes(&text);
            let through = taken[0] || taken[1] || (taken[2] && !may_open);
            through.then(|| format!("{what}: {taken:?}"))
        })
        .collect();
    none(&through);
}

fn with_address(key: &str, address: &str) -> String {
    let mut profile = json!({ "format": 2, "id": "test", "checked": "2026-11-21", "name": "Test Council" });
    if key == "exit-address" {
        profile[key] = address.into();
    } else {
        profile["channels"] = json!([{ key: address }]);
    }
    profile.to_string()
}

#[test]
fn no_address_is_taken_that_leads_nowhere_or_elsewhere_than_it_looks() {
    let web = inputs("web-addresses", "address");
    let mail = inputs("mail-addresses", "address");
    let through = |key: &'static str, address: &String| {
        takes(&with_address(key, address)).contains(&true).then(|| format!("{key}: {address:?}"))
    };
    let all = web.iter().flat_map(|address| [through("exit-address", address), through("form", address)]);
    none(&all.chain(mail.iter().map(|address| through("email", address))).flatten().collect::<Vec<_>>());
}

#[test]
fn plain_profiles_and_addresses_are_taken_by_all_three() {
    for (key, address) in [
        ("exit-address", "https://www.bbc.co.uk/weather"),
        ("exit-address", "https://council.example:8443/a/b?c=%C3%A9&d=(1)#e"),
        ("form", "https://192.0.2.7/complain"),
        ("form", "https://a1.co.uk/ström"),
        ("email", "o'brien+cms.team_2@children.council.example"),
    ] {
        assert_eq!(takes(&with_address(key, address)), [true; 3], "{address}");
    }
}

// --- What people type.

/// A story of which every text that somebody could type is this one, as a letter.
fn typed_everywhere(
    text: &str,
    voice: Voice,
    with: impl FnOnce(&complaint_guide::rules::route::Complaint, Setting),
) {
    let story =
        stories().into_iter().find(|story| story.name == "mixed-parent-five-points").expect("it is there");
    let mut answers = story.answers.clone();
    for (ask, said) in story.answers.iter() {
        if let (Form::Words { fields, .. }, Said::Words { ticked, .. }) = (ask.question.form(), said) {
            let typed = Said::Words { ticked: ticked.clone(), fields: vec![text.to_owned(); fields.len()] };
            let _ = answers.set(ask, typed);
        }
    }
    let setting = Setting { voice, ..story.setting(voice) };
    with(&replay(&answers, story.today).decided.expect("everything is answered"), setting);
}

/// How many elements a page has besides lines, paragraphs and its one heading of the first level, which a changed letter
/// has only where its subject still is one paragraph; a second such heading counts.
fn elements(page: &str) -> usize {
    let every = Selector::parse("*").expect("a selector");
    let page = Html::parse_document(page);
    let count = |names: &[&str], is_one: bool| {
        page.select(&every).filter(|element| names.contains(&element.value().name()) == is_one).count()
    };
    count(&["br", "p", "h1"], false) + count(&["h1"], true).saturating_sub(1)
}

#[test]
fn nothing_that_is_typed_becomes_markup_a_formula_or_a_header() {
    let mut through = Vec::new();
    let mut plain = 0;
    for typed in std::iter::once("plain".to_owned()).chain(inputs("texts", "text")) {
        typed_everywhere(&typed, Voice::Adult, |complaint, setting| {
            let told = summary(complaint, setting);
            let letter = told.letter.as_ref().expect("there is a letter");
            let pages = [
                html::html(letter),
                html::html_of(&letter.subject, &text::text(letter)),
                save::save(&complaint.answers, Some(letter), Some(&typed), setting)
                    .expect("it is short enough"),
            ];
            let marked: usize = pages.iter().map(|page| elements(page)).sum();
            if typed == "plain" {
                plain = marked;
            } else if marked != plain && !typed.trim().is_empty() {
                through.push(format!("{typed:?}: {marked} elements in place of {plain}"));
            }
            // The link has one address, and no field but those that the guide writes.
            if let Some(Email::Whole(link) | Email::ToPaste(link)) =
                email_of(&letter.subject, &typed, setting.council)
            {
                let (_, fields) = link.split_once('?').expect("it has fields");
                let names: Vec<_> =
                    fields.split('&').filter_map(|field| Some(field.split_once('=')?.0)).collect();
                if names.iter().any(|name| !["subject", "body"].contains(name))
                    || link.contains(['\r', '\n', '<', '"', ' '])
                {
                    through.push(format!("{typed:?}: {link}"));
                }
            }
            // A cell of a table begins with none of the signs of a formula, quoted or not.
            let table = table::table(complaint, &told, setting);
            let mut reader = csv_cells(&table);
            if reader.any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])) {
                through.push(format!("{typed:?}: a formula in the table"));
            }
        });
    }
    none(&through);
}

/// The cells of a table as RFC 4180 has them.
fn csv_cells(table: &str) -> impl Iterator<Item = String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    let mut signs = table.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cells.last_mut().expect("there is one").push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' | '\n' if !is_quoted => cells.push(String::new()),
            '\r' if !is_quoted && signs.peek() == Some(&'\n') => {}
            other => cells.last_mut().expect("there is one").push(other),
        }
    }
    cells.into_iter()
}

#[test]
fn a_text_that_did_become_markup_or_a_formula_would_be_seen() {
    assert_ne!(elements("<b>x</b>"), elements("&lt;b>x"));
    assert!(csv_cells("a,\"=1+1\"\r\n").any(|cell| cell.starts_with('=')));
}

#[test]
fn no_text_of_a_profile_becomes_markup_on_a_page() {
    let mut through = Vec::new();
    let mut plain = None;
    let mut taken = 0;
    for typed in std::iter::once("plain".to_owned()).chain(inputs("texts", "text")) {
        let profile = json!({
            "format": 2, "id": "test", "checked": "2026-11-21", "name": typed, "team": typed, "aliases": [typed],
            "service": { "name": typed, "kind": "council" }, "channels": [{ "post": [typed] }],
            "emergency": [{ "name": typed, "phone": "01632 960 001", "note": typed }],
            "advocacy": [{ "name": typed, "phone": "01632 960 001", "note": typed }],
        });
        let Ok(councils) = read_all(&profile.to_string()) else { continue };
        taken += 1;
        let pages = [first_page(&councils[0]), read::read(&councils[0])];
        let marked: usize = pages.iter().map(|page| elements(page)).sum();
        match plain {
            None => plain = Some(marked),
            Some(plain) if marked != plain => through.push(format!("{typed:?}: {marked}, not {plain}")),
            Some(_) => {}
        }
    }
    assert!(taken > 30, "{taken} are texts that a name could be");
    none(&through);
}

// --- Saved files.

#[test]
fn no_saved_file_crashes_the_reader_or_brings_in_what_no_question_knows() {
    let example = council("example");
    let story = &stories()[0];
    let setting = Setting { council: &example, ..story.setting(Voice::Adult) };
    let mut through = Vec::new();
    for (what, file) in inputs("saved", "what").into_iter().zip(inputs("saved", "text")) {
        let opened = saved::read(&file);
        let said = save::said_of(&opened, setting);
        if opened.lost.is_empty() || said.is_empty() || said.len() > 40 {
            // Whole files among them say something else than what a person saved, and one of them is a plain one.
            let is_plain = [
                "a block in a comment",
                "a block in capitals",
                "a block with an event",
                "a block with a source",
            ];
            let may = is_plain.contains(&what.as_str());
            if !may || said.len() > 40 {
                through.push(format!("{what}: {} sentences", said.len()));
            }
        }
        for (ask, said) in opened.saved.answers.iter() {
            let mut answers = complaint_guide::rules::answers::Answers::default();
            if answers.set(ask, said.clone()).is_err() {
                through.push(format!("{what}: {} does not fit", ask.key()));
            }
        }
        // What was read can be saved and read again, to the same.
        let again = saved::read(&saved::write(&opened.saved));
        if again.saved != opened.saved {
            through.push(format!("{what}: another file is written of it"));
        }
    }
    none(&through);
}

#[test]
fn a_plain_saved_file_is_read_without_a_word() {
    let story = &stories()[0];
    let letter = story.told(Voice::Adult).letter;
    let file =
        save::save(&story.answers, letter.as_ref(), None, story.setting(Voice::Adult)).expect("it is short");
    let opened = saved::read(&file);
    assert!(opened.lost.is_empty() && opened.saved.answers == story.answers);
    assert!(opened.saved.answers.get(Question::Danger.into()).is_some());
    assert!(place("tests/attack").is_dir());
}
