//! The page that says everything at once, in each voice: who can complain, about what, where the rest goes, how long it
//! takes, and how to say it. It is for people without scripts, and for paper; it runs nothing.

use std::fmt::Write as _;

use super::first_page::{EXIT_ADDRESS, contacts, council_line, items};
use super::help::{GROWN_UP, NATIONAL};
use super::html::{element, escape, list, page};
use crate::rules::concerns::Concern;
use crate::rules::council::Council;
use crate::rules::doors::Door;
use crate::rules::fears::Fear;
use crate::rules::law::Rule;
use crate::rules::named::Named;
use crate::rules::screening::{Outcome, in_general};
use crate::rules::steps::Step;
use crate::words::table::{
    DoorWords, FearWords, LANGUAGE, StepWords, common, first_page, help, read as say, start,
};
use crate::words::{InWords, Phrase, Voice};

/// One voice at a time, chosen by a link, if the browser can do that; otherwise one after the other. On paper there is
/// only what is on the screen.
const STYLE: &str = "nav{margin-right:10em}nav a{display:inline-block;padding:.5em 0;margin-right:1em}\
    .exit{position:sticky;top:0;float:right;padding:.5em 1em;background:#aa2a16;color:#fff;font-weight:bold}\
    .exit:focus{background:#fd0;color:#0b0c0c;outline:3px solid #0b0c0c}h1{clear:right}section{scroll-margin-top:4em}\
    h3{font-size:1.15em;margin-top:2em}h4{font-size:1em;margin-bottom:0}\
    @supports selector(:has(a)){section{display:none}section:target,body:not(:has(:target)) #adult{display:block}}\
    @media print{nav,.exit{display:none}h4{break-after:avoid}}";

/// Where on the page a rule stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Who can complain.
    Who,
    /// What is covered.
    Covered,
    /// At another door.
    Door(Door),
    /// When to complain, and what may have to wait.
    When,
    /// Above the steps.
    Steps,
    /// At one of the steps.
    Step(Step),
    /// The rights on the way.
    Rights,
}

