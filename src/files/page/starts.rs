//! From when a length of time counts, as its sentence says. A day that only the council knows gives no date.

use super::lengths::Length;
use super::words::{Place, Text, phrases};
use crate::rules::clocks::Start;
use crate::rules::named::Named;

/// What is done within a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// The person asks for the next stage.
    Asked,
    /// The council says that it has the complaint or the request.
    Confirmed,
    /// The council answers.
    Answered,
    /// The panel meets.
    PanelMet,
    /// The panel reports, or the council answers to its report.
    PanelReported,
}

impl Done {
    /// The phrases that name what this counts from, behind the length.
    fn group(self) -> &'static str {
        match self {
            Done::Asked => "from-asking",
            Done::Confirmed => "from-confirming",
            Done::Answered => "from-answering",
            Done::PanelMet | Done::PanelReported => "from-panel",
        }
    }
}

/// From when a length counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Since {
    /// The sentence does not say, or names what the law counts from in other words.
    NotSaid,
    /// From an event that a profile can name.
    Named(Start),
    /// From another, whose day only the council knows: "of the investigation starting".
    Another,
}

/// How many words after a length its start stands at the latest.
const NEAR: usize = 9;

/// How many words after "receipt" what is received stands at the latest.
const RECEIVED: usize = 3;

/// How many words may stand before what is named in other words: "from the date of your complaint".
const SAME: usize = 5;

/// From when one of the lengths of a text counts: what is said after it, up to the next, or before it. What stands before
/// this sentence says what "from that day" means.
pub(crate) fn since(text: &Text, lengths: &[Length], n: usize, done: Done, last: &Text) -> Since {
    let Some(length) = lengths.get(n) else { return Since::NotSaid };
    let next = lengths.get(n + 1).map_or(text.words.len(), |next| next.words.0);
    // Nothing comes after a length that ends its sentence.
    let start = |at: usize| text.words.get(at).map_or(text.text.len(), |word| word.place.start);
    let (from, to) = (start(length.words.1), start(next));
    let behind = Text::new(text.text.get(from..to).unwrap_or_default());
    let before = Text::new(text.text.get(..start(length.words.0)).unwrap_or_default());
    let gap = text.gap(length.words.1.saturating_sub(1));
    // What comes between two lengths belongs to the first.
    let own = n.checked_sub(1).and_then(|n| lengths.get(n)).map_or(0, |before| start(before.words.1));
    let own = Text::new(text.text.get(own..start(length.words.0)).unwrap_or_default());
    behind_it(&behind, gap, &before, last, done).unwrap_or_else(|| before_it(&before, &own, n == 0, done))
}

/// From when a time counts of which the sentence before spoke: "This period starts when the investigator is appointed".
pub(crate) fn of_clock(text: &Text) -> Since {
    let Some((_, last)) = text.all("since.clock").into_iter().next() else { return Since::NotSaid };
    let from = text.words.get(last + 1).map_or(text.text.len(), |word| word.place.start);
    named(&Text::new(&text.text[from..]), Done::Answered)
}

fn behind_it(behind: &Text, gap: &str, before: &Text, last: &Text, done: Done) -> Option<Since> {
    let lead = lead(behind, gap);
    if let Some((at, known)) = known(behind, done) {
        let events = counted_from(behind, done);
        // "Of the investigator meeting you after receiving your complaint", "of receipt of the consent form"
        let is_before =
            lead.is_some_and(|(begins, _)| events.iter().any(|event| event.0 > begins && event.1 < at.0));
        let is_of = known == Start::Received
            && events.iter().any(|event| event.0 > at.1 && event.0 <= at.1 + RECEIVED);
        return Some(if is_before || is_of { Since::Another } else { Since::Named(known) });
    }
    let Some((at, to)) = lead else { return in_purpose(behind, done) };
    let is_near = |place: &Place| place.0 > at && place.0 <= to + NEAR;
    let is_event = counted_from(behind, done).iter().any(is_near);
    // "Within 10 working days of this": the sentence, or that before it, says of what.
    if phrases("since.that").contains(&behind.word(to)) && !is_event {
        let is_of_event = [before, last].iter().any(|text| !events(text, done).is_empty());
        return Some(if is_of_event { Since::Another } else { Since::NotSaid });
    }
    // What stands behind these says why or how, too: "within 10 working days once we agree it with you".
    let is_loose = phrases("since.loose").contains(&behind.word(at));
    let is_same = behind.all("since.same").iter().any(|place| place.0 > at && place.0 <= to + SAME)
        || done == Done::PanelReported;
    match () {
        () if is_event => Some(Since::Another),
        () if is_loose || is_same || done == Done::Asked => None,
        () => Some(Since::Another),
    }
}

/// What is named behind what the time is for: "25 working days to reply once the investigator has been appointed".
fn in_purpose(behind: &Text, done: Done) -> Option<Since> {
    let is_purpose = behind.word(0) == "to" && done != Done::Asked;
    led(behind, done).filter(|_| is_purpose)
}

