//! Everything a person takes away, in words: where each point goes, the dates, and the letter.
//!
//! Made once from the complaint, the council and today's date; every format is a function of it.

use chrono::NaiveDate;

use super::council;
use super::directory;
use super::letter::{Letter, case_names, for_other_procedure, letter, listed};
use super::papers::{Paper, papers};
use super::said::point_name;
use super::setting::Setting;
use crate::rules::advice::Advice;
use crate::rules::advised::advised;
use crate::rules::characters::sentence_start;
use crate::rules::clocks::Start;
use crate::rules::concerns::Concern;
use crate::rules::council::Promise;
use crate::rules::days::{ComesOnDayOff, FirstDay, NoDate, WorkingDays};
use crate::rules::doors::Door;
use crate::rules::fitting::{self, enclosures, notices};
use crate::rules::law::{Rule, Source};
use crate::rules::papers::{Enclosure, Notice, PaperKind};
use crate::rules::questions::{Danger, Form, StandsAt, Who};
use crate::rules::route::{Case, Complaint};
use crate::rules::screening::Outcome;
use crate::rules::steps::{Discretion, NextRight, Step};
use crate::rules::timeline::{Due, Entry, NewDate, Other, PauseEffect, Status, Timeline, timeline};
use crate::words::brought::brought;
use crate::words::table::{NextRightWords, StepWords, limits, phone, result};
use crate::words::{IS_TRANSLATED, InWords, Phrase, Reader, Spoken, Voice, dates, table};

/// The whole result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Whether someone may not be safe.
    pub danger: bool,
    /// What the person can do now.
    pub next: Option<Next>,
    /// By when, in a sentence, if that can be said.
    pub by_when: Option<String>,
    /// Where each point goes.
    pub points: Vec<PointResult>,
    /// The way with its dates, if there is one.
    pub dates: Option<Dates>,
    /// The letter, if there is something to write to this council about.
    pub letter: Option<Letter>,
    /// The letter in the reader's language, if that is not the council's.
    pub letter_to_read: Option<Letter>,
    /// The further papers, from the same answers, the most pressing first.
    pub papers: Vec<Paper>,
    /// What to put with the letter.
    pub enclosures: Vec<String>,
    /// What to say on the phone in place of the letter, a sentence each.
    pub phone: Vec<String>,
    /// What to look at before sending the letter.
    pub notices: Vec<Noticed>,
    /// What a good complaints manager would add, in the order in which it is read.
    pub advice: Vec<(Advice, String)>,
    /// What they would add for whoever wants to read more.
    pub more_advice: Vec<(Advice, String)>,
}

/// What a person can do now, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The step or the right.
    pub right: NextRight,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub what: String,
}

/// Something to look at before a letter goes; it stops nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// The question's stable key.
    pub question: String,
    /// The field's stable key.
    pub field: &'static str,
    /// What it is.
    pub notice: Notice,
    /// What it says.
    pub says: String,
}

/// Where one point goes, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointResult {
    /// What the point is about.
    pub concern: Concern,
    /// The point's name.
    pub name: String,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The outcome's sentence, with its openings still open.
    pub said: Phrase,
    /// The outcome in a sentence.
    pub says: String,
    /// The same for several points at once.
    pub says_of_several: String,
    /// What the council decides, if anything.
    pub decides: Vec<(Discretion, String)>,
    /// That another door is open as well.
    pub also: Option<String>,
    /// The other door, if there is one.
    pub door: Option<OtherDoor>,
    /// The time limit of that door, if it has one.
    pub limit: Option<String>,
    /// The letters for its other doors.
    pub letters: Vec<PaperKind>,
    /// The rules: why, and the source.
    pub reasons: Vec<Reason>,
}

/// Another door for a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherDoor {
    /// Where the point goes.
    pub door: Door,
    /// What it does.
    pub what: String,
    /// How to reach it.
    pub how: String,
}

/// The points by their answers, each answer at its first point, so that a person who complains about much need not read
/// the same again for each.
pub fn by_answer(points: &[PointResult]) -> Vec<Vec<&PointResult>> {
    let mut answers: Vec<Vec<&PointResult>> = Vec::new();
    for point in points {
        let is_same =
            |of: &&mut Vec<&PointResult>| of.first().is_some_and(|first| first.has_answer_of(point));
        match answers.iter_mut().find(is_same) {
            Some(of) => of.push(point),
            None => answers.push(vec![point]),
        }
    }
    answers
}

