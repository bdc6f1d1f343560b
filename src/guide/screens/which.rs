//! The screen before the start if one page serves several councils, or all: which one it is about.

use yew::{AttrValue, Callback, Html, html};

use super::{Numbers, more, who_to_call};
use crate::components::text::slot;
use crate::components::{
    Button, ButtonAction, ButtonGroup, ButtonKind, Combobox, Entry, Found, Heading, Input, Size, Title, Width,
};
use crate::documents::directory;
use crate::documents::setting::Setting;
use crate::guide::view::{Act, View, beside, heading, idea, ideas};
use crate::rules::council::Council;
use crate::rules::directory::Hit;
use crate::words::table::{council as of_council, which_council as say};

/// The most councils that people can look through without typing.
const FEW: usize = 8;

/// The id of the field in which people look for a council.
pub const COUNCIL_FIELD: &str = "council-name";

/// The id of what is known about the one that was picked.
pub const PICKED: &str = "picked";

/// Draws the page.
pub fn which(view: &View) -> Html {
    let title = Heading {
        text: view.say(say::TITLE).into(),
        level: view.level(),
        size: Size::Large,
        names_page: true,
    };
    html! {
        <>
            { beside(view, say::TITLE, title.view()) }
            if view.guide.has_directory() {
                { of_all(view) }
            } else {
                { idea(view, say::LEAD) }
                { of_profiles(view) }
            }
            { who_to_call(view, Numbers::All) }
        </>
    }
}

/// A button that goes on with a council whose profile the page has, or with none.
fn choice(view: &View, text: String, council: Option<usize>) -> Html {
    let act: Callback<_> = view.press(Act::Council(council));
    html! {
        <li key={text.clone()}>
            <button type="button" class="plain-button" onclick={act}><span key={text.clone()}>{ text.clone() }</span></button>
        </li>
    }
}

/// The one choice that is always there.
fn none_of_them(view: &View) -> Html {
    html! {
        <>
            <ul key="not-here" class="govuk-list councils">{ choice(view, view.say(say::NOT_HERE).to_owned(), None) }</ul>
            { idea(view, say::NOT_HERE_WHY) }
        </>
    }
}

/// The councils whose profiles the page has.
fn of_profiles(view: &View) -> Html {
    let guide = view.guide;
    let search = (guide.among().len() > FEW).then(|| {
        Input {
            id: COUNCIL_FIELD.into(),
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
    let named = found.into_iter().map(|(n, name, aliases)| {
        let openings = [("name", name), ("text", &aliases.join(", "))];
        let text = if aliases.is_empty() { name.to_owned() } else { say::ALSO.say(view.voice(), &openings) };
        choice(view, text, Some(n))
    });
    html! {
        <>
            { slot("search", search) }
            <ul key="councils" class="govuk-list councils">{ for named }</ul>
            <div key="none" role="status">{ for none }</div>
            { none_of_them(view) }
        </>
    }
}

/// Every council in England, to be found by any name.
fn of_all(view: &View) -> Html {
    let picked = view.guide.picked();
    let is_picked = picked.is_some();
    html! {
        <>
            { slot("picked", picked.map(|(hit, council)| one(view, &hit, council.as_ref()))) }
            { slot("lead", (!is_picked).then(|| ideas_of_lead(view))) }
            { slot("search", (!is_picked).then(|| search(view))) }
            { slot("unknown", (!is_picked).then(|| more(view, say::UNKNOWN, how_to_find_out(view)))) }
            { slot("none", (!is_picked).then(|| none_of_them(view))) }
        </>
    }
}

fn ideas_of_lead(view: &View) -> Html {
    html! { <>{ idea(view, say::LEAD) }{ idea(view, say::ELSEWHERE) }</> }
}

/// The field, with its matches.
fn search(view: &View) -> Html {
    let voice = view.voice();
    let hits = view.guide.hits();
    let sought = view.guide.sought();
    let count = hits.len().to_string();
    let status = match (hits.len(), sought.trim().chars().count()) {
        (0, 0..=1) => String::new(),
        (0, _) => view.say(say::NONE).to_owned(),
        _ => say::FOUND.say(voice, &[("n", &count)]),
    };
    let is_lost = hits.is_empty() && !status.is_empty();
    let found = |hit: &Hit| Found {
        name: AttrValue::from(directory::name(hit).to_owned()),
        why: directory::why(hit, voice).into(),
    };
    let field = Combobox {
        id: COUNCIL_FIELD.into(),
        label: Title::plain(view.say(say::SEEK)),
        hint: Some(view.say(say::SEEK_HINT).into()),
        value: sought.to_owned().into(),
        found: hits.iter().map(found).filter(|_| !view.is_put_away).collect(),
        at: view.through.filter(|at| *at < hits.len()),
        status: status.into(),
        on_input: view.act.reform(Act::SeekCouncil),
        on_move: view.act.reform(Act::MoveThrough),
        on_leave: view.act.reform(Act::LeaveFound),
        on_pick: view.act.reform(Act::PickCouncil),
    };
    html! {
        <>
            { field.view() }
            { slot("lost", is_lost.then(|| html! { <>{ idea(view, say::NONE) }{ idea(view, say::POSTCODE) }</> })) }
        </>
    }
}

/// How somebody finds out which council it is.
fn how_to_find_out(view: &View) -> Html {
    let lines = [say::UNKNOWN_LETTERS, say::UNKNOWN_ASK, say::UNKNOWN_ELSEWHERE, say::POSTCODE];
    ideas(view, lines.into_iter().map(|phrase| (phrase, view.say(phrase).to_owned())))
}

/// What is known about the one that was picked, before anybody goes on with it.
fn one(view: &View, hit: &Hit, council: Option<&Council>) -> Html {
    let voice = view.voice();
    let level = view.level().below();
    let button = |phrase, kind, act: Act| {
        Button { text: view.say(phrase).into(), kind, action: ButtonAction::Press(view.press(act)) }.view()
    };
    let take = council.map(|_| button(say::TAKE, ButtonKind::Primary, Act::TakeCouncil));
    let again = button(say::AGAIN, ButtonKind::Secondary, Act::SeekAgain);
    let why = std::iter::once((say::TITLE, directory::why(hit, voice)));
    let told = match council {
        Some(council) => {
            directory::told(hit, Setting { council, ..view.guide.setting() }).into_iter().collect::<Vec<_>>()
        }
        None => vec![(say::ABROAD, view.say(say::ABROAD).to_owned())],
    };
    let web = council.and_then(|council| council.website.clone()).map(|web| {
        let text = view.say(of_council::WEBSITE_LINK);
        html! {
            <p class="govuk-body">
                <span key={text}>{ text }</span>{ " " }
                <a class="govuk-link" translate="no" href={web.clone()} target="_blank" rel="noopener noreferrer">{ web.clone() }</a>
            </p>
        }
    });
    html! {
        <div id={PICKED} class="here" tabindex="-1" role="group" aria-label={directory::name(hit).to_owned()}>
            { heading(directory::name(hit), level) }
            { ideas(view, why.chain(told)) }
            { slot("web", web) }
            { ButtonGroup { buttons: take.into_iter().chain([again]).collect() }.view() }
        </div>
    }
}
