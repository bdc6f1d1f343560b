//! What the Ombudsman's investigator needs: what was complained about, in which order things happened, what the council
//! said, what is wanted, and the papers that go with it.

use crate::documents::letter::{Letter, Page, REFUSAL};
use crate::rules::clocks::Clock;
use crate::rules::events::Event;
use crate::rules::fitting::enclosures;
use crate::rules::history::History;
use crate::rules::questions::{AfterStages, EarlierStepsField, RefusedFor, StandsAt, When};
use crate::rules::route::Case;
use crate::rules::steps::{NextRight, Stage, Step};
use crate::rules::timeline::{Due, Status};
use crate::words::table::{letter as say, paper};
use crate::words::typed::day_in;
use crate::words::{InWords, Phrase, dates};

/// Writes the letter to the Ombudsman.
pub(super) fn pack(mut page: Page) -> Letter {
    let is_over = page.route().for_ombudsman().next().is_some();
    let ask = match () {
        () if !is_over => of_a_stage(&page),
        () if is_of_promises(&page) => paper::OMBUDSMAN_KEEP,
        () => paper::OMBUDSMAN_STILL_WRONG,
    };
    page.text(format!("{} {}", opening(&page), page.raw(ask)));
    page.who();
    page.list(page.child_and_reference());
    let happened = chronology(&page);
    page.section(paper::OMBUDSMAN_DATES_HEADING, happened);
    let route = page.route();
    // What is new since the stages were over goes to the council first.
    let points: Vec<_> = if is_over { route.for_ombudsman().collect() } else { route.ours().collect() };
    let heading =
        if is_of_promises(&page) { paper::OMBUDSMAN_AGREED_HEADING } else { paper::OMBUDSMAN_POINTS_HEADING };
    page.open_points(points.into_iter(), heading);
    page.tried(paper::OMBUDSMAN_SAID_HEADING);
    page.wanted(say::WANTED_HEADING);
    page.late_reasons();
    if let Some(cases) = page.other_cases(NextRight::Hold) {
        page.text(cases);
    }
    let papers = enclosures(page.complaint).into_iter().map(|enclosure| {
        let name = enclosure.words().name;
        page.raw(name)
    });
    let papers = papers.collect();
    page.section(paper::OMBUDSMAN_PAPERS_HEADING, papers);
    page.sign();
    page.greet(paper::GREETING_OMBUDSMAN);
    let council = page.setting.council_name();
    let subject = page.fill(paper::OMBUDSMAN_SUBJECT, &[("council", &council)]);
    let to = vec![page.raw(paper::OMBUDSMAN_TO)];
    page.end(to, subject)
}

fn opening(page: &Page) -> String {
    let stage = page.route().case().and_then(Case::which_stage).map_or("", Stage::number);
    match page.way.map(|way| way.next) {
        Some(NextRight::StageTwoLate | NextRight::PanelLate | NextRight::StageThreeLate) => {
            page.raw(paper::OMBUDSMAN_LATE)
        }
        Some(
            NextRight::AnswerRefusal
            | NextRight::AnswerRefusalOfComplaint
            | NextRight::AnswerRefusalOfARight
            | NextRight::AnswerLateRefusal,
        ) => page.fill(paper::OMBUDSMAN_REFUSED, &[("stage", stage)]),
        Some(NextRight::LeaveOtherProcedure) => page.raw(paper::OMBUDSMAN_WRONG_PROCEDURE),
        _ if is_of_promises(page) => page.raw(paper::OMBUDSMAN_PROMISED),
        _ => {
            let all_stages = NextRight::Ombudsman.words().letter;
            page.raw(all_stages)
        }
    }
}

/// What is asked about a stage that the council has not finished, or will not begin. The law sets out the stages, and
/// leaves some refusals to the council: what the Ombudsman then looks at is how it decided.
fn of_a_stage(page: &Page) -> Phrase {
    let case = page.route().case();
    // Of a stage that the law gives this person, there was nothing to decide.
    if case.is_some_and(Case::is_refused_what_is_theirs) {
        return paper::OMBUDSMAN_FINISH;
    }
    match case.and_then(|case| Some((case.refused_for()?, case.which_stage()?))) {
        // No law sets a last day for asking for Stage 2.
        Some((RefusedFor::Late, Stage::One | Stage::Three)) => paper::OMBUDSMAN_LATE_REFUSAL,
        Some((RefusedFor::OtherCase, _) | (RefusedFor::Person, Stage::One)) => paper::OMBUDSMAN_HOW_DECIDED,
        _ => paper::OMBUDSMAN_FINISH,
    }
}

