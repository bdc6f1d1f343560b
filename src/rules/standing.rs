//! Who may complain (Children Act 1989 sections 24D and 26(3) to (3C)).
//!
//! Nobody is told that they cannot: where the law names the person, the council may not refuse for
//! who they are; where it does not, the council decides.

use super::answers::Answers;
use super::law::Rule;
use super::questions::{
    AdoptionRole, Affects, Ask, CarerKind, ChildKnows, GuardianshipRole, HelperKind, HelpingWhom, LeftCare,
    Relation, Situation, Who, WorkRole,
};
use super::steps::Discretion;

/// A person's standing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who the person is.
    pub who: Who,
    /// The rule their standing rests on.
    pub rule: Rule,
    /// What the council decides about it, if anything.
    pub decides: Option<Discretion>,
    /// What the council may check about someone who speaks for another.
    pub child_knows: Option<ChildKnows>,
    /// The child's situation, if it was asked.
    pub situation: Option<Situation>,
    /// Who a helper speaks for.
    pub helping: Option<HelpingWhom>,
    /// Whether the adult speaks about their childhood in care.
    pub childhood: bool,
}

impl Standing {
    /// Whether the law names this person, so that the council may not refuse for who they are.
    pub fn is_automatic(&self) -> bool {
        self.decides.is_none()
    }

    /// Whether the law names people like this one, whatever the council decides about what they complain about.
    pub fn is_named(&self) -> bool {
        matches!(self.who, Who::Parent | Who::Responsible | Who::Guardian | Who::Adoption)
    }

    /// Whether the council first decides if the person has sufficient interest in the child's welfare. It has to do so
    /// as soon as possible, and the days of Stage 1 count from that decision and not from the day the complaint came
    /// (2006 Regulations, regulations 12(1) and 14(3)(a)).
    pub fn is_decided_first(&self) -> bool {
        matches!(self.decides, Some(Discretion::Interest | Discretion::Kinship))
    }

    /// Whether the law gives this person, or the one they speak for, a right to an advocate (s26A).
    pub fn has_right_to_advocate(&self) -> bool {
        // The right is a child's and a care leaver's, and not that of an adult who was not in care.
        self.rule != Rule::HelpedAsChild
            && (matches!(self.who, Who::Child | Who::CareLeaver)
                || matches!(self.helping, Some(HelpingWhom::Child | HelpingWhom::CareLeaver))
                // A child who agreed that somebody speaks for them still has it.
                || (self.rule == Rule::Representative && self.helping.is_none()))
    }
}

/// Whether the complaint is about the person who makes it: a child, a care leaver, an adopted person. If that is not
/// answered yet it is open, and then it is about someone else.
pub fn is_own(answers: &Answers) -> bool {
    match answers.who() {
        Ok(Who::Child | Who::CareLeaver | Who::YoungAdult) => true,
        Ok(Who::Adoption) => answers.adoption_role() == Ok(AdoptionRole::Adopted),
        _ => false,
    }
}

/// Whether the law names this very person, and not only somebody for whom they speak. Carers of an agency are named by
/// the guidance alone, and whoever speaks of a childhood that is over is heard by the Ombudsman's practice.
pub fn is_named_in_person(answers: &Answers, standing: &Standing) -> bool {
    standing.is_automatic()
        && standing.represented().is_none()
        && standing.rule != Rule::ChildhoodInCare
        && !(standing.who == Who::FosterCarer && answers.carer_kind() == Ok(CarerKind::Agency))
}

