//! A notification banner: news about the whole page.

use yew::{AttrValue, Html, html};

use super::{Example, HeadingLevel};

/// News about the whole page.
///
/// - There must be one at most, above the page heading.
/// - It must not say what is wrong with an answer: that is what the error summary is for.
/// - Good news must be announced as it appears; anything else must be a landmark that can be found again.
pub struct NotificationBanner {
    /// What kind of news it is.
    pub kind: NotificationKind,
    /// Its heading, such as “Important”.
    pub title: AttrValue,
    /// How deep its heading stands in the page’s outline.
    pub level: HeadingLevel,
    /// The news.
    pub text: AttrValue,
}

/// What kind of news a banner holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotificationKind {
    /// Something to know about the page.
    Important,
    /// What the person just did worked.
    Success,
}

impl NotificationBanner {
    /// Draws it.
    pub fn view(self) -> Html {
        let (class, role) = match self.kind {
            NotificationKind::Important => ("govuk-notification-banner", "region"),
            NotificationKind::Success => {
                ("govuk-notification-banner govuk-notification-banner--success", "alert")
            }
        };
        let id = "govuk-notification-banner-title";
        let title = html! { <>{ &self.title }</> };
        let title = self.level.element(&self.title, "govuk-notification-banner__title", Some(id), title);
        html! {
            <div {class} {role} aria-labelledby={id} data-module="govuk-notification-banner">
                <div class="govuk-notification-banner__header">
                    { title }
                </div>
                <div class="govuk-notification-banner__content">
                    <p key={&*self.text} class="govuk-notification-banner__heading">{ self.text }</p>
                </div>
            </div>
        }
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    fn banner(kind: NotificationKind, title: &'static str, text: &'static str) -> Html {
        NotificationBanner { kind, title: title.into(), level: HeadingLevel::Two, text: text.into() }.view()
    }
    &[
        ("important", || banner(NotificationKind::Important, "Important", "Nobody has read this yet.")),
        ("success", || banner(NotificationKind::Success, "Success", "Your complaint is copied.")),
    ]
}
