//! A page of questions, of which the first names it. Each comes with why it is asked, and any mistakes.

use std::borrow::Cow;

use yew::{AttrValue, Callback, Html, SubmitEvent, html};

use super::letter::{own, written};
use super::{Numbers, fears, grown_up, line_in_words, more, plain_button, who_to_call};
use crate::components::text::{paragraph, slot};
use crate::components::{
    Button, ButtonAction, ButtonKind, Checkbox, Checkboxes, CheckboxesItem, DateInput, DatePart,
    DatePartInput, Entry, ErrorLink, ErrorSummary, ErrorText, Heading, HeadingLevel, Input, Picture, Radio,
    Radios, RadiosItem, Size, Textarea, Title, Width,
};
use crate::documents::help::NATIONAL;
use crate::documents::said::{
    asked_in_words, field_name, headings, in_words, option_in_words, sentences, why_asked, words_of,
};
use crate::guide::draft::{Draft, Edit, Mistake, is_free_text};
use crate::guide::view::{Act, Kept, Notice, View, beside, heading, idea, ideas};
use crate::rules::concerns::Concern;
use crate::rules::days::Season;
use crate::rules::fears::Fear;
use crate::rules::named::Named;
use crate::rules::offered::offered;
use crate::rules::picks::offered_under;
use crate::rules::questions::{
    AboutYouField, Ask, Field, Form, HelpNeededField, Knows, Question, StillWrongField, TheChildField,
    TriedField, WantedField, WhatHappenedField, WhatTheySaidField, WhyLateField,
};
use crate::rules::terms::Term;
use crate::rules::topics::Heading as Topic;
use crate::words::table::{common, help, result};
use crate::words::terms::terms_in;
use crate::words::typed::Mistyped;
use crate::words::{FieldWords, InWords, OptionWords, Phrase, Reader};

/// The beginnings of the ids that the fields of a date have.
const DATE: &str = "date";
/// The id of the first season.
const SEASON: &str = "season";

/// A question on the screen with what it needs to be drawn.
struct Asked<'a> {
    view: &'a View<'a>,
    ask: Ask,
    draft: Cow<'a, Draft>,
    reader: Reader,
    /// Whether it names the page.
    is_first: bool,
}

/// Draws a page of questions.
pub fn questions(view: &View) -> Html {
    let reader = Reader::of(view.guide.answers());
    let asked = |(n, ask): (usize, &Ask)| {
        let draft = match view.drafts.iter().find(|draft| draft.ask == *ask) {
            Some(draft) => Cow::Borrowed(draft),
            None => Cow::Owned(Draft::new(*ask, view.guide.said_to(*ask))),
        };
        Asked { view, ask: *ask, draft, reader, is_first: n == 0 }
    };
    let page: Vec<Asked> = view.guide.page().iter().enumerate().map(asked).collect();
    let Some(first) = page.first() else { return Html::default() };
    let submit = view.act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Act::Continue
    });
    let is_help = first.ask.question == Question::HelpNow;
    let on = if is_help { first.option_words(0) } else { view.say(common::CONTINUE).to_owned() };
    // Help comes first: to go on is the quiet way out of it.
    let kind = if is_help { ButtonKind::Secondary } else { ButtonKind::Primary };
    let on = Button { text: on.into(), kind, action: ButtonAction::Submit };
    let why = page.iter().map(|asked| {
        let why = asked.words(why_asked(asked.ask));
        html! { <div key={why.clone()}>{ paragraph(why.clone()) }</div> }
    });
    let why = more(view, common::WHY_ASKED, html! { <>{ for why }</> });
    let is_signed = page.iter().any(|asked| asked.ask.question == Question::Sign);
    let worries: &[Fear] = if is_signed { &[Fear::Trouble, Fear::WhoSees, Fear::Carer] } else { &[] };
    // Who to call is on every page where a person writes freely. Words of danger bring it up to where the person is
    // writing, and say why. Nothing else changes, and nothing stands in the way.
    let is_up = page.iter().any(|asked| asked.draft.suggests_danger());
    let is_written = page.iter().any(|asked| is_free_text(asked.ask.question));
    let typed = is_up.then(
        || html! { <div class="here">{ idea(view, help::TYPED) }{ who_to_call(view, Numbers::All) }</div> },
    );
    let calls = (is_written && !is_up).then(|| who_to_call(view, Numbers::First));
    let left = view.guide.left().map(|left| match u32::try_from(left) {
        Ok(0) | Err(_) => paragraph(view.say(common::PAGES_LAST)),
        Ok(left) => paragraph(common::PAGES_LEFT.count(left, view.voice())),
    });
    let key = first.ask.key();
    html! {
        <>
            { slot("mistake", error_summary(view, &page)) }
            { slot("picture", view.picture(words_of(first.ask.question).ask.plain).map(Picture::view)) }
            <div key="asked" class="asked">
                <form key={format!("form {key}")} novalidate=true autocomplete="off" onsubmit={submit}>
                    { for page.iter().map(Asked::block) }
                    <div key="typed" role="status">{ for typed }</div>
                    { slot("left", left) }
                    { on.view() }
                </form>
                { slot("so-far", so_far(view)) }
                <div key={format!("help {key}")}>
                    { why }
                    { slot("terms", terms(view, &page)) }
                    { slot("fears", Some(fears(view, worries))) }
                    { slot("calls", calls) }
                    { slot("keep", keep(view, first.ask)) }
                </div>
            </div>
        </>
    }
}

