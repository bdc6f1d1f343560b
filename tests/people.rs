//! Whole stories: a folder each under `people/`, with who it is, what they answered, and what they get.
//!
//! `about.txt` says who it is and what the story stands for; `answers.json` is what they said; `result.txt` is what the
//! guide tells them, and is written anew by `UPDATE=1 cargo test`. A few are told in words, as the person reads them;
//! in the others each sentence of the guide stands by its key, so that a change of words changes few files.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use complaint_guide::documents::json::json;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{PointResult, Summary, by_answer, summary};
use complaint_guide::files;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::papers::PaperKind;
use complaint_guide::rules::questions::{AdvocatePause, Danger, Question, Sign, StandsAt, WhichStage};
use complaint_guide::rules::route::{Complaint, replay};
use complaint_guide::rules::steps::NextRight;
use complaint_guide::words::Voice;
use serde_json::Value;

use crate::golden::{compare, council, holidays, names, none, place, read};
use crate::keyed::Keyed;

/// The stories that are told in words: one of each kind, and every voice among them.
const IN_WORDS: [&str; 8] = [
    "amira-15-in-foster-care-staffordshire",
    "grandmother-when-the-child-does-not-know",
    "leo-12-disabled-short-breaks",
    "mixed-parent-five-points",
    "paused-everything-is-before-the-court",
    "placement-is-to-end-on-friday",
    "stage-two-answered",
    "woman-of-52-about-her-childhood-in-care",
];

/// One story, read from its folder.
pub struct Story {
    /// The folder's name.
    pub name: String,
    /// What was answered.
    pub answers: Answers,
    /// The council.
    pub council: Council,
    /// The voice it is told in.
    pub voice: Voice,
    /// The day it is told.
    pub today: chrono::NaiveDate,
    papers: Vec<String>,
    stands_for: Vec<String>,
}

impl Story {
    fn read(name: String) -> Story {
        let about = read(&format!("tests/people/{name}/about.txt"));
        let field = |key: &str| {
            let line = about.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
            line.unwrap_or_else(|| panic!("{name}: about.txt has no line `{key}: …`"))
        };
        let answers = files::answers::read(&read(&format!("tests/people/{name}/answers.json")));
        let answers = answers.unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        let voice = Voice::ALL.into_iter().find(|voice| voice.key() == field("Voice"));
        let stands_for = field("Stands for").split(", ").map(str::to_owned).collect();
        let papers = about.lines().find_map(|line| line.strip_prefix("Papers: "));
        let papers = papers.into_iter().flat_map(|kinds| kinds.split(", ")).map(str::to_owned).collect();
        let today = field("Today").parse().expect("today is a date");
        let council = council(field("Council"));
        Story { answers, council, voice: voice.expect("a voice"), today, papers, stands_for, name }
    }

    /// What everything is told with, in a voice.
    pub fn setting(&self, voice: Voice) -> Setting<'_> {
        Setting { council: &self.council, today: self.today, holidays: holidays(), voice }
    }

    /// What the rules make of it.
    pub fn complaint(&self) -> Complaint {
        let replay = replay(&self.answers, self.today);
        let complaint = replay.decided.unwrap_or_else(|ask| panic!("{}: `{}` is open", self.name, ask.key()));
        assert_eq!(replay.answers, self.answers, "{}: some answers are not asked for", self.name);
        complaint
    }

    /// What the guide tells this person, in a voice.
    pub fn told(&self, voice: Voice) -> Summary {
        summary(&self.complaint(), self.setting(voice))
    }
}

/// Every story, in the order of their names.
pub fn stories() -> Vec<Story> {
    let folders = names("tests/people").into_iter().filter(|name| place("tests/people").join(name).is_dir());
    folders.map(Story::read).collect()
}

