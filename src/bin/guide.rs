//! Starts the guide in the page, or leaves the page saying how to complain without the guide.

use complaint_guide::browser;
use complaint_guide::browser::carried::Start;
use complaint_guide::guide::shell::App;

fn main() {
    // A panic must not reveal what was typed: the page shows how to complain without the guide.
    yew::set_custom_panic_hook(Box::new(|_| browser::failed()));
    match (Start::read(), browser::element("guide")) {
        (Some(start), Some(root)) => {
            yew::Renderer::<App>::with_root_and_props(root, start).render();
        }
        _ => browser::failed(),
    }
}
