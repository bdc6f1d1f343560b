//! Reads the directory of England's councils (`static/directory.json`, which `script/directory.mjs` makes).

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{NotJson, Problem, json, whole_date};
use crate::rules::council::{Service, ServiceKind};
use crate::rules::directory::{Area, Called, Directory, Former, Listed, Nation, Once};
use crate::rules::named::Named;

/// The version of the format.
pub const FORMAT: u64 = 1;

/// Where something is wrong: the list, the number of its entry from 0, and the field.
#[derive(Clone, Copy)]
struct At {
    list: &'static str,
    n: Option<usize>,
    field: &'static str,
}

/// What is wrong with it.
enum What {
    NotJson(NotJson),
    /// It has to be this.
    Has(&'static str),
    /// A field with this name is not known.
    Unknown(String),
    /// This short name appears twice.
    Twice(String),
    /// Nothing in the file is called that.
    Nothing(String),
    /// A council that answers later begins on another day than the day after the last of the one before it.
    Begins(String),
}

/// Reads the directory.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn read(text: &str) -> Result<Directory, Vec<Problem>> {
    look(text).map_err(|wrong| wrong.into_iter().map(|(at, what)| in_words(at, what)).collect())
}

/// Reads it where nobody could read what is wrong with it: none if [`read`] finds anything.
pub fn read_fit(text: &str) -> Option<Directory> {
    look(text).ok()
}

/// What to warn of on this day: that the directory is past its review date.
pub fn warnings(directory: &Directory, today: NaiveDate) -> Vec<Problem> {
    let ended = directory.councils.iter().filter(|council| {
        council.ends.as_ref().is_some_and(|(last_day, then)| *last_day < today && then.is_empty())
    });
    let ended = ended.map(|council| {
        Problem::new("", format!("{} has ended, and nothing says who answers now.", council.name))
    });
    let is_old = directory.review_by < today;
    let old = is_old.then(|| {
        Problem::new(
            "review-by",
            format!(
                "The directory was to be compared with its sources by {}, and was last on {}. directory/README.md \
                 says how.",
                directory.review_by, directory.checked
            ),
        )
    });
    old.into_iter().chain(ended).collect()
}

fn in_words(at: At, what: What) -> Problem {
    let mut place = at.list.to_owned();
    if let Some(n) = at.n {
        place.push_str(&format!("[{n}]"));
    }
    if !at.field.is_empty() {
        place.push_str(if place.is_empty() { "" } else { "." });
        place.push_str(at.field);
    }
    match what {
        What::NotJson(not_json) => not_json.into(),
        What::Has(form) => Problem::new(place, format!("This has to be {form}.")),
        What::Unknown(key) => Problem::new(
            place,
            format!("There is no field `{key}`. Take it out, or look at how it is written."),
        ),
        What::Twice(id) => Problem::new(place, format!("`{id}` stands twice. Give each its own short name.")),
        What::Nothing(id) => Problem::new(place, format!("Nothing in the file is called `{id}`.")),
        What::Begins(id) => Problem::new(
            place,
            format!("`{id}` has to begin on the day after this: give it that day as its `from`."),
        ),
    }
}

/// Reads field by field, and keeps what is wrong.
struct Reader {
    wrong: Vec<(At, What)>,
    /// The short names of the sources, if the file has any: the copy in a page has none.
    sources: Option<Vec<String>>,
}

impl Reader {
    fn wrong<T: Default>(&mut self, at: At, what: What) -> T {
        self.wrong.push((at, what));
        T::default()
    }

    fn known(&mut self, at: At, object: &Map<String, Value>, keys: &[&str]) {
        for key in object.keys().filter(|key| !keys.contains(&key.as_str())) {
            self.wrong.push((at, What::Unknown(key.clone())));
        }
    }

    fn name(&mut self, at: At, value: Option<&Value>) -> String {
        match value.and_then(Value::as_str) {
            Some(name) if !name.trim().is_empty() => name.to_owned(),
            _ => self.wrong(at, What::Has("a name")),
        }
    }

    fn day(&mut self, at: At, value: Option<&Value>) -> Option<NaiveDate> {
        let day = value.and_then(Value::as_str).and_then(whole_date);
        if day.is_none() { self.wrong(at, What::Has("a date like 2027-03-31")) } else { day }
    }

