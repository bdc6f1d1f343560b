//! Council profiles: those that ship are right and quote their sources; wrong ones are told exactly what is wrong.
//!
//! `councils/bad/` holds a wrong profile beside the messages it must produce, `councils/good/` what is odd and
//! right, `councils/made/` thirty made-up councils that state what public pages state, and `councils/sources/` the sentences of other papers that stories quote. Profiles quote `pages/`.

use complaint_guide::files;
use complaint_guide::files::council::{Weight, check, choose, read_all, read_fit, schema};
use complaint_guide::rules::clocks::Start;
use complaint_guide::rules::council::{Cause, Colour, Council, Gate, Handled, PanelBy, Time, Way, Window};
use complaint_guide::rules::days::{Length, WorkingDays};
use complaint_guide::rules::law::Rule;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::steps::Step;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::golden::{cases, compare, is_kept, names, none, place, read, today};

/// The profiles in a folder, by name.
fn profiles(folder: &str) -> Vec<String> {
    names(folder).into_iter().filter_map(|name| Some(name.strip_suffix(".json")?.to_owned())).collect()
}

#[test]
fn every_wrong_profile_is_told_what_is_wrong() {
    let bad = profiles("tests/councils/bad");
    assert!(bad.len() >= 40);
    let tell = |name: &String| {
        let path = format!("tests/councils/bad/{name}.json");
        match files::council::read(&read(&path)) {
            Ok(_) => Some(format!("{path}: nothing is wrong with it")),
            Err(problems) => {
                let lines: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
                compare(&format!("tests/councils/bad/{name}.txt"), &lines).err()
            }
        }
    };
    none(&bad.iter().filter_map(tell).collect::<Vec<_>>());
}

#[test]
fn every_message_belongs_to_a_wrong_profile() {
    let bad = profiles("tests/councils/bad");
    for name in names("tests/councils/bad") {
        let stem = name.trim_end_matches(".json").trim_end_matches(".txt");
        assert!(bad.iter().any(|bad| bad == stem), "{name} has no profile beside it");
    }
}

#[test]
fn every_odd_profile_is_right_and_says_what_to_look_at() {
    let good = profiles("tests/councils/good");
    assert!(good.len() >= 30);
    let mut problems = Vec::new();
    for name in &good {
        let path = format!("tests/councils/good/{name}.json");
        let checked = check(&read(&path), Some(today()));
        if checked.councils.is_empty() {
            problems.push(format!("{path}: {:?}", checked.findings));
            continue;
        }
        let lines: String = checked.findings.iter().map(|finding| format!("{finding}\n")).collect();
        let expected = format!("tests/councils/good/{name}.txt");
        if !lines.is_empty() || place(&expected).exists() {
            problems.extend(compare(&expected, &lines).err());
        }
    }
    none(&problems);
}

