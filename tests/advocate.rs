//! An advocate's list of saved complaints, without a browser.

use std::sync::OnceLock;

use chrono::{Days, NaiveDate};
use complaint_guide::advocate::case::{Falls, Held, Reading, Stands, Turn, Wanted, hold, open, sort};
use complaint_guide::advocate::caseload::{Caseload, Msg, New, is_page};
use complaint_guide::advocate::list::{calendar, cells, since as since_saved, table, text};
use complaint_guide::advocate::typed::{Field, Form};
use complaint_guide::documents::calendar::events;
use complaint_guide::documents::save::save;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::files;
use complaint_guide::files::save::{Saved, read as read_saved, write};
use complaint_guide::guide::conversation::{Guide, Msg as Do};
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::{Holidays, PartDate};
use complaint_guide::rules::directory::Directory;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::{Danger, Question, StandsAt, Who};
use complaint_guide::rules::route::{Complaint, replay};
use complaint_guide::rules::sending::Sent;
use complaint_guide::rules::timeline::Status;
use complaint_guide::words::{Voice, dates};
use proptest::prelude::*;

use crate::child::{day, story as child_story};
use crate::golden::{cases, council, holidays, none, read};
use crate::people::{Story, stories};

fn directory() -> &'static Directory {
    static DIRECTORY: OnceLock<Directory> = OnceLock::new();
    DIRECTORY.get_or_init(|| files::directory::read(&read("static/directory.json")).expect("it is right"))
}

fn on(today: NaiveDate) -> Reading<'static> {
    Reading { today, holidays: holidays(), directory: directory() }
}

/// The file that the guide of the story's own council saves.
fn file(story: &Story) -> String {
    let letter = story.told(story.voice).letter;
    save(&story.answers, letter.as_ref(), None, story.setting(story.voice)).expect("it is not too long")
}

fn held(story: &Story) -> Held {
    let saved = open(&file(story), on(story.today)).expect("it is whole");
    hold(&story.name, &saved, on(story.today))
}

/// Whether the day of a list is one that the guide gives: at its step, in its words, and so many working days away.
fn problem(held: &Held, guide: &Summary, today: NaiveDate, holidays: &Holidays) -> Option<String> {
    let lines = guide.dates.iter().flat_map(|dates| &dates.steps);
    let is_to_come = |status| {
        matches!(
            status,
            Status::Running(_)
                | Status::DueToday
                | Status::AskToday
                | Status::AboutNow
                | Status::Late(_)
                | Status::NotSettled
        )
    };
    let Some(Falls { step, name, on, left, .. }) = &held.due else {
        let lacking = lines.clone().find(|line| is_to_come(line.entry.status) && line.day().is_some())?;
        return Some(format!("`{}` has a day in the guide, and the list has none", lacking.name));
    };
    let Some(line) = lines.clone().find(|line| line.entry.step == *step) else {
        return Some(format!("the guide has no {step:?}"));
    };
    let mut days: Vec<_> =
        line.entry.due.range().into_iter().flat_map(|(first, last)| [first, last]).collect();
    days.extend(line.entry.ask_by.and_then(|due| due.range()).map(|(first, _)| first));
    if line.entry.status == Status::AskToday {
        days.push(today);
    }
    if line.name != *name || !days.contains(on) {
        return Some(format!("the list has {name} on {on}, and the guide {line:?}"));
    }
    let between = |from, to| holidays.between(from, to).map(|days| i32::from(days.0)).ok();
    let counted = if *on < today { between(*on, today).map(|late| -late) } else { between(today, *on) };
    if left.is_some() && *left != counted {
        return Some(format!("{left:?} working days are left, and not {counted:?}"));
    }
    // What the guide tells to do by a day tells the same day.
    let said = guide.by_when.as_deref().filter(|said| said.contains("20")).unwrap_or_default();
    if !said.is_empty() && !said.contains(&dates::weekday(*on, Voice::Adult)) {
        return Some(format!("the guide says ‘{said}’, and the list {on}"));
    }
    None
}

#[test]
fn each_story_has_the_day_in_the_list_that_the_guide_of_its_own_council_gives() {
    let (mut wrong, mut dated) = (Vec::new(), 0);
    for story in stories() {
        for later in [0, 3, 12, 40, 100, 400] {
            let today = story.today + Days::new(later);
            let saved = open(&file(&story), on(today)).expect("it is whole");
            let held = hold("A", &saved, on(today));
            let Ok(complaint) = replay(&story.answers, today).decided else {
                assert!(held.is_open, "{}", story.name);
                continue;
            };
            let setting = Setting { today, ..story.setting(Voice::Adult) };
            let guide = summary(&complaint, setting);
            dated += usize::from(held.due.is_some());
            assert_eq!(held.next, guide.next.as_ref().map(|next| next.name.clone()), "{}", story.name);
            let found = problem(&held, &guide, today, holidays());
            wrong.extend(found.map(|found| format!("{} on {today}: {found}", story.name)));
        }
    }
    none(&wrong);
    assert!(dated > 150, "{dated} of them have a day");
}

