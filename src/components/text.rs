//! Plain text as every page draws it: keyed by its words, so that new words are a new element.

use yew::{Html, html};

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

/// A list of lines, each keyed by its words.
pub fn bullets(lines: impl IntoIterator<Item = String>) -> Html {
    let lines = lines.into_iter().map(|line| html! { <li key={line.clone()}>{ line }</li> });
    html! { <ul class="govuk-list govuk-list--bullet">{ for lines }</ul> }
}
