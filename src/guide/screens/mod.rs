//! The screens: the start, a question, the list of answers, the result; and here what several of them show.

pub mod check;
pub mod letter;
pub mod question;
pub mod result;
pub mod start;
pub mod which;

use yew::{Callback, Html, KeyboardEvent, html};

use crate::components::text::{bullets, slot};
use crate::components::{Details, InsetText};
use crate::documents::council;
use crate::documents::help::{GROWN_UP, NATIONAL};
use crate::guide::view::{Act, View, beside, idea, ideas, titled};
use crate::rules::council::Line;
use crate::rules::fears::Fear;
use crate::rules::questions::Who;
use crate::words::table::{FearWords, council as say, help};
use crate::words::{InWords, Phrase};

/// More about something, closed until somebody wants it; keyed by its words, because there are others beside it.
fn more(view: &View, summary: Phrase, content: Html) -> Html {
    let says = view.say(summary);
    let drawn = Details { id: None, summary: says.into(), content, open: false }.view();
    html! { <div key={says} class="more not-printed">{ beside(view, summary, drawn) }</div> }
}

/// What people are afraid of, each with its answer.
fn fears(view: &View, fears: &[Fear]) -> Html {
    let answered = |fear: &Fear| {
        let FearWords { ask, answer } = *fear.words();
        more(view, ask, idea(view, answer))
    };
    fears.iter().map(answered).collect()
}

/// Which numbers to call are in view.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    /// All of them: where a person begins, and where something sounds like danger.
    All,
    /// Two, for people who are in danger or need somebody to speak for them; the others are one press away. For pages
    /// where the same numbers appear again below something else.
    First,
}

/// Who to call. It is always in view where a person begins, writes freely, or holds the letter.
fn who_to_call(view: &View, open: Numbers) -> Html {
    let voice = view.voice();
    let line = |phrase: Phrase| (phrase, phrase.raw(voice).to_owned());
    let own = view.guide.council().emergency.iter();
    let own = own.map(|line| (help::COUNCIL_LINE, line_in_words(line, view)));
    let lines = match open {
        Numbers::All => ideas(view, NATIONAL.map(line).into_iter().chain(own)),
        Numbers::First => {
            let (first, others) = NATIONAL.split_at(2);
            let first = first.iter().copied().map(line);
            let others = others.iter().copied().map(line).chain(own);
            html! { <>{ ideas(view, first) }{ more(view, help::OTHERS, ideas(view, others)) }</> }
        }
    };
    let content = html! {
        <>
            { titled(view, help::HEADING, view.level().below()) }
            { lines }
            { idea(view, help::NOBODY_READS) }
        </>
    };
    html! { <aside class="not-printed" key="help" aria-label={view.say(help::HEADING)}>{ InsetText { content }.view() }</aside> }
}

/// Who helps adults with what happened in their childhood.
fn grown_up(view: &View) -> Html {
    ideas(view, GROWN_UP.map(|phrase| (phrase, view.say(phrase).to_owned())))
}

/// Somebody to call, in words.
fn line_in_words(line: &Line, view: &View) -> String {
    council::line(line, view.voice())
}

/// What the council states about itself, for people who want it; nothing if it states nothing.
fn of_council(view: &View) -> Option<Html> {
    let parts = council::stated(view.guide.council(), view.voice());
    let level = view.level().below().below();
    let drawn = parts.iter().map(|part| {
        let lines = bullets(part.lines.iter().cloned());
        html! { <div key={view.say(part.heading)}>{ titled(view, part.heading, level) }{ lines }</div> }
    });
    let content = html! { <>{ for drawn }</> };
    (!parts.is_empty()).then(|| more(view, say::MORE, content))
}

/// A button that looks like a link.
pub fn plain_button(view: &View, id: Option<&'static str>, phrase: Phrase, act: Act) -> Html {
    plain_button_saying(view, id, view.say(phrase).to_owned(), act)
}

/// The same with words that are more than one phrase.
pub fn plain_button_saying(view: &View, id: Option<&'static str>, text: String, act: Act) -> Html {
    html! {
        <button type="button" {id} class="plain-button" onclick={view.press(act)}>
            <span key={text.clone()}>{ text }</span>
        </button>
    }
}

/// Asks once more before something that cannot be undone, because a finger may slip. Escape means no.
pub fn asks(view: &View, id: &'static str, question: Phrase, yes: (Phrase, Act), no: (Phrase, Act)) -> Html {
    let (act, leave) = (view.act.clone(), no.1.clone());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            act.emit(leave.clone());
        }
    });
    html! {
        <div {id} class="here" role="group" aria-label={view.say(question)} tabindex="-1" {onkeydown}>
            { idea(view, question) }
            { plain_button(view, None, yes.0, yes.1) }
            { plain_button(view, None, no.0, no.1) }
        </div>
    }
}

/// Who helps a child or care leaver to say it, and who helps a family.
fn advocate(view: &View) -> Option<Html> {
    let complaint = view.guide.complaint()?;
    let has_right = complaint.route.standing.has_right_to_advocate();
    let own = &view.guide.council().advocacy;
    let own = own.iter().filter(|_| has_right).map(|line| (help::COUNCIL_LINE, line_in_words(line, view)));
    let national: &[_] = if has_right {
        &[help::CORAM_VOICE, help::HELP_AT_HAND]
    } else {
        &[help::FAMILY_RIGHTS_GROUP, help::OMBUDSMAN]
    };
    let lines = own.chain(national.iter().map(|phrase| (*phrase, view.say(*phrase).to_owned())));
    let what = has_right.then(|| idea(view, help::ADVOCATE));
    let was_in_care = matches!(view.guide.answers().who(), Ok(Who::CareLeaver));
    Some(html! {
        <>
            { titled(view, help::ADVOCATE_HEADING, view.section()) }
            { slot("what", what) }
            { ideas(view, lines) }
            { slot("grown-up", was_in_care.then(|| more(view, help::GROWN_UP, grown_up(view)))) }
        </>
    })
}
