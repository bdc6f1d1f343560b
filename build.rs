//! Turns the words of one language into one table, and stops the build if a sentence is missing in any voice.
//!
//! `COMPLAINT_GUIDE_WORDS` names the folder of that language, `words/en` if it is not set. The rules' own closed lists
//! are read here, so a new question, option, door or rule cannot be built without words, and no words can stay that
//! nothing asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[allow(dead_code)]
#[path = "src/rules"]
mod rules {
    #[path = "advice.rs"]
    pub mod advice;
    #[path = "concerns.rs"]
    pub mod concerns;
    #[path = "doors.rs"]
    pub mod doors;
    #[path = "duties.rs"]
    pub mod duties;
    #[path = "events.rs"]
    pub mod events;
    #[path = "faq.rs"]
    pub mod faq;
    #[path = "fears.rs"]
    pub mod fears;
    #[path = "law.rs"]
    pub mod law;
    #[path = "named.rs"]
    pub mod named;
    #[path = "papers.rs"]
    pub mod papers;
    #[path = "questions.rs"]
    pub mod questions;
    #[path = "sending.rs"]
    pub mod sending;
    #[path = "steps.rs"]
    pub mod steps;
    #[path = "terms.rs"]
    pub mod terms;
    #[path = "topics.rs"]
    pub mod topics;
}
#[path = "build/language.rs"]
mod language;
#[path = "build/pictures.rs"]
mod pictures;
use language::Language;
use pictures::Pictures;
use rules::named::Named;
use rules::questions::{Form, Question};
use rules::topics::Heading;

/// The voices, in the order of `words::Voice`.
const VOICES: [&str; 3] = ["adult", "young-person", "easy-read"];

/// Before a list that only tests read: no program has it.
const FOR_TESTS: &str = "#[cfg(debug_assertions)]\n";

/// The language that a council reads.
const ENGLISH: &str = "words/en";

/// The words that are needed only if the letter is in another language than the reader's.
const TRANSLATED: &str = "translated.";

/// The files that a council's staff read.
const STAFF: [&str; 4] = ["cases.", "deadlines.", "duties.", "faq."];

/// The files read by people who make a council's profile.
const MAKERS: [&str; 2] = ["maker.", "fields."];

/// The files read by an advocate with many cases.
const ADVOCATES: [&str; 1] = ["advocate."];

/// Whether a place is in a file with one voice, for people who read it at their work.
fn is_for_work(place: &str) -> bool {
    STAFF.iter().chain(&MAKERS).chain(&ADVOCATES).any(|file| place.starts_with(file))
}

/// The other files that the staff's page needs.
const STAFF_TOO: [&str; 4] = ["common.", "dates.", "events.", "working."];

/// What the guide's program never says: it is written into a page when that is built or made.
const ON_PAPER: [&str; 2] = ["read.", "first-page."];

/// Of that, what it says as well.
const SAID_TOO: [&str; 1] = ["first-page.no-contacts"];

/// What is said on screens of the guide and in no letter or answer.
const ON_SCREENS: [&str; 4] = ["advice.", "adds.", "fears.", "sees."];

/// Whose words the program is built with. Sentences that its page never shows are empty in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Readers {
    All,
    People,
    Staff,
    Makers,
    Advocates,
}

impl Readers {
    fn built() -> Readers {
        let has = |feature: &str| env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
        match [has("GUIDE"), has("STAFF"), has("MAKER"), has("ADVOCATE")] {
            [true, false, false, false] => Readers::People,
            [false, true, false, false] => Readers::Staff,
            [false, false, true, false] => Readers::Makers,
            [false, false, false, true] => Readers::Advocates,
            _ => Readers::All,
        }
    }

