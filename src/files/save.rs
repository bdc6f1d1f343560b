//! The block of data in a saved file: what a person answered, for the guide to open again.
//!
//! It is in an HTML page that people can read (`documents::save`), as JSON in which every answer has its own line.
//! So what is left of a file that was cut short, or that somebody edited, can still be read, and what cannot is named.
//!
//! ```html
//! <script type="application/json" id="complaint-guide-answers">
//! {"check":"5f3759df","council":"example","format":"complaint-guide/answers", … ,"version":1,"answers":[
//! {"question":"danger","answer":"no"},
//! {"question":"who","answer":"child"}
//! ]}
//! </script>
//! ```

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{answers, before, made_of, whole_date};
use crate::rules::answers::{Answers, Said};
use crate::rules::named::Named;
use crate::rules::questions::{Ask, Asking, Coming, Form, Question};
use crate::rules::sending::Sent;

/// The name of the format in the block.
const FORMAT: &str = "complaint-guide/answers";

/// The version that is written. Every version up to this one is read; `before` translates what earlier ones say.
/// Version 2 asks for topics in one list; in version 3 help for a relative with whom the child lives is a separate
/// point; version 4 asks which council answers before it asks what the complaint is about.
pub const VERSION: u64 = 4;

/// The longest file that is written or read, in bytes.
pub const LONGEST: usize = 16 * 1024 * 1024;

/// The name by which the block is found again.
const MARK: &str = "complaint-guide-answers";

/// What is kept in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// What the person said.
    pub answers: Answers,
    /// The letter as the person changed it, if they did.
    pub letter: Option<String>,
    /// The letter that has gone, if one has.
    pub went: Option<Went>,
    /// The short name of the council's profile.
    pub council: Option<String>,
    /// The key of the voice that the person read in.
    pub voice: Option<String>,
    /// The day it was saved.
    pub saved_on: Option<NaiveDate>,
    /// What the person calls it, if they gave it a name.
    pub label: Option<String>,
}

/// A letter that the person says has gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Went {
    /// How they sent it.
    pub how: Sent,
    /// The day they said so.
    pub on: NaiveDate,
    /// What it said.
    pub text: String,
    /// The answers before it went.
    pub before: Answers,
}

impl Went {
    /// Of the answers before it went, only those that its going changed: the others are in the file already.
    fn write(&self, now: &Answers) -> Value {
        let mut changed = Answers::of(now.asking);
        for (ask, said) in self.before.iter().filter(|(ask, said)| now.get(*ask) != Some(said)) {
            // It was an answer to this question before.
            let _ = changed.set(ask, said.clone());
        }
        let new: Vec<_> =
            now.iter().filter(|(ask, _)| self.before.get(*ask).is_none()).map(|(ask, _)| ask.key()).collect();
        made_of([
            ("sent", self.how.key().into()),
            ("on", self.on.to_string().into()),
            ("text", self.text.as_str().into()),
            ("before", answers::write(&changed)),
            ("new", new.into()),
        ])
    }

    /// Reads what [`Went::write`] wrote, beside the answers of the same file.
    fn read(line: &Value, now: &Answers) -> Option<Went> {
        let text = |key: &str| line[key].as_str();
        let new: Vec<_> = line["new"].as_array()?.iter().filter_map(Value::as_str).collect();
        let mut before = Answers::of(now.asking);
        for (ask, said) in now.iter().filter(|(ask, _)| !new.contains(&ask.key().as_str())) {
            before.set(ask, said.clone()).ok()?;
        }
        for (key, value) in line["before"].as_object()?.iter().filter(|(key, _)| *key != answers::ASKING) {
            let ask = Ask::from_key(key)?;
            before.set(ask, answers::said(ask.question, value).ok()?).ok()?;
        }
        Some(Went {
            how: Sent::from_key(text("sent")?)?,
            on: whole_date(text("on")?)?,
            text: text("text")?.to_owned(),
            before,
        })
    }
}

/// What comes out of a file: all that could be read, and everything that could not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// What could be read.
    pub saved: Saved,
    /// What could not; empty for a file that is whole.
    pub lost: Vec<Lost>,
}

