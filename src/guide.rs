//! The conversation: where a person is, what they have said, and what comes next.
//!
//! Nothing here knows a browser. A screen sends a [`Msg`]; [`Guide::update`] answers with the new state.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::documents::summary::{Setting, Summary, summary};
use crate::rules::answers::{Answers, Replay, Said, Unfit};
use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::rules::named::Named;
use crate::rules::questions::{Ask, Danger, Form, Question, Who};
use crate::rules::route::{Complaint, complaint};
use crate::words::table::{CONCERNS, QUESTIONS};
use crate::words::{Phrase, QuestionWords, Voice, table};

/// Where a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The page before the first question.
    Start,
    /// A question, by its number in the order of asking, from 0.
    Question(usize),
    /// Check your answers.
    Check,
    /// The result.
    Result,
}

/// What a screen can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Begin with the first question.
    Begin,
    /// Keep this answer to the question on the screen, and go on.
    Answer(Said),
    /// Go back one place.
    Back,
    /// Change the answer to a question, from the page that lists them.
    Change(Ask),
    /// Show the result.
    Finish,
    /// Read on in another voice.
    Speak(Voice),
    /// The browser's Back or Forward: to the place with this number.
    GoTo(usize),
    /// Forget everything.
    Clear,
}

/// The conversation so far.
pub struct Guide {
    answers: Answers,
    place: Place,
    /// The voice the person chose; until then the answers choose it.
    chosen: Option<Voice>,
    /// Whether the question on the screen was opened from the page that lists the answers.
    changing: bool,
    council: Council,
    holidays: Holidays,
    today: NaiveDate,
}

impl Guide {
    /// A conversation that has not begun.
    pub fn new(council: Council, holidays: Holidays, today: NaiveDate) -> Guide {
        Guide {
            answers: Answers::default(),
            place: Place::Start,
            chosen: None,
            changing: false,
            council,
            holidays,
            today,
        }
    }

    /// The council it is about.
    pub fn council(&self) -> &Council {
        &self.council
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Where the person is.
    pub fn place(&self) -> Place {
        self.place
    }

    /// What has been said so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The voice: the person's choice, or what the first answers suggest.
    pub fn voice(&self) -> Voice {
        let suggested = match self.answers.who() {
            Ok(Who::Child) => Voice::YoungPerson,
            _ => Voice::Adult,
        };
        self.chosen.unwrap_or(suggested)
    }

    /// What everything is shown with.
    pub fn setting(&self) -> Setting<'_> {
        Setting { council: &self.council, today: self.today, holidays: &self.holidays, voice: self.voice() }
    }

    fn replay(&self) -> Replay<Complaint> {
        self.answers.replay(complaint)
    }

    /// The questions in the order of asking; the first unanswered one is last.
    pub fn asked(&self) -> Vec<Ask> {
        self.replay().asked
    }

    /// The question on the screen.
    pub fn question(&self) -> Option<Ask> {
        match self.place {
            Place::Question(n) => self.asked().get(n).copied(),
            _ => None,
        }
    }

    /// Whether everything is answered.
    pub fn is_complete(&self) -> bool {
        self.replay().decided.is_ok()
    }

    /// The complaint, once everything is answered.
    pub fn complaint(&self) -> Option<Complaint> {
        self.replay().decided.ok()
    }

    /// The result, once everything is answered.
    pub fn summary(&self) -> Option<Summary> {
        self.complaint().map(|complaint| summary(&complaint, self.setting()))
    }

    /// Whether someone may not be safe, as far as is known.
    pub fn danger(&self) -> bool {
        matches!(self.answers.danger(), Ok(Danger::Now | Danger::Worried))
    }

    /// The number of the place, for the browser's history: 0 at the start.
    pub fn step(&self) -> usize {
        match self.place {
            Place::Start => 0,
            Place::Question(n) => n + 1,
            Place::Check => self.asked().len() + 1,
            Place::Result => self.asked().len() + 2,
        }
    }

    fn place_at(&self, step: usize) -> Place {
        let replay = self.replay();
        let asked = replay.asked.len();
        match step {
            0 => Place::Start,
            n if n <= asked => Place::Question(n - 1),
            _ if replay.decided.is_err() => Place::Question(asked.saturating_sub(1)),
            n if n == asked + 1 => Place::Check,
            _ => Place::Result,
        }
    }

