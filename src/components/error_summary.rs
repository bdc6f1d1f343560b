//! The error summary: everything that stops the page from going on.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::{Example, HeadingLevel};

/// Everything that stops the page from going on.
///
/// - It must come first on the page and take focus when it appears; its id is [`ErrorSummary::ID`].
/// - It must list the errors in the order of the page, in the same words as beside the fields.
/// - Each line must lead to the field, or to the first field of its group.
/// - Following a line must bring the question into sight with the field, not the field alone.
/// - It must appear only after Continue, never while the person is still typing.
/// - The alert must be inside the part that takes focus, or some screen readers say neither.
/// - What takes focus must have a name and a description: of a part without a name Orca says nothing in Firefox, and
///   nothing of GOV.UK's own; with both it says the heading and what is wrong (docs/accessibility-statement.md).
pub struct ErrorSummary {
    /// The heading, such as “There is a problem”.
    pub title: AttrValue,
    /// Its level. GOV.UK uses two, because it comes before a page heading at one.
    pub level: HeadingLevel,
    /// What is wrong.
    pub errors: Vec<ErrorLink>,
    /// Told the id of the field to go to.
    pub on_go: Callback<AttrValue>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorLink {
    /// What is wrong and how to put it right.
    pub text: AttrValue,
    /// The id of the field.
    pub field: AttrValue,
}

/// The id of the heading, which names the summary.
const TITLE: &str = "error-summary-title";
/// The id of what is wrong, which screen readers say after the name.
const BODY: &str = "error-summary-body";

impl ErrorSummary {
    /// What the browser layer moves focus to.
    pub const ID: &'static str = "error-summary";

    /// Draws it.
    pub fn view(self) -> Html {
        let on_go = self.on_go;
        let errors = self.errors.into_iter().map(|error| {
            html! { <li>{ go_to(error.field, error.text, None, &on_go) }</li> }
        });
        let title = html! { <>{ &self.title }</> };
        let title = self.level.element(&self.title, "govuk-error-summary__title", Some(TITLE), title);
        html! {
            <div class="govuk-error-summary" id={Self::ID} tabindex="-1" data-module="govuk-error-summary"
                role="group" aria-labelledby={TITLE} aria-describedby={BODY}>
                <div role="alert">
                    { title }
                    <div class="govuk-error-summary__body" id={BODY}>
                        <ul class="govuk-list govuk-error-summary__list">{ for errors }</ul>
                    </div>
                </div>
            </div>
        }
    }
}

/// A link to a part of the page; the guide goes there instead of the browser.
pub(super) fn go_to(
    id: AttrValue,
    text: AttrValue,
    skip: Option<&'static str>,
    on_go: &Callback<AttrValue>,
) -> Html {
    let href = format!("#{id}");
    let onclick = on_go.reform(move |event: MouseEvent| {
        event.prevent_default();
        id.clone()
    });
    let module = skip.map(|_| "govuk-skip-link");
    html! { <a key={&*text} {href} class={skip} data-module={module} {onclick}>{ text }</a> }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("two errors", || {
        let error =
            |text: &'static str, field: &'static str| ErrorLink { text: text.into(), field: field.into() };
        ErrorSummary {
            title: "There is a problem".into(),
            level: HeadingLevel::Two,
            errors: vec![
                error("Tell us what happened", "what"),
                error("The day must be a real day", "when-day"),
            ],
            on_go: Callback::noop(),
        }
        .view()
    })]
}
