//! What stands on a question's screen before Continue is pressed, and what is wrong with it.

use chrono::NaiveDate;

use super::danger::suggests_danger;
use crate::rules::answers::{Said, Unfit};
use crate::rules::characters::in_small;
use crate::rules::days::{BadDate, Known, PartDate, Season};
use crate::rules::questions::{Ask, Form, Question};
use crate::words::Voice;
use crate::words::table::dates::MONTHS;

/// The parts of a date as they are typed and chosen. Which of them count is what the person says they know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDate {
    /// The day, or nothing.
    pub day: String,
    /// Which week of the month, as a number.
    pub week: String,
    /// The season.
    pub season: Option<Season>,
    /// The month, as a number or a name, or nothing.
    pub month: String,
    /// The year.
    pub year: String,
}

/// What stands on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The question.
    pub ask: Ask,
    /// The options chosen or ticked.
    pub chosen: Vec<&'static str>,
    /// The date typed.
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
    /// There is no year.
    DateMissing,
    /// The year is not a year.
    Year,
    /// The month is not a month.
    Month,
    /// The day is not a day of that month.
    Day,
    /// The month has no such week.
    Week,
    /// There is no season.
    Season,
    /// The date is in the future.
    Future,
}

impl Draft {
    /// The draft of a question, from the answer it has already.
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
            Some(Said::Day(None)) => draft.chosen.push("unknown"),
            Some(Said::Day(Some(date))) => {
                let (year, month, day) = date.parts();
                let typed = |part: Option<u32>| part.map(|part| part.to_string()).unwrap_or_default();
                let (key, week, season) = match date.known() {
                    Known::About(..) => ("about", None, None),
                    Known::Week(_, week) => ("week", Some(week), None),
                    Known::Season(season) => ("season", None, Some(season)),
                    Known::Year | Known::Month(_) | Known::Day(..) => ("on", None, None),
                };
                draft.chosen.push(key);
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

    /// The answer it amounts to.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn said(&self, today: NaiveDate, voice: Voice) -> Result<Said, Mistake> {
        Ok(match self.ask.question.form() {
            // The help page has one way on, and pressing it is the answer.
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
            Form::Day if self.has("unknown") => Said::Day(None),
            Form::Day if self.chosen.is_empty() && self.date == TypedDate::default() => {
                return Err(Mistake::Missing);
            }
            Form::Day => Said::Day(Some(typed_date(&self.date, self.chosen.first(), today, voice)?)),
            Form::Words { .. } => Said::Words { ticked: self.chosen.clone(), fields: self.texts.clone() },
        })
    }
}

impl From<Unfit> for Mistake {
    fn from(unfit: Unfit) -> Mistake {
        match unfit {
            Unfit::NotAlone => Mistake::NotAlone,
            Unfit::Nothing | Unfit::NoSuchOption | Unfit::OtherForm | Unfit::Incomplete => Mistake::Missing,
        }
    }
}

/// Whether a question's page is where a person writes freely, and so shows who to call.
pub fn is_free_text(question: Question) -> bool {
    matches!(question.form(), Form::Words { .. })
}

/// The date that is typed, by what the person says they know of it: one of the options of its question.
fn typed_date(
    typed: &TypedDate,
    knows: Option<&&str>,
    today: NaiveDate,
    voice: Voice,
) -> Result<PartDate, Mistake> {
    let knows = knows.copied().unwrap_or("on");
    if knows == "season" && typed.season.is_none() {
        return Err(Mistake::Season);
    }
    let part = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let number = |text: &str| {
        if text.chars().all(|c| c.is_ascii_digit()) { text.parse::<u32>().ok() } else { None }
    };
    let year = part(&typed.year).ok_or(Mistake::DateMissing)?;
    let year = number(&year).and_then(|year| i32::try_from(year).ok()).ok_or(Mistake::Year)?;
    let month = || match part(&typed.month) {
        None => Ok(None),
        Some(text) => number(&text).or_else(|| month_by_name(&text, voice)).map(Some).ok_or(Mistake::Month),
    };
    let day = || match part(&typed.day) {
        None => Ok(None),
        Some(text) => number(&text).map(Some).ok_or(Mistake::Day),
    };
    let date = match (knows, typed.season) {
        ("season", Some(season)) => PartDate::of(year, Known::Season(season)),
        ("week", _) => {
            let month = month()?.ok_or(Mistake::Month)?;
            PartDate::of(year, Known::Week(month, number(typed.week.trim()).ok_or(Mistake::Week)?))
        }
        _ => match (month()?, day()?) {
            (Some(month), Some(day)) if knows == "about" => PartDate::of(year, Known::About(month, day)),
            (month, day) => PartDate::new(year, month, day),
        },
    };
    let date = date.map_err(|wrong| match wrong {
        BadDate::Year => Mistake::Year,
        BadDate::Month => Mistake::Month,
        BadDate::Day if knows == "week" => Mistake::Week,
        BadDate::Day => Mistake::Day,
    })?;
    // A month or a year that has begun may be meant, though it is not over.
    if date.range().0 > today { Err(Mistake::Future) } else { Ok(date) }
}