fn any_case() -> impl Strategy<Value = (Complaint, NaiveDate)> {
    let since = prop_oneof![
        1 => Just(None),
        2 => (2025_i32..2027, 1_u32..13).prop_map(|(year, month)| PartDate::new(year, Some(month), None).ok()),
        6 => (0_u64..700).prop_map(|later| Some(PartDate::from(day("2025-01-01") + Days::new(later)))),
    ];
    let case = (prop::sample::select(StandsAt::KEYS.as_slice()), since);
    (case, 0_u64..900).prop_map(|((stands_at, since), later)| {
        (child_story(stands_at, since), day("2025-01-01") + Days::new(later))
    })
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn whatever_has_happened_the_list_has_the_days_of_the_guide((story, today) in any_case()) {
        let answers = &story.answers;
        for id in ["statutory", "staffordshire", "thurrock"] {
            let own = council(id);
            let setting = Setting { council: &own, today, holidays: holidays(), voice: Voice::Adult };
            let file = save(answers, None, None, setting).expect("it is not too long");
            let Ok(saved) = open(&file, on(today)) else { panic!("it is whole") };
            let held = hold("A", &saved, on(today));
            prop_assert!(held.is_open || held.turn != Turn::Open);
            if let Ok(complaint) = replay(answers, today).decided {
                let guide = summary(&complaint, setting);
                prop_assert_eq!(problem(&held, &guide, today, holidays()), None);
            } else {
                prop_assert!(held.is_open);
            }
        }
    }
}

#[test]
fn a_day_that_is_not_the_guides_is_found() {
    let complaint = child_story("waiting-1", Some(PartDate::from(day("2026-11-02"))));
    let own = council("statutory");
    let today = day("2026-11-10");
    let setting = Setting { council: &own, today, holidays: holidays(), voice: Voice::Adult };
    let guide = summary(&complaint, setting);
    let saved = Saved { answers: complaint.answers.clone(), ..Saved::default() };
    let held = hold("A", &saved, on(today));
    assert_eq!(problem(&held, &guide, today, holidays()), None);
    let mut moved = held.clone();
    moved.due.as_mut().unwrap().on = day("2026-11-17");
    assert!(problem(&moved, &guide, today, holidays()).is_some());
    let mut miscounted = held.clone();
    miscounted.due.as_mut().unwrap().left = Some(1);
    assert!(problem(&miscounted, &guide, today, holidays()).is_some());
    let none = Held { due: None, ..held };
    assert!(problem(&none, &guide, today, holidays()).is_some());
}

#[test]
fn stage_last_step_and_whose_turn_it_is_are_told() {
    let stories = stories();
    let of = |name: &str| held(stories.iter().find(|story| story.name == name).expect("the story is there"));
    let told = |name: &str| {
        let held = of(name);
        (held.stands, held.turn, held.last.map(|(name, _)| name))
    };
    let said = |name: &str| Some(name.to_owned());
    assert_eq!(told("rosa-advocate-for-a-boy-in-care-staffordshire"), (Stands::NotSent, Turn::Act, None));
    assert_eq!(told("waiting-for-stage-one-in-time").0, Stands::One);
    assert_eq!(told("waiting-for-stage-one-in-time").1, Turn::Wait);
    assert_eq!(told("waiting-for-stage-one-in-time").2, said("The council gets your complaint"));
    assert_eq!(told("stage-one-is-past-twenty-days").1, Turn::Late);
    assert_eq!(told("stage-two-answered").0, Stands::Two);
    assert_eq!(told("stage-two-answered").1, Turn::Act);
    assert_eq!(told("waiting-for-the-panel").0, Stands::Three);
    assert_eq!(told("all-stages-done").0, Stands::Over);
    assert_eq!(told("court-report").0, Stands::Elsewhere);
    assert_eq!(told("does-not-know-where-it-stands").0, Stands::NotKnown);
    assert!(of("danger-now-and-a-complaint-afterwards").danger);
}

/// A case with a council of its own name.
fn told_of(council: Council) -> Vec<String> {
    let complaint = child_story("waiting-1", Some(PartDate::from(day("2026-11-02"))));
    let today = day("2026-11-10");
    let setting = Setting { council: &council, today, holidays: holidays(), voice: Voice::Adult };
    let file = save(&complaint.answers, None, None, setting).expect("it is not too long");
    let damaged = file.replacen("\"in-care\"", "\"in-car\"", 1);
    assert_ne!(file, damaged);
    open(&damaged, on(today)).expect_err("it is damaged")
}

#[test]
fn a_damaged_file_is_told_what_is_wrong_with_it_and_not_that_it_is_another_councils() {
    let of_law = told_of(council("statutory"));
    assert!(!of_law.is_empty());
    assert_eq!(told_of(council("staffordshire")), of_law);
    assert_eq!(told_of(council("example")), of_law, "a council that no directory has");
    assert!(of_law.iter().all(|said| !said.contains("another council")), "{of_law:?}");
}

