//! How a date was counted: the sentences, a small calendar, and every day in a list.

use yew::{AttrValue, Html, html};

use super::Details;
use super::text::paragraph;
use crate::documents::working::{Explained, Line, Sheet, Square};

/// Draws how a date was counted, without its heading.
///
/// A screen reader reads what the list says of each day that is part of the count; the marks are only seen.
pub fn working(explained: &Explained) -> Html {
    let sheets = (!explained.months.is_empty()).then(|| {
        html! {
            <>
                <div class="calendars">{ for explained.months.iter().map(sheet) }</div>
                { paragraph(explained.key.clone()) }
            </>
        }
    });
    html! {
        <div class="working">
            { for explained.sentences.iter().map(|sentence| paragraph(sentence.clone())) }
            <div key="calendar">{ for sheets }</div>
            <ol class="govuk-list days">{ for explained.days.iter().map(line) }</ol>
        </div>
    }
}

/// The same behind a line to open. If a page has several, each line must say which date it is about.
pub fn behind(explained: &Explained, summary: impl Into<AttrValue>, open: bool) -> Html {
    Details { id: None, summary: summary.into(), content: working(explained), open }.view()
}

fn line(line: &Line) -> Html {
    html! { <li key={line.text.clone()}>{ line.text.clone() }</li> }
}

fn sheet(sheet: &Sheet) -> Html {
    let head = sheet.weekdays.iter().map(|name| html! { <th key={*name} scope="col">{ *name }</th> });
    let week = |week: &[Option<Square>; 7]| html! { <tr>{ for week.iter().map(square) }</tr> };
    html! {
        <table key={sheet.name.clone()} class="calendar">
            <caption key={sheet.name.clone()}>{ sheet.name.clone() }</caption>
            <thead><tr>{ for head }</tr></thead>
            <tbody>{ for sheet.weeks.iter().map(week) }</tbody>
        </table>
    }
}

fn square(square: &Option<Square>) -> Html {
    let Some(square) = square else { return html! { <td></td> } };
    let day = square.day.to_string();
    if square.kind.is_empty() {
        return html! { <td key={day.clone()}>{ day }</td> };
    }
    html! {
        <td key={format!("{day} {}", square.says)} class={square.kind}>
            <span key="says" class="govuk-visually-hidden">{ square.says.clone() }</span>
            <span key="day" aria-hidden="true">{ day }</span>
            <b key="mark" aria-hidden="true">{ square.mark.clone() }</b>
        </td>
    }
}
