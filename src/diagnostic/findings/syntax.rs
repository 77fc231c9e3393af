//! Syntax faults in TOML files, explained by what was most likely meant.

use super::slips;
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::{Message, say};

/// The kinds of syntax fault that are told apart to people.
#[derive(Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A line without `=`.
    NoValue,
    /// Nothing after the `=`.
    EmptyValue,
    /// A text without its closing quotation mark.
    OpenString,
    /// Text of several lines without its closing three marks.
    OpenBlock,
    /// A list or inline table that is not closed.
    OpenList,
    /// `[table]` or `[[table]]` that is not closed.
    OpenHeader,
    /// A text without quotation marks.
    NotQuoted,
    /// A text in the curly quotation marks of a word processor.
    CurlyQuotes,
    /// A quotation mark inside a text.
    InnerQuote,
    /// `\\` before a letter that it cannot be before.
    Escape,
    /// A key of letters that no key is made of.
    Key,
    /// `:` where `=` belongs.
    Colon,
    /// A text that has its language in one of two lines, and none in the other.
    MixedLanguages,
    /// `[table]` where others of the name have double brackets.
    SingleHeader,
    /// A key or table that exists already.
    Twice,
    /// A decimal comma.
    DecimalComma,
    /// A date or time that no calendar or clock has.
    Date,
    /// One `=` too many.
    ExtraEquals,
    /// One comma too many.
    ExtraComma,
    /// `True` or `FALSE`.
    Capital,
    /// A number that is written in a way of its own: `007`, `1_`, `+-3`.
    Number,
    /// Lists within lists without end.
    Deep,
    /// Marks of a merge that git could not make.
    Conflict,
    /// A comment as it begins elsewhere.
    Comment,
    /// `;` after a value.
    Semicolon,
    /// Items of a list without the bracket before them.
    NoOpenBracket,
    /// A text of several lines in single marks.
    BrokenString,
    /// A path with `\\`.
    Backslash,
    /// A name in Norwegian, with letters that a name does not have.
    Norwegian,
    /// A header with too few or too many brackets.
    Brackets,
    /// A record of a list that begins without a header.
    NoHeader,
    /// A key that stands again, for the header above it has its `#` still.
    HeaderInComment,
    /// Anything else.
    Other,
}

/// TOML that does not parse, with how it would be `right`, where that can be told.
pub fn syntax(at: Span, kind: &FaultKind, right: Option<&str>) -> Diagnostic {
    let found = Diagnostic::new(Rule::Syntax, at, words(kind));
    let Some(right) = right else { return found };
    match kind {
        FaultKind::Norwegian
        | FaultKind::Brackets
        | FaultKind::NoOpenBracket
        | FaultKind::OpenHeader => found.help(say!("syntax-write", right)),
        FaultKind::Backslash => found.help(say!("syntax-write-path", right)),
        FaultKind::NoHeader => found.help(say!("syntax-write-header", right)),
        FaultKind::HeaderInComment => found.help(say!("syntax-mark-of-header", right)),
        _ => found.after_help(say!("syntax-here", right)),
    }
}

/// What is wrong; what to write belongs to it.
fn words(kind: &FaultKind) -> Message {
    match kind {
        FaultKind::NoValue => say!("syntax-no-value"),
        FaultKind::EmptyValue => say!("syntax-empty-value"),
        FaultKind::OpenString => say!("syntax-open-string"),
        FaultKind::OpenBlock => say!("syntax-open-block"),
        FaultKind::OpenList => say!("syntax-open-list"),
        FaultKind::OpenHeader => say!("syntax-open-header"),
        FaultKind::NotQuoted => say!("syntax-not-quoted"),
        FaultKind::CurlyQuotes => say!("syntax-curly-quotes"),
        FaultKind::InnerQuote => say!("syntax-inner-quote"),
        FaultKind::Escape => say!("syntax-escape"),
        FaultKind::Key => say!("syntax-key"),
        FaultKind::Colon => say!("syntax-colon"),
        FaultKind::MixedLanguages => say!("syntax-mixed-languages"),
        FaultKind::SingleHeader => say!("syntax-single-header"),
        FaultKind::Twice => say!("syntax-twice"),
        FaultKind::DecimalComma => say!("syntax-decimal-comma"),
        FaultKind::Date => say!("syntax-date"),
        FaultKind::ExtraEquals => say!("syntax-extra-equals"),
        FaultKind::ExtraComma => say!("syntax-extra-comma"),
        FaultKind::Capital => say!("syntax-capital"),
        FaultKind::Number => say!("syntax-number"),
        FaultKind::Deep => say!("syntax-deep"),
        _ => slips::words(kind),
    }
}
