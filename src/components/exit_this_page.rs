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
///   does not, and says after each press of Shift how many more leave.
pub struct ExitThisPage {
    /// Read out before the text but not shown, such as “Emergency”.
    pub prefix: AttrValue,
    /// What it says.
    pub text: AttrValue,
    /// What is said when one more press of Shift leaves, and when two do.
    pub presses: [AttrValue; 2],
    /// Where it leads.
    pub address: AttrValue,
}

impl ExitThisPage {
    /// Draws it.
    pub fn view(self) -> Html {
        let [one, two] = self.presses;
        html! {
            <div class="govuk-exit-this-page">
                <a key={&*self.text} href={self.address} target="_top" role="button" draggable="false" data-exit="" data-left1={one} data-left2={two}
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
        let presses =
            ["Shift, press 1 more time to exit.".into(), "Shift, press 2 more times to exit.".into()];
        ExitThisPage { prefix, text, presses, address: "https://www.bbc.co.uk/weather".into() }.view()
    })]
}
