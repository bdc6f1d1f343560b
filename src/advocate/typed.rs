//! What is typed about a case before it counts: one that has no file, or one that has come further.

use chrono::NaiveDate;

use super::case::VOICE;
use crate::rules::days::PartDate;
use crate::rules::named::{Named, named};
use crate::rules::questions::{Danger, Knows, Question, StandsAt};
use crate::words::table::{QUESTIONS, advocate as say, common};
use crate::words::typed::{Mistyped, TypedDate};
use crate::words::{Phrase, QuestionWords};

named! {
    /// The form that something is typed in.
    Form {
        /// A case that is added without a file.
        Add "add",
        /// A case that has come further.
        Move "move",
        /// A complaint for another young person, which is begun here and written in the guide.
        Begin "begin",
    }
}

named! {
    /// A field of a form.
    Field {
        /// What the case is called.
        Label "label",
        /// The short name of the council; empty if it is not known.
        Council "council",
        /// Whether anybody is in danger.
        Danger "danger",
        /// How far it has come.
        StandsAt "stands-at",
        /// The day since then.
        Day "since-day",
        /// Its month.
        Month "since-month",
        /// Its year.
        Year "since-year",
    }
}

impl Field {
    /// The id of its box.
    pub fn id(self, form: Form) -> String {
        format!("{}-{}", form.key(), self.key())
    }
}

/// What a form holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// What the case is called.
    pub label: String,
    /// The short name of the council; empty if it is not known.
    pub council: String,
    /// Whether anybody is in danger.
    pub danger: Option<Danger>,
    /// How far it has come.
    pub stands_at: Option<StandsAt>,
    /// Since when.
    pub since: TypedDate,
}

/// Something wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where it was typed.
    pub field: Field,
    /// What is wrong, and how to put it right.
    pub says: String,
}

/// The words of a question that the guide asks too.
pub fn asked(question: Question) -> &'static QuestionWords {
    &QUESTIONS[question.place()]
}

impl Typed {
    /// The field holds this now.
    pub fn set(&mut self, field: Field, text: String) {
        match field {
            Field::Label => self.label = text,
            Field::Council => self.council = text,
            Field::Danger => self.danger = Danger::from_key(&text),
            Field::StandsAt => self.stands_at = StandsAt::from_key(&text),
            Field::Day => self.since.day = text,
            Field::Month => self.since.month = text,
            Field::Year => self.since.year = text,
        }
    }

    /// How far it has come and since when, as far as that is known.
    ///
    /// # Errors
    /// Everything that is missing or wrong, in the order of the form.
    pub fn progress(&self, today: NaiveDate) -> Result<(StandsAt, Option<PartDate>), Vec<Wrong>> {
        let since = self.since(today);
        match (self.stands_at, since) {
            (Some(stands_at), Ok(since)) => Ok((stands_at, since)),
            (stands_at, since) => {
                let none = stands_at.is_none().then(|| wrong(Field::StandsAt, say::PAGE_WRONG_STANDS));
                Err(none.into_iter().chain(since.err()).collect())
            }
        }
    }

    /// What is wrong with what a case is to be called.
    pub fn wrong_label(&self) -> Option<Wrong> {
        self.label.trim().is_empty().then(|| wrong(Field::Label, say::PAGE_WRONG_LABEL))
    }

    /// What is wrong with the rest of a case that is added.
    pub fn wrong_otherwise(&self) -> Vec<Wrong> {
        let label = self.wrong_label();
        let missing = asked(Question::Danger).missing.unwrap_or(say::PAGE_WRONG_STANDS);
        let danger = self.danger.is_none().then(|| wrong(Field::Danger, missing));
        label.into_iter().chain(danger).collect()
    }

    fn since(&self, today: NaiveDate) -> Result<Option<PartDate>, Wrong> {
        let TypedDate { day, month, year, .. } = &self.since;
        if [day, month, year].iter().all(|part| part.trim().is_empty()) {
            return Ok(None);
        }
        self.since.known(Knows::On, today, VOICE).map_err(|mistyped| match mistyped {
            Mistyped::Missing => wrong(Field::Year, say::PAGE_WRONG_YEAR),
            Mistyped::Year => wrong(Field::Year, common::DATE_YEAR),
            Mistyped::Month => wrong(Field::Month, common::DATE_MONTH),
            Mistyped::Day => wrong(Field::Day, common::DATE_DAY),
            // There is no box for a week or a season here.
            Mistyped::Future | Mistyped::Week | Mistyped::Season => wrong(Field::Day, common::DATE_FUTURE),
        })
    }
}

fn wrong(field: Field, says: Phrase) -> Wrong {
    Wrong { field, says: says.raw(VOICE).to_owned() }
}
