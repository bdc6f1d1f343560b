//! Draws natively what the program draws: the first screens of a council's page when it is built, so that people can
//! use them before its program runs, and the gallery of the components.

use std::process::ExitCode;
use std::{env, fs};

use complaint_guide::components::Example;
use complaint_guide::components::gallery::examples;
use complaint_guide::files::{self, Problem};
use complaint_guide::guide::first_screens::{draw, first_screens};
use yew::{Html, html};

/// Every component with its examples, one below the other.
fn gallery() -> Html {
    let example = |component: &str, (name, drawn): &Example| {
        html! {
            <article id={format!("{component}-{name}").replace(' ', "-")}>
                <h3 class="govuk-heading-s">{ *name }</h3>
                <div class="example">{ drawn() }</div>
            </article>
        }
    };
    let component = |(name, examples): (&'static str, &'static [Example])| {
        html! {
            <section id={name}>
                <h2 class="govuk-heading-l">{ name }</h2>
                { for examples.iter().map(|of| example(name, of)) }
            </section>
        }
    };
    html! { <>{ for examples().into_iter().map(component) }</> }
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path} cannot be read ({error})."))
}

/// The first screens of the page of a profile.
async fn screens(council: &str, holidays: &str) -> Result<String, String> {
    let wrong = |path: &str, problems: Vec<Problem>| {
        let lines = problems.iter().map(|problem| format!("{path}: {problem}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let profile = files::council::read(&read(council)?).map_err(|problems| wrong(council, problems))?;
    let days = files::holidays::read(&read(holidays)?).map_err(|problems| wrong(holidays, problems))?;
    first_screens(&profile, &days).await.map_err(|unfit| unfit.to_string())
}

async fn drawn() -> Result<String, String> {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--components"] => Ok(draw(gallery()).await),
        [council, holidays] => screens(council, holidays).await,
        _ => Err(String::from("Usage: draw PROFILE HOLIDAYS, or draw --components")),
    }
}

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string());
    match runtime.and_then(|runtime| tokio::task::LocalSet::new().block_on(&runtime, drawn())) {
        Ok(drawn) => {
            println!("{drawn}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}
