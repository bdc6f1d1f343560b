//! The shell of the page for a council's staff: joins the desk, its page and the browser.

use yew::{Component, Context, Html};

use crate::browser;
use crate::browser::carried::{Carried, Start, today};
use crate::components::ErrorSummary;
use crate::documents::deadlines::calendar;
use crate::staff::desk::{Desk, Msg, VOICE};
use crate::staff::view::{Act, DEADLINES, Notice, View, view};

/// The page.
pub struct Staff {
    desk: Desk,
    notice: Option<Notice>,
    /// Where focus goes after drawing.
    focus: Option<&'static str>,
}

impl Staff {
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
        Staff { desk: Desk::new((*council).clone(), holidays), notice: None, focus: None }
    }

    fn update(&mut self, _: &Context<Self>, act: Act) -> bool {
        self.notice = None;
        match act {
            Act::Do(msg) => {
                let is_shown = msg == Msg::Show;
                self.desk.update(msg);
                self.focus =
                    is_shown.then_some(if self.desk.made().is_some() { DEADLINES } else { ErrorSummary::ID });
            }
            Act::GoTo(field) => browser::focus(&field),
            Act::Print => browser::print(),
            Act::Save => self.notice = Some(self.save()),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        view(&View { desk: &self.desk, notice: self.notice, act: context.link().callback(|act| act) })
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if let Some(id) = self.focus.take() {
            browser::focus(id);
        }
        if first {
            browser::show("first-page", false);
            browser::show("guide", true);
            browser::started();
        }
    }
}