/// Something that councils state and that has no field of its own, and whether a profile says it where it belongs.
type Kind = (&'static str, fn(&Value) -> bool);

fn says(profile: &Value, at: &str, words: &[&str]) -> bool {
    let quote =
        profile.pointer(&format!("/{at}/quote")).and_then(Value::as_str).unwrap_or_default().to_lowercase();
    words.iter().all(|word| quote.contains(word))
}

/// Whether a channel of a profile says this.
fn has_channel(profile: &Value, is: fn(&Value) -> bool) -> bool {
    profile["channels"].as_array().is_some_and(|channels| channels.iter().any(is))
}

fn text(value: &Value) -> String {
    value.to_string().to_lowercase()
}

/// The table "What has no field of its own" of docs/profile.md.
const KINDS: [Kind; 20] = [
    ("a step before Stage 1 with its own time", |of| {
        says(of, "says/receipt-duties", &["before stage 1", "days"])
    }),
    ("one time for all the stages together", |of| {
        says(of, "says/panel-reply", &["three stages together", "months"])
    }),
    ("any member of staff", |of| has_channel(of, |way| text(&way["visit"]).contains("any member of staff"))),
    ("a fax", |of| has_channel(of, |way| way["post"].is_array() && text(&way["limits"]).contains("fax"))),
    ("a leaflet", |of| text(&of["sources"]).contains("leaflet") && of["access"]["source"] == "leaflet"),
    ("a page for one stage only", |of| {
        of["promises"]["stage-two-reply"]["source"] == "stage-two" && of["sources"]["stage-two"].is_object()
    }),
    ("an advocate without a telephone", |of| says(of, "says/advocacy", &["no telephone"])),
    ("a time from the start of the investigation", |of| {
        says(of, "promises/stage-two-reply", &["investigation starting"])
            && is_without_time(of, "stage-two-reply")
    }),
    ("a time from a meeting", |of| says(of, "says/investigation", &["investigator meets"])),
    ("a time from the day on which the complaint was made", |of| {
        says(of, "promises/stage-one-reply", &["you made"]) && is_without_time(of, "stage-one-reply")
    }),
    ("documents that disagree", |of| {
        says(of, "promises/stage-one-reply", &["ten working days"])
            && says(of, "says/stage-one", &["two weeks"])
            && of["promises"]["stage-one-reply"]["source"] != of["says"]["stage-one"]["source"]
    }),
    ("two extensions of one step", |of| {
        of["promises"]["stage-one-latest"]["length"] == 20
            && says(of, "says/advocate-pause", &["five more days"])
    }),
    ("a third procedure", |of| {
        of["says"]["adult-care"]["goes-to"] == "adult-care"
            && of["destinations"]["adult-care"]["length"].is_u64()
    }),
    ("consent for more than one kind of person", |of| {
        of["consent"]["for"].as_array().is_some_and(|kinds| kinds.len() > 1)
    }),
    ("a professional's judgement", |of| says(of, "says/assessments", &["judgement", "professional"])),
    ("what is only about money", |of| says(of, "says/claims", &["only about money"])),
    ("youth justice", |of| says(of, "says/not-social-care", &["youth justice"])),
    ("names and posts of the council's own procedure", |of| {
        of["names"]["corporate-procedure"].is_string()
            && says(of, "corporate/stage-two-reply", &["review stage", "officer"])
    }),
    ("what is for some people only", |of| {
        has_channel(of, |way| way["for"].is_array() && way["limits"].is_string())
    }),
    ("a council that has ended", |of| {
        of["aliases"].as_array().is_some_and(|names| names.len() > 1) && text(&of["about"]).contains("ended")
    }),
];

fn is_without_time(profile: &Value, step: &str) -> bool {
    let said = &profile["promises"][step];
    said["length"].is_null() && said["from"].is_null()
}

#[test]
fn thirty_made_up_councils_state_every_kind_and_nothing_is_wrong_with_them() {
    let made = profiles("tests/councils/made");
    assert!(made.len() >= 30, "{} profiles", made.len());
    let mut problems = Vec::new();
    let mut values = Vec::new();
    for name in &made {
        let path = format!("tests/councils/made/{name}.json");
        let checked = check(&read(&path), Some(today()));
        // As `check-council --strict` has it: no warning either.
        problems.extend(checked.findings.iter().map(|finding| format!("{path}: {finding}")));
        problems.extend(checked.councils.is_empty().then(|| format!("{path} cannot be read")));
        values.push(serde_json::from_str::<Value>(&read(&path)).expect("it is JSON"));
    }
    let document = read("docs/profile.md");
    for (kind, is) in KINDS {
        if !values.iter().any(is) {
            problems.push(format!("no made-up council states {kind}"));
        }
        if values.iter().all(is) {
            problems.push(format!("every made-up council states {kind}: the test cannot fail"));
        }
        if !document.contains(kind) {
            problems.push(format!("docs/profile.md does not say where {kind} goes"));
        }
    }
    none(&problems);
}

/// The profiles that ship, checked.
fn shipped() -> Vec<Council> {
    let read = |name: String| {
        let path = format!("councils/{name}.json");
        let council =
            files::council::read(&read(&path)).unwrap_or_else(|problems| panic!("{path}: {problems:?}"));
        assert_eq!(council.id, name, "{path} has another name inside");
        council
    };
    profiles("councils").into_iter().map(read).collect()
}

#[test]
fn every_profile_that_ships_is_right_and_named_like_its_file() {
    let shipped = shipped();
    assert!(shipped.iter().any(|council| council.id == "statutory"));
    assert!(shipped.iter().any(|council| council.id == "staffordshire"));
}

#[test]
fn the_profile_of_the_law_alone_says_nothing_of_its_own() {
    let statutory = shipped().into_iter().find(|council| council.id == "statutory").expect("it ships");
    assert_eq!(statutory, Council::of_law());
}

/// A page in one line, without its bullets.
fn plain(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.starts_with('#'));
    let without_bullet = |line: &str| {
        line.trim().trim_start_matches(['•', '-']).split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    lines.flat_map(without_bullet).collect::<Vec<_>>().join(" ")
}

/// What a profile or a story quotes: the council's own page, or sentences of another paper.
fn source(id: &str) -> String {
    let page = format!("tests/pages/{id}.txt");
    if place(&page).exists() { read(&page) } else { read(&format!("tests/councils/sources/{id}.txt")) }
}

/// The parts of a quotation that do not stand in the page.
fn not_in<'a>(page: &str, quote: &'a str) -> Vec<&'a str> {
    let parts = quote.split(" … ").flat_map(|part| part.split(". ")).flat_map(|part| part.split(": "));
    let parts = parts.map(|part| part.trim_matches(['.', ':', ' ']));
    parts.filter(|part| !page.contains(part)).collect()
}

