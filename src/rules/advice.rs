//! What a good complaints manager would add for somebody beside where it goes: what to do today, what to ask for, and
//! what it helps to know.
//!
//! This is the only list of it, with where each comes from; [`super::advised`] says to whom it is said.

use super::law::{Rule, Source, Strength};
use super::named::named;

named! {
    /// Something that is said to some people, in the order in which they read it.
    Advice {
        /// What is to happen comes before a complaint can be answered.
        Hurry "hurry",
        /// What becomes of it when a child says that they are not safe.
        TellNow "tell-now",
        /// What to do when somebody dangerous may know where one is.
        Found "found",
        /// An appeal whose time is short.
        Suspension "suspension",

        /// A worker who sees an injury.
        BeforeHomeTime "before-home-time",
        /// A child protection meeting that comes before any answer.
        NextMeeting "next-meeting",
        /// A check of a relative that is for a court.
        CheckInCourt "check-in-court",
        /// Which council helps a family in danger at home.
        HelpHere "help-here",

        /// What to ask for about a home or a move.
        AskHome "ask-home",
        /// About contact.
        AskContact "ask-contact",
        /// Brothers and sisters in care who live apart.
        SiblingsApart "siblings-apart",
        /// About a worker.
        AskWorker "ask-worker",
        /// About a plan or a meeting.
        AskPlan "ask-plan",
        /// About help.
        AskHelp "ask-help",
        /// About leaving care.
        AskLeaving "ask-leaving",
        /// About school.
        AskSchool "ask-school",
        /// About a home or carers that look after a child.
        AskProvider "ask-provider",
        /// About harm.
        AskHarm "ask-harm",
        /// About papers.
        AskPapers "ask-papers",
        /// About having nowhere to live at 16 or 17.
        AskRoof "ask-roof",
        /// About an age that is not believed.
        AskAge "ask-age",
        /// About going home.
        AskGoingHome "ask-going-home",
        /// About custody.
        AskRelease "ask-release",
        /// About a childhood that is over.
        AskThen "ask-then",
        /// About changes to a disabled child’s home.
        AskAdaptation "ask-adaptation",
        /// About turning 18 with needs that go on.
        AskAdultCare "ask-adult-care",
        /// About help that the council and the health service owe together.
        AskHealthToo "ask-health-too",
        /// About an education, health and care plan that is late or not carried out.
        AskPlanLate "ask-plan-late",
        /// About seeing a file.
        AskFile "ask-file",
        /// About private information that was shared.
        AskShared "ask-shared",
        /// About what is wrong on file.
        AskCorrect "ask-correct",
        /// About a worry that was told.
        AskAboutWorry "ask-about-worry",

        /// About letters after an adoption.
        AskLetters "ask-letters",
        /// Who settles where a child lives whom somebody else brings up.
        CarersCourt "carers-court",
        /// What carers can have assessed for themselves.
        OwnNeeds "own-needs",
        /// Points that an appeal decides, and others.
        ApartFromAppeal "apart-from-appeal",
        /// An order that nobody has to ask for by a day.
        NoPressure "no-pressure",
        /// Children moved from a foster carer.
        Goodbye "goodbye",
        /// How somebody who told of a worry was treated.
        OwnTreatment "own-treatment",
        /// What nobody at work can forbid.
        MayTell "may-tell",
        /// Parents who live apart, and an assessment.
        WhichParent "which-parent",

        /// What can put it right.
        PutRight "put-right",
        /// Which council answers for a child in care.
        WhoseWorker "whose-worker",
        /// What kind of home the council looks for.
        NearHome "near-home",
        /// Supported accommodation at 16 and 17, and never before.
        Supported "supported",
        /// A home that Ofsted does not know.
        Unregistered "unregistered",
        /// The review can come sooner, and the reviewing officer can go further.
        ReviewSooner "review-sooner",
        /// The virtual school head.
        VirtualSchool "virtual-school",
        /// A child who is not taught.
        OutOfSchool "out-of-school",
        /// Savings and other money of a child in care.
        MoneyInCare "money-in-care",
        /// What a children's home may not do.
        HomeRules "home-rules",
        /// Who may say yes to everyday things in care.
        WhoDecides "who-decides",
        /// Faith, language and culture in care.
        WhoTheyAre "who-they-are",
        /// Being held by staff of a home.
        HeldDown "held-down",
        /// Health checks in care.
        HealthInCare "health-in-care",
        /// Being locked in.
        LockedIn "locked-in",
        /// Papers that have to come before 18.
        BeforeEighteen "before-eighteen",
        /// How an interview about age is held.
        AgeInterview "age-interview",
        /// Visits after a sentence.
        CustodyVisits "custody-visits",
        /// What a home at 16 or 17 may be, and what being looked after brings.
        RoofCare "roof-care",
        /// How often an adviser visits and a pathway plan is looked at.
        AdviserVisits "adviser-visits",
        /// Which council helps a care leaver.
        SameCouncil "same-council",
        /// Being homeless after care.
        RoofAfterCare "roof-after-care",
        /// What a council offers care leavers.
        LocalOffer "local-offer",
        /// Who counts as a care leaver.
        WhoCounts "who-counts",
        /// A care leaver who is a parent.
        AsAParent "as-a-parent",
        /// Adults who were hurt as children.
        LongAgo "long-ago",
        /// One's own file.
        OwnFile "own-file",
        /// A child at a child protection conference.
        AtTheMeeting "at-the-meeting",
        /// That a child is heard, and what that does not mean.
        Heard "heard",
        /// That a child needs nobody’s yes.
        OwnComplaint "own-complaint",
        /// What Stage 1 is like for a child.
        FirstTalk "first-talk",
        /// Turning 18.
        Eighteen "eighteen",
        /// What was reported before the child was in care.
        BeforeCare "before-care",
        /// What waited for a court case that has ended.
        AfterTheCase "after-the-case",
        /// That a policy is no reason to refuse.
        PolicyEffect "policy-effect",
        /// What a complaint does not stop.
        TimeForCourt "time-for-court",
        /// A carer who has stopped fostering.
        FormerCarer "former-carer",
        /// What the coroner decides.
        Coroner "coroner",
        /// Who helps a family when a child has died.
        KeyWorker "key-worker",
        /// An answer of which nobody knows what stage it was.
        StageUnclear "stage-unclear",
        /// What is for the health service.
        HealthPart "health-part",
        /// The rules for complaints about adult social care and health.
        AdultCareTimes "adult-care-times",
        /// Brothers and sisters.
        ForOthersToo "for-others-too",
        /// Carers who would be special guardians.
        CarersToo "carers-too",
        /// What a complaint does not decide.
        NotDecide "not-decide",
        /// An appeal about an education, health and care plan.
        PlanAppeal "plan-appeal",
        /// That it is less than a year.
        InTime "in-time",
        /// What was agreed by somebody who has left.
        PromiseHolds "promise-holds",
        /// Somebody whom the council has heard before.
        HeardBefore "heard-before",
        /// What shows that it is so.
        Evidence "evidence",
        /// An advocate at every stage.
        AdvocateStays "advocate-stays",
        /// A complaint that a lawyer makes.
        LawyerWrites "lawyer-writes",
        /// A letter of a councillor or Member of Parliament.
        ElectedWrites "elected-writes",
        /// A refusal, and the Ombudsman.
        OmbudsmanRefusal "ombudsman-refusal",
        /// What the Ombudsman says to whoever comes too soon.
        TooEarly "too-early",
        /// What the person does at Stage 2.
        Investigation "investigation",
        /// The independent person, for a child.
        IndependentPerson "independent-person",
        /// What the person does at Stage 3.
        PanelDay "panel-day",
        /// Leaving out the panel for the Ombudsman.
        BothAgree "both-agree",

        /// Before a court is asked: a solicitor, and a meeting of the family.
        BeforeCourt "before-court",
        /// A child taken away at once.
        TakenAtOnce "taken-at-once",
        /// Going on with the plan while a complaint runs.
        KeepOn "keep-on",
        /// What parents can do at a conference, and what ends a protection plan.
        ProtectionPlan "protection-plan",
        /// Help for a child in need beside child protection.
        HelpBeside "help-beside",
        /// What parents can ask of an enquiry.
        Enquiry "enquiry",
        /// What a disabled child's help rests on.
        DisabledChild "disabled-child",
        /// Short breaks, and hours that nobody fills.
        ShortBreaks "short-breaks",
        /// Social care in an education, health and care plan.
        SectionH "section-h",
        /// An answer and its reasons in writing.
        ReasonsInWriting "reasons-in-writing",
        /// Early help is by agreement.
        ByAgreement "by-agreement",
        /// Contact of a child in care.
        Visits "visits",
        /// Contact before and after an adoption.
        ContactAndAdoption "contact-and-adoption",
        /// Finding somebody after an adoption.
        FindingSomeone "finding-someone",
        /// An assessment of support for guardians and adopters.
        SupportAssessed "support-assessed",
        /// How a special guardian’s allowance is worked out.
        AllowanceWorking "allowance-working",
        /// Who asks the fund for therapy.
        AdoptionFund "adoption-fund",
        /// Help for birth parents.
        BirthFamilyHelp "birth-family-help",
        /// Seeing the report before a decision on adopting.
        BecomingAdopter "becoming-adopter",
        /// What councils offer to kinship carers.
        KinshipOffer "kinship-offer",
        /// What relatives are paid, and may do.
        KinshipMoney "kinship-money",
        /// While a foster carer is looked into.
        FosterInquiry "foster-inquiry",
        /// What a file holds, and for how long it is kept.
        Files "files",
        /// Words that a parent understands.
        InTheirWords "in-their-words",
        /// About a conference or an enquiry.
        AskProtection "ask-protection",
        /// About bringing up a relative’s or friend’s child.
        AskKinship "ask-kinship",
        /// About fostering.
        AskFostering "ask-fostering",
        /// About how a complaint was dealt with.
        AskAnswer "ask-answer",
        /// About matching and a move that ended.
        AskMatching "ask-matching",
        /// An offer that would close a complaint.
        AnOffer "an-offer",
        /// Between parents who do not agree.
        BetweenParents "between-parents",
        /// What to send to the Ombudsman.
        ToTheOmbudsman "to-the-ombudsman",
        /// What can be done about the Ombudsman’s decision.
        OmbudsmanDecided "ombudsman-decided",
        /// Somebody who told of a worry.
        TheirOwnLives "their-own-lives",
        /// What somebody who works with children can do.
        AsProfessional "as-professional",
        /// What an advocate may ask of the council.
        AsAdvocate "as-advocate",
        /// Care that a parent agreed to.
        AgreedCare "agreed-care",
        /// A complaint about long ago that the council has taken on.
        TakenOn "taken-on",

        /// What an adult does who has seen that a child is not well looked after.
        TellToday "tell-today",
        /// A child who looks after somebody.
        YoungCarer "young-carer",
        /// Somebody who speaks for a child, and whom the law does not name.
        SpeakFor "speak-for",
        /// What shows a reason for being late.
        LateProof "late-proof",
        /// Letters, meetings and language that suit a young person.
        YourWay "your-way",
        /// An answer that leaves out a part.
        PartAnswered "part-answered",
        /// Help that was closed.
        AskAgain "ask-again",
        /// A disabled parent and a child who cares.
        WholeFamily "whole-family",
        /// A parent who needs somebody to speak up.
        ParentsAdvocate "parents-advocate",
        /// Fares for visits.
        VisitCosts "visit-costs",
        /// A parent in prison.
        FromPrison "from-prison",
        /// Treatment that the Equality Act forbids.
        Discrimination "discrimination",
    }
}

