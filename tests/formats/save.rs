//! The saved file: read by people, opened again by the guide, and whole or named where it is not.

use complaint_guide::documents::save::{Kept, said_of, save, save_after_sending};
use complaint_guide::files::save::{LONGEST, Lost, Opened, Saved, VERSION, Went, read, write};
use complaint_guide::rules::answers::{Answers, Said};
use complaint_guide::rules::concerns::Concern;
use complaint_guide::rules::days::PartDate;
use complaint_guide::rules::named::Named;
use complaint_guide::rules::questions::{Ask, Form, Question};
use complaint_guide::rules::sending::Sent;
use complaint_guide::words::Voice;
use proptest::prelude::*;
use scraper::{Html, Selector};

use super::any_text;
use super::html::as_shown;
use crate::golden::{cases, council, holidays, none};
use crate::people::{Story, stories};

fn dan() -> Story {
    stories().into_iter().find(|story| story.name == "dan-father-of-a-child-in-need-staffordshire").unwrap()
}

/// The file of a story, and what is in it.
fn kept(story: &Story, changed: Option<&str>) -> (String, Saved) {
    let told = story.told(story.voice);
    let setting = story.setting(story.voice);
    let file = save(&story.answers, told.letter.as_ref(), changed, setting).expect("it is not too long");
    let saved = Saved {
        answers: story.answers.clone(),
        letter: changed.map(str::to_owned),
        went: None,
        council: Some(story.council.id.clone()),
        voice: Some(story.voice.key().to_owned()),
        saved_on: Some(story.today),
        label: None,
    };
    (file, saved)
}

fn whole(saved: Saved) -> Opened {
    Opened { saved, lost: Vec::new() }
}

/// Everything that is wrong with the page as people read it.
fn problems(story: &Story, file: &str) -> Vec<String> {
    // What ends a line is of the text.
    let page = Html::parse_document(&file.replace("<br>", "\n"));
    let all = |selector: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).map(|found| found.text().collect::<String>()).collect::<Vec<_>>()
    };
    let mut wrong = Vec::new();
    if all("script").len() != 1 || all("script[type='application/json']").len() != 1 {
        wrong.push(format!("{} scripts", all("script").len()));
    }
    if all("h3").len() < story.answers.iter().count() {
        wrong.push(format!("{} questions", all("h3").len()));
    }
    let known = "html, head, meta, title, style, body, div, h1, h2, h3, h4, h5, h6, p, ul, li, bdi, script";
    if all("*").len() != all(known).len() {
        wrong.push(String::from("an element that the page does not have"));
    }
    let shown = all("p, li").concat();
    for (_, said) in story.answers.iter() {
        if let Said::Words { fields, .. } = said {
            let hidden = fields.iter().map(|text| as_shown(text.trim())).filter(|text| !shown.contains(text));
            wrong.extend(hidden.map(|text| format!("{text:?} is not to be read")));
        }
    }
    wrong
}

#[test]
fn every_story_can_be_read_by_people_and_opened_again() {
    let mut wrong = Vec::new();
    for story in stories() {
        let (file, saved) = kept(&story, None);
        wrong.extend(problems(&story, &file).into_iter().map(|problem| format!("{}: {problem}", story.name)));
        if read(&file) != whole(saved) {
            wrong.push(format!("{} is not opened as it was saved", story.name));
        }
    }
    none(&wrong);
}

#[test]
fn a_file_of_half_the_answers_is_opened_again_too() {
    let story = dan();
    let mut half = Answers::default();
    for (ask, said) in story.answers.iter().take(6) {
        half.set(ask, said.clone()).unwrap();
    }
    let file = save(&half, None, None, story.setting(Voice::EasyRead)).unwrap();
    let opened = read(&file);
    assert_eq!((opened.lost, opened.saved.answers), (Vec::new(), half));
    assert_eq!(opened.saved.voice.as_deref(), Some("easy-read"));
}

#[test]
fn the_letter_as_it_was_changed_is_kept_and_shown() {
    let changed = "Dear team,\n\n</script><b>please</b> read this.\n";
    let (file, saved) = kept(&dan(), Some(changed));
    assert_eq!(read(&file), whole(saved));
    let page = Html::parse_document(&file);
    let shown = page.root_element().text().collect::<String>();
    for part in changed.trim_end().split("\n\n") {
        assert!(shown.contains(part), "{part}");
    }
    assert_eq!(problems(&dan(), &file), Vec::<String>::new());
}

