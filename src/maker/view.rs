//! The page on which a council makes its profile.

use std::collections::BTreeMap;

use yew::virtual_dom::VNode;
use yew::{AttrValue, Callback, Event, Html, KeyboardEvent, MouseEvent, html};

use crate::components::text::{paragraph, slot};
use crate::components::{
    Button, ButtonAction, ButtonKind, Checkbox, Checkboxes, Details, Entry as Typed, ErrorText, Fieldset,
    Heading, HeadingLevel, Input, Select, SelectItem, Size, Textarea, Title, Width,
};
use crate::files::council::Finding;
use crate::files::council::form::{Choice, Entry, Holds, Kind, More, is_at, quoted};
use crate::guide::conversation::Guide;
use crate::guide::frame::screen;
use crate::guide::view::View as GuideView;
use crate::maker::editor::{Editor, Filled, Msg, Section, VOICE, is_behind_more, own_page_at};
use crate::maker::finished::{File, Parts, SANDBOX, Way};
use crate::maker::names::{choice, facts, hint, label, said};
use crate::maker::needed::Standing;
use crate::maker::own_page::{self, MOST_TEXT, Offer, Passage};
use crate::maker::preview::{Shown, Someone};
use crate::rules::named::Named;
use crate::words::table::maker as say;
use crate::words::{Phrase, Voice};

/// Something a person does on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A message for the editor itself.
    Do(Msg),
    /// Comes to where this key or press was.
    ComeTo(Event),
    /// Opens a file from a file input.
    Open(Event),
    /// Goes to the field at this place.
    GoTo(String),
    /// Saves the profile.
    Save,
    /// Saves a finished file.
    Download(File),
    /// Saves all of them as one.
    DownloadAll,
    /// Copies what goes on a page.
    Copy(Way),
    /// Starts the finished guide in the page.
    Try,
}

/// What a press has led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A file with this name is handed to the browser to save.
    Saved(String),
    /// It could not be handed over.
    NotSaved,
    /// There is a mistake, so nothing is made.
    WrongFirst,
    /// What goes on a page is copied.
    Copied,
    /// It could not be copied.
    NotCopied,
}

/// The id of the list of what was found.
pub const FINDINGS: &str = "findings";
/// The id of what stands beside the form, which scrolls by itself on a wide screen.
pub const BESIDE: &str = "beside";
/// The id of the preview.
pub const PREVIEW: &str = "preview";
/// Where the place of a field is written on what is drawn of it.
pub const PLACE: &str = "data-place";

/// Everything the page is drawn from.
pub struct View<'a> {
    /// The page's state.
    pub editor: &'a Editor,
    /// What the finished page is made of.
    pub parts: &'a Parts,
    /// What the last press led to, and which press it was.
    pub notice: Option<&'a (Act, Notice)>,
    /// The finished page while it is tried.
    pub trying: Option<AttrValue>,
    /// Told what a person does.
    pub act: Callback<Act>,
}

impl View<'_> {
    fn press(&self, act: Act) -> Callback<MouseEvent> {
        self.act.reform(move |_| act.clone())
    }

    fn button(&self, text: impl Into<AttrValue>, kind: ButtonKind, act: Act) -> Html {
        Button { text: text.into(), kind, action: ButtonAction::Press(self.press(act)) }.view()
    }

    /// What the press of a button has led to, beside it.
    fn notice(&self, of: impl Fn(&Act) -> bool) -> Html {
        let said = self.notice.filter(|(act, _)| of(act)).map(|(_, notice)| {
            paragraph(match notice {
                Notice::Saved(name) => say::SAVED.say(VOICE, &[("name", name)]),
                Notice::NotSaved => words(say::NOT_SAVED).to_owned(),
                Notice::WrongFirst => words(say::WRONG_FIRST).to_owned(),
                Notice::Copied => words(say::COPIED).to_owned(),
                Notice::NotCopied => words(say::NOT_COPIED).to_owned(),
            })
        });
        html! { <div key="notice" role="status">{ for said }</div> }
    }
}

fn words(phrase: Phrase) -> &'static str {
    phrase.raw(VOICE)
}

fn heading(text: impl Into<AttrValue>, level: HeadingLevel, size: Size) -> Html {
    Heading { text: text.into(), level, size, names_page: false }.view()
}

/// The id of the field at a place.
pub fn id(at: &str) -> String {
    format!("field-{at}")
}

/// The findings by the fields they are shown at: the narrowest field that is in the form.
struct Found {
    by_place: BTreeMap<String, Vec<(Standing, Finding)>>,
}

impl Found {
    fn new(editor: &Editor) -> Found {
        let mut places = Vec::new();
        for section in Section::ALL {
            editor.section(*section).iter().for_each(|entry| collect(entry, &mut places));
        }
        let mut by_place: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for finding in editor.findings() {
            let nearest =
                places.iter().filter(|place| is_at(&finding.at, place)).max_by_key(|place| place.len());
            let standing = editor.standing(&finding);
            by_place.entry(nearest.cloned().unwrap_or_default()).or_default().push((standing, finding));
        }
        Found { by_place }
    }

    fn at(&self, place: &str, standing: Standing) -> Vec<String> {
        let findings = self.by_place.get(place).into_iter().flatten();
        findings.filter(|(of, _)| *of == standing).map(|(_, finding)| said(finding)).collect()
    }

