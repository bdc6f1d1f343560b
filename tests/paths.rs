//! Walks the ways through the questions by running the guide itself, and draws them in `docs/paths.md`.
//!
//! Every question multiplies the ways: all of them together are thousands of millions.
//! The walk therefore takes the flow in its parts. It goes every way through one part, with the parts
//! around it at a few telling answers or at the quiet one, and through each part for everyone it may meet:
//!
//! - who: every way to say who one is, and which council it is about;
//! - what: every kind of concern, for one person of each kind, with and without another case, and after all stages;
//! - two things: every pair of concerns, for a child and for a parent;
//! - circumstances: every way to say when it was, what other case there is and how far it has come, all together;
//! - words: everything written, and nothing.
//!
//! What can meet across parts beyond that is walked at random, some hundreds of ways each time.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::OnceLock;
use std::time::Instant;

use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::days::PartDate;
use complaint_guide::rules::doors::Door;
use complaint_guide::rules::law::Rule;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::offered::offered;
use complaint_guide::rules::picks::{headings_that_ask, offered_under};
use complaint_guide::rules::questions::{Ask, Form, Question, Who};
use complaint_guide::rules::route::{Complaint, complaint, out_of_order};
use complaint_guide::rules::screening::Outcome;
use complaint_guide::rules::steps::Discretion;
use proptest::prelude::*;

use crate::golden::{cases, is_kept, none, today};

/// How many questions there may be before the person's own words.
const MOST: usize = 24;
/// How many for a child in care with one concern and nothing else going on.
const MOST_FOR_A_CHILD: usize = 10;

/// A date of six years before [`today`], and one of the week before.
const DAYS: [(i32, u32, u32); 2] = [(2020, 5, 4), (2026, 11, 16)];

/// Every way to answer a question that the walk tells apart.
fn every(ask: Ask, answers: &Answers) -> Vec<Said> {
    match ask.question.form() {
        Form::One(options) => options.iter().map(|option| Said::One(option)).collect(),
        Form::Many { options, .. } => options.iter().map(|option| Said::Many(vec![option])).collect(),
        Form::Offered { or_none: true, .. } => {
            let points = offered(ask.question, answers);
            let one = points.iter().map(|point| Said::Many(vec![*point]));
            one.chain([Said::Many(points.clone()), Said::Many(Vec::new())]).collect()
        }
        // Each pick by itself, with the first under every other heading that was ticked.
        Form::Offered { or_none: false, .. } if ask.question == Question::Parts => {
            let under = |heading| offered_under(heading, answers);
            let beside = |one: &&'static str| {
                let others = headings_that_ask(answers).into_iter().map(under);
                let others = others.filter(|picks| !picks.contains(one)).map(|picks| picks[0]);
                Said::Many([*one].into_iter().chain(others).collect())
            };
            offered(ask.question, answers).iter().map(beside).collect()
        }
        Form::Offered { or_none: false, .. } => {
            offered(ask.question, answers).into_iter().map(|option| Said::Many(vec![option])).collect()
        }
        Form::Day => {
            let known = DAYS.map(|(year, month, day)| PartDate::new(year, Some(month), Some(day)).ok());
            known.into_iter().chain([None]).map(Said::Day).collect()
        }
        Form::Words { fields, .. } => {
            let all = vec![String::from("In my own words."); fields.len()];
            let ticked = offered(ask.question, answers);
            vec![Said::nothing(ask.question), Said::Words { ticked, fields: all }]
        }
    }
}

/// Every pair of options of a question with many, beside each by itself.
fn pairs(ask: Ask, answers: &Answers) -> Vec<Said> {
    let (options, alone) = match ask.question.form() {
        Form::Many { options, alone } => (options.to_vec(), alone),
        Form::Offered { or_none: false, .. } if ask.question == Question::Topics => {
            (offered(ask.question, answers), &[][..])
        }
        _ => return every(ask, answers),
    };
    let mut found = every(ask, answers);
    for (at, one) in options.iter().enumerate() {
        let others = options[at + 1..].iter().filter(|other| !alone.contains(other) && !alone.contains(one));
        found.extend(others.map(|other| Said::Many(vec![one, other])));
    }
    found
}

