//! The letters for other doors: which door takes one, for which point, and the law behind each.
//!
//! Some take none. To ask a solicitor what is left of a matter or what the time limit is, the Ombudsman about its own
//! case, or the council about a child who may not be safe, people ring. A tribunal, an appeal, a prison and an
//! application to a court have their own forms. Each workplace says itself whom to tell about wrong at work, and how
//! services settle a disagreement. How to reach each door is with the door.

use super::concerns::Concern;
use super::doors::Door;
use super::law::{Rule, Source, Strength};
use super::papers::PaperKind;

/// The letters for a point at a door: the one that asks there, then one to the body that sees to it.
pub const fn letters(concern: Concern, door: Door) -> &'static [PaperKind] {
    match door {
        // These have their own: the letter for the council's other procedure, and the pack.
        Door::Corporate | Door::Ombudsman => &[],
        Door::AnotherCouncil => &[PaperKind::AnotherCouncil],
        Door::OutsideEngland => &[PaperKind::OutsideEngland],
        // People who fear for a child ring, and do not wait for the post.
        Door::Front => match concern {
            Concern::FirstRequest => &[PaperKind::AskForHelp],
            _ => &[],
        },
        Door::ConferenceChair => &[PaperKind::ConferenceChair],
        // An application, and not a letter, changes what a court decides.
        Door::FamilyCourt => match concern {
            Concern::CourtReport | Concern::GuardianReport => &[PaperKind::CourtReport],
            _ => &[],
        },
        // A head teacher can only send on what the council owes.
        Door::School => match concern {
            Concern::EducationInCare => &[],
            _ => &[PaperKind::School],
        },
        Door::ReviewFoster | Door::ReviewAdopt => &[PaperKind::Review],
        Door::AdoptionAgency => &[PaperKind::AdoptionRecords],
        Door::DataProtection => match concern {
            Concern::SeeRecords => &[PaperKind::SeeRecords, PaperKind::Commissioner],
            Concern::WrongRecord => &[PaperKind::CorrectRecords, PaperKind::Commissioner],
            Concern::Untrue => &[PaperKind::CorrectRecords],
            Concern::SharedInformation => &[PaperKind::SharedInformation, PaperKind::Commissioner],
            // Papers and minutes that were promised.
            Concern::FosterConcern | Concern::AllegationProcess => &[PaperKind::SeeRecords],
            // Nobody has said that anything on file is wrong.
            _ => &[],
        },
        Door::FreedomOfInformation => &[PaperKind::InformationReview, PaperKind::Commissioner],
        Door::Health => &[PaperKind::Health],
        Door::Police => &[PaperKind::Police],
        Door::Cafcass => &[PaperKind::Cafcass],
        Door::Housing => &[PaperKind::Housing],
        Door::Benefits => &[PaperKind::Benefits],
        Door::AdultCare => &[PaperKind::AdultCare],
        Door::Provider => &[PaperKind::Provider, PaperKind::Ofsted],
        Door::ProviderOutsideEngland => &[PaperKind::Provider],
        Door::MonitoringOfficer => &[PaperKind::MonitoringOfficer],
        Door::Councillor => &[PaperKind::Councillor],
        Door::Grievance => &[PaperKind::Grievance],
        Door::SocialWorkEngland => &[PaperKind::SocialWorkEngland],
        Door::TheirOwn => &[PaperKind::TheirOwn],
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

impl PaperKind {
    /// The law behind a letter for another door, or what that door says about itself; none behind any other kind of
    /// paper.
    pub const fn source(self) -> Option<Source> {
        use Strength::{Inferred, Known, Read, Reported};
        let (citation, strength) = match self {
            PaperKind::ConferenceChair => (
                "Local safeguarding procedures, Greater Manchester’s and Rotherham’s among them; not in the 2006 Regulations",
                Read,
            ),
            PaperKind::CourtReport => (
                "Family Procedure Rules 2010: what goes to the court goes to everyone in the case; the court decides",
                Reported,
            ),
            PaperKind::Review => (
                "Independent Review Mechanism on GOV.UK: by email or letter, in 28 days (fostering) or 40 working days (adoption)",
                Read,
            ),
            PaperKind::SeeRecords => (
                "UK GDPR, articles 12 and 15; Data Protection Act 2018, section 164A; Information Commissioner’s guidance",
                Reported,
            ),
            PaperKind::CorrectRecords => ("UK GDPR, articles 12, 16 and 19", Known),
            PaperKind::SharedInformation => return Some(Rule::DataProtection.source()),
            PaperKind::InformationReview => (
                "Freedom of Information Act 2000, section 10, read, and section 45 code, as councils report it",
                Reported,
            ),
            PaperKind::Commissioner => (
                "Data Protection Act 2018, section 165, and Freedom of Information Act 2000, section 50; Information Commissioner’s page",
                Reported,
            ),
            PaperKind::AdoptionRecords => return Some(Rule::AdoptionRecords.source()),
            PaperKind::Provider => (
                "Children’s Homes Regulations 2015, regulation 39, and Fostering Services Regulations 2011, regulation \
                 18, both read: not for what the 2006 Regulations cover; Ofsted’s pages",
                Reported,
            ),
            PaperKind::Ofsted => ("Ofsted: concerns and complaints about social care providers", Reported),
            PaperKind::School => ("Education Act 2002, section 29; schools’ own procedures", Reported),
            PaperKind::Health => (
                "Local Authority Social Services and NHS Complaints (England) Regulations 2009; health Ombudsman’s page",
                Reported,
            ),
            PaperKind::Police => {
                ("Police Reform Act 2002, Schedule 3, as police commissioners report it", Reported)
            }
            PaperKind::Cafcass => return Some(Rule::Cafcass.source()),
            PaperKind::Housing => ("Housing Ombudsman’s Complaint Handling Code", Read),
            PaperKind::Benefits => ("GOV.UK: mandatory reconsideration", Read),
            PaperKind::AdultCare => return Some(Rule::AdultCare.source()),
            PaperKind::SocialWorkEngland => {
                ("Social Work England: raising a concern about a social worker", Read)
            }
            PaperKind::MonitoringOfficer => {
                ("Localism Act 2011, section 28(6), read; councils’ own pages", Reported)
            }
            PaperKind::Councillor => return Some(Rule::Policy.source()),
            PaperKind::Grievance => ("Acas Code of Practice on disciplinary and grievance procedures", Known),
            PaperKind::AnotherCouncil => {
                ("Children Act 1989, section 26; 2006 Regulations, regulation 14", Reported)
            }
            PaperKind::OutsideEngland => return Some(Rule::EnglandOnly.source()),
            PaperKind::AskForHelp => (
                "Children Act 1989, section 17; Working Together to Safeguard Children 2023: within one working day",
                Reported,
            ),
            PaperKind::TheirOwn => ("Services’ own procedures", Inferred),
            _ => return None,
        };
        Some(Source { citation, strength })
    }

    /// Whether the council itself opens this letter for another door.
    pub const fn is_at_the_council(self) -> bool {
        matches!(
            self,
            PaperKind::ConferenceChair
                | PaperKind::CourtReport
                | PaperKind::SeeRecords
                | PaperKind::CorrectRecords
                | PaperKind::SharedInformation
                | PaperKind::InformationReview
                | PaperKind::AdultCare
                | PaperKind::MonitoringOfficer
                | PaperKind::AskForHelp
        )
    }

    /// Whether this letter for another door is about a child, so that it says which child.
    pub const fn is_about_a_child(self) -> bool {
        !matches!(
            self,
            PaperKind::Review
                | PaperKind::InformationReview
                | PaperKind::Commissioner
                | PaperKind::Benefits
                | PaperKind::AdultCare
                | PaperKind::MonitoringOfficer
                | PaperKind::Councillor
                | PaperKind::Grievance
        )
    }

    /// Whether this letter for another door achieves nothing unless its reader knows who asks.
    pub const fn needs_a_name(self) -> bool {
        matches!(
            self,
            PaperKind::Review
                | PaperKind::SeeRecords
                | PaperKind::CorrectRecords
                | PaperKind::InformationReview
                | PaperKind::Commissioner
                | PaperKind::AdoptionRecords
                | PaperKind::Benefits
                | PaperKind::Grievance
        )
    }
}
