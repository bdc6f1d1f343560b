//! The reading age of every screen in every voice, by the Flesch–Kincaid grade.
//!
//! Syllables come from the CMU Pronouncing Dictionary (`reading/syllables.txt`, made by
//! `script/syllables.mjs`); a word it does not have is counted in `reading/by-hand.txt`, and a word in
//! neither fails. Names of bodies (`reading/names.txt`), telephone numbers and web addresses are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::OnceLock;

use complaint_guide::rules::advice::Advice;
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::doors::Door;
use complaint_guide::rules::events::Event;
use complaint_guide::rules::fears::Fear;
use complaint_guide::rules::law::Rule;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::papers::{Enclosure, Notice, PaperKind};
use complaint_guide::rules::picks::{Person, asks, picks_for};
use complaint_guide::rules::questions::{Question, Who};
use complaint_guide::rules::sending::Sent;
use complaint_guide::rules::steps::{Discretion, NextRight, Step};
use complaint_guide::rules::terms::Term;
use complaint_guide::rules::topics::{Heading, KEYS};
use complaint_guide::words::table::HeadingWords;
use complaint_guide::words::{InWords, Phrase, Reader, Voice, table};

use crate::golden::{is_kept, none, read};

/// The highest grade a screen may have: about eight years of school for adults, six for young people, and
/// four in easy read.
const fn highest(voice: Voice) -> f64 {
    match voice {
        Voice::Adult | Voice::English => 8.0,
        Voice::YoungPerson => 6.0,
        Voice::EasyRead => 4.0,
    }
}

/// The most words a sentence may have: a long one hides in a screen full of short labels.
const fn longest(voice: Voice) -> usize {
    match voice {
        Voice::Adult | Voice::English => 35,
        Voice::YoungPerson => 25,
        Voice::EasyRead => 15,
    }
}

/// What stands in an opening when a screen is measured.
const OPENINGS: [(&str, &str); 25] = [
    ("age", "15"),
    ("case", "a court case"),
    ("concern", "Contact with family and friends"),
    ("council", "the council"),
    ("date", "Monday 4 January 2027"),
    ("days", "10"),
    ("door", "the right council"),
    ("from", "Monday 4 January 2027"),
    ("n", "1"),
    ("of", "12"),
    ("stage", "2"),
    ("today", "Monday 4 January 2027"),
    // What people and councils write themselves is not measured.
    ("area", ""),
    ("child", ""),
    ("contact", ""),
    ("email", ""),
    ("help", ""),
    ("most", ""),
    ("name", ""),
    ("phone", ""),
    ("question", ""),
    ("reference", ""),
    ("relation", ""),
    ("team", ""),
    ("text", ""),
];

/// The sentences of the result by what stands together on it; those that are not named here stand with the
/// dates, as do the words that dates are written with.
const RESULT: [(&str, &[&str]); 14] = [
    (
        "result: what to do now",
        &[
            "TITLE",
            "STATUTORY",
            "BY_IF_SENT",
            "BY_IF_TAKEN_UP",
            "BY_WAIT",
            "BY_CHASE",
            "BY_OVER",
            "READ_LETTER",
            "ALL_HEADING",
            "LETTER_HEADING",
            "SEND_HEADING",
            "WHERE_HEADING",
            "DATES_HEADING",
            "PAPERS_HEADING",
            "KEEP_HEADING",
            "STATE_READY",
            "STATE_NOT_SENT",
            "STATE_POINTS",
            "STATE_NOT_KEPT",
        ],
    ),
    ("result: the letter", &["LETTER_HEADING", "LETTER_HOW", "GO_SEND", "COPY", "PRINT", "SAVE", "EDIT"]),
    ("result: under a translator", &["TRANSLATED", "TRANSLATED_LETTER"]),
    (
        "result: to keep it",
        &["KEEP_HEADING", "KEEP_ANSWERS_WHY", "KEEP_ANSWERS", "KEEP_LABEL", "KEEP_LABEL_HINT"],
    ),
    ("result: what the buttons did", &["COPIED", "NOT_COPIED", "SAVED", "PRINTING"]),
    ("result: the letter by email", &["SEND_EMAIL_OPEN", "SEND_EMAIL_WHOLE"]),
    ("result: a long letter by email", &["SEND_EMAIL_OPEN", "SEND_EMAIL_LONG", "SEND_EMAIL_PASTE"]),
    ("result: how to send it", &["NOT_SENT", "SEND_HEADING", "SEND_PHONE", "SEND_POST", "SEND_FORM", "KEEP"]),
    ("result: someone may not be safe", &["SAFETY"]),
    ("result: the procedure", &["WHERE_HEADING", "STATUTORY"]),
    ("result: the council decides", &["WHERE_HEADING", "COUNCIL_DECIDES"]),
    ("result: a point waits", &["WHERE_HEADING", "WAITS"]),
    ("result: another door", &["TITLE_ELSEWHERE", "ELSEWHERE", "SEND_ANYWAY", "SEND_ANYWAY_SEVERAL"]),
    ("result: another door as well", &["ALSO"]),
];

