//! Plain text as every page draws it: keyed by its words, so that new words are a new element.

use yew::{Html, html};

/// A place for something that may be there. It is always an element, so that what comes and goes never has bare text,
/// or other things that come and go, beside it.
pub fn slot(key: &'static str, content: Option<Html>) -> Html {
    html! { <div {key}>{ for content }</div> }
}

/// A sentence in which each phone number is a link that calls it and never breaks across lines, and each address of a
/// national service one that opens it. The caller keys what is around it by the sentence.
pub fn with_numbers(text: &str) -> Html {
    let part = |(part, to): (&str, Option<String>)| {
        let part = part.to_owned();
        match to {
            None => html! { <span>{ part }</span> },
            // What leads to another page stands beside the guide.
            Some(to) if to.starts_with("https:") => html! {
                <a class="govuk-link" translate="no" href={to} target="_blank" rel="noopener noreferrer">{ part }</a>
            },
            Some(to) => html! { <a class="govuk-link number" translate="no" href={to}>{ part }</a> },
        }
    };
    html! { <>{ for parts(text).into_iter().map(part) }</> }
}

/// Where people can write to instead of calling, as a sentence names it, and the address that it opens.
const WRITTEN: [(&str, &str); 5] = [
    ("999bsl.co.uk", "https://999bsl.co.uk"),
    ("careleavers.com", "https://www.careleavers.com"),
    ("childline.org.uk", "https://www.childline.org.uk"),
    ("help@nspcc.org.uk", "mailto:help@nspcc.org.uk"),
    ("nationaldahelpline.org.uk", "https://www.nationaldahelpline.org.uk"),
];

/// A sentence in its parts. Each phone number and each of those addresses is one, with what it opens.
fn parts(text: &str) -> Vec<(&str, Option<String>)> {
    let found = WRITTEN.iter().filter_map(|(name, to)| Some((text.find(name)?, *name, *to)));
    let Some((at, name, to)) = found.min_by_key(|(at, ..)| *at) else { return numbers(text) };
    let mut all = numbers(&text[..at]);
    all.push((name, Some(to.to_owned())));
    all.extend(parts(&text[at + name.len()..]));
    all
}

/// Numbers of three or five digits that people ring or text; a longer one begins with 0.
const SHORT: [(&str, &str); 6] = [
    ("999", "tel:999"),
    ("101", "tel:101"),
    ("111", "tel:111"),
    ("116 123", "tel:116123"),
    ("116 000", "tel:116000"),
    ("85258", "sms:85258"),
];

/// A sentence in its parts. Each phone number is one, with the address that calls it.
fn numbers(text: &str) -> Vec<(&str, Option<String>)> {
    let is_part = |at: usize| {
        let around = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric());
        let inside =
            text[..at].ends_with(' ') && text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit());
        around(text[..at].chars().next_back()) || inside
    };
    let mut parts = Vec::new();
    let (mut done, mut at) = (0, 0);
    while let Some(next) = text[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
        let run = text[next..].find(|c: char| !c.is_ascii_digit() && c != ' ').unwrap_or(text.len() - next);
        let run = text[next..next + run].trim_end();
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let after = text[next + run.len()..].chars().next();
        let is_whole = !is_part(next) && !after.is_some_and(char::is_alphanumeric);
        let short = SHORT.iter().find(|(number, _)| *number == run).map(|(_, to)| (*to).to_owned());
        let long =
            (run.starts_with('0') && (8..=11).contains(&digits.len())).then(|| format!("tel:{digits}"));
        if let Some(to) = short.or(long).filter(|_| is_whole) {
            if done < next {
                parts.push((&text[done..next], None));
            }
            parts.push((run, Some(to)));
            done = next + run.len();
        }
        at = next + run.len();
    }
    if done < text.len() {
        parts.push((&text[done..], None));
    }
    parts
}

/// A paragraph, keyed by its words so that new words are a new element.
pub fn paragraph(text: impl Into<String>) -> Html {
    let text = text.into();
    html! { <p key={text.clone()} class="govuk-body">{ with_numbers(&text) }</p> }
}

/// A list of lines, each keyed by its words.
pub fn bullets(lines: impl IntoIterator<Item = String>) -> Html {
    let lines = lines.into_iter().map(|line| html! { <li key={line.clone()}>{ with_numbers(&line) }</li> });
    html! { <ul class="govuk-list govuk-list--bullet">{ for lines }</ul> }
}

#[cfg(test)]
mod tests {
    use super::parts;

    fn called(text: &str) -> Vec<(String, String)> {
        let found = parts(text).into_iter().filter_map(|(part, to)| Some((part.to_owned(), to?)));
        found.collect()
    }

    #[test]
    fn numbers_to_call_are_found_and_every_other_number_is_left() {
        let one = |part: &str, to: &str| vec![(part.to_owned(), to.to_owned())];
        assert_eq!(called("Coram Voice: 0808 800 5792. Free."), one("0808 800 5792", "tel:08088005792"));
        assert_eq!(called("Childline: 0800 1111"), one("0800 1111", "tel:08001111"));
        assert_eq!(called("In danger now? Call 999."), one("999", "tel:999"));
        assert_eq!(called("text 85258, day and night"), one("85258", "sms:85258"));
        assert_eq!(called("call 116 123"), one("116 123", "tel:116123"));
        assert_eq!(called("In sign language: 999bsl.co.uk."), one("999bsl.co.uk", "https://999bsl.co.uk"));
        let both =
            [one("0800 1111", "tel:08001111"), one("childline.org.uk", "https://www.childline.org.uk")];
        assert_eq!(called("Childline: 0800 1111, or childline.org.uk."), both.concat());
        let both =
            [one("0808 800 5000", "tel:08088005000"), one("help@nspcc.org.uk", "mailto:help@nspcc.org.uk")];
        assert_eq!(called("0808 800 5000 or help@nspcc.org.uk"), both.concat());
        for text in
            ["10 working days", "29 November 2026", "PO Box 4771, CV4 0EH", "section 26A", "28 days", "1999"]
        {
            assert_eq!(called(text), [], "{text}");
        }
    }

    #[test]
    fn no_letter_of_the_sentence_is_lost() {
        for text in [
            "",
            "a",
            "999",
            "999bsl.co.uk",
            "é careleavers.com 101 childline.org.uk.",
            "Ring 0300 061 0614 or 0808 800 5792, not 5.",
            "été 101",
        ] {
            assert_eq!(parts(text).into_iter().map(|(part, _)| part).collect::<String>(), text);
        }
    }
}
