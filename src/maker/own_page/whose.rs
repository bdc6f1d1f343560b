//! Whose a telephone number or an address is.

use super::words::Text;

/// Whose a telephone number or an address is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Whose {
    /// The council's, for complaints.
    #[default]
    Councils,
    Ombudsman,
    /// Of those who help to complain.
    Advocates,
    /// For a child who may not be safe.
    Emergency,
    /// Nobody's whom a profile names: a charity, a regulator, another team.
    Others,
}

impl Whose {
    const ALL: [(Whose, &'static str); 4] = [
        (Whose::Ombudsman, "whose.ombudsman"),
        (Whose::Emergency, "whose.emergency"),
        (Whose::Advocates, "whose.advocates"),
        (Whose::Others, "whose.others"),
    ];

    /// Whose it is by what a text says, or else what it was.
    pub fn of(text: &Text, before: Whose) -> Whose {
        Whose::ALL.into_iter().find(|(_, key)| text.has(key)).map_or(before, |(whose, _)| whose)
    }
}
