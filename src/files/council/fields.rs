//! The fields of a profile, with what each may hold and what it means.

use super::shape::{Field, Shape, Together, field};
use crate::rules::clocks::Start;
use crate::rules::council::{
    Answered, Audience, BeyondCode, Cause, CorporateStep, Format, Gate, Handled, LinkStyle, PanelBy,
    ServiceKind, Stage, Title, Window,
};
use crate::rules::days::{ComesOnDayOff, FirstDay};
use crate::rules::doors::Door;
use crate::rules::law::Rule;
use crate::rules::steps::Step;

/// The newest version of the format. Profiles of format 1 are read as well.
pub const FORMAT: u64 = 2;

/// The short name of a profile for every council, which has no name.
pub const FOR_EVERY_COUNCIL: &str = "statutory";

const NAME: Shape = Shape::Text(100);
const NOTE: Shape = Shape::Text(200);
const QUOTE: Shape = Shape::Text(600);
const ABOUT: Shape = Shape::Text(400);
const ADDRESS: Shape = Shape::List(&NAME, 8);
const AUDIENCES: Shape = Shape::List(&Shape::Choice("There are no such people.", &Audience::KEYS), 8);

/// The longest length, in any unit.
pub(super) const MOST: u64 = 400;
/// The words that stand for a length.
pub(super) const NO_LIMIT: &str = "no-limit";
/// As [`NO_LIMIT`].
pub(super) const AGREED: &str = "agreed-with-you";
/// The units of a length, as councils write them.
pub(super) const UNITS: [&str; 3] = ["working days", "days", "months"];

const LENGTH: Field = field(
    "length",
    &Shape::NumberOr(1, MOST, &[NO_LIMIT, AGREED]),
    "How long, as the council states it. Leave it out where the council does not say; `no-limit` is another thing.",
);
const LONGEST: Field =
    field("longest", &Shape::Number(1, MOST), "How long at most, where the council gives a range.");
const UNIT: Field = field(
    "unit",
    &Shape::Choice("There is no such unit.", &UNITS),
    "The unit as the council writes it. ‘days’ stays ‘days’: the law counts working days.",
);
const FROM: Field = field(
    "from",
    &Shape::Choice("There is no such event.", &Start::KEYS),
    "The event from which the council counts, where it says.",
);
const WHEN: Field = field(
    "when",
    &Shape::List(&Shape::Choice("There is no such reason.", &Cause::KEYS), 6),
    "Why the council may take the longer time.",
);
const AGREEMENT: Field =
    field("agreement", &Shape::Flag, "Whether the longer time needs the agreement of the person.");
const WINDOW: Field = field(
    "window",
    &Shape::Choice("There is no such window.", &Window::KEYS),
    "What comes of a late request: `hard` where the council states a limit, `soft` where it advises a time.",
);
const CONTAINS: Field = field(
    "contains",
    &ABOUT,
    "What a request must contain, or what a confirmation contains, in the council’s words.",
);
const GATE: Field = field(
    "gate",
    &Shape::Choice("There is no such gate.", &Gate::KEYS),
    "What the council puts before the stage. Stages 2 and 3 are rights, so anything but an offer is a warning.",
);
const BY: Field = field(
    "by",
    &Shape::Choice("There is no such event.", &PanelBy::KEYS),
    "What has happened by the end of the time, for a panel. The law wants it to have met.",
);
const STATED: Field = field("quote", &QUOTE, "The council’s own sentence, word for word.");
const SOURCE: Field = field(
    "source",
    &Shape::Source,
    "The short name of the source this is from; needed where the profile has more than one.",
);
const AUDIENCE: Field = field("for", &AUDIENCES, "For whom it is.");
const HOURS: Field = field("hours", &NOTE, "When it is open, in the council’s words.");
const PHONE: Field = field("phone", &Shape::Phone, "A telephone number, as it is written.");
const EMAIL: Field = field("email", &Shape::Email, "An e-mail address.");
const POST: Field = field("post", &ADDRESS, "A postal address, a line each.");
const FORM: Field = field("form", &Shape::Web, "The address of an online form.");
const WEB: Field = field("web", &Shape::Web, "The address of a page.");

