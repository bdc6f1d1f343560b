//! What is found in a profile, and who hears of it.

use std::fmt::{self, Display};

use crate::files::Problem;
use crate::rules::law::Rule;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The profile cannot be used: it cannot be read, says nothing, or would state the law wrongly.
    Error,
    /// The profile can be used: what the council says is less than the law gives, old, or missing.
    Warning,
}

/// One thing that was found in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub weight: Weight,
    /// The path of the field; empty for the file itself.
    pub at: String,
    /// What is wrong, as a sentence.
    pub wrong: String,
    /// The rule it is measured against, where it is one of the law.
    pub rule: Option<Rule>,
    /// What to do, as a sentence; empty where the first says it.
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

/// A place in a file; a path only once somebody reads it.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    /// The file itself.
    File,
    /// What stands under a key.
    Key(&'a At<'a>, &'a str),
    /// What has this number in a list, from 0.
    Entry(&'a At<'a>, usize),
}

impl<'a> At<'a> {
    /// The place under a key here.
    pub(super) fn key(&'a self, key: &'a str) -> At<'a> {
        At::Key(self, key)
    }
}

impl Display for At<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            At::File => Ok(()),
            // A key may be as long as anyone likes; its beginning is enough to find it.
            At::Key(At::File, key) => write!(out, "{key:.60}"),
            At::Key(above, key) => write!(out, "{above}.{key:.60}"),
            At::Entry(above, n) => write!(out, "{above}[{n}]"),
        }
    }
}

/// Words one after the other.
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

/// Who hears what is found.
///
/// The sentences come unwritten: where nobody reads them, as in the guide, the program holds none of them.
pub(super) trait Report {
    /// Something that is not written as the format has it.
    fn form(&mut self, weight: Weight, at: At, wrong: impl Display, remedy: impl Display);

    /// Something that is measured against the law or the guide's needs. A field that cannot be read is
    /// not measured against anything.
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

/// Keeps only whether there is an error.
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
