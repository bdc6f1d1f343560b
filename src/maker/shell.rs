//! The shell of the page on which a council makes its profile: joins the editor, its page and the browser.

use yew::{AttrValue, Component, Context, Html, Properties};

use crate::browser;
use crate::browser::carried::today;
use crate::files;
use crate::guide::first_screens::first_screens;
use crate::maker::editor::{Editor, Msg};
use crate::maker::finished::{ALL, File, Parts};
use crate::maker::view::{Act, BESIDE, FINDINGS, Notice, PLACE, PREVIEW, View, id, view, where_shown};
use crate::rules::named::Named;

/// What the page hears.
pub enum Heard {
    /// What is done on it.
    Act(Act),
    /// The person has come to this place of the form, or to none.
    CameTo(Option<String>),
    /// The text of a file that was opened; nothing if it is not text.
    Read(Option<String>),
    /// The first screens of the finished page are drawn, and now this can be done.
    Drawn(Act, String),
    /// The result of copying.
    Copied(Act, bool),
}

/// What the page is started with.
#[derive(Clone, PartialEq, Properties)]
pub struct Carried {
    /// The bank holidays, for the preview’s dates.
    pub holidays: crate::rules::days::Holidays,
    /// Today in England.
    pub today: chrono::NaiveDate,
    /// What the finished page is made of.
    pub parts: Parts,
}

impl Carried {
    /// Reads what the page carries; nothing if a part of it is missing.
    pub fn read() -> Option<Carried> {
        let holidays = files::holidays::read_fit(&browser::data("bank-holidays")?)?;
        let [a, b, c, d, e, f, g, h, embed, integrity] = browser::parts().try_into().ok()?;
        Some(Carried {
            holidays,
            today: today()?,
            parts: Parts { page: [a, b, c, d], without_wasm: [e, f, g, h], embed, integrity },
        })
    }
}

/// The page.
pub struct Maker {
    editor: Editor,
    notice: Option<(Act, Notice)>,
    trying: Option<AttrValue>,
    /// The id of the element that takes the focus after drawing.
    focus: Option<String>,
    /// The text that the preview brings into view after drawing.
    text: Option<String>,
}

impl Maker {
    /// Hands a file to the browser.
    fn save(&mut self, act: Act, name: String, kind: &str, content: &str) {
        let is_saved = browser::save(&name, kind, content);
        self.saved(act, name, is_saved);
    }

    fn saved(&mut self, act: Act, name: String, is_saved: bool) {
        self.notice = Some((act, if is_saved { Notice::Saved(name) } else { Notice::NotSaved }));
    }

    /// Leads to what is wrong, because nothing is made before it is right.
    fn wrong_first(&mut self, act: Act) {
        self.focus = Some(FINDINGS.to_owned());
        self.notice = Some((act, Notice::WrongFirst));
    }

    /// Draws the first screens of the finished page, and then does this with them.
    fn draw(&self, act: Act, context: &Context<Self>) {
        let council = self.editor.whose().cloned();
        let holidays = context.props().holidays.clone();
        context.link().send_future(async move {
            let screens = match council {
                Some(council) => first_screens(&council, &holidays).await.unwrap_or_default(),
                None => String::new(),
            };
            Heard::Drawn(act, screens)
        });
    }

    /// What waited for the first screens.
    fn drawn(&mut self, act: Act, screens: &str, parts: &Parts) {
        if act == Act::DownloadAll {
            return match self.editor.all(parts, screens) {
                None => self.wrong_first(act),
                Some(bytes) => {
                    self.saved(act, ALL.to_owned(), browser::save_bytes(ALL, "application/zip", &bytes))
                }
            };
        }
        let file = if let Act::Download(file) = act { file } else { File::Guide };
        match self.editor.made(file, parts, screens) {
            None => self.wrong_first(act),
            Some(content) if act == Act::Try => self.trying = Some(content.into()),
            Some(content) => self.save(act, file.key().to_owned(), file.kind(), &content),
        }
    }

    /// Turns the preview to where the person sees what was filled in last.
    fn seek(&mut self) {
        if let Some(text) = self.editor.filled_in().and_then(|place| self.editor.text_at(&place)) {
            let found = where_shown(&self.editor, &text);
            let _ = self.editor.update(Msg::Found(found));
            self.text = Some(text);
        }
    }

    fn act(&mut self, act: Act, context: &Context<Self>) {
        self.notice = None;
        let parts = &context.props().parts;
        match act {
            Act::Do(msg) => self.focus = self.editor.update(msg).map(|at| id(&at)),
            Act::Open(event) => {
                let link = context.link().clone();
                browser::read_file(&event, move |_, file| link.send_message(Heard::Read(file)));
            }
            Act::ComeTo(_) => {}
            Act::GoTo(at) => self.focus = Some(id(&at)),
            Act::Save => {
                let _ = self.editor.update(Msg::Finish);
                let file = self.editor.file();
                self.save(act, self.editor.file_name(), "application/json", &file);
            }
            Act::Download(_) | Act::DownloadAll | Act::Try => {
                let _ = self.editor.update(Msg::Finish);
                self.draw(act, context);
            }
            Act::Copy(way) => {
                let link = context.link().clone();
                let done = move |copied| link.send_message(Heard::Copied(Act::Copy(way), copied));
                browser::copy(self.editor.snippet(way, parts), done);
            }
        }
    }
}

impl Component for Maker {
    type Message = Heard;
    type Properties = Carried;

    fn create(context: &Context<Self>) -> Maker {
        let Carried { holidays, today, .. } = context.props().clone();
        Maker { editor: Editor::new(holidays, today), notice: None, trying: None, focus: None, text: None }
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        if let Some(today) = today() {
            self.editor.is_day(today);
        }
        match heard {
            // Drawing sets every box to what the form holds, and a box that was just pressed has not told its change yet.
            Heard::Act(Act::ComeTo(event)) => {
                let to = browser::written_around(&event, PLACE);
                let link = context.link().clone();
                browser::soon(move || link.send_message(Heard::CameTo(to)));
                return false;
            }
            Heard::CameTo(to) if self.editor.here() == to.as_deref() => return false,
            Heard::CameTo(to) => {
                let _ = self.editor.update(Msg::ComeTo(to));
            }
            Heard::Act(act) => self.act(act, context),
            Heard::Read(file) => {
                let _ = self.editor.update(Msg::Open(file.unwrap_or_default()));
            }
            Heard::Drawn(act, screens) => self.drawn(act, &screens, &context.props().parts),
            Heard::Copied(act, copied) => {
                self.notice = Some((act, if copied { Notice::Copied } else { Notice::NotCopied }));
            }
        }
        self.seek();
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        view(&View {
            editor: &self.editor,
            parts: &context.props().parts,
            notice: self.notice.as_ref(),
            trying: self.trying.clone(),
            act: context.link().callback(Heard::Act),
        })
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        for (name, value) in self.editor.styles() {
            browser::set_style(name, &value);
        }
        if let Some(id) = self.focus.take() {
            browser::focus(&id);
        }
        if let Some(text) = self.text.take() {
            // The one scrolls on a wide screen, the other on a narrow one.
            [BESIDE, PREVIEW]
                .into_iter()
                .for_each(|scrolled| browser::scroll_to_text(scrolled, PREVIEW, &text));
        }
        if first {
            browser::begun();
        }
    }
}
