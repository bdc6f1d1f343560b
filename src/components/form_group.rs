//! A control with the hint and the error message that describe it.

use yew::{AttrValue, Html, html};

use super::{ErrorMessage, ErrorText, Hint};

/// A control's hint and error message, and how the control refers to them.
pub(super) struct Notes {
    pub(super) described_by: Option<AttrValue>,
    pub(super) wrong: bool,
    /// Both, each in its own place whether or not it is there.
    pub(super) drawn: Html,
}

impl Notes {
    pub(super) fn new(id: &AttrValue, hint: Option<AttrValue>, error: Option<ErrorText>) -> Notes {
        let hint_id = hint.is_some().then(|| format!("{id}-hint"));
        let error_id = error.is_some().then(|| format!("{id}-error"));
        let described_by = match (&hint_id, &error_id) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (one, other) => one.clone().or(other.clone()),
        };
        let wrong = error.is_some();
        let hint = hint.zip(hint_id).map(|(text, id)| Hint { id: id.into(), text }.view());
        let error = error.zip(error_id).map(|(text, id)| ErrorMessage { id: id.into(), text }.view());
        Notes {
            described_by: described_by.map(AttrValue::from),
            wrong,
            drawn: html! {
                <>
                    <>{ hint.unwrap_or_default() }</>
                    <>{ error.unwrap_or_default() }</>
                </>
            },
        }
    }
}

/// The frame round a control, which shows where the errors are.
pub(super) fn form_group(wrong: bool, content: Html) -> Html {
    let class = if wrong { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
    html! { <div {class}>{ content }</div> }
}
