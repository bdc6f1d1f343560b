//! The guide at the command line: the same answers give the same result as in the page.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs};

use chrono::NaiveDate;
use complaint_guide::advocate::case::{self as saved_case, Reading};
use complaint_guide::advocate::caseload::label_of;
use complaint_guide::advocate::list as caseload_list;
use complaint_guide::documents::email::Email;
use complaint_guide::documents::question::question_as_json;
use complaint_guide::documents::said::headings;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::summary;
use complaint_guide::documents::{
    calendar, case, deadlines, email, first_page, html, json, order, read as read_page, save, table, text,
    working,
};
use complaint_guide::files::council::{Finding, Weight};
use complaint_guide::files::register::Register;
use complaint_guide::files::{self, Problem};
use complaint_guide::maker::{editor, own_page};
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::clocks::{Clock, Direction};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::days::{
    ComesOnDayOff, Counting, FirstDay, Holidays, Length, OffTheList, day_in_england,
};
use complaint_guide::rules::directory::Directory;
use complaint_guide::rules::events::Event;
use complaint_guide::rules::history::{Dated, OutOfOrder};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::picks::offered_under;
use complaint_guide::rules::questions::Ask;
use complaint_guide::rules::route::{Complaint, out_of_order, replay};
use complaint_guide::rules::schedule::Begun;
use complaint_guide::rules::timeline::Due;
use complaint_guide::rules::topics::Heading;
use complaint_guide::rules::working::Working;
use complaint_guide::staff::cases::{Cases, figures};
use complaint_guide::staff::list;
use complaint_guide::words::{InWords, Voice};

const HELP: &str = "\
complaint-guide answer --council FILE --today DATE [--voice VOICE] [--holidays FILE] [--as FORMAT] [--paper PAPER] ANSWERS
    The result as JSON: where each point goes and why, the dates, the letter; or the next question.
    ANSWERS is a file of answers in JSON, or a file that the guide saved.
    With --as, one document instead:
      text, html   the letter; with --paper another of the result's papers, by its key: a letter for another door, say
      email        a mailto link with the letter in it
      ics          the dates for a calendar
      csv          the points, what is wanted and the dates for a spreadsheet
      json         everything for a case system (schemas/complaint.schema.json)
      save         the answers to read and to go on from, finished or not
complaint-guide first-page --council FILE [--directory FILE] [--holidays FILE]
    The page that is there before any program runs, as HTML.
complaint-guide first-page --staff
    The same for the page of a council's staff.
complaint-guide read --council FILE
    The page that says everything at once and runs nothing, as HTML.
complaint-guide first-page --maker
    The same for the page on which a council makes its profile.
complaint-guide first-page --advocate
    The same for the page of an advocate with many cases.
complaint-guide count --from DATE (--clock CLOCK [--extended] | --working-days N) [--voice VOICE] [--holidays FILE]
    How a date is counted from a day: every day that counts or does not, and why.
complaint-guide days --from DATE --to DATE [--holidays FILE]
    Every date that can be counted from each of these days, a line each, for a comparison with another program:
    1 to 65 working days on (day 1 is the next working day; is the day itself; received on the next working day),
    1 to 65 back, and twelve months on. A dash stands where no date can be given.
complaint-guide deadlines --received DATE [--stage-two DATE [--stage-three DATE]] [--profile FILE]
                          [--happened EVENT=DATE]... [--reference TEXT]
                          [--as text|json|ics [--today DATE]] [--voice VOICE] [--holidays FILE]
    For staff: what must be done at each stage from the day a complaint is received, by whom and by when; once
    Stage 2 or 3 has been asked for, from that day. EVENT is what has happened since, as often as it is known:
    paused, resumed, new-date-1, answered-1, points-agreed, new-date-2, answered-2, panel-met, report-received or
    answered-3. With ics, the deadlines from today on for a calendar.
complaint-guide cases --today DATE [--as text|json|csv|ics|figures [--from DATE --to DATE]] [--holidays FILE] LIST...
    For staff: a council's own list of complaints (cells of a spreadsheet, or CSV) and case files that the guide wrote
    (answer --as json), as many as there are, as one list: where each complaint stands, what is due next and by when; what is late first. With figures, how many answers came in time from one day to another, by
    itself in the financial year of today.
complaint-guide cases --today DATE [--as text|json|csv|ics] [--holidays FILE] FILE...
    For an advocate: files that the guide saved, of any council, as one list by the dates of the law; what is due first
    stands first. Each is called what its file is called.
    In both, what cannot be read is named and the rest is listed.
complaint-guide questions [--as text|json] [WORDS]
    What staff often ask, with the answers; only those in which all the words stand.
