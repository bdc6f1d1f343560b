//! The letters for other doors: which door takes one, for which point, and the law behind each.
//!
//! Some take none. To ask a solicitor what is left of a matter or what the time limit is, the Ombudsman about its own
//! case, or the council about a child who may not be safe, people ring. A tribunal, an appeal, a prison and an
//! application to a court have their own forms. Each workplace says itself whom to tell about wrong at work, and how
//! services settle a disagreement. How to reach each door is with the door.

use super::concerns::Concern;
use super::doors::Door;
use super::law::{Rule, Source, Strength};
use super::papers::Paper;

/// The letters for a point at a door: the one that asks there, then one to the body that sees to it.
pub const fn letters(concern: Concern, door: Door) -> &'static [Paper] {
    match door {
        // These have their own: the letter for the council's other procedure, and the pack.
        Door::Corporate | Door::Ombudsman => &[],
        Door::AnotherCouncil => &[Paper::AnotherCouncil],
        Door::OutsideEngland => &[Paper::OutsideEngland],
        // People who fear for a child ring, and do not wait for the post.
        Door::Front => match concern {
            Concern::FirstRequest => &[Paper::AskForHelp],
            _ => &[],
        },
        Door::ConferenceChair => &[Paper::ConferenceChair],
        // An application, and not a letter, changes what a court decides.
        Door::FamilyCourt => match concern {
            Concern::CourtReport | Concern::GuardianReport => &[Paper::CourtReport],
            _ => &[],
        },
        Door::School => &[Paper::School],
        Door::ReviewFoster | Door::ReviewAdopt => &[Paper::Review],
        Door::AdoptionAgency => &[Paper::AdoptionRecords],
        Door::DataProtection => match concern {
            Concern::SeeRecords => &[Paper::SeeRecords, Paper::Commissioner],
            Concern::WrongRecord => &[Paper::CorrectRecords, Paper::Commissioner],
            Concern::SharedInformation => &[Paper::SharedInformation, Paper::Commissioner],
            // Papers and minutes that were promised.
            Concern::FosterConcern | Concern::AllegationProcess => &[Paper::SeeRecords],
            _ => &[Paper::CorrectRecords],
        },
        Door::FreedomOfInformation => &[Paper::InformationReview, Paper::Commissioner],
        Door::Health => &[Paper::Health],
        Door::Police => &[Paper::Police],
        Door::Cafcass => &[Paper::Cafcass],
        Door::Housing => &[Paper::Housing],
        Door::Benefits => &[Paper::Benefits],
        Door::AdultCare => &[Paper::AdultCare],
        Door::Provider => &[Paper::Provider, Paper::Ofsted],
        Door::ProviderOutsideEngland => &[Paper::Provider],
        Door::MonitoringOfficer => &[Paper::MonitoringOfficer],
        Door::Councillor => &[Paper::Councillor],
        Door::Grievance => &[Paper::Grievance],
        Door::SocialWorkEngland => &[Paper::SocialWorkEngland],
        Door::TheirOwn => &[Paper::TheirOwn],
        Door::OmbudsmanCase
        | Door::Custody
        | Door::SendTribunal
        | Door::OwnAppeal
        | Door::AgeAdvice
        | Door::ImmigrationAdvice
        // A crime is reported by phone, or at a police station.
        | Door::TellPolice
        | Door::Whistleblowing
        | Door::Escalation
        | Door::Solicitor
        | Door::CaseSolicitor => &[],
    }
}

/// Whether a point is a request, so that nothing need have happened yet.
pub const fn is_request(concern: Concern) -> bool {
    matches!(
        concern,
        Concern::SeeRecords
            | Concern::AdoptionRecords
            | Concern::PublicInformation
            | Concern::FirstRequest
            | Concern::Policy
    )
}