const PROMISE: Shape = Shape::Object(
    &[STATED.needed(), LENGTH, LONGEST, UNIT, FROM, WHEN, AGREEMENT, WINDOW, CONTAINS, GATE, BY, SOURCE],
    Together::Time,
);
const OWN_TIME: Shape =
    Shape::Object(&[LENGTH, LONGEST, UNIT, FROM, WHEN, AGREEMENT, CONTAINS, STATED, SOURCE], Together::Time);
const OWN_WINDOW: Shape =
    Shape::Object(&[LENGTH, UNIT, FROM, WINDOW, CONTAINS, STATED, SOURCE], Together::Time);
const TOTAL: Shape = Shape::Object(&[LENGTH.needed(), UNIT, FROM, STATED, SOURCE], Together::Time);
const LINE: Shape = Shape::Object(
    &[
        field("name", &NAME, "Who answers.").needed(),
        PHONE.needed(),
        field("note", &NOTE, "When, or for whom, in the council’s words."),
        field(
            "answered",
            &Shape::Choice("There are no such hours.", &Answered::KEYS),
            "Whether the number is answered in office hours, outside them, or always.",
        ),
        AUDIENCE,
        EMAIL,
        WEB,
        field("source", &Shape::Source, "The short name of the source this is from."),
    ],
    Together::Free,
);
const CHANNEL_WAYS: [&str; 8] = ["form", "app", "email", "phone", "text", "post", "freepost", "visit"];
const CHANNEL: Shape = Shape::Object(
    &[
        FORM,
        field("app", &Shape::Web, "The address of an app’s page."),
        EMAIL,
        PHONE,
        field("text", &Shape::Phone, "A number for text messages."),
        POST,
        field("freepost", &ADDRESS, "A postal address that needs no stamp, a line each."),
        field("visit", &ADDRESS, "Where to go in person, a line each."),
        field("keyword", &Shape::Text(30), "The word with which a text message begins."),
        HOURS,
        AUDIENCE,
        field("limits", &NOTE, "What to know before: a time-out, the most letters, what a call costs."),
        SOURCE,
    ],
    Together::OneOf(&CHANNEL_WAYS),
);
const SAYING: Shape = Shape::Object(
    &[
        STATED,
        field(
            "handled",
            &Shape::Choice("There is no such answer.", &Handled::KEYS),
            "Whether the council takes this under the children’s procedure: yes, no, or it decides each time.",
        ),
        field(
            "goes-to",
            &Shape::Choice("There is no such door.", &Door::KEYS),
            "Where the council sends people instead.",
        ),
        SOURCE,
    ],
    Together::Free,
);
const DESTINATION: Shape = Shape::Object(
    &[
        field("name", &NAME, "What the council calls it."),
        PHONE,
        EMAIL,
        FORM,
        WEB,
        POST,
        HOURS,
        LENGTH,
        LONGEST,
        UNIT,
        FROM,
        STATED,
        SOURCE,
    ],
    Together::Time,
);
const PAGE: Shape = Shape::Object(
    &[
        field("title", &NOTE, "What the page or paper is called.").needed(),
        field("address", &Shape::Web, "Its address."),
        field(
            "checked",
            &Shape::Day,
            "The day it was last read for this profile, if not the profile’s `checked`.",
        ),
        field("review-by", &Shape::Day, "The day by which it is to be read again, if not the profile’s."),
    ],
    Together::Reviewed,
);
const CORPORATE: Shape = Shape::Object(
    &[
        field("stages", &Shape::Number(1, 3), "How many stages the council’s own procedure has."),
        field(CorporateStep::KEYS[0], &OWN_TIME, "It confirms that it has the complaint."),
        field(CorporateStep::KEYS[1], &OWN_TIME, "It answers at its first stage."),
        field(BeyondCode::KEYS[0], &OWN_WINDOW, "The person asks for its second stage."),
        field(CorporateStep::KEYS[2], &OWN_TIME, "It confirms the request for its second stage."),
        field(CorporateStep::KEYS[3], &OWN_TIME, "It answers at its second stage."),
        field(BeyondCode::KEYS[1], &OWN_WINDOW, "The person asks for its third stage."),
        field(BeyondCode::KEYS[2], &OWN_TIME, "It confirms the request for its third stage."),
        field(BeyondCode::KEYS[3], &OWN_TIME, "It answers at its third stage."),
    ],
    Together::Free,
);
const COLOUR: Shape = Shape::Colour;
const THEME: Shape = Shape::Object(
    &[
        field("text", &COLOUR, "Of text. As the guide has it: #0b0c0c."),
        field("background", &COLOUR, "Behind text. As the guide has it: #ffffff."),
        field("link", &COLOUR, "Of links. As the guide has it: #1a65a6."),
        field("button", &COLOUR, "Of buttons. As the guide has it: #0f7a52."),
        field("button-text", &COLOUR, "Of the words on buttons. As the guide has it: #ffffff."),
        field(
            "link-style",
            &Shape::Choice("There is no such style.", &LinkStyle::KEYS),
            "How links look. They are always underlined, so that colour alone tells nobody what is a link.",
        ),
    ],
    Together::Free,
);
const STEP: &str = "There is no such step.";

