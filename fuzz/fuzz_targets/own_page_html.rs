//! Any bytes as the HTML of a council's own page.
#![no_main]

#[path = "../checks/own_page.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|html: &str| check::check_html(html));