impl PointResult {
    /// Whether another point has this answer too, for whatever reasons.
    fn has_answer_of(&self, other: &PointResult) -> bool {
        let PointResult { says, decides, also, door, .. } = self;
        (says, decides, also, door) == (&other.says, &other.decides, &other.also, &other.door)
    }
}

/// A rule in the reader's words with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What the reason rests on.
    pub rule: Rule,
    /// Why, in words.
    pub why: String,
    /// Where it comes from.
    pub source: Source,
    /// What the council itself says about it.
    pub council: Option<String>,
}

impl DateLine {
    /// The one day to keep, even if the date is known only roughly: the first day it can be for what the person does,
    /// the last it can be for what they wait for.
    pub fn day(&self) -> Option<NaiveDate> {
        let is_the_persons =
            matches!(self.entry.step, Step::AskStageTwo | Step::AskStageThree | Step::Ombudsman);
        let (first, last) = self.entry.ask_by.unwrap_or(self.entry.due).range()?;
        Some(if is_the_persons { first } else { last })
    }
}

impl Reason {
    fn new(rule: Rule, reader: Reader, setting: Setting) -> Reason {
        let why = match reader {
            Reader::Themselves => rule.words().own_why,
            Reader::Another => rule.words().why,
        };
        let council = setting.council.says_of(rule).map(str::to_owned);
        Reason { rule, why: why.raw(setting.voice).to_owned(), source: rule.source(), council }
    }
}

/// The way with its dates in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// What the dates rest on.
    pub rests_on: Vec<String>,
    /// What has happened and what is to come, in order.
    pub steps: Vec<DateLine>,
}

impl Dates {
    /// Whether any step has a date: a calendar has nothing else to keep.
    pub fn any_known(&self) -> bool {
        self.steps.iter().any(|line| line.entry.due.range().is_some())
    }
}

/// One step of the way, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateLine {
    /// The step with its dates.
    pub entry: Entry,
    /// The step's name.
    pub name: String,
    /// Who does what.
    pub what: String,
    /// The law's date in words; nothing if the step is over.
    pub law: Option<String>,
    /// The cautious day in words, for a step the person takes.
    pub ask_by: Option<String>,
    /// How it stands.
    pub status: String,
    /// Another last day that may apply, and the new date that the council gave.
    pub also: Vec<String>,
    /// Why there is no date, if there is none.
    pub no_date: Option<NoDate>,
    /// Whether the date is approximate, and never a safe day.
    pub is_about: bool,
    /// What the council itself promises.
    pub council: Option<CouncilsPromise>,
    /// The rules behind the law's date.
    pub reasons: Vec<Reason>,
}

/// What a council promises for a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilsPromise {
    /// Its own sentence.
    pub quote: String,
    /// The date that it gives, or why it gives none.
    pub date: Option<String>,
}

/// What can be done next and by when, without the letter and the papers: enough for a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// As [`Summary::next`].
    pub next: Option<Next>,
    /// As [`Summary::by_when`].
    pub by_when: Option<String>,
    /// As [`Summary::dates`].
    pub dates: Option<Dates>,
}

/// Makes the outlook, which is the same as the summary's.
pub fn outlook(complaint: &Complaint, setting: Setting) -> Outlook {
    let case = complaint.route.case();
    let way = case.map(|case| timeline(case, setting.council, setting.today, setting.holidays));
    outlook_of(complaint, next_right(complaint, way.as_ref()), way.as_ref(), setting)
}

fn outlook_of(
    complaint: &Complaint,
    next: Option<NextRight>,
    way: Option<&Timeline>,
    setting: Setting,
) -> Outlook {
    let route = &complaint.route;
    let voice = setting.voice;
    let next = next.filter(|_| !route.anonymous);
    let is_certain = route.case().is_some_and(Case::is_certain);
    let by_when = next.and_then(|next| by_when(next, way?, is_certain, voice));
    // Sending leads to an answer, and nobody can answer a person without a name.
    let next = next.map(|right| {
        let NextRightWords { name, what, undecided_what, .. } = *right.words();
        let what = if is_certain || route.case().is_none() { what } else { undecided_what };
        Next { right, name: name.raw(voice).to_owned(), what: what.raw(voice).to_owned() }
    });
    Outlook { next, by_when, dates: way.map(|way| dates_in_words(way, complaint, setting)) }
}

