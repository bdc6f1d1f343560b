//! Whose a telephone number or an address is.

use crate::files::page::words::Text;
use crate::rules::law::Rule;

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
    /// Of nobody whom a profile names: a charity, a regulator, another team.
    Others,
}

impl Whose {
    const ALL: [(Whose, &'static str); 4] = [
        (Whose::Ombudsman, "whose.ombudsman"),
        (Whose::Emergency, "whose.emergency"),
        (Whose::Advocates, "whose.advocates"),
        (Whose::Others, "whose.others"),
    ];

    /// Whose it is according to a text, or else what it was.
    pub fn of(text: &Text, before: Whose) -> Whose {
        if text.has("whose.other-ombudsman") && !text.has("tells.local-government") {
            return Whose::Others;
        }
        let is_danger = || !text.has("tells.answerphone") || text.has("tells.danger");
        let is = |(whose, key): &(Whose, &str)| text.has(key) && (*whose != Whose::Emergency || is_danger());
        Whose::ALL.into_iter().find(is).map_or(before, |(whose, _)| whose)
    }
}

/// What has people of its own to whom one complains.
const OTHERS: [Rule; 9] = [
    Rule::AdultCare,
    Rule::Cafcass,
    Rule::Councillors,
    Rule::Health,
    Rule::Housing,
    Rule::NotThisCouncil,
    Rule::Police,
    Rule::Schools,
    Rule::SpecialNeeds,
];

/// Whether what is under a heading is about others than the council: "Useful contacts", "Complaints about health services".
pub(super) fn is_over_others(heading: &Text) -> bool {
    heading.has("whose.others-heading") || is_about_others(heading)
}

/// The most words of a heading that only names a service.
const SERVICE: usize = 6;

/// Whether a heading only names a service of the council: "Safeguarding", "Early help". Numbers below it are that
/// service's own, and nobody complains there unless a sentence says so.
pub(super) fn is_of_service(heading: &Text) -> bool {
    heading.words.len() <= SERVICE && heading.has("whose.service-heading") && !is_ours(heading)
}

/// Whether a heading speaks of complaints, of the council or of whoever reads it.
pub(super) fn is_ours(heading: &Text) -> bool {
    heading.has("tells.own-number")
        || heading.has("tells.ways-heading")
        || heading.has("whose.asking-heading")
}

/// Whether a text is about what has people of its own to whom one complains.
pub(super) fn is_about_others(text: &Text) -> bool {
    text.has("tells.about-topic")
        && !text.has("part.statutory")
        && text.entries("not-covered").iter().any(|rule| OTHERS.contains(rule))
}

/// Numbers, mail addresses and postcodes that are on many councils' pages and belong to no council: whose they are, and
/// who answers.
const NATIONAL: [(&str, Whose, &str); 24] = [
    ("03000610614", Whose::Ombudsman, "Local Government and Social Care Ombudsman"),
    ("08456021983", Whose::Ombudsman, "Local Government and Social Care Ombudsman"),
    ("lgo.org.uk", Whose::Ombudsman, "Local Government and Social Care Ombudsman"),
    ("cv4 0eh", Whose::Ombudsman, "Local Government and Social Care Ombudsman"),
    ("cv1 9gw", Whose::Ombudsman, "Local Government and Social Care Ombudsman"),
    ("08088081001", Whose::Advocates, "NYAS"),
    ("nyas.net", Whose::Advocates, "NYAS"),
    ("08088005792", Whose::Advocates, "Coram Voice"),
    ("coramvoice.org.uk", Whose::Advocates, "Coram Voice"),
    ("08001111", Whose::Others, "Childline"),
    ("08088005000", Whose::Others, "NSPCC"),
    ("nspcc.org.uk", Whose::Others, "NSPCC"),
    ("08005280731", Whose::Others, "Children’s Commissioner"),
    ("02077838330", Whose::Others, "Children’s Commissioner"),
    ("childrenscommissioner.gov.uk", Whose::Others, "Children’s Commissioner"),
    ("childrenscommissioner.gsi.gov.uk", Whose::Others, "Children’s Commissioner"),
    ("sw1p 3bt", Whose::Others, "Children’s Commissioner"),
    ("03001231231", Whose::Others, "Ofsted"),
    ("ofsted.gov.uk", Whose::Others, "Ofsted"),
    ("m1 2wd", Whose::Others, "Ofsted"),
    ("03031231113", Whose::Others, "Information Commissioner"),
    ("ico.org.uk", Whose::Others, "Information Commissioner"),
    ("sk9 5af", Whose::Others, "Information Commissioner"),
    ("08088010366", Whose::Others, "Family Rights Group"),
];

/// Whose a telephone number, a mailbox's address or the last line of a postal address is, if it is one that everybody
/// has.
pub(super) fn national(written: &str) -> Option<(Whose, &'static str)> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let small = written.trim().to_lowercase();
    let host = small.rsplit_once('@').map(|(_, host)| host);
    let is = |of: &str| {
        digits == of
            || host.is_some_and(|host| host == of || host.ends_with(&format!(".{of}")))
            || small.ends_with(of) && of.contains(' ')
    };
    NATIONAL.iter().find(|(of, _, _)| is(of)).map(|(_, whose, name)| (*whose, *name))
}
