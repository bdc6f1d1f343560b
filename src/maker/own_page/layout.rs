//! How a page is laid out: headings, lists with their leads, rows of tables, addresses, and the rest.

use super::part::Part;
use crate::files::page::words::{Text, phrases};
use crate::rules::council::Stage;
use crate::rules::named::Named;

/// The longest line that can be a heading, in words.
pub(super) const HEADING: usize = 12;
/// The longest entry of a list without marks, in bytes.
const MOST_ENTRY: usize = 400;
/// The longest line of an address, in bytes, and the most lines of one.
const ADDRESS_LINE: usize = 60;
const ADDRESS_LINES: usize = 8;

/// What a line, or several lines that belong together, are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Heading(String),
    /// The lead of a list, with its entries.
    List(String, Vec<String>),
    Prose(String),
    /// The cells of a row of a table.
    Row(Vec<String>),
    /// An address, a line each.
    Address(Vec<String>),
}

/// A line without the mark of a list, and whether it had one.
fn entry(line: &str) -> (&str, bool) {
    let marks = ['•', '·', '◦', '▪', '●', '○', '‣', '*', '-', '–', '—', 'o'];
    let mut letters = line.chars();
    let is_marked = letters.next().is_some_and(|c| marks.contains(&c))
        && letters.next().is_none_or(|c| c == ' ' || c == '\t');
    if is_marked {
        return (letters.as_str().trim(), true);
    }
    let number = line.find(['.', ')']).filter(|at| {
        let number = line[..*at].trim_start_matches('(');
        number.parse::<u8>().is_ok()
            || (number.len() == 1 && number.starts_with(|c: char| c.is_ascii_lowercase()))
    });
    // "(10) working days" continues the line above.
    let is_length = |rest: &str| {
        ["working", "days", "calendar", "months"].iter().any(|unit| rest.trim_start().starts_with(unit))
    };
    match number.map(|at| &line[at + 1..]) {
        Some(rest) if rest.starts_with([' ', '\t']) && !is_length(rest) => (rest.trim(), true),
        _ => (line, false),
    }
}

pub(super) fn is_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', ';', ',']) || (line.ends_with('?') && line.split(' ').count() > HEADING)
}

fn could_be_heading(line: &str) -> bool {
    // A line with a number to call is not a heading.
    if line.contains('@') || !super::phones::phones(line).is_empty() {
        return false;
    }
    let count = line.split_whitespace().count();
    let asks = || {
        let first = line.split(' ').next().unwrap_or_default().to_lowercase();
        ["how", "what", "when", "where", "who", "why"].contains(&first.as_str())
    };
    !is_sentence(line) && (count <= HEADING || (count <= HEADING + 6 && asks()))
}

/// A heading that says something: "Schools have their own complaints procedures".
pub(super) fn states(line: &str) -> bool {
    let text = Text::new(line);
    // "3.1 Who may complain"
    let first = (0..text.words.len()).find(|at| text.word(*at).parse::<u8>().is_err()).unwrap_or_default();
    let begins = phrases("tells.titles").contains(&text.word(first));
    !line.ends_with('?') && !begins && text.words.len() >= 5 && text.has("tells.states")
}

/// Whether a line names a stage at its beginning and says little more.
fn names_stage(line: &str) -> bool {
    let text = Text::new(line);
    could_be_heading(line) && stages(&text).first().is_some_and(|((at, _), _)| *at == 0)
}

/// Each line of a page as its words.
pub(super) fn texts(blocks: &[Block]) -> Vec<Text<'_>> {
    let texts = blocks.iter().flat_map(|block| match block {
        Block::Heading(text) | Block::Prose(text) => vec![text],
        Block::List(lead, entries) => std::iter::once(lead).chain(entries).collect(),
        Block::Row(cells) | Block::Address(cells) => cells.iter().collect(),
    });
    texts.map(|text| Text::new(text)).collect()
}

