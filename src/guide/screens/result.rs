//! The result: what to do now, the letter, where each point goes and why, and the dates.

use yew::{Html, html};

use super::letter::{own, written};
use super::{line_in_words, of_council, who_to_call};
use crate::components::text::{bullets, paragraph, slot};
use crate::components::working::working;
use crate::components::{
    Button, ButtonAction, ButtonGroup, ButtonKind, Details, Heading, InsetText, Size, Tag, TagColour,
    Textarea, Title, WarningText,
};
use crate::documents::email::{Email, email_of};
use crate::documents::letter::Letter;
use crate::documents::papers::Paper;
use crate::documents::summary::{DateLine, Dates, PointResult, Reason, Summary, by_answer};
use crate::documents::text::text;
use crate::documents::working::{explain, refused};
use crate::guide::conversation::{Gone, asked_in_words};
use crate::guide::view::{Act, Drawn, Kept, Notice, Part, View, Which, beside, idea, ideas, titled};
use crate::rules::doors::Door;
use crate::rules::named::Named;
use crate::rules::papers::Paper as Kind;
use crate::rules::questions::{Ask, Who};
use crate::rules::sending::Sent;
use crate::rules::steps::Step;
use crate::rules::timeline::{Counted, Status};
use crate::words::table::{
    CONCERNS, DISCRETION, DOORS, NEXT, PAPERS, SENT, STEPS, first_page, help, result as say, translated,
};
use crate::words::{ENGLISH, IS_TRANSLATED, Phrase};

/// The id of the letter on the page.
pub const LETTER: &str = "letter";

/// The id of the field in which the letter is changed.
pub const LETTER_FIELD: &str = "letter-text";

/// Draws the page.
pub fn result(view: &View) -> Html {
    let Some(summary) = view.guide.summary() else {
        return Html::default();
    };
    let title_says = match (view.guide.gone(), &summary.letter) {
        (Some(_), _) => say::TITLE_GONE,
        (None, Some(_)) => say::TITLE,
        (None, None) => say::TITLE_ELSEWHERE,
    };
    let title = Heading {
        text: view.say(title_says).into(),
        level: view.level(),
        size: Size::Large,
        names_page: true,
    };
    let safety = summary.danger.then(|| {
        html! { <>{ InsetText { content: idea(view, say::SAFETY) }.view() }{ who_to_call(view) }</> }
    });
    let calls = (!summary.danger).then(|| who_to_call(view));
    let others = others(view, summary);
    html! {
        <>
            <div class={others} key="top">
                { beside(view, title_says, title.view()) }
                { slot("safety", safety) }
                { slot("gone", view.guide.gone().map(|gone| said_gone(view, gone))) }
                { slot("next", next(view, summary)) }
                // Before the letter: under it nobody would come upon it.
                { slot("calls", calls) }
            </div>
            { slot("rest", (view.drawn > Drawn::Beginning).then(|| rest(view, summary))) }
        </>
    }
}

/// What everything but the letter is marked with. Where there is no letter, a person who prints the page wants what it
/// says.
fn others(view: &View, summary: &Summary) -> Option<&'static str> {
    let has_letter = summary.letter.is_some() || view.guide.gone().is_some();
    (has_letter || view.printed == Part::Dates).then_some("not-printed")
}

/// The letter, and everything after it, as far as it is drawn.
fn rest(view: &View, summary: &Summary) -> Html {
    let main = match view.guide.gone() {
        Some(gone) => Some(gone_letter(view, gone)),
        None => summary.letter.as_ref().map(|written| letter(view, written, summary)),
    };
    let others = others(view, summary);
    let after = || {
        html! {
            <div class={others}>
                { slot("advocate", advocate(view)) }
                { slot("points", Some(points(view, &summary.points))) }
            </div>
        }
    };
    let last = || {
        let dates = if view.printed == Part::Dates { None } else { others };
        let papers = (!summary.papers.is_empty()).then(|| papers(view, &summary.papers));
        html! {
            <>
                <div class={dates} key="dates">{ for summary.dates.as_ref().map(|found| way(view, found)) }</div>
                { slot("papers", papers) }
                <div class={others} key="last">
                    { slot("keep", Some(keep(view, summary))) }
                    { slot("council", of_council(view)) }
                </div>
            </>
        }
    };
    html! {
        <>
            { slot("letter", main) }
            { slot("after", (view.drawn > Drawn::Letter).then(after)) }
            { slot("last", (view.drawn > Drawn::Points).then(last)) }
        </>
    }
}

