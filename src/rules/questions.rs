//! Every question the guide can ask, and every answer a person can choose.
//!
//! Which question comes next is not here: the rules ask for what they need (see [`super::route`]).

use super::concerns::Concern;
use super::named::{Named, named, same};
use super::steps::Stage;
use super::topics::{self, Heading};

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One of these options.
    One(&'static [&'static str]),
    /// Any of these options, at least one; `alone` are options that cannot be combined ("none of these").
    Many {
        /// The options' keys.
        options: &'static [&'static str],
        /// The options that cannot be ticked beside another.
        alone: &'static [&'static str],
    },
    /// Any of these options that earlier answers leave open ([`super::offered::offered`]).
    Offered {
        /// All the options' keys, whatever was said.
        options: &'static [&'static str],
        /// Whether nothing need be ticked.
        or_none: bool,
    },
    /// A date, perhaps only a month or a year, or "I don't know".
    Day,
    /// The person's own words: fields that may each be left empty, and options that may be ticked.
    Words {
        /// The fields' keys.
        fields: &'static [&'static str],
        /// Ready-made answers beside the fields.
        options: &'static [&'static str],
    },
}

named! {
    /// The questions, in the order in which the rules need them.
    Question {
        /// Is anyone in danger? First, because help comes before any complaint.
        Danger "danger",
        /// The help page for someone who may not be safe, left by choosing to go on.
        HelpNow "help-now",
        /// Who the person is to the child, or in the system (Children Act 1989 s26(3)).
        Who "who",
        /// What a care leaver's complaint is about (s24D, or their childhood in care).
        LeftCare "left-care",
        /// What kind of foster carer.
        CarerKind "carer-kind",
        /// Which part in a special guardianship case (s26(3C)).
        GuardianshipRole "guardianship-role",
        /// Which part in an adoption (s26(3B)).
        AdoptionRole "adoption-role",
        /// How a relative, friend or neighbour knows the child.
        Relation "relation",
        /// How a child came to live with someone who has no order and no approval.
        Arranged "arranged",
        /// What kind of helper.
        HelperKind "helper-kind",
        /// Who the helper speaks for.
        HelpingWhom "helping-whom",
        /// What the complaint of someone who works with children is about.
        WorkRole "work-role",
        /// The child's situation: which services the law says are covered.
        Situation "situation",
        /// Whether the child knows and agrees: only ever asked of a representative.
        ChildKnows "child-knows",
        /// Whether the matter affects a child or only the adult.
        Affects "affects",
        /// Which council answers for it.
        Whose "whose",
        /// What it is about: the headings.
        Topics "topics",
        /// Which of what stands under those headings.
        Parts "parts",
        /// Whether it is still happening.
        When "when",
        /// The day it happened or was found out.
        HappenedOn "happened-on",
        /// Why more than a year went by.
        LateReasons "late-reasons",
        /// The day on which it was found out, if that was later.
        FoundOutOn "found-out-on",
        /// Court, tribunal, police or disciplinary cases going on now.
        Proceedings "proceedings",
        /// Whether that case decides the same thing.
        SameMatter "same-matter",
        /// Which points that case decides.
        SamePoints "same-points",
        /// How far the complaint has come.
        StandsAt "stands-at",
        /// Whether what is complained about after all stages is the same matter.
        AfterStages "after-stages",
        /// Which points have come up since all stages were done, where others were agreed and not done.
        NewPoints "new-points",
        /// Which stage was refused, or replaced by mediation.
        WhichStage "which-stage",
        /// What reason the council gave for saying no.
        RefusedFor "refused-for",
        /// Whether the council has given its last answer in another procedure.
        LastAnswer "last-answer",
        /// The day of the last step, from which the next clock runs.
        StageDate "stage-date",
        /// The day the person asked for a stage that was refused, or replaced by mediation.
        RequestedOn "requested-on",
        /// The day the Stage 2 answer came, where a panel was refused or a meeting offered in its place and nobody knows
        /// that one was asked for.
        AnsweredOn "answered-on",
        /// Whether the panel has met.
        PanelMet "panel-met",
        /// The day the panel met.
        PanelMetOn "panel-met-on",
        /// The day the panel's report came.
        ReportOn "report-on",
        /// Whether the council wrote that it needs more time.
        MoreTime "more-time",
        /// The new date that it gave.
        NewDate "new-date",
        /// Whether the points were agreed in writing at Stage 2.
        PointsAgreed "points-agreed",
        /// The day they were agreed.
        PointsAgreedOn "points-agreed-on",
        /// Whether something is about to happen that should wait.
        Coming "coming",
        /// When it is to happen, as the person knows it.
        ComingOn "coming-on",
        /// One point in the person's own words.
        WhatHappened "what-happened",
        /// What the person wants to happen.
        Wanted "wanted",
        /// What is still wrong with the answer to a point: which part remains, why, and what was promised and not done.
        StillWrong "still-wrong",
        /// When the steps before the last answer were.
        EarlierSteps "earlier-steps",
        /// Whether the person comes to the panel, with whom, and what they need there.
        AtPanel "at-panel",
        /// Who said no to a stage or offered something in its place, and what they said.
        WhatTheySaid "what-they-said",
        /// Why it is late, in the person's own words.
        WhyLate "why-late",
        /// What was tried already.
        Tried "tried",
        /// The child the complaint is about.
        TheChild "the-child",
        /// Help the person needs to complain.
        HelpNeeded "help-needed",
        /// Whether the council paused Stage 1 until there is an advocate; asked of those who have a right to one.
        AdvocatePause "advocate-pause",
        /// The day that pause began.
        PausedOn "paused-on",
        /// The day there was an advocate, which ended it.
        AdvocateFoundOn "advocate-found-on",
        /// Whether the council paused Stage 1 for an advocate a second time.
        PausedAgain "paused-again",
        /// The day the second pause began.
        PausedAgainOn "paused-again-on",
        /// The day the second pause ended.
        FoundAgainOn "found-again-on",
        /// Whether to give a name.
        Sign "sign",
        /// Name, and how it is safe to reply.
        AboutYou "about-you",
    }
}

