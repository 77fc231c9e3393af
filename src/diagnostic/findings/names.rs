//! Names of files and folders that the format does not have, and what they were most likely meant to be.

use super::{as_in_an_id, nearest};
use crate::schema::norwegian;

/// Endings of texts that word processors make.
pub const DOCUMENTS: [&str; 8] = [
    ".docx", ".doc", ".odt", ".rtf", ".pdf", ".pages", ".html", ".txt",
];

/// Endings that come after the right one, where a system hides them.
const HIDDEN: [&str; 4] = [".txt", ".md", ".toml", ".text"];

/// The one of these names that was meant by one with an ending too many or in Norwegian.
pub fn meant<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let lower = name.to_lowercase();
    let same = |word: &str| known.iter().copied().find(|known| *known == word);
    for hidden in HIDDEN {
        if let Some(rest) = lower.strip_suffix(hidden)
            && let Some(known) = same(rest)
        {
            return Some(known);
        }
    }
    let (stem, ending) = lower.split_once('.').unwrap_or((&lower, ""));
    let known_of_kind = |ending: &str| -> Vec<&'a str> {
        let alike = known.iter().copied();
        alike
            .filter(|known| known.rsplit('.').next() == Some(ending) || !known.contains('.'))
            .collect()
    };
    let ending = ending.split('.').next().unwrap_or_default();
    norwegian::place(&known_of_kind(ending), stem)
}

/// The name that one looks like a copy of, as OneDrive, Dropbox, Windows and people make them. A machine's name in it
/// is only told by what `is_known`.
pub fn copy_of(name: &str, is_known: impl Fn(&str) -> bool) -> Option<String> {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains(' ') => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let original = |at: usize| format!("{}{ending}", &stem[..at]);
    for mark in [
        " - kopi",
        " - copy",
        " kopi",
        " copy",
        "-kopi",
        "-copy",
        "_kopi",
        "_copy",
        " (",
        "_conflict",
        " conflict",
        ".sync-conflict",
        " - ",
    ] {
        let lower = stem.to_lowercase();
        // Lower case may be of another length; such a name is none of these.
        if lower.len() == stem.len()
            && let Some(at) = lower.find(mark)
            && at > 0
        {
            return Some(original(at));
        }
    }
    // `area-KOMM-PC0123.toml`
    let ends = stem.match_indices(['-', '_', ' ']).map(|(at, _)| at);
    let ends = ends.filter(|&at| stem.len() - at > 1);
    let mut names = ends.flat_map(|at| [original(at), stem[..at].to_owned()]);
    names.find(|name| is_known(name))
}

/// The one of the format's folders that another name was meant for.
pub fn folder<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain = as_in_an_id(name);
    let same = known.iter().copied().find(|known| *known == plain);
    let copied = || {
        let original = copy_of(name, |other| known.contains(&other))?;
        known.iter().copied().find(|known| *known == original)
    };
    let near = || {
        let near = nearest(name, known.iter().copied())?;
        let slips = near.len().abs_diff(name.chars().count());
        (slips <= 1).then_some(near)
    };
    same.or_else(|| norwegian::place(known, name))
        .or_else(copied)
        .or_else(near)
}

/// The name of a file beside it that one is a copy of, by how programs that keep folders alike call copies: with a
/// word, a number, or the name of a machine in capitals.
pub fn copy_beside(name: &str, is_beside: impl Fn(&str) -> bool) -> Option<String> {
    let there = |original: &String| original != name && is_beside(original);
    let by_machine = || {
        let (stem, ending) = name.rsplit_once('.')?;
        let (own, machine) = stem
            .match_indices('-')
            .map(|(at, _)| (&stem[..at], &stem[at + 1..]))
            .find(|(own, _)| there(&format!("{own}.{ending}")))?;
        let is_machine = machine.contains(|letter: char| letter.is_ascii_uppercase())
            && !machine.contains(char::is_lowercase)
            && machine.chars().count() > 3;
        is_machine.then(|| format!("{own}.{ending}"))
    };
    copy_of(name, |_| false).filter(there).or_else(by_machine)
}

/// The first of what Windows takes in no name: some signs, and a full stop or a blank at the end.
pub fn bad_letter(name: &str) -> Option<char> {
    let sign = name.chars().find(|letter| "<>:\"|?*".contains(*letter));
    sign.or_else(|| name.chars().last().filter(|last| matches!(last, '.' | ' ')))
}

/// Whether a name is one that Windows keeps for its devices, whatever is after a full stop: nobody could have
/// such a folder there.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let lower = stem.to_ascii_lowercase();
    let numbered = |begin: &str| {
        let rest = lower.strip_prefix(begin);
        rest.is_some_and(|rest| matches!(rest, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"))
    };
    matches!(lower.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}
