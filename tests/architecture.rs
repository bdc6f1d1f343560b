//! Holds every source file to the table in ARCHITECTURE.md: which layer may use which, and which crates; and looks for
//! circles of files.
//!
//! It reads text, not Rust, so it refuses the ways of writing a path that it could not follow.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::golden::{none, place, read};

/// A place in the table. A line that names several stands for one of each.
#[derive(Clone)]
struct Row {
    place: String,
    uses: Vec<String>,
    crates: Vec<String>,
}

impl Row {
    /// Whether this is a layer, and not a part of one or a program.
    fn is_layer(&self) -> bool {
        self.place != "bin" && !self.place.contains(['/', '.'])
    }

    /// Whether a file or module of `src` belongs here.
    fn holds(&self, path: &str) -> bool {
        let (path, place) = (without_ending(path), without_ending(&self.place));
        path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

fn without_ending(path: &str) -> &str {
    path.strip_suffix(".rs").unwrap_or(path)
}

fn in_backticks(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn table(map: &str) -> Vec<Row> {
    let rows = map.lines().filter(|line| line.starts_with("| `"));
    let row = |line: &str| {
        let cells: Vec<_> = line.split('|').map(in_backticks).collect();
        let of = move |place: &String| Row {
            place: place.clone(),
            uses: cells[2].clone(),
            crates: cells[3].clone(),
        };
        in_backticks(line.split('|').nth(1).unwrap_or_default()).iter().map(of).collect::<Vec<_>>()
    };
    rows.flat_map(row).collect()
}

/// The line of the table for a path: the narrowest one.
fn row_of<'a>(table: &'a [Row], path: &str) -> Option<&'a Row> {
    table.iter().filter(|row| row.holds(path)).max_by_key(|row| row.place.len())
}

/// Whether a layer is a page that people open: it has a shell.
fn is_page(table: &[Row], layer: &str) -> bool {
    table.iter().any(|row| row.place == format!("{layer}/shell.rs"))
}

/// Whether what stands in one line may use what stands in another: the line itself, what it names, and the parts of a
/// layer that it names. Of another page it has to name the part.
fn may_use(table: &[Row], row: &Row, other: &Row) -> bool {
    let layer = |place: &str| place.split('/').next().unwrap_or_default().to_owned();
    let is_part = |used: &String| {
        other.place.starts_with(&format!("{used}/")) && (!is_page(table, used) || layer(&row.place) == *used)
    };
    row.holds(&other.place) || row.uses.iter().any(|used| *used == other.place || is_part(used))
}

/// The crates that Cargo.toml lists for the library and the programs, as they are written in Rust: for all of them, and
/// for those that are not in a page.
fn dependencies(manifest: &str) -> Vec<String> {
    let heads = ["\n[dependencies]\n", "\n[target.'cfg(not(target_family = \"wasm\"))'.dependencies]\n"];
    let section = |head| manifest.split(head).nth(1).unwrap_or_else(|| panic!("there is no {head}"));
    let lines =
        heads.into_iter().flat_map(|head| section(head).lines().take_while(|line| !line.starts_with('[')));
    let named = lines.filter_map(|line| line.split_once(" = "));
    named.map(|(name, _)| name.replace('-', "_")).collect()
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

/// The path after `crate::`, with slashes, as far as it is written in small letters: `guide/screens`.
fn module(rest: &str) -> String {
    let parts =
        rest.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).next().unwrap_or_default();
    let modules = parts.split("::").take_while(|part| part.starts_with(char::is_lowercase));
    modules.collect::<Vec<_>>().join("/")
}

/// The code of a file without its comments, its tests, and what it only hands on.
fn code_alone(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = before_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: String = lines.map(|line| format!("{line}\n")).collect();
    let mut parts = code.split("pub use ");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept += part.split_once(';').map_or("", |(_, after)| after);
    }
    kept.replace("pub(super)", "pub").replace("pub(crate)", "pub")
}

/// The module path of a file of `src`: `guide/mod.rs` is `guide`.
fn module_of(path: &str) -> &str {
    let path = without_ending(path);
    path.strip_suffix("/mod").unwrap_or(path)
}

