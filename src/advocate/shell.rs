//! The shell of the page for an advocate: joins the cases, the screens and the browser.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use yew::{Component, Context, Html, Properties};

use super::caseload::{Caseload, Msg, is_page};
use super::list;
use super::typed::Form;
use super::view::{Act, Beside, CASES, NOT_READ, Notice, REMOVING, View, link, view};
use crate::browser;
use crate::browser::carried::today;
use crate::components::{ErrorSummary, PAGE_HEADING};
use crate::files;
use crate::files::pack::LONGEST;
use crate::rules::days::Holidays;
use crate::rules::directory::Directory;
use crate::rules::named::Named;

/// What the page is started with.
#[derive(Clone, Properties)]
pub struct Carried {
    /// The bank holidays.
    pub holidays: Holidays,
    /// The directory, which knows the councils.
    pub directory: Rc<Directory>,
    /// Today in England.
    pub today: chrono::NaiveDate,
}

impl PartialEq for Carried {
    fn eq(&self, other: &Carried) -> bool {
        Rc::ptr_eq(&self.directory, &other.directory)
    }
}

impl Carried {
    /// Reads what the page carries; nothing if a part of it is missing.
    pub fn read() -> Option<Carried> {
        Some(Carried {
            holidays: files::holidays::read_fit(&browser::data("bank-holidays")?)?,
            directory: files::directory::read_fit(&browser::data("directory")?)?.into(),
            today: today()?,
        })
    }
}

/// The page.
pub struct Advocate {
    list: Caseload,
    notice: Option<(Beside, Notice)>,
    /// The id of the element that takes the focus after drawing.
    focus: Option<String>,
    /// Whether leaving would lose anything.
    is_unsaved: Rc<Cell<bool>>,
    /// Whether the browser can open a folder.
    opens_folders: bool,
    /// Whether the browser's history has an entry for the case that is looked at.
    has_entry: bool,
    _listeners: Vec<EventListener>,
}

/// What the page hears.
pub enum Heard {
    /// What is done on it.
    Act(Act),
    /// Files were read, and the list opens them.
    Read(Msg),
    /// The letter was copied, or was not.
    Copied(bool),
    /// The browser came to this entry of its history.
    Came(usize),
    /// It may be another day.
    Returned,
}

impl Advocate {
    fn save(&mut self, beside: Beside, name: &str, kind: &str, file: &str) -> bool {
        let is_saved = browser::save(name, kind, file);
        let notice = if is_saved { Notice::Saved(name.to_owned()) } else { Notice::NotSaved };
        self.notice = Some((beside, notice));
        is_saved
    }

    fn save_pack(&mut self) {
        let chosen = self.list.chosen();
        let numbers = chosen.iter().map(|kept| kept.number).collect();
        match self.list.pack(&chosen) {
            Err(_) => self.notice = Some((Beside::List, Notice::TooLong)),
            Ok(file) => {
                let name = format!("cases {}.html", self.list.reading().today);
                if self.save(Beside::List, &name, "text/html", &file) {
                    self.list.update(Msg::Written(numbers));
                }
            }
        }
    }

    fn save_case(&mut self, number: usize, beside: Beside) {
        let Some(file) = self.list.case(number).map(|kept| self.list.file(kept)) else { return };
        let Ok((name, file)) = file else {
            self.notice = Some((beside, Notice::TooLong));
            return;
        };
        if self.save(beside, &name, "text/html", &file) {
            self.list.update(Msg::Written(vec![number]));
        }
    }

    fn letter(&self, number: usize) -> Option<String> {
        self.list.reading().letter(&self.list.case(number)?.saved)
    }

    fn found(&self) -> Vec<super::case::Held> {
        self.list.found().map(|kept| kept.held.clone()).collect()
    }

    fn save_calendar(&mut self) {
        let cases: Vec<_> =
            self.list.found().map(|kept| (kept.held.label.clone(), kept.saved.clone())).collect();
        match list::calendar(&cases, self.list.reading()) {
            None => self.notice = Some((Beside::List, Notice::NothingToCome)),
            Some(file) => {
                self.save(Beside::List, "cases.ics", "text/calendar", &file);
            }
        }
    }

    /// Does what the list takes, and moves focus and history to match.
    fn list(&mut self, msg: Msg) {
        let before = self.list.shown().map(|kept| kept.number);
        self.list.update(msg);
        let after = self.list.shown().map(|kept| kept.number);
        match (before, after) {
            (before, after) if before == after => {}
            (_, Some(_)) => {
                self.focus = Some(PAGE_HEADING.to_owned());
                self.has_entry = self.has_entry || browser::push(1);
            }
            (Some(number), None) => {
                let is_there = self.list.case(number).is_some();
                let heading = if self.list.cases().is_empty() { PAGE_HEADING } else { CASES };
                self.focus = Some(if is_there { link(number) } else { heading.to_owned() });
            }
            (None, None) => {}
        }
    }

