//! The start and the first question of a council's page, drawn when the page is made, so that people can use them
//! before its program runs: in every voice, just as the program draws them. `static/first-screens.js` runs them.

use yew::{Html, LocalServerRenderer, Properties, function_component};

use super::frame::view;
use super::view::View;
use crate::documents::html::escape;
use crate::guide::conversation::{Guide, Msg, title};
use crate::guide::draft::Draft;
use crate::rules::answers::Unfit;
use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::words::Voice;
use crate::words::table::first_page::WAIT;

#[derive(PartialEq, Properties)]
struct Drawn {
    html: Html,
}

#[function_component]
fn Screen(drawn: &Drawn) -> Html {
    drawn.html.clone()
}

/// The screens as HTML, each as the text of an element that no browser shows, not even one without scripts. Yew draws
/// in its own time: in a browser, or where there is a runtime for it.
///
/// # Errors
/// Why the guide did not go on to the first question.
pub async fn first_screens(council: &Council, holidays: &Holidays) -> Result<String, Unfit> {
    let mut screens = Vec::new();
    for voice in Voice::ALL {
        // Neither of them shows a date, so any day will do.
        let mut guide = Guide::new(council.clone(), holidays.clone(), council.checked);
        for msg in [Msg::Speak(voice), Msg::Begin] {
            guide.update(msg)?;
            let (n, of) = guide.progress();
            screens.push(format!(
                "<script type=\"text/html\" id=\"{}-{n}\" data-of=\"{of}\" data-title=\"{}\" data-wait=\"{}\">{}</script>",
                voice.key(),
                escape(&title(guide.place(), n, voice)),
                escape(WAIT.raw(voice)),
                draw(screen(&guide)).await,
            ));
        }
    }
    Ok(screens.join("\n"))
}

/// The screen that the guide is at, for a separate page.
fn screen(guide: &Guide) -> Html {
    let drafts: Vec<_> = guide.page().iter().map(|ask| Draft::new(*ask, None)).collect();
    view(&View { drafts: &drafts, ..View::untouched(guide) })
}

/// What is drawn, as the text of a page.
pub async fn draw(html: Html) -> String {
    LocalServerRenderer::<Screen>::with_props(Drawn { html }).hydratable(false).render().await
}
