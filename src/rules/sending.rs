//! How a letter went, and where the complaint stands once it has gone.

use super::named::named;
use super::questions::StandsAt;
use super::steps::{NextRight, Stage};

named! {
    /// How a person sent a letter.
    Sent {
        /// By e-mail.
        Email "email",
        /// With the council's form.
        Form "form",
        /// By post, or handed in.
        Post "post",
        /// Said aloud: a complaint counts from when it is made orally too (2006 Regulations, regulation 14, as
        /// reported; the exact words were not read).
        Aloud "aloud",
        /// Someone else took it: an advocate, or someone the person trusts.
        Helper "helper",
    }
}

/// How far the complaint has come once the letter for this step has gone, with the clock running from that day; `None`
/// if the letter asks about a stage that is already running, or starts no clock.
pub const fn stands_after(next: NextRight, stage: Option<Stage>) -> Option<StandsAt> {
    match next {
        // A complaint made aloud may never have been logged; with the letter it is sure to begin.
        NextRight::Send
        | NextRight::PutInWriting
        | NextRight::ToldNoAnswer
        | NextRight::ToldStageOver
        | NextRight::SendAgain
        | NextRight::AskWhichProcedure => Some(StandsAt::Waiting1),
        NextRight::StageTwoBecauseLate
        | NextRight::AskStageTwo
        | NextRight::AskStageTwoAgreed
        | NextRight::LeaveOtherProcedure => Some(StandsAt::Waiting2),
        NextRight::AskStageThree | NextRight::AskStageThreeBesideMeeting => Some(StandsAt::Waiting3),
        NextRight::AnswerRefusal
        | NextRight::AnswerRefusalOfComplaint
        | NextRight::AnswerRefusalOfARight
        | NextRight::AnswerLateRefusal
        | NextRight::AnswerMediation => match stage {
            Some(Stage::Two) => Some(StandsAt::Waiting2),
            Some(Stage::Three) => Some(StandsAt::Waiting3),
            Some(Stage::One) | None => Some(StandsAt::Waiting1),
        },
        _ => None,
    }
}
