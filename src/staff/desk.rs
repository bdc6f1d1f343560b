//! The page for a council's staff: the typed days, the schedule they give, and the search among the questions. Like the
//! guide it knows no clock and keeps nothing.

use chrono::NaiveDate;

use crate::documents::deadlines::{Answered, Deadlines, deadlines, search};
use crate::documents::order;
use crate::files::register::{self, Register};
use crate::files::together;
use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::rules::events::Event;
use crate::rules::history::{Dated, OutOfOrder};
use crate::rules::law::{Rule, Strength};
use crate::rules::named::Named;
use crate::rules::schedule::Begun;
use crate::rules::steps::Stage;
use crate::rules::timeline::Due;
use crate::staff::cases::{Cases, Figures, figures};
use crate::staff::list::{self, Line, OfTime, Search, VOICE};
use crate::words::Phrase;
use crate::words::table::{cases as own, deadlines as say};
use crate::words::typed::{Mistyped, TypedDate};

/// A date that is asked for: the day the complaint was received, and what has happened since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// When the complaint was received.
    Received,
    /// When Stage 1 was paused for an advocate.
    Paused,
    /// When there was an advocate.
    Resumed,
    /// When it was paused again.
    PausedAgain,
    /// When there was an advocate again.
    ResumedAgain,
    /// The new date that was given for Stage 1.
    NewDateOne,
    /// When Stage 1 was answered.
    AnsweredOne,
    /// When Stage 2 was asked for.
    StageTwo,
    /// When the points were agreed.
    PointsAgreed,
    /// The new date that was given for Stage 2.
    NewDateTwo,
    /// When Stage 2 was answered.
    AnsweredTwo,
    /// When Stage 3 was asked for.
    StageThree,
    /// When the panel met.
    PanelMet,
    /// When its report came.
    Report,
    /// When it was answered.
    AnsweredThree,
}

impl Field {
    /// Every one, in the order of the page.
    pub const ALL: [Field; 15] = [
        Field::Received,
        Field::Paused,
        Field::Resumed,
        Field::PausedAgain,
        Field::ResumedAgain,
        Field::NewDateOne,
        Field::AnsweredOne,
        Field::StageTwo,
        Field::PointsAgreed,
        Field::NewDateTwo,
        Field::AnsweredTwo,
        Field::StageThree,
        Field::PanelMet,
        Field::Report,
        Field::AnsweredThree,
    ];

    /// What happened on that day.
    pub const fn event(self) -> Event {
        match self {
            Field::Received => Event::Received,
            Field::Paused | Field::PausedAgain => Event::Paused,
            Field::Resumed | Field::ResumedAgain => Event::Resumed,
            Field::NewDateOne => Event::NewDateOne,
            Field::AnsweredOne => Event::AnsweredOne,
            Field::StageTwo => Event::AskedTwo,
            Field::PointsAgreed => Event::PointsAgreed,
            Field::NewDateTwo => Event::NewDateTwo,
            Field::AnsweredTwo => Event::AnsweredTwo,
            Field::StageThree => Event::AskedThree,
            Field::PanelMet => Event::PanelMet,
            Field::Report => Event::ReportReceived,
            Field::AnsweredThree => Event::AnsweredThree,
        }
    }

    /// The stage that it is a day of; none for the day that begins it all.
    pub const fn stage(self) -> Option<Stage> {
        Some(match self {
            Field::Received => return None,
            Field::Paused
            | Field::Resumed
            | Field::PausedAgain
            | Field::ResumedAgain
            | Field::NewDateOne
            | Field::AnsweredOne => Stage::One,
            Field::StageTwo | Field::PointsAgreed | Field::NewDateTwo | Field::AnsweredTwo => Stage::Two,
            Field::StageThree | Field::PanelMet | Field::Report | Field::AnsweredThree => Stage::Three,
        })
    }

