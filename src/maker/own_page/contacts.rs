//! How people are reached: telephone numbers, e-mail and postal addresses, and whose they are.

use serde_json::{Map, Value};

use super::layout::ends_with_postcode;
use super::names::run;
use super::phones::phones;
use super::reader::{Offer, Offers, Passage, Reader};
use super::whose::{Whose, is_about_others, national};
use crate::files::page::words::{Text, phrases};

/// The longest name of somebody to call, in characters.
const MOST_NAME: usize = 100;

/// The longest line of an address in a sentence, in characters.
const MOST_LINE: usize = 80;

fn way(key: &str, value: impl Into<Value>) -> Map<String, Value> {
    Map::from_iter([(key.to_owned(), value.into())])
}

impl Reader {
    /// Whose the numbers of a passage are: the passage says so itself, or what is above it does.
    pub(super) fn whose(&self, text: &Text) -> Whose {
        // A line of labels and numbers belongs to what is above it.
        let (last, last_own) = (self.section.last.text(), self.section.last_own.text());
        if is_bare(text)
            && (is_bare(&last)
                || is_bare(&last_own)
                || is_name_alone(&last_own)
                || last.has("tells.sends-to"))
            && let Some(whose) = self.section.last_whose
            && Whose::of(text, Whose::Councils) == Whose::Councils
        {
            return whose;
        }
        // A second line below a name belongs to the same name: "Anytown Advocacy / The Example Society".
        if is_name_alone(text)
            && is_name_alone(&last_own)
            && !text.has("tells.own-number")
            && let Some(whose @ (Whose::Advocates | Whose::Ombudsman | Whose::Others)) =
                self.section.last_whose
            && Whose::of(text, Whose::Councils) == Whose::Councils
        {
            return whose;
        }
        // "It is done by … You can refer yourself by contacting them", "Example can be contacted on".
        let is_theirs = text.has("tells.them") || (text.has("tells.contacted-at") && !text.has("tells.own"));
        if is_theirs
            && let Some(whose) = self.section.last_whose
            && Whose::of(text, Whose::Councils) == Whose::Councils
        {
            return whose;
        }
        // "An advocate is on your side. Call Speak Up on …": the one that a paragraph about advocates names.
        if self.is_in_paragraph
            && self.section.last_whose == Some(Whose::Advocates)
            && text.has("tells.calls")
            && !text.has("tells.own")
            && Whose::of(text, Whose::Councils) == Whose::Councils
        {
            return Whose::Advocates;
        }
        let leads = self.section.last.ends_with(':')
            || (self.is_in_paragraph && self.section.last_own.ends_with('?'))
            || self.section.last.text().has("tells.contacted-at")
            || text.has("tells.done-at");
        let last = if leads { self.section.last.text() } else { Text::new("") };
        let below = if self.section.is_of_service && self.section.whose == Whose::Councils {
            Whose::Others
        } else {
            self.section.whose
        };
        Whose::of(text, Whose::of(&last, below))
    }

    /// Who helps, or is called for a child, in a text's own words.
    pub(super) fn names_helper(&self, text: &Text) -> Option<(Whose, String)> {
        let whose = self.whose(text);
        let nouns = nouns(whose)?;
        let name = text.all(nouns).into_iter().map(|(_, last)| run(text, last)).find(is_name)?;
        Some((whose, name.to_owned()))
    }

    /// Whether what is sent there is praise and no complaint: the text, its lead or its heading says so.
    fn is_praise(&self, about: &Text) -> bool {
        let heading = self.section.heading.text();
        let is = |text: &Text| text.has("tells.praise") && !text.has("tells.complaint-word");
        is(about) || (is(&heading) && !about.has("tells.complaint-word"))
    }

