//! What a council calls its stages, posts, team and procedures.

use serde_json::Map;

use super::layout::stages;
use super::reader::{Offers, Procedure, Reader};
use crate::files::page::lengths::lengths;
use crate::files::page::words::{Place, Text, phrases};
use crate::rules::council::Stage;
use crate::rules::named::Named;

/// The longest name, in characters and in words.
const MOST_NAME: usize = 100;
const MOST_WORDS: usize = 8;

/// What the name of a stage does not begin with: "Stage 3 – If you think that".
const NO_NAME: [&str; 10] = ["if", "when", "once", "after", "you", "we", "this", "at", "your", "our"];

/// What may stand before a stage's number where the line is its name.
const BEFORE_STAGE: [&str; 4] = ["statutory", "formal", "the", "complaints"];

/// With what begins what is in brackets behind a stage and no name: "Stage 3 (before the panel)".
const NO_NAME_IN_BRACKETS: [&str; 20] = [
    "a",
    "an",
    "and",
    "or",
    "the",
    "see",
    "by",
    "with",
    "without",
    "for",
    "before",
    "where",
    "not",
    "no",
    "except",
    "including",
    "which",
    "also",
    "pending",
    "following",
];

impl Reader {
    pub(super) fn names(&self, text: &Text, is_heading: bool, offers: &mut Offers) {
        let is_corporate = self.procedure == Procedure::Corporate || text.has("part.corporate");
        let put = |offers: &mut Offers, key: &str, name: &str| {
            let name = name.trim_matches(['‘', '’', '“', '”', '\'', '"']);
            if !name.is_empty() && name.chars().count() <= MOST_NAME {
                offers.put(format!("names.{key}"), name);
            }
        };
        // A sentence about both procedures may say whose stage it is: "statutory Stage 1 (Local Resolution)".
        let is_laws =
            |first: usize| first.checked_sub(1).is_some_and(|before| text.word(before) == "statutory");
        for (place, stage) in stages(text) {
            // Within a sentence, only "Stage 1 – local resolution" in brackets or at its beginning names it.
            if let Some(name) = behind(text, place, is_heading)
                && (!is_corporate || is_laws(place.0))
            {
                put(offers, stage.key(), name);
            }
        }
        if !is_corporate {
            if let Some(name) = called(text)
                && let Some(stage) = self.stage
            {
                put(offers, stage.key(), name);
            }
            for key in text.keys("names") {
                if let Some(place) = text.longest(&format!("names.{key}"))
                    && self.is_post(key, text, is_heading)
                {
                    put(offers, key, extended(text, place));
                }
            }
        }
        self.procedures(text, offers);
        service(text, offers);
        if let Some(place) = text.longest("tells.team") {
            let team = run(text, place.1);
            // A team is not for complaints if only the rest of the sentence mentions them.
            let is_theirs = Text::new(team).has("tells.team");
            if team.starts_with(char::is_uppercase) && team.contains(' ') && is_theirs {
                offers.put("team".into(), team);
            }
        }
    }

    /// Whether a post is named after what it does: a manager answers in Stage 1 and decides in Stage 2.
    fn is_post(&self, key: &str, text: &Text, is_heading: bool) -> bool {
        let named = stages(text).first().map(|(_, stage)| *stage);
        let stage = named.or(self.stage);
        // "A complaints officer will …" describes somebody's work and names no post; "our head of service" names one.
        let is_named = |place: Place| {
            let article = place.0.checked_sub(1).map_or("", |at| text.word(at));
            let is_one = key == "complaints-manager" || text.word(place.0) == "head";
            text.between(place).starts_with(char::is_uppercase)
                || (is_one && matches!(article, "the" | "our"))
        };
        let is_vague = matches!(key, "complaints-manager" | "responder" | "adjudicator")
            && !text.longest(&format!("names.{key}")).is_some_and(is_named);
        if is_vague {
            return false;
        }
        match key {
            "responder" => stage == Some(Stage::One) && !is_heading && text.has("tells.responds"),
            "adjudicator" => stage == Some(Stage::Two) && !is_heading && text.has("tells.adjudicates"),
            // "An advocate is an independent person" says what an advocate is.
            "independent-person" => !text.has("tells.mediation") && !text.has("tells.is-independent"),
            "panel" => stage.is_none_or(|stage| stage == Stage::Three),
            // "The Director of the Service" is any director.
            "director" => {
                let place = text.longest("names.director");
                // An assistant director is another post.
                let is_deputy = |first: usize| {
                    first.checked_sub(1).is_some_and(|at| phrases("tells.deputy").contains(&text.word(at)))
                };
                !is_heading
                    && !place.is_some_and(|(first, last)| {
                        is_deputy(first) || text.word(first) == "the" && text.word(last + 1) == "of"
                    })
            }
            _ => true,
        }
    }

    fn procedures(&self, text: &Text, offers: &mut Offers) {
        for (key, of) in [
            ("names.procedure", "tells.childrens-procedure"),
            ("names.corporate-procedure", "tells.own-procedure"),
        ] {
            if let Some(place) = text.longest(of) {
                let name = run(text, place.1);
                let words = name.split(' ').count();
                if name.starts_with(char::is_uppercase)
                    && (3..=MOST_WORDS).contains(&words)
                    && !text.has("tells.guide-to")
                    && Text::new(name).has(of)
                {
                    offers.put(key.into(), name);
                }
            }
        }
    }
}

