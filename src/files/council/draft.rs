//! Makes a [`Council`] from a profile. What cannot be read is left out: the walk has reported it, and the whole is
//! dropped.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::fields::{AGREED, MOST, NO_LIMIT};
use super::keys::{self as key, Key, Object, Objects};
use crate::files::whole_date;
use crate::rules::council::{
    Access, Channel, Colour, Consent, Contacts, Council, Destination, Line, OwnCounting, OwnTerms, Page,
    Promise, Saying, Service, Stage, Stages, Stated, Theme, Time, Way,
};
use crate::rules::days::{ComesOnDayOff, Counting, FirstDay};
use crate::rules::named::Named;

/// A council as its profile states it.
pub(super) fn council(profile: &Value) -> Council {
    let profile = Part { object: profile.as_object(), pages: &[] };
    let checked = profile.get(key::CHECKED).unwrap_or_default();
    let pages = pages(profile, checked);
    let profile = Part { pages: &pages, ..profile };
    let channels: Vec<_> = profile.all(key::CHANNELS).filter_map(channel).collect();
    let contacts = match profile.get(key::CONTACTS) {
        Some(contacts) => contacts.contacts(),
        None => first_of_each(&channels),
    };
    let corporate = profile.get(key::CORPORATE);
    Council {
        id: profile.get(key::ID).unwrap_or_default(),
        name: profile.get(key::NAME),
        aliases: profile.get(key::ALIASES).unwrap_or_default(),
        website: None,
        ends: None,
        in_place_of: None,
        service: profile.get(key::SERVICE).and_then(|service| {
            Some(Service {
                name: service.get(key::NAME)?,
                kind: service.get(key::KIND)?,
                page: service.page(),
            })
        }),
        names: profile.get(key::NAMES).map(Part::each_text).unwrap_or_default(),
        team: profile.get(key::TEAM),
        contacts,
        channels,
        emergency: profile.all(key::EMERGENCY).filter_map(line).collect(),
        advocacy: profile.all(key::ADVOCACY).filter_map(line).collect(),
        promises: each(profile.get(key::PROMISES))
            .filter_map(|(step, said)| Some(Promise { step, terms: said.terms(), quote: said.quote()? }))
            .collect(),
        acknowledgements: each(profile.get(key::ACKNOWLEDGEMENTS)).map(stated).collect(),
        stage_three_total: profile.get(key::STAGE_THREE_TOTAL).map(|said| stated((Stage::Three, said))),
        stages: profile.get(key::STAGES).and_then(|stages| {
            Some(Stages { count: stages.get(key::COUNT)?, quote: stages.quote()?, page: stages.page() })
        }),
        says: profile.get(key::SAYS).map(says).unwrap_or_default(),
        consent: profile.get(key::CONSENT).and_then(|consent| {
            Some(Consent {
                from_age: consent.get(key::FROM_AGE),
                written: consent.get(key::WRITTEN),
                audience: consent.get(key::FOR).unwrap_or_default(),
                quote: consent.quote()?,
                page: consent.page(),
            })
        }),
        corporate: each(corporate).map(stated).collect(),
        corporate_beyond: each(corporate).map(stated).collect(),
        corporate_stages: corporate.and_then(|corporate| corporate.get(key::OWN_STAGES)),
        destinations: each(profile.get(key::DESTINATIONS))
            .map(|(door, there)| Destination {
                door,
                name: there.get(key::NAME),
                contacts: there.contacts(),
                web: there.get(key::WEB),
                hours: there.get(key::HOURS),
                terms: there.terms(),
                quote: there.quote(),
            })
            .collect(),
        access: profile.get(key::ACCESS).map(|access| Access {
            languages: access.get(key::LANGUAGES).unwrap_or_default(),
            formats: access.get(key::FORMATS).unwrap_or_default(),
            quote: access.quote(),
            page: access.page(),
        }),
        counting: profile.get(key::COUNTING).and_then(|counting| {
            let own = Counting {
                first_day: counting.get(key::DAY_ONE).unwrap_or(FirstDay::NextWorkingDay),
                comes_on_day_off: counting.get(key::COMES_ON_DAY_OFF).unwrap_or(ComesOnDayOff::ThatDay),
            };
            Some(OwnCounting { counting: own, quote: counting.quote()?, page: counting.page() })
        }),
        theme: profile.get(key::THEME).map(theme).unwrap_or_default(),
        exit_address: profile.get(key::EXIT_ADDRESS),
        checked,
        review_by: profile.get(key::REVIEW_BY),
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
    fn value(self, name: &str) -> Option<&'a Value> {
        self.object?.get(name).filter(|value| !value.is_null())
    }

    /// What a field holds, if it can be read as that.
    fn get<T: Held>(self, key: Key<T>) -> Option<T::As<'a>> {
        T::held(self.value(key.name())?, self)
    }

    fn all(self, key: Key<Objects>) -> impl Iterator<Item = Part<'a>> {
        self.get(key).into_iter().flatten().map(move |value| self.of(value))
    }

    fn of(self, value: &'a Value) -> Part<'a> {
        Part { object: value.as_object(), ..self }
    }

    fn each_text<N: Named>(self) -> Vec<(N, String)> {
        let text = |entry: &N| Some((*entry, self.get(Key::<String>::of(entry.key()))?));
        N::ALL.iter().filter_map(text).collect()
    }

    fn quote(self) -> Option<String> {
        self.get(key::QUOTE)
    }

    /// The page that a statement names, or the only one there is.
    fn page(self) -> Option<usize> {
        match self.value(key::SOURCE.name()).and_then(Value::as_str) {
            Some(key) => self.pages.iter().position(|page| page.key.as_deref() == Some(key)),
            None => (self.pages.len() == 1).then_some(0),
        }
    }

    fn contacts(self) -> Contacts {
        Contacts {
            phone: self.get(key::PHONE),
            email: self.get(key::EMAIL),
            post: self.get(key::POST).unwrap_or_default(),
            form: self.get(key::FORM),
        }
    }

    fn time(self) -> Time {
        match self.value(key::LENGTH.name()).and_then(Value::as_str) {
            Some(NO_LIMIT) => return Time::NoLimit,
            Some(AGREED) => return Time::Agreed,
            _ => {}
        }
        let Some(unit) = self.get(key::UNIT) else { return Time::NotStated };
        match (self.get(key::LENGTH), self.get(key::LONGEST)) {
            (Some(length), Some(longest)) => Time::Between(unit.length(length), unit.length(longest)),
            (Some(length), None) => Time::Within(unit.length(length)),
            (None, _) => Time::NotStated,
        }
    }

    fn terms(self) -> OwnTerms {
        OwnTerms {
            time: self.time(),
            from: self.get(key::FROM),
            causes: self.get(key::WHEN).unwrap_or_default(),
            agreement: self.get(key::AGREEMENT),
            window: self.get(key::WINDOW),
            contains: self.get(key::CONTAINS),
            gate: self.get(key::GATE),
            by: self.get(key::BY),
            page: self.page(),
        }
    }
}