/// A paragraph in lines of at most a hundred letters, each with this margin.
fn paragraph(page: &mut String, margin: &str, text: &str) {
    let mut line = String::from(margin);
    let mut is_empty = true;
    for word in text.split(' ') {
        if !is_empty && line.chars().count() + word.chars().count() >= 100 {
            let _ = writeln!(page, "{line}");
            line = format!("{}{word}", " ".repeat(margin.chars().count()));
        } else {
            line += if is_empty { "" } else { " " };
            line += word;
        }
        is_empty = false;
    }
    let _ = writeln!(page, "{line}");
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// A day, the first and last of several, or a line where there is none.
fn day(value: &Value) -> String {
    match value {
        Value::String(day) => day.clone(),
        Value::Array(days) => days.iter().map(text).collect::<Vec<_>>().join(" to "),
        _ => String::from("no date"),
    }
}

/// The result as a complaints officer reads it.
fn page(result: &Value) -> String {
    let mut page = String::new();
    if result["danger"] == true {
        page += "HELP FIRST: someone may not be safe.\n\n";
    }
    if result["next"].is_object() {
        let next = &result["next"];
        let _ = writeln!(page, "NEXT: {} ({})", text(&next["name"]), text(&next["key"]));
        paragraph(&mut page, "  ", text(&next["what"]));
    } else {
        page += "NEXT: nothing to send to this council.\n";
    }
    for (n, point) in list(&result["points"]).iter().enumerate() {
        let _ = writeln!(page, "\nPOINT {}: {} ({})", n + 1, text(&point["name"]), text(&point["outcome"]));
        paragraph(&mut page, "  ", text(&point["says"]));
        if let Some(also) = point["also"].as_str() {
            paragraph(&mut page, "  ", also);
        }
        if point["door"].is_object() {
            paragraph(&mut page, "  ", text(&point["door"]["what"]));
            paragraph(&mut page, "  ", text(&point["door"]["how"]));
        }
        for decides in list(&point["council-decides"]) {
            paragraph(&mut page, "  ? ", &format!("{}: {}", text(&decides["key"]), text(&decides["why"])));
        }
        for reason in list(&point["reasons"]) {
            paragraph(&mut page, "  - ", &format!("{}: {}", text(&reason["rule"]), text(&reason["why"])));
            let _ = writeln!(page, "    [{}; {}]", text(&reason["source"]), text(&reason["strength"]));
            if let Some(quote) = reason["council"].as_str() {
                paragraph(&mut page, "    The council says: ", &format!("‘{quote}’"));
            }
        }
    }
    if !list(&result["advice"]).is_empty() {
        page += "\nADVICE\n";
        for advice in list(&result["advice"]) {
            let (to, says) = (text(&advice["to"]), text(&advice["says"]));
            let place = if advice["can-wait"] == true { "more, " } else { "" };
            paragraph(&mut page, "  - ", &format!("{place}{to}: {says}"));
        }
    }
    if result["dates"].is_object() {
        page += "\nDATES\n";
        for line in list(&result["dates"]["rests-on"]) {
            paragraph(&mut page, "  ", text(line));
        }
        for step in list(&result["dates"]["steps"]) {
            let _ =
                write!(page, "  {:<24}  {}: {}", day(&step["due"]), text(&step["step"]), text(&step["says"]));
            if !step["ask-by"].is_null() {
                let _ = write!(page, "; ask by {}", day(&step["ask-by"]));
            }
            page += "\n";
            if step["council"].is_object() {
                let quote =
                    format!("‘{}’ ({})", text(&step["council"]["quote"]), day(&step["council"]["due"]));
                paragraph(&mut page, "      The council says: ", &quote);
            }
            for reason in list(&step["reasons"]) {
                if let Some(quote) = reason["council"].as_str() {
                    let quote = format!("‘{quote}’ Of this, the law: {}", text(&reason["why"]));
                    paragraph(&mut page, "      The council says: ", &quote);
                }
            }
        }
    }
    if let Some(letter) = result["letter"].as_str() {
        page += "\nLETTER\n";
        page += &lines(letter);
    }
    for (heading, key) in [("PUT WITH IT", "enclosures"), ("ON THE PHONE", "phone")] {
        if !list(&result[key]).is_empty() {
            let _ = writeln!(page, "\n{heading}");
            list(&result[key]).iter().for_each(|line| paragraph(&mut page, "  - ", text(line)));
        }
    }
    if !list(&result["notices"]).is_empty() {
        page += "\nLOOK AT\n";
        for notice in list(&result["notices"]) {
            let place = format!("{}, {}: ", text(&notice["question"]), text(&notice["field"]));
            paragraph(&mut page, "  - ", &format!("{place}{}", text(&notice["says"])));
        }
    }
    if !list(&result["papers"]).is_empty() {
        page += "\nPAPERS\n";
        for paper in list(&result["papers"]) {
            let _ = writeln!(
                page,
                "  {:<15}  {} (for: {})",
                text(&paper["key"]),
                text(&paper["name"]),
                text(&paper["for"])
            );
        }
    }
    page
}

/// A letter between margins, so that an empty line is seen.
fn lines(letter: &str) -> String {
    letter
        .lines()
        .map(|line| if line.is_empty() { String::from("\n") } else { format!("  | {line}\n") })
        .collect()
}

#[test]
fn every_paper_a_story_is_about_reads_as_it_should() {
    let mut problems = Vec::new();
    let mut shown = BTreeSet::new();
    // What every letter says stands by its key, unless the story is told in words: here a paper's own words are read.
    let framed = Voice::ALL.map(|voice| (voice, Keyed::frame(voice)));
    for story in stories() {
        let result = json(&story.told(story.voice));
        for kind in &story.papers {
            let Some(paper) = list(&result["papers"]).iter().find(|paper| text(&paper["key"]) == kind) else {
                problems.push(format!("{}: has no paper `{kind}`", story.name));
                continue;
            };
            shown.insert(kind.clone());
            let mut page = format!("{} (for: {})\n", text(&paper["name"]), text(&paper["for"]));
            paragraph(&mut page, "", text(&paper["when"]));
            page.push('\n');
            let (_, framed) = framed.iter().find(|(voice, _)| *voice == story.voice).expect("a voice");
            let is_in_words = IN_WORDS.contains(&story.name.as_str());
            let written = text(&paper["text"]);
            page += &if is_in_words { written.to_owned() } else { framed.text(written) };
            problems.extend(compare(&format!("tests/people/{}/papers/{kind}.txt", story.name), &page).err());
        }
        let folder = format!("tests/people/{}/papers", story.name);
        if place(&folder).is_dir() {
            let left = names(&folder)
                .into_iter()
                .filter(|file| !story.papers.iter().any(|kind| *file == format!("{kind}.txt")));
            problems.extend(left.map(|file| format!("{folder}/{file} belongs to no paper the story names")));
        }
    }
    for kind in PaperKind::ALL.iter().map(|kind| kind.key()).filter(|kind| !shown.contains(*kind)) {
        problems.push(format!("no story shows the paper `{kind}`"));
    }
    none(&problems);
}

#[test]
fn every_story_ends_as_it_is_told() {
    let keyed = Voice::ALL.map(|voice| (voice, Keyed::new(voice)));
    let tell = |story: &Story| {
        let mut result = json(&story.told(story.voice));
        if !IN_WORDS.contains(&story.name.as_str()) {
            let (_, keyed) = keyed.iter().find(|(voice, _)| *voice == story.voice).expect("a voice");
            result = keyed.value(&result);
        }
        compare(&format!("tests/people/{}/result.txt", story.name), &page(&result)).err()
    };
    none(&stories().iter().filter_map(tell).collect::<Vec<_>>());
}

/// What is said of a point, whatever it is about.
#[derive(Debug, PartialEq)]
struct Answer(String, Vec<String>, Option<String>, Option<String>);

impl Answer {
    fn of(point: &PointResult) -> Answer {
        let decides = point.decides.iter().map(|(_, why)| why.clone()).collect();
        let door = point.door.as_ref().map(|of| [of.what.as_str(), &of.how].concat());
        Answer(point.says.clone(), decides, point.also.clone(), door)
    }
}

#[test]
fn each_point_stands_under_one_answer_and_no_answer_is_given_twice() {
    let (mut told_together, mut told_apart) = (0, 0);
    for story in stories() {
        let points = story.told(story.voice).points;
        let answers = by_answer(&points);
        let under: Vec<_> = answers.iter().flatten().map(|point| point.concern).collect();
        assert_eq!(under.len(), points.len(), "{}", story.name);
        for point in &points {
            assert!(under.contains(&point.concern), "{}: {}", story.name, point.name);
        }
        let given: Vec<_> = answers.iter().map(|points| Answer::of(points[0])).collect();
        let again = |answer: &&Answer| given.iter().filter(|other| other == answer).count() > 1;
        assert_eq!(given.iter().find(again), None, "{}", story.name);
        told_together += usize::from(answers.iter().any(|points| points.len() > 1));
        told_apart += usize::from(answers.len() > 1);
    }
    assert!(told_together > 0 && told_apart > 0, "{told_together} together, {told_apart} apart");
}

#[test]
fn there_are_enough_stories() {
    assert!(stories().len() >= 60);
}

/// What the stories can stand for: the short name, and whether a reason is given for having no story.
fn rows() -> BTreeMap<String, bool> {
    let text = read("tests/people/rows.txt");
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let row =
        |line: &str| (line.split(' ').next().unwrap_or_default().to_owned(), line.contains("(no question"));
    rows.map(row).collect()
}

#[test]
fn every_row_has_a_story_and_every_story_a_row() {
    let rows = rows();
    let stories = stories();
    let told: BTreeSet<_> = stories.iter().flat_map(|story| &story.stands_for).collect();
    let mut problems = Vec::new();
    for (row, has_reason) in &rows {
        match (told.contains(row), has_reason) {
            (false, false) => problems.push(format!("{row}: no story, and no reason why")),
            (true, true) => problems.push(format!("{row}: there is a story, and a reason why there is none")),
            _ => {}
        }
    }
    problems
        .extend(told.iter().filter(|row| !rows.contains_key(**row)).map(|row| format!("{row}: no such row")));
    none(&problems);
}

/// The options of a question that no story chooses.
fn never_chosen<T: Named>(question: Question) -> Vec<&'static str> {
    let stories = stories();
    let is_chosen = |key: &str| {
        stories.iter().any(|story| match story.answers.get(question.into()) {
            Some(Said::One(chosen)) => *chosen == key,
            Some(Said::Many(chosen)) => chosen.contains(&key),
            _ => false,
        })
    };
    T::ALL.iter().map(|option| option.key()).filter(|key| !is_chosen(key)).collect()
}

