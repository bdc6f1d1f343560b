//! What can be kept for later.

use yew::{Html, html};

use super::press::{button, told};
use crate::components::{ButtonGroup, ButtonKind};
use crate::documents::summary::{Dates, Summary};
use crate::guide::view::{Act, Kept, View, idea};
use crate::rules::questions::Who;
use crate::words::table::result as say;

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
    html! {
        <>
            { idea(view, say::KEEP_ANSWERS_WHY) }
            { button(view, say::KEEP_ANSWERS, ButtonKind::Primary, Act::Keep(Kept::Answers)) }
            { ButtonGroup { buttons: others.collect() }.view() }
            { told(view) }
        </>
    }
}
