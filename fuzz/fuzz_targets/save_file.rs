//! Any bytes as a saved file.
#![no_main]

#[path = "../checks/save_file.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|text: &str| check::check(text));