    fn error(&self, place: &str) -> Option<ErrorText> {
        let errors = self.at(place, Standing::Mistake);
        let text = || ErrorText { prefix: words(say::ERROR_PREFIX).into(), text: errors.join(" ").into() };
        (!errors.is_empty()).then(text)
    }
}

fn collect(entry: &Entry, places: &mut Vec<String>) {
    places.push(entry.at.clone());
    if let Holds::Fields(entries, _) | Holds::Entries(entries, _) = &entry.holds {
        entries.iter().for_each(|entry| collect(entry, places));
    }
}

/// Draws the page.
pub fn view(view: &View) -> Html {
    let found = Found::new(view.editor);
    let key = view.act.reform(|event: KeyboardEvent| Act::ComeTo((*event).clone().into()));
    let press = view.act.reform(|event: MouseEvent| Act::ComeTo((*event).clone().into()));
    html! {
        <main class="maker" onkeyup={key} onclick={press}>
            { heading(words(say::TITLE), HeadingLevel::One, Size::Large) }
            <p class="govuk-body-l">{ words(say::LEAD) }</p>
            { for [say::RULE, say::NOTHING_KEPT].map(|phrase| paragraph(words(phrase))) }
            <div class="columns">
                <div class="form">
                    { open(view) }
                    { sections(view, &found, "first", &[Section::Council]) }
                    { own_page(view) }
                    { sections(view, &found, "then", &[Section::Contacts, Section::Times, Section::Rest]) }
                    { done(view) }
                </div>
                <div class="beside" id={BESIDE}>
                    { findings(view, &found) }
                    { preview(view) }
                </div>
            </div>
            { put(view) }
        </main>
    }
}

fn open(view: &View) -> Html {
    let trouble = view.editor.trouble().map(|text| paragraph(say::NOT_OPENED.say(VOICE, &[("text", text)])));
    let councils = view.editor.councils();
    let item = |(n, name): (usize, &String)| SelectItem {
        value: n.to_string().into(),
        text: format!("{}. {name}", n + 1).into(),
    };
    let chooser = (councils.len() > 1).then(|| {
        let select = Select {
            id: "councils".into(),
            label: Title::plain(words(say::SEVERAL)),
            hint: None,
            error: None,
            items: councils.iter().enumerate().map(item).collect(),
            value: view.editor.chosen().to_string().into(),
            on_change: view.act.reform(|n: String| Act::Do(Msg::Choose(n.parse().unwrap_or_default()))),
        };
        let remove =
            view.button(words(say::REMOVE_COUNCIL), ButtonKind::Secondary, Act::Do(Msg::RemoveCouncil));
        html! { <div class="chooser">{ select.view() }{ remove }</div> }
    });
    html! {
        <section key="open" class="not-printed">
            <label class="govuk-label" for="open-file">{ words(say::OPEN) }</label>
            <div class="govuk-hint" id="open-file-hint">{ words(say::OPEN_HINT) }</div>
            <input id="open-file" type="file" accept=".json,application/json" autocomplete="off" aria-describedby="open-file-hint"
                onchange={view.act.reform(Act::Open)} />
            <div key="trouble" role="alert">{ for trouble }</div>
            { slot("chooser", chooser) }
        </section>
    }
}

/// Sections of the form, which are drawn again whenever fields have come or gone.
fn sections(view: &View, found: &Found, name: &str, sections: &[Section]) -> Html {
    html! {
        <div key={format!("{name}-{}", view.editor.generation())}>
            { for sections.iter().map(|section| section_of(view, found, *section)) }
        </div>
    }
}

/// The council's own page, with what its sentences may fill in.
fn own_page(view: &View) -> Html {
    let editor = view.editor;
    let (text, from) = editor.pasted();
    let sources = editor.sources();
    let which = (sources.len() > 1).then(|| {
        let not_stated = SelectItem { value: "".into(), text: words(say::CHOOSE).into() };
        let item = |source: &Choice| SelectItem {
            value: source.key.clone().into(),
            text: source.name.clone().unwrap_or_else(|| source.key.clone()).into(),
        };
        Select {
            id: "own-page-which".into(),
            label: Title::plain(words(say::OWN_PAGE_WHICH)),
            hint: None,
            error: None,
            items: std::iter::once(not_stated).chain(sources.iter().map(item)).collect(),
            value: from.to_owned().into(),
            on_change: view.act.reform(|source| Act::Do(Msg::PageIs(source))),
        }
        .view()
    });
    let pasted = Textarea {
        id: "own-page".into(),
        label: Title::plain(words(say::OWN_PAGE_TEXT)),
        hint: Some(words(say::OWN_PAGE_HINT).into()),
        error: None,
        rows: 5,
        value: text.to_owned().into(),
        on_input: view.act.reform(|text| Act::Do(Msg::Paste(text))),
        from_html: Some(own_page::text),
    };
    let passages: Vec<_> = editor.passages().iter().enumerate().collect();
    let has_ticks =
        |(_, passage): &(usize, &Passage)| !passage.offers.is_empty() || !editor.given(passage).is_empty();
    let (ticked, others): (Vec<_>, Vec<_>) = passages.into_iter().partition(has_ticks);
    let found = (!text.trim().is_empty()).then(|| {
        let (n, of) = (editor.passages().len(), ticked.len());
        match n {
            0 => words(say::OWN_PAGE_NONE).to_owned(),
            n => say::OWN_PAGE_FOUND.say(VOICE, &[("n", &n.to_string()), ("of", &of.to_string())]),
        }
    });
    let long = (text.len() > MOST_TEXT).then(|| paragraph(words(say::OWN_PAGE_LONG)));
    let rest = (!others.is_empty()).then(|| {
        let summary = say::OWN_PAGE_OTHERS.say(VOICE, &[("n", &others.len().to_string())]);
        let content = html! {
            <>
                { paragraph(words(say::OWN_PAGE_OTHERS_WHY)) }
                { for others.iter().map(|(n, of)| passage(view, *n, of)) }
            </>
        };
        Details { id: None, summary: summary.into(), content, open: false }.view()
    });
    html! {
        <section key="own-page" class="own-page not-printed" aria-labelledby="own-page-heading">
            <h2 id="own-page-heading" class="govuk-heading-m">{ words(say::OWN_PAGE) }</h2>
            { paragraph(words(say::OWN_PAGE_LEAD)) }
            { slot("which", which) }
            { pasted.view() }
            <div key="found" role="status">{ slot("found", found.map(paragraph)) }{ slot("long", long) }</div>
            { for ticked.iter().map(|(n, of)| passage(view, *n, of)) }
            { slot("others", rest) }
        </section>
    }
}

