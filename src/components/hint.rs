//! A hint: help with a question, shown before the answer.

use yew::{AttrValue, Html, html};

use super::Example;

/// Help with a question, shown before the answer.
///
/// - Its id must be named as a description by the field or group it helps with.
/// - It must be short and plain words only: it is read out in one go, and a link in it cannot be followed there.
pub struct Hint {
    /// What the field or group calls it.
    pub id: AttrValue,
    /// What it says.
    pub text: AttrValue,
}

impl Hint {
    /// Draws it.
    pub fn view(self) -> Html {
        self.view_as("govuk-hint")
    }

    pub(super) fn view_as(self, class: &'static str) -> Html {
        html! { <div key={&*self.text} id={self.id} {class}>{ self.text }</div> }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("default", || {
        Hint { id: "when-hint".into(), text: "For example, 31 3 2026. A guess is fine.".into() }.view()
    })]
}
