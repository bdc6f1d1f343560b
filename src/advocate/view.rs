//! The page for an advocate: the cases as a list, and one of them.

use yew::{AttrValue, Callback, Event, Html, MouseEvent, SubmitEvent, html};

use super::case::{Kept, VOICE, Wanted};
use super::caseload::{Caseload, Msg};
use super::list;
use super::typed::{Field, Form, Wrong, asked};
use crate::components::text::{bullets, paragraph, slot};
use crate::components::{
    BackLink, Button, ButtonAction, ButtonGroup, ButtonKind, Checkbox, Checkboxes, DateInput, DatePart,
    DatePartInput, Details, Entry, ErrorLink, ErrorSummary, ErrorText, Heading, HeadingLevel, Input,
    InsetText, Radio, Radios, Select, SelectItem, Size, SummaryList, SummaryRow, Title, WarningText, Width,
};
use crate::rules::directory::Listed;
use crate::rules::named::Named;
use crate::rules::questions::{Danger, Question, StandsAt};
use crate::rules::sending::Sent;
use crate::words::table::{advocate as say, common, council as of_council};
use crate::words::{InWords, OptionWords, Phrase, dates};

/// Something a person does on the page.
#[derive(Clone, Debug)]
pub enum Act {
    /// A message for the list itself.
    Do(Msg),
    /// Begins a complaint for another young person, and saves the file with which the guide goes on.
    Begin,
    /// Opens files from a file input, or files that were dropped.
    Open(Event),
    /// Opens what the guide may have saved in a folder that was chosen.
    OpenFolder(Event),
    /// Goes back from a case to the list.
    Back,
    /// Follows a line of the error summary to the field with this id.
    GoTo(String),
    /// Prints what is in view.
    Print,
    /// Copies the letter of the case with this number.
    Copy(usize),
    /// Saves its letter as text.
    SaveLetter(usize),
    /// Saves the case as a file that the guide opens as well.
    SaveCase(usize),
    /// Saves the chosen cases in one file.
    SavePack,
    /// Saves the cases in view as a table.
    SaveTable,
    /// Saves the coming days of the cases in view for a calendar.
    SaveCalendar,
}

/// What a press has led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The letter is copied.
    Copied,
    /// It could not be.
    NotCopied,
    /// A file with this name is handed to the browser to save.
    Saved(String),
    /// It could not be handed over.
    NotSaved,
    /// One file with all of it could not be opened again.
    TooLong,
    /// No day is to come.
    NothingToCome,
}

/// The id of the list's heading, which can take the focus.
pub const CASES: &str = "cases";

/// The id of the part that says what could not be read in which files, which can take the focus.
pub const NOT_READ: &str = "not-read";

/// The id of the link to a case in the list.
pub fn link(number: usize) -> String {
    format!("case-{number}")
}

/// The id of the question before a case is taken out of the list, which can take the focus.
pub const REMOVING: &str = "removing";

/// Where on the page a button was pressed, so that its result can appear beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The letter of a case.
    Letter,
    /// The file of a case.
    Case,
    /// The file with which a case is begun.
    Begin,
    /// The whole list.
    List,
}

/// Everything the page is drawn from.
pub struct View<'a> {
    /// The cases that are open.
    pub list: &'a Caseload,
    /// What the last press led to.
    pub notice: Option<(Beside, Notice)>,
    /// Whether the browser can open a folder.
    pub opens_folders: bool,
    /// Told what a person does.
    pub act: Callback<Act>,
}

impl View<'_> {
    fn press(&self, act: Act) -> Callback<MouseEvent> {
        self.act.reform(move |_| act.clone())
    }

    fn button(&self, phrase: Phrase, kind: ButtonKind, act: Act) -> Html {
        Button { text: words(phrase).into(), kind, action: ButtonAction::Press(self.press(act)) }.view()
    }
}

fn words(phrase: Phrase) -> &'static str {
    phrase.raw(VOICE)
}

fn heading(text: impl Into<AttrValue>, level: HeadingLevel, size: Size) -> Html {
    Heading { text: text.into(), level, size, names_page: false }.view()
}

fn title(text: impl Into<AttrValue>) -> Html {
    Heading { text: text.into(), level: HeadingLevel::One, size: Size::Large, names_page: true }.view()
}

