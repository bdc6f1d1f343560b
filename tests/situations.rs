//! Situations of real people, played by the words on the screens.
//!
//! `situations/situations.json` has what each person says and what a good complaints manager would tell them,
//! decided before the guide was asked. `situations/N01.txt` and so on are how that person goes through the
//! guide: each question in the order in which they meet it, and the options that they would pick from the words
//! on the screen. Those words stand once, in `situations/words.txt`: a change there asks whether whoever picks
//! that option still would. Every must-say and must-not of a situation has a check beside it, in words of the
//! result.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use complaint_guide::documents::json::json;
use complaint_guide::documents::question::question_as_json;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::files;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::pages;
use complaint_guide::rules::questions::{Ask, Asking, Form, Question};
use complaint_guide::rules::route::{Complaint, replay};
use complaint_guide::words::Voice;
use complaint_guide::words::table::LINES;
use serde_json::{Map, Value, json as value};

use crate::golden::{council, holidays, is_kept, names, none, place, read};

/// The day on which every situation is played.
pub(crate) fn today() -> chrono::NaiveDate {
    "2026-11-28".parse().expect("a date")
}

fn file() -> Value {
    serde_json::from_str(&read("tests/situations/situations.json")).expect("the situations are JSON")
}

fn situations() -> Vec<Value> {
    file()["cases"].as_array().expect("a list of cases").clone()
}

/// The groups in which they were found, in order: each with its name.
fn groups() -> Vec<(String, String)> {
    let group = |group: &Value| (text(&group["group"]).to_owned(), text(&group["name"]).to_owned());
    list(&file()["groups"]).iter().map(group).collect()
}

/// The group of a situation: that of its batch, or of all whose id begins with the same letter.
fn group_of<'a>(situation: &Value, groups: &'a [(String, String)]) -> &'a str {
    let id = text(&situation["id"]);
    let named = situation["batch"].as_str().or(id.get(..1));
    let group = groups.iter().find(|(group, _)| Some(group.as_str()) == named);
    group.map_or_else(|| panic!("{id} is in no group"), |(group, _)| group)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// What a person picks: the questions in the order in which they meet them, each with what they pick, by keys.
fn play(id: &str) -> Vec<(String, Vec<String>)> {
    let play = fs::read_to_string(place(&format!("tests/situations/{id}.txt"))).unwrap_or_default();
    let line = |line: &str| {
        let (question, picked) = line.split_once(": ").unwrap_or((line, ""));
        (question.to_owned(), picked.split(", ").map(str::to_owned).collect())
    };
    play.lines().map(line).collect()
}

/// What came of a play.
struct Played {
    complaint: Complaint,
    /// How many screens came before the person's own words.
    screens: usize,
    /// What stood on every screen that they saw.
    seen: String,
    /// The words of each question that they answered, and of each option that they picked, as [`WORDS`] has them.
    read: BTreeSet<String>,
}

/// Goes through the guide as a person does who reads the screens and picks what fits.
fn played(id: &str, facts: &[Value]) -> Result<Played, String> {
    let council = council("statutory");
    let setting = Setting { council: &council, today: today(), holidays: holidays(), voice: Voice::Adult };
    let mut screens = play(id).into_iter();
    let mut said = Map::new();
    let mut seen = String::new();
    let mut read = BTreeSet::new();
    let own_words = facts.iter().map(text).collect::<Vec<_>>().join(" ");
    loop {
        let answers = files::answers::read(&Value::Object(said.clone()).to_string())
            .map_err(|problems| format!("{id}: {problems:?}"))?;
        let ask = match replay(&answers, today()).decided {
            Ok(complaint) => {
                return match screens.next() {
                    None => {
                        let replay = replay(&answers, today());
                        let pages = pages::pages(&replay, Asking::All, today());
                        let is_before = |page: &&Vec<Ask>| own(page[0], "").is_none();
                        let screens = pages.iter().filter(is_before).count();
                        Ok(Played { complaint, screens, seen, read })
                    }
                    Some((ask, _)) => Err(format!("{id}: ‘{ask}’ is not asked any more")),
                };
            }
            Err(ask) => ask,
        };
        let shown = question_as_json(ask, &answers, setting);
        let shown = &shown["next-question"];
        texts(shown, &mut seen);
        let answer = match own(ask, &own_words) {
            Some(answer) => answer,
            None => {
                let (asked, picked) = screens.next().unwrap_or_default();
                if asked != ask.key() {
                    let options: Vec<_> =
                        list(&shown["options"]).iter().map(|option| text(&option["key"])).collect();
                    return Err(format!(
                        "{id}: the screen asks ‘{}’ ({}), and the play goes on with ‘{asked}’. What would they \
                         pick of {options:?}?",
                        text(&shown["ask"]),
                        ask.key()
                    ));
                }
                read.extend(words_of(ask, shown, &picked));
                pick(shown, &picked).map_err(|problem| format!("{id}, ‘{asked}’: {problem}"))?
            }
        };
        said.insert(ask.key(), answer);
    }
}

