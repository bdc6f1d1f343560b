//! The terms of the law that a person meets in the guide or in the council's answers.

use super::named::named;

named! {
    /// A term that is explained where it appears.
    Term {
        /// The legal rights and duties of a parent.
        ParentalResponsibility "parental-responsibility",
        /// Cared for by a council: in care.
        LookedAfter "looked-after",
        /// Needing services to reach or keep a reasonable standard of health or development, or disabled.
        ChildInNeed "child-in-need",
        /// The order of a court that places a child in a council's care.
        CareOrder "care-order",
        /// Someone who was in care and has left it.
        CareLeaver "care-leaver",
        /// Someone who brings up a child under a special guardianship order.
        SpecialGuardian "special-guardian",
        /// A person who helps a child or care leaver to say what they want.
        Advocate "advocate",
        /// A lawyer.
        Solicitor "solicitor",
        /// The meeting that decides on a child protection plan.
        Conference "child-protection-conference",
        /// An education, health and care plan.
        EducationPlan "education-plan",
        /// A care leaver's own worker.
        PersonalAdviser "personal-adviser",
        /// A care leaver's plan.
        PathwayPlan "pathway-plan",
        /// A day that counts.
        WorkingDay "working-day",
        /// A fixed way of dealing with something.
        Procedure "procedure",
        /// Laid down by law.
        Statutory "statutory",
        /// Outside help for both sides to agree.
        Mediation "mediation",
        /// The person who investigates at Stage 2.
        InvestigatingOfficer "investigating-officer",
        /// The person from outside the council who watches over Stage 2.
        IndependentPerson "independent-person",
        /// The three people of Stage 3.
        ReviewPanel "review-panel",
        /// The Local Government and Social Care Ombudsman.
        Ombudsman "ombudsman",
        /// A body like a court.
        Tribunal "tribunal",
        /// Asking for a decision to be changed.
        Appeal "appeal",
        /// The person who oversees how the council handles personal information.
        DataProtectionOfficer "data-protection-officer",
        /// The officer who looks at councillors' conduct.
        MonitoringOfficer "monitoring-officer",
    }
}