/// Something in a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The file is longer than [`LONGEST`]; nothing was read.
    TooLong,
    /// There is no block of answers in it; nothing was read.
    NotSaved,
    /// The block is cut short or damaged.
    Damaged,
    /// A later version wrote it, and may have put something into it that this one does not know.
    Newer,
    /// This many lines are missing that were there when it was saved.
    Missing(usize),
    /// Something in it is not as it was saved, though it can be read.
    Changed,
    /// An answer to a question that the guide does not ask, with what was typed there.
    Unknown(Vec<String>),
    /// An answer that does not fit its question, with what was typed there.
    Answer(Ask, Vec<String>),
    /// A part of an answer, the rest of which was read, with what was typed in that part.
    Part(Ask, Vec<String>),
}

impl Lost {
    /// What was typed there.
    pub fn typed(&self) -> &[String] {
        match self {
            Lost::Unknown(texts) | Lost::Answer(_, texts) | Lost::Part(_, texts) => texts,
            _ => &[],
        }
    }
}

/// Writes the block.
///
/// Everything in it is ASCII, and no character that means something in HTML is left as it is. So nothing that was typed
/// can end the block, and a program that takes the file for another encoding cannot harm it.
pub fn write(saved: &Saved) -> String {
    write_as(saved, MARK)
}

/// The same under another name than that of a block in a file with one person's answers.
pub(super) fn write_as(saved: &Saved, name: &str) -> String {
    let mut lines: Vec<Value> = Vec::new();
    if let Value::Object(answers) = answers::write(&saved.answers) {
        lines.extend(
            answers.into_iter().map(|(key, answer)| made_of([("question", key.into()), ("answer", answer)])),
        );
    }
    lines.extend(saved.letter.as_ref().map(|letter| made_of([("letter", letter.as_str().into())])));
    lines.extend(saved.went.as_ref().map(|went| went.write(&saved.answers)));
    let (council, voice) = (saved.council.as_deref(), saved.voice.as_deref());
    let saved_on = saved.saved_on.map(|day| day.to_string());
    let saved_on = saved_on.as_deref();
    let mut head = made_of([
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        ("council", council.into()),
        ("voice", voice.into()),
        ("saved-on", saved_on.into()),
        ("lines", lines.len().into()),
        ("check", check(&lines, [council, voice, saved_on]).into()),
    ]);
    if let Some(label) = &saved.label {
        head["label"] = label.as_str().into();
    }
    let head = written(&head);
    let head = head.strip_suffix('}').unwrap_or(&head);
    let lines: Vec<_> = lines.iter().map(written).collect();
    let json = format!("{head},\"answers\":[\n{}\n]}}\n", lines.join(",\n"));
    element(name, &json)
}

/// The element of a block of data.
pub(super) fn element(name: &str, json: &str) -> String {
    format!("<script type=\"application/json\" id=\"{name}\">\n{}</script>\n", ascii(json))
}

