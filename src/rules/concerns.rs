//! What a complaint can be about: each concern a person ticks becomes one point of their complaint.

use super::named::{Named, named};

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
        /// Help for a child in need that is missing, late, cut or stopped (s17).
        Support "support",
        /// Help for disabled children, short breaks among them.
        Disability "disability",
        /// Help for care leavers (ss23A to 24D).
        LeavingCare "leaving-care",
        /// Support and money for foster carers, as far as they affect the child.
        FosterSupport "foster-support",
        /// Special guardianship support (s14F).
        GuardianshipSupport "guardianship-support",
        /// Adoption support.
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
        /// Early help where a social worker is involved or the child is in need.
        FamilyHelp "family-help",
        /// A children's home or fostering agency that looks after a child for the council.
        Provider "provider",

        /// Early help without a social worker.
        EarlyHelp "early-help",
        /// A decision of a child protection conference.
        Conference "conference",
        /// How child protection work was done.
        ProtectionWork "protection-work",
        /// A report to the family court (s7, s37).
        CourtReport "court-report",
        /// Approval, review or registration of a foster carer.
        FosterApproval "foster-approval",
        /// Assessment or approval of an adopter.
        AdopterApproval "adopter-approval",
        /// The report on a would-be special guardian.
        GuardianReport "guardian-report",
        /// An education, health and care plan.
        EducationPlan "education-plan",
        /// A school or college.
        School "school",
        /// School places, transport, exclusion.
        SchoolPlaces "school-places",
        /// Seeing records.
        SeeRecords "see-records",
        /// A record that is wrong.
        WrongRecord "wrong-record",
        /// Private information shared.
        SharedInformation "shared-information",
        /// Information about the council.
        PublicInformation "public-information",
        /// Health services.
        Health "health",
        /// The police.
        Police "police",
        /// Cafcass.
        Cafcass "cafcass",
        /// Housing.
        Housing "housing",
        /// Benefits and tax.
        Benefits "benefits",
        /// Social care for an adult.
        AdultCare "adult-care",
        /// A councillor's conduct.
        Councillor "councillor",
        /// Another service.
        AnotherService "another-service",
        /// The person's own job.
        OwnJob "own-job",
        /// Whistleblowing.
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
