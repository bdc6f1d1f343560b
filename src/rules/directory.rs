//! Which council answers for children's social care where: what anyone can look up about every council in England.
//!
//! A directory is not a list of profiles (`rules::council`): it knows names and who answers, and nothing that a council
//! states about its own complaints. People look a council up by whatever they call it: a district that does not answer,
//! a town, a council that has ended, a trust.

use chrono::NaiveDate;

use super::characters::{in_word, is_apostrophe, small};
use super::council::{Council, Ends, Service};
use super::named::named;

/// Every council of England that answers for children's social care, with the names that lead to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    /// The councils, also those that begin later.
    pub councils: Vec<Listed>,
    /// Areas that people name and that have no council of their own.
    pub areas: Vec<Area>,
    /// Names of councils and places outside England.
    pub outside: Vec<(Nation, Vec<String>)>,
    /// The day on which it was last compared with its sources.
    pub checked: NaiveDate,
    /// The day by which it is to be compared again.
    pub review_by: NaiveDate,
    /// Every name that can be found, in words.
    names: Vec<Known>,
}

/// A council as anyone can look it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its short name: lower-case letters, digits and hyphens; that of its profile, if it has one.
    pub id: String,
    /// What it calls itself.
    pub name: String,
    /// Other names people call it by.
    pub also: Vec<String>,
    /// The address of its website.
    pub web: Option<String>,
    /// The body that runs the service for it, if there is one, and other names of that body.
    pub run_by: Option<(Service, Vec<String>)>,
    /// Bodies that ran it once.
    pub once: Vec<Once>,
    /// The districts in which it answers, which do not answer themselves.
    pub districts: Vec<Called>,
    /// Councils that are no longer there, in whose place it answers.
    pub former: Vec<Former>,
    /// Towns and parts of towns where it answers.
    pub places: Vec<String>,
    /// The day from which it answers, if that is to come or is not long past.
    pub from: Option<NaiveDate>,
    /// When it ends, if that is settled: its last day, and the short names of the councils that answer then.
    pub ends: Option<(NaiveDate, Vec<String>)>,
    /// The day on which the government expects other councils in its place, if nothing is settled.
    pub may_end: Option<NaiveDate>,
}

/// A name and its other names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// What people call it.
    pub name: String,
    /// The other names.
    pub also: Vec<String>,
}

/// A council that is no longer there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// Its name.
    pub name: String,
    /// Its last day.
    pub ended: NaiveDate,
}

/// A body that ran the service for a council once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    /// What it was called.
    pub called: Called,
    /// The last day on which it did.
    pub until: NaiveDate,
}

/// An area without a council of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// What it is called.
    pub called: Called,
    /// The short names of the councils that answer there.
    pub councils: Vec<String>,
}

named! {
    /// A country with other rules and another Ombudsman.
    #[allow(missing_docs, reason = "a name says what it is")]
    Nation {
        Wales "wales",
        Scotland "scotland",
        NorthernIreland "northern-ireland",
    }
}

/// Why something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is called that.
    Name,
    /// That is a district in which it answers.
    District,
    /// That is a place where it answers.
    Place,
    /// That is an area, and it is one of those that answer there.
    Area,
    /// That body runs the service for it.
    RunBy,
    /// That body ran the service until this day; the council does so itself now.
    OnceRunBy(NaiveDate),
    /// That council ended on this day, and it answers in its place.
    InPlaceOf(NaiveDate),
    /// That council begins on this day; until then this one answers.
    Before(NaiveDate),
}

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering<'a> {
    /// A council in England.
    Council(&'a Listed),
    /// Another country, with its own rules.
    Nation(Nation),
}

/// One thing that may have been meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// Who answers.
    pub who: Answering<'a>,
    /// By what it was found.
    pub why: Why,
    /// The name that fits.
    pub named: &'a str,
    /// Whether it is spelt in another way than it was typed.
    pub is_guess: bool,
}

