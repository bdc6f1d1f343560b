//! Starts the guide in the page, or leaves the page at how to complain without it.

use complaint_guide::app::{App, Carried};
use complaint_guide::browser;

fn main() {
    // A panic tells nobody what was typed: the page shows how to complain without the guide.
    std::panic::set_hook(Box::new(|_| browser::failed()));
    match (Carried::read(), browser::element("guide")) {
        (Ok(carried), Some(root)) => {
            yew::Renderer::<App>::with_root_and_props(root, carried).render();
        }
        _ => browser::failed(),
    }
}
