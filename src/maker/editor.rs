//! The page on which a council makes its profile: the entries, what is wrong with them, and how people will see them.
//! Like the guide it knows no clock and keeps nothing.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde_json::{Map, Value};

use super::own_page::{self, Offer, Passage};
use crate::documents::first_page::{in_element, opening};
use crate::documents::theme::styles;
use crate::files;
use crate::files::council::form::{self, Choice, Entry, Holds};
use crate::files::council::{Finding, Weight, check};
use crate::guide::conversation::{self, Guide, Sheet};
use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::rules::named::{Named, named};
use crate::words::table::maker as say;
use crate::words::{Phrase, Voice};

/// The voice for people who make a profile.
pub const VOICE: Voice = Voice::Adult;

named! {
    /// A part of the form, the most needed first.
    Section {
        /// What the council is called.
        Council "council",
        /// How to reach it.
        Contacts "contacts",
        /// Its times.
        Times "times",
        /// Everything else.
        Rest "rest",
    }
}

impl Section {
    /// Its heading.
    pub const fn name(self) -> Phrase {
        match self {
            Section::Council => say::COUNCIL,
            Section::Contacts => say::CONTACTS,
            Section::Times => say::TIMES,
            Section::Rest => say::REST,
        }
    }

    /// The fields in it. A field that no part names is in the last.
    const fn fields(self) -> &'static [&'static str] {
        match self {
            Section::Council => &["name", "id", "checked", "review-by", "sources"],
            Section::Contacts => &["team", "channels", "emergency", "advocacy"],
            Section::Times => {
                &["promises", "acknowledgements", "stage-three-total", "stages", "corporate", "counting"]
            }
            // People look up names and other places to go more often than colours.
            Section::Rest => &["says", "names", "corporate", "destinations", "access", "consent"],
        }
    }
}

/// Fields of a group that few councils need; they are behind "More".
const BEHIND_MORE: [&str; 16] = [
    "longest",
    "from",
    "when",
    "agreement",
    "window",
    "contains",
    "gate",
    "by",
    "source",
    "keyword",
    "for",
    "limits",
    "answered",
    "web",
    "checked",
    "review-by",
];

/// Whether a field of a group is behind "More".
pub fn is_behind_more(entry: &Entry) -> bool {
    BEHIND_MORE.contains(&entry.key.as_str()) && !entry.needed
}

fn is_filled(entry: &Entry) -> bool {
    match &entry.holds {
        Holds::Text(_, value) | Holds::Lines(value) | Holds::One(_, value) | Holds::NumberOr(_, value) => {
            !value.is_empty()
        }
        Holds::Several(_, chosen) => !chosen.is_empty(),
        Holds::Fields(..) | Holds::Entries(..) => true,
    }
}

/// Adds the groups in which something behind "More" is filled in or was found.
fn open_filled(entry: &Entry, findings: &[Finding], opened: &mut BTreeSet<String>) {
    let (Holds::Fields(entries, _) | Holds::Entries(entries, _)) = &entry.holds else { return };
    let is_found = |entry: &Entry| findings.iter().any(|finding| is_at(&finding.at, &entry.at));
    if entries.iter().any(|entry| is_behind_more(entry) && (is_filled(entry) || is_found(entry))) {
        opened.insert(entry.at.clone());
    }
    entries.iter().for_each(|entry| open_filled(entry, findings, opened));
}