/// Works out a person's standing.
///
/// # Errors
/// The next question, where an answer is missing.
///
/// # Example
/// ```
/// use complaint_guide::files::answers;
/// use complaint_guide::rules::{questions::Question, standing::standing};
/// let said = |text| answers::read(text).unwrap();
/// let parent = standing(&said(r#"{"who": "parent", "situation": "in-need", "affects": "child"}"#)).unwrap();
/// // The Act names the parent of a child in need: the council does not decide whether a parent may complain.
/// assert!(parent.is_automatic() && !parent.has_right_to_advocate());
/// // Nobody has said yet who complains: that is the next question.
/// assert_eq!(standing(&said("{}")).unwrap_err().question, Question::Who);
/// ```
pub fn standing(answers: &Answers) -> Result<Standing, Ask> {
    let who = answers.who()?;
    let named = |rule| Standing {
        who,
        rule,
        decides: None,
        child_knows: None,
        situation: None,
        helping: None,
        childhood: false,
    };
    let decided = |decides| Standing { decides: Some(decides), ..named(Rule::SufficientInterest) };
    Ok(match who {
        Who::Child => {
            let situation = answers.situation()?;
            Standing { situation: Some(situation), ..named(child_rule(situation)) }
        }
        Who::CareLeaver => care_leaver(answers, named(Rule::CareLeaver))?,
        Who::Parent | Who::Responsible => {
            let situation = answers.situation()?;
            let rule = match (who, situation) {
                (_, Situation::Guardianship) => Rule::ParentUnderGuardianship,
                (_, Situation::Adoption) => Rule::ChildAndAdoption,
                (Who::Responsible, _) => Rule::ParentalResponsibility,
                _ => Rule::Parent,
            };
            let rule = if who == Who::Responsible && rule == Rule::ParentUnderGuardianship {
                Rule::ParentalResponsibility
            } else {
                rule
            };
            for_a_child(answers, Standing { situation: Some(situation), ..named(rule) })?
        }
        Who::FosterCarer => match answers.carer_kind()? {
            CarerKind::Council | CarerKind::Agency | CarerKind::Kinship => for_a_child(
                answers,
                Standing { situation: Some(Situation::InCare), ..named(Rule::FosterCarer) },
            )?,
            CarerKind::StayingPut => {
                Standing { decides: Some(Discretion::StayingPut), ..named(Rule::StayingPut) }
            }
            // The Act names those with whom a child is placed now.
            CarerKind::Applying | CarerKind::Former => decided(Discretion::Interest),
        },
        Who::Guardian => match answers.guardianship_role()? {
            GuardianshipRole::Guardian => for_a_child(answers, named(Rule::SpecialGuardian))?,
            GuardianshipRole::Parent => for_a_child(answers, named(Rule::ParentUnderGuardianship))?,
            GuardianshipRole::AskedForSupport => named(Rule::AskedForGuardianshipSupport),
            GuardianshipRole::Applying | GuardianshipRole::Other => decided(Discretion::Interest),
        },
        Who::Adoption => match answers.adoption_role()? {
            AdoptionRole::Adopted => named(Rule::AdoptionFamily),
            AdoptionRole::Adopter | AdoptionRole::BirthParent => {
                for_a_child(answers, named(Rule::AdoptionFamily))?
            }
            AdoptionRole::Applying => named(Rule::ProspectiveAdopter),
            AdoptionRole::Supported => named(Rule::AdoptionSupported),
            AdoptionRole::Other => decided(Discretion::Interest),
        },
        Who::Relative => relative(answers, named)?,
        Who::Helper => helper(answers, named)?,
        Who::Professional => match answers.work_role()? {
            WorkRole::Referral => {
                Standing { situation: Some(answers.situation()?), ..decided(Discretion::Interest) }
            }
            // A person whom the child has asked speaks for the child, whatever their job is.
            WorkRole::Child => known_to_the_child(answers, Some(answers.situation()?), named)?,
            WorkRole::OwnJob => named(Rule::StaffMatters),
            WorkRole::Accused => named(Rule::AllegationProcess),
        },
        Who::YoungAdult => {
            Standing { decides: Some(Discretion::HelpedAsChild), ..named(Rule::HelpedAsChild) }
        }
    })
}

impl Standing {
    /// The rule that gives the person someone speaks for their own standing.
    pub fn represented(&self) -> Option<Rule> {
        Some(match self.helping {
            Some(HelpingWhom::Child) => child_rule(self.situation.unwrap_or(Situation::NotSure)),
            Some(HelpingWhom::CareLeaver) => Rule::CareLeaver,
            Some(HelpingWhom::Parent) => Rule::Parent,
            Some(HelpingWhom::Carer) => Rule::FosterCarer,
            Some(HelpingWhom::Other) => return None,
            None if self.rule == Rule::Representative => {
                child_rule(self.situation.unwrap_or(Situation::NotSure))
            }
            None => return None,
        })
    }
}

