//! Compares a profile with the law. Something that would state the law wrongly is an error. Something that gives a
//! person less than the law does is a warning, since the law is shown beside the council's sentence.

use std::fmt::{self, Display};

use chrono::NaiveDate;

use super::fields::FOR_EVERY_COUNCIL;
use super::keys as key;
use super::report::{At, Report, Weight};
use crate::files::page::lengths::lengths;
use crate::files::page::starts::{Done, Since, since};
use crate::files::page::words::Text;
use crate::rules::clocks::{Clock, Extension, Start};
use crate::rules::council::{
    Audience, Colour, CorporateStep, Council, Gate, Handled, OwnTerms, PanelBy, Stated, Theme, Time, Window,
};
use crate::rules::days::{Counting, Length};
use crate::rules::law::Rule;
use crate::rules::named::Named;
use crate::rules::steps::Step;

/// The clock with which a step is compared.
fn clock(step: Step) -> Option<Clock> {
    Some(match step {
        Step::StageOneReply | Step::StageOneLatest => Clock::StageOne,
        Step::AskStageTwo => Clock::StageTwoRequest,
        Step::StageTwoReply | Step::StageTwoLatest => Clock::StageTwo,
        Step::AskStageThree => Clock::StageThreeRequest,
        Step::Panel => Clock::Panel,
        Step::PanelPapers => Clock::PanelPapers,
        Step::PanelReport => Clock::PanelReport,
        Step::PanelReply => Clock::PanelReply,
        Step::Sent | Step::Ombudsman => return None,
    })
}

/// Whether the step is the person's own, or a time before which something must be there. For these the law gives a
/// least length, and for the others a longest.
fn is_least(step: Step) -> bool {
    matches!(step, Step::AskStageTwo | Step::AskStageThree | Step::PanelPapers)
}

/// The working days that a clock gives without its extension.
fn in_law(clock: Clock) -> u16 {
    match clock.terms().length {
        Length::WorkingDays(days) => days,
        Length::Days(_) | Length::Months(_) => u16::MAX,
    }
}

/// The working days that it gives at most.
fn most_in_law(clock: Clock) -> u16 {
    match clock.terms().extension {
        Extension::To(Length::WorkingDays(days), ..) => days,
        _ => in_law(clock),
    }
}

/// The fewest working days that a length can hold, to compare with the law's.
fn fewest(length: Length) -> u16 {
    match length {
        Length::WorkingDays(days) => days,
        // A week has five working days, and a length can meet two weeks of holidays at most.
        Length::Days(days) => (days * 5 / 7).saturating_sub(10).max(days.min(5)),
        Length::Months(months) => months.saturating_mul(20).saturating_sub(10),
    }
}

/// The most working days that a length can hold.
fn most(length: Length) -> u16 {
    match length {
        Length::WorkingDays(days) => days,
        Length::Days(days) => (days / 7) * 5 + (days % 7).min(5),
        Length::Months(months) => months.saturating_mul(23),
    }
}

/// A length as the profile gives it.
struct Said(Length);

impl Display for Said {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Length::WorkingDays(days) => write!(out, "{days} working days"),
            Length::Days(days) => write!(out, "{days} days"),
            Length::Months(months) => write!(out, "{months} months"),
        }
    }
}

/// What the law gives, and no council can make depend on itself.
fn is_right(rule: Rule) -> bool {
    use Rule as R;
    matches!(
        rule,
        R::LookedAfterChild
            | R::ChildInNeed
            | R::Parent
            | R::ParentalResponsibility
            | R::FosterCarer
            | R::CareLeaver
            | R::SpecialGuardian
            | R::ChildUnderGuardianship
            | R::ParentUnderGuardianship
            | R::AskedForGuardianshipSupport
            | R::ChildAndAdoption
            | R::ProspectiveAdopter
            | R::AdoptionFamily
            | R::AdoptionSupported
            | R::Advocate
            | R::Advocacy
            | R::PartThree
            | R::CareOrder
            | R::ApplyingForOrders
            | R::LeavingCare
            | R::Fostering
            | R::GuardianshipSupport
            | R::AdoptionSupport
            | R::StageTwoRight
            | R::StageThreeRight
    )
}

