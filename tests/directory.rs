//! The directory of England's councils: every name that leads to one, and every way to misspell it.
//!
//! The two lists in `directory/` are the oracle: they name the councils, the districts and the county of each.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use chrono::NaiveDate;
use complaint_guide::documents::directory::why;
use complaint_guide::files::directory::{read, read_fit, warnings};
use complaint_guide::rules::directory::{Answering, Directory, Hit, Nation, Why, area};
use complaint_guide::words::Voice;
use serde_json::{Value, json};

use crate::golden::{self, is_kept, place};

fn file() -> String {
    fs::read_to_string(place("static/directory.json")).unwrap()
}

fn directory() -> Directory {
    read(&file()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A day on which Surrey County Council still answers.
fn today() -> NaiveDate {
    day("2026-11-28")
}

/// The rows of one of the lists, by its columns' names.
fn rows(list: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(place(&format!("directory/{list}.csv"))).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// The short names of the councils that are found, the likeliest first.
fn ids<'a>(hits: &[Hit<'a>]) -> Vec<&'a str> {
    let id = |hit: &Hit<'a>| match hit.who {
        Answering::Council(council) => council.id.as_str(),
        Answering::Nation(nation) => match nation {
            Nation::Wales => "wales",
            Nation::Scotland => "scotland",
            Nation::NorthernIreland => "northern-ireland",
        },
    };
    hits.iter().map(id).collect()
}

/// At which place the council is found that is meant, from 1.
fn rank(directory: &Directory, typed: &str, meant: &str) -> Option<usize> {
    ids(&directory.find(typed, today())).iter().position(|id| *id == meant).map(|n| n + 1)
}

