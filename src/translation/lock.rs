//! `translations.lock`: which wordings of each text were last reviewed together.
//!
//! In: the file's text. Out: its lines by key, and what in it is no such line; and the other way. Written
//! to merge well: one line a text, sorted, with a blank line between, for git takes changes of
//! neighbouring lines for a conflict. Every text has its line, reviewed or not, so that a review changes
//! a line and adds none. Knows nothing of the strategy.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use super::fingerprint::Fingerprint;
use crate::lang::Lang;
pub use crate::source::LOCK as PATH;
use crate::source::line_end;

/// The comment at the head of the file.
const HEAD: &str = "\
# Her står det hvilke ordlyder på bokmål og nynorsk som sist ble gått gjennom sammen. Skrives av «veivalg translations».
# Her står det kva ordlydar på bokmål og nynorsk som sist blei gått gjennom saman. Blir skriven av «veivalg translations».
";

/// The wordings of a text as they were last reviewed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recorded {
    /// The bokmål; none where a piece of nynorsk prose has no counterpart.
    pub nb: Option<Fingerprint>,
    /// The nynorsk; none where a piece of bokmål prose has no counterpart.
    pub nn: Option<Fingerprint>,
    /// The language that a machine wrote, where nobody has reviewed it yet.
    pub draft: Option<Lang>,
    /// Set when a person confirmed that the part exists in one language only.
    pub only: Option<Lang>,
}

impl Recorded {
    /// These wordings as reviewed together.
    pub fn reviewed([nb, nn]: [Option<Fingerprint>; 2]) -> Self {
        Self {
            nb,
            nn,
            draft: None,
            only: None,
        }
    }

    /// The wording in one language.
    pub fn get(&self, lang: Lang) -> Option<Fingerprint> {
        lang.pick(self.nb, self.nn)
    }
}

/// The content of the lock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    /// The records of each text: none for one that was never reviewed; more than one pair where two
    /// branches that reviewed it are being merged.
    pub texts: BTreeMap<String, Vec<Recorded>>,
}

/// A malformed line in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its bytes in the file.
    pub range: Range<usize>,
    /// Whether git left it there, where two branches are to be merged.
    pub is_conflict: bool,
}

impl Lock {
    /// Reads the file. Of a conflict, the lines of both sides count.
    pub fn read(text: &str) -> (Self, Vec<Fault>) {
        let mut lock = Self::default();
        let mut faults = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let range = start..start + line.trim_end().len();
            start += line.len();
            let line = line.trim();
            if line.is_empty() || is_comment(line) {
                continue;
            }
            let is_conflict = is_conflict(line);
            match (is_conflict, parse_line(line)) {
                (false, Some((key, recorded))) => {
                    let known = lock.texts.entry(key.to_owned()).or_default();
                    if let Some(recorded) = recorded.filter(|recorded| !known.contains(recorded)) {
                        known.push(recorded);
                    }
                }
                _ => faults.push(Fault { range, is_conflict }),
            }
        }
        (lock, faults)
    }

    /// The records of drafts, by the wordings that they record.
    pub fn drafts(&self) -> BTreeMap<[Option<Fingerprint>; 2], Recorded> {
        let all = self.texts.values().flatten();
        let drafts = all.filter(|one| one.draft.is_some());
        drafts.map(|one| ([one.nb, one.nn], *one)).collect()
    }

    /// The file's bytes, with the line ends that it had: what git writes on Windows has other ones.
    pub fn bytes_after(&self, before: Option<&[u8]>) -> Vec<u8> {
        let before = String::from_utf8_lossy(before.unwrap_or_default());
        let text = self.write().replace('\n', line_end(&before));
        text.into_bytes()
    }

    /// The file's text.
    pub fn write(&self) -> String {
        let mut text = HEAD.to_owned();
        for (key, recorded) in &self.texts {
            text.push('\n');
            if recorded.is_empty() {
                let _ = writeln!(text, "{key} -");
            }
            for recorded in recorded {
                text.push_str(key);
                for lang in Lang::ALL {
                    let _ = match recorded.get(lang) {
                        Some(fingerprint) => write!(text, " {lang}={fingerprint}"),
                        None => write!(text, " {lang}=-"),
                    };
                }
                if let Some(lang) = recorded.draft {
                    let _ = write!(text, " draft={lang}");
                }
                if let Some(lang) = recorded.only {
                    let _ = write!(text, " only={lang}");
                }
                text.push('\n');
            }
        }
        text
    }
}

/// Whether somebody has written a note there. A line of a text with a sign before it is none: what it records
/// would be forgotten with it.
fn is_comment(line: &str) -> bool {
    line.starts_with('#') && !line.split_whitespace().any(names_a_value)
}

/// Whether git left the line, where two branches are to be merged.
fn is_conflict(line: &str) -> bool {
    let markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    let after = markers.iter().find_map(|marker| line.strip_prefix(marker));
    after.is_some_and(|name| name.is_empty() || name.starts_with(' '))
}

/// Whether a word is one of those that follow a key.
fn names_a_value(word: &str) -> bool {
    let name = word.split_once('=').map(|(name, _)| name);
    name.is_some_and(|name| ["nb", "nn", "draft", "only"].contains(&name))
}

/// A line of a text: its key, and the pair that is recorded, if one is. How many blanks there are says nothing.
fn parse_line(line: &str) -> Option<(&str, Option<Recorded>)> {
    // The name of a folder may have spaces, and the names of records have none.
    let record = line.rfind('#')?;
    let (key, words) = line.split_at(record + line[record..].find(char::is_whitespace)?);
    // Two lines that have become one, or a line with a sign before it.
    if key.starts_with('#') || key.split_whitespace().any(names_a_value) {
        return None;
    }
    let mut words = words.split_whitespace();
    let first = words.next()?;
    if first == "-" {
        return words.next().is_none().then_some((key, None));
    }
    let fingerprint = |word: &str| match word {
        "-" => Some(None),
        word => Fingerprint::parse(word).map(Some),
    };
    let nb = fingerprint(first.strip_prefix("nb=")?)?;
    let nn = fingerprint(words.next()?.strip_prefix("nn=")?)?;
    let mut recorded = Recorded::reviewed([nb, nn]);
    for word in words {
        let (name, lang) = word.split_once('=')?;
        let state = match name {
            "draft" => &mut recorded.draft,
            "only" => &mut recorded.only,
            _ => return None,
        };
        if state.replace(Lang::from_tag(lang)?).is_some() {
            return None;
        }
    }
    Some((key, Some(recorded)))
}
