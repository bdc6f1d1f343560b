//! The steps of the way, the next right at each, and what only the council can decide.

use super::named::named;

named! {
    /// A stage of the children's procedure.
    Stage {
        /// Local resolution.
        One "stage-one",
        /// Investigation.
        Two "stage-two",
        /// Review panel.
        Three "stage-three",
    }
}

impl Stage {
    /// Its number, as people say it.
    pub const fn number(self) -> &'static str {
        match self {
            Stage::One => "1",
            Stage::Two => "2",
            Stage::Three => "3",
        }
    }
}

named! {
    /// A step on the way from the complaint to the Ombudsman.
    Step {
        /// The complaint reaches the council.
        Sent "sent",
        /// The council answers at Stage 1 (ten working days).
        StageOneReply "stage-one-reply",
        /// The latest day for that answer (twenty working days).
        StageOneLatest "stage-one-latest",
        /// The person asks for Stage 2.
        AskStageTwo "ask-stage-two",
        /// The council answers after the investigation (twenty-five working days).
        StageTwoReply "stage-two-reply",
        /// The latest day for that answer (sixty-five working days).
        StageTwoLatest "stage-two-latest",
        /// The person asks for a panel.
        AskStageThree "ask-stage-three",
        /// The panel meets.
        Panel "panel",
        /// The panel's papers are sent out, counted back from the day it meets.
        PanelPapers "panel-papers",
        /// The panel's report.
        PanelReport "panel-report",
        /// The council's answer to the report.
        PanelReply "panel-reply",
        /// The person goes to the Ombudsman.
        Ombudsman "ombudsman",
    }
}

named! {
    /// What the person can do next.
    NextRight {
        /// Send the complaint: Stage 1 begins.
        Send "send",
        /// Send in writing what was said aloud; the clock runs from when it was said.
        PutInWriting "put-in-writing",
        /// What was said aloud is past ten working days without an answer, and may never have been logged.
        ToldNoAnswer "told-no-answer",
        /// What was said aloud is past twenty working days: Stage 2, or Stage 1 if it was never logged.
        ToldStageOver "told-stage-over",
        /// Stage 1 is running.
        WaitStageOne "wait-stage-one",
        /// Stage 1 is past ten working days but not past twenty: ask what is happening.
        ChaseStageOne "chase-stage-one",
        /// Stage 1 would be past its time if the council had decided at once that it hears this person: ask whether it has.
        AskWhetherDecided "ask-whether-decided",
        /// Stage 1 is past its end: Stage 2 may be asked for at once.
        StageTwoBecauseLate "stage-two-because-late",
        /// Stage 1 is past its last day unless a pause for an advocate moves that: wait, or ask for Stage 2.
        StageOnePaused "stage-one-paused",
        /// Stage 1 is answered: Stage 2 may be asked for.
        AskStageTwo "ask-stage-two",
        /// Ask for Stage 2 if Stage 1 was left out by agreement.
        AskStageTwoAgreed "ask-stage-two-agreed",
        /// Stage 2 is running.
        WaitStageTwo "wait-stage-two",
        /// Stage 2 is past twenty-five working days but not past sixty-five: a written reason was due.
        ChaseStageTwo "chase-stage-two",
        /// Stage 2 is past its end: ask, and the Ombudsman takes complaints about delay.
        StageTwoLate "stage-two-late",
        /// Stage 2 is answered: a panel may be asked for.
        AskStageThree "ask-stage-three",
        /// Stage 3 is running.
        WaitStageThree "wait-stage-three",
        /// The panel was due to meet, and has not met.
        PanelLate "panel-late",
        /// The panel was due to meet, and the person does not know whether it has.
        AskWhetherPanelMet "ask-whether-panel-met",
        /// The panel has met, and its report is to come.
        WaitPanelReport "wait-panel-report",
        /// The panel has met, and its report is late.
        PanelReportLate "panel-report-late",
        /// The panel's report has come, and the council is to answer it.
        WaitPanelReply "wait-panel-reply",
        /// The council's answer after the panel is late.
        StageThreeLate "stage-three-late",
        /// All stages are done: the Ombudsman.
        Ombudsman "ombudsman",
        /// All stages are done, and a court case has begun about it: the solicitor first.
        SolicitorFirst "solicitor-first",
        /// Stage 2 or 3 was refused: ask again, naming the right, then the Ombudsman.
        AnswerRefusal "answer-refusal",
        /// Stage 1 was refused: ask again, and for the reason in writing.
        AnswerRefusalOfComplaint "answer-refusal-of-complaint",
        /// Stage 1 was refused to somebody whom the law names: it runs from the complaint, and Stage 2 may be open.
        AnswerRefusalOfARight "answer-refusal-of-a-right",
        /// It was refused as late, which the council may do after using its judgement: give the reasons.
        AnswerLateRefusal "answer-late-refusal",
        /// Another procedure was used: ask which and why.
        AskWhichProcedure "ask-which-procedure",
        /// Another procedure was used to its end: ask for Stage 2, or go to the Ombudsman.
        LeaveOtherProcedure "leave-other-procedure",
        /// A meeting was offered in place of the panel: ask for the panel in time, and go to the meeting or not.
        AskStageThreeBesideMeeting "ask-stage-three-beside-meeting",
        /// Mediation was offered in place of a stage: it may be declined.
        AnswerMediation "answer-mediation",
        /// The complaint was withdrawn: it can be made again.
        SendAgain "send-again",
        /// It is not clear how far it has come: ask the council.
        AskWhereItIs "ask-where-it-is",
        /// Another case decides the same thing: ask the council to keep the complaint and take it up afterwards.
        Hold "hold",
    }
}

