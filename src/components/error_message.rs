//! An error message: what is wrong with an answer, beside the answer.

use yew::{AttrValue, Html, html};

use super::Example;

/// What is wrong with an answer, beside the answer.
///
/// - It must say the same as its line in the error summary.
/// - It must say how to put the answer right, and must not blame.
/// - Its id must be named as a description by the field or group it is about.
/// - It must not rely on its colour: the hidden prefix says that it is an error.
pub struct ErrorMessage {
    /// What the field or group calls it.
    pub id: AttrValue,
    /// What it says.
    pub text: ErrorText,
}

/// What an error message says.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorText {
    /// Read out before it but not shown, such as “Error:”.
    pub prefix: AttrValue,
    /// What is wrong and how to put it right.
    pub text: AttrValue,
}

impl ErrorMessage {
    /// Draws it.
    pub fn view(self) -> Html {
        let ErrorText { prefix, text } = self.text;
        html! {
            <p key={&*text} id={self.id} class="govuk-error-message">
                <span class="govuk-visually-hidden">{ prefix }</span>
                { " " }
                { text }
            </p>
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("default", || {
        let text = ErrorText { prefix: "Error:".into(), text: "Tell us what happened".into() };
        ErrorMessage { id: "what-error".into(), text }.view()
    })]
}
