//! What is said of councils: their profiles, their pages, and which of them answers.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use complaint_guide::documents::json;
use complaint_guide::files;
use complaint_guide::files::council::{Finding, Weight};
use complaint_guide::maker::own_page;

use super::given::{InVoice, OfDirectory, OnDay, directory, read};
use super::wrong::{WHICH_COUNCIL, Wrong};

/// Everything that is wrong with each profile, a line each.
///
/// Errors, and warnings of what is less than the law gives, past its review date or missing. Only errors are reason to
/// refuse.
#[derive(Args)]
pub struct Check {
    /// Warnings are reason to refuse as well.
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    on: OnDay,
    /// The profiles.
    #[arg(value_name = "PROFILE", required = true)]
    profiles: Vec<PathBuf>,
}

impl Check {
    pub fn run(&self) -> Result<String, Wrong> {
        let today = self.on.day();
        let (mut errors, mut warnings) = (Vec::new(), Vec::new());
        for path in &self.profiles {
            match read(path) {
                Ok(text) => {
                    let checked = files::council::check(&text, Some(today));
                    let line = |finding: &Finding| format!("{}: {finding}", path.display());
                    errors
                        .extend(checked.of(Weight::Error).map(|finding| format!("error: {}", line(finding))));
                    let line = |finding| format!("warning: {}", line(finding));
                    warnings.extend(checked.of(Weight::Warning).map(line));
                }
                Err(problem) => errors.extend(problem),
            }
        }
        if !errors.is_empty() || (self.strict && !warnings.is_empty()) {
            errors.extend(warnings);
            return Err(errors);
        }
        let profiles: Vec<_> = self.profiles.iter().map(|path| path.display().to_string()).collect();
        let profiles = profiles.join(", ");
        let mut text: String = warnings.iter().map(|warning| format!("{warning}\n")).collect();
        let _ = match warnings.len() {
            0 => writeln!(text, "Nothing is wrong with {profiles}."),
            1 => writeln!(text, "Nothing is wrong with {profiles}; there is 1 warning."),
            n => writeln!(text, "Nothing is wrong with {profiles}; there are {n} warnings."),
        };
        Ok(text)
    }
}

/// Which council answers for children's social care, by any name that people use: hits as JSON, the likeliest first.
#[derive(Args)]
pub struct Find {
    #[command(flatten)]
    on: OnDay,
    #[command(flatten)]
    of: InVoice,
    #[command(flatten)]
    directory: OfDirectory,
    /// Its name or a part of it, a district, a town or a trust.
    #[arg(value_name = "NAME", required = true)]
    name: Vec<String>,
}

impl Find {
    pub fn run(&self) -> Result<String, Wrong> {
        let name = self.name.join(" ");
        if name.trim().is_empty() {
            return Err(vec![String::from(WHICH_COUNCIL)]);
        }
        let directory = self.directory.read()?;
        let hits = directory.find(&name, self.on.day());
        Ok(format!("{:#}\n", json::found(&hits, &directory, self.of.voice)))
    }
}

/// Everything that is wrong with the directory of councils, and a warning where it is past its review date.
#[derive(Args)]
pub struct CheckDirectory {
    #[command(flatten)]
    on: OnDay,
    /// The directory; without it, the one that came with the program.
    file: Option<PathBuf>,
}

impl CheckDirectory {
    pub fn run(&self) -> Result<String, Wrong> {
        let (path, directory) = directory(self.file.as_deref())?;
        let path = path.display();
        let warnings = files::directory::warnings(&directory, self.on.day());
        let mut text: String =
            warnings.iter().map(|warning| format!("warning: {path}: {warning}\n")).collect();
        let _ = writeln!(
            text,
            "Nothing is wrong with {path}: {} councils, last compared with their sources on {}.",
            directory.councils.len(),
            directory.checked
        );
        Ok(text)
    }
}

/// What a council's own page may say, from its text or its HTML.
///
/// As JSON, each sentence in which something was found with the fields of a profile that it may fill in. Whoever answers
/// for the page says which are right.
#[derive(Args)]
pub struct ReadPage {
    /// The text of the page, or its HTML.
    page: PathBuf,
}

impl ReadPage {
    pub fn run(&self) -> Result<String, Wrong> {
        Ok(format!("{:#}\n", own_page::json(&own_page::of_file(&read(&self.page)?))))
    }
}

/// The format of a profile.
#[derive(Args)]
pub struct Format {
    /// How it is printed.
    #[arg(long = "as", value_name = "FORM", default_value = "schema")]
    form: Form,
}

/// How the format of a profile is printed.
#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// A JSON Schema.
    Schema,
    /// A table of its fields, for people.
    Table,
}

impl Format {
    pub fn run(&self) -> String {
        match self.form {
            Form::Schema => format!("{:#}\n", files::council::schema::schema()),
            Form::Table => files::council::schema::table(),
        }
    }
}