/// What the council has to decide case by case, and cannot refuse once and for all.
fn is_decided_each_time(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::OneYear | Rule::OtherCase | Rule::SufficientInterest | Rule::Representative | Rule::Anonymous
    )
}

const KEEP_SENTENCE: &str = "Leave the length out; the council’s sentence can stay, beside the law’s date.";
const STANDS_BESIDE: &str = "The guide shows the law’s date beside the council’s sentence.";

/// Reports what was found.
struct Notes<'a, R>(&'a mut R);

impl<R: Report> Notes<'_, R> {
    fn error(&mut self, at: At, wrong: impl Display, rule: impl Into<Option<Rule>>, remedy: &str) {
        self.0.law(Weight::Error, at, wrong, rule.into(), remedy);
    }

    fn warn(&mut self, at: At, wrong: impl Display, rule: impl Into<Option<Rule>>, remedy: &str) {
        self.0.law(Weight::Warning, at, wrong, rule.into(), remedy);
    }
}

/// What would state the law wrongly.
pub(super) fn compare(council: &Council, at: At, report: &mut impl Report) {
    let mut notes = Notes(report);
    let promises = at.key(key::PROMISES);
    for promise in &council.promises {
        let place = promises.key(promise.step.key());
        length_in_law(promise.step, &promise.terms, place, &mut notes);
        if promise.terms.gate.is_some() && !has_gate(promise.step) {
            notes.error(place.key(key::GATE), "Nothing can stand before this step.", None, "Leave it out.");
        }
        if promise.terms.window.is_some() && !matches!(promise.step, Step::AskStageTwo | Step::AskStageThree)
        {
            notes.error(place.key(key::WINDOW), "Only a request has this.", None, "Leave it out.");
        }
        if promise.terms.by.is_some() && promise.step != Step::Panel {
            notes.error(place.key(key::BY), "Only a panel has this.", None, "Leave it out.");
        }
    }
    for (usual, latest) in
        [(Step::StageOneReply, Step::StageOneLatest), (Step::StageTwoReply, Step::StageTwoLatest)]
    {
        let length = |step| council.promise(step).and_then(|promise| promise.terms.time.length());
        if let (Some(one), Some(other)) = (length(usual), length(latest))
            && fewest(one) > most(other)
        {
            let wrong = format_args!("This is longer than the latest time, {}.", Said(other));
            let place = promises.key(usual.key());
            notes.error(place.key(key::LENGTH), wrong, None, "Give the usual time here.");
        }
    }
    let total_at = at.key(key::STAGE_THREE_TOTAL);
    if let Some(total) = &council.stage_three_total
        && let Some(length) = total.terms.time.length()
    {
        let law = [Clock::Panel, Clock::PanelReport, Clock::PanelReply].map(in_law).iter().sum::<u16>();
        if fewest(length) > law {
            let wrong = format_args!(
                "The law gives {law} working days for the whole of Stage 3 (30, 5 and 15), and the profile says {}.",
                Said(length)
            );
            notes.error(total_at.key(key::LENGTH), wrong, Rule::Panel, KEEP_SENTENCE);
        }
    }
    if council.stage_three_total.as_ref().is_some_and(|total| total.terms.time == Time::NoLimit) {
        let wrong = "The law sets a limit here, and the profile says that there is none.";
        notes.error(total_at.key(key::LENGTH), wrong, Rule::Panel, KEEP_SENTENCE);
    }
    let own = council.corporate.iter().map(|own| (key::CORPORATE, own.step.key(), is_empty(own)));
    let beyond = council.corporate_beyond.iter().map(|own| (key::CORPORATE, own.step.key(), is_empty(own)));
    let confirmed =
        council.acknowledgements.iter().map(|own| (key::ACKNOWLEDGEMENTS, own.step.key(), is_empty(own)));
    for (part, key, _) in own.chain(beyond).chain(confirmed).filter(|(.., is_empty)| *is_empty) {
        let remedy = "Give `length` and `unit`, or `quote`, or leave it out.";
        notes.error(at.key(part).key(key), "Nothing is said here.", None, remedy);
    }
    let says = at.key(key::SAYS);
    for saying in &council.says {
        let place = says.key(saying.rule.key());
        match saying.handled {
            Some(Handled::No | Handled::Decides) if is_right(saying.rule) && saying.quote.is_none() => {
                let wrong = "The law gives this as a right, and the profile makes it depend on the council.";
                let remedy = "Leave it out, or give the council’s own sentence in `quote`; the guide then shows the law beside it.";
                notes.error(place.key(key::HANDLED), wrong, saying.rule, remedy);
            }
            None if saying.quote.is_none() => {
                notes.error(
                    place,
                    "Nothing is said here.",
                    None,
                    "Give `quote` or `handled`, or leave the rule out.",
                );
            }
            _ => {}
        }
    }
    if council.counting.as_ref().is_some_and(|own| own.counting == Counting::LAW) {
        let remedy = "Leave `counting` out.";
        notes.error(
            at.key(key::COUNTING).key(key::DAY_ONE),
            "This is how the law counts.",
            Rule::WorkingDay,
            remedy,
        );
    }
    contrast(council.theme, at, &mut notes);
}