complaint-guide check-council [--strict] [--today DATE] FILE...
    Everything that is wrong with each profile, a line each: errors, and warnings of what is less than the law gives,
    past its review date or missing. Only errors are reason to refuse; with --strict, warnings are too.
complaint-guide find-council [--today DATE] [--voice VOICE] [--directory FILE] TEXT
    Which council answers for children's social care, by any name that people use: hits as JSON, the likeliest first.
complaint-guide check-directory [--today DATE] [FILE]
    Everything that is wrong with the directory of councils, and a warning where it is past its review date.
complaint-guide read-page FILE
    What a council's own page may say, from its text or its HTML: as JSON, each sentence in which something was found
    with the fields of a profile that it may fill in. Whoever answers for the page says which are right.
complaint-guide council-format [--as schema|table]
    The format of a profile: its JSON Schema, or a table of its fields.

DATE is written 2026-11-21. CLOCK is one of those that a wrong one lists. VOICE is adult, young-person or easy-read.
Something wrong with what was given: a sentence on the error output and exit code 2.";

/// What went wrong, one sentence each.
type Wrong = Vec<String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).map(|a| a.to_string_lossy().into_owned()).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("answer") => answer(&arguments[1..]),
        Some("first-page") => page(&arguments[1..]),
        Some("read") => {
            given(&arguments[1..]).and_then(|given| Ok(read_page::read(&council_of_page(&given)?)))
        }
        Some("count") => count(&arguments[1..]),
        Some("deadlines") => schedule(&arguments[1..]),
        Some("cases") => cases(&arguments[1..]),
        Some("questions") => questions(&arguments[1..]),
        Some("days") => days(&arguments[1..]),
        Some("check-council") => check_council(&arguments[1..]),
        Some("find-council") => find_council(&arguments[1..]),
        Some("check-directory") => check_directory(&arguments[1..]),
        Some("council-format") => council_format(&arguments[1..]),
        Some("read-page") => read_own_page(&arguments[1..]),
        Some("help" | "--help" | "-h") => Ok(format!("{HELP}\n")),
        Some(other) => {
            Err(vec![format!("There is no command `{other}`. `complaint-guide help` lists them.")])
        }
        None => Err(vec![String::from("Which command? `complaint-guide help` lists them.")]),
    };
    match done {
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => refuse(&[format!("The result cannot be written ({error}).")]),
        },
        Err(problems) => refuse(&problems),
    }
}

/// Prints what is wrong. A reader that has closed the pipe is no reason to panic.
fn refuse(problems: &[String]) -> ExitCode {
    for problem in problems {
        let _ = writeln!(io::stderr(), "{problem}");
    }
    ExitCode::from(2)
}

/// What a council's own page seems to say.
fn read_own_page(arguments: &[String]) -> Result<String, Wrong> {
    let [file] = arguments else {
        return Err(vec![String::from("Give one file: the text of a page, or its HTML.")]);
    };
    Ok(format!("{:#}\n", own_page::json(&own_page::of_file(&read(file)?))))
}

/// The options that were given, and the file.
#[derive(Default)]
struct Given {
    council: Option<String>,
    today: Option<String>,
    voice: Option<String>,
    holidays: Option<String>,
    received: Option<String>,
    reference: Option<String>,
    stage_two: Option<String>,
    happened: Vec<String>,
    stage_three: Option<String>,
    from: Option<String>,
    to: Option<String>,
    clock: Option<String>,
    working_days: Option<String>,
    directory: Option<String>,
    extended: bool,
    staff: bool,
    maker: bool,
    advocate: bool,
    format: Option<String>,
    paper: Option<String>,
    file: Option<String>,
}

fn given(arguments: &[String]) -> Result<Given, Wrong> {
    let mut given = Given::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let place = match argument.as_str() {
            "--council" | "--profile" => &mut given.council,
            "--received" => &mut given.received,
            "--stage-two" => &mut given.stage_two,
            "--reference" => &mut given.reference,
            "--stage-three" => &mut given.stage_three,
            "--as" => &mut given.format,
            "--paper" => &mut given.paper,
            "--today" => &mut given.today,
            "--voice" => &mut given.voice,
            "--holidays" => &mut given.holidays,
            "--from" => &mut given.from,
            "--to" => &mut given.to,
            "--clock" => &mut given.clock,
            "--working-days" => &mut given.working_days,
            "--directory" => &mut given.directory,
            "--staff" => {
                given.staff = true;
                continue;
            }
            "--maker" => {
                given.maker = true;
                continue;
            }
            "--advocate" => {
                given.advocate = true;
                continue;
            }
            "--extended" => {
                given.extended = true;
                continue;
            }
            "--happened" => {
                let event = rest.next().cloned();
                given
                    .happened
                    .push(event.ok_or_else(|| vec![format!("`{argument}` needs a value after it.")])?);
                continue;
            }
            option if option.starts_with("--") => {
                return Err(vec![format!("There is no option `{option}`.\n{HELP}")]);
            }
            file => {
                if given.file.is_some() {
                    return Err(vec![format!("One file at a time: `{file}` is one too many.")]);
                }
                given.file = Some(file.to_owned());
                continue;
            }
        };
        *place =
            Some(rest.next().cloned().ok_or_else(|| vec![format!("`{argument}` needs a value after it.")])?);
    }
    Ok(given)
}

