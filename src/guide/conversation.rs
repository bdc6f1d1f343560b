//! The conversation: where a person is, what they have said, and what comes next.
//!
//! Nothing here knows a browser. A screen sends a [`Msg`]; [`Guide::update`] answers with the new state.

use std::cell::OnceCell;
use std::rc::Rc;

use chrono::NaiveDate;

use super::draft::{Draft, is_free_text};
use crate::documents::letter::Letter;
use crate::documents::order;
use crate::documents::setting::Setting;
use crate::documents::summary::{Summary, letter_alone, summary};
use crate::documents::text::text;
use crate::files::council::{choose, is_called};
use crate::files::save::{Saved, Went};
use crate::rules::answers::{Answers, Replay, Said, Unfit};
use crate::rules::concerns::Concern;
use crate::rules::council::Council;
use crate::rules::days::{Holidays, PartDate};
use crate::rules::directory::{Answering, Directory, Hit};
use crate::rules::named::Named;
use crate::rules::pages;
use crate::rules::papers::PaperKind;
use crate::rules::questions::{Ask, Asking, Question, Who};
use crate::rules::route::{Case, Complaint, Route, complaint, out_of_order, replay, route};
use crate::rules::screening::Point;
use crate::rules::sending::{Sent, stands_after};
use crate::rules::steps::NextRight;
use crate::words::table;
use crate::words::{InWords, Phrase, Voice, dates};

/// The page a person is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Which council it is about, if the page carries several.
    Council,
    /// The page before the first question.
    Start,
    /// A question.
    Question(Ask),
    /// A page of the result.
    Result(Sheet),
}

/// A page of the result. Each is short, and printed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Whether and where it goes, the one thing to do next, and the way to every other page.
    Next,
    /// The letter for the step.
    Letter,
    /// What was answered, to be looked through and changed.
    Answers,
    /// How to send it.
    Send,
    /// The letter that has gone.
    Sent,
    /// Where each point goes, and why.
    Points,
    /// What to do today, what to ask for and what it helps to know.
    Advice,
    /// The dates.
    Dates,
    /// Which other papers there are.
    Papers,
    /// One of them.
    Paper(PaperKind),
    /// What the letter leaves open, and what each answer would add to it.
    More,
    /// What can be kept for later.
    Keep,
}

impl Sheet {
    /// The stable key, which tells the screen from the others.
    pub fn key(self) -> String {
        match self {
            Sheet::Next => "next".to_owned(),
            Sheet::Letter => "letter".to_owned(),
            Sheet::Answers => "answers".to_owned(),
            Sheet::Send => "send".to_owned(),
            Sheet::Sent => "sent".to_owned(),
            Sheet::Points => "points".to_owned(),
            Sheet::Advice => "advice".to_owned(),
            Sheet::Dates => "dates".to_owned(),
            Sheet::Papers => "papers".to_owned(),
            Sheet::Paper(paper) => format!("paper {}", paper.key()),
            Sheet::More => "more".to_owned(),
            Sheet::Keep => "keep".to_owned(),
        }
    }
}

/// A message that a screen can send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// It is about the council with this number among those that the page carries, or about none of them.
    Council(Option<usize>),
    /// A part of a council's name was typed.
    Seek(String),
    /// The hit with this number may be meant.
    Pick(usize),
    /// It is the one that was picked.
    Picked,
    /// Begin with the first question.
    Begin,
    /// The same, with no more questions than a letter needs.
    JustWrite,
    /// Keep these answers to the questions on the screen, in their order, and go on. Questions without an answer stay
    /// open.
    Answer(Vec<Said>),
    /// Change the answer to a question, from the page that lists them.
    Change(Ask),
    /// Show the result.
    Finish,
    /// Go to another page of the result.
    Turn(Sheet),
    /// Read on in another voice.
    Speak(Voice),
    /// Go to the page with this number on the person's trail: Back, or the browser's Back and Forward.
    Visit(usize),
    /// Keep the letter as the person changed it; the same words as before are no change.
    Edit(String),
    /// Go back to the letter that the answers make.
    DropEdit,
    /// The person says that the letter has gone, and how.
    Sent(Sent),
    /// The letter has not gone after all.
    NotSent,
    /// Go on from a file that was saved, with as much of it as could be read.
    Open(Box<Saved>),
    /// What the person calls their complaint was typed, for the names of files.
    Label(String),
    /// All of it is in a file now.
    Kept,
    /// Forget everything.
    Clear,
}

