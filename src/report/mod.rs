//! Findings in the formats that people and machines read, and what the rules are for: one pure renderer
//! a format.

mod concise;
mod difference;
pub mod explain;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
pub mod page;
mod place;
mod sarif;
mod step_summary;

use std::ops::Range;

use serde::Serialize;

pub use difference::difference;
pub use step_summary::step_summary;

use crate::diagnostic::{Diagnostics, Level, MessageLang};
use crate::source::{Place, Sources};
use crate::terminal::{escaped, in_json};
use crate::wording::{Value, say};

/// A format of findings. Some of those who read them want paths from the repository's folder: to them
/// `prefix` is the way from there to the strategy's folder, as `plans/strategy`, empty for the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format<'a> {
    /// With the source line and a caret.
    Human {
        /// Whether the terminal shows colours.
        color: bool,
    },
    /// One line each.
    Concise,
    /// For other programs; see `docs/en/ci.md`.
    Json,
    /// Workflow commands of GitHub Actions.
    Github {
        /// From the repository to the strategy.
        prefix: &'a str,
    },
    /// A code quality report of GitLab.
    Gitlab {
        /// From the repository to the strategy.
        prefix: &'a str,
    },
    /// JUnit's XML.
    Junit,
    /// SARIF 2.1.0.
    Sarif {
        /// From the repository to the strategy.
        prefix: &'a str,
    },
}

/// Renders all findings, with a summary where the format has one.
pub fn render(
    format: Format<'_>,
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
) -> String {
    match format {
        Format::Human { color } => human::render(diagnostics, sources, lang, color, false),
        Format::Concise => concise::render(diagnostics, sources, lang),
        Format::Json => json::render(diagnostics, sources, lang),
        Format::Github { prefix } => github::render(diagnostics, sources, lang, prefix),
        Format::Gitlab { prefix } => gitlab::render(diagnostics, sources, lang, prefix),
        Format::Junit => junit::render(diagnostics, sources, lang),
        Format::Sarif { prefix } => sarif::render(diagnostics, sources, lang, prefix),
    }
}

/// Renders the findings for people who want the overview: of many alike in one file, the first.
pub fn folded(
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    color: bool,
) -> String {
    human::render(diagnostics, sources, lang, color, true)
}

/// What a level is called.
pub fn level_name(level: Level, lang: MessageLang) -> String {
    say!("report-level", level = Value::Kind(level.key())).get(lang)
}

/// "2 feil, 1 advarsel og 3 merknader". Zero counts are omitted, except errors.
pub fn summary(diagnostics: &Diagnostics, lang: MessageLang) -> String {
    let mut parts = parts(diagnostics, lang);
    if diagnostics.count(Level::Error) == 0 {
        parts.insert(0, say!("report-no-errors").get(lang));
    }
    joined(parts, lang)
}

/// "1 advarsel og 3 merknader". Zero counts are omitted.
pub fn count(diagnostics: &Diagnostics, lang: MessageLang) -> String {
    joined(parts(diagnostics, lang), lang)
}

/// The summary as the last line of a text.
fn closing(diagnostics: &Diagnostics, lang: MessageLang) -> String {
    let mut summary = summary(diagnostics, lang);
    if let Some(first) = summary.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    summary + "\n"
}

/// A value as JSON that people can read too.
fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).expect("strings and numbers only");
    escaped(&text, in_json) + "\n"
}

/// What is before the help.
fn help_name(lang: MessageLang) -> String {
    say!("report-help").get(lang)
}

/// What is before a second place.
fn see_also(lang: MessageLang) -> String {
    say!("report-see-also").get(lang)
}

fn parts(diagnostics: &Diagnostics, lang: MessageLang) -> Vec<String> {
    let counted = Level::ALL.map(|level| (level, diagnostics.count(level)));
    let there = counted.into_iter().filter(|(_, number)| *number > 0);
    there
        .map(|(level, number)| counted_level(level, number, lang))
        .collect()
}

/// "2 advarsler"
fn counted_level(level: Level, count: usize, lang: MessageLang) -> String {
    say!("report-count", level = Value::Kind(level.key()), count).get(lang)
}

fn joined(mut parts: Vec<String>, lang: MessageLang) -> String {
    match parts.pop() {
        Some(last) if !parts.is_empty() => say!("report-and", first = parts, last).get(lang),
        last => last.unwrap_or_default(),
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
