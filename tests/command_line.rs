//! The program at the command line: what it prints, and what it says when something is wrong.
//!
//! Wrong input of any kind gives a sentence that names the field, exit code 2 and nothing on the output.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, str};

use complaint_guide::documents::email::{self, Email};
use complaint_guide::documents::json::json;
use complaint_guide::documents::question::question_as_json;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::documents::{calendar, case, html, save, table, text};
use complaint_guide::files;
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::{Ask, Question};
use complaint_guide::rules::route::replay;
use complaint_guide::words::Voice;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::golden::{cases, council, holidays, holidays_file, place};

/// Answers that leave nothing open.
fn answers() -> Value {
    json!({
        "danger": "no", "who": "child", "situation": "in-care", "whose": "this",
        "topics": ["contact"], "when": "still", "proceedings": ["none"], "stands-at": "not-sent",
        "coming": "no",
        "what-happened:contact": { "what": "They stopped my visits." },
        "wanted": { "ticked": ["look-again"] }, "tried": {}, "help-needed": {},
        "sign": "named", "about-you": { "name": "Amira" },
    })
}

/// The same answers with one of them changed, or taken out.
fn with(key: &str, value: Value) -> String {
    let mut answers = answers();
    if value.is_null() {
        answers.as_object_mut().unwrap().remove(key);
    } else {
        answers[key] = value;
    }
    answers.to_string()
}

/// A file for this test alone.
fn file(test: &str, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.into_os_string().into_string().unwrap()
}

fn run(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_complaint-guide"));
    program.current_dir(place("")).args(arguments).output().expect("the program runs")
}

/// Runs with these answers, for the council of the law alone and a Monday.
fn answer(test: &str, answers: impl AsRef<[u8]>) -> Output {
    let path = file(test, "answers.json", answers);
    run(&["answer", "--council", "councils/statutory.json", "--today", "2026-11-23", &path])
}

fn result(output: &Output) -> Value {
    let error = str::from_utf8(&output.stderr).unwrap();
    assert_eq!((output.status.code(), error), (Some(0), ""));
    serde_json::from_slice(&output.stdout).expect("it prints JSON")
}

/// Wrong input: exit code 2, nothing on the output, and sentences that hold each of these.
fn refused(output: &Output, says: &[&str]) {
    let error = str::from_utf8(&output.stderr).expect("it is text");
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(output.stdout.is_empty(), "something is on the output");
    assert!(!error.contains("panicked"), "{error}");
    for said in says {
        assert!(error.contains(said), "{said:?} is not in: {error}");
    }
    for line in error.lines().filter(|line| !line.starts_with("complaint-guide") && !line.starts_with("    "))
    {
        assert!(line.is_empty() || line.ends_with(['.', '?', ':', ')']), "not a sentence: {line}");
    }
}

#[test]
fn full_answers_give_the_points_the_dates_and_the_letter() {
    let result = result(&answer("full", answers().to_string()));
    assert_eq!(result["points"][0]["point"], "contact");
    assert_eq!(result["points"][0]["outcome"], "statutory");
    assert_eq!(
        result["points"][0]["reasons"][0]["rule"], "looked-after-child",
        "the rule that decides comes first"
    );
    let steps = result["dates"]["steps"].as_array().unwrap();
    let due = |step: &str| steps.iter().find(|line| line["step"] == step).unwrap()["due"].clone();
    assert_eq!(due("stage-one-reply"), "2026-12-07");
    assert_eq!(due("stage-one-latest"), "2026-12-21");
    assert!(result["letter"].as_str().unwrap().contains("They stopped my visits."));
    assert_eq!(result["not-asked"], json!([]));
}

#[test]
fn the_voice_can_be_chosen() {
    let path = file("voice", "answers.json", answers().to_string());
    let in_voice = |voice| {
        let arguments = [
            "answer",
            "--council",
            "councils/statutory.json",
            "--today",
            "2026-11-23",
            "--voice",
            voice,
            &path,
        ];
        result(&run(&arguments))["letter"].as_str().unwrap().to_owned()
    };
    assert_ne!(in_voice("adult"), in_voice("easy-read"));
}

#[test]
fn a_missing_answer_gives_the_next_question_and_its_options() {
    let result = result(&answer("missing", with("situation", Value::Null)));
    let next = &result["next-question"];
    assert_eq!((&next["question"], &next["form"]), (&json!("situation"), &json!("one")));
    let keys: Vec<_> =
        next["options"].as_array().unwrap().iter().map(|option| option["key"].clone()).collect();
    assert_eq!(keys[0], "in-care");
    assert_eq!(keys.len(), 10);
    for said in ["ask", "why"] {
        assert!(next[said].as_str().is_some_and(|text| text.len() > 10), "{said}");
    }
    assert!(result.get("letter").is_none());
}

