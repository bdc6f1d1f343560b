//! The link past everything that is the same on every page.

use yew::{AttrValue, Callback, Html};

use super::Example;
use super::error_summary::go_to;

/// The link past everything that is the same on every page.
///
/// - It must be the first thing the keyboard reaches, and must be seen when it is reached.
/// - It must move focus to the main content, not only the view of it.
pub struct SkipLink {
    /// What it says.
    pub text: AttrValue,
    /// The id of the main content.
    pub target: AttrValue,
    /// Told that id.
    pub on_go: Callback<AttrValue>,
}

impl SkipLink {
    /// Draws it.
    pub fn view(self) -> Html {
        go_to(self.target, self.text, Some("govuk-skip-link"), &self.on_go)
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("default", || {
        SkipLink { text: "Skip to main content".into(), target: "main".into(), on_go: Callback::noop() }
            .view()
    })]
}