fn read(path: &str) -> Result<String, Wrong> {
    let bytes =
        fs::read(path).map_err(|error| vec![format!("{path}: the file cannot be read ({error}).")])?;
    String::from_utf8(bytes).map_err(|_| vec![format!("{path}: the file is not text in UTF-8.")])
}

fn named(path: &str, problems: Vec<Problem>) -> Wrong {
    problems.into_iter().map(|problem| format!("{path}: {problem}")).collect()
}

fn council(given: &Given) -> Result<Council, Wrong> {
    let path = given
        .council
        .as_deref()
        .ok_or_else(|| vec![String::from("`--council` is missing: give a profile.")])?;
    files::council::read(&read(path)?).map_err(|problems| named(path, problems))
}

/// The council whose page it is. A page for several councils is about the law alone until one is chosen.
fn council_of_page(given: &Given) -> Result<Council, Wrong> {
    let Some(path) = given.council.as_deref() else { return council(given) };
    let mut councils = files::council::read_all(&read(path)?).map_err(|problems| named(path, problems))?;
    Ok(if councils.len() == 1 { councils.remove(0) } else { files::council::choose(&councils, "") })
}

fn holidays(given: &Given) -> Result<Holidays, Wrong> {
    match given.holidays.as_deref() {
        Some(path) => files::holidays::read(&read(path)?).map_err(|problems| named(path, problems)),
        None => files::holidays::read(include_str!("../../static/bank-holidays.json"))
            .map_err(|problems| named("static/bank-holidays.json", problems)),
    }
}

/// A day that must be given.
fn date(given: Option<&str>, option: &str) -> Result<NaiveDate, Wrong> {
    let text = given.ok_or_else(|| vec![format!("`{option}` is missing: give a date.")])?;
    text.parse().map_err(|_| vec![format!("`{option}`: `{text}` is not a date. Write it as 2026-11-21.")])
}

fn voice(given: &Given) -> Result<Voice, Wrong> {
    let Some(key) = given.voice.as_deref() else { return Ok(Voice::Adult) };
    Voice::ALL.into_iter().find(|voice| voice.key() == key).ok_or_else(|| {
        vec![format!(
            "`--voice`: there is no voice `{key}`. The voices are adult, young-person and easy-read."
        )]
    })
}

/// Shows how a date is counted.
fn count(arguments: &[String]) -> Result<String, Wrong> {
    let given = given(arguments)?;
    let holidays = holidays(&given)?;
    let from = date(given.from.as_deref(), "--from")?;
    let voice = voice(&given)?;
    let working = match (given.clock.as_deref(), given.working_days.as_deref()) {
        (Some(key), None) => {
            let clocks = || Clock::ALL.iter().map(|clock| clock.key()).collect::<Vec<_>>().join(", ");
            let clock = Clock::from_key(key).ok_or_else(|| {
                vec![format!("`--clock`: there is no clock `{key}`. The clocks are {}.", clocks())]
            })?;
            Working::of_clock(clock, given.extended, from, &holidays)
        }
        (None, Some(number)) => {
            let days: i16 = number.parse().ok().filter(|days: &i16| days.unsigned_abs() <= 400).ok_or_else(|| {
                vec![format!(
                    "`--working-days`: `{number}` is not a whole number from -400 to 400. Below 0 it counts back."
                )]
            })?;
            let direction = if days < 0 { Direction::Before } else { Direction::After };
            let length = Length::WorkingDays(days.unsigned_abs());
            Working::of(from, length, direction, Counting::LAW, &holidays)
        }
        _ => return Err(vec![String::from("Give either `--clock` or `--working-days`.")]),
    };
    match working {
        Ok(working) => Ok(working::text(&working::explain(&working, voice))),
        Err(off) => Err(vec![working::refused(off, &holidays, voice)]),
    }
}

/// Whether the result is wanted as JSON.
fn as_json(given: &Given) -> Result<bool, Wrong> {
    match given.format.as_deref() {
        None | Some("text") => Ok(false),
        Some("json") => Ok(true),
        Some(other) => Err(vec![format!("`--as`: there is no form `{other}`. The forms are text and json.")]),
    }
}

