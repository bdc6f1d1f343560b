//! How the guide speaks: words it never uses, and marks that must not be left in what people read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use complaint_guide::documents::letter::{Block, Letter};
use complaint_guide::documents::summary::Summary;
use complaint_guide::rules::law::Rule;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::terms::Term;
use complaint_guide::rules::topics::Heading;
use complaint_guide::words::table::{HeadingWords, result};
use complaint_guide::words::terms::terms_in;
use complaint_guide::words::{InWords, Voice, table};

use crate::golden::{none, place, read};
use crate::people::every_result_in_every_voice;
use crate::reading::{read_at_once, without_names};

/// A word the guide never uses, and what it says instead.
struct Banned {
    word: String,
    better: String,
    /// In which voices it is banned.
    voices: &'static [Voice],
}

/// The list in `words/banned.txt`.
fn banned() -> &'static [Banned] {
    static LIST: OnceLock<Vec<Banned>> = OnceLock::new();
    LIST.get_or_init(|| {
        let text = read("tests/words/banned.txt");
        let mut voices: &[Voice] = &[];
        let mut list = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            voices = match line {
                "[every voice]" => &Voice::ALL,
                "[to a child]" => &[Voice::YoungPerson, Voice::EasyRead],
                "[in easy read]" => &[Voice::EasyRead],
                _ => {
                    let (word, better) =
                        line.split_once(": ").unwrap_or_else(|| panic!("banned.txt: `{line}`"));
                    list.push(Banned { word: word.to_owned(), better: better.to_owned(), voices });
                    voices
                }
            };
        }
        list
    })
}

/// Whether a word stands in a sentence, from the beginning of a word: `issue` is in "issues" and not in
/// "tissue". `us|` is a whole word, and `n’t` the end of one.
fn has(sentence: &str, word: &str) -> bool {
    let sentence = sentence.to_lowercase();
    let (word, is_whole) = word.strip_suffix('|').map_or((word, false), |word| (word, true));
    let fits = |at: usize| {
        let begins = !word.starts_with(char::is_alphabetic) || !sentence[..at].ends_with(char::is_alphabetic);
        let ends = !is_whole || !sentence[at + word.len()..].starts_with(char::is_alphabetic);
        (begins || word == "n’t") && ends
    };
    sentence.match_indices(word).any(|(at, _)| fits(at))
}

/// Everything that is wrong with a sentence as it is shown.
pub fn problems(sentence: &str, voice: Voice) -> Vec<String> {
    let mut found = Vec::new();
    let mut wrong = |what: &str| found.push(format!("{what} ({}): {sentence}", voice.key()));
    let plain = without_names(sentence);
    for Banned { word, better, .. } in banned().iter().filter(|banned| banned.voices.contains(&voice)) {
        if has(&plain, word) {
            wrong(&format!("‘{word}’, better: {better}"));
        }
    }
    if sentence.contains(['"', '\'']) {
        wrong("a straight quotation mark");
    }
    if sentence.contains("  ") || sentence.trim() != sentence {
        wrong("a space too many");
    }
    if sentence.contains(" .") || sentence.contains(" ,") || sentence.contains("..") {
        wrong("a gap before a full stop or comma");
    }
    found
}

/// Besides: what was to be filled in is filled in, and a sentence begins as one.
fn problems_when_shown(sentence: &str, voice: Voice) -> Vec<String> {
    let mut found = problems(sentence, voice);
    if sentence.contains(['{', '}']) {
        found.push(format!("not filled in: {sentence}"));
    }
    if sentence.is_empty() {
        found.push(format!("an empty sentence ({})", voice.key()));
    }
    for (at, _) in sentence.match_indices(". ") {
        if sentence[at + 2..].starts_with(char::is_lowercase) && !sentence[..at].ends_with(".uk") {
            found.push(format!("a sentence begins small ({}): {sentence}", voice.key()));
        }
    }
    if sentence.starts_with(char::is_lowercase) {
        found.push(format!("it begins small ({}): {sentence}", voice.key()));
    }
    found
}

