//! The shell: joins the conversation, the screens and the browser.

use yew::{AttrValue, Component, Context, Html};

use crate::browser;
use crate::browser::carried::{Carried, Start, today};
use crate::components::{Combobox, ErrorSummary, Leave, PAGE_HEADING};
use crate::documents::letter::Letter;
use crate::documents::theme::styles;
use crate::documents::{calendar, html, save, table, text};
use crate::files::save::Opened;
use crate::files::{self, ANSWERS, again, named};
use crate::guide::conversation::{Guide, Msg, Place, Sheet, title};
use crate::guide::draft::{Draft, Edit, Mistake};
use crate::guide::frame::view;
use crate::guide::screens::result::{LETTER, LETTER_FIELD};
use crate::guide::screens::which::{COUNCIL_FIELD, PICKED};
use crate::guide::view::{
    Act, CLEAR, CLEARING, DATES, Drawn, Kept, Look, Notice, OPEN, OPENING, View, Which,
};
use crate::rules::council::Theme;
use crate::rules::named::Named;
use crate::rules::questions::Ask;
use crate::rules::steps::Step;
use crate::words::Voice;
use crate::words::table::common;

/// What the shell hears.
pub enum Heard {
    /// What the person does on a screen.
    Act(Act),
    /// The browser's Back or Forward.
    Visit(usize),
    /// The first screens, which the page runs by itself, are to give way.
    Needed(browser::Noted),
    /// The result of copying.
    Copied(bool),
    /// The name of a file that was opened, and its text; nothing if it is not text.
    Read(String, Option<String>),
    /// What has been drawn of a screen so far is on the person's screen, and there is more to draw.
    Begun,
    /// The person may have come back after a long time.
    Back,
    /// The browser has begun to translate the page, or has stopped.
    Translated,
}

/// What has to be in view and in focus after drawing.
enum Then {
    /// Nothing: the person is where they were.
    Stay,
    /// A new screen: its heading.
    Screen,
    /// A mistake: the summary of it.
    Mistake,
    /// Something that appeared on the same screen: the element with this id.
    Place(&'static str),
    /// What the arrow keys have reached: it is brought into view, and the focus stays.
    Reach,
    /// The browser's print window, once only what is to be printed is there.
    Print,
    /// Whatever was in focus on the first screen that this has replaced.
    TakeOver,
}

/// The guide in the page.
pub struct App {
    guide: Guide,
    /// What is in each question on the screen.
    drafts: Vec<Draft>,
    mistakes: Vec<(Ask, Mistake)>,
    /// What the window is called, or will be in a moment.
    title: String,
    notice: Option<Notice>,
    /// Whether the letter is in a field to be changed. What is typed there is the letter from then on, so nothing done
    /// meanwhile uses another.
    changing: bool,
    /// What was typed, without going on, in questions that the person has left, for when they come back.
    left: Vec<Draft>,
    /// A file that was opened, while the person is asked whether it may replace what is there.
    opened: Option<(AttrValue, Opened)>,
    /// What the file with the answers is called: as it was when it was opened.
    called: AttrValue,
    /// The match among the councils that the arrow keys have reached.
    through: Option<usize>,
    is_put_away: bool,
    working: Option<Step>,
    /// Whether the letter so far is shown, if the person has said so; otherwise a wide screen shows it.
    so_far: Option<bool>,
    /// That letter: at a new question it stays as it was until that is drawn.
    beside: Option<Letter>,
    lost: Vec<String>,
    /// Whether words were typed since everything was last saved, sent or cleared.
    has_unsaved: bool,
    looks: Vec<Look>,
    framed: bool,
    can_share: bool,
    /// Whether a result was shown; the page around is told once.
    has_finished: bool,
    /// Whether the browser keeps an entry for each screen, so that its Back can be used.
    has_history: bool,
    /// Whether the page still runs the first screens by itself; nothing is drawn until they are not enough.
    is_waiting: bool,
    /// How far the screen is drawn.
    drawn: Drawn,
    /// How many screens were drawn ahead.
    ahead: usize,
    /// The colours that the page has now.
    theme: Theme,
    then: Then,
    _heard: Vec<gloo_events::EventListener>,
}

impl App {
    fn draft_for_screen(&mut self) {
        let draft = |ask: &Ask| {
            let left = self.left.iter().position(|draft| draft.ask == *ask);
            let answered = || Draft::new(*ask, self.guide.said_to(*ask));
            left.map_or_else(answered, |left| self.left.swap_remove(left))
        };
        self.drafts = self.guide.page().iter().map(draft).collect();
        self.mistakes.clear();
    }