/// Adds every text in a value, a line each.
fn texts(value: &Value, all: &mut String) {
    match value {
        Value::String(text) => drop(writeln!(all, "{text}")),
        Value::Array(values) => values.iter().for_each(|value| texts(value, all)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, all)),
        _ => {}
    }
}

/// What the person writes in their own words, for the screens that take words.
fn own(ask: Ask, words: &str) -> Option<Value> {
    match ask.question {
        Question::WhatHappened => Some(value!({ "what": words })),
        Question::Sign => Some(value!("named")),
        Question::AdvocatePause => Some(value!("no")),
        question => matches!(question.form(), Form::Words { .. }).then(|| value!({})),
    }
}

/// The answer that is picked, if it is offered there.
fn pick(shown: &Value, picked: &[String]) -> Result<Value, String> {
    let offered: Vec<_> = list(&shown["options"]).iter().map(|option| text(&option["key"])).collect();
    let form = text(&shown["form"]);
    if form != "date"
        && let Some(none) = picked.iter().find(|key| !offered.contains(&key.as_str()))
    {
        return Err(format!("‘{none}’ is not offered there, but {offered:?}"));
    }
    match (form, picked) {
        ("one" | "date", [one]) => Ok(value!(one)),
        ("one" | "date", _) => Err(format!("one answer, and not {}", picked.len())),
        _ => Ok(value!(picked)),
    }
}

/// Where the words stand that were on the screens when people's picks were chosen.
const WORDS: &str = "tests/situations/words.txt";

/// The words of a question and of the options picked there.
fn words_of(ask: Ask, shown: &Value, picked: &[String]) -> Vec<String> {
    let question = ask.question.key();
    let option = |key: &String| {
        let option = list(&shown["options"]).iter().find(|option| option["key"] == **key)?;
        Some(format!("{question}: {key}: {}", text(&option["label"])))
    };
    let asked = format!("{question}: {}", text(&shown["ask"]));
    std::iter::once(asked).chain(picked.iter().filter_map(option)).collect()
}

/// Goes through the guide as the person of this situation.
///
/// # Panics
/// Where they cannot go on, so that no test looks at fewer people than it says.
fn gone_through(situation: &Value) -> Played {
    played(text(&situation["id"]), list(&situation["facts"])).unwrap_or_else(|problem| panic!("{problem}"))
}

#[test]
#[should_panic(expected = "S20 of another day: the screen asks")]
fn a_person_who_cannot_go_on_is_in_no_list_without_a_word() {
    let mut situations = situations();
    let situation = situations.iter_mut().find(|situation| situation["id"] == "S20").expect("S20");
    situation["id"] = "S20 of another day".into();
    gone_through(situation);
}

#[test]
fn what_people_pick_reads_as_it_did_when_they_picked_it() {
    let words: BTreeSet<_> = situations().iter().flat_map(|situation| gone_through(situation).read).collect();
    let words: Vec<_> = words.into_iter().collect();
    is_kept(WORDS, &(words.join("\n") + "\n"));
}

/// Everything that is told, as one text; and what of it is the letter.
struct Told {
    all: String,
    letter: String,
    /// What stood on the screens before.
    screens: String,
    /// Every date, with why.
    dates: String,
    /// What stands on every page: what people fear, and who to call.
    page: String,
    result: Value,
}

impl Told {
    /// Where a check looks.
    fn place(&self, check: &Value) -> &str {
        match text(&check["in"]) {
            "letter" => &self.letter,
            "screens" => &self.screens,
            "dates" => &self.dates,
            "page" => &self.page,
            _ => &self.all,
        }
    }
}

