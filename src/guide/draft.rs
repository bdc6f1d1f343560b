//! What is on a question's screen before Continue is pressed, and what is wrong with it.

use chrono::NaiveDate;

use super::danger::suggests_danger;
use crate::rules::answers::{Said, Unfit};
use crate::rules::days::{Known, Season};
use crate::rules::named::Named;
use crate::rules::questions::{Ask, Form, Knows, Question};
use crate::words::Voice;
use crate::words::typed::{Mistyped, TypedDate, dated};

/// What is on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The question.
    pub ask: Ask,
    /// The options chosen or ticked.
    pub chosen: Vec<&'static str>,
    /// What stands in the fields of a date.
    pub date: TypedDate,
    /// The texts typed, one for each field.
    pub texts: Vec<String>,
}

/// What a person does to a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Chooses one option.
    Choose(&'static str),
    /// Ticks an option, or takes the tick away.
    Tick(&'static str, bool),
    /// Types the day.
    Day(String),
    /// Types the week.
    Week(String),
    /// Chooses the season.
    Season(Season),
    /// Types the month.
    Month(String),
    /// Types the year.
    Year(String),
    /// Types into the field with this place.
    Text(usize, String),
}

/// What is wrong with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing is chosen.
    Missing,
    /// "None of these" is ticked beside another option.
    NotAlone,
    /// The date is not one.
    Date(Mistyped),
    /// The date cannot be right beside another that was given.
    OutOfOrder,
}

impl Draft {
    /// The draft for a question, from the answer it already has.
    pub fn new(ask: Ask, said: Option<&Said>) -> Draft {
        let texts = match ask.question.form() {
            Form::Words { fields, .. } => vec![String::new(); fields.len()],
            _ => Vec::new(),
        };
        let mut draft = Draft { ask, chosen: Vec::new(), date: TypedDate::default(), texts };
        match said {
            None => {}
            Some(Said::One(key)) => draft.chosen.push(key),
            Some(Said::Many(keys)) => draft.chosen.clone_from(keys),
            Some(Said::Day(None)) => draft.chosen.push(Knows::Nothing.key()),
            Some(Said::Day(Some(date))) => {
                let (year, month, day) = date.parts();
                let typed = |part: Option<u32>| part.map(|part| part.to_string()).unwrap_or_default();
                let (knows, week, season) = match date.known() {
                    Known::About(..) => (Knows::About, None, None),
                    Known::Week(_, week) => (Knows::Week, Some(week), None),
                    Known::Season(season) => (Knows::Season, None, Some(season)),
                    Known::Year | Known::Month(_) | Known::Day(..) => (Knows::On, None, None),
                };
                draft.chosen.push(knows.key());
                draft.date = TypedDate {
                    day: typed(day),
                    week: typed(week),
                    season,
                    month: typed(month),
                    year: year.to_string(),
                };
            }
            Some(Said::Words { ticked, fields }) => {
                draft.chosen.clone_from(ticked);
                draft.texts.clone_from(fields);
            }
        }
        draft
    }

    /// Whether an option is chosen or ticked.
    pub fn has(&self, key: &str) -> bool {
        self.chosen.contains(&key)
    }

    /// How much of a date the person says they know, once they do.
    pub fn knows(&self) -> Option<Knows> {
        self.chosen.first().and_then(|key| Knows::from_key(key))
    }

    /// Does what the person does.
    pub fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Choose(key) => self.chosen = vec![key],
            Edit::Tick(key, on) => {
                self.chosen.retain(|chosen| *chosen != key);
                if on {
                    self.chosen.push(key);
                }
            }
            Edit::Day(text) => self.date.day = text,
            Edit::Week(text) => self.date.week = text,
            Edit::Season(season) => self.date.season = Some(season),
            Edit::Month(text) => self.date.month = text,
            Edit::Year(text) => self.date.year = text,
            Edit::Text(at, text) => {
                if let Some(place) = self.texts.get_mut(at) {
                    *place = text;
                }
            }
        }
    }

    /// Whether something that is typed sounds as if a person may not be safe.
    pub fn suggests_danger(&self) -> bool {
        self.texts.iter().any(|text| suggests_danger(text))
    }

    /// The answer that it makes.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn said(&self, today: NaiveDate, voice: Voice) -> Result<Said, Mistake> {
        Ok(match self.ask.question.form() {
            // The help page has one way on, and pressing that is the answer.
            Form::One([only]) => Said::One(only),
            Form::One(_) => Said::One(self.chosen.first().ok_or(Mistake::Missing)?),
            Form::Many { alone, .. } => {
                if self.chosen.is_empty() {
                    return Err(Mistake::Missing);
                }
                if self.chosen.len() > 1 && self.chosen.iter().any(|key| alone.contains(key)) {
                    return Err(Mistake::NotAlone);
                }
                Said::Many(self.chosen.clone())
            }
            Form::Offered { or_none: false, .. } if self.chosen.is_empty() => return Err(Mistake::Missing),
            Form::Offered { .. } => Said::Many(self.chosen.clone()),
            Form::Day if self.chosen.is_empty() && self.date == TypedDate::default() => {
                return Err(Mistake::Missing);
            }
            Form::Day => {
                let last = if self.ask.question.may_lie_ahead() { NaiveDate::MAX } else { today };
                Said::Day(self.date.known(self.knows().unwrap_or(Knows::On), last, voice)?)
            }
            Form::Words { .. } if self.ask.question == Question::ComingOn => {
                let fields = self.texts.iter().map(|text| dated(text, today, voice)).collect();
                Said::Words { ticked: self.chosen.clone(), fields }
            }
            Form::Words { .. } => Said::Words { ticked: self.chosen.clone(), fields: self.texts.clone() },
        })
    }
}

