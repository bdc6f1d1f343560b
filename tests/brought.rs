//! What people write in their own words: it brings the advice that it asks for, and decides nothing.

use std::collections::BTreeSet;

use complaint_guide::rules::advice::Advice;
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::Question as Q;
use complaint_guide::rules::route::{Complaint, replay};
use complaint_guide::words::brought::brought;
use complaint_guide::words::table::ADVICE_PHRASES;
use complaint_guide::words::{Reader, Voice};

use crate::advice::{MOST, OF_ONESELF, of_oneself, summary_of};
use crate::golden::none;
use crate::rules::decided;
use crate::situations::{every_situation_played, today};

/// The answers with this as all that is said of what happened.
fn telling(answers: &Answers, text: &str) -> Answers {
    let mut telling = answers.clone();
    for (ask, said) in answers.iter() {
        if ask.question == Q::WhatHappened
            && let Said::Words { ticked, fields } = said
        {
            let fields = fields.iter().enumerate();
            let fields =
                fields.map(|(at, _)| if at == 0 { text.to_owned() } else { String::new() }).collect();
            telling.set(ask, Said::Words { ticked: ticked.clone(), fields }).expect("it is an answer");
        }
    }
    telling
}

/// The complaint as it would be with these words.
fn told(complaint: &Complaint, text: &str) -> Complaint {
    replay(&telling(&complaint.answers, text), today()).decided.expect("own words leave nothing open")
}

/// All that is said to somebody beside where it goes.
fn said(complaint: &Complaint) -> BTreeSet<Advice> {
    let summary = summary_of(complaint, Voice::Adult);
    summary.advice.into_iter().chain(summary.more_advice).map(|(advice, _)| advice).collect()
}

/// A phrase as somebody may write it: the last of the words that it may have, and nothing between.
fn as_written(phrase: &str) -> String {
    let word = |word: &str| word.rsplit('|').next().map(|one| one.trim_end_matches('*').to_owned());
    let words = phrase.split(' ').filter(|word| !word.starts_with('~'));
    words.filter_map(word).collect::<Vec<_>>().join(" ")
}

fn phrases() -> impl Iterator<Item = (Advice, &'static str)> {
    let of = |(advice, phrases): &'static (u16, &'static str)| {
        phrases.lines().map(|phrase| (Advice::ALL[usize::from(*advice)], phrase))
    };
    ADVICE_PHRASES.iter().flat_map(of)
}

fn child_in_care() -> Complaint {
    decided(&[(Q::Who, &["child"]), (Q::Situation, &["in-care"]), (Q::Topics, &["plan"])])
}

#[test]
fn every_phrase_brings_its_advice_however_it_is_written() {
    let child = child_in_care();
    let missed: Vec<_> = phrases()
        .filter(|(advice, phrase)| {
            let text = format!("Well: “{}”!", as_written(phrase).to_uppercase());
            !brought(&telling(&child.answers, &text)).contains(advice)
        })
        .map(|(advice, phrase)| format!("{}: {phrase}", advice.key()))
        .collect();
    none(&missed);
    assert!(phrases().count() > 300, "the list is there");
    let idle = "It was on a Tuesday. We went there, and then I came home and thought about it.";
    assert_eq!(brought(&telling(&child.answers, idle)), []);
}

#[test]
fn a_child_who_writes_of_a_sister_and_of_exams_reads_about_both_whatever_was_ticked() {
    let child = child_in_care();
    let told = told(&child, "Nobody asked me. I want to see my sister. There’s no driver, they say.");
    let newly: Vec<_> = said(&told).difference(&said(&child)).copied().collect();
    assert!(newly.contains(&Advice::SiblingsApart) && newly.contains(&Advice::NoStaff), "{newly:?}");
}

#[test]
fn what_most_phrases_ask_for_comes_first() {
    let child = child_in_care();
    let text = "They locked my door. I am locked in, and not allowed out. It is the policy.";
    let brought = brought(&telling(&child.answers, text));
    let place = |advice| brought.iter().position(|one| *one == advice);
    assert!(place(Advice::LockedIn) < place(Advice::PolicyEffect), "{brought:?}");
    assert!(place(Advice::PolicyEffect).is_some());
}

#[test]
fn own_words_add_to_what_is_said_and_take_nothing_away_and_decide_nothing() {
    let mut with_more = 0;
    for (id, complaint) in every_situation_played() {
        let silent = told(&complaint, "");
        assert_eq!(silent.route, complaint.route, "{id}: what is decided");
        let (without, with) = (said(&silent), said(&complaint));
        // Two that say the same give way to each other.
        let gone: Vec<_> =
            without.difference(&with).filter(|advice| !matches!(advice, Advice::YourWay)).collect();
        assert!(gone.is_empty(), "{id}: {gone:?}");
        let more = with.len().saturating_sub(without.len());
        assert!(more <= 5, "{id}: {more} more");
        with_more += usize::from(more > 0);
    }
    assert!(with_more > 100, "{with_more} have more");
}

#[test]
fn whatever_somebody_writes_the_page_stays_short_and_speaks_to_nobody_as_if_they_were_another() {
    let all: Vec<_> = phrases().collect();
    let (mut wrong, mut newly) = (Vec::new(), BTreeSet::new());
    for (at, (id, complaint)) in every_situation_played().into_iter().enumerate() {
        // Each writes a few of all the phrases, and each phrase is written by some.
        let some = (0..12).map(|nth| as_written(all[(at * 13 + nth * 41) % all.len()].1));
        let told = told(&complaint, &some.collect::<Vec<_>>().join(". "));
        newly.extend(said(&told).difference(&said(&complaint)).copied());
        for voice in Voice::ALL {
            let summary = summary_of(&told, voice);
            let length: usize = summary.advice.iter().map(|(_, says)| says.chars().count()).sum();
            if length > MOST {
                wrong.push(format!("{id} ({}): {length} letters", voice.key()));
            }
            if Reader::of(&told.answers) == Reader::Another && voice != Voice::Adult {
                let found = of_oneself(&summary, &OF_ONESELF);
                wrong.extend(found.iter().map(|says| format!("{id} ({}): {says}", voice.key())));
            }
        }
    }
    none(&wrong);
    assert!(newly.len() > 60, "{} are brought by words alone to somebody", newly.len());
}