    /// Takes a message to a new state.
    ///
    /// # Errors
    /// Why an answer does not fit its question; nothing has changed then.
    pub fn update(&mut self, msg: Msg) -> Result<(), Unfit> {
        match msg {
            Msg::Begin => self.place = Place::Question(0),
            Msg::Answer(said) => {
                let Some(ask) = self.question() else { return Ok(()) };
                self.answers.set(ask, said)?;
                self.answers = self.replay().answers;
                self.go_on_from(ask);
            }
            Msg::Back if self.changing => {
                self.changing = false;
                self.place = if self.is_complete() { Place::Check } else { self.place_at(self.step() - 1) };
            }
            Msg::Back => self.place = self.place_at(self.step().saturating_sub(1)),
            Msg::Change(ask) => {
                if let Some(n) = self.asked().iter().position(|asked| *asked == ask) {
                    self.place = Place::Question(n);
                    self.changing = true;
                }
            }
            Msg::Finish if self.is_complete() => self.place = Place::Result,
            Msg::Finish => {}
            Msg::Speak(voice) => self.chosen = Some(voice),
            Msg::GoTo(step) => {
                self.changing = false;
                self.place = self.place_at(step);
            }
            Msg::Clear => {
                self.answers = Answers::default();
                self.place = Place::Start;
                self.changing = false;
            }
        }
        Ok(())
    }

    /// After a change: on to the first question the change has opened, or back to the list of answers.
    fn go_on_from(&mut self, ask: Ask) {
        let replay = self.replay();
        let here = replay.asked.iter().position(|asked| *asked == ask).unwrap_or_default();
        self.place = match (self.changing, &replay.decided) {
            (_, Ok(_)) if self.changing || here + 1 == replay.asked.len() => Place::Check,
            (true, Err(_)) => Place::Question(replay.asked.len() - 1),
            _ => Place::Question(here + 1),
        };
        if self.place == Place::Check {
            self.changing = false;
        }
    }
}

/// Whether a question speaks of the reader themselves rather than of a child.
pub fn is_own(answers: &Answers) -> bool {
    matches!(answers.who(), Ok(Who::Child | Who::CareLeaver))
}

/// A question in words, for whom it is about.
pub fn asked_in_words(ask: Ask, answers: &Answers, setting: Setting) -> String {
    let words = &QUESTIONS[ask.question.place()];
    let phrase = if is_own(answers) { words.own_ask } else { words.ask };
    in_words(phrase, ask, setting)
}

/// A sentence of a question with its openings filled.
pub fn in_words(phrase: Phrase, ask: Ask, setting: Setting) -> String {
    let concern = ask.point.map(|point| {
        let [name] = CONCERNS[point.place()];
        name.raw(setting.voice)
    });
    let council = setting.council_name();
    phrase.say(setting.voice, &[("council", &council), ("concern", concern.unwrap_or_default())])
}

/// The words of a question.
pub fn words_of(question: Question) -> &'static QuestionWords {
    &QUESTIONS[question.place()]
}

/// A question with its options, for the command line.
pub fn question_as_json(ask: Ask, answers: &Answers, setting: Setting) -> Value {
    let words = words_of(ask.question);
    let own = is_own(answers);
    let keys = |keys: &'static [&'static str]| {
        keys.iter()
            .zip(words.options)
            .map(|(key, option)| {
                let label = if own { option.own } else { option.label };
                json!({ "key": key, "label": in_words(label, ask, setting) })
            })
            .collect::<Vec<_>>()
    };
    let (form, options, fields): (_, _, &[&str]) = match ask.question.form() {
        Form::One(options) => ("one", keys(options), &[]),
        Form::Many { options, .. } => ("many", keys(options), &[]),
        Form::Points => ("points", Vec::new(), &[]),
        Form::Day => ("date", Vec::new(), &[]),
        Form::Words { fields, options } => ("words", keys(options), fields),
    };
    let fields: Vec<_> = fields
        .iter()
        .zip(words.fields)
        .map(|(key, field)| {
            let label = if own { field.own } else { field.label };
            json!({ "key": key, "label": in_words(label, ask, setting) })
        })
        .collect();
    json!({
        "next-question": {
            "question": ask.key(),
            "ask": asked_in_words(ask, answers, setting),
            "why": in_words(words.why, ask, setting),
            "form": form,
            "options": options,
            "fields": fields,
        }
    })
}

/// The title of the browser's window: how far, and never an answer.
pub fn title(place: Place, voice: Voice) -> String {
    use table::common as say;
    match place {
        Place::Start => say::TITLE_START.raw(voice).to_owned(),
        Place::Question(n) => say::TITLE_QUESTION.say(voice, &[("n", &(n + 1).to_string())]),
        Place::Check => say::TITLE_CHECK.raw(voice).to_owned(),
        Place::Result => say::TITLE_RESULT.raw(voice).to_owned(),
    }
}
