//! Inset text: a part of the text that is set apart from the rest.

use yew::{Html, html};

use super::{Example, paragraph};

/// A part of the text that is set apart from the rest.
///
/// - It must make sense where it is, to somebody who does not see the line beside it.
/// - It must not warn: that is what warning text is for.
pub struct InsetText {
    /// What it says.
    pub content: Html,
}

impl InsetText {
    /// Draws it.
    pub fn view(self) -> Html {
        html! { <div class="govuk-inset-text">{ self.content }</div> }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("default", || InsetText { content: paragraph("You can have an advocate for free.") }.view())]
}
