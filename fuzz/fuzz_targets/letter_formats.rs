//! Any bytes as a letter.
#![no_main]

#[path = "../checks/letter_formats.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|input: check::Input| check::check(input));
