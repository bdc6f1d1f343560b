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
//! Modules stand in the order of that flow, and after them a room for each page that people open. `ARCHITECTURE.md`
//! says which may use which, and a test holds them to it. Without features there is no web crate in the build.

pub mod rules;

pub mod words;

pub mod files;

pub mod documents;

#[cfg(feature = "browser")]
pub mod browser;

#[cfg(any(feature = "browser", feature = "draw"))]
pub mod components;

pub mod guide;

pub mod staff;

pub mod advocate;

pub mod maker;
