//! The page before the first question: what this is, who to call, what people are afraid of, and what the page can and
//! cannot do.

use yew::{Html, html};

use super::{Numbers, asks, fears, more, of_council, plain_button, who_to_call};
use crate::components::text::slot;
use crate::components::{Button, ButtonAction, ButtonKind, Heading, Size};
use crate::guide::view::{Act, Notice, OPEN, OPENING, View, beside, idea, ideas, titled};
use crate::rules::fears::Fear;
use crate::rules::named::Named;
use crate::words::Phrase;
use crate::words::table::{common, save, sees, start as say};

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
    let below = view.level().below();
    html! {
        <>
            { beside(view, say::TITLE, title.view()) }
            { beside(view, say::LEAD, html! { <p key={view.say(say::LEAD)} class="govuk-body-l">{ view.say(say::LEAD) }</p> }) }
            { idea(view, say::FREE) }
            { begin.view() }
            <div key="shorter" class="shorter">
                { beside(view, say::JUST_WRITE, plain_button(view, None, say::JUST_WRITE, Act::JustWrite)) }
                { idea(view, say::JUST_WRITE_WHAT) }
            </div>
            { who_to_call(view, Numbers::All) }
            { titled(view, say::FEARS_HEADING, below) }
            { slot("fears", Some(fears(view, Fear::ALL))) }
            { titled(view, say::PRIVATE_HEADING, below) }
            { for [say::PRIVATE, say::TRACES, say::EXIT].map(|phrase| idea(view, phrase)) }
            { slot("sees", Some(more(view, sees::HEADING, what_it_sees(view)))) }
            { slot("council", of_council(view)) }
            { slot("open", Some(more(view, save::OPEN_HEADING, open(view)))) }
        </>
    }
}

/// Where a person goes on from the file they saved.
fn open(view: &View) -> Html {
    let label = view.say(save::OPEN_LABEL);
    let asks = || {
        let (yes, no) = ((save::OPEN_YES, Act::OpenNow), (save::OPEN_NO, Act::OpenNot));
        asks(view, OPENING, save::OPEN_ASK, yes, no)
    };
    html! {
        <>
            { idea(view, save::OPEN_WHY) }
            <label key={label} class="govuk-label" for={OPEN}>{ label }</label>
            <input id={OPEN} type="file" accept=".html,text/html" autocomplete="off"
                onchange={view.act.reform(Act::Open)} />
            { slot("asked", (view.notice == Some(Notice::Opening)).then(asks)) }
        </>
    }
}

/// What the page can see, what it never does, and how anybody can check that.
fn what_it_sees(view: &View) -> Html {
    let list = |phrases: &[Phrase]| {
        ideas(view, phrases.iter().map(|phrase| (*phrase, view.say(*phrase).to_owned())))
    };
    let below = view.level().below().below();
    html! {
        <>
            { list(&[sees::TYPED, sees::TODAY, sees::NOTHING_ELSE]) }
            { titled(view, sees::NEVER_HEADING, below) }
            { list(&[sees::NEVER_SENDS, sees::BROWSER, sees::NEVER_KEEPS, sees::NEVER_FOLLOWS]) }
            { titled(view, sees::CHECK_HEADING, below) }
            { list(&[sees::CHECK_OFFLINE, sees::CHECK_NETWORK]) }
        </>
    }
}