/// Whether nothing is stated of a step.
fn is_empty<S>(own: &Stated<S>) -> bool {
    own.terms.time == Time::NotStated && own.quote.is_none() && own.terms.contains.is_none()
}

fn has_gate(step: Step) -> bool {
    matches!(
        step,
        Step::AskStageTwo | Step::StageTwoReply | Step::StageTwoLatest | Step::AskStageThree | Step::Panel
    )
}

/// A length that the law does not allow.
fn length_in_law(step: Step, terms: &OwnTerms, place: At, notes: &mut Notes<impl Report>) {
    let Some(clock) = clock(step) else { return };
    let (law, rule) = (in_law(clock), clock.terms().rule);
    let shortest = terms.time.length();
    if is_least(step) {
        if let Some(length) = shortest.filter(|length| most(*length) < law) {
            let wrong =
                format_args!("The law gives {law} working days here, and the profile says {}.", Said(length));
            notes.error(place.key(key::LENGTH), wrong, rule, KEEP_SENTENCE);
        }
        return;
    }
    let allowed = most_in_law(clock);
    let lengths = [(key::LENGTH, shortest), (key::LONGEST, terms.time.longest())];
    for (key, length) in lengths {
        if let Some(length) = length.filter(|length| fewest(*length) > allowed) {
            let wrong = format_args!(
                "The law allows {allowed} working days at most here, and the profile says {}. \
                 A limit beyond the law’s cannot be shown as the limit.",
                Said(length)
            );
            notes.error(place.key(key), wrong, rule, KEEP_SENTENCE);
        }
    }
    if terms.time == Time::NoLimit {
        let wrong = "The law sets a limit here, and the profile says that there is none.";
        notes.error(place.key(key::LENGTH), wrong, rule, KEEP_SENTENCE);
    }
}

/// The guide's own colours, for those that a profile does not give.
const TEXT: Colour = Colour { red: 0x0b, green: 0x0c, blue: 0x0c };
const WHITE: Colour = Colour { red: 0xff, green: 0xff, blue: 0xff };
const LINK: Colour = Colour { red: 0x1a, green: 0x65, blue: 0xa6 };
const MISTAKE: Colour = Colour { red: 0xca, green: 0x35, blue: 0x35 };
const BUTTON: Colour = Colour { red: 0x0f, green: 0x7a, blue: 0x52 };

