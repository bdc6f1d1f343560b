//! The maker's page drawn without a browser: where what was filled in is shown, and what is said of an empty form.

use complaint_guide::guide::first_screens::draw;
use complaint_guide::maker::editor::{Editor, Msg, VOICE};
use complaint_guide::maker::finished::Parts;
use complaint_guide::maker::preview::{Shown, Someone};
use complaint_guide::maker::view::{View, view, where_shown};
use complaint_guide::words::Phrase;
use complaint_guide::words::table::maker as say;
use scraper::Html as Page;
use yew::Callback;

use crate::all;
use crate::golden::{holidays, read, today};

fn editor() -> Editor {
    Editor::new(holidays().clone(), today())
}

fn drawn(editor: &Editor) -> Page {
    let pieces = || [(); 4].map(|()| String::new());
    let parts =
        Parts { page: pieces(), without_wasm: pieces(), embed: String::new(), integrity: String::new() };
    let html = view(&View { editor, parts: &parts, notice: None, trying: None, act: Callback::noop() });
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    Page::parse_document(&tokio::task::LocalSet::new().block_on(&runtime, draw(html)))
}

fn text(page: &Page, selector: &str) -> String {
    all(page, selector).iter().flat_map(|found| found.text()).collect()
}

#[test]
fn an_empty_form_has_nothing_red_and_says_what_it_still_needs() {
    let mut editor = editor();
    let red = "[aria-invalid], .govuk-error-message, .govuk-form-group--error, .is-error";
    let page = drawn(&editor);
    assert_eq!(all(&page, red).len(), 0);
    let says = |page: &Page, phrase: Phrase| text(page, "#findings").contains(phrase.raw(VOICE));
    assert!(says(&page, say::NEEDED_ONE) && says(&page, say::NEEDED_PREFIX), "{}", text(&page, "#findings"));
    assert!(!says(&page, say::ERROR_ONE) && !says(&page, say::ERRORS_NONE), "{}", text(&page, "#findings"));
    editor.update(Msg::Finish);
    let page = drawn(&editor);
    assert!(all(&page, red).len() > 2);
    assert!(says(&page, say::ERROR_ONE) && !says(&page, say::NEEDED_ONE), "{}", text(&page, "#findings"));
}

#[test]
fn what_was_ticked_is_found_on_the_page_of_somebody_who_is_shown_it() {
    let mut editor = editor();
    editor.update(Msg::Open(read("councils/staffordshire.json")));
    assert!(editor.is_right());
    let at = |place: &str| editor.text_at(place).unwrap_or_else(|| panic!("there is no text at {place}"));
    assert_eq!(
        where_shown(&editor, &at("promises.stage-two-latest.quote")),
        Some((Someone::Child, Shown::Dates))
    );
    assert_eq!(where_shown(&editor, "a text that nobody has written"), None);
    // The first page has it folded away, and somebody who sends the letter reads it.
    editor.update(Msg::Open(read("councils/example.json")));
    assert_eq!(
        where_shown(&editor, "childrens.complaints@council.example"),
        Some((Someone::Child, Shown::Send))
    );
}
