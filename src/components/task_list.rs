//! A task list: what there is to do, each task a link with how it stands.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::back_link::stay;
use super::{Example, Picture, Tag, TagColour};

/// What there is to do, each task a link with how it stands.
///
/// - The whole line must be easy to press, and how it stands must be read out with the link.
/// - It must not say that something has to be done if it may be left.
pub struct TaskList {
    /// The beginning of the ids of its lines.
    pub id: AttrValue,
    /// What there is to do.
    pub tasks: Vec<Task>,
}

/// One thing to do.
pub struct Task {
    /// What it is.
    pub text: AttrValue,
    /// A picture before it.
    pub picture: Option<Picture>,
    /// How it stands.
    pub status: AttrValue,
    /// The colour of that, if people should notice it.
    pub tag: Option<TagColour>,
    /// Leads there.
    pub on_click: Callback<MouseEvent>,
}

impl TaskList {
    /// Draws it.
    pub fn view(self) -> Html {
        let id = self.id;
        let tasks = self.tasks.into_iter().enumerate().map(|(at, task)| task.view(&id, at + 1));
        html! { <ul class="govuk-task-list">{ for tasks }</ul> }
    }
}

impl Task {
    fn view(self, id: &str, number: usize) -> Html {
        let status = format!("{id}-{number}-status");
        let (link, says) = (format!("link {}", self.text), format!("status {}", self.status));
        let stands = match self.tag {
            Some(colour) => Tag { text: self.status, colour }.view(),
            None => html! { { self.status } },
        };
        html! {
            <li key={&*self.text} class="govuk-task-list__item govuk-task-list__item--with-link">
                <div class="govuk-task-list__name-and-hint">
                    <>{ for self.picture.map(Picture::view) }</>
                    <a key={link} class="govuk-link govuk-task-list__link" href="#" aria-describedby={status.clone()}
                        onclick={stay(self.on_click)}>{ self.text }</a>
                </div>
                <div key={says} class="govuk-task-list__status" id={status}>{ stands }</div>
            </li>
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn task(text: &'static str, status: &'static str, tag: Option<TagColour>) -> Task {
        Task { text: text.into(), picture: None, status: status.into(), tag, on_click: Callback::noop() }
    }
    &[("default", || {
        let tasks = vec![
            task("Your letter", "Ready", None),
            task("How to send it", "Not sent yet", Some(TagColour::Yellow)),
        ];
        TaskList { id: "tasks".into(), tasks }.view()
    })]
}
