//! Reads a page from its beginning: what is where, and whose procedure and which stage it is about.

use serde_json::{Map, Value};

use super::layout::{self, Block};
use super::part::Part;
use super::phones;
use super::whose::{self, Whose};
use crate::files::council::form::is_list;
use crate::files::page::lengths;
use crate::files::page::words::{self, Kept, Text};
use crate::rules::council::{Handled, Stage};
use crate::rules::days::Unit;
use crate::rules::doors::Door;
use crate::rules::law::Rule;
use crate::rules::named::Named;

/// The longest sentence that a field takes, in characters.
const MOST_QUOTE: usize = 600;

/// A sentence of the page, or an entry of a list with its lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its words, as they are on the page.
    pub quote: String,
    /// What it may fill in.
    pub offers: Vec<Offer>,
}

/// Something that a passage may say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The place in the profile.
    pub at: String,
    /// The value for it; an entry, if the place is a list.
    pub value: Value,
}

pub(super) fn read(blocks: &[Block]) -> Vec<Passage> {
    let texts = layout::texts(blocks);
    let mut reader = Reader {
        has_steps: layout::has_steps(&texts),
        is_own: layout::is_of_own_procedure(&texts),
        is_of_one_service: layout::is_of_one_service(&texts),
        is_of_carers: layout::is_of_carers(&texts),
        is_of_request: layout::is_of_request(&texts),
        is_of_meeting: layout::is_of_meeting(&texts),
        page_of: if layout::is_of_advocates(&texts) { Whose::Advocates } else { Whose::Councils },
        labels: labels(blocks),
        ..Reader::default()
    };
    if layout::is_of_another(&texts) {
        reader.procedure = Procedure::Other;
    }
    blocks.iter().for_each(|block| reader.block(block));
    reader.passages
}

/// The headings that stand more than once, and name no stage: "Time allowed", below each of them.
fn labels(blocks: &[Block]) -> Vec<String> {
    let headings = || {
        blocks.iter().filter_map(|block| match block {
            Block::Heading(text) => Some(text.trim_end_matches([':', '?']).to_lowercase()),
            _ => None,
        })
    };
    let mut labels: Vec<String> =
        headings().filter(|label| headings().filter(|other| other == label).count() > 1).collect();
    labels.dedup();
    labels
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<&str> {
    const SHORT: [&str; 9] = ["e.g.", "i.e.", "eg.", "ie.", "etc.", "no.", "mr.", "dr.", "tel."];
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

/// Whose procedure a part of the page is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Procedure {
    #[default]
    Childrens,
    Corporate,
    /// A procedure about which a profile says nothing: for adults, or of a children's home.
    Other,
    /// One that stands beside the council's, to which it sends people: a school's, or that of a conference. A profile
    /// takes of it only that people are sent there.
    Beside,
}

impl Procedure {
    /// The procedure that a text says it is about.
    fn of(text: &Text) -> Option<Procedure> {
        let (corporate, statutory) = (text.has("part.corporate"), text.has("part.statutory"));
        if text.has("part.adults") && !statutory && !corporate {
            return Some(Procedure::Other);
        }
        if !statutory && !corporate && (text.has("part.conferences") || text.has("part.school-complaints")) {
            return Some(Procedure::Beside);
        }
        match (corporate, statutory) {
            (true, _) => Some(Procedure::Corporate),
            (false, true) => Some(Procedure::Childrens),
            (false, false) => None,
        }
    }

    /// Whether it is a procedure of which the profile has no steps and no contacts.
    pub fn is_anothers(self) -> bool {
        matches!(self, Procedure::Other | Procedure::Beside)
    }
}

/// What is offered for a passage so far.
pub(super) struct Offers<'a> {
    pub quote: &'a str,
    pub offers: Vec<Offer>,
}

