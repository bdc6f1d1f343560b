//! Why days cannot be those of one complaint, in a sentence that names both.

use crate::rules::events::Event;
use crate::rules::history::{Dated, OutOfOrder};
use crate::words::table::common;
use crate::words::{InWords, Voice, dates};

/// Says what is out of order.
pub fn out_of_order(wrong: OutOfOrder, voice: Voice) -> String {
    let name = |event: Event| event.words().name.raw(voice);
    let day = |dated: Dated| dates::due(dated.on, voice);
    match wrong {
        OutOfOrder::Ahead(dated) => {
            common::ORDER_AHEAD.say(voice, &[("name", name(dated.event)), ("date", &day(dated))])
        }
        OutOfOrder::Before { first, second } => {
            let (earlier, later) = (day(first), day(second));
            let openings = [
                ("name", name(second.event)),
                ("date", &*later),
                ("from", name(first.event)),
                ("of", &*earlier),
            ];
            common::ORDER_BEFORE.say(voice, &openings)
        }
        OutOfOrder::Without { first, second } => {
            common::ORDER_WITHOUT.say(voice, &[("name", name(second)), ("from", name(first))])
        }
    }
}
