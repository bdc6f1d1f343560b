//! Who may complain, what about, what is left out, and whose agreement is asked for.

use serde_json::Value;

use super::part::Part;
use super::reader::{Looked, Offers, Procedure, Reader, doors};
use super::reports::is_figure;
use super::whose::is_about_others;
use crate::files::page::lengths::lengths;
use crate::files::page::words::{Place, Text};
use crate::rules::council::{Handled, Stage};
use crate::rules::doors::Door;
use crate::rules::law::Rule;
use crate::rules::named::Named;

/// A sentence, or an entry of a list, as far as it says whom or what the council takes.
struct Sentence<'a> {
    looked: &'a Looked<'a>,
    /// Its own words, without the names of Acts.
    text: &'a Text<'a>,
    /// What it is about: what it says itself, or what it stands under.
    part: Option<Part>,
    /// What it says itself.
    own_part: Option<Part>,
    /// The word with which it says that people may use the procedure.
    may_use: Option<usize>,
    /// Whether it states anything.
    is_said: bool,
    /// Whether the council decides each time.
    decides: bool,
    /// The doors that it names.
    doors: Vec<Door>,
    /// The door of the part of the page that it is in.
    inherited: Option<Door>,
}

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
        let sentence = self.sentence(looked, text, part);
        let rules = sentence.rules();
        sentence.offer(&rules, offers);
        self.year(&sentence, offers);
        let is_of_late = self.is_of_late(text);
        if is_of_late && !offers.offers.iter().any(|offer| offer.at == "says.one-year") {
            offers.rule(Rule::OneYear, Some(Handled::Decides), None);
        }
        // A complaint waits while a court or another investigation decides about the same.
        if text.has("tells.complaint-held")
            && !text.has("tells.decision-held")
            && text.has("tells.concurrent")
            && !has(&rules, Rule::OtherCase)
        {
            offers.rule(Rule::OtherCase, Some(Handled::Decides), None);
        }
        if text.has("how.say-which-procedure") && self.procedure == Procedure::Corporate {
            offers.rule(Rule::SayWhichProcedure, None, None);
        }
        if self.procedure == Procedure::Childrens {
            self.how(&sentence, is_of_late, offers);
        }
    }

    /// What a sentence is about, and whether it says so.
    fn sentence<'a>(&self, looked: &'a Looked<'a>, text: &'a Text<'a>, part: Option<Part>) -> Sentence<'a> {
        let own_part = Part::of(text);
        // What is said of services for children and for adults together leaves out neither.
        let is_of_both = text.has("tells.adults-too") && own_part != Some(Part::NotCovered);
        let mut doors = doors(text);
        doors.retain(|door| !(is_of_both && *door == Door::AdultCare));
        // "If your complaint is about the chair, speak to their manager" sends nobody to the chair.
        doors.retain(|door| !(*door == Door::ConferenceChair && text.has("tells.about-chair")));
        // "If a child is in danger, ring the police" leaves nothing out.
        let is_urgent = text.has("tells.danger") && own_part.is_none();
        // A person who is sent elsewhere with something is told that it is not covered.
        let sent = !doors.is_empty()
            && !is_urgent
            && (part.is_some() || text.has("tells.sends"))
            && !text.has("tells.either");
        let is_corporate = self.procedure == Procedure::Corporate;
        let is_left_out = sent || (is_corporate && !self.is_own && part == Some(Part::About));
        // What the council's own procedure leaves out goes somewhere else.
        let is_out_of_own = is_corporate && !sent && part == Some(Part::NotCovered);
        let part = if is_left_out { Some(Part::NotCovered) } else { part };
        let part = part.filter(|part| !is_of_others(*part, own_part, looked, text));
        let inherited = self
            .section
            .goes_to
            .or((is_corporate && !self.is_own && !is_out_of_own).then_some(Door::Corporate))
            .filter(|_| part == Some(Part::NotCovered));
        let is_list = looked.is_entry;
        // Below a heading, only sentences about complaints count.
        let is_said = is_list
            || lists_people(part, text)
            || self.names_who(text)
            || own_part.is_some()
            || sent
            || text.has("tells.complaint")
            || text.has("tells.discretion");
        // A title names what it is about, and states nothing.
        // What has a colon states it: "Not covered: school admissions".
        let is_label = own_part == Some(Part::NotCovered) && text.text.contains(": ");
        // So does a line below "What we cannot look at": "Complaints about other council services."
        let is_named =
            part == Some(Part::NotCovered) && self.section.part == part && text.word(0) == "complaints";
        let may_use = Part::who_may_use(text);
        let is_said = is_said
            && (is_list
                || is_label
                || is_named
                || may_use.is_some()
                || self.names_who(text)
                || text.has("tells.verb"));
        // If something is usually left out, the council decides; a person whom it usually asks for something, it takes.
        let lead = looked.whole.words.get(looked.own_from).map_or(0, |word| word.place.start);
        let lead = Text::new(looked.whole.text.get(..lead).unwrap_or_default());
        let decides = text.has("tells.decides")
            || lead.has("tells.decides-of-list")
            || (part != Some(Part::Who) && text.has("tells.usually"));
        Sentence { looked, text, part, own_part, may_use, is_said, decides, doors, inherited }
    }

    /// Whether a sentence only names those of whom its heading asks: "Who can complain / Children in care, their parents
    /// and foster carers." "… / You can if you are a parent."
    fn names_who(&self, text: &Text) -> bool {
        let begins = text.all("tells.person").first().is_some_and(|(first, _)| *first <= 2);
        let goes_on = || text.all("tells.may-if").first().is_some_and(|(first, _)| *first == 0);
        let lists = || begins && text.text.contains([',', ';']) && text.keys("who").len() >= FEWEST_NAMED;
        self.section.part == Some(Part::Who)
            && self.is_below_heading
            && !self.is_in_paragraph
            && (goes_on() || lists())
            && !text.has("tells.helps-to-complain")
            && !text.has("part.not-covered")
    }

    /// The year within which to complain, which may be stated anywhere.
    fn year(&self, sentence: &Sentence, offers: &mut Offers) {
        let Sentence { looked, text, decides, .. } = *sentence;
        let asks_when = self.section.heading.text().has("year.asked") && text.has("year.any");
        if (text.has("year.limit") || asks_when)
            && looked.whole.has("year.of")
            && !text.has("year.not")
            && !looked.whole.has("tells.asks-to-know")
            && !self.is_of_ombudsman(text)
        {
            let handled = if decides || text.has("year.soft") { Handled::Decides } else { Handled::No };
            offers.rule(Rule::OneYear, Some(handled), None);
        }
    }

    /// Whether it goes on from the year within which to complain: "Such complaints are looked at case by case".
    fn is_of_late(&self, text: &Text) -> bool {
        let goes_on = |at: usize| {
            matches!(
                text.word(at),
                "such" | "these" | "those" | "this" | "it" | "each" | "late" | "later" | "older"
            )
        };
        let last = self.section.last_own.text();
        text.has("how.council-must-say")
            && (text.has("year.limit")
                || self.is_in_paragraph
                    && last.has("year.limit")
                    && last.has("year.of")
                    && (0..5).any(goes_on))
    }

    /// How the council deals with a complaint.
    fn how(&self, sentence: &Sentence, is_of_late: bool, offers: &mut Offers) {
        let Sentence { looked, text, .. } = *sentence;
        // That a name and a birthday are asked for says nothing about who may complain.
        let is_detail = text.has("tells.ombudsman") || text.has("tells.asks-details");
        // "Advocate / Somebody who helps you": the heading is what is explained.
        let term = self.section.heading.text();
        let is_term = self.is_below_heading
            && !self.is_in_paragraph
            && term.words.len() == 1
            && matches!(text.word(0), "someone" | "somebody" | "a" | "an" | "any");
        let explained = if is_term { [term.text, text.text].join(" ") } else { String::new() };
        let explained = Text::new(&explained);
        let rules: Vec<Rule> = if is_term { &explained } else { text }.entries("how");
        let is_said = |rule: &Rule| match rule {
            // Of somebody who may not complain, "and is not acting for someone who may" says nothing more.
            Rule::Representative => !is_detail && !text.has("tells.not-acting"),
            // What is held is the decision that somebody complains about, not the complaint.
            Rule::Freeze => text.has("tells.decision-held") || !text.has("tells.complaint-held"),
            // A name says nothing: "Anytown Advocacy Service".
            // Those who help with complaints about hospitals help with those.
            Rule::Advocacy if looked.whole.has("tells.health-service") => false,
            Rule::Advocacy => {
                // That it takes longer if somebody needs an advocate says nothing about who helps, either.
                let is_cause = !lengths(text, None).is_empty() && text.has("cause.advocate");
                // "Adults can get support from …"
                let is_of_adults = text.all("tells.of-adults").first().is_some_and(|(first, _)| *first == 0);
                (text.has("tells.verb") || !text.text.ends_with(':')) && !is_cause && !is_of_adults
            }
            // What is done about an education plan is no part of it.
            Rule::Mediation => {
                let is_of_complaints = self.stage.is_some()
                    || looked.whole.has("tells.complaint")
                    || (text.has("tells.own") && self.section.heading.text().has("tells.complaint"));
                is_of_complaints && !text.has("not-covered.special-needs")
            }
            Rule::CouncilMustSay => !is_of_late,
            Rule::PanelMembers => self.stage.is_none_or(|stage| stage == Stage::Three),
            _ => true,
        };
        for rule in rules.into_iter().filter(is_said) {
            // Only rules on whom the council takes, and how, leave it something to decide.
            let decides = sentence.decides && matches!(rule, Rule::Representative | Rule::CouncilMustSay);
            offers.rule(rule, decides.then_some(Handled::Decides), None);
        }
    }

    /// Whether a sentence is about the Ombudsman: it says so, or goes on from one that does, "This must be within 12
    /// months".
    pub(super) fn is_of_ombudsman(&self, text: &Text) -> bool {
        let goes_on = || self.is_in_paragraph && matches!(text.word(0), "this" | "it" | "they" | "that");
        text.has("tells.ombudsman") || (goes_on() && self.section.last_own.text().has("tells.ombudsman"))
    }

    /// Whose agreement the council asks for when someone complains for a child.
    pub(super) fn consent(&self, looked: &Looked, offers: &mut Offers) {
        let (own, whole) = (&looked.own, &looked.whole);
        // "If somebody complains for you, that is fine. We will check that you agree with it."
        let is_for_someone = whole.has("tells.for-someone")
            || (own.has("tells.checks") && self.section.last.text().has("tells.for-someone"))
            || self.section.heading.text().has("tells.for-someone");
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

/// Whether what a sentence says of this part of the page is not about the council's procedure for children.
fn is_of_others(part: Part, own_part: Option<Part>, looked: &Looked, text: &Text) -> bool {
    // Whom the Ombudsman listens to is not what the council says about itself.
    let is_ombudsmans = part != Part::NotCovered && text.has("tells.ombudsman");
    // "We welcome compliments and complaints from anyone" tells nobody whether they may use the procedure.
    // Nor does "If you are a child, you can get help to make a complaint".
    // "Parents can complain, and foster carers can help children to" does.
    let first = |key: &str| text.all(key).first().map(|(first, _)| *first);
    let is_before = |key: &str| first(key).is_some_and(|at| first("part.who").is_none_or(|who| at <= who));
    // Nor does "The home keeps a record of complaints made by children".
    // "Parents may make a complaint about a school to its governors."
    let is_others = || {
        is_before("tells.helps-to-complain")
            || is_before("tells.keeps-records")
            || text.has("tells.welcomes")
            || is_about_others(text)
    };
    // "If you want to complain about fostering, see …" says nothing of what can be complained about here.
    let is_elsewhere = || own_part == Some(Part::About) && text.has("tells.elsewhere");
    is_ombudsmans
        || match part {
            Part::Who => !looked.is_entry && is_others(),
            Part::About => text.has("tells.to-regulator") || is_elsewhere(),
            Part::NotCovered => false,
        }
}

/// Whether a sentence lists people who may complain.
fn lists_people(part: Option<Part>, text: &Text) -> bool {
    part == Some(Part::Who) && text.has("tells.lists-people")
}

/// The fewest kinds of people that a sentence without a statement names if it says who may complain.
const FEWEST_NAMED: usize = 2;

/// What a council does with what a rule is about.
type Taken = (Rule, Handled);

fn has(rules: &[Taken], rule: Rule) -> bool {
    rules.iter().any(|(of, _)| *of == rule)
}

/// A rule whose words are said with another's: where the first stands, nothing is said of the second.
const SAYS_NOTHING_BESIDE: [(Rule, Rule); 4] = [
    // "Governed by separate legislation" is no policy that somebody complains about.
    (Rule::OwnAppeal, Rule::Policy),
    (Rule::SpecialNeeds, Rule::Policy),
    // The safeguarding partnership's policy for professionals is not about one of its enquiries.
    (Rule::Escalation, Rule::ChildProtection),
    // A report for a court is not a case before one.
    (Rule::CourtReports, Rule::OtherCase),
];

impl Sentence<'_> {
    /// The rules that it says something of, and what the council does.
    fn rules(&self) -> Vec<Taken> {
        let all = |rules: Vec<Rule>, handled| rules.into_iter().map(|rule| (rule, handled)).collect();
        let mut rules: Vec<Taken> = match self.part.filter(|_| self.is_said) {
            Some(Part::Who) => all(self.who(), Handled::Yes),
            Some(Part::About) => all(self.about(), Handled::Yes),
            Some(Part::NotCovered) => all(self.left_out(), Handled::No),
            None => Vec::new(),
        };
        self.drop_misread(&mut rules);
        rules
    }

    /// Who may complain.
    fn who(&self) -> Vec<Rule> {
        let Sentence { looked, text, part, own_part, may_use, .. } = *self;
        // "… unless the child's parent agrees" names nobody who may complain.
        let unless = text.all("tells.unless").first().map(|(first, _)| *first);
        let may =
            may_use.filter(|_| own_part == Some(Part::Who) && !looked.is_entry && !lists_people(part, text));
        let until = unless.into_iter().chain(may).min();
        let until = until.map_or(text.text.len(), |at| text.words[at].place.start);
        // "Complaints about foster carers can be made by parents": those before "by" are complained about.
        let by = text.all("tells.made-by").first().map_or(0, |(_, last)| text.words[*last].place.start);
        let named = Text::new(&text.text[by.min(until)..until]);
        let mut who: Vec<Rule> = named.entries("who");
        who.retain(|rule| !are_not_meant(&named, *rule));
        // "A looked after child's parents", and the parents in an adoption.
        if text.has("tells.childs-people") {
            who.retain(|rule| !matches!(rule, Rule::LookedAfterChild | Rule::ChildInNeed | Rule::AnyChild));
        }
        let of_adoption =
            who.iter().any(|rule| matches!(rule, Rule::ChildAndAdoption | Rule::AdoptionFamily));
        let of_carers = who.iter().any(|rule| matches!(rule, Rule::FosterCarer | Rule::SpecialGuardian));
        if of_adoption && text.has("tells.theirs") && !of_carers {
            who.retain(|rule| *rule != Rule::Parent);
        }
        // One order, and two people whom it concerns.
        if text.has("who.parent-under-guardianship") && !who.contains(&Rule::ParentUnderGuardianship) {
            who.push(Rule::ParentUnderGuardianship);
        }
        // "A special guardian, or a child who is subject to such an order."
        if who.contains(&Rule::SpecialGuardian)
            && text.has("tells.subject-to-order")
            && !who.contains(&Rule::ChildUnderGuardianship)
        {
            who.push(Rule::ChildUnderGuardianship);
        }
        if !looked.is_entry && names_a_child(&named) {
            who.retain(|rule| *rule != Rule::AnyChild);
            who.push(Rule::AnyChild);
        } else if !self.means_any_child(&who) && !lists_people(part, text) {
            who.retain(|rule| *rule != Rule::AnyChild);
        }
        let is_alone = || text.all("tells.child-alone").contains(&(0, text.words.len().saturating_sub(1)));
        if looked.is_entry && is_alone() {
            who.extend([Rule::ChildInNeed, Rule::LookedAfterChild]);
        }
        who
    }

    /// Whether it means any child, among those it names. If nobody else is meant, any child is: in an entry of a list,
    /// or in these very words. That children "can also complain through an advocate" says nothing about who may
    /// complain.
    fn means_any_child(&self, who: &[Rule]) -> bool {
        let text = self.text;
        let first = text.all("who.any-child").first().map(|(first, _)| *first);
        let is_within = |words: usize| first.is_some_and(|first| first <= words);
        let is_alone = is_within(1) && who.iter().all(|rule| matches!(rule, Rule::AnyChild | Rule::Advocate));
        let by_children = text.has("tells.by-children");
        let is_meant = (self.looked.is_entry && is_within(3)) || text.has("tells.any-child") || by_children;
        // "If you are a child, care leaver or adult who …" names each of them.
        let is_named = || {
            text.all("tells.if-child")
                .iter()
                .any(|(_, last)| text.gap(*last).contains(',') || matches!(text.word(last + 1), "or" | "and"))
        };
        (is_meant && (who.len() <= 1 || is_alone || by_children)) || is_named()
    }

    /// What can be complained about.
    fn about(&self) -> Vec<Rule> {
        let text = self.text;
        // A service for special needs is covered only where a sentence says so of it by name.
        let is_named = |rule: &Rule| *rule == Rule::SpecialNeeds && text.has("tells.special-service");
        let mut topics: Vec<Rule> = text.entries("not-covered");
        topics.retain(|rule| ABOUT_TOO.contains(rule) || is_named(rule));
        [text.entries("about"), topics].concat()
    }

    /// What is left out.
    fn left_out(&self) -> Vec<Rule> {
        // "Requests under the Freedom of Information Act"
        let mut of_acts: Vec<Rule> = self.looked.own.entries("not-covered");
        of_acts.retain(|rule| {
            matches!(rule, Rule::DataProtection | Rule::FreedomOfInformation)
                && self.text.has("tells.requests")
        });
        [self.text.entries("not-covered"), of_acts].concat()
    }

    /// Drops the rules whose words are there and mean something else.
    fn drop_misread(&self, rules: &mut Vec<Taken>) {
        // "Within one year of the conclusion of the case" is no limit of what can be complained about.
        if self.text.has("year.not") {
            rules.retain(|(of, _)| *of != Rule::OneYear);
        }
        // "Contact the provider directly about a service that we pay for": the council answers for that itself.
        if self.text.has("tells.provider-direct") && self.text.has("tells.paid-for") {
            rules.retain(|(of, _)| *of != Rule::NotThisCouncil);
        }
        if self.text.has("tells.about-chair") {
            rules.retain(|(of, _)| *of != Rule::ChildProtection);
        }
        for (stands, rule) in SAYS_NOTHING_BESIDE {
            if has(rules, stands) {
                rules.retain(|(of, _)| *of != rule);
            }
        }
        // A tribunal to which one can appeal, or that is about schools, is not a case before a court.
        let is_tribunal = has(rules, Rule::OwnAppeal) || self.text.has("tells.school-tribunal");
        if is_tribunal && !self.text.has("tells.court") {
            rules.retain(|(of, _)| *of != Rule::OtherCase);
        }
    }

    /// Offers it for these rules.
    fn offer(&self, rules: &[Taken], offers: &mut Offers) {
        // "Parents, and anyone else who we believe has an interest": it decides about the last only.
        let decides_of_interest = self.part == Some(Part::Who)
            && rules.len() > 1
            && has(rules, Rule::SufficientInterest)
            && self.text.has("tells.believes")
            && !self.text.has("tells.discretion");
        for (rule, handled) in rules.iter().copied() {
            let is_decided = self.decides && (!decides_of_interest || rule == Rule::SufficientInterest);
            let handled = if is_decided { Handled::Decides } else { handled };
            offers.rule(rule, Some(handled), self.door_of(rule, rules));
        }
    }

    /// Where people are sent with what one of these rules is about.
    fn door_of(&self, rule: Rule, rules: &[Taken]) -> Option<Door> {
        if self.part != Some(Part::NotCovered) {
            return None;
        }
        let doors = &self.doors;
        let own = doors.iter().find(|door| is_door_of(rule, **door)).copied();
        let other = doors.iter().find(|door| !OWN_DOORS.iter().any(|(_, of)| of == *door)).copied();
        // If a rule with its own door sends people there, the door is that rule's.
        let is_anothers = |door: &&Door| rules.iter().any(|(rule, _)| is_door_of(*rule, **door));
        let only = doors.first().filter(|door| doors.len() == 1 && !is_anothers(door)).copied();
        // "Schools or adult social care": to the second nobody is sent with the first.
        let is_of_other = |door: Door| rules.iter().any(|(of, _)| *of != rule && is_door_of(*of, door));
        own.or(other).or(only).or(self.inherited.filter(|door| !is_of_other(*door)))
    }
}

