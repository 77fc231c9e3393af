//! Tables with their periods side by side, and a row for each thing that is measured.

use std::collections::BTreeMap;

use super::find::{Figure, Finder, Point};
use super::means::{may_be_mean, without_code};
use super::sheet::{Cell, Content};
use crate::lang::Period;
use crate::parse::table::{Column, PeriodReading, named, read_part, read_period};

/// Bytes of a heading: what is longer is a text.
const LONGEST: usize = 120;

/// Cells of words that may be beside the only period of a row of headings.
const MOST_BESIDE: usize = 4;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Value,
    Responses,
    Comparison,
}

/// A column of figures.
#[derive(Debug, Clone)]
struct Figures {
    column: u32,
    period: Period,
    role: Role,
    /// What it says beside its period.
    words: String,
}

/// Reads the table whose headings are in the first of these rows; how many of them it has, or none where there is
/// none.
pub fn read(finder: &mut Finder, rows: &[u32]) -> Option<usize> {
    let head = *rows.first()?;
    let found = named_above(finder, head, headings(finder, head)?);
    let (columns, used) = with_second_row(finder, rows, found);
    let first = columns.iter().map(|one| one.column).min()?;
    let last = columns.iter().map(|one| one.column).max()?;
    let mut before = rows[used - 1];
    let body: Vec<u32> = rows[used..]
        .iter()
        .copied()
        .take_while(|row| {
            let is_of_body = is_of_body(finder, before, *row, &columns);
            before = *row;
            is_of_body
        })
        .collect();
    if body.is_empty() {
        return None;
    }
    for (column, _) in finder
        .sheet
        .row(head)
        .map(|(column, cell)| (column, cell.clone()))
        .collect::<Vec<_>>()
    {
        finder.is_hidden((head, column));
    }
    let mut lines = Vec::new();
    let mut earlier: Vec<Option<String>> = Vec::new();
    for &row in &body {
        if finder.is_hidden((row, first)) {
            continue;
        }
        let names = names(finder, row, first, &mut earlier);
        lines.push((row, names));
    }
    let left = finder
        .sheet
        .row(head)
        .map(|(column, _)| column)
        .min()
        .unwrap_or(first);
    let range = (
        (head, left.min(first)),
        (body.last().copied().unwrap_or(head), last),
    );
    add(finder, &columns, lines, range);
    Some(used + body.len())
}

/// The periods of a row of headings: none where it has numbers of another kind, or no period.
fn headings(finder: &Finder, row: u32) -> Option<Vec<Figures>> {
    let mut found: Vec<Figures> = Vec::new();
    let (mut begins_with_words, mut others) = (false, 0);
    for (column, cell) in finder.sheet.row(row) {
        match in_heading(finder, cell) {
            Some((period, words)) => found.push(Figures {
                column,
                period,
                role: role(&words),
                words,
            }),
            None => match &cell.content {
                Content::Text(words) => {
                    begins_with_words |= found.is_empty();
                    others += 1 + words.len() / LONGEST;
                    // What stands for all periods together is no period.
                    if !found.is_empty() && finder.is_figure(cell) && !words.is_empty() {
                        return None;
                    }
                }
                Content::Number(_) | Content::Day(_) | Content::Error(_) | Content::NoValue => {
                    return None;
                }
            },
        }
    }
    let mut kinds = found.iter().map(|one| one.period);
    let first = kinds.next()?;
    if !kinds.all(|period| period.same_kind(first)) {
        return None;
    }
    // A year among many other words is one that they tell of.
    let is_alone = found.len() == 1 && begins_with_words && others <= MOST_BESIDE;
    (found.len() > 1 || is_alone).then_some(found)
}

