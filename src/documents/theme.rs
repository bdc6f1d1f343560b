//! A council's colours as the guide's style sheet takes them.

use crate::rules::council::{Colour, LinkStyle, Theme};

/// What the style sheet is given: each name with its value, which is empty if the guide's own stays.
pub fn styles(theme: Theme) -> [(&'static str, String); 6] {
    let code = |colour: Option<Colour>| colour.map_or_else(String::new, Colour::code);
    let thickness = match theme.link_style {
        Some(LinkStyle::Thin) => "1px",
        Some(LinkStyle::Underlined) => "max(2px, .125rem)",
        None => "",
    };
    [
        ("--theme-text", code(theme.text)),
        ("--theme-background", code(theme.background)),
        ("--theme-link", code(theme.link)),
        ("--theme-button", code(theme.button)),
        ("--theme-button-text", code(theme.button_text)),
        ("--theme-underline", thickness.to_owned()),
    ]
}
