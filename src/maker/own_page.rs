//! What a council's own page says: its text in passages, each with the fields of a profile that it may fill in.
//!
//! What is found is offered and nothing more: whoever makes the profile reads the sentence and says whether it is so.
//! So this may be wrong, and a sentence in which it finds nothing can still be given to any field.

use std::ops::Range;

use serde_json::{Map, Value, json};

use crate::files::council::form::is_list;
use crate::rules::characters::{in_word, is_apostrophe, small};
use crate::rules::council::Stage;
use crate::rules::named::Named;
use crate::words::table::PAGE;

/// How much text is looked at, in bytes: a page of a council has a tenth of it.
pub const MOST_TEXT: usize = 200_000;
/// The longest sentence that a field takes, in characters.
const MOST_QUOTE: usize = 600;
/// The longest line that can be a heading, in words.
const HEADING: usize = 12;

/// A sentence of the page, or an entry of a list with what leads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its words, as they stand on the page.
    pub quote: String,
    /// What it may fill in.
    pub offers: Vec<Offer>,
}

/// Something that a passage may say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The place in the profile.
    pub at: String,
    /// What would stand there; an entry of a list where the place is one.
    pub value: Value,
}

/// The passages of a page, in its order, of at most [`MOST_TEXT`] bytes.
pub fn passages(text: &str) -> Vec<Passage> {
    let mut end = text.len().min(MOST_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut reader = Reader::default();
    let blocks = blocks(&text[..end]);
    blocks.iter().for_each(|block| reader.block(block));
    reader.passages
}

/// What is offered, for a program: each field, what would stand there, and the sentence it is from.
pub fn json(passages: &[Passage]) -> Value {
    let offers = passages.iter().flat_map(|passage| passage.offers.iter().map(move |offer| (passage, offer)));
    let told = |(passage, offer): (&Passage, &Offer)| {
        let mut value = offer.value.clone();
        if let Value::Object(fields) = &mut value {
            // It is the sentence.
            fields.remove("quote");
        }
        json!({ "field": offer.at, "value": value, "sentence": passage.quote })
    };
    offers.map(told).collect()
}

/// A word of a text, with where it stands.
struct Word {
    place: Range<usize>,
    plain: String,
}

/// A text by its words, to find phrases in it as it is written.
struct Text<'a> {
    text: &'a str,
    words: Vec<Word>,
    /// All of them plain, a space before each and at the end.
    line: String,
}

impl<'a> Text<'a> {
    fn new(text: &'a str) -> Text<'a> {
        let mut words: Vec<Word> = Vec::new();
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            match words.last_mut() {
                Some(word) if word.place.end == at && (in_word(c) || is_apostrophe(c)) => {
                    word.place.end = end;
                    word.plain.extend(in_word(c).then(|| small(c)));
                }
                _ if in_word(c) => words.push(Word { place: at..end, plain: small(c).to_string() }),
                _ => {}
            }
        }
        let mut line: String = words.iter().flat_map(|word| [" ", &word.plain]).collect();
        line.push(' ');
        Text { text, words, line }
    }

    /// Where a phrase stands first.
    fn place(&self, phrase: &'static str) -> Option<(usize, usize)> {
        self.places(phrase).next()
    }

    fn has(&self, key: &str) -> bool {
        phrases(key).iter().any(|phrase| self.place(phrase).is_some())
    }