/// The days on which the stages of a complaint began, as far as they were given.
fn begun(given: &Given) -> Result<Begun, Wrong> {
    let received = date(given.received.as_deref(), "--received")?;
    let asked =
        |day: &Option<String>, option: &str| day.as_deref().map(|day| date(Some(day), option)).transpose();
    let two = asked(&given.stage_two, "--stage-two")?;
    let three = asked(&given.stage_three, "--stage-three")?;
    let asked = [(Event::AskedTwo, two), (Event::AskedThree, three)];
    let since = asked.into_iter().filter_map(|(event, day)| Some(Dated { event, on: Due::On(day?) }));
    let mut since: Vec<_> = since.collect();
    for text in &given.happened {
        let (key, day) = text.split_once('=').unwrap_or((text, ""));
        let known = Event::ALL.iter().filter(|event| !matches!(event, Event::Knew | Event::Received));
        let keys = || known.clone().map(|event| event.key()).collect::<Vec<_>>().join(", ");
        let event = known.clone().find(|event| event.key() == key).ok_or_else(|| {
            vec![format!(
                "`--happened`: there is no event `{key}`. Write EVENT=DATE. The events are {}.",
                keys()
            )]
        })?;
        since.push(Dated { event: *event, on: Due::On(date(Some(day), &format!("--happened {key}"))?) });
    }
    Begun::new(received, since).map_err(|out_of_order| {
        let wrong = match out_of_order {
            OutOfOrder::Without { first: Event::AskedTwo, .. } => {
                String::from("`--stage-three` needs `--stage-two` as well.")
            }
            _ => order::out_of_order(out_of_order, Voice::Adult),
        };
        vec![wrong]
    })
}

/// Prints the schedule for staff; without a profile, by the law alone.
fn schedule(arguments: &[String]) -> Result<String, Wrong> {
    let given = given(arguments)?;
    let holidays = holidays(&given)?;
    let begun = begun(&given)?;
    let voice = voice(&given)?;
    let council = match given.council {
        Some(_) => council(&given)?,
        None => files::council::read(include_str!("../../councils/statutory.json"))
            .map_err(|problems| named("councils/statutory.json", problems))?,
    };
    let made = deadlines::deadlines(&begun, &council, &holidays, voice)
        .of_reference(given.reference.as_deref().unwrap_or_default(), voice);
    match given.format.as_deref() {
        None | Some("text") => Ok(deadlines::text(&made, voice)),
        Some("json") => Ok(format!("{:#}\n", json::schedule(&made))),
        Some("ics") => {
            let today = date(given.today.as_deref(), "--today")?;
            deadlines::calendar(&made, &holidays, today, voice).ok_or_else(|| {
                vec![format!("No deadline is after {today}: there is nothing for a calendar.")]
            })
        }
        Some(other) => {
            Err(vec![format!("`--as`: there is no form `{other}`. The forms are text, json and ics.")])
        }
    }
}

/// Prints where a council's complaints stand.
fn cases(arguments: &[String]) -> Result<String, Wrong> {
    let (mut options, mut paths) = (Vec::new(), Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument.starts_with("--") {
            options.extend([argument.clone()].into_iter().chain(rest.next().cloned()));
        } else {
            paths.push(argument);
        }
    }
    let given = given(&options)?;
    let (holidays, today) = (holidays(&given)?, date(given.today.as_deref(), "--today")?);
    if paths.is_empty() {
        return Err(vec![String::from("Which list? Give a file with a complaint in each line.")]);
    }
    let (mut lists, mut saved, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for path in paths {
        match read(path) {
            Ok(text) if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') => {
                saved.push((path, text));
            }
            Ok(text) => lists.push((Some(path.clone()), Some(text))),
            Err(problems) => wrong.extend(problems),
        }
    }
    match (lists.first(), saved.first()) {
        (Some((list, _)), Some((file, _))) => Err(vec![format!(
            "{} is a council’s list, and {file} is a file that the guide saved. They do not go into one list: give \
             either lists or saved files.",
            list.as_deref().unwrap_or_default()
        )]),
        (None, None) => Err(wrong),
        (Some(_), None) => {
            let register = match files::together::all(&lists, today) {
                Ok(register) => register,
                Err(problems) => {
                    let only = lists.first().and_then(|(path, _)| path.clone()).filter(|_| lists.len() == 1);
                    wrong.extend(match only {
                        Some(path) => named(&path, problems),
                        None => problems.iter().map(ToString::to_string).collect(),
                    });
                    return Err(wrong);
                }
            };
            let form = given.format.as_deref();
            if !matches!(form, None | Some("text" | "json")) {
                wrong.extend(register.unread.iter().map(|(name, why)| format!("{name}: {why}")));
            }
            let told = register_in_form(&register, &given, today, &holidays)?;
            Ok(beside(told, &wrong, &given))
        }
        (None, Some(_)) => caseload_in_form(&saved, wrong, &given, today, &holidays),
    }
}