impl From<Unfit> for Mistake {
    fn from(unfit: Unfit) -> Mistake {
        match unfit {
            Unfit::NotAlone => Mistake::NotAlone,
            Unfit::OutOfOrder => Mistake::OutOfOrder,
            Unfit::Nothing | Unfit::NoSuchOption | Unfit::OtherForm | Unfit::Incomplete => Mistake::Missing,
        }
    }
}

impl From<Mistyped> for Mistake {
    fn from(wrong: Mistyped) -> Mistake {
        Mistake::Date(wrong)
    }
}

/// Whether a question's page is where a person writes freely, and so shows who to call.
pub fn is_free_text(question: Question) -> bool {
    matches!(question.form(), Form::Words { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::days::PartDate;
    use crate::words::typed::Mistyped as Wrong;

    /// What choosing what one knows and typing it gives, on 22 November 2026.
    fn said(knows: Knows, edits: impl IntoIterator<Item = Edit>) -> Result<Said, Mistake> {
        let mut draft = Draft::new(Question::StageDate.into(), None);
        draft.edit(Edit::Choose(knows.key()));
        edits.into_iter().for_each(|edit| draft.edit(edit));
        draft.said("2026-11-22".parse().unwrap(), Voice::YoungPerson)
    }

    fn date(year: i32, known: Known) -> Result<Said, Mistake> {
        Ok(Said::Day(Some(PartDate::of(year, known).unwrap())))
    }

    #[test]
    fn a_date_more_or_less_a_week_and_a_season_are_said_as_people_know_them() {
        let year = || Edit::Year("2026".into());
        let march = || Edit::Month("march".into());
        assert_eq!(
            said(Knows::About, [Edit::Day("14".into()), march(), year()]),
            date(2026, Known::About(3, 14))
        );
        assert_eq!(
            said(Knows::About, [march(), year()]),
            date(2026, Known::Month(3)),
            "no day, no more or less"
        );
        assert_eq!(
            said(Knows::Week, [Edit::Week(" 2".into()), march(), year()]),
            date(2026, Known::Week(3, 2))
        );
        let summer = Edit::Season(Season::Summer);
        assert_eq!(said(Knows::Season, [summer, year()]), date(2026, Known::Season(Season::Summer)));
        assert_eq!(said(Knows::Nothing, [march(), year()]), Ok(Said::Day(None)));
    }

    #[test]
    fn what_was_typed_under_another_choice_does_not_count_and_is_not_lost() {
        let typed = [Edit::Week("2".into()), Edit::Month("3".into()), Edit::Year("2026".into())];
        let on = typed.into_iter().chain([Edit::Choose(Knows::On.key())]);
        assert_eq!(said(Knows::Week, on.clone()), date(2026, Known::Month(3)));
        assert_eq!(
            said(Knows::Week, on.chain([Edit::Choose(Knows::Week.key())])),
            date(2026, Known::Week(3, 2))
        );
    }

    #[test]
    fn a_week_or_a_season_that_cannot_be_is_named() {
        let year = |year: &str| Edit::Year(year.into());
        let (week, october) = (|week: &str| Edit::Week(week.into()), || Edit::Month("10".into()));
        assert_eq!(said(Knows::Week, [october(), year("2026")]), Err(Wrong::Week.into()));
        assert_eq!(said(Knows::Week, [week("second"), october(), year("2026")]), Err(Wrong::Week.into()));
        assert_eq!(said(Knows::Week, [week("5"), october(), year("2026")]), Err(Wrong::Week.into()));
        assert_eq!(said(Knows::Week, [week("2"), year("2026")]), Err(Wrong::Month.into()));
        assert_eq!(
            said(Knows::Week, [week("4"), Edit::Month("12".into()), year("2026")]),
            Err(Wrong::Future.into())
        );
        assert_eq!(said(Knows::Season, [year("2026")]), Err(Wrong::Season.into()));
        assert_eq!(said(Knows::Season, [Edit::Season(Season::Spring)]), Err(Wrong::Missing.into()));
        assert_eq!(
            said(Knows::Season, [Edit::Season(Season::Spring), year("2027")]),
            Err(Wrong::Future.into())
        );
    }

    #[test]
    fn every_date_comes_back_to_the_screen_as_it_was_said() {
        let known = [
            Known::Year,
            Known::Season(Season::Winter),
            Known::Month(3),
            Known::Week(3, 2),
            Known::About(3, 14),
            Known::Day(3, 14),
        ];
        for said in known.map(|known| date(2026, known).unwrap()).into_iter().chain([Said::Day(None)]) {
            let draft = Draft::new(Question::HappenedOn.into(), Some(&said));
            assert_eq!(draft.said("2026-11-22".parse().unwrap(), Voice::EasyRead), Ok(said));
        }
    }

    #[test]
    fn words_of_danger_are_found_in_any_field_of_the_page() {
        let mut draft = Draft::new(Question::Tried.into(), None);
        assert!(draft.texts.len() > 1, "there is more than one field");
        draft.edit(Edit::Text(0, "I rang the team".into()));
        assert!(!draft.suggests_danger());
        draft.edit(Edit::Text(1, "he hits me".into()));
        assert!(draft.suggests_danger());
    }
}
