//! What a person sees.
pub mod components;
