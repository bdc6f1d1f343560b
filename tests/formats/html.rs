//! The page to print, read back by html5ever.

use complaint_guide::documents::html::{escape, html, html_of};
use complaint_guide::documents::letter::{Block, Letter};
use complaint_guide::documents::text;
use proptest::prelude::*;
use scraper::{ElementRef, Html};

use super::{any_letter, every_letter};
use crate::golden::{cases, none};

/// What a browser makes of text: it has one line end, and no NUL.
pub fn as_shown(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
}

/// The text of an element, with its lines: what ends a line and what stands apart in one are of the text.
pub fn text_of(element: ElementRef) -> String {
    element.children().fold(String::new(), |text, child| {
        let inner = ElementRef::wrap(child).map(|inner| match inner.value().name() {
            "br" => String::from("\n"),
            "bdi" => text_of(inner),
            _ => String::new(),
        });
        text + &inner.or_else(|| Some(child.value().as_text()?.text.to_string())).unwrap_or_default()
    })
}

/// Every element under the body with its own text, in order.
fn elements(page: &Html) -> Vec<(String, String)> {
    let body = page.root_element().child_elements().find(|child| child.value().name() == "body");
    let inside = body.expect("there is a body").descendent_elements().skip(1);
    let inside = inside.filter(|element| !matches!(element.value().name(), "br" | "bdi"));
    inside.map(|element| (element.value().name().to_owned(), text_of(element))).collect()
}

/// What the page should hold, said a second time and in another way than the program says it.
fn expected(letter: &Letter) -> Vec<(String, String)> {
    let mut all: Vec<(&str, String)> = vec![("div", "".into())];
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
                for (label, text) in said {
                    all.extend([("h4", label.clone()), ("p", text.clone())]);
                }
            }
        }
    }
    all.into_iter().map(|(tag, text)| (tag.to_owned(), as_shown(&text))).collect()
}

/// Everything that is wrong with the page of a letter, or with this page for it.
fn problems(letter: &Letter, page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let holds_text = |tag: &str| !matches!(tag, "div" | "ul");
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
    assert!(!problems(&letter("plain"), &page.replace("</div>", "<p>more</p></div>")).is_empty());
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

/// A program that makes PDFs cuts lines off, or breaks words that would fit, where spaces are to be kept
/// (`findings/xhtml2pdf-words.sh`); it does not know `@supports`.
#[test]
fn only_who_can_say_what_it_supports_is_told_to_keep_spaces() {
    let (_, letter) = every_letter().next().expect("there is a letter");
    for page in [html(&letter), html_of("This", "To  you")] {
        let guarded = "@supports(white-space:pre-wrap){p,li{white-space:pre-wrap}}";
        assert!(page.contains(guarded) && !page.replace(guarded, "").contains("white-space"), "{page}");
    }
}

/// Programs that only take the tags out of a page read nothing that is written by its number.
#[test]
fn what_is_typed_with_plain_marks_stands_in_the_page_as_it_was_typed() {
    let typed = "I can't. \"No,\" she said.";
    assert!(html_of("This", typed).contains(&format!(">{typed}</p>")));
    assert!(html_of("This", "&#39; <b>").contains(">&amp;#39; &lt;b&gt;</p>"));
}

/// Programs that make a PDF of a page, and servers that send it, read its bytes as Latin-1 whatever its head says.
#[test]
fn a_page_is_read_alike_in_every_encoding_that_begins_as_ascii_does() {
    let name = "Zo\u{eb}\u{2019}s \u{645}\u{62d}";
    for page in [
        html_of(name, &format!("To {name}\n\n{name}")),
        every_letter().map(|(_, letter)| html(&letter)).collect(),
    ] {
        assert_eq!(page.chars().filter(|c| !c.is_ascii()).collect::<String>(), "");
    }
    let page = Html::parse_document(&html_of(name, name));
    assert_eq!(elements(&page)[1], ("h1".to_owned(), name.to_owned()));
}

#[test]
fn a_line_of_the_letter_is_a_line_of_the_page_in_programs_that_know_no_style() {
    let letter = every_letter().find(|(_, letter)| letter.to.len() > 1).expect("some have an address").1;
    let page = html(&letter);
    let lines = letter.to.iter().map(|line| escape(line)).collect::<Vec<_>>().join("<br>");
    assert!(page.contains(&format!(">{lines}</p>")), "{page}");
    // A letter that was changed has a paragraph for each of its own, and loses no line.
    let changed = html_of("This", "To you\n1 High Street\n\nI write.\r\n\r\n\r\nYours\n");
    let body = changed.split_once("<div role=\"main\">\n").expect("it has a body").1;
    assert!(body.starts_with(
        "<p dir=\"auto\">To you<br>1 High Street</p>\n<p dir=\"auto\">I write.</p>\n<p dir=\"auto\"><br>Yours</p>\n</div>"
    ), "{body}");
}

/// Programs that make plain text or a letter of a page know paragraphs, headings and lists of points; a list of terms
/// some run into one word, and a page with `main` one does not open (`findings/abiword-main.sh`).
#[test]
fn a_letter_is_made_of_what_every_program_gives_a_line() {
    for (name, letter) in every_letter() {
        let page = Html::parse_document(&html(&letter));
        let others: Vec<_> = elements(&page)
            .into_iter()
            .map(|(tag, _)| tag)
            .filter(|tag| !["div", "p", "ul", "li", "h1", "h2", "h3", "h4"].contains(&tag.as_str()))
            .collect();
        assert_eq!(others, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_letter_that_was_changed_has_its_subject_as_the_heading_where_it_still_stands() {
    let headings = |text: &str| {
        let page = html_of("About visits", text);
        let found = elements(&Html::parse_document(&page)).into_iter().filter(|(tag, _)| tag == "h1");
        found.map(|(_, text)| text).collect::<Vec<_>>()
    };
    assert_eq!(headings("Today\n\nAbout visits\n\nDear you,\n\nAbout visits\n"), ["About visits"]);
    assert!(headings("Today\n\nAbout my visits\n\nDear you,\n").is_empty());
}

#[test]
fn a_name_from_right_to_left_does_not_turn_an_english_sentence() {
    let said = |text: &str| {
        let block = Block::Text(text.into());
        let letter =
            Letter { date: String::new(), to: Vec::new(), subject: "This".into(), blocks: vec![block] };
        let page = html(&letter);
        let page = Html::parse_document(&page);
        let html = page.root_element().descendent_elements().find(|element| element.value().name() == "p");
        let text = text::text(&letter);
        let text = text.trim_start_matches("This").trim().to_owned();
        (html.expect("a paragraph").inner_html(), text)
    };
    let name = "\u{645}\u{62d}\u{645}\u{62f} \u{639}\u{644}\u{64a}";
    assert_eq!(
        said(&format!("{name}, 12, lives with me.")),
        (
            format!("<bdi>{name}</bdi>, 12, lives with me."),
            format!("\u{2068}{name}\u{2069}, 12, lives with me.")
        )
    );
    // What is mostly from right to left, and what is not at all, is as it was written.
    for text in [format!("{name} {name} {name} BBC."), "Zo\u{eb} lives with me.".to_owned()] {
        assert_eq!(said(&text), (text.clone(), text.clone()));
    }
    // Programs that write letters turn a paragraph only where it is said.
    assert!(
        html_of("This", name).contains("<p dir=\"rtl\">")
            && html_of("This", "A").contains("<p dir=\"auto\">")
    );
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
