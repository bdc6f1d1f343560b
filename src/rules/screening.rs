//! What a complaint is about, and whether the children's procedure covers it, point by point.
//!
//! Here a mixed complaint is separated: each point gets its own outcome, and a point that belongs elsewhere never takes
//! a covered one with it.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::answers::Answers;
use super::concerns::{Concern, Cover, in_order};
use super::days::{PartDate, a_year_after};
use super::doors::Door;
use super::elsewhere::letters;
use super::law::Rule;
use super::papers::PaperKind;
use super::picks::{Person, asks, picks_for};
use super::questions::{
    AdoptionRole, AfterStages, Ask, CarerKind, HelpingWhom, LateReason, Proceeding, Question, RefusedFor,
    Relation, SameMatter, Situation, StandsAt, When, Who, Whose, WorkRole,
};
use super::standing::Standing;
use super::steps::{Discretion, Stage};
use super::topics::Pick;

/// What becomes of one point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The children's procedure covers it.
    Statutory,
    /// It may be covered: the council decides these things, and must look before it says no.
    CouncilDecides(Vec<Discretion>),
    /// It is covered, and waits while these other cases decide the same thing (regulation 8).
    Waits(Vec<Proceeding>),
    /// Another door deals with it.
    Elsewhere(Door),
}

impl Outcome {
    /// The stable key in files.
    pub fn key(&self) -> &'static str {
        match self {
            Outcome::Statutory => "statutory",
            Outcome::CouncilDecides(_) => "council-decides",
            Outcome::Waits(_) => "waits",
            Outcome::Elsewhere(_) => "elsewhere",
        }
    }
}

/// One point of a complaint with its outcome and the rules it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it is about.
    pub concern: Concern,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Another door that is open beside it.
    pub also: Option<Door>,
    /// What else the council decides, which leaves the outcome as it is: about a part of the point, or about who
    /// complains if another door deals with it.
    pub beside: Vec<Discretion>,
    /// The rules, the deciding one first.
    pub rules: Vec<Rule>,
}

impl Point {
    fn new(concern: Concern, outcome: Outcome, rules: Vec<Rule>) -> Point {
        Point { concern, outcome, also: concern.terms().also, beside: Vec::new(), rules }
    }

    /// Whether this door deals with it, alone or beside something else.
    pub fn is_for(&self, door: Door) -> bool {
        self.outcome == Outcome::Elsewhere(door) || self.also == Some(door)
    }

    /// The letters for its other doors, each with the door.
    pub fn letters(&self) -> impl Iterator<Item = (Door, PaperKind)> + use<> {
        let own = match self.outcome {
            Outcome::Elsewhere(door) => Some(door),
            _ => None,
        };
        let concern = self.concern;
        let of = move |door: Door| letters(concern, door).iter().map(move |letter| (door, *letter));
        own.into_iter().chain(self.also).flat_map(of)
    }
}

/// What the answers say about the complaint as a whole, read once for every point.
struct Circumstances {
    whose: Whose,
    year: Year,
    stands_at: StandsAt,
    /// What is complained about after all stages, if they are done.
    after_stages: Option<AfterStages>,
    /// After all stages, the points that are new where others were agreed and not done.
    new_points: Option<Vec<Concern>>,
    /// Whether what was agreed and not done is about the new points too, because no other is named for it.
    are_promised_too: bool,
    /// The stage that was refused, and why.
    refused: Option<(Stage, RefusedFor)>,
    /// Whether the panel was refused as asked for late, and was not.
    is_in_time: bool,
    /// A door that is open beside every point, because of who the person is.
    also: Option<Door>,
    /// The other cases going on.
    cases: Vec<Proceeding>,
    /// The concerns that those cases decide.
    waiting: Vec<Concern>,
    /// Whether nobody can say yet which points those cases decide.
    is_unclear: bool,
    /// Whether it is about being checked as an adopter, which is outside the procedure.
    is_being_checked: bool,
}

impl Circumstances {
    /// What is known where another council answers: nobody is asked when it was, or how far it has come there.
    fn of_another_council(whose: Whose, also: Option<Door>) -> Circumstances {
        Circumstances {
            whose,
            year: Year::Running,
            stands_at: StandsAt::NotSent,
            after_stages: None,
            new_points: None,
            are_promised_too: false,
            refused: None,
            is_in_time: false,
            also,
            cases: Vec::new(),
            waiting: Vec::new(),
            is_unclear: false,
            is_being_checked: false,
        }
    }

    fn waits(&self, concern: Concern) -> bool {
        self.waiting.contains(&concern)
    }

    /// Whether the council has begun to look into it, and does not decide again whether it does.
    fn is_taken_on(&self) -> bool {
        has_taken_on(self.stands_at, self.refused.map(|(stage, _)| stage))
    }
}