/// JSON on one line. Its `Display` writes the same, but brings another writer into the page's program.
pub(super) fn written(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The same JSON without a character that HTML or another encoding could take for something else. Such characters are
/// only inside JSON's strings, where each can be written as its number.
fn ascii(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if (c.is_ascii_graphic() || c == ' ' || c == '\n') && !matches!(c, '<' | '>' | '&' | '\'') {
            safe.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    safe
}

/// A number that changes with every line but not with their order (FNV-1a, summed). It shows damage. It is no
/// protection against anybody who means to change a file, which is their own.
fn check(lines: &[Value], head: [Option<&str>; 3]) -> String {
    let one = |line: &Value| {
        let mix = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        written(line).bytes().fold(0x811c_9dc5, mix)
    };
    format!(
        "{:08x}",
        lines
            .iter()
            .fold(one(&Value::from(head.map(Value::from).to_vec())), |sum, line| sum.wrapping_add(one(line)))
    )
}

/// Reads a file: all that can be read of it, and everything that cannot.
pub fn read(file: &str) -> Opened {
    if file.len() > LONGEST {
        return Opened { lost: vec![Lost::TooLong], ..Opened::default() };
    }
    match blocks(file, MARK).first() {
        Some(block) => read_block(*block),
        None => Opened { lost: vec![Lost::NotSaved], ..Opened::default() },
    }
}

/// Reads one block.
pub(super) fn read_block(Block { text: block, is_whole, .. }: Block) -> Opened {
    let (head, lines, is_json) = match serde_json::from_str(block.trim()) {
        Ok(Value::Object(mut head)) => match head.get_mut("answers").map(Value::take) {
            Some(Value::Array(lines)) => (head, lines, true),
            _ => (head, Vec::new(), false),
        },
        _ => {
            let (head, lines) = line_by_line(block);
            (head, lines, false)
        }
    };
    let mut opened = Opened::default();
    opened.head(&head, is_whole && is_json, &lines);
    let version = head.get("version").and_then(Value::as_u64).unwrap_or(VERSION);
    let (gone, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.get("sent").is_some());
    for line in &lines {
        match of_before(version, line) {
            Some(said) => said.into_iter().for_each(|(ask, said)| opened.add(ask, said)),
            None => opened.line(line),
        }
    }
    for line in &gone {
        match Went::read(line, &opened.saved.answers) {
            Some(went) if opened.saved.went.is_none() => opened.saved.went = Some(went),
            _ => opened.lost.push(Lost::Unknown(typed(line))),
        }
    }
    if version < 2 {
        opened.never_asked_when();
    }
    if version < 3 {
        before::renamed(&mut opened.saved.answers);
    }
    if version < 4 {
        before::never_asked_whose(&mut opened.saved.answers);
    }
    opened
}

/// A block of data in a page.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    /// The text between the angle brackets of its tag.
    pub tag: &'a str,
    /// What stands between its marks.
    pub text: &'a str,
    /// Whether its end is there.
    pub is_whole: bool,
}

/// Each block whose tag holds this name. What a person typed cannot look like such a tag: the page writes every `<` of
/// theirs as a reference.
pub(super) fn blocks<'a>(file: &'a str, name: &str) -> Vec<Block<'a>> {
    // Only ASCII letters change, so the places stay the same.
    let lower = file.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = lower[from..].find("<script").map(|at| from + at) {
        let Some(start) = lower[at..].find('>').map(|end| at + end + 1) else { break };
        from = start;
        if !lower[at..start].contains(name) {
            continue;
        }
        let end = lower[start..].find("</script").map(|length| start + length);
        let text = &file[start..end.unwrap_or(file.len())];
        found.push(Block { tag: &file[at..start], text, is_whole: end.is_some() });
        from = start + text.len();
    }
    found
}

/// The head and the whole lines of a block that is damaged.
fn line_by_line(block: &str) -> (Map<String, Value>, Vec<Value>) {
    let mut head = Map::new();
    let mut lines = Vec::new();
    for line in block.split(['\n', '\r']).map(|line| line.trim().trim_end_matches(',')) {
        let line = match line.strip_suffix("\"answers\":[") {
            Some(head) => format!("{}}}", head.trim_end_matches(',')),
            None => line.to_owned(),
        };
        match serde_json::from_str(&line) {
            Ok(Value::Object(object)) if object.contains_key("format") => head = object,
            Ok(line @ Value::Object(_)) => lines.push(line),
            _ => {}
        }
    }
    (head, lines)
}

impl Opened {
    /// Earlier guides asked whether something was about to happen, but not on which day. People who had answered what
    /// comes after that need not give the day first to go on.
    fn never_asked_when(&mut self) {
        let answers = &mut self.saved.answers;
        let is_coming = answers.coming().is_ok_and(|coming| !matches!(coming, Coming::No | Coming::NotSure));
        let is_past = answers.get(Question::Wanted.into()).is_some();
        if is_coming && is_past && answers.get(Question::ComingOn.into()).is_none() {
            // It fits its question: nothing is written.
            let _ = answers.set(Question::ComingOn.into(), Said::nothing(Question::ComingOn));
        }
    }

    /// Reads what the block says of itself.
    fn head(&mut self, head: &Map<String, Value>, is_whole: bool, lines: &[Value]) {
        let text = |key: &str| head.get(key).and_then(Value::as_str);
        let is_none = |key: &str| head.get(key) == Some(&Value::Null);
        self.saved.council = text("council").map(str::to_owned);
        self.saved.voice = text("voice").map(str::to_owned);
        self.saved.saved_on = text("saved-on").and_then(whole_date);
        self.saved.label = text("label").map(str::to_owned);
        let is_right = |key: &str, is_there: bool| is_there || is_none(key);
        let version = head.get("version").and_then(Value::as_u64);
        let count = head.get("lines").and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
        let is_sound = is_whole
            && text("format") == Some(FORMAT)
            && version.is_some_and(|version| version > 0)
            && count.is_some_and(|count| count >= lines.len())
            && is_right("council", self.saved.council.is_some())
            && is_right("voice", self.saved.voice.is_some())
            && is_right("saved-on", self.saved.saved_on.is_some());
        if !is_sound {
            self.lost.push(Lost::Damaged);
        }
        let known =
            ["format", "version", "council", "voice", "saved-on", "label", "lines", "check", "answers"];
        let is_newer = version.is_some_and(|version| version > VERSION);
        if is_newer || head.keys().any(|key| !known.contains(&key.as_str())) {
            self.lost.push(Lost::Newer);
        }
        let check = check(lines, ["council", "voice", "saved-on"].map(text));
        match count.map(|count| count.saturating_sub(lines.len())) {
            Some(missing) if missing > 0 => self.lost.push(Lost::Missing(missing)),
            _ if is_sound && text("check") != Some(check.as_str()) => self.lost.push(Lost::Changed),
            _ => {}
        }
    }

