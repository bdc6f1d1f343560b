//! The page for a council's staff.

use yew::{AttrValue, Callback, Event, Html, MouseEvent, SubmitEvent, html};

use crate::components::text::{bullets, paragraph, slot};
use crate::components::working::behind;
use crate::components::{
    Button, ButtonAction, ButtonGroup, ButtonKind, DateInput, DatePart, DatePartInput, Details, Entry,
    ErrorLink, ErrorSummary, ErrorText, Heading, HeadingLevel, Input, Select, SelectItem, Size, Textarea,
    Title, Width,
};
use crate::documents::deadlines::{Answered, CorporateLine, Deadlines, DutyLine, StageLines};
use crate::rules::law::Rule;
use crate::rules::named::Named;
use crate::rules::steps::Stage;
use crate::staff::desk::{Desk, Field, MORE, Msg, Part, Shown, Wrong, rules, strength};
use crate::staff::list::{self, Line, OfTime, VOICE};
use crate::words::Phrase;
use crate::words::dates;
use crate::words::table::{cases as own, common, deadlines as say};

/// Something a person does on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A message for the desk itself.
    Do(Msg),
    /// Follows a line of the error summary to the field with this id.
    GoTo(String),
    /// Prints the deadlines.
    Print,
    /// Prints the list, every complaint of it that is wanted.
    PrintCases,
    /// Saves the deadlines for a calendar.
    Save,
    /// Opens a list from a file input.
    Open(Event),
    /// Shows the council's own list as it stands today.
    ShowCases,
    /// Saves that list as a table.
    SaveTable,
    /// Saves the list's coming days for a calendar.
    SaveCases,
}

/// What a press has led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The calendar is handed to the browser to save.
    Saved,
    /// The calendar could not be handed over.
    NotSaved,
    /// No deadline is to come.
    NothingToCome,
}

/// The id of the deadlines' heading, which can take the focus.
pub const DEADLINES: &str = "deadlines";

/// The id of the heading of the questions, which can take the focus.
const QUESTIONS: &str = "questions";

/// The id of the heading of the rules, which can take the focus.
const RULES: &str = "rules";

/// The id of the list's heading, which can take the focus.
pub const CASES: &str = "cases";

/// The id of the first complaint of those that were drawn last because more were wanted, which can take the focus.
pub const FIRST_NEW: &str = "first-new";

/// Everything the page is drawn from.
pub struct View<'a> {
    /// The page's state.
    pub desk: &'a Desk,
    /// What the last press led to.
    pub notice: Option<Notice>,
    /// What the last press about the list led to.
    pub listed: Option<Notice>,
    /// Told what a person does.
    pub act: Callback<Act>,
}

impl View<'_> {
    fn press(&self, act: Act) -> Callback<MouseEvent> {
        self.act.reform(move |_| act.clone())
    }
}

fn words(phrase: Phrase) -> &'static str {
    phrase.raw(VOICE)
}

fn heading(text: impl Into<AttrValue>, level: HeadingLevel, size: Size) -> Html {
    Heading { text: text.into(), level, size, names_page: false }.view()
}

/// The heading of a part that a link leads to, so that it can take the focus.
fn part_heading(id: &'static str, phrase: Phrase) -> Html {
    html! { <h2 key="title" {id} tabindex="-1" class="govuk-heading-l">{ words(phrase) }</h2> }
}

/// Draws the page.
pub fn view(view: &View) -> Html {
    let title = Heading {
        text: words(say::PAGE_TITLE).into(),
        level: HeadingLevel::One,
        size: Size::Large,
        names_page: true,
    };
    let council = view.desk.council();
    let name = council.name.as_deref().unwrap_or(words(common::THE_COUNCIL));
    html! {
        <main class="desk">
            <div key="ask" class="not-printed">
                { slot("mistakes", mistakes(view)) }
                { title.view() }
                { paragraph(say::PAGE_LEAD.say(VOICE, &[("council", name)])) }
                { paragraph(words(say::PAGE_NOTHING_KEPT)) }
                { contents() }
                { form(view) }
            </div>
            { slot("made", view.desk.made().map(|made| deadlines(view, made))) }
            { cases(view) }
            <div key="rest" class="not-printed">
                { questions(view) }
                { sources() }
            </div>
        </main>
    }
}

