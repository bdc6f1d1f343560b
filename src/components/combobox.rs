//! A field that looks for one of many while somebody types.

use yew::{AttrValue, Callback, Html, InputEvent, KeyboardEvent, MouseEvent, html};

use super::entry::typed;
use super::form_group::{Notes, form_group};
use super::{Example, Label, Title};

/// A field that looks for one of many while somebody types; the matches appear under it.
///
/// - It must work by keyboard alone: the arrow keys go through the matches and bring each into sight, Enter takes one,
///   Escape goes back to the field and then puts the matches away; Home, End, left and right belong to the field.
/// - A screen reader must hear how many matches there are, and each must say why it matches.
/// - What is typed must be found even with a letter wrong.
/// - Everything that can be found must be in a plain list somewhere else, because this needs the program.
pub struct Combobox {
    /// Its id. Each match has it with a number after it.
    pub id: AttrValue,
    /// What it asks.
    pub label: Title,
    /// Help with it.
    pub hint: Option<AttrValue>,
    /// What is typed.
    pub value: AttrValue,
    /// The matches.
    pub found: Vec<Found>,
    /// Which of them the arrow keys have reached.
    pub at: Option<usize>,
    /// What a screen reader says about the matches: how many there are, and how to go on.
    pub status: AttrValue,
    /// Told everything the field holds after each change.
    pub on_input: Callback<String>,
    /// Told by how much the arrow keys move on.
    pub on_move: Callback<i32>,
    /// Told that somebody goes back from the matches to the field: by Escape, or by a key that moves within what is
    /// typed.
    pub on_leave: Callback<Leave>,
    /// Told the number of the match that is taken.
    pub on_pick: Callback<usize>,
}

/// How somebody goes back from the matches to the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// To what is typed, to type more: the matches stay.
    ForTyped,
    /// Away from the matches: they go once the field is reached, until more is typed or an arrow key asks for them.
    Away,
}

/// A match.
pub struct Found {
    /// Its name.
    pub name: AttrValue,
    /// Why it matches.
    pub why: AttrValue,
}

impl Combobox {
    /// The id of the match with this number, in the field with this id.
    pub fn option(field: &str, n: usize) -> String {
        format!("{field}-{n}")
    }

    /// Draws it.
    pub fn view(self) -> Html {
        let Combobox { id, label, hint, value, found, at, status, on_input, on_move, on_leave, on_pick } =
            self;
        let notes = Notes::new(&id, hint, None);
        let label = Label { for_field: id.clone(), title: label }.view();
        let list = format!("{id}-found");
        let option = |n: usize| Combobox::option(&id, n);
        let count = found.len();
        let has = count > 0;
        let pick = on_pick.clone();
        let onkeydown = Callback::from(move |event: KeyboardEvent| match (event.key().as_str(), at) {
            ("ArrowDown", _) => {
                event.prevent_default();
                on_move.emit(1);
            }
            ("ArrowUp", _) => {
                event.prevent_default();
                on_move.emit(-1);
            }
            ("Enter", Some(n)) => {
                event.prevent_default();
                pick.emit(n);
            }
            ("Escape", _) if has => {
                event.prevent_default();
                on_leave.emit(Leave::Away);
            }
            ("Home" | "End" | "ArrowLeft" | "ArrowRight", Some(_)) => on_leave.emit(Leave::ForTyped),
            // A single match needs no arrow key.
            ("Enter", None) if count == 1 => {
                event.prevent_default();
                pick.emit(0);
            }
            _ => {}
        });
        let drawn = found.into_iter().enumerate().map(|(n, found)| {
            let on_pick = on_pick.clone();
            let onclick = Callback::from(move |_: MouseEvent| on_pick.emit(n));
            let is_at = at == Some(n);
            html! {
                <li key={format!("{} {}", found.name, found.why)} id={option(n)} role="option" {onclick}
                    aria-selected={if is_at { "true" } else { "false" }}>
                    <span class="found-name" translate="no">{ found.name }</span>
                    <span class="found-why">{ format!(" {}", found.why) }</span>
                </li>
            }
        });
        let drawn = has.then(|| html! { <ul id={list.clone()} role="listbox" class="found" aria-labelledby={format!("{id}-label")}>{ for drawn }</ul> });
        form_group(
            false,
            html! {
                <>
                    <div key="label" id={format!("{id}-label")}>{ label }</div>
                    { notes.drawn }
                    <input
                        class="govuk-input"
                        id={id.clone()}
                        type="text"
                        role="combobox"
                        aria-autocomplete="list"
                        aria-expanded={if has { "true" } else { "false" }}
                        aria-controls={has.then(|| list.clone())}
                        aria-activedescendant={at.map(option)}
                        autocomplete="off"
                        spellcheck="false"
                        autocorrect="off"
                        autocapitalize="words"
                        aria-describedby={notes.described_by}
                        {value}
                        oninput={on_input.reform(|event: InputEvent| typed(&event))}
                        {onkeydown}
                    />
                    <div key="found">{ for drawn }</div>
                    <div key="status" role="status" class="govuk-visually-hidden">{ status }</div>
                </>
            },
        )
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn field(value: &'static str, found: Vec<Found>, at: Option<usize>) -> Html {
        Combobox {
            id: "town".into(),
            label: Title::plain("Which town?"),
            hint: Some("For example Crewe".into()),
            value: value.into(),
            status: format!("Found: {}", found.len()).into(),
            found,
            at,
            on_input: Callback::noop(),
            on_move: Callback::noop(),
            on_leave: Callback::noop(),
            on_pick: Callback::noop(),
        }
        .view()
    }
    fn towns() -> Vec<Found> {
        let town = |name: &'static str, why: &'static str| Found { name: name.into(), why: why.into() };
        vec![town("Bury", "It is called that"), town("Bury St Edmunds", "It is a longer name")]
    }
    &[
        ("empty", || field("", Vec::new(), None)),
        ("with what fits", || field("bury", towns(), None)),
        ("with the second of them", || field("bury", towns(), Some(1))),
    ]
}
