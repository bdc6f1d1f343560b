//! A letter as a screen draws it.

use yew::{Html, html};

use crate::components::text::bullets;
use crate::components::{Heading, Size};
use crate::documents::letter::{Block, Letter};
use crate::guide::view::View;

/// The letter itself; what the person wrote keeps its lines.
pub(super) fn written(view: &View, letter: &Letter) -> Html {
    let block = |block: &Block| match block {
        Block::Heading(text) => {
            let level = view.section().below();
            Heading { text: text.clone().into(), level, size: Size::Small, names_page: false }.view()
        }
        Block::Text(text) => own(text),
        Block::List(lines) => bullets(lines.iter().cloned()),
        Block::Point { number, name, said } => {
            let title = format!("{number}. {name}");
            let said = said.iter().map(|(label, text)| own(&format!("{label}: {text}")));
            let level = view.section().below().below();
            let name = Heading { text: title.clone().into(), level, size: Size::Small, names_page: false };
            html! {
                <div key={title} class="point">
                    { name.view() }
                    { for said }
                </div>
            }
        }
    };
    // A letter for later has no day yet, and a card has nobody's address.
    let above = [letter.date.clone(), letter.to.join("\n")];
    let above = above.iter().filter(|text| !text.is_empty());
    html! {
        <>
            { for above.map(|text| own(text)) }
            { subject(view, letter) }
            { for letter.blocks.iter().map(block) }
        </>
    }
}

/// What the letter is about, as its heading: on paper it is the first.
fn subject(view: &View, letter: &Letter) -> Html {
    let text = letter.subject.clone().into();
    Heading { text, level: view.section(), size: Size::Small, names_page: false }.view()
}

/// The person's own words, with their lines. An element ends each line: lines made by style alone run together when the
/// page is printed into a file that is read aloud, or copied into another program.
pub(super) fn own(text: &str) -> Html {
    let mut lines = text.split('\n').map(str::to_owned);
    let first = lines.next();
    let line = |line: String| html! { <><br /><span>{ line }</span></> };
    html! { <p key={text.to_owned()} class="govuk-body own"><span>{ for first }</span>{ for lines.map(line) }</p> }
}
