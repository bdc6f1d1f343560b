//! The list of open complaints in words: for the screen, as a table, for a calendar and for another program.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::cases::{Cases, Counted, Figures, Listed, Stands, Turn};
use crate::documents::calendar::{Event as Entry, Reminder, write};
use crate::documents::table::sheet;
use crate::files::register::{Column, Doubt, Ended, How, Left, Order, Register, Row, Why};
use crate::rules::characters::{in_small, small};
use crate::rules::days::{Due, Holidays};
use crate::rules::history::{Dated, Event, OutOfOrder};
use crate::rules::law::Rule;
use crate::rules::named::Named;
use crate::rules::steps::Step;
use crate::words::table::cases as say;
use crate::words::{Phrase, Voice, dates};

/// The voice for staff, which has the field's own terms.
pub const VOICE: Voice = Voice::Adult;

/// Something due within this many working days is due soon.
const SOON: i32 = 5;

/// So many cells that are taken in the same way are told each by itself.
const EACH: usize = 3;

/// A complaint of the list in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its reference, with its label if it has both.
    pub name: String,
    /// Where it stands, in words.
    pub stage: String,
    /// What is due.
    pub next: String,
    /// By whom.
    pub who: String,
    /// By when.
    pub due: String,
    /// The day itself.
    pub day: Option<NaiveDate>,
    /// How it stands.
    pub stands: String,
    /// Whether the council is late.
    pub is_late: bool,
    /// What is not certain about it.
    pub doubts: Vec<String>,
}

fn words(phrase: Phrase) -> String {
    phrase.raw(VOICE).to_owned()
}

fn many(number: usize, one: Phrase, more: Phrase) -> String {
    if number == 1 { words(one) } else { more.say(VOICE, &[("n", &number.to_string())]) }
}

/// The name of a step.
pub fn step_in_words(step: Step) -> String {
    words(match step {
        Step::Sent | Step::StageOneReply => say::STEP_STAGE_ONE_REPLY,
        Step::StageOneLatest => say::STEP_STAGE_ONE_LATEST,
        Step::AskStageTwo => say::STEP_ASK_STAGE_TWO,
        Step::StageTwoReply => say::STEP_STAGE_TWO_REPLY,
        Step::StageTwoLatest => say::STEP_STAGE_TWO_LATEST,
        Step::AskStageThree | Step::Ombudsman => say::STEP_ASK_STAGE_THREE,
        Step::Panel | Step::PanelPapers => say::STEP_PANEL,
        Step::PanelReport => say::STEP_PANEL_REPORT,
        Step::PanelReply => say::STEP_PANEL_REPLY,
    })
}

/// The name of an event.
pub fn event_in_words(event: Event) -> String {
    words(match event {
        Event::Received => say::EVENT_RECEIVED,
        Event::Paused => say::EVENT_PAUSED,
        Event::Resumed => say::EVENT_RESUMED,
        Event::NewDateOne => say::EVENT_NEW_DATE_1,
        Event::AnsweredOne => say::EVENT_ANSWERED_1,
        Event::AskedTwo => say::EVENT_ASKED_2,
        Event::PointsAgreed => say::EVENT_POINTS_AGREED,
        Event::NewDateTwo => say::EVENT_NEW_DATE_2,
        Event::AnsweredTwo => say::EVENT_ANSWERED_2,
        Event::AskedThree => say::EVENT_ASKED_3,
        Event::PanelMet => say::EVENT_PANEL_MET,
        Event::ReportReceived => say::EVENT_REPORT,
        Event::AnsweredThree => say::EVENT_ANSWERED_3,
        _ => say::EVENT_OTHER,
    })
}

fn dated_in_words(dated: &Dated) -> String {
    match dated.on {
        Due::On(day) => format!("{}, {}", event_in_words(dated.event), dates::day(day, VOICE)),
        _ => event_in_words(dated.event),
    }
}

