#!/usr/bin/env bash
# Guess: a table whose rows begin with a head (th scope=row, as GOV.UK writes tables) keeps every row and cell as Markdown.
# Seen with htmd 0.5.6 (crates.io, Rust 1.95): the first row is taken for the table's head and its value is gone; of every other
# row the head is gone, and the value moves into its place. 'Day: 7 December. Who: the manager' becomes a table in which the
# manager stands under 'Day'. With td instead of th nothing is lost.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "heads"
version = "0.1.0"
edition = "2021"
[dependencies]
htmd = "=0.5.6"
TOML
cat >src/main.rs <<'RUST'
fn main() {
    let table = r#"<table><tbody><tr><th scope="row">Day</th><td>7 December</td></tr><tr><th scope="row">Who</th><td>The manager</td></tr></tbody></table>"#;
    println!("{}", htmd::convert(table).unwrap());
}
RUST
seen="$(cargo run --quiet)"
echo "$seen"
[ "$(echo "$seen" | tr -d ' -')" = "|Day|
||
|Themanager|" ] || { echo "This has changed." >&2; exit 1; }
