//! A council as the rules know it: checked values, each as the council states it or not stated.
//!
//! The file a council writes is another thing (`files::council`); only a checked one becomes this.

use chrono::NaiveDate;

use super::clocks::Start;
use super::days::{Counting, Length};
use super::law::Rule;
use super::named::named;
use super::steps::Step;

/// A council whose profile was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// The profile's short name: lower-case letters, digits and hyphens.
    pub id: String,
    /// The council's name as people know it; none in the profile that holds for every council.
    pub name: Option<String>,
    /// The team that takes complaints, as the council calls it.
    pub team: Option<String>,
    /// How to reach that team.
    pub contacts: Contacts,
    /// Whom to call when a child may not be safe.
    pub emergency: Vec<Line>,
    /// Who helps children and care leavers to complain here.
    pub advocacy: Vec<Line>,
    /// What the council says of its own steps.
    pub promises: Vec<Promise>,
    /// What the council says of a rule: who may complain, what it leaves out, what it asks for first.
    /// It stands beside the rule and changes no outcome.
    pub says: Vec<(Rule, String)>,
    /// What the council says of the steps of its own procedure.
    pub corporate: Vec<CorporatePromise>,
    /// How the council counts days, where it counts otherwise than the law. Only its own promises are
    /// counted so; the law's dates stay.
    pub counting: Option<OwnCounting>,
    /// Where "Exit this page" goes.
    pub exit_address: Option<String>,
    /// The day the profile was last compared with the council's page.
    pub checked: NaiveDate,
}

/// How to reach the complaints team; what is not stated is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// A telephone number, as it is written.
    pub phone: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// The lines of a postal address.
    pub post: Vec<String>,
    /// The address of an online form (https).
    pub form: Option<String>,
}

/// Somebody to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who answers.
    pub name: String,
    /// The number, as it is written.
    pub phone: String,
    /// When, or for whom.
    pub note: Option<String>,
}

/// What a council says of one of its steps, beside what the law says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The step.
    pub step: Step,
    /// How long it takes, where the council says.
    pub length: Option<Length>,
    /// From what, where the council says.
    pub from: Option<Start>,
    /// The council's own sentence.
    pub quote: String,
}

named! {
    /// A step of the council's own (corporate) procedure, for what the children's procedure does not cover.
    CorporateStep {
        /// The council confirms that it has the complaint.
        Acknowledged "acknowledged",
        /// The council answers at its first stage.
        StageOneReply "stage-one-reply",
        /// The council confirms the request for its second stage.
        StageTwoAcknowledged "stage-two-acknowledged",
        /// The council answers at its second stage.
        StageTwoReply "stage-two-reply",
    }
}

/// What a council says of a step of its own procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorporatePromise {
    /// The step.
    pub step: CorporateStep,
    /// How long it takes as a rule.
    pub length: Length,
    /// How long it may take at most, where the council gives a range.
    pub longest: Option<Length>,
    /// From what, where the council says.
    pub from: Option<Start>,
    /// The council's own sentence, where it was read.
    pub quote: Option<String>,
}

/// How a council counts days, where it says that it counts otherwise than the law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCounting {
    /// Its way of counting.
    pub counting: Counting,
    /// Its own sentence.
    pub quote: String,
}

impl Council {
    /// What the council says of this step, if it says anything.
    pub fn promise(&self, step: Step) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.step == step)
    }

    /// What the council says of this step of its own procedure, if it says anything.
    pub fn corporate_promise(&self, step: CorporateStep) -> Option<&CorporatePromise> {
        self.corporate.iter().find(|promise| promise.step == step)
    }

    /// How the council's own promises are counted.
    pub fn counts(&self) -> Counting {
        self.counting.as_ref().map_or(Counting::LAW, |own| own.counting)
    }

    /// What the council says of this rule, if it says anything.
    pub fn says_of(&self, rule: Rule) -> Option<&str> {
        self.says.iter().find(|(of, _)| *of == rule).map(|(_, quote)| quote.as_str())
    }
}
