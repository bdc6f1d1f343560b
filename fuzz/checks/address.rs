//! Any text as an address of a profile: taken only where a browser could go to it or a mail program write to it, and
//! where it leads to what stands there to be read.
use complaint_guide::files::council::{read_all, read_fit};
use serde_json::json;
use url::Url;

/// Holds one text, as the address to leave for and as one to write to.
///
/// # Panics
/// Where something of it does not hold.
pub fn check(text: &str) {
    let profile = |field: &str, value| {
        let mut profile =
            json!({ "format": 2, "id": "test", "checked": "2026-11-21", "name": "Test Council" });
        profile[field] = value;
        profile.to_string()
    };
    let takes = |profile: &str| {
        let is_fit = read_fit(profile).is_some();
        assert_eq!(is_fit, read_all(profile).is_ok(), "the guide and the check are not of one mind");
        is_fit
    };
    if takes(&profile("exit-address", text.into())) {
        let url = Url::parse(text).expect("a browser can read what is taken");
        assert_eq!(url.scheme(), "https");
        assert!(url.username().is_empty() && url.password().is_none());
        let written = text.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#', ':']).next());
        assert_eq!(url.host_str(), written.map(str::to_ascii_lowercase).as_deref(), "it leads where it says");
    }
    if takes(&profile("channels", json!([{ "email": text }]))) {
        assert_eq!(text.matches('@').count(), 1);
        assert!(text.chars().all(|c| c.is_ascii_graphic() && !"<>()[],;:\\\"/?&#=".contains(c)));
        assert!(
            !text.contains("..") && !text.starts_with('.') && !text.contains(".@") && !text.contains("@.")
        );
    }
}
