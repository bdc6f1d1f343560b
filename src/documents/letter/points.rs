//! The points, numbered, in the person's own words.

use super::{Block, Page, listed};
use crate::documents::said::point_name;
use crate::rules::answers::Said;
use crate::rules::concerns::Concern;
use crate::rules::elsewhere::is_request;
use crate::rules::named::Named;
use crate::rules::questions::{
    Ask, HelpingWhom, Question, StillWrong, StillWrongField, WhatHappenedField, When,
};
use crate::rules::screening::{Point, is_over_a_year_ago};
use crate::rules::standing::is_own;
use crate::words::table::{elsewhere, letter as say};
use crate::words::{Phrase, dates};

impl Page<'_> {
    /// Each point with its number, its name and what was said about it.
    pub(in crate::documents) fn points<'b>(
        &mut self,
        points: impl Iterator<Item = &'b Point>,
        heading: Phrase,
    ) {
        let effect = match self.route().standing.helping {
            _ if is_own(self.answers()) => say::FIELD_EFFECT,
            Some(HelpingWhom::CareLeaver) => say::FIELD_EFFECT_PERSON,
            _ => say::FIELD_EFFECT_CHILD,
        };
        use WhatHappenedField as Told;
        let label = |field, concern| match field {
            // If something is asked for, nothing need have happened.
            Told::What if is_request(concern) => elsewhere::FIELD_WHAT,
            Told::What => say::FIELD_WHAT,
            Told::When => say::FIELD_WHEN,
            Told::Who => say::FIELD_WHO,
            Told::Effect => effect,
        };
        let point = |(n, point): (usize, &Point)| {
            let mut said = self.still_wrong(point.concern);
            said.extend(Told::ALL.iter().filter_map(|field| {
                let text = self.answers().text_about(point.concern, *field)?;
                Some((self.raw(label(*field, point.concern)), text.to_owned()))
            }));
            let name = point_name(point.concern, self.answers());
            Block::Point { number: n + 1, name: self.raw(name), said }
        };
        let points: Vec<_> = points.enumerate().map(point).collect();
        self.blocks.push(Block::Heading(self.raw(heading)));
        self.blocks.extend(points);
    }

    /// The points that are still open after an answer, or all if there has been none; and what is settled.
    pub(in crate::documents) fn open_points<'b>(
        &mut self,
        points: impl Iterator<Item = &'b Point>,
        heading: Phrase,
    ) {
        let points: Vec<_> = points.collect();
        // A person who accepts an answer and still says what is wrong with it has not finished with it.
        let is_settled = |point: &&&Point| {
            self.finds(point.concern) == [StillWrong::Settled.key()]
                && self.still_wrong(point.concern).is_empty()
        };
        let settled: Vec<_> = points.iter().filter(is_settled).collect();
        let is_any_open = settled.len() < points.len();
        let open: Vec<_> =
            points.iter().copied().filter(|point| !is_any_open || !is_settled(&point)).collect();
        let is_answered = open.iter().any(|point| !self.still_wrong(point.concern).is_empty());
        let heading = if is_answered { say::STILL_WRONG_HEADING } else { heading };
        let names: Vec<_> = settled
            .iter()
            .map(|point| point_name(point.concern, self.answers()).raw(self.setting.voice))
            .collect();
        self.points(open.into_iter(), heading);
        if is_any_open && !names.is_empty() {
            let names = listed(&names, self.setting.voice);
            self.text(self.fill(say::SETTLED, &[("concern", &names)]));
        }
    }

    /// What was ticked as wrong with the answer to a point.
    fn finds(&self, concern: Concern) -> &[&'static str] {
        match self.answers().get(Ask { question: Question::StillWrong, point: Some(concern) }) {
            Some(Said::Words { ticked, .. }) => ticked,
            _ => &[],
        }
    }

    /// What is still wrong with the answer to a point: the part that is open, why, and what was promised and not done.
    fn still_wrong(&self, concern: Concern) -> Vec<(String, String)> {
        let finds = self.finds(concern).iter().filter_map(|key| StillWrong::from_key(key));
        let mut why: Vec<String> = finds.filter_map(grounds).map(|phrase| self.raw(phrase)).collect();
        let field = |field: StillWrongField| self.answers().text_about(concern, field).map(str::to_owned);
        why.extend(field(StillWrongField::Why));
        let why = Some(why.join(" ")).filter(|why| !why.is_empty());
        let said = [
            (say::OPEN_PART, field(StillWrongField::Which)),
            (say::OPEN_WHY, why),
            (say::PROMISED, field(StillWrongField::Promised)),
            (say::PROMISED_BY, field(StillWrongField::ByWhen)),
        ];
        said.into_iter().filter_map(|(label, text)| Some((self.raw(label), text?))).collect()
    }

    /// Whether it is still happening, or when it happened. If there are several points, each keeps its own day.
    pub(in crate::documents) fn when(&mut self) {
        let answers = self.answers();
        let has_its_day =
            |point: &&Point| answers.text_about(point.concern, WhatHappenedField::When).is_some();
        let points: Vec<_> = self.route().ours().collect();
        let are_told = points.len() > 1 && points.iter().any(has_its_day);
        match (answers.when(), answers.happened_on()) {
            (Ok(When::Still), _) => {
                self.text(self.raw(if are_told { say::STILL_SEVERAL } else { say::STILL }))
            }
            (Ok(when), Ok(Some(date))) => {
                let is_newer = is_over_a_year_ago(date, self.setting.today) == Some(false);
                let date = dates::part(date, self.setting.voice);
                if when == When::Both && is_newer {
                    self.text(self.raw(say::BOTH_OLD_AND_NEW));
                }
                let phrase = match when {
                    // A day within the year is not the older part's.
                    When::Both if !is_newer => say::HAPPENED_BOTH,
                    _ if are_told => say::HAPPENED_LAST,
                    _ => say::HAPPENED,
                };
                self.text(self.fill(phrase, &[("date", &date)]));
            }
            (Ok(When::Both), _) => self.text(self.raw(say::BOTH_OLD_AND_NEW)),
            _ => {}
        }
        if let Ok(Some(date)) = answers.found_out_on() {
            let date = dates::part(date, self.setting.voice);
            self.text(self.fill(say::FOUND_OUT, &[("date", &date)]));
        }
    }
}

/// What the letter says is wrong with an answer; nothing about a point that is settled.
fn grounds(wrong: StillWrong) -> Option<Phrase> {
    Some(match wrong {
        StillWrong::Settled => return None,
        StillWrong::NotAnswered => say::NOT_ANSWERED,
        StillWrong::Facts => say::FACTS,
        StillWrong::NoReasons => say::NO_REASONS,
        StillWrong::NotPutRight => say::NOT_PUT_RIGHT,
        StillWrong::Procedure => say::PROCEDURE,
        StillWrong::LeftThePanel => say::LEFT_THE_PANEL,
    })
}
