//! Any moment of a clock.
#![no_main]

#[path = "../checks/moment.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|seconds: i64| check::check(seconds));
