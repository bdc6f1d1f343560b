//! Warning text: something that matters too much to miss.

use yew::{AttrValue, Html, html};

use super::Example;

/// Something that matters too much to miss.
///
/// - It must say in words that it is a warning, for those who do not see the mark.
/// - It must not be announced by itself: it stands on the page from the start.
pub struct WarningText {
    /// Read out before it but not shown, such as “Warning”.
    pub prefix: AttrValue,
    /// What it warns of.
    pub text: AttrValue,
}

impl WarningText {
    /// Draws it.
    pub fn view(self) -> Html {
        html! {
            <div class="govuk-warning-text">
                <span class="govuk-warning-text__icon" aria-hidden="true">{ "!" }</span>
                <strong key={&*self.text} class="govuk-warning-text__text">
                    <span class="govuk-visually-hidden">{ self.prefix }</span>
                    { " " }
                    { self.text }
                </strong>
            </div>
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("default", || {
        let text = "If you are in danger now, call 999.".into();
        WarningText { prefix: "Warning".into(), text }.view()
    })]
}