/// Makes the summary.
pub fn summary(complaint: &Complaint, setting: Setting) -> Summary {
    let route = &complaint.route;
    let voice = setting.voice;
    let way = route.case().map(|case| timeline(case, setting.council, setting.today, setting.holidays));
    let next = next_right(complaint, way.as_ref());
    let points = points(complaint, setting);
    let papers = papers(complaint, next, way.as_ref(), setting);
    let letter = letter_for(complaint, next, way.as_ref(), setting.to_council());
    let letter_to_read =
        if IS_TRANSLATED { letter_for(complaint, next, way.as_ref(), setting) } else { None };
    let enclosures = if route.taken_up().next().is_some() { enclosures(complaint) } else { Vec::new() };
    let in_words = |enclosure: Enclosure| {
        let name = enclosure.words().name;
        name.raw(voice).to_owned()
    };
    let enclosures = enclosures.into_iter().map(in_words).collect();
    let phone = if letter.is_some() { on_the_phone(complaint, next, voice) } else { Vec::new() };
    let notices = notices(complaint).iter().map(|noticed| noticed_in_words(noticed, voice)).collect();
    let reader = Reader::of(&complaint.answers);
    let brought = brought(&complaint.answers);
    let advised = advised(complaint, &brought, |said| fits_on_a_page(said, reader));
    let [advice, more_advice] = [advised.first, advised.more].map(|said| {
        said.into_iter().map(|advice| (advice, said_to(advice, reader).raw(voice).to_owned())).collect()
    });
    let Outlook { next, by_when, dates } = outlook_of(complaint, next, way.as_ref(), setting);
    Summary {
        danger: route.danger != Danger::No,
        next,
        by_when,
        points,
        dates,
        letter,
        letter_to_read,
        papers,
        enclosures,
        phone,
        notices,
        advice,
        more_advice,
    }
}

/// The most letters of advice that a page may hold: with its headings, about three screens of a phone.
const MOST_LETTERS: usize = 1_750;

/// Whether these fit on a page in every voice, so that all voices say the same.
fn fits_on_a_page(said: &[Advice], reader: Reader) -> bool {
    let letters = |voice: Voice| -> usize {
        said.iter().map(|advice| said_to(*advice, reader).raw(voice).chars().count()).sum()
    };
    Voice::ALL.into_iter().all(|voice| letters(voice) <= MOST_LETTERS)
}

/// A piece of advice as it is said to this reader.
fn said_to(advice: Advice, reader: Reader) -> Phrase {
    let words = advice.words();
    Spoken { plain: words.say, own: words.own_say }.to(reader)
}

/// The letter for the step the complaint is at, without the rest of the summary; none if the complaint goes elsewhere.
pub fn letter_alone(complaint: &Complaint, setting: Setting) -> Option<Letter> {
    let case = complaint.route.case();
    let way = case.map(|case| timeline(case, setting.council, setting.today, setting.holidays));
    letter_for(complaint, next_right(complaint, way.as_ref()), way.as_ref(), setting)
}

fn letter_for(
    complaint: &Complaint,
    next: Option<NextRight>,
    way: Option<&Timeline>,
    setting: Setting,
) -> Option<Letter> {
    let route = &complaint.route;
    match next.filter(|_| route.ours().next().is_some()) {
        Some(next) => Some(letter(complaint, next, way, setting)),
        None => route.for_other_procedure().next().map(|_| for_other_procedure(complaint, setting)),
    }
}

/// What the person can do next. The way says so, if there is one; if every point of a complaint waits, it is sent to be
/// held.
fn next_right(complaint: &Complaint, way: Option<&Timeline>) -> Option<NextRight> {
    match way {
        // The Ombudsman cannot look at a matter on which a court case has begun.
        Some(way) if way.next == NextRight::Ombudsman && is_before_a_court(complaint) => {
            Some(NextRight::SolicitorFirst)
        }
        Some(way) => Some(way.next),
        None if complaint.route.anonymous => Some(NextRight::Send),
        None if !complaint.route.waits_for().is_empty() => Some(NextRight::Hold),
        None => None,
    }
}

