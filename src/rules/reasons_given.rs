//! Reasons that people are given for nothing being done, and what can be said to each.
//!
//! One table has who may have heard which: by who they are, what it is about and where it stands. Nobody is asked what
//! they were told, so each is said as what it would be an answer to.

use super::advice::Advice;
use super::concerns::Concern;
use super::questions::{Coming, HelpingWhom, RefusedFor, Situation, StandsAt, When, Who};
use super::route::{Case, Complaint};

/// The most of them that anybody is told: whoever reads more looks for their own in a list.
const MOST: usize = 3;

/// Where a complaint stands when that reason is given.
enum At {
    /// At any stage, and before the first.
    Any,
    /// With one of these.
    Stands(&'static [StandsAt]),
    /// Where a stage was refused for one of these.
    Refused(&'static [RefusedFor]),
    /// Where one of these is about to happen.
    Before(&'static [Coming]),
}

/// A reason that is given, by what is said to it.
struct Given {
    /// What is said to it.
    says: Advice,
    /// What it is about, where only some is: one of these.
    about: Option<&'static [Concern]>,
    at: At,
    /// Who may have been told it.
    to: fn(&Complaint) -> bool,
}

/// The first ones matter most.
const TABLE: [Given; 10] = [
    // Whoever is turned away hears of a form before anything else.
    Given {
        says: Advice::NoSignature,
        about: None,
        at: At::Refused(&[RefusedFor::Consent]),
        to: speaks_for_a_child,
    },
    // The stages are for whoever the law names; of a relative the council decides first.
    Given { says: Advice::NothingToAdd, about: None, at: At::Stands(&[StandsAt::Answered1]), to: is_named },
    Given {
        says: Advice::NothingToAdd,
        about: None,
        at: At::Refused(&[RefusedFor::NothingToAdd, RefusedFor::Another]),
        to: is_named,
    },
    Given { says: Advice::OldStart, about: None, at: At::Refused(&[RefusedFor::Late]), to: is_going_on },
    // A first answer says it where help should have come for long.
    Given {
        says: Advice::OldStart,
        about: Some(&[
            Concern::Kinship,
            Concern::Support,
            Concern::Disability,
            Concern::SocialCarePlan,
            Concern::FosterSupport,
            Concern::GuardianshipSupport,
            Concern::AdoptionSupport,
        ]),
        at: At::Stands(&[StandsAt::Answered1]),
        to: is_going_on,
    },
    Given {
        says: Advice::ContractEnds,
        about: Some(&[Concern::Home, Concern::Plan, Concern::Provider]),
        at: At::Before(&[Coming::Move, Coming::PlacementEnds]),
        to: is_in_care,
    },
    Given {
        says: Advice::Coping,
        about: Some(&[Concern::Assessment, Concern::RequestRefused]),
        at: At::Stands(&[
            StandsAt::NotSent,
            StandsAt::ToldSomeone,
            StandsAt::Waiting1,
            StandsAt::Refused,
            StandsAt::OtherProcedure,
            StandsAt::NotSure,
        ]),
        to: has_asked_for_help,
    },
    Given {
        says: Advice::CannotTell,
        about: Some(&[Concern::AllegationProcess]),
        at: At::Any,
        to: is_of_a_family,
    },
    Given {
        says: Advice::EnquiryClosed,
        about: Some(&[Concern::ProtectionWork]),
        at: At::Any,
        to: has_no_plan_to_protect,
    },
    Given { says: Advice::OnlyAnEmail, about: None, at: At::Stands(&[StandsAt::Waiting1]), to: |_| true },
];

/// What is said to the reasons that somebody may have been given, those that matter most first.
pub(super) fn given(complaint: &Complaint) -> impl Iterator<Item = Advice> + '_ {
    TABLE.iter().filter(|given| is_given(given, complaint)).map(|given| given.says).take(MOST)
}

fn is_given(given: &Given, complaint: &Complaint) -> bool {
    let Complaint { route, answers } = complaint;
    let is_about = |concerns: &[Concern]| route.points.iter().any(|point| concerns.contains(&point.concern));
    let is_there = match given.at {
        At::Any => true,
        At::Stands(stages) => answers.stands_at().is_ok_and(|stands| stages.contains(&stands)),
        At::Refused(reasons) => {
            route.case().and_then(Case::refused_for).is_some_and(|reason| reasons.contains(&reason))
        }
        At::Before(events) => route.coming.is_some_and(|coming| events.contains(&coming)),
    };
    is_there && given.about.is_none_or(is_about) && (given.to)(complaint)
}

fn speaks_for_a_child(complaint: &Complaint) -> bool {
    complaint.route.standing.helping == Some(HelpingWhom::Child)
}

fn is_named(complaint: &Complaint) -> bool {
    !matches!(complaint.route.standing.who, Who::Relative | Who::Professional)
}

/// Whoever the law names is turned away for other things than the years.
fn is_going_on(complaint: &Complaint) -> bool {
    let refused_for = complaint.route.case().and_then(Case::refused_for);
    let may_hear_it = refused_for != Some(RefusedFor::Person) || !is_named(complaint);
    complaint.answers.when() == Ok(When::Still) && may_hear_it
}

fn is_in_care(complaint: &Complaint) -> bool {
    complaint.route.standing.situation == Some(Situation::InCare)
}

/// Of a child in care or after an order the council knows what it owes.
fn has_asked_for_help(complaint: &Complaint) -> bool {
    let standing = &complaint.route.standing;
    matches!(standing.who, Who::Child | Who::Parent | Who::Responsible | Who::Helper)
        && !matches!(
            standing.situation,
            Some(Situation::InCare | Situation::LeftCare | Situation::Guardianship | Situation::Adoption)
        )
}

/// Whom it is about, and those who work with children, have letters of their own.
fn is_of_a_family(complaint: &Complaint) -> bool {
    matches!(
        complaint.route.standing.who,
        Who::Child
            | Who::Parent
            | Who::Responsible
            | Who::Relative
            | Who::Helper
            | Who::Guardian
            | Who::Adoption
    )
}

/// While a plan to protect a child runs, that comes first.
fn has_no_plan_to_protect(complaint: &Complaint) -> bool {
    let standing = &complaint.route.standing;
    matches!(standing.who, Who::Parent | Who::Responsible)
        && !matches!(standing.situation, Some(Situation::Protection | Situation::InCare))
}