/// Words have a contrast of 4.5 to 1, and a button 3 to 1 with what surrounds it (WCAG 2.2, 1.4.3 and 1.4.11).
fn contrast(theme: Theme, at: At, notes: &mut Notes<impl Report>) {
    let background = theme.background.unwrap_or(WHITE);
    let button = theme.button.unwrap_or(BUTTON);
    let pairs = [
        (key::TEXT_COLOUR, theme.text.unwrap_or(TEXT), "`background`", background, 450, "4.5"),
        (key::LINK, theme.link.unwrap_or(LINK), "`background`", background, 450, "4.5"),
        (key::BUTTON_TEXT, theme.button_text.unwrap_or(WHITE), "`button`", button, 450, "4.5"),
        (key::BUTTON, button, "`background`", background, 300, "3"),
        // The colours that a profile cannot set must also be readable on its ground.
        (key::BACKGROUND, background, "the guide’s red for mistakes", MISTAKE, 450, "4.5"),
    ];
    for (key, colour, other, behind, least, said) in pairs {
        let found = colour.contrast(behind);
        if found < least {
            let wrong = format_args!(
                "The contrast with {other} is {}.{:02} to 1, and it has to be {said} to 1 (WCAG 2.2).",
                found / 100,
                found % 100
            );
            notes.error(at.key(key::THEME).key(key), wrong, None, "Take a darker or a lighter colour.");
        }
    }
}

/// What gives a person less than the law does, is old, or is missing.
pub(super) fn warn(council: &Council, at: At, today: Option<NaiveDate>, report: &mut impl Report) {
    let mut notes = Notes(report);
    let promises = at.key(key::PROMISES);
    for promise in &council.promises {
        let place = promises.key(promise.step.key());
        weaker_promise(promise.step, &promise.terms, place, &mut notes);
    }
    if let Some(stages) = council.stages.as_ref().filter(|stages| stages.count < 3) {
        let wrong = format_args!("The law has three stages, and the council says {}.", stages.count);
        notes.warn(
            at.key(key::STAGES).key(key::COUNT),
            wrong,
            Rule::StageThreeRight,
            "The guide goes by the three. Tell the complaints team.",
        );
    }
    let says = at.key(key::SAYS);
    for saying in &council.says {
        let place = says.key(saying.rule.key());
        let place = place.key(key::HANDLED);
        let less = matches!(saying.handled, Some(Handled::No | Handled::Decides)) && is_right(saying.rule);
        if less && saying.quote.is_some() {
            let wrong =
                "The law gives this as a right, and the council’s sentence makes it depend on the council.";
            notes.warn(
                place,
                wrong,
                saying.rule,
                "The guide goes by the law and shows the sentence. Tell the complaints team.",
            );
        }
        if saying.handled == Some(Handled::No) && is_decided_each_time(saying.rule) {
            let wrong =
                "The council has to decide this case by case, and the profile says that it never takes it.";
            notes.warn(
                place,
                wrong,
                saying.rule,
                "The guide says that the council decides. Tell the complaints team.",
            );
        }
    }
    if council.consent.as_ref().is_some_and(|consent| {
        consent
            .audience
            .iter()
            .any(|who| matches!(who, Audience::Anyone | Audience::Parents | Audience::Carers))
    }) {
        let wrong = "A parent or carer who may complain for themselves needs no agreement of the child.";
        notes.warn(
            at.key(key::CONSENT).key(key::FOR),
            wrong,
            Rule::Parent,
            "The guide goes by the law. Tell the complaints team.",
        );
    }
    beyond_code(council, at, &mut notes);
    other_starts(council, at, &mut notes);
    unseen(council, at, &mut notes);
    missing(council, at, &mut notes);
    stale(council, at, today, &mut notes);
}

