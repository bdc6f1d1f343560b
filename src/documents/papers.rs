//! The further papers, made from the same answers: what goes with the letter or follows it.

mod elsewhere;
mod ombudsman;

use chrono::Days;

use super::council::how_to_reach;
use super::letter::{Letter, Page, case_names, for_other_procedure, letter};
use super::setting::Setting;
use crate::rules::doors::Door;
use crate::rules::fitting;
use crate::rules::law::Source;
use crate::rules::papers::{Addressee, PaperKind};
use crate::rules::questions::{HelpNeededField, StandsAt};
use crate::rules::route::{Case, Complaint};
use crate::rules::screening::{Outcome, Point, other_cases};
use crate::rules::steps::{NextRight, Stage, Step};
use crate::rules::timeline::{Due, Entry, Status, Timeline};
use crate::words::table::{PaperKindWords, letter as say, paper};
use crate::words::{IS_TRANSLATED, InWords, Reader, Voice, dates};

/// A paper other than the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What kind it is.
    pub kind: PaperKind,
    /// What it is called.
    pub name: String,
    /// When and why to use it.
    pub when: String,
    /// What it says.
    pub letter: Letter,
    /// The door that it is for, if that is another.
    pub door: Option<PaperDoor>,
    /// The same in the reader's language, if that is not the council's.
    pub to_read: Option<Letter>,
}

/// The other door that a paper is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperDoor {
    /// Where it goes.
    pub door: Door,
    /// How to reach it.
    pub how: String,
    /// The law behind the paper.
    pub source: Source,
}

impl Paper {
    /// Who it is for.
    pub fn addressee(&self) -> Addressee {
        self.kind.addressee()
    }
}

/// Writes the papers that fit this complaint, the most pressing first.
pub(super) fn papers(
    complaint: &Complaint,
    next: Option<NextRight>,
    way: Option<&Timeline>,
    setting: Setting,
) -> Vec<Paper> {
    let running = way.and_then(running);
    let kinds = fitting::papers(
        complaint,
        way.map(|way| way.next),
        running.is_some(),
        way.is_some_and(|way| way.long_ago),
    );
    let written = |kind: PaperKind, setting: Setting| {
        let page = || Page::new(complaint, way, setting);
        let in_voice = |voice| next.map(|next| letter(complaint, next, way, Setting { voice, ..setting }));
        let later = |next| Some(undated(letter(complaint, next, way, setting)));
        match kind {
            PaperKind::HoldDecision => hold(page()),
            PaperKind::Agreed => Some(agreed(page())),
            PaperKind::Chase => running.as_ref().map(|running| chase(page(), running)),
            PaperKind::WhereIsIt => Some(where_is_it(page())),
            // Whether or not a pause or a decision moves it, the last day that the letter names has to be over.
            PaperKind::AskStageTwoNow if is_stage_one_over(way, setting) => {
                Some(letter(complaint, NextRight::StageTwoBecauseLate, way, setting))
            }
            PaperKind::AskStageTwoNow => None,
            // One letter for Stage 2 is enough: who waits for a decision has the one above once it can be late.
            PaperKind::AskStageTwo
                if is_stage_one_over(way, setting)
                    && way.is_some_and(|way| way.next == NextRight::AskWhetherDecided) =>
            {
                None
            }
            PaperKind::AskStageTwo => later(NextRight::AskStageTwo),
            PaperKind::AskStageThree => later(NextRight::AskStageThree),
            PaperKind::WhichProcedure => Some(which_procedure(page())),
            PaperKind::AfterTheCase => Some(undated(after_the_case(page()))),
            PaperKind::OtherProcedure => Some(for_other_procedure(complaint, setting)),
            PaperKind::OmbudsmanPack => Some(ombudsman::pack(page())),
            // If the letter already has this voice, a copy in it is no other paper.
            PaperKind::FormalCopy if setting.voice == Voice::Adult || IS_TRANSLATED => None,
            PaperKind::FormalCopy => in_voice(Voice::Adult),
            PaperKind::ChildsCopy if setting.voice != Voice::Adult => None,
            PaperKind::ChildsCopy => in_voice(Voice::YoungPerson),
            PaperKind::AdvocateNote => Some(advocate_note(page())),
            PaperKind::TalkCard => Some(talk_card(page())),
            // Nobody knows the day on which the council will have answered.
            PaperKind::Commissioner => elsewhere::for_door(kind, complaint, setting).map(undated),
            kind => elsewhere::for_door(kind, complaint, setting),
        }
    };
    let paper = |kind: PaperKind| {
        // The copy in a child's words is for the child.
        let is_own = kind == PaperKind::ChildsCopy;
        let letter = written(kind, if is_own { setting } else { setting.to_council() })?;
        let to_read = if IS_TRANSLATED && !is_own { written(kind, setting) } else { None };
        let PaperKindWords { name, when } = *kind.words();
        let when = elsewhere::when(kind, complaint).unwrap_or(when);
        let [name, when] = [name, when].map(|phrase| phrase.raw(setting.voice).to_owned());
        let mut doors = complaint.route.for_door(kind).flat_map(Point::letters);
        let door = doors.find(|(_, letter)| *letter == kind);
        let door = door.and_then(|(door, _)| {
            Some(PaperDoor { door, how: how_to_reach(door, setting), source: kind.source()? })
        });
        Some(Paper { kind, name, when, letter, door, to_read })
    };
    kinds.into_iter().filter_map(paper).collect()
}

