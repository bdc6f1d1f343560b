//! A label: the words that name a field.

use yew::{AttrValue, Html, html};

use super::{Example, PAGE_HEADING, Size, Title};

/// The words that name a field.
///
/// - It must name the id of its field, so that pressing it goes there and screen readers say it.
/// - It must stay in sight while the person types: no placeholder stands in for it.
pub struct Label {
    /// The id of the field.
    pub for_field: AttrValue,
    /// What the field asks.
    pub title: Title,
}

impl Label {
    /// Draws it.
    pub fn view(self) -> Html {
        let class = match self.title.size {
            Size::Normal => "govuk-label",
            Size::Small => "govuk-label govuk-label--s",
            Size::Medium => "govuk-label govuk-label--m",
            Size::Large => "govuk-label govuk-label--l",
            Size::ExtraLarge => "govuk-label govuk-label--xl",
        };
        let heading = self.title.heading;
        let id = self.title.names_page.then_some(PAGE_HEADING);
        let label = named(self.for_field, self.title.text, class);
        match heading {
            None => label,
            Some(level) => level.element("label", "govuk-label-wrapper", id, label),
        }
    }
}

/// A label with the class its component gives it.
pub(super) fn named(for_field: AttrValue, text: AttrValue, class: &'static str) -> Html {
    html! { <label key={&*text} {class} for={for_field}>{ text }</label> }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("default", || Label { for_field: "name".into(), title: Title::plain("Your name") }.view())]
}
