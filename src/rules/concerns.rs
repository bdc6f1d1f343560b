//! What a complaint can be about: each concern a person ticks becomes one point of their complaint. What the law says
//! about each is here too, once.

use super::doors::Door;
use super::law::Rule;
use super::named::{Named, named};
use super::steps::Discretion;

named! {
    /// One kind of concern. The covered ones come first, in the order of the first page.
    Concern {
        /// Where the child lives, or a move.
        Home "home",
        /// Contact with family and friends (s34 as far as specified; care planning).
        Contact "contact",
        /// How a worker behaves.
        Worker "worker",
        /// The plan, reviews, being listened to.
        Plan "plan",
        /// Going back home, or a care order that should end.
        GoingHome "going-home",
        /// Help for a child in need that is missing, late, cut or stopped (s17).
        Support "support",
        /// Help for disabled children, short breaks among them.
        Disability "disability",
        /// Help for care leavers (ss23A to 24D).
        LeavingCare "leaving-care",
        /// A passport, immigration status or other papers of a child in care or a care leaver.
        Immigration "immigration",
        /// Support and money for foster carers, as far as they affect the child.
        FosterSupport "foster-support",
        /// Special guardianship support (s14F).
        GuardianshipSupport "guardianship-support",
        /// Help after an adoption, for anyone in it.
        AdoptionSupport "adoption-support",
        /// Applying for care, supervision and emergency protection orders.
        GoingToCourt "going-to-court",
        /// Homeless at 16 or 17 (s20).
        Homeless "homeless",
        /// How an earlier complaint about any of these was dealt with.
        Complaint "complaint",
        /// The social care part of an education, health and care plan.
        SocialCarePlan "social-care-plan",
        /// Help asked for, and refused, ignored or kept waiting.
        RequestRefused "request-refused",
        /// Family Help or early help, whoever the worker is: covered where it is help for a child in need.
        FamilyHelp "family-help",
        /// How a home, an agency or carers look after a child for the council.
        Provider "provider",
        /// An assessment of what help is needed: refused, late, wrong or unfair (s17).
        Assessment "assessment",
        /// The council's own part in the education of a child in care (s22(3A)).
        EducationInCare "education-in-care",
        /// An age that the council does not believe, and the help that it therefore refuses.
        Age "age",
        /// Matching, introductions and placement in an adoption.
        AdoptionMatching "adoption-matching",
        /// A council's no to somebody who wants to adopt, before the full assessment (2006 Regulations, regulation 4(f)).
        AdopterFirstStage "adopter-first-stage",
        /// Help that the council and the health service have to give together.
        HealthAndCare "health-and-care",
        /// Something a worker said or wrote that is not true.
        Untrue "untrue",
        /// Harm to a child, and what was done when it was told.
        Harm "harm",
        /// A child who lives with relatives or friends: placed by the council, or a private arrangement.
        Kinship "kinship",
        /// A relative or friend who is checked as a carer, or is not.
        KinshipCheck "kinship-check",
        /// A concern about a foster carer that was looked into, without a letter that decides about the approval.
        FosterConcern "foster-concern",
        /// A foster carer’s own fee, level or training, which may have nothing to do with the child.
        CarersTerms "carers-terms",
        /// Changes to the home of a disabled child: what is needed (covered), and the grant for it (housing).
        Adaptation "adaptation",
        /// The move to adult social care, and help that stops at 18.
        Adulthood "adulthood",

        /// A service that any family can use.
        EarlyHelp "early-help",
        /// A decision of a child protection conference.
        Conference "conference",
        /// How child protection work was done.
        ProtectionWork "protection-work",
        /// A worry about a child's safety that the council was told, and what it did.
        WorryIgnored "worry-ignored",
        /// A child who has died or was badly hurt, and what the council had been told.
        ChildDied "child-died",
        /// How the designated officer ran the process about someone who works with children.
        AllegationProcess "allegation-process",
        /// What a court decided, or decides between parents.
        CourtDecision "court-decision",
        /// Contact that a court ordered, or that parents dispute.
        ContactOrder "contact-order",
        /// A report to the family court (s7, s37).
        CourtReport "court-report",
        /// Approval, review or registration of a foster carer.
        FosterApproval "foster-approval",
        /// Approval of an adopter, or the full assessment before it.
        AdopterApproval "adopter-approval",
        /// Adoption records that an adopted person is refused.
        AdoptionRecords "adoption-records",
        /// The report on a would-be special guardian.
        GuardianReport "guardian-report",
        /// What was decided about an education, health and care plan.
        EducationPlan "education-plan",
        /// Such a plan that is late or not carried out.
        EducationPlanLate "education-plan-late",
        /// A school or college.
        School "school",
        /// Decisions about school places, travel to school, exclusion.
        SchoolPlaces "school-places",
        /// How travel to school is run: what does not come, and how a driver or an escort behaves.
        SchoolTravel "school-travel",
        /// Seeing records.
        SeeRecords "see-records",
        /// What is on file and not so.
        WrongRecord "wrong-record",
        /// Private information shared.
        SharedInformation "shared-information",
        /// Information about the council.
        PublicInformation "public-information",
        /// Health services.
        Health "health",
        /// What police officers did.
        Police "police",
        /// How a young offender institution or a prison treats somebody.
        Custody "custody",
        /// What an officer of the family court’s advisory service did.
        Cafcass "cafcass",
        /// A council’s or landlord’s housing.
        Housing "housing",
        /// Benefits and tax.
        Benefits "benefits",
        /// Social care for an adult.
        AdultCare "adult-care",
        /// A councillor's conduct.
        Councillor "councillor",
        /// What a children's home does to those who live near it.
        HomeNearby "home-nearby",
        /// Anything that no service for children does.
        AnotherService "another-service",
        /// The person's own job.
        OwnJob "own-job",
        /// Wrongdoing at work that somebody reports.
        Whistleblowing "whistleblowing",
        /// A social worker's fitness to practise.
        Fitness "fitness",
        /// A disagreement between services.
        Escalation "escalation",
        /// A first request for help.
        FirstRequest "first-request",
        /// A claim for money.
        Claim "claim",
        /// Policy or budget as such.
        Policy "policy",
        /// Anything else.
        Unlisted "unlisted",
    }
}

