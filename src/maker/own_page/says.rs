//! Who may complain, what about, what is left out, and whose agreement is asked for.

use serde_json::Value;

use super::lengths::lengths;
use super::part::Part;
use super::reader::{Looked, Offers, Procedure, Reader, doors};
use super::reports::is_figure;
use super::whose::is_about_others;
use super::words::{Place, Text};
use crate::rules::council::Stage;

impl Reader {
    /// Who may complain, what about, and what is left out.
    pub(super) fn says(&self, looked: &Looked, part: Option<Part>, offers: &mut Offers) {
        let without = without_acts(&looked.own);
        let text = &without.as_deref().map_or_else(|| looked.own.again(), Text::new);
        // What applies for a time is not the rule.
        let is_past = self.is_of_meeting && text.has("tells.past");
        if text.has("tells.for-a-time")
            || text.has("tells.reports")
            || text.has("tells.leaflet")
            || is_past
            || is_figure(text)
        {
            return;
        }
        // What is said of services for children and for adults together leaves out neither.
        let is_of_both = text.has("tells.adults-too") && Part::of(text) != Some(Part::NotCovered);
        let mut doors = doors(text);
        doors.retain(|door| !(is_of_both && *door == "adult-care"));
        // "If your complaint is about the chair, speak to their manager" sends nobody to the chair.
        let is_about_chair = text.has("tells.about-chair");
        doors.retain(|door| !(is_about_chair && *door == "conference-chair"));
        let is_corporate = self.procedure == Procedure::Corporate;
        // "If a child is in danger, ring the police" leaves nothing out.
        let is_urgent = text.has("tells.danger") && Part::of(text).is_none();
        // A person who is sent elsewhere with something is told that it is not covered.
        let sent = !doors.is_empty()
            && !is_urgent
            && (part.is_some() || text.has("tells.sends"))
            && !text.has("tells.either");
        let is_left_out = sent || (is_corporate && !self.is_own && part == Some(Part::About));
        // What the council's own procedure leaves out goes somewhere else.
        let is_out_of_own = is_corporate && !sent && part == Some(Part::NotCovered);
        let part = if is_left_out { Some(Part::NotCovered) } else { part };
        // Whom the Ombudsman listens to is not what the council says about itself.
        let is_ombudsmans = text.has("tells.ombudsman");
        let is_regulators = part == Some(Part::About) && text.has("tells.to-regulator");
        // "We welcome compliments and complaints from anyone" tells nobody whether they may use the procedure.
        // Nor does "If you are a child, you can get help to make a complaint".
        // "Parents can complain, and foster carers can help children to" does.
        let first = |key: &str| text.all(key).first().map(|(first, _)| *first);
        let is_before =
            |key: &str| first(key).is_some_and(|at| first("part.who").is_none_or(|who| at <= who));
        let is_help = part == Some(Part::Who) && !looked.is_entry && is_before("tells.helps-to-complain");
        // Nor does "The home keeps a record of complaints made by children".
        let is_record = part == Some(Part::Who) && !looked.is_entry && is_before("tells.keeps-records");
        let is_welcome = part == Some(Part::Who) && !looked.is_entry && text.has("tells.welcomes");
        // "If you want to complain about fostering, see …" says nothing of what can be complained about here.
        // "Parents may make a complaint about a school to its governors."
        let is_others = part == Some(Part::Who) && !looked.is_entry && is_about_others(text);
        let is_elsewhere = Part::of(text) == Some(Part::About) && text.has("tells.elsewhere");
        let part = part
            .filter(|part| {
                !(is_regulators
                    || is_welcome
                    || is_help
                    || is_record
                    || is_others
                    || is_elsewhere && *part == Part::About)
            })
            .filter(|part| !is_ombudsmans || *part == Part::NotCovered);
        let own_part = Part::of(text);
        let is_list = looked.is_entry;
        // Below a heading, only sentences about complaints count.
        let lists_people = part == Some(Part::Who) && text.has("tells.lists-people");
        let is_said = is_list
            || lists_people
            || own_part.is_some()
            || sent
            || text.has("tells.complaint")
            || text.has("tells.discretion");
        // A title names what it is about, and states nothing.
        // What has a colon states it: "Not covered: school admissions".
        let is_label = own_part == Some(Part::NotCovered) && text.text.contains(": ");
        // So does a line below "What we cannot look at": "Complaints about other council services."
        let is_named = part == Some(Part::NotCovered) && self.part == part && text.word(0) == "complaints";
        let may_use = Part::who_may_use(text);
        let is_said =
            is_said && (is_list || is_label || is_named || may_use.is_some() || text.has("tells.verb"));
        // If something is usually left out, the council decides; a person whom it usually asks for something, it takes.
        let lead = looked.whole.words.get(looked.own_from).map_or(0, |word| word.place.start);
        let lead = Text::new(looked.whole.text.get(..lead).unwrap_or_default());
        let decides = text.has("tells.decides")
            || lead.has("tells.decides-of-list")
            || (part != Some(Part::Who) && text.has("tells.usually"));
        let handled = |handled: &str| ("handled", Value::from(handled));
        let mut rules: Vec<(&'static str, &'static str)> = Vec::new();
        match part.filter(|_| is_said) {
            Some(Part::Who) => {
                // "… unless the child's parent agrees" names nobody who may complain.
                let unless = text.all("tells.unless").first().map(|(first, _)| *first);
                let may = may_use.filter(|_| own_part == Some(Part::Who) && !is_list);
                let until = unless.into_iter().chain(may).min();
                let until = until.map_or(text.text.len(), |at| text.words[at].place.start);
                // "Complaints about foster carers can be made by parents": those before "by" are complained about.
                let by =
                    text.all("tells.made-by").first().map_or(0, |(_, last)| text.words[*last].place.start);
                let named = Text::new(&text.text[by.min(until)..until]);
                let mut who = named.keys("who");
                who.retain(|rule| !is_of_others(&named, rule));
                // "A looked after child's parents", and the parents in an adoption.
                if text.has("tells.childs-people") {
                    who.retain(|rule| !["looked-after-child", "child-in-need", "any-child"].contains(rule));
                }
                let of_adoption =
                    who.iter().any(|rule| ["child-and-adoption", "adoption-family"].contains(rule));
                let is_theirs = text.has("tells.theirs")
                    && !who.iter().any(|rule| ["foster-carer", "special-guardian"].contains(rule));
                if of_adoption && is_theirs {
                    who.retain(|rule| *rule != "parent");
                }
                // One order, and two people whom it concerns.
                if text.has("who.parent-under-guardianship") && !who.contains(&"parent-under-guardianship") {
                    who.push("parent-under-guardianship");
                }
                // "A special guardian, or a child who is subject to such an order."
                if who.contains(&"special-guardian")
                    && text.has("tells.subject-to-order")
                    && !who.contains(&"child-under-guardianship")
                {
                    who.push("child-under-guardianship");
                }
                // If nobody else is meant, any child is: in an entry of a list, or in these very words. That children
                // "can also complain through an advocate" says nothing about who may complain.
                let is_first = text.all("who.any-child").first().is_some_and(|(first, _)| *first <= 1);
                let is_alone = is_first && who.iter().all(|rule| ["any-child", "advocate"].contains(rule));
                let begins = text.all("who.any-child").first().is_some_and(|(first, _)| *first <= 3);
                let is_meant =
                    (is_list && begins) || text.has("tells.any-child") || text.has("tells.by-children");
                // "If you are a child, care leaver or adult who …" names each of them.
                let is_named = text.all("tells.if-child").iter().any(|(_, last)| {
                    text.gap(*last).contains(',') || ["or", "and"].contains(&text.word(last + 1))
                });
                if !is_named
                    && !lists_people
                    && (!is_meant || (who.len() > 1 && !is_alone && !text.has("tells.by-children")))
                {
                    who.retain(|rule| *rule != "any-child");
                }
                if is_list && text.all("tells.child-alone").contains(&(0, text.words.len().saturating_sub(1)))
                {
                    who.extend(["child-in-need", "looked-after-child"]);
                }
                rules.extend(who.into_iter().map(|rule| (rule, "yes")));
            }
            Some(Part::About) => {
                rules.extend(text.keys("about").into_iter().map(|rule| (rule, "yes")));
                // A service for special needs is covered only where a sentence says so of it by name.
                let names_special = text.has("tells.special-service");
                let topics = text
                    .keys("not-covered")
                    .into_iter()
                    .filter(|rule| ABOUT_TOO.contains(rule) || names_special && *rule == "special-needs");
                rules.extend(topics.map(|rule| (rule, "yes")));
            }
            Some(Part::NotCovered) => {
                rules.extend(text.keys("not-covered").into_iter().map(|rule| (rule, "no")));
                // "Requests under the Freedom of Information Act"
                let of_acts = looked.own.keys("not-covered").into_iter().filter(|rule| {
                    ["data-protection", "freedom-of-information"].contains(rule) && text.has("tells.requests")
                });
                rules.extend(of_acts.map(|rule| (rule, "no")));
            }
            None => {}
        }
        // "Within one year of the conclusion of the case" is no limit of what can be complained about.
        if text.has("year.not") {
            rules.retain(|(rule, _)| *rule != "one-year");
        }
        // "Contact the provider directly about a service that we pay for": the council answers for that itself.
        if text.has("tells.provider-direct") && text.has("tells.paid-for") {
            rules.retain(|(rule, _)| *rule != "not-this-council");
        }
        if is_about_chair {
            rules.retain(|(rule, _)| *rule != "child-protection");
        }
        // "Governed by separate legislation" is no policy that somebody complains about.
        if rules.iter().any(|(rule, _)| *rule == "own-appeal" || *rule == "special-needs") {
            rules.retain(|(rule, _)| *rule != "policy");
        }
        // The safeguarding partnership's policy for professionals is not about one of its enquiries.
        if rules.iter().any(|(rule, _)| *rule == "escalation") {
            rules.retain(|(rule, _)| *rule != "child-protection");
        }
        // A report for a court is not a case before one.
        if rules.iter().any(|(rule, _)| *rule == "court-reports") {
            rules.retain(|(rule, _)| *rule != "other-case");
        }
        // A tribunal to which one can appeal, or that is about schools, is not a case before a court.
        if (rules.iter().any(|(rule, _)| *rule == "own-appeal") || text.has("tells.school-tribunal"))
            && !text.has("tells.court")
        {
            rules.retain(|(rule, _)| *rule != "other-case");
        }
        let door_of = |rule: &str| {
            let own = doors.iter().find(|door| is_door_of(rule, door)).copied();
            let other = doors.iter().find(|door| !OWN_DOORS.iter().any(|(_, of)| of == *door)).copied();
            // If a rule with its own door sends people there, the door is that rule's.
            let is_anothers = |door: &&str| rules.iter().any(|(rule, _)| is_door_of(rule, door));
            let only = doors.first().copied().filter(|door| doors.len() == 1 && !is_anothers(door));
            own.or(other).or(only)
        };
        // "Parents, and anyone else who we believe has an interest": it decides about the last only.
        let decides_of_interest = part == Some(Part::Who)
            && rules.len() > 1
            && rules.iter().any(|(rule, _)| *rule == "sufficient-interest")
            && text.has("tells.believes")
            && !text.has("tells.discretion");
        for (rule, taken) in rules.iter().copied() {
            let is_decided = decides && (!decides_of_interest || rule == "sufficient-interest");
            let taken = if is_decided { "decides" } else { taken };
            let inherited =
                self.goes_to.or((is_corporate && !self.is_own && !is_out_of_own).then_some("corporate"));
            // "Schools or adult social care": to the second nobody is sent with the first.
            let inherited =
                inherited.filter(|door| !rules.iter().any(|(of, _)| *of != rule && is_door_of(of, door)));
            let door = door_of(rule).or(inherited).filter(|_| part == Some(Part::NotCovered));
            let door = door.map(|door| ("goes-to", Value::from(door)));
            offers.say(format!("says.{rule}"), std::iter::once(handled(taken)).chain(door));
        }
        // The year within which to complain may be stated anywhere.
        let asks_when = self.heading.text().has("year.asked") && text.has("year.any");
        if (text.has("year.limit") || asks_when)
            && looked.whole.has("year.of")
            && !text.has("year.not")
            && !looked.whole.has("tells.asks-to-know")
            && !self.is_of_ombudsman(text)
        {
            let taken = if decides || text.has("year.soft") { "decides" } else { "no" };
            offers.say("says.one-year".into(), [handled(taken)]);
        }
        // "Such complaints are looked at case by case", behind the year within which to complain.
        let goes_on = |at: usize| {
            matches!(
                text.word(at),
                "such" | "these" | "those" | "this" | "it" | "each" | "late" | "later" | "older"
            )
        };
        let last = self.last_own.text();
        let is_of_late = text.has("how.council-must-say")
            && (text.has("year.limit")
                || self.is_in_paragraph
                    && last.has("year.limit")
                    && last.has("year.of")
                    && (0..5).any(goes_on));
        if is_of_late && !offers.offers.iter().any(|offer| offer.at == "says.one-year") {
            offers.say("says.one-year".into(), [handled("decides")]);
        }
        // A complaint waits while a court or another investigation decides about the same.
        if text.has("tells.complaint-held")
            && !text.has("tells.decision-held")
            && text.has("tells.concurrent")
            && !rules.iter().any(|(rule, _)| *rule == "other-case")
        {
            offers.say("says.other-case".into(), [handled("decides")]);
        }
        if text.has("how.say-which-procedure") && self.procedure == Procedure::Corporate {
            offers.say("says.say-which-procedure".into(), []);
        }
        if self.procedure == Procedure::Childrens {
            // That a name and a birthday are asked for says nothing about who may complain.
            let is_detail = is_ombudsmans || text.has("tells.asks-details");
            // "Advocate / Somebody who helps you": the heading is what is explained.
            let term = self.heading.text();
            let is_term = self.is_below_heading
                && !self.is_in_paragraph
                && term.words.len() == 1
                && matches!(text.word(0), "someone" | "somebody" | "a" | "an" | "any");
            let explained = if is_term { [term.text, text.text].join(" ") } else { String::new() };
            let explained = Text::new(&explained);
            let rules = if is_term { explained.keys("how") } else { text.keys("how") }.into_iter();
            let is_said = |rule: &&'static str| match *rule {
                // Of somebody who may not complain, "and is not acting for someone who may" says nothing more.
                "representative" => !is_detail && !text.has("tells.not-acting"),
                // What is held is the decision that somebody complains about, not the complaint.
                "freeze" => text.has("tells.decision-held") || !text.has("tells.complaint-held"),
                // A name says nothing: "Anytown Advocacy Service".
                // Those who help with complaints about hospitals help with those.
                "advocacy" if looked.whole.has("tells.health-service") => false,
                "advocacy" => {
                    // That it takes longer if somebody needs an advocate says nothing about who helps, either.
                    let is_cause = !lengths(text, None).is_empty() && text.has("cause.advocate");
                    // "Adults can get support from …"
                    let is_of_adults =
                        text.all("tells.of-adults").first().is_some_and(|(first, _)| *first == 0);
                    (text.has("tells.verb") || !text.text.ends_with(':')) && !is_cause && !is_of_adults
                }
                // What is done about an education plan is no part of it.
                "mediation" => {
                    let is_of_complaints = self.stage.is_some()
                        || looked.whole.has("tells.complaint")
                        || (text.has("tells.own") && self.heading.text().has("tells.complaint"));
                    is_of_complaints && !text.has("not-covered.special-needs")
                }
                "council-must-say" => !is_of_late,
                "panel-members" => self.stage.is_none_or(|stage| stage == Stage::Three),
                _ => true,
            };
            for rule in rules.filter(is_said) {
                // Only rules on whom the council takes, and how, leave it something to decide.
                let decides = decides && ["representative", "council-must-say"].contains(&rule);
                offers.say(format!("says.{rule}"), decides.then(|| handled("decides")));
            }
        }
    }

    /// Whether a sentence is about the Ombudsman: it says so, or goes on from one that does, "This must be within 12
    /// months".
    pub(super) fn is_of_ombudsman(&self, text: &Text) -> bool {
        let goes_on = || self.is_in_paragraph && matches!(text.word(0), "this" | "it" | "they" | "that");
        text.has("tells.ombudsman") || (goes_on() && self.last_own.text().has("tells.ombudsman"))
    }

    /// Whose agreement the council asks for when someone complains for a child.
    pub(super) fn consent(&self, looked: &Looked, offers: &mut Offers) {
        let (own, whole) = (&looked.own, &looked.whole);
        // "If somebody complains for you, that is fine. We will check that you agree with it."
        let is_for_someone = whole.has("tells.for-someone")
            || (own.has("tells.checks") && self.last.text().has("tells.for-someone"))
            || self.heading.text().has("tells.for-someone");
        if !own.has("tells.consent")
            || !is_for_someone
            || (whole.has("tells.not-consent") && !own.has("tells.to-act"))
        {
            return;
        }
        let age = whole.all("tells.from-age").into_iter().find_map(|place| {
            let words = whole.words.get(place.0..=place.1)?;
            words.iter().find_map(|word| word.plain.parse::<u64>().ok()).filter(|age| (8..=18).contains(age))
        });
        let written = whole.has("tells.written");
        let fields = [
            age.map(|age| ("from-age", Value::from(age))),
            written.then_some(("written", Value::from(true))),
        ];
        offers.say("consent".into(), fields.into_iter().flatten());
    }
}

