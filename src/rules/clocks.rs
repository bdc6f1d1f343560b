//! Every clock: from which event it runs, how long, how far it may be extended and on what condition, and the rule it
//! rests on.
//!
//! One table has the law's clocks, those of the Ombudsman's code for a council's own procedure, and those of other
//! doors. [`super::timeline`] and the schedule for staff are made from it, so a length is written down once. Lengths
//! are in the unit of their source.

use chrono::NaiveDate;

use super::days::{Counting, FirstDay, Holidays, Length, OffTheList};
use super::doors::Door;
use super::law::Rule;
use super::named::named;

named! {
    /// The event from which a length of time is counted.
    Start {
        /// The council receives it.
        Received "received",
        /// The council formally accepts it.
        Accepted "accepted",
        /// The person asks for the stage.
        Requested "requested",
        /// The points are agreed.
        PointsAgreed "points-agreed",
        /// The person receives the reply.
        ReplyReceived "reply-received",
        /// The council receives the panel's report.
        ReportReceived "report-received",
        /// The panel meets.
        PanelMet "panel-met",
        /// The council confirms that it has the complaint.
        Acknowledged "acknowledged",
        /// The date of the letter with a decision.
        LetterDated "letter-dated",
        /// What is complained about happened, or last happened.
        Happened "happened",
        /// The person first knew of it.
        Known "known",
        /// The other case ended.
        CaseEnded "case-ended",
        /// The certificate of mediation was issued.
        CertificateIssued "certificate-issued",
    }
}

named! {
    /// The condition on which a clock may run longer than its length.
    Condition {
        /// The complaint is complex (regulation 14(5)); guidance and councils add: or an advocate is needed.
        ComplexOrAdvocate "complex-or-advocate",
        /// The council writes with the reason and a new date before the length is over (regulation 17(6)). Guidance names
        /// reasons: it is complex, several bodies take part, or someone is away.
        WrittenReason "written-reason",
        /// The body that decides finds a good reason for the delay.
        GoodReason "good-reason",
    }
}

/// How far a clock may be extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    /// Not at all.
    None,
    /// To this length in all, on a condition, under a rule.
    To(Length, Condition, Rule),
    /// As long as the body that decides accepts the reason.
    Open(Condition),
}

/// The direction in which a clock counts from its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Something must be done within the length after the event.
    After,
    /// Something must be done at least the length before the event.
    Before,
}

/// Which procedure a clock belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Procedure {
    /// The three stages of the 2006 Regulations, and the limits around them.
    Statutory,
    /// The council's own (corporate) procedure, as the Ombudsman's code asks for it.
    Corporate,
    /// Another door's own time.
    Elsewhere(Door),
}

/// What a clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The procedure it belongs to.
    pub procedure: Procedure,
    /// The event from which it counts.
    pub starts: Start,
    /// Whether it counts on or back from the event.
    pub direction: Direction,
    /// How long it runs, in the unit the source writes.
    pub length: Length,
    /// Which day is day 1. ‘Within’ a time of an event leaves the day of the event out; ‘beginning with’ it counts it.
    pub first_day: FirstDay,
    /// How far it may be extended.
    pub extension: Extension,
    /// The rule it rests on, with its source.
    pub rule: Rule,
}

impl Terms {
    /// How its days are counted.
    pub const fn counting(self) -> Counting {
        Counting { first_day: self.first_day, ..Counting::LAW }
    }
}

