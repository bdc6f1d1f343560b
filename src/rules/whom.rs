//! Whom a complaint is about, as far as it matters for what is said beside it.

use super::questions::{HelpingWhom, Situation, Who, Whose};
use super::route::Complaint;

/// What matters of the person, or of the one they speak for.
pub(super) struct Whom {
    /// A child, or somebody who speaks for one.
    pub is_child: bool,
    /// A parent, or somebody who speaks for one.
    pub is_parents: bool,
    /// In care now.
    pub in_care: bool,
    /// Has left care, and it is about help now.
    pub left_care: bool,
    /// It is about a childhood in care.
    pub childhood: bool,
    /// Placed outside England, where homes have other rules.
    pub is_away: bool,
}

impl Whom {
    /// Of whoever makes this complaint.
    pub(super) fn of(Complaint { route, answers }: &Complaint) -> Whom {
        let standing = &route.standing;
        let is = |situation| standing.situation == Some(situation);
        Whom {
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
