//! What a council says about itself, in words: its ways to complain, who helps there, what it calls things. It is shown
//! beside the law and changes nothing in it.

use super::setting::Setting;
use crate::rules::council::{
    Access, Answered, Audience, BeyondCode, Channel, Consent, Contacts, CorporateStep, Council, Destination,
    Format, Line, OwnTerms, Service, ServiceKind, Stage, Title, Way,
};
use crate::rules::days::Length;
use crate::rules::doors::Door;
use crate::rules::law::Rule;
use crate::rules::steps::Step;
use crate::words::table::{council as say, help};
use crate::words::{InWords, Phrase, Voice, dates};

/// Rules that are the reason for no result, so nobody would be told there what a council says about them.
const AT_NO_POINT: [Rule; 11] = [
    Rule::ApplyingForOrders,
    Rule::WorkingDay,
    Rule::ReceiptDuties,
    Rule::StageOneOutcome,
    Rule::AgreedPoints,
    Rule::Investigation,
    Rule::PanelMembers,
    Rule::CodeTimes,
    Rule::Advocacy,
    Rule::Freeze,
    Rule::SayWhichProcedure,
];

/// A heading, and the lines under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What they are about.
    pub heading: Phrase,
    /// A line each.
    pub lines: Vec<String>,
}

/// Everything the council states that is shown at no step and no point; only headings with something under them.
pub fn stated(council: &Council, voice: Voice) -> Vec<Part> {
    let says = |quote: &str| say::STATED_SAYS.say(voice, &[("text", quote)]);
    let mut about: Vec<String> = Vec::new();
    if !council.aliases.is_empty() {
        about.push(say::STATED_ALSO.say(voice, &[("text", &council.aliases.join(", "))]));
    }
    about.extend(council.website.iter().map(|web| say::WEBSITE_TEXT.say(voice, &[("text", web)])));
    about.extend(council.service.iter().map(|service| run_by(service, voice)));
    if let Some(stages) = &council.stages {
        about.push(says(&stages.quote));
        // A sentence that contradicts the law is never alone.
        about.extend((stages.count != 3).then(|| say::LAW_STAGES.raw(voice).to_owned()));
    }
    about.extend(council.names.iter().map(|(title, name)| called(*title).say(voice, &[("name", name)])));
    for own in &council.acknowledgements {
        let within = match own.step {
            Stage::One => say::STATED_STAGE_ONE,
            Stage::Two => say::STATED_STAGE_TWO,
            Stage::Three => say::STATED_STAGE_THREE,
        };
        let said = Said { terms: &own.terms, quote: own.quote.as_deref(), within: Some(within) };
        said.tell(say::STATED_CONTAINS, voice, &mut about);
    }
    for promise in &council.promises {
        // Its sentence and its time are shown at the step.
        let quote = Some(promise.quote.as_str());
        about.extend(Said { terms: &promise.terms, quote, within: None }.contains(say::STATED_ASKED, voice));
    }
    let sent = council.promises.iter().filter(|promise| promise.step == Step::Sent);
    about.extend(sent.map(|promise| says(&promise.quote)));
    about.extend(AT_NO_POINT.into_iter().filter_map(|rule| council.says_of(rule)).map(says));
    if let Some(own) = &council.stage_three_total {
        let within = Some(say::STATED_TOTAL);
        let said = Said { terms: &own.terms, quote: own.quote.as_deref(), within };
        said.tell(say::STATED_CONTAINS, voice, &mut about);
    }
    about.extend(council.counting.iter().map(|own| says(&own.quote)));
    let consent = |own: &Consent| [says(&own.quote), say::LAW_CONSENT.raw(voice).to_owned()];
    let read = |page: &crate::rules::council::Page| {
        let name = match &page.address {
            Some(address) if *address != page.title => format!("{} ({address})", page.title),
            _ => page.title.clone(),
        };
        say::STATED_SOURCE.say(voice, &[("name", &name), ("date", &dates::day(page.checked, voice))])
    };
    let listed = council
        .website
        .as_ref()
        .map(|_| say::WEBSITE_READ.say(voice, &[("date", &dates::day(council.checked, voice))]));
    let parts = [
        (say::WAYS_HEADING, council.channels.iter().map(|channel| way(channel, voice)).collect()),
        (say::ABOUT_HEADING, about),
        (Door::Corporate.words().name, own_procedure(council, voice)),
        (say::CONSENT_HEADING, council.consent.iter().flat_map(consent).collect()),
        (say::ACCESS_HEADING, council.access.iter().flat_map(|own| access(own, voice)).collect()),
        (say::SOURCES_HEADING, council.pages.iter().map(read).chain(listed).collect::<Vec<_>>()),
    ];
    let part = |(heading, lines)| Part { heading, lines };
    parts.into_iter().filter(|(_, lines): &(_, Vec<_>)| !lines.is_empty()).map(part).collect()
}

