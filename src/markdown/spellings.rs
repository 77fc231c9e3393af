//! The other ways in which the marks of a text may have been written before a formatter went over it.
//!
//! In: a text. Out: texts that say the same with other marks, those that formatters make one another of. A
//! guess, and no more: of what was written only a fingerprint may be left.

use std::collections::BTreeSet;

/// The most that are tried of one text.
const MOST: usize = 3000;

/// The longest text that is tried, in bytes.
const LONGEST: usize = 20_000;

/// The most dashes below a heading or a table's head that are tried.
const MOST_DASHES: usize = 80;

/// Other spellings of a text, itself among them.
pub fn spellings(text: &str) -> BTreeSet<String> {
    let mut known = BTreeSet::from([text.to_owned()]);
    if text.len() > LONGEST {
        return known;
    }
    let ways: [fn(&str) -> Vec<String>; 9] = [
        quotes, emphases, strongs, bullets, numbers, escapes, breaks, fences, addresses,
    ];
    for way in ways {
        extend(&mut known, way);
    }
    // The last two have so many that they are tried for themselves.
    extend(&mut known, headings);
    extend(&mut known, tables);
    known
}

fn extend(known: &mut BTreeSet<String>, way: fn(&str) -> Vec<String>) {
    let more: Vec<String> = known.iter().flat_map(|text| way(text)).collect();
    let room = MOST.saturating_sub(known.len());
    known.extend(more.into_iter().take(room));
}

/// A text in which each run of `length` marks of emphasis is written with `mark`.
fn with_marks(text: &str, length: usize, mark: char) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let letter = letters[at];
        let run = letters[at..]
            .iter()
            .take_while(|&&next| next == letter)
            .count();
        let before = at.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(at + run).copied();
        let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let is_space = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        let is_mark = matches!(letter, '*' | '_')
            && run == length
            && before != Some('\\')
            && !(is_word(before) && is_word(after))
            && !(is_space(before) && is_space(after));
        for _ in 0..run {
            made.push(if is_mark { mark } else { letter });
        }
        at += run;
    }
    made
}

fn emphases(text: &str) -> Vec<String> {
    ['*', '_'].map(|mark| with_marks(text, 1, mark)).into()
}

fn strongs(text: &str) -> Vec<String> {
    ['*', '_'].map(|mark| with_marks(text, 2, mark)).into()
}

/// A text with every line made anew; `None` leaves a line as it is.
fn by_line(text: &str, mut make: impl FnMut(&str, &str) -> Option<String>) -> String {
    let lines = text.split('\n').map(|line| {
        let rest = line.trim_start_matches([' ', '\t', '>']);
        let indent = &line[..line.len() - rest.len()];
        match make(indent, rest) {
            Some(made) => format!("{indent}{made}"),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn bullets(text: &str) -> Vec<String> {
    let with = |mark: char| {
        by_line(text, |_, rest| {
            let words = rest.strip_prefix(['-', '*', '+'])?;
            words
                .starts_with([' ', '\t'])
                .then(|| format!("{mark}{words}"))
        })
    };
    ['-', '*', '+'].map(with).into()
}

/// Numbers of lists: each its own or all the same, with a point or a bracket.
fn numbers(text: &str) -> Vec<String> {
    let with = |mark: char, counts: bool| {
        let mut next: Vec<(usize, usize)> = Vec::new();
        by_line(text, |indent, rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let words = rest[digits..].strip_prefix(['.', ')'])?;
            if !(1..=9).contains(&digits) || !words.starts_with([' ', '\t']) {
                return None;
            }
            next.retain(|(level, _)| *level <= indent.len());
            let first: usize = rest[..digits].parse().ok()?;
            let number = match next.iter_mut().find(|(level, _)| *level == indent.len()) {
                Some((_, number)) => {
                    *number += usize::from(counts);
                    *number
                }
                None => {
                    next.push((indent.len(), first));
                    first
                }
            };
            Some(format!("{number}{mark}{words}"))
        })
    };
    let mut made = Vec::new();
    for mark in ['.', ')'] {
        made.extend([with(mark, true), with(mark, false)]);
        made.push(by_line(text, |_, rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let words = rest[digits..].strip_prefix(['.', ')'])?;
            let is_item = (1..=9).contains(&digits) && words.starts_with([' ', '\t']);
            is_item.then(|| format!("{}{mark}{words}", &rest[..digits]))
        }));
    }
    made
}

/// Without the escapes, or with those that formatters put.
fn escapes(text: &str) -> Vec<String> {
    let mut bare = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let escapes = letter == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation);
        if !escapes {
            bare.push(letter);
        }
    }
    let with = |escaped: &[char]| {
        let mut made = String::with_capacity(bare.len());
        for letter in bare.chars() {
            if escaped.contains(&letter) {
                made.push('\\');
            }
            made.push(letter);
        }
        made
    };
    let underscored = with(&['_']);
    let pandoc = with(&['\'', '"', '@', '$', '<', '>', '|', '^', '~']);
    vec![underscored, pandoc, bare]
}

/// Forced breaks by a backslash, or by spaces, which are as good as one.
fn breaks(text: &str) -> Vec<String> {
    let spaced = text.replace("\\\n", "\n");
    let marked = text.replace("  \n", "\\\n");
    vec![spaced, marked]
}