    fn act(&mut self, context: &Context<Self>, act: Act) {
        match act {
            Act::Do(msg) => {
                // The pressed button disappears with what it changes.
                let then = match msg {
                    Msg::AddTyped | Msg::MoveTyped(_) | Msg::Sent(..) => Some(PAGE_HEADING),
                    Msg::ShowAll => Some(CASES),
                    Msg::Remove(_) => Some(REMOVING),
                    Msg::Keep => Some(PAGE_HEADING),
                    _ => None,
                };
                self.list(msg);
                let is_wrong = Form::ALL.iter().any(|form| !self.list.wrong(*form).is_empty());
                let then = then.map(|id| if is_wrong { ErrorSummary::ID } else { id });
                self.focus = self.focus.take().or_else(|| then.map(str::to_owned));
            }
            Act::GoTo(field) => browser::focus(&field),
            Act::Open(event) => {
                let link = context.link().clone();
                // One byte more than can be read shows that it is too long.
                let read = move |files: Vec<_>| {
                    if !files.is_empty() {
                        link.send_message(Heard::Read(Msg::Open(files)));
                    }
                };
                browser::read_files(&event, LONGEST + 1, |_| true, read);
            }
            Act::OpenFolder(event) => {
                let link = context.link().clone();
                let read = move |pages| link.send_message(Heard::Read(Msg::OpenFolder(pages)));
                browser::read_files(&event, LONGEST + 1, is_page, read);
            }
            Act::Back => {
                let is_going = self.has_entry && browser::back();
                if !is_going {
                    self.list(Msg::Show(None));
                }
            }
            Act::Print => browser::print(),
            Act::Copy(number) => {
                if let Some(text) = self.letter(number) {
                    let link = context.link().clone();
                    browser::copy(text, move |is_copied| link.send_message(Heard::Copied(is_copied)));
                }
            }
            Act::SaveLetter(number) => {
                if let Some(text) = self.letter(number) {
                    self.save(Beside::Letter, "letter.txt", "text/plain", &text);
                }
            }
            Act::SaveCase(number) => self.save_case(number, Beside::Case),
            Act::Begin => {
                self.list(Msg::Begin);
                match self.list.begun() {
                    Some(number) if self.list.wrong(Form::Begin).is_empty() => {
                        self.save_case(number, Beside::Begin);
                    }
                    _ => self.focus = Some(ErrorSummary::ID.to_owned()),
                }
            }
            Act::SavePack => self.save_pack(),
            Act::SaveTable => {
                let file = list::table(&self.found());
                self.save(Beside::List, "cases.csv", "text/csv", &file);
            }
            Act::SaveCalendar => self.save_calendar(),
        }
    }
}

impl Component for Advocate {
    type Message = Heard;
    type Properties = Carried;

    fn create(context: &Context<Self>) -> Advocate {
        let Carried { holidays, directory, today } = context.props().clone();
        let is_unsaved = Rc::new(Cell::new(false));
        let link = context.link().clone();
        let returned = move || link.send_message(Heard::Returned);
        let mut listeners = browser::on_return(returned);
        let link = context.link().clone();
        listeners.extend(browser::on_visit(move |entry| link.send_message(Heard::Came(entry))));
        let link = context.link().clone();
        listeners.extend(browser::on_drop(move |event| {
            link.send_message(Heard::Act(Act::Open(event.clone())));
        }));
        let is_asked = is_unsaved.clone();
        listeners.extend(browser::on_leaving(move || is_asked.get()));
        Advocate {
            list: Caseload::new(today, holidays, directory),
            notice: None,
            focus: None,
            is_unsaved,
            opens_folders: browser::opens_folders(),
            has_entry: false,
            _listeners: listeners,
        }
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        match heard {
            Heard::Act(act) => {
                self.notice = None;
                self.act(context, act);
            }
            Heard::Read(opened) => {
                self.notice = None;
                self.list(opened);
                let is_whole = self.list.not_read().is_empty();
                self.focus = Some(if is_whole { CASES } else { NOT_READ }.to_owned());
            }
            Heard::Copied(is_copied) => {
                let notice = if is_copied { Notice::Copied } else { Notice::NotCopied };
                self.notice = Some((Beside::Letter, notice));
            }
            Heard::Came(entry) => {
                // Forward from the list leads to something that may have changed: the list stays.
                self.has_entry = entry > 0;
                if entry == 0 {
                    self.list(Msg::Show(None));
                }
            }
            Heard::Returned => match today() {
                Some(today) if today != self.list.reading().today => self.list(Msg::Day(today)),
                _ => return false,
            },
        }
        self.is_unsaved.set(self.list.is_changed());
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let act = context.link().callback(Heard::Act);
        let (notice, opens_folders) = (self.notice.clone(), self.opens_folders);
        view(&View { list: &self.list, notice, opens_folders, act })
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if let Some(id) = self.focus.take() {
            browser::focus(&id);
        }
        if first {
            browser::begun();
        }
    }
}