/// Every rule has a place, so none can be left out.
fn place(rule: Rule) -> Place {
    match rule {
        Rule::LookedAfterChild
        | Rule::ChildInNeed
        | Rule::AnyChild
        | Rule::Parent
        | Rule::ParentalResponsibility
        | Rule::FosterCarer
        | Rule::StayingPut
        | Rule::Kinship
        | Rule::SufficientInterest
        | Rule::CareLeaver
        | Rule::ChildhoodInCare
        | Rule::SpecialGuardian
        | Rule::ChildUnderGuardianship
        | Rule::ParentUnderGuardianship
        | Rule::AskedForGuardianshipSupport
        | Rule::ChildAndAdoption
        | Rule::ProspectiveAdopter
        | Rule::AdoptionFamily
        | Rule::AdoptionSupported
        | Rule::Representative
        | Rule::Advocate
        | Rule::OnlyAdult
        | Rule::BrotherOrSister
        | Rule::HelpedAsChild => Place::Who,
        Rule::PartThree
        | Rule::CareOrder
        | Rule::ApplyingForOrders
        | Rule::LeavingCare
        | Rule::Fostering
        | Rule::GuardianshipSupport
        | Rule::AdoptionSupport
        | Rule::ComplaintHandling
        | Rule::HomelessYoungPeople
        | Rule::RefusedRequest
        | Rule::ActingForCouncil
        | Rule::FamilyHelp
        | Rule::Assessments
        | Rule::EducationInCare
        | Rule::AdoptionMatching
        | Rule::AdopterFirstStage
        | Rule::AgeNotBelieved
        | Rule::FosterConcern
        | Rule::JointCare
        | Rule::Adaptation
        | Rule::Adulthood
        | Rule::KinshipCheck
        | Rule::Harm
        | Rule::GoingHome
        | Rule::MoveInCare
        | Rule::ReviewingOfficer
        | Rule::Workers
        | Rule::Plans
        | Rule::HelpGiven
        | Rule::Immigration
        | Rule::PlacedAcrossBorder
        | Rule::EachChild
        | Rule::CouncilMustSay => Place::Covered,
        Rule::NotThisCouncil | Rule::PlacedByAnother | Rule::ResponsibleCouncil => {
            Place::Door(Door::AnotherCouncil)
        }
        Rule::EnglandOnly => Place::Door(Door::OutsideEngland),
        Rule::AllStagesDone | Rule::OmbudsmanLooks | Rule::NewMatter | Rule::NewBeside | Rule::NotDone => {
            Place::Door(Door::Ombudsman)
        }
        Rule::CourtBegun => Place::Door(Door::CaseSolicitor),
        Rule::WithOmbudsman => Place::Door(Door::OmbudsmanCase),
        Rule::EarlyHelp
        | Rule::WorryIgnored
        | Rule::SchoolTravel
        | Rule::ChildDied
        | Rule::AllegationProcess
        | Rule::PlanNotCarriedOut
        | Rule::CodeTimes => Place::Door(Door::Corporate),
        Rule::AdoptionRecords => Place::Door(Door::AdoptionAgency),
        Rule::ChildProtection => Place::Door(Door::ConferenceChair),
        Rule::CourtReports | Rule::CourtDecides | Rule::PrivateLaw => Place::Door(Door::FamilyCourt),
        Rule::SpecialNeeds => Place::Door(Door::SendTribunal),
        Rule::Schools => Place::Door(Door::School),
        Rule::OwnAppeal => Place::Door(Door::OwnAppeal),
        Rule::FosterApproval => Place::Door(Door::ReviewFoster),
        Rule::AdopterApproval => Place::Door(Door::ReviewAdopt),
        Rule::DataProtection | Rule::NoRecords => Place::Door(Door::DataProtection),
        Rule::FreedomOfInformation => Place::Door(Door::FreedomOfInformation),
        Rule::Health => Place::Door(Door::Health),
        Rule::Police => Place::Door(Door::Police),
        Rule::Custody => Place::Door(Door::Custody),
        Rule::Cafcass => Place::Door(Door::Cafcass),
        Rule::Housing => Place::Door(Door::Housing),
        Rule::AdultCare => Place::Door(Door::AdultCare),
        Rule::Councillors => Place::Door(Door::MonitoringOfficer),
        Rule::Policy => Place::Door(Door::Councillor),
        Rule::StaffMatters => Place::Door(Door::Grievance),
        Rule::WorkerTells => Place::Door(Door::Whistleblowing),
        Rule::HomeNearby => Place::Door(Door::Provider),
        Rule::Fitness => Place::Door(Door::SocialWorkEngland),
        Rule::Escalation => Place::Door(Door::Escalation),
        Rule::FirstRequest => Place::Door(Door::Front),
        Rule::Claims => Place::Door(Door::Solicitor),
        Rule::NotSocialCare => Place::Door(Door::TheirOwn),
        Rule::OneYear | Rule::StillHappening | Rule::OtherCase | Rule::Anonymous => Place::When,
        Rule::WorkingDay => Place::Steps,
        Rule::ReceiptDuties | Rule::AgreedPoints => Place::Step(Step::Sent),
        Rule::StageOne | Rule::StageOneOutcome => Place::Step(Step::StageOneReply),
        Rule::StageOneLatest | Rule::AdvocatePause => Place::Step(Step::StageOneLatest),
        Rule::StageTwoRight | Rule::StageTwoRequest => Place::Step(Step::AskStageTwo),
        Rule::StageTwo | Rule::Investigation => Place::Step(Step::StageTwoReply),
        Rule::StageTwoLatest => Place::Step(Step::StageTwoLatest),
        Rule::StageThreeRight | Rule::StageThreeRequest => Place::Step(Step::AskStageThree),
        Rule::Panel | Rule::PanelMembers => Place::Step(Step::Panel),
        Rule::PanelPapers => Place::Step(Step::PanelPapers),
        Rule::PanelReport => Place::Step(Step::PanelReport),
        Rule::PanelReply => Place::Step(Step::PanelReply),
        Rule::OmbudsmanYear => Place::Step(Step::Ombudsman),
        Rule::Advocacy | Rule::Freeze | Rule::Mediation | Rule::SayWhichProcedure => Place::Rights,
    }
}

/// The page for a council, whole.
pub fn read(council: &Council) -> String {
    let title = say::TITLE.raw(Voice::Adult);
    let mut body = String::new();
    let exit = escape(council.exit_address.as_deref().unwrap_or(EXIT_ADDRESS));
    let leave = escape(common::EXIT.raw(Voice::Adult));
    let _ = writeln!(
        body,
        "<a class=\"exit\" href=\"{exit}\" target=\"_top\" rel=\"nofollow noreferrer\">{leave}</a>"
    );
    element(&mut body, "h1", title);
    let names = [common::VOICE_ADULT, common::VOICE_YOUNG_PERSON, common::VOICE_EASY_READ];
    let _ = writeln!(body, "<nav aria-label=\"{}\">", escape(common::VOICE_HEADING.raw(Voice::Adult)));
    for (voice, name) in Voice::ALL.into_iter().zip(names) {
        let _ = writeln!(body, "<a href=\"#{}\">{}</a>", voice.key(), escape(name.raw(voice)));
    }
    body.push_str("</nav>\n");
    for (voice, name) in Voice::ALL.into_iter().zip(names) {
        let _ = writeln!(body, "<section id=\"{0}\" aria-labelledby=\"{0}-name\">", voice.key());
        let _ = writeln!(body, "<h2 id=\"{}-name\">{}</h2>", voice.key(), escape(name.raw(voice)));
        Section { body: &mut body, council, voice }.write();
        body.push_str("</section>\n");
    }
    page(title, LANGUAGE, STYLE, &body)
}

