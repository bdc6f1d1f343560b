//! A textarea: room to tell something in one's own words.

use yew::{AttrValue, Callback, Event, Html, InputEvent, html};

use super::entry::{pasted, typed};
use super::form_group::{Notes, form_group};
use super::{Entry, ErrorText, Example, Label, Title};

/// Room to tell something in one's own words.
///
/// - It must have a label in sight.
/// - It must be as tall as the answer it expects, and let the person make it taller.
/// - It must not cut off what is typed or pasted.
/// - Nothing it holds may be kept, checked or corrected by the browser; see [`Entry`].
pub struct Textarea {
    /// Its id.
    pub id: AttrValue,
    /// What it asks.
    pub label: Title,
    /// Help with it.
    pub hint: Option<AttrValue>,
    /// What is wrong with the answer.
    pub error: Option<ErrorText>,
    /// How many lines it shows at first.
    pub rows: u8,
    /// What it holds.
    pub value: AttrValue,
    /// Told everything it holds after each change.
    pub on_input: Callback<String>,
    /// Turns what a browser copied with its layout into text, which is pasted in place of the text copied beside it.
    pub from_html: Option<fn(&str) -> String>,
}

impl Textarea {
    /// Draws it.
    pub fn view(self) -> Html {
        let notes = Notes::new(&self.id, self.hint, self.error);
        let class = if notes.wrong { "govuk-textarea govuk-textarea--error" } else { "govuk-textarea" };
        let label = Label { for_field: self.id.clone(), title: self.label }.view();
        let content = html! {
            <>
                { label }
                { notes.drawn }
                <textarea
                    {class}
                    id={self.id}
                    rows={self.rows.to_string()}
                    autocomplete="off"
                    spellcheck="false"
                    autocorrect="off"
                    autocapitalize={Entry::Words.capitals()}
                    aria-describedby={notes.described_by}
                    aria-invalid={notes.wrong.then_some("true")}
                    value={self.value}
                    onpaste={self.from_html.map(|from_html| Callback::from(move |event: Event| pasted(&event, from_html)))}
                    oninput={self.on_input.reform(|event: InputEvent| typed(&event))}
                />
            </>
        };
        form_group(notes.wrong, content)
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn what(error: Option<ErrorText>) -> Html {
        Textarea {
            id: "what".into(),
            label: Title::page_heading("What happened?", super::HeadingLevel::One),
            hint: Some("Nobody reads this until you send it.".into()),
            error,
            rows: 8,
            value: "My social worker did not come.\nNobody told me why.".into(),
            on_input: Callback::noop(),
            from_html: None,
        }
        .view()
    }
    &[
        ("as page heading", || what(None)),
        ("with error message", || {
            what(Some(ErrorText { prefix: "Error:".into(), text: "Tell us what happened".into() }))
        }),
    ]
}