impl Msg {
    /// Whether a file that was saved before it no longer holds all that the person has said.
    const fn outdates_a_file(&self) -> bool {
        match self {
            Msg::Answer(_) | Msg::Edit(_) | Msg::DropEdit => true,
            Msg::Sent(_) | Msg::NotSent | Msg::Clear | Msg::Label(_) => true,
            Msg::Council(_) | Msg::Seek(_) | Msg::Pick(_) | Msg::Picked => false,
            Msg::Begin | Msg::JustWrite | Msg::Change(_) | Msg::Finish | Msg::Turn(_) | Msg::Visit(_) => {
                false
            }
            Msg::Speak(_) | Msg::Open(_) | Msg::Kept => false,
        }
    }
}

/// The longest label, in characters.
const LONGEST_LABEL: usize = 30;

/// A letter as the person changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The letter that the answers made when it was changed; none after a file was opened.
    from: Option<String>,
    /// What it says now.
    pub text: String,
}

/// A letter that the person says has gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// How they sent it.
    pub how: Sent,
    /// The day they said so.
    pub on: NaiveDate,
    /// What it said.
    pub text: String,
    /// The answers before it went, and as its going left them.
    before: Answers,
    after: Answers,
    /// The letter as the person had changed it before it went.
    edited: Option<Edited>,
}

impl Gone {
    /// What a file keeps of it.
    pub fn went(&self) -> Went {
        Went { how: self.how, on: self.on, text: self.text.clone(), before: self.before.clone() }
    }

    /// What the person said when it went.
    pub fn said(&self, voice: Voice) -> String {
        let said = self.how.words().said;
        said.say(voice, &[("date", &dates::day(self.on, voice))])
    }

    /// The answers if it has not gone after all: what its going changed is as it was, and what the person has said
    /// since stays.
    fn taken_back(&self, now: &Answers) -> Answers {
        let mut answers = Answers::of(now.asking);
        for (ask, _) in self.before.iter().chain(now.iter()) {
            let is_as_it_went = now.get(ask) == self.after.get(ask);
            if let Some(said) = if is_as_it_went { self.before.get(ask) } else { now.get(ask) } {
                // It was an answer to this question before.
                let _ = answers.set(ask, said.clone());
            }
        }
        answers
    }
}

/// The conversation so far.
pub struct Guide {
    answers: Answers,
    /// What was said to questions that are no longer asked, for people who come to them again. It is no part of any
    /// answer.
    aside: Answers,
    /// The questions to which a file that was opened holds an answer.
    known: Vec<Ask>,
    /// What the rules make of the answers, worked out once for each change to them.
    replay: Replay<Complaint>,
    /// The pages of questions.
    pages: Vec<Vec<Ask>>,
    /// The pages to the end, once a person is at their own words: until there are other answers.
    to_the_end: OnceCell<Vec<Vec<Ask>>>,
    /// The result, once it has been asked for: until there are other answers, or another council, voice or day.
    summary: OnceCell<Option<Summary>>,
    /// The pages the person went through, as the browser's history has them.
    trail: Vec<Place>,
    /// The number of the page on the screen.
    at: usize,
    /// The voice the person chose; until then the answers choose it.
    chosen: Option<Voice>,
    /// Whether the question on the screen was opened from the list of answers.
    changing: bool,
    /// The letter as the person changed it.
    edited: Option<Edited>,
    /// The letter that has gone.
    gone: Option<Gone>,
    /// What the person calls their complaint; empty if they gave it no name.
    label: String,
    /// Whether a file holds all of it.
    kept: bool,
    council: Rc<Council>,
    /// The councils to choose from, and what was typed to find one.
    among: Vec<Rc<Council>>,
    sought: String,
    /// The directory of all councils, if the page carries it, and the number of the match that was picked.
    directory: Option<Rc<Directory>>,
    picked: Option<usize>,
    holidays: Holidays,
    today: NaiveDate,
}

