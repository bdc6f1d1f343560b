//! Stories of people who use the guide for all of England: they say where they are in their own words, and come away with
//! a letter to whoever answers.

use std::fs;
use std::rc::Rc;

use chrono::NaiveDate;
use complaint_guide::documents::setting::Setting;
use complaint_guide::documents::summary::{Summary, summary};
use complaint_guide::documents::text::text;
use complaint_guide::files;
use complaint_guide::guide::conversation::{Guide, Msg, Place};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::directory::{Directory, Why};
use complaint_guide::rules::route::replay;
use complaint_guide::words::Voice;

use crate::golden::{holidays, place};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn directory() -> Rc<Directory> {
    let text = fs::read_to_string(place("static/directory.json")).unwrap();
    Rc::new(files::directory::read(&text).unwrap())
}

/// The guide as the page for all of England begins it on a day.
fn guide(today: &str) -> Guide {
    Guide::new(Council::of_law(), holidays().clone(), day(today))
        .among_councils(vec![Council::of_law()])
        .with_directory(Some(directory()))
}

/// The guide after somebody has typed this, picked the first hit and gone on with it.
fn chosen(typed: &str, today: &str) -> Guide {
    let mut guide = guide(today);
    for msg in [Msg::Seek(typed.into()), Msg::Pick(0), Msg::Picked] {
        guide.update(msg).unwrap();
    }
    assert_eq!(guide.place(), Place::Start, "{typed}");
    guide
}

/// What a story's answers come to at this council on this day.
fn result(story: &str, council: &Council, today: &str) -> Summary {
    let answers = fs::read_to_string(place(&format!("tests/people/{story}/answers.json"))).unwrap();
    let answers = files::answers::read(&answers).unwrap();
    let complaint = replay(&answers, day(today)).decided.ok().unwrap();
    let setting = Setting { council, today: day(today), holidays: holidays(), voice: Voice::Adult };
    summary(&complaint, setting)
}

#[test]
fn a_family_in_a_district_writes_to_its_county() {
    let guide = chosen("Amber Vally", "2026-11-28");
    let council = guide.council();
    assert_eq!(council.name.as_deref(), Some("Derbyshire County Council"));
    assert_eq!(council.website.as_deref(), Some("http://www.derbyshire.gov.uk/"));
    let letter = result("dan-father-of-a-child-in-need-any-council", council, "2026-11-28").letter.unwrap();
    assert_eq!(letter.to, ["The complaints manager, children’s social care", "Derbyshire County Council"]);
    // Nothing is invented: no address, no telephone number, no times of its own.
    assert!(council.channels.is_empty() && council.emergency.is_empty() && council.promises.is_empty());
}

#[test]
fn a_child_of_one_council_in_anothers_home_writes_to_the_one_that_looks_after_them() {
    // The child lives in Kent, and a borough of London looks after them.
    let mut guide = guide("2026-11-28");
    guide.update(Msg::Seek("camden".into())).unwrap();
    guide.update(Msg::Pick(0)).unwrap();
    let (hit, known) = guide.picked().unwrap();
    assert_eq!((hit.why, known.unwrap().id.as_str()), (Why::Name, "camden"));
    guide.update(Msg::Picked).unwrap();
    let letter = result("amira-15-in-foster-care-any-council", guide.council(), "2026-11-28").letter.unwrap();
    assert_eq!(letter.to[1], "London Borough of Camden");
}

#[test]
fn in_surrey_each_date_after_the_last_day_says_who_answers_then() {
    let surrey = chosen("Surrey", "2027-03-01");
    let summary = result("dan-father-of-a-child-in-need-any-council", surrey.council(), "2027-03-01");
    let dates = summary.dates.unwrap();
    let then =
        "By then East Surrey Council or West Surrey Council answers in place of Surrey County Council.";
    let (mut before, mut after) = (0, 0);
    for line in &dates.steps {
        let Some((_, last)) = line.entry.due.range() else { continue };
        let is_after = last > day("2027-03-31");
        assert_eq!(line.what.contains(then), is_after, "{}: {last}", line.name);
        if is_after { after += 1 } else { before += 1 }
    }
    assert!(before > 0 && after > 0, "{before} before, {after} after");
    assert!(
        dates.rests_on.iter().any(|said| said.starts_with("Surrey County Council ends on 31 March 2027."))
    );
    let letter = text(&summary.letter.unwrap());
    assert!(
        letter.contains("Please tell me in writing, before that day, who will have my complaint"),
        "{letter}"
    );
}

