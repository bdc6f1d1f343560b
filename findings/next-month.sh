#!/usr/bin/env bash
# Guess: 'next month' and 'last month' are a month away.
# Seen with chrono-english 0.2.1 and human-date-parser 0.3.1 (crates.io, Rust 1.95), asked on 30 November 2026: both read 'mon',
# for Monday, and let the rest of 'month' go. 'next month' is a Monday, 14 December by the first and 7 December by the second;
# 'last month' is today, a Monday, by the first and the Monday before by the second. A reminder to write again next month comes
# after a week or two. '1 month' and 'in 1 month' are right.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "month"
version = "0.1.0"
edition = "2021"
[dependencies]
chrono = "=0.4.45"
chrono-english = "=0.2.1"
human-date-parser = "=0.3.1"
TOML
cat >src/main.rs <<'RUST'
use chrono::{TimeZone, Utc};
fn main() {
    let now = Utc.with_ymd_and_hms(2026, 11, 30, 12, 0, 0).unwrap();
    for words in ["next month", "last month"] {
        let first = chrono_english::parse_date_string(words, now, chrono_english::Dialect::Uk).unwrap();
        let second = human_date_parser::from_human_time(words, now.naive_utc()).unwrap();
        println!("{words}: {} {second}", first.date_naive());
    }
    let first = chrono_english::parse_date_string("1 month", now, chrono_english::Dialect::Uk).unwrap();
    let second = human_date_parser::from_human_time("in 1 month", now.naive_utc()).unwrap();
    println!("1 month: {} {second}", first.date_naive());
}
RUST
seen="$(cargo run --quiet)"
echo "$seen"
[ "$seen" = "next month: 2026-12-14 2026-12-07
last month: 2026-11-30 2026-11-23
1 month: 2026-12-30 2026-12-30 12:00:00" ] || { echo "This has changed." >&2; exit 1; }
