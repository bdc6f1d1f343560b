//! A fieldset: fields that answer one question together.

use yew::{AttrValue, Html, html};

use super::{Example, PAGE_HEADING, Size, Title};

/// Fields that answer one question together.
///
/// - The legend must be the question, and must come first in the fieldset, or it is not read out.
/// - A hint or an error message must be named as its description.
/// - A fieldset of text fields must be drawn as a group, or JAWS leaves out the description;
///   one of radios or checkboxes must not, or everything is said twice.
pub struct Fieldset {
    /// The question.
    pub legend: Title,
    /// The ids of what describes it, separated by spaces.
    pub described_by: Option<AttrValue>,
    /// Whether it says that it is a group.
    pub is_group: bool,
    /// The fields.
    pub content: Html,
}

impl Fieldset {
    /// Draws it.
    pub fn view(self) -> Html {
        let legend = self.legend;
        let class = match legend.size {
            Size::Normal => "govuk-fieldset__legend",
            Size::Small => "govuk-fieldset__legend govuk-fieldset__legend--s",
            Size::Medium => "govuk-fieldset__legend govuk-fieldset__legend--m",
            Size::Large => "govuk-fieldset__legend govuk-fieldset__legend--l",
            Size::ExtraLarge => "govuk-fieldset__legend govuk-fieldset__legend--xl",
        };
        let key = legend.text.to_string();
        let id = legend.names_page.then_some(PAGE_HEADING);
        let words = match legend.heading {
            None => html! { <>{ legend.text }</> },
            Some(level) => {
                let words = html! { <>{ legend.text }</> };
                level.element(&key, "govuk-fieldset__heading", id, words)
            }
        };
        html! {
            <fieldset
                class="govuk-fieldset"
                role={self.is_group.then_some("group")}
                aria-describedby={self.described_by}
            >
                <legend {key} {class}>{ words }</legend>
                { self.content }
            </fieldset>
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("as page heading", || {
        Fieldset {
            legend: Title::page_heading("Who should the answer go to?", super::HeadingLevel::One),
            described_by: None,
            is_group: true,
            content: Html::default(),
        }
        .view()
    })]
}