/// The fewest words of a page that could have said whom it is about.
const WHOLE_PAGE: usize = 80;

/// Whether a page is about the council's own procedure without saying so: it speaks of no children and no social care, or
/// its stages end with the chief executive and no panel.
pub(super) fn is_of_own_procedure(texts: &[Text]) -> bool {
    let is_said = |key: &str| texts.iter().any(|text| text.has(key));
    let words: usize = texts.iter().map(|text| text.words.len()).sum();
    let ends_with_chief = || {
        texts.iter().any(|text| text.has("tells.chief") && text.has("tells.decides-last"))
            && !is_said("tells.panel")
    };
    // A part of a page on the children's procedure may not name it, but has its third stage.
    let names_third = || is_said("stage.stage-three") || is_said("tells.three");
    // The Local Government and Social Care Ombudsman's name says nothing of whose page it is.
    let names_children = || {
        texts.iter().any(|text| {
            text.has("tells.childrens") && (!text.has("tells.ombudsman") || text.has("part.statutory"))
        })
    };
    // Only the law's procedure has somebody independent beside its investigator; a copy may begin below whom it is about.
    let is_by_law = || is_said("names.independent-person") && is_said("names.investigator");
    // "Customer complaints": children are named among those whose complaints are dealt with differently, and by the way.
    let is_beside = || {
        let of_children = |text: &&Text| text.has("tells.childrens") && !text.has("part.adults");
        let named = texts.iter().filter(of_children).count();
        named * 8 <= texts.len()
            && is_said("tells.dealt-differently")
            && is_said("part.adults")
            && !titles(texts).any(|text| of_children(&text) || text.has("part.statutory"))
            && !is_said("tells.panel")
            && !names_third()
            && !is_by_law()
    };
    // What "the director of the relevant service" does is done for any service.
    let is_of_any = || {
        is_said("tells.any-service")
            && !titles(texts).any(|text| text.has("tells.childrens") || text.has("part.statutory"))
            && !is_said("tells.panel")
            && !names_third()
            && !is_by_law()
    };
    // A panel of councillors is no panel of the law's.
    let is_by_title = || {
        (is_said("tells.members-panel") || titles(texts).any(|text| text.has("part.own-title")))
            && !names_children()
            && !is_by_law()
            && !is_of_meeting(texts)
    };
    (words >= WHOLE_PAGE
        && !is_by_law()
        && !names_children()
        && !is_said("tells.panel")
        && (!names_third() || is_said("tells.corporate-word")))
        || (words >= WHOLE_PAGE && (is_beside() || is_of_any()))
        || ends_with_chief()
        || is_by_title()
}

/// The most lines at a page's beginning in which its title may stand, and the most words of a title.
const TITLES: usize = 4;
const TITLE: usize = 14;

/// The lines at a page's beginning that may be its title.
fn titles<'a, 'b>(texts: &'a [Text<'b>]) -> impl Iterator<Item = &'a Text<'b>> {
    texts.iter().take(TITLES).filter(|text| text.words.len() <= TITLE && !is_sentence(text.text))
}

/// Whether a page is about a procedure of which a profile says nothing: a children's home's, how data is used, or that
/// about a councillor's conduct, which has an investigating officer and an independent person of its own.
pub(super) fn is_of_another(texts: &[Text]) -> bool {
    let is_of_conduct = |text: &Text| text.has("part.conduct") && !text.has("tells.childrens");
    let is_by_title = || {
        titles(texts).any(is_of_conduct)
            && titles(texts).filter(|text| text.has("tells.complaint-word")).all(is_of_conduct)
    };
    let is_by_code = || {
        texts.iter().take(TITLES).any(is_of_conduct)
            && texts.iter().any(|text| text.has("tells.code"))
            && !texts.iter().any(|text| text.has("tells.childrens"))
    };
    titles(texts).any(|text| text.has("part.other-title"))
        || is_by_title()
        || is_by_code()
        || is_of_agency(texts)
}