/// Draws the page.
pub fn view(view: &View) -> Html {
    match view.list.shown() {
        Some(kept) => {
            let back =
                BackLink { text: words(say::PAGE_BACK).into(), on_click: view.press(Act::Back) }.view();
            html! {
                <main key={format!("case {}", kept.number)} class="desk">
                    <div key="back" class="not-printed">{ back }</div>
                    { case(view, kept) }
                </main>
            }
        }
        None => html! { <main key="list" class="desk">{ cases(view) }</main> },
    }
}

/// The list, with what can be opened above it and what can be saved below it.
fn cases(view: &View) -> Html {
    let list = view.list;
    let listed = (!list.cases().is_empty()).then(|| listed(view));
    html! {
        <>
            <div key="open" class="not-printed">
                { slot("mistakes", mistakes(view, Form::Add).or_else(|| mistakes(view, Form::Begin))) }
                { title(words(say::PAGE_TITLE)) }
                { slot("lead", listed.is_none().then(|| paragraph(words(say::PAGE_LEAD)))) }
                { paragraph(words(say::PAGE_NOTHING_KEPT)) }
                { open(view) }
                { slot("begin", Some(begin(view))) }
                { slot("add", Some(add(view))) }
            </div>
            <div key="told" class="not-printed">{ told(view) }</div>
            { slot("listed", listed) }
        </>
    }
}

fn open(view: &View) -> Html {
    let folder = view.opens_folders.then(|| {
        html! {
            <>
                <label class="govuk-label" for="folder">{ words(say::PAGE_OPEN_FOLDER) }</label>
                <div class="govuk-hint" id="folder-hint">{ words(say::PAGE_OPEN_FOLDER_HINT) }</div>
                <input id="folder" type="file" webkitdirectory=true autocomplete="off"
                    aria-describedby="folder-hint" onchange={view.act.reform(Act::OpenFolder)} />
            </>
        }
    });
    html! {
        <>
            <div key="files" class="opens">
                <label class="govuk-label govuk-label--m" for="files">{ words(say::PAGE_OPEN) }</label>
                <div class="govuk-hint" id="files-hint">{ words(say::PAGE_OPEN_HINT) }</div>
                <input id="files" type="file" multiple=true accept=".html,.htm,text/html" autocomplete="off"
                    aria-describedby="files-hint" onchange={view.act.reform(Act::Open)} />
            </div>
            { slot("folder", folder.map(|folder| html! { <div class="opens">{ folder }</div> })) }
        </>
    }
}

/// What is wrong with a form, each line leading to its field.
fn mistakes(view: &View, form: Form) -> Option<Html> {
    let wrong = view.list.wrong(form);
    let link =
        |wrong: &Wrong| ErrorLink { text: wrong.says.clone().into(), field: wrong.field.id(form).into() };
    let summary = || ErrorSummary {
        title: words(common::ERROR_TITLE).into(),
        level: HeadingLevel::Two,
        errors: wrong.iter().map(link).collect(),
        on_go: view.act.reform(|field: AttrValue| Act::GoTo(field.to_string())),
    };
    (!wrong.is_empty()).then(|| summary().view())
}

fn error(view: &View, form: Form, fields: &[Field]) -> Option<ErrorText> {
    let wrong = view.list.wrong(form).iter().find(|wrong| fields.contains(&wrong.field))?;
    Some(ErrorText { prefix: words(common::ERROR_PREFIX).into(), text: wrong.says.clone().into() })
}

/// What a case is called, on the form with which it begins.
fn label(view: &View, form: Form) -> Html {
    Input {
        id: Field::Label.id(form).into(),
        label: Title::plain(words(say::PAGE_LABEL)),
        hint: Some(words(say::PAGE_LABEL_HINT).into()),
        error: error(view, form, &[Field::Label]),
        entry: Entry::Words,
        width: Width::Twenty,
        value: view.list.typed(form).label.clone().into(),
        on_input: types(view, form, Field::Label),
    }
    .view()
}

/// Told what a field of a form holds now.
fn types(view: &View, form: Form, field: Field) -> Callback<String> {
    view.act.reform(move |text: String| Act::Do(Msg::Type(form, field, text)))
}

