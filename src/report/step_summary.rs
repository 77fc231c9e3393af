//! The findings as markdown, for the summary that GitHub Actions shows of a run: all of them, by level
//! and file, each with what to write.

use std::fmt::Write as _;

use super::place::{encoded, in_repository};
use super::{closing, counted_level};
use crate::diagnostic::{Diagnostic, Diagnostics, Level, MessageLang};
use crate::source::Sources;
use crate::terminal::shown;
use crate::wording::say;

/// Bytes kept for the words about what there was no room for.
const LAST_WORDS: usize = 200;

/// Renders the findings in at most `room` bytes. What there is no room for is counted at the end; the log
/// has it. Each line is a link where the repository's files stand `on_the_web`.
pub fn step_summary(
    diagnostics: &Diagnostics,
    sources: &Sources,
    lang: MessageLang,
    prefix: &str,
    on_the_web: Option<&str>,
    room: usize,
) -> String {
    let title = say!("report-title").get(lang);
    let mut text = format!("## {title}\n\n{}", closing(diagnostics, lang));
    // GitHub shows nothing at all of a summary that is too large.
    if text.len() + LAST_WORDS > room {
        return String::new();
    }
    let mut told = 0;
    'all: for level in Level::ALL {
        let number = diagnostics.count(level);
        let mut file = None;
        for found in diagnostics.iter().filter(|found| found.level == level) {
            let mut piece = String::new();
            if file.is_none() {
                let _ = write!(piece, "\n### {}\n", counted_level(level, number, lang));
            }
            if file != Some(found.span.file) {
                file = Some(found.span.file);
                let path = in_repository(prefix, sources.path(found.span.file));
                let _ = write!(piece, "\n#### {}\n\n", escaped(&path));
            }
            piece.push_str(&item(found, sources, lang, prefix, on_the_web));
            if text.len() + piece.len() + LAST_WORDS > room {
                break 'all;
            }
            text.push_str(&piece);
            told += 1;
        }
    }
    let left = diagnostics.len() - told;
    if left > 0 {
        let words = say!("report-no-room", more = left).get(lang);
        let _ = write!(text, "\n{words}\n");
    }
    text
}

fn item(
    found: &Diagnostic,
    sources: &Sources,
    lang: MessageLang,
    prefix: &str,
    on_the_web: Option<&str>,
) -> String {
    let on_line = |line: usize| say!("report-line", line = line.to_string()).get(lang);
    let (start, _) = sources.places(found.span);
    let place = on_line(start.line);
    let place = match on_the_web {
        Some(files) => {
            let path = encoded(&in_repository(prefix, sources.path(found.span.file)));
            // Plain, for a page that shows markdown as it will be read has no lines.
            format!("[{place}]({files}{path}?plain=1#L{})", start.line)
        }
        None => place,
    };
    let message = escaped(&found.message(lang));
    let rule = found.rule.name();
    let mut item = format!("- **{place}:** {message} (`{rule}`)");
    if let Some(help) = found.help_in(lang) {
        let _ = write!(item, "\\\n  {}", escaped(&help));
    }
    for related in &found.related {
        let (start, _) = sources.places(related.span);
        let path = escaped(&in_repository(prefix, sources.path(related.span.file)));
        let message = escaped(&related.message(lang));
        let _ = write!(item, "\\\n  {path}, {}: {message}", on_line(start.line));
    }
    item.push('\n');
    item
}

/// Text that markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            // A mention would call for somebody, and a formula would be set.
            '@' => safe.push_str("&#64;"),
            '$' => safe.push_str("&#36;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '+' | '-' | '!'
            | '|' | '~' => {
                safe.push('\\');
                safe.push(letter);
            }
            // Line ends stay, and what nobody sees is shown.
            '\n' => safe.push('\n'),
            letter => safe.push(shown(letter)),
        }
    }
    safe
}
