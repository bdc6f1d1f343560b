//! The letter as plain text, for copying, saving and e-mail.

use super::letter::{Block, Letter};
use crate::rules::characters::in_large;

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
                lines.extend(said.iter().map(|(label, text)| format!("   {label}: {text}")));
                lines.join("\n")
            }
        });
    }
    // A letter for later has no day yet, and a card nobody's address.
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// The same with the line ends that every system's text programs understand.
pub fn for_saving(letter: &Letter) -> String {
    with_crlf(&text(letter))
}

/// Text with the line ends that e-mail and every system's text programs understand.
pub fn with_crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}