#[test]
fn a_council_is_called_by_its_name_and_one_that_no_directory_has_by_what_its_guide_calls_it() {
    let name = |id: &str| {
        let saved = Saved { council: Some(id.to_owned()), ..Saved::default() };
        hold("A", &saved, on(day("2026-11-10"))).council
    };
    assert_eq!(name("staffordshire").as_deref(), Some("Staffordshire County Council"));
    assert_eq!(name("example").as_deref(), Some("example"));
    assert_eq!(name("statutory"), None);
}

#[test]
fn what_is_due_first_stands_first_and_what_can_be_done_now_counts_as_of_today() {
    let today = day("2026-11-24");
    let child = |label: &str, stands_at, since: &str| {
        let answers = child_story(stands_at, Some(PartDate::from(day(since)))).answers;
        hold(label, &Saved { answers, ..Saved::default() }, on(today))
    };
    let mut all = vec![
        child("D waits", "waiting-1", "2026-11-17"),
        child("B has to send", "not-sent", "2026-11-17"),
        child("C is due today", "waiting-1", "2026-11-10"),
        child("A is late", "waiting-2", "2026-06-01"),
        hold("E has questions", &Saved::default(), on(today)),
    ];
    sort(&mut all, today);
    let labels: Vec<_> = all.iter().map(|held| &held.label[..1]).collect();
    assert_eq!(labels, ["A", "B", "C", "D", "E"], "{}", text(&all));
}

#[test]
fn the_calendar_has_the_guides_entries_of_every_case_with_its_label() {
    let today = day("2026-11-24");
    let case = |label: &str, stands_at, since: &str| {
        let answers = child_story(stands_at, Some(PartDate::from(day(since)))).answers;
        (label.to_owned(), Saved { answers, council: Some("staffordshire".into()), ..Saved::default() })
    };
    let all = [case("AB", "waiting-1", "2026-11-17"), case("CD; EF", "waiting-1", "2026-11-17")];
    let file = calendar(&all, on(today)).expect("days to come");
    let own = council("staffordshire");
    let setting = Setting { council: &own, today, holidays: holidays(), voice: Voice::Adult };
    let complaint = replay(&all[0].1.answers, today).decided.expect("it is whole");
    let of_guide = events(&summary(&complaint, setting).dates.expect("dates"), setting);
    assert!(of_guide.len() > 2);
    let unfolded = file.replace("\r\n ", "");
    for event in &of_guide {
        let on = event.day.to_string().replace('-', "");
        for label in ["AB", "CD\\; EF"] {
            let lines = format!("DTSTART;VALUE=DATE:{on}\r\n");
            let title = format!("SUMMARY:{label}: {}\r\n", event.title.replace(',', "\\,"));
            let is_there =
                unfolded.split("BEGIN:VEVENT").any(|entry| entry.contains(&lines) && entry.contains(&title));
            assert!(is_there, "{title} on {on}: {unfolded}");
        }
    }
    let ids: std::collections::BTreeSet<_> =
        unfolded.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(ids.len(), of_guide.len() * 2, "each entry has an identifier of its own");
    assert_eq!(calendar(&[(String::from("A"), Saved::default())], on(today)), None);
}

#[test]
fn the_table_has_a_row_for_each_case_and_lets_no_label_run_as_a_formula() {
    let today = day("2026-11-24");
    let answers = child_story("waiting-1", Some(PartDate::from(day("2026-11-17")))).answers;
    let held = hold("=1+1", &Saved { answers, ..Saved::default() }, on(today));
    let file = table(&[held.clone(), held.clone()]);
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = rows.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1].get(0), Some("'=1+1"));
    assert_eq!(rows[1].get(4), Some(cells(&held)[4].as_str()));
    assert!(rows[1].iter().any(|cell| cell == held.due.as_ref().unwrap().on.to_string()), "{rows:?}");
    assert_eq!(write(&read_saved("").saved), write(&Saved::default()), "nothing comes of nothing");
}

/// Twelve young people, at every stage and with every next letter.
const TWELVE: [&str; 12] = [
    "rosa-advocate-for-a-boy-in-care-staffordshire",
    "amira-15-in-foster-care-staffordshire",
    "told-a-worker-three-weeks-ago",
    "waiting-for-stage-one-in-time",
    "stage-one-is-past-twenty-days",
    "stage-one-answered-in-staffordshire",
    "waiting-for-stage-two-in-time",
    "stage-two-is-past-sixty-five-days",
    "stage-two-answered",
    "waiting-for-the-panel",
    "the-panels-report-is-late",
    "all-stages-done",
];

/// Their files, each called after the story, as an advocate opens them.
fn twelve() -> Vec<(String, Option<String>)> {
    let stories = stories();
    let one = |name: &&str| {
        let story = stories.iter().find(|story| story.name == **name).expect("the story is there");
        (format!("{name}.html"), Some(file(story)))
    };
    TWELVE.iter().map(one).collect()
}

const MONDAY: &str = "2026-11-23";

fn empty() -> Caseload {
    Caseload::new(day(MONDAY), holidays().clone(), directory().clone())
}

