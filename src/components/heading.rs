//! The words that name a page or a question, and the heading they may be.

use yew::{AttrValue, Html, html};

use super::Example;

/// The id of the page's own heading, where focus goes when a new question comes up. A page has exactly one, so the
/// browser layer can find it without being told which page it is.
pub const PAGE_HEADING: &str = "page-heading";

/// The level of a heading in the outline of the page.
///
/// The full page starts at one; the guide embedded in a council's page starts at two, because the council's page
/// already has its own first heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLevel {
    /// `h1`: the guide has the page to itself.
    One,
    /// `h2`: the guide is part of a council's page, or this is a section of the full page.
    Two,
    /// `h3`.
    Three,
    /// `h4`.
    Four,
}

impl HeadingLevel {
    /// The level of a section under this heading.
    pub fn below(self) -> HeadingLevel {
        match self {
            HeadingLevel::One => HeadingLevel::Two,
            HeadingLevel::Two => HeadingLevel::Three,
            HeadingLevel::Three | HeadingLevel::Four => HeadingLevel::Four,
        }
    }

    /// A heading, for every component that has one. It is written once, because an element whose name is not known
    /// beforehand takes a kilobyte of program wherever it is written. The page's own takes focus.
    pub(super) fn element(
        self,
        key: &str,
        class: &'static str,
        id: Option<&'static str>,
        content: Html,
    ) -> Html {
        let tag = match self {
            HeadingLevel::One => "h1",
            HeadingLevel::Two => "h2",
            HeadingLevel::Three => "h3",
            HeadingLevel::Four => "h4",
        };
        let focus = (id == Some(PAGE_HEADING)).then_some("-1");
        html! { <@{tag} {key} {class} {id} tabindex={focus}>{ content }</@> }
    }
}

/// How large the words are, whatever their level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// As the text around it.
    #[default]
    Normal,
    /// Bold, as large as the text around it.
    Small,
    /// A section.
    Medium,
    /// A question that is the page's heading.
    Large,
    /// A page with little else on it.
    ExtraLarge,
}

/// The words that name a question, in its legend or label.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// The question.
    pub text: AttrValue,
    /// How large it is.
    pub size: Size,
    /// Its level as a heading; none if it is not a heading.
    pub heading: Option<HeadingLevel>,
    /// Whether it is the heading of its page.
    pub names_page: bool,
}

impl Title {
    /// A question on a page that has its own heading.
    pub fn plain(text: impl Into<AttrValue>) -> Title {
        Title::sized(text, Size::Normal)
    }

    /// The same in another size.
    pub fn sized(text: impl Into<AttrValue>, size: Size) -> Title {
        Title { text: text.into(), size, heading: None, names_page: false }
    }

    /// The first question on its page, and so the page's heading.
    pub fn page_heading(text: impl Into<AttrValue>, level: HeadingLevel) -> Title {
        Title { text: text.into(), size: Size::Large, heading: Some(level), names_page: true }
    }

    /// A question after the first one.
    pub fn section(text: impl Into<AttrValue>, level: HeadingLevel) -> Title {
        Title { text: text.into(), size: Size::Medium, heading: Some(level), names_page: false }
    }
}

/// A heading that is not a question.
///
/// - A page must have exactly one page heading, and it must be able to take focus, so that a person who cannot
///   see the page change hears what it changed to.
/// - Levels must not be skipped: take the next one with [`HeadingLevel::below`].
pub struct Heading {
    /// What it says.
    pub text: AttrValue,
    /// How deep it stands in the page’s outline.
    pub level: HeadingLevel,
    /// How large it is.
    pub size: Size,
    /// Whether it names the whole page, rather than a section of it.
    pub names_page: bool,
}

impl Heading {
    /// Draws it.
    pub fn view(self) -> Html {
        let class = match self.size {
            Size::Normal | Size::Small => "govuk-heading-s",
            Size::Medium => "govuk-heading-m",
            Size::Large => "govuk-heading-l",
            Size::ExtraLarge => "govuk-heading-xl",
        };
        let id = self.names_page.then_some(PAGE_HEADING);
        self.level.element(&self.text, class, id, html! { <>{ &self.text }</> })
    }
}

/// Its examples.
pub fn examples() -> &'static [Example] {
    &[
        ("of the page", || {
            Heading {
                text: "Complain about children’s social care".into(),
                level: HeadingLevel::One,
                size: Size::Large,
                names_page: true,
            }
            .view()
        }),
        ("of a section", || {
            Heading {
                text: "What happens next".into(),
                level: HeadingLevel::One.below(),
                size: Size::Medium,
                names_page: false,
            }
            .view()
        }),
    ]
}
