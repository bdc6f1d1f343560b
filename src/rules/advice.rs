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
        /// What goes on whatever becomes of a complaint.
        GoToIt "go-to-it",
        /// What becomes of it when a child says that they are not safe.
        TellNow "tell-now",
        /// What to do when somebody dangerous may know where one is.
        Found "found",
        /// The same for a child.
        FoundChild "found-child",
        /// Help for somebody whom a dangerous person may find.
        Fled "fled",
        /// An appeal whose time is short.
        Suspension "suspension",
        /// The days to answer a decision on who may foster or adopt.
        ApprovalDays "approval-days",
        /// An appeal whose time a complaint does not stop.
        AppealThisWeek "appeal-this-week",
        /// A meeting with lawyers before court.
        LawyersMeeting "lawyers-meeting",
        /// Care that a parent agreed to and no longer wants.
        EndAgreement "end-agreement",

        /// A worker who sees an injury.
        BeforeHomeTime "before-home-time",
        /// A child protection meeting that comes before any answer.
        NextMeeting "next-meeting",
        /// A foster carer’s review that goes to a panel.
        BeforePanel "before-panel",
        /// A check of a relative that is for a court.
        CheckInCourt "check-in-court",
        /// Which council helps a family in danger at home.
        HelpHere "help-here",
        /// Warmth, food or a bed that is missing now.
        NeededToday "needed-today",
        /// Somebody who should act and is away or silent.
        WhoCovers "who-covers",

        /// A form that a child cannot sign.
        NoSignature "no-signature",
        /// Who else may complain at once.
        OwnName "own-name",
        /// What to know before leaving out the panel.
        BeforeYouChoose "before-you-choose",
        /// Two who send somebody to each other.
        AskBoth "ask-both",
        /// Help that is missing now.
        Stopgap "stopgap",
        /// A move that has a day.
        BeforeAMove "before-a-move",
        /// What to ask for about a home or a move.
        AskHome "ask-home",
        /// Nobody to drive or to be there.
        NoStaff "no-staff",
        /// Help that points or a panel have cut.
        ByATable "by-a-table",
        /// About contact.
        AskContact "ask-contact",
        /// Brothers and sisters in care who live apart.
        SiblingsApart "siblings-apart",
        /// A brother or sister in care, for whoever is not.
        SiblingInCare "sibling-in-care",
        /// About a worker.
        AskWorker "ask-worker",
        /// About a plan or a meeting.
        AskPlan "ask-plan",
        /// A parent who is not heard before a review.
        ParentsHeard "parents-heard",
        /// About help.
        AskHelp "ask-help",
        /// About leaving care.
        AskLeaving "ask-leaving",
        /// About school.
        AskSchool "ask-school",
        /// How a child comes to school.
        WayToSchool "way-to-school",
        /// About a home or carers that look after a child.
        AskProvider "ask-provider",
        /// About harm.
        AskHarm "ask-harm",
        /// About papers.
        AskPapers "ask-papers",
        /// About a passport.
        AskPassport "ask-passport",
        /// A complaint beside a claim to stay, and an interview that is near.
        HomeOffice "home-office",
        /// About having nowhere to live at 16 or 17.
        AskRoof "ask-roof",
        /// About an age that is not believed.
        AskAge "ask-age",
        /// A paper that was signed and not understood.
        SignedUnread "signed-unread",
        /// About going home.
        AskGoingHome "ask-going-home",
        /// About custody.
        AskRelease "ask-release",
        /// What being held before a trial brings, and who passes a complaint on.
        OnRemand "on-remand",
        /// About a childhood that is over.
        AskThen "ask-then",
        /// About changes to a disabled child’s home.
        AskAdaptation "ask-adaptation",
        /// About turning 18 with needs that go on.
        AskAdultCare "ask-adult-care",
        /// Whose complaint it is after 18.
        AdultVoice "adult-voice",
        /// About help that the council and the health service owe together.
        AskHealthToo "ask-health-too",
        /// About leaving a hospital.
        LeavingHospital "leaving-hospital",
        /// About an education, health and care plan that is late or not carried out.
        AskPlanLate "ask-plan-late",
        /// About seeing a file.
        AskFile "ask-file",
        /// What somebody who works with children can do.
        AsProfessional "as-professional",
        /// About private information that was shared.
        AskShared "ask-shared",
        /// About what is wrong on file.
        AskCorrect "ask-correct",
        /// About a worry that was told.
        AskAboutWorry "ask-about-worry",

        /// About letters after an adoption.
        AskLetters "ask-letters",
        /// Meetings that were promised before an order, and two councils.
        PromisedBefore "promised-before",
        /// What carers can have assessed for themselves.
        OwnNeeds "own-needs",
        /// Points that an appeal decides, and others.
        ApartFromAppeal "apart-from-appeal",
        /// Another case about something else.
        NotThatCase "not-that-case",
        /// Children moved from a foster carer.
        Goodbye "goodbye",
        /// How somebody who told of a worry was treated.
        OwnTreatment "own-treatment",
        /// What nobody at work can forbid.
        MayTell "may-tell",
        /// Parents who live apart, and an assessment.
        WhichParent "which-parent",

        /// That a child needs nobody’s yes.
        OwnComplaint "own-complaint",
        /// A child who looks after somebody.
        YoungCarer "young-carer",
        /// That a child or family copes.
        Coping "coping",
        /// That a contract for a home ends.
        ContractEnds "contract-ends",
        /// A complaint that was not called one.
        OnlyAnEmail "only-an-email",
        /// That there is nothing to add to an answer.
        NothingToAdd "nothing-to-add",
        /// An age at which rights are said to stop.
        NoEndAtTwentyFive "no-end-at-25",
        /// That nothing can be told of what came of it.
        CannotTell "cannot-tell",
        /// An enquiry that is over.
        EnquiryClosed "enquiry-closed",
        /// A promise that came before what is complained of now.
        BrokenPromise "broken-promise",
        /// A move in the years of examinations.
        ExamYears "exam-years",
        /// What an advocate does.
        AdvocatesWork "advocates-work",
        /// One letter about matters of several procedures.
        OneLetter "one-letter",
        /// Therapy or a device in an education, health and care plan.
        SectionF "section-f",
        /// Words that a parent understands.
        InTheirWords "in-their-words",
        /// What shows that somebody has an interest in a child’s welfare.
        TheirInterest "their-interest",
        /// That it began too long ago, where it goes on.
        OldStart "old-start",
        /// An order that nobody has to ask for by a day.
        NoPressure "no-pressure",
        /// Who settles where a child lives whom somebody else brings up.
        CarersCourt "carers-court",
        /// What was agreed, after a complaint is closed.
        NotClosed "not-closed",
        /// What to send to the Ombudsman.
        ToTheOmbudsman "to-the-ombudsman",
        /// What can put it right.
        PutRight "put-right",
        /// A home that Ofsted does not know.
        Unregistered "unregistered",
        /// Which council answers for a child in care.
        WhoseWorker "whose-worker",
        /// What kind of home the council looks for.
        NearHome "near-home",
        /// Supported accommodation at 16 and 17, and never before.
        Supported "supported",
        /// The review can come sooner, and the reviewing officer can go further.
        ReviewSooner "review-sooner",
        /// The virtual school head.
        VirtualSchool "virtual-school",
        /// A child who is not taught.
        OutOfSchool "out-of-school",
        /// What a council offers care leavers.
        LocalOffer "local-offer",
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
        /// What being looked after before 18 brings later.
        ThirteenWeeks "thirteen-weeks",
        /// How often an adviser visits and a pathway plan is looked at.
        AdviserVisits "adviser-visits",
        /// Which council helps a care leaver.
        SameCouncil "same-council",
        /// Being homeless after care.
        RoofAfterCare "roof-after-care",
        /// Help for care leavers that does not end at 21, and a place in the holidays.
        AfterTwentyOne "after-twenty-one",
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
        /// Telling others beside a complaint.
        NotPutOff "not-put-off",
        /// A disabled child who speaks in another way.
        WayToTalk "way-to-talk",
        /// What Stage 1 is like for a child.
        FirstTalk "first-talk",
        /// Turning 18.
        Eighteen "eighteen",
        /// What goes on at 18 for a child in care.
        NotOverAtEighteen "not-over-at-eighteen",
        /// What was reported before the child was in care.
        BeforeCare "before-care",
        /// What waited for a court case that has ended.
        AfterTheCase "after-the-case",
        /// How a special guardian’s allowance is worked out.
        AllowanceWorking "allowance-working",
        /// What the council may count for an allowance.
        MeansTest "means-test",
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
        /// A last answer in the procedure that a point belongs to.
        OwnProcedureOver "own-procedure-over",
        /// What is for the health service.
        HealthPart "health-part",
        /// The rules for complaints about adult social care and health.
        AdultCareTimes "adult-care-times",
        /// Brothers and sisters.
        ForOthersToo "for-others-too",
        /// Carers who would be special guardians.
        CarersToo "carers-too",
        /// What is apart from how a concern about a carer was looked into.
        CarersDoors "carers-doors",
        /// While a foster carer is looked into.
        FosterInquiry "foster-inquiry",
        /// What a complaint does not decide.
        NotDecide "not-decide",
        /// An appeal about an education, health and care plan.
        PlanAppeal "plan-appeal",
        /// Social care in an education, health and care plan.
        SectionH "section-h",
        /// What can be appealed, and what is for the Ombudsman.
        AppealOrOmbudsman "appeal-or-ombudsman",
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
        /// What the person does at Stage 2.
        Investigation "investigation",
        /// The independent person, for a child.
        IndependentPerson "independent-person",
        /// What the person does at Stage 3.
        PanelDay "panel-day",
        /// Papers, a helper and changes for a panel that is to meet.
        PanelPapers "panel-papers",
        /// A point that Stage 2 did not decide.
        PointLeftOut "point-left-out",
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
        /// An answer and its reasons in writing.
        ReasonsInWriting "reasons-in-writing",
        /// Early help is by agreement.
        ByAgreement "by-agreement",
        /// Contact of a child in care.
        Visits "visits",
        /// Contact with a child who is in care by agreement.
        ContactByAgreement "contact-by-agreement",
        /// Contact before and after an adoption.
        ContactAndAdoption "contact-and-adoption",
        /// Finding somebody after an adoption.
        FindingSomeone "finding-someone",
        /// An assessment of support for guardians and adopters.
        SupportAssessed "support-assessed",
        /// Which council does what after an adoption.
        PlacingCouncil "placing-council",
        /// Regular money after a move.
        MovedAway "moved-away",
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
        /// What a file holds, and for how long it is kept.
        Files "files",
        /// About a conference or an enquiry.
        AskProtection "ask-protection",
        /// About bringing up a relative’s or friend’s child.
        AskKinship "ask-kinship",
        /// About what a foster carer is owed.
        AskCarersMoney "ask-carers-money",
        /// About fostering.
        AskFostering "ask-fostering",
        /// About how a complaint was dealt with.
        AskAnswer "ask-answer",
        /// About matching and a move that ended.
        AskMatching "ask-matching",
        /// An offer that would close a complaint.
        AnOffer "an-offer",
        /// Two councils that each name the other.
        TwoCouncils "two-councils",
        /// Between parents who do not agree.
        BetweenParents "between-parents",
        /// How a father without parental responsibility can get it.
        ParentalResponsibility "parental-responsibility",
        /// The yes of each child whom somebody speaks for at the Ombudsman.
        EachChild "each-child",
        /// What can be done about the Ombudsman’s decision.
        OmbudsmanDecided "ombudsman-decided",
        /// Somebody who told of a worry.
        TheirOwnLives "their-own-lives",
        /// What an advocate may ask of the council.
        AsAdvocate "as-advocate",
        /// Care that a parent agreed to.
        AgreedCare "agreed-care",
        /// A complaint about long ago that the council has taken on.
        TakenOn "taken-on",

        /// What an adult does who has seen that a child is not well looked after.
        TellToday "tell-today",
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

        /// A no because somebody has moved away.
        StillAnswers "still-answers",
        /// A point at which the police or others look as well.
        HeldBack "held-back",
        /// What a new home or carer has to know of a child.
        PassedOn "passed-on",
        /// A letter that says what is planned and gives a day to answer.
        AnswerByDay "answer-by-day",
        /// What shows that the council placed a child.
        WhoBrought "who-brought",
        /// Visits that somebody has to be at.
        SupervisedVisits "supervised-visits",
        /// Money that the council asks back.
        HoldTheBill "hold-the-bill",
        /// What else can be asked about a childhood that is over.
        OtherWaysThen "other-ways-then",
        /// A rule that only families of one team get help.
        OneTeamOnly "one-team-only",
        /// What the Ombudsman has said of what was long ago.
        SoLongAgo "so-long-ago",
        /// What others did who told the council of a worry.
        WhoReported "who-reported",
        /// That a complaint was upheld, and too little is done.
        Upheld "upheld",
        /// The same where the panel is what is left.
        UpheldAtPanel "upheld-at-panel",
        /// Money that is owed, and money for distress.
        MoneyOwed "money-owed",
        /// Two ways about private information that was shared.
        AfterALeak "after-a-leak",
        /// A family that has moved between councils.
        MovedHere "moved-here",
        /// That an adopted child can complain.
        AdoptedChildToo "adopted-child-too",
        /// What the Ombudsman says to whoever comes too soon.
        TooEarly "too-early",
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