/// A sentence of the council's page, with what it may fill in.
fn passage(view: &View, n: usize, passage: &Passage) -> Html {
    let editor = view.editor;
    let at = own_page_at(n);
    let tick = |value: String, text: String, checked: bool| {
        Checkbox { value: value.into(), text: text.into(), checked, ..Checkbox::default() }.into()
    };
    let offered = passage
        .offers
        .iter()
        .enumerate()
        .map(|(offer, of)| tick(offer.to_string(), offered(of), editor.has(of)));
    let given = editor.given(passage).into_iter().map(|at| tick(at.clone(), place_name(&at), true));
    let items: Vec<_> = offered.chain(given).collect();
    let quote = say::OWN_PAGE_QUOTE.say(VOICE, &[("text", &passage.quote)]);
    let legend = Title::sized(quote.clone(), Size::Normal);
    let ask = words(if items.is_empty() { say::OWN_PAGE_SAYS } else { say::OWN_PAGE_ELSE });
    let ticks = if items.is_empty() {
        paragraph(quote.clone())
    } else {
        Checkboxes {
            name: id(&at).into(),
            legend,
            hint: None,
            error: None,
            items,
            on_change: view.act.reform(move |(value, on): (AttrValue, bool)| {
                Act::Do(match value.parse() {
                    Ok(offer) => Msg::Agree { passage: n, offer, on },
                    Err(_) => Msg::Give { passage: n, at: value.to_string(), on },
                })
            }),
        }
        .view()
    };
    // What a tick has filled in is one press away, to be corrected there.
    let filled: Vec<_> = editor.filled(passage).into_iter().map(|filled| in_form(view, filled)).collect();
    let filled = (!filled.is_empty()).then(|| html! { <ul class="govuk-list">{ for filled }</ul> });
    let more = if editor.asked() == Some(n) {
        give(view, n, &at)
    } else {
        view.button(ask, ButtonKind::Secondary, Act::Do(Msg::Ask(Some(n))))
    };
    html! {
        <div key={at} class="passage">
            <div key="ticks">{ ticks }</div>
            { slot("filled", filled) }
            <div key="more" class="add" role="group" aria-label={quote}>{ more }</div>
        </div>
    }
}

/// The link to what a tick has filled in.
fn in_form(view: &View, Filled { of, place, is_changed }: Filled) -> Html {
    let text = if is_changed { say::OWN_PAGE_CHANGED } else { say::OWN_PAGE_FILLED };
    let text = text.say(VOICE, &[("name", &place_name(&of))]);
    let (act, href) = (view.act.clone(), format!("#{}", id(&place)));
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act.emit(Act::GoTo(place.clone()));
    });
    html! { <li key={text.clone()}><a class="govuk-link" {href} {onclick}>{ text }</a></li> }
}

/// What a passage says, chosen from everything that a sentence can be for.
fn give(view: &View, n: usize, at: &str) -> Html {
    let picked = view.editor.picked(at).to_owned();
    let first = SelectItem { value: "".into(), text: words(say::CHOOSE).into() };
    let item = |place: String| SelectItem { text: place_name(&place).into(), value: place.into() };
    let of = at.to_owned();
    let select = Select {
        id: format!("{}-add", id(at)).into(),
        label: Title::plain(words(say::OWN_PAGE_WHAT)),
        hint: None,
        error: None,
        items: std::iter::once(first).chain(quoted().into_iter().map(item)).collect(),
        value: picked.clone().into(),
        on_change: view.act.reform(move |place: String| Act::Do(Msg::Pick { at: of.clone(), choice: place })),
    };
    let act = if picked.is_empty() {
        Act::GoTo(format!("{at}-add"))
    } else {
        Act::Do(Msg::Give { passage: n, at: picked, on: true })
    };
    html! { <>{ select.view() }{ view.button(words(say::ADD_ENTRY), ButtonKind::Secondary, act) }</> }
}