#[test]
fn no_sentence_in_any_voice_uses_a_banned_word_or_mark() {
    let lines: Vec<_> = table::LINES.split('\n').collect();
    assert!(lines.len() > 1_000, "the table is there");
    let of_staff = |at: &usize| table::STAFF.iter().any(|phrase| phrase.place() == *at);
    let found = lines.chunks(Voice::ALL.len()).enumerate().flat_map(|(at, voices)| {
        // What staff read has one voice, in the field's own terms.
        if of_staff(&at) {
            return problems(&voices[0].replace("adjudicat", ""), Voice::Adult);
        }
        // An empty line is the same as the one before it, and is held to the next voice's list as well.
        let said = voices.iter().scan("", |said, line| {
            *said = if line.is_empty() { *said } else { line };
            Some(*said)
        });
        // A term that is explained has to be named.
        let said = said.zip(Voice::ALL).filter(|(line, voice)| !is_term(line, *voice));
        said.flat_map(|(line, voice)| problems(line, voice)).collect()
    });
    none(&found.collect::<Vec<_>>());
}

#[test]
fn no_citation_has_a_straight_quotation_mark() {
    let found =
        Rule::ALL.iter().map(|rule| rule.source().citation).filter(|source| source.contains(['"', '\'']));
    none(&found.map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>());
}

/// What the guide itself says in a letter, without what the person wrote into the points.
pub fn own_sentences(letter: &Letter) -> Vec<&str> {
    let mut said = vec![letter.subject.as_str()];
    for block in &letter.blocks {
        match block {
            Block::Heading(text) | Block::Text(text) => said.push(text),
            Block::List(lines) => said.extend(lines.iter().map(String::as_str)),
            Block::Point { name, said: labels, .. } => {
                said.push(name);
                said.extend(labels.iter().map(|(label, _)| label.as_str()));
            }
        }
    }
    said
}

/// Everything the guide itself says in a result; a council's own words stay out.
fn said(summary: &Summary) -> Vec<&str> {
    let mut said = Vec::new();
    if let Some(next) = &summary.next {
        said.extend([next.name.as_str(), &next.what]);
    }
    for point in &summary.points {
        said.extend([point.name.as_str(), &point.says]);
        said.extend(point.decides.iter().map(|(_, why)| why.as_str()));
        said.extend(point.door.iter().flat_map(|of| [of.what.as_str(), &of.how]));
        said.extend(point.reasons.iter().map(|reason| reason.why.as_str()));
    }
    if let Some(dates) = &summary.dates {
        said.extend(dates.rests_on.iter().map(String::as_str));
        for step in &dates.steps {
            said.extend([step.name.as_str(), &step.what, &step.status]);
            said.extend(step.ask_by.iter().map(String::as_str));
            said.extend(step.council.iter().flat_map(|council| council.date.as_deref()));
            said.extend(step.reasons.iter().map(|reason| reason.why.as_str()));
        }
    }
    said
}

#[test]
fn every_sentence_of_every_story_is_whole_in_every_voice() {
    let mut found = BTreeSet::new();
    for (_, voice, summary) in every_result_in_every_voice() {
        for sentence in said(&summary) {
            found.extend(problems_when_shown(sentence, voice));
        }
    }
    none(&found.into_iter().collect::<Vec<_>>());
}

/// Whether something is missing in a sentence of a letter.
fn is_torn(sentence: &str) -> bool {
    let is_open = sentence.contains(['{', '}']) || sentence.trim().is_empty();
    is_open || ["  ", " .", ".."].iter().any(|gap| sentence.contains(gap))
}

#[test]
fn a_sentence_of_a_letter_in_which_something_is_missing_is_found() {
    for sentence in ["", "By {date}.", "By .", "By  23 November.", "I am 12.. You know me."] {
        assert!(is_torn(sentence), "{sentence}");
    }
    assert!(!is_torn("I am 12. You know me."));
}

