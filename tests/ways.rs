//! The usual ways in which councils say the times of their steps, in the layouts that their pages have. Nothing here is
//! of any council's page: each way is put together with each layout, and what is found must be what was put in.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use complaint_guide::maker::own_page::{Offer, of_file};
use serde_json::{Value, json};

use crate::golden::{none, read};

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
            way("The council will acknowledge the complaint within {t}."),
            way("They should write to you within {t} to say that they have your complaint."),
            way("Children's Services must acknowledge your complaint within {t}."),
            way("You'll hear from us within {t} to say we've got your complaint."),
            way("Acknowledgement: {t}."),
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
            way("The council will respond within {t}."),
            way("The local authority should reply to you within {t}."),
            way("They will send you an answer within {t}."),
            way("Children's Services must respond to your complaint within {t}."),
            way("The complainant will receive a response within {t}."),
            way("Written response: {t}."),
            way("You'll hear back from us within {t}."),
            way("We'll get back to you with an answer in {t}."),
            way("A manager will talk to you and write you a letter within {t}."),
            way("We will have {t} to sort your complaint out."),
            way("Your complaint will be dealt with within {t}."),
            way("Target: {t}."),
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
                "They may take up to {t} if the complaint is more complicated, but they should let you know if they do this.",
                || json!({ "when": ["complex"] }),
            ),
            way("The local authority can extend this to {t} and must tell you why."),
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
            way("The complainant has {t} to request Stage 2."),
            way("Complainants should request Stage 2 within {t} of the response."),
            way("If you're not happy, you've got {t} to tell us you want to go to Stage 2."),
            way("If you do not contact us within {t} to ask for Stage 2 we will close the complaint."),
            way("It is best to ask for Stage 2 within {t} of getting the reply."),
            way("The request for Stage 2 needs to reach the complaints team within {t}."),
            way("We ask that you request Stage 2 within {t}."),
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
            way("The local authority should respond within {t}."),
            way("They have {t} to investigate."),
            way("You'll get the report within {t}."),
            way("The two people will finish looking into it within {t}."),
            way("Report and response: {t}."),
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
            way("The complainant has {t} to request a review panel."),
            way("If you're not happy, you've got {t} to ask for a panel."),
            way("The request for a panel must be made within {t} of receipt of the adjudication."),
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
            way("The local authority must convene a panel within {t} of the request."),
            way("The panel should meet within {t} of you asking."),
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
            way("The panel must send its report within {t}."),
            way("You and the Director will get the panel's report within {t}."),
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
            way("The local authority must respond within {t} of receiving the panel's report."),
            way("You'll get a letter from the Director within {t} of the report."),
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

const LAYOUTS: [Layout; 21] = [
    ("html accordion", |s| {
        let set = |s: &Section| {
            format!(
                "<div><h2><button aria-expanded=\"true\">Stage {}: {}<span>, </span><span>Hide</span></button></h2><div><p>{}</p></div></div>",
                s.number,
                s.name,
                escaped(&s.says.join(" "))
            )
        };
        s.iter().map(set).collect()
    }),
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
    for number in 0..44 {
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
const TWO_TIMES: [&str; 28] = [
    "We will reply within {a} to {b} working days.",
    "We will reply in {a}-{b} working days.",
    "You will have an answer within {a} – {b} working days.",
    "This takes between {a} and {b} working days.",
    "It should take from {a} to {b} working days, depending on how complex it is.",
    "We will reply within {a} working days, or {b} working days if it is complex.",
    "We will reply within {a} working days (up to {b} if it is complicated).",
    "We will reply within {a} working days (or {b} working days for complex complaints).",
    "We will reply within {a} working days ({b} if it is complex).",
    "You will have our reply within {a} working days ({b} at most).",
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

/// Ways of saying one thing, below something that stands above them, and each field that it gives: no other but those
/// that may be given, too.
struct Said {
    above: &'static str,
    ways: &'static [&'static str],
    gives: &'static [&'static str],
    may: &'static [&'static str],
}

