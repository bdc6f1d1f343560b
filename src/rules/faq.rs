//! Questions that council staff often ask, each with the rule its answer rests on.

use super::law::Rule;
use super::named::named;

named! {
    /// A question that staff ask.
    Faq {
        /// A complaint made aloud.
        Spoken "spoken",
        /// Whether it must be answered.
        MustAnswer "must-answer",
        /// What Stage 1 is for.
        WhatIsStageOne "what-is-stage-one",
        /// How long Stage 1 may take.
        TimeAtStageOne "time-at-stage-one",
        /// What to do when the time is not enough.
        CannotAnswerInTime "cannot-answer-in-time",
        /// Whether the person has a say in how it is handled.
        TheirWishes "their-wishes",
        /// Going straight to Stage 2.
        SkipStageOne "skip-stage-one",
        /// Who writes the answer.
        WhoAnswers "who-answers",
        /// What to look at before answering.
        WhatToLookAt "what-to-look-at",
        /// A meeting after the answer.
        OfferAMeeting "offer-a-meeting",
        /// What a child is told about advocates.
        Advocate "advocate",
        /// What to send when it is settled.
        ItIsSettled "it-is-settled",
        /// What to send when it is not settled.
        NotSettled "not-settled",
        /// When the same thing is before a court.
        Court "court",
        /// What information to give at the start.
        InformationToGive "information-to-give",
        /// What Stage 2 is for.
        WhatIsStageTwo "what-is-stage-two",
        /// Whether a stage may be refused.
        RefuseAStage "refuse-a-stage",
        /// From which day Stage 2 counts.
        WhenDoesStageTwoStart "when-does-stage-two-start",
        /// What staff do in an investigation.
        MyPartInStageTwo "my-part-in-stage-two",
        /// Whether it is a staff process.
        IsItAboutDiscipline "is-it-about-discipline",
        /// How long Stage 2 may take.
        TimeAtStageTwo "time-at-stage-two",
        /// What may be asked for.
        PapersForTheInvestigator "papers-for-the-investigator",
        /// Access to files.
        WhoSeesTheFiles "who-sees-the-files",
        /// Where other bodies take part.
        SeveralBodies "several-bodies",
        /// What stands in the investigator's report.
        InvestigatorsReport "investigators-report",
        /// What the independent person does.
        IndependentPerson "independent-person",
        /// Checking the draft.
        CheckingTheFacts "checking-the-facts",
        /// What adjudication is.
        Adjudication "adjudication",
        /// Which manager decides on the reports.
        WhoAdjudicates "who-adjudicates",
        /// Meeting the investigators before deciding.
        MeetBeforeDeciding "meet-before-deciding",
        /// What Stage 3 is for.
        WhatIsStageThree "what-is-stage-three",
        /// Who sits on the panel.
        WhoIsOnThePanel "who-is-on-the-panel",
        /// Whom the council sends, and who asked.
        WhoComesToThePanel "who-comes-to-the-panel",
        /// The times of Stage 3.
        TimeAtStageThree "time-at-stage-three",
        /// Who gets them, and when.
        PanelPapers "panel-papers",
        /// What the day is like.
        OnTheDay "on-the-day",
        /// Whom the person may bring.
        WhoMayComeAlong "who-may-come-along",
        /// What the panel may recommend.
        WhatThePanelCanSay "what-the-panel-can-say",
        /// Who decides on what it recommends.
        WhoAnswersThePanel "who-answers-the-panel",
        /// Departing from the recommendations.
        NotFollowingThePanel "not-following-the-panel",
        /// What comes after Stage 3.
        AfterStageThree "after-stage-three",
        /// How days are counted.
        WorkingDays "working-days",
        /// A parent's own complaint.
        ParentWithoutConsent "parent-without-consent",
        /// Saying which procedure is used.
        WhichProcedure "which-procedure",
        /// The times of the council's own procedure.
        CorporateTimes "corporate-times",
    }
}

impl Faq {
    /// The rule the answer rests on.
    pub const fn rule(self) -> Rule {
        match self {
            Faq::Spoken | Faq::InformationToGive => Rule::ReceiptDuties,
            Faq::MustAnswer
            | Faq::WhatIsStageOne
            | Faq::TheirWishes
            | Faq::WhoAnswers
            | Faq::WhatToLookAt => Rule::StageOne,
            Faq::TimeAtStageOne => Rule::StageOneLatest,
            Faq::CannotAnswerInTime | Faq::SkipStageOne | Faq::RefuseAStage => Rule::StageTwoRight,
            Faq::OfferAMeeting => Rule::Mediation,
            Faq::Advocate => Rule::Advocacy,
            Faq::ItIsSettled => Rule::StageOneOutcome,
            Faq::NotSettled => Rule::StageTwoRequest,
            Faq::Court => Rule::OtherCase,
            Faq::WhatIsStageTwo
            | Faq::MyPartInStageTwo
            | Faq::PapersForTheInvestigator
            | Faq::WhoSeesTheFiles
            | Faq::SeveralBodies
            | Faq::InvestigatorsReport
            | Faq::IndependentPerson
            | Faq::CheckingTheFacts => Rule::Investigation,
            Faq::WhenDoesStageTwoStart => Rule::AgreedPoints,
            Faq::IsItAboutDiscipline => Rule::StaffMatters,
            Faq::TimeAtStageTwo => Rule::StageTwoLatest,
            Faq::Adjudication | Faq::WhoAdjudicates | Faq::MeetBeforeDeciding => Rule::StageTwo,
            Faq::WhatIsStageThree => Rule::StageThreeRight,
            Faq::WhoIsOnThePanel => Rule::PanelMembers,
            Faq::WhoComesToThePanel | Faq::TimeAtStageThree | Faq::OnTheDay => Rule::Panel,
            Faq::PanelPapers => Rule::PanelPapers,
            Faq::WhoMayComeAlong => Rule::Advocate,
            Faq::WhatThePanelCanSay => Rule::PanelReport,
            Faq::WhoAnswersThePanel | Faq::NotFollowingThePanel => Rule::PanelReply,
            Faq::AfterStageThree => Rule::OmbudsmanYear,
            Faq::WorkingDays => Rule::WorkingDay,
            Faq::ParentWithoutConsent => Rule::Parent,
            Faq::WhichProcedure => Rule::SayWhichProcedure,
            Faq::CorporateTimes => Rule::CodeTimes,
        }
    }
}