/// Whether it is about what the council agreed to after all stages and has not done.
fn is_of_promises(page: &Page) -> bool {
    matches!(page.answers().after_stages(), Ok(AfterStages::Promise | AfterStages::Both))
}

/// What is known about what happened, in order; nothing is guessed.
pub(super) fn chronology(page: &Page) -> Vec<String> {
    let voice = page.setting.voice;
    let answers = page.answers();
    let dated = |phrase: Phrase, stage: &str, date| {
        page.fill(phrase, &[("date", &dates::part(date, voice)), ("stage", stage)])
    };
    let of_stage = |case: &Case| case.which_stage().map_or("", Stage::number);
    let mut lines = Vec::new();
    if let Ok(Some(date)) = answers.happened_on() {
        lines.push(dated(paper::OMBUDSMAN_BEGAN, "", date));
    }
    if let Ok(Some(date)) = answers.found_out_on() {
        lines.push(dated(paper::OMBUDSMAN_FOUND_OUT, "", date));
    }
    if answers.when() == Ok(When::Still) {
        lines.push(page.raw(paper::OMBUDSMAN_STILL));
    }
    lines.extend(earlier_steps(page));
    if let (Some(case), Ok(Some(asked))) = (page.route().case(), answers.requested_on()) {
        let is_first = case.which_stage() == Some(Stage::One);
        let phrase = if is_first { paper::OMBUDSMAN_TOLD } else { paper::OMBUDSMAN_ASKED };
        lines.push(dated(phrase, of_stage(case), asked));
    }
    if let Some((case, since)) = page.route().case().and_then(|case| Some((case, case.since()?))) {
        lines.extend(match case.stands_at() {
            StandsAt::ToldSomeone | StandsAt::Waiting1 => {
                Some(dated(paper::OMBUDSMAN_TOLD, Stage::One.number(), since))
            }
            StandsAt::Waiting2 => Some(dated(paper::OMBUDSMAN_ASKED, Stage::Two.number(), since)),
            StandsAt::Waiting3 => Some(dated(paper::OMBUDSMAN_ASKED, Stage::Three.number(), since)),
            StandsAt::Answered3 => Some(dated(paper::OMBUDSMAN_ANSWERED, Stage::Three.number(), since)),
            StandsAt::Refused => Some(dated(paper::OMBUDSMAN_REFUSED_ON, of_stage(case), since)),
            StandsAt::Mediation => Some(dated(paper::OMBUDSMAN_OFFERED, of_stage(case), since)),
            StandsAt::Skipped1 => Some(dated(paper::OMBUDSMAN_SKIPPED, "", since)),
            StandsAt::NotSent => Some(dated(paper::OMBUDSMAN_ANSWERED, Stage::Three.number(), since)),
            StandsAt::OtherProcedure if case.has_last_answer() => {
                Some(dated(paper::OMBUDSMAN_LAST_ANSWER, "", since))
            }
            StandsAt::OtherProcedure => Some(dated(paper::OMBUDSMAN_MOVED, "", since)),
            _ => None,
        });
    }
    for (label, field) in REFUSAL {
        let said = answers.text(field);
        lines.extend(said.map(|said| format!("{}: {said}", page.raw(label))));
    }
    // Every other thing that has happened, with its day.
    let history = page.route().case().map(Case::history);
    for event in history.into_iter().flat_map(History::events) {
        let limit = |step| page.way.and_then(|way| way.entry(step)).map_or(Due::Unknown, |entry| entry.limit);
        let (phrase, stage, limit) = match event.event {
            Event::Paused => (paper::OMBUDSMAN_PAUSED, Stage::One.number(), Due::Unknown),
            Event::Resumed => (paper::OMBUDSMAN_RESUMED, Stage::One.number(), Due::Unknown),
            Event::NewDateOne => (paper::OMBUDSMAN_NEW_DATE, Stage::One.number(), Due::Unknown),
            Event::NewDateTwo => (paper::OMBUDSMAN_NEW_DATE, Stage::Two.number(), Due::Unknown),
            Event::PointsAgreed => (paper::OMBUDSMAN_AGREED, Stage::Two.number(), Due::Unknown),
            Event::AnsweredOne => (paper::OMBUDSMAN_ANSWERED_AT, Stage::One.number(), Due::Unknown),
            Event::AnsweredTwo => (paper::OMBUDSMAN_ANSWERED_AT, Stage::Two.number(), Due::Unknown),
            Event::PanelMet => (paper::OMBUDSMAN_PANEL_MET, Stage::Three.number(), limit(Step::Panel).last()),
            Event::ReportReceived => (paper::OMBUDSMAN_REPORT, Stage::Three.number(), Due::Unknown),
            _ => continue,
        };
        if event.on.range().is_some() {
            let (on, limit) = (dates::due(event.on, voice), dates::due(limit, voice));
            lines.push(page.fill(phrase, &[("stage", stage), ("date", &on), ("from", &limit)]));
        }
    }
    for entry in page.way.into_iter().flat_map(|way| &way.entries) {
        let (phrase, stage) = match entry.step {
            Step::StageOneLatest => (paper::OMBUDSMAN_DUE, Stage::One.number()),
            Step::StageTwoLatest => (paper::OMBUDSMAN_DUE, Stage::Two.number()),
            Step::Panel => (paper::OMBUDSMAN_PANEL_DUE, Stage::Three.number()),
            Step::PanelReport => (paper::OMBUDSMAN_REPORT_DUE, Stage::Three.number()),
            Step::PanelReply => (paper::OMBUDSMAN_DUE, Stage::Three.number()),
            _ => continue,
        };
        if let Status::Late(days) = entry.status {
            let (due, days) = (dates::due(entry.due.last(), voice), days.0.to_string());
            lines.push(page.fill(phrase, &[("stage", stage), ("date", &due), ("days", &days)]));
        }
    }
    lines
}