/// What is no sentence: lists of names that the program takes apart.
const NO_SENTENCES: [(&str, &str); 2] = [("dates", "WEEKDAYS"), ("dates", "MONTHS")];

/// The sentences that stand together, with the name of the place.
pub struct Screen {
    /// The name of the place.
    pub name: String,
    /// Its sentences.
    pub phrases: Vec<Phrase>,
}

impl Screen {
    fn new(name: impl Into<String>, phrases: impl IntoIterator<Item = Phrase>) -> Screen {
        Screen { name: name.into(), phrases: phrases.into_iter().collect() }
    }

    fn measure(&self, voice: Voice) -> Measure {
        let said: Vec<_> = self.phrases.iter().map(|phrase| phrase.say(voice, &OPENINGS)).collect();
        Measure::of(said.iter().map(String::as_str))
    }
}

/// A question as it stands on the screen.
fn question(question: Question, reader: Reader) -> Vec<Phrase> {
    let words = &table::QUESTIONS[question.place()];
    let mut phrases = vec![words.ask.to(reader), words.why];
    phrases.extend(words.hint.map(|hint| hint.to(reader)));
    phrases.extend(words.missing);
    for option in words.options {
        phrases.push(option.label.to(reader));
        phrases.extend(option.hint);
    }
    for field in words.fields {
        phrases.push(field.label.to(reader));
        phrases.extend(field.hint);
    }
    phrases
}

fn questions() -> Vec<Screen> {
    let both = |asked: &Question| {
        let (other, own) = (question(*asked, Reader::Another), question(*asked, Reader::Themselves));
        let of_own =
            (own != other).then(|| Screen::new(format!("question: {}, to a child", asked.key()), own));
        [Some(Screen::new(format!("question: {}", asked.key()), other)), of_own]
    };
    Question::ALL.iter().flat_map(both).flatten().collect()
}

/// What stands under each heading, as it is on the screen where that heading alone is ticked, for someone of whom
/// none of it is left out.
fn parts(reader: Reader) -> Vec<Screen> {
    let words = &table::QUESTIONS[Question::Parts.place()];
    let is_own = reader == Reader::Themselves;
    let who = if is_own { Who::Child } else { Who::Helper };
    let person = Person { who, situation: None, is_neighbour: false };
    let screen = |heading: &Heading| {
        let HeadingWords { ask, hint, missing } = *heading.words();
        let mut phrases = vec![ask, hint, missing];
        phrases.push(words.why);
        for pick in picks_for(*heading, person) {
            let at = KEYS.iter().position(|key| *key == pick.key()).expect("each has its place");
            let option = &words.options[at];
            phrases.push(option.label.to(reader));
            phrases.extend(option.hint);
        }
        let whose = if is_own { ", to a child" } else { "" };
        Screen::new(format!("parts: {}{whose}", heading.key()), phrases)
    };
    Heading::ALL.iter().filter(|heading| asks(**heading, person)).map(screen).collect()
}

/// The entries of a closed list, each with the parts that stand together.
fn list<L: InWords, const N: usize>(name: &str, parts: fn(&L::Words) -> [Phrase; N]) -> Vec<Screen> {
    let entry = |entry: &L| Screen::new(format!("{name}: {}", entry.key()), parts(entry.words()));
    L::ALL.iter().map(entry).collect()
}

/// The pages that are not made of a list, a screen each, but for the result, which is taken apart.
fn pages() -> Vec<Screen> {
    let mut screens = Vec::new();
    let mut of_dates = Vec::new();
    for (page, phrases) in table::PAGES {
        let phrases: BTreeMap<_, _> =
            phrases.iter().copied().filter(|(key, _)| !NO_SENTENCES.contains(&(*page, key))).collect();
        if phrases.values().any(|phrase| table::STAFF.contains(phrase)) {
            continue;
        }
        if *page == "dates" {
            of_dates.extend(phrases.into_values());
            continue;
        }
        if *page != "result" {
            screens.push(Screen::new(*page, phrases.into_values()));
            continue;
        }
        let pick = |keys: &[&str]| keys.iter().map(|key| phrases[key]).collect::<Vec<_>>();
        screens.extend(RESULT.iter().map(|(name, keys)| Screen::new(*name, pick(keys))));
        let is_named = |key: &str| RESULT.iter().any(|(_, keys)| keys.contains(&key));
        of_dates.extend(phrases.iter().filter(|(key, _)| !is_named(key)).map(|(_, phrase)| *phrase));
    }
    screens.push(Screen::new("result: the dates", of_dates));
    screens
}