#[test]
fn after_its_last_day_the_letter_goes_to_the_successor_of_that_district() {
    let guide = chosen("Surrey Heath", "2027-04-01");
    assert_eq!(guide.council().name.as_deref(), Some("West Surrey Council"));
    let letter =
        result("dan-father-of-a-child-in-need-any-council", guide.council(), "2027-04-01").letter.unwrap();
    assert_eq!(letter.to[1], "West Surrey Council");
    assert!(text(&letter).contains("Surrey County Council ended on 31 March 2027."), "{}", text(&letter));
    // Whoever names the county then chooses between both.
    let mut guide = self::guide("2027-04-01");
    guide.update(Msg::Seek("Surrey".into())).unwrap();
    assert_eq!(guide.hits().len(), 2);
}

#[test]
fn a_trust_has_the_letter_and_the_council_is_named_as_responsible() {
    let guide = chosen("Birmingham Children's Trust", "2026-11-28");
    let letter = result("amira-15-in-foster-care-any-council", guide.council(), "2026-11-28").letter.unwrap();
    assert_eq!(
        letter.to,
        [
            "The complaints manager, children’s social care",
            "Birmingham Children’s Trust",
            "for Birmingham City Council, which is responsible"
        ]
    );
}

#[test]
fn a_person_who_does_not_know_goes_on_by_the_law_and_can_come_back() {
    let mut guide = guide("2026-11-28");
    assert_eq!(guide.place(), Place::Council);
    guide.update(Msg::Seek("qqqqq".into())).unwrap();
    assert!(guide.hits().is_empty());
    guide.update(Msg::Council(None)).unwrap();
    assert_eq!((guide.place(), guide.council().name.as_deref()), (Place::Start, None));
    let letter = result("amira-15-in-foster-care-any-council", guide.council(), "2026-11-28").letter.unwrap();
    assert_eq!(letter.to, ["The complaints manager, children’s social care"]);
    guide.update(Msg::Visit(0)).unwrap();
    assert_eq!(guide.place(), Place::Council);
}

#[test]
fn another_country_is_said_and_nobody_goes_on_as_if_it_were_a_council_here() {
    let mut guide = guide("2026-11-28");
    for msg in [Msg::Seek("Cardiff".into()), Msg::Pick(0), Msg::Picked] {
        guide.update(msg).unwrap();
    }
    assert_eq!(guide.place(), Place::Council);
    assert!(guide.picked().is_some_and(|(_, council)| council.is_none()));
}

#[test]
fn what_is_typed_anew_forgets_what_was_picked() {
    let mut guide = guide("2026-11-28");
    for msg in [Msg::Seek("Leeds".into()), Msg::Pick(0), Msg::Seek("York".into())] {
        guide.update(msg).unwrap();
    }
    assert!(guide.picked().is_none());
}

#[test]
fn a_council_with_a_profile_in_the_page_has_all_that_its_profile_states() {
    let profile = crate::golden::council("staffordshire");
    let mut guide = Guide::new(Council::of_law(), holidays().clone(), day("2026-11-28"))
        .among_councils(vec![profile.clone()])
        .with_directory(Some(directory()));
    for msg in [Msg::Seek("Cannock Chase".into()), Msg::Pick(0), Msg::Picked] {
        guide.update(msg).unwrap();
    }
    assert_eq!(guide.council().promises, profile.promises);
    assert_eq!(guide.council().checked, profile.checked);
    assert_eq!(guide.council().website.as_deref(), Some("https://www.staffordshire.gov.uk/"));
}