fn wrong_in_words(wrong: &OutOfOrder) -> String {
    let (phrase, name, text) = match wrong {
        OutOfOrder::Ahead(dated) => (say::AHEAD, dated_in_words(dated), String::new()),
        OutOfOrder::Before { first, second } => (say::BEFORE, dated_in_words(second), dated_in_words(first)),
        OutOfOrder::Without { first, second } => {
            (say::WITHOUT, event_in_words(*second), event_in_words(*first))
        }
    };
    say::NO_STAND.say(VOICE, &[("text", &phrase.say(VOICE, &[("name", &name), ("text", &text)]))])
}

/// A doubt, with its event by the name that the list has for it.
fn doubt_in_words(doubt: &Doubt) -> String {
    match doubt.why {
        Why::Roughly(event, _) | Why::NotKnown(event) => {
            Doubt { heading: event_in_words(event), ..doubt.clone() }.to_string()
        }
        _ => doubt.to_string(),
    }
}

/// How many working days are left, or how late it is.
pub fn left_in_words(left: i32) -> String {
    match left {
        0 => words(say::TODAY),
        1 => words(say::DAYS_ONE),
        -1 => words(say::LATE_BY_ONE),
        ..=-2 => say::LATE_BY.say(VOICE, &[("n", &left.unsigned_abs().to_string())]),
        _ => say::DAYS.say(VOICE, &[("n", &left.to_string())]),
    }
}

/// What a complaint is called: its reference, with its label if it has both.
fn name(row: &Row) -> Cow<'_, str> {
    match &row.label {
        Some(label) if *label != row.reference => format!("{} ({label})", row.reference).into(),
        _ => row.reference.as_str().into(),
    }
}

/// A complaint in words.
pub fn line(listed: &Listed) -> Line {
    let row = &listed.row;
    let mut line = Line {
        name: name(row).into_owned(),
        stage: String::new(),
        next: String::new(),
        who: String::new(),
        due: String::new(),
        day: None,
        stands: String::new(),
        is_late: listed.left().is_some_and(|left| left < 0),
        doubts: row.doubts.iter().map(doubt_in_words).collect(),
    };
    match &listed.stands {
        Err(wrong) => line.stands = wrong_in_words(wrong),
        Ok(Stands { turn: Turn::Over, ended, .. }) => {
            line.stage = words(say::OVER);
            line.stands = ended.map(ended_in_words).unwrap_or_default();
        }
        Ok(Stands { turn, stage, next, is_paused, .. }) => {
            line.stage = say::OF_STAGE.say(VOICE, &[("n", stage.number())]);
            line.who = words(if *turn == Turn::Council { say::COUNCIL } else { say::PERSON });
            if let Some(next) = next {
                line.next = step_in_words(next.step);
                line.day = next.due;
                let none = if *is_paused { say::PAUSED } else { say::NO_DATE };
                line.due = next.due.map_or_else(|| words(none), |due| dates::weekday(due, VOICE));
                line.stands = match next.left {
                    Some(left) if *turn == Turn::Person && left < 0 => words(say::MAY_ASK),
                    Some(left) => left_in_words(left),
                    None => String::new(),
                };
            }
        }
    }
    line
}

/// How a complaint ended without an answer.
fn ended_in_words(ended: Ended) -> String {
    let (plain, dated) = match ended.how {
        How::Withdrawn => (say::ENDED_WITHDRAWN, say::ENDED_WITHDRAWN_ON),
        How::Refused => (say::ENDED_REFUSED, say::ENDED_REFUSED_ON),
        How::Moved => (say::ENDED_MOVED, say::ENDED_MOVED_ON),
        How::Closed => (say::ENDED_CLOSED, say::ENDED_CLOSED_ON),
    };
    match ended.on {
        Some(day) => dated.say(VOICE, &[("date", &dates::day(day, VOICE))]),
        None => words(plain),
    }
}

/// What complaints are found by, for a search at each key among thousands of them. Many stand alike, on the same days,
/// so what is said of how they stand is put into words and searched once for all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// What the complaints are called, in small letters, one after another.
    names: String,
    /// Where each of these names ends.
    ends: Vec<usize>,
    /// What is said of how complaints stand, in small letters, a line each.
    said: Vec<String>,
    /// For each complaint, which of these is said of it.
    of: Vec<usize>,
}