fn next(view: &View, summary: &Summary) -> Option<Html> {
    let (next, _, what) = summary.next.as_ref()?;
    let [name, ..] = NEXT[next.place()];
    Some(html! {
        <>
            { titled(view, name, view.section()) }
            { paragraph(what.clone()) }
        </>
    })
}

fn button(view: &View, phrase: Phrase, kind: ButtonKind, act: Act) -> Html {
    Button { text: view.say(phrase).into(), kind, action: ButtonAction::Press(view.press(act)) }.view()
}

/// What can be done with a letter.
fn buttons(view: &View, which: Which) -> Html {
    let kind = if which == Which::Main { ButtonKind::Primary } else { ButtonKind::Secondary };
    let mut buttons = vec![
        button(view, say::COPY, kind, Act::Copy(which)),
        button(view, say::PRINT, ButtonKind::Secondary, Act::Print(Part::Letter(which))),
        button(view, say::SAVE, ButtonKind::Secondary, Act::Save(which)),
    ];
    if which == Which::Main && view.can_share {
        buttons.push(button(view, say::SHARE, ButtonKind::Secondary, Act::Share));
    }
    ButtonGroup { buttons }.view()
}

/// What the last press has led to, where it was pressed: at a letter, at the dates, or among what can be kept.
fn told(view: &View, at: Option<Part>) -> Html {
    let told = view.notice.filter(|_| view.acted == at).and_then(|notice| {
        Some(match notice {
            Notice::Copied => view.say(say::COPIED).to_owned(),
            Notice::NotCopied => view.say(say::NOT_COPIED).to_owned(),
            Notice::Saved(name) => say::SAVED.say(view.voice(), &[("name", name)]),
            Notice::NotSaved => view.say(say::NOT_SAVED).to_owned(),
            Notice::Printing if at == Some(Part::Dates) => view.say(say::PRINTING_DATES).to_owned(),
            Notice::Printing => view.say(say::PRINTING).to_owned(),
            Notice::Clearing | Notice::Cleared | Notice::Opening => return None,
        })
    });
    html! { <div role="status" class="notice">{ for told.map(paragraph) }</div> }
}