const SAID: &[Said] = &[
    Said {
        above: "Stage 1\n\nA manager will reply to you within 10 working days.\n\n",
        ways: &[
            "If you are unhappy with the response, you can ask for Stage 2.",
            "If you are not happy with our reply you can ask us to look at it again at the next stage.",
            "If you remain dissatisfied you have the right to move to Stage 2.",
            "If this does not resolve your complaint, you can take it to Stage 2.",
            "If you disagree with the decision, contact the complaints team and ask for your complaint to be escalated.",
            "If you still feel that your complaint has not been resolved, please tell us that you want to go to Stage 2.",
            "If you do not think that we have put things right, you may request an independent investigation.",
            "You can ask for a Stage 2 investigation if you are not satisfied with the answer.",
            "You are entitled to request that your complaint is investigated at Stage 2.",
            "Should you be unhappy with the outcome, you may wish to progress your complaint to Stage 2.",
            "Where the matter is not resolved, the complainant has the right to request a Stage 2 investigation.",
            "If you are unhappy, you can tell the complaints manager that you want to take your complaint further.",
            "If you're still not satisfied, you may ask for your complaint to be formally investigated.",
            "If we cannot agree, you can ask for your complaint to be considered at Stage 2.",
            "To go to Stage 2, write to the complaints manager.",
            "You can go to Stage 2 by writing to the complaints team.",
            "If you would like to take your complaint to the next stage, let the Complaints Manager know.",
        ],
        gives: &["promises.ask-stage-two"],
        may: &["says.investigation"],
    },
    Said {
        above: "Stage 2\n\nThe investigation will be completed within 25 working days.\n\n",
        ways: &[
            "If you are unhappy with the outcome, you can ask for a review panel.",
            "If you remain dissatisfied, you can request that your complaint goes to Stage 3.",
            "If you disagree with the findings you have the right to ask for a panel to look at your complaint.",
            "You can ask for an independent panel to review your complaint.",
            "If you are still not happy, tell us that you would like your complaint to go to a Review Panel.",
            "If you do not agree with the adjudication, you may ask for the next stage.",
        ],
        gives: &["promises.ask-stage-three"],
        may: &["says.investigation"],
    },
    Said {
        above: "Stage 3\n\nThe panel will meet within 30 working days.\n\n",
        ways: &[
            "If you are still unhappy, you can go to the Local Government and Social Care Ombudsman.",
            "If you remain dissatisfied you have the right to complain to the Ombudsman.",
            "You can contact the Local Government and Social Care Ombudsman if you are not happy with our final reply.",
            "If you are not satisfied with the result, you may refer your complaint to the LGSCO.",
            "After this you can ask the Ombudsman to look at your complaint.",
            "If we have not put things right, you can take your complaint to the Local Government Ombudsman.",
        ],
        gives: &["promises.ombudsman"],
        may: &[],
    },
    Said {
        above: "Complaints about children's social care\n\n",
        ways: &[
            "There are three stages in the children's complaints procedure.",
            "The procedure has 3 stages.",
            "Our complaints process for children's social care has three stages.",
            "We follow a three stage process.",
            "We have a three-stage complaints procedure.",
            "The statutory complaints procedure consists of three stages.",
            "The process is made up of three stages.",
            "There are three main stages.",
            "The law sets out a 3 stage procedure.",
        ],
        gives: &["stages"],
        may: &[],
    },
    Said {
        above: "Help to complain\n\n",
        ways: &[
            "You can have an advocate to help you.",
            "If you are under 18 you have a right to an advocate.",
            "An advocate can help you to make your complaint.",
            "We can find an advocate for you.",
            "If you would like an advocate, tell us.",
            "We will arrange for an advocate to support you.",
            "Children and young people are entitled to free advocacy.",
            "Ask us for an advocate if you want someone to speak for you.",
            "You have the right to the support of an independent advocate.",
            "We'll offer you an advocate.",
            "Would you like an advocate? We can arrange this for you.",
        ],
        gives: &["says.advocacy"],
        may: &["says.advocate"],
    },
    Said {
        above: "How to complain\n\n",
        ways: &[
            "Someone else can complain on your behalf.",
            "You can ask someone to complain on your behalf.",
            "A friend or relative can make a complaint on behalf of a child.",
            "You can ask somebody you trust to make the complaint for you.",
            "Your parent, carer or a friend can make the complaint for you.",
            "Complaints can be made by a representative of the child.",
            "If you want, another person can complain for you.",
        ],
        gives: &["says.representative"],
        may: &["says.parent", "says.any-child", "says.looked-after-child", "says.child-in-need"],
    },
    Said {
        above: "Complaining for a child\n\n",
        ways: &[
            "If you complain on behalf of a child, we will ask the child for their consent.",
            "We need the child's consent if you are complaining on their behalf.",
            "Where someone complains on a child's behalf, we will check that the child is happy with this.",
            "We will need written permission from the young person before we look into a complaint made on their behalf.",
            "If you are acting for a young person, we must have their agreement.",
            "We may need to check with the young person that they agree to you complaining for them.",
            "The child's agreement is needed where an adult complains for them.",
        ],
        gives: &["consent"],
        may: &["says.representative"],
    },
    Said {
        above: "When to complain\n\n",
        ways: &[
            "You need to complain within 12 months of what happened.",
            "Complaints must be made within one year of the event.",
            "We do not usually look at complaints about things that happened more than a year ago.",
            "You should complain no later than 12 months after the problem happened.",
            "There is a time limit of one year for making a complaint.",
            "We cannot normally consider complaints about matters that are more than 12 months old.",
            "Please complain within a year of the incident.",
            "Your complaint should be about something that happened in the last 12 months.",
            "Complaints about events over 12 months ago will not be accepted, unless there is a good reason.",
            "We can only look into things which happened during the past year.",
            "Complaints need to be made within 12 months of the issue arising.",
        ],
        gives: &["says.one-year"],
        may: &[],
    },
    Said {
        above: "Our complaints procedures\n\n",
        ways: &[
            "We will tell you which procedure we will use.",
            "We will let you know whether your complaint will be dealt with under the statutory or the corporate procedure.",
            "When we get your complaint we will decide which procedure applies and tell you.",
            "The complaints team will advise you which process your complaint will follow.",
        ],
        gives: &["says.say-which-procedure"],
        may: &["acknowledgements.stage-one"],
    },
    Said {
        above: "Who can complain?\n\nYou can complain if you are:\n\n",
        ways: &[
            "• a child or young person who is looked after by us",
            "• a looked after child",
            "• in care",
            "• a young person in our care",
            "• a child we look after",
        ],
        gives: &["says.looked-after-child"],
        may: &["says.any-child"],
    },
    Said {
        above: "Who can make a complaint\n\nComplaints can be made by:\n\n",
        ways: &[
            "• care leavers",
            "• young people who have left care",
            "• a care leaver",
            "• young people leaving care",
            "• former relevant children",
            "• care experienced young people up to 25",
        ],
        gives: &["says.care-leaver"],
        may: &["says.any-child"],
    },
    Said {
        above: "Who can complain?\n\nThese people can complain:\n\n",
        ways: &[
            "• foster carers",
            "• local authority foster carers",
            "• a foster parent",
            "• a foster carer, about a child they look after",
        ],
        gives: &["says.foster-carer"],
        may: &[],
    },
    Said {
        above: "Who may complain?\n\nThe following can complain:\n\n",
        ways: &["• special guardians", "• a special guardian"],
        gives: &["says.special-guardian"],
        may: &[],
    },
    Said {
        above: "Who may complain?\n\nThe following can complain:\n\n",
        ways: &["• parents", "• a parent", "• mums and dads", "• your parents"],
        gives: &["says.parent"],
        may: &["says.child-in-need", "says.adoption-family"],
    },
    Said {
        above: "Who may complain?\n\nThe following can complain:\n\n",
        ways: &[
            "• anyone with sufficient interest in the child's welfare",
            "• someone who has a sufficient interest in the child",
            "• others whom we think have enough interest in the child's welfare",
            "• any other person with a genuine interest in the child's wellbeing",
        ],
        gives: &["says.sufficient-interest"],
        may: &[],
    },
    Said {
        above: "What you cannot complain about\n\nWe cannot look into complaints about:\n\n",
        ways: &[
            "• something a court has decided",
            "• court proceedings",
            "• court decisions",
            "• matters that are before a court",
            "• ongoing legal proceedings",
            "• a case which is in court",
        ],
        gives: &["says.other-case"],
        may: &["says.court-decides", "says.with-ombudsman"],
    },
    Said {
        above: "What is not covered\n\nThis procedure does not cover:\n\n",
        ways: &["• schools", "• what happens at school", "• complaints about schools", "• school admissions"],
        gives: &["says.schools"],
        may: &[],
    },
    Said {
        above: "What is not covered\n\nThis procedure does not cover:\n\n",
        ways: &[
            "• child protection conferences",
            "• child protection enquiries",
            "• section 47 enquiries",
            "• decisions of a child protection conference",
        ],
        gives: &["says.child-protection"],
        may: &[],
    },
    Said {
        above: "What is not covered\n\nThis procedure does not cover:\n\n",
        ways: &["• special educational needs", "• SEND", "• Education, Health and Care Plans", "• EHCPs"],
        gives: &["says.special-needs"],
        may: &[],
    },
    Said {
        above: "What is not covered\n\nThis procedure does not cover:\n\n",
        ways: &[
            "• complaints that have already been investigated",
            "• something that we have already looked into",
            "• complaints which have been through all the stages",
            "• a complaint we have dealt with before",
        ],
        gives: &["says.all-stages-done"],
        may: &[],
    },
    Said {
        above: "What is not covered\n\nThis procedure does not cover:\n\n",
        ways: &["• anonymous complaints", "• complaints made anonymously"],
        gives: &["says.anonymous"],
        may: &[],
    },
    Said {
        above: "What is not covered\n\nThis procedure does not cover:\n\n",
        ways: &[
            "• staff grievances",
            "• complaints from our staff about their work",
            "• employment matters",
            "• staff disciplinary matters",
        ],
        gives: &["says.staff-matters"],
        may: &[],
    },
    // What gives nothing.
    Said {
        above: "Complaints about children's social care\n\n",
        ways: &[
            "We received 45 complaints last year, of which 12 were answered within 10 working days.",
            "In 2023 the average time was 14 working days.",
            "You will get an e-mail with your reference number.",
            "Our offices are open from 9am to 5pm, Monday to Friday.",
            "We keep records of complaints for 10 years.",
            "Parents evening is on 14 working days' notice.",
            "Please allow 5 working days for documents to arrive.",
            "Freedom of information requests are answered within 20 working days.",
            "If you want to see your records, we will reply within one month.",
            "The Ombudsman will decide within 20 working days whether to look into it.",
            "You must give us your name and address.",
            "We use cookies to make this site work.",
            "School admissions open in September.",
            "Adult social care complaints are answered within 20 working days.",
            "This page was last updated 10 days ago.",
            "Blue badge applications take up to 12 weeks.",
            "Report a missed bin within 2 working days.",
            "We aim to answer 95% of complaints within 10 working days.",
            "Sign up for news and updates.",
        ],
        gives: &[],
        may: &[],
    },
];