    /// Keeps what is on a question's screen when the person leaves it by another way than Continue.
    fn leave_draft(&mut self) {
        let is_new = |draft: &Draft| *draft != Draft::new(draft.ask, self.guide.said_to(draft.ask));
        for draft in std::mem::take(&mut self.drafts).into_iter().filter(is_new) {
            self.left.retain(|left| left.ask != draft.ask);
            self.left.push(draft);
        }
    }

    /// Forgets what belongs to other answers than the present ones.
    fn forget(&mut self) {
        self.left.clear();
        self.drafts.clear();
        self.changing = false;
    }

    /// Takes a message that may lead to another screen, and keeps the browser's history in step.
    fn take(&mut self, msg: Msg) {
        let before = self.guide.at();
        let is_visit = matches!(msg, Msg::Visit(_));
        let is_answer = matches!(msg, Msg::Answer(_));
        match self.guide.update(msg) {
            Ok(()) => {
                if !is_answer {
                    self.leave_draft();
                }
                if self.guide.at() > before && !is_visit {
                    self.has_history &= browser::push(self.guide.at());
                }
                self.draft_for_screen();
                if self.guide.at() != before {
                    browser::leave_focus();
                    self.draw_first();
                    self.changing = false;
                }
                self.then = Then::Screen;
                let (n, of) = self.guide.progress();
                browser::step(n, of);
                // Not at its first page: whether an answer was the last one would reveal what it was.
                let is_read = matches!(self.guide.place(), Place::Result(sheet) if sheet != Sheet::Next);
                if is_read && !self.has_finished {
                    self.has_finished = true;
                    browser::finished();
                }
            }
            Err(unfit) => {
                // The mistake belongs to the open question, if that is on the screen.
                let open = self.guide.asked().last().filter(|open| self.guide.page().contains(open));
                let ask = open.or(self.guide.page().first()).copied();
                self.are_wrong(ask.into_iter().map(|ask| (ask, unfit.into())).collect());
            }
        }
    }

    fn is_so_far_shown(&self) -> bool {
        self.so_far.unwrap_or_else(browser::is_wide)
    }

    /// Writes the letter beside the question, once that is drawn; if there is no place for it, nothing of it is kept.
    fn write_beside(&mut self) {
        if !self.is_so_far_shown() || self.drafts.is_empty() {
            self.beside = None;
        } else if self.drawn != Drawn::Beginning {
            self.beside = self.guide.letter_so_far(&self.drafts);
        }
    }

    /// Draws only what is seen first of a screen that may be long.
    fn draw_first(&mut self) {
        self.drawn = match self.guide.place() {
            Place::Result(_) => Drawn::Beginning,
            Place::Question(_) if self.is_so_far_shown() && self.guide.is_writing_a_letter() => {
                Drawn::Beginning
            }
            _ => Drawn::Whole,
        };
    }

    /// Draws the rest of the screen, or the next part of it.
    fn draw_on(&mut self, start: &Start) {
        if self.is_waiting {
            return self.draw_ahead(start);
        }
        self.drawn = Drawn::Whole;
    }

    /// While the page runs the first screens by itself, draws the first question out of sight, the one after it, and
    /// the first again. Code that runs for the first time is compiled first; now the press that needs the program does
    /// not wait for that.
    fn draw_ahead(&mut self, start: &Start) {
        self.ahead += 1;
        match (self.ahead, self.drafts.first_mut()) {
            (2, Some(draft)) => {
                draft.edit(Edit::Choose(draft.ask.question.options().last().copied().unwrap_or_default()));
                if let Ok(said) = draft.said(self.guide.today(), self.guide.voice()) {
                    let _ = self.guide.update(Msg::Answer(vec![said]));
                }
            }
            (count, _) => {
                self.guide = guide(start);
                // It holds no answer, so it cannot fail to fit.
                let _ = self.guide.update(Msg::Begin);
                self.drawn = if count == 1 { Drawn::Beginning } else { Drawn::Whole };
            }
        }
        self.draft_for_screen();
    }

