//! Exit this page: the way out, in view on every screen.

use yew::{AttrValue, Html, html};

use super::Example;

/// The way out.
///
/// - It must be a real link: where no script runs it still leads away, out of the whole page and not of a frame in it,
///   although Back then leads to the guide.
/// - It must say first, for those who hear it, that it is for an emergency.
/// - It must be in view on every screen and must not cover what has focus.
/// - The page around the program makes it work (`static/page.js`, by `data-exit`), so it works when the program
///   does not.
pub struct ExitThisPage {
    /// Read out before the text but not shown, such as “Emergency”.
    pub prefix: AttrValue,
    /// What it says.
    pub text: AttrValue,
    /// Where it leads.
    pub address: AttrValue,
}

impl ExitThisPage {
    /// Draws it.
    pub fn view(self) -> Html {
        html! {
            <div class="govuk-exit-this-page">
                <a key={&*self.text} href={self.address} target="_top" role="button" draggable="false" data-exit=""
                    class="govuk-button govuk-button--warning govuk-exit-this-page__button"
                    rel="nofollow noreferrer">
                    <span class="govuk-visually-hidden">{ self.prefix }</span>
                    { " " }
                    { self.text }
                </a>
            </div>
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("default", || {
        let (prefix, text) = ("Emergency".into(), "Exit this page".into());
        ExitThisPage { prefix, text, address: "https://www.bbc.co.uk/weather".into() }.view()
    })]
}