#[test]
fn editors_and_mail_programs_may_change_line_ends_the_mark_at_the_front_and_how_tags_are_written() {
    let (file, saved) = kept(&dan(), Some("one\r\ntwo\nthree"));
    let expected = whole(saved);
    for changed in [
        format!("\u{feff}{file}"),
        file.replace('\n', "\r\n"),
        file.replace('\n', "\r"),
        file.replace('\n', "\n\n"),
        file.replace("{\"answer\"", "   {\"answer\"").replace("},\n", "}  ,\n\t"),
        file.replace(
            "<script type=\"application/json\" id=\"complaint-guide-answers\">",
            "<SCRIPT id='complaint-guide-answers' type=application/json >",
        )
        .replace("</script>", "</SCRIPT>"),
        file.replace("<!DOCTYPE html>", "<!-- saved from the web --><!DOCTYPE html><script src=x></script>"),
        format!("From: me\r\n\r\n{file}\r\n-- \r\nSent from my phone"),
    ] {
        assert_eq!(read(&changed), expected, "{changed}");
    }
}

/// A file of one line more, or of another line in place of this one.
fn with_line(from: &str, to: &str) -> Opened {
    let (file, _) = kept(&dan(), None);
    assert_eq!(file.matches(from).count(), 1, "{from}");
    read(&file.replace(from, to))
}

#[test]
fn each_thing_that_is_lost_is_named_with_what_was_typed_there() {
    let who = Ask::from(Question::Who);
    let kept_all_but = |opened: &Opened, lost: &[Ask]| {
        let story = dan();
        let missing: Vec<_> = story
            .answers
            .iter()
            .filter(|(ask, said)| opened.saved.answers.get(*ask) != Some(*said))
            .map(|(ask, _)| ask)
            .collect();
        assert_eq!(missing, lost, "{opened:?}");
    };
    let line = "{\"answer\":\"parent\",\"question\":\"who\"}";

    let opened = with_line(&format!("{line},\n"), "");
    assert_eq!(opened.lost, [Lost::Missing(1)]);
    kept_all_but(&opened, &[who]);

    let opened = with_line(line, "{\"answer\":\"uncle\",\"question\":\"who\"}");
    assert_eq!(opened.lost, [Lost::Changed, Lost::Answer(who, vec![])]);
    kept_all_but(&opened, &[who]);

    let opened = with_line(line, "{\"answer\":{\"what\":\"My words.\"},\"question\":\"what-was-it\"}");
    assert_eq!(opened.lost, [Lost::Changed, Lost::Unknown(vec!["My words.".into()])]);
    kept_all_but(&opened, &[who]);

    let tried = Ask::from(Question::Tried);
    let opened = with_line("{\"tried\":\"I rang", "{\"more\":\"And wrote.\",\"tried\":\"I rang");
    assert_eq!(opened.lost, [Lost::Changed, Lost::Part(tried, vec!["And wrote.".into()])]);
    kept_all_but(&opened, &[]);

    let opened = with_line(line, "{\"answer\":\"parent\",\"question\":\"who");
    assert_eq!(opened.lost, [Lost::Damaged, Lost::Missing(1)]);
    kept_all_but(&opened, &[who]);

    let opened = with_line(line, &format!("{line},{line}"));
    assert_eq!(opened.lost, [Lost::Damaged, Lost::Answer(who, vec![])]);
    kept_all_but(&opened, &[]);
}

#[test]
fn a_later_version_is_read_as_far_as_this_one_can() {
    let (file, saved) = kept(&dan(), None);
    let now = format!("\"version\":{VERSION},");
    let later = file.replace(&now, &format!("\"version\":{},", VERSION + 1));
    assert_eq!(read(&later), Opened { saved: saved.clone(), lost: vec![Lost::Newer] });
    let later = file.replace(&now, &format!("{now}\"photos\":[],"));
    assert_eq!(read(&later), Opened { saved, lost: vec![Lost::Newer] });
}

#[test]
fn a_file_that_is_not_ours_or_too_long_says_so_and_gives_nothing() {
    for file in ["", "{}", "<html><p>Hello</p></html>", "<script id=complaint-guide-answers", "<script>"] {
        assert_eq!(read(file), Opened { saved: Saved::default(), lost: vec![Lost::NotSaved] }, "{file}");
    }
    let long = " ".repeat(LONGEST + 1);
    assert_eq!(read(&long), Opened { saved: Saved::default(), lost: vec![Lost::TooLong] });
    let story = dan();
    let refused = save(&story.answers, None, Some(&"a".repeat(LONGEST)), story.setting(Voice::Adult));
    assert_eq!(refused, Err(Lost::TooLong));
}

