//! The points, numbered, in the person's own words.

use super::{Block, Page};
use crate::documents::said::point_name;
use crate::rules::questions::{Ask, HelpingWhom, Question, When};
use crate::rules::screening::Point;
use crate::rules::standing::is_own;
use crate::words::table::letter as say;
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
        let labels = [say::FIELD_WHAT, say::FIELD_WHEN, say::FIELD_WHO, effect];
        let point = |(n, point): (usize, &Point)| {
            let ask = Ask { question: Question::WhatHappened, point: Some(point.concern) };
            let texts = self.answers().words(ask).unwrap_or_default();
            let said = labels.iter().zip(texts).filter(|(_, text)| !text.trim().is_empty());
            let said = said.map(|(label, text)| (self.raw(*label), text.trim().to_owned())).collect();
            let name = point_name(point.concern, self.answers());
            Block::Point { number: n + 1, name: self.raw(name), said }
        };
        let points: Vec<_> = points.enumerate().map(point).collect();
        self.blocks.push(Block::Heading(self.raw(heading)));
        self.blocks.extend(points);
    }

    /// Whether it goes on, or when it was.
    pub(in crate::documents) fn when(&mut self) {
        let answers = self.answers();
        match (answers.when(), answers.happened_on()) {
            (Ok(When::Still), _) => self.text(self.raw(say::STILL)),
            (Ok(when), Ok(Some(date))) => {
                let date = dates::part(date, self.setting.voice);
                let phrase = if when == When::Both { say::HAPPENED_BOTH } else { say::HAPPENED };
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