/// A complaint for another young person: a file with the advocate's own name, to go on with in the guide.
fn begin(view: &View) -> Html {
    let onsubmit = view.act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Act::Begin
    });
    let content = html! {
        <form novalidate=true autocomplete="off" {onsubmit}>
            { paragraph(words(say::PAGE_BEGIN_WHY)) }
            { label(view, Form::Begin) }
            { submit(say::PAGE_BEGIN_BUTTON) }
            { notice(view, Beside::Begin) }
        </form>
    };
    Details { id: None, summary: words(say::PAGE_BEGIN).into(), content, open: false }.view()
}

/// A case that has no file yet.
fn add(view: &View) -> Html {
    let form = Form::Add;
    let typed = view.list.typed(form);
    let reading = view.list.reading();
    let mut listed: Vec<_> = reading.directory.answering(reading.today).collect();
    listed.sort_by_key(|council| council.area());
    let item =
        |council: &Listed| SelectItem { value: council.id.clone().into(), text: council.name.clone().into() };
    let unknown = SelectItem { value: "".into(), text: words(say::PAGE_CHOOSE).into() };
    let council = Select {
        id: Field::Council.id(form).into(),
        label: Title::plain(words(say::PAGE_ADD_COUNCIL)),
        hint: None,
        error: None,
        items: std::iter::once(unknown).chain(listed.into_iter().map(item)).collect(),
        value: typed.council.clone().into(),
        on_change: types(view, form, Field::Council),
    };
    let of_danger = asked(Question::Danger);
    let radio = |(danger, option): (&Danger, &OptionWords)| {
        Radio { value: danger.key().into(), text: words(option.label.plain).into(), ..Radio::default() }
            .into()
    };
    let danger = Radios {
        name: Field::Danger.id(form).into(),
        legend: Title::plain(words(of_danger.ask.plain)),
        hint: None,
        error: error(view, form, &[Field::Danger]),
        items: Danger::ALL.iter().zip(of_danger.options).map(radio).collect(),
        chosen: typed.danger.map(|danger| danger.key().into()),
        on_change: view
            .act
            .reform(move |key: AttrValue| Act::Do(Msg::Type(form, Field::Danger, key.to_string()))),
    };
    let content = html! {
        <form novalidate=true autocomplete="off" onsubmit={submitted(view, Msg::AddTyped)}>
            { label(view, form) }
            { council.view() }
            { danger.view() }
            { progress(view, form) }
            { submit(say::PAGE_ADD_BUTTON) }
        </form>
    };
    Details { id: None, summary: words(say::PAGE_ADD).into(), content, open: false }.view()
}

fn submitted(view: &View, msg: Msg) -> Callback<SubmitEvent> {
    view.act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Act::Do(msg.clone())
    })
}

fn submit(phrase: Phrase) -> Html {
    Button { text: words(phrase).into(), kind: ButtonKind::Secondary, action: ButtonAction::Submit }.view()
}

/// How far a case has come and since when, as the guide asks it.
fn progress(view: &View, form: Form) -> Html {
    let typed = view.list.typed(form);
    let of_stand = asked(Question::StandsAt);
    let item = |(stands_at, option): (&StandsAt, &OptionWords)| SelectItem {
        value: stands_at.key().into(),
        text: words(option.label.plain).into(),
    };
    let none = SelectItem { value: "".into(), text: words(say::PAGE_CHOOSE).into() };
    let stands = Select {
        id: Field::StandsAt.id(form).into(),
        label: Title::plain(words(of_stand.ask.plain)),
        hint: None,
        error: error(view, form, &[Field::StandsAt]),
        items: std::iter::once(none).chain(StandsAt::ALL.iter().zip(of_stand.options).map(item)).collect(),
        value: typed.stands_at.map(StandsAt::key).unwrap_or_default().into(),
        on_change: types(view, form, Field::StandsAt),
    };
    let of_date = asked(Question::StageDate);
    let part = |part: DatePart, field: Field, label: Phrase, value: &str| {
        let wrong = view.list.wrong(form).iter().any(|wrong| wrong.field == field);
        (part, DatePartInput { label: words(label).into(), value: value.to_owned().into(), wrong })
    };
    let since = DateInput {
        id: format!("{}-since", form.key()).into(),
        legend: Title::plain(words(of_date.ask.plain)),
        hint: of_date.hint.map(|hint| words(hint.plain).into()),
        error: error(view, form, &[Field::Day, Field::Month, Field::Year]),
        parts: [
            part(DatePart::Day, Field::Day, common::DAY, &typed.since.day),
            part(DatePart::Month, Field::Month, common::MONTH, &typed.since.month),
            part(DatePart::Year, Field::Year, common::YEAR, &typed.since.year),
        ],
        on_input: view.act.reform(move |(part, text)| {
            let field = match part {
                // There is no box for a week here.
                DatePart::Day | DatePart::Week => Field::Day,
                DatePart::Month => Field::Month,
                DatePart::Year => Field::Year,
            };
            Act::Do(Msg::Type(form, field, text))
        }),
    };
    html! {
        <>
            { stands.view() }
            { since.view() }
        </>
    }
}