/// What begins to say from when, right behind a length, and the word after that: "of", "starting when".
fn lead(behind: &Text, gap: &str) -> Option<Place> {
    if gap.contains(['.', ';', ':', '?', '!']) {
        return None;
    }
    let is = |at: usize, key: &str| phrases(key).contains(&behind.word(at));
    let mut at = 0;
    while is(at, "since.between") {
        at += 1;
    }
    let is_apart = at.checked_sub(1).map_or(gap, |at| behind.gap(at)).contains(',');
    let begins = if is_apart { "since.lead-apart" } else { "since.lead" };
    if !is(at, begins) && !is(at, "since.loose") || is_apart && behind.word(at) == "when" {
        return None;
    }
    let mut to = at + 1;
    while is(to, "since.lead") || is(to, "since.loose") || is(to, "since.day") {
        to += 1;
    }
    (behind.word(to) != "which").then_some((at, to))
}

/// The event that is named soon after a length, and where.
fn known(behind: &Text, done: Done) -> Option<(Place, Start)> {
    let group = done.group();
    // "… to let you know that we have received it" says what is told, and not from when it counts.
    let told = behind.all("tells.told-received");
    let is_told = |place: &Place| {
        done == Done::Confirmed && told.iter().any(|told| told.0 <= place.0 && place.1 <= told.1)
    };
    // "… and you will receive a response within 10 days" is of the next.
    let is_next = |place: &Place| done == Done::Confirmed && is_to_come(behind, place.0);
    let places = |key: Start| behind.all(&format!("{group}.{}", key.key()));
    let stands_early = |key: &Start| places(*key).iter().any(|(first, _)| *first <= NEAR);
    let is_start = |key: &Start| places(*key).iter().any(|place| !is_told(place) && !is_next(place));
    // The longer phrase says more.
    let best = |key: &Start| places(*key).into_iter().map(|(first, last)| last - first + 1).max();
    let found = behind.entries::<Start>(group).into_iter().filter(stands_early).filter(is_start);
    let found = found.max_by_key(best)?;
    let places = places(found);
    let first = places.first()?.0;
    let last = places.iter().filter(|place| place.0 == first).map(|place| place.1).max()?;
    Some(((first, last), found))
}

/// What comes before a time, and begins it: "Once we have received your complaint, we will …".
fn before_it(before: &Text, own: &Text, is_first: bool, done: Done) -> Since {
    if is_first
        && done != Done::Asked
        && !before.has("tells.told-received")
        && let Some(start) = before.entries("from-before").into_iter().next()
    {
        return Since::Named(start);
    }
    if done == Done::Asked || own.has("tells.unhappy") {
        return Since::NotSaid;
    }
    led(own, done).unwrap_or(Since::NotSaid)
}

/// What a clause names that begins with "once", "after" or "from the day", or what stands before "from that day".
fn led(text: &Text, done: Done) -> Option<Since> {
    let of_led = text.all("since.ahead").into_iter().map(|(_, last)| {
        let from = last + 1;
        let end = (from..text.words.len()).find(|at| text.gap(*at).contains([',', ';', ':']));
        let clause = Text::new(text.between((from, end.unwrap_or(text.words.len().saturating_sub(1)))));
        let is_back = clause.words.is_empty() || phrases("since.that").contains(&text.word(last));
        let back = Text::new(&text.text[..text.words[last].place.start]);
        named(if is_back { &back } else { &clause }, done)
    });
    of_led.into_iter().find(|since| *since != Since::NotSaid)
}

/// What a clause names.
fn named(clause: &Text, done: Done) -> Since {
    let group = done.group();
    match clause.entries(group).into_iter().next() {
        Some(start) => Since::Named(start),
        None if !events(clause, done).is_empty() => Since::Another,
        None => Since::NotSaid,
    }
}

/// Where a text names an event whose day only the council knows. A meeting is what the times behind it count from where
/// it is the panel's.
fn events(text: &Text, done: Done) -> Vec<Place> {
    let mut events = text.all("since.event");
    if matches!(done, Done::Answered | Done::Confirmed) {
        events.extend(text.all("since.meeting"));
    }
    events
}

/// The same behind a length. There "of you making the complaint" is a start, too, while "when you make a complaint" before
/// one only says of what it is.
fn counted_from(text: &Text, done: Done) -> Vec<Place> {
    let mut events = events(text, done);
    if done == Done::Answered {
        events.extend(text.all("since.made"));
    }
    events
}

/// Whether somebody has yet to get what is got at a word: "you will receive a response within 10 working days".
pub(crate) fn is_to_come(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "receive" | "get" | "have")
        && at.checked_sub(1).is_some_and(|before| {
            matches!(text.word(before), "will" | "should" | "would" | "shall" | "to" | "normally" | "usually")
        })
}