/// Whether a path is that of a field or leads into it.
pub fn is_at(path: &str, field: &str) -> bool {
    path.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

named! {
    /// A page of the guide that people can look at while they make the profile.
    Shown {
        /// The first page.
        Start "start",
        /// The first page of the result.
        Result "result",
        /// The letter.
        Letter "letter",
        /// How to send it, with the council's ways.
        Send "send",
        /// What happens next, and when, with what the council promises.
        Dates "dates",
    }
}

/// A message to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The field at this place holds this text now.
    Type {
        /// The field.
        at: String,
        /// What it holds.
        text: String,
    },
    /// A word of the field at this place is ticked, or no longer.
    Tick {
        /// The field.
        at: String,
        /// The word.
        word: String,
        /// Whether it is ticked.
        on: bool,
    },
    /// Something of this kind is added at this place.
    Add {
        /// The list or group that it comes into.
        at: String,
        /// Which kind, where there are several.
        kind: String,
    },
    /// Whatever is at this place is taken out.
    TakeOut(String),
    /// Fields that the guide does not know are taken out.
    DropUnknown,
    /// This is a file that was opened.
    Open(String),
    /// The council with this number is looked at.
    Choose(usize),
    /// This is picked of what can be added at this place.
    Pick {
        /// Where it is to be added.
        at: String,
        /// The key of what is picked.
        choice: String,
    },
    /// Another council is added.
    AddCouncil,
    /// The council that is looked at is taken out.
    RemoveCouncil,
    /// The preview speaks in this voice.
    Speak(Voice),
    /// The preview shows this page.
    Show(Shown),
    /// The folder on the council's site.
    Folder(String),
    /// This is the text of the council's own page.
    Paste(String),
    /// That text is from the source with this short name.
    PageIs(String),
    /// An offer of a passage is right, or is not.
    Agree {
        /// The number of the passage.
        passage: usize,
        /// The number of its offer.
        offer: usize,
        /// Whether it is right.
        on: bool,
    },
    /// The sentence of a passage says what belongs at this place, or no longer.
    Give {
        /// The number of the passage.
        passage: usize,
        /// The field.
        at: String,
        /// Whether its sentence belongs there.
        on: bool,
    },
    /// The person looks for what else this passage says.
    Ask(Option<usize>),
}

impl Msg {
    /// Whether fields may come or go, or hold something that nobody typed there.
    const fn moves_fields(&self) -> bool {
        match self {
            Msg::Add { .. } | Msg::TakeOut(_) | Msg::DropUnknown | Msg::Agree { .. } | Msg::Give { .. } => {
                true
            }
            Msg::Open(_) | Msg::Choose(_) | Msg::AddCouncil | Msg::RemoveCouncil => true,
            Msg::Type { .. } | Msg::Tick { .. } | Msg::Pick { .. } | Msg::Folder(_) => false,
            Msg::Speak(_) | Msg::Show(_) | Msg::Paste(_) | Msg::PageIs(_) | Msg::Ask(_) => false,
        }
    }
}

/// The page.
pub struct Editor {
    profiles: Vec<Value>,
    chosen: usize,
    findings: Vec<Finding>,
    /// The profiles as they were when they last had no mistake.
    last_right: Vec<Council>,
    is_right: bool,
    /// Whether the short name follows the name.
    names_id: bool,
    holidays: Holidays,
    today: NaiveDate,
    voice: Voice,
    shown: Shown,
    folder: String,
    trouble: Option<String>,
    /// What is picked to be added, and where.
    picked: Option<(String, String)>,
    /// The groups whose every field is in view: what was filled in there once stays in view while it is cleared.
    opened: BTreeSet<String>,
    /// How often fields have come or gone.
    generation: usize,
    /// The text of the council's own page, its source, what was found in it, and the passage about which more can be
    /// said.
    pasted: String,
    pasted_from: String,
    passages: Vec<Passage>,
    asked: Option<usize>,
}

/// Something in the form that a sentence of the council's page has filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The place that it was offered for.
    pub of: String,
    /// The field, or the group of fields, that has it.
    pub place: String,
    /// Whether the form says something else than was offered, with the same sentence.
    pub is_changed: bool,
}

impl Editor {
    /// The empty page.
    pub fn new(holidays: Holidays, today: NaiveDate) -> Editor {
        let mut editor = Editor {
            profiles: vec![empty(today)],
            chosen: 0,
            findings: Vec::new(),
            last_right: Vec::new(),
            is_right: false,
            names_id: true,
            holidays,
            today,
            voice: VOICE,
            shown: Shown::Start,
            folder: "/complaints/".to_owned(),
            trouble: None,
            picked: None,
            opened: BTreeSet::new(),
            generation: 0,
            pasted: String::new(),
            pasted_from: String::new(),
            passages: Vec::new(),
            asked: None,
        };
        editor.look();
        editor
    }

    /// A new day has begun: what is added or looked at from now on is of that day.
    pub fn is_day(&mut self, today: NaiveDate) {
        self.today = today;
    }

