//! What a council's staff must do at each stage, and by which step.
//!
//! Like the other lists with words, it needs no other crate, so that the build script can read it.

use super::law::Rule;
use super::named::named;
use super::steps::{Stage, Step};

named! {
    /// Something that must be done on the way, or that the person may do.
    Duty {
        /// Tell the complaints manager, and log it.
        Record "record",
        /// Give information about the procedure.
        Inform "inform",
        /// Decide whether somebody whom the Act does not name has sufficient interest.
        DecideInterest "decide-interest",
        /// Offer help to get an advocate.
        OfferAdvocate "offer-advocate",
        /// While Stage 1 is paused for an advocate, keep the person informed.
        TellOfPause "tell-of-pause",
        /// Say that more time is needed.
        TellOfMoreTime "tell-of-more-time",
        /// Answer every point.
        AnswerStageOne "answer-stage-one",
        /// The last day of Stage 1.
        EndStageOne "end-stage-one",
        /// If it is settled, write down what was agreed.
        ConfirmAgreed "confirm-agreed",
        /// If it is not settled, tell the person about Stage 2.
        TellOfStageTwo "tell-of-stage-two",
        /// Offer a meeting after the answer.
        OfferMeeting "offer-meeting",
        /// The person asks for Stage 2.
        AskStageTwo "ask-stage-two",
        /// Appoint the investigator and the independent person.
        Appoint "appoint",
        /// Agree the points in writing.
        AgreePoints "agree-points",
        /// Open files and people to both of them.
        OpenFiles "open-files",
        /// Say in writing why more time is needed, and until when.
        WriteOfMoreTime "write-of-more-time",
        /// Check the facts of the draft.
        CheckFacts "check-facts",
        /// The two reports.
        Report "report",
        /// Decide each point and answer.
        Adjudicate "adjudicate",
        /// The last day of Stage 2.
        EndStageTwo "end-stage-two",
        /// Tell the person about Stage 3.
        TellOfStageThree "tell-of-stage-three",
        /// The person asks for a panel.
        AskStageThree "ask-stage-three",
        /// Find its three members and a day.
        ChoosePanel "choose-panel",
        /// Send out the papers.
        SendPapers "send-papers",
        /// Let it meet, and hear the person.
        HoldPanel "hold-panel",
        /// The panel says what it found.
        PanelReports "panel-reports",
        /// Decide and answer the panel's report.
        AnswerPanel "answer-panel",
        /// Tell the person about the Ombudsman.
        TellOfOmbudsman "tell-of-ombudsman",
        /// The person goes to the Ombudsman.
        GoToOmbudsman "go-to-ombudsman",
    }
}

/// When a duty is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// By the day of this step at the latest.
    By(Step),
    /// As soon as this step has happened; no source sets a time.
    SoonAfter(Step),
    /// Before this step, in time for it; no source sets a day.
    InTimeFor(Step),
}

impl When {
    /// The step on whose day it depends.
    pub const fn step(self) -> Step {
        match self {
            When::By(step) | When::SoonAfter(step) | When::InTimeFor(step) => step,
        }
    }

    /// The stable key in files.
    pub const fn key(self) -> &'static str {
        match self {
            When::By(_) => "by",
            When::SoonAfter(_) => "soon-after",
            When::InTimeFor(_) => "in-time-for",
        }
    }
}

impl Duty {
    /// The stage; none for what comes after all of them.
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Duty::Record
            | Duty::Inform
            | Duty::DecideInterest
            | Duty::OfferAdvocate
            | Duty::TellOfPause
            | Duty::TellOfMoreTime
            | Duty::AnswerStageOne
            | Duty::EndStageOne
            | Duty::ConfirmAgreed
            | Duty::TellOfStageTwo
            | Duty::OfferMeeting => Some(Stage::One),
            Duty::AskStageTwo
            | Duty::Appoint
            | Duty::AgreePoints
            | Duty::OpenFiles
            | Duty::WriteOfMoreTime
            | Duty::CheckFacts
            | Duty::Report
            | Duty::Adjudicate
            | Duty::EndStageTwo
            | Duty::TellOfStageThree => Some(Stage::Two),
            Duty::AskStageThree
            | Duty::ChoosePanel
            | Duty::SendPapers
            | Duty::HoldPanel
            | Duty::PanelReports
            | Duty::AnswerPanel
            | Duty::TellOfOmbudsman => Some(Stage::Three),
            Duty::GoToOmbudsman => None,
        }
    }

    /// When it is due, and the rule it rests on.
    pub const fn falls(self) -> (When, Rule) {
        use When::{By, InTimeFor, SoonAfter};
        match self {
            Duty::Record | Duty::Inform => (SoonAfter(Step::Sent), Rule::ReceiptDuties),
            Duty::DecideInterest => (SoonAfter(Step::Sent), Rule::SufficientInterest),
            Duty::OfferAdvocate => (SoonAfter(Step::Sent), Rule::Advocacy),
            Duty::TellOfPause => (InTimeFor(Step::StageOneLatest), Rule::StageOneLatest),
            Duty::TellOfMoreTime => (By(Step::StageOneReply), Rule::StageOneLatest),
            Duty::AnswerStageOne => (By(Step::StageOneReply), Rule::StageOne),
            Duty::EndStageOne => (By(Step::StageOneLatest), Rule::StageOneLatest),
            Duty::ConfirmAgreed => (SoonAfter(Step::StageOneReply), Rule::StageOneOutcome),
            Duty::TellOfStageTwo => (By(Step::StageOneLatest), Rule::StageOneOutcome),
            Duty::OfferMeeting => (SoonAfter(Step::StageOneReply), Rule::Mediation),
            Duty::AskStageTwo => (By(Step::AskStageTwo), Rule::StageTwoRequest),
            Duty::Appoint | Duty::OpenFiles => (SoonAfter(Step::AskStageTwo), Rule::Investigation),
            Duty::AgreePoints => (SoonAfter(Step::AskStageTwo), Rule::AgreedPoints),
            Duty::WriteOfMoreTime => (By(Step::StageTwoReply), Rule::StageTwoLatest),
            Duty::CheckFacts | Duty::Report => (InTimeFor(Step::StageTwoReply), Rule::Investigation),
            Duty::Adjudicate => (By(Step::StageTwoReply), Rule::StageTwo),
            Duty::EndStageTwo => (By(Step::StageTwoLatest), Rule::StageTwoLatest),
            Duty::TellOfStageThree => (By(Step::StageTwoLatest), Rule::StageThreeRight),
            Duty::AskStageThree => (By(Step::AskStageThree), Rule::StageThreeRequest),
            Duty::ChoosePanel => (InTimeFor(Step::PanelPapers), Rule::PanelMembers),
            Duty::SendPapers => (By(Step::PanelPapers), Rule::PanelPapers),
            Duty::HoldPanel => (By(Step::Panel), Rule::Panel),
            Duty::PanelReports => (By(Step::PanelReport), Rule::PanelReport),
            Duty::AnswerPanel => (By(Step::PanelReply), Rule::PanelReply),
            Duty::TellOfOmbudsman => (By(Step::PanelReply), Rule::OmbudsmanYear),
            Duty::GoToOmbudsman => (By(Step::Ombudsman), Rule::OmbudsmanYear),
        }
    }
}
