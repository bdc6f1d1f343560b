//! The page that people can read before any program runs, and that stays if none can run: how to complain without the
//! guide, from the council's profile.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::help::NATIONAL;
use super::html::{around, escape};
use crate::rules::council::{Council, Line};
use crate::rules::directory::{Directory, Listed, area};
use crate::words::table::{first_page as say, help, which_council};
use crate::words::{Phrase, Voice, table};

/// Where "Exit this page" goes if the council names no other page: a page that anyone might be looking at.
pub const EXIT_ADDRESS: &str = "https://www.bbc.co.uk/weather";

/// The page that says everything at once, beside the guide's own; [`super::read`] writes it.
const READ_PAGE: &str = "complaint-guide-read.html";

/// A sentence in an element of this class.
pub fn in_element(tag: &str, class: &str, phrase: Phrase, voice: Voice) -> String {
    around(tag, &[("class", class)], &escape(phrase.raw(voice)))
}

/// How a page for people at their work begins before its program runs: its title, and what it says only if that cannot
/// start.
pub fn opening(title: Phrase, could_not_start: Phrase, voice: Voice) -> String {
    let hidden = [("class", "govuk-body"), ("id", "could-not-start"), ("hidden", "hidden")];
    in_element("h1", "govuk-heading-l", title, voice)
        + &around("p", &hidden, &escape(could_not_start.raw(voice)))
}

/// Writes the page's body. The voice is the young person's: short enough for a child, complete for an adult.
pub fn first_page(council: &Council) -> String {
    let voice = Voice::YoungPerson;
    let name = council.name.clone().unwrap_or_else(|| table::common::THE_COUNCIL.raw(voice).to_owned());
    let said = |phrase: Phrase| phrase.say(voice, &[("council", &name)]);
    let sentence = |phrase: Phrase| escape(&said(phrase));
    let mut page = String::new();
    let element = |class: &str, tag: &str, html: String| around(tag, &[("class", class)], &html);
    let exit = escape(council.exit_address.as_deref().unwrap_or(EXIT_ADDRESS));
    let exit = format!(
        "<a class=\"govuk-button govuk-button--warning govuk-exit-this-page__button\" href=\"{exit}\" \
         target=\"_top\" rel=\"nofollow noreferrer\" role=\"button\" draggable=\"false\" data-exit=\"\" \
         data-left1=\"{}\" data-left2=\"{}\"><span class=\"govuk-visually-hidden\">{}</span> {}</a>",
        sentence(table::common::EXIT_ONE),
        sentence(table::common::EXIT_TWO),
        sentence(table::common::EXIT_PREFIX),
        sentence(table::common::EXIT)
    );
    page += &element("govuk-exit-this-page", "div", exit);
    page += &element("govuk-heading-l", "h1", sentence(say::TITLE));
    // What went wrong, which the page fills in. It is empty until then, so a browser that shows hidden elements shows
    // nothing.
    let notice: [(&str, &str); 7] = [
        ("class", "govuk-body govuk-!-font-weight-bold"),
        ("id", "notice"),
        ("hidden", "hidden"),
        ("data-could-not-start", &said(say::COULD_NOT_START)),
        ("data-stopped", &said(say::STOPPED)),
        ("data-read-along", &said(say::READ_ALONG)),
        ("data-open-alone", &said(say::OPEN_ALONE)),
    ];
    page += &around("p", &notice, "");
    page += &element("govuk-body-l", "p", sentence(say::LEAD));
    page += &element("govuk-heading-m", "h2", sentence(say::HOW_HEADING));
    for phrase in [say::HOW, say::SAY, say::WHO, say::WHEN] {
        page += &element("govuk-body", "p", sentence(phrase));
    }
    page += &element("govuk-list govuk-list--bullet", "ul", contacts(council, voice));
    let all = format!("<a class=\"govuk-link\" href=\"{READ_PAGE}\">{}</a>", sentence(say::READ));
    page += &element("govuk-body", "p", all);
    page += &element("govuk-heading-m", "h2", sentence(help::HEADING));
    let lines = council.emergency.iter().map(|line| council_line(line, voice));
    page += &element(
        "govuk-list govuk-list--bullet",
        "ul",
        items(NATIONAL.map(sentence).into_iter().chain(lines)),
    );
    page += &element("govuk-heading-m", "h2", sentence(help::ADVOCATE_HEADING));
    page += &element("govuk-body", "p", sentence(help::ADVOCATE));
    let lines = council.advocacy.iter().map(|line| council_line(line, voice)).collect::<Vec<_>>();
    let national =
        [help::CORAM_VOICE, help::HELP_AT_HAND, help::FAMILY_RIGHTS_GROUP, help::OMBUDSMAN].map(sentence);
    page += &element("govuk-list govuk-list--bullet", "ul", items(lines.into_iter().chain(national)));
    page
}

/// The same for all of England: first every council by its name, with its districts and its website.
pub fn first_page_of_all(council: &Council, directory: &Directory, today: NaiveDate) -> String {
    let voice = Voice::YoungPerson;
    let sentence = |phrase: Phrase| escape(phrase.raw(voice));
    let mut councils: Vec<_> = directory.answering(today).collect();
    councils.sort_by_key(|council| council.area());
    let item = |council: &Listed| {
        let name = escape(&council.name);
        let name = match &council.web {
            Some(web) => format!("<a href=\"{}\">{name}</a>", escape(web)),
            None => name,
        };
        let districts: Vec<_> =
            council.districts.iter().map(|district| escape(area(&district.name))).collect();
        if districts.is_empty() { name } else { format!("{name}: {}", districts.join(", ")) }
    };
    let list = items(councils.into_iter().map(item));
    format!(
        "{}<h2 class=\"govuk-heading-m\">{}</h2>\n<p class=\"govuk-body\">{}</p>\n<details class=\"govuk-details\">\
         <summary class=\"govuk-details__summary\">{}</summary>\n<ul class=\"govuk-list\">{list}</ul></details>\n",
        first_page(council),
        sentence(which_council::TITLE),
        sentence(which_council::LEAD),
        sentence(which_council::ALL),
    )
}

/// Lines of HTML as items of a list.
pub(super) fn items(lines: impl Iterator<Item = String>) -> String {
    lines.fold(String::new(), |mut list, line| {
        let _ = write!(list, "<li>{line}</li>");
        list
    })
}

/// One of the council's own numbers to call, as HTML.
pub(super) fn council_line(line: &Line, voice: Voice) -> String {
    escape(&super::council::line(line, voice))
}

/// How to reach the council, as items of a list.
pub(super) fn contacts(council: &Council, voice: Voice) -> String {
    let contacts = &council.contacts;
    let mut lines = Vec::new();
    if let Some(phone) = &contacts.phone {
        lines.push(escape(&say::PHONE.say(voice, &[("phone", phone)])));
    }
    if let Some(email) = &contacts.email {
        lines.push(escape(&say::EMAIL.say(voice, &[("email", email)])));
    }
    if !contacts.post.is_empty() {
        lines.push(format!("{} {}", escape(say::POST.raw(voice)), escape(&contacts.post.join(", "))));
    }
    if let Some(form) = &contacts.form {
        let form = escape(form);
        lines.push(format!(
            "{} <a class=\"govuk-link\" href=\"{form}\">{form}</a>",
            escape(say::FORM.raw(voice))
        ));
    }
    if lines.is_empty() {
        lines.push(escape(say::NO_CONTACTS.raw(voice)));
    }
    items(lines.into_iter())
}