/// Screens every point.
///
/// # Errors
/// The next question, where an answer is missing.
///
/// # Example
/// ```
/// use complaint_guide::files::answers;
/// use complaint_guide::rules::screening::{Outcome, screening};
/// use complaint_guide::rules::standing::standing;
/// let said = r#"{"who": "parent", "situation": "in-need", "affects": "child", "whose": "this",
///     "topics": ["support"], "parts": ["request-refused"], "when": "still", "proceedings": ["none"],
///     "stands-at": "not-sent"}"#;
/// let said = answers::read(said).unwrap();
/// let points = screening(&said, &standing(&said).unwrap(), "2026-11-30".parse().unwrap()).unwrap();
/// assert_eq!(points.iter().map(|point| &point.outcome).collect::<Vec<_>>(), [&Outcome::Statutory]);
/// ```
pub fn screening(answers: &Answers, standing: &Standing, today: NaiveDate) -> Result<Vec<Point>, Ask> {
    let concerns = concerns(answers, standing)?;
    let own = |point: Point| if is_witness(standing.who, &concerns) { of_a_witness(point) } else { point };
    // Nothing more is asked if no point can come into the children's procedure.
    if !concerns.iter().any(|concern| can_wait(*concern)) {
        return Ok(concerns.iter().map(|concern| elsewhere(*concern, standing)).map(own).collect());
    }
    let whose = answers.whose()?;
    if matches!(whose, Whose::Another | Whose::PlacedHere | Whose::OutsideEngland) {
        let circumstances = Circumstances::of_another_council(whose, also(answers, standing));
        let point = |concern: &Concern| for_another_council(*concern, standing, &circumstances);
        return Ok(concerns.iter().map(point).map(own).collect());
    }
    let (year, _) = year(answers, today)?;
    let cases = other_cases(answers)?;
    let same = if cases.is_empty() { SameMatter::No } else { answers.same_matter()? };
    let waiting = waiting(answers, same, &concerns)?;
    let stands_at = stands_at(answers)?;
    let after_stages = answers.after_stages().ok();
    let new_points = new_points(answers, &concerns)?;
    let is_new = |concern: &Concern| new_points.as_ref().is_some_and(|new| new.contains(concern));
    let are_promised_too =
        new_points.is_some() && concerns.iter().filter(|concern| can_wait(**concern)).all(is_new);
    let refused = refused(answers)?;
    let also = also(answers, standing);
    // If the points are named, the others are separate; if not, the council has to look.
    let is_unclear = match same {
        SameMatter::All | SameMatter::No => false,
        SameMatter::Some => waiting.is_empty(),
        SameMatter::NotSure => true,
    };
    let is_being_checked =
        answers.adoption_role() == Ok(AdoptionRole::Applying) && concerns.contains(&Concern::AdopterApproval);
    let circumstances = Circumstances {
        whose,
        year,
        cases,
        waiting,
        is_unclear,
        stands_at,
        after_stages,
        new_points,
        are_promised_too,
        refused,
        is_in_time: stands_at == StandsAt::Refused && asked_for_the_panel_in_time(answers)?,
        also,
        is_being_checked,
    };
    Ok(concerns.iter().map(|concern| point(*concern, standing, &circumstances)).map(own).collect())
}

/// Whether somebody has told the council of a worry about a child who lives with others.
pub fn is_witness(who: Who, concerns: &[Concern]) -> bool {
    matches!(who, Who::Relative | Who::Professional) && concerns.contains(&Concern::WorryIgnored)
}

/// A point of somebody who has told of a worry: that their name was given away is for the data protection officer, and
/// beside that a complaint of their own for the council's own procedure.
fn of_a_witness(mut point: Point) -> Point {
    if point.outcome == Outcome::Elsewhere(Door::DataProtection)
        && point.concern == Concern::SharedInformation
    {
        point.also = Some(Door::Corporate);
    }
    point
}

/// How far the complaint has come. After all stages, a new matter is a complaint that was not made yet.
///
/// # Errors
/// The next question, where an answer is missing.
pub fn stands_at(answers: &Answers) -> Result<StandsAt, Ask> {
    let stands_at = answers.stands_at()?;
    if stands_at == StandsAt::Answered3
        && matches!(answers.after_stages()?, AfterStages::New | AfterStages::Both)
    {
        return Ok(StandsAt::NotSent);
    }
    Ok(stands_at)
}

/// After all stages, the points that have come up since, where others were agreed and not done: those that the person
/// says or, of one point alone, that one; none if it is not both.
///
/// # Errors
/// The next question, where an answer is missing.
fn new_points(answers: &Answers, concerns: &[Concern]) -> Result<Option<Vec<Concern>>, Ask> {
    if answers.stands_at()? != StandsAt::Answered3 || answers.after_stages()? != AfterStages::Both {
        return Ok(None);
    }
    let ours: Vec<_> = concerns.iter().copied().filter(|concern| can_wait(*concern)).collect();
    if ours.len() < 2 {
        return Ok(Some(ours));
    }
    Ok(Some(answers.new_points()?.into_iter().filter(|point| ours.contains(point)).collect()))
}

