//! Draws the components and holds them against GOV.UK Frontend's own examples.
//!
//! GOV.UK Frontend ships what each of its components draws for given options.
//! Every example our components can be asked for is drawn and compared as a tree; where they differ on purpose, or
//! cannot be asked for, `components/differences.txt` says so and why.

#[allow(dead_code)]
mod golden;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use complaint_guide::components::gallery::examples;
use complaint_guide::components::working::{behind, working};
use complaint_guide::components::*;
use complaint_guide::documents::working::{Explained, explain};
use complaint_guide::files::holidays;
use complaint_guide::guide::first_screens;
use complaint_guide::rules::clocks::Clock;
use complaint_guide::rules::working::Working;
use complaint_guide::words::Voice;
use scraper::ElementRef;
use serde_json::Value;
use yew::virtual_dom::VNode;
use yew::{AttrValue, Callback, Html};

use crate::golden::is_kept;

/// Why an example cannot be asked for.
type Reason = &'static str;

const CLASSES: Reason = "Classes as text: sizes, colours and kinds are typed choices.";
const ATTRIBUTES: Reason = "Attributes of the caller's choosing.";
const HTML: Reason = "HTML as text, where the component holds plain words or another component.";
const DISABLED: Reason = "Disabled controls: nothing tells a person why they do not work.";
const ADDRESS: Reason = "An address of its own: these links do something in the guide and lead nowhere else.";
const START: Reason = "The start button: the guide is one page and is already open.";
const DOUBLE_CLICK: Reason =
    "Guarding against a double click: nothing is sent, so a second click does no harm.";
const BUTTON_VALUE: Reason = "A value on a button: nothing is sent by the browser.";
const NO_LEGEND: Reason = "Questions without a legend.";
const DESCRIBED_ELSEWHERE: Reason =
    "A description elsewhere on the page: a hint or an error describes a question.";
const FORM_GROUP: Reason = "Extras round a field: affixes, wrappers, and content before or after it.";
const OWN_IDS: Reason = "Ids and names of the caller's choosing: they follow from the id of the whole.";
const EMPTY_ITEMS: Reason = "Empty items, which a typed list cannot hold.";
const PART_DATES: Reason = "Dates without a day or a year.";
const PATTERN: Reason = "Other kinds of keypad, pattern or input: the typed choice of what is asked decides.";
const AUTOCOMPLETE: Reason = "Letting the browser fill a field in or check its spelling.";
const NO_PREFIX: Reason = "An error message without the hidden word for “error”.";
const NO_WORDS: Reason = "A component with nothing in it.";
const DESCRIPTION: Reason = "An introduction to the error summary: its lines say what to do.";
const NO_FIELD: Reason = "Errors that lead to no field.";
const FOCUS: Reason = "Switches for GOV.UK's script: the guide moves focus itself.";
const CARD: Reason = "Summary cards: there is one list of answers.";
const NO_ABOUT: Reason = "Actions that do not say what they are about.";
const BANNER: Reason = "Other roles, kinds and ids of a banner.";
const EXIT_WORDS: Reason = "Other words of the way out than the default: it always has those of each press, and says nothing of leaving.";
const CHOSEN_TWICE: Reason = "Saying in two ways what is chosen: there is one value.";
const TASK: Reason = "Tasks with a hint, or that lead nowhere: what cannot be done yet is not listed.";
const SPANS: Reason = "Cells over several rows or columns.";

/// What the components draw otherwise than GOV.UK Frontend, on purpose.
/// Each is made to the expected tree before the comparison, so a component that stops doing it fails.
struct Rule {
    why: Reason,
    change: fn(component: &str, element: &mut Element) -> bool,
}

const RULES: &[Rule] = &[
    Rule {
        why: "Exit this page is carried out by the page around the program, which finds it by data-exit, and not by \
              GOV.UK's script, and has there the words for each press of Shift. Without a script it leaves the whole \
              page, whatever frame it stands in.",
        change: |component, element| {
            if component != "exit-this-page" {
                return false;
            }
            element.attributes.remove("data-module");
            let is_link = element.is("a");
            if is_link {
                element.set("data-exit", "");
                element.set("data-left1", "Shift, press 1 more time to exit.");
                element.set("data-left2", "Shift, press 2 more times to exit.");
                element.set("target", "_top");
                element.remove_class("govuk-js-exit-this-page-button");
            }
            is_link
        },
    },
    Rule {
        why: "Typed text is neither kept, checked nor corrected by the browser (autocomplete, spellcheck, \
              autocorrect), and the first letter of a sentence is a capital: a child may share the computer.",
        change: |_, element| {
            let is_line = element.is("input") && element.has("type", "text");
            let number = element.has("inputmode", "numeric");
            if is_line || element.is("textarea") {
                element.set("autocomplete", "off");
                element.set("spellcheck", "false");
                element.set("autocorrect", "off");
                if !number {
                    element.set("autocapitalize", "sentences");
                }
            }
            is_line || element.is("textarea")
        },
    },
    Rule {
        why: "Radios, checkboxes and lists have autocomplete=\"off\": Firefox keeps what was chosen over a reload without it.",
        change: |_, element| {
            let ticked =
                element.has("type", "radio") || element.has("type", "checkbox") || element.is("select");
            if ticked {
                element.set("autocomplete", "off");
            }
            ticked
        },
    },
    Rule {
        why: "Buttons and typed fields have no name: nothing is sent, and a name is what a browser files words under.",
        change: |_, element| {
            let named = element.is("textarea")
                || element.is("select")
                || element.is("button")
                || element.has("type", "text");
            named && element.attributes.remove("name").is_some()
        },
    },
    Rule {
        why: "A typed field in error says so with aria-invalid.",
        change: |_, element| {
            let wrong = ["govuk-input--error", "govuk-textarea--error", "govuk-select--error"]
                .iter()
                .any(|class| element.has_class(class));
            if wrong {
                element.set("aria-invalid", "true");
            }
            wrong
        },
    },
    Rule {
        why: "The page heading can take focus, so that a new question is heard.",
        change: |_, element| {
            let heading =
                element.has_class("govuk-fieldset__heading") || element.has_class("govuk-label-wrapper");
            if heading {
                element.set("id", PAGE_HEADING);
                element.set("tabindex", "-1");
            }
            heading
        },
    },
    Rule {
        why: "The error summary can take focus without GOV.UK's script, with a name and a description, or Orca says \
              nothing of it in Firefox.",
        change: |_, element| {
            let summary = element.has_class("govuk-error-summary");
            if summary {
                element.set("id", ErrorSummary::ID);
                element.set("tabindex", "-1");
                element.set("role", "group");
                element.set("aria-labelledby", "error-summary-title");
                element.set("aria-describedby", "error-summary-body");
            } else if element.has_class("govuk-error-summary__title") {
                element.set("id", "error-summary-title");
            } else if element.has_class("govuk-error-summary__body") {
                element.set("id", "error-summary-body");
            }
            summary
        },
    },
    Rule {
        why: "What an answer reveals is hidden without GOV.UK's script or its class on the page, and the control \
              names it; a checkbox says whether it is expanded, a radio may not (aria-allowed-attr).",
        change: |_, element| {
            if element.classes().any(|class| class.ends_with("__conditional--hidden")) {
                element.set("hidden", "");
                return true;
            }
            let Some(controls) = element.attributes.remove("data-aria-controls") else {
                return false;
            };
            element.set("aria-controls", &controls);
            if element.has("type", "checkbox") {
                let checked = element.attributes.contains_key("checked");
                element.set("aria-expanded", if checked { "true" } else { "false" });
            }
            true
        },
    },
    Rule {
        why: "A label always names its field.",
        change: |_, element| element.is("label") && element.supply("for", "field"),
    },
    Rule {
        why: "A hint and an error message always have an id, so that the field can be described by it.",
        change: |component, element| {
            let is_note = component == "hint" || component == "error-message";
            is_note && (element.is("div") || element.is("p")) && element.supply("id", "note")
        },
    },
    Rule {
        why: "A table always has a caption.",
        change: |_, element| {
            let has = element
                .children
                .iter()
                .any(|child| matches!(child, Node::Element(child) if child.is("caption")));
            if !element.is("table") || has {
                return false;
            }
            let caption = parse("<table><caption class=\"govuk-table__caption\">Caption</caption></table>");
            let Some(Node::Element(table)) = caption.into_iter().next() else {
                return false;
            };
            element.children.splice(0..0, table.children);
            true
        },
    },
    Rule {
        why: "Tables hold no figures to line up.",
        change: |_, element| {
            let class = element.attributes.get("class").cloned().unwrap_or_default();
            let kept: Vec<_> = class.split(' ').filter(|class| !class.ends_with("--numeric")).collect();
            element.is_cell() && element.supply_class(kept.join(" "))
        },
    },
];