/// What could not be read of the files opened last, and what else people need to know about them.
fn told(view: &View) -> Html {
    let list = view.list;
    let not_read = (!list.not_read().is_empty()).then(|| {
        html! {
            <section>
                <h2 key="title" id={NOT_READ} tabindex="-1" class="govuk-heading-m">{ words(say::PAGE_NOT_READ) }</h2>
                { bullets(list.not_read().iter().cloned()) }
            </section>
        }
    });
    let told =
        (!list.told().is_empty()).then(|| InsetText { content: bullets(list.told().iter().cloned()) }.view());
    html! {
        <>
            { slot("not-read", not_read) }
            { slot("twins", told) }
        </>
    }
}

fn listed(view: &View) -> Html {
    let list = view.list;
    let (found, all) = list.in_view();
    let more = (found.len() < all).then(|| {
        let text = say::PAGE_SHOW_ALL.say(VOICE, &[("n", &all.to_string())]);
        let action = ButtonAction::Press(view.press(Act::Do(Msg::ShowAll)));
        Button { text: text.into(), kind: ButtonKind::Secondary, action }.view()
    });
    let count = say::PAGE_SHOWN
        .say(VOICE, &[("n", &found.len().to_string()), ("of", &list.cases().len().to_string())]);
    let today = dates::weekday(list.reading().today, VOICE);
    html! {
        <section aria-labelledby={CASES}>
            <h2 key="title" id={CASES} tabindex="-1" class="govuk-heading-l">
                { say::PAGE_HEADING.say(VOICE, &[("date", &today)]) }
            </h2>
            <div key="lead" role="status">{ paragraph(list::lead(list.cases())) }</div>
            { slot("unsaved", list.is_changed().then(|| unsaved(view))) }
            <div key="filters" class="not-printed filters">
                { filters(view) }
                <div key="count" role="status">{ paragraph(count) }</div>
            </div>
            <ol key="cases" class="duties">{ for found.iter().map(|kept| row(view, kept)) }</ol>
            <div key="more" class="not-printed">{ for more }</div>
            <div key="keep" class="not-printed">{ keep(view, &found) }</div>
        </section>
    }
}

/// What is in no file yet is gone with the page.
fn unsaved(view: &View) -> Html {
    let changed = view.list.cases().iter().filter(|kept| kept.is_changed);
    let labels: Vec<_> = changed.map(|kept| kept.held.label.as_str()).collect();
    let says = say::PAGE_UNSAVED.say(VOICE, &[("name", &labels.join(", "))]);
    html! { <div class="not-printed">{ InsetText { content: paragraph(says) }.view() }</div> }
}