/// A letter for later, without a day: the person adds it on the day they send it.
fn undated(letter: Letter) -> Letter {
    Letter { date: String::new(), ..letter }
}

fn hold(mut page: Page) -> Option<Letter> {
    let coming = page.route().coming?;
    let is_named = !page.route().anonymous;
    let what = page.what_comes(coming)?;
    let day = page.coming_on();
    page.text(page.fill(paper::HOLD_OPENING, &[("concern", &what)]));
    page.another_place(coming);
    if let Some(day) = &day {
        page.text(
            page.fill(if is_named { paper::HOLD_DAY } else { paper::HOLD_DAY_ANONYMOUS }, &[("date", day)]),
        );
    }
    page.who();
    page.facts(None);
    page.points(page.route().of_a_council(), say::POINTS_HEADING);
    let mut asks = vec![page.raw(paper::HOLD_WHO_DECIDES)];
    asks.extend(is_named.then(|| page.raw(paper::HOLD_ASK)));
    asks.extend(page.help());
    page.section(say::ASKS_HEADING, asks);
    page.sign();
    let subject = match &day {
        Some(day) => page.fill(paper::HOLD_SUBJECT_DAY, &[("concern", &what), ("date", day)]),
        None => page.raw(paper::HOLD_SUBJECT),
    };
    Some(page.for_council_about(subject))
}

/// The awaited answer: the stage, and the step with its day.
struct Running<'a> {
    stage: &'static str,
    entry: &'a Entry,
}

/// Whether the last day of Stage 1 is over, by the days that are known.
fn is_stage_one_over(way: Option<&Timeline>, setting: Setting) -> bool {
    let entries = way.into_iter().flat_map(|way| &way.entries);
    let mut ends =
        entries.filter(|entry| entry.step == Step::StageOneLatest).filter_map(|entry| entry.due.range());
    ends.any(|(_, last)| last < setting.today)
}

/// The answer that is running now, or is late, if its day can be given.
fn running(way: &Timeline) -> Option<Running<'_>> {
    let (stage, step) = match way.next {
        NextRight::WaitStageOne | NextRight::StageTwoBecauseLate => {
            (Stage::One.number(), Step::StageOneLatest)
        }
        NextRight::WaitStageTwo => (Stage::Two.number(), Step::StageTwoLatest),
        NextRight::WaitStageThree => (Stage::Three.number(), Step::Panel),
        NextRight::WaitPanelReport => (Stage::Three.number(), Step::PanelReport),
        NextRight::WaitPanelReply => (Stage::Three.number(), Step::PanelReply),
        _ => return None,
    };
    let entry = way.entries.iter().find(|entry| entry.step == step && entry.due.range().is_some())?;
    Some(Running { stage, entry })
}