named! {
    /// What somebody can do with it.
    Use {
        /// To be done today.
        Today "today",
        /// To be asked for.
        Ask "ask",
        /// To be known.
        Know "know",
    }
}

impl Advice {
    /// What somebody can do with it.
    pub const fn to(self) -> Use {
        use Advice as A;
        match self {
            A::Hurry | A::TellNow | A::Found | A::Suspension | A::TellToday => Use::Today,
            A::BeforeHomeTime | A::NextMeeting | A::CheckInCourt | A::HelpHere => Use::Today,
            A::AskLetters => Use::Ask,
            A::AskHome
            | A::AskContact
            | A::SiblingsApart
            | A::AskWorker
            | A::AskPlan
            | A::AskHelp
            | A::AskLeaving
            | A::AskSchool
            | A::AskProvider
            | A::AskHarm
            | A::AskPapers
            | A::AskRoof
            | A::AskAge
            | A::AskGoingHome
            | A::AskRelease
            | A::AskThen
            | A::AskProtection
            | A::AskKinship
            | A::AskFostering
            | A::AskAnswer
            | A::AskMatching
            | A::AskAdaptation
            | A::AskAdultCare
            | A::AskHealthToo
            | A::AskPlanLate
            | A::AskFile
            | A::AskShared
            | A::AskCorrect
            | A::AskAboutWorry
            | A::YourWay => Use::Ask,
            _ => Use::Know,
        }
    }