    /// The longest of these phrases in it, as it is written.
    fn written(&self, key: &str) -> Option<&'a str> {
        let found = phrases(key).iter().filter_map(|phrase| self.place(phrase));
        let (first, last) = found.max_by_key(|(first, last)| last - first)?;
        self.text.get(self.words[first].place.start..self.words[last].place.end)
    }

    /// From when a length of time counts: what is said behind it, up to the next.
    fn counted(&self, lengths: &[Length], n: usize) -> Option<(&'static str, Value)> {
        let start = self.words.get(lengths.get(n)?.words.1)?.place.start;
        let end = lengths.get(n + 1).map_or(self.text.len(), |next| self.words[next.words.0].place.start);
        let behind = Text::new(&self.text[start..end]);
        // The longer phrase says more: "receiving the report" is not "receiving the" answer.
        let best = |key: &&'static str| {
            let of_key = phrases(&format!("from.{key}")).iter();
            of_key.filter(|phrase| behind.place(phrase).is_some()).map(|phrase| phrase.len()).max()
        };
        behind.keys("from").into_iter().max_by_key(best).map(|key| ("from", Value::from(key)))
    }

    /// Every place of a phrase, as the numbers of its first and last word.
    fn places(&self, phrase: &'static str) -> impl Iterator<Item = (usize, usize)> {
        let spaces = |text: &str| text.bytes().filter(|byte| *byte == b' ').count();
        let is_whole = |(at, _): &(usize, &str)| {
            self.line[..*at].ends_with(' ') && self.line[at + phrase.len()..].starts_with(' ')
        };
        let found = self.line.match_indices(phrase).filter(is_whole);
        found
            .map(move |(at, _)| spaces(&self.line[..at]) - 1)
            .map(move |first| (first, first + spaces(phrase)))
    }

    /// The keys of a group of which a phrase stands in it by itself: the "court" of "court reports" is not a court.
    fn keys(&self, group: &str) -> Vec<&'static str> {
        let of_group = |(key, phrases): &(&'static str, &'static [&'static str])| {
            let key = key.strip_prefix(group)?.strip_prefix('.')?;
            Some((key, phrases.iter().flat_map(|phrase| self.places(phrase)).collect::<Vec<_>>()))
        };
        let found: Vec<_> = PAGE.iter().filter_map(of_group).collect();
        let is_within = |(first, last): (usize, usize), of: &str| {
            let others = found.iter().filter(|(key, _)| *key != of).flat_map(|(_, places)| places);
            others.into_iter().any(|other| other.0 <= first && last <= other.1 && *other != (first, last))
        };
        let stands =
            |(key, places): &&(&'static str, Vec<_>)| places.iter().any(|place| !is_within(*place, key));
        found.iter().filter(stands).map(|(key, _)| *key).collect()
    }
}

fn phrases(key: &str) -> &'static [&'static str] {
    PAGE.binary_search_by_key(&key, |(of, _)| of).map(|at| PAGE[at].1).unwrap_or_default()
}

/// The longest entry of a list without marks, in bytes.
const MOST_ENTRY: usize = 200;

/// What stands in a line or in several that belong together.
enum Block {
    Heading(String),
    /// What leads a list, with its entries.
    List(String, Vec<String>),
    Prose(String),
    /// An address, a line each.
    Address(Vec<String>),
}

/// A line without the mark of a list, and whether it had one.
fn entry(line: &str) -> (&str, bool) {
    let marks = ['•', '·', '◦', '▪', '*', '-', '–', '—', 'o'];
    let mut letters = line.chars();
    let is_marked = letters.next().is_some_and(|c| marks.contains(&c)) && letters.next() == Some(' ');
    if is_marked {
        return (letters.as_str().trim(), true);
    }
    let number = line.find(['.', ')']).filter(|at| {
        let number = line[..*at].trim_start_matches('(');
        number.parse::<u8>().is_ok()
            || (number.len() == 1 && number.starts_with(|c: char| c.is_ascii_lowercase()))
    });
    match number.map(|at| &line[at + 1..]) {
        Some(rest) if rest.starts_with(' ') => (rest.trim(), true),
        _ => (line, false),
    }
}

fn is_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', ';', ',']) || (line.ends_with('?') && line.split(' ').count() > HEADING)
}

fn could_be_heading(line: &str) -> bool {
    !is_sentence(line) && line.split_whitespace().count() <= HEADING
}

/// A postcode ends an address, and stands nowhere else in an address.
fn ends_with_postcode(line: &str) -> bool {
    let mut words = line.trim_end_matches('.').rsplit([' ', ',']).filter(|word| !word.is_empty());
    let (Some(inward), Some(outward)) = (words.next(), words.next()) else { return false };
    let is = |c: Option<char>, what: fn(&char) -> bool| c.is_some_and(|c| what(&c));
    let mut inner = inward.chars();
    let is_inward = is(inner.next(), char::is_ascii_digit)
        && is(inner.next(), char::is_ascii_uppercase)
        && is(inner.next(), char::is_ascii_uppercase)
        && inner.next().is_none();
    is_inward
        && (2..=4).contains(&outward.len())
        && outward.starts_with(|c: char| c.is_ascii_uppercase())
        && outward.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        && outward.contains(|c: char| c.is_ascii_digit())
}