/// Asks a component for what an example's options ask for, or says why it cannot.
type Ask = fn(&Value) -> Result<Html, Reason>;

/// How each component is asked for what an example's options ask for.
const COMPONENTS: &[(&str, Ask)] = &[
    ("back-link", back_link),
    ("button", button),
    ("checkboxes", checkboxes),
    ("date-input", date_input),
    ("details", details),
    ("error-message", error_message),
    ("error-summary", error_summary),
    ("exit-this-page", exit_this_page),
    ("fieldset", fieldset),
    ("hint", hint),
    ("input", input),
    ("inset-text", inset_text),
    ("label", label),
    ("notification-banner", notification_banner),
    ("radios", radios),
    ("select", select),
    ("skip-link", skip_link),
    ("summary-list", summary_list),
    ("table", table),
    ("tag", tag),
    ("task-list", task_list),
    ("textarea", textarea),
    ("warning-text", warning_text),
];

/// Refuses options the component does not offer, with the reason each is not offered for.
fn only(options: &Value, offered: &[&str]) -> Result<(), Reason> {
    let Some(options) = options.as_object() else {
        return Ok(());
    };
    for (name, value) in options {
        let is_empty = value.is_null() || value.as_object().is_some_and(serde_json::Map::is_empty);
        if offered.contains(&name.as_str()) || is_empty {
            continue;
        }
        return Err(match name.as_str() {
            "classes" => CLASSES,
            "activatedText" | "timedOutText" | "pressTwoMoreTimesText" | "pressOneMoreTimeText" => EXIT_WORDS,
            "attributes" | "behaviour" => ATTRIBUTES,
            "html" | "titleHtml" | "summaryHtml" | "descriptionHtml" => HTML,
            "disabled" => DISABLED,
            "href" => ADDRESS,
            "isStartButton" => START,
            "preventDoubleClick" => DOUBLE_CLICK,
            "value" => BUTTON_VALUE,
            "describedBy" => DESCRIBED_ELSEWHERE,
            "formGroup" | "prefix" | "suffix" | "inputWrapper" => FORM_GROUP,
            "label" => ATTRIBUTES,
            "id" | "name" => OWN_IDS,
            "type" | "inputmode" | "pattern" | "autocapitalize" => PATTERN,
            "autocomplete" | "spellcheck" => AUTOCOMPLETE,
            "descriptionText" => DESCRIPTION,
            "disableAutoFocus" => FOCUS,
            "card" => CARD,
            "role" | "titleId" => BANNER,
            "rowspan" | "colspan" => SPANS,
            other => panic!("say why the option “{other}” is not offered"),
        });
    }
    Ok(())
}

fn words(options: &Value, name: &str) -> AttrValue {
    match &options[name] {
        Value::String(words) => words.clone().into(),
        Value::Number(number) => number.to_string().into(),
        _ => AttrValue::default(),
    }
}

fn content(options: &Value) -> Html {
    match options["html"].as_str() {
        Some(html) => VNode::from_html_unchecked(html.to_owned().into()),
        None => html_of(words(options, "text")),
    }
}

fn html_of(words: AttrValue) -> Html {
    VNode::from(words)
}

fn list(options: &Value, name: &str) -> Vec<Value> {
    options[name].as_array().cloned().unwrap_or_default()
}

fn flag(options: &Value, name: &str) -> bool {
    options[name].as_bool().unwrap_or_default()
}

fn title(options: &Value, base: &str, offered: &[&str]) -> Result<Title, Reason> {
    only(options, &[&["text", "classes", "isPageHeading"], offered].concat())?;
    let text = words(options, "text");
    if text.is_empty() {
        return Err(NO_WORDS);
    }
    let size = match words(options, "classes").strip_prefix(base).unwrap_or(&words(options, "classes")) {
        "" => Size::Normal,
        "--s" => Size::Small,
        "--m" => Size::Medium,
        "--l" => Size::Large,
        "--xl" => Size::ExtraLarge,
        _ => return Err(CLASSES),
    };
    Ok(Title {
        text,
        size,
        heading: flag(options, "isPageHeading").then_some(HeadingLevel::One),
        names_page: true,
    })
}

fn legend(options: &Value) -> Result<Title, Reason> {
    if options["fieldset"].is_null() {
        return Err(NO_LEGEND);
    }
    only(&options["fieldset"], &["legend"])?;
    title(&options["fieldset"]["legend"], "govuk-fieldset__legend", &[])
}

fn hint_text(options: &Value) -> Result<Option<AttrValue>, Reason> {
    only(&options["hint"], &["text"])?;
    Ok(options["hint"].is_object().then(|| words(&options["hint"], "text")))
}