impl Guide {
    /// A conversation that has not begun.
    pub fn new(council: impl Into<Rc<Council>>, holidays: Holidays, today: NaiveDate) -> Guide {
        let replay = replay(&Answers::default(), today);
        Guide {
            answers: Answers::default(),
            aside: Answers::default(),
            known: Vec::new(),
            pages: pages::pages(&replay, Asking::All, today),
            replay,
            to_the_end: OnceCell::new(),
            summary: OnceCell::new(),
            trail: vec![Place::Start],
            at: 0,
            chosen: None,
            changing: false,
            edited: None,
            gone: None,
            label: String::new(),
            kept: false,
            council: council.into(),
            among: Vec::new(),
            sought: String::new(),
            directory: None,
            picked: None,
            holidays,
            today,
        }
    }

    /// The same, beginning with the question which of these councils it is about, if there are any.
    pub fn among_councils<C: Into<Rc<Council>>>(self, among: Vec<C>) -> Guide {
        let among: Vec<_> = among.into_iter().map(C::into).collect();
        let first = if among.is_empty() { Place::Start } else { Place::Council };
        Guide { among, trail: vec![first], ..self }
    }

    /// The same, beginning with the question which of all councils it is about.
    pub fn with_directory(self, directory: Option<Rc<Directory>>) -> Guide {
        let first = if directory.is_some() { Place::Council } else { self.place() };
        Guide { directory, trail: vec![first], ..self }
    }

    /// Whether the page carries the directory of all councils.
    pub fn has_directory(&self) -> bool {
        self.directory.is_some()
    }

