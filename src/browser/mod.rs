//! The only code that names the browser: focus, history, copy, save, print, and the page around the guide.
//!
//! It knows bytes and strings, but no rules and no words. Nothing here can send anything: there is no fetch, no form
//! target and no storage, and the page's own security policy forbids all three.

pub mod carried;

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Date, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, Event, EventTarget, HtmlAnchorElement, HtmlElement,
    HtmlInputElement, HtmlTextAreaElement, PopStateEvent, Url, Window,
};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The text of a block of data that the page carries.
pub fn data(id: &str) -> Option<String> {
    element(id)?.text_content()
}

/// Shows an element of the page, or hides it.
fn show(id: &str, shown: bool) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(!shown);
    }
}

/// Tells the style sheet how the page is to look: words with spaces between them.
pub fn look(words: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // If the page cannot be told, it looks as it did.
        let _ = root.set_attribute("data-look", words);
    }
}

/// Gives the style sheet a value under its own name, such as `--theme-link`; an empty one takes it back.
pub fn set_style(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    let set = || {
        let style = Reflect::get(root?.as_ref(), &"style".into()).ok()?;
        let set: Function = Reflect::get(&style, &"setProperty".into()).ok()?.dyn_into().ok()?;
        set.call2(&style, &name.into(), &value.into()).ok()
    };
    // A browser that does not take it shows the guide's own.
    let _ = set();
}

/// Now, in seconds from the beginning of 1970.
pub fn now() -> i64 {
    // If the clock shows a moment that no number can hold, there is no time that anybody could use.
    #[allow(clippy::cast_possible_truncation)]
    let seconds = (Date::now() / 1000.0) as i64;
    seconds
}

/// Tells of each moment at which the person may come back to a page that has been open for long, and of each hour while
/// it is open.
pub fn on_return(told: impl Fn() + 'static) -> Vec<EventListener> {
    let told = std::rc::Rc::new(told);
    let hourly: Function = {
        let told = told.clone();
        Closure::<dyn Fn()>::new(move || told()).into_js_value().unchecked_into()
    };
    let listen = |target: &EventTarget, event: &'static str| {
        let told = told.clone();
        EventListener::new(target, event, move |_| told())
    };
    let Some((window, document)) = window().zip(document()) else { return Vec::new() };
    // On the hour: midnight in England is on the hour wherever the page is.
    let left = 3600 - now().rem_euclid(3600);
    tick(&window, hourly, left);
    vec![listen(&window, "focus"), listen(&document, "visibilitychange"), listen(&window, "beforeprint")]
}

/// Calls this every hour; the next is this many seconds away.
fn tick(window: &Window, hourly: Function, left: i64) {
    let again = window.clone();
    let then = Closure::once_into_js(move || {
        let _ = hourly.call0(&JsValue::NULL);
        tick(&again, hourly, 3600 - now().rem_euclid(3600));
    });
    let wait = i32::try_from(left * 1000).unwrap_or(i32::MAX);
    // A browser without timers has the other moments.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), wait);
}

/// What the page's address asks for under this name: a short name, and nothing else.
pub fn asked(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    let pairs = search.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.into_iter().find(|(key, _)| *key == name)?;
    Some(value.to_owned())
}

/// Whether the guide is in a frame on another page.
pub fn is_framed() -> bool {
    let parent = window().and_then(|window| window.parent().ok().flatten());
    match (window(), parent) {
        (Some(window), Some(parent)) => !Object::is(&window, &parent),
        _ => false,
    }
}

/// Moves focus to the element with this id, and into view.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // If focus cannot be moved, the person stays where they are.
        let _ = element.focus();
    }
}

/// Opens what somebody has closed around the element with this id, so that it can be reached.
pub fn unfold(id: &str) {
    if let Some(Ok(Some(around))) = element(id).map(|element| element.closest("details")) {
        // If it does not open, its summary says what is inside.
        let _ = around.set_attribute("open", "");
    }
}