/// What a name belongs to: the place of the council, and of the thing in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Council(usize),
    RunBy(usize),
    Once(usize, usize),
    District(usize, usize),
    Former(usize, usize),
    Place(usize),
    Area(usize),
    Nation(usize),
}

/// A name that can be found, in words: those that tell it from others, and those that many share.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    name: String,
    telling: Telling,
    kind: Vec<String>,
    of: Of,
}

/// The words that tell a name from others, one by one and as one word.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Telling {
    words: Vec<Word>,
    whole: Word,
}

/// A word with the letters in it, one bit each.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    text: String,
    letters: u32,
}

/// The most matches that are of use, not counting an area's.
const MOST: usize = 10;

/// The most of the typed text that is read, in words.
const LONGEST: usize = 12;

/// Whatever is at least this near, out of 1000, is shown.
const NEAR: u32 = 560;

/// If something is this near, matches less near than [`BESIDE`] are not shown beside it.
const MEANT: u32 = 960;

/// See [`MEANT`].
const BESIDE: u32 = 640;

impl Directory {
    /// A directory of these.
    pub fn new(
        councils: Vec<Listed>,
        areas: Vec<Area>,
        outside: Vec<(Nation, Vec<String>)>,
        checked: NaiveDate,
        review_by: NaiveDate,
    ) -> Directory {
        let mut names = Vec::new();
        let mut add = |name: &str, of: Of| {
            let (telling, kind) = told_apart(words(name));
            names.push(Known { name: name.to_owned(), telling: Telling::of(telling), kind, of });
        };
        for (n, council) in councils.iter().enumerate() {
            let own = std::iter::once(&council.name).chain(&council.also);
            own.for_each(|name| add(name, Of::Council(n)));
            if let Some((service, also)) = &council.run_by {
                std::iter::once(&service.name).chain(also).for_each(|name| add(name, Of::RunBy(n)));
            }
            for (k, once) in council.once.iter().enumerate() {
                once.called.all().for_each(|name| add(name, Of::Once(n, k)));
            }
            for (k, district) in council.districts.iter().enumerate() {
                district.all().for_each(|name| add(name, Of::District(n, k)));
            }
            for (k, former) in council.former.iter().enumerate() {
                add(&former.name, Of::Former(n, k));
            }
            council.places.iter().for_each(|name| add(name, Of::Place(n)));
        }
        for (n, area) in areas.iter().enumerate() {
            area.called.all().for_each(|name| add(name, Of::Area(n)));
        }
        for (n, (_, all)) in outside.iter().enumerate() {
            all.iter().for_each(|name| add(name, Of::Nation(n)));
        }
        Directory { councils, areas, outside, checked, review_by, names }
    }

    /// The council with this short name.
    pub fn council(&self, id: &str) -> Option<&Listed> {
        self.councils.iter().find(|council| council.id == id)
    }

    /// The councils that answer on this day, in the directory's order.
    pub fn answering(&self, today: NaiveDate) -> impl Iterator<Item = &Listed> {
        self.councils.iter().filter(move |council| council.answers_on(today))
    }

    /// The body that answers on this day where this council once did, or will.
    fn in_place_of(&self, council: &Listed, today: NaiveDate) -> Vec<&Listed> {
        match &council.ends {
            Some((last_day, then)) if *last_day < today => {
                then.iter().filter_map(|id| self.council(id)).collect()
            }
            _ => {
                let is_before =
                    |other: &&Listed| other.ends.iter().any(|(_, then)| then.contains(&council.id));
                self.councils.iter().filter(is_before).collect()
            }
        }
    }

