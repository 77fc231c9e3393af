//! Which names are the format's, and paths as it writes them.

use std::ffi::OsStr;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::lang::Lang;
use crate::source::FOLDERS;
use crate::terminal::{is_control, is_unseen};

/// Whether a folder beside those of the format may be meant as one of them.
pub fn is_beside(name: &OsStr) -> bool {
    let shown = name.to_string_lossy();
    let known = FOLDERS.contains(&shown.as_ref()) || shown == "public";
    !known && !is_bad(name) && !is_ignored(&shown)
}

/// Whether a file directly in the folder is one of the format's, by its name, also where an ending was put
/// after that.
pub fn is_own(name: &OsStr) -> bool {
    let lower = name.to_string_lossy().to_lowercase();
    let own = Path::new(&lower)
        .extension()
        .is_some_and(|extension| extension == "toml" || extension == "lock")
        || lower.contains(".toml.");
    own && !is_ignored(&name.to_string_lossy())
}

/// Whether a letter acts where a name is shown, or nobody sees it there.
fn is_strange(letter: char) -> bool {
    is_control(letter) || is_unseen(letter)
}

/// Whether a name is invalid on some systems, or would break the lines of a report.
pub fn is_bad(name: &OsStr) -> bool {
    name.to_str()
        .is_none_or(|name| name.contains(|letter| is_strange(letter) || letter == '\\'))
}

/// A name as the format writes it: letters composed (some systems keep names decomposed), and what cannot
/// be shown replaced.
pub fn written(name: &OsStr) -> String {
    let shown = |letter: char| {
        if is_strange(letter) {
            char::REPLACEMENT_CHARACTER
        } else {
            letter
        }
    };
    name.to_string_lossy().nfc().map(shown).collect()
}

/// Whether a name is that of a hidden file or folder.
pub fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

/// Hidden files, editors' swap and backup files, and what systems leave in folders.
pub fn is_ignored(name: &str) -> bool {
    is_hidden(name)
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.ends_with(".swp")
        || name.ends_with(".tmp")
        || name.contains("___jb_")
        // What Vim tries whether it may write with.
        || matches!(name, "4913" | "Thumbs.db" | "desktop.ini")
}

/// Whether a hidden name in a folder is read all the same: what web hosts ask for by such a name, and what is left
/// out of what goes to them, which is told. What systems and git leave there is neither.
pub fn is_asked_for(folder: &str, name: &str) -> bool {
    let is_along = folder == "static" || folder.starts_with("static/");
    let left = [".DS_Store", ".git", "._", ".~", ".#"];
    let is_left = left.iter().any(|begin| name.starts_with(begin));
    is_along && is_hidden(name) && !is_left && !is_ignored(name.trim_start_matches('.'))
}

/// What kind of file the format reads at a path. A link leads to another file of the same kind, or it is
/// refused; what has no kind is no file of the format, or there is only one of its kind.
pub fn kind(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let name = parts.last()?.to_lowercase();
    let (_, ending) = name.rsplit_once('.')?;
    match ending {
        // Shown the same wherever they lie.
        "png" | "gif" | "webp" | "svg" | "ttf" | "otf" | "ttc" => return Some(ending.to_owned()),
        "jpg" | "jpeg" => return Some("jpeg".to_owned()),
        "csv" | "tsv" | "tab" if parts.len() > 1 => return Some("table".to_owned()),
        _ => {}
    }
    let is_prose = |text: &str| {
        let stem = text.strip_suffix(".md");
        stem.is_some_and(|stem| Lang::from_tag(stem).is_some())
    };
    match parts.as_slice() {
        ["areas", _, "area.toml"] => Some("area.toml".to_owned()),
        ["chapters", _, "chapter.toml"] => Some("chapter.toml".to_owned()),
        ["areas", _, text] if is_prose(text.strip_prefix("closing.").unwrap_or(text)) => {
            Some("prose".to_owned())
        }
        ["chapters", _, text] => {
            let (section, language) = text.split_once('.').unwrap_or_default();
            let is_section = !section.is_empty() && is_prose(language);
            (is_prose(text) || is_section).then(|| "prose".to_owned())
        }
        // What else lies there is copied or laid out as it is: only among its like.
        [folder @ ("assets" | "data" | "static" | "themes"), _, ..] => {
            Some(format!("{folder} {ending}"))
        }
        _ => None,
    }
}
