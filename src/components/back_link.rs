//! The link back to the question before.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::Example;

/// The link back to the question before.
///
/// - It must come before the main content, where a person who has gone too far looks first.
/// - It must do what the browser's own Back does, so that neither surprises.
/// - The answers must still be there.
pub struct BackLink {
    /// The words of the link.
    pub text: AttrValue,
    /// Goes back.
    pub on_click: Callback<MouseEvent>,
}

impl BackLink {
    /// Draws it.
    pub fn view(self) -> Html {
        let key = self.text.to_string();
        html! {
            <a {key} href="#" class="govuk-back-link" onclick={stay(self.on_click)}>{ self.text }</a>
        }
    }
}

/// Passes a click on without letting the browser follow the link.
pub(super) fn stay(on_click: Callback<MouseEvent>) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_click.emit(event);
    })
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("default", || BackLink { text: "Back".into(), on_click: Callback::noop() }.view())]
}