fn error_text(options: &Value) -> Result<ErrorText, Reason> {
    let prefix = match &options["visuallyHiddenText"] {
        Value::Null => "Error",
        prefix => prefix.as_str().unwrap_or_default(),
    };
    if prefix.is_empty() {
        return Err(NO_PREFIX);
    }
    Ok(ErrorText { prefix: format!("{prefix}:").into(), text: words(options, "text") })
}

fn error(options: &Value) -> Result<Option<ErrorText>, Reason> {
    only(&options["errorMessage"], &["text"])?;
    options["errorMessage"].is_object().then(|| error_text(&options["errorMessage"])).transpose()
}

/// The id that follows from the name of a group or field unless it has its own.
fn id(options: &Value) -> AttrValue {
    if options["id"].is_null() { words(options, "name") } else { words(options, "id") }
}

fn group_name(options: &Value) -> Result<AttrValue, Reason> {
    let (name, prefix) = (words(options, "name"), words(options, "idPrefix"));
    if prefix.is_empty() || prefix == name { Ok(name) } else { Err(OWN_IDS) }
}

fn reveals(item: &Value) -> Option<Html> {
    item["conditional"]["html"].is_string().then(|| content(&item["conditional"]))
}

fn back_link(options: &Value) -> Result<Html, Reason> {
    only(options, &["text"])?;
    let text = if options["text"].is_null() { "Back".into() } else { words(options, "text") };
    Ok(BackLink { text, on_click: Callback::noop() }.view())
}

fn exit_this_page(options: &Value) -> Result<Html, Reason> {
    // Where it leads may be left out in GOV.UK's and is always known here.
    only(options, &["redirectUrl"])?;
    let address =
        options["redirectUrl"].as_str().unwrap_or("https://www.bbc.co.uk/weather").to_owned().into();
    let presses = ["Shift, press 1 more time to exit.".into(), "Shift, press 2 more times to exit.".into()];
    Ok(ExitThisPage { prefix: "Emergency".into(), text: "Exit this page".into(), presses, address }.view())
}

fn button(options: &Value) -> Result<Html, Reason> {
    only(options, &["text", "classes", "href", "name", "type"])?;
    let kind = match &*words(options, "classes") {
        "" => ButtonKind::Primary,
        "govuk-button--secondary" => ButtonKind::Secondary,
        "govuk-button--warning" => ButtonKind::Warning,
        _ => return Err(CLASSES),
    };
    let on_click = Callback::noop();
    let action = match (&*words(options, "type"), options["href"].is_string()) {
        (_, true) => ButtonAction::Link { href: words(options, "href"), on_click },
        ("button", false) => ButtonAction::Press(on_click),
        (_, false) => ButtonAction::Submit,
    };
    Ok(Button { text: words(options, "text"), kind, action }.view())
}

fn checkboxes(options: &Value) -> Result<Html, Reason> {
    only(options, &["name", "idPrefix", "fieldset", "hint", "errorMessage", "items", "values"])?;
    let ticked = list(options, "values");
    let item = |item: &Value| -> Result<CheckboxesItem, Reason> {
        if !item.is_object() {
            return Err(EMPTY_ITEMS);
        }
        if item["divider"].is_string() {
            return Ok(CheckboxesItem::Divider(words(item, "divider")));
        }
        only(item, &["value", "text", "hint", "checked", "conditional", "behaviour"])?;
        let by_default = ticked.contains(&item["value"]) && item["checked"] != false;
        Ok(CheckboxesItem::Checkbox(Checkbox {
            picture: None,
            value: words(item, "value"),
            text: words(item, "text"),
            hint: hint_text(item)?,
            checked: flag(item, "checked") || by_default,
            exclusive: item["behaviour"] == "exclusive",
            reveals: reveals(item),
        }))
    };
    Ok(Checkboxes {
        name: group_name(options)?,
        legend: legend(options)?,
        hint: hint_text(options)?,
        error: error(options)?,
        items: list(options, "items").iter().map(item).collect::<Result<_, _>>()?,
        on_change: Callback::noop(),
    }
    .view())
}

fn radios(options: &Value) -> Result<Html, Reason> {
    only(options, &["name", "idPrefix", "fieldset", "hint", "errorMessage", "items", "value"])?;
    let items = list(options, "items");
    let item = |item: &Value| -> Result<RadiosItem, Reason> {
        if !item.is_object() {
            return Err(EMPTY_ITEMS);
        }
        if item["divider"].is_string() {
            return Ok(RadiosItem::Divider(words(item, "divider")));
        }
        only(item, &["value", "text", "hint", "checked", "conditional"])?;
        Ok(RadiosItem::Radio(Radio {
            picture: None,
            value: words(item, "value"),
            text: words(item, "text"),
            hint: hint_text(item)?,
            reveals: reveals(item),
        }))
    };
    let checked = items.iter().find(|item| flag(item, "checked")).map(|item| words(item, "value"));
    let chosen = checked.or(options["value"].is_string().then(|| words(options, "value")));
    Ok(Radios {
        name: group_name(options)?,
        legend: legend(options)?,
        hint: hint_text(options)?,
        error: error(options)?,
        items: items.iter().map(item).collect::<Result<_, _>>()?,
        chosen,
        on_change: Callback::noop(),
    }
    .view())
}

fn date_input(options: &Value) -> Result<Html, Reason> {
    let offered =
        ["id", "namePrefix", "fieldset", "hint", "errorMessage", "items", "day", "month", "year", "values"];
    only(options, &offered)?;
    let legend = legend(options)?;
    let items = list(options, "items");
    if !items.is_empty() && items.len() != 3 {
        return Err(PART_DATES);
    }
    let names = ["day", "month", "year"];
    let fields =
        [0, 1, 2].map(|at| if items.is_empty() { options[names[at]].clone() } else { items[at].clone() });
    let denied = fields.iter().any(|field| field["error"] == false);
    let part = |at: usize, label: &str| -> Result<DatePartInput, Reason> {
        let (name, field) = (names[at], &fields[at]);
        only(field, &["label", "error", "value", "name", "classes"])?;
        if field == false {
            return Err(PART_DATES);
        }
        if field["name"].is_string() && field["name"] != name {
            return Err(OWN_IDS);
        }
        let width = if name == "year" { "govuk-input--width-4" } else { "govuk-input--width-2" };
        if field["classes"].is_string() && field["classes"] != width {
            return Err(CLASSES);
        }
        let key = match options["namePrefix"].as_str() {
            Some(prefix) => format!("{prefix}-{name}"),
            None => name.to_owned(),
        };
        let label = if field["label"].is_null() { label.to_owned().into() } else { words(field, "label") };
        let wrong = if denied { field["error"] != false } else { field["error"] == true };
        Ok(DatePartInput { label, value: words(&options["values"], &key), wrong })
    };
    Ok(DateInput {
        id: words(options, "id"),
        legend,
        hint: hint_text(options)?,
        error: error(options)?,
        parts: [
            (DatePart::Day, part(0, "Day")?),
            (DatePart::Month, part(1, "Month")?),
            (DatePart::Year, part(2, "Year")?),
        ],
        on_input: Callback::noop(),
    }
    .view())
}

