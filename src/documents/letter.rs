//! The letter: short, numbered, in the person's own words, for the step they are at.
//!
//! Empty answers are left out. What the person wrote stays exactly as they wrote it.

mod asks;
mod points;
mod who;

use super::directory::with_article;
use super::said::point_name;
use super::setting::Setting;
use crate::rules::answers::Answers;
use crate::rules::characters::initials;
use crate::rules::council::ServiceKind;
use crate::rules::fitting::ticked;
use crate::rules::named::Named;
use crate::rules::questions::{
    AboutYouField, AfterStages, Coming, ComingOnField, LateReason, PanelMet, Proceeding, Question, StandsAt,
    TheChildField, TriedField, WantedField, WhatTheySaidField, Whose, WhyLateField, Wish,
};
use crate::rules::route::{Case, Complaint, Route};
use crate::rules::screening::{Point, is_other_case_over};
use crate::rules::steps::{Discretion, NextRight, Stage, Step};
use crate::rules::timeline::{Due, Entry, NewDate, Status, Timeline};
use crate::words::table::{QUESTIONS, letter as say, paper};
use crate::words::{InWords, Phrase, Reader, Voice, dates};

/// A letter in its parts; every format writes these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The date in words; empty if the person adds it on the day they send the letter.
    pub date: String,
    /// Who it is to, a line each; nothing on a card to show.
    pub to: Vec<String>,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// A numbered point with what was said about it, each with its label.
    Point {
        /// The number.
        number: usize,
        /// What it is about.
        name: String,
        /// What was said.
        said: Vec<(String, String)>,
    },
}

/// The names of other cases, for use inside a sentence.
pub(super) fn case_names(cases: &[Proceeding], voice: Voice) -> String {
    let name = |case: &Proceeding| {
        Some(match case {
            Proceeding::Court => say::CASE_COURT,
            Proceeding::Tribunal => say::CASE_TRIBUNAL,
            Proceeding::Police => say::CASE_POLICE,
            Proceeding::Disciplinary => say::CASE_DISCIPLINARY,
            Proceeding::None | Proceeding::NotSure => return None,
        })
    };
    let names: Vec<_> = cases.iter().filter_map(name).map(|name| name.raw(voice)).collect();
    listed(&names, voice)
}

/// Several things inside a sentence: one, two and three.
pub(super) fn listed(names: &[&str], voice: Voice) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => {
            say::BOTH.say(voice, &[("from", &first.join(", ")), ("name", last)])
        }
        names => names.concat(),
    }
}