/// What a sentence can be for. A rule already says that it is one.
fn place_name(at: &str) -> String {
    match at.split_once('.') {
        Some((rules @ "says", rule)) => choice(rules, rule),
        _ => field_name(at),
    }
}

/// What an offer would fill in, and with what value.
fn offered(offer: &Offer) -> String {
    let name = place_name(&offer.at);
    match facts(offer).as_str() {
        "" => name,
        facts => say::OFFER.say(VOICE, &[("name", &name), ("text", facts)]),
    }
}

fn section_of(view: &View, found: &Found, section: Section) -> Html {
    let entries = view.editor.section(section);
    let fields = html! { <>{ for entries.iter().map(|entry| field(view, found, entry)) }</> };
    // It is longer than all the rest, and a council may leave out all of it.
    let content = if section == Section::Rest {
        let open = view.editor.is_opened(section.key());
        let more = Details { id: None, summary: words(say::REST_MORE).into(), content: fields, open }.view();
        html! { <>{ paragraph(words(say::REST_HINT)) }<div key="more" class="rest">{ more }</div></> }
    } else {
        fields
    };
    html! {
        <section key={section.key()} aria-labelledby={format!("section-{}", section.key())}>
            <h2 id={format!("section-{}", section.key())} class="govuk-heading-m">{ words(section.name()) }</h2>
            { content }
        </section>
    }
}

/// A field, with what was found in it.
fn field(view: &View, found: &Found, entry: &Entry) -> Html {
    let warnings = found.at(&entry.at, Standing::ToLookAt);
    let warned = warnings.iter().map(|text| {
        html! {
            <p key={text.clone()} class="govuk-body to-look-at">
                <strong key="prefix">{ words(say::WARNING_PREFIX) }</strong>{ " " }{ text.clone() }
            </p>
        }
    });
    let drawn = match &entry.holds {
        Holds::Fields(entries, absent) => group(view, found, entry, entries, absent),
        Holds::Entries(entries, more) => list(view, found, entry, entries, more),
        _ => control(view, found, entry),
    };
    html! {
        <div key={entry.at.clone()} class="field" data-place={entry.at.clone()}>
            { drawn }
            <div key="warned">{ for warned }</div>
        </div>
    }
}

/// A field that holds one thing.
fn control(view: &View, found: &Found, entry: &Entry) -> Html {
    let at = entry.at.clone();
    let typed = view.act.reform(move |text: String| Act::Do(Msg::Type { at: at.clone(), text }));
    let id = AttrValue::from(id(&entry.at));
    let label = Title::plain(label(&entry.of));
    let hint = hint(&entry.of, entry.about).map(AttrValue::from);
    let error = found.error(&entry.at);
    match &entry.holds {
        Holds::Text(Kind::Line(201..), value) => Textarea {
            id,
            label,
            hint,
            error,
            rows: 3,
            value: value.clone().into(),
            on_input: typed,
            from_html: None,
        }
        .view(),
        Holds::Text(kind, value) => {
            let (entry, width) = match kind {
                Kind::Line(..=100) => (Typed::Words, Width::Twenty),
                Kind::Line(_) => (Typed::Words, Width::Full),
                Kind::Id => (Typed::Address, Width::Twenty),
                Kind::Day | Kind::Colour => (Typed::Address, Width::Ten),
                Kind::Web => (Typed::Address, Width::Full),
                Kind::Email => (Typed::Email, Width::Thirty),
                Kind::Phone => (Typed::Telephone, Width::Twenty),
                Kind::Number => (Typed::Number, Width::Four),
            };
            let swatch = (*kind == Kind::Colour).then(|| swatch(value));
            let input =
                Input { id, label, hint, error, entry, width, value: value.clone().into(), on_input: typed };
            html! { <>{ input.view() }{ slot("swatch", swatch) }</> }
        }
        Holds::Lines(value) => Textarea {
            id,
            label,
            hint,
            error,
            rows: 4,
            value: value.clone().into(),
            on_input: typed,
            from_html: None,
        }
        .view(),
        Holds::One(choices, value) => {
            let not_stated = SelectItem { value: "".into(), text: words(say::NOT_STATED).into() };
            let item = |Choice { key, name }: &Choice| SelectItem {
                value: key.clone().into(),
                text: name.clone().unwrap_or_else(|| choice(&entry.of, key)).into(),
            };
            // A word that is not allowed here is shown until another is chosen.
            let odd = (!value.is_empty() && !choices.iter().any(|choice| choice.key == *value))
                .then(|| SelectItem { value: value.clone().into(), text: value.clone().into() });
            let items = std::iter::once(not_stated).chain(odd).chain(choices.iter().map(item)).collect();
            Select { id, label, hint, error, items, value: value.clone().into(), on_change: typed }.view()
        }
        Holds::Several(all, chosen) => {
            let at = entry.at.clone();
            let item = |word: &&'static str| {
                Checkbox {
                    value: (*word).into(),
                    text: choice(&entry.of, word).into(),
                    checked: chosen.iter().any(|chosen| chosen == word),
                    ..Checkbox::default()
                }
                .into()
            };
            Checkboxes {
                name: id,
                legend: label,
                hint,
                error,
                items: all.iter().map(item).collect(),
                on_change: view.act.reform(move |(word, on): (AttrValue, bool)| {
                    Act::Do(Msg::Tick { at: at.clone(), word: word.to_string(), on })
                }),
            }
            .view()
        }
        Holds::NumberOr(all, value) => {
            let is_word = all.contains(&value.as_str());
            let number = SelectItem { value: "".into(), text: words(say::A_NUMBER).into() };
            let item = |word: &&'static str| SelectItem {
                value: (*word).into(),
                text: choice(&entry.of, word).into(),
            };
            let kind = Select {
                id: format!("{id}-kind").into(),
                label: label.clone(),
                hint: hint.clone(),
                error: error.clone().filter(|_| is_word),
                items: std::iter::once(number).chain(all.iter().map(item)).collect(),
                value: if is_word { value.clone().into() } else { "".into() },
                on_change: typed.clone(),
            };
            let number = (!is_word).then(|| {
                Input {
                    id: id.clone(),
                    label: Title::plain(words(say::A_NUMBER)),
                    hint: None,
                    error,
                    entry: Typed::Number,
                    width: Width::Four,
                    value: value.clone().into(),
                    on_input: typed,
                }
                .view()
            });
            html! { <div class="number-or">{ kind.view() }{ slot("number", number) }</div> }
        }
        Holds::Fields(..) | Holds::Entries(..) => Html::default(),
    }
}