fn with(files: Vec<(String, Option<String>)>) -> Caseload {
    let mut list = empty();
    list.update(Msg::Open(files));
    list
}

/// What each case of a list is called, and the bytes of its data.
fn contents(list: &Caseload) -> Vec<(String, String)> {
    let mut all: Vec<_> =
        list.cases().iter().map(|kept| (kept.held.label.clone(), write(&kept.saved))).collect();
    all.sort();
    all
}

fn number(list: &Caseload, label: &str) -> usize {
    let kept = list.cases().iter().find(|kept| kept.held.label == label);
    kept.unwrap_or_else(|| panic!("no {label}: {:?}", labels(list))).number
}

fn labels(list: &Caseload) -> Vec<&str> {
    list.cases().iter().map(|kept| kept.held.label.as_str()).collect()
}

#[test]
fn twelve_young_people_are_handed_over_and_another_has_byte_for_byte_the_same_cases() {
    let mine = with(twelve());
    assert_eq!(mine.not_read(), [] as [&str; 0]);
    assert_eq!(mine.cases().len(), 12);
    let pack = mine.pack(&mine.chosen()).expect("it is not too long");
    let theirs = with(vec![("handed over.html".into(), Some(pack.clone()))]);
    assert_eq!(theirs.not_read(), [] as [&str; 0]);
    assert_eq!(contents(&theirs), contents(&mine));
    assert_eq!(labels(&theirs), labels(&mine));
    assert!(!theirs.is_changed());
    assert_eq!(theirs.pack(&theirs.chosen()), Ok(pack), "what they hand on is the same file");
}

#[test]
fn some_of_them_are_handed_over_where_some_are_ticked() {
    let mut mine = with(twelve());
    for label in [TWELVE[3], TWELVE[7]] {
        mine.update(Msg::Tick(number(&mine, label), true));
    }
    let theirs = with(vec![("p.html".into(), Some(mine.pack(&mine.chosen()).expect("short")))]);
    let mut told = labels(&theirs);
    told.sort_unstable();
    assert_eq!(told, [TWELVE[7], TWELVE[3]]);
}

#[test]
fn a_pack_can_be_read_without_the_page_and_runs_nothing() {
    let mut mine = with(twelve());
    let hostile = "</script><script>alert(1)</script><h1>";
    mine.update(Msg::Rename(number(&mine, TWELVE[0]), hostile.to_owned()));
    let pack = mine.pack(&mine.chosen()).expect("short");
    let page = scraper::Html::parse_document(&pack.replace("<br>", "\n"));
    let all = |selector: &str| {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        page.select(&selector).map(|found| found.text().collect::<String>()).collect::<Vec<_>>()
    };
    let names: Vec<_> = mine.cases().iter().map(|kept| kept.held.label.clone()).collect();
    assert_eq!(all(".part > h2"), names, "each is told in the order of the list");
    assert_eq!(all("script").len(), 13);
    assert_eq!(all("script[type='application/json']").len(), 13);
    let known = "html, head, meta, title, style, body, div, h1, h2, h3, h4, p, ul, li, bdi, script";
    assert_eq!(all("*").len(), all(known).len());
    let told = all("[role=main]").concat();
    let mut with_letter = 0;
    for kept in mine.cases() {
        for text in cells(&kept.held) {
            assert!(told.contains(&text), "{}: {text}", kept.held.label);
        }
        let letter = mine.reading().letter(&kept.saved);
        with_letter += usize::from(letter.is_some());
        for part in
            letter.iter().flat_map(|letter| letter.split("\n\n")).filter(|part| !part.trim().is_empty())
        {
            assert!(told.contains(part), "{}: {part}", kept.held.label);
        }
    }
    assert!(with_letter >= 10, "{with_letter} have a letter");
    let theirs = with(vec![("p.html".into(), Some(pack))]);
    assert_eq!(contents(&theirs), contents(&mine));
}

#[test]
fn a_damaged_pack_gives_up_every_case_that_is_whole_and_names_the_others() {
    let mine = with(twelve());
    let pack = mine.pack(&mine.chosen()).expect("short");
    let names = labels(&mine);
    let open = |text: String| with(vec![("p.html".into(), Some(text))]);
    let told = |list: &Caseload, expected: &[&str]| {
        let said = list.not_read().join("\n");
        for part in expected {
            assert!(said.contains(part), "{said}");
        }
    };
    // One answer of the second case is another.
    let at = pack.find("id=\"complaint-guide-hand-over-2\"").expect("it is there");
    let one =
        format!("{}{}", &pack[..at], pack[at..].replacen("\"answer\":\"no\"", "\"answer\":\"maybe\"", 1));
    let list = open(one);
    assert_eq!(list.cases().len(), 11);
    told(&list, &[names[1], "could not be read"]);
    assert!(list.not_read().iter().all(|said| !said.contains("another council")));
    // The whole block of the second case is gone.
    let end = pack[at..].find("</script>").expect("it ends") + at + "</script>".len();
    let start = pack[..at].rfind("<script").expect("it begins");
    let list = open(format!("{}{}", &pack[..start], &pack[end..]));
    assert_eq!(list.cases().len(), 11);
    told(&list, &[names[1], "is in it, and it is not"]);
    // The list of names is gone: every case is there, called by its initials.
    let list = open(pack.replacen("\"labels\"", "\"lables", 1));
    assert_eq!(list.cases().len(), 12);
    told(&list, &["damaged"]);
    // A later version may hold more than this one knows.
    let list =
        open(pack.replacen("hand-over\",\"labels\"", "hand-over\",\"version\":9,\"labels\"", 1).replacen(
            ",\"version\":1}\n</script>",
            "}\n</script>",
            1,
        ));
    assert_eq!(list.cases().len(), 12);
    told(&list, &["newer version"]);
    // Cut short in the middle.
    let list = open(pack[..pack.len() / 4 * 3 + at / 4].to_owned());
    assert!(list.cases().len() + list.not_read().len() >= 12, "{:?}", list.not_read());
}

