//! The usual ways in which councils say the times of their steps, in the layouts that their pages have. Nothing here is
//! of any council's page: each way is put together with each layout, and what is found must be what was put in.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use complaint_guide::maker::own_page::{Offer, of_file};
use serde_json::{Value, json};

use crate::golden::none;

/// A way of saying one step: a sentence with `{t}` where its time stands, and what it gives beside the time.
struct Way {
    says: &'static str,
    gives: fn() -> Value,
}

const fn way(says: &'static str) -> Way {
    Way { says, gives: || json!({}) }
}

const fn with(says: &'static str, gives: fn() -> Value) -> Way {
    Way { says, gives }
}

/// A step with the place where it belongs, its number of working days, and the ways of saying it.
struct Step {
    at: &'static str,
    days: u64,
    ways: &'static [Way],
}

const STAGE_ONE: [Step; 3] = [
    Step {
        at: "acknowledgements.stage-one",
        days: 3,
        ways: &[
            way("We will acknowledge your complaint within {t}."),
            way("You will receive an acknowledgement within {t}."),
            way("We will confirm that we have received your complaint within {t}."),
            way("We'll write to you within {t} to let you know we have got your complaint."),
            way("Your complaint will be acknowledged in {t}."),
            way("Within {t} we will let you know that we have received it."),
            way("We aim to acknowledge all complaints within {t} of receipt."),
            way("An acknowledgement letter will be sent to you within {t}."),
            way("The complaints team will contact you within {t} to confirm receipt of your complaint."),
            way("We send an acknowledgement no later than {t} after we receive your complaint."),
        ],
    },
    Step {
        at: "promises.stage-one-reply",
        days: 10,
        ways: &[
            way("We will reply to you within {t}."),
            way("You should receive a response within {t}."),
            way("A manager will look into your complaint and write to you within {t}."),
            way("A manager will investigate and respond in writing within {t} of receiving your complaint."),
            way("We aim to resolve complaints at this stage within {t}."),
            way("You will get a full written answer in {t}."),
            way("We have {t} to respond to your complaint."),
            way("We will try to sort out your complaint within {t}."),
            way("This stage should be completed within {t}."),
            way("This should take no longer than {t}."),
            way("The timescale for this stage is {t}."),
            way("It normally takes {t}."),
            way("The manager has {t} in which to reply."),
            way("We will let you have our decision within {t}."),
            way(
                "A written response should be sent to you no later than {t} after the complaint was received.",
            ),
            way("Timescale: {t}."),
            way("A reply will be sent within {t}."),
            way("We expect to answer your complaint within {t}."),
            way(
                "The team manager will contact you to talk about your complaint and will send you a letter within {t}.",
            ),
            way("Response time: {t}."),
        ],
    },
    Step {
        at: "promises.stage-one-latest",
        days: 20,
        ways: &[
            with(
                "This can be extended to {t} if your complaint is complex.",
                || json!({ "when": ["complex"] }),
            ),
            with(
                "If your complaint is complicated it may take up to {t}.",
                || json!({ "when": ["complex"] }),
            ),
            way("If we need more time, we will tell you why, and it will be no more than {t}."),
            with("Complex complaints may take up to {t}.", || json!({ "when": ["complex"] })),
            with(
                "In complex cases this may be extended to a maximum of {t}.",
                || json!({ "when": ["complex"] }),
            ),
            way("The longest this can take is {t}."),
            way("The maximum time allowed is {t}."),
            way(
                "If it will take longer than this we will let you know, but you will have a reply within {t} at the latest.",
            ),
            way("Sometimes it takes longer, but never more than {t}."),
            with("We may extend this to {t} where the matter is complex.", || json!({ "when": ["complex"] })),
            with("For more complex complaints the time limit is {t}.", || json!({ "when": ["complex"] })),
        ],
    },
];

