//! The shell of the page for a council's staff: joins the desk, its page and the browser.

use yew::{Component, Context, Html};

use crate::browser;
use crate::browser::carried::{Carried, Start, today};
use crate::components::ErrorSummary;
use crate::documents::deadlines::calendar;
use crate::staff::desk::{Desk, LONGEST, Msg, Shown};
use crate::staff::list::{self, VOICE};
use crate::staff::view::{Act, CASES, DEADLINES, FIRST_NEW, Notice, View, view};

/// The page.
pub struct Staff {
    desk: Desk,
    notice: Option<Notice>,
    /// The result of the last press about the list.
    listed: Option<Notice>,
    /// Where focus goes after drawing.
    focus: Option<&'static str>,
    /// Whether the page is printed after drawing.
    is_to_print: bool,
}

impl Staff {
    fn shown(&self) -> Option<&Shown> {
        self.desk.shown()?.ok()
    }

    fn save(&self) -> Notice {
        let (Some(made), Some(today)) = (self.desk.made(), today()) else { return Notice::NotSaved };
        match calendar(made, self.desk.holidays(), today, VOICE) {
            None => Notice::NothingToCome,
            Some(file) if browser::save("deadlines.ics", "text/calendar", &file) => Notice::Saved,
            Some(_) => Notice::NotSaved,
        }
    }
}

impl Component for Staff {
    type Message = Act;
    type Properties = Start;

    fn create(context: &Context<Self>) -> Staff {
        let Carried { council, holidays, .. } = Carried::clone(&context.props().carried);
        Staff {
            desk: Desk::new((*council).clone(), holidays),
            notice: None,
            listed: None,
            focus: None,
            is_to_print: false,
        }
    }

    fn update(&mut self, context: &Context<Self>, act: Act) -> bool {
        (self.notice, self.listed) = (None, None);
        match act {
            Act::Do(msg) => {
                let (is_shown, is_more) = (msg == Msg::Show, matches!(msg, Msg::ShowMore | Msg::ShowAll));
                self.desk.update(msg);
                self.focus = match () {
                    () if is_shown && self.desk.made().is_some() => Some(DEADLINES),
                    () if is_shown => Some(ErrorSummary::ID),
                    // The pressed button may be gone.
                    () if is_more => Some(FIRST_NEW),
                    () => None,
                };
            }
            Act::GoTo(field) => {
                browser::unfold(&field);
                browser::focus(&field);
            }
            Act::Print => browser::print(),
            Act::PrintCases => {
                // What is not drawn would not be on paper.
                self.desk.update(Msg::ShowAll);
                self.is_to_print = true;
            }
            Act::Save => self.notice = Some(self.save()),
            Act::Open(event) => {
                let link = context.link().clone();
                browser::read_files(
                    &event,
                    LONGEST,
                    |_| true,
                    move |files| {
                        link.send_message(Act::Do(Msg::Open(files)));
                        link.send_message(Act::ShowCases);
                    },
                );
            }
            Act::ShowCases => {
                if let Some(today) = today() {
                    self.desk.update(Msg::ShowCases(today));
                    self.focus = Some(CASES);
                }
            }
            Act::SaveTable => {
                let file = self.shown().map(|shown| list::table(&shown.cases));
                self.listed = Some(match file {
                    Some(file) if browser::save("complaints.csv", "text/csv", &file) => Notice::Saved,
                    _ => Notice::NotSaved,
                });
            }
            Act::SaveCases => {
                let shown = self.shown();
                let file = shown.map(|shown| list::calendar(&shown.cases, shown.today, self.desk.holidays()));
                self.listed = Some(match file {
                    Some(None) => Notice::NothingToCome,
                    Some(Some(file)) if browser::save("complaints.ics", "text/calendar", &file) => {
                        Notice::Saved
                    }
                    _ => Notice::NotSaved,
                });
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        view(&View {
            desk: &self.desk,
            notice: self.notice,
            listed: self.listed,
            act: context.link().callback(|act| act),
        })
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if let Some(id) = self.focus.take() {
            browser::focus(id);
        }
        if std::mem::take(&mut self.is_to_print) {
            browser::print();
        }
        if first {
            browser::begun();
        }
    }
}
