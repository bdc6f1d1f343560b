//! A council as the rules know it: checked values, each as the council states it or not stated.
//!
//! The file a council writes is something else (`files::council`); only a checked one becomes this.

use chrono::NaiveDate;

use super::clocks::Start;
use super::days::{Counting, Length};
use super::doors::Door;
use super::law::Rule;
use super::named::named;
pub use super::steps::Stage;
use super::steps::Step;

/// The day on which the law in this guide was last compared with its sources.
const LAW_CHECKED: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 21) {
    Some(day) => day,
    None => panic!("a day that exists"),
};

/// A council whose profile was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// The profile's short name: lower-case letters, digits and hyphens.
    pub id: String,
    /// The council's name as people know it; none in the profile for every council.
    pub name: Option<String>,
    /// Other names people know it by: of authorities that were merged into it or renamed, or short ones.
    pub aliases: Vec<String>,
    /// Who runs its services for children, if that is stated.
    pub service: Option<Service>,
    /// The address of its website, if the page has a directory of councils.
    pub website: Option<String>,
    /// When it ends, if that is settled and the page has a directory of councils.
    pub ends: Option<Ends>,
    /// The council in whose place it answers, and that one's last day, if the page has a directory of councils.
    pub in_place_of: Option<(String, NaiveDate)>,
    /// What it calls its procedures, stages and posts.
    pub names: Vec<(Title, String)>,
    /// The team that takes complaints, as the council calls it.
    pub team: Option<String>,
    /// How to reach that team: the first of each kind among [`Council::channels`].
    pub contacts: Contacts,
    /// Every way to complain that the council states, in its order.
    pub channels: Vec<Channel>,
    /// Who to call when a child may not be safe.
    pub emergency: Vec<Line>,
    /// Who helps children and care leavers to complain here.
    pub advocacy: Vec<Line>,
    /// What the council says about its own steps.
    pub promises: Vec<Promise>,
    /// When it confirms that it has a complaint or a request, for each stage.
    pub acknowledgements: Vec<Stated<Stage>>,
    /// One time for the whole of Stage 3, if the council gives one in place of three.
    pub stage_three_total: Option<Stated<Stage>>,
    /// How many stages the council says the children's procedure has.
    pub stages: Option<Stages>,
    /// What the council says about a rule: who may complain, what it leaves out, what it asks for first. It is shown
    /// beside the rule and changes no outcome.
    pub says: Vec<Saying>,
    /// When it asks for a child's agreement.
    pub consent: Option<Consent>,
    /// What the council says about the steps of its own procedure.
    pub corporate: Vec<CorporatePromise>,
    /// What it says about steps of its own procedure for which the Ombudsman's code has no time.
    pub corporate_beyond: Vec<Stated<BeyondCode>>,
    /// How many stages its own procedure has.
    pub corporate_stages: Option<u8>,
    /// The council's own contacts and limits for other doors.
    pub destinations: Vec<Destination>,
    /// In which languages and formats it gives information.
    pub access: Option<Access>,
    /// How the council counts days, if it does not count as the law does. Only its own promises are counted so; the
    /// law's dates stay.
    pub counting: Option<OwnCounting>,
    /// The colours of its site.
    pub theme: Theme,
    /// Where "Exit this page" goes.
    pub exit_address: Option<String>,
    /// The pages and papers that the profile was made from.
    pub pages: Vec<Page>,
    /// The day the profile was last compared with the council's page.
    pub checked: NaiveDate,
    /// The day by which the profile is to be compared again.
    pub review_by: Option<NaiveDate>,
}

named! {
    /// What kind of body runs a council's services for children.
    ServiceKind {
        /// The council itself.
        Council "council",
        /// A children's trust.
        Trust "trust",
        /// A company that the council owns.
        Company "company",
        /// Several councils together.
        Partnership "partnership",
    }
}

/// Who runs the services for children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// What people know it as.
    pub name: String,
    /// What it is.
    pub kind: ServiceKind,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

/// When a council ends, and who answers then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The day after which another council answers.
    pub last_day: NaiveDate,
    /// The names of the councils that answer from the next day on.
    pub then: Vec<String>,
}

impl Ends {
    /// Whether this day is after its last.
    pub fn before(&self, day: NaiveDate) -> bool {
        self.last_day < day
    }
}

