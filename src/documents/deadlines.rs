//! The schedule for a council's staff: from the day a complaint is received, what must be done at each
//! stage, by whom, for whom and by when; and what staff often ask.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::rules::council::{CorporateStep, Council};
use crate::rules::days::Holidays;
use crate::rules::duties::{Duty, When};
use crate::rules::faq::Faq;
use crate::rules::law::{Rule, Source};
use crate::rules::named::Named;
use crate::rules::schedule::{Run, Schedule};
use crate::rules::timeline::{Due, corporate, rule_of};
use crate::words::table::{DUTIES, FAQ, deadlines as say};
use crate::words::{Phrase, Voice, dates};

/// The whole schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// The day the complaint was received.
    pub received: NaiveDate,
    /// The heading.
    pub title: String,
    /// How the dates are to be read.
    pub notes: Vec<String>,
    /// The three stages, and what comes after them.
    pub stages: Vec<StageLines>,
    /// The council's own procedure.
    pub corporate: Vec<CorporateLine>,
}

/// A stage with what must be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageLines {
    /// 1 to 3, and 4 for what comes after.
    pub stage: u8,
    /// Its name.
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
    /// What the council itself says of the step that sets the day.
    pub council: Option<String>,
}

/// A step of the council's own procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorporateLine {
    /// The step.
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
pub fn deadlines(received: NaiveDate, council: &Council, holidays: &Holidays, voice: Voice) -> Deadlines {
    let runs: Vec<_> = Run::ALL.iter().map(|run| Schedule::new(received, *run, holidays)).collect();
    let names = [say::STAGE_ONE, say::STAGE_TWO, say::STAGE_THREE, say::AFTERWARDS];
    let stage = |(stage, name): (u8, Phrase)| StageLines {
        stage,
        name: name.raw(voice).to_owned(),
        duties: Duty::ALL
            .iter()
            .filter(|duty| duty.stage() == stage)
            .map(|duty| line(*duty, &runs, council, voice))
            .collect(),
    };
    Deadlines {
        received,
        title: say::TITLE.say(voice, &[("date", &dates::weekday(received, voice))]),
        notes: [say::RUNS, say::BEGINS, say::GUIDANCE].map(|note| note.raw(voice).to_owned()).into(),
        stages: (1..).zip(names).map(stage).collect(),
        corporate: corporate_lines(received, council, holidays, voice),
    }
}

fn line(duty: Duty, runs: &[Schedule], council: &Council, voice: Voice) -> DutyLine {
    let (when, rule) = duty.falls();
    let [what, who, to] = DUTIES[duty.place()].map(|phrase| phrase.raw(voice).to_owned());
    let mut days = [Due::Unknown; Run::ALL.len()];
    for (day, run) in days.iter_mut().zip(runs) {
        *day = match when {
            When::SoonAfter(step) => run.happens(step),
            When::By(step) | When::InTimeFor(step) => run.due(step),
        };
    }
    // The council's sentence is about the time of a step, so it stands once, with the duty of that time.
    let is_its_time = matches!(when, When::By(step) if rule_of(step) == Some(rule));
    let council = council.promise(when.step()).filter(|_| is_its_time);
    DutyLine {
        duty,
        when,
        what,
        who,
        to,
        days,
        date: in_words(when, days, voice),
        rule,
        source: rule.source(),
        council: council.map(|promise| promise.quote.clone()),
    }
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

/// A question that staff ask, with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub faq: Faq,
    /// The question in words.
    pub question: &'static str,
    /// The answer.
    pub answer: &'static str,
    /// The rule the answer rests on.
    pub rule: Rule,
    /// Where that rule comes from.
    pub source: Source,
}

/// The questions in which every word of the search stands, in any order and in large or small letters:
/// those with more of the words in the question itself first, then in the order of the list. An empty
/// search finds every question.
pub fn search(query: &str, voice: Voice) -> Vec<Answered> {
    let query = query.to_lowercase();
    let words: Vec<_> = query.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut found: Vec<(usize, Answered)> = Vec::new();
    for faq in Faq::ALL.iter().copied() {
        let [question, answer] = FAQ[faq.place()].map(|phrase| phrase.raw(voice));
        let (in_question, in_answer) = (question.to_lowercase(), answer.to_lowercase());
        if words.iter().all(|word| in_question.contains(word) || in_answer.contains(word)) {
            let hits = words.iter().filter(|word| in_question.contains(**word)).count();
            let rule = faq.rule();
            found.push((hits, Answered { faq, question, answer, rule, source: rule.source() }));
        }
    }
    // The sort keeps the order of the list among those that are alike.
    found.sort_by_key(|(hits, _)| std::cmp::Reverse(*hits));
    found.into_iter().map(|(_, answered)| answered).collect()
}
