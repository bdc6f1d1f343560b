//! To whom each piece of advice is said: by who they are, what it is about, and where it stands.

use super::advice::{Advice, Use};
use super::answers::Answers;
use super::bringing::may_bring;
use super::concerns::Concern;
use super::doors::Door;
use super::named::Named;
use super::questions::{
    AdoptionRole, AfterStages, Arranged, CarerKind, ChildKnows, Coming, Danger, Help, HelperKind,
    HelpingWhom, LateReason, PanelMet, Proceeding, RefusedFor, Relation, SameMatter, Situation, StandsAt,
    When, Who, Whose,
};
use super::reasons_given;
use super::route::{Case, Complaint};
use super::screening::{Outcome, Point, has_taken_on, is_other_case_over, is_witness, other_cases};
use super::steps::Stage;
use super::whom::Whom;

/// The most pieces that anybody is to read at once where some of them can wait.
const MOST: usize = 11;
/// The most pieces that own words alone bring to anybody.
const MOST_BROUGHT: usize = 5;

/// What is said to somebody, each list in the order in which they read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advised {
    /// What they read.
    pub first: Vec<Advice>,
    /// What a page has no room for: it waits behind a line that they can open. Nothing to be done today is there.
    pub more: Vec<Advice>,
}

/// What is said to whoever makes this complaint. What can wait does so where there are many pieces, and where the page
/// would be longer than fits; after that what helps to know waits, and then what to ask for, the last first. What their
/// own words have `brought`, in that order, comes before what is said to everybody in their place.
pub fn advised(complaint: &Complaint, brought: &[Advice], fits: impl Fn(&[Advice]) -> bool) -> Advised {
    let person = Whom::of(complaint);
    let is_of_their_place = |advice: &Advice| is_said(*advice, complaint, &person);
    let by_words = |advice: &&Advice| {
        !is_of_their_place(advice) && asks(complaint) && may_bring(**advice, complaint, &person)
    };
    let by_words: Vec<_> = brought.iter().filter(by_words).take(MOST_BROUGHT).collect();
    let is_theirs = |advice: &Advice| is_of_their_place(advice) || by_words.contains(&advice);
    let said: Vec<_> = Advice::ALL.iter().copied().filter(is_theirs).collect();
    let has_own_words = |advice: &Advice| !is_said_by_another(*advice, &said);
    let said: Vec<_> = said.iter().copied().filter(has_own_words).collect();
    let is_brought = |advice: &Advice| brought.contains(advice);
    let can_wait =
        |advice: &Advice| advice.can_wait() && !is_brought(advice) && !is_their_own(*advice, complaint);
    let mut room = MOST.saturating_sub(said.iter().filter(|advice| !can_wait(advice)).count());
    let has_room = |advice: &Advice| {
        let stays = !can_wait(advice) || room > 0;
        room -= usize::from(can_wait(advice) && room > 0);
        stays
    };
    let (mut first, mut more): (Vec<_>, Vec<_>) = said.into_iter().partition(has_room);
    let helps_to_know = |advice: &Advice| advice.to() == Use::Know;
    let is_to_ask = |advice: &Advice| advice.to() == Use::Ask;
    let waits: [&dyn Fn(&Advice) -> bool; 5] = [
        &can_wait,
        &|advice| helps_to_know(advice) && !is_brought(advice),
        &|advice| is_to_ask(advice) && !is_brought(advice),
        &helps_to_know,
        &is_to_ask,
    ];
    for waits in waits {
        while !fits(&first)
            && let Some(last) = first.iter().rposition(waits)
        {
            more.push(first.remove(last));
        }
    }
    more.sort_unstable();
    Advised { first, more }
}

/// What another piece that they read says as well, in words of their own matter.
fn is_said_by_another(advice: Advice, said: &[Advice]) -> bool {
    match advice {
        Advice::InTheirWords => said.contains(&Advice::PanelPapers),
        Advice::GoToIt => {
            [Advice::LawyersMeeting, Advice::NextMeeting].iter().any(|meeting| said.contains(meeting))
        }
        Advice::YourWay => said.contains(&Advice::WayToTalk),
        Advice::NotOverAtEighteen => said.contains(&Advice::OnRemand),
        _ => false,
    }
}