named! {
    /// Something for which a council has its own name.
    Title {
        /// The children's procedure.
        Procedure "procedure",
        /// The council's own procedure.
        Corporate "corporate-procedure",
        /// Its first stage.
        StageOne "stage-one",
        /// Its second stage.
        StageTwo "stage-two",
        /// Its third stage.
        StageThree "stage-three",
        /// Who is responsible for complaints.
        ComplaintsManager "complaints-manager",
        /// Who answers at Stage 1.
        Responder "responder",
        /// Who investigates at Stage 2.
        Investigator "investigator",
        /// Who watches over the investigation.
        IndependentPerson "independent-person",
        /// Who decides after the investigation.
        Adjudicator "adjudicator",
        /// Who hears Stage 3.
        Panel "panel",
        /// Who answers the panel.
        Director "director",
    }
}

/// A page or paper from which a profile was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The profile's own short name for it; none in a profile of format 1.
    pub key: Option<String>,
    /// What it is called.
    pub title: String,
    /// Its address, if it is known.
    pub address: Option<String>,
    /// The day it was last read for the profile.
    pub checked: NaiveDate,
    /// The day by which it is to be read again.
    pub review_by: Option<NaiveDate>,
}

/// How to reach the complaints team; anything not stated is empty.
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

/// A way to complain, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// An online form (https).
    Form(String),
    /// An app's page (https).
    App(String),
    /// An e-mail address.
    Email(String),
    /// A telephone number, as it is written.
    Phone(String),
    /// A number for text messages, and the word to begin with.
    Text(String, Option<String>),
    /// A postal address, line by line.
    Post(Vec<String>),
    /// A postal address that needs no stamp.
    Freepost(Vec<String>),
    /// Where to go in person.
    Visit(Vec<String>),
}

/// A way to complain, as the council states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// How somebody gets there: an address, a number or a place.
    pub way: Way,
    /// When it is open.
    pub hours: Option<String>,
    /// Who it is for; empty if that is not stated.
    pub audience: Vec<Audience>,
    /// What to know first: a time-out, the most letters, what a call costs.
    pub limits: Option<String>,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

named! {
    /// Who something is for.
    #[allow(missing_docs, reason = "a name says what it is")]
    Audience {
        /// Everyone.
        Anyone "anyone",
        /// Children and young people.
        Children "children",
        ChildrenInCare "children-in-care",
        CareLeavers "care-leavers",
        DisabledChildren "disabled-children",
        Parents "parents",
        /// Foster carers, special guardians and other carers.
        Carers "carers",
        /// People who act for someone else.
        Representatives "representatives",
    }
}

named! {
    /// When a number is answered.
    Answered {
        /// In office hours.
        InHours "in-hours",
        /// Outside office hours.
        OutOfHours "out-of-hours",
        /// At any time.
        Always "always",
    }
}

/// Somebody to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who answers.
    pub name: String,
    /// The number, as it is written.
    pub phone: String,
    /// When, or for whom, in the council's words.
    pub note: Option<String>,
    /// When it is answered.
    pub answered: Option<Answered>,
    /// Who it is for; empty if that is not stated.
    pub audience: Vec<Audience>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A page (https).
    pub web: Option<String>,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

/// How long something takes, as a council states it. To state nothing is not the same as to say that there is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// The council does not say.
    NotStated,
    /// The council says that there is no limit.
    NoLimit,
    /// The council agrees a time with the person.
    Agreed,
    /// This long.
    Within(Length),
    /// This long as a rule, and that long at most.
    Between(Length, Length),
}

impl Time {
    /// The time as a rule, if it is a length.
    pub fn length(self) -> Option<Length> {
        match self {
            Time::Within(length) | Time::Between(length, _) => Some(length),
            Time::NotStated | Time::NoLimit | Time::Agreed => None,
        }
    }

    /// The longest it may take, if a range is given.
    pub fn longest(self) -> Option<Length> {
        match self {
            Time::Between(_, longest) => Some(longest),
            _ => None,
        }
    }
}

named! {
    /// Why a council takes longer.
    Cause {
        /// The complaint is complex.
        Complex "complex",
        /// An advocate has to be found.
        Advocate "advocate",
        /// Several bodies take part.
        SeveralBodies "several-bodies",
        /// Someone who is needed is away.
        SomeoneAway "someone-away",
        /// There is a lot to look into.
        MuchDetail "much-detail",
        /// Only in exceptional circumstances.
        Exceptional "exceptional",
    }
}

named! {
    /// What a council does with a request that comes later than it asks for.
    Window {
        /// It states the time as a limit.
        Hard "hard",
        /// It advises the time, and takes a later request.
        Soft "soft",
    }
}

named! {
    /// What a council puts before a stage.
    Gate {
        /// Mediation is offered, and can be declined.
        MediationOffered "mediation-offered",
        /// Mediation has to come first.
        MediationFirst "mediation-first",
        /// The stage is held if the council agrees.
        IfAgreed "if-agreed",
    }
}

