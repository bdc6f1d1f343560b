//! An advocate's cases: opened from files, added, filtered, changed and handed over.
//!
//! Like the guide it knows no clock and keeps nothing: what it holds goes back into files, or is gone with the page.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;

use super::case::{Held, Kept, Reading, VOICE, Wanted, hold, open, rank, told_of};
use super::pack;
use super::typed::{Field, Form, Typed, Wrong};
use crate::documents::save;
use crate::documents::setting::Setting;
use crate::documents::summary::letter_alone;
use crate::files::pack as packed;
use crate::files::save::Saved;
use crate::files::{in_name, stem, without_number};
use crate::guide::conversation::{Gone, Guide, Msg as Do};
use crate::rules::answers::{Answers, Said};
use crate::rules::characters::{in_small, initials};
use crate::rules::council::Council;
use crate::rules::days::{Holidays, PartDate};
use crate::rules::directory::Directory;
use crate::rules::named::Named;
use crate::rules::questions::{
    AboutYouField, Ask, Asking, Coming, Danger, HelperKind, HelpingWhom, Question, StandsAt, Who,
};
use crate::rules::route::replay;
use crate::rules::sending::Sent;
use crate::words::InWords;
use crate::words::dates;
use crate::words::table::advocate as say;

/// The advocate, as they are named in letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Advocate {
    /// What kind of helper they are.
    pub kind: Option<HelperKind>,
    /// Their name, with their role if they give it.
    pub name: String,
    /// How the council can reach them.
    pub contact: String,
}

impl Advocate {
    /// The helper in these answers; nobody if a young person speaks for themselves.
    pub fn of(answers: &Answers) -> Option<Advocate> {
        answers.who().ok().filter(|who| *who == Who::Helper)?;
        let fields = answers.words(Question::AboutYou.into()).unwrap_or_default();
        let field = |field: AboutYouField| fields.get(field.place()).cloned().unwrap_or_default();
        let (name, contact) = (field(AboutYouField::Name), field(AboutYouField::Contact));
        Some(Advocate { kind: answers.helper_kind().ok(), name, contact })
    }

    /// Answers that tell of the helper and nothing else.
    pub fn answers(&self, asking: Asking) -> Answers {
        let mut answers = Answers::of(asking);
        answers.say_who(Who::Helper);
        answers.say_helper_kind(self.kind.unwrap_or(HelperKind::Advocate));
        // The guide asks for what it does not know.
        if !self.name.is_empty() || !self.contact.is_empty() {
            answers.write(|field| match field {
                AboutYouField::Name => self.name.clone(),
                AboutYouField::Contact => self.contact.clone(),
                AboutYouField::Safe => String::new(),
            });
        }
        answers
    }
}

/// A case that is added without a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// What the advocate calls it.
    pub label: String,
    /// The short name of the council, if it is known.
    pub council: Option<String>,
    /// Whether anybody is in danger.
    pub danger: Danger,
    /// How far it has come.
    pub stands_at: StandsAt,
    /// Since when, as far as that is known.
    pub since: Option<PartDate>,
}

/// What happens to the list.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Files are opened: each with its name, and its text if it is text.
    Open(Vec<(String, Option<String>)>),
    /// The pages in a folder that was opened ([`is_page`]), in the same way: there may be none.
    OpenFolder(Vec<(String, Option<String>)>),
    /// The case with this number gets another name.
    Rename(usize, String),
    /// Only cases of this council are wanted, or those of all.
    Council(Option<String>),
    /// Only cases that stand like this are wanted.
    Want(Wanted),
    /// A case is chosen to be handed over, or is not.
    Tick(usize, bool),
    /// A case is looked at, or none.
    Show(Option<usize>),
    /// A case is taken out of the list; its file stays where it is. If something in it is in no file yet, the page asks
    /// first.
    Remove(usize),
    /// It is kept after all.
    Keep,
    /// A new complaint of the same advocate for another young person.
    Another(usize),
    /// A complaint for another young person is begun, under the name that was typed.
    Begin,
    /// A case is added without a file.
    Add(Box<New>),
    /// How far a case has come, and since when.
    Moved(usize, StandsAt, Option<PartDate>),
    /// A field of a form holds this now.
    Type(Form, Field, String),
    /// A case is to be added as typed.
    AddTyped,
    /// A case has come as far as was typed.
    MoveTyped(usize),
    /// The letter of a case has gone.
    Sent(usize, Sent),
    /// Cases are in files now.
    Written(Vec<usize>),
    /// Every case is wanted, however many there are.
    ShowAll,
    /// It has become this day.
    Day(NaiveDate),
}