impl Question {
    /// How this question is answered.
    pub const fn form(self) -> Form {
        use Question as Q;
        match self {
            Q::Danger => Form::One(&Danger::KEYS),
            Q::HelpNow => Form::One(&HelpNow::KEYS),
            Q::Who => Form::One(&Who::KEYS),
            Q::LeftCare => Form::One(&LeftCare::KEYS),
            Q::CarerKind => Form::One(&CarerKind::KEYS),
            Q::GuardianshipRole => Form::One(&GuardianshipRole::KEYS),
            Q::AdoptionRole => Form::One(&AdoptionRole::KEYS),
            Q::Relation => Form::One(&Relation::KEYS),
            Q::Arranged => Form::One(&Arranged::KEYS),
            Q::HelperKind => Form::One(&HelperKind::KEYS),
            Q::HelpingWhom => Form::One(&HelpingWhom::KEYS),
            Q::WorkRole => Form::One(&WorkRole::KEYS),
            Q::Situation => Form::One(&Situation::KEYS),
            Q::ChildKnows => Form::One(&ChildKnows::KEYS),
            Q::Affects => Form::One(&Affects::KEYS),
            Q::Whose => Form::One(&Whose::KEYS),
            Q::Topics => Form::Offered { options: &Heading::KEYS, or_none: false },
            Q::Parts => Form::Offered { options: &topics::KEYS, or_none: false },
            Q::When => Form::One(&When::KEYS),
            Q::HappenedOn | Q::FoundOutOn | Q::StageDate | Q::PausedOn | Q::AdvocateFoundOn => Form::Day,
            Q::RequestedOn | Q::PanelMetOn | Q::ReportOn | Q::NewDate | Q::PointsAgreedOn => Form::Day,
            Q::PausedAgainOn | Q::FoundAgainOn | Q::AnsweredOn => Form::Day,
            Q::PanelMet => Form::One(&PanelMet::KEYS),
            Q::MoreTime => Form::One(&MoreTime::KEYS),
            Q::PointsAgreed => Form::One(&PointsAgreed::KEYS),
            Q::LateReasons => Form::Many { options: &LateReason::KEYS, alone: &["none"] },
            Q::Proceedings => Form::Many { options: &Proceeding::KEYS, alone: &["none", "not-sure"] },
            Q::SameMatter => Form::One(&SameMatter::KEYS),
            Q::SamePoints => Form::Offered { options: &Concern::KEYS, or_none: true },
            Q::StandsAt => Form::One(&StandsAt::KEYS),
            Q::AfterStages => Form::One(&AfterStages::KEYS),
            Q::NewPoints => Form::Offered { options: &Concern::KEYS, or_none: false },
            Q::LastAnswer => Form::One(&LastAnswer::KEYS),
            Q::WhichStage => Form::One(&WhichStage::KEYS),
            Q::RefusedFor => Form::One(&RefusedFor::KEYS),
            Q::AdvocatePause | Q::PausedAgain => Form::One(&AdvocatePause::KEYS),
            Q::Coming => Form::One(&Coming::KEYS),
            Q::ComingOn => Form::Words { fields: &ComingOnField::KEYS, options: &[] },
            Q::WhatHappened => Form::Words { fields: &WhatHappenedField::KEYS, options: &[] },
            Q::Wanted => Form::Words { fields: &WantedField::KEYS, options: &Wish::KEYS },
            Q::StillWrong => Form::Words { fields: &StillWrongField::KEYS, options: &StillWrong::KEYS },
            Q::EarlierSteps => Form::Words { fields: &EarlierStepsField::KEYS, options: &[] },
            Q::AtPanel => Form::Words { fields: &AtPanelField::KEYS, options: &AtPanel::KEYS },
            Q::WhatTheySaid => Form::Words { fields: &WhatTheySaidField::KEYS, options: &[] },
            Q::WhyLate => Form::Words { fields: &WhyLateField::KEYS, options: &[] },
            Q::Tried => Form::Words { fields: &TriedField::KEYS, options: &[] },
            Q::TheChild => Form::Words { fields: &TheChildField::KEYS, options: &[] },
            Q::HelpNeeded => Form::Words { fields: &HelpNeededField::KEYS, options: &Help::KEYS },
            Q::Sign => Form::One(&Sign::KEYS),
            Q::AboutYou => Form::Words { fields: &AboutYouField::KEYS, options: &[] },
        }
    }