/// The period that a heading names, with its other words.
fn in_heading(finder: &Finder, cell: &Cell) -> Option<(Period, String)> {
    if let Some(period) = finder.period_of(cell) {
        return Some((period, String::new()));
    }
    let words = cell.words().filter(|words| words.len() <= LONGEST)?;
    // Before or after the other words, in one piece or two: `Landet 2024`, `2024 Landet`, `Andel 1. tertial 2024`.
    let blanks: Vec<usize> = words
        .match_indices([' ', '\u{a0}', '\n'])
        .map(|(at, _)| at)
        .collect();
    let splits = blanks.iter().flat_map(|&at| {
        let (before, after) = (words[..at].trim(), words[at..].trim());
        [(before, after), (after, before)]
    });
    let mut found: Vec<(Period, &str)> = splits
        .filter_map(|(period, rest)| {
            match read_period(period.trim_end_matches([':', ',']), finder.kind) {
                PeriodReading::Period(period) => Some((period, rest)),
                PeriodReading::Day | PeriodReading::Other => None,
            }
        })
        .collect();
    // The one that leaves the fewest words.
    found.sort_by_key(|(_, rest)| rest.len());
    let (period, rest) = found.first()?;
    let rest =
        rest.trim_matches(|letter: char| letter.is_whitespace() || ",;:.–-".contains(letter));
    Some((*period, rest.to_owned()))
}

fn role(words: &str) -> Role {
    let words = words.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '%');
    match named(&[without_code(words)]).first() {
        Some(Some(Column::Comparison)) => Role::Comparison,
        Some(Some(Column::Responses)) => Role::Responses,
        _ => Role::Value,
    }
}

/// The columns with what is above them, where the same periods are there for several things.
fn named_above(finder: &Finder, head: u32, mut found: Vec<Figures>) -> Vec<Figures> {
    let is_twice = (1..found.len()).any(|at| {
        let (before, rest) = found.split_at(at);
        let one = &rest[0];
        let same = |other: &Figures| other.period == one.period && other.words == one.words;
        before.iter().any(same)
    });
    let Some(above) = head.checked_sub(1).filter(|_| is_twice) else {
        return found;
    };
    let over: Vec<(u32, String)> = finder
        .sheet
        .row(above)
        .filter_map(|(column, cell)| Some((column, cell.words()?.to_owned())))
        .collect();
    for one in &mut found {
        if let Some((_, words)) = over.iter().rfind(|(column, _)| *column <= one.column) {
            one.words = match one.words.is_empty() {
                true => words.clone(),
                false => format!("{words} – {}", one.words),
            };
            one.role = role(&one.words);
        }
    }
    found
}

/// The columns with what a second row of headings says of them, and how many rows of headings there are.
fn with_second_row(finder: &Finder, rows: &[u32], above: Vec<Figures>) -> (Vec<Figures>, usize) {
    let Some(&second) = rows.get(1) else {
        return (above, 1);
    };
    let first = above.first().map_or(0, |one| one.column);
    let below: Vec<(u32, String)> = finder
        .sheet
        .row(second)
        .filter(|(column, _)| *column >= first)
        .map(|(column, cell)| (column, cell.words().unwrap_or_default().to_owned()))
        .collect();
    let are_words = |(column, words): &(u32, String)| {
        let cell = finder.sheet.cells.get(&(second, *column));
        !words.is_empty() && cell.is_some_and(|cell| !finder.is_figure(cell))
    };
    if below.is_empty() || !below.iter().all(are_words) {
        return (above, 1);
    }
    let columns = below.into_iter().filter_map(|(column, words)| {
        // A period stands over all columns until the next.
        let over = above.iter().rfind(|one| one.column <= column)?;
        let period = match over.period {
            Period::Year(year) => {
                let part = words.to_lowercase();
                read_part(&year.to_string(), &part, &part)
            }
            Period::Tertial(..) | Period::Quarter(..) | Period::Month(..) => None,
        };
        let (period, words) = match period {
            Some(period) => (period, over.words.clone()),
            None => (over.period, words),
        };
        Some(Figures {
            column,
            period,
            role: role(&words),
            words,
        })
    });
    (columns.collect(), 2)
}

/// Whether a row has figures below the headings, or names what those below it are of.
fn is_of_body(finder: &Finder, before: u32, row: u32, columns: &[Figures]) -> bool {
    let mut cells = columns
        .iter()
        .filter_map(|one| finder.sheet.cells.get(&(row, one.column)));
    let has_figure = cells.any(|cell| finder.is_figure(cell));
    // Years look as other numbers do: the headings of the next table are after an empty row, or are the same again.
    let again = |found: &[Figures]| {
        let mut found = found.iter();
        found.all(|one| {
            columns
                .iter()
                .any(|own| own.column == one.column && own.period == one.period)
        })
    };
    let is_heading = headings(finder, row)
        .is_some_and(|found| found.len() > 1 && (row > before + 1 || again(&found)));
    has_figure && !is_heading
}

