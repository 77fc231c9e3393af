//! A code quality report, as GitLab shows it in a merge request
//! (<https://docs.gitlab.com/ci/testing/code_quality/>). It has no place for the help but the description.

use serde::Serialize;

use super::place::{fingerprint, in_repository};
use crate::diagnostic::{Diagnostics, Level, MessageLang};
use crate::source::Sources;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Renders the findings.
pub fn render(
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    prefix: &str,
) -> String {
    let keyed = diagnostics.keyed(sources).into_iter();
    let issues: Vec<Issue> = keyed
        .map(|(found, key, earlier)| {
            let message = found.message(lang);
            let (start, end) = sources.places(found.span);
            Issue {
                description: match found.help_in(lang) {
                    Some(help) => format!("{message} – {help}"),
                    None => message,
                },
                check_name: found.rule.name(),
                fingerprint: fingerprint(prefix, &key, earlier),
                severity: match found.level {
                    Level::Error => "major",
                    Level::Warning => "minor",
                    Level::Info => "info",
                },
                location: Location {
                    path: in_repository(prefix, sources.path(found.span.file)),
                    lines: Lines {
                        begin: start.line,
                        end: end.line,
                    },
                },
            }
        })
        .collect();
    super::pretty(&issues)
}