impl Offers<'_> {
    /// Offers the sentence for a place, with these fields beside it.
    pub fn say<'f>(&mut self, at: String, fields: impl IntoIterator<Item = (&'f str, Value)>) {
        let quote = ("quote", Value::from(self.quote));
        let fields = std::iter::once(quote).chain(fields).map(|(key, value)| (key.to_owned(), value));
        self.put(at, Map::from_iter(fields));
    }

    /// Offers the sentence for a rule: what the council does with what that is about, and where it sends people.
    pub fn rule(&mut self, rule: Rule, handled: Option<Handled>, goes_to: Option<Door>) {
        let handled = handled.map(|handled| ("handled", Value::from(handled.key())));
        let goes_to = goes_to.map(|door| ("goes-to", Value::from(door.key())));
        self.say(format!("says.{}", rule.key()), handled.into_iter().chain(goes_to));
    }

    pub fn put(&mut self, at: String, value: impl Into<Value>) {
        if !self.offers.iter().any(|offer| offer.at == at && !is_list(&at)) {
            self.offers.push(Offer { at, value: value.into() });
        }
    }
}

/// A passage while it is read: the words quoted, and the part that is its own.
pub(super) struct Looked<'a> {
    /// All of it; an entry has its lead.
    pub whole: Text<'a>,
    /// The number of the first of its own words.
    pub own_from: usize,
    pub own: Text<'a>,
    /// Whether it is an entry of a list, or a cell.
    pub is_entry: bool,
}

/// What stands under the last heading, as far as it has been read. The next heading begins anew.
#[derive(Default)]
pub(super) struct Section {
    /// The last heading.
    pub heading: Kept,
    /// The number of the first passage under it.
    pub first: usize,
    /// What it is about.
    pub part: Option<Part>,
    /// Where people are sent with what this part names.
    pub goes_to: Option<Door>,
    /// Whose telephone numbers and addresses these are.
    pub whose: Whose,
    /// The same for the last passage.
    pub last_whose: Option<Whose>,
    /// Whether the last heading only names a service of the council, and nothing below it has spoken of complaints.
    pub is_of_service: bool,
    /// The last body that a sentence under this heading names, to help or for a child who may not be safe.
    pub named: Option<(Whose, String)>,
    /// Whether a sentence under this heading says what is done once the council has the complaint.
    pub is_received: bool,
    /// Whether the sentence before asked for something.
    pub has_asked: Option<Stage>,
    /// The last sentence that is not a heading, as the lead of an address.
    pub last: Kept,
    /// The last line or sentence by itself, without its lead.
    pub last_own: Kept,
}

/// Reads a page from its beginning, and remembers what each passage is under.
#[derive(Default)]
pub(super) struct Reader {
    pub passages: Vec<Passage>,
    /// Whether the page calls its stages steps.
    pub has_steps: bool,
    /// Whether the page is about the council's own procedure only.
    pub is_own: bool,
    /// What the last heading is above.
    pub section: Section,
    /// The stage that the page is about, and whether a heading says so.
    pub stage: Option<Stage>,
    pub is_headed: bool,
    /// Whether the last sentence that says so named it as its place: "At Stage 2 …".
    pub is_led: bool,
    /// The longest time that was read for a stage.
    pub longest: Option<(Stage, u64)>,
    /// The unit of the last time within which the council answers.
    pub unit: Option<Unit>,
    /// Whether a time for that stage has been read.
    pub is_answered: bool,
    pub procedure: Procedure,
    /// The procedure before a part about another one, which ends with the next heading that is no stage of it. A whole
    /// page about another has none.
    pub before: Option<Procedure>,
    /// Whether the page is about one service only, that may have a procedure of its own.
    pub is_of_one_service: bool,
    /// Whether the page is about a service's own procedure for its carers.
    pub is_of_carers: bool,
    /// Whether the page is a request for information with its answer.
    pub is_of_request: bool,
    /// Whether the page tells of a meeting.
    pub is_of_meeting: bool,
    /// Whose page it is: the council's, or that of those who help to complain.
    pub page_of: Whose,
    /// Whether the page has named the procedure for children.
    pub is_childrens: bool,
    /// The names of those who help to complain, as a sentence about advocates gives them.
    pub helpers: Vec<String>,
    /// Whether a sentence of the same paragraph stands before this.
    pub is_in_paragraph: bool,
    /// Whether there is nothing between the last heading and this.
    pub is_below_heading: bool,
    /// What days are, if the lead of a list or the heading of a table says so.
    pub days: Option<Unit>,
    /// A fax for which there has been no postal address.
    pub fax: Option<String>,
    /// What a number alone counts, in a column that says so.
    pub bare: Option<Unit>,
    /// The headings of a table's columns.
    pub columns: Vec<String>,
    /// The stages, where each column of a table is one.
    pub stage_columns: Vec<Stage>,
    /// The headings that stand several times on the page: what is asked of each stage.
    pub labels: Vec<String>,
}

