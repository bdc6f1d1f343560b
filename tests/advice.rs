//! What a good complaints manager would add: said to somebody, never against what else is said, and short.

use std::collections::{BTreeMap, BTreeSet};

use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::rules::advice::{Advice, Use};
use complaint_guide::rules::advised::advised;
use complaint_guide::rules::answers::Said;
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::doors::Door;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::{Question as Q, StandsAt, Whose};
use complaint_guide::rules::route::Complaint;
use complaint_guide::rules::screening::Outcome;
use complaint_guide::words::brought::brought;
use complaint_guide::words::{Reader, Voice};

use crate::golden::{council, holidays, none, today};
use crate::rules::decided;
use crate::situations::every_situation_played;

/// The most letters that the page may hold in any voice: with its headings, about three screens of a phone.
pub(crate) const MOST: usize = 1_750;

pub(crate) fn summary_of(complaint: &Complaint, voice: Voice) -> Summary {
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
fn what_has_no_room_is_kept_behind_a_line_but_nothing_for_today_and_nothing_is_said_twice() {
    let (mut with_more, mut with_today) = (0, 0);
    for (id, complaint) in every_situation_played() {
        let summary = summary_of(&complaint, Voice::Adult);
        let [first, more] = [&summary.advice, &summary.more_advice]
            .map(|said| said.iter().map(|(advice, _)| *advice).collect::<Vec<_>>());
        let may_wait = |advice: &Advice| advice.to() != Use::Today || advice.can_wait();
        assert!(more.iter().all(|advice| may_wait(advice) && !first.contains(advice)), "{id}: {more:?}");
        // However much room a page has, the same is said: now or behind the line.
        let [roomy, narrow] = [|_: &[Advice]| true, |said: &[Advice]| said.is_empty()].map(|fits| {
            let said = advised(&complaint, &brought(&complaint.answers), fits);
            with_today += usize::from(!said.first.is_empty() && said.first.iter().all(|one| !may_wait(one)));
            let mut all = [said.first, said.more].concat();
            all.sort_unstable();
            all
        });
        let mut all = [first, more.clone()].concat();
        all.sort_unstable();
        assert!(all == roomy && all == narrow, "{id}");
        with_more += usize::from(!more.is_empty());
    }
    assert!(
        with_more > 50 && with_today > 20,
        "{with_more} have more, {with_today} keep what is for today alone"
    );
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

/// What is said only to a child or a care leaver of themselves: to anybody else it is about somebody else’s rights.
pub(crate) const OF_ONESELF: [&str; 16] = [
    "your carer",
    "your reviewing officer",
    "your social worker",
    "your parents",
    "let you stay",
    "let you see your parents",
    "keep you safe",
    "keeps you safe",
    "your family and school",
    "are you in year 10",
    "are you locked in",
    "are you 16 or 17",
    "put you in a flat",
    "what you need",
    "may hold you",
    "you did nothing wrong",
];

/// Of these, what a result says in its advice and its reasons.
pub(crate) fn of_oneself(summary: &Summary, phrases: &[&'static str]) -> Vec<&'static str> {
    let advice = summary.advice.iter().chain(&summary.more_advice).map(|(_, says)| says);
    let reasons = summary.points.iter().flat_map(|point| &point.reasons).map(|reason| &reason.why);
    let said: Vec<String> = advice.chain(reasons).map(|says| says.to_lowercase()).collect();
    let is_said = |phrase: &&&str| said.iter().any(|says| says.contains(**phrase));
    phrases.iter().filter(is_said).copied().collect()
}

#[test]
fn nobody_is_spoken_to_as_if_they_were_the_child_it_is_about() {
    let (mut wrong, mut to_a_child) = (Vec::new(), BTreeSet::new());
    for (id, complaint) in every_situation_played() {
        for voice in [Voice::YoungPerson, Voice::EasyRead] {
            let found = of_oneself(&summary_of(&complaint, voice), &OF_ONESELF);
            match Reader::of(&complaint.answers) {
                Reader::Themselves => to_a_child.extend(found),
                Reader::Another => {
                    wrong.extend(found.iter().map(|says| format!("{id} ({}): {says}", voice.key())))
                }
            }
        }
    }
    none(&wrong);
    // Each is said to some child, so that each would be found.
    let unsaid: Vec<_> = OF_ONESELF.iter().filter(|phrase| !to_a_child.contains(*phrase)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

/// What somebody is told to do today.
fn today_of(complaint: &Complaint) -> Vec<Advice> {
    let said = summary_of(complaint, Voice::Adult).advice.into_iter().map(|(advice, _)| advice);
    said.filter(|advice| advice.to() == Use::Today).collect()
}

#[test]
fn whoever_may_have_been_found_is_told_today_what_to_do_and_a_child_in_words_of_their_own() {
    let leaked = (Q::Topics, &["records"][..]);
    let shared = (Q::Parts, &["shared-information"][..]);
    let in_need = (Q::Situation, &["in-need"][..]);
    let child = decided(&[(Q::Who, &["child"]), in_need, leaked, shared]);
    let mother = decided(&[(Q::Who, &["parent"]), in_need, leaked, shared]);
    let other = decided(&[(Q::Who, &["child"]), in_need, (Q::Topics, &["worker"])]);
    assert!(today_of(&child).contains(&Advice::FoundChild) && !today_of(&child).contains(&Advice::Found));
    assert!(today_of(&mother).contains(&Advice::Found) && !today_of(&mother).contains(&Advice::FoundChild));
    assert!(!today_of(&other).contains(&Advice::FoundChild));
}

#[test]
fn whoever_has_a_review_with_a_last_day_is_told_today_to_look_at_the_letter() {
    let (mut with, mut without) = (0, 0);
    for (id, complaint) in every_situation_played() {
        let is_review = |door: &Door| matches!(door, Door::ReviewFoster | Door::ReviewAdopt);
        let has_review = complaint.route.points.iter().any(|point| {
            matches!(&point.outcome, Outcome::Elsewhere(door) if is_review(door))
                || point.also.as_ref().is_some_and(is_review)
        });
        assert_eq!(today_of(&complaint).contains(&Advice::ApprovalDays), has_review, "{id}");
        *(if has_review { &mut with } else { &mut without }) += 1;
    }
    assert!(with > 5 && without > 100, "{with} with a review, {without} without");
}

#[test]
fn a_parent_who_agreed_to_care_is_told_today_what_ends_that_unless_a_court_has_it() {
    let going_home = |proceedings: &'static [&'static str]| {
        decided(&[
            (Q::Who, &["parent"]),
            (Q::Situation, &["in-care"]),
            (Q::Topics, &["plan"]),
            (Q::Parts, &["going-home"]),
            (Q::Proceedings, proceedings),
            (Q::SameMatter, &["some"]),
        ])
    };
    let agreed = going_home(&["none"]);
    assert!(today_of(&agreed).contains(&Advice::EndAgreement));
    assert!(!today_of(&going_home(&["court"])).contains(&Advice::EndAgreement));
    for (voice, step) in [
        (Voice::Adult, "no longer agree"),
        (Voice::YoungPerson, "no longer agree"),
        (Voice::EasyRead, "I no longer agree"),
    ] {
        let summary = summary_of(&agreed, voice);
        let says = summary.advice.iter().find(|(advice, _)| *advice == Advice::EndAgreement);
        assert!(
            says.is_some_and(|(_, says)| says.contains(step) && says.contains("free")),
            "{}",
            voice.key()
        );
    }
}

#[test]
fn nobody_who_waits_for_the_panel_is_sent_on_to_a_next_stage() {
    let (mut waiting, mut answered) = (0, 0);
    for (id, complaint) in every_situation_played() {
        let stands_at = complaint.answers.stands_at();
        let summary = summary_of(&complaint, Voice::Adult);
        let said: Vec<_> = summary.advice.iter().chain(&summary.more_advice).collect();
        let goes_on = said.iter().any(|(_, says)| says.contains("reason for the next stage"));
        match stands_at {
            Ok(StandsAt::Waiting3) => {
                assert!(!goes_on, "{id}");
                waiting += 1;
            }
            Ok(StandsAt::Answered1) => answered += usize::from(goes_on),
            _ => {}
        }
    }
    assert!(waiting > 3 && answered > 3, "{waiting} wait for a panel, {answered} have an answer");
}

#[test]
fn a_parent_who_asks_for_an_advocate_is_told_what_a_parent_can_have() {
    let said = [
        (Q::Who, &["parent"][..]),
        (Q::Situation, &["in-need"]),
        (Q::Topics, &["support"]),
        (Q::Parts, &["support"]),
    ];
    let mut complaint = decided(&said);
    let is_told = |complaint: &Complaint| {
        let summary = summary_of(complaint, Voice::Adult);
        summary
            .advice
            .iter()
            .chain(&summary.more_advice)
            .any(|(advice, _)| *advice == Advice::ParentsAdvocate)
    };
    assert!(!is_told(&complaint));
    let advocate = Said::Words { ticked: vec!["advocate"], fields: vec![String::new()] };
    complaint.answers.set(Q::HelpNeeded.into(), advocate).expect("it fits");
    assert!(is_told(&complaint));
}

#[test]
fn a_foster_carers_own_fee_is_for_the_council_to_place_and_money_for_the_child_is_not() {
    let carer = |parts: &'static [&'static str]| {
        decided(&[
            (Q::Who, &["foster-carer"][..]),
            (Q::CarerKind, &["council"]),
            (Q::Topics, &["carers"]),
            (Q::Parts, parts),
        ])
    };
    let outcome = |complaint: &Complaint, concern| {
        let point = complaint.route.points.iter().find(|point| point.concern == concern);
        point.map(|point| point.outcome.clone())
    };
    let both = carer(&["carers-help", "carers-terms"]);
    assert_eq!(outcome(&both, Concern::FosterSupport), Some(Outcome::Statutory));
    let fee = outcome(&both, Concern::CarersTerms);
    assert!(matches!(fee, Some(Outcome::CouncilDecides(_))), "{fee:?}");
    // What is said about a carer is asked for where something is.
    let told = |complaint: &Complaint| {
        let summary = summary_of(complaint, Voice::Adult);
        summary.advice.into_iter().chain(summary.more_advice).map(|(advice, _)| advice).collect::<Vec<_>>()
    };
    let [money, enquiry] = [told(&both), told(&carer(&["foster-concern"]))];
    assert!(money.contains(&Advice::AskCarersMoney) && !money.contains(&Advice::AskFostering));
    assert!(!enquiry.contains(&Advice::AskCarersMoney) && enquiry.contains(&Advice::AskFostering));
}

/// What somebody is told, now or behind the line.
fn told_of(said: &[(Q, &'static [&'static str])]) -> Vec<Advice> {
    let summary = summary_of(&decided(said), Voice::Adult);
    summary.advice.into_iter().chain(summary.more_advice).map(|(advice, _)| advice).collect()
}

#[test]
fn a_reason_that_is_none_is_answered_to_whoever_may_have_been_given_it_and_to_nobody_else() {
    let parent = (Q::Who, &["parent"][..]);
    let child = (Q::Who, &["child"][..]);
    let [in_care, in_need, asked, none] =
        [&["in-care"][..], &["in-need"], &["asked"], &["none"]].map(|key| (Q::Situation, key));
    let answered = (Q::StandsAt, &["answered-1"][..]);
    let assessment = [(Q::Topics, &["plan"][..]), (Q::Parts, &["assessment"][..])];
    let contact = (Q::Topics, &["contact"][..]);
    let enquiry = [(Q::Topics, &["protection"][..]), (Q::Parts, &["protection-work"][..])];
    for (said, reason, is_told) in [
        (vec![child, asked, assessment[0], assessment[1]], Advice::Coping, true),
        (vec![parent, in_need, assessment[0], assessment[1]], Advice::Coping, true),
        (vec![child, in_care, assessment[0], assessment[1]], Advice::Coping, false),
        (vec![parent, in_need, assessment[0], assessment[1], answered], Advice::Coping, false),
        (vec![parent, in_care, contact, answered], Advice::NothingToAdd, true),
        (vec![parent, in_care, contact], Advice::NothingToAdd, false),
        (vec![child, in_care, contact], Advice::NoStaff, true),
        (vec![parent, in_need, contact], Advice::NoStaff, false),
        (vec![parent, none, enquiry[0], enquiry[1]], Advice::EnquiryClosed, true),
        (
            vec![(Q::Who, &["parent"]), (Q::Situation, &["protection"]), enquiry[0], enquiry[1]],
            Advice::EnquiryClosed,
            false,
        ),
    ] {
        assert_eq!(told_of(&said).contains(&reason), is_told, "{said:?}: {}", reason.key());
    }
}

#[test]
fn nobody_is_told_of_more_than_three_reasons() {
    const REASONS: [Advice; 7] = [
        Advice::NoSignature,
        Advice::NothingToAdd,
        Advice::ContractEnds,
        Advice::Coping,
        Advice::CannotTell,
        Advice::EnquiryClosed,
        Advice::OnlyAnEmail,
    ];
    let mut most = 0;
    for (id, complaint) in every_situation_played() {
        let summary = summary_of(&complaint, Voice::Adult);
        let said = summary.advice.iter().chain(&summary.more_advice);
        let count = said.filter(|(advice, _)| REASONS.contains(advice)).count();
        assert!(count <= 3, "{id}: {count}");
        most = most.max(count);
    }
    assert!(most >= 2, "{most}");
}

#[test]
fn a_family_that_has_no_worker_is_told_neither_to_go_on_with_a_plan_nor_to_find_whoever_covers() {
    let worker = [(Q::Topics, &["worker"][..]), (Q::Parts, &["worker"][..])];
    let with = |situation: &'static [&'static str]| {
        told_of(&[(Q::Who, &["parent"]), (Q::Situation, situation), worker[0], worker[1]])
    };
    for advice in [Advice::KeepOn, Advice::WhoCovers] {
        assert!(with(&["in-need"]).contains(&advice), "{}", advice.key());
        assert!(!with(&["none"]).contains(&advice), "{}", advice.key());
    }
}

#[test]
fn a_clock_that_a_complaint_does_not_stop_is_named_today_and_only_where_it_may_run() {
    let plan = |case: &'static [&'static str]| {
        decided(&[
            (Q::Who, &["parent"][..]),
            (Q::Situation, &["in-need"]),
            (Q::Topics, &["education", "disability"]),
            (Q::Parts, &["education-plan", "disability"]),
            (Q::Proceedings, case),
            (Q::SameMatter, &["some"]),
        ])
    };
    let carer = |coming: &'static [&'static str]| {
        decided(&[
            (Q::Who, &["foster-carer"][..]),
            (Q::CarerKind, &["council"]),
            (Q::Topics, &["carers"]),
            (Q::Parts, &["foster-concern"]),
            (Q::Coming, coming),
        ])
    };
    let mother = |coming: &'static [&'static str]| {
        decided(&[
            (Q::Who, &["parent"][..]),
            (Q::Situation, &["in-care"]),
            (Q::Topics, &["plan"]),
            (Q::Parts, &["going-home"]),
            (Q::Coming, coming),
        ])
    };
    for (clock, runs, is_over) in [
        (Advice::AppealThisWeek, plan(&["none"]), plan(&["tribunal"])),
        (Advice::BeforePanel, carer(&["other"]), carer(&["no"])),
        (Advice::LawyersMeeting, mother(&["other"]), mother(&["no"])),
    ] {
        assert!(today_of(&runs).contains(&clock), "{}", clock.key());
        assert!(!today_of(&is_over).contains(&clock), "{}", clock.key());
    }
}