impl Paper {
    /// The law behind a letter for another door, or what that door says about itself; none behind any other kind of
    /// paper.
    pub const fn source(self) -> Option<Source> {
        use Strength::{Inferred, Known, Read, Reported};
        let (citation, strength) = match self {
            Paper::ConferenceChair => (
                "Local safeguarding procedures, Greater Manchester’s and Rotherham’s among them; not in the 2006 Regulations",
                Read,
            ),
            Paper::CourtReport => (
                "Family Procedure Rules 2010: what goes to the court goes to everyone in the case; the court decides",
                Reported,
            ),
            Paper::Review => (
                "Independent Review Mechanism on GOV.UK: by email or letter, in 28 days (fostering) or 40 working days (adoption)",
                Read,
            ),
            Paper::SeeRecords => {
                ("UK GDPR, articles 12 and 15; Information Commissioner’s guidance", Reported)
            }
            Paper::CorrectRecords => ("UK GDPR, articles 12, 16 and 19", Known),
            Paper::SharedInformation => return Some(Rule::DataProtection.source()),
            Paper::InformationReview => (
                "Freedom of Information Act 2000, section 10, read, and section 45 code, as councils report it",
                Reported,
            ),
            Paper::Commissioner => (
                "Data Protection Act 2018, section 165, and Freedom of Information Act 2000, section 50; Information Commissioner’s page",
                Reported,
            ),
            Paper::AdoptionRecords => return Some(Rule::AdoptionRecords.source()),
            Paper::Provider => (
                "Children’s Homes Regulations 2015, regulation 39, and Fostering Services Regulations 2011, regulation \
                 18, both read: not for what the 2006 Regulations cover; Ofsted’s pages",
                Reported,
            ),
            Paper::Ofsted => ("Ofsted: concerns and complaints about social care providers", Reported),
            Paper::School => ("Education Act 2002, section 29; schools’ own procedures", Reported),
            Paper::Health => (
                "Local Authority Social Services and NHS Complaints (England) Regulations 2009; health Ombudsman’s page",
                Reported,
            ),
            Paper::Police => {
                ("Police Reform Act 2002, Schedule 3, as police commissioners report it", Reported)
            }
            Paper::Cafcass => return Some(Rule::Cafcass.source()),
            Paper::Housing => ("Housing Ombudsman’s Complaint Handling Code", Read),
            Paper::Benefits => ("GOV.UK: mandatory reconsideration", Read),
            Paper::AdultCare => return Some(Rule::AdultCare.source()),
            Paper::SocialWorkEngland => {
                ("Social Work England: raising a concern about a social worker", Read)
            }
            Paper::MonitoringOfficer => {
                ("Localism Act 2011, section 28(6), read; councils’ own pages", Reported)
            }
            Paper::Councillor => return Some(Rule::Policy.source()),
            Paper::Grievance => ("Acas Code of Practice on disciplinary and grievance procedures", Known),
            Paper::AnotherCouncil => {
                ("Children Act 1989, section 26; 2006 Regulations, regulation 14", Reported)
            }
            Paper::OutsideEngland => return Some(Rule::EnglandOnly.source()),
            Paper::AskForHelp => (
                "Children Act 1989, section 17; Working Together to Safeguard Children 2023: within one working day",
                Reported,
            ),
            Paper::TheirOwn => ("Services’ own procedures", Inferred),
            _ => return None,
        };
        Some(Source { citation, strength })
    }

    /// Whether the council itself opens this letter for another door.
    pub const fn is_at_the_council(self) -> bool {
        matches!(
            self,
            Paper::ConferenceChair
                | Paper::CourtReport
                | Paper::SeeRecords
                | Paper::CorrectRecords
                | Paper::SharedInformation
                | Paper::InformationReview
                | Paper::AdultCare
                | Paper::MonitoringOfficer
                | Paper::AskForHelp
        )
    }

    /// Whether this letter for another door is about a child, so that it says which child.
    pub const fn is_about_a_child(self) -> bool {
        !matches!(
            self,
            Paper::Review
                | Paper::InformationReview
                | Paper::Commissioner
                | Paper::Benefits
                | Paper::AdultCare
                | Paper::MonitoringOfficer
                | Paper::Councillor
                | Paper::Grievance
        )
    }

    /// Whether this letter for another door achieves nothing unless its reader knows who asks.
    pub const fn needs_a_name(self) -> bool {
        matches!(
            self,
            Paper::Review
                | Paper::SeeRecords
                | Paper::CorrectRecords
                | Paper::InformationReview
                | Paper::Commissioner
                | Paper::AdoptionRecords
                | Paper::Benefits
                | Paper::Grievance
        )
    }
}
