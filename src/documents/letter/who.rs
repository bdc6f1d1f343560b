//! Who writes, for whom, and what that person thinks about it.

use super::Page;
use crate::rules::law::Rule;
use crate::rules::named::Named;
use crate::rules::questions::{
    Arranged, CarerKind, ChildKnows, HelpingWhom, Question, Relation, Situation, Who,
};
use crate::words::Phrase;
use crate::words::table::letter as say;

impl Page<'_> {
    /// Who the person is, the child's situation, and what the person they speak for knows about it.
    pub(in crate::documents) fn who(&mut self) {
        let standing = &self.route().standing;
        let relation = self.relation();
        let mut said = vec![self.fill(self.person(), &[("relation", relation.trim_end_matches('.'))])];
        let more = [standing.helping.map(helping), self.arranged(), self.situation(), self.child_knows()];
        said.extend(more.into_iter().flatten().map(|phrase| self.raw(phrase)));
        self.text(said.join(" "));
    }

    fn person(&self) -> Phrase {
        let standing = &self.route().standing;
        match standing.who {
            Who::Child => say::WHO_CHILD,
            Who::CareLeaver if standing.rule == Rule::HelpedAsChild => say::WHO_NOT_IN_CARE,
            Who::CareLeaver if standing.childhood && standing.rule == Rule::CareLeaver => say::WHO_BOTH,
            Who::CareLeaver if standing.childhood => say::WHO_CHILDHOOD,
            Who::CareLeaver => say::WHO_CARE_LEAVER,
            Who::Parent => say::WHO_PARENT,
            Who::Responsible => say::WHO_RESPONSIBLE,
            Who::FosterCarer => match self.answers().carer_kind() {
                Ok(CarerKind::StayingPut) => say::WHO_STAYING_PUT,
                Ok(CarerKind::Applying) => say::WHO_WOULD_BE_CARER,
                Ok(CarerKind::Former) => say::WHO_USED_TO_FOSTER,
                _ => say::WHO_FOSTER_CARER,
            },
            Who::Guardian => say::WHO_GUARDIAN,
            Who::Adoption => say::WHO_ADOPTION,
            Who::Relative => match self.answers().relation() {
                Ok(Relation::LooksAfter) => say::WHO_LOOKS_AFTER,
                Ok(Relation::Grandparent) => say::WHO_GRANDPARENT,
                Ok(Relation::Sibling) => say::WHO_SIBLING,
                Ok(Relation::Relative) => say::WHO_RELATIVE,
                Ok(Relation::StepParent) => say::WHO_STEP_PARENT,
                Ok(Relation::Friend) => say::WHO_FRIEND,
                Ok(Relation::Neighbour) => say::WHO_NEIGHBOUR,
                Ok(Relation::Other) | Err(_) => say::WHO_OTHER,
            },
            Who::Helper => say::WHO_HELPER,
            Who::Professional if standing.rule == Rule::AllegationProcess => say::WHO_ACCUSED,
            Who::Professional => say::WHO_PROFESSIONAL,
            Who::YoungAdult => say::WHO_YOUNG_ADULT,
        }
    }

    /// The person's own words for who they are to the child, or in the case.
    fn relation(&self) -> String {
        let answers = self.answers();
        let place = match self.route().standing.who {
            Who::Guardian => {
                answers.guardianship_role().map(|role| (Question::GuardianshipRole, role.place()))
            }
            Who::Adoption => answers.adoption_role().map(|role| (Question::AdoptionRole, role.place())),
            Who::Helper => answers.helper_kind().map(|kind| (Question::HelperKind, kind.place())),
            _ => return String::new(),
        };
        place.map(|(question, place)| self.chosen(question, place)).unwrap_or_default()
    }

    /// How the child came to live with the person, if they said so.
    fn arranged(&self) -> Option<Phrase> {
        match self.answers().arranged().ok()? {
            Arranged::Council => Some(say::ARRANGED_BY_COUNCIL),
            Arranged::Family => Some(say::ARRANGED_BY_FAMILY),
            Arranged::NotSure => None,
        }
    }

    fn situation(&self) -> Option<Phrase> {
        let standing = &self.route().standing;
        let has_died = self.route().child_has_died();
        let of = |now: Phrase, then: Phrase| if has_died { then } else { now };
        Some(match (standing.who, standing.situation?) {
            (Who::Child, Situation::InCare) => say::SITUATION_IN_CARE,
            (Who::Child, Situation::InNeed) => say::SITUATION_IN_NEED,
            (Who::Child, Situation::Protection) => say::SITUATION_PROTECTION,
            (Who::Child, Situation::FamilyHelp) => say::SITUATION_FAMILY_HELP,
            (Who::Child, Situation::LeftCare) => say::SITUATION_LEFT_CARE,
            (Who::Child, Situation::Guardianship) => say::SITUATION_GUARDIANSHIP,
            (Who::Child, Situation::Adoption) => say::SITUATION_ADOPTION,
            (_, Situation::InCare) if !standing.childhood => of(say::CHILD_IN_CARE, say::CHILD_IN_CARE_THEN),
            (_, Situation::InNeed) => of(say::CHILD_IN_NEED, say::CHILD_IN_NEED_THEN),
            (_, Situation::Protection) => of(say::CHILD_PROTECTION, say::CHILD_PROTECTION_THEN),
            (_, Situation::FamilyHelp) => of(say::CHILD_FAMILY_HELP, say::CHILD_FAMILY_HELP_THEN),
            (_, Situation::Guardianship) => of(say::CHILD_GUARDIANSHIP, say::CHILD_GUARDIANSHIP_THEN),
            (_, Situation::Adoption) => of(say::CHILD_ADOPTION, say::CHILD_ADOPTION_THEN),
            _ => return None,
        })
    }

    fn child_knows(&self) -> Option<Phrase> {
        let route = self.route();
        // A grown-up is never called a child.
        let is_child = matches!(route.standing.helping, None | Some(HelpingWhom::Child));
        Some(match route.standing.child_knows? {
            ChildKnows::Agrees if is_child => say::KNOWS_AGREES_CHILD,
            ChildKnows::Agrees => say::KNOWS_AGREES,
            ChildKnows::Knows if is_child && route.anonymous => say::KNOWS_KNOWS_CHILD_ANONYMOUS,
            ChildKnows::Knows if is_child => say::KNOWS_KNOWS_CHILD,
            ChildKnows::Knows if route.anonymous => say::KNOWS_KNOWS_ANONYMOUS,
            ChildKnows::Knows => say::KNOWS_KNOWS,
            ChildKnows::TooYoung if is_child => say::KNOWS_TOO_YOUNG,
            ChildKnows::TooYoung => say::KNOWS_CANNOT,
            // Nobody can talk to a person who gives no name.
            ChildKnows::No if route.anonymous => return None,
            ChildKnows::No if is_child => say::KNOWS_NO,
            ChildKnows::No => say::KNOWS_NO_ADULT,
            ChildKnows::Against if is_child => say::KNOWS_AGAINST_CHILD,
            ChildKnows::Against => say::KNOWS_AGAINST,
            ChildKnows::NotSure => return None,
        })
    }
}

fn helping(whom: HelpingWhom) -> Phrase {
    match whom {
        HelpingWhom::Child => say::HELPING_CHILD,
        HelpingWhom::CareLeaver => say::HELPING_CARE_LEAVER,
        HelpingWhom::Parent => say::HELPING_PARENT,
        HelpingWhom::Carer => say::HELPING_CARER,
        HelpingWhom::Other => say::HELPING_OTHER,
    }
}
