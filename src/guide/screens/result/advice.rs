//! What to do today, what to ask for and what it helps to know, with where each comes from.

use yew::{Html, html};

use crate::components::Details;
use crate::components::text::slot;
use crate::documents::summary::Summary;
use crate::guide::view::{Notice, View, ideas, titled};
use crate::rules::advice::{Advice, Use};
use crate::rules::named::Named;
use crate::words::table::result as say;
use crate::words::{InWords, Phrase};

/// Draws what stands under the heading.
pub(super) fn advice(view: &View, summary: &Summary) -> Html {
    let part = |(to, heading): (Use, Phrase)| {
        let said: Vec<_> = summary.advice.iter().filter(|(advice, _)| advice.to() == to).cloned().collect();
        let drawn = (!said.is_empty()).then(|| {
            let lines = said.iter().map(|(advice, says)| (advice.words().say, says.clone()));
            html! { <>{ titled(view, heading, view.section()) }<div class="spaced">{ ideas(view, lines) }</div></> }
        });
        slot(to.key(), drawn)
    };
    let parts = [(Use::Today, say::ADVICE_TODAY), (Use::Ask, say::ADVICE_ASK), (Use::Know, say::ADVICE_KNOW)];
    let more = (!summary.more_advice.is_empty()).then(|| {
        let lines = summary.more_advice.iter().map(|(advice, says)| (advice.words().say, says.clone()));
        let content = html! { <div class="spaced">{ ideas(view, lines) }</div> };
        // On paper nobody can open it.
        let open = view.notice == Some(Notice::Printing);
        Details { id: None, summary: view.say(say::ADVICE_MORE).into(), content, open }.view()
    });
    let found = sources(view, summary.advice.iter().chain(&summary.more_advice).map(|(advice, _)| *advice));
    let sources =
        Details { id: None, summary: view.say(say::ADVICE_SOURCES).into(), content: found, open: false };
    html! { <>{ for parts.into_iter().map(part) }{ slot("more", more) }{ sources.view() }</> }
}

/// Where it comes from, each source once.
fn sources(view: &View, advice: impl Iterator<Item = Advice>) -> Html {
    let mut citations: Vec<&str> = Vec::new();
    for advice in advice {
        let citation = advice.source().citation;
        if !citations.contains(&citation) {
            citations.push(citation);
        }
    }
    let line = |citation: &str| {
        let source = say::SOURCE.say(view.voice(), &[("name", citation)]);
        html! { <p key={citation.to_owned()} class="govuk-body-s">{ source }</p> }
    };
    html! { <>{ for citations.into_iter().map(line) }</> }
}