/// What can wait for others, and is this person's own matter.
fn is_their_own(advice: Advice, Complaint { route, answers }: &Complaint) -> bool {
    let about = |concerns: &[Concern]| route.points.iter().any(|point| concerns.contains(&point.concern));
    let refused = route.case().and_then(Case::refused_for);
    match advice {
        Advice::HeldDown => about(&[Concern::Harm]),
        // Coming out of a secure home is going home.
        Advice::LockedIn => about(&[Concern::GoingHome]),
        // Or the first letter may have said only that.
        Advice::TheirInterest => {
            matches!(refused, Some(RefusedFor::Person | RefusedFor::Consent))
                || answers.stands_at() == Ok(StandsAt::Answered1)
        }
        // They carry what the person was told into the complaint.
        Advice::SectionF => about(&[Concern::HealthAndCare]),
        Advice::SectionH => about(&[Concern::EducationPlan]),
        Advice::YoungCarer => route.standing.who == Who::Child,
        Advice::Stopgap => about(&[Concern::HealthAndCare, Concern::LeavingCare]),
        Advice::AdvocatesWork => {
            route.coming.is_some() || about(&[Concern::Homeless, Concern::Assessment, Concern::Age])
        }
        // Whoever the child lives with shows that first.
        Advice::SpeakFor => {
            matches!(refused, Some(RefusedFor::Person | RefusedFor::Consent))
                && answers.relation() != Ok(Relation::LooksAfter)
        }
        Advice::AgreedCare => {
            matches!(answers.stands_at(), Ok(StandsAt::NotSent | StandsAt::ToldSomeone))
        }
        Advice::LateProof => refused == Some(RefusedFor::Late),
        // Where a roof comes first, it waits.
        Advice::Supported => about(&[Concern::Age]) && !about(&[Concern::Homeless]),
        Advice::PromiseHolds => answers.after_stages() == Ok(AfterStages::Promise),
        // Who was told that they are nobody who can complain is as a rule not asked to the review either.
        Advice::ParentsHeard => refused.is_some(),
        Advice::WhoTheyAre => {
            about(&[Concern::Provider])
                && !about(&[Concern::Harm, Concern::GoingHome, Concern::Immigration, Concern::Support])
        }
        Advice::ExamYears => matches!(route.coming, Some(Coming::Move | Coming::PlacementEnds)),
        // What helps a disabled child at home is about to stop over a bill.
        Advice::HoldTheBill => route.coming == Some(Coming::SupportStops) && about(&[Concern::Disability]),
        Advice::OutOfSchool => about(&[Concern::School, Concern::SchoolPlaces]),
        Advice::OneTeamOnly => about(&[Concern::SocialCarePlan]),
        Advice::SupervisedVisits | Advice::WhoBrought => {
            matches!(answers.arranged(), Ok(Arranged::Council | Arranged::NotSure))
        }
        Advice::WhoReported => {
            matches!(route.standing.situation, Some(Situation::None | Situation::NotSure))
        }
        Advice::AnswerByDay => about(&[Concern::FosterSupport, Concern::GuardianshipSupport]),
        // A relative who asks for money has no childhood of their own on file.
        Advice::OtherWaysThen => refused == Some(RefusedFor::Late) && !about(&[Concern::Kinship]),
        Advice::SoLongAgo => refused == Some(RefusedFor::Late),
        Advice::Upheld => refused.is_some(),
        Advice::OwnFile => {
            about(&[Concern::SeeRecords, Concern::Harm, Concern::Provider, Concern::Home, Concern::Worker])
        }
        Advice::NearHome => {
            route.standing.who == Who::Child
                && matches!(route.coming, Some(Coming::Move | Coming::PlacementEnds))
        }
        // Of the help that a child in care misses savings are often the first; and whoever is refused the panel is to
        // know what of it is theirs whatever comes of the rest.
        Advice::MoneyInCare | Advice::MoneyOwed => {
            let is_of_the_panel = route.case().and_then(Case::which_stage) == Some(Stage::Three);
            let is_in_care = advice == Advice::MoneyInCare && route.standing.who == Who::Child;
            let is_theirs =
                refused.is_some() && is_of_the_panel || is_in_care && !about(&[Concern::Immigration]);
            about(&[Concern::Support]) && is_theirs
        }
        // Help here has been refused, or is not what it was.
        Advice::MovedHere | Advice::ParentsAdvocate => {
            route.standing.situation == Some(Situation::FamilyHelp)
        }
        Advice::YourWay => about(&[Concern::Disability, Concern::SocialCarePlan, Concern::Adulthood]),
        // Whoever has signed what they did not understand asks for their child back.
        Advice::InTheirWords => needs_other_words(answers) || about(&[Concern::GoingHome]),
        // A company’s house, or a first flat.
        Advice::NeededToday => {
            let is_theirs = matches!(route.standing.who, Who::Child | Who::CareLeaver)
                || matches!(route.standing.helping, Some(HelpingWhom::Child | HelpingWhom::CareLeaver));
            // What is about to stop has its own words.
            let is_new = route.coming.is_none()
                && matches!(answers.stands_at(), Ok(StandsAt::NotSent | StandsAt::ToldSomeone));
            match route.standing.situation {
                Some(Situation::InCare) => {
                    is_theirs && is_new && about(&[Concern::Provider]) && !about(&[Concern::Harm])
                }
                Some(Situation::LeftCare) => is_theirs && is_new,
                _ => false,
            }
        }
        // What is about to happen does not wait for somebody to come back.
        Advice::WhoCovers => route.can_be_held() && route.standing.situation == Some(Situation::InCare),
        Advice::AfterTwentyOne => {
            matches!(route.coming, Some(Coming::PlacementEnds | Coming::SupportStops))
        }
        Advice::SiblingInCare => answers.adoption_role() == Ok(AdoptionRole::Adopter),
        Advice::NotOverAtEighteen => about(&[Concern::LeavingCare]),
        // Whoever came alone asks for papers to stay, and a carer as a rule for a passport.
        Advice::AskPassport => route.standing.who == Who::FosterCarer,
        // The plan says it.
        Advice::SiblingsApart => about(&[Concern::Plan]) || route.standing.who == Who::Child,
        // A company ends its contract, and a move alone has many reasons.
        Advice::ContractEnds => about(&[Concern::Provider]) || route.coming == Some(Coming::PlacementEnds),
        Advice::OldStart => refused == Some(RefusedFor::Late) || about(&[Concern::Kinship]),
        // Whoever looked after the child knows what others have to know.
        Advice::PassedOn => route.standing.who == Who::FosterCarer || route.danger != Danger::No,
        // Whoever has only told somebody has as a rule been refused nothing.
        Advice::OmbudsmanRefusal => {
            !matches!(answers.stands_at(), Ok(StandsAt::ToldSomeone | StandsAt::NotSent))
        }
        // Where the council brought the child, what it owes comes first until somebody asks for the child back.
        Advice::CarersCourt => {
            answers.relation() == Ok(Relation::StepParent)
                || route.coming.is_some()
                || about(&[Concern::Contact, Concern::GoingHome, Concern::CourtDecision])
                || answers.arranged() != Ok(Arranged::Council)
        }
        _ => false,
    }
}

/// Whether somebody has asked for another language, for easier words or for another change.
fn needs_other_words(answers: &Answers) -> bool {
    answers.help_needed().is_ok_and(|help| help.iter().any(|help| *help != Help::Advocate))
}

/// Whether a council is asked for anything: after all stages, or at the Ombudsman, it is not any more. Of another council
/// as much is asked.
fn asks(Complaint { route, .. }: &Complaint) -> bool {
    let is_anothers = route.for_other_council().next().is_some();
    (route.ours().next().is_some() || is_anothers) && !route.child_has_died()
}

