//! Any letter in any format, read back by the plainest reading of each format's standard: no text adds
//! an element, a header, a property, a cell or a line, and every text comes back as it was.
//!
//! A run looks at one format, which the input chooses: so the fuzzer learns which bytes matter to which.
use arbitrary::Arbitrary;
use complaint_guide::documents::calendar::{Event, write};
use complaint_guide::documents::email::{Email, LONGEST, email};
use complaint_guide::documents::html::html;
use complaint_guide::documents::letter::{Block, Letter};
use complaint_guide::documents::table::cell;
use complaint_guide::documents::text::{text, with_crlf};
use complaint_guide::files;
use complaint_guide::files::save::{Opened, Saved};
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::questions::{Ask, Question};
use percent_encoding::percent_decode_str;
use std::sync::OnceLock;

#[derive(Arbitrary, Debug)]
enum Part {
    Heading(String),
    Text(String),
    List(Vec<String>),
    Point(u8, String, Vec<(String, String)>),
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Format {
    Html,
    Email,
    Calendar,
    Table,
    Save,
}

/// What the fuzzer makes of its bytes.
#[derive(Arbitrary, Debug)]
pub struct Input {
    format: Format,
    date: String,
    to: Vec<String>,
    subject: String,
    parts: Vec<Part>,
}

fn letter(input: Input) -> Letter {
    let block = |part| match part {
        Part::Heading(text) => Block::Heading(text),
        Part::Text(text) => Block::Text(text),
        Part::List(lines) => Block::List(lines),
        Part::Point(number, name, said) => Block::Point { number: number.into(), name, said },
    };
    let blocks = input.parts.into_iter().map(block).collect();
    Letter { date: input.date, to: input.to, subject: input.subject, blocks }
}

/// The same letter with nothing in it.
fn blank(letter: &Letter) -> Letter {
    let block = |block: &Block| match block {
        Block::Heading(_) => Block::Heading(String::new()),
        Block::Text(_) => Block::Text(String::new()),
        Block::List(lines) => Block::List(vec![String::new(); lines.len()]),
        Block::Point { said, .. } => {
            let said = vec![Default::default(); said.len()];
            Block::Point { number: 0, name: String::new(), said }
        }
    };
    let blocks = letter.blocks.iter().map(block).collect();
    // A line above the letter that is empty is left out, so one that is there stays there.
    let line = |text: &str| String::from(if text.is_empty() { "" } else { "x" });
    Letter { date: line(&letter.date), to: vec![line(&letter.to.join("\n"))], subject: String::new(), blocks }
}

/// Every text of the letter in the order of the page.
fn texts(letter: &Letter) -> Vec<String> {
    let mut all =
        vec![letter.subject.clone(), letter.date.clone(), letter.to.join("\n"), letter.subject.clone()];
    for block in &letter.blocks {
        match block {
            Block::Heading(text) | Block::Text(text) => all.push(text.clone()),
            Block::List(lines) => all.extend(lines.iter().cloned()),
            Block::Point { number, name, said } => {
                all.push(format!("{number}. {name}"));
                all.extend(said.iter().flat_map(|(label, text)| [label.clone(), text.clone()]));
            }
        }
    }
    all
}

fn tags(page: &str) -> Vec<String> {
    let tags = page.split('<').skip(1).map(|part| part.split('>').next().unwrap_or(part));
    // A line's end, and what stands apart in a line, are as many as the text has; which way its words run is the text's.
    let tags = tags.filter(|tag| !matches!(*tag, "br" | "bdi" | "/bdi"));
    tags.map(|tag| tag.replace(" dir=\"rtl\"", " dir=\"auto\"")).collect()
}

fn check_html(letter: &Letter) {
    let page = html(letter);
    assert_eq!(tags(&page), tags(&html(&blank(letter))));
    assert!(!page.contains('\0') && !page.contains('\r'));
    let holds_text = ["title", "p ", "h1 ", "h2 ", "h3 ", "h4 ", "li "];
    // What ends a line and what stands apart in one are of the text.
    let page = page.replace("<br>", "\n").replace("<bdi>", "").replace("</bdi>", "");
    let read = page.split('<').filter(|part| holds_text.iter().any(|tag| part.starts_with(tag)));
    let read = read.map(|part| part.split_once('>').expect("a tag ends").1);
    let plain = |text: &str| {
        let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
        let mut parts = text.split("&#");
        let first = parts.next().unwrap_or_default().to_owned();
        let text = parts.fold(first, |text, part| {
            let (number, rest) = part.split_once(';').expect("a number ends");
            let letter = number.parse().ok().and_then(char::from_u32).expect("it is a letter's number");
            format!("{text}{letter}{rest}")
        });
        marks.iter().fold(text, |text, (from, to)| text.replace(from, to))
    };
    assert!(page.chars().all(|c| c.is_ascii() || c.is_control()));
    let (above, rest) = (texts(letter), texts(letter).split_off(3));
    let above = above.into_iter().take(3).enumerate().filter(|(at, text)| *at == 0 || !text.is_empty());
    let expected = above.map(|(_, text)| text).chain(rest);
    let expected =
        expected.map(|text| text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}"));
    assert_eq!(read.map(plain).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

fn council() -> &'static Council {
    static COUNCIL: OnceLock<Council> = OnceLock::new();
    COUNCIL.get_or_init(|| {
        let mut council =
            files::council::read(include_str!("../../councils/statutory.json")).expect("it is right");
        council.contacts.email = Some(String::from("a+b@council.example"));
        council
    })
}

fn check_email(letter: &Letter) {
    let link = match email(letter, council()).expect("there is an address") {
        Email::Whole(link) => link,
        Email::ToPaste(link) => {
            assert!(link.len() <= LONGEST && link.starts_with("mailto:a%2Bb@council.example"));
            return;
        }
    };
    assert!(link.len() <= LONGEST && link.is_ascii() && !link.contains([' ', '\r', '\n', '"', '<', '#']));
    let rest = link.strip_prefix("mailto:a%2Bb@council.example?subject=").expect("the address comes first");
    let (subject, body) = rest.split_once("&body=").expect("then the body");
    let decoded = |text| percent_decode_str(text).decode_utf8().expect("it is UTF-8");
    assert!(!subject.contains(['&', '=', '?']) && !body.contains(['&', '=', '?']));
    assert_eq!(decoded(subject), letter.subject);
    assert_eq!(decoded(body), with_crlf(&text(letter)));
}

fn check_calendar(title: &str, note: &str) {
    let day = chrono(2026, 12, 14);
    let event = Event { number: 3, day, title: title.into(), note: note.into(), reminds: day };
    let file = write(&[event], day);
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n', '\0'])));
    let unfolded = file.replace("\r\n ", "");
    let lines: Vec<_> = unfolded.split("\r\n").collect();
    assert_eq!(lines.len(), 22, "with nothing after the last");
    let plain = |text: &str| {
        let mut rest = text.chars();
        let mut plain = String::new();
        while let Some(c) = rest.next() {
            plain.push(match c {
                '\\' => match rest.next() {
                    Some('n') => '\n',
                    other => other.expect("a backslash is never last"),
                },
                c => c,
            });
        }
        plain
    };
    let held = |text: &str| {
        let text = text.replace("\r\n", "\n");
        text.chars().map(|c| if c != '\n' && c.is_control() { ' ' } else { c }).collect::<String>()
    };
    assert_eq!(lines[10].strip_prefix("SUMMARY:").map(plain), Some(held(title)));
    assert_eq!(lines[11].strip_prefix("DESCRIPTION:").map(plain), Some(held(note)));
}

fn check_cell(text: &str) {
    let cell = cell(text);
    let inside = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).expect("it is quoted");
    assert!(!inside.replace("\"\"", "").contains('"'));
    let plain = inside.replace("\"\"", "\"");
    assert!(plain == text || plain.strip_prefix('\'') == Some(text));
    assert!(!plain.trim_start().starts_with(['=', '+', '-', '@']));
}

fn check_save(texts: &[String]) {
    let mut answers = Answers::default();
    let [a, b, c] = [0, 1, 2].map(|at| texts.get(at).cloned().unwrap_or_default());
    let said = Said::Words { ticked: vec![], fields: vec![a, b.clone(), c] };
    answers.set(Ask::from(Question::AboutYou), said).expect("it has three fields");
    let saved = Saved { answers, letter: Some(b), ..Saved::default() };
    let block = files::save::write(&saved);
    assert_eq!(block.matches('<').count(), 2);
    assert_eq!(files::save::read(&block), Opened { saved, lost: vec![] });
}

fn chrono(year: i32, month: u32, day: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(year, month, day).expect("it is a day")
}

/// Holds one letter in its format.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(input: Input) {
    let Input { format, .. } = input;
    let letter = letter(input);
    match format {
        Format::Html => check_html(&letter),
        Format::Email => check_email(&letter),
        Format::Calendar => check_calendar(&letter.date, &letter.subject),
        Format::Table => texts(&letter).iter().for_each(|text| check_cell(text)),
        Format::Save => check_save(&texts(&letter)),
    }
}