/// A promise that is less than the law's, and is shown beside it.
fn weaker_promise(step: Step, terms: &OwnTerms, place: At, notes: &mut Notes<impl Report>) {
    if let Some(clock) = clock(step) {
        let (law, most, rule) = (in_law(clock), most_in_law(clock), clock.terms().rule);
        let is_usual = matches!(step, Step::StageOneReply | Step::StageTwoReply);
        if let Some(length) = terms.time.length()
            && is_usual
            && (law + 1..=most).contains(&fewest(length))
        {
            let wrong = format_args!(
                "The law gives {law} working days, and {most} only where it is extended; the profile says {} as a rule.",
                Said(length)
            );
            notes.warn(place.key(key::LENGTH), wrong, rule, STANDS_BESIDE);
        }
        if terms.time == Time::Agreed && !is_least(step) {
            let wrong = "The law sets a limit here, and the council says that it agrees a time.";
            notes.warn(place.key(key::LENGTH), wrong, rule, STANDS_BESIDE);
        }
        let is_later =
            matches!(terms.from, Some(Start::Accepted | Start::Acknowledged | Start::PointsAgreed));
        if is_later && !is_least(step) {
            let wrong = "The council counts from a later day than the law does.";
            notes.warn(place.key(key::FROM), wrong, rule, STANDS_BESIDE);
        }
        if terms.window == Some(Window::Hard) {
            let wrong = "The council states this as a limit; a later request has to be looked at.";
            notes.warn(
                place.key(key::WINDOW),
                wrong,
                rule,
                "The guide says that a late request can be made.",
            );
        }
    }
    if matches!(terms.gate, Some(Gate::IfAgreed | Gate::MediationFirst)) {
        let rule = if matches!(step, Step::AskStageThree | Step::Panel) {
            Rule::StageThreeRight
        } else {
            Rule::StageTwoRight
        };
        let wrong = "The law gives this stage as a right, and the council puts a condition before it.";
        notes.warn(
            place.key(key::GATE),
            wrong,
            rule,
            "The guide says that it is a right. Tell the complaints team.",
        );
    }
    if matches!(terms.by, Some(PanelBy::Appointed | PanelBy::SetUp)) {
        let wrong = "The law wants the panel to have met by then, and the council says less.";
        notes.warn(place.key(key::BY), wrong, Rule::Panel, STANDS_BESIDE);
    }
}

/// Times of the council's own procedure that are longer than the Ombudsman's code asks for.
fn beyond_code(council: &Council, at: At, notes: &mut Notes<impl Report>) {
    let corporate = at.key(key::CORPORATE);
    for promise in &council.corporate {
        let clock = match promise.step {
            CorporateStep::Acknowledged => Clock::CodeAcknowledgement,
            CorporateStep::StageOneReply => Clock::CodeStageOne,
            CorporateStep::StageTwoAcknowledged => Clock::CodeStageTwoAcknowledgement,
            CorporateStep::StageTwoReply => Clock::CodeStageTwo,
        };
        let time = promise.terms.time;
        let lengths =
            [(key::LENGTH, time.length(), in_law(clock)), (key::LONGEST, time.longest(), most_in_law(clock))];
        for (key, length, code) in lengths {
            if let Some(length) = length.filter(|length| fewest(*length) > code) {
                let wrong = format_args!(
                    "The code asks for {code} working days at most, and the profile says {}.",
                    Said(length)
                );
                let place = corporate.key(promise.step.key());
                notes.warn(
                    place.key(key),
                    wrong,
                    Rule::CodeTimes,
                    "The guide shows the code’s date beside it.",
                );
            }
        }
    }
    if council.corporate_stages.is_some_and(|stages| stages > 2) {
        let wrong = "The Ombudsman’s code has two stages.";
        notes.warn(corporate.key(key::STAGES), wrong, Rule::CodeTimes, "Tell the complaints team.");
    }
}

/// What is done within the time of a step, if it has one.
fn done(step: Step) -> Option<Done> {
    Some(match step {
        Step::StageOneReply | Step::StageOneLatest | Step::StageTwoReply | Step::StageTwoLatest => {
            Done::Answered
        }
        Step::AskStageTwo | Step::AskStageThree => Done::Asked,
        Step::Panel | Step::PanelPapers => Done::PanelMet,
        Step::PanelReport | Step::PanelReply => Done::PanelReported,
        Step::Sent | Step::Ombudsman => return None,
    })
}