    /// The telephone numbers, e-mail addresses and forms of a text that, with its lead, is about something.
    pub(super) fn contacts(&self, text: &Text, about: &Text, offers: &mut Offers) {
        let whose = self.whose(text);
        let is_edge =
            |c: char| matches!(c, '(' | ')' | ',' | ';' | ':' | '<' | '>' | '"' | '‘' | '’' | '“' | '”');
        let tokens = text.text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')'));
        let tokens: Vec<_> = tokens.map(|token| token.trim_matches(is_edge).trim_end_matches('.')).collect();
        // "www.anytown.gov.uk/complain" is an address without its beginning.
        let is_web = |token: &&&str| {
            token.starts_with("https://") || (token.starts_with("www.") && token.contains('/'))
        };
        let last = self.section.last.text();
        for address in tokens.iter().filter(is_web) {
            let begins = if address.starts_with("www.") { "https://" } else { "" };
            let address = format!("{begins}{address}");
            if address.contains("lgo.org.uk") {
                offers.say("destinations.ombudsman".into(), [("web", Value::from(address))]);
            } else if (text.has("tells.form") || (self.section.last.ends_with(':') && last.has("tells.form")))
                && whose == Whose::Councils
                && !self.procedure.is_anothers()
            {
                offers.put("channels".into(), way("form", address));
            }
        }
        let is_address = |token: &&&str| {
            token.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.contains('@')
            })
        };
        let emails = tokens.iter().filter(is_address).map(|token| token.trim_start_matches("mailto:"));
        let emails: Vec<&str> = emails.collect();
        let numbers: Vec<_> =
            phones(text.text).into_iter().filter(|(at, _)| !self.is_fax(text, *at)).collect();
        match whose {
            Whose::Councils if self.procedure.is_anothers() || self.is_praise(about) => {}
            Whose::Councils => {
                let is_ours = |address: &&str| {
                    let at = text.text.find(*address).unwrap_or_default();
                    national(address).is_none()
                        && !is_of_another_team(address)
                        && !self.names_another(text, at)
                };
                for address in emails.into_iter().filter(is_ours) {
                    offers.put("channels".into(), way("email", address));
                }
                for (at, number) in numbers {
                    match national(number) {
                        None if self.names_another(text, at) => {}
                        None => self.call(text, at, number, offers),
                        Some((Whose::Advocates, name)) => {
                            let mut line = way("name", name);
                            line.insert("phone".into(), number.into());
                            offers.put("advocacy".into(), line);
                        }
                        Some((Whose::Ombudsman, _)) => {
                            offers.say("destinations.ombudsman".into(), [("phone", number.into())]);
                        }
                        Some(_) => {}
                    }
                }
                written_to(text, offers);
                let is_of_complaints = [text, &self.section.heading.text()]
                    .iter()
                    .any(|text| text.has("tells.complaint-word") || text.has("tells.ways-heading"));
                if let Some(staff) = told_to(text).filter(|_| is_of_complaints) {
                    offers.put("channels".into(), way("visit", vec![staff]));
                }
            }
            Whose::Ombudsman => {
                let phone = numbers.first().map(|(_, number)| ("phone", Value::from(*number)));
                let email = emails.first().map(|address| ("email", Value::from(*address)));
                if phone.is_some() || email.is_some() {
                    offers.say("destinations.ombudsman".into(), phone.into_iter().chain(email));
                }
            }
            // A service that helps adults helps nobody here.
            Whose::Advocates
                if [text, &self.section.last.text()].iter().any(|text| text.has("tells.of-adults")) => {}
            Whose::Emergency | Whose::Advocates => {
                for (at, number) in numbers {
                    let Some(name) = self.who_answers(text, at, whose) else { continue };
                    // "Your advocate can help you to write to the council's complaints officer on …"
                    if whose == Whose::Advocates && Text::new(&name).has("tells.complaint-word") {
                        continue;
                    }
                    let mut line = way("name", name);
                    line.insert("phone".into(), number.into());
                    let key = if whose == Whose::Emergency { "emergency" } else { "advocacy" };
                    if whose == Whose::Emergency && is_out_of_hours(text.text, at, number) {
                        line.insert("answered".into(), "out-of-hours".into());
                    }
                    offers.put(key.into(), line);
                }
            }
            Whose::Others => {}
        }
    }

    /// Whether the text before a number or an address names a body that is not known to be the council's: "Kooth:",
    /// "the Virtual School can be reached on". An unknown body is not offered as a way to complain.
    fn names_another(&self, text: &Text, at: usize) -> bool {
        let before = Text::new(&text.text[..at]);
        if self.is_for_else(text, &before) {
            return true;
        }
        if text.has("tells.own-number") {
            return false;
        }
        let labels = before.all("tells.address-label");
        let is_capital = |at: usize| before.between((at, at)).starts_with(char::is_uppercase);
        // Under a heading over the ways to complain somebody may be named who is no other service: "Anna Smith".
        if self.section.heading.text().has("tells.ways-heading") {
            return before.all("tells.service-noun").iter().any(|(_, last)| is_capital(*last));
        }
        let is_labelled = before.text.trim_end().ends_with([':', '-', '–', '—', '(']);
        (0..before.words.len()).any(|at| {
            let is_label = labels.iter().any(|(first, last)| *first <= at && at <= *last);
            // A sentence begins with a capital, too.
            let is_first = at == 0 || before.gap(at - 1).contains(['.', '!', '?']);
            let is_leading = phrases("tells.leading").contains(&before.word(at));
            is_capital(at) && !is_label && (is_labelled && !is_leading || !is_first)
        })
    }

    /// Whether a number is for something else than a complaint about children's social care, as what is before it says:
    /// "For information about adoption call", "If you are unhappy with your child's school, call".
    fn is_for_else(&self, text: &Text, before: &Text) -> bool {
        let begins = |key: &str| before.all(key).first().is_some_and(|(first, _)| *first == 0);
        if begins("tells.other-purpose") && !before.has("tells.complaint-word") {
            return true;
        }
        !text.has("part.statutory") && is_about_others(before)
    }

    fn call(&self, text: &Text, at: usize, number: &str, offers: &mut Offers) {
        // The text between it and the number before it is about this number.
        let from = phones(&text.text[..at]).last().map_or(0, |(at, number)| at + number.len());
        let own = Text::new(&text.text[from..at]);
        let before = if own.has("tells.calls-by-voice") { own } else { Text::new(&text.text[..at]) };
        let label = if before.words.is_empty() { self.section.heading.text() } else { Text::new("") };
        let last = if before.words.is_empty() { self.section.last.text() } else { Text::new("") };
        let is_text = [&before, &label, &last].iter().any(|text| text.has("tells.text-message"));
        if !is_text {
            let mut line = way("phone", number);
            if let Some(hours) = hours(text) {
                line.insert("hours".into(), hours.into());
            }
            offers.put("channels".into(), line);
            return;
        }
        let mut line = way("text", number);
        if let Some((_, last)) = text.longest("tells.keyword")
            && let Some(word) = text.words.get(last + 1)
        {
            line.insert("keyword".into(), text.text[word.place.clone()].into());
        }
        offers.put("channels".into(), line);
    }

    fn is_fax(&self, text: &Text, at: usize) -> bool {
        let before = Text::new(&text.text[..at]);
        let words = before.words.len().saturating_sub(3)..before.words.len();
        words.clone().any(|at| ["textphone", "minicom"].contains(&before.word(at)) || is_fax(before.word(at)))
            || (words.is_empty()
                && [self.section.last.text(), self.section.heading.text()]
                    .iter()
                    .any(|above| above.words.last().is_some_and(|word| is_fax(&word.plain))))
    }

    /// A fax stands in the limits of the postal address: that of the passage, the last one, or the next.
    pub(super) fn faxes(&mut self, text: &Text, offers: &mut Offers) {
        if self.whose(text) != Whose::Councils || self.procedure.is_anothers() {
            return;
        }
        if let Some((at, number)) = phones(text.text).into_iter().find(|(at, _)| self.is_fax(text, *at)) {
            let label = (0..text.words.len())
                .rev()
                .find(|word| is_fax(text.word(*word)) && text.words[*word].place.start < at)
                .map(|word| &text.text[text.words[word].place.start..at + number.len()]);
            let written = label.map_or_else(|| format!("Fax: {number}"), capital);
            self.fax = Some(written).filter(|written| written.chars().count() <= MOST_LIMITS);
        }
        let Some(fax) = self.fax.take() else { return };
        let before = self.passages.iter_mut().rev().flat_map(|passage| passage.offers.iter_mut().rev());
        let mut post = offers.offers.iter_mut().rev().chain(before).filter_map(|offer| {
            let is_post = offer.at == "channels"
                && (offer.value.get("post").is_some() || offer.value.get("freepost").is_some());
            offer.value.as_object_mut().filter(|_| is_post)
        });
        match post.next() {
            Some(fields) => {
                fields.entry("limits").or_insert_with(|| fax.into());
            }
            None => self.fax = Some(fax),
        }
    }

    /// Who answers a number: the name before it in the sentence or, if there is none, the heading.
    fn who_answers(&self, text: &Text, at: usize, whose: Whose) -> Option<String> {
        let before = Text::new(&text.text[..at]);
        let nouns = nouns(whose)?;
        let named = before.all(nouns).into_iter().next_back().map(|(_, last)| run(&before, last));
        let in_sentence = || {
            // The longest words with capitals before the number.
            let ends = (1..before.words.len())
                .filter(|at| before.between((*at, *at)).starts_with(char::is_uppercase));
            let runs = ends.map(|at| run(&before, at)).filter(|name| name.contains(' '));
            runs.filter(is_name).max_by_key(|name| name.len())
        };
        let heading = Some(&*self.section.heading).filter(|heading| {
            // On a page of advocates every heading is below theirs, and most name nobody.
            let above = if self.page_of == Whose::Councils { self.section.whose } else { Whose::Councils };
            let of_heading = Whose::of(&Text::new(heading), above);
            // "What is an advocate?" is nobody's name.
            let is_name = !heading.ends_with('?') && !Text::new(heading).has("tells.no-name");
            whose == of_heading && is_name && heading.split(' ').count() <= 8
        });
        // "Speak Out Anytown can help you. Call …", "It is done by Speak Out Anytown. Telephone: …"
        let before_this =
            if whose == Whose::Advocates { self.section.last_own.text() } else { Text::new("") };
        let named_before = || {
            let ends = (0..before_this.words.len())
                .filter(|at| before_this.between((*at, *at)).starts_with(char::is_uppercase));
            let runs = ends.map(|at| run(&before_this, at)).filter(|name| name.contains(' '));
            runs.filter(is_name).max_by_key(|name| name.len())
        };
        let label = || {
            let label = text.text[..at].trim_end_matches([' ', ':', '-', '–', '(']).trim();
            Some(label).filter(|label| {
                (1..=8).contains(&label.split(' ').count()) && !Text::new(label).has("tells.states")
            })
        };
        // A line that says only "Tel:" is about the name in the sentence above it.
        let last = if is_bare(text) { self.section.last.text() } else { Text::new("") };
        let above = || last.all(nouns).into_iter().next_back().map(|(_, at)| run(&last, at)).filter(is_name);
        named
            .filter(is_name)
            .or_else(above)
            .or_else(in_sentence)
            .or_else(|| label().filter(|label| is_name(label) && !is_label(label)))
            .or_else(|| {
                self.section.named.as_ref().filter(|(of, _)| *of == whose).map(|(_, name)| name.as_str())
            })
            .or_else(|| {
                let names = self.helpers.iter().map(String::as_str);
                names
                    .into_iter()
                    .find(|name| whose == Whose::Advocates && self.section.heading.contains(name))
            })
            .or_else(named_before)
            .or(heading)
            .or_else(|| (whose == Whose::Advocates && self.page_of == Whose::Councils).then_some("Advocates"))
            .map(str::to_owned)
    }

    pub(super) fn address(&mut self, lines: &[String]) {
        let quote = lines.join(", ");
        let whose = self.whose(&Text::new(&quote));
        let whose = national(&quote).map_or(whose, |(whose, _)| whose);
        let is_free = lines
            .iter()
            .any(|line| Text::new(line).words.first().is_some_and(|word| word.plain == "freepost"));
        let post = way(if is_free { "freepost" } else { "post" }, lines.to_vec());
        let offer = match whose {
            Whose::Councils if !self.procedure.is_anothers() => {
                Some(Offer { at: "channels".into(), value: post.into() })
            }
            Whose::Ombudsman => {
                let mut value = way("quote", quote.clone());
                value.insert("post".into(), Value::from(lines.to_vec()));
                Some(Offer { at: "destinations.ombudsman".into(), value: value.into() })
            }
            _ => None,
        };
        let mut offers = Offers { quote: &quote, offers: offer.into_iter().collect() };
        if whose == Whose::Councils && !offers.offers.is_empty() {
            self.faxes(&Text::new(""), &mut offers);
        }
        let offers = offers.offers;
        self.passages.push(Passage { quote, offers });
        self.section.whose = whose;
    }
}

