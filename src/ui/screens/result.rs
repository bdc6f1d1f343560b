//! The result: what to do now, the letter, where each point goes and why, and the dates.

use yew::{Html, html};

use super::{heading, line_in_words, who_to_call};
use crate::documents::letter::{Block, Letter};
use crate::documents::summary::{DateLine, Dates, PointResult, Reason, Summary};
use crate::rules::doors::Door;
use crate::rules::named::Named;
use crate::rules::steps::Step;
use crate::rules::timeline::Status;
use crate::ui::components::{
    Button, ButtonAction, ButtonGroup, ButtonKind, Details, Heading, HeadingLevel, InsetText, Size, Tag,
    TagColour, WarningText,
};
use crate::ui::{Act, Notice, View, bullets, paragraph, slot};
use crate::words::Phrase;
use crate::words::table::{first_page, help, result as say};

/// Draws the page.
pub fn result(view: &View) -> Html {
    let Some(summary) = view.guide.summary() else {
        return Html::default();
    };
    let title = if summary.letter.is_some() { say::TITLE } else { say::TITLE_ELSEWHERE };
    let title =
        Heading { text: view.say(title).into(), level: view.level(), size: Size::Large, names_page: true };
    let safety = summary.danger.then(|| {
        html! { <>{ InsetText { content: paragraph(view.say(say::SAFETY)) }.view() }{ who_to_call(view) }</> }
    });
    let calls = (!summary.danger).then(|| who_to_call(view));
    html! {
        <>
            <div class="not-printed" key="top">
                { title.view() }
                { slot("safety", safety) }
                { slot("next", next(view, &summary)) }
            </div>
            { slot("letter", summary.letter.as_ref().map(|written| letter(view, written))) }
            <div class="not-printed" key="rest">
                { slot("send", summary.letter.as_ref().map(|_| send(view))) }
                { points(view, &summary.points) }
                { slot("dates", summary.dates.as_ref().map(|found| dates(view, found))) }
                { slot("advocate", advocate(view)) }
                { slot("calls", calls) }
            </div>
        </>
    }
}

fn section(view: &View) -> HeadingLevel {
    view.level().below()
}

fn next(view: &View, summary: &Summary) -> Option<Html> {
    let (_, name, what) = summary.next.as_ref()?;
    Some(html! {
        <>
            { heading(name, section(view)) }
            { paragraph(what.clone()) }
        </>
    })
}

/// The letter, with what can be done with it.
fn letter(view: &View, letter: &Letter) -> Html {
    let button = |phrase, kind, act| {
        Button { text: view.say(phrase).into(), kind, action: ButtonAction::Press(view.press(act)) }.view()
    };
    let buttons = ButtonGroup {
        buttons: vec![
            button(say::COPY, ButtonKind::Primary, Act::Copy),
            button(say::PRINT, ButtonKind::Secondary, Act::Print),
            button(say::SAVE, ButtonKind::Secondary, Act::Save),
        ],
    };
    let notice = view.notice.and_then(|notice| match notice {
        Notice::Copied => Some(say::COPIED),
        Notice::NotCopied => Some(say::NOT_COPIED),
        Notice::Saved => Some(say::SAVED),
        Notice::Printing => Some(say::PRINTING),
        Notice::Cleared => None,
    });
    let not_sent = WarningText {
        prefix: view.say(crate::words::table::common::WARNING).into(),
        text: view.say(say::NOT_SENT).into(),
    };
    html! {
        <>
            <div class="not-printed" key="about">
                { heading(view.say(say::LETTER_HEADING), section(view)) }
                { not_sent.view() }
                { paragraph(view.say(say::LETTER_HOW)) }
            </div>
            { written(view, letter) }
            <div class="not-printed" key="buttons">
                { buttons.view() }
                <div role="status" class="notice">{ for notice.map(|phrase| paragraph(view.say(phrase))) }</div>
                { paragraph(view.say(say::KEEP)) }
            </div>
        </>
    }
}

/// The letter itself; what the person wrote keeps its lines.
fn written(view: &View, letter: &Letter) -> Html {
    let block = |block: &Block| match block {
        Block::Heading(text) => {
            let level = section(view).below();
            Heading { text: text.clone().into(), level, size: Size::Small, names_page: false }.view()
        }
        Block::Text(text) => own(text),
        Block::List(lines) => bullets(lines.iter().cloned()),
        Block::Point { number, name, said } => {
            let title = format!("{number}. {name}");
            let said = said.iter().map(|(label, text)| own(&format!("{label}: {text}")));
            html! {
                <div key={title.clone()} class="point">
                    <p class="govuk-body govuk-!-font-weight-bold">{ title }</p>
                    { for said }
                </div>
            }
        }
    };
    html! {
        <section class="letter" key="letter" id="letter" aria-label={view.say(say::LETTER_HEADING)}>
            { paragraph(letter.date.clone()) }
            { own(&letter.to.join("\n")) }
            <p class="govuk-body govuk-!-font-weight-bold">{ letter.subject.clone() }</p>
            { for letter.blocks.iter().map(block) }
        </section>
    }
}