const STAGE_TWO: [Step; 3] = [
    Step {
        at: "promises.ask-stage-two",
        days: 20,
        ways: &[
            way("If you are unhappy with our response, you can ask for Stage 2 within {t}."),
            way("You have {t} from the date of our letter to ask for an investigation."),
            way("You must ask for this within {t} of receiving our Stage 1 reply."),
            way("If you are not satisfied with the Stage 1 response, please tell us within {t}."),
            way("A request for Stage 2 should be made within {t} of the Stage 1 response."),
            way("If you want to go to Stage 2, let us know within {t}."),
            way("You need to contact the complaints manager within {t} to ask for a Stage 2 investigation."),
            way("Requests for Stage 2 must reach us within {t} of our reply."),
            way("You have up to {t} to request that your complaint moves to Stage 2."),
            way(
                "You should do this within {t} of getting our reply if you want us to investigate at Stage 2.",
            ),
            way(
                "To ask for a Stage 2 investigation, write to the complaints team within {t} of the date of the Stage 1 letter.",
            ),
        ],
    },
    Step {
        at: "promises.stage-two-reply",
        days: 25,
        ways: &[
            way("The investigation will be completed within {t}."),
            way("The investigating officer should finish the report within {t}."),
            way("We aim to complete Stage 2 investigations within {t}."),
            way("You will receive a response within {t}."),
            way("This stage takes {t}."),
            way("An independent investigator will look into your complaint and report within {t}."),
            way("The investigation should take {t}."),
            way("We will send you the report and our decision within {t}."),
            way("We should respond to you within {t}."),
            way("Timescale: {t}."),
            way("The timescale for an investigation is {t}."),
        ],
    },
    Step {
        at: "promises.stage-two-latest",
        days: 65,
        ways: &[
            with(
                "This can be extended to {t} if the complaint is complex.",
                || json!({ "when": ["complex"] }),
            ),
            way("It must be completed within {t} at the latest."),
            with("Complex investigations may take up to {t}.", || json!({ "when": ["complex"] })),
            way("The maximum is {t}."),
            way("If it needs longer, we will write to you; it should take no longer than {t}."),
            with("In some complex cases it can take as long as {t}.", || json!({ "when": ["complex"] })),
            way("This may be extended up to {t}."),
            way("The law allows a maximum of {t}."),
            way("Some investigations need more time, up to {t}."),
        ],
    },
];

const STAGE_THREE: [Step; 4] = [
    Step {
        at: "promises.ask-stage-three",
        days: 20,
        ways: &[
            way("If you are unhappy with our Stage 2 decision, you can ask for a review panel within {t}."),
            way("You have {t} from receiving the Stage 2 response to ask for a panel."),
            way("You must request a Stage 3 panel within {t} of our Stage 2 letter."),
            way("If you are still not happy after Stage 2, tell us within {t} and ask for a panel."),
            way("Requests for Stage 3 should be made within {t} of the adjudication letter."),
        ],
    },
    Step {
        at: "promises.panel",
        days: 30,
        ways: &[
            way("The panel will meet within {t} of your request."),
            way("We will hold a panel meeting within {t}."),
            way("A review panel will be held within {t} of us receiving your request."),
            way("The review panel should take place within {t}."),
            way("We will arrange for a panel to meet within {t}."),
        ],
    },
    Step {
        at: "promises.panel-report",
        days: 5,
        ways: &[
            way("The panel will send you its report within {t} of the meeting."),
            way("You will receive the panel's recommendations within {t}."),
            way("The panel's findings will be sent to you and to us within {t}."),
            way("The chair of the panel will write to you with its recommendations within {t}."),
            way("Within {t} of the panel meeting you will get a copy of its report."),
        ],
    },
    Step {
        at: "promises.panel-reply",
        days: 15,
        ways: &[
            way("The Director will write to you within {t} of receiving the report."),
            way("The Director of Children's Services will send you our response within {t}."),
            way("We will then tell you what we are going to do within {t}."),
            way("The council has {t} to respond to the panel's recommendations."),
            way("Within {t} of this the Director will let you know the council's decision."),
        ],
    },
];

const WORDS: [(u64, &str); 8] = [
    (3, "three"),
    (5, "five"),
    (10, "ten"),
    (15, "fifteen"),
    (20, "twenty"),
    (25, "twenty five"),
    (30, "thirty"),
    (65, "sixty-five"),
];

/// Ways of writing a number of working days.
const LENGTHS: [fn(u64, &str) -> String; 8] = [
    |n, _| format!("{n} working days"),
    |_, word| format!("{word} working days"),
    |n, word| format!("{word} ({n}) working days"),
    |n, word| format!("{n} ({word}) working days"),
    |n, _| format!("{n} working days"),
    |n, _| format!("{n} Working Days"),
    |n, _| format!("{n} days (excluding weekends and bank holidays)"),
    |n, _| format!("{n} full working days"),
];