/// The longest text of a way's limits, in characters.
const MOST_LIMITS: usize = 200;

fn is_fax(word: &str) -> bool {
    matches!(word, "fax" | "facsimile")
}

/// What is written, with a capital.
fn capital(written: &str) -> String {
    let mut letters = written.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whom of the staff one can tell that one complains, as it is written: "Any member of staff".
fn told_to(text: &Text) -> Option<String> {
    if text.has("tells.asks-for-help") || text.has("tells.danger") {
        return None;
    }
    let told = text.all("tells.told-to");
    let staff = text.all("tells.staff").into_iter().filter(|place| told.iter().any(|told| told.1 == place.0));
    let staff = staff.max_by_key(|(first, last)| last - first)?;
    Some(capital(text.between(staff)))
}

/// Whether the text beside a number, up to a comma or to "or", says that it is answered outside office hours.
fn is_out_of_hours(text: &str, at: usize, number: &str) -> bool {
    let ends = [",", ";", ".", " or ", " and "];
    let before = &text[..at];
    let from =
        ends.iter().filter_map(|end| before.rfind(end).map(|at| at + end.len())).max().unwrap_or_default();
    let behind = &text[at + number.len()..];
    let to = ends.iter().filter_map(|end| behind.find(end)).min().unwrap_or(behind.len());
    [&before[from..], &behind[..to]].iter().any(|part| Text::new(part).has("tells.out-of-hours"))
}

/// Whether the name of a mailbox says that it is for something else than complaints: "foi@", "press.office@".
fn is_of_another_team(address: &str) -> bool {
    let name = address.split('@').next().unwrap_or_default().to_lowercase();
    let mut parts = name.split(['.', '-', '_']);
    let names = crate::files::page::words::phrases("tells.other-mailbox");
    parts.next().is_some_and(|first| names.contains(&first))
        || names.contains(&name.replace(['.', '-', '_'], "").as_str())
}

/// The name of the people whose number it is.
fn nouns(whose: Whose) -> Option<&'static str> {
    match whose {
        Whose::Emergency => Some("tells.emergency-team"),
        Whose::Advocates => Some("tells.advocates"),
        _ => None,
    }
}

