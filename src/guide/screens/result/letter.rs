//! The letter for the step, to read and to change; and the letter that has gone.

use yew::{Html, html};

use super::press::{LETTER, LETTER_FIELD, button, told};
use crate::components::text::{bullets, paragraph, slot};
use crate::components::{ButtonGroup, ButtonKind, InsetText, Size, Textarea, Title};
use crate::documents::letter::Letter;
use crate::documents::said::asked_in_words;
use crate::documents::summary::{Noticed, Summary};
use crate::guide::conversation::{Gone, Sheet};
use crate::guide::screens::letter::{own, written};
use crate::guide::view::{Act, View, Which, idea, titled};
use crate::rules::papers::PaperKind;
use crate::rules::questions::Ask;
use crate::words::table::{result as say, translated};
use crate::words::{ENGLISH, IS_TRANSLATED};

/// Draws the letter, with what to look at before it goes.
pub(super) fn letter(view: &View, letter: &Letter, summary: &Summary) -> Html {
    let notices = (!summary.notices.is_empty()).then(|| {
        let of_one = summary.notices.chunk_by(|one, other| one.question == other.question);
        let of_one = of_one.map(|notices| noticed(view, notices));
        let content = html! { <>{ titled(view, say::NOTICES_HEADING, view.section()) }{ for of_one }</> };
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
    let page = match (view.changing, view.guide.edited()) {
        (Some(text), _) => change(view, text),
        (None, Some(edited)) => sheet(Which::Main, view.say(say::LETTER_HEADING), own(&edited.text)),
        (None, None) => sheet(Which::Main, view.say(say::LETTER_HEADING), written(view, letter)),
    };
    let again = || match view.guide.edited() {
        Some(edited) => own(&edited.text),
        None => written(view, letter),
    };
    let after = view.changing.is_none().then(|| {
        html! {
            <>
                { button(view, say::GO_SEND, ButtonKind::Primary, Act::Turn(Sheet::Send)) }
                { buttons(view, Which::Main) }
                { told(view) }
                { button(view, say::EDIT, ButtonKind::Secondary, Act::ChangeLetter) }
                { slot("edited", edited) }
            </>
        }
    });
    html! {
        <>
            <div class="not-printed" key="about">
                { idea(view, say::LETTER_HOW) }
                { slot("notices", notices) }
                { slot("translated", stays(view)) }
            </div>
            { slot("sheet", Some(page)) }
            { slot("translation", in_translation(view, again)) }
            { slot("read", summary.letter_to_read.as_ref().filter(|_| is_as_written).map(|letter| to_read(view, letter))) }
            <div class="not-printed" key="after">{ slot("ways", after) }</div>
        </>
    }
}

/// What to look at in one question's answer, under a link that leads back to it.
fn noticed(view: &View, notices: &[Noticed]) -> Html {
    let says = bullets(notices.iter().map(|notice| notice.says.clone()));
    let of = notices.first().map_or("", |notice| &notice.question).to_owned();
    let link = Ask::from_key(&of).map(|ask| {
        let asked = asked_in_words(ask, view.guide.answers(), view.guide.setting());
        let onclick = view.press(Act::Change(ask));
        html! { <p key={asked.clone()} class="govuk-body"><a class="govuk-link" href="#" {onclick}>{ asked }</a></p> }
    });
    html! { <div key={of}>{ for link }{ says }</div> }
}

/// The letter while the person changes it.
fn change(view: &View, text: &str) -> Html {
    let field = Textarea {
        id: LETTER_FIELD.into(),
        label: Title::sized(view.say(say::EDIT_LABEL), Size::Small),
        hint: None,
        error: None,
        rows: 20,
        value: text.to_owned().into(),
        on_input: view.act.reform(Act::TypeLetter),
        from_html: None,
    };
    let buttons = vec![
        button(view, say::EDIT_KEEP, ButtonKind::Primary, Act::KeepLetter),
        button(view, say::EDIT_DROP, ButtonKind::Secondary, Act::DropLetter),
    ];
    html! {
        <>
            <div class="not-printed" key="field">{ field.view() }{ ButtonGroup { buttons }.view() }</div>
            // Paper cannot scroll a field.
            <div class="only-printed" translate="no" key="text">{ own(text) }</div>
        </>
    }
}

/// What can be done with a letter.
pub(super) fn buttons(view: &View, which: Which) -> Html {
    let mut buttons = vec![
        button(view, say::COPY, ButtonKind::Secondary, Act::Copy(which)),
        button(view, say::PRINT, ButtonKind::Secondary, Act::Print),
        button(view, say::SAVE, ButtonKind::Secondary, Act::Save(which)),
    ];
    if which == Which::Main && view.can_share {
        buttons.push(button(view, say::SHARE, ButtonKind::Secondary, Act::Share));
    }
    ButtonGroup { buttons }.view()
}

/// The letter that has gone, to be kept.
pub(super) fn sent(view: &View, gone: &Gone) -> Html {
    html! {
        <>
            <div class="not-printed" key="about">{ paragraph(gone.said(view.voice())) }{ slot("translated", stays(view)) }</div>
            { slot("sheet", Some(sheet(Which::Sent, view.say(say::SENT_KEEP), own(&gone.text)))) }
            { slot("translation", in_translation(view, || own(&gone.text))) }
            <div class="not-printed" key="buttons">
                { buttons(view, Which::Sent) }
                { told(view) }
                { button(view, say::SENT_UNDO, ButtonKind::Secondary, Act::NotSent) }
            </div>
        </>
    }
}

/// Said where the browser translates the page: which letter is the one to send.
pub(super) fn stays(view: &View) -> Option<Html> {
    view.translated.then(|| InsetText { content: idea(view, say::TRANSLATED) }.view())
}

/// Where the browser translates the page, the letter once more under the one to send, for whoever cannot read that.
pub(super) fn in_translation(view: &View, letter: impl Fn() -> Html) -> Option<Html> {
    let name = view.say(say::TRANSLATED_LETTER);
    view.translated.then(|| {
        html! {
            <div class="not-printed">
                { titled(view, say::TRANSLATED_LETTER, view.section()) }
                <section class="letter" aria-label={name}>{ letter() }</section>
            </div>
        }
    })
}

/// A letter as a separate sheet. A browser's translator leaves it alone: what is printed is what is copied, saved and
/// sent.
pub(super) fn sheet(which: Which, name: &str, content: Html) -> Html {
    let id = (which == Which::Main).then_some(LETTER);
    // A child's copy is for the child, and in the child's language.
    let is_english = IS_TRANSLATED && which != Which::Paper(PaperKind::ChildsCopy);
    let (lang, dir) = (is_english.then_some(ENGLISH.tag), is_english.then_some(ENGLISH.direction));
    html! {
        <section class="letter" translate="no" {id} {lang} {dir} tabindex={id.map(|_| "-1")} aria-label={name.to_owned()}>{ content }</section>
    }
}

/// What a letter to the council says, for people who do not read English.
pub(super) fn to_read(view: &View, letter: &Letter) -> Html {
    let heading = view.say(translated::HEADING);
    html! {
        <div class="not-printed">
            { titled(view, translated::HEADING, view.section()) }
            { idea(view, translated::WHY) }
            <section class="letter" aria-label={heading}>{ written(view, letter) }</section>
        </div>
    }
}
