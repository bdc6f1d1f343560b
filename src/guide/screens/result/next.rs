//! The first page of the result: whether and where it goes, the one thing to do next and by when, and the way to
//! everything else.

use yew::{Html, html};

use super::points::read;
use super::press::button;
use crate::components::text::{paragraph, slot};
use crate::components::{ButtonKind, InsetText, TagColour, Task, TaskList};
use crate::documents::summary::{PointResult, Summary, by_answer};
use crate::guide::conversation::{Sheet, sheet_name};
use crate::guide::screens::{Numbers, advocate, of_council, plain_button, who_to_call};
use crate::guide::view::{Act, View, beside, idea, titled};
use crate::rules::advice::Use;
use crate::rules::concerns::Concern;
use crate::rules::days::Length;
use crate::rules::named::Named;
use crate::rules::papers::PaperKind;
use crate::rules::questions::{Ask, ComingOnField, Question};
use crate::rules::timeline::Status;
use crate::rules::way::length_of;
use crate::words::InWords;
use crate::words::table::{help, result as say};

/// How many points are named if several have one answer.
const NAMED: usize = 3;

/// Draws what stands under the heading.
pub(super) fn next(view: &View, summary: &Summary) -> Html {
    let safety = summary.danger.then(|| {
        html! { <>{ InsetText { content: idea(view, say::SAFETY) }.view() }{ who_to_call(view, Numbers::All) }</> }
    });
    // Where somebody has nowhere to live, what to do tonight comes before any letter.
    let is_homeless = summary.points.iter().any(|point| point.concern == Concern::Homeless);
    let tonight =
        (is_homeless && !summary.danger).then(|| InsetText { content: idea(view, help::HOMELESS) }.view());
    let calls = (!summary.danger).then(|| who_to_call(view, Numbers::First));
    let gone = view.guide.gone().map(|gone| paragraph(gone.said(view.voice())));
    // What has to be done today is one press away. What is to be held says so itself.
    let has_today = summary.advice.iter().any(|(advice, _)| advice.to() == Use::Today);
    let is_held = summary.papers.iter().any(|paper| paper.kind == PaperKind::HoldDecision);
    let today = (has_today && !is_held && view.guide.gone().is_none()).then(|| {
        let to_it = plain_button(view, None, say::TODAY_FIRST, Act::Turn(Sheet::Advice));
        html! { <p class="govuk-body not-printed">{ to_it }</p> }
    });
    html! {
        <>
            { slot("safety", safety) }
            { slot("tonight", tonight) }
            { slot("verdict", Some(verdict(view, &summary.points))) }
            { slot("gone", gone) }
            { slot("day", day_of(view, summary)) }
            { slot("today", today) }
            { slot("act", Some(act(view, summary))) }
            { slot("ways-on", ways_on(view)) }
            { slot("tasks", Some(tasks(view, summary))) }
            // Every page on which a person holds the letter shows who to call.
            { slot("calls", calls) }
            { slot("advocate", advocate(view)) }
            { slot("council", of_council(view)) }
        </>
    }
}

