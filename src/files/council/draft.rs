//! Makes a [`Council`] from a profile. What cannot be read is left out: the walk has reported it, and the whole is
//! dropped.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::fields::{AGREED, MOST, NO_LIMIT};
use crate::files::whole_date;
use crate::rules::council::{
    Access, Channel, Consent, Contacts, Council, Destination, Line, OwnCounting, OwnTerms, Page, Promise,
    Saying, Service, Stage, Stages, Stated, Theme, Time, Way,
};
use crate::rules::days::{ComesOnDayOff, Counting, FirstDay, Length};
use crate::rules::named::Named;

/// A council as its profile states it.
pub(super) fn council(profile: &Value) -> Council {
    let profile = Part { object: profile.as_object(), pages: &[] };
    let checked = profile.day("checked").unwrap_or_default();
    let pages = pages(profile, checked);
    let profile = Part { pages: &pages, ..profile };
    let channels: Vec<_> = profile.list("channels").filter_map(channel).collect();
    let contacts = match profile.part("contacts") {
        Some(contacts) => contacts.contacts(),
        None => first_of_each(&channels),
    };
    let corporate = profile.part("corporate");
    Council {
        id: profile.text("id").unwrap_or_default(),
        name: profile.text("name"),
        aliases: profile.texts("aliases"),
        website: None,
        ends: None,
        in_place_of: None,
        service: profile.part("service").and_then(|service| {
            Some(Service { name: service.text("name")?, kind: service.one("kind")?, page: service.page() })
        }),
        names: profile.part("names").map(Part::each_text).unwrap_or_default(),
        team: profile.text("team"),
        contacts,
        channels,
        emergency: profile.list("emergency").filter_map(line).collect(),
        advocacy: profile.list("advocacy").filter_map(line).collect(),
        promises: each(profile.part("promises"))
            .filter_map(|(step, said)| Some(Promise { step, terms: said.terms(), quote: said.quote()? }))
            .collect(),
        acknowledgements: each(profile.part("acknowledgements")).map(stated).collect(),
        stage_three_total: profile.part("stage-three-total").map(|said| stated((Stage::Three, said))),
        stages: profile.part("stages").and_then(|stages| {
            Some(Stages { count: stages.small("count")?, quote: stages.quote()?, page: stages.page() })
        }),
        says: profile.part("says").map(says).unwrap_or_default(),
        consent: profile.part("consent").and_then(|consent| {
            Some(Consent {
                from_age: consent.small("from-age"),
                written: consent.flag("written"),
                audience: consent.several("for"),
                quote: consent.quote()?,
                page: consent.page(),
            })
        }),
        corporate: each(corporate).map(stated).collect(),
        corporate_beyond: each(corporate).map(stated).collect(),
        corporate_stages: corporate.and_then(|corporate| corporate.small("stages")),
        destinations: each(profile.part("destinations"))
            .map(|(door, there)| Destination {
                door,
                name: there.text("name"),
                contacts: there.contacts(),
                web: there.text("web"),
                hours: there.text("hours"),
                terms: there.terms(),
                quote: there.quote(),
            })
            .collect(),
        access: profile.part("access").map(|access| Access {
            languages: access.texts("languages"),
            formats: access.several("formats"),
            quote: access.quote(),
            page: access.page(),
        }),
        counting: profile.part("counting").and_then(|counting| {
            let own = Counting {
                first_day: counting.one("day-one").unwrap_or(FirstDay::NextWorkingDay),
                comes_on_day_off: counting.one("comes-on-day-off").unwrap_or(ComesOnDayOff::ThatDay),
            };
            Some(OwnCounting { counting: own, quote: counting.quote()?, page: counting.page() })
        }),
        theme: profile.part("theme").map(theme).unwrap_or_default(),
        exit_address: profile.text("exit-address"),
        checked,
        review_by: profile.day("review-by"),
        pages,
    }
}