/// Whether a page is that of an independent agency for foster carers, whose complaints are its own: it calls itself so,
/// and speaks of no council as the one that answers.
fn is_of_agency(texts: &[Text]) -> bool {
    texts.iter().take(AGENCY).any(|text| text.has("part.agency"))
        && !texts.iter().any(|text| text.has("part.council"))
}

/// The most lines at a page's beginning in which an agency says who it is.
const AGENCY: usize = 8;

/// Whether a page is about a service's own procedure for its carers or adopters, which has stages of its own: the title
/// says so, and nothing speaks of the law's.
pub(super) fn is_of_carers(texts: &[Text]) -> bool {
    titles(texts).any(|text| text.has("part.carers-title"))
        && !texts.iter().any(|text| text.has("tells.by-law"))
}

/// The most lines at a page's beginning in which it says that it answers a request.
const REQUEST: usize = 8;

/// Whether a page is a request for information with its answer: what is asked of complaints says nothing of how they
/// are dealt with.
pub(super) fn is_of_request(texts: &[Text]) -> bool {
    texts.iter().take(REQUEST).any(|text| text.has("part.request"))
        && texts.iter().any(|text| text.has("part.asks-data"))
}

/// Whether a page tells of a meeting.
pub(super) fn is_of_meeting(texts: &[Text]) -> bool {
    titles(texts).any(|text| text.has("part.minutes"))
}

/// Whether a page is about one service only: its title names one, and no children's social care.
pub(super) fn is_of_one_service(texts: &[Text]) -> bool {
    titles(texts).any(|text| text.has("part.one-service"))
        && !titles(texts).any(|text| text.has("part.statutory"))
}

/// Whether a page is that of a service that helps to complain: its title names one, and it says that it is not the
/// council.
pub(super) fn is_of_advocates(texts: &[Text]) -> bool {
    titles(texts).any(|text| text.has("whose.advocates") && !text.has("tells.complaint-word"))
        && texts.iter().any(|text| text.has("part.apart-from-council"))
}

/// Whether a page calls its stages steps: it names no stage, and a third step at most.
pub(super) fn has_steps(texts: &[Text]) -> bool {
    let names = |of: &str| texts.iter().any(|text| text.has(of));
    texts.iter().all(|text| stages(text).is_empty())
        && names("step.stage-one")
        && names("step.stage-two")
        && !names("step.further")
}

/// The steps that a text names, as the stages they stand for.
pub(super) fn steps(text: &Text) -> Vec<((usize, usize), Stage)> {
    named(text, "step")
}

/// The stages that a text names, with the places of their names in it.
pub(super) fn stages(text: &Text) -> Vec<((usize, usize), Stage)> {
    named(text, "stage")
}

fn named(text: &Text, group: &str) -> Vec<((usize, usize), Stage)> {
    let mut found: Vec<_> = Stage::ALL
        .iter()
        .flat_map(|stage| {
            let places = text.all(&format!("{group}.{}", stage.key()));
            places.into_iter().map(move |place| (place, *stage))
        })
        .collect();
    found.sort_unstable();
    found
}

/// A postcode ends an address, and is nowhere else in an address.
pub(super) fn ends_with_postcode(line: &str) -> bool {
    let mut words = line.trim_end_matches('.').rsplit([' ', ',']).filter(|word| !word.is_empty());
    let (Some(inward), Some(outward)) = (words.next(), words.next()) else { return false };
    let is = |c: Option<char>, what: fn(&char) -> bool| c.is_some_and(|c| what(&c));
    let mut inner = inward.chars();
    let is_inward = is(inner.next(), char::is_ascii_digit)
        && is(inner.next(), char::is_ascii_uppercase)
        && is(inner.next(), char::is_ascii_uppercase)
        && inner.next().is_none();
    is_inward
        && (2..=4).contains(&outward.len())
        && outward.starts_with(|c: char| c.is_ascii_uppercase())
        && outward.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        && outward.contains(|c: char| c.is_ascii_digit())
}