/// The answer of somebody with nothing else going on.
fn quiet(ask: Ask, answers: &Answers) -> Said {
    let one = |key| Said::One(key);
    match ask.question {
        Question::Danger | Question::Coming => one("no"),
        Question::Who => one("child"),
        Question::Situation => one("in-care"),
        Question::ChildKnows => one("agrees"),
        Question::Affects => one("child"),
        Question::Whose => one("this"),
        Question::When => one("still"),
        Question::StandsAt => one("not-sent"),
        Question::AdvocatePause | Question::PausedAgain => one("no"),
        Question::MoreTime | Question::PointsAgreed | Question::PanelMet => one("no"),
        Question::Sign => one("named"),
        Question::Proceedings | Question::LateReasons => Said::Many(vec!["none"]),
        question => match question.form() {
            Form::One(options) => one(options[0]),
            Form::Many { options, .. } => Said::Many(vec![options[0]]),
            Form::Offered { or_none: true, .. } => Said::Many(Vec::new()),
            Form::Offered { or_none: false, .. } => every(ask, answers).remove(0),
            Form::Day => Said::Day(None),
            Form::Words { .. } => Said::nothing(question),
        },
    }
}

/// What an option is called on the map.
fn name(ask: Ask, said: &Said) -> Option<String> {
    match said {
        Said::Many(keys) if ask.question.offers_points() => {
            Some(if keys.is_empty() { "none" } else { "some" }.to_owned())
        }
        Said::One(key) => Some((*key).to_owned()),
        Said::Many(keys) => (keys.len() == 1).then(|| keys[0].to_owned()),
        Said::Day(day) => Some(if day.is_some() { "a date" } else { "unknown" }.to_owned()),
        Said::Words { .. } => None,
    }
}

/// For each option of a question, what comes next.
type Leads = BTreeMap<String, BTreeSet<String>>;

/// Everything the walk has seen.
#[derive(Default)]
struct Seen {
    paths: usize,
    /// Answers that were refused because their day cannot be right beside another.
    refused: usize,
    longest: Vec<String>,
    options: BTreeSet<(Question, String)>,
    asked: BTreeSet<Question>,
    rules: BTreeSet<Rule>,
    outcomes: BTreeSet<&'static str>,
    doors: BTreeSet<Door>,
    discretions: BTreeSet<Discretion>,
    concerns: BTreeSet<Concern>,
    problems: BTreeSet<String>,
    /// Whether what is walked now goes on the map: where two things are ticked, one hides what the other leads to.
    draws: bool,
    leads: BTreeMap<Question, BTreeMap<Option<Who>, Leads>>,
    walks: Vec<(&'static str, usize)>,
}

impl Seen {
    /// One way, from the first question to the end.
    fn end(&mut self, path: &[Ask], complaint: &Complaint) {
        self.paths += 1;
        let before_words: Vec<_> = path.iter().filter(|ask| !ask.question.is_of_the_letter()).collect();
        if before_words.len() > self.longest.len() {
            self.longest = before_words.iter().map(|ask| ask.key()).collect();
        }
        let points = &complaint.route.points;
        if points.is_empty() {
            self.problem(path, complaint, "ends without a point");
        }
        for point in points {
            self.concerns.insert(point.concern);
            self.rules.extend(&point.rules);
            self.discretions.extend(&point.beside);
            self.outcomes.insert(point.outcome.key());
            self.doors.extend(point.also);
            if point.rules.is_empty() {
                self.problem(path, complaint, "has a point without a rule");
            }
            match &point.outcome {
                Outcome::Statutory if complaint.route.case().is_some() => {}
                Outcome::CouncilDecides(decides)
                    if (complaint.route.case().is_some() || complaint.route.anonymous)
                        && !decides.is_empty() =>
                {
                    self.discretions.extend(decides);
                }
                Outcome::Elsewhere(door) => {
                    self.doors.insert(*door);
                }
                Outcome::Waits(_) => {}
                _ => self.problem(path, complaint, "has a covered point and no case"),
            }
        }
    }

