//! A table: facts to compare, such as dates.

use yew::{AttrValue, Html, html};

use super::{Example, Size};

/// Facts to compare, such as dates.
///
/// - It must have a caption, so that a person who moves from table to table knows which this is.
/// - It must not be used to lay out a page.
/// - The first cell of a row must be a heading if it names the row.
pub struct Table {
    /// What the table is about.
    pub caption: AttrValue,
    /// How large the caption is.
    pub caption_size: Size,
    /// The headings of the columns, if any.
    pub head: Vec<AttrValue>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<AttrValue>>,
    /// Whether the first cell names its row.
    pub first_cell_is_header: bool,
}

impl Table {
    /// Draws it.
    pub fn view(self) -> Html {
        let caption_class = match self.caption_size {
            Size::Normal => "govuk-table__caption",
            Size::Small => "govuk-table__caption govuk-table__caption--s",
            Size::Medium => "govuk-table__caption govuk-table__caption--m",
            Size::Large => "govuk-table__caption govuk-table__caption--l",
            Size::ExtraLarge => "govuk-table__caption govuk-table__caption--xl",
        };
        let head = if self.head.is_empty() {
            Html::default()
        } else {
            let cells = self.head.into_iter().enumerate().map(|(column, text)| header(column, "col", text));
            html! {
                <thead class="govuk-table__head"><tr class="govuk-table__row">{ for cells }</tr></thead>
            }
        };
        let rows = self.rows.into_iter().map(|row| {
            let cells = row.into_iter().enumerate().map(|(column, text)| {
                if column == 0 && self.first_cell_is_header {
                    header(column, "row", text)
                } else {
                    html! { <td key={cell_key(column, &text)} class="govuk-table__cell">{ text }</td> }
                }
            });
            html! { <tr class="govuk-table__row">{ for cells }</tr> }
        });
        html! {
            <table class="govuk-table">
                <caption key={&*self.caption} class={caption_class}>{ self.caption }</caption>
                <>{ head }</>
                <tbody class="govuk-table__body">{ for rows }</tbody>
            </table>
        }
    }
}

fn header(column: usize, scope: &'static str, text: AttrValue) -> Html {
    html! { <th key={cell_key(column, &text)} {scope} class="govuk-table__header">{ text }</th> }
}

/// Two cells of a row may say the same, but keys side by side must differ.
fn cell_key(column: usize, text: &str) -> String {
    format!("{column} {text}")
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[("dates", || {
        let row = |what: &'static str, when: &'static str| vec![what.into(), when.into()];
        Table {
            caption: "What happens when".into(),
            caption_size: Size::Medium,
            head: vec!["What".into(), "By when".into()],
            rows: vec![
                row("The council answers", "30 June 2026"),
                row("You can go further until", "30 June 2026"),
            ],
            first_cell_is_header: true,
        }
        .view()
    })]
}
