//! Lines that are lettered or numbered in ways that markdown has no lists for: each stays on its own line, with
//! its letter.

use super::edits::Edits;
use super::lines;

/// How a line is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Letter(Case, Around),
    Roman(Case, Around),
    Number(Around),
    Parts(usize),
    Section,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
}

/// What stands around the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Around {
    Dot,
    Bracket,
    Brackets,
}

/// Keeps such lines apart.
pub fn read(text: &str, edits: &mut Edits) {
    let lines = lines(text);
    let counted: Vec<Vec<(Style, usize)>> = lines
        .iter()
        .map(|line| {
            if line.is_open {
                counted(line.rest())
            } else {
                Vec::new()
            }
        })
        .collect();
    // The lines of this paragraph that are counted, the last of each style.
    let mut open: Vec<(Style, usize, usize)> = Vec::new();
    let mut apart: Vec<usize> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() || !line.is_open || line.rest().starts_with(['>', '|']) {
            open.clear();
            continue;
        }
        for &(style, value) in &counted[at] {
            match open.iter().position(|&(known, _, _)| known == style) {
                Some(known) => {
                    let (_, last, line) = open[known];
                    if value == last + 1 {
                        apart.extend([line, at]);
                    }
                    open[known] = (style, value, at);
                }
                None => open.push((style, value, at)),
            }
        }
    }
    apart.sort_unstable();
    apart.dedup();
    for at in apart {
        let Some(before) = at.checked_sub(1).map(|before| &lines[before]) else {
            continue;
        };
        let written = before.text.trim_end();
        let is_broken = before.text.ends_with("  ") || written.ends_with('\\');
        let is_words =
            !before.is_blank() && before.is_open && !before.rest().starts_with(['#', '>', '|']);
        if is_words && !is_broken {
            edits.insert(before.start + written.len(), "\\");
        }
    }
}

/// How a line may be counted: "i)" is a letter or a number.
fn counted(rest: &str) -> Vec<(Style, usize)> {
    if let Some(section) = rest.strip_prefix('§') {
        let number = section.split_whitespace().next().map(str::parse);
        let number = number.and_then(Result::ok);
        return number
            .map(|number| (Style::Section, number))
            .into_iter()
            .collect();
    }
    let Some(end) = rest.find([' ', '\t']) else {
        return Vec::new();
    };
    let word = &rest[..end];
    if rest[end..].trim().is_empty() || word.len() > 12 {
        return Vec::new();
    }
    let parts: Vec<&str> = word.trim_end_matches('.').split('.').collect();
    if parts.len() > 1 {
        let numbers: Option<Vec<usize>> = parts.iter().map(|part| part.parse().ok()).collect();
        let last = numbers.and_then(|numbers| numbers.last().copied());
        return last
            .map(|last| (Style::Parts(parts.len()), last))
            .into_iter()
            .collect();
    }
    let (inner, around) = if let Some(inner) = word
        .strip_prefix('(')
        .and_then(|word| word.strip_suffix(')'))
    {
        (inner, Around::Brackets)
    } else if let Some(inner) = word.strip_suffix(')') {
        (inner, Around::Bracket)
    } else if let Some(inner) = word.strip_suffix('.') {
        (inner, Around::Dot)
    } else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if around == Around::Brackets
        && let Ok(number) = inner.parse()
    {
        found.push((Style::Number(around), number));
    }
    let case = match inner.chars().next() {
        Some('a'..='z') => Case::Lower,
        Some('A'..='Z') => Case::Upper,
        _ => return found,
    };
    let lower = inner.to_lowercase();
    if let [letter] = lower.as_bytes() {
        found.push((Style::Letter(case, around), usize::from(letter - b'a') + 1));
    }
    const ROMAN: [&str; 12] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    ];
    if let Some(at) = ROMAN.iter().position(|roman| *roman == lower) {
        found.push((Style::Roman(case, around), at + 1));
    }
    found
}