#[test]
fn every_loss_is_said_in_every_voice() {
    let story = dan();
    let who = Ask::from(Question::Who);
    let texts = || vec![String::from("My words.")];
    let lost = vec![
        Lost::TooLong,
        Lost::NotSaved,
        Lost::Damaged,
        Lost::Newer,
        Lost::Missing(3),
        Lost::Changed,
        Lost::Unknown(texts()),
        Lost::Answer(who, texts()),
        Lost::Part(who, texts()),
    ];
    for voice in Voice::ALL {
        let setting = story.setting(voice);
        let (_, saved) = kept(&story, None);
        assert_eq!(said_of(&whole(saved.clone()), setting), Vec::<String>::new());
        let said = said_of(
            &Opened { saved: Saved { council: Some("other".into()), ..saved }, lost: lost.clone() },
            setting,
        );
        assert_eq!(said.len(), lost.len() + 1);
        assert_eq!(said.iter().filter(|sentence| sentence.contains("My words.")).count(), 3);
        assert!(said.iter().all(|sentence| sentence.ends_with('.') && !sentence.contains('{')), "{said:?}");
    }
}

#[test]
fn twenty_thousand_lines_that_cannot_be_read_are_told_in_few_sentences_and_none_of_their_words_is_lost() {
    let story = dan();
    let (_, saved) = kept(&story, None);
    let lost: Vec<_> = (0..20_000).map(|n| Lost::Unknown(vec![format!("word{n}x")])).collect();
    for voice in Voice::ALL {
        let said = said_of(&Opened { saved: saved.clone(), lost: lost.clone() }, story.setting(voice));
        assert!(said.len() <= 21, "{}", said.len());
        let all = said.join(" ");
        assert!((0..20_000).all(|n| all.contains(&format!("word{n}x"))));
        assert!(all.contains("19980"), "how many more there are");
    }
}

#[test]
fn a_file_cut_short_anywhere_gives_what_is_left_and_says_that_something_is_not() {
    let (file, saved) = kept(&dan(), Some("My own letter."));
    let end = file.find("</script>").expect("the block ends") + "</script".len();
    let start = file.find("<script").expect("there is a block");
    for at in start..end {
        let opened = read(&file[..at]);
        assert!(!opened.lost.is_empty(), "cut at {at}");
        for (ask, said) in opened.saved.answers.iter() {
            assert_eq!(saved.answers.get(ask), Some(said), "cut at {at}");
        }
    }
    let last = read(&file[..end - "]}\n</script".len()]);
    assert_eq!(last.saved, saved, "a file without its last line loses nothing");
    assert_eq!(last.lost, [Lost::Damaged]);
}

/// An answer to a question, any that fits.
fn any_said(ask: Ask) -> BoxedStrategy<Said> {
    let day = (1900..2101_i32, 1..13_u32, 1..29_u32, 0..3_u8).prop_map(|(year, month, day, parts)| {
        PartDate::new(year, (parts > 0).then_some(month), (parts > 1).then_some(day)).ok()
    });
    match ask.question.form() {
        Form::One(options) => prop::sample::select(options).prop_map(Said::One).boxed(),
        Form::Many { options, .. } | Form::Offered { options, .. } => {
            prop::sample::subsequence(options, 1..=options.len()).prop_map(Said::Many).boxed()
        }
        Form::Day => prop_oneof![Just(None), day].prop_map(Said::Day).boxed(),
        Form::Words { fields, options } => {
            let fields = prop::collection::vec(any_text(), fields.len());
            let ticked = prop::sample::subsequence(options, 0..=options.len());
            (ticked, fields).prop_map(|(ticked, fields)| Said::Words { ticked, fields }).boxed()
        }
    }
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let once = prop::sample::select(Question::ALL).prop_map(Ask::from);
    let of_each = prop::sample::select(&[Question::WhatHappened, Question::StillWrong]);
    let of_point = (of_each, prop::sample::select(Concern::ALL))
        .prop_map(|(question, point)| Ask { question, point: Some(point) });
    let ask = prop_oneof![3 => once.prop_filter("it is asked once", |ask| Ask::from_key(&ask.key()).is_some()), 1 => of_point];
    let answer = ask.prop_flat_map(|ask| any_said(ask).prop_map(move |said| (ask, said)));
    prop::collection::vec(answer, 0..14).prop_map(|given| {
        let mut answers = Answers::default();
        for (ask, said) in given {
            // What does not fit, such as "none" beside another option, is no answer.
            let _ = answers.set(ask, said);
        }
        answers
    })
}