/// The letter, with what to look at before it goes, and the ways to send it.
fn letter(view: &View, letter: &Letter, summary: &Summary) -> Html {
    let not_sent = WarningText {
        prefix: view.say(crate::words::table::common::WARNING).into(),
        text: view.say(say::NOT_SENT).into(),
    };
    let not_sent = beside(view, say::NOT_SENT, not_sent.view());
    let notices = (!summary.notices.is_empty()).then(|| {
        let says = summary.notices.iter().map(|notice| match Ask::from_key(&notice.question) {
            Some(ask) => {
                let asked = asked_in_words(ask, view.guide.answers(), view.guide.setting());
                format!("‘{asked}’ {}", notice.says)
            }
            None => notice.says.clone(),
        });
        let content = html! {
            <>{ titled(view, say::NOTICES_HEADING, view.section().below()) }{ bullets(says) }</>
        };
        InsetText { content }.view()
    });
    let edited = view.guide.edited().map(|_| {
        let says = if view.guide.is_edit_old() { say::EDITED_STALE } else { say::EDITED };
        html! {
            <>
                { paragraph(view.say(says)) }
                { button(view, say::EDIT_DROP, ButtonKind::Secondary, Act::DropLetter) }
            </>
        }
    });
    let is_as_written = view.changing.is_none() && view.guide.edited().is_none();
    let sheet = match (view.changing, view.guide.edited()) {
        (Some(text), _) => change(view, text),
        (None, Some(edited)) => sheet(view, Which::Main, view.say(say::LETTER_HEADING), own(&edited.text)),
        (None, None) => sheet(view, Which::Main, view.say(say::LETTER_HEADING), written(view, letter)),
    };
    let sending = view.changing.is_none().then(|| {
        html! {
            <>
                { buttons(view, Which::Main) }
                { told(view, Some(Part::Letter(Which::Main))) }
                { button(view, say::EDIT, ButtonKind::Secondary, Act::ChangeLetter) }
                { slot("edited", edited) }
                { send(view, letter, summary) }
                { slot("sent", (!view.guide.complaint().is_some_and(|complaint| complaint.route.anonymous)).then(|| sent(view))) }
            </>
        }
    });
    html! {
        <>
            <div class="not-printed" key="about">
                { titled(view, say::LETTER_HEADING, view.section()) }
                { not_sent }
                { idea(view, say::LETTER_HOW) }
                { slot("notices", notices) }
            </div>
            { slot("sheet", Some(sheet)) }
            { slot("read", summary.letter_to_read.as_ref().filter(|_| is_as_written).map(|letter| to_read(view, letter))) }
            <div class="not-printed" key="sending">{ slot("ways", sending) }</div>
        </>
    }
}

/// The letter while the person changes it.
fn change(view: &View, text: &str) -> Html {
    let field = Textarea {
        id: LETTER_FIELD.into(),
        label: Title { text: view.say(say::EDIT_LABEL).into(), size: Size::Small, heading: None },
        hint: None,
        error: None,
        rows: 20,
        value: text.to_owned().into(),
        on_input: view.act.reform(Act::TypeLetter),
    };
    let buttons = vec![
        button(view, say::EDIT_KEEP, ButtonKind::Primary, Act::KeepLetter),
        button(view, say::EDIT_DROP, ButtonKind::Secondary, Act::DropLetter),
    ];
    html! {
        <>
            <div class="not-printed" key="field">{ field.view() }{ ButtonGroup { buttons }.view() }</div>
            // Paper has no field to scroll in.
            <div class="only-printed" key="text">{ own(text) }</div>
        </>
    }
}

/// The person says that the letter has gone, and how; nothing else can know it.
fn sent(view: &View) -> Html {
    let ways = Sent::ALL.iter().map(|how| {
        let [name, _] = SENT[how.place()];
        button(view, name, ButtonKind::Secondary, Act::Sent(*how))
    });
    html! {
        <>
            { titled(view, say::SENT_HEADING, view.section()) }
            { idea(view, say::SENT_WHY) }
            { ButtonGroup { buttons: ways.collect() }.view() }
        </>
    }
}

/// What the person said of a letter that has gone.
fn said_gone(view: &View, gone: &Gone) -> Html {
    let content = html! {
        <>
            { paragraph(gone.said(view.voice())) }
            { button(view, say::SENT_UNDO, ButtonKind::Secondary, Act::NotSent) }
        </>
    };
    InsetText { content }.view()
}

/// The letter that has gone, to be kept.
fn gone_letter(view: &View, gone: &Gone) -> Html {
    html! {
        <>
            <div class="not-printed" key="about">{ titled(view, say::SENT_KEEP, view.section()) }</div>
            { slot("sheet", Some(sheet(view, Which::Main, view.say(say::SENT_KEEP), own(&gone.text)))) }
            <div class="not-printed" key="buttons">{ buttons(view, Which::Main) }{ told(view, Some(Part::Letter(Which::Main))) }</div>
        </>
    }
}