fn filters(view: &View) -> Html {
    let list = view.list;
    let stands = Select {
        id: "stands".into(),
        label: Title::plain(words(say::PAGE_WHICH)),
        hint: None,
        error: None,
        items: Wanted::ALL
            .iter()
            .map(|wanted| {
                let n = list.count(*wanted).to_string();
                let text = say::PAGE_COUNTED
                    .say(VOICE, &[("name", words(list::wanted_in_words(*wanted))), ("n", &n)]);
                SelectItem { value: wanted.key().into(), text: text.into() }
            })
            .collect(),
        value: list.wanted().key().into(),
        on_change: view
            .act
            .reform(|key: String| Act::Do(Msg::Want(Wanted::from_key(&key).unwrap_or(Wanted::All)))),
    };
    let councils = list.councils();
    let council = (councils.len() > 1).then(|| {
        let item = |name: &str| SelectItem { value: name.to_owned().into(), text: name.to_owned().into() };
        let every = SelectItem { value: "".into(), text: words(say::PAGE_EVERY_COUNCIL).into() };
        Select {
            id: "council".into(),
            label: Title::plain(words(say::COUNCIL)),
            hint: None,
            error: None,
            items: std::iter::once(every).chain(councils.into_iter().map(item)).collect(),
            value: list.council().unwrap_or_default().to_owned().into(),
            on_change: view
                .act
                .reform(|name: String| Act::Do(Msg::Council(Some(name).filter(|name| !name.is_empty())))),
        }
        .view()
    });
    html! {
        <>
            { stands.view() }
            { slot("council", council) }
        </>
    }
}

/// A case in the list: its name on the left, and how it stands on the right.
fn row(view: &View, kept: &Kept) -> Html {
    let held = &kept.held;
    let number = kept.number;
    let onclick = view.act.reform(move |event: MouseEvent| {
        event.prevent_default();
        Act::Do(Msg::Show(Some(number)))
    });
    let is_late = Wanted::Late.has(held);
    let due = held.due.as_ref().map(|due| {
        let text = format!("{}: {}", dates::weekday(due.on, VOICE), due.name);
        html! { <p key={text.clone()} class="govuk-body govuk-!-font-weight-bold">{ text }</p> }
    });
    let stands = list::stands_today(held);
    let class = if is_late || held.danger { "govuk-body late" } else { "govuk-body" };
    let fact = |(heading, text): (Phrase, String)| {
        let says = say::FACT.say(VOICE, &[("name", words(heading)), ("text", &text)]);
        html! { <li key={says.clone()}>{ says }</li> }
    };
    let told = [say::LAST, say::NEXT];
    let facts = list::facts(held).into_iter().filter(|(heading, _)| told.contains(heading));
    let stage = words(list::stands_in_words(held.stands));
    let whose = held.council.iter().map(String::as_str).chain([stage]);
    let whose = whose.map(|text| html! { <li key={text.to_owned()}>{ text.to_owned() }</li> });
    let changed = kept.is_changed.then(|| html! { <li key="changed">{ words(say::PAGE_CHANGED) }</li> });
    html! {
        <li key={number.to_string()}>
            <div>
                <h3 key={held.label.clone()} class="govuk-heading-s">
                    <a id={link(number)} class="govuk-link" href={format!("#{}", link(number))} {onclick}>
                        { held.label.clone() }
                    </a>
                </h3>
                <ul class="govuk-list facts">{ for whose }</ul>
            </div>
            <div>
                { slot("due", due) }
                <p key={stands.clone()} {class}>{ stands }</p>
                <ul class="govuk-list facts">{ for facts.map(fact) }{ for changed }</ul>
            </div>
        </li>
    }
}

/// What can be saved of the list, and given to somebody else.
fn keep(view: &View, found: &[&Kept]) -> Html {
    let item = |kept: &&Kept| Checkbox {
        value: kept.number.to_string().into(),
        text: kept.held.label.clone().into(),
        hint: kept.held.council.clone().map(AttrValue::from),
        checked: kept.is_ticked,
        ..Checkbox::default()
    };
    let some = Checkboxes {
        name: "some".into(),
        legend: Title::plain(words(say::PAGE_SOME)),
        hint: Some(words(say::PAGE_SOME_HINT).into()),
        error: None,
        items: found.iter().map(|kept| item(kept).into()).collect(),
        on_change: view.act.reform(|(number, is_ticked): (AttrValue, bool)| {
            Act::Do(Msg::Tick(number.parse().unwrap_or_default(), is_ticked))
        }),
    };
    let some =
        Details { id: None, summary: words(say::PAGE_ONLY_SOME).into(), content: some.view(), open: false };
    let buttons = ButtonGroup {
        buttons: vec![
            view.button(say::PAGE_SAVE_PACK, ButtonKind::Primary, Act::SavePack),
            view.button(say::PAGE_SAVE_CALENDAR, ButtonKind::Secondary, Act::SaveCalendar),
            view.button(say::PAGE_SAVE_TABLE, ButtonKind::Secondary, Act::SaveTable),
            view.button(say::PAGE_PRINT, ButtonKind::Secondary, Act::Print),
        ],
    };
    html! {
        <>
            { heading(words(say::PAGE_KEEP), HeadingLevel::Two, Size::Medium) }
            { paragraph(words(say::PAGE_KEEP_WHY)) }
            <div key="some">{ some.view() }</div>
            { buttons.view() }
            { notice(view, Beside::List) }
        </>
    }
}

