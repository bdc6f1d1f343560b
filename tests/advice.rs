//! What a good complaints manager would add: said to somebody, never against what else is said, and short.

use std::collections::BTreeMap;

use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::rules::advice::Advice;
use complaint_guide::rules::advised::advised;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::{Question as Q, Whose};
use complaint_guide::rules::route::Complaint;
use complaint_guide::words::Voice;

use crate::golden::{council, holidays, none, today};
use crate::rules::decided;
use crate::situations::every_situation_played;

/// The most letters that the page may hold in any voice: with its headings, about three screens of a phone.
const MOST: usize = 2_600;

fn summary_of(complaint: &Complaint, voice: Voice) -> Summary {
    let council = council("statutory");
    summary(complaint, Setting { council: &council, today: today(), holidays: holidays(), voice })
}

/// Which pages hold more than they may.
fn too_long(pages: &[(String, Vec<String>)], most: usize) -> Vec<String> {
    let length = |said: &[String]| said.iter().map(|says| says.chars().count()).sum::<usize>();
    let long = pages.iter().filter(|(_, said)| length(said) > most);
    long.map(|(name, said)| format!("{name}: {} letters in {} lines", length(said), said.len())).collect()
}

#[test]
fn nobody_has_more_advice_to_read_than_three_screens_of_a_phone() {
    for voice in Voice::ALL {
        let page = |(id, complaint): (String, Complaint)| {
            let said = summary_of(&complaint, voice).advice.into_iter().map(|(_, says)| says).collect();
            (format!("{id} ({})", voice.key()), said)
        };
        let pages: Vec<(String, Vec<String>)> = every_situation_played().into_iter().map(page).collect();
        none(&too_long(&pages, MOST));
        assert!(!too_long(&pages, 900).is_empty(), "a page that is too long is found");
    }
}

#[test]
fn what_can_wait_is_kept_behind_a_line_and_nothing_is_said_twice() {
    let mut with_more = 0;
    for (id, complaint) in every_situation_played() {
        let summary = summary_of(&complaint, Voice::Adult);
        let [first, more] = [&summary.advice, &summary.more_advice]
            .map(|said| said.iter().map(|(advice, _)| *advice).collect::<Vec<_>>());
        assert!(more.iter().all(|advice| advice.can_wait() && !first.contains(advice)), "{id}: {more:?}");
        // However much room a page has, the same is said: now or behind the line.
        let [roomy, narrow] = [|_: &[Advice]| true, |said: &[Advice]| said.is_empty()].map(|fits| {
            let said = advised(&complaint, fits);
            let mut all = [said.first, said.more].concat();
            all.sort_unstable();
            all
        });
        let mut all = [first, more.clone()].concat();
        all.sort_unstable();
        assert!(all == roomy && all == narrow, "{id}");
        with_more += usize::from(!more.is_empty());
    }
    assert!(with_more > 50, "{with_more}");
}

/// How many situations are told each.
fn told_to(all: &[(String, Complaint)]) -> BTreeMap<Advice, usize> {
    let mut told = BTreeMap::new();
    for (_, complaint) in all {
        let summary = summary_of(complaint, Voice::Adult);
        for (advice, _) in summary.advice.into_iter().chain(summary.more_advice) {
            *told.entry(advice).or_default() += 1;
        }
    }
    told
}

#[test]
fn each_advice_is_said_to_somebody_and_none_to_nearly_everybody() {
    let mut all = every_situation_played();
    // Nobody there complains about the health of a child in care alone.
    let (child, in_care) = ((Q::Who, &["child"][..]), (Q::Situation, &["in-care"][..]));
    let health = [child, in_care, (Q::Topics, &["services"]), (Q::Parts, &["health-and-care"])];
    all.push((String::from("health"), decided(&health)));
    let told = told_to(&all);
    let silent: Vec<_> =
        Advice::ALL.iter().filter(|advice| !told.contains_key(advice)).map(|advice| advice.key()).collect();
    assert_eq!(silent, [""; 0], "said to nobody");
    let loud: Vec<_> = told
        .iter()
        .filter(|(_, count)| **count * 10 > all.len() * 9)
        .map(|(advice, _)| advice.key())
        .collect();
    assert_eq!(loud, [""; 0], "said to nearly everybody");
}

#[test]
fn whoever_is_placed_outside_england_is_not_told_what_homes_in_england_have_to_do() {
    let is_of_england = |advice: &Advice| matches!(advice, Advice::Supported | Advice::HomeRules);
    let (mut away, mut here) = (0, 0);
    for (id, complaint) in every_situation_played() {
        let summary = summary_of(&complaint, Voice::Adult);
        let is_told =
            summary.advice.iter().chain(&summary.more_advice).any(|(advice, _)| is_of_england(advice));
        if complaint.answers.whose() == Ok(Whose::PlacedAway) {
            away += 1;
            assert!(!is_told, "{id}");
        } else if is_told {
            here += 1;
        }
    }
    assert!(away > 0 && here > 0, "{away} away, {here} in England");
}