    /// Goes to where the person is on the first screens, without telling the browser's history, which has it already.
    fn take_over(&mut self, noted: &browser::Noted, start: &Start) {
        self.guide = guide(start);
        self.is_waiting = false;
        self.drawn = Drawn::Whole;
        self.has_history = noted.has_history;
        let voice = Voice::ALL.into_iter().find(|voice| voice.key() == noted.voice);
        let begun = noted.has_begun.then_some([Msg::Begin, Msg::Visit(noted.at)]);
        for msg in voice.map(Msg::Speak).into_iter().chain(begun.into_iter().flatten()) {
            // None of these can fail to fit: they hold no answer.
            let _ = self.guide.update(msg);
        }
        self.draft_for_screen();
        if let Some(draft) = self.drafts.first_mut() {
            let chosen = draft.ask.question.options().iter().find(|key| **key == noted.choice);
            if let Some(key) = chosen {
                draft.edit(Edit::Choose(key));
            }
        }
        self.then = Then::TakeOver;
    }

    fn are_wrong(&mut self, mistakes: Vec<(Ask, Mistake)>) {
        self.mistakes = mistakes;
        self.then = Then::Mistake;
    }

    fn go_on(&mut self) {
        let (today, voice) = (self.guide.today(), self.guide.voice());
        let (mut all, mut wrong) = (Vec::new(), Vec::new());
        for draft in &self.drafts {
            match draft.said(today, voice) {
                Ok(said) => all.push(said),
                Err(mistake) => wrong.push((draft.ask, mistake)),
            }
        }
        if wrong.is_empty() {
            self.take(Msg::Answer(all));
            if self.guide.voice() != voice {
                self.notice = Some(Notice::Voice);
            }
        } else {
            self.are_wrong(wrong);
        }
    }

    /// A letter on the page as text: the one that has gone, the one that would be sent, or another paper.
    fn text_of(&self, which: Which) -> Option<String> {
        match which {
            Which::Main => self.guide.letter_text(),
            Which::Sent => self.guide.gone().map(|gone| gone.text.clone()),
            Which::Paper(kind) => {
                let papers = &self.guide.summary()?.papers;
                papers.iter().find(|paper| paper.kind == kind).map(|paper| text::text(&paper.letter))
            }
        }
    }

    /// A file to keep: its name, what kind of file it is, and what it holds.
    fn file(&self, kept: Kept) -> Option<(AttrValue, &'static str, String)> {
        let setting = self.guide.setting();
        let complaint = self.guide.complaint();
        let summary = self.guide.summary();
        let letter = summary.and_then(|summary| summary.letter.as_ref());
        let edited = self.guide.edited().map(|edited| edited.text.as_str());
        let is_open = self.guide.sheets().contains(&Sheet::Letter);
        let called = |name| AttrValue::from(named(self.guide.label(), name));
        let page = |letter: &Letter| match (self.guide.gone().filter(|_| !is_open), edited) {
            (Some(gone), _) => html::html_of(&letter.subject, &gone.text),
            (None, Some(edited)) => html::html_of(&letter.subject, edited),
            (None, None) => html::html(letter),
        };
        Some(match kept {
            Kept::Answers => {
                let mut answers = self.guide.answers().clone();
                // What is on the screen is kept too; Continue would not keep what does not fit either.
                for draft in &self.drafts {
                    if let Ok(said) = draft.said(self.guide.today(), setting.voice) {
                        let _ = answers.set(draft.ask, said);
                    }
                }
                let went = self.guide.gone().map(|gone| (gone.went(), gone.said(setting.voice)));
                let kept = save::Kept {
                    answers: &answers,
                    letter,
                    changed: edited,
                    went: went.as_ref().map(|(went, said)| (went, said.as_str())),
                    label: Some(self.guide.label()).filter(|label| !label.is_empty()),
                };
                (self.called.clone(), "text/html", kept.page(setting).ok()?)
            }
            Kept::Page => (called("letter.html"), "text/html", page(letter?)),
            Kept::Calendar => {
                let dates = summary?.dates.as_ref()?;
                (called(DATES), "text/calendar", calendar::calendar(dates, setting)?)
            }
            Kept::Table => {
                (called("complaint.csv"), "text/csv", table::table(complaint.as_ref()?, summary?, setting))
            }
        })
    }

