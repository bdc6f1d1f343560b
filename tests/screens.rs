//! The screens of every story, drawn without a browser: which ideas have a picture, and whose language they are in.
//!
//! The same program is built and run again by `script/languages` with the words of languages that nobody speaks.

#[path = "screens/advocate.rs"]
mod advocate;
#[path = "screens/again.rs"]
mod again;
#[allow(dead_code)]
mod golden;
#[path = "screens/languages.rs"]
mod languages;
#[path = "screens/maker.rs"]
mod maker;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use complaint_guide::documents::summary::PointResult;
use complaint_guide::files::answers;
use complaint_guide::guide::conversation::{Guide, Msg, Place, Sheet};
use complaint_guide::guide::draft::is_free_text;
use complaint_guide::guide::first_screens::draw;
use complaint_guide::guide::frame::view;
use complaint_guide::guide::view::{Drawn, Notice, View};
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::council::Council;
use complaint_guide::rules::questions::{Ask, Form, Question};
use complaint_guide::words::table::limits;
use complaint_guide::words::{IS_TRANSLATED, Voice, table};
use scraper::{ElementRef, Html as Page, Selector};

use crate::golden::{council, holidays, names, none, place, read};

/// A story of `people/`, as far as its screens need it.
struct Story {
    name: String,
    answers: Answers,
    council: Council,
    /// The council's profile as it is written.
    profile: String,
    today: NaiveDate,
}

fn stories() -> Vec<Story> {
    let folders = names("tests/people").into_iter().filter(|name| place("tests/people").join(name).is_dir());
    let story = |name: String| {
        let about = read(&format!("tests/people/{name}/about.txt"));
        let field = |key: &str| {
            let line = about.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
            line.unwrap_or_else(|| panic!("{name}: about.txt has no line `{key}: …`")).to_owned()
        };
        let answers =
            answers::read(&read(&format!("tests/people/{name}/answers.json"))).expect("a story’s answers");
        let profile = read(&format!("councils/{}.json", field("Council")));
        let (council, today) = (council(&field("Council")), field("Today").parse().expect("today is a date"));
        Story { name, answers, council, profile, today }
    };
    folders.map(story).collect()
}

fn drawn(guide: &Guide) -> Page {
    drawn_to(guide, Drawn::Whole)
}

fn drawn_to(guide: &Guide, drawn: Drawn) -> Page {
    drawn_of(&View { drawn, ..View::untouched(guide) })
}

fn drawn_of(of: &View) -> Page {
    let html = view(of);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    Page::parse_document(&tokio::task::LocalSet::new().block_on(&runtime, draw(html)))
}

/// The screens of a story in a voice, with their names; a question that has been drawn before is not drawn again.
fn screens(story: &Story, voice: Voice, before: &mut BTreeSet<String>) -> Vec<(String, Page)> {
    let mut guide = Guide::new(story.council.clone(), holidays().clone(), story.today);
    let mut screens = Vec::new();
    let mut go = |guide: &mut Guide, msg| {
        guide.update(msg).expect("a story's answers fit");
        let name = match guide.place() {
            Place::Question(ask) => ask.key(),
            place => format!("{place:?} of {}", story.name),
        };
        if before.insert(name.clone()) {
            screens.push((name, drawn(guide)));
        }
    };
    go(&mut guide, Msg::Speak(voice));
    go(&mut guide, Msg::Begin);
    while let Place::Question(ask) = guide.place() {
        let said = story.answers.get(ask).expect("a story answers everything").clone();
        go(&mut guide, Msg::Answer(vec![said]));
    }
    go(&mut guide, Msg::Finish);
    for sheet in sheets(&guide) {
        go(&mut guide, Msg::Turn(sheet));
    }
    screens
}

/// Every page of the result besides the first.
fn sheets(guide: &Guide) -> Vec<Sheet> {
    let papers = guide.summary().map(|summary| summary.papers.as_slice()).unwrap_or_default();
    let papers = papers.iter().map(|paper| Sheet::Paper(paper.kind));
    guide.sheets().into_iter().chain(papers).collect()
}

fn all<'a>(page: &'a Page, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The pictures that are shown, by their names.
fn pictures(page: &Page) -> Vec<&str> {
    let uses = all(page, "svg.picture[aria-hidden=true] > use");
    uses.into_iter().map(|of| of.attr("href").expect("a picture has a name")).collect()
}

