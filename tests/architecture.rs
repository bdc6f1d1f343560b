//! Holds every source file to the table in ARCHITECTURE.md: which layer may use which, and which crates.
//!
//! It reads text, not Rust, so it refuses the ways of writing a path that it could not follow.

use std::fs;
use std::path::Path;

use crate::golden::{none, place, read};

/// A line of the table.
struct Row {
    place: String,
    uses: Vec<String>,
    crates: Vec<String>,
}

impl Row {
    /// Whether this is a layer, and not a part of one or a program.
    fn is_layer(&self) -> bool {
        !self.place.contains(['/', '.'])
    }

    /// Whether a file or module of `src` belongs here.
    fn holds(&self, path: &str) -> bool {
        path == self.place
            || path.strip_suffix(".rs") == Some(&self.place)
            || path.strip_prefix(&self.place).is_some_and(|rest| rest.starts_with('/'))
    }
}

fn in_backticks(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn table(map: &str) -> Vec<Row> {
    let rows = map.lines().filter(|line| line.starts_with("| `"));
    let row = |line: &str| {
        let cells: Vec<_> = line.split('|').map(in_backticks).collect();
        Row { place: cells[1].concat(), uses: cells[2].clone(), crates: cells[3].clone() }
    };
    rows.map(row).collect()
}

/// The line of the table for a path: the narrowest one.
fn row_of<'a>(table: &'a [Row], path: &str) -> Option<&'a Row> {
    table.iter().filter(|row| row.holds(path)).max_by_key(|row| row.place.len())
}

/// The crates that Cargo.toml lists for the library, as they are written in Rust.
fn dependencies(manifest: &str) -> Vec<String> {
    let section = manifest.split("\n[dependencies]\n").nth(1).expect("there are dependencies");
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| line.split_once(" = ")).map(|(name, _)| name.replace('-', "_")).collect()
}

const CLOCKS_FILES_AND_NETWORK: [&str; 7] =
    ["SystemTime", "Instant", "Utc::now", "Local::now", "std::fs", "std::net", "std::env"];

/// The places where a word stands by itself.
fn finds<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| !code[..*at].ends_with(is_part) && !code[at + word.len()..].starts_with(is_part))
}

/// The path after `crate::`, with slashes, as far as it is written in small letters: `ui/components`.
fn module(rest: &str) -> String {
    let parts =
        rest.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).next().unwrap_or_default();
    let modules = parts.split("::").take_while(|part| part.starts_with(char::is_lowercase));
    modules.collect::<Vec<_>>().join("/")
}

/// Everything in one source file that the table does not allow.
fn problems(path: &str, text: &str, table: &[Row], dependencies: &[String]) -> Vec<String> {
    let Some(row) = row_of(table, path) else {
        return vec![format!("src/{path} is in no line of the table in ARCHITECTURE.md")];
    };
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect();
    let mut found = Vec::new();
    let mut wrong = |what: String| found.push(format!("src/{path}: {what}"));

    for start in ["crate", "complaint_guide"] {
        for at in finds(&code, start) {
            let Some(rest) = code[at + start.len()..].strip_prefix("::") else { continue };
            if rest.starts_with('{') {
                wrong(format!("`{start}::{{…}}` hides which layer is used: write a line for each"));
                continue;
            }
            let used = module(rest);
            match row_of(table, &used) {
                Some(other) if row.holds(&other.place) || row.uses.contains(&other.place) => {}
                Some(other) if row.uses.iter().any(|layer| other.place.starts_with(&format!("{layer}/"))) => {
                }
                Some(other) => wrong(format!("`{}` may not use `{}`", row.place, other.place)),
                None => wrong(format!("`{start}::{used}` is in no line of the table")),
            }
        }
    }
    if code.contains("super::super") {
        wrong("`super::super` hides which layer is used: write the path from `crate`".into());
    }
    let is_head = path.ends_with("mod.rs") && path.strip_suffix("/mod.rs") == Some(&row.place);
    if is_head && code.lines().any(|line| line.starts_with("use super::")) {
        wrong("`use super::` leaves the layer: write the path from `crate`".into());
    }
    for name in dependencies.iter().filter(|name| !row.crates.contains(name)) {
        let is_path = |at: usize| code[at + name.len()..].starts_with("::");
        let is_use = |at: usize| code[..at].ends_with("use ");
        if finds(&code, name).any(|at| is_path(at) || is_use(at)) {
            wrong(format!("`{}` may not use the crate `{name}`", row.place));
        }
    }
    if !path.starts_with("bin/") {
        let groups = code.split("use std::{").skip(1).filter_map(|group| group.split(';').next());
        let grouped: String = groups
            .flat_map(|group| group.split([',', '}', '{']))
            .map(|part| format!("std::{}\n", part.trim()))
            .collect();
        for banned in CLOCKS_FILES_AND_NETWORK {
            if finds(&code, banned).next().is_some() || finds(&grouped, banned).next().is_some() {
                wrong(format!("`{banned}` is for nobody in the library"));
            }
        }
    }
    found
}

/// Every Rust file under a folder, by its path from `src`.
fn files(folder: &Path, from: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{from}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            found.extend(files(&entry.path(), &format!("{name}/")));
        } else if name.ends_with(".rs") {
            found.push(name);
        }
    }
    found.sort();
    found
}