/// The further papers, each behind its name.
fn papers(view: &View, papers: &[Paper]) -> Html {
    let paper = |paper: &Paper| {
        let which = Which::Paper(paper.kind);
        let printed = view.printed == Part::Letter(which);
        let content = html! {
            <>
                <div class="not-printed" key="when">{ paragraph(paper.when.clone()) }</div>
                { slot("sheet", Some(sheet(view, which, &paper.name, written(view, &paper.letter)))) }
                { slot("read", paper.to_read.as_ref().map(|letter| to_read(view, letter))) }
                <div class="not-printed" key="buttons">{ buttons(view, which) }{ told(view, Some(Part::Letter(which))) }</div>
            </>
        };
        let details = Details { id: None, summary: paper.name.clone().into(), content, open: false }.view();
        let details = beside(view, PAPERS[paper.kind.place()][0], details);
        html! { <div key={paper.kind.key()} class={if printed { "paper" } else { "paper not-printed" }}>{ details }</div> }
    };
    html! {
        <>
            <div class="not-printed" key="heading">{ titled(view, say::PAPERS_HEADING, view.section()) }</div>
            { for papers.iter().map(paper) }
        </>
    }
}

/// What can be kept for later.
fn keep(view: &View, summary: &Summary) -> Html {
    let mut others = Vec::new();
    if summary.letter.is_some() {
        others.push((say::KEEP_PAGE, Kept::Page));
    }
    if summary.dates.is_some() {
        others.push((say::KEEP_CALENDAR, Kept::Calendar));
    }
    // Whoever speaks for others keeps a file on each.
    if matches!(view.guide.answers().who(), Ok(Who::Helper | Who::Professional)) {
        others.push((say::KEEP_TABLE, Kept::Table));
    }
    let others =
        others.into_iter().map(|(name, kept)| button(view, name, ButtonKind::Secondary, Act::Keep(kept)));
    html! {
        <>
            { titled(view, say::KEEP_HEADING, view.section()) }
            { idea(view, say::KEEP_ANSWERS_WHY) }
            { button(view, say::KEEP_ANSWERS, ButtonKind::Primary, Act::Keep(Kept::Answers)) }
            { ButtonGroup { buttons: others.collect() }.view() }
            { told(view, None) }
        </>
    }
}

/// A letter as a sheet of its own; only the one that is being printed comes out of the printer.
fn sheet(view: &View, which: Which, name: &str, content: Html) -> Html {
    let class = if view.printed == Part::Letter(which) { "letter" } else { "letter not-printed" };
    let id = (which == Which::Main).then_some(LETTER);
    // A child's copy is for the child, and in the child's language.
    let is_english = IS_TRANSLATED && which != Which::Paper(Kind::ChildsCopy);
    let (lang, dir) = (is_english.then_some(ENGLISH.tag), is_english.then_some(ENGLISH.direction));
    html! {
        <section {class} {id} {lang} {dir} tabindex={id.map(|_| "-1")} aria-label={name.to_owned()}>{ content }</section>
    }
}

/// What a letter to the council says, for whoever does not read English.
fn to_read(view: &View, letter: &Letter) -> Html {
    let heading = view.say(translated::HEADING);
    html! {
        <div class="not-printed">
            { titled(view, translated::HEADING, view.section().below()) }
            { idea(view, translated::WHY) }
            <section class="letter" aria-label={heading}>{ written(view, letter) }</section>
        </div>
    }
}