impl NextRight {
    /// Whether it is the council's turn, and the person has nothing that they must send.
    pub fn is_wait(self) -> bool {
        use NextRight::{
            StageOnePaused, WaitPanelReply, WaitPanelReport, WaitStageOne, WaitStageThree, WaitStageTwo,
        };
        matches!(
            self,
            WaitStageOne | WaitStageTwo | WaitStageThree | WaitPanelReport | WaitPanelReply | StageOnePaused
        )
    }
}

named! {
    /// What only the council can decide, case by case.
    Discretion {
        /// Whether the person has sufficient interest in the child's welfare.
        Interest "interest",
        /// Whether someone with whom the child lives without an order is heard: because the council placed the child
        /// there, or because of their interest.
        Kinship "kinship",
        /// Whether the carer of a young person who stayed on may use the procedure.
        StayingPut "staying-put",
        /// Whether a representative is suitable, if the child's view is not known.
        Representative "representative",
        /// Whether a complaint about an adult's own treatment belongs here.
        OnlyAdult "only-adult",
        /// Whether a complaint without a name is acted on.
        Anonymous "anonymous",
        /// Whether a complaint after more than a year is looked at.
        Late "late",
        /// Whether the part that is more than a year old is looked at; the newer part needs no decision.
        LatePart "late-part",
        /// Whether a panel is held that was asked for after twenty working days.
        LatePanel "late-panel",
        /// Whether a complaint about a childhood in care is looked at.
        Childhood "childhood",
        /// Which council answers.
        WhichCouncil "which-council",
        /// Which procedure fits the child's situation.
        WhichProcedure "which-procedure",
        /// Which points can go on beside another case.
        OtherCase "other-case",
        /// Whether help for a family is help for a child in need (s17).
        SectionSeventeen "section-seventeen",
        /// Whether the council placed a child with relatives or friends, or the family arranged it.
        PlacedOrPrivate "placed-or-private",
        /// Whether an adult's complaint about help as a child is looked at.
        HelpedAsChild "helped-as-child",
    }
}

impl Discretion {
    /// Whether it leaves open which procedure fits.
    pub const fn is_about_the_procedure(self) -> bool {
        matches!(self, Discretion::WhichProcedure | Discretion::SectionSeventeen)
    }
}
