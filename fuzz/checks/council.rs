//! Any bytes as a file of this kind: read, or refused with sentences.
use complaint_guide::files::council::form::open;
use complaint_guide::files::council::{read, read_all, read_fit};

/// Holds one text.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(text: &str) {
    assert_eq!(read_fit(text), read_all(text).ok(), "the guide and the check are not of one mind");
    // What could be read in two ways the page of the maker refuses too: it would keep one of the two without a word.
    let is_twice =
        |problem: &complaint_guide::files::Problem| problem.what.contains("stands twice in one object");
    if read_all(text).is_err_and(|problems| problems.iter().any(is_twice)) {
        assert!(open(text).is_err(), "the maker reads it in one of two ways");
    }
    if let Err(problems) = read(text) {
        assert!(!problems.is_empty());
        for problem in problems {
            assert!(problem.what.ends_with('.'), "{problem}");
        }
    }
}
