//! The page on which a council makes its profile: the entries, what is wrong with them, and how people will see them.
//! Like the guide it knows no clock and keeps nothing.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde_json::{Map, Value};

use super::needed::{Passed, Standing};
use super::own_page::{self, Offer, Passage};
use super::preview::{self, Shown, Someone};
use crate::documents::first_page::{in_element, opening};
use crate::documents::theme::styles;
use crate::files;
use crate::files::council::form::{self, Choice, Entry, Holds, is_at};
use crate::files::council::{Finding, Weight, check};
use crate::guide::conversation::{self, Guide};
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

/// Whether anything at all is filled in here, or was added to be.
fn has_any(entry: &Entry) -> bool {
    match &entry.holds {
        Holds::Entries(entries, _) => entries.iter().any(|entry| entry.removable || has_any(entry)),
        _ => is_filled(entry),
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
    /// The preview is for this person.
    Be(Someone),
    /// The preview shows this page.
    Show(Shown),
    /// What was filled in last stands on this page of this person's; nothing if none of them is shown it.
    Found(Option<(Someone, Shown)>),
    /// The person is at this field of the form now, or at none.
    ComeTo(Option<String>),
    /// The person is done: whatever is missing is a mistake now.
    Finish,
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
            Msg::Speak(_) | Msg::Be(_) | Msg::Show(_) | Msg::Found(_) => false,
            Msg::Paste(_) | Msg::PageIs(_) | Msg::Ask(_) | Msg::ComeTo(_) | Msg::Finish => false,
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
    someone: Someone,
    shown: Shown,
    /// What was filled in and may not be on the page that the preview shows, and whether nobody there is shown it.
    filled_in: Option<String>,
    is_hidden: bool,
    /// The field that the person is at, whether anything was changed there, and the places that they have come past.
    here: Option<String>,
    is_changed: bool,
    passed: Passed,
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
            someone: Someone::Child,
            shown: Shown::Start,
            filled_in: None,
            is_hidden: false,
            here: None,
            is_changed: false,
            passed: Passed::default(),
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
        // What is missing in a file was left out by somebody.
        let mut is_whole = msg == Msg::Finish;
        self.generation += usize::from(msg.moves_fields());
        match msg {
            // Nothing in the profile changes.
            Msg::ComeTo(to) => {
                self.come_to(to);
                return None;
            }
            Msg::Found(found) => {
                self.is_hidden = found.is_none();
                (self.someone, self.shown) = found.unwrap_or((self.someone, self.shown));
                return None;
            }
            Msg::Type { at, text } => {
                self.changes(&at);
                if at == "id" {
                    self.names_id = text.is_empty();
                }
                form::set(self.profile(), &at, &text);
                if at == "name" && self.names_id {
                    let id = id_of(&text);
                    form::set(self.profile(), "id", &id);
                }
            }
            Msg::Tick { at, word, on } => {
                self.changes(&at);
                form::tick(self.profile(), &at, &word, on);
            }
            Msg::Add { at, kind } => {
                focus = form::add(self.profile(), &at, &kind);
                if let Some(place) = &focus {
                    self.passed.begin(self.chosen, place);
                }
                self.come_to(Some(at));
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
                    self.passed = Passed::default();
                    is_whole = true;
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
                self.passed = Passed::default();
            }
            Msg::Finish => self.come_to(None),
            // Whoever looks for themselves is not led elsewhere by what they wrote before.
            Msg::Speak(voice) => {
                self.voice = voice;
                self.is_changed = false;
            }
            Msg::Be(someone) => {
                self.someone = someone;
                self.is_changed = false;
            }
            Msg::Show(shown) => {
                self.shown = shown;
                self.is_changed = false;
            }
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
        if is_whole {
            let all: Vec<_> = self.findings.iter().map(|finding| self.place_of(&finding.at)).collect();
            self.passed
                .add(all.into_iter().map(|(council, place)| (council.unwrap_or_default(), place.to_owned())));
        }
        focus
    }

    /// Something is changed in this field, so the person is at it.
    fn changes(&mut self, at: &str) {
        self.come_to(Some(at.to_owned()));
        (self.is_changed, self.is_hidden) = (true, false);
    }

    /// The person comes to this field, or to none, and so past the one where they were.
    fn come_to(&mut self, to: Option<String>) {
        if self.here == to {
            return;
        }
        if let Some(from) = std::mem::replace(&mut self.here, to) {
            let here = self.here.as_deref();
            let missing = self.findings().into_iter().filter(|finding| finding.weight == Weight::Error);
            let missing: Vec<_> = missing.map(|finding| finding.at).collect();
            self.passed.leave(self.chosen, &from, here, &missing);
            if std::mem::take(&mut self.is_changed) {
                self.filled_in = Some(from);
            }
        }
    }

    /// The field of the form that the person is at.
    pub fn here(&self) -> Option<&str> {
        self.here.as_deref()
    }

    /// What was filled in since this was last asked, if anything was: the preview goes where it stands.
    pub fn filled_in(&mut self) -> Option<String> {
        self.filled_in.take().filter(|_| self.is_right)
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
        // What was typed before, and not left yet, is outdone by it.
        self.is_changed = false;
        self.filled_in = form::place_of(&self.profiles[self.chosen], at, value);
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
        let is_found = |entry: &Entry| findings.iter().any(|finding| is_at(&finding.at, &entry.at));
        if self.section(Section::Rest).iter().any(|entry| has_any(entry) || is_found(entry)) {
            opened.insert(Section::Rest.key().to_owned());
        }
        self.opened = opened;
    }

    /// Whether everything in the group at this place, or in the section with this key, is in view.
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

    /// The council that a finding at this path is about, and its place in that one's form; no council for the file as
    /// a whole.
    fn place_of<'f>(&self, at: &'f str) -> (Option<usize>, &'f str) {
        if self.profiles.len() == 1 {
            return (Some(0), at);
        }
        match at.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((council, place)) => (council.parse().ok(), place.trim_start_matches('.')),
            None => (None, at),
        }
    }

    /// What was found in the council in view and in the file as a whole, each with its place in the form.
    pub fn findings(&self) -> Vec<Finding> {
        let of_this = |finding: &Finding| {
            let (council, place) = self.place_of(&finding.at);
            let is_of_this = council.is_none_or(|council| council == self.chosen);
            is_of_this.then(|| Finding { at: place.to_owned(), ..finding.clone() })
        };
        self.findings.iter().filter_map(of_this).collect()
    }

    /// How a finding in the council in view stands with the person.
    pub fn standing(&self, finding: &Finding) -> Standing {
        self.standing_in(Some(self.chosen), &finding.at, finding.weight)
    }

    fn standing_in(&self, council: Option<usize>, place: &str, weight: Weight) -> Standing {
        let profile = |council: usize| self.profiles.get(council);
        let is_met = |council: usize| {
            self.passed.has(council, place)
                || profile(council).is_none_or(|profile| form::is_filled_in(profile, place))
        };
        match weight {
            Weight::Warning => Standing::ToLookAt,
            Weight::Error if place.is_empty() || council.is_none_or(is_met) => Standing::Mistake,
            Weight::Error => Standing::StillNeeded,
        }
    }

    /// How many findings stand so, in the whole file.
    pub fn count(&self, standing: Standing) -> usize {
        let of = |finding: &&Finding| {
            let (council, place) = self.place_of(&finding.at);
            self.standing_in(council, place, finding.weight) == standing
        };
        self.findings.iter().filter(of).count()
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

    /// Who the preview is for, and the page that it shows.
    pub fn shown(&self) -> (Someone, Shown) {
        (self.someone, self.shown)
    }

    /// Whether what was filled in last is shown to none of those whom the preview can be for.
    pub fn is_hidden(&self) -> bool {
        self.is_hidden
    }

    /// The folder on the council's site.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The council in view as it was when it last had no mistake.
    fn seen(&self) -> Option<&Council> {
        self.last_right.get(self.chosen).or(self.last_right.first())
    }

    /// What the style sheet is given for the preview.
    pub fn styles(&self) -> [(&'static str, String); 7] {
        styles(self.seen().map(|council| council.theme).unwrap_or_default())
    }

    /// The guide as people will see it, at the page chosen for the preview, for the person chosen.
    pub fn preview(&self) -> Guide {
        self.preview_for(self.someone, self.shown)
    }

    /// The same for another person, at another page.
    pub fn preview_for(&self, who: Someone, shown: Shown) -> Guide {
        let council = self.seen().cloned().unwrap_or_else(Council::of_law);
        let mut guide = preview::guide(council, self.holidays.clone(), self.today, who, shown);
        let _ = guide.update(conversation::Msg::Speak(self.voice));
        guide
    }

    /// The text of what stands at this place, by which it is found in the guide: the sentence of the group, if the field
    /// itself has no text.
    pub fn text_at(&self, place: &str) -> Option<String> {
        form::text_at(&self.profiles[self.chosen], place)
            .or_else(|| form::text_at(&self.profiles[self.chosen], &format!("{}.quote", within(place))))
    }

    /// The council whose screens can be drawn before the finished page is opened. If there are several, only the
    /// visitor can say which one it is.
    pub fn whose(&self) -> Option<&Council> {
        match self.last_right.as_slice() {
            [council] if self.is_right => Some(council),
            _ => None,
        }
    }

    /// The day on which the files are made.
    pub(super) fn today(&self) -> NaiveDate {
        self.today
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
