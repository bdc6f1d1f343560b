//! Saved files of the guide as a list: where each complaint stands, what can be done next, and the next day that
//! matters.
//!
//! Every day comes from the guide itself ([`outlook`]), so the list can never give another day than the guide does.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::documents::order;
use crate::documents::save::said_of;
use crate::documents::setting::Setting;
use crate::documents::summary::{DateLine, Dates, letter_alone, outlook};
use crate::documents::text::text;
use crate::files::save::{self, Opened, Saved};
use crate::rules::answers::{Answers, Said};
use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::rules::directory::Directory;
use crate::rules::named::{Named, named};
use crate::rules::questions::{Danger, StandsAt};
use crate::rules::route::{Case, Complaint, out_of_order, replay};
use crate::rules::steps::{NextRight, Stage, Step};
use crate::rules::timeline::Status;
use crate::words::Voice;
use crate::words::table::{dates as say_dates, result, working};

/// The voice for an advocate, whichever voice each young person reads.
pub const VOICE: Voice = Voice::Adult;

named! {
    /// How far a complaint has come.
    Stands {
        /// The guide still has a question to ask.
        Open "open",
        /// The letter has not gone, or the complaint was withdrawn.
        NotSent "not-sent",
        /// At Stage 1.
        One "stage-1",
        /// At Stage 2.
        Two "stage-2",
        /// At Stage 3.
        Three "stage-3",
        /// All stages are over.
        Over "over",
        /// The council used another procedure, or nobody knows how far it has come.
        NotKnown "not-known",
        /// No point goes through the children's procedure.
        Elsewhere "elsewhere",
    }
}

named! {
    /// Whose turn it is.
    Turn {
        /// The council, which is late.
        Late "late",
        /// The person, who can do something now.
        Act "act",
        /// The council, which still has time.
        Wait "wait",
        /// The person, who has questions of the guide to answer first.
        Open "open",
        /// Somebody else's, where it goes.
        Elsewhere "elsewhere",
    }
}

named! {
    /// Which cases are wanted, by how they stand.
    Wanted {
        /// All of them.
        All "all",
        /// Those in which the council is late.
        Late "late",
        /// Those in which something is due within five working days.
        Soon "soon",
        /// Those in which the person can do something now.
        Act "act",
        /// Those in which the council has time.
        Wait "wait",
        /// Those in which questions are open.
        Open "open",
        /// Those that go elsewhere.
        Elsewhere "elsewhere",
    }
}

/// Something due within this many working days is due soon.
const SOON: i32 = 5;

impl Wanted {
    /// Whether a case is among those.
    pub fn has(self, held: &Held) -> bool {
        match self {
            Wanted::All => true,
            Wanted::Soon => held.left().is_some_and(|left| (0..=SOON).contains(&left)),
            Wanted::Late => held.turn == Turn::Late || held.left().is_some_and(|left| left < 0),
            Wanted::Act => held.turn == Turn::Act,
            Wanted::Wait => held.turn == Turn::Wait,
            Wanted::Open => held.turn == Turn::Open,
            Wanted::Elsewhere => held.turn == Turn::Elsewhere,
        }
    }
}

/// What files are read with.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The day for which it is said.
    pub today: NaiveDate,
    /// The bank holidays.
    pub holidays: &'a Holidays,
    /// The directory, which knows the councils' names.
    pub directory: &'a Directory,
}

impl Reading<'_> {
    /// What is known of a council without its profile. A profile moves no date of the law, and the guide of that
    /// council has its own file.
    pub fn council(&self, id: Option<&str>) -> Council {
        let listed = id.and_then(|id| self.directory.council(id));
        let law = Council::of_law();
        match (listed, id) {
            (Some(listed), _) => self.directory.council_of(listed),
            (None, Some(id)) => Council { id: id.to_owned(), ..law },
            (None, None) => law,
        }
    }

    /// The name of a council: its short name if the directory does not have it, and nothing for a guide that is for all
    /// councils.
    pub fn council_name(&self, id: Option<&str>) -> Option<String> {
        let id = id.filter(|id| *id != Council::of_law().id)?;
        Some(self.directory.council(id).map_or_else(|| id.to_owned(), |listed| listed.name.clone()))
    }

    /// The voice in which a case was saved: the letter is in it.
    pub fn voice(&self, saved: &Saved) -> Voice {
        let key = saved.voice.as_deref();
        Voice::ALL.into_iter().find(|voice| Some(voice.key()) == key).unwrap_or(VOICE)
    }

    /// The letter for the step that a case is at: as the person changed it, or as the answers make it today.
    pub fn letter(&self, saved: &Saved) -> Option<String> {
        if let Some(letter) = &saved.letter {
            return Some(letter.clone());
        }
        let council = self.council(saved.council.as_deref());
        let setting = Setting { voice: self.voice(saved), ..self.setting(&council) };
        let (complaint, _) = so_far(&saved.answers, self.today);
        let complaint = complaint?;
        letter_alone(&complaint, setting.to_council()).map(|letter| text(&letter))
    }

    /// The setting in which the documents of a case are made.
    pub fn setting<'a>(&'a self, council: &'a Council) -> Setting<'a> {
        Setting { council, today: self.today, holidays: self.holidays, voice: VOICE }
    }
}