    /// The keys of its options, in order; a date has two: known or not.
    pub const fn options(self) -> &'static [&'static str] {
        match self.form() {
            Form::One(options)
            | Form::Many { options, .. }
            | Form::Offered { options, .. }
            | Form::Words { options, .. } => options,
            Form::Day => &Knows::KEYS,
        }
    }

    /// Whether it is asked for the letter, once the route is known: the person's own words, and what belongs to them.
    pub const fn is_of_the_letter(self) -> bool {
        use Question as Q;
        matches!(self.form(), Form::Words { .. }) && !matches!(self, Q::ComingOn)
            || matches!(self, Q::AdvocatePause | Q::PausedOn | Q::AdvocateFoundOn | Q::Sign)
            || matches!(self, Q::PausedAgain | Q::PausedAgainOn | Q::FoundAgainOn)
    }

    /// The place of the field that asks what the question itself asks, so that a text in it needs no other name.
    pub const fn field_that_is_asked(self) -> Option<usize> {
        match self.form() {
            Form::Words { fields: [_], .. } => Some(0),
            _ if matches!(self, Question::WhatHappened) => Some(0),
            _ => None,
        }
    }

    /// Whether its options are the person's own points, which have the names that they have everywhere.
    pub const fn offers_points(self) -> bool {
        matches!(self, Question::SamePoints | Question::NewPoints)
    }

    /// Whether it is asked about each point.
    pub const fn is_of_a_point(self) -> bool {
        matches!(self, Question::WhatHappened | Question::StillWrong)
    }

    /// Whether its day may be still to come: a date that the council has given.
    pub const fn may_lie_ahead(self) -> bool {
        matches!(self, Question::NewDate)
    }
}