    /// Reads one answer, or the letter.
    fn line(&mut self, line: &Value) {
        if let (Some(letter), None) = (line["letter"].as_str(), &self.saved.letter) {
            self.saved.letter = Some(letter.to_owned());
            return;
        }
        let asking = line["answer"].as_str().and_then(Asking::from_key);
        if let (Some(answers::ASKING), Some(asking)) = (line["question"].as_str(), asking) {
            self.saved.answers.asking = asking;
            return;
        }
        let ask = line["question"].as_str().and_then(Ask::from_key);
        let Some(ask) = ask.filter(|_| line.get("answer").is_some()) else {
            self.lost.push(Lost::Unknown(typed(line)));
            return;
        };
        let answer = &line["answer"];
        if self.saved.answers.get(ask).is_some() {
            self.lost.push(Lost::Answer(ask, typed(answer)));
        } else if !self.keep(ask, answer) {
            let (known, left) = known_part(ask.question, answer);
            let is_kept = known.is_some_and(|known| self.keep(ask, &known));
            self.lost.push(if is_kept { Lost::Part(ask, left) } else { Lost::Answer(ask, typed(answer)) });
        }
    }

    /// Adds ticks to those that another line of an earlier version has brought.
    fn add(&mut self, ask: Ask, said: Said) {
        let said = match (self.saved.answers.get(ask), said) {
            (Some(Said::Many(before)), Said::Many(now)) => Said::Many([before.clone(), now].concat()),
            (_, said) => said,
        };
        if self.saved.answers.set(ask, said).is_err() {
            self.lost.push(Lost::Answer(ask, Vec::new()));
        }
    }

    /// Keeps an answer, if it fits.
    fn keep(&mut self, ask: Ask, answer: &Value) -> bool {
        answers::said(ask.question, answer).is_ok_and(|said| self.saved.answers.set(ask, said).is_ok())
    }
}

/// A line of an earlier version whose question has changed, as answers of this one.
fn of_before(version: u64, line: &Value) -> Option<Vec<(Ask, Said)>> {
    before::upgraded(version, line["question"].as_str()?, &line["answer"])
}

/// The texts in an answer that a person may have typed: those in the fields of an object.
fn typed(value: &Value) -> Vec<String> {
    let fields = match value {
        Value::Object(fields) => fields,
        _ => return Vec::new(),
    };
    let text = |(key, value): (&String, &Value)| match value {
        Value::String(text) if key != "question" && key != "answer" && !text.trim().is_empty() => {
            vec![text.clone()]
        }
        nested => typed(nested),
    };
    fields.iter().flat_map(text).collect()
}

/// As much of an answer as fits its question, and the texts that are left over.
fn known_part(question: Question, answer: &Value) -> (Option<Value>, Vec<String>) {
    let known_keys = |keys: &Value| {
        let keys = keys.as_array().map(Vec::as_slice).unwrap_or_default();
        let is_known = |key: &&Value| key.as_str().is_some_and(|key| question.options().contains(&key));
        keys.iter().filter(is_known).cloned().collect::<Value>()
    };
    match (question.form(), answer) {
        (Form::Many { .. } | Form::Offered { .. }, Value::Array(_)) => (Some(known_keys(answer)), Vec::new()),
        (Form::Words { fields, .. }, Value::Object(object)) => {
            let is_known = |key: &str, value: &Value| fields.contains(&key) && value.is_string();
            let (mut known, mut left) = (Map::new(), Map::new());
            for (key, value) in object {
                if key == "ticked" {
                    known.insert(key.clone(), known_keys(value));
                } else {
                    let part = if is_known(key, value) { &mut known } else { &mut left };
                    part.insert(key.clone(), value.clone());
                }
            }
            (Some(Value::Object(known)), typed(&Value::Object(left)))
        }
        _ => (None, Vec::new()),
    }
}