    /// Handles a message. Returns where focus should go, if that is elsewhere.
    pub fn update(&mut self, msg: Msg) -> Option<String> {
        let mut focus = None;
        self.generation += usize::from(msg.moves_fields());
        match msg {
            Msg::Type { at, text } => {
                if at == "id" {
                    self.names_id = text.is_empty();
                }
                form::set(self.profile(), &at, &text);
                if at == "name" && self.names_id {
                    let id = id_of(&text);
                    form::set(self.profile(), "id", &id);
                }
            }
            Msg::Tick { at, word, on } => form::tick(self.profile(), &at, &word, on),
            Msg::Add { at, kind } => {
                focus = form::add(self.profile(), &at, &kind);
                self.picked = None;
            }
            Msg::Pick { at, choice } => self.picked = Some((at, choice)),
            Msg::TakeOut(at) => {
                form::take_out(self.profile(), &at);
                focus = Some(within(&at).to_owned());
            }
            Msg::DropUnknown => self.profiles = self.profiles.iter().map(form::known).collect(),
            Msg::Open(text) => match form::open(&text) {
                Ok(profiles) => {
                    self.profiles = profiles;
                    self.chosen = 0;
                    self.names_id = false;
                    self.trouble = None;
                    self.last_right.clear();
                    self.opened.clear();
                }
                Err(problem) => self.trouble = Some(problem.what),
            },
            Msg::Choose(n) => self.chosen = n.min(self.profiles.len() - 1),
            Msg::AddCouncil => {
                self.profiles.push(empty(self.today));
                self.chosen = self.profiles.len() - 1;
                self.names_id = true;
            }
            Msg::RemoveCouncil => {
                if self.profiles.len() > 1 {
                    self.profiles.remove(self.chosen);
                }
                self.chosen = 0;
                self.names_id = false;
            }
            Msg::Speak(voice) => self.voice = voice,
            Msg::Show(shown) => self.shown = shown,
            Msg::Folder(folder) => self.folder = folder,
            Msg::Paste(text) => {
                self.passages = own_page::passages(&text);
                self.pasted = text;
                self.asked = None;
            }
            Msg::PageIs(source) => self.pasted_from = source,
            Msg::Agree { passage, offer, on } => {
                let of = self.passages.get(passage).and_then(|passage| passage.offers.get(offer));
                if let Some(offer) = of.cloned() {
                    self.agree(&offer, on);
                }
            }
            Msg::Give { passage, at, on } => {
                if let Some(passage) = self.passages.get(passage) {
                    let value = Map::from_iter([("quote".to_owned(), passage.quote.as_str().into())]);
                    self.agree(&Offer { at, value: value.into() }, on);
                }
                self.picked = None;
            }
            Msg::Ask(passage) => {
                self.asked = passage;
                focus = passage.map(|passage| format!("{}-add", own_page_at(passage)));
            }
        }
        self.look();
        focus
    }

    /// Puts what the council's page says into the profile, or takes it out.
    fn agree(&mut self, offer: &Offer, on: bool) {
        let Offer { at, value } = offer;
        if !on {
            return form::withdraw(self.profile(), at, value);
        }
        // A place has one sentence: what came with the one before goes with it.
        if value.get("quote").is_some() {
            let others = self.passages.iter().flat_map(|passage| passage.offers.clone());
            let others: Vec<_> =
                others.filter(|other| other.at == *at && other.value.get("quote").is_some()).collect();
            others.iter().for_each(|other| form::withdraw(self.profile(), at, &other.value));
        }
        form::enter(self.profile(), at, value);
        let sources = self.sources();
        let is_known = sources.len() > 1 && sources.iter().any(|source| source.key == self.pasted_from);
        if value.is_object() && is_known && !form::is_list(at) {
            let source = self.pasted_from.clone();
            form::set(self.profile(), &format!("{at}.source"), &source);
        }
    }

    /// The pages that were used, by their short names and the names people know them by.
    pub fn sources(&self) -> Vec<Choice> {
        form::sources(&self.profiles[self.chosen])
    }

    /// The text of the council's own page, and the short name of the source it is from.
    pub fn pasted(&self) -> (&str, &str) {
        (&self.pasted, &self.pasted_from)
    }

    /// What was found in it.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The passage about which more can be said.
    pub fn asked(&self) -> Option<usize> {
        self.asked
    }

    /// Whether an offer is in the profile.
    pub fn has(&self, offer: &Offer) -> bool {
        form::has(&self.profiles[self.chosen], &offer.at, &offer.value)
    }