fn child_rule(situation: Situation) -> Rule {
    match situation {
        Situation::InCare => Rule::LookedAfterChild,
        Situation::InNeed => Rule::ChildInNeed,
        Situation::LeftCare => Rule::CareLeaver,
        Situation::Guardianship => Rule::ChildUnderGuardianship,
        Situation::Adoption => Rule::ChildAndAdoption,
        Situation::Protection | Situation::FamilyHelp | Situation::Asked => Rule::AnyChild,
        Situation::None | Situation::NotSure => Rule::AnyChild,
    }
}

fn care_leaver(answers: &Answers, standing: Standing) -> Result<Standing, Ask> {
    Ok(match answers.left_care()? {
        LeftCare::Help => Standing { situation: Some(Situation::LeftCare), ..standing },
        LeftCare::Both => Standing { situation: Some(Situation::LeftCare), childhood: true, ..standing },
        LeftCare::NotInCare => {
            Standing { rule: Rule::HelpedAsChild, decides: Some(Discretion::HelpedAsChild), ..standing }
        }
        LeftCare::Childhood => Standing {
            rule: Rule::ChildhoodInCare,
            situation: Some(Situation::InCare),
            childhood: true,
            ..standing
        },
    })
}

/// An adult whom the law names is asked whether a child is affected: a complaint only about the adult's own treatment
/// may belong to the council's other procedure. A child's consent is never asked.
fn for_a_child(answers: &Answers, standing: Standing) -> Result<Standing, Ask> {
    Ok(match answers.affects()? {
        Affects::Child | Affects::NotSure => standing,
        Affects::OnlyAdult => Standing { decides: Some(Discretion::OnlyAdult), ..standing },
    })
}

/// Someone whom the law does not name: a relative, friend or neighbour. A person with whom the child lives speaks for
/// themselves, and is asked how that came about. A person who complains only about how they were treated is not asked
/// what the child thinks.
fn relative(answers: &Answers, named: impl Fn(Rule) -> Standing) -> Result<Standing, Ask> {
    let relation = answers.relation()?;
    let situation = Some(answers.situation()?);
    let decided = |rule, decides| Standing { decides: Some(decides), situation, ..named(rule) };
    if relation == Relation::LooksAfter {
        answers.arranged()?;
        return Ok(decided(Rule::Kinship, Discretion::Kinship));
    }
    if relation == Relation::StepParent && answers.affects()? == Affects::OnlyAdult {
        return Ok(decided(Rule::SufficientInterest, Discretion::OnlyAdult));
    }
    known_to_the_child(answers, situation, named)
}

/// Somebody whom the law does not name speaks for a child who agrees; otherwise the council decides whether they are
/// close enough.
fn known_to_the_child(
    answers: &Answers,
    situation: Option<Situation>,
    named: impl Fn(Rule) -> Standing,
) -> Result<Standing, Ask> {
    let child_knows = Some(answers.child_knows()?);
    Ok(match child_knows {
        Some(ChildKnows::Agrees) => Standing { child_knows, situation, ..named(Rule::Representative) },
        _ => Standing {
            child_knows,
            situation,
            decides: Some(Discretion::Interest),
            ..named(Rule::SufficientInterest)
        },
    })
}

fn helper(answers: &Answers, named: impl Fn(Rule) -> Standing) -> Result<Standing, Ask> {
    let kind = answers.helper_kind()?;
    let whom = answers.helping_whom()?;
    // The Act's advocates are for children and care leavers; for anyone else an advocate is a representative.
    let rule = match (kind, whom) {
        (HelperKind::Advocate, HelpingWhom::Child | HelpingWhom::CareLeaver) => Rule::Advocate,
        _ => Rule::Representative,
    };
    let standing = match whom {
        HelpingWhom::CareLeaver => care_leaver(answers, named(Rule::CareLeaver))?,
        HelpingWhom::Child | HelpingWhom::Parent | HelpingWhom::Carer | HelpingWhom::Other => {
            Standing { situation: Some(answers.situation()?), ..named(rule) }
        }
    };
    let child_knows = answers.child_knows()?;
    let decides = match (whom, child_knows) {
        (HelpingWhom::Other, _) => Some(Discretion::Interest),
        (_, ChildKnows::Agrees) => None,
        _ => Some(Discretion::Representative),
    };
    Ok(Standing { rule, decides, child_knows: Some(child_knows), helping: Some(whom), ..standing })
}