    /// The sentence as this program has it.
    fn keep(self, place: &str, sentence: &Sentence) -> Sentence {
        let is_in = |files: &[&str]| files.iter().any(|file| place.starts_with(file));
        match self {
            Readers::All => sentence.clone(),
            Readers::People if is_for_work(place) => Sentence::default(),
            Readers::People if is_in(&ON_PAPER) && !is_in(&SAID_TOO) => Sentence::default(),
            Readers::Makers if is_in(&STAFF) || is_in(&ADVOCATES) => Sentence::default(),
            Readers::Advocates if is_in(&STAFF) || is_in(&MAKERS) => Sentence::default(),
            Readers::Advocates if is_in(&ON_PAPER) || is_in(&ON_SCREENS) => Sentence::default(),
            // Whoever makes a profile sees the guide itself, as people will, and makes the page to read. An advocate has
            // the letters and the answers of each young person, in that person's voice.
            Readers::People | Readers::Makers | Readers::Advocates => sentence.clone(),
            // Staff read the first voice only.
            Readers::Staff if is_in(&STAFF) || is_in(&STAFF_TOO) => {
                [sentence[0].clone(), String::new(), String::new()]
            }
            Readers::Staff => Sentence::default(),
        }
    }
}

/// What the name of a wording for readers of whom it speaks begins with.
const OWN: &str = "own-";

/// What the name of a wording begins with that is said where the council has not yet decided that it takes the complaint
/// up.
const UNDECIDED: &str = "undecided-";

/// The openings that a sentence may have; they are filled in when it is shown.
const OPEN: [&str; 25] = [
    "age",
    "area",
    "case",
    "child",
    "concern",
    "contact",
    "council",
    "date",
    "days",
    "door",
    "email",
    "from",
    "help",
    "most",
    "n",
    "name",
    "of",
    "phone",
    "question",
    "reference",
    "relation",
    "stage",
    "team",
    "text",
    "today",
];

fn is_concern(key: &str) -> bool {
    rules::concerns::Concern::from_key(key).is_some()
}

/// Whether anybody may have to say which of several a topic means.
fn asks(heading: Heading) -> bool {
    heading.picks().len() > 1
}

/// One sentence in every voice.
type Sentence = [String; 3];

fn main() {
    println!("cargo::rerun-if-changed=words");
    println!("cargo::rerun-if-changed=src/rules");
    println!("cargo::rerun-if-changed=static/pictures");
    println!("cargo::rerun-if-env-changed=COMPLAINT_GUIDE_WORDS");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let folder = env::var("COMPLAINT_GUIDE_WORDS").ok().filter(|folder| !folder.is_empty());
    let folder = folder.unwrap_or_else(|| ENGLISH.to_owned());
    println!("cargo::rerun-if-changed={folder}");
    match table(&root, &folder) {
        Ok(rust) => {
            let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
            fs::write(out.join("words.rs"), rust).expect("the output folder can be written");
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
        }
    }
}

/// The sentences read so far, their places, and what is wrong with them.
#[derive(Default)]
struct Words {
    /// The folder they are in, as problems name it.
    folder: String,
    language: Language,
    sentences: Vec<Sentence>,
    places: BTreeMap<String, usize>,
    taken: BTreeSet<String>,
    /// The files whose words are those of closed lists.
    lists: BTreeSet<&'static str>,
    /// The phrases that bring up who to call when somebody types one. Nobody reads them.
    danger: BTreeSet<String>,
    /// The phrases of people's own words that bring a piece of advice, by its place in the list.
    advice: BTreeMap<usize, BTreeSet<String>>,
    /// The phrases that are looked for in a council's page, by what they may mean.
    page: BTreeMap<String, BTreeSet<String>>,
    problems: Vec<String>,
}

