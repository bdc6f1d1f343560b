//! Starts the page for an advocate, or leaves it saying how to go on without it.

use complaint_guide::advocate::shell::{Advocate, Carried};
use complaint_guide::browser;

fn main() {
    yew::set_custom_panic_hook(Box::new(|_| browser::failed()));
    match (Carried::read(), browser::element("guide")) {
        (Some(carried), Some(root)) => {
            yew::Renderer::<Advocate>::with_root_and_props(root, carried).render();
        }
        _ => browser::failed(),
    }
}