fn fears() -> Vec<Screen> {
    list::<Fear, 2>("a fear", |words| [words.ask, words.answer])
}

/// The screens that are whole: a question, the page before the first one, and the page without the guide.
pub fn read_at_once() -> Vec<Screen> {
    let is_whole = |screen: &Screen| !screen.name.starts_with("question: parts");
    let mut screens: Vec<_> = questions().into_iter().filter(is_whole).collect();
    // The parts are never asked without the name of their topic.
    screens.extend(parts(Reader::Another));
    screens.extend(parts(Reader::Themselves));
    let whole = ["start", "first-page", "help", "check", "sees"];
    screens.extend(pages().into_iter().filter(|page| whole.contains(&page.name.as_str())));
    screens.extend(fears());
    screens
}

/// Everything a person reads, as it stands together.
fn screens() -> Vec<Screen> {
    let mut screens = pages();
    screens.extend(questions());
    screens.extend(parts(Reader::Another));
    screens.extend(parts(Reader::Themselves));
    let names = Concern::ALL.iter().map(|concern| concern.words().name);
    screens.push(Screen::new("the names of the points", names));
    let own = Concern::ALL.iter().map(|concern| concern.words().own_name);
    screens.push(Screen::new("the names of the points, to a child", own));
    screens.extend(list::<NextRight, 2>("what to do now", |words| [words.name, words.what]));
    let has_its_own = |right: &&NextRight| right.words().undecided_what != right.words().what;
    screens.extend(NextRight::ALL.iter().filter(has_its_own).map(|right| {
        Screen::new(
            format!("what to do now, if the council decides: {}", right.key()),
            [right.words().undecided_what],
        )
    }));
    screens.extend(list::<Discretion, 1>("the council decides", |words| [words.why]));
    screens.extend(list::<Discretion, 1>("what it decides", |words| [words.what]));
    screens.extend(list::<Sent, 2>("how it went", |words| [words.name, words.said]));
    screens.extend(list::<Door, 3>("another door", |words| [words.name, words.what, words.how]));
    screens.extend(list::<Step, 2>("a step", |words| [words.name, words.what]));
    screens.extend(list::<Rule, 1>("why", |words| [words.why]));
    let to_a_child = list::<Rule, 1>("why, to a child", |words| [words.own_why]).into_iter().zip(Rule::ALL);
    let own = to_a_child.filter(|(_, rule)| rule.words().own_why != rule.words().why);
    screens.extend(own.map(|(screen, _)| screen));
    screens.extend(list::<PaperKind, 2>("a paper", |words| [words.name, words.when]));
    screens.extend(list::<Enclosure, 1>("what goes with it", |words| [words.name]));
    screens.extend(list::<Event, 1>("what happened", |words| [words.name]));
    screens.extend(list::<Notice, 1>("to look at", |words| [words.say]));
    screens.extend(fears());
    screens.extend(list::<Advice, 1>("advice", |words| [words.say]));
    let to_a_child = list::<Advice, 1>("advice, to a child", |words| [words.own_say]).into_iter();
    let own = to_a_child.zip(Advice::ALL).filter(|(_, advice)| advice.words().own_say != advice.words().say);
    screens.extend(own.map(|(screen, _)| screen));
    screens.extend(list::<Term, 2>("what it means", |words| [words.name, words.means]));
    screens.extend(list::<NextRight, 1>("the letter, to do", |words| [words.letter]));
    screens.extend(list::<Discretion, 1>("the letter, to decide", |words| [words.say]));
    screens
}

/// What staff and advocates read at their work, in the field's own terms: it has one voice and no highest grade.
fn of_staff() -> Screen {
    Screen::new("for staff", table::STAFF.iter().copied())
}