fn told(played: &Played) -> Told {
    let Played { complaint, seen, .. } = played;
    let council = council("statutory");
    let setting = Setting { council: &council, today: today(), holidays: holidays(), voice: Voice::Adult };
    let result = json(&summary(complaint, setting));
    let mut all = String::new();
    let mut add = |value: &Value| {
        if let Some(text) = value.as_str() {
            let _ = writeln!(all, "{text}");
        }
    };
    add(&result["next"]["name"]);
    add(&result["next"]["what"]);
    for point in list(&result["points"]) {
        for key in ["name", "says", "also"] {
            add(&point[key]);
        }
        add(&point["door"]["what"]);
        add(&point["door"]["how"]);
        list(&point["council-decides"]).iter().for_each(|decides| add(&decides["why"]));
        list(&point["reasons"]).iter().for_each(|reason| add(&reason["why"]));
    }
    for line in list(&result["dates"]["rests-on"]) {
        add(line);
    }
    add(&result["letter"]);
    list(&result["phone"]).iter().for_each(&mut add);
    list(&result["papers"]).iter().for_each(|paper| {
        add(&paper["name"]);
        add(&paper["when"]);
        add(&paper["text"]);
    });
    list(&result["advice"]).iter().for_each(|advice| add(&advice["says"]));
    let letter = text(&result["letter"]).to_owned();
    // On the help page, before the first question about the complaint itself.
    if result["danger"] == true {
        all.push_str("HELP FIRST\n");
    }
    let mut dates = String::new();
    list(&result["dates"]["steps"]).iter().for_each(|step| {
        texts(step, &mut dates);
        if let Some(day) = step["ask-by"].as_str() {
            let _ = writeln!(dates, "ask by {day}");
        }
    });
    let page = ["fears", "help"].map(|name| read(&format!("words/en/{name}.toml"))).concat();
    Told { all, letter, screens: seen.clone(), dates, page, result }
}

/// What is wrong with what a person is told, against what a situation must and must not say.
fn wrong(situation: &Value, told: &Told) -> Vec<String> {
    let id = text(&situation["id"]);
    let mut problems = Vec::new();
    let phrases = |value: &Value| list(value).iter().map(text).map(str::to_owned).collect::<Vec<_>>();
    for check in list(&situation["checks"]) {
        let of = text(&check["of"]);
        let text = told.place(check);
        let any = phrases(&check["any"]);
        if !any.is_empty() && !any.iter().any(|phrase| text.contains(phrase.as_str())) {
            problems.push(format!("{id} is not told: {of} (one of {any:?})"));
        }
        for never in phrases(&check["none"]).iter().filter(|never| text.contains(never.as_str())) {
            problems.push(format!("{id} is told, and must not be: {of} (‘{never}’)"));
        }
        let outcomes = check["points"].as_object().into_iter().flatten();
        for (concern, outcome) in outcomes {
            let points = list(&told.result["points"]);
            let point = points.iter().find(|point| point["point"] == **concern);
            let is = point.map(|point| {
                let door = point["door"]["key"].as_str().unwrap_or_default();
                let outcome = point["outcome"].as_str().unwrap_or_default();
                if outcome == "elsewhere" { format!("{outcome}: {door}") } else { outcome.to_owned() }
            });
            if is.as_deref() != outcome.as_str() {
                problems.push(format!("{id}: {of}: {concern} is {is:?}, and not {outcome}"));
            }
        }
        if let Some(next) = check["next"].as_str() {
            let is = told.result["next"]["key"].as_str().unwrap_or("none");
            if is != next {
                problems.push(format!("{id}: {of}: next is {is}, and not {next}"));
            }
        }
    }
    problems
}

#[test]
fn every_situation_comes_out_right_by_what_the_screens_say() {
    let mut problems = Vec::new();
    for situation in situations() {
        let played = played(text(&situation["id"]), list(&situation["facts"]));
        match played {
            Ok(played) => problems.extend(wrong(&situation, &told(&played))),
            Err(problem) => problems.push(problem),
        }
    }
    none(&problems);
}

#[test]
fn every_must_say_and_must_not_has_a_check_and_every_situation_a_source() {
    let mut problems = Vec::new();
    let situations = situations();
    for situation in &situations {
        let id = text(&situation["id"]);
        let checked: Vec<_> = list(&situation["checks"]).iter().map(|check| text(&check["of"])).collect();
        for must in list(&situation["must_say"]).iter().chain(list(&situation["must_not"])) {
            // What a good complaints manager would add, and the guide does not say.
            let is_left = list(&situation["left"]).contains(must);
            if !is_left && !checked.contains(&text(must)) {
                problems.push(format!("{id}: nothing checks ‘{}’", text(must)));
            }
        }
        for key in ["title", "persona", "source", "strength"] {
            if text(&situation[key]).is_empty() {
                problems.push(format!("{id} has no {key}"));
            }
        }
        if !matches!(text(&situation["first"]["came-out"]), "right" | "partly" | "wrong") {
            problems.push(format!("{id} does not say how it came out at first"));
        }
    }
    let known: Vec<_> =
        situations.iter().map(|situation| format!("{}.txt", text(&situation["id"]))).collect();
    let plays =
        names("tests/situations").into_iter().filter(|name| name.ends_with(".txt") && name != "words.txt");
    problems.extend(plays.filter(|name| !known.contains(name)).map(|name| format!("{name} plays nothing")));
    none(&problems);
    assert!(situations.len() >= 12 + 30, "{}", situations.len());
}

