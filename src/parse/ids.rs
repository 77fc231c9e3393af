//! Records without the id they must have: each is a finding, and is given one made of its own words. Not
//! where something asks for another that nobody has: that may be its id.

use std::collections::{BTreeMap, BTreeSet};

use super::read::is_id;
use super::{Document, LocalizedWords, ParsedStrategy, Record, Value};
use crate::diagnostic::{Diagnostics, Edit, Fix, findings};
use crate::schema::{Kind, RecordKind};
use crate::source::{Sources, Span};

/// Letters of the longest id that is made.
const MOST_LETTERS: usize = 40;

/// The lists whose records must have an id, and what a link calls each record.
const LISTS: [(&str, RecordKind); 8] = [
    ("measures", RecordKind::Measure),
    ("goals", RecordKind::Goal),
    ("veivalg", RecordKind::Veivalg),
    ("actions", RecordKind::Action),
    ("sections", RecordKind::Section),
    ("values", RecordKind::Value),
    ("steering_goals", RecordKind::SteeringGoal),
    ("references", RecordKind::Reference),
];

/// Tells of every record that lacks its id.
pub fn require_ids(diagnostics: &mut Diagnostics, sources: &Sources, draft: &ParsedStrategy) {
    for (key, kind) in LISTS {
        let records = || {
            let of = |document| {
                Document::with_parts(document, key).map(move |record| (document, record))
            };
            draft.documents().flat_map(of)
        };
        if !records().any(|(_, record)| record.unnamed) {
            continue;
        }
        let ids = records().filter_map(|(_, record)| record.string("id"));
        let mut taken: BTreeSet<String> = ids.map(|(id, _)| id.to_owned()).collect();
        // An id that cannot be read must not be given to another.
        let hides = |document: &Document| document.damaged || document.record.hides(key);
        let all_read = draft.unreadable.is_empty() && !draft.documents().any(hides);
        let asked = asked_for(sources, draft, key, kind, &taken);
        let mut numbers = BTreeMap::new();
        for (document, record) in records().filter(|(_, record)| record.unnamed) {
            let mut fix = || {
                let id = free(made_of(words(record)?)?, &taken, &mut numbers);
                if !all_read || !asked.is_empty() && !asked.contains(&id) {
                    return None;
                }
                let edit = insertion(sources.text(document.file)?, record.header, &id)?;
                taken.insert(id);
                Some(Fix::from(edit))
            };
            diagnostics.push(findings::missing_key(record.header, "id", Kind::Id).fix(fix()));
        }
    }
}

/// The ids of records of this kind that a list, a link or a footnote names and that are not there.
fn asked_for(
    sources: &Sources,
    draft: &ParsedStrategy,
    key: &str,
    kind: RecordKind,
    known: &BTreeSet<String>,
) -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    for entry in draft
        .documents()
        .flat_map(|document| document.record.entries.values())
    {
        let Some(Value::Records(records)) = &entry.value else {
            continue;
        };
        for record in records {
            let one = record.string(key).into_iter();
            let ids = record.strings(key).into_iter().chain(one);
            asked.extend(ids.map(|(id, _)| id.to_owned()));
        }
    }
    // References are written as notes, all else as links.
    let (open, close) = if kind == RecordKind::Reference {
        ("[^".to_owned(), ']')
    } else {
        (format!("({}:", kind.key()), ')')
    };
    for text in sources.iter().filter_map(|(file, _)| sources.text(file)) {
        for (at, _) in text.match_indices(&open) {
            let id = text[at + open.len()..]
                .split(close)
                .next()
                .unwrap_or_default();
            // A note that is written below its text is no reference.
            if is_id(id) && !text.contains(&format!("[^{id}]:")) {
                asked.insert(id.to_owned());
            }
        }
    }
    asked.retain(|id| !known.contains(id));
    asked
}

/// The words that a record goes by: bokmål, else nynorsk, else those without a language.
fn words(record: &Record) -> Option<&str> {
    let words = ["name", "title", "text"]
        .into_iter()
        .find_map(|key| record.localized(key))?;
    let LocalizedWords { same, nb, nn, .. } = words;
    let words = nb.as_ref().or(nn.as_ref()).or(same.as_ref())?;
    Some(&words.text)
}

/// An id made of the first words of a text.
fn made_of(text: &str) -> Option<String> {
    let mut id = findings::as_an_id(&without_marks(text))?;
    while id.len() > MOST_LETTERS {
        match id.rfind('-') {
            Some(word) => id.truncate(word),
            None => id.truncate(MOST_LETTERS),
        }
    }
    is_id(&id).then_some(id)
}

/// A text without what its links lead to and without its footnotes' marks.
fn without_marks(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("](").into_iter().chain(rest.find("[^")).min() {
        plain.push_str(&rest[..at]);
        let close = if rest[at..].starts_with("](") {
            ')'
        } else {
            ']'
        };
        rest = match rest[at..].find(close) {
            Some(end) if end > 0 => &rest[at + end + 1..],
            _ => &rest[at + 2..],
        };
    }
    plain + rest
}

/// The id, with a number where it is taken. What was taken when it was tried before is so still.
fn free(id: String, taken: &BTreeSet<String>, tried: &mut BTreeMap<String, usize>) -> String {
    if !taken.contains(&id) {
        return id;
    }
    let number = tried.entry(id.clone()).or_insert(2);
    loop {
        let numbered = format!("{id}-{number}");
        if !taken.contains(&numbered) {
            return numbered;
        }
        *number += 1;
    }
}

/// The id as a record's first line, or the first in its braces.
fn insertion(text: &str, header: Span, id: &str) -> Option<Edit> {
    let at = |place: usize, words: String| Edit::new(Span::new(header.file, place, place), words);
    let rest = &text[header.start..];
    if let Some(inside) = rest.strip_prefix('{') {
        let spaced = inside.starts_with(|letter: char| letter.is_whitespace());
        let space = if spaced { "" } else { " " };
        return Some(at(header.start + 1, format!(" id = \"{id}\",{space}")));
    }
    if !rest.starts_with('[') {
        return None;
    }
    let indent =
        |line: &str| line[..line.len() - line.trim_start_matches([' ', '\t']).len()].to_owned();
    let own = text[..header.start].rfind('\n').map_or(0, |end| end + 1);
    Some(match rest.find('\n') {
        Some(end) => {
            let next = header.start + end + 1;
            let line = text[next..].lines().next().unwrap_or_default();
            let is_key = line
                .trim_start()
                .starts_with(|letter: char| letter.is_alphanumeric() || letter == '"');
            let indent = indent(if is_key { line } else { &text[own..] });
            at(next, format!("{indent}id = \"{id}\"\n"))
        }
        None => at(
            text.len(),
            format!("\n{}id = \"{id}\"", indent(&text[own..])),
        ),
    })
}
