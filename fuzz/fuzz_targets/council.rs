//! Any bytes as a file of this kind: read, or refused with sentences.
#![no_main]

use complaint_guide::files::council::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(problems) = read(text) {
        assert!(!problems.is_empty());
        for problem in problems {
            assert!(problem.what.ends_with('.'), "{problem}");
        }
    }
});