/// What else is on the page: whoever comes for the list is not to pass the dates of one complaint first.
fn contents() -> Html {
    let parts = [(CASES, own::TITLE), (QUESTIONS, say::PAGE_QUESTIONS), (RULES, say::PAGE_RULES)];
    let link = |(id, phrase): (&'static str, Phrase)| {
        html! { <li key={id}><a class="govuk-link" href={format!("#{id}")}>{ words(phrase) }</a></li> }
    };
    html! {
        <nav key="contents" aria-label={words(say::PAGE_CONTENTS)}>
            <ul class="govuk-list">{ for parts.into_iter().map(link) }</ul>
        </nav>
    }
}

fn mistakes(view: &View) -> Option<Html> {
    let link = |wrong: &Wrong| ErrorLink { text: wrong.says.clone().into(), field: field_id(wrong) };
    let errors: Vec<_> = view.desk.wrong().iter().map(link).collect();
    let summary = || ErrorSummary {
        title: words(common::ERROR_TITLE).into(),
        level: HeadingLevel::Two,
        errors: errors.clone(),
        on_go: view.act.reform(|field: AttrValue| Act::GoTo(field.to_string())),
    };
    (!errors.is_empty()).then(|| summary().view())
}

/// The box that a mistake is about, or the first box of its date.
fn field_id(wrong: &Wrong) -> AttrValue {
    let part = match wrong.part {
        None | Some(Part::Day) => DatePart::Day,
        Some(Part::Month) => DatePart::Month,
        Some(Part::Year) => DatePart::Year,
    };
    part.field(wrong.field.id())
}

fn form(view: &View) -> Html {
    let on_submit = view.act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Act::Do(Msg::Show)
    });
    let show = Button {
        text: words(say::PAGE_SHOW).into(),
        kind: ButtonKind::Primary,
        action: ButtonAction::Submit,
    };
    html! {
        <form key="form" novalidate=true autocomplete="off" onsubmit={on_submit}>
            { reference(view) }
            { for days_of(view, None) }
            { for Stage::ALL.iter().map(|stage| later(view, *stage)) }
            { show.view() }
        </form>
    }
}

fn days_of(view: &View, stage: Option<Stage>) -> impl Iterator<Item = Html> {
    Field::ALL.into_iter().filter(move |field| field.stage() == stage).map(|field| date(view, field))
}

/// The days of a stage: most complaints that somebody enters here have only come in.
fn later(view: &View, stage: Stage) -> Html {
    let name = match stage {
        Stage::One => say::PAGE_DAYS_ONE,
        Stage::Two => say::PAGE_DAYS_TWO,
        Stage::Three => say::PAGE_DAYS_THREE,
    };
    let content = days_of(view, Some(stage)).collect();
    let open = view.desk.has_begun(stage);
    html! { <div key={stage.number()}>{ Details { id: None, summary: words(name).into(), content, open }.view() }</div> }
}

/// The reference, by which staff with many complaints tell their dates apart.
fn reference(view: &View) -> Html {
    let input = Input {
        id: "reference".into(),
        label: Title::sized(words(say::PAGE_REFERENCE), Size::Small),
        hint: Some(words(say::PAGE_REFERENCE_HINT).into()),
        error: None,
        entry: Entry::Words,
        width: Width::Twenty,
        value: view.desk.reference().to_owned().into(),
        on_input: view.act.reform(|text| Act::Do(Msg::Reference(text))),
    };
    html! { <div key="reference">{ input.view() }</div> }
}

