//! Who can be called, texted or written to, all over England; `docs/help-lines.md` says where each was read.

use crate::words::Phrase;
use crate::words::table::help as say;

/// For people who are in danger, or need somebody to listen. Where there is little room the first two are in view.
pub const NATIONAL: [Phrase; 8] = [
    say::EMERGENCY,
    say::CHILDLINE,
    say::SELF_HARM,
    say::LISTENING,
    say::NSPCC,
    say::RUNAWAY,
    say::AT_HOME,
    say::HOMELESS,
];

/// For adults, about their childhood.
pub const GROWN_UP: [Phrase; 2] = [say::NAPAC, say::CARE_LEAVERS];
