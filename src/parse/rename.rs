//! A key that is not known, and the one it was meant to be: when that can be told without a person, and
//! every place where it is written.

use std::collections::BTreeSet;
use std::ops::Range;

use super::keys::{KeyPlace, WrittenKey, written_keys};
use crate::diagnostic::{Edit, Fix, findings};
use crate::source::Span;

/// Letters of the shortest key that one slip of the pen is taken for: `do` may be meant for `to`, `id` or
/// neither.
const LEAST: usize = 4;

/// The known name that a word was meant to be, among those that `fits` lets pass: the same but for
/// capitals, æ, ø and å, or one slip of the pen away from it while no other is near.
pub fn meant<'a>(
    word: &str,
    known: impl Iterator<Item = &'a str>,
    mut fits: impl FnMut(&str) -> bool,
) -> Option<&'a str> {
    let near = findings::near(word, known).filter(|(_, name)| fits(name));
    let near: Vec<_> = near.collect();
    let same = near.iter().find(|(slips, _)| *slips == 0);
    match (same, near.as_slice()) {
        (Some((_, name)), _) => Some(name),
        (None, [(1, name)]) if name.len() >= LEAST => Some(name),
        _ => None,
    }
}

/// The keys of a file that parses, to rename them.
#[derive(Debug)]
pub struct Renamer<'t> {
    text: &'t str,
    keys: Vec<WrittenKey>,
    /// Where each header's line begins.
    headers: Vec<usize>,
    /// The names of each header, and of what it is in.
    paths: BTreeSet<Vec<&'t str>>,
}

impl<'t> Renamer<'t> {
    /// Reads where the keys are.
    pub fn new(text: &'t str) -> Self {
        let keys = written_keys(text);
        let mut headers = Vec::new();
        let mut paths = BTreeSet::new();
        for key in keys.iter().filter(|key| key.home == KeyPlace::Header) {
            let Some(first) = key.names.first() else {
                continue;
            };
            headers.push(text[..first.start].rfind('\n').map_or(0, |at| at + 1));
            let names: Vec<&str> = key.names.iter().map(|name| &text[name.clone()]).collect();
            paths.extend((1..=names.len()).map(|length| names[..length].to_vec()));
        }
        Self {
            text,
            keys,
            headers,
            paths,
        }
    }

    /// Whether a key is a name in a header, which takes longer to rename: it may stand anywhere.
    pub fn is_in_header(&self, key: Span) -> bool {
        let found = self.find(key);
        found.is_some_and(|found| found.0.home == KeyPlace::Header)
    }

    /// A key as it is written, with the place of the name among its names.
    fn find(&self, key: Span) -> Option<(&WrittenKey, usize)> {
        // A name in quotation marks begins after the first.
        let here = |name: &Range<usize>| name.start <= key.start + 1 && key.start < name.end;
        let begins = |written: &WrittenKey| {
            let first = written.names.first();
            first.is_some_and(|first| first.start <= key.start + 1)
        };
        let written = self.keys[..self.keys.partition_point(begins)].last()?;
        Some((written, written.names.iter().position(here)?))
    }

    /// The edits that make `to` of the key at a place, everywhere that it is written as a part of the same
    /// table. None if the renamed file would differ in more than that name.
    pub fn rename(&self, key: Span, to: &str) -> Option<Fix> {
        let text = self.text;
        let (written, place) = self.find(key)?;
        let spelt = |key: &WrittenKey| -> Vec<&'t str> {
            let names = key.names.iter().take(place + 1);
            names.map(|name| &text[name.clone()]).collect()
        };
        let path = spelt(written);
        let from = *path.last()?;
        // Only the table that it is in is read again, unless a header has the name.
        let range = match written.home {
            KeyPlace::Header => 0..text.len(),
            KeyPlace::Section(_) | KeyPlace::Braces(_) => {
                let next = self.headers.partition_point(|&header| header <= key.start);
                let start = next.checked_sub(1).map_or(0, |own| self.headers[own]);
                let end = self.headers.get(next).copied();
                start..end.unwrap_or(text.len())
            }
        };
        let within = |key: &WrittenKey| {
            let first = key.names.first();
            first.map_or(usize::MAX, |first| first.start)
        };
        let first = self.keys.partition_point(|key| within(key) < range.start);
        let end = self.keys.partition_point(|key| within(key) < range.end);
        let keys = &self.keys[first..end];
        if let (KeyPlace::Section(_), Some(header)) = (written.home, keys.first()) {
            let own = match header.home {
                KeyPlace::Header => header
                    .names
                    .iter()
                    .map(|name| &text[name.clone()])
                    .collect(),
                _ => Vec::new(),
            };
            // A header may go on with the name, old or new.
            let mut below: Vec<&str> = own;
            below.extend(&path[..place]);
            below.push(from);
            let has_old = self.paths.contains(&below);
            below.pop();
            below.push(to);
            if has_old || self.paths.contains(&below) {
                return None;
            }
        }
        let mut after = text[range.clone()].to_owned();
        let mut edits = Vec::new();
        for other in keys.iter().rev() {
            if other.home == written.home && spelt(other) == path {
                let name = other.names[place].clone();
                edits.push(Edit::new(Span::new(key.file, name.start, name.end), to));
                after.replace_range(name.start - range.start..name.end - range.start, to);
            }
        }
        let read = |text: &str| renamed(toml::from_str(text).ok()?, from, to);
        (read(&text[range])? == read(&after)?).then_some(Fix { edits })
    }
}

/// The table with every key `from` called `to`; none where both are in one table.
fn renamed(table: toml::Table, from: &str, to: &str) -> Option<toml::Table> {
    let length = table.len();
    let entries = table.into_iter().map(|(name, value)| {
        let name = if name == from { to.to_owned() } else { name };
        Some((name, value_renamed(value, from, to)?))
    });
    let table = entries.collect::<Option<toml::Table>>()?;
    (table.len() == length).then_some(table)
}

fn value_renamed(value: toml::Value, from: &str, to: &str) -> Option<toml::Value> {
    Some(match value {
        toml::Value::Table(table) => toml::Value::Table(renamed(table, from, to)?),
        toml::Value::Array(items) => {
            let items = items.into_iter().map(|item| value_renamed(item, from, to));
            toml::Value::Array(items.collect::<Option<_>>()?)
        }
        value => value,
    })
}