/// What can stand in a field, and how it is read.
trait Held {
    type As<'a>;

    fn held<'a>(value: &'a Value, of: Part<'a>) -> Option<Self::As<'a>>;
}

/// Reads what needs nothing but the value itself.
macro_rules! held {
    ($($held:ty: $read:expr;)*) => {$(
        impl Held for $held {
            type As<'a> = $held;

            fn held<'a>(value: &'a Value, _: Part<'a>) -> Option<$held> {
                let read: fn(&Value) -> Option<$held> = $read;
                read(value)
            }
        }
    )*};
}

held! {
    String: line_of_text;
    Vec<String>: |value| Some(value.as_array()?.iter().filter_map(line_of_text).collect());
    NaiveDate: |value| whole_date(value.as_str()?);
    bool: Value::as_bool;
    u8: |value| u8::try_from(value.as_u64()?).ok();
    u16: |value| u16::try_from(value.as_u64().filter(|number| (1..=MOST).contains(number))?).ok();
    Colour: |value| super::shape::colour(value.as_str()?);
}

impl<N: Named> Held for N {
    type As<'a> = N;

    fn held<'a>(value: &'a Value, _: Part<'a>) -> Option<N> {
        N::from_key(value.as_str()?)
    }
}

impl<N: Named> Held for Vec<N> {
    type As<'a> = Vec<N>;

    fn held<'a>(value: &'a Value, _: Part<'a>) -> Option<Vec<N>> {
        Some(value.as_array()?.iter().filter_map(|value| N::from_key(value.as_str()?)).collect())
    }
}

