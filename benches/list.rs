//! How long a council's own list of five thousand complaints takes: read from its text, worked out and sorted, counted
//! for a year, and searched.
//!
//! `cargo bench --bench list`

use std::fmt::Write as _;
use std::hint::black_box;

use chrono::{Datelike, Days, NaiveDate};
use complaint_guide::files;
use complaint_guide::files::register::read;
use complaint_guide::staff::cases::{Cases, figures};
use complaint_guide::staff::list::{Search, line, year_of};
use criterion::{Criterion, criterion_group, criterion_main};

/// Received over most of a year; one in two has been answered, and one in four has gone on to Stage 2.
fn text(today: NaiveDate) -> String {
    let mut text = String::from("Ref,Child,Received,Stage 1 response,Stage 2 requested,Outcome,Notes\n");
    for n in 0..5_000 {
        let day = |days: u64| {
            let day = today - Days::new(320) + Days::new(days);
            format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
        };
        let (received, answered, asked) = (n * 7 % 240, 5 + n * 11 % 26, 1 + n * 13 % 20);
        let answer = if n % 2 == 1 { day(received + answered) } else { String::new() };
        let asks = if n % 4 == 1 { day(received + answered + asked) } else { String::new() };
        let outcome = ["Upheld", "Partly upheld", "Not upheld"][usize::try_from(n % 3).unwrap_or_default()];
        let _ = writeln!(text, "CS/26/{n},AB,{},{answer},{asks},{outcome},\"rang, twice\"", day(received));
    }
    text
}

fn list(bench: &mut Criterion) {
    let holidays = files::holidays::read(include_str!("../static/bank-holidays.json"));
    let holidays = holidays.expect("the list that ships is right");
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let text = text(today);
    let register = read(&text).expect("it can be read");
    let cases = Cases::new(&register, today, &holidays);
    assert!(cases.listed.len() == 5_000 && cases.listed.iter().all(|listed| listed.stands.is_ok()));
    bench.bench_function("a list of five thousand read", |run| run.iter(|| read(black_box(&text))));
    bench.bench_function("worked out and sorted", |run| {
        run.iter(|| Cases::new(black_box(&register), today, &holidays));
    });
    let (first, last) = year_of(today);
    bench.bench_function("counted for a year", |run| {
        run.iter(|| figures(black_box(&cases), first, last, today, &holidays));
    });
    bench.bench_function("fifty of it in words", |run| {
        run.iter(|| black_box(&cases).listed.iter().take(50).map(line).collect::<Vec<_>>());
    });
    bench.bench_function("made ready for the search", |run| run.iter(|| Search::new(black_box(&cases))));
    let search = Search::new(&cases);
    assert!(!search.find("26/49").is_empty());
    bench.bench_function("searched", |run| run.iter(|| black_box(&search).find(black_box("26/49"))));
}

criterion_group!(benches, list);
criterion_main!(benches);