fn details(options: &Value) -> Result<Html, Reason> {
    only(options, &["id", "summaryText", "text", "html", "open"])?;
    Ok(Details {
        id: options["id"].is_string().then(|| words(options, "id")),
        summary: words(options, "summaryText"),
        content: content(options),
        open: flag(options, "open"),
    }
    .view())
}

fn error_message(options: &Value) -> Result<Html, Reason> {
    only(options, &["id", "text", "visuallyHiddenText"])?;
    let id = if options["id"].is_null() { "note".into() } else { words(options, "id") };
    Ok(ErrorMessage { id, text: error_text(options)? }.view())
}

fn error_summary(options: &Value) -> Result<Html, Reason> {
    only(options, &["titleText", "errorList"])?;
    let line = |line: &Value| -> Result<ErrorLink, Reason> {
        only(line, &["text", "href"])?;
        let field = words(line, "href").strip_prefix('#').ok_or(NO_FIELD)?.to_owned();
        Ok(ErrorLink { text: words(line, "text"), field: field.into() })
    };
    Ok(ErrorSummary {
        title: words(options, "titleText"),
        level: HeadingLevel::Two,
        errors: list(options, "errorList").iter().map(line).collect::<Result<_, _>>()?,
        on_go: Callback::noop(),
    }
    .view())
}

fn fieldset(options: &Value) -> Result<Html, Reason> {
    only(options, &["legend", "describedBy", "role", "html"])?;
    Ok(Fieldset {
        legend: title(&options["legend"], "govuk-fieldset__legend", &[])?,
        described_by: options["describedBy"].is_string().then(|| words(options, "describedBy")),
        is_group: options["role"] == "group",
        content: content(options),
    }
    .view())
}

fn hint(options: &Value) -> Result<Html, Reason> {
    only(options, &["id", "text"])?;
    let id = if options["id"].is_null() { "note".into() } else { words(options, "id") };
    Ok(Hint { id, text: words(options, "text") }.view())
}

fn input(options: &Value) -> Result<Html, Reason> {
    only(
        options,
        &["id", "name", "label", "hint", "errorMessage", "classes", "value", "spellcheck", "type"],
    )?;
    if flag(options, "spellcheck") {
        return Err(AUTOCOMPLETE);
    }
    if options["type"].is_string() && options["type"] != "text" {
        return Err(PATTERN);
    }
    let width = match &*words(options, "classes") {
        "" => Width::Full,
        "govuk-input--width-30" => Width::Thirty,
        "govuk-input--width-20" => Width::Twenty,
        "govuk-input--width-10" => Width::Ten,
        "govuk-input--width-5" => Width::Five,
        "govuk-input--width-4" => Width::Four,
        "govuk-input--width-3" => Width::Three,
        "govuk-input--width-2" => Width::Two,
        _ => return Err(CLASSES),
    };
    Ok(Input {
        id: id(options),
        label: title(&options["label"], "govuk-label", &[])?,
        hint: hint_text(options)?,
        error: error(options)?,
        entry: Entry::Words,
        width,
        value: words(options, "value"),
        on_input: Callback::noop(),
    }
    .view())
}

fn inset_text(options: &Value) -> Result<Html, Reason> {
    only(options, &["text", "html"])?;
    Ok(InsetText { content: content(options) }.view())
}

fn label(options: &Value) -> Result<Html, Reason> {
    let title = title(options, "govuk-label", &["for"])?;
    let for_field = if options["for"].is_null() { "field".into() } else { words(options, "for") };
    Ok(Label { for_field, title }.view())
}

fn notification_banner(options: &Value) -> Result<Html, Reason> {
    only(options, &["type", "text", "titleText", "titleHeadingLevel"])?;
    let (kind, title) = match &*words(options, "type") {
        "" => (NotificationKind::Important, "Important"),
        "success" => (NotificationKind::Success, "Success"),
        _ => return Err(BANNER),
    };
    let title = if options["titleText"].is_null() { title.into() } else { words(options, "titleText") };
    let level = if options["titleHeadingLevel"] == 3 { HeadingLevel::Three } else { HeadingLevel::Two };
    Ok(NotificationBanner { kind, title, level, text: words(options, "text") }.view())
}

fn select(options: &Value) -> Result<Html, Reason> {
    only(options, &["id", "name", "label", "hint", "errorMessage", "items", "value"])?;
    let items = list(options, "items");
    if !options["value"].is_null() && items.iter().any(|item| item["selected"].is_boolean()) {
        return Err(CHOSEN_TWICE);
    }
    let chosen = items.iter().find(|item| flag(item, "selected")).map(|item| words(item, "value"));
    let item = |item: &Value| {
        only(item, &["value", "text", "selected"])?;
        if item["value"].as_str().is_none_or(str::is_empty) || item["text"].is_null() {
            return Err(EMPTY_ITEMS);
        }
        Ok(SelectItem { value: words(item, "value"), text: words(item, "text") })
    };
    Ok(Select {
        id: id(options),
        label: title(&options["label"], "govuk-label", &[])?,
        hint: hint_text(options)?,
        error: error(options)?,
        items: items.iter().map(item).collect::<Result<_, _>>()?,
        value: chosen.unwrap_or_else(|| words(options, "value")),
        on_change: Callback::noop(),
    }
    .view())
}

fn skip_link(options: &Value) -> Result<Html, Reason> {
    only(options, &["text", "href"])?;
    let href = options["href"].as_str().unwrap_or("#content").to_owned();
    let target = href.strip_prefix('#').ok_or(ADDRESS)?.to_owned().into();
    Ok(SkipLink { text: words(options, "text"), target, on_go: Callback::noop() }.view())
}

fn summary_list(options: &Value) -> Result<Html, Reason> {
    only(options, &["rows"])?;
    let action = |action: &Value| -> Result<SummaryAction, Reason> {
        only(action, &["text", "href", "visuallyHiddenText"])?;
        let (text, about) = (words(action, "text"), words(action, "visuallyHiddenText"));
        if action["href"] != "#" {
            return Err(ADDRESS);
        }
        if about.is_empty() {
            return Err(NO_ABOUT);
        }
        Ok(SummaryAction { text, about, on_click: Callback::noop() })
    };
    let row = |row: &Value| -> Result<SummaryRow, Reason> {
        only(row, &["key", "value", "actions"])?;
        only(&row["key"], &["text"])?;
        only(&row["value"], &["text", "html"])?;
        only(&row["actions"], &["items"])?;
        let actions = list(&row["actions"], "items").iter().map(action).collect::<Result<_, _>>()?;
        Ok(SummaryRow {
            key: words(&row["key"], "text"),
            picture: None,
            value: content(&row["value"]),
            actions,
        })
    };
    let rows = list(options, "rows");
    let rows = rows.iter().filter(|row| row.is_object()).map(row).collect::<Result<_, _>>()?;
    Ok(SummaryList { rows }.view())
}