/// The problems of one way of saying a thing: what it does not give, and what it gives beside.
fn unlike_said(above: &str, way: &str, gives: &[&str], may: &[&str]) -> Vec<String> {
    let at = |text: &str| of_file(text).into_iter().flat_map(|passage| passage.offers).map(|offer| offer.at);
    let before: Vec<_> = at(above).collect();
    let all = at(&format!("{above}{way}"));
    let found: Vec<_> =
        all.filter(|at| !at.starts_with("names.") && at != "team" && !before.contains(at)).collect();
    let missing = gives.iter().filter(|at| !found.iter().any(|found| found == *at));
    let missing = missing.map(|at| format!("missing {at}: {way}"));
    let wrong = found.iter().filter(|at| !gives.contains(&at.as_str()) && !may.contains(&at.as_str()));
    missing.chain(wrong.map(|at| format!("wrong {at}: {way}"))).collect()
}

#[test]
fn each_way_of_saying_a_thing_gives_it_and_nothing_else() {
    let each = SAID.iter().flat_map(|said| said.ways.iter().map(move |way| (said, way)));
    let problems = each.flat_map(|(said, way)| unlike_said(said.above, way, said.gives, said.may));
    none(&problems.collect::<Vec<_>>());
}

/// Headings and leads over lists of who may complain.
const WHO: [&str; 18] = [
    "Who can complain?\n\n",
    "Who can make a complaint?\n\n",
    "Who may complain\n\n",
    "Who is able to complain?\n\n",
    "Who can use this procedure?\n\n",
    "Who is this procedure for?\n\n",
    "You can complain if you are:\n\n",
    "You may make a complaint if you are:\n\n",
    "You can use this procedure if you are:\n\n",
    "This procedure is for:\n\n",
    "We accept complaints from:\n\n",
    "We can take complaints from:\n\n",
    "A complaint may be made by:\n\n",
    "The following people can make a complaint:\n\n",
    "People who can complain include:\n\n",
    "The procedure can be used by:\n\n",
    "Are you able to complain?\n\nYou are if you are one of these:\n\n",
    "Eligibility\n\nTo make a complaint you must be one of these:\n\n",
];

/// Headings and leads over lists of what is not covered.
const NOT: [&str; 22] = [
    "What you cannot complain about\n\n",
    "What you can't complain about\n\n",
    "What can't I complain about?\n\n",
    "What is not covered\n\n",
    "What isn't covered\n\n",
    "What we can't deal with\n\n",
    "What we cannot look into\n\n",
    "Exclusions\n\n",
    "Exceptions\n\n",
    "What this procedure doesn't cover\n\n",
    "Complaints we cannot look into\n\n",
    "Complaints not dealt with under this procedure\n\n",
    "When we cannot accept a complaint\n\n",
    "Matters outside this procedure\n\n",
    "The following are not covered by this procedure:\n\n",
    "This procedure does not apply to:\n\n",
    "This procedure does not include:\n\n",
    "This procedure cannot be used for:\n\n",
    "You cannot use this procedure to complain about:\n\n",
    "We will not deal with complaints about:\n\n",
    "We are unable to deal with complaints about:\n\n",
    "Things that we can't look at under this procedure are:\n\n",
];