/// Those who help others to complain, or about whom others do.
const HELPING: [&str; 4] = ["foster-carer", "parent", "special-guardian", "adoption-family"];

/// Whether a kind of people is named only as those who help others to complain, or about whom others do: "foster carers
/// should help a child to complain", "complaints made by children about a foster carer".
fn is_of_others(text: &Text, rule: &str) -> bool {
    let others = [text.all("tells.carers-help"), text.all("tells.complained-of")].concat();
    let is_others = |(first, last): &Place| others.iter().any(|(from, to)| from <= last && first <= to);
    let mut named = text.all(&format!("who.{rule}"));
    let is_named = !named.is_empty();
    named.retain(|place| !is_others(place));
    HELPING.contains(&rule) && is_named && named.is_empty()
}

/// A text without the names of Acts, if it has any: "section 3 of the Adoption and Children Act" does not mean an adopter.
fn without_acts(whole: &Text) -> Option<String> {
    let acts = whole.all("tells.act");
    if acts.is_empty() {
        return None;
    }
    let mut without = String::new();
    let mut from = 0;
    for (first, last) in acts {
        let (Some(first), Some(last)) = (whole.words.get(first), whole.words.get(last)) else { continue };
        // The "Care Act" in the "Leaving Care Act" goes with it.
        if let Some(before) = whole.text.get(from..first.place.start) {
            without.push_str(before);
            without.push_str("Act");
            from = last.place.end;
        }
    }
    without.push_str(whole.text.get(from..).unwrap_or_default());
    Some(without)
}

/// What is often left out and can be covered.
const ABOUT_TOO: [&str; 6] =
    ["child-protection", "early-help", "family-help", "court-reports", "adopter-approval", "foster-approval"];

/// Doors that belong to one rule.
const OWN_DOORS: [(&str, &str); 16] = [
    ("child-protection", "conference-chair"),
    ("councillors", "monitoring-officer"),
    ("fitness", "social-work-england"),
    ("staff-matters", "grievance"),
    ("foster-approval", "review-foster"),
    ("adopter-approval", "review-adopt"),
    ("schools", "school"),
    ("escalation", "escalation"),
    ("health", "health"),
    ("police", "police"),
    ("cafcass", "cafcass"),
    ("adult-care", "adult-care"),
    ("data-protection", "data-protection"),
    ("freedom-of-information", "freedom-of-information"),
    ("special-needs", "send-tribunal"),
    ("housing", "housing"),
];

fn is_door_of(rule: &str, door: &str) -> bool {
    OWN_DOORS.contains(&(rule, door))
}
