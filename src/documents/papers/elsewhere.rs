//! The letters for other doors: short, to a role, with what was said of the points that go there and of no others.

use crate::documents::letter::{Letter, Page};
use crate::documents::setting::Setting;
use crate::rules::characters::initials;
use crate::rules::concerns::Concern;
use crate::rules::papers::PaperKind;
use crate::rules::questions::{HelpingWhom, Situation, TheChildField, Who};
use crate::rules::route::Complaint;
use crate::rules::screening::Point;
use crate::rules::standing::{Standing, is_own};
use crate::words::Phrase;
use crate::words::table::{elsewhere as say, letter, paper};

/// What one of them says beyond what all have in common.
struct Says {
    to: Phrase,
    subject: Phrase,
    opening: Phrase,
    asks: &'static [Phrase],
    /// What goes with it, or what the writer knows about it, after the points.
    with: Option<Phrase>,
}

impl Says {
    /// A complaint to the body that answers for it.
    const fn complaint(to: Phrase) -> Says {
        Says {
            to,
            subject: say::SUBJECT,
            opening: say::OPENING,
            asks: &[say::ASK, paper::OTHER_WHEN],
            with: None,
        }
    }

    /// To the chair of a child protection meeting that is still to come.
    const fn before_the_meeting() -> Says {
        Says {
            to: say::CONFERENCE_TO,
            subject: say::CONFERENCE_BEFORE_SUBJECT,
            opening: say::CONFERENCE_BEFORE_OPENING,
            asks: &[say::CONFERENCE_BEFORE_ASK, say::CONFERENCE_BEFORE_DECISION],
            with: None,
        }
    }