const OF_WHO: (&str, [&str; 3]) = (
    "• care leavers\n• foster carers\n• special guardians",
    ["says.care-leaver", "says.foster-carer", "says.special-guardian"],
);
const OF_NOT: (&str, [&str; 3]) = (
    "• court proceedings\n• schools\n• anonymous complaints",
    ["says.other-case", "says.schools", "says.anonymous"],
);

/// The problems of a list below what leads it: each of its entries is of one rule, and all are handled alike.
fn unlike_list(lead: &str, list: &str, rules: [&str; 3], handled: &str) -> Vec<String> {
    let text = format!("Complaints about children's social care\n\n{lead}{list}");
    let found: Vec<_> = of_file(&text).into_iter().flat_map(|passage| passage.offers).collect();
    let handles = |rule: &str| {
        let of = found.iter().filter(|offer| offer.at == rule);
        of.map(|offer| offer.value["handled"].clone()).collect::<Vec<_>>() == [Value::from(handled)]
    };
    let missing =
        rules.into_iter().filter(|rule| !handles(rule)).map(|rule| format!("missing {rule}: {text:?}"));
    let is_other = |offer: &&Offer| offer.at.starts_with("says.") && !rules.contains(&offer.at.as_str());
    let wrong = found.iter().filter(is_other).map(|offer| format!("wrong {}: {text:?}", offer.at));
    missing.chain(wrong).collect()
}

#[test]
fn a_list_is_of_who_may_complain_or_of_what_is_not_covered_by_what_stands_above_it() {
    let mut problems = Vec::new();
    for (leads, (list, rules), handled) in [(&WHO[..], OF_WHO, "yes"), (&NOT[..], OF_NOT, "no")] {
        for lead in leads {
            for list in [list.to_owned(), list.replace('•', "-"), list.replace("• ", "")] {
                // Lines without marks are a list where something leads them.
                if list.contains(['•', '-']) || lead.ends_with(":\n\n") {
                    problems.extend(unlike_list(lead, &list, rules, handled));
                }
            }
        }
    }
    none(&problems);
}

/// Ways of saying how somebody is reached: the text, and each field with what stands there. The names are made up.
const REACHED: &[(&str, &[&str])] = &[
    (
        "How to complain\n\nEmail: complaints@anytown.example.org",
        &["channels email=complaints@anytown.example.org"],
    ),
    (
        "How to complain\n\nYou can email us at complaints@anytown.example.org.",
        &["channels email=complaints@anytown.example.org"],
    ),
    (
        "How to complain\n\n• by email to complaints@anytown.example.org\n• by phone on 01632 960 001",
        &["channels email=complaints@anytown.example.org", "channels phone=01632 960 001"],
    ),
    ("How to complain\n\nCall us on 01632 960001.", &["channels phone=01632 960001"]),
    ("Contact us\n\nTelephone: 01632 960 001", &["channels phone=01632 960 001"]),
    (
        "Contact us\n\nPhone\n01632 960 001\nEmail\ncomplaints@anytown.example.org",
        &["channels phone=01632 960 001", "channels email=complaints@anytown.example.org"],
    ),
    (
        "Contact the complaints team\n\nTel: 01632 960001 (Monday to Friday, 9am to 5pm)",
        &["channels phone=01632 960001"],
    ),
    ("How to complain\n\nText 'complain' to 07700 900123.", &["channels text=07700 900123"]),
    ("How to complain\n\nText us on 07700 900 123.", &["channels text=07700 900 123"]),
    (
        "How to complain\n\nPhone: 01632 960 001\nText: 07700 900 123\nEmail: complaints@anytown.example.org",
        &[
            "channels phone=01632 960 001",
            "channels text=07700 900 123",
            "channels email=complaints@anytown.example.org",
        ],
    ),
    (
        "How to complain\n\nWrite to:\n\nComplaints Team\nAnytown Council\n1 High Street\nAnytown\nAN1 2CD",
        &["channels post"],
    ),
    (
        "How to complain\n\nBy post: Complaints Team, Anytown Council, 1 High Street, Anytown, AN1 2CD.",
        &["channels post"],
    ),
    (
        "How to complain\n\nYou can write to the Complaints Manager, Anytown Council, 1 High Street, Anytown AN1 2CD.",
        &["channels post"],
    ),
    ("How to complain\n\nFreepost ANYTOWN COMPLAINTS\nAnytown\nAN1 2CD", &["channels freepost"]),
    (
        "Complaints Team\nAnytown Council\n1 High Street\nAnytown\nAN1 2CD\n\nTel: 01632 960001\nEmail: complaints@anytown.example.org",
        &["channels post", "channels phone=01632 960001", "channels email=complaints@anytown.example.org"],
    ),
    (
        "Way\tHow\nPhone\t01632 960 001\nEmail\tcomplaints@anytown.example.org",
        &["channels phone=01632 960 001", "channels email=complaints@anytown.example.org"],
    ),
    (
        "<h2>How to complain</h2><p>You can:</p><ul><li><a href=\"mailto:complaints@anytown.example.org\">email us</a></li><li>call <a href=\"tel:01632960001\">01632 960001</a></li></ul>",
        &["channels email=complaints@anytown.example.org", "channels phone=01632 960001"],
    ),
    (
        "<h2>How to complain</h2><p>Fill in our <a href=\"https://anytown.example.org/complain\">online complaints form</a>.</p>",
        &["channels form=https://anytown.example.org/complain"],
    ),
    (
        "<h2>Contact us</h2><dl><dt>Phone</dt><dd>01632 960 001</dd><dt>Email</dt><dd>complaints@anytown.example.org</dd></dl>",
        &["channels phone=01632 960 001", "channels email=complaints@anytown.example.org"],
    ),
    (
        "Help to complain\n\nAn advocate can help you. Anytown Advocacy Service: 01632 960 002.",
        &["advocacy phone=01632 960 002", "says.advocacy"],
    ),
    ("Advocacy\n\nContact Voices Anytown on 01632 960 002.", &["advocacy phone=01632 960 002"]),
    (
        "Getting an advocate\n\nVoices Anytown\nPhone: 01632 960 002\nEmail: help@voices.example.org",
        &["advocacy phone=01632 960 002"],
    ),
    (
        "Help to complain\n\nYou have a right to an advocate. You can call NYAS on 0808 808 1001.",
        &["advocacy phone=0808 808 1001", "says.advocacy"],
    ),
    (
        "Help to complain\n\n• National Youth Advocacy Service (NYAS): 0808 808 1001\n• Coram Voice: 0808 800 5792",
        &["advocacy phone=0808 808 1001", "advocacy phone=0808 800 5792"],
    ),
    (
        "If a child is not safe\n\nIf you are worried about a child, call the Emergency Duty Team on 01632 960 003.",
        &["emergency phone=01632 960 003"],
    ),
    (
        "Worried about a child?\n\nRing Children's Social Care on 01632 960 003. Out of hours ring 01632 960 004.",
        &["emergency phone=01632 960 003", "emergency phone=01632 960 004"],
    ),
    (
        "Complaints\n\nIf you think a child is at risk of harm, contact the Multi Agency Safeguarding Hub on 01632 960 003.",
        &["emergency phone=01632 960 003"],
    ),
    (
        "The Ombudsman\n\nPO Box 4771\nCoventry\nCV4 0EH\n\nPhone: 0300 061 0614",
        &["destinations.ombudsman", "destinations.ombudsman phone=0300 061 0614"],
    ),
    (
        "Complaints\n\nIf you are still unhappy contact the Local Government and Social Care Ombudsman on 0300 061 0614.",
        &["promises.ombudsman", "destinations.ombudsman phone=0300 061 0614"],
    ),
    (
        "If you are still unhappy\n\nYou can go to the Ombudsman.\n\nPhone: 0300 061 0614",
        &["promises.ombudsman", "destinations.ombudsman phone=0300 061 0614"],
    ),
    // Nobody's whom a profile names.
    ("Who else can help\n\nChildline: 0800 1111", &[]),
    ("Who else can help\n\nOfsted\n0300 123 1231\nenquiries@ofsted.gov.uk", &[]),
    ("Who else can help\n\nChildren's Commissioner\nHelp at Hand\nTel: 0800 528 0731", &[]),
    ("Who else can help\n\nNSPCC helpline 0808 800 5000", &[]),
    ("In an emergency call 999. For the police ring 101.", &[]),
    ("How to complain\n\nFax: 01632 960 009", &[]),
    (
        "Adult social care\n\nComplaints about adult social care: 01632 960 008, adults@anytown.example.org",
        &[],
    ),
    ("Compliments\n\nTo send a compliment, email praise@anytown.example.org.", &[]),
    ("Schools\n\nFor complaints about a school ring the school.", &[]),
    (
        "Freedom of information\n\nTo ask for information email foi@anytown.example.org or ring 01632 960 010.",
        &[],
    ),
    ("Your information\n\nOur Data Protection Officer is at dpo@anytown.example.org.", &[]),
    ("Press office: press@anytown.example.org, 01632 960 011", &[]),
    ("Council tax enquiries: 01632 960 012", &[]),
    ("Website feedback: web@anytown.example.org", &[]),
    ("Fostering\n\nTo become a foster carer call 01632 960 013.", &[]),
];