/// What was made of the files that could be read, with a sentence for each of the others: below it if people read it,
/// and on the error output if a program does.
fn beside(told: String, wrong: &[String], given: &Given) -> String {
    if matches!(given.format.as_deref(), None | Some("text")) {
        return told + &wrong.iter().map(|line| format!("{line}\n")).collect::<String>();
    }
    for line in wrong {
        let _ = writeln!(io::stderr(), "{line}");
    }
    told
}

/// A council's list.
fn register_in_form(
    register: &Register,
    given: &Given,
    today: NaiveDate,
    holidays: &Holidays,
) -> Result<String, Wrong> {
    let cases = Cases::new(register, today, holidays);
    Ok(match given.format.as_deref() {
        None | Some("text") => list::text(register, &cases),
        Some("json") => format!("{:#}\n", list::json(register, &cases)),
        Some("csv") => list::table(&cases),
        Some("ics") => list::calendar(&cases, today, holidays)
            .ok_or_else(|| vec![format!("Nothing that the council has to do is after {today}.")])?,
        Some("figures") => {
            let (first, last) = list::year_of(today);
            let day = |given: &Option<String>, name, otherwise| match given {
                Some(_) => date(given.as_deref(), name),
                None => Ok(otherwise),
            };
            let (first, last) = (day(&given.from, "--from", first)?, day(&given.to, "--to", last)?);
            let figures = figures(&cases, first, last, today, holidays);
            let rows = list::figure_rows(&figures)
                .into_iter()
                .map(|row| std::iter::once(row.name).chain(row.cells).collect::<Vec<_>>());
            let rows = std::iter::once(list::figure_headings()).chain(rows);
            let rows = rows
                .map(|row| row.join("\t"))
                .chain(list::outcomes(&figures))
                .chain(list::left_out(&figures));
            rows.collect::<Vec<_>>().join("\n") + "\n"
        }
        Some(other) => {
            return Err(vec![format!(
                "`--as`: there is no form `{other}`. The forms are text, json, csv, ics and figures."
            )]);
        }
    })
}

/// The list for an advocate, from files that the guide saved. Each case is called as on the advocate's page.
fn caseload_in_form(
    files: &[(&String, String)],
    mut wrong: Wrong,
    given: &Given,
    today: NaiveDate,
    holidays: &Holidays,
) -> Result<String, Wrong> {
    let directory = directory(given.directory.as_deref())?;
    let reading = Reading { today, holidays, directory: &directory };
    let mut cases = Vec::new();
    for (path, text) in files {
        match saved_case::open(text, reading) {
            Ok(saved) => {
                let label = label_of(path, &saved, reading);
                let label = if label.is_empty() { files::stem(path).to_owned() } else { label };
                cases.push((label, saved));
            }
            Err(said) => wrong.extend(said.into_iter().map(|sentence| format!("{path}: {sentence}"))),
        }
    }
    if cases.is_empty() {
        return Err(wrong);
    }
    let mut held: Vec<_> =
        cases.iter().map(|(label, saved)| saved_case::hold(label, saved, reading)).collect();
    saved_case::sort(&mut held, today);
    let told = match given.format.as_deref() {
        None | Some("text") => caseload_list::text(&held),
        Some("json") => return Ok(format!("{:#}\n", caseload_list::json(&held, &wrong))),
        Some("csv") => caseload_list::table(&held),
        Some("ics") => caseload_list::calendar(&cases, reading)
            .ok_or_else(|| vec![format!("Nothing in these files is due after {today}.")])?,
        Some(other) => {
            return Err(vec![format!(
                "`--as`: there is no form `{other}` for saved files. The forms are text, json, csv and ics."
            )]);
        }
    };
    Ok(beside(told, &wrong, given))
}

/// Prints what staff ask.
fn questions(arguments: &[String]) -> Result<String, Wrong> {
    let (words, options): (Vec<_>, Vec<_>) = match arguments {
        [option, form, words @ ..] if option == "--as" => {
            (words.to_vec(), vec![option.clone(), form.clone()])
        }
        words => (words.to_vec(), Vec::new()),
    };
    let found = deadlines::search(&words.join(" "), Voice::Adult);
    if as_json(&given(&options)?)? {
        return Ok(format!("{:#}\n", json::questions(&found)));
    }
    let text = |found: &deadlines::Answered| {
        format!("{}\n  {}\n  [{}]\n", found.question, found.answer, found.source.citation)
    };
    Ok(found.iter().map(text).collect::<Vec<_>>().join("\n"))
}