/// Somebody to call, with everything that the council states about them.
pub fn line(line: &Line, voice: Voice) -> String {
    let note = line.note.as_deref();
    let phrase = if note.is_some() { help::COUNCIL_LINE_NOTE } else { help::COUNCIL_LINE };
    let first = phrase
        .say(voice, &[("name", &line.name), ("phone", &line.phone), ("help", note.unwrap_or_default())]);
    let answered = line.answered.map(|answered| {
        match answered {
            Answered::InHours => say::ANSWERED_IN_HOURS,
            Answered::OutOfHours => say::ANSWERED_OUT_OF_HOURS,
            Answered::Always => say::ANSWERED_ALWAYS,
        }
        .raw(voice)
        .to_owned()
    });
    let email = line.email.as_deref().map(|email| say::WAY_EMAIL.say(voice, &[("email", email)]));
    let web = line.web.as_deref().map(|web| say::WAY_WEB.say(voice, &[("text", web)]));
    sentences(
        std::iter::once(first).chain(answered).chain(email).chain(web).chain(for_whom(&line.audience, voice)),
    )
}

/// The council's own contacts and time for a door; nothing if it states none.
pub fn door(destination: &Destination, voice: Voice) -> Option<String> {
    let Contacts { phone, email, post, form } = &destination.contacts;
    let text = |phrase: Phrase, key, value: &Option<String>| {
        value.as_deref().map(|value| phrase.say(voice, &[(key, value)]))
    };
    let quote = destination.quote.as_deref().map(|quote| say::STATED_SAYS.say(voice, &[("text", quote)]));
    let length = || {
        longest(&destination.terms)
            .map(|length| say::STATED_WITHIN.say(voice, &[("days", &in_words(length, voice))]))
    };
    let parts = [
        destination.name.clone(),
        text(say::WAY_PHONE, "phone", phone),
        text(say::WAY_EMAIL, "email", email),
        text(say::WAY_FORM, "text", form),
        text(say::WAY_WEB, "text", &destination.web),
        (!post.is_empty()).then(|| say::WAY_POST.say(voice, &[("text", &post.join(", "))])),
        text(say::WAY_HOURS, "text", &destination.hours),
        quote.or_else(length),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| say::STATED_THERE.say(voice, &[("text", &sentences(parts.into_iter()))]))
}

/// How a door is reached, with what the council's profile says of it.
pub(super) fn how_to_reach(door: Door, setting: Setting) -> String {
    let how = door.words().how;
    let own = setting.council.destinations.iter().find(|own| own.door == door);
    let own = own.and_then(|own| self::door(own, setting.voice));
    std::iter::once(how.raw(setting.voice).to_owned()).chain(own).collect::<Vec<_>>().join(" ")
}

/// Parts of one line; each but the last ends like a sentence.
fn sentences(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(". ")
}