/// What stands of a piece of advice beside its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// What somebody can do with it.
    pub to: Use,
    /// Whether it is of some use to many, and can wait where there is much to say.
    pub can_wait: bool,
    /// Where it comes from and how well that is evidenced.
    pub source: Source,
}

impl About {
    const fn that_can_wait(self) -> About {
        About { can_wait: true, ..self }
    }
}

const fn cited(citation: &'static str, strength: Strength) -> Source {
    Source { citation, strength }
}

const fn today(source: Source) -> About {
    About { to: Use::Today, can_wait: false, source }
}

const fn ask(source: Source) -> About {
    About { to: Use::Ask, can_wait: false, source }
}

const fn know(source: Source) -> About {
    About { to: Use::Know, can_wait: false, source }
}

impl Advice {
    /// What somebody can do with it, whether it can wait, and its source.
    pub const fn about(self) -> About {
        use Advice as A;
        use Strength::{Inferred, Known, Read, Reported};
        match self {
            A::Hurry => today(Rule::Freeze.source()),
            A::GoToIt => today(cited(
                "2006 Regulations, which name nothing that a complaint stops; Equality Act 2010, section 20, on changes",
                Inferred,
            )),
            A::TellNow => today(cited(
                "Working Together to Safeguard Children, as safeguarding partnerships report it: \
                 workers must pass it on, others should",
                Reported,
            )),
            A::Found => today(cited("Housing Act 1996, sections 177(1) and 184(1)", Read)),
            A::Fled => today(cited(
                "National Domestic Abuse Helpline; Ombudsman, Herefordshire 23 001 522, on what \
                 followed a breach",
                Known,
            )),
            A::FoundChild => today(cited(
                "Working Together to Safeguard Children on telling; Care Planning Regulations 2010 on a \
                 safe placement; Childline",
                Known,
            )),
            A::Suspension => today(cited("Childcare Act 2006, section 74; Ofsted’s notices", Known)),
            A::ApprovalDays => today(cited(
                "Independent Review Mechanism on GOV.UK: 28 days (fostering), 40 working days (adoption); \
                 Fostering Services (England) Regulations 2011, regulations 27(6) and 28(7)",
                Read,
            )),
            A::EndAgreement => today(Rule::GoingHome.source()),

            A::AppealThisWeek => today(cited(
                "Children and Families Act 2014, sections 51 and 55, read; the two months and the one as IPSEA \
                 and councils’ advice services report them",
                Reported,
            )),
            A::BeforePanel => today(cited(
                "Fostering Services (England) Regulations 2011, regulation 28(3) and (4), read; National \
                 Minimum Standards for fostering, standard 14, and panels’ own pages on supporters",
                Known,
            )),
            A::NoSignature => ask(cited(
                "2006 Regulations, regulation 12, on whom the council holds suitable; Ombudsman, Middlesbrough \
                 21 002 324, and Barnet 24 009 108 the other way",
                Known,
            )),
            A::OwnName => ask(cited(
                "Children Act 1989, section 26(3)(a) to (c): the child and a parent, each alone",
                Inferred,
            )),
            A::BeforeYouChoose => ask(cited(
                "2006 Regulations, regulation 20, read: recommendations, and an answer within 15 working days; \
                 Getting the Best from Complaints on reasons, redress and early referral",
                Reported,
            )),
            A::SignedUnread => ask(cited(
                "Family Rights Group on what parents sign; Children Act 1989, section 20(7) and (8); councils’ \
                 own rules on interpreters",
                Known,
            )),
            A::AskBoth => ask(cited(
                "Local Government Act 1974, section 25(7): a council answers for what others do for it; good \
                 practice on asking",
                Inferred,
            )),
            A::Stopgap => ask(cited("Ombudsman, guidance on remedies: the service first", Inferred))
                .that_can_wait(),
            A::NoStaff => ask(cited(
                "Children Act 1989, section 34(1) and Schedule 2, paragraph 15: no word of staff; Ombudsman, \
                 guidance on remedies",
                Inferred,
            )),
            A::ByATable => ask(cited(
                "Children Act 1989, section 17(1): the child’s own needs; discretion that is not fettered",
                Inferred,
            )),
            A::WayToSchool => ask(cited(
                "Education Act 1996, section 508B, on arrangements with a parent’s consent; guidance on travel \
                 to school, 2024, on appeals",
                Known,
            )),
            A::AdvocatesWork => know(cited(
                "National Standards for advocacy services; councils’ own pages on what is passed on",
                Known,
            ))
            .that_can_wait(),
            A::Coping => know(cited(
                "Children Act 1989, section 17ZA(1) and (3), read; Ombudsman, Dudley 24 022 184 and Redbridge \
                 24 009 410, on a refused assessment; its fact sheet, on saying which procedure",
                Reported,
            )),
            A::ContractEnds => {
                know(cited("Care Planning Regulations 2010, regulation 14(1) and (3)", Read)).that_can_wait()
            }
            A::OldStart => know(cited(
                "2006 Regulations, regulation 9, on when the grounds arose; Getting the Best from Complaints \
                 3.3.1, on what is late",
                Inferred,
            ))
            .that_can_wait(),
            A::StillAnswers => know(cited(
                "2006 Regulations: the council that did it; Ombudsman’s practice on families that have moved",
                Inferred,
            )),
            A::HeldBack => know(cited("2006 Regulations, regulation 8", Read)).that_can_wait(),
            A::PassedOn => today(cited(
                "Care Planning Regulations 2010, regulation 9 and Schedule 2, on the placement plan and health",
                Known,
            ))
            .that_can_wait(),
            A::OnlyAnEmail => know(cited(
                "Getting the Best from Complaints: no form of complaint is required; Ombudsman, Lewisham 24 015 \
                 996",
                Reported,
            )),
            A::NothingToAdd => know(cited(
                "2006 Regulations, regulations 15(2), 17(1) and 18(2), read; Ombudsman, Manchester 22 008 976 \
                 and Redbridge 24 010 962",
                Reported,
            )),
            A::NoEndAtTwentyFive => know(cited(
                "2006 Regulations, regulation 9, and Children Act 1989, sections 23CZB and 24B: no word of 25 \
                 for what was before",
                Inferred,
            )),
            A::CannotTell => know(cited(
                "Ombudsman, Leicester 23 008 799, on a mother who was not told; Working Together to Safeguard \
                 Children on allegations",
                Reported,
            )),
            A::EnquiryClosed => know(cited(
                "Working Together to Safeguard Children on seeing a child alone; Ombudsman, fact sheet on child \
                 protection, and Sutton 21 015 540, on a record",
                Reported,
            )),
            A::BrokenPromise => know(cited(
                "Ombudsman, Cheshire East 23 015 491, on a package changed without a review; good practice",
                Inferred,
            )),
            A::OneLetter => know(Rule::SayWhichProcedure.source()),
            A::SectionF => know(cited("Children and Families Act 2014, section 42(2)", Read)).that_can_wait(),

            A::BeforeHomeTime => today(cited(
                "Keeping Children Safe in Education; Working Together to Safeguard Children",
                Known,
            )),
            A::NextMeeting => today(cited(
                "Working Together to Safeguard Children and local procedures on reports and \
                 supporters; Equality Act 2010, section 20",
                Known,
            )),
            A::CheckInCourt => today(cited(
                "Family Rights Group on first checks of relatives; Children Act 1989, section 10, \
                 read; Ombudsman, Norfolk 18 008 743",
                Known,
            )),
            A::HelpHere => today(cited(
                "Children Act 1989, sections 17(1) and 47(1): children in the council’s area",
                Read,
            )),

            // To ask for something needs no law: what there is to ask for follows from what is covered.
            A::NeededToday => today(cited(
                "Children Act 1989, sections 17(6), 22(3), 23C(4)(c) and 24A; councils’ crisis help",
                Known,
            ))
            .that_can_wait(),
            A::WhoCovers => today(cited("Good practice", Inferred)).that_can_wait(),

            A::AskHome => ask(Rule::MoveInCare.source()),
            A::BeforeAMove => ask(Rule::MoveInCare.source()),
            A::AskContact => ask(Rule::CareOrder.source()),
            A::SiblingsApart => {
                ask(cited("Care Planning Regulations 2010, regulation 5 and Schedule 1, paragraph 3", Known))
                    .that_can_wait()
            }
            A::SiblingInCare => know(cited(
                "Care Planning Regulations 2010, regulations 5 and 45 and Schedule 1, paragraph 3; Children \
                 Act 1989, section 26A and Schedule 2, paragraph 15",
                Inferred,
            ))
            .that_can_wait(),
            A::AskWorker => ask(Rule::StageOne.source()),
            A::AskPlan => ask(Rule::Plans.source()),
            A::AskHelp => ask(Rule::HelpGiven.source()),
            A::AskLeaving => ask(cited(
                "Children Act 1989, sections 23C(5A), 23E and 24B(5); Children Act 1989 (Higher \
                 Education Bursary) (England) Regulations 2009, regulation 2; Children and Social \
                 Work Act 2017, section 2, all read; guidance, volume 3, on setting up home",
                Known,
            )),
            A::AskSchool => ask(cited(
                "Children Act 1989, section 22(3A) to (3C), read; Promoting the education of \
                 looked-after children, 2018, as councils report it",
                Reported,
            )),
            A::AskProvider => ask(Rule::ActingForCouncil.source()),
            A::AskHarm => ask(Rule::Harm.source()),
            A::AskPapers => ask(Rule::Immigration.source()),
            A::AskPassport => ask(cited(
                "HM Passport Office’s notes for social services, 2025; Child Law Advice",
                Reported,
            ))
            .that_can_wait(),
            A::HomeOffice => ask(cited(
                "Statutory guidance on unaccompanied children, 2017, on legal advice; Ombudsman, \
                 Thurrock 21 016 871",
                Known,
            )),
            A::AskRoof => ask(Rule::HomelessYoungPeople.source()),
            A::AskAge => ask(Rule::AgeNotBelieved.source()),
            A::AskGoingHome => ask(Rule::GoingHome.source()),
            A::AskRelease => ask(Rule::Custody.source()),
            A::OnRemand => know(cited(
                "Legal Aid, Sentencing and Punishment of Offenders Act 2012, section 104; Children \
                 Act 1989, section 23A and Schedule 2, paragraph 19B; Care Planning Regulations 2010, \
                 regulation 47A; councils’ manuals on visits and reviews",
                Known,
            )),
            A::AskThen => ask(Rule::ChildhoodInCare.source()),
            A::AskAdaptation => ask(cited(
                "Housing Grants, Construction and Regeneration Act 1996, section 34(1); Housing \
                 Renewal Grants (Amendment) (No. 2) (England) Regulations 2005, regulation 6",
                Read,
            )),
            A::AskAdultCare => {
                ask(cited("Care Act 2014, sections 58 to 66: before and after the birthday", Read))
            }
            A::AdultVoice => know(cited(
                "Care Act 2014; Local Authority Social Services and NHS Complaints Regulations 2009, \
                 regulation 5; Contact on legal advice",
                Known,
            )),
            A::AskHealthToo => ask(cited(
                "National framework for children’s continuing care, 2016; Children and Families Act \
                 2014, section 26",
                Known,
            )),
            A::LeavingHospital => ask(cited(
                "Mental Health Act 1983, sections 117 and 130A; guidance on discharge from mental \
                 health settings, 2024",
                Known,
            ))
            .that_can_wait(),
            A::AskPlanLate => ask(cited(
                "Children and Families Act 2014, sections 42(2) and 51(2); Special Educational Needs \
                 and Disability Regulations 2014, regulations 13(2), 20(10) and (11), 21(9) and 22",
                Read,
            )),
            A::AskFile => {
                ask(cited("UK GDPR, article 15; Information Commissioner on asking for records", Known))
            }
            A::AskShared => ask(cited("UK GDPR, articles 5, 15, 33 and 34", Known)),
            A::AskCorrect => {
                ask(cited("UK GDPR, articles 16 and 19; Information Commissioner on opinions", Known))
            }
            A::AskAboutWorry => ask(cited(
                "Working Together to Safeguard Children; NSPCC on what to tell; Ombudsman, Sheffield \
                 25 000 406: what was done about a family is not shared",
                Known,
            )),

            A::AskLetters => ask(cited("Ombudsman, Lambeth 21 016 908 and Cumbria 17 007 600", Reported)),
            A::PromisedBefore => ask(cited(
                "Adoption Support Services Regulations 2005, regulations 3(1)(c) and 7, and Special Guardianship \
                 Regulations 2005, regulation 5, read; who keeps a promise after three years is not in them",
                Inferred,
            )),
            A::CarersCourt => {
                know(cited("Children Act 1989, section 10(5)(a), (aa) and (b), (5B) and (10)", Read)).that_can_wait()
            }
            A::OwnNeeds => know(cited(
                "Children Act 1989, section 17ZD, read; Ombudsman, Liverpool 22 000 114",
                Reported,
            ))
            .that_can_wait(),
            A::ApartFromAppeal => know(cited(
                "Local Government Act 1974, section 26(6)(a); Recommendations Power Regulations 2017, \
                 regulations 6 and 7, read; R (Milburn) v Local Government and Social Care Ombudsman \
                 2023",
                Reported,
            )),
            A::NotThatCase => know(cited("2006 Regulations, regulation 8", Read)).that_can_wait(),
            A::NoPressure => know(cited(
                "Children Act 1989, section 14A(3) and (7), and Special Guardianship Regulations \
                 2005, regulations 5, 11, 12 and 15: no day is set, and nothing of money from before",
                Inferred,
            )),
            A::Goodbye => know(cited(
                "Children Act 1989, section 25B; Ombudsman, Rotherham 18 009 888, on no goodbye",
                Reported,
            )),
            A::OwnTreatment => know(cited(
                "Local Government Act 1974, section 26: personal injustice; Ombudsman, Leicestershire \
                 23 013 577, on a name given away, as reported",
                Inferred,
            )),
            A::MayTell => know(cited("Keeping Children Safe in Education, part 1; NSPCC", Known)),
            A::WhichParent => know(cited("Children Act 1989, section 8", Read)),

            A::PutRight => {
                know(cited("Ombudsman, guidance on remedies; Surrey 24 019 438", Read)).that_can_wait()
            }
            A::Unregistered => know(cited(
                "Care Standards Act 2000, section 11, as first made; Ombudsman, Gloucestershire 24 \
                 004 646, on an unregistered home",
                Reported,
            ))
            .that_can_wait(),
            A::WhoseWorker => {
                know(cited("Children Act 1989, section 22: the council that looks after the child", Inferred))
                    .that_can_wait()
            }
            A::NearHome => know(cited(
                "Children Act 1989, section 22C(7) to (9); Care Planning Regulations 2010, regulation \
                 11",
                Read,
            ))
            .that_can_wait(),
            A::ExamYears => know(cited(
                "Care Planning Regulations 2010, regulation 10: the decision read, who is asked \
                 before it known",
                Known,
            ))
            .that_can_wait(),
            A::Supported => know(cited(
                "Care Planning Regulations 2010, regulations 27A and 27C; Supported Accommodation \
                 (England) Regulations 2023, regulation 6(2)(b)",
                Read,
            ))
            .that_can_wait(),
            A::ReviewSooner => know(cited(
                "Children Act 1989, section 25B(3); Care Planning Regulations 2010, regulations \
                 33(3), 36 and 45",
                Read,
            )),
            A::VirtualSchool => know(cited(
                "Children Act 1989, section 22(3A) to (3C), read; Promoting the education of \
                 looked-after children, 2018, as councils report it",
                Reported,
            )),
            A::OutOfSchool => know(cited(
                "Education Act 1996, section 19; Education (Provision of Full-Time Education for \
                 Excluded Pupils) (England) Regulations 2007; School Discipline (Pupil Exclusions and \
                 Reviews) (England) Regulations 2012, Schedule 1, paragraph 2",
                Read,
            ))
            .that_can_wait(),
            A::MoneyInCare => {
                know(cited("Children Act 1989, sections 22 and 23A to 24D; care planning guidance", Known))
                    .that_can_wait()
            }
            A::HomeRules => {
                know(cited("Children’s Homes (England) Regulations 2015, regulations 19, 22 and 44", Read))
            }
            A::WhoDecides => know(cited(
                "Care Planning and Fostering (Miscellaneous Amendments) (England) Regulations 2013, \
                 regulation 4, read; guidance on everyday decisions, as councils’ manuals report it",
                Reported,
            ))
            .that_can_wait(),
            A::WhoTheyAre => know(cited("Children Act 1989, section 22(5)(c)", Inferred)).that_can_wait(),
            A::HeldDown => {
                know(cited("Children’s Homes (England) Regulations 2015, regulations 20 and 35", Read))
                    .that_can_wait()
            }
            A::HealthInCare => know(cited(
                "Care Planning Regulations 2010, regulation 7(3) and (4), Schedule 1, paragraph 1(4), and \
                 Schedule 2, paragraph 1(3)",
                Read,
            ))
            .that_can_wait(),
            A::LockedIn => know(cited(
                "Children Act 1989, section 25, and Secure Accommodation Regulations 1991, regulation \
                 10, both read; High Court orders on deprivation of liberty",
                Known,
            ))
            .that_can_wait(),
            A::BeforeEighteen => know(cited(
                "British Nationality Act 1981, sections 1(3) and 3(1), read; solicitors on last days \
                 and interpreters",
                Reported,
            )),
            A::AgeInterview => know(cited(
                "R (B) v Merton 2003; Association of Directors of Children’s Services on age",
                Known,
            )),
            A::CustodyVisits => know(cited(
                "Children Act 1989, sections 22(1), 23ZA and 33; Visits to Former Looked After \
                 Children in Detention (England) Regulations 2010, regulations 2 to 4",
                Read,
            )),
            A::RoofCare => know(cited(
                "Guidance on 16 and 17 year olds who may be homeless, 2018, and R (G) v Southwark 2009, as lawyers \
                 report them; Children Act 1989, sections 20(6) and 23A, read",
                Reported,
            )),
            A::AfterTwentyOne => {
                know(cited("Children Act 1989, sections 23CZB and 24B(5)", Known)).that_can_wait()
            }
            A::ThirteenWeeks => today(cited(
                "Care Planning Regulations 2010, regulation 40; guidance on 16 and 17 year olds who \
                 may be homeless, 2018; Ombudsman, Manchester 20 008 516 and Isle of Wight 20 001 517",
                Reported,
            )),
            A::AdviserVisits => {
                know(cited("Care Leavers (England) Regulations 2010, regulations 7 and 8", Read))
                    .that_can_wait()
            }
            A::SameCouncil => know(cited(
                "Children Act 1989, sections 23A(4), 23B(1) and 23C; Housing Act 1996, section \
                 184(1); Local Government Act 1974, section 26",
                Read,
            ))
            .that_can_wait(),
            A::RoofAfterCare => know(cited(
                "Shelter Legal on priority need after care; Homelessness (Priority Need) (England) \
                 Order 2002",
                Read,
            ))
            .that_can_wait(),
            A::LocalOffer => know(cited(
                "Children Act 1989, sections 23C(5A), 23E and 24B(5); Children Act 1989 (Higher \
                 Education Bursary) (England) Regulations 2009, regulation 2; Children and Social \
                 Work Act 2017, section 2, all read; guidance, volume 3, on setting up home; Ombudsman, Camden 18 018 921, on a grant put to arrears",
                Known,
            ))
            .that_can_wait(),
            A::WhoCounts => know(cited(
                "Care Planning Regulations 2010, regulation 40; Children Act 1989, sections 22(1), \
                 23A, 23C and Schedule 2, paragraph 19B",
                Read,
            ))
            .that_can_wait(),
            A::AsAParent => {
                know(cited("Children Act 1989, sections 23C and 26A; Working Together", Inferred))
            }
            A::LongAgo => know(cited(
                "NAPAC; Limitation Act 1980, sections 11 and 11ZA: Crime and Policing Act 2026, \
                 section 96, from 29 June 2026, as solicitors report it",
                Reported,
            )),
            A::OwnFile => know(cited(
                "UK GDPR, articles 12 and 15; Ombudsman, Norfolk 21 007 700, on a file that took years",
                Known,
            )).that_can_wait(),
            A::AtTheMeeting => know(cited("Local safeguarding procedures", Known)),
            A::Heard => know(cited(
                "Children Act 1989, sections 17(4A), 20(6) and 22(4) and (5), read: no word of \
                 reasons, which are good practice",
                Inferred,
            ))
            .that_can_wait(),
            A::OwnComplaint => {
                know(cited("Children Act 1989, sections 26(3) and 26A: no age, and no permission", Inferred))
            }
            A::NotPutOff => know(cited("Children Act 1989, sections 26(3) and 26A: no permission", Inferred)),
            A::WayToTalk => know(cited(
                "Equality Act 2010, section 20; Getting the Best from Complaints: no form of \
                 complaint is required",
                Known,
            )),
            A::FirstTalk => know(Rule::StageOne.source()).that_can_wait(),
            A::Eighteen => {
                know(cited("Children Act 1989, section 26(3): the right is there when it is made", Inferred))
                    .that_can_wait()
            }
            A::NotOverAtEighteen => know(cited(
                "Children Act 1989, sections 23A and 23C and Schedule 2, paragraph 19B, read; Coram Children’s \
                 Legal Centre on young people whose claim is undecided",
                Reported,
            ))
            .that_can_wait(),
            A::BeforeCare => know(Rule::ChildProtection.source()),
            A::AfterTheCase => know(cited("2006 Regulations, regulation 8(4) and (5)", Read)),
            A::PolicyEffect => know(cited(
                "Getting the Best from Complaints, part 2, on the effect of a policy; Ombudsman, \
                 Newham 24 002 314, on insurance",
                Reported,
            )),
            A::TimeForCourt => know(cited(
                "Human Rights Act 1998, section 7(5), read; Civil Procedure Rules, rule 54.5, as \
                 lawyers report it",
                Reported,
            ))
            .that_can_wait(),
            A::FormerCarer => know(Rule::SufficientInterest.source()),
            A::Coroner => know(cited("Coroners and Justice Act 2009, sections 1(2) and 5(1)", Read)),
            A::KeyWorker => {
                know(cited("Child death review: statutory and operational guidance, 2018", Known))
            }
            A::StageUnclear => know(Rule::SayWhichProcedure.source()),
            A::OwnProcedureOver => {
                know(cited("Local Government Act 1974, section 26B; Ombudsman, Leeds 22 001 012", Reported))
            }
            A::HealthPart => know(Rule::Health.source()).that_can_wait(),
            A::AdultCareTimes => know(cited(
                "Local Authority Social Services and NHS Complaints (England) Regulations 2009, \
                 regulations 9, 12 and 13, as councils report them",
                Reported,
            ))
            .that_can_wait(),
            A::ForOthersToo => know(Rule::Representative.source()).that_can_wait(),
            A::CarersToo => know(Rule::AskedForGuardianshipSupport.source()),
            A::NotDecide => know(cited(
                "2006 Regulations, regulation 20(1) and (3): recommendations, and an answer to them; \
                 Local Government Act 1974, Schedule 5, on courts",
                Read,
            ))
            .that_can_wait(),
            A::PlanAppeal => know(cited(
                "Children and Families Act 2014, sections 45(4), 51, 52 and 55, read; the two months \
                 and the one as IPSEA and councils’ advice services report them",
                Reported,
            )),
            A::AppealOrOmbudsman => know(cited(
                "Local Government Act 1974, section 26(6)(a); Ombudsman, Warwickshire 23 007 138",
                Reported,
            )),
            A::InTime => know(Rule::OneYear.source()).that_can_wait(),
            A::PromiseHolds => know(cited(
                "Getting the Best from Complaints, part 2; Ombudsman, Waltham Forest 22 011 699 and \
                 Lambeth 24 009 478, on what was agreed and came late",
                Reported,
            ))
            .that_can_wait(),
            A::HeardBefore => know(Rule::SufficientInterest.source()).that_can_wait(),
            A::Evidence => {
                know(cited("Getting the Best from Complaints: no form of complaint is required", Inferred))
                    .that_can_wait()
            }
            A::AdvocateStays => know(Rule::Advocacy.source()),
            A::LawyerWrites => know(cited(
                "Ombudsman, Lambeth 23 004 285: fault for calling a solicitor’s complaint a legal \
                 matter; Local Government Act 1974, section 26(6)(c)",
                Reported,
            )),
            A::ElectedWrites => know(cited("Councils’ own pages on enquiries of members", Known)),
            A::OmbudsmanRefusal => know(cited(
                "Local Government Act 1974, section 26B; Ombudsman, Redbridge 24 010 962, Suffolk 21 008 \
                 028 and Hull 24 006 478, on the wrong procedure",
                Reported,
            ))
            .that_can_wait(),
            A::TooEarly => know(Rule::OmbudsmanYear.source()).that_can_wait(),
            A::Investigation => know(cited(
                "2006 Regulations, regulations 16 and 17; Getting the Best from Complaints on the two \
                 reports",
                Reported,
            )),
            A::IndependentPerson => know(Rule::Investigation.source()),
            A::PanelDay => know(cited(
                "2006 Regulations, regulation 19; that mistakes are put right before it is good practice",
                Inferred,
            )),
            A::PanelPapers => ask(cited(
                "Getting the Best from Complaints on the panel’s papers; 2006 Regulations, regulation \
                 19(6), on who speaks; Equality Act 2010, section 20",
                Reported,
            )),
            A::PointLeftOut => know(cited(
                "Getting the Best from Complaints on a finding for each point and on redress; \
                 Ombudsman, Newham 24 002 314, on insurance",
                Reported,
            )),
            A::BothAgree => know(cited(
                "Getting the Best from Complaints on early referral; Ombudsman, South Gloucestershire \
                 21 007 738",
                Reported,
            )),

            A::BeforeCourt => know(cited(
                "Family Rights Group on advice before and in care proceedings; Working Together to \
                 Safeguard Children on family group decision-making; Children’s Wellbeing and Schools \
                 Act 2026, section 1, where in force",
                Reported,
            )),
            A::TakenAtOnce => {
                know(cited("Children Act 1989, sections 45(1), (5), (8) and (11) and 46(6)", Read))
            }
            A::KeepOn => {
                know(cited("Family Rights Group on working with children’s services", Known)).that_can_wait()
            }
            A::ProtectionPlan => know(cited(
                "Working Together to Safeguard Children on reviews, as Family Rights Group reports \
                 it; local safeguarding procedures on reports",
                Reported,
            )),
            A::HelpBeside => know(cited(
                "Children Act 1989, section 26(3) on help under section 17; Ombudsman on complaints \
                 that are only partly covered",
                Inferred,
            )),
            A::Enquiry => know(cited(
                "Children Act 1989, section 47(1), read; Working Together to Safeguard Children on \
                 parents",
                Reported,
            )),
            A::DisabledChild => know(cited(
                "Children Act 1989, sections 17(10) and (11) and 17A; Direct Payments (England) \
                 Regulations 2009, regulations 7 and 9; Chronically Sick and Disabled Persons Act \
                 1970, section 2(4) to (6)",
                Inferred,
            )),
            A::ShortBreaks => know(cited(
                "Breaks for Carers of Disabled Children Regulations 2011, regulation 5; Children Act \
                 1989, section 17A(2)",
                Read,
            ))
            .that_can_wait(),
            A::SectionH => know(cited(
                "IPSEA and a council on the tribunal’s recommendations; Recommendations Power \
                 Regulations 2017",
                Read,
            ))
            .that_can_wait(),
            A::ReasonsInWriting => know(cited(
                "Children Act 1989, section 17(4A); Working Together to Safeguard Children",
                Known,
            )),
            A::ByAgreement => {
                know(cited("Working Together to Safeguard Children on early help and consent", Known))
            }
            A::Visits => know(cited("Children Act 1989, section 34(1) and Schedule 2, paragraph 15", Read)),
            A::ContactByAgreement => {
                know(cited("Children Act 1989, Schedule 2, paragraph 15", Read)).that_can_wait()
            }
            A::ParentsHeard => ask(cited(
                "Children Act 1989, section 22(4)(b) and (5), read; Care Planning Regulations 2010, \
                 regulation 36, and guidance for reviewing officers on who comes",
                Known,
            ))
            .that_can_wait(),
            A::ParentalResponsibility => {
                know(cited("Children Act 1989, section 4(1), as solicitors report it", Reported))
            }
            A::LawyersMeeting => today(cited(
                "Family Rights Group on letters and meetings before proceedings, and on legal aid",
                Reported,
            )),
            A::ContactAndAdoption => know(cited(
                "Adoption and Children Act 2002, section 26(3), and section 51A(4) as solicitors \
                 report it; Children Act 1989, section 34(3), read; agencies’ letterbox services",
                Reported,
            )),
            A::FindingSomeone => know(cited(
                "GOV.UK: adoption records and intermediary agencies; Adoption and Children Act 2002, \
                 section 98",
                Read,
            )),
            A::SupportAssessed => know(cited(
                "Special Guardianship Regulations 2005, regulations 11, 12, 15 and 16; Adoption and \
                 Children Act 2002, section 4(1); Adoption Support Services Regulations 2005, \
                 regulations 13, 17 and 18: no word of a closed case",
                Inferred,
            )),
            A::PlacingCouncil => know(cited(
                "Adoption Support Services Regulations 2005 on three years; adoption guidance, 2013, \
                 on life story books; Ombudsman, Kent 23 011 059",
                Reported,
            )),
            A::AllowanceWorking => know(cited(
                "Ombudsman, Peterborough 22 018 116 and Milton Keynes 19 008 479; Special \
                 Guardianship guidance",
                Read,
            )),
            A::MovedAway => know(cited(
                "Special Guardianship Regulations 2005, regulation 5; Adoption Support Services \
                 Regulations 2005, regulation 7",
                Known,
            ))
            .that_can_wait(),
            A::MeansTest => know(cited(
                "Special Guardianship Regulations 2005, regulation 13; Ombudsman, Oxfordshire 24 006 \
                 775 and Luton 23 016 496; Durham 21 001 062, where a disability benefit was counted without fault",
                Reported,
            )),
            A::AdoptionFund => know(cited(
                "Adoption and Special Guardianship Support Fund, to March 2025: councils and agencies \
                 apply",
                Reported,
            )),
            A::BirthFamilyHelp => know(cited(
                "National minimum standards for adoption, standard 12, read; Adoption Support \
                 Services Regulations 2005 on help after it",
                Known,
            )),
            A::BecomingAdopter => know(cited(
                "Adoption Agencies Regulations 2005, regulations 30(5) and 30A(5), as amended in 2013",
                Read,
            )),
            A::KinshipOffer => know(cited(
                "Children Act 1989, section 22C(7)(a); Children’s Wellbeing and Schools Act 2026, \
                 section 5, in force since 29 June 2026",
                Read,
            )),
            A::KinshipMoney => know(cited(
                "R (L) v Manchester 2001; National Minimum Standards for fostering; Children Act \
                 1989, section 3(5)",
                Known,
            )),
            A::FosterInquiry => know(cited(
                "Fostering Services (England) Regulations 2011, regulation 28(3), (4) and (7); \
                 Fosterline",
                Read,
            )),
            A::CarersDoors => know(cited(
                "GOV.UK: Independent Review Mechanism; Ombudsman, North East Lincolnshire 24 007 895, \
                 on the designated officer",
                Reported,
            )),
            A::Files => know(cited(
                "Care Planning Regulations 2010, regulation 50; Disclosure of Adoption Information \
                 (Post-Commencement Adoptions) Regulations 2005, regulations 1(3) and 6, both read; \
                 UK GDPR, articles 12 and 15",
                Known,
            )),
            A::InTheirWords => know(cited(
                "Equality Act 2010, section 20, and Ombudsman, Southampton 19 010 777, on interpreting, \
                 read; Family Rights Group on what parents sign",
                Reported,
            ))
            .that_can_wait(),
            A::AskProtection => ask(Rule::ChildProtection.source()),
            A::AskKinship => ask(Rule::Kinship.source()),
            A::AskCarersMoney | A::AskFostering => ask(Rule::Fostering.source()),
            A::AskAnswer => ask(Rule::ComplaintHandling.source()),
            A::AskMatching => ask(Rule::AdoptionMatching.source()),
            A::AnOffer => know(Rule::Mediation.source()),
            A::TwoCouncils => ask(Rule::ResponsibleCouncil.source()),
            A::BetweenParents => know(cited(
                "Ombudsman’s standard wording on court matters; National Domestic Abuse Helpline",
                Known,
            )),
            A::ToTheOmbudsman => know(cited(
                "Ombudsman on what it looks at and recommends; Local Government Act 1974, section 31",
                Known,
            )),
            A::EachChild => know(cited(
                "Ombudsman on complaining for somebody; National Standards for advocacy services",
                Known,
            )),
            A::NotClosed => know(cited(
                "Ombudsman, Birmingham 22 009 469 and Middlesbrough 24 013 074: what was agreed and \
                 not done",
                Reported,
            )),
            A::OmbudsmanDecided => know(cited("Ombudsman: challenging our decisions", Read)),
            A::TheirOwnLives => know(Rule::WorryIgnored.source()),
            A::AsProfessional => ask(cited(
                "Working Together to Safeguard Children; local escalation procedures; Local \
                 Government Act 1974, section 27(1), on public bodies",
                Known,
            )),
            A::AsAdvocate => {
                know(cited("Children Act 1989, section 26A; National Standards for advocacy services", Known))
            }
            A::AgreedCare => know(Rule::GoingHome.source()).that_can_wait(),
            A::TakenOn => know(cited(
                "2006 Regulations, regulations 15(2) and 17(1): once asked, it must go on; Ombudsman, \
                 Wakefield 20 012 689, on stages that were begun",
                Inferred,
            )),

            A::TellToday => today(cited(
                "Working Together to Safeguard Children; Keeping Children Safe in Education",
                Known,
            )),
            A::YoungCarer => {
                know(cited("Children Act 1989, section 17ZA(1), (4) and (5)", Inferred)).that_can_wait()
            }
            A::SpeakFor => know(cited(
                "2006 Regulations, regulation 12(1), and Children Act 1989, section 26(3)(e): no word of \
                 a parent’s signature",
                Inferred,
            ))
            .that_can_wait(),
            A::LateProof => know(Rule::OneYear.source()).that_can_wait(),
            A::YourWay => ask(cited(
                "Equality Act 2010, section 20, read; statutory guidance on unaccompanied children, \
                 2017, on interpreters",
                Known,
            ))
            .that_can_wait(),
            A::PartAnswered => know(Rule::SayWhichProcedure.source()).that_can_wait(),
            A::AskAgain => {
                know(cited("Children Act 1989, section 17; Working Together to Safeguard Children", Inferred))
                    .that_can_wait()
            }
            A::WholeFamily => know(cited(
                "Care and support statutory guidance on young carers and the whole family; Ombudsman, \
                 Waltham Forest 21 015 032",
                Reported,
            ))
            .that_can_wait(),
            A::ParentsAdvocate => know(cited(
                "Good practice guidance on working with parents with a learning disability, 2016",
                Reported,
            ))
            .that_can_wait(),
            A::VisitCosts => know(cited(
                "Children Act 1989, Schedule 2, paragraph 16: it may pay, where there would be undue \
                 hardship",
                Inferred,
            ))
            .that_can_wait(),
            A::FromPrison => {
                know(cited("Prisons and Probation Ombudsman: what it looks at", Known)).that_can_wait()
            }
            A::Discrimination => {
                know(cited("Equality Act 2010, sections 29 and 118(1)", Read)).that_can_wait()
            }

            A::AnswerByDay => today(cited(
                "Special Guardianship Regulations 2005, regulations 15 and 18; Adoption Support \
                 Services Regulations 2005, regulations 17 and 20",
                Known,
            ))
            .that_can_wait(),
            A::WhoBrought => ask(cited(
                "Ombudsman, Suffolk 24 018 382 and Dudley 24 006 783: called private after the \
                 council had placed the child",
                Reported,
            ))
            .that_can_wait(),
            A::SupervisedVisits => ask(cited(
                "Children Act 1989, section 34 and Schedule 2, paragraph 15, on contact in care; good \
                 practice elsewhere",
                Inferred,
            ))
            .that_can_wait(),
            A::HoldTheBill => ask(cited(
                "Ombudsman, Devon 24 009 233: pay during an enquiry, and invoices; Hertfordshire 22 006 \
                 788: payments that could not be used; good practice on waiting",
                Reported,
            ))
            .that_can_wait(),
            A::OtherWaysThen => ask(cited(
                "NAPAC; UK GDPR, article 16, on one’s own account on file; Working Together on people \
                 who work with children",
                Known,
            ))
            .that_can_wait(),
            A::OneTeamOnly => know(cited(
                "Children Act 1989, section 17(11); Ombudsman, Liverpool 22 000 114 and 22 009 514",
                Reported,
            ))
            .that_can_wait(),
            A::SoLongAgo => know(cited(
                "Ombudsman, Croydon 22 016 950, Birmingham 24 009 277 and Durham 25 006 810",
                Reported,
            ))
            .that_can_wait(),
            A::TheirInterest => know(cited(
                "Children Act 1989, section 26(3)(e); Ombudsman, Lancashire 18 014 601 and 24 022 828",
                Reported,
            ))
            .that_can_wait(),
            A::WhoReported => know(cited(
                "Working Together to Safeguard Children on consent; NHS Complaints Regulations 2009, \
                 regulation 12",
                Known,
            ))
            .that_can_wait(),
            A::Upheld | A::UpheldAtPanel => know(cited(
                "2006 Regulations, regulations 15(2) and 18(2); Ombudsman, South Gloucestershire 21 \
                 007 738",
                Reported,
            ))
            .that_can_wait(),
            A::MoneyOwed => {
                know(cited("Ombudsman, guidance on remedies; Ealing 24 021 647, on savings", Reported))
                    .that_can_wait()
            }
            A::AfterALeak => know(cited(
                "Ombudsman, Herefordshire 23 001 522 and Dudley 25 019 474; Data Protection Act 2018, \
                 section 164A",
                Reported,
            ))
            .that_can_wait(),
            A::MovedHere => know(cited(
                "Children Act 1989, section 17: children within the area; Ombudsman, Rutland 23 019 \
                 690 and Bradford 23 011 758",
                Reported,
            ))
            .that_can_wait(),
            A::AdoptedChildToo => {
                know(cited("Children Act 1989, sections 26(3B) and 26A", Inferred)).that_can_wait()
            }
        }
    }

    /// What somebody can do with it.
    pub const fn to(self) -> Use {
        self.about().to
    }

    /// Whether it is of some use to many, and can wait where there is much to say.
    pub const fn can_wait(self) -> bool {
        self.about().can_wait
    }

    /// Where it comes from and how well that is evidenced.
    pub const fn source(self) -> Source {
        self.about().source
    }
}