/// A colour, as it looks. Its words are in the field before it.
fn swatch(colour: &str) -> Html {
    html! {
        <svg class="swatch" width="44" height="44" aria-hidden="true">
            <rect width="44" height="44" fill={colour.to_owned()} stroke="currentColor" stroke-width="2" />
        </svg>
    }
}

fn remove(view: &View, entry: &Entry, name: &str) -> Option<Html> {
    let text = say::REMOVE.say(VOICE, &[("name", name)]);
    entry.removable.then(|| view.button(text, ButtonKind::Secondary, Act::Do(Msg::TakeOut(entry.at.clone()))))
}

/// The errors of a group as a whole.
fn errors(found: &Found, at: &str) -> Html {
    let lines = found.at(at, Standing::Mistake).into_iter().map(|text| {
        html! {
            <p key={text.clone()} class="govuk-error-message">
                <span key="prefix" class="govuk-visually-hidden">{ words(say::ERROR_PREFIX) }</span>{ " " }{ text }
            </p>
        }
    });
    html! { <div key="errors">{ for lines }</div> }
}

fn group(view: &View, found: &Found, entry: &Entry, entries: &[Entry], absent: &[&'static str]) -> Html {
    fields(view, found, entry, label(&entry.of), entries, absent)
}

/// The fields of a group under its name.
fn fields(
    view: &View,
    found: &Found,
    entry: &Entry,
    name: String,
    entries: &[Entry],
    absent: &[&'static str],
) -> Html {
    let (behind, shown): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| is_behind_more(entry));
    let more = (!behind.is_empty()).then(|| {
        let content = html! { <>{ for behind.iter().map(|entry| field(view, found, entry)) }</> };
        Details {
            id: None,
            summary: words(say::MORE).into(),
            content,
            open: view.editor.is_opened(&entry.at),
        }
        .view()
    });
    let add = (!absent.is_empty()).then(|| add(view, entry, absent));
    let content = html! {
        <>
            { errors(found, &entry.at) }
            { for shown.iter().map(|entry| field(view, found, entry)) }
            { slot("more", more) }
            { slot("add", add) }
            { slot("remove", remove(view, entry, &name)) }
        </>
    };
    let legend = Title::sized(name, Size::Small);
    html! {
        <div class="group" id={id(&entry.at)} tabindex="-1">
            { Fieldset { legend, described_by: None, is_group: true, content }.view() }
        </div>
    }
}

/// The entries of a list, and what can be added.
fn list(view: &View, found: &Found, entry: &Entry, entries: &[Entry], more: &More) -> Html {
    let name = label(&entry.of);
    let drawn = entries.iter().map(|inner| {
        let title = match (&inner.holds, more) {
            _ if inner.key.parse::<usize>().is_err() => choice(&entry.of, &inner.key),
            // A channel is named after what it is.
            (Holds::Fields(fields, _), More::Of(ways))
                if fields.iter().any(|field| ways.contains(&field.key.as_str())) =>
            {
                let way = fields.iter().find(|field| ways.contains(&field.key.as_str()));
                choice(&entry.of, way.map_or("", |way| &way.key))
            }
            _ => say::ENTRY.say(VOICE, &[("name", &name), ("n", &inner.key)]),
        };
        match &inner.holds {
            Holds::Fields(fields_of, absent) => {
                let warnings = field_warnings(found, &inner.at);
                html! {
                    <div key={inner.at.clone()} class="field" data-place={inner.at.clone()}>
                        { fields(view, found, inner, title, fields_of, absent) }
                        { warnings }
                    </div>
                }
            }
            _ => html! {
                <div key={inner.at.clone()} class="field" data-place={inner.at.clone()}>
                    { named(view, found, inner, title.clone()) }
                    { slot("remove", remove(view, inner, &title)) }
                </div>
            },
        }
    });
    let hint =
        hint(&entry.of, entry.about).map(|hint| html! { <div key={hint} class="govuk-hint">{ hint }</div> });
    let adding = match more {
        More::Nothing => None,
        More::Entry => {
            let text = say::ADD.say(VOICE, &[("name", &name)]);
            Some(view.button(
                text,
                ButtonKind::Secondary,
                Act::Do(Msg::Add { at: entry.at.clone(), kind: String::new() }),
            ))
        }
        More::Of(kinds) => (!kinds.is_empty()).then(|| add(view, entry, kinds)),
    };
    html! {
        <div class="list" id={id(&entry.at)} tabindex="-1">
            { heading(name.clone(), HeadingLevel::Three, Size::Small) }
            { slot("hint", hint) }
            { errors(found, &entry.at) }
            { for drawn }
            { slot("adding", adding) }
        </div>
    }
}

/// One line under a key, named after the key.
fn named(view: &View, found: &Found, entry: &Entry, title: String) -> Html {
    let at = entry.at.clone();
    let Holds::Text(_, value) = &entry.holds else { return Html::default() };
    Input {
        id: id(&entry.at).into(),
        label: Title::plain(title),
        hint: None,
        error: found.error(&entry.at),
        entry: Typed::Words,
        width: Width::Thirty,
        value: value.clone().into(),
        on_input: view.act.reform(move |text: String| Act::Do(Msg::Type { at: at.clone(), text })),
    }
    .view()
}

fn field_warnings(found: &Found, at: &str) -> Html {
    let warned = found.at(at, Standing::ToLookAt).into_iter().map(|text| {
        html! {
            <p key={text.clone()} class="govuk-body to-look-at">
                <strong key="prefix">{ words(say::WARNING_PREFIX) }</strong>{ " " }{ text }
            </p>
        }
    });
    html! { <div key="warned">{ for warned }</div> }
}

/// What can be added: one from a list.
fn add(view: &View, entry: &Entry, kinds: &[&'static str]) -> Html {
    let at = entry.at.clone();
    let picked = view.editor.picked(&entry.at).to_owned();
    let first = SelectItem { value: "".into(), text: words(say::CHOOSE).into() };
    let item =
        |kind: &&'static str| SelectItem { value: (*kind).into(), text: choice(&entry.of, kind).into() };
    let name = label(&entry.of);
    let select = Select {
        id: format!("{}-add", id(&entry.at)).into(),
        label: Title::plain(format!("{name}: {}", words(say::ADD_WHICH))),
        hint: None,
        error: None,
        items: std::iter::once(first).chain(kinds.iter().map(item)).collect(),
        value: picked.clone().into(),
        on_change: view.act.reform(move |choice: String| Act::Do(Msg::Pick { at: at.clone(), choice })),
    };
    let text = match picked.as_str() {
        "" => words(say::ADD_ENTRY).to_owned(),
        kind => say::ADD.say(VOICE, &[("name", &choice(&entry.of, kind))]),
    };
    let act = if picked.is_empty() {
        Act::GoTo(format!("{}-add", entry.at))
    } else {
        Act::Do(Msg::Add { at: entry.at.clone(), kind: picked })
    };
    html! { <div class="add">{ select.view() }{ view.button(text, ButtonKind::Secondary, act) }</div> }
}

/// How many mistakes there are, and what was found, each leading to its field.
fn findings(view: &View, found: &Found) -> Html {
    let editor = view.editor;
    let count = |standing, none: Option<Phrase>, one: Phrase, several: Phrase| match editor.count(standing) {
        0 => none.map(|none| words(none).to_owned()),
        1 => Some(words(one).to_owned()),
        n => Some(several.say(VOICE, &[("n", &n.to_string())])),
    };
    let needed = count(Standing::StillNeeded, None, say::NEEDED_ONE, say::NEEDED);
    let none_wrong = needed.is_none().then_some(say::ERRORS_NONE);
    let errors = count(Standing::Mistake, none_wrong, say::ERROR_ONE, say::ERRORS);
    let warnings = count(Standing::ToLookAt, Some(say::WARNINGS_NONE), say::WARNING_ONE, say::WARNINGS);
    let counted = [errors, needed, warnings].into_iter().flatten().map(paragraph);
    let line = |place: &String, (standing, finding): &(Standing, Finding)| {
        let prefix = words(match standing {
            Standing::Mistake => say::ERROR_PREFIX,
            Standing::StillNeeded => say::NEEDED_PREFIX,
            Standing::ToLookAt => say::WARNING_PREFIX,
        });
        let text = match place.as_str() {
            "" => said(finding),
            place => say::FIELD.say(VOICE, &[("name", &field_name(place)), ("text", &said(finding))]),
        };
        let text = format!("{prefix} {text}");
        let act = view.act.clone();
        let to = place.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            act.emit(Act::GoTo(to.clone()));
        });
        let class = (*standing == Standing::Mistake).then_some("is-error");
        let line = if place.is_empty() {
            html! { <span key={text.clone()}>{ text.clone() }</span> }
        } else {
            html! { <a key={text.clone()} class="govuk-link" href={format!("#{}", id(place))} {onclick}>{ text.clone() }</a> }
        };
        html! { <li key={text} {class}>{ line }</li> }
    };
    let mut all: Vec<_> = found
        .by_place
        .iter()
        .flat_map(|(place, findings)| findings.iter().map(move |finding| (place, finding)))
        .collect();
    all.sort_by_key(|(_, (standing, _))| *standing);
    let lines = all.into_iter().map(|(place, finding)| line(place, finding));
    let unknown = editor.has_unknown().then(|| {
        let drop = view.button(words(say::DROP_UNKNOWN), ButtonKind::Secondary, Act::Do(Msg::DropUnknown));
        html! { <>{ paragraph(words(say::UNKNOWN)) }{ drop }</> }
    });
    html! {
        <section key="findings" class="findings" id={FINDINGS} tabindex="-1" aria-labelledby="findings-heading">
            <h2 id="findings-heading" class="govuk-heading-m">{ words(say::WHAT_IS_WRONG) }</h2>
            <div key="count" role="status">{ for counted }</div>
            <ul class="govuk-list">{ for lines }</ul>
            { slot("unknown", unknown) }
        </section>
    }
}

