//! The screen before the start where one page serves several councils: which one it is about.

use yew::{Callback, Html, html};

use super::who_to_call;
use crate::components::text::slot;
use crate::components::{Entry, Heading, Input, Size, Title, Width};
use crate::guide::view::{Act, View, beside, idea};
use crate::words::table::which_council as say;

/// As many councils as can be looked through without typing.
const FEW: usize = 8;

/// Draws the page.
pub fn which(view: &View) -> Html {
    let guide = view.guide;
    let title = Heading {
        text: view.say(say::TITLE).into(),
        level: view.level(),
        size: Size::Large,
        names_page: true,
    };
    let search = (guide.among().len() > FEW).then(|| {
        Input {
            id: "council-name".into(),
            label: Title::plain(view.say(say::SEARCH)),
            hint: None,
            error: None,
            entry: Entry::Words,
            width: Width::Twenty,
            value: guide.sought().to_owned().into(),
            on_input: view.act.reform(Act::SeekCouncil),
        }
        .view()
    });
    let found = guide.found();
    let none = found.is_empty().then(|| idea(view, say::NONE));
    let choice = |text: String, council: Option<usize>| {
        let act: Callback<_> = view.press(Act::Council(council));
        html! {
            <li key={text.clone()}>
                <button type="button" class="plain-button" onclick={act}><span key={text.clone()}>{ text.clone() }</span></button>
            </li>
        }
    };
    let named = found.into_iter().map(|(n, name, aliases)| {
        let openings = [("name", name), ("text", &aliases.join(", "))];
        choice(
            if aliases.is_empty() { name.to_owned() } else { say::ALSO.say(view.voice(), &openings) },
            Some(n),
        )
    });
    html! {
        <>
            { beside(view, say::TITLE, title.view()) }
            { idea(view, say::LEAD) }
            { slot("search", search) }
            <ul key="councils" class="govuk-list councils">{ for named }</ul>
            <div key="none" role="status">{ for none }</div>
            <ul key="not-here" class="govuk-list councils">{ choice(view.say(say::NOT_HERE).to_owned(), None) }</ul>
            { idea(view, say::NOT_HERE_WHY) }
            { who_to_call(view) }
        </>
    }
}