fn is_before_a_court(complaint: &Complaint) -> bool {
    complaint.route.points.iter().any(|point| point.rules.contains(&Rule::CourtBegun))
}

/// Three short sentences for a person who would rather call.
fn on_the_phone(complaint: &Complaint, next: Option<NextRight>, voice: Voice) -> Vec<String> {
    use NextRight as N;
    let first = match next.filter(|_| complaint.route.ours().next().is_some()) {
        None => phone::OTHER_PROCEDURE,
        // What waits keeps its place: if there was a complaint, it is not a new one.
        Some(N::Hold) => match complaint.answers.stands_at() {
            Ok(StandsAt::NotSent | StandsAt::Withdrawn) | Err(_) => phone::NEW,
            Ok(StandsAt::Answered1 | StandsAt::Skipped1) => phone::STAGE_TWO,
            Ok(StandsAt::Answered2) => phone::STAGE_THREE,
            Ok(_) => phone::WAITING,
        },
        Some(N::Send | N::PutInWriting | N::SendAgain) => phone::NEW,
        Some(N::StageTwoBecauseLate | N::AskStageTwo | N::AskStageTwoAgreed | N::LeaveOtherProcedure) => {
            phone::STAGE_TWO
        }
        Some(N::AskStageThree | N::AskStageThreeBesideMeeting) => phone::STAGE_THREE,
        Some(
            N::AnswerRefusal
            | N::AnswerRefusalOfComplaint
            | N::AnswerRefusalOfARight
            | N::AnswerLateRefusal
            | N::AnswerMediation
            | N::AskWhichProcedure,
        ) => phone::ANSWER,
        Some(
            N::ToldNoAnswer
            | N::ToldStageOver
            | N::WaitStageOne
            | N::StageOnePaused
            | N::PanelLate
            | N::AskWhetherDecided
            | N::AskWhetherPanelMet
            | N::WaitPanelReport
            | N::PanelReportLate
            | N::WaitPanelReply
            | N::ChaseStageOne
            | N::WaitStageTwo
            | N::ChaseStageTwo
            | N::StageTwoLate
            | N::WaitStageThree
            | N::StageThreeLate
            | N::Ombudsman
            | N::SolicitorFirst
            | N::AskWhereItIs,
        ) => phone::WAITING,
    };
    let last = if complaint.route.anonymous { phone::NO_NAME } else { phone::YOUR_NAME };
    [first, phone::WRITE_DOWN, last].map(|phrase| phrase.raw(voice).to_owned()).into()
}

fn noticed_in_words(noticed: &fitting::Noticed, voice: Voice) -> Noticed {
    let says = noticed.notice.words().say;
    let field = match noticed.ask.question.form() {
        Form::Words { fields, .. } => fields.get(noticed.field).copied().unwrap_or_default(),
        _ => "",
    };
    Noticed {
        question: noticed.ask.key(),
        field,
        notice: noticed.notice,
        says: says.say(voice, &[("n", &noticed.words.to_string())]),
    }
}

/// What the council decides, for use inside a sentence: which procedure, and whether it hears this person so late.
fn what_is_decided(decides: &[Discretion], voice: Voice) -> String {
    let names: Vec<_> = decides.iter().map(|decides| decides.words().what.raw(voice)).collect();
    listed(&names, voice)
}

/// The time limit of a door, if it is short, or nobody can know it without the letter.
const fn limit_of(door: Door) -> Option<Phrase> {
    Some(match door {
        Door::ConferenceChair => limits::CONFERENCE_CHAIR,
        Door::ReviewFoster => limits::REVIEW_FOSTER,
        Door::ReviewAdopt => limits::REVIEW_ADOPT,
        Door::SendTribunal | Door::OwnAppeal | Door::Benefits => limits::LETTER,
        Door::FamilyCourt => limits::COURT,
        Door::Ombudsman => limits::OMBUDSMAN,
        _ => return None,
    })
}

