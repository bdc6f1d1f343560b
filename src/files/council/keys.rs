//! The name of each field of a profile, with what is read from it: written once, for the table of fields, for reading a
//! profile and for naming a place in one. What a field means stands beside it in [`super::fields`].

use std::marker::PhantomData;

use chrono::NaiveDate;

use crate::rules::clocks::Start;
use crate::rules::council::{
    Answered, Audience, Cause, Colour, Format, Gate, Handled, LinkStyle, PanelBy, ServiceKind, Typeface,
    Window,
};
use crate::rules::days::{ComesOnDayOff, FirstDay, Unit};
use crate::rules::doors::Door;

/// The name of a field that holds a `T`.
pub(super) struct Key<T> {
    name: &'static str,
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Key<T> {
        *self
    }
}

impl<T> Copy for Key<T> {}

impl<T> Key<T> {
    /// The field of this name.
    pub(super) const fn of(name: &'static str) -> Key<T> {
        Key { name, holds: PhantomData }
    }

    /// As it is written in the file.
    pub(super) const fn name(self) -> &'static str {
        self.name
    }
}

impl<'a, T> From<Key<T>> for &'a str {
    fn from(key: Key<T>) -> &'a str {
        key.name
    }
}

/// A field that holds an object.
pub(super) struct Object;

/// A field that holds a list of objects.
pub(super) struct Objects;

pub(super) const FORMAT: Key<u16> = Key::of("format");
pub(super) const ID: Key<String> = Key::of("id");
pub(super) const NAME: Key<String> = Key::of("name");
pub(super) const ALIASES: Key<Vec<String>> = Key::of("aliases");
pub(super) const SERVICE: Key<Object> = Key::of("service");
pub(super) const KIND: Key<ServiceKind> = Key::of("kind");
pub(super) const NAMES: Key<Object> = Key::of("names");
pub(super) const TEAM: Key<String> = Key::of("team");
pub(super) const CHECKED: Key<NaiveDate> = Key::of("checked");
pub(super) const REVIEW_BY: Key<NaiveDate> = Key::of("review-by");
pub(super) const EXIT_ADDRESS: Key<String> = Key::of("exit-address");
pub(super) const ABOUT: Key<String> = Key::of("about");
pub(super) const SOURCES: Key<Object> = Key::of("sources");
pub(super) const TITLE: Key<String> = Key::of("title");
pub(super) const ADDRESS: Key<String> = Key::of("address");
pub(super) const SOURCE: Key<String> = Key::of("source");
pub(super) const CONTACTS: Key<Object> = Key::of("contacts");
pub(super) const CHANNELS: Key<Objects> = Key::of("channels");
pub(super) const EMERGENCY: Key<Objects> = Key::of("emergency");
pub(super) const ADVOCACY: Key<Objects> = Key::of("advocacy");
pub(super) const FORM: Key<String> = Key::of("form");
pub(super) const APP: Key<String> = Key::of("app");
pub(super) const EMAIL: Key<String> = Key::of("email");
pub(super) const PHONE: Key<String> = Key::of("phone");
pub(super) const TEXT: Key<String> = Key::of("text");
pub(super) const POST: Key<Vec<String>> = Key::of("post");
pub(super) const FREEPOST: Key<Vec<String>> = Key::of("freepost");
pub(super) const VISIT: Key<Vec<String>> = Key::of("visit");
pub(super) const WEB: Key<String> = Key::of("web");
pub(super) const KEYWORD: Key<String> = Key::of("keyword");
pub(super) const HOURS: Key<String> = Key::of("hours");
pub(super) const FOR: Key<Vec<Audience>> = Key::of("for");
pub(super) const LIMITS: Key<String> = Key::of("limits");
pub(super) const NOTE: Key<String> = Key::of("note");
pub(super) const ANSWERED: Key<Answered> = Key::of("answered");
pub(super) const STAGES: Key<Object> = Key::of("stages");
pub(super) const COUNT: Key<u8> = Key::of("count");
pub(super) const PROMISES: Key<Object> = Key::of("promises");
pub(super) const ACKNOWLEDGEMENTS: Key<Object> = Key::of("acknowledgements");
pub(super) const STAGE_THREE_TOTAL: Key<Object> = Key::of("stage-three-total");
pub(super) const QUOTE: Key<String> = Key::of("quote");
pub(super) const LENGTH: Key<u16> = Key::of("length");
pub(super) const LONGEST: Key<u16> = Key::of("longest");
pub(super) const UNIT: Key<Unit> = Key::of("unit");
pub(super) const FROM: Key<Start> = Key::of("from");
pub(super) const WHEN: Key<Vec<Cause>> = Key::of("when");
pub(super) const AGREEMENT: Key<bool> = Key::of("agreement");
pub(super) const WINDOW: Key<Window> = Key::of("window");
pub(super) const CONTAINS: Key<String> = Key::of("contains");
pub(super) const GATE: Key<Gate> = Key::of("gate");
pub(super) const BY: Key<PanelBy> = Key::of("by");
pub(super) const SAYS: Key<Object> = Key::of("says");
pub(super) const HANDLED: Key<Handled> = Key::of("handled");
pub(super) const GOES_TO: Key<Door> = Key::of("goes-to");
pub(super) const CONSENT: Key<Object> = Key::of("consent");
pub(super) const FROM_AGE: Key<u8> = Key::of("from-age");
pub(super) const WRITTEN: Key<bool> = Key::of("written");
pub(super) const CORPORATE: Key<Object> = Key::of("corporate");
pub(super) const OWN_STAGES: Key<u8> = Key::of("stages");
pub(super) const DESTINATIONS: Key<Object> = Key::of("destinations");
pub(super) const ACCESS: Key<Object> = Key::of("access");
pub(super) const LANGUAGES: Key<Vec<String>> = Key::of("languages");
pub(super) const FORMATS: Key<Vec<Format>> = Key::of("formats");
pub(super) const COUNTING: Key<Object> = Key::of("counting");
pub(super) const DAY_ONE: Key<FirstDay> = Key::of("day-one");
pub(super) const COMES_ON_DAY_OFF: Key<ComesOnDayOff> = Key::of("comes-on-day-off");
pub(super) const THEME: Key<Object> = Key::of("theme");
pub(super) const TEXT_COLOUR: Key<Colour> = Key::of("text");
pub(super) const BACKGROUND: Key<Colour> = Key::of("background");
pub(super) const LINK: Key<Colour> = Key::of("link");
pub(super) const BUTTON: Key<Colour> = Key::of("button");
pub(super) const BUTTON_TEXT: Key<Colour> = Key::of("button-text");
pub(super) const LINK_STYLE: Key<LinkStyle> = Key::of("link-style");
pub(super) const TYPEFACE: Key<Typeface> = Key::of("typeface");