/// What a person reads as an idea of its own, beside which no picture stands. The letter is the council's to read.
fn without_picture(page: &Page) -> Vec<String> {
    let is = |element: &ElementRef, class: &str| element.value().classes().any(|own| own == class);
    let has_picture = |element: &ElementRef| {
        let own = Selector::parse("svg.picture").expect("a selector");
        let beside = element.ancestors().filter_map(ElementRef::wrap).find(|around| is(around, "pictured"));
        element.select(&own).next().or_else(|| beside?.select(&own).next()).is_some()
            // The question's own stands over it.
            || element.attr("id") == Some("page-heading") && !all(page, ".screen > div > svg.picture").is_empty()
    };
    let is_own = |element: &ElementRef| {
        let apart = ["letter", "looks"];
        element
            .ancestors()
            .filter_map(ElementRef::wrap)
            .all(|around| !apart.iter().any(|class| is(&around, class)))
    };
    // Seasons and the fields of a date are told apart by their words alone.
    let ideas = ".screen :is(h1, h2, h3, h4), .govuk-radios__label, .govuk-checkboxes__label, .govuk-summary-list__key";
    let ideas = all(page, ideas).into_iter().filter(|idea| is_own(idea) && !has_picture(idea));
    ideas.map(|idea| idea.text().collect::<String>()).collect()
}

#[test]
fn every_part_of_a_long_screen_comes_under_the_ones_before_and_changes_none_of_them() {
    let heading = |page: &Page| all(page, ".screen #page-heading").len();
    let text = |page: &Page| all(page, ".screen").iter().flat_map(|screen| screen.text()).collect::<String>();
    for story in stories() {
        let mut guide = Guide::new(story.council, holidays().clone(), story.today);
        guide.update(Msg::Begin).expect("a beginning fits");
        while let Place::Question(ask) = guide.place() {
            let said = story.answers.get(ask).expect("a story answers everything").clone();
            guide.update(Msg::Answer(vec![said])).expect("a story's answers fit");
        }
        let pages = sheets(&guide).into_iter().map(Msg::Turn);
        for msg in [None, Some(Msg::Finish)].into_iter().chain(pages.map(Some)) {
            msg.into_iter().for_each(|msg| guide.update(msg).expect("the answers are complete"));
            let place = guide.place();
            let mut before = String::new();
            for far in [Drawn::Beginning, Drawn::Whole] {
                let page = drawn_to(&guide, far);
                let shown = text(&page);
                assert_eq!(heading(&page), 1, "{}, {place:?}, {far:?}", story.name);
                assert!(shown.starts_with(&before), "{}, {place:?}, {far:?}", story.name);
                assert!(shown.len() > before.len(), "{}, {place:?}, {far:?}", story.name);
                assert_eq!(all(&page, ".screen.begun").is_empty(), far == Drawn::Whole);
                before = shown;
            }
        }
    }
}

#[test]
fn every_heading_option_and_answer_in_easy_read_has_its_picture() {
    let (mut bare, mut before) = (Vec::new(), BTreeSet::new());
    for story in stories() {
        for (name, page) in screens(&story, Voice::EasyRead, &mut before) {
            bare.extend(
                without_picture(&page).into_iter().map(|idea| format!("{}, {name}: {idea}", story.name)),
            );
        }
    }
    none(&bare);
}

/// Headings under whose picture the same one stands again, beside the first idea.
fn doubled(page: &Page) -> Vec<String> {
    let own = Selector::parse(":scope > svg.picture > use").expect("a selector");
    let heading = Selector::parse(":scope > div > :is(h1, h2, h3, h4)").expect("a selector");
    let pictured: Vec<_> = all(page, ".pictured");
    let name = |of: &ElementRef| of.select(&own).next().and_then(|of| of.attr("href")).map(str::to_owned);
    let pairs = pictured.windows(2).filter(|pair| name(&pair[0]) == name(&pair[1]));
    pairs
        .filter_map(|pair| pair[0].select(&heading).next())
        .map(|heading| heading.text().collect::<String>())
        .collect()
}