/// The steps before the last answer, as far as they were told, each with the day by which it was due if its first day
/// is known.
fn earlier_steps(page: &Page) -> Vec<String> {
    let voice = page.setting.voice;
    use EarlierStepsField as Field;
    let told = |field: Field| {
        let text = page.answers().text(field)?;
        Some(text.trim_end_matches(['.', ',']).to_owned()).filter(|text| !text.is_empty())
    };
    let due = |field, clock: Clock| match clock.latest(day_in(&told(field)?, voice)?, page.setting.holidays) {
        Ok(day) => Some(dates::due(Due::On(day), voice)),
        _ => None,
    };
    let steps = [
        (Field::Complained, paper::OMBUDSMAN_TOLD, Stage::One.number(), None),
        (
            Field::AnsweredOne,
            paper::OMBUDSMAN_ANSWERED_AT,
            Stage::One.number(),
            due(Field::Complained, Clock::StageOne),
        ),
        (Field::AskedTwo, paper::OMBUDSMAN_ASKED, Stage::Two.number(), None),
        (
            Field::AnsweredTwo,
            paper::OMBUDSMAN_ANSWERED_AT,
            Stage::Two.number(),
            due(Field::AskedTwo, Clock::StageTwo),
        ),
        (
            Field::AskedThree,
            paper::OMBUDSMAN_ASKED,
            Stage::Three.number(),
            due(Field::AskedThree, Clock::Panel),
        ),
    ];
    let line = |(field, phrase, stage, due): (Field, Phrase, &str, Option<String>)| {
        let text = page.fill(phrase, &[("date", &told(field)?), ("stage", stage)]);
        let was_due = if field == Field::AskedThree {
            paper::OMBUDSMAN_PANEL_WAS_DUE
        } else {
            paper::OMBUDSMAN_WAS_DUE
        };
        Some(match due {
            Some(due) => page.fill(was_due, &[("text", &text), ("date", &due)]),
            None => text,
        })
    };
    steps.into_iter().filter_map(line).collect()
}
