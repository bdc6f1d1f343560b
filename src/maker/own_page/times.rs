//! The steps that a sentence speaks of, and their times.

use serde_json::Value;

use super::reader::{Looked, Offers, Procedure, Reader};
use super::reports::is_figure;
use super::requests::asked;
use crate::files::page::lengths::{Length, lengths};
use crate::files::page::starts::{self, Done, Since, is_to_come};
use crate::files::page::words::{Place, Text, phrases};
use crate::rules::council::{Handled, Stage};
use crate::rules::days::Unit;
use crate::rules::law::Rule;
use crate::rules::named::Named;

/// What a time is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    /// The council says that it has the complaint or the request.
    Confirms,
    /// The person asks for the next stage.
    Asks,
    /// The council answers, or the panel does one of its steps.
    Answers,
}

/// Posts whose names say what is done.
const POSTS: [&str; 4] =
    ["names.investigator", "names.complaints-manager", "names.responder", "tells.investigator"];

/// A sentence with what it says about steps, and where.
struct Steps<'a, 'b> {
    text: &'b Text<'a>,
    lengths: Vec<Length>,
    stages: Vec<(Place, Stage)>,
    /// What has been answered already: "unhappy with our response", "receipt of the Stage 1 response".
    answered: Vec<Place>,
    acts: Vec<(Place, Act)>,
    /// Where it says that the council answers, and not only that somebody writes. The name of a post does not count.
    replies: Vec<Place>,
}

impl<'a, 'b> Steps<'a, 'b> {
    fn new(text: &'b Text<'a>, days: Option<Unit>, stages: Vec<(Place, Stage)>) -> Steps<'a, 'b> {
        let is_within = |places: &[Place], (first, last): Place| {
            places.iter().any(|place| place.0 <= first && last <= place.1)
        };
        // "We may ask for an extension" asks the person for nothing.
        let councils = text.all("tells.council-asks");
        let asks: Vec<Place> =
            asks(text).into_iter().filter(|place| !begins_within(&councils, *place)).collect();
        let mut answered = text.all("tells.answered");
        answered.retain(|place| !is_to_come(text, place.0));
        for (first, last) in text.all("tells.unhappy") {
            // Up to the comma, or to what is asked.
            let end = (last..text.words.len()).find(|at| {
                text.gap(*at).contains([',', ';', ':', '.']) || asks.iter().any(|(first, _)| *first == at + 1)
            });
            answered.push((first, end.unwrap_or(last)));
        }
        // An "investigating officer" is not an investigation that takes time.
        let posts: Vec<Place> = POSTS.into_iter().flat_map(|post| text.all(post)).collect();
        // What a person does takes the council no time: "you can take your complaint further".
        let is_answered = |place: &Place| {
            is_within(&answered, *place) || is_within(&posts, *place) || is_within(&asks, *place)
        };
        let answers: Vec<Place> =
            text.all("act.answers").into_iter().filter(|place| !is_answered(place)).collect();
        let mut acts: Vec<(Place, Act)> = asks.into_iter().map(|place| (place, Act::Asks)).collect();
        // "Tell Sam within 20 working days."
        if phrases("tells.imperative").contains(&text.word(0)) {
            acts.push(((0, 0), Act::Asks));
        }
        // "Documents to confirm that you have the right to act" are the person's.
        let is_persons = |(first, last): &Place| {
            let confirms = (*first..=*last).find(|at| text.word(*at).starts_with("confirm"));
            confirms.is_some_and(|at| {
                (at..at + 3).any(|at| text.word(at) == "you" && matches!(text.word(at + 1), "have" | "are"))
            })
        };
        let confirms = text.all("act.confirms").into_iter().filter(|place| !is_persons(place));
        acts.extend(confirms.map(|place| (place, Act::Confirms)));
        acts.extend(answers.into_iter().map(|place| (place, Act::Answers)));
        acts.sort_unstable_by_key(|(place, _)| *place);
        let replies =
            text.all("tells.replies").into_iter().filter(|place| !is_within(&posts, *place)).collect();
        Steps { text, lengths: lengths(text, days), stages, answered, acts, replies }
    }

    /// The words about a length: up to the lengths on either side of it.
    fn clause(&self, n: usize) -> (usize, usize) {
        let from = n.checked_sub(1).map_or(0, |before| self.lengths[before].words.1);
        let to = self.lengths.get(n + 1).map_or(self.text.words.len(), |next| next.words.0);
        (from, to)
    }