#[test]
fn no_heading_has_the_picture_of_the_idea_under_it() {
    let (mut twice, mut before) = (Vec::new(), BTreeSet::new());
    for story in stories() {
        for (name, page) in screens(&story, Voice::EasyRead, &mut before) {
            twice.extend(
                doubled(&page).into_iter().map(|heading| format!("{}, {name}: {heading}", story.name)),
            );
        }
    }
    none(&twice);
    let pictured = |picture: &str, inside: &str| {
        format!(
            r##"<div class="pictured"><svg class="picture"><use href="#picture-{picture}"></use></svg><div>{inside}</div></div>"##
        )
    };
    let page = |picture: &str| {
        Page::parse_fragment(&(pictured("lock", "<h2>Yours</h2>") + &pictured(picture, "<p>It stays.</p>")))
    };
    assert_eq!(doubled(&page("lock")), ["Yours"]);
    assert_eq!(doubled(&page("eye")), [""; 0]);
}

#[test]
fn the_other_voices_have_no_pictures() {
    for voice in [Voice::Adult, Voice::YoungPerson] {
        for (name, page) in screens(&stories()[0], voice, &mut BTreeSet::new()) {
            assert_eq!(pictures(&page), [""; 0], "{name}");
        }
    }
}

#[test]
fn every_picture_that_is_shown_is_drawn_in_the_page() {
    let files = names("static/pictures");
    let is_drawn = |name: &str| files.iter().any(|file| file.strip_suffix(".svg") == Some(name));
    assert!(table::PICTURES.iter().all(|name| is_drawn(name)));
    let pages = screens(&stories()[0], Voice::EasyRead, &mut BTreeSet::new());
    let shown: Vec<_> = pages.iter().flat_map(|(_, page)| pictures(page)).collect();
    assert!(shown.len() > 10);
    for name in shown {
        assert!(is_drawn(name.strip_prefix("#picture-").expect("the name of a picture")), "{name}");
    }
}