/// Where it goes, in one sentence for each different answer; another door with its time limit.
fn verdict(view: &View, points: &[PointResult]) -> Html {
    let answers = by_answer(points);
    let is_one = answers.len() == 1;
    let line = |same: Vec<&PointResult>| {
        let first = same.first()?;
        let says = if same.len() > 1 { &first.says_of_several } else { &first.says };
        let names = (!is_one).then(|| {
            let mut names: Vec<_> = same.iter().take(NAMED).map(|point| point.name.clone()).collect();
            let more =
                say::AND_MORE.say(view.voice(), &[("n", &(same.len().saturating_sub(NAMED)).to_string())]);
            if same.len() > NAMED {
                names.push(more);
            }
            names
        });
        // Each on a line: several names in one are read as one.
        let name = |name: String| html! { <><strong key={name.clone()}>{ name }</strong><br /></> };
        let names = names.map(|names| names.into_iter().map(name).collect::<Html>());
        let also = first.also.as_ref().map(|also| paragraph(also.clone()));
        let limit = first.limit.as_ref().map(|limit| html! { <p key={limit.clone()} class="govuk-body"><strong>{ limit.clone() }</strong></p> });
        // A point with its own time limit is one press away and, if it is all there is, has its own button.
        let is_urgent = first.limit.is_some() && !is_one;
        let letter = first.letters.first().filter(|_| is_urgent).map(|letter| read(view, *letter));
        let said = html! {
            <>
                <p key={says.clone()} class="govuk-body">{ for names }{ says.clone() }</p>
                { slot("also", also) }
                { slot("limit", limit) }
                { slot("letter", letter) }
            </>
        };
        Some(html! { <div key={first.concern.key()}>{ beside(view, first.said, said) }</div> })
    };
    html! { <div class="verdict">{ for answers.into_iter().filter_map(line) }</div> }
}

/// The one thing to do next, and by when. Something about to happen comes before any clock.
fn act(view: &View, summary: &Summary) -> Html {
    let sheets = view.guide.sheets();
    let has = |kind: PaperKind| summary.papers.iter().any(|paper| paper.kind == kind);
    let paper = |kind: PaperKind| Act::Turn(Sheet::Paper(kind));
    if has(PaperKind::HoldDecision) && view.guide.gone().is_none() {
        let by = match view.guide.answers().text(ComingOnField::Day) {
            Some(day) => say::HOLD_BY.say(view.voice(), &[("date", day)]),
            None => view.say(say::HOLD_TODAY).to_owned(),
        };
        let letter = sheets
            .contains(&Sheet::Letter)
            .then(|| button(view, say::READ_LETTER, ButtonKind::Secondary, Act::Turn(Sheet::Letter)));
        return html! {
            <>
                { titled(view, say::HOLD_HEADING, view.section()) }
                <p key={by.clone()} class="govuk-body by-when">{ by }</p>
                <div class="not-printed" key="button">
                    { button(view, say::READ_HOLD, ButtonKind::Primary, paper(PaperKind::HoldDecision)) }
                </div>
                { idea(view, say::HOLD_THEN) }
                <div class="not-printed" key="letter">{ for letter }</div>
            </>
        };
    }
    let (says, act) = if sheets.contains(&Sheet::Letter) {
        (say::READ_LETTER, Act::Turn(Sheet::Letter))
    } else if has(PaperKind::OmbudsmanPack) && view.guide.gone().is_none() {
        (say::READ_PACK, paper(PaperKind::OmbudsmanPack))
    } else if view.guide.gone().is_some() && sheets.contains(&Sheet::Dates) {
        (say::SEE_DATES, Act::Turn(Sheet::Dates))
    } else {
        // If there is no letter to the council, the first letter for another door is what to do.
        match summary.papers.iter().filter(|paper| paper.door.is_some()).collect::<Vec<_>>().as_slice() {
            [] => (say::SEE_POINTS, Act::Turn(Sheet::Points)),
            [one] => (say::READ_LETTER, paper(one.kind)),
            [one, later] if later.letter.date.is_empty() => (say::READ_LETTER, paper(one.kind)),
            _ => (say::READ_LETTERS, Act::Turn(Sheet::Papers)),
        }
    };
    let head = summary.next.as_ref().map(|next| titled(view, next.right.words().name, view.section()));
    let by = |by: String| html! { <p key={by.clone()} class="govuk-body by-when">{ by }</p> };
    // Where no clock says by when, a letter that can go says so itself.
    let is_open = view.guide.gone().is_none() && matches!(act, Act::Turn(Sheet::Letter));
    let is_to_send = summary.next.as_ref().is_some_and(|next| !next.right.is_wait());
    let today = || (is_open && is_to_send).then(|| view.say(say::BY_TODAY).to_owned());
    let what = summary.next.as_ref().map(|next| paragraph(next.what.clone()));
    html! {
        <>
            { slot("head", head) }
            { slot("by-when", summary.by_when.clone().or_else(today).map(by)) }
            <div class="not-printed" key="button">{ button(view, says, ButtonKind::Primary, act) }</div>
            { slot("what", what) }
        </>
    }
}