/// Writes the letter for the step the person is at.
pub(super) fn letter(
    complaint: &Complaint,
    next: NextRight,
    way: Option<&Timeline>,
    setting: Setting,
) -> Letter {
    let mut page = Page::new(complaint, way, setting);
    let stage = complaint.route.case().and_then(Case::which_stage).map_or("", Stage::number);
    let opening = next.words().letter;
    let late = late_step(next).and_then(|step| page.entry(step));
    // Nothing is late until the last of the days is over, so only that day is shown.
    let due = late.map(|entry| dates::due(entry.due.last(), setting.voice));
    let told = complaint.route.case().and_then(Case::since);
    let told = told.map(|told| dates::part_in_sentence(told, setting.voice));
    let is_told = matches!(next, NextRight::ToldNoAnswer | NextRight::ToldStageOver);
    let due = due.or(told.filter(|_| is_told)).unwrap_or_default();
    let given = late.filter(|entry| matches!(entry.new_date, Some(NewDate::Holds(_))));
    page.text(match (given, next) {
        // The council's own new date has passed, not the law's first days.
        (Some(_), NextRight::ChaseStageOne) => {
            page.fill(say::NEW_DATE_OVER, &[("date", &due), ("stage", Stage::One.number())])
        }
        (Some(_), NextRight::ChaseStageTwo) => {
            page.fill(say::NEW_DATE_OVER, &[("date", &due), ("stage", Stage::Two.number())])
        }
        (_, NextRight::WaitStageThree) if complaint.answers.panel_met() == Ok(PanelMet::No) => {
            page.raw(say::PANEL_NOT_MET)
        }
        (_, NextRight::AnswerRefusal | NextRight::AnswerRefusalOfComplaint)
            if is_other_case_over(&complaint.answers) =>
        {
            page.raw(say::CASE_OVER)
        }
        _ => opening.say(setting.voice, &[("date", &due), ("stage", stage)]),
    });
    page.place(next);
    page.who();
    page.facts(late);
    if is_short(next) {
        // The council knows what was complained about, so it is not complained about again.
        page.names(complaint.route.ours(), paper::ABOUT_HEADING);
        page.coming();
        page.short_asks(next);
    } else {
        let is_later = matches!(
            next,
            NextRight::AskStageTwo
                | NextRight::AskStageTwoAgreed
                | NextRight::StageTwoBecauseLate
                | NextRight::AskStageThree
                | NextRight::AskStageThreeBesideMeeting
                | NextRight::LeaveOtherProcedure
        );
        let heading = if is_later { say::POINTS_BEFORE_HEADING } else { say::POINTS_HEADING };
        page.open_points(complaint.route.ours(), heading);
        page.when();
        page.wanted(say::WANTED_HEADING);
        page.tried(say::TRIED_HEADING);
        page.late_reasons();
        page.coming();
        page.asks(next);
    }
    page.sign();
    let subject = page.subject(next, stage);
    page.for_council_about(subject)
}

/// Whether a letter asks about an awaited answer. Such a letter says only what was asked, when it was due and what
/// should happen now.
fn is_short(next: NextRight) -> bool {
    matches!(
        next,
        NextRight::WaitStageOne
            | NextRight::ChaseStageOne
            | NextRight::StageOnePaused
            | NextRight::WaitStageTwo
            | NextRight::ChaseStageTwo
            | NextRight::StageTwoLate
            | NextRight::WaitStageThree
            | NextRight::PanelLate
            | NextRight::AskWhetherDecided
            | NextRight::AskWhetherPanelMet
            | NextRight::WaitPanelReport
            | NextRight::PanelReportLate
            | NextRight::WaitPanelReply
            | NextRight::StageThreeLate
    )
}

/// The step that a letter about lateness is about.
fn late_step(next: NextRight) -> Option<Step> {
    match next {
        NextRight::ChaseStageOne | NextRight::AskWhetherDecided => Some(Step::StageOneReply),
        NextRight::ChaseStageTwo => Some(Step::StageTwoReply),
        NextRight::StageTwoBecauseLate => Some(Step::StageOneLatest),
        NextRight::StageTwoLate => Some(Step::StageTwoLatest),
        NextRight::StageOnePaused => Some(Step::StageOneLatest),
        NextRight::PanelLate | NextRight::AskWhetherPanelMet => Some(Step::Panel),
        NextRight::PanelReportLate => Some(Step::PanelReport),
        NextRight::StageThreeLate => Some(Step::PanelReply),
        _ => None,
    }
}

/// What is told of a refusal or an offer, with its labels.
pub(super) const REFUSAL: [(Phrase, WhatTheySaidField); 2] =
    [(say::REFUSED_BY, WhatTheySaidField::Who), (say::REFUSED_SAID, WhatTheySaidField::Said)];

/// A letter being written: what it is made from, and its parts so far. A part that has nothing to say leaves itself
/// out.
pub(super) struct Page<'a> {
    pub(super) complaint: &'a Complaint,
    pub(super) way: Option<&'a Timeline>,
    pub(super) setting: Setting<'a>,
    blocks: Vec<Block>,
}

