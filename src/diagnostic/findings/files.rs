//! Files that cannot be read, folders and files out of place.

use super::hints::did_you_mean;
use super::{names, suggestion};
use crate::diagnostic::machine::reason_of;
use crate::diagnostic::{Diagnostic, Rule};
use crate::schema::norwegian;
use crate::source::{Problem, Span, is_table};
use crate::wording::{Message, aside, say};

/// A file that would go to the site under a name that the site uses itself, for a file or a folder.
pub fn static_taken(at: Span, path: &str, name: &str) -> Diagnostic {
    Diagnostic::new(Rule::UnknownFile, at, say!("static-taken", path, name))
}

/// A list of pages for search engines, which the site has one of where its address is known.
pub fn static_sitemap(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(Rule::UnknownFile, at, say!("static-sitemap", path))
}

/// A file that would go to the site, of a kind that is not published.
pub fn static_kind(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(Rule::UnknownFile, at, say!("static-kind", path))
}

/// A file whose content is not there to read.
pub fn unreadable(at: Span, path: &str, problem: &Problem) -> Diagnostic {
    let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
    let message = match problem {
        Problem::NotUtf8 { .. } => say!("not-utf8", table = is_table(path)),
        Problem::NotAFile => say!("not-a-file", path),
        Problem::NotAFolder => say!("not-a-folder", path),
        Problem::LinkLoop => say!("link-loop"),
        Problem::BadName => say!("bad-name"),
        Problem::LinkOut => say!("link-out"),
        Problem::LinkHidden => say!("link-hidden"),
        Problem::LinkKind => say!("link-kind"),
        Problem::LinkMany => say!("link-many"),
        Problem::LinkDead => say!("link-dead", path),
        Problem::TooLarge { size, limit } => {
            say!(
                "too-large-file",
                size = aside(megabytes(*size)),
                limit = aside(megabytes(*limit))
            )
        }
        Problem::Missing => say!("needed-file-missing", path),
        Problem::Io(refusal) => say!("unreadable-file", why = reason_of(refusal)),
    };
    Diagnostic::new(Rule::UnreadableFile, at, message)
}

/// A folder that the reading order does not list. `list` is the list, where the finding is not there
/// itself.
pub fn unlisted_folder(at: Span, key: &str, id: &str, list: Option<Span>) -> Diagnostic {
    let finding = Diagnostic::new(Rule::UnlistedFolder, at, say!("unlisted-folder", key, id));
    match list {
        Some(list) => finding.related(list, say!("unlisted-folder.list")),
        None => finding,
    }
}

/// A listed folder without its TOML file.
pub fn folder_without_toml(at: Span, key: &str, id: &str) -> Diagnostic {
    let file = match key {
        "areas" => "area.toml",
        _ => "chapter.toml",
    };
    let message = say!("folder-without-toml", key, id, file);
    Diagnostic::new(Rule::UnreadableFile, at, message)
}

/// A file that is not part of the format.
pub fn unknown_file(at: Span, name: &str, known: &[&str]) -> Diagnostic {
    let finding = Diagnostic::new(Rule::UnknownFile, at, say!("unknown-file", name));
    match misnamed(name, known) {
        Some(help) => finding.help(help),
        None if known.is_empty() => finding,
        None => finding.help(suggestion(name, known.iter().copied())),
    }
}

/// What to do with a file or folder by its name: a copy that a program made, an ending that Windows hides, a
/// document of Word, a name in Norwegian. None where that says nothing.
fn misnamed(name: &str, known: &[&str]) -> Option<Message> {
    let lower = name.to_lowercase();
    if let Some(meant) = names::meant(name, known) {
        return Some(if meant.len() < name.len() && lower.starts_with(meant) {
            say!("unknown-file.hidden-ending", meant, name)
        } else {
            suggestion(meant, [meant])
        });
    }
    if let Some(original) = names::copy_of(name, |other| known.contains(&other)) {
        return Some(copy(&original));
    }
    let is_document = names::DOCUMENTS
        .iter()
        .any(|ending| lower.ends_with(ending));
    is_document.then(|| {
        let text = match lower.contains("nn") || lower.contains("nynorsk") {
            true => "nn.md",
            false => "nb.md",
        };
        say!("unknown-file.document", text)
    })
}

