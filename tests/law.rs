//! What was read in the texts of the law on 30 November 2026, and what the words make of it.

use complaint_guide::rules::advice::Advice;
use complaint_guide::rules::law::{Rule, Source, Strength};
use complaint_guide::rules::named::Named;
use complaint_guide::words::Voice;

use crate::golden::{none, read};

/// The sentence of a file of words, in a voice.
fn said(file: &str, name: &str, part: &str, voice: Voice) -> String {
    let words: toml::Table = read(&format!("words/en/{file}.toml")).parse().expect("the words are TOML");
    let said = words.get(name).and_then(|entry| entry.get(part)?.get(voice.key())?.as_str());
    said.unwrap_or_else(|| panic!("{file}.toml has no {name}.{part} in {voice:?}")).to_owned()
}

/// The same for a sentence that has its voices at once, without parts.
fn whole(file: &str, name: &str, voice: Voice) -> String {
    let words: toml::Table = read(&format!("words/en/{file}.toml")).parse().expect("the words are TOML");
    let said = words.get(name).and_then(|entry| entry.get(voice.key())?.as_str());
    said.unwrap_or_else(|| panic!("{file}.toml has no {name} in {voice:?}")).to_owned()
}

fn sources() -> impl Iterator<Item = (&'static str, Source)> {
    let rules = Rule::ALL.iter().map(|rule| (rule.key(), rule.source()));
    rules.chain(Advice::ALL.iter().map(|advice| (advice.key(), advice.source())))
}