    /// What a length is the time for: the last thing said before it or, if there is none, the first after it.
    fn act(&self, n: usize) -> Act {
        let length = &self.lengths[n];
        let (from, to) = self.clause(n);
        let before = self.acts.iter().rev().find(|((_, last), _)| *last < length.words.0);
        let mut behind = self.acts.iter().filter(|((first, _), _)| *first >= length.words.1 && *first < to);
        let confirms = behind.clone().any(|(_, act)| *act == Act::Confirms);
        let asks_right_behind =
            behind.clone().any(|((first, _), act)| *act == Act::Asks && *first <= length.words.1 + 2);
        let is_yours = self
            .text
            .all("tells.you-have")
            .iter()
            .any(|(_, last)| last + 1 >= length.words.0 && *last < length.words.1);
        // "Let you know, within five working days, who is dealing with it."
        let is_around = |((first, last), act): &(Place, Act)| {
            *act == Act::Confirms && *first < length.words.0 && *last >= length.words.1
        };
        match before {
            _ if self.acts.iter().any(is_around) => Act::Confirms,
            _ if is_yours && behind.clone().any(|(_, act)| *act == Act::Asks) => Act::Asks,
            Some((_, Act::Asks)) => Act::Asks,
            // "You can request an investigation within 20 days": what is asked for takes no time.
            Some((place, Act::Answers)) if self.is_asked_for(*place) => Act::Asks,
            // "Acknowledgement letter sent within 3 days."
            Some((place, Act::Answers))
                if !self.is_reply(*place)
                    && self.acts_between(from, length.words.0, Act::Confirms).is_some_and(|confirms| {
                        confirms.1 <= place.0
                            && (confirms.1..place.0).all(|at| self.text.gap(at).trim().is_empty())
                            && place.0 - confirms.1 <= 3
                    }) =>
            {
                Act::Confirms
            }
            Some((_, Act::Confirms)) if self.acts_between(from, length.words.0, Act::Answers).is_none() => {
                Act::Confirms
            }
            // "We will write back within 3 days, telling you who is dealing with it."
            Some((_, Act::Answers)) if confirms && length.number <= 5 && length.unit != Unit::Months => {
                Act::Confirms
            }
            // "Contact you within three days to let you know that we have received it."
            Some((place, Act::Answers)) if confirms && !self.is_reply(*place) => Act::Confirms,
            None if asks_right_behind => Act::Asks,
            None => behind.next().map_or(Act::Answers, |(_, act)| *act),
            Some((_, act)) => *act,
        }
    }

    /// Whether what is done at a place is what a person asks for, without a comma between them.
    fn is_asked_for(&self, place: Place) -> bool {
        let is_thing = self.text.all("tells.asked-for").contains(&place);
        let before = self.acts.iter().rev().find(|((_, last), act)| *act == Act::Asks && *last < place.0 + 1);
        is_thing
            && before.is_some_and(|((_, last), _)| {
                *last + 7 >= place.0
                    && (*last..place.0).all(|at| !self.text.gap(at).contains([',', ';', '.']))
            })
    }

    fn acts_between(&self, from: usize, to: usize, act: Act) -> Option<Place> {
        let mut acts = self.acts.iter().rev();
        acts.find(|((first, last), of)| *of == act && *first >= from && *last < to).map(|(place, _)| *place)
    }

    /// Whether this is an answer, and not only that somebody writes.
    fn is_reply(&self, place: Place) -> bool {
        self.replies.iter().any(|(first, last)| {
            place.0 <= *first && *last <= place.1 || *first <= place.0 && place.1 <= *last
        })
    }

    /// Whether what is done within a length is an answer: said before it or, if not, anywhere.
    fn is_answer(&self, n: usize) -> bool {
        let start = self.lengths[n].words.0;
        let is_before = |place: &Place| place.1 < start && !self.is_answered(*place);
        let has_before = self.acts.iter().any(|((_, last), _)| *last < start);
        self.replies.iter().any(|place| !has_before || is_before(place))
    }

    fn is_answered(&self, (first, last): Place) -> bool {
        self.answered.iter().any(|place| place.0 <= first && last <= place.1)
    }

    /// The stage that a length is for, if the sentence names one.
    fn stage(&self, n: usize) -> Option<Stage> {
        let length = &self.lengths[n];
        let (from, to) = self.clause(n);
        let mut named = self.stages.iter().filter(|(place, _)| !self.is_answered(*place));
        let right_behind = named
            .clone()
            .find(|((first, _), _)| *first >= length.words.1 && *first <= length.words.1 + 2 && *first < to);
        let before = named.clone().rev().find(|((_, last), _)| *last < length.words.0);
        let in_clause = before.filter(|((first, _), _)| *first >= from);
        let behind = named.find(|((first, _), _)| *first >= length.words.1 && *first < to);
        in_clause.or(right_behind).or(before).or(behind).map(|(_, stage)| *stage)
    }

    /// From when a length counts. `last` is the sentence before.
    fn since(&self, n: usize, done: Done, last: &Text) -> Since {
        starts::since(self.text, &self.lengths, n, done, last)
    }
}

