//! What a person sees: the components, the screens, and the frame around every screen.

pub mod components;
pub mod screens;

use yew::{Callback, Html, MouseEvent, html};

use crate::documents::first_page::EXIT_ADDRESS;
use crate::guide::Guide;
use crate::guide::draft::{Draft, Edit, Mistake};
use crate::rules::questions::Ask;
use crate::words::table::common;
use crate::words::{Phrase, Voice};
use components::{BackLink, ExitThisPage, HeadingLevel};

/// Something a person does on a screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Begins.
    Begin,
    /// Changes what stands on the question's screen.
    Edit(Edit),
    /// Presses Continue.
    Continue,
    /// Presses Back.
    Back,
    /// Presses Change beside an answer.
    Change(Ask),
    /// Presses the button under the list of answers.
    Finish,
    /// Chooses a voice.
    Speak(Voice),
    /// Presses "Clear my answers".
    Clear,
    /// Follows a line of the error summary to the field with this id.
    GoTo(String),
    /// Copies the letter.
    Copy,
    /// Prints the letter.
    Print,
    /// Saves the letter.
    Save,
}

/// What a press on the result's page has led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The letter is copied.
    Copied,
    /// The letter could not be copied.
    NotCopied,
    /// The letter is handed to the browser to save.
    Saved,
    /// The browser's print window was asked for.
    Printing,
    /// The answers are cleared.
    Cleared,
}

/// Everything a screen is drawn from.
pub struct View<'a> {
    /// The conversation.
    pub guide: &'a Guide,
    /// What stands on the question's screen.
    pub draft: Option<&'a Draft>,
    /// What is wrong with it.
    pub mistake: Option<Mistake>,
    /// What the last press led to.
    pub notice: Option<Notice>,
    /// Whether the guide stands in a frame on a council's page, which has the first heading already.
    pub framed: bool,
    /// Told what the person does.
    pub act: Callback<Act>,
}

impl View<'_> {
    /// The voice.
    pub fn voice(&self) -> Voice {
        self.guide.voice()
    }

    /// The level of the page's own heading.
    pub fn level(&self) -> HeadingLevel {
        if self.framed { HeadingLevel::Two } else { HeadingLevel::One }
    }

    /// A sentence without openings.
    pub fn say(&self, phrase: Phrase) -> &'static str {
        phrase.raw(self.voice())
    }

    /// Does this when pressed.
    pub fn press(&self, act: Act) -> Callback<MouseEvent> {
        self.act.reform(move |event: MouseEvent| {
            event.prevent_default();
            act.clone()
        })
    }
}

/// A place for something that may be there: always an element of its own, so that what comes and goes
/// never has bare text or other comings and goings beside it.
pub fn slot(key: &'static str, content: Option<Html>) -> Html {
    html! { <div {key}>{ for content }</div> }
}

/// A paragraph, keyed by its words so that new words are a new element.
pub fn paragraph(text: impl Into<String>) -> Html {
    let text = text.into();
    html! { <p key={text.clone()} class="govuk-body">{ text }</p> }
}

/// A list, keyed likewise.
pub fn bullets(lines: impl IntoIterator<Item = String>) -> Html {
    let lines = lines.into_iter().map(|line| html! { <li key={line.clone()}>{ line }</li> });
    html! { <ul class="govuk-list govuk-list--bullet">{ for lines }</ul> }
}

/// Draws the screen with the frame around it: Exit, the voices, Back, and "Clear my answers".
pub fn view(view: &View) -> Html {
    let screen = screens::screen(view);
    let back = (view.guide.at() > 0)
        .then(|| BackLink { text: view.say(common::BACK).into(), on_click: view.press(Act::Back) }.view());
    let inner = html! {
        <>
            { exit(view) }
            { voices(view) }
            <div class="not-printed" key="back">{ for back }</div>
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

/// The way out, which the page around makes work even when the program does not.
fn exit(view: &View) -> Html {
    let address = view.guide.council().exit_address.clone();
    let address = address.unwrap_or_else(|| EXIT_ADDRESS.to_owned());
    let exit = ExitThisPage {
        prefix: view.say(common::EXIT_PREFIX).into(),
        text: view.say(common::EXIT).into(),
        address: address.into(),
    };
    html! { <div class="exit not-printed" key="exit">{ exit.view() }</div> }
}

/// The voices, each a press away on every screen.
fn voices(view: &View) -> Html {
    let name = |voice| match voice {
        Voice::Adult => common::VOICE_ADULT,
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

fn clear(view: &View) -> Html {
    let text = view.say(common::CLEAR);
    let cleared = (view.notice == Some(Notice::Cleared)).then(|| paragraph(view.say(common::CLEARED)));
    html! {
        <div class="clear not-printed" key="clear">
            <div role="status">{ for cleared }</div>
            <button type="button" class="clear-button" onclick={view.press(Act::Clear)}>
                <span key={text}>{ text }</span>
            </button>
        </div>
    }
}
