//! Findings in the formats that people and machines read, and what the rules are for: one pure renderer
//! a format.

mod concise;
pub mod explain;
mod human;
mod json;
pub mod page;

use std::ops::Range;

use crate::diagnostic::{Diagnostics, Level, MessageLang};
use crate::source::{Place, Sources};

/// A format of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// With the source line and a caret.
    Human {
        /// Whether the terminal shows colours.
        color: bool,
    },
    /// One line each.
    Concise,
    /// For other programs; see `README.md`.
    Json,
}

/// Renders all findings, with a summary where the format has one.
pub fn render(
    format: Format,
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
) -> String {
    match format {
        Format::Human { color } => human::render(diagnostics, sources, lang, color),
        Format::Concise => concise::render(diagnostics, sources, lang),
        Format::Json => json::render(diagnostics, sources, lang),
    }
}

/// What a level is called.
pub fn level_name(level: Level, lang: MessageLang) -> &'static str {
    lang.pick(match level {
        Level::Error => ["feil", "feil", "error"],
        Level::Warning => ["advarsel", "åtvaring", "warning"],
        Level::Info => ["merknad", "merknad", "note"],
    })
}

/// "2 feil, 1 advarsel og 3 merknader"; what there is none of is left out, but for errors.
pub fn summary(diagnostics: &Diagnostics, lang: MessageLang) -> String {
    let mut parts = parts(diagnostics, lang);
    if diagnostics.count(Level::Error) == 0 {
        let none = lang.pick(["ingen feil", "ingen feil", "no errors"]);
        parts.insert(0, none.to_owned());
    }
    joined(&parts, lang)
}

/// "1 advarsel og 3 merknader"; all that there is none of is left out.
pub fn count(diagnostics: &Diagnostics, lang: MessageLang) -> String {
    joined(&parts(diagnostics, lang), lang)
}

fn parts(diagnostics: &Diagnostics, lang: MessageLang) -> Vec<String> {
    let kinds = [
        (
            Level::Error,
            ["feil", "feil", "error"],
            ["feil", "feil", "errors"],
        ),
        (
            Level::Warning,
            ["advarsel", "åtvaring", "warning"],
            ["advarsler", "åtvaringar", "warnings"],
        ),
        (
            Level::Info,
            ["merknad", "merknad", "note"],
            ["merknader", "merknader", "notes"],
        ),
    ];
    let counted = kinds.map(|(level, one, more)| match diagnostics.count(level) {
        0 => None,
        1 => Some(format!("1 {}", lang.pick(one))),
        number => Some(format!("{number} {}", lang.pick(more))),
    });
    counted.into_iter().flatten().collect()
}

fn joined(parts: &[String], lang: MessageLang) -> String {
    match parts {
        [first @ .., last] if !first.is_empty() => {
            let and = lang.pick(["og", "og", "and"]);
            format!("{} {and} {last}", first.join(", "))
        }
        _ => parts.concat(),
    }
}

/// The bytes of the first line that the place covers.
fn columns(line: &str, start: Place, end: Place) -> Range<usize> {
    let byte = |column: usize| {
        line.char_indices()
            .nth(column - 1)
            .map_or(line.len(), |(at, _)| at)
    };
    let first = byte(start.column);
    let last = if end.line == start.line {
        byte(end.column)
    } else {
        line.len()
    };
    first..last.max(first)
}
