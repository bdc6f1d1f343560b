//! Where each point goes, and why.

use yew::{Html, html};

use super::reasons::{reasons, why};
use crate::components::text::{paragraph, slot};
use crate::components::{Heading, Size};
use crate::documents::summary::{OtherDoor, PointResult, Reason, Summary, by_answer};
use crate::guide::conversation::Sheet;
use crate::guide::screens::plain_button;
use crate::guide::view::{Act, View, beside, idea};
use crate::rules::doors::Door;
use crate::rules::named::Named;
use crate::rules::papers::PaperKind;
use crate::words::InWords;
use crate::words::table::result as say;

/// The most answers that each say in full what another door is: with more of them the page is longer than three screens
/// of a telephone, and what it is stands behind the line with the reasons.
const MOST_IN_FULL: usize = 3;

/// Draws what stands under the heading.
pub(super) fn points(view: &View, summary: &Summary) -> Html {
    let answers = by_answer(&summary.points);
    let doors: Vec<_> = summary.points.iter().filter(|point| point.door.is_some()).collect();
    // What is so of every other door is said once, under them all.
    let is_said_once = doors.len() > 1 && doors.iter().all(|point| may_go_anyway(point));
    let is_in_full = answers.len() <= MOST_IN_FULL;
    html! {
        <section key="points">
            { for answers.into_iter().map(|same| answer(view, &same, !is_said_once, is_in_full)) }
            { slot("anyway", is_said_once.then(|| idea(view, say::SEND_ANYWAY_SEVERAL))) }
        </section>
    }
}

/// Whether the council may still be asked: except about what it has finished with.
fn may_go_anyway(point: &PointResult) -> bool {
    point.also.is_none() && point.door.as_ref().is_some_and(|of| of.door != Door::Ombudsman)
}

/// The way to a letter for another door.
pub(super) fn read(view: &View, letter: PaperKind) -> Html {
    let name = letter.words().name;
    html! { <p key={letter.key()} class="govuk-body not-printed">{ plain_button(view, None, name, Act::Turn(Sheet::Paper(letter))) }</p> }
}

/// The answer to several points, under their names.
fn answer(view: &View, points: &[&PointResult], says_anyway: bool, is_in_full: bool) -> Html {
    let Some(point) = points.first() else { return Html::default() };
    let level = view.section();
    let names = points.iter().map(|point| {
        let name = Heading { text: point.name.clone().into(), level, size: Size::Small, names_page: false };
        let drawn = beside(view, point.concern.words().name, name.view());
        html! { <div key={point.concern.key()}>{ drawn }</div> }
    });
    let says = if points.len() > 1 { &point.says_of_several } else { &point.says };
    let decides = point.decides.iter().map(|(decides, why)| {
        let drawn = beside(view, decides.words().why, paragraph(why.clone()));
        html! { <div key={decides.key()}>{ drawn }</div> }
    });
    let what = point.door.as_ref().map(|of| beside(view, of.door.words().name, paragraph(of.what.clone())));
    let (first, behind) = if is_in_full { (what, None) } else { (None, what) };
    let door = point.door.as_ref().map(|OtherDoor { how, .. }| {
        let anyway = says_anyway && may_go_anyway(point);
        html! {
            <>
                { slot("what", first) }
                { paragraph(how.clone()) }
                { slot("anyway", anyway.then(|| idea(view, say::SEND_ANYWAY))) }
            </>
        }
    });
    let mut letters: Vec<PaperKind> = Vec::new();
    for letter in points.iter().flat_map(|point| &point.letters) {
        if !letters.contains(letter) {
            letters.push(*letter);
        }
    }
    letters.sort();
    let mut found: Vec<&Reason> = Vec::new();
    for reason in points.iter().flat_map(|point| &point.reasons) {
        if !found.contains(&reason) {
            found.push(reason);
        }
    }
    let because = html! { <>{ slot("what", behind) }{ reasons(view, &found) }</> };
    html! {
        <div key={point.concern.key()} class="point">
            { slot("names", Some(names.collect())) }
            { beside(view, point.said, paragraph(says.clone())) }
            { slot("decides", Some(decides.collect())) }
            { slot("also", point.also.as_ref().map(|also| beside(view, say::ALSO, paragraph(also.clone())))) }
            { slot("door", door) }
            { slot("letters", Some(letters.into_iter().map(|letter| read(view, letter)).collect())) }
            { why(view, say::WHY, because) }
        </div>
    }
}
