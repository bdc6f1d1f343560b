//! How people are reached: telephone numbers, e-mail and postal addresses, and whose they are.

use serde_json::{Map, Value};

use super::layout::ends_with_postcode;
use super::names::run;
use super::phones::phones;
use super::reader::{Offer, Offers, Passage, Procedure, Reader};
use super::whose::Whose;
use super::words::{Text, phrases};

/// The longest name of somebody to call, in characters.
const MOST_NAME: usize = 100;

fn way(key: &str, value: impl Into<Value>) -> Map<String, Value> {
    Map::from_iter([(key.to_owned(), value.into())])
}

impl Reader {
    /// Whose the numbers of a passage are: it says so itself, or what stands above it does.
    fn whose(&self, text: &Text) -> Whose {
        let leads = self.last.ends_with(':')
            || Text::new(&self.last).has("tells.contacted-at")
            || text.has("tells.done-at");
        let last = Text::new(if leads { &self.last } else { "" });
        Whose::of(text, Whose::of(&last, self.whose))
    }

    /// The telephone numbers, e-mail addresses and forms of a text.
    pub(super) fn contacts(&self, text: &Text, offers: &mut Offers) {
        let whose = self.whose(text);
        let is_edge =
            |c: char| matches!(c, '(' | ')' | ',' | ';' | ':' | '<' | '>' | '"' | '‘' | '’' | '“' | '”');
        let tokens = text.text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')'));
        let tokens: Vec<_> = tokens.map(|token| token.trim_matches(is_edge).trim_end_matches('.')).collect();
        for address in tokens.iter().filter(|token| token.starts_with("https://")) {
            if address.contains("lgo.org.uk") {
                offers.say("destinations.ombudsman".into(), [("web", Value::from(*address))]);
            } else if text.has("tells.form") && whose == Whose::Councils && self.procedure != Procedure::Other
            {
                offers.put("channels".into(), way("form", *address));
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
            Whose::Councils if self.procedure == Procedure::Other => {}
            Whose::Councils => {
                for address in emails {
                    offers.put("channels".into(), way("email", address));
                }
                for (at, number) in numbers {
                    self.call(text, at, number, offers);
                }
                written_to(text, offers);
            }
            Whose::Ombudsman => {
                let phone = numbers.first().map(|(_, number)| ("phone", Value::from(*number)));
                let email = emails.first().map(|address| ("email", Value::from(*address)));
                if phone.is_some() || email.is_some() {
                    offers.say("destinations.ombudsman".into(), phone.into_iter().chain(email));
                }
            }
            Whose::Emergency | Whose::Advocates => {
                for (at, number) in numbers {
                    let Some(name) = self.who_answers(text, at, whose) else { continue };
                    let mut line = way("name", name);
                    line.insert("phone".into(), number.into());
                    let key = if whose == Whose::Emergency { "emergency" } else { "advocacy" };
                    if whose == Whose::Emergency && text.has("tells.out-of-hours") {
                        line.insert("answered".into(), "out-of-hours".into());
                    }
                    offers.put(key.into(), line);
                }
            }
            Whose::Others => {}
        }
    }

    fn call(&self, text: &Text, at: usize, number: &str, offers: &mut Offers) {
        let before = Text::new(&text.text[..at]);
        let label = if before.words.is_empty() { Text::new(&self.heading) } else { Text::new("") };
        let last = Text::new(if before.words.is_empty() { &self.last } else { "" });
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
        words.clone().any(|at| before.word(at) == "fax")
            || (words.is_empty()
                && Text::new(&self.last).words.last().is_some_and(|word| word.plain == "fax"))
    }

    /// Who answers a number: the name before it in the sentence, or else the heading.
    fn who_answers(&self, text: &Text, at: usize, whose: Whose) -> Option<String> {
        let before = Text::new(&text.text[..at]);
        let nouns = if whose == Whose::Emergency { "tells.emergency-team" } else { "tells.advocates" };
        let named = before.all(nouns).into_iter().next_back().map(|(_, last)| run(&before, last));
        let is_name = |name: &&str| name.starts_with(char::is_uppercase) && name.chars().count() <= MOST_NAME;
        let in_sentence = || {
            // The longest words with capitals before the number.
            let ends = (1..before.words.len())
                .filter(|at| before.between((*at, *at)).starts_with(char::is_uppercase));
            let runs = ends.map(|at| run(&before, at)).filter(|name| name.contains(' '));
            runs.filter(is_name).max_by_key(|name| name.len())
        };
        let heading = Some(self.heading.as_str()).filter(|heading| {
            whose == Whose::of(&Text::new(heading), Whose::Councils) && heading.split(' ').count() <= 8
        });
        let label = || {
            let label = text.text[..at].trim_end_matches([' ', ':', '-', '–', '(']).trim();
            Some(label).filter(|label| {
                (1..=8).contains(&label.split(' ').count()) && !Text::new(label).has("tells.states")
            })
        };
        named
            .filter(is_name)
            .or_else(in_sentence)
            .or_else(|| label().filter(is_name))
            .or(heading)
            .map(str::to_owned)
    }

    pub(super) fn address(&mut self, lines: &[String]) {
        let quote = lines.join(", ");
        let whose = self.whose(&Text::new(&quote));
        let is_free = lines
            .iter()
            .any(|line| Text::new(line).words.first().is_some_and(|word| word.plain == "freepost"));
        let post = way(if is_free { "freepost" } else { "post" }, lines.to_vec());
        let offer = match whose {
            Whose::Councils if self.procedure != Procedure::Other => {
                Some(Offer { at: "channels".into(), value: post.into() })
            }
            Whose::Ombudsman => {
                let mut value = way("quote", quote.clone());
                value.insert("post".into(), Value::from(lines.to_vec()));
                Some(Offer { at: "destinations.ombudsman".into(), value: value.into() })
            }
            _ => None,
        };
        self.passages.push(Passage { quote, offers: offer.into_iter().collect() });
        self.whose = whose;
    }
}

/// When a number is answered, as it is written.
fn hours<'a>(text: &Text<'a>) -> Option<&'a str> {
    let place = text.longest("tells.hours")?;
    Some(text.between(place)).filter(|hours| hours.chars().count() <= 200)
}

/// "Write to: Complaints Team, 1 High Street, Anytown, AB1 2CD."
fn written_to(text: &Text, offers: &mut Offers) {
    if let Some((_, last)) = phrases("tells.address").iter().find_map(|phrase| text.places(phrase).next())
        && ends_with_postcode(text.text)
    {
        let from = text.text.find(':').map_or(text.words[last].place.end, |at| at + 1);
        let lines = text.text[from..].trim_end_matches('.').split(',').map(str::trim);
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).take(8).collect();
        let is_free = lines.iter().any(|line| line.to_ascii_lowercase().starts_with("freepost"));
        offers.put("channels".into(), way(if is_free { "freepost" } else { "post" }, lines));
    }
}