fn for_whom(audience: &[Audience], voice: Voice) -> impl Iterator<Item = String> {
    audience.iter().map(move |who| {
        match who {
            Audience::Anyone => say::FOR_ANYONE,
            Audience::Children => say::FOR_CHILDREN,
            Audience::ChildrenInCare => say::FOR_CHILDREN_IN_CARE,
            Audience::CareLeavers => say::FOR_CARE_LEAVERS,
            Audience::DisabledChildren => say::FOR_DISABLED_CHILDREN,
            Audience::Parents => say::FOR_PARENTS,
            Audience::Carers => say::FOR_CARERS,
            Audience::Representatives => say::FOR_REPRESENTATIVES,
        }
        .raw(voice)
        .to_owned()
    })
}

fn way(channel: &Channel, voice: Voice) -> String {
    let first = match &channel.way {
        Way::Form(address) => say::WAY_FORM.say(voice, &[("text", address)]),
        Way::App(address) => say::WAY_APP.say(voice, &[("text", address)]),
        Way::Email(email) => say::WAY_EMAIL.say(voice, &[("email", email)]),
        Way::Phone(phone) => say::WAY_PHONE.say(voice, &[("phone", phone)]),
        Way::Text(phone, None) => say::WAY_TEXT.say(voice, &[("phone", phone)]),
        Way::Text(phone, Some(word)) => say::WAY_TEXT_WORD.say(voice, &[("phone", phone), ("n", word)]),
        Way::Post(lines) => say::WAY_POST.say(voice, &[("text", &lines.join(", "))]),
        Way::Freepost(lines) => say::WAY_FREEPOST.say(voice, &[("text", &lines.join(", "))]),
        Way::Visit(lines) => say::WAY_VISIT.say(voice, &[("text", &lines.join(", "))]),
    };
    let hours = channel.hours.as_deref().map(|hours| say::WAY_HOURS.say(voice, &[("text", hours)]));
    let limits = channel.limits.as_deref().map(|limits| limits.trim_end_matches('.').to_owned());
    sentences(std::iter::once(first).chain(hours).chain(for_whom(&channel.audience, voice)).chain(limits))
}

fn run_by(service: &Service, voice: Voice) -> String {
    match service.kind {
        ServiceKind::Council => say::SERVICE_COUNCIL,
        ServiceKind::Trust => say::SERVICE_TRUST,
        ServiceKind::Company => say::SERVICE_COMPANY,
        ServiceKind::Partnership => say::SERVICE_PARTNERSHIP,
    }
    .say(voice, &[("name", &service.name)])
}

fn called(title: Title) -> Phrase {
    match title {
        Title::Procedure => say::CALLS_PROCEDURE,
        Title::Corporate => say::CALLS_CORPORATE_PROCEDURE,
        Title::StageOne => say::CALLS_STAGE_ONE,
        Title::StageTwo => say::CALLS_STAGE_TWO,
        Title::StageThree => say::CALLS_STAGE_THREE,
        Title::ComplaintsManager => say::CALLS_COMPLAINTS_MANAGER,
        Title::Responder => say::CALLS_RESPONDER,
        Title::Investigator => say::CALLS_INVESTIGATOR,
        Title::IndependentPerson => say::CALLS_INDEPENDENT_PERSON,
        Title::Adjudicator => say::CALLS_ADJUDICATOR,
        Title::Panel => say::CALLS_PANEL,
        Title::Director => say::CALLS_DIRECTOR,
    }
}

/// The council's sentences about its own procedure, in the order of its steps, with what a request has to contain. A
/// time without a sentence is for staff only: [`super::deadlines`].
fn own_procedure(council: &Council, voice: Voice) -> Vec<String> {
    let mut lines = Vec::new();
    for stage in 1..=3 {
        for own in council.corporate_beyond.iter().filter(|own| stage_beyond(own.step) == stage) {
            let asks = matches!(own.step, BeyondCode::AskStageTwo | BeyondCode::AskStageThree);
            let contains = if asks { say::STATED_ASKED } else { say::STATED_CONTAINS };
            let said = Said { terms: &own.terms, quote: own.quote.as_deref(), within: None };
            said.tell(contains, voice, &mut lines);
        }
        for own in council.corporate.iter().filter(|own| stage_in_code(own.step) == stage) {
            let said = Said { terms: &own.terms, quote: own.quote.as_deref(), within: None };
            said.tell(say::STATED_CONTAINS, voice, &mut lines);
        }
    }
    lines
}