    /// What this passage has filled in, even if it was changed in the form afterwards.
    pub fn filled(&self, passage: &Passage) -> Vec<Filled> {
        let profile = &self.profiles[self.chosen];
        let quote = Value::from_iter([("quote", passage.quote.as_str())]);
        let of_offer = |offer: &Offer| {
            let of = offer.at.clone();
            if let Some(place) = form::place_of(profile, &of, &offer.value) {
                return Some(Filled { of, place, is_changed: false });
            }
            let is_quoted = offer.value.get("quote").is_some() && form::has(profile, &of, &quote);
            is_quoted.then(|| Filled { place: of.clone(), of, is_changed: true })
        };
        let given = self.given(passage).into_iter();
        let given = given.map(|of| Filled { place: of.clone(), of, is_changed: false });
        passage.offers.iter().filter_map(of_offer).chain(given).collect()
    }

    /// The places that have this passage's sentence though it was not offered for them.
    pub fn given(&self, passage: &Passage) -> Vec<String> {
        let quote = Value::from_iter([("quote", passage.quote.as_str())]);
        let is_offered = |at: &String| passage.offers.iter().any(|offer| offer.at == *at);
        let has = |at: &String| form::has(&self.profiles[self.chosen], at, &quote);
        form::quoted().into_iter().filter(|at| !is_offered(at) && has(at)).collect()
    }

    fn profile(&mut self) -> &mut Value {
        &mut self.profiles[self.chosen]
    }

    /// Checks everything, as the command line does.
    fn look(&mut self) {
        let checked = check(&self.file(), Some(self.today));
        self.findings = checked.findings;
        self.is_right = !checked.councils.is_empty();
        if self.is_right {
            self.last_right = checked.councils;
        }
        let findings = self.findings();
        let mut opened = std::mem::take(&mut self.opened);
        for entry in form::form(&self.profiles[self.chosen]) {
            open_filled(&entry, &findings, &mut opened);
        }
        self.opened = opened;
    }

    /// Whether everything in the group at this place is in view.
    pub fn is_opened(&self, at: &str) -> bool {
        self.opened.contains(at)
    }

    /// A number that changes whenever fields have come or gone. A field in the place of another is drawn again, because
    /// a browser keeps what was chosen in the old one.
    pub fn generation(&self) -> usize {
        self.generation
    }

    /// What is picked to be added at this place.
    pub fn picked(&self, at: &str) -> &str {
        self.picked.as_ref().filter(|(of, _)| of == at).map_or("", |(_, key)| key)
    }

    /// The profiles as they are checked and saved.
    pub(super) fn tidy(&self) -> Vec<Value> {
        self.profiles.iter().map(form::tidy).collect()
    }

    /// The file to save.
    pub fn file(&self) -> String {
        form::write(&self.tidy())
    }

    /// The name to save it under.
    pub fn file_name(&self) -> String {
        match self.profiles.as_slice() {
            [profile] => match profile.get("id").and_then(Value::as_str) {
                Some(id) if !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => {
                    format!("{id}.json")
                }
                _ => String::from("council.json"),
            },
            _ => String::from("councils.json"),
        }
    }

    /// The names by which people know each council in the file.
    pub fn councils(&self) -> Vec<String> {
        let name = |profile: &Value| {
            let name = profile.get("name").and_then(Value::as_str).filter(|name| !name.trim().is_empty());
            name.map_or_else(|| say::UNNAMED.raw(VOICE).to_owned(), str::to_owned)
        };
        self.profiles.iter().map(name).collect()
    }

    /// The number of the council that is looked at.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// The fields of a section, with their values.
    pub fn section(&self, section: Section) -> Vec<Entry> {
        let named = |key: &str| Section::ALL.iter().find(|section| section.fields().contains(&key));
        let mut entries = form::form(&self.profiles[self.chosen]);
        entries.retain(|entry| *named(&entry.key).unwrap_or(&Section::Rest) == section);
        entries.sort_by_key(|entry| {
            section.fields().iter().position(|key| *key == entry.key).unwrap_or(usize::MAX)
        });
        entries
    }

    /// What was found in the council in view and in the file as a whole, each with its place in the form.
    pub fn findings(&self) -> Vec<Finding> {
        let before = format!("[{}]", self.chosen);
        let of_this = |finding: &Finding| {
            if self.profiles.len() == 1 || !finding.at.starts_with('[') {
                return Some(finding.clone());
            }
            let at = finding.at.strip_prefix(&before)?.trim_start_matches('.').to_owned();
            Some(Finding { at, ..finding.clone() })
        };
        self.findings.iter().filter_map(of_this).collect()
    }

