//! The page on which a person finds out how to complain, and writes the complaint.
//!
//! What it knows and decides needs no browser; its screens draw that; its shell joins both to the page.

pub mod conversation;
pub mod danger;
pub mod draft;

#[cfg(any(feature = "draw", feature = "maker"))]
pub mod first_screens;
#[cfg(any(feature = "browser", feature = "draw"))]
pub mod frame;
#[cfg(any(feature = "browser", feature = "draw"))]
pub mod screens;
#[cfg(any(feature = "browser", feature = "draw"))]
pub mod view;

#[cfg(feature = "browser")]
pub mod shell;