fn date(view: &View, field: Field) -> Html {
    let typed = view.desk.typed(field);
    let wrong = view.desk.wrong().iter().find(|wrong| wrong.field == field);
    let part = |part: Part, label: Phrase, value: &str| DatePartInput {
        label: words(label).into(),
        value: value.to_owned().into(),
        wrong: wrong.is_some_and(|wrong| wrong.part == Some(part)),
    };
    let input = DateInput {
        id: field.id().into(),
        legend: Title::sized(words(field.ask()), Size::Small),
        hint: Some(words(field.hint()).into()),
        error: wrong.map(|wrong| ErrorText {
            prefix: words(common::ERROR_PREFIX).into(),
            text: wrong.says.clone().into(),
        }),
        parts: [
            (DatePart::Day, part(Part::Day, common::DAY, &typed.day)),
            (DatePart::Month, part(Part::Month, common::MONTH, &typed.month)),
            (DatePart::Year, part(Part::Year, common::YEAR, &typed.year)),
        ],
        on_input: view.act.reform(move |(part, text)| {
            let part = match part {
                // There is no box for a week here.
                DatePart::Day | DatePart::Week => Part::Day,
                DatePart::Month => Part::Month,
                DatePart::Year => Part::Year,
            };
            Act::Do(Msg::Type(field, part, text))
        }),
    };
    html! { <div key={field.id()}>{ input.view() }</div> }
}

fn deadlines(view: &View, made: &Deadlines) -> Html {
    let button = |phrase, kind, act| Button {
        text: words(phrase).into(),
        kind,
        action: ButtonAction::Press(view.press(act)),
    };
    let buttons = ButtonGroup {
        buttons: vec![
            button(say::PAGE_PRINT, ButtonKind::Primary, Act::Print).view(),
            button(say::PAGE_SAVE, ButtonKind::Secondary, Act::Save).view(),
            button(say::PAGE_OPEN_COUNTS, ButtonKind::Secondary, Act::Do(Msg::OpenCounts)).view(),
        ],
    };
    let notice = view.notice.map(|notice| {
        paragraph(words(match notice {
            Notice::Saved => say::PAGE_SAVED,
            Notice::NotSaved => say::PAGE_NOT_SAVED,
            Notice::NothingToCome => say::PAGE_NOTHING_TO_COME,
        }))
    });
    let corporate = heading(words(say::CORPORATE), HeadingLevel::Three, Size::Medium);
    html! {
        <section key={made.title.clone()} aria-labelledby={DEADLINES}>
            <h2 key="title" id={DEADLINES} tabindex="-1" class="govuk-heading-l">{ made.title.clone() }</h2>
            { for made.notes.iter().map(|note| paragraph(note.clone())) }
            <div key="buttons" class="not-printed">
                { buttons.view() }
                <div key="notice" role="status">{ for notice }</div>
            </div>
            { for made.stages.iter().map(|stage| stage_lines(view, stage)) }
            <section key="corporate">
                { corporate }
                <ol class="duties">{ for made.corporate.iter().map(corporate_line) }</ol>
            </section>
        </section>
    }
}

fn stage_lines(view: &View, stage: &StageLines) -> Html {
    html! {
        <section key={stage.name.clone()}>
            { heading(stage.name.clone(), HeadingLevel::Three, Size::Medium) }
            <ol class="duties">{ for stage.duties.iter().map(|line| duty(view, line)) }</ol>
        </section>
    }
}

fn duty(view: &View, line: &DutyLine) -> Html {
    let council = line.council.as_ref().map(|quote| {
        let says = say::COUNCIL_SAYS.say(VOICE, &[("n", quote)]);
        html! { <div class="promise">{ paragraph(says) }</div> }
    });
    let open = view.desk.counts_open();
    let working = line.working.as_ref().map(|(summary, working)| behind(working, summary.clone(), open));
    html! {
        <li key={line.duty.key()}>
            { heading(line.date.clone(), HeadingLevel::Four, Size::Small) }
            <div>
                { paragraph(line.what.clone()) }
                <ul class="govuk-list facts">
                    { fact(say::DOES.say(VOICE, &[("n", &line.who)])) }
                    { fact(say::TO.say(VOICE, &[("n", &line.to)])) }
                    <li key="rule">{ rests_on(line.rule) }</li>
                </ul>
                { for line.beside.iter().map(|beside| paragraph(beside.clone())) }
                { slot("council", council) }
                // When all are opened at once they are new elements, because a browser keeps closed what somebody has
                // closed.
                <div key={format!("working {open}")}>{ for working }</div>
            </div>
        </li>
    }
}

fn fact(text: String) -> Html {
    html! { <li key={text.clone()}>{ text }</li> }
}

fn corporate_line(line: &CorporateLine) -> Html {
    html! {
        <li key={line.step.key()}>
            { heading(line.what.clone(), HeadingLevel::Four, Size::Small) }
            <div>{ for line.says.iter().map(|says| paragraph(says.clone())) }</div>
        </li>
    }
}