/// Every place where a text tells somebody to ask, in order.
fn asks(text: &Text) -> Vec<Place> {
    let mut places = text.all("act.asks");
    places.extend(asked(text));
    // "Each time you contact us" tells nobody to.
    let is_occasion = |(first, _): &Place| {
        matches!(text.word(*first), "contact" | "write" | "call" | "ring" | "phone")
            && *first >= 2
            && matches!(text.word(first - 1), "you" | "they")
            && matches!(text.word(first - 2), "when" | "whenever" | "time" | "once")
    };
    places.retain(|place| !is_occasion(place));
    places.sort_unstable();
    places
}

fn begins_within(places: &[Place], (first, _): Place) -> bool {
    places.iter().any(|place| place.0 <= first && first <= place.1)
}

fn timed(length: Length) -> Vec<(&'static str, Value)> {
    let longest = length.longest.map(|longest| ("longest", longest.into()));
    [("length", length.number.into()), ("unit", length.unit.key().into())]
        .into_iter()
        .chain(longest)
        .collect()
}

/// The usual time of a step, to which a longer one is added.
fn usual(stage: Stage) -> u64 {
    match stage {
        Stage::One => 10,
        Stage::Two => 25,
        Stage::Three => 30,
    }
}

fn next(stage: Stage) -> Option<Stage> {
    match stage {
        Stage::One => Some(Stage::Two),
        Stage::Two => Some(Stage::Three),
        Stage::Three => None,
    }
}

