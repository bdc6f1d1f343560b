//! The page for a council's staff: every deadline of a complaint, how each is counted, and what staff ask.

pub mod cases;
pub mod desk;
pub mod list;

#[cfg(any(feature = "browser", feature = "draw"))]
pub mod view;

#[cfg(feature = "browser")]
pub mod shell;
