//! Radios: one answer out of a few.

use yew::{AttrValue, Callback, Event, Html};

use super::choice::{Choice, RADIOS};
use super::form_group::Notes;
use super::{ErrorText, Example, Picture, Title};

/// Radios: one answer out of a few.
///
/// - The question must be the legend of the group, so that it is read out before the first answer.
/// - Nothing may be chosen for the person beforehand.
/// - Choosing must not go on to the next question: with the arrow keys, passing an answer chooses it.
/// - An answer must be pressable on its words as well as its circle.
/// - What an answer reveals must be one simple field, because some screen readers do not say that it appeared.
///   Known failure, shared with GOV.UK: no role lets a radio say whether it is expanded.
pub struct Radios {
    /// The name of the group. The first answer has it as its id, so that an error can lead to it.
    pub name: AttrValue,
    /// The question.
    pub legend: Title,
    /// Help with the question.
    pub hint: Option<AttrValue>,
    /// What is wrong with the answer.
    pub error: Option<ErrorText>,
    /// The answers.
    pub items: Vec<RadiosItem>,
    /// The value of the answer chosen so far.
    pub chosen: Option<AttrValue>,
    /// Told the value of the answer chosen.
    pub on_change: Callback<AttrValue>,
}

/// A line in a group of radios.
pub enum RadiosItem {
    /// An answer.
    Radio(Radio),
    /// A word that sets the next answer apart, such as “or”.
    Divider(AttrValue),
}

/// An answer.
#[derive(Default)]
pub struct Radio {
    /// What the guide calls it.
    pub value: AttrValue,
    /// What the person reads.
    pub text: AttrValue,
    /// A picture before them.
    pub picture: Option<Picture>,
    /// Help with this answer.
    pub hint: Option<AttrValue>,
    /// What to ask when it is chosen.
    pub reveals: Option<Html>,
}

impl From<Radio> for RadiosItem {
    fn from(radio: Radio) -> RadiosItem {
        RadiosItem::Radio(radio)
    }
}

impl Radios {
    /// Draws it.
    pub fn view(self) -> Html {
        let notes = Notes::new(&self.name, self.hint, self.error);
        let items = self.items.into_iter().enumerate().map(|(index, item)| match item {
            RadiosItem::Divider(text) => RADIOS.divider(text),
            RadiosItem::Radio(radio) => {
                let Radio { value, text, picture, hint, reveals } = radio;
                let checked = self.chosen.as_ref() == Some(&value);
                let told = value.clone();
                let onchange = self.on_change.reform(move |_: Event| told.clone());
                let exclusive = false;
                let choice = Choice { value, text, picture, hint, reveals, checked, exclusive, onchange };
                RADIOS.choice(choice, &self.name, index)
            }
        });
        RADIOS.group(self.legend, notes, items)
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn who(error: Option<ErrorText>, chosen: Option<&'static str>) -> Html {
        Radios {
            name: "who".into(),
            legend: Title::page_heading("Who is the complaint about?", super::HeadingLevel::One),
            hint: Some("If you are not sure, choose the one that fits best.".into()),
            error,
            items: vec![
                Radio { value: "me".into(), text: "Me".into(), ..Radio::default() }.into(),
                Radio {
                    value: "child".into(),
                    text: "A child".into(),
                    picture: None,
                    hint: Some("For example your son, your daughter or a child you look after.".into()),
                    reveals: Some(
                        super::Input {
                            id: "child-name".into(),
                            label: Title::plain("The child’s first name"),
                            hint: None,
                            error: None,
                            entry: super::Entry::Name,
                            width: super::Width::Twenty,
                            value: "".into(),
                            on_input: Callback::noop(),
                        }
                        .view(),
                    ),
                }
                .into(),
                RadiosItem::Divider("or".into()),
                Radio { value: "unsure".into(), text: "I do not know".into(), ..Radio::default() }.into(),
            ],
            chosen: chosen.map(AttrValue::from),
            on_change: Callback::noop(),
        }
        .view()
    }
    &[
        ("as page heading", || who(None, None)),
        ("chosen, revealing a field", || who(None, Some("child"))),
        ("with error message", || {
            who(
                Some(ErrorText { prefix: "Error:".into(), text: "Choose who the complaint is about".into() }),
                None,
            )
        }),
    ]
}
