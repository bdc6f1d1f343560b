//! Complaint guide.
#[cfg(feature = "widget")]
pub mod app;
#[cfg(feature = "widget")]
pub mod browser;
pub mod documents;
pub mod files;
pub mod guide;
pub mod rules;
#[cfg(any(feature = "widget", feature = "draw"))]
pub mod ui;
pub mod words;
