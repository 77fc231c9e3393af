//! Findings with the source line and a caret, for people at a terminal.

use annotate_snippets::{AnnotationKind, Group, Level as Mark, Origin, Renderer, Snippet};

use super::{closing, columns, help_name, level_name, see_also};
use crate::diagnostic::{Diagnostic, Diagnostics, Level, MessageLang};
use crate::source::{Sources, Span};

/// Bytes of a source line that is shown: a book on one line helps nobody find its place.
const MOST_LINE: usize = 20_000;

/// Renders the findings, worst first as they are, and how many there are.
pub fn render(
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    color: bool,
) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for found in diagnostics.iter() {
        text.push_str(&finding(&renderer, found, sources, lang));
        text.push_str("\n\n");
    }
    text.push_str(&closing(diagnostics, lang));
    let fixable = diagnostics.fixable();
    if fixable > 0 {
        text.push_str(&lang.pick([
            format!("{fixable} av disse kan rettes for deg: veivalg check --fix\n"),
            format!("{fixable} av desse kan rettast for deg: veivalg check --fix\n"),
            format!("{fixable} of these can be mended for you: veivalg check --fix\n"),
        ]));
    }
    text
}

fn finding(
    renderer: &Renderer,
    found: &Diagnostic,
    sources: &Sources,
    lang: MessageLang,
) -> String {
    let mark = match found.level {
        Level::Error => Mark::ERROR,
        Level::Warning => Mark::WARNING,
        Level::Info => Mark::INFO,
    };
    let title = mark
        .with_name(level_name(found.level, lang))
        .primary_title(found.message.get(lang))
        .id(found.rule.name());
    let mut groups = vec![place(Group::with_title(title), sources, found.span)];
    let note = see_also(lang);
    for related in &found.related {
        let title = Mark::NOTE
            .with_name(note)
            .secondary_title(related.message.get(lang));
        groups.push(place(Group::with_title(title), sources, related.span));
    }
    if let Some(help) = &found.help {
        let title = Mark::HELP
            .with_name(help_name(lang))
            .secondary_title(help.get(lang));
        groups.push(Group::with_title(title));
    }
    renderer.render(&groups)
}

/// Adds a place to a group: its source line, or its path where there is no line to show.
fn place<'a>(group: Group<'a>, sources: &'a Sources, span: Span) -> Group<'a> {
    let (start, end) = sources.places(span);
    let path = sources.path(span.file);
    match sources.line(span.file, start.line) {
        Some(line) if !line.is_empty() && line.len() <= MOST_LINE => {
            let range = columns(line, start, end);
            group.element(
                Snippet::source(line)
                    .path(path)
                    .line_start(start.line)
                    .annotation(AnnotationKind::Primary.span(range)),
            )
        }
        _ => group.element(
            Origin::path(path)
                .line(start.line)
                .char_column(start.column),
        ),
    }
}
