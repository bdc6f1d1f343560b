//! The rules behind an answer or a date, each with its source.

use yew::{Html, html};

use crate::components::Details;
use crate::components::text::{paragraph, slot};
use crate::documents::summary::Reason;
use crate::guide::view::View;
use crate::rules::named::Named;
use crate::words::Phrase;
use crate::words::table::result as say;

/// What is behind an answer or a date, for people who want it.
pub(super) fn why(view: &View, summary: Phrase, content: Html) -> Html {
    Details { id: None, summary: view.say(summary).into(), content, open: false }.view()
}

/// Rules, each with its source.
pub(super) fn reasons(view: &View, reasons: &[&Reason]) -> Html {
    let reasons = reasons.iter().map(|reason| {
        let source = say::SOURCE.say(view.voice(), &[("name", reason.source.citation)]);
        let council = reason.council.as_ref().map(|quote| council_says(view, quote));
        html! {
            <div key={reason.rule.key()} class="reason">
                { paragraph(reason.why.clone()) }
                <p class="govuk-body-s">{ source }</p>
                { slot("council", council) }
            </div>
        }
    });
    html! { <>{ for reasons }</> }
}

/// The council's own sentence, separate from what the law says.
pub(super) fn council_says(view: &View, quote: &str) -> Html {
    html! { <div class="promise">{ paragraph(format!("{}: ‘{quote}’", view.say(say::COLUMN_COUNCIL))) }</div> }
}
