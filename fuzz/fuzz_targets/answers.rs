//! Any bytes as a file of answers: read and written again without a change, or refused with sentences.
#![no_main]

use complaint_guide::files::answers::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| match read(text) {
    Ok(answers) => assert_eq!(read(&write(&answers).to_string()), Ok(answers)),
    Err(problems) => {
        assert!(!problems.is_empty());
        for problem in problems {
            assert!(problem.what.ends_with('.'), "{problem}");
        }
    }
});