#[test]
fn no_letter_has_an_opening_left_or_a_space_too_many() {
    let mut found = BTreeSet::new();
    for (name, voice, summary) in every_result_in_every_voice() {
        for sentence in summary.letter.iter().flat_map(own_sentences) {
            if is_torn(sentence) {
                found.insert(format!("{name} ({}): {sentence}", voice.key()));
            }
        }
    }
    none(&found.into_iter().collect::<Vec<_>>());
}

#[test]
#[should_panic(expected = "`{n}` is not filled in")]
fn a_sentence_that_is_said_without_what_it_names_is_found() {
    let _ = table::common::TITLE_QUESTION.say(Voice::Adult, &[("number", "1")]);
}

/// The sentences that stand in a letter more than once.
pub fn repeated(letter: &Letter) -> Vec<String> {
    let mut seen = BTreeSet::new();
    // A field's label stands with every point, and says nothing by itself.
    let points = letter.blocks.iter().filter_map(|block| match block {
        Block::Point { said, .. } => Some(said.iter().map(|(label, _)| label.as_str())),
        _ => None,
    });
    let labels: BTreeSet<_> = points.flatten().collect();
    let sentences = own_sentences(letter).into_iter().filter(|text| !labels.contains(text));
    let sentences = sentences.flat_map(|text| text.split_inclusive(['.', '?']));
    let sentences =
        sentences.map(|sentence| sentence.trim().to_lowercase()).filter(|sentence| sentence.len() > 25);
    sentences.filter(|sentence| !seen.insert(sentence.clone())).collect()
}

#[test]
fn no_letter_says_the_same_sentence_twice() {
    let mut found = BTreeSet::new();
    for (name, voice, summary) in every_result_in_every_voice() {
        let twice = summary.letter.iter().flat_map(repeated);
        found.extend(twice.map(|sentence| format!("{name} ({}): {sentence}", voice.key())));
    }
    none(&found.into_iter().collect::<Vec<_>>());
}

#[test]
fn what_must_not_be_said_is_found() {
    let check = |sentence: &str, expected: &str| {
        let found = problems_when_shown(sentence, Voice::YoungPerson);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{sentence}: {found:?}");
    };
    check("The complainant may ask.", "complainant");
    check("Two Issues were found.", "issue");
    check("Write and/or phone.", "and/or");
    check("Your point(s) go to the council.", "(s)");
    check("Well done!", "!");
    check("Please note the date.", "please note");
    check("You may liaise with them.", "talk");
    check("Let us help.", "the guide, or the council");
    check("You failed to say when.", "say what can still be done");
    check("You cannot complain about this.", "say where to go instead");
    check("It is the council's.", "straight");
    check("Two  spaces.", "space too many");
    check("By {date}.", "not filled in");
    check("By .", "gap");
    check("You may have to wait. a court case is going on.", "begins small");
    check("a court case is going on.", "begins small");
}

#[test]
fn what_may_be_said_is_let_pass() {
    for sentence in
        ["Use a tissue.", "Go to ico.org.uk. Then write.", "‘In care’ means looked after.", "999 is free."]
    {
        assert_eq!(problems_when_shown(sentence, Voice::EasyRead), Vec::<String>::new());
    }
}

#[test]
fn a_sentence_that_stands_twice_in_a_letter_is_found() {
    let text = || Block::Text(String::from("Please tell me in writing which part has to wait."));
    let letter = |blocks| Letter { date: String::new(), to: Vec::new(), subject: String::new(), blocks };
    assert_eq!(
        repeated(&letter(vec![text(), Block::List(vec![String::from("Another sentence.")])])).len(),
        0
    );
    assert_eq!(repeated(&letter(vec![text(), text()])).len(), 1);
}

/// Whether this is the name of a term, as the list of terms has it.
fn is_term(line: &str, voice: Voice) -> bool {
    Term::ALL.iter().any(|term| term.words().name.raw(voice) == line)
}