    /// Names, if there are any.
    fn names(&mut self, at: At, value: Option<&Value>) -> Vec<String> {
        match value {
            None => Vec::new(),
            Some(Value::Array(names)) => names.iter().map(|name| self.name(at, Some(name))).collect(),
            Some(_) => self.wrong(at, What::Has("a list of names between [ and ]")),
        }
    }

    /// The entries of a list, if there is one.
    fn entries<'v>(&mut self, at: At, value: Option<&'v Value>) -> Vec<&'v Map<String, Value>> {
        let mut entries = Vec::new();
        match value {
            None => {}
            Some(Value::Array(list)) => {
                for entry in list {
                    match entry.as_object() {
                        Some(entry) => entries.push(entry),
                        None => self.wrong(at, What::Has("a list of entries between { and }")),
                    }
                }
            }
            Some(_) => self.wrong(at, What::Has("a list of entries between { and }")),
        }
        entries
    }

    fn called(&mut self, at: At, entry: &Map<String, Value>) -> Called {
        Called { name: self.name(at, entry.get("name")), also: self.names(at, entry.get("also")) }
    }

    /// That each statement has its source, if the file names its sources at all.
    fn source(&mut self, at: At, entry: &Map<String, Value>) {
        let Some(sources) = &self.sources else { return };
        let source = entry.get("source").and_then(Value::as_str).unwrap_or_default();
        if source.is_empty() {
            self.wrong.push((at, What::Has("stated with its source")));
        } else if !sources.iter().any(|key| key == source) {
            self.wrong.push((at, What::Nothing(source.to_owned())));
        }
    }

    fn council(&mut self, n: usize, entry: &Map<String, Value>) -> Listed {
        let at = |field| At { list: "councils", n: Some(n), field };
        let keys = [
            "id",
            "name",
            "also",
            "web",
            "run-by",
            "once-run-by",
            "districts",
            "former",
            "places",
            "from",
            "ends",
            "may-end",
            "source",
        ];
        self.known(at(""), entry, &keys);
        let id = entry.get("id").and_then(Value::as_str).unwrap_or_default();
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(is_plain) {
            self.wrong.push((at("id"), What::Has("a short name of small letters, digits and hyphens")));
        }
        let web = entry.get("web").map(|web| {
            let web = web.as_str().unwrap_or_default();
            let is_web = web.starts_with("https://") || web.starts_with("http://");
            let is_plain = web.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\''));
            if is_web && is_plain {
                web.to_owned()
            } else {
                self.wrong(at("web"), What::Has("an address that begins with https:// or http://"))
            }
        });
        let Called { name, also } = self.called(at("name"), entry);
        let run_by = entry.get("run-by").and_then(Value::as_object).map(|body| {
            let at = at("run-by");
            self.known(at, body, &["name", "also", "kind", "source"]);
            self.source(at, body);
            let kind = body.get("kind").and_then(Value::as_str).and_then(ServiceKind::from_key);
            if kind.is_none() {
                self.wrong.push((at, What::Has("of a kind: council, trust, company or partnership")));
            }
            let Called { name, also } = self.called(at, body);
            (Service { name, kind: kind.unwrap_or(ServiceKind::Council), page: None }, also)
        });
        let mut once = Vec::new();
        for body in self.entries(at("once-run-by"), entry.get("once-run-by")) {
            self.known(at("once-run-by"), body, &["name", "also", "until", "source"]);
            self.source(at("once-run-by"), body);
            let called = self.called(at("once-run-by"), body);
            if let Some(until) = self.day(at("once-run-by"), body.get("until")) {
                once.push(Once { called, until });
            }
        }
        let mut districts = Vec::new();
        for district in self.entries(at("districts"), entry.get("districts")) {
            self.known(at("districts"), district, &["name", "also"]);
            districts.push(self.called(at("districts"), district));
        }
        let mut former = Vec::new();
        for body in self.entries(at("former"), entry.get("former")) {
            self.known(at("former"), body, &["name", "ended"]);
            let name = self.name(at("former"), body.get("name"));
            if let Some(ended) = self.day(at("former"), body.get("ended")) {
                former.push(Former { name, ended });
            }
        }
        let ends = entry.get("ends").and_then(Value::as_object).and_then(|ends| {
            let at = at("ends");
            self.known(at, ends, &["last-day", "then", "source"]);
            self.source(at, ends);
            let then = self.names(at, ends.get("then"));
            Some((self.day(at, ends.get("last-day"))?, then))
        });
        let may_end = entry.get("may-end").and_then(Value::as_object).and_then(|ends| {
            let at = at("may-end");
            self.known(at, ends, &["on", "source"]);
            self.source(at, ends);
            self.day(at, ends.get("on"))
        });
        let from = entry.get("from").and_then(|from| self.day(at("from"), Some(from)));
        if from.is_some() {
            self.source(at("from"), entry);
        }
        Listed {
            id: id.to_owned(),
            name,
            also,
            web,
            run_by,
            once,
            districts,
            former,
            places: self.names(at("places"), entry.get("places")),
            from,
            ends,
            may_end,
        }
    }
}