/// The problems of a text: what it does not give of what is wanted, and what it gives beside of what counts.
fn unlike(text: &str, wanted: &[&str], counts: fn(&Offer) -> bool) -> Vec<String> {
    let offers: Vec<_> = of_file(text).into_iter().flat_map(|passage| passage.offers).collect();
    let missing = wanted.iter().filter(|of| !offers.iter().any(|offer| is(offer, of)));
    let missing = missing.map(|of| format!("missing {of}: {text:?}"));
    let wrong = offers.iter().filter(|offer| counts(offer) && !wanted.iter().any(|of| is(offer, of)));
    missing.chain(wrong.map(|offer| format!("wrong {} {}: {text:?}", offer.at, told(&offer.value)))).collect()
}

fn is_reached(offer: &Offer) -> bool {
    !["names.", "says.", "team"].iter().any(|of| offer.at.starts_with(of))
}

fn is_said(offer: &Offer) -> bool {
    offer.at.starts_with("says.")
}

#[test]
fn each_way_of_saying_how_somebody_is_reached_gives_whose_it_is() {
    none(&REACHED.iter().flat_map(|(text, wanted)| unlike(text, wanted, is_reached)).collect::<Vec<_>>());
}

/// How a paragraph may begin that ends with a time, and from when it counts there.
const STARTS: &[(&str, &str, Option<&str>)] = &[
    (
        "Once we have received your complaint, we will reply within 10 working days.",
        "promises.stage-one-reply",
        Some("received"),
    ),
    (
        "When we receive your complaint we will let you know within 10 working days what we have found.",
        "promises.stage-one-reply",
        Some("received"),
    ),
    (
        "We will reply within 10 working days of receiving your complaint.",
        "promises.stage-one-reply",
        Some("received"),
    ),
    (
        "We will reply within 10 working days from the date we receive your complaint.",
        "promises.stage-one-reply",
        Some("received"),
    ),
    ("We will reply within 10 working days of receipt.", "promises.stage-one-reply", Some("received")),
    (
        "You will have a reply within 10 working days from when we got your complaint.",
        "promises.stage-one-reply",
        Some("received"),
    ),
    ("We will reply within 10 working days.", "promises.stage-one-reply", None),
    (
        "We will let you know we have received your complaint within 10 working days.",
        "acknowledgements.stage-one",
        None,
    ),
    (
        "We will reply within 10 working days of accepting your complaint.",
        "promises.stage-one-reply",
        Some("accepted"),
    ),
];

#[test]
fn a_time_counts_from_what_the_sentence_says() {
    let problems = STARTS.iter().filter_map(|(says, at, from)| {
        let offers = of_file(&format!("Stage 1\n\n{says}")).into_iter().flat_map(|passage| passage.offers);
        let found: Vec<_> =
            offers.filter(is_time).map(|offer| (offer.at, offer.value.get("from").cloned())).collect();
        let wanted = vec![((*at).to_owned(), from.map(Value::from))];
        (found != wanted).then(|| format!("{says} gives {found:?}"))
    });
    none(&problems.collect::<Vec<_>>());
}

