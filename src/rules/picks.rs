//! Which of the topics are offered to whom: those that could only be somebody else's are left out.

use super::answers::Answers;
use super::concerns::Concern;
use super::questions::{Ask, HelpingWhom, Relation, Situation, Who};
use super::standing::standing;
use super::topics::{Heading, Pick};

/// What shortens the list: who asks, and the child's situation if it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who the person is.
    pub who: Who,
    /// The child's situation, if it was asked.
    pub situation: Option<Situation>,
    /// Whether it is somebody who knows the child from outside the family.
    pub is_neighbour: bool,
}

impl Person {
    /// As far as the answers say it.
    ///
    /// # Errors
    /// The question who it is, where that is not answered yet.
    pub fn of(answers: &Answers) -> Result<Person, Ask> {
        let who = answers.who()?;
        let standing = standing(answers).ok();
        // Somebody who went back and changed who they are leaves behind an answer that they are not asked for now.
        let is_asked = match who {
            Who::FosterCarer | Who::CareLeaver => false,
            Who::Helper => standing.as_ref().is_some_and(|it| it.helping != Some(HelpingWhom::CareLeaver)),
            _ => true,
        };
        let situation = standing.filter(|_| is_asked).and_then(|standing| standing.situation);
        let is_neighbour =
            who == Who::Relative && matches!(answers.relation(), Ok(Relation::Neighbour | Relation::Other));
        Ok(Person { who, situation, is_neighbour })
    }
}

/// Whether a pick is offered to this person.
fn is_for(pick: Pick, person: Person) -> bool {
    let Pick::One(concern) = pick else { return true };
    let Person { who, situation, is_neighbour } = person;
    match concern {
        // The council carries out what a court ordered for a child in its care: that is covered.
        Concern::ContactOrder => situation != Some(Situation::InCare),
        // A child who is not in care has no care to come home from.
        Concern::GoingHome => situation == Some(Situation::InCare),
        Concern::HomeNearby => is_neighbour,
        // A child is not asked about this.
        Concern::ChildDied => who != Who::Child,
        // A family's papers are its own affair; those of a child in care are the council's too.
        Concern::Immigration => {
            let is_a_familys = matches!(
                situation,
                Some(
                    Situation::InNeed
                        | Situation::Protection
                        | Situation::FamilyHelp
                        | Situation::Guardianship
                        | Situation::Adoption
                        | Situation::None
                )
            );
            !is_a_familys && !matches!(who, Who::Guardian | Who::Adoption)
        }
        Concern::FamilyHelp | Concern::EarlyHelp => situation != Some(Situation::InCare),
        Concern::EducationInCare => !matches!(
            situation,
            Some(Situation::InNeed | Situation::Protection | Situation::FamilyHelp | Situation::Asked)
        ),
        Concern::FosterApproval | Concern::FosterConcern => {
            !matches!(who, Who::Child | Who::Guardian | Who::Adoption)
        }
        Concern::AdopterFirstStage | Concern::AdopterApproval | Concern::AdoptionMatching => {
            !matches!(who, Who::Child | Who::FosterCarer | Who::Guardian)
        }
        Concern::CarersTerms => who == Who::FosterCarer,
        Concern::AdoptionRecords => !matches!(who, Who::Child | Who::FosterCarer | Who::Guardian),
        Concern::GuardianReport => !matches!(who, Who::Child | Who::FosterCarer | Who::Adoption),
        Concern::Kinship | Concern::KinshipCheck => !matches!(who, Who::Child | Who::Adoption),
        Concern::Age => !matches!(who, Who::Parent | Who::Responsible | Who::Guardian | Who::Adoption),
        Concern::AllegationProcess | Concern::OwnJob => who != Who::Child,
        Concern::Whistleblowing | Concern::Escalation => who != Who::Child,
        _ => true,
    }
}

/// What is under a heading for this person, in its order.
pub fn picks_for(heading: Heading, person: Person) -> impl Iterator<Item = Pick> {
    heading.picks().iter().copied().filter(move |pick| is_for(*pick, person))
}

/// Whether a heading asks this person which of several it is.
pub fn asks(heading: Heading, person: Person) -> bool {
    picks_for(heading, person).count() > 1
}

/// The headings that ask this person which of several it is, in the order of the list.
pub fn headings_that_ask(answers: &Answers) -> Vec<Heading> {
    let Ok(person) = Person::of(answers) else { return Vec::new() };
    let mut headings = answers.topics().unwrap_or_default();
    headings.retain(|heading| asks(*heading, person));
    headings
}

/// The same as keys, as far as the answers say who it is.
pub fn offered_under(heading: Heading, answers: &Answers) -> Vec<&'static str> {
    Person::of(answers).map(|person| picks_for(heading, person).map(Pick::key).collect()).unwrap_or_default()
}