fn any_saved() -> impl Strategy<Value = Saved> {
    let text = || prop::option::of(any_text());
    let went = prop::option::of((any_answers(), any_text()).prop_map(|(before, text)| {
        let on = "2026-11-20".parse().expect("a day");
        Went { how: Sent::Post, on, text, before }
    }));
    let all = (any_answers(), text(), went, text(), text(), text());
    all.prop_map(|(answers, letter, went, council, voice, label)| Saved {
        answers,
        letter,
        went,
        council,
        voice,
        saved_on: "2026-11-23".parse().ok(),
        label,
    })
}

/// A change to a file: at a place, so many characters give way to a text.
fn any_change() -> impl Strategy<Value = (prop::sample::Index, usize, String)> {
    (any::<prop::sample::Index>(), 0..40_usize, prop_oneof![Just(String::new()), "[ -~]{0,3}", any_text()])
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_is_saved_is_opened_as_it_was(saved in any_saved()) {
        let block = write(&saved);
        prop_assert!(block.is_ascii());
        prop_assert_eq!(block.matches(['<', '>', '&', '\'']).count(), 4, "{}", block);
        prop_assert_eq!(read(&block), whole(saved));
    }

    #[test]
    fn the_page_holds_any_text_as_text_and_opens_as_it_was(answers in any_answers(), changed in prop::option::of(any_text())) {
        let council = council("statutory");
        let setting = complaint_guide::documents::setting::Setting {
            council: &council, today: "2026-11-23".parse().unwrap(), holidays: holidays(), voice: Voice::Adult,
        };
        let file = save(&answers, None, changed.as_deref(), setting).unwrap();
        let opened = read(&file);
        prop_assert_eq!((opened.lost, opened.saved.answers, opened.saved.letter), (vec![], answers.clone(), changed));
        let mut story = dan();
        story.answers = answers;
        prop_assert_eq!(problems(&story, &file), Vec::<String>::new());
    }

    #[test]
    fn nothing_is_lost_without_a_word(saved in any_saved(), (at, gone, text) in any_change()) {
        let block = write(&saved);
        let at = at.index(block.len());
        let end = (at + gone).min(block.len());
        let changed = format!("{}{text}{}", &block[..at], &block[end..]);
        let opened = read(&changed);
        prop_assert!(opened.saved == saved || !opened.lost.is_empty(), "{}\n{:?}", changed, opened);
    }

    #[test]
    fn any_text_is_read_without_a_fault(text in any_text(), block in any_text()) {
        read(&text);
        let opened = read(&format!("<script id=complaint-guide-answers>{block}"));
        prop_assert!(!opened.lost.is_empty());
    }
}

#[test]
fn a_file_saved_after_sending_shows_what_went_and_never_says_that_it_did_not() {
    let story = dan();
    let setting = story.setting(Voice::Adult);
    let went =
        Went { how: Sent::Email, on: story.today, text: "Dear all,".into(), before: Answers::default() };
    let file = save_after_sending(&story.answers, &went, "You said that you sent it.", setting);
    let file = file.expect("it is short");
    assert!(file.contains("Dear all,") && file.contains("You said that you sent it."), "{file}");
    let not_sent = "Nobody has the letter until you send it.";
    assert!(!file.contains(not_sent));
    assert!(kept(&story, None).0.contains(not_sent), "the control");
    let opened = read(&file);
    assert_eq!(opened.saved.went, Some(went));
    assert_eq!((opened.saved.answers, opened.saved.letter, opened.lost), (story.answers, None, Vec::new()));
}

#[test]
fn what_a_person_calls_it_is_in_the_file_and_nothing_is_where_they_gave_it_no_name() {
    let story = dan();
    let with = |label| {
        let kept = Kept { answers: &story.answers, letter: None, changed: None, went: None, label };
        kept.page(story.setting(story.voice)).expect("it is not too long")
    };
    let file = with(Some("A. B. <i>"));
    assert_eq!(read(&file).saved.label.as_deref(), Some("A. B. <i>"));
    assert_eq!(read(&file).lost, []);
    assert!(!file.contains("<i>"));
    let without = with(None);
    assert_eq!(read(&without).saved.label, None);
    assert!(!without.contains("label"));
    assert_eq!(without, save(&story.answers, None, None, story.setting(story.voice)).expect("short"));
}