/// Ways of saying that something is left out, and where people are sent with it.
const SENT: &[(&str, &[&str])] = &[
    ("Complaints about schools should be made to the school.", &["says.schools goes-to=school"]),
    (
        "If your complaint is about a school, please contact the school directly.",
        &["says.schools goes-to=school"],
    ),
    ("Schools have their own complaints procedures.", &["says.schools goes-to=school"]),
    ("To complain about a school, speak to the headteacher.", &["says.schools goes-to=school"]),
    (
        "Complaints about a school are dealt with by the school's own complaints procedure.",
        &["says.schools goes-to=school"],
    ),
    ("We do not deal with complaints about schools.", &["says.schools handled=no"]),
    (
        "Complaints about early help are dealt with under the corporate complaints procedure.",
        &["says.early-help goes-to=corporate"],
    ),
    (
        "Early help complaints follow our corporate complaints procedure.",
        &["says.early-help goes-to=corporate"],
    ),
    (
        "Complaints about special educational needs will be considered under our corporate complaints policy.",
        &["says.special-needs goes-to=corporate"],
    ),
    (
        "SEND complaints are handled through the corporate complaints process.",
        &["says.special-needs goes-to=corporate"],
    ),
    ("We cannot consider complaints about matters that are before a court.", &["says.other-case handled=no"]),
    ("We can't look into anything that a court has decided.", &["says.other-case handled=no"]),
    ("The complaints procedure cannot change a decision made by a court.", &["says.other-case handled=no"]),
    ("This procedure cannot be used to overturn a court's decision.", &["says.other-case handled=no"]),
    (
        "If there are court proceedings, we may not be able to deal with your complaint until they have ended.",
        &["says.other-case handled=decides"],
    ),
    (
        "Complaints about child protection conferences are dealt with under a different procedure.",
        &["says.child-protection handled=no"],
    ),
    (
        "We will not look at a complaint that has already been investigated.",
        &["says.all-stages-done handled=no"],
    ),
    ("We do not investigate anonymous complaints.", &["says.anonymous handled=no"]),
    ("Complaints about the NHS should be sent to the NHS.", &["says.health goes-to=health"]),
    ("If you want to complain about the police, please contact the police.", &["says.police goes-to=police"]),
    ("Cafcass has its own complaints procedure.", &["says.cafcass goes-to=cafcass"]),
    (
        "If you are unhappy with how we used your information, contact the Information Commissioner's Office.",
        &["says.data-protection goes-to=data-protection"],
    ),
    (
        "Complaints about councillors go to the monitoring officer.",
        &["says.councillors goes-to=monitoring-officer"],
    ),
    ("Claims for compensation cannot be dealt with under this procedure.", &["says.claims handled=no"]),
    (
        "If you work for us and have a complaint about your job, please use the grievance procedure.",
        &["says.staff-matters"],
    ),
    ("We cannot deal with complaints about another council.", &["says.not-this-council handled=no"]),
];

#[test]
fn each_way_of_sending_people_elsewhere_gives_what_is_left_out_and_where_they_go() {
    let above = [
        "Complaints about children's social care\n\nPlease note\n\n",
        "What is not covered\n\n",
        "What is not covered\n\n• ",
    ];
    let each = SENT.iter().flat_map(|sent| above.iter().map(move |above| (above, sent)));
    let problems =
        each.flat_map(|(above, (says, wanted))| unlike(&format!("{above}{says}"), wanted, is_said));
    none(&problems.collect::<Vec<_>>());
}

/// The tests can fail: where something else is wanted, or nothing, each tells of it.
#[test]
fn what_is_not_said_or_said_beside_is_noticed() {
    for said in SAID.iter().filter(|said| !said.gives.is_empty()) {
        let found = unlike_said(said.above, said.ways[0], &["says.policy"], &[]);
        assert!(found.len() >= 2 && found[0].starts_with("missing says.policy"), "{found:?}");
    }
    for (text, _) in REACHED.iter().filter(|(_, wanted)| !wanted.is_empty()) {
        let found = unlike(text, &["channels phone=01632 960 999"], is_reached);
        assert!(found.len() >= 2 && found[0].starts_with("missing channels phone"), "{found:?}");
    }
    for (says, wanted) in SENT {
        assert_eq!(unlike(says, &["says.policy"], is_said).len(), 1 + wanted.len(), "{says}");
    }
    assert_eq!(unlike_list(WHO[0], OF_WHO.0, OF_WHO.1, "no").len(), 3);
    let found = unlike_list(NOT[0], OF_WHO.0, OF_NOT.1, "no");
    assert_eq!(found.iter().filter(|problem| problem.starts_with("missing")).count(), 3, "{found:?}");
}

/// Whether an offer is what is wanted: its place, and a field with its value.
fn is(offer: &Offer, wanted: &str) -> bool {
    let (at, field) = wanted.split_once(' ').unwrap_or((wanted, ""));
    let (key, value) = field.split_once('=').unwrap_or((field, ""));
    let given = offer.value.get(key);
    // A number is written as it is.
    let is_given = |given: &Value| {
        value.is_empty() || given == value || value.parse().is_ok_and(|value| given.as_u64() == Some(value))
    };
    offer.at == at && (key.is_empty() || given.is_some_and(is_given))
}

/// A line of `tests/said`, below what stands above it: the fields that it gives, and those that it may give beside.
struct Line<'a> {
    above: String,
    gives: Vec<&'a str>,
    may: Vec<&'a str>,
    says: String,
}

/// The lines of a file of `tests/said`.
fn lines(file: &str) -> Vec<Line<'_>> {
    let breaks = |text: &str| text.replace("\\n", "\n").replace("\\t", "\t");
    let (mut above, mut gives, mut may) = (String::new(), Vec::new(), Vec::new());
    let mut lines = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(text) = line.strip_prefix('^') {
            above = breaks(text);
        } else if let Some(fields) = line.strip_prefix('=') {
            gives = fields.split(';').map(str::trim).filter(|field| !field.is_empty()).collect();
            may = Vec::new();
        } else if let Some(fields) = line.strip_prefix('?') {
            may = fields.split_whitespace().collect();
        } else {
            lines.push(Line {
                above: above.clone(),
                gives: gives.clone(),
                may: may.clone(),
                says: breaks(line),
            });
        }
    }
    lines
}