fn table(root: &Path, folder: &str) -> Result<String, Vec<String>> {
    let mut words = Words::of(root, folder);
    // What goes to the council stays in English, beside the reader's language.
    let english = (folder != ENGLISH).then(|| Words::of(root, ENGLISH));
    if let Some(english) = &english {
        words.beside(english);
    }
    let mut rust = String::new();
    words.questions(&mut rust);
    words.list::<rules::events::Event>(&mut rust, "events::Event", "events", &["name"]);
    words.list::<rules::concerns::Concern>(&mut rust, "concerns::Concern", "concerns", &["name", "own-name"]);
    words.headings(&mut rust);
    words.list::<rules::doors::Door>(&mut rust, "doors::Door", "doors", &["name", "what", "how"]);
    words.list::<rules::law::Rule>(&mut rust, "law::Rule", "rules", &["why", "own-why"]);
    words.list::<rules::steps::Step>(&mut rust, "steps::Step", "steps", &["name", "what"]);
    words.list::<rules::steps::NextRight>(
        &mut rust,
        "steps::NextRight",
        "next",
        &["name", "what", "undecided-what", "letter"],
    );
    words.list::<rules::steps::Discretion>(
        &mut rust,
        "steps::Discretion",
        "discretion",
        &["why", "say", "what"],
    );
    words.list::<rules::sending::Sent>(&mut rust, "sending::Sent", "sent", &["name", "said"]);
    words.list::<rules::papers::PaperKind>(&mut rust, "papers::PaperKind", "papers", &["name", "when"]);
    words.list::<rules::papers::Enclosure>(&mut rust, "papers::Enclosure", "enclosures", &["name"]);
    words.list::<rules::papers::Notice>(&mut rust, "papers::Notice", "notices", &["say"]);
    words.list::<rules::duties::Duty>(&mut rust, "duties::Duty", "duties", &["what", "who", "to"]);
    words.list::<rules::faq::Faq>(&mut rust, "faq::Faq", "faq", &["question", "answer"]);
    words.list::<rules::advice::Advice>(&mut rust, "advice::Advice", "advice", &["say", "own-say"]);
    words.list::<rules::fears::Fear>(&mut rust, "fears::Fear", "fears", &["ask", "answer"]);
    words.list::<rules::terms::Term>(&mut rust, "terms::Term", "terms", &["name", "means"]);
    words.pages(&mut rust);
    words.of_staff(&mut rust);
    words.pictures(root, &mut rust);
    if !words.problems.is_empty() {
        return Err(words.problems);
    }
    let _ = writeln!(
        rust,
        "/// What brings up who to call when it is typed.\npub static DANGER: &[&str] = &{:?};",
        words.danger.iter().collect::<Vec<_>>()
    );
    let _ = writeln!(
        rust,
        "/// What brings a piece of advice when it is typed, by the advice's place in its list: a line for each."
    );
    let _ = writeln!(rust, "pub static ADVICE_PHRASES: &[(u16, &str)] = &[");
    for (advice, phrases) in &words.advice {
        let lines = phrases.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
        let _ = writeln!(rust, "({advice}, {lines:?}),");
    }
    rust.push_str("];\n");
    let _ = writeln!(rust, "/// What is looked for in the text of a council's page, by what it may mean.");
    let _ = writeln!(rust, "pub static PAGE: &[(&str, &[&str])] = &[");
    for (key, phrases) in &words.page {
        let _ = writeln!(rust, "({key:?}, &{:?}),", phrases.iter().collect::<Vec<_>>());
    }
    rust.push_str("];\n");
    let readers = Readers::built();
    let mut kept: Vec<_> = words.places.iter().map(|(place, at)| (*at, place)).collect();
    kept.sort_unstable();
    let mut lines = Vec::new();
    for (at, place) in &kept {
        let is_dropped = english.is_none() && place.starts_with(TRANSLATED);
        let kept = if is_dropped { Sentence::default() } else { readers.keep(place, &words.sentences[*at]) };
        lines.extend(in_voices(&kept).map(str::to_owned));
        let formal =
            english.as_ref().and_then(|english| Some(&english.sentences[*english.places.get(*place)?][0]));
        if let Some(formal) = formal {
            lines.push(formal.clone());
        }
    }
    let columns = VOICES.len() + usize::from(english.is_some());
    assert_eq!(lines.len(), words.sentences.len() * columns, "every sentence has one place");
    words.language.table(columns, &mut rust);
    let _ = writeln!(
        rust,
        "/// How many sentences there are.\npub const COUNT: usize = {};",
        words.sentences.len()
    );
    let _ = writeln!(
        rust,
        "/// Every sentence, a line for each voice; an empty line is the same as the one before it."
    );
    let _ = writeln!(rust, "pub static LINES: &str = {:?};", lines.join("\n"));
    Ok(rust)
}