impl Reader {
    fn block(&mut self, block: &Block) {
        if self.is_own && self.procedure == Procedure::Childrens {
            self.procedure = Procedure::Corporate;
        }
        if !matches!(block, Block::Row(_)) {
            self.columns.clear();
            self.stage_columns.clear();
        }
        match block {
            Block::Heading(text)
                if layout::states(text)
                    || layout::is_labelled(text)
                    || text.ends_with(':')
                    || lengths::begins(&Text::new(text)) =>
            {
                self.prose(text);
            }
            Block::Heading(text) => {
                self.under(text);
                // A heading is the council's name for a stage, or the time for it, and states nothing else.
                self.heads(text);
                self.is_below_heading = true;
                return;
            }
            Block::Prose(text) => self.prose(text),
            Block::List(lead, entries) => self.list(lead, entries),
            Block::Row(cells) => self.row(cells),
            Block::Address(lines) => self.address(lines),
        }
        self.is_below_heading = false;
    }

    fn prose(&mut self, text: &str) {
        self.begins_stage(text);
        let of_page = self.procedure;
        // Whether the paragraph is about the council's own procedure for a while.
        let mut is_aside = false;
        for sentence in sentences(text) {
            let text = Text::new(sentence);
            if is_aside && text.has("part.statutory") && !text.has("part.corporate") {
                self.procedure = of_page;
                is_aside = false;
            }
            self.turns(&text);
            self.goes_to_stage(&text);
            let part = self.part_of(&text);
            self.passage(&text, "", false, part);
            self.is_in_paragraph = true;
            // In its paragraph, what follows "… are dealt with under our corporate procedure" is about that procedure.
            if text.has("tells.dealt-corporate") && self.procedure == Procedure::Childrens {
                self.procedure = Procedure::Corporate;
                is_aside = true;
            }
        }
        self.is_in_paragraph = false;
        if is_aside {
            self.procedure = of_page;
        }
    }

    /// The part of the page that a sentence is in: what is below "What we cannot look at" is about what is left out.
    fn part_of(&self, text: &Text) -> Option<Part> {
        match (Part::of(text), self.section.part) {
            (Some(Part::About), Some(Part::NotCovered)) => Some(Part::NotCovered),
            (own, of_heading) => own.or(of_heading),
        }
    }

    /// If no heading says which stage a paragraph is about, a sentence that begins with "At Stage 2" does.
    fn goes_to_stage(&mut self, text: &Text) {
        let leads = words::phrases("tells.at-stage").contains(&text.word(0));
        if let Some(((1, _), stage)) = self.stages(text).first()
            && leads
            && !self.is_headed
        {
            self.stage_is(*stage, false);
            self.is_led = true;
        }
    }

