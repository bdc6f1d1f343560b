//! Any bytes as a file of answers.
#![no_main]

#[path = "../checks/answers.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|text: &str| check::check(text));
