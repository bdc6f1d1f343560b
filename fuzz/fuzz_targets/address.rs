//! Any bytes as an address of a profile.
#![no_main]

#[path = "../checks/address.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|text: &str| check::check(text));
