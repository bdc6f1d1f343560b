//! What a person sees: the components, the screens, and the frame around every screen.

pub mod components;
pub mod desk;
pub mod editor;
#[cfg(any(feature = "draw", feature = "maker"))]
pub mod first_screens;
pub mod screens;
pub mod working;

use yew::{AttrValue, Callback, Event, Html, KeyboardEvent, MouseEvent, html};

use crate::documents::first_page::EXIT_ADDRESS;
use crate::documents::letter::Letter;
use crate::guide::Guide;
use crate::guide::draft::{Draft, Edit, Mistake};
use crate::rules::named::{Named, named};
use crate::rules::papers::Paper;
use crate::rules::questions::Ask;
use crate::rules::sending::Sent;
use crate::rules::steps::Step;
use crate::words::table::{common, save};
use crate::words::{Phrase, Voice};
use components::{BackLink, Checkbox, Checkboxes, Details, ExitThisPage, HeadingLevel, Picture, Title};

/// The id of the button that asks whether to clear the answers.
pub const CLEAR: &str = "clear";
/// The id of that question.
pub const CLEARING: &str = "clearing";

/// Something a person does on a screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Chooses the council with this number, or none of them.
    Council(Option<usize>),
    /// Types a part of a council's name.
    SeekCouncil(String),
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
    /// Presses "Clear my answers", and is asked once more.
    Clear,
    /// Says yes to that.
    ClearNow,
    /// Says no to that.
    KeepAnswers,
    /// Chooses to see the page in this way, or no longer.
    Look(Look, bool),
    /// Follows a line of the error summary to the field with this id.
    GoTo(String),
    /// Copies a letter.
    Copy(Which),
    /// Prints a part of the result, and nothing else of it.
    Print(Part),
    /// Saves a letter as text.
    Save(Which),
    /// Hands the letter to another app.
    Share,
    /// Saves a file.
    Keep(Kept),
    /// Opens a saved file, which an input of files has.
    Open(Event),
    /// Opens the letter to be changed.
    ChangeLetter,
    /// Types in it.
    TypeLetter(String),
    /// Keeps what was typed.
    KeepLetter,
    /// Goes back to the letter from the answers.
    DropLetter,
    /// Says how the letter went.
    Sent(Sent),
    /// Says that it has not gone after all.
    NotSent,
    /// Shows how the date of a step was counted, or hides it.
    Working(Step),
    /// Shows the letter so far beside the question, or hides it.
    SoFar(bool),
}

/// Which of the letters on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The letter for the step, or the one that has gone.
    Main,
    /// A paper besides it.
    Paper(Paper),
}

/// A part of the result that something can be done with by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A letter.
    Letter(Which),
    /// The dates, with the counting that is open.
    Dates,
}

/// A file that a person can keep, besides a letter as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The answers with the letter, to go on from.
    Answers,
    /// The letter as a page to print.
    Page,
    /// The dates for a calendar.
    Calendar,
    /// A table for an advocate's file.
    Table,
}

named! {
    /// How a person may choose to see the page, for as long as they are on it. The style sheet knows the keys.
    Look {
        /// Larger letters.
        Large "large",
        /// More space between letters, words and lines.
        Spaced "spaced",
        /// Stronger colours.
        Contrast "contrast",
        /// Light letters on dark.
        Dark "dark",
    }
}

/// What a press has led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The letter is copied.
    Copied,
    /// The letter could not be copied.
    NotCopied,
    /// A file of this name is handed to the browser to save.
    Saved(&'static str),
    /// The browser does not save files here.
    NotSaved,
    /// The browser's print window was asked for.
    Printing,
    /// The person is asked whether to clear the answers.
    Clearing,
    /// The answers are cleared.
    Cleared,
}

/// How far a long screen is drawn. Each part comes a moment after the one before it, so that nobody waits for what
/// stands further down, and what is pressed in between is answered in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Drawn {
    /// What the press has led to: of the answers the first, and beside a question the letter as it was.
    Beginning,
    /// The letter.
    Letter,
    /// Where each point goes.
    Points,
    /// All of it.
    Whole,
}

