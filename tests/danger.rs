//! What brings up who to call, and what does not.

use complaint_guide::guide::danger::suggests_danger;
use complaint_guide::rules::phrases::{places, plain};
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
        "They punch us",
        "mum is terrified of her partner and I'm scared of my stepdad",
        "he wont let me in the house",
    ];
    none(&texts.iter().filter(|text| missed(text)).map(|text| (*text).to_owned()).collect::<Vec<_>>());
}

/// Somewhere to sleep, in the forms that people write.
#[test]
fn words_of_someone_with_nowhere_to_sleep_bring_up_who_to_call() {
    let texts = [
        "I sleep rough",
        "he sleeps rough now",
        "we have been sleeping rough since Friday",
        "I slept rough for a week",
        "I sleep outside the station",
        "my brother is sleeping in the park",
        "I’m sleeping in my car with the baby",
        "we live in a van",
        "she slept in his car",
        "sleeping in a tent",
        "I slept on the night bus",
        "nowhere to sleep",
        "I have no where to sleep tonight",
        "nowhere safe to live",
        "we have nowhere else to go",
        "I’ve got no place to stay",
        "no safe place to sleep",
        "I haven’t got anywhere to stay",
        "she doesn't have anywhere to go",
        "there is no roof over our heads",
        "I'm on the streets",
        "living on the street",
        "they made us homeless",
        "the homelessness team sent me away",
        "mum kicked me out",
        "mum has kicked my sister out",
        "they are kicking us out on Monday",
        "he kicks me out every weekend",
        "I got kicked out",
        "she says she will kick me out",
        "Dad chucked me out",
        "they threw us out",
        "I have been thrown out",
        "they're throwing me out of the hostel",
        "he locks me out",
        "they locked my brother out all night",
        "I was told to leave home",
        "We are being evicted",
        "I'm sofa surfing",
        "sofa-surfing since May",
        "he sleeps on friends’ sofas",
        "I sofa surfed",
        "The home put me out",
        "he runs away every week",
        "she goes missing from the home",
    ];
    let missed = texts.iter().filter(|text| !suggests_danger(text));
    none(&missed.map(|text| (*text).to_owned()).collect::<Vec<_>>());
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
        "I sleep in a room that I share",
        "She lives in the house on the corner",
        "There is nowhere on the form to sign",
        "He does not sleep well",
        "They put the meeting off and left my sister out of it",
        "The meeting was put out of our minds",
        "The worker kicked off about it",
        "The police station did not answer",
    ];
    none(
        &texts.iter().filter(|text| suggests_danger(text)).map(|text| (*text).to_owned()).collect::<Vec<_>>(),
    );
}

/// Every way of writing a phrase: one for each choice of its words. A gap has no words in it, and one.
fn written(phrase: &str) -> Vec<String> {
    let mut all = vec![Vec::new()];
    for token in phrase.split(' ') {
        let ways: Vec<&str> = match token {
            "~" | "~~" => vec!["", "really"],
            words => words.split('|').collect(),
        };
        all = all
            .iter()
            .flat_map(|before| ways.iter().map(move |way| [&before[..], &[*way]].concat()))
            .collect();
    }
    let text = |words: &Vec<&str>| {
        words.iter().filter(|word| !word.is_empty()).map(|word| word.replace('*', "ing")).collect::<Vec<_>>()
    };
    all.iter().map(|words| text(words).join(" ")).collect()
}

#[test]
fn every_phrase_is_found_as_it_is_written_and_only_as_whole_words() {
    for text in DANGER.iter().flat_map(|phrase| written(phrase)) {
        assert!(suggests_danger(&text), "{text}");
        assert!(suggests_danger(&format!("And then: “{}”!", text.to_uppercase())), "{text}");
    }
    assert_eq!(written("sleep|slept ~ in"), ["sleep in", "sleep really in", "slept in", "slept really in"]);
    assert!(!suggests_danger("grapes and scrapes"));
    assert!(!suggests_danger("hit meters"));
}

#[test]
fn no_phrase_is_on_the_list_that_others_find_already() {
    let finds = |phrase: &str, text: &str| {
        let words: Vec<_> = text.split(' ').collect();
        places(|at| words.get(at).copied(), phrase).next().is_some()
    };
    let is_found = |text: &String, but: &str| DANGER.iter().any(|other| *other != but && finds(other, text));
    let double = DANGER.iter().filter(|phrase| written(phrase).iter().all(|text| is_found(text, phrase)));
    none(&double.map(|phrase| (*phrase).to_owned()).collect::<Vec<_>>());
    let ways: usize = DANGER.iter().map(|phrase| written(phrase).len()).sum();
    assert!(DANGER.len() > 40 && ways > 600, "the list is there: {} phrases, {ways} ways", DANGER.len());
    assert!(finds("sleep rough", "i sleep rough") && !finds("sleep rough", "i sleep"));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_phrase_is_found_wherever_it_stands_and_however_it_is_written(
        before in "[ a-z.,]{0,20}",
        after in "[ a-z.,]{0,20}",
        at in 0..DANGER.len(),
        way in any::<prop::sample::Index>(),
        gap in "[ \n.,!-]{1,3}",
    ) {
        let ways = written(DANGER[at]);
        let phrase = ways[way.index(ways.len())].replace(' ', &gap);
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
