//! The shell of the page on which a council makes its profile: joins the editor, its page and the browser.

use yew::{AttrValue, Component, Context, Html, Properties};

use crate::browser;
use crate::editor::{Editor, Msg, Parts};
use crate::files;
use crate::ui::editor::{Act, FINDINGS, Notice, View, id, saved_as, view};

/// What the page hears.
pub enum Heard {
    /// What is done on it.
    Act(Act),
    /// The text of a file that was opened; nothing where it is no text.
    Read(Option<String>),
    /// What came of copying.
    Copied(Act, bool),
}

/// What the page is started with.
#[derive(Clone, PartialEq, Properties)]
pub struct Carried {
    /// The bank holidays, for the preview’s dates.
    pub holidays: crate::rules::days::Holidays,
    /// Today where the person is.
    pub today: chrono::NaiveDate,
    /// What the finished page is made of.
    pub parts: Parts,
}

impl Carried {
    /// Reads what the page carries; nothing where a part of it is missing.
    pub fn read() -> Option<Carried> {
        let holidays = files::holidays::read(&browser::data("bank-holidays")?).ok()?;
        let [before, between, after, embed, integrity] = browser::parts().try_into().ok()?;
        Some(Carried {
            holidays,
            today: browser::today()?,
            parts: Parts { page: [before, between, after], embed, integrity },
        })
    }
}

/// The page.
pub struct Maker {
    editor: Editor,
    notice: Option<(Act, Notice)>,
    trying: Option<AttrValue>,
    /// The id of what focus goes to after drawing.
    focus: Option<String>,
}

impl Maker {
    /// Hands a file to the browser.
    fn save(&mut self, act: Act, kind: &str, content: Option<&str>) {
        let name = saved_as(&act, &self.editor);
        let notice = match content {
            None => {
                self.focus = Some(FINDINGS.to_owned());
                Notice::WrongFirst
            }
            Some(content) if browser::save(&name, kind, content) => Notice::Saved(name),
            Some(_) => Notice::NotSaved,
        };
        self.notice = Some((act, notice));
    }

    fn act(&mut self, act: Act, context: &Context<Self>) {
        self.notice = None;
        let parts = &context.props().parts;
        match act {
            Act::Do(msg) => self.focus = self.editor.update(msg).map(|at| id(&at)),
            Act::Open(event) => {
                let link = context.link().clone();
                browser::read_file(&event, move |file| link.send_message(Heard::Read(file)));
            }
            Act::GoTo(at) => self.focus = Some(id(&at)),
            Act::Save => {
                let file = self.editor.file();
                self.save(act, "application/json", Some(&file));
            }
            Act::Download => {
                let page = self.editor.page(parts);
                self.save(act, "text/html", page.as_deref());
            }
            Act::DownloadEmbed => self.save(act, "text/javascript", Some(&parts.embed)),
            Act::Copy(way) => {
                let link = context.link().clone();
                let done = move |copied| link.send_message(Heard::Copied(Act::Copy(way), copied));
                browser::copy(self.editor.snippet(way, parts), done);
            }
            Act::Try => match self.editor.page(parts) {
                Some(page) => self.trying = Some(page.into()),
                None => {
                    self.focus = Some(FINDINGS.to_owned());
                    self.notice = Some((act, Notice::WrongFirst));
                }
            },
        }
    }
}

impl Component for Maker {
    type Message = Heard;
    type Properties = Carried;

    fn create(context: &Context<Self>) -> Maker {
        let Carried { holidays, today, .. } = context.props().clone();
        Maker { editor: Editor::new(holidays, today), notice: None, trying: None, focus: None }
    }

    fn update(&mut self, context: &Context<Self>, heard: Heard) -> bool {
        match heard {
            Heard::Act(act) => self.act(act, context),
            Heard::Read(file) => {
                let _ = self.editor.update(Msg::Open(file.unwrap_or_default()));
            }
            Heard::Copied(act, copied) => {
                self.notice = Some((act, if copied { Notice::Copied } else { Notice::NotCopied }));
            }
        }
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
        if first {
            browser::show("first-page", false);
            browser::show("guide", true);
            browser::started();
        }
    }
}