fn look(text: &str) -> Result<Directory, Vec<(At, What)>> {
    const FILE: At = At { list: "", n: None, field: "" };
    let file = match json(text) {
        Ok(Value::Object(file)) => file,
        Ok(_) => return Err(vec![(FILE, What::Has("one object between { and }"))]),
        Err(not_json) => return Err(vec![(FILE, What::NotJson(not_json))]),
    };
    let at = |field| At { field, ..FILE };
    let sources = file.get("sources").and_then(Value::as_object);
    let mut reader =
        Reader { wrong: Vec::new(), sources: sources.map(|sources| sources.keys().cloned().collect()) };
    let keys = ["format", "checked", "review-by", "sources", "councils", "areas", "outside"];
    reader.known(FILE, &file, &keys);
    if file.get("format").and_then(Value::as_u64) != Some(FORMAT) {
        reader.wrong.push((at("format"), What::Has("1, the only version there is")));
    }
    let checked = reader.day(at("checked"), file.get("checked"));
    let review_by = reader.day(at("review-by"), file.get("review-by"));
    let mut councils: Vec<Listed> = Vec::new();
    for (n, entry) in reader.entries(at("councils"), file.get("councils")).into_iter().enumerate() {
        let council = reader.council(n, entry);
        if councils.iter().any(|other| other.id == council.id) {
            let at = At { list: "councils", n: Some(n), field: "id" };
            reader.wrong.push((at, What::Twice(council.id.clone())));
        }
        councils.push(council);
    }
    if councils.is_empty() {
        reader.wrong.push((at("councils"), What::Has("a list with a council in it")));
    }
    for (n, council) in councils.iter().enumerate() {
        let at = At { list: "councils", n: Some(n), field: "ends" };
        for (last_day, id) in
            council.ends.iter().flat_map(|(last_day, then)| then.iter().map(move |id| (last_day, id)))
        {
            match councils.iter().find(|other| other.id == *id) {
                None => reader.wrong.push((at, What::Nothing(id.clone()))),
                Some(next) if next.from != last_day.succ_opt() => {
                    reader.wrong.push((at, What::Begins(id.clone())))
                }
                Some(_) => {}
            }
        }
    }
    let mut areas = Vec::new();
    for (n, entry) in reader.entries(at("areas"), file.get("areas")).into_iter().enumerate() {
        let at = At { list: "areas", n: Some(n), field: "" };
        reader.known(at, entry, &["name", "also", "councils"]);
        let ids = reader.names(at, entry.get("councils"));
        for id in ids.iter().filter(|id| !councils.iter().any(|council| council.id == **id)) {
            reader.wrong.push((at, What::Nothing(id.clone())));
        }
        areas.push(Area { called: reader.called(at, entry), councils: ids });
    }
    let mut outside = Vec::new();
    for (key, names) in file.get("outside").and_then(Value::as_object).into_iter().flatten() {
        match Nation::from_key(key) {
            Some(nation) => outside.push((nation, reader.names(at("outside"), Some(names)))),
            None => reader.wrong.push((at("outside"), What::Unknown(key.clone()))),
        }
    }
    match (checked, review_by, reader.wrong.is_empty()) {
        (Some(checked), Some(review_by), true) => {
            Ok(Directory::new(councils, areas, outside, checked, review_by))
        }
        _ => Err(reader.wrong),
    }
}
