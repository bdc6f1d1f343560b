//! The law and the council's own rules, as plain functions of plain values.
//!
//! In the order in which a complaint meets them. Nothing here reads a clock, a file or the network:
//! today's date and the bank holidays are arguments.

pub mod named;

pub mod advice;
pub mod concerns;
pub mod doors;
pub mod duties;
pub mod events;
pub mod faq;
pub mod fears;
pub mod law;
pub mod papers;
pub mod questions;
pub mod sending;
pub mod steps;
pub mod terms;
pub mod topics;

pub mod advised;
pub mod answers;
mod bringing;
pub mod clocks;
pub mod council;
pub mod days;
pub mod directory;
pub mod elsewhere;
pub mod history;
pub mod offered;
pub mod pages;
pub mod picks;
mod reasons_given;
pub mod route;
pub mod schedule;
pub mod screening;
pub mod standing;
pub mod timeline;
pub mod way;
mod whom;
pub mod working;

pub mod characters;
pub mod fitting;
pub mod own_words;
pub mod phrases;