/// What a line gives beside what stands above it that it should not, and does not that it should. Names of posts and of
/// the team are no part of it.
fn unlike_line(line: &Line) -> Vec<String> {
    let offers = |text: &str| -> Vec<Offer> { of_file(text).into_iter().flat_map(|of| of.offers).collect() };
    let before = offers(&line.above);
    let mut found = offers(&format!("{}{}", line.above, line.says));
    found.retain(|offer| !offer.at.starts_with("names.") && offer.at != "team" && !before.contains(offer));
    let missing = line.gives.iter().filter(|wanted| !found.iter().any(|offer| is(offer, wanted)));
    let missing = missing.map(|wanted| format!("missing {wanted}: {:?}", line.says));
    let is_wrong = |offer: &&Offer| {
        !line.gives.iter().any(|wanted| is(offer, wanted)) && !line.may.contains(&offer.at.as_str())
    };
    let wrong = found.iter().filter(is_wrong);
    missing.chain(wrong.map(|of| format!("wrong {} {}: {:?}", of.at, told(&of.value), line.says))).collect()
}

#[test]
fn each_line_gives_what_it_says_and_a_line_that_says_nothing_gives_nothing() {
    for (name, least) in [("gives", 400), ("nothing", 130)] {
        let file = read(&format!("tests/said/{name}.txt"));
        let lines = lines(&file);
        assert!(lines.len() >= least, "{} lines of {name}", lines.len());
        none(&lines.iter().flat_map(unlike_line).collect::<Vec<_>>());
    }
    // It can fail.
    let file = read("tests/said/gives.txt").replace("promises.ask-stage-two", "says.policy");
    let found: Vec<_> = lines(&file).iter().flat_map(unlike_line).collect();
    assert!(found.iter().filter(|problem| problem.starts_with("missing says.policy")).count() > 30);
}