fn is_name(name: &&str) -> bool {
    name.starts_with(char::is_uppercase) && name.chars().count() <= MOST_NAME
}

/// Whether a text is only a label before a number, and not a name: "Tel".
fn is_label(label: &str) -> bool {
    let text = Text::new(label);
    text.all("tells.address-label")
        .first()
        .is_some_and(|(first, last)| *first == 0 && last + 1 == text.words.len())
}

/// Whether a text is only a number or an address, with a label.
fn is_bare(text: &Text) -> bool {
    let is_letters = |word: &&crate::files::page::words::Word| word.plain.starts_with(char::is_alphabetic);
    let first = text.words.first().filter(is_letters);
    let is_when = text.all("tells.when-answered").first().is_some_and(|(first, _)| *first == 0);
    (is_when || first.is_none_or(|word| is_label(&word.plain))) && !text.has("tells.states")
}

/// Whether a text is only a name: a few words that begin with a capital and state nothing.
fn is_name_alone(text: &Text) -> bool {
    (1..=8).contains(&text.words.len())
        && text.text.starts_with(char::is_uppercase)
        && !text.text.contains(['@', ':', '.', '?'])
        && !text.text.contains(|c: char| c.is_ascii_digit())
        && !text.has("tells.states")
}

/// When a number is answered, as it is written.
fn hours<'a>(text: &Text<'a>) -> Option<&'a str> {
    let place = text.longest("tells.hours")?;
    // Several are not one time.
    if text.words.iter().filter(|word| word.plain.ends_with("pm")).count() > 1 {
        return None;
    }
    Some(text.between(place)).filter(|hours| hours.chars().count() <= 200)
}

