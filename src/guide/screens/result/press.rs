//! The buttons of the result's pages, and what pressing them leads to.

use yew::{Html, html};

use crate::components::text::paragraph;
use crate::components::{Button, ButtonAction, ButtonKind};
use crate::guide::conversation::{Place, Sheet};
use crate::guide::view::{Act, DATES, Notice, View};
use crate::words::Phrase;
use crate::words::table::result as say;

/// The id of the letter on the page.
pub const LETTER: &str = "letter";

/// The id of the field in which the letter is changed.
pub const LETTER_FIELD: &str = "letter-text";

/// A button that does this.
pub(super) fn button(view: &View, phrase: Phrase, kind: ButtonKind, act: Act) -> Html {
    Button { text: view.say(phrase).into(), kind, action: ButtonAction::Press(view.press(act)) }.view()
}

/// What the last press has led to.
pub(super) fn told(view: &View) -> Html {
    let is_of_dates = matches!(view.guide.place(), Place::Result(Sheet::Dates));
    let told = view.notice.as_ref().and_then(|notice| {
        Some(match notice {
            Notice::Copied => view.say(say::COPIED).to_owned(),
            Notice::NotCopied => view.say(say::NOT_COPIED).to_owned(),
            Notice::Saved(name) if name.ends_with(DATES) => {
                say::SAVED_DATES.say(view.voice(), &[("name", name)])
            }
            Notice::Saved(name) => say::SAVED.say(view.voice(), &[("name", name)]),
            Notice::NotSaved => view.say(say::NOT_SAVED).to_owned(),
            Notice::Printing if is_of_dates => view.say(say::PRINTING_DATES).to_owned(),
            Notice::Printing => view.say(say::PRINTING).to_owned(),
            Notice::Clearing | Notice::Cleared | Notice::Voice | Notice::Opening => return None,
        })
    });
    html! { <div role="status" class="notice">{ for told.map(paragraph) }</div> }
}