    /// Notes whether any typed words are saved nowhere else.
    fn note_unsaved(&mut self, is: bool) {
        if self.has_unsaved != is {
            self.has_unsaved = is;
            browser::unsaved(is);
        }
    }

    fn keep(&mut self, file: Option<(AttrValue, &'static str, String)>) {
        let saved = file.filter(|(name, kind, content)| browser::save(name, kind, content));
        self.notice = Some(saved.map_or(Notice::NotSaved, |(name, ..)| Notice::Saved(name)));
    }

    /// Reads a file that was opened. Its content replaces what is there, so if there is anything, the person is asked
    /// first.
    fn read(&mut self, name: &str, file: Option<String>) {
        let opened = files::save::read(&file.unwrap_or_default());
        if opened.saved.answers.iter().next().is_none() {
            self.lost = save::said_of(&opened, self.guide.setting());
            self.then = Then::Place("lost");
        } else if self.guide.has_anything() || !self.left.is_empty() {
            self.opened = Some((again(name).into(), opened));
            self.notice = Some(Notice::Opening);
            self.then = Then::Place(OPENING);
        } else {
            self.go_on_from(again(name).into(), opened);
        }
    }

    /// Goes on from a file, and says what could not be read of it.
    fn go_on_from(&mut self, called: AttrValue, opened: Opened) {
        self.called = called;
        self.lost = save::said_of(&opened, self.guide.setting());
        self.forget();
        self.note_unsaved(false);
        self.take(Msg::Open(Box::new(opened.saved)));
        self.then = if self.lost.is_empty() { Then::Screen } else { Then::Place("lost") };
    }

    fn act(&mut self, act: Act, context: &Context<Self>) {
        self.notice = None;
        self.then = Then::Stay;
        let opened = self.opened.take();
        // These take out what was pressed, and give the focus another place.
        if let Act::ChangeLetter | Act::KeepLetter | Act::DropLetter | Act::Sent(_) | Act::NotSent = act {
            browser::leave_focus();
        }
        match act {
            Act::Begin => {
                self.lost.clear();
                self.take(Msg::Begin);
            }
            Act::JustWrite => {
                self.lost.clear();
                self.take(Msg::JustWrite);
            }
            Act::Council(council) => self.take(Msg::Council(council)),
            Act::SeekCouncil(name) => {
                // This leads nowhere: the person is still typing.
                let _ = self.guide.update(Msg::Seek(name));
                self.through = None;
                self.is_put_away = false;
            }
            Act::MoveThrough(by) => {
                let count = i32::try_from(self.guide.hits().len()).unwrap_or_default();
                let at = self.through.and_then(|at| i32::try_from(at).ok());
                // While none is reached, on leads to the first and back to the last.
                let to =
                    at.map_or(if by > 0 { 0 } else { count - 1 }, |at| (at + by).rem_euclid(count.max(1)));
                self.through = usize::try_from(to).ok().filter(|_| count > 0);
                self.is_put_away = false;
                if self.through.is_some() {
                    self.then = Then::Reach;
                }
            }
            Act::LeaveFound(leave) => {
                self.is_put_away = leave == Leave::Away && self.through.is_none();
                self.through = None;
            }
            Act::PickCouncil(hit) => {
                let _ = self.guide.update(Msg::Pick(hit));
                self.through = None;
                self.then = Then::Place(PICKED);
            }
            Act::TakeCouncil => self.take(Msg::Picked),
            Act::SeekAgain => {
                let sought = self.guide.sought().to_owned();
                let _ = self.guide.update(Msg::Seek(sought));
                self.then = Then::Place(COUNCIL_FIELD);
            }
            Act::Edit(ask, edit) => {
                if matches!(&edit, Edit::Text(_, text) if !text.trim().is_empty()) {
                    self.note_unsaved(true);
                }
                if let Some(draft) = self.drafts.iter_mut().find(|draft| draft.ask == ask) {
                    draft.edit(edit);
                }
            }
            Act::Continue => self.go_on(),
            // The browser's own Back comes round as a visit.
            Act::Back if self.has_history && browser::back() => {}
            Act::Back => self.take(Msg::Visit(self.guide.at().saturating_sub(1))),
            Act::Change(ask) => self.take(Msg::Change(ask)),
            Act::Finish => self.take(Msg::Finish),
            Act::Turn(sheet) => self.take(Msg::Turn(sheet)),
            Act::Speak(voice) => {
                // Only the words change: what is on the screen stays.
                let _ = self.guide.update(Msg::Speak(voice));
                self.beside = None;
                self.draw_first();
            }
            Act::Clear => {
                self.notice = Some(Notice::Clearing);
                self.then = Then::Place(CLEARING);
            }
            Act::KeepAnswers => self.then = Then::Place(CLEAR),
            Act::ClearNow => {
                self.lost.clear();
                self.so_far = None;
                self.forget();
                self.called = ANSWERS.into();
                self.note_unsaved(false);
                self.take(Msg::Clear);
                self.notice = Some(Notice::Cleared);
            }
            Act::Look(look, on) => {
                self.looks.retain(|other| *other != look);
                self.looks.extend(on.then_some(look));
                let words: Vec<_> = self.looks.iter().map(|look| look.key()).collect();
                browser::look(&words.join(" "));
            }
            Act::GoTo(field) => browser::focus(&field),
            Act::Copy(which) => {
                if let Some(text) = self.text_of(which) {
                    let link = context.link().clone();
                    browser::copy(text, move |copied| link.send_message(Heard::Copied(copied)));
                }
            }
            Act::Print => {
                self.then = Then::Print;
                self.notice = Some(Notice::Printing);
            }
            Act::Save(which) => {
                let text = self.text_of(which).map(|text| text::with_crlf(&text));
                let name = named(self.guide.label(), "letter.txt");
                self.keep(text.map(|text| (name.into(), "text/plain", text)));
            }
            Act::Label(label) => {
                // It leads nowhere: the person is still typing.
                let _ = self.guide.update(Msg::Label(label));
                self.called = named(self.guide.label(), ANSWERS).into();
            }
            Act::Keep(kept) => {
                self.keep(self.file(kept));
                if kept == Kept::Answers && matches!(self.notice, Some(Notice::Saved(_))) {
                    // Saving leads nowhere else on the screen.
                    let _ = self.guide.update(Msg::Kept);
                    self.note_unsaved(false);
                }
            }
            Act::Share => {
                if let Some(text) = self.text_of(Which::Main) {
                    browser::share(&text);
                }
            }
            Act::Open(event) => {
                let link = context.link().clone();
                browser::read_file(&event, move |name, file| link.send_message(Heard::Read(name, file)));
            }
            Act::OpenNow => {
                if let Some((called, opened)) = opened {
                    self.go_on_from(called, opened);
                }
            }
            Act::OpenNot => self.then = Then::Place(OPEN),
            Act::ChangeLetter => {
                self.changing = true;
                self.then = Then::Place(LETTER_FIELD);
            }
            Act::TypeLetter(text) => {
                // It holds no answer, so it cannot fail to fit.
                let _ = self.guide.update(Msg::Edit(text));
                self.note_unsaved(true);
            }
            Act::KeepLetter => {
                self.changing = false;
                self.then = Then::Place(LETTER);
            }
            Act::DropLetter => {
                self.changing = false;
                self.take(Msg::DropEdit);
                self.then = Then::Place(LETTER);
            }
            Act::Sent(how) => {
                self.changing = false;
                self.take(Msg::Sent(how));
                self.note_unsaved(false);
                self.then = Then::Screen;
            }
            Act::NotSent => {
                self.take(Msg::NotSent);
                self.then = Then::Screen;
            }
            Act::SoFar(shown) => self.so_far = Some(shown),
            Act::Working(step) => self.working = Some(step).filter(|step| self.working != Some(*step)),
        }
    }
}

/// The guide before anybody has used it.
fn guide(start: &Start) -> Guide {
    let Carried { council, among, directory, holidays, today } = Carried::clone(&start.carried);
    Guide::new(council, holidays, today).among_councils(among).with_directory(directory)
}

impl Component for App {
    type Message = Heard;
    type Properties = Start;

