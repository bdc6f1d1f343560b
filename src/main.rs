//! Starts the guide in the page.

fn main() {}