named! {
    /// What has happened by the end of a panel's time.
    PanelBy {
        /// The panel has met.
        Met "met",
        /// Its members are appointed.
        Appointed "appointed",
        /// It is arranged that there will be one.
        SetUp "set-up",
    }
}

/// What a council states about a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTerms {
    /// How long.
    pub time: Time,
    /// From what, if the council says.
    pub from: Option<Start>,
    /// Why it may be the longer time; empty if that is not stated.
    pub causes: Vec<Cause>,
    /// Whether the longer time needs the person's agreement, if the council says.
    pub agreement: Option<bool>,
    /// What happens to a late request, if the council says.
    pub window: Option<Window>,
    /// What a request or an acknowledgement contains, in the council's words.
    pub contains: Option<String>,
    /// What the council puts before the step.
    pub gate: Option<Gate>,
    /// What has happened by then, if it is a panel's time.
    pub by: Option<PanelBy>,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

/// What a council says about one of its steps, beside what the law says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The step.
    pub step: Step,
    /// What it states about the time.
    pub terms: OwnTerms,
    /// The council's own sentence.
    pub quote: String,
}

/// What a council states about something for which the law sets no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated<S> {
    /// Of what.
    pub step: S,
    /// What it states about the time.
    pub terms: OwnTerms,
    /// The council's own sentence, if it was read.
    pub quote: Option<String>,
}

/// What a council says about a step of its own procedure.
pub type CorporatePromise = Stated<CorporateStep>;

named! {
    /// A step of the council's own (corporate) procedure, for matters that the children's procedure does not cover.
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

named! {
    /// A step of the council's own procedure for which the Ombudsman's code has no time.
    BeyondCode {
        /// The person asks for the second stage.
        AskStageTwo "ask-stage-two",
        /// The person asks for the third stage.
        AskStageThree "ask-stage-three",
        /// The council confirms the request for its third stage.
        StageThreeAcknowledged "stage-three-acknowledged",
        /// The council answers at its third stage.
        StageThreeReply "stage-three-reply",
    }
}

/// How many stages a council says that the children's procedure has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stages {
    /// How many: 1 to 3.
    pub count: u8,
    /// The council's own sentence.
    pub quote: String,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

named! {
    /// What a council does with someone or something under the children's procedure.
    Handled {
        /// It takes it.
        Yes "yes",
        /// It does not take it.
        No "no",
        /// It decides each time.
        Decides "decides",
    }
}

/// What a council says about a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// What it is about.
    pub rule: Rule,
    /// The council's own sentence; none if only the switch is stated.
    pub quote: Option<String>,
    /// What the council does with it, if it says.
    pub handled: Option<Handled>,
    /// Where it sends people instead.
    pub goes_to: Option<Door>,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

/// When a council asks for a child's agreement to a complaint that someone else makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// From which age, in years, if the council says.
    pub from_age: Option<u8>,
    /// Whether it has to be in writing, if the council says.
    pub written: Option<bool>,
    /// Who has to bring it; empty if that is not stated.
    pub audience: Vec<Audience>,
    /// The council's own sentence.
    pub quote: String,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

/// A council's own contacts and limit for another door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// Where these lead.
    pub door: Door,
    /// What the council calls it.
    pub name: Option<String>,
    /// How to reach it.
    pub contacts: Contacts,
    /// Its page (https).
    pub web: Option<String>,
    /// When it can be reached.
    pub hours: Option<String>,
    /// The time within which one must go there.
    pub terms: OwnTerms,
    /// The council's own sentence.
    pub quote: Option<String>,
}

named! {
    /// A format in which information can be had.
    #[allow(missing_docs, reason = "a name says what it is")]
    Format {
        EasyRead "easy-read",
        LargePrint "large-print",
        Braille "braille",
        /// A recording.
        Audio "audio",
        SignLanguage "british-sign-language",
        Interpreter "interpreter",
        /// A page for children.
        ForChildren "for-children",
    }
}

/// In which languages and formats a council gives information.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The languages, as the council names them.
    pub languages: Vec<String>,
    /// Other than plain print.
    pub formats: Vec<Format>,
    /// The council's own sentence, if it was read.
    pub quote: Option<String>,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

named! {
    /// How links look.
    LinkStyle {
        /// With the line that browsers draw.
        Underlined "underlined",
        /// With a thin line that grows under the pointer.
        Thin "thin",
    }
}