/// Whether the panel was refused as asked for late, though the days that the person tells show that it was not: they run
/// from when the answer came, and not from its date. Only what no bank holiday is needed for is said to be in time; where
/// a day is not known, or four weeks are over, the council is asked to look.
///
/// # Errors
/// The next question, where an answer is missing.
pub(super) fn asked_for_the_panel_in_time(answers: &Answers) -> Result<bool, Ask> {
    if (answers.which_stage()?, answers.refused_for()?) != (Stage::Three, RefusedFor::Late) {
        return Ok(false);
    }
    let (Some(asked), Some(answered)) = (answers.requested_on()?, answers.answered_on()?) else {
        return Ok(false);
    };
    // Twenty working days are four weeks at the least; from a day at the weekend they end on the Friday before.
    let end = answered.range().0 + FOUR_WEEKS;
    let end = match end.weekday() {
        Weekday::Sat => end - Days::new(1),
        Weekday::Sun => end - Days::new(2),
        _ => end,
    };
    Ok(answered.range().1 <= asked.range().0 && asked.range().1 <= end)
}

/// The least that twenty working days last.
const FOUR_WEEKS: Days = Days::new(28);

/// The stage that was refused and the reason that was given. If the reason was that a request for the panel was late,
/// the person is asked why it was late, unless it was not: the council has to look at that.
///
/// # Errors
/// The next question, where an answer is missing.
pub fn refused(answers: &Answers) -> Result<Option<(Stage, RefusedFor)>, Ask> {
    if answers.stands_at()? != StandsAt::Refused {
        return Ok(None);
    }
    let refused = (answers.which_stage()?, answers.refused_for()?);
    if matches!(refused, (Stage::One | Stage::Three, RefusedFor::Late))
        && !asked_for_the_panel_in_time(answers)?
    {
        answers.late_reasons()?;
    }
    Ok(Some(refused))
}

/// The door that is open for a person whatever they complain about: an agency answers for its carers as the council
/// does, and people who have seen something can tell it without making a complaint.
fn also(answers: &Answers, standing: &Standing) -> Option<Door> {
    let is_outside = match standing.who {
        Who::Relative => {
            matches!(answers.relation(), Ok(Relation::Neighbour | Relation::Friend | Relation::Other))
        }
        Who::Professional => true,
        _ => false,
    };
    match answers.carer_kind() {
        Ok(CarerKind::Agency) => Some(Door::Provider),
        _ => is_outside.then_some(Door::Front),
    }
}

/// The concerns that were ticked, each once, covered ones first.
///
/// # Errors
/// The next question, where an answer is missing.
pub(super) fn concerns(answers: &Answers, standing: &Standing) -> Result<Vec<Concern>, Ask> {
    let mut found = Vec::new();
    if standing.who == Who::Professional {
        match answers.work_role()? {
            // About themselves: there is one point, and it is known.
            WorkRole::OwnJob => return Ok(vec![Concern::OwnJob]),
            WorkRole::Accused => return Ok(vec![Concern::AllegationProcess]),
            WorkRole::Referral => found.push(Concern::Escalation),
            WorkRole::Child => {}
        }
    }
    let person = Person::of(answers)?;
    // Which council answers is asked beside who the child is, before anything long.
    answers.whose()?;
    for heading in answers.topics()? {
        let picks = picks_for(heading, person);
        // A heading that was ticked is never silently dropped: the question stays open.
        let picked: Vec<Pick> = if asks(heading, person) {
            let parts = answers.parts()?;
            picks.filter(|pick| parts.contains(&pick.key())).collect()
        } else {
            picks.collect()
        };
        if picked.is_empty() && asks(heading, person) {
            return Err(Question::Parts.into());
        }
        for pick in picked {
            match pick {
                // The council also plans what school a child in care goes to, and how the child gets there.
                Pick::One(travel @ (Concern::SchoolPlaces | Concern::SchoolTravel))
                    if standing.situation == Some(Situation::InCare) =>
                {
                    found.extend([Concern::EducationInCare, travel]);
                }
                // A child who says that they are not safe asks for help as well.
                Pick::One(Concern::WorryIgnored)
                    if standing.who == Who::Child && standing.situation != Some(Situation::InCare) =>
                {
                    found.extend([Concern::RequestRefused, Concern::WorryIgnored]);
                }
                Pick::One(concern) => found.push(in_this_situation(concern, standing)),
                Pick::Several(_, concerns) => found.extend(concerns),
                Pick::Carers => found.push(support_for_carers(standing)),
            }
        }
    }
    // Something ticked as somebody else says nothing about this person.
    if found.is_empty() {
        return Err(Question::Topics.into());
    }
    let mut found = in_order(&found);
    // Workers who do not agree have a way of their own, which is quicker than a complaint and comes first.
    if standing.who == Who::Professional {
        found.sort_by_key(|concern| *concern != Concern::Escalation);
    }
    Ok(found)
}

/// What a concern is in the child's situation. If the council itself looks after the child, what it did when it was
/// told of a danger is part of how it looks after the child, and not child protection work for somebody else's child.
pub fn in_this_situation(concern: Concern, standing: &Standing) -> Concern {
    match (concern, standing.situation) {
        (Concern::WorryIgnored, Some(Situation::InCare)) => Concern::Harm,
        _ => concern,
    }
}