/// "Write to: Complaints Team, 1 High Street, Anytown, AB1 2CD": an address in a sentence, from the words that lead
/// into it up to its postcode.
fn written_to(text: &Text, offers: &mut Offers) {
    let is_postcode = |at: &usize| ends_with_postcode(text.between((*at, at + 1)));
    let Some(end) = (0..text.words.len().saturating_sub(1)).find(is_postcode) else { return };
    // The last phrase that leads into one, and of several there the longest.
    let leads = text.all("tells.address").into_iter().filter(|(_, last)| *last < end);
    let label = text.all("tells.post-label").into_iter().find(|place| {
        *place == (0, place.1) && text.text[text.words[place.1].place.end..].trim_start().starts_with(':')
    });
    let Some((_, last)) = leads.chain(label).max_by_key(|(_, last)| *last) else { return };
    if national(text.between((end, end + 1))).is_some() {
        return;
    }
    let written = text.between((last + 1, end + 1));
    let written = written.rsplit(": ").next().unwrap_or(written);
    let lines: Vec<_> = written.split([',', ';']).map(str::trim).filter(|line| !line.is_empty()).collect();
    // Anything longer is a sentence that happens to end with a postcode.
    if !(2..=8).contains(&lines.len()) || lines.iter().any(|line| line.chars().count() > MOST_LINE) {
        return;
    }
    let is_free = lines.iter().any(|line| line.to_ascii_lowercase().starts_with("freepost"));
    offers.put("channels".into(), way(if is_free { "freepost" } else { "post" }, lines));
}