impl Held for Object {
    type As<'a> = Part<'a>;

    fn held<'a>(value: &'a Value, of: Part<'a>) -> Option<Part<'a>> {
        value.is_object().then(|| of.of(value))
    }
}

impl Held for Objects {
    type As<'a> = &'a Vec<Value>;

    fn held<'a>(value: &'a Value, _: Part<'a>) -> Option<&'a Vec<Value>> {
        value.as_array()
    }
}

fn line_of_text(value: &Value) -> Option<String> {
    Some(value.as_str()?.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The value under each key of a closed list, in the list's order.
fn each<'a, N: Named>(part: Option<Part<'a>>) -> impl Iterator<Item = (N, Part<'a>)> {
    N::ALL.iter().filter_map(move |entry| Some((*entry, part?.get(Key::<Object>::of(entry.key()))?)))
}

fn stated<S>((step, said): (S, Part)) -> Stated<S> {
    Stated { step, terms: said.terms(), quote: said.quote() }
}

fn pages(profile: Part, checked: NaiveDate) -> Vec<Page> {
    let review_by = profile.get(key::REVIEW_BY);
    let page = |(key, value): (&String, &Value)| {
        let page = profile.of(value);
        Page {
            key: Some(key.clone()),
            title: page.get(key::TITLE).unwrap_or_default(),
            address: page.get(key::ADDRESS),
            checked: page.get(key::CHECKED).unwrap_or(checked),
            review_by: page.get(key::REVIEW_BY).or(review_by),
        }
    };
    let titled = |title| Page { key: None, title, address: None, checked, review_by };
    match profile.value(key::SOURCES.name()) {
        Some(Value::Object(pages)) => pages.iter().filter(|(_, page)| page.is_object()).map(page).collect(),
        _ => profile
            .get(Key::<Vec<String>>::of(key::SOURCES.name()))
            .unwrap_or_default()
            .into_iter()
            .map(titled)
            .collect(),
    }
}

fn says(says: Part) -> Vec<Saying> {
    let saying = |rule: &crate::rules::law::Rule| {
        let value = says.value(rule.key())?;
        let said = says.of(value);
        Some(Saying {
            rule: *rule,
            quote: line_of_text(value).or_else(|| said.quote()),
            handled: said.get(key::HANDLED),
            goes_to: said.get(key::GOES_TO),
            page: said.page(),
        })
    };
    crate::rules::law::Rule::ALL.iter().filter_map(saying).collect()
}

fn line(line: Part) -> Option<Line> {
    Some(Line {
        name: line.get(key::NAME)?,
        phone: line.get(key::PHONE)?,
        note: line.get(key::NOTE),
        answered: line.get(key::ANSWERED),
        audience: line.get(key::FOR).unwrap_or_default(),
        email: line.get(key::EMAIL),
        web: line.get(key::WEB),
        page: line.page(),
    })
}

fn channel(channel: Part) -> Option<Channel> {
    let lines = |key| channel.get(key).filter(|lines: &Vec<String>| !lines.is_empty());
    let way = (channel.get(key::FORM).map(Way::Form))
        .or_else(|| channel.get(key::APP).map(Way::App))
        .or_else(|| channel.get(key::EMAIL).map(Way::Email))
        .or_else(|| channel.get(key::PHONE).map(Way::Phone))
        .or_else(|| channel.get(key::TEXT).map(|number| Way::Text(number, channel.get(key::KEYWORD))))
        .or_else(|| lines(key::POST).map(Way::Post))
        .or_else(|| lines(key::FREEPOST).map(Way::Freepost))
        .or_else(|| lines(key::VISIT).map(Way::Visit))?;
    Some(Channel {
        way,
        hours: channel.get(key::HOURS),
        audience: channel.get(key::FOR).unwrap_or_default(),
        limits: channel.get(key::LIMITS),
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
    Theme {
        text: theme.get(key::TEXT_COLOUR),
        background: theme.get(key::BACKGROUND),
        link: theme.get(key::LINK),
        button: theme.get(key::BUTTON),
        button_text: theme.get(key::BUTTON_TEXT),
        link_style: theme.get(key::LINK_STYLE),
        typeface: theme.get(key::TYPEFACE),
    }
}
