//! Draws natively what the program draws: the first screens of a council's page when it is built, so that they can be
//! used before its program runs (the start and the first question, in every voice), and the gallery of the components.

use std::process::ExitCode;
use std::{env, fs};

use complaint_guide::files::{self, Problem};
use complaint_guide::guide::draft::Draft;
use complaint_guide::guide::{Guide, Msg, Place, title};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::Holidays;
use complaint_guide::ui::components::{Example, examples};
use complaint_guide::ui::{View, view};
use complaint_guide::words::Voice;
use complaint_guide::words::table::first_page::WAIT;
use serde_json::{Value, json};
use yew::{Html, LocalServerRenderer, Properties, function_component, html};

#[derive(PartialEq, Properties)]
struct Drawn {
    html: Html,
}

#[function_component]
fn Screen(drawn: &Drawn) -> Html {
    drawn.html.clone()
}

fn draw(html: Html) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let drawn = LocalServerRenderer::<Screen>::with_props(Drawn { html }).hydratable(false).render();
    Ok(tokio::task::LocalSet::new().block_on(&runtime, drawn))
}

/// The screen that the guide is at, for a page of its own.
fn screen(guide: &Guide) -> Html {
    let draft = match guide.place() {
        Place::Question(ask) => Some(Draft::new(ask, None)),
        _ => None,
    };
    view(&View { draft: draft.as_ref(), ..View::untouched(guide) })
}

/// The start and the first question in one voice.
fn screens(council: &Council, holidays: &Holidays, voice: Voice) -> Result<[Value; 2], String> {
    // Neither of them shows a date, so any day will do.
    let mut guide = Guide::new(council.clone(), holidays.clone(), council.checked);
    let mut drawn = |msg: Msg| {
        guide.update(msg).map_err(|unfit| format!("{unfit:?}"))?;
        let (n, of) = guide.progress();
        Ok::<_, String>(json!({
            "voice": voice.key(),
            "n": n,
            "of": of,
            "title": title(guide.place(), n, voice),
            "wait": WAIT.raw(voice),
            "html": draw(screen(&guide))?,
        }))
    };
    Ok([drawn(Msg::Speak(voice))?, drawn(Msg::Begin)?])
}

/// Every component with its examples, one under the other.
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

fn drawn() -> Result<String, String> {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--components"] => draw(gallery()),
        [council, holidays] => first_screens(council, holidays).map(|screens| screens.to_string()),
        _ => Err(String::from("Usage: draw PROFILE HOLIDAYS, or draw --components")),
    }
}

fn first_screens(council: &str, holidays: &str) -> Result<Value, String> {
    let wrong = |path: &str, problems: Vec<Problem>| {
        let lines = problems.iter().map(|problem| format!("{path}: {problem}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let profile = files::council::read(&read(council)?).map_err(|problems| wrong(council, problems))?;
    let days = files::holidays::read(&read(holidays)?).map_err(|problems| wrong(holidays, problems))?;
    let screens: Result<Vec<_>, _> =
        Voice::ALL.into_iter().map(|voice| screens(&profile, &days, voice)).collect();
    Ok(screens?.into_iter().flatten().collect())
}

fn main() -> ExitCode {
    match drawn() {
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