/// An object in the profile, with the pages that its statements name.
#[derive(Clone, Copy)]
struct Part<'a> {
    object: Option<&'a Map<String, Value>>,
    pages: &'a [Page],
}

impl<'a> Part<'a> {
    fn get(self, key: &str) -> Option<&'a Value> {
        self.object?.get(key).filter(|value| !value.is_null())
    }

    fn of(self, value: &'a Value) -> Part<'a> {
        Part { object: value.as_object(), ..self }
    }

    fn part(self, key: &str) -> Option<Part<'a>> {
        self.get(key).filter(|value| value.is_object()).map(|value| self.of(value))
    }

    fn list(self, key: &str) -> impl Iterator<Item = Part<'a>> {
        self.get(key).and_then(Value::as_array).into_iter().flatten().map(move |value| self.of(value))
    }

    fn text(self, key: &str) -> Option<String> {
        self.get(key).and_then(line_of_text)
    }

    fn texts(self, key: &str) -> Vec<String> {
        self.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(line_of_text).collect()
    }

    fn each_text<N: Named>(self) -> Vec<(N, String)> {
        N::ALL.iter().filter_map(|entry| Some((*entry, self.text(entry.key())?))).collect()
    }

    fn quote(self) -> Option<String> {
        self.text("quote")
    }

    fn day(self, key: &str) -> Option<NaiveDate> {
        whole_date(self.get(key)?.as_str()?)
    }

    fn flag(self, key: &str) -> Option<bool> {
        self.get(key)?.as_bool()
    }

    fn number(self, key: &str) -> Option<u16> {
        let number = self.get(key)?.as_u64().filter(|number| (1..=MOST).contains(number))?;
        u16::try_from(number).ok()
    }

    fn small(self, key: &str) -> Option<u8> {
        u8::try_from(self.get(key)?.as_u64()?).ok()
    }

    fn one<N: Named>(self, key: &str) -> Option<N> {
        N::from_key(self.get(key)?.as_str()?)
    }

    fn several<N: Named>(self, key: &str) -> Vec<N> {
        let list = self.get(key).and_then(Value::as_array).into_iter().flatten();
        list.filter_map(|value| N::from_key(value.as_str()?)).collect()
    }

    /// The page that a statement names, or the only one there is.
    fn page(self) -> Option<usize> {
        match self.get("source").and_then(Value::as_str) {
            Some(key) => self.pages.iter().position(|page| page.key.as_deref() == Some(key)),
            None => (self.pages.len() == 1).then_some(0),
        }
    }

    fn contacts(self) -> Contacts {
        Contacts {
            phone: self.text("phone"),
            email: self.text("email"),
            post: self.texts("post"),
            form: self.text("form"),
        }
    }

    fn time(self) -> Time {
        match self.get("length").and_then(Value::as_str) {
            Some(NO_LIMIT) => return Time::NoLimit,
            Some(AGREED) => return Time::Agreed,
            _ => {}
        }
        let unit = match self.get("unit").and_then(Value::as_str) {
            Some("working days") => Length::WorkingDays,
            Some("days") => Length::Days,
            Some("months") => Length::Months,
            _ => return Time::NotStated,
        };
        match (self.number("length"), self.number("longest")) {
            (Some(length), Some(longest)) => Time::Between(unit(length), unit(longest)),
            (Some(length), None) => Time::Within(unit(length)),
            (None, _) => Time::NotStated,
        }
    }

    fn terms(self) -> OwnTerms {
        OwnTerms {
            time: self.time(),
            from: self.one("from"),
            causes: self.several("when"),
            agreement: self.flag("agreement"),
            window: self.one("window"),
            contains: self.text("contains"),
            gate: self.one("gate"),
            by: self.one("by"),
            page: self.page(),
        }
    }
}