/// The place of a rule on the page.
fn anchor(rule: Rule) -> String {
    format!("rule-{}", rule.key())
}

fn rests_on(rule: Rule) -> Html {
    let text = say::SOURCE.say(VOICE, &[("name", rule.source().citation)]);
    html! { <a key={text.clone()} class="govuk-link" href={format!("#{}", anchor(rule))}>{ text }</a> }
}

/// The council's own list: where it is pasted, and how its complaints stand.
fn cases(view: &View) -> Html {
    let paste = Textarea {
        id: "list".into(),
        label: Title::sized(words(own::PASTE), Size::Small),
        hint: Some(words(own::PASTE_HINT).into()),
        error: match view.desk.shown() {
            Some(Err(text)) => {
                Some(ErrorText { prefix: words(common::ERROR_PREFIX).into(), text: text.to_owned().into() })
            }
            _ => None,
        },
        rows: 5,
        value: view.desk.pasted().to_owned().into(),
        on_input: view.act.reform(|text| Act::Do(Msg::Paste(text))),
        from_html: None,
    };
    let open = view.act.reform(Act::Open);
    let names = view.desk.opened();
    let opened = (!names.is_empty()).then(|| {
        html! {
            <div>
                { paragraph(own::OPENED.say(VOICE, &[("text", &names.join(", "))])) }
                { button(view, own::PUT_AWAY, ButtonKind::Secondary, Act::Do(Msg::PutAway)) }
            </div>
        }
    });
    let shown = view.desk.shown().and_then(Result::ok).map(|shown| listed(view, shown));
    html! {
        <section key="cases" aria-labelledby={CASES}>
            { part_heading(CASES, own::TITLE) }
            <div key="ask" class="not-printed">
                { paragraph(words(own::LEAD)) }
                { paste.view() }
                <p key="open" class="govuk-body">
                    <label key="label" class="govuk-label" for="list-file">{ words(own::OPEN) }</label>
                    <input key="file" id="list-file" type="file" multiple=true
                        accept=".csv,.tsv,.txt,.json,text/csv,application/json" autocomplete="off" onchange={open} />
                </p>
                { slot("opened", opened) }
                { button(view, own::SHOW, ButtonKind::Primary, Act::ShowCases) }
            </div>
            { slot("listed", shown) }
        </section>
    }
}

fn button(view: &View, phrase: Phrase, kind: ButtonKind, act: Act) -> Html {
    Button { text: words(phrase).into(), kind, action: ButtonAction::Press(view.press(act)) }.view()
}

