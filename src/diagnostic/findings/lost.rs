//! Findings on what readers would not see: words that are lost, and elements without words.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::say;

/// A footnote that is defined and not used.
pub fn unused_note(at: Span, name: &str) -> Diagnostic {
    Diagnostic::new(Rule::LostContent, at, say!("unused-note", name))
}

/// A footnote whose name another one has, which is shown for both.
pub fn note_defined_again(at: Span, name: &str, shown: Span) -> Diagnostic {
    Diagnostic::new(Rule::LostContent, at, say!("note-defined-again", name))
        .related(shown, say!("note-defined-again.shown"))
}

/// An address with a name that no link uses.
pub fn unused_address(at: Span, name: &str) -> Diagnostic {
    Diagnostic::new(Rule::LostContent, at, say!("unused-address", name))
}

/// An address with a name that another one has, where links lead.
pub fn address_defined_again(at: Span, name: &str, first: Span) -> Diagnostic {
    Diagnostic::new(Rule::LostContent, at, say!("address-defined-again", name))
        .related(first, say!("address-defined-again.first"))
}

/// Words on the line of the marks that code begins with.
pub fn words_beside_a_fence(at: Span, words: &str) -> Diagnostic {
    let words = shortened(words);
    Diagnostic::new(Rule::LostContent, at, say!("words-beside-a-fence", words))
}

/// A comment that is never closed.
pub fn open_comment(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::LostContent, at, say!("open-comment"))
}

/// A link's title, which is seen on no page.
pub fn title_of_a_link(at: Span, title: &str) -> Diagnostic {
    let title = shortened(title);
    Diagnostic::new(Rule::LostContent, at, say!("title-of-a-link", title))
}

/// The title of a tag that is not shown.
pub fn title_of_a_tag(at: Span, title: &str) -> Diagnostic {
    let title = shortened(title);
    Diagnostic::new(Rule::LostContent, at, say!("title-of-a-tag", title))
}

/// A picture in the alternative text of another one.
pub fn picture_in_a_picture(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::LostContent, at, say!("picture-in-a-picture"))
}

/// Cells of a row beyond the columns of the table's head.
pub fn cells_beyond_the_head(at: Span, words: &str, columns: usize) -> Diagnostic {
    let words = shortened(words);
    Diagnostic::new(
        Rule::LostContent,
        at,
        say!("cells-beyond-the-head", columns, words),
    )
}

/// A text that is a comment only.
pub fn only_a_comment(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::LostContent, at, say!("only-a-comment"))
}

/// A text without words.
pub fn no_words(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::LostContent, at, say!("no-words"))
}

/// A heading without words.
pub fn empty_heading(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::EmptyElement, at, say!("empty-heading"))
}

/// A link without words.
pub fn empty_link(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::EmptyElement, at, say!("empty-link"))
}

/// A footnote without words.
pub fn empty_note(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::EmptyElement, at, say!("empty-note"))
}

/// An item of a list without words, which keeps its number where it has one.
pub fn empty_item(at: Span, is_numbered: bool) -> Diagnostic {
    let message = match is_numbered {
        true => say!("empty-numbered-item"),
        false => say!("empty-item"),
    };
    Diagnostic::new(Rule::EmptyElement, at, message)
}

/// A quotation without words.
pub fn empty_quote(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::EmptyElement, at, say!("empty-quote"))
}

/// A table without words.
pub fn empty_table(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::EmptyElement, at, say!("empty-table"))
}

/// Preformatted text without words.
pub fn empty_code(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::EmptyElement, at, say!("empty-code"))
}

/// A code that is no language's; `meant` is the one that was most likely meant.
pub fn not_a_language(at: Span, code: &str, meant: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::new(Rule::InvalidValue, at, say!("not-a-language", code));
    match meant {
        Some(meant) => diagnostic.help(say!("not-a-language.meant", meant)),
        None => diagnostic,
    }
}

/// The first letters of a text, for a message.
fn shortened(words: &str) -> String {
    const MOST: usize = 40;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}
