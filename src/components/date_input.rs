//! A date input: a day, or the week of a month, with the month and the year, typed.

use yew::{AttrValue, Callback, Html, html};

use super::entry::Line;
use super::form_group::{Notes, form_group};
use super::{Entry, ErrorText, Example, Fieldset, Title, Width, class, label};

/// A day or a week, a month and a year, typed.
///
/// - It must be three fields with a label each, and not a calendar in which to find the way.
/// - Focus must never jump to the next field by itself: a person who corrects a number would be carried off.
/// - It must accept a date however it is typed, such as a month by its name.
/// - The error must say which part is wrong, and lead to it.
/// - It must be drawn as a group, or JAWS leaves out the hint and the error.
pub struct DateInput {
    /// Its id. The fields have it too, with `-day` or `-week`, `-month` and `-year` at the end.
    pub id: AttrValue,
    /// What it asks.
    pub legend: Title,
    /// Help with it, with a date as an example.
    pub hint: Option<AttrValue>,
    /// What is wrong with the answer. If no part is marked as wrong, all three are.
    pub error: Option<ErrorText>,
    /// Its fields, in the order in which a date is said.
    pub parts: [(DatePart, DatePartInput); 3],
    /// Told the part that changed and everything it holds now.
    pub on_input: Callback<(DatePart, String)>,
}

/// A field of a date, of which GOV.UK has three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The day of the month.
    Day,
    /// The week of the month.
    Week,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// The field for part of a date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatePartInput {
    /// What it is called.
    pub label: AttrValue,
    /// What it holds.
    pub value: AttrValue,
    /// Whether the error is about this part.
    pub wrong: bool,
}

impl DatePart {
    /// The id of the field for this part, for an error to lead to.
    pub fn field(self, date_input: &str) -> AttrValue {
        let part = match self {
            DatePart::Day => "day",
            DatePart::Week => "week",
            DatePart::Month => "month",
            DatePart::Year => "year",
        };
        format!("{date_input}-{part}").into()
    }
}

impl DateInput {
    /// Draws it.
    pub fn view(self) -> Html {
        let notes = Notes::new(&self.id, self.hint, self.error);
        let one_wrong = self.parts.iter().any(|(_, shown)| shown.wrong);
        let all_wrong = notes.wrong && !one_wrong;
        let draw = |(part, shown): (DatePart, DatePartInput)| {
            let wrong = all_wrong || shown.wrong;
            let width = if part == DatePart::Year { Width::Four } else { Width::Two };
            let error_class = if wrong { "govuk-input--error" } else { "" };
            let id = part.field(&self.id);
            let line = Line {
                id: id.clone(),
                class: class(&["govuk-input", "govuk-date-input__input", error_class, width.class()]),
                entry: Entry::Number,
                value: shown.value,
                described_by: None,
                wrong,
                on_input: self.on_input.reform(move |typed| (part, typed)),
            };
            let label = label::named(id, shown.label, "govuk-label govuk-date-input__label");
            html! {
                <div class="govuk-date-input__item">
                    <div class="govuk-form-group">{ label }{ line.view() }</div>
                </div>
            }
        };
        let content = html! {
            <>
                { notes.drawn }
                <div class="govuk-date-input" id={self.id.clone()}>
                    { for self.parts.into_iter().map(draw) }
                </div>
            </>
        };
        let (legend, described_by) = (self.legend, notes.described_by);
        form_group(notes.wrong, Fieldset { legend, described_by, is_group: true, content }.view())
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn when(error: Option<ErrorText>) -> Html {
        let part = |label: &'static str, value: &'static str| DatePartInput {
            label: label.into(),
            value: value.into(),
            wrong: false,
        };
        DateInput {
            id: "when".into(),
            legend: Title::page_heading("When did it happen?", super::HeadingLevel::One),
            hint: Some("For example, 31 3 2026.".into()),
            parts: [
                (DatePart::Day, DatePartInput { wrong: error.is_some(), ..part("Day", "31") }),
                (DatePart::Month, part("Month", "2")),
                (DatePart::Year, part("Year", "2026")),
            ],
            error,
            on_input: Callback::noop(),
        }
        .view()
    }
    &[
        ("as page heading", || when(None)),
        ("with error on day", || {
            let text = "The day must be a real day in February".into();
            when(Some(ErrorText { prefix: "Error:".into(), text }))
        }),
    ]
}