    /// How many findings are of this weight, in the whole file.
    pub fn count(&self, weight: Weight) -> usize {
        self.findings.iter().filter(|finding| finding.weight == weight).count()
    }

    /// Whether the guide can be made.
    pub fn is_right(&self) -> bool {
        self.is_right
    }

    /// Whether the preview shows the profile as it was before a mistake.
    pub fn is_preview_old(&self) -> bool {
        !self.is_right && !self.last_right.is_empty()
    }

    /// Whether the file has fields that the guide does not know.
    pub fn has_unknown(&self) -> bool {
        self.profiles.iter().any(|profile| form::known(profile) != *profile)
    }

    /// Why the last file could not be opened.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// The voice of the preview.
    pub fn voice(&self) -> Voice {
        self.voice
    }

    /// The page that the preview shows.
    pub fn shown(&self) -> Shown {
        self.shown
    }

    /// The folder on the council's site.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// What the style sheet is given for the preview.
    pub fn styles(&self) -> [(&'static str, String); 7] {
        let council = self.last_right.get(self.chosen).or(self.last_right.first());
        styles(council.map(|council| council.theme).unwrap_or_default())
    }

    /// The guide as people will see it, at the page chosen for the preview, for a made-up person.
    pub fn preview(&self) -> Guide {
        let council = self.last_right.get(self.chosen).or(self.last_right.first());
        let council = council.cloned().unwrap_or_else(Council::of_law);
        let mut guide = Guide::new(council, self.holidays.clone(), self.today);
        let sheet = match self.shown {
            Shown::Start => None,
            Shown::Result => Some(Sheet::Next),
            Shown::Letter => Some(Sheet::Letter),
            Shown::Send => Some(Sheet::Send),
            Shown::Dates => Some(Sheet::Dates),
        };
        if let Some(sheet) = sheet {
            let answers = files::answers::read(SOMEONE).unwrap_or_default();
            let saved = files::save::Saved { answers, ..files::save::Saved::default() };
            // Opening it leads to the list of answers, and the result is behind that; neither can fail to fit.
            let _ = guide.update(conversation::Msg::Open(Box::new(saved)));
            let _ = guide.update(conversation::Msg::Finish);
            let _ = guide.update(conversation::Msg::Turn(sheet));
        }
        let _ = guide.update(conversation::Msg::Speak(self.voice));
        guide
    }

    /// The council whose screens can be drawn before the finished page is opened. If there are several, only the
    /// visitor can say which one it is.
    pub fn whose(&self) -> Option<&Council> {
        match self.last_right.as_slice() {
            [council] if self.is_right => Some(council),
            _ => None,
        }
    }

    /// The first of the councils as they were when they last had no mistake.
    pub(super) fn first_right(&self) -> Option<&Council> {
        self.last_right.first()
    }
}

/// Writes what is on the page before its program runs, and if no program can run.
pub fn first_page() -> String {
    opening(say::TITLE, say::COULD_NOT_START, VOICE) + &in_element("p", "govuk-body", say::LEAD, VOICE)
}

/// The answers of a made-up person, for whom the preview shows a result: the points go to the children's procedure.
const SOMEONE: &str = include_str!("someone.json");

/// The name of a passage of the council's page in the ids of its fields.
pub fn own_page_at(passage: usize) -> String {
    format!("own-page[{passage}]")
}

/// A profile that says nothing yet.
fn empty(today: NaiveDate) -> Value {
    let review = today.checked_add_months(Months::new(6)).unwrap_or(today);
    let fields = [
        ("format", Value::from(files::council::FORMAT)),
        ("id", "my-council".into()),
        ("checked", today.to_string().into()),
        ("review-by", review.to_string().into()),
    ];
    Value::Object(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

/// A short name made from a name.
fn id_of(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = name.replace(['’', '\''], "").chars().map(plain).collect();
    let parts: Vec<_> = name.split('-').filter(|part| !part.is_empty() && *part != "council").collect();
    let id: String = parts.join("-").chars().take(40).collect();
    let id = id.trim_end_matches('-');
    if id.is_empty() { String::from("my-council") } else { id.to_owned() }
}

/// The place that something is in.
fn within(at: &str) -> &str {
    at.rfind(['.', '[']).map_or(at, |cut| &at[..cut])
}