fn stage_in_code(step: CorporateStep) -> u8 {
    match step {
        CorporateStep::Acknowledged | CorporateStep::StageOneReply => 1,
        CorporateStep::StageTwoAcknowledged | CorporateStep::StageTwoReply => 2,
    }
}

fn stage_beyond(step: BeyondCode) -> u8 {
    match step {
        BeyondCode::AskStageTwo => 2,
        BeyondCode::AskStageThree | BeyondCode::StageThreeAcknowledged | BeyondCode::StageThreeReply => 3,
    }
}

/// What a council says about a step: its sentence or, if there is none, how the guide says its time.
struct Said<'a> {
    terms: &'a OwnTerms,
    quote: Option<&'a str>,
    within: Option<Phrase>,
}

impl Said<'_> {
    fn tell(&self, contains: Phrase, voice: Voice, lines: &mut Vec<String>) {
        let within = || Some(self.within?.say(voice, &[("days", &in_words(longest(self.terms)?, voice))]));
        let quote = self.quote.map(|quote| say::STATED_SAYS.say(voice, &[("text", quote)]));
        lines.extend(quote.or_else(within));
        lines.extend(self.contains(contains, voice));
    }

    /// What it contains, if the sentence does not say so.
    fn contains(&self, phrase: Phrase, voice: Voice) -> Option<String> {
        let text = self.terms.contains.as_deref()?;
        let is_said = self.quote.is_some_and(|quote| quote.contains(text));
        (!is_said).then(|| phrase.say(voice, &[("text", text)]))
    }
}

fn access(own: &Access, voice: Voice) -> Vec<String> {
    let format = |format: &Format| {
        match format {
            Format::EasyRead => say::FORMAT_EASY_READ_TEXT,
            Format::LargePrint => say::FORMAT_LARGE_PRINT,
            Format::Braille => say::FORMAT_BRAILLE,
            Format::Audio => say::FORMAT_AUDIO,
            Format::SignLanguage => say::FORMAT_BRITISH_SIGN_LANGUAGE,
            Format::Interpreter => say::FORMAT_INTERPRETER,
            Format::ForChildren => say::FORMAT_FOR_CHILDREN,
        }
        .raw(voice)
    };
    let formats = own.formats.iter().map(format).collect::<Vec<_>>().join(", ");
    let list =
        |phrase: Phrase, text: String| (!text.is_empty()).then(|| phrase.say(voice, &[("text", &text)]));
    let quote = own.quote.as_deref().map(|quote| say::STATED_SAYS.say(voice, &[("text", quote)]));
    [list(say::STATED_LANGUAGES, own.languages.join(", ")), list(say::STATED_FORMATS, formats), quote]
        .into_iter()
        .flatten()
        .collect()
}

/// The longest time stated.
fn longest(terms: &OwnTerms) -> Option<Length> {
    terms.time.longest().or(terms.time.length())
}

fn in_words(length: Length, voice: Voice) -> String {
    let (n, one, many) = match length {
        Length::WorkingDays(n) => (n, say::LENGTH_WORKING_DAY, say::LENGTH_WORKING_DAYS),
        Length::Days(n) => (n, say::LENGTH_DAY, say::LENGTH_DAYS),
        Length::Months(n) => (n, say::LENGTH_MONTH, say::LENGTH_MONTHS),
    };
    (if n == 1 { one } else { many }).say(voice, &[("n", &n.to_string())])
}