// What both formats have.
const ID: Field = field(
    "id",
    &Shape::Id,
    "The profile’s short name, of lower-case letters, digits and hyphens. It is the name of its folder on your site.",
);
const COUNCIL: Field =
    field("name", &NAME, "The council’s name as people know it. Left out in the profile for every council.");
const REMARK: Field =
    field("about", &ABOUT, "A remark for whoever looks after the profile. Nobody else sees it.");
const TEAM: Field = field("team", &NAME, "The team that takes complaints, as the council calls it.");
const CHECKED: Field =
    field("checked", &Shape::Day, "The day the profile was last compared with the council’s pages.");
const EXIT: Field = field("exit-address", &Shape::Web, "Where ‘Exit this page’ goes.");
const EMERGENCY: Field =
    field("emergency", &Shape::List(&LINE, 10), "Whom to call when a child may not be safe.");
const ADVOCACY: Field = field("advocacy", &Shape::List(&LINE, 10), "Who helps people to complain here.");
const PROMISES: Field = field(
    "promises",
    &Shape::Keyed(STEP, &Step::KEYS, &PROMISE),
    "What the council states of its own steps, each with its sentence. The law’s dates stand beside it and never move.",
);
const SAYS: Field = field(
    "says",
    &Shape::Keyed("There is no such rule.", &Rule::KEYS, &Shape::Either(&QUOTE, &SAYING)),
    "What the council states of who may complain, what is covered and what is left out, by rule. It changes no outcome.",
);
const OWN: Field = field(
    "corporate",
    &CORPORATE,
    "The council’s own procedure, for what the children’s procedure does not cover.",
);
const COUNTING: Field = field(
    "counting",
    &Shape::Object(
        &[
            field(
                "day-one",
                &Shape::Choice("There is no such first day.", &FirstDay::KEYS),
                "Which day is day 1.",
            ),
            field(
                "comes-on-day-off",
                &Shape::Choice("There is no such day.", &ComesOnDayOff::KEYS),
                "When something counts as received that comes on a day that is no working day.",
            ),
            STATED.needed(),
            SOURCE,
        ],
        Together::Free,
    ),
    "How the council counts days, where it says that it counts otherwise than the law.",
);

