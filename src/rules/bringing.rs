//! To whom a piece of advice may be said because their own words bring it, whatever they ticked.
//!
//! What somebody ticks is where a complaint goes; what they write is what matters to them. So this asks less than
//! [`super::advised`] does: that it is true of somebody in their place, and not that it is what the complaint is about.

use super::advice::Advice;
use super::questions::{
    AdoptionRole, CarerKind, Coming, HelperKind, HelpingWhom, RefusedFor, Relation, Situation, StandsAt,
    When, Who, Whose,
};
use super::route::{Case, Complaint};
use super::screening::other_cases;
use super::whom::Whom;

/// Whether it may be said to whoever makes this complaint, where their own words bring it.
pub(super) fn may_bring(advice: Advice, complaint: &Complaint, person: &Whom) -> bool {
    use Advice as A;
    let Complaint { route, answers } = complaint;
    let standing = &route.standing;
    let stands_at = answers.stands_at().ok();
    let is_here = answers.whose() != Ok(Whose::OutsideEngland);
    let is_over = person.childhood || standing.who == Who::YoungAdult;
    let is_young = person.is_child || person.left_care;
    let is_professional = standing.who == Who::Professional;
    let is_carer = standing.who == Who::FosterCarer;
    let is_relative = standing.who == Who::Relative;
    let is_in_adoption = standing.who == Who::Adoption || standing.situation == Some(Situation::Adoption);
    let is_guardians = standing.who == Who::Guardian || standing.situation == Some(Situation::Guardianship);
    let is_at_home = !person.in_care && !person.left_care && !is_over && !is_carer && !is_professional;
    let is_of_a_child_in_care = person.in_care && !is_professional && is_here;
    let is_answered = matches!(
        stands_at,
        Some(
            StandsAt::Answered1
                | StandsAt::Answered2
                | StandsAt::Waiting2
                | StandsAt::Waiting3
                | StandsAt::Mediation
        )
    );
    let is_turned_away = matches!(stands_at, Some(StandsAt::Refused | StandsAt::OtherProcedure));
    let refused_for = route.case().and_then(Case::refused_for);
    let is_solicitors = answers.helper_kind() == Ok(HelperKind::Solicitor);
    match advice {
        A::PolicyEffect => !is_solicitors && !is_professional,
        A::ByATable => !is_over && !is_professional && !is_relative,
        A::StillAnswers => is_turned_away,
        A::HeldBack => other_cases(answers).is_ok_and(|cases| cases.is_empty()),
        A::OldStart => answers.when() == Ok(When::Still),
        // Whoever came to somebody new, or is about to.
        A::PassedOn => {
            let is_moved = matches!(route.coming, Some(Coming::Move | Coming::PlacementEnds)) || is_carer;
            person.in_care && is_here && !is_over && is_moved
        }
        A::Stopgap => !is_over && !is_professional && !is_relative && !route.can_be_held(),
        A::OnlyAnEmail => {
            is_turned_away
                || matches!(stands_at, Some(StandsAt::ToldSomeone | StandsAt::Waiting1 | StandsAt::NotSure))
        }
        A::NothingToAdd => {
            !is_relative && !is_professional && (is_answered || is_turned_away) && refused_for.is_none()
        }
        A::ContractEnds => is_of_a_child_in_care && route.coming.is_some(),
        A::Coping | A::OneTeamOnly => is_at_home && !is_in_adoption && !is_guardians && !is_relative,
        A::CannotTell => !is_professional && !is_carer,
        A::NoStaff => is_of_a_child_in_care && !is_over,
        A::TheirInterest => is_relative,
        A::NoSignature => standing.helping == Some(HelpingWhom::Child),
        A::OwnComplaint | A::NotPutOff => standing.who == Who::Child,
        A::TwoCouncils | A::AskBoth => !is_over,
        A::MovedHere => is_at_home,
        A::SiblingsApart => is_of_a_child_in_care && (person.is_child || is_carer),
        A::SiblingInCare => is_guardians || answers.adoption_role() == Ok(AdoptionRole::Adopter),
        A::NearHome => is_of_a_child_in_care && !is_carer && !is_over,
        A::ExamYears => is_of_a_child_in_care && route.can_be_held(),
        A::WhoTheyAre => is_of_a_child_in_care && !is_over,
        A::HealthInCare => person.in_care && is_here && !is_over,
        A::HeldDown | A::HomeRules | A::LockedIn | A::Unregistered => {
            person.in_care && !person.is_away && !is_over && !is_carer
        }
        A::Supported => (person.in_care || person.left_care) && person.is_child && !person.is_away,
        A::WhoDecides => is_of_a_child_in_care && (person.is_child || is_carer),
        A::MoneyInCare | A::MoneyOwed => {
            (person.in_care || person.childhood || person.left_care) && !person.is_parents
        }
        A::AskPassport => person.in_care && !is_over,
        A::VisitCosts => is_of_a_child_in_care && (person.is_parents || person.is_child || is_relative),
        A::ReviewSooner => is_of_a_child_in_care && !is_over,
        A::VirtualSchool => is_of_a_child_in_care && !is_over,
        A::WhoCovers => standing.situation != Some(Situation::None) && !is_over && !is_professional,
        A::NeededToday => !is_over && !is_carer && !is_professional && !is_relative,
        A::YoungCarer => is_at_home && !is_in_adoption && !is_guardians,
        A::DisabledChild | A::AskAdaptation => is_at_home && !is_relative,
        A::ShortBreaks => is_at_home && !is_relative && standing.situation == Some(Situation::InNeed),
        A::OwnNeeds => {
            is_at_home
                && standing.situation == Some(Situation::InNeed)
                && (person.is_parents || standing.who == Who::Guardian)
        }
        A::ReasonsInWriting => is_at_home && standing.who != Who::Child,
        A::SectionF | A::WayToSchool | A::HealthPart => !is_over && !person.left_care,
        A::OutOfSchool => !is_over && !person.left_care,
        A::WholeFamily => is_at_home && person.is_parents,
        A::ParentsAdvocate | A::InTheirWords => person.is_parents,
        A::YourWay => is_young,
        A::ParentsHeard => is_of_a_child_in_care && person.is_parents,
        A::AgreedCare | A::SignedUnread => person.is_parents && person.in_care && is_here,
        A::LawyersMeeting => person.is_parents && is_here,
        A::FromPrison => person.is_parents && person.in_care,
        A::BirthFamilyHelp => answers.adoption_role() == Ok(AdoptionRole::BirthParent),
        A::AskLetters => is_in_adoption,
        A::AdoptionFund => {
            answers.adoption_role() == Ok(AdoptionRole::Adopter) || standing.who == Who::Guardian
        }
        A::KinshipMoney => {
            answers.carer_kind() == Ok(CarerKind::Kinship) || answers.relation() == Ok(Relation::LooksAfter)
        }
        A::WhoBrought => answers.relation() == Ok(Relation::LooksAfter),
        A::NoPressure => {
            answers.carer_kind() == Ok(CarerKind::Kinship) || answers.relation() == Ok(Relation::LooksAfter)
        }
        A::Goodbye => is_carer,
        A::HoldTheBill => {
            answers.carer_kind() != Ok(CarerKind::Agency) && !is_young && !is_over && !is_professional
        }
        A::AllowanceWorking => standing.who == Who::Guardian,
        A::Discrimination => standing.who != Who::Child,
        A::WhoCounts => !person.in_care && (person.left_care || is_over),
        A::LocalOffer => person.left_care,
        A::AsAParent => standing.who == Who::CareLeaver && person.left_care,
        A::AfterTwentyOne | A::RoofAfterCare => person.left_care && !person.is_child,
        A::OwnFile => matches!(standing.who, Who::Child | Who::CareLeaver | Who::YoungAdult),
        A::LongAgo => is_over,
        A::HomeOffice => is_young,
        A::AskPapers => (person.in_care || person.left_care) && !is_over,
        A::AskCorrect => standing.who != Who::Child && !is_professional,
        A::Upheld => is_answered,
        A::AnOffer => is_answered,
        A::PutRight => is_answered || refused_for == Some(RefusedFor::NothingToAdd),
        _ => false,
    }
}
