//! What a person has said so far: answers by question, each of which fits its question.
//!
//! A rule that needs an answer which is not there yet stops with [`Ask`]: "ask this first". Answers are never
//! serialised as they are; they leave only in the documents.

use std::fmt;

use super::concerns::Concern;
use super::days::PartDate;
use super::named::Named;
use super::questions::{
    AdoptionRole, AdvocatePause, Affects, AfterStages, Arranged, Ask, Asking, CarerKind, ChildKnows, Coming,
    Danger, Form, GuardianshipRole, Help, HelpNow, HelperKind, HelpingWhom, LateReason, LeftCare, MoreTime,
    Open, PanelMet, PointsAgreed, Proceeding, Question, RefusedFor, Relation, SameMatter, Sign, Situation,
    Stage, StandsAt, When, Who, Whose, Wish, WorkRole,
};
use super::topics::Heading;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// One option's key.
    One(&'static str),
    /// The keys of the ticked options, in the question's order.
    Many(Vec<&'static str>),
    /// A date, or `None` for "I don't know".
    Day(Option<PartDate>),
    /// Ready-made answers that were ticked, and one text for each field, empty if nothing was written.
    Words {
        /// The keys of the ticked options.
        ticked: Vec<&'static str>,
        /// A text for each field, in the question's order.
        fields: Vec<String>,
    },
}

impl Said {
    /// An answer to a question of words, with nothing written.
    pub fn nothing(question: Question) -> Said {
        let fields = match question.form() {
            Form::Words { fields, .. } => vec![String::new(); fields.len()],
            _ => Vec::new(),
        };
        Said::Words { ticked: Vec::new(), fields }
    }

    /// An answer that says nothing to a question of the letter, for a person who has not come to it yet; none to any other
    /// question.
    pub fn blank(question: Question) -> Option<Said> {
        if !question.is_of_the_letter() {
            return None;
        }
        match question.form() {
            Form::Words { .. } => Some(Said::nothing(question)),
            Form::Day => Some(Said::Day(None)),
            _ if question == Question::Sign => Some(Said::One(Sign::Named.key())),
            _ if matches!(question, Question::AdvocatePause | Question::PausedAgain) => {
                Some(Said::One(AdvocatePause::No.key()))
            }
            _ => None,
        }
    }
}

/// An answer that does not fit its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing was chosen.
    Nothing,
    /// An option that the question does not have.
    NoSuchOption,
    /// "None of these" beside another option.
    NotAlone,
    /// Another form of answer than the question takes.
    OtherForm,
    /// It leaves out something that the question asks after what was said before.
    Incomplete,
    /// Its day has not come, or cannot be right beside another that was given.
    OutOfOrder,
}

impl fmt::Display for Unfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Unfit::Nothing => "Nothing was chosen.",
            Unfit::NoSuchOption => "The question has no such option.",
            Unfit::NotAlone => "‘None of these’ stands beside another option.",
            Unfit::OtherForm => "The question takes another form of answer.",
            Unfit::Incomplete => "Something is left out that the question asks after what was said before.",
            Unfit::OutOfOrder => "Its day has not come, or cannot be right beside another that was given.",
        })
    }
}

impl std::error::Error for Unfit {}

/// The answers so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// How much the person wants to be asked.
    pub asking: Asking,
    /// In the order of the questions. A map would cost a telephone 4 kB more, for fifty answers at most.
    said: Vec<(Ask, Said)>,
}

impl Default for Answers {
    fn default() -> Answers {
        Answers::of(Asking::All)
    }
}

impl Answers {
    /// No answers yet, for somebody who wants to be asked this much.
    pub const fn of(asking: Asking) -> Answers {
        Answers { asking, said: Vec::new() }
    }

    /// Keeps an answer that fits its question.
    ///
    /// # Errors
    /// Why it does not fit; the earlier answer stays.
    pub fn set(&mut self, ask: Ask, said: Said) -> Result<(), Unfit> {
        let said = fit(ask.question, said)?;
        self.keep(ask, said);
        Ok(())
    }

    pub(super) fn keep(&mut self, ask: Ask, said: Said) {
        match self.place(ask) {
            Ok(at) => self.said[at].1 = said,
            Err(at) => self.said.insert(at, (ask, said)),
        }
    }

    /// Says how far the complaint has come, and since when. Answers about an earlier step no longer count, and what has
    /// only just come there is not paused: nobody is asked.
    pub fn come_to(&mut self, stands_at: StandsAt, since: Option<PartDate>) {
        let said = [
            (Question::StandsAt, Said::One(stands_at.key())),
            (Question::StageDate, Said::Day(since)),
            (Question::AdvocatePause, Said::One(AdvocatePause::No.key())),
            (Question::PanelMet, Said::One(PanelMet::No.key())),
            (Question::MoreTime, Said::One(MoreTime::No.key())),
            (Question::PointsAgreed, Said::One(PointsAgreed::No.key())),
        ];
        for (question, said) in said {
            // Each fits its question by its type.
            let _ = self.set(question.into(), said);
        }
    }

