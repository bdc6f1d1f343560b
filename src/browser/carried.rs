//! What the page carries for the program it starts: a council's profile, the bank holidays, and today.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::Properties;

use crate::browser;
use crate::files;
use crate::rules::council::Council;
use crate::rules::days::{Holidays, day_in_england};
use crate::rules::directory::Directory;

/// What a page is started with, once: it is the same as long as it is this very one.
#[derive(Clone, Properties)]
pub struct Start {
    /// What the page carries.
    pub carried: Rc<Carried>,
}

impl PartialEq for Start {
    fn eq(&self, other: &Start) -> bool {
        Rc::ptr_eq(&self.carried, &other.carried)
    }
}

/// What the page carries.
#[derive(Clone)]
pub struct Carried {
    /// The council whose profile the page carries; where it carries several, the law alone until one is chosen.
    pub council: Rc<Council>,
    /// The councils to choose from, where the page carries several and none was named in its address.
    pub among: Vec<Rc<Council>>,
    /// The directory of all councils, where the page carries it and no council was named in its address.
    pub directory: Option<Rc<Directory>>,
    /// The bank holidays, which the page carries.
    pub holidays: Holidays,
    /// Today in England.
    pub today: NaiveDate,
}

/// Today in England, by the browser's clock. A page may stand open for days: whoever needs it asks again.
pub fn today() -> Option<NaiveDate> {
    day_in_england(browser::now())
}

impl Start {
    /// Reads what the page carries; none where it cannot be used, and the page then stays at how to complain
    /// without the guide.
    pub fn read() -> Option<Start> {
        let among = files::council::read_fit(&browser::data("profile")?)?;
        let mut among: Vec<_> = among.into_iter().map(Rc::new).collect();
        let directory = match browser::data("directory") {
            Some(text) => Some(files::directory::read_fit(&text)?),
            None => None,
        };
        let asked = browser::asked("council");
        let named = asked.as_ref().and_then(|id| among.iter().position(|council| council.id == *id));
        let council = match named {
            Some(at) => among.swap_remove(at),
            None if among.len() == 1 && directory.is_none() => among.remove(0),
            None => files::council::choose(&among, ""),
        };
        let holidays = files::holidays::read_fit(&browser::data("bank-holidays")?)?;
        // A browser whose clock gives no date has the day on which the profile was checked.
        let today = today().unwrap_or(council.checked);
        // A council that no longer answers is asked for anew.
        let listed = |directory: &Directory| -> Option<Rc<Council>> {
            let listed = directory.council(asked.as_deref()?).filter(|listed| listed.answers_on(today))?;
            Some(match named {
                Some(_) => directory.known_of(listed, Council::clone(&council)).into(),
                None => directory.council_of(listed).into(),
            })
        };
        let listed = directory.as_ref().and_then(listed);
        let is_named = named.is_some() || listed.is_some();
        if is_named {
            among.clear();
        }
        let council = listed.unwrap_or(council);
        let directory = directory.filter(|_| !is_named).map(Rc::new);
        Some(Start { carried: Rc::new(Carried { council, among, directory, holidays, today }) })
    }
}