/// Whether a line is a whole address, its parts separated by commas: "Complaints, 1 High Street, Anytown AN1 2CD".
fn is_address(line: &str) -> bool {
    let parts: Vec<_> = line.split(',').map(str::trim).collect();
    (3..=ADDRESS_LINES).contains(&parts.len())
        && ends_with_postcode(line)
        && parts.iter().all(|part| {
            part.len() <= ADDRESS_LINE && part.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        })
        && !line.contains(['@', ':', '?', '\t'])
        && !Text::new(line).has("tells.states")
        && !entry(line).1
}

/// Whether a line can be one of an address other than its last.
fn could_be_address(line: &str) -> bool {
    let text = Text::new(line);
    !line.is_empty()
        && line.len() <= ADDRESS_LINE
        && !line.contains(['@', ':', '?', '\t'])
        && !line.ends_with(['.', ';', '!'])
        && !entry(line).1
        && text.words.len() <= 8
        && !text.has("tells.states")
        && !["where", "how", "what", "who", "when", "why", "if", "contact", "get"].contains(&text.word(0))
        && !text.has("tells.address-label")
        && stages(&text).is_empty()
}

/// The numbers of the lines of each address: those above a line that ends with a postcode, even with one empty line
/// between them, as a browser copies paragraphs.
fn addresses(lines: &[&str]) -> Vec<(usize, Vec<usize>)> {
    let mut found: Vec<(usize, Vec<usize>)> = Vec::new();
    for (last, line) in lines.iter().enumerate() {
        if let Some(of) = below_lead(lines, last) {
            found.push((of[of.len() - 1], of));
            continue;
        }
        if (line.len() > ADDRESS_LINE && !is_address(line)) || !ends_with_postcode(line) || line.contains(':')
        {
            continue;
        }
        let from = found.last().map_or(0, |(last, _)| last + 1);
        let mut of = vec![last];
        let mut at = last;
        // The two lowest lines show whether its lines are apart.
        let is_apart = last > from && lines[last - 1].is_empty();
        while at > from && of.len() < ADDRESS_LINES {
            at -= 1;
            if lines[at].is_empty() && is_apart && at > from && !lines[at - 1].is_empty() {
                continue;
            }
            if !could_be_address(lines[at]) {
                break;
            }
            of.push(at);
        }
        // A heading is set apart from the lines below it, and a whole address may be in one line.
        if of.len() > 1 || is_address(line) {
            of.reverse();
            found.push((last, of));
        }
    }
    found
}

/// The numbers of the lines of an address without a postcode, below a line that leads into one: "You can write to the
/// complaints manager:". One of the lines must show that it is a place.
fn below_lead(lines: &[&str], lead: usize) -> Option<Vec<usize>> {
    let text = Text::new(lines[lead].strip_suffix(':')?);
    if !text.has("tells.write-to") {
        return None;
    }
    let first = (lead + 1..lines.len()).find(|at| !lines[*at].is_empty())?;
    let of: Vec<usize> =
        (first..lines.len()).take(ADDRESS_LINES).take_while(|at| could_be_address(lines[*at])).collect();
    let is_place = of.iter().any(|at| Text::new(lines[*at]).has("tells.place"));
    let is_capital =
        of.iter().all(|at| lines[*at].starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let has_postcode = of.iter().any(|at| ends_with_postcode(lines[*at]));
    (of.len() > 1 && is_place && is_capital && !has_postcode).then_some(of)
}

/// Buttons and other things to press, which a browser copies with the page's text.
fn is_button(line: &str) -> bool {
    let text = Text::new(line);
    (1..=4).contains(&text.words.len())
        && text.all("part.button").iter().any(|place| *place == (0, text.words.len() - 1))
}

/// The cells of a row whose cells have bars between them, as tabs: "| Stage 1 | 10 working days |".
fn with_tabs(line: &str) -> Option<String> {
    let inner = line.strip_prefix('|')?.strip_suffix('|')?;
    let cells: Vec<_> = inner.split('|').map(str::trim).collect();
    // The line below the headings of the columns says nothing.
    let is_rule = cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':' | ' ')));
    Some(if is_rule { String::new() } else { cells.join("\t") })
}