/// Brings the element with this id into view if it is not; the focus stays where it is.
pub fn reach(id: &str) {
    let reached = || -> Option<JsValue> {
        let element = element(id)?;
        let how = Object::new();
        Reflect::set(&how, &"block".into(), &"nearest".into()).ok()?;
        let scroll: Function = Reflect::get(&element, &"scrollIntoView".into()).ok()?.dyn_into().ok()?;
        scroll.call1(&element, &how).ok()
    };
    // If the browser does not bring it into view, the person stays where they are.
    let _ = reached();
}

/// What is written in this attribute on the element of an event, or on the nearest one around it that has it.
pub fn written_around(event: &Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Scrolls an element to where a text stands in another within it. The page itself stays where it is, and so does the
/// focus.
pub fn scroll_to_text(scrolled: &str, within: &str, text: &str) {
    let Some((scrolled, mut found)) = element(scrolled).zip(element(within)) else { return };
    let has_text = |element: &Element| element.text_content().is_some_and(|own| own.contains(text));
    while let Some(inner) =
        std::iter::successors(found.first_element_child(), Element::next_element_sibling).find(has_text)
    {
        found = inner;
    }
    // If it cannot scroll, nothing moves. A little of what stands before the text stays in view.
    let far = found.get_bounding_client_rect().top() - scrolled.get_bounding_client_rect().top() - 80.0;
    #[allow(clippy::cast_possible_truncation)]
    scrolled.set_scroll_top(scrolled.scroll_top() + far as i32);
}

/// Takes the focus from whatever has it before that is removed from the page, and leaves it at a place between the
/// screens that shows and says nothing.
///
/// If an element is removed while it has the focus, a browser lays out the whole page to take the focus away, with both
/// the next screen and the one before in it. And a screen reader whose focus was on what is gone says nothing of the
/// heading that gets it next: Orca with Firefox was silent on most arrivals.
pub fn leave_focus() {
    let rest = || -> Option<JsValue> {
        let between = element("between")?;
        let how = Object::new();
        Reflect::set(&how, &"preventScroll".into(), &JsValue::TRUE).ok()?;
        let focus: Function = Reflect::get(&between, &"focus".into()).ok()?.dyn_into().ok()?;
        focus.call1(&between, &how).ok()
    };
    if rest().is_none() {
        // If the focus cannot be taken, it goes with its element.
        let _ = focused().map(|focused| focused.blur());
    }
}

fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Does this once, when what has been drawn can be on the person's screen: after two frames at sixty a second.
///
/// A timer, because a browser asks for no frames of a page that nobody sees, and it must be done there too.
pub fn soon(then: impl FnOnce() + 'static) {
    after(34, then);
}

/// Does this after this many milliseconds; at once if there is no timer.
fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    let then: Function = Closure::once_into_js(then).unchecked_into();
    let timer = window()
        .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&then, milliseconds));
    if !matches!(timer, Some(Ok(_))) {
        let _ = then.call0(&JsValue::NULL);
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Whether there is room for the letter beside the question; the style sheet puts it there at the same width.
pub fn is_wide() -> bool {
    let wide = window().and_then(|window| window.match_media("(min-width: 60rem)").ok()).flatten();
    wide.is_some_and(|wide| wide.matches())
}

/// Adds an entry to the browser's history that holds only its number.
///
/// `false` if the browser refuses: some allow only a certain number in half a minute.
pub fn push(number: usize) -> bool {
    let number = u32::try_from(number).unwrap_or_default();
    window()
        .and_then(|window| window.history().ok())
        .is_some_and(|history| history.push_state(&JsValue::from(number), "").is_ok())
}

/// Steps back in the browser's history; `false` if it cannot.
pub fn back() -> bool {
    window().and_then(|window| window.history().ok()).is_some_and(|history| history.back().is_ok())
}

/// Tells of the browser's Back and Forward, with the number of the entry it came to.
pub fn on_visit(told: impl Fn(usize) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
        let number = state.and_then(|state| state.as_f64()).unwrap_or_default();
        // The page wrote this number itself, so it is whole and small.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        told(number as usize);
    }))
}

/// Whether the browser shows the page in another language than it was written in, as the page around has noticed.
pub fn is_translated() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.get_attribute("data-translated").as_deref() == Some("true"))
}

