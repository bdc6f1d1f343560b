//! The shell: joins the conversation, the screens and the browser.

use chrono::NaiveDate;
use yew::{Component, Context, Html, Properties};

use crate::browser;
use crate::documents::text;
use crate::files::{self, Problem};
use crate::guide::draft::{Draft, Mistake};
use crate::guide::{Guide, Msg, Place, title};
use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::ui::components::{ErrorSummary, PAGE_HEADING};
use crate::ui::{Act, Notice, View, view};
use crate::words::table::common;

/// What the shell hears.
pub enum Heard {
    /// What the person does on a screen.
    Act(Act),
    /// The browser's Back or Forward.
    Visit(usize),
    /// What came of copying.
    Copied(bool),
}

/// What has to be in view and in focus after drawing.
enum Then {
    /// Nothing: the person is where they were.
    Stay,
    /// A new screen: its heading.
    Screen,
    /// A mistake: the summary of it.
    Mistake,
}

/// The guide in the page.
pub struct App {
    guide: Guide,
    draft: Option<Draft>,
    mistake: Option<Mistake>,
    notice: Option<Notice>,
    framed: bool,
    /// Whether the browser keeps an entry for each screen, so that its Back can be used.
    has_history: bool,
    then: Then,
    _visits: Option<gloo_events::EventListener>,
}

/// What the guide is started with.
#[derive(Clone, PartialEq, Properties)]
pub struct Carried {
    /// The council's profile, which the page carries.
    pub council: Council,
    /// The bank holidays, which the page carries.
    pub holidays: Holidays,
    /// Today where the person is.
    pub today: NaiveDate,
}

impl Carried {
    /// Reads what the page carries.
    ///
    /// # Errors
    /// What is wrong with it; the page then stays at how to complain without the guide.
    pub fn read() -> Result<Carried, Vec<Problem>> {
        let council = files::council::read(&browser::data("profile").unwrap_or_default())?;
        let holidays = files::holidays::read(&browser::data("bank-holidays").unwrap_or_default())?;
        // A browser whose clock gives no date has the day on which the profile was checked.
        let today = browser::today().unwrap_or(council.checked);
        Ok(Carried { council, holidays, today })
    }
}

impl App {
    fn draft_for_screen(&mut self) {
        self.draft = match self.guide.place() {
            Place::Question(ask) => Some(Draft::new(ask, self.guide.answers().get(ask))),
            _ => None,
        };
        self.mistake = None;
    }

    /// Takes a message that may lead to another screen, and keeps the browser's history in step.
    fn take(&mut self, msg: Msg) {
        let before = self.guide.at();
        let is_visit = matches!(msg, Msg::Visit(_));
        match self.guide.update(msg) {
            Ok(()) => {
                if self.guide.at() > before && !is_visit {
                    self.has_history &= browser::push(self.guide.at());
                }
                self.draft_for_screen();
                self.then = Then::Screen;
                let (n, of) = self.guide.progress();
                browser::step(n, of);
            }
            Err(unfit) => self.is_wrong(unfit.into()),
        }
    }

    fn is_wrong(&mut self, mistake: Mistake) {
        self.mistake = Some(mistake);
        self.then = Then::Mistake;
    }

    fn go_on(&mut self) {
        let Some(draft) = &self.draft else { return };
        match draft.said(self.guide.today(), self.guide.voice()) {
            Ok(said) => self.take(Msg::Answer(said)),
            Err(mistake) => self.is_wrong(mistake),
        }
    }

    fn letter(&self) -> Option<crate::documents::letter::Letter> {
        self.guide.summary().and_then(|summary| summary.letter)
    }

    fn act(&mut self, act: Act, context: &Context<Self>) {
        self.notice = None;
        self.then = Then::Stay;
        match act {
            Act::Begin => self.take(Msg::Begin),
            Act::Edit(edit) => {
                if let Some(draft) = &mut self.draft {
                    draft.edit(edit);
                }
            }
            Act::Continue => self.go_on(),
            // The browser's own Back comes round as a visit.
            Act::Back if self.has_history && browser::back() => {}
            Act::Back => self.take(Msg::Visit(self.guide.at().saturating_sub(1))),
            Act::Change(ask) => self.take(Msg::Change(ask)),
            Act::Finish => self.take(Msg::Finish),
            Act::Speak(voice) => {
                // The words change and nothing else: what stands on the screen stays.
                let _ = self.guide.update(Msg::Speak(voice));
            }
            Act::Clear => {
                self.take(Msg::Clear);
                self.notice = Some(Notice::Cleared);
            }
            Act::GoTo(field) => browser::focus(&field),
            Act::Copy => {
                if let Some(letter) = self.letter() {
                    let link = context.link().clone();
                    browser::copy(text::text(&letter), move |copied| {
                        link.send_message(Heard::Copied(copied))
                    });
                }
            }
            Act::Print => {
                browser::print();
                self.notice = Some(Notice::Printing);
            }
            Act::Save => {
                let saved = self
                    .letter()
                    .is_some_and(|letter| browser::save("letter.txt", &text::for_saving(&letter)));
                self.notice = Some(if saved { Notice::Saved } else { Notice::NotCopied });
            }
        }
    }
}

impl Component for App {
    type Message = Heard;
    type Properties = Carried;

    fn create(context: &Context<Self>) -> App {
        let link = context.link().clone();
        let visits = browser::on_visit(move |number| link.send_message(Heard::Visit(number)));
        let Carried { council, holidays, today } = context.props().clone();
        App {
            guide: Guide::new(council, holidays, today),
            draft: None,
            mistake: None,
            notice: None,
            framed: browser::is_framed(),
            has_history: true,
            then: Then::Stay,
            _visits: visits,
        }
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        match heard {
            Heard::Act(act) => self.act(act, context),
            Heard::Visit(number) => {
                self.notice = None;
                self.take(Msg::Visit(number));
            }
            Heard::Copied(copied) => {
                self.notice = Some(if copied { Notice::Copied } else { Notice::NotCopied });
                self.then = Then::Stay;
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        view(&View {
            guide: &self.guide,
            draft: self.draft.as_ref(),
            mistake: self.mistake,
            notice: self.notice,
            framed: self.framed,
            act: context.link().callback(Heard::Act),
        })
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let voice = self.guide.voice();
        let (number, _) = self.guide.progress();
        let title = title(self.guide.place(), number, voice);
        match self.mistake {
            Some(_) => browser::set_title(&format!("{} {title}", common::ERROR_PREFIX.raw(voice))),
            None => browser::set_title(&title),
        }
        match std::mem::replace(&mut self.then, Then::Stay) {
            Then::Stay => {}
            Then::Screen => browser::focus(PAGE_HEADING),
            Then::Mistake => browser::focus(ErrorSummary::ID),
        }
        if first {
            browser::show("first-page", false);
            browser::show("guide", true);
            browser::started();
        }
    }
}
