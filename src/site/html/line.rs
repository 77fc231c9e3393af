//! HTML that does not depend on the page: escaping, names and headings, words without marks.

use std::fmt::Write as _;

use super::HtmlRenderer;
use super::hyphens::title_to;
pub use crate::escape::escape;
use crate::escape::escape_to;
use crate::lang::{Lang, Resolved};
use crate::markdown::tree::{Block, Inline};
use crate::model::{Line, Text};
use crate::site::marks::SourceMarks;

/// A line without marks, for titles and descriptions.
pub fn plain(line: &Line, lang: Lang) -> String {
    words(&line.resolve(lang).value.inlines)
}

/// The words of inlines, without their notes.
pub(super) fn words(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                text.push_str(&words(inner));
            }
            Inline::Link { inlines, .. } | Inline::Foreign { inlines, .. } => {
                text.push_str(&words(inlines));
            }
            Inline::Break => text.push(' '),
            Inline::Image { .. } | Inline::Footnote(_) => {}
        }
    }
    text
}

/// A line of inline marks; a line in the other language says so.
pub fn line(line: &Line, lang: Lang, marks: SourceMarks) -> String {
    let Resolved { value, fallback } = line.resolve(lang);
    let mut out = String::new();
    for inline in &value.inlines {
        simple(&mut out, inline, title_to);
    }
    say_language(spanned(out, &marks.at(value.span), fallback), fallback)
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
        Inline::Foreign { lang, inlines } => {
            let _ = write!(out, "<span lang=\"{}\">", escape(lang));
            for inline in inlines {
                simple(out, inline, escape_to);
            }
            out.push_str("</span>");
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

/// Words in an element of their own, where they need one: for the language they are in, or for where
/// they are written.
pub(super) fn spanned(html: String, mark: &str, other: Option<Lang>) -> String {
    match other {
        Some(other) => format!("<span lang=\"{other}\"{mark}>{html}</span>"),
        None if mark.is_empty() => html,
        None => format!("<span{mark}>{html}</span>"),
    }
}

/// Tells the reader that a line is in the other language, if it is.
pub(super) fn say_language(mut html: String, fallback: Option<Lang>) -> String {
    if let Some(other) = fallback {
        let name = other.name().to_lowercase();
        let _ = write!(html, " <small class=\"other-language\">({name})</small>");
    }
    html
}

impl HtmlRenderer<'_> {
    /// The first words of a text, at most `most` letters, to name it in a link.
    pub(super) fn first_words(&mut self, text: &Text, most: usize) -> String {
        let Resolved { value, fallback } = text.resolve(self.language_site.lang);
        let mut blocks = value.blocks.iter().enumerate();
        let first = blocks.find_map(|(index, block)| match block {
            Block::Paragraph { inlines, span } => Some((index, words(inlines), *span)),
            _ => None,
        });
        let (index, mut out, span) = first.unwrap_or((0, String::new(), value.span));
        if let Some((cut, _)) = out.char_indices().nth(most) {
            let end = out[..cut].rfind(' ').unwrap_or(cut);
            out.truncate(end);
            out.push('…');
        } else {
            out.truncate(out.trim_end_matches('.').len());
        }
        let mark = self.language_site.marks.at(span);
        let html = spanned(escape(&out), &mark, fallback);
        match fallback {
            Some(_) => say_language(html, fallback),
            None => self.told_words(value, index, html),
        }
    }
}
