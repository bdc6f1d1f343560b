//! Any text as a saved file: what is read can be saved and opened again, and a file without our block
//! says so.
use complaint_guide::files::save::{Lost, Opened, read, write};

/// Holds one text.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(text: &str) {
    let opened = read(text);
    if !text.contains("complaint-guide-answers") {
        // The mark may be written in other letters.
        let lower = text.to_ascii_lowercase();
        assert!(lower.contains("complaint-guide-answers") || opened.lost == [Lost::NotSaved]);
    }
    // As the whole of the block as well, which a fuzzer would take long to come upon.
    for opened in [opened, read(&format!("<script id=complaint-guide-answers>{text}</script>"))] {
        let again = read(&write(&opened.saved));
        assert_eq!(again, Opened { saved: opened.saved, lost: Vec::new() });
    }
}
