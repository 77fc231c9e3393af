//! Paths as they are printed inside a command: quoted where a shell would interpret a character.

use std::path::Path;

/// A path as it can be copied into a shell: as it is where that can be, else in quotation marks that hold in
/// every shell, else in those of Unix.
pub fn path(path: &Path) -> String {
    word(&path.display().to_string())
}

/// An argument as it can be copied into a shell, an option too.
pub fn argument(argument: &str) -> String {
    match argument.starts_with('-') {
        true => argument.to_owned(),
        false => word(argument),
    }
}

/// A word as it can be copied into a shell.
pub fn word(word: &str) -> String {
    let is_plain = |letter: char| {
        let mark = if cfg!(windows) {
            "/._-+@:,\\"
        } else {
            "/._-+@:,"
        };
        letter.is_alphanumeric() || mark.contains(letter)
    };
    let word = match word.starts_with('-') {
        true => format!("./{word}"),
        false => word.to_owned(),
    };
    if !word.is_empty() && word.chars().all(is_plain) {
        word
    } else if cfg!(windows) || !word.contains(['"', '$', '`', '\\', '!']) {
        format!("\"{word}\"")
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// A path as people know it: without the mark of Windows that lets a program go on where a path is long.
pub fn plain(path: &Path) -> String {
    let whole = path.display().to_string();
    match whole.strip_prefix(r"\\?\") {
        None => whole,
        Some(rest) => match rest.strip_prefix(r"UNC\") {
            Some(share) => format!(r"\\{share}"),
            None => rest.to_owned(),
        },
    }
}