    /// Takes an answer away.
    pub fn forget(&mut self, ask: Ask) {
        self.said.retain(|(said, _)| *said != ask);
    }

    /// Where the answer to a question is, or would be.
    fn place(&self, ask: Ask) -> Result<usize, usize> {
        self.said.binary_search_by_key(&ask, |(ask, _)| *ask)
    }

    /// The answer to this question, if there is one.
    pub fn get(&self, ask: Ask) -> Option<&Said> {
        self.place(ask).ok().map(|at| &self.said[at].1)
    }

    /// Every answer with its question, in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = (Ask, &Said)> {
        self.said.iter().map(|(ask, said)| (*ask, said))
    }

    /// Asks the rules from the beginning, giving them only what they ask for.
    ///
    /// Returns the questions in the order in which they were asked, the first open one last, and what the rules
    /// decided. An answer that is no longer asked for has no part in it, nor has a tick at an option that `offered` no
    /// longer names. A question stays open if its answer leaves out something that it has to say.
    pub fn replay<T>(
        &self,
        rules: impl Fn(&Answers) -> Result<T, Ask>,
        offered: impl Fn(Question, &Answers) -> Vec<&'static str>,
    ) -> Replay<T> {
        let (mut answers, mut said_so) = (Answers::of(self.asking), Answers::of(self.asking));
        let (mut asked, mut open) = (Vec::new(), Vec::new());
        let decided = loop {
            let ask = match rules(&answers) {
                Ok(decided) => break Ok(decided),
                Err(ask) => ask,
            };
            if answers.get(ask).is_some() {
                break Err(ask);
            }
            let mut said = self.get(ask).cloned();
            if said.is_none()
                && let Some(left) = self.left_open(ask.question)
            {
                open.push(ask);
                answers.keep(ask, left);
                continue;
            }
            asked.push(ask);
            if let (Form::Offered { .. }, Some(Said::Many(keys)))
            | (Form::Words { .. }, Some(Said::Words { ticked: keys, .. })) =
                (ask.question.form(), &mut said)
                && !keys.is_empty()
            {
                let offered = offered(ask.question, &answers);
                keys.retain(|key| offered.contains(key));
            }
            match said {
                Some(said) => {
                    said_so.keep(ask, said.clone());
                    answers.keep(ask, said);
                }
                None => break Err(ask),
            }
        };
        Replay { asked, open, answers: said_so, decided }
    }

    /// The answer by which a question is left open, if the person wants to be asked as little as possible. A person who
    /// has ticked a heading is still asked about what is under it.
    pub(super) fn left_open(&self, question: Question) -> Option<Said> {
        let has_topics = self.get(Question::Topics.into()).is_some();
        let open = self.asking.left_open(question).filter(|_| question != Question::Parts || !has_topics)?;
        Some(match open {
            Open::One(key) => Said::One(key),
            Open::Many(keys) => Said::Many(keys.to_vec()),
            Open::Nothing => Said::nothing(question),
        })
    }

    fn said(&self, question: Question) -> Result<&Said, Ask> {
        let ask = Ask::from(question);
        self.get(ask).ok_or(ask)
    }

    fn one<T: Named>(&self, question: Question) -> Result<T, Ask> {
        match self.said(question)? {
            Said::One(key) => T::from_key(key).ok_or(question.into()),
            _ => Err(question.into()),
        }
    }

    fn many<T: Named>(&self, question: Question) -> Result<Vec<T>, Ask> {
        match self.said(question)? {
            Said::Many(keys) | Said::Words { ticked: keys, .. } => {
                Ok(keys.iter().filter_map(|key| T::from_key(key)).collect())
            }
            _ => Err(question.into()),
        }
    }

    fn day(&self, question: Question) -> Result<Option<PartDate>, Ask> {
        match self.said(question)? {
            Said::Day(day) => Ok(*day),
            _ => Err(question.into()),
        }
    }

    /// The keys of what was ticked under the headings.
    ///
    /// # Errors
    /// The question, where it is not answered yet.
    pub fn parts(&self) -> Result<&[&'static str], Ask> {
        match self.said(Question::Parts)? {
            Said::Many(keys) => Ok(keys),
            _ => Err(Question::Parts.into()),
        }
    }

    /// The name that tells this case from others: the child's; without one that of whoever writes, unless they write for
    /// somebody else.
    pub fn called(&self) -> Option<&str> {
        let said = |question: Question| {
            let name = self.words(question.into()).ok()?.first()?.trim();
            (!name.is_empty()).then_some(name)
        };
        let is_helper = self.who().is_ok_and(|who| who == Who::Helper);
        said(Question::TheChild).or_else(|| said(Question::AboutYou).filter(|_| !is_helper))
    }

    /// The texts of a question of words, one for each of its fields.
    ///
    /// # Errors
    /// The question, where it is not answered yet.
    pub fn words(&self, ask: Ask) -> Result<&[String], Ask> {
        match self.get(ask).ok_or(ask)? {
            Said::Words { fields, .. } => Ok(fields),
            _ => Err(ask),
        }
    }
}