/// The files that a file names by a path, among all of them.
fn arrows(path: &str, text: &str, files: &[String]) -> BTreeSet<String> {
    let own: Vec<_> = module_of(path).split('/').collect();
    let file_of = |parts: &[&str]| {
        (1..=parts.len()).rev().find_map(|n| {
            let module = parts[..n].join("/");
            files.iter().find(|file| module_of(file) == module)
        })
    };
    let code = code_alone(text);
    let mut found = BTreeSet::new();
    let mut names = |parts: &[&str]| found.extend(file_of(parts).filter(|file| *file != path).cloned());
    for (start, base) in [("crate", &own[..0]), ("super", &own[..own.len() - 1]), ("self", &own[..])] {
        for at in finds(&code, start) {
            let rest = &code[at + start.len()..];
            if let Some(rest) = rest.strip_prefix("::") {
                let module = module(rest);
                let parts = module.split('/').filter(|part| !part.is_empty());
                names(&base.iter().copied().chain(parts).collect::<Vec<_>>());
            }
        }
    }
    for file in files.iter().filter(|file| *file != path) {
        let child = module_of(file).rsplit_once('/').filter(|(parent, _)| *parent == own.join("/"));
        if let Some((_, child)) = child {
            let is_path =
                |at: usize| code[at + child.len()..].starts_with("::") && !code[..at].ends_with(':');
            if finds(&code, child).any(is_path) {
                names(&own.iter().copied().chain([child]).collect::<Vec<_>>());
            }
        }
    }
    found
}

/// A circle in a graph, from a file back to it; none where there is none.
fn circle(graph: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    fn walk(
        at: &str,
        graph: &BTreeMap<String, BTreeSet<String>>,
        way: &mut Vec<String>,
        done: &mut BTreeSet<String>,
    ) -> bool {
        if let Some(from) = way.iter().position(|file| file == at) {
            way.drain(..from);
            return true;
        }
        if !done.contains(at) {
            way.push(at.to_owned());
            if graph.get(at).into_iter().flatten().any(|next| walk(next, graph, way, done)) {
                return true;
            }
            way.pop();
            done.insert(at.to_owned());
        }
        false
    }
    let (mut way, mut done) = (Vec::new(), BTreeSet::new());
    graph.keys().any(|file| walk(file, graph, &mut way, &mut done)).then_some(way)
}

