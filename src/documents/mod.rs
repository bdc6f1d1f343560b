//! What comes out: one [`summary::Summary`], and each format a pure function of it.

pub mod calendar;
pub mod case;
pub mod council;
pub mod deadlines;
pub mod directory;
pub mod email;
pub mod first_page;
pub mod help;
pub mod html;
pub mod json;
pub mod letter;
pub mod order;
pub mod papers;
pub mod question;
pub mod read;
pub mod said;
pub mod save;
pub mod setting;
pub mod summary;
pub mod table;
pub mod text;
pub mod theme;
pub mod working;