    /// The id of its group of boxes.
    pub const fn id(self) -> &'static str {
        match self {
            Field::Received => "received",
            Field::Paused => "paused",
            Field::Resumed => "resumed",
            Field::PausedAgain => "paused-again",
            Field::ResumedAgain => "resumed-again",
            Field::NewDateOne => "new-date-1",
            Field::AnsweredOne => "answered-1",
            Field::StageTwo => "stage-two",
            Field::PointsAgreed => "points-agreed",
            Field::NewDateTwo => "new-date-2",
            Field::AnsweredTwo => "answered-2",
            Field::StageThree => "stage-three",
            Field::PanelMet => "panel-met",
            Field::Report => "report",
            Field::AnsweredThree => "answered-3",
        }
    }

    /// What it asks.
    pub const fn ask(self) -> Phrase {
        match self {
            Field::Received => say::PAGE_RECEIVED,
            Field::Paused => say::PAGE_PAUSED,
            Field::Resumed => say::PAGE_RESUMED,
            Field::PausedAgain => say::PAGE_PAUSED_AGAIN,
            Field::ResumedAgain => say::PAGE_RESUMED_AGAIN,
            Field::NewDateOne => say::PAGE_NEW_DATE_ONE,
            Field::AnsweredOne => say::PAGE_ANSWERED_ONE,
            Field::StageTwo => say::PAGE_STAGE_TWO,
            Field::PointsAgreed => say::PAGE_POINTS_AGREED,
            Field::NewDateTwo => say::PAGE_NEW_DATE_TWO,
            Field::AnsweredTwo => say::PAGE_ANSWERED_TWO,
            Field::StageThree => say::PAGE_STAGE_THREE,
            Field::PanelMet => say::PAGE_PANEL_MET,
            Field::Report => say::PAGE_REPORT,
            Field::AnsweredThree => say::PAGE_ANSWERED_THREE,
        }
    }

    /// The line under it.
    pub const fn hint(self) -> Phrase {
        match self {
            Field::Received => say::PAGE_RECEIVED_HINT,
            Field::NewDateOne | Field::NewDateTwo => say::PAGE_NEW_DATE_HINT,
            _ => say::PAGE_LATER_HINT,
        }
    }
}

/// A box of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// Something wrong with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The date.
    pub field: Field,
    /// The box, if it is one of them.
    pub part: Option<Part>,
    /// What is wrong, and how to put it right.
    pub says: String,
}

/// A message to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The reference is this now.
    Reference(String),
    /// A box holds this now.
    Type(Field, Part, String),
    /// Show the deadlines.
    Show,
    /// The search holds this now.
    Search(String),
    /// Open every count.
    OpenCounts,
    /// The council's own list is this now.
    Paste(String),
    /// These files are opened, beside those that are: each with its name, and its text where that could be read.
    Open(Vec<(String, Option<String>)>),
    /// No file is open any more.
    PutAway,
    /// The list is wanted as it stands on this day.
    ShowCases(NaiveDate),
    /// Show only complaints that contain this.
    Filter(String),
    /// The figures of this time are wanted.
    FiguresOf(OfTime),
    /// Show more of the complaints.
    ShowMore,
    /// Show every complaint, however many there are.
    ShowAll,
}

/// A council's own list as it was read, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The list.
    pub register: Register,
    /// How its complaints stand.
    pub cases: Cases,
    /// What they are found by, made when somebody first looks for one.
    search: Option<Search>,
    /// The places of those that are looked for; none where nothing is.
    found: Option<Vec<usize>>,
    /// What whoever made the list should look at.
    pub doubts: Vec<String>,
    /// The time of which figures are shown.
    pub of_time: OfTime,
    /// Those figures.
    pub figures: Figures,
    /// The day on which they stand so.
    pub today: NaiveDate,
}

/// The longest file that is opened, in bytes.
pub const LONGEST: usize = register::LONGEST;

/// So many complaints are drawn at first: more would keep whoever has thousands waiting.
pub const AT_FIRST: usize = 50;

/// So many more are drawn each time that more are wanted.
pub const MORE: usize = 100;

/// The page.
#[derive(Clone, Debug)]
pub struct Desk {
    council: Council,
    holidays: Holidays,
    reference: String,
    typed: [TypedDate; Field::ALL.len()],
    /// The stages of which something has been typed or was wrong.
    begun_stages: Vec<Stage>,
    wrong: Vec<Wrong>,
    made: Option<Deadlines>,
    query: String,
    counts_open: bool,
    pasted: String,
    opened: Vec<(String, Option<String>)>,
    shown: Option<Result<Shown, String>>,
    filter: String,
    /// How many complaints are drawn.
    most: usize,
    /// The place of the first of those that were drawn last because more were wanted.
    first_new: Option<usize>,
}

impl Desk {
    /// The days on which offices are closed.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// The empty page.
    pub fn new(council: Council, holidays: Holidays) -> Desk {
        Desk {
            council,
            holidays,
            reference: String::new(),
            typed: Default::default(),
            begun_stages: Vec::new(),
            wrong: Vec::new(),
            made: None,
            query: String::new(),
            counts_open: false,
            pasted: String::new(),
            opened: Vec::new(),
            shown: None,
            filter: String::new(),
            most: AT_FIRST,
            first_new: None,
        }
    }