/// What is wrong on the page, each with a link to where it is.
fn error_summary(view: &View, page: &[Asked]) -> Option<Html> {
    let errors: Vec<_> = page.iter().filter_map(Asked::error_link).collect();
    let summary = ErrorSummary {
        title: view.say(common::ERROR_TITLE).into(),
        // It comes before the page's own heading, and so is never below it in level: under a council's first heading it
        // would otherwise skip a level.
        level: HeadingLevel::Two,
        on_go: view.act.reform(|field: AttrValue| Act::GoTo(field.to_string())),
        errors,
    };
    (!summary.errors.is_empty()).then(|| summary.view())
}

/// What the terms of the law on the screen mean.
fn terms(view: &View, page: &[Asked]) -> Option<Html> {
    let said: Vec<_> = page
        .iter()
        .flat_map(|asked| sentences(asked.ask, view.guide.answers(), view.guide.setting()))
        .collect();
    let terms = terms_in(said.iter().map(String::as_str), view.voice());
    let means = |term: &Term| {
        let (name, means) = (view.say(term.words().name), view.say(term.words().means));
        html! { <li key={name}><b>{ name }</b>{ ": " }{ means }</li> }
    };
    let list = || html! { <ul class="govuk-list">{ for terms.iter().map(means) }</ul> };
    (!terms.is_empty()).then(|| more(view, common::WHAT_WORDS_MEAN, list()))
}

/// From the person's own words on, there is something to lose, so it can be saved on the way.
fn keep(view: &View, ask: Ask) -> Option<Html> {
    let saved = match &view.notice {
        Some(Notice::Saved(name)) => Some(result::SAVED.say(view.voice(), &[("name", name)])),
        Some(Notice::NotSaved) => Some(view.say(result::NOT_SAVED).to_owned()),
        _ => None,
    };
    let press = || plain_button(view, None, result::KEEP_ANSWERS, Act::Keep(Kept::Answers));
    ask.question.is_of_the_letter().then(|| {
        html! {
            <div class="not-printed">
                { press() }
                <div role="status" class="notice">{ for saved.map(paragraph) }</div>
            </div>
        }
    })
}

/// The letter so far, from the person's own words on. Screen readers do not announce its changes: they are the person's
/// own typing.
fn so_far(view: &View) -> Option<Html> {
    if !view.guide.is_writing_a_letter() {
        return None;
    }
    let text = view.say(if view.so_far { result::SO_FAR_HIDE } else { result::SO_FAR_SHOW });
    let name = view.say(result::SO_FAR);
    let content = view.beside.map(|letter| {
        let content = match view.guide.edited() {
            Some(edited) => html! {
                <>{ paragraph(view.say(result::EDITED)) }{ own(&edited.text) }</>
            },
            None => written(view, letter),
        };
        html! {
            <>
                { heading(name, view.level().below()) }
                <section class="letter" aria-label={name}>{ content }</section>
            </>
        }
    });
    Some(html! {
        <aside class="so-far not-printed" aria-label={name}>
            <button type="button" class="plain-button" aria-expanded={if view.so_far { "true" } else { "false" }}
                onclick={view.press(Act::SoFar(!view.so_far))}><span key={text}>{ text }</span></button>
            { slot("sheet", content) }
        </aside>
    })
}

