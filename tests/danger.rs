//! What brings up who to call, and what does not.

use complaint_guide::guide::danger::{plain, suggests_danger};
use complaint_guide::words::table::DANGER;
use proptest::prelude::*;

use crate::golden::{cases, none};

#[test]
fn words_of_someone_who_may_not_be_safe_bring_up_who_to_call() {
    let missed = |text: &&str| !suggests_danger(text);
    let texts = [
        "I want to kill myself",
        "i hurt myself last night.",
        "He hits me when mum is out",
        "My carer TOUCHES ME and I hate it",
        "I'm scared to go home",
        "I’m going to run away",
        "I don't feel safe there",
        "I don’t feel safe there",
        "i dont feel safe there",
        "i do not\nfeel   safe",
        "self-harm",
        "He said he would kill us",
        "Dad beats me up. Every week!",
        "they locked me in",
        "I was thrown out last night",
        "sometimes I want to die",
        "my foster carer hit my daughter",
        "(suicidal)",
        "he made me take my clothes off",
    ];
    none(&texts.iter().filter(|text| missed(text)).map(|text| (*text).to_owned()).collect::<Vec<_>>());
}

#[test]
fn words_of_someone_who_complains_do_not() {
    let texts = [
        "",
        "I could kill for a pizza",
        "She never answers the phone",
        "The hit song was too loud at contact",
        "They hurt my feelings",
        "We moved in a hurry and ran out of boxes",
        "My taxi was late and the driver drove off",
        "The drapes touched the floor",
        "My social worker cut my contact with my sister",
        "He beat us at football",
        "I want a safe phone number",
        "The plan ran on for a year, away from court",
        "The council has not answered since March.",
    ];
    none(
        &texts.iter().filter(|text| suggests_danger(text)).map(|text| (*text).to_owned()).collect::<Vec<_>>(),
    );
}

#[test]
fn every_phrase_is_found_as_it_stands_and_only_as_whole_words() {
    for phrase in DANGER {
        assert!(suggests_danger(phrase), "{phrase}");
        assert!(suggests_danger(&format!("And then: “{}”!", phrase.to_uppercase())), "{phrase}");
    }
    assert!(!suggests_danger("grapes and scrapes"));
    assert!(!suggests_danger("hit meters"));
}

#[test]
fn no_phrase_is_on_the_list_that_a_shorter_one_finds_already() {
    let holds =
        |long: &str, short: &str| long != short && format!(" {long} ").contains(&format!(" {short} "));
    let double = DANGER.iter().filter(|long| DANGER.iter().any(|short| holds(long, short)));
    none(&double.map(|phrase| (*phrase).to_owned()).collect::<Vec<_>>());
    assert!(DANGER.len() > 100, "the list is there");
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_phrase_is_found_wherever_it_stands_and_however_it_is_written(
        before in "[ a-z.,]{0,20}",
        after in "[ a-z.,]{0,20}",
        at in 0..DANGER.len(),
        gap in "[ \n.,!-]{1,3}",
    ) {
        let phrase = DANGER[at].replace(' ', &gap);
        let text = format!("{before} {phrase} {after}");
        prop_assert!(suggests_danger(&text));
    }

    #[test]
    fn any_text_can_be_looked_at(text in any::<String>()) {
        let once = plain(&text);
        prop_assert_eq!(plain(&once), once);
        let _ = suggests_danger(&text);
    }
}