/// The name of the field at a place, with the name of what it is in.
fn field_name(place: &str) -> String {
    let mut names = Vec::new();
    let mut of = String::new();
    for part in place.split('.') {
        let (key, number) =
            part.split_once('[').map_or((part, ""), |(key, rest)| (key, rest.trim_end_matches(']')));
        let within = if names.is_empty() { Default::default() } else { of.clone() };
        if !of.is_empty() {
            of.push('.');
        }
        of.push_str(key);
        let mut name = if within.is_empty() { label(key) } else { part_name(&within, key) };
        if let Ok(number) = number.parse::<usize>() {
            name = say::ENTRY.say(VOICE, &[("name", &name), ("n", &(number + 1).to_string())]);
        }
        names.push(name);
    }
    // The whole that a part belongs to tells it from others; more than that makes the line long.
    names[names.len().saturating_sub(2)..].join(", ")
}

/// The name of a part of something: an entry's key, or a field's name.
fn part_name(within: &str, key: &str) -> String {
    let is_keyed =
        ["promises", "acknowledgements", "names", "says", "destinations", "corporate"].contains(&within);
    if is_keyed { choice(within, key) } else { label(&format!("{within}.{key}")) }
}

fn preview(view: &View) -> Html {
    let editor = view.editor;
    let voices = [say::VOICE_ADULT, say::VOICE_YOUNG_PERSON, say::VOICE_EASY_READ];
    let voice = |(voice, name): (Voice, Phrase)| {
        let pressed = if editor.voice() == voice { "true" } else { "false" };
        html! {
            <li key={voice.key()}>
                <button type="button" class="voice" aria-pressed={pressed}
                    onclick={view.press(Act::Do(Msg::Speak(voice)))}>{ words(name) }</button>
            </li>
        }
    };
    let (who, now) = editor.shown();
    let shown = |shown: &Shown| {
        let pressed = if now == *shown { "true" } else { "false" };
        html! {
            <li key={shown.key()}>
                <button type="button" class="voice" aria-pressed={pressed}
                    onclick={view.press(Act::Do(Msg::Show(*shown)))}>{ words(shown.name()) }</button>
            </li>
        }
    };
    let someone = |someone: &Someone| {
        let pressed = if who == *someone { "true" } else { "false" };
        html! {
            <li key={someone.key()}>
                <button type="button" class="voice" aria-pressed={pressed}
                    onclick={view.press(Act::Do(Msg::Be(*someone)))}>{ words(someone.name()) }</button>
            </li>
        }
    };
    let hidden = editor.is_hidden().then(|| paragraph(words(say::PREVIEW_HIDDEN)));
    let old = editor.is_preview_old().then(|| paragraph(words(say::PREVIEW_OLD)));
    let screen = drawn(&editor.preview());
    html! {
        <section key="preview" class="preview" aria-labelledby="preview-heading">
            <h2 id="preview-heading" class="govuk-heading-m">{ words(say::PREVIEW) }</h2>
            <div class="voices" role="group" aria-label={words(say::PREVIEW_SOMEONE)}>
                <ul>{ for Someone::ALL.iter().map(someone) }</ul>
            </div>
            <div class="voices" role="group" aria-label={words(say::PREVIEW_VOICE)}>
                <ul>{ for Voice::ALL.into_iter().zip(voices).map(voice) }</ul>
            </div>
            <div class="voices" role="group" aria-label={words(say::PREVIEW_PAGE)}>
                <ul>{ for Shown::ALL.iter().map(shown) }</ul>
            </div>
            { paragraph(words(say::PREVIEW_BUTTONS)) }
            <div key="found" role="status">{ slot("old", old) }{ slot("hidden", hidden) }</div>
            <div key="screen" id={PREVIEW} class="paper">{ screen }</div>
        </section>
    }
}