fn line_of_text(value: &Value) -> Option<String> {
    Some(value.as_str()?.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The value under each key of a closed list, in the list's order.
fn each<'a, N: Named>(part: Option<Part<'a>>) -> impl Iterator<Item = (N, Part<'a>)> {
    N::ALL.iter().filter_map(move |entry| Some((*entry, part?.part(entry.key())?)))
}

fn stated<S>((step, said): (S, Part)) -> Stated<S> {
    Stated { step, terms: said.terms(), quote: said.quote() }
}

fn pages(profile: Part, checked: NaiveDate) -> Vec<Page> {
    let review_by = profile.day("review-by");
    let page = |(key, value): (&String, &Value)| {
        let page = profile.of(value);
        Page {
            key: Some(key.clone()),
            title: page.text("title").unwrap_or_default(),
            address: page.text("address"),
            checked: page.day("checked").unwrap_or(checked),
            review_by: page.day("review-by").or(review_by),
        }
    };
    let titled = |title| Page { key: None, title, address: None, checked, review_by };
    match profile.get("sources") {
        Some(Value::Object(pages)) => pages.iter().filter(|(_, page)| page.is_object()).map(page).collect(),
        _ => profile.texts("sources").into_iter().map(titled).collect(),
    }
}

fn says(says: Part) -> Vec<Saying> {
    let saying = |rule: &crate::rules::law::Rule| {
        let value = says.get(rule.key())?;
        let said = says.of(value);
        Some(Saying {
            rule: *rule,
            quote: line_of_text(value).or_else(|| said.quote()),
            handled: said.one("handled"),
            goes_to: said.one("goes-to"),
            page: said.page(),
        })
    };
    crate::rules::law::Rule::ALL.iter().filter_map(saying).collect()
}

fn line(line: Part) -> Option<Line> {
    Some(Line {
        name: line.text("name")?,
        phone: line.text("phone")?,
        note: line.text("note"),
        answered: line.one("answered"),
        audience: line.several("for"),
        email: line.text("email"),
        web: line.text("web"),
        page: line.page(),
    })
}

fn channel(channel: Part) -> Option<Channel> {
    let lines = |key| Some(channel.texts(key)).filter(|lines| !lines.is_empty());
    let way = (channel.text("form").map(Way::Form))
        .or_else(|| channel.text("app").map(Way::App))
        .or_else(|| channel.text("email").map(Way::Email))
        .or_else(|| channel.text("phone").map(Way::Phone))
        .or_else(|| channel.text("text").map(|number| Way::Text(number, channel.text("keyword"))))
        .or_else(|| lines("post").map(Way::Post))
        .or_else(|| lines("freepost").map(Way::Freepost))
        .or_else(|| lines("visit").map(Way::Visit))?;
    Some(Channel {
        way,
        hours: channel.text("hours"),
        audience: channel.several("for"),
        limits: channel.text("limits"),
        page: channel.page(),
    })
}

/// If the guide needs one way of a kind, it takes the one that the council states first.
fn first_of_each(channels: &[Channel]) -> Contacts {
    let mut contacts = Contacts::default();
    for channel in channels {
        match &channel.way {
            Way::Form(address) => contacts.form = contacts.form.or(Some(address.clone())),
            Way::Email(address) => contacts.email = contacts.email.or(Some(address.clone())),
            Way::Phone(number) => contacts.phone = contacts.phone.or(Some(number.clone())),
            Way::Post(lines) | Way::Freepost(lines) if contacts.post.is_empty() => {
                contacts.post.clone_from(lines);
            }
            Way::Post(_) | Way::Freepost(_) | Way::App(_) | Way::Text(..) | Way::Visit(_) => {}
        }
    }
    contacts
}

fn theme(theme: Part) -> Theme {
    let colour = |key| super::shape::colour(theme.get(key)?.as_str()?);
    Theme {
        text: colour("text"),
        background: colour("background"),
        link: colour("link"),
        button: colour("button"),
        button_text: colour("button-text"),
        link_style: theme.one("link-style"),
    }
}