    /// Handles a message.
    pub fn update(&mut self, msg: Msg) {
        match msg {
            Msg::Reference(text) => self.reference = text,
            Msg::Type(field, part, text) => {
                let typed = &mut self.typed[field as usize];
                match part {
                    Part::Day => typed.day = text,
                    Part::Month => typed.month = text,
                    Part::Year => typed.year = text,
                }
                self.begun_stages.extend(field.stage());
            }
            Msg::Show => {
                // Dates of another complaint must not stay below a mistake.
                (self.made, self.wrong) = match self.begun() {
                    Ok(begun) => {
                        let made = deadlines(&begun, &self.council, &self.holidays, VOICE);
                        (Some(made.of_reference(&self.reference, VOICE)), Vec::new())
                    }
                    Err(wrong) => (None, wrong),
                };
                self.begun_stages.extend(self.wrong.iter().filter_map(|wrong| wrong.field.stage()));
                self.counts_open = false;
            }
            Msg::FiguresOf(of_time) => {
                if let Some(Ok(shown)) = &mut self.shown {
                    let (first, last) = of_time.days(shown.today);
                    shown.of_time = of_time;
                    shown.figures = figures(&shown.cases, first, last, shown.today, &self.holidays);
                }
            }
            Msg::Search(query) => self.query = query,
            Msg::OpenCounts => self.counts_open = true,
            Msg::Paste(text) => self.pasted = text,
            Msg::ShowCases(today) => {
                self.shown = Some(match together::all(&self.sources(), today) {
                    Err(problems) => {
                        let says = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
                        // Of several files each is named with its reason already.
                        Err(match self.opened.as_slice() {
                            [(name, _)] if self.pasted.trim().is_empty() => {
                                own::DOUBT.say(VOICE, &[("name", name), ("text", &says)])
                            }
                            _ => says,
                        })
                    }
                    Ok(register) => {
                        let cases = Cases::new(&register, today, &self.holidays);
                        let doubts = list::doubts(&register, &cases);
                        // Once, and not each time that somebody types into the filter.
                        let of_time = OfTime::default();
                        let (first, last) = of_time.days(today);
                        let figures = figures(&cases, first, last, today, &self.holidays);
                        let (search, found) = (None, None);
                        Ok(Shown { register, cases, search, found, doubts, of_time, figures, today })
                    }
                });
                self.seek(String::new());
            }
            Msg::Open(files) => {
                let is_new = |(name, _): &(String, Option<String>)| files.iter().all(|(new, _)| new != name);
                self.opened.retain(is_new);
                self.opened.extend(files);
            }
            Msg::PutAway => (self.opened, self.shown) = (Vec::new(), None),
            Msg::Filter(text) => self.seek(text),
            Msg::ShowMore => (self.first_new, self.most) = (Some(self.most), self.most + MORE),
            Msg::ShowAll => (self.first_new, self.most) = (Some(self.most), usize::MAX),
        }
    }

    fn seek(&mut self, wanted: String) {
        if let Some(Ok(Shown { cases, search, found, .. })) = &mut self.shown {
            let find = || search.get_or_insert_with(|| Search::new(cases)).find(&wanted);
            *found = (!wanted.trim().is_empty()).then(find);
        }
        (self.filter, self.most, self.first_new) = (wanted, AT_FIRST, None);
    }

    /// The place of the first of those that were drawn last because more were wanted.
    pub fn first_new(&self) -> Option<usize> {
        self.first_new
    }

    /// What the list is made of: what is pasted, and each file that is open.
    fn sources(&self) -> Vec<(together::Name, Option<String>)> {
        let pasted = (None, Some(self.pasted.clone()));
        let is_pasted = self.opened.is_empty() || !self.pasted.trim().is_empty();
        let opened = self.opened.iter().map(|(name, text)| (Some(name.clone()), text.clone()));
        is_pasted.then_some(pasted).into_iter().chain(opened).collect()
    }

