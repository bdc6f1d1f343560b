//! Reads a council's profile and checks it: only a checked profile becomes a [`Council`].

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{Problem, Reader, object, whole_date};
use crate::rules::clocks::{Clock, Extension, Start};
use crate::rules::council::{Contacts, CorporatePromise, CorporateStep, Council, Line, OwnCounting, Promise};
use crate::rules::days::{ComesOnDayOff, Counting, FirstDay, Length};
use crate::rules::law::Rule;
use crate::rules::named::Named;
use crate::rules::steps::Step;

/// The version of the format that this reader reads.
pub const FORMAT: u64 = 1;

/// Reads and checks a profile.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<Council, Vec<Problem>> {
    let file = object(text)?;
    let mut profile = Reader::new(&file, "");
    match profile.get("format").and_then(Value::as_u64) {
        Some(FORMAT) => {}
        _ => profile.wrong("format", format!("This must be {FORMAT}, the version of the profile format.")),
    }
    let id = profile.text("id", 40);
    let id = profile.need("id", id);
    if id.as_deref().is_some_and(|id| !is_id(id)) {
        profile.wrong("id", "Use only lower-case letters, digits and hyphens, as in `example-council`.");
    }
    let name = profile.text("name", 100);
    let team = profile.text("team", 100);
    let checked = date(&mut profile, "checked");
    let checked = profile.need("checked", checked);
    let exit_address = web_address(&mut profile, "exit-address");
    let _ = profile.text("about", 400);
    for (at, source) in profile.list("sources") {
        if !source.is_string() {
            profile
                .problems
                .push(Problem::new(at, "This is not text. Write the address or title of the source."));
        }
    }
    let contacts = match profile.get("contacts") {
        None => Contacts::default(),
        Some(Value::Object(object)) => {
            let (contacts, problems) = contacts(object);
            profile.problems.extend(problems);
            contacts
        }
        Some(_) => {
            profile.wrong("contacts", "This is not an object. Put the contacts between { and }.");
            Contacts::default()
        }
    };
    let emergency = lines(&mut profile, "emergency");
    let advocacy = lines(&mut profile, "advocacy");
    let promises = promises(&mut profile);
    let says = says(&mut profile);
    let corporate = corporate(&mut profile);
    let counting = counting(&mut profile);
    let problems = profile.finish();
    match (id, checked) {
        (Some(id), Some(checked)) if problems.is_empty() => Ok(Council {
            id,
            name,
            team,
            contacts,
            emergency,
            advocacy,
            promises,
            says,
            corporate,
            counting,
            exit_address,
            checked,
        }),
        _ => Err(problems),
    }
}