/// A page of the guide as the preview draws it.
fn drawn(guide: &Guide) -> Html {
    screen(&GuideView { framed: true, ..GuideView::untouched(guide) })
}

/// The text of what is drawn; what is folded away in it, only if that is asked for.
fn text_of(node: &VNode, folded: bool, text: &mut String) {
    match node {
        VNode::VText(own) => text.push_str(&own.text),
        VNode::VTag(tag) => {
            let is_folded = tag.tag() == "details" && !tag.attributes.iter().any(|(name, _)| name == "open");
            if folded || !is_folded {
                tag.children().into_iter().for_each(|inner| text_of(inner, folded, text));
            }
        }
        VNode::VList(list) => list.iter().for_each(|inner| text_of(inner, folded, text)),
        _ => {}
    }
}

/// The page on which a text is shown, and who is shown it: the page in view if it is on it, then another of the same
/// person's, then anybody's. Where it stands folded away is second to where it is read.
pub fn where_shown(editor: &Editor, text: &str) -> Option<(Someone, Shown)> {
    let (who, shown) = editor.shown();
    let others = Someone::ALL.iter().copied().filter(|other| *other != who);
    let pages =
        [who].into_iter().chain(others).flat_map(|who| Shown::ALL.iter().map(move |shown| (who, *shown)));
    let pages = [(who, shown)].into_iter().chain(pages);
    let is_on = |(who, shown): &(Someone, Shown), folded| {
        let mut all = String::new();
        text_of(&drawn(&editor.preview_for(*who, *shown)), folded, &mut all);
        all.contains(text)
    };
    [false, true].into_iter().find_map(|folded| pages.clone().find(|page| is_on(page, folded)))
}

