//! Any bytes as a profile.
#![no_main]

#[path = "../checks/council.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|text: &str| check::check(text));
