//! Finds out whether, how and with what rights a person can complain about children's social care
//! in England, and writes the complaint with them.
//!
//! One flow leads from the answers to the letter and its dates. `ARCHITECTURE.md` draws it. Modules stand in its order,
//! and after them a room for each page that people open; the map says which may use which, and a test holds them to it.
//! Without features there is no web crate in the build.

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
