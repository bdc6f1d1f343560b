//! A council's own list of complaints, as it is copied from a spreadsheet or saved as CSV.

use chrono::{Datelike, NaiveDate};
use complaint_guide::files::register::{Column, How, Order, Register, Row, Why, column, day, read};
use complaint_guide::rules::history::{Event, OutOfOrder};
use complaint_guide::rules::steps::Step;
use complaint_guide::staff::cases::{Cases, Turn, figures};
use proptest::prelude::*;

use crate::golden::{cases, holidays};

fn on(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn list(text: &str) -> Register {
    read(text).unwrap_or_else(|problem| panic!("{problem}"))
}

fn only(text: &str) -> Row {
    let [row] = list(text).rows.try_into().expect("one complaint");
    row
}

#[test]
fn a_heading_says_what_its_column_holds_in_whatever_words_councils_use() {
    let of = |event| Some(Column::Day(event));
    for (heading, held) in [
        ("Date received", of(Event::Received)),
        ("Received", of(Event::Received)),
        ("Stage 1 received date", of(Event::Received)),
        ("Complaint date", of(Event::Received)),
        ("Date logged", of(Event::Received)),
        ("S1 response sent", of(Event::AnsweredOne)),
        ("Stage 1 closed", of(Event::AnsweredOne)),
        ("Date of Stage One response", of(Event::AnsweredOne)),
        ("Stage 2 requested", of(Event::AskedTwo)),
        ("Date Stage 2 request received", of(Event::AskedTwo)),
        ("Statement of complaint agreed", of(Event::PointsAgreed)),
        ("Stage 2 adjudication", of(Event::AnsweredTwo)),
        ("Adjudication letter sent", of(Event::AnsweredTwo)),
        ("Stage 2 extended to", of(Event::NewDateTwo)),
        ("Extension agreed", of(Event::NewDateOne)),
        ("Stage 3 requested", of(Event::AskedThree)),
        ("Panel date", of(Event::PanelMet)),
        ("Review panel held", of(Event::PanelMet)),
        ("Panel report", of(Event::ReportReceived)),
        ("Stage 3 final response", of(Event::AnsweredThree)),
        ("Advocate requested", of(Event::Paused)),
        ("Advocate appointed", of(Event::Resumed)),
        ("Our ref", Some(Column::Reference)),
        ("Case number", Some(Column::Reference)),
        ("Child initials", Some(Column::Label)),
        ("Outcome", Some(Column::Outcome)),
        ("Date withdrawn", Some(Column::Ended(How::Withdrawn))),
        ("Complaint withdrawn?", Some(Column::Ended(How::Withdrawn))),
        ("Refused on", Some(Column::Ended(How::Refused))),
        ("Transferred to corporate", Some(Column::Ended(How::Moved))),
        ("Date closed", Some(Column::Ended(How::Closed))),
        ("Status", Some(Column::Status)),
        ("Offer of advocate declined", None),
        ("Reason closed", None),
        ("Stage 1 due", None),
        ("Target date", None),
        ("Days open", None),
        ("Working days at Stage 2", None),
        ("Team", None),
        ("Officer", None),
        ("Notes", None),
    ] {
        assert_eq!(column(heading), held, "{heading}");
    }
}

#[test]
fn a_day_is_read_as_people_and_programs_write_it() {
    let twelfth = on("2026-03-12");
    for text in [
        "12/03/2026",
        "12.3.2026",
        "12-03-2026",
        "2026-03-12",
        "2026-03-12T09:30:00",
        "2026/3/12",
        "12 March 2026",
        "12 Mar 2026",
        "12th March 2026",
        "Thu 12 Mar 2026",
        "Thursday, 12 March 2026",
        "12-Mar-2026",
        "March 12, 2026",
        "12/03/2026 14:05",
        "12th of March 2026",
    ] {
        assert_eq!(day(text), (Some(twelfth), None), "{text}");
    }
    assert_eq!(day("12/03/26"), (Some(twelfth), Some(Why::ShortYear(twelfth))));
    assert_eq!(day("46093"), (Some(twelfth), Some(Why::Number(twelfth))));
    assert_eq!(day("03/13/2026"), (None, Some(Why::MonthFirst(on("2026-03-13")))));
    for text in ["31/02/2026", "soon", "12/2026", "12/03", "7", "20260312", "12/03/1026", "99/99/9999"] {
        assert_eq!(day(text), (None, Some(Why::NoDay)), "{text}");
    }
}

#[test]
fn cells_copied_from_a_spreadsheet_and_a_file_of_commas_say_the_same() {
    let rows = [
        ["Ref", "Received", "Stage 1 response", "Notes"],
        ["C1", "02/11/2026", "", "rang, twice"],
        ["C2", "03/11/2026", "10/11/2026", "a \"good\" talk"],
    ];
    let quoted = |cell: &str, sign: char| {
        if cell.contains([sign, '"']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let text =
        |sign: char| rows.map(|row| row.map(|cell| quoted(cell, sign)).join(&sign.to_string())).join("\r\n");
    let read = |sign| list(&text(sign)).rows;
    assert_eq!(read(','), read('\t'));
    assert_eq!(read(','), read(';'));
    assert_eq!(read(',').len(), 2);
    assert_eq!(list(&format!("\u{feff}{}", text(','))).rows, read(','));
}

#[test]
fn titles_above_blank_lines_between_and_cells_over_several_lines_do_no_harm() {
    let text = "Children's complaints 2026,,\n\nReference,Date received,Notes\nA,01/10/2026,\"first\nsecond\"\n,,\nB,2 October 2026,\n";
    let read = list(text);
    assert_eq!(read.rows.iter().map(|row| row.reference.as_str()).collect::<Vec<_>>(), ["A", "B"]);
    assert_eq!(read.left, []);
}

#[test]
fn every_doubt_is_told_with_its_heading_and_its_cell_and_loses_no_line() {
    let row = only("Ref,Received,Stage 1 response\nC9,02/11/2026,13/31/2026");
    assert_eq!(row.day(Event::AnsweredOne), None);
    assert_eq!(
        row.doubts[0].to_string(),
        "‘Stage 1 response’ says ‘13/31/2026’, which is no date. It is left out. Write it as 12/03/2026."
    );
    let row = only("Ref,Received,Stage 1 response\nC9,02/11/2026,11/13/2026");
    assert_eq!(
        row.doubts[0].to_string(),
        "‘Stage 1 response’ says ‘11/13/2026’, which is a date only with the month first: 13 November 2026. It is left out. \
         Write it as 13/11/2026."
    );
    let read = list("Ref,Received\nC1,02/11/2026\nC2,\nC3,tbc\n");
    let left: Vec<_> = read.left.iter().map(|left| (left.line, left.name.as_deref())).collect();
    assert_eq!(
        (read.rows.len(), left),
        (1, vec![(3, Some("C2")), (4, Some("C3"))]),
        "lines without a day are named"
    );
}

/// The forty complaints as a file, and the same cells as LibreOffice Calc copies them (tests/registers/README.md).
const FORTY: &str = include_str!("registers/forty.csv");
const COPIED: &str = include_str!("registers/forty-copied.txt");
const COPIED_MONTH_FIRST: &str = include_str!("registers/forty-copied-month-first.txt");

#[test]
fn forty_complaints_are_the_same_from_a_file_and_copied_from_libreoffice_in_either_order_of_the_date() {
    let days = |text: &str| {
        let read = list(text);
        assert_eq!(read.rows.len(), 40);
        let left: Vec<_> = read.left.iter().map(|left| left.name.as_deref()).collect();
        assert_eq!(left, [Some("CS/26/0199")]);
        read.rows.into_iter().map(|row| (row.reference, row.label, row.days, row.outcome)).collect::<Vec<_>>()
    };
    let file = days(FORTY);
    assert_eq!(days(COPIED), file);
    let copied = days(COPIED_MONTH_FIRST);
    for ((reference, label, days, outcome), of_file) in copied.iter().zip(&file) {
        // What was no date in the spreadsheet is read with the others, which have the month first.
        let is_that_cell = reference == "CS/26/0123";
        let typed = |(event, _): &&(Event, NaiveDate)| is_that_cell && *event == Event::AnsweredOne;
        let days: Vec<_> = days.iter().filter(|day| !typed(day)).copied().collect();
        assert_eq!((reference, label, &days, outcome), (&of_file.0, &of_file.1, &of_file.2, &of_file.3));
    }
}

#[test]
fn every_doubt_of_the_forty_is_told_and_what_is_taken_alike_everywhere_only_once() {
    let told = |text: &str| {
        let register = list(text);
        complaint_guide::staff::list::doubts(&register, &Cases::new(&register, on("2026-11-22"), holidays()))
    };
    let file = told(FORTY);
    for doubt in [
        "CS/26/0199",
        "‘CS/26/0134’ stands more than once",
        "31/02/2026",
        "10/23/2026",
        "46339",
        "16/11/26",
        "is after today",
        "is before",
    ] {
        assert_eq!(file.iter().filter(|line| line.contains(doubt)).count(), 1, "{doubt} in {file:#?}");
    }
    assert_eq!(file.len(), 8);
    let copied = told(COPIED);
    assert!(
        copied[2].starts_with(
            "126 dates have a year of two figures, such as ‘27/11/26’, which is taken as 27 November 2026"
        ),
        "{copied:#?}"
    );
    assert_eq!(copied.len(), 8, "{copied:#?}");
    let month_first = told(COPIED_MONTH_FIRST);
    assert!(month_first[1].contains("have the month first, as in ‘11/16/26’"), "{month_first:#?}");
}

#[test]
fn a_line_has_the_number_that_a_person_counts_however_lines_end() {
    let lines = |text: &str| list(text).left.iter().map(|left| left.line).collect::<Vec<_>>();
    let counted = FORTY.lines().position(|line| line.starts_with("CS/26/0199")).unwrap() as u64 + 1;
    assert_eq!(lines(FORTY), [counted]);
    assert_eq!(lines(&FORTY.replace("\r\n", "\n")), [counted]);
}

#[test]
fn the_order_of_day_and_month_is_that_of_the_list_and_one_slip_does_not_turn_it() {
    let order = |cells: &str| {
        let rows: String = cells.split(' ').enumerate().map(|(n, cell)| format!("C{n},{cell}\n")).collect();
        let read = list(&format!("Ref,Received\n{rows}"));
        (read.order.clone(), read.rows.iter().map(|row| row.days[0].1.to_string()).collect::<Vec<_>>())
    };
    let month_first = Order::MonthFirst { example: "10/23/2026".into() };
    assert_eq!(order("10/23/2026 10/24/2026 03/11/2026").0, month_first);
    assert_eq!(order("10/23/2026 10/24/2026 03/11/2026").1[2], "2026-03-11");
    assert_eq!(order("10/23/2026 03/11/2026"), (Order::DayFirst, vec!["2026-11-03".into()]));
    let (mixed, days) = order("10/23/2026 10/24/2026 23/10/2026 03/11/2026 04/11/2026");
    assert_eq!(mixed, Order::Mixed { either: 2, example: "03/11/2026".into() });
    assert_eq!(days, ["2026-10-23", "2026-11-03", "2026-11-04"]);
    assert_eq!(order("23/10/2026 03/11/2026").0, Order::DayFirst);
}

#[test]
fn a_quotation_mark_at_the_beginning_of_a_copied_cell_swallows_no_complaint() {
    let text = "Ref\tReceived\tNotes\nA\t02/11/2026\t\"Ring first\nB\t03/11/2026\t\"No\", she said\nC\t04/11/2026\t\"two\nlines \"\"so\"\"\"\n\"D\"\t05/11/2026\t\n";
    let read = list(text);
    assert_eq!(read.rows.iter().map(|row| row.reference.as_str()).collect::<Vec<_>>(), ["A", "B", "C", "D"]);
    let commas = list("Ref,Received,Child\n\"A\",02/11/2026,\"\"\"K\"\", R\"\n\"B\"\"\",03/11/2026,\n");
    assert_eq!(commas.rows[0].label.as_deref(), Some("\"K\", R"));
    assert_eq!(commas.rows[1].reference, "B\"");
}

#[test]
fn a_list_without_the_day_of_receipt_is_refused_with_what_to_do() {
    for text in ["", "a list\nof things", "Ref,Stage 1 due\nC1,02/11/2026"] {
        let problem = read(text).expect_err("it cannot be read");
        assert!(problem.to_string().contains("‘Received’"), "{problem}");
    }
}

/// The list as it stands on Saturday 28 November 2026.
fn stand(text: &str) -> Cases {
    Cases::new(&list(text), on("2026-11-28"), holidays())
}

#[test]
fn each_complaint_stands_with_what_is_due_next_and_the_latest_first() {
    let cases = stand(
        "Ref,Received,S1 response,Stage 2 requested,S2 response,Stage 3 requested,Panel held,Panel report,Stage 3 response\n\
         new,23/11/2026,,,,,,,\n\
         late,01/10/2026,,,,,,,\n\
         theirs,02/11/2026,16/11/2026,,,,,,\n\
         two,01/09/2026,14/09/2026,21/09/2026,,,,,\n\
         panel,05/01/2026,19/01/2026,26/01/2026,02/03/2026,28/09/2026,,,\n\
         reply,05/01/2026,19/01/2026,26/01/2026,02/03/2026,01/09/2026,12/10/2026,19/10/2026,\n\
         over,05/01/2026,19/01/2026,26/01/2026,02/03/2026,09/03/2026,20/04/2026,27/04/2026,18/05/2026\n\
         wrong,02/11/2026,01/11/2026,,,,,,\n",
    );
    let told: Vec<_> = cases
        .listed
        .iter()
        .map(|listed| {
            let (turn, step, due) = match &listed.stands {
                Ok(stands) => (
                    Some(stands.turn),
                    stands.next.map(|next| next.step),
                    stands.next.and_then(|next| next.due),
                ),
                Err(_) => (None, None, None),
            };
            (listed.row.reference.as_str(), turn, step, due.map(|due| due.to_string()))
        })
        .collect();
    let line = |name, turn, step, due: Option<&str>| (name, turn, step, due.map(str::to_owned));
    let council = Some(Turn::Council);
    assert_eq!(
        told,
        [
            line("wrong", None, None, None),
            line("late", council, Some(Step::StageOneLatest), Some("2026-10-29")),
            line("panel", council, Some(Step::Panel), Some("2026-11-09")),
            line("reply", council, Some(Step::PanelReply), Some("2026-11-09")),
            line("new", council, Some(Step::StageOneReply), Some("2026-12-07")),
            line("two", council, Some(Step::StageTwoLatest), Some("2026-12-21")),
            line("theirs", Some(Turn::Person), Some(Step::AskStageTwo), Some("2026-12-14")),
            line("over", Some(Turn::Over), None, None),
        ]
    );
    assert_eq!(cases.late(), 3);
    let wrong = cases.listed[0].stands.as_ref().expect_err("out of order");
    assert!(matches!(wrong, OutOfOrder::Before { .. }), "{wrong:?}");
}

#[test]
fn a_day_that_has_not_come_and_a_reference_that_stands_twice_are_told() {
    let cases = stand("Ref,Received,S1 response\nA,02/11/2026,30/11/2026\nA,03/11/2026,\n");
    assert!(matches!(cases.listed[0].stands, Err(OutOfOrder::Ahead(_))));
    assert_eq!(cases.twice, ["A"]);
}

#[test]
fn the_figures_of_a_quarter_are_those_counted_by_hand() {
    // Received 1 to 10 October: answered in 5 and 10 working days (in time), 15 (extended), 25 (late), never (late by now),
    // and one that went on to Stage 2 without an answer. One of September is outside.
    let text = "Ref,Received,S1 response,Stage 2 requested,Stage 2 response,Outcome\n\
         A,01/10/2026,08/10/2026,,,Upheld\n\
         B,01/10/2026,15/10/2026,,,Not upheld\n\
         C,01/10/2026,22/10/2026,,,Upheld\n\
         D,01/10/2026,05/11/2026,,,Partly upheld\n\
         E,01/10/2026,,,,\n\
         F,01/10/2026,,30/10/2026,,\n\
         G,30/09/2026,07/10/2026,,,Upheld\n";
    let cases = stand(text);
    let figures = figures(&cases, on("2026-10-01"), on("2026-12-31"), on("2026-11-28"), holidays());
    let one = figures.stage_one;
    assert_eq!(
        (one.in_time, one.extended, one.late, one.open_late, one.open, one.without),
        (2, 1, 1, 1, 0, 1)
    );
    assert_eq!((one.days, one.tenths()), (5 + 10 + 15 + 25, Some(138)), "13.75 days, to a tenth");
    assert_eq!((figures.stage_two.open, figures.stage_two.came()), (1, 0));
    let outcomes: Vec<_> = figures.outcomes.iter().map(|(name, n)| (name.as_str(), *n)).collect();
    assert_eq!(outcomes, [("Not upheld", 1), ("Partly upheld", 1), ("Upheld", 2)]);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn no_text_is_too_strange_to_read(text in "(?s).{0,300}") {
        let _ = read(&format!("Ref,Received,S1 response\n{text}"));
        let _ = day(&text);
    }
}

/// Forty complaints with what was worked out of each by hand, and the same by LibreOffice Calc (tests/registers/README.md).
const FIGURES: &str = include_str!("registers/forty-figures.csv");
const WORKED: &str = include_str!("registers/forty-figures-worked.csv");

/// How each event of one stage was counted, by the letters of those lists.
fn letters(counted: &complaint_guide::staff::cases::Counted) -> String {
    let all = [
        ("I", counted.in_time),
        ("E", counted.extended),
        ("L", counted.late),
        ("l", counted.open_late),
        ("O", counted.open),
        ("W", counted.without),
        ("X", counted.ended),
    ];
    all.map(|(letter, times)| letter.repeat(times)).concat()
}

#[test]
fn the_figures_of_forty_complaints_are_those_that_a_spreadsheet_and_a_hand_worked_out() {
    let (first, last, today) = (on("2025-04-01"), on("2026-03-31"), on("2026-04-20"));
    let counted = |text: &str| {
        let register = list(text);
        let figures = figures(&Cases::new(&register, today, holidays()), first, last, today, holidays());
        let stages = [figures.stage_one, figures.stage_two, figures.panels, figures.replies];
        (figures, stages)
    };
    // Each by itself.
    let mut lines = FIGURES.lines();
    let headings = lines.next().expect("headings");
    let (mut wrong, mut days, mut sums) = (Vec::new(), [0; 4], [(); 4].map(|()| Vec::<char>::new()));
    let mut reader = csv::Reader::from_reader(WORKED.as_bytes());
    for (line, worked) in lines.zip(reader.records()) {
        let worked = worked.expect("a line");
        let (_, stages) = counted(&format!("{headings}\n{line}"));
        let by_hand = line.rsplit(',').next().expect("the last column");
        for (at, stage) in stages.iter().enumerate() {
            let told = letters(stage);
            let told = if told.is_empty() { "-".to_owned() } else { told };
            let length: usize = worked[at + 5].parse().unwrap_or_default();
            let hand = by_hand.chars().nth(at).expect("a letter for each stage");
            if told != worked[at + 1] || told != hand.to_string() || stage.days != length {
                let (calc, days) = (&worked[at + 1], stage.days);
                wrong.push(format!(
                    "{line}: {at}: {told} {days}, LibreOffice {calc} {length}, by hand {hand}"
                ));
            }
            days[at] += length;
            sums[at].extend((hand != '-').then_some(hand));
        }
    }
    crate::golden::none(&wrong);
    // And all together.
    let (figures, stages) = counted(FIGURES);
    for (at, stage) in stages.iter().enumerate() {
        let mut told: Vec<_> = letters(stage).chars().collect();
        told.sort_unstable();
        sums[at].sort_unstable();
        assert_eq!((&told, stage.days), (&sums[at], days[at]));
    }
    // By hand, from the letters of the list.
    let of = |letter: char| sums.each_ref().map(|of| of.iter().filter(|one| **one == letter).count());
    assert_eq!(of('I'), [20, 7, 3, 1]);
    assert_eq!(of('E'), [6, 3, 0, 0]);
    assert_eq!(of('L'), [4, 2, 1, 1]);
    assert_eq!(of('l'), [1, 1, 1, 1]);
    assert_eq!(of('O'), [2, 1, 0, 0]);
    assert_eq!(of('W'), [1, 1, 0, 0]);
    assert_eq!(of('X'), [4, 1, 0, 0]);
    let outcomes: Vec<_> = figures.outcomes.iter().map(|(name, n)| (name.as_str(), *n)).collect();
    assert_eq!(
        outcomes,
        [
            ("Moved to the corporate procedure", 1),
            ("Not accepted", 1),
            ("Not upheld", 9),
            ("Partly upheld", 6),
            ("Upheld", 15),
            ("Withdrawn", 1),
            ("Withdrawn at Stage 2", 1),
        ]
    );
    assert_eq!((figures.left.len(), figures.off_the_list.len()), (0, 0));
}

#[test]
fn figures_can_be_had_of_the_year_and_the_quarter_that_are_over() {
    use complaint_guide::staff::list::OfTime;
    let days = |today: &str| {
        OfTime::ALL.map(|of_time| {
            let (first, last) = of_time.days(on(today));
            format!("{first} {last}")
        })
    };
    assert_eq!(
        days("2026-04-20"),
        ["2026-04-01 2027-03-31", "2025-04-01 2026-03-31", "2026-04-01 2026-06-30", "2026-01-01 2026-03-31"]
    );
    assert_eq!(
        days("2026-02-28"),
        ["2025-04-01 2026-03-31", "2024-04-01 2025-03-31", "2026-01-01 2026-03-31", "2025-10-01 2025-12-31"]
    );
}

#[test]
fn a_complaint_that_ended_without_an_answer_is_neither_open_nor_late() {
    let text = "Ref,Received,S1 response,Stage 2 requested,Date withdrawn,Transferred,Date closed,Status,Outcome\n\
         day,01/10/2026,,,12/10/2026,,,,\n\
         yes,01/10/2026,,,Yes,,,,\n\
         no,01/10/2026,,,No,,,Open,\n\
         moved,01/10/2026,,,,06/10/2026,07/10/2026,Closed,\n\
         refused,01/10/2026,,,,,,Not accepted,\n\
         told,01/10/2026,,,,,,,Withdrawn by mother\n\
         closed,01/10/2026,,,,,05/11/2026,,\n\
         planned,01/10/2026,,,,,30/11/2026,,\n\
         not,01/10/2026,,,,,,Not withdrawn,\n\
         answered,02/11/2026,10/11/2026,,,,,,Rejected\n";
    let cases = stand(text);
    let mut told: Vec<_> = cases
        .listed
        .iter()
        .map(|listed| {
            let line = complaint_guide::staff::list::line(listed);
            (line.name.clone(), format!("{} {}", line.stage, line.stands))
        })
        .collect();
    told.sort_unstable();
    let late = "Stage 1 Late by 21 working days";
    let told: Vec<_> = told.iter().map(|(name, says)| (name.as_str(), says.as_str())).collect();
    assert_eq!(
        told,
        [
            ("answered", "Stage 1 7 working days left"),
            ("closed", "Over Closed on 5 November 2026, with no answer in the list"),
            ("day", "Over Withdrawn on 12 October 2026"),
            ("moved", "Over Moved to another procedure on 6 October 2026"),
            ("no", late),
            ("not", late),
            ("planned", late),
            ("refused", "Over Not taken on"),
            ("told", "Over Withdrawn"),
            ("yes", "Over Withdrawn"),
        ]
    );
    let counted = figures(&cases, on("2026-10-01"), on("2026-12-31"), on("2026-11-28"), holidays());
    assert_eq!((counted.stage_one.ended, counted.stage_one.open_late), (6, 3));
}

#[test]
fn while_stage_one_is_paused_for_an_advocate_nothing_is_late_and_the_list_says_why_it_has_no_day() {
    let cases = stand(
        "Ref,Received,Advocate requested,Advocate appointed\nA,01/10/2026,05/10/2026,\nB,01/10/2026,05/10/2026,20/11/2026\n",
    );
    let told: Vec<_> = cases.listed.iter().map(complaint_guide::staff::list::line).collect();
    let told: Vec<_> =
        told.iter().map(|line| (line.name.as_str(), line.due.as_str(), line.stands.as_str())).collect();
    // By hand: two days were over on 5 October; eight more from 23 November.
    assert_eq!(
        told,
        [("B", "Wednesday 2 December 2026", "3 working days left"), ("A", "Paused for an advocate", "")]
    );
    let counted = figures(&cases, on("2026-10-01"), on("2026-12-31"), on("2026-11-28"), holidays());
    assert_eq!((counted.stage_one.open, counted.stage_one.open_late), (2, 0));
}

#[test]
fn the_search_finds_what_any_cell_says_and_nothing_else() {
    use complaint_guide::staff::list::{Search, line};
    let register = list(FORTY);
    let cases = Cases::new(&register, on("2026-11-22"), holidays());
    let search = Search::new(&cases);
    for wanted in
        ["", "late", "LATE by", "stage 2", "0134 (r", "monday", "is after today", "zebra", "(mj)", "  panel "]
    {
        let cells = |at: &usize| {
            let line = line(&cases.listed[*at]);
            let cells = [line.name, line.stage, line.next, line.who, line.due, line.stands];
            cells.iter().any(|cell| cell.to_lowercase().contains(&wanted.trim().to_lowercase()))
        };
        let expected: Vec<_> = (0..cases.listed.len()).filter(cells).collect();
        assert_eq!(search.find(wanted), expected, "{wanted}");
        assert_eq!(expected.is_empty(), wanted == "zebra");
    }
}

#[test]
fn the_command_and_the_page_say_the_same_of_a_list() {
    let text = "Ref,Child,Received,S1 response\nC1,AB,01/10/2026,\nC2,,23/11/2026,\nC3,,02/11/2026,16/11/2026\nC4,,\n";
    let (register, cases) = (list(text), stand(text));
    let told = complaint_guide::staff::list::text(&register, &cases);
    assert_eq!(
        told,
        "3 complaints. 1 is late. Nothing is due in the next 5 working days.\n\
         \n\
         C1 (AB) · Stage 1 · Last day for the answer at Stage 1 · The council · Thursday 29 October 2026 · Late by 21 working days\n\
         C2 · Stage 1 · Answer at Stage 1 · The council · Monday 7 December 2026 · 6 working days left\n\
         C3 · Stage 1 · Ask for Stage 2 · The person may ask · Monday 14 December 2026 · 11 working days left\n\
         \n\
         ! Line 5 (C4) has no day on which the complaint was received, and is left out.\n"
    );
    let mut desk =
        complaint_guide::staff::desk::Desk::new(crate::golden::council("staffordshire"), holidays().clone());
    use complaint_guide::staff::desk::Msg;
    desk.update(Msg::Paste(text.into()));
    desk.update(Msg::ShowCases(on("2026-11-28")));
    let shown = desk.shown().expect("a list").expect("it can be read");
    let (lines, _) = desk.in_view(shown);
    let lines: Vec<_> = lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(lines, ["C1 (AB)", "C2", "C3"]);
    desk.update(Msg::Filter("LATE by".into()));
    let shown = desk.shown().expect("a list").expect("it can be read");
    let (found, all) = desk.in_view(shown);
    assert_eq!((found.len(), all, found[0].name.as_str()), (1, 1, "C1 (AB)"));
}

#[test]
fn the_table_and_the_calendar_hold_what_the_list_says() {
    let cases = stand("Ref,Received\nC1,01/10/2026\nC2,23/11/2026\n=cmd,24/11/2026\n");
    let table = complaint_guide::staff::list::table(&cases);
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(
        rows.iter().map(|row| &row[4]).collect::<Vec<_>>(),
        ["2026-10-29", "2026-12-07", "2026-12-08"]
    );
    assert_eq!(&rows[2][0], "'=cmd", "no cell is run as a formula");
    let calendar =
        complaint_guide::staff::list::calendar(&cases, on("2026-11-28"), holidays()).expect("a calendar");
    assert!(
        calendar.contains("SUMMARY:C2: Answer at Stage 1") && !calendar.contains("SUMMARY:C1"),
        "{calendar}"
    );
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2, "what is late already is no day to come");
}

#[test]
fn ten_thousand_complaints_are_read_and_only_some_are_drawn_at_first() {
    use complaint_guide::staff::desk::{AT_FIRST, Desk, MORE, Msg};
    let rows = (0..10_000).map(|n| format!("C{n},{:02}/10/2026\n", n % 28 + 1)).collect::<String>();
    let mut desk = Desk::new(crate::golden::council("staffordshire"), holidays().clone());
    desk.update(Msg::Paste(format!("Ref,Received\n{rows}")));
    desk.update(Msg::ShowCases(on("2026-11-28")));
    let view = |desk: &Desk| {
        let shown = desk.shown().expect("a list").expect("it can be read");
        let (found, all) = desk.in_view(shown);
        (found.len(), all)
    };
    assert_eq!(view(&desk), (AT_FIRST, 10_000));
    desk.update(Msg::ShowMore);
    assert_eq!(view(&desk), (AT_FIRST + MORE, 10_000));
    desk.update(Msg::ShowAll);
    assert_eq!(view(&desk), (10_000, 10_000));
    desk.update(Msg::Filter("C99".into()));
    assert_eq!(view(&desk), (AT_FIRST, 111), "a new search begins with the first");
}

/// What a list has a column for, in the order of the way, with a heading of the kind that councils write.
const COLUMNS: [(&str, Event); 13] = [
    ("Date received", Event::Received),
    ("Advocate requested", Event::Paused),
    ("Advocate appointed", Event::Resumed),
    ("Extended to", Event::NewDateOne),
    ("Stage 1 response", Event::AnsweredOne),
    ("Stage 2 requested", Event::AskedTwo),
    ("Points agreed", Event::PointsAgreed),
    ("Stage 2 extended to", Event::NewDateTwo),
    ("Stage 2 response", Event::AnsweredTwo),
    ("Stage 3 requested", Event::AskedThree),
    ("Panel held", Event::PanelMet),
    ("Panel report", Event::ReportReceived),
    ("Stage 3 response", Event::AnsweredThree),
];

/// A day as somebody, or some program, writes it into a cell.
fn written(day: NaiveDate, way: usize) -> String {
    let (on, month, year) = (day.day(), day.month(), day.year());
    let name = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
        .into_iter()
        .chain(["October", "November", "December"])
        .nth(day.month0() as usize)
        .expect("a month");
    match way % 6 {
        0 => format!("{on:02}/{month:02}/{year}"),
        1 => day.to_string(),
        2 => format!("{on} {name} {year}"),
        3 => format!("{} {on}-{}-{year}", day.weekday(), &name[..3]),
        4 => format!("{on}.{month}.{year}"),
        _ => format!("{on:02}/{month:02}/{year} 00:00"),
    }
}

/// A list of one complaint with these days, its columns in the order of `mixed`.
fn one_line(days: &[(Event, NaiveDate)], mixed: &[usize], way: usize) -> String {
    let cell = |at: &usize| {
        let day = days.iter().find(|(event, _)| *event == COLUMNS[*at].1);
        day.map(|(_, day)| written(*day, way + at)).unwrap_or_default()
    };
    let headings: Vec<_> = mixed.iter().map(|at| COLUMNS[*at].0).collect();
    let cells: Vec<_> = mixed.iter().map(cell).collect();
    format!("Ref,{}\nA,{}\n", headings.join(","), cells.join(","))
}

/// The days of a complaint that has come so far, each so long after the one before; what may be left out is there or
/// not.
fn come_so_far(so_far: usize, gaps: &[u64], there: &[bool]) -> Vec<(Event, NaiveDate)> {
    let mut day = on("2025-01-06");
    let mut days = Vec::new();
    for (at, (_, event)) in COLUMNS.into_iter().enumerate().take(so_far + 1) {
        let may_be_left_out = matches!(
            event,
            Event::Paused | Event::Resumed | Event::NewDateOne | Event::PointsAgreed | Event::NewDateTwo
        );
        // No pause ends that did not begin.
        let is_there = there[at - usize::from(event == Event::Resumed)] || !may_be_left_out;
        day = day + chrono::Days::new(gaps[at]);
        // A new date lies ahead of what comes next.
        let on = if event.may_lie_ahead() { day + chrono::Days::new(gaps[at] * 3) } else { day };
        days.extend(is_there.then_some((event, on)));
    }
    days
}

/// What a person whose complaint stands there answers, and the steps whose last days count from what they know.
fn as_the_person_knows_it(days: &[(Event, NaiveDate)]) -> Option<(serde_json::Value, Vec<Step>)> {
    let day = |event| days.iter().find(|(of, _)| *of == event).map(|(_, day)| day.to_string());
    let known = |event: Event, there: &str, not: &str| day(event).map_or(not, |_| there).to_owned();
    let new_date =
        |event| serde_json::json!({ "more-time": known(event, "agreed", "no"), "new-date": day(event) });
    let has = |event| day(event).is_some();
    let (stands_at, since, more, steps) = match () {
        () if has(Event::AnsweredThree) => return None,
        () if has(Event::AskedThree) => {
            let met = known(Event::PanelMet, "met", "no");
            let panel = if has(Event::ReportReceived) { "report".to_owned() } else { met };
            let more = serde_json::json!({
                "panel-met": panel, "panel-met-on": day(Event::PanelMet), "report-on": day(Event::ReportReceived),
            });
            let step = match () {
                () if has(Event::ReportReceived) => Step::PanelReply,
                () if has(Event::PanelMet) => Step::PanelReport,
                () => Step::Panel,
            };
            ("waiting-3", Event::AskedThree, more, vec![step])
        }
        () if has(Event::AnsweredTwo) => {
            ("answered-2", Event::AnsweredTwo, serde_json::json!({}), vec![Step::AskStageThree])
        }
        () if has(Event::AskedTwo) => {
            let mut more = new_date(Event::NewDateTwo);
            more["points-agreed"] = known(Event::PointsAgreed, "yes", "no").into();
            more["points-agreed-on"] = day(Event::PointsAgreed).into();
            ("waiting-2", Event::AskedTwo, more, vec![Step::StageTwoReply, Step::StageTwoLatest])
        }
        () if has(Event::AnsweredOne) => {
            ("answered-1", Event::AnsweredOne, serde_json::json!({}), vec![Step::AskStageTwo])
        }
        () => {
            let mut more = new_date(Event::NewDateOne);
            let paused = known(Event::Paused, "still", "no");
            more["advocate-pause"] = if has(Event::Resumed) { "found".into() } else { paused.into() };
            more["paused-on"] = day(Event::Paused).into();
            more["advocate-found-on"] = day(Event::Resumed).into();
            ("waiting-1", Event::Received, more, vec![Step::StageOneReply, Step::StageOneLatest])
        }
    };
    let mut answers = serde_json::json!({
        "danger": "no", "who": "child", "situation": "in-care", "whose": "this", "topics": ["contact"], "when": "still",
        "proceedings": ["none"], "stands-at": stands_at, "stage-date": day(since), "coming": "no",
        "what-happened:contact": {}, "still-wrong:contact": {}, "earlier-steps": {}, "at-panel": {}, "wanted": {}, "tried": {},
        "help-needed": {}, "paused-again": "no", "sign": "named", "about-you": {},
    });
    for (key, answer) in more.as_object()?.iter().filter(|(_, answer)| !answer.is_null()) {
        answers[key] = answer.clone();
    }
    Some((answers, steps))
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn the_list_has_the_same_dates_as_a_single_complaint_and_as_the_guide_has_for_the_person(
        so_far in 0..COLUMNS.len(),
        gaps in prop::collection::vec(0u64..40, COLUMNS.len()),
        there in prop::collection::vec(any::<bool>(), COLUMNS.len()),
        mixed in Just((0..COLUMNS.len()).collect::<Vec<_>>()).prop_shuffle(),
        way in 0usize..6,
        later in 0u64..60,
    ) {
        use complaint_guide::rules::history::Dated;
        use complaint_guide::rules::named::Named;
        use complaint_guide::rules::schedule::{Begun, Run, Schedule};
        use complaint_guide::rules::timeline::{Due, timeline};
        let days = come_so_far(so_far, &gaps, &there);
        let last = days.iter().filter(|(event, _)| !event.may_lie_ahead()).map(|(_, day)| *day).max();
        let today = last.expect("it was received") + chrono::Days::new(later);
        let text = one_line(&days, &mixed, way);
        let register = list(&text);
        prop_assert!(register.rows[0].doubts.is_empty() && register.order == Order::DayFirst, "{}", text);
        let cases = Cases::new(&register, today, holidays());
        let stands = cases.listed[0].stands.as_ref().expect("it stands");
        // What staff see who type the days of one complaint.
        let dated = |(event, day): &(Event, NaiveDate)| Dated { event: *event, on: Due::On(*day) };
        let begun = Begun::new(days[0].1, days[1..].iter().map(dated).collect()).expect("in order");
        let schedule = Schedule::new(&begun, Run::Normal, holidays());
        let of = |due: Due| due.range().map(|(_, last)| last);
        // The twenty days never end before the ten, which a pause has moved.
        let not_before_the_ten = |step: Step, due: Option<NaiveDate>, ten: Option<NaiveDate>| {
            if step == Step::StageOneLatest { due.max(ten) } else { due }
        };
        for step in Step::ALL.iter().copied().filter(|step| *step != Step::Ombudsman) {
            let ten = of(schedule.due(Step::StageOneReply));
            let due = not_before_the_ten(step, of(schedule.due(step)), ten);
            prop_assert_eq!(stands.last_day(step), due, "{:?}: {}", step, text);
        }
        // What the guide tells the person who knows these days.
        let Some((answers, steps)) = as_the_person_knows_it(&days) else { return Ok(()) };
        let answers = complaint_guide::files::answers::read(&answers.to_string()).expect("they can be read");
        let complaint = complaint_guide::rules::route::complaint(&answers, today).expect("nothing is open");
        let case = complaint.route.case().expect("it is covered");
        let guide = timeline(case, &crate::golden::council("statutory"), today, holidays());
        let limit = |step| of(guide.entries.iter().find(|entry| entry.step == step).expect("it is there").limit);
        for step in &steps {
            let due = not_before_the_ten(*step, limit(*step), limit(Step::StageOneReply));
            prop_assert_eq!(stands.last_day(*step), due, "{:?}: {}", step, text);
        }
        let next = stands.next.expect("it goes on");
        prop_assert!(steps.contains(&next.step), "{:?}: {}", next, text);
        prop_assert_eq!(next.due, stands.last_day(next.step));
    }
}