/// All of it in one voice.
struct Section<'a> {
    body: &'a mut String,
    council: &'a Council,
    voice: Voice,
}

impl Section<'_> {
    fn say(&mut self, tag: &str, phrase: Phrase) {
        let name =
            self.council.name.clone().unwrap_or_else(|| common::THE_COUNCIL.raw(self.voice).to_owned());
        element(self.body, tag, &phrase.say(self.voice, &[("council", &name)]));
    }

    /// The rules that belong here, a paragraph each; those of a list a line each.
    fn rules(&mut self, here: Place, tag: &str) {
        self.rules_but(here, tag, "");
    }

    /// The same without a rule that was already said in these words.
    fn rules_but(&mut self, here: Place, tag: &str, said: &str) {
        for rule in Rule::ALL.iter().filter(|rule| place(**rule) == here) {
            let why = rule.words().why;
            if why.raw(self.voice) != said {
                self.say(tag, why);
            }
        }
    }

    fn lines(&mut self, html: &str) {
        let _ = writeln!(self.body, "<ul>{html}</ul>");
    }

    fn write(&mut self) {
        let (council, voice) = (self.council, self.voice);
        self.say("p", first_page::LEAD);
        self.say("p", say::PRINT);

        self.say("h3", help::HEADING);
        let raw = |phrase: Phrase| escape(phrase.raw(voice));
        let own = council.emergency.iter().map(|line| council_line(line, voice));
        self.lines(&items(NATIONAL.into_iter().chain(GROWN_UP).map(raw).chain(own)));

        self.say("h3", say::HOW_HEADING);
        for phrase in [first_page::HOW, first_page::SAY] {
            self.say("p", phrase);
        }
        self.lines(&contacts(council, voice));

        self.say("h3", help::ADVOCATE_HEADING);
        self.say("p", help::ADVOCATE);
        let own = council.advocacy.iter().map(|line| council_line(line, voice)).collect::<Vec<_>>();
        let others = [help::CORAM_VOICE, help::HELP_AT_HAND, help::FAMILY_RIGHTS_GROUP, help::OMBUDSMAN];
        self.lines(&items(own.into_iter().chain(others.into_iter().map(raw))));

        self.say("h3", say::WHO_HEADING);
        self.body.push_str("<ul>\n");
        self.rules(Place::Who, "li");
        self.body.push_str("</ul>\n");

        self.say("h3", say::COVERED_HEADING);
        self.say("p", say::COVERED);
        self.concerns(None);
        self.rules(Place::Covered, "p");

        self.steps();

        self.say("h3", say::RIGHTS_HEADING);
        self.rules(Place::Rights, "p");
        self.say("h3", say::WHEN_HEADING);
        self.rules(Place::When, "p");

        self.say("h3", start::FEARS_HEADING);
        // Those without a source are about the guide's own page.
        for fear in Fear::ALL.iter().filter(|fear| fear.source().is_some()) {
            let FearWords { ask, answer } = *fear.words();
            self.say("h4", ask);
            self.say("p", answer);
        }

        self.doors();
    }

    /// The names of the concerns that a door deals with, or that are covered.
    fn concerns(&mut self, door: Option<Door>) {
        let is_here = |concern: &Concern| match in_general(*concern).outcome {
            Outcome::Elsewhere(other) => door == Some(other),
            _ => door.is_none(),
        };
        let name = |concern: &Concern| concern.words().name.raw(self.voice).to_owned();
        let names: Vec<_> = Concern::ALL.iter().filter(|concern| is_here(concern)).map(name).collect();
        if names.is_empty() {
            return;
        }
        if door.is_some() {
            self.say("p", say::ELSEWHERE_ABOUT);
        }
        list(self.body, &names);
    }

    fn steps(&mut self) {
        self.say("h3", say::STAGES_HEADING);
        self.rules(Place::Steps, "p");
        for step in Step::ALL {
            let StepWords { name, what } = *step.words();
            self.say("h4", name);
            self.say("p", what);
            self.rules(Place::Step(*step), "p");
        }
    }

    fn doors(&mut self) {
        self.say("h3", say::ELSEWHERE_HEADING);
        self.say("p", say::ELSEWHERE);
        for door in Door::ALL {
            let DoorWords { name, what, how } = *door.words();
            self.say("h4", name);
            self.concerns(Some(*door));
            self.say("p", what);
            self.rules_but(Place::Door(*door), "p", what.raw(self.voice));
            self.say("p", how);
        }
    }
}
