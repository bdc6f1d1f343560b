//! Starts the page for a council's staff, or leaves it saying how to count without it.

use complaint_guide::browser;
use complaint_guide::browser::carried::Start;
use complaint_guide::staff::shell::Staff;

fn main() {
    yew::set_custom_panic_hook(Box::new(|_| browser::failed()));
    match (Start::read(), browser::element("guide")) {
        (Some(start), Some(root)) => {
            yew::Renderer::<Staff>::with_root_and_props(root, start).render();
        }
        _ => browser::failed(),
    }
}