fn written(days: u64, kind: usize) -> String {
    let word = WORDS.iter().find(|(n, _)| *n == days).unwrap().1;
    LENGTHS[kind % LENGTHS.len()](days, word)
}

/// The sentences of a stage, under its name.
struct Section {
    number: u8,
    word: &'static str,
    name: &'static str,
    says: Vec<String>,
}

/// A name of a layout, and how it sets the stages.
type Layout = (&'static str, fn(&[Section]) -> String);

fn each(sections: &[Section], set: impl Fn(&Section) -> String) -> String {
    sections.iter().map(set).collect::<Vec<_>>().join("\n\n")
}

const LAYOUTS: [Layout; 20] = [
    ("heading, paragraph", |s| each(s, |s| format!("Stage {}\n\n{}", s.number, s.says.join(" ")))),
    ("heading with a name, paragraphs", |s| {
        each(s, |s| format!("Stage {} - {}\n\n{}", s.number, s.name, s.says.join("\n\n")))
    }),
    ("heading in words, no empty lines", |s| {
        s.iter().map(|s| format!("Stage {}\n{}", s.word, s.says.join("\n"))).collect::<Vec<_>>().join("\n")
    }),
    ("bullets", |s| {
        each(s, |s| {
            format!(
                "Stage {}: {}\n\n{}",
                s.number,
                s.name,
                s.says.iter().map(|s| format!("  • {s}")).collect::<Vec<_>>().join("\n")
            )
        })
    }),
    ("dashes", |s| {
        each(s, |s| {
            format!(
                "Stage {} – {}\n{}",
                s.word,
                s.name,
                s.says.iter().map(|s| format!("- {s}")).collect::<Vec<_>>().join("\n")
            )
        })
    }),
    ("numbered headings", |s| {
        each(s, |s| format!("{}. Stage {}\n\n{}", s.number + 3, s.number, s.says.join(" ")))
    }),
    ("numbered paragraphs", |s| {
        each(s, |s| {
            let says = s.says.iter().enumerate();
            let says: Vec<_> = says.map(|(n, says)| format!("{}.{} {says}", s.number + 3, n + 1)).collect();
            format!("{}. Stage {}: {}\n\n{}", s.number + 3, s.word, s.name, says.join("\n\n"))
        })
    }),
    ("in a line", |s| each(s, |s| format!("Stage {}: {}", s.number, s.says.join(" ")))),
    ("questions", |s| each(s, |s| format!("What happens at Stage {}?\n\n{}", s.number, s.says.join(" ")))),
    ("one paragraph", |s| {
        s.iter()
            .map(|s| format!("At Stage {} we work like this. {}", s.number, s.says.join(" ")))
            .collect::<Vec<_>>()
            .join(" ")
    }),
    ("markdown", |s| each(s, |s| format!("## Stage {}: {}\n\n{}", s.number, s.name, s.says.join(" ")))),
    ("accordion", |s| each(s, |s| format!("Stage {} - {}\nShow\n{}", s.number, s.name, s.says.join(" ")))),
    ("table with tabs", |s| {
        let rows = s.iter().map(|s| format!("Stage {}\t{}\t{}", s.number, s.name, s.says.join(" ")));
        format!("Stage\tName\tWhat happens\n{}", rows.collect::<Vec<_>>().join("\n"))
    }),
    ("table with bars", |s| {
        let rows = s.iter().map(|s| format!("| Stage {} | {} | {} |", s.number, s.name, s.says.join(" ")));
        format!("| Stage | Name | What happens |\n|---|---|---|\n{}", rows.collect::<Vec<_>>().join("\n"))
    }),
    ("broken lines", |s| {
        each(s, |s| format!("Stage {} – {}\n{}", s.number, s.name, broken(&s.says.join(" "))))
    }),
    ("ordinals", |s| {
        let word = |s: &Section| ["First", "Second", "Third"][usize::from(s.number) - 1];
        each(s, |s| format!("{} stage - {}\n\n{}", word(s), s.name.to_lowercase(), s.says.join(" ")))
    }),
    ("html headings", |s| {
        s.iter()
            .map(|s| {
                format!("<h2>Stage {}: {}</h2><p>{}</p>", s.number, s.name, escaped(&s.says.join("</p><p>")))
            })
            .collect()
    }),
    ("html lists", |s| {
        let says =
            |s: &Section| s.says.iter().map(|says| format!("<li>{}</li>", escaped(says))).collect::<String>();
        s.iter().map(|s| format!("<h3>Stage {}</h3><ul>{}</ul>", s.word, says(s))).collect()
    }),
    ("html details", |s| {
        let set = |s: &Section| {
            format!(
                "<details><summary>Stage {} – {}</summary><div><p>{}</p></div></details>",
                s.number,
                s.name,
                escaped(&s.says.join(" "))
            )
        };
        s.iter().map(set).collect()
    }),
    ("html table", |s| {
        let rows: String = s
            .iter()
            .map(|s| {
                format!(
                    "<tr><th>Stage {}</th><td>{}</td><td><p>{}</p></td></tr>",
                    s.number,
                    s.name,
                    escaped(&s.says.join("</p><p>"))
                )
            })
            .collect();
        format!("<table><tr><th>Stage</th><th>Name</th><th>What happens</th></tr>{rows}</table>")
    }),
];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
}

