//! Front matter of other tools at the beginning of a text, which is left out.

use super::edits::Edits;
use super::lines;
use crate::diagnostic::findings::Stray;

/// Settings are no longer than this.
const MOST_LINES: usize = 200;

/// Leaves settings out.
pub fn read(text: &str, edits: &mut Edits) {
    let lines = lines(text);
    let Some(first) = lines.iter().position(|line| !line.is_blank()) else {
        return;
    };
    let open = lines[first].text.trim_end();
    let closing: &[&str] = match open {
        "---" => &["---", "..."],
        "+++" => &["+++"],
        ";;;" => &[";;;"],
        _ if open.starts_with("% ") => return titles(&lines, first, edits),
        _ => return,
    };
    let mut keys = 0;
    for (at, line) in lines.iter().enumerate().skip(first + 1).take(MOST_LINES) {
        if closing.contains(&line.text.trim_end()) {
            if keys > 0 || at == first + 1 {
                let place = lines[first].start..line.end();
                edits.tell(Stray::FrontMatter, place.clone());
                edits.replace(place, "");
            }
            return;
        }
        match kind(line.text) {
            Some(true) => keys += 1,
            Some(false) => {}
            None => return,
        }
    }
}

/// Whether a line sets something, or may stand among such lines.
fn kind(line: &str) -> Option<bool> {
    let rest = line.trim();
    if rest.is_empty() || rest.starts_with('#') || line.starts_with([' ', '\t']) {
        return Some(false);
    }
    if rest.starts_with(['-', '[', ']', '{', '}', '"']) {
        return Some(false);
    }
    let end = rest.find([':', '='])?;
    let name = rest[..end].trim();
    let is_name = !name.is_empty()
        && name.len() < 64
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || "-_. \"".contains(letter));
    // A sentence with a colon has more words in front of it.
    (is_name && name.split_whitespace().count() < 3).then_some(true)
}

/// `% Title`, `% Author`, `% Date`.
fn titles(lines: &[super::Line<'_>], first: usize, edits: &mut Edits) {
    let count = lines[first..]
        .iter()
        .take_while(|line| line.text.starts_with('%'))
        .count();
    let place = lines[first].start..lines[first + count - 1].end();
    edits.tell(Stray::FrontMatter, place.clone());
    edits.replace(place, "");
}