/// Which day of how many it is, once the letter has gone: only if the days run as the law counts them.
fn day_of(view: &View, summary: &Summary) -> Option<Html> {
    view.guide.gone()?;
    let (n, of) = summary.dates.as_ref()?.steps.iter().find_map(|line| {
        let entry = &line.entry;
        let counted = entry.counted.as_ref().filter(|counted| counted.pauses.is_empty());
        let Some(Length::WorkingDays(of)) = length_of(entry.step) else { return None };
        let left = match entry.status {
            Status::Running(left) => left.0,
            Status::DueToday => 0,
            _ => return None,
        };
        counted.filter(|_| entry.new_date.is_none())?;
        Some((of.checked_sub(left)?, of))
    })?;
    let says = say::DAY_OF.say(view.voice(), &[("n", &n.to_string()), ("most", &of.to_string())]);
    Some(paragraph(says))
}

/// The two ways on for people who wait: an answer came, or none did.
fn ways_on(view: &View) -> Option<Html> {
    view.guide.gone()?;
    let sheets = view.guide.sheets();
    let asked = Ask::from(Question::StandsAt);
    let nothing = if sheets.contains(&Sheet::Letter) { Sheet::Letter } else { Sheet::Dates };
    (view.guide.asked().contains(&asked) && sheets.contains(&nothing)).then(|| {
        html! {
            <div class="not-printed">
                { button(view, say::THEY_ANSWERED, ButtonKind::Secondary, Act::Change(asked)) }
                { button(view, say::NOTHING_CAME, ButtonKind::Secondary, Act::Turn(nothing)) }
            </div>
        }
    })
}

/// Everything else, each on a separate page, with how it stands.
fn tasks(view: &View, summary: &Summary) -> Html {
    let task = |sheet: &Sheet| {
        let count =
            |phrase: crate::words::Phrase, n: usize| phrase.say(view.voice(), &[("n", &n.to_string())]);
        let (status, tag) = match sheet {
            Sheet::Letter if view.guide.edited().is_some() => (view.say(say::STATE_CHANGED).to_owned(), None),
            Sheet::Answers => (count(say::STATE_ANSWERS, view.guide.answers().iter().count()), None),
            // Once a letter has gone, this would be read as being about that one.
            Sheet::Send if view.guide.gone().is_none() => {
                (view.say(say::STATE_NOT_SENT).to_owned(), Some(TagColour::Yellow))
            }
            Sheet::Sent => (view.say(say::STATE_SENT).to_owned(), Some(TagColour::Green)),
            Sheet::Points => (count(say::STATE_POINTS, summary.points.len()), None),
            Sheet::Papers => (count(say::STATE_PAPERS, summary.papers.len()), None),
            Sheet::More => (count(say::STATE_MORE, view.guide.open().len()), None),
            Sheet::Keep if view.guide.is_kept() => (view.say(say::STATE_KEPT).to_owned(), None),
            Sheet::Keep => (view.say(say::STATE_NOT_KEPT).to_owned(), None),
            _ => (view.say(say::STATE_READY).to_owned(), None),
        };
        Task {
            text: view.say(sheet_name(*sheet)).into(),
            picture: view.picture(sheet_name(*sheet)),
            status: status.into(),
            tag,
            on_click: view.press(Act::Turn(*sheet)),
        }
    };
    let tasks = view.guide.sheets().iter().map(task).collect();
    html! {
        <div class="not-printed">
            { titled(view, say::ALL_HEADING, view.section()) }
            { TaskList { id: "sheet".into(), tasks }.view() }
        </div>
    }
}