    fn list(&mut self, lead: &str, entries: &[String]) {
        let own = Text::new(lead);
        self.begins_stage(lead);
        self.turns(&own);
        if own.has("part.corporate") && self.stages(&own).is_empty() && !own.has("part.statutory") {
            self.procedure = Procedure::Corporate;
        } else if own.has("part.statutory") && own.has("tells.procedure") && !own.has("part.corporate") {
            self.procedure = Procedure::Childrens;
        }
        // A list of what is done with adults says nothing about what comes after it.
        let of_page = self.procedure;
        if own.has("part.adults") && Procedure::of(&own) == Some(Procedure::Other) {
            self.procedure = Procedure::Other;
        }
        let before = (self.section.goes_to, self.days, self.section.whose);
        self.section.goes_to = door(&own).or(self.section.goes_to);
        // A line that is only a name is above that name's numbers: "Anytown Advocacy Service:".
        if !own.has("tells.states") {
            self.section.whose = Whose::of(&own, self.section.whose);
        }
        self.days = (own.has("tells.working") && lengths::lengths(&own, None).is_empty())
            .then_some(Unit::WorkingDays);
        let part = Part::of(&own).or(self.section.part).or_else(|| Part::of_entries(entries));
        for sentence in sentences(lead) {
            let own = Text::new(sentence);
            self.passage(&own, "", false, Part::of(&own).or(self.section.part));
            self.drop_empty();
        }
        // The last sentence of a long lead is enough, if it says what the list is of.
        let last = sentences(lead).pop().filter(|last| {
            let last = Text::new(last);
            Part::of(&last).is_some() || last.has("tells.times-lead")
        });
        let lead = last.unwrap_or(lead);
        let mut listed = Vec::new();
        for entry in entries {
            if let Some((_, stage)) = self.stages(&Text::new(entry)).first().filter(|((at, _), _)| *at == 0) {
                self.stage_is(*stage, false);
                listed.push(*stage);
            }
            for sentence in sentences(entry) {
                let quote = [lead, sentence].join(" ");
                let is_short = quote.chars().count() <= MOST_QUOTE && !lead.is_empty();
                let own = Text::new(sentence);
                let part = Part::of_entry(&own, part).or_else(|| Part::of(&own));
                self.passage(&own, if is_short { lead } else { "" }, true, part);
            }
        }
        (self.section.goes_to, self.days, self.section.whose) = before;
        // What comes after a list of the stages is about none of them.
        if listed.len() > 1 {
            self.stage = None;
            self.is_headed = false;
            self.is_answered = false;
        }
        if self.procedure == Procedure::Other {
            self.procedure = of_page;
        }
    }

    /// A row of a table: the other cells are about what the first one names.
    fn row(&mut self, cells: &[String]) {
        let [first, rest @ ..] = cells else { return };
        let texts: Vec<_> = cells.iter().map(|cell| Text::new(cell)).collect();
        if let Some(stages) = self.stages_of_columns(&texts) {
            self.stage_columns = stages;
            return;
        }
        if self.stage_columns.len() == rest.len() {
            self.row_of_stages(first, rest);
            return;
        }
        let has_times = texts.iter().any(|text| !lengths::lengths(text, None).is_empty());
        let has_stage = texts.iter().any(|text| !self.stages(text).is_empty());
        if self.columns.is_empty() && cells.len() > 1 && !has_times && !has_stage && phones::is_none(cells) {
            self.columns = cells.to_vec();
            return;
        }
        self.begins_stage(first);
        self.turns(&texts[0]);
        if rest.is_empty() {
            self.prose(first);
            return;
        }
        for (n, cell) in rest.iter().enumerate() {
            let column = self.columns.get(n + 1).cloned().unwrap_or_default();
            // A number under "Working days" is a length.
            let head = Text::new(&column);
            let unit_of =
                |head: &Text| ["tells.working", "tells.day-count"].into_iter().find(|key| head.has(key));
            let unit = unit_of(&head).or_else(|| self.columns.iter().find_map(|of| unit_of(&Text::new(of))));
            let is_number = Text::new(cell)
                .words
                .iter()
                .all(|word| lengths::number(std::slice::from_ref(word)).is_some());
            self.days = unit.filter(|key| *key == "tells.working").map(|_| Unit::WorkingDays);
            self.bare = unit
                .filter(|_| is_number)
                .map(|unit| if unit == "tells.working" { Unit::WorkingDays } else { Unit::Days });
            let lead = if column.is_empty() { first.clone() } else { format!("{first} {column}") };
            for sentence in sentences(cell) {
                let own = Text::new(sentence);
                let part = Part::of(&own).or(self.section.part);
                self.passage(&own, &lead, true, part);
            }
            self.days = None;
            self.bare = None;
        }
    }