/// The widest line of a text whose lines were broken for printing, in characters, and the fewest lines that show this.
const PRINTED: std::ops::RangeInclusive<usize> = 40..=130;
const BROKEN: usize = 3;

/// The lines of a text without things to press, and with the lines of a printed page joined again. Several lines that
/// continue with a small letter show that lines were broken; then a line that had no room for the next word is not at
/// its end either.
fn whole_lines(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !is_button(line)).collect();
    let lines = without_question_marks(without_page_edges(lines));
    // A printed page sets a number apart by several spaces.
    let spaced = |line: &str| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let plain = |line: &str| spaced(line.trim_start_matches('#').trim_start());
    let lines: Vec<String> =
        lines.into_iter().map(|line| with_tabs(line).unwrap_or_else(|| plain(line))).collect();
    let width = |line: &String| line.chars().count();
    let widest = lines.iter().map(width).max().unwrap_or_default();
    let goes_on = |pair: &&[String]| {
        pair[1].starts_with(char::is_lowercase)
            && !entry(&pair[1]).1
            && !pair[0].ends_with(['.', ':', ';', ',', '?', '!'])
    };
    let is_parted = lines.windows(2).filter(|pair| parts_word(&pair[0], &pair[1])).count() >= PARTED;
    let is_printed = is_parted && widest <= *PRINTED.end()
        || PRINTED.contains(&widest)
            && lines.windows(2).filter(|pair| goes_on(pair) && width(&pair[0]) * 3 > widest * 2).count()
                >= BROKEN;
    if !is_printed {
        return lines;
    }
    let mut whole: Vec<String> = Vec::new();
    // The width of the last line as it was.
    let mut last = 0;
    for line in lines {
        let word = line.split(' ').next().unwrap_or_default().chars().count();
        let had_no_room = last + 1 + word > widest;
        // "… within ten days of the / Stage 1 reply" continues, too.
        let is_ended = whole.last().is_none_or(|before| before.ends_with(['.', ':', '?', '!']));
        let begins = entry(&line).1
            || begins_with_mail(&line)
            || line.is_empty()
            || line.contains('\t')
            || (names_stage(&line) && (is_ended || !had_no_room));
        let before = whole.last_mut().filter(|before| {
            !before.is_empty()
                && !begins
                && !before.contains('\t')
                && (had_no_room
                    || line.starts_with(char::is_lowercase)
                    || (!is_ended && crate::files::page::lengths::begins(&Text::new(&line))))
        });
        last = width(&line);
        match before {
            Some(before) => {
                if is_parted && parts_word(before, &line) {
                    before.pop();
                } else {
                    before.push(' ');
                }
                before.push_str(&line);
            }
            None => whole.push(line),
        }
    }
    whole
}

/// The fewest words parted at the ends of lines that show a printed page of any width.
const PARTED: usize = 2;

/// Whether a word is parted between two lines: "work- / ing days".
fn parts_word(line: &str, next: &str) -> bool {
    let is_word = |word: &str| word.ends_with(char::is_alphabetic);
    line.strip_suffix('-').is_some_and(is_word) && next.starts_with(char::is_lowercase)
}