/// Every name in the lists and in the directory's own knowledge, with the council it leads to, by what it is.
fn names() -> Vec<(&'static str, String, String)> {
    let mut names = Vec::new();
    let known: Value =
        serde_json::from_str(&fs::read_to_string(place("directory/known.json")).unwrap()).unwrap();
    for (list, of, answers) in [("councils", "council", "slug"), ("districts", "district", "county_slug")] {
        for row in rows(list) {
            names.push((of, row["name"].clone(), row[answers].clone()));
            // A name that was split at its comma leaves halves, of which ‘City of’ is nobody's.
            for also in row["also_called"].split("; ").filter(|also| !also.is_empty() && *also != "City of") {
                names.push(("alias", also.to_owned(), row[answers].clone()));
            }
        }
    }
    for (id, also) in known["also"].as_object().unwrap() {
        names.extend(also.as_array().unwrap().iter().map(|name| ("alias", text(name), id.clone())));
    }
    for of in ["run-by", "once-run-by"] {
        for body in known[of].as_array().unwrap() {
            let also = body["also"].as_array().into_iter().flatten();
            names.extend(
                std::iter::once(&body["name"])
                    .chain(also)
                    .map(|name| ("trust", text(name), text(&body["council"]))),
            );
        }
    }
    for reform in known["former"].as_array().unwrap() {
        for (id, former) in reform["names"].as_object().unwrap() {
            names.extend(former.as_array().unwrap().iter().map(|name| ("former", text(name), id.clone())));
        }
    }
    names
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Whether a name leads to several councils, so that none of them can be the only first.
fn is_shared(name: &str, names: &[(&str, String, String)]) -> bool {
    let mut councils: Vec<_> =
        names.iter().filter(|(_, other, _)| other == name).map(|(_, _, id)| id).collect();
    councils.sort_unstable();
    councils.dedup();
    councils.len() > 1
}

fn misspelt() -> Vec<(String, String)> {
    let text = fs::read_to_string(place("tests/directory/misspelt.txt")).unwrap();
    let line = |line: &str| line.split_once(" | ").map(|(typed, id)| (typed.to_owned(), id.to_owned()));
    text.lines().filter(|text| !text.starts_with('#')).map(|text| line(text).unwrap()).collect()
}

#[test]
fn every_council_and_district_of_the_lists_is_there_and_no_other() {
    let directory = directory();
    let (councils, districts) = (rows("councils"), rows("districts"));
    assert_eq!((councils.len(), districts.len()), (153, 164));
    let answering: Vec<_> = directory.answering(today()).collect();
    assert_eq!(answering.len(), councils.len());
    for row in &councils {
        let council = directory.council(&row["slug"]).unwrap();
        assert_eq!(council.web.as_deref(), Some(row["homepage"].as_str()));
        assert_eq!(area(&council.name), area(&row["name"]));
        let own = districts.iter().filter(|district| district["county_slug"] == row["slug"]);
        let own: Vec<_> = own.map(|district| &district["name"]).collect();
        let listed: Vec<_> = council.districts.iter().map(|district| &district.name).collect();
        assert_eq!(listed, own, "{}", row["name"]);
    }
}

#[test]
fn every_name_alias_and_trust_finds_its_council_first() {
    let (directory, names) = (directory(), names());
    let mut wrong = Vec::new();
    for (of, name, id) in &names {
        let typed = [name.clone(), name.to_uppercase(), name.to_lowercase(), format!("  {name}. ")];
        for typed in typed {
            let found = ids(&directory.find(&typed, today()));
            // One of the councils that share the name has to be first, and each has to be there.
            let is_first = found.first() == Some(&id.as_str());
            let is_shared = is_shared(name, &names) && found.contains(&id.as_str());
            if !is_first && !is_shared {
                wrong.push(format!("{of} ‘{typed}’: {id} is not first of {found:?}"));
            }
        }
    }
    assert!(names.len() > 317, "{}", names.len());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_name_is_found_without_what_kind_of_council_it_is_and_with_another_kind() {
    let directory = directory();
    let mut wrong = Vec::new();
    for (list, answers) in [("councils", "slug"), ("districts", "county_slug")] {
        for row in rows(list) {
            let area = area(&row["name"]);
            // There is no telling ‘Bristol Borough Council’ from a borough that has that name.
            for typed in
                [area.to_owned(), format!("{area} Council"), format!("{area} council children's services")]
            {
                if rank(&directory, &typed, &row[answers]).is_none_or(|rank| rank > 1) {
                    wrong.push(format!("{typed}: {:?}", ids(&directory.find(&typed, today()))));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_people_misspell_is_among_the_first_three() {
    let directory = directory();
    let misspelt = misspelt();
    assert!(misspelt.len() >= 200, "{}", misspelt.len());
    let lost: Vec<_> = misspelt
        .iter()
        .filter(|(typed, meant)| rank(&directory, typed, meant).is_none_or(|rank| rank > 3))
        .map(|(typed, meant)| format!("{typed} ({meant}): {:?}", ids(&directory.find(typed, today()))))
        .collect();
    assert!(lost.is_empty(), "{} lost:\n{}", lost.len(), lost.join("\n"));
}

/// Every way to get one letter of a word wrong: left out, doubled, changed about with the next, or another in its place.
fn with_one_wrong(name: &str) -> Vec<(&'static str, String)> {
    let letters: Vec<char> = name.chars().collect();
    let mut wrong = Vec::new();
    for (n, letter) in letters.iter().enumerate().filter(|(_, letter)| letter.is_alphabetic()) {
        let mut put = |how: &'static str, change: &dyn Fn(&mut Vec<char>)| {
            let mut letters = letters.clone();
            change(&mut letters);
            wrong.push((how, letters.into_iter().collect()));
        };
        put("a letter missing", &|letters| {
            letters.remove(n);
        });
        put("a letter doubled", &|letters| letters.insert(n, *letter));
        let next = char::from(b'a' + (*letter as u32 % 25) as u8);
        put("a letter wrong", &|letters| letters[n] = next);
        if letters.get(n + 1).is_some_and(|next| next.is_alphabetic()) {
            put("two letters changed about", &|letters| letters.swap(n, n + 1));
        }
    }
    wrong
}

/// How many of how many are first, and among the first three.
#[derive(Default)]
struct Share {
    first: usize,
    three: usize,
    of: usize,
}

impl Share {
    fn count(&mut self, rank: Option<usize>) {
        self.of += 1;
        self.first += usize::from(rank == Some(1));
        self.three += usize::from(rank.is_some_and(|rank| rank <= 3));
    }
}

/// The table of figures in `docs/find-council.md`.
fn figures() -> String {
    let (directory, names) = (directory(), names());
    let mut table = String::from(
        "| What is typed | How many | First hit | Among the first three |\n| --- | --: | --: | --: |\n",
    );
    let mut line = |what: &str, share: &Share| {
        let percent = |n: usize| format!("{:.1}%", 100.0 * n as f64 / share.of as f64);
        let _ = writeln!(
            table,
            "| {what} | {} | {} | {} |",
            share.of,
            percent(share.first),
            percent(share.three)
        );
    };
    for (of, what) in [
        ("council", "names of the councils that answer"),
        ("district", "names of districts"),
        ("alias", "other and short names"),
        ("trust", "trusts and companies, now and once"),
        ("former", "councils that have ended"),
    ] {
        let mut share = Share::default();
        for (_, name, id) in names.iter().filter(|(kind, ..)| *kind == of) {
            let found = rank(&directory, name, id);
            // Of councils that share a name any may be first.
            share.count(if is_shared(name, &names) { found.map(|_| 1) } else { found });
        }
        line(what, &share);
    }
    let mut share = Share::default();
    misspelt().iter().for_each(|(typed, meant)| share.count(rank(&directory, typed, meant)));
    line("misspellings people make (tests/directory/misspelt.txt)", &share);
    let mut ways: BTreeMap<&str, Share> = BTreeMap::new();
    for (list, answers) in [("councils", "slug"), ("districts", "county_slug")] {
        for row in rows(list) {
            // ‘County Council’ is left out as well: it is the shortest that people type.
            for (how, typed) in with_one_wrong(area(&row["name"])) {
                ways.entry(how).or_default().count(rank(&directory, &typed, &row[answers]));
            }
        }
    }
    for (how, share) in &ways {
        line(&format!("each of the 317 without its kind, {how}, at every place"), share);
    }
    table
}

#[test]
fn the_figures_are_as_they_are_kept() {
    let (before, after) = ("<!-- figures -->\n", "<!-- end of figures -->");
    let text = golden::read("docs/find-council.md");
    let (head, rest) = text.split_once(before).expect("a place for the figures");
    let (_, tail) = rest.split_once(after).expect("its end");
    let now = format!("{head}{before}{}{after}{tail}", figures());
    is_kept("docs/find-council.md", &now);
}

#[test]
fn nothing_is_found_for_what_is_no_name() {
    let directory = directory();
    for typed in
        ["", " ", "x", "council", "the council", "qqqqqq", "asdfghjkl", "999", "?!", "my social worker"]
    {
        assert_eq!(ids(&directory.find(typed, today())), Vec::<&str>::new(), "{typed}");
    }
}

#[test]
fn whatever_is_typed_is_answered_without_a_panic() {
    let directory = directory();
    let long = "Amber Valley ".repeat(10_000);
    for typed in
        [long.as_str(), "\u{0}\u{feff}", "𝕊𝕦𝕣𝕣𝕖𝕪", "ＳＵＲＲＥＹ", "سري", "e\u{301}ss\u{301}ex", "🧒🏽 leeds"]
    {
        let _ = directory.find(typed, today());
    }
    assert_eq!(ids(&directory.find("🧒🏽 Leeds!", today()))[0], "leeds");
}

#[test]
fn a_district_says_that_its_county_answers() {
    let directory = directory();
    let hit = directory.find("amber valley", today())[0];
    assert_eq!((hit.why, ids(&[hit])[0]), (Why::District, "derbyshire"));
    assert_eq!(
        why(&hit, Voice::Adult),
        "Amber Valley is in Derbyshire: Derbyshire County Council answers for children’s social care there, and not \
         the council of Amber Valley."
    );
}

#[test]
fn a_borough_of_london_has_its_article_within_a_sentence() {
    let directory = directory();
    let hit = directory.find("tottenham", today())[0];
    assert_eq!(
        why(&hit, Voice::Adult),
        "Tottenham is in Haringey: the London Borough of Haringey answers for children’s social care there."
    );
}

#[test]
fn surrey_answers_until_its_last_day_and_its_successors_from_the_next() {
    let directory = directory();
    let found = |typed: &str, on: &str| {
        let hits = directory.find(typed, day(on));
        ids(&hits).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let (last, next) = ("2027-03-31", "2027-04-01");
    assert_eq!(found("Surrey", last)[0], "surrey");
    assert_eq!(found("Surrey County Council", next), ["east-surrey", "west-surrey"]);
    for (district, successor) in [("Elmbridge", "east-surrey"), ("Spelthorne", "west-surrey")] {
        assert_eq!(found(district, last)[0], "surrey");
        assert_eq!(found(district, next)[0], successor);
    }
    let hit = directory.find("East Surrey", day(last))[0];
    assert_eq!((ids(&[hit])[0], hit.why), ("surrey", Why::Before(day(next))));
    let surrey = directory.council_of(directory.council("surrey").unwrap());
    let ends = surrey.ends.unwrap();
    assert_eq!(
        (ends.last_day, ends.then),
        (day(last), vec!["East Surrey Council".into(), "West Surrey Council".into()])
    );
    assert_eq!(directory.answering(day(next)).count(), 154);
}

#[test]
fn every_district_of_surrey_goes_to_one_of_its_successors() {
    let directory = directory();
    let districts = |id: &str| -> Vec<_> {
        let council = directory.council(id).unwrap();
        council.districts.iter().map(|district| district.name.clone()).collect()
    };
    let mut successors = [districts("east-surrey"), districts("west-surrey")].concat();
    successors.sort();
    assert_eq!(successors, districts("surrey"));
}

#[test]
fn a_trust_is_who_runs_the_service_and_the_council_stays_responsible() {
    let directory = directory();
    let hit = directory.find("Sandwell Childrens Trust", today())[0];
    assert_eq!(hit.why, Why::RunBy);
    let council = directory.council_of(directory.council("sandwell").unwrap());
    assert_eq!(council.name.as_deref(), Some("Sandwell Metropolitan Borough Council"));
    assert_eq!(council.service.unwrap().name, "Sandwell Children’s Trust");
    // One that has gone back to its council does not run it.
    let hit = directory.find("Brighter Futures for Children", today())[0];
    assert_eq!((ids(&[hit])[0], hit.why), ("reading", Why::OnceRunBy(day("2025-09-30"))));
    assert_eq!(directory.council_of(directory.council("reading").unwrap()).service, None);
}

#[test]
fn other_countries_have_their_own_rules() {
    let directory = directory();
    for (typed, nation) in [
        ("Cardiff", "wales"),
        ("Ynys Mon", "wales"),
        ("Glasgow City Council", "scotland"),
        ("belfast", "northern-ireland"),
    ] {
        assert_eq!(ids(&directory.find(typed, today()))[0], nation, "{typed}");
    }
}

#[test]
fn an_area_without_a_council_of_its_own_has_all_that_answer_there() {
    let directory = directory();
    assert_eq!(ids(&directory.find("Cumbria", today())), ["cumberland", "westmorland-and-furness"]);
    assert_eq!(directory.find("London", today()).len(), 33);
}

#[test]
fn the_directory_in_the_project_is_fit_and_warns_once_a_year() {
    let directory = directory();
    assert!(read_fit(&file()).is_some());
    assert!(warnings(&directory, directory.review_by).is_empty());
    let warned = warnings(&directory, directory.review_by.succ_opt().unwrap());
    assert_eq!(warned.len(), 1, "{warned:?}");
    assert!((directory.review_by - directory.checked).num_days() <= 366);
    // Each change of it stands in the change log.
    let changes = fs::read_to_string(place("CHANGELOG.md")).unwrap();
    let line = format!("The directory of councils, compared with its sources on {}", directory.checked);
    assert!(changes.contains(&line), "CHANGELOG.md has no line ‘{line}’");
}

#[test]
fn everything_wrong_with_a_directory_is_said_at_once() {
    let good = json!({
        "format": 1, "checked": "2026-11-28", "review-by": "2027-11-28", "sources": { "list": {} },
        "councils": [{ "id": "a", "name": "A Council", "web": "https://a.gov.uk/" }],
        "areas": [{ "name": "Aland", "councils": ["a"] }], "outside": { "wales": ["Cardiff"] },
    });
    let said = |change: &dyn Fn(&mut Value)| {
        let mut file = good.clone();
        change(&mut file);
        let problems = read(&file.to_string()).err().unwrap_or_default();
        assert_eq!(read_fit(&file.to_string()).is_none(), !problems.is_empty());
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(said(&|_| {}), Vec::<String>::new());
    type Change<'a> = &'a dyn Fn(&mut Value);
    let cases: [(Change, &str); 15] = [
        (&|file| file["format"] = 2.into(), "`format`: This has to be 1, the only version there is."),
        (&|file| file["checked"] = "soon".into(), "`checked`: This has to be a date like 2027-03-31."),
        (&|file| file["councils"] = json!([]), "`councils`: This has to be a list with a council in it."),
        (
            &|file| file["councils"] = json!({}),
            "`councils`: This has to be a list of entries between { and }.",
        ),
        (&|file| file["councils"][0]["name"] = " ".into(), "`councils[0].name`: This has to be a name."),
        (
            &|file| file["councils"][0]["id"] = "A B".into(),
            "`councils[0].id`: This has to be a short name of small letters, digits and hyphens.",
        ),
        (
            &|file| file["councils"][0]["web"] = "javascript:alert()".into(),
            "`councils[0].web`: This has to be an address that begins with https:// or http://.",
        ),
        (
            &|file| file["councils"][0]["towns"] = json!([]),
            "`councils[0]`: There is no field `towns`. Take it out, or look at how it is written.",
        ),
        (
            &|file| {
                let again = file["councils"][0].clone();
                file["councils"].as_array_mut().unwrap().push(again);
            },
            "`councils[1].id`: `a` stands twice. Give each its own short name.",
        ),
        (
            &|file| file["councils"][0]["run-by"] = json!({ "name": "T", "kind": "gang", "source": "list" }),
            "`councils[0].run-by`: This has to be of a kind: council, trust, company or partnership.",
        ),
        (
            &|file| file["councils"][0]["run-by"] = json!({ "name": "T", "kind": "trust" }),
            "`councils[0].run-by`: This has to be stated with its source.",
        ),
        (
            &|file| {
                file["councils"][0]["ends"] =
                    json!({ "last-day": "2027-03-31", "then": ["b"], "source": "list" })
            },
            "`councils[0].ends`: Nothing in the file is called `b`.",
        ),
        (
            &|file| {
                file["councils"][0]["ends"] =
                    json!({ "last-day": "2027-03-31", "then": ["b"], "source": "list" });
                let next = json!({ "id": "b", "name": "B Council", "from": "2027-04-02", "source": "list" });
                file["councils"].as_array_mut().unwrap().push(next);
            },
            "`councils[0].ends`: `b` has to begin on the day after this: give it that day as its `from`.",
        ),
        (
            &|file| file["areas"][0]["councils"] = json!(["z"]),
            "`areas[0]`: Nothing in the file is called `z`.",
        ),
        (
            &|file| file["outside"] = json!({ "france": [] }),
            "`outside`: There is no field `france`. Take it out, or look at how it is written.",
        ),
    ];
    for (change, problem) in cases {
        assert!(said(change).contains(&problem.to_owned()), "{problem}: {:?}", said(change));
    }
    let both = said(&|file| {
        file["format"] = 2.into();
        file["areas"][0]["councils"] = json!(["z"]);
    });
    assert_eq!(both.len(), 2, "{both:?}");
    assert!(read("{").is_err() && read("[]").is_err());
}
