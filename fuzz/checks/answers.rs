//! Any bytes as a file of answers: read and written again without a change, or refused with sentences.
use complaint_guide::files::answers::{read, write};

/// Holds one text.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(text: &str) {
    match read(text) {
        Ok(answers) => assert_eq!(read(&write(&answers).to_string()), Ok(answers)),
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in problems {
                assert!(problem.what.ends_with('.'), "{problem}");
            }
        }
    }
}