/// Everything in a profile that the council says in its own words, with its place.
fn quoted(value: &Value, at: &str) -> Vec<(String, String)> {
    let under = |key: &str| format!("{at}.{key}");
    let own = |key: &str| ["quote", "contains", "team"].contains(&key) || at.ends_with(".names");
    match value {
        Value::Object(object) => {
            let each = object.iter().flat_map(|(key, value)| match value.as_str().filter(|_| own(key)) {
                Some(text) => vec![(under(key), text.to_owned())],
                None => quoted(value, &under(key)),
            });
            each.collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn every_sentence_a_profile_quotes_stands_in_its_source() {
    let mut problems = Vec::new();
    let least = [("thurrock", 40), ("unnamed", 35), ("staffordshire", 37)];
    // The profile of the law quotes nobody, and the example's council does not exist.
    let quoting =
        profiles("councils").into_iter().filter(|id| !["statutory", "example"].contains(&id.as_str()));
    for id in quoting {
        let least = least.iter().find(|(of, _)| *of == id).map_or(1, |(_, least)| *least);
        // Posts and stages are named at the beginning of a line here and within a sentence there.
        let page = plain(&source(&id)).to_lowercase();
        let profile: Value = serde_json::from_str(&read(&format!("councils/{id}.json"))).expect("it is JSON");
        let quoted = quoted(&profile, "");
        assert!(quoted.len() >= least, "{id}: {} quotations", quoted.len());
        for (at, quote) in quoted {
            let quote = quote.to_lowercase();
            problems.extend(
                not_in(&page, &quote).iter().map(|part| format!("{id}{at}: not in the source: {part:?}")),
            );
        }
    }
    none(&problems);
}

/// What the pages state besides lengths, read by a person, against what the profiles hold.
#[test]
fn the_profiles_hold_what_their_pages_state_and_nothing_else() {
    let shipped = shipped();
    let get = |id: &str| shipped.iter().find(|council| council.id == id).expect("it ships");
    let (thurrock, unnamed, staffordshire) = (get("thurrock"), get("unnamed"), get("staffordshire"));
    let terms = |council: &Council, step| council.promise(step).expect("it is stated").terms.clone();
    assert_eq!(terms(thurrock, Step::StageOneLatest).causes, [Cause::Complex, Cause::Advocate]);
    assert_eq!(terms(thurrock, Step::StageOneLatest).agreement, None, "it does not speak of agreement");
    assert_eq!(terms(unnamed, Step::StageOneLatest).agreement, Some(true));
    assert_eq!(terms(unnamed, Step::StageTwoLatest).agreement, Some(true));
    assert_eq!(terms(thurrock, Step::AskStageTwo).gate, Some(Gate::MediationOffered));
    assert_eq!(terms(thurrock, Step::AskStageTwo).time, Time::NotStated, "which is not ‘no limit’");
    assert_eq!(terms(thurrock, Step::Panel).by, Some(PanelBy::Appointed));
    assert_eq!(terms(unnamed, Step::Panel).by, Some(PanelBy::SetUp));
    assert_eq!(terms(staffordshire, Step::AskStageTwo).window, Some(Window::Hard));
    assert_eq!(terms(staffordshire, Step::Panel).gate, Some(Gate::IfAgreed));
    assert_eq!(terms(staffordshire, Step::StageOneLatest).from, Some(Start::Accepted));
    assert_eq!(unnamed.stages.as_ref().map(|stages| stages.count), Some(3));
    assert_eq!(unnamed.corporate_stages, Some(2));
    for council in [thurrock, unnamed, staffordshire] {
        assert!(council.channels.is_empty() && council.emergency.is_empty() && council.advocacy.is_empty());
        assert_eq!((&council.consent, &council.access, &council.service), (&None, &None, &None));
    }
    let left_out = |council: &Council| -> Vec<_> {
        let out = council.says.iter().filter(|saying| saying.handled == Some(Handled::No));
        out.map(|saying| saying.rule).collect()
    };
    use Rule as R;
    assert_eq!(left_out(thurrock), [R::NotSocialCare, R::FirstRequest, R::ChildProtection]);
    let exempt = [R::ChildProtection, R::CourtReports, R::EarlyHelp, R::AdopterApproval, R::FosterApproval];
    assert_eq!(left_out(unnamed), exempt);
    assert_eq!(
        left_out(staffordshire),
        [R::NotThisCouncil, R::AllStagesDone, R::OtherCase, R::ChildProtection, R::StaffMatters]
    );
}

#[test]
fn the_checker_warns_of_what_the_shipped_profiles_give_less_than_the_law() {
    let mut text = String::new();
    for name in profiles("councils") {
        let checked = check(&read(&format!("councils/{name}.json")), Some(today()));
        for finding in &checked.findings {
            text.push_str(&format!("{name}: {finding}\n"));
        }
    }
    is_kept("tests/councils/shipped.txt", &text);
}

#[test]
fn every_finding_says_what_is_wrong_and_what_to_do() {
    for folder in ["tests/councils/bad", "tests/councils/good", "councils"] {
        for name in profiles(folder) {
            for finding in check(&read(&format!("{folder}/{name}.json")), Some(today())).findings {
                assert!(finding.to_string().ends_with('.'), "{finding}");
                assert!(finding.weight == Weight::Error || !finding.remedy.is_empty(), "{finding}");
            }
        }
    }
}

#[test]
fn a_profile_past_its_review_date_is_warned_of_and_stays_right() {
    let text = read("councils/example.json");
    let on = |day: &str| check(&text, Some(day.parse().expect("a date")));
    assert_eq!(on("2027-05-21").findings, []);
    let late = on("2027-05-22");
    assert_eq!(late.councils.len(), 1);
    assert_eq!(late.findings.iter().map(|finding| finding.at.as_str()).collect::<Vec<_>>(), ["review-by"]);
    assert_eq!(check(&text, None).findings, [], "without a day nothing is late");
}

#[test]
fn every_sentence_a_story_quotes_stands_in_its_source() {
    let mut problems = Vec::new();
    let mut quoted = Vec::new();
    for name in names("tests/people").into_iter().filter(|name| place("tests/people").join(name).is_dir()) {
        let about = read(&format!("tests/people/{name}/about.txt"));
        for line in about.lines().filter_map(|line| line.strip_prefix("Quotes ")) {
            let (source, quote) = line.split_once(": ").expect("a source and what it says");
            let page = plain(&self::source(source));
            let missing = not_in(&page, quote.trim_start_matches("- "));
            problems.extend(missing.iter().map(|part| format!("{name}: not in {source}: {part:?}")));
            quoted.push(source.to_owned());
        }
    }
    for source in names("tests/councils/sources") {
        let source = source.trim_end_matches(".txt");
        if !quoted.iter().any(|quoted| quoted == source) {
            problems.push(format!("{source}: no story quotes it"));
        }
    }
    none(&problems);
}

#[test]
fn a_quotation_that_is_not_in_its_source_is_found() {
    let page = plain(&source("staffordshire"));
    let quote = "We aim to respond within 10 working days from the date your complaint is formally accepted.";
    assert_eq!(not_in(&page, quote), [quote.trim_end_matches('.')]);
    assert_eq!(not_in(&page, &quote.replace("10", "20")), Vec::<&str>::new());
}

/// What the pages state, read by a person, against what the profiles hold: the length of each step.
#[test]
fn the_profiles_hold_the_lengths_that_their_pages_state() {
    use Step as S;
    let stated: [(&str, &[(Step, Length)]); 3] = [
        (
            "staffordshire",
            &[
                (S::StageOneLatest, Length::WorkingDays(20)),
                (S::AskStageTwo, Length::WorkingDays(20)),
                (S::StageTwoLatest, Length::WorkingDays(65)),
                (S::AskStageThree, Length::WorkingDays(20)),
            ],
        ),
        (
            "thurrock",
            &[
                (S::StageOneReply, Length::WorkingDays(10)),
                (S::StageOneLatest, Length::WorkingDays(20)),
                (S::StageTwoReply, Length::WorkingDays(25)),
                (S::StageTwoLatest, Length::WorkingDays(65)),
                (S::Panel, Length::Days(30)),
                (S::PanelReport, Length::WorkingDays(5)),
                (S::PanelReply, Length::WorkingDays(15)),
            ],
        ),
        (
            "unnamed",
            &[
                (S::StageOneReply, Length::WorkingDays(10)),
                (S::StageOneLatest, Length::WorkingDays(20)),
                (S::StageTwoReply, Length::WorkingDays(25)),
                (S::StageTwoLatest, Length::WorkingDays(65)),
                (S::Panel, Length::WorkingDays(30)),
                (S::PanelReport, Length::WorkingDays(5)),
                (S::PanelReply, Length::WorkingDays(15)),
            ],
        ),
    ];
    for (id, stated) in stated {
        let council = shipped().into_iter().find(|council| council.id == id).expect("it ships");
        let held = |step: &Step| {
            council.promise(*step).and_then(|promise| Some((*step, promise.terms.time.length()?)))
        };
        let held: Vec<_> = Step::ALL.iter().filter_map(held).collect();
        assert_eq!(held, stated, "{id}");
    }
}

#[test]
fn no_profile_that_ships_promises_more_time_than_the_law_allows() {
    let longest = |step| match step {
        Step::StageOneReply | Step::StageOneLatest => 20,
        Step::StageTwoReply | Step::StageTwoLatest => 65,
        Step::Panel => 30,
        Step::PanelReport => 5,
        Step::PanelReply => 15,
        _ => u16::MAX,
    };
    for council in shipped() {
        for promise in &council.promises {
            if let Some(Length::WorkingDays(days)) = promise.terms.time.length() {
                assert!(
                    WorkingDays(days) <= WorkingDays(longest(promise.step)),
                    "{}: {promise:?}",
                    council.id
                );
            }
        }
    }
}

/// The schema, ready to check a file.
fn validator() -> jsonschema::Validator {
    let options =
        jsonschema::options().with_draft(jsonschema::Draft::Draft202012).should_validate_formats(true);
    options.build(&schema::schema()).expect("the schema is a schema")
}

#[test]
fn the_schema_that_is_committed_is_the_readers_own() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema::schema()));
    let text = format!("{:#}\n", schema::schema());
    is_kept("schemas/council.schema.json", &text);
}