/// Tells when that begins and ends.
pub fn on_translated(told: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "complaint-guide:translated", move |_| told()))
}

/// What a person has done on the first screens, which the page runs by itself until they are not enough.
pub struct Noted {
    /// The key of the voice they chose; empty if they chose none.
    pub voice: String,
    /// Whether they have been at the first question.
    pub has_begun: bool,
    /// The number of the screen they are at, as the history counts: 0 at the start, 1 at the first question.
    pub at: usize,
    /// The key of the option they have chosen; empty if they chose none.
    pub choice: String,
    /// Whether the browser has an entry in its history for each screen they were at.
    pub has_history: bool,
}

/// Tells when the first screens are not enough, and what has been done on them.
pub fn on_needed(told: impl Fn(Noted) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::once(&window, "complaint-guide:needed", move |event| {
        let noted = Reflect::get(event, &"detail".into()).unwrap_or_default();
        let field = |name: &str| Reflect::get(&noted, &name.into()).unwrap_or_default();
        let text = |name| field(name).as_string().unwrap_or_default();
        told(Noted {
            voice: text("voice"),
            has_begun: field("hasBegun").is_truthy(),
            at: usize::from(field("at").is_truthy()),
            choice: text("choice"),
            has_history: field("hasHistory").is_truthy(),
        });
    }))
}

/// How long a browser may take to say whether the clipboard may be written to, in milliseconds. A program around the
/// page that ignores such a question leaves it open for ever.
const CLIPBOARD_ANSWERS_WITHIN: i32 = 1_000;

/// Copies text, and tells once whether that worked. If the clipboard is refused, or nobody answers, it tries the old
/// way.
pub fn copy(text: String, done: impl Fn(bool) + 'static) {
    let modern = window().and_then(|window| {
        let clipboard =
            Reflect::get(&window.navigator(), &"clipboard".into()).ok().filter(JsValue::is_object)?;
        let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
        write.call1(&clipboard, &JsValue::from(&text)).ok()?.dyn_into::<Promise>().ok()
    });
    let Some(promise) = modern else {
        done(copy_the_old_way(&text));
        return;
    };
    let is_told = Rc::new(Cell::new(false));
    let done = Rc::new(move |how: &dyn Fn() -> bool| {
        if !is_told.replace(true) {
            done(how());
        }
    });
    let copied = {
        let done = done.clone();
        Closure::once_into_js(move |_: JsValue| done(&|| true))
    };
    let the_old_way = {
        let done = done.clone();
        move || done(&|| copy_the_old_way(&text))
    };
    let refused = {
        let the_old_way = the_old_way.clone();
        Closure::once_into_js(move |_: JsValue| the_old_way())
    };
    when(&promise, &copied, &refused);
    after(CLIPBOARD_ANSWERS_WITHIN, the_old_way);
}

/// Calls one of these when the browser has kept its promise, or has broken it.
fn when(promise: &Promise, kept: &JsValue, broken: &JsValue) {
    let then = Reflect::get(promise, &"then".into()).ok().and_then(|then| then.dyn_into::<Function>().ok());
    if let Some(then) = then {
        // If a promise cannot be listened to, nothing is known of it.
        let _ = then.call2(promise, kept, broken);
    }
}

fn copy_the_old_way(text: &str) -> bool {
    let Some(document) = document() else { return false };
    let area =
        document.create_element("textarea").ok().and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let (Some(area), Some(body)) = (area, document.body()) else {
        return false;
    };
    area.set_value(text);
    area.set_read_only(true);
    area.set_class_name("copying");
    let focused = focused();
    if body.append_child(&area).is_err() {
        return false;
    }
    area.select();
    let command =
        Reflect::get(&document, &"execCommand".into()).ok().and_then(|c| c.dyn_into::<Function>().ok());
    let copied = command
        .and_then(|command| command.call1(&document, &"copy".into()).ok())
        .is_some_and(|copied| copied.is_truthy());
    area.remove();
    if let Some(focused) = focused {
        let _ = focused.focus();
    }
    copied
}

