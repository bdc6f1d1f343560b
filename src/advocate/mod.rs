//! The page for an advocate with many young people: where each of their saved complaints stands, and what is due first.

pub mod case;
pub mod caseload;
pub mod list;
pub mod pack;
pub mod typed;

#[cfg(any(feature = "browser", feature = "draw"))]
pub mod view;

#[cfg(feature = "browser")]
pub mod shell;
