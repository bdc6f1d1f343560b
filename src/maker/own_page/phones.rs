//! Telephone numbers as they are written.

/// Whether none of these reaches anybody.
pub(super) fn is_none(cells: &[String]) -> bool {
    cells.iter().all(|cell| phones(cell).is_empty() && !cell.contains(['@']) && !cell.contains("https://"))
}

/// The telephone numbers of a text as they are written, and where: they begin with 0 or +44 and have ten or eleven digits.
pub(super) fn phones(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '\u{a0}');
    let mut from = 0;
    while let Some(start) = text[from..].find(['0', '+']).map(|at| from + at) {
        let rest = &text[start + 1..];
        let end = start + 1 + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let written = &text[start..end];
        let number = first_number(written).trim_end_matches([' ', '-', '(', ')', '\u{a0}']);
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let follows = text[..start].ends_with(|c: char| c.is_ascii_digit());
        let is_number = match number.strip_prefix('+') {
            Some(rest) => rest.starts_with("44") && (12..=13).contains(&digits),
            None => (10..=11).contains(&digits),
        };
        if is_number && !follows {
            found.push((start, number));
        }
        from = end.max(start + 1);
    }
    found
}

/// The beginning of what is written that has as many digits as a number has: "01632 960 001 (9" goes on with an hour.
fn first_number(written: &str) -> &str {
    const MOST: usize = 11;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    if written.starts_with('+') || digits(written) <= MOST {
        return written;
    }
    // Where a digit is followed by none.
    let ends = written
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && !written[at + 1..].starts_with(|c: char| c.is_ascii_digit()));
    let of = |count: usize| {
        let end = ends.clone().map(|(at, _)| at + 1).find(|end| digits(&written[..*end]) == count);
        end.map(|end| &written[..end])
    };
    of(MOST).or_else(|| of(MOST - 1)).unwrap_or(written)
}