    fn of(kind: PaperKind) -> Option<Says> {
        Some(match kind {
            PaperKind::ConferenceChair => Says {
                to: say::CONFERENCE_TO,
                subject: say::CONFERENCE_SUBJECT,
                opening: say::CONFERENCE_OPENING,
                asks: &[say::CONFERENCE_ASK, say::CONFERENCE_HOW],
                with: None,
            },
            PaperKind::Review => Says {
                to: say::REVIEW_TO,
                subject: say::REVIEW_SUBJECT,
                opening: say::REVIEW_OPENING,
                asks: &[paper::OTHER_WHEN],
                with: Some(say::REVIEW_WITH),
            },
            PaperKind::CourtReport => Says {
                to: say::REPORT_TO,
                subject: say::REPORT_SUBJECT,
                opening: say::REPORT_OPENING,
                asks: &[say::REPORT_ASK],
                with: Some(say::REPORT_COURT),
            },
            PaperKind::Benefits => Says {
                to: say::BENEFITS_TO,
                subject: say::BENEFITS_SUBJECT,
                opening: say::BENEFITS_OPENING,
                asks: &[say::BENEFITS_ASK],
                with: None,
            },
            PaperKind::SeeRecords => Says {
                to: say::RECORDS_TO,
                subject: say::SEE_SUBJECT,
                opening: say::SEE_OPENING,
                asks: &[say::RECORDS_MONTH, say::SEE_LEFT_OUT, say::SEE_ASKED_BEFORE],
                with: None,
            },
            PaperKind::CorrectRecords => Says {
                to: say::RECORDS_TO,
                subject: say::CORRECT_SUBJECT,
                opening: say::CORRECT_OPENING,
                asks: &[say::RECORDS_MONTH, say::CORRECT_TOLD, say::CORRECT_NOT],
                with: None,
            },
            PaperKind::SharedInformation => Says {
                to: say::RECORDS_TO,
                subject: say::SHARED_SUBJECT,
                opening: say::SHARED_OPENING,
                asks: &[say::SHARED_ASK, say::SHARED_WHAT],
                with: None,
            },
            PaperKind::InformationReview => Says {
                to: say::INFORMATION_TO,
                subject: say::INFORMATION_SUBJECT,
                opening: say::INFORMATION_OPENING,
                asks: &[say::INFORMATION_ASK, say::INFORMATION_NEW],
                with: None,
            },
            PaperKind::Commissioner => Says {
                to: say::COMMISSIONER_TO,
                subject: say::COMMISSIONER_SUBJECT,
                opening: say::COMMISSIONER_OPENING,
                asks: &[say::COMMISSIONER_ASK],
                with: Some(say::COMMISSIONER_WITH),
            },
            PaperKind::AdoptionRecords => Says {
                to: say::ADOPTION_TO,
                subject: say::ADOPTION_SUBJECT,
                opening: say::ADOPTION_OPENING,
                asks: &[say::ADOPTION_ASK, say::ADOPTION_REVIEW],
                with: None,
            },
            PaperKind::Provider => Says::complaint(say::PROVIDER_TO),
            PaperKind::Ofsted => Says {
                to: say::OFSTED_TO,
                subject: say::OFSTED_SUBJECT,
                opening: say::OFSTED_OPENING,
                asks: &[say::OFSTED_ASK],
                with: None,
            },
            PaperKind::School => Says::complaint(say::SCHOOL_TO),
            PaperKind::Health => Says::complaint(say::HEALTH_TO),
            PaperKind::Police => Says {
                subject: say::POLICE_SUBJECT,
                asks: &[say::POLICE_ASK, paper::OTHER_WHEN],
                ..Says::complaint(say::POLICE_TO)
            },
            PaperKind::Cafcass => Says::complaint(say::CAFCASS_TO),
            PaperKind::Housing => Says::complaint(say::HOUSING_TO),
            PaperKind::AdultCare => Says::complaint(say::ADULT_TO),
            PaperKind::SocialWorkEngland => Says {
                to: say::FITNESS_TO,
                subject: say::FITNESS_SUBJECT,
                opening: say::FITNESS_OPENING,
                asks: &[say::FITNESS_ASK],
                with: None,
            },
            PaperKind::MonitoringOfficer => {
                Says { subject: say::MONITORING_SUBJECT, ..Says::complaint(say::MONITORING_TO) }
            }
            PaperKind::Councillor => Says {
                to: say::COUNCILLOR_TO,
                subject: say::COUNCILLOR_SUBJECT,
                opening: say::COUNCILLOR_OPENING,
                asks: &[say::COUNCILLOR_ASK],
                with: None,
            },
            PaperKind::Grievance => Says {
                to: say::GRIEVANCE_TO,
                subject: say::GRIEVANCE_SUBJECT,
                opening: say::GRIEVANCE_OPENING,
                asks: &[say::GRIEVANCE_ASK],
                with: None,
            },
            PaperKind::AnotherCouncil => Says {
                to: letter::TO_COMPLAINTS,
                subject: letter::SUBJECT,
                opening: say::OPENING,
                asks: &[letter::ASK_STATUTORY, paper::OTHER_WHEN, say::ANOTHER_COUNCIL],
                with: None,
            },
            PaperKind::OutsideEngland => Says::complaint(say::OUTSIDE_TO),
            PaperKind::AskForHelp => Says {
                to: say::HELP_TO,
                subject: say::HELP_SUBJECT,
                opening: say::HELP_OPENING,
                asks: &[say::HELP_ASK, say::HELP_NO],
                with: None,
            },
            PaperKind::TheirOwn => Says::complaint(say::SERVICE_TO),
            _ => return None,
        })
    }
}

/// Whether it is to the chair of a child protection meeting that is still to come.
fn is_before_the_meeting(kind: PaperKind, complaint: &Complaint) -> bool {
    kind == PaperKind::ConferenceChair && complaint.route.has_a_meeting_to_come()
}

/// When to send it, where that is not what is said of every paper of its kind.
pub(super) fn when(kind: PaperKind, complaint: &Complaint) -> Option<Phrase> {
    is_before_the_meeting(kind, complaint).then_some(say::CONFERENCE_BEFORE_WHEN)
}

