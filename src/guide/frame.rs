//! What surrounds every screen, and which screen it is: Exit, the voices, how the page looks, Back, and "Clear my
//! answers".

use yew::{AttrValue, Callback, Html, html};

use crate::components::text::{bullets, slot};
use crate::components::{BackLink, Checkbox, Checkboxes, Details, ExitThisPage, Title};
use crate::documents::first_page::EXIT_ADDRESS;
use crate::guide::conversation::{Place, Sheet};
use crate::guide::screens::{asks, check, plain_button, question, result, start, which};
use crate::guide::view::{Act, CLEAR, CLEARING, Drawn, Look, Notice, View, idea, titled};
use crate::rules::named::Named;
use crate::words::table::{common, save};
use crate::words::{Phrase, Voice};

/// Draws the screen with the frame around it: Exit, the voices, Back, and "Clear my answers".
pub fn view(view: &View) -> Html {
    let screen = screen(view);
    let back = (view.guide.at() > 0)
        .then(|| BackLink { text: view.say(common::BACK).into(), on_click: view.press(Act::Back) }.view());
    let told = match view.notice {
        Some(Notice::Cleared) => Some(idea(view, common::CLEARED)),
        // It is seen at once which words are chosen; whoever hears the page is told.
        Some(Notice::Voice) => {
            let says = view.say(common::VOICE_CHANGED);
            Some(html! { <p key={says} class="govuk-visually-hidden">{ says }</p> })
        }
        _ => None,
    };
    let inner = html! {
        <>
            { exit(view) }
            { looks(view) }
            { voices(view) }
            { aloud(view) }
            <div class="back not-printed" key="back">{ for back }</div>
            <div class="not-printed" key="told" role="status">{ for told }</div>
            { lost(view) }
            { screen }
            { clear(view) }
        </>
    };
    if view.framed {
        html! { <div class="guide">{ inner }</div> }
    } else {
        html! { <main class="guide">{ inner }</main> }
    }
}

/// The way out, which the page around the program makes work even when the program does not.
fn exit(view: &View) -> Html {
    let address = view.guide.council().exit_address.clone();
    let address = address.unwrap_or_else(|| EXIT_ADDRESS.to_owned());
    let exit = ExitThisPage {
        prefix: view.say(common::EXIT_PREFIX).into(),
        text: view.say(common::EXIT).into(),
        presses: [common::EXIT_ONE, common::EXIT_TWO].map(|left| view.say(left).into()),
        address: address.into(),
    };
    html! { <div class="exit not-printed" key="exit">{ exit.view() }</div> }
}

/// The voices, each a press away on every screen.
fn voices(view: &View) -> Html {
    let name = |voice| match voice {
        Voice::Adult | Voice::English => common::VOICE_ADULT,
        Voice::YoungPerson => common::VOICE_YOUNG_PERSON,
        Voice::EasyRead => common::VOICE_EASY_READ,
    };
    let choice = |voice: Voice| {
        let is_chosen = view.voice() == voice;
        html! {
            <li key={voice.key()}>
                <button type="button" class="voice" aria-pressed={if is_chosen { "true" } else { "false" }}
                    onclick={view.press(Act::Speak(voice))}>{ view.say(name(voice)) }</button>
            </li>
        }
    };
    html! {
        <div class="voices not-printed" key="voices" role="group" aria-label={view.say(common::VOICE_HEADING)}>
            <ul>{ for Voice::ALL.into_iter().map(choice) }</ul>
        </div>
    }
}

/// What could not be read of a file that was opened.
fn lost(view: &View) -> Html {
    let told = (!view.lost.is_empty()).then(|| {
        html! {
            <div class="govuk-inset-text" id="lost" tabindex="-1">
                { titled(view, save::LOST_HEADING, view.level().below()) }
                { bullets(view.lost.iter().cloned()) }
            </div>
        }
    });
    html! { <div class="not-printed" key="lost">{ for told }</div> }
}

/// The button that reads the page aloud. The page around the program shows and runs it if there is a voice for it.
fn aloud(view: &View) -> Html {
    let words = |class: &'static str, phrase: Phrase| {
        html! { <span key={view.say(phrase)} {class}>{ view.say(phrase) }</span> }
    };
    html! {
        <div class="aloud not-printed" key="aloud">
            <button type="button" class="plain-button" data-aloud="">
                { words("silent", common::READ_ALOUD) }
                { words("heard", common::READ_STOP) }
            </button>
        </div>
    }
}

/// How the page looks: kept nowhere, and gone with the page.
fn looks(view: &View) -> Html {
    let names = [
        common::LOOK_LARGE,
        common::LOOK_SPACED,
        common::LOOK_CONTRAST,
        common::LOOK_CREAM,
        common::LOOK_DARK,
    ];
    let item = |(look, name): (&Look, Phrase)| {
        let (value, text) = (look.key().into(), view.say(name).into());
        Checkbox { value, text, checked: view.looks.contains(look), ..Checkbox::default() }.into()
    };
    let act = view.act.clone();
    let choices = Checkboxes {
        name: "look".into(),
        legend: Title::plain(view.say(common::LOOKS_ASK)),
        hint: None,
        error: None,
        items: Look::ALL.iter().zip(names).map(item).collect(),
        on_change: Callback::from(move |(look, on): (AttrValue, bool)| {
            if let Some(look) = Look::from_key(&look) {
                act.emit(Act::Look(look, on));
            }
        }),
    };
    let looks =
        Details { id: None, summary: view.say(common::LOOKS).into(), content: choices.view(), open: false };
    // They close when a person goes on.
    html! { <div class="looks not-printed" key={format!("looks {}", view.guide.at())}>{ looks.view() }</div> }
}

/// "Clear my answers", which asks once before it clears, because a finger may slip.
fn clear(view: &View) -> Html {
    let asks = || {
        let (yes, no) = ((common::CLEAR_YES, Act::ClearNow), (common::CLEAR_NO, Act::KeepAnswers));
        asks(view, CLEARING, common::CLEAR_ASK, yes, no)
    };
    let is_asked = view.notice == Some(Notice::Clearing);
    html! {
        <div class="clear not-printed" key="clear">
            { slot("button", (!is_asked).then(|| plain_button(view, Some(CLEAR), common::CLEAR, Act::Clear))) }
            { slot("asked", is_asked.then(asks)) }
        </div>
    }
}

/// Draws the screen for where the person is, keyed so that a new screen is a new element. On a page of questions only
/// the questions are new: the letter beside them stays where it is.
pub fn screen(view: &View) -> Html {
    let place = view.guide.place();
    let (name, drawn) = match place {
        Place::Council => ("council".to_owned(), which::which(view)),
        Place::Start => ("start".to_owned(), start::start(view)),
        Place::Question(_) => ("question".to_owned(), question::questions(view)),
        Place::Result(Sheet::Answers) => ("check".to_owned(), check::check(view)),
        Place::Result(sheet) => (format!("result {}", sheet.key()), result::result(view, sheet)),
    };
    let key = format!("{name} {}", view.voice().key());
    // An observer from outside can see when no more is to come.
    let class = if view.drawn < Drawn::Whole { "screen begun" } else { "screen" };
    html! { <div {key} {class}>{ drawn }</div> }
}