#[test]
fn the_table_of_fields_that_is_committed_is_the_readers_own() {
    let page = read("docs/profile.md");
    let (before, rest) = page.split_once("<!-- fields -->\n").expect("it has a place for the table");
    let (_, after) = rest.split_once("<!-- /fields -->").expect("the table has an end");
    let now = format!("{before}<!-- fields -->\n{}<!-- /fields -->{after}", schema::table());
    is_kept("docs/profile.md", &now);
}

/// The profiles of a folder that are of format 2, as JSON.
fn of_format_2(folder: &str) -> Vec<(String, Value)> {
    let parsed = |name: String| {
        let text = read(&format!("{folder}/{name}.json"));
        let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
        (!text.contains("\"format\": 1")).then_some((name, value))
    };
    profiles(folder).into_iter().filter_map(parsed).collect()
}

#[test]
fn every_right_profile_keeps_to_the_schema() {
    let validator = validator();
    let mut problems = Vec::new();
    let mut seen = 0;
    for folder in ["councils", "tests/councils/good", "schemas"] {
        for (name, value) in of_format_2(folder).into_iter().filter(|(name, _)| !name.ends_with(".schema")) {
            seen += 1;
            problems.extend(validator.iter_errors(&value).map(|error| format!("{folder}/{name}: {error}")));
        }
    }
    assert!(seen > 20, "{seen} profiles of format 2");
    none(&problems);
}

