//! Any bytes as a file of this kind: read, or refused with sentences.
use complaint_guide::files::holidays::{read, read_fit};

/// Holds one text.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(text: &str) {
    assert_eq!(read_fit(text), read(text).ok(), "the guide and the check are not of one mind");
    if let Err(problems) = read(text) {
        assert!(!problems.is_empty());
        for problem in problems {
            assert!(problem.what.ends_with('.'), "{problem}");
        }
    }
}