    /// Who may have been meant by what somebody types, the likeliest first; each once, for the best reason.
    ///
    /// # Example
    /// ```
    /// use chrono::NaiveDate;
    /// use complaint_guide::files::directory;
    /// use complaint_guide::rules::directory::{Answering, Why};
    /// let directory = directory::read(include_str!("../../static/directory.json")).unwrap();
    /// let hits = directory.find("amber vally", NaiveDate::from_ymd_opt(2026, 11, 28).unwrap());
    /// assert!(matches!(hits[0].who, Answering::Council(council) if council.name == "Derbyshire County Council"));
    /// assert_eq!(hits[0].why, Why::District);
    /// ```
    pub fn find(&self, typed: &str, today: NaiveDate) -> Vec<Hit<'_>> {
        let typed: Vec<_> = words(typed).into_iter().take(LONGEST).collect();
        let (telling, kind) = told_apart(typed);
        let telling = Telling::of(telling);
        if telling.whole.text.len() < 2 {
            return Vec::new();
        }
        let mut near = self.near(&telling, &kind, 0);
        if near.is_empty() {
            near = self.near(&telling, &kind, 1);
        }
        // Among equals, the first in the directory's order.
        near.sort_by_key(|one| std::cmp::Reverse(one.0));
        // A name spelt as it was typed is meant: nothing is guessed beside it.
        let (least, is_meant) = match near.first() {
            Some((best, _, is_guess)) if *best >= MEANT * 100 => (BESIDE * 100, !is_guess),
            _ => (0, false),
        };
        near.retain(|(score, _, is_guess)| *score >= least && !(is_meant && *is_guess));
        let mut hits: Vec<Hit> = Vec::new();
        for (_, known, is_guess) in near {
            for hit in self.hits(known, is_guess, today) {
                let is_there = hits.iter().any(|other| other.who == hit.who);
                if !is_there && (hits.len() < MOST || hit.why == Why::Area) {
                    hits.push(hit);
                }
            }
        }
        hits
    }

    /// The names that are near enough, with how near they are, forgiving this many letters more than usual.
    fn near(&self, typed: &Telling, kind: &[String], more: usize) -> Vec<(u32, &Known, bool)> {
        let mut near = Vec::new();
        for known in &self.names {
            let (score, is_guess) = nearness(typed, &known.telling, more);
            if score >= NEAR {
                let shared = kind.iter().filter(|word| known.kind.contains(word)).count().min(4);
                let score = score * 100 + u32::try_from(shared).unwrap_or_default() * 20 + known.of.weight();
                near.push((score, known, is_guess));
            }
        }
        near
    }

    /// Who answers on this day for a name.
    fn hits<'a>(&'a self, known: &'a Known, is_guess: bool, today: NaiveDate) -> Vec<Hit<'a>> {
        let hit = |who: Answering<'a>, why: Why| Hit { who, why, named: &known.name, is_guess };
        let of = |n: usize, why: Why| -> Vec<Hit<'a>> {
            let Some(council) = self.councils.get(n) else { return Vec::new() };
            if council.answers_on(today) {
                return vec![hit(Answering::Council(council), why)];
            }
            let instead = match (why, council.from, &council.ends) {
                (Why::Name, Some(from), _) if from > today => Why::Before(from),
                (Why::Name, _, Some((last_day, _))) if *last_day < today => Why::InPlaceOf(*last_day),
                _ => why,
            };
            let others = self.in_place_of(council, today).into_iter();
            others.map(|other| hit(Answering::Council(other), instead)).collect()
        };
        match known.of {
            Of::Council(n) => of(n, Why::Name),
            Of::RunBy(n) => of(n, Why::RunBy),
            Of::Once(n, k) => {
                let once = self.councils.get(n).and_then(|council| council.once.get(k));
                once.map(|once| of(n, Why::OnceRunBy(once.until))).unwrap_or_default()
            }
            // The districts of a council that has ended belong to its successors too, which know them apart.
            Of::District(n, _) if self.councils.get(n).is_none_or(|council| !council.answers_on(today)) => {
                Vec::new()
            }
            Of::District(n, _) => of(n, Why::District),
            Of::Former(n, k) => {
                let former = self.councils.get(n).and_then(|council| council.former.get(k));
                former.map(|former| of(n, Why::InPlaceOf(former.ended))).unwrap_or_default()
            }
            Of::Place(n) => of(n, Why::Place),
            Of::Area(n) => {
                let councils = self.areas.get(n).into_iter().flat_map(|area| &area.councils);
                let councils = councils.filter_map(|id| self.councils.iter().position(|one| one.id == *id));
                councils.flat_map(|n| of(n, Why::Area)).collect()
            }
            Of::Nation(n) => {
                let nation = self.outside.get(n);
                nation.map(|(nation, _)| hit(Answering::Nation(*nation), Why::Name)).into_iter().collect()
            }
        }
    }

    /// What is known about a council without its profile: only the law, its name and who runs the service.
    pub fn council_of(&self, listed: &Listed) -> Council {
        Council {
            id: listed.id.clone(),
            name: Some(listed.name.clone()),
            checked: self.checked,
            ..self.known_of(listed, Council::of_law())
        }
    }

    /// A council's profile with what the directory adds.
    pub fn known_of(&self, listed: &Listed, council: Council) -> Council {
        let ends = listed.ends.as_ref().map(|(last_day, then)| Ends {
            last_day: *last_day,
            then: then.iter().filter_map(|id| Some(self.council(id)?.name.clone())).collect(),
        });
        let service = listed.run_by.as_ref().map(|(service, _)| service.clone());
        let before = listed.from.and_then(|from| {
            let is_before =
                |other: &&Listed| other.ends.as_ref().is_some_and(|(_, then)| then.contains(&listed.id));
            Some((self.councils.iter().find(is_before)?.name.clone(), from.pred_opt()?))
        });
        Council {
            website: listed.web.clone(),
            service: council.service.or(service),
            ends,
            in_place_of: before,
            ..council
        }
    }
}

