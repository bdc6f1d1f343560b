//! What the letter asks of the council: the procedure and why, what the council decides, the help that
//! is needed, and an answer in time.

use super::{Page, case_names};
use crate::documents::directory::one_of;
use crate::documents::said::point_name;
use crate::rules::clocks::{Clock, Extension};
use crate::rules::concerns::Concern;
use crate::rules::days::Length;
use crate::rules::doors::Door;
use crate::rules::fitting::ticked;
use crate::rules::law::Rule;
use crate::rules::questions::{
    Arranged, AtPanel, AtPanelField, Help, HelpNeededField, LateReason, Question, SameMatter, Situation,
    WhyLateField,
};
use crate::rules::route::Case;
use crate::rules::screening::{Outcome, Point, in_other_case, other_cases};
use crate::rules::steps::{Discretion, NextRight, Stage, Step};
use crate::rules::timeline::{NewDate, Status};
use crate::words::table::letter as say;
use crate::words::{InWords, Phrase, dates};

impl Page<'_> {
    /// Everything that is asked, a line each.
    pub(in crate::documents) fn asks(&mut self, next: NextRight) {
        let is_named = !self.route().anonymous;
        let statutory = if is_named { say::ASK_STATUTORY } else { say::ASK_STATUTORY_ANONYMOUS };
        let mut lines = vec![match self.basis() {
            Some(basis) => format!("{} {basis}", self.raw(statutory)),
            None => self.raw(statutory),
        }];
        // The letter's first sentence already asks for the procedure.
        let decides = self.route().discretions().into_iter();
        for decides in decides.filter(|decides| *decides != Discretion::WhichProcedure) {
            let sentence = decides.words().say;
            lines.push(self.raw(match decides {
                Discretion::Childhood => self.of_childhood(),
                _ => sentence,
            }));
        }
        lines.extend(self.arrangement());
        lines.extend(self.joined_with_health());
        lines.extend(self.other_cases(next));
        lines.extend(self.asks_now(next));
        lines.extend(self.reply_due(next).or_else(|| self.how_long(next)).or_else(|| self.since_asked(next)));
        lines.extend(self.late_for_the_panel());
        lines.extend(self.in_time_for_the_panel());
        lines.extend(self.for_the_stage(next));
        lines.extend(self.help());
        lines.extend(self.who_answers(is_named));
        lines.extend(is_named.then(|| self.raw(say::ASK_CONFIRM)));
        self.section(say::ASKS_HEADING, lines);
    }

    /// Asks about what happened in a childhood: one's own or somebody else's, and all of it or, if help now is
    /// complained about as well, a part.
    fn of_childhood(&self) -> Phrase {
        let standing = &self.route().standing;
        let is_part = standing.represented().unwrap_or(standing.rule) == Rule::CareLeaver;
        match (is_part, standing.helping.is_some()) {
            (false, false) => Discretion::Childhood.words().say,
            (false, true) => say::ASK_CHILDHOOD_OTHER,
            (true, false) => say::ASK_CHILDHOOD_PART,
            (true, true) => say::ASK_CHILDHOOD_PART_OTHER,
        }
    }

    /// What a council that ends, or one in its place, has to do.
    fn who_answers(&self, is_named: bool) -> Option<String> {
        let council = self.setting.council;
        let day = |day| dates::day(day, self.setting.voice);
        if let Some((name, last_day)) = &council.in_place_of {
            return Some(self.fill(say::ASK_IN_PLACE, &[("name", name), ("date", &day(*last_day))]));
        }
        let (ends, name) = (council.ends.as_ref()?, council.name.as_deref()?);
        let phrase = if is_named { say::ASK_SUCCESSOR } else { say::ASK_SUCCESSOR_ANONYMOUS };
        let then = one_of(&ends.then, self.setting.voice);
        Some(self.fill(phrase, &[("council", name), ("date", &day(ends.last_day)), ("text", &then)]))
    }

    /// What is asked when an answer is awaited: the day it is due, help, and a line to say that the letter has come.
    pub(in crate::documents) fn short_asks(&mut self, next: NextRight) {
        let mut lines: Vec<_> = self.reply_due(next).into_iter().collect();
        if matches!(next, NextRight::WaitStageThree | NextRight::PanelLate | NextRight::AskWhetherPanelMet) {
            let mut asked = self.for_the_stage(NextRight::AskStageThree);
            // The meeting may be nearer than the days that its papers need.
            if let (NextRight::WaitStageThree, Some(papers)) = (next, asked.first_mut()) {
                *papers = format!("{papers} {}", self.raw(say::ASK_PAPERS_TODAY));
            }
            lines.extend(asked);
        }
        // Whoever is told on the telephone that all has to wait asks which part, and why, in writing.
        let waits = self.route().discretions().contains(&Discretion::OtherCase);
        lines.extend(waits.then(|| self.raw(Discretion::OtherCase.words().say)));
        lines.extend(self.help());
        lines.extend((!self.route().anonymous).then(|| self.raw(say::ASK_CONFIRM)));
        self.section(say::ASKS_HEADING, lines);
    }

    /// What belongs to the stage that is asked for.
    fn for_the_stage(&self, next: NextRight) -> Vec<String> {
        match next {
            NextRight::AskStageTwo
            | NextRight::AskStageTwoAgreed
            | NextRight::StageTwoBecauseLate
            | NextRight::LeaveOtherProcedure => {
                let is_of_the_complaint = |point: &Point| point.concern == Concern::Complaint;
                let promised = self.route().ours().any(is_of_the_complaint);
                // What was answered to the end in another procedure has its points already.
                let points = (next != NextRight::LeaveOtherProcedure).then_some(say::ASK_AGREE_POINTS);
                let asks = points.into_iter().chain([say::ASK_TWO_PEOPLE]);
                let mut lines: Vec<_> = asks.map(|phrase| self.raw(phrase)).collect();
                lines.extend(promised.then(|| self.raw(say::ASK_PROMISED)));
                lines
            }
            NextRight::AskStageThree | NextRight::AskStageThreeBesideMeeting => {
                let answers = self.answers();
                let mut lines = vec![self.raw(say::ASK_PAPERS)];
                let ticked: Vec<_> = ticked::<AtPanel>(answers, Question::AtPanel).collect();
                if ticked.is_empty() {
                    lines.push(self.raw(say::ASK_BRING));
                }
                lines.extend(ticked.into_iter().map(|at| {
                    self.raw(match at {
                        AtPanel::Come => say::PANEL_COME,
                        AtPanel::Bring => say::PANEL_BRING,
                        AtPanel::Speaks => say::PANEL_SPEAKS,
                    })
                }));
                let with = answers.text(AtPanelField::With);
                lines.extend(with.map(|name| self.fill(say::PANEL_WITH, &[("name", name)])));
                let needs = answers.text(AtPanelField::Needs);
                lines.extend(needs.map(|help| self.fill(say::PANEL_NEEDS, &[("help", help)])));
                lines
            }
            _ => Vec::new(),
        }
    }

    /// Why this person can use the children's procedure, if the law names them and nobody has to decide.
    pub(in crate::documents) fn basis(&self) -> Option<String> {
        let standing = &self.route().standing;
        let is_open = self.route().discretions().into_iter().any(Discretion::is_about_the_procedure);
        // The Act names the parent of a child who is in care or in need, and not of one who was.
        if !standing.is_automatic() || is_open || self.route().child_has_died() {
            return None;
        }
        let represented = standing.represented();
        let gets_help = matches!(standing.situation, Some(Situation::InCare | Situation::InNeed));
        let reason = match represented.unwrap_or(standing.rule) {
            Rule::LookedAfterChild => say::AS_IN_CARE,
            Rule::ChildInNeed => say::AS_IN_NEED,
            Rule::Parent if gets_help => say::AS_PARENT,
            Rule::ParentalResponsibility if gets_help => say::AS_RESPONSIBLE,
            Rule::FosterCarer => say::AS_FOSTER_CARER,
            Rule::CareLeaver => say::AS_CARE_LEAVER,
            Rule::SpecialGuardian
            | Rule::ChildUnderGuardianship
            | Rule::ParentUnderGuardianship
            | Rule::AskedForGuardianshipSupport => say::AS_GUARDIANSHIP,
            Rule::ChildAndAdoption
            | Rule::ProspectiveAdopter
            | Rule::AdoptionFamily
            | Rule::AdoptionSupported => say::AS_ADOPTION,
            _ => return None,
        };
        let who = if represented.is_some() { say::BASIS_OTHER } else { say::BASIS_OWN };
        Some(self.fill(say::BASIS, &[("from", &self.raw(who)), ("concern", &self.raw(reason))]))
    }

    /// The other cases, and which points they are about.
    pub(in crate::documents) fn other_cases(&self, next: NextRight) -> Option<String> {
        let cases = other_cases(self.answers()).unwrap_or_default();
        let waiting = in_other_case(self.answers(), &self.route().points).into_iter();
        let waiting: Vec<_> = waiting.map(|concern| self.raw(point_name(concern, self.answers()))).collect();
        let phrase = match self.answers().same_matter() {
            _ if cases.is_empty() => return None,
            Ok(SameMatter::No) => say::CASE_SEPARATE,
            Ok(SameMatter::Some) if waiting.is_empty() && self.leaves_a_part_to_the_court() => {
                say::CASE_ELSEWHERE
            }
            _ if waiting.is_empty() => say::CASE_UNCLEAR,
            // That letter begins by asking for the rest.
            _ if next == NextRight::Hold => say::CASE_HOLD,
            _ if self.route().anonymous => say::CASE_ANONYMOUS,
            _ => say::CASE,
        };
        let case = case_names(&cases, self.setting.voice);
        Some(self.fill(phrase, &[("case", &case), ("concern", &waiting.join(", "))]))
    }

    /// Whether a point, such as a report for the court, is in no letter to the council because the court has it.
    fn leaves_a_part_to_the_court(&self) -> bool {
        let is_the_courts = |point: &Point| point.outcome == Outcome::Elsewhere(Door::FamilyCourt);
        self.route().points.iter().any(is_the_courts)
    }

    /// A person with whom a child lives without an order has to know whether the council placed the child there.
    fn arrangement(&self) -> Option<String> {
        let arranged = self.answers().arranged().ok().filter(|_| !self.route().anonymous)?;
        Some(self.raw(match arranged {
            Arranged::Council => say::ASK_ARRANGED_BY_COUNCIL,
            Arranged::Family | Arranged::NotSure => say::ASK_ARRANGED,
        }))
    }

    /// A health service and the council can give one joint answer.
    fn joined_with_health(&self) -> Option<String> {
        let has_health = self.route().points.iter().any(|point| point.concern == Concern::Health);
        (has_health && !self.route().anonymous).then(|| self.raw(say::ASK_JOINED))
    }

    /// That a panel which was refused as asked for late was asked for in time.
    fn in_time_for_the_panel(&self) -> Option<String> {
        let is_in_time = self.route().case().is_some_and(Case::is_refused_in_time);
        let answered = self.answers().answered_on().ok().flatten().filter(|_| is_in_time)?;
        Some(self.fill(say::ASK_IN_TIME, &[("date", &dates::part(answered, self.setting.voice))]))
    }

    fn late_for_the_panel(&self) -> Option<String> {
        let entry = self.entry(Step::AskStageThree)?;
        let has_reasons = self.route().late_reasons.iter().any(|reason| *reason != LateReason::None)
            || self.answers().text(WhyLateField::Why).is_some();
        let phrase = if has_reasons { say::ASK_LATE_PANEL } else { say::ASK_LATE_PANEL_PLAIN };
        matches!(entry.status, Status::Late(_)).then(|| self.raw(phrase))
    }

    /// The help that is needed. Nobody can give any to a person without a name. What they wrote is there all the same,
    /// and has to be translated if it is in their own language.
    pub(in crate::documents) fn help(&self) -> Vec<String> {
        let answers = self.answers();
        let asks = |help: Help| -> Phrase {
            match help {
                Help::Advocate => say::ASK_ADVOCATE,
                Help::Interpreter => say::ASK_INTERPRETER,
                Help::OwnLanguage => say::ASK_OWN_LANGUAGE,
                Help::Format => say::ASK_FORMAT,
                Help::Adjustment => say::ASK_ADJUSTMENT,
            }
        };
        let ticked = ticked::<Help>(answers, Question::HelpNeeded)
            .filter(|help| *help == Help::OwnLanguage || !self.route().anonymous);
        let mut lines: Vec<_> = ticked.map(|help| self.raw(asks(help))).collect();
        let own = answers.text(HelpNeededField::Which);
        lines.extend(own.map(|help| self.fill(say::ASK_HELP, &[("help", help)])));
        lines
    }

    /// How long the stage that is asked for takes, if the day on which it starts is still to come.
    fn how_long(&self, next: NextRight) -> Option<String> {
        let (clock, phrase) = match next {
            NextRight::AskStageTwo => (Clock::StageTwo, say::ASK_HOW_LONG_STAGE_TWO),
            NextRight::AskStageThree | NextRight::AskStageThreeBesideMeeting => {
                (Clock::Panel, say::ASK_HOW_LONG_STAGE_THREE)
            }
            _ => return None,
        };
        let terms = clock.terms();
        let Length::WorkingDays(first) = terms.length else { return None };
        let most = match terms.extension {
            Extension::To(Length::WorkingDays(most), ..) => most,
            _ => first,
        };
        Some(self.fill(phrase, &[("n", &first.to_string()), ("most", &most.to_string())]))
    }

    /// Asks for a stage that was refused before anybody asked for it, or that nobody knows to have been asked for.
    fn asks_now(&self, next: NextRight) -> Option<String> {
        let stage = self.route().case()?.which_stage()?;
        let is_asked = next != NextRight::AnswerRefusal || self.answers().requested_on() != Ok(None);
        (!is_asked).then(|| self.fill(say::ASK_STAGE_NOW, &[("stage", stage.number())]))
    }

    /// By when a stage is due that was asked for and then refused, or offered in another form.
    fn since_asked(&self, next: NextRight) -> Option<String> {
        let case = self.route().case()?;
        let is_asked_again = matches!(
            next,
            NextRight::AnswerRefusal | NextRight::AnswerRefusalOfARight | NextRight::AnswerMediation
        );
        if !is_asked_again || self.way?.if_today {
            return None;
        }
        let (phrase, step) = match case.which_stage()? {
            Stage::One => (say::ASK_SINCE_COMPLAINED, Step::StageOneLatest),
            Stage::Two => (say::ASK_SINCE_ASKED_TWO, Step::StageTwoLatest),
            Stage::Three => (say::ASK_SINCE_ASKED_THREE, Step::Panel),
        };
        let entry = self.entry(step)?;
        // Once Stage 1 is over without an answer, Stage 2 is asked for and not only announced.
        let is_over = step == Step::StageOneLatest && matches!(entry.status, Status::Late(_));
        let phrase = if is_over { say::ASK_SINCE_COMPLAINED_OVER } else { phrase };
        let due = dates::due(entry.due.last(), self.setting.voice);
        Some(self.fill(phrase, &[("date", &due)]))
    }

    /// The dates by which the council has to answer this letter.
    fn reply_due(&self, next: NextRight) -> Option<String> {
        let (first, latest_step) = match next {
            NextRight::Send
            | NextRight::PutInWriting
            | NextRight::SendAgain => (Some(Step::StageOneReply), Step::StageOneLatest),
            NextRight::AskStageTwoAgreed
            | NextRight::StageTwoBecauseLate
            | NextRight::LeaveOtherProcedure => {
                (Some(Step::StageTwoReply), Step::StageTwoLatest)
            }
            NextRight::WaitStageOne | NextRight::ChaseStageOne => (None, Step::StageOneLatest),
            NextRight::WaitPanelReport => (None, Step::PanelReport),
            NextRight::WaitPanelReply | NextRight::PanelReportLate => (None, Step::PanelReply),
            NextRight::WaitStageTwo | NextRight::ChaseStageTwo => (None, Step::StageTwoLatest),
            NextRight::WaitStageThree => (None, Step::Panel),
            // The clock of the stage asked for starts with the request, on a day the person still has to choose.
            NextRight::AskStageTwo
            | NextRight::AskStageThree
            | NextRight::AskStageThreeBesideMeeting
            | NextRight::StageTwoLate
            | NextRight::ToldNoAnswer
            | NextRight::ToldStageOver
            | NextRight::AskWhetherDecided
            | NextRight::StageOnePaused
            | NextRight::PanelLate
            | NextRight::AskWhetherPanelMet
            | NextRight::StageThreeLate
            | NextRight::Ombudsman
            | NextRight::SolicitorFirst
            | NextRight::AnswerRefusal
            | NextRight::AnswerRefusalOfComplaint
            | NextRight::AnswerRefusalOfARight
            | NextRight::AnswerLateRefusal
            | NextRight::AnswerMediation
            // The letter asks which procedure it is under.
            | NextRight::AskWhichProcedure
            | NextRight::AskWhereItIs
            | NextRight::Hold => return None,
        };
        let in_words = |step| Some(dates::due(self.entry(step)?.due, self.setting.voice));
        let latest = in_words(latest_step)?;
        // A new date later than the law allows moves nothing, but the council may think that it does.
        let reply =
            if latest_step == Step::StageTwoLatest { Step::StageTwoReply } else { Step::StageOneReply };
        if let Some(NewDate::TooLate(given)) = self.entry(reply).and_then(|entry| entry.new_date)
            && first.is_none()
        {
            let given = dates::due(given.last(), self.setting.voice);
            return Some(self.fill(say::ASK_NOT_THE_NEW_DATE, &[("from", &given), ("date", &latest)]));
        }
        if next == NextRight::PanelReportLate {
            return Some(self.fill(say::ASK_ANSWER_TO_REPORT, &[("date", &latest)]));
        }
        // The days count from a decision that the letter asks for, so it names no last day.
        if latest_step == Step::StageOneLatest
            && self.entry(Step::StageOneReply).is_some_and(|entry| entry.at_the_earliest)
        {
            return Some(self.raw(say::ASK_WHEN_DECIDED));
        }
        let due = match first {
            Some(first) => {
                let may_refuse =
                    first == Step::StageOneReply && !self.route().case().is_some_and(Case::is_certain);
                let phrase = if may_refuse { say::ASK_WHEN_TAKEN_UP } else { say::ASK_WHEN };
                self.fill(phrase, &[("from", &in_words(first)?), ("date", &latest)])
            }
            None if next == NextRight::WaitStageThree => self.fill(say::ASK_WHEN_PANEL, &[("date", &latest)]),
            None => self.fill(say::ASK_WHEN_ONE, &[("date", &latest)]),
        };
        // It asks to be counted from the day it was said, which nobody knows any more.
        let is_since_told =
            next == NextRight::PutInWriting && self.route().case().is_some_and(|case| case.since().is_none());
        Some(if is_since_told { self.fill(say::ASK_WHEN_TOLD, &[("text", &due)]) } else { due })
    }
}
