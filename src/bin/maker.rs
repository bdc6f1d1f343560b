//! Starts the page on which a council makes its profile, or leaves it saying how to do so by hand.

use complaint_guide::browser;
use complaint_guide::maker::shell::{Carried, Maker};

fn main() {
    yew::set_custom_panic_hook(Box::new(|_| browser::failed()));
    match (Carried::read(), browser::element("guide")) {
        (Some(carried), Some(root)) => {
            yew::Renderer::<Maker>::with_root_and_props(root, carried).render();
        }
        _ => browser::failed(),
    }
}
