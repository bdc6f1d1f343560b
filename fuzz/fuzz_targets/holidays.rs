//! Any bytes as a list of bank holidays.
#![no_main]

#[path = "../checks/holidays.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|text: &str| check::check(text));