/// What the reader finds and no schema can see: what the law says, and what belongs together.
const BEYOND_A_SCHEMA: [&str; 17] = [
    "nothing-of-any-council",
    "beyond-the-law",
    "as-a-permission",
    "without-contrast",
    "two-councils",
    "another-name-than-its-key",
    "a-source-that-is-not-listed",
    "a-review-before",
    "nothing-said",
    "a-gate-before",
    "only-a-panel",
    "only-a-request",
    "written-twice",
    "longer-than-its-latest",
    "no-limit-where",
    "a-window-shorter",
    "range-that-goes-backwards",
];

#[test]
fn every_broken_profile_breaks_the_schema_unless_it_breaks_the_law() {
    let validator = validator();
    let mut problems = Vec::new();
    let mut refused = 0;
    for (name, value) in of_format_2("tests/councils/bad") {
        let beyond = BEYOND_A_SCHEMA.iter().any(|part| name.contains(part));
        let valid = validator.is_valid(&value);
        refused += usize::from(!valid);
        if valid != beyond {
            problems.push(format!("{name}: the schema {} it", if valid { "takes" } else { "refuses" }));
        }
    }
    assert!(refused >= 15, "{refused} profiles break the schema");
    none(&problems);
}

/// Every value of a profile that is neither an object nor a list, as a path of JSON.
fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            if !key.starts_with("//") {
                leaves(value, &format!("{at}/{key}"), found);
            }
        }),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, value)| leaves(value, &format!("{at}/{n}"), found));
        }
        _ => found.push(at.to_owned()),
    }
}