impl Listed {
    /// Whether it answers on this day.
    pub fn answers_on(&self, today: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= today)
            && self.ends.as_ref().is_none_or(|(last_day, _)| today <= *last_day)
    }

    /// Where it answers, as a place: its name without the kind of council.
    pub fn area(&self) -> &str {
        area(&self.name)
    }
}

impl Called {
    /// The name and the other names.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.also)
    }
}

impl Why {
    /// Its stable name.
    pub fn key(self) -> &'static str {
        match self {
            Why::Name => "name",
            Why::District => "district",
            Why::Place => "place",
            Why::Area => "area",
            Why::RunBy => "run-by",
            Why::OnceRunBy(_) => "once-run-by",
            Why::InPlaceOf(_) => "in-place-of",
            Why::Before(_) => "before",
        }
    }
}

impl Of {
    /// Which of two names that match equally is more likely to be meant.
    fn weight(self) -> u32 {
        match self {
            Of::Council(_) => 9,
            Of::RunBy(_) => 8,
            Of::District(..) => 7,
            Of::Area(_) => 6,
            Of::Former(..) | Of::Nation(_) => 5,
            Of::Once(..) => 4,
            Of::Place(_) => 3,
        }
    }
}

/// A council's name without what kind of council it is: `Derbyshire` of `Derbyshire County Council`.
///
/// # Example
/// ```
/// use complaint_guide::rules::directory::area;
/// assert_eq!(area("London Borough of Barking and Dagenham"), "Barking and Dagenham");
/// assert_eq!(area("City of London Corporation"), "City of London");
/// ```
pub fn area(name: &str) -> &str {
    const BEFORE: [&str; 9] = [
        "London Borough of ",
        "Royal Borough of ",
        "Borough Council of ",
        "Council of the ",
        "City of London",
        "City of ",
        "Borough of ",
        "County Borough of ",
        "The ",
    ];
    const AFTER: [&str; 12] = [
        " Metropolitan Borough Council",
        " Metropolitan District Council",
        " City and District Council",
        " County Council",
        " County Borough Council",
        " Borough Council",
        " District Council",
        " City Council",
        " Council",
        " Corporation",
        " City",
        " Borough",
    ];
    let name = AFTER.iter().find_map(|after| name.strip_suffix(after)).unwrap_or(name);
    match BEFORE.iter().find_map(|before| name.strip_prefix(before)) {
        Some("") | None => name,
        Some(rest) => rest,
    }
}