fn listed(view: &View, shown: &Shown) -> Html {
    let (lines, all) = view.desk.in_view(shown);
    let filter = Input {
        id: "filter".into(),
        label: Title::plain(words(own::FILTER)),
        hint: Some(words(own::FILTER_HINT).into()),
        error: None,
        entry: Entry::Words,
        width: Width::Twenty,
        value: view.desk.filter().to_owned().into(),
        on_input: view.act.reform(|text| Act::Do(Msg::Filter(text))),
    };
    let notice = view.listed.map(|notice| {
        paragraph(words(match notice {
            Notice::Saved => own::SAVED,
            Notice::NotSaved => own::NOT_SAVED,
            Notice::NothingToCome => own::NOTHING_TO_COME,
        }))
    });
    let buttons = ButtonGroup {
        buttons: vec![
            button(view, own::SAVE_CALENDAR, ButtonKind::Secondary, Act::SaveCases),
            button(view, own::SAVE_TABLE, ButtonKind::Secondary, Act::SaveTable),
            button(view, say::PAGE_PRINT, ButtonKind::Secondary, Act::PrintCases),
        ],
    };
    let count = own::SHOWN.say(VOICE, &[("n", &lines.len().to_string()), ("of", &all.to_string())]);
    let more = (lines.len() < all).then(|| {
        let more = |phrase: Phrase, n: usize, msg: Msg| {
            let text = phrase.say(VOICE, &[("n", &n.to_string())]);
            let action = ButtonAction::Press(view.press(Act::Do(msg)));
            Button { text: text.into(), kind: ButtonKind::Secondary, action }.view()
        };
        let left = all - lines.len();
        let next = (left > MORE).then(|| more(own::SHOW_MORE, MORE, Msg::ShowMore));
        let buttons = next.into_iter().chain([more(own::SHOW_ALL, all, Msg::ShowAll)]).collect();
        ButtonGroup { buttons }.view()
    });
    let doubts = shown.doubts.clone();
    let heading = own::DOUBTS.say(VOICE, &[("n", &doubts.len().to_string())]);
    let behind = |summary: String, lines: Vec<String>, open: bool| {
        Details { id: None, summary: summary.into(), content: bullets(lines), open }.view()
    };
    html! {
        <div>
            <div key="lead" role="status">{ paragraph(list::lead(&shown.cases).join(" ")) }</div>
            { slot("list-doubts", (!doubts.is_empty()).then(|| behind(heading, doubts, true))) }
            <div key="columns" class="not-printed">
                { behind(words(own::COLUMNS).to_owned(), list::columns(&shown.register), false) }
            </div>
            <div key="buttons" class="not-printed">
                { buttons.view() }
                <div key="notice" role="status">{ for notice }</div>
                { filter.view() }
                <div key="count" role="status">{ paragraph(count) }</div>
            </div>
            <div key="table" id="list-table" class="wide" tabindex="0" role="region" aria-label={words(own::LIST_CAPTION)}>{ table(&lines, view.desk.first_new()) }</div>
            <div key="more" class="not-printed">{ for more }</div>
            { figures_of(view, shown) }
        </div>
    }
}

fn table(lines: &[Line], first_new: Option<usize>) -> Html {
    // The first of them is what somebody looks for: how it stands, and by when.
    let beside = [own::DUE, own::NEXT, own::WHO];
    let [due, next, who] = beside;
    let head = [own::REFERENCE, own::STANDS, due, next, who, own::STAGE];
    let head = head.map(|phrase| html! { <th key={words(phrase)} scope="col" class="govuk-table__header">{ words(phrase) }</th> });
    let row = |(at, line): (usize, &Line)| {
        let (id, tabindex) = (first_new == Some(at)).then_some((FIRST_NEW, "-1")).unzip();
        let cells = [&line.due, &line.next, &line.who];
        // Where there is no room for columns, each cell says itself what it is.
        let cells = cells.into_iter().zip(beside).map(|(text, of)| {
            let of = words(of);
            html! { <td key={format!("{of} {text}")} data-of={of} class="govuk-table__cell">{ text.clone() }</td> }
        });
        let late = if line.is_late { "govuk-table__cell late" } else { "govuk-table__cell" };
        let key = [&line.name, &line.due, &line.stands].map(String::as_str).join(" ");
        html! {
            <tr {key} class="govuk-table__row">
                <th scope="row" {id} {tabindex} class="govuk-table__header">{ line.name.clone() }</th>
                <td key="stands" class={late}>{ line.stands.clone() }</td>
                { for cells }
                <td key="stage" class="govuk-table__cell whole">{ line.stage.clone() }</td>
            </tr>
        }
    };
    html! {
        <table class="govuk-table">
            <caption class="govuk-table__caption govuk-table__caption--m">{ words(own::LIST_CAPTION) }</caption>
            <thead class="govuk-table__head"><tr class="govuk-table__row">{ for head }</tr></thead>
            <tbody class="govuk-table__body">{ for lines.iter().enumerate().map(row) }</tbody>
        </table>
    }
}

