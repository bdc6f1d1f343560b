//! The fields of a profile, with what each may hold and what it means.

use super::keys::{self as key, Key};
use super::shape::{Field, Shape, Together, field};
use crate::rules::clocks::Start;
use crate::rules::council::{
    Answered, Audience, BeyondCode, Cause, CorporateStep, Format, Gate, Handled, LinkStyle, PanelBy,
    ServiceKind, Stage, Title, Typeface, Window,
};
use crate::rules::days::{ComesOnDayOff, FirstDay, Unit};
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

const LENGTH: Field = field(
    key::LENGTH,
    &Shape::NumberOr(1, MOST, &[NO_LIMIT, AGREED]),
    "How long, as the council states it. Leave it out where the council does not say; `no-limit` is another thing.",
);
const LONGEST: Field =
    field(key::LONGEST, &Shape::Number(1, MOST), "How long at most, where the council gives a range.");
const UNIT: Field = field(
    key::UNIT,
    &Shape::Choice("There is no such unit.", &Unit::KEYS),
    "The unit as the council writes it. ‘days’ stays ‘days’: the law counts working days.",
);
const FROM: Field = field(
    key::FROM,
    &Shape::Choice("There is no such event.", &Start::KEYS),
    "The event from which the council counts, where it says.",
);
const WHEN: Field = field(
    key::WHEN,
    &Shape::List(&Shape::Choice("There is no such reason.", &Cause::KEYS), 6),
    "Why the council may take the longer time.",
);
const AGREEMENT: Field =
    field(key::AGREEMENT, &Shape::Flag, "Whether the longer time needs the agreement of the person.");