#[test]
fn an_answer_that_leaves_something_out_says_what() {
    let two = |parts: &[&str]| {
        let mut said = answers();
        said["topics"] = json!(["records", "services"]);
        said["parts"] = json!(parts);
        said.to_string()
    };
    let told = result(&answer("incomplete", two(&["police"])));
    assert_eq!(told["next-question"]["question"], "parts");
    let why = told["incomplete"].as_str().expect("a reason");
    assert!(why.contains("`records`") && why.contains("see-records"), "{why}");
    assert!(!why.contains("`services`"), "that topic has its part: {why}");
    assert!(result(&answer("missing-parts", two(&["police", "see-records"]))).get("incomplete").is_none());
    let missing = result(&answer("no-part", with("situation", Value::Null)));
    assert!(missing.get("incomplete").is_none(), "what is missing is not incomplete");
}

#[test]
fn no_answers_at_all_give_the_first_question() {
    assert_eq!(result(&answer("none", "{}"))["next-question"]["question"], "danger");
}

#[test]
fn a_missing_text_of_a_point_gives_its_question_and_fields() {
    let result = result(&answer("fields", with("what-happened:contact", Value::Null)));
    let next = &result["next-question"];
    assert_eq!(next["question"], "what-happened:contact");
    let keys: Vec<_> = next["fields"].as_array().unwrap().iter().map(|field| field["key"].clone()).collect();
    assert_eq!(keys, ["what", "when", "who", "effect"]);
}

#[test]
fn an_answer_that_is_not_asked_for_is_named() {
    let result = result(&answer("unused", with("relation", json!("neighbour"))));
    assert_eq!(result["not-asked"], json!(["relation"]));
}

#[test]
fn a_mark_before_the_text_is_let_pass() {
    result(&answer("mark", format!("\u{feff}{}", answers())));
}

#[test]
fn a_file_that_is_not_there_is_refused_by_its_name() {
    let output = run(&[
        "answer",
        "--council",
        "councils/statutory.json",
        "--today",
        "2026-11-23",
        "no-such-file.json",
    ]);
    refused(&output, &["no-such-file.json", "cannot be read"]);
    let output =
        run(&["answer", "--council", "no-such-council.json", "--today", "2026-11-23", "answers.json"]);
    refused(&output, &["no-such-council.json", "cannot be read"]);
}

#[test]
fn a_folder_in_the_place_of_a_file_is_refused_by_its_name() {
    let output =
        run(&["answer", "--council", "councils/statutory.json", "--today", "2026-11-23", "councils"]);
    refused(&output, &["councils", "cannot be read"]);
}

#[test]
fn a_file_that_is_not_text_is_refused() {
    refused(&answer("not-text", [0xff, 0xfe, 0x00, 0xd8]), &["answers.json", "UTF-8"]);
}

#[test]
fn a_file_that_is_not_json_is_refused() {
    for text in ["", "{", "danger: no", "{\"danger\": \"no\",}", "\"danger\" \"no\"", "{'danger': 'no'}"] {
        refused(&answer("not-json", text), &["answers.json", "not JSON"]);
    }
}

#[test]
fn json_that_is_not_an_object_is_refused() {
    for text in ["[]", "null", "1", "\"danger\"", "true"] {
        refused(&answer("not-object", text), &["answers.json", "not a JSON object"]);
    }
}

#[test]
fn a_question_that_does_not_exist_is_refused_by_its_key() {
    refused(&answer("question", with("whom", json!("child"))), &["`whom`", "no such question"]);
    refused(&answer("question", with("what-happened", json!({}))), &["`what-happened`", "no such question"]);
    refused(&answer("question", with("who:contact", json!("child"))), &["`who:contact`", "no such question"]);
    let unknown = with("what-happened:weather", json!({}));
    refused(&answer("question", unknown), &["`what-happened:weather`", "no such question"]);
}

#[test]
fn an_option_that_the_question_does_not_have_is_refused() {
    refused(&answer("option", with("who", json!("king"))), &["`who`", "no such answer", "foster-carer"]);
    refused(
        &answer("option", with("topics", json!(["contact", "weather"]))),
        &["`topics`", "no such answer"],
    );
    refused(
        &answer("option", with("wanted", json!({ "ticked": ["gold"] }))),
        &["`wanted`", "no such answer"],
    );
    refused(&answer("option", with("who", json!(""))), &["`who`", "no such answer"]);
}

#[test]
fn none_beside_another_answer_is_refused() {
    for alone in ["none", "not-sure"] {
        let output = answer("alone", with("proceedings", json!([alone, "court"])));
        refused(&output, &["`proceedings`", "beside others"]);
    }
    refused(&answer("alone", with("late-reasons", json!(["none", "afraid"]))), &["`late-reasons`"]);
}

#[test]
fn nothing_chosen_is_refused() {
    refused(&answer("nothing", with("topics", json!([]))), &["`topics`", "Nothing is chosen"]);
}

#[test]
fn dates_that_are_none_are_refused() {
    let bad = [
        "2026-13-01",
        "2026-02-30",
        "14 March 2026",
        "",
        "2026-3-1-1",
        "26",
        "2026/03/14",
        "0000",
        "999999",
        "-2026",
        "2026-",
        "２０２６",
        "today",
    ];
    for date in bad {
        refused(&answer("dates", with("happened-on", json!(date))), &["`happened-on`"]);
    }
}

