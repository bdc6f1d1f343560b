//! Reads the guide's own case files: what `complaint-guide answer --as json` writes (`schemas/complaint.schema.json`).
//!
//! The file tells what the person knows. A council knows its own days better, so whatever is taken for one of them is
//! told, and a list that has the true day takes its place.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::answers::said;
use super::register::{Doubt, Row, Why};
use super::{Problem, object, stem};
use crate::rules::answers::Answers;
use crate::rules::characters::initials;
use crate::rules::days::Due;
use crate::rules::history::{Event, OutOfOrder};
use crate::rules::named::Named;
use crate::rules::questions::{Ask, Form, Knows, TriedField};
use crate::rules::route::{happened, out_of_order};
use crate::rules::steps::NextRight;

/// What a case file calls itself.
pub const FORMAT: &str = "complaint-guide/complaint";

/// The version of the schema. A field that is added keeps it; one that goes or means something else does not.
pub const VERSION: u32 = 1;

/// Whether a text is meant to be a case file and no list: lists have no braces around them.
pub fn is_case_file(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}

/// What a case file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    /// The complaint as a line of the list.
    pub row: Row,
    /// What the person told and about whom, by which two files of one case are known; nothing where they told nothing.
    pub told: Option<String>,
}

/// Reads a case file into a line of the list.
///
/// `name` is what the file is called, and stands for a complaint without a reference; `today` is the day on which the
/// council sees it, and the day on which a letter that it holds counts as received.
///
/// # Errors
/// Why it cannot be listed.
pub fn read(text: &str, name: &str, today: NaiveDate) -> Result<CaseFile, Vec<Problem>> {
    let file = object(text)?;
    let problem = |what: &str| vec![Problem::new("", what)];
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(problem("This is JSON, and no case file of the guide."));
    }
    if file.get("version").and_then(Value::as_u64).is_none_or(|version| version > VERSION.into()) {
        return Err(problem("A newer guide wrote this case file. Open it with a newer page."));
    }
    if file.get("dates").is_none_or(Value::is_null) {
        return Err(problem(
            "No clock of the children’s procedure runs in this case file: it is not listed.",
        ));
    }
    let answers = answers_of(&file)?;
    if let Some((question, wrong)) = out_of_order(&answers, today) {
        let what = match wrong {
            OutOfOrder::Ahead(_) => "This day has not come yet.",
            _ => "This day cannot be right beside the others.",
        };
        return Err(vec![Problem::new(format!("answers.{}", question.key()), what)]);
    }
    let (mut days, mut doubts): (Vec<(Event, NaiveDate)>, Vec<Doubt>) = (Vec::new(), Vec::new());
    let mut doubt = |event: Event, cell: &str, why| {
        doubts.push(Doubt { heading: event.key().to_owned(), cell: cell.to_owned(), why });
    };
    let mut earliest = NaiveDate::MIN;
    for dated in happened(&answers, today).into_iter().filter(|dated| dated.event != Event::Knew) {
        let event = dated.event;
        match dated.on {
            Due::On(day) => {
                if event == Event::Received {
                    doubt(event, &day.to_string(), Why::Sent(day));
                }
                days.push((event, day));
                earliest = earliest.max(day);
            }
            on => match on.range() {
                Some((first, last)) => {
                    // The earliest it can have been: no date that the council keeps by it is too late.
                    let day = first.max(earliest).min(last);
                    doubt(event, &format!("{first} – {last}"), Why::Roughly(event, day));
                    days.push((event, day));
                }
                None => doubt(event, "", Why::NotKnown(event)),
            },
        }
    }
    // The letter in the file asks for the next stage, and the council has it now.
    let next = file.get("next").and_then(|next| next["key"].as_str()).and_then(NextRight::from_key);
    let asks = next.and_then(begins).filter(|_| file.get("letter").is_some_and(|letter| !letter.is_null()));
    if let Some(event) = asks.filter(|event| days.iter().all(|(of, _)| of != event)) {
        doubt(event, "", Why::Today(event, today));
        days.push((event, today));
    }
    if days.iter().all(|(event, _)| event.may_lie_ahead()) {
        return Err(problem("This case file has no day from which a clock runs: it is not listed."));
    }
    let row = Row {
        file: None,
        line: 0,
        reference: answers.text(TriedField::Reference).unwrap_or_else(|| stem(name)).to_owned(),
        // A list has no more of a name than it needs.
        label: answers.called().map(|name| initials(name).concat()).filter(|label| !label.is_empty()),
        days,
        outcome: None,
        ended: None,
        doubts,
    };
    Ok(CaseFile { row, told: told(&file) })
}

/// What was told of each point, with the child that it is about.
fn told(file: &Map<String, Value>) -> Option<String> {
    let points = file.get("points")?.as_array()?;
    let of = |point: &Value| {
        point["told"].as_object().filter(|told| !told.is_empty()).map(|_| point["told"].to_string())
    };
    let told: Vec<_> = points.iter().filter_map(of).collect();
    let child = file.get("answers")?.get("the-child").map(|child| child["written"].to_string());
    (!told.is_empty()).then(|| told.join("\n") + &child.unwrap_or_default())
}

/// The stage that begins with the letter that a person can send next.
const fn begins(next: NextRight) -> Option<Event> {
    match next {
        NextRight::Send | NextRight::SendAgain => Some(Event::Received),
        NextRight::AskStageTwo
        | NextRight::AskStageTwoAgreed
        | NextRight::StageTwoBecauseLate
        | NextRight::LeaveOtherProcedure => Some(Event::AskedTwo),
        NextRight::AskStageThree | NextRight::AskStageThreeBesideMeeting => Some(Event::AskedThree),
        _ => None,
    }
}

/// The answers as they were given, but for questions that this version does not know.
fn answers_of(file: &Map<String, Value>) -> Result<Answers, Vec<Problem>> {
    let mut answers = Answers::default();
    let mut problems = Vec::new();
    for (key, answer) in file.get("answers").and_then(Value::as_object).into_iter().flatten() {
        let Some(ask) = Ask::from_key(key) else { continue };
        let keys = |of: &Value| {
            of["chosen"].as_array().into_iter().flatten().map(|one| one["key"].clone()).collect::<Vec<_>>()
        };
        let value = match ask.question.form() {
            Form::One(_) => keys(answer).into_iter().next().unwrap_or_default(),
            Form::Many { .. } | Form::Offered { .. } => Value::Array(keys(answer)),
            Form::Day => answer["date"].as_str().unwrap_or(Knows::Nothing.key()).into(),
            Form::Words { .. } => {
                let mut words = answer["written"].as_object().cloned().unwrap_or_default();
                words.insert("ticked".into(), Value::Array(keys(answer)));
                Value::Object(words)
            }
        };
        let said = said(ask.question, &value).map_err(|unread| unread.to_string());
        let set = said.and_then(|said| answers.set(ask, said).map_err(|_| "This cannot be read.".to_owned()));
        if let Err(what) = set {
            problems.push(Problem::new(format!("answers.{key:.60}"), what));
        }
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems) }
}