impl Search {
    /// Makes ready for the search among these.
    pub fn new(cases: &Cases) -> Search {
        let mut said = Vec::new();
        let mut known = BTreeMap::new();
        let of = cases.listed.iter().map(|listed| {
            let stands = listed.stands.as_ref().ok();
            let alike = stands.map(|stands| {
                let next = stands.next.map(|next| (next.step.place(), next.due, next.left));
                let ended = stands.ended.map(|ended| (ended.how.place(), ended.on));
                (stands.stage, stands.turn.place(), next, ended, stands.is_paused)
            });
            let mut say = || {
                let line = line(listed);
                let parts = [&line.stage, &line.next, &line.who, &line.due, &line.stands];
                said.push(parts.map(|text| in_small(text)).join("\n"));
                said.len() - 1
            };
            match alike {
                Some(alike) => *known.entry(alike).or_insert_with(say),
                // What is wrong with its days is said of it alone.
                None => say(),
            }
        });
        let of = of.collect();
        let mut names = String::new();
        let ends = cases.listed.iter().map(|listed| {
            names.extend(name(&listed.row).chars().map(small));
            names.len()
        });
        let ends = ends.collect();
        Search { names, ends, said, of }
    }

    /// The places of those that say this anywhere.
    pub fn find(&self, wanted: &str) -> Vec<usize> {
        let wanted = in_small(wanted.trim());
        let is_said: Vec<_> = self.said.iter().map(|said| said.contains(&wanted)).collect();
        let mut from = 0;
        let names = self.ends.iter().map(|end| &self.names[std::mem::replace(&mut from, *end)..*end]);
        let found = names.zip(&self.of).enumerate();
        let found = found.filter(|(_, (name, of))| is_said[**of] || name.contains(&wanted));
        found.map(|(at, _)| at).collect()
    }
}

/// The line above the list: how many, how many late, how many soon.
pub fn lead(cases: &Cases) -> Vec<String> {
    let soon =
        cases.listed.iter().filter(|listed| listed.left().is_some_and(|left| (0..=SOON).contains(&left)));
    let (late, soon) = (cases.late(), soon.count());
    vec![
        many(cases.listed.len(), say::FOUND_ONE, say::FOUND),
        if late == 0 { words(say::LATE_NONE) } else { many(late, say::LATE_ONE, say::LATE) },
        if soon == 0 { words(say::SOON_NONE) } else { many(soon, say::SOON_ONE, say::SOON) },
    ]
}

/// Whether a reason is of one kind.
type Kind = fn(&Why) -> bool;