fn is_id(id: &str) -> bool {
    id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn date(reader: &mut Reader, key: &'static str) -> Option<NaiveDate> {
    let text = reader.text(key, 10)?;
    let date = whole_date(&text);
    if date.is_none() {
        reader.wrong(key, "This is not a date. Write it as 2026-11-21.");
    }
    date
}

fn web_address(reader: &mut Reader, key: &'static str) -> Option<String> {
    let address = reader.text(key, 300)?;
    let host = address.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    if !host.contains('.') || address.chars().any(|c| c.is_whitespace() || "\"'<>\\".contains(c)) {
        reader.wrong(key, "This is not a web address that begins with https:// and has no spaces.");
        return None;
    }
    Some(address)
}

fn contacts(object: &Map<String, Value>) -> (Contacts, Vec<Problem>) {
    let mut reader = Reader::new(object, "contacts");
    let phone = phone(&mut reader);
    let email = reader.text("email", 100);
    if email.as_deref().is_some_and(|email| !is_email(email)) {
        reader.wrong("email", "This is not an e-mail address such as complaints@example.gov.uk.");
    }
    let form = web_address(&mut reader, "form");
    let mut post = Vec::new();
    for (at, line) in reader.list("post") {
        match line.as_str() {
            Some(line)
                if !line.trim().is_empty() && line.len() <= 100 && !line.chars().any(char::is_control) =>
            {
                post.push(line.trim().to_owned());
            }
            _ => reader
                .problems
                .push(Problem::new(at, "This is not a line of an address of at most 100 characters.")),
        }
    }
    if post.len() > 8 {
        reader.wrong("post", "An address has at most 8 lines.");
    }
    (Contacts { phone, email, post, form }, reader.finish())
}

fn is_email(email: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "@._%+-'".contains(c);
    match email.split_once('@') {
        Some((name, host)) => {
            !name.is_empty()
                && !host.contains('@')
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && email.chars().all(allowed)
        }
        None => false,
    }
}

fn phone(reader: &mut Reader) -> Option<String> {
    let phone = reader.text("phone", 30)?;
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    if digits < 3 || phone.chars().any(|c| !(c.is_ascii_digit() || " +()".contains(c))) {
        reader.wrong("phone", "This is not a telephone number. Use digits and spaces only.");
        return None;
    }
    Some(phone)
}

fn lines(profile: &mut Reader, key: &'static str) -> Vec<Line> {
    let mut found = Vec::new();
    for (at, value) in profile.list(key) {
        let Some(object) = value.as_object() else {
            profile.problems.push(Problem::new(at, "This is not an object with a name and a phone."));
            continue;
        };
        let mut reader = Reader::new(object, at);
        let name = reader.text("name", 100);
        let name = reader.need("name", name);
        let number = phone(&mut reader);
        let number = reader.need("phone", number);
        let note = reader.text("note", 200);
        profile.problems.extend(reader.finish());
        if let (Some(name), Some(phone)) = (name, number) {
            found.push(Line { name, phone, note });
        }
    }
    found
}

fn promises(profile: &mut Reader) -> Vec<Promise> {
    let mut found: Vec<Promise> = Vec::new();
    let object = match profile.get("promises") {
        None => return found,
        Some(Value::Object(object)) => object,
        Some(_) => {
            profile.wrong("promises", "This is not an object. Put the steps between { and }.");
            return found;
        }
    };
    for (key, value) in object {
        let shown: String = key.chars().take(60).collect();
        let at = format!("promises.{shown}");
        let Some(step) = Step::from_key(key) else {
            let steps: Vec<_> = Step::ALL.iter().map(|step| step.key()).collect();
            let what = format!("There is no such step. The steps are: {}.", steps.join(", "));
            profile.problems.push(Problem::new(at, what));
            continue;
        };
        let Some(object) = value.as_object() else {
            profile.problems.push(Problem::new(at, "This is not an object with a quote."));
            continue;
        };
        let mut reader = Reader::new(object, at);
        let quote = reader.text("quote", 600);
        let quote = reader.need("quote", quote);
        let length = length(&mut reader);
        let from = start(&mut reader);
        if let (Some(Length::WorkingDays(days)), Some(shortest)) = (length, shortest(step))
            && days < shortest
        {
            let what = format!("The law gives {shortest} working days here, and the profile says less.");
            reader.wrong("length", what);
        }
        if let (Some(length), Some(longest)) = (length, longest(step))
            && in_working_days(length) > longest
        {
            let days = said(length);
            let what = format!(
                "The law allows {longest} working days at most here, and the profile says {days}. \
                                A limit beyond the law’s cannot be shown as the limit."
            );
            reader.wrong("length", what);
        }
        profile.problems.extend(reader.finish());
        if let Some(quote) = quote {
            found.push(Promise { step, length, from, quote });
        }
    }
    found
}

/// The event from which a promise counts.
fn start(reader: &mut Reader) -> Option<Start> {
    one_of(reader, "from", "There is no such event. The events are")
}

/// A field that names an entry of a closed list.
fn one_of<N: Named>(reader: &mut Reader, key: &'static str, otherwise: &str) -> Option<N> {
    let text = reader.text(key, 30)?;
    let found = N::from_key(&text);
    if found.is_none() {
        let keys: Vec<_> = N::ALL.iter().map(|entry| entry.key()).collect();
        reader.wrong(key, format!("{otherwise}: {}.", keys.join(", ")));
    }
    found
}

/// What the council says of its own procedure. No law sets a time for it, so any length may stand.
fn corporate(profile: &mut Reader) -> Vec<CorporatePromise> {
    let object = match profile.get("corporate") {
        None => return Vec::new(),
        Some(Value::Object(object)) => object,
        Some(_) => {
            profile.wrong("corporate", "This is not an object. Put the steps between { and }.");
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    let mut steps = Reader::new(object, "corporate");
    for step in CorporateStep::ALL.iter().copied() {
        let Some(value) = steps.get(step.key()) else { continue };
        let Some(object) = value.as_object() else {
            steps.wrong(step.key(), "This is not an object with a length and a unit.");
            continue;
        };
        let mut reader = Reader::new(object, steps.place(step.key()));
        let (length, longest) = lengths(&mut reader);
        reader.need("length", length);
        let from = start(&mut reader);
        let quote = reader.text("quote", 600);
        steps.problems.extend(reader.finish());
        found.extend(length.map(|length| CorporatePromise { step, length, longest, from, quote }));
    }
    profile.problems.extend(steps.finish());
    found
}

/// How the council counts, where it says so.
fn counting(profile: &mut Reader) -> Option<OwnCounting> {
    let object = match profile.get("counting")? {
        Value::Object(object) => object,
        _ => {
            profile.wrong("counting", "This is not an object. Put its fields between { and }.");
            return None;
        }
    };
    let mut reader = Reader::new(object, "counting");
    let first_day = one_of(&mut reader, "day-one", "Day 1 can only be");
    let comes_on_day_off = one_of(&mut reader, "comes-on-day-off", "It can only count as received on");
    let quote = reader.text("quote", 600);
    let quote = reader.need("quote", quote);
    let counting = Counting {
        first_day: first_day.unwrap_or(FirstDay::NextWorkingDay),
        comes_on_day_off: comes_on_day_off.unwrap_or(ComesOnDayOff::ThatDay),
    };
    if reader.problems.is_empty() && counting == Counting::LAW {
        reader.wrong("day-one", "This is how the law counts. Leave `counting` out.");
    }
    profile.problems.extend(reader.finish());
    quote.map(|quote| OwnCounting { counting, quote })
}

/// What the council says of a rule, by the rule's key.
fn says(profile: &mut Reader) -> Vec<(Rule, String)> {
    let object = match profile.get("says") {
        None => return Vec::new(),
        Some(Value::Object(object)) => object,
        Some(_) => {
            profile.wrong("says", "This is not an object. Put the rules between { and }.");
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    let mut reader = Reader::new(object, "says");
    for rule in Rule::ALL {
        found.extend(reader.text(rule.key(), 600).map(|quote| (*rule, quote)));
    }
    profile.problems.extend(reader.finish());
    found
}

fn length(reader: &mut Reader) -> Option<Length> {
    let number = number(reader, "length");
    unit(reader, number).map(|unit| unit(number.unwrap_or_default()))
}

/// A length, and the longest that the council gives beside it in the same unit.
fn lengths(reader: &mut Reader) -> (Option<Length>, Option<Length>) {
    let (least, most) = (number(reader, "length"), number(reader, "longest"));
    if let (Some(least), Some(most)) = (least, most)
        && most <= least
    {
        reader.wrong("longest", "This is not longer than `length`. Leave it out, or give the longest time.");
    }
    let unit = unit(reader, least);
    let with_unit = |number: Option<u16>| unit.and_then(|unit| number.map(unit));
    (with_unit(least), with_unit(most))
}

fn number(reader: &mut Reader, key: &'static str) -> Option<u16> {
    match reader.get(key).map(Value::as_u64) {
        None => None,
        Some(Some(days @ 1..=400)) => u16::try_from(days).ok(),
        Some(_) => {
            reader.wrong(key, "This is not a whole number from 1 to 400.");
            None
        }
    }
}

/// The unit of a length that was given, as the council writes it.
fn unit(reader: &mut Reader, length: Option<u16>) -> Option<fn(u16) -> Length> {
    let unit = reader.text("unit", 20);
    if length.is_none() {
        if unit.is_some() && reader.object.get("length").is_none_or(Value::is_null) {
            reader.wrong("length", "There is a unit and no length. Give both or neither.");
        }
        return None;
    }
    match unit.as_deref() {
        Some("working days") => Some(Length::WorkingDays),
        Some("days") => Some(Length::Days),
        Some("months") => Some(Length::Months),
        _ => {
            reader.wrong("unit", "Write the unit as the council does: working days, days or months.");
            None
        }
    }
}

/// The fewest working days that a length can hold, for a comparison with the law's.
fn in_working_days(length: Length) -> u16 {
    match length {
        Length::WorkingDays(days) => days,
        // A week has five working days; two weeks of holidays are the most that a length can meet.
        Length::Days(days) => (days * 5 / 7).saturating_sub(10).max(days.min(5)),
        Length::Months(months) => months.saturating_mul(20).saturating_sub(10),
    }
}

/// A length as the profile says it.
fn said(length: Length) -> String {
    match length {
        Length::WorkingDays(days) => days.to_string(),
        Length::Days(days) => format!("{days} days"),
        Length::Months(months) => format!("{months} months"),
    }
}

/// The shortest a council may give a person for their own step, or for reading the papers.
fn shortest(step: Step) -> Option<u16> {
    match step {
        Step::AskStageTwo => in_law(Clock::StageTwoRequest),
        Step::AskStageThree => in_law(Clock::StageThreeRequest),
        _ => None,
    }
}

/// The longest the law allows a council for a step, in working days.
fn longest(step: Step) -> Option<u16> {
    let clock = match step {
        Step::StageOneReply | Step::StageOneLatest => Clock::StageOne,
        Step::StageTwoReply | Step::StageTwoLatest => Clock::StageTwo,
        Step::Panel => Clock::Panel,
        Step::PanelReport => Clock::PanelReport,
        Step::PanelReply => Clock::PanelReply,
        Step::Sent | Step::AskStageTwo | Step::AskStageThree | Step::PanelPapers | Step::Ombudsman => {
            return None;
        }
    };
    match clock.terms().extension {
        Extension::To(Length::WorkingDays(days), ..) => Some(days),
        _ => in_law(clock),
    }
}

/// The working days that a clock gives without its extension.
fn in_law(clock: Clock) -> Option<u16> {
    match clock.terms().length {
        Length::WorkingDays(days) => Some(days),
        Length::Days(_) | Length::Months(_) => None,
    }
}