/// The lines of a file below each of its signs.
fn below(file: &str, sign: &str) -> Vec<String> {
    let lines = file.lines().skip_while(|line| line.strip_prefix('^') != Some(sign)).skip(1);
    lines
        .take_while(|line| !line.starts_with('^'))
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The fields that a page gives in this group, without what it says of who helps.
fn fields(page: &str, group: &str) -> BTreeSet<String> {
    let offers = of_file(page).into_iter().flat_map(|of| of.offers).map(|offer| offer.at);
    offers.filter(|at| at.starts_with(group)).collect()
}

/// What can stand below a lead of each kind, and the rule of each.
const LISTED: [(&str, &[(&str, &str)]); 3] = [
    (
        "who",
        &[
            ("parents", "parent"),
            ("foster carers", "foster-carer"),
            ("care leavers", "care-leaver"),
            ("special guardians", "special-guardian"),
            ("a child in need", "child-in-need"),
            ("anyone with parental responsibility", "parental-responsibility"),
        ],
    ),
    (
        "not-covered",
        &[
            ("schools", "schools"),
            ("court decisions", "other-case"),
            ("child protection conferences", "child-protection"),
            ("adult social care", "adult-care"),
            ("insurance claims", "claims"),
            ("decisions of the fostering panel", "foster-approval"),
        ],
    ),
    (
        "about",
        &[
            ("services for children in need", "part-three"),
            ("fostering", "fostering"),
            ("adoption support", "adoption-support"),
            ("help for care leavers", "leaving-care"),
            ("special guardianship support", "guardianship-support"),
        ],
    ),
];

/// What a lead's list does not give that it should, and what it gives beside.
fn unlike_listed(lead: &str, listed: &[(&str, &str)]) -> Vec<String> {
    let wanted: BTreeSet<String> = listed.iter().map(|(_, rule)| format!("says.{rule}")).collect();
    let marked = listed.iter().map(|(entry, _)| format!("• {entry}\n")).collect::<String>();
    let plain = listed.iter().map(|(entry, _)| format!("{}{}\n", entry[..1].to_uppercase(), &entry[1..]));
    let gap = if lead.ends_with(':') { "\n" } else { "\n\n" };
    let lists = [format!("\n\n{marked}"), format!("{gap}{}", plain.collect::<String>())];
    let pages = lists.map(|list| {
        format!(
            "Children's social care complaints\n\nWe want to hear from you if something went wrong.\n\n{lead}{list}\n\
             How to complain\n\nTell us.\n"
        )
    });
    let unlike = |page: &String| {
        let found = fields(page, "says.");
        (found != wanted).then(|| format!("{lead:?} gives {found:?}"))
    };
    pages.iter().filter_map(unlike).collect()
}

#[test]
fn whatever_leads_into_a_list_the_list_gives_what_stands_in_it() {
    let file = read("tests/said/leads.txt");
    let mut problems = Vec::new();
    for (sign, listed) in LISTED {
        let leads = below(&file, sign);
        assert!(leads.len() >= 20, "{} leads of {sign}", leads.len());
        problems.extend(leads.iter().flat_map(|lead| unlike_listed(lead, listed)));
    }
    none(&problems);
    // It can fail: a lead of one kind gives nothing of another.
    assert!(!unlike_listed("This procedure does not cover:", LISTED[0].1).is_empty());
}

#[test]
fn a_list_of_those_who_may_complain_shows_it_by_its_entries_whatever_leads_into_it() {
    let leads = ["These are:", "Under the Regulations:", "The groups are as follows:", "More about this:"];
    let people = [
        "The child;",
        "A parent or person with parental responsibility;",
        "A local authority foster carer;",
        "Care leavers;",
        "Special guardians;",
        "Any person wishing to adopt a child.",
    ];
    let services = [
        "Help for parents;",
        "Support for foster carers;",
        "Advice on leaving care;",
        "Support for special guardians;",
        "Assessments of people who want to adopt.",
    ];
    let page = |lead: &str, entries: &[&str]| {
        let listed = entries.join("\n");
        format!(
            "Complaints about children's social care\n\nWe will listen.\n\n{lead}\n{listed}\nTell us what is wrong. We will write to you.\n"
        )
    };
    let wanted = [
        "parent",
        "parental-responsibility",
        "foster-carer",
        "care-leaver",
        "special-guardian",
        "prospective-adopter",
    ];
    for lead in leads {
        let found = fields(&page(lead, &people), "says.");
        let missing: Vec<_> = wanted.iter().filter(|rule| !found.contains(&format!("says.{rule}"))).collect();
        assert!(missing.is_empty(), "{lead:?} leaves out {missing:?}");
        let of_services = fields(&page(lead, &services), "says.");
        assert!(
            wanted.iter().all(|rule| !of_services.contains(&format!("says.{rule}"))),
            "{lead:?}: {of_services:?}"
        );
    }
}

#[test]
fn a_list_of_courts_appeals_and_claims_is_of_what_is_left_out_whatever_leads_into_it() {
    let page = |lead: &str, entries: &[&str]| {
        let listed: String = entries.iter().map(|entry| format!("• {entry}\n")).collect();
        format!(
            "Complaints about children's social care\n\nWe will listen.\n\n{lead}\n{listed}\nHow to complain\n\nTell us.\n"
        )
    };
    let left_out = [
        "court proceedings",
        "insurance claims",
        "freedom of information requests",
        "disciplinary proceedings against staff",
    ];
    let said = |page: &str| fields(page, "says.");
    for lead in ["These are:", "The following are examples:", "In such cases there are other ways:"] {
        let found = said(&page(lead, &left_out));
        assert!(
            ["other-case", "claims", "freedom-of-information", "staff-matters"]
                .iter()
                .all(|rule| found.contains(&format!("says.{rule}"))),
            "{lead:?}: {found:?}"
        );
        let of_services =
            said(&page(lead, &["court reports", "help for schools", "fostering", "housing advice"]));
        assert!(of_services.is_empty(), "{lead:?}: {of_services:?}");
    }
}

#[test]
fn a_page_without_the_word_children_is_of_whichever_procedure_its_people_show() {
    let page = |who: &str| {
        format!(
            "Stage 1 complaint\n\nWe will acknowledge your complaint within 2 working days. Your issues will be looked at \
             and we will aim to respond to you within 10 working days. We write to whoever complains and tell them who \
             looks into it, how to reach that person and when they can expect a reply from us.\n\nStage 2 complaint\n\nIf you are \
             not satisfied with the response, you can ask that your complaint be progressed to Stage 2 within 20 working \
             days of the reply. {who} will be appointed to look into it and to write to you about what they have found.\n"
        )
    };
    let of_law = fields(&page("An Investigating Officer and an Independent Person"), "");
    assert!(
        of_law.contains("promises.stage-one-reply") && !of_law.iter().any(|at| at.starts_with("corporate.")),
        "{of_law:?}"
    );
    let of_council = fields(&page("A senior manager"), "");
    assert!(of_council.contains("corporate.stage-one-reply"), "{of_council:?}");
}

#[test]
fn whatever_stands_over_a_number_says_whose_it_is() {
    let file = read("tests/said/headings.txt");
    let page = |heading: &str, team: &str, name: &str| {
        format!(
            "Complaints about children's social care\n\nWe will reply to your complaint within 10 working days.\n\n\
             {heading}\n\nTelephone: 01632 960 001\nEmail: {name}@anytown.example.org\n\nPost:\n{team}County Hall\nHigh \
             Street\nAnytown\nAB1 2CD\n\nYour information\n\nWe keep it safe.\n"
        )
    };
    let count = |page: &str| {
        let offers = of_file(page).into_iter().flat_map(|of| of.offers);
        offers.filter(|offer| offer.at == "channels").count()
    };
    let (ours, others) = (below(&file, "ours"), below(&file, "others"));
    assert!(ours.len() >= 30 && others.len() >= 30);
    let ours =
        ours.iter().filter(|heading| count(&page(heading, "Complaints Team\n", "complaints.team")) != 3);
    let others = others.iter().filter(|heading| count(&page(heading, "", "hello")) != 0);
    none(&ours.chain(others).cloned().collect::<Vec<_>>());
}

#[test]
fn whoever_helps_has_their_own_name_whatever_heading_stands_above_it() {
    let headings = [
        "Advocacy",
        "Getting an advocate",
        "Do I need an advocate?",
        "What is an advocate?",
        "Your right to an advocate",
        "Who can help me? Advocates",
        "Support from an independent advocate",
    ];
    let ways = [
        "Speak Out Anytown\nTel: 01632 960 002\n",
        "Speak Out Anytown: 01632 960 002\n",
        "You can call Speak Out Anytown on 01632 960 002.\n",
        "Speak Out Anytown can help you. Call 01632 960 002.\n",
        "The service is provided by Speak Out Anytown. Telephone: 01632 960 002\n",
    ];
    let helper = |page: &str| {
        let offers = of_file(page).into_iter().flat_map(|of| of.offers);
        let helpers: Vec<_> =
            offers.filter(|offer| ["advocacy", "channels"].contains(&offer.at.as_str())).collect();
        match helpers.as_slice() {
            [one] if one.at == "advocacy" => one.value["name"].as_str().unwrap_or_default().to_owned(),
            other => format!("{other:?}"),
        }
    };
    let page = |heading: &str, way: &str| {
        format!(
            "Complaints about children's social care\n\nWe will reply within 10 working days.\n\n{heading}\n\n{way}\n"
        )
    };
    let pairs = headings.into_iter().flat_map(|heading| ways.map(|way| (heading, way)));
    let wrong = pairs.filter(|(heading, way)| helper(&page(heading, way)) != "Speak Out Anytown");
    none(&wrong.map(|(heading, way)| format!("{heading}: {way}")).collect::<Vec<_>>());
    // Nobody is called after a question.
    assert_eq!(helper(&page("What is an advocate?", "Call 01632 960 002.\n")), "Advocates");
}
