//! Starts the page for a council's staff, or leaves it at how to count without it.

use complaint_guide::app::Carried;
use complaint_guide::browser;
use complaint_guide::staff::Staff;

fn main() {
    std::panic::set_hook(Box::new(|_| browser::failed()));
    match (Carried::read(), browser::element("guide")) {
        (Ok(carried), Some(root)) => {
            yew::Renderer::<Staff>::with_root_and_props(root, carried).render();
        }
        _ => browser::failed(),
    }
}
