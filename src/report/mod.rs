//! Findings in the formats that people and machines read: one pure renderer a format.

mod concise;
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
    let count = |level| diagnostics.count(level);
    let plural = |number: usize, one: [&str; 3], more: [&str; 3]| {
        let words = lang.pick(if number == 1 { one } else { more });
        format!("{number} {words}")
    };
    let errors = count(Level::Error);
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(plural(
            errors,
            ["feil", "feil", "error"],
            ["feil", "feil", "errors"],
        ));
    } else {
        parts.push(
            lang.pick(["ingen feil", "ingen feil", "no errors"])
                .to_owned(),
        );
    }
    let warnings = count(Level::Warning);
    if warnings > 0 {
        parts.push(plural(
            warnings,
            ["advarsel", "åtvaring", "warning"],
            ["advarsler", "åtvaringar", "warnings"],
        ));
    }
    let infos = count(Level::Info);
    if infos > 0 {
        parts.push(plural(
            infos,
            ["merknad", "merknad", "note"],
            ["merknader", "merknader", "notes"],
        ));
    }
    match parts.as_slice() {
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
