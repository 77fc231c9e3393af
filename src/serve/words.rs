//! The words that the client shows, in the languages of messages; its scripts hold none.

use crate::wording::{Message, say};

/// The words that the client shows, by the names that it knows them by. `{lang}`, `{here}`, `{there}`,
/// `{count}` and `{n}` are filled in by it.
pub fn words() -> Vec<(&'static str, Message)> {
    vec![
        ("connecting", say!("preview-connecting")),
        ("updated", say!("preview-updated")),
        ("moved", say!("preview-moved")),
        ("copied", say!("preview-copied")),
        ("opened", say!("preview-opened")),
        ("source", say!("preview-source")),
        ("open", say!("preview-open")),
        ("copy", say!("preview-copy")),
        ("close", say!("preview-close")),
        ("hide", say!("preview-hide")),
        ("show", say!("preview-show")),
        ("missing", say!("preview-missing", lang = "{lang}")),
        ("only-here", say!("preview-only-here", lang = "{lang}")),
        (
            "differs",
            say!("preview-differs", here = "{here}", there = "{there}"),
        ),
        ("stale", say!("preview-stale", lang = "{lang}")),
        ("changed", say!("preview-changed", lang = "{lang}")),
        ("draft", say!("preview-draft", lang = "{lang}")),
        ("changed-in-both", say!("preview-changed-in-both")),
        ("finding", say!("preview-finding")),
        ("differences-none", say!("preview-differences-none")),
        ("difference-one", say!("preview-difference-one")),
        (
            "differences",
            say!("preview-differences", count = "{count}"),
        ),
        (
            "difference-at",
            say!("preview-difference-at", n = "{n}", count = "{count}"),
        ),
        ("making", say!("preview-making")),
        ("no-viewer", say!("preview-no-viewer")),
        ("open-pdf", say!("preview-open-pdf")),
        ("in-language-nb", say!("preview-in-language-nb")),
        ("in-language-nn", say!("preview-in-language-nn")),
    ]
}
