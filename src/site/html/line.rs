//! What needs nothing of the page it stands on: escaping, names and headings, words without marks.

use std::fmt::Write as _;

use super::hyphens::soften;
use crate::lang::{Lang, Resolved};
use crate::markdown::tree::{Block, Inline};
use crate::model::{Line, Text};

/// Text made safe inside elements and attributes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    escape_to(&mut safe, text);
    safe
}

/// The same, at the end of `out`.
pub(super) fn escape_to(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
}

/// A line without marks, for titles and descriptions.
pub fn plain(line: &Line, lang: Lang) -> String {
    words(&line.resolve(lang).value.inlines)
}

/// The words of inlines, without their notes.
pub fn words(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                text.push_str(&words(inner));
            }
            Inline::Link { inlines, .. } => text.push_str(&words(inlines)),
            Inline::Break => text.push(' '),
            Inline::Image { .. } | Inline::Footnote(_) => {}
        }
    }
    text
}

/// A line of inline marks; a line in the other language says so.
pub fn line(line: &Line, lang: Lang) -> String {
    let Resolved { value, fallback } = line.resolve(lang);
    let mut out = String::new();
    for inline in &value.inlines {
        simple(&mut out, inline, soften_to);
    }
    match fallback {
        Some(other) => mark_line(&out, other),
        None => out,
    }
}

fn soften_to(out: &mut String, text: &str) {
    escape_to(out, &soften(text));
}

/// A line's marks that need nothing of the page: names and headings hold no others. Its letters are
/// written by `write`, which escapes them.
pub(super) fn simple(out: &mut String, inline: &Inline, write: fn(&mut String, &str)) {
    let mut wrapped = |tag: &str, inner: &[Inline]| {
        let _ = write!(out, "<{tag}>");
        inner.iter().for_each(|inline| simple(out, inline, write));
        let _ = write!(out, "</{tag}>");
    };
    match inline {
        Inline::Emph(inner) => wrapped("em", inner),
        Inline::Strong(inner) => wrapped("strong", inner),
        Inline::Strike(inner) => wrapped("s", inner),
        Inline::Link { inlines, .. } => {
            inlines.iter().for_each(|inline| simple(out, inline, write));
        }
        Inline::Text(text) => write(out, text),
        Inline::Code(code) => {
            out.push_str("<code>");
            escape_to(out, code);
            out.push_str("</code>");
        }
        Inline::Break => out.push_str("<br>"),
        Inline::Image { .. } | Inline::Footnote(_) => {}
    }
}

/// A line in the other language, marked for the reader.
pub(super) fn mark_line(html: &str, other: Lang) -> String {
    let name = other.name().to_lowercase();
    format!("<span lang=\"{other}\">{html}</span> <small class=\"other-language\">({name})</small>")
}

/// The first words of a text, at most `most` letters, to name it in a link.
pub fn excerpt(text: &Text, lang: Lang, most: usize) -> String {
    let Resolved { value, fallback } = text.resolve(lang);
    let mut out = value
        .blocks
        .iter()
        .find_map(|block| match block {
            Block::Paragraph { inlines, .. } => Some(words(inlines)),
            _ => None,
        })
        .unwrap_or_default();
    if let Some((cut, _)) = out.char_indices().nth(most) {
        let end = out[..cut].rfind(' ').unwrap_or(cut);
        out.truncate(end);
        out.push('…');
    } else {
        out.truncate(out.trim_end_matches('.').len());
    }
    match fallback {
        Some(other) => mark_line(&escape(&out), other),
        None => escape(&out),
    }
}