/// The concerns in the list's own order, each once.
pub fn in_order(found: &[Concern]) -> Vec<Concern> {
    Concern::ALL.iter().copied().filter(|concern| found.contains(concern)).collect()
}

/// What the law says about a concern, whoever raises it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Covered whatever the child's situation.
    Always(Rule),
    /// Covered for a child in care, in need, or leaving care.
    ForChildrenWithServices(Rule),
    /// Nobody can tell from here: the council must look, decide this, and say.
    CouncilDecides(Discretion, Rule),
    /// Another door.
    Elsewhere(Door, Rule),
}

/// A concern's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// Whether the children's procedure covers it.
    pub cover: Cover,
    /// Another door that is open beside it.
    pub also: Option<Door>,
}

impl Concern {
    /// What the law says of it.
    pub const fn terms(self) -> About {
        use Concern as C;
        use Cover::{Always, CouncilDecides, Elsewhere, ForChildrenWithServices};
        let cover = match self {
            C::Home | C::Contact => ForChildrenWithServices(Rule::PartThree),
            C::Plan => ForChildrenWithServices(Rule::Plans),
            C::Worker => ForChildrenWithServices(Rule::Workers),
            C::Support => ForChildrenWithServices(Rule::HelpGiven),
            C::Untrue => ForChildrenWithServices(Rule::PartThree),
            C::Harm => ForChildrenWithServices(Rule::Harm),
            C::Complaint => ForChildrenWithServices(Rule::ComplaintHandling),
            C::GoingHome => Always(Rule::GoingHome),
            C::Immigration => ForChildrenWithServices(Rule::Immigration),
            C::RequestRefused => Always(Rule::RefusedRequest),
            C::Assessment => Always(Rule::Assessments),
            C::Disability | C::SocialCarePlan => Always(Rule::HelpGiven),
            C::EducationInCare => Always(Rule::EducationInCare),
            C::HealthAndCare => Always(Rule::JointCare),
            C::LeavingCare => Always(Rule::LeavingCare),
            C::FosterSupport => Always(Rule::Fostering),
            C::GuardianshipSupport => Always(Rule::GuardianshipSupport),
            C::AdoptionSupport => Always(Rule::AdoptionSupport),
            C::AdoptionMatching => Always(Rule::AdoptionMatching),
            C::AdopterFirstStage => Always(Rule::AdopterFirstStage),
            C::GoingToCourt => Always(Rule::ApplyingForOrders),
            C::Homeless => Always(Rule::HomelessYoungPeople),
            C::Age => Always(Rule::AgeNotBelieved),
            C::Provider => Always(Rule::ActingForCouncil),
            C::FamilyHelp => CouncilDecides(Discretion::SectionSeventeen, Rule::FamilyHelp),
            C::Kinship => CouncilDecides(Discretion::PlacedOrPrivate, Rule::Kinship),
            C::KinshipCheck => CouncilDecides(Discretion::WhichProcedure, Rule::KinshipCheck),
            C::FosterConcern => CouncilDecides(Discretion::WhichProcedure, Rule::FosterConcern),
            C::CarersTerms => CouncilDecides(Discretion::WhichProcedure, Rule::Fostering),
            C::Adaptation => CouncilDecides(Discretion::WhichProcedure, Rule::Adaptation),
            C::Adulthood => CouncilDecides(Discretion::WhichProcedure, Rule::Adulthood),
            C::Unlisted => CouncilDecides(Discretion::WhichProcedure, Rule::CouncilMustSay),
            C::EarlyHelp => Elsewhere(Door::Corporate, Rule::EarlyHelp),
            C::Conference => Elsewhere(Door::ConferenceChair, Rule::ChildProtection),
            C::ProtectionWork => Elsewhere(Door::Corporate, Rule::ChildProtection),
            C::WorryIgnored => Elsewhere(Door::Corporate, Rule::WorryIgnored),
            C::ChildDied => Elsewhere(Door::Corporate, Rule::ChildDied),
            C::HomeNearby => Elsewhere(Door::Provider, Rule::HomeNearby),
            C::AllegationProcess => Elsewhere(Door::Corporate, Rule::AllegationProcess),
            C::CourtReport | C::GuardianReport => Elsewhere(Door::FamilyCourt, Rule::CourtReports),
            C::CourtDecision => Elsewhere(Door::FamilyCourt, Rule::CourtDecides),
            C::ContactOrder => Elsewhere(Door::FamilyCourt, Rule::PrivateLaw),
            C::FosterApproval => Elsewhere(Door::ReviewFoster, Rule::FosterApproval),
            C::AdopterApproval => Elsewhere(Door::ReviewAdopt, Rule::AdopterApproval),
            C::AdoptionRecords => Elsewhere(Door::AdoptionAgency, Rule::AdoptionRecords),
            C::EducationPlan => Elsewhere(Door::SendTribunal, Rule::SpecialNeeds),
            C::EducationPlanLate => Elsewhere(Door::Corporate, Rule::PlanNotCarriedOut),
            C::School => Elsewhere(Door::School, Rule::Schools),
            C::SchoolPlaces => Elsewhere(Door::OwnAppeal, Rule::OwnAppeal),
            C::SchoolTravel => Elsewhere(Door::Corporate, Rule::SchoolTravel),
            C::SeeRecords | C::WrongRecord | C::SharedInformation => {
                Elsewhere(Door::DataProtection, Rule::DataProtection)
            }
            C::PublicInformation => Elsewhere(Door::FreedomOfInformation, Rule::FreedomOfInformation),
            C::Health => Elsewhere(Door::Health, Rule::Health),
            C::Police => Elsewhere(Door::Police, Rule::Police),
            C::Custody => Elsewhere(Door::Custody, Rule::Custody),
            C::Cafcass => Elsewhere(Door::Cafcass, Rule::Cafcass),
            C::Housing => Elsewhere(Door::Housing, Rule::Housing),
            C::Benefits => Elsewhere(Door::Benefits, Rule::OwnAppeal),
            C::AdultCare => Elsewhere(Door::AdultCare, Rule::AdultCare),
            C::Councillor => Elsewhere(Door::MonitoringOfficer, Rule::Councillors),
            C::AnotherService => Elsewhere(Door::TheirOwn, Rule::NotSocialCare),
            C::OwnJob => Elsewhere(Door::Grievance, Rule::StaffMatters),
            C::Whistleblowing => Elsewhere(Door::Whistleblowing, Rule::StaffMatters),
            C::Fitness => Elsewhere(Door::SocialWorkEngland, Rule::Fitness),
            C::Escalation => Elsewhere(Door::Escalation, Rule::Escalation),
            C::FirstRequest => Elsewhere(Door::Front, Rule::FirstRequest),
            C::Claim => Elsewhere(Door::Solicitor, Rule::Claims),
            C::Policy => Elsewhere(Door::Councillor, Rule::Policy),
        };
        About { cover, also: self.also() }
    }