fn chase(mut page: Page, running: &Running) -> Letter {
    let due = dates::due(running.entry.due.last(), page.setting.voice);
    let opening = match running.entry.step {
        Step::Panel => paper::CHASE_PANEL,
        Step::PanelReport => paper::CHASE_REPORT,
        _ => paper::CHASE_OPENING,
    };
    page.text(page.fill(opening, &[("stage", running.stage), ("date", &due)]));
    page.who();
    page.facts(Some(running.entry));
    page.names(page.route().ours(), paper::ABOUT_HEADING);
    page.sign();
    let is_late = matches!(running.entry.status, Status::Late(_));
    let letter = page.for_council(paper::CHASE_SUBJECT);
    // An answer that is not late yet is asked about on a later day.
    if is_late { letter } else { undated(letter) }
}

/// The days in which the writer asks for what was agreed, before the Ombudsman: good practice, and no law.
const SOON: Days = Days::new(14);

fn agreed(mut page: Page) -> Letter {
    let voice = page.setting.voice;
    let since = page.route().case().and_then(Case::since);
    page.text(match since {
        Some(since) => page.fill(paper::AGREED_OPENING, &[("date", &dates::part(since, voice))]),
        None => page.raw(paper::AGREED_OPENING_PLAIN),
    });
    page.who();
    page.list(page.child_and_reference());
    page.open_points(page.route().for_ombudsman(), paper::OMBUDSMAN_AGREED_HEADING);
    let soon = dates::day(page.setting.today.checked_add_days(SOON).unwrap_or(page.setting.today), voice);
    let asks = vec![page.fill(paper::AGREED_ASK, &[("date", &soon)]), page.raw(say::ASK_CONFIRM)];
    page.section(say::ASKS_HEADING, asks);
    page.sign();
    page.for_council(paper::AGREED_SUBJECT)
}

fn where_is_it(mut page: Page) -> Letter {
    page.text(page.raw(paper::WHERE_OPENING));
    page.who();
    page.facts(None);
    page.names(page.route().ours(), paper::ABOUT_HEADING);
    let asks = vec![page.raw(paper::WHERE_ASK), page.raw(say::ASK_CONFIRM)];
    page.section(say::ASKS_HEADING, asks);
    page.sign();
    page.for_council(paper::WHERE_SUBJECT)
}

fn which_procedure(mut page: Page) -> Letter {
    page.text(page.raw(paper::WHICH_OPENING));
    page.who();
    page.facts(None);
    page.names(page.route().ours(), paper::ABOUT_HEADING);
    let mut ask = page.raw(paper::WHICH_ASK);
    ask.extend(page.basis().map(|basis| format!(" {basis}")));
    let asks = vec![ask, page.raw(say::ASK_CONFIRM)];
    page.section(say::ASKS_HEADING, asks);
    page.sign();
    page.for_council(paper::WHICH_SUBJECT)
}

fn after_the_case(mut page: Page) -> Letter {
    let cases = other_cases(page.answers()).unwrap_or_default();
    page.text(page.fill(paper::AFTER_OPENING, &[("case", &case_names(&cases, page.setting.voice))]));
    if let Some(stage) = page.stage_kept() {
        page.text(page.fill(paper::AFTER_STAGE, &[("stage", stage.number())]));
    }
    page.who();
    page.facts(None);
    // If nobody could say which points had to wait, all of them may have.
    let route = page.route();
    let waits = !route.waits_for().is_empty();
    let had_to_wait = route.ours().filter(|point| !waits || matches!(point.outcome, Outcome::Waits(_)));
    page.points(had_to_wait, say::POINTS_HEADING);
    page.wanted(say::WANTED_HEADING);
    let is_named = !route.anonymous;
    let ask = if is_named { say::ASK_STATUTORY } else { say::ASK_STATUTORY_ANONYMOUS };
    let mut ask = page.raw(ask);
    ask.extend(page.basis().map(|basis| format!(" {basis}")));
    let mut asks = vec![ask];
    asks.extend(page.help());
    asks.extend(is_named.then(|| page.raw(say::ASK_CONFIRM)));
    page.section(say::ASKS_HEADING, asks);
    page.sign();
    page.for_council(say::SUBJECT)
}