/// The longest length in working days that any clock has.
const MOST: u16 = 65;

/// Prints every date that can be counted from each of the given days.
fn days(arguments: &[String]) -> Result<String, Wrong> {
    let given = given(arguments)?;
    let holidays = holidays(&given)?;
    let from = date(given.from.as_deref(), "--from")?;
    let to = date(given.to.as_deref(), "--to")?;
    if (to - from).num_days() > 20_000 {
        return Err(vec![String::from("`--to` is more than fifty years after `--from`. Take fewer days.")]);
    }
    let same_day = Counting { first_day: FirstDay::SameDay, ..Counting::LAW };
    let next = Counting { comes_on_day_off: ComesOnDayOff::NextWorkingDay, ..Counting::LAW };
    let mut text = String::new();
    for day in from.iter_days().take_while(|day| *day <= to) {
        let _ = write!(text, "{day}");
        let mut put = |date: Result<NaiveDate, OffTheList>| match date {
            Ok(date) => write!(text, "\t{date}"),
            Err(_) => write!(text, "\t-"),
        };
        for counting in [Counting::LAW, same_day, next] {
            for n in 1..=MOST {
                let _ = put(holidays.due(day, Length::WorkingDays(n), counting));
            }
        }
        for n in 1..=MOST {
            let _ = put(holidays.back(day, Length::WorkingDays(n)));
        }
        let _ = put(holidays.due(day, Length::Months(12), Counting::LAW));
        text.push('\n');
    }
    Ok(text)
}

fn answer(arguments: &[String]) -> Result<String, Wrong> {
    let given = given(arguments)?;
    let council = council(&given)?;
    let holidays = holidays(&given)?;
    let today = date(given.today.as_deref(), "--today")?;
    let voice = voice(&given)?;
    let path =
        given.file.as_deref().ok_or_else(|| vec![String::from("Which file of answers? Give it last.")])?;
    let setting = Setting { council: &council, today, holidays: &holidays, voice };
    let (answers, changed) = answers(path, setting)?;
    if let Some(key) = given.paper.as_deref() {
        return paper(key, given.format.as_deref().unwrap_or("text"), &answers, setting);
    }
    if let Some(format) = given.format.as_deref() {
        return document(format, &answers, changed.as_deref(), setting);
    }
    in_order(&answers, setting)?;
    let replay = replay(&answers, today);
    let unused: Vec<_> = answers
        .iter()
        .filter(|(ask, _)| replay.answers.get(*ask).is_none())
        .map(|(ask, _)| ask.key())
        .collect();
    let mut result = match &replay.decided {
        Ok(complaint) => {
            let mut result = json::json(&summary(complaint, setting));
            if let (true, Some(changed)) = (result["letter"].is_string(), &changed) {
                result["letter"] = changed.as_str().into();
            }
            result
        }
        Err(ask) => question_as_json(*ask, &answers, setting),
    };
    if let Some(why) = replay.decided.err().and_then(|ask| incomplete(ask, &answers, setting)) {
        result["incomplete"] = why.into();
    }
    result["not-asked"] = unused.into();
    Ok(format!("{result:#}\n"))
}

/// Whether the days that were given can be those of one complaint.
fn in_order(answers: &Answers, setting: Setting) -> Result<(), Wrong> {
    match out_of_order(answers, setting.today) {
        Some((question, wrong)) => {
            let says = order::out_of_order(wrong, setting.voice);
            Err(vec![format!("`{}`: {says}", question.key())])
        }
        None => Ok(()),
    }
}

/// Why an answer does not answer its question; none if there is no answer.
fn incomplete(ask: Ask, answers: &Answers, setting: Setting) -> Option<String> {
    let said = answers.get(ask)?;
    let key = ask.key();
    let Said::Many(picked) = said else { return None };
    let has_pick =
        |heading: &Heading| offered_under(*heading, answers).into_iter().any(|pick| picked.contains(&pick));
    let mut left = headings(ask.question, answers);
    left.retain(|heading| !has_pick(heading));
    if left.is_empty() {
        return Some(format!("`{key}` is answered, and nothing in it fits what was said before."));
    }
    let line = |heading: &Heading| {
        let picks = offered_under(*heading, answers).join(", ");
        let asked = heading.words().ask;
        let asked = asked.raw(setting.voice);
        format!("For `{}` (‘{asked}’) choose one of: {picks}.", heading.key())
    };
    let lines: Vec<_> = left.iter().map(line).collect();
    Some(format!("`{key}` leaves out a part of what was ticked in `topics`. {}", lines.join(" ")))
}

