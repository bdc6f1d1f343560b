//! The letter as plain text, for copying, saving and e-mail.

use super::letter::{Block, Letter};
use crate::rules::characters::{in_large, pieces};

/// Writes the letter with a line feed at each line's end.
pub fn text(letter: &Letter) -> String {
    let mut parts = vec![letter.date.clone(), letter.to.join("\n"), letter.subject.clone()];
    for block in &letter.blocks {
        parts.push(match block {
            Block::Heading(heading) => in_large(heading),
            Block::Text(text) => text.clone(),
            Block::List(lines) => lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"),
            Block::Point { number, name, said } => {
                let mut lines = vec![format!("{number}. {name}")];
                // A person's later lines are indented below their first.
                let of_point = |text: &str| text.replace("\r\n", "\n").replace('\n', "\n   ");
                lines.extend(said.iter().map(|(label, text)| format!("   {label}: {}", of_point(text))));
                lines.join("\n")
            }
        });
    }
    // A letter for later has no day yet, and a card has nobody's address.
    parts.retain(|part| !part.is_empty());
    let lines = parts.join("\n\n") + "\n";
    lines.split('\n').map(apart).collect::<Vec<_>>().join("\n")
}

/// A line in which a right-to-left name does not turn the English around it: Unicode has two invisible characters for
/// that, which go around the name.
fn apart(line: &str) -> String {
    pieces(line).fold(String::with_capacity(line.len()), |mut line, (piece, is_apart)| {
        if is_apart {
            line.extend(["\u{2068}", piece, "\u{2069}"]);
        } else {
            line.push_str(piece);
        }
        line
    })
}

/// Text with line ends that e-mail and every system's text programs understand.
pub fn with_crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}