#[test]
fn a_pack_is_no_saved_file_of_the_guide_and_the_guide_says_so() {
    let mine = with(twelve());
    let opened = read_saved(&mine.pack(&mine.chosen()).expect("short"));
    assert_eq!(opened.lost, [files::save::Lost::NotSaved]);
    assert_eq!(opened.saved, Saved::default());
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_reason_and_the_others_stay() {
    let mut all = twelve();
    all.push(("photo.jpg".into(), None));
    all.push(("shopping.html".into(), Some("<p>milk".into())));
    let list = with(all);
    assert_eq!(list.cases().len(), 12);
    let [photo, shopping] = list.not_read() else { panic!("{:?}", list.not_read()) };
    assert!(photo.starts_with("photo.jpg: "), "{photo}");
    assert!(shopping.starts_with("shopping.html: There are no saved answers"), "{shopping}");
}

#[test]
fn a_folder_gives_its_pages_and_says_when_it_has_none() {
    let kept = ["NA.html", "NA (1).HTM", "answers.letter.html"];
    let left = ["photo.jpg", "letter.txt", "html", "notes.html.bak", ""];
    assert!(kept.into_iter().all(is_page));
    assert!(!left.into_iter().any(is_page));

    let mut list = with(Vec::new());
    list.update(Msg::OpenFolder(twelve()));
    assert_eq!((list.cases().len(), list.not_read()), (12, [].as_slice()));
    list.update(Msg::OpenFolder(Vec::new()));
    let [none] = list.not_read() else { panic!("{:?}", list.not_read()) };
    assert!(none.starts_with("There is no saved page in this folder"), "{none}");
    assert_eq!(list.cases().len(), 12, "what was there stays");
}

#[test]
fn two_files_of_one_case_are_told_and_the_very_same_is_not_there_twice() {
    let mut list = with(twelve());
    assert_eq!(list.told(), [] as [&str; 0]);
    list.update(Msg::Open(vec![twelve()[1].clone()]));
    assert_eq!(list.cases().len(), 12);
    assert!(list.told()[0].contains("was in the list already"), "{:?}", list.told());
    // The same case, saved a week later with one answer more.
    let stories = stories();
    let amira = stories.iter().find(|story| story.name == TWELVE[1]).expect("she is there");
    let mut later = amira.answers.clone();
    later.set(Question::StandsAt.into(), Said::One("waiting-1")).expect("it fits");
    let setting = Setting { today: amira.today + Days::new(7), ..amira.setting(Voice::Adult) };
    let file = save(&later, None, None, setting).expect("short");
    list.update(Msg::Open(vec![("answers (3).html".into(), Some(file))]));
    assert_eq!(list.cases().len(), 13);
    let [told] = list.told() else { panic!("{:?}", list.told()) };
    assert!(told.contains(TWELVE[1]) && told.contains("may be one case"), "{told}");
}

#[test]
fn a_file_whose_name_says_nothing_is_called_by_the_young_persons_initials() {
    let stories = stories();
    let of = |name: &str| {
        let story = stories.iter().find(|story| story.name == name).expect("the story is there");
        let list = with(vec![("answers (2).html".into(), Some(file(story)))]);
        list.cases()[0].held.label.clone()
    };
    assert_eq!(of(TWELVE[0]), "J");
    assert_eq!(of(TWELVE[1]), "A");
    let named = with(vec![("C:\\cases\\K. and M.html".into(), Some(file(&stories[0])))]);
    assert_eq!(labels(&named), ["K. and M"]);
    let twice =
        with(vec![("JB.html".into(), Some(file(&stories[0]))), ("JB.html".into(), Some(file(&stories[1])))]);
    let mut told = labels(&twice);
    told.sort_unstable();
    assert_eq!(told, ["JB", "JB 2"]);
}

#[test]
fn a_new_complaint_keeps_the_advocates_own_name_role_and_contact_and_nothing_else() {
    for story in stories() {
        let mut list = with(vec![("one.html".into(), Some(file(&story)))]);
        let before = list.cases()[0].clone();
        list.update(Msg::Another(before.number));
        let new = list.shown().expect("the new one is shown").clone();
        assert!(new.is_changed && new.number != before.number);
        let asked: Vec<_> = new.saved.answers.iter().map(|(ask, _)| ask.question).collect();
        let is_named = asked.len() == 3;
        let all = [Question::Who, Question::HelperKind, Question::AboutYou];
        assert_eq!(asked, all[..if is_named { 3 } else { 2 }], "{}", story.name);
        let is_helper = story.answers.who().is_ok_and(|who| who == Who::Helper);
        let fields =
            |answers: &Answers| answers.words(Question::AboutYou.into()).unwrap_or_default().to_vec();
        let (own, kept) = (fields(&story.answers), fields(&new.saved.answers));
        if is_helper {
            assert_eq!(new.saved.answers.helper_kind(), story.answers.helper_kind());
            let own: Vec<_> = own.into_iter().take(2).filter(|text| !text.is_empty()).collect();
            let kept: Vec<_> = kept.into_iter().filter(|text| !text.is_empty()).collect();
            assert_eq!(kept, own, "{}", story.name);
            assert_eq!(is_named, !own.is_empty(), "{}: the guide asks for what it does not know", story.name);
        } else {
            assert_eq!(kept.concat(), "", "{}: a young person’s own name is not the advocate’s", story.name);
        }
        assert_eq!((new.saved.letter, new.saved.went, new.saved.council), (None, None, None));
        assert_eq!(list.case(before.number), Some(&before), "the other stays as it was");
    }
}

#[test]
fn a_file_of_which_neither_name_nor_initials_are_known_is_called_by_its_council() {
    let mut answers = Answers::default();
    answers.set(Question::Who.into(), Said::One(Who::Child.key())).expect("it fits");
    let own = council("staffordshire");
    let setting =
        Setting { council: &own, today: day("2026-11-23"), holidays: holidays(), voice: Voice::Adult };
    let file = save(&answers, None, None, setting).expect("short");
    let mut list = with(vec![("answers.html".into(), Some(file.clone()))]);
    assert_eq!(labels(&list), ["Case with Staffordshire County Council"]);
    answers.set(Question::Danger.into(), Said::One(Danger::No.key())).expect("it fits");
    let other = save(&answers, None, None, setting).expect("short");
    list.update(Msg::Open(vec![("answers (1).html".into(), Some(other))]));
    let mut told = labels(&list);
    told.sort_unstable();
    assert_eq!(told, ["Case with Staffordshire County Council", "Case with Staffordshire County Council 2"]);
}

/// A complaint that is begun in the list under a name, as the guide opens it.
fn begun(list: &mut Caseload, label: &str) -> (usize, String, String) {
    list.update(Msg::Type(Form::Begin, Field::Label, label.into()));
    list.update(Msg::Begin);
    let number = list.begun().expect("it is begun");
    let (name, file) = list.file(list.case(number).expect("it is there")).expect("short");
    list.update(Msg::Written(vec![number]));
    assert_eq!(list.begun(), None);
    (number, name, file)
}

#[test]
fn a_complaint_that_is_begun_in_the_list_comes_back_from_the_guide_as_the_same_case() {
    let stories = stories();
    let rosa = stories.iter().find(|story| story.name == TWELVE[0]).expect("she is there");
    let mut list = with(vec![("AB.html".into(), Some(file(rosa)))]);
    let (number, name, start) = begun(&mut list, " NA ");
    assert_eq!((name.as_str(), list.is_changed()), ("NA.html", false));
    assert!(start.contains("Rosa Bell") && !start.contains("football"));
    // Without a name nothing is begun.
    list.update(Msg::Type(Form::Begin, Field::Label, "  ".into()));
    list.update(Msg::Begin);
    assert_eq!((list.cases().len(), list.wrong(Form::Begin).len(), list.begun()), (2, 1, None));
    // The guide goes on from it, and the browser numbers the file that it saves.
    let mut whole = read_saved(&start).saved.answers;
    for (ask, said) in child_story(StandsAt::Waiting1.key(), None).answers.iter() {
        if whole.get(ask).is_none() {
            whole.set(ask, said.clone()).expect("it fits");
        }
    }
    let own = council("statutory");
    let setting =
        Setting { council: &own, today: day("2026-11-23"), holidays: holidays(), voice: Voice::Adult };
    let back = save(&whole, None, None, setting).expect("short");
    for (first, second) in [(start.clone(), back.clone()), (back.clone(), start.clone())] {
        let both = with(vec![("NA.html".into(), Some(first)), ("NA (1).html".into(), Some(second))]);
        assert_eq!(both.cases().len(), 1);
        assert_eq!(both.cases()[0].saved.answers, whole);
        assert!(both.told()[0].contains("It is one case"), "{:?}", both.told());
    }
    list.update(Msg::Open(vec![("NA (1).html".into(), Some(back.clone()))]));
    let kept = list.case(number).expect("it has its number still");
    assert_eq!((kept.held.label.as_str(), &kept.saved.answers, kept.is_changed), ("NA", &whole, false));
    assert_eq!(list.cases().len(), 2);
    // A file of another name is another case, and one that is no longer only begun is never replaced.
    list.update(Msg::Open(vec![("NB.html".into(), Some(back))]));
    assert_eq!(list.cases().len(), 2, "word for word the same is there once");
    let mut other = whole.clone();
    other.set(Question::Danger.into(), Said::One(Danger::Now.key())).expect("it fits");
    let other = save(&other, None, None, setting).expect("short");
    list.update(Msg::Open(vec![("NA.html".into(), Some(other))]));
    assert_eq!(list.cases().len(), 3);
}

#[test]
fn what_is_saved_of_a_new_complaint_holds_no_word_of_the_young_person_before() {
    let stories = stories();
    let rosa = stories.iter().find(|story| story.name == TWELVE[0]).expect("she is there");
    let mut list = with(vec![("one.html".into(), Some(file(rosa)))]);
    list.update(Msg::Another(list.cases()[0].number));
    let (name, file) = list.file(list.shown().expect("it is there")).expect("short");
    assert_eq!(name, "New complaint.html");
    assert!(file.contains("Rosa Bell") && file.contains("01632 960 120"));
    for word in ["football", "Friday", "J.", "in-care", "agrees", "staffordshire"] {
        assert!(!file.contains(word), "{word}");
    }
    assert_eq!(read_saved(&file).lost, []);
}

#[test]
fn a_case_can_be_added_without_a_file_and_has_its_days_at_once() {
    let mut list = with(vec![twelve()[0].clone()]);
    list.update(Msg::Add(Box::new(New {
        label: "KM".into(),
        council: Some("thurrock".into()),
        danger: Danger::No,
        stands_at: StandsAt::Waiting1,
        since: Some(day("2026-11-16").into()),
    })));
    let new = list.shown().expect("it is shown").clone();
    // By hand: ten working days after Monday 16 November.
    assert_eq!(new.held.due.as_ref().map(|due| due.on), Some(day("2026-11-30")));
    assert_eq!((new.held.stands, new.held.council.as_deref()), (Stands::One, Some("Thurrock Council")));
    let said = new.saved.answers.words(Question::AboutYou.into()).expect("the advocate").concat();
    assert!(said.contains("Rosa Bell"), "the advocate is known from the other case: {said}");
    let (name, file) = list.file(&new).expect("short");
    let opened = read_saved(&file);
    assert_eq!((name.as_str(), &opened.lost), ("KM.html", &Vec::new()));
    assert_eq!(opened.saved.answers, new.saved.answers);
    for stands_at in StandsAt::ALL {
        list.update(Msg::Add(Box::new(New {
            label: stands_at.key().into(),
            council: None,
            danger: Danger::No,
            stands_at: *stands_at,
            since: None,
        })));
        assert_eq!(list.shown().expect("it is shown").held.wrong, None);
    }
    list.update(Msg::Add(Box::new(New {
        label: "KM".into(),
        council: None,
        danger: Danger::Now,
        stands_at: StandsAt::NotSent,
        since: None,
    })));
    let danger = list.shown().expect("it is shown");
    assert_eq!(
        (danger.held.label.as_str(), danger.held.danger, danger.held.turn),
        ("KM 2", true, Turn::Open)
    );
}

#[test]
fn a_letter_that_has_gone_changes_the_case_as_it_does_in_the_guide() {
    let mut list = with(twelve());
    let number = number(&list, TWELVE[5]);
    let before = list.case(number).expect("it is there").clone();
    let text = list.reading().letter(&before.saved).expect("a letter");
    let mut guide = Guide::new(council("statutory"), holidays().clone(), day(MONDAY));
    guide.update(Do::Open(Box::new(before.saved.clone()))).expect("it fits");
    guide.update(Do::Sent(Sent::Email)).expect("it fits");
    list.update(Msg::Sent(number, Sent::Email));
    let after = list.case(number).expect("it is there");
    assert_eq!(&after.saved.answers, guide.answers());
    assert_eq!((before.held.stands, after.held.stands), (Stands::One, Stands::Two));
    let went = after.saved.went.as_ref().expect("it went");
    assert_eq!((went.how, went.on, &went.text), (Sent::Email, day(MONDAY), &text));
    assert!(after.is_changed && list.is_changed());
    let (_, file) = list.file(after).expect("short");
    assert_eq!(read_saved(&file).saved, Saved { saved_on: Some(day(MONDAY)), ..after.saved.clone() });
    list.update(Msg::Written(vec![number]));
    assert!(!list.is_changed());
}

#[test]
fn an_answer_that_has_come_moves_the_case_on() {
    let mut list = with(twelve());
    let number = number(&list, TWELVE[3]);
    list.update(Msg::Moved(number, StandsAt::Answered1, Some(day("2026-11-20").into())));
    let held = &list.case(number).expect("it is there").held;
    assert_eq!((held.stands, held.turn, held.wrong.as_ref()), (Stands::One, Turn::Act, None));
    // By hand: 20 working days of which Friday 20 November is the first.
    assert_eq!(held.due.as_ref().map(|due| due.on), Some(day("2026-12-17")));
    list.update(Msg::Moved(number, StandsAt::Answered1, Some(day("2027-01-04").into())));
    let held = &list.case(number).expect("it is there").held;
    assert!(held.wrong.is_some() && held.due.is_none(), "a day that has not come is told: {held:?}");
}

#[test]
fn what_has_changed_since_a_file_was_saved_is_told() {
    let child = |since: &str, saved_on: &str, today: &str| {
        let answers = child_story("waiting-1", Some(PartDate::from(day(since)))).answers;
        let saved = Saved { answers, saved_on: Some(day(saved_on)), ..Saved::default() };
        let now = hold("A", &saved, on(day(today)));
        since_saved(&saved, &now, on(day(today)))
    };
    assert_eq!(child("2026-11-02", "2026-11-03", "2026-11-03"), [] as [&str; 0]);
    let [same] = &child("2026-11-02", "2026-11-03", "2026-11-04")[..] else { panic!() };
    assert!(same.contains("3 November 2026") && same.contains("is the same"), "{same}");
    let [next, passed] = &child("2026-11-02", "2026-11-03", "2026-12-01")[..] else { panic!() };
    assert!(next.contains("‘Wait for the Stage 1 answer’"), "{next}");
    assert!(passed.contains("Monday 16 November 2026"), "{passed}");
}

#[test]
fn the_list_is_filtered_by_council_and_by_how_cases_stand() {
    let mut list = with(twelve());
    let all = Wanted::ALL.iter().map(|wanted| (*wanted, list.count(*wanted))).collect::<Vec<_>>();
    let of = |wanted| all.iter().find(|(one, _)| *one == wanted).expect("it is there").1;
    assert_eq!(of(Wanted::All), 12);
    assert!(of(Wanted::Late) >= 3 && of(Wanted::Act) >= 3 && of(Wanted::Wait) >= 2, "{all:?}");
    let councils: Vec<_> = list.councils().into_iter().map(str::to_owned).collect();
    assert_eq!(councils, ["Staffordshire County Council"]);
    list.update(Msg::Council(Some(councils[0].clone())));
    let of_council = list.found().count();
    assert!((1..12).contains(&of_council));
    for wanted in Wanted::ALL {
        list.update(Msg::Want(*wanted));
        assert!(list.found().all(|kept| wanted.has(&kept.held)));
        assert!(list.found().all(|kept| kept.held.council.as_ref() == Some(&councils[0])));
    }
    list.update(Msg::Council(None));
    list.update(Msg::Want(Wanted::Late));
    assert_eq!(list.chosen().len(), of(Wanted::Late), "where none is ticked, what is in view is handed over");
}

#[test]
fn midnight_counts_every_case_anew() {
    let mut list = with(twelve());
    let left = |list: &Caseload| list.cases().iter().filter_map(|kept| kept.held.left()).collect::<Vec<_>>();
    let before = left(&list);
    list.update(Msg::Day(day("2026-11-24")));
    assert_ne!(left(&list), before);
    assert_eq!(list.cases().len(), 12);
}

#[test]
fn of_five_thousand_cases_fifty_are_drawn_until_more_are_wanted() {
    let answers = |n: u64| {
        let since = day("2026-01-05") + Days::new(n % 300);
        let mut answers = child_story("waiting-1", Some(PartDate::from(since))).answers;
        let fields = vec![format!("Case {n}"), String::new(), String::new()];
        answers.set(Question::AboutYou.into(), Said::Words { ticked: vec![], fields }).expect("it fits");
        answers
    };
    let file = |n: u64| {
        let saved = Saved { answers: answers(n), ..Saved::default() };
        (format!("{n}.html"), Some(write(&saved)))
    };
    let mut list = with((0..5_000).map(file).collect());
    assert_eq!(list.cases().len(), 5_000);
    let (drawn, all) = list.in_view();
    assert_eq!((drawn.len(), all), (50, 5_000));
    list.update(Msg::ShowAll);
    assert_eq!(list.in_view().0.len(), 5_000);
    list.update(Msg::Want(Wanted::Late));
    assert!(list.in_view().0.len() <= 50);
}

#[test]
fn a_case_that_is_taken_out_is_gone_and_its_file_is_not_touched() {
    let mut list = with(twelve());
    list.update(Msg::Show(Some(number(&list, TWELVE[2]))));
    list.update(Msg::Remove(number(&list, TWELVE[2])));
    assert_eq!((list.cases().len(), list.shown()), (11, None));
    assert!(!list.is_changed());
    // What is in no file yet is asked about first.
    let changed = number(&list, TWELVE[3]);
    list.update(Msg::Rename(changed, "GH".into()));
    for _ in 0..2 {
        list.update(Msg::Show(Some(changed)));
        list.update(Msg::Remove(changed));
        let kept = list.case(changed).expect("it is still there");
        assert!(list.is_removing(kept));
        list.update(Msg::Keep);
    }
    list.update(Msg::Remove(changed));
    list.update(Msg::Remove(changed));
    assert_eq!((list.cases().len(), list.shown()), (10, None));
}
