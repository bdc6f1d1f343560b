//! What can be kept for later.

use yew::{Html, html};

use super::press::{button, told};
use crate::components::{ButtonGroup, ButtonKind, Entry, Input, Size, Title, Width};
use crate::documents::summary::{Dates, Summary};
use crate::guide::view::{Act, Kept, View, beside, idea};
use crate::rules::questions::Who;
use crate::words::table::result as say;

/// The id of the field for what the files are to be called by.
const LABEL: &str = "label";

/// Draws what stands under the heading.
pub(super) fn keep(view: &View, summary: &Summary) -> Html {
    let mut others = Vec::new();
    if summary.letter.is_some() {
        others.push((say::KEEP_PAGE, Kept::Page));
    }
    if summary.dates.as_ref().is_some_and(Dates::any_known) {
        others.push((say::KEEP_CALENDAR, Kept::Calendar));
    }
    // A person who speaks for others keeps a file on each.
    if matches!(view.guide.answers().who(), Ok(Who::Helper | Who::Professional)) {
        others.push((say::KEEP_TABLE, Kept::Table));
    }
    let others =
        others.into_iter().map(|(name, kept)| button(view, name, ButtonKind::Secondary, Act::Keep(kept)));
    let label = Input {
        id: LABEL.into(),
        label: Title::sized(view.say(say::KEEP_LABEL), Size::Small),
        hint: Some(view.say(say::KEEP_LABEL_HINT).into()),
        error: None,
        entry: Entry::Words,
        width: Width::Twenty,
        value: view.guide.label().to_owned().into(),
        on_input: view.act.reform(Act::Label),
    };
    html! {
        <>
            { idea(view, say::KEEP_ANSWERS_WHY) }
            { beside(view, say::KEEP_LABEL, label.view()) }
            { button(view, say::KEEP_ANSWERS, ButtonKind::Primary, Act::Keep(Kept::Answers)) }
            { ButtonGroup { buttons: others.collect() }.view() }
            { told(view) }
        </>
    }
}