/// The result of asking the rules from the beginning.
pub struct Replay<T> {
    /// The questions in the order in which they were asked.
    pub asked: Vec<Ask>,
    /// The questions that were left open, so that the council has to say.
    pub open: Vec<Ask>,
    /// The answers that were asked for, and no others.
    pub answers: Answers,
    /// What the rules decided, or the question they need answered next.
    pub decided: Result<T, Ask>,
}

fn fit(question: Question, said: Said) -> Result<Said, Unfit> {
    let sort = |options: &'static [&'static str], keys: &[&str]| {
        if keys.iter().any(|key| !options.contains(key)) {
            return Err(Unfit::NoSuchOption);
        }
        Ok(options.iter().copied().filter(|option| keys.contains(option)).collect::<Vec<_>>())
    };
    match (question.form(), said) {
        (Form::One(options), Said::One(key)) => {
            options.contains(&key).then_some(Said::One(key)).ok_or(Unfit::NoSuchOption)
        }
        (Form::Many { options, alone }, Said::Many(keys)) => {
            let keys = sort(options, &keys)?;
            match keys.len() {
                0 => Err(Unfit::Nothing),
                1 => Ok(Said::Many(keys)),
                _ if keys.iter().any(|key| alone.contains(key)) => Err(Unfit::NotAlone),
                _ => Ok(Said::Many(keys)),
            }
        }
        (Form::Offered { options, or_none }, Said::Many(keys)) => {
            let keys = sort(options, &keys)?;
            if keys.is_empty() && !or_none { Err(Unfit::Nothing) } else { Ok(Said::Many(keys)) }
        }
        (Form::Day, Said::Day(day)) => Ok(Said::Day(day)),
        (Form::Words { fields, options }, Said::Words { ticked, fields: texts }) => {
            if fields.len() != texts.len() {
                return Err(Unfit::OtherForm);
            }
            Ok(Said::Words { ticked: sort(options, &ticked)?, fields: texts })
        }
        _ => Err(Unfit::OtherForm),
    }
}

macro_rules! typed {
    ($($get:ident: $form:ident $question:ident -> $type:ty;)*) => {
        impl Answers {
            $(
                #[doc = concat!("The answer to [`Question::", stringify!($question), "`].")]
                ///
                /// # Errors
                /// The question, where it is not answered yet.
                pub fn $get(&self) -> Result<$type, Ask> {
                    self.$form(Question::$question)
                }
            )*
        }
    };
}

typed! {
    danger: one Danger -> Danger;
    help_now: one HelpNow -> HelpNow;
    who: one Who -> Who;
    left_care: one LeftCare -> LeftCare;
    carer_kind: one CarerKind -> CarerKind;
    guardianship_role: one GuardianshipRole -> GuardianshipRole;
    adoption_role: one AdoptionRole -> AdoptionRole;
    relation: one Relation -> Relation;
    arranged: one Arranged -> Arranged;
    helper_kind: one HelperKind -> HelperKind;
    helping_whom: one HelpingWhom -> HelpingWhom;
    work_role: one WorkRole -> WorkRole;
    situation: one Situation -> Situation;
    child_knows: one ChildKnows -> ChildKnows;
    affects: one Affects -> Affects;
    whose: one Whose -> Whose;
    topics: many Topics -> Vec<Heading>;
    when: one When -> When;
    happened_on: day HappenedOn -> Option<PartDate>;
    late_reasons: many LateReasons -> Vec<LateReason>;
    found_out_on: day FoundOutOn -> Option<PartDate>;
    proceedings: many Proceedings -> Vec<Proceeding>;
    same_matter: one SameMatter -> SameMatter;
    same_points: many SamePoints -> Vec<Concern>;
    stands_at: one StandsAt -> StandsAt;
    after_stages: one AfterStages -> AfterStages;
    which_stage: one WhichStage -> Stage;
    refused_for: one RefusedFor -> RefusedFor;
    stage_date: day StageDate -> Option<PartDate>;
    panel_met: one PanelMet -> PanelMet;
    panel_met_on: day PanelMetOn -> Option<PartDate>;
    report_on: day ReportOn -> Option<PartDate>;
    more_time: one MoreTime -> MoreTime;
    new_date: day NewDate -> Option<PartDate>;
    points_agreed: one PointsAgreed -> PointsAgreed;
    points_agreed_on: day PointsAgreedOn -> Option<PartDate>;
    advocate_pause: one AdvocatePause -> AdvocatePause;
    paused_on: day PausedOn -> Option<PartDate>;
    advocate_found_on: day AdvocateFoundOn -> Option<PartDate>;
    paused_again: one PausedAgain -> AdvocatePause;
    paused_again_on: day PausedAgainOn -> Option<PartDate>;
    found_again_on: day FoundAgainOn -> Option<PartDate>;
    coming: one Coming -> Coming;
    wanted: many Wanted -> Vec<Wish>;
    help_needed: many HelpNeeded -> Vec<Help>;
    sign: one Sign -> Sign;
}