fn table(options: &Value) -> Result<Html, Reason> {
    only(options, &["caption", "captionClasses", "head", "rows", "firstCellIsHeader"])?;
    let caption_size = match &*words(options, "captionClasses") {
        "" => Size::Normal,
        "govuk-table__caption--m" => Size::Medium,
        _ => return Err(CLASSES),
    };
    let cell = |cell: &Value| -> Result<AttrValue, Reason> {
        only(cell, &["text", "format"])?;
        Ok(words(cell, "text"))
    };
    let cells = |row: &Value| row.as_array().into_iter().flatten().map(cell).collect::<Result<Vec<_>, _>>();
    Ok(Table {
        caption: if options["caption"].is_null() { "Caption".into() } else { words(options, "caption") },
        caption_size,
        head: cells(&options["head"])?,
        rows: list(options, "rows")
            .iter()
            .filter(|row| row.is_array())
            .map(cells)
            .collect::<Result<_, _>>()?,
        first_cell_is_header: flag(options, "firstCellIsHeader"),
    }
    .view())
}

fn task_list(options: &Value) -> Result<Html, Reason> {
    only(options, &["items", "idPrefix"])?;
    let task = |task: &Value| -> Result<Task, Reason> {
        if !task.is_object() {
            return Err(EMPTY_ITEMS);
        }
        only(task, &["title", "href", "status", "hint"])?;
        only(&task["title"], &["text"])?;
        if !task["hint"].is_null() || task["href"] != "#" {
            return Err(TASK);
        }
        only(&task["status"], &["text", "tag"])?;
        let drawn = &task["status"]["tag"];
        only(drawn, &["text", "classes"])?;
        let tag = match &*words(drawn, "classes") {
            _ if drawn.is_null() => None,
            // The colour that a tag has without a word for it.
            "" => Some(TagColour::Blue),
            _ => return Err(CLASSES),
        };
        let status = if drawn.is_null() { words(&task["status"], "text") } else { words(drawn, "text") };
        Ok(Task {
            text: words(&task["title"], "text"),
            picture: None,
            status,
            tag,
            on_click: Callback::noop(),
        })
    };
    let id = words(options, "idPrefix");
    let id = if id.is_empty() { "task-list".into() } else { id };
    let tasks = list(options, "items").iter().map(task).collect::<Result<_, _>>()?;
    Ok(TaskList { id, tasks }.view())
}

fn tag(options: &Value) -> Result<Html, Reason> {
    only(options, &["text", "classes"])?;
    let colour = match &*words(options, "classes") {
        "" => TagColour::Blue,
        "govuk-tag--grey" => TagColour::Grey,
        "govuk-tag--teal" => TagColour::Teal,
        "govuk-tag--green" => TagColour::Green,
        "govuk-tag--purple" => TagColour::Purple,
        "govuk-tag--magenta" => TagColour::Magenta,
        "govuk-tag--red" => TagColour::Red,
        "govuk-tag--orange" => TagColour::Orange,
        "govuk-tag--yellow" => TagColour::Yellow,
        _ => return Err(CLASSES),
    };
    Ok(Tag { text: words(options, "text"), colour }.view())
}

fn textarea(options: &Value) -> Result<Html, Reason> {
    only(options, &["id", "name", "label", "hint", "errorMessage", "value", "rows", "spellcheck"])?;
    if flag(options, "spellcheck") {
        return Err(AUTOCOMPLETE);
    }
    Ok(Textarea {
        id: id(options),
        label: title(&options["label"], "govuk-label", &[])?,
        hint: hint_text(options)?,
        error: error(options)?,
        from_html: None,
        rows: options["rows"].as_u64().unwrap_or(5) as u8,
        value: words(options, "value"),
        on_input: Callback::noop(),
    }
    .view())
}

fn warning_text(options: &Value) -> Result<Html, Reason> {
    only(options, &["text", "iconFallbackText"])?;
    if options["text"].is_null() {
        return Err(NO_WORDS);
    }
    let prefix = options["iconFallbackText"].as_str().unwrap_or("Warning").to_owned().into();
    Ok(WarningText { prefix, text: words(options, "text") }.view())
}

fn draw(html: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, first_screens::draw(html))
}

#[derive(Clone, Debug, PartialEq)]
enum Node {
    Element(Element),
    Text(String),
}

#[derive(Clone, Debug, PartialEq)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Node>,
}

impl Element {
    fn is(&self, name: &str) -> bool {
        self.name == name
    }

    fn is_cell(&self) -> bool {
        self.is("td") || self.is("th")
    }

    fn has(&self, attribute: &str, value: &str) -> bool {
        self.attributes.get(attribute).is_some_and(|own| own == value)
    }

    fn classes(&self) -> impl Iterator<Item = &str> {
        self.attributes.get("class").into_iter().flat_map(|class| class.split(' '))
    }

    fn has_class(&self, class: &str) -> bool {
        self.classes().any(|own| own == class)
    }

    fn set(&mut self, attribute: &str, value: &str) {
        self.attributes.insert(attribute.to_owned(), value.to_owned());
    }

    fn remove_class(&mut self, class: &str) {
        let left: Vec<_> = self.classes().filter(|own| *own != class).collect();
        let left = left.join(" ");
        self.set("class", &left);
    }

    /// Sets what is not set yet.
    fn supply(&mut self, attribute: &str, value: &str) -> bool {
        let missing = !self.attributes.contains_key(attribute);
        if missing {
            self.set(attribute, value);
        }
        missing
    }

    fn supply_class(&mut self, class: String) -> bool {
        let differs = self.attributes.get("class").is_some_and(|own| *own != class);
        self.set("class", &class);
        differs
    }
}

/// Reads HTML into a tree in which nothing that does not matter differs: the order of attributes and classes, how a
/// boolean attribute is spelt, an empty value, and the white space that lays a template out.
fn parse(html: &str) -> Vec<Node> {
    children(scraper::Html::parse_fragment(html).root_element())
}

fn children(parent: ElementRef) -> Vec<Node> {
    let count = parent.children().count();
    let mut nodes = Vec::new();
    for (at, child) in parent.children().enumerate() {
        if let Some(child) = ElementRef::wrap(child) {
            nodes.push(Node::Element(element(child)));
        } else if let Some(text) = child.value().as_text() {
            let kept = match parent.value().name() {
                "textarea" => text.to_string(),
                _ => without_layout(text, at == 0, at + 1 == count),
            };
            if !kept.is_empty() {
                nodes.push(Node::Text(kept));
            }
        }
    }
    nodes
}