/// What the last press beside this has led to.
fn notice(view: &View, beside: Beside) -> Html {
    let notice = view.notice.as_ref().filter(|(of, _)| *of == beside);
    let says = notice.map(|(_, notice)| match notice {
        Notice::Copied => words(say::PAGE_COPIED).to_owned(),
        Notice::NotCopied => words(say::PAGE_NOT_COPIED).to_owned(),
        Notice::Saved(name) => say::PAGE_SAVED.say(VOICE, &[("name", name)]),
        Notice::NotSaved => words(say::PAGE_NOT_SAVED).to_owned(),
        Notice::TooLong => words(say::PAGE_TOO_LONG).to_owned(),
        Notice::NothingToCome => words(say::PAGE_NOTHING_TO_COME).to_owned(),
    });
    html! { <div key="notice" role="status">{ for says.map(paragraph) }</div> }
}

/// One case.
fn case(view: &View, kept: &Kept) -> Html {
    let reading = view.list.reading();
    let number = kept.number;
    let danger = kept.held.danger.then(|| {
        WarningText { prefix: words(common::WARNING).into(), text: words(say::PAGE_DANGER).into() }.view()
    });
    let row = |(heading, text): (Phrase, String)| SummaryRow {
        key: words(heading).into(),
        picture: None,
        value: paragraph(text),
        actions: Vec::new(),
    };
    let facts = SummaryList { rows: list::facts(&kept.held).into_iter().map(row).collect() };
    let since = list::since(&kept.saved, &kept.held, reading);
    let days = list::days(&kept.saved, reading);
    let days = (!days.is_empty()).then(|| {
        let content = bullets(days);
        Details { id: None, summary: words(say::PACK_DATES).into(), content, open: false }.view()
    });
    let answers = list::answers(&kept.saved, reading).into_iter().map(|(asked, said)| {
        html! {
            <div key={asked.clone()}>
                { heading(asked, HeadingLevel::Three, Size::Small) }
                { bullets(said) }
            </div>
        }
    });
    let answers = Details {
        id: None,
        summary: words(say::PACK_ANSWERS).into(),
        content: html! { <>{ for answers }</> },
        open: false,
    };
    html! {
        <>
            { slot("mistakes", mistakes(view, Form::Move)) }
            { title(kept.held.label.clone()) }
            { slot("danger", danger) }
            <div key="facts">{ facts.view() }</div>
            <div key="since">{ for since.into_iter().map(paragraph) }</div>
            <div key="letter">{ letter(view, kept) }</div>
            <div key={format!("move {:?}", kept.held)} class="not-printed">{ come_further(view, number) }</div>
            { slot("days", days) }
            <div key="answers">{ answers.view() }</div>
            <div key="more" class="not-printed">
                { heading(words(say::PAGE_THIS_CASE), HeadingLevel::Two, Size::Medium) }
                <div key={format!("called {number}")}>{ called(view, kept) }</div>
                { paragraph(words(say::PAGE_SAVE_CASE_WHY)) }
                { ButtonGroup {
                    buttons: vec![
                        view.button(say::PAGE_SAVE_CASE, ButtonKind::Secondary, Act::SaveCase(number)),
                        view.button(say::PAGE_ANOTHER, ButtonKind::Secondary, Act::Do(Msg::Another(number))),
                        view.button(say::PAGE_REMOVE, ButtonKind::Secondary, Act::Do(Msg::Remove(number))),
                    ],
                }.view() }
                { notice(view, Beside::Case) }
                { slot("removing", view.list.is_removing(kept).then(|| removing(view, number))) }
            </div>
        </>
    }
}

