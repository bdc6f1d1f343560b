//! Checkboxes: any number of answers.

use yew::{AttrValue, Callback, Event, Html};

use super::choice::{CHECKBOXES, Choice};
use super::entry::ticked;
use super::form_group::Notes;
use super::{ErrorText, Example, Picture, Title};

/// Checkboxes: any number of answers.
///
/// - The question must be the legend of the group, so that it is read out before the first answer.
/// - The hint must say that more than one can be chosen.
/// - Nothing may be ticked for the person beforehand.
/// - An answer must be pressable on its words as well as its box.
/// - An answer such as “None of these” must untick the others, and must be unticked by them.
/// - What an answer reveals must be one simple field.
pub struct Checkboxes {
    /// The name of the group. The first answer has it as its id, so that an error can lead to it.
    pub name: AttrValue,
    /// The question.
    pub legend: Title,
    /// Help with the question.
    pub hint: Option<AttrValue>,
    /// What is wrong with the answers.
    pub error: Option<ErrorText>,
    /// The answers.
    pub items: Vec<CheckboxesItem>,
    /// Told the value of an answer and whether it is now ticked. One press may change several answers, if an exclusive
    /// one is among them.
    pub on_change: Callback<(AttrValue, bool)>,
}

/// A line in a group of checkboxes.
pub enum CheckboxesItem {
    /// An answer.
    Checkbox(Checkbox),
    /// A word that sets the next answer apart, such as “or”.
    Divider(AttrValue),
}

/// An answer.
#[derive(Default)]
pub struct Checkbox {
    /// What the guide calls it.
    pub value: AttrValue,
    /// What the person reads.
    pub text: AttrValue,
    /// A picture before them.
    pub picture: Option<Picture>,
    /// Help with this answer.
    pub hint: Option<AttrValue>,
    /// Whether it is ticked.
    pub checked: bool,
    /// Whether it rules out all the others.
    pub exclusive: bool,
    /// What to ask when it is ticked.
    pub reveals: Option<Html>,
}

impl From<Checkbox> for CheckboxesItem {
    fn from(checkbox: Checkbox) -> CheckboxesItem {
        CheckboxesItem::Checkbox(checkbox)
    }
}

impl Checkboxes {
    /// Draws it.
    pub fn view(self) -> Html {
        let notes = Notes::new(&self.name, self.hint, self.error);
        let unticked: Vec<_> = (0..self.items.len()).map(|index| unticked_by(&self.items, index)).collect();
        let items =
            self.items.into_iter().zip(unticked).enumerate().map(|(index, (item, unticks))| match item {
                CheckboxesItem::Divider(text) => CHECKBOXES.divider(text),
                CheckboxesItem::Checkbox(checkbox) => {
                    let Checkbox { value, text, picture, hint, checked, exclusive, reveals } = checkbox;
                    let (told, on_change) = (value.clone(), self.on_change.clone());
                    let onchange = Callback::from(move |event: Event| {
                        let now = ticked(&event);
                        if now {
                            unticks.iter().for_each(|other| on_change.emit((other.clone(), false)));
                        }
                        on_change.emit((told.clone(), now));
                    });
                    let choice = Choice { value, text, picture, hint, reveals, checked, exclusive, onchange };
                    CHECKBOXES.choice(choice, &self.name, index)
                }
            });
        CHECKBOXES.group(self.legend, notes, items)
    }
}

/// The ticked answers that ticking this one unticks.
fn unticked_by(items: &[CheckboxesItem], index: usize) -> Vec<AttrValue> {
    let CheckboxesItem::Checkbox(ticked) = &items[index] else {
        return Vec::new();
    };
    let others = items.iter().filter_map(|item| match item {
        CheckboxesItem::Checkbox(other) => Some(other),
        CheckboxesItem::Divider(_) => None,
    });
    others
        .filter(|other| other.checked && other.value != ticked.value && (ticked.exclusive || other.exclusive))
        .map(|other| other.value.clone())
        .collect()
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn help(error: Option<ErrorText>, checked: bool) -> Html {
        let answer = |value: &'static str, text: &'static str| Checkbox {
            value: value.into(),
            text: text.into(),
            ..Checkbox::default()
        };
        Checkboxes {
            name: "help".into(),
            legend: Title::page_heading("What help do you need to complain?", super::HeadingLevel::Two),
            hint: Some("Choose all that you need.".into()),
            error,
            items: vec![
                Checkbox {
                    hint: Some("An advocate is on your side and speaks for you.".into()),
                    checked,
                    ..answer("advocate", "An advocate")
                }
                .into(),
                Checkbox {
                    checked,
                    reveals: Some(
                        super::Input {
                            id: "language".into(),
                            label: Title::plain("Which language?"),
                            hint: None,
                            error: None,
                            entry: super::Entry::Words,
                            width: super::Width::Twenty,
                            value: "".into(),
                            on_input: Callback::noop(),
                        }
                        .view(),
                    ),
                    ..answer("interpreter", "An interpreter")
                }
                .into(),
                CheckboxesItem::Divider("or".into()),
                Checkbox { exclusive: true, ..answer("none", "None of these") }.into(),
            ],
            on_change: Callback::noop(),
        }
        .view()
    }
    &[
        ("as page heading", || help(None, false)),
        ("ticked, revealing a field", || help(None, true)),
        ("with error message", || {
            let text = "Choose the help you need, or “None of these”".into();
            help(Some(ErrorText { prefix: "Error:".into(), text }), false)
        }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(ticked: &[&str]) -> Vec<CheckboxesItem> {
        let answer = |value: &'static str, exclusive| Checkbox {
            value: value.into(),
            checked: ticked.contains(&value),
            exclusive,
            ..Checkbox::default()
        };
        vec![
            answer("advocate", false).into(),
            answer("interpreter", false).into(),
            CheckboxesItem::Divider("or".into()),
            answer("none", true).into(),
        ]
    }

    #[test]
    fn none_of_these_unticks_everything_else() {
        assert_eq!(unticked_by(&items(&["advocate", "interpreter"]), 3), ["advocate", "interpreter"]);
    }

    #[test]
    fn anything_else_unticks_none_of_these() {
        assert_eq!(unticked_by(&items(&["none"]), 0), ["none"]);
    }

    #[test]
    fn ordinary_answers_leave_each_other_alone() {
        assert_eq!(unticked_by(&items(&["advocate"]), 1), [""; 0]);
    }
}