/// By when something is to be done or answered: only the days that matter now.
fn by_when(next: NextRight, way: &Timeline, is_certain: bool, voice: Voice) -> Option<String> {
    use NextRight as N;
    let entry = |step: Step| way.entries.iter().find(|entry| entry.step == step);
    // If the start is known only roughly, the last day that it can be.
    let last = |due: Option<Due>| Some(dates::weekday(due?.range()?.1, voice));
    let due = |step: Step| last(entry(step).map(|entry| entry.due));
    let both = |phrase: Phrase, first: Step, latest: Step| {
        Some(phrase.say(voice, &[("from", &due(first)?), ("date", &due(latest)?)]))
    };
    let over = |step: Step| Some(result::BY_OVER.say(voice, &[("date", &due(step)?)]));
    // If a day is known only roughly, only the first is safe.
    let ask = |step: Step| {
        let (by, _) = entry(step)?.ask_by?.range()?;
        Some(result::ASK_BY.say(voice, &[("date", &dates::weekday(by, voice))]))
    };
    let send = if is_certain { result::BY_IF_SENT } else { result::BY_IF_TAKEN_UP };
    match next {
        N::Send | N::SendAgain => both(send, Step::StageOneReply, Step::StageOneLatest),
        N::WaitStageOne | N::PutInWriting => both(result::BY_WAIT, Step::StageOneReply, Step::StageOneLatest),
        N::ChaseStageOne => both(result::BY_CHASE, Step::StageOneReply, Step::StageOneLatest),
        N::StageTwoBecauseLate => over(Step::StageOneLatest),
        N::AskStageTwo => ask(Step::AskStageTwo),
        N::WaitStageTwo => both(result::BY_WAIT, Step::StageTwoReply, Step::StageTwoLatest),
        N::ChaseStageTwo => both(result::BY_CHASE, Step::StageTwoReply, Step::StageTwoLatest),
        N::StageTwoLate => over(Step::StageTwoLatest),
        N::AskStageThree | N::AskStageThreeBesideMeeting => ask(Step::AskStageThree),
        _ => None,
    }
}

fn points(complaint: &Complaint, setting: Setting) -> Vec<PointResult> {
    let (voice, reader) = (setting.voice, Reader::of(&complaint.answers));
    let in_words = |door: Door| {
        let what = door.words().what;
        let how = council::how_to_reach(door, setting);
        // The Ombudsman is for people: a school that writes is told what comes after this procedure.
        let is_worker = door == Door::Corporate
            && complaint.route.standing.who == Who::Professional
            && complaint.route.standing.rule != Rule::AllegationProcess;
        let how = std::iter::once(how)
            .chain(is_worker.then(|| result::CORPORATE_FOR_SERVICES.raw(voice).to_owned()));
        OtherDoor { door, what: what.raw(voice).to_owned(), how: how.collect::<Vec<_>>().join(" ") }
    };
    let why = |rule: &Rule| match rule {
        // No help is cut any more.
        Rule::HelpGiven if complaint.route.child_has_died() => Reason {
            why: result::HELP_GIVEN_THEN.raw(voice).to_owned(),
            ..Reason::new(*rule, reader, setting)
        },
        rule => Reason::new(*rule, reader, setting),
    };
    let point = |point: &crate::rules::screening::Point| {
        let name = point_name(point.concern, &complaint.answers);
        let (said, of_several, decides, door) = match &point.outcome {
            Outcome::Statutory => (result::STATUTORY, result::STATUTORY_SEVERAL, Vec::new(), None),
            Outcome::CouncilDecides(decides) => {
                (result::COUNCIL_DECIDES, result::COUNCIL_DECIDES_SEVERAL, decides.clone(), None)
            }
            Outcome::Waits(_) => (result::WAITS, result::WAITS_SEVERAL, Vec::new(), None),
            Outcome::Elsewhere(door) => {
                (result::ELSEWHERE, result::ELSEWHERE_SEVERAL, Vec::new(), Some(in_words(*door)))
            }
        };
        let says = |said: Phrase| match &point.outcome {
            Outcome::Waits(cases) => said.say(voice, &[("case", &case_names(cases, voice))]),
            Outcome::Elsewhere(door) => said.say(voice, &[("door", door.words().name.raw(voice))]),
            Outcome::CouncilDecides(decides) => {
                said.say(voice, &[("concern", &what_is_decided(decides, voice))])
            }
            Outcome::Statutory => said.raw(voice).to_owned(),
        };
        let what_for = |decides: &Discretion| {
            let why = decides.words().why;
            (*decides, why.raw(voice).to_owned())
        };
        let decides = decides.iter().chain(&point.beside).map(what_for).collect();
        let (says, says_of_several) = (says(said), says(of_several));
        // If the point has its own door, a second door is described with that one.
        let has_own = door.is_some();
        let door = door.or_else(|| point.also.map(&in_words));
        let elsewhere = match point.outcome {
            Outcome::Elsewhere(door) => Some(door),
            _ => point.also,
        };
        let limit = elsewhere.and_then(limit_of).map(|limit| limit.raw(voice).to_owned());
        let also = point.also.map(|also| {
            let name = also.words().name;
            let name = result::ALSO.say(voice, &[("door", name.raw(voice))]);
            let OtherDoor { what, how, .. } = in_words(also);
            if has_own { format!("{name} {what} {how}") } else { name }
        });
        PointResult {
            also,
            concern: point.concern,
            name: name.raw(voice).to_owned(),
            outcome: point.outcome.clone(),
            said,
            says,
            says_of_several,
            decides,
            door,
            limit,
            letters: point.letters().map(|(_, letter)| letter).collect(),
            reasons: point.rules.iter().map(why).collect(),
        }
    };
    complaint.route.points.iter().map(point).collect()
}