#[test]
fn every_file_uses_only_what_its_layer_may_use() {
    let table = table(&read("ARCHITECTURE.md"));
    let dependencies = dependencies(&read("Cargo.toml"));
    let files = files(&place("src"), "");
    let files = files.iter().filter(|path| *path != "lib.rs");
    let found: Vec<_> =
        files.flat_map(|path| problems(path, &read(&format!("src/{path}")), &table, &dependencies)).collect();
    none(&found);
}

#[test]
fn the_table_and_the_library_list_the_same_layers_in_the_same_order() {
    let map = table(&read("ARCHITECTURE.md"));
    let in_table: Vec<_> = map.iter().filter(|row| row.is_layer()).map(|row| row.place.as_str()).collect();
    let library = read("src/lib.rs");
    let in_library: Vec<_> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(in_table, in_library);
}

#[test]
fn a_layer_uses_only_layers_that_stand_above_it() {
    let map = table(&read("ARCHITECTURE.md"));
    for (at, row) in map.iter().enumerate() {
        for used in &row.uses {
            assert!(map[..at].iter().any(|above| above.place == *used), "`{}` uses `{used}`", row.place);
        }
    }
}

#[test]
fn every_path_the_map_names_is_there() {
    let map = read("ARCHITECTURE.md");
    let prose = map.lines().filter(|line| !line.starts_with('|'));
    let named: Vec<_> = prose.flat_map(in_backticks).filter(|name| name.contains('/')).collect();
    assert!(named.len() > 8, "the map names its places");
    for path in named {
        assert!(place(&path).exists(), "{path} is not there");
    }
}

#[test]
fn what_the_table_does_not_allow_is_found() {
    let table = table(&read("ARCHITECTURE.md"));
    let dependencies = dependencies(&read("Cargo.toml"));
    let check = |path: &str, line: &str, expected: &str| {
        let found = problems(path, &format!("//! A file.\n{line}\n"), &table, &dependencies);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{path}: {line}: {found:?}");
        let comment = problems(path, &format!("// {line}\n"), &table, &dependencies);
        assert!(path == "stray.rs" || comment.is_empty(), "a comment uses nothing: {comment:?}");
    };
    check("rules/route.rs", "use crate::guide::Guide;", "`rules` may not use `guide`");
    check("rules/route.rs", "fn f(x: &crate::words::Voice) {}", "`rules` may not use `words`");
    check("files/mod.rs", "use crate::words::Voice;", "`files` may not use `words`");
    check("ui/components/button.rs", "use crate::ui::Act;", "`ui/components` may not use `ui`");
    check("ui/components/button.rs", "use crate::words::Phrase;", "`ui/components` may not use `words`");
    check("ui/components/button.rs", "let w = web_sys::window();", "may not use the crate `web_sys`");
    check("ui/screens/start.rs", "use wasm_bindgen::JsCast;", "may not use the crate `wasm_bindgen`");
    check("browser/mod.rs", "use crate::rules::days::Holidays;", "`browser` may not use `rules`");
    check("documents/text.rs", "use serde_json::Value;", "may not use the crate `serde_json`");
    check("bin/complaint-guide.rs", "use complaint_guide::app::App;", "may not use `app`");
    check("rules/route.rs", "use crate::{guide, words};", "hides which layer");
    check("rules/route.rs", "use super::super::guide::Guide;", "hides which layer");
    check("rules/mod.rs", "use super::guide::Guide;", "leaves the layer");
    check("rules/days.rs", "let now = std::time::SystemTime::now();", "`SystemTime`");
    check("rules/days.rs", "use std::time::Instant;", "`Instant`");
    check("guide/mod.rs", "let today = chrono::Utc::now();", "`Utc::now`");
    check("guide/mod.rs", "let today = Local::now();", "`Local::now`");
    check("files/mod.rs", "use std::{fmt, fs};", "`std::fs`");
    check("app.rs", "let home = std::env::var(\"HOME\");", "`std::env`");
    check("documents/text.rs", "use std::net::TcpStream;", "`std::net`");
    check("stray.rs", "struct Stray;", "in no line of the table");
}

#[test]
fn what_the_table_allows_is_let_pass() {
    let table = table(&read("ARCHITECTURE.md"));
    let dependencies = dependencies(&read("Cargo.toml"));
    let allowed = [
        ("rules/route.rs", "use super::answers::Answers; use crate::rules::named::Named;"),
        ("documents/json.rs", "use serde_json::json; use super::text::text;"),
        ("ui/components/entry.rs", "let input: web_sys::HtmlInputElement;"),
        ("ui/screens/start.rs", "use crate::ui::components::Button; use crate::ui::Act;"),
        ("app.rs", "use crate::browser; use crate::ui::components::Button;"),
        ("guide/draft.rs", "mod tests {\n    use super::*;\n}"),
        ("rules/days.rs", "let instantly = 1; let env = 2;"),
    ];
    for (path, line) in allowed {
        assert_eq!(problems(path, line, &table, &dependencies), Vec::<String>::new());
    }
}

#[test]
fn the_crates_of_the_manifest_are_read() {
    let dependencies = dependencies(&read("Cargo.toml"));
    for name in ["chrono", "serde_json", "yew", "web_sys", "js_sys", "wasm_bindgen"] {
        assert!(dependencies.iter().any(|found| found == name), "{name}");
    }
    assert!(!dependencies.iter().any(|found| found == "proptest"), "tests may use what they like");
}