    /// The councils in the directory that the typed name may mean.
    pub fn hits(&self) -> Vec<Hit<'_>> {
        self.directory.as_ref().map(|directory| directory.find(&self.sought, self.today)).unwrap_or_default()
    }

    /// The match that was picked, and what is then known about the council; nothing if none was picked, or if another
    /// country answers.
    pub fn picked(&self) -> Option<(Hit<'_>, Option<Council>)> {
        let (directory, picked) = (self.directory.as_ref()?, self.picked?);
        let hit = self.hits().get(picked).copied()?;
        let known = match hit.who {
            Answering::Nation(_) => None,
            Answering::Council(listed) => {
                let profile = self.among.iter().find(|council| council.id == listed.id);
                Some(match profile {
                    Some(profile) => directory.known_of(listed, Council::clone(profile)),
                    None => directory.council_of(listed),
                })
            }
        };
        Some((hit, known))
    }

    /// The councils to choose from.
    pub fn among(&self) -> &[Rc<Council>] {
        &self.among
    }

    /// The part of a council's name that was typed.
    pub fn sought(&self) -> &str {
        &self.sought
    }

    /// The councils that the typed name may mean: each with its number, its name and its other names.
    pub fn found(&self) -> Vec<(usize, &str, &[String])> {
        let found = self.among.iter().enumerate().filter(|(_, council)| is_called(council, &self.sought));
        found
            .filter_map(|(n, council)| Some((n, council.name.as_deref()?, council.aliases.as_slice())))
            .collect()
    }

    /// The council it is about.
    pub fn council(&self) -> &Council {
        &self.council
    }

    /// A new day has begun, for people who sit up past midnight. Every date is counted from it and the letter bears it,
    /// even a letter that the person has changed, if its date is still the one written there.
    pub fn is_day(&mut self, today: NaiveDate) {
        if today == self.today {
            return;
        }
        let letter = |guide: &Guide| {
            let letter = guide.summary()?.letter.as_ref()?;
            Some((letter.date.clone(), text(letter)))
        };
        let before = letter(self);
        self.today = today;
        self.keep(self.answers.clone());
        let after = letter(self);
        if let (Some(edited), Some((old_day, old)), Some((day, new))) = (&mut self.edited, before, after) {
            if edited.from.as_ref() == Some(&old) {
                edited.from = Some(new);
            }
            let is_old_day = |line: &str| !old_day.is_empty() && line == old_day;
            let lines = edited.text.split('\n').map(|line| if is_old_day(line) { &day } else { line });
            edited.text = lines.collect::<Vec<_>>().join("\n");
        }
    }

    /// Whether opening a file would replace anything.
    pub fn has_anything(&self) -> bool {
        self.answers.iter().next().is_some() || self.edited.is_some() || self.gone.is_some()
    }

    /// What the person calls their complaint; empty if they gave it no name.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// What has been said so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What was said to a question, even if it was not asked after other answers.
    pub fn said_to(&self, ask: Ask) -> Option<&Said> {
        self.answers.get(ask).or_else(|| self.aside.get(ask))
    }

    /// Keeps only what is asked, and puts the rest aside.
    fn keep_what_is_asked(&mut self) {
        let asked = self.replay.answers.clone();
        for (ask, said) in std::mem::replace(&mut self.answers, asked).iter() {
            if self.answers.get(ask).is_none() {
                // It was an answer to this question before.
                let _ = self.aside.set(ask, said.clone());
            }
        }
    }

    /// The voice: the person's choice, or what the first answers suggest.
    pub fn voice(&self) -> Voice {
        let suggested = match self.answers.who() {
            Ok(Who::Child) => Voice::YoungPerson,
            _ => Voice::Adult,
        };
        self.chosen.unwrap_or(suggested)
    }

    /// The setting in which everything is shown.
    pub fn setting(&self) -> Setting<'_> {
        Setting { council: &self.council, today: self.today, holidays: &self.holidays, voice: self.voice() }
    }

    /// The number of the page on the screen, as the browser's history counts: 0 at the start.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The page the person is on. A question that is no longer asked gives way to the next one.
    pub fn place(&self) -> Place {
        let place = self.trail.get(self.at).copied().unwrap_or(Place::Start);
        let is_there = match place {
            Place::Council | Place::Start => true,
            Place::Question(ask) => self.replay.asked.contains(&ask) || self.open().contains(&ask),
            Place::Result(sheet) => self.replay.decided.is_ok() && (sheet == Sheet::Next || self.has(sheet)),
        };
        match place {
            _ if is_there => place,
            Place::Result(_) if self.replay.decided.is_ok() => Place::Result(Sheet::Next),
            _ => self.first_open(),
        }
    }

    /// The pages of the result to which its first one leads, most needed first.
    pub fn sheets(&self) -> Vec<Sheet> {
        let all = [
            Sheet::Letter,
            Sheet::Answers,
            Sheet::Send,
            Sheet::Sent,
            Sheet::Points,
            Sheet::Advice,
            Sheet::Dates,
            Sheet::Papers,
            Sheet::More,
            Sheet::Keep,
        ];
        all.into_iter().filter(|sheet| self.has(*sheet)).collect()
    }

    /// Whether the result has such a page, once everything is answered.
    fn has(&self, sheet: Sheet) -> bool {
        let Some(summary) = self.summary() else { return false };
        match sheet {
            Sheet::Next | Sheet::Answers | Sheet::Points | Sheet::Keep => true,
            Sheet::More => !self.open().is_empty() && self.gone.is_none(),
            Sheet::Letter | Sheet::Send => summary.letter.is_some() && !self.is_waiting(summary),
            Sheet::Sent => self.gone.is_some(),
            Sheet::Advice => !summary.advice.is_empty(),
            Sheet::Dates => summary.dates.is_some(),
            Sheet::Papers => !summary.papers.is_empty(),
            Sheet::Paper(kind) => summary.papers.iter().any(|paper| paper.kind == kind),
        }
    }

    /// Whether the letter has gone, and there is nothing to write until there is an answer or its day has passed.
    fn is_waiting(&self, summary: &Summary) -> bool {
        use NextRight as N;
        let Some(gone) = &self.gone else { return false };
        let waits = match summary.next.as_ref().map(|next| next.right) {
            None | Some(N::WaitStageOne | N::WaitStageTwo | N::WaitStageThree) => true,
            Some(N::WaitPanelReport | N::WaitPanelReply) => true,
            Some(_) => false,
        };
        waits || gone.on == self.today && gone.after == self.answers
    }

    /// Takes other answers, and works out what the rules make of them.
    fn keep(&mut self, answers: Answers) {
        self.replay = replay(&answers, self.today);
        self.pages = pages::pages(&self.replay, answers.asking, self.today);
        self.answers = answers;
        self.to_the_end.take();
        self.summary.take();
    }

    /// Takes what the person calls their complaint.
    fn is_called(&mut self, label: &str) {
        self.label = label.chars().take(LONGEST_LABEL).collect();
    }

    /// Says which council it is about. Its own rules change the result.
    fn is_about(&mut self, council: Rc<Council>) {
        self.council = council;
        self.summary.take();
    }

    /// Reads on in a voice that the person has chosen, if they have.
    fn speak(&mut self, voice: Option<Voice>) {
        self.chosen = voice;
        self.summary.take();
    }

    /// The questions in the order of asking; the first unanswered one is last.
    pub fn asked(&self) -> &[Ask] {
        &self.replay.asked
    }

    /// The questions on the screen; the one that names it comes first. A question that is being changed stands alone.
    pub fn page(&self) -> &[Ask] {
        let Place::Question(ask) = self.place() else { return &[] };
        let from = |questions: &Vec<Ask>| questions.iter().position(|on| *on == ask);
        let page = self.pages.iter().find_map(|page| Some((page, from(page)?)));
        match page {
            Some((page, at)) if self.changing => &page[at..=at],
            Some((page, at)) => &page[at..],
            None => self.open().iter().position(|open| *open == ask).map_or(&[], |at| &self.open()[at..=at]),
        }
    }

    /// The questions that the letter leaves open.
    pub fn open(&self) -> &[Ask] {
        &self.replay.open
    }

    /// The complaint, once everything is answered.
    pub fn complaint(&self) -> Option<&Complaint> {
        self.replay.decided.as_ref().ok()
    }

    /// The result, once everything is answered.
    pub fn summary(&self) -> Option<&Summary> {
        let summary = || self.complaint().map(|complaint| summary(complaint, self.setting()));
        self.summary.get_or_init(summary).as_ref()
    }

    /// The letter as the person changed it, if they did.
    pub fn edited(&self) -> Option<&Edited> {
        self.edited.as_ref()
    }

    /// Whether a file holds everything the person has said.
    pub fn is_kept(&self) -> bool {
        self.kept
    }

    /// Whether the answers have changed since the person changed the letter.
    pub fn is_edit_old(&self) -> bool {
        let from = self.edited.as_ref().and_then(|edited| edited.from.as_ref());
        from.is_some_and(|from| Some(from) != self.letter_of_answers().as_ref())
    }

    /// The letter that has gone, if the person says that it has.
    pub fn gone(&self) -> Option<&Gone> {
        self.gone.as_ref()
    }

    /// The letter as it would be sent: as the person changed it, or as the answers make it.
    pub fn letter_text(&self) -> Option<String> {
        match &self.edited {
            Some(edited) => Some(edited.text.clone()),
            None => self.letter_of_answers(),
        }
    }

    /// Whether the person has come to their own words, and the answers make a letter.
    pub fn is_writing_a_letter(&self) -> bool {
        let is_own_words = matches!(self.place(), Place::Question(ask) if ask.question.is_of_the_letter());
        let is_letter =
            |route: Route| route.ours().next().is_some() || route.for_other_procedure().next().is_some();
        is_own_words && route(&self.answers, self.today).is_ok_and(is_letter)
    }

    /// The letter so far, with what is on the screen and nothing in place of what is not said yet; none before the
    /// person's own words, and if no letter is written.
    pub fn letter_so_far(&self, drafts: &[Draft]) -> Option<Letter> {
        if !drafts.first()?.ask.question.is_of_the_letter() {
            return None;
        }
        let mut answers = self.answers.clone();
        for draft in drafts {
            if let Ok(said) = draft.said(self.today, self.voice()) {
                // What does not fit is not kept when Continue is pressed either.
                let _ = answers.set(draft.ask, said);
            }
        }
        let route = route(&answers, self.today).ok()?;
        let of_point = |point: &Point| {
            let concern = Some(point.concern);
            [Question::WhatHappened, Question::StillWrong].map(|question| Ask { question, point: concern })
        };
        let of_all = Question::ALL.iter().filter(|question| **question != Question::WhatHappened);
        for ask in route.written().flat_map(of_point).chain(of_all.map(|question| (*question).into())) {
            if let Some(said) = Said::blank(ask.question).filter(|_| answers.get(ask).is_none()) {
                answers.set(ask, said).ok()?;
            }
        }
        letter_alone(&complaint(&answers, self.today).ok()?, self.setting())
    }

    fn letter_of_answers(&self) -> Option<String> {
        self.summary()?.letter.as_ref().map(text)
    }

    /// The letter has gone: the clock of its stage runs from today, and the answers say so.
    fn sent(&mut self, how: Sent) {
        let (Some(complaint), Some(text)) = (self.complaint(), self.letter_text()) else { return };
        let before = self.answers.clone();
        let mut answers = before.clone();
        let case = complaint.route.case();
        let next = self.summary().and_then(|summary| summary.next.as_ref()).map(|next| next.right);
        let stands = next.and_then(|next| stands_after(next, case.and_then(Case::which_stage)));
        if let Some(stands) = stands {
            // What was said aloud on a known day was made on that day.
            let said_on =
                (next == Some(NextRight::PutInWriting)).then(|| case.and_then(Case::since)).flatten();
            let since = said_on.unwrap_or_else(|| PartDate::from(self.today));
            answers.come_to(stands, Some(since));
            self.keep(answers);
            self.keep_what_is_asked();
        }
        let (after, edited) = (self.answers.clone(), self.edited.take());
        self.gone = Some(Gone { how, on: self.today, text, before, after, edited });
    }

    /// Why the dates on the way cannot be right together, in a sentence that names both.
    pub fn said_of_order(&self) -> Option<String> {
        let (_, wrong) = out_of_order(&self.answers, self.today)?;
        Some(order::out_of_order(wrong, self.voice()))
    }

    /// How many pages of questions come after the one on the screen. Nobody knows it while that hangs on what is said:
    /// before the person's own words, and where somebody may say that the days were paused.
    pub fn left(&self) -> Option<usize> {
        let Place::Question(ask) = self.place() else { return None };
        if self.changing || !ask.question.is_of_the_letter() || self.open().contains(&ask) {
            return None;
        }
        let pages = self.to_the_end.get_or_init(|| pages::to_the_end(&self.answers, self.today));
        let here = pages.iter().position(|page| page.contains(&ask))?;
        let (_, left) = pages[here..].split_first()?;
        let hangs_on_nothing = |ask: &Ask| is_free_text(ask.question) || ask.question == Question::Sign;
        pages[here..].iter().flatten().all(hangs_on_nothing).then_some(left.len())
    }

    /// How far the person is: the number of the page among those asked so far, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let pages = &self.pages;
        let of = pages.len() + 1;
        let n = match self.place() {
            Place::Council | Place::Start => 0,
            Place::Question(ask) => pages.iter().position(|page| page.contains(&ask)).unwrap_or_default() + 1,
            Place::Result(_) => of,
        };
        (n, of)
    }

    fn go(&mut self, place: Place) {
        self.trail.truncate(self.at + 1);
        self.trail.push(place);
        self.at += 1;
    }

    /// Takes a message to a new state.
    ///
    /// # Errors
    /// Why an answer does not fit its question; then nothing has changed.
    pub fn update(&mut self, msg: Msg) -> Result<(), Unfit> {
        self.kept &= !msg.outdates_a_file();
        match msg {
            Msg::Council(chosen) => {
                let council = chosen.and_then(|at| self.among.get(at)).cloned();
                self.is_about(council.unwrap_or_else(|| choose(&self.among, "")));
                self.go(Place::Start);
            }
            Msg::Seek(typed) => {
                self.sought = typed;
                self.picked = None;
            }
            Msg::Pick(hit) => self.picked = Some(hit),
            Msg::Picked => {
                if let Some((_, Some(council))) = self.picked() {
                    self.is_about(council.into());
                    self.go(Place::Start);
                }
            }
            Msg::Begin | Msg::JustWrite => {
                let asking = if msg == Msg::JustWrite { Asking::Short } else { Asking::All };
                if asking != self.answers.asking {
                    let mut answers = self.answers.clone();
                    answers.asking = asking;
                    self.keep(answers);
                }
                self.go(self.first_open());
            }
            Msg::Answer(all) => {
                let page = self.page().to_vec();
                let Some(ask) = page.first().copied() else {
                    return Ok(());
                };
                let mut answers = self.answers.clone();
                let mut said_to = Vec::new();
                for (ask, said) in page.into_iter().zip(all) {
                    let is_of_a_step = matches!(ask.question, Question::StandsAt | Question::WhichStage);
                    let is_moved_on = is_of_a_step && answers.get(ask).is_some_and(|before| *before != said);
                    answers.set(ask, said)?;
                    if is_moved_on {
                        // The day of one step is not the day of another.
                        answers.forget(Question::StageDate.into());
                        answers.forget(Question::RequestedOn.into());
                        answers.forget(Question::AnsweredOn.into());
                    }
                    said_to.push(ask);
                }
                self.keep(answers);
                self.carry_what_was_written();
                if self.replay.decided.as_ref().is_err_and(|open| said_to.contains(open)) {
                    let is_out_of_order = out_of_order(&self.answers, self.today).is_some();
                    return Err(if is_out_of_order { Unfit::OutOfOrder } else { Unfit::Incomplete });
                }
                let next = self.after(ask);
                // While a question is open, nobody can tell which of the answers after it still apply.
                if self.replay.decided.is_ok() {
                    self.keep_what_is_asked();
                }
                self.changing = self.changing && matches!(next, Place::Question(_));
                self.go(next);
            }
            Msg::Change(ask) if self.asked().contains(&ask) || self.open().contains(&ask) => {
                self.changing = true;
                self.go(Place::Question(ask));
            }
            Msg::Finish if self.complaint().is_some() => self.go(Place::Result(Sheet::Next)),
            Msg::Turn(sheet) if self.complaint().is_some() => self.go(Place::Result(sheet)),
            Msg::Change(_) | Msg::Finish | Msg::Turn(_) => {}
            Msg::Speak(voice) => self.speak(Some(voice)),
            Msg::Visit(at) => {
                self.at = at.min(self.trail.len() - 1);
                self.changing = false;
            }
            Msg::Edit(text) if Some(&text) == self.letter_of_answers().as_ref() => self.edited = None,
            Msg::Edit(text) => self.edited = Some(Edited { from: self.letter_of_answers(), text }),
            Msg::DropEdit => self.edited = None,
            Msg::Sent(how) => {
                self.sent(how);
                if self.gone.is_some() && matches!(self.place(), Place::Result(_)) {
                    self.go(Place::Result(Sheet::Next));
                }
            }
            Msg::NotSent => {
                if let Some(gone) = self.gone.take() {
                    self.keep(gone.taken_back(&self.answers));
                    self.keep_what_is_asked();
                    self.edited = gone.edited;
                }
            }
            Msg::Open(saved) => {
                let (answers, went) = (saved.answers, saved.went);
                self.is_called(&saved.label.unwrap_or_default());
                self.aside = Answers::default();
                self.gone = went.map(|Went { how, on, text, before }| Gone {
                    how,
                    on,
                    text,
                    before,
                    after: answers.clone(),
                    edited: None,
                });
                self.known = answers.iter().map(|(ask, _)| ask).collect();
                self.keep(answers);
                // A letter that has gone was written before words were asked about what goes elsewhere.
                while let Err(ask) = self.replay.decided
                    && self.gone.is_some()
                    && let Some(said) = Said::blank(ask.question)
                {
                    let mut answers = self.answers.clone();
                    if answers.set(ask, said).is_err() {
                        break;
                    }
                    self.keep(answers);
                }
                if let Some(gone) = &mut self.gone {
                    gone.after = self.answers.clone();
                }
                self.edited = saved.letter.map(|text| Edited { from: None, text });
                self.changing = false;
                let voice =
                    saved.voice.and_then(|key| Voice::ALL.into_iter().find(|voice| voice.key() == key));
                self.speak(voice.or(self.chosen));
                // A person who has sent it wants to know how it stands, and not to look through their answers.
                let is_sent = self.gone.is_some() && self.replay.decided.is_ok();
                self.go(if is_sent { Place::Result(Sheet::Next) } else { self.first_open() });
            }
            Msg::Label(label) => self.is_called(&label),
            Msg::Kept => self.kept = true,
            Msg::Clear => {
                self.keep(Answers::default());
                (self.aside, self.known) = Default::default();
                self.edited = None;
                self.gone = None;
                self.label.clear();
                self.changing = false;
                self.go(Place::Start);
            }
        }
        Ok(())
    }

    /// What was written before the person said what it is about becomes their account of the first thing that they then
    /// choose.
    fn carry_what_was_written(&mut self) {
        let told = |point| Ask { question: Question::WhatHappened, point: Some(point) };
        let unnamed = told(Concern::Unlisted);
        let Err(ask) = self.replay.decided else { return };
        let is_first = !self.asked().iter().any(|asked| asked.question == ask.question && *asked != ask);
        let is_named = ask.question == Question::WhatHappened && ask != unnamed && is_first;
        if self.answers.asking != Asking::Short || !is_named {
            return;
        }
        if let Some(said) = self.answers.get(unnamed).cloned() {
            let mut answers = self.answers.clone();
            // It is an answer to the same question of another point.
            let _ = answers.set(ask, said);
            self.keep(answers);
        }
    }

    /// Where an answer leads: to the next page of questions, and from the last one to the result. After a change it
    /// leads straight to what the change has opened or, if nothing is open, back to the list that it was changed from.
    fn after(&self, ask: Ask) -> Place {
        if self.changing {
            return self.first_open();
        }
        let is_here = |page: &Vec<Ask>| page.contains(&ask);
        let here = self.pages.iter().position(is_here);
        // Whoever goes on from a file has said what is in it, and is asked only for what is not. Beside them a page holds
        // questions that other answers would bring.
        let is_known = |ask: &&Ask| {
            !self.asked().contains(ask) || self.known.contains(ask) && self.answers.get(**ask).is_some()
        };
        let open_on = |page: &'_ [Ask]| page.iter().find(|ask| !is_known(ask)).copied();
        let onward = here.and_then(|here| self.pages[here + 1..].iter().find_map(|page| open_on(page)));
        match (&self.replay.decided, onward) {
            // Something on the page has no answer.
            (Err(open), _) if here.is_some_and(|here| self.pages[here].contains(open)) => self.first_open(),
            (_, Some(next)) => Place::Question(next),
            _ => self.first_open(),
        }
    }

    /// The first question that is open, or the result.
    fn first_open(&self) -> Place {
        match &self.replay.decided {
            Ok(_) if self.changing && self.has(Sheet::More) => Place::Result(Sheet::More),
            Ok(_) if self.changing => Place::Result(Sheet::Answers),
            Ok(_) => Place::Result(Sheet::Next),
            Err(ask) => Place::Question(*ask),
        }
    }
}