impl Reader {
    /// The steps that a passage speaks of, and their times.
    pub(super) fn times(&mut self, looked: &Looked, offers: &mut Offers) {
        let (whole, own) = (&looked.whole, &looked.own);
        if is_figure(own) {
            return;
        }
        if self.is_of_ombudsman(own) {
            // A sentence that begins with the Ombudsman is about the Ombudsman, and a line with its number says how to
            // reach it.
            let is_of = own.all("tells.of-ombudsman").iter().any(|(first, _)| *first <= 7)
                && !own.has("tells.after-all");
            let is_contact = !super::phones::phones(own.text).is_empty() && !own.has("tells.unhappy");
            if own.has("tells.ombudsman") && own.has("tells.goes-to-ombudsman") && !is_of && !is_contact {
                offers.say("promises.ombudsman".into(), []);
            }
            return;
        }
        // Compliments and comments have no time in the procedure, and what applies for a while is not the rule. Nor is
        // a report of how long it took, or what others than the council do.
        let is_report = own.has("tells.reports") || own.text.contains('%');
        if (own.has("tells.praise") && !own.has("tells.complaint-word"))
            || own.has("tells.for-a-time")
            || own.has("tells.others-answer")
            || own.has("tells.other-appeal")
            || self.is_of_carers
            || is_report
        {
            return;
        }
        let before = self.procedure;
        if own.has("part.corporate-stage") && !own.has("tells.either-procedure") {
            self.procedure = Procedure::Corporate;
        } else if own.has("tells.by-law") {
            self.procedure = Procedure::Childrens;
        }
        let had_asked = self.section.has_asked.take();
        let mut steps = Steps::new(whole, self.days, self.stages(whole));
        // "The timescales are as follows:" says nothing of what each of them is for.
        if looked.own_from > 0 && whole.has("tells.times-lead") {
            steps.acts.retain(|((first, _), _)| *first >= looked.own_from);
        }
        // A number alone, in a column that says what it counts.
        if let Some(unit) = self.bare
            && let Some((number, used)) = crate::files::page::lengths::number(&own.words)
            && (1..=400).contains(&number)
            && used == own.words.len()
        {
            let words = (looked.own_from, whole.words.len());
            steps.lengths.push(Length { number, longest: None, unit, is_further: false, words });
        }
        let is_own = |length: &Length| length.words.0 >= looked.own_from;
        if self.is_before_first(&steps, own) {
            offers.rule(Rule::ReceiptDuties, None, None);
            self.procedure = before;
            return;
        }
        let mut is_said = false;
        let mut has_reply = false;
        for n in (0..steps.lengths.len()).filter(|n| is_own(&steps.lengths[*n])) {
            let length = steps.lengths[n];
            if self.is_of_all(own, length) {
                offers.rule(Rule::PanelReply, None, None);
                is_said = true;
                continue;
            }
            if self.is_no_time(&steps, n) {
                continue;
            }
            let mut act = steps.act(n);
            // "You have to ask within 20 days" behind "you can ask for Stage 2" is of that stage.
            let goes_on = own.has("tells.does-this") || steps.stages.is_empty() && !own.has("tells.unhappy");
            let does_this = had_asked.is_some() && own.has("tells.does-this");
            if does_this && act == Act::Answers {
                act = Act::Asks;
            }
            // "How long do I have to ask? 20 working days."
            let is_how_long = self.section.heading.text().has("tells.asks-how-long");
            if is_how_long && act == Act::Answers && !looked.is_entry {
                act = Act::Asks;
            }
            // A row of a table: "Request for Stage 2 | 20 working days from the reply".
            let is_row_of_request = looked.own_from > 0
                && whole.all("tells.request-lead").first().is_some_and(|(first, _)| *first == 0);
            if is_row_of_request && act == Act::Answers {
                act = Act::Asks;
            }
            // In so few days nobody has looked into a complaint: "we will write to you within three days".
            let is_soon = length.number <= 5
                && !length.is_further
                && length.unit != Unit::Months
                && !(looked.is_entry && own.has("tells.panel"))
                && steps.stage(n).or(self.stage).is_none_or(|stage| stage == Stage::One);
            let is_of_complaint = self.stage.is_some()
                || whole.has("tells.complains")
                || self.section.is_received
                || !self.section.heading.text().keys("from-before").is_empty()
                || matches!(steps.since(n, Done::Confirmed, &self.section.last_own.text()), Since::Named(_));
            if is_soon && act == Act::Answers && own.has("tells.sees") {
                continue;
            }
            if length.number <= 5 && act == Act::Answers && own.has("tells.informal") {
                if self.procedure == Procedure::Childrens && length.unit != Unit::Months {
                    offers.rule(Rule::ReceiptDuties, None, None);
                    is_said = true;
                }
                continue;
            }
            if act == Act::Answers && own.has("tells.internal") && !own.has("tells.you") {
                continue;
            }
            if is_soon && act == Act::Answers && !steps.is_answer(n) {
                if !is_of_complaint {
                    continue;
                }
                act = Act::Confirms;
            }
            is_said = true;
            match act {
                Act::Asks => {
                    let stage = match (had_asked.filter(|_| goes_on), self.stage) {
                        (Some(stage), _) => Some(stage),
                        (None, Some(stage)) if is_how_long && self.is_headed => Some(stage),
                        _ => self.asked_for(&steps, looked.own_from),
                    };
                    self.asked(stage, &steps, Some(n), own, offers);
                    // "A request for Stage 2 or Stage 3" is one for either.
                    if own.has("tells.both-stages") {
                        self.asked(Some(Stage::Two), &steps, Some(n), own, offers);
                    }
                }
                Act::Confirms => self.confirms(&steps, Some(n), offers),
                Act::Answers => {
                    has_reply |= self.answers(&steps, n, length, whole, offers);
                }
            }
        }
        let own_acts = || steps.acts.iter().filter(|((first, _), _)| *first >= looked.own_from);
        if !is_said && own_acts().any(|(_, act)| *act == Act::Confirms) && own.has("tells.will-confirm") {
            self.confirms(&steps, None, offers);
            is_said = true;
        }
        // "They can request a panel, which meets within 30 days" tells of both.
        let has_asked_before = has_reply && {
            let promised = |step: &str| offers.offers.iter().any(|offer| offer.at.starts_with(step));
            own.all("tells.to-request").first().is_some_and(|(_, last)| {
                steps.lengths.iter().all(|length| looked.own_from + last < length.words.0)
            }) && match self.asked_for(&steps, looked.own_from) {
                Some(Stage::Two) => promised("promises.stage-two"),
                Some(Stage::Three) => promised("promises.panel"),
                _ => false,
            }
        };
        if (!is_said && !has_reply || has_asked_before) && Self::is_request(own) {
            let stage = self.asked_for(&steps, looked.own_from);
            self.asked(stage, &steps, None, own, offers);
        }
        self.gates(&steps, whole, own, offers);
        if steps.lengths.is_empty() || own.has("tells.about-time") {
            self.starts_then(starts::of_clock(own));
        }
        self.procedure = before;
    }

    /// What is not the time of a step: that it takes longer than this, what happens when it is over, an age, the year
    /// within which to complain, or how long before a meeting its day is announced.
    fn is_no_time(&self, steps: &Steps, n: usize) -> bool {
        let length = &steps.lengths[n];
        let text = steps.text;
        let right_before = |key: &str| text.all(key).iter().any(|(_, last)| last + 1 == length.words.0);
        let is_year = length.unit == Unit::Months && length.number >= 6;
        // "After 20 working days, if you have heard nothing, …", "when the 10 days are up".
        let is_over = length.words.0.checked_sub(1).is_some_and(|at| text.word(at) == "after")
            || text.all("tells.is-over").iter().any(|(first, _)| *first == length.words.1);
        // "If we have not replied within 20 working days, you can ask for Stage 2."
        let asks_behind =
            steps.acts.iter().any(|((first, _), act)| *act == Act::Asks && *first >= length.words.1);
        let is_kept = asks_behind && right_before("tells.not-kept");
        // "Within 12 months of our Stage 1 response" is how long one has to ask.
        let is_to_ask = text.all("tells.answered").iter().any(|(first, _)| *first == length.words.1)
            && steps.acts.iter().any(|((_, last), act)| *act == Act::Asks && *last < length.words.0);
        is_year && !is_to_ask && !self.is_to_go_on(steps, n)
            || is_over
            || is_kept
            || text.all("tells.about-time").iter().any(|(first, _)| *first == length.words.1)
            || (right_before("tells.longer-than")
                && !(length.words.0.saturating_sub(4)..length.words.0).any(|at| {
                    matches!(text.word(at), "no" | "not" | "never" | "wont" | "shouldnt" | "cant" | "mustnt")
                }))
            || ["tells.old", "tells.notice"].iter().any(|key| {
                // Papers come before a meeting.
                let is_papers = *key == "tells.notice" && text.has("tells.papers");
                !is_papers && text.all(key).iter().any(|(first, _)| *first == length.words.1)
            })
    }