fn advocate_note(mut page: Page) -> Letter {
    let mut opening = vec![page.raw(paper::ADVOCATE_OPENING)];
    opening.extend(page.route().coming.map(|_| {
        page.raw(match Reader::of(page.answers()) {
            _ if !page.route().needs_a_roof() => paper::ADVOCATE_SOON,
            Reader::Themselves => paper::ADVOCATE_NO_ROOF,
            Reader::Another => paper::ADVOCATE_NO_ROOF_OTHER,
        })
    }));
    page.text(opening.join(" "));
    page.who();
    page.list(page.child_and_reference());
    page.points(page.route().written(), paper::ABOUT_HEADING);
    page.wanted(say::WANTED_HEADING);
    let mut lines = ombudsman::chronology(&page);
    let is_sent = page.route().case().is_some_and(|case| case.stands_at() != StandsAt::NotSent);
    lines.extend((!is_sent).then(|| page.raw(paper::ADVOCATE_NOT_SENT)));
    lines
        .extend(page.way.into_iter().flat_map(|way| &way.entries).filter_map(|entry| next_day(&page, entry)));
    page.section(paper::ADVOCATE_DATES_HEADING, lines);
    page.sign();
    page.greet(paper::GREETING_ADVOCATE);
    let to = vec![page.raw(paper::ADVOCATE_TO)];
    let subject = page.raw(paper::ADVOCATE_SUBJECT);
    page.end(to, subject)
}

/// The first of the days it can be, which is the safe one.
fn first(due: Due) -> Due {
    due.range().map_or(due, |(first, _)| Due::On(first))
}

/// A day that is running now, for an advocate. What is late is told already, and an advocate counts the rest.
fn next_day(page: &Page, entry: &Entry) -> Option<String> {
    let runs = matches!(entry.status, Status::Running(_) | Status::AskToday | Status::DueToday);
    let (phrase, stage, due) = match entry.step {
        Step::StageOneLatest => (paper::ADVOCATE_DUE, Stage::One.number(), Some(entry.due)),
        Step::StageTwoLatest => (paper::ADVOCATE_DUE, Stage::Two.number(), Some(entry.due)),
        Step::Panel => (paper::ADVOCATE_PANEL, Stage::Three.number(), Some(entry.due)),
        Step::AskStageTwo | Step::AskStageThree => {
            let stage = if entry.step == Step::AskStageTwo { Stage::Two } else { Stage::Three };
            let stage = stage.number();
            match entry.ask_by {
                Some(by) => (paper::ADVOCATE_ASK_BY, stage, Some(first(by))),
                None => (paper::ADVOCATE_ASK_TODAY, stage, Some(entry.due.last())),
            }
        }
        _ => return None,
    };
    let due = due.filter(|due| runs && due.range().is_some())?;
    Some(page.fill(phrase, &[("stage", stage), ("date", &dates::due(due, page.setting.voice))]))
}

fn talk_card(mut page: Page) -> Letter {
    page.text(page.raw(paper::CARD_OPENING));
    page.points(page.route().written(), paper::ABOUT_HEADING);
    page.wanted(paper::CARD_WANTED);
    let please = [paper::CARD_LISTEN, paper::CARD_TELL, paper::CARD_HELP];
    let mut please: Vec<_> = please.map(|phrase| page.raw(phrase)).into();
    please.extend(page.answers().text(HelpNeededField::Which).map(str::to_owned));
    page.section(paper::CARD_PLEASE, please);
    let subject = page.raw(paper::CARD_SUBJECT);
    undated(page.end(Vec::new(), subject))
}
