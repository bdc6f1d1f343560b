//! How to send the letter, and whether it has gone.

use yew::{Html, html};

use super::letter::stays;
use super::press::{button, told};
use crate::components::WarningText;
use crate::components::text::{bullets, slot, with_numbers};
use crate::components::{Button, ButtonAction, ButtonGroup, ButtonKind, Details};
use crate::documents::email::{Email, email_of};
use crate::documents::letter::Letter;
use crate::documents::summary::Summary;
use crate::documents::text::text;
use crate::guide::screens::{Numbers, advocate, who_to_call};
use crate::guide::view::{Act, View, Which, beside, idea, titled};
use crate::rules::named::Named;
use crate::rules::sending::Sent;
use crate::words::table::{common, council, first_page, result as say};
use crate::words::{InWords, Phrase};

/// Draws what stands under the heading. Only the council's profile gives the address.
pub(super) fn send(view: &View, letter: &Letter, summary: &Summary) -> Html {
    let not_sent =
        WarningText { prefix: view.say(common::WARNING).into(), text: view.say(say::NOT_SENT).into() };
    let not_sent = beside(view, say::NOT_SENT, not_sent.view());
    let more = |name: Phrase, lines: &[String]| {
        (!lines.is_empty()).then(|| {
            let content = bullets(lines.iter().cloned());
            let details = Details { id: None, summary: view.say(name).into(), content, open: false };
            beside(view, name, details.view())
        })
    };
    let text = view.guide.edited().map_or_else(|| text(letter), |edited| edited.text.clone());
    let anonymous = view.guide.complaint().is_some_and(|complaint| complaint.route.anonymous);
    html! {
        <>
            { slot("not-sent", Some(not_sent)) }
            { slot("translated", stays(view)) }
            { slot("email", email(view, Which::Main, &letter.subject, &text)) }
            { told(view) }
            { slot("ways", Some(ways(view))) }
            { slot("phone", more(say::PHONE_HEADING, &summary.phone)) }
            { slot("enclose", more(say::ENCLOSE_HEADING, &summary.enclosures)) }
            { idea(view, say::KEEP) }
            { slot("sent", (!anonymous).then(|| sent(view))) }
            { slot("advocate", advocate(view)) }
            { slot("calls", Some(who_to_call(view, Numbers::First))) }
        </>
    }
}

/// One press that copies the letter and opens an email to the council, with the letter in it if it fits.
pub(super) fn email(view: &View, which: Which, subject: &str, text: &str) -> Option<Html> {
    let council = view.guide.council();
    let address = council.contacts.email.as_ref()?;
    let (link, says) = match email_of(subject, text, council)? {
        Email::Whole(link) => (link, say::SEND_EMAIL_WHOLE),
        Email::ToPaste(link) => (link, say::SEND_EMAIL_LONG),
    };
    let with = [("email", address.as_str())];
    // The letter is copied as well: nobody knows whether a mail program opens, or what it does with a link.
    let act = view.act.clone();
    let on_click = yew::Callback::from(move |_| act.emit(Act::Copy(which)));
    let action = ButtonAction::Link { href: link.into(), on_click };
    let open = Button {
        text: say::SEND_EMAIL_OPEN.say(view.voice(), &with).into(),
        kind: ButtonKind::Primary,
        action,
    };
    let says = says.say(view.voice(), &with);
    Some(html! {
        <>
            { beside(view, say::SEND_EMAIL_OPEN, open.view()) }
            <p key={says.clone()} class="govuk-body">{ says }</p>
        </>
    })
}

/// The other ways.
pub(super) fn ways(view: &View) -> Html {
    let contacts = &view.guide.council().contacts;
    let mut lines = Vec::new();
    let line = |text: String| html! { <li key={text.clone()}>{ with_numbers(&text) }</li> };
    if let Some(form) = &contacts.form {
        lines.push(html! {
            <li key={form.clone()}>
                <span>{ view.say(say::SEND_FORM) }</span>
                { " " }
                <a class="govuk-link" translate="no" href={form.clone()} target="_blank" rel="noopener noreferrer">{ form.clone() }</a>
            </li>
        });
    }
    if !contacts.post.is_empty() {
        let address = contacts.post.join(", ");
        lines.push(html! {
            <li key={address.clone()}><span>{ view.say(say::SEND_POST) }</span>{ " " }<span translate="no">{ address }</span></li>
        });
    }
    if let Some(phone) = &contacts.phone {
        lines.push(line(say::SEND_PHONE.say(view.voice(), &[("phone", phone)])));
    }
    if lines.is_empty() && contacts.email.is_none() {
        lines.push(line(view.say(first_page::NO_CONTACTS).to_owned()));
    }
    if let Some(web) = &view.guide.council().website {
        lines.push(html! {
            <li key="website">
                <span key={view.say(council::WEBSITE_LINK)}>{ view.say(council::WEBSITE_LINK) }</span>
                { " " }
                <a class="govuk-link" translate="no" href={web.clone()} target="_blank" rel="noopener noreferrer">{ web.clone() }</a>
            </li>
        });
    }
    html! { <ul class="govuk-list govuk-list--bullet">{ for lines }</ul> }
}

/// The person says that the letter has gone, and how; nothing else can know it.
fn sent(view: &View) -> Html {
    let ways = Sent::ALL.iter().map(|how| {
        let name = how.words().name;
        button(view, name, ButtonKind::Secondary, Act::Sent(*how))
    });
    html! {
        <div class="not-printed">
            { titled(view, say::SENT_HEADING, view.section()) }
            { idea(view, say::SENT_WHY) }
            { ButtonGroup { buttons: ways.collect() }.view() }
        </div>
    }
}