/// Whether lines below each other are an address.
fn is_address(lines: &[&str]) -> bool {
    let is_line = |line: &&str| line.len() <= 60 && !line.contains(['@', ':']);
    (2..=8).contains(&lines.len())
        && lines.last().is_some_and(|line| ends_with_postcode(line))
        && lines.iter().all(is_line)
}

/// The lines of a text in what belongs together. A browser copies a list without its marks: then the lines that follow
/// its lead are its entries, up to the next empty one.
fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut blocks = Vec::new();
    let runs: Vec<&[&str]> = lines.split(|line| line.is_empty()).filter(|run| !run.is_empty()).collect();
    let mut lead: Option<String> = None;
    for run in runs {
        if is_address(run) {
            blocks.extend(lead.take().map(Block::Heading));
            blocks.push(Block::Address(run.iter().map(|line| (*line).to_owned()).collect()));
            continue;
        }
        // Entries with marks, or short lines one below the other; one line alone where it is no heading.
        let is_unmarked_list = lead.is_some()
            && run.iter().all(|line| line.len() <= MOST_ENTRY)
            && (run.len() > 1 || is_sentence(run[0]));
        let mut entries: Vec<String> = Vec::new();
        for line in run {
            let (line, is_marked) = entry(line);
            if is_marked || (is_unmarked_list && !line.ends_with(':')) {
                entries.push(line.to_owned());
                continue;
            }
            let goes_on = line.chars().next().is_some_and(char::is_lowercase);
            if let Some(last) = entries.last_mut().filter(|_| goes_on) {
                last.push_str(&format!(" {line}"));
                continue;
            }
            if !entries.is_empty() {
                blocks.push(Block::List(lead.take().unwrap_or_default(), std::mem::take(&mut entries)));
            }
            if let Some(before) = lead.take() {
                // Nothing follows it that could be its list.
                blocks.push(Block::Heading(before));
            }
            match blocks.last_mut() {
                // A line that was broken within a sentence.
                Some(Block::Prose(before)) if goes_on && !is_sentence(before) => {
                    before.push_str(&format!(" {line}"))
                }
                _ if line.ends_with(':') => lead = Some(line.to_owned()),
                _ if could_be_heading(line) => blocks.push(Block::Heading(line.to_owned())),
                _ => blocks.push(Block::Prose(line.to_owned())),
            }
        }
        if !entries.is_empty() {
            blocks.push(Block::List(lead.take().unwrap_or_default(), entries));
        }
    }
    blocks.extend(lead.map(Block::Heading));
    blocks
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<&str> {
    const SHORT: [&str; 8] = ["e.g.", "i.e.", "eg.", "ie.", "etc.", "no.", "mr.", "dr."];
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let rest = &text[end..];
        let begins = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '‘' | '“' | '\'' | '"');
        let is_end =
            matches!(c, '.' | '?' | '!') && rest.starts_with(' ') && rest.trim_start().starts_with(begins);
        let last = || text[from..end].rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
        let is_short = || SHORT.contains(&last().as_str());
        if is_end && !is_short() {
            sentences.push(text[from..end].trim());
            from = end;
        }
    }
    sentences.push(text[from..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// A length of time as it is written.
#[derive(Clone, Copy)]
struct Length {
    number: u64,
    longest: Option<u64>,
    unit: &'static str,
    /// Whether it is on top of another.
    is_further: bool,
    /// The numbers of its first word and of the word behind it.
    words: (usize, usize),
}

fn number(words: &[Word]) -> Option<(u64, usize)> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |list: &[&str], at: usize| {
        let word = words.get(at)?;
        list.iter().position(|name| *name == word.plain).and_then(|place| u64::try_from(place).ok())
    };
    let first = words.first()?;
    if let Ok(number) = first.plain.parse::<u16>() {
        return Some((u64::from(number), 1));
    }
    if let Some(ten) = place(&TENS, 0) {
        let ones = place(&ONES, 1).filter(|ones| (1..10).contains(ones));
        return Some((ten * 10 + 20 + ones.unwrap_or_default(), 1 + usize::from(ones.is_some())));
    }
    place(&ONES, 0).map(|number| (number, 1))
}

/// The lengths of time in a text, in days, working days or months. Weeks are no unit of a profile.
fn lengths(text: &Text) -> Vec<Length> {
    let words = &text.words;
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((first, used)) = number(&words[at..]) else {
            at += 1;
            continue;
        };
        let before = at.checked_sub(1).map(|at| words[at].plain.as_str());
        let mut next = at + used;
        let is = |at: usize, names: &[&str]| {
            words.get(at).is_some_and(|word| names.contains(&word.plain.as_str()))
        };
        let joined = usize::from(is(next, &["to", "and"]));
        let second = number(words.get(next + joined..).unwrap_or_default());
        if let Some((_, used)) = second {
            next += joined + used;
        }
        let is_working = is(next, &["working"]);
        next += usize::from(is_working || is(next, &["calendar"]));
        let unit = match () {
            () if is(next, &["day", "days"]) && is_working => "working days",
            () if is(next, &["day", "days"]) => "days",
            () if is(next, &["month", "months"]) => "months",
            () => {
                at += used;
                continue;
            }
        };
        let is_further = before.is_some_and(|before| phrases("tells.further").contains(&before));
        let longest = second.map(|(second, _)| second).filter(|second| *second > first);
        found.push(Length { number: first, longest, unit, is_further, words: (at, next + 1) });
        at = next + 1;
    }
    found
}

