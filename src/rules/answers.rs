//! What a person has said so far: answers by question, each of which fits its question.
//!
//! A rule that needs an answer which is not there yet stops with [`Ask`]: "ask this first". Answers are never
//! serialised as they are; they leave only in the documents.

use std::fmt;

use super::concerns::Concern;
use super::days::PartDate;
use super::named::{Named, same};
use super::questions::{
    AboutYouField, AdoptionRole, AdvocatePause, Affects, AfterStages, Arranged, Ask, Asking, CarerKind,
    ChildKnows, Coming, Danger, Field, Form, GuardianshipRole, Help, HelpNow, HelperKind, HelpingWhom,
    LastAnswer, LateReason, LeftCare, MoreTime, Open, PanelMet, PointsAgreed, Proceeding, Question,
    RefusedFor, Relation, SameMatter, Sign, Situation, StandsAt, TheChildField, When, WhichStage, Who, Whose,
    Wish, WorkRole,
};
use super::steps::Stage;
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
    ///
    /// # Example
    /// ```
    /// use complaint_guide::rules::answers::{Answers, Said};
    /// use complaint_guide::rules::questions::{Asking, Question};
    /// let mut answers = Answers::of(Asking::All);
    /// answers.set(Question::Who.into(), Said::One("parent")).unwrap();
    /// assert!(answers.set(Question::Who.into(), Said::One("the cat")).is_err());
    /// assert_eq!(answers.get(Question::Who.into()), Some(&Said::One("parent")));
    /// ```
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
        self.say_stands_at(stands_at);
        self.say_stage_date(since);
        self.say_advocate_pause(AdvocatePause::No);
        self.say_panel_met(PanelMet::No);
        self.say_more_time(MoreTime::No);
        self.say_points_agreed(PointsAgreed::No);
    }

    /// Answers a question of words by what this says of each of its fields.
    pub fn write<F: Field>(&mut self, text: impl Fn(F) -> String) {
        let fields = F::ALL.iter().map(|field| text(*field)).collect();
        self.keep(F::QUESTION.into(), Said::Words { ticked: Vec::new(), fields });
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

    /// The stage that was refused, or replaced by mediation.
    ///
    /// # Errors
    /// The question, where it is not answered yet.
    pub fn which_stage(&self) -> Result<Stage, Ask> {
        self.which_of_the_stages().map(Stage::from)
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
        let is_helper = self.who().is_ok_and(|who| who == Who::Helper);
        let own = || self.text(AboutYouField::Name).filter(|_| !is_helper);
        self.text(TheChildField::Name).or_else(own)
    }

    /// What is written in a field, if anything is.
    pub fn text<F: Field>(&self, field: F) -> Option<&str> {
        self.text_in(F::QUESTION.into(), field.place())
    }

    /// What is written in a field about this point, if anything is.
    pub fn text_about<F: Field>(&self, point: Concern, field: F) -> Option<&str> {
        self.text_in(Ask { question: F::QUESTION, point: Some(point) }, field.place())
    }

    fn text_in(&self, ask: Ask, at: usize) -> Option<&str> {
        self.words(ask).ok()?.get(at).map(|text| text.trim()).filter(|text| !text.is_empty())
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

/// Whether a question is answered by one entry of this list.
const fn is_one_of(question: Question, list: &[&str]) -> bool {
    matches!(question.form(), Form::One(options) if same(options, list))
}

/// Whether a question is answered by any entries of this list.
const fn is_some_of(question: Question, list: &[&str]) -> bool {
    match question.form() {
        Form::Many { options, .. } | Form::Offered { options, .. } | Form::Words { options, .. } => {
            same(options, list)
        }
        Form::One(_) | Form::Day => false,
    }
}

/// Writes a getter for each question, and a setter where the program itself gives an answer. Both have the type that
/// answers the question: any other does not compile.
macro_rules! typed {
    (@type one $list:ty) => { $list };
    (@type many $list:ty) => { Vec<$list> };
    (@type day $day:ty) => { Option<$day> };
    (@said one $said:ident) => { Said::One($said.key()) };
    (@said day $said:ident) => { Said::Day($said) };
    (@fits one $question:ident $list:ty) => { is_one_of(Question::$question, &<$list>::KEYS) };
    (@fits many $question:ident $list:ty) => { is_some_of(Question::$question, &<$list>::KEYS) };
    (@fits day $question:ident $day:ty) => { matches!(Question::$question.form(), Form::Day) };
    ($($get:ident $(and $say:ident)?: $form:ident $question:ident of $type:ty;)*) => {
        $(const _: () = assert!(typed!(@fits $form $question $type));)*

        impl Answers {
            $(
                #[doc = concat!("The answer to [`Question::", stringify!($question), "`].")]
                ///
                /// # Errors
                /// The question, where it is not answered yet.
                pub fn $get(&self) -> Result<typed!(@type $form $type), Ask> {
                    self.$form(Question::$question)
                }

                $(
                    #[doc = concat!("Answers [`Question::", stringify!($question), "`].")]
                    pub fn $say(&mut self, said: typed!(@type $form $type)) {
                        self.keep(Question::$question.into(), typed!(@said $form said));
                    }
                )?
            )*
        }
    };
}

typed! {
    danger and say_danger: one Danger of Danger;
    help_now: one HelpNow of HelpNow;
    who and say_who: one Who of Who;
    left_care: one LeftCare of LeftCare;
    carer_kind: one CarerKind of CarerKind;
    guardianship_role: one GuardianshipRole of GuardianshipRole;
    adoption_role: one AdoptionRole of AdoptionRole;
    relation: one Relation of Relation;
    arranged: one Arranged of Arranged;
    helper_kind and say_helper_kind: one HelperKind of HelperKind;
    helping_whom and say_helping_whom: one HelpingWhom of HelpingWhom;
    work_role: one WorkRole of WorkRole;
    situation: one Situation of Situation;
    child_knows: one ChildKnows of ChildKnows;
    affects: one Affects of Affects;
    whose and say_whose: one Whose of Whose;
    topics: many Topics of Heading;
    when: one When of When;
    happened_on: day HappenedOn of PartDate;
    late_reasons: many LateReasons of LateReason;
    found_out_on: day FoundOutOn of PartDate;
    proceedings: many Proceedings of Proceeding;
    same_matter: one SameMatter of SameMatter;
    same_points: many SamePoints of Concern;
    stands_at and say_stands_at: one StandsAt of StandsAt;
    after_stages: one AfterStages of AfterStages;
    new_points: many NewPoints of Concern;
    which_of_the_stages: one WhichStage of WhichStage;
    refused_for: one RefusedFor of RefusedFor;
    last_answer: one LastAnswer of LastAnswer;
    stage_date and say_stage_date: day StageDate of PartDate;
    requested_on: day RequestedOn of PartDate;
    answered_on: day AnsweredOn of PartDate;
    panel_met and say_panel_met: one PanelMet of PanelMet;
    panel_met_on: day PanelMetOn of PartDate;
    report_on: day ReportOn of PartDate;
    more_time and say_more_time: one MoreTime of MoreTime;
    new_date: day NewDate of PartDate;
    points_agreed and say_points_agreed: one PointsAgreed of PointsAgreed;
    points_agreed_on: day PointsAgreedOn of PartDate;
    advocate_pause and say_advocate_pause: one AdvocatePause of AdvocatePause;
    paused_on: day PausedOn of PartDate;
    advocate_found_on: day AdvocateFoundOn of PartDate;
    paused_again: one PausedAgain of AdvocatePause;
    paused_again_on: day PausedAgainOn of PartDate;
    found_again_on: day FoundAgainOn of PartDate;
    coming and say_coming: one Coming of Coming;
    wanted: many Wanted of Wish;
    help_needed: many HelpNeeded of Help;
    sign: one Sign of Sign;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_another_type_than_its_question_has_would_not_compile() {
        assert!(is_one_of(Question::Whose, &Whose::KEYS) && is_some_of(Question::Wanted, &Wish::KEYS));
        assert!(!is_one_of(Question::Whose, &Who::KEYS), "another list");
        assert!(!is_one_of(Question::Danger, &HelpNow::KEYS), "a shorter one");
        assert!(
            !is_one_of(Question::Wanted, &Wish::KEYS) && !is_some_of(Question::Whose, &Whose::KEYS),
            "another form"
        );
        assert!(!is_some_of(Question::SamePoints, &Heading::KEYS));
    }
}
