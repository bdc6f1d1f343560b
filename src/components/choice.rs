//! What radios and checkboxes share: how a group of answers, and each answer in it, is drawn.

use yew::{AttrValue, Callback, Event, Html, html};

use super::form_group::{Notes, form_group};
use super::{Fieldset, Hint, Picture, Title};

/// The names that one kind of group has in the page.
pub(super) struct Names {
    module: &'static str,
    input_type: &'static str,
    item: &'static str,
    input: &'static str,
    label: &'static str,
    hint: &'static str,
    divider: &'static str,
    revealed: &'static str,
    hidden: &'static str,
}

/// One answer out of a few.
pub(super) const RADIOS: Names = Names {
    module: "govuk-radios",
    input_type: "radio",
    item: "govuk-radios__item",
    input: "govuk-radios__input",
    label: "govuk-label govuk-radios__label",
    hint: "govuk-hint govuk-radios__hint",
    divider: "govuk-radios__divider",
    revealed: "govuk-radios__conditional",
    hidden: "govuk-radios__conditional govuk-radios__conditional--hidden",
};

/// Any number of answers.
pub(super) const CHECKBOXES: Names = Names {
    module: "govuk-checkboxes",
    input_type: "checkbox",
    item: "govuk-checkboxes__item",
    input: "govuk-checkboxes__input",
    label: "govuk-label govuk-checkboxes__label",
    hint: "govuk-hint govuk-checkboxes__hint",
    divider: "govuk-checkboxes__divider",
    revealed: "govuk-checkboxes__conditional",
    hidden: "govuk-checkboxes__conditional govuk-checkboxes__conditional--hidden",
};

/// An answer as it is drawn.
pub(super) struct Choice {
    pub(super) value: AttrValue,
    pub(super) text: AttrValue,
    pub(super) picture: Option<Picture>,
    pub(super) hint: Option<AttrValue>,
    pub(super) reveals: Option<Html>,
    pub(super) checked: bool,
    pub(super) exclusive: bool,
    pub(super) onchange: Callback<Event>,
}

impl Names {
    /// The group, under its question, with its hint and its error.
    pub(super) fn group(
        &'static self,
        legend: Title,
        notes: Notes,
        items: impl Iterator<Item = Html>,
    ) -> Html {
        let content = html! {
            <>
                { notes.drawn }
                <div class={self.module} data-module={self.module}>{ for items }</div>
            </>
        };
        let described_by = notes.described_by;
        form_group(notes.wrong, Fieldset { legend, described_by, is_group: false, content }.view())
    }

    /// A word that sets the next answer apart.
    pub(super) fn divider(&'static self, text: AttrValue) -> Html {
        html! { <div key={&*text} class={self.divider}>{ text }</div> }
    }

    /// The answer at this place of the group called `name`. The first has the id of its group, so that an error can
    /// lead to it.
    pub(super) fn choice(&'static self, choice: Choice, name: &AttrValue, index: usize) -> Html {
        let id = match index {
            0 => name.clone(),
            _ => format!("{name}-{}", index + 1).into(),
        };
        let checked = choice.checked;
        let hint_id = choice.hint.as_ref().map(|_| AttrValue::from(format!("{id}-item-hint")));
        let revealed_id = choice.reveals.as_ref().map(|_| AttrValue::from(format!("conditional-{id}")));
        // No role lets a radio say whether it is expanded.
        let says_expanded = revealed_id.is_some() && self.input_type == CHECKBOXES.input_type;
        let expanded = says_expanded.then_some(if checked { "true" } else { "false" });
        let hint = choice.hint.zip(hint_id.clone()).map(|(text, id)| Hint { id, text }.view_as(self.hint));
        let revealed = choice.reveals.zip(revealed_id.clone()).map(|(content, id)| {
            let class = if checked { self.revealed } else { self.hidden };
            html! { <div {class} {id} hidden={!checked}>{ content }</div> }
        });
        html! {
            <>
                <div class={self.item}>
                    <input
                        class={self.input}
                        id={id.clone()}
                        name={name.clone()}
                        type={self.input_type}
                        autocomplete="off"
                        value={choice.value}
                        {checked}
                        data-behaviour={choice.exclusive.then_some("exclusive")}
                        aria-controls={revealed_id}
                        aria-expanded={expanded}
                        aria-describedby={hint_id}
                        onchange={choice.onchange}
                    />
                    <label key={&*choice.text} class={self.label} for={id}>
                        <>{ for choice.picture.map(Picture::view) }</>
                        { choice.text }
                    </label>
                    <>{ hint.unwrap_or_default() }</>
                </div>
                <>{ revealed.unwrap_or_default() }</>
            </>
        }
    }
}