/// Which part of the page something stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Who,
    About,
    NotCovered,
}

impl Part {
    const ALL: [(Part, &'static str); 3] =
        [(Part::NotCovered, "not-covered"), (Part::Who, "who"), (Part::About, "about")];

    /// What a text says of itself: what is not covered is looked for first, as it is said with the words for what is.
    fn of(text: &Text) -> Option<Part> {
        Part::ALL.into_iter().find(|(_, key)| text.has(&format!("part.{key}"))).map(|(part, _)| part)
    }

    fn group(self) -> &'static str {
        match self {
            Part::Who => "who",
            Part::About => "about",
            Part::NotCovered => "not-covered",
        }
    }
}

/// The stages that a text names, each with the number of its first word there.
fn stages(text: &Text) -> Vec<(usize, Stage)> {
    let named = |stage: &Stage| {
        let places =
            phrases(&format!("stage.{}", stage.key())).iter().filter_map(|phrase| text.place(phrase));
        Some((places.map(|(at, _)| at).min()?, *stage))
    };
    let mut found: Vec<_> = Stage::ALL.iter().filter_map(named).collect();
    found.sort_unstable();
    found
}

/// What is offered of a passage so far.
struct Offers<'a> {
    quote: &'a str,
    offers: Vec<Offer>,
}

impl Offers<'_> {
    /// Offers the sentence for a place, with these fields beside it.
    fn say<'f>(&mut self, at: String, fields: impl IntoIterator<Item = (&'f str, Value)>) {
        let quote = ("quote", Value::from(self.quote));
        let fields = std::iter::once(quote).chain(fields).map(|(key, value)| (key.to_owned(), value));
        self.put(at, Map::from_iter(fields));
    }

    fn put(&mut self, at: String, value: impl Into<Value>) {
        if !self.offers.iter().any(|offer| offer.at == at && !is_list(&at)) {
            self.offers.push(Offer { at, value: value.into() });
        }
    }
}

fn timed(length: Length) -> Vec<(&'static str, Value)> {
    let longest = length.longest.map(|longest| ("longest", longest.into()));
    [("length", length.number.into()), ("unit", length.unit.into())].into_iter().chain(longest).collect()
}