/// The figures for a report, of the time that is chosen, with a bar for what came in time.
fn figures_of(view: &View, shown: &Shown) -> Html {
    let item = |of_time: &OfTime| SelectItem {
        value: of_time.place().to_string().into(),
        text: words(of_time.name()).into(),
    };
    let choice = Select {
        id: "figures-of".into(),
        label: Title::plain(words(own::FIGURES_OF)),
        hint: None,
        error: None,
        items: OfTime::ALL.iter().map(item).collect(),
        value: shown.of_time.place().to_string().into(),
        on_change: view.act.reform(|place: String| {
            let chosen = OfTime::ALL.into_iter().find(|of_time| of_time.place().to_string() == place);
            Act::Do(Msg::FiguresOf(chosen.unwrap_or_default()))
        }),
    };
    let time = shown.of_time.days(shown.today);
    let [from, to] = [time.0, time.1].map(|day| dates::day(day, VOICE));
    let name = words(shown.of_time.name());
    let caption = format!("{name}: {}", own::FROM.say(VOICE, &[("from", &from), ("date", &to)]));
    let head = list::figure_headings();
    let head = head.iter().map(
        |text| html! { <th key={text.clone()} scope="col" class="govuk-table__header">{ text.clone() }</th> },
    );
    let row = |row: &list::FigureRow| {
        let (part, all) = row.share;
        let cells = row.cells.iter().enumerate().map(|(at, text)| {
            html! { <td key={format!("{at} {text}")} class="govuk-table__cell">{ text.clone() }</td> }
        });
        html! {
            <tr key={row.name.clone()} class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                    { row.name.clone() }
                    <meter key="bar" aria-hidden="true" min="0" max={all.max(1).to_string()} value={part.to_string()}></meter>
                </th>
                { for cells }
            </tr>
        }
    };
    let figures = &shown.figures;
    html! {
        <section key="figures">
            { heading(words(own::FIGURES), HeadingLevel::Three, Size::Medium) }
            { paragraph(words(own::FIGURES_LEAD)) }
            <div key="choice" class="not-printed">{ choice.view() }</div>
            <div key={caption.clone()} class="wide" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="govuk-table">
                    <caption class="govuk-table__caption govuk-table__caption--m">{ caption }</caption>
                    <thead class="govuk-table__head"><tr class="govuk-table__row">{ for head }</tr></thead>
                    <tbody class="govuk-table__body">{ for list::figure_rows(figures).iter().map(row) }</tbody>
                </table>
                { heading(words(own::OUTCOMES), HeadingLevel::Four, Size::Small) }
                { bullets(list::outcomes(figures)) }
                { for list::left_out(figures).into_iter().map(paragraph) }
            </div>
            { Details {
                id: None,
                summary: words(own::HOW_COUNTED).into(),
                content: bullets(list::how_counted()),
                open: false,
            }.view() }
            { paragraph(words(own::FIGURES_SOURCE)) }
        </section>
    }
}

fn questions(view: &View) -> Html {
    let found = view.desk.found();
    let count = match found.len() {
        0 => words(say::PAGE_FOUND_NONE).to_owned(),
        1 => words(say::PAGE_FOUND_ONE).to_owned(),
        many => say::PAGE_FOUND.say(VOICE, &[("n", &many.to_string())]),
    };
    let search = Input {
        id: "search".into(),
        label: Title::plain(words(say::PAGE_SEARCH)),
        hint: Some(words(say::PAGE_SEARCH_HINT).into()),
        error: None,
        entry: Entry::Words,
        width: Width::Twenty,
        value: view.desk.query().to_owned().into(),
        on_input: view.act.reform(|text| Act::Do(Msg::Search(text))),
    };
    html! {
        <section key="questions">
            { part_heading(QUESTIONS, say::PAGE_QUESTIONS) }
            { search.view() }
            <div key="count" role="status">{ paragraph(count) }</div>
            <div key="found" class="more">{ for found.into_iter().map(question) }</div>
        </section>
    }
}

fn question(found: Answered) -> Html {
    let content = html! {
        <>
            { paragraph(found.answer) }
            <p key="rule" class="govuk-body">{ rests_on(found.rule) }</p>
        </>
    };
    let details = Details { id: None, summary: found.question.into(), content, open: false };
    html! { <div key={found.faq.key()}>{ details.view() }</div> }
}

fn sources() -> Html {
    let source = |rule: Rule| {
        let evidence = words(strength(rule.source().strength));
        html! {
            <li key={rule.key()} id={anchor(rule)}>
                <span key="source">{ rule.source().citation }</span>
                <span key="strength" class="evidence">{ evidence }</span>
            </li>
        }
    };
    html! {
        <section key="rules">
            { part_heading(RULES, say::PAGE_RULES) }
            { paragraph(words(say::PAGE_RULES_LEAD)) }
            <ul class="govuk-list sources">{ for rules().into_iter().map(source) }</ul>
        </section>
    }
}
