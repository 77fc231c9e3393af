//! Failures to read or write files: the output folder, files to fix, and documents.

use std::io::ErrorKind;
use std::path::Path;

use crate::cli::new::Inside;
use crate::cli::shown;
use crate::diagnostic::findings;
use crate::diagnostic::machine::reason;
use crate::import::Unreadable;
use crate::wording::{Message, say};
use crate::write::{NotReplaced, Reason, Refusal};

/// Why files could not be replaced, and which of them were.
pub fn not_replaced(not: &NotReplaced) -> Message {
    let path = shown::plain(&not.path);
    let files = not.written.iter().map(|path| path.to_string_lossy());
    let files = files.collect::<Vec<_>>().join(", ");
    match (&not.reason, not.written.is_empty()) {
        // A folder in a lower layer of several that are shown as one.
        (Reason::Io(error), true) if error.kind() == ErrorKind::CrossesDevices => {
            say!("folder-not-moved", path)
        }
        (Reason::Changed, true) => say!("file-changed", path),
        (Reason::Changed, false) => say!("file-changed-after-others", path, files),
        (Reason::Io(error), true) => say!("file-not-written", path, why = reason(error)),
        (Reason::Io(error), false) => {
            say!(
                "file-not-written-after-others",
                path,
                files,
                why = reason(error)
            )
        }
    }
}

/// What keeps the output folder from being written.
pub fn output(path: &Path, refusal: &Refusal) -> Message {
    let path = shown::plain(path);
    match refusal {
        Refusal::Foreign(file) => say!("out-foreign", path, file = shown::plain(file)),
        Refusal::Link => say!("out-is-link", path),
        Refusal::NotAFolder => say!("out-is-file", path),
        Refusal::Protected => say!("out-protected", path),
        Refusal::Mounted(mounted) => say!("out-mounted", mounted = shown::plain(mounted)),
        Refusal::Busy => say!("out-busy", path),
        Refusal::Io(file, error) => {
            say!(
                "out-not-written",
                file = shown::plain(file),
                why = reason(error)
            )
        }
        Refusal::Unfinished(file, error) => {
            say!(
                "out-unfinished",
                file = shown::plain(file),
                path,
                why = reason(error)
            )
        }
        Refusal::Away(saved, error) => {
            say!(
                "out-away",
                path,
                saved = shown::plain(saved),
                why = reason(error)
            )
        }
    }
}

/// A strategy was to be made inside another.
pub fn inside_strategy(path: &Path, inside: &Inside) -> Message {
    let path = shown::plain(path);
    let id = |name: &str| findings::as_an_id(name).unwrap_or_else(|| name.to_owned());
    match inside {
        Inside::Area(name) => say!("inside-strategy-area", path, id = id(name)),
        Inside::Chapter(name) => say!("inside-strategy-chapter", path, id = id(name)),
        Inside::Other => say!("inside-strategy", path),
    }
}

/// What keeps a document from being imported.
pub fn document(path: &Path, why: Unreadable) -> Message {
    let path = path.display();
    match why {
        Unreadable::Broken => say!("import-broken", path),
        Unreadable::Locked => say!("import-locked", path),
        Unreadable::OldWord => say!("import-old-word", path),
        Unreadable::Pdf => say!("import-pdf", path),
        Unreadable::Empty => say!("import-empty", path),
        Unreadable::NotADocument => say!("import-not-a-document", path),
        Unreadable::TooLarge => say!("import-too-large", path),
        Unreadable::Device => say!("import-device", path),
    }
}