fn done(view: &View) -> Html {
    html! {
        <section key="done" aria-labelledby="done-heading">
            <h2 id="done-heading" class="govuk-heading-m">{ words(say::DONE) }</h2>
            <div key="save">
                { view.button(words(say::SAVE), ButtonKind::Secondary, Act::Save) }
                { below(say::SAVE_HINT) }
                { view.notice(|act| *act == Act::Save) }
            </div>
            <div key="try">
                { view.button(
                    words(if view.trying.is_some() { say::TRY_AGAIN } else { say::TRY }), ButtonKind::Secondary, Act::Try,
                ) }
                { view.notice(|act| *act == Act::Try) }
                { slot("tried", view.trying.clone().map(|page| html! {
                    <iframe class="tried" title={words(say::TRY_TITLE)} sandbox={SANDBOX} referrerpolicy="no-referrer" srcdoc={page} />
                })) }
            </div>
        </section>
    }
}

/// A line below a button.
fn below(text: Phrase) -> Html {
    html! { <p class="govuk-hint">{ words(text) }</p> }
}

/// A finished file to save.
fn download(view: &View, file: File) -> Html {
    let why = match file {
        File::Guide => say::FILE_GUIDE,
        File::WithoutWasm => say::FILE_WITHOUT_WASM,
        File::Read => say::FILE_READ,
        File::Embed => say::FILE_EMBED,
    };
    let text = say::DOWNLOAD.say(VOICE, &[("name", file.key())]);
    html! {
        <li key={file.key()}>
            { view.button(text, ButtonKind::Secondary, Act::Download(file)) }
            { below(why) }
            { view.notice(|act| *act == Act::Download(file)) }
        </li>
    }
}

fn put(view: &View) -> Html {
    let editor = view.editor;
    let folder = Input {
        id: "folder".into(),
        label: Title::plain(words(say::FOLDER)),
        hint: Some(words(say::FOLDER_HINT).into()),
        error: None,
        entry: Typed::Address,
        width: Width::Thirty,
        value: editor.folder().to_owned().into(),
        on_input: view.act.reform(|text| Act::Do(Msg::Folder(text))),
    };
    let way = |way: &Way| {
        let (name, why) = match way {
            Way::Element => (say::WAY_ELEMENT, vec![say::WAY_ELEMENT_WHY, say::WAY_ELEMENT_INTEGRITY]),
            Way::Frame => (say::WAY_FRAME, vec![say::WAY_FRAME_WHY]),
            Way::Link => (say::WAY_LINK, vec![say::WAY_LINK_WHY]),
        };
        let code = editor.snippet(*way, view.parts);
        let copy = view.button(
            say::COPY.say(VOICE, &[("name", words(name))]),
            ButtonKind::Secondary,
            Act::Copy(*way),
        );
        let of = *way;
        let content = html! {
            <>
                { for why.into_iter().map(|phrase| paragraph(words(phrase))) }
                <pre key={code.clone()} class="code" tabindex="0" id={format!("snippet-{}", way.key())} aria-label={words(name)}>{ code }</pre>
                { copy }
                { view.notice(move |act| *act == Act::Copy(of)) }
            </>
        };
        // Most take the first.
        let is_first = *way == Way::Element;
        let drawn = if is_first {
            html! { <>{ heading(words(name), HeadingLevel::Three, Size::Small) }{ content }</> }
        } else {
            Details { id: None, summary: words(name).into(), content, open: false }.view()
        };
        html! { <div key={way.key()}>{ drawn }</div> }
    };
    let policy = editor.policy();
    html! {
        <section key="put" class="put" aria-labelledby="put-heading">
            <h2 id="put-heading" class="govuk-heading-m">{ words(say::PUT) }</h2>
            { paragraph(words(say::PUT_LEAD)) }
            <div key="all" class="files">
                { view.button(words(say::SAVE_ALL), ButtonKind::Primary, Act::DownloadAll) }
                { below(say::SAVE_ALL_HINT) }
                { view.notice(|act| *act == Act::DownloadAll) }
            </div>
            <ul class="govuk-list files">{ for File::ALL.iter().map(|file| download(view, *file)) }</ul>
            { paragraph(words(say::PUT_WAYS)) }
            { folder.view() }
            { for Way::ALL.iter().map(way) }
            { paragraph(words(say::POLICY)) }
            <pre key={policy.clone()} class="code" tabindex="0" id="policy" aria-label={words(say::POLICY)}>{ policy }</pre>
        </section>
    }
}