#[test]
fn answers_of_the_wrong_type_are_refused() {
    for value in [json!(1), json!(true), json!([]), json!({}), json!(["child"])] {
        refused(&answer("types", with("who", value)), &["`who`", "not text"]);
    }
    for value in [json!("contact"), json!(1), json!({})] {
        refused(&answer("types", with("topics", value)), &["`topics`", "not a list"]);
    }
    for value in [json!("text"), json!(1), json!([])] {
        refused(&answer("types", with("tried", value)), &["`tried`", "not an object"]);
    }
    for value in [json!(2026), json!([]), json!({})] {
        refused(&answer("types", with("stage-date", value)), &["`stage-date`", "not text"]);
    }
    refused(&answer("types", with("tried", json!({ "tried": 1 }))), &["`tried`", "not text"]);
    refused(&answer("types", with("tried", json!({ "ticked": "x" }))), &["`tried`", "not a list"]);
    refused(&answer("types", with("same-points", json!(["weather"]))), &["`same-points`", "no such answer"]);
    refused(&answer("types", with("same-points", json!("contact"))), &["`same-points`", "not a list"]);
    refused(&answer("types", "{\"who\": null}"), &["`who`", "not text"]);
}

#[test]
fn a_field_that_the_question_does_not_have_is_refused() {
    let output = answer("field", with("about-you", json!({ "name": "A", "shoe-size": "4" })));
    refused(&output, &["`about-you`", "`shoe-size`", "name, contact, safe"]);
}

#[test]
fn every_problem_is_named_at_once() {
    let output = answer("all", "{\"who\": \"king\", \"danger\": 1, \"topics\": [], \"weather\": 0}");
    refused(&output, &["`who`", "`danger`", "`topics`", "`weather`"]);
    assert_eq!(str::from_utf8(&output.stderr).unwrap().lines().count(), 4);
}

#[test]
fn a_file_that_is_far_too_long_is_refused() {
    let long = format!("{{\"about-you\": {{\"name\": \"{}\"}}}}", "a".repeat(2 * 1024 * 1024));
    refused(&answer("long", long), &["longer than", "Shorten it"]);
}

#[test]
fn a_name_that_is_far_too_long_is_shown_short() {
    let output = answer("long-name", format!("{{\"{}\": 1}}", "ä".repeat(100_000)));
    refused(&output, &["no such question"]);
    assert!(output.stderr.len() < 1_000);
}

