//! Buttons side by side.

use yew::{Callback, Html, html};

use super::{Button, ButtonAction, ButtonKind, Example};

/// Buttons side by side.
///
/// - No two of them may say the same thing.
/// - The one most people want must come first.
pub struct ButtonGroup {
    /// The buttons and links in it.
    pub buttons: Vec<Html>,
}

impl ButtonGroup {
    /// Draws it.
    pub fn view(self) -> Html {
        html! { <div class="govuk-button-group">{ for self.buttons }</div> }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("two buttons", || {
        let press = |text: &'static str, kind| Button {
            text: text.into(),
            kind,
            action: ButtonAction::Press(Callback::noop()),
        };
        ButtonGroup {
            buttons: vec![
                press("Save as a file", ButtonKind::Primary).view(),
                press("Print", ButtonKind::Secondary).view(),
            ],
        }
        .view()
    })]
}