#[test]
fn a_situation_that_comes_out_wrong_is_found() {
    let situations = situations();
    let situation = situations.iter().find(|situation| situation["id"] == "S20").expect("S20");
    let played = gone_through(situation);
    let right = told(&played);
    assert_eq!(wrong(situation, &right), Vec::<String>::new());
    // Nothing is told.
    let none = String::new;
    let nothing = Told {
        all: none(),
        letter: none(),
        screens: none(),
        dates: none(),
        page: none(),
        result: Value::Null,
    };
    assert!(wrong(situation, &nothing).len() > 1);
    // What must not be told is told as well.
    let all = format!("{} I want to make a complaint about children’s social care.", right.all);
    let more = Told { all, ..told(&played) };
    assert_eq!(wrong(situation, &more).len(), 1, "{:?}", wrong(situation, &more));
}

#[test]
fn an_option_that_is_not_offered_any_more_stops_the_play_there() {
    let shown = value!({ "form": "one", "options": [{ "key": "no", "label": "Nobody is in danger" }] });
    assert_eq!(pick(&shown, &["no".into()]), Ok(value!("no")));
    assert!(pick(&shown, &["never".into()]).is_err_and(|problem| problem.contains("[\"no\"]")));
    assert!(pick(&shown, &[]).is_err());
}

#[test]
fn other_words_of_a_question_or_of_what_is_picked_there_are_noticed() {
    let shown = |ask: &str, label: &str| value!({ "ask": ask, "options": [{ "key": "no", "label": label }] });
    let words = |shown| words_of(Ask::from(Question::Danger), &shown, &["no".into()]);
    let before = words(shown("Is anyone in danger?", "No"));
    assert_eq!(before, ["danger: Is anyone in danger?", "danger: no: No"]);
    assert_ne!(words(shown("Is everyone safe?", "No")), before);
    assert_ne!(words(shown("Is anyone in danger?", "Not now")), before);
}

/// How a situation came out, at first and now.
struct CameOut<'a> {
    situation: &'a Value,
    group: &'a str,
    now: &'static str,
    screens: usize,
}

impl CameOut<'_> {
    fn at_first(&self) -> &str {
        text(&self.situation["first"]["came-out"])
    }

    fn screens_at_first(&self) -> usize {
        let screens = self.situation["first"]["screens"].as_u64().unwrap_or_default();
        usize::try_from(screens).expect("it is small")
    }
}

fn came_out<'a>(situation: &'a Value, groups: &'a [(String, String)]) -> CameOut<'a> {
    let played = gone_through(situation);
    let is_right = wrong(situation, &told(&played)).is_empty();
    let now = match list(&situation["left"]) {
        _ if !is_right => "wrong",
        [] => "right",
        _ => "partly",
    };
    CameOut { situation, group: group_of(situation, groups), now, screens: played.screens }
}

/// How many of each group came out right, and how.
fn counted(all: &[CameOut], groups: &[(String, String)]) -> String {
    let mut table =
        String::from("| | Right at first | Partly | Wrong | Right now |\n| --- | --- | --- | --- | --- |\n");
    for (group, name) in groups {
        let of = || all.iter().filter(|one| one.group == group);
        let [right, partly, wrong] =
            ["right", "partly", "wrong"].map(|what| of().filter(|one| one.at_first() == what).count());
        let now = of().filter(|one| one.now == "right").count();
        let _ = writeln!(table, "| {name} | {right} | {partly} | {wrong} | {now} |");
    }
    table
}

/// Nobody goes through more screens than these before their own words.
const MOST_SCREENS: usize = 16;

/// The median and the greatest of these.
fn median_and_most(screens: impl Iterator<Item = usize>) -> (usize, usize) {
    let mut screens: Vec<_> = screens.collect();
    screens.sort_unstable();
    (screens[screens.len() / 2], screens[screens.len() - 1])
}