/// Reads a page from its beginning, and remembers under what it is.
#[derive(Default)]
struct Reader {
    passages: Vec<Passage>,
    stage: Option<Stage>,
    part: Option<Part>,
    is_corporate: bool,
    /// Where people are sent with what this part names.
    goes_to: Option<&'static str>,
}

impl Reader {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => {
                self.under(text);
                // A heading is what the council calls a stage, and states nothing else.
                self.passage(text, text, None);
                self.drop_empty();
            }
            Block::Prose(text) => {
                self.begins_stage(text);
                for sentence in sentences(text) {
                    let part = Part::of(&Text::new(sentence)).or(self.part);
                    self.passage(sentence, sentence, part);
                }
            }
            Block::List(lead, entries) => {
                let own = Text::new(lead);
                self.begins_stage(lead);
                if own.has("part.corporate") && stages(&own).is_empty() {
                    self.is_corporate = true;
                }
                self.goes_to = goes_to(&own).or(self.goes_to);
                let part = Part::of(&own).or(self.part);
                if !lead.is_empty() {
                    self.passage(lead, lead, part);
                    self.drop_empty();
                }
                // Of a long lead its last sentence is enough, where that says what the list is of.
                let last = sentences(lead).pop().filter(|last| Part::of(&Text::new(last)).is_some());
                let lead = last.unwrap_or(lead);
                for entry in entries {
                    let quote = [lead, entry].join(" ");
                    let is_short = quote.chars().count() <= MOST_QUOTE;
                    let part = part.or(Part::of(&Text::new(entry)));
                    self.passage(if is_short { quote.trim() } else { entry }, entry, part);
                }
            }
            Block::Address(lines) => {
                let quote = lines.join(", ");
                let post = Map::from_iter([("post".to_owned(), Value::from(lines.clone()))]);
                let offers = vec![Offer { at: "channels".into(), value: post.into() }];
                self.passages.push(Passage { quote, offers });
            }
        }
    }

    fn drop_empty(&mut self) {
        self.passages.pop_if(|passage| passage.offers.is_empty());
    }

    /// A text that begins with the name of a stage is about it, and so is what follows.
    fn begins_stage(&mut self, line: &str) {
        if let Some((0, stage)) = stages(&Text::new(line)).first() {
            self.stage = Some(*stage);
            self.part = None;
            self.goes_to = None;
        }
    }

    /// What follows a heading is about what it says.
    fn under(&mut self, heading: &str) {
        let text = Text::new(heading);
        let named = stages(&text);
        self.part = Part::of(&text);
        self.goes_to = goes_to(&text);
        // Under "After stage 3" is what comes behind it.
        self.stage =
            named.first().filter(|_| named.len() == 1 && text.place("after").is_none()).map(|(_, n)| *n);
        if text.has("part.corporate") {
            self.is_corporate = true;
        } else if text.has("part.statutory") {
            self.is_corporate = false;
        }
    }

    /// A passage: what is quoted, and the part of it that is its own.
    fn passage(&mut self, quote: &str, own: &str, part: Option<Part>) {
        let (text, whole) = (Text::new(own), Text::new(quote));
        let mut offers = Offers { quote, offers: Vec::new() };
        self.goes_to = goes_to(&text).filter(|_| text.has("part.not-covered")).or(self.goes_to);
        self.names(&text, &mut offers);
        if quote.chars().count() <= MOST_QUOTE {
            self.stage_count(&text, &mut offers);
            self.times(&text, &whole, &mut offers);
            self.says(&text, part, &mut offers);
        }
        contacts(&text, &mut offers);
        let mut offers = offers.offers;
        // A name is offered where it comes first; that a time is longer than was said is offered for what was said.
        offers.retain_mut(|offer| self.is_new(offer));
        self.passages.push(Passage { quote: quote.to_owned(), offers });
    }

    /// Whether this was not offered before; of a time that was, what is new.
    fn is_new(&self, offer: &mut Offer) -> bool {
        let before =
            self.passages.iter().flat_map(|passage| &passage.offers).find(|before| before.at == offer.at);
        let Some(before) = before else { return true };
        match (&before.value, &mut offer.value) {
            (Value::String(_), Value::String(_)) => false,
            (Value::Object(before), Value::Object(now)) if offer.at.starts_with("corporate.") => {
                let says_again =
                    ["length", "longest"].iter().any(|key| before.get(*key) == now.get("length"));
                if says_again {
                    now.retain(|key, _| matches!(key.as_str(), "when" | "agreement"));
                }
                !now.is_empty()
            }
            _ => true,
        }
    }

    /// What the council calls its stages, posts and team.
    fn names(&self, text: &Text, offers: &mut Offers) {
        let put = |offers: &mut Offers, key: &str, name: &str| {
            if !name.is_empty() && name.chars().count() <= 100 {
                offers.put(format!("names.{key}"), name);
            }
        };
        if let Some((0, stage)) = stages(text).first().filter(|_| !self.is_corporate) {
            // Behind "Stage 1" and a mark, up to the next mark or the end of the line.
            let after = text.words.get(2).map_or("", |word| &text.text[word.place.start..]);
            let between = &text.text[text.words[1].place.end..text.text.len() - after.len()];
            let end = after.find([':', '–', '—']).or_else(|| after.find(" -"));
            let name = after[..end.unwrap_or(after.len())].trim().trim_end_matches('.');
            let is_name = name.split(' ').count() <= 8 && !name.contains(". ");
            if is_name && between.contains([':', '-', '–', '—']) {
                put(offers, stage.key(), name);
            }
        }
        for key in text.keys("names").into_iter().filter(|_| !self.is_corporate) {
            if let Some(name) = text.written(&format!("names.{key}")) {
                put(offers, key, name);
            }
        }
        if let Some(team) = text.written("tells.team").filter(|team| team.starts_with(char::is_uppercase)) {
            offers.put("team".into(), team);
        }
    }

    /// How many stages the procedure has.
    fn stage_count(&self, text: &Text, offers: &mut Offers) {
        let count = text.words.windows(2).find(|words| matches!(words[1].plain.as_str(), "stages" | "stage"));
        let count = count.and_then(|words| number(&words[..1])).map(|(count, _)| count);
        let Some(count) = count.filter(|count| (1..=3).contains(count)) else { return };
        if !text.words.iter().any(|word| word.plain == "stages") {
            return;
        }
        if self.is_corporate || (text.has("part.corporate") && !text.has("part.statutory")) {
            offers.put("corporate.stages".into(), count);
        } else {
            offers.say("stages".into(), [("count", count.into())]);
        }
    }

    /// The steps that a passage speaks of, and their times.
    fn times(&self, text: &Text, whole: &Text, offers: &mut Offers) {
        let named = stages(text);
        let lengths = lengths(text);
        if text.has("tells.ombudsman") {
            if text.has("tells.goes-on") {
                offers.say("promises.ombudsman".into(), []);
            }
            return;
        }
        let if_agreed = whole.has("tells.if-agreed");
        if if_agreed && text.words.len() == whole.words.len() {
            let panel = text.has("tells.panel").then_some(Stage::Three);
            for stage in named.iter().map(|(_, stage)| *stage).chain(panel) {
                let rule = match stage {
                    Stage::One => continue,
                    Stage::Two => "says.stage-two-right",
                    Stage::Three => "says.stage-three-right",
                };
                offers.say(rule.into(), [("handled", "decides".into())]);
            }
        }
        if text.has("tells.asks") {
            // The last stage that is named is the one that is asked for: "unhappy with Stage 1, you can ask for Stage 2".
            // And the one that was answered comes before it: "within 20 working days of receiving our Stage 1 reply".
            let latest = named.iter().map(|(_, stage)| *stage).max();
            let received = text
                .words
                .iter()
                .position(|word| matches!(word.plain.as_str(), "receiving" | "receipt" | "receive"));
            let answered = named.iter().filter(|(at, _)| received.is_some_and(|received| *at > received));
            let after =
                answered.map(|(_, stage)| if *stage == Stage::One { Stage::Two } else { Stage::Three });
            let panel = text.has("tells.panel").then_some(Stage::Three);
            let stage = latest.max(after.max()).or(panel).or(self.stage);
            if let Some(stage @ (Stage::Two | Stage::Three)) = stage {
                self.asked(stage, text, &lengths, offers);
                return;
            }
        }
        let stage = named.first().map(|(_, stage)| *stage).or(self.stage);
        // That a complaint is confirmed is said before any stage is.
        let stage = stage.or(text.has("tells.confirms").then_some(Stage::One));
        let Some(stage) = stage else { return };
        if text.has("tells.confirms") {
            if let Some(length) = lengths.first() {
                let at = match (self.is_corporate, stage) {
                    (true, Stage::One) => "corporate.acknowledged".to_owned(),
                    (true, stage) => format!("corporate.{}-acknowledged", stage.key()),
                    (false, stage) => format!("acknowledgements.{}", stage.key()),
                };
                offers.say(at, timed(*length));
            }
            return;
        }
        if self.is_corporate {
            if let Some(length) = lengths.first() {
                let at = format!("corporate.{}-reply", stage.key());
                offers.say(at, timed(*length).into_iter().chain(extension(text)));
            }
            return;
        }
        for (n, length) in lengths.iter().enumerate() {
            let mut length = *length;
            let step = match (stage, length.number) {
                // On top of the ten that the law gives.
                (Stage::One, more) if length.is_further => {
                    length.number = 10 + more;
                    "stage-one-latest"
                }
                (Stage::One, ..=10) => "stage-one-reply",
                (Stage::One, _) => "stage-one-latest",
                (Stage::Two, ..=25) => "stage-two-reply",
                (Stage::Two, _) => "stage-two-latest",
                (Stage::Three, _) => match panel_step(text, length.number) {
                    Some(step) => step,
                    None => continue,
                },
            };
            let from = text.counted(&lengths, n);
            let is_latest = step.ends_with("latest");
            let by = ["appointed", "set-up", "met"].into_iter().filter(|_| step == "panel");
            let by =
                by.into_iter().find(|key| text.has(&format!("tells.{key}"))).map(|key| ("by", key.into()));
            let longer = extension(text).into_iter().filter(|_| is_latest);
            offers.say(
                format!("promises.{step}"),
                timed(length).into_iter().chain(from).chain(longer).chain(by),
            );
        }
        if stage == Stage::Three && lengths.is_empty() && if_agreed && text.has("tells.panel") {
            offers.say("promises.panel".into(), [("gate", "if-agreed".into())]);
        }
    }

    /// A request for Stage 2 or for the panel.
    fn asked(&self, stage: Stage, text: &Text, lengths: &[Length], offers: &mut Offers) {
        let time = lengths.first().map(|length| timed(*length)).unwrap_or_default();
        if self.is_corporate {
            offers.say(format!("corporate.ask-{}", stage.key()), time);
            return;
        }
        let window = lengths.first().map(|_| ("window", Value::from("hard")));
        let from = text.counted(lengths, 0);
        let contains = text.written("tells.in-writing").map(|written| ("contains", Value::from(written)));
        let gate = text.has("tells.mediation").then(|| {
            let gate = if text.has("tells.has-to") { "mediation-first" } else { "mediation-offered" };
            ("gate", Value::from(gate))
        });
        let gate = gate.or(text.has("tells.if-agreed").then(|| ("gate", Value::from("if-agreed"))));
        let at = format!("promises.ask-{}", stage.key());
        offers.say(at, time.into_iter().chain(from).chain(window).chain(contains).chain(gate));
    }

    /// Who may complain, what about, and what is left out.
    fn says(&self, text: &Text, part: Option<Part>, offers: &mut Offers) {
        let sent = goes_to(text);
        // Who is sent elsewhere with something is told that it is not covered.
        let part = sent.map(|_| Part::NotCovered).or(part);
        let decides = text.has("tells.decides");
        let handled = |handled: &str| ("handled", Value::from(handled));
        for (part, rule) in part
            .into_iter()
            .flat_map(|part| text.keys(part.group()).into_iter().map(move |rule| (part, rule)))
        {
            let taken = match part {
                _ if decides => "decides",
                Part::NotCovered => "no",
                Part::Who | Part::About => "yes",
            };
            let door = sent.or(self.goes_to).filter(|_| part == Part::NotCovered);
            let door = door.map(|door| ("goes-to", Value::from(door)));
            offers.say(format!("says.{rule}"), std::iter::once(handled(taken)).chain(door));
        }
        for rule in text.keys("how") {
            offers.say(format!("says.{rule}"), decides.then(|| handled("decides")));
        }
    }
}

