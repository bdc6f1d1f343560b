//! The dates, stage by stage.

use yew::{Html, html};

use super::press::{button, told};
use super::reasons::{council_says, reasons, why};
use crate::components::text::{paragraph, slot};
use crate::components::working::working;
use crate::components::{ButtonGroup, ButtonKind, Details, Heading, Size, Tag, TagColour};
use crate::documents::summary::{CouncilsPromise, DateLine, Dates};
use crate::documents::working::{explain, refused};
use crate::guide::view::{Act, Kept, Notice, View, beside};
use crate::rules::named::Named;
use crate::rules::steps::Step;
use crate::rules::timeline::{Counted, Status};
use crate::words::table::result as say;
use crate::words::{InWords, Phrase};

/// The way, stage by stage. Of the stage the person is at, each step that is under way is shown in full. For every other
/// step the date is in view, and the rest is behind it.
pub(super) fn way(view: &View, dates: &Dates) -> Html {
    let here = STAGES.iter().position(|(_, steps)| {
        dates.steps.iter().filter(|line| steps.contains(&line.entry.step)).any(is_under_way)
    });
    let stage = |(at, (name, steps)): (usize, (Phrase, &[Step]))| {
        let is_here = here == Some(at);
        let lines: Vec<_> = dates.steps.iter().filter(|line| steps.contains(&line.entry.step)).collect();
        // A stage with no step left to show is over.
        let way = if lines.is_empty() {
            let done = Tag { text: view.say(say::DONE).into(), colour: TagColour::Green };
            html! { <p class="govuk-body">{ done.view() }</p> }
        } else {
            let way = html! { <ol class="way">{ for lines.into_iter().map(|line| step(view, line, is_here)) }</ol> };
            // People read what is far off only if they want it; on paper it is all there.
            let open = here.is_none() || view.notice == Some(Notice::Printing);
            let summary = view.say(say::STAGE_DATES).into();
            if is_here { way } else { Details { id: None, summary, content: way, open }.view() }
        };
        let level = view.section();
        let title = Heading { text: view.say(name).into(), level, size: Size::Small, names_page: false };
        let here = is_here.then(|| {
            let here = Tag { text: view.say(say::HERE).into(), colour: TagColour::Blue };
            html! { <p class="govuk-body">{ here.view() }</p> }
        });
        html! {
            <li key={view.say(name)} class={if is_here { "stage here" } else { "stage" }}
                aria-current={is_here.then_some("step")}>
                { beside(view, name, title.view()) }
                { slot("here", here) }
                { slot("way", Some(way)) }
            </li>
        }
    };
    let calendar = || button(view, say::KEEP_CALENDAR, ButtonKind::Secondary, Act::Keep(Kept::Calendar));
    let print = button(view, say::PRINT_DATES, ButtonKind::Secondary, Act::Print);
    let buttons = dates.any_known().then(calendar).into_iter().chain([print]).collect();
    html! {
        <section key="dates">
            { for dates.rests_on.iter().map(|sentence| paragraph(sentence.clone())) }
            <div class="not-printed" key="print">
                { ButtonGroup { buttons }.view() }
                { told(view) }
            </div>
            <ol class="stages">{ for STAGES.into_iter().enumerate().map(stage) }</ol>
        </section>
    }
}

/// The stages with their steps.
const STAGES: [(Phrase, &[Step]); 4] = [
    (say::STAGE_ONE, &[Step::Sent, Step::StageOneReply, Step::StageOneLatest]),
    (say::STAGE_TWO, &[Step::AskStageTwo, Step::StageTwoReply, Step::StageTwoLatest]),
    (
        say::STAGE_THREE,
        &[Step::AskStageThree, Step::PanelPapers, Step::Panel, Step::PanelReport, Step::PanelReply],
    ),
    (say::AFTERWARDS, &[Step::Ombudsman]),
];

/// Whether it has begun and is not over.
const fn is_under_way(line: &DateLine) -> bool {
    !matches!(line.entry.status, Status::Done | Status::Ahead)
}

fn step(view: &View, line: &DateLine, is_here: bool) -> Html {
    let colour = match line.entry.status {
        Status::Done => Some(TagColour::Green),
        Status::Now | Status::AskToday | Status::DueToday | Status::AboutNow => Some(TagColour::Blue),
        Status::Late(_) => Some(TagColour::Red),
        Status::Running(_) | Status::Paused | Status::NotSettled => Some(TagColour::Yellow),
        Status::YearOver => Some(TagColour::Grey),
        // What has not begun needs no label: every step would have one. A date that nobody knows says so itself.
        Status::Ahead | Status::NotKnown => None,
    };
    let status = colour.map(|colour| Tag { text: line.status.clone().into(), colour }.view());
    let level = view.section().below();
    let name = Heading { text: line.name.clone().into(), level, size: Size::Small, names_page: false };
    let law = line.law.as_ref().map(|law| {
        html! { <p key={law.clone()} class="govuk-body date">{ law.clone() }</p> }
    });
    let council = line.council.as_ref().map(|CouncilsPromise { quote, date }| {
        let date = date.as_ref().map(|date| paragraph(date.clone()));
        html! { <>{ council_says(view, quote) }{ slot("date", date) }</> }
    });
    let counting = line.entry.counted.as_ref().map(|counted| counting(view, line.entry.step, counted));
    let found: Vec<_> = line.reasons.iter().collect();
    // What the council itself says of the stage the person is at is never behind a line.
    let (said, behind) = if is_here { (council, None) } else { (None, council) };
    let more = if is_here && is_under_way(line) {
        let has_more = !found.is_empty() || counting.is_some();
        let because = html! { <>{ reasons(view, &found) }{ slot("counting", counting) }</> };
        let why = has_more.then(|| why(view, say::WHY_DATE, because));
        html! {
            <>
                { paragraph(line.what.clone()) }
                { slot("council", said) }
                { slot("why", why) }
            </>
        }
    } else {
        let content = html! {
            <>
                { paragraph(line.what.clone()) }
                { slot("council", behind) }
                { slot("why", Some(reasons(view, &found))) }
                { slot("counting", counting) }
            </>
        };
        html! { <>{ slot("council", said) }{ why(view, say::MORE_STEP, content) }</> }
    };
    html! {
        <li key={line.entry.step.key()} class={line.entry.status.key()}>
            { beside(view, line.entry.step.words().name, name.view()) }
            { slot("law", law) }
            { slot("status", status) }
            { for line.also.iter().map(|also| paragraph(also.clone())) }
            { slot("ask-by", line.ask_by.as_ref().map(|by| paragraph(by.clone()))) }
            { slot("more", Some(more)) }
        </li>
    }
}

/// How a date was counted, drawn only if somebody asks for it: a year of days on every date would be slow.
fn counting(view: &View, step: Step, counted: &Counted) -> Html {
    let is_shown = view.working == Some(step);
    let explained = is_shown.then(|| {
        let setting = view.guide.setting();
        match counted.working(setting.holidays) {
            Ok(found) => working(&explain(&found, setting.voice)),
            Err(off) => paragraph(refused(off, setting.holidays, setting.voice)),
        }
    });
    let text = view.say(if is_shown { say::WORKING_HIDE } else { say::WORKING_SHOW });
    html! {
        <>
            <button type="button" class="plain-button" aria-expanded={if is_shown { "true" } else { "false" }}
                onclick={view.press(Act::Working(step))}><span key={text}>{ text }</span></button>
            { slot("counted", explained) }
        </>
    }
}