/// The lines of a file of this folder that hold something.
fn lines(file: &str) -> Vec<String> {
    let text = read(&format!("tests/reading/{file}"));
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// Words with their syllables.
fn counts(file: &str) -> BTreeMap<String, usize> {
    let count = |line: String| {
        let (word, count) = line.rsplit_once(' ').unwrap_or_else(|| panic!("{file}: `{line}`"));
        (word.to_owned(), count.parse().unwrap_or_else(|_| panic!("{file}: `{line}`")))
    };
    lines(file).into_iter().map(count).collect()
}

/// The syllables of a word, if either list has it; a figure counts as one, as is usual.
fn syllables(word: &str) -> Option<usize> {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return Some(1);
    }
    static COUNTS: OnceLock<BTreeMap<String, usize>> = OnceLock::new();
    let counts = COUNTS.get_or_init(|| {
        let mut all = counts("by-hand.txt");
        all.extend(counts("syllables.txt"));
        all
    });
    let word = word.replace('’', "'");
    counts.get(&word).or_else(|| counts.get(word.strip_suffix("'s")?)).copied()
}

/// The names that are left out, the longest first, so that a name within a name is not left over.
fn names() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names: Vec<_> =
            lines("names.txt").iter().map(|line| name_and_reason(line).0.to_owned()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names
    })
}

fn name_and_reason(line: &str) -> (&str, &str) {
    line.split_once(": ").unwrap_or((line, ""))
}

/// A text without the names that are left out.
pub fn without_names(text: &str) -> String {
    let mut left = text.to_owned();
    for name in names() {
        let mut from = 0;
        while let Some(at) = left[from..].find(name.as_str()).map(|at| from + at) {
            let end = at + name.len();
            let end = end + left[end..].strip_prefix("’s").map_or(0, |_| "’s".len());
            let is_whole = !left[..at].ends_with(char::is_alphanumeric)
                && !left[end..].starts_with(char::is_alphanumeric);
            if is_whole {
                left.replace_range(at..end, " ");
            }
            from = if is_whole { at } else { end };
        }
    }
    left
}

/// The sentences of a text, each as its words in small letters.
fn sentences(text: &str) -> Vec<Vec<String>> {
    let mut sentences = vec![Vec::new()];
    let mut in_number = false;
    for token in without_names(text).split_whitespace() {
        let core = token.trim_matches(|c: char| !c.is_alphanumeric());
        let is_digits = !core.is_empty() && core.chars().all(|c| c.is_ascii_digit());
        in_number = is_digits && (in_number || core.starts_with('0'));
        if !in_number && !core.contains('.') {
            let words =
                core.split(|c: char| !c.is_alphanumeric() && c != '’').filter(|word| !word.is_empty());
            sentences.last_mut().expect("never empty").extend(words.map(str::to_lowercase));
        }
        if token.trim_end_matches(['’', ')']).ends_with(['.', '?', '!']) {
            in_number = false;
            sentences.push(Vec::new());
        }
    }
    sentences.retain(|words| !words.is_empty());
    sentences
}

/// What was counted in the sentences of a screen.
#[derive(Default)]
struct Measure {
    sentences: usize,
    words: usize,
    syllables: usize,
    /// The words of the longest sentence.
    longest: usize,
    /// Words that no list has.
    unknown: BTreeSet<String>,
}

impl Measure {
    /// Labels and headings without a full stop are sentences of their own.
    fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Measure {
        let mut measure = Measure::default();
        for words in texts.into_iter().flat_map(sentences) {
            measure.sentences += 1;
            measure.words += words.len();
            measure.longest = measure.longest.max(words.len());
            for word in words {
                match syllables(&word) {
                    Some(count) => measure.syllables += count,
                    None => drop(measure.unknown.insert(word)),
                }
            }
        }
        measure
    }