named! {
    /// A typeface that devices have. The page may load none, and no name that a profile makes up comes into its style.
    Typeface {
        /// As the guide has it.
        Arial "arial",
        /// Calibri, which comes with Windows and Office.
        Calibri "calibri",
        /// Georgia, with serifs.
        Georgia "georgia",
        /// Helvetica.
        Helvetica "helvetica",
        /// What the device itself writes in.
        System "system",
        /// Tahoma.
        Tahoma "tahoma",
        /// Trebuchet MS.
        Trebuchet "trebuchet",
        /// Verdana, which is wide.
        Verdana "verdana",
    }
}

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, from 0 to 255.
    pub red: u8,
    /// Green, from 0 to 255.
    pub green: u8,
    /// Blue, from 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// The contrast with another colour, in hundredths: 100 for none to 2100 for black on white
    /// (WCAG 2.2, contrast ratio).
    ///
    /// # Example
    /// ```
    /// use complaint_guide::rules::council::Colour;
    /// let (black, white) = (Colour { red: 0, green: 0, blue: 0 }, Colour { red: 255, green: 255, blue: 255 });
    /// assert_eq!(black.contrast(white), 2100);
    /// ```
    pub fn contrast(self, other: Colour) -> u16 {
        let (one, two) = (self.luminance(), other.luminance());
        let ratio = (one.max(two) + 0.05) / (one.min(two) + 0.05);
        // Rounded down: a contrast that falls short by a hair falls short.
        (ratio * 100.0 + 1e-9) as u16
    }

    /// The colour as `#0b0c0c`.
    pub fn code(self) -> String {
        let digit = |part: u8| char::from_digit(u32::from(part), 16).unwrap_or_default();
        let parts = [self.red, self.green, self.blue];
        std::iter::once('#')
            .chain(parts.into_iter().flat_map(|part| [digit(part / 16), digit(part % 16)]))
            .collect()
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { to_the_2_4((part + 0.055) / 1.055) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// A number from 0 to 1 to the power of 2.4. The standard library's power works for every number, and weighs more than
/// the rest of the contrast on its way to a phone.
fn to_the_2_4(number: f64) -> f64 {
    let mut fifth_root = 1.0_f64;
    // Newton's method comes down from 1, and is as near as the type can be long before this.
    for _ in 0..60 {
        fifth_root = (4.0 * fifth_root + number / (fifth_root * fifth_root * fifth_root * fifth_root)) / 5.0;
    }
    number * number * fifth_root * fifth_root
}

/// The colours and the typeface of a council's site; for anything not stated the guide's own stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Of text.
    pub text: Option<Colour>,
    /// Behind text.
    pub background: Option<Colour>,
    /// Of links.
    pub link: Option<Colour>,
    /// Of buttons.
    pub button: Option<Colour>,
    /// Of the words on buttons.
    pub button_text: Option<Colour>,
    /// How links look.
    pub link_style: Option<LinkStyle>,
    /// What its words are written in.
    pub typeface: Option<Typeface>,
}

/// How a council counts days, if it says that it does not count as the law does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCounting {
    /// Its way of counting.
    pub counting: Counting,
    /// Its own sentence.
    pub quote: String,
    /// Where that is stated: its place in [`Council::pages`].
    pub page: Option<usize>,
}

impl Council {
    /// The profile of the law alone: no council's name, no contacts, no promises.
    pub fn of_law() -> Council {
        Council {
            id: String::from("statutory"),
            name: None,
            aliases: Vec::new(),
            service: None,
            website: None,
            ends: None,
            in_place_of: None,
            names: Vec::new(),
            team: None,
            contacts: Contacts::default(),
            channels: Vec::new(),
            emergency: Vec::new(),
            advocacy: Vec::new(),
            promises: Vec::new(),
            acknowledgements: Vec::new(),
            stage_three_total: None,
            stages: None,
            says: Vec::new(),
            consent: None,
            corporate: Vec::new(),
            corporate_beyond: Vec::new(),
            corporate_stages: None,
            destinations: Vec::new(),
            access: None,
            counting: None,
            theme: Theme::default(),
            exit_address: None,
            pages: Vec::new(),
            checked: LAW_CHECKED,
            review_by: None,
        }
    }

    /// What the council says about this step, if anything.
    pub fn promise(&self, step: Step) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.step == step)
    }

    /// What the council says about this step of its own procedure, if anything.
    pub fn corporate_promise(&self, step: CorporateStep) -> Option<&CorporatePromise> {
        self.corporate.iter().find(|promise| promise.step == step)
    }

    /// How the council's own promises are counted.
    pub fn counts(&self) -> Counting {
        self.counting.as_ref().map_or(Counting::LAW, |own| own.counting)
    }

    /// The council's own sentence about this rule, if it has one.
    pub fn says_of(&self, rule: Rule) -> Option<&str> {
        self.says.iter().find(|saying| saying.rule == rule)?.quote.as_deref()
    }
}
