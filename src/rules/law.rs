//! The rules the guide applies, each with its source and how sure we are of it.

use super::named::named;

/// How well a rule is evidenced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Read in the source itself.
    Read,
    /// Read in a second source that reports it: a council's manual, a charity, an Ombudsman decision.
    Reported,
    /// Known in the field, but not read in a source for this guide.
    Known,
    /// Follows from rules that were read.
    Inferred,
    /// Sources conflict or are silent.
    Uncertain,
}

impl Strength {
    /// The stable key in files.
    pub const fn key(self) -> &'static str {
        match self {
            Strength::Read => "read",
            Strength::Reported => "reported",
            Strength::Known => "known",
            Strength::Inferred => "inferred",
            Strength::Uncertain => "uncertain",
        }
    }
}

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The provision, guidance paragraph or decision.
    pub citation: &'static str,
    /// How well it is evidenced.
    pub strength: Strength,
}

named! {
    /// A rule that decides who may complain, what is covered, or how long a step may take.
    Rule {
        /// A child looked after by the council may complain.
        LookedAfterChild "looked-after-child",
        /// A child in need may complain.
        ChildInNeed "child-in-need",
        /// Any child may ask; the council looks at which procedure fits.
        AnyChild "any-child",
        /// A parent may complain, with or without parental responsibility.
        Parent "parent",
        /// Someone else with parental responsibility may complain.
        ParentalResponsibility "parental-responsibility",
        /// A foster carer may complain about the child's services.
        FosterCarer "foster-carer",
        /// A carer with whom a care leaver has stayed on.
        StayingPut "staying-put",
        /// A child who lives with a relative or friend without an order: placed by the council, or not.
        Kinship "kinship",
        /// Anyone with enough interest in the child's welfare: the council decides.
        SufficientInterest "sufficient-interest",
        /// A care leaver of any age may complain about help for care leavers.
        CareLeaver "care-leaver",
        /// An adult may complain about their childhood in care.
        ChildhoodInCare "childhood-in-care",
        /// A special guardian may complain.
        SpecialGuardian "special-guardian",
        /// A child under a special guardianship order may complain.
        ChildUnderGuardianship "child-under-guardianship",
        /// A parent of a child under a special guardianship order may complain.
        ParentUnderGuardianship "parent-under-guardianship",
        /// Someone who asked for special guardianship support may complain.
        AskedForGuardianshipSupport "asked-for-guardianship-support",
        /// A child who may be adopted may complain.
        ChildAndAdoption "child-and-adoption",
        /// Someone who wants to adopt may complain, except about approval.
        ProspectiveAdopter "prospective-adopter",
        /// Adopted people, adoptive and birth parents may complain.
        AdoptionFamily "adoption-family",
        /// Those to whom adoption support extends may complain.
        AdoptionSupported "adoption-supported",
        /// Someone may speak for a person who may complain.
        Representative "representative",
        /// An advocate speaks with the child's voice.
        Advocate "advocate",
        /// An adult's complaint only about their own treatment.
        OnlyAdult "only-adult",
        /// Services for children in need and families, and for children in care.
        PartThree "part-three",
        /// How a care order is used, contact among it.
        CareOrder "care-order",
        /// Only a court can change what a court ordered about contact.
        PrivateLaw "private-law",
        /// What leads up to care, supervision and emergency orders is covered.
        ApplyingForOrders "applying-for-orders",
        /// Leaving care services.
        LeavingCare "leaving-care",
        /// Fostering, as it affects the child.
        Fostering "fostering",
        /// Special guardianship support.
        GuardianshipSupport "guardianship-support",
        /// What adoption support is covered.
        AdoptionSupport "adoption-support",
        /// Complaints about complaint handling belong to the procedure.
        ComplaintHandling "complaint-handling",
        /// Homeless at 16 or 17.
        HomelessYoungPeople "homeless-young-people",
        /// A delay or refusal of help asked for is a complaint.
        RefusedRequest "refused-request",
        /// Someone acting for the council is the council's to answer for.
        ActingForCouncil "acting-for-council",
        /// Not about this council.
        NotThisCouncil "not-this-council",
        /// Each child of a family is looked at by itself.
        EachChild "each-child",
        /// A child placed here by another council.
        PlacedByAnother "placed-by-another",
        /// The regulations apply in England.
        EnglandOnly "england-only",
        /// Not about social care.
        NotSocialCare "not-social-care",
        /// A first request is not a complaint yet.
        FirstRequest "first-request",
        /// Without a name.
        Anonymous "anonymous",
        /// After the last stage comes the Ombudsman.
        AllStagesDone "all-stages-done",
        /// With the Ombudsman, or decided there.
        WithOmbudsman "with-ombudsman",
        /// After all stages, a new matter is a new complaint.
        NewMatter "new-matter",
        /// After all stages, what was agreed and not done is for the Ombudsman.
        NotDone "not-done",
        /// What has happened since is new, although something that was agreed is not done.
        NewBeside "new-beside",
        /// The Ombudsman cannot look at a matter on which a court case has begun.
        CourtBegun "court-begun",
        /// More than a year.
        OneYear "one-year",
        /// Still happening: in time.
        StillHappening "still-happening",
        /// Another case decides the same thing.
        OtherCase "other-case",
        /// Complaining gives no right to see a child's records.
        NoRecords "no-records",
        /// Child protection is outside.
        ChildProtection "child-protection",
        /// Court reports are outside.
        CourtReports "court-reports",
        /// Early help is treated as outside.
        EarlyHelp "early-help",
        /// Family Help: covered where it is help for a child in need, whoever the worker is.
        FamilyHelp "family-help",
        /// Assessments of a child in need are covered, refused or wrong.
        Assessments "assessments",
        /// The council's duty for the education of a child in care.
        EducationInCare "education-in-care",
        /// A plan that is late or not carried out: nothing for the tribunal to hear.
        PlanNotCarriedOut "plan-not-carried-out",
        /// Placing a child for adoption: matching, introductions, placement.
        AdoptionMatching "adoption-matching",
        /// A council's no to a prospective adopter before the full assessment.
        AdopterFirstStage "adopter-first-stage",
        /// Access to protected adoption information.
        AdoptionRecords "adoption-records",
        /// What is open where a council does not believe somebody’s age.
        AgeNotBelieved "age-not-believed",
        /// A concern about a foster carer without a determination.
        FosterConcern "foster-concern",
        /// The designated officer's process.
        AllegationProcess "allegation-process",
        /// What the Ombudsman looks at after all stages.
        OmbudsmanLooks "ombudsman-looks",
        /// Which of two councils answers.
        ResponsibleCouncil "responsible-council",
        /// Changes to the home of a disabled child, and the grant.
        Adaptation "adaptation",
        /// The move from children's to adult social care.
        Adulthood "adulthood",
        /// Health and council care together.
        JointCare "joint-care",
        /// The assessment of a connected person.
        KinshipCheck "kinship-check",
        /// A worry reported to the council.
        WorryIgnored "worry-ignored",
        /// Harm to a child: safety first, and the council's part is covered.
        Harm "harm",
        /// What a court decides.
        CourtDecides "court-decides",
        /// Going home from care: the plan is covered, the order is the court's.
        GoingHome "going-home",
        /// Before a child in care is moved there is a review.
        MoveInCare "move-in-care",
        /// The officer who reviews the care of a child in care.
        ReviewingOfficer "reviewing-officer",
        /// Plans and their reviews.
        Plans "plans",
        /// How workers treat people.
        Workers "workers",
        /// Help that is missing, late, cut or stopped.
        HelpGiven "help-given",
        /// Papers of a child in care or a care leaver.
        Immigration "immigration",
        /// A child who has died or was badly hurt.
        ChildDied "child-died",
        /// What a children's home does to its neighbours.
        HomeNearby "home-nearby",
        /// A brother or sister in care, seen from outside care.
        BrotherOrSister "brother-or-sister",
        /// Somebody who works with children can also tell without a complaint.
        WorkerTells "worker-tells",
        /// An adult about help as a child who was not in care.
        HelpedAsChild "helped-as-child",
        /// A placement across the border: the council in England answers.
        PlacedAcrossBorder "placed-across-border",
        /// Special educational needs.
        SpecialNeeds "special-needs",
        /// A school has its own procedure.
        Schools "schools",
        /// An agency’s view on who may adopt has its own review.
        AdopterApproval "adopter-approval",
        /// Approval of foster carers.
        FosterApproval "foster-approval",
        /// What people complain of as employees is for their employer.
        StaffMatters "staff-matters",
        /// Personal information has its own law and regulator.
        DataProtection "data-protection",
        /// So have questions about what the council holds.
        FreedomOfInformation "freedom-of-information",
        /// Claims for money.
        Claims "claims",
        /// Health services have a procedure of their own.
        Health "health",
        /// So has the family court’s advisory service.
        Cafcass "cafcass",
        /// And the police.
        Police "police",
        /// Young offender institutions and prisons.
        Custody "custody",
        /// And housing.
        Housing "housing",
        /// Decisions with their own appeal.
        OwnAppeal "own-appeal",
        /// Travel to school that the council arranges: an appeal about whether, a complaint about how.
        SchoolTravel "school-travel",
        /// Adult social care has a procedure of its own.
        AdultCare "adult-care",
        /// Policy as such.
        Policy "policy",
        /// A councillor’s conduct is looked at under the code of conduct.
        Councillors "councillors",
        /// A worker's fitness to practise.
        Fitness "fitness",
        /// Disagreements between services.
        Escalation "escalation",
        /// Not on any list: the council must look and say.
        CouncilMustSay "council-must-say",
        /// How working days are counted.
        WorkingDay "working-day",
        /// Stage 1: ten working days.
        StageOne "stage-one",
        /// Stage 1: ten more at most.
        StageOneLatest "stage-one-latest",
        /// Stage 1 may be paused until there is an advocate.
        AdvocatePause "advocate-pause",
        /// Stage 2 is a right.
        StageTwoRight "stage-two-right",
        /// Asking for Stage 2 within twenty working days.
        StageTwoRequest "stage-two-request",
        /// Stage 2: twenty-five working days.
        StageTwo "stage-two",
        /// Stage 2: sixty-five working days at most.
        StageTwoLatest "stage-two-latest",
        /// Asking for Stage 3 within twenty working days.
        StageThreeRequest "stage-three-request",
        /// Stage 3 is a right.
        StageThreeRight "stage-three-right",
        /// The panel meets within thirty working days.
        Panel "panel",
        /// Papers ten working days before.
        PanelPapers "panel-papers",
        /// The panel's report within five working days.
        PanelReport "panel-report",
        /// The council's reply within fifteen working days.
        PanelReply "panel-reply",
        /// The Ombudsman's twelve months.
        OmbudsmanYear "ombudsman-year",
        /// What the council does when a complaint comes in.
        ReceiptDuties "receipt-duties",
        /// What the council sends at the end of Stage 1.
        StageOneOutcome "stage-one-outcome",
        /// A spoken complaint is written down and agreed.
        AgreedPoints "agreed-points",
        /// Who investigates at Stage 2, and what they may see.
        Investigation "investigation",
        /// Who sits on the panel.
        PanelMembers "panel-members",
        /// The times the Ombudsman's code asks for in a council's own procedure.
        CodeTimes "code-times",
        /// Advocacy for children and care leavers.
        Advocacy "advocacy",
        /// Freezing a decision while a complaint is looked at.
        Freeze "freeze",
        /// Mediation may be offered, never required.
        Mediation "mediation",
        /// The council should say which procedure it uses.
        SayWhichProcedure "say-which-procedure",
    }
}