#[test]
fn lists_within_lists_without_end_are_refused() {
    let deep = format!("{{\"topics\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    refused(&answer("deep", deep), &["answers.json", "not JSON"]);
    let deep = "{\"topics\":".repeat(100_000);
    refused(&answer("deep", deep), &["answers.json", "not JSON"]);
}

#[test]
fn a_profile_that_is_wrong_is_refused_with_every_field_of_it() {
    let path =
        file("profile", "council.json", "{\"format\": 1, \"id\": \"Old Town\", \"colour\": \"green\"}");
    let answers = file("profile", "answers.json", answers().to_string());
    let output = run(&["answer", "--council", &path, "--today", "2026-11-23", &answers]);
    refused(&output, &["council.json", "`id`", "`checked`", "`colour`"]);
    refused(&run(&["check-council", &path]), &["error: ", "council.json", "`id`", "`checked`", "`colour`"]);
}

#[test]
fn a_list_of_bank_holidays_that_is_wrong_is_refused() {
    let answers = file("holidays", "answers.json", answers().to_string());
    for list in ["{}", "[]", "{\"england-and-wales\": {\"events\": []}}"] {
        let list = file("holidays", "list.json", list);
        let arguments =
            ["answer", "--council", "councils/statutory.json", "--today", "2026-11-23", "--holidays"];
        refused(&run(&[&arguments[..], &[&list, &answers]].concat()), &["list.json"]);
    }
}

#[test]
fn a_today_that_is_no_date_is_refused() {
    let path = file("today", "answers.json", answers().to_string());
    for today in ["", "tomorrow", "2026-13-01", "2026-02-30", "23/11/2026", "2026"] {
        let output = run(&["answer", "--council", "councils/statutory.json", "--today", today, &path]);
        refused(&output, &["`--today`", "not a date"]);
    }
}

#[test]
fn a_today_far_from_the_list_of_holidays_gives_no_dates_and_no_panic() {
    let path = file("far", "answers.json", answers().to_string());
    let list = file("far", "holidays.json", holidays_file());
    for today in ["1900-01-01", "2011-11-30", "2028-12-31", "2029-01-01", "9999-12-31"] {
        let given = ["--council", "councils/statutory.json", "--today", today, "--holidays", &list];
        let result = result(&run(&[&["answer"], &given[..], &[&path]].concat()));
        let steps = result["dates"]["steps"].as_array().unwrap();
        let reply = steps.iter().find(|step| step["step"] == "stage-one-reply").unwrap();
        assert_eq!(reply["due"], Value::Null, "{today}");
    }
}

#[test]
fn options_that_are_missing_or_unknown_are_refused_by_their_names() {
    let path = file("options", "answers.json", answers().to_string());
    let (council, today) = (["--council", "councils/statutory.json"], ["--today", "2026-11-23"]);
    let run = |parts: &[&[&str]]| run(&[&["answer"], &parts.concat()[..]].concat());
    refused(&run(&[&today, &[&path]]), &["`--council` is missing"]);
    refused(&run(&[&council, &[&path]]), &["`--today` is missing"]);
    refused(&run(&[&council, &today]), &["Which file of answers?"]);
    refused(&run(&[&council, &today, &[&path, &path]]), &["one too many"]);
    refused(&run(&[&council, &today, &["--colour", "green", &path]]), &["`--colour`"]);
    refused(&run(&[&council, &["--today"]]), &["`--today` needs a value"]);
    refused(&run(&[&council, &today, &["--voice", "loud", &path]]), &["`--voice`", "`loud`", "easy-read"]);
}

#[test]
fn an_option_of_another_command_is_refused_with_the_usage_of_this_one() {
    let output = run(&["count", "--from", "2026-12-14", "--clock", "stage-one", "--paper", "school"]);
    refused(&output, &["no option `--paper`", "complaint-guide count "]);
    refused(&run(&["questions", "court", "--clock", "stage-one"]), &["no option `--clock`"]);
    refused(
        &run(&["read", "--council", "councils/example.json", "--cuoncil"]),
        &["Did you mean `--council`?"],
    );
    refused(&run(&["council-format", "schema"]), &["`schema`", "one too many"]);
}

#[test]
fn an_option_that_is_given_twice_or_beside_its_opposite_is_refused() {
    let day = ["--from", "2026-12-14"];
    let clock = ["--clock", "stage-one"];
    refused(&run(&[&["count"], &day[..], &day, &clock].concat()), &["`--from` stands twice"]);
    let both = run(&[&["count"], &day[..], &clock, &["--working-days", "5"]].concat());
    refused(&both, &["either `--clock` or `--working-days`", "not both"]);
    refused(&run(&["first-page"]), &["either `--council`, `--staff`, `--maker` or `--advocate`"]);
}

#[test]
fn everything_that_is_missing_is_named_at_once() {
    let output = run(&["answer"]);
    refused(
        &output,
        &["`--council` is missing: give a profile.", "`--today` is missing: give a date.", "Which file"],
    );
    assert_eq!(str::from_utf8(&output.stderr).unwrap().lines().count(), 3, "{output:?}");
}

#[test]
#[cfg(unix)]
fn a_file_whose_name_is_not_text_is_read() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(OsStr::from_bytes(b"answers-\xff.json"));
    fs::write(&path, answers().to_string()).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_complaint-guide"));
    program.current_dir(place("")).args([
        "answer",
        "--council",
        "councils/statutory.json",
        "--today",
        "2026-11-23",
    ]);
    assert!(result(&program.arg(&path).output().unwrap())["letter"].is_string());
}

#[test]
fn a_command_that_is_missing_or_unknown_is_refused() {
    refused(&run(&[]), &["Which command?"]);
    refused(&run(&["dance"]), &["no command `dance`", "`complaint-guide help`"]);
    refused(&run(&["anser"]), &["no command `anser`", "Did you mean ", "`answer`?"]);
    refused(&run(&["check-council"]), &["Which profile?"]);
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_that_cannot_be_written_is_an_error() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_complaint-guide"));
    let output = program.arg("help").stdout(full).output().expect("the program runs");
    refused(&output, &["The result cannot be written"]);
}

