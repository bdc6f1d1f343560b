//! The result. Its first page says what becomes of the complaint and the one thing to do; behind links are the letter,
//! how to send it, where each point goes, the dates, other letters and what can be saved. Each is a separate page.

mod advice;
mod dates;
mod keep;
mod letter;
mod more;
mod next;
mod papers;
mod points;
mod press;
mod reasons;
mod send;

use yew::{Html, html};

use crate::components::text::slot;
use crate::components::{Heading, Size};
use crate::documents::summary::Summary;
use crate::guide::conversation::{Sheet, sheet_name};
use crate::guide::view::{Drawn, View, beside};
use crate::rules::steps::NextRight;
use crate::words::InWords;
use crate::words::table::result as say;

pub use press::{LETTER, LETTER_FIELD};

/// Draws a page of the result.
pub fn result(view: &View, sheet: Sheet) -> Html {
    let Some(summary) = view.guide.summary() else {
        return Html::default();
    };
    let title_says = match (sheet, view.guide.gone(), &summary.letter) {
        (Sheet::Next, Some(_), _) => say::TITLE_GONE,
        (Sheet::Next, None, Some(_)) if is_first(summary) => say::TITLE,
        (Sheet::Next, None, Some(_)) => say::TITLE_LETTER,
        (Sheet::Next, None, None) => say::TITLE_ELSEWHERE,
        (Sheet::Paper(kind), ..) => kind.words().name,
        (sheet, ..) => sheet_name(sheet),
    };
    let title = Heading {
        text: view.say(title_says).into(),
        level: view.level(),
        size: Size::Large,
        names_page: true,
    };
    // The letter is printed as it will be read, without what is above it on the screen.
    let is_letter = matches!(sheet, Sheet::Letter | Sheet::Sent | Sheet::Paper(_));
    let rest = || match sheet {
        Sheet::Next => Some(next::next(view, summary)),
        // A separate screen, because its heading and its list are drawn together.
        Sheet::Answers => None,
        Sheet::Letter => summary.letter.as_ref().map(|written| letter::letter(view, written, summary)),
        Sheet::Send => summary.letter.as_ref().map(|written| send::send(view, written, summary)),
        Sheet::Sent => view.guide.gone().map(|gone| letter::sent(view, gone)),
        Sheet::Points => Some(points::points(view, summary)),
        Sheet::Advice => Some(advice::advice(view, summary)),
        Sheet::Dates => summary.dates.as_ref().map(|found| dates::way(view, found)),
        Sheet::Papers => Some(papers::papers(view, summary)),
        Sheet::Paper(kind) => {
            let paper = summary.papers.iter().find(|paper| paper.kind == kind);
            paper.map(|paper| papers::paper(view, paper))
        }
        Sheet::More => Some(more::more(view)),
        Sheet::Keep => Some(keep::keep(view, summary)),
    };
    html! {
        <>
            <div class={is_letter.then_some("not-printed")} key="title">{ beside(view, title_says, title.view()) }</div>
            { slot("rest", (view.drawn == Drawn::Whole).then(rest).flatten()) }
        </>
    }
}

/// Whether the letter is the complaint itself, and not one about a complaint that went before.
fn is_first(summary: &Summary) -> bool {
    use NextRight::{Hold, PutInWriting, Send, SendAgain, SolicitorFirst, ToldNoAnswer};
    summary.next.as_ref().is_none_or(|next| {
        matches!(next.right, Send | PutInWriting | ToldNoAnswer | SendAgain | Hold | SolicitorFirst)
    })
}