/// Hands a text file of this kind to the browser to save; `false` if that fails. A browser without `download` would
/// show the file in the guide's place, and the answers would be gone.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    hand_over(name, &format!("{kind};charset=utf-8"), &text.into())
}

/// The same for a file that is not text.
pub fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    hand_over(name, kind, &Uint8Array::from(bytes))
}

/// Hands the browser a file with this in it to save. Returns whether it took it.
fn hand_over(name: &str, kind: &str, content: &JsValue) -> bool {
    let hand_over = || -> Result<(), JsValue> {
        let bag = BlobPropertyBag::new();
        bag.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(content), &bag)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let document = document().ok_or(JsValue::NULL)?;
        let link: HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(|_| JsValue::NULL)?;
        if !Reflect::has(&link, &"download".into())? {
            return Err(JsValue::NULL);
        }
        link.set_href(&address);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&address)
    };
    hand_over().is_ok()
}

/// The browser's way to hand text to another app, if it has one and allows it here.
fn sharing(text: &str) -> Option<(Function, JsValue, Object)> {
    let navigator = JsValue::from(window()?.navigator());
    let with = Object::new();
    Reflect::set(&with, &"text".into(), &text.into()).ok()?;
    let allowed: Function = Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
    let share: Function = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    allowed.call1(&navigator, &with).ok()?.is_truthy().then_some((share, navigator, with))
}

/// Whether the browser can hand text to another app.
pub fn can_share() -> bool {
    sharing("text").is_some()
}

/// Hands text to another app; the browser asks the person which, and they may say no.
pub fn share(text: &str) {
    let promise = sharing(text)
        .and_then(|(share, navigator, with)| share.call1(&navigator, &with).ok()?.dyn_into::<Promise>().ok());
    if let Some(promise) = promise {
        // A person who changes their mind has not broken anything.
        let quiet = Closure::once_into_js(|_: JsValue| {});
        when(&promise, &JsValue::UNDEFINED, &quiet);
    }
}

/// Reads the file that a person chose in a file input, and gives its text; nothing if it cannot be read.
pub fn read_file(event: &Event, told: impl Fn(String, Option<String>) + 'static) {
    let Some(file) = files_of(event).into_iter().next() else { return };
    let name = name_of(&file);
    let Some(promise) = text_of(&file) else {
        told(name, None);
        return;
    };
    let told = Rc::new(move |text| told(name.clone(), text));
    let done = {
        let told = told.clone();
        Closure::once_into_js(move |text: JsValue| told(text.as_string()))
    };
    let failed = Closure::once_into_js(move |_: JsValue| told(None));
    when(&promise, &done, &failed);
}

/// The files that a person chose in a file input, or dropped.
fn files_of(event: &Event) -> Vec<Blob> {
    let get = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).ok().filter(JsValue::is_object);
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let from = input.as_ref().map(JsValue::from).or_else(|| get(event, "dataTransfer"));
    let files = from.and_then(|from| get(&from, "files")).map(|files| Array::from(&files));
    let files = files.into_iter().flatten().filter_map(|file| file.dyn_into::<Blob>().ok()).collect();
    if let Some(input) = input {
        // Lets the person choose the same file again.
        input.set_value("");
    }
    files
}

