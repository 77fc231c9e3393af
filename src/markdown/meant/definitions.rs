//! `[1]: Lov ...`: a list of notes as word processors write it. To the parser it is the address of a link, and
//! vanishes.

use std::collections::BTreeSet;

use super::edits::Edits;
use super::lines;
use crate::diagnostic::findings::Stray;

/// Tells of definitions that define nothing, and lets them be seen.
pub fn read(text: &str, edits: &mut Edits) {
    if !text.contains("]:") {
        return;
    }
    let lines = lines(text);
    let mut used: Option<BTreeSet<String>> = None;
    let mut last = None;
    for (at, line) in lines.iter().enumerate() {
        let Some((label, rest)) = definition(line.rest()) else {
            continue;
        };
        if !line.is_open || line.indent().1 > 3 {
            continue;
        }
        let used = used.get_or_insert_with(|| labels(text));
        let is_address = is_address(rest);
        if is_address && used.contains(&label.to_lowercase()) {
            continue;
        }
        let start = line.start + line.indent().0;
        edits.tell(Stray::Definition, start..line.end());
        edits.insert(start, "\\");
        // Those that are together stay on lines of their own.
        if last == Some(at.wrapping_sub(1)) {
            edits.insert(lines[at - 1].end(), "\\");
        }
        last = Some(at);
    }
}

/// The label and the target of a line that is a link definition; a footnote's definition is none.
fn definition(line: &str) -> Option<(&str, &str)> {
    let rest = line.strip_prefix('[')?;
    let end = rest.find([']', '['])?;
    let label = &rest[..end];
    if label.trim().is_empty() || label.starts_with('^') {
        return None;
    }
    let defined = rest[end..].strip_prefix("]:")?.trim();
    (!defined.is_empty()).then_some((label, defined))
}

/// Whether this could be where a link leads, perhaps with a title behind it.
fn is_address(rest: &str) -> bool {
    let (address, title) = rest
        .split_once(char::is_whitespace)
        .map_or((rest, ""), |(address, title)| (address, title.trim()));
    let has_mark = address.starts_with(['<', '#', '/'])
        || address.contains("://")
        || address.contains('/')
        || address
            .split_once(':')
            .is_some_and(|(scheme, rest)| scheme.len() > 2 && !rest.is_empty());
    has_mark && (title.is_empty() || title.starts_with(['"', '\'', '(']))
}

/// The labels that are in brackets, other than before a definition.
fn labels(text: &str) -> BTreeSet<String> {
    let mut labels = BTreeSet::new();
    for line in text.lines() {
        let line = match definition(line.trim_start()) {
            Some((_, rest)) => rest,
            None => line,
        };
        for (at, _) in line.match_indices('[') {
            let rest = &line[at + 1..];
            // Brackets in brackets lead no farther than the first.
            if let Some(end) = rest.find(['[', ']'])
                && rest[end..].starts_with(']')
            {
                labels.insert(rest[..end].to_lowercase());
            }
        }
    }
    labels
}