impl<'a> Page<'a> {
    pub(super) fn new(complaint: &'a Complaint, way: Option<&'a Timeline>, setting: Setting<'a>) -> Page<'a> {
        Page { complaint, way, setting, blocks: Vec::new() }
    }

    pub(super) fn route(&self) -> &'a Route {
        &self.complaint.route
    }

    pub(super) fn answers(&self) -> &'a Answers {
        &self.complaint.answers
    }

    /// A sentence as it is.
    pub(super) fn raw(&self, phrase: Phrase) -> String {
        phrase.raw(self.setting.voice).to_owned()
    }

    /// A sentence with its openings filled.
    pub(super) fn fill(&self, phrase: Phrase, openings: &[(&str, &str)]) -> String {
        phrase.say(self.setting.voice, openings)
    }

    pub(super) fn text(&mut self, text: String) {
        self.blocks.push(Block::Text(text));
    }

    pub(super) fn list(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.blocks.push(Block::List(lines));
        }
    }

    pub(super) fn section(&mut self, heading: Phrase, lines: Vec<String>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Heading(self.raw(heading)));
            self.list(lines);
        }
    }

    /// A step of the way that has a date.
    pub(super) fn entry(&self, step: Step) -> Option<&'a Entry> {
        let mut entries = self.way?.entries.iter();
        entries.find(|entry| entry.step == step && entry.due.range().is_some())
    }

    /// An option as the person chose it, in the form for the person it is about.
    fn chosen(&self, question: Question, place: usize) -> String {
        let option = &QUESTIONS[question.place()].options[place];
        self.raw(option.label.to(Reader::of(self.answers())))
    }

    /// The facts that a complaints team looks for first: the child, the reference, the day of the last step, and how
    /// late the letter's step is.
    pub(super) fn facts(&mut self, late: Option<&Entry>) {
        let mut facts = self.child_and_reference();
        let days = self.asked_before().into_iter().chain(self.last_step());
        facts.extend(days.map(|(label, date)| format!("{label}: {date}")));
        for (label, field) in REFUSAL {
            let said = self.answers().text(field);
            facts.extend(said.map(|said| format!("{}: {said}", self.raw(label))));
        }
        if let Some((entry, Status::Late(days))) = late.map(|entry| (entry, entry.status))
            && days.0 > 0
        {
            let is_rough = matches!(entry.due, Due::Between(..));
            let label = if is_rough { say::DAYS_LATE_AT_LEAST } else { say::DAYS_LATE };
            facts.push(format!("{}: {}", self.raw(label), days.0));
        }
        self.list(facts);
    }

    /// The child and the reference: the same facts for somebody who is not the council.
    pub(super) fn child_and_reference(&self) -> Vec<String> {
        let answers = self.answers();
        let facts = [
            (self.raw(say::CHILD_NAME), answers.text(TheChildField::Name)),
            (self.raw(say::CHILD_AGE), answers.text(TheChildField::Age)),
            (self.raw(say::REFERENCE), answers.text(TriedField::Reference)),
        ];
        let told = |(label, fact): (String, Option<&str>)| Some(format!("{label}: {}", fact?));
        facts.into_iter().filter_map(told).collect()
    }

    /// When they asked for the stage that was refused, or offered in another form; or had the answer after which they ask
    /// for the panel beside a meeting.
    fn asked_before(&self) -> Option<(String, String)> {
        let case = self.route().case()?;
        let stage = case.which_stage()?;
        if case.may_still_ask_for_the_panel() {
            let answered = self.answers().answered_on().ok()??;
            return Some((self.raw(say::ANSWERED_ON), dates::part(answered, self.setting.voice)));
        }
        let asked = self.answers().requested_on().ok()??;
        let label = match stage {
            Stage::One => self.raw(say::SENT_ON),
            Stage::Two | Stage::Three => self.fill(say::ASKED_ON, &[("stage", stage.number())]),
        };
        Some((label, dates::part(asked, self.setting.voice)))
    }

    /// What the person did or received last, and when.
    fn last_step(&self) -> Option<(String, String)> {
        let case = self.route().case()?;
        let label = match case.stands_at() {
            StandsAt::ToldSomeone => self.raw(say::TOLD_ON),
            StandsAt::Waiting1 => self.raw(say::SENT_ON),
            StandsAt::Waiting2 => self.fill(say::ASKED_ON, &[("stage", Stage::Two.number())]),
            StandsAt::Waiting3 => self.fill(say::ASKED_ON, &[("stage", Stage::Three.number())]),
            StandsAt::Answered1 | StandsAt::Answered2 => self.raw(say::ANSWERED_ON),
            StandsAt::Refused => self.raw(say::REFUSED_ON),
            StandsAt::Mediation => self.raw(say::OFFERED_ON),
            StandsAt::OtherProcedure if case.has_last_answer() => self.raw(say::ANSWERED_ON),
            StandsAt::OtherProcedure => self.raw(say::MOVED_ON),
            StandsAt::Skipped1 => self.raw(say::SKIPPED_ON),
            _ => return None,
        };
        Some((label, dates::part(case.since()?, self.setting.voice)))
    }

    /// The names of the points, for a paper that is not the complaint itself.
    pub(super) fn names<'b>(&mut self, points: impl Iterator<Item = &'b Point>, heading: Phrase) {
        let names = points.map(|point| self.raw(point_name(point.concern, self.answers())));
        let names = names.collect();
        self.section(heading, names);
    }

    pub(super) fn wanted(&mut self, heading: Phrase) {
        let options = QUESTIONS[Question::Wanted.place()].options;
        let answers = self.answers();
        let ticked = ticked::<Wish>(answers, Question::Wanted);
        let mut lines: Vec<_> = ticked.map(|wish| self.raw(options[wish.place()].label.plain)).collect();
        lines.extend(answers.text(WantedField::Else).map(str::to_owned));
        self.section(heading, lines);
    }

    /// What a letter says about where the complaint stands besides its step: that what waits keeps its place, and that
    /// a complaint after all stages is a new one.
    fn place(&mut self, next: NextRight) {
        let answers = self.answers();
        if matches!(answers.after_stages(), Ok(AfterStages::New | AfterStages::Both)) {
            self.text(self.raw(say::NEW_MATTER));
        }
        if next != NextRight::Hold {
            return;
        }
        let (phrase, stage) = match (answers.stands_at(), self.stage_kept()) {
            (Ok(StandsAt::ToldSomeone), _) => (say::HOLD_TOLD, ""),
            (Ok(StandsAt::Waiting1 | StandsAt::Waiting2 | StandsAt::Waiting3), Some(stage)) => {
                (say::HOLD_AT_STAGE, stage.number())
            }
            (_, Some(stage)) => (say::HOLD_ASKS_STAGE, stage.number()),
            _ => return,
        };
        self.text(self.fill(phrase, &[("stage", stage)]));
    }

    /// The stage at which a complaint that waits for another case goes on: the one it is at, or the one asked for.
    pub(super) fn stage_kept(&self) -> Option<Stage> {
        let answers = self.answers();
        match answers.stands_at().ok()? {
            StandsAt::Waiting1 => Some(Stage::One),
            StandsAt::Waiting2 | StandsAt::Answered1 | StandsAt::Skipped1 => Some(Stage::Two),
            StandsAt::Waiting3 | StandsAt::Answered2 => Some(Stage::Three),
            StandsAt::Refused | StandsAt::Mediation => {
                answers.which_stage().ok().filter(|stage| *stage != Stage::One)
            }
            _ => None,
        }
    }

    pub(super) fn tried(&mut self, heading: Phrase) {
        let tried = self.answers().text(TriedField::What).map(str::to_owned);
        self.section(heading, tried.into_iter().collect());
    }

    pub(super) fn late_reasons(&mut self) {
        let reasons = self.route().late_reasons.iter().filter(|reason| **reason != LateReason::None);
        let mut reasons: Vec<_> = reasons.map(|reason| self.late_reason(*reason)).collect();
        reasons.extend(self.answers().text(WhyLateField::Why).map(str::to_owned));
        let is_panel = self.route().discretions().contains(&Discretion::LatePanel);
        self.section(if is_panel { say::LATE_PANEL_HEADING } else { say::LATE_HEADING }, reasons);
    }

    /// A reason why time went by, as a sentence about the person concerned.
    fn late_reason(&self, reason: LateReason) -> String {
        let is_for_another = self.route().standing.helping.is_some();
        let writer = if is_for_another { say::THE_PERSON } else { say::I };
        // About oneself it is already a sentence.
        if crate::rules::standing::is_own(self.answers()) {
            return self.chosen(Question::LateReasons, reason.place());
        }
        let (phrase, who) = match reason {
            LateReason::Afraid => (say::LATE_AFRAID, writer),
            LateReason::FoundOut => (say::LATE_FOUND_OUT, writer),
            LateReason::TooYoung if !is_for_another => (say::LATE_TOO_YOUNG, say::THE_CHILD),
            LateReason::TooYoung => (say::LATE_TOO_YOUNG, writer),
            LateReason::Unwell => (say::LATE_UNWELL, writer),
            LateReason::NotTold => (say::LATE_NOT_TOLD, writer),
            LateReason::Waited => (say::LATE_WAITED, writer),
            LateReason::Evidence => (say::LATE_EVIDENCE, writer),
            LateReason::Effect => (say::LATE_EFFECT, writer),
            LateReason::None => return String::new(),
        };
        self.fill(phrase, &[("name", &self.raw(who))])
    }

    /// What a letter for this step is about, as a complaints team sorts its post: the stage, the reference and the
    /// child's initials.
    fn subject(&self, next: NextRight, refused: &str) -> String {
        use NextRight as N;
        let (phrase, stage) = match next {
            N::AskStageTwo | N::AskStageTwoAgreed | N::StageTwoBecauseLate | N::LeaveOtherProcedure => {
                (say::SUBJECT_STAGE_TWO, Stage::Two.number())
            }
            N::AskStageThree | N::AskStageThreeBesideMeeting => {
                (say::SUBJECT_STAGE_THREE, Stage::Three.number())
            }
            N::ChaseStageOne => (say::SUBJECT_LATE, Stage::One.number()),
            N::ChaseStageTwo | N::StageTwoLate => (say::SUBJECT_LATE, Stage::Two.number()),
            N::PanelLate | N::AskWhetherPanelMet | N::PanelReportLate | N::StageThreeLate => {
                (say::SUBJECT_LATE, Stage::Three.number())
            }
            N::WaitStageOne | N::AskWhetherDecided | N::StageOnePaused => {
                (say::SUBJECT_AT_STAGE, Stage::One.number())
            }
            N::WaitStageTwo => (say::SUBJECT_AT_STAGE, Stage::Two.number()),
            N::WaitStageThree | N::WaitPanelReport | N::WaitPanelReply => {
                (say::SUBJECT_AT_STAGE, Stage::Three.number())
            }
            N::AnswerRefusal
            | N::AnswerRefusalOfComplaint
            | N::AnswerRefusalOfARight
            | N::AnswerLateRefusal => (say::SUBJECT_REFUSAL, refused),
            N::AnswerMediation => (say::SUBJECT_MEDIATION, refused),
            N::AskWhichProcedure => (say::SUBJECT_PROCEDURE, ""),
            _ => (say::SUBJECT, ""),
        };
        self.fill(phrase, &[("stage", stage)])
    }

    /// The subject with the reference and the child's initials, which tell a complaints team whose it is.
    fn with_reference(&self, subject: String) -> String {
        let reference = self.answers().text(TriedField::Reference);
        let reference = reference.map(|reference| format!("{} {reference}", self.raw(say::REFERENCE)));
        let child = self.answers().text(TheChildField::Name).map(|name| initials(name).join(" "));
        let parts = [reference, child.filter(|child| !child.is_empty())].into_iter().flatten();
        let parts: Vec<_> = parts.filter(|_| !self.route().anonymous).collect();
        match parts.join(", ") {
            parts if parts.is_empty() => subject,
            parts if subject.ends_with('?') => format!("{subject} {parts}"),
            parts => format!("{subject}, {parts}"),
        }
    }

    /// What is about to happen, for use inside a sentence; none if nobody has said what it is.
    pub(super) fn what_comes(&self, coming: Coming) -> Option<String> {
        Some(self.raw(match coming {
            Coming::Move => say::COMING_MOVE,
            Coming::PlacementEnds => say::COMING_PLACEMENT_ENDS,
            Coming::SupportStops => say::COMING_SUPPORT_STOPS,
            Coming::Meeting | Coming::Other | Coming::No | Coming::NotSure => return None,
        }))
    }

    pub(super) fn coming(&mut self) {
        if let Some(coming) = self.route().coming {
            let (heading, text) = match Reader::of(self.answers()) {
                Reader::Themselves if self.route().needs_a_roof() => {
                    (say::NO_ROOF_HEADING, self.raw(say::NO_ROOF_OWN))
                }
                Reader::Another if self.route().needs_a_roof() => {
                    (say::NO_ROOF_HEADING, self.raw(say::NO_ROOF))
                }
                _ => match self.what_comes(coming) {
                    Some(what) => {
                        let phrase = if self.route().anonymous { say::COMING_ANONYMOUS } else { say::COMING };
                        (say::COMING_HEADING, self.fill(phrase, &[("concern", &what)]))
                    }
                    // Whoever cannot be asked what it is cannot have it held, and nobody can answer them before it.
                    None if self.route().anonymous => return,
                    None if self.route().can_be_held() => {
                        (say::COMING_HEADING, self.raw(say::COMING_UNNAMED))
                    }
                    // What goes on all the same is a reason to answer before it, if they say when it is.
                    None if self.coming_on().is_none() => return,
                    None => (say::COMING_MEETING_HEADING, self.raw(say::COMING_MEETING)),
                },
            };
            self.blocks.push(Block::Heading(self.raw(heading)));
            self.text(text);
            self.another_place(coming);
            if let Some(day) = self.coming_on() {
                self.text(self.fill(say::COMING_DAY, &[("date", &day)]));
            }
        }
    }

    /// Where a home may end that is not the council’s to keep, such as rooms of a university, asks for another one.
    pub(super) fn another_place(&mut self, coming: Coming) {
        if coming == Coming::PlacementEnds && !self.route().needs_a_roof() {
            self.text(self.raw(say::COMING_PLACE));
        }
    }

    /// When that is to happen, as the person wrote it, for use inside a sentence and a subject.
    pub(super) fn coming_on(&self) -> Option<String> {
        let day = self.answers().text(ComingOnField::Day)?;
        let day = day.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(day.trim_end_matches(['.', '!', ',']).to_owned()).filter(|day| !day.is_empty())
    }

    /// How to reach the person, and their name; or that they give none.
    pub(super) fn sign(&mut self) {
        if self.route().anonymous {
            return self.text(self.raw(say::ANONYMOUS));
        }
        let about = |field: AboutYouField| self.answers().text(field).map(str::to_owned);
        let mut lines: Vec<String> = about(AboutYouField::Contact).into_iter().collect();
        lines.extend(about(AboutYouField::Safe).map(|safe| self.fill(say::SAFE, &[("contact", &safe)])));
        let name = about(AboutYouField::Name);
        self.section(say::REPLY_HEADING, lines);
        self.text(self.raw(say::YOURS));
        self.blocks.extend(name.map(Block::Text));
    }

    /// Whether it is about another council than this one.
    pub(super) fn is_of_another_council(&self) -> bool {
        matches!(self.answers().whose(), Ok(Whose::Another | Whose::PlacedHere | Whose::OutsideEngland))
    }

    /// Begins the letter.
    pub(super) fn greet(&mut self, greeting: Phrase) {
        self.blocks.insert(0, Block::Text(format!("{},", self.raw(greeting))));
    }

    /// Ends a letter to the council, with today's date.
    pub(super) fn for_council(self, subject: Phrase) -> Letter {
        let subject = self.raw(subject);
        self.for_council_about(subject)
    }

    /// The same with a subject that says more than a phrase.
    pub(super) fn for_council_about(mut self, subject: String) -> Letter {
        self.greet(say::GREETING);
        let subject = self.with_reference(subject);
        if self.is_of_another_council() {
            let to = vec![self.raw(say::TO_COMPLAINTS)];
            return self.end(to, subject);
        }
        let team = match &self.setting.council.team {
            Some(team) => self.fill(say::TO_TEAM, &[("team", team)]),
            None => self.raw(say::TO_COMPLAINTS),
        };
        let to = self.at_the_council(team);
        self.end(to, subject)
    }

    /// Somebody at the council, with the council's name and its postal address.
    pub(super) fn at_the_council(&self, who: String) -> Vec<String> {
        let council = self.setting.council;
        let mut to = vec![who];
        // The body that runs the service has the files and answers; the council stays responsible.
        match council.service.as_ref().filter(|service| service.kind != ServiceKind::Council) {
            Some(service) => {
                to.push(service.name.clone());
                let name = council.name.as_deref().map(with_article);
                to.extend(name.map(|name| self.fill(say::TO_FOR, &[("council", &name)])));
            }
            None => to.extend(council.name.clone()),
        }
        to.extend(council.contacts.post.iter().cloned());
        to.dedup();
        to
    }

    pub(super) fn end(self, to: Vec<String>, subject: String) -> Letter {
        Letter { date: dates::day(self.setting.today, self.setting.voice), to, subject, blocks: self.blocks }
    }
}