/// Each situation in a line.
fn listed(all: &[CameOut]) -> String {
    let mut table = String::from(
        "| | Situation | At first | Now | Screens at first | Screens now | What was wrong |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for one in all {
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} | {} | {} | {} |",
            text(&one.situation["id"]),
            text(&one.situation["title"]),
            one.at_first(),
            one.now,
            one.screens_at_first(),
            one.screens,
            text(&one.situation["first"]["why"])
        );
    }
    table
}

#[test]
fn how_the_situations_came_out_is_written_down() {
    let (situations, groups) = (situations(), groups());
    let all: Vec<_> = situations.iter().map(|situation| came_out(situation, &groups)).collect();
    let (median_before, most_before) = median_and_most(all.iter().map(CameOut::screens_at_first));
    let (median, most) = median_and_most(all.iter().map(|one| one.screens));
    assert!(most <= MOST_SCREENS, "{most} screens before somebody's own words");
    let mut page = read("tests/situations/about.md");
    let _ = writeln!(
        page,
        "\n## How they came out\n\n{}\nScreens before a person's own words: median {median_before} at first and \
         {median} now, at most {most_before} at first and {most} now.\n\n{}\n\
         ## What a good complaints manager would add\n",
        counted(&all, &groups),
        listed(&all)
    );
    for situation in &situations {
        for left in list(&situation["left"]) {
            let _ = writeln!(page, "- {}: {}", text(&situation["id"]), text(left));
        }
    }
    is_kept("docs/situations.md", &page);
}

#[test]
#[should_panic(expected = "N99 is in no group")]
fn a_situation_of_no_group_is_found() {
    group_of(&value!({ "id": "N99", "batch": "N5" }), &groups());
}

/// What every situation is told, for other tests.
pub fn every_situation_played() -> Vec<(String, Complaint)> {
    let play = |situation: &Value| (text(&situation["id"]).to_owned(), gone_through(situation).complaint);
    situations().iter().map(play).collect()
}

/// The answers with another reason for lateness beside those that were given.
pub fn with_reason(answers: &Answers, reason: &'static str) -> Option<Answers> {
    let ask = Ask::from(Question::LateReasons);
    let Some(Said::Many(reasons)) = answers.get(ask) else { return None };
    if reasons.contains(&reason) {
        return None;
    }
    let mut more = answers.clone();
    let mut reasons: Vec<_> = reasons.iter().copied().filter(|reason| *reason != "none").collect();
    reasons.push(reason);
    more.set(ask, Said::Many(reasons)).ok()?;
    Some(more)
}

/// What a check proves nothing by: words that nearly everybody is told, and words that nobody is ever told. A check of
/// what everyone is offered says so itself.
fn proves_nothing(check: &Value, all: &[Told]) -> Vec<String> {
    if check["points"].is_object() || check["next"].is_string() || check["everyone"] == true {
        return Vec::new();
    }
    let is_told = |phrase: &str| all.iter().filter(|told| told.place(check).contains(phrase)).count();
    let phrases = |key: &str| list(&check[key]).iter().map(text).collect::<Vec<_>>();
    let mut found = Vec::new();
    let any = phrases("any");
    let most = any.iter().map(|phrase| is_told(phrase)).max().unwrap_or_default();
    if most * 5 > all.len() * 4 {
        found.push(format!("{most} of {} are told one of {any:?}", all.len()));
    }
    let never = |phrase: &&str| !LINES.contains(phrase) && is_told(phrase) == 0;
    found
        .extend(phrases("none").into_iter().filter(never).map(|phrase| format!("nobody is told ‘{phrase}’")));
    found
}

#[test]
fn every_check_can_fail() {
    let situations = situations();
    let all: Vec<_> = situations.iter().map(|situation| told(&gone_through(situation))).collect();
    let mut problems = Vec::new();
    for situation in &situations {
        for check in list(&situation["checks"]) {
            let of = format!("{}, ‘{}’: ", text(&situation["id"]), text(&check["of"]));
            problems.extend(proves_nothing(check, &all).into_iter().map(|problem| of.clone() + &problem));
        }
    }
    none(&problems);
    let empty = value!({ "any": ["The council"] });
    assert_eq!(proves_nothing(&empty, &all).len(), 1, "nearly everybody is told of the council");
    let never = value!({ "none": ["the moon"] });
    assert_eq!(proves_nothing(&never, &all), ["nobody is told ‘the moon’"]);
}
