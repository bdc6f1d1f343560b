//! A select: one of a list that is too long to show whole.

use yew::{AttrValue, Callback, Event, Html, html};

use super::entry::chosen;
use super::form_group::{Notes, form_group};
use super::{ErrorText, Example, Label, Title};

/// A list to choose one from.
pub struct Select {
    /// The id of the list.
    pub id: AttrValue,
    /// What it asks for.
    pub label: Title,
    /// A line under the label.
    pub hint: Option<AttrValue>,
    /// What is wrong with what was chosen.
    pub error: Option<ErrorText>,
    /// What can be chosen.
    pub items: Vec<SelectItem>,
    /// The value that is chosen.
    pub value: AttrValue,
    /// Told the value that was chosen.
    pub on_change: Callback<String>,
}

/// Something that can be chosen.
pub struct SelectItem {
    /// What is told when it is chosen.
    pub value: AttrValue,
    /// What it says.
    pub text: AttrValue,
}

impl Select {
    /// Draws it.
    pub fn view(self) -> Html {
        let notes = Notes::new(&self.id, self.hint, self.error);
        let class = if notes.wrong { "govuk-select govuk-select--error" } else { "govuk-select" };
        let label = Label { for_field: self.id.clone(), title: self.label }.view();
        let value = self.value;
        let item = |item: SelectItem| {
            let selected = item.value == value;
            html! { <option key={&*item.text} value={item.value} {selected}>{ item.text }</option> }
        };
        let items: Vec<_> = self.items.into_iter().map(item).collect();
        let content = html! {
            <>
                { label }
                { notes.drawn }
                // What is marked as chosen counts until somebody has chosen. To change the value after that, draw a new
                // element.
                <select
                    {class}
                    id={self.id}
                    autocomplete="off"
                    aria-describedby={notes.described_by}
                    aria-invalid={notes.wrong.then_some("true")}
                    onchange={self.on_change.reform(|event: Event| chosen(&event))}
                >{ for items }</select>
            </>
        };
        form_group(notes.wrong, content)
    }
}

/// The select's examples.
pub fn examples() -> &'static [Example] {
    fn unit(error: Option<ErrorText>) -> Html {
        let item = |text: &'static str| SelectItem { value: text.into(), text: text.into() };
        Select {
            id: "unit".into(),
            label: Title::plain("Unit"),
            hint: Some("As the page writes it.".into()),
            error,
            items: ["working days", "days", "months"].map(item).into(),
            value: "days".into(),
            on_change: Callback::noop(),
        }
        .view()
    }
    &[
        ("with hint", || unit(None)),
        ("with error message", || {
            unit(Some(ErrorText { prefix: "Error:".into(), text: "Choose a unit".into() }))
        }),
    ]
}