    fn problem(&mut self, path: &[Ask], complaint: &Complaint, what: &str) {
        let path: Vec<_> =
            path.iter().map(|ask| format!("{}={:?}", ask.key(), complaint.answers.get(*ask))).collect();
        self.problems.insert(format!("A way {what}: {}", path.join(", ")));
    }

    /// Goes every way that `ways` opens from these answers on.
    fn walk(&mut self, answers: &Answers, path: &mut Vec<Ask>, ways: &dyn Fn(Ask, &Answers) -> Vec<Said>) {
        let ask = match complaint(answers, today()) {
            Ok(complaint) => return self.end(path, &complaint),
            Err(ask) => ask,
        };
        if path.contains(&ask) {
            self.problems.insert(format!("`{}` is asked twice", ask.key()));
            return;
        }
        self.asked.insert(ask.question);
        for said in ways(ask, answers) {
            let mut next = answers.clone();
            next.set(ask, said.clone())
                .unwrap_or_else(|unfit| panic!("{said:?} for `{}`: {unfit:?}", ask.key()));
            // Days that cannot be right together keep the question open, which is no way on.
            if out_of_order(&next, today()).is_some() {
                self.refused += 1;
                continue;
            }
            if let Some(name) = name(ask, &said).filter(|_| self.draws) {
                let leads_to = match complaint(&next, today()) {
                    Ok(_) => String::from("the result"),
                    Err(next) if is_written(next.question) => String::from("own words"),
                    Err(next) => format!("`{}`", next.key()),
                };
                let who = next.who().ok().filter(|_| ask.question != Question::Who);
                let leads = self.leads.entry(ask.question).or_default().entry(who).or_default();
                leads.entry(name).or_default().insert(leads_to);
            }
            match &said {
                Said::One(key) => drop(self.options.insert((ask.question, (*key).to_owned()))),
                Said::Many(keys) | Said::Words { ticked: keys, .. } => {
                    self.options.extend(keys.iter().map(|key| (ask.question, (*key).to_owned())));
                }
                Said::Day(_) => {}
            }
            path.push(ask);
            self.walk(&next, path, ways);
            path.pop();
        }
    }

