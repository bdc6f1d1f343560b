//! To whom each piece of advice is said: by who they are, what it is about, and where it stands.

use super::advice::Advice;
use super::concerns::Concern;
use super::named::Named;
use super::questions::{
    AdoptionRole, AfterStages, Coming, Danger, HelpingWhom, Situation, StandsAt, When, Who, Whose,
};
use super::route::Complaint;

/// What is said to whoever makes this complaint, in the order in which they read it.
pub fn advised(complaint: &Complaint) -> Vec<Advice> {
    let person = Person::of(complaint);
    let fits = |advice: &Advice| is_said(*advice, complaint, &person);
    Advice::ALL.iter().copied().filter(fits).collect()
}

/// What matters of the person, or of the one they speak for.
struct Person {
    /// A child, or somebody who speaks for one.
    is_child: bool,
    /// A parent, or somebody who speaks for one.
    is_parents: bool,
    /// In care now.
    in_care: bool,
    /// Has left care, and it is about help now.
    left_care: bool,
    /// It is about a childhood in care.
    childhood: bool,
    /// Placed outside England, where homes have other rules.
    is_away: bool,
}

impl Person {
    fn of(Complaint { route, answers }: &Complaint) -> Person {
        let standing = &route.standing;
        let is = |situation| standing.situation == Some(situation);
        Person {
            is_child: standing.who == Who::Child || standing.helping == Some(HelpingWhom::Child),
            is_parents: matches!(standing.who, Who::Parent | Who::Responsible)
                || standing.helping == Some(HelpingWhom::Parent),
            in_care: is(Situation::InCare) && !standing.childhood,
            left_care: is(Situation::LeftCare),
            childhood: standing.childhood,
            is_away: answers.whose() == Ok(Whose::PlacedAway),
        }
    }
}

