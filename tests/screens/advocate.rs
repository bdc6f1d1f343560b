//! The advocate's page drawn without a browser, with a case of every story.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use complaint_guide::advocate::case::Kept;
use complaint_guide::advocate::caseload::{Caseload, Msg};
use complaint_guide::advocate::list::{cells, facts};
use complaint_guide::advocate::typed::{Field, Form};
use complaint_guide::advocate::view::{Beside, Notice, View, view};
use complaint_guide::documents::save::save;
use complaint_guide::documents::setting::Setting;
use complaint_guide::files::directory;
use complaint_guide::guide::first_screens::draw;
use complaint_guide::words::Voice;
use scraper::Html as Page;
use yew::Callback;

use crate::golden::{holidays, none, read};
use crate::{all, stories};

fn list(today: NaiveDate) -> Caseload {
    let directory = directory::read(&read("static/directory.json")).expect("it is right");
    let mut list = Caseload::new(today, holidays().clone(), directory);
    let file = |story: crate::Story| {
        let setting = Setting {
            council: &story.council,
            today: story.today,
            holidays: holidays(),
            voice: Voice::YoungPerson,
        };
        let text = save(&story.answers, None, None, setting).expect("it is not too long");
        (format!("{}.html", story.name), Some(text))
    };
    list.update(Msg::Open(stories().into_iter().map(file).collect()));
    list
}

fn today() -> NaiveDate {
    "2026-11-23".parse().expect("a day")
}

fn drawn(list: &Caseload) -> Page {
    let notice = Some((Beside::Letter, Notice::Copied));
    let html = view(&View { list, notice, opens_folders: true, act: Callback::noop() });
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    Page::parse_document(&tokio::task::LocalSet::new().block_on(&runtime, draw(html)))
}

fn text(page: &Page, selector: &str) -> String {
    all(page, selector).iter().flat_map(|found| found.text()).collect()
}

/// What no page may have: an id twice, a label for nothing, a link within the page to nothing, no first heading or two.
fn wrong(name: &str, page: &Page) -> Vec<String> {
    let ids: Vec<_> = all(page, "[id]").into_iter().filter_map(|of| of.attr("id")).collect();
    let once: BTreeSet<_> = ids.iter().collect();
    let mut wrong = Vec::new();
    if once.len() != ids.len() {
        wrong.push(format!("{name}: an id stands twice"));
    }
    let named = [
        ("label[for]", "for", ""),
        ("a[href^='#']", "href", "#"),
        ("[aria-describedby]", "aria-describedby", ""),
    ];
    for (selector, attribute, prefix) in named {
        let to = all(page, selector).into_iter().filter_map(|of| of.attr(attribute)?.strip_prefix(prefix));
        let lost = to.flat_map(str::split_whitespace).filter(|id| !ids.contains(id));
        wrong.extend(lost.map(|id| format!("{name}: {attribute} leads to `{id}`, which is not there")));
    }
    if all(page, "h1").len() != 1 {
        wrong.push(format!("{name}: there is not one first heading"));
    }
    if !all(page, "[style]").is_empty() {
        wrong.push(format!("{name}: a style that the policy forbids"));
    }
    wrong
}

fn listed(list: &Caseload) -> Vec<Kept> {
    list.in_view().0.into_iter().cloned().collect()
}

#[test]
fn every_case_stands_in_the_list_with_all_that_is_known_of_it_in_the_order_of_what_is_due() {
    let mut list = list(today());
    // There are more than the list draws at first.
    list.update(Msg::ShowAll);
    let page = drawn(&list);
    none(&wrong("list", &page));
    let rows = all(&page, "ol.duties > li");
    let cases = listed(&list);
    assert!(cases.len() > 60, "{} cases", cases.len());
    assert_eq!(rows.len(), cases.len());
    for (row, kept) in rows.iter().zip(&cases) {
        let told: String = row.text().collect();
        for cell in cells(&kept.held) {
            // A day comes before what is due on it, and after it in the table.
            let parts: Vec<_> = cell.split(": ").collect();
            assert!(parts.iter().all(|part| told.contains(part)), "{}: `{cell}` in {told}", kept.held.label);
        }
    }
}

#[test]
fn each_case_has_its_facts_its_answers_and_its_whole_letter_on_a_screen_of_its_own() {
    let mut list = list(today());
    let (mut letters, mut found) = (0, Vec::new());
    for kept in listed(&list) {
        list.update(Msg::Show(Some(kept.number)));
        let page = drawn(&list);
        let name = kept.held.label.as_str();
        found.extend(wrong(name, &page));
        assert_eq!(text(&page, "h1"), name);
        let told = text(&page, "dl");
        for (_, fact) in facts(&kept.held) {
            assert!(told.contains(&fact), "{name}: {fact}");
        }
        assert_eq!(!all(&page, ".govuk-warning-text").is_empty(), kept.held.danger, "{name}");
        let letter = list.reading().letter(&kept.saved);
        letters += usize::from(letter.is_some());
        let shown = text(&page, ".letter");
        for part in letter.iter().flat_map(|letter| letter.split("\n\n")) {
            assert!(shown.contains(part.trim_end_matches('\n')), "{name}: {part}");
        }
    }
    none(&found);
    assert!(letters > 40, "{letters} have a letter");
}

#[test]
fn what_is_wrong_with_a_form_stands_at_the_top_and_beside_its_field() {
    let mut list = list(today());
    list.update(Msg::Type(Form::Add, Field::Year, "20x6".into()));
    list.update(Msg::AddTyped);
    let page = drawn(&list);
    none(&wrong("mistakes", &page));
    let at_top: Vec<_> =
        all(&page, ".govuk-error-summary li").iter().map(|of| of.text().collect::<String>()).collect();
    assert_eq!(at_top.len(), 4);
    for says in at_top {
        assert!(text(&page, ".govuk-error-message").contains(&says), "{says}");
    }
    let before = list.cases().len();
    list.update(Msg::Type(Form::Add, Field::Label, " KM ".into()));
    list.update(Msg::Type(Form::Add, Field::Danger, "no".into()));
    list.update(Msg::Type(Form::Add, Field::StandsAt, "waiting-1".into()));
    list.update(Msg::Type(Form::Add, Field::Year, String::new()));
    list.update(Msg::AddTyped);
    assert_eq!((list.cases().len(), list.wrong(Form::Add).len()), (before + 1, 0));
    assert_eq!(text(&drawn(&list), "h1"), "KM");
    list.update(Msg::Show(None));
    assert_eq!(list.typed(Form::Add), &complaint_guide::advocate::typed::Typed::default());
}

#[test]
fn an_empty_page_offers_to_open_to_begin_and_to_add_and_nothing_else() {
    let directory = directory::read(&read("static/directory.json")).expect("it is right");
    let page = drawn(&Caseload::new(today(), holidays().clone(), directory));
    none(&wrong("empty", &page));
    assert_eq!(all(&page, "input[type=file][multiple]").len(), 1);
    assert_eq!(all(&page, "ol.duties").len(), 0);
    assert_eq!(all(&page, "button").len(), 2, "to begin a complaint, and to add a case");
    // The check can fail.
    let bad = Page::parse_document("<h1>a</h1><p id=a><p id=a><label for=b><a href='#c'>");
    assert_eq!(wrong("bad", &bad).len(), 3);
}