    /// Whether it is of some use to many, and can be left out where there is much to say.
    pub const fn can_wait(self) -> bool {
        use Advice as A;
        matches!(
            self,
            A::FirstTalk
                | A::WhoTheyAre
                | A::WhoDecides
                | A::HealthInCare
                | A::HeldDown
                | A::WhoCounts
                | A::Unregistered
                | A::NearHome
                | A::Eighteen
                | A::PutRight
                | A::TimeForCourt
                | A::TooEarly
                | A::AdviserVisits
                | A::RoofAfterCare
                | A::MoneyInCare
                | A::SameCouncil
                | A::SectionH
                | A::ShortBreaks
                | A::KeepOn
                | A::AdultCareTimes
                | A::InTheirWords
                | A::Evidence
                | A::LockedIn
                | A::YoungCarer
                | A::SpeakFor
                | A::LateProof
                | A::YourWay
                | A::PartAnswered
                | A::AskAgain
                | A::WholeFamily
                | A::ParentsAdvocate
                | A::FromPrison
                | A::VisitCosts
                | A::Discrimination
        )
    }

    /// Where it comes from and how well that is evidenced.
    pub const fn source(self) -> Source {
        use Advice as A;
        use Strength::{Inferred, Known, Read, Reported};
        let (citation, strength) = match self {
            A::Hurry => return Rule::Freeze.source(),
            A::TellNow => (
                "Working Together to Safeguard Children, as safeguarding partnerships report it: workers must pass it on, others should",
                Reported,
            ),
            // To ask for something needs no law: what there is to ask for follows from what is covered.
            A::AskHome => return Rule::MoveInCare.source(),
            A::AskContact => return Rule::CareOrder.source(),
            A::SiblingsApart => {
                ("Care Planning Regulations 2010, regulation 5 and Schedule 1, paragraph 3", Known)
            }
            A::AskWorker => return Rule::StageOne.source(),
            A::AskPlan => return Rule::Plans.source(),
            A::AskHelp => return Rule::HelpGiven.source(),
            A::AskLeaving | A::LocalOffer => (
                "Children Act 1989, sections 23C(5A), 23E and 24B(5); Children and Social Work Act 2017, section 2; guidance, volume 3, \
                 on setting up home",
                Known,
            ),
            A::AskSchool | A::VirtualSchool => (
                "Children Act 1989, section 22(3A) to (3C), read; Promoting the education of looked-after children, 2018",
                Known,
            ),
            A::AskProvider => return Rule::ActingForCouncil.source(),
            A::AskHarm => return Rule::Harm.source(),
            A::AskPapers => return Rule::Immigration.source(),
            A::AskRoof => return Rule::HomelessYoungPeople.source(),
            A::AskAge => return Rule::AgeNotBelieved.source(),
            A::AskGoingHome => return Rule::GoingHome.source(),
            A::AskThen => return Rule::ChildhoodInCare.source(),
            A::AskRelease => return Rule::Custody.source(),
            A::WhoseWorker => {
                ("Children Act 1989, section 22: the council that looks after the child", Inferred)
            }
            A::NearHome => (
                "Children Act 1989, section 22C(7) to (9); Care Planning Regulations 2010, regulations 10 and 11",
                Read,
            ),
            A::Supported => (
                "Care Planning Regulations 2010, regulations 27A and 27C; Supported Accommodation (England) Regulations 2023",
                Read,
            ),
            A::ReviewSooner => (
                "Children Act 1989, section 25B(3); Care Planning Regulations 2010, regulations 33(3), 36 and 45",
                Read,
            ),
            A::MoneyInCare => {
                ("Children Act 1989, sections 22 and 23A to 24D; care planning guidance", Known)
            }
            A::HomeRules => ("Children’s Homes (England) Regulations 2015, regulations 19, 22 and 44", Read),
            A::LockedIn => (
                "Children Act 1989, section 25; Secure Accommodation Regulations 1991, regulation 10, as Family Rights \
                     Group reports it; High Court orders on deprivation of liberty",
                Known,
            ),
            A::BeforeEighteen => {
                ("British Nationality Act 1981, section 3(1), as solicitors quote it", Reported)
            }
            A::AgeInterview => {
                ("R (B) v Merton 2003; Association of Directors of Children’s Services on age", Known)
            }
            A::CustodyVisits => (
                "Children Act 1989, section 23ZA; Visits to Former Looked After Children in Detention (England) \
                 Regulations 2010",
                Reported,
            ),
            A::RoofCare => (
                "Guidance on 16 and 17 year olds who may be homeless, 2018, as lawyers report it; Children Act 1989, section 20(6)",
                Reported,
            ),
            A::AdviserVisits => ("Care Leavers (England) Regulations 2010, regulations 7 and 8", Read),
            A::SameCouncil => {
                ("Care Leavers (England) Regulations 2010, regulation 2: who last looked after", Reported)
            }
            A::WhoCounts => (
                "Care Planning Regulations 2010, regulation 40; Children Act 1989, section 23A; G v Southwark 2009",
                Reported,
            ),
            A::AsAParent => ("Children Act 1989, sections 23C and 26A; Working Together", Inferred),
            A::LongAgo => (
                "NAPAC; Limitation Act 1980, sections 11 and 11ZA: Crime and Policing Act 2026, section 96, from 29 June 2026, as \
                 solicitors report it",
                Reported,
            ),
            A::OwnFile => ("UK GDPR, articles 12 and 15", Known),
            A::AtTheMeeting => ("Local safeguarding procedures", Known),
            A::Heard => {
                ("Children Act 1989, section 22(4) and (5), read, and sections 17(4A) and 20(6)", Known)
            }
            A::Eighteen => ("Children Act 1989, section 26(3): the right is there when it is made", Inferred),
            A::BeforeCare => return Rule::ChildProtection.source(),
            A::AfterTheCase => ("2006 Regulations, regulation 8(4) and (5)", Read),
            A::PolicyEffect => (
                "Getting the Best from Complaints, part 2, on the effect of a policy; Ombudsman, Newham 24 002 314, on insurance",
                Reported,
            ),
            A::FormerCarer => return Rule::SufficientInterest.source(),
            A::Found => (
                "Housing Act 1996, sections 177 and 189, as Shelter Legal reports them; police and councils’ own pages",
                Reported,
            ),
            A::Suspension => ("Childcare Act 2006, section 74; Ofsted’s notices", Known),
            A::Coroner => ("Coroners and Justice Act 2009, section 1(2), read, and section 5", Known),
            A::StageUnclear => return Rule::SayWhichProcedure.source(),
            A::HealthPart => return Rule::Health.source(),
            A::ForOthersToo => return Rule::Representative.source(),
            A::CarersToo => return Rule::AskedForGuardianshipSupport.source(),
            A::NotDecide => (
                "2006 Regulations, regulation 20(1) and (3): recommendations, and an answer to them; Local Government Act 1974, \
                 Schedule 5, on courts",
                Read,
            ),
            A::PlanAppeal => (
                "Children and Families Act 2014, sections 51, 52 and 55, as GOV.UK, IPSEA and councils’ advice services report them",
                Reported,
            ),
            A::AdvocateStays => return Rule::Advocacy.source(),
            A::OmbudsmanRefusal => return Rule::OmbudsmanYear.source(),
            A::InTime => return Rule::OneYear.source(),
            A::PromiseHolds => return Rule::StageOneOutcome.source(),
            A::Evidence => ("Getting the Best from Complaints: no form of complaint is required", Inferred),
            A::Investigation => (
                "2006 Regulations, regulations 16 and 17; Getting the Best from Complaints on the two reports",
                Reported,
            ),
            A::PanelDay => return Rule::Panel.source(),
            A::BeforeCourt => (
                "Family Rights Group on advice before and in care proceedings; Working Together to Safeguard Children on family \
                 group decision-making; Children’s Wellbeing and Schools Act 2026, section 1, where in force",
                Reported,
            ),
            A::TakenAtOnce => {
                ("Children Act 1989, sections 45 and 46; Family Rights Group on emergency orders", Reported)
            }
            A::ProtectionPlan => (
                "Working Together to Safeguard Children on reviews, as Family Rights Group reports it; local safeguarding \
                 procedures on reports",
                Reported,
            ),
            A::Enquiry => (
                "Children Act 1989, section 47(1), as partnerships quote it; Working Together to Safeguard Children on parents",
                Reported,
            ),
            A::DisabledChild => (
                "Children Act 1989, sections 17(10), 17(11) and 17A; Chronically Sick and Disabled Persons Act 1970, section 2, as \
                 a council reports it",
                Reported,
            ),
            A::ReasonsInWriting => {
                ("Children Act 1989, section 17(4A); Working Together to Safeguard Children", Known)
            }
            A::Visits => ("Children Act 1989, section 34(1) and Schedule 2, paragraph 15", Known),
            A::ContactAndAdoption => (
                "Adoption and Children Act 2002, section 26(3), and section 51A(4) as solicitors report it; Children Act 1989, section 34(3); \
                 agencies’ letterbox services",
                Reported,
            ),
            A::FindingSomeone => (
                "GOV.UK: adoption records and intermediary agencies; Adoption and Children Act 2002, section 98",
                Read,
            ),
            A::SupportAssessed => (
                "Special Guardianship Regulations 2005, regulations 11, 15 and 16; Adoption Support Services Regulations 2005, \
                 regulations 13, 17 and 18",
                Reported,
            ),
            A::KinshipOffer => (
                "Kinship care: statutory guidance, October 2024, as it is reported; Children Act 1989, section 22C(7)",
                Reported,
            ),
            A::Files => (
                "Care Planning Regulations 2010, regulation 50; Disclosure of Adoption Information (Post-Commencement Adoptions) \
                 Regulations 2005, regulations 1(3) and 6, both read; UK GDPR, articles 12 and 15",
                Known,
            ),
            A::InTheirWords => (
                "Equality Act 2010, section 20; Ombudsman, Southampton 19 010 777: no proper interpreting",
                Read,
            ),
            A::AskProtection => return Rule::ChildProtection.source(),
            A::AskKinship => return Rule::Kinship.source(),
            A::AskFostering => return Rule::Fostering.source(),
            A::AskAnswer => return Rule::ComplaintHandling.source(),
            A::AskMatching => return Rule::AdoptionMatching.source(),
            A::AnOffer => return Rule::Mediation.source(),
            A::BetweenParents => {
                ("Ombudsman’s standard wording on court matters; National Domestic Abuse Helpline", Known)
            }
            A::ToTheOmbudsman => return Rule::OmbudsmanLooks.source(),
            A::AgreedCare => return Rule::GoingHome.source(),
            A::TakenOn => (
                "2006 Regulations, regulations 15(2) and 17(1): once asked, it must go on; Ombudsman, Wakefield 20 012 689, on stages \
                 that were begun",
                Inferred,
            ),
            A::AskAdaptation => (
                "Housing Grants, Construction and Regeneration Act 1996, sections 30 and 34; guidance on the grant, 2022",
                Known,
            ),
            A::AskAdultCare => ("Care Act 2014, sections 58 to 66: before and after the birthday", Known),
            A::AskHealthToo => (
                "National framework for children’s continuing care, 2016; Children and Families Act 2014, section 26",
                Known,
            ),
            A::AskPlanLate => (
                "Children and Families Act 2014, section 42; Special Educational Needs and Disability Regulations 2014, regulation 13(2), \
                 read, and 20",
                Known,
            ),
            A::AskFile => ("UK GDPR, article 15; Information Commissioner on asking for records", Known),
            A::AskShared => ("UK GDPR, articles 5, 15, 33 and 34", Known),
            A::AskCorrect => ("UK GDPR, articles 16 and 19; Information Commissioner on opinions", Known),
            A::AskAboutWorry => ("Working Together to Safeguard Children; NSPCC on what to tell", Known),
            A::WhoDecides => (
                "Care Planning and Fostering (Miscellaneous Amendments) (England) Regulations 2013, as councils’ manuals report them",
                Reported,
            ),
            A::WhoTheyAre => ("Children Act 1989, section 22(5)(c)", Known),
            A::HeldDown => ("Children’s Homes (England) Regulations 2015, regulations 20 and 35", Read),
            A::HealthInCare => ("Care Planning Regulations 2010, regulation 7(3) and (4)", Read),
            A::RoofAfterCare => (
                "Shelter Legal on priority need after care; Homelessness (Priority Need) (England) Order 2002",
                Read,
            ),
            A::OutOfSchool => {
                ("Education Act 1996, section 19; guidance on suspension and permanent exclusion", Known)
            }
            A::FirstTalk => return Rule::StageOne.source(),
            A::IndependentPerson => return Rule::Investigation.source(),
            A::PutRight => ("Ombudsman, guidance on remedies; Surrey 24 019 438", Read),
            A::KeepOn => ("Family Rights Group on working with children’s services", Known),
            A::ShortBreaks => (
                "Breaks for Carers of Disabled Children Regulations 2011, regulation 5, as councils report it; Children Act 1989, section 17A",
                Reported,
            ),
            A::SectionH => (
                "IPSEA and a council on the tribunal’s recommendations; Recommendations Power Regulations 2017",
                Read,
            ),
            A::AllowanceWorking => (
                "Ombudsman, Peterborough 22 018 116 and Milton Keynes 19 008 479; Special Guardianship guidance",
                Read,
            ),
            A::AdoptionFund => (
                "Adoption and Special Guardianship Support Fund, to March 2025: councils and agencies apply",
                Reported,
            ),
            A::BirthFamilyHelp => (
                "National minimum standards for adoption, standard 12, read; Adoption Support Services Regulations 2005 on help after it",
                Known,
            ),
            A::BecomingAdopter => {
                ("Adoption Agencies Regulations 2005, regulations 30(5) and 30A(5), as amended in 2013", Read)
            }
            A::KinshipMoney => (
                "R (L) v Manchester 2001; National Minimum Standards for fostering; Children Act 1989, section 3(5)",
                Known,
            ),
            A::FosterInquiry => (
                "Fostering Services (England) Regulations 2011, regulation 28(3), (4) and (7); Fosterline",
                Read,
            ),
            A::ByAgreement => ("Working Together to Safeguard Children on early help and consent", Known),
            A::AdultCareTimes => (
                "Local Authority Social Services and NHS Complaints (England) Regulations 2009, regulations 9, 12 and 13, as councils report \
                 them",
                Reported,
            ),
            A::AsProfessional => {
                ("Working Together to Safeguard Children; local escalation procedures", Known)
            }
            A::AsAdvocate => {
                ("Children Act 1989, section 26A; National Standards for advocacy services", Known)
            }
            A::TimeForCourt => (
                "Human Rights Act 1998, section 7(5), as lawyers quote it; Civil Procedure Rules, rule 54.5",
                Known,
            ),
            A::OmbudsmanDecided => ("Ombudsman: challenging our decisions", Read),
            A::KeyWorker => ("Child death review: statutory and operational guidance, 2018", Known),
            A::OwnComplaint => {
                ("Children Act 1989, sections 26(3) and 26A: no age, and no permission", Inferred)
            }
            A::HelpBeside => (
                "Children Act 1989, section 26(3) on help under section 17; Ombudsman on complaints that are only partly covered",
                Inferred,
            ),
            A::BothAgree => (
                "Getting the Best from Complaints on early referral; Ombudsman, South Gloucestershire 21 007 738",
                Reported,
            ),
            A::TooEarly => return Rule::OmbudsmanYear.source(),
            A::Unregistered => (
                "Care Standards Act 2000, section 11; Ombudsman, Gloucestershire 24 004 646, on an unregistered home",
                Reported,
            ),
            A::LawyerWrites => (
                "Ombudsman, Lambeth 23 004 285: fault for calling a solicitor’s complaint a legal matter; Local Government Act 1974, section 26(6)(c)",
                Reported,
            ),
            A::ElectedWrites => ("Councils’ own pages on enquiries of members", Known),
            A::HeardBefore => return Rule::SufficientInterest.source(),
            A::TheirOwnLives => return Rule::WorryIgnored.source(),
            A::TellToday => {
                ("Working Together to Safeguard Children; Keeping Children Safe in Education", Known)
            }
            A::YoungCarer => (
                "Children Act 1989, section 17ZA; Family Rights Group on a young carer’s assessment",
                Reported,
            ),
            A::SpeakFor => return Rule::SufficientInterest.source(),
            A::LateProof => return Rule::OneYear.source(),
            A::YourWay => (
                "Equality Act 2010, section 20; statutory guidance on unaccompanied children, 2017, on interpreters",
                Known,
            ),

            A::BeforeHomeTime => {
                ("Keeping Children Safe in Education; Working Together to Safeguard Children", Known)
            }
            A::NextMeeting => (
                "Working Together to Safeguard Children and local procedures on reports and supporters; Equality Act 2010, section 20",
                Known,
            ),
            A::CheckInCourt => {
                ("Family Rights Group on first checks of relatives; Children Act 1989, section 10", Known)
            }
            A::HelpHere => ("Children Act 1989, sections 17 and 47: children in the council’s area", Known),
            A::AskLetters => ("Ombudsman, Lambeth 21 016 908 and Cumbria 17 007 600", Reported),
            A::CarersCourt => ("Children Act 1989, section 10(5), (5A) and (5B)", Known),
            A::OwnNeeds => ("Children Act 1989, section 17ZD; Ombudsman, Liverpool 22 000 114", Reported),
            A::ApartFromAppeal => (
                "Local Government Act 1974, section 26(6)(a); R (Milburn) v Local Government and Social Care Ombudsman 2023",
                Reported,
            ),
            A::NoPressure => {
                ("Special Guardianship Regulations 2005; Kinship and Family Rights Group", Known)
            }
            A::Goodbye => {
                ("Children Act 1989, section 25B; Ombudsman, Rotherham 18 009 888, on no goodbye", Reported)
            }
            A::OwnTreatment => ("Local Government Act 1974, section 26: personal injustice", Inferred),
            A::MayTell => ("Keeping Children Safe in Education, part 1; NSPCC", Known),
            A::PartAnswered => return Rule::SayWhichProcedure.source(),
            A::AskAgain => {
                ("Children Act 1989, section 17; Working Together to Safeguard Children", Inferred)
            }
            A::WholeFamily => (
                "Care and support statutory guidance on young carers and the whole family; Ombudsman, Waltham Forest 21 015 032",
                Reported,
            ),
            A::WhichParent => ("Children Act 1989, section 8", Known),
            A::ParentsAdvocate => {
                ("Good practice guidance on working with parents with a learning disability, 2016", Reported)
            }
            A::FromPrison => ("Prisons and Probation Ombudsman: what it looks at", Known),
            A::VisitCosts => ("Children Act 1989, Schedule 2, paragraph 16", Known),
            A::Discrimination => ("Equality Act 2010, sections 29 and 118", Known),
        };
        Source { citation, strength }
    }
}