fn is_said(advice: Advice, complaint: &Complaint, person: &Person) -> bool {
    use Advice as A;
    use Concern as C;
    let Complaint { route, answers } = complaint;
    let about = |concerns: &[C]| route.points.iter().any(|point| concerns.contains(&point.concern));
    // After all stages, or at the Ombudsman, the council is asked nothing any more.
    let asks = route.ours().next().is_some();
    let stands_at = route.case().map(|case| case.stands_at());
    let is_young = person.is_child || person.left_care;
    let standing = &route.standing;
    let is_family = standing.who != Who::Professional;
    let is_in_adoption = standing.who == Who::Adoption || standing.situation == Some(Situation::Adoption);
    match advice {
        A::Hurry => matches!(route.coming, Some(Coming::Move | Coming::PlacementEnds | Coming::SupportStops)),
        A::HelpAtHand => {
            (person.in_care || person.left_care) && (route.coming.is_some() || route.danger != Danger::No)
        }
        A::TellNow => (route.danger != Danger::No || about(&[C::Harm])) && person.is_child,

        A::AskHome => asks && person.in_care && about(&[C::Home]),
        A::AskContact => asks && person.in_care && about(&[C::Contact]),
        A::AskWorker => asks && about(&[C::Worker, C::Untrue]),
        A::AskPlan => asks && about(&[C::Plan]),
        A::AskHelp => asks && about(&[C::Support, C::RequestRefused, C::Assessment, C::Disability]),
        A::AskLeaving => asks && person.left_care && about(&[C::LeavingCare]),
        A::AskSchool => asks && about(&[C::EducationInCare]),
        A::AskProvider => asks && about(&[C::Provider]),
        A::AskHarm => asks && about(&[C::Harm]) && !person.childhood,
        A::AskPapers => asks && about(&[C::Immigration]),
        A::AskRoof => asks && about(&[C::Homeless]),
        A::AskAge => asks && about(&[C::Age]),
        A::AskGoingHome => asks && about(&[C::GoingHome]),
        A::AskRelease => about(&[C::Custody]),

        A::WhoseWorker => {
            person.in_care && about(&[C::Home, C::Provider, C::EducationInCare, C::Contact, C::Immigration])
        }
        A::NearHome => person.in_care && about(&[C::Home]),
        A::Supported => {
            (person.in_care || person.left_care || about(&[C::Homeless, C::Age]))
                && person.is_child
                && !person.is_away
                && about(&[C::Home, C::Provider, C::Homeless, C::Age])
        }
        A::FamilyContact => person.in_care && about(&[C::Contact]),
        A::ReviewSooner => {
            person.in_care
                && about(&[
                    C::Home,
                    C::Contact,
                    C::Plan,
                    C::Worker,
                    C::GoingHome,
                    C::Support,
                    C::EducationInCare,
                ])
        }
        A::VirtualSchool => about(&[C::EducationInCare]),
        A::HealthInCare => person.in_care && about(&[C::HealthAndCare, C::Health]),
        A::MoneyInCare => {
            (person.in_care && about(&[C::Support]))
                || (is_young && person.left_care && about(&[C::LeavingCare]))
        }
        A::HomeRules => person.in_care && !person.is_away && about(&[C::Provider]),
        A::LockedIn => person.in_care && about(&[C::Provider, C::GoingHome]),
        A::BeforeEighteen => about(&[C::Immigration, C::Age]),
        A::AgeInterview => about(&[C::Age]),
        A::CustodyVisits => about(&[C::Custody]) && person.is_child,
        A::RoofCare => about(&[C::Homeless]),
        A::AdviserVisits | A::LocalOffer => person.left_care && about(&[C::LeavingCare]),
        A::SameCouncil => person.left_care && !person.is_child,
        A::WhoCounts => person.left_care && about(&[C::LeavingCare, C::RequestRefused]),
        A::AsAParent => {
            person.left_care && about(&[C::Conference, C::ProtectionWork, C::GoingToCourt, C::Assessment])
        }
        A::LongAgo => person.childhood || (route.standing.who == Who::YoungAdult && about(&[C::Harm])),
        A::OwnFile => {
            matches!(route.standing.who, Who::Child | Who::CareLeaver | Who::YoungAdult)
                && about(&[C::SeeRecords])
        }
        A::AtTheMeeting => person.is_child && about(&[C::Conference, C::ProtectionWork]),
        A::Heard => person.is_child && asks,
        A::Eighteen => {
            person.is_child
                && about(&[C::LeavingCare, C::Adulthood, C::Homeless, C::Age, C::Immigration, C::Custody])
        }
        A::InTime => {
            asks && answers.when() == Ok(When::WithinYear)
                && route.late_reasons.is_empty()
                && route.case().is_some()
        }
        A::PromiseHolds => {
            about(&[C::Complaint])
                || matches!(stands_at, Some(StandsAt::Answered1 | StandsAt::Answered2 | StandsAt::Withdrawn))
                || answers.after_stages() == Ok(AfterStages::Promise)
        }
        A::Evidence => {
            asks && matches!(
                stands_at,
                None | Some(
                    StandsAt::NotSent | StandsAt::ToldSomeone | StandsAt::Withdrawn | StandsAt::Refused
                )
            )
        }
        A::Investigation => {
            matches!(
                stands_at,
                Some(StandsAt::Answered1 | StandsAt::Skipped1 | StandsAt::Waiting2 | StandsAt::Mediation)
            )
        }
        A::PanelDay => matches!(stands_at, Some(StandsAt::Answered2 | StandsAt::Waiting3)),

        A::BeforeCourt => {
            let is_protected = standing.situation == Some(Situation::Protection);
            is_family && (is_protected || about(&[C::GoingToCourt, C::Conference, C::ProtectionWork]))
        }
        A::TakenAtOnce => about(&[C::GoingToCourt]) || (person.is_parents && about(&[C::ProtectionWork])),
        A::ProtectionPlan => is_family && about(&[C::Conference]),
        A::Enquiry => person.is_parents && about(&[C::ProtectionWork]),
        A::DisabledChild => asks && about(&[C::Disability, C::SocialCarePlan]),
        A::ReasonsInWriting => asks && about(&[C::RequestRefused, C::Assessment, C::FamilyHelp]),
        A::Visits => person.in_care && about(&[C::Contact]),
        A::ContactAndAdoption => is_in_adoption && about(&[C::Contact]),
        A::FindingSomeone => {
            let looks = matches!(
                answers.adoption_role(),
                Ok(AdoptionRole::Adopted
                    | AdoptionRole::BirthParent
                    | AdoptionRole::Supported
                    | AdoptionRole::Other)
            );
            looks && about(&[C::AdoptionSupport, C::AdoptionRecords, C::RequestRefused, C::Support])
        }
        A::SupportAssessed => {
            let adopts =
                matches!(answers.adoption_role(), Ok(AdoptionRole::Adopter | AdoptionRole::Applying));
            let is_help = about(&[C::Support, C::RequestRefused, C::Assessment]);
            let is_guardians = standing.who == Who::Guardian
                || matches!(standing.situation, Some(Situation::Guardianship | Situation::Adoption));
            asks && (about(&[C::GuardianshipSupport])
                || (about(&[C::AdoptionSupport]) && answers.adoption_role() != Ok(AdoptionRole::BirthParent))
                || (is_help && (adopts || is_guardians)))
        }
        A::KinshipOffer => about(&[C::Kinship, C::KinshipCheck]),
        A::Files => {
            about(&[C::SeeRecords]) && !matches!(standing.who, Who::Child | Who::CareLeaver | Who::YoungAdult)
        }
    }
}
