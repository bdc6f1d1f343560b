//! Any bytes as the text of a council's own page.
#![no_main]

#[path = "../checks/own_page.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|text: &str| check::check(text));
