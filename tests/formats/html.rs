//! The page to print, read back by html5ever.

use complaint_guide::documents::html::{escape, html};
use complaint_guide::documents::letter::{Block, Letter};
use proptest::prelude::*;
use scraper::{ElementRef, Html};

use super::{any_letter, every_letter};
use crate::golden::{cases, none};

/// What a browser makes of text: it has one line end, and no NUL.
pub fn as_shown(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
}

/// Every element under the body with its own text, in order.
fn elements(page: &Html) -> Vec<(String, String)> {
    let body = page.root_element().child_elements().find(|child| child.value().name() == "body");
    let inside = body.expect("there is a body").descendent_elements().skip(1);
    let own_text = |element: ElementRef| {
        element.children().filter_map(|child| Some(child.value().as_text()?.text.to_string())).collect()
    };
    inside.map(|element| (element.value().name().to_owned(), own_text(element))).collect()
}

/// What the page should hold, said a second time and in another way than the program says it.
fn expected(letter: &Letter) -> Vec<(String, String)> {
    let mut all: Vec<(&str, String)> = vec![("main", "".into())];
    let above = [letter.date.clone(), letter.to.join("\n")];
    all.extend(above.into_iter().filter(|text| !text.is_empty()).map(|text| ("p", text)));
    all.push(("h1", letter.subject.clone()));
    for block in &letter.blocks {
        match block {
            Block::Heading(text) => all.push(("h2", text.clone())),
            Block::Text(text) => all.push(("p", text.clone())),
            Block::List(lines) => {
                all.push(("ul", "".into()));
                all.extend(lines.iter().map(|line| ("li", line.clone())));
            }
            Block::Point { number, name, said } => {
                all.push(("h3", format!("{number}. {name}")));
                if !said.is_empty() {
                    all.push(("dl", "".into()));
                }
                for (label, text) in said {
                    all.extend([("dt", label.clone()), ("dd", text.clone())]);
                }
            }
        }
    }
    all.into_iter().map(|(tag, text)| (tag.to_owned(), as_shown(&text))).collect()
}

/// Everything that is wrong with the page of a letter, or with this page for it.
fn problems(letter: &Letter, page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let holds_text = |tag: &str| !matches!(tag, "main" | "ul" | "dl");
    let found: Vec<_> = elements(&page)
        .into_iter()
        .map(|(tag, text)| if holds_text(&tag) { (tag, text) } else { (tag, text.trim().to_owned()) })
        .collect();
    let expected = expected(letter);
    let mut wrong: Vec<_> = found
        .iter()
        .zip(&expected)
        .filter(|(found, expected)| found != expected)
        .map(|(found, expected)| format!("{found:?} is not {expected:?}"))
        .collect();
    if found.len() != expected.len() {
        wrong.push(format!("{} elements, not {}", found.len(), expected.len()));
    }
    let head = page.root_element().descendent_elements().map(|element| element.value().name().to_owned());
    let not_in_body = head.take_while(|tag| tag != "body").collect::<Vec<_>>();
    if not_in_body != ["html", "head", "meta", "meta", "meta", "meta", "meta", "title", "style"] {
        wrong.push(format!("the head has {not_in_body:?}"));
    }
    wrong
}

#[test]
fn the_page_of_every_story_holds_its_letter_and_nothing_else() {
    let wrong = every_letter().flat_map(|(name, letter)| {
        problems(&letter, &html(&letter)).into_iter().map(move |problem| format!("{name}: {problem}"))
    });
    none(&wrong.collect::<Vec<_>>());
}

#[test]
fn a_page_that_holds_something_else_is_found() {
    let letter = |text: &str| Letter {
        date: "Today".into(),
        to: vec!["You".into()],
        subject: "This".into(),
        blocks: vec![Block::Text(text.into())],
    };
    let page = html(&letter("plain"));
    assert_eq!(problems(&letter("plain"), &page), Vec::<String>::new());
    assert!(!problems(&letter("plain"), &page.replace("plain", "plain<b>er</b>")).is_empty());
    assert!(!problems(&letter("plain"), &page.replace("plain", "plainer")).is_empty());
    assert!(!problems(&letter("plain"), &page.replace("plain", "<script></script>plain")).is_empty());
    assert!(!problems(&letter("plain"), &page.replace("</head>", "<script></script></head>")).is_empty());
    assert!(!problems(&letter("plain"), &page.replace("</main>", "<p>more</p></main>")).is_empty());
}

#[test]
fn the_page_says_nothing_to_anybody_and_runs_nothing() {
    let (_, letter) = every_letter().next().expect("there is a letter");
    let page = html(&letter);
    for line in [
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
        "name=\"referrer\" content=\"no-referrer\"",
        "name=\"robots\" content=\"noindex, nofollow, noarchive\"",
        "<html lang=\"en-GB\" dir=\"ltr\">",
    ] {
        assert!(page.contains(line), "{line}");
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_text_becomes_markup(letter in any_letter()) {
        prop_assert_eq!(problems(&letter, &html(&letter)), Vec::<String>::new());
    }
}

#[test]
fn what_stands_in_an_attribute_cannot_leave_it() {
    assert_eq!(escape("\"a\" & 'b' <c>"), "&quot;a&quot; &amp; &#39;b&#39; &lt;c&gt;");
}
