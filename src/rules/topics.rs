//! What a complaint can be about, as people would say it: headings that anyone reads, and under each the picks that
//! lead to different doors. This is the only list of both; [`super::picks`] says which of it is for whom.
//!
//! A pick may be under several headings, so that people find it where they look.

use super::concerns::Concern;
use super::named::{Named, named};

named! {
    /// A heading of the first page.
    Heading {
        /// Where the child lives, and how it is there.
        Home "home",
        /// Contact with family and friends.
        Contact "contact",
        /// A worker.
        Worker "worker",
        /// A plan, an assessment or a meeting.
        Plan "plan",
        /// Help that is missing, late, refused, cut or stopped.
        Support "support",
        /// Help for disabled children.
        Disability "disability",
        /// Help for care leavers.
        LeavingCare "leaving-care",
        /// Being a carer, a guardian or an adopter, or wanting to be one.
        Carers "carers",
        /// Child protection.
        Protection "protection",
        /// The family court.
        Court "court",
        /// School and learning.
        Education "education",
        /// Records and information.
        Records "records",
        /// An age that is not believed.
        Age "age",
        /// How a complaint was dealt with.
        Complaint "complaint",
        /// Another service.
        Services "services",
        /// Anything else.
        Else "else",
    }
}

/// Something that can be ticked under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// One concern; its words are under the concern's key.
    One(Concern),
    /// Several concerns under their own key, for people who cannot tell which it is, or mean more than one.
    Several(&'static str, &'static [Concern]),
    /// Help and money for people who look after the child: its name in law depends on who they are.
    Carers,
}

impl Pick {
    /// The key in answers and files.
    pub const fn key(self) -> &'static str {
        match self {
            Pick::One(concern) => Concern::KEYS[concern as usize],
            Pick::Several(key, _) => key,
            Pick::Carers => CARERS,
        }
    }
}

/// The key of [`Pick::Carers`].
const CARERS: &str = "carers-help";
/// The key of either part of child protection, or both.
const PROTECTION_NOT_SURE: &str = "protection-not-sure";
/// The key of a worker who should not do the job: the council answers for the work, another body decides the rest.
const UNFIT: &str = "unfit";
/// The keys of the picks that belong to no single concern.
const MORE: [&str; 3] = [CARERS, PROTECTION_NOT_SURE, UNFIT];

/// Whether a concern is under a heading that may ask which of several it is.
const fn is_ticked(concern: Concern) -> bool {
    let mut heading = 0;
    while heading < <Heading as Named>::ALL.len() {
        let picks = <Heading as Named>::ALL[heading].picks();
        let mut pick = 0;
        while pick < picks.len() {
            if let Pick::One(one) = picks[pick]
                && one as usize == concern as usize
                && picks.len() > 1
            {
                return true;
            }
            pick += 1;
        }
        heading += 1;
    }
    false
}

const PICKS: usize = {
    let (mut count, mut at) = (MORE.len(), 0);
    while at < Concern::KEYS.len() {
        count += is_ticked(<Concern as Named>::ALL[at]) as usize;
        at += 1;
    }
    count
};

/// The keys of everything that can be ticked under a heading, in the order of the concerns.
pub static KEYS: [&str; PICKS] = {
    let mut keys = [""; PICKS];
    let (mut at, mut concern) = (0, 0);
    while concern < Concern::KEYS.len() {
        if is_ticked(<Concern as Named>::ALL[concern]) {
            keys[at] = Concern::KEYS[concern];
            at += 1;
        }
        concern += 1;
    }
    let mut more = 0;
    while more < MORE.len() {
        keys[at + more] = MORE[more];
        more += 1;
    }
    keys
};