    /// The names of the files that are open.
    pub fn opened(&self) -> Vec<&str> {
        self.opened.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// The list as it was pasted.
    pub fn pasted(&self) -> &str {
        &self.pasted
    }

    /// The list as it stands, or why it could not be read.
    pub fn shown(&self) -> Option<Result<&Shown, &str>> {
        self.shown.as_ref().map(|shown| shown.as_ref().map_err(String::as_str))
    }

    /// The words that complaints must contain to be shown.
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// The complaints to show, in words, and how many match.
    pub fn in_view(&self, shown: &Shown) -> (Vec<Line>, usize) {
        let listed = &shown.cases.listed;
        match &shown.found {
            None => (listed.iter().take(self.most).map(list::line).collect(), listed.len()),
            Some(found) => {
                let lines = found.iter().take(self.most).map(|at| list::line(&listed[*at]));
                (lines.collect(), found.len())
            }
        }
    }

    /// The council.
    pub fn council(&self) -> &Council {
        &self.council
    }

    /// The complaint's reference, as it was typed.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// What is in the boxes of a date.
    pub fn typed(&self, field: Field) -> &TypedDate {
        &self.typed[field as usize]
    }

    /// Whether something has been typed or was wrong in a date of this stage.
    ///
    /// It stays so when that is deleted: what somebody writes in is not folded away under their hands.
    pub fn has_begun(&self, stage: Stage) -> bool {
        self.begun_stages.contains(&stage)
    }

    /// What was wrong when the deadlines were last asked for.
    pub fn wrong(&self) -> &[Wrong] {
        &self.wrong
    }

    /// The schedule.
    pub fn made(&self) -> Option<&Deadlines> {
        self.made.as_ref()
    }

    /// What is searched for.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The questions that the search finds.
    pub fn found(&self) -> Vec<Answered> {
        search(&self.query, VOICE)
    }

    /// Whether every count is to be open.
    pub fn counts_open(&self) -> bool {
        self.counts_open
    }

    /// The typed days, or everything that is wrong with them.
    fn begun(&self) -> Result<Begun, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let mut dated = Vec::new();
        for field in Field::ALL {
            match self.day(field) {
                Ok(Some(day)) => dated.push((field, Dated { event: field.event(), on: Due::On(day) })),
                Ok(None) if field == Field::Received => {
                    wrong.push(Wrong {
                        field,
                        part: None,
                        says: say::PAGE_WRONG_MISSING.raw(VOICE).to_owned(),
                    });
                }
                Ok(None) => {}
                Err(mistake) => wrong.push(mistake),
            }
        }
        let received =
            dated.iter().find(|(field, _)| *field == Field::Received).and_then(|(_, dated)| dated.on.range());
        let Some((received, _)) = received.filter(|_| wrong.is_empty()) else { return Err(wrong) };
        let since = dated.iter().filter(|(field, _)| *field != Field::Received).map(|(_, dated)| *dated);
        Begun::new(received, since.collect()).map_err(|out_of_order| {
            let at = |of: Dated| dated.iter().rev().find(|(_, dated)| *dated == of).map(|(field, _)| *field);
            let of_event = |event: Event| Field::ALL.into_iter().find(|field| field.event() == event);
            let field = match out_of_order {
                OutOfOrder::Ahead(dated) | OutOfOrder::Before { second: dated, .. } => at(dated),
                OutOfOrder::Without { first, .. } => of_event(first),
            };
            let field = field.unwrap_or(Field::Received);
            vec![Wrong { field, part: None, says: order::out_of_order(out_of_order, VOICE) }]
        })
    }

    /// A date as it was typed; nothing if its boxes are empty.
    fn day(&self, field: Field) -> Result<Option<NaiveDate>, Wrong> {
        let typed = self.typed(field);
        if [&typed.day, &typed.month, &typed.year].iter().all(|text| text.trim().is_empty()) {
            return Ok(None);
        }
        typed.whole(VOICE).map(Some).map_err(|wrong| {
            let (part, phrase) = match wrong {
                Mistyped::Day => (Part::Day, say::PAGE_WRONG_DAY),
                Mistyped::Month => (Part::Month, say::PAGE_WRONG_MONTH),
                _ => (Part::Year, say::PAGE_WRONG_YEAR),
            };
            Wrong {
                field,
                part: Some(part),
                says: phrase.say(VOICE, &[("question", field.ask().raw(VOICE))]),
            }
        })
    }
}

/// The rules on which the deadlines and answers in view can rest, in the order of the law's list.
pub fn rules() -> Vec<Rule> {
    use crate::rules::duties::Duty;
    use crate::rules::faq::Faq;
    let duties = Duty::ALL.iter().map(|duty| duty.falls().1);
    let used: Vec<_> = duties.chain(Faq::ALL.iter().map(|faq| faq.rule())).collect();
    Rule::ALL.iter().copied().filter(|rule| used.contains(rule)).collect()
}

/// How well a rule is evidenced, in words.
pub const fn strength(strength: Strength) -> Phrase {
    match strength {
        Strength::Read => say::STRENGTH_READ,
        Strength::Reported => say::STRENGTH_REPORTED,
        Strength::Known => say::STRENGTH_KNOWN,
        Strength::Inferred => say::STRENGTH_INFERRED,
        Strength::Uncertain => say::STRENGTH_UNCERTAIN,
    }
}
