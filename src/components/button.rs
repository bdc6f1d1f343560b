//! A button.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::Example;

/// A button.
///
/// - It must say what it does.
/// - Its words must not change while it can have focus: new words are a new button, and focus is lost with the old
///   one. Say what a press did in a status message beside it.
/// - It must always work: there is no disabled button, because nothing tells a person why it does nothing.
/// - A page must have one primary button at most.
pub struct Button {
    /// What it says.
    pub text: AttrValue,
    /// How much it stands out.
    pub kind: ButtonKind,
    /// What it does.
    pub action: ButtonAction,
}

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The way on.
    #[default]
    Primary,
    /// Anything else.
    Secondary,
    /// Something that cannot be undone.
    Warning,
}

/// What a button does.
pub enum ButtonAction {
    /// Submits the form it is in, as Enter does.
    Submit,
    /// Something else on this page.
    Press(Callback<MouseEvent>),
    /// Follows a real link, such as one to an email program, and tells the guide.
    Link {
        /// Where to.
        href: AttrValue,
        /// Told of the click; the browser follows the link all the same.
        on_click: Callback<MouseEvent>,
    },
}

impl Button {
    /// Draws it.
    pub fn view(self) -> Html {
        let class = match self.kind {
            ButtonKind::Primary => "govuk-button",
            ButtonKind::Secondary => "govuk-button govuk-button--secondary",
            ButtonKind::Warning => "govuk-button govuk-button--warning",
        };
        let (text, key) = (self.text.clone(), self.text.to_string());
        let button = |kind: &'static str, on_click: Option<Callback<MouseEvent>>| {
            html! {
                <button {key} type={kind} {class} data-module="govuk-button" onclick={on_click}>{ text }</button>
            }
        };
        match self.action {
            ButtonAction::Submit => button("submit", None),
            ButtonAction::Press(on_click) => button("button", Some(on_click)),
            ButtonAction::Link { href, on_click } => html! {
                <a
                    key={&*self.text}
                    {href}
                    role="button"
                    draggable="false"
                    {class}
                    data-module="govuk-button"
                    onclick={on_click}
                >
                    { self.text }
                </a>
            },
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[
        ("primary", || {
            Button { text: "Continue".into(), kind: ButtonKind::Primary, action: ButtonAction::Submit }.view()
        }),
        ("secondary", || {
            Button {
                text: "Copy my complaint".into(),
                kind: ButtonKind::Secondary,
                action: ButtonAction::Press(Callback::noop()),
            }
            .view()
        }),
        ("warning", || {
            Button {
                text: "Delete what I wrote".into(),
                kind: ButtonKind::Warning,
                action: ButtonAction::Press(Callback::noop()),
            }
            .view()
        }),
        ("link", || {
            Button {
                text: "Write an email".into(),
                kind: ButtonKind::Primary,
                action: ButtonAction::Link {
                    href: "mailto:complaints@council.example".into(),
                    on_click: Callback::noop(),
                },
            }
            .view()
        }),
    ]
}