named! {
    /// A time that the law, guidance or a code gives.
    Clock {
        /// The council answers at Stage 1.
        StageOne "stage-one",
        /// The person asks for Stage 2.
        StageTwoRequest "stage-two-request",
        /// The council answers after the investigation, the adjudication included.
        StageTwo "stage-two",
        /// The person asks for a review panel.
        StageThreeRequest "stage-three-request",
        /// The panel meets.
        Panel "panel",
        /// The papers are with everyone before the panel meets.
        PanelPapers "panel-papers",
        /// The panel's report.
        PanelReport "panel-report",
        /// The council's answer to the report.
        PanelReply "panel-reply",
        /// The Ombudsman's twelve months.
        OmbudsmanYear "ombudsman-year",
        /// The council's one year.
        OneYear "one-year",
        /// Sending a complaint again after another case.
        AfterOtherCase "after-other-case",
        /// The council's own procedure: it confirms that it has the complaint.
        CodeAcknowledgement "code-acknowledgement",
        /// The council's own procedure: it answers at its Stage 1.
        CodeStageOne "code-stage-one",
        /// The council's own procedure: it confirms the request for its Stage 2.
        CodeStageTwoAcknowledgement "code-stage-two-acknowledgement",
        /// The council's own procedure: it answers at its Stage 2.
        CodeStageTwo "code-stage-two",
        /// Asking the Independent Review Mechanism about approval as an adopter.
        ReviewAdopt "review-adopt",
        /// Asking the Independent Review Mechanism about approval as a foster carer.
        ReviewFoster "review-foster",
        /// The appeal to the special educational needs tribunal, from the letter.
        SendAppeal "send-appeal",
        /// The same appeal, from the certificate of mediation.
        SendAppealAfterMediation "send-appeal-after-mediation",
        /// The appeal about a child protection conference, where the area sets a time.
        ConferenceAppeal "conference-appeal",
        /// The council confirms that it has a complaint about personal data.
        DataProtectionReply "data-protection-reply",
    }
}

impl Clock {
    /// What this clock says.
    pub const fn terms(self) -> Terms {
        use Direction::{After, Before};
        use Length::{Days, Months, WorkingDays};
        use Procedure::{Corporate, Elsewhere, Statutory};
        let (procedure, starts, direction, length, extension, rule) = match self {
            Clock::StageOne => (
                Statutory,
                Start::Received,
                After,
                WorkingDays(10),
                Extension::To(WorkingDays(20), Condition::ComplexOrAdvocate, Rule::StageOneLatest),
                Rule::StageOne,
            ),
            Clock::StageTwoRequest => (
                Statutory,
                Start::ReplyReceived,
                After,
                WorkingDays(20),
                Extension::Open(Condition::GoodReason),
                Rule::StageTwoRequest,
            ),
            Clock::StageTwo => (
                Statutory,
                Start::Requested,
                After,
                WorkingDays(25),
                Extension::To(WorkingDays(65), Condition::WrittenReason, Rule::StageTwoLatest),
                Rule::StageTwo,
            ),
            Clock::StageThreeRequest => (
                Statutory,
                Start::ReplyReceived,
                After,
                WorkingDays(20),
                Extension::Open(Condition::GoodReason),
                Rule::StageThreeRequest,
            ),
            Clock::Panel => {
                (Statutory, Start::Requested, After, WorkingDays(30), Extension::None, Rule::Panel)
            }
            Clock::PanelPapers => {
                (Statutory, Start::PanelMet, Before, WorkingDays(10), Extension::None, Rule::PanelPapers)
            }
            Clock::PanelReport => {
                (Statutory, Start::PanelMet, After, WorkingDays(5), Extension::None, Rule::PanelReport)
            }
            Clock::PanelReply => {
                (Statutory, Start::ReportReceived, After, WorkingDays(15), Extension::None, Rule::PanelReply)
            }
            Clock::OmbudsmanYear => (
                Statutory,
                Start::Known,
                After,
                Months(12),
                Extension::Open(Condition::GoodReason),
                Rule::OmbudsmanYear,
            ),
            Clock::OneYear => (
                Statutory,
                Start::Happened,
                After,
                Months(12),
                Extension::Open(Condition::GoodReason),
                Rule::OneYear,
            ),
            Clock::AfterOtherCase => {
                (Statutory, Start::CaseEnded, After, Months(12), Extension::None, Rule::OtherCase)
            }
            Clock::CodeAcknowledgement => {
                (Corporate, Start::Received, After, WorkingDays(5), Extension::None, Rule::CodeTimes)
            }
            Clock::CodeStageOne => (
                Corporate,
                Start::Acknowledged,
                After,
                WorkingDays(10),
                Extension::To(WorkingDays(20), Condition::WrittenReason, Rule::CodeTimes),
                Rule::CodeTimes,
            ),
            Clock::CodeStageTwoAcknowledgement => {
                (Corporate, Start::Requested, After, WorkingDays(5), Extension::None, Rule::CodeTimes)
            }
            Clock::CodeStageTwo => (
                Corporate,
                Start::Acknowledged,
                After,
                WorkingDays(20),
                Extension::To(WorkingDays(40), Condition::WrittenReason, Rule::CodeTimes),
                Rule::CodeTimes,
            ),
            Clock::ReviewAdopt => (
                Elsewhere(Door::ReviewAdopt),
                Start::LetterDated,
                After,
                WorkingDays(40),
                Extension::None,
                Rule::AdopterApproval,
            ),
            Clock::ReviewFoster => (
                Elsewhere(Door::ReviewFoster),
                Start::LetterDated,
                After,
                Days(28),
                Extension::None,
                Rule::FosterApproval,
            ),
            Clock::SendAppeal => (
                Elsewhere(Door::SendTribunal),
                Start::LetterDated,
                After,
                Months(2),
                Extension::None,
                Rule::SpecialNeeds,
            ),
            Clock::SendAppealAfterMediation => (
                Elsewhere(Door::SendTribunal),
                Start::CertificateIssued,
                After,
                Months(1),
                Extension::None,
                Rule::SpecialNeeds,
            ),
            Clock::ConferenceAppeal => (
                Elsewhere(Door::ConferenceChair),
                Start::LetterDated,
                After,
                Days(28),
                Extension::None,
                Rule::ChildProtection,
            ),
            Clock::DataProtectionReply => (
                Elsewhere(Door::DataProtection),
                Start::Received,
                After,
                Days(30),
                Extension::None,
                Rule::DataProtection,
            ),
        };
        let first_day = match self {
            // Adoption Agencies Regulations 2005, regulation 30B(5)(c), and the Disclosure of Adoption Information
            // Regulations 2005, regulation 15(2)(b): beginning with the date on which the notification was sent.
            Clock::ReviewAdopt => FirstDay::SameDay,
            _ => FirstDay::NextWorkingDay,
        };
        Terms { procedure, starts, direction, length, first_day, extension, rule }
    }

