//! The schedule for a council's staff: from the day a complaint is received, what must be done at each
//! stage, by whom, for whom and by when; and what staff often ask.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};

use super::calendar::{Event, Reminder, write};
use super::first_page::{in_element, opening};
use super::working::{Explained, explain};
use crate::rules::characters::{in_small, in_word};
use crate::rules::council::{CorporateStep, Council};
use crate::rules::days::Holidays;
use crate::rules::duties::{Duty, When};
use crate::rules::events::Event as Happened;
use crate::rules::faq::Faq;
use crate::rules::law::{Rule, Source};
use crate::rules::named::Named;
use crate::rules::schedule::{Begun, Run, Schedule};
use crate::rules::steps::{Stage, Step};
use crate::rules::timeline::{Due, NewDate, Other, corporate, rule_of};
use crate::rules::way::Laid;
use crate::words::table::{DutyWords, FaqWords, dates as table_dates, deadlines as say};
use crate::words::{InWords, Phrase, Voice, dates};

/// The whole schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// The day the complaint was received, and the days on which later stages were asked for.
    pub begun: Begun,
    /// The council's own reference for the complaint; empty if none was given.
    pub reference: String,
    /// The heading.
    pub title: String,
    /// How to read the dates.
    pub notes: Vec<String>,
    /// The three stages, and what comes after them.
    pub stages: Vec<StageLines>,
    /// The council's own procedure.
    pub corporate: Vec<CorporateLine>,
}

/// A stage with what must be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageLines {
    /// The stage; none for what comes after all of them.
    pub stage: Option<Stage>,
    /// What staff call it.
    pub name: String,
    /// What must be done, in order.
    pub duties: Vec<DutyLine>,
}

/// Something that must be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyLine {
    /// What it is.
    pub duty: Duty,
    /// When it falls.
    pub when: When,
    /// What must be done.
    pub what: String,
    /// By whom.
    pub who: String,
    /// For whom.
    pub to: String,
    /// The day in each run, in the order of [`Run`].
    pub days: [Due; Run::ALL.len()],
    /// The day or days in words.
    pub date: String,
    /// The rule it rests on.
    pub rule: Rule,
    /// Where that rule comes from.
    pub source: Source,
    /// Another last day that may apply, and a new date that was given, in words.
    pub beside: Vec<String>,
    /// What the council itself says about the step that sets the day.
    pub council: Option<String>,
    /// How the day was counted, and which day that is: at the duty whose rule sets it, as a rule.
    pub working: Option<(String, Explained)>,
}

/// A step of the council's own procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorporateLine {
    /// What is due.
    pub step: CorporateStep,
    /// The step in words.
    pub what: String,
    /// The days the Ombudsman's code asks for: the usual one, and the last.
    pub code: (Due, Option<Due>),
    /// The days by the council's own words.
    pub council: Option<(Due, Option<Due>)>,
    /// Both in words, and the council's sentence.
    pub says: Vec<String>,
}

/// Makes the schedule.
pub fn deadlines(begun: &Begun, council: &Council, holidays: &Holidays, voice: Voice) -> Deadlines {
    let runs: Vec<_> = Run::ALL.iter().map(|run| Schedule::new(begun, *run, holidays)).collect();
    let stages = Stage::ALL.iter().copied().map(Some).chain([None]);
    let names = [say::STAGE_ONE, say::STAGE_TWO, say::STAGE_THREE, say::AFTERWARDS];
    let stage = |(stage, name): (Option<Stage>, Phrase)| StageLines {
        stage,
        name: name.raw(voice).to_owned(),
        duties: Duty::ALL
            .iter()
            .filter(|duty| duty.stage() == stage)
            .map(|duty| line(*duty, &runs, council, holidays, voice))
            .collect(),
    };
    let received = begun.day_received();
    // Once every stage has begun, there is nothing left to take as earliest, as a rule or latest.
    let runs_differ = !begun.history().has(Happened::AskedThree);
    let notes: &[Phrase] =
        if runs_differ { &[say::RUNS, say::BEGINS, say::GUIDANCE] } else { &[say::GUIDANCE] };
    Deadlines {
        begun: begun.clone(),
        reference: String::new(),
        title: say::TITLE.say(voice, &[("date", &dates::weekday(received, voice))]),
        notes: notes.iter().map(|note| note.raw(voice).to_owned()).collect(),
        stages: stages.zip(names).map(stage).collect(),
        corporate: corporate_lines(received, council, holidays, voice),
    }
}

impl Deadlines {
    /// The same with the council's own reference, by which staff with many complaints tell them apart.
    #[must_use]
    pub fn of_reference(self, reference: &str, voice: Voice) -> Deadlines {
        let reference = reference.split_whitespace().collect::<Vec<_>>().join(" ");
        if reference.is_empty() {
            return self;
        }
        let title = say::TITLE_OF.say(voice, &[("text", &reference), ("name", &self.title)]);
        Deadlines { title, reference, ..self }
    }
}

