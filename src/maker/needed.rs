//! What is still needed before it is a mistake: nothing is called wrong before a person has had the chance to put it right.

use std::collections::BTreeSet;

use crate::files::council::form::is_at;

/// How something that was found stands with the person who fills in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A mistake: the guide cannot be made.
    Mistake,
    /// The guide cannot be made without it, and the person has not come past it.
    StillNeeded,
    /// The guide works all the same.
    ToLookAt,
}

/// The places that a person has come past, by the number of the council: what is missing there is a mistake.
#[derive(Clone, Debug, Default)]
pub struct Passed(BTreeSet<(usize, String)>);

impl Passed {
    /// Whether the person has come past this place.
    pub fn has(&self, council: usize, place: &str) -> bool {
        self.0.contains(&(council, place.to_owned()))
    }

    /// The person has come past these places.
    pub fn add(&mut self, places: impl IntoIterator<Item = (usize, String)>) {
        self.0.extend(places);
    }

    /// Whatever is at this place has only just been added.
    pub fn begin(&mut self, council: usize, place: &str) {
        self.0.retain(|(of, passed)| *of != council || !is_at(passed, place));
    }

    /// The person goes from one field to another, or to none: they come past the first, past whatever it is in and the
    /// other is not, and past all that is missing in that.
    pub fn leave(&mut self, council: usize, from: &str, to: Option<&str>, missing: &[String]) {
        let ends = from.match_indices(['.', '[']).map(|(end, _)| end).chain([from.len()]);
        let left = ends.map(|end| &from[..end]).find(|place| !to.is_some_and(|to| is_at(to, place)));
        let Some(left) = left else { return };
        let within = missing.iter().filter(|place| is_at(place, left));
        self.add(within.map(|place| (council, place.clone())));
    }
}