/// A field of a question that is answered in own words.
pub trait Field: Named {
    /// The question.
    const QUESTION: Question;
}

/// Writes the fields of a question as a closed list, and refuses another list than its form has.
macro_rules! fields {
    ($question:ident: $(#[$about:meta])* $list:ident { $($fields:tt)+ }) => {
        named! { $(#[$about])* $list { $($fields)+ } }

        impl Field for $list {
            const QUESTION: Question = Question::$question;
        }

        const _: () = assert!(matches!(
            Question::$question.form(),
            Form::Words { fields, .. } if same(fields, &$list::KEYS)
        ));
    };
}

fields! {
    ComingOn:
    /// When it is to happen.
    ComingOnField {
        /// The day, however it is written.
        Day "day",
    }
}

fields! {
    WhatHappened:
    /// What is told of a point.
    WhatHappenedField {
        /// What happened or, of what is asked for, what that is.
        What "what",
        /// The day or the time.
        When "when",
        /// Who was there or decided.
        Who "who",
        /// What it has done to the child or to others.
        Effect "effect",
    }
}

fields! {
    Wanted:
    /// What is wanted.
    WantedField {
        /// What no option says.
        Else "else",
    }
}

fields! {
    StillWrong:
    /// What is told of what is still wrong with the answer to a point.
    StillWrongField {
        /// Which part of the point.
        Which "which",
        /// Why it is wrong.
        Why "why",
        /// What the council promised and has not done.
        Promised "promised",
        /// By when it was promised.
        ByWhen "by-when",
    }
}

fields! {
    EarlierSteps:
    /// The days of the steps before the last answer.
    EarlierStepsField {
        /// The complaint.
        Complained "complained",
        /// The answer at Stage 1.
        AnsweredOne "answered-1",
        /// Asking for Stage 2.
        AskedTwo "asked-2",
        /// The answer at Stage 2.
        AnsweredTwo "answered-2",
        /// Asking for Stage 3.
        AskedThree "asked-3",
    }
}

fields! {
    AtPanel:
    /// What the panel has to know of who comes.
    AtPanelField {
        /// Who comes with the person.
        With "with",
        /// What they need there.
        Needs "needs",
    }
}

fields! {
    WhatTheySaid:
    /// Who said no, or offered something else.
    WhatTheySaidField {
        /// A worker, a manager or a panel, as the person knows them.
        Who "who",
        /// What they said.
        Said "said",
    }
}

fields! {
    WhyLate:
    /// Why it is late.
    WhyLateField {
        /// The reason, in own words.
        Why "why",
    }
}

fields! {
    Tried:
    /// What was tried already.
    TriedField {
        /// What that was.
        What "tried",
        /// The council's own reference number.
        Reference "reference",
    }
}

fields! {
    TheChild:
    /// The child the complaint is about.
    TheChildField {
        /// The child's name.
        Name "name",
        /// How old the child is.
        Age "age",
    }
}

fields! {
    HelpNeeded:
    /// The help that is needed.
    HelpNeededField {
        /// Which language, format or other help.
        Which "which",
    }
}

fields! {
    AboutYou:
    /// Who writes.
    AboutYouField {
        /// Their name.
        Name "name",
        /// Where the reply goes.
        Contact "contact",
        /// How it is safe to reply.
        Safe "safe",
    }
}

named! {
    /// How much of a date somebody knows.
    Knows {
        /// The day, or only the month or the year.
        On "on",
        /// The day, more or less.
        About "about",
        /// The week of the month.
        Week "week",
        /// The part of the year, which is how children remember.
        Season "season",
        /// None of it.
        Nothing "unknown",
    }
}

named! {
    /// How much a person wants to be asked.
    Asking {
        /// Everything that the rules come to need.
        All "all",
        /// Only what a letter cannot do without; the letter asks the council for the rest.
        Short "short",
    }
}

impl Asking {
    /// The answer by which a question is left open for the council; none if it has to be asked.
    pub const fn left_open(self, question: Question) -> Option<Open> {
        use Question as Q;
        if matches!(self, Asking::All) {
            return None;
        }
        Some(match question {
            Q::Situation | Q::ChildKnows | Q::Affects | Q::Whose | Q::When | Q::Arranged => {
                Open::One("not-sure")
            }
            Q::Proceedings => Open::Many(&["not-sure"]),
            // What was written is in the letter as one point, and the council has to see what it is.
            Q::Topics => Open::Many(&["else"]),
            Q::Parts => Open::Many(&["unlisted"]),
            // People who have complained already are told to take the long way.
            Q::StandsAt => Open::One("not-sent"),
            Q::Tried | Q::HelpNeeded => Open::Nothing,
            Q::Sign => Open::One("named"),
            _ => return None,
        })
    }
}

/// The answer of somebody who leaves a question open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// This option.
    One(&'static str),
    /// These options.
    Many(&'static [&'static str]),
    /// No words.
    Nothing,
}

/// A question as it is put: most are asked once, some about each point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ask {
    /// What is asked.
    pub question: Question,
    /// The point it is asked about, if it is asked about each.
    pub point: Option<Concern>,
}

impl Ask {
    /// The key in answer files: `who`, or `what-happened:contact`.
    pub fn key(self) -> String {
        match self.point {
            Some(point) => format!("{}:{}", self.question.key(), point.key()),
            None => self.question.key().to_owned(),
        }
    }

    /// Reads such a key.
    pub fn from_key(key: &str) -> Option<Ask> {
        match key.split_once(':') {
            Some((question, point)) => Some(Ask {
                question: Question::from_key(question).filter(|q| q.is_of_a_point())?,
                point: Some(Concern::from_key(point)?),
            }),
            // What is still wrong used to be asked about all points together.
            None => {
                let question = Question::from_key(key).filter(|q| *q != Question::WhatHappened)?;
                Some(Ask { question, point: None })
            }
        }
    }
}

impl From<Question> for Ask {
    fn from(question: Question) -> Ask {
        Ask { question, point: None }
    }
}

named! {
    /// Is anyone in danger?
    Danger {
        /// Someone is in danger now.
        Now "now",
        /// Nobody is in danger this minute, but a child may not be safe.
        Worried "worried",
        /// Nobody is in danger.
        No "no",
    }
}
named! {
    /// After the help page.
    HelpNow {
        /// Go on with the complaint.
        CarryOn "carry-on",
    }
}
named! {
    /// Who the person is.
    Who {
        /// A child or young person under 18.
        Child "child",
        /// Someone who was in care, 16 or over.
        CareLeaver "care-leaver",
        /// A parent, with or without parental responsibility.
        Parent "parent",
        /// Not a parent, but with parental responsibility.
        Responsible "responsible",
        /// A foster carer of any kind.
        FosterCarer "foster-carer",
        /// A special guardian, or someone in a special guardianship case.
        Guardian "guardian",
        /// Someone in an adoption.
        Adoption "adoption",
        /// A relative, friend or neighbour.
        Relative "relative",
        /// Someone speaking for another: advocate, solicitor, councillor, friend.
        Helper "helper",
        /// Someone who works with children or for the council.
        Professional "professional",
        /// Someone of 18 or over who was never in care, about help for themselves as a child.
        YoungAdult "young-adult",
    }
}
named! {
    /// What a care leaver complains about.
    LeftCare {
        /// Help for care leavers.
        Help "help",
        /// The time in care, as a child.
        Childhood "childhood",
        /// Help now, and the time in care.
        Both "both",
        /// Help as a child that someone who never was in care should have had.
        NotInCare "not-in-care",
    }
}
named! {
    /// What kind of foster carer.
    CarerKind {
        /// Approved by the council.
        Council "council",
        /// With an independent agency.
        Agency "agency",
        /// A relative or friend approved by the council as a carer for this child.
        Kinship "kinship",
        /// The young person is over 18 and has stayed on.
        StayingPut "staying-put",
        /// Not approved yet.
        Applying "applying",
        /// Has stopped fostering.
        Former "former",
    }
}
named! {
    /// Which part in a special guardianship case.
    GuardianshipRole {
        /// The special guardian.
        Guardian "guardian",
        /// The child is under the order and this is a parent.
        Parent "parent",
        /// Asked for, or was refused, an assessment for special guardianship support (s14F).
        AskedForSupport "asked-for-support",
        /// Wants to become a special guardian and has not asked for support.
        Applying "applying",
        /// Someone else close to the child.
        Other "other",
    }
}
named! {
    /// Which part in an adoption.
    AdoptionRole {
        /// Was adopted.
        Adopted "adopted",
        /// Adopted a child.
        Adopter "adopter",
        /// Birth parent or former guardian.
        BirthParent "birth-parent",
        /// Wants to adopt.
        Applying "applying",
        /// Gets, or could get, adoption support as a brother, sister or other relative.
        Supported "supported",
        /// Someone else close to the child.
        Other "other",
    }
}
named! {
    /// How a relative, friend or neighbour knows the child.
    #[allow(missing_docs, reason = "a name says what it is")]
    Relation {
        /// Looks after the child without an order or approval.
        LooksAfter "looks-after",
        Grandparent "grandparent",
        /// Brother or sister.
        Sibling "sibling",
        /// Aunt, uncle, cousin or other relative.
        Relative "relative",
        /// Partner of a parent, without parental responsibility.
        StepParent "step-parent",
        /// Friend of the family.
        Friend "friend",
        Neighbour "neighbour",
        /// Someone else.
        Other "other",
    }
}
named! {
    /// How the child came to live there.
    Arranged {
        /// The council asked for it, or arranged it.
        Council "council",
        /// The family agreed it without the council.
        Family "family",
        /// Not known, or each says something else.
        NotSure "not-sure",
    }
}
named! {
    /// What kind of helper.
    HelperKind {
        /// An advocate, from a service or a charity.
        Advocate "advocate",
        /// A solicitor or legal adviser.
        Solicitor "solicitor",
        /// A councillor or Member of Parliament.
        Elected "elected",
        /// A friend, relative or someone else they trust.
        Friend "friend",
    }
}
named! {
    /// Who the helper speaks for.
    HelpingWhom {
        /// A child or young person under 18.
        Child "child",
        /// Someone who was in care.
        CareLeaver "care-leaver",
        /// A parent or someone with parental responsibility.
        Parent "parent",
        /// A foster carer, special guardian or adopter.
        Carer "carer",
        /// Someone else.
        Other "other",
    }
}
named! {
    /// What someone who works with children complains about.
    WorkRole {
        /// What came of a referral they made.
        Referral "referral",
        /// How a child they work with is treated.
        Child "child",
        /// Their own job at the council.
        OwnJob "own-job",
        /// How the council's designated officer dealt with what was said about them.
        Accused "accused",
    }
}
named! {
    /// The child's situation.
    Situation {
        /// Looked after by the council, by order or by agreement.
        InCare "in-care",
        /// In need: a plan for that, or help because of a disability, without being in care.
        InNeed "in-need",
        /// On a child protection plan, or being looked into.
        Protection "protection",
        /// Family Help or early help, of which nobody can tell whether it is help for a child in need.
        FamilyHelp "family-help",
        /// No help: it was asked for, and refused, ignored or kept waiting.
        Asked "asked",
        /// 16 or 17 and has left care.
        LeftCare "left-care",
        /// Under a special guardianship order.
        Guardianship "guardianship",
        /// Adopted, or may be adopted.
        Adoption "adoption",
        /// None of these.
        None "none",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Whether the child knows.
    ChildKnows {
        /// The child asked for this, or agrees with it.
        Agrees "agrees",
        /// The child knows, and it is not clear what they think.
        Knows "knows",
        /// The child is too young to say.
        TooYoung "too-young",
        /// The child does not know.
        No "no",
        /// The child does not want this.
        Against "against",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Whether it affects a child.
    Affects {
        /// It affects a child's care, support or plan.
        Child "child",
        /// It is only about how the adult was treated.
        OnlyAdult "only-adult",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Which council.
    Whose {
        /// This council.
        This "this",
        /// The child lives here but another council placed them.
        PlacedHere "placed-here",
        /// This council, for a child whom it has placed outside England.
        PlacedAway "placed-away",
        /// Another council in England.
        Another "another",
        /// Wales, Scotland, Northern Ireland or elsewhere.
        OutsideEngland "outside-england",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Whether it is still happening.
    When {
        /// It is still happening.
        Still "still",
        /// Some of it ended more than a year ago, and some is newer.
        Both "both",
        /// It ended less than a year ago.
        WithinYear "within-year",
        /// It ended more than a year ago.
        OverYear "over-year",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Why more than a year went by (Getting the Best from Complaints 3.3).
    LateReason {
        /// Afraid of what would happen.
        Afraid "afraid",
        /// Only found out later.
        FoundOut "found-out",
        /// Was a child at the time.
        TooYoung "too-young",
        /// Was ill, or in a bad place.
        Unwell "unwell",
        /// Did not know how, or nobody helped.
        NotTold "not-told",
        /// Waited for a court case or the police.
        Waited "waited",
        /// New evidence.
        Evidence "evidence",
        /// It still has an effect today.
        Effect "effect",
        /// None of these.
        None "none",
    }
}
named! {
    /// Other proceedings.
    Proceeding {
        /// A court case.
        Court "court",
        /// A tribunal.
        Tribunal "tribunal",
        /// A police investigation or prosecution.
        Police "police",
        /// A disciplinary case or grievance about a worker.
        Disciplinary "disciplinary",
        /// None.
        None "none",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Whether the other case decides the same thing.
    SameMatter {
        /// All of it.
        All "all",
        /// Some of it.
        Some "some",
        /// None of it.
        No "no",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// How far the complaint has come.
    StandsAt {
        /// Nothing sent yet.
        NotSent "not-sent",
        /// Told a worker, nothing in writing.
        ToldSomeone "told-someone",
        /// Waiting for the Stage 1 reply.
        Waiting1 "waiting-1",
        /// Stage 1 answered.
        Answered1 "answered-1",
        /// The council and the person agreed to leave out Stage 1.
        Skipped1 "skipped-1",
        /// Waiting for the Stage 2 reply.
        Waiting2 "waiting-2",
        /// Stage 2 answered.
        Answered2 "answered-2",
        /// Waiting for the panel or the reply after it.
        Waiting3 "waiting-3",
        /// Stage 3 answered: all stages done.
        Answered3 "answered-3",
        /// The Ombudsman is looking at it, or has decided.
        WithOmbudsman "with-ombudsman",
        /// A stage was refused.
        Refused "refused",
        /// Moved to another procedure.
        OtherProcedure "other-procedure",
        /// Offered mediation or a meeting in place of a stage.
        Mediation "mediation",
        /// Withdrawn earlier.
        Withdrawn "withdrawn",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// What is complained about after all stages.
    AfterStages {
        /// What the council answered.
        Same "same",
        /// The council has not done what it said it would do.
        Promise "promise",
        /// Something that happened since.
        New "new",
        /// Both: something that was agreed and not done, and something that happened since.
        Both "both",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// The reason the council gave for saying no to a stage.
    RefusedFor {
        /// It is too late.
        Late "late",
        /// The person is not one who can complain.
        Person "person",
        /// The child has to agree.
        Consent "consent",
        /// A court case, the police or another case comes first.
        OtherCase "other-case",
        /// It has nothing to add.
        NothingToAdd "nothing-to-add",
        /// Another reason, or none.
        Another "another",
    }
}
named! {
    /// Whether another procedure has come to its end.
    LastAnswer {
        /// It has.
        Yes "yes",
        /// It still runs.
        NotYet "not-yet",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// The three stages, as the question asks for them.
    WhichStage {
        /// Local resolution.
        One "1",
        /// Investigation.
        Two "2",
        /// Review panel.
        Three "3",
    }
}

impl From<WhichStage> for Stage {
    fn from(which: WhichStage) -> Stage {
        match which {
            WhichStage::One => Stage::One,
            WhichStage::Two => Stage::Two,
            WhichStage::Three => Stage::Three,
        }
    }
}
named! {
    /// What people often find wrong with an answer.
    StillWrong {
        /// Nothing: the answer to this point is accepted.
        Settled "settled",
        /// A point was not answered.
        NotAnswered "not-answered",
        /// The facts in it are wrong.
        Facts "facts",
        /// It gives no reasons.
        NoReasons "no-reasons",
        /// What was found to be wrong is not put right.
        NotPutRight "not-put-right",
        /// The council did not follow its procedure.
        Procedure "procedure",
        /// The council departed from what the panel found, without reasons.
        LeftThePanel "left-the-panel",
    }
}
named! {
    /// How a person takes part in the panel.
    AtPanel {
        /// They come.
        Come "come",
        /// They bring someone.
        Bring "bring",
        /// Someone else speaks for them.
        Speaks "speaks",
    }
}
named! {
    /// Whether the panel has met.
    PanelMet {
        /// It has not met.
        No "no",
        /// It has met, and its report has not come.
        Met "met",
        /// It has met, and its report has come.
        Report "report",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Whether the council wrote that it needs more time, and gave a new date.
    MoreTime {
        /// It did not.
        No "no",
        /// It did, and the person agreed.
        Agreed "agreed",
        /// It did, and the person did not agree or was not asked.
        NotAgreed "not-agreed",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Whether the points of the complaint were agreed in writing.
    PointsAgreed {
        /// They were.
        Yes "yes",
        /// They were not.
        No "no",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Whether Stage 1 was paused until there is an advocate.
    AdvocatePause {
        /// It was not.
        No "no",
        /// It is paused, and there is no advocate yet.
        Still "still",
        /// It was paused, and now there is an advocate.
        Found "found",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// Something about to happen.
    Coming {
        /// A move.
        Move "move",
        /// The placement is to end.
        PlacementEnds "placement-ends",
        /// Support is to stop or be cut.
        SupportStops "support-stops",
        /// A meeting, a panel or a hearing, which goes on whatever becomes of a complaint.
        Meeting "meeting",
        /// Something else.
        Other "other",
        /// Nothing.
        No "no",
        /// Not known.
        NotSure "not-sure",
    }
}
named! {
    /// What people often want.
    Wish {
        /// Sorry.
        Apology "apology",
        /// To know why.
        Explanation "explanation",
        /// The decision looked at again.
        LookAgain "look-again",
        /// The help put in place.
        Service "service",
        /// The record put right.
        Record "record",
        /// Someone else to talk to.
        SomeoneElse "someone-else",
        /// That it does not happen to others.
        Others "others",
    }
}
named! {
    /// Help to complain.
    Help {
        /// An advocate.
        Advocate "advocate",
        /// An interpreter.
        Interpreter "interpreter",
        /// A translation of what the person wrote in their own language.
        OwnLanguage "own-language",
        /// Easy read, large print, braille or another format.
        Format "format",
        /// Time, breaks, a quiet room, or another change.
        Adjustment "adjustment",
    }
}
named! {
    /// Whether to give a name.
    Sign {
        /// With a name.
        Named "named",
        /// Without a name.
        Anonymous "anonymous",
    }
}