fn dates_in_words(way: &Timeline, complaint: &Complaint, setting: Setting) -> Dates {
    let voice = setting.voice;
    let today = dates::weekday(setting.today, voice);
    // Without a date, what the dates rest on would speak of nothing: that they cannot be given is said below.
    let is_dated = way.entries.iter().any(|entry| entry.due.range().is_some());
    let mut rests_on = Vec::new();
    if is_dated {
        let says = if way.if_today { result::DATES_IF_TODAY } else { result::DATES_FROM };
        rests_on.push(says.say(voice, &[("today", &today)]));
    }
    if is_dated && !complaint.route.case().is_some_and(Case::is_certain) {
        rests_on.push(result::DATES_IF_AGREED.raw(voice).to_owned());
    }
    rests_on.push(result::WORKING_DAYS.raw(voice).to_owned());
    rests_on.extend(own_counting(setting));
    rests_on.extend(directory::ends(setting));
    if let Some(case) = complaint.route.case() {
        rests_on.extend(not_as_usual(way, case, setting));
    }
    // A step that is over and has no date tells nobody anything.
    let told = way.entries.iter().filter(|entry| entry.status != Status::Done || entry.due.range().is_some());
    let mut steps: Vec<_> = told.map(|entry| date_line(entry, way, setting)).collect();
    // The papers' date is counted back from the panel, but the papers come first for the person who waits for them.
    if let Some(panel) = steps.windows(2).position(|pair| pair[1].entry.step == Step::PanelPapers) {
        steps.swap(panel, panel + 1);
    }
    Dates { rests_on, steps }
}

/// The latest day, in words.
fn latest(due: Due, voice: Voice) -> String {
    match due {
        Due::On(day) => result::BY.say(voice, &[("date", &dates::weekday(day, voice))]),
        Due::Between(first, last) => {
            let (first, last) = (dates::weekday(first, voice), dates::weekday(last, voice));
            result::BETWEEN.say(voice, &[("from", &first), ("date", &last)])
        }
        Due::Unknown | Due::OffTheList(_) => dates::due(due, voice),
    }
}

/// The date given by a council's own promise, or why it gives none.
fn councils_date(promise: &Promise, due: Due, voice: Voice) -> Option<String> {
    if due.range().is_some() {
        return Some(result::COUNCIL_DATE.say(voice, &[("date", &dates::due(due, voice))]));
    }
    matches!(promise.terms.from, Some(Start::Accepted | Start::PointsAgreed))
        .then(|| result::COUNCIL_NO_DATE.raw(voice).to_owned())
}

/// That the council counts its own days in another way, and its sentence.
fn own_counting(setting: Setting) -> Vec<String> {
    let Some(own) = &setting.council.counting else {
        return Vec::new();
    };
    let (voice, name) = (setting.voice, sentence_start(&setting.council_name()));
    let same_day = own.counting.first_day == FirstDay::SameDay;
    let day_off = own.counting.comes_on_day_off == ComesOnDayOff::NextWorkingDay;
    let say = |is_so: bool, phrase: Phrase| is_so.then(|| phrase.say(voice, &[("council", &name)]));
    let says = [
        say(same_day, table::dates::COUNTS_SAME_DAY),
        say(day_off, table::dates::COUNTS_NEXT_WORKING_DAY),
        Some(table::dates::COUNCIL_SAYS.say(voice, &[("n", &own.quote)])),
    ];
    says.into_iter().flatten().collect()
}