/// The ways in which each term is explained, from `words/explained.txt`.
fn explanations() -> BTreeMap<Term, Vec<String>> {
    let text = read("tests/words/explained.txt");
    let line = |line: &str| {
        let (key, ways) = line.split_once(": ").unwrap_or_else(|| panic!("explained.txt: `{line}`"));
        let term = Term::from_key(key).unwrap_or_else(|| panic!("explained.txt: no term `{key}`"));
        (term, ways.split(" / ").map(str::to_owned).collect())
    };
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(line).collect()
}

/// The terms that stand in what is read together without being explained in it.
fn unexplained(sentences: &[&str], voice: Voice) -> Vec<Term> {
    let explanations = explanations();
    let all = sentences.join("\n").to_lowercase();
    let is_explained = |term: &Term| explanations[term].iter().any(|way| all.contains(way));
    terms_in(sentences.iter().copied(), voice).into_iter().filter(|term| !is_explained(term)).collect()
}

#[test]
fn every_term_of_the_law_is_explained_on_the_screen_where_a_child_meets_it() {
    let mut found = BTreeSet::new();
    let mut look = |name: &str, sentences: &[&str], voice: Voice| {
        for term in unexplained(sentences, voice) {
            found.insert(format!("{name} ({}): {}", voice.key(), term.key()));
        }
    };
    let voices = [Voice::YoungPerson, Voice::EasyRead];
    for screen in read_at_once() {
        for voice in voices {
            let said: Vec<_> = screen.phrases.iter().map(|phrase| phrase.raw(voice)).collect();
            look(&screen.name, &said, voice);
        }
    }
    for (name, voice, summary) in every_result_in_every_voice() {
        if voices.contains(&voice) {
            let mut on_page = said(&summary);
            if summary.dates.is_some() {
                let stages = [result::STAGE_ONE, result::STAGE_TWO, result::STAGE_THREE];
                on_page.extend(stages.map(|stage| stage.raw(voice)));
            }
            look(&format!("result of {name}"), &on_page, voice);
            let advice: Vec<_> = summary.advice.iter().map(|(_, says)| says.as_str()).collect();
            look(&format!("advice of {name}"), &advice, voice);
        }
    }
    none(&found.into_iter().collect::<Vec<_>>());
}

#[test]
fn a_term_is_found_in_a_sentence_and_an_explanation_is_missed() {
    let alone = ["Advocates can help.", "Ask soon."];
    assert_eq!(unexplained(&alone, Voice::YoungPerson), [Term::Advocate]);
    let explained = ["An advocate helps you say what you want."];
    assert_eq!(unexplained(&explained, Voice::YoungPerson), []);
    assert_eq!(terms_in(["A subpanel met."], Voice::EasyRead), []);
    assert_eq!(terms_in(["The Panel met."], Voice::EasyRead), [Term::ReviewPanel]);
}

#[test]
fn every_term_has_ways_to_explain_it() {
    let explanations = explanations();
    none(
        &Term::ALL
            .iter()
            .filter(|term| !explanations.contains_key(term))
            .map(|term| term.key().to_owned())
            .collect::<Vec<_>>(),
    );
}

/// Whom people can ask, and until when: what the adult's words name, the other voices name too. Where there are two
/// ways to name it, either will do.
const RIGHTS: [&[&str]; 18] = [
    &["Ombudsman"],
    &["Ofsted"],
    &["Information Commissioner"],
    &["Independent Review Mechanism"],
    &["Social Work England"],
    &["solicitor"],
    &["advocate"],
    &["interpreter", "speaks your language"],
    &["21 days"],
    &["28 days"],
    &["30 days"],
    &["20 working days"],
    &["40 working days"],
    &["12 months"],
    &["three months"],
    &["three years"],
    &["0300"],
    &["0800"],
];

/// What the adult's words name as no right, so that the other voices need not.
const NO_RIGHTS: [(&str, &str); 1] = [("court-decides.why", "Ombudsman")];