/// This many cases are drawn at first: with thousands, people would wait for more.
pub const AT_FIRST: usize = 50;

/// The list.
#[derive(Clone, Debug)]
pub struct Caseload {
    today: NaiveDate,
    holidays: Holidays,
    directory: Rc<Directory>,
    /// In the order of what is due.
    cases: Vec<Kept>,
    next_number: usize,
    council: Option<String>,
    wanted: Wanted,
    shown: Option<usize>,
    /// The case that is to be taken out of the list though it is in no file yet.
    removing: Option<usize>,
    /// The case that was begun last, and is in no file yet.
    begun: Option<usize>,
    all_shown: bool,
    /// What could not be read of the files opened last, one sentence each.
    not_read: Vec<String>,
    /// What else people need to know about them.
    told: Vec<String>,
    /// What is typed in each form.
    typed: [Typed; Form::ALL.len()],
    /// What is wrong with a form that was submitted.
    wrong: Option<(Form, Vec<Wrong>)>,
}

/// Whether a file of this name may be one that the guide or this page saved. Whatever else is in a folder is left alone.
pub fn is_page(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("html" | "htm"))
}

impl Caseload {
    /// An empty list.
    pub fn new(today: NaiveDate, holidays: Holidays, directory: impl Into<Rc<Directory>>) -> Caseload {
        Caseload {
            today,
            holidays,
            directory: directory.into(),
            cases: Vec::new(),
            next_number: 1,
            council: None,
            wanted: Wanted::All,
            shown: None,
            removing: None,
            begun: None,
            all_shown: false,
            not_read: Vec::new(),
            told: Vec::new(),
            typed: Default::default(),
            wrong: None,
        }
    }

