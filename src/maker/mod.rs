//! The page on which a council makes its profile and its own copy of the guide.

pub mod editor;
pub mod finished;
pub mod names;
pub mod needed;
pub mod own_page;
pub mod preview;

#[cfg(any(feature = "browser", feature = "draw"))]
pub mod view;

#[cfg(feature = "maker")]
pub mod shell;