/// Lines as a printed page breaks them.
fn broken(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        if lines.last().unwrap().len() + word.len() > 60 {
            lines.push(String::new());
        }
        let line = lines.last_mut().unwrap();
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.join("\n")
}

/// What a page of these ways should give.
struct Wanted {
    at: &'static str,
    value: Value,
    says: &'static str,
}

/// The sections of a page that takes its ways from its number, and what they give.
fn page(number: usize) -> (Vec<Section>, Vec<Wanted>) {
    let stages: [(u8, &str, &str, &[Step]); 3] = [
        (1, "one", "Local resolution", &STAGE_ONE),
        (2, "two", "Investigation", &STAGE_TWO),
        (3, "three", "Review panel", &STAGE_THREE),
    ];
    let mut wanted = Vec::new();
    let mut sections = Vec::new();
    for (stage, word, name, steps) in stages {
        let mut says = Vec::new();
        for (n, step) in steps.iter().enumerate() {
            // Each step goes through its ways at its own pace.
            let way = &step.ways[(number * (n + 1) + number / 7) % step.ways.len()];
            says.push(way.says.replace("{t}", &written(step.days, number + n)));
            let mut value = (way.gives)();
            value["length"] = step.days.into();
            value["unit"] = "working days".into();
            wanted.push(Wanted { at: step.at, value, says: way.says });
        }
        sections.push(Section { number: stage, word, name, says });
    }
    (sections, wanted)
}

fn is_time(offer: &Offer) -> bool {
    ["promises.", "acknowledgements.", "corporate.", "stage-three-total"]
        .iter()
        .any(|of| offer.at.starts_with(of))
}

fn has(offer: &Offer, wanted: &Wanted) -> bool {
    let fields = wanted.value.as_object().unwrap();
    offer.at == wanted.at
        && fields.iter().all(|(key, value)| offer.value.get(key) == Some(value))
        && offer.value.get("longest").is_none()
        && (offer.value.get("when").is_none() || fields.contains_key("when"))
}

/// The problems of a page: what is not found, and what is found that was not put in.
fn problems(text: &str, wanted: &[Wanted]) -> Vec<(String, String)> {
    let passages = of_file(text);
    let offers: Vec<_> = passages
        .iter()
        .flat_map(|passage| passage.offers.iter().map(move |offer| (passage, offer)))
        .collect();
    let mut problems = Vec::new();
    for of in wanted.iter().filter(|of| !offers.iter().any(|(_, offer)| has(offer, of))) {
        problems.push((format!("missing {} | {}", of.at, of.says), String::new()));
    }
    for (passage, offer) in offers.iter().filter(|(_, offer)| is_time(offer)) {
        let is_request = offer.at.starts_with("promises.ask-") && offer.value.get("length").is_none();
        if !is_request && !wanted.iter().any(|of| has(offer, of)) {
            problems.push((format!("wrong {} {}", offer.at, told(&offer.value)), passage.quote.clone()));
        }
    }
    problems
}