/// Everything that whoever made the list should look at.
pub fn doubts(register: &Register, cases: &Cases) -> Vec<String> {
    let mut all = Vec::new();
    all.extend(
        register.unread.iter().map(|(name, text)| say::UNREAD.say(VOICE, &[("name", name), ("text", text)])),
    );
    let named = |left: &Left| {
        let said =
            [left.name.as_deref(), left.file.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        if said.is_empty() { left.line.to_string() } else { format!("{} ({said})", left.line) }
    };
    let lines: Vec<_> = register.left.iter().map(named).collect();
    match lines.as_slice() {
        [] => {}
        [one] => all.push(say::LEFT_ONE.say(VOICE, &[("n", one)])),
        lines => all.push(say::LEFT.say(VOICE, &[("text", &lines.join(", "))])),
    }
    match &register.order {
        Order::DayFirst => {}
        Order::MonthFirst { example } => all.push(say::MONTH_FIRST.say(VOICE, &[("text", example)])),
        Order::Mixed { either, example } => {
            all.push(say::MIXED.say(VOICE, &[("n", &either.to_string()), ("text", example)]));
        }
    }
    all.extend(cases.twice.iter().map(|name| say::TWICE.say(VOICE, &[("name", name)])));
    all.extend(
        register.same.iter().map(|(one, other)| say::SAME.say(VOICE, &[("name", one), ("text", other)])),
    );
    // What is taken in the same way again and again is told once: a spreadsheet writes every day in one form.
    let of = |kind: Kind| {
        let doubts = cases.listed.iter().flat_map(|listed| &listed.row.doubts);
        doubts.filter(|doubt| kind(&doubt.why)).collect::<Vec<_>>()
    };
    let kinds: [(Kind, Phrase); 2] = [
        (|why| matches!(why, Why::ShortYear(_)), say::SHORT_YEARS),
        (|why| matches!(why, Why::Number(_)), say::NUMBERS),
    ];
    let often: Vec<_> = kinds.into_iter().filter(|(kind, _)| of(*kind).len() > EACH).collect();
    for (kind, phrase) in &often {
        let found = of(*kind);
        if let Some(Doubt { cell, why: Why::ShortYear(day) | Why::Number(day), .. }) = found.first() {
            let (number, day) = (found.len().to_string(), dates::day(*day, VOICE));
            all.push(phrase.say(VOICE, &[("n", &number), ("text", cell), ("date", &day)]));
        }
    }
    let has_any = |listed: &&Listed| listed.stands.is_err() || !listed.row.doubts.is_empty();
    for listed in cases.listed.iter().filter(has_any) {
        let mut told = line(listed);
        let is_alone = |doubt: &&Doubt| !often.iter().any(|(kind, _)| kind(&doubt.why));
        told.doubts = listed.row.doubts.iter().filter(is_alone).map(doubt_in_words).collect();
        let wrong = listed.stands.as_ref().err().map(|_| told.stands.clone());
        let each = told.doubts.into_iter().chain(wrong);
        all.extend(each.map(|text| say::DOUBT.say(VOICE, &[("name", &told.name), ("text", &text)])));
    }
    all
}

/// How each heading was read, and what no heading was found for.
pub fn columns(register: &Register) -> Vec<String> {
    let of = |column: Column| match column {
        Column::Reference => words(say::REFERENCE),
        Column::Label => words(say::REFERENCE),
        Column::Outcome => words(say::OUTCOMES),
        Column::Status => words(say::STANDS),
        Column::Ended(How::Withdrawn) => words(say::ENDED_WITHDRAWN),
        Column::Ended(How::Refused) => words(say::ENDED_REFUSED),
        Column::Ended(How::Moved) => words(say::ENDED_MOVED),
        Column::Ended(How::Closed) => words(say::ENDED_CLOSED),
        Column::Day(event) => event_in_words(event),
    };
    let read = |(heading, column): &(String, Option<Column>)| match column {
        Some(column) => say::COLUMN_USED.say(VOICE, &[("name", heading), ("text", &of(*column))]),
        None => say::COLUMN_LEFT.say(VOICE, &[("name", heading)]),
    };
    let mut all: Vec<_> =
        register.columns.iter().filter(|(heading, _)| !heading.trim().is_empty()).map(read).collect();
    let lacking = super::cases::lacking(register);
    if !lacking.is_empty() && !register.columns.is_empty() {
        let names: Vec<_> = lacking.into_iter().map(event_in_words).collect();
        all.push(say::LACKING.say(VOICE, &[("text", &names.join(", "))]));
    }
    all
}

/// The list as a table that spreadsheets open (CSV, RFC 4180), with the dates worked out.
pub fn table(cases: &Cases) -> String {
    let headings =
        [say::REFERENCE, say::STAGE, say::NEXT, say::WHO, say::DUE, say::STANDS].map(words).to_vec();
    let row = |listed: &Listed| {
        let line = line(listed);
        let due = line.day.map_or(line.due, |day| day.to_string());
        vec![line.name, line.stage, line.next, line.who, due, line.stands]
    };
    sheet(std::iter::once(headings).chain(cases.listed.iter().map(row)))
}

/// What the council has to do from today on, for a calendar; nothing if nothing is to come.
pub fn calendar(cases: &Cases, today: NaiveDate, holidays: &Holidays) -> Option<String> {
    let entry = |(number, listed): (usize, &Listed)| {
        let stands = listed.stands.as_ref().ok().filter(|stands| stands.turn == Turn::Council)?;
        let next = stands.next?;
        let day = next.due.filter(|day| *day >= today)?;
        let text = step_in_words(next.step);
        let note = say::NOTE
            .say(VOICE, &[("date", &dates::weekday(day, VOICE)), ("today", &dates::day(today, VOICE))]);
        Some(Entry {
            number,
            day,
            title: say::EVENT.say(VOICE, &[("name", &listed.row.reference), ("text", &text)]),
            note,
            reminds: Reminder::ThreeDaysBefore.day(day, today, holidays),
        })
    };
    let entries: Vec<_> = cases.listed.iter().enumerate().filter_map(entry).collect();
    (!entries.is_empty()).then(|| write(&entries, today))
}

/// The list as lines of text.
pub fn text(register: &Register, cases: &Cases) -> String {
    let mut lines = vec![lead(cases).join(" "), String::new()];
    for listed in &cases.listed {
        let line = line(listed);
        let said = [line.name, line.stage, line.next, line.who, line.due, line.stands];
        lines.push(said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "));
    }
    let doubts = doubts(register, cases);
    if !doubts.is_empty() {
        lines.push(String::new());
        lines.extend(doubts.into_iter().map(|doubt| format!("! {doubt}")));
    }
    lines.join("\n") + "\n"
}

/// The list for another program.
pub fn json(register: &Register, cases: &Cases) -> serde_json::Value {
    use serde_json::{Value, json};
    let day = |day: Option<NaiveDate>| day.map_or(Value::Null, |day| Value::from(day.to_string()));
    let one = |listed: &Listed| {
        let stands = listed.stands.as_ref().ok();
        let next = stands.and_then(|stands| stands.next);
        json!({
            "reference": listed.row.reference,
            "label": listed.row.label,
            "file": listed.row.file,
            "line": listed.row.line,
            "stage": stands.map(|stands| stands.stage.place() + 1),
            "turn": stands.map(|stands| stands.turn.key()),
            "next": next.map(|next| next.step.key()),
            "due": day(next.and_then(|next| next.due)),
            "working-days-left": next.and_then(|next| next.left),
            "ended": stands.and_then(|stands| stands.ended).map(|ended| json!({ "how": ended.how.key(), "on": day(ended.on) })),
            "paused": stands.is_some_and(|stands| stands.is_paused),
            "is-late": listed.left().is_some_and(|left| left < 0),
            "wrong": listed.stands.as_ref().err().map(wrong_in_words),
            "doubts": listed.row.doubts.iter().map(doubt_in_words).collect::<Vec<_>>(),
        })
    };
    json!({
        "complaints": cases.listed.iter().map(one).collect::<Vec<_>>(),
        "late": cases.late(),
        "twice": cases.twice,
        "not-read": register.unread.iter().map(|(name, why)| json!({ "file": name, "why": why })).collect::<Vec<_>>(),
        "of-one-case": register.same,
        "lines-left-out": register.left.iter().map(|left| left.line).collect::<Vec<_>>(),
        "days-are-written": match register.order {
            Order::DayFirst => "day-first",
            Order::MonthFirst { .. } => "month-first",
            Order::Mixed { .. } => "mixed",
        },
    })
}

/// A row of the figures: what is counted, and the numbers in the order of [`figure_headings`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// What is counted.
    pub name: String,
    /// The numbers.
    pub cells: Vec<String>,
    /// In time, and asked for: for a bar.
    pub share: (usize, usize),
}

/// The headings of the figures.
pub fn figure_headings() -> Vec<String> {
    [
        say::WHAT,
        say::ASKED,
        say::IN_TIME,
        say::EXTENDED,
        say::LATE_COLUMN,
        say::OPEN_LATE,
        say::OPEN_COLUMN,
        say::WITHOUT_COLUMN,
        say::ENDED_COLUMN,
        say::AVERAGE,
    ]
    .map(words)
    .to_vec()
}

/// The figures row by row.
pub fn figure_rows(figures: &Figures) -> Vec<FigureRow> {
    let row = |name: Phrase, of: &Counted| {
        let all = of.came() + of.open_late + of.open + of.without + of.ended;
        let average =
            of.tenths().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)).unwrap_or_default();
        let numbers = [all, of.in_time, of.extended, of.late, of.open_late, of.open, of.without, of.ended];
        let cells = numbers.iter().map(ToString::to_string).chain([average]).collect();
        FigureRow { name: words(name), cells, share: (of.in_time, all) }
    };
    vec![
        row(say::STAGE_ONE, &figures.stage_one),
        row(say::STAGE_TWO, &figures.stage_two),
        row(say::PANELS, &figures.panels),
        row(say::REPLIES, &figures.replies),
    ]
}