    fn create(context: &Context<Self>) -> App {
        let link = context.link().clone();
        let visits = browser::on_visit(move |number| link.send_message(Heard::Visit(number)));
        let link = context.link().clone();
        let needed = browser::on_needed(move |noted| link.send_message(Heard::Needed(noted)));
        let link = context.link().clone();
        let returns = browser::on_return(move || link.send_message(Heard::Back));
        let link = context.link().clone();
        let translated = browser::on_translated(move || link.send_message(Heard::Translated));
        App {
            guide: guide(context.props()),
            drafts: Vec::new(),
            mistakes: Vec::new(),
            title: String::new(),
            notice: None,
            changing: false,
            left: Vec::new(),
            opened: None,
            called: ANSWERS.into(),
            through: None,
            is_put_away: false,
            working: None,
            so_far: None,
            beside: None,
            lost: Vec::new(),
            has_unsaved: false,
            looks: Vec::new(),
            framed: browser::is_framed(),
            can_share: browser::can_share(),
            has_finished: false,
            has_history: true,
            is_waiting: true,
            drawn: Drawn::Beginning,
            ahead: 0,
            theme: Theme::default(),
            then: Then::Stay,
            _heard: visits.into_iter().chain(needed).chain(returns).chain(translated).collect(),
        }
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        let was = self.guide.today();
        if let Some(today) = today() {
            self.guide.is_day(today);
        }
        match heard {
            // For somebody who reads on the same day, nothing is drawn again.
            Heard::Back if self.guide.today() == was => return false,
            Heard::Back | Heard::Translated => {}
            Heard::Act(act) => self.act(act, context),
            Heard::Visit(number) => {
                self.notice = None;
                self.take(Msg::Visit(number));
            }
            Heard::Needed(noted) => self.take_over(&noted, context.props()),
            Heard::Copied(copied) => {
                self.notice = Some(if copied { Notice::Copied } else { Notice::NotCopied });
                self.then = Then::Stay;
            }
            Heard::Read(name, file) => self.read(&name, file),
            Heard::Begun => self.draw_on(context.props()),
        }
        self.write_beside();
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let changing = self.changing.then(|| self.guide.letter_text()).flatten();
        // The page is usable before anything is drawn.
        if self.is_waiting && self.ahead == 0 {
            return Html::default();
        }
        view(&View {
            guide: &self.guide,
            through: self.through,
            is_put_away: self.is_put_away,
            drafts: &self.drafts,
            mistakes: &self.mistakes,
            notice: self.notice.clone(),
            changing: changing.as_deref(),
            working: self.working,
            so_far: self.is_so_far_shown(),
            beside: self.beside.as_ref(),
            lost: &self.lost,
            can_share: self.can_share,
            translated: browser::is_translated(),
            looks: &self.looks,
            framed: self.framed,
            drawn: self.drawn,
            act: context.link().callback(Heard::Act),
        })
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            browser::started();
        }
        let theme = self.guide.council().theme;
        if theme != self.theme {
            self.theme = theme;
            for (name, value) in styles(theme) {
                browser::set_style(name, &value);
            }
        }
        if self.drawn < Drawn::Whole {
            let link = context.link().clone();
            browser::soon(move || link.send_message(Heard::Begun));
        }
        if self.is_waiting {
            return;
        }
        let voice = self.guide.voice();
        let (number, _) = self.guide.progress();
        let title = title(self.guide.place(), number, voice);
        let title = match self.mistakes.as_slice() {
            [] => title,
            _ => format!("{} {title}", common::ERROR_PREFIX.raw(voice)),
        };
        // The window's name is no part of the screen that somebody waits for.
        if self.title != title {
            self.title.clone_from(&title);
            browser::soon(move || browser::set_title(&title));
        }
        match std::mem::replace(&mut self.then, Then::Stay) {
            Then::Stay => {}
            Then::Screen => browser::focus(PAGE_HEADING),
            Then::Mistake => browser::focus(ErrorSummary::ID),
            Then::Place(id) => browser::focus(id),
            Then::Reach => {
                if let Some(n) = self.through {
                    browser::reach(&Combobox::option(COUNCIL_FIELD, n));
                }
            }
            Then::Print => browser::print(),
            Then::TakeOver => browser::taken_over(),
        }
    }
}