fn own(text: &str) -> Html {
    html! { <p key={text.to_owned()} class="govuk-body own">{ text.to_owned() }</p> }
}

fn send(view: &View) -> Html {
    let contacts = &view.guide.council().contacts;
    let voice = view.voice();
    let line = |text: String| html! { <li key={text.clone()}>{ text }</li> };
    let mut lines = Vec::new();
    if let Some(email) = &contacts.email {
        lines.push(line(say::SEND_EMAIL.say(voice, &[("email", email)])));
    }
    if let Some(phone) = &contacts.phone {
        lines.push(line(say::SEND_PHONE.say(voice, &[("phone", phone)])));
    }
    if !contacts.post.is_empty() {
        lines.push(line(format!("{} {}", view.say(say::SEND_POST), contacts.post.join(", "))));
    }
    if let Some(form) = &contacts.form {
        lines.push(html! {
            <li key={form.clone()}>
                <span>{ view.say(say::SEND_FORM) }</span>
                { " " }
                <a class="govuk-link" href={form.clone()} target="_blank" rel="noopener noreferrer">{ form.clone() }</a>
            </li>
        });
    }
    if lines.is_empty() {
        lines.push(line(view.say(first_page::NO_CONTACTS).to_owned()));
    }
    html! {
        <>
            { heading(view.say(say::SEND_HEADING), section(view)) }
            <ul class="govuk-list govuk-list--bullet">{ for lines }</ul>
        </>
    }
}

fn points(view: &View, points: &[PointResult]) -> Html {
    html! {
        <section key="points">
            { heading(view.say(say::WHERE_HEADING), section(view)) }
            { for points.iter().map(|result| point(view, result)) }
        </section>
    }
}

fn point(view: &View, point: &PointResult) -> Html {
    let level = section(view).below();
    let name = Heading { text: point.name.clone().into(), level, size: Size::Small, names_page: false };
    let decides = point.decides.iter().map(|(_, why)| paragraph(why.clone()));
    // The council may still be asked, but for what it has finished with.
    let door = point.door.as_ref().map(|(door, what, how)| {
        let anyway = point.also.is_none() && *door != Door::Ombudsman;
        html! {
            <>
                { paragraph(what.clone()) }
                { paragraph(how.clone()) }
                { slot("anyway", anyway.then(|| paragraph(view.say(say::SEND_ANYWAY)))) }
            </>
        }
    });
    html! {
        <div key={point.key} class="point">
            { name.view() }
            { paragraph(point.says.clone()) }
            { slot("decides", Some(decides.collect())) }
            { slot("also", point.also.as_ref().map(|also| paragraph(also.clone()))) }
            { slot("door", door) }
            { why(view, say::WHY, &point.reasons) }
        </div>
    }
}

/// The rules behind an answer, for whoever wants them.
fn why(view: &View, summary: Phrase, found: &[Reason]) -> Html {
    Details { id: None, summary: view.say(summary).into(), content: reasons(view, found), open: false }.view()
}

/// Rules, each with its source.
fn reasons(view: &View, reasons: &[Reason]) -> Html {
    let reasons = reasons.iter().map(|reason| {
        let source = say::SOURCE.say(view.voice(), &[("name", reason.source.citation)]);
        let council = reason.council.as_ref().map(|quote| council_says(view, quote));
        html! {
            <div key={reason.rule.key()} class="reason">
                { paragraph(reason.why.clone()) }
                <p class="govuk-body-s">{ source }</p>
                { slot("council", council) }
            </div>
        }
    });
    html! { <>{ for reasons }</> }
}

/// The council's own sentence, apart from what the law says.
fn council_says(view: &View, quote: &str) -> Html {
    html! { <div class="promise">{ paragraph(format!("{}: ‘{quote}’", view.say(say::COLUMN_COUNCIL))) }</div> }
}

