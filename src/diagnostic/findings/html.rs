//! HTML that is shown as text, and what to write instead of each element.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::{Message, say};

/// HTML in markdown: a tag by its name (empty where it has none), and how many `more` tags the text has.
pub fn raw_html(at: Span, name: &str, more: usize) -> Diagnostic {
    // The element is in the line that is shown.
    Diagnostic::new(Rule::RawHtml, at, say!("raw-html", more)).help(instead(name))
}

/// What to write instead of an element.
fn instead(name: &str) -> Message {
    match name {
        "b" | "strong" | "mark" | "big" => say!("raw-html.bold"),
        "i" | "em" | "cite" | "dfn" => say!("raw-html.italic"),
        "u" | "ins" => say!("raw-html.underlined"),
        "s" | "del" | "strike" => say!("raw-html.struck"),
        "a" => say!("raw-html.link"),
        "img" | "picture" | "figure" | "figcaption" | "svg" => say!("raw-html.picture"),
        "table" | "thead" | "tbody" | "tr" | "td" | "th" | "caption" | "colgroup" | "col" => {
            say!("raw-html.table")
        }
        "ul" | "ol" | "li" | "dl" | "dt" | "dd" => say!("raw-html.list"),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => say!("raw-html.heading"),
        "blockquote" | "q" => say!("raw-html.quote"),
        "sup" | "sub" => say!("raw-html.raised"),
        "code" | "pre" | "kbd" | "tt" | "samp" => say!("raw-html.code"),
        "br" => say!("raw-html.break"),
        "p" | "div" | "center" | "section" | "article" | "header" | "footer" | "main" => {
            say!("raw-html.block")
        }
        "span" | "font" | "small" | "abbr" | "label" => say!("raw-html.plain"),
        "script" | "style" | "iframe" | "video" | "audio" | "object" | "embed" | "form"
        | "input" | "button" => say!("raw-html.active"),
        "details" | "summary" => say!("raw-html.hidden"),
        _ => say!("raw-html.other"),
    }
}
