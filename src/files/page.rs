//! A sentence of a council's page by its words: its lengths of time, and from when each of them counts.

pub(crate) mod lengths;
pub(crate) mod starts;
pub(crate) mod words;
