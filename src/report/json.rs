//! Findings for other programs. The form is a promise: `version` changes when it does.

use serde::Serialize;

use crate::diagnostic::{Diagnostics, Level, MessageLang};
use crate::source::{Sources, Span};

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    summary: Summary,
    diagnostics: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    infos: usize,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    level: &'a str,
    message: String,
    help: Option<String>,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    message: String,
}

/// Renders the findings.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, lang: MessageLang) -> String {
    let path = |span: Span| sources.path(span.file);
    let report = Report {
        version: 1,
        summary: Summary {
            errors: diagnostics.count(Level::Error),
            warnings: diagnostics.count(Level::Warning),
            infos: diagnostics.count(Level::Info),
        },
        diagnostics: diagnostics
            .iter()
            .map(|found| {
                let (start, end) = sources.places(found.span);
                Finding {
                    rule: found.rule.name(),
                    level: found.level.key(),
                    message: found.message(lang),
                    help: found.help_in(lang),
                    file: path(found.span),
                    line: start.line,
                    column: start.column,
                    end_line: end.line,
                    end_column: end.column,
                    related: found
                        .related
                        .iter()
                        .map(|related| {
                            let (start, _) = sources.places(related.span);
                            Related {
                                file: path(related.span),
                                line: start.line,
                                column: start.column,
                                message: related.message(lang),
                            }
                        })
                        .collect(),
                }
            })
            .collect(),
    };
    super::pretty(&report)
}
