//! Any bytes as a file of this kind: read, or refused with sentences.
use complaint_guide::files::holidays::read;

/// Holds one text.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(text: &str) {
    if let Err(problems) = read(text) {
        assert!(!problems.is_empty());
        for problem in problems {
            assert!(problem.what.ends_with('.'), "{problem}");
        }
    }
}