    /// The stages, if a row has nothing else and is so the head of a table with a column for each: "Stage 1 | Stage 2",
    /// "Stage | One | Two".
    fn stages_of_columns(&self, texts: &[Text]) -> Option<Vec<Stage>> {
        let stage = |text: &Text| {
            let named = self.stages(text);
            let is_whole =
                |((first, last), _): &((usize, usize), Stage)| *first == 0 && last + 1 == text.words.len();
            named.iter().find(|named| is_whole(named)).map(|(_, stage)| *stage)
        };
        let all = |texts: &[Text]| texts.iter().map(stage).collect::<Option<Vec<_>>>();
        let [first, rest @ ..] = texts else { return None };
        let is_led = matches!(first.word(0), "stage" | "step") && first.words.len() == 1;
        let led = || {
            let whole: Vec<String> = rest.iter().map(|text| format!("Stage {}", text.text)).collect();
            all(&whole.iter().map(|text| Text::new(text)).collect::<Vec<_>>())
        };
        let of_rest = || all(rest).or_else(|| led().filter(|_| is_led));
        all(texts).or_else(of_rest).filter(|stages| stages.len() > 1 && stages.is_sorted())
    }

    /// A row of a table with a column for each stage: what the first cell asks, of each.
    fn row_of_stages(&mut self, first: &str, rest: &[String]) {
        let before = (self.stage, self.is_headed, self.is_answered);
        let is_name = Text::new(first).has("tells.names-row");
        for (stage, cell) in self.stage_columns.clone().into_iter().zip(rest) {
            self.stage_is(stage, true);
            // Of the cells before in this column something was answered, or not.
            self.is_answered = self.longest.is_some_and(|(of, _)| of == stage);
            let quote = [first, cell].join(" ");
            if is_name {
                let at = match stage {
                    Stage::One => "names.stage-one",
                    Stage::Two => "names.stage-two",
                    Stage::Three => "names.stage-three",
                };
                let mut offers = Offers { quote: &quote, offers: Vec::new() };
                offers.put(at.into(), cell.trim_end_matches('.'));
                self.keep(offers);
                continue;
            }
            for sentence in sentences(cell) {
                let own = Text::new(sentence);
                let part = Part::of(&own).or(self.section.part);
                self.passage(&own, first, true, part);
            }
        }
        (self.stage, self.is_headed, self.is_answered) = before;
    }

    /// The stages that a text names, or the steps if the page calls its stages so.
    pub(super) fn stages(&self, text: &Text) -> Vec<((usize, usize), Stage)> {
        if self.has_steps { layout::steps(text) } else { layout::stages(text) }
    }

    fn drop_empty(&mut self) {
        self.passages.pop_if(|passage| passage.offers.is_empty());
    }

    pub(super) fn stage_is(&mut self, stage: Stage, is_headed: bool) {
        if self.stage != Some(stage) {
            self.is_answered = false;
        }
        self.stage = Some(stage);
        self.is_headed = is_headed;
        self.is_led = false;
    }

    /// A text that begins with the name of a stage is about that stage, and so is what follows.
    fn begins_stage(&mut self, line: &str) {
        if let Some(((0, _), stage)) = self.stages(&Text::new(line)).first() {
            self.stage_is(*stage, true);
            self.section.part = None;
            self.section.goes_to = None;
        }
    }

    /// A sentence that says whose procedure follows: "Complaints of adults are dealt with under the 2009 Regulations".
    fn turns(&mut self, text: &Text) {
        if text.has("part.turns-to-adults") || text.has("part.turns-to-conferences") {
            self.procedure = Procedure::Other;
        } else if self.procedure.is_anothers() && text.has("part.turns-to-children") {
            self.procedure = Procedure::Childrens;
        } else {
            let leads = text.text.ends_with(':') && text.has("part.corporate");
            let names = text.has("part.turns-to-corporate") || leads;
            let is_of_others = self.procedure == Procedure::Childrens && turns_to_others(text);
            if names && !text.has("part.statutory") || is_of_others {
                self.procedure = Procedure::Corporate;
            }
        }
    }

