//! The guide at the command line: the same answers give the same result as in the page.

mod answer;
mod cases;
mod councils;
mod count;
mod given;
mod pages;
mod staff;
mod wrong;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use wrong::Wrong;

/// The complaint guide at the command line. `complaint-guide help COMMAND` says more of each command.
#[derive(Parser)]
#[command(
    name = "complaint-guide",
    after_help = "DATE is written 2026-11-21.\n\
                  Something wrong with what was given: a sentence on the error output and exit code 2."
)]
struct Given {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Answer(answer::Answer),
    FirstPage(pages::FirstPage),
    Read(pages::Read),
    Count(count::Count),
    Days(count::Days),
    Deadlines(staff::Deadlines),
    Cases(cases::Cases),
    Questions(staff::Questions),
    CheckCouncil(councils::Check),
    FindCouncil(councils::Find),
    CheckDirectory(councils::CheckDirectory),
    ReadPage(councils::ReadPage),
    CouncilFormat(councils::Format),
}

impl Command {
    fn run(&self) -> Result<String, Wrong> {
        match self {
            Command::Answer(given) => given.run(),
            Command::FirstPage(given) => given.run(),
            Command::Read(given) => given.run(),
            Command::Count(given) => given.run(),
            Command::Days(given) => given.run(),
            Command::Deadlines(given) => given.run(),
            Command::Cases(given) => given.run(),
            Command::Questions(given) => given.run(),
            Command::CheckCouncil(given) => given.run(),
            Command::FindCouncil(given) => given.run(),
            Command::CheckDirectory(given) => given.run(),
            Command::ReadPage(given) => given.run(),
            Command::CouncilFormat(given) => Ok(given.run()),
        }
    }
}

fn main() -> ExitCode {
    let done = match Given::try_parse() {
        Ok(given) => given.command.run(),
        Err(error) => wrong::help_or_wrong(&error),
    };
    match done {
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => refuse(&[format!("The result cannot be written ({error}).")]),
        },
        Err(problems) => refuse(&problems),
    }
}

/// Prints what is wrong. A reader that has closed the pipe is no reason to panic.
fn refuse(problems: &[String]) -> ExitCode {
    for problem in problems {
        let _ = writeln!(io::stderr(), "{problem}");
    }
    ExitCode::from(2)
}