#[test]
fn the_template_is_right_and_shows_every_field() {
    let text = read("schemas/council.template.json");
    let checked = check(&text, Some(today()));
    assert_eq!(checked.of(Weight::Error).collect::<Vec<_>>(), Vec::<&_>::new());
    let profile: Value = serde_json::from_str(&text).expect("it is JSON");
    let table = schema::table();
    let missing: Vec<_> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .filter(|field| {
            let parts: Vec<_> = field.split('.').collect();
            !shows(&profile, &parts)
        })
        .map(|field| format!("the template does not show `{field}`"))
        .collect();
    none(&missing);
}

/// Whether a value has a field at this path; `…` stands for any key, and `[…]` for any place in a list.
fn shows(value: &Value, path: &[&str]) -> bool {
    let Some((part, rest)) = path.split_first() else { return true };
    let (key, is_list) = part.strip_suffix("[…]").map_or((*part, false), |key| (key, true));
    let found: Vec<&Value> = match (key, value) {
        ("…", Value::Object(object)) => {
            object.iter().filter(|(key, _)| !key.starts_with("//")).map(|(_, value)| value).collect()
        }
        (key, _) => value.get(key).into_iter().collect(),
    };
    let below: Vec<&Value> =
        if is_list { found.iter().filter_map(|list| list.as_array()).flatten().collect() } else { found };
    below.iter().any(|value| shows(value, rest))
}

