//! What the guide says to answers: the result, the next question, or one document.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use complaint_guide::documents::email::Email;
use complaint_guide::documents::question::question_as_json;
use complaint_guide::documents::said::headings;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::documents::{calendar, case, email, html, json, order, save, table, text};
use complaint_guide::files;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::picks::offered_under;
use complaint_guide::rules::questions::Ask;
use complaint_guide::rules::route::{Complaint, out_of_order, replay};
use complaint_guide::rules::topics::Heading;
use complaint_guide::words::InWords;

use super::given::{InVoice, OfHolidays, council, date, named, read};
use super::wrong::Wrong;

/// The result as JSON: where each point goes and why, the dates, the letter; or the next question.
#[derive(Args)]
pub struct Answer {
    /// The council's profile.
    #[arg(long, alias = "profile", value_name = "PROFILE")]
    council: PathBuf,
    /// The day on which it is read.
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: NaiveDate,
    #[command(flatten)]
    of: InVoice,
    #[command(flatten)]
    holidays: OfHolidays,
    /// One document, in place of the result.
    #[arg(long = "as", value_name = "FORMAT")]
    format: Option<Format>,
    /// Another of the result's papers, by its key: a letter for another door, say. It comes as text or html.
    #[arg(long, value_name = "PAPER")]
    paper: Option<String>,
    /// A file of answers in JSON, or a file that the guide saved.
    answers: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The letter.
    Text,
    /// The letter.
    Html,
    /// A mailto link with the letter in it.
    Email,
    /// The dates for a calendar.
    Ics,
    /// The points, what is wanted and the dates for a spreadsheet.
    Csv,
    /// Everything for a case system (schemas/complaint.schema.json).
    Json,
    /// The answers to read and to go on from, finished or not.
    Save,
}

impl Answer {
    pub fn run(&self) -> Result<String, Wrong> {
        let (council, holidays) = (council(&self.council)?, self.holidays.read()?);
        let setting =
            Setting { council: &council, today: self.today, holidays: &holidays, voice: self.of.voice };
        let (answers, changed) = answers(&self.answers, setting)?;
        match (&self.paper, self.format) {
            (Some(key), format) => paper(key, format.unwrap_or(Format::Text), &answers, setting),
            (None, Some(format)) => document(format, &answers, changed.as_deref(), setting),
            (None, None) => result(&answers, changed, setting),
        }
    }
}

/// The result, or the next question.
fn result(answers: &Answers, changed: Option<String>, setting: Setting) -> Result<String, Wrong> {
    in_order(answers, setting)?;
    let replay = replay(answers, setting.today);
    let unused: Vec<_> = answers
        .iter()
        .filter(|(ask, _)| replay.answers.get(*ask).is_none())
        .map(|(ask, _)| ask.key())
        .collect();
    let mut result = match &replay.decided {
        Ok(complaint) => {
            let mut result = json::json(&summary(complaint, setting));
            if let (true, Some(changed)) = (result["letter"].is_string(), changed) {
                result["letter"] = changed.into();
            }
            result
        }
        Err(ask) => question_as_json(*ask, answers, setting),
    };
    if let Some(why) = replay.decided.err().and_then(|ask| incomplete(ask, answers, setting)) {
        result["incomplete"] = why.into();
    }
    result["not-asked"] = unused.into();
    Ok(format!("{result:#}\n"))
}

/// Whether the days that were given can be those of one complaint.
fn in_order(answers: &Answers, setting: Setting) -> Result<(), Wrong> {
    match out_of_order(answers, setting.today) {
        Some((question, wrong)) => {
            let says = order::out_of_order(wrong, setting.voice);
            Err(vec![format!("`{}`: {says}", question.key())])
        }
        None => Ok(()),
    }
}

/// Why an answer does not answer its question; none if there is no answer.
fn incomplete(ask: Ask, answers: &Answers, setting: Setting) -> Option<String> {
    let said = answers.get(ask)?;
    let key = ask.key();
    let Said::Many(picked) = said else { return None };
    let has_pick =
        |heading: &Heading| offered_under(*heading, answers).into_iter().any(|pick| picked.contains(&pick));
    let mut left = headings(ask.question, answers);
    left.retain(|heading| !has_pick(heading));
    if left.is_empty() {
        return Some(format!("`{key}` is answered, and nothing in it fits what was said before."));
    }
    let line = |heading: &Heading| {
        let picks = offered_under(*heading, answers).join(", ");
        let asked = heading.words().ask;
        let asked = asked.raw(setting.voice);
        format!("For `{}` (‘{asked}’) choose one of: {picks}.", heading.key())
    };
    let lines: Vec<_> = left.iter().map(line).collect();
    Some(format!("`{key}` leaves out a part of what was ticked in `topics`. {}", lines.join(" ")))
}