/// A line with each of its numbers alike: the head of one page and that of the next.
fn without_numbers(line: &str) -> String {
    let words = line.split_whitespace();
    words
        .map(|word| if word.contains(|c: char| c.is_ascii_digit()) { "0" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a line is the number of a page: "9", "Page 9 of 14".
fn is_page_number(line: &str) -> bool {
    let line = without_numbers(line.trim_matches(['-', '–', '|', ' '])).to_lowercase();
    matches!(line.as_str(), "0" | "page 0" | "page 0 of 0" | "0 of 0")
}

/// The lines without the heads and feet of printed pages: the number of a page, with the lines on either side that stand
/// at each page. A sentence goes on below them.
fn without_page_edges(lines: Vec<&str>) -> Vec<&str> {
    let alike: Vec<String> = lines.iter().map(|line| without_numbers(line)).collect();
    let is_edge = |at: usize| {
        let stands_again = || (0..lines.len()).any(|other| other != at && alike[other] == alike[at]);
        is_page_number(lines[at])
            || !lines[at].is_empty() && !lines[at].contains('\t') && !is_sentence(lines[at]) && stands_again()
    };
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let behind =
            (at..lines.len()).find(|at| !lines[*at].is_empty() && !is_edge(*at)).unwrap_or(lines.len());
        let of_edge = &lines[at..behind];
        let numbers = of_edge.iter().filter(|line| is_page_number(line)).count();
        // A number by itself is the value of a table's cell, too.
        if numbers == 0 || of_edge.iter().all(|line| line.is_empty() || line.parse::<u16>().is_ok()) {
            kept.push(lines[at]);
            at += 1;
            continue;
        }
        let is_open =
            kept.last().is_some_and(|line| !line.is_empty() && !line.ends_with(['.', ':', ';', '?', '!']));
        if !is_open {
            kept.push("");
        }
        at = behind;
    }
    kept
}

/// The mark before a question or its answer, "Q:", "A2.", and what is behind it.
fn behind_mark(line: &str, letter: char) -> Option<&str> {
    let rest = line.strip_prefix(letter)?.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest.strip_prefix([':', '.', ')'])?;
    rest.starts_with(' ').then(|| rest.trim_start())
}

/// The lines of questions and answers without the letters before them.
fn without_question_marks(lines: Vec<&str>) -> Vec<&str> {
    let count = |letter: char| lines.iter().filter(|line| behind_mark(line, letter).is_some()).count();
    if count('Q') < 2 || count('A') < 2 {
        return lines;
    }
    lines
        .into_iter()
        .map(|line| behind_mark(line, 'Q').or_else(|| behind_mark(line, 'A')).unwrap_or(line))
        .collect()
}

/// The number at the beginning of a line, as in a list or a chapter.
fn numbered(line: &str) -> Option<u8> {
    let (number, rest) = line.split_once(['.', ')'])?;
    rest.starts_with([' ', '\t']).then(|| number.parse().ok())?
}

/// Takes the numbers from headings that have them. "2. Who can complain?" is no entry of a list if the lines on both
/// sides are not the entries before and after it.
fn headings_without_numbers(lines: &mut [&str]) {
    let with_words: Vec<usize> = (0..lines.len()).filter(|at| !lines[*at].is_empty()).collect();
    let numbers: Vec<Option<u8>> = with_words.iter().map(|at| numbered(lines[*at])).collect();
    for (n, at) in with_words.iter().enumerate() {
        let is_beside =
            |other: Option<usize>| other.and_then(|other| numbers.get(other)).is_some_and(Option::is_some);
        let rest = lines[*at].split_once(['.', ')']).map_or("", |(_, rest)| rest.trim());
        if numbers[n].is_some()
            && !is_beside(n.checked_sub(1))
            && !is_beside(Some(n + 1))
            && could_be_heading(rest)
            && rest.starts_with(char::is_uppercase)
        {
            lines[*at] = rest;
        }
    }
}

/// The lines of a text, grouped by what belongs together. A browser copies a list without its marks; then the lines
/// after its lead are its entries, up to the next empty line or to a line that is no entry.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let whole = whole_lines(text);
    let mut lines: Vec<&str> = whole.iter().map(String::as_str).collect();
    headings_without_numbers(&mut lines);
    let addresses = addresses(&lines);
    let mut layout = Layout::default();
    let mut run: Vec<&str> = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        if let Some((last, of)) = addresses.iter().find(|(_, of)| of.contains(&n)) {
            layout.run(&std::mem::take(&mut run));
            if n == *last {
                let lines = of.iter().flat_map(|n| match is_address(lines[*n]) {
                    true => lines[*n].split(',').map(str::trim).collect(),
                    false => vec![lines[*n]],
                });
                layout.address(lines.filter(|line| !line.is_empty()).map(str::to_owned).collect());
            }
        } else if line.is_empty() {
            layout.run(&std::mem::take(&mut run));
        } else {
            run.push(line);
        }
    }
    layout.run(&run);
    layout.end()
}