/// A text in plain words: small letters, no marks, ‘and’ for ‘&’, ‘st’ for ‘saint’; letters that stand alone in a row are
/// one word.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for c in text.chars().take(400) {
        match plain(small(c)) {
            '&' | '+' => {
                words.push(String::from("and"));
                is_open = false;
            }
            c if is_apostrophe(c) => {}
            c if in_word(c) => match words.last_mut() {
                Some(word) if is_open => word.push(c),
                _ => {
                    words.push(c.into());
                    is_open = true;
                }
            },
            _ => is_open = false,
        }
    }
    let mut together: Vec<String> = Vec::new();
    let mut was_letter = false;
    for word in words {
        let is_letter = word.chars().count() == 1;
        match together.last_mut() {
            Some(last) if is_letter && was_letter => last.push_str(&word),
            _ => together.push(if word == "saint" { String::from("st") } else { word }),
        }
        was_letter = is_letter;
    }
    together
}

/// A letter without its accent, because people leave it out.
fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'ā' => 'a',
        'è'..='ë' | 'ē' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' | 'ō' => 'o',
        'ù'..='ü' => 'u',
        'ŵ' => 'w',
        'ŷ' | 'ý' | 'ÿ' => 'y',
        _ => c,
    }
}

/// Words that say what kind of body it is, or that any message about it has, and that tell nobody which one it is.
const KIND: &str = " council councils county co borough boro district city metropolitan met unitary authority local \
                    government corporation london royal the of for in and my is mbc mdc bc dc cc cbc lb lbc rb social \
                    services service worker children childrens child families family care trust department dept team \
                    complaints complaint gov uk www http https ";

/// The words of a name that tell it from others, and those that many share. A name of only such words is told by all
/// but the most common of them.
fn told_apart(words: Vec<String>) -> (Vec<String>, Vec<String>) {
    let is_in = |list: &str, word: &str| list.contains(&format!(" {word} "));
    let (kind, telling): (Vec<_>, Vec<_>) = words.into_iter().partition(|word| is_in(KIND, word));
    if !telling.is_empty() {
        return (telling, kind);
    }
    let rest = kind.iter().filter(|word| !is_in(" the of council corporation my is and for in ", word));
    (rest.cloned().collect(), kind)
}

impl Telling {
    fn of(words: Vec<String>) -> Telling {
        let whole = Word::of(words.concat());
        Telling { words: words.into_iter().map(Word::of).collect(), whole }
    }
}

impl Word {
    fn of(text: String) -> Word {
        let letters = text.bytes().fold(0, |letters, byte| letters | 1 << (byte % 32));
        Word { text, letters }
    }

    /// How long it is. A character beyond English letters counts for more, which does no harm.
    fn len(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }
}

/// How near the typed text is to a name, out of 1000, and whether it is spelt in another way.
fn nearness(typed: &Telling, name: &Telling, more: usize) -> (u32, bool) {
    if typed.words.is_empty() || name.words.is_empty() {
        return (0, false);
    }
    if typed.words == name.words {
        return (1000, false);
    }
    by_words(&typed.words, &name.words, more).max(as_one(&typed.whole, &name.whole, more))
}

/// How near both are as one word: ‘milton keynes’ and ‘miltonkeyns’.
fn as_one(typed: &Word, name: &Word, more: usize) -> (u32, bool) {
    if typed.text == name.text {
        return (990, false);
    }
    if typed.len() >= 4 && name.text.starts_with(&typed.text) {
        return (700, false);
    }
    match apart(typed, name, forgiven(typed.text.len().max(name.text.len()), 3, more)) {
        Some(letters) => (900 - 60 * letters, true),
        None => (0, false),
    }
}