/// A date of which every part is typed, in the past or to come.
///
/// # Errors
/// The part that is wrong or missing.
pub fn whole_date(typed: &TypedDate, voice: Voice) -> Result<NaiveDate, Mistake> {
    let date = typed_date(typed, None, NaiveDate::MAX, voice)?;
    match date.known() {
        Known::Day(..) => Ok(date.range().0),
        Known::Month(_) => Err(Mistake::Day),
        _ => Err(Mistake::Month),
    }
}

/// A month by its name or the beginning of it, at least three letters.
fn month_by_name(text: &str, voice: Voice) -> Option<u32> {
    let text = in_small(text.trim_end_matches('.'));
    if text.chars().count() < 3 {
        return None;
    }
    let place = MONTHS.raw(voice).split(',').position(|month| in_small(month).starts_with(&text))?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> Result<PartDate, Mistake> {
        let date =
            TypedDate { day: day.into(), month: month.into(), year: year.into(), ..TypedDate::default() };
        typed_date(&date, None, "2026-11-22".parse().unwrap(), Voice::Adult)
    }

    /// What comes of choosing what one knows and typing it, on 22 November 2026.
    fn said(knows: &'static str, edits: impl IntoIterator<Item = Edit>) -> Result<Said, Mistake> {
        let mut draft = Draft::new(Question::StageDate.into(), None);
        draft.edit(Edit::Choose(knows));
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
        assert_eq!(said("about", [Edit::Day("14".into()), march(), year()]), date(2026, Known::About(3, 14)));
        assert_eq!(said("about", [march(), year()]), date(2026, Known::Month(3)), "no day, no more or less");
        assert_eq!(said("week", [Edit::Week(" 2".into()), march(), year()]), date(2026, Known::Week(3, 2)));
        let summer = Edit::Season(Season::Summer);
        assert_eq!(said("season", [summer, year()]), date(2026, Known::Season(Season::Summer)));
        assert_eq!(said("unknown", [march(), year()]), Ok(Said::Day(None)));
    }

    #[test]
    fn what_was_typed_under_another_choice_does_not_count_and_is_not_lost() {
        let typed = [Edit::Week("2".into()), Edit::Month("3".into()), Edit::Year("2026".into())];
        let on = typed.into_iter().chain([Edit::Choose("on")]);
        assert_eq!(said("week", on.clone()), date(2026, Known::Month(3)));
        assert_eq!(said("week", on.chain([Edit::Choose("week")])), date(2026, Known::Week(3, 2)));
    }

    #[test]
    fn a_week_or_a_season_that_cannot_be_is_named() {
        let year = |year: &str| Edit::Year(year.into());
        let (week, october) = (|week: &str| Edit::Week(week.into()), || Edit::Month("10".into()));
        assert_eq!(said("week", [october(), year("2026")]), Err(Mistake::Week));
        assert_eq!(said("week", [week("second"), october(), year("2026")]), Err(Mistake::Week));
        assert_eq!(said("week", [week("5"), october(), year("2026")]), Err(Mistake::Week));
        assert_eq!(said("week", [week("2"), year("2026")]), Err(Mistake::Month));
        assert_eq!(said("week", [week("4"), Edit::Month("12".into()), year("2026")]), Err(Mistake::Future));
        assert_eq!(said("season", [year("2026")]), Err(Mistake::Season));
        assert_eq!(said("season", [Edit::Season(Season::Spring)]), Err(Mistake::DateMissing));
        assert_eq!(said("season", [Edit::Season(Season::Spring), year("2027")]), Err(Mistake::Future));
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
    fn a_month_may_be_a_number_a_name_or_its_beginning() {
        let march = PartDate::new(2026, Some(3), Some(14));
        assert_eq!(typed("14", "3", "2026").ok(), march.ok());
        assert_eq!(typed("14", "March", "2026").ok(), march.ok());
        assert_eq!(typed(" 14 ", "mar.", "2026 ").ok(), march.ok());
    }

    #[test]
    fn the_day_and_the_month_may_be_left_empty() {
        assert_eq!(typed("", "march", "2026").ok(), PartDate::new(2026, Some(3), None).ok());
        assert_eq!(typed("", "", "2026").ok(), PartDate::new(2026, None, None).ok());
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

    #[test]
    fn each_mistake_names_its_part() {
        assert_eq!(typed("1", "3", ""), Err(Mistake::DateMissing));
        assert_eq!(typed("1", "3", "26"), Err(Mistake::Year));
        assert_eq!(typed("1", "ma", "2026"), Err(Mistake::Month));
        assert_eq!(typed("31", "2", "2026"), Err(Mistake::Day));
        assert_eq!(typed("31", "", "2026"), Err(Mistake::Month));
        assert_eq!(typed("23", "11", "2026"), Err(Mistake::Future));
    }
}