impl Heading {
    /// What is under it, whoever reads it.
    pub const fn picks(self) -> &'static [Pick] {
        use Concern as C;
        use Pick::{Carers, One, Several};
        match self {
            Heading::Home => &[
                One(C::Home),
                One(C::GoingHome),
                One(C::Provider),
                One(C::HomeNearby),
                One(C::Harm),
                One(C::ChildDied),
                One(C::Homeless),
                One(C::RequestRefused),
                One(C::Kinship),
                One(C::Adaptation),
                One(C::Custody),
            ],
            Heading::Contact => &[One(C::Contact), One(C::ContactOrder)],
            Heading::Worker => &[
                One(C::Worker),
                One(C::Untrue),
                One(C::SharedInformation),
                One(C::Harm),
                Several(UNFIT, &[C::Worker, C::Fitness]),
            ],
            Heading::Plan => &[
                One(C::Plan),
                One(C::GoingHome),
                One(C::Assessment),
                One(C::Conference),
                One(C::FamilyHelp),
                One(C::LeavingCare),
                One(C::EducationPlan),
                One(C::EducationPlanLate),
            ],
            Heading::Support => &[
                One(C::Support),
                One(C::RequestRefused),
                One(C::Homeless),
                One(C::Immigration),
                One(C::Assessment),
                One(C::FamilyHelp),
                One(C::Disability),
                One(C::LeavingCare),
                Carers,
                One(C::Kinship),
                One(C::HealthAndCare),
                One(C::Adulthood),
                One(C::EarlyHelp),
                One(C::FirstRequest),
            ],
            Heading::Disability => &[
                One(C::Disability),
                One(C::Assessment),
                One(C::RequestRefused),
                One(C::Adaptation),
                One(C::Adulthood),
                One(C::HealthAndCare),
                One(C::SocialCarePlan),
                One(C::EducationPlan),
                One(C::EducationPlanLate),
            ],
            Heading::LeavingCare => {
                &[One(C::LeavingCare), One(C::Immigration), One(C::Provider), One(C::Homeless), One(C::Harm)]
            }
            Heading::Carers => &[
                Carers,
                One(C::CarersTerms),
                One(C::Kinship),
                One(C::KinshipCheck),
                One(C::FosterConcern),
                One(C::FosterApproval),
                One(C::AdoptionMatching),
                One(C::AdopterFirstStage),
                One(C::AdopterApproval),
                One(C::AdoptionRecords),
                One(C::GuardianReport),
            ],
            Heading::Protection => &[
                One(C::Conference),
                One(C::ProtectionWork),
                One(C::WorryIgnored),
                One(C::ChildDied),
                One(C::AllegationProcess),
                One(C::Support),
                Several(PROTECTION_NOT_SURE, &[C::Conference, C::ProtectionWork]),
            ],
            Heading::Court => &[
                One(C::GoingToCourt),
                One(C::CourtReport),
                One(C::GuardianReport),
                One(C::CourtDecision),
                One(C::ContactOrder),
                One(C::Cafcass),
            ],
            Heading::Education => &[
                One(C::EducationInCare),
                One(C::EducationPlan),
                One(C::EducationPlanLate),
                One(C::SocialCarePlan),
                One(C::School),
                One(C::SchoolPlaces),
                One(C::SchoolTravel),
            ],
            Heading::Records => &[
                One(C::SeeRecords),
                One(C::WrongRecord),
                One(C::Untrue),
                One(C::SharedInformation),
                One(C::AdoptionRecords),
                One(C::PublicInformation),
            ],
            Heading::Age => &[One(C::Age)],
            Heading::Complaint => &[One(C::Complaint)],
            Heading::Services => &[
                One(C::Health),
                One(C::HealthAndCare),
                One(C::Police),
                One(C::Custody),
                One(C::Cafcass),
                One(C::Housing),
                One(C::RequestRefused),
                One(C::Adaptation),
                One(C::Benefits),
                One(C::Adulthood),
                One(C::AdultCare),
                One(C::Provider),
                One(C::HomeNearby),
                One(C::Councillor),
                One(C::AnotherService),
            ],
            Heading::Else => &[
                One(C::Support),
                One(C::Claim),
                One(C::Policy),
                One(C::OwnJob),
                One(C::Whistleblowing),
                One(C::Fitness),
                One(C::Escalation),
                One(C::Unlisted),
            ],
        }
    }
}