/// The answers in a file of either kind, and the letter as the person changed it, if they did.
fn answers(path: &str, setting: Setting) -> Result<(Answers, Option<String>), Wrong> {
    let text = read(path)?;
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        let answers = files::answers::read(&text).map_err(|problems| named(path, problems))?;
        return Ok((answers, None));
    }
    let opened = files::save::read(&text);
    // A program that went on with half a file would print a wrong result; the page asks the person.
    if !opened.lost.is_empty() {
        let said = save::said_of(&opened, setting);
        return Err(said.into_iter().map(|sentence| format!("{path}: {sentence}")).collect());
    }
    Ok((opened.saved.answers, opened.saved.letter))
}

const NO_LETTER: &str =
    "There is no letter to the council: every point goes elsewhere. `--paper` writes the letters for there.";

/// One of the papers besides the letter, by its key.
fn paper(key: &str, format: &str, answers: &Answers, setting: Setting) -> Result<String, Wrong> {
    let complaint = finished(answers, setting)?;
    let papers = summary(&complaint, setting).papers;
    let Some(paper) = papers.iter().find(|paper| paper.kind.key() == key) else {
        let keys: Vec<_> = papers.iter().map(|paper| paper.kind.key()).collect();
        return Err(vec![format!("`--paper`: these answers make no `{key}`, but: {}.", keys.join(", "))]);
    };
    match format {
        "text" => Ok(text::text(&paper.letter)),
        "html" => Ok(html::html(&paper.letter)),
        _ => Err(vec![format!("`--as`: a paper comes as text or html, and not as `{format}`.")]),
    }
}

/// What the rules make of answers that leave nothing open.
fn finished(answers: &Answers, setting: Setting) -> Result<Complaint, Wrong> {
    in_order(answers, setting)?;
    replay(answers, setting.today).decided.map_err(|ask| {
        let missing = || {
            let key = ask.key();
            format!("The answer to `{key}` is missing. Without `--as` the question is printed.")
        };
        vec![incomplete(ask, answers, setting).unwrap_or_else(missing)]
    })
}

/// One document, by the name of its format.
fn document(
    format: &str,
    answers: &Answers,
    changed: Option<&str>,
    setting: Setting,
) -> Result<String, Wrong> {
    const FORMATS: [&str; 7] = ["text", "html", "email", "ics", "csv", "json", "save"];
    let none = |what: &str| vec![String::from(what)];
    if !FORMATS.contains(&format) {
        let formats = FORMATS.join(", ");
        return Err(vec![format!("`--as`: there is no format `{format}`. The formats are: {formats}.")]);
    }
    if format == "save" {
        in_order(answers, setting)?;
        let decided = replay(answers, setting.today).decided;
        let letter = decided.ok().and_then(|complaint| summary(&complaint, setting).letter);
        return save::save(answers, letter.as_ref(), changed, setting)
            .map_err(|_| none("The answers are too long to be saved in one file."));
    }
    let complaint = finished(answers, setting)?;
    let summary = summary(&complaint, setting);
    let letter = || summary.letter.as_ref().ok_or_else(|| none(NO_LETTER));
    match format {
        "csv" => Ok(table::table(&complaint, &summary, setting)),
        "json" => Ok(format!("{:#}\n", case::case(&complaint, &summary, changed, setting))),
        "ics" => summary
            .dates
            .as_ref()
            .and_then(|dates| calendar::calendar(dates, setting))
            .ok_or_else(|| none("There is no date to come.")),
        "text" => Ok(changed.map_or(text::text(letter()?), str::to_owned)),
        "html" => {
            let letter = letter()?;
            Ok(changed.map_or_else(|| html::html(letter), |text| html::html_of(&letter.subject, text)))
        }
        _ => {
            let letter = letter()?;
            let text = changed.map_or_else(|| text::text(letter), str::to_owned);
            match email::email_of(&letter.subject, &text, setting.council) {
                Some(Email::Whole(link)) => Ok(format!("{link}\n")),
                Some(Email::ToPaste(_)) => {
                    Err(none("The letter is too long for a mailto link. Copy it from `--as text`."))
                }
                None => Err(none("The council’s profile has no e-mail address.")),
            }
        }
    }
}

fn page(arguments: &[String]) -> Result<String, Wrong> {
    let given = given(arguments)?;
    if given.staff {
        return Ok(deadlines::first_page(Voice::Adult));
    }
    if given.maker {
        return Ok(editor::first_page());
    }
    if given.advocate {
        return Ok(caseload_list::first_page());
    }
    holidays(&given)?;
    let council = council_of_page(&given)?;
    Ok(match given.directory.as_deref() {
        Some(path) => {
            let directory = directory(Some(path))?;
            first_page::first_page_of_all(&council, &directory, directory.checked)
        }
        None => first_page::first_page(&council),
    })
}