/// The fields of a profile of format 1.
pub(super) static FORMAT_1: Shape = Shape::Object(
    &[
        field("format", &Shape::Format(1), "The version of the format.").needed(),
        ID.needed(),
        COUNCIL,
        TEAM,
        CHECKED.needed(),
        EXIT,
        REMARK,
        field("sources", &Shape::List(&ABOUT, 20), "The addresses or titles of the sources."),
        field(
            "contacts",
            &Shape::Object(&[PHONE, EMAIL, FORM, POST], Together::Free),
            "How to reach the team.",
        ),
        EMERGENCY,
        ADVOCACY,
        PROMISES,
        SAYS,
        OWN,
        COUNTING,
    ],
    Together::Free,
);

/// The fields of a profile of format 2.
pub(super) static FORMAT_2: Shape = Shape::Object(
    &[
        field("format", &Shape::Format(2), "The version of the format.").needed(),
        ID.needed(),
        COUNCIL,
        field(
            "aliases",
            &Shape::List(&NAME, 20),
            "Other names people know it by: of authorities that were merged or renamed, or short ones.",
        ),
        field(
            "service",
            &Shape::Object(
                &[
                    field("name", &NAME, "Its name.").needed(),
                    field(
                        "kind",
                        &Shape::Choice("There is no such kind.", &ServiceKind::KEYS),
                        "What it is.",
                    )
                    .needed(),
                    SOURCE,
                ],
                Together::Free,
            ),
            "Who runs the services for children.",
        ),
        field(
            "names",
            &Shape::Keyed("There is no such name.", &Title::KEYS, &NAME),
            "What the council calls its procedures, stages and posts.",
        ),
        TEAM,
        CHECKED.needed(),
        field("review-by", &Shape::Day, "The day by which that is to be done again."),
        EXIT,
        REMARK,
        field(
            "sources",
            &Shape::Own(&PAGE),
            "The pages and papers the profile is made from, each under a short name.",
        ),
        field("channels", &Shape::List(&CHANNEL, 20), "Every way to complain that the council states."),
        EMERGENCY,
        ADVOCACY,
        field(
            "stages",
            &Shape::Object(
                &[field("count", &Shape::Number(1, 3), "How many.").needed(), STATED.needed(), SOURCE],
                Together::Free,
            ),
            "How many stages the council says that the children’s procedure has. The law has three.",
        ),
        PROMISES,
        field(
            "acknowledgements",
            &Shape::Keyed("There is no such stage.", &Stage::KEYS, &OWN_TIME),
            "When the council confirms that it has a complaint or a request. The law sets no time for it.",
        ),
        field(
            "stage-three-total",
            &TOTAL,
            "One time for the whole of Stage 3, where the council gives one in place of three.",
        ),
        SAYS,
        field(
            "consent",
            &Shape::Object(
                &[
                    field("from-age", &Shape::Number(0, 18), "From which age of the child."),
                    field("written", &Shape::Flag, "Whether it has to be in writing."),
                    field("for", &AUDIENCES, "Who has to bring it."),
                    STATED.needed(),
                    SOURCE,
                ],
                Together::Free,
            ),
            "When the council asks for a child’s agreement to a complaint that someone else makes.",
        ),
        OWN,
        field(
            "destinations",
            &Shape::Keyed("There is no such door.", &Door::KEYS, &DESTINATION),
            "The council’s own contacts and limits for other doors.",
        ),
        field(
            "access",
            &Shape::Object(
                &[
                    field(
                        "languages",
                        &Shape::List(&Shape::Text(40), 60),
                        "The languages, as the council names them.",
                    ),
                    field(
                        "formats",
                        &Shape::List(&Shape::Choice("There is no such format.", &Format::KEYS), 7),
                        "The formats.",
                    ),
                    STATED,
                    SOURCE,
                ],
                Together::Free,
            ),
            "In which languages and formats the council gives information.",
        ),
        COUNTING,
        field(
            "theme",
            &THEME,
            "The colours of your site. Words need a contrast of at least 4.5 to 1 (WCAG 2.2).",
        ),
    ],
    Together::Reviewed,
);
