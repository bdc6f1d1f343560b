//! What the build says of the pictures in easy read: each idea has one, and each one is drawn and shown.

#[path = "../build/pictures.rs"]
mod build;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use build::Pictures;

/// What the build would say of these lines, with two pictures drawn and a fear and an option in the words.
fn said(test: &str, lines: &str) -> Result<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures").join(test);
    let drawn = folder.join("drawn");
    fs::create_dir_all(&drawn).expect("a folder for the test");
    for name in ["eye.svg", "lock.svg", "LICENSE"] {
        fs::write(drawn.join(name), "").expect("a file for the test");
    }
    let file = folder.join("pictures.toml");
    fs::write(&file, lines).expect("a file for the test");
    let places = ["fears.carer.answer", "fears.carer.ask", "questions.who.options.child.label", "start.lead"];
    let places: BTreeMap<_, _> = places.into_iter().map(str::to_owned).zip(0..).collect();
    let pictures = Pictures::read(&file, &drawn, &places, &[String::from("fears.carer")])?;
    let mut rust = String::new();
    pictures.table(&mut rust);
    Ok(rust)
}

const WHOLE: &str = "[fears]\ncarer = \"eye\"\n[options.who]\nchild = \"lock\"\n";

#[test]
fn a_picture_stands_at_the_first_words_of_its_idea() {
    let rust = said("whole", WHOLE).expect("nothing is wrong");
    assert!(rust.contains(r#"PICTURES: &[&str] = &["eye", "lock"]"#), "{rust}");
    assert!(rust.contains("PICTURED: &[(u16, u8)] = &[(1, 0), (2, 1)]"), "{rust}");
}

#[test]
fn everything_wrong_with_the_pictures_is_said_at_once() {
    let lines = WHOLE.replace("carer = \"eye\"", "carers = \"ear\"") + "[start]\nlead = 3\nend = \"lock\"\n";
    assert_eq!(
        said("wrong", &lines).expect_err("much is wrong"),
        [
            "words/pictures.toml: `fears.carers` asks for `ear`, which static/pictures does not have",
            "words/pictures.toml: `start.end` is no idea in words/en",
            "words/pictures.toml: `start.lead` asks for ``, which static/pictures does not have",
            "words/pictures.toml: there is no picture for `fears.carer`",
            "static/pictures/eye.svg stands beside nothing",
        ]
    );
}

#[test]
fn what_is_no_table_is_said_with_its_place() {
    let problems = said("broken", "[fears\n").expect_err("it is broken");
    assert!(problems[0].starts_with("words/pictures.toml: "), "{problems:?}");
}