/// A saved complaint in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What the advocate calls it.
    pub label: String,
    /// The name of the council whose guide saved it, if the file names it.
    pub council: Option<String>,
    /// The day it was saved.
    pub saved_on: Option<NaiveDate>,
    /// How far it has come.
    pub stands: Stands,
    /// Whose turn it is.
    pub turn: Turn,
    /// Whether somebody may not be safe, according to the answers when it was saved.
    pub danger: bool,
    /// What happened last, and when.
    pub last: Option<(String, String)>,
    /// What the person can do next; nothing while questions are open, or if every point goes elsewhere.
    pub next: Option<String>,
    /// The next day that matters.
    pub due: Option<Falls>,
    /// Whether the guide still has a question to ask. If only somebody's own words are missing, the rest is told all
    /// the same.
    pub is_open: bool,
    /// Why its days cannot be those of one complaint, if they cannot.
    pub wrong: Option<String>,
}

/// A case: the file it came from, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number in this list, which no other case in it has ever had.
    pub number: usize,
    /// What it holds.
    pub saved: Saved,
    /// How it stands today.
    pub held: Held,
    /// Whether something in it is in no file yet.
    pub is_changed: bool,
    /// Whether it is chosen to be handed over.
    pub is_ticked: bool,
}

/// A day that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Falls {
    /// The step that is due.
    pub step: Step,
    /// The step's name.
    pub name: String,
    /// The day to keep: the safe one for a step that the person takes.
    pub on: NaiveDate,
    /// How many working days are left, negative if it is late; none if that is not certain.
    pub left: Option<i32>,
    /// How that stands, in words.
    pub says: String,
}

impl Held {
    /// How many working days are left, if that is certain.
    pub fn left(&self) -> Option<i32> {
        self.due.as_ref()?.left
    }
}

/// Reads one saved file.
///
/// # Errors
/// Everything that could not be read, one sentence each: a list made from half a file could show a wrong day.
pub fn open(file: &str, reading: Reading) -> Result<Saved, Vec<String>> {
    let opened = save::read(file);
    if opened.lost.is_empty() { Ok(opened.saved) } else { Err(told_of(&opened, reading)) }
}

/// What could not be read of a file.
pub fn told_of(opened: &Opened, reading: Reading) -> Vec<String> {
    let council = reading.council(opened.saved.council.as_deref());
    said_of(opened, reading.setting(&council))
}

/// A saved complaint as it stands today.
pub fn hold(label: &str, saved: &Saved, reading: Reading) -> Held {
    let id = saved.council.as_deref();
    let council = reading.council(id);
    let setting = reading.setting(&council);
    let wrong = out_of_order(&saved.answers, reading.today);
    let mut held = Held {
        label: label.to_owned(),
        council: reading.council_name(id),
        saved_on: saved.saved_on,
        stands: Stands::Open,
        turn: Turn::Open,
        danger: saved.answers.danger().is_ok_and(|danger| danger != Danger::No),
        last: None,
        next: None,
        due: None,
        is_open: true,
        wrong: wrong.map(|(_, wrong)| order::out_of_order(wrong, VOICE)),
    };
    let (complaint, is_open) = so_far(&saved.answers, reading.today);
    let Some(complaint) = complaint else { return held };
    held.is_open = is_open;
    let outlook = outlook(&complaint, setting);
    held.stands = complaint.route.case().map_or(Stands::Elsewhere, stands);
    held.turn = outlook.next.as_ref().map_or(Turn::Elsewhere, |next| turn(next.right));
    held.next = outlook.next.map(|next| next.name);
    if let Some(dates) = outlook.dates {
        held.last = last(&dates);
        held.due = falls(&dates, reading);
    }
    held
}

/// The complaint as far as the answers tell it, and whether the guide would ask more. Words that somebody still has to
/// write are left empty in it. None if anything else is open.
pub fn so_far(answers: &Answers, today: NaiveDate) -> (Option<Complaint>, bool) {
    let decided = replay(answers, today).decided;
    let Err(mut open) = decided else { return (decided.ok(), false) };
    let mut answers = answers.clone();
    loop {
        let is_new = answers.get(open).is_none();
        let left = Said::blank(open.question).filter(|_| is_new);
        match left.map(|left| answers.set(open, left)) {
            Some(Ok(())) => {}
            _ => return (None, true),
        }
        match replay(&answers, today).decided {
            Ok(complaint) => return (Some(complaint), true),
            Err(ask) => open = ask,
        }
    }
}

