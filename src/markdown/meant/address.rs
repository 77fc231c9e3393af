//! Addresses with spaces: the parser accepts none, so such links would become text.

use super::edits::Edits;
use super::lines;
use crate::diagnostic::findings::Stray;

/// Writes the spaces in addresses as the parser reads them.
pub fn read(text: &str, edits: &mut Edits) {
    if !text.contains("](") {
        return;
    }
    for line in lines(text).iter().filter(|line| line.is_open) {
        let (mut from, mut ticks) = (0, 0);
        while let Some(found) = line.text[from..].find("](") {
            let open = from + found + 2;
            ticks += line.text[from..open].matches('`').count();
            from = open;
            let Some(length) = closed(&line.text[open..]) else {
                continue;
            };
            let inner = &line.text[open..open + length];
            // An odd number of marks before it: it is in code.
            if ticks % 2 == 1 {
                continue;
            }
            if let Some((start, address)) = spaced(inner) {
                let at = line.start + open + start;
                let words = line.text[..open].rfind('[').unwrap_or(open);
                let words = words - usize::from(line.text[..words].ends_with('!'));
                edits.tell(
                    Stray::SpaceInAddress,
                    line.start + words..line.start + open + length + 1,
                );
                for (space, _) in address.match_indices([' ', '\t', '\u{a0}']) {
                    let width = address[space..].chars().next().map_or(1, char::len_utf8);
                    edits.replace(at + space..at + space + width, "%20");
                }
                from = open + length;
            }
        }
    }
}

/// The length of what is before the bracket that closes.
fn closed(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            // Another link begins: this one is not closed.
            ']' if text[at..].starts_with("](") => return None,
            _ => {}
        }
    }
    None
}

/// Where an address with spaces begins, and the address, without the title behind it.
fn spaced(inner: &str) -> Option<(usize, &str)> {
    let start = inner.len() - inner.trim_start().len();
    let rest = &inner[start..];
    if rest.starts_with('<') {
        return None;
    }
    let title = [" \"", " '"]
        .iter()
        .filter_map(|mark| rest.find(mark).map(|at| (at, mark)))
        .filter(|(at, mark)| {
            let written = rest[*at..].trim();
            written.len() > 1 && written.ends_with(&mark[1..])
        })
        .map(|(at, _)| at)
        .min();
    let address = rest[..title.unwrap_or(rest.len())].trim_end();
    if !address.contains([' ', '\t', '\u{a0}']) {
        return None;
    }
    let lower = address.to_lowercase();
    let begins = [
        "http:", "https:", "mailto:", "tel:", "www.", "assets/", "file:", "../", "./", "/", "#",
    ]
    .iter()
    .any(|scheme| lower.starts_with(scheme));
    let ends = [
        "pdf", "png", "jpg", "jpeg", "gif", "svg", "docx", "xlsx", "pptx", "html", "webp",
    ]
    .iter()
    .any(|kind| {
        lower
            .strip_suffix(kind)
            .is_some_and(|rest| rest.ends_with('.'))
    });
    (begins || ends).then_some((start, address))
}