/// The name in law of help for people who look after the child, by who they are and the child's situation.
pub fn support_for_carers(standing: &Standing) -> Concern {
    match (standing.who, standing.situation) {
        (Who::Guardian, _) | (_, Some(Situation::Guardianship)) => Concern::GuardianshipSupport,
        (Who::Adoption, _) | (_, Some(Situation::Adoption)) => Concern::AdoptionSupport,
        (Who::FosterCarer, _) | (_, Some(Situation::InCare)) => Concern::FosterSupport,
        // A young person who has left care, and who stayed on with them.
        (_, Some(Situation::LeftCare)) => Concern::LeavingCare,
        // A parent who looks for help for carers has adopted the child.
        (Who::Parent, _) => Concern::AdoptionSupport,
        _ if standing.helping == Some(HelpingWhom::Carer) => Concern::FosterSupport,
        // A child who is not in care has no foster carer: the people it lives with may be family, or a placement.
        _ => Concern::Kinship,
    }
}

/// Whether the council has answered a complaint or begun to look into it, so that it goes on to the next stage. Whoever
/// was refused a later stage has been through the one before.
pub fn has_taken_on(stands_at: StandsAt, refused: Option<Stage>) -> bool {
    use StandsAt as S;
    matches!(stands_at, S::Answered1 | S::Skipped1 | S::Waiting2 | S::Answered2 | S::Waiting3)
        || matches!(refused, Some(Stage::Two | Stage::Three))
}

/// What becomes of a concern in general: before anything is known of who raises it, when, and with which council.
///
/// # Example
/// ```
/// use complaint_guide::rules::concerns::Concern;
/// use complaint_guide::rules::screening::{Outcome, in_general};
/// // Support is what the procedure is for; what a court has decided never is.
/// assert_eq!(in_general(Concern::Support).outcome, Outcome::Statutory);
/// assert!(matches!(in_general(Concern::CourtDecision).outcome, Outcome::Elsewhere(_)));
/// ```
pub fn in_general(concern: Concern) -> Point {
    match concern.terms().cover {
        Cover::Elsewhere(door, rule) => Point::new(concern, Outcome::Elsewhere(door), vec![rule]),
        Cover::Always(rule) | Cover::ForChildrenWithServices(rule) => {
            Point::new(concern, Outcome::Statutory, vec![rule])
        }
        Cover::CouncilDecides(discretion, rule) => {
            Point::new(concern, Outcome::CouncilDecides(vec![discretion]), vec![rule])
        }
    }
}

/// A concern whose other door is the council's own procedure, or the chair of its conference: there too the council
/// decides whether it hears somebody whom the law does not name.
fn elsewhere(concern: Concern, standing: &Standing) -> Point {
    let mut point = in_general(concern);
    let is_the_councils =
        matches!(point.outcome, Outcome::Elsewhere(Door::Corporate | Door::ConferenceChair));
    // A child who has a protection plan and one who is in care or in need are, as a rule, two different children.
    let is_other = standing.situation.is_some_and(|situation| {
        !matches!(situation, Situation::Protection | Situation::NotSure | Situation::None)
    });
    if concern == Concern::Conference && is_other {
        point.rules.push(Rule::EachChild);
    }
    // What is on file about somebody in an adoption is mostly what adoption law protects, and the agency holds that.
    if concern == Concern::SeeRecords && standing.who == Who::Adoption {
        point.also = point.also.or(Some(Door::AdoptionAgency));
        point.rules.push(Rule::AdoptionRecords);
    }
    if is_the_councils {
        hears(&mut point, standing);
    }
    point
}

/// What a council decides about the person who complains, beside a point that another door deals with.
fn hears(point: &mut Point, standing: &Standing) {
    let decides = standing.decides.filter(|decides| {
        matches!(decides, Discretion::Interest | Discretion::Kinship | Discretion::Representative)
    });
    if let Some(decides) = decides {
        point.beside.push(decides);
        point.rules.push(standing.rule);
    }
}

fn for_another_council(concern: Concern, standing: &Standing, circumstances: &Circumstances) -> Point {
    let own = elsewhere(concern, standing);
    if matches!(own.outcome, Outcome::Elsewhere(_)) {
        return own;
    }
    let to = |door, rule| Point::new(concern, Outcome::Elsewhere(door), vec![rule]);
    let mut point = match circumstances.whose {
        Whose::OutsideEngland => {
            let point = to(Door::OutsideEngland, Rule::EnglandOnly);
            return Point { also: point.also.or(circumstances.also), ..point };
        }
        Whose::PlacedHere => to(Door::AnotherCouncil, Rule::PlacedByAnother),
        _ => to(Door::AnotherCouncil, Rule::NotThisCouncil),
    };
    // It is the same law there: what it says of the person and of the point, and what that council decides.
    let weighed = Weighed { concern, standing, circumstances };
    let (decides, left_open): (Vec<_>, Vec<_>) = weighed.decides().into_iter().unzip();
    for rule in left_open.into_iter().chain(weighed.told_beside(&decides, &own.rules)) {
        if !point.rules.contains(&rule) {
            point.rules.push(rule);
        }
    }
    Point { also: weighed.also(own.also), beside: decides, ..point }
}

