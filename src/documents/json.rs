//! The result as JSON, for case systems and for tests.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::deadlines::{Answered, CorporateLine, Deadlines, DutyLine};
use super::directory;
use super::papers::Paper;
use super::summary::{DateLine, Noticed, PointResult, Reason, Summary};
use super::text::text;
use crate::rules::advice::Advice;
use crate::rules::council::ServiceKind;
use crate::rules::days::NoDate;
use crate::rules::directory::{Answering, Directory, Hit};
use crate::rules::events::Event;
use crate::rules::named::Named;
use crate::rules::schedule::Run;
use crate::rules::steps::Stage;
use crate::rules::timeline::Due;
use crate::words::Voice;

/// Writes the whole result.
pub fn json(summary: &Summary) -> Value {
    json!({
        "danger": summary.danger,
        "next": summary.next.as_ref().map(|next| json!({ "key": next.right.key(), "name": next.name, "what": next.what })),
        "points": summary.points.iter().map(point).collect::<Vec<_>>(),
        "dates": summary.dates.as_ref().map(|dates| json!({
            "rests-on": dates.rests_on,
            "steps": dates.steps.iter().map(step).collect::<Vec<_>>(),
        })),
        "letter": summary.letter.as_ref().map(text),
        "papers": summary.papers.iter().map(paper).collect::<Vec<_>>(),
        "enclosures": summary.enclosures,
        "phone": summary.phone,
        "notices": summary.notices.iter().map(noticed).collect::<Vec<_>>(),
        "advice": advice(summary),
    })
}

fn paper(paper: &Paper) -> Value {
    json!({
        "key": paper.kind.key(),
        "for": paper.addressee().key(),
        "name": paper.name,
        "when": paper.when,
        "door": paper.door.as_ref().map(|of| of.door.key()),
        "how": paper.door.as_ref().map(|of| &of.how),
        "source": paper.door.as_ref().map(|of| of.source.citation),
        "strength": paper.door.as_ref().map(|of| of.source.strength.key()),
        "text": text(&paper.letter),
    })
}

/// What is read at once, and behind it what can wait.
fn advice(summary: &Summary) -> Vec<Value> {
    let at_once = summary.advice.iter().map(|(advice, says)| told(*advice, says, false));
    let more = summary.more_advice.iter().map(|(advice, says)| told(*advice, says, true));
    at_once.chain(more).collect()
}

fn told(advice: Advice, says: &str, can_wait: bool) -> Value {
    let source = advice.source();
    json!({
        "key": advice.key(),
        "to": advice.to().key(),
        "says": says,
        "can-wait": can_wait,
        "source": source.citation,
        "strength": source.strength.key(),
    })
}

fn noticed(noticed: &Noticed) -> Value {
    json!({
        "question": noticed.question,
        "field": noticed.field,
        "notice": noticed.notice.key(),
        "says": noticed.says,
    })
}

fn reason(reason: &Reason) -> Value {
    json!({
        "rule": reason.rule.key(),
        "why": reason.why,
        "source": reason.source.citation,
        "strength": reason.source.strength.key(),
        "council": reason.council,
    })
}

fn point(point: &PointResult) -> Value {
    json!({
        "point": point.concern.key(),
        "name": point.name,
        "outcome": point.outcome.key(),
        "says": point.says,
        "council-decides": point.decides.iter().map(|(decides, why)| json!({ "key": decides.key(), "why": why }))
            .collect::<Vec<_>>(),
        "also": point.also,
        "door": point.door.as_ref().map(|of| json!({ "key": of.door.key(), "what": of.what, "how": of.how })),
        "letters": point.letters.iter().map(|letter| letter.key()).collect::<Vec<_>>(),
        "reasons": point.reasons.iter().map(reason).collect::<Vec<_>>(),
    })
}

fn day(day: NaiveDate) -> Value {
    json!(day.to_string())
}

/// A date, the first and last of several, or null.
fn due(due: Due) -> Value {
    match due {
        Due::On(on) => day(on),
        Due::Between(first, last) => json!([day(first), day(last)]),
        Due::Unknown | Due::OffTheList(_) => Value::Null,
    }
}