/// What tells a complaint's calendar entries from those of others: its reference, or the day it was received.
fn number(reference: &str, received: NaiveDate) -> usize {
    const MOST: u32 = 10_000_000;
    let day = u32::try_from(received.num_days_from_ce()).unwrap_or_default() % MOST;
    // Each character counts by its place, so that 12 and 21 differ.
    let of_reference = |reference: &str| {
        reference.bytes().fold(0_u32, |number, byte| number.wrapping_mul(31).wrapping_add(byte.into())) % MOST
    };
    let number = if reference.is_empty() { day } else { of_reference(reference) };
    usize::try_from(number).unwrap_or_default()
}

fn line(duty: Duty, runs: &[Schedule], council: &Council, holidays: &Holidays, voice: Voice) -> DutyLine {
    let (when, rule) = duty.falls();
    let DutyWords { what, who, to } = *duty.words();
    let [what, who, to] = [what, who, to].map(|phrase| phrase.raw(voice).to_owned());
    let mut days = [Due::Unknown; Run::ALL.len()];
    for (day, run) in days.iter_mut().zip(runs) {
        *day = match when {
            When::SoonAfter(step) => run.happens(step),
            When::By(step) | When::InTimeFor(step) => run.due(step),
        };
    }
    // The council's sentence is about the time of a step, so it appears once, at the duty of that time.
    let is_its_time = matches!(when, When::By(step) if rule_of(step) == Some(rule));
    let council = council.promise(when.step()).filter(|_| is_its_time);
    let working = runs[Run::Normal.place()].working(when.step(), holidays).filter(|_| is_its_time);
    let has_happened = matches!(
        when,
        When::By(step @ (Step::AskStageTwo | Step::AskStageThree)) if runs[0].happened(step).is_some()
    );
    // An answer is dated by its last day, so its line also gives the usual one.
    let answered = match (when, when.step()) {
        (When::By(_), Step::StageOneReply) => runs[0].happened(Step::StageOneLatest),
        (When::By(_), Step::StageTwoReply) => runs[0].happened(Step::StageTwoLatest),
        (When::By(_), step @ (Step::Panel | Step::PanelReport | Step::PanelReply)) => runs[0].happened(step),
        _ => None,
    };
    DutyLine {
        duty,
        when,
        what,
        who,
        to,
        days,
        date: match (when.step(), answered) {
            _ if has_happened => happened(days, voice),
            (step, Some(on)) => {
                let limit = dates::due(runs[0].laid(step).due.last(), voice);
                say::HAPPENED.say(voice, &[("date", &dates::due(on, voice)), ("from", &limit)])
            }
            (Step::Ombudsman, _) => say::OMBUDSMAN.raw(voice).to_owned(),
            _ => in_words(when, days, voice),
        },
        rule,
        source: rule.source(),
        beside: if is_its_time {
            beside(runs[Run::Normal.place()].laid(when.step()), voice)
        } else {
            Vec::new()
        },
        council: council.map(|promise| promise.quote.clone()),
        working: working.map(|working| {
            let date = dates::weekday(working.due, voice);
            (say::COUNTED.say(voice, &[("date", &date)]), explain(&working, voice))
        }),
    }
}

/// What to say beside a day: another last day that may apply, and a new date that was given.
fn beside(laid: &Laid, voice: Voice) -> Vec<String> {
    let day = |due: Due| dates::due(due.last(), voice);
    let other = laid.other.map(|other| match other {
        Other::WithPause(due) => table_dates::OTHER_WITH_PAUSE.say(voice, &[("date", &day(due))]),
        Other::FromAgreedPoints(due) => table_dates::OTHER_FROM_POINTS.say(voice, &[("date", &day(due))]),
    });
    let given = laid.new_date.map(|given| match given {
        NewDate::Holds(due) => table_dates::NEW_DATE_HOLDS.say(voice, &[("date", &day(due))]),
        NewDate::TooLate(due) => table_dates::NEW_DATE_TOO_LATE.say(voice, &[("date", &day(due))]),
        NewDate::NoLater(due) => table_dates::NEW_DATE_NO_LATER.say(voice, &[("date", &day(due))]),
    });
    other.into_iter().chain(given).collect()
}

/// The day on which a stage was asked for.
fn happened(days: [Due; Run::ALL.len()], voice: Voice) -> String {
    let date = days[0].range().map(|(day, _)| dates::weekday(day, voice)).unwrap_or_default();
    say::ASKED.say(voice, &[("date", &date)])
}

