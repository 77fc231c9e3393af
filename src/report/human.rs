//! Findings with the source line and a caret, for people at a terminal.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::{AnnotationKind, Group, Level as Mark, Origin, Renderer, Snippet};

use super::{closing, columns, help_name, level_name, see_also};
use crate::diagnostic::{Diagnostic, Diagnostics, Level, MessageLang};
use crate::source::{FileId, Sources, Span};
use crate::terminal::shown;
use crate::wording::say;

/// Bytes of a source line that is shown: a book on one line helps nobody find its place.
const MOST_LINE: usize = 20_000;

/// Bytes that are shown of one line, over and over, for all that is found in it.
const MOST_QUOTED: usize = 100_000;

/// Bytes that were shown of each line.
type Quoted = BTreeMap<(FileId, usize), usize>;

/// Findings of one rule in one file that are all shown, unless they are errors: more of them say the same.
const MOST_ALIKE: usize = 3;

/// Renders the findings, worst first as they are, and how many there are. With `fold`, where a file has many
/// of one rule that are no errors, only the first, and how many more.
pub fn render(
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    color: bool,
    fold: bool,
) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    let key = |found: &Diagnostic| (found.rule, found.span.file, found.level);
    let mut alike: BTreeMap<_, usize> = BTreeMap::new();
    for found in diagnostics.iter() {
        *alike.entry(key(found)).or_default() += 1;
    }
    let mut shown = BTreeSet::new();
    let mut quoted = Quoted::new();
    for found in diagnostics.iter() {
        let many = alike.get(&key(found)).copied().unwrap_or_default();
        let folded = fold && found.level != Level::Error && many > MOST_ALIKE;
        let first = shown.insert(key(found));
        if folded && !first {
            continue;
        }
        text.push_str(&finding(&renderer, found, sources, &mut quoted, lang));
        text.push('\n');
        if folded {
            let path = sources.path(found.span.file);
            text.push_str(&say!("report-more-alike", more = many - 1, path).get(lang));
            text.push('\n');
        }
        text.push('\n');
    }
    text.push_str(&closing(diagnostics, lang));
    let fixable = diagnostics.fixable();
    if fixable > 0 {
        text.push_str(&say!("report-fixable", fixable).get(lang));
        text.push('\n');
    }
    text
}

fn finding(
    renderer: &Renderer,
    found: &Diagnostic,
    sources: &Sources,
    quoted: &mut Quoted,
    lang: MessageLang,
) -> String {
    let mark = match found.level {
        Level::Error => Mark::ERROR,
        Level::Warning => Mark::WARNING,
        Level::Info => Mark::INFO,
    };
    let title = mark
        .with_name(level_name(found.level, lang))
        .primary_title(found.message(lang))
        .id(found.rule.name());
    let mut groups = vec![place(Group::with_title(title), sources, quoted, found.span)];
    let note = see_also(lang);
    for related in &found.related {
        let title = Mark::NOTE
            .with_name(note.as_str())
            .secondary_title(related.message(lang));
        groups.push(place(
            Group::with_title(title),
            sources,
            quoted,
            related.span,
        ));
    }
    if let Some(help) = found.help_in(lang) {
        let title = Mark::HELP.with_name(help_name(lang)).secondary_title(help);
        groups.push(Group::with_title(title));
    }
    renderer.render(&groups)
}

/// Adds a place to a group: its source line, or its path where there is no line to show.
fn place<'a>(group: Group<'a>, sources: &'a Sources, quoted: &mut Quoted, span: Span) -> Group<'a> {
    let (start, end) = sources.places(span);
    let path = sources.path(span.file);
    let quoted = quoted.entry((span.file, start.line)).or_default();
    match sources.line(span.file, start.line) {
        Some(line) if !line.is_empty() && line.len() <= MOST_LINE && *quoted <= MOST_QUOTED => {
            *quoted += line.len();
            // Letter for letter, so that the columns are the same; a tab is made space of when it is drawn.
            let seen = |letter| match letter {
                '\t' => letter,
                letter => shown(letter),
            };
            let line: String = line.chars().map(seen).collect();
            let range = columns(&line, start, end);
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
