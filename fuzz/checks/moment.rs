//! Any moment of a computer's clock: the day in England, or none where no calendar has it.
use chrono::DateTime;
use complaint_guide::rules::days::day_in_england;

/// Holds one moment, in seconds from the beginning of 1970.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(seconds: i64) {
    let Some(day) = day_in_england(seconds) else {
        // The last hour of the calendar may have no next day; within the next ten thousand years there is one.
        assert!(!(-62_135_596_800..253_402_300_800).contains(&seconds), "{seconds}");
        return;
    };
    let greenwich = DateTime::from_timestamp(seconds, 0).expect("it has a day").date_naive();
    assert!(day == greenwich || Some(day) == greenwich.succ_opt(), "{seconds}");
    // The night in which the hour comes twice is one day after the other all the same.
    if let Some(later) = seconds.checked_add(3600).and_then(day_in_england) {
        assert!(day <= later, "{seconds}");
    }
}