#[derive(Default)]
struct Layout {
    blocks: Vec<Block>,
    /// A line that ends with a colon, until what follows it is known.
    lead: Option<String>,
    entries: Vec<String>,
}

impl Layout {
    fn end(mut self) -> Vec<Block> {
        self.list();
        self.lead();
        self.blocks
    }

    /// A lead that was followed by nothing that could be its list.
    fn lead(&mut self) {
        self.blocks.extend(self.lead.take().map(Block::Heading));
    }

    fn list(&mut self) {
        if !self.entries.is_empty() {
            let lead = self.lead.take().unwrap_or_default();
            self.blocks.push(Block::List(lead, std::mem::take(&mut self.entries)));
        }
    }

    fn address(&mut self, lines: Vec<String>) {
        self.list();
        self.lead();
        self.blocks.push(Block::Address(lines));
    }

    /// Whether these lines are a list without marks below a heading that asks for one: "Who can complain?".
    fn is_below_question(&self, run: &[&str]) -> bool {
        let Some(Block::Heading(heading)) = self.blocks.last().filter(|_| self.lead.is_none()) else {
            return false;
        };
        let asks = Part::of_heading(&Text::new(heading)).is_some();
        asks && run.len() > 1
            && self.entries.is_empty()
            && run.iter().all(|line| {
                !is_sentence(line)
                    && !line.ends_with([':', '?'])
                    && could_be_heading(line)
                    && !names_stage(line)
            })
    }

    /// Whether the lines right below a heading that asks for a list begin one, where nothing sets the next heading apart:
    /// an accordion's parts, all open.
    fn begins_below_question(&self, rest: &[&str]) -> bool {
        let ends = |line: &&str| {
            is_sentence(line)
                || line.contains('\t')
                || entry(line).1
                || names_stage(line)
                || ends_list(line, false)
        };
        let count = rest.iter().position(ends).unwrap_or(rest.len());
        self.is_below_question(&rest[..count])
    }

    /// Whether a line by itself is one more entry of a list whose entries have empty lines between them: the one before
    /// ends with a semicolon, or both begin with a number.
    fn goes_on_with(&self, line: &str) -> bool {
        let Some(last) = self.entries.last().filter(|_| self.lead.is_some()) else { return false };
        let is_numbered = |line: &str| line.starts_with(|c: char| c.is_ascii_digit());
        line.len() <= MOST_ENTRY / 2
            && !line.ends_with([':', '?'])
            && !names_stage(line)
            && (last.ends_with(';') && !entry(line).1 || is_numbered(last) && is_numbered(line))
    }

    /// Whether a list has had its last entry: a full stop behind entries that end with semicolons.
    fn is_ended(&self) -> bool {
        let [before @ .., last] = self.entries.as_slice() else { return false };
        last.ends_with('.') && !before.is_empty() && before.iter().all(|entry| entry.contains(';'))
    }