    /// What follows a heading is about what the heading says.
    fn under(&mut self, heading: &str) {
        let text = Text::new(heading);
        self.is_childrens |= text.has("part.statutory");
        let named = self.stages(&text);
        // "Who can make a complaint / Children and young people": the second line is who.
        if self.is_below_heading
            && self.section.part == Some(Part::Who)
            && named.is_empty()
            && !text.has("tells.complaint-word")
            && !heading.ends_with('?')
            && !text.keys("who").is_empty()
        {
            let lead = self.section.heading.to_owned();
            self.passage(&text, &lead, true, Some(Part::Who));
            return;
        }
        if named.is_empty()
            && !text.has("part.of-stage")
            && let Some(before) = self.before.take()
        {
            self.procedure = before;
        }
        let part = Part::of_heading(&text);
        // A line below a heading that is only a name is about the same body as the heading: "Advocacy / Voices
        // Anytown".
        let is_name = self.is_below_heading
            && named.is_empty()
            && part.is_none()
            && !text.has("tells.own")
            && !text.has("tells.verb")
            && !heading.ends_with('?');
        // "Complaints manager / Safeguarding Unit" is one heading, and so is "Early help / Telephone".
        let is_of_service = match self.is_below_heading {
            true if self.section.is_of_service => !whose::is_ours(&text) && named.is_empty(),
            true if whose::is_ours(&self.section.heading.text()) => false,
            _ => whose::is_of_service(&text),
        };
        let names_helper = self.helpers.iter().any(|name| heading.contains(name.as_str()));
        let is_anothers = whose::is_over_others(&text);
        let of_heading = match (names_helper, is_anothers) {
            (true, _) => Whose::Advocates,
            (false, _) if text.has("whose.emergency-heading") => Whose::Emergency,
            (false, true) => Whose::Others,
            (false, false) => self.page_of,
        };
        self.section = Section {
            heading: Kept::new(&text),
            first: self.passages.len(),
            part,
            goes_to: door(&text),
            whose: Whose::of(&text, if is_name { self.section.whose } else { of_heading }),
            is_of_service,
            ..Section::default()
        };
        // Under "After stage 3" is what comes after it.
        let stage =
            named.first().filter(|_| named.len() == 1 && !text.has("tells.after")).map(|(_, stage)| *stage);
        match stage {
            Some(stage) => {
                self.stage_is(stage, true);
                self.is_answered = false;
            }
            // "Stage 1 / Local resolution": a second line of the heading.
            None if self.is_below_heading
                && self.stage.is_some()
                && part.is_none()
                && text.words.len() <= 8
                && !text.has("part.heading")
                && !text.has("tells.complaint")
                && !heading.ends_with('?') => {}
            None if self.is_label(heading) && part.is_none() && self.is_headed => {}
            None if part.is_some() || !text.has("part.of-stage") => {
                self.stage = None;
                self.is_headed = false;
                self.is_answered = false;
            }
            None => {}
        }
        // "All other council services"
        let is_of_others = text.has("part.other-services")
            && !text.has("part.statutory")
            && !text.has("part.corporate")
            && part != Some(Part::NotCovered);
        let procedure = Procedure::of(&text).or(is_of_others.then_some(Procedure::Corporate));
        if let Some(procedure) = procedure {
            let is_title = self.passages.iter().all(|passage| passage.offers.is_empty());
            let is_part = procedure == Procedure::Beside || is_of_others;
            self.before = Some(self.procedure).filter(|_| is_part && !is_title);
            self.procedure = procedure;
        }
    }

