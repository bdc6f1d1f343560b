//! A picture beside an idea, for readers who understand it better than words.

use yew::{AttrValue, Html, html};

use super::Example;

/// One of the page's own pictures. It is hidden from screen readers: the words beside it say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its name in the page.
    pub name: AttrValue,
}

impl Picture {
    /// Draws it.
    pub fn view(self) -> Html {
        html! {
            <svg key={&*self.name} class="picture" aria-hidden="true" focusable="false">
                <use href={format!("#picture-{}", self.name)} />
            </svg>
        }
    }

    /// Draws it before something, which stays alone if there is no picture.
    pub fn beside(picture: Option<Picture>, content: Html) -> Html {
        match picture {
            None => content,
            Some(picture) => html! {
                <div class="pictured">
                    { picture.view() }
                    <div>{ content }</div>
                </div>
            },
        }
    }
}

/// Each way of drawing it.
pub fn examples() -> &'static [Example] {
    &[("beside a paragraph", || {
        Picture::beside(Some(Picture { name: "send".into() }), super::paragraph("Send your complaint."))
    })]
}
