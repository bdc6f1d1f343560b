//! Which papers fit a complaint, what goes with its letter, and what to look at before it goes.

use super::answers::{Answers, Said};
use super::named::Named;
use super::own_words::{LONG, holds_a_full_date, private_details, words};
use super::papers::{Enclosure, Notice, PaperKind};
use super::questions::{
    AboutYouField, AfterStages, Ask, ChildKnows, Coming, Help, HelpingWhom, LateReason, Question, Sign,
    StandsAt, StillWrong, StillWrongField, TriedField, Who, Wish,
};
use super::route::{Complaint, Route};
use super::standing::Standing;
use super::steps::{Discretion, NextRight};

/// Whether the complaint had reached the council before today.
fn is_sent(route: &Route) -> bool {
    let stands_at = route.case().map(super::route::Case::stands_at);
    !matches!(stands_at, None | Some(StandsAt::NotSent | StandsAt::NotSure))
}

/// The papers that fit this complaint, the most pressing first.
///
/// `next` is what the person can do next, where a way runs; `knows_due` whether the day of the answer
/// that runs or is late can be given; `long_ago` whether the last step is more than a year past.
pub fn papers(
    complaint: &Complaint,
    next: Option<NextRight>,
    knows_due: bool,
    long_ago: bool,
) -> Vec<PaperKind> {
    let fits = |paper: &PaperKind| fits(*paper, complaint, next, knows_due, long_ago);
    PaperKind::ALL.iter().copied().filter(fits).collect()
}

fn fits(
    paper: PaperKind,
    complaint: &Complaint,
    next: Option<NextRight>,
    knows_due: bool,
    long_ago: bool,
) -> bool {
    use NextRight as N;
    let (route, answers) = (&complaint.route, &complaint.answers);
    let has_letter = route.ours().next().is_some();
    match paper {
        // Nobody can hold what a letter does not name: it is said in the letter, and on the phone. The guidance that the
        // letter rests on is for England.
        PaperKind::HoldDecision => {
            route.coming.is_some_and(|coming| !matches!(coming, Coming::Meeting | Coming::Other))
                && !route.needs_a_roof()
                && route.of_a_council().next().is_some()
        }
        PaperKind::Agreed => {
            let is_promised = matches!(answers.after_stages(), Ok(AfterStages::Promise | AfterStages::Both));
            is_promised && route.for_ombudsman().next().is_some()
        }
        // If the step's own letter already asks about the wait, there is nothing left to chase.
        PaperKind::Chase => {
            let is_waiting = matches!(
                next,
                Some(
                    N::WaitStageOne
                        | N::WaitStageTwo
                        | N::WaitStageThree
                        | N::WaitPanelReport
                        | N::WaitPanelReply
                        | N::StageTwoBecauseLate
                )
            );
            is_waiting && knows_due
        }
        // After a year nobody can be sure that anybody still has it.
        PaperKind::WhereIsIt => {
            let waits = matches!(
                next,
                Some(
                    N::ToldNoAnswer
                        | N::ToldStageOver
                        | N::StageTwoBecauseLate
                        | N::AskWhetherDecided
                        | N::StageOnePaused
                        | N::StageTwoLate
                        | N::PanelLate
                        | N::AskWhetherPanelMet
                        | N::PanelReportLate
                        | N::StageThreeLate
                )
            );
            waits && long_ago
        }
        PaperKind::AskStageTwo => {
            matches!(next, Some(N::WaitStageOne | N::ChaseStageOne | N::AskWhetherDecided))
        }
        PaperKind::AskStageTwoNow => matches!(next, Some(N::StageOnePaused | N::AskWhetherDecided)),
        PaperKind::AskStageThree => {
            matches!(next, Some(N::WaitStageTwo | N::ChaseStageTwo | N::StageTwoLate))
        }
        // A complaint is moved to another procedure at its beginning, or if it is not clear that it belongs here.
        PaperKind::WhichProcedure => {
            let is_open = route.discretions().into_iter().any(Discretion::is_about_the_procedure);
            let is_new = matches!(
                next,
                Some(
                    N::WaitStageOne
                        | N::ChaseStageOne
                        | N::AskWhetherDecided
                        | N::StageOnePaused
                        | N::StageTwoBecauseLate
                        | N::AskStageTwo
                )
            );
            let asks_which = matches!(next, Some(N::AskWhichProcedure | N::LeaveOtherProcedure));
            is_new || (is_sent(route) && is_open && !asks_which)
        }
        PaperKind::AfterTheCase => {
            !route.waits_for().is_empty() || route.discretions().contains(&Discretion::OtherCase)
        }
        // If there is no other letter, this one is the letter.
        PaperKind::OtherProcedure => has_letter && route.for_other_procedure().next().is_some(),
        PaperKind::OmbudsmanPack => {
            route.for_ombudsman().next().is_some()
                || matches!(
                    next,
                    Some(
                        N::StageTwoLate
                            | N::PanelLate
                            | N::StageThreeLate
                            | N::AnswerRefusal
                            | N::AnswerRefusalOfComplaint
                            | N::AnswerRefusalOfARight
                            | N::LeaveOtherProcedure
                            | N::AnswerLateRefusal
                    )
                )
        }
        PaperKind::FormalCopy => has_letter,
        PaperKind::ChildsCopy => has_letter && is_about_a_child(&route.standing),
        PaperKind::AdvocateNote => {
            let asks = ticked::<Help>(answers, Question::HelpNeeded).any(|help| help == Help::Advocate);
            let has_helper = route.standing.who == Who::Helper;
            route.written().next().is_some()
                && !route.anonymous
                && !has_helper
                && (asks || route.standing.has_right_to_advocate())
        }
        PaperKind::TalkCard => {
            route.written().next().is_some() && matches!(route.standing.who, Who::Child | Who::CareLeaver)
        }
        // Each of the others is a letter for another door.
        _ => route.for_door(paper).next().is_some(),
    }
}