/// Writes the parts of a list's words as a struct, and an entry's words as a method of the list.
fn write_list(rust: &mut String, of: &str, file: &str, parts: &[&str], entries: &[Vec<String>]) {
    let words = format!("{}Words", of.rsplit("::").next().unwrap_or_default());
    let names: Vec<_> = parts.iter().map(|part| part.replace('-', "_")).collect();
    let fields = names.iter().map(|name| format!("    pub {name}: Phrase,\n")).collect::<String>();
    let entries = entries.iter().map(|entry| {
        let fields: Vec<_> =
            names.iter().zip(entry).map(|(name, phrase)| format!("{name}: {phrase}")).collect();
        format!("            {words} {{ {} }},\n", fields.join(", "))
    });
    let (count, entries) = (entries.len(), entries.collect::<String>());
    let _ = write!(
        rust,
        "/// The words of an entry of `words/en/{file}.toml`.\n#[derive(Clone, Copy)]\npub struct {words} {{\n{fields}}}\n\n\
         impl InWords for crate::rules::{of} {{\n    type Words = {words};\n\
         \x20   fn words(self) -> &'static {words} {{\n        static WORDS: [{words}; {count}] = [\n{entries}        ];\n\
         \x20       &WORDS[self.place()]\n    }}\n}}\n"
    );
}

/// One text is a quarter smaller to send than a table of separate ones.
fn in_voices(sentence: &Sentence) -> [&str; 3] {
    let [adult, young_person, easy_read] = sentence;
    [
        adult,
        if young_person == adult { "" } else { young_person },
        if easy_read == young_person { "" } else { easy_read },
    ]
}

/// The word files in a folder, with the names that problems call them by, in a fixed order.
fn files(folder: &Path, shown: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut entries: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        let shown = shown.join(path.file_name().expect("a listed entry has a name"));
        if path.is_dir() {
            found.extend(files(&path, &shown));
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push((path, shown.display().to_string()));
        }
    }
    found
}

impl Words {
    /// The words in a folder.
    fn of(root: &Path, folder: &str) -> Words {
        let mut words = Words { folder: folder.to_owned(), ..Words::default() };
        match Language::read(&root.join(folder).join("language.toml")) {
            Ok(language) => words.language = language,
            Err(problem) => words.problems.push(format!("{folder}/language.toml: {problem}")),
        }
        for (path, name) in files(&root.join(folder), Path::new(folder)) {
            words.read(&path, &name);
        }
        words
    }

    /// Takes what every language shares from the English words: what staff and advocates read, who are in England
    /// whatever their readers speak; what is looked for in a council's page; and phrases of danger, which may be typed
    /// in either language. All other sentences must be the same, no more and no fewer.
    fn beside(&mut self, english: &Words) {
        self.problems.extend(english.problems.iter().cloned());
        self.danger.extend(english.danger.iter().cloned());
        for (advice, phrases) in &english.advice {
            self.advice.entry(*advice).or_default().extend(phrases.iter().cloned());
        }
        self.page.clone_from(&english.page);
        for (place, at) in &english.places {
            let is_english = STAFF.iter().chain(&ADVOCATES).any(|file| place.starts_with(file));
            if is_english && !self.places.contains_key(place) {
                self.places.insert(place.clone(), self.sentences.len());
                self.sentences.push(english.sentences[*at].clone());
            } else if !self.places.contains_key(place) {
                self.problems.push(format!("{}: `{place}` is not there, and {ENGLISH} has it", self.folder));
            }
        }
        for place in self.places.keys().filter(|place| !english.places.contains_key(*place)) {
            self.problems.push(format!("{}: {ENGLISH} has no `{place}`", self.folder));
        }
    }

    fn read(&mut self, path: &Path, name: &str) {
        let text = fs::read_to_string(path).unwrap_or_default();
        match text.parse::<toml::Table>() {
            Ok(table) => {
                let stem = name.trim_start_matches(&self.folder).trim_start_matches('/');
                let stem = stem.trim_end_matches(".toml").replace('/', ".");
                match stem.as_str() {
                    "language" => {}
                    "advice-phrases" => self.advice(name, &table),
                    "danger-phrases" => self.danger(name, &table),
                    "page-phrases" => self.page(name, &table),
                    _ => self.walk(name, &stem, &table),
                }
            }
            Err(error) => self.problems.push(format!("{name}: {}", error.to_string().replace('\n', " "))),
        }
    }

    /// Lists of phrases that bring up who to call; none may appear twice.
    fn danger(&mut self, name: &str, table: &toml::Table) {
        for (group, list) in table {
            let phrases = self.phrases(name, group, list.get("phrases"));
            for phrase in phrases {
                if self.danger.contains(&phrase) {
                    self.problems.push(format!("{name}: `{phrase}` stands twice"));
                }
                self.danger.insert(phrase);
            }
        }
    }