/// Those who help others to complain, or about whom others do.
const HELPING: [Rule; 4] = [Rule::FosterCarer, Rule::Parent, Rule::SpecialGuardian, Rule::AdoptionFamily];

/// Whether a kind of people is named only as those who help others to complain, or about whom others do: "foster carers
/// should help a child to complain", "complaints made by children about a foster carer".
fn are_not_meant(text: &Text, rule: Rule) -> bool {
    let others = [text.all("tells.carers-help"), text.all("tells.complained-of")].concat();
    let is_others = |(first, last): &Place| others.iter().any(|(from, to)| from <= last && first <= to);
    let mut named = text.all(&format!("who.{}", rule.key()));
    let is_named = !named.is_empty();
    named.retain(|place| !is_others(place));
    HELPING.contains(&rule) && is_named && named.is_empty()
}

/// How many words may stand between what one can do and that it is to complain: "has the right to complain".
const TO_COMPLAIN: usize = 5;

/// Whether a child as such is among the people whom a sentence names: "a child, a parent or a carer", and not "a child in
/// need", "on behalf of a child".
fn names_a_child(text: &Text) -> bool {
    let places = text.all("tells.child-alone");
    let longest = |first: usize| places.iter().filter(|place| place.0 == first).map(|place| place.1).max();
    let joins = |at: usize| matches!(text.word(at), "or" | "and");
    places.iter().any(|(first, _)| {
        let mut last = longest(*first).unwrap_or(*first);
        // "A child or a young person who …"
        while joins(last + 1)
            && let Some(next) = longest(last + 2)
        {
            last = next;
        }
        let before = |back: usize| first.checked_sub(back).map_or("", |at| text.word(at));
        let begins = *first == 0
            || matches!(before(1), "by" | "from" | "or" | "and" | "you")
            || before(1) == "to" && matches!(before(2), "open" | "available")
            || text.gap(first - 1).contains([',', ':']);
        // "Children can also complain through an advocate" says how.
        let complains = || {
            matches!(text.word(last + 1), "can" | "may" | "could" | "has" | "have")
                && text.word(last + 2) != "also"
                && (last + 2..=last + 2 + TO_COMPLAIN).any(|at| text.word(at).starts_with("complain"))
        };
        let ends = last + 1 >= text.words.len()
            || text.gap(last).contains([',', ';', '.'])
            || joins(last + 1)
            || matches!(text.word(last + 1), "themselves" | "themself")
            || complains();
        begins && ends
    })
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
const ABOUT_TOO: [Rule; 6] = [
    Rule::ChildProtection,
    Rule::EarlyHelp,
    Rule::FamilyHelp,
    Rule::CourtReports,
    Rule::AdopterApproval,
    Rule::FosterApproval,
];

/// Doors that belong to one rule.
const OWN_DOORS: [(Rule, Door); 16] = [
    (Rule::ChildProtection, Door::ConferenceChair),
    (Rule::Councillors, Door::MonitoringOfficer),
    (Rule::Fitness, Door::SocialWorkEngland),
    (Rule::StaffMatters, Door::Grievance),
    (Rule::FosterApproval, Door::ReviewFoster),
    (Rule::AdopterApproval, Door::ReviewAdopt),
    (Rule::Schools, Door::School),
    (Rule::Escalation, Door::Escalation),
    (Rule::Health, Door::Health),
    (Rule::Police, Door::Police),
    (Rule::Cafcass, Door::Cafcass),
    (Rule::AdultCare, Door::AdultCare),
    (Rule::DataProtection, Door::DataProtection),
    (Rule::FreedomOfInformation, Door::FreedomOfInformation),
    (Rule::SpecialNeeds, Door::SendTribunal),
    (Rule::Housing, Door::Housing),
];

fn is_door_of(rule: Rule, door: Door) -> bool {
    OWN_DOORS.contains(&(rule, door))
}
