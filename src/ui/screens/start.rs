//! The page before the first question: what this is, what it cannot do, and who to call.

use yew::{Html, html};

use super::{heading, who_to_call};
use crate::ui::components::{Button, ButtonAction, ButtonKind, Heading, Size};
use crate::ui::{Act, View, paragraph};
use crate::words::table::{common, start as say};

/// Draws the page.
pub fn start(view: &View) -> Html {
    let title = Heading {
        text: view.say(say::TITLE).into(),
        level: view.level(),
        size: Size::Large,
        names_page: true,
    };
    let begin = Button {
        text: view.say(common::START).into(),
        kind: ButtonKind::Primary,
        action: ButtonAction::Press(view.press(Act::Begin)),
    };
    html! {
        <>
            { title.view() }
            <p key={view.say(say::LEAD)} class="govuk-body-l">{ view.say(say::LEAD) }</p>
            { paragraph(view.say(say::FREE)) }
            { begin.view() }
            { who_to_call(view) }
            { heading(view.say(say::PRIVATE_HEADING), view.level().below()) }
            { for [say::PRIVATE, say::TRACES, say::EXIT].map(|phrase| paragraph(view.say(phrase))) }
        </>
    }
}
