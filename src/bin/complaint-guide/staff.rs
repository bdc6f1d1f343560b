//! What a council's staff ask: what must be done by when, and what they often want to know.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use complaint_guide::documents::{deadlines, json, order};
use complaint_guide::rules::days::Due;
use complaint_guide::rules::events::Event;
use complaint_guide::rules::history::{Dated, OutOfOrder};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::schedule::Begun;
use complaint_guide::words::Voice;

use super::given::{InVoice, OfHolidays, council, date, law_alone};
use super::wrong::Wrong;

/// For staff: what must be done at each stage from the day a complaint is received, by whom and by when.
///
/// Once Stage 2 or 3 has been asked for, from that day.
#[derive(Args)]
pub struct Deadlines {
    /// The day on which the council received it.
    #[arg(long, value_name = "DATE", value_parser = date)]
    received: NaiveDate,
    /// The day on which Stage 2 was asked for.
    #[arg(long, value_name = "DATE", value_parser = date)]
    stage_two: Option<NaiveDate>,
    /// The day on which Stage 3 was asked for.
    #[arg(long, value_name = "DATE", value_parser = date)]
    stage_three: Option<NaiveDate>,
    /// What has happened since, as often as it is known: paused, resumed, new-date-1, answered-1, points-agreed,
    /// new-date-2, answered-2, panel-met, report-received or answered-3.
    #[arg(long, value_name = "EVENT=DATE", value_parser = happened)]
    happened: Vec<Dated>,
    /// The council's own profile; without it, by the law alone.
    #[arg(long, alias = "council", value_name = "PROFILE")]
    profile: Option<PathBuf>,
    /// What the council calls the complaint.
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    reference: String,
    /// How it is printed.
    #[arg(long = "as", value_name = "FORM", default_value = "text")]
    form: ScheduleForm,
    /// The day from which a calendar has the deadlines.
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: Option<NaiveDate>,
    #[command(flatten)]
    of: InVoice,
    #[command(flatten)]
    holidays: OfHolidays,
}

/// How the schedule is printed.
#[derive(Clone, Copy, ValueEnum)]
enum ScheduleForm {
    Text,
    Json,
    /// The deadlines to come, for a calendar.
    Ics,
}

/// What may have happened since the complaint was received.
fn known() -> impl Iterator<Item = Event> {
    Event::ALL.iter().copied().filter(|event| !matches!(event, Event::Knew | Event::Received))
}

fn happened(text: &str) -> Result<Dated, String> {
    let (key, day) = text.split_once('=').unwrap_or((text, ""));
    let event = known().find(|event| event.key() == key).ok_or_else(|| {
        let keys: Vec<_> = known().map(Named::key).collect();
        format!("there is no event `{key}`. Write EVENT=DATE. The events are {}.", keys.join(", "))
    })?;
    let day = date(day).map_err(|wrong| format!("for {key}, {wrong}"))?;
    Ok(Dated { event, on: Due::On(day) })
}

impl Deadlines {
    pub fn run(&self) -> Result<String, Wrong> {
        let (holidays, voice) = (self.holidays.read()?, self.of.voice);
        let begun = self.begun()?;
        let council = self.profile.as_deref().map_or_else(law_alone, council)?;
        let made =
            deadlines::deadlines(&begun, &council, &holidays, voice).of_reference(&self.reference, voice);
        match (self.form, self.today) {
            (ScheduleForm::Text, _) => Ok(deadlines::text(&made, voice)),
            (ScheduleForm::Json, _) => Ok(format!("{:#}\n", json::schedule(&made))),
            (ScheduleForm::Ics, Some(today)) => deadlines::calendar(&made, &holidays, today, voice)
                .ok_or_else(|| {
                    vec![format!("No deadline is after {today}: there is nothing for a calendar.")]
                }),
            (ScheduleForm::Ics, None) => Err(vec![String::from("`--today` is missing: give a date.")]),
        }
    }

    /// The days on which the stages of the complaint began, as far as they were given.
    fn begun(&self) -> Result<Begun, Wrong> {
        let asked = [(Event::AskedTwo, self.stage_two), (Event::AskedThree, self.stage_three)];
        let asked = asked.into_iter().filter_map(|(event, day)| Some(Dated { event, on: Due::On(day?) }));
        let since = asked.chain(self.happened.iter().copied()).collect();
        Begun::new(self.received, since).map_err(|out_of_order| {
            let wrong = match out_of_order {
                OutOfOrder::Without { first: Event::AskedTwo, .. } => {
                    String::from("`--stage-three` needs `--stage-two` as well.")
                }
                _ => order::out_of_order(out_of_order, Voice::Adult),
            };
            vec![wrong]
        })
    }
}

/// What staff often ask, with the answers.
#[derive(Args)]
pub struct Questions {
    /// How it is printed.
    #[arg(long = "as", value_name = "FORM", default_value = "text")]
    form: QuestionsForm,
    /// Only those in which all these words stand.
    words: Vec<String>,
}

/// How what staff ask is printed.
#[derive(Clone, Copy, ValueEnum)]
enum QuestionsForm {
    Text,
    Json,
}

impl Questions {
    pub fn run(&self) -> Result<String, Wrong> {
        let found = deadlines::search(&self.words.join(" "), Voice::Adult);
        let text = |found: &deadlines::Answered| {
            format!("{}\n  {}\n  [{}]\n", found.question, found.answer, found.source.citation)
        };
        Ok(match self.form {
            QuestionsForm::Text => found.iter().map(text).collect::<Vec<_>>().join("\n"),
            QuestionsForm::Json => format!("{:#}\n", json::questions(&found)),
        })
    }
}