#[test]
fn every_way_a_complaint_can_stand_has_a_story() {
    assert_eq!(never_chosen::<StandsAt>(Question::StandsAt), Vec::<&str>::new());
    assert_eq!(never_chosen::<WhichStage>(Question::WhichStage), Vec::<&str>::new());
    assert_eq!(never_chosen::<AdvocatePause>(Question::AdvocatePause), ["no", "not-sure"]);
    assert_eq!(never_chosen::<Danger>(Question::Danger), Vec::<&str>::new());
    assert_eq!(never_chosen::<Sign>(Question::Sign), Vec::<&str>::new());
}

#[test]
fn every_next_right_has_a_story() {
    let reached: Vec<_> =
        stories().iter().filter_map(|story| Some(story.told(Voice::Adult).next?.right)).collect();
    let missing: Vec<_> = NextRight::ALL.iter().filter(|next| !reached.contains(next)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_story_says_who_it_is_in_a_sentence_or_two() {
    for name in stories().into_iter().map(|story| story.name) {
        let about = read(&format!("tests/people/{name}/about.txt"));
        let first = about.lines().next().unwrap_or_default();
        assert!(first.len() > 20 && first.ends_with('.'), "{name}");
    }
}

/// What every story is told, in every voice, with the story's name.
pub fn every_result_in_every_voice() -> impl Iterator<Item = (String, Voice, Summary)> {
    stories()
        .into_iter()
        .flat_map(|story| Voice::ALL.map(|voice| (story.name.clone(), voice, story.told(voice))))
}
