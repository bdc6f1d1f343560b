//! A summary list: what was answered, with a way to change it.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::back_link::stay;
use super::{Example, Picture};

/// What was answered, with a way to change it.
///
/// - Every action must say what it is about, in words read out but not shown: a screen reader lists the links
///   without the rows, and “Change, Change, Change” helps nobody.
/// - Changing an answer must lead back here.
pub struct SummaryList {
    /// The answers.
    pub rows: Vec<SummaryRow>,
}

/// One answer.
pub struct SummaryRow {
    /// What was asked.
    pub key: AttrValue,
    /// A picture before it.
    pub picture: Option<Picture>,
    /// What was answered.
    pub value: Html,
    /// What can be done about it.
    pub actions: Vec<SummaryAction>,
}

/// What can be done about an answer.
pub struct SummaryAction {
    /// Such as “Change”.
    pub text: AttrValue,
    /// What it is about, read out after the action but not shown.
    pub about: AttrValue,
    /// Does it.
    pub on_click: Callback<MouseEvent>,
}

impl SummaryList {
    /// Draws it.
    pub fn view(self) -> Html {
        let any_actions = self.rows.iter().any(|row| !row.actions.is_empty());
        let rows = self.rows.into_iter().map(|row| row.view(any_actions));
        html! { <dl class="govuk-summary-list">{ for rows }</dl> }
    }
}

impl SummaryRow {
    fn view(self, any_actions: bool) -> Html {
        let class = match any_actions && self.actions.is_empty() {
            true => "govuk-summary-list__row govuk-summary-list__row--no-actions",
            false => "govuk-summary-list__row",
        };
        let mut actions = self.actions;
        let actions = match actions.len() {
            0 => Html::default(),
            1 => {
                html! { <dd class="govuk-summary-list__actions">{ for actions.pop().map(SummaryAction::view) }</dd> }
            }
            _ => {
                let items = actions.into_iter().map(|action| {
                    html! { <li class="govuk-summary-list__actions-list-item">{ action.view() }</li> }
                });
                html! {
                    <dd class="govuk-summary-list__actions">
                        <ul class="govuk-summary-list__actions-list">{ for items }</ul>
                    </dd>
                }
            }
        };
        html! {
            <div {class}>
                <dt key={&*self.key} class="govuk-summary-list__key">
                    <>{ for self.picture.map(Picture::view) }</>
                    { self.key }
                </dt>
                <dd class="govuk-summary-list__value">{ self.value }</dd>
                <>{ actions }</>
            </div>
        }
    }
}

impl SummaryAction {
    fn view(self) -> Html {
        let key = format!("{} {}", self.text, self.about);
        html! {
            <a {key} class="govuk-link" href="#" onclick={stay(self.on_click)}>
                { self.text }
                <span class="govuk-visually-hidden">{ " " }{ self.about }</span>
            </a>
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn row(key: &'static str, value: &'static str, actions: &[(&'static str, &'static str)]) -> SummaryRow {
        let action = |&(text, about): &(&'static str, &'static str)| SummaryAction {
            text: text.into(),
            about: about.into(),
            on_click: Callback::noop(),
        };
        SummaryRow {
            key: key.into(),
            picture: None,
            value: html! { <span key={value}>{ value }</span> },
            actions: actions.iter().map(action).collect(),
        }
    }
    &[
        ("with actions", || {
            let rows = vec![
                row("Who the complaint is about", "Me", &[("Change", "who the complaint is about")]),
                row(
                    "What happened",
                    "Nobody came.",
                    &[("Change", "what happened"), ("Delete", "what happened")],
                ),
                row("Where it goes", "Complaints team", &[]),
            ];
            SummaryList { rows }.view()
        }),
        ("without actions", || {
            SummaryList { rows: vec![row("Where it goes", "Complaints team", &[])] }.view()
        }),
    ]
}