/// Who runs the services for children, where that is not the council: "Anytown Children's Trust".
fn service(text: &Text, offers: &mut Offers) {
    for kind in text.keys("service") {
        let places = text.all(&format!("service.{kind}")).into_iter();
        let name = places.map(|(_, last)| run(text, last)).find(|name| {
            let own = Text::new(name);
            name.starts_with(char::is_uppercase)
                && (3..=MOST_WORDS).contains(&own.words.len())
                && own.has(&format!("service.{kind}"))
                && !own.has("tells.health-service")
        });
        if let Some(name) = name {
            let fields = [("name", name), ("kind", kind)].map(|(key, value)| (key.to_owned(), value.into()));
            offers.put("service".into(), Map::from_iter(fields));
        }
    }
}

/// The name of a stage after its number and a mark, up to the next mark or the end of the line.
fn behind<'a>(text: &Text<'a>, (first, last): Place, is_heading: bool) -> Option<&'a str> {
    let after = text.words.get(last + 1)?;
    let gap = text.gap(last);
    match gap.trim().chars().next() {
        Some(':' | '-' | '–' | '—' | '(') => {}
        // "Stage 3 Review Panel"
        None if is_heading && first == 0 && (1..=4).contains(&(text.words.len() - last - 1)) => {
            let is_capital = text.text[after.place.start..].starts_with(char::is_uppercase);
            if !is_capital || text.has("tells.complaint") {
                return None;
            }
        }
        _ => return None,
    }
    let before = text.text[..text.words[first].place.start].trim();
    let is_first = before.is_empty()
        || before.ends_with('(')
        || first == 1 && BEFORE_STAGE.contains(&text.word(0)) && before.ends_with(char::is_alphabetic);
    let rest = &text.text[after.place.start..];
    let end = rest.find([':', '–', '—', '(', ')', ';', ',']).into_iter().chain(rest.find(" -")).min();
    let name = rest[..end.unwrap_or(rest.len())].trim().trim_end_matches('.');
    let words = name.split(' ').count();
    let own = Text::new(name);
    // Wherever it stands, "Stage 1 (Local Resolution)" names it.
    let is_in_brackets = || {
        gap.trim() == "("
            && end.is_some_and(|end| rest[end..].starts_with(')'))
            && own.has("tells.stage-name")
            && !NO_NAME_IN_BRACKETS.contains(&own.word(0))
    };
    let is_name = (is_first || is_in_brackets())
        && name.chars().count() > 2
        && words <= MOST_WORDS
        && !name.contains(". ")
        && lengths(&own, None).is_empty()
        && stages(&own).is_empty()
        && !own.has("tells.states")
        && !NO_NAME.contains(&own.word(0));
    is_name.then_some(name)
}

/// "This stage is called local resolution."
fn called<'a>(text: &Text<'a>) -> Option<&'a str> {
    let (_, last) = text.all("tells.is-called").into_iter().next()?;
    let from = text.words.get(last + 1)?.place.start;
    let rest = &text.text[from..];
    let rest = rest.trim_start_matches(['‘', '“', '\'', '"']);
    let end = rest.find([',', '.', ';', '(', '’', '”', '"', '–', '—']).unwrap_or(rest.len());
    let name = rest[..end].trim();
    let name = name.split(" where ").next()?.split(" and ").next()?.split(" when ").next()?;
    let name = name.strip_prefix("the ").unwrap_or(name);
    // "This is called an adjudication" is what somebody does, and no name.
    if ["a", "an"].contains(&Text::new(name).word(0)) || name.to_lowercase().contains("adjudicat") {
        return None;
    }
    (name.split(' ').count() <= 5).then_some(name)
}

/// A post with what belongs to it: "Director for Vulnerable Children".
fn extended<'a>(text: &Text<'a>, (first, last): Place) -> &'a str {
    let written = text.between((first, last));
    if !written.starts_with(char::is_uppercase) {
        return written;
    }
    let is_capital = |at: usize| text.between((at, at)).starts_with(char::is_uppercase);
    let mut end = last;
    let mut at = last + 1;
    while at < text.words.len() && text.gap(at - 1) == " " {
        if is_capital(at) {
            end = at;
        } else if !matches!(text.word(at), "of" | "for" | "and" | "the")
            || text.word(first) == "investigating"
        {
            break;
        }
        at += 1;
    }
    // Only posts that are named after a service continue.
    let goes_on = end > last && matches!(text.word(last + 1), "of" | "for");
    text.between((first, if goes_on { end } else { last }))
}

/// The words with capitals up to this one: "Compliments and Complaints Team".
pub(super) fn run<'a>(text: &Text<'a>, last: usize) -> &'a str {
    let is_capital =
        |at: usize| text.between((at, at)).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let mut first = last;
    let mut at = last;
    while at > 0 && matches!(text.gap(at - 1), " " | "-" | " & ") {
        at -= 1;
        if is_capital(at) {
            first = at;
        } else if !matches!(text.word(at), "and" | "of" | "for" | "to") {
            break;
        }
    }
    if !is_capital(last) {
        first = last;
    }
    while first < last
        && matches!(
            text.word(first),
            "the"
                | "our"
                | "if"
                | "contact"
                | "in"
                | "see"
                | "under"
                | "your"
                | "call"
                | "ring"
                | "phone"
                | "text"
                | "email"
                | "you"
                | "for"
        )
    {
        first += 1;
    }
    text.between((first, last))
}