    /// Whether a length is how long one has to ask for a later stage, and not the year within which to complain.
    fn is_to_go_on(&self, steps: &Steps, n: usize) -> bool {
        let later = |stage: Stage| stage != Stage::One;
        let names_later =
            steps.stages.iter().any(|(place, stage)| later(*stage) && !steps.is_answered(*place));
        steps.act(n) == Act::Asks
            && (names_later || steps.text.has("tells.panel"))
            && !steps.text.has("tells.happened")
    }

    /// Whether a sentence is about what comes before the first stage, and how long that takes.
    fn is_before_first(&self, steps: &Steps, own: &Text) -> bool {
        let is_time = |length: &Length| length.unit != Unit::Months;
        self.procedure == Procedure::Childrens
            && own.has("tells.before-first")
            && self.stage.is_none_or(|stage| stage == Stage::One)
            && steps.stages.iter().all(|(_, stage)| *stage == Stage::One)
            && (own.has("tells.short-time") || !steps.lengths.is_empty() && steps.lengths.iter().all(is_time))
    }

    /// Whether a length is that of all stages together, which no single one of them takes.
    fn is_of_all(&self, own: &Text, length: Length) -> bool {
        let least = if length.unit == Unit::Months { 3 } else { 60 };
        let is_named =
            own.has("tells.all-stages") || own.has("tells.whole-procedure") && self.stage.is_none();
        self.procedure == Procedure::Childrens
            && is_named
            && length.number >= least
            && !own.has("tells.unhappy")
    }

    /// Whether a person is told that they can ask for the next stage.
    fn is_request(own: &Text) -> bool {
        let councils = own.all("tells.council-asks");
        let asks: Vec<Place> =
            asks(own).into_iter().filter(|place| !begins_within(&councils, *place)).collect();
        // "We will explain our procedure to take it further" tells nobody to ask.
        // Nor does "Should you contact us while the investigation is in progress, …".
        if own.has("tells.will-explain") || own.has("tells.while-it-runs") {
            return false;
        }
        let objects = own.all("tells.next-step");
        let is_next = |(first, last): &Place| {
            objects.iter().any(|(at, end)| at > first && *at <= last + 14 && end > last)
        };
        // "To go to Stage 2, write to the complaints manager."
        let goes = own.all("tells.to-go").first().is_some_and(|(first, _)| *first == 0);
        if goes && !asks.is_empty() && objects.iter().any(|(at, _)| *at <= 6) {
            return true;
        }
        let is_unhappy = own.has("tells.unhappy") && !own.has("tells.first-complaint");
        (is_unhappy && own.has("tells.gives-reasons") && !asks.is_empty())
            || (own.has("tells.may-go-on") && !own.has("tells.asks-for-help"))
            || (asks.iter().any(is_next) && !own.has("tells.asks-for-help"))
    }

    /// The stage that is asked for.
    fn asked_for(&self, steps: &Steps, own_from: usize) -> Option<Stage> {
        let text = steps.text;
        let named = |is_answered: bool| {
            let of = steps.stages.iter().filter(|(place, _)| steps.is_answered(*place) == is_answered);
            of.map(|(_, stage)| *stage).max()
        };
        if let Some(stage @ (Stage::Two | Stage::Three)) = named(false) {
            // "If it has not been resolved at Stage 1, you should contact …" names the stage before.
            return Some(stage);
        }
        if let Some(stage) = named(true).or(named(false)) {
            return next(stage);
        }
        let own = text.words.get(own_from).map_or("", |word| &text.text[word.place.start..]);
        let own = Text::new(own);
        if own.has("tells.panel") {
            return Some(Stage::Three);
        }
        if own.has("tells.investigated") && own.has("tells.unhappy") && !self.is_headed {
            return Some(Stage::Three);
        }
        let is_two = own.has("tells.independent")
            || own.has("tells.first-answer")
            || (own.has("tells.unhappy") && own.has("tells.asks-for-investigation"));
        let by_words = is_two.then_some(Stage::Two);
        match self.stage {
            // Under the heading of a stage it is that stage, as long as nothing was said about how it goes on.
            Some(stage) if (self.is_headed || self.is_led) && !self.is_answered && stage != Stage::One => {
                Some(stage)
            }
            Some(stage) => next(stage).or(Some(Stage::Three)),
            None => by_words.or_else(|| self.is_answered.then_some(Stage::Two)),
        }
    }