/// What a row is named by: the words before its figures. What is written once stands for the rows below too.
fn names(finder: &Finder, row: u32, first: u32, earlier: &mut Vec<Option<String>>) -> Vec<String> {
    let written = finder
        .sheet
        .row(row)
        .take_while(|(column, _)| *column < first);
    let written: BTreeMap<u32, String> = written
        .map(|(column, cell)| {
            let words = match &cell.content {
                Content::Number(number) => number.to_string(),
                _ => cell.words().unwrap_or_default().to_owned(),
            };
            (column, words)
        })
        .collect();
    let width = usize::try_from(first).unwrap_or(0).min(64);
    earlier.resize(width, None);
    let last = written.keys().max().copied();
    for (column, kept) in (0..).zip(earlier.iter_mut()) {
        match written.get(&column) {
            Some(words) => *kept = Some(words.clone()),
            // To the right of the last word, what was above is another's.
            None if last.is_none_or(|last| column > last) => *kept = None,
            None => {}
        }
    }
    earlier.iter().flatten().cloned().collect()
}

/// Adds the series of a table's rows.
fn add(
    finder: &mut Finder,
    columns: &[Figures],
    lines: Vec<(u32, Vec<String>)>,
    range: (super::sheet::At, super::sheet::At),
) {
    let is = |names: &[String], wanted: Role| names.last().is_some_and(|name| role(name) == wanted);
    let values = lines
        .iter()
        .filter(|(_, names)| is(names, Role::Value))
        .count();
    let row_of = |wanted: Role| {
        let mut rows = lines.iter();
        let row = rows.find(|(_, names)| is(names, wanted));
        row.map(|(row, _)| *row).filter(|_| values == 1)
    };
    let rows = row_of(Role::Value).zip(row_of(Role::Comparison));
    let has_means = rows.is_some_and(|(own, of_all)| {
        columns.iter().all(|one| {
            let [own, of_all] = [own, of_all].map(|row| finder.figure((row, one.column)));
            let both = own.zip(of_all);
            both.is_none_or(|(own, of_all)| may_be_mean(own.value, of_all.value))
        })
    });
    // A row of answers is of all rows; one of means, of the only other. Each is so in its own column.
    let mut answers: BTreeMap<u32, u64> = BTreeMap::new();
    let mut means: BTreeMap<u32, Figure> = BTreeMap::new();
    for (row, names) in &lines {
        for one in columns.iter().filter(|one| one.role == Role::Value) {
            let at = (*row, one.column);
            if is(names, Role::Responses) {
                if let Some(count) = finder.count(at) {
                    answers.insert(one.column, count);
                }
            } else if is(names, Role::Comparison)
                && has_means
                && let Some(mean) = finder.figure(at)
            {
                means.insert(one.column, mean);
            }
        }
    }
    let mut groups: Vec<&str> = Vec::new();
    for one in columns.iter().filter(|one| one.role == Role::Value) {
        if !groups.contains(&one.words.as_str()) {
            groups.push(&one.words);
        }
    }
    for (row, names) in lines {
        if is(&names, Role::Responses) || is(&names, Role::Comparison) && has_means {
            continue;
        }
        for group in &groups {
            let own = columns
                .iter()
                .filter(|one| one.role == Role::Value && one.words == *group);
            let mut points = Vec::new();
            for one in own {
                let at = (row, one.column);
                if finder.is_hidden(at) {
                    continue;
                }
                let beside = |role: Role| {
                    let mut columns = columns.iter();
                    columns
                        .find(|other| other.role == role && other.period == one.period)
                        .map(|other| (row, other.column))
                };
                let value = finder.figure(at);
                let responses = beside(Role::Responses).and_then(|at| finder.count(at));
                let comparison = beside(Role::Comparison).and_then(|at| finder.figure(at));
                points.push(Point {
                    period: one.period,
                    value,
                    responses: responses.or(answers.get(&one.column).copied()),
                    comparison: comparison.or(means.get(&one.column).copied()),
                    notes: [None, None],
                    at,
                });
            }
            let mut names = names.clone();
            if groups.len() > 1 && !group.is_empty() {
                names.push((*group).to_owned());
            }
            finder.add(names, points, range);
        }
    }
}
