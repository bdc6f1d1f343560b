//! Complaint guide.
pub mod rules;
pub mod files;
pub mod words;
pub mod documents;
pub mod guide;
#[cfg(any(feature = "widget", feature = "draw"))]
pub mod ui;
#[cfg(feature = "widget")]
pub mod browser;
#[cfg(feature = "widget")]
pub mod app;
