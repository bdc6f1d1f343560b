//! A page's HTML as text that keeps its layout: an empty line before and after a heading or a paragraph, a mark before
//! the entry of a list, a tab between the cells of a row.
//!
//! Nothing of the HTML is run, loaded or shown as markup: its tags are read and dropped.

use html5gum::emitters::default::{DefaultEmitter, StartTag, Token};
use html5gum::{HtmlString, Tokenizer};

/// Whether a text is HTML: it begins with a tag, a comment or the type of a page.
pub fn is_html(text: &str) -> bool {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let begins = |rest: &str| rest.starts_with(|c: char| c == '!' || c.is_ascii_alphabetic());
    text.strip_prefix('<').is_some_and(begins) && text.contains("</")
}

/// Elements whose content is not text of the page.
const SKIPPED: [&[u8]; 14] = [
    b"script",
    b"style",
    b"head",
    b"title",
    b"template",
    b"noscript",
    b"svg",
    b"iframe",
    b"object",
    b"select",
    b"nav",
    b"footer",
    b"button",
    b"textarea",
];
/// Elements that are set apart from what is before and after them.
const BLOCKS: [&[u8]; 24] = [
    b"p",
    b"div",
    b"section",
    b"article",
    b"main",
    b"aside",
    b"header",
    b"blockquote",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"table",
    b"form",
    b"fieldset",
    b"legend",
    b"details",
    b"summary",
    b"figure",
    b"figcaption",
    b"address",
    b"pre",
];

fn is_heading(name: &[u8]) -> bool {
    matches!(name, [b'h', b'1'..=b'6'] | b"summary" | b"legend")
}

/// The text of a page's HTML.
pub fn text(html: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.start(&tag),
            Token::EndTag(tag) => page.end(&tag.name),
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.close_line();
    page.text.trim().to_owned()
}

#[derive(Default)]
struct Page {
    text: String,
    /// The line that is being read.
    line: String,
    /// How many elements without text this is in, counted by the name of the outermost.
    skipped: Option<(Vec<u8>, usize)>,
    /// The open lists: the number of the last entry of each, if its entries are numbered.
    lists: Vec<Option<usize>>,
    /// How many headings are open. What people press to open a part of a page is its heading.
    headings: usize,
    /// How many rows of tables are open.
    rows: usize,
    /// Where the open link goes, and where its text begins in the line.
    link: Option<(String, usize)>,
}

impl Page {
    fn start(&mut self, tag: &StartTag<()>) {
        let name: &[u8] = &tag.name;
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(skipped == name && !tag.self_closing);
            return;
        }
        match name {
            b"button" if self.headings > 0 => {}
            _ if SKIPPED.contains(&name) => {
                self.skipped = (!tag.self_closing).then(|| (name.to_vec(), 1));
            }
            b"br" | b"hr" if self.rows == 0 => self.break_line(),
            b"br" => self.line.push(' '),
            b"ul" | b"ol" | b"menu" => {
                self.break_line();
                self.lists.push((name == b"ol").then_some(0));
            }
            b"li" if self.rows == 0 => {
                self.break_line();
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{number}. ")
                    }
                    _ => "• ".to_owned(),
                };
                self.line.push_str(&mark);
            }
            b"tr" => {
                if self.rows == 0 {
                    self.break_line();
                }
                self.rows += 1;
            }
            b"td" | b"th" => self.line.push('\t'),
            b"dt" => self.break_line(),
            b"dd" => self.line.push('\t'),
            b"a" => {
                let goes = tag.attributes.get(&HtmlString(b"href".to_vec()));
                let goes = goes.map(|goes| String::from_utf8_lossy(goes).into_owned());
                self.link = goes.map(|goes| (goes, self.line.len()));
            }
            _ if BLOCKS.contains(&name) => {
                self.headings += usize::from(is_heading(name) && !tag.self_closing);
                self.block();
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        match name {
            b"ul" | b"ol" | b"menu" => {
                self.break_line();
                self.lists.pop();
                if self.lists.is_empty() {
                    self.close_line();
                }
            }
            b"li" | b"dd" if self.rows == 0 => self.break_line(),
            b"tr" => {
                self.rows = self.rows.saturating_sub(1);
                if self.rows == 0 {
                    self.break_line();
                }
            }
            b"dl" => self.close_line(),
            b"a" => self.end_link(),
            _ if BLOCKS.contains(&name) => {
                self.headings = self.headings.saturating_sub(usize::from(is_heading(name)));
                self.block();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        for c in text.chars() {
            let is_space = c.is_whitespace() && c != '\u{a0}';
            if !is_space {
                self.line.push(c);
            } else if !self.line.is_empty() && !self.line.ends_with([' ', '\t']) {
                self.line.push(' ');
            }
        }
    }

    /// What a link does not say in its words: an address to write to or to call, and the address of a form.
    fn end_link(&mut self) {
        let Some((goes, from)) = self.link.take() else { return };
        let said = self.line.get(from..).unwrap_or_default().to_lowercase();
        let address = |of: &str| of.split('?').next().unwrap_or_default().to_owned();
        let more = match goes.split_once(':') {
            Some(("mailto", to)) if !said.contains('@') => Some(format!(" ({})", address(to))),
            Some(("tel", to)) if !said.contains(|c: char| c.is_ascii_digit()) => Some(format!(" ({to})")),
            Some(("https", _)) if said.contains("form") || said.contains("complain online") => {
                Some(format!(" <{goes}>"))
            }
            _ => None,
        };
        // Its target is one word of a page's text, and no longer than a line.
        if let Some(more) =
            more.filter(|more| more.trim().chars().all(|c| !c.is_whitespace() && !c.is_control()))
        {
            self.line.push_str(&more);
        }
    }

    /// A break before what is set apart, unless it is in a row or at the beginning of an entry.
    fn block(&mut self) {
        if self.rows > 0 {
            if !self.line.is_empty() && !self.line.ends_with([' ', '\t']) {
                self.line.push(' ');
            }
        } else if self.lists.is_empty() {
            self.close_line();
        } else if !self.is_mark() {
            self.break_line();
        }
    }

    /// Whether the line holds only the mark of an entry.
    fn is_mark(&self) -> bool {
        let line = self.line.trim();
        line == "•" || line.strip_suffix('.').is_some_and(|number| number.parse::<usize>().is_ok())
    }

    fn break_line(&mut self) {
        // A link ends with its line.
        self.link = None;
        let line = self.line.trim();
        if !line.is_empty() && !self.is_mark() {
            self.text.push_str(line);
            self.text.push('\n');
        }
        self.line.clear();
    }

    /// Ends what is here, with an empty line after it.
    fn close_line(&mut self) {
        self.break_line();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}
