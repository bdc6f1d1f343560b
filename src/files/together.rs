//! Several texts as one list: a council's own lists and the guide's case files, in any mixture.

use chrono::NaiveDate;

use super::Problem;
use super::case_file::{self, CaseFile};
use super::register::{Left, Order, Register, Row, read};

/// Where a list comes from: the name of a file, or nothing for cells that were pasted.
pub type Name = Option<String>;

/// Reads several texts into one list: cells, CSV files and the guide's own case files, in any order. Each is given with
/// its name, or without its text where that could not be read.
///
/// # Errors
/// Why none of them could be read.
pub fn all(sources: &[(Name, Option<String>)], today: NaiveDate) -> Result<Register, Vec<Problem>> {
    let mut all = Register {
        columns: vec![],
        rows: vec![],
        left: vec![],
        order: Order::DayFirst,
        unread: vec![],
        same: vec![],
    };
    let mut cases: Vec<(String, String)> = Vec::new();
    let mut problems = Vec::new();
    let mut is_any_read = false;
    let are_several = sources.len() > 1;
    for (name, text) in sources {
        let file = name.clone().filter(|_| are_several);
        let called = name.clone().unwrap_or_default();
        let read = match text {
            None => Err(vec![Problem::new("", "This file could not be read.")]),
            Some(text) if case_file::is_case_file(text) => {
                case_file::read(text, &called, today).map(|CaseFile { row, told }| {
                    if let Some(told) = told {
                        let before = cases.iter().filter(|(_, of)| *of == told);
                        all.same.extend(before.map(|(before, _)| (before.clone(), called.clone())));
                        cases.push((called.clone(), told));
                    }
                    all.rows.push(Row { file: file.clone(), ..row });
                })
            }
            Some(text) => read(text).map_err(|problem| vec![problem]).map(|register| {
                let Register { columns, rows, left, order, .. } = register;
                all.columns.extend(columns);
                all.rows.extend(rows.into_iter().map(|row| Row { file: file.clone(), ..row }));
                all.left.extend(left.into_iter().map(|left| Left { file: file.clone(), ..left }));
                if all.order == Order::DayFirst {
                    all.order = order;
                }
            }),
        };
        match read {
            Ok(()) => is_any_read = true,
            Err(wrong) if are_several => {
                let said = wrong.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
                all.unread.push((if called.is_empty() { "What was pasted".into() } else { called }, said));
            }
            Err(wrong) => problems = wrong,
        }
    }
    if is_any_read {
        return Ok(all);
    }
    problems.extend(all.unread.into_iter().map(|(name, said)| Problem::new(name, said)));
    Err(problems)
}
