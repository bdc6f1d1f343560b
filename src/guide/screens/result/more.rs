//! What the letter leaves open: each question with what its answer would add.

use yew::{Html, html};

use crate::components::text::slot;
use crate::documents::said::asked_in_words;
use crate::guide::screens::plain_button_saying;
use crate::guide::view::{Act, View, idea};
use crate::rules::questions::{Ask, Question};
use crate::words::Phrase;
use crate::words::table::adds;

/// Draws what stands under the heading.
pub(super) fn more(view: &View) -> Html {
    let line = |ask: &Ask| {
        let asked = asked_in_words(*ask, view.guide.answers(), view.guide.setting());
        // What is under a heading can be asked once there is one.
        let adds = adds(ask.question)?;
        Some(html! {
            <li key={ask.key()}>
                { plain_button_saying(view, None, asked, Act::Change(*ask)) }
                { idea(view, adds) }
            </li>
        })
    };
    html! {
        <>
            { idea(view, adds::LEAD) }
            { slot("open", Some(html! { <ul class="govuk-list">{ for view.guide.open().iter().filter_map(line) }</ul> })) }
        </>
    }
}

/// What an answer adds to the letter; none if the question is not offered by itself.
fn adds(question: Question) -> Option<Phrase> {
    use Question as Q;
    Some(match question {
        Q::Topics => adds::TOPICS,
        Q::Situation => adds::SITUATION,
        Q::ChildKnows => adds::CHILD_KNOWS,
        Q::Affects => adds::AFFECTS,
        Q::Arranged => adds::ARRANGED,
        Q::Whose => adds::WHOSE,
        Q::When => adds::WHEN,
        Q::Proceedings => adds::PROCEEDINGS,
        Q::StandsAt => adds::STANDS_AT,
        Q::Tried => adds::TRIED,
        Q::HelpNeeded => adds::HELP_NEEDED,
        Q::Sign => adds::SIGN,
        _ => return None,
    })
}
