//! What the page carries for the program that it starts: a council's profile, the bank holidays, and today.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::Properties;

use crate::browser;
use crate::files;
use crate::rules::council::Council;
use crate::rules::days::{Holidays, day_in_england};
use crate::rules::directory::Directory;

/// What a page is started with, once: two of them are equal only if they are the same one.
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
    /// The council whose profile the page carries. If it carries several, the law alone until one is chosen.
    pub council: Rc<Council>,
    /// The councils to choose from, if the page carries several and its address names none.
    pub among: Vec<Rc<Council>>,
    /// The directory of all councils, if the page carries it and its address names no council.
    pub directory: Option<Rc<Directory>>,
    /// The bank holidays, which the page carries.
    pub holidays: Holidays,
    /// Today in England.
    pub today: NaiveDate,
}

/// Today in England, by the browser's clock. A page may stay open for days, so ask again whenever it matters.
pub fn today() -> Option<NaiveDate> {
    day_in_england(browser::now())
}

impl Start {
    /// Reads what the page carries. If it cannot be used the result is none, and the page stays at how to complain
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
        // If the browser's clock gives no date, the day on which the profile was checked stands in.
        let today = today().unwrap_or(council.checked);
        // If the council no longer answers, the guide asks again.
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
