//! Details: more about something, for people who want it.

use yew::{AttrValue, Html, html};

use super::{Example, paragraph};

/// More about something, for people who want it.
///
/// - It must hold nothing that everybody needs, and no danger or deadline.
/// - Its summary must say what is inside.
/// - It must open and close by the keyboard, which the browser's own element does.
pub struct Details {
    /// Its id, if something leads to it.
    pub id: Option<AttrValue>,
    /// What it says while closed.
    pub summary: AttrValue,
    /// What is inside.
    pub content: Html,
    /// Whether it is open at first.
    pub open: bool,
}

impl Details {
    /// Draws it.
    pub fn view(self) -> Html {
        html! {
            <details id={self.id} class="govuk-details" open={self.open}>
                <summary class="govuk-details__summary">
                    <span key={&*self.summary} class="govuk-details__summary-text">{ self.summary }</span>
                </summary>
                <div class="govuk-details__text">{ self.content }</div>
            </details>
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("closed", || {
        Details {
            id: None,
            summary: "What is an advocate?".into(),
            content: paragraph("Someone who is on your side and speaks for you."),
            open: false,
        }
        .view()
    })]
}
