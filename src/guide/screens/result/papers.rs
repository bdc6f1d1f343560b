//! The further papers: which there are, and each on a separate page.

use yew::{Html, html};

use super::letter::{buttons, in_translation, sheet, stays, to_read};
use super::press::told;
use super::send::{email, ways};
use crate::components::text::{bullets, paragraph, slot};
use crate::components::{Task, TaskList};
use crate::documents::papers::{Paper, PaperDoor};
use crate::documents::summary::Summary;
use crate::documents::text::text;
use crate::guide::conversation::Sheet;
use crate::guide::screens::advocate;
use crate::guide::screens::letter::written;
use crate::guide::view::{Act, View, Which, beside, idea, titled};
use crate::rules::papers::{Addressee, PaperKind};
use crate::words::InWords;
use crate::words::table::{phone, result as say};

/// Draws the list.
pub(super) fn papers(view: &View, summary: &Summary) -> Html {
    let task = |paper: &Paper| Task {
        text: paper.name.clone().into(),
        picture: view.picture(paper.kind.words().name),
        status: view.say(say::STATE_READY).into(),
        tag: None,
        on_click: view.press(Act::Turn(Sheet::Paper(paper.kind))),
    };
    let tasks = summary.papers.iter().map(task).collect();
    html! { <>{ idea(view, say::PAPERS_WHY) }{ TaskList { id: "papers".into(), tasks }.view() }</> }
}

/// Draws one of them, under its heading. A paper that cannot wait has on the same page the ways to send it, what to say
/// on the phone, and who helps.
pub(super) fn paper(view: &View, paper: &Paper) -> Html {
    let which = Which::Paper(paper.kind);
    let is_urgent = paper.kind == PaperKind::HoldDecision;
    let is_for_council = paper.addressee() == Addressee::Council;
    let email = || email(view, which, &paper.letter.subject, &text(&paper.letter));
    let phone = [phone::HOLD, phone::WRITE_DOWN].map(|phrase| view.say(phrase).to_owned());
    let soon = || {
        html! {
            <>
                { slot("ways", Some(ways(view))) }
                { titled(view, say::PHONE_HEADING, view.section()) }
                { bullets(phone) }
                { slot("advocate", advocate(view)) }
            </>
        }
    };
    let door = |PaperDoor { door, how, source }: &PaperDoor| {
        let source = say::SOURCE.say(view.voice(), &[("name", source.citation)]);
        html! {
            <>
                { titled(view, say::REACH_HEADING, view.section()) }
                { beside(view, door.words().name, paragraph(how.clone())) }
                <p key={source.clone()} class="govuk-body-s">{ source }</p>
            </>
        }
    };
    html! {
        <>
            <div class="not-printed" key="when">{ paragraph(paper.when.clone()) }</div>
            <div class="not-printed" key="email">{ for is_for_council.then(email).flatten() }</div>
            <div class="not-printed" key="buttons">{ buttons(view, which) }{ told(view) }{ slot("translated", stays(view)) }</div>
            { slot("sheet", Some(sheet(which, &paper.name, written(view, &paper.letter)))) }
            { slot("translation", in_translation(view, || written(view, &paper.letter))) }
            <div class="not-printed" key="door">{ for paper.door.as_ref().map(door) }</div>
            { slot("read", paper.to_read.as_ref().map(|letter| to_read(view, letter))) }
            <div class="not-printed" key="soon">{ for is_urgent.then(soon) }</div>
        </>
    }
}