/// The answers in a file of either kind, and the letter as the person changed it, if they did.
fn answers(path: &Path, setting: Setting) -> Result<(Answers, Option<String>), Wrong> {
    let text = read(path)?;
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        let answers = files::answers::read(&text).map_err(|problems| named(path, problems))?;
        return Ok((answers, None));
    }
    let opened = files::save::read(&text);
    // A program that went on with half a file would print a wrong result; the page asks the person.
    if !opened.lost.is_empty() {
        let said = save::said_of(&opened, setting);
        return Err(said.into_iter().map(|sentence| format!("{}: {sentence}", path.display())).collect());
    }
    Ok((opened.saved.answers, opened.saved.letter))
}

const NO_LETTER: &str =
    "There is no letter to the council: every point goes elsewhere. `--paper` writes the letters for there.";

/// One of the papers besides the letter, by its key.
fn paper(key: &str, format: Format, answers: &Answers, setting: Setting) -> Result<String, Wrong> {
    let complaint = finished(answers, setting)?;
    let papers = summary(&complaint, setting).papers;
    let Some(paper) = papers.iter().find(|paper| paper.kind.key() == key) else {
        let keys: Vec<_> = papers.iter().map(|paper| paper.kind.key()).collect();
        return Err(vec![format!("`--paper`: these answers make no `{key}`, but: {}.", keys.join(", "))]);
    };
    match format {
        Format::Text => Ok(text::text(&paper.letter)),
        Format::Html => Ok(html::html(&paper.letter)),
        other => {
            let other = other.to_possible_value();
            let key = other.as_ref().map(|value| value.get_name()).unwrap_or_default();
            Err(vec![format!("`--as`: a paper comes as text or html, and not as `{key}`.")])
        }
    }
}

/// What the rules make of answers that leave nothing open.
fn finished(answers: &Answers, setting: Setting) -> Result<Complaint, Wrong> {
    in_order(answers, setting)?;
    replay(answers, setting.today).decided.map_err(|ask| {
        let missing = || {
            let key = ask.key();
            format!("The answer to `{key}` is missing. Without `--as` the question is printed.")
        };
        vec![incomplete(ask, answers, setting).unwrap_or_else(missing)]
    })
}

/// One document.
fn document(
    format: Format,
    answers: &Answers,
    changed: Option<&str>,
    setting: Setting,
) -> Result<String, Wrong> {
    let none = |what: &str| vec![String::from(what)];
    let told = || {
        let complaint = finished(answers, setting)?;
        let summary = summary(&complaint, setting);
        Ok::<_, Wrong>((complaint, summary))
    };
    let letter = || told()?.1.letter.ok_or_else(|| none(NO_LETTER));
    match format {
        Format::Save => {
            in_order(answers, setting)?;
            let decided = replay(answers, setting.today).decided;
            let letter = decided.ok().and_then(|complaint| summary(&complaint, setting).letter);
            save::save(answers, letter.as_ref(), changed, setting)
                .map_err(|_| none("The answers are too long to be saved in one file."))
        }
        Format::Csv => {
            let (complaint, summary) = told()?;
            Ok(table::table(&complaint, &summary, setting))
        }
        Format::Json => {
            let (complaint, summary) = told()?;
            Ok(format!("{:#}\n", case::case(&complaint, &summary, changed, setting)))
        }
        Format::Ics => {
            let (_, summary) = told()?;
            let calendar = summary.dates.as_ref().and_then(|dates| calendar::calendar(dates, setting));
            calendar.ok_or_else(|| none("There is no date to come."))
        }
        Format::Text => {
            let letter = letter()?;
            Ok(changed.map_or_else(|| text::text(&letter), str::to_owned))
        }
        Format::Html => {
            let letter = letter()?;
            Ok(changed.map_or_else(|| html::html(&letter), |text| html::html_of(&letter.subject, text)))
        }
        Format::Email => {
            let letter = letter()?;
            let text = changed.map_or_else(|| text::text(&letter), str::to_owned);
            match email::email_of(&letter.subject, &text, setting.council) {
                Some(Email::Whole(link)) => Ok(format!("{link}\n")),
                Some(Email::ToPaste(_)) => {
                    Err(none("The letter is too long for a mailto link. Copy it from `--as text`."))
                }
                None => Err(none("The council’s profile has no e-mail address.")),
            }
        }
    }
}