/// Prints everything that is found in profiles. An error is a reason to refuse; with `--strict` a warning is too.
fn check_council(arguments: &[String]) -> Result<String, Wrong> {
    let mut today = None;
    let mut is_strict = false;
    let mut paths = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--strict" => is_strict = true,
            "--today" => today = Some(date(rest.next().map(String::as_str), "--today")?),
            option if option.starts_with("--") => {
                return Err(vec![format!("There is no option `{option}`.\n{HELP}")]);
            }
            path => paths.push(path),
        }
    }
    if paths.is_empty() {
        return Err(vec![String::from("Which profile? Give one file or more.")]);
    }
    let today = today.unwrap_or_else(this_day);
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    for path in &paths {
        match read(path) {
            Ok(text) => {
                let checked = files::council::check(&text, Some(today));
                let line = |finding: &Finding| format!("{path}: {finding}");
                errors.extend(checked.of(Weight::Error).map(|finding| format!("error: {}", line(finding))));
                let line = |finding| format!("warning: {}", line(finding));
                warnings.extend(checked.of(Weight::Warning).map(line));
            }
            Err(problem) => errors.extend(problem),
        }
    }
    if !errors.is_empty() || (is_strict && !warnings.is_empty()) {
        errors.extend(warnings);
        return Err(errors);
    }
    let mut text: String = warnings.iter().map(|warning| format!("{warning}\n")).collect();
    let _ = match warnings.len() {
        0 => writeln!(text, "Nothing is wrong with {}.", paths.join(", ")),
        1 => writeln!(text, "Nothing is wrong with {}; there is 1 warning.", paths.join(", ")),
        n => writeln!(text, "Nothing is wrong with {}; there are {n} warnings.", paths.join(", ")),
    };
    Ok(text)
}

/// The directory of councils in a file, or the one that comes with the program.
fn directory(path: Option<&str>) -> Result<Directory, Wrong> {
    let (path, text) = match path {
        Some(path) => (path, read(path)?),
        None => ("static/directory.json", include_str!("../../static/directory.json").to_owned()),
    };
    files::directory::read(&text).map_err(|problems| named(path, problems))
}

/// Prints which council answers.
fn find_council(arguments: &[String]) -> Result<String, Wrong> {
    let (mut options, mut typed) = (Vec::new(), Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--directory" | "--today" | "--voice" => {
                options.push(argument.clone());
                options.extend(rest.next().cloned());
            }
            option if option.starts_with("--") => {
                return Err(vec![format!("There is no option `{option}`.\n{HELP}")]);
            }
            word => typed.push(word),
        }
    }
    let given = given(&options)?;
    let today = given.today.as_deref().map(|day| date(Some(day), "--today")).transpose()?;
    let typed = typed.join(" ");
    if typed.trim().is_empty() {
        return Err(vec![String::from(
            "Which council? Give its name or a part of it, a district, a town or a trust.",
        )]);
    }
    let directory = directory(given.directory.as_deref())?;
    let hits = directory.find(&typed, today.unwrap_or_else(this_day));
    Ok(format!("{:#}\n", json::found(&hits, &directory, voice(&given)?)))
}

/// Prints what is wrong with the directory, or that nothing is, and its warnings.
fn check_directory(arguments: &[String]) -> Result<String, Wrong> {
    let given = given(arguments)?;
    let today = given.today.as_deref().map(|day| date(Some(day), "--today")).transpose()?;
    let path = given.file.as_deref().or(given.directory.as_deref());
    let directory = directory(path)?;
    let path = path.unwrap_or("static/directory.json");
    let warnings = files::directory::warnings(&directory, today.unwrap_or_else(this_day));
    let mut text: String = warnings.iter().map(|warning| format!("warning: {path}: {warning}\n")).collect();
    let _ = writeln!(
        text,
        "Nothing is wrong with {path}: {} councils, last compared with their sources on {}.",
        directory.councils.len(),
        directory.checked
    );
    Ok(text)
}

/// Today in England, with which a profile’s review date is compared.
fn this_day() -> NaiveDate {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(seconds).ok().and_then(day_in_england).unwrap_or_default()
}

/// Prints the format of a profile, as JSON Schema or as a table for people.
fn council_format(arguments: &[String]) -> Result<String, Wrong> {
    match given(arguments)?.format.as_deref() {
        None | Some("schema") => Ok(format!("{:#}\n", files::council::schema::schema())),
        Some("table") => Ok(files::council::schema::table()),
        Some(other) => {
            Err(vec![format!("`--as`: there is no form `{other}`. The forms are schema and table.")])
        }
    }
}
