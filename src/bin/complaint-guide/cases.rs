//! Many complaints as one list, what is due first or late first: a council's own, or an advocate's.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use complaint_guide::advocate::case::{self as saved_case, Reading};
use complaint_guide::advocate::caseload::label_of;
use complaint_guide::advocate::list as caseload_list;
use complaint_guide::files;
use complaint_guide::files::register::Register;
use complaint_guide::rules::days::Holidays;
use complaint_guide::staff::{cases as staff_cases, list};

use super::given::{OfDirectory, OfHolidays, date, named, read};
use super::wrong::Wrong;

/// For staff or an advocate: where each of many complaints stands, what is due next and by when.
///
/// For staff: a council's own list of complaints (cells of a spreadsheet, or CSV) and case files that the guide wrote
/// (answer --as json), as many as there are, as one list; what is late stands first.
///
/// For an advocate: files that the guide saved, of any council, as one list by the dates of the law; what is due first
/// stands first. Each is called what its file is called.
///
/// In both, what cannot be read is named and the rest is listed.
#[derive(Args)]
pub struct Cases {
    /// The day for which it is said.
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: NaiveDate,
    /// How it is printed.
    #[arg(long = "as", value_name = "FORM", default_value = "text")]
    form: Form,
    /// The first day of the figures; without it, that of the financial year of today.
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: Option<NaiveDate>,
    /// The last day of the figures.
    #[arg(long, value_name = "DATE", value_parser = date)]
    to: Option<NaiveDate>,
    #[command(flatten)]
    directory: OfDirectory,
    #[command(flatten)]
    holidays: OfHolidays,
    /// Lists of a council, or files that the guide saved.
    #[arg(value_name = "LIST", required = true)]
    lists: Vec<PathBuf>,
}

/// How the list is printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    Text,
    Json,
    Csv,
    Ics,
    /// For staff: how many answers came in time from one day to another.
    Figures,
}

/// What could be read of the files, and what is wrong with the others.
#[derive(Default)]
struct Found {
    /// A council's own lists.
    lists: Vec<(Option<String>, Option<String>)>,
    /// Files that the guide saved, each with its name.
    saved: Vec<(String, String)>,
    wrong: Wrong,
}

impl Found {
    fn of(paths: &[PathBuf]) -> Found {
        let mut found = Found::default();
        for path in paths {
            let name = path.display().to_string();
            match read(path) {
                Ok(text) if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') => {
                    found.saved.push((name, text));
                }
                Ok(text) => found.lists.push((Some(name), Some(text))),
                Err(problems) => found.wrong.extend(problems),
            }
        }
        found
    }
}

impl Cases {
    pub fn run(&self) -> Result<String, Wrong> {
        let holidays = self.holidays.read()?;
        let Found { lists, saved, wrong } = Found::of(&self.lists);
        match (lists.first(), saved.first()) {
            (Some((list, _)), Some((file, _))) => Err(vec![format!(
                "{} is a council’s list, and {file} is a file that the guide saved. They do not go into one list: \
                 give either lists or saved files.",
                list.as_deref().unwrap_or_default()
            )]),
            (None, None) => Err(wrong),
            (Some(_), None) => self.of_a_council(&lists, wrong, &holidays),
            (None, Some(_)) => self.of_an_advocate(&saved, wrong, &holidays),
        }
    }

    fn of_a_council(
        &self,
        lists: &[(Option<String>, Option<String>)],
        mut wrong: Wrong,
        holidays: &Holidays,
    ) -> Result<String, Wrong> {
        let register = match files::together::all(lists, self.today) {
            Ok(register) => register,
            Err(problems) => {
                wrong.extend(match lists {
                    [(Some(only), _)] => named(Path::new(only), problems),
                    _ => problems.iter().map(ToString::to_string).collect(),
                });
                return Err(wrong);
            }
        };
        // The others name what could not be read themselves.
        if !matches!(self.form, Form::Text | Form::Json) {
            wrong.extend(register.unread.iter().map(|(name, why)| format!("{name}: {why}")));
        }
        let told = self.register(&register, holidays)?;
        Ok(self.beside(told, &wrong))
    }

    /// What was made of the files that could be read, with a sentence for each of the others: below it if people read
    /// it, and on the error output if a program does.
    fn beside(&self, told: String, wrong: &[String]) -> String {
        if self.form == Form::Text {
            return told + &wrong.iter().map(|line| format!("{line}\n")).collect::<String>();
        }
        for line in wrong {
            let _ = writeln!(io::stderr(), "{line}");
        }
        told
    }

    /// A council's list.
    fn register(&self, register: &Register, holidays: &Holidays) -> Result<String, Wrong> {
        let today = self.today;
        let cases = staff_cases::Cases::new(register, today, holidays);
        Ok(match self.form {
            Form::Text => list::text(register, &cases),
            Form::Json => format!("{:#}\n", list::json(register, &cases)),
            Form::Csv => list::table(&cases),
            Form::Ics => list::calendar(&cases, today, holidays)
                .ok_or_else(|| vec![format!("Nothing that the council has to do is after {today}.")])?,
            Form::Figures => self.figures(&cases, holidays),
        })
    }

    /// How many answers came in time, as a table with sentences below it.
    fn figures(&self, cases: &staff_cases::Cases, holidays: &Holidays) -> String {
        let (first, last) = list::year_of(self.today);
        let (first, last) = (self.from.unwrap_or(first), self.to.unwrap_or(last));
        let figures = staff_cases::figures(cases, first, last, self.today, holidays);
        let rows = list::figure_rows(&figures)
            .into_iter()
            .map(|row| std::iter::once(row.name).chain(row.cells).collect::<Vec<_>>());
        let rows = std::iter::once(list::figure_headings()).chain(rows).map(|row| row.join("\t"));
        let lines: Vec<_> = rows.chain(list::outcomes(&figures)).chain(list::left_out(&figures)).collect();
        lines.join("\n") + "\n"
    }

    /// The list for an advocate, from files that the guide saved. Each case is called as on the advocate's page.
    fn of_an_advocate(
        &self,
        files: &[(String, String)],
        mut wrong: Wrong,
        holidays: &Holidays,
    ) -> Result<String, Wrong> {
        let today = self.today;
        let directory = self.directory.read()?;
        let reading = Reading { today, holidays, directory: &directory };
        let mut cases = Vec::new();
        for (path, text) in files {
            match saved_case::open(text, reading) {
                Ok(saved) => {
                    let label = label_of(path, &saved, reading);
                    let label = if label.is_empty() { files::stem(path).to_owned() } else { label };
                    cases.push((label, saved));
                }
                Err(said) => wrong.extend(said.into_iter().map(|sentence| format!("{path}: {sentence}"))),
            }
        }
        if cases.is_empty() {
            return Err(wrong);
        }
        let mut held: Vec<_> =
            cases.iter().map(|(label, saved)| saved_case::hold(label, saved, reading)).collect();
        saved_case::sort(&mut held, today);
        let told = match self.form {
            Form::Text => caseload_list::text(&held),
            Form::Json => return Ok(format!("{:#}\n", caseload_list::json(&held, &wrong))),
            Form::Csv => caseload_list::table(&held),
            Form::Ics => caseload_list::calendar(&cases, reading)
                .ok_or_else(|| vec![format!("Nothing in these files is due after {today}.")])?,
            Form::Figures => {
                return Err(vec![String::from(
                    "`--as`: there is no form `figures` for saved files. The forms are text, json, csv and ics.",
                )]);
            }
        };
        Ok(self.beside(told, &wrong))
    }
}
