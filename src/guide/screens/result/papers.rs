//! The further papers: which there are, and each on a page of its own.

use yew::{Html, html};

use super::letter::{buttons, sheet, to_read};
use super::press::told;
use crate::components::text::{paragraph, slot};
use crate::components::{Task, TaskList};
use crate::documents::papers::Paper;
use crate::documents::summary::Summary;
use crate::guide::conversation::Sheet;
use crate::guide::screens::letter::written;
use crate::guide::view::{Act, View, Which, idea};
use crate::rules::named::Named;
use crate::words::table::{PAPERS, result as say};

/// Draws the list.
pub(super) fn papers(view: &View, summary: &Summary) -> Html {
    let task = |paper: &Paper| Task {
        text: paper.name.clone().into(),
        picture: view.picture(PAPERS[paper.kind.place()][0]),
        status: view.say(say::STATE_READY).into(),
        tag: None,
        on_click: view.press(Act::Turn(Sheet::Paper(paper.kind))),
    };
    let tasks = summary.papers.iter().map(task).collect();
    html! { <>{ idea(view, say::PAPERS_WHY) }{ TaskList { id: "papers".into(), tasks }.view() }</> }
}

/// Draws one of them, under its heading.
pub(super) fn paper(view: &View, paper: &Paper) -> Html {
    let which = Which::Paper(paper.kind);
    html! {
        <>
            <div class="not-printed" key="when">{ paragraph(paper.when.clone()) }</div>
            <div class="not-printed" key="buttons">{ buttons(view, which) }{ told(view) }</div>
            { slot("sheet", Some(sheet(which, &paper.name, written(view, &paper.letter)))) }
            { slot("read", paper.to_read.as_ref().map(|letter| to_read(view, letter))) }
        </>
    }
}