/// How near both are word by word, in any order.
fn by_words(typed: &[Word], name: &[Word], more: usize) -> (u32, bool) {
    let mut taken: u32 = 0;
    let (mut sum, mut fits, mut all, mut is_guess) = (0, 0, 0, false);
    for word in typed {
        all += word.len();
        let free = name.iter().enumerate().take(32).filter(|(n, _)| taken & 1 << n == 0);
        let best = free.map(|(n, of_name)| (word_near(word, of_name, more), n)).max();
        if let Some(((near, guess), n)) = best.filter(|((near, _), _)| *near > 0) {
            taken |= 1 << n;
            is_guess |= guess;
            sum += near * word.len();
            fits += word.len();
        }
    }
    if fits == 0 {
        return (0, false);
    }
    let (mut left, mut of_name) = (0, 0);
    for (n, word) in name.iter().enumerate() {
        of_name += word.len();
        left += if taken & 1 << n.min(31) == 0 { word.len() } else { 0 };
    }
    // A typed word that is not in the name weighs more than a word in the name that was not typed.
    let extra = all - fits;
    let score = (sum / fits).saturating_sub(300 * left / of_name).saturating_sub(400 * extra / all);
    (if extra > 0 && left > 0 { score.saturating_sub(150) } else { score }, is_guess)
}

/// How near two words are, out of 1000, and whether one is spelt in another way.
fn word_near(typed: &Word, of_name: &Word, more: usize) -> (u32, bool) {
    let (one, other) = (typed.text.as_str(), of_name.text.as_str());
    if one == other {
        return (1000, false);
    }
    let is_begun = other.starts_with(one);
    if is_begun && matches!((one, other), ("n" | "s" | "e" | "w", "north" | "south" | "east" | "west")) {
        return (900, false);
    }
    // ‘Lincs’ for Lincolnshire.
    let short = one.strip_suffix('s').filter(|short| short.len() >= 3);
    if other.ends_with("shire") && short.is_some_and(|short| other.starts_with(short)) {
        return (940, false);
    }
    if is_begun && one.len() >= 2 {
        return (720 + 200 * typed.len() / of_name.len(), false);
    }
    match apart(typed, of_name, forgiven(one.len().max(other.len()), 2, more)) {
        Some(letters) if one.as_bytes().first() == other.as_bytes().first() => (900 - 100 * letters, true),
        Some(letters) => (860 - 100 * letters, true),
        None => (0, false),
    }
}

/// How many letters may be wrong in a word of this length.
fn forgiven(length: usize, most: usize, more: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=5 => 1,
        6..=7 => 1 + more,
        8..=12 => 2 + more,
        _ => most + more,
    }
}

/// How many letters are wrong, missing, too many or changed about, up to the most that are forgiven.
fn apart(one: &Word, other: &Word, most: usize) -> Option<u32> {
    // Each letter that is wrong changes at most two of the letters that are in it.
    let changed = usize::try_from((one.letters ^ other.letters).count_ones()).unwrap_or(usize::MAX);
    let (one, other) = (one.text.as_bytes(), other.text.as_bytes());
    if most == 0 || changed > 2 * most || one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before_last = vec![0; other.len() + 1];
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut row = before_last.clone();
    for (n, c) in one.iter().enumerate() {
        row[0] = n + 1;
        let mut nearest = row[0];
        for (k, d) in other.iter().enumerate() {
            let mut least = (last[k] + usize::from(c != d)).min(last[k + 1] + 1).min(row[k] + 1);
            if n > 0 && k > 0 && *c == other[k - 1] && one[n - 1] == *d {
                least = least.min(before_last[k - 1] + 1);
            }
            nearest = nearest.min(least);
            row[k + 1] = least;
        }
        if nearest > most {
            return None;
        }
        // The oldest row is written over by the next one.
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    let letters = last.last().copied().filter(|letters| *letters <= most)?;
    u32::try_from(letters).ok()
}
