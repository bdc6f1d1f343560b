//! The GOV.UK components the screens are made of.
//!
//! Each is a plain struct of typed fields with `view(self) -> Html`, and is named as GOV.UK Frontend names it.
//! They draw what GOV.UK Frontend 6.6.0 draws; `tests/components/differences.txt` lists every exception.
//!
//! **Translated pages.**
//! A page translator swaps text nodes for elements of its own, behind Yew's back.
//! Bare text beside something that comes and goes then stops the whole guide, and text that changes in place
//! keeps showing the old words, which may be the wrong deadline.
//! So an optional part always has its own place, which may be empty; bare text has only siblings that never
//! change; and each element with text is keyed by that text, so that new words are a new element.
//! Code that passes `Html` in keeps to the same rule, and keys each screen by the question it asks.
//!
//! **Strict pages.** Nothing here draws a `style` attribute, because the page's security policy forbids it.
//!
//! **Links.** A link that stays in the guide keeps its `href` for the keyboard and for screen readers, but the
//! browser is told not to follow it: a followed fragment adds a page to the history of a sandboxed frame.

pub mod back_link;
pub mod button;
pub mod button_group;
pub mod checkboxes;
mod choice;
pub mod combobox;
pub mod date_input;
pub mod details;
pub mod entry;
pub mod error_message;
pub mod error_summary;
pub mod exit_this_page;
pub mod fieldset;
mod form_group;
pub mod gallery;
pub mod heading;
pub mod hint;
pub mod input;
pub mod inset_text;
pub mod label;
pub mod notification_banner;
pub mod picture;
pub mod radios;
pub mod select;
pub mod skip_link;
pub mod summary_list;
pub mod table;
pub mod tag;
pub mod task_list;
pub mod text;
pub mod textarea;
pub mod warning_text;
pub mod working;

pub use back_link::BackLink;
pub use button::{Button, ButtonAction, ButtonKind};
pub use button_group::ButtonGroup;
pub use checkboxes::{Checkbox, Checkboxes, CheckboxesItem};
pub use combobox::{Combobox, Found, Leave};
pub use date_input::{DateInput, DatePart, DatePartInput};
pub use details::Details;
pub use entry::Entry;
pub use error_message::{ErrorMessage, ErrorText};
pub use error_summary::{ErrorLink, ErrorSummary};
pub use exit_this_page::ExitThisPage;
pub use fieldset::Fieldset;
pub use heading::{Heading, HeadingLevel, PAGE_HEADING, Size, Title};
pub use hint::Hint;
pub use input::{Input, Width};
pub use inset_text::InsetText;
pub use label::Label;
pub use notification_banner::{NotificationBanner, NotificationKind};
pub use picture::Picture;
pub use radios::{Radio, Radios, RadiosItem};
pub use select::{Select, SelectItem};
pub use skip_link::SkipLink;
pub use summary_list::{SummaryAction, SummaryList, SummaryRow};
pub use table::Table;
pub use tag::{Tag, TagColour};
pub use task_list::{Task, TaskList};
pub use textarea::Textarea;
pub use warning_text::WarningText;

use yew::{AttrValue, Html, html};

/// A named way of drawing a component, for the gallery and the tests.
pub type Example = (&'static str, fn() -> Html);

/// One class attribute from a class and its modifiers; an empty modifier is left out.
fn class(names: &[&'static str]) -> AttrValue {
    let mut class = String::new();
    for name in names.iter().filter(|name| !name.is_empty()) {
        if !class.is_empty() {
            class.push(' ');
        }
        class.push_str(name);
    }
    class.into()
}

/// What an example holds, kept to the same rule as a screen's own words.
fn paragraph(text: &'static str) -> Html {
    html! { <p key={text} class="govuk-body">{ text }</p> }
}