#[test]
fn every_field_of_a_profile_is_carried() {
    let text = read("schemas/council.template.json");
    let profile: Value = serde_json::from_str(&text).expect("it is JSON");
    let whole = files::council::read(&text).expect("the template is right");
    let mut found = Vec::new();
    leaves(&profile, "", &mut found);
    assert!(found.len() > 150, "{} values", found.len());
    let mut problems = Vec::new();
    for at in found.iter().filter(|at| at.as_str() != "/about") {
        let mut without = profile.clone();
        *without.pointer_mut(at).expect("it is there") = Value::Null;
        if files::council::read(&without.to_string()).is_ok_and(|council| council == whole) {
            problems.push(format!("{at} is read and not carried"));
        }
    }
    none(&problems);
}

/// A file of three councils, as a charity would keep it.
fn three() -> Value {
    let profile = |name: &str| -> Value {
        serde_json::from_str(&read(&format!("councils/{name}.json"))).expect("it is JSON")
    };
    let mut thurrock = profile("thurrock");
    thurrock["aliases"] = json!(["Thurrock Unitary Authority", "Essex  Thameside"]);
    json!([profile("statutory"), thurrock, profile("staffordshire")])
}

#[test]
fn the_guide_refuses_each_profile_with_an_error_though_it_has_no_words_for_it() {
    for (folder, is_fit) in [("tests/councils/bad", false), ("councils", true)] {
        for name in profiles(folder) {
            let text = read(&format!("{folder}/{name}.json"));
            assert_eq!(read_fit(&text), read_all(&text).ok(), "{folder}/{name}");
            assert_eq!(read_fit(&text).is_some(), is_fit, "{folder}/{name}");
        }
    }
}

#[test]
fn one_file_holds_several_councils_as_a_list_or_by_their_short_names() {
    let list = read_all(&three().to_string()).expect("the list is right");
    let by_name: serde_json::Map<_, _> = three()
        .as_array()
        .expect("a list")
        .iter()
        .map(|profile| (profile["id"].as_str().expect("an id").to_owned(), profile.clone()))
        .collect();
    let map = read_all(&Value::Object(by_name).to_string()).expect("the object is right");
    let ids = |councils: &[Council]| {
        let mut ids: Vec<_> = councils.iter().map(|council| council.id.clone()).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&list), ["staffordshire", "statutory", "thurrock"]);
    assert_eq!(ids(&map), ids(&list));
    let problems = files::council::read(&three().to_string()).expect_err("one is asked for");
    assert!(problems[0].what.contains("more than one profile"));
}

#[test]
fn a_council_is_chosen_by_its_short_name_its_name_or_another_name() {
    let list = read_all(&three().to_string()).expect("the list is right");
    for wanted in [
        "thurrock",
        "Thurrock Council",
        " THURROCK  council ",
        "essex thameside",
        "Thurrock unitary authority",
    ] {
        assert_eq!(choose(&list, wanted).id, "thurrock", "{wanted}");
    }
    assert_eq!(choose(&list, "Staffordshire County Council").id, "staffordshire");
    assert_eq!(choose(&list, "Staffordshire County").id, "staffordshire");
}

#[test]
fn a_council_that_is_not_in_the_file_gets_the_law_alone() {
    let list = read_all(&three().to_string()).expect("the list is right");
    for wanted in ["Rutland", "", "council", "thurrock2"] {
        assert_eq!(choose(&list, wanted), Council::of_law(), "{wanted}");
        assert_eq!(choose::<Council>(&[], wanted), Council::of_law(), "{wanted}");
    }
}

#[test]
fn one_wrong_profile_in_a_file_is_named_by_its_place() {
    let mut file = three();
    file[2]["promises"]["panel"]["length"] = json!("soon");
    let problems = read_all(&file.to_string()).expect_err("it is wrong");
    assert_eq!(
        problems.iter().map(|problem| problem.at.as_str()).collect::<Vec<_>>(),
        ["[2].promises.panel.length"]
    );
}

