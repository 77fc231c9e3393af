//! Findings as HTML, for the preview to lay over a page.
//!
//! Each place is a button with `data-file`, `data-line` and `data-column`, for a script to act on.

use std::fmt::Write as _;

use super::{columns, level_name};
use crate::diagnostic::{Diagnostic, Diagnostics, MessageLang};
use crate::escape::escape;
use crate::source::{Sources, Span};
use crate::wording::say;

/// Bytes of a source line that is shown.
const MOST_LINE: usize = 2_000;
/// Findings that are shown: more are not read in one go, and a browser would choke.
const MOST: usize = 200;

/// The findings as a list.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, lang: MessageLang) -> String {
    let mut html = String::from("<ol>\n");
    for found in diagnostics.iter().take(MOST) {
        finding(&mut html, found, sources, lang);
    }
    html.push_str("</ol>\n");
    if let Some(more @ 1..) = diagnostics.len().checked_sub(MOST) {
        let words = say!("report-and-more", more).get(lang);
        let _ = writeln!(html, "<p class=\"more\">{words}</p>");
    }
    html
}

fn finding(html: &mut String, found: &Diagnostic, sources: &Sources, lang: MessageLang) {
    let level = found.level.key();
    let rule = found.rule.name();
    let name = level_name(found.level, lang);
    let message = escape(&found.message(lang));
    let _ = writeln!(
        html,
        "<li class=\"finding {level}\" data-rule=\"{rule}\">\n<p class=\"message\"><b>{name}</b> {message}</p>"
    );
    let _ = writeln!(
        html,
        "<p class=\"place\">{}</p>",
        place(sources, found.span)
    );
    snippet(html, sources, found.span);
    if let Some(help) = found.help_in(lang) {
        let _ = writeln!(html, "<p class=\"help\">{}</p>", escape(&help));
    }
    if !found.related.is_empty() {
        html.push_str("<ul class=\"related\">\n");
        for related in &found.related {
            let words = escape(&related.message(lang));
            let _ = writeln!(html, "<li>{} {words}</li>", place(sources, related.span));
        }
        html.push_str("</ul>\n");
    }
    html.push_str("</li>\n");
}

fn place(sources: &Sources, span: Span) -> String {
    let (start, _) = sources.places(span);
    let (line, column) = (start.line, start.column);
    let file = escape(sources.path(span.file));
    format!(
        "<button type=\"button\" class=\"open\" data-file=\"{file}\" data-line=\"{line}\" data-column=\"{column}\">{file}:{line}</button>"
    )
}

/// The line with the place marked in it; all its words for a place between two letters.
fn snippet(html: &mut String, sources: &Sources, span: Span) {
    let (start, end) = sources.places(span);
    let line = sources.line(span.file, start.line);
    let Some(line) = line.filter(|line| !line.trim().is_empty() && line.len() <= MOST_LINE) else {
        return;
    };
    let mut range = columns(line, start, end);
    if range.is_empty() {
        range = line.len() - line.trim_start().len()..line.trim_end().len();
    }
    let _ = write!(
        html,
        "<pre class=\"snippet\">{}<mark>{}</mark>{}",
        escape(&line[..range.start]),
        escape(&line[range.clone()]),
        escape(&line[range.end..])
    );
    // The head of a table tells nothing without its first key, which mostly is its id.
    let next = sources.line(span.file, start.line + 1);
    let next =
        next.filter(|next| line.starts_with("[[") && next.contains('=') && next.len() <= MOST_LINE);
    if let Some(next) = next {
        let _ = write!(html, "\n{}", escape(next));
    }
    html.push_str("</pre>\n");
}
