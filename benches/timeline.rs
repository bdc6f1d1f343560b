//! How long the dates take: the whole timeline of the longest case, and a year of day-by-day working.
//!
//! `cargo bench --bench timeline`

use std::hint::black_box;

use chrono::NaiveDate;
use complaint_guide::documents::working::explain;
use complaint_guide::files;
use complaint_guide::rules::clocks::Direction;
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::{Counting, Holidays, Length};
use complaint_guide::rules::route::{Case, complaint};
use complaint_guide::rules::timeline::timeline;
use complaint_guide::rules::working::Working;
use complaint_guide::words::Voice;
use criterion::{Criterion, criterion_group, criterion_main};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn holidays() -> Holidays {
    files::holidays::read(include_str!("../static/bank-holidays.json")).expect("the list that ships is right")
}

/// The council with the most dates of its own.
fn council() -> Council {
    files::council::read(include_str!("../councils/unnamed.json")).expect("the profile that ships is right")
}

/// Sent some time in a month and still waiting: every step lies ahead or is late, each with a first and a last
/// day, and the profile has a date of its own beside most.
fn case(since: &str) -> Case {
    let answers = format!(
        r#"{{ "danger": "no", "who": "child", "situation": "in-care", "whose": "this", "topics": ["contact"],
            "when": "still", "proceedings": ["none"], "stands-at": "waiting-1", "stage-date": "{since}",
            "coming": "no", "what-happened:contact": {{}}, "wanted": {{}}, "tried": {{}}, "help-needed": {{}},
            "advocate-pause": "found", "paused-on": "2026-10", "advocate-found-on": "2026-10", "paused-again": "no", "more-time": "no", "sign": "named", "about-you": {{}} }}"#
    );
    let answers = files::answers::read(&answers).expect("the answers are right");
    let complaint = complaint(&answers, day("2026-11-23")).expect("nothing is open");
    complaint.route.case().expect("it is covered").clone()
}

fn dates(bench: &mut Criterion) {
    let (holidays, council) = (holidays(), council());
    let rough = case("2026-10");
    assert!(!rough.history().pauses().is_empty(), "a pause counts");
    bench.bench_function("the timeline of the longest case", |run| {
        run.iter(|| timeline(black_box(&rough), &council, black_box(day("2026-11-23")), &holidays));
    });
    let late = case("2025-12");
    bench.bench_function("the timeline of a case that is almost a year late", |run| {
        run.iter(|| timeline(black_box(&late), &council, black_box(day("2026-11-23")), &holidays));
    });
    // 253 working days are the year from 2 November 2026.
    let year = |holidays| {
        let length = Length::WorkingDays(253);
        Working::of(black_box(day("2026-11-02")), length, Direction::After, Counting::LAW, holidays)
            .expect("on the list")
    };
    assert_eq!(year(&holidays).days.len(), 366);
    bench.bench_function("a year of day-by-day working", |run| run.iter(|| year(&holidays)));
    bench.bench_function("the same with its calendar, in words", |run| {
        run.iter(|| explain(&year(&holidays), Voice::Adult));
    });
    bench.bench_function("reading the bank holidays that ship", |run| run.iter(self::holidays));
}

criterion_group!(benches, dates);
criterion_main!(benches);