/// Which step of Stage 3 a length is of: the panel makes its report within days, the council answers within weeks, and
/// the panel meets before both.
fn panel_step(text: &Text, number: u64) -> Option<&'static str> {
    match number {
        _ if text.has("tells.papers") && !text.has("tells.findings") => Some("panel-papers"),
        ..=7 if text.has("tells.findings") => Some("panel-report"),
        8..=20 if text.has("tells.reply") => Some("panel-reply"),
        21.. if text.has("tells.panel") => Some("panel"),
        _ => None,
    }
}

/// Why a time may be longer, and whether the person has to agree.
fn extension(text: &Text) -> Vec<(&'static str, Value)> {
    let causes = text.keys("cause");
    let causes = (!causes.is_empty()).then(|| ("when", Value::from(causes)));
    let agreed = text.has("tells.agreement").then(|| ("agreement", Value::from(true)));
    causes.into_iter().chain(agreed).collect()
}

fn goes_to(text: &Text) -> Option<&'static str> {
    text.keys("goes-to").into_iter().find(|door| *door != "ombudsman")
}

/// The telephone numbers, e-mail addresses and forms of a text.
fn contacts(text: &Text, offers: &mut Offers) {
    let is_edge =
        |c: char| matches!(c, '(' | ')' | ',' | ';' | ':' | '<' | '>' | '"' | '‘' | '’' | '“' | '”');
    let tokens = text.text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')'));
    let tokens: Vec<_> = tokens.map(|token| token.trim_matches(is_edge).trim_end_matches('.')).collect();
    let way = |key: &str, value: &str| Map::from_iter([(key.to_owned(), Value::from(value))]);
    for address in tokens.iter().filter(|token| token.starts_with("https://")) {
        if address.contains("lgo.org.uk") {
            offers.say("destinations.ombudsman".into(), [("web", Value::from(*address))]);
        } else if text.has("tells.form") && !text.has("tells.not-the-councils") {
            offers.put("channels".into(), way("form", address));
        }
    }
    if text.has("tells.not-the-councils") {
        return;
    }
    let is_address = |token: &&&str| {
        token.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.contains('@')
        })
    };
    for address in tokens.iter().filter(is_address) {
        offers.put("channels".into(), way("email", address.trim_start_matches("mailto:")));
    }
    for number in phones(text.text) {
        offers.put("channels".into(), way("phone", number));
    }
    // "Write to: Complaints Team, 1 High Street, Anytown, AB1 2CD."
    if let Some((_, last)) = phrases("tells.address").iter().find_map(|phrase| text.place(phrase))
        && ends_with_postcode(text.text)
    {
        let from = text.text.find(':').map_or(text.words[last].place.end, |at| at + 1);
        let lines = text.text[from..].trim_end_matches('.').split(',').map(str::trim);
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).take(8).map(Value::from).collect();
        offers.put("channels".into(), Map::from_iter([("post".to_owned(), Value::from(lines))]));
    }
}

/// The telephone numbers of a text as they are written: they begin with 0 or +44 and have ten or eleven digits.
fn phones(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')');
    let mut from = 0;
    while let Some(start) = text[from..].find(['0', '+']).map(|at| from + at) {
        let rest = &text[start + 1..];
        let end = start + 1 + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let number = text[start..end].trim_end_matches([' ', '-', '(', ')']);
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let follows = text[..start].ends_with(|c: char| c.is_ascii_digit());
        let is_number = match number.strip_prefix('+') {
            Some(rest) => rest.starts_with("44") && (12..=13).contains(&digits),
            None => (10..=11).contains(&digits),
        };
        if is_number && !follows {
            found.push(number);
        }
        from = end.max(start + 1);
    }
    found
}