    /// A request for Stage 2 or for the panel.
    fn asked(
        &mut self,
        stage: Option<Stage>,
        steps: &Steps,
        n: Option<usize>,
        own: &Text,
        offers: &mut Offers,
    ) {
        let Some(stage @ (Stage::Two | Stage::Three)) = stage else { return };
        self.section.has_asked = Some(stage);
        let time = n.map(|n| self.counted(steps, n, steps.lengths[n], Done::Asked)).unwrap_or_default();
        if self.procedure == Procedure::Corporate {
            offers.say(format!("corporate.ask-{}", stage.key()), time);
            return;
        }
        let is_hard = own.has("tells.hard-limit");
        let window = n.filter(|_| is_hard || own.has("tells.soft-limit"));
        let window = window.map(|_| ("window", Value::from(if is_hard { "hard" } else { "soft" })));
        let contains =
            own.longest("tells.in-writing").map(|place| ("contains", Value::from(own.between(place))));
        let gate = own.has("tells.mediation").then(|| {
            let gate = if own.has("tells.has-to") { "mediation-first" } else { "mediation-offered" };
            ("gate", Value::from(gate))
        });
        let gate = gate.or(own.has("tells.if-agreed").then(|| ("gate", Value::from("if-agreed"))));
        let at = format!("promises.ask-{}", stage.key());
        offers.say(at, time.into_iter().chain(window).chain(contains).chain(gate));
        // What follows is about the stage that was asked for, unless a heading says otherwise.
        if !self.is_headed {
            self.stage_is(stage, false);
        }
    }

    /// That the council has the complaint, or the request.
    fn confirms(&mut self, steps: &Steps, n: Option<usize>, offers: &mut Offers) {
        let named = match n {
            Some(n) => steps.stage(n),
            None => steps.stages.iter().map(|(_, stage)| *stage).max(),
        };
        // A page of one service, that has not named the children's procedure, speaks of that service's complaints.
        if named.or(self.stage).is_none() && self.is_of_one_service && !self.is_childrens {
            return;
        }
        let stage = named.or(self.stage).unwrap_or(Stage::One);
        let at = match (self.procedure, stage) {
            (Procedure::Corporate, Stage::One) => "corporate.acknowledged".to_owned(),
            (Procedure::Corporate, stage) => format!("corporate.{}-acknowledged", stage.key()),
            (_, stage) => format!("acknowledgements.{}", stage.key()),
        };
        if n.is_none() && self.procedure == Procedure::Corporate {
            return;
        }
        let time = n.map(|n| self.counted(steps, n, steps.lengths[n], Done::Confirmed)).unwrap_or_default();
        offers.say(at, time);
    }