#[test]
fn help_is_not_an_error() {
    for (arguments, says) in [
        (&["help"][..], "check-council"),
        (&["--help"], "check-council"),
        (&["help", "answer"], "--paper <PAPER>"),
        (&["cases", "--help"], "For an advocate: files that the guide saved"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(str::from_utf8(&output.stdout).unwrap().contains(says), "{arguments:?}: {output:?}");
    }
}

/// The same with one document asked for, for a council that has an address.
fn document(test: &str, format: &str, answers: impl AsRef<[u8]>) -> Output {
    let path = file(test, "answers", answers);
    run(&["answer", "--council", "councils/example.json", "--today", "2026-11-23", "--as", format, &path])
}

#[test]
fn each_format_is_printed_as_the_library_writes_it() {
    let council = council("example");
    let today = "2026-11-23".parse().unwrap();
    let setting = Setting { council: &council, today, holidays: holidays(), voice: Voice::Adult };
    let given = files::answers::read(&answers().to_string()).unwrap();
    let complaint = replay(&given, today).decided.unwrap();
    let told = summary(&complaint, setting);
    let letter = told.letter.as_ref().unwrap();
    let Some(Email::Whole(link)) = email::email(letter, &council) else {
        panic!("it has an address and is short")
    };
    for (format, expected) in [
        ("text", text::text(letter)),
        ("html", html::html(letter)),
        ("email", format!("{link}\n")),
        ("ics", calendar::calendar(told.dates.as_ref().unwrap(), setting).unwrap()),
        ("csv", table::table(&complaint, &told, setting)),
        ("json", format!("{:#}\n", case::case(&complaint, &told, None, setting))),
        ("save", save::save(&given, Some(letter), None, setting).unwrap()),
    ] {
        let output = document("each-format", format, answers().to_string());
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{format}");
    }
}

#[test]
fn a_saved_file_gives_the_same_result_as_the_answers_in_it() {
    let saved = document("saved-file", "save", answers().to_string());
    assert_eq!(
        answer("saved-again", &saved.stdout).stdout,
        answer("not-saved", answers().to_string()).stdout
    );
    let half = with("topics", Value::Null);
    let saved = document("saved-half", "save", &half);
    let next = result(&answer("saved-half-again", &saved.stdout));
    assert_eq!(next["next-question"]["question"], "topics");
}

#[test]
fn a_letter_that_was_changed_is_printed_as_it_was_changed() {
    let council = council("example");
    let today = "2026-11-23".parse().unwrap();
    let setting = Setting { council: &council, today, holidays: holidays(), voice: Voice::Adult };
    let given = files::answers::read(&answers().to_string()).unwrap();
    let saved = save::save(&given, None, Some("My own letter.\n"), setting).unwrap();
    let printed = |format| String::from_utf8(document("changed", format, &saved).stdout).unwrap();
    assert_eq!(printed("text"), "My own letter.\n");
    assert!(printed("html").contains(">My own letter.</p>"));
    assert!(printed("email").ends_with("&body=My%20own%20letter.%0D%0A\n"));
    assert_eq!(printed("save"), saved);
    let case: Value = serde_json::from_str(&printed("json")).unwrap();
    assert_eq!(case["letter"]["text"], "My own letter.\n");
    assert_eq!(case["letter"]["changed"], true);
    assert_eq!(result(&answer("changed-result", &saved))["letter"], "My own letter.\n");
    let as_made = document("not-changed", "json", answers().to_string());
    let as_made: Value = serde_json::from_slice(&as_made.stdout).unwrap();
    assert_eq!(as_made["letter"]["changed"], false);
}

#[test]
fn a_damaged_saved_file_is_refused_with_everything_that_is_lost() {
    let saved = String::from_utf8(document("damaged", "save", answers().to_string()).stdout).unwrap();
    let damaged = saved.replace("\"answer\":\"child\"", "\"answer\":\"chill\"");
    refused(&answer("damaged-who", damaged), &["has changed since it was saved", "could not be read"]);
    refused(&answer("no-save", "<html></html>"), &["no saved answers"]);
}

#[test]
fn a_document_that_cannot_be_made_is_refused_with_the_reason() {
    let given = answers().to_string();
    refused(&document("no-format", "pdf", &given), &["`pdf`", "text, html, email, ics, csv, json and save"]);
    let open = with("wanted", Value::Null);
    refused(&document("open", "text", open), &["`wanted` is missing"]);
    let long = with("what-happened:contact", json!({ "what": "Again and again. ".repeat(100) }));
    refused(&document("too-long", "email", long), &["too long"]);
    let path = file("no-address", "answers", &given);
    let statutory =
        ["answer", "--council", "councils/statutory.json", "--today", "2026-11-23", "--as", "email", &path];
    refused(&run(&statutory), &["no e-mail address"]);
    let elsewhere = fs::read(place("tests/people/a-school/answers.json")).unwrap();
    refused(&document("no-letter", "html", &elsewhere), &["no letter"]);
    refused(&document("no-dates", "ics", &elsewhere), &["no date"]);
}

/// Any JSON at all, not very deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[0-9]{1,5}-[0-9]{1,3}(-[0-9]{1,3})?".prop_map(Value::from),
        Just(Value::from("none")),
        Just(Value::from("unknown")),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// The key of any question, of any point, or of nothing.
fn any_key() -> impl Strategy<Value = String> {
    let question = prop::sample::select(Question::ALL).prop_map(|question| Ask::from(question).key());
    let point =
        prop::sample::select(Concern::ALL).prop_map(|concern| format!("what-happened:{}", concern.key()));
    prop_oneof![8 => question, 1 => point, 1 => any::<String>()]
}

/// A value for a question: mostly one of its options, now and then anything.
fn any_value(key: &str) -> BoxedStrategy<Value> {
    let options = Ask::from_key(key).map(|ask| ask.question.options()).unwrap_or_default();
    if options.is_empty() {
        return any_json().boxed();
    }
    let one = prop::sample::select(options).prop_map(Value::from);
    let many = prop::collection::vec(prop::sample::select(options), 0..4).prop_map(Value::from);
    prop_oneof![4 => one, 4 => many, 1 => any_json()].boxed()
}

fn any_file(keys: impl Strategy<Value = String>) -> impl Strategy<Value = Value> {
    let field = keys.prop_flat_map(|key| any_value(&key).prop_map(move |value| (key.clone(), value)));
    prop::collection::vec(field, 0..12).prop_map(|fields| Value::Object(fields.into_iter().collect()))
}

/// Full answers with some of them changed.
fn changed_answers() -> impl Strategy<Value = Value> {
    any_file(any_key()).prop_map(|changes| {
        let mut all: Map<String, Value> = answers().as_object().unwrap().clone();
        all.extend(changes.as_object().unwrap().clone());
        Value::Object(all)
    })
}

/// A wrong file gives problems, each a sentence with its place; a right one gives a result or a question.
fn reads_or_says_why(text: &str) {
    let council = council("staffordshire");
    match files::answers::read(text) {
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in problems {
                assert!(problem.what.ends_with('.'), "{problem}");
            }
        }
        Ok(answers) => {
            let today = "2026-11-23".parse().unwrap();
            let setting = Setting { council: &council, today, holidays: holidays(), voice: Voice::Adult };
            match replay(&answers, today).decided {
                Ok(complaint) => drop(json(&summary(&complaint, setting)).to_string()),
                Err(ask) => drop(question_as_json(ask, &answers, setting).to_string()),
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_answers_are_read_or_refused_with_sentences(file in any_file(any_key())) {
        reads_or_says_why(&file.to_string());
    }

    #[test]
    fn changed_answers_are_read_or_refused_with_sentences(file in changed_answers()) {
        reads_or_says_why(&file.to_string());
    }

    #[test]
    fn any_json_as_a_profile_is_refused_with_sentences(mut profile in any_json(), key in "[a-z-]{1,12}", value in any_json()) {
        if let Some(profile) = profile.as_object_mut() {
            profile.insert(key, value);
        }
        let problems = files::council::read(&profile.to_string()).expect_err("a profile must say more");
        for problem in problems {
            prop_assert!(problem.what.ends_with('.'), "{}", problem);
        }
    }

    #[test]
    fn a_right_profile_with_one_field_changed_is_read_or_refused_with_sentences(
        key in prop::sample::select(vec![
            "format", "id", "name", "aliases", "service", "names", "about", "team", "checked", "review-by", "sources",
            "exit-address", "channels", "emergency", "advocacy", "stages", "promises", "acknowledgements",
            "stage-three-total", "says", "consent", "corporate", "destinations", "access", "counting", "theme",
        ]),
        value in any_json(),
    ) {
        let text = fs::read_to_string(place("schemas/council.template.json")).unwrap();
        let mut profile: Value = serde_json::from_str(&text).unwrap();
        profile[key] = value;
        for problem in files::council::read(&profile.to_string()).err().unwrap_or_default() {
            prop_assert!(problem.what.ends_with('.'), "{}", problem);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        reads_or_says_why(&text);
        prop_assert!(files::council::read(&text).is_err());
        prop_assert!(files::holidays::read(&text).is_err());
    }
}

#[test]
fn a_date_is_counted_and_what_is_wrong_is_said() {
    let output = run(&["count", "--from", "2026-12-14", "--clock", "stage-one"]);
    assert!(output.status.success());
    assert!(str::from_utf8(&output.stdout).unwrap().contains("is Wednesday 30 December 2026."));
    let back = run(&["count", "--from", "2027-04-07", "--working-days", "-10"]);
    assert!(str::from_utf8(&back.stdout).unwrap().contains("is Monday 22 March 2027."));
    let longest = run(&["count", "--from", "2026-10-01", "--clock", "stage-two", "--extended"]);
    assert!(str::from_utf8(&longest.stdout).unwrap().contains("is Tuesday 5 January 2027."));
    let list = file("count", "holidays.json", holidays_file());
    for (arguments, expected) in [
        (&["count", "--clock", "stage-one"][..], "`--from` is missing"),
        (&["count", "--from", "2026-12-14"], "either `--clock` or `--working-days`"),
        (&["count", "--from", "2026-12-14", "--clock", "none"], "The clocks are stage-one, "),
        (&["count", "--from", "2026-12-14", "--working-days", "401"], "not a whole number"),
        (
            &["count", "--from", "2028-12-14", "--clock", "stage-two", "--holidays", &list],
            "ends on 31 December 2028",
        ),
        (&["count", "--from", "the 4th", "--clock", "stage-two"], "is not a date"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        let said = str::from_utf8(&output.stderr).unwrap();
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
}

#[test]
fn every_date_from_a_day_is_printed_for_a_comparison() {
    let list = file("days", "holidays.json", holidays_file());
    let days = |from, to| run(&["days", "--from", from, "--to", to, "--holidays", &list]);
    let output = days("2028-12-26", "2028-12-27");
    let text = str::from_utf8(&output.stdout).unwrap();
    let rows: Vec<Vec<_>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.iter().map(Vec::len).collect::<Vec<_>>(), [1 + 4 * 65 + 1; 2]);
    assert_eq!(rows[0][..5], ["2028-12-26", "2028-12-27", "2028-12-28", "2028-12-29", "-"]);
    assert_eq!(rows[1][1 + 65], "2028-12-27", "the day itself is day 1");
    assert_eq!(rows[0][1 + 2 * 65], "2028-12-28", "received on the next working day");
    assert_eq!(rows[0][1 + 3 * 65], "2028-12-22", "back over Christmas Day and a weekend");
    assert_eq!(rows[0].last(), Some(&"2029-12-26"), "a year is no count of working days");
    let backwards = days("2028-12-27", "2028-12-26");
    assert!(backwards.status.success() && backwards.stdout.is_empty());
    let far = days("1900-01-01", "2028-12-26");
    assert_eq!(far.status.code(), Some(2));
}

#[test]
fn the_schedule_for_staff_is_printed_as_text_and_as_json() {
    let output = run(&["deadlines", "--received", "2026-11-02"]);
    let text = str::from_utf8(&output.stdout).unwrap();
    assert!(
        output.status.success()
            && text.starts_with("Deadlines for a complaint received on Monday 2 November")
    );
    let output =
        run(&["deadlines", "--received", "2026-11-02", "--profile", "councils/unnamed.json", "--as", "json"]);
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(value["received"], "2026-11-02");
    for (arguments, expected) in [
        (&["deadlines"][..], "`--received` is missing"),
        (&["deadlines", "--received", "2026-11-02", "--as", "pdf"], "The forms are text, json and ics"),
        (&["deadlines", "--received", "2026-11-02", "--as", "ics"], "`--today` is missing"),
        (
            &["deadlines", "--received", "2020-11-02", "--as", "ics", "--today", "2026-11-02"],
            "No deadline is after 2026-11-02",
        ),
        (
            &["deadlines", "--received", "2026-11-02", "--stage-two", "2026-11-01"],
            "The date for the day Stage 2 was asked for is Sunday 1 November 2026, and that is before",
        ),
        (
            &["deadlines", "--received", "2026-11-02", "--happened", "answered-9=2026-11-09"],
            "there is no event `answered-9`",
        ),
        (&["deadlines", "--received", "2026-11-02", "--happened", "answered-1"], "is not a date"),
        (&["deadlines", "--received", "2026-11-02", "--happened"], "`--happened` needs a value after it"),
        (
            &["deadlines", "--received", "2026-11-02", "--stage-three", "2026-12-01"],
            "`--stage-three` needs `--stage-two`",
        ),
        (&["deadlines", "--received", "2026-11-02", "--profile", "none.json"], "none.json: the file cannot"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(str::from_utf8(&output.stderr).unwrap().contains(expected), "{arguments:?}");
    }
}

#[test]
fn what_staff_ask_is_found_by_its_words() {
    let output = run(&["questions", "court", "pause"]);
    assert!(str::from_utf8(&output.stdout).unwrap().starts_with("The same thing is before a court."));
    let output = run(&["questions", "--as", "json", "court"]);
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(value[0]["rule"], "other-case");
}

#[test]
fn a_warning_is_printed_and_only_a_strict_check_refuses_it() {
    let checked = |options: &[&str]| {
        run(&[&["check-council", "--today", "2026-11-23"], options, &["councils/thurrock.json"]].concat())
    };
    let output = checked(&[]);
    assert!(output.status.success(), "{output:?}");
    let said = str::from_utf8(&output.stdout).unwrap();
    assert!(said.contains("warning: councils/thurrock.json: `promises.panel.by`: "), "{said}");
    assert!(
        said.ends_with("Nothing is wrong with councils/thurrock.json; there are 6 warnings.\n"),
        "{said}"
    );
    refused(&checked(&["--strict"]), &["warning: councils/thurrock.json: `advocacy`"]);
    let late = run(&["check-council", "--today", "2027-05-22", "councils/example.json"]);
    assert!(str::from_utf8(&late.stdout).unwrap().contains("`review-by`"), "{late:?}");
    let right = run(&["check-council", "--strict", "--today", "2026-11-23", "councils/example.json"]);
    assert_eq!(str::from_utf8(&right.stdout).unwrap(), "Nothing is wrong with councils/example.json.\n");
    refused(&run(&["check-council", "--loud", "councils/example.json"]), &["no option `--loud`"]);
    refused(&run(&["check-council", "--today"]), &["`--today` needs a value"]);
}

#[test]
fn the_format_of_a_profile_is_printed_as_a_schema_and_as_a_table() {
    let schema = run(&["council-format"]);
    assert_eq!(
        str::from_utf8(&schema.stdout).unwrap(),
        fs::read_to_string(place("schemas/council.schema.json")).unwrap()
    );
    let table = run(&["council-format", "--as", "table"]);
    assert!(str::from_utf8(&table.stdout).unwrap().contains("| `promises.….quote` |"));
    refused(&run(&["council-format", "--as", "xml"]), &["The forms are schema and table"]);
}

/// Saved files of three people, and one that is none, in a folder for one test alone: none may find a file that
/// another is just writing.
fn caseload(of: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("caseload-{of}"));
    fs::create_dir_all(&folder).unwrap();
    let mut files = Vec::new();
    for person in WAITING {
        let answers = place(&format!("tests/people/{person}/answers.json"));
        let council = "councils/staffordshire.json";
        let given =
            ["answer", "--council", council, "--today", TODAY, "--as", "save", answers.to_str().unwrap()];
        let file = folder.join(format!("{person}.html"));
        fs::write(&file, run(&given).stdout).unwrap();
        files.push(file.to_str().unwrap().to_owned());
    }
    let broken = folder.join("broken.html");
    fs::write(&broken, "<p>no answers</p>").unwrap();
    files.push(broken.to_str().unwrap().to_owned());
    files
}

const TODAY: &str = "2026-11-22";

const WAITING: [&str; 3] =
    ["waiting-for-the-panel", "waiting-for-stage-two-in-time", "stage-one-is-past-ten-days"];

/// Runs `cases` with these options on files.
fn cases_of(options: &[&str], files: &[String]) -> std::process::Output {
    let given = ["cases", "--today", TODAY].into_iter().chain(options.iter().copied());
    run(&given.chain(files.iter().map(String::as_str)).collect::<Vec<_>>())
}

#[test]
fn saved_files_are_one_list_of_what_is_due_and_a_file_that_cannot_be_read_is_named_beside_them() {
    let output = cases_of(&[], &caseload("list"));
    let said = str::from_utf8(&output.stdout).unwrap();
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    assert!(lines[3].contains("broken.html: "), "{said}");
    for person in WAITING {
        let line =
            lines[..3].iter().find(|line| line.starts_with(person)).unwrap_or_else(|| panic!("{said}"));
        assert!(line.contains(" · Staffordshire County Council · Stage "), "{line}");
    }
}

#[test]
fn saved_files_are_listed_for_other_programs_too() {
    let files = caseload("programs");
    let json: Value = serde_json::from_slice(&cases_of(&["--as", "json"], &files).stdout).unwrap();
    let all = json["cases"].as_array().unwrap();
    assert_eq!(all.len(), 3);
    let days: Vec<_> = all.iter().map(|case| case["due"]["on"].as_str().unwrap()).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert!(json["not-read"][0].as_str().unwrap().contains("broken.html: "), "{json:#}");
    let csv = cases_of(&["--as", "csv"], &files);
    assert_eq!(str::from_utf8(&csv.stdout).unwrap().lines().count(), 4, "{csv:?}");
    assert!(str::from_utf8(&csv.stderr).unwrap().contains("broken.html: "), "{csv:?}");
    let ics = cases_of(&["--as", "ics"], &files);
    let ics = str::from_utf8(&ics.stdout).unwrap();
    for person in WAITING {
        assert!(ics.contains(&format!("SUMMARY:{person}: ")), "{ics}");
    }
    refused(&cases_of(&["--as", "figures"], &files), &["no form `figures` for saved files"]);
    refused(&cases_of(&["--as", "csv"], &files[3..]), &["broken.html: "]);
}

#[test]
fn a_councils_list_and_saved_files_are_refused_together_and_both_are_named() {
    let list = Path::new(env!("CARGO_TARGET_TMPDIR")).join("with-files.csv");
    fs::write(&list, "Reference,Received\nC1,2026-11-02\n").unwrap();
    let list = list.to_str().unwrap().to_owned();
    let files = caseload("both");
    let both = [files[0].clone(), list.clone()];
    for options in [&[][..], &["--as", "json"]] {
        refused(
            &cases_of(options, &both),
            &["with-files.csv", "waiting-for-the-panel.html", "either lists or saved files"],
        );
    }
    assert!(cases_of(&[], &[list]).status.success());
}

#[test]
fn a_letter_for_another_door_is_printed_by_its_key() {
    let girl = place("tests/people/girl-of-12-about-the-big-meeting/answers.json");
    let girl = girl.to_str().unwrap();
    let asked = |more: &[&str]| {
        let always = ["answer", "--council", "councils/statutory.json", "--today", "2026-11-23"];
        run(&[&always, more, &[girl]].concat())
    };
    let letter = asked(&["--paper", "conference-chair", "--voice", "easy-read"]);
    let letter = str::from_utf8(&letter.stdout).unwrap();
    assert!(letter.contains("The chair of the child protection conference"), "{letter}");
    assert!(letter.contains("No one asked me.") && letter.ends_with("Bea\n"), "{letter}");
    let page = asked(&["--paper", "conference-chair", "--as", "html"]);
    assert!(page.stdout.starts_with(b"<!doctype html>") || page.stdout.starts_with(b"<!DOCTYPE html>"));
    refused(&asked(&["--paper", "school"]), &["these answers make no `school`", "conference-chair"]);
    refused(&asked(&["--paper", "conference-chair", "--as", "ics"]), &["text or html", "`ics`"]);
    refused(&asked(&["--as", "text"]), &["There is no letter to the council", "`--paper`"]);
}