/// How the council's one-year limit stands (regulation 9). The limit is soft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// It is still happening, so it has not ended and the year has not begun.
    NotBegun,
    /// It is not over, or nobody knows that it is.
    Running,
    /// Part of it is over, and the council decides whether it looks at that part; the rest is in time.
    PartOver,
    /// It is over, and the council decides whether it looks at the complaint.
    Over,
}

/// Whether a year has gone by since a day, where all of that day, month or year is on one side of it.
pub fn is_over_a_year_ago(day: PartDate, today: NaiveDate) -> Option<bool> {
    let is_over = |day| a_year_after(day).is_ok_and(|end| end < today);
    let (first, last) = day.range();
    (is_over(first) == is_over(last)).then(|| is_over(last))
}

/// How the one-year limit stands today, with the reasons why the year went by.
///
/// A date says more than "less than a year ago" if all of it is on one side of the year. Of two parts it can only be
/// the day of one: if that is within the year, it is the newer part's, and the older one still needs its reasons. That
/// it was found out later, or still has an effect, is a reason to accept it, and does not make it in time.
///
/// # Errors
/// The next question, where an answer is missing.
pub fn year(answers: &Answers, today: NaiveDate) -> Result<(Year, Vec<LateReason>), Ask> {
    let said = answers.when()?;
    if said == When::Still {
        return Ok((Year::NotBegun, Vec::new()));
    }
    if said == When::NotSure {
        return Ok((Year::Running, Vec::new()));
    }
    let happened = answers.happened_on()?;
    // On a day that has not come, nothing has happened.
    if happened.is_some_and(|day| day.range().0 > today) {
        return Err(Question::HappenedOn.into());
    }
    let by_date = happened.filter(|_| said != When::Both).and_then(|day| is_over_a_year_ago(day, today));
    let is_over = by_date.unwrap_or(said != When::WithinYear);
    if !is_over {
        return Ok((Year::Running, Vec::new()));
    }
    let reasons = answers.late_reasons()?;
    if reasons.contains(&LateReason::FoundOut) {
        let found_out = answers.found_out_on()?;
        if found_out.is_some_and(|day| day.range().0 > today) {
            return Err(Question::FoundOutOn.into());
        }
    }
    let year = if said == When::Both { Year::PartOver } else { Year::Over };
    Ok((year, reasons))
}

/// Every other case that is going on.
///
/// # Errors
/// The question, where it is not answered yet.
pub fn other_cases(answers: &Answers) -> Result<Vec<Proceeding>, Ask> {
    let named = answers.proceedings()?.into_iter();
    Ok(named.filter(|case| !matches!(case, Proceeding::None | Proceeding::NotSure)).collect())
}

/// Whether the council said no because of another case, and there is none now.
pub fn is_other_case_over(answers: &Answers) -> bool {
    let was_put_off = matches!(refused(answers), Ok(Some((_, RefusedFor::OtherCase))));
    was_put_off && answers.proceedings().is_ok_and(|cases| cases == [Proceeding::None])
}

/// Whether a concern can come into the children's procedure, so that it can wait there for another case.
pub(super) fn can_wait(concern: Concern) -> bool {
    !matches!(concern.terms().cover, Cover::Elsewhere(..))
}

/// The points that the other cases decide.
fn waiting(answers: &Answers, same: SameMatter, concerns: &[Concern]) -> Result<Vec<Concern>, Ask> {
    Ok(match same {
        SameMatter::All => concerns.to_vec(),
        SameMatter::Some if concerns.iter().filter(|concern| can_wait(**concern)).count() > 1 => {
            answers.same_points()?.into_iter().filter(|point| concerns.contains(point)).collect()
        }
        _ => Vec::new(),
    })
}

/// A point after all stages. The Ombudsman cannot look at a matter on which a court case has begun, whatever the stages
/// led to; but it can look at what the council promised and did not do.
fn after_all_stages(concern: Concern, circumstances: &Circumstances) -> Point {
    let mut point = Point::new(concern, Outcome::Elsewhere(Door::Ombudsman), vec![Rule::AllStagesDone]);
    match circumstances.after_stages {
        Some(AfterStages::Promise) => point.rules.extend([Rule::NotDone, Rule::NewMatter]),
        Some(AfterStages::Both) => point.rules.push(Rule::NotDone),
        Some(AfterStages::NotSure) => {
            point.rules.extend([Rule::OmbudsmanLooks, Rule::NotDone, Rule::NewMatter]);
        }
        Some(AfterStages::Same) => point.rules.push(Rule::OmbudsmanLooks),
        Some(AfterStages::New) | None => {}
    }
    point.rules.append(&mut in_general(concern).rules);
    let is_court = |case: &Proceeding| matches!(case, Proceeding::Court | Proceeding::Tribunal);
    if circumstances.waits(concern) && circumstances.cases.iter().any(is_court) {
        point.rules.insert(0, Rule::CourtBegun);
        point.also = Some(Door::CaseSolicitor);
    }
    point
}