/// Whether the complaint is a child's own, or is made in a child's name.
fn is_about_a_child(standing: &Standing) -> bool {
    standing.who == Who::Child || standing.helping == Some(HelpingWhom::Child)
}

/// The ready-made answers that are ticked beside a question's fields.
pub fn ticked<'a, T: Named>(answers: &'a Answers, question: Question) -> impl Iterator<Item = T> + 'a {
    let keys = match answers.get(question.into()) {
        Some(Said::Words { ticked, .. }) => ticked.as_slice(),
        _ => &[],
    };
    keys.iter().filter_map(|key| T::from_key(key))
}

/// What is worth putting with the letter, in the order of the way.
pub fn enclosures(complaint: &Complaint) -> Vec<Enclosure> {
    let fits = |enclosure: &Enclosure| goes_with(*enclosure, complaint);
    Enclosure::ALL.iter().copied().filter(fits).collect()
}

fn goes_with(enclosure: Enclosure, complaint: &Complaint) -> bool {
    use StandsAt as S;
    let (route, answers) = (&complaint.route, &complaint.answers);
    let stands_at = route.case().map(super::route::Case::stands_at);
    let asks_for_the_panel = route.case().is_some_and(super::route::Case::may_still_ask_for_the_panel);
    match enclosure {
        Enclosure::Complaint => is_sent(route),
        Enclosure::Answer => {
            asks_for_the_panel
                || matches!(
                    stands_at,
                    Some(S::Answered1 | S::Waiting2 | S::Answered2 | S::Waiting3 | S::Answered3)
                )
        }
        Enclosure::Reports => {
            asks_for_the_panel || matches!(stands_at, Some(S::Answered2 | S::Waiting3 | S::Answered3))
        }
        Enclosure::Panel => route.for_ombudsman().next().is_some(),
        Enclosure::Refusal => matches!(stands_at, Some(S::Refused | S::Mediation | S::OtherProcedure)),
        Enclosure::Decision => {
            let look_again = ticked::<Wish>(answers, Question::Wanted).any(|wish| wish == Wish::LookAgain);
            look_again || (route.can_be_held() && !route.needs_a_roof())
        }
        Enclosure::Messages => answers.text(TriedField::What).is_some(),
        // Nobody is asked to get a yes from someone who has said no.
        Enclosure::Agreement => {
            let can_agree =
                matches!(route.standing.child_knows, Some(ChildKnows::Agrees | ChildKnows::Knows));
            can_agree && !route.anonymous
        }
        Enclosure::Evidence => {
            let reasons = &route.late_reasons;
            reasons.contains(&LateReason::Evidence) || reasons.contains(&LateReason::FoundOut)
        }
    }
}

/// Something to look at, and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// The question.
    pub ask: Ask,
    /// The field's place in the question.
    pub field: usize,
    /// What it is.
    pub notice: Notice,
    /// How many words a long text has.
    pub words: usize,
}

/// Whether anything was ticked or written of what is wrong with an answer, about any point.
fn gives_a_reason(answers: &Answers) -> bool {
    let is_reason = |key: &&str| *key != StillWrong::Settled.key();
    answers.iter().any(|(ask, said)| match said {
        Said::Words { fields, ticked } if ask.question == Question::StillWrong => {
            ticked.iter().any(is_reason) || fields.iter().any(|text| !text.trim().is_empty())
        }
        _ => false,
    })
}

/// What to look at before a letter goes, in the order of the questions.
pub fn notices(complaint: &Complaint) -> Vec<Noticed> {
    let answers = &complaint.answers;
    let mut found = Vec::new();
    let asks_for_the_panel = answers.stands_at() == Ok(StandsAt::Answered2)
        || complaint.route.case().is_some_and(super::route::Case::may_still_ask_for_the_panel);
    let mut needs_a_reason = asks_for_the_panel && !gives_a_reason(answers);
    for (ask, said) in answers.iter() {
        let Said::Words { fields, .. } = said else { continue };
        if ask.question == Question::StillWrong && std::mem::take(&mut needs_a_reason) {
            found.push(Noticed {
                ask,
                field: StillWrongField::Why.place(),
                notice: Notice::NoReason,
                words: 0,
            });
        }
        let is_contact = ask.question == Question::AboutYou;
        for (field, text) in fields.iter().enumerate() {
            let mut notice = |notice, words| found.push(Noticed { ask, field, notice, words });
            // A council's own reference number can look like anything.
            let is_reference = ask.question == Question::Tried && field == TriedField::Reference.place();
            if !is_contact && !is_reference {
                private_details(text).into_iter().for_each(|detail| notice(detail, 0));
            }
            if ask.question == Question::TheChild && holds_a_full_date(text) {
                notice(Notice::Born, 0);
            }
            let count = words(text);
            if count > LONG {
                notice(Notice::Long, count);
            }
            let is_missing = is_contact && !answers.sign().is_ok_and(|sign| sign == Sign::Anonymous);
            match AboutYouField::ALL.get(field).filter(|_| is_missing && text.trim().is_empty()) {
                Some(AboutYouField::Name) => notice(Notice::NoName, 0),
                Some(AboutYouField::Contact) => notice(Notice::NoContact, 0),
                Some(AboutYouField::Safe) | None => {}
            }
        }
    }
    found
}