    /// The last day, counted from the event as the law counts; for one that counts back, the day before
    /// which it must be done.
    ///
    /// # Errors
    /// [`OffTheList`] where the list of bank holidays does not speak for a day that is counted.
    ///
    /// # Example
    /// ```
    /// use complaint_guide::files::holidays;
    /// use complaint_guide::rules::clocks::Clock;
    /// let list = holidays::read(include_str!("../../static/bank-holidays.json")).unwrap();
    /// let letter = "2026-12-14".parse().unwrap();
    /// assert_eq!(Clock::ReviewFoster.due(letter, &list).unwrap().to_string(), "2027-01-11");
    /// ```
    pub fn due(self, event: NaiveDate, holidays: &Holidays) -> Result<NaiveDate, OffTheList> {
        let terms = self.terms();
        match terms.direction {
            Direction::After => holidays.due(event, terms.length, terms.counting()),
            Direction::Before => holidays.back(event, terms.length),
        }
    }

    /// The last day if the clock is extended as far as it may be; the same as [`Clock::due`] if no length is set for an
    /// extension.
    ///
    /// # Errors
    /// [`OffTheList`], as [`Clock::due`].
    ///
    /// # Example
    /// ```
    /// use complaint_guide::files::holidays;
    /// use complaint_guide::rules::clocks::Clock;
    /// let list = holidays::read(include_str!("../../static/bank-holidays.json")).unwrap();
    /// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    /// // Ten working days for Stage 1, and twenty where it takes longer.
    /// assert_eq!(Clock::StageOne.due(day("2026-11-02"), &list), Ok(day("2026-11-16")));
    /// assert_eq!(Clock::StageOne.latest(day("2026-11-02"), &list), Ok(day("2026-11-30")));
    /// ```
    pub fn latest(self, event: NaiveDate, holidays: &Holidays) -> Result<NaiveDate, OffTheList> {
        let terms = self.terms();
        match terms.extension {
            Extension::To(length, ..) => holidays.due(event, length, terms.counting()),
            Extension::None | Extension::Open(_) => self.due(event, holidays),
        }
    }
}
