//! Ids, links, footnotes and pictures that lead nowhere.

use super::content::only;
use super::hints::did_you_mean;
use super::{MOST_COMPARED, nearest, suggestion};
use crate::attachment::Disguised;
use crate::diagnostic::{Diagnostic, Rule};
use crate::fonts;
use crate::schema::RecordKind;
use crate::source::Span;
use crate::wording::{Value, say};

/// Two records of a kind with one id.
pub fn duplicate_id(at: Span, id: &str, first: Span) -> Diagnostic {
    Diagnostic::new(Rule::DuplicateId, at, say!("duplicate-id", id))
        .related(first, say!("duplicate-id.first"))
}

/// An id that names no record of its kind.
pub fn unknown_reference<'a>(
    at: Span,
    kind: RecordKind,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let finding = |message| Diagnostic::new(Rule::UnknownReference, at, message);
    match kind {
        RecordKind::Platform if id.is_empty() => finding(say!("no-platform")),
        RecordKind::Platform => finding(say!("platform-with-id")),
        kind => {
            let kind = Value::Kind(kind.key());
            finding(say!("unknown-reference", kind, id)).help(suggestion(id, known))
        }
    }
}

/// A footnote that neither its text nor `references.toml` defines.
pub fn unknown_footnote<'a>(
    at: Span,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let help = match nearest(id, known) {
        Some(near) => say!("unknown-footnote.near", near),
        None => say!("unknown-footnote.define", id),
    };
    Diagnostic::new(Rule::UnknownReference, at, say!("unknown-footnote", id)).help(help)
}

/// A link that leads nowhere.
pub fn broken_link(at: Span, url: &str) -> Diagnostic {
    Diagnostic::new(Rule::BrokenLink, at, say!("broken-link", url))
}

/// An address with the name of a user before that of the website.
pub fn link_with_user(at: Span, url: &str) -> Diagnostic {
    Diagnostic::new(Rule::BrokenLink, at, say!("link-with-user", url))
}

/// A file that is named and not there.
pub fn missing_file<'a>(
    at: Span,
    path: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let folders = ["areas/", "assets/", "chapters/", "data/", "themes/"];
    let elsewhere = !folders.iter().any(|folder| path.starts_with(folder));
    let known: Vec<&str> = known.into_iter().take(MOST_COMPARED).collect();
    // Windows writes `\\` between folders, some of which TOML reads as other signs; and whole paths.
    let plain = with_slashes(path);
    let name = plain.rsplit('/').next().unwrap_or_default();
    let same = |known: &&&str| known.rsplit('/').next() == Some(name);
    let moved = known.iter().find(same).copied();
    let moved = moved.filter(|_| plain != path);
    let mut parts = plain.split('/');
    let is_hidden = parts.any(|part| part.starts_with('.') && !matches!(part, "." | ".."));
    let help = match nearest(&plain, known.iter().copied()).or(moved) {
        None if is_hidden => say!("missing-file-hidden"),
        Some(near) if plain != path => say!("missing-file-with-slashes", near),
        Some(near) => did_you_mean(near),
        None if elsewhere => say!("missing-file-elsewhere", name),
        None => say!("missing-file-whole-name"),
    };
    let message = match is_hidden {
        true => say!("hidden-file", path),
        false => say!("missing-file", path),
    };
    Diagnostic::new(Rule::BrokenLink, at, message).help(help)
}

/// A folder named where a file belongs.
pub fn folder_as_file(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(Rule::BrokenLink, at, say!("folder-as-file", path))
}

/// A file that a text leads to, of a kind that is not published.
pub fn unpublished_kind(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(Rule::BrokenLink, at, say!("unpublished-kind", path))
        .help(say!("published-kinds"))
}

/// A file that a text leads to, and that is another thing than its name says.
pub fn disguised_file(at: Span, path: &str, what: Disguised) -> Diagnostic {
    let what = match what {
        Disguised::Page => Value::Kind("page"),
        Disguised::Program => Value::Kind("program"),
    };
    Diagnostic::new(Rule::BrokenLink, at, say!("disguised-file", what, path))
        .help(say!("published-kinds"))
}

/// A path with `/` where Windows writes `\\`, also where TOML has made another sign of that and the letter
/// after it.
fn with_slashes(path: &str) -> String {
    let mut plain = String::new();
    for letter in path.chars() {
        match letter {
            '\\' => plain.push('/'),
            '\t' => plain.push_str("/t"),
            '\n' => plain.push_str("/n"),
            '\r' => plain.push_str("/r"),
            '\u{8}' => plain.push_str("/b"),
            '\u{c}' => plain.push_str("/f"),
            '\u{1b}' => plain.push_str("/e"),
            letter => plain.push(letter),
        }
    }
    plain
}

/// A picture from outside the strategy's folder.
pub fn picture_elsewhere(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(Rule::BrokenLink, at, say!("picture-elsewhere", path))
}

/// A file that a setting is to publish, and that lies where nothing is published from.
pub fn file_elsewhere(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(Rule::BrokenLink, at, say!("file-elsewhere", path))
}

/// A file that the PDF cannot take its letters from.
pub fn unusable_font(at: Span, path: &str, fault: fonts::Fault) -> Diagnostic {
    let message = match fault {
        fonts::Fault::Kind => say!("not-a-font", path),
        fonts::Fault::Damaged => say!("damaged-font", path),
        fonts::Fault::Shapes => say!("heavy-font", what = Value::Kind("shapes"), path),
        fonts::Fault::Colors => say!("heavy-font", what = Value::Kind("colors"), path),
        fonts::Fault::Growth => say!("heavy-font", what = Value::Kind("growth"), path),
    };
    Diagnostic::new(Rule::InvalidValue, at, message)
}

/// Links or footnotes that differ between two wordings. At least one of the lists holds something.
pub fn link_mismatch(
    at: Span,
    other: Span,
    only_here: &[String],
    only_there: &[String],
) -> Diagnostic {
    let message = say!(
        "link-mismatch",
        only = Value::Kind(only(only_here, only_there)),
        here = only_here.join(", "),
        there = only_there.join(", ")
    );
    Diagnostic::new(Rule::LinkMismatch, at, message).related(other, say!("the-other-text"))
}