/// What a voice leaves out of the rights that the adult's words name, in a file of words.
fn poorer(words: &toml::Table) -> Vec<String> {
    let mut found = Vec::new();
    for (name, entry) in words {
        for (part, voices) in entry.as_table().into_iter().flatten() {
            let key = format!("{name}.{part}");
            let said = |voice: Voice| voices.get(voice.key()).and_then(toml::Value::as_str);
            let Some(adult) = said(Voice::Adult) else { continue };
            for ways in RIGHTS.iter().filter(|ways| adult.contains(ways[0])) {
                for voice in [Voice::YoungPerson, Voice::EasyRead] {
                    let is_named = said(voice).is_none_or(|said| ways.iter().any(|way| said.contains(way)));
                    if !is_named && !NO_RIGHTS.contains(&(key.as_str(), ways[0])) {
                        found.push(format!("{key} ({}) does not name {}", voice.key(), ways[0]));
                    }
                }
            }
        }
    }
    found
}

#[test]
fn no_voice_names_fewer_people_to_ask_or_times_to_ask_in_than_the_adults() {
    let mut found = Vec::new();
    for file in ["advice", "rules", "doors", "next"] {
        let words: toml::Table = read(&format!("words/en/{file}.toml")).parse().expect("the words are TOML");
        found.extend(poorer(&words).into_iter().map(|problem| format!("{file}.toml, {problem}")));
    }
    none(&found);
}

#[test]
fn a_right_that_one_voice_leaves_out_is_found() {
    let words = "[housing.how]\nadult = \"Ask within 21 days, or go to the Ombudsman.\"\n\
                 young-person = \"Ask within 21 days, or the Ombudsman.\"\neasy-read = \"Ask in 21 days.\"\n";
    let words: toml::Table = words.parse().expect("the words are TOML");
    assert_eq!(poorer(&words), ["housing.how (easy-read) does not name Ombudsman"]);
}

/// Every sentence in the files of words that have voices, with its file and key.
fn keyed(voice: Voice) -> Vec<(String, String)> {
    fn walk(key: &str, value: &toml::Value, voice: Voice, found: &mut Vec<(String, String)>) {
        for (name, inner) in value.as_table().into_iter().flatten() {
            match inner.as_str() {
                Some(said) if name == voice.key() => found.push((key.to_owned(), said.to_owned())),
                _ => walk(&format!("{key} {name}"), inner, voice, found),
            }
        }
    }
    let mut found = Vec::new();
    for folder in ["words/en", "words/en/questions"] {
        for entry in std::fs::read_dir(place(folder)).expect("a folder") {
            let path = entry.expect("a file").path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let file = path.file_name().expect("a name").to_string_lossy().into_owned();
                let words: toml::Table =
                    std::fs::read_to_string(&path).expect("text").parse().expect("the words are TOML");
                walk(&file, &toml::Value::Table(words), voice, &mut found);
            }
        }
    }
    found
}

/// The sentences that tell the reader to do something "in 28 days". Whoever takes that at its word waits until they are
/// over, and has lost the right: it is "within 28 days", or "You have 28 days to ask". Of what others do it does no harm.
fn waits_until_it_is_over(text: &str) -> Vec<String> {
    const TOLD: [&str; 14] = [
        "appeal", "ask", "call", "check", "complain", "do", "go", "phone", "reply", "ring", "say", "send",
        "tell", "write",
    ];
    const MAY: [&str; 5] = ["you can ", "you may ", "you must ", "you have to ", "it is best to "];
    const NUMBERS: [&str; 9] = ["a", "first", "four", "one", "six", "ten", "three", "twelve", "two"];
    let is_for_reader = |sentence: &str| {
        let small = sentence.to_lowercase();
        let told = small.strip_prefix("then ").unwrap_or(&small).split(' ').next().unwrap_or_default();
        TOLD.contains(&told) || MAY.iter().any(|may| small.contains(may))
    };
    let has_time = |sentence: &str| {
        let words: Vec<_> = sentence.split([' ', ',']).map(str::to_lowercase).collect();
        let mut after_in =
            words.iter().enumerate().filter(|(_, word)| *word == "in").map(|(at, _)| &words[at + 1..]);
        after_in.any(|rest| {
            let mut rest =
                rest.iter().skip_while(|word| ["about", "the"].contains(&word.as_str())).map(String::as_str);
            let is_number = |word: &str| NUMBERS.contains(&word) || word.parse::<u16>().is_ok();
            rest.next().is_some_and(is_number)
                && rest.find(|word| !["working", "school"].contains(word)).is_some_and(|word| {
                    ["day", "week", "month", "year"].contains(&word.trim_end_matches('s'))
                })
        })
    };
    let sentences = text
        .split_inclusive(['.', '?', ':'])
        .map(|sentence| sentence.trim().trim_end_matches(['.', '?', ':']));
    sentences.filter(|sentence| is_for_reader(sentence) && has_time(sentence)).map(str::to_owned).collect()
}