    /// The door that is open beside whatever becomes of it.
    const fn also(self) -> Option<Door> {
        match self {
            // Whoever looks after a child for the council has a procedure of its own, and the council answers too.
            Concern::Provider => Some(Door::Provider),
            // Plain mistakes in what is on file can be put right beside the complaint, and not instead of it.
            Concern::Assessment | Concern::Untrue | Concern::ProtectionWork => Some(Door::DataProtection),
            // Papers and minutes that were promised or are wrong.
            Concern::FosterConcern | Concern::AllegationProcess => Some(Door::DataProtection),
            // Papers of somebody else in a file, or what is blacked out.
            Concern::AdoptionRecords => Some(Door::DataProtection),
            Concern::EducationInCare => Some(Door::School),
            Concern::HealthAndCare => Some(Door::Health),
            Concern::Adaptation => Some(Door::Housing),
            Concern::Adulthood => Some(Door::AdultCare),
            // Time to challenge the decision itself is short.
            Concern::Age => Some(Door::AgeAdvice),
            Concern::Harm => Some(Door::TellPolice),
            Concern::Immigration => Some(Door::ImmigrationAdvice),
            // A neighbour of a home may have seen a child who is not safe.
            Concern::WorryIgnored | Concern::HomeNearby => Some(Door::Front),
            Concern::KinshipCheck => Some(Door::FamilyCourt),
            _ => None,
        }
    }
}