/// What a file is called; nothing for one without a name.
fn name_of(file: &Blob) -> String {
    Reflect::get(file, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}

/// The text of a file, once it is read.
fn text_of(file: &Blob) -> Option<Promise> {
    let read: Function = Reflect::get(file, &"text".into()).ok()?.dyn_into().ok()?;
    read.call0(file).ok()?.dyn_into().ok()
}

/// Whether the browser lets a person choose a folder in a file input.
pub fn opens_folders() -> bool {
    let input = document().and_then(|document| document.create_element("input").ok());
    input.is_some_and(|input| Reflect::has(&input, &"webkitdirectory".into()).unwrap_or_default())
}

/// Reads the files that a person chose in a file input, or dropped, or that are in a folder they chose: those whose name
/// is wanted, each up to this many bytes. Gives each by its name, with its text if it could be read.
pub fn read_files(
    event: &Event,
    most: usize,
    is_wanted: impl Fn(&str) -> bool,
    told: impl FnOnce(Vec<(String, Option<String>)>) + 'static,
) {
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    let mut files = files_of(event);
    files.retain(|file| is_wanted(&name_of(file)));
    let names: Vec<_> = files.iter().map(name_of).collect();
    let text =
        |file: &Blob| file.slice_with_f64_and_f64(0.0, most.into()).ok().and_then(|file| text_of(&file));
    let reading: Array = files.iter().map(|file| text(file).map_or(JsValue::NULL, JsValue::from)).collect();
    let value = |settled: JsValue| Reflect::get(&settled, &"value".into()).ok()?.as_string();
    let settled = Closure::once_into_js(move |all: JsValue| {
        told(names.into_iter().zip(Array::from(&all).iter().map(value)).collect());
    });
    when(&Promise::all_settled(&reading), &settled, &JsValue::UNDEFINED);
}

/// Tells of files that are dropped anywhere on the page; otherwise a browser would show one in its place.
pub fn on_drop(told: impl Fn(&Event) + 'static) -> Vec<EventListener> {
    let Some(document) = document() else { return Vec::new() };
    let listen = |event: &'static str, told: Box<dyn Fn(&Event)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, event, options, move |event| {
            event.prevent_default();
            told(event);
        })
    };
    vec![listen("dragover", Box::new(|_| {})), listen("drop", Box::new(told))]
}

/// Makes the browser ask before the page is left whenever something would be lost.
pub fn on_leaving(is_lost: impl Fn() -> bool + 'static) -> Option<EventListener> {
    let window = window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if is_lost() {
            event.prevent_default();
            // Some browsers ask only where this is set.
            let _ = Reflect::set(event, &"returnValue".into(), &"".into());
        }
    }))
}

/// Opens the browser's print window.
pub fn print() {
    if let Some(window) = window() {
        // A browser that refuses says so itself; the page says what else the person can do.
        let _ = window.print();
    }
}

/// The page around the program: what `static/page.js` offers it.
fn tell_page(what: &str, with: &[usize]) {
    let page = window().and_then(|window| Reflect::get(&window, &"complaintGuidePage".into()).ok());
    let Some(page) = page.filter(JsValue::is_object) else {
        return;
    };
    let function =
        Reflect::get(&page, &what.into()).ok().and_then(|function| function.dyn_into::<Function>().ok());
    if let Some(function) = function {
        let with: Array =
            with.iter().map(|number| JsValue::from(u32::try_from(*number).unwrap_or_default())).collect();
        let _ = function.apply(&page, &with);
    }
}

/// Texts that the page has unpacked for the program: `parts` of what it offers.
pub fn parts() -> Vec<String> {
    let get = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).ok();
    let parts = window().and_then(|window| get(&get(&window, "complaintGuidePage")?, "parts"));
    let parts = parts.filter(Array::is_array).map(|parts| Array::from(&parts));
    parts.into_iter().flatten().filter_map(|part| part.as_string()).collect()
}

/// The program has loaded, and can be asked to take over from the first screens.
pub fn started() {
    tell_page("started", &[]);
}

/// A page whose first words only wait for the program is drawn, and stands in their place.
pub fn begun() {
    show("first-page", false);
    show("guide", true);
    started();
}

/// The first screen is drawn again, and the drawing can take its place.
pub fn taken_over() {
    tell_page("takenOver", &[]);
}

/// The person has come to another page of the guide.
pub fn step(number: usize, of: usize) {
    tell_page("step", &[number, of]);
}

/// The person has come to a result; the page around hears only that.
pub fn finished() {
    tell_page("finished", &[]);
}

/// Whether words on the page are saved nowhere else. If so, the browser asks once before the page is closed, unless by
/// Exit.
pub fn unsaved(is: bool) {
    tell_page("unsaved", &[usize::from(is)]);
}

/// The program cannot go on; the page shows how to complain without it.
pub fn failed() {
    tell_page("failed", &[]);
}