const WINDOW: Field = field(
    key::WINDOW,
    &Shape::Choice("There is no such window.", &Window::KEYS),
    "What comes of a late request: `hard` where the council states a limit, `soft` where it advises a time.",
);
const CONTAINS: Field = field(
    key::CONTAINS,
    &ABOUT,
    "What a request must contain, or what a confirmation contains, in the council’s words.",
);
const GATE: Field = field(
    key::GATE,
    &Shape::Choice("There is no such gate.", &Gate::KEYS),
    "What the council puts before the stage. Stages 2 and 3 are rights, so anything but an offer is a warning.",
);
const BY: Field = field(
    key::BY,
    &Shape::Choice("There is no such event.", &PanelBy::KEYS),
    "What has happened by the end of the time, for a panel. The law wants it to have met.",
);
const STATED: Field = field(key::QUOTE, &QUOTE, "The council’s own sentence, word for word.");
const SOURCE: Field = field(
    key::SOURCE,
    &Shape::Source,
    "The short name of the source this is from; needed where the profile has more than one.",
);
const AUDIENCE: Field = field(key::FOR, &AUDIENCES, "For whom it is.");
const HOURS: Field = field(key::HOURS, &NOTE, "When it is open, in the council’s words.");
const PHONE: Field = field(key::PHONE, &Shape::Phone, "A telephone number, as it is written.");
const EMAIL: Field = field(key::EMAIL, &Shape::Email, "An e-mail address.");
const POST: Field = field(key::POST, &ADDRESS, "A postal address, a line each.");
const FORM: Field = field(key::FORM, &Shape::Web, "The address of an online form.");
const WEB: Field = field(key::WEB, &Shape::Web, "The address of a page.");

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
        field(key::NAME, &NAME, "Who answers.").needed(),
        PHONE.needed(),
        field(key::NOTE, &NOTE, "When, or for whom, in the council’s words."),
        field(
            key::ANSWERED,
            &Shape::Choice("There are no such hours.", &Answered::KEYS),
            "Whether the number is answered in office hours, outside them, or always.",
        ),
        AUDIENCE,
        EMAIL,
        WEB,
        field(key::SOURCE, &Shape::Source, "The short name of the source this is from."),
    ],
    Together::Free,
);
const CHANNEL_WAYS: [&str; 8] = [
    key::FORM.name(),
    key::APP.name(),
    key::EMAIL.name(),
    key::PHONE.name(),
    key::TEXT.name(),
    key::POST.name(),
    key::FREEPOST.name(),
    key::VISIT.name(),
];
const CHANNEL: Shape = Shape::Object(
    &[
        FORM,
        field(key::APP, &Shape::Web, "The address of an app’s page."),
        EMAIL,
        PHONE,
        field(key::TEXT, &Shape::Phone, "A number for text messages."),
        POST,
        field(key::FREEPOST, &ADDRESS, "A postal address that needs no stamp, a line each."),
        field(key::VISIT, &ADDRESS, "Where to go in person, a line each."),
        field(key::KEYWORD, &Shape::Text(30), "The word with which a text message begins."),
        HOURS,
        AUDIENCE,
        field(key::LIMITS, &NOTE, "What to know before: a time-out, the most letters, what a call costs."),
        SOURCE,
    ],
    Together::OneOf(&CHANNEL_WAYS),
);
const SAYING: Shape = Shape::Object(
    &[
        STATED,
        field(
            key::HANDLED,
            &Shape::Choice("There is no such answer.", &Handled::KEYS),
            "Whether the council takes this under the children’s procedure: yes, no, or it decides each time.",
        ),
        field(
            key::GOES_TO,
            &Shape::Choice("There is no such door.", &Door::KEYS),
            "Where the council sends people instead.",
        ),
        SOURCE,
    ],
    Together::Free,
);
const DESTINATION: Shape = Shape::Object(
    &[
        field(key::NAME, &NAME, "What the council calls it."),
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
        field(key::TITLE, &NOTE, "What the page or paper is called.").needed(),
        field(key::ADDRESS, &Shape::Web, "Its address."),
        field(
            key::CHECKED,
            &Shape::Day,
            "The day it was last read for this profile, if not the profile’s `checked`.",
        ),
        field(key::REVIEW_BY, &Shape::Day, "The day by which it is to be read again, if not the profile’s."),
    ],
    Together::Reviewed,
);
const CORPORATE: Shape = Shape::Object(
    &[
        field(key::OWN_STAGES, &Shape::Number(1, 3), "How many stages the council’s own procedure has."),
        field(
            Key::<key::Object>::of(CorporateStep::KEYS[0]),
            &OWN_TIME,
            "It confirms that it has the complaint.",
        ),
        field(Key::<key::Object>::of(CorporateStep::KEYS[1]), &OWN_TIME, "It answers at its first stage."),
        field(
            Key::<key::Object>::of(BeyondCode::KEYS[0]),
            &OWN_WINDOW,
            "The person asks for its second stage.",
        ),
        field(
            Key::<key::Object>::of(CorporateStep::KEYS[2]),
            &OWN_TIME,
            "It confirms the request for its second stage.",
        ),
        field(Key::<key::Object>::of(CorporateStep::KEYS[3]), &OWN_TIME, "It answers at its second stage."),
        field(
            Key::<key::Object>::of(BeyondCode::KEYS[1]),
            &OWN_WINDOW,
            "The person asks for its third stage.",
        ),
        field(
            Key::<key::Object>::of(BeyondCode::KEYS[2]),
            &OWN_TIME,
            "It confirms the request for its third stage.",
        ),
        field(Key::<key::Object>::of(BeyondCode::KEYS[3]), &OWN_TIME, "It answers at its third stage."),
    ],
    Together::Free,
);
const COLOUR: Shape = Shape::Colour;
const THEME: Shape = Shape::Object(
    &[
        field(key::TEXT_COLOUR, &COLOUR, "Of text. As the guide has it: #0b0c0c."),
        field(key::BACKGROUND, &COLOUR, "Behind text. As the guide has it: #ffffff."),
        field(key::LINK, &COLOUR, "Of links. As the guide has it: #1a65a6."),
        field(key::BUTTON, &COLOUR, "Of buttons. As the guide has it: #0f7a52."),
        field(key::BUTTON_TEXT, &COLOUR, "Of the words on buttons. As the guide has it: #ffffff."),
        field(
            key::LINK_STYLE,
            &Shape::Choice("There is no such style.", &LinkStyle::KEYS),
            "How links look. They are always underlined, so that colour alone tells nobody what is a link.",
        ),
        field(
            key::TYPEFACE,
            &Shape::Choice("The guide has no such typeface.", &Typeface::KEYS),
            "What the words are written in, where the device has it; otherwise in Arial, as the guide has it. The page loads \
             no typeface.",
        ),
    ],
    Together::Free,
);
const STEP: &str = "There is no such step.";

// What both formats have.
const ID: Field = field(
    key::ID,
    &Shape::Id,
    "The profile’s short name, of lower-case letters, digits and hyphens. It is the name of its folder on your site.",
);
const COUNCIL: Field = field(
    key::NAME,
    &NAME,
    "The council’s name as people know it. Left out in the profile for every council.",
);
const REMARK: Field =
    field(key::ABOUT, &ABOUT, "A remark for whoever looks after the profile. Nobody else sees it.");
const TEAM: Field = field(key::TEAM, &NAME, "The team that takes complaints, as the council calls it.");
const CHECKED: Field =
    field(key::CHECKED, &Shape::Day, "The day the profile was last compared with the council’s pages.");
