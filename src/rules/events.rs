//! What can happen to a complaint. Like the other lists with words, it needs no other crate, so that the
//! build script can read it.

use super::named::named;

named! {
    /// Something that has happened to a complaint, in the order of the way.
    Event {
        /// The person knew of what they complain about.
        Knew "knew",
        /// The council received it, or was told it aloud.
        Received "received",
        /// Stage 1 was paused until there is an advocate.
        Paused "paused",
        /// There was an advocate, which ended that pause.
        Resumed "resumed",
        /// The council gave a new date for its Stage 1 answer; the day is that date.
        NewDateOne "new-date-1",
        /// The Stage 1 answer came.
        AnsweredOne "answered-1",
        /// Stage 2 was asked for.
        AskedTwo "asked-2",
        /// The points of the complaint were agreed in writing.
        PointsAgreed "points-agreed",
        /// The council gave a new date for its Stage 2 answer; the day is that date.
        NewDateTwo "new-date-2",
        /// The Stage 2 answer came.
        AnsweredTwo "answered-2",
        /// Stage 3 was asked for.
        AskedThree "asked-3",
        /// The panel met.
        PanelMet "panel-met",
        /// The panel's report came.
        ReportReceived "report-received",
        /// The council's answer to the report came.
        AnsweredThree "answered-3",
    }
}

impl Event {
    /// Whether its day may lie ahead: a date that the council has given.
    pub const fn may_lie_ahead(self) -> bool {
        matches!(self, Event::NewDateOne | Event::NewDateTwo)
    }
}