#[test]
fn an_idea_without_a_picture_is_noticed() {
    let page =
        |inside: &str| Page::parse_fragment(&format!(r#"<div class="screen"><div>{inside}</div></div>"#));
    let picture = r##"<svg class="picture" aria-hidden="true"><use href="#picture-send"></use></svg>"##;
    let beside = format!(r#"<div class="pictured">{picture}<div><h2>Send it</h2></div></div>"#);
    assert_eq!(without_picture(&page(&beside)), [""; 0]);
    assert_eq!(without_picture(&page(&format!("{beside}<h2>Keep it</h2>"))), ["Keep it"]);
    let question =
        r#"<h1 id="page-heading">Who are you?</h1><label class="govuk-radios__label">A child</label>"#;
    assert_eq!(without_picture(&page(&format!("{picture}{question}"))), ["A child"]);
    assert_eq!(without_picture(&page(question)), ["Who are you?", "A child"]);
    assert_eq!(without_picture(&page(r#"<section class="letter"><h3>Dear council</h3></section>"#)), [""; 0]);
}

#[test]
fn whoever_has_nowhere_to_live_reads_what_to_do_tonight_before_anything_else_of_the_result() {
    let first = |name: &str| {
        let story = stories().into_iter().find(|story| story.name == name).expect("the story is there");
        let screens = screens(&story, Voice::YoungPerson, &mut BTreeSet::new());
        let (_, page) = screens.into_iter().find(|(name, _)| name.contains("Next")).expect("a first page");
        page.root_element().text().collect::<String>()
    };
    let tonight = table::help::HOMELESS.raw(Voice::YoungPerson);
    let page = first("homeless-at-17");
    let verdict = table::result::READ_LETTER.raw(Voice::YoungPerson);
    assert!(page.find(tonight) < page.find(verdict) && page.contains(tonight), "{page}");
    // For others it is one press away, below.
    let page = first("leo-12-disabled-short-breaks");
    assert!(page.find(verdict) < page.find(tonight), "{page}");
}

/// A story at a page of its result, in a voice.
fn at(story: &Story, voice: Voice, sheet: Sheet) -> Guide {
    let mut guide = Guide::new(story.council.clone(), holidays().clone(), story.today);
    for msg in [Msg::Speak(voice), Msg::Begin] {
        guide.update(msg).expect("a beginning fits");
    }
    while let Place::Question(ask) = guide.place() {
        let said = story.answers.get(ask).expect("a story answers everything").clone();
        guide.update(Msg::Answer(vec![said])).expect("a story's answers fit");
    }
    guide.update(Msg::Turn(sheet)).expect("the answers are complete");
    guide
}

fn story(name: &str) -> Story {
    stories().into_iter().find(|story| story.name == name).expect("the story is in `people`")
}

#[test]
fn under_a_translator_the_letter_to_send_stays_and_the_page_says_which_it_is() {
    let story = story("amira-15-in-foster-care-staffordshire");
    for voice in Voice::ALL {
        let text = |of: &ElementRef| of.text().collect::<String>();
        let said = table::result::TRANSLATED.raw(voice);
        for sheet in sheets(&at(&story, voice, Sheet::Letter)) {
            let guide = at(&story, voice, sheet);
            let is_letter = matches!(sheet, Sheet::Letter | Sheet::Paper(_));
            let drawn = |translated| drawn_of(&View { translated, ..View::untouched(&guide) });
            let (plain, page) = (drawn(false), drawn(true));
            let count = |page: &Page| text(&page.root_element()).matches(said).count();
            assert_eq!(count(&page), usize::from(is_letter || sheet == Sheet::Send), "{sheet:?}");
            assert_eq!(count(&plain), 0, "{sheet:?}");
            let letters = |page: &Page| all(page, ".letter").iter().map(text).collect::<Vec<_>>();
            let kept = |page: &Page| all(page, ".letter[translate=no]").iter().map(text).collect::<Vec<_>>();
            assert_eq!(kept(&page), kept(&plain), "{sheet:?}");
            assert_eq!(!kept(&page).is_empty(), is_letter, "{sheet:?}");
            // Without a translator there is the letter alone; with one the same once more, which may be translated. In
            // another language there is one to read besides.
            if !IS_TRANSLATED {
                assert_eq!(letters(&plain), kept(&plain), "{sheet:?}");
                assert!(letters(&page).iter().all(|letter| kept(&plain).contains(letter)), "{sheet:?}");
            }
            assert_eq!(letters(&page).len(), letters(&plain).len() + kept(&plain).len(), "{sheet:?}");
        }
    }
}

/// The time limits of other doors that the answer on the first page leaves out, of those that the points have.
fn limits_left_out(page: &Page, points: &[PointResult]) -> Vec<String> {
    let verdict: String = all(page, ".verdict").iter().flat_map(|verdict| verdict.text()).collect();
    let limits = points.iter().filter_map(|point| Some((&point.name, point.limit.as_ref()?)));
    let left_out = limits.filter(|(_, limit)| !verdict.contains(*limit));
    left_out.map(|(name, limit)| format!("{name}: {limit}")).collect()
}

#[test]
fn every_point_whose_other_door_has_a_time_limit_says_it_on_the_first_page() {
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for story in stories() {
        for voice in Voice::ALL {
            let guide = at(&story, voice, Sheet::Next);
            let points = &guide.summary().expect("the answers are complete").points;
            let limits: Vec<_> = points.iter().filter_map(|point| point.limit.clone()).collect();
            if limits.is_empty() {
                continue;
            }
            let found = limits_left_out(&drawn(&guide), points);
            wrong.extend(found.into_iter().map(|found| format!("{}, {}: {found}", story.name, voice.key())));
            seen.extend(limits.into_iter().map(|limit| (voice.key(), limit)));
        }
    }
    none(&wrong);
    // Every limit that there is, in every voice.
    let all = [
        limits::CONFERENCE_CHAIR,
        limits::REVIEW_FOSTER,
        limits::REVIEW_ADOPT,
        limits::LETTER,
        limits::COURT,
    ];
    for voice in Voice::ALL {
        for limit in all.into_iter().chain([limits::OMBUDSMAN]) {
            let limit = limit.raw(voice).to_owned();
            assert!(seen.contains(&(voice.key(), limit.clone())), "no story has ‘{limit}’");
        }
    }
    // On the page of somebody who has no such point, each of them is missed.
    let with = stories().into_iter().find_map(|story| {
        let guide = at(&story, Voice::Adult, Sheet::Next);
        let points = guide.summary().expect("the answers are complete").points.clone();
        points.iter().any(|point| point.limit.is_some()).then_some(points)
    });
    let without = drawn(&at(&story("leo-12-disabled-short-breaks"), Voice::Adult, Sheet::Next));
    assert!(!limits_left_out(&without, &with.expect("somebody has one")).is_empty());
}

#[test]
fn when_an_answer_changes_the_voice_of_the_words_it_is_said() {
    let story = story("amira-15-in-foster-care-staffordshire");
    let mut guide = Guide::new(story.council.clone(), holidays().clone(), story.today);
    guide.update(Msg::Begin).expect("a beginning fits");
    let voice = guide.voice();
    while let (Place::Question(ask), true) = (guide.place(), guide.voice() == voice) {
        let said = story.answers.get(ask).expect("a story answers everything").clone();
        guide.update(Msg::Answer(vec![said])).expect("a story's answers fit");
    }
    assert_eq!(guide.voice(), Voice::YoungPerson);
    let status = |notice| {
        let page = drawn_of(&View { notice, ..View::untouched(&guide) });
        all(&page, ".guide > [role=status]").iter().flat_map(|status| status.text()).collect::<String>()
    };
    assert_eq!(status(Some(Notice::Voice)), table::common::VOICE_CHANGED.raw(Voice::YoungPerson));
    if !IS_TRANSLATED {
        let name = table::common::VOICE_YOUNG_PERSON.raw(Voice::YoungPerson);
        assert!(status(Some(Notice::Voice)).contains(name), "the button is called so");
    }
    assert_eq!(status(None), "");
    assert_eq!(status(Some(Notice::Cleared)), table::common::CLEARED.raw(Voice::YoungPerson));
}

#[test]
fn from_the_own_words_on_the_page_says_how_many_pages_are_left_and_they_are() {
    let (mut wrong, mut said) = (Vec::new(), 0);
    for story in stories() {
        let mut guide = Guide::new(story.council.clone(), holidays().clone(), story.today);
        guide.update(Msg::Begin).expect("a beginning fits");
        // Each page with what it says of those after it.
        let mut pages: Vec<(Vec<Ask>, Option<usize>)> = Vec::new();
        while let Place::Question(_) = guide.place() {
            let page = guide.page().to_vec();
            pages.push((page.clone(), guide.left()));
            if let Some(left) = guide.left() {
                let sentence = match left {
                    0 => table::common::PAGES_LAST.raw(guide.voice()).to_owned(),
                    left => table::common::PAGES_LEFT.count(u32::try_from(left).expect("few"), guide.voice()),
                };
                let text: String = all(&drawn(&guide), "form").iter().flat_map(|form| form.text()).collect();
                assert!(text.contains(&sentence), "{}: {sentence}", story.name);
            }
            // What stands on the page without being asked counts for nothing.
            let any = |question: Question| match question.form() {
                Form::One(options) => Said::One(options[0]),
                Form::Many { options, .. } => Said::Many(vec![options[0]]),
                Form::Offered { .. } => Said::Many(Vec::new()),
                Form::Day => Said::Day(None),
                Form::Words { .. } => Said::nothing(question),
            };
            let answer = |ask: &Ask| story.answers.get(*ask).cloned().unwrap_or_else(|| any(ask.question));
            guide.update(Msg::Answer(page.iter().map(answer).collect())).expect("a story's answers fit");
        }
        for (at, (page, left)) in pages.iter().enumerate() {
            said += usize::from(left.is_some());
            if left.is_some_and(|left| at + left + 1 != pages.len()) {
                wrong.push(format!("{}: {page:?} says that {left:?} are left", story.name));
            }
        }
        // Whoever ends in their own words is told that it is the last page.
        let ends = pages.last().filter(|(page, _)| is_free_text(page[0].question));
        assert!(ends.is_none_or(|(_, left)| *left == Some(0)), "{}", story.name);
    }
    none(&wrong);
    assert!(said > 200, "{said}");
}

#[test]
fn whoever_keeps_a_complaint_may_give_its_files_a_name_and_finds_it_again() {
    let story = story("amira-15-in-foster-care-staffordshire");
    for voice in Voice::ALL {
        let mut guide = at(&story, voice, Sheet::Keep);
        let value = |guide: &Guide| {
            let page = drawn(guide);
            let field =
                all(&page, "#label").first().map(|field| field.attr("value").unwrap_or_default().to_owned());
            let text = page.root_element().text().collect::<String>();
            assert!(text.contains(table::result::KEEP_LABEL.raw(voice)), "{}", voice.key());
            assert!(text.contains(table::result::KEEP_LABEL_HINT.raw(voice)), "{}", voice.key());
            field.expect("there is a field for it")
        };
        assert_eq!(value(&guide), "");
        guide.update(Msg::Label("A. B.".into())).expect("it fits");
        assert_eq!(value(&guide), "A. B.");
        guide.update(Msg::Label("x".repeat(100))).expect("it fits");
        assert_eq!(value(&guide), "x".repeat(30));
        guide.update(Msg::Clear).expect("it fits");
        assert_eq!(guide.label(), "");
    }
}