/// Asks before anything is lost.
fn removing(view: &View, number: usize) -> Html {
    let buttons = ButtonGroup {
        buttons: vec![
            view.button(say::PAGE_REMOVE_YES, ButtonKind::Warning, Act::Do(Msg::Remove(number))),
            view.button(say::PAGE_REMOVE_NO, ButtonKind::Secondary, Act::Do(Msg::Keep)),
        ],
    };
    html! {
        <>
            <p key="asks" id={REMOVING} tabindex="-1" class="govuk-body">{ words(say::PAGE_REMOVE_ASK) }</p>
            { buttons.view() }
        </>
    }
}

/// What has happened in a case since: it has come further.
fn come_further(view: &View, number: usize) -> Html {
    let content = html! {
        <form novalidate=true autocomplete="off" onsubmit={submitted(view, Msg::MoveTyped(number))}>
            { progress(view, Form::Move) }
            { submit(say::PAGE_MOVE_BUTTON) }
        </form>
    };
    Details { id: None, summary: words(say::PAGE_MOVE).into(), content, open: false }.view()
}

fn called(view: &View, kept: &Kept) -> Html {
    let number = kept.number;
    Input {
        id: "label".into(),
        label: Title::plain(words(say::PAGE_LABEL)),
        hint: Some(words(say::PAGE_LABEL_HINT).into()),
        error: None,
        entry: Entry::Words,
        width: Width::Twenty,
        value: kept.held.label.clone().into(),
        on_input: view.act.reform(move |text| Act::Do(Msg::Rename(number, text))),
    }
    .view()
}

/// The letter of a case: to send, or as it went.
fn letter(view: &View, kept: &Kept) -> Html {
    let number = kept.number;
    let reading = view.list.reading();
    let parts = |text: &str| {
        let text = text.replace("\r\n", "\n");
        let part =
            |part: &str| html! { <p key={part.to_owned()} class="govuk-body lines">{ part.to_owned() }</p> };
        let parts = text.split("\n\n").filter(|part| !part.trim().is_empty()).map(part);
        html! { <div class="letter">{ for parts }</div> }
    };
    let went = kept.saved.went.as_ref().map(|went| {
        let says = say::PACK_WENT.say(VOICE, &[("date", &dates::day(went.on, VOICE))]);
        let content = parts(&went.text);
        Details { id: None, summary: says.into(), content, open: false }.view()
    });
    let made = reading.letter(&kept.saved);
    let to_send = made.map(|text| {
        let buttons = ButtonGroup {
            buttons: vec![
                view.button(say::PAGE_COPY, ButtonKind::Primary, Act::Copy(number)),
                view.button(say::PAGE_SAVE_LETTER, ButtonKind::Secondary, Act::SaveLetter(number)),
                view.button(say::PAGE_PRINT, ButtonKind::Secondary, Act::Print),
            ],
        };
        let ways = Sent::ALL.iter().map(|how| {
            let name = how.words().name;
            view.button(name, ButtonKind::Secondary, Act::Do(Msg::Sent(number, *how)))
        });
        let sent = html! {
            <>
                { paragraph(words(say::PAGE_SENT_WHY)) }
                { ButtonGroup { buttons: ways.collect() }.view() }
            </>
        };
        let website = reading.council(kept.saved.council.as_deref()).website.map(|web| {
            html! {
                <p key={web.clone()} class="govuk-body">
                    <span key="name">{ words(of_council::WEBSITE_LINK) }</span>
                    { " " }
                    <a class="govuk-link" href={web.clone()} target="_blank" rel="noopener noreferrer">{ web.clone() }</a>
                </p>
            }
        });
        html! {
            <>
                <div key="title">{ heading(words(say::PAGE_LETTER), HeadingLevel::Two, Size::Medium) }</div>
                <div key={text.clone()}>{ parts(&text) }</div>
                <div key="buttons" class="not-printed">
                    { buttons.view() }
                    { notice(view, Beside::Letter) }
                    { slot("website", website) }
                    <div key="sent">
                        { Details { id: None, summary: words(say::PAGE_SENT).into(), content: sent, open: false }.view() }
                    </div>
                </div>
            </>
        }
    });
    let none = (to_send.is_none() && went.is_none()).then(|| paragraph(words(say::PAGE_NO_LETTER)));
    html! {
        <>
            { slot("to-send", to_send) }
            { slot("went", went) }
            { slot("none", none) }
        </>
    }
}
