//! The pages that are there before any program runs.

use std::path::{Path, PathBuf};

use clap::Args;
use complaint_guide::advocate::list as caseload_list;
use complaint_guide::documents::{deadlines, first_page, read as read_page};
use complaint_guide::files;
use complaint_guide::maker::editor;
use complaint_guide::rules::council::Council;
use complaint_guide::words::Voice;

use super::given::{OfHolidays, directory, named, read};
use super::wrong::Wrong;

/// The page that is there before any program runs, as HTML.
#[derive(Args)]
pub struct FirstPage {
    #[command(flatten)]
    of: Page,
    /// The councils between which the page for all of England chooses.
    #[arg(long, value_name = "FILE", requires = "council")]
    directory: Option<PathBuf>,
    // The page will carry them: they are only checked.
    #[command(flatten)]
    holidays: OfHolidays,
}

/// Whose page it is.
#[derive(Args)]
#[group(required = true, multiple = false)]
struct Page {
    /// The profile of the council whose guide it is.
    #[arg(long, alias = "profile", value_name = "PROFILE")]
    council: Option<PathBuf>,
    /// The page of a council's staff.
    #[arg(long)]
    staff: bool,
    /// The page on which a council makes its profile.
    #[arg(long)]
    maker: bool,
    /// The page of an advocate with many cases.
    #[arg(long)]
    advocate: bool,
}

impl FirstPage {
    pub fn run(&self) -> Result<String, Wrong> {
        let Page { council, staff, maker, .. } = &self.of;
        let Some(council) = council else {
            return Ok(match () {
                () if *staff => deadlines::first_page(Voice::Adult),
                () if *maker => editor::first_page(),
                () => caseload_list::first_page(),
            });
        };
        self.holidays.read()?;
        let council = council_of_page(council)?;
        Ok(match &self.directory {
            Some(path) => {
                let (_, directory) = directory(Some(path))?;
                first_page::first_page_of_all(&council, &directory, directory.checked)
            }
            None => first_page::first_page(&council),
        })
    }
}

/// The page that says everything at once and runs nothing, as HTML.
#[derive(Args)]
pub struct Read {
    /// The council's profile.
    #[arg(long, alias = "profile", value_name = "PROFILE")]
    council: PathBuf,
}

impl Read {
    pub fn run(&self) -> Result<String, Wrong> {
        Ok(read_page::read(&council_of_page(&self.council)?))
    }
}

/// The council whose page it is. A page for several councils is about the law alone until one is chosen.
fn council_of_page(path: &Path) -> Result<Council, Wrong> {
    let mut councils = files::council::read_all(&read(path)?).map_err(|problems| named(path, problems))?;
    Ok(if councils.len() == 1 { councils.remove(0) } else { files::council::choose(&councils, "") })
}
