//! Finds out whether, how and with what rights a person can complain about children's social care
//! in England, and writes the complaint with them.
//!
//! ```text
//!  councils/*.json ── files ──► Council ─────────────┐
//!  bank holidays ──── files ──► Holidays ─┐          │
//!                                         ▼          ▼
//!  Answers ──► Screening ──► Route ──► Timeline ──► Summary ──► letter, dates, JSON
//!     ▲            │           │
//!     └── Ask ◄────┴───────────┘   a rule that needs an answer asks for it
//! ```
//!
//! Modules stand in the order of that flow; `ARCHITECTURE.md` says which may use which, and a test
//! holds them to it. Without features there is no browser and no web crate in the build.

pub mod rules;

pub mod files;

pub mod words;

pub mod documents;

pub mod guide;

pub mod desk;

pub mod editor;

#[cfg(any(feature = "browser", feature = "draw"))]
pub mod ui;

#[cfg(feature = "browser")]
pub mod browser;

#[cfg(feature = "browser")]
pub mod app;

#[cfg(feature = "browser")]
pub mod staff;

#[cfg(feature = "maker")]
pub mod maker;