/// The way, stage by stage. The stage the person is at is told in full; of the others each step has
/// its date in view, and the rest behind it.
fn dates(view: &View, dates: &Dates) -> Html {
    let here = STAGES.iter().position(|(_, steps)| {
        let is_open = |line: &&DateLine| !matches!(line.entry.status, Status::Done | Status::Ahead);
        dates.steps.iter().filter(|line| steps.contains(&line.entry.step)).any(|line| is_open(&line))
    });
    let stage = |(at, (name, steps)): (usize, (Phrase, &[Step]))| {
        let is_here = here == Some(at);
        let lines: Vec<_> = dates.steps.iter().filter(|line| steps.contains(&line.entry.step)).collect();
        // A stage without a step left to tell of is over.
        let way = if lines.is_empty() {
            let done = Tag { text: view.say(say::DONE).into(), colour: TagColour::Green };
            html! { <p class="govuk-body">{ done.view() }</p> }
        } else {
            html! { <ol class="way">{ for lines.into_iter().map(|line| step(view, line, is_here)) }</ol> }
        };
        let level = section(view).below();
        let title = Heading { text: view.say(name).into(), level, size: Size::Small, names_page: false };
        let here = is_here.then(|| {
            let here = Tag { text: view.say(say::HERE).into(), colour: TagColour::Blue };
            html! { <p class="govuk-body">{ here.view() }</p> }
        });
        html! {
            <li key={view.say(name)} class={if is_here { "stage here" } else { "stage" }}
                aria-current={is_here.then_some("step")}>
                { title.view() }
                { slot("here", here) }
                { slot("way", Some(way)) }
            </li>
        }
    };
    html! {
        <section key="dates">
            { heading(view.say(say::DATES_HEADING), section(view)) }
            { for dates.rests_on.iter().map(|sentence| paragraph(sentence.clone())) }
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

fn step(view: &View, line: &DateLine, is_here: bool) -> Html {
    let colour = match line.entry.status {
        Status::Done => Some(TagColour::Green),
        Status::Now | Status::DueToday | Status::AboutNow => Some(TagColour::Blue),
        Status::Late(_) => Some(TagColour::Red),
        Status::Running(_) | Status::Paused => Some(TagColour::Yellow),
        Status::NotKnown | Status::YearsAgo => Some(TagColour::Grey),
        // What has not begun needs no label: it would stand on every step.
        Status::Ahead => None,
    };
    let status = colour.map(|colour| Tag { text: line.status.clone().into(), colour }.view());
    let level = section(view).below().below();
    let name = Heading { text: line.name.clone().into(), level, size: Size::Small, names_page: false };
    let law = line.law.as_ref().map(|law| {
        html! { <p key={law.clone()} class="govuk-body date">{ law.clone() }</p> }
    });
    let council = line.council.as_ref().map(|(quote, date)| {
        let date = date.as_ref().map(|date| paragraph(date.clone()));
        html! { <>{ council_says(view, quote) }{ slot("date", date) }</> }
    });
    let more = if is_here {
        let reasons = (!line.reasons.is_empty()).then(|| why(view, say::WHY_DATE, &line.reasons));
        html! {
            <>
                { paragraph(line.what.clone()) }
                { slot("council", council) }
                { slot("why", reasons) }
            </>
        }
    } else {
        let content = html! {
            <>
                { paragraph(line.what.clone()) }
                { slot("council", council) }
                { slot("why", Some(reasons(view, &line.reasons))) }
            </>
        };
        Details { id: None, summary: view.say(say::MORE_STEP).into(), content, open: false }.view()
    };
    html! {
        <li key={line.entry.step.key()} class={line.entry.status.key()}>
            { name.view() }
            { slot("law", law) }
            { slot("status", status) }
            { slot("ask-by", line.ask_by.as_ref().map(|by| paragraph(by.clone()))) }
            { slot("more", Some(more)) }
        </li>
    }
}

/// Who helps a child or care leaver to say it.
fn advocate(view: &View) -> Option<Html> {
    let complaint = view.guide.complaint()?;
    let has_right = complaint.route.standing.has_right_to_advocate();
    let own =
        view.guide.council().advocacy.iter().filter(|_| has_right).map(|line| line_in_words(line, view));
    let national: &[_] = if has_right {
        &[help::CORAM_VOICE, help::HELP_AT_HAND]
    } else {
        &[help::FAMILY_RIGHTS_GROUP, help::OMBUDSMAN]
    };
    let lines = own.chain(national.iter().map(|phrase| view.say(*phrase).to_owned()));
    let what = has_right.then(|| paragraph(view.say(help::ADVOCATE)));
    Some(html! {
        <>
            { heading(view.say(help::ADVOCATE_HEADING), section(view)) }
            { slot("what", what) }
            { bullets(lines) }
        </>
    })
}