const EXIT: Field = field(key::EXIT_ADDRESS, &Shape::Web, "Where ‘Exit this page’ goes.");
const EMERGENCY: Field =
    field(key::EMERGENCY, &Shape::List(&LINE, 10), "Whom to call when a child may not be safe.");
const ADVOCACY: Field = field(key::ADVOCACY, &Shape::List(&LINE, 10), "Who helps people to complain here.");
const PROMISES: Field = field(
    key::PROMISES,
    &Shape::Keyed(STEP, &Step::KEYS, &PROMISE),
    "What the council states of its own steps, each with its sentence. The law’s dates stand beside it and never move.",
);
const SAYS: Field = field(
    key::SAYS,
    &Shape::Keyed("There is no such rule.", &Rule::KEYS, &Shape::Either(&QUOTE, &SAYING)),
    "What the council states of who may complain, what is covered and what is left out, by rule. It changes no outcome.",
);
const OWN: Field = field(
    key::CORPORATE,
    &CORPORATE,
    "The council’s own procedure, for what the children’s procedure does not cover.",
);
const COUNTING: Field = field(
    key::COUNTING,
    &Shape::Object(
        &[
            field(
                key::DAY_ONE,
                &Shape::Choice("There is no such first day.", &FirstDay::KEYS),
                "Which day is day 1.",
            ),
            field(
                key::COMES_ON_DAY_OFF,
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
        field(key::FORMAT, &Shape::Format(1), "The version of the format.").needed(),
        ID.needed(),
        COUNCIL,
        TEAM,
        CHECKED.needed(),
        EXIT,
        REMARK,
        field(key::SOURCES, &Shape::List(&ABOUT, 20), "The addresses or titles of the sources."),
        field(
            key::CONTACTS,
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
        field(key::FORMAT, &Shape::Format(2), "The version of the format.").needed(),
        ID.needed(),
        COUNCIL,
        field(
            key::ALIASES,
            &Shape::List(&NAME, 20),
            "Other names people know it by: of authorities that were merged or renamed, or short ones.",
        ),
        field(
            key::SERVICE,
            &Shape::Object(
                &[
                    field(key::NAME, &NAME, "Its name.").needed(),
                    field(
                        key::KIND,
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
            key::NAMES,
            &Shape::Keyed("There is no such name.", &Title::KEYS, &NAME),
            "What the council calls its procedures, stages and posts.",
        ),
        TEAM,
        CHECKED.needed(),
        field(key::REVIEW_BY, &Shape::Day, "The day by which that is to be done again."),
        EXIT,
        REMARK,
        field(
            key::SOURCES,
            &Shape::Own(&PAGE),
            "The pages and papers the profile is made from, each under a short name.",
        ),
        field(key::CHANNELS, &Shape::List(&CHANNEL, 20), "Every way to complain that the council states."),
        EMERGENCY,
        ADVOCACY,
        field(
            key::STAGES,
            &Shape::Object(
                &[field(key::COUNT, &Shape::Number(1, 3), "How many.").needed(), STATED.needed(), SOURCE],
                Together::Free,
            ),
            "How many stages the council says that the children’s procedure has. The law has three.",
        ),
        PROMISES,
        field(
            key::ACKNOWLEDGEMENTS,
            &Shape::Keyed("There is no such stage.", &Stage::KEYS, &OWN_TIME),
            "When the council confirms that it has a complaint or a request. The law sets no time for it.",
        ),
        field(
            key::STAGE_THREE_TOTAL,
            &TOTAL,
            "One time for the whole of Stage 3, where the council gives one in place of three.",
        ),
        SAYS,
        field(
            key::CONSENT,
            &Shape::Object(
                &[
                    field(key::FROM_AGE, &Shape::Number(0, 18), "From which age of the child."),
                    field(key::WRITTEN, &Shape::Flag, "Whether it has to be in writing."),
                    field(key::FOR, &AUDIENCES, "Who has to bring it."),
                    STATED.needed(),
                    SOURCE,
                ],
                Together::Free,
            ),
            "When the council asks for a child’s agreement to a complaint that someone else makes.",
        ),
        OWN,
        field(
            key::DESTINATIONS,
            &Shape::Keyed("There is no such door.", &Door::KEYS, &DESTINATION),
            "The council’s own contacts and limits for other doors.",
        ),
        field(
            key::ACCESS,
            &Shape::Object(
                &[
                    field(
                        key::LANGUAGES,
                        &Shape::List(&Shape::Text(40), 60),
                        "The languages, as the council names them.",
                    ),
                    field(
                        key::FORMATS,
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
            key::THEME,
            &THEME,
            "The colours of your site. Words need a contrast of at least 4.5 to 1 (WCAG 2.2).",
        ),
    ],
    Together::Reviewed,
);