fn in_words(when: When, days: [Due; Run::ALL.len()], voice: Voice) -> String {
    let when = match when {
        When::By(_) => say::BY,
        When::SoonAfter(_) => say::SOON_AFTER,
        When::InTimeFor(_) => say::IN_TIME_FOR,
    };
    let on = |due: Due| match due.range() {
        Some((day, _)) => dates::weekday(day, voice),
        None => dates::due(due, voice),
    };
    let [earliest, normal, latest] = days;
    if days.iter().all(|due| due.range().is_none()) {
        return dates::due(normal, voice);
    }
    let said = |phrase: Phrase, due: Due| phrase.say(voice, &[("date", &on(due))]);
    let mut dates = Vec::new();
    dates.extend((earliest != normal).then(|| said(say::EARLIEST, earliest)));
    dates.push(if earliest == latest { on(normal) } else { said(say::NORMAL, normal) });
    dates.extend((latest != normal).then(|| said(say::LATEST, latest)));
    when.say(voice, &[("date", &dates.join(", "))])
}

fn corporate_lines(
    received: NaiveDate,
    council: &Council,
    holidays: &Holidays,
    voice: Voice,
) -> Vec<CorporateLine> {
    let two = |first: Due, last: Option<Due>, one: Phrase, both: Phrase| match last {
        None => one.say(voice, &[("date", &dates::due(first, voice))]),
        Some(last) => {
            both.say(voice, &[("from", &dates::due(first, voice)), ("date", &dates::due(last, voice))])
        }
    };
    let line = |entry: crate::rules::timeline::CorporateEntry| {
        let what = match entry.step {
            CorporateStep::Acknowledged => say::STEP_ACKNOWLEDGED,
            CorporateStep::StageOneReply => say::STEP_STAGE_ONE_REPLY,
            CorporateStep::StageTwoAcknowledged => say::STEP_STAGE_TWO_ACKNOWLEDGED,
            CorporateStep::StageTwoReply => say::STEP_STAGE_TWO_REPLY,
        };
        let mut says = vec![two(entry.due, entry.latest, say::CODE_DATE, say::CODE_DATES)];
        if let Some((promise, first, last)) = &entry.promise {
            says.push(two(*first, *last, say::COUNCIL_DATE, say::COUNCIL_DATES));
            says.extend(promise.quote.iter().map(|quote| say::COUNCIL_SAYS.say(voice, &[("n", quote)])));
        }
        CorporateLine {
            step: entry.step,
            what: what.raw(voice).to_owned(),
            code: (entry.due, entry.latest),
            council: entry.promise.map(|(_, first, last)| (first, last)),
            says,
        }
    };
    corporate(received, council, holidays).into_iter().map(line).collect()
}

/// The schedule as text, for a terminal or a plain printout.
pub fn text(deadlines: &Deadlines, voice: Voice) -> String {
    let mut page = format!("{}\n", deadlines.title);
    for note in &deadlines.notes {
        let _ = writeln!(page, "{note}");
    }
    for stage in &deadlines.stages {
        let _ = writeln!(page, "\n{}", stage.name);
        for duty in &stage.duties {
            let source = say::SOURCE.say(voice, &[("name", duty.source.citation)]);
            let does = say::DOES.say(voice, &[("n", &duty.who)]);
            let to = say::TO.say(voice, &[("n", &duty.to)]);
            let _ =
                writeln!(page, "\n  {}\n    {}\n    {does}\n    {to}\n    {source}", duty.date, duty.what);
            for beside in &duty.beside {
                let _ = writeln!(page, "    {beside}");
            }
            if let Some(quote) = &duty.council {
                let _ = writeln!(page, "    {}", say::COUNCIL_SAYS.say(voice, &[("n", quote)]));
            }
        }
    }
    let _ = writeln!(page, "\n{}", say::CORPORATE.raw(voice));
    for line in &deadlines.corporate {
        let _ = writeln!(page, "\n  {}", line.what);
        for says in &line.says {
            let _ = writeln!(page, "    {says}");
        }
    }
    page
}

/// The part of the staff's page that people can read before its program runs, and that stays if no program can run: how
/// to count without it.
pub fn first_page(voice: Voice) -> String {
    let mut page = opening(say::PAGE_TITLE, say::PAGE_COULD_NOT_START, voice);
    page += &in_element("h2", "govuk-heading-m", say::PAGE_BY_HAND_HEADING, voice);
    let times =
        [say::PAGE_BY_HAND_ONE, say::PAGE_BY_HAND_TWO, say::PAGE_BY_HAND_THREE, say::PAGE_BY_HAND_DAYS];
    for phrase in times {
        page += &in_element("p", "govuk-body", phrase, voice);
    }
    page
}

