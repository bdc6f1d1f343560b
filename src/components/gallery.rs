//! Every component one by one, for people to look at and for the tests.

use super::{
    Example, back_link, button, button_group, checkboxes, combobox, date_input, details, error_message,
    error_summary, exit_this_page, fieldset, heading, hint, input, inset_text, label, notification_banner,
    picture, radios, select, skip_link, summary_list, table, tag, task_list, textarea, warning_text,
};

/// Every component with its examples, in the order a gallery shows them.
pub fn examples() -> Vec<(&'static str, &'static [Example])> {
    vec![
        ("back-link", back_link::examples()),
        ("button", button::examples()),
        ("button-group", button_group::examples()),
        ("checkboxes", checkboxes::examples()),
        ("combobox", combobox::examples()),
        ("date-input", date_input::examples()),
        ("details", details::examples()),
        ("error-message", error_message::examples()),
        ("error-summary", error_summary::examples()),
        ("exit-this-page", exit_this_page::examples()),
        ("fieldset", fieldset::examples()),
        ("heading", heading::examples()),
        ("hint", hint::examples()),
        ("input", input::examples()),
        ("inset-text", inset_text::examples()),
        ("label", label::examples()),
        ("notification-banner", notification_banner::examples()),
        ("picture", picture::examples()),
        ("radios", radios::examples()),
        ("select", select::examples()),
        ("skip-link", skip_link::examples()),
        ("summary-list", summary_list::examples()),
        ("table", table::examples()),
        ("tag", tag::examples()),
        ("task-list", task_list::examples()),
        ("textarea", textarea::examples()),
        ("warning-text", warning_text::examples()),
    ]
}
