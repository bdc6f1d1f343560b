//! A tag: a word or two for how something stands.

use yew::{AttrValue, Html, html};

use super::Example;

/// A word that says how something stands.
///
/// - It must say so in words: the colour only helps those who see it.
/// - It must not look or act like a button.
pub struct Tag {
    /// What it says.
    pub text: AttrValue,
    /// Its colour.
    pub colour: TagColour,
}

/// The colour of a tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "a colour says what it is")]
pub enum TagColour {
    #[default]
    Blue,
    Grey,
    Teal,
    Green,
    Purple,
    Magenta,
    Red,
    Orange,
    Yellow,
}

impl Tag {
    /// Draws it.
    pub fn view(self) -> Html {
        let class = match self.colour {
            TagColour::Blue => "govuk-tag",
            TagColour::Grey => "govuk-tag govuk-tag--grey",
            TagColour::Teal => "govuk-tag govuk-tag--teal",
            TagColour::Green => "govuk-tag govuk-tag--green",
            TagColour::Purple => "govuk-tag govuk-tag--purple",
            TagColour::Magenta => "govuk-tag govuk-tag--magenta",
            TagColour::Red => "govuk-tag govuk-tag--red",
            TagColour::Orange => "govuk-tag govuk-tag--orange",
            TagColour::Yellow => "govuk-tag govuk-tag--yellow",
        };
        html! { <strong key={&*self.text} {class}>{ self.text }</strong> }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[
        ("default", || Tag { text: "Too late".into(), colour: TagColour::Blue }.view()),
        ("green", || Tag { text: "In time".into(), colour: TagColour::Green }.view()),
    ]
}