/// What covers a concern that is not help by its own name: the help that this child or adult gets in law.
fn their_help(standing: &Standing) -> Option<Rule> {
    match (standing.who, standing.situation) {
        (Who::Adoption, _) | (_, Some(Situation::Adoption)) => Some(Rule::AdoptionSupport),
        (Who::Guardian, _) | (_, Some(Situation::Guardianship)) => Some(Rule::GuardianshipSupport),
        (_, Some(Situation::LeftCare)) => Some(Rule::LeavingCare),
        _ => None,
    }
}

/// Whether a concern is about help, and not about how somebody was treated: then it affects the child or the family
/// that needs it.
fn is_help(concern: Concern) -> bool {
    use Concern as C;
    matches!(
        concern,
        C::Support
            | C::RequestRefused
            | C::Assessment
            | C::Disability
            | C::SocialCarePlan
            | C::HealthAndCare
            | C::GuardianshipSupport
            | C::AdoptionSupport
            | C::Adaptation
            | C::Adulthood
    )
}

/// Whether a concern is about what the plan of a child in care says, which its reviewing officer checks.
fn is_in_the_plan(concern: Concern) -> bool {
    use Concern as C;
    matches!(
        concern,
        C::Contact
            | C::Plan
            | C::Worker
            | C::GoingHome
            | C::Support
            | C::LeavingCare
            | C::Immigration
            | C::EducationInCare
            | C::Provider
            | C::HealthAndCare
            | C::Disability
    )
}

/// Whether somebody who has left care speaks, or someone for them, and not of their time in care.
fn has_left_care(standing: &Standing) -> bool {
    let is_theirs = matches!(standing.who, Who::Child | Who::CareLeaver)
        || standing.helping == Some(HelpingWhom::CareLeaver);
    is_theirs && standing.situation == Some(Situation::LeftCare) && !standing.childhood
}

/// Whether it may be about time with a brother or sister who is in care: a child or a young person says so who is not.
fn may_be_for_another(concern: Concern, standing: &Standing) -> bool {
    let is_elsewhere =
        matches!(standing.situation, Some(Situation::InCare | Situation::Guardianship | Situation::Adoption));
    concern == Concern::Contact && (has_left_care(standing) || (standing.who == Who::Child && !is_elsewhere))
}

/// What the council decides of a concern that is covered for children with services, in this situation.
fn open(situation: Situation, concern: Concern) -> Option<(Discretion, Rule)> {
    match situation {
        Situation::Protection => Some((Discretion::WhichProcedure, Rule::ChildProtection)),
        Situation::FamilyHelp => Some((Discretion::SectionSeventeen, Rule::FamilyHelp)),
        // Help that a child who may be in need is refused is covered; whatever else comes of it is for the council.
        Situation::Asked if concern == Concern::Support => None,
        Situation::Asked | Situation::None | Situation::NotSure => {
            Some((Discretion::WhichProcedure, Rule::CouncilMustSay))
        }
        Situation::InCare | Situation::InNeed => None,
        Situation::LeftCare | Situation::Guardianship | Situation::Adoption => None,
    }
}

fn point(concern: Concern, standing: &Standing, circumstances: &Circumstances) -> Point {
    let own = elsewhere(concern, standing);
    if matches!(own.outcome, Outcome::Elsewhere(_)) {
        return own;
    }
    let to = |outcome, rule| Point::new(concern, outcome, vec![rule]);
    match circumstances.stands_at {
        StandsAt::Answered3 => return after_all_stages(concern, circumstances),
        _ if circumstances.new_points.as_ref().is_some_and(|new| !new.contains(&concern)) => {
            return after_all_stages(concern, circumstances);
        }
        StandsAt::WithOmbudsman => return to(Outcome::Elsewhere(Door::OmbudsmanCase), Rule::WithOmbudsman),
        _ => {}
    }
    let weighed = Weighed { concern, standing, circumstances };
    let also = weighed.also(own.also);
    if circumstances.waits(concern) {
        let mut waiting = to(Outcome::Waits(circumstances.cases.clone()), Rule::OtherCase);
        waiting.rules.extend(weighed.is_private().then_some(Rule::PrivateLaw));
        return Point { also, ..waiting };
    }
    let (decides, left_open): (Vec<_>, Vec<_>) = weighed.decides().into_iter().unzip();
    let mut rules = Vec::new();
    for rule in left_open.into_iter().chain(weighed.told_beside(&decides, &own.rules)) {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    let outcome = if decides.is_empty() { Outcome::Statutory } else { Outcome::CouncilDecides(decides) };
    let beside = (circumstances.year == Year::PartOver).then_some(Discretion::LatePart).into_iter().collect();
    Point { also, beside, ..Point::new(concern, outcome, rules) }
}

/// A concern that the council answers for, with all that counts in what becomes of it.
struct Weighed<'a> {
    concern: Concern,
    standing: &'a Standing,
    circumstances: &'a Circumstances,
}