    /// A time within which the council answers, or the panel does one of its steps. Returns whether it was one.
    fn answers(
        &mut self,
        steps: &Steps,
        n: usize,
        length: Length,
        whole: &Text,
        offers: &mut Offers,
    ) -> bool {
        let text = steps.text;
        // If there is no heading, the time of an investigation is Stage 2's even if nobody was told to ask for it.
        let least = if length.unit == Unit::Days { 35 } else { 25 };
        let is_two = !self.is_headed && length.number >= least && length.unit != Unit::Months;
        let of_page = self.stage.map(|stage| if is_two && stage == Stage::One { Stage::Two } else { stage });
        let Some(stage) = steps.stage(n).or(of_page).or_else(|| self.implied(steps, length)) else {
            return false;
        };
        if self.procedure == Procedure::Corporate {
            let at = format!("corporate.{}-reply", stage.key());
            let time = self.counted(steps, n, length, Done::Answered);
            offers.say(at, time.into_iter().chain(extension(text)));
            return true;
        }
        let mut length = length;
        let (from, _) = steps.clause(n);
        let to = length.words.0;
        let right_before = text.between((from, to.saturating_sub(1).max(from)));
        let before = Text::new(if to > from { right_before } else { "" });
        let (_, clause_end) = steps.clause(n);
        let behind = text.between((length.words.1, clause_end.saturating_sub(1)));
        let behind = Text::new(if clause_end > length.words.1 { behind } else { "" });
        let is_first = !self.is_answered && n == 0;
        let is_longest = before.has("tells.at-most") || behind.has("tells.at-latest");
        let of_cause = !before.keys("cause").is_empty() || !behind.keys("cause").is_empty();
        let usual = usual(stage);
        // "A further 10 days" are days like those before.
        if length.is_further && length.unit == Unit::Days {
            let before = n.checked_sub(1).map(|before| steps.lengths[before].unit).or(self.unit);
            length.unit = before.filter(|unit| *unit != Unit::Months).unwrap_or(length.unit);
        }
        self.unit = Some(length.unit);
        // After the panel's own time, a further one is that of the next step. An extension "of up to 20 working days"
        // gives the whole length.
        let limit = if stage == Stage::One { 20 } else { 65 };
        if length.is_further
            && length.longest.is_none()
            && length.unit != Unit::Months
            && stage != Stage::Three
            && length.number + usual <= limit
        {
            length.number += usual;
        }
        let step = match stage {
            Stage::Three => match panel_step(&before, &behind, text, length) {
                Some("total") => {
                    match self.counted(steps, n, length, Done::PanelMet) {
                        // The field has to have a length.
                        time if time.is_empty() => offers.rule(Rule::Panel, None, None),
                        time => offers.say("stage-three-total".into(), time),
                    }
                    return true;
                }
                Some(step) => step,
                None => return false,
            },
            _ => {
                let is_long = length.number > usual || length.unit == Unit::Months;
                // A time shorter than the longest that was given is the usual one.
                // Unless it is so for another reason.
                let is_shorter =
                    self.longest.is_some_and(|(of, longest)| of == stage && length.number < longest)
                        && !(of_cause && self.is_answered);
                let is_latest = length.is_further
                    || (length.longest.is_none()
                        && is_long
                        && !is_shorter
                        && (is_longest
                            || of_cause
                            || !is_first
                            || length.number >= limit
                            || length.unit == Unit::Months));
                match (stage, is_latest) {
                    (Stage::One, false) => "stage-one-reply",
                    (Stage::One, true) => "stage-one-latest",
                    (_, false) => "stage-two-reply",
                    (_, true) => "stage-two-latest",
                }
            }
        };
        // Nobody investigates a complaint in two weeks, or answers it in a day: that is a step on the way.
        let least = if stage == Stage::Two { 15 } else { 4 };
        let is_way = stage != Stage::Three && length.unit != Unit::Months && length.number < least;
        // "If we are unable to respond within 20 working days, we will tell you why" gives no other time.
        let is_not_kept = self.is_answered
            && matches!(whole.word(0), "if" | "where" | "when" | "should")
            && whole.all("tells.not-within").iter().any(|(_, last)| last + 1 == length.words.0);
        if is_way || is_not_kept {
            return true;
        }
        let is_second = step.ends_with("latest") && self.is_second(step, stage, length, offers);
        if step.ends_with("latest") && !is_second {
            self.longest = Some((stage, length.number));
        }
        self.is_answered = true;
        if is_second {
            offers.rule(Rule::AdvocatePause, None, None);
            return true;
        }
        if self.stage.is_none() {
            self.stage_is(stage, false);
            self.is_answered = true;
        }
        let done = match step {
            "panel" | "panel-papers" => Done::PanelMet,
            "panel-report" | "panel-reply" => Done::PanelReported,
            _ => Done::Answered,
        };
        let time = self.counted(steps, n, length, done);
        let is_latest = step.ends_with("latest");
        let by = [("met", "tells.met"), ("appointed", "tells.appointed"), ("set-up", "tells.set-up")];
        let by = by.into_iter().filter(|_| step == "panel");
        let by = by.into_iter().find(|(_, key)| text.has(key)).map(|(by, _)| ("by", by.into()));
        // Of several times each has its own reason.
        let has_own_cause = steps.lengths.len() > 1 && !behind.keys("cause").is_empty();
        let longer = extension(if has_own_cause { &behind } else { whole });
        let longer = longer.into_iter().filter(|_| is_latest || length.longest.is_some());
        offers.say(format!("promises.{step}"), time.into_iter().chain(longer).chain(by));
        true
    }

    /// Whether a step has two extensions of which this is the shorter. A profile has one place for the longer, so if it
    /// is this one, the sentence of the other goes where the shorter ones go.
    fn is_second(&mut self, step: &str, stage: Stage, length: Length, offers: &mut Offers) -> bool {
        let Some((_, other)) = self.longest.filter(|(of, _)| *of == stage) else { return false };
        let at = format!("promises.{step}");
        let of_section = self.passages.get_mut(self.section.first..).unwrap_or_default();
        let earlier = of_section.iter_mut().flat_map(|passage| &mut passage.offers);
        let mut earlier: Vec<_> = earlier.chain(&mut offers.offers).filter(|offer| offer.at == at).collect();
        if earlier.is_empty() || length.unit == Unit::Months || other == length.number {
            return false;
        }
        if length.number > other {
            for offer in &mut earlier {
                offer.at = format!("says.{}", Rule::AdvocatePause.key());
                if let Some(fields) = offer.value.as_object_mut() {
                    fields.retain(|key, _| key == "quote");
                }
            }
        }
        length.number < other
    }