/// From when a time counts, as the sentence beside it says; nothing, if the time is not in it.
fn quoted_start(time: Time, quote: &str, done: Done) -> Option<Since> {
    let length = time.length()?;
    let text = Text::new(quote);
    let all = lengths(&text, None);
    let is_this =
        |n: &usize| u16::try_from(all[*n].number).is_ok_and(|number| all[*n].unit.length(number) == length);
    (0..all.len()).find(is_this).map(|n| since(&text, &all, n, done, &Text::new("")))
}

/// Lengths beside a sentence that counts them from another day than the law does, so that the date would be none of the
/// council's.
fn other_starts(council: &Council, at: At, notes: &mut Notes<impl Report>) {
    let statutory = council.promises.iter().filter_map(|own| {
        Some((key::PROMISES, own.step.key(), &own.terms, own.quote.as_str(), done(own.step)?))
    });
    let corporate = council.corporate.iter().filter_map(|own| {
        let done = match own.step {
            CorporateStep::Acknowledged | CorporateStep::StageTwoAcknowledged => Done::Confirmed,
            CorporateStep::StageOneReply | CorporateStep::StageTwoReply => Done::Answered,
        };
        Some((key::CORPORATE, own.step.key(), &own.terms, own.quote.as_deref()?, done))
    });
    for (part, step, terms, quote, done) in statutory.chain(corporate) {
        let place = at.key(part);
        let place = place.key(step);
        match quoted_start(terms.time, quote, done) {
            // Of these the guide gives no date.
            _ if matches!(terms.from, Some(Start::Accepted | Start::PointsAgreed)) => {}
            Some(Since::Another) => {
                let wrong = "The sentence counts this from a day that only the council knows, and no date can be given.";
                notes.warn(place.key(key::LENGTH), wrong, None, KEEP_SENTENCE);
            }
            Some(Since::Named(start @ (Start::Accepted | Start::PointsAgreed | Start::Acknowledged)))
                if terms.from != Some(start) =>
            {
                let wrong = format_args!("The sentence counts this from another day: `{}`.", start.key());
                notes.warn(place.key(key::FROM), wrong, None, "Give that in `from`.");
            }
            _ => {}
        }
    }
}

/// What people would be shown only within the council's own sentence, if that is missing. If nothing at all is said,
/// there is an error already.
fn unseen(council: &Council, at: At, notes: &mut Notes<impl Report>) {
    let mut of_step = |place: At, terms: &OwnTerms, quote: &Option<String>, is_for_staff: bool| {
        let has_detail = terms.from.is_some()
            || terms.window.is_some()
            || terms.agreement.is_some()
            || !terms.causes.is_empty();
        if quote.is_none() && (has_detail || is_for_staff) {
            let wrong = if is_for_staff {
                "People are shown the council’s own sentence, and there is none: only staff see this."
            } else {
                "From when it counts and why it may be longer is shown within the council’s own sentence, and there is none."
            };
            notes.warn(place, wrong, None, "Give the sentence in `quote`.");
        }
    };
    for own in &council.acknowledgements {
        of_step(at.key(key::ACKNOWLEDGEMENTS).key(own.step.key()), &own.terms, &own.quote, false);
    }
    if let Some(own) = &council.stage_three_total {
        of_step(at.key(key::STAGE_THREE_TOTAL), &own.terms, &own.quote, false);
    }
    for own in &council.destinations {
        of_step(at.key(key::DESTINATIONS).key(own.door.key()), &own.terms, &own.quote, false);
    }
    for own in council.corporate.iter().filter(|own| !is_empty(own)) {
        of_step(at.key(key::CORPORATE).key(own.step.key()), &own.terms, &own.quote, true);
    }
    for own in council.corporate_beyond.iter().filter(|own| !is_empty(own)) {
        of_step(at.key(key::CORPORATE).key(own.step.key()), &own.terms, &own.quote, true);
    }
    for saying in council.says.iter().filter(|saying| saying.quote.is_none() && saying.handled.is_some()) {
        let wrong =
            "People are shown the council’s own sentence, and there is none: they see nothing of this.";
        notes.warn(at.key(key::SAYS).key(saying.rule.key()), wrong, None, "Give the sentence in `quote`.");
    }
}