    /// Whether a heading stands more than once on the page.
    fn is_label(&self, heading: &str) -> bool {
        self.labels.contains(&heading.trim_end_matches([':', '?']).to_lowercase())
    }

    /// What a heading gives: a name, or a time.
    fn heads(&mut self, heading: &str) {
        let text = Text::new(heading);
        let mut offers = Offers { quote: heading, offers: Vec::new() };
        if !self.procedure.is_anothers() && !self.is_of_request {
            self.names(&text, true, &mut offers);
            self.stage_count(&text, &mut offers);
            if !lengths::lengths(&text, None).is_empty() {
                let looked = Looked { whole: text.again(), own_from: 0, own: text.again(), is_entry: false };
                self.times(&looked, &mut offers);
                // What follows is still about how one comes to this stage.
                self.is_answered = false;
            }
        }
        self.contacts(&text, &text, &mut offers);
        self.keep(offers);
        self.drop_empty();
    }

    /// A passage: its own words, and its lead.
    fn passage(&mut self, own: &Text, lead: &str, is_entry: bool, part: Option<Part>) {
        let quote = if lead.is_empty() { own.text.to_owned() } else { [lead, own.text].join(" ") };
        // Most passages have no lead: what is found in one is looked for once.
        let whole = if lead.is_empty() { own.again() } else { Text::new(&quote) };
        let own = own.again();
        let own_from = whole.words.len() - own.words.len();
        let looked = Looked { whole, own_from, own, is_entry };
        let mut offers = Offers { quote: &quote, offers: Vec::new() };
        self.is_childrens |= !is_entry && looked.own.has("part.statutory");
        self.section.is_of_service &= !looked.own.has("tells.complaint-word");
        self.section.goes_to =
            door(&looked.own).filter(|_| looked.own.has("part.not-covered")).or(self.section.goes_to);
        if self.procedure == Procedure::Beside && quote.chars().count() <= MOST_QUOTE {
            self.says(&looked, part, &mut offers);
            offers.offers.retain(|offer| {
                offer.value.get("handled").is_some_and(|handled| handled == Handled::No.key())
            });
        } else if self.is_of_request {
            // What is asked says nothing, and what is answered says little but times.
            if looked.own.text.ends_with('.') && !looked.own.has("part.asks-data") {
                self.times(&looked, &mut offers);
            }
        } else if self.procedure != Procedure::Other {
            self.names(&looked.own, false, &mut offers);
            if quote.chars().count() <= MOST_QUOTE {
                self.stage_count(&looked.own, &mut offers);
                self.times(&looked, &mut offers);
                self.says(&looked, part, &mut offers);
                self.consent(&looked, &mut offers);
                access(&looked.own, &mut offers);
            }
        }
        if !self.is_of_request {
            self.contacts(&looked.own, &looked.whole, &mut offers);
            self.faxes(&looked.own, &mut offers);
        }
        self.section.last_whose = Some(self.whose(&looked.own));
        let helper = looked.own.all("tells.helped-by").into_iter().next();
        self.helpers.extend(helper.and_then(|(_, last)| looked.own.name_from(last + 1)).map(str::to_owned));
        self.section.named = self.names_helper(&looked.own).or(self.section.named.take());
        self.section.is_received |= !looked.own.keys("from-before").is_empty();
        self.section.last = Kept::new(&looked.whole);
        self.section.last_own = Kept::new(&looked.own);
        self.keep(offers);
    }

    fn keep(&mut self, offers: Offers) {
        let Offers { quote, mut offers } = offers;
        // A name is offered where it first appears; of a time that was offered before, only what is new.
        offers.retain_mut(|offer| self.is_new(offer));
        self.passages.push(Passage { quote: quote.to_owned(), offers });
    }