/// The outcomes, each with how often it occurs in the list.
pub fn outcomes(figures: &Figures) -> Vec<String> {
    let said =
        |(name, n): (&String, &usize)| say::OUTCOME.say(VOICE, &[("name", name), ("n", &n.to_string())]);
    if figures.outcomes.is_empty() {
        return vec![words(say::OUTCOMES_NONE)];
    }
    figures.outcomes.iter().map(said).collect()
}

/// How each figure is counted, with what the times rest on.
pub fn how_counted() -> Vec<String> {
    let rows = [
        (say::STAGE_ONE, [Rule::StageOne, Rule::StageOneLatest].as_slice()),
        (say::STAGE_TWO, &[Rule::StageTwo]),
        (say::PANELS, &[Rule::Panel]),
        (say::REPLIES, &[Rule::PanelReply]),
    ];
    let rests_on = |(name, rules): (Phrase, &[Rule])| {
        let sources: Vec<_> = rules.iter().map(|rule| rule.source().citation).collect();
        say::RESTS_ON.say(VOICE, &[("name", &words(name)), ("text", &sources.join("; "))])
    };
    let counted = [
        say::HOW_ASKED,
        say::HOW_IN_TIME,
        say::HOW_EXTENDED,
        say::HOW_NEW_DATE,
        say::HOW_PAUSED,
        say::HOW_POINTS,
        say::HOW_OPEN,
        say::HOW_WITHOUT,
        say::HOW_ENDED,
        say::HOW_AVERAGE,
        say::HOW_OUTCOMES,
    ];
    counted.map(words).into_iter().chain(rows.map(rests_on)).collect()
}