/// The deadlines as a calendar file (RFC 5545), from `today` on; nothing if none is to come. When the next stage has
/// begun, the one before is over and its dates are left out.
///
/// A date that still depends on when the next stage is asked for is marked as planned.
pub fn calendar(
    deadlines: &Deadlines,
    holidays: &Holidays,
    today: NaiveDate,
    voice: Voice,
) -> Option<String> {
    let received = deadlines.begun.day_received();
    let stages = deadlines
        .stages
        .iter()
        .filter(|lines| lines.stage.is_none_or(|stage| stage >= deadlines.begun.stage()));
    let duties = stages.flat_map(|stage| &stage.duties);
    let event = |line: &DutyLine| {
        // The duty that shows how a day was counted is the one that sets it.
        line.working.as_ref()?;
        let step = line.when.step();
        let (title, reminder) = calendar_title(step)?;
        let (day, _) = line.days[Run::Normal.place()].range().filter(|(day, _)| *day >= today)?;
        let is_planned = line.days.iter().any(|other| *other != line.days[Run::Normal.place()]);
        let (title, note) = if is_planned {
            (say::CALENDAR_PLANNED.say(voice, &[("name", title.raw(voice))]), say::CALENDAR_NOTE_PLANNED)
        } else {
            (title.raw(voice).to_owned(), say::CALENDAR_NOTE)
        };
        // Two complaints can have the same deadline. Without a reference, those of one day share an entry.
        let number = number(&deadlines.reference, received) * 100 + step.place();
        let title = match deadlines.reference.as_str() {
            "" => title,
            reference => say::TITLE_OF.say(voice, &[("text", reference), ("name", &title)]),
        };
        let note =
            note.say(voice, &[("date", &dates::weekday(day, voice)), ("from", &dates::day(received, voice))]);
        Some(Event { number, day, title, note, reminds: reminder.day(day, today, holidays) })
    };
    let mut events: Vec<_> = duties.filter_map(event).collect();
    events.sort_by_key(|event| (event.day, event.number));
    (!events.is_empty()).then(|| write(&events, today))
}

/// The name of a step in a calendar, and when it reminds: before the day of what the council does, and on the last day
/// of what the person may do.
fn calendar_title(step: Step) -> Option<(Phrase, Reminder)> {
    use Reminder::{OnTheDay, ThreeDaysBefore};
    Some(match step {
        // When the person knew of the matter, from which the Ombudsman's twelve months count, staff are not asked.
        Step::Sent | Step::Ombudsman => return None,
        Step::StageOneReply => (say::CALENDAR_STAGE_ONE_REPLY, ThreeDaysBefore),
        Step::StageOneLatest => (say::CALENDAR_STAGE_ONE_LATEST, ThreeDaysBefore),
        Step::AskStageTwo => (say::CALENDAR_ASK_STAGE_TWO, OnTheDay),
        Step::StageTwoReply => (say::CALENDAR_STAGE_TWO_REPLY, ThreeDaysBefore),
        Step::StageTwoLatest => (say::CALENDAR_STAGE_TWO_LATEST, ThreeDaysBefore),
        Step::AskStageThree => (say::CALENDAR_ASK_STAGE_THREE, OnTheDay),
        Step::PanelPapers => (say::CALENDAR_PANEL_PAPERS, ThreeDaysBefore),
        Step::Panel => (say::CALENDAR_PANEL, ThreeDaysBefore),
        Step::PanelReport => (say::CALENDAR_PANEL_REPORT, ThreeDaysBefore),
        Step::PanelReply => (say::CALENDAR_PANEL_REPLY, ThreeDaysBefore),
    })
}

/// A question that staff ask, with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub faq: Faq,
    /// The question in words.
    pub question: &'static str,
    /// What the law or the guidance says to it.
    pub answer: &'static str,
    /// The rule the answer rests on.
    pub rule: Rule,
    /// Where that rule comes from.
    pub source: Source,
}

/// The questions that contain every word of the search, in any order and with large or small letters: first those with
/// more of the words in the question itself, then in the order of the list. An empty search finds every question.
pub fn search(query: &str, voice: Voice) -> Vec<Answered> {
    let query = in_small(query);
    let words: Vec<_> = query.split(|c| !in_word(c)).filter(|word| !word.is_empty()).collect();
    let mut found: Vec<(usize, Answered)> = Vec::new();
    for faq in Faq::ALL.iter().copied() {
        let FaqWords { question, answer } = *faq.words();
        let [question, answer] = [question, answer].map(|phrase| phrase.raw(voice));
        let (in_question, in_answer) = (in_small(question), in_small(answer));
        if words.iter().all(|word| in_question.contains(word) || in_answer.contains(word)) {
            let hits = words.iter().filter(|word| in_question.contains(**word)).count();
            let rule = faq.rule();
            found.push((hits, Answered { faq, question, answer, rule, source: rule.source() }));
        }
    }
    // The sort keeps the list's order among equals.
    found.sort_by_key(|(hits, _)| std::cmp::Reverse(*hits));
    found.into_iter().map(|(_, answered)| answered).collect()
}