fn copy(original: &str) -> Message {
    say!("looks-like-a-copy", original)
}

/// A folder in the strategy's own that the format does not have, with the one that was meant.
pub fn unknown_folder(at: Span, name: &str, meant: &str) -> Diagnostic {
    let finding = Diagnostic::new(Rule::UnknownFile, at, say!("unknown-folder", name));
    finding.help(match names::copy_of(name, |other| other == meant) {
        Some(original) => copy(&original),
        None => rename_folder(name, meant),
    })
}

fn rename_folder(name: &str, right: &str) -> Message {
    say!("rename-folder", name, right)
}

/// A file that the strategy needs and that has another name.
pub fn file_of_another_name(at: Span, name: &str, right: &str) -> Diagnostic {
    let message = say!("file-of-another-name", name, right);
    Diagnostic::new(Rule::UnreadableFile, at, message)
}

/// An area or chapter that is listed, and whose folder has another name.
pub fn folder_of_another_name(
    at: Span,
    key: &str,
    id: &str,
    folder: &str,
    right: &str,
) -> Diagnostic {
    let message = say!("folder-of-another-name", key, id);
    Diagnostic::new(Rule::UnknownReference, at, message).help(rename_folder(folder, right))
}

/// A folder that the reading order does not list and whose name cannot be an id: `right` is the id that it
/// would have, `copy_of` the one that it looks like a copy of.
pub fn unlisted_folder_no_id(
    at: Span,
    key: &str,
    name: &str,
    right: &str,
    copy_of: Option<&str>,
) -> Diagnostic {
    unlisted_folder(at, key, name, None).help(match copy_of {
        Some(original) => copy(&format!("{key}/{original}")),
        None => say!("unlisted-folder.rename-and-list", right, key),
    })
}

/// A file under `assets/` or `data/` that nothing shows; the one beside it that it is a copy of.
pub fn unused_asset(at: Span, path: &str, copy_of: Option<&str>) -> Diagnostic {
    let finding = Diagnostic::new(Rule::UnusedAsset, at, say!("unused-asset", path));
    match copy_of {
        Some(original) => finding.help(copy(original)),
        None => finding,
    }
}

/// A file or folder whose name differs from another only in case.
pub fn name_of_other_case(at: Span, path: &str, other: &str) -> Diagnostic {
    let message = say!("name-of-other-case", path, other);
    Diagnostic::new(Rule::UnportableName, at, message)
}

/// A file or folder with a name that Windows does not take.
pub fn name_not_everywhere(at: Span, name: &str) -> Diagnostic {
    let reason = match names::bad_letter(name) {
        Some(letter) if !matches!(letter, '.' | ' ') => letter.to_string(),
        _ => String::new(),
    };
    let message = match (reason.as_str(), names::is_device(name)) {
        (_, true) => say!("name-of-device", name),
        ("", false) => say!("name-ends-badly", name),
        (sign, false) => say!("name-with-sign", name, sign = sign),
    };
    Diagnostic::new(Rule::UnportableName, at, message)
}

/// A path that is too long for some systems to open, and how many letters it has.
pub fn path_too_long(at: Span, letters: usize, most: usize) -> Diagnostic {
    let message = say!("path-too-long", letters, most);
    Diagnostic::new(Rule::UnportableName, at, message)
}

/// A theme that neither the program nor the strategy has.
pub fn unknown_theme(at: Span, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(Rule::UnknownReference, at, say!("unknown-theme", name))
        .help(suggestion(name, known.iter().copied()))
}

/// A document that there is not.
pub fn unknown_document(at: Span, name: &str, known: &[&str]) -> Diagnostic {
    let help = match norwegian::value(known, name) {
        Some(meant) => did_you_mean(meant),
        None => suggestion(name, known.iter().copied()),
    };
    Diagnostic::new(Rule::UnknownReference, at, say!("unknown-document", name)).help(help)
}

/// Findings of a rule in a file that are too many to be told one by one; the first of them is here.
pub fn more_of_these(rule: Rule, at: Span, count: usize) -> Diagnostic {
    let message = say!("more-of-these", count = aside(count));
    Diagnostic::beyond(rule, at, count, message)
}