    /// A length with its start. Of a time that counts from a day which only the council knows, there is only the
    /// sentence: it gives no date.
    fn counted(&self, steps: &Steps, n: usize, length: Length, done: Done) -> Vec<(&'static str, Value)> {
        match steps.since(n, done, &self.section.last_own.text()) {
            Since::Another => Vec::new(),
            Since::NotSaid => timed(length),
            Since::Named(start) => {
                timed(length).into_iter().chain([("from", Value::from(start.key()))]).collect()
            }
        }
    }

    /// What a sentence behind its time says of its start: "This period starts when the investigator is appointed".
    fn starts_then(&mut self, since: Since) {
        let of_section = self.passages.get_mut(self.section.first..).unwrap_or_default();
        for offer in of_section.iter_mut().flat_map(|passage| &mut passage.offers) {
            let is_time = ["promises.stage-", "promises.panel", "corporate.stage-"]
                .iter()
                .any(|of| offer.at.starts_with(of));
            let Some(fields) =
                offer.value.as_object_mut().filter(|fields| is_time && fields.contains_key("length"))
            else {
                continue;
            };
            match since {
                Since::Another => {
                    fields.retain(|key, _| !["length", "longest", "unit", "from"].contains(&key.as_str()))
                }
                Since::Named(start) => {
                    fields.entry("from").or_insert_with(|| start.key().into());
                }
                Since::NotSaid => {}
            }
        }
    }

    /// The stage that a time is for if neither the sentence nor the page says so: the first answer is Stage 1's.
    fn implied(&self, steps: &Steps, length: Length) -> Option<Stage> {
        let text = steps.text;
        if length.unit == Unit::Months
            || self.is_of_one_service && !self.is_childrens
            || length.number < 5
            || steps.replies.is_empty()
            || text.has("tells.other-time")
        {
            return None;
        }
        if text.has("tells.panel") {
            return Some(Stage::Three);
        }
        let is_two = length.number >= 25 && (text.has("tells.independent") || text.has("tells.investigates"));
        match is_two {
            true => Some(Stage::Two),
            false => (length.number <= 30).then_some(Stage::One),
        }
    }

    /// What the council puts before a stage that is a right.
    fn gates(&self, steps: &Steps, whole: &Text, own: &Text, offers: &mut Offers) {
        if self.procedure != Procedure::Childrens {
            return;
        }
        // If mediation comes first, that is the gate.
        let is_gate = own.has("tells.if-agreed") || (own.has("tells.gate") && !own.has("tells.mediation"));
        if !is_gate || own.words.len() != whole.words.len() && !own.has("tells.gate") {
            return;
        }
        let named =
            steps.stages.iter().filter(|(place, _)| !steps.is_answered(*place)).map(|(_, stage)| *stage);
        let panel = own.has("tells.panel").then_some(Stage::Three);
        let mut of: Vec<Stage> = named.chain(panel).filter(|stage| *stage != Stage::One).collect();
        if of.is_empty() {
            let independent = own.has("tells.independent").then_some(Stage::Two);
            let asked = self.stage.filter(|stage| *stage != Stage::One).or(self.stage.and_then(next));
            of.extend(independent.or(asked));
        }
        for stage in of {
            let (rule, step) = match stage {
                Stage::One => continue,
                Stage::Two => (Rule::StageTwoRight, None),
                Stage::Three => (Rule::StageThreeRight, Some("promises.panel")),
            };
            offers.rule(rule, Some(Handled::Decides), None);
            if let Some(step) = step.filter(|_| steps.lengths.is_empty() && own.has("tells.panel")) {
                offers.say(step.into(), [("gate", "if-agreed".into())]);
            }
        }
    }
}

/// Which step of Stage 3 a length is for: the panel makes its report within days, the council answers within weeks, and
/// the panel meets before both.
fn panel_step(before: &Text, behind: &Text, text: &Text, length: Length) -> Option<&'static str> {
    if length.unit == Unit::Months {
        return None;
    }
    match length.number {
        _ if text.has("tells.total") => Some("total"),
        _ if (before.has("tells.papers") || behind.has("tells.papers")) && !text.has("tells.findings") => {
            Some("panel-papers")
        }
        ..=7 => Some("panel-report"),
        8..=20 => Some("panel-reply"),
        45.. => Some("total"),
        _ => Some("panel"),
    }
}

/// Why a time may be longer, and whether the person has to agree.
pub(super) fn extension(text: &Text) -> Vec<(&'static str, Value)> {
    let causes = text.keys("cause");
    let causes = (!causes.is_empty()).then(|| ("when", Value::from(causes)));
    let agreed = text.has("tells.agreement").then(|| ("agreement", Value::from(true)));
    causes.into_iter().chain(agreed).collect()
}
