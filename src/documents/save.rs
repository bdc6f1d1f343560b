//! The one file in which a person keeps what they answered: a page to read and to print, with the data
//! from which the guide goes on (`files::save`).

use super::html;
use super::letter::Letter;
use super::order;
use super::said::{answer_in_words, asked_in_words};
use super::setting::Setting;
use crate::files::save::{self, LONGEST, Lost, Opened, Saved, Went};
use crate::rules::answers::Answers;
use crate::rules::route::out_of_order;
use crate::words::table::{LANGUAGE, save as say};
use crate::words::{Phrase, Reader, dates};

/// A line sets the letter apart from the answers.
const STYLE: &str = ".part{border-top:2px solid #0b0c0c;margin-top:2em}";

/// What a person keeps of a complaint.
pub struct Kept<'a> {
    /// What they answered.
    pub answers: &'a Answers,
    /// The letter that the answers make.
    pub letter: Option<&'a Letter>,
    /// The letter as the person changed it, if they did; it takes the place of the other.
    pub changed: Option<&'a str>,
    /// The letter that has gone, and what the person said when it went; it takes the place of both.
    pub went: Option<(&'a Went, &'a str)>,
    /// What the person calls it, if they gave it a name.
    pub label: Option<&'a str>,
}

/// Writes the page: the answers in words, the letter if there is one, and the data.
///
/// `changed` is the letter as the person changed it, if they did; it then takes the place of the other.
///
/// # Errors
/// [`Lost::TooLong`] if the guide could not open the file again.
pub fn save(
    answers: &Answers,
    letter: Option<&Letter>,
    changed: Option<&str>,
    setting: Setting,
) -> Result<String, Lost> {
    Kept { answers, letter, changed, went: None, label: None }.page(setting)
}

/// The same once the letter has gone: what it said, and what the person said when it went. The guide goes on from the
/// answers, which know how far the complaint has come; the letter is kept to be read.
///
/// # Errors
/// [`Lost::TooLong`] if the guide could not open the file again.
pub fn save_after_sending(
    answers: &Answers,
    went: &Went,
    how: &str,
    setting: Setting,
) -> Result<String, Lost> {
    Kept { answers, letter: None, changed: None, went: Some((went, how)), label: None }.page(setting)
}

impl Kept<'_> {
    /// Writes the page.
    ///
    /// # Errors
    /// [`Lost::TooLong`] if the guide could not open the file again.
    pub fn page(&self, setting: Setting) -> Result<String, Lost> {
        let words = |phrase: Phrase| phrase.raw(setting.voice);
        let mut section = String::new();
        if let Some((went, how)) = self.went {
            html::element(&mut section, "h2", words(say::SENT_HEADING));
            html::element(&mut section, "p", how);
            html::paragraphs(&mut section, &went.text);
        } else if self.letter.is_some() || self.changed.is_some() {
            html::element(&mut section, "h2", words(say::LETTER_HEADING));
            html::element(&mut section, "p", words(say::NOT_SENT));
            match (self.changed, self.letter) {
                (Some(changed), _) => html::paragraphs(&mut section, changed),
                (None, Some(letter)) => html::write_letter(&mut section, letter, 3),
                (None, None) => {}
            }
        }
        let saved = Saved {
            answers: self.answers.clone(),
            letter: self.changed.filter(|_| self.went.is_none()).map(str::to_owned),
            went: self.went.map(|(went, _)| went.clone()),
            council: Some(setting.council.id.clone()),
            voice: Some(setting.voice.key().to_owned()),
            saved_on: Some(setting.today),
            label: self.label.map(str::to_owned),
        };
        file(&saved, &section, setting)
    }
}

fn file(saved: &Saved, section: &str, setting: Setting) -> Result<String, Lost> {
    let (answers, voice) = (&saved.answers, setting.voice);
    let words = |phrase: Phrase| phrase.raw(voice);
    let mut body = String::new();
    html::element(&mut body, "h1", words(say::TITLE));
    let saved_on = say::SAVED_ON.say(voice, &[("date", &dates::day(setting.today, voice))]);
    html::element(&mut body, "p", &saved_on);
    html::element(&mut body, "p", words(say::PRIVATE));
    html::element(&mut body, "h2", words(say::ANSWERS_HEADING));
    for (ask, said) in answers.iter() {
        html::element(&mut body, "h3", &asked_in_words(ask, answers, setting));
        html::list(&mut body, &answer_in_words(ask, said, Reader::of(answers), setting));
    }
    if !section.is_empty() {
        body.push_str("<div class=\"part\">\n");
        body.push_str(section);
        body.push_str("</div>\n");
    }
    body.push_str(&save::write(saved));
    let page = html::page(words(say::TITLE), LANGUAGE, STYLE, &body);
    if page.len() > LONGEST { Err(Lost::TooLong) } else { Ok(page) }
}

/// What a person is told about a file they opened: a sentence or two for each thing that could not be read, with what
/// they had typed there; nothing if the file is whole and fits this guide.
pub fn said_of(opened: &Opened, setting: Setting) -> Vec<String> {
    let (told, rest) = opened.lost.split_at(opened.lost.len().min(MOST_TOLD));
    let mut said: Vec<_> = told.iter().map(|lost| in_words(lost, &opened.saved.answers, setting)).collect();
    if !rest.is_empty() {
        let mut more = say::LOST_MORE.say(setting.voice, &[("n", &rest.len().to_string())]);
        let texts: Vec<_> = rest.iter().flat_map(Lost::typed).map(String::as_str).collect();
        if !texts.is_empty() {
            more.push(' ');
            more.push_str(&say::LOST_WROTE.say(setting.voice, &[("text", &texts.join("; "))]));
        }
        said.push(more);
    }
    if opened.saved.council.as_ref().is_some_and(|council| *council != setting.council.id) {
        said.push(say::OTHER_COUNCIL.raw(setting.voice).to_owned());
    }
    let order = out_of_order(&opened.saved.answers, setting.today);
    said.extend(order.map(|(_, wrong)| order::out_of_order(wrong, setting.voice)));
    said
}

/// How many things that could not be read are told one by one. Every line of a file may be damaged; then the rest is
/// told at once, with everything that was typed there.
const MOST_TOLD: usize = 20;

fn in_words(lost: &Lost, answers: &Answers, setting: Setting) -> String {
    let voice = setting.voice;
    let wrote = |sentence: String, texts: &[String]| {
        let texts = texts.iter().map(|text| say::LOST_WROTE.say(voice, &[("text", text)]));
        std::iter::once(sentence).chain(texts).collect::<Vec<_>>().join(" ")
    };
    let about =
        |phrase: Phrase, ask| phrase.say(voice, &[("question", &asked_in_words(ask, answers, setting))]);
    match lost {
        Lost::TooLong => say::LOST_TOO_LONG.raw(voice).to_owned(),
        Lost::NotSaved => say::LOST_NOT_SAVED.raw(voice).to_owned(),
        Lost::Damaged => say::LOST_DAMAGED.raw(voice).to_owned(),
        Lost::Newer => say::LOST_NEWER.raw(voice).to_owned(),
        Lost::Missing(n) => say::LOST_MISSING.say(voice, &[("n", &n.to_string())]),
        Lost::Changed => say::LOST_CHANGED.raw(voice).to_owned(),
        Lost::Unknown(texts) => wrote(say::LOST_UNKNOWN.raw(voice).to_owned(), texts),
        Lost::Answer(ask, texts) => wrote(about(say::LOST_ANSWER, *ask), texts),
        Lost::Part(ask, texts) => wrote(about(say::LOST_PART, *ask), texts),
    }
}