    /// Lists of phrases by the advice that they bring. One may bring several.
    fn advice(&mut self, name: &str, table: &toml::Table) {
        for (key, list) in table {
            let phrases = self.phrases(name, key, Some(list));
            let each = self.each_once(name, key, phrases);
            match rules::advice::Advice::from_key(key) {
                Some(advice) => drop(self.advice.insert(advice.place(), each)),
                None => self.problems.push(format!("{name}: there is no advice called `{key}`")),
            }
        }
    }

    /// Phrases of which none may stand twice.
    fn each_once(&mut self, name: &str, key: &str, phrases: Vec<String>) -> BTreeSet<String> {
        let count = phrases.len();
        let each: BTreeSet<_> = phrases.into_iter().collect();
        if each.len() < count {
            self.problems.push(format!("{name}: a phrase stands twice in `{key}`"));
        }
        each
    }

    /// Lists of phrases by what they may mean. One may appear under several.
    fn page(&mut self, name: &str, table: &toml::Table) {
        for (group, lists) in table {
            for (key, list) in lists.as_table().into_iter().flatten() {
                let key = format!("{group}.{key}");
                let phrases = self.phrases(name, &key, Some(list));
                let each = self.each_once(name, &key, phrases);
                self.page.insert(key, each);
            }
        }
    }

    /// A list of phrases, written like the text in which they are looked for: small letters, one space, no marks; but
    /// `a|b` for either word, `*` for any ending, and `~` or `~~` for some words between two others.
    fn phrases(&mut self, name: &str, group: &str, list: Option<&toml::Value>) -> Vec<String> {
        let phrases = list.and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
        if phrases.is_empty() {
            self.problems.push(format!("{name}: `{group}` has no phrases"));
        }
        let mut plain = Vec::new();
        for phrase in phrases {
            let phrase = phrase.as_str().unwrap_or_default();
            let is_part = |c: char| c.is_numeric() || (c.is_alphabetic() && c.is_lowercase());
            let is_plain = |word: &str| {
                let word = word.strip_suffix('*').unwrap_or(word);
                !word.is_empty() && word.chars().all(is_part)
            };
            let words: Vec<_> = phrase.split(' ').collect();
            let is_gap = |at: &usize| *at > 0 && at + 1 < words.len() && matches!(words[*at], "~" | "~~");
            if (0..words.len()).all(|at| is_gap(&at) || words[at].split('|').all(is_plain)) {
                plain.push(phrase.to_owned());
            } else {
                self.problems.push(format!("{name}: `{phrase}` in `{group}` is not written plainly"));
            }
        }
        plain
    }

    fn walk(&mut self, name: &str, at: &str, table: &toml::Table) {
        for (key, value) in table {
            let place = format!("{at}.{key}");
            match value {
                toml::Value::String(every) => {
                    self.keep(name, &place, [every.clone(), every.clone(), every.clone()])
                }
                toml::Value::Table(inner) if language::are_forms(inner) => {
                    let every = self.forms(name, &place, value);
                    self.keep(name, &place, [every.clone(), every.clone(), every]);
                }
                toml::Value::Table(inner) if inner.keys().any(|key| VOICES.contains(&key.as_str())) => {
                    // A voice that says to its readers what it says to everyone is not written twice.
                    let plain = key.strip_prefix(OWN).and_then(|plain| table.get(plain));
                    let mut voices = inner.clone();
                    for voice in VOICES.iter().filter(|voice| !inner.contains_key(**voice)) {
                        let same = plain.map(|plain| plain.get(voice).unwrap_or(plain));
                        voices.extend(same.map(|same| ((*voice).to_owned(), same.clone())));
                    }
                    self.sentence(name, &place, &voices);
                }
                toml::Value::Table(inner) => self.walk(name, &place, inner),
                _ => self.problems.push(format!("{name}: `{place}` is not a sentence")),
            }
        }
    }