    /// The Flesch–Kincaid grade; 0 where there is nothing to read.
    fn grade(&self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let [sentences, words, syllables] = [self.sentences, self.words, self.syllables]
            .map(|count| f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }

    /// What is too hard in it for a voice.
    fn problems(&self, name: &str, voice: Voice) -> Vec<String> {
        let (grade, most) = (self.grade(), highest(voice));
        let mut problems = Vec::new();
        if grade > most {
            problems.push(format!("{name} ({}): grade {grade:.2}, and at most {most} is right", voice.key()));
        }
        if self.longest > longest(voice) {
            problems.push(format!(
                "{name} ({}): a sentence of {} words, and at most {} is right",
                voice.key(),
                self.longest,
                longest(voice)
            ));
        }
        problems.extend(self.unknown.iter().map(|word| {
            format!("{name}: ‘{word}’ has no syllables: run `node script/syllables.mjs`, or count it in tests/reading/by-hand.txt")
        }));
        problems
    }
}

#[test]
fn no_screen_is_harder_to_read_than_its_voice_allows() {
    let mut found = Vec::new();
    for screen in screens() {
        for voice in Voice::ALL {
            found.extend(screen.measure(voice).problems(&screen.name, voice));
        }
    }
    found.extend(of_staff().measure(Voice::Adult).unknown.iter().map(|word| format!("staff: ‘{word}’")));
    none(&found);
}

#[test]
fn every_sentence_of_the_guide_stands_on_a_screen_that_is_measured() {
    let mut measured: Vec<Phrase> = Vec::new();
    for phrase in screens().into_iter().chain([of_staff()]).flat_map(|screen| screen.phrases) {
        if !measured.contains(&phrase) {
            measured.push(phrase);
        }
    }
    assert_eq!(measured.len() + NO_SENTENCES.len(), table::COUNT);
}

#[test]
fn the_table_of_reading_ages_is_as_it_is_drawn() {
    let mut page = String::from(
        "# Reading age\n\n\
         The Flesch–Kincaid grade of every screen in each voice, drawn by `UPDATE=1 cargo test reading`.\n\
         A grade is about a year of school: at most 8 for adults, 6 for young people and 4 in easy read.\n\
         Easy read also has at most 15 words in a sentence; the last column shows the longest.\n\
         Names of bodies (`tests/reading/names.txt`), telephone numbers and web addresses are left out, and a figure \
         counts as one syllable.\n\
         A grade below 0 is a screen of short words and labels.\n\n\
         | Screen | Adult | Young person | Easy read | Words |\n| --- | ---: | ---: | ---: | ---: |\n",
    );
    for screen in screens() {
        let [adult, young_person, easy_read] = Voice::ALL.map(|voice| screen.measure(voice));
        let _ = writeln!(
            page,
            "| {} | {:.1} | {:.1} | {:.1} | {} |",
            screen.name,
            adult.grade(),
            young_person.grade(),
            easy_read.grade(),
            easy_read.longest
        );
    }
    let staff = of_staff().measure(Voice::Adult);
    let _ = writeln!(
        page,
        "\nWhat council staff and advocates read at work has one voice, in the field’s own terms: grade {:.1}, and no highest.",
        staff.grade()
    );
    is_kept("docs/reading-age.md", &page);
}

#[test]
fn a_hard_sentence_is_refused_in_every_voice_and_an_easy_one_is_not() {
    let [hard, easy]: [String; 2] = lines("control.txt").try_into().expect("two sentences");
    for voice in Voice::ALL {
        assert!(!Measure::of([hard.as_str()]).problems("", voice).is_empty(), "{}", voice.key());
        assert_eq!(Measure::of([easy.as_str()]).problems("", voice), Vec::<String>::new());
    }
}

#[test]
fn a_grade_is_what_the_formula_gives_by_hand() {
    // Two sentences, 11 words, 11 syllables: 0.39 × 5.5 + 11.8 × 1 − 15.59.
    let measure = Measure::of(["The cat sat on the mat. We had a good day."]);
    assert_eq!((measure.sentences, measure.words, measure.syllables), (2, 11, 11));
    assert!((measure.grade() - -1.645).abs() < 1e-9);
}

#[test]
fn numbers_to_call_addresses_and_names_are_not_counted_and_words_like_them_are() {
    let words = |text: &str| sentences(text).concat().join(" ");
    assert_eq!(words("Call 0808 800 5792 now, or go to lgo.org.uk."), "call now or go to");
    assert_eq!(words("The Ombudsman’s job"), "the job");
    assert_eq!(words("Ask in 20 working days"), "ask in 20 working days");
    assert_eq!(words("Ofstedness"), "ofstedness");
    assert_eq!(sentences("‘Stop.’ Go on").len(), 2);
}

#[test]
fn a_sentence_that_is_too_long_and_a_word_without_syllables_are_found() {
    let long = "We go to the park and to the sea and to the fair and to the zoo now.";
    assert!(
        Measure::of([long]).problems("", Voice::EasyRead).iter().any(|problem| problem.contains("words"))
    );
    assert!(Measure::of(["Zzyx."]).problems("", Voice::Adult).iter().any(|problem| problem.contains("zzyx")));
}

#[test]
fn every_name_that_is_left_out_has_a_reason_and_stands_in_the_guide() {
    let wrong = |line: &String| {
        let (name, reason) = name_and_reason(line);
        (reason.len() < 10 || !table::LINES.contains(name)).then(|| line.clone())
    };
    none(&lines("names.txt").iter().filter_map(wrong).collect::<Vec<_>>());
}

#[test]
fn no_word_is_counted_by_hand_that_the_dictionary_has() {
    let (by_hand, dictionary) = (counts("by-hand.txt"), counts("syllables.txt"));
    none(&by_hand.into_keys().filter(|word| dictionary.contains_key(word)).collect::<Vec<_>>());
}
