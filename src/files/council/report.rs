//! What is found in a profile, and who is told.

use std::fmt::{self, Display};

use crate::files::Problem;
use crate::rules::law::Rule;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The profile cannot be used: it cannot be read, says nothing, or would state the law wrongly.
    Error,
    /// The profile can be used: what the council says is less than the law gives, old, or missing.
    Warning,
}

/// One finding in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How serious it is.
    pub weight: Weight,
    /// The path of the field; empty for the file itself.
    pub at: String,
    /// What is wrong, as a sentence.
    pub wrong: String,
    /// The rule it is compared with, if it is one of the law's.
    pub rule: Option<Rule>,
    /// What to do, as a sentence; empty if the first sentence says it.
    pub remedy: String,
}

impl Finding {
    /// Both sentences, and where the rule comes from.
    pub fn what(&self) -> String {
        let mut what = self.wrong.clone();
        if !self.remedy.is_empty() {
            what = format!("{what} {}", self.remedy);
        }
        match self.rule {
            Some(rule) => format!("{what} The rule: {}.", rule.source().citation),
            None => what,
        }
    }
}

impl Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        Problem::new(self.at.as_str(), self.what()).fmt(out)
    }
}

/// A place in a file; it becomes a path only when somebody reads it.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    /// The file itself.
    File,
    /// What is under a key.
    Key(&'a At<'a>, &'a str),
    /// What has this number in a list, from 0.
    Entry(&'a At<'a>, usize),
}

impl<'a> At<'a> {
    /// The place under a key here.
    pub(super) fn key(&'a self, key: impl Into<&'a str>) -> At<'a> {
        At::Key(self, key.into())
    }
}

impl Display for At<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            At::File => Ok(()),
            // A key may be as long as anybody likes; its beginning is enough to find it.
            At::Key(At::File, key) => write!(out, "{key:.60}"),
            At::Key(above, key) => write!(out, "{above}.{key:.60}"),
            At::Entry(above, n) => write!(out, "{above}[{n}]"),
        }
    }
}

/// Words one after another.
pub(super) struct Listed<'a>(pub &'a [&'a str]);

impl Display for Listed<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, word) in self.0.iter().enumerate() {
            out.write_str(if n == 0 { "" } else { ", " })?;
            out.write_str(word)?;
        }
        Ok(())
    }
}

/// Who is told what is found.
///
/// The sentences come unwritten: if nobody reads them, as in the guide, the program holds none of them.
pub(super) trait Report {
    /// Something that is not written as the format requires.
    fn form(&mut self, weight: Weight, at: At, wrong: impl Display, remedy: impl Display);

    /// Something that was compared with the law or with what the guide needs. A field that cannot be read is compared
    /// with nothing.
    fn law(&mut self, weight: Weight, at: At, wrong: impl Display, rule: Option<Rule>, remedy: impl Display);
}

/// Writes everything down, for people.
#[derive(Default)]
pub(super) struct InWords {
    /// What was found, in the file's order.
    pub findings: Vec<Finding>,
    /// The places that cannot be read.
    unread: Vec<String>,
}

impl Report for InWords {
    fn form(&mut self, weight: Weight, at: At, wrong: impl Display, remedy: impl Display) {
        let (at, wrong, remedy) = (at.to_string(), wrong.to_string(), remedy.to_string());
        if weight == Weight::Error {
            self.unread.push(at.clone());
        }
        self.findings.push(Finding { weight, at, wrong, rule: None, remedy });
    }

    fn law(&mut self, weight: Weight, at: At, wrong: impl Display, rule: Option<Rule>, remedy: impl Display) {
        let (at, wrong, remedy) = (at.to_string(), wrong.to_string(), remedy.to_string());
        if !self.unread.contains(&at) {
            self.findings.push(Finding { weight, at, wrong, rule, remedy });
        }
    }
}

/// Remembers only whether there is an error.
#[derive(Default)]
pub(super) struct Verdict {
    /// Whether there is one.
    pub has_error: bool,
}

impl Report for Verdict {
    fn form(&mut self, weight: Weight, _: At, _: impl Display, _: impl Display) {
        self.has_error |= weight == Weight::Error;
    }

    fn law(&mut self, weight: Weight, _: At, _: impl Display, _: Option<Rule>, _: impl Display) {
        self.has_error |= weight == Weight::Error;
    }
}