fn stands(case: &Case) -> Stands {
    match case.stands_at() {
        StandsAt::NotSent | StandsAt::Withdrawn => Stands::NotSent,
        StandsAt::ToldSomeone | StandsAt::Waiting1 | StandsAt::Answered1 => Stands::One,
        StandsAt::Skipped1 | StandsAt::Waiting2 | StandsAt::Answered2 => Stands::Two,
        StandsAt::Waiting3 => Stands::Three,
        StandsAt::Answered3 | StandsAt::WithOmbudsman => Stands::Over,
        StandsAt::Refused | StandsAt::Mediation => match case.which_stage() {
            Some(Stage::One) => Stands::One,
            Some(Stage::Two) => Stands::Two,
            Some(Stage::Three) => Stands::Three,
            None => Stands::NotKnown,
        },
        StandsAt::OtherProcedure | StandsAt::NotSure => Stands::NotKnown,
    }
}

const fn turn(next: NextRight) -> Turn {
    use NextRight as N;
    match next {
        N::ToldStageOver
        | N::StageTwoBecauseLate
        | N::StageTwoLate
        | N::PanelLate
        | N::PanelReportLate
        | N::StageThreeLate => Turn::Late,
        N::WaitStageOne | N::WaitStageTwo | N::WaitStageThree | N::WaitPanelReport | N::WaitPanelReply => {
            Turn::Wait
        }
        N::Send
        | N::PutInWriting
        | N::ToldNoAnswer
        | N::ChaseStageOne
        | N::StageOnePaused
        | N::AskStageTwo
        | N::AskStageTwoAgreed
        | N::ChaseStageTwo
        | N::AskStageThree
        | N::AskWhetherDecided
        | N::AskWhetherPanelMet
        | N::Ombudsman
        | N::SolicitorFirst
        | N::AnswerRefusal
        | N::AnswerRefusalOfComplaint
        | N::AnswerRefusalOfARight
        | N::AnswerLateRefusal
        | N::AskWhichProcedure
        | N::LeaveOtherProcedure
        | N::AskStageThreeBesideMeeting
        | N::AnswerMediation
        | N::SendAgain
        | N::AskWhereItIs
        | N::Hold => Turn::Act,
    }
}

/// What happened last, and when.
fn last(dates: &Dates) -> Option<(String, String)> {
    let done = dates.steps.iter().rfind(|line| line.entry.status == Status::Done)?;
    Some((done.name.clone(), done.law.clone()?))
}

/// The first day to come or, if there is none, the last that is past.
fn falls(dates: &Dates, reading: Reading) -> Option<Falls> {
    let mut past = None;
    // The panel's papers come without a request, before a day that is already kept.
    for line in dates.steps.iter().filter(|line| line.entry.step != Step::PanelPapers) {
        match line.entry.status {
            Status::Late(_) | Status::NotSettled => past = day_of(line, reading),
            Status::Running(_) | Status::DueToday | Status::AskToday | Status::AboutNow => {
                return day_of(line, reading).or(past);
            }
            Status::Now | Status::YearOver if line.is_about => return day_of(line, reading).or(past),
            _ => {}
        }
    }
    past
}

fn day_of(line: &DateLine, reading: Reading) -> Option<Falls> {
    let Reading { today, holidays, .. } = reading;
    let days = |from, to| holidays.between(from, to).ok().map(|days| i32::from(days.0));
    let mut on = line.day()?;
    let left = match line.entry.status {
        Status::Running(_) | Status::DueToday => days(today, on),
        Status::Late(_) => days(on, today).map(|late| -late),
        _ => None,
    };
    if line.entry.status == Status::AskToday {
        on = on.max(today);
    }
    let says = match (line.entry.ask_by, left) {
        // The guide counts how many days are left to the law's day; the day to keep is a safer one.
        (Some(_), Some(left)) => {
            let days = working::WORKING_DAYS.count(left.unsigned_abs(), VOICE);
            result::RUNNING.say(VOICE, &[("days", &days)])
        }
        _ if line.is_about => line.law.clone().unwrap_or_default(),
        _ => line.status.clone(),
    };
    let says = if says.is_empty() { say_dates::ABOUT_YEAR_UNKNOWN.raw(VOICE).to_owned() } else { says };
    Some(Falls { step: line.entry.step, name: line.name.clone(), on, left, says })
}

/// The first to fall due comes first. What can be done now and has no day counts as due today, and what waits for
/// nobody comes last.
pub fn sort(held: &mut [Held], today: NaiveDate) {
    held.sort_by_cached_key(|held| rank(held, today));
}

/// Where a complaint stands in the list.
pub fn rank(held: &Held, today: NaiveDate) -> (NaiveDate, Reverse<bool>, usize, String) {
    let day = match (&held.due, held.turn) {
        (Some(due), _) => due.on,
        (None, Turn::Late | Turn::Act) => today,
        (None, _) => NaiveDate::MAX,
    };
    (day, Reverse(held.danger), held.turn.place(), held.label.clone())
}