fn element(own: ElementRef) -> Element {
    let attributes = own.value().attrs().filter(|&attribute| attribute != ("value", ""));
    let attributes = attributes.map(|(name, value)| {
        let value = match name {
            "checked" | "disabled" | "hidden" | "open" => String::new(),
            "class" => {
                own.value().classes().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ")
            }
            _ => value.to_owned(),
        };
        (name.to_owned(), value)
    });
    Element { name: own.value().name().to_owned(), attributes: attributes.collect(), children: children(own) }
}

/// A line break at the edge of an element or between two only lays the template out; a space there is read out.
fn without_layout(text: &str, first: bool, last: bool) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return if text.contains('\n') { String::new() } else { " ".to_owned() };
    }
    let before = &text[..text.len() - text.trim_start().len()];
    let after = &text[text.trim_end().len()..];
    let kept = |space: &str, edge: bool| match space {
        "" => "",
        _ if edge && space.contains('\n') => "",
        _ => " ",
    };
    format!("{}{words}{}", kept(before, first), kept(after, last))
}

/// Visits every element but those inside what an answer reveals, which is the caller's and not the component's.
fn visit(nodes: &mut [Node], change: &mut dyn FnMut(&mut Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            change(element);
            if !element.classes().any(|class| class.ends_with("__conditional")) {
                visit(&mut element.children, change);
            }
        }
    }
}

/// Makes the deliberate changes to what GOV.UK draws, and says which there were.
fn make_ours(component: &str, expected: &mut [Node]) -> Vec<Reason> {
    let changes = |rule: &Rule| {
        let mut changed = false;
        visit(expected, &mut |element| changed |= (rule.change)(component, element));
        changed.then_some(rule.why)
    };
    RULES.iter().filter_map(changes).collect()
}

/// The tree, one node a line, so that a difference is a line.
fn outline(nodes: &[Node], depth: usize, lines: &mut String) {
    let indent = "  ".repeat(depth);
    for node in nodes {
        match node {
            Node::Text(text) => writeln!(lines, "{indent}{text:?}").unwrap(),
            Node::Element(element) => {
                write!(lines, "{indent}<{}", element.name).unwrap();
                element
                    .attributes
                    .iter()
                    .for_each(|(name, value)| write!(lines, " {name}={value:?}").unwrap());
                lines.push_str(">\n");
                outline(&element.children, depth + 1, lines);
            }
        }
    }
}

/// Nothing where the trees are the same, or the first line that differs, from both.
fn difference(expected: &[Node], actual: &[Node]) -> Option<String> {
    let (mut theirs, mut ours) = (String::new(), String::new());
    outline(expected, 0, &mut theirs);
    outline(actual, 0, &mut ours);
    if theirs == ours {
        return None;
    }
    let (mut theirs, mut ours) = (theirs.lines(), ours.lines());
    loop {
        let (their, our) = (theirs.next(), ours.next());
        if their != our {
            return Some(format!(
                "  expected {}\n  drawn    {}",
                their.unwrap_or("nothing"),
                our.unwrap_or("nothing")
            ));
        }
    }
}

fn in_package(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("node_modules/govuk-frontend").join(path)
}

fn read(path: &str) -> Value {
    let path = in_package(path);
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{} is missing: `script/bootstrap` puts it there.", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|problem| panic!("{} is not JSON: {problem}", path.display()))
}

/// Reason, then component, then the names of its examples.
type Listed = BTreeMap<Reason, BTreeMap<&'static str, Vec<String>>>;

fn write_listed(file: &mut String, listed: &Listed) {
    for (reason, components) in listed {
        file.push('\n');
        write_wrapped(file, "* ", "  ", reason.split(' ').map(str::to_owned));
        for (component, names) in components {
            let last = names.len() - 1;
            let separated = names
                .iter()
                .enumerate()
                .map(|(at, name)| if at == last { name.clone() } else { format!("{name};") });
            write_wrapped(file, &format!("    {component} ({}): ", names.len()), "        ", separated);
        }
    }
}

/// Writes words of any length into lines that fit, without breaking one.
fn write_wrapped(file: &mut String, start: &str, indent: &str, words: impl Iterator<Item = String>) {
    let mut line = start.to_owned();
    let mut empty = true;
    for word in words {
        if !empty && line.chars().count() + word.chars().count() > 108 {
            writeln!(file, "{}", line.trim_end()).unwrap();
            line = indent.to_owned();
        }
        line.push_str(&word);
        line.push(' ');
        empty = false;
    }
    writeln!(file, "{}", line.trim_end()).unwrap();
}