/// The letter for the council's own complaints procedure: the points that the children's one does not cover.
pub(super) fn for_other_procedure(complaint: &Complaint, setting: Setting) -> Letter {
    let mut page = Page::new(complaint, None, setting);
    let is_beside = complaint.route.ours().next().is_some();
    page.text(page.raw(paper::OTHER_OPENING));
    page.who();
    page.facts(None);
    page.points(complaint.route.for_other_procedure(), say::POINTS_HEADING);
    page.when();
    page.wanted(say::WANTED_HEADING);
    page.tried(say::TRIED_HEADING);
    let mut asks = Vec::new();
    for decides in complaint.route.for_other_procedure().flat_map(|point| &point.beside) {
        let sentence = page.raw(decides.words().say);
        if !asks.contains(&sentence) && !complaint.route.anonymous {
            asks.push(sentence);
        }
    }
    if complaint.route.anonymous {
        asks.push(page.raw(paper::OTHER_ASK_ANONYMOUS));
    } else {
        asks.extend([paper::OTHER_ASK, paper::OTHER_WHEN].map(|phrase| page.raw(phrase)));
        // One letter may have had one answer, which was about some of it.
        let is_answered = complaint.answers.stands_at() == Ok(StandsAt::Answered1);
        asks.extend(is_answered.then(|| page.raw(paper::OTHER_ANSWERED)));
    }
    asks.extend(is_beside.then(|| page.raw(paper::OTHER_BESIDE)));
    asks.extend(page.help());
    asks.extend((!complaint.route.anonymous).then(|| page.raw(say::ASK_CONFIRM)));
    page.section(say::ASKS_HEADING, asks);
    page.sign();
    page.for_council(paper::OTHER_SUBJECT)
}
