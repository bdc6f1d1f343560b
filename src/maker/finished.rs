//! What the maker's page hands over: the files of a council's guide, and what to put on its site.

use std::io::{Cursor, Write as _};

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::editor::{Editor, VOICE};
use crate::documents::first_page;
use crate::documents::html::{ascii, escape};
use crate::documents::read;
use crate::rules::council::Council;
use crate::rules::named::{Named, named};
use crate::words::Phrase;
use crate::words::table::maker as say;

named! {
    /// A way to put the guide on a site.
    Way {
        /// The element, with its script.
        Element "element",
        /// A plain frame.
        Frame "frame",
        /// A link.
        Link "link",
    }
}

named! {
    /// A file to put on the council's site, by its name.
    File {
        /// The guide.
        Guide "complaint-guide.html",
        /// The guide for a browser that does not run its program.
        WithoutWasm "complaint-guide-without-wasm.html",
        /// The page to read, where no script runs.
        Read "complaint-guide-read.html",
        /// The script that a council's page calls.
        Embed "embed.js",
    }
}

impl File {
    /// The kind of content it is, for the browser that saves it.
    pub const fn kind(self) -> &'static str {
        match self {
            File::Guide | File::WithoutWasm | File::Read => "text/html",
            File::Embed => "text/javascript",
        }
    }
}

/// The name of the one file that has all of them in it.
pub const ALL: &str = "complaint-guide.zip";

/// A page of the guide without what the profile decides: the pieces before its first screens, between those and its
/// first page, between that and the profile, and after it.
pub type Pieces = [String; 4];

/// The parts of the finished files, which the maker's page carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The guide's page.
    pub page: Pieces,
    /// The same without WebAssembly.
    pub without_wasm: Pieces,
    /// The script that a council's page calls.
    pub embed: String,
    /// Its fingerprint.
    pub integrity: String,
}

/// What a frame with the guide may do. The frame has no origin, so no page around it can read along.
pub const SANDBOX: &str = "allow-scripts allow-forms allow-downloads allow-modals allow-popups \
                           allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

impl Editor {
    /// A finished file, if nothing is wrong; `screens` are the first screens of [`whose`](Self::whose) page.
    pub fn made(&self, file: File, parts: &Parts, screens: &str) -> Option<String> {
        if !self.is_right() {
            return None;
        }
        let council = self.whose().cloned().unwrap_or_else(Council::of_law);
        let page = |[before, first, between, after]: &Pieces| {
            let block = match self.tidy().as_slice() {
                [profile] => profile.to_string(),
                several => Value::from(several).to_string(),
            };
            // Inside a script element, only this could end it early or hide what follows.
            let block = ascii_json(&block.replace('<', "\\u003c"));
            let first_page = ascii(first_page::first_page(&council).trim());
            [before.as_str(), &ascii(screens), first, &first_page, between, &block, after].concat()
        };
        Some(match file {
            File::Guide => page(&parts.page),
            File::WithoutWasm => page(&parts.without_wasm),
            File::Read => format!("{}\n", ascii(read::read(&council).trim())),
            File::Embed => parts.embed.clone(),
        })
    }

    /// All the finished files in one, if nothing is wrong. They stay as long as they are: what is long in them is packed.
    pub fn all(&self, parts: &Parts, screens: &str) -> Option<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let stored = stored.last_modified_time(day(self.today()));
        for file in File::ALL {
            zip.start_file(file.key(), stored).ok()?;
            zip.write_all(self.made(*file, parts, screens)?.as_bytes()).ok()?;
        }
        Some(zip.finish().ok()?.into_inner())
    }

    /// What to put on a page of the council's site.
    pub fn snippet(&self, way: Way, parts: &Parts) -> String {
        let folder = self.folder().trim();
        let slash = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
        let folder = escape(&format!("{folder}{slash}"));
        let title = escape(say::LINK_TEXT.raw(VOICE));
        let page = File::Guide.key();
        let link = |file: File, text: Phrase| {
            format!("<p><a href=\"{folder}{}\">{}</a></p>", file.key(), escape(text.raw(VOICE)))
        };
        let read = link(File::Read, say::READ_TEXT);
        let fallback = format!("<p>{}</p>", escape(&self.fallback()));
        match way {
            // The link stays if an editor takes out what it does not know.
            Way::Element => format!(
                "{}\n<script src=\"{folder}{}\" integrity=\"{}\"{} defer></script>\n<complaint-guide>\n  {fallback}\n  {read}\n</complaint-guide>",
                link(File::Guide, say::LINK_TEXT),
                File::Embed.key(),
                parts.integrity,
                if folder.contains("//") { " crossorigin=\"anonymous\"" } else { "" },
            ),
            Way::Frame => format!(
                "<iframe src=\"{folder}{page}\" title=\"{title}\" width=\"100%\" height=\"1200\" \
                 referrerpolicy=\"no-referrer\" allow=\"clipboard-write\" sandbox=\"{SANDBOX}\"></iframe>\n{}",
                link(File::Guide, say::FRAME_TEXT)
            ),
            Way::Link => format!("{}\n{fallback}\n{read}", link(File::Guide, say::LINK_TEXT)),
        }
    }

    /// The sources that the site's own policy has to allow.
    pub fn policy(&self) -> String {
        let folder = self.folder().trim();
        let origin = match folder.split_once("://") {
            Some((scheme, rest)) => format!("{scheme}://{}", rest.split('/').next().unwrap_or_default()),
            None => String::from("'self'"),
        };
        format!("script-src {origin}; frame-src {origin} blob:")
    }

    /// What is on the page until the guide is ready, and if it never is.
    fn fallback(&self) -> String {
        let contacts = self.first_right().map(|council| &council.contacts);
        let said = |phrase: Phrase, key, value: &Option<String>| {
            Some(phrase.say(VOICE, &[(key, value.as_deref()?)]))
        };
        contacts
            .and_then(|contacts| {
                said(say::FALLBACK_PHONE, "phone", &contacts.phone)
                    .or_else(|| said(say::FALLBACK_EMAIL, "email", &contacts.email))
            })
            .unwrap_or_else(|| say::FALLBACK.raw(VOICE).to_owned())
    }
}

/// A day as such a file has it. Without one the files would be of 1980, and a server would tell browsers so.
fn day(day: NaiveDate) -> DateTime {
    let parts = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
    let (Ok(year), Ok(month), Ok(day)) = parts else { return DateTime::default() };
    DateTime::from_date_and_time(year, month, day, 12, 0, 0).unwrap_or_default()
}

/// JSON in ASCII.
fn ascii_json(json: &str) -> String {
    json.chars().fold(String::with_capacity(json.len()), |mut safe, c| {
        if c.is_ascii() {
            safe.push(c);
        } else {
            let mut units = [0; 2];
            safe.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        }
        safe
    })
}