    /// Lines without an empty one between them.
    fn run(&mut self, run: &[&str]) {
        let Some(first) = run.first() else { return };
        let is_list = self.lead.is_some()
            && self.entries.is_empty()
            && run.iter().take(2).all(|line| line.len() <= MOST_ENTRY)
            && (run.len() > 1
                || (first.len() <= MOST_ENTRY / 2
                    && (is_sentence(first) || first.starts_with(char::is_lowercase))))
            && !names_stage(first);
        let goes_on = run.len() == 1 && self.goes_on_with(first);
        let is_list = is_list || goes_on || self.is_below_question(run);
        let begins_small = first.starts_with(char::is_lowercase);
        let mut is_list = is_list;
        for (n, line) in run.iter().enumerate() {
            let (own, is_marked) = entry(line);
            if own.is_empty() {
                continue;
            }
            // "1. Stage 1" is a heading with its number.
            let is_stage = names_stage(own);
            if line.contains('\t') && !is_marked {
                self.list();
                self.lead();
                is_list = false;
                let cells =
                    line.split('\t').map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty());
                self.blocks.push(Block::Row(cells.collect()));
                continue;
            }
            if is_list && !is_marked && n > 0 && (is_stage || self.is_ended() || ends_list(own, begins_small))
            {
                self.list();
                is_list = false;
            }
            if (is_marked && !is_stage) || (is_list && !is_stage && !own.ends_with(':')) {
                self.entries.push(own.to_owned());
                continue;
            }
            if n > 0 && !is_marked && !is_list && self.begins_below_question(&run[n..]) {
                is_list = true;
                self.entries.push(own.to_owned());
                continue;
            }
            let goes_on = own.starts_with(char::is_lowercase) && !begins_with_mail(own);
            if let Some(last) = self.entries.last_mut().filter(|_| goes_on && n > 0) {
                last.push(' ');
                last.push_str(own);
                continue;
            }
            self.list();
            self.lead();
            is_list = false;
            match self.blocks.last_mut() {
                // A line that was broken within a sentence.
                Some(Block::Prose(before)) if n > 0 && goes_on && !is_sentence(before) => {
                    before.push(' ');
                    before.push_str(own);
                }
                _ if own.ends_with(':') => {
                    self.lead = Some(own.to_owned());
                    // The lines right below it are its list.
                    is_list = run.get(n + 1).is_some_and(|next| {
                        !entry(next).1
                            && (!is_sentence(next) || next.ends_with(';'))
                            && next.len() <= MOST_ENTRY
                            && !names_stage(next)
                    }) && run.len() > n + 2;
                }
                _ if could_be_heading(own) => self.blocks.push(Block::Heading(own.to_owned())),
                _ => self.blocks.push(Block::Prose(own.to_owned())),
            }
        }
        // Entries with marks may have empty lines between them, and so may those that end with a semicolon.
        let is_open = run.len() == 1 && self.lead.is_some() && (goes_on || first.ends_with(';'));
        if !self.entries.is_empty() && (is_list || self.lead.is_none()) && !is_open {
            self.list();
        }
    }
}

/// Whether a line begins with the address of a mailbox, which begins with a small letter and continues nothing.
fn begins_with_mail(line: &str) -> bool {
    line.split_whitespace().next().is_some_and(|word| word.contains('@'))
}

/// Whether a line is a label with its value: "Response: 10 working days". It is no heading.
pub(super) fn is_labelled(line: &str) -> bool {
    let Some((label, rest)) = line.split_once(": ") else { return false };
    let begins = |c: char| c.is_lowercase() || c.is_ascii_digit();
    label.split(' ').count() <= 4 && !names_stage(label) && rest.trim_start().starts_with(begins)
}

/// Whether a line without a mark, below entries of a list, is not one of them.
fn ends_list(line: &str, begins_small: bool) -> bool {
    let text = Text::new(line);
    let is_capital = line.starts_with(char::is_uppercase);
    (begins_small && is_capital)
        || line.ends_with('?')
        || line.ends_with(':')
        || (is_capital
            && could_be_heading(line)
            && text.all("part.heading").first().is_some_and(|(first, _)| *first == 0))
        || line.contains(". ")
}