/// Sources that rest on the 2006 Regulations alone and are called less than read.
fn not_read(sources: impl Iterator<Item = (&'static str, Source)>) -> Vec<String> {
    let rests_on_them_alone =
        |citation: &str| citation.split("; ").all(|part| part.starts_with("2006 Regulations, regulation"));
    sources
        .filter(|(_, source)| rests_on_them_alone(source.citation))
        .filter(|(_, source)| matches!(source.strength, Strength::Reported | Strength::Known))
        .map(|(key, source)| format!("{key}: {} ({})", source.citation, source.strength.key()))
        .collect()
}

#[test]
fn whatever_rests_on_the_2006_regulations_alone_was_read_there() {
    none(&not_read(sources()));
    let alone = ("one", Source { citation: "2006 Regulations, regulation 14", strength: Strength::Reported });
    let with_guidance = Source {
        citation: "2006 Regulations, regulation 9; Getting the Best from Complaints 3.3",
        strength: Strength::Reported,
    };
    assert_eq!(not_read([alone, ("other", with_guidance)].into_iter()).len(), 1, "the other rests on more");
}

#[test]
fn where_the_regulations_and_guidance_differ_each_voice_says_both_and_the_source_names_both() {
    // Regulation 14(3)(b) has the ten days count from the day of the advocate; guidance has twenty at most all the same.
    // Regulation 17(4) and (5) count from the request, or the record of what was spoken; many councils from agreed points.
    let both = [
        (
            Rule::AdvocatePause,
            "advocate-pause",
            ["from the day", "20 working days"],
            ["14(3)(b)", "guidance"],
        ),
        (
            Rule::AgreedPoints,
            "agreed-points",
            ["Stage 2", "record|written down|writes it down"],
            ["17(4)", "councils"],
        ),
    ];
    for (rule, name, ways, sources) in both {
        for voice in Voice::ALL {
            let said = said("rules", name, "why", voice);
            for way in ways {
                assert!(way.split('|').any(|way| said.contains(way)), "{name} ({voice:?}): {way}");
            }
        }
        let source = rule.source();
        assert_eq!(source.strength, Strength::Uncertain, "{name}");
        assert!(sources.iter().all(|part| source.citation.contains(part)), "{name}: {}", source.citation);
    }
    for voice in Voice::ALL {
        let latest = said("rules", "stage-one-latest", "why", voice);
        let whose = ["Guidance", "Some councils"];
        assert!(whose.iter().any(|whose| latest.contains(whose)), "{voice:?}: who allows it for an advocate");
        let two = said("rules", "stage-two", "why", voice);
        assert!(two.contains("Some councils count"), "{voice:?}: and that some count otherwise");
    }
}

#[test]
fn no_voice_lets_somebody_be_a_day_late_with_the_review_of_an_adoption_agencys_letter() {
    // Both regulations that give 40 working days begin with the day the letter was sent. The third, on information about
    // a council, is another law.
    let mut found = Vec::new();
    let mut seen = 0;
    for file in ["limits", "doors", "papers", "rules", "advice", "next"] {
        let words: toml::Table = read(&format!("words/en/{file}.toml")).parse().expect("the words are TOML");
        for (name, entry) in &words {
            for (part, voices) in entry.as_table().into_iter().flatten() {
                let in_voices = voices.as_table().into_iter().flatten().map(|(_, said)| said);
                for said in std::iter::once(voices).chain(in_voices).filter_map(toml::Value::as_str) {
                    let is_theirs = said.contains("40 working days") && name != "information-review";
                    seen += usize::from(is_theirs);
                    if is_theirs && !said.contains("letter is the first") {
                        found.push(format!("{file}.toml, {name}.{part}: {said}"));
                    }
                }
            }
        }
    }
    none(&found);
    assert!(seen >= 20, "{seen}");
}

/// A file, a name and a part of it; what each voice says, any of these, and what none says.
type Text = (&'static str, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

#[test]
fn what_is_said_of_the_law_is_no_stronger_and_no_weaker_than_its_text_in_any_voice() {
    // What each voice must say, and must not, of a text that was read: any of the first, none of the second.
    let texts: [Text; 12] = [
        // Regulation 8(4) and (5): a year from the end of the other case.
        ("advice", "after-the-case", "say", &["a year"], &["To be safe"]),
        // Regulation 16: a record that can be corrected, and no agreement that anything waits for.
        ("advice", "investigation", "say", &["left out", "write about each thing"], &["agree"]),
        // Regulation 20: the panel recommends, and the council says what it will do.
        ("advice", "not-decide", "say", &["has to say what it will do"], &["make the council"]),
        // Regulation 7: the council confirms it in writing.
        ("fears", "change-mind", "answer", &["in writing", "have to write"], &[]),
        // Regulation 18(2): a request for a panel gives its reasons.
        ("rules", "stage-three-request", "why", &["reasons why", "Say why you are not happy"], &[]),
        // Regulation 8(3): the council gives notice in writing, with its reasons.
        ("rules", "other-case", "why", &["has to write"], &[]),
        // Regulation 12(1): as soon as possible.
        ("rules", "sufficient-interest", "why", &["as soon as possible", "decide soon"], &[]),
        // Working Together: who works with children must, anybody else should.
        ("advice", "tell-now", "say", &["works with children", "work with children"], &["Whoever is told"]),
        // Children Act 1989, section 22(4) and (5), has no word of reasons.
        ("advice", "heard", "say", &["should say why", "should tell you why"], &["has to tell you why"]),
        // Children Act 1989, section 47: reasonable cause.
        ("advice", "enquiry", "say", &["good reason"], &[]),
        // Limitation Act 1980, section 11ZA, from 29 June 2026.
        ("advice", "long-ago", "say", &["sexual abuse"], &["with time limits"]),
        // Children and Families Act 2014, section 55: a mediation adviser is asked first.
        ("advice", "plan-appeal", "say", &["mediation"], &["16 or older"]),
    ];
    let mut wrong = Vec::new();
    for (file, name, part, any, never) in texts {
        for voice in Voice::ALL {
            let said = said(file, name, part, voice);
            if !any.iter().any(|text| said.contains(text)) {
                wrong.push(format!("{file}.toml, {name} ({}) says none of {any:?}", voice.key()));
            }
            let says = never.iter().filter(|text| said.contains(*text));
            wrong.extend(says.map(|text| format!("{file}.toml, {name} ({}) says ‘{text}’", voice.key())));
        }
    }
    none(&wrong);
}

/// What a voice must say who asks the council to wait, each in any of these ways, and what is more than guidance says.
const ASKS_TO_WAIT: [(&str, &[&str]); 4] = [
    ("which text it is", &["Getting the Best from Complaints, 6.5.2"]),
    ("that guidance and no law says so", &["guidance", "The government tells councils"]),
    ("that it is so in general", &["should generally"]),
    (
        "until when",
        &["until you have looked at", "Look at this complaint first", "Look at my complaint first"],
    ),
];
const MORE_THAN_GUIDANCE: [&str; 6] =
    [" must ", "has to wait", "have to wait", "the law", "cannot go ahead", "always"];

/// What is too weak or too strong in a sentence that asks the council to wait.
fn amiss(said: &str) -> Vec<String> {
    let too_little = ASKS_TO_WAIT.iter().filter(|(_, ways)| !ways.iter().any(|way| said.contains(way)));
    let too_much = MORE_THAN_GUIDANCE.iter().filter(|more| said.contains(**more));
    let too_little = too_little.map(|(what, _)| format!("it does not say {what}"));
    too_little.chain(too_much.map(|more| format!("it says ‘{more}’"))).collect()
}

#[test]
fn a_child_asks_the_council_to_wait_with_the_strength_of_an_adult() {
    let mut wrong = Vec::new();
    for voice in Voice::ALL {
        let asks = [("paper", "hold-opening"), ("letter", "coming"), ("letter", "coming-anonymous")];
        for (file, name) in asks {
            let found = amiss(&whole(file, name, voice));
            wrong.extend(
                found.into_iter().map(|found| format!("{file}.toml, {name} ({}): {found}", voice.key())),
            );
        }
        // If the council goes ahead all the same it says why, in writing and beforehand; and somebody can still stop it.
        let answer = whole("paper", "hold-ask", voice) + &whole("paper", "hold-who-decides", voice);
        for ways in
            [["in writing before", "write and tell me why"], ["at once", "now"], ["can stop", "today"]]
        {
            if !ways.iter().any(|way| answer.contains(way)) {
                wrong.push(format!("paper.toml, hold-ask ({}): none of {ways:?}", voice.key()));
            }
        }
        let in_letter = whole("letter", "coming", voice);
        if !["in writing first", "write and tell me why first"].iter().any(|way| in_letter.contains(way)) {
            wrong.push(format!("letter.toml, coming ({}): it does not ask why in writing", voice.key()));
        }
    }
    none(&wrong);
    assert_eq!(Rule::Freeze.source().strength, Strength::Reported, "6.5.2 is known as others quote it");
    let weak = "Please wait if you can. The guidance says that some councils wait (Getting the Best from Complaints, 6.5.2).";
    assert_eq!(amiss(weak).len(), 2, "{:?}", amiss(weak));
    let strong =
        whole("paper", "hold-opening", Voice::YoungPerson).replace("should generally", "must always");
    assert_eq!(amiss(&strong).len(), 3, "{:?}", amiss(&strong));
}
