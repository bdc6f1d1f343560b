//! Which part of a page something is in: who may complain, what about, or what is left out.

use crate::files::page::words::Text;
use crate::rules::law::Rule;

/// The part of the page that something is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Who,
    About,
    NotCovered,
}

/// The fewest kinds of people whose list shows by itself that it is of those who may complain.
const FEWEST_NAMED: usize = 4;

/// What is listed as left out only, and how many of it show that a list is of that.
const ONLY_LEFT_OUT: [Rule; 8] = [
    Rule::Claims,
    Rule::Councillors,
    Rule::DataProtection,
    Rule::FreedomOfInformation,
    Rule::OtherCase,
    Rule::OwnAppeal,
    Rule::Police,
    Rule::StaffMatters,
];
const FEWEST_LEFT_OUT: usize = 3;

impl Part {
    const ALL: [(Part, &'static str); 3] =
        [(Part::NotCovered, "part.not-covered"), (Part::Who, "part.who"), (Part::About, "part.about")];

    /// What a text says about itself. What is not covered is looked for first, because it is said with the same words
    /// as what is covered.
    pub fn of(text: &Text) -> Option<Part> {
        let asks = text.text.ends_with([':', '?']);
        // "If you are a child and …, you have the right to complain."
        let if_child = || text.all("tells.if-child").first().is_some_and(|(first, _)| *first == 0);
        let is_who = || (if_child() && text.has("tells.may-complain")).then_some(Part::Who);
        let may_use = || Part::who_may_use(text).map(|_| Part::Who);
        // "Every child in care has a right to make a complaint about their care" is who.
        let of_people = |part: &Part| {
            *part == Part::About && Part::who_may_use(text).is_some() && !text.keys("who").is_empty()
        };
        asks.then(|| Part::of_lead(text))
            .flatten()
            .or_else(|| Part::by_words(text).filter(|part| !of_people(part)))
            .or_else(is_who)
            .or_else(may_use)
    }

    /// Where a sentence that begins with people says what they may do: "Foster carers who wish to complain are entitled
    /// to use the procedure".
    pub fn who_may_use(text: &Text) -> Option<usize> {
        let is_number = |at: &usize| text.word(*at).parse::<u8>().is_ok();
        let from = (0..text.words.len()).find(|at| !is_number(at))?;
        let who = text.all("tells.person").first().map(|(first, _)| *first)?;
        let may = |key: &str, most: usize| {
            text.all(key).first().map(|(first, _)| *first).filter(|may| who <= most && who < *may)
        };
        // "Where a looked after child wishes to complain, …" says that they may.
        let wishes = || {
            let is_case = matches!(text.word(from), "if" | "where" | "when") && !text.has("tells.elsewhere");
            may("tells.wishes-to", from + 4).filter(|_| is_case)
        };
        let may = may("tells.may-use", from + 3).or_else(wishes)?;
        let is_other = [
            "tells.answered",
            "tells.ombudsman",
            "whose.advocates",
            "part.corporate",
            "tells.next-step",
            "how.representative",
        ]
        .into_iter()
        .any(|key| text.has(key));
        (text.has("lead.complaints") && !is_other && text.keys("goes-to").is_empty()).then_some(may)
    }

    /// What an entry says of itself, below a lead of which not all entries are one part: "Can be made by parents". What
    /// is left out stays so, by whomever it is made.
    pub fn of_entry(text: &Text, of_lead: Option<Part>) -> Option<Part> {
        let begins = |key: &str| text.all(key).first().is_some_and(|(first, _)| *first <= 2);
        match of_lead {
            Some(Part::NotCovered) => of_lead,
            _ if begins("part.entry-who") => Some(Part::Who),
            _ if begins("part.entry-about") => Some(Part::About),
            _ => of_lead,
        }
    }

    /// The same of a heading.
    pub fn of_heading(text: &Text) -> Option<Part> {
        let by_words =
            || Part::by_words(text).filter(|part| *part != Part::About || text.has("part.about-heading"));
        // "How can I make a complaint?" asks for no people.
        let is_how = text.word(0) == "how";
        Part::of_lead(text).or_else(by_words).filter(|part| !(is_how && *part == Part::Who))
    }

    /// The same of a list by its entries, whatever leads into it: those who may complain are named in the words of the
    /// regulations, each at the beginning of an entry, and nobody else lists them. Courts, appeals and claims together
    /// are listed as left out only.
    pub fn of_entries(entries: &[String]) -> Option<Part> {
        let texts: Vec<Text> = entries.iter().map(|entry| Text::new(entry)).collect();
        let kinds = |of: &[&Text], group: &str| {
            let mut named: Vec<Rule> = of.iter().flat_map(|text| text.entries(group)).collect();
            named.sort_unstable();
            named.dedup();
            named
        };
        let is_most = |of: &[&Text]| of.len() * 4 >= texts.len() * 3;
        let begins = |text: &&Text| text.all("tells.person").first().is_some_and(|(first, _)| *first <= 2);
        let people: Vec<&Text> = texts.iter().filter(begins).collect();
        if is_most(&people) && kinds(&people, "who").len() >= FEWEST_NAMED {
            return Some(Part::Who);
        }
        let left_out: Vec<&Text> = texts.iter().filter(|text| !text.keys("not-covered").is_empty()).collect();
        let named = kinds(&left_out, "not-covered");
        let only = named.iter().filter(|rule| ONLY_LEFT_OUT.contains(rule)).count();
        (is_most(&left_out) && only >= FEWEST_LEFT_OUT).then_some(Part::NotCovered)
    }

    fn by_words(text: &Text) -> Option<Part> {
        if text.has("part.about-first") && !text.has("part.not-covered") {
            return Some(Part::About);
        }
        Part::ALL.into_iter().find(|(_, key)| text.has(key)).map(|(part, _)| part)
    }

    /// What follows something that leads into a list or asks for one, by how that begins and ends: "We can consider
    /// complaints about our services from:", "What can I complain about?".
    fn of_lead(text: &Text) -> Option<Part> {
        // "3.1 Who may complain"
        let is_number = |at: &usize| text.word(*at).parse::<u8>().is_ok() || text.word(*at) == "q";
        let from = (0..text.words.len()).find(|at| !is_number(at))?;
        let count = text.words.len();
        let end = |back: usize| count.checked_sub(back).map_or("", |at| text.word(at));
        let is_whole = |key: &str| text.all(key).contains(&(from, count - 1));
        if text.has("lead.unhappy") {
            return None;
        }
        if is_whole("lead.not-alone") || (text.has("lead.complaints") && text.has("lead.not")) {
            return Some(Part::NotCovered);
        }
        if is_whole("lead.who-alone") {
            return Some(Part::Who);
        }
        if is_whole("lead.about-alone") {
            return Some(Part::About);
        }
        if !text.has("lead.complaints") {
            return None;
        }
        let is_lead = text.text.ends_with(':');
        let begins = |words: &[&str]| words.contains(&text.word(from));
        let are = matches!((end(2), end(1)), ("you" | "they", "are") | ("must" | "can" | "may", "be"));
        let names_people = text.has("lead.people");
        if is_lead && (matches!(end(1), "from" | "by") || (are && !text.has("lead.what"))) {
            return Some(Part::Who);
        }
        if (names_people && is_lead) || begins(&["who"]) {
            return Some(Part::Who);
        }
        // "When is the statutory process used?", "Services that come under the procedure"
        let asks =
            ["what", "when", "which", "where", "is", "types", "services", "things", "issues", "matters"];
        let is_after = matches!(text.word(from + 1), "happens" | "will" | "if");
        if text.has("lead.used") && begins(&asks) && !is_after {
            return Some(Part::About);
        }
        let is_about = matches!(end(1), "about" | "cover" | "covers" | "covered")
            || matches!((end(2), end(1)), ("do", "with"))
            || (end(1) == "for" && !is_lead)
            || (end(1) == "to" && text.has("lead.relates"))
            || text.has("lead.of-services");
        (is_about && (is_lead || begins(&["what", "which", "services", "things", "issues", "matters"])))
            .then_some(Part::About)
    }
}