#[test]
fn nobody_is_told_to_act_in_so_many_days_as_if_they_had_to_wait() {
    let mut found = Vec::new();
    for voice in [Voice::Adult, Voice::YoungPerson, Voice::EasyRead] {
        let all = keyed(voice);
        assert!(all.len() > 1_000, "{}", all.len());
        for (key, said) in all {
            let wrong = waits_until_it_is_over(&said).into_iter();
            found.extend(wrong.map(|sentence| format!("{key} ({}): {sentence}", voice.key())));
        }
    }
    none(&found);
}

#[test]
fn a_sentence_that_could_make_somebody_wait_is_found_and_one_that_gives_the_time_is_not() {
    for wrong in [
        "Ask in 28 days from the letter.",
        "Send it in about three months.",
        "Then complain in 40 working days.",
        "You can ask for another look in 21 days.",
        "It is best to ask in 20 working days.",
        "Ask in the first year.",
        "Do it in a week, and keep a copy.",
    ] {
        assert_eq!(waits_until_it_is_over(wrong).len(), 1, "{wrong}");
    }
    for right in [
        "You have 28 days from the letter to ask.",
        "Ask within 28 days.",
        "The council should answer in 10 working days.",
        "Ask the school. It should find a place in 20 school days.",
        "Then your worker has to visit in a week.",
        "You should get your file in a month.",
        "You can live there in two homes.",
        "Ask in writing.",
    ] {
        assert_eq!(waits_until_it_is_over(right), Vec::<String>::new(), "{right}");
    }
}

/// Every sentence that the build has made a constant, by the name of its file and its own.
fn constants(table: &str) -> Vec<(String, String)> {
    let (mut found, mut file) = (Vec::new(), String::new());
    for line in table.lines() {
        if let Some(name) = line.strip_prefix("pub mod ") {
            file = name.trim_end_matches(" {").to_owned();
        } else if let Some(rest) = line.strip_prefix("    pub const ")
            && let Some((name, _)) = rest.split_once(": Phrase")
        {
            found.push((file.clone(), name.to_owned()));
        }
    }
    found
}

/// The constants that no source file shows: none that names the constant names its file of words too.
fn shown_nowhere(constants: &[(String, String)], sources: &[String]) -> Vec<String> {
    let names = |source: &str, name: &str| {
        source.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == name)
    };
    let is_shown =
        |file: &str, name: &str| sources.iter().any(|source| names(source, name) && names(source, file));
    let unseen = constants.iter().filter(|(file, name)| !is_shown(file, name));
    unseen
        .map(|(file, name)| format!("words/en/{}.toml: {name} is shown nowhere", file.replace('_', "-")))
        .collect()
}

#[test]
fn every_sentence_is_shown_somewhere() {
    fn sources(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                sources(&path, found);
            } else {
                found.push(std::fs::read_to_string(&path).expect("text"));
            }
        }
    }
    let mut all = Vec::new();
    sources(&place("src"), &mut all);
    let constants = constants(include_str!(concat!(env!("OUT_DIR"), "/words.rs")));
    assert!(constants.len() > 500, "{}", constants.len());
    none(&shown_nowhere(&constants, &all));
}