/// Quotations on longer lines, which have fewer marks; one who said it has a line of its own.
fn quotes(text: &str) -> Vec<String> {
    let with = |keeps_dashes: bool| {
        let mut is_open = false;
        let lines = text.split('\n').map(|line| {
            let words = line.trim_start().strip_prefix('>').map(str::trim_start);
            let was_open =
                std::mem::replace(&mut is_open, words.is_some_and(|words| !words.is_empty()));
            match words {
                Some(words) if was_open && is_open => {
                    let is_kept = keeps_dashes && words.starts_with(['–', '—', '-', '―']);
                    if is_kept { line } else { words }
                }
                _ => line,
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    vec![with(true), with(false)]
}

fn fences(text: &str) -> Vec<String> {
    let with = |mark: &str| {
        by_line(text, |_, rest| {
            let info = rest.strip_prefix("```").or(rest.strip_prefix("~~~"))?;
            let info = info.trim_start_matches(['`', '~']);
            Some(format!("{mark}{info}"))
        })
    };
    ["```", "~~~", "````"].map(with).into()
}

/// Addresses with and without brackets, titles in either quotation marks.
fn addresses(text: &str) -> Vec<String> {
    let mut bare = text.to_owned();
    let mut bracketed = text.to_owned();
    for scheme in ["https://", "http://", "mailto:"] {
        let open = format!("<{scheme}");
        while let Some(start) = bare.find(&open) {
            let Some(end) = bare[start..].find('>') else {
                break;
            };
            bare.replace_range(start + end..=start + end, "");
            bare.replace_range(start..=start, "");
        }
        let mut from = 0;
        while let Some(found) = bracketed[from..].find(scheme) {
            let start = from + found;
            let length = bracketed[start..]
                .find(|letter: char| letter.is_whitespace() || "<>()[]".contains(letter))
                .unwrap_or(bracketed.len() - start);
            from = start + length;
            if bracketed[..start].ends_with(['<', '(']) {
                continue;
            }
            bracketed.insert(start + length, '>');
            bracketed.insert(start, '<');
            from += 2;
        }
    }
    let quoted = text.replace(" '", " \"").replace("')", "\")");
    let single = text.replace(" \"", " '").replace("\")", "')");
    vec![bare, bracketed, quoted, single]
}

/// A heading with marks in front, or with a line below it.
fn headings(text: &str) -> Vec<String> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let below = rest.trim();
    let is_below = |mark: char| !below.is_empty() && below.chars().all(|letter| letter == mark);
    let marks = first.bytes().take_while(|&byte| byte == b'#').count();
    let (level, words) = match marks {
        1..=6 if rest.trim().is_empty() => (marks, first[marks..].trim_matches([' ', '#', '\t'])),
        0 if is_below('=') => (1, first.trim()),
        0 if is_below('-') => (2, first.trim()),
        _ => return Vec::new(),
    };
    let sharps = "#".repeat(level);
    let mut made = vec![
        format!("{sharps} {words}"),
        format!("{sharps} {words} {sharps}"),
    ];
    let mark = match level {
        1 => "=",
        2 => "-",
        _ => return made,
    };
    made.extend((1..=MOST_DASHES).map(|length| format!("{words}\n{}", mark.repeat(length))));
    made
}

/// Tables with narrow or even columns, with or without marks at the ends of a row.
fn tables(text: &str) -> Vec<String> {
    let rows: Vec<&str> = text.lines().map(str::trim).collect();
    let is_rule =
        |row: &str| row.contains('-') && row.chars().all(|letter| "|-: ".contains(letter));
    let Some(rule) = rows.get(1).filter(|row| is_rule(row) && row.contains('|')) else {
        return Vec::new();
    };
    let cells = |row: &str| -> Vec<String> {
        let row = row.strip_prefix('|').unwrap_or(row);
        let row = row.strip_suffix('|').unwrap_or(row);
        let cells = row.replace("\\|", "\u{0}");
        let cells = cells
            .split('|')
            .map(|cell| cell.trim().replace('\u{0}', "\\|"));
        cells.collect()
    };
    let aligned = cells(rule);
    let body: Vec<Vec<String>> = rows
        .iter()
        .enumerate()
        .filter(|(at, row)| *at != 1 && !row.is_empty())
        .map(|(_, row)| cells(row))
        .collect();
    let width = |column: usize| {
        let cells = body.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let dashed = |length: usize, mark: &str| {
        let colons = mark.matches(':').count();
        let dashes = "-".repeat(length.saturating_sub(colons).max(1));
        let (open, close) = (mark.starts_with(':'), mark.ends_with(':'));
        let [open, close] = [open, close].map(|is| if is { ":" } else { "" });
        format!("{open}{dashes}{close}")
    };
    let mut lengths: Vec<Vec<usize>> = (1..=8).map(|length| vec![length; aligned.len()]).collect();
    for (least, more) in [(3, 0), (1, 0), (3, 2), (5, 2)] {
        let even = (0..aligned.len()).map(|column| (width(column) + more).max(least));
        lengths.push(even.collect());
    }
    let mut made = Vec::new();
    for lengths in lengths {
        let rule: Vec<String> = aligned
            .iter()
            .zip(&lengths)
            .map(|(mark, length)| dashed(*length, mark))
            .collect();
        for (open, between, close) in [
            ("| ", " | ", " |"),
            ("|", "|", "|"),
            ("", " | ", ""),
            ("", "|", ""),
        ] {
            for (rule_open, rule_between, rule_close) in [(open, between, close), ("|", "|", "|")] {
                let mut lines: Vec<String> = body
                    .iter()
                    .map(|row| format!("{open}{}{close}", row.join(between)))
                    .collect();
                let rule = rule.join(rule_between);
                lines.insert(1, format!("{rule_open}{rule}{rule_close}"));
                made.push(lines.join("\n"));
            }
        }
    }
    made
}
