//! What a screen is drawn from, and how a sentence is drawn with its picture.

use yew::{AttrValue, Callback, Event, Html, MouseEvent, html};

use crate::components::text::{paragraph, with_numbers};
use crate::components::{Heading, HeadingLevel, Leave, Picture, Size};
use crate::documents::letter::Letter;
use crate::guide::conversation::{Guide, Sheet};
use crate::guide::draft::{Draft, Edit, Mistake};
use crate::rules::named::named;
use crate::rules::papers::PaperKind;
use crate::rules::questions::Ask;
use crate::rules::sending::Sent;
use crate::rules::steps::Step;
use crate::words::{Phrase, Voice};

/// The id of the button that asks whether to clear the answers.
pub const CLEAR: &str = "clear";
/// The id of that question.
pub const CLEARING: &str = "clearing";
/// The id of the field for a saved file.
pub const OPEN: &str = "open";
/// The id of the question whether such a file may replace what is there.
pub const OPENING: &str = "opening";

/// Something a person does on a screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Chooses the council with this number, or none of them.
    Council(Option<usize>),
    /// Types a part of a council's name.
    SeekCouncil(String),
    /// Goes through the matches among the councils with the arrow keys: this many on, or back.
    MoveThrough(i32),
    /// Goes back from the matches to the field.
    LeaveFound(Leave),
    /// Picks the match with this number.
    PickCouncil(usize),
    /// Says that it is the one that was picked.
    TakeCouncil,
    /// Goes back to looking for another.
    SeekAgain,
    /// Begins.
    Begin,
    /// The same, with no more questions than a letter needs.
    JustWrite,
    /// Changes what is in a question on the screen.
    Edit(Ask, Edit),
    /// Presses Continue.
    Continue,
    /// Presses Back.
    Back,
    /// Presses Change beside an answer.
    Change(Ask),
    /// Presses the button under the list of answers.
    Finish,
    /// Goes to another page of the result.
    Turn(Sheet),
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
    /// Prints the page.
    Print,
    /// Saves a letter as text.
    Save(Which),
    /// Hands the letter to another app.
    Share,
    /// Types what the files are to be called by.
    Label(String),
    /// Saves a file.
    Keep(Kept),
    /// Opens a saved file from a file input.
    Open(Event),
    /// Says yes when asked whether it may replace what is there.
    OpenNow,
    /// Says no to that.
    OpenNot,
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

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The letter for the step.
    Main,
    /// The letter that has gone.
    Sent,
    /// Another paper.
    Paper(PaperKind),
}

/// What the file with the dates for a calendar is called.
pub const DATES: &str = "dates.ics";

/// A file that a person can keep, other than a letter as text.
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
    /// How a person may choose to see the page while they are on it. The style sheet knows the keys.
    Look {
        /// Larger letters.
        Large "large",
        /// More space between letters, words and lines.
        Spaced "spaced",
        /// Stronger colours.
        Contrast "contrast",
        /// A cream ground.
        Cream "cream",
        /// Light letters on dark.
        Dark "dark",
    }
}

/// What a press has led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The letter is copied.
    Copied,
    /// The letter could not be copied.
    NotCopied,
    /// A file with this name is handed to the browser to save.
    Saved(AttrValue),
    /// The browser does not save files here.
    NotSaved,
    /// The browser's print window was asked for.
    Printing,
    /// The person is asked whether to clear the answers.
    Clearing,
    /// The answers are cleared.
    Cleared,
    /// An answer has changed the voice of the words.
    Voice,
    /// The person is asked whether a file that they opened may replace what is there.
    Opening,
}

/// How far a long screen is drawn. Each part comes a moment after the one before it, so that nobody waits for what is
/// further down, and a press between two parts is answered between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Drawn {
    /// What the press has led to: of the answers the first, of a page of the result its heading, and beside a question
    /// the letter as it was.
    Beginning,
    /// All of it.
    Whole,
}

/// Everything a screen is drawn from.
pub struct View<'a> {
    /// The conversation.
    pub guide: &'a Guide,
    /// The match among the councils that the arrow keys have reached.
    pub through: Option<usize>,
    /// Whether the matches are put away, until more is typed or an arrow key asks for them.
    pub is_put_away: bool,
    /// What is in each question on the screen.
    pub drafts: &'a [Draft],
    /// What is wrong with it.
    pub mistakes: &'a [(Ask, Mistake)],
    /// What the last press led to.
    pub notice: Option<Notice>,
    /// The letter while the person changes it.
    pub changing: Option<&'a str>,
    /// The step whose counting is shown.
    pub working: Option<Step>,
    /// Whether the letter so far is shown beside a question.
    pub so_far: bool,
    /// That letter, as it was last written; none before the person's own words.
    pub beside: Option<&'a Letter>,
    /// What could not be read of a file that was opened, one sentence each.
    pub lost: &'a [String],
    /// Whether the browser can hand text to another app.
    pub can_share: bool,
    /// Whether the browser shows the page in another language than it was written in.
    pub translated: bool,
    /// How the person has chosen to see the page.
    pub looks: &'a [Look],
    /// Whether the guide is in a frame on a council's page, which has the first heading already.
    pub framed: bool,
    /// How far the screen is drawn.
    pub drawn: Drawn,
    /// Told what the person does.
    pub act: Callback<Act>,
}

impl<'a> View<'a> {
    /// A screen on which nothing has been pressed, on a page of its own; nobody hears what is pressed there.
    pub fn untouched(guide: &'a Guide) -> View<'a> {
        View {
            guide,
            through: None,
            is_put_away: false,
            drafts: &[],
            mistakes: &[],
            notice: None,
            changing: None,
            working: None,
            so_far: false,
            beside: None,
            lost: &[],
            can_share: false,
            translated: false,
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

    /// The level of the headings under it.
    pub fn section(&self) -> HeadingLevel {
        self.level().below()
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

/// A sentence with its picture.
pub fn idea(view: &View, phrase: Phrase) -> Html {
    beside(view, phrase, paragraph(view.say(phrase)))
}

/// What a sentence introduces, with the sentence's picture.
pub fn beside(view: &View, phrase: Phrase, content: Html) -> Html {
    Picture::beside(view.picture(phrase), content)
}

/// Ideas one under the other: each with its picture, or a list where they have none.
pub fn ideas(view: &View, said: impl IntoIterator<Item = (Phrase, String)>) -> Html {
    let has_pictures = view.voice() == Voice::EasyRead;
    let line = |(phrase, text): (Phrase, String)| {
        html! { <li key={text.clone()}>{ beside(view, phrase, html! { <span>{ with_numbers(&text) }</span> }) }</li> }
    };
    let class = if has_pictures { "govuk-list" } else { "govuk-list govuk-list--bullet" };
    html! { <ul {class}>{ for said.into_iter().map(line) }</ul> }
}

/// A section's heading.
pub fn heading(text: &str, level: HeadingLevel) -> Html {
    Heading { text: text.to_owned().into(), level, size: Size::Medium, names_page: false }.view()
}

/// A section's heading with its picture.
pub fn titled(view: &View, phrase: Phrase, level: HeadingLevel) -> Html {
    beside(view, phrase, heading(view.say(phrase), level))
}
