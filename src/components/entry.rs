//! What a person types, and what the browser is told about it.

use yew::{AttrValue, Callback, Html, InputEvent, html};

/// What kind of thing a field asks for.
///
/// There is no kind the browser may remember, check or correct.
/// A child may share this computer with the person they are complaining about, so nothing typed may turn up later
/// as a suggestion; and some browsers send what they spell-check to a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// In the person's own words.
    Words,
    /// The name of a person or a place.
    Name,
    /// Digits.
    Number,
    /// An email address.
    Email,
    /// A telephone number.
    Telephone,
    /// A web address or a short name; no letter in it is made a capital.
    Address,
}

impl Entry {
    fn input_type(self) -> &'static str {
        match self {
            Entry::Words | Entry::Name | Entry::Number | Entry::Address => "text",
            Entry::Email => "email",
            Entry::Telephone => "tel",
        }
    }

    pub(super) fn capitals(self) -> Option<&'static str> {
        match self {
            Entry::Words => Some("sentences"),
            Entry::Name => Some("words"),
            Entry::Number | Entry::Telephone => None,
            Entry::Email | Entry::Address => Some("none"),
        }
    }

    fn keypad(self) -> Option<&'static str> {
        match self {
            Entry::Number => Some("numeric"),
            Entry::Words | Entry::Name | Entry::Email | Entry::Telephone | Entry::Address => None,
        }
    }
}

/// The box itself, shared by every field of one line.
///
/// It has no `name`: nothing is sent by the browser, and a name is what a browser files typed words under.
pub(super) struct Line {
    pub(super) id: AttrValue,
    pub(super) class: AttrValue,
    pub(super) entry: Entry,
    pub(super) value: AttrValue,
    pub(super) described_by: Option<AttrValue>,
    pub(super) wrong: bool,
    pub(super) on_input: Callback<String>,
}

impl Line {
    pub(super) fn view(self) -> Html {
        let entry = self.entry;
        html! {
            <input
                class={self.class}
                id={self.id}
                type={entry.input_type()}
                inputmode={entry.keypad()}
                autocomplete="off"
                spellcheck="false"
                autocorrect="off"
                autocapitalize={entry.capitals()}
                aria-describedby={self.described_by}
                aria-invalid={self.wrong.then_some("true")}
                value={self.value}
                oninput={self.on_input.reform(|event: InputEvent| typed(&event))}
            />
        }
    }
}

/// What the field now holds.
#[cfg(feature = "browser")]
pub(super) fn typed(event: &InputEvent) -> String {
    use yew::TargetCast;
    // An `input` and a `textarea` both answer to `value`; asking both as one type saves a second binding.
    event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
}

/// Nobody types into a page drawn for a test.
#[cfg(not(feature = "browser"))]
pub(super) fn typed(_: &InputEvent) -> String {
    String::new()
}

/// Pastes, as text, what was copied with its layout. The browser reports it as typing, and can undo it.
#[cfg(feature = "maker")]
pub(super) fn pasted(event: &yew::Event, from_html: fn(&str) -> String) {
    use wasm_bindgen::JsCast;
    let copied = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
    let html = copied.and_then(|copied| copied.get_data("text/html").ok()).unwrap_or_default();
    let text = from_html(&html);
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok());
    if let Some(document) = document.filter(|_| !text.trim().is_empty())
        && document.exec_command_with_show_ui_and_value("insertText", false, &text).unwrap_or_default()
    {
        event.prevent_default();
    }
}

/// Only the maker's page takes what was copied with its layout.
#[cfg(not(feature = "maker"))]
pub(super) fn pasted(_: &yew::Event, _: fn(&str) -> String) {}

/// The value that an event has chosen from a list.
#[cfg(feature = "browser")]
pub(super) fn chosen(event: &yew::Event) -> String {
    use yew::TargetCast;
    // A `select` answers to `value` as well.
    event.target_unchecked_into::<web_sys::HtmlInputElement>().value()
}

/// Without a browser nothing is chosen.
#[cfg(not(feature = "browser"))]
pub(super) fn chosen(_: &yew::Event) -> String {
    String::new()
}

/// Whether the box or button is now ticked.
#[cfg(feature = "browser")]
pub(super) fn ticked(event: &yew::Event) -> bool {
    use yew::TargetCast;
    event.target_unchecked_into::<web_sys::HtmlInputElement>().checked()
}

/// Nobody ticks a box on a page drawn for a test.
#[cfg(not(feature = "browser"))]
pub(super) fn ticked(_: &yew::Event) -> bool {
    false
}