impl Asked<'_> {
    /// The question with its fields; if it does not name the page, with its picture.
    fn block(&self) -> Html {
        let key = self.ask.key();
        let picture =
            (!self.is_first).then(|| self.view.picture(words_of(self.ask.question).ask.plain)).flatten();
        html! { <div {key} class="question">{ Picture::beside(picture, self.form()) }</div> }
    }

    fn words(&self, phrase: Phrase) -> String {
        in_words(phrase, self.ask, self.reader, self.view.guide.setting())
    }

    fn option(&self, option: &OptionWords) -> String {
        self.words(option.label.to(self.reader))
    }

    fn option_words(&self, at: usize) -> String {
        self.option(&words_of(self.ask.question).options[at])
    }

    fn hint(&self) -> Option<AttrValue> {
        words_of(self.ask.question).hint.map(|hint| self.words(hint.to(self.reader)).into())
    }

    /// The picture of an option; a point of the complaint has its own.
    fn picture_of(&self, key: &str, option: Option<&OptionWords>) -> Option<Picture> {
        let point = || Concern::from_key(key).map(|point| point.words().name);
        self.view.picture(option.map(|option| option.label.plain).or_else(point)?)
    }

    fn name(&self) -> AttrValue {
        self.ask.question.key().into()
    }

    fn title(&self) -> Title {
        let asked = asked_in_words(self.ask, self.view.guide.answers(), self.view.guide.setting());
        if self.is_first {
            Title::page_heading(asked, self.view.level())
        } else {
            Title::section(asked, self.view.section())
        }
    }

    fn edit(&self) -> Callback<Edit> {
        let ask = self.ask;
        self.view.act.reform(move |edit| Act::Edit(ask, edit))
    }

    /// Reports an edit, if a component's word for it is one.
    fn edits<T: 'static>(&self, edit: impl Fn(T) -> Option<Edit> + 'static) -> Callback<T> {
        let (ask, act) = (self.ask, self.view.act.clone());
        Callback::from(move |told: T| {
            if let Some(edit) = edit(told) {
                act.emit(Act::Edit(ask, edit));
            }
        })
    }

    /// What is wrong with what is on the screen.
    fn wrong(&self) -> Option<Mistake> {
        self.view.mistakes.iter().find(|(ask, _)| *ask == self.ask).map(|(_, mistake)| *mistake)
    }

    /// The same in words.
    fn mistake(&self) -> Option<String> {
        let say = |phrase: Phrase| Some(phrase.raw(self.view.voice()).to_owned());
        match self.wrong()? {
            Mistake::Missing => match self.heading_without_pick() {
                Some(heading) => say(heading.words().missing),
                None => words_of(self.ask.question).missing.map(|missing| self.words(missing)),
            },
            Mistake::NotAlone => {
                let Form::Many { options, alone } = self.ask.question.form() else {
                    return None;
                };
                let at = options.iter().position(|key| alone.contains(key) && self.draft.has(key))?;
                Some(common::NOT_ALONE.say(self.view.voice(), &[("name", &self.option_words(at))]))
            }
            Mistake::Date(Mistyped::Missing) => say(common::DATE_MISSING),
            Mistake::Date(Mistyped::Year) => say(common::DATE_YEAR),
            Mistake::Date(Mistyped::Month) => say(common::DATE_MONTH),
            Mistake::Date(Mistyped::Day) => say(common::DATE_DAY),
            Mistake::Date(Mistyped::Week) => say(common::DATE_WEEK),
            Mistake::Date(Mistyped::Season) => say(common::DATE_SEASON),
            Mistake::Date(Mistyped::Future) => say(common::DATE_FUTURE),
            Mistake::OutOfOrder => self.view.guide.said_of_order(),
        }
    }

    fn error(&self) -> Option<ErrorText> {
        let prefix = self.view.say(common::ERROR_PREFIX).into();
        self.mistake().map(|text| ErrorText { prefix, text: text.into() })
    }

    /// An error in a part of a date belongs to the date; any other to the whole question.
    fn is_about_date(&self) -> bool {
        !matches!(self.wrong(), None | Some(Mistake::Missing | Mistake::NotAlone))
    }

    fn error_link(&self) -> Option<ErrorLink> {
        let text = self.mistake()?;
        let field = match self.wrong()? {
            Mistake::Missing | Mistake::NotAlone => match self.heading_without_pick() {
                Some(heading) => name_of(heading),
                None => self.name(),
            },
            Mistake::Date(Mistyped::Missing | Mistyped::Year) => DatePart::Year.field(DATE),
            Mistake::Date(Mistyped::Month) => DatePart::Month.field(DATE),
            Mistake::Date(Mistyped::Season) => SEASON.into(),
            Mistake::Date(Mistyped::Future) if self.draft.knows() == Some(Knows::Season) => SEASON.into(),
            Mistake::Date(Mistyped::Week) => DatePart::Week.field(DATE),
            Mistake::Date(Mistyped::Future) if self.draft.knows() == Some(Knows::Week) => {
                DatePart::Week.field(DATE)
            }
            Mistake::Date(Mistyped::Day | Mistyped::Future) | Mistake::OutOfOrder => {
                DatePart::Day.field(DATE)
            }
        };
        Some(ErrorLink { text: text.into(), field })
    }

    fn form(&self) -> Html {
        match self.ask.question.form() {
            Form::One([_]) => self.help_now(),
            Form::One(keys) => self.radios(keys),
            Form::Many { options, alone } => {
                self.checkboxes(self.name(), options, alone, self.title(), self.hint(), self.error())
            }
            Form::Offered { .. } => self.offered(),
            Form::Day => self.radios(self.ask.question.options()),
            Form::Words { .. } => self.own_words(&offered(self.ask.question, self.view.guide.answers())),
        }
    }

    fn radios(&self, keys: &'static [&'static str]) -> Html {
        let words = words_of(self.ask.question);
        let item = |(key, option): (&&'static str, &OptionWords)| {
            RadiosItem::Radio(Radio {
                value: (*key).into(),
                text: self.option(option).into(),
                picture: self.view.picture(option.label.plain),
                hint: option.hint.map(|hint| self.words(hint).into()),
                reveals: self.date(key),
            })
        };
        let radios = Radios {
            name: self.name(),
            legend: self.title(),
            hint: self.hint(),
            error: self.error().filter(|_| !self.is_about_date()),
            items: keys.iter().zip(words.options).map(item).collect(),
            chosen: self.draft.chosen.first().map(|key| (*key).into()),
            on_change: self.edits(move |value: AttrValue| {
                keys.iter().find(|key| **key == value.as_str()).map(|key| Edit::Choose(key))
            }),
        };
        radios.view()
    }

    fn checkboxes(
        &self,
        name: AttrValue,
        keys: &[&'static str],
        alone: &[&'static str],
        legend: Title,
        hint: Option<AttrValue>,
        error: Option<ErrorText>,
    ) -> Html {
        let (words, options) = (words_of(self.ask.question), self.ask.question.options());
        let mut items = Vec::new();
        for key in keys {
            if alone.first() == Some(key) {
                items.push(CheckboxesItem::Divider(self.view.say(common::OR).into()));
            }
            let option = options.iter().position(|option| option == key).and_then(|at| words.options.get(at));
            let text = option_in_words(self.ask, key, self.reader, self.view.guide.setting());
            items.push(CheckboxesItem::Checkbox(Checkbox {
                value: (*key).into(),
                text: text.unwrap_or_default().into(),
                picture: self.picture_of(key, option),
                hint: option.and_then(|option| option.hint).map(|hint| self.words(hint).into()),
                checked: self.draft.has(key),
                exclusive: alone.contains(key),
                reveals: None,
            }));
        }
        let checkboxes = Checkboxes {
            name,
            legend,
            hint,
            error,
            items,
            on_change: self.edits(move |(value, on): (AttrValue, bool)| {
                options.iter().find(|key| **key == value.as_str()).map(|key| Edit::Tick(key, on))
            }),
        };
        checkboxes.view()
    }

    /// The options that earlier answers leave open: under each heading that was ticked, if there are several.
    fn offered(&self) -> Html {
        let answers = self.view.guide.answers();
        let offered = offered(self.ask.question, answers);
        let hint = |heading: Topic| Some(self.words(heading.words().hint).into());
        match headings(self.ask.question, answers).as_slice() {
            [] => self.checkboxes(self.name(), &offered, &[], self.title(), self.hint(), self.error()),
            [heading] => {
                let keys = offered_under(*heading, answers);
                let hint = hint(*heading);
                self.checkboxes(name_of(*heading), &keys, &[], self.title(), hint, self.error())
            }
            headings => {
                let wrong = self.heading_without_pick();
                let fieldset = |heading: &Topic| {
                    let legend = Title::sized(self.words(heading.words().ask), Size::Medium);
                    let error = self.error().filter(|_| wrong == Some(*heading));
                    let hint = hint(*heading);
                    let keys = offered_under(*heading, answers);
                    let drawn = self.checkboxes(name_of(*heading), &keys, &[], legend, hint, error);
                    slot(heading.key(), Some(beside(self.view, heading.words().ask, drawn)))
                };
                html! {
                    <>
                        { self.page_heading() }
                        { slot("hint", self.hint().map(|hint| paragraph(hint.to_string()))) }
                        { for headings.iter().map(fieldset) }
                    </>
                }
            }
        }
    }

    /// The first heading under which nothing is ticked.
    fn heading_without_pick(&self) -> Option<Topic> {
        let answers = self.view.guide.answers();
        let has_pick =
            |heading: &Topic| offered_under(*heading, answers).into_iter().any(|key| self.draft.has(key));
        headings(self.ask.question, answers).into_iter().find(|heading| !has_pick(heading))
    }

    /// What a person who knows this much of a date is asked, while they choose it.
    fn date(&self, key: &'static str) -> Option<Html> {
        if self.ask.question.form() != Form::Day {
            return None;
        }
        let knows = Knows::from_key(key).filter(|knows| *knows != Knows::Nothing)?;
        if !self.draft.has(key) {
            return Some(Html::default());
        }
        let legend = Title::plain(
            option_in_words(self.ask, key, self.reader, self.view.guide.setting()).unwrap_or_default(),
        );
        Some(if knows == Knows::Season { self.season(legend) } else { self.day_or_week(knows, legend) })
    }

    fn day_or_week(&self, knows: Knows, legend: Title) -> Html {
        let mistake = self.wrong();
        let typed = &self.draft.date;
        let is_year = matches!(mistake, Some(Mistake::Date(Mistyped::Year | Mistyped::Missing)));
        let part = |part, label: Phrase, value: &str, wrong: bool| {
            (
                part,
                DatePartInput { label: self.view.say(label).into(), value: value.to_owned().into(), wrong },
            )
        };
        let first = if knows == Knows::Week {
            part(DatePart::Week, common::WEEK, &typed.week, mistake == Some(Mistake::Date(Mistyped::Week)))
        } else {
            part(DatePart::Day, common::DAY, &typed.day, mistake == Some(Mistake::Date(Mistyped::Day)))
        };
        let date = DateInput {
            id: DATE.into(),
            legend,
            hint: None,
            error: self.error().filter(|_| self.is_about_date()),
            parts: [
                first,
                part(
                    DatePart::Month,
                    common::MONTH,
                    &typed.month,
                    mistake == Some(Mistake::Date(Mistyped::Month)),
                ),
                part(DatePart::Year, common::YEAR, &typed.year, is_year),
            ],
            on_input: self.edit().reform(|(part, text)| match part {
                DatePart::Day => Edit::Day(text),
                DatePart::Week => Edit::Week(text),
                DatePart::Month => Edit::Month(text),
                DatePart::Year => Edit::Year(text),
            }),
        };
        date.view()
    }

    fn season(&self, legend: Title) -> Html {
        let typed = &self.draft.date;
        let is_season = matches!(self.wrong(), Some(Mistake::Date(Mistyped::Season | Mistyped::Future)));
        let names =
            [common::SEASON_SPRING, common::SEASON_SUMMER, common::SEASON_AUTUMN, common::SEASON_WINTER];
        let item = |(season, name): (&Season, Phrase)| {
            Radio { value: season.key().into(), text: self.view.say(name).into(), ..Radio::default() }.into()
        };
        let seasons = Radios {
            name: SEASON.into(),
            legend,
            hint: None,
            error: self.error().filter(|_| is_season),
            items: Season::ALL.iter().zip(names).map(item).collect(),
            chosen: typed.season.map(|season| season.key().into()),
            on_change: self.edits(|value: AttrValue| Season::from_key(&value).map(Edit::Season)),
        };
        let year = Input {
            id: DatePart::Year.field(DATE),
            label: Title::plain(self.view.say(common::YEAR)),
            hint: None,
            error: self.error().filter(|_| self.is_about_date() && !is_season),
            entry: Entry::Number,
            width: Width::Four,
            value: typed.year.clone().into(),
            on_input: self.edit().reform(Edit::Year),
        };
        html! { <>{ seasons.view() }{ year.view() }</> }
    }

    fn page_heading(&self) -> Html {
        let Title { text, size, .. } = self.title();
        let level = if self.is_first { self.view.level() } else { self.view.section() };
        Heading { text, level, size, names_page: self.is_first }.view()
    }

    fn own_words(&self, options: &[&'static str]) -> Html {
        let words = words_of(self.ask.question);
        // One legend for the ticks; if the page has fields too, the page's own heading is above both.
        let ticks = (!options.is_empty())
            .then(|| self.checkboxes(self.name(), options, &[], self.title(), self.hint(), self.error()));
        let heading = options.is_empty().then(|| {
            let hint = self.hint().map(|hint| paragraph(hint.to_string()));
            html! { <>{ self.page_heading() }{ for hint }</> }
        });
        let fields = words.fields.iter().enumerate().map(|(at, field)| self.field(at, field));
        html! {
            <>
                { slot("heading", heading) }
                { slot("ticks", ticks) }
                { slot("fields", Some(fields.collect())) }
            </>
        }
    }

    fn field(&self, at: usize, field: &FieldWords) -> Html {
        let key = match self.ask.question.form() {
            Form::Words { fields, .. } => fields[at],
            _ => "",
        };
        let id: AttrValue = format!("{}-{key}", self.ask.question.key()).into();
        let label = Title::sized(self.words(field_name(self.ask, at, self.reader)), Size::Small);
        let hint = field.hint.map(|hint| self.words(hint).into());
        let value = self.draft.texts.get(at).cloned().unwrap_or_default().into();
        let on_input = self.edit().reform(move |text| Edit::Text(at, text));
        let drawn = match lines(self.ask.question, at) {
            1 => Input {
                id,
                label,
                hint,
                error: None,
                entry: entry(self.ask.question, at),
                width: Width::Full,
                value,
                on_input,
            }
            .view(),
            rows => Textarea { id, label, hint, error: None, rows, value, on_input, from_html: None }.view(),
        };
        beside(self.view, field.label.plain, drawn)
    }

    /// Who to call now; the way on is the button.
    fn help_now(&self) -> Html {
        let lines = NATIONAL.map(|phrase| (phrase, self.words(phrase)));
        let own = self.view.guide.council().emergency.iter();
        let own = own.map(|line| (help::COUNCIL_LINE, line_in_words(line, self.view)));
        let hint = self.hint().map(|hint| paragraph(hint.to_string()));
        html! {
            <>
                { self.page_heading() }
                { slot("hint", hint) }
                { ideas(self.view, lines.into_iter().chain(own)) }
                // Nobody is asked yet who they are.
                { more(self.view, help::GROWN_UP, grown_up(self.view)) }
            </>
        }
    }
}

/// The name of the ticks under a heading; an error leads to the first of them.
fn name_of(heading: Topic) -> AttrValue {
    format!("{}-{}", Question::Parts.key(), heading.key()).into()
}

/// Whether the field at this place is the one that is meant.
fn is<F: Field>(question: Question, at: usize, field: F) -> bool {
    question == F::QUESTION && at == field.place()
}

/// How many lines a field shows at first.
fn lines(question: Question, at: usize) -> u8 {
    let is_long = is(question, at, WantedField::Else)
        || is(question, at, TriedField::What)
        || is(question, at, HelpNeededField::Which)
        || is(question, at, StillWrongField::Why)
        || is(question, at, StillWrongField::Promised)
        || is(question, at, WhyLateField::Why)
        || is(question, at, WhatTheySaidField::Said);
    match () {
        () if is(question, at, WhatHappenedField::What) => 6,
        () if is(question, at, WhatHappenedField::Effect) => 4,
        () if is_long => 3,
        () => 1,
    }
}

/// What a browser may fill in by itself: a name.
fn entry(question: Question, at: usize) -> Entry {
    let is_name = is(question, at, AboutYouField::Name) || is(question, at, TheChildField::Name);
    if is_name { Entry::Name } else { Entry::Words }
}