#[test]
fn a_sentence_that_is_shown_nowhere_is_found() {
    let constants = constants(
        "pub mod start {\n    pub const CALLS: Phrase = Phrase(0);\n    pub const LEAD: Phrase = Phrase(1);",
    );
    let source = "use crate::words::table::start as say; idea(say::CALLS) LEADING".to_owned();
    assert_eq!(shown_nowhere(&constants, &[source]), ["words/en/start.toml: LEAD is shown nowhere"]);
}

/// What is the same in two of these, in any voice.
fn said_twice(asked: &[HeadingWords]) -> Vec<String> {
    let mut found = Vec::new();
    for voice in Voice::ALL {
        let mut before = BTreeSet::new();
        for HeadingWords { ask, missing, .. } in asked {
            let twice = [ask, missing].into_iter().map(|phrase| phrase.raw(voice));
            found.extend(twice.filter(|words| !before.insert(*words)).map(str::to_owned));
        }
    }
    found
}

#[test]
fn headings_that_may_share_a_page_ask_and_miss_in_different_words() {
    // Whoever cannot see which heading a question stands under hears only its words, and those of the mistake.
    let asks = |heading: &&Heading| heading.picks().len() > 1;
    let asked: Vec<_> = Heading::ALL.iter().filter(asks).map(|heading| *heading.words()).collect();
    assert!(asked.len() > 10, "{}", asked.len());
    none(&said_twice(&asked));
    let first = *Heading::ALL[0].words();
    assert_eq!(said_twice(&[first, first]).len(), 2 * Voice::ALL.len());
}

/// The files whose sentences stand in letters, which the council reads.
const LETTERS: [&str; 3] = ["elsewhere", "letter", "paper"];

/// Whether a sentence names a provision by its number: "section 20", "6.5.2".
fn names_a_provision(sentence: &str) -> bool {
    let words: Vec<_> =
        sentence.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let kinds = ["section", "article", "regulation", "paragraph", "schedule"];
    let is_kind = |word: &str| kinds.contains(&word.to_lowercase().trim_end_matches('s'));
    words.windows(2).any(|pair| is_kind(pair[0]) && is_number(pair[1]))
        || words.iter().any(|word| is_number(word) && word.split('.').count() > 2)
}

/// The easy-read sentences of a file of words that name a provision; what a letter says is the council's to read.
fn provisions(file: &str, text: &str) -> Vec<String> {
    let mut of_a_letter = false;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') {
            of_a_letter = file == "discretion" && line.ends_with(".say]");
        }
        let said = line.split("easy-read = \"").nth(1).and_then(|rest| rest.split('"').next());
        if let Some(said) = said.filter(|said| !of_a_letter && names_a_provision(said)) {
            found.push(format!("{file}: {said}"));
        }
    }
    found
}

#[test]
fn no_screen_in_easy_read_names_a_provision_by_its_number() {
    let mut found = Vec::new();
    for folder in ["words/en", "words/en/questions"] {
        for entry in std::fs::read_dir(place(folder)).expect("a folder") {
            let path = entry.expect("a file").path();
            let file = path.file_stem().expect("a name").to_string_lossy().into_owned();
            if path.is_file() && !LETTERS.contains(&file.as_str()) {
                found.extend(provisions(&file, &std::fs::read_to_string(&path).expect("text")));
            }
        }
    }
    none(&found);
    // Letters do name them, and on a screen the same sentence is found.
    let letter = read("words/en/letter.toml");
    assert!(provisions("advice", &letter).len() > 5);
    assert_eq!(
        provisions("a", "easy-read = \"See 6.5.2.\"\nhint = { easy-read = \"Ask: is it section 20?\" }")
            .len(),
        2
    );
    assert_eq!(
        provisions("a", "easy-read = \"You have 20 days. Ring 0800 1111, from 9.30.\""),
        [] as [String; 0]
    );
    assert_eq!(provisions("discretion", "[x.say]\neasy-read = \"See section 17.\""), [] as [String; 0]);
}