/// Writes one of them; none if the paper is not a letter for another door.
pub(super) fn for_door(kind: PaperKind, complaint: &Complaint, setting: Setting) -> Option<Letter> {
    let is_before = is_before_the_meeting(kind, complaint);
    let says = if is_before { Says::before_the_meeting() } else { Says::of(kind)? };
    let mut page = Page::new(complaint, None, setting);
    let is_named = !complaint.route.anonymous;
    let whom = page.whom();
    let name = setting.council_name();
    page.text(page.fill(says.opening, &[("name", &whom), ("council", &name)]));
    match (&complaint.route.standing, kind) {
        // A conference about a young person in care may have been about their own child.
        (
            Standing { who: Who::Child, situation: Some(Situation::InCare), .. },
            PaperKind::ConferenceChair,
        ) => {
            page.text(page.raw(say::CONFERENCE_IN_CARE));
        }
        _ if kind.is_about_a_child() => page.who(),
        _ => {}
    }
    page.facts_for(kind);
    page.points(complaint.route.for_door(kind), paper::ABOUT_HEADING);
    if let Some(with) = says.with {
        page.text(page.raw(with));
    }
    if kind == PaperKind::AnotherCouncil {
        page.coming();
    }
    if is_named {
        let mut asks = match page.basis().filter(|_| kind == PaperKind::AnotherCouncil) {
            Some(basis) => page.of_right(says.asks, &basis),
            None => says.asks.iter().map(|ask| page.raw(*ask)).collect(),
        };
        asks.extend(page.proof(kind));
        asks.extend(page.joined(kind));
        asks.extend(page.help_for(kind));
        page.section(say::ASKS_HEADING, asks);
    }
    if is_named || !kind.needs_a_name() {
        page.sign();
    } else {
        // A person who does not want the council to know them may be known here, or leave their name out.
        page.text(page.raw(letter::YOURS));
    }
    page.greet(say::GREETING);
    let subject = page.subject_for(kind, says.subject);
    let role = page.raw(says.to);
    let to = if kind.is_at_the_council() && !page.is_of_another_council() {
        page.at_the_council(role)
    } else {
        vec![role]
    };
    Some(page.end(to, subject))
}

impl Page<'_> {
    /// Whose file or help a letter asks for, for use inside a sentence.
    fn whom(&self) -> String {
        self.raw(match self.route().standing.helping {
            _ if is_own(self.answers()) => say::ME,
            // A foster carer has no right to the child’s file.
            None if self.route().standing.who == Who::FosterCarer => say::ME,
            None | Some(HelpingWhom::Child) => say::ME_AND_CHILD,
            Some(_) => say::ME_AND_PERSON,
        })
    }

    /// What the reader looks for first: which child it is and, at the council, its own reference.
    fn facts_for(&mut self, paper: PaperKind) {
        let is_there = |label: &str, fact: &String| fact.starts_with(label);
        let reference = self.raw(letter::REFERENCE);
        let facts = self.child_and_reference();
        let facts = facts.into_iter().filter(|fact| {
            if is_there(&reference, fact) { paper.is_at_the_council() } else { paper.is_about_a_child() }
        });
        let facts = facts.collect();
        self.list(facts);
    }

    /// What it is about, as they sort their post there, with the child's initials if it is about one.
    fn subject_for(&self, paper: PaperKind, subject: Phrase) -> String {
        let child = self.answers().text(TheChildField::Name).map(|name| initials(name).join(" "));
        let is_told = paper.is_about_a_child() && !self.route().anonymous;
        let child = child.filter(|child| is_told && !child.is_empty());
        [Some(self.raw(subject)), child].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What is asked of another council by somebody whom the law names: why they can use the procedure stands behind the
    /// first line, and by when it has to answer instead of a question.
    fn of_right(&self, asks: &[Phrase], basis: &str) -> Vec<String> {
        let ask = |ask: &Phrase| match *ask {
            letter::ASK_STATUTORY => format!("{} {basis}", self.raw(*ask)),
            paper::OTHER_WHEN => self.raw(say::ANOTHER_DAYS),
            ask => self.raw(ask),
        };
        asks.iter().map(ask).collect()
    }

    /// What a keeper of records may want to see first.
    fn proof(&self, kind: PaperKind) -> Option<String> {
        let keeps =
            matches!(kind, PaperKind::SeeRecords | PaperKind::CorrectRecords | PaperKind::AdoptionRecords);
        keeps.then(|| self.raw(if is_own(self.answers()) { say::PROOF_OWN } else { say::PROOF }))
    }

    /// The health service and the council can give one joint answer.
    fn joined(&self, paper: PaperKind) -> Option<String> {
        let is_shared = |point: &Point| point.concern == Concern::HealthAndCare;
        let has_both = self.route().ours().next().is_some() || self.route().points.iter().any(is_shared);
        (paper == PaperKind::Health && has_both).then(|| self.raw(say::HEALTH_JOINED))
    }

    /// The help that is needed; only the council has to find an advocate.
    fn help_for(&self, paper: PaperKind) -> Vec<String> {
        let advocate = self.raw(letter::ASK_ADVOCATE);
        let has_to = paper.is_at_the_council() || paper == PaperKind::AnotherCouncil;
        self.help().into_iter().filter(|help| has_to || *help != advocate).collect()
    }
}