    /// A walk of the whole flow, every way at the questions that `open` names.
    fn part(&mut self, what: &'static str, ways: &dyn Fn(Ask, &Answers) -> Option<Vec<Said>>) {
        let before = self.paths;
        self.draws = what != "two things";
        let ways =
            |ask: Ask, answers: &Answers| ways(ask, answers).unwrap_or_else(|| vec![quiet(ask, answers)]);
        self.walk(&Answers::default(), &mut Vec::new(), &ways);
        self.walks.push((what, self.paths - before));
    }
}

/// Whether a person writes it in their own words; for the map one place.
fn is_written(question: Question) -> bool {
    matches!(question.form(), Form::Words { .. }) || question == Question::Sign
}

fn is_who(question: Question) -> bool {
    (Question::Who..=Question::Affects).contains(&question)
}

fn is_what(question: Question) -> bool {
    (Question::Topics..=Question::Parts).contains(&question)
}

/// One person of each kind, by their answers to the questions of who they are.
const PEOPLE: [&[(Question, &str)]; 14] = {
    use Question as Q;
    [
        &[(Q::Who, "child"), (Q::Situation, "in-care")],
        &[(Q::Who, "child"), (Q::Situation, "not-sure")],
        &[(Q::Who, "child"), (Q::Situation, "protection")],
        &[(Q::Who, "care-leaver"), (Q::LeftCare, "both")],
        &[(Q::Who, "parent"), (Q::Situation, "in-need")],
        &[(Q::Who, "responsible"), (Q::Situation, "adoption")],
        &[(Q::Who, "parent"), (Q::Situation, "none"), (Q::Affects, "only-adult")],
        &[(Q::Who, "foster-carer"), (Q::CarerKind, "council")],
        &[(Q::Who, "guardian"), (Q::GuardianshipRole, "guardian")],
        &[(Q::Who, "adoption"), (Q::AdoptionRole, "adopter")],
        &[(Q::Who, "relative"), (Q::Relation, "neighbour"), (Q::Situation, "in-need"), (Q::ChildKnows, "no")],
        &[(Q::Who, "helper"), (Q::HelpingWhom, "child"), (Q::ChildKnows, "agrees")],
        &[(Q::Who, "helper"), (Q::HelpingWhom, "other"), (Q::ChildKnows, "not-sure")],
        &[(Q::Who, "professional"), (Q::WorkRole, "child")],
    ]
};

/// The fixed answer of one person to a question of who they are.
fn fixed(person: &[(Question, &'static str)], ask: Ask) -> Option<Vec<Said>> {
    let answer = person.iter().find(|(question, _)| *question == ask.question);
    answer.map(|(_, key)| vec![Said::One(key)])
}

/// Everything the walk sees, walked once for all tests.
fn seen() -> &'static Seen {
    static SEEN: OnceLock<Seen> = OnceLock::new();
    SEEN.get_or_init(|| {
        let began = Instant::now();
        let mut seen = Seen::default();
        seen.part("who", &|ask, answers| {
            let open = is_who(ask.question) || ask.question == Question::Whose;
            open.then(|| every(ask, answers))
        });
        seen.part("danger", &|ask, answers| {
            matches!(ask.question, Question::Danger | Question::HelpNow).then(|| every(ask, answers))
        });
        for person in PEOPLE {
            seen.part("what", &|ask, answers| {
                fixed(person, ask).or_else(|| match ask.question {
                    question if is_what(question) => Some(every(ask, answers)),
                    Question::StandsAt => Some(vec![Said::One("not-sent"), Said::One("answered-3")]),
                    Question::Proceedings => Some(vec![Said::Many(vec!["none"]), Said::Many(vec!["court"])]),
                    Question::SameMatter => Some(every(ask, answers)),
                    Question::Whose => Some(every(ask, answers)),
                    _ => None,
                })
            });
        }
        for person in [PEOPLE[0], PEOPLE[4]] {
            seen.part("two things", &|ask, answers| {
                fixed(person, ask).or_else(|| match ask.question {
                    Question::Topics => Some(pairs(ask, answers)),
                    Question::Proceedings => Some(vec![Said::Many(vec!["none"]), Said::Many(vec!["police"])]),
                    Question::SameMatter => Some(vec![Said::One("some")]),
                    Question::SamePoints => Some(every(ask, answers)),
                    _ => None,
                })
            });
        }
        seen.part("circumstances", &|ask, answers| {
            let open = (Question::When..=Question::StageDate).contains(&ask.question)
                || (Question::AdvocatePause..=Question::AdvocateFoundOn).contains(&ask.question);
            open.then(|| every(ask, answers))
        });
        seen.part("later steps", &|ask, answers| {
            let open = (Question::StandsAt..=Question::PointsAgreedOn).contains(&ask.question)
                || (Question::AdvocatePause..=Question::FoundAgainOn).contains(&ask.question);
            open.then(|| every(ask, answers))
        });
        for person in PEOPLE {
            seen.part("circumstances", &|ask, answers| {
                fixed(person, ask).or_else(|| match ask.question {
                    Question::Topics => Some(vec![Said::Many(vec!["contact", "plan"])]),
                    Question::When
                    | Question::StandsAt
                    | Question::AfterStages
                    | Question::WhichStage
                    | Question::AdvocatePause
                    | Question::Coming => Some(every(ask, answers)),
                    _ => None,
                })
            });
        }
        seen.part("circumstances", &|ask, answers| {
            fixed(PEOPLE[4], ask).or_else(|| match ask.question {
                Question::Topics => Some(vec![Said::Many(vec!["contact", "plan"])]),
                Question::Proceedings | Question::SameMatter | Question::SamePoints => {
                    Some(every(ask, answers))
                }
                _ => None,
            })
        });
        for person in PEOPLE {
            seen.part("words", &|ask, answers| {
                fixed(person, ask).or_else(|| ask.question.is_of_the_letter().then(|| every(ask, answers)))
            });
        }
        // What is written because of the step the complaint is at.
        seen.part("words", &|ask, answers| match ask.question {
            Question::StandsAt => Some(
                ["answered-1", "answered-2", "answered-3", "waiting-3", "refused"].map(Said::One).to_vec(),
            ),
            question if question.is_of_the_letter() => Some(every(ask, answers)),
            _ => None,
        });
        // Of two points, each with its answer.
        seen.part("words", &|ask, answers| match ask.question {
            Question::Topics => Some(vec![Said::Many(vec!["contact", "worker"])]),
            Question::StandsAt => Some(vec![Said::One("answered-1")]),
            question if question.is_of_a_point() => Some(every(ask, answers)),
            _ => None,
        });
        let parts =
            seen.walks.iter().fold(BTreeMap::new(), |mut parts: BTreeMap<_, usize>, (what, paths)| {
                *parts.entry(*what).or_default() += paths;
                parts
            });
        println!("{} ways through the questions in {:.1?}: {parts:?}", seen.paths, began.elapsed());
        println!("The longest has {} before the own words: {}", seen.longest.len(), seen.longest.join(", "));
        seen
    })
}

#[test]
fn no_way_is_a_dead_end_and_no_question_is_asked_twice() {
    let problems: Vec<_> = seen().problems.iter().take(10).cloned().collect();
    none(&problems);
}

#[test]
fn days_that_cannot_be_right_together_are_no_way_on() {
    assert!(seen().refused > 10, "some ways were refused: {}", seen().refused);
}

#[test]
fn no_way_is_too_long() {
    let longest = &seen().longest;
    assert!(longest.len() <= MOST, "{} questions before the own words: {longest:?}", longest.len());
}

#[test]
fn a_child_in_care_with_one_concern_is_asked_few_questions() {
    let mut seen = Seen::default();
    seen.part("a child", &|ask, answers| {
        (ask.question == Question::Topics).then(|| {
            let mut covered = every(ask, answers);
            covered.pop();
            covered
        })
    });
    assert!(seen.longest.len() <= MOST_FOR_A_CHILD, "{}: {:?}", seen.longest.len(), seen.longest);
    assert_eq!(seen.outcomes, BTreeSet::from(["statutory"]));
}

#[test]
fn ticking_everything_is_the_longest_way_of_all() {
    let mut seen = Seen::default();
    seen.part("everything", &|ask, answers| match ask.question {
        Question::Danger => Some(vec![Said::One("now")]),
        Question::Who => Some(vec![Said::One("helper")]),
        Question::When => Some(vec![Said::One("over-year")]),
        Question::Proceedings => Some(vec![Said::Many(vec!["court", "police"])]),
        Question::SameMatter => Some(vec![Said::One("some")]),
        Question::StandsAt => Some(vec![Said::One("waiting-2")]),
        Question::MoreTime => Some(vec![Said::One("agreed")]),
        Question::PointsAgreed => Some(vec![Said::One("yes")]),
        _ => match ask.question.form() {
            Form::Many { options, alone } if is_what(ask.question) => {
                Some(vec![Said::Many(options.iter().copied().filter(|key| !alone.contains(key)).collect())])
            }
            Form::Offered { or_none: false, options } => Some(vec![Said::Many(options.to_vec())]),
            Form::Offered { .. } => Some(every(ask, answers)),
            _ => None,
        },
    });
    assert!(seen.longest.len() > self::seen().longest.len(), "{:?}", seen.longest);
    assert!(seen.longest.len() <= MOST, "{}: {:?}", seen.longest.len(), seen.longest);
}

#[test]
fn every_question_is_reached() {
    let missing: Vec<_> = Question::ALL.iter().filter(|question| !seen().asked.contains(question)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_option_is_reached() {
    let mut missing = Vec::new();
    for question in Question::ALL {
        let options = question.options();
        if question.offers_points() || question.form() == Form::Day {
            continue;
        }
        let is_missing = |option: &&&str| !seen().options.contains(&(*question, (**option).to_owned()));
        missing
            .extend(options.iter().filter(is_missing).map(|option| format!("{}: {option}", question.key())));
    }
    none(&missing);
}

#[test]
fn every_concern_outcome_and_discretion_is_reached() {
    let concerns: Vec<_> = Concern::ALL.iter().filter(|concern| !seen().concerns.contains(concern)).collect();
    assert!(concerns.is_empty(), "{concerns:?}");
    assert_eq!(seen().outcomes, BTreeSet::from(["council-decides", "elsewhere", "statutory", "waits"]));
    let decides: Vec<_> =
        Discretion::ALL.iter().filter(|decides| !seen().discretions.contains(decides)).collect();
    assert!(decides.is_empty(), "{decides:?}");
}

#[test]
fn every_door_is_reached() {
    let missing: Vec<_> = Door::ALL.iter().filter(|door| !seen().doors.contains(door)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Rules that no point is given: they set a time, or explain something beside the points.
const NOT_OF_A_POINT: [(Rule, &str); 24] = [
    (Rule::WorkingDay, "how days are counted"),
    (Rule::StageOne, "a time"),
    (Rule::StageOneLatest, "a time"),
    (Rule::AdvocatePause, "a time"),
    (Rule::StageTwoRight, "a time"),
    (Rule::StageTwoRequest, "a time"),
    (Rule::StageTwo, "a time"),
    (Rule::StageTwoLatest, "a time"),
    (Rule::StageThreeRight, "a time"),
    (Rule::Panel, "a time"),
    (Rule::PanelPapers, "a time"),
    (Rule::PanelReport, "a time"),
    (Rule::PanelReply, "a time"),
    (Rule::OmbudsmanYear, "a time"),
    (Rule::ReceiptDuties, "what staff do"),
    (Rule::StageOneOutcome, "what staff do"),
    (Rule::AgreedPoints, "what staff do"),
    (Rule::Investigation, "what staff do"),
    (Rule::PanelMembers, "what staff do"),
    (Rule::CodeTimes, "a time"),
    (Rule::Advocacy, "beside the points"),
    (Rule::Freeze, "beside the points"),
    (Rule::Mediation, "beside the points"),
    (Rule::SayWhichProcedure, "beside the points"),
];

#[test]
fn every_rule_about_a_point_is_reached() {
    let missing: Vec<_> = Rule::ALL.iter().copied().filter(|rule| !seen().rules.contains(rule)).collect();
    assert_eq!(missing, NOT_OF_A_POINT.map(|(rule, _)| rule));
}

#[test]
fn a_walk_that_meets_a_dead_end_or_a_question_twice_says_so() {
    let mut seen = Seen::default();
    let mut path = vec![Ask::from(Question::Danger)];
    seen.walk(&Answers::default(), &mut path, &|ask, answers| every(ask, answers));
    assert_eq!(seen.problems.first().map(String::as_str), Some("`danger` is asked twice"));
}

/// The lines of one question on the map: the options that lead to the same place stand together.
fn lines(question: Question, leads: &Leads) -> String {
    let order = |option: &String| match question.form() {
        Form::One(options) | Form::Many { options, .. } => options.iter().position(|key| key == option),
        _ => None,
    };
    let mut places: Vec<(Vec<&String>, &BTreeSet<String>)> = Vec::new();
    let mut options: Vec<_> = leads.iter().collect();
    options.sort_by_key(|(option, _)| order(option));
    for (option, to) in options {
        match places.iter_mut().find(|(_, there)| *there == to) {
            Some((from, _)) => from.push(option),
            None => places.push((vec![option], to)),
        }
    }
    let join = |to: &BTreeSet<String>| to.iter().cloned().collect::<Vec<_>>().join(" or ");
    let mut text = String::new();
    if let [(_, to)] = places.as_slice() {
        let _ = writeln!(text, "- `{}` → {}", question.key(), join(to));
        return text;
    }
    let _ = writeln!(text, "- `{}`", question.key());
    for (from, to) in places {
        let from = from.iter().map(|option| option.as_str()).collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "  - {from} → {}", join(to));
    }
    text
}

/// What becomes of each concern for one person with nothing else going on.
fn outcomes_of(person: &[(Question, &'static str)]) -> BTreeMap<Concern, BTreeSet<String>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    let mut open = vec![Answers::default()];
    while let Some(answers) = open.pop() {
        let ask = match complaint(&answers, today()) {
            Err(ask) => ask,
            Ok(complaint) => {
                for point in &complaint.route.points {
                    let outcome = match &point.outcome {
                        Outcome::Elsewhere(door) => format!("→ {}", door.key()),
                        Outcome::CouncilDecides(decides) => {
                            let decides: Vec<_> = decides.iter().map(|decides| decides.key()).collect();
                            format!("council decides: {}", decides.join(", "))
                        }
                        outcome => outcome.key().to_owned(),
                    };
                    found.entry(point.concern).or_default().insert(outcome);
                }
                continue;
            }
        };
        let ways = fixed(person, ask).or_else(|| is_what(ask.question).then(|| every(ask, &answers)));
        open.extend(ways.unwrap_or_else(|| vec![quiet(ask, &answers)]).into_iter().map(|said| {
            let mut next = answers.clone();
            next.set(ask, said).expect("it fits");
            next
        }));
    }
    found
}

/// The map: the questions anyone can meet, then who each person is asked to be, then the outcomes.
fn map() -> String {
    let mut map = String::from(
        "# Every way through the questions\n\n\
         Drawn by `tests/paths.rs`, which runs the guide itself; `UPDATE=1 cargo test` draws it anew.\n\
         A line is a question, with the answers that lead to different places under it; \
         without any, every answer leads to the same place.\n\
         Where two places are named, what was said before decides between them.\n\
         Who somebody is comes in between `who` and `topics`, and stands below for each person.\n\n\
         ## For everyone\n\n",
    );
    let leads = &seen().leads;
    for (question, by_who) in
        leads.iter().filter(|(question, _)| !is_who(**question) || **question == Question::Who)
    {
        let mut all = Leads::new();
        for (option, to) in by_who.values().flatten() {
            all.entry(option.clone()).or_default().extend(to.iter().cloned());
        }
        map += &lines(*question, &all);
    }
    for who in Who::ALL {
        let _ = write!(map, "\n## {}\n\n", who.key());
        for (question, by_who) in leads.iter().filter(|(question, _)| is_who(**question)) {
            if let Some(leads) = by_who.get(&Some(*who)) {
                map += &lines(*question, leads);
            }
        }
    }
    map += "\n## Where each concern goes\n\n\
            With nothing else going on. A dash: this person is not asked about it.\n\n\
            | concern | child in care | child, not sure | parent, in need | relative, child does not know |\n\
            | --- | --- | --- | --- | --- |\n";
    let people = [PEOPLE[0], PEOPLE[1], PEOPLE[4], PEOPLE[10]].map(outcomes_of);
    for concern in Concern::ALL {
        let _ = write!(map, "| {} |", concern.key());
        for outcomes in &people {
            let outcomes =
                outcomes.get(concern).map(|found| found.iter().cloned().collect::<Vec<_>>().join(" or "));
            let _ = write!(map, " {} |", outcomes.as_deref().unwrap_or("–"));
        }
        map += "\n";
    }
    map
}

#[test]
fn the_map_is_current() {
    is_kept("docs/paths.md", &map());
}

proptest! {
    #![proptest_config(cases(400))]

    /// Answers at random, two things ticked as often as one.
    #[test]
    fn a_way_at_random_ends_well(choices in prop::collection::vec(any::<prop::sample::Index>(), 90)) {
        let mut answers = Answers::default();
        let mut seen = Seen::default();
        let mut path = Vec::new();
        for choice in choices {
            match complaint(&answers, today()) {
                Ok(complaint) => {
                    seen.end(&path, &complaint);
                    break;
                }
                Err(ask) => {
                    prop_assert!(!path.contains(&ask), "`{}` is asked twice", ask.key());
                    let ways = pairs(ask, &answers);
                    let before = answers.clone();
                    answers.set(ask, choice.get(&ways).clone()).expect("it fits");
                    // Days that cannot be right together are asked for again.
                    if out_of_order(&answers, today()).is_some() {
                        answers = before;
                        continue;
                    }
                    path.push(ask);
                }
            }
        }
        prop_assert_eq!(seen.paths, 1, "ninety answers and no end: {:?}", path);
        prop_assert_eq!(seen.problems, BTreeSet::new());
    }
}
