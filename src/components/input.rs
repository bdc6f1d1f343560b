//! A text input: one line to type in.

use yew::{AttrValue, Callback, Html, html};

use super::entry::Line;
use super::form_group::{Notes, form_group};
use super::{Entry, ErrorText, Example, Label, Title, class};

/// One line to type in.
///
/// - It must have a label in sight.
/// - It must be as wide as the answer it expects.
/// - It must be checked only after Continue, and keep what was typed.
/// - It must not stop anyone from pasting.
/// - Known failure: it does not tell the browser which of the person's own details it asks for (WCAG 1.3.5),
///   because the browser would offer them to whoever uses the computer next.
pub struct Input {
    /// Its id.
    pub id: AttrValue,
    /// What it asks.
    pub label: Title,
    /// Help with it.
    pub hint: Option<AttrValue>,
    /// What is wrong with the answer.
    pub error: Option<ErrorText>,
    /// What kind of thing it asks for.
    pub entry: Entry,
    /// How long an answer it expects.
    pub width: Width,
    /// What it holds.
    pub value: AttrValue,
    /// Told everything it holds after each change.
    pub on_input: Callback<String>,
}

/// How many characters a text input shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// As many as fit the page.
    #[default]
    Full,
    /// 30 characters.
    Thirty,
    /// 20 characters.
    Twenty,
    /// 10 characters.
    Ten,
    /// 5 characters.
    Five,
    /// 4 characters.
    Four,
    /// 3 characters.
    Three,
    /// 2 characters.
    Two,
}

impl Width {
    pub(super) fn class(self) -> &'static str {
        match self {
            Width::Full => "",
            Width::Thirty => "govuk-input--width-30",
            Width::Twenty => "govuk-input--width-20",
            Width::Ten => "govuk-input--width-10",
            Width::Five => "govuk-input--width-5",
            Width::Four => "govuk-input--width-4",
            Width::Three => "govuk-input--width-3",
            Width::Two => "govuk-input--width-2",
        }
    }
}

impl Input {
    /// Draws it.
    pub fn view(self) -> Html {
        let notes = Notes::new(&self.id, self.hint, self.error);
        let error_class = if notes.wrong { "govuk-input--error" } else { "" };
        let label = Label { for_field: self.id.clone(), title: self.label }.view();
        let line = Line {
            id: self.id,
            class: class(&["govuk-input", self.width.class(), error_class]),
            entry: self.entry,
            value: self.value,
            described_by: notes.described_by,
            wrong: notes.wrong,
            on_input: self.on_input,
        };
        form_group(notes.wrong, html! { <>{ label }{ notes.drawn }{ line.view() }</> })
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn name(error: Option<ErrorText>) -> Html {
        Input {
            id: "name".into(),
            label: Title::plain("Your name"),
            hint: Some("You can leave this out.".into()),
            error,
            entry: Entry::Name,
            width: Width::Twenty,
            value: "".into(),
            on_input: Callback::noop(),
        }
        .view()
    }
    &[
        ("with hint", || name(None)),
        ("with error message", || {
            name(Some(ErrorText { prefix: "Error:".into(), text: "Your name must be shorter".into() }))
        }),
        ("email", || {
            Input {
                id: "email".into(),
                label: Title::page_heading("What is your email address?", super::HeadingLevel::Two),
                hint: None,
                error: None,
                entry: Entry::Email,
                width: Width::Full,
                value: "sam@example.org".into(),
                on_input: Callback::noop(),
            }
            .view()
        }),
    ]
}