fn step(line: &DateLine) -> Value {
    json!({
        "step": line.entry.step.key(),
        "name": line.name,
        "due": due(line.entry.due),
        "no-date": line.no_date.map(NoDate::key),
        "about": line.is_about,
        "also": line.also,
        "ask-by": line.entry.ask_by.map(due),
        "status": line.entry.status.key(),
        "says": line.status,
        "council": line.entry.promise.as_ref().map(|(promise, date)| json!({ "quote": promise.quote, "due": due(*date) })),
        "reasons": line.reasons.iter().map(reason).collect::<Vec<_>>(),
    })
}

/// Writes the schedule for staff.
pub fn schedule(deadlines: &Deadlines) -> Value {
    let duty = |line: &DutyLine| {
        let days = Run::ALL.iter().zip(line.days).map(|(run, day)| (run.key().to_owned(), due(day)));
        json!({
            "duty": line.duty.key(),
            "what": line.what,
            "who": line.who,
            "to": line.to,
            "when": line.when.key(),
            "step": line.when.step().key(),
            "days": days.collect::<serde_json::Map<_, _>>(),
            "says": line.date,
            "beside": line.beside,
            "rule": line.rule.key(),
            "source": line.source.citation,
            "strength": line.source.strength.key(),
            "council": line.council,
        })
    };
    let corporate = |line: &CorporateLine| {
        json!({
            "step": line.step.key(),
            "what": line.what,
            "code": { "due": due(line.code.0), "latest": line.code.1.map(due) },
            "council": line.council.map(|(first, last)| json!({ "due": due(first), "latest": last.map(due) })),
            "says": line.says,
        })
    };
    json!({
        "reference": Some(&deadlines.reference).filter(|reference| !reference.is_empty()),
        "received": day(deadlines.begun.day_received()),
        "asked": {
            "stage-two": deadlines.begun.day(Event::AskedTwo).map(day),
            "stage-three": deadlines.begun.day(Event::AskedThree).map(day),
        },
        "title": deadlines.title,
        "notes": deadlines.notes,
        "stages": deadlines.stages.iter().map(|stage| json!({
            // What comes after all of them is the fourth.
            "stage": stage.stage.map_or(Stage::ALL.len(), Stage::place) + 1,
            "name": stage.name,
            "duties": stage.duties.iter().map(duty).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "corporate": deadlines.corporate.iter().map(corporate).collect::<Vec<_>>(),
    })
}

/// Writes what staff ask.
pub fn questions(answered: &[Answered]) -> Value {
    let question = |answered: &Answered| {
        json!({
            "key": answered.faq.key(),
            "question": answered.question,
            "answer": answered.answer,
            "rule": answered.rule.key(),
            "source": answered.source.citation,
            "strength": answered.source.strength.key(),
        })
    };
    answered.iter().map(question).collect()
}

/// Writes who may have been meant, the likeliest first: the name, why, who runs the service, and until when it answers.
pub fn found(hits: &[Hit], directory: &Directory, voice: Voice) -> Value {
    let hit = |hit: &Hit| {
        let mut one = json!({
            "name": directory::name(hit),
            "why": directory::why(hit, voice),
            "because": hit.why.key(),
            "matched": hit.named,
            "spelt-otherwise": hit.is_guess,
        });
        match hit.who {
            Answering::Nation(nation) => one["nation"] = nation.key().into(),
            Answering::Council(council) => {
                let known = directory.council_of(council);
                let (name, kind) = match &known.service {
                    Some(service) => (service.name.as_str(), service.kind),
                    None => (council.name.as_str(), ServiceKind::Council),
                };
                one["id"] = council.id.as_str().into();
                one["responsible"] = council.name.as_str().into();
                one["run-by"] = json!({ "name": name, "kind": kind.key() });
                one["until"] = known.ends.as_ref().map(|ends| day(ends.last_day)).into();
                one["then"] = known.ends.map(|ends| ends.then).unwrap_or_default().into();
                one["others-expected-on"] = council.may_end.map(day).into();
                one["website"] = known.website.into();
            }
        }
        one
    };
    hits.iter().map(hit).collect()
}