/// What every file of the library names.
fn library() -> BTreeMap<String, BTreeSet<String>> {
    let files = files(&place("src"), "");
    let files: Vec<_> =
        files.into_iter().filter(|path| path != "lib.rs" && !path.starts_with("bin/")).collect();
    let of = |path: &String| (path.clone(), arrows(path, &read(&format!("src/{path}")), &files));
    files.iter().map(of).collect()
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
                Some(other) if may_use(table, row, other) => {}
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

/// What the table lets a line use that does not stand above it.
fn upwards(table: &[Row]) -> Vec<String> {
    let is_above = |at: usize, used: &str| table[..at].iter().any(|above| above.place == used);
    let of = |(at, row): (usize, &Row)| {
        let below = row.uses.iter().filter(move |used| !is_above(at, used));
        below.map(|used| format!("`{}` uses `{used}`", row.place)).collect::<Vec<_>>()
    };
    table.iter().enumerate().flat_map(of).collect()
}

#[test]
fn a_layer_uses_only_layers_that_stand_above_it() {
    none(&upwards(&table(&read("ARCHITECTURE.md"))));
}

#[test]
fn a_layer_that_uses_one_below_it_or_none_at_all_is_found() {
    let map = "| `rules` | `words` | `chrono` | |\n| `words` | `rules` `rule` | | |\n";
    assert_eq!(upwards(&table(map)), ["`rules` uses `words`", "`words` uses `rule`"]);
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let library = library();
    let room = |path: &str| path.rsplit_once('/').map_or("", |(room, _)| room).to_owned();
    let arrows: BTreeSet<_> = library
        .iter()
        .flat_map(|(from, to)| to.iter().map(move |to| (room(from), room(to))))
        .filter(|(from, to)| from != to)
        .collect();
    let rooms: BTreeSet<_> = library.keys().map(|path| room(path)).collect();
    println!("{} rooms, {} arrows between them", rooms.len(), arrows.len());
    assert!(arrows.len() > 20, "what files name is read");
    assert_eq!(circle(&library), None);
}

#[test]
fn a_circle_of_files_is_found() {
    let files = ["a.rs", "b/mod.rs", "b/c.rs"].map(str::to_owned);
    let found = |texts: [&str; 3]| {
        let graph = files.iter().zip(texts).map(|(path, text)| (path.clone(), arrows(path, text, &files)));
        circle(&graph.collect()).map(|way| way.join(" "))
    };
    assert_eq!(found(["use crate::b::c::C;", "", "use super::B;"]), None);
    assert_eq!(found(["use crate::b::c::C;", "", "use crate::a::A;"]).as_deref(), Some("a.rs b/c.rs"));
    assert_eq!(found(["", "fn f() { c::g() }", "use super::B;"]).as_deref(), Some("b/c.rs b/mod.rs"));
    assert_eq!(found(["", "pub use c::C;", "pub(super) fn f(x: super::B) {}"]), None, "handed on");
    assert_eq!(found(["", "// c::g()", "use super::B;\n#[cfg(test)]\nuse crate::a::A;"]), None);
}

/// The paths that the map names beside its table.
fn paths(map: &str) -> Vec<String> {
    let prose = map.lines().filter(|line| !line.starts_with("| `"));
    prose.flat_map(in_backticks).filter(|name| name.contains('/')).collect()
}

/// Those of them that are not there.
fn astray(map: &str) -> Vec<String> {
    paths(map).into_iter().filter(|path| !place(path).exists()).collect()
}

#[test]
fn every_path_the_map_names_is_there() {
    let map = read("ARCHITECTURE.md");
    assert!(paths(&map).len() > 8, "the map names its places");
    assert_eq!(astray(&map), Vec::<String>::new());
}

#[test]
fn a_path_that_leads_nowhere_is_found() {
    assert_eq!(
        astray("Dates are in `src/rules/days.rs`, and weeks in `src/rules/weeks.rs`."),
        ["src/rules/weeks.rs"]
    );
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
    check("rules/route.rs", "use crate::guide::conversation::Guide;", "`rules` may not use `guide`");
    check("rules/route.rs", "fn f(x: &crate::words::Voice) {}", "`rules` may not use `words`");
    check("files/mod.rs", "use crate::words::Voice;", "`files` may not use `words`");
    check("components/button.rs", "use crate::guide::view::Act;", "may not use `guide/view.rs`");
    check("components/button.rs", "use crate::words::Phrase;", "`components` may not use `words`");
    check("components/button.rs", "let w = web_sys::window();", "may not use the crate `web_sys`");
    check("guide/screens/start.rs", "use wasm_bindgen::JsCast;", "may not use the crate `wasm_bindgen`");
    check("guide/draft.rs", "use yew::Html;", "may not use the crate `yew`");
    check("guide/conversation.rs", "use serde_json::json;", "may not use the crate `serde_json`");
    check("staff/view.rs", "use crate::guide::view::View;", "may not use `guide/view.rs`");
    check("maker/view.rs", "use crate::guide::shell::App;", "may not use `guide/shell.rs`");
    check("browser/mod.rs", "use crate::rules::days::Holidays;", "`browser` may not use `rules`");
    check("files/mod.rs", "use clap::Args;", "may not use the crate `clap`");
    check("documents/text.rs", "use serde_json::Value;", "may not use the crate `serde_json`");
    check(
        "bin/complaint-guide/main.rs",
        "use complaint_guide::guide::shell::App;",
        "may not use `guide/shell.rs`",
    );
    check("rules/route.rs", "use crate::{guide, words};", "hides which layer");
    check("rules/route.rs", "use super::super::guide::Guide;", "hides which layer");
    check("rules/mod.rs", "use super::guide::Guide;", "leaves the layer");
    check("rules/days.rs", "let now = std::time::SystemTime::now();", "`SystemTime`");
    check("rules/days.rs", "use std::time::Instant;", "`Instant`");
    check("guide/draft.rs", "let today = chrono::Utc::now();", "`Utc::now`");
    check("guide/draft.rs", "let today = Local::now();", "`Local::now`");
    check("files/mod.rs", "use std::{fmt, fs};", "`std::fs`");
    check("guide/shell.rs", "let home = std::env::var(\"HOME\");", "`std::env`");
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
        ("components/entry.rs", "let input: web_sys::HtmlInputElement;"),
        ("guide/screens/start.rs", "use crate::components::Button; use crate::guide::view::Act;"),
        ("guide/shell.rs", "use crate::browser; use crate::guide::frame::view;"),
        ("maker/view.rs", "use crate::guide::view::View;"),
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
    for name in ["chrono", "serde_json", "clap", "yew", "web_sys", "js_sys", "wasm_bindgen"] {
        assert!(dependencies.iter().any(|found| found == name), "{name}");
    }
    assert!(!dependencies.iter().any(|found| found == "proptest"), "tests may use what they like");
}
