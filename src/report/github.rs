//! Workflow commands: GitHub Actions shows each as an annotation at its line, and as a line of the log.
//!
//! GitHub shows ten annotations of a level for each step
//! (<https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md>), so the ten most important of
//! a level come first. All of a level are as grave as each other; what helps most is to see every kind of
//! fault, so the first of each rule goes before the second of any.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::closing;
use super::place::{in_repository, lines};
use crate::diagnostic::{Diagnostic, Diagnostics, Level, MessageLang, Rule};
use crate::source::Sources;
use crate::terminal::visible;
use crate::wording::say;

/// Annotations of a level that GitHub shows for a step.
const SHOWN: usize = 10;

/// Renders the findings, and how many there are. The log shows a command without its place, so the place
/// is in the message too.
pub fn render(
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    prefix: &str,
) -> String {
    let all: Vec<&Diagnostic> = diagnostics.iter().collect();
    let first: BTreeSet<usize> = Level::ALL
        .into_iter()
        .flat_map(|level| most_important(&all, level))
        .collect();
    let mut text = String::new();
    for &at in &first {
        text.push_str(&command(all[at], sources, lang, prefix));
    }
    let others = all.len() - first.len();
    if others > 0 {
        let title = say!("report-others", more = others).get(lang);
        let _ = writeln!(text, "::group::{title}");
        for (_, found) in all.iter().enumerate().filter(|(at, _)| !first.contains(at)) {
            text.push_str(&command(found, sources, lang, prefix));
        }
        text.push_str("::endgroup::\n");
    }
    text.push_str(&closing(diagnostics, lang));
    if others > 0 {
        text.push_str(&say!("report-ten-of-each").get(lang));
        text.push('\n');
    }
    text
}

/// Where the ten of a level stand that are to be seen first.
fn most_important(all: &[&Diagnostic], level: Level) -> Vec<usize> {
    let mut seen: BTreeMap<Rule, usize> = BTreeMap::new();
    let mut ranked: Vec<_> = all
        .iter()
        .enumerate()
        .filter(|(_, found)| found.level == level)
        .map(|(at, found)| {
            let earlier = seen.entry(found.rule).or_default();
            *earlier += 1;
            (*earlier, found.rule, at)
        })
        .collect();
    ranked.sort_unstable();
    ranked
        .into_iter()
        .map(|(_, _, at)| at)
        .take(SHOWN)
        .collect()
}

fn command(found: &Diagnostic, sources: &Sources, lang: MessageLang, prefix: &str) -> String {
    let name = match found.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let path = in_repository(prefix, sources.path(found.span.file));
    let (start, end) = sources.places(found.span);
    let mut command = format!(
        "::{name} file={},line={},endLine={}",
        property(&visible(&path, false)),
        start.line,
        end.line
    );
    // Columns are refused where there is more than one line.
    if start.line == end.line {
        let _ = write!(command, ",col={},endColumn={}", start.column, end.column);
    }
    let words = data(&visible(&lines(found, sources, lang, prefix), false));
    format!("{command},title={}::{words}\n", found.rule.name())
}

/// Text as it is after a command.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25");
    text.replace('\r', "%0D").replace('\n', "%0A")
}

/// Text as it stands among a command's properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
