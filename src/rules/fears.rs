//! What people are afraid of before they complain, and where the answer comes from.

use super::law::{Rule, Source, Strength};
use super::named::named;

named! {
    /// A fear that is answered before it is asked.
    Fear {
        /// That complaining makes things worse.
        Trouble "trouble",
        /// Who reads what was written.
        WhoSees "who-sees",
        /// That the carer finds out.
        Carer "carer",
        /// That there is no way to stop.
        Stop "stop",
        /// Having to speak alone.
        Speak "speak",
        /// That the people complained about are angry.
        Angry "angry",
        /// That it cannot be taken back.
        ChangeMind "change-mind",
    }
}

impl Fear {
    /// Where the answer comes from; nothing where it is only about this page.
    pub const fn source(self) -> Option<Source> {
        let (citation, strength) = match self {
            Fear::Trouble | Fear::Angry => (
                "Councils’ own pages: nobody is to be treated worse for a complaint; Children’s Homes Regulations 2015, \
                 regulation 39(4), read",
                Strength::Reported,
            ),
            Fear::WhoSees | Fear::Carer => (
                "Guidance for complaints staff and councils’ own pages: shared only as far as the complaint needs",
                Strength::Reported,
            ),
            Fear::Speak => return Some(Rule::Advocacy.source()),
            Fear::ChangeMind => {
                ("2006 Regulations, regulations 7 and 9(1): taken back at any time", Strength::Read)
            }
            Fear::Stop => return None,
        };
        Some(Source { citation, strength })
    }
}
