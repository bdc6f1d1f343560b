//! The letter as a whole HTML page, to print or to keep. It needs no other file, runs nothing and asks the network for
//! nothing. What a person wrote is text in it and can become nothing else.

use std::fmt::Write as _;

use super::letter::{Block, Letter};
use crate::rules::characters::{pieces, runs_from_the_right};
use crate::words::{ENGLISH, Language};

/// The page's own policy forbids everything but its own style, and keeps it out of search engines and other sites' logs
/// wherever it is put.
const HEAD: &str = "<meta charset=\"utf-8\">\n\
    <meta http-equiv=\"content-security-policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'\">\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
    <meta name=\"referrer\" content=\"no-referrer\">\n\
    <meta name=\"robots\" content=\"noindex, nofollow, noarchive\">\n";

/// Twelve points and real margins on paper. A person's own spaces are kept, and a word longer than the line is broken
/// rather than cut. Elements end the lines, and not this style: programs that write letters, and browsers that show
/// only text, know no such rule. The rule about spaces is hidden from programs that do not know `@supports`, because a
/// program that makes PDFs then breaks words that would fit (`findings/xhtml2pdf-words.sh`).
const STYLE: &str = "body{font:1em/1.5 sans-serif;color:#0b0c0c;background:#fff;max-width:42em;margin:0 auto;padding:1em}\
    h1{font-size:1.3em}h2{font-size:1.15em}h3,h4,h5,h6{font-size:1em}h4,h6{margin:.5em 0 0}h4+p,h6+p{margin-top:0}\
    p,li{overflow-wrap:anywhere}\
    @supports(white-space:pre-wrap){p,li{white-space:pre-wrap}}\
    @page{margin:2cm}\
    @media print{body{font-size:12pt;max-width:none;padding:0}h1,h2,h3,h4,h5,h6{break-after:avoid}}";

/// Text made safe between tags and inside quoted attributes.
///
/// HTML has no NUL and only one line end, so those two become what a browser would make of them: a mark that something
/// was there, and a line feed.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut before = None;
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\0' => safe.push('\u{fffd}'),
            '\n' if before == Some('\r') => {}
            '\r' => safe.push('\n'),
            _ => safe.push(c),
        }
        before = Some(c);
    }
    safe
}

/// HTML with every character outside ASCII by its number. Programs that make a PDF or plain text of a page, and servers
/// and mail programs that pass it on, may read its bytes as Latin-1 whatever its head says, and then show three odd
/// signs for a name's letter or an apostrophe. Control characters have no number that means them in HTML.
pub(crate) fn ascii(html: &str) -> String {
    html.chars().fold(String::with_capacity(html.len()), |mut ascii, c| {
        if c.is_ascii() || c.is_control() {
            ascii.push(c);
        } else {
            ascii.extend(["&#", &u32::from(c).to_string(), ";"]);
        }
        ascii
    })
}

/// Text between tags, in ASCII. Quotation marks and apostrophes stand as they were typed: programs that only take the
/// tags out of a page leave every `&#39;` in "can't", and others make two words of it.
fn in_text(text: &str) -> String {
    ascii(&escape(text).replace("&#39;", "'").replace("&quot;", "\""))
}

/// Writes the letter as a page.
pub fn html(letter: &Letter) -> String {
    let mut body = String::new();
    write_letter(&mut body, letter, 1);
    page(&letter.subject, ENGLISH, "", &body)
}

/// The same for a letter that the person changed, which is plain text.
pub fn html_of(subject: &str, text: &str) -> String {
    let mut body = String::new();
    for part in parts(&one_line_end(text)) {
        // The subject is the page's heading, as in a letter that nobody changed, wherever the person left it.
        let is_subject = part.trim() == subject.trim() && !body.contains("<h1");
        element(&mut body, if is_subject { "h1" } else { "p" }, part);
    }
    page(subject, ENGLISH, "", &body)
}