impl Weighed<'_> {
    fn is_in(&self, situation: Situation) -> bool {
        self.standing.situation == Some(situation)
    }

    /// Whether a court decides who sees whom, so that only a court can change it; the council answers for its own part.
    fn is_private(&self) -> bool {
        let is_families =
            |situation| !matches!(situation, Situation::InCare | Situation::LeftCare | Situation::Adoption);
        self.concern == Concern::Contact
            && (self.standing.who == Who::Guardian || self.standing.situation.is_some_and(is_families))
    }

    /// Whether an agency pays and supports its own carers; the council answers for what it decided for the child.
    fn is_agencys(&self) -> bool {
        self.concern == Concern::FosterSupport && self.circumstances.also == Some(Door::Provider)
    }

    /// Whether it is about time with a brother or sister who is in care, for somebody who is not.
    fn is_for_another(&self) -> bool {
        self.concern == Concern::Contact && has_left_care(self.standing)
    }

    /// What the law says of the concern. An agency's carers have only what the council decided.
    fn cover(&self) -> Cover {
        if self.is_agencys() {
            Cover::CouncilDecides(Discretion::WhichProcedure, Rule::Fostering)
        } else {
            self.concern.terms().cover
        }
    }

    /// Another door that is open as well, after the concern's own.
    fn also(&self, own: Option<Door>) -> Option<Door> {
        // Whoever inspects homes in England does not inspect this one.
        let is_away = self.circumstances.whose == Whose::PlacedAway
            && matches!(self.concern, Concern::Home | Concern::Provider);
        // A relative of a child who may be adopted can ask a court, if it lets them; after that the time is over.
        let asks_a_court = self.concern == Concern::Contact
            && self.standing.who == Who::Relative
            && self.is_in(Situation::Adoption);
        let away = is_away.then_some(Door::ProviderOutsideEngland);
        let at_court = (self.is_private() || asks_a_court).then_some(Door::FamilyCourt);
        let of_promises = self.circumstances.are_promised_too.then_some(Door::Ombudsman);
        of_promises.or(away).or(own).or(at_court).or(self.circumstances.also)
    }

    /// What the council decides, each with the rule that leaves it open; nothing if it is covered.
    fn decides(&self) -> Vec<(Discretion, Rule)> {
        let Weighed { concern, standing, circumstances } = *self;
        let mut decides = Vec::new();
        match (self.cover(), standing.situation) {
            // Help for a child who is in need or in care is this help, whatever it is called and whoever gives it.
            (
                Cover::CouncilDecides(Discretion::SectionSeventeen, _),
                Some(Situation::InCare | Situation::InNeed),
            ) => {}
            (Cover::CouncilDecides(discretion, rule), _) => decides.push((discretion, rule)),
            (Cover::ForChildrenWithServices(_), Some(situation)) => decides.extend(open(situation, concern)),
            _ => {}
        }
        // How somebody was treated in a check goes with the check, whatever else of adoption is covered.
        if circumstances.is_being_checked && matches!(concern, Concern::Worker | Concern::Untrue) {
            decides.push((Discretion::WhichProcedure, Rule::AdopterApproval));
        }
        if circumstances.whose == Whose::NotSure {
            decides.push((Discretion::WhichCouncil, Rule::ResponsibleCouncil));
        }
        // Help that is missing affects the child, whoever it is that was let down.
        let is_let_off =
            standing.decides == Some(Discretion::OnlyAdult) && standing.is_named() && is_help(concern);
        decides.extend(standing.decides.filter(|_| !is_let_off).map(|discretion| match discretion {
            Discretion::OnlyAdult => (discretion, Rule::OnlyAdult),
            _ => (discretion, standing.rule),
        }));
        // Time with a brother or sister who is in care is no help for whoever is not: the council decides if it hears
        // them, and the child can complain as of right.
        if self.is_for_another() && standing.is_automatic() {
            decides.push((Discretion::Interest, Rule::BrotherOrSister));
        }
        if standing.childhood && concern != Concern::LeavingCare && !circumstances.is_taken_on() {
            decides.push((Discretion::Childhood, Rule::ChildhoodInCare));
        }
        let is_late = match circumstances.year {
            Year::Over => !circumstances.is_taken_on(),
            Year::NotBegun | Year::Running => circumstances.refused == Some((Stage::One, RefusedFor::Late)),
            Year::PartOver => false,
        };
        if is_late {
            decides.push((Discretion::Late, Rule::OneYear));
        }
        if circumstances.refused == Some((Stage::Three, RefusedFor::Late)) && !circumstances.is_in_time {
            decides.push((Discretion::LatePanel, Rule::StageThreeRequest));
        }
        if circumstances.is_unclear {
            decides.push((Discretion::OtherCase, Rule::OtherCase));
        }
        decides
    }

    /// The rules that are told beside what is decided, in this order; one may stand there already, or twice. `of_concern`
    /// are those that the concern itself rests on.
    fn told_beside(&self, decides: &[Discretion], of_concern: &[Rule]) -> Vec<Rule> {
        let Weighed { concern, standing, circumstances } = *self;
        let mut rules = Vec::new();
        // A rule that leaves everything open says nothing beside a concern that is covered for every child.
        let is_open = standing.rule == Rule::AnyChild && decides.is_empty();
        let says_nothing = |rule: Rule| {
            (rule == Rule::AnyChild && is_open) || (rule == Rule::CareLeaver && self.is_for_another())
        };
        rules.extend(Some(standing.rule).filter(|rule| !says_nothing(*rule)));
        rules.extend(standing.represented().filter(|rule| *rule != Rule::AnyChild && !says_nothing(*rule)));
        rules.extend(may_be_for_another(concern, standing).then_some(Rule::BrotherOrSister));
        rules.extend(self.of_the_point(of_concern));
        rules.extend(self.is_private().then_some(Rule::PrivateLaw));
        let is_in_care = self.is_in(Situation::InCare) && !standing.childhood;
        rules.extend((is_in_care && is_in_the_plan(concern)).then_some(Rule::ReviewingOfficer));
        // Whoever was told that another case comes first can ask again when it has ended.
        let was_put_off = matches!(circumstances.refused, Some((_, RefusedFor::OtherCase)));
        // Of one that is over it says nothing.
        let is_over = circumstances.cases.is_empty() && !circumstances.is_unclear;
        rules.extend((was_put_off && !is_over).then_some(Rule::OtherCase));
        rules.extend((standing.rule == Rule::Kinship).then_some(Rule::SufficientInterest));
        rules.extend(match circumstances.after_stages {
            Some(AfterStages::New) => Some(Rule::NewMatter),
            Some(AfterStages::Both) => Some(Rule::NewBeside),
            Some(AfterStages::Same | AfterStages::Promise | AfterStages::NotSure) | None => None,
        });
        rules.extend(circumstances.are_promised_too.then_some(Rule::NotDone));
        rules.extend((circumstances.whose == Whose::PlacedAway).then_some(Rule::PlacedAcrossBorder));
        match circumstances.year {
            Year::NotBegun => rules.push(Rule::StillHappening),
            Year::PartOver => rules.push(Rule::OneYear),
            Year::Running | Year::Over => {}
        }
        // Whoever works with children and has seen something can tell it without making a complaint.
        rules.extend((standing.who == Who::Professional).then_some(Rule::WorkerTells));
        let is_someone_elses = matches!(standing.who, Who::Parent | Who::Responsible | Who::Relative);
        rules.extend(is_someone_elses.then_some(Rule::NoRecords));
        rules
    }

    /// What the law says of this very point, and whose help it is.
    fn of_the_point(&self, of_concern: &[Rule]) -> Vec<Rule> {
        let Weighed { concern, standing, .. } = *self;
        let mut rules = Vec::new();
        // A care order gives the council its part in contact; for other children contact is part of their plan.
        let is_in_care = self.is_in(Situation::InCare);
        rules.extend((concern == Concern::Contact && is_in_care).then_some(Rule::CareOrder));
        // Of a childhood that is over nobody is moved now.
        let is_moved = concern == Concern::Home && is_in_care && !standing.childhood;
        rules.extend(is_moved.then_some(Rule::MoveInCare));
        if concern == Concern::FamilyHelp && (is_in_care || self.is_in(Situation::InNeed)) {
            rules.push(Rule::PartThree);
            return rules;
        }
        let is_by_the_child = matches!(
            self.cover(),
            Cover::ForChildrenWithServices(Rule::PartThree | Rule::HelpGiven | Rule::Workers | Rule::Plans)
                | Cover::Always(Rule::RefusedRequest)
        );
        let help = their_help(standing).filter(|_| is_by_the_child && !self.is_for_another());
        // What the law says of this very point, in care, says it: nothing more general beside it.
        let is_said = !rules.is_empty();
        let general = of_concern.first().copied().filter(|_| !is_said);
        // How workers treat people, and that help was refused, stands beside whose help it is.
        let is_beside = matches!(general, Some(Rule::Workers | Rule::RefusedRequest));
        rules.extend(help.or(general));
        rules.extend(general.filter(|_| is_beside));
        rules.extend(of_concern.iter().skip(1));
        rules
    }
}

/// The points that another case decides too, as far as the person said so.
pub fn in_other_case(answers: &Answers, points: &[Point]) -> Vec<Concern> {
    let can_be = |point: &&Point| {
        matches!(point.outcome, Outcome::Waits(_))
            || matches!(point.outcome, Outcome::Elsewhere(Door::Ombudsman | Door::OmbudsmanCase))
    };
    let concerns: Vec<_> = points.iter().filter(can_be).map(|point| point.concern).collect();
    match answers.same_matter() {
        Ok(same) => waiting(answers, same, &concerns).unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}
