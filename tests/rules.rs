//! Rules that no story happens to turn on: each by itself, for the people it is about.

use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::doors::Door;
use complaint_guide::rules::fears::Fear;
use complaint_guide::rules::fitting::{enclosures, notices, papers};
use complaint_guide::rules::law::{Rule, Strength};
use complaint_guide::rules::named::Named;
use complaint_guide::rules::offered::offered;
use complaint_guide::rules::own_words::LONG;
use complaint_guide::rules::papers::{Enclosure, Notice, PaperKind};
use complaint_guide::rules::picks::{headings_that_ask, offered_under};
use complaint_guide::rules::questions::{Ask, Form, Question, Question as Q, StandsAt};
use complaint_guide::rules::route::{Complaint, Route, replay};
use complaint_guide::rules::screening::Outcome;
use complaint_guide::rules::sending::stands_after;
use complaint_guide::rules::standing::standing;
use complaint_guide::rules::steps::{Discretion, NextRight};

use crate::golden::today;

/// These answers, and for everything else those of somebody with nothing more to say.
fn answered(said: &[(Question, &[&'static str])]) -> (Answers, Route) {
    let complaint = decided(said);
    (complaint.answers, complaint.route)
}

/// The first that stands under each heading that asks.
fn first_picks(answers: &Answers) -> Vec<&'static str> {
    headings_that_ask(answers).into_iter().map(|heading| offered_under(heading, answers)[0]).collect()
}

/// The same as a complaint.
pub fn decided(said: &[(Question, &[&'static str])]) -> Complaint {
    let mut answers = Answers::default();
    for (question, keys) in said {
        let said = match question.form() {
            Form::One(_) => Said::One(keys[0]),
            _ => Said::Many(keys.to_vec()),
        };
        answers.set((*question).into(), said).expect("it fits");
    }
    loop {
        let ask = match replay(&answers, today()).decided {
            Ok(complaint) => return complaint,
            Err(ask) => ask,
        };
        let said = match ask.question {
            Q::Danger | Q::Coming => Said::One("no"),
            Q::Affects => Said::One("child"),
            Q::Whose => Said::One("this"),
            Q::When => Said::One("still"),
            Q::Proceedings => Said::Many(vec!["none"]),
            Q::StandsAt => Said::One("not-sent"),
            Q::Sign => Said::One("named"),
            Q::MoreTime | Q::PointsAgreed | Q::PanelMet => Said::One("no"),
            Q::AdvocatePause | Q::PausedAgain => Said::One("no"),
            Q::Parts => Said::Many(first_picks(&answers)),
            Q::ChildKnows => Said::One("agrees"),
            question if question.form() == Form::Day => Said::Day(None),
            question if matches!(question.form(), Form::Words { .. }) => Said::nothing(question),
            question => panic!("`{}` has no answer here", question.key()),
        };
        answers.set(ask, said).expect("it fits");
    }
}

const EARLY_HELP: [(Question, &[&str]); 2] = [(Q::Topics, &["support"]), (Q::Parts, &["family-help"])];

#[test]
fn early_help_for_a_child_whose_need_is_not_known_is_for_the_council_to_place() {
    let people: [&[(Question, &[&str])]; 5] = [
        &[(Q::Who, &["child"]), (Q::Situation, &["guardianship"])],
        &[(Q::Who, &["child"]), (Q::Situation, &["adoption"])],
        &[(Q::Who, &["child"]), (Q::Situation, &["left-care"])],
        &[(Q::Who, &["care-leaver"]), (Q::LeftCare, &["help"])],
        &[(Q::Who, &["care-leaver"]), (Q::LeftCare, &["both"])],
    ];
    for person in people {
        let (_, route) = answered(&[person, &EARLY_HELP].concat());
        let Outcome::CouncilDecides(decides) = &route.points[0].outcome else {
            panic!("{person:?}: {:?}", route.points[0]);
        };
        assert!(decides.contains(&Discretion::SectionSeventeen), "{person:?}: {decides:?}");
    }
}

#[test]
fn early_help_for_a_child_in_need_is_covered_whoever_helps() {
    let (_, route) =
        answered(&[&[(Q::Who, &["child"][..]), (Q::Situation, &["in-need"])][..], &EARLY_HELP].concat());
    assert_eq!(route.points[0].outcome, Outcome::Statutory);
}

#[test]
fn contact_in_a_childhood_in_care_rests_on_the_care_order_and_contact_after_it_does_not() {
    for (left_care, rests) in [("childhood", true), ("help", false), ("both", false)] {
        let (_, route) =
            answered(&[(Q::Who, &["care-leaver"]), (Q::LeftCare, &[left_care]), (Q::Topics, &["contact"])]);
        assert_eq!(route.points[0].rules.contains(&Rule::CareOrder), rests, "{left_care}");
    }
}

#[test]
fn whoever_has_parental_responsibility_stands_by_it_and_a_parent_by_the_childs_situation() {
    for (who, situation, rule) in [
        ("parent", "in-care", Rule::Parent),
        ("parent", "guardianship", Rule::ParentUnderGuardianship),
        ("parent", "adoption", Rule::ChildAndAdoption),
        ("responsible", "in-care", Rule::ParentalResponsibility),
        ("responsible", "guardianship", Rule::ParentalResponsibility),
        ("responsible", "adoption", Rule::ChildAndAdoption),
    ] {
        let (_, route) = answered(&[(Q::Who, &[who]), (Q::Situation, &[situation]), (Q::Topics, &["plan"])]);
        assert_eq!(route.standing.rule, rule, "{who}, {situation}");
    }
}

#[test]
fn children_and_care_leavers_have_a_right_to_an_advocate_and_so_has_whoever_speaks_for_them() {
    let has_right = |said: &[(Question, &'static str)]| {
        let mut answers = Answers::default();
        for (question, key) in said {
            answers.set((*question).into(), Said::One(key)).expect("it fits");
        }
        standing(&answers).expect("everything is answered").has_right_to_advocate()
    };
    assert!(has_right(&[(Q::Who, "child"), (Q::Situation, "in-need")]));
    assert!(has_right(&[(Q::Who, "care-leaver"), (Q::LeftCare, "help")]));
    let helper = |whom| {
        let said = [(Q::Who, "helper"), (Q::HelperKind, "advocate"), (Q::HelpingWhom, whom)];
        [&said[..], &[(Q::Situation, "in-care"), (Q::LeftCare, "help"), (Q::ChildKnows, "agrees")]].concat()
    };
    assert!(has_right(&helper("child")));
    assert!(has_right(&helper("care-leaver")));
    assert!(!has_right(&helper("parent")));
    assert!(!has_right(&helper("carer")));
    assert!(!has_right(&[(Q::Who, "parent"), (Q::Situation, "in-care"), (Q::Affects, "child")]));
}

#[test]
fn a_grandmother_whose_grandchild_does_not_know_has_no_standing_of_her_own() {
    for (knows, is_automatic) in [("agrees", true), ("no", false), ("not-sure", false)] {
        let said =
            [(Q::Who, &["relative"][..]), (Q::Relation, &["grandparent"]), (Q::Situation, &["in-care"])];
        let more = [(Q::ChildKnows, &[knows][..]), (Q::Topics, &["home"])];
        let (_, route) = answered(&[&said[..], &more].concat());
        assert_eq!(route.standing.is_automatic(), is_automatic, "{knows}");
    }
}

#[test]
fn only_points_that_could_be_covered_can_be_said_to_wait_for_another_case() {
    let (answers, _) = answered(&[
        (Q::Who, &["child"]),
        (Q::Situation, &["in-care"]),
        (Q::Topics, &["home", "contact", "else"]),
        (Q::Parts, &["home", "contact", "claim", "unlisted"]),
        (Q::Proceedings, &["court"]),
        (Q::SameMatter, &["some"]),
        (Q::SamePoints, &["contact"]),
    ]);
    assert_eq!(offered(Q::SamePoints, &answers), ["home", "contact", "unlisted"]);
}

#[test]
fn a_tick_at_a_point_that_is_no_longer_raised_has_no_part_in_the_answer() {
    let (answers, _) = answered(&[
        (Q::Who, &["child"]),
        (Q::Situation, &["in-care"]),
        (Q::Topics, &["home", "plan"]),
        (Q::Proceedings, &["court"]),
        (Q::SameMatter, &["some"]),
        (Q::SamePoints, &["contact", "plan"]),
    ]);
    assert_eq!(answers.get(Q::SamePoints.into()), Some(&Said::Many(vec!["plan"])));
}

#[test]
fn a_letter_that_has_gone_starts_the_clock_of_the_stage_it_asks_for() {
    use complaint_guide::rules::steps::Stage;
    for next in [
        NextRight::Send,
        NextRight::PutInWriting,
        NextRight::ToldNoAnswer,
        NextRight::ToldStageOver,
        NextRight::SendAgain,
        NextRight::AskWhichProcedure,
    ] {
        assert_eq!(stands_after(next, None), Some(StandsAt::Waiting1), "{next:?}");
    }
    for next in [NextRight::AskStageTwo, NextRight::StageTwoBecauseLate, NextRight::LeaveOtherProcedure] {
        assert_eq!(stands_after(next, None), Some(StandsAt::Waiting2), "{next:?}");
    }
    for next in [NextRight::AskStageThree, NextRight::AskStageThreeBesideMeeting] {
        assert_eq!(stands_after(next, None), Some(StandsAt::Waiting3), "{next:?}");
    }
    for next in [NextRight::AnswerRefusal, NextRight::AnswerRefusalOfARight, NextRight::AnswerMediation] {
        let after = [Stage::One, Stage::Two, Stage::Three].map(|stage| stands_after(next, Some(stage)));
        assert_eq!(after, [StandsAt::Waiting1, StandsAt::Waiting2, StandsAt::Waiting3].map(Some), "{next:?}");
    }
    for next in [NextRight::ChaseStageOne, NextRight::WaitStageTwo, NextRight::Ombudsman, NextRight::Hold] {
        assert_eq!(stands_after(next, None), None, "{next:?}");
    }
}

const IN_CARE: [(Question, &[&str]); 3] =
    [(Q::Who, &["child"]), (Q::Situation, &["in-care"]), (Q::Topics, &["contact"])];

#[test]
fn a_reply_is_chased_while_it_runs_and_its_day_can_be_given() {
    let complaint = decided(&[&IN_CARE[..], &[(Q::StandsAt, &["waiting-1"])]].concat());
    let offers = |next, knows_due| papers(&complaint, next, knows_due, false).contains(&PaperKind::Chase);
    assert!(offers(Some(NextRight::WaitStageOne), true));
    assert!(!offers(Some(NextRight::WaitStageOne), false), "nobody knows when it was due");
    assert!(!offers(Some(NextRight::AskStageTwo), true), "it has come");
}

#[test]
fn which_procedure_it_is_under_is_asked_once_and_only_of_what_has_gone() {
    let offers = |said: &[(Question, &[&'static str])], next| {
        papers(&decided(said), next, true, false).contains(&PaperKind::WhichProcedure)
    };
    let person: [(Question, &[&'static str]); 2] = [(Q::Who, &["child"]), (Q::Situation, &["guardianship"])];
    let open = [&person[..], &EARLY_HELP].concat();
    let waiting = [&open[..], &[(Q::StandsAt, &["waiting-3"])]].concat();
    assert!(offers(&waiting, Some(NextRight::WaitStageThree)));
    assert!(!offers(&waiting, Some(NextRight::AskWhichProcedure)), "the letter asks it");
    assert!(!offers(&open, Some(NextRight::Send)), "nothing has gone");
    let sure = [&IN_CARE[..], &[(Q::StandsAt, &["waiting-3"])]].concat();
    assert!(!offers(&sure, Some(NextRight::WaitStageThree)));
}

#[test]
fn either_kind_of_new_evidence_is_worth_putting_with_a_late_complaint() {
    for (reason, is_worth) in [("evidence", true), ("found-out", true), ("afraid", false)] {
        let late = [(Q::When, &["over-year"][..]), (Q::LateReasons, &[reason])];
        let complaint = decided(&[&IN_CARE[..], &late].concat());
        assert_eq!(enclosures(&complaint).contains(&Enclosure::Evidence), is_worth, "{reason}");
    }
}

#[test]
fn private_details_are_noticed_in_every_field_but_a_councils_own_number_and_ones_own() {
    let noticed = |question: Question, field: usize, text: &str| {
        let mut complaint = decided(&IN_CARE);
        let Form::Words { fields, .. } = question.form() else { panic!("it has no fields") };
        let mut fields = vec![String::new(); fields.len()];
        fields[field] = text.to_owned();
        let said = Said::Words { ticked: Vec::new(), fields };
        complaint.answers.set(Ask::from(question), said).expect("it fits");
        let here = notices(&complaint).into_iter().filter(|found| found.ask.question == question);
        here.map(|found| found.notice).collect::<Vec<_>>()
    };
    let phone = "01632 960 110";
    assert_eq!(noticed(Q::Tried, 0, phone), [Notice::Phone]);
    assert_eq!(noticed(Q::Tried, 1, phone), [], "a reference can look like anything");
    assert_eq!(noticed(Q::TheChild, 1, phone), [Notice::Phone, Notice::Born], "an age is not so long");
    assert_eq!(noticed(Q::TheChild, 1, "12 and a half"), []);
    assert!(!noticed(Q::AboutYou, 1, phone).contains(&Notice::Phone), "it is there to be called");
    assert_eq!(noticed(Q::Tried, 0, &"word ".repeat(LONG)), []);
    assert_eq!(noticed(Q::Tried, 0, &"word ".repeat(LONG + 1)), [Notice::Long]);
}

#[test]
fn every_fear_but_one_about_this_page_says_where_its_answer_comes_from() {
    for fear in Fear::ALL.iter().copied() {
        assert_eq!(fear.source().is_none(), fear == Fear::Stop, "{fear:?}");
        assert!(fear.source().is_none_or(|source| !source.citation.is_empty()), "{fear:?}");
    }
    assert_eq!(Fear::Speak.source(), Some(Rule::Advocacy.source()), "it is law, and not only said");
    assert_eq!(Fear::Trouble.source().map(|source| source.strength), Some(Strength::Reported));
}

#[test]
fn somebody_in_an_adoption_who_asks_for_a_file_hears_of_the_agency_too_and_nobody_else_does() {
    let file = |who: &[(Question, &[&'static str])]| {
        let mut said = who.to_vec();
        said.extend([(Q::Topics, &["records"][..]), (Q::Parts, &["see-records"])]);
        let (_, route) = answered(&said);
        let [point] = route.points.as_slice() else { panic!("{:?}", route.points) };
        (point.outcome.clone(), point.also)
    };
    for role in ["adopted", "birth-parent", "adopter"] {
        let (outcome, also) = file(&[(Q::Who, &["adoption"]), (Q::AdoptionRole, &[role])]);
        assert_eq!(outcome, Outcome::Elsewhere(Door::DataProtection), "{role}");
        assert_eq!(also, Some(Door::AdoptionAgency), "{role}");
    }
    let (outcome, also) = file(&[(Q::Who, &["care-leaver"]), (Q::LeftCare, &["help"])]);
    assert_eq!((outcome, also), (Outcome::Elsewhere(Door::DataProtection), None));
}