/// What a person in need would look for in vain in a profile of one council.
fn missing(council: &Council, at: At, notes: &mut Notes<impl Report>) {
    if council.name.is_some() || council.id != FOR_EVERY_COUNCIL {
        if council.name.is_none() {
            notes.warn(
                at.key(key::NAME),
                "It is not stated whose profile this is, and letters will be to ‘the council’.",
                None,
                "Give the council’s name as people know it.",
            );
        }
        let contacts = &council.contacts;
        let none = contacts.phone.is_none()
            && contacts.email.is_none()
            && contacts.form.is_none()
            && contacts.post.is_empty();
        if none && council.channels.is_empty() {
            notes.warn(
                at.key(key::CHANNELS),
                "There is no way to reach the complaints team.",
                None,
                "Add one at least: the letter needs it.",
            );
        }
        if council.emergency.is_empty() {
            notes.warn(
                at.key(key::EMERGENCY),
                "There is no number for a child who may not be safe.",
                None,
                "Add the council’s own, in and out of hours.",
            );
        }
        if council.advocacy.is_empty() {
            notes.warn(
                at.key(key::ADVOCACY),
                "There is nobody who helps to complain.",
                Rule::Advocacy,
                "Add the service that the council arranges.",
            );
        }
    }
    for destination in &council.destinations {
        let contacts = &destination.contacts;
        if contacts.phone.is_none()
            && contacts.email.is_none()
            && contacts.form.is_none()
            && contacts.post.is_empty()
            && destination.web.is_none()
        {
            let destinations = at.key(key::DESTINATIONS);
            let place = destinations.key(destination.door.key());
            notes.warn(place, "There is no way to reach it.", None, "Add one, or leave the place out.");
        }
    }
}

/// What has not been checked for too long, or cannot be.
fn stale(council: &Council, at: At, today: Option<NaiveDate>, notes: &mut Notes<impl Report>) {
    if council.name.is_none() && council.id == FOR_EVERY_COUNCIL {
        return;
    }
    let review = "Compare it with the source, then set `checked` and `review-by` anew.";
    let mut past = |place: At, review_by: Option<NaiveDate>| {
        if let (Some(day), Some(today)) = (review_by, today)
            && day < today
        {
            notes.warn(place, format_args!("This was to be reviewed by {day}."), None, review);
        }
    };
    past(at.key(key::REVIEW_BY), council.review_by);
    let sources = at.key(key::SOURCES);
    for page in council.pages.iter().filter(|page| page.review_by != council.review_by) {
        let source = sources.key(page.key.as_deref().unwrap_or_default());
        past(source.key(key::REVIEW_BY), page.review_by);
    }
    if today.is_some_and(|today| council.checked > today) {
        notes.warn(
            at.key(key::CHECKED),
            "This day is still to come.",
            None,
            "Give the day on which it was checked.",
        );
    }
    if council.review_by.is_none()
        && council.pages.iter().any(|page| page.key.is_some() && page.review_by.is_none())
    {
        notes.warn(
            at.key(key::REVIEW_BY),
            "It is not stated when the profile is to be checked again.",
            None,
            "Give a day.",
        );
    }
    for page in council.pages.iter().filter(|page| page.address.is_none()) {
        if let Some(key) = &page.key {
            let source = sources.key(key.as_str());
            notes.warn(
                source.key(key::ADDRESS),
                "The address of this source is not stated.",
                None,
                "Give it, so that others can check.",
            );
        }
    }
}
