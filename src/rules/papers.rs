//! The papers a person can have besides the letter for their step, what goes with a letter, and what
//! to look at before it goes. Only the lists: what is offered to whom is in [`super::offers`].

use super::named::named;

/// Whom a paper is for. Only what is for the council may go to the council's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// This council.
    Council,
    /// The Local Government and Social Care Ombudsman.
    Ombudsman,
    /// An advocate.
    Advocate,
    /// Someone the person trusts.
    SomeoneTrusted,
}

impl Addressee {
    /// The stable key in files.
    pub const fn key(self) -> &'static str {
        match self {
            Addressee::Council => "council",
            Addressee::Ombudsman => "ombudsman",
            Addressee::Advocate => "advocate",
            Addressee::SomeoneTrusted => "someone-trusted",
        }
    }
}

named! {
    /// A paper besides the letter for the step, made from the same answers.
    Paper {
        /// Asks the council to hold a decision (Getting the Best from Complaints 6.5).
        HoldDecision "hold-decision",
        /// Asks for an answer that is late, or may come to be.
        Chase "chase",
        /// Asks where a complaint is that was made more than a year ago.
        WhereIsIt "where-is-it",
        /// Asks for Stage 2, for when the Stage 1 answer comes.
        AskStageTwo "ask-stage-two",
        /// Asks for Stage 2 now, where a pause for an advocate leaves open whether Stage 1 is over.
        AskStageTwoNow "ask-stage-two-now",
        /// Asks for Stage 3, for when the Stage 2 answer comes.
        AskStageThree "ask-stage-three",
        /// Asks which procedure is used, and why.
        WhichProcedure "which-procedure",
        /// Takes a complaint up again when the other case has ended (regulation 8).
        AfterTheCase "after-the-case",
        /// The points for the council's own complaints procedure.
        OtherProcedure "other-procedure",
        /// For the Ombudsman: after every stage, or where the council is late or refuses.
        OmbudsmanPack "ombudsman-pack",
        /// The letter in formal words, for a reader of another voice.
        FormalCopy "formal-copy",
        /// The letter in a young person's words, for an adult who writes with or for them.
        ChildsCopy "childs-copy",
        /// Asks an advocate for help.
        AdvocateNote "advocate-note",
        /// What a person wants to say, to read out or to show.
        TalkCard "talk-card",
    }
}

impl Paper {
    /// Whom it is for.
    pub const fn addressee(self) -> Addressee {
        match self {
            Paper::OmbudsmanPack => Addressee::Ombudsman,
            Paper::AdvocateNote => Addressee::Advocate,
            Paper::TalkCard => Addressee::SomeoneTrusted,
            Paper::HoldDecision
            | Paper::Chase
            | Paper::WhereIsIt
            | Paper::AskStageTwo
            | Paper::AskStageTwoNow
            | Paper::AskStageThree
            | Paper::WhichProcedure
            | Paper::AfterTheCase
            | Paper::OtherProcedure
            | Paper::FormalCopy
            | Paper::ChildsCopy => Addressee::Council,
        }
    }
}

named! {
    /// What a person can put with a letter.
    Enclosure {
        /// The complaint as it was made.
        Complaint "complaint",
        /// The council's answers.
        Answer "answer",
        /// The reports of the investigation, and the decision on them.
        Reports "reports",
        /// The panel's report, and the answer to it.
        Panel "panel",
        /// What the council wrote when it refused, or offered another way.
        Refusal "refusal",
        /// The decision that is to be held or looked at again.
        Decision "decision",
        /// What shows what was tried.
        Messages "messages",
        /// The agreement of the person spoken for.
        Agreement "agreement",
        /// What came to light later.
        Evidence "evidence",
    }
}

named! {
    /// Something to look at before a letter goes. It stops nobody, and nothing is rewritten.
    Notice {
        /// A name was to be given, and none is.
        NoName "no-name",
        /// No way to reply is given.
        NoContact "no-contact",
        /// A phone number, outside the fields for reaching the person.
        Phone "phone",
        /// A postcode.
        Postcode "postcode",
        /// A date of birth.
        Born "born",
        /// An e-mail address.
        Email "email",
        /// An NHS number.
        NhsNumber "nhs-number",
        /// A long text.
        Long "long",
    }
}