fn one_line_end(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Plain text, a paragraph for each part between empty lines.
pub(crate) fn paragraphs(body: &mut String, text: &str) {
    for part in parts(&one_line_end(text)) {
        element(body, "p", part);
    }
}

/// The parts between empty lines. If there are several empty lines, all but one are kept as lines.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.trim_end_matches('\n').split("\n\n").map(|part| if part.is_empty() { "\n" } else { part })
}

/// A whole page in a language around this body, which is already HTML; the title is plain text.
///
/// Its parts are `div`: a program that writes letters opens no page with an element that it does not know, such as
/// `main` or `section` (`findings/abiword-main.sh`).
pub(crate) fn page(title: &str, language: Language, more_style: &str, body: &str) -> String {
    let Language { tag, direction } = language;
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n{HEAD}<title>{}</title>\n\
         <style>{STYLE}{more_style}</style>\n</head>\n<body>\n<div role=\"main\">\n{body}</div>\n</body>\n</html>\n",
        in_text(title)
    )
}

/// A paragraph, a heading or another element that holds only text, with its lines. What is written in it sets its
/// direction, and nothing in it can turn the text around it: a right-to-left name in an English sentence has its own
/// direction.
pub(crate) fn element(body: &mut String, tag: &str, text: &str) {
    let is_from_right_to_left = runs_from_the_right(text);
    let text = pieces(&one_line_end(text)).fold(String::new(), |mut safe, (part, is_apart)| {
        let part = in_text(part).replace('\n', "<br>");
        let _ = if is_apart { write!(safe, "<bdi>{part}</bdi>") } else { write!(safe, "{part}") };
        safe
    });
    // Programs that write letters do not know `auto`, so text that runs from right to left says so.
    let direction = if is_from_right_to_left { "rtl" } else { "auto" };
    let _ = writeln!(body, "<{tag} dir=\"{direction}\">{text}</{tag}>");
}

/// An element around what is HTML already. Whatever an attribute says stays in its quotation marks.
pub(super) fn around(tag: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let attributes = attributes.iter().fold(String::new(), |mut all, (name, value)| {
        let _ = write!(all, " {name}=\"{}\"", escape(value));
        all
    });
    format!("<{tag}{attributes}>{inside}</{tag}>\n")
}

/// Writes the letter with its subject as a heading of this level.
pub(super) fn write_letter(body: &mut String, letter: &Letter, level: usize) {
    let [subject, section, point, label] =
        [level, level + 1, level + 2, level + 3].map(|level| format!("h{level}"));
    // A letter for later has no day yet, and a card has nobody's address.
    for text in [letter.date.clone(), letter.to.join("\n")].iter().filter(|text| !text.is_empty()) {
        element(body, "p", text);
    }
    element(body, &subject, &letter.subject);
    for block in &letter.blocks {
        match block {
            Block::Heading(text) => element(body, &section, text),
            Block::Text(text) => element(body, "p", text),
            Block::List(lines) => list(body, lines),
            Block::Point { number, name, said } => {
                element(body, &point, &format!("{number}. {name}"));
                // No list of terms: programs that turn a page into plain text or a letter run its terms into one word.
                for (asked, text) in said {
                    element(body, &label, asked);
                    element(body, "p", text);
                }
            }
        }
    }
}

/// A list with bullets.
pub(crate) fn list(body: &mut String, lines: &[String]) {
    body.push_str("<ul>\n");
    for line in lines {
        element(body, "li", line);
    }
    body.push_str("</ul>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_attribute_leaves_its_quotation_marks() {
        assert_eq!(
            around("p", &[("class", "a b"), ("id", "c")], "<b>d</b>"),
            "<p class=\"a b\" id=\"c\"><b>d</b></p>\n"
        );
        let within = around("p", &[("class", "a\" onclick=\"b")], "");
        assert_eq!(within, "<p class=\"a&quot; onclick=&quot;b\"></p>\n");
    }
}