impl Rule {
    /// Where this rule comes from and how well it is evidenced.
    pub const fn source(self) -> Source {
        use Strength::{Inferred, Known, Read, Reported, Uncertain};
        let (citation, strength) = match self {
            Rule::LookedAfterChild => ("Children Act 1989, sections 22(1) and 26(3)(a)", Read),
            Rule::ChildInNeed => ("Children Act 1989, sections 17(10) and 26(3)(a)", Read),
            Rule::AnyChild => ("Children Act 1989, sections 17 and 26(3)(a)", Inferred),
            Rule::Parent => {
                ("Children Act 1989, section 26(3)(b); Ombudsman, July 2019: no child’s consent needed", Read)
            }
            Rule::ParentalResponsibility => ("Children Act 1989, sections 3(1) and 26(3)(c)", Read),
            Rule::FosterCarer => (
                "Children Act 1989, section 26(3)(d), read; Getting the Best from Complaints for agency carers",
                Reported,
            ),
            Rule::StayingPut => (
                "Children Act 1989, sections 23CZA(3) and (4), support for the carer too, and 24D, which names the young \
                 person; the council decides",
                Uncertain,
            ),
            Rule::Kinship => (
                "Ombudsman, Blackburn with Darwen 24 004 182 and East Riding 20 004 148; Children Act 1989, section 20, and \
                 section 66 on private fostering",
                Read,
            ),
            Rule::SufficientInterest => {
                ("Children Act 1989, section 26(3)(e); 2006 Regulations, regulations 12 and 14(3)(a)", Read)
            }
            Rule::CareLeaver => ("Children Act 1989, sections 23C(1), 24, 24B(3) and 24D(1)", Read),
            Rule::ChildhoodInCare => (
                "Ombudsman decisions Durham 25 006 810 and Dorset 25 000 994; standing itself is not settled",
                Uncertain,
            ),
            Rule::SpecialGuardian | Rule::AskedForGuardianshipSupport => {
                ("Children Act 1989, sections 14F(3) and (4) and 26(3C)", Read)
            }
            Rule::ChildUnderGuardianship => ("Children Act 1989, sections 14F(3)(a) and 26(3C)", Read),
            Rule::ParentUnderGuardianship => ("Children Act 1989, sections 14F(3)(c) and 26(3C)", Read),
            Rule::ChildAndAdoption | Rule::ProspectiveAdopter | Rule::AdoptionFamily => {
                ("Children Act 1989, section 26(3B), with Adoption and Children Act 2002, section 3(1)", Read)
            }
            Rule::AdoptionSupported => (
                "Children Act 1989, section 26(3B)(a); Adoption Support Services Regulations 2005, regulation 4",
                Read,
            ),
            Rule::Representative => {
                ("Getting the Best from Complaints, part 2; councils’ own manuals", Reported)
            }
            Rule::Advocate => ("Children Act 1989, section 26A; 2006 Regulations, regulation 19(6)", Read),
            Rule::OnlyAdult => ("Ombudsman fact sheet on the procedure; the edge is disputed", Uncertain),
            Rule::PartThree => ("Children Act 1989, sections 17 to 24D and 26(3) and (3A)(a)", Read),
            Rule::PrivateLaw => (
                "Children Act 1989, section 8, read; Ombudsman, Kent 22 009 063 and Lancashire 22 003 015",
                Reported,
            ),
            Rule::CareOrder => (
                "2006 Regulations, regulation 3(2); Children Act 1989, section 34(1) to (6); Care Planning Regulations \
                 2010, regulation 8, on writing at once; Local Government Act 1974, section 26(1), on companies",
                Read,
            ),
            Rule::ApplyingForOrders => ("2006 Regulations, regulation 3(2): sections 31, 43 and 44", Read),
            Rule::LeavingCare => (
                "Children Act 1989, sections 23A to 24D, 23CZA(3) to (5) and Schedule 2, paragraph 19BA, on staying put, \
                 and 23CZB, an adviser to 25, all read; Housing Act 1996, section 202(3), read; GOV.UK on benefits",
                Reported,
            ),
            Rule::Fostering => ("Children Act 1989, section 26(3)(d) and Part 3; Ombudsman fact sheet", Read),
            Rule::GuardianshipSupport => (
                "2006 Regulations, regulation 5; Children Act 1989, section 14F; Special Guardianship Regulations 2005, \
                 regulation 5 on three years, 17 and 18 on reviews",
                Read,
            ),
            Rule::AdoptionSupport => (
                "2006 Regulations, regulation 4; Adoption Support Services Regulations 2005, regulation 7, on three \
                 years and regular money, read; First4Adoption on regional agencies",
                Reported,
            ),
            Rule::ComplaintHandling => {
                ("Getting the Best from Complaints, part 2: kinds of concern", Reported)
            }
            Rule::HomelessYoungPeople => (
                "Children Act 1989, sections 17, 20(1) and 20(3), read; House of Lords, G v Southwark 2009",
                Reported,
            ),
            Rule::RefusedRequest => (
                "Getting the Best from Complaints, part 2: delay and refusal; Working Together to Safeguard Children on one working day",
                Known,
            ),
            Rule::ActingForCouncil => (
                "Getting the Best from Complaints, part 2: services provided for the council; Children’s Homes \
                 Regulations 2015, regulation 35, on restraint, read",
                Reported,
            ),
            Rule::NotThisCouncil => ("Getting the Best from Complaints, part 2", Reported),
            Rule::PlacedByAnother => {
                ("Children Act 1989, section 22: the council that placed the child", Inferred)
            }
            Rule::EachChild => {
                ("Ombudsman, West Northamptonshire 21 017 496: an assessment for each child", Inferred)
            }
            Rule::EnglandOnly => ("2006 Regulations, regulation 1(2)", Read),
            Rule::NotSocialCare => ("Children Act 1989, section 26(3): functions covered", Reported),
            Rule::FirstRequest => ("Getting the Best from Complaints, part 2; councils’ own pages", Reported),
            Rule::Anonymous => ("Getting the Best from Complaints: log it and consider acting", Known),
            Rule::AllStagesDone => {
                ("Getting the Best from Complaints, part 2; councils’ own pages", Reported)
            }
            Rule::WithOmbudsman => {
                ("A council’s own list: matters the Ombudsman is looking at or has decided", Reported)
            }
            Rule::NewMatter => ("Ombudsman, South Gloucestershire 22 016 231", Read),
            Rule::NotDone => ("Ombudsman, Lambeth 24 009 478", Read),
            Rule::NewBeside => {
                ("Ombudsman, South Gloucestershire 22 016 231 and Lambeth 24 009 478, as reported", Reported)
            }
            Rule::CourtBegun => {
                ("Local Government Act 1974, section 26(6)(c); Ombudsman, Tower Hamlets 25 005 333", Read)
            }
            Rule::NoRecords => ("Councils’ own manuals, West Sussex among them", Reported),
            Rule::AdultCare => (
                "Local Authority Social Services and NHS Complaints (England) Regulations 2009, as a council reports \
                 them",
                Reported,
            ),
            // The regulation was read; that late ones are taken as a rule is guidance, as the Ombudsman quotes it.
            Rule::OneYear => {
                ("2006 Regulations, regulation 9; Getting the Best from Complaints 3.3", Reported)
            }
            Rule::StillHappening => ("2006 Regulations, regulation 9: when the grounds arose", Inferred),
            Rule::OtherCase => ("2006 Regulations, regulation 8", Read),
            Rule::ChildProtection => ("2006 Regulations, regulation 3(2): section 47 is not listed", Read),
            Rule::CourtReports => {
                ("2006 Regulations, regulation 3(2): sections 7 and 37 are not listed", Inferred)
            }
            Rule::EarlyHelp => {
                ("Ombudsman guide for practitioners, March 2021, as a council reports it", Reported)
            }
            Rule::FamilyHelp => (
                "Children Act 1989, section 17; Working Together to Safeguard Children 2023: a child in need may have a lead practitioner who is no social worker",
                Inferred,
            ),
            Rule::Assessments => (
                "Children Act 1989, sections 17 and 17ZA to 17ZF, read; Ombudsman, Lewisham 23 020 345; Working Together \
                 to Safeguard Children on 45 working days, as councils’ manuals report it",
                Reported,
            ),
            Rule::EducationInCare => (
                "Children Act 1989, section 22(3A); Care Planning Regulations 2010, regulations 5 and 10; Ombudsman, \
                     Wiltshire 23 000 003",
                Reported,
            ),
            Rule::PlanNotCarriedOut => (
                "Children and Families Act 2014, sections 42(2) and 51(2), read: the tribunal hears decisions and \
                 contents; councils’ own pages",
                Reported,
            ),
            Rule::AdoptionMatching => (
                "2006 Regulations, regulation 4(c) and (f): Adoption and Children Act 2002, sections 18 to 29; Adoption Agencies \
                 Regulations 2005, Parts 5 and 6",
                Read,
            ),
            Rule::AdopterFirstStage => (
                "2006 Regulations, regulation 4(f), as amended on 1 July 2013; Adoption Agencies Regulations 2005, regulations 22(f) \
                 and 27(5)",
                Read,
            ),
            Rule::AdoptionRecords => (
                "Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005, regulation 15; Independent \
                 Review Mechanism",
                Read,
            ),
            Rule::AgeNotBelieved => (
                "Children Act 1989, sections 17 and 20; Greater Manchester Immigration Aid Unit, December 2024",
                Reported,
            ),
            Rule::FosterConcern => (
                "Ombudsman, Darlington 24 021 825; Independent Review Mechanism: only a determination",
                Uncertain,
            ),
            Rule::AllegationProcess => ("Ombudsman, North East Lincolnshire 24 007 895", Read),
            Rule::OmbudsmanLooks => (
                "Ombudsman, Manchester 24 014 429: flaws and reasons, no second investigation; Suffolk 24 016 124",
                Read,
            ),
            Rule::ResponsibleCouncil => (
                "Ombudsman, Rutland 23 019 690: being in the area counts; Special Guardianship Regulations 2005, regulation 5",
                Reported,
            ),
            Rule::Adaptation => (
                "Ombudsman, Nottinghamshire 24 010 774: need and grant by different councils; Harrow 23 002 634: the grant",
                Inferred,
            ),
            Rule::Adulthood => (
                "Care Act 2014, sections 58 to 66; Children Act 1989, section 17ZH, on help that goes on; Ombudsman, \
                 Nottinghamshire 20 009 398: fault in splitting the complaint between the two services",
                Read,
            ),
            Rule::JointCare => ("Ombudsmen, Milton Keynes 23 000 946a: both bodies, one joint answer", Read),
            Rule::KinshipCheck => {
                ("Care Planning Regulations 2010, regulation 24; councils differ on the procedure", Uncertain)
            }
            Rule::WorryIgnored => {
                ("Children Act 1989, section 47; Ombudsman fact sheet on child protection", Read)
            }
            Rule::Harm => (
                "Children Act 1989, section 22(3)(a); Working Together to Safeguard Children: police for a crime",
                Known,
            ),
            Rule::CourtDecides => {
                ("Ombudsman’s standard wording; Local Government Act 1974, Schedule 5", Read)
            }
            Rule::GoingHome => (
                "Children Act 1989, sections 20(8) to (11), 25, 26 and 39(1), read; Family Rights Group on voluntary \
                 arrangements",
                Reported,
            ),
            Rule::ReviewingOfficer => (
                "Children Act 1989, sections 23ZB, 25A and 25B; Care Planning Regulations 2010, regulations 28, 36, 45 and 47",
                Read,
            ),
            Rule::Plans => (
                "Children Act 1989, section 22(4) and (5); Care Planning Regulations 2010, regulations 4 to 6, 32 and 33",
                Read,
            ),
            Rule::Workers => (
                "Getting the Best from Complaints, part 2: staff attitude or behaviour; councils answer for whoever acts for them",
                Reported,
            ),
            Rule::HelpGiven => (
                "Children Act 1989, section 26(3) and (3A)(a), Part 3; Ombudsman, 22 009 514 and 23 015 491: help cut without \
                 looking at need",
                Reported,
            ),
            Rule::MoveInCare => (
                "Children Act 1989, sections 22(4) and 22C; Care Planning Regulations 2010, regulations 13 and 14",
                Read,
            ),
            Rule::Immigration => (
                "Children Act 1989, sections 22(3) and 23A to 24D; Care Planning and Care Leavers (Amendment) \
                 Regulations 2014, read; Ombudsman, Greenwich (news of February 2016)",
                Reported,
            ),
            Rule::ChildDied => (
                "2006 Regulations, regulation 3(2): section 47 is not listed; Working Together to Safeguard Children 2023, \
                 chapter 5, on reviews and families",
                Reported,
            ),
            Rule::HomeNearby => (
                "Children’s Homes Regulations 2015, regulation 39, which is for complaints by or for children; Ofsted",
                Inferred,
            ),
            Rule::BrotherOrSister => {
                ("Children Act 1989, section 26(3)(a) and (e) and Schedule 2, paragraph 15", Inferred)
            }
            Rule::WorkerTells => (
                "Public Interest Disclosure (Prescribed Persons) Order 2014: Ofsted’s Chief Inspector; NSPCC advice line",
                Reported,
            ),
            Rule::HelpedAsChild => (
                "Children Act 1989, section 26(3): the Act’s child is under 18; the council decides; Ombudsman, Lambeth \
                 23 005 162 and 23 007 725",
                Uncertain,
            ),
            Rule::PlacedAcrossBorder => (
                "2006 Regulations, regulation 1(2); Ombudsman, Camden 19 014 677; Local Government Act 1974, \
                     sections 25 and 26",
                Known,
            ),
            Rule::SpecialNeeds => ("Councils’ own pages; appeal to the First-tier Tribunal", Reported),
            Rule::Schools => (
                "Councils’ own pages, as reported; guidance on suspension and permanent exclusion, on being sent home",
                Known,
            ),
            Rule::AdopterApproval => (
                "Adoption Agencies Regulations 2005, regulation 30B(5)(c), as amended in 2013: 40 working days, beginning with the \
                 day the letter was sent; Independent Review Mechanism",
                Read,
            ),
            Rule::FosterApproval => (
                "Fostering Services (England) Regulations 2011, regulations 27(6) and 28(7): within 28 days of the determination; \
                 Independent Review Mechanism",
                Read,
            ),
            Rule::StaffMatters => ("Councils’ own pages: employment matters", Reported),
            Rule::DataProtection => ("Data Protection Act 2018, section 164A, from 19 June 2026", Read),
            Rule::FreedomOfInformation => ("Freedom of Information Act 2000, section 45 code", Known),
            Rule::Claims => ("A council’s own list; redress inside the procedure stays possible", Reported),
            Rule::Health => ("Councils’ own pages; joint health and care complaints can be joined", Reported),
            Rule::Cafcass => ("Cafcass complaints page", Read),
            Rule::Police => ("Police complaints, Independent Office for Police Conduct", Known),
            Rule::Custody => (
                "Prisons and Probation Ombudsman, terms of reference; a child on remand is looked after: Legal Aid, \
                 Sentencing and Punishment of Offenders Act 2012, section 104, as its explanatory notes say",
                Reported,
            ),
            Rule::Housing => (
                "Councils’ own pages; Housing Ombudsman; review in 21 days, beginning with the day of the letter: \
                 Housing Act 1996, section 202(3), read; families: Children Act 1989, section 17, Lewisham 17 003 430",
                Reported,
            ),
            Rule::OwnAppeal => ("Councils’ own pages: decisions with an appeal", Reported),
            Rule::SchoolTravel => (
                "Ombudsman, Essex 24 014 730, on a taxi firm the council hired, as its summary has it; travel to school, \
                 statutory guidance, 2024, on appeals, not read",
                Reported,
            ),
            Rule::Policy => {
                ("Getting the Best from Complaints, part 2: effect on a child of a policy is covered", Known)
            }
            Rule::Councillors => (
                "Localism Act 2011, section 28(6), read: arrangements to look into it; councils’ own pages on the \
                 monitoring officer",
                Reported,
            ),
            Rule::Fitness => ("Social Work England: concerns about a social worker", Known),
            Rule::Escalation => (
                "Local safeguarding partnerships’ procedures for professional disagreement; Working Together to \
                 Safeguard Children on one working day, as schools quote it",
                Reported,
            ),
            Rule::CouncilMustSay => {
                ("Ombudsman fact sheet: the council should say which procedure applies", Read)
            }
            Rule::WorkingDay => ("2006 Regulations, regulation 2", Read),
            Rule::StageOne => ("2006 Regulations, regulation 14(1), (3) and (4)", Read),
            // The regulation was read, and guidance and councils say otherwise.
            Rule::AdvocatePause => (
                "2006 Regulations, regulation 14(3)(b) and (4): the day of the advocate; guidance for councils’ staff: a pause, and \
                 20 working days at most",
                Uncertain,
            ),
            Rule::StageOneLatest => {
                ("2006 Regulations, regulation 14(5): if it is complex; guidance: an advocate too", Read)
            }
            Rule::StageTwoRight => {
                ("2006 Regulations, regulations 15(2) and 17(1); Ombudsman, Manchester 22 008 976", Read)
            }
            Rule::StageTwoRequest => (
                "Getting the Best from Complaints: advised; 2006 Regulations, regulation 15(2), sets no limit",
                Reported,
            ),
            Rule::StageTwo => ("2006 Regulations, regulation 17(3) to (5)", Read),
            Rule::StageTwoLatest => ("2006 Regulations, regulation 17(6)", Read),
            Rule::StageThreeRequest => {
                ("2006 Regulations, regulation 18(2); Ombudsman, Surrey 20 003 273, on a late request", Read)
            }
            Rule::StageThreeRight => {
                ("2006 Regulations, regulations 18(1) and 19(1); Ombudsman, Norfolk 25 001 573", Read)
            }
            Rule::Panel => ("2006 Regulations, regulation 19(4)", Read),
            Rule::PanelPapers => ("Getting the Best from Complaints: papers before the panel", Reported),
            Rule::PanelReport => ("2006 Regulations, regulation 20", Read),
            Rule::PanelReply => ("2006 Regulations, regulation 20(3)", Read),
            Rule::OmbudsmanYear => ("Local Government Act 1974, section 26B", Read),
            Rule::ReceiptDuties => ("2006 Regulations, regulations 10, 11 and 13(2)", Read),
            Rule::StageOneOutcome => {
                ("2006 Regulations, regulation 15; Getting the Best from Complaints 3.5.7", Reported)
            }
            Rule::AgreedPoints => (
                "2006 Regulations, regulations 16 and 17(4) and (5); councils count from agreed points also where it was written",
                Uncertain,
            ),
            Rule::Investigation => {
                ("2006 Regulations, regulation 17; Getting the Best from Complaints", Reported)
            }
            Rule::PanelMembers => ("2006 Regulations, regulation 19(2) and (3)", Read),
            Rule::CodeTimes => (
                "Ombudsman’s Complaint Handling Code, February 2024, Local Government Act 1974 section 23(12A)",
                Reported,
            ),
            Rule::Advocacy => ("Children Act 1989, section 26A", Read),
            Rule::Freeze => ("Getting the Best from Complaints 6.5.2, as Coram Voice quotes it", Reported),
            Rule::Mediation => ("2006 Regulations, regulation 15; councils’ own pages", Reported),
            Rule::SayWhichProcedure => ("Ombudsman fact sheet on the procedure", Read),
        };
        Source { citation, strength }
    }
}