impl Drawn {
    /// One part further.
    pub fn next(self) -> Drawn {
        match self {
            Drawn::Beginning => Drawn::Letter,
            Drawn::Letter => Drawn::Points,
            Drawn::Points | Drawn::Whole => Drawn::Whole,
        }
    }
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
    /// The letter while the person changes it.
    pub changing: Option<&'a str>,
    /// The step of which the counting is shown.
    pub working: Option<Step>,
    /// Whether the letter so far is shown beside a question.
    pub so_far: bool,
    /// That letter, as it was last written; none before the person's own words.
    pub beside: Option<&'a Letter>,
    /// The part of the result of the last press; none where it was about no one part.
    pub acted: Option<Part>,
    /// The part of the result that is printed; no other is then.
    pub printed: Part,
    /// What could not be read of a file that was opened, a sentence each.
    pub lost: &'a [String],
    /// Whether the browser can hand text to another app.
    pub can_share: bool,
    /// How the person has chosen to see the page.
    pub looks: &'a [Look],
    /// Whether the guide stands in a frame on a council's page, which has the first heading already.
    pub framed: bool,
    /// How far the screen is drawn.
    pub drawn: Drawn,
    /// Told what the person does.
    pub act: Callback<Act>,
}

impl<'a> View<'a> {
    /// A screen at which nothing has been pressed, on a page of its own; nobody hears what is pressed there.
    pub fn untouched(guide: &'a Guide) -> View<'a> {
        View {
            guide,
            draft: None,
            mistake: None,
            notice: None,
            changing: None,
            working: None,
            so_far: false,
            beside: None,
            acted: None,
            printed: Part::Letter(Which::Main),
            lost: &[],
            can_share: false,
            looks: &[],
            framed: false,
            drawn: Drawn::Whole,
            act: Callback::noop(),
        }
    }
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

    /// The picture of a sentence, in the voice that has pictures.
    pub fn picture(&self, phrase: Phrase) -> Option<Picture> {
        let is_shown = self.voice() == Voice::EasyRead;
        phrase.picture().filter(|_| is_shown).map(|name| Picture { name: name.into() })
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

/// A sentence with its picture.
pub fn idea(view: &View, phrase: Phrase) -> Html {
    beside(view, phrase, paragraph(view.say(phrase)))
}

/// What a sentence stands for, with the sentence's picture.
pub fn beside(view: &View, phrase: Phrase, content: Html) -> Html {
    Picture::beside(view.picture(phrase), content)
}

/// Ideas one under the other: each with its picture, or a list where they have none.
pub fn ideas(view: &View, said: impl IntoIterator<Item = (Phrase, String)>) -> Html {
    let has_pictures = view.voice() == Voice::EasyRead;
    let line = |(phrase, text): (Phrase, String)| {
        html! { <li key={text.clone()}>{ beside(view, phrase, html! { <span>{ text }</span> }) }</li> }
    };
    let class = if has_pictures { "govuk-list" } else { "govuk-list govuk-list--bullet" };
    html! { <ul {class}>{ for said.into_iter().map(line) }</ul> }
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
            { aloud(view) }
            { looks(view) }
            <div class="not-printed" key="back">{ for back }</div>
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
                { screens::titled(view, save::LOST_HEADING, view.level().below()) }
                { bullets(view.lost.iter().cloned()) }
            </div>
        }
    });
    html! { <div class="not-printed" key="lost">{ for told }</div> }
}

/// The button that reads the page aloud, which the page around shows and works where there is a voice for it.
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
    let names = [common::LOOK_LARGE, common::LOOK_SPACED, common::LOOK_CONTRAST, common::LOOK_DARK];
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
    html! { <div class="looks not-printed" key="looks">{ looks.view() }</div> }
}

/// "Clear my answers", which asks once before it clears: a finger may slip.
fn clear(view: &View) -> Html {
    let button = |id: Option<&'static str>, phrase: Phrase, act: Act| {
        let text = view.say(phrase);
        html! {
            <button type="button" {id} class="plain-button" onclick={view.press(act)}>
                <span key={text}>{ text }</span>
            </button>
        }
    };
    let cleared = (view.notice == Some(Notice::Cleared)).then(|| idea(view, common::CLEARED));
    let asks = || {
        let question = view.say(common::CLEAR_ASK);
        let act = view.act.clone();
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                act.emit(Act::KeepAnswers);
            }
        });
        html! {
            <div id={CLEARING} class="here" role="group" aria-label={question} tabindex="-1" {onkeydown}>
                { idea(view, common::CLEAR_ASK) }
                { button(None, common::CLEAR_YES, Act::ClearNow) }
                { button(None, common::CLEAR_NO, Act::KeepAnswers) }
            </div>
        }
    };
    let is_asked = view.notice == Some(Notice::Clearing);
    html! {
        <div class="clear not-printed" key="clear">
            <div key="cleared" role="status">{ for cleared }</div>
            { slot("button", (!is_asked).then(|| button(Some(CLEAR), common::CLEAR, Act::Clear))) }
            { slot("asked", is_asked.then(asks)) }
        </div>
    }
}