/// What a person must know about dates that cannot be given, about a pause, and about a step that is years past.
fn not_as_usual(way: &Timeline, case: &Case, setting: Setting) -> Vec<String> {
    let voice = setting.voice;
    let has = |status: Status| way.entries.iter().any(|entry| entry.status == status);
    let mut said = Vec::new();
    if has(Status::NotKnown) && case.since().is_none() {
        said.push(table::dates::UNKNOWN_START.raw(voice).to_owned());
    }
    said.extend(pause(way, setting.voice));
    said
}

/// What a pause for an advocate does to Stage 1.
fn pause(way: &Timeline, voice: Voice) -> Option<String> {
    let reply = way.entry(Step::StageOneReply)?.due;
    let last = way.entry(Step::StageOneLatest)?;
    let day = |due: Due| dates::due(due.last(), voice);
    Some(match way.pause? {
        PauseEffect::GoesOn => table::dates::WHILE_PAUSED.say(voice, &[("date", &day(last.due))]),
        PauseEffect::MovesFrom(without) => {
            let most = day(last.other.map_or(last.due, Other::due));
            let (reply, without, last) = (day(reply), day(without), day(last.due));
            let openings = [("n", &*reply), ("from", &without), ("date", &last), ("most", &most)];
            table::dates::PAUSE_MOVES.say(voice, &openings)
        }
        PauseEffect::ChangesNothing => table::dates::PAUSE_CHANGES_NOTHING.raw(voice).to_owned(),
    })
}

/// About when the Ombudsman's twelve months end.
fn about_year(due: Due, voice: Voice) -> String {
    match due.range() {
        Some((first, _)) => table::dates::ABOUT_YEAR.say(voice, &[("date", &dates::day(first, voice))]),
        None => table::dates::ABOUT_YEAR_UNKNOWN.raw(voice).to_owned(),
    }
}

/// Another last day that may apply, and the new date that the council gave.
fn beside(entry: &Entry, voice: Voice) -> Vec<String> {
    if entry.status == Status::Done {
        return Vec::new();
    }
    let say = |phrase: Phrase, due: Due| phrase.say(voice, &[("date", &dates::due(due.last(), voice))]);
    let other = entry.other.filter(|other| other.due().range().is_some()).map(|other| match other {
        Other::WithPause(due) => say(table::dates::OTHER_WITH_PAUSE, due),
        Other::FromAgreedPoints(due) => say(table::dates::OTHER_FROM_POINTS, due),
    });
    let new_date = entry.new_date.map(|new_date| match new_date {
        NewDate::Holds(due) => say(table::dates::NEW_DATE_HOLDS, due),
        NewDate::TooLate(due) => say(table::dates::NEW_DATE_TOO_LATE, due),
        NewDate::NoLater(due) => say(table::dates::NEW_DATE_NO_LATER, due),
    });
    let later = entry.at_the_earliest.then(|| table::dates::FROM_DECISION.raw(voice).to_owned());
    later.into_iter().chain(other).chain(new_date).collect()
}

/// What to do if the Ombudsman's twelve months end while the stages may still run.
fn before_the_last(entry: &Entry, way: &Timeline, voice: Voice) -> Option<String> {
    let (_, year) = entry.due.range().filter(|_| entry.step == Step::Ombudsman)?;
    let (_, last) = way.entry(Step::PanelReply)?.due.range()?;
    let is_first = year < last && matches!(entry.status, Status::Ahead | Status::Now);
    is_first.then(|| table::dates::STAGES_GO_ON.raw(voice).to_owned())
}

/// Who answers at a step that comes after the council's last day.
fn after_its_end(entry: &Entry, setting: Setting) -> Option<String> {
    let ends = setting.council.ends.as_ref()?;
    let (_, last) = entry.due.range().filter(|_| entry.status != Status::Done)?;
    let then = directory::one_of(&ends.then, setting.voice);
    let openings = [("text", then.as_str()), ("council", &setting.council_name())];
    ends.before(last).then(|| table::dates::AFTER_ITS_END.say(setting.voice, &openings))
}

