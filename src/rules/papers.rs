//! The papers a person can have besides the letter for their step, what goes with a letter, and what to look at before
//! it goes. These are only the lists: [`super::fitting`] says which of them fit whom.

use super::named::named;

/// Who a paper is for. Only papers for the council may go to the council's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// The council that is complained about.
    Council,
    /// The Local Government and Social Care Ombudsman.
    Ombudsman,
    /// Whoever helps the person to speak.
    Advocate,
    /// Someone the person trusts.
    SomeoneTrusted,
    /// The people who open the post at another door.
    AnotherDoor,
}

impl Addressee {
    /// The stable key in files.
    pub const fn key(self) -> &'static str {
        match self {
            Addressee::Council => "council",
            Addressee::Ombudsman => "ombudsman",
            Addressee::Advocate => "advocate",
            Addressee::SomeoneTrusted => "someone-trusted",
            Addressee::AnotherDoor => "another-door",
        }
    }
}

named! {
    /// A paper besides the letter for the step, made from the same answers.
    PaperKind {
        /// Asks the council to hold a decision (Getting the Best from Complaints 6.5).
        HoldDecision "hold-decision",
        /// To the chair of the child protection conference: asks for its decision to be looked at again.
        ConferenceChair "conference-chair",
        /// To the Independent Review Mechanism: asks for a review of a decision about fostering or adopting.
        Review "review",
        /// To the author of a report for the family court: what is wrong in it.
        CourtReport "court-report",
        /// To the office that decided about a benefit: asks it to look again.
        Benefits "benefits",
        /// Asks for what was agreed and has not been done.
        Agreed "agreed",
        /// Asks for an answer that is late, or may become late.
        Chase "chase",
        /// Asks where a complaint is that was made more than a year ago.
        WhereIsIt "where-is-it",
        /// Asks for Stage 2, for when the Stage 1 answer comes.
        AskStageTwo "ask-stage-two",
        /// Asks for Stage 2 now, if a pause for an advocate leaves open whether Stage 1 is over.
        AskStageTwoNow "ask-stage-two-now",
        /// Asks for Stage 3, for when the Stage 2 answer comes.
        AskStageThree "ask-stage-three",
        /// Asks which procedure is used, and why.
        WhichProcedure "which-procedure",
        /// Takes a complaint up again when the other case has ended (regulation 8).
        AfterTheCase "after-the-case",
        /// The points for the council's own complaints procedure.
        OtherProcedure "other-procedure",
        /// To the data protection officer: asks to see the file (UK GDPR, article 15).
        SeeRecords "see-records",
        /// To the data protection officer: asks to have the file put right (UK GDPR, article 16).
        CorrectRecords "correct-records",
        /// To the data protection officer: a complaint about information that was shared.
        SharedInformation "shared-information",
        /// To the council's information team: asks it to look again at its answer.
        InformationReview "information-review",
        /// To the Information Commissioner, for when the council has answered or has not.
        Commissioner "commissioner",
        /// To the adoption agency: asks to see its records.
        AdoptionRecords "adoption-records",
        /// To a home, or a fostering or adoption agency.
        Provider "provider",
        /// To Ofsted, about a home or an agency.
        Ofsted "ofsted",
        /// To a school or its governors.
        School "school",
        /// To a health service, or the integrated care board that pays for it.
        Health "health",
        /// To the police force's professional standards department.
        Police "police",
        /// To Cafcass.
        Cafcass "cafcass",
        /// To a landlord or the housing team.
        Housing "housing",
        /// To the complaints team of adult social care.
        AdultCare "adult-care",
        /// To Social Work England.
        SocialWorkEngland "social-work-england",
        /// To the council's monitoring officer.
        MonitoringOfficer "monitoring-officer",
        /// To a councillor or Member of Parliament.
        Councillor "councillor",
        /// To the person's own employer.
        Grievance "grievance",
        /// To the council that is responsible.
        AnotherCouncil "another-council",
        /// To social services in Wales, Scotland or Northern Ireland.
        OutsideEngland "outside-england",
        /// To children's social care: asks for help that was not asked for yet.
        AskForHelp "ask-for-help",
        /// To any other service.
        TheirOwn "their-own",
        /// For the Ombudsman: after every stage, or if the council is late or refuses.
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

impl PaperKind {
    /// Who it is for.
    pub const fn addressee(self) -> Addressee {
        match self {
            PaperKind::OmbudsmanPack => Addressee::Ombudsman,
            PaperKind::AdvocateNote => Addressee::Advocate,
            PaperKind::TalkCard => Addressee::SomeoneTrusted,
            PaperKind::HoldDecision
            | PaperKind::Agreed
            | PaperKind::Chase
            | PaperKind::WhereIsIt
            | PaperKind::AskStageTwo
            | PaperKind::AskStageTwoNow
            | PaperKind::AskStageThree
            | PaperKind::WhichProcedure
            | PaperKind::AfterTheCase
            | PaperKind::OtherProcedure
            | PaperKind::FormalCopy
            | PaperKind::ChildsCopy => Addressee::Council,
            PaperKind::ConferenceChair
            | PaperKind::Review
            | PaperKind::CourtReport
            | PaperKind::Benefits
            | PaperKind::SeeRecords
            | PaperKind::CorrectRecords
            | PaperKind::SharedInformation
            | PaperKind::InformationReview
            | PaperKind::Commissioner
            | PaperKind::AdoptionRecords
            | PaperKind::Provider
            | PaperKind::Ofsted
            | PaperKind::School
            | PaperKind::Health
            | PaperKind::Police
            | PaperKind::Cafcass
            | PaperKind::Housing
            | PaperKind::AdultCare
            | PaperKind::SocialWorkEngland
            | PaperKind::MonitoringOfficer
            | PaperKind::Councillor
            | PaperKind::Grievance
            | PaperKind::AnotherCouncil
            | PaperKind::OutsideEngland
            | PaperKind::AskForHelp
            | PaperKind::TheirOwn => Addressee::AnotherDoor,
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
        /// A name was to be given, but there is none.
        NoName "no-name",
        /// No way to reply is given.
        NoContact "no-contact",
        /// A request for a panel with no reason in it, which the law asks for (2006 Regulations, regulation 18(2)).
        NoReason "no-reason",
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