/// The name of a page of the result, wherever there is a link to it. Of a paper it says only that it is one.
pub fn sheet_name(sheet: Sheet) -> Phrase {
    use table::result as say;
    match sheet {
        Sheet::Next => say::NEXT_HEADING,
        Sheet::Letter => say::LETTER_HEADING,
        Sheet::Answers => table::check::TITLE,
        Sheet::Send => say::SEND_HEADING,
        Sheet::Sent => say::SENT_KEEP,
        Sheet::Points => say::WHERE_HEADING,
        Sheet::Advice => say::ADVICE_HEADING,
        Sheet::Dates => say::DATES_HEADING,
        Sheet::Papers | Sheet::Paper(_) => say::PAPERS_HEADING,
        Sheet::More => say::MORE_HEADING,
        Sheet::Keep => say::KEEP_HEADING,
    }
}

/// The title of the browser's window: how far the person is, and never an answer.
pub fn title(place: Place, number: usize, voice: Voice) -> String {
    use table::common as say;
    match place {
        Place::Council | Place::Start => say::TITLE_START.raw(voice).to_owned(),
        Place::Question(_) => say::TITLE_QUESTION.say(voice, &[("n", &number.to_string())]),
        Place::Result(Sheet::Next) => say::TITLE_RESULT.raw(voice).to_owned(),
        Place::Result(sheet) => say::TITLE_SHEET.say(voice, &[("name", sheet_name(sheet).raw(voice))]),
    }
}