#[test]
fn a_hostile_profile_is_refused_or_is_text() {
    let name = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let mut profile: Value = serde_json::from_str(&read("councils/example.json")).expect("it is JSON");
    profile["name"] = json!(name);
    let council = files::council::read(&profile.to_string()).expect("a name may have any letters");
    let page = complaint_guide::documents::first_page::first_page(&council);
    assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));

    for link in [
        "javascript:alert(1)",
        "https://a.example\u{202e}/moc",
        "https://council.gov.uk@evil.example/",
        "data:text/html,x",
        "//evil.example",
        "https://x.y/\"onclick=\"z",
    ] {
        for place in ["/exit-address", "/channels/0/form", "/sources/here/address"] {
            let mut hostile = profile.clone();
            *hostile.pointer_mut(place).expect("it is there") = json!(link);
            assert!(files::council::read(&hostile.to_string()).is_err(), "{place}: {link}");
        }
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(read_all(&deep).is_err());
    profile["about"] =
        serde_json::from_str(&format!("{}1{}", "[".repeat(100), "]".repeat(100))).expect("not too deep");
    assert!(files::council::read(&profile.to_string()).is_err());
    profile["about"] = json!("a".repeat(5 * 1024 * 1024));
    let long = files::council::read(&profile.to_string()).expect_err("five megabytes");
    assert!(long[0].what.contains("longer than"), "{long:?}");
    assert!(matches!(council.channels[0].way, Way::Form(_)), "the profile was right before");
}

/// What someone might write in a field by mistake.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (0..420_u64).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "[a-z#/@:. -]{0,30}".prop_map(Value::from),
        prop::sample::select(vec![
            "no-limit",
            "months",
            "hard",
            "2026-02-30",
            "https://a.b",
            "#777777",
            "no"
        ])
        .prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[{ "quote": 1 }]])),
    ]
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_right_profile_with_two_values_changed_is_read_or_refused_and_the_schema_never_refuses_more(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any_value()), 1..3),
    ) {
        let mut profile: Value = serde_json::from_str(&read("schemas/council.template.json")).unwrap();
        let mut found = Vec::new();
        leaves(&profile, "", &mut found);
        for (at, value) in changes {
            if let Some(place) = profile.pointer_mut(at.get::<String>(&found)) {
                *place = value;
            }
        }
        let checked = check(&profile.to_string(), Some(today()));
        for finding in &checked.findings {
            prop_assert!(finding.to_string().ends_with('.'), "{}", finding);
        }
        prop_assert_eq!(checked.councils.is_empty(), checked.of(Weight::Error).count() > 0);
        if !checked.councils.is_empty() {
            let wrong: Vec<_> = VALIDATOR.with(|schema| schema.iter_errors(&profile).map(|error| error.to_string()).collect());
            prop_assert!(wrong.is_empty(), "{:?}", wrong);
        }
    }
}

thread_local! {
    static VALIDATOR: jsonschema::Validator = validator();
}

#[test]
fn the_contrast_of_two_colours_is_that_of_wcag() {
    let grey = |part: u8| Colour { red: part, green: part, blue: part };
    let white = grey(255);
    // The figures of the formula in WCAG 2.2, with the power that the standard library computes.
    for part in 0..=255 {
        let linear = f64::from(part) / 255.0;
        let linear = if linear <= 0.04045 { linear / 12.92 } else { ((linear + 0.055) / 1.055).powf(2.4) };
        let ratio = 1.05 / (linear + 0.05);
        let found = f64::from(grey(part).contrast(white)) / 100.0;
        assert!(found <= ratio + 1e-6 && found > ratio - 0.010_001, "{part}: {found} and {ratio}");
    }
    let red = Colour { red: 255, green: 0, blue: 0 };
    assert_eq!((red.contrast(white), white.contrast(red)), (399, 399));
    assert_eq!((grey(0).contrast(white), white.contrast(white)), (2100, 100), "whole numbers to the digit");
}