fn told(value: &Value) -> String {
    let fields = value.as_object().unwrap().iter().filter(|(key, _)| *key != "quote");
    fields.map(|(key, value)| format!("{key} {value}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn each_usual_way_is_read_in_each_layout() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut pages = 0;
    for number in 0..40 {
        for (layout, set) in LAYOUTS {
            let (sections, wanted) = page(number);
            pages += 1;
            for (problem, quote) in problems(&set(&sections), &wanted) {
                found.entry(problem).or_default().push(format!("{layout} ({number}) {quote}"));
            }
        }
    }
    let mut told: Vec<_> = found.into_iter().collect();
    told.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    let lines = told.iter().map(|(problem, places)| {
        let mut line = format!("{problem}: on {} of {pages} pages", places.len());
        for place in places.iter().take(6) {
            let _ = write!(line, "\n        {place}");
        }
        line
    });
    none(&lines.collect::<Vec<_>>());
}

/// The test can fail: a page with another time, or without one of its sentences, is told of.
#[test]
fn another_time_or_none_is_noticed() {
    for (layout, set) in LAYOUTS {
        let (sections, wanted) = page(0);
        let text = set(&sections);
        assert_eq!(problems(&text, &wanted), [], "{layout}");
        for n in 0..wanted.len() {
            let (_, mut other) = page(0);
            other[n].value["length"] = 11.into();
            let found = problems(&text, &other);
            let is_of = |start: &str| {
                found.iter().any(|(problem, _)| problem.starts_with(&format!("{start} {}", other[n].at)))
            };
            assert!(is_of("missing") && is_of("wrong"), "{layout}, {}: {found:?}", other[n].at);
        }
        let (mut fewer, _) = page(0);
        fewer[0].says.remove(1);
        assert!(
            problems(&set(&fewer), &wanted)
                .iter()
                .any(|(problem, _)| problem.starts_with("missing promises.stage-one-reply")),
            "{layout}"
        );
    }
}

/// Two times of one stage in one sentence or line: `{a}` is the usual time, `{b}` the longest.
const TWO_TIMES: [&str; 26] = [
    "We will reply within {a} to {b} working days.",
    "We will reply in {a}-{b} working days.",
    "You will have an answer within {a} – {b} working days.",
    "This takes between {a} and {b} working days.",
    "It should take from {a} to {b} working days, depending on how complex it is.",
    "We will reply within {a} working days, or {b} working days if it is complex.",
    "We will reply within {a} working days (up to {b} if it is complicated).",
    "We will reply within {a} working days (or {b} working days for complex complaints).",
    "We will reply within {a} working days, extendable to {b} working days.",
    "We will reply within {a} working days, with a possible extension to {b} working days.",
    "You should have a reply within {a} working days and no later than {b} working days.",
    "You should have a reply within {a} working days but this can be extended to {b} working days.",
    "We aim to complete this in {a} working days, although complex cases may take up to {b} working days.",
    "The timescale is {a} working days, with a maximum of {b} working days.",
    "Timescale: {a} working days (maximum {b} working days).",
    "Timescale: {a} - {b} working days.",
    "Time limit: {a} working days; {b} working days if an extension is needed.",
    "A response will be sent within {a} working days or, where the complaint is complex, within {b} working days.",
    "We have {a} working days to respond, which can be extended up to {b} working days.",
    "You will receive a reply in {a} working days. In some cases it may take {b} working days.",
    "You will receive a reply in {a} working days. We can extend this to {b} working days if we need to.",
    "You will receive a reply in {a} working days. If we cannot, we will write and tell you why, and reply within {b} working days.",
    "You will receive a reply in {a} working days. It can take longer, but no more than {b} working days.",
    "The law says that this should take {a} working days and no more than {b} working days.",
    "The deadline is {a} working days, or {b} working days in exceptional circumstances.",
    "A reply is due within {a} working days; this may be extended, up to a limit of {b} working days.",
];

/// Lines that say a time and little else, each for a stage: of a list, of headings, of a table.
const LINES: [(&str, &str); 22] = [
    ("", "Stage {s} – {name} ({a} working days)\n\nA few words about it."),
    ("", "Stage {s}: {a} working days\n\nA few words about it."),
    ("", "Stage {s} ({a} working days)\n\nA few words about it."),
    ("", "Stage {s} - {name} - {a} working days\n\nA few words about it."),
    ("", "Stage {s}: {name}\n\n{a} working days\n\nA few words about it."),
    ("", "Stage {s}: {name}\n\nHow long does it take?\n\n{a} working days.\n\nA few words about it."),
    ("", "Stage {s}: {name}\n\nHow long will this take?\n\nUp to {a} working days."),
    ("", "Stage {s}: {name}\n\nTimescale\n\n{a} working days"),
    ("", "{name} (Stage {s}) – {a} working days\n\nA few words about it."),
    ("", "Stage {s}: {name} - within {a} working days\n\nA few words about it."),
    ("Our times are:\n\n", "  • Stage {s} – {a} working days"),
    ("Our times are:\n\n", "  • Stage {s}: {name}, {a} working days"),
    ("Our times are:\n\n", "  • {name} (Stage {s}): {a} working days"),
    ("We aim to respond within these times:\n\n", "- {a} working days at Stage {s}"),
    ("We aim to respond within these times:\n\n", "- {a} working days for Stage {s} complaints"),
    ("Stage\tWhat it is\tTime\n", "Stage {s}\t{name}\t{a} working days"),
    ("Stage\tTimescale\n", "Stage {s} – {name}\tWithin {a} working days"),
    ("Stage\tWorking days\n", "Stage {s}\t{a}"),
    ("Stage\tTime (working days)\n", "{name} (Stage {s})\t{a}"),
    ("What we do\tHow long we take\n", "Reply at Stage {s}\t{a} working days"),
    ("", "<dl><dt>Stage {s}</dt><dd>{a} working days</dd></dl>"),
    ("", "<h3>Stage {s}: {name}</h3><p><strong>Timescale:</strong> {a} working days</p>"),
];

/// A stage with the place of its usual and its longest time, and these.
const STAGES: [(u8, &str, &str, u64, u64); 2] =
    [(1, "Local resolution", "stage-one", 10, 20), (2, "Investigation", "stage-two", 25, 65)];

fn filled(written: &str, (number, name, _, usual, longest): (u8, &str, &str, u64, u64)) -> String {
    let fields = [
        ("{s}", number.to_string()),
        ("{name}", name.into()),
        ("{a}", usual.to_string()),
        ("{b}", longest.to_string()),
    ];
    fields.iter().fold(written.to_owned(), |text, (field, value)| text.replace(field, value))
}

/// The times that a text gives: where they belong, how long, and the longest.
fn times(text: &str) -> Vec<(String, u64, Option<u64>, String)> {
    let offers = of_file(text).into_iter().flat_map(|passage| passage.offers).filter(is_time);
    let time = |offer: Offer| {
        let length = offer.value.get("length")?.as_u64()?;
        let unit = offer.value.get("unit")?.as_str()?.to_owned();
        Some((offer.at, length, offer.value.get("longest").and_then(Value::as_u64), unit))
    };
    offers.filter_map(time).collect()
}

#[test]
fn two_times_of_a_stage_are_its_usual_and_its_longest() {
    let mut problems = Vec::new();
    for says in TWO_TIMES {
        for stage in STAGES {
            let (number, _, key, usual, longest) = stage;
            let says = filled(says, stage);
            for text in [
                format!("Stage {number}\n\n{says}"),
                format!("Stage {number}: {says}"),
                format!("At Stage {number}, a manager looks into it. {says}"),
                format!("<h2>Stage {number}</h2><ul><li>{}</li></ul>", says.replace(". ", ".</li><li>")),
            ] {
                let reply = format!("promises.{key}-reply");
                let latest = format!("promises.{key}-latest");
                let days = || "working days".to_owned();
                let apart = vec![(reply.clone(), usual, None, days()), (latest, longest, None, days())];
                let together = vec![(reply, usual, Some(longest), days())];
                let found = times(&text);
                if found != apart && found != together {
                    problems.push(format!("{text:?} gives {found:?}"));
                }
            }
        }
    }
    none(&problems);
}

#[test]
fn a_line_with_a_time_is_of_its_stage() {
    let mut problems = Vec::new();
    for (lead, line) in LINES {
        let gap = if line.contains("\n\n") || line.starts_with('<') { "\n\n" } else { "\n" };
        let text = format!("{lead}{}", STAGES.map(|stage| filled(line, stage)).join(gap));
        let wanted = STAGES.map(|(_, _, key, usual, _)| {
            (format!("promises.{key}-reply"), usual, None, "working days".to_owned())
        });
        let found = times(&text);
        if found != wanted {
            problems.push(format!("{text:?} gives {found:?}"));
        }
    }
    none(&problems);
}
