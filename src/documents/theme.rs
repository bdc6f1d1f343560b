//! A council's colours and typeface as the guide's style sheet takes them.

use crate::rules::council::{Colour, LinkStyle, Theme, Typeface};

/// What the style sheet is given: each name with its value, which is empty if the guide's own stays.
pub fn styles(theme: Theme) -> [(&'static str, String); 7] {
    let code = |colour: Option<Colour>| colour.map_or_else(String::new, Colour::code);
    let thickness = match theme.link_style {
        Some(LinkStyle::Thin) => "1px",
        Some(LinkStyle::Underlined) => "max(2px, .125rem)",
        None => "",
    };
    // As the style sheet writes them; whichever the device does not have, it goes on to the guide's own.
    let typeface = match theme.typeface {
        Some(Typeface::Arial) | None => "",
        Some(Typeface::Calibri) => "calibri",
        Some(Typeface::Georgia) => "georgia",
        Some(Typeface::Helvetica) => "helvetica",
        Some(Typeface::System) => "system-ui",
        Some(Typeface::Tahoma) => "tahoma",
        Some(Typeface::Trebuchet) => "\"trebuchet ms\"",
        Some(Typeface::Verdana) => "verdana",
    };
    [
        ("--theme-text", code(theme.text)),
        ("--theme-background", code(theme.background)),
        ("--theme-link", code(theme.link)),
        ("--theme-button", code(theme.button)),
        ("--theme-button-text", code(theme.button_text)),
        ("--theme-underline", thickness.to_owned()),
        ("--theme-typeface", typeface.to_owned()),
    ]
}