    /// Whether this was not offered before; if a time was, what is new about it.
    fn is_new(&self, offer: &mut Offer) -> bool {
        let before =
            self.passages.iter().flat_map(|passage| &passage.offers).find(|before| before.at == offer.at);
        let Some(before) = before else { return true };
        match (&before.value, &mut offer.value) {
            (Value::String(_), Value::String(_)) => false,
            (Value::Object(_), Value::Object(_)) if offer.at == "service" => false,
            (Value::Object(before), Value::Object(now)) if offer.at.starts_with("corporate.") => {
                let says_again =
                    ["length", "longest"].iter().any(|key| before.get(*key) == now.get("length"));
                if says_again {
                    now.retain(|key, _| matches!(key.as_str(), "when" | "agreement"));
                }
                !now.is_empty()
            }
            (Value::Object(_), Value::Object(now)) if is_list(&offer.at) => {
                let mut others = self.passages.iter().flat_map(|passage| &passage.offers);
                let same = Value::Object(now.clone());
                !others.any(|other| other.at == offer.at && other.value == same)
            }
            _ => true,
        }
    }

    /// How many stages the procedure has.
    fn stage_count(&mut self, text: &Text, offers: &mut Offers) {
        let is_count = |at: &usize| {
            let behind = usize::from(phrases_between(text.word(at + 1)));
            let noun = text.word(at + 1 + behind);
            let before = at.checked_sub(1).map_or("", |at| text.word(at));
            let is_all = matches!(
                before,
                "all" | "first" | "last" | "the" | "both" | "former" | "previous" | "these" | "those"
            ) && !text.has("tells.stage-list");
            // "The three stages of our procedure" are all of them.
            let is_all = is_all && !(before == "the" && text.has("tells.stages-of"));
            // "The three stage complaints procedure" has as many.
            let is_all = is_all && !(before == "the" && matches!(noun, "stage" | "step"));
            // "A simple three-step process" has as many stages.
            let is_of_procedure = matches!(noun, "stage" | "step") && text.has("tells.procedure");
            !is_all && (noun == "stages" || is_of_procedure)
        };
        let mut at = (0..text.words.len()).filter(is_count);
        let count = at.find_map(|at| lengths::number(&text.words[at..=at]).map(|(count, _)| count));
        let Some(count) = count.filter(|count| (1..=3).contains(count)) else { return };
        // The law's procedure has three stages: a page that has not named it and says two is about the council's own.
        if count == 2
            && !self.is_childrens
            && self.procedure == Procedure::Childrens
            && !text.has("part.statutory")
        {
            self.procedure = Procedure::Corporate;
        }
        if self.procedure == Procedure::Corporate
            || (text.has("part.corporate") && !text.has("part.statutory"))
        {
            offers.put("corporate.stages".into(), count);
        } else {
            offers.say("stages".into(), [("count", count.into())]);
        }
    }
}

/// Whether a sentence or a lead says that what follows is about the council's other services: "For all other services:",
/// "Complaints about any other service have two stages".
fn turns_to_others(text: &Text) -> bool {
    let begins = text.all("part.other-lead").first().is_some_and(|(first, _)| *first <= 1);
    let leads = begins && text.text.ends_with(':') && Part::of(text) != Some(Part::NotCovered);
    !text.has("part.statutory") && (leads || text.has("part.other-stages"))
}

/// Words that may stand between a number and "stages".
fn phrases_between(word: &str) -> bool {
    words::phrases("tells.between-stages").contains(&word)
}

/// In which languages and formats the council gives information.
fn access(text: &Text, offers: &mut Offers) {
    let formats = text.keys("format");
    if !formats.is_empty() && (text.has("tells.offers-format") || text.has("tells.offers-leaflet")) {
        offers.say("access".into(), [("formats", Value::from(formats))]);
    } else if text.has("tells.leaflet-of-complaints") && text.has("tells.offers-leaflet") {
        offers.say("access".into(), []);
    }
}

/// The doors that a text names.
pub(super) fn doors(text: &Text) -> Vec<Door> {
    let mut doors: Vec<Door> = text.entries("goes-to");
    doors.retain(|door| *door != Door::Ombudsman);
    doors
}

/// Where people are sent with what a text names.
fn door(text: &Text) -> Option<Door> {
    doors(text).into_iter().next()
}