    fn sentence(&mut self, name: &str, place: &str, voices: &toml::Table) {
        for key in voices.keys().filter(|key| !VOICES.contains(&key.as_str())) {
            self.problems.push(format!("{name}: `{place}` has `{key}`, which is not a voice"));
        }
        let mut sentence = Sentence::default();
        for (voice, text) in VOICES.iter().zip(&mut sentence) {
            match voices.get(*voice) {
                Some(words) => *text = self.forms(name, place, words),
                None => self.problems.push(format!("{name}: `{place}` has no sentence for {voice}")),
            }
        }
        self.keep(name, place, sentence);
    }

    /// A text. If it has a form for each kind of number, all of them in the language's order.
    fn forms(&mut self, name: &str, place: &str, value: &toml::Value) -> String {
        self.language.text(value).unwrap_or_else(|problem| {
            self.problems.push(format!("{name}: `{place}` {problem}"));
            String::new()
        })
    }

    fn keep(&mut self, name: &str, place: &str, sentence: Sentence) {
        for (voice, text) in VOICES.iter().zip(&sentence) {
            if text.trim().is_empty() {
                self.problems.push(format!("{name}: `{place}` is empty for {voice}"));
            }
            if text.contains('\n') {
                self.problems.push(format!("{name}: `{place}` has a line break for {voice}"));
            }
            for open in text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()) {
                if !OPEN.contains(&open) {
                    self.problems
                        .push(format!("{name}: `{place}` leaves `{{{open}}}` open, which nothing fills"));
                }
            }
        }
        self.places.insert(place.to_owned(), self.sentences.len());
        self.sentences.push(sentence);
    }

    /// A sentence that must be there.
    fn need(&mut self, place: &str) -> String {
        match self.maybe(place) {
            Some(phrase) => phrase,
            None => {
                let file = place.split('.').next().unwrap_or_default();
                let file = match file {
                    "questions" => format!("questions/{}", place.split('.').nth(1).unwrap_or_default()),
                    other => other.to_owned(),
                };
                self.problems.push(format!("{}/{file}.toml: there is no `{place}`", self.folder));
                String::from("Phrase(0)")
            }
        }
    }

    /// A sentence that may be there.
    fn maybe(&mut self, place: &str) -> Option<String> {
        self.taken.insert(place.to_owned());
        self.places.get(place).map(|at| format!("Phrase({at})"))
    }

    fn option(&mut self, place: &str) -> String {
        self.maybe(place).map_or(String::from("None"), |phrase| format!("Some({phrase})"))
    }

    /// A sentence with its wording at another place for readers of whom it speaks, which is the same if there is none.
    fn spoken(&mut self, plain: String, own: &str) -> String {
        let own = self.maybe(own).unwrap_or_else(|| plain.clone());
        format!("Spoken {{ plain: {plain}, own: {own} }}")
    }

    /// The words of every question, option and field. `own` words are for a child who speaks of themselves; if there
    /// are none, the others serve.
    fn questions(&mut self, rust: &mut String) {
        let _ = writeln!(rust, "/// The words of each question, in the order of `Question::ALL`.");
        let _ = writeln!(rust, "pub static QUESTIONS: [QuestionWords; {}] = [", Question::ALL.len());
        for question in Question::ALL {
            let at = format!("questions.{}", question.key());
            let ask = self.need(&format!("{at}.ask"));
            let ask = self.spoken(ask, &format!("{at}.own-ask"));
            let why = self.need(&format!("{at}.why"));
            let hint = match self.maybe(&format!("{at}.hint")) {
                Some(hint) => format!("Some({})", self.spoken(hint, &format!("{at}.own-hint"))),
                None => String::from("None"),
            };
            let (options, fields): (&[&str], &[&str]) = match question.form() {
                // The points of a complaint have their own names.
                _ if question.offers_points() => (&[], &[]),
                Form::One(options) | Form::Many { options, .. } | Form::Offered { options, .. } => {
                    (options, &[])
                }
                Form::Day => (question.options(), &[]),
                Form::Words { fields, options } => (options, fields),
            };
            // The ways to say a day are the same whatever the day is asked for.
            let of_options = if matches!(question.form(), Form::Day) { "day" } else { &at };
            let missing = match question.form() {
                Form::Words { .. } | Form::Offered { or_none: true, .. } => String::from("None"),
                _ => format!("Some({})", self.need(&format!("{of_options}.missing"))),
            };
            let _ = writeln!(
                rust,
                "    QuestionWords {{ ask: {ask}, why: {why}, hint: {hint}, \
                 missing: {missing}, options: &["
            );
            for option in options {
                let place = match question {
                    // An option under a heading is a concern, whose words are under its own key.
                    Question::Parts if is_concern(option) => format!("concerns.{option}"),
                    _ => format!("{of_options}.options.{option}"),
                };
                let label = match self.maybe(&place) {
                    Some(label) => label,
                    None => self.need(&format!("{place}.label")),
                };
                let label = self.spoken(label, &format!("{place}.own"));
                let hint = self.option(&format!("{place}.hint"));
                let _ = writeln!(rust, "        OptionWords {{ label: {label}, hint: {hint} }},");
            }
            rust.push_str("    ], fields: &[\n");
            for field in fields {
                let label = self.need(&format!("{at}.fields.{field}.label"));
                let label = self.spoken(label, &format!("{at}.fields.{field}.own"));
                let hint = self.option(&format!("{at}.fields.{field}.hint"));
                let _ = writeln!(rust, "        FieldWords {{ label: {label}, hint: {hint} }},");
            }
            rust.push_str("    ] },\n");
        }
        rust.push_str("];\n");
    }

    /// How each heading asks which of several it is. A heading with a single pick never asks, and borrows the
    /// question's own words.
    fn headings(&mut self, rust: &mut String) {
        let parts = ["ask", "hint", "missing"];
        let mut entries = Vec::new();
        for heading in Heading::ALL {
            let from =
                if asks(*heading) { format!("headings.{}", heading.key()) } else { "questions.parts".into() };
            entries.push(parts.map(|part| self.need(&format!("{from}.{part}"))).to_vec());
        }
        self.lists.insert("headings");
        write_list(rust, "topics::Heading", "headings", &parts, &entries);
    }

    /// The words of a closed list, `of` in the rules: the same parts for each entry. A part that begins with `own-` is
    /// said to a reader of whom it speaks; an entry without it says the same to everyone.
    fn list<L: Named>(&mut self, rust: &mut String, of: &str, file: &'static str, parts: &[&str]) {
        let entries: Vec<Vec<String>> = L::ALL
            .iter()
            .map(|entry| {
                let at = |part: &str| format!("{file}.{}.{part}", entry.key());
                let part =
                    |part: &&str| match [OWN, UNDECIDED].iter().find_map(|kind| part.strip_prefix(kind)) {
                        Some(plain) => self.maybe(&at(part)).unwrap_or_else(|| self.need(&at(plain))),
                        None => self.need(&at(part)),
                    };
                parts.iter().map(part).collect()
            })
            .collect();
        self.lists.insert(file);
        write_list(rust, of, file, parts, &entries);
    }

    /// The sentences for a council's staff: one serves every voice, in the field's own terms.
    fn of_staff(&mut self, rust: &mut String) {
        rust.push_str("/// The sentences for a council's staff, which have one voice.\n");
        rust.push_str(FOR_TESTS);
        rust.push_str("pub static STAFF: &[Phrase] = &[");
        for (place, at) in &self.places {
            if !is_for_work(place) {
                continue;
            }
            let [adult, young_person, easy_read] = &self.sentences[*at];
            if adult != young_person || adult != easy_read {
                self.problems
                    .push(format!("words/en: `{place}` is read at work, and has more than one voice"));
            }
            let _ = write!(rust, "Phrase({at}), ");
        }
        rust.push_str("];\n");
    }

    /// The pictures beside the easy-read words. Everything in a list has one, and so has every line of the pages that a
    /// person reads first.
    fn pictures(&mut self, root: &Path, rust: &mut String) {
        fn entries<L: Named>(file: &str) -> impl Iterator<Item = String> {
            L::ALL.iter().map(move |entry| format!("{file}.{}", entry.key()))
        }
        let mut needed: Vec<_> = entries::<Question>("questions")
            .chain(
                Heading::ALL
                    .iter()
                    .filter(|heading| asks(**heading))
                    .map(|heading| format!("headings.{}", heading.key())),
            )
            .chain(entries::<rules::concerns::Concern>("concerns"))
            .chain(entries::<rules::advice::Advice>("advice"))
            .chain(entries::<rules::fears::Fear>("fears"))
            .chain(entries::<rules::steps::Step>("steps"))
            .chain(entries::<rules::steps::NextRight>("next"))
            .chain(entries::<rules::steps::Discretion>("discretion"))
            .chain(entries::<rules::doors::Door>("doors"))
            .chain(entries::<rules::sending::Sent>("sent"))
            .chain(entries::<rules::papers::PaperKind>("papers"))
            .chain(entries::<rules::papers::Notice>("notices"))
            .collect();
        for question in Question::ALL {
            let (options, fields): (&[&str], &[&str]) = match question.form() {
                // The points of a complaint have their own names.
                _ if question.offers_points() => (&[], &[]),
                Form::Words { fields, options } => (options, fields),
                _ => (question.options(), &[]),
            };
            let whose = if matches!(question.form(), Form::Day) { "day" } else { question.key() };
            let is_others = |part: &&&str| *question == Question::Parts && is_concern(part);
            for (kind, parts) in [("options", options), ("fields", fields)] {
                needed.extend(
                    parts.iter().filter(|part| !is_others(part)).map(|part| format!("{kind}.{whose}.{part}")),
                );
            }
        }
        // What is shown when something breaks is not on one of the guide's own pages.
        let first = |place: &&String| place.starts_with("start.") && *place != "start.stopped";
        let about = |place: &&String| ["help.", "sees."].iter().any(|page| place.starts_with(page));
        needed.extend(self.places.keys().filter(|place| first(place) || about(place)).cloned());
        let (file, folder) = (root.join("words/pictures.toml"), root.join("static/pictures"));
        match Pictures::read(&file, &folder, &self.places, &needed) {
            Ok(pictures) => pictures.table(rust),
            Err(problems) => self.problems.extend(problems),
        }
    }

    /// Everything else becomes a constant named after its file. Words in a file of questions or of a list that were not
    /// taken belong to nothing.
    fn pages(&mut self, rust: &mut String) {
        let mut pages: BTreeMap<&str, Vec<(String, usize)>> = BTreeMap::new();
        let mut left = Vec::new();
        for (place, at) in &self.places {
            let file = place.split('.').next().unwrap_or_default();
            // The ways to say a day are no list of their own.
            if self.lists.contains(file) || ["questions", "day"].contains(&file) {
                if !self.taken.contains(place) {
                    left.push(format!("words/en: `{place}` belongs to nothing"));
                }
            } else if let Some((page, rest)) = place.split_once('.').filter(|(page, _)| *page != "fields") {
                pages.entry(page).or_default().push((rest.replace(['.', '-'], "_").to_uppercase(), *at));
            }
        }
        self.problems.extend(left);
        // The form looks up the name of a field by the field's own place, which no constant could be named after.
        let fields: Vec<_> = self.places.iter().filter(|(place, _)| place.starts_with("fields.")).collect();
        let _ = writeln!(
            rust,
            "/// What the fields of a council's profile are called, by their places, in the order of those."
        );
        let _ = writeln!(rust, "pub static FIELDS: [(&str, Phrase); {}] = [", fields.len());
        for (place, at) in fields {
            let _ = write!(rust, "({:?}, Phrase({at})), ", place.trim_start_matches("fields."));
        }
        rust.push_str("];\n");
        rust.push_str("/// Every page's words by their keys.\n");
        rust.push_str(FOR_TESTS);
        rust.push_str("pub static PAGES: &[(&str, &[(&str, Phrase)])] = &[\n");
        for (page, phrases) in &pages {
            let phrases: Vec<_> =
                phrases.iter().map(|(name, at)| format!("({name:?}, Phrase({at}))")).collect();
            let _ = writeln!(rust, "    ({page:?}, &[{}]),", phrases.join(", "));
        }
        rust.push_str("];\n");
        for (page, phrases) in pages {
            let _ = writeln!(rust, "/// The words of `words/en/{page}.toml`.");
            let _ = writeln!(rust, "pub mod {} {{", page.replace('-', "_"));
            rust.push_str("    use super::Phrase;\n");
            for (name, at) in phrases {
                let _ = writeln!(rust, "    pub const {name}: Phrase = Phrase({at});");
            }
            rust.push_str("}\n");
        }
    }
}
