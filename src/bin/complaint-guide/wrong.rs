//! What went wrong, in sentences that say what and where.
//!
//! What is wrong with the options is found by `clap`; here it is said as the rest of the guide says things.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What went wrong, one sentence each.
pub type Wrong = Vec<String>;

/// What to give where something is missing that stands without an option, by its name in the usage.
const WHICH: [(&str, &str); 5] = [
    ("<ANSWERS>", "Which file of answers? Give it last."),
    ("<LIST>...", "Which list? Give a file with a complaint in each line."),
    ("<PROFILE>...", "Which profile? Give one file or more."),
    ("<NAME>...", WHICH_COUNCIL),
    ("<PAGE>", "Give one file: the text of a page, or its HTML."),
];

/// What to give where no council is named.
pub const WHICH_COUNCIL: &str =
    "Which council? Give its name or a part of it, a district, a town or a trust.";

/// The help, where that is what was asked for.
///
/// # Errors
/// What is wrong with the options.
pub fn help_or_wrong(error: &Error) -> Result<String, Wrong> {
    match error.kind() {
        ErrorKind::DisplayHelp => Ok(error.render().to_string()),
        _ => Err(sentences(error)),
    }
}

fn sentences(error: &Error) -> Wrong {
    let given = of(error, ContextKind::InvalidArg);
    let value = of(error, ContextKind::InvalidValue).pop().unwrap_or_default();
    let Some(at) = given.first() else {
        return vec![of_the_command(error)];
    };
    let option = option(at);
    match error.kind() {
        ErrorKind::MissingRequiredArgument => given.iter().map(|at| missing(at)).collect(),
        ErrorKind::ArgumentConflict => vec![conflict(error, option)],
        ErrorKind::UnknownArgument if option.starts_with('-') => vec![unknown(error, option)],
        ErrorKind::UnknownArgument => vec![format!("Leave out `{at}`: it is one too many.")],
        ErrorKind::InvalidValue if value.is_empty() => vec![format!("`{option}` needs a value after it.")],
        ErrorKind::InvalidValue => {
            let (noun, all) = (noun(at), in_a_row(&of(error, ContextKind::ValidValue), "and"));
            vec![format!("`{option}`: there is no {noun} `{value}`. The {noun}s are {all}.")]
        }
        ErrorKind::ValueValidation => {
            let why = error.source().map(ToString::to_string).unwrap_or_default();
            vec![format!("`{option}`: {why}")]
        }
        _ => vec![error.to_string()],
    }
}

/// What the library knows of an error.
fn of(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        _ => Vec::new(),
    }
}

/// The option's name alone: `--today` of `--today <DATE>`.
fn option(at: &str) -> &str {
    at.split_whitespace().next().unwrap_or(at)
}

/// What an option takes: `date` of `--today <DATE>`.
fn noun(at: &str) -> String {
    at.split(['<', '>']).nth(1).unwrap_or("value").to_lowercase()
}

fn in_a_row(names: &[String], and: &str) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => format!("{} {and} {last}", before.join(", ")),
        _ => names.concat(),
    }
}

/// What is wrong with the command itself.
fn of_the_command(error: &Error) -> String {
    const LISTED: &str = "`complaint-guide help` lists them.";
    match of(error, ContextKind::InvalidSubcommand).pop() {
        Some(command) => {
            let meant = did_you_mean(&of(error, ContextKind::SuggestedSubcommand));
            format!("There is no command `{command}`. {meant}{LISTED}")
        }
        None if error.kind() == ErrorKind::InvalidUtf8 => {
            String::from("What was given is not text in UTF-8.")
        }
        None => format!("Which command? {LISTED}"),
    }
}

fn did_you_mean(names: &[String]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { String::new() } else { format!("Did you mean {}? ", in_a_row(&names, "or")) }
}

/// An option that this command does not have, with those it needs.
fn unknown(error: &Error, option: &str) -> String {
    let meant = did_you_mean(&of(error, ContextKind::SuggestedArg));
    let sentence = format!("There is no option `{option}`. {meant}");
    match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => {
            format!("{}\n{}", sentence.trim_end(), usage.to_string().trim_start_matches("Usage: "))
        }
        _ => sentence,
    }
}

/// Something that has to be given: an option, one of several, or a file.
fn missing(at: &str) -> String {
    if let Some((_, which)) = WHICH.iter().find(|(name, _)| *name == at) {
        return String::from(*which);
    }
    let several: Vec<_> = at.trim_start_matches('<').split('|').collect();
    if several.len() > 1 {
        let options: Vec<_> =
            several.iter().map(|at| format!("`{}`", option(at).trim_end_matches('>'))).collect();
        return format!("Give either {}.", in_a_row(&options, "or"));
    }
    format!("`{}` is missing: give a {}.", option(at), noun(at))
}

fn conflict(error: &Error, given: &str) -> String {
    let before = of(error, ContextKind::PriorArg);
    match before.first().map(|at| option(at)) {
        Some(other) if other != given => format!("Give either `{given}` or `{other}`, and not both."),
        _ => format!("`{given}` stands twice. Give it once."),
    }
}