fn date_line(entry: &Entry, way: &Timeline, setting: Setting) -> DateLine {
    let voice = setting.voice;
    // The day an answer came is the day of the answer, not of its limit.
    let named = match (entry.step, entry.status) {
        (Step::StageOneLatest, Status::Done) => Step::StageOneReply,
        (Step::StageTwoLatest, Status::Done) => Step::StageTwoReply,
        (step, _) => step,
    };
    let StepWords { name, what } = *named.words();
    let is_rough = entry.at_the_earliest || matches!(entry.due, Due::Between(..));
    let working_days = |days: WorkingDays| table::working::WORKING_DAYS.count(days.0.into(), voice);
    let status = match entry.status {
        Status::Done => result::DONE.raw(voice).to_owned(),
        Status::Now => result::NOW.raw(voice).to_owned(),
        Status::AskToday => table::dates::ASK_TODAY.raw(voice).to_owned(),
        Status::Running(left) if is_rough => {
            table::dates::RUNNING_AT_LEAST.say(voice, &[("days", &working_days(left))])
        }
        Status::Running(left) => result::RUNNING.say(voice, &[("days", &working_days(left))]),
        Status::DueToday => result::DUE_TODAY.raw(voice).to_owned(),
        Status::AboutNow => table::dates::ABOUT_NOW.raw(voice).to_owned(),
        Status::Late(by) if by.0 == 0 => {
            let last = entry.due.range().map(|(_, last)| dates::weekday(last, voice)).unwrap_or_default();
            table::dates::LATE_SINCE.say(voice, &[("date", &last)])
        }
        Status::NotSettled => {
            let other = entry.other.map_or(Due::Unknown, Other::due);
            table::dates::NOT_SETTLED.say(voice, &[("date", &dates::due(other.last(), voice))])
        }
        Status::Late(by) if is_rough => {
            table::dates::LATE_AT_LEAST.say(voice, &[("days", &working_days(by))])
        }
        Status::Late(by) => result::LATE.say(voice, &[("days", &working_days(by))]),
        Status::Paused => table::dates::PAUSED.raw(voice).to_owned(),
        Status::YearOver => table::dates::YEAR_OVER.raw(voice).to_owned(),
        Status::Ahead => result::AHEAD.raw(voice).to_owned(),
        Status::NotKnown => result::NOT_KNOWN.raw(voice).to_owned(),
    };
    // The Ombudsman's twelve months run from when the person knew, and a good reason may lengthen them.
    let is_about = entry.step == Step::Ombudsman && entry.status != Status::Done;
    let is_over = entry.status == Status::Done && entry.due.range().is_none();
    let is_today = entry.due == Due::On(setting.today) && entry.status == Status::Now;
    let today = result::TODAY.say(voice, &[("date", &dates::weekday(setting.today, voice))]);
    let ask_by = entry.ask_by.filter(|due| due.range().is_some());
    // What has happened happened on that day, and not by it.
    let law = match (entry.status, entry.due) {
        (Status::Done, Due::On(day)) => dates::weekday(day, voice),
        (Status::Paused, _) => table::dates::PAUSED_NO_DATE.raw(voice).to_owned(),
        _ if is_about => about_year(entry.due, voice),
        _ if is_today => today,
        _ => latest(entry.due, voice),
    };
    DateLine {
        name: name.raw(voice).to_owned(),
        what: std::iter::once(what.raw(voice).to_owned())
            .chain(after_its_end(entry, setting))
            .collect::<Vec<_>>()
            .join(" "),
        law: (!is_over).then_some(law),
        // If a day is known only roughly, only the first is safe.
        ask_by: ask_by
            .and_then(Due::range)
            .map(|(by, _)| result::ASK_BY.say(voice, &[("date", &dates::weekday(by, voice))])),
        status,
        also: beside(entry, voice).into_iter().chain(before_the_last(entry, way, voice)).collect(),
        no_date: if entry.status == Status::Paused { Some(NoDate::Paused) } else { entry.due.no_date() },
        is_about,
        council: entry.promise.as_ref().map(|(promise, due)| CouncilsPromise {
            quote: promise.quote.clone(),
            date: councils_date(promise, *due, voice),
        }),
        reasons: entry.rules.iter().map(|rule| Reason::new(*rule, Reader::Another, setting)).collect(),
        entry: entry.clone(),
    }
}
