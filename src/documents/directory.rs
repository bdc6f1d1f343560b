//! Which council answers, and why, in words.

use super::setting::Setting;
use crate::rules::characters::sentence_start;
use crate::rules::council::ServiceKind;
use crate::rules::directory::{Answering, Hit, Nation, Why, area};
use crate::words::table::{dates as of_dates, which_council as say};
use crate::words::{Phrase, Voice, dates};

/// The name of the one who answers.
pub fn name<'a>(hit: &Hit<'a>) -> &'a str {
    match hit.who {
        Answering::Council(council) => &council.name,
        Answering::Nation(_) => hit.named,
    }
}

/// Why it was found, in a sentence or two.
pub fn why(hit: &Hit, voice: Voice) -> String {
    let says = why_it_is(hit, voice);
    // If what was typed is its name, give or take a letter, the name alone says so.
    if hit.is_guess && !(hit.why == Why::Name && hit.named == name(hit)) {
        return say::WHY_GUESS.say(voice, &[("name", hit.named), ("text", &says)]);
    }
    says
}

fn why_it_is(hit: &Hit, voice: Voice) -> String {
    let council = match hit.who {
        Answering::Council(council) => council,
        Answering::Nation(nation) => {
            let says = match nation {
                Nation::Wales => say::WALES,
                Nation::Scotland => say::SCOTLAND,
                Nation::NorthernIreland => say::NORTHERN_IRELAND,
            };
            return says.say(voice, &[("name", hit.named)]);
        }
    };
    let (named, date) = match hit.why {
        Why::District => (area(hit.named), None),
        Why::OnceRunBy(date) | Why::InPlaceOf(date) | Why::Before(date) => (hit.named, Some(date)),
        Why::Name | Why::Place | Why::Area | Why::RunBy => (hit.named, None),
    };
    let says = match hit.why {
        Why::Name if hit.named == council.name => say::WHY_NAME,
        Why::Name => say::WHY_ALSO,
        Why::District => say::WHY_DISTRICT,
        Why::Place => say::WHY_PLACE,
        Why::Area => say::WHY_AREA,
        Why::RunBy => say::WHY_RUN_BY,
        Why::OnceRunBy(_) => say::WHY_ONCE_RUN_BY,
        Why::InPlaceOf(_) => say::WHY_IN_PLACE_OF,
        Why::Before(_) => say::WHY_BEFORE,
    };
    let date = date.map(|date| dates::day(date, voice)).unwrap_or_default();
    let called = with_article(&council.name);
    let openings = [
        ("name", named),
        ("area", council.area()),
        ("council", &called),
        ("of", &sentence_start(&called)),
        ("date", &date),
    ];
    says.say(voice, &openings)
}

/// A name as it is written within a sentence: ‘the London Borough of Barnet’, and ‘Derbyshire County Council’.
pub(super) fn with_article(name: &str) -> String {
    let is_of = ["London Borough of ", "Royal Borough of ", "City of ", "Council of "]
        .iter()
        .any(|of| name.starts_with(of));
    let is_council = name.ends_with(" Council");
    if is_of && !is_council { format!("the {name}") } else { name.to_owned() }
}

/// Several names of which one answers: ‘East Surrey Council or West Surrey Council’.
pub fn one_of(names: &[String], voice: Voice) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => {
            say::ONE_OF.say(voice, &[("name", &first.join(", ")), ("text", last)])
        }
        names => names.concat(),
    }
}

/// That the council ends, and what is and is not certain after that; nothing if it does not end.
pub fn ends(setting: Setting) -> Option<String> {
    let (ends, voice) = (setting.council.ends.as_ref()?, setting.voice);
    let name = setting.council_name();
    let openings = [
        ("of", sentence_start(&name)),
        ("council", name),
        ("date", dates::day(ends.last_day, voice)),
        ("text", one_of(&ends.then, voice)),
    ];
    Some(of_dates::COUNCIL_ENDS.say(voice, &openings.each_ref().map(|(key, text)| (*key, text.as_str()))))
}

/// What a person should know about a council before they go on with it, each with its phrase: who runs the service,
/// when the council ends, and when it may.
pub fn told(hit: &Hit, setting: Setting) -> Vec<(Phrase, String)> {
    let (council, voice) = (setting.council, setting.voice);
    let mut told = Vec::new();
    if let Some(service) = council.service.as_ref().filter(|service| service.kind != ServiceKind::Council) {
        let name = sentence_start(&with_article(&setting.council_name()));
        told.push((say::RUN_BY, say::RUN_BY.say(voice, &[("name", &service.name), ("of", &name)])));
    }
    told.extend(ends(setting).map(|says| (of_dates::COUNCIL_ENDS, says)));
    let may_end = match hit.who {
        Answering::Council(listed) => listed.may_end,
        Answering::Nation(_) => None,
    };
    told.extend(
        may_end
            .filter(|day| *day > setting.today)
            .map(|day| (say::MAY_END, say::MAY_END.say(voice, &[("date", &dates::day(day, voice))]))),
    );
    told
}
