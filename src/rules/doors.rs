//! The right doors: where each thing goes that the children's procedure does not cover.

use super::named::named;

named! {
    /// A place other than the children's procedure that deals with a concern.
    Door {
        /// The council's own (corporate) complaints procedure.
        Corporate "corporate",
        /// Another council in England.
        AnotherCouncil "another-council",
        /// The services of Wales, Scotland or Northern Ireland.
        OutsideEngland "outside-england",
        /// The Local Government and Social Care Ombudsman.
        Ombudsman "ombudsman",
        /// The Ombudsman's own case, where it has begun or is decided.
        OmbudsmanCase "ombudsman-case",
        /// The council's front door: asking for help, or saying that a child may not be safe.
        Front "front-door",
        /// The chair of the child protection conference, and the appeal to the partnership.
        ConferenceChair "conference-chair",
        /// The court that decides where children live and whom they see.
        FamilyCourt "family-court",
        /// The Special Educational Needs and Disability Tribunal.
        SendTribunal "send-tribunal",
        /// The school's own procedure.
        School "school",
        /// The appeal that belongs to the decision.
        OwnAppeal "own-appeal",
        /// The Independent Review Mechanism, for foster carers.
        ReviewFoster "review-foster",
        /// The Independent Review Mechanism, for adopters.
        ReviewAdopt "review-adopt",
        /// The adoption agency that holds the records, then the Independent Review Mechanism.
        AdoptionAgency "adoption-agency",
        /// Legal advice about an age decision, at once.
        AgeAdvice "age-advice",
        /// The council's data protection officer, then the Information Commissioner.
        DataProtection "data-protection",
        /// Internal review of a freedom of information answer.
        FreedomOfInformation "freedom-of-information",
        /// The health service's own procedure.
        Health "health",
        /// The police force's own procedure.
        Police "police",
        /// The police, told of what may be a crime.
        TellPolice "tell-police",
        /// Free advice about immigration.
        ImmigrationAdvice "immigration-advice",
        /// The institution's or the prison's own procedure, then the Prisons and Probation Ombudsman.
        Custody "custody",
        /// The procedure of the family court’s advisory service.
        Cafcass "cafcass",
        /// The housing complaint.
        Housing "housing",
        /// The benefits office.
        Benefits "benefits",
        /// The procedure for adult social care.
        AdultCare "adult-care",
        /// The provider's own procedure and Ofsted.
        Provider "provider",
        /// The provider's own procedure and the inspectorate of the country it is in, outside England.
        ProviderOutsideEngland "provider-outside-england",
        /// The officer of the council who looks at a councillor’s conduct.
        MonitoringOfficer "monitoring-officer",
        /// A councillor or Member of Parliament.
        Councillor "councillor",
        /// The employer's grievance procedure.
        Grievance "grievance",
        /// The whistleblowing procedure.
        Whistleblowing "whistleblowing",
        /// The regulator of social workers.
        SocialWorkEngland "social-work-england",
        /// The local procedure for disagreements between services.
        Escalation "escalation",
        /// A solicitor, about a claim.
        Solicitor "solicitor",
        /// The solicitor in a court case about the same thing.
        CaseSolicitor "case-solicitor",
        /// The service's own complaints procedure.
        TheirOwn "their-own",
    }
}
