//! The guide as people will see it, while its profile is made: for somebody made up, on a page of theirs.

use chrono::NaiveDate;

use crate::files;
use crate::guide::conversation::{self, Guide, Sheet};
use crate::rules::council::Council;
use crate::rules::days::Holidays;
use crate::rules::named::named;
use crate::words::Phrase;
use crate::words::table::maker as say;

named! {
    /// A page of the guide that can be looked at.
    Shown {
        /// The first page.
        Start "start",
        /// The first page of the result.
        Result "result",
        /// The letter.
        Letter "letter",
        /// How to send it, with the council's ways.
        Send "send",
        /// Where each point goes, and why, with who may complain and about what.
        Points "points",
        /// What helps, and who.
        Advice "advice",
        /// What happens next, and when, with what the council promises.
        Dates "dates",
    }
}

named! {
    /// Somebody made up, for whom the guide is shown: those who complain are told different things.
    Someone {
        /// A child in care, whose points go to the children's procedure.
        Child "child",
        /// A mother whose child has a protection plan.
        Mother "mother",
        /// A care leaver.
        CareLeaver "care-leaver",
        /// A council's foster carer, with a point of the child's and one of their own.
        FosterCarer "foster-carer",
        /// A grandmother, who needs a reason to be heard, with a point of the child's and one of her own.
        Grandmother "grandmother",
        /// A teacher, who complains at work.
        Teacher "teacher",
    }
}

impl Shown {
    /// What it is called.
    pub const fn name(self) -> Phrase {
        match self {
            Shown::Start => say::PAGE_START,
            Shown::Result => say::PAGE_RESULT,
            Shown::Letter => say::PAGE_LETTER,
            Shown::Send => say::PAGE_SEND,
            Shown::Points => say::PAGE_POINTS,
            Shown::Advice => say::PAGE_ADVICE,
            Shown::Dates => say::PAGE_DATES,
        }
    }

    /// The page of the result that it is; the first page comes before there is one.
    const fn sheet(self) -> Option<Sheet> {
        match self {
            Shown::Start => None,
            Shown::Result => Some(Sheet::Next),
            Shown::Letter => Some(Sheet::Letter),
            Shown::Send => Some(Sheet::Send),
            Shown::Points => Some(Sheet::Points),
            Shown::Advice => Some(Sheet::Advice),
            Shown::Dates => Some(Sheet::Dates),
        }
    }
}

impl Someone {
    /// Who it is.
    pub const fn name(self) -> Phrase {
        match self {
            Someone::Child => say::SOMEONE_CHILD,
            Someone::Mother => say::SOMEONE_MOTHER,
            Someone::CareLeaver => say::SOMEONE_CARE_LEAVER,
            Someone::FosterCarer => say::SOMEONE_FOSTER_CARER,
            Someone::Grandmother => say::SOMEONE_GRANDMOTHER,
            Someone::Teacher => say::SOMEONE_TEACHER,
        }
    }

    /// What they have answered.
    const fn answers(self) -> &'static str {
        match self {
            Someone::Child => include_str!("people/child.json"),
            Someone::Mother => include_str!("people/mother.json"),
            Someone::CareLeaver => include_str!("people/care-leaver.json"),
            Someone::FosterCarer => include_str!("people/foster-carer.json"),
            Someone::Grandmother => include_str!("people/grandmother.json"),
            Someone::Teacher => include_str!("people/teacher.json"),
        }
    }
}

/// The guide of a council where somebody has answered everything and looks at this page of it.
pub fn guide(council: Council, holidays: Holidays, today: NaiveDate, who: Someone, shown: Shown) -> Guide {
    let mut guide = Guide::new(council, holidays, today);
    if let Some(sheet) = shown.sheet() {
        let answers = files::answers::read(who.answers()).unwrap_or_default();
        let saved = files::save::Saved { answers, ..files::save::Saved::default() };
        // Opening it leads to the list of answers, and the result is behind that; neither can fail to fit.
        let _ = guide.update(conversation::Msg::Open(Box::new(saved)));
        let _ = guide.update(conversation::Msg::Finish);
        let _ = guide.update(conversation::Msg::Turn(sheet));
    }
    guide
}