fn is_said(advice: Advice, complaint: &Complaint, person: &Whom) -> bool {
    use Advice as A;
    use Concern as C;
    let Complaint { route, answers } = complaint;
    let about = |concerns: &[C]| route.points.iter().any(|point| concerns.contains(&point.concern));
    let has_died = route.child_has_died();
    let asks = asks(complaint);
    // What is asked for without any law can be asked for in other parts of the United Kingdom too.
    let is_outside = |point: &Point| matches!(point.outcome, Outcome::Elsewhere(Door::OutsideEngland));
    let asks_anywhere = asks || (route.points.iter().any(is_outside) && !has_died);
    // What is over is not asked for any more.
    let is_over = person.childhood || route.standing.who == Who::YoungAdult;
    let asks_now = asks && !is_over;
    let stands_at = route.case().map(|case| case.stands_at());
    let is_young = person.is_child || person.left_care;
    let standing = &route.standing;
    // What is for parents to know is not for the child to read.
    let is_family = !matches!(standing.who, Who::Professional | Who::Child);
    // Other parts of the United Kingdom have rules of their own.
    let is_here = answers.whose() != Ok(Whose::OutsideEngland);
    let with_ombudsman = answers.stands_at() == Ok(StandsAt::WithOmbudsman);
    let is_in_adoption = standing.who == Who::Adoption || standing.situation == Some(Situation::Adoption);
    // How a court may still be asked is for a birth family to read, and not for new parents.
    let has_adopted = answers.adoption_role() == Ok(AdoptionRole::Adopter);
    let is_before = |case| other_cases(answers).is_ok_and(|cases| cases.contains(&case));
    // Whoever was told that another case comes first, and has none now, asks nothing of a court.
    let is_case_over = is_other_case_over(answers);
    // Whether something that was agreed after all stages has not been done.
    let is_promised = matches!(answers.after_stages(), Ok(AfterStages::Promise | AfterStages::Both));
    // Whether Stage 2 is over, so that the panel is what comes next.
    let is_after_stage_two = matches!(stands_at, Some(StandsAt::Answered2 | StandsAt::Waiting3))
        || (matches!(stands_at, Some(StandsAt::Refused | StandsAt::Mediation))
            && route.case().and_then(Case::which_stage) == Some(Stage::Three));
    // Has told of a worry about a child who lives with others.
    let concerns: Vec<C> = route.points.iter().map(|point| point.concern).collect();
    let is_witness = is_witness(standing.who, &concerns);
    // Somebody who works with the family now: nobody is away where nobody was.
    let has_worker = standing.situation != Some(Situation::None);
    // An enquiry that nobody of a family with a worker asks about was as a rule the only time.
    let is_only_enquiry = !has_worker && about(&[C::ProtectionWork]);
    // A move that is about to come leaves no room for everyday things.
    let is_moving = matches!(route.coming, Some(Coming::Move | Coming::PlacementEnds));
    // For a carer from whom a child has gone the home is over.
    let has_gone = standing.who == Who::FosterCarer && about(&[C::Home]) && !is_moving;
    // What is still going on, or nobody was asked about.
    let is_still = !matches!(answers.when(), Ok(When::WithinYear | When::OverYear));
    let refused_for = route.case().and_then(Case::refused_for);
    // Where the panel is what could be left out.
    let may_leave_out_the_panel = stands_at == Some(StandsAt::Answered2)
        || (matches!(stands_at, Some(StandsAt::Refused | StandsAt::Mediation))
            && route.case().and_then(Case::which_stage) == Some(Stage::Three));
    match advice {
        A::AppealThisWeek => about(&[C::EducationPlan]) && !is_before(Proceeding::Tribunal),
        A::BeforePanel => {
            standing.who == Who::FosterCarer && route.coming.is_some() && about(&[C::FosterConcern])
        }
        A::NoSignature
        | A::NothingToAdd
        | A::OldStart
        | A::ContractEnds
        | A::Coping
        | A::CannotTell
        | A::EnquiryClosed
        | A::OnlyAnEmail => {
            // What became of an enquiry or an allegation is asked of whoever answers for it.
            let is_of_another_door = matches!(advice, A::CannotTell | A::EnquiryClosed);
            (asks || is_of_another_door && !has_died)
                && reasons_given::given(complaint).any(|given| given == advice)
        }
        A::NoEndAtTwentyFive => asks && person.childhood && standing.who == Who::CareLeaver,
        A::OwnName => {
            let is_turned_away = matches!(refused_for, Some(RefusedFor::Person | RefusedFor::Consent));
            let speaks = standing.helping == Some(HelpingWhom::Child) || standing.who == Who::Relative;
            asks && is_turned_away && speaks && answers.child_knows() != Ok(ChildKnows::Against)
        }
        A::BeforeYouChoose => asks && may_leave_out_the_panel,
        A::AskBoth => {
            let is_agencys =
                answers.carer_kind() == Ok(CarerKind::Agency) && about(&[C::FosterSupport, C::CarersTerms]);
            let is_with_health = about(&[C::HealthAndCare])
                || (about(&[C::Health]) && about(&[C::Disability, C::SocialCarePlan, C::Support]));
            asks && (is_agencys || is_with_health)
        }
        A::Stopgap => {
            asks_now
                && is_still
                && !route.can_be_held()
                // In care what comes after it is planned, and nothing has stopped yet.
                && (about(&[C::Disability, C::SocialCarePlan, C::HealthAndCare, C::FosterSupport])
                    || (!person.in_care && about(&[C::LeavingCare])))
        }
        // Whether a relative sees the child at all, the council decides first.
        A::NoStaff => {
            let is_a_relatives = standing.who == Who::Relative;
            asks_now && is_still && person.in_care && !is_a_relatives && about(&[C::Contact])
        }
        A::WayToSchool => {
            let is_how_it_is_run = about(&[C::SchoolPlaces]) && about(&[C::Harm, C::Worker, C::Disability]);
            // The council arranges it, whichever procedure the complaint goes to.
            about(&[C::SchoolTravel]) || (asks && is_how_it_is_run)
        }
        A::AdvocatesWork => {
            standing.who == Who::Child
                && asks
                && matches!(
                    stands_at,
                    None | Some(StandsAt::NotSent | StandsAt::ToldSomeone | StandsAt::Refused)
                )
        }
        A::BrokenPromise => {
            let is_cut = route.coming == Some(Coming::SupportStops)
                && about(&[C::Disability, C::Plan, C::Support, C::FamilyHelp, C::AdoptionSupport]);
            asks && (answers.after_stages() == Ok(AfterStages::Both) || is_cut)
        }
        A::OneLetter => {
            let is_of_its_own = |point: &Point| point.outcome == Outcome::Elsewhere(Door::Corporate);
            // Whoever works with children takes the decision further another way.
            asks && standing.who != Who::Professional
                && route.case().is_some()
                && matches!(stands_at, Some(StandsAt::NotSent | StandsAt::ToldSomeone))
                && route.points.iter().any(is_of_its_own)
        }
        A::SectionF => {
            let is_in_care = person.in_care && about(&[C::Disability]);
            asks && (about(&[C::HealthAndCare]) || is_in_care)
                && !about(&[C::EducationPlan, C::EducationPlanLate])
        }
        A::Hurry => route.can_be_held(),
        A::GoToIt => route.coming == Some(Coming::Meeting),
        A::NeededToday => {
            let has_care = (person.in_care || person.left_care)
                && !matches!(standing.who, Who::FosterCarer | Who::Professional)
                && (about(&[C::Provider, C::Support]) || (person.left_care && about(&[C::LeavingCare])));
            // A family that the council gives money to live on, and no carer who is paid.
            let is_a_familys = person.is_parents
                && !person.in_care
                && !is_in_adoption
                && standing.situation != Some(Situation::Guardianship)
                && about(&[C::RequestRefused, C::Support]);
            asks_now && (has_care || is_a_familys)
        }
        A::WhoCovers => {
            // A guardian has as a rule a letter and no worker, and whoever has no home the duty team.
            let has_one = standing.who != Who::Guardian && !about(&[C::Homeless]);
            (route.can_be_held() && has_one)
                || (asks_now
                    && has_worker
                    && (about(&[C::Worker]) || (person.left_care && about(&[C::LeavingCare]))))
        }
        A::TellNow => (route.danger != Danger::No || about(&[C::Harm])) && person.is_child,
        A::TellToday => {
            // A solicitor knows.
            let is_helpers = standing.helping == Some(HelpingWhom::Child)
                && answers.helper_kind() != Ok(HelperKind::Solicitor);
            let has_seen = matches!(standing.who, Who::Relative | Who::Professional) || is_helpers;
            let is_refused = stands_at == Some(StandsAt::Refused) && about(&[C::Provider, C::Home, C::Harm]);
            // Whoever has told the children's team of a child that has no worker yet is told to tell it again.
            let tells_the_team =
                standing.who == Who::Professional && about(&[C::Escalation, C::WorryIgnored]);
            has_seen && !has_died && !is_over && !tells_the_team && (route.danger != Danger::No || is_refused)
        }
        A::YoungCarer => {
            let is_carers = matches!(standing.who, Who::FosterCarer | Who::Guardian | Who::YoungAdult);
            // Where the child is the one who is disabled, the assessment is of that child.
            let is_of_the_disabled = standing.who != Who::Child && about(&[C::Disability]);
            asks && !person.in_care
                && !is_in_adoption
                && !is_carers
                && !is_of_the_disabled
                // Whoever is out of the home looks after nobody there.
                && !about(&[C::Homeless])
                && about(&[C::Assessment])
        }
        A::SpeakFor => {
            let is_for_a_child = standing.helping == Some(HelpingWhom::Child)
                && answers.helper_kind() == Ok(HelperKind::Friend);
            // A child who does not know or want it, or is too young to say, writes no note.
            let may_say = !matches!(
                answers.child_knows(),
                Ok(ChildKnows::No | ChildKnows::TooYoung | ChildKnows::Against)
            );
            asks && may_say && (matches!(standing.who, Who::Relative) || is_for_a_child)
        }
        A::LateProof => asks && !route.late_reasons.is_empty(),
        A::WayToTalk => asks && is_young && about(&[C::Disability, C::SocialCarePlan, C::Adulthood]),
        A::YourWay => asks_anywhere && is_young,

        // A carer from whom a child has gone has words of their own.
        A::AskHome => asks && person.in_care && !has_gone && about(&[C::Home]),
        // What only own words tell of: see `bringing`.
        A::ByATable | A::HeldBack | A::StillAnswers => false,
        A::PassedOn => asks_now && is_still && person.in_care && about(&[C::Home, C::Provider]),
        A::AskContact => asks && person.in_care && about(&[C::Contact]),
        // A parent or a relative speaks of visits of their own.
        A::SiblingsApart => {
            let is_of_the_child = person.is_child || standing.who == Who::FosterCarer;
            asks && is_here && person.in_care && is_of_the_child && about(&[C::Contact])
        }
        A::SiblingInCare => {
            let is_of_another = has_adopted
                || standing.who == Who::Guardian
                || (standing.who == Who::Relative
                    && matches!(standing.situation, Some(Situation::Guardianship | Situation::Adoption)));
            asks && is_of_another && about(&[C::Contact])
        }
        A::AskWorker => asks_now && about(&[C::Worker, C::Untrue]),
        A::AskPlan => asks_now && about(&[C::Plan]),
        A::AskHelp => {
            asks_anywhere && !is_over && about(&[C::Support, C::RequestRefused, C::Assessment, C::Disability])
        }
        A::AskLeaving => asks_now && about(&[C::LeavingCare]),
        A::AskSchool => asks_now && about(&[C::EducationInCare]),
        A::AskProvider => asks_now && about(&[C::Provider]),
        A::AskHarm => asks_now && about(&[C::Harm]),
        A::AskPapers => asks_anywhere && !is_over && about(&[C::Immigration]),
        A::AskPassport => asks_anywhere && !is_over && person.in_care && about(&[C::Immigration]),
        A::HomeOffice => asks && about(&[C::Immigration, C::Age]),
        A::OnRemand => {
            asks && (person.is_child || person.is_parents) && person.in_care && about(&[C::Custody])
        }
        // Whose disability or wheelchair it is about is in no hospital.
        A::LeavingHospital => asks && about(&[C::HealthAndCare]) && !about(&[C::Disability]),
        A::AskRoof => asks && about(&[C::Homeless]),
        A::AskAge => asks && about(&[C::Age]),
        A::AskGoingHome => asks_now && about(&[C::GoingHome]),
        A::AskThen => asks && is_over,
        A::AskRelease => about(&[C::Custody]),

        A::WhoseWorker => {
            let of_care =
                &[C::Home, C::Provider, C::EducationInCare, C::Immigration, C::LeavingCare, C::Support];
            // Parents may live, or be held, anywhere.
            let of_parents = person.is_parents
                && person.in_care
                && about(&[C::Contact, C::Plan])
                && !about(&[C::Conference, C::GoingToCourt]);
            of_parents || ((person.in_care || person.childhood) && about(of_care))
        }
        A::NearHome | A::ExamYears => person.in_care && !has_gone && about(&[C::Home]),
        A::Supported => {
            (person.in_care || person.left_care || about(&[C::Age]))
                && person.is_child
                && !person.is_away
                && !about(&[C::Harm])
                && about(&[C::Provider, C::Homeless, C::Age])
        }
        A::ReviewSooner => {
            is_here
                && person.in_care
                && !has_gone
                && about(&[
                    C::Home,
                    C::Contact,
                    C::Plan,
                    C::Worker,
                    C::GoingHome,
                    C::Support,
                    C::EducationInCare,
                    C::Provider,
                    C::Disability,
                    C::HealthAndCare,
                ])
        }
        A::VirtualSchool => asks && !person.childhood && about(&[C::EducationInCare]),
        A::MoneyInCare => {
            ((person.in_care || person.childhood) && about(&[C::Support, C::LeavingCare]))
                || (is_young && person.left_care && about(&[C::LeavingCare]))
        }
        A::HomeRules => person.in_care && !person.is_away && about(&[C::Provider]),
        A::LockedIn => person.in_care && about(&[C::Provider]),
        A::BeforeEighteen => person.is_child && about(&[C::Immigration, C::Age]),
        A::AgeInterview => asks && about(&[C::Age]),
        A::CustodyVisits => about(&[C::Custody]) && person.is_child,
        A::RoofCare => about(&[C::Homeless]),
        A::AdviserVisits | A::LocalOffer => person.left_care && about(&[C::LeavingCare]),
        A::AfterTwentyOne => {
            // Whoever complains of the money of a childhood in care may be young enough for an adviser.
            let of_then = person.childhood && standing.who == Who::CareLeaver && about(&[C::Support]);
            asks && (of_then || (person.left_care && !person.is_child && about(&[C::LeavingCare])))
        }
        A::SameCouncil => person.left_care,
        // Whoever the council answers as a care leaver has no need of it.
        A::WhoCounts => {
            let is_answered = matches!(stands_at, Some(StandsAt::Waiting1 | StandsAt::Answered1));
            // Nothing is about to end for whoever is given nothing.
            person.left_care
                && !is_answered
                && route.coming.is_none()
                && about(&[C::LeavingCare, C::RequestRefused])
        }
        A::AsAParent => {
            person.left_care && about(&[C::Conference, C::ProtectionWork, C::GoingToCourt, C::Assessment])
        }
        // Moves alone are no harm of which the police or a fund would hear.
        A::LongAgo => {
            let is_only_moves = !about(&[C::Harm, C::Provider, C::Worker]) && about(&[C::SeeRecords]);
            is_over && !is_only_moves && about(&[C::Harm, C::Provider, C::Home, C::Worker])
        }
        A::OwnFile => {
            let who = route.standing.who;
            let is_own = matches!(who, Who::Child | Who::CareLeaver | Who::YoungAdult);
            person.childhood || who == Who::YoungAdult || (is_own && about(&[C::SeeRecords]))
        }
        A::AtTheMeeting => {
            let is_on_a_plan = route.standing.situation == Some(Situation::Protection);
            person.is_child && (is_on_a_plan || about(&[C::Conference, C::ProtectionWork]))
        }
        A::Heard => person.is_child && asks,
        A::Eighteen => {
            person.is_child
                && about(&[C::LeavingCare, C::Adulthood, C::Homeless, C::Age, C::Immigration, C::Custody])
        }
        A::NotOverAtEighteen => {
            let is_ending = route.coming == Some(Coming::PlacementEnds) && about(&[C::Home, C::Plan]);
            let is_near = is_ending || about(&[C::LeavingCare, C::Immigration, C::Age]);
            asks && person.is_child && person.in_care && is_near
        }
        // Whom an enquiry was told of, and who fears nobody, has fled nobody.
        A::Found => {
            let fears_nobody = is_only_enquiry && route.danger == Danger::No;
            standing.who != Who::Child && !is_witness && !fears_nobody && about(&[C::SharedInformation])
        }
        A::FoundChild => standing.who == Who::Child && about(&[C::SharedInformation]),
        A::ApprovalDays => {
            let has_review = |door: Door| matches!(door, Door::ReviewFoster | Door::ReviewAdopt);
            let is_reviewed = |point: &Point| {
                matches!(point.outcome, Outcome::Elsewhere(door) if has_review(door))
                    || point.also.is_some_and(has_review)
            };
            route.points.iter().any(is_reviewed)
        }
        // What a court has ordered nobody takes back by a letter.
        A::EndAgreement => {
            person.is_parents
                && person.in_care
                && asks
                && about(&[C::GoingHome])
                && !is_before(Proceeding::Court)
        }
        A::Suspension => {
            matches!(standing.who, Who::Professional | Who::FosterCarer) && about(&[C::AllegationProcess])
        }
        A::Coroner => has_died,
        A::StageUnclear => asks && matches!(stands_at, Some(StandsAt::NotSure | StandsAt::OtherProcedure)),
        A::HealthPart => {
            about(&[C::Disability, C::SocialCarePlan, C::AdoptionSupport])
                || (is_in_adoption && about(&[C::Support]))
        }
        A::ForOthersToo => {
            let is_home = about(&[C::GoingHome]) && !about(&[C::Provider]);
            asks && !is_moving
                && route.standing.who == Who::Child
                && (is_home || about(&[C::Plan, C::Contact]))
        }
        A::CarersToo => {
            // Whose home or carers are complained of has no carers who ask for that.
            let is_of_carers = about(&[C::Provider]);
            asks && person.is_child
                && person.in_care
                && !is_of_carers
                && about(&[C::GoingHome, C::FosterSupport])
        }
        A::BeforeCare => {
            let is_of_worry = answers.parts().is_ok_and(|parts| parts.contains(&C::WorryIgnored.key()));
            person.in_care && !person.is_child && is_of_worry && about(&[C::Harm])
        }
        A::AfterTheCase => {
            let is_put_off =
                route.case().is_some_and(|case| case.refused_for() == Some(RefusedFor::OtherCase));
            // Beside an appeal that still runs, what can go on now is said.
            route.late_reasons.contains(&LateReason::Waited)
                || (is_put_off && !is_before(Proceeding::Tribunal))
        }
        A::PolicyEffect => {
            let reason = route.case().and_then(Case::refused_for);
            let is_unclear = person.childhood && stands_at == Some(StandsAt::NotSure);
            let is_refused = matches!(reason, Some(RefusedFor::Another | RefusedFor::NothingToAdd));
            // A solicitor knows.
            let is_solicitors = answers.helper_kind() == Ok(HelperKind::Solicitor);
            asks && !is_solicitors && (is_refused || is_unclear || about(&[C::Policy, C::Claim]))
        }
        A::FormerCarer => {
            // Whoever is to lose an approval still has it.
            let is_now = answers.when() == Ok(When::Still);
            let is_approved = about(&[C::FosterApproval]) && is_now;
            // An agency's carer of a child of another council is not asked since when, and has not stopped.
            let is_unasked = answers.when().is_err() && answers.carer_kind() != Ok(CarerKind::Former);
            // Whoever is owed money now for a child who lives with them, or from whom one is to move, has not stopped.
            let still_fosters = (about(&[C::FosterSupport, C::CarersTerms]) || route.coming.is_some())
                && is_now
                && answers.carer_kind() != Ok(CarerKind::Former);
            asks && !is_approved
                && !is_unasked
                && !still_fosters
                && answers
                    .carer_kind()
                    .is_ok_and(|kind| kind != CarerKind::StayingPut && kind != CarerKind::Applying)
        }
        A::NotDecide => {
            let is_placed = person.in_care || route.standing.who == Who::Adoption;
            // A child reads it beside what it wants.
            asks && is_placed
                && route.standing.who != Who::Child
                && about(&[C::Home, C::GoingHome, C::AdoptionMatching, C::KinshipCheck, C::GoingToCourt])
        }
        A::PlanAppeal => about(&[C::EducationPlan]),
        A::AdvocateStays => {
            let is_begun = !matches!(stands_at, None | Some(StandsAt::NotSent | StandsAt::NotSure));
            // Whether it hears somebody about a childhood that is over, the council decides first.
            let is_heard = !person.childhood
                || answers.helper_kind() == Ok(HelperKind::Advocate)
                || route.case().is_some_and(|case| {
                    has_taken_on(case.stands_at(), case.refused_for().and(case.which_stage()))
                });
            // A child is told of it in words of its own before the first letter.
            let is_care_leavers = standing.who == Who::CareLeaver && asks_now;
            (is_begun || is_care_leavers) && is_heard && route.standing.has_right_to_advocate()
        }
        A::OmbudsmanRefusal => {
            use StandsAt as S;
            let is_said_of_a_part = is_said(A::OwnProcedureOver, complaint, person);
            !is_said_of_a_part
                && matches!(
                    stands_at,
                    Some(
                        S::Refused
                            | S::OtherProcedure
                            | S::Mediation
                            | S::ToldSomeone
                            | S::Waiting2
                            | S::NotSure
                    )
                )
        }
        A::InTime => {
            asks && answers.when() == Ok(When::WithinYear)
                && route.late_reasons.is_empty()
                && route.case().is_some()
        }
        A::PromiseHolds => {
            about(&[C::Complaint])
                || matches!(stands_at, Some(StandsAt::Answered1 | StandsAt::Answered2 | StandsAt::Withdrawn))
                || route.case().is_some_and(Case::may_still_ask_for_the_panel)
                || is_promised
        }
        A::Evidence => {
            asks_anywhere
                && matches!(
                    stands_at,
                    None | Some(
                        StandsAt::NotSent | StandsAt::ToldSomeone | StandsAt::Withdrawn | StandsAt::Refused
                    )
                )
        }
        A::Investigation => {
            matches!(
                stands_at,
                Some(StandsAt::Answered1 | StandsAt::Skipped1 | StandsAt::Waiting2 | StandsAt::Mediation)
            )
        }
        A::PanelDay => is_after_stage_two,
        A::PanelPapers => {
            let has_met = matches!(answers.panel_met(), Ok(PanelMet::Met | PanelMet::Report));
            stands_at == Some(StandsAt::Waiting3) && !has_met
        }
        A::PointLeftOut => stands_at == Some(StandsAt::Answered2),

        A::BeforeCourt => {
            let is_protected = standing.situation == Some(Situation::Protection);
            let is_going_home = person.is_parents && about(&[C::GoingHome]);
            is_family
                && !is_case_over
                && !is_only_enquiry
                && (is_protected
                    || is_going_home
                    || about(&[C::GoingToCourt, C::Conference, C::ProtectionWork]))
        }
        // Nobody whose child is at home is told how long one may be kept away.
        A::TakenAtOnce => {
            let is_taken = person.is_parents && person.in_care && about(&[C::ProtectionWork]);
            !is_case_over && (about(&[C::GoingToCourt]) || is_taken)
        }
        A::ProtectionPlan => is_family && about(&[C::Conference]),
        A::Enquiry => person.is_parents && about(&[C::ProtectionWork]),
        // A child in care has its needs met by the council itself, and no direct payment.
        A::DisabledChild => asks && !person.in_care && about(&[C::Disability, C::SocialCarePlan]),
        A::ReasonsInWriting => asks && about(&[C::RequestRefused, C::Assessment, C::FamilyHelp]),
        A::ContactByAgreement => is_here && person.is_parents && person.in_care && about(&[C::Contact]),
        A::ParentsHeard => {
            asks && is_here
                && person.is_parents
                && person.in_care
                && about(&[C::Contact, C::Plan, C::GoingHome])
        }
        // Who is told that they are nobody who can complain is often a father without it.
        A::ParentalResponsibility => {
            let is_doubted = route.case().and_then(Case::refused_for) == Some(RefusedFor::Person);
            person.is_parents && is_here && is_doubted && !is_in_adoption
        }
        A::LawyersMeeting => {
            let is_protected = standing.situation == Some(Situation::Protection) && route.coming.is_some();
            // A meeting before court is no court case yet, and nobody picks one.
            let is_agreed = person.in_care
                && matches!(route.coming, Some(Coming::Meeting | Coming::Other))
                && about(&[C::GoingHome]);
            person.is_parents && is_here && (is_protected || is_agreed || about(&[C::GoingToCourt]))
        }
        A::Visits => is_here && person.in_care && about(&[C::Contact]),
        A::ContactAndAdoption => is_in_adoption && !has_adopted && about(&[C::Contact]),
        A::FindingSomeone => {
            let looks = matches!(
                answers.adoption_role(),
                Ok(AdoptionRole::Adopted
                    | AdoptionRole::BirthParent
                    | AdoptionRole::Supported
                    | AdoptionRole::Other)
            );
            looks && about(&[C::AdoptionSupport, C::AdoptionRecords, C::RequestRefused, C::Support])
        }
        A::SupportAssessed => {
            let adopts =
                matches!(answers.adoption_role(), Ok(AdoptionRole::Adopter | AdoptionRole::Applying));
            let is_help = about(&[C::Support, C::RequestRefused, C::Assessment]);
            let is_guardians = standing.who == Who::Guardian
                || matches!(standing.situation, Some(Situation::Guardianship | Situation::Adoption));
            asks && (about(&[C::GuardianshipSupport])
                || (about(&[C::AdoptionSupport]) && answers.adoption_role() != Ok(AdoptionRole::BirthParent))
                || (is_help && (adopts || is_guardians)))
        }
        // A check that is for a court asks for no allowance yet.
        A::KinshipOffer => {
            let is_checked = about(&[C::KinshipCheck]) && !is_before(Proceeding::Court);
            about(&[C::Kinship]) || is_checked
        }
        A::Files => {
            about(&[C::SeeRecords]) && !matches!(standing.who, Who::Child | Who::CareLeaver | Who::YoungAdult)
        }

        A::SignedUnread => {
            // Later it is a part of the complaint, or there is an order.
            let is_new = matches!(stands_at, Some(StandsAt::NotSent | StandsAt::ToldSomeone));
            let is_of_care = about(&[C::GoingHome]) || (person.in_care && is_new);
            is_said(A::InTheirWords, complaint, person) && (is_of_care || about(&[C::GoingToCourt]))
        }
        A::InTheirWords => {
            let in_meetings =
                about(&[C::Plan, C::GoingHome, C::Conference, C::ProtectionWork, C::GoingToCourt])
                    && (about(&[C::GoingHome]) || !about(&[C::Home]));
            // Whoever is not understood complains of the worker or the visits, and has yet to say so.
            let is_begun = !matches!(stands_at, None | Some(StandsAt::NotSent | StandsAt::ToldSomeone));
            let in_talks = about(&[C::Worker, C::Contact]) && !is_begun;
            person.is_parents && (in_meetings || in_talks || needs_other_words(answers))
        }
        A::AskProtection => is_family && about(&[C::Conference, C::ProtectionWork]),
        A::AskKinship => asks && about(&[C::Kinship]),
        A::AskFostering => standing.who == Who::FosterCarer && about(&[C::FosterConcern, C::FosterApproval]),
        A::AskCarersMoney => standing.who == Who::FosterCarer && about(&[C::FosterSupport, C::CarersTerms]),
        // After all stages no step is left for which the council could give a day.
        A::AskAnswer => about(&[C::Complaint]) && route.for_ombudsman().next().is_none(),
        A::AskMatching => asks && about(&[C::AdoptionMatching]),
        A::AnOffer => {
            is_after_stage_two
                || matches!(stands_at, Some(StandsAt::Answered1 | StandsAt::Waiting2 | StandsAt::Mediation))
        }
        A::BetweenParents => {
            let is_private = !person.in_care && !is_in_adoption && !is_over && !about(&[C::Kinship]);
            !person.is_child
                && !is_case_over
                && is_private
                && about(&[C::Contact, C::ContactOrder, C::CourtDecision, C::CourtReport, C::Cafcass])
        }
        A::ToTheOmbudsman => route.for_ombudsman().next().is_some(),
        A::EachChild => {
            let may_agree = !matches!(
                answers.child_knows(),
                Ok(ChildKnows::No | ChildKnows::TooYoung | ChildKnows::Against)
            );
            may_agree
                && standing.helping == Some(HelpingWhom::Child)
                && route.for_ombudsman().next().is_some()
        }
        A::NotClosed => is_promised,
        A::TwoCouncils => asks && answers.whose() == Ok(Whose::NotSure),
        A::AgreedCare => {
            // Where it is about going home, the rule says it.
            person.is_parents
                && person.in_care
                && about(&[C::Plan, C::Home])
                && !about(&[C::GoingHome, C::Conference])
        }
        A::TakenOn => {
            let is_old = matches!(answers.when(), Ok(When::OverYear | When::Both));
            (is_old || person.childhood)
                && route.case().is_some_and(|case| {
                    has_taken_on(case.stands_at(), case.refused_for().and(case.which_stage()))
                })
        }
        A::AskAdaptation => asks && about(&[C::Adaptation]),
        A::AskAdultCare => asks && about(&[C::Adulthood]),
        A::AskHealthToo => asks && about(&[C::HealthAndCare]),
        A::AskPlanLate => about(&[C::EducationPlanLate]),
        A::AskFile => about(&[C::SeeRecords]),
        A::AskShared => about(&[C::SharedInformation]),
        A::AskCorrect => about(&[C::WrongRecord, C::Untrue]),
        A::AskAboutWorry => about(&[C::WorryIgnored]) && standing.who != Who::Child,
        A::WhoDecides => {
            person.in_care
                && asks
                && (person.is_child || standing.who == Who::FosterCarer)
                && (about(&[C::Support, C::FosterSupport])
                    || (!is_moving && standing.who == Who::Child && about(&[C::Home]))
                    || (!is_moving && about(&[C::Plan]) && !about(&[C::Contact])))
        }
        A::WhoTheyAre => person.in_care && person.is_child && about(&[C::Home, C::Provider]),
        A::HeldDown => person.in_care && person.is_child && !person.is_away && about(&[C::Provider]),
        A::HealthInCare => person.in_care && about(&[C::Health, C::HealthAndCare, C::Support]),
        A::RoofAfterCare => {
            let has_no_home =
                about(&[C::Housing, C::Homeless]) || route.coming == Some(Coming::PlacementEnds);
            person.left_care && !person.is_child && has_no_home
        }
        A::OutOfSchool => about(&[C::School, C::SchoolPlaces, C::EducationPlanLate]),
        A::FirstTalk => {
            standing.who == Who::Child
                && asks
                && matches!(stands_at, Some(StandsAt::NotSent | StandsAt::Waiting1 | StandsAt::ToldSomeone))
        }
        // Before it is made, whose yes is needed is said.
        A::NotPutOff => {
            standing.who == Who::Child
                && asks
                && matches!(stands_at, Some(StandsAt::Waiting1 | StandsAt::Refused))
        }
        A::IndependentPerson => {
            is_young
                && matches!(
                    stands_at,
                    Some(StandsAt::Answered1 | StandsAt::Skipped1 | StandsAt::Waiting2 | StandsAt::Mediation)
                )
        }
        A::PutRight => {
            asks && (matches!(
                stands_at,
                Some(StandsAt::Answered1 | StandsAt::Waiting2 | StandsAt::Answered2 | StandsAt::Waiting3)
            ) || is_after_stage_two
                || about(&[C::Complaint, C::Disability, C::SocialCarePlan]))
        }
        A::KeepOn => {
            person.is_parents
                && asks
                && !person.in_care
                && has_worker
                && about(&[C::Plan, C::Worker, C::Untrue, C::ProtectionWork, C::Conference])
        }
        A::ShortBreaks => asks && !person.in_care && about(&[C::Disability, C::SocialCarePlan]),
        A::SectionH => about(&[C::SocialCarePlan, C::EducationPlan]),
        A::AllowanceWorking => {
            asks && (about(&[C::GuardianshipSupport])
                || (standing.who == Who::Guardian && about(&[C::Support])))
        }
        A::MovedAway => asks && about(&[C::GuardianshipSupport, C::AdoptionSupport]),
        A::AdoptionFund => {
            let is_named =
                about(&[C::AdoptionSupport]) && answers.adoption_role() != Ok(AdoptionRole::BirthParent);
            let is_promised = about(&[C::Support])
                && !about(&[C::AdoptionMatching])
                && answers.adoption_role() == Ok(AdoptionRole::Adopter);
            asks && (is_named || is_promised)
        }
        A::BirthFamilyHelp => asks && answers.adoption_role() == Ok(AdoptionRole::BirthParent),
        A::BecomingAdopter => about(&[C::AdopterApproval]),
        A::KinshipMoney => {
            asks && (about(&[C::Kinship])
                || (answers.carer_kind() == Ok(CarerKind::Kinship) && about(&[C::FosterSupport])))
        }
        A::FosterInquiry => about(&[C::FosterConcern, C::FosterApproval]),
        A::ByAgreement => {
            asks && about(&[C::EarlyHelp, C::FamilyHelp]) && standing.situation != Some(Situation::Protection)
        }
        A::AdultCareTimes => about(&[C::AdultCare, C::Adulthood, C::Health]),
        A::AsProfessional => {
            standing.who == Who::Professional
                && about(&[
                    C::Escalation,
                    C::WorryIgnored,
                    C::RequestRefused,
                    C::Support,
                    C::Plan,
                    C::Worker,
                    C::ProtectionWork,
                    C::FirstRequest,
                ])
        }
        A::AsAdvocate => {
            asks && standing
                .helping
                .is_some_and(|whom| matches!(whom, HelpingWhom::Child | HelpingWhom::CareLeaver))
                && answers.helper_kind() == Ok(HelperKind::Advocate)
        }
        A::TimeForCourt => about(&[C::Claim, C::SharedInformation]) && !is_witness,
        A::OmbudsmanDecided => with_ombudsman,
        A::KeyWorker => has_died,
        A::OwnComplaint => {
            standing.who == Who::Child
                && asks
                && matches!(
                    stands_at,
                    None | Some(
                        StandsAt::NotSent
                            | StandsAt::ToldSomeone
                            | StandsAt::Withdrawn
                            | StandsAt::NotSure
                            | StandsAt::OtherProcedure
                    )
                )
        }
        A::HelpBeside => {
            asks && standing.situation == Some(Situation::Protection)
                && about(&[
                    C::Support,
                    C::Assessment,
                    C::RequestRefused,
                    C::Disability,
                    C::Plan,
                    C::FamilyHelp,
                ])
        }
        A::BothAgree => may_leave_out_the_panel,
        A::TooEarly => {
            // Whoever waits for Stage 1 is told when it is over, and what comes then.
            asks && standing.who != Who::Child
                // Whoever writes before something happens has been nowhere yet.
                && route.coming.is_none()
                && matches!(stands_at, Some(StandsAt::NotSent | StandsAt::ToldSomeone))
        }
        A::Unregistered => {
            // Whoever is to be moved speaks of the move, and lives as a rule with carers.
            let is_of_the_home = about(&[C::Provider]) || (about(&[C::Home]) && route.coming.is_none());
            person.in_care && person.is_child && !person.is_away && is_of_the_home
        }
        A::LawyerWrites => asks && answers.helper_kind() == Ok(HelperKind::Solicitor),
        A::ElectedWrites => asks && answers.helper_kind() == Ok(HelperKind::Elected),
        A::HeardBefore => {
            // Whoever the law does not name, also with a child's yes.
            matches!(standing.who, Who::Relative | Who::Professional)
                && answers
                    .stands_at()
                    // A first letter may only have said that somebody is nobody to be heard.
                    .is_ok_and(|stands| {
                        let is_over = stands == StandsAt::Answered3 || has_taken_on(stands, None);
                        is_over && stands != StandsAt::Answered1
                    })
        }
        A::TheirOwnLives => {
            // Those who work with children tell because it is their work.
            (standing.who == Who::Relative && about(&[C::WorryIgnored, C::SharedInformation]))
                || (standing.who == Who::Professional && about(&[C::SharedInformation]))
        }

        A::BeforeHomeTime => {
            standing.who == Who::Professional
                && route.danger != Danger::No
                && about(&[C::Escalation, C::WorryIgnored])
        }
        A::NextMeeting => {
            is_family
                && standing.situation == Some(Situation::Protection)
                && about(&[C::Conference, C::ProtectionWork])
        }
        A::CheckInCourt => about(&[C::KinshipCheck]) && (person.in_care || is_before(Proceeding::Court)),
        A::HelpHere => {
            let is_at_home = matches!(answers.adoption_role(), Ok(AdoptionRole::Adopter))
                || standing.who == Who::Guardian
                || answers.relation() == Ok(Relation::LooksAfter);
            route.danger != Danger::No && is_at_home
        }
        A::AskLetters => asks && is_in_adoption && about(&[C::Contact]),
        A::PromisedBefore => asks && (has_adopted || standing.who == Who::Guardian) && about(&[C::Contact]),
        A::CarersCourt => {
            matches!(answers.relation(), Ok(Relation::LooksAfter | Relation::StepParent)) && !person.in_care
        }
        // Whoever cares for the child at home.
        A::OwnNeeds => {
            let cares = person.is_parents || has_adopted || standing.who == Who::Guardian;
            asks && cares && !person.in_care && about(&[C::Disability])
        }
        A::ApartFromAppeal => asks && is_before(Proceeding::Tribunal),
        A::NotThatCase => {
            // Beside an appeal its own words say it.
            let cases = other_cases(answers).unwrap_or_default();
            let is_beside = cases.iter().any(|case| *case != Proceeding::Tribunal);
            asks && is_beside && answers.same_matter() == Ok(SameMatter::No)
        }
        A::AppealOrOmbudsman => {
            asks && !is_before(Proceeding::Tribunal)
                && about(&[C::EducationPlan])
                && about(&[C::Disability, C::SocialCarePlan, C::EducationPlanLate])
        }
        A::NoPressure => {
            about(&[C::Kinship, C::GuardianReport])
                || (about(&[C::KinshipCheck]) && !is_before(Proceeding::Court))
                || (answers.carer_kind() == Ok(CarerKind::Kinship) && about(&[C::FosterSupport]))
        }
        A::Goodbye => asks && standing.who == Who::FosterCarer && about(&[C::Home, C::Contact]),
        A::OwnTreatment => is_witness && about(&[C::Worker, C::SharedInformation]),
        A::MayTell => standing.who == Who::Professional && about(&[C::Escalation, C::WorryIgnored]),
        A::PartAnswered => {
            asks && !about(&[C::EducationPlan])
                && matches!(stands_at, Some(StandsAt::Answered1 | StandsAt::OtherProcedure))
        }
        A::AskAgain => {
            asks && standing.who != Who::Child
                && matches!(standing.situation, Some(Situation::None | Situation::NotSure))
                && about(&[C::Support, C::Plan, C::Assessment, C::FamilyHelp])
        }
        A::WholeFamily => {
            let has_asked = standing.situation == Some(Situation::Asked);
            asks && person.is_parents && (about(&[C::AdultCare]) || (has_asked && about(&[C::Assessment])))
        }
        A::WhichParent => {
            person.is_parents
                && matches!(standing.situation, Some(Situation::None | Situation::NotSure))
                && !about(&[C::ProtectionWork])
                && about(&[C::Assessment, C::Untrue, C::WrongRecord])
        }
        A::ParentsAdvocate => {
            let has_asked = matches!(standing.situation, Some(Situation::FamilyHelp | Situation::Asked))
                && about(&[C::Support, C::RequestRefused, C::FamilyHelp]);
            let is_protected = standing.situation == Some(Situation::Protection);
            // An advocate by right is the child’s, and a parent may have asked for one.
            let wants_one = asks && answers.help_needed().is_ok_and(|help| help.contains(&Help::Advocate));
            let is_at_panel = stands_at == Some(StandsAt::Waiting3);
            person.is_parents && (has_asked || is_protected || wants_one || is_at_panel)
        }
        A::FromPrison => {
            person.is_parents && person.in_care && about(&[C::Contact]) && !about(&[C::Conference])
        }
        A::VisitCosts => {
            let visits = about(&[C::Contact]) && (person.is_child || standing.who == Who::Relative);
            person.in_care
                && ((person.is_parents && about(&[C::Contact, C::Support])) || visits)
                && !about(&[C::GoingToCourt])
        }
        // Where a child may be taken, or has been, other things come first.
        A::Discrimination => {
            about(&[C::Worker])
                && standing.who != Who::Child
                && !person.in_care
                && standing.situation != Some(Situation::Protection)
                && !about(&[C::GoingToCourt])
        }

        A::AnswerByDay => asks && route.coming == Some(Coming::SupportStops),
        A::Fled => {
            let fears_nobody = is_only_enquiry && route.danger == Danger::No;
            standing.who != Who::Child && !is_witness && !fears_nobody && about(&[C::SharedInformation])
        }
        A::AfterALeak => standing.who != Who::Child && !is_witness && about(&[C::SharedInformation]),
        A::BeforeAMove => {
            asks && person.in_care
                && about(&[C::Home])
                && matches!(route.coming, Some(Coming::Move | Coming::PlacementEnds))
        }
        A::SupervisedVisits => {
            // Whoever the child lives with is asked to be there.
            let is_with_them = answers.relation() == Ok(Relation::LooksAfter)
                || matches!(standing.who, Who::FosterCarer | Who::Guardian);
            asks && is_with_them && about(&[C::Contact])
        }
        A::WhoBrought => asks && about(&[C::Kinship]),
        // Of what comes to whoever pays out of it; an agency pays its own carers, and an advocate none.
        A::HoldTheBill => {
            let is_agencys = answers.carer_kind() == Ok(CarerKind::Agency);
            let is_of_the_family = person.is_parents && !person.in_care && about(&[C::Disability]);
            asks && !is_agencys && (is_of_the_family || about(&[C::FosterSupport, C::GuardianshipSupport]))
        }
        A::OtherWaysThen | A::SoLongAgo => {
            let is_taken_on = route.case().is_some_and(|case| {
                has_taken_on(case.stands_at(), case.refused_for().and(case.which_stage()))
            });
            asks && is_over && !is_taken_on && about(&[C::Harm, C::Provider, C::Home, C::Worker])
        }
        A::ThirteenWeeks => asks && person.is_child && about(&[C::Homeless]),
        A::TheirInterest => {
            standing.who == Who::Relative
                && asks
                && !is_witness
                && matches!(
                    stands_at,
                    None | Some(
                        StandsAt::NotSent
                            | StandsAt::ToldSomeone
                            | StandsAt::Waiting1
                            | StandsAt::Answered1
                            | StandsAt::Refused
                    )
                )
        }
        A::Upheld => {
            stands_at == Some(StandsAt::Answered1)
                || (is_after_stage_two && stands_at != Some(StandsAt::Waiting3))
        }
        A::UpheldAtPanel => {
            let has_met = matches!(answers.panel_met(), Ok(PanelMet::Met | PanelMet::Report));
            stands_at == Some(StandsAt::Waiting3) && !has_met
        }
        A::MoneyOwed => {
            (stands_at == Some(StandsAt::Answered1) || is_after_stage_two)
                && about(&[
                    C::Support,
                    C::LeavingCare,
                    C::FosterSupport,
                    C::GuardianshipSupport,
                    C::Kinship,
                    C::Disability,
                ])
        }
        A::MeansTest => asks && standing.who == Who::Guardian && about(&[C::GuardianshipSupport, C::Support]),
        A::PlacingCouncil => {
            asks && is_in_adoption
                && answers.adoption_role() != Ok(AdoptionRole::Applying)
                && about(&[C::Contact, C::Support, C::AdoptionSupport])
        }
        A::AdoptedChildToo => asks && answers.adoption_role() == Ok(AdoptionRole::Adopter),
        A::CarersDoors => {
            standing.who == Who::FosterCarer && about(&[C::FosterConcern]) && !about(&[C::FosterApproval])
        }
        A::OwnProcedureOver => {
            let is_of_its_own = |point: &Point| point.outcome == Outcome::Elsewhere(Door::Corporate);
            asks && stands_at == Some(StandsAt::OtherProcedure) && route.points.iter().any(is_of_its_own)
        }
        A::WhoReported => person.is_parents && !person.in_care && about(&[C::ProtectionWork]),
        // A child in care has a team of its own.
        A::OneTeamOnly => asks && !person.in_care && about(&[C::Disability, C::SocialCarePlan]),
        A::MovedHere => {
            // Whoever has a plan here has been taken on here.
            let has_none = matches!(
                standing.situation,
                Some(Situation::FamilyHelp | Situation::Asked | Situation::None | Situation::NotSure)
            );
            asks && person.is_parents
                && has_none
                && about(&[C::Support, C::RequestRefused, C::FamilyHelp, C::Assessment])
        }
        A::AdultVoice => asks && person.is_parents && about(&[C::Adulthood, C::AdultCare]),
    }
}