/// Which complaints are in no figure, and why.
pub fn left_out(figures: &Figures) -> Vec<String> {
    let said = [(&figures.left, say::NO_FIGURE), (&figures.off_the_list, say::NO_FIGURE_YET)];
    let said = said.into_iter().filter(|(names, _)| !names.is_empty());
    said.map(|(names, phrase)| phrase.say(VOICE, &[("text", &names.join(", "))])).collect()
}

/// The time of which figures are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfTime(usize);

impl OfTime {
    /// Every one, in the order of the choice.
    pub const ALL: [OfTime; 4] = [OfTime(0), OfTime(1), OfTime(2), OfTime(3)];

    /// Its place among them.
    pub const fn place(self) -> usize {
        self.0
    }

    /// What it is called.
    pub const fn name(self) -> Phrase {
        [say::YEAR, say::YEAR_BEFORE, say::QUARTER, say::QUARTER_BEFORE][self.0]
    }

    /// Its first and last day, as of a day.
    pub fn days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let before = |(first, _): (NaiveDate, NaiveDate)| first.pred_opt().unwrap_or(first);
        match self.0 {
            0 => year_of(today),
            1 => year_of(before(year_of(today))),
            2 => quarter_of(today),
            _ => quarter_of(before(quarter_of(today))),
        }
    }
}

/// The financial year in which a day lies: from April to March.
pub fn year_of(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let year = if today.month() < 4 { today.year() - 1 } else { today.year() };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    (day(year, 4, 1), day(year + 1, 3, 31))
}

/// The quarter of the financial year in which a day lies.
pub fn quarter_of(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = (today.month0() / 3) * 3 + 1;
    let from = NaiveDate::from_ymd_opt(today.year(), first, 1).unwrap_or(today);
    let next = from.checked_add_months(chrono::Months::new(3)).unwrap_or(today);
    (from, next.pred_opt().unwrap_or(today))
}