    /// What cases are read with.
    pub fn reading(&self) -> Reading<'_> {
        Reading { today: self.today, holidays: &self.holidays, directory: &self.directory }
    }

    /// Every case, in the order in which they fall due.
    pub fn cases(&self) -> &[Kept] {
        &self.cases
    }

    /// A case by its number.
    pub fn case(&self, number: usize) -> Option<&Kept> {
        self.cases.iter().find(|kept| kept.number == number)
    }

    /// The case that is looked at.
    pub fn shown(&self) -> Option<&Kept> {
        self.case(self.shown?)
    }

    /// Whether the page is asking if this case is to be taken out of the list though it is in no file yet.
    pub fn is_removing(&self, kept: &Kept) -> bool {
        self.removing == Some(kept.number)
    }

    /// The case that was begun last, until it is in a file.
    pub fn begun(&self) -> Option<usize> {
        self.begun
    }

    /// The council whose cases are wanted.
    pub fn council(&self) -> Option<&str> {
        self.council.as_deref()
    }

    /// The cases that are wanted, by how they stand.
    pub fn wanted(&self) -> Wanted {
        self.wanted
    }

    /// What could not be read of the files opened last.
    pub fn not_read(&self) -> &[String] {
        &self.not_read
    }

    /// What else people need to know about them.
    pub fn told(&self) -> &[String] {
        &self.told
    }

    /// What is typed in a form.
    pub fn typed(&self, form: Form) -> &Typed {
        &self.typed[form.place()]
    }

    /// What was wrong in a form when it was submitted.
    pub fn wrong(&self, form: Form) -> &[Wrong] {
        match &self.wrong {
            Some((of, wrong)) if *of == form => wrong,
            _ => &[],
        }
    }

    /// The names of the councils in the list, in order.
    pub fn councils(&self) -> Vec<&str> {
        let mut names: Vec<_> = self.cases.iter().filter_map(|kept| kept.held.council.as_deref()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// How many cases stand like this.
    pub fn count(&self, wanted: Wanted) -> usize {
        self.cases.iter().filter(|kept| wanted.has(&kept.held)).count()
    }

    /// The cases that are wanted.
    pub fn found(&self) -> impl Iterator<Item = &Kept> {
        let is_of =
            |held: &Held| self.council.is_none() || self.council.as_deref() == held.council.as_deref();
        self.cases.iter().filter(move |kept| is_of(&kept.held) && self.wanted.has(&kept.held))
    }

    /// The cases to draw, and how many are wanted.
    pub fn in_view(&self) -> (Vec<&Kept>, usize) {
        let mut found: Vec<_> = self.found().collect();
        let all = found.len();
        if !self.all_shown {
            found.truncate(AT_FIRST);
        }
        (found, all)
    }

    /// Whether anything in the list is in no file yet.
    pub fn is_changed(&self) -> bool {
        self.cases.iter().any(|kept| kept.is_changed)
    }

    /// The cases chosen to be handed over, or all that are in view if none is chosen.
    pub fn chosen(&self) -> Vec<&Kept> {
        let ticked: Vec<_> = self.cases.iter().filter(|kept| kept.is_ticked).collect();
        if ticked.is_empty() { self.found().collect() } else { ticked }
    }

    /// The cases with those numbers as one page for a colleague.
    ///
    /// # Errors
    /// If it would be too long to be opened again.
    pub fn pack(&self, cases: &[&Kept]) -> Result<String, pack::TooLong> {
        pack::pack(cases, self.reading())
    }

    /// The file of a case by itself, with its name: what the guide would save of it today.
    ///
    /// # Errors
    /// If it would be too long to be opened again.
    pub fn file(&self, kept: &Kept) -> Result<(String, String), pack::TooLong> {
        let reading = self.reading();
        let saved = &kept.saved;
        let council = reading.council(saved.council.as_deref());
        let setting = Setting { voice: reading.voice(saved), ..reading.setting(&council) };
        let said = saved.went.as_ref().map(|went| {
            let said = went.how.words().said;
            said.say(setting.voice, &[("date", &dates::day(went.on, setting.voice))])
        });
        let complaint = || replay(&saved.answers, self.today).decided.ok();
        let letter = || letter_alone(&complaint()?, setting.to_council());
        let letter = if saved.went.is_none() { letter() } else { None };
        let file = save::Kept {
            answers: &saved.answers,
            letter: letter.as_ref(),
            changed: saved.letter.as_deref(),
            went: saved.went.as_ref().zip(said.as_deref()),
            label: saved.label.as_deref(),
        };
        let file = file.page(setting);
        Ok((file_name(&kept.held.label), file.map_err(|_| pack::TooLong)?))
    }

    /// The advocate, from the first case that names one.
    pub fn advocate(&self) -> Option<Advocate> {
        self.cases.iter().find_map(|kept| Advocate::of(&kept.saved.answers))
    }

    /// Does what happens.
    pub fn update(&mut self, msg: Msg) {
        match msg {
            Msg::Open(files) => self.open(files),
            Msg::OpenFolder(pages) => {
                let is_empty = pages.is_empty();
                self.open(pages);
                if is_empty {
                    self.not_read.push(say::PAGE_NO_PAGES.raw(VOICE).to_owned());
                }
            }
            Msg::Rename(number, label) => {
                if let Some(kept) = self.find(number).filter(|kept| kept.held.label != label) {
                    kept.held.label = label;
                    kept.is_changed = true;
                }
            }
            Msg::Council(council) => (self.council, self.all_shown) = (council, false),
            Msg::Want(wanted) => (self.wanted, self.all_shown) = (wanted, false),
            Msg::Tick(number, is_ticked) => {
                if let Some(kept) = self.find(number) {
                    kept.is_ticked = is_ticked;
                }
            }
            Msg::Show(number) => {
                (self.shown, self.removing) = (number, None);
                self.forget(Form::Move);
            }
            Msg::Remove(number) => {
                let is_lost = self.case(number).is_some_and(|kept| kept.is_changed);
                if is_lost && self.removing != Some(number) {
                    self.removing = Some(number);
                } else {
                    self.cases.retain(|kept| kept.number != number);
                    (self.shown, self.removing) = (None, None);
                }
            }
            Msg::Keep => self.removing = None,
            Msg::Another(number) => {
                let advocate = self.case(number).and_then(|kept| Advocate::of(&kept.saved.answers));
                let advocate = advocate.or_else(|| self.advocate()).unwrap_or_default();
                let saved = Saved { answers: advocate.answers(Asking::All), ..Saved::default() };
                let label = self.free(say::NEW_COMPLAINT.raw(VOICE));
                self.shown = Some(self.add(&label, saved, true));
                self.sort();
            }
            Msg::Begin => match self.typed(Form::Begin).wrong_label() {
                Some(wrong) => self.wrong = Some((Form::Begin, vec![wrong])),
                None => {
                    let label = self.free(self.typed(Form::Begin).label.trim());
                    let advocate = self.advocate().unwrap_or_default();
                    let saved = Saved { answers: advocate.answers(Asking::All), ..Saved::default() };
                    self.begun = Some(self.add(&label, saved, true));
                    self.sort();
                    self.forget(Form::Begin);
                }
            },
            Msg::Add(new) => {
                let answers = self.answers_of(&new);
                let saved = Saved { answers, council: new.council.clone(), ..Saved::default() };
                let label = self.free(new.label.trim());
                self.shown = Some(self.add(&label, saved, true));
                self.sort();
            }
            Msg::Moved(number, stands_at, since) => self.change(number, |saved, _| {
                saved.answers.come_to(stands_at, since);
            }),
            Msg::Type(form, field, text) => self.typed[form.place()].set(field, text),
            Msg::AddTyped => self.add_typed(),
            Msg::MoveTyped(number) => match self.typed(Form::Move).progress(self.today) {
                Ok((stands_at, since)) => {
                    self.update(Msg::Moved(number, stands_at, since));
                    self.forget(Form::Move);
                }
                Err(wrong) => self.wrong = Some((Form::Move, wrong)),
            },
            Msg::Sent(number, how) => self.change(number, |saved, guide| {
                // It holds no answer, so it cannot fail to fit.
                let _ = guide.update(Do::Open(Box::new(saved.clone())));
                let _ = guide.update(Do::Sent(how));
                saved.answers = guide.answers().clone();
                saved.went = guide.gone().map(Gone::went);
                saved.letter = None;
            }),
            Msg::Written(numbers) => {
                for kept in self.cases.iter_mut().filter(|kept| numbers.contains(&kept.number)) {
                    kept.is_changed = false;
                }
                self.begun = self.begun.filter(|begun| !numbers.contains(begun));
            }
            Msg::ShowAll => self.all_shown = true,
            Msg::Day(today) => {
                if today != self.today {
                    self.today = today;
                    let reading = reading(today, &self.holidays, &self.directory);
                    for kept in &mut self.cases {
                        kept.held = hold(&kept.held.label, &kept.saved, reading);
                    }
                    self.sort();
                }
            }
        }
    }

    /// Empties a form: what was typed has counted, or no longer counts.
    fn forget(&mut self, form: Form) {
        self.typed[form.place()] = Typed::default();
        self.wrong = None;
    }

    fn add_typed(&mut self) {
        let typed = self.typed(Form::Add);
        let mut wrong = typed.wrong_otherwise();
        match (typed.progress(self.today), typed.danger) {
            (Ok((stands_at, since)), Some(danger)) if wrong.is_empty() => {
                let council = Some(typed.council.clone()).filter(|id| !id.is_empty());
                let new = New { label: typed.label.trim().to_owned(), council, danger, stands_at, since };
                self.update(Msg::Add(Box::new(new)));
                self.forget(Form::Add);
            }
            (progress, _) => {
                wrong.extend(progress.err().into_iter().flatten());
                self.wrong = Some((Form::Add, wrong));
            }
        }
    }

    fn find(&mut self, number: usize) -> Option<&mut Kept> {
        self.cases.iter_mut().find(|kept| kept.number == number)
    }

    fn sort(&mut self) {
        let today = self.today;
        self.cases.sort_by_cached_key(|kept| rank(&kept.held, today));
    }

    /// Changes what a case holds, as of today.
    fn change(&mut self, number: usize, change: impl FnOnce(&mut Saved, &mut Guide)) {
        let (today, holidays) = (self.today, self.holidays.clone());
        let directory = self.directory.clone();
        let reading = reading(today, &holidays, &directory);
        let Some(kept) = self.find(number) else { return };
        let council: Council = reading.council(kept.saved.council.as_deref());
        let mut guide = Guide::new(council, holidays.clone(), today);
        change(&mut kept.saved, &mut guide);
        kept.saved.saved_on = Some(today);
        kept.held = hold(&kept.held.label, &kept.saved, reading);
        kept.is_changed = true;
        self.sort();
    }

    /// Puts a case into the list, and returns its number.
    fn add(&mut self, label: &str, saved: Saved, is_changed: bool) -> usize {
        let number = self.next_number;
        self.next_number += 1;
        let held = hold(label, &saved, self.reading());
        self.cases.push(Kept { number, saved, held, is_changed, is_ticked: false });
        number
    }

    /// A label that no case in the list has yet.
    fn free(&self, label: &str) -> String {
        let label = if label.is_empty() { say::CASE.raw(VOICE) } else { label };
        let is_free = |label: &String| self.cases.iter().all(|kept| kept.held.label != *label);
        let numbered = (2_usize..).map(|n| format!("{label} {n}"));
        std::iter::once(label.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
    }

    /// Opens files. What cannot be read is reported; everything else is in the list.
    fn open(&mut self, files: Vec<(String, Option<String>)>) {
        (self.not_read, self.told) = (Vec::new(), Vec::new());
        for (name, text) in files {
            let text = text.as_deref();
            match text {
                None => self.tell_not_read(&name, &[say::NOT_TEXT.raw(VOICE).to_owned()]),
                Some(text) if packed::is_pack(text) => self.open_pack(&name, text),
                Some(text) => match open(text, self.reading()) {
                    Ok(saved) => {
                        let label = label_of(&name, &saved, self.reading());
                        self.open_case(&label, saved);
                    }
                    Err(said) => self.tell_not_read(&name, &said),
                },
            }
        }
        self.told.extend(twins(&self.cases));
        self.sort();
        self.shown = None;
    }

    fn open_pack(&mut self, name: &str, text: &str) {
        let unpacked = packed::read(text);
        if let Some(lost) = unpacked.lost {
            self.tell_not_read(name, &pack::lost_in_words(&lost));
        }
        for label in &unpacked.missing {
            let says = say::MISSING_FROM_PACK.say(VOICE, &[("name", label)]);
            self.tell_not_read(name, &[says]);
        }
        for (label, opened) in unpacked.cases {
            let label = label.unwrap_or_else(|| label_of("", &opened.saved, self.reading()));
            if opened.lost.is_empty() {
                self.open_case(&label, opened.saved);
            } else {
                let said = told_of(&opened, self.reading());
                self.tell_not_read(&format!("{name}, {label}"), &said);
            }
        }
    }

    fn open_case(&mut self, label: &str, saved: Saved) {
        // Nothing is lost if the very same case is in the list already.
        if let Some(same) = self.cases.iter().find(|kept| kept.saved == saved) {
            let says = say::THERE_ALREADY.say(VOICE, &[("name", &same.held.label)]);
            self.told.push(says);
            return;
        }
        // A browser numbers the file that the guide saves beside the one with which the case was begun.
        let called = without_number(label);
        let is_begun = is_begun(&saved);
        let same = self
            .cases
            .iter()
            .position(|kept| without_number(&kept.held.label) == called && is_begun != is_begun_in(kept));
        if let Some(at) = same {
            if !is_begun {
                let Kept { held, number, is_ticked, .. } = &self.cases[at];
                let (label, number, is_ticked) = (held.label.clone(), *number, *is_ticked);
                let held = hold(&label, &saved, self.reading());
                self.cases[at] = Kept { number, saved, held, is_changed: false, is_ticked };
            }
            self.told.push(say::CAME_BACK.say(VOICE, &[("name", &self.cases[at].held.label)]));
            return;
        }
        let label = self.free(label);
        self.add(&label, saved, false);
    }

    fn tell_not_read(&mut self, name: &str, said: &[String]) {
        let line = |text: &String| say::NOT_READ.say(VOICE, &[("name", name), ("text", text)]);
        self.not_read.extend(said.iter().map(line));
    }

    /// What is known of a case without a file: so little that its letter asks the council for the rest, as on the
    /// guide's short way.
    fn answers_of(&self, new: &New) -> Answers {
        let mut answers = self.advocate().unwrap_or_default().answers(Asking::Short);
        answers.say_danger(new.danger);
        answers.say_helping_whom(HelpingWhom::Child);
        answers.say_coming(Coming::NotSure);
        answers.come_to(new.stands_at, new.since);
        answers
    }
}

fn reading<'a>(today: NaiveDate, holidays: &'a Holidays, directory: &'a Directory) -> Reading<'a> {
    Reading { today, holidays, directory }
}

/// The name of a case: that of its file or, if that says nothing, the young person's initials; without them, what else
/// is known of it: the council.
pub fn label_of(name: &str, saved: &Saved, reading: Reading) -> String {
    let stem = stem(name);
    if !stem.is_empty() && !in_small(stem).starts_with("answers") {
        return stem.to_owned();
    }
    let initials = saved.answers.called().map(|name| initials(name).concat()).filter(|text| !text.is_empty());
    let council = || {
        let name = reading.council_name(saved.council.as_deref())?;
        Some(say::CASE_IN.say(VOICE, &[("name", &name)]))
    };
    initials.or_else(council).unwrap_or_default()
}

/// Whether a case was only begun: nothing is in it but who helps.
fn is_begun(saved: &Saved) -> bool {
    let is_the_helpers = |(ask, _): (Ask, &Said)| {
        matches!(ask.question, Question::Who | Question::HelperKind | Question::AboutYou)
    };
    let answers = &saved.answers;
    answers.who().is_ok_and(|who| who == Who::Helper) && answers.iter().all(is_the_helpers)
}

fn is_begun_in(kept: &Kept) -> bool {
    is_begun(&kept.saved)
}

/// The name of a case's file.
fn file_name(label: &str) -> String {
    let name = in_name(label);
    format!("{}.html", if name.is_empty() { "case" } else { &name })
}

/// The shortest text by which two files are taken for one case.
const TELLING: usize = 20;

/// The texts in a case that hardly any other case has.
fn own_texts(answers: &Answers) -> impl Iterator<Item = String> {
    let is_own = |ask: &Ask| {
        matches!(
            ask.question,
            Question::WhatHappened | Question::StillWrong | Question::WhyLate | Question::WhatTheySaid
        )
    };
    answers.iter().filter(move |(ask, _)| is_own(ask)).flat_map(|(_, said)| {
        let fields = match said {
            Said::Words { fields, .. } => fields.as_slice(),
            _ => &[],
        };
        let fields = fields.iter().map(|text| in_small(text.trim()));
        fields.filter(|text| text.chars().count() >= TELLING).collect::<Vec<_>>()
    })
}

/// Files that seem to be of one case: somebody's own words are the same in them.
fn twins(cases: &[Kept]) -> Vec<String> {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (at, kept) in cases.iter().enumerate() {
        for text in own_texts(&kept.saved.answers) {
            let before = *first.entry(text).or_insert(at);
            if before != at && !pairs.contains(&(before, at)) {
                pairs.push((before, at));
            }
        }
    }
    let name = |at: usize| super::list::saved_in_words(&cases[at].held);
    let says =
        |(one, other): (usize, usize)| say::TWINS.say(VOICE, &[("name", &name(one)), ("text", &name(other))]);
    pairs.into_iter().map(says).collect()
}
