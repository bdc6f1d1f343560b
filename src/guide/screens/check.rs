//! The list of answers, each with its Change link.

use yew::{Html, html};

use crate::components::text::slot;
use crate::components::{
    Button, ButtonAction, ButtonKind, Heading, Size, SummaryAction, SummaryList, SummaryRow,
};
use crate::documents::said::{answer_in_words, asked_in_words, words_of};
use crate::guide::view::{Act, Drawn, View, beside, idea};
use crate::rules::questions::{Ask, Question};
use crate::words::Reader;
use crate::words::table::{check as say, common};

/// How many answers are drawn before the others: more than fit on a screen.
const FIRST: usize = 12;

/// Draws the page.
pub fn check(view: &View) -> Html {
    let guide = view.guide;
    let setting = guide.setting();
    let reader = Reader::of(guide.answers());
    let row = |(ask, said): (Ask, _)| {
        let asked = asked_in_words(ask, guide.answers(), setting);
        let lines = answer_in_words(ask, said, reader, setting);
        SummaryRow {
            key: asked.clone().into(),
            picture: view.picture(words_of(ask.question).ask.plain),
            value: html! { <>{ for lines.into_iter().map(|line| html! { <p key={line.clone()} class="said">{ line }</p> }) }</> },
            actions: vec![SummaryAction {
                text: view.say(common::CHANGE).into(),
                about: asked.into(),
                on_click: view.press(Act::Change(ask)),
            }],
        }
    };
    let is_whole = view.drawn == Drawn::Whole;
    // In the order in which they were asked; the help page was no question.
    let asked = guide.asked();
    let rows = asked
        .iter()
        .filter(|ask| ask.question != Question::HelpNow)
        .filter_map(|ask| guide.answers().get(*ask).map(|said| (*ask, said)))
        .take(if is_whole { usize::MAX } else { FIRST })
        .map(row)
        .collect();
    let has_letter = guide.complaint().is_some_and(|complaint| complaint.route.taken_up().next().is_some());
    let finish = if has_letter { say::CONTINUE } else { say::CONTINUE_ELSEWHERE };
    let title = Heading {
        text: view.say(say::TITLE).into(),
        level: view.level(),
        size: Size::Large,
        names_page: true,
    };
    let finish = Button {
        text: view.say(finish).into(),
        kind: ButtonKind::Primary,
        action: ButtonAction::Press(view.press(Act::Finish)),
    };
    html! {
        <>
            { beside(view, say::TITLE, title.view()) }
            { idea(view, say::LEAD) }
            { SummaryList { rows }.view() }
            { slot("finish", is_whole.then(|| finish.view())) }
        </>
    }
}