#[test]
fn components_draw_what_govuk_frontend_draws() {
    let version = read("package.json")["version"].as_str().unwrap_or_default().to_owned();
    let (mut equal, mut changed, mut refused) = (0, 0, 0);
    let (mut differently, mut not_offered) = (Listed::new(), Listed::new());
    let mut wrong = String::new();
    for &(component, ask) in COMPONENTS {
        let fixtures = read(&format!("dist/govuk/components/{component}/fixtures.json"));
        for fixture in list(&fixtures, "fixtures") {
            let name = fixture["name"].as_str().expect("an example has a name").to_owned();
            let html = match ask(&fixture["options"]) {
                Ok(html) => html,
                Err(reason) => {
                    refused += 1;
                    not_offered.entry(reason).or_default().entry(component).or_default().push(name);
                    continue;
                }
            };
            let mut expected = parse(fixture["html"].as_str().expect("an example has HTML"));
            let rules = make_ours(component, &mut expected);
            if let Some(difference) = difference(&expected, &parse(&draw(html))) {
                writeln!(wrong, "{component}, “{name}”:\n{difference}").unwrap();
            }
            if rules.is_empty() {
                equal += 1;
            } else {
                changed += 1;
            }
            for rule in rules {
                differently.entry(rule).or_default().entry(component).or_default().push(name.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "not drawn as GOV.UK Frontend {version} draws it:\n{wrong}");

    let all = equal + changed + refused;
    let counts = format!(
        "{all} examples: {equal} drawn the same, {changed} the same but for the first list, {refused} not offered."
    );
    println!("{counts}");
    let mut file = format!(
        "How the components differ from the examples of GOV.UK Frontend {version}, and why.\n\
         `UPDATE=1 cargo test --features draw --test components` writes this file.\n\n{counts}\n\n\
         \nDRAWN DIFFERENTLY ON PURPOSE\n"
    );
    write_listed(&mut file, &differently);
    file.push_str("\n\nNOT OFFERED\n");
    write_listed(&mut file, &not_offered);

    is_kept("tests/components/differences.txt", &file);
}

#[test]
fn the_comparison_sees_what_matters_and_nothing_else() {
    let differs = |one: &str, other: &str| difference(&parse(one), &parse(other)).is_some();
    let original = "<div class=\"a b\" id=\"x\"><p>One</p><p>Two <b>three</b></p></div>";
    assert!(
        differs(original, "<div class=\"a c\" id=\"x\"><p>One</p><p>Two <b>three</b></p></div>"),
        "a class"
    );
    assert!(differs(original, "<div class=\"a b\"><p>One</p><p>Two <b>three</b></p></div>"), "an attribute");
    assert!(
        differs(original, "<div class=\"a b\" id=\"x\"><p>Two <b>three</b></p><p>One</p></div>"),
        "order"
    );
    assert!(
        differs(original, "<div class=\"a b\" id=\"x\"><p>One</p><p>Two<b>three</b></p></div>"),
        "a space"
    );
    assert!(
        differs(original, "<div class=\"a b\" id=\"x\"><p>One</p><p>Two <i>three</i></p></div>"),
        "an element"
    );
    assert!(differs(original, ""), "nothing");
    assert!(differs("<textarea>a\nb</textarea>", "<textarea>a b</textarea>"), "a line break that was typed");

    let laid_out =
        "<div id=\"x\"\n class=\" b a\">\n  <p>\n One\n</p>\n  <p>Two\n <b>three</b></p>\n</div>\n";
    assert_eq!(difference(&parse(original), &parse(laid_out)), None);
    assert_eq!(difference(&parse("<input checked>"), &parse("<input checked=\"checked\">")), None);
}

/// Every example of every component, drawn.
fn examples_drawn() -> Vec<(String, Vec<Node>)> {
    let all = examples().into_iter().flat_map(|(component, examples)| {
        examples
            .iter()
            .map(move |(name, example)| (format!("{component}, “{name}”"), parse(&draw(example()))))
    });
    all.collect()
}

fn every_element(nodes: &[Node], look: &mut dyn FnMut(&Element)) {
    for node in nodes {
        if let Node::Element(element) = node {
            look(element);
            every_element(&element.children, look);
        }
    }
}

#[test]
fn no_component_draws_a_style_attribute_or_a_script() {
    for (example, drawn) in examples_drawn() {
        assert!(!drawn.is_empty(), "{example} draws nothing");
        every_element(&drawn, &mut |element| {
            let inline = element.attributes.keys().find(|name| *name == "style" || name.starts_with("on"));
            assert_eq!(inline, None, "{example}: the page's security policy forbids it");
            assert!(!element.is("script") && !element.is("style"), "{example}");
        });
    }
}

#[test]
fn the_browser_keeps_nothing_that_is_typed_or_ticked() {
    let mut fields = 0;
    for (example, drawn) in examples_drawn() {
        every_element(&drawn, &mut |element| {
            let ticked = element.has("type", "radio") || element.has("type", "checkbox");
            let typed = element.is("textarea") || (element.is("input") && !ticked);
            if typed || ticked {
                fields += 1;
                assert!(element.has("autocomplete", "off"), "{example}: {element:?}");
            }
            if typed {
                assert!(element.has("spellcheck", "false"), "{example}: {element:?}");
                assert!(!element.attributes.contains_key("name"), "{example}: {element:?}");
            }
            if element.is("textarea") {
                assert!(element.has("autocapitalize", "sentences"), "{example}: {element:?}");
            }
        });
    }
    assert!(fields > 20, "only {fields} fields were looked at");
}

#[test]
fn bare_text_has_only_siblings_that_never_change() {
    // A page translator that replaces the text would otherwise stop the guide when the sibling comes or goes.
    let constant =
        ["govuk-error-message", "govuk-warning-text__text", "govuk-link", "govuk-exit-this-page__button"];
    for (example, drawn) in examples_drawn() {
        every_element(&drawn, &mut |element| {
            let text = element.children.iter().any(|child| matches!(child, Node::Text(_)));
            let other = element.children.iter().any(|child| matches!(child, Node::Element(_)));
            if text && other {
                assert!(constant.iter().any(|class| element.has_class(class)), "{example}: {element:?}");
            }
        });
    }
}

/// The words that would go on showing what a translator made of the old ones.
fn unkeyed_words(node: &VNode, keyed: bool, found: &mut Vec<String>) {
    match node {
        VNode::VText(text) if !keyed && !text.text.trim().is_empty() => found.push(text.text.to_string()),
        VNode::VTag(tag) => {
            let keyed = keyed || tag.key.is_some();
            if let Some(children) = tag.children() {
                unkeyed_words(children, keyed, found);
            }
        }
        VNode::VList(list) => list.iter().for_each(|child| unkeyed_words(child, keyed, found)),
        _ => {}
    }
}

#[test]
fn words_that_may_change_are_keyed() {
    for (component, examples) in examples() {
        for (name, example) in examples {
            let mut found = Vec::new();
            unkeyed_words(&example(), false, &mut found);
            found.retain(|words| words != "!");
            assert!(
                found.is_empty(),
                "{component}, “{name}”: {found:?} would not change on a translated page"
            );
        }
    }
    let mut found = Vec::new();
    unkeyed_words(&yew::html! { <p>{ "30 June" }</p> }, false, &mut found);
    assert_eq!(found, ["30 June"], "the check sees words without a key");
}

#[test]
fn whatever_a_component_refers_to_is_there_once() {
    for (example, drawn) in examples_drawn() {
        let (mut ids, mut named) = (Vec::new(), Vec::new());
        every_element(&drawn, &mut |element| {
            ids.extend(element.attributes.get("id").cloned());
            // A label or a fieldset drawn alone refers to a field of the page.
            for attribute in ["aria-describedby", "aria-labelledby", "aria-controls"] {
                let value = element.attributes.get(attribute).map(String::as_str).unwrap_or_default();
                named.extend(value.split_whitespace().map(str::to_owned));
            }
        });
        let once: BTreeSet<_> = ids.iter().cloned().collect();
        assert_eq!(once.len(), ids.len(), "{example} draws an id twice: {ids:?}");
        for name in named {
            assert!(once.contains(&name), "{example} refers to “{name}”, which it does not draw");
        }
    }
}

/// How Stage 1 was counted for a complaint of 14 December 2026, over Christmas.
fn over_christmas(clock: Clock, voice: Voice) -> Explained {
    let holidays = holidays::read(include_str!("../static/bank-holidays.json")).expect("a list");
    let from = "2026-12-14".parse().expect("a date");
    explain(&Working::of_clock(clock, false, from, &holidays).expect("on the list"), voice)
}

fn elements<'a>(nodes: &'a [Node], name: &str, found: &mut Vec<&'a Element>) {
    for node in nodes {
        if let Node::Element(element) = node {
            if element.is(name) {
                found.push(element);
            }
            elements(&element.children, name, found);
        }
    }
}

fn all<'a>(nodes: &'a [Node], name: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    elements(nodes, name, &mut found);
    found
}

fn text_of(element: &Element) -> String {
    let texts = element.children.iter().map(|child| match child {
        Node::Text(text) => text.clone(),
        Node::Element(inner) => text_of(inner),
    });
    texts.collect::<Vec<_>>().join(" ").trim().to_owned()
}

#[test]
fn the_working_of_a_date_is_drawn_as_sentences_a_calendar_and_every_day() {
    for voice in Voice::ALL {
        let explained = over_christmas(Clock::StageOne, voice);
        let drawn = parse(&draw(working(&explained)));
        let list: Vec<_> = all(&drawn, "li").into_iter().map(text_of).collect();
        let lines: Vec<_> = explained.days.iter().map(|line| line.text.clone()).collect();
        assert_eq!(list, lines);
        let said: Vec<_> = all(&drawn, "p").into_iter().map(text_of).collect();
        for sentence in explained.sentences.iter().chain([&explained.key]) {
            assert!(said.contains(sentence), "{sentence} is not among {said:?}");
        }
        let months: Vec<_> = all(&drawn, "caption").into_iter().map(text_of).collect();
        assert_eq!(months, ["December 2026"]);
        assert_eq!(all(&drawn, "th").len(), 7);
        assert!(all(&drawn, "th").iter().all(|head| head.has("scope", "col")));
        let christmas =
            all(&drawn, "td").into_iter().find(|cell| cell.has_class("holiday")).expect("a holiday");
        let (spans, mark) = (all(&christmas.children, "span"), all(&christmas.children, "b"));
        assert!(spans[0].has_class("govuk-visually-hidden") && spans[1].has("aria-hidden", "true"));
        assert!(mark[0].has("aria-hidden", "true"), "a mark means nothing to the ear");
        assert!(lines.contains(&text_of(spans[0])), "the ear hears what the list says");
        assert_eq!((text_of(spans[1]), text_of(mark[0])), ("25".into(), "x".into()));
    }
}

#[test]
fn the_working_of_a_length_in_months_has_no_calendar() {
    let drawn = parse(&draw(working(&over_christmas(Clock::OmbudsmanYear, Voice::Adult))));
    assert!(all(&drawn, "table").is_empty());
    assert_eq!(all(&drawn, "li").len(), 2, "the day it starts and the last day");
}

#[test]
fn the_working_keeps_to_what_holds_for_components() {
    let drawn =
        || behind(&over_christmas(Clock::StageOne, Voice::Adult), "How 31 December was counted", false);
    let mut found = Vec::new();
    unkeyed_words(&drawn(), false, &mut found);
    assert_eq!(found, Vec::<String>::new(), "would not change on a translated page");
    every_element(&parse(&draw(drawn())), &mut |element| {
        assert!(!element.attributes.contains_key("style"), "{element:?}");
        let text = element.children.iter().any(|child| matches!(child, Node::Text(_)));
        let other = element.children.iter().any(|child| matches!(child, Node::Element(_)));
        assert!(!(text && other), "bare text with a sibling: {element:?}");
    });
}

/// The staff's page after these dates are typed and the deadlines are wanted.
fn desk_drawn(received: [&str; 3]) -> Vec<Node> {
    use complaint_guide::staff::desk::{Desk, Field, Msg, Part};
    use complaint_guide::staff::view::{View, view};
    let holidays = holidays::read(include_str!("../static/bank-holidays.json")).expect("a list");
    let council = complaint_guide::files::council::read(include_str!("../councils/staffordshire.json"));
    let mut desk = Desk::new(council.expect("a profile"), holidays);
    for (part, text) in [Part::Day, Part::Month, Part::Year].into_iter().zip(received) {
        desk.update(Msg::Type(Field::Received, part, text.to_owned()));
    }
    desk.update(Msg::Show);
    parse(&draw(view(&View { desk: &desk, notice: None, listed: None, act: Callback::noop() })))
}

#[test]
fn the_staffs_page_has_one_first_heading_and_leaves_no_level_out() {
    for received in [["2", "11", "2026"], ["31", "2", "2026"]] {
        let drawn = desk_drawn(received);
        assert_eq!(all(&drawn, "h1").len(), 1);
        let mut before = 1;
        let mut seen = 0;
        every_element(&drawn, &mut |element| {
            let Some(level) = element.name.strip_prefix('h').and_then(|level| level.parse::<usize>().ok())
            else {
                return;
            };
            // The summary of mistakes stands before the page's own heading, as GOV.UK has it.
            if !element.has_class("govuk-error-summary__title") {
                assert!(level <= before + 1, "h{level} after h{before}: {element:?}");
                before = level;
            }
            seen += 1;
        });
        assert!(seen > 3);
    }
}

#[test]
fn a_mistake_of_the_staffs_page_is_drawn_beside_its_box_and_nothing_else_is_drawn() {
    let drawn = desk_drawn(["31", "2", "2026"]);
    let wrong: Vec<_> =
        all(&drawn, "input").into_iter().filter(|input| input.has("aria-invalid", "true")).collect();
    assert_eq!(wrong.len(), 1);
    assert!(wrong[0].has("id", "received-day"));
    assert!(all(&drawn, "ol").is_empty(), "no deadlines under a mistake");
    assert!(all(&desk_drawn(["2", "11", "2026"]), "ol").len() > 10);
}

#[test]
fn a_stage_of_the_staffs_page_stays_unfolded_while_somebody_writes_in_it() {
    use complaint_guide::rules::named::Named;
    use complaint_guide::rules::steps::Stage;
    use complaint_guide::staff::desk::{Desk, Field, Msg, Part};
    let holidays = holidays::read(include_str!("../static/bank-holidays.json")).expect("a list");
    let council = complaint_guide::files::council::read(include_str!("../councils/staffordshire.json"));
    let mut desk = Desk::new(council.expect("a profile"), holidays);
    assert!(Stage::ALL.iter().all(|stage| !desk.has_begun(*stage)), "all are folded at first");
    for text in ["1", ""] {
        desk.update(Msg::Type(Field::StageTwo, Part::Day, text.to_owned()));
        assert!(desk.has_begun(Stage::Two), "after ‘{text}’");
    }
    assert!(!desk.has_begun(Stage::One) && !desk.has_begun(Stage::Three));
    // Stage 3 without a date of Stage 2 is told beside Stage 2, which was never touched.
    let mut other = Desk::new(desk.council().clone(), desk.holidays().clone());
    for (field, day) in [(Field::Received, ["2", "11", "2026"]), (Field::StageThree, ["1", "12", "2026"])] {
        for (part, text) in [Part::Day, Part::Month, Part::Year].into_iter().zip(day) {
            other.update(Msg::Type(field, part, text.to_owned()));
        }
    }
    assert!(!other.has_begun(Stage::Two));
    other.update(Msg::Show);
    assert!(other.has_begun(Stage::Two), "{:?}", other.wrong());
}
