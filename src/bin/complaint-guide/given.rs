//! What several commands take: files, days, voices.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::NaiveDate;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use complaint_guide::files::{self, Problem};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::{Holidays, day_in_england};
use complaint_guide::rules::directory::Directory;
use complaint_guide::words::Voice;

use super::wrong::Wrong;

/// Which bank holidays no working day falls on.
#[derive(Args)]
pub struct OfHolidays {
    /// The bank holidays, as GOV.UK publishes them; without it, those that came with the program.
    #[arg(long, value_name = "FILE")]
    holidays: Option<PathBuf>,
}

impl OfHolidays {
    /// # Errors
    /// Why the file cannot be read, or what is wrong with it.
    pub fn read(&self) -> Result<Holidays, Wrong> {
        let (path, text) = text_of(
            self.holidays.as_deref(),
            "static/bank-holidays.json",
            include_str!("../../../static/bank-holidays.json"),
        )?;
        files::holidays::read(&text).map_err(|problems| named(&path, problems))
    }
}

/// Which directory of councils is looked in.
#[derive(Args)]
pub struct OfDirectory {
    /// The directory of councils; without it, the one that came with the program.
    #[arg(long, value_name = "FILE")]
    directory: Option<PathBuf>,
}

impl OfDirectory {
    /// # Errors
    /// Why the file cannot be read, or what is wrong with it.
    pub fn read(&self) -> Result<Directory, Wrong> {
        directory(self.directory.as_deref()).map(|(_, directory)| directory)
    }
}

/// Whom what is printed is written for.
#[derive(Args)]
pub struct InVoice {
    /// Whom it is written for.
    #[arg(long, value_name = "VOICE", default_value = "adult", value_parser = one_of(&Voice::ALL, Voice::key))]
    pub voice: Voice,
}

/// What this day is, for what is compared with it.
#[derive(Args)]
pub struct OnDay {
    /// The day that it is done on, if that is not today.
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: Option<NaiveDate>,
}

impl OnDay {
    /// The day that was given, or today in England.
    pub fn day(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| {
            let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
            i64::try_from(seconds).ok().and_then(day_in_england).unwrap_or_default()
        })
    }
}

/// # Errors
/// How a date is written.
pub fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("`{text}` is not a date. Write it as 2026-11-21."))
}

/// One of a closed list, by its key.
pub fn one_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    key: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let keys = PossibleValuesParser::new(all.iter().map(move |one| key(*one)));
    keys.try_map(move |given| {
        all.iter().copied().find(|one| key(*one) == given).ok_or("It is not in the list.")
    })
}

/// # Errors
/// That the file cannot be read, or is no text.
pub fn read(path: &Path) -> Result<String, Wrong> {
    let at = path.display();
    let bytes = fs::read(path).map_err(|error| vec![format!("{at}: the file cannot be read ({error}).")])?;
    String::from_utf8(bytes).map_err(|_| vec![format!("{at}: the file is not text in UTF-8.")])
}

/// What is wrong with a file, with its name.
pub fn named(path: &Path, problems: Vec<Problem>) -> Wrong {
    problems.into_iter().map(|problem| format!("{}: {problem}", path.display())).collect()
}

/// A file that was given, or the one that came with the program; with the name that problems call it by.
fn text_of(given: Option<&Path>, name: &str, own: &str) -> Result<(PathBuf, String), Wrong> {
    match given {
        Some(path) => Ok((path.to_owned(), read(path)?)),
        None => Ok((PathBuf::from(name), own.to_owned())),
    }
}

/// A council's profile.
///
/// # Errors
/// Why the file cannot be read, or what is wrong with it.
pub fn council(path: &Path) -> Result<Council, Wrong> {
    files::council::read(&read(path)?).map_err(|problems| named(path, problems))
}

/// The law alone, without any council.
///
/// # Errors
/// What is wrong with the profile that came with the program.
pub fn law_alone() -> Result<Council, Wrong> {
    files::council::read(include_str!("../../../councils/statutory.json"))
        .map_err(|problems| named(Path::new("councils/statutory.json"), problems))
}

/// The directory of councils in a file, or the one that came with the program; with its name.
///
/// # Errors
/// Why the file cannot be read, or what is wrong with it.
pub fn directory(given: Option<&Path>) -> Result<(PathBuf, Directory), Wrong> {
    let own = include_str!("../../../static/directory.json");
    let (path, text) = text_of(given, "static/directory.json", own)?;
    let directory = files::directory::read(&text).map_err(|problems| named(&path, problems))?;
    Ok((path, directory))
}