/// Where and how to send it. The address comes from the council's profile alone.
fn send(view: &View, letter: &Letter, summary: &Summary) -> Html {
    let council = view.guide.council();
    let contacts = &council.contacts;
    let voice = view.voice();
    let line = |text: String| html! { <li key={text.clone()}>{ text }</li> };
    let mut lines = Vec::new();
    let text = view.guide.edited().map_or_else(|| text(letter), |edited| edited.text.clone());
    if let (Some(email), Some(written)) = (email_of(&letter.subject, &text, council), &contacts.email) {
        let with = [("email", written.as_str())];
        let (says, link) = match email {
            Email::Link(link) => (say::SEND_EMAIL_NONE.say(voice, &with), Some(link)),
            Email::TooLong { .. } => (say::SEND_EMAIL_LONG.say(voice, &with), None),
        };
        let link = link.map(|link| {
            let text = say::SEND_EMAIL_OPEN.say(voice, &with);
            html! { <><a key={text.clone()} class="govuk-link" href={link}>{ text }</a>{ " " }</> }
        });
        lines.push(html! { <li key="email">{ for link }<span key={says.clone()}>{ says }</span></li> });
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
    if !contacts.post.is_empty() {
        lines.push(line(format!("{} {}", view.say(say::SEND_POST), contacts.post.join(", "))));
    }
    if let Some(phone) = &contacts.phone {
        lines.push(line(say::SEND_PHONE.say(voice, &[("phone", phone)])));
    }
    if lines.is_empty() {
        lines.push(line(view.say(first_page::NO_CONTACTS).to_owned()));
    }
    let more = |name: Phrase, lines: &[String]| {
        (!lines.is_empty()).then(|| {
            let content = bullets(lines.iter().cloned());
            beside(
                view,
                name,
                Details { id: None, summary: view.say(name).into(), content, open: false }.view(),
            )
        })
    };
    html! {
        <>
            { titled(view, say::SEND_HEADING, view.section()) }
            <ul class="govuk-list govuk-list--bullet">{ for lines }</ul>
            { slot("phone", more(say::PHONE_HEADING, &summary.phone)) }
            { slot("enclose", more(say::ENCLOSE_HEADING, &summary.enclosures)) }
            { idea(view, say::KEEP) }
        </>
    }
}

fn points(view: &View, points: &[PointResult]) -> Html {
    html! {
        <section key="points">
            { titled(view, say::WHERE_HEADING, view.section()) }
            { for by_answer(points).into_iter().map(|same| answer(view, &same)) }
        </section>
    }
}

/// What is answered to points, under their names.
fn answer(view: &View, points: &[&PointResult]) -> Html {
    let Some(point) = points.first() else { return Html::default() };
    let level = view.section().below();
    let names = points.iter().map(|point| {
        let name = Heading { text: point.name.clone().into(), level, size: Size::Small, names_page: false };
        let drawn = beside(view, CONCERNS[point.concern.place()][0], name.view());
        html! { <div key={point.concern.key()}>{ drawn }</div> }
    });
    let says = if points.len() > 1 { &point.says_of_several } else { &point.says };
    let decides = point.decides.iter().map(|(decides, why)| {
        let drawn = beside(view, DISCRETION[decides.place()][0], paragraph(why.clone()));
        html! { <div key={decides.key()}>{ drawn }</div> }
    });
    // The council may still be asked, but for what it has finished with.
    let door = point.door.as_ref().map(|(door, what, how)| {
        let anyway = point.also.is_none() && *door != Door::Ombudsman;
        html! {
            <>
                { beside(view, DOORS[door.place()][0], paragraph(what.clone())) }
                { paragraph(how.clone()) }
                { slot("anyway", anyway.then(|| idea(view, say::SEND_ANYWAY))) }
            </>
        }
    });
    let mut reasons: Vec<&Reason> = Vec::new();
    for reason in points.iter().flat_map(|point| &point.reasons) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    html! {
        <div key={point.concern.key()} class="point">
            { slot("names", Some(names.collect())) }
            { beside(view, point.said, paragraph(says.clone())) }
            { slot("decides", Some(decides.collect())) }
            { slot("also", point.also.as_ref().map(|also| beside(view, say::ALSO, paragraph(also.clone())))) }
            { slot("door", door) }
            { why(view, say::WHY, &reasons) }
        </div>
    }
}

/// The rules behind an answer, for whoever wants them.
fn why(view: &View, summary: Phrase, found: &[&Reason]) -> Html {
    Details { id: None, summary: view.say(summary).into(), content: reasons(view, found), open: false }.view()
}

/// Rules, each with its source.
fn reasons(view: &View, reasons: &[&Reason]) -> Html {
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
fn way(view: &View, dates: &Dates) -> Html {
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
        let level = view.section().below();
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
    html! {
        <section key="dates">
            { titled(view, say::DATES_HEADING, view.section()) }
            { for dates.rests_on.iter().map(|sentence| paragraph(sentence.clone())) }
            <div class="not-printed" key="print">
                { button(view, say::PRINT_DATES, ButtonKind::Secondary, Act::Print(Part::Dates)) }
                { told(view, Some(Part::Dates)) }
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
    let level = view.section().below().below();
    let name = Heading { text: line.name.clone().into(), level, size: Size::Small, names_page: false };
    let law = line.law.as_ref().map(|law| {
        html! { <p key={law.clone()} class="govuk-body date">{ law.clone() }</p> }
    });
    let council = line.council.as_ref().map(|(quote, date)| {
        let date = date.as_ref().map(|date| paragraph(date.clone()));
        html! { <>{ council_says(view, quote) }{ slot("date", date) }</> }
    });
    let counting = line.entry.counted.map(|counted| counting(view, line.entry.step, counted));
    let found: Vec<_> = line.reasons.iter().collect();
    let more = if is_here {
        let reasons = (!found.is_empty()).then(|| why(view, say::WHY_DATE, &found));
        html! {
            <>
                { paragraph(line.what.clone()) }
                { slot("council", council) }
                { slot("why", reasons) }
                { slot("counting", counting) }
            </>
        }
    } else {
        let content = html! {
            <>
                { paragraph(line.what.clone()) }
                { slot("council", council) }
                { slot("why", Some(reasons(view, &found))) }
                { slot("counting", counting) }
            </>
        };
        Details { id: None, summary: view.say(say::MORE_STEP).into(), content, open: false }.view()
    };
    html! {
        <li key={line.entry.step.key()} class={line.entry.status.key()}>
            { beside(view, STEPS[line.entry.step.place()][0], name.view()) }
            { slot("law", law) }
            { slot("status", status) }
            { slot("ask-by", line.ask_by.as_ref().map(|by| paragraph(by.clone()))) }
            { slot("more", Some(more)) }
        </li>
    }
}

/// How a date was counted, drawn only where it is asked for: a year of days on every date would be slow.
fn counting(view: &View, step: Step, counted: Counted) -> Html {
    let is_shown = view.working == Some(step);
    let explained = is_shown.then(|| {
        let setting = view.guide.setting();
        match counted.working(setting.holidays) {
            Ok(found) => working(&explain(&found, setting.voice)),
            Err(off) => paragraph(refused(counted.from, off, setting.holidays, setting.voice)),
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

/// Who helps a child or care leaver to say it.
fn advocate(view: &View) -> Option<Html> {
    let complaint = view.guide.complaint()?;
    let has_right = complaint.route.standing.has_right_to_advocate();
    let own = view
        .guide
        .council()
        .advocacy
        .iter()
        .filter(|_| has_right)
        .map(|line| (help::COUNCIL_LINE, line_in_words(line, view)));
    let national: &[_] = if has_right {
        &[help::CORAM_VOICE, help::HELP_AT_HAND]
    } else {
        &[help::FAMILY_RIGHTS_GROUP, help::OMBUDSMAN]
    };
    let lines = own.chain(national.iter().map(|phrase| (*phrase, view.say(*phrase).to_owned())));
    let what = has_right.then(|| idea(view, help::ADVOCATE));
    Some(html! {
        <>
            { titled(view, help::ADVOCATE_HEADING, view.section()) }
            { slot("what", what) }
            { ideas(view, lines) }
        </>
    })
}
