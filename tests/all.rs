//! Every native test but the components: one program, a module for each thing that is tested.

mod architecture;
mod characters;
mod child;

mod clocks;
mod command_line;
mod council_says;
mod councils;
mod danger;
mod days;
mod deadlines;
mod directory;
mod formats;
mod fuzz;
mod golden;
mod guide;
mod keyed;
mod later;
mod letters;
mod maker;
mod own_page;
mod own_words;
mod paths;
mod people;
mod pictures;
mod read;
mod reading;
mod register;
mod rules;
mod said;
mod situations;
mod staff;
mod timeline;
mod told;
mod words;
mod working;
