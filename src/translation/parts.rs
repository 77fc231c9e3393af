//! The lines of the lock for parts of a text, and names for new ones.

use std::collections::{BTreeMap, BTreeSet};

use super::fingerprint::Fingerprint;
use super::follow::Lines;
use super::lock::Recorded;
use crate::lang::Lang;

/// The recorded parts of a text, and the names that are taken.
pub struct Parts<'p> {
    /// The lines, by the last part of their keys.
    pub lines: Lines,
    /// What the keys of its lines begin with.
    pub prefix: String,
    /// What the last part of a new key begins with.
    pub name: String,
    /// The names that are taken.
    pub names: &'p mut Names,
    /// The lines of the parts that belong in one language alone.
    only: BTreeMap<(Lang, Fingerprint), BTreeSet<String>>,
}

impl<'p> Parts<'p> {
    /// Nothing is taken of these lines yet.
    pub fn new(lines: Lines, prefix: String, name: String, names: &'p mut Names) -> Self {
        let mut only: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for (line, recorded) in &lines {
            for recorded in recorded {
                let lang = recorded.only;
                if let Some((lang, part)) = lang.and_then(|lang| Some((lang, recorded.get(lang)?)))
                {
                    only.entry((lang, part)).or_default().insert(line.clone());
                }
            }
        }
        Self {
            lines,
            prefix,
            name,
            names,
            only,
        }
    }

    /// The line by which a part belongs in one language alone.
    pub fn line_of(&self, lang: Lang, part: Fingerprint) -> Option<(&String, Recorded)> {
        let mut lines = self.only.get(&(lang, part))?.iter();
        lines.find_map(|line| {
            let only = |one: &&Recorded| one.only == Some(lang) && one.get(lang) == Some(part);
            Some((line, *self.lines.get(line)?.iter().find(only)?))
        })
    }

    /// Removes a line whose owner has been found.
    pub fn remove(&mut self, line: &str) {
        for recorded in self.lines.remove(line).into_iter().flatten() {
            let part = recorded
                .only
                .and_then(|lang| Some((lang, recorded.get(lang)?)));
            if let Some(lines) = part.and_then(|part| self.only.get_mut(&part)) {
                lines.remove(line);
            }
        }
        self.names.take(line);
    }

    /// The key of a part, and what is recorded of it.
    pub fn take(&mut self, lang: Lang, part: Fingerprint) -> (String, Option<Recorded>) {
        let prefix = self.prefix.clone();
        if let Some((line, recorded)) = self.line_of(lang, part) {
            let line = line.clone();
            self.remove(&line);
            return (format!("{prefix}{line}"), Some(recorded));
        }
        let name = format!("{}{}", self.name, part.short());
        let name = self.names.unused(&name, str::to_owned);
        (format!("{prefix}{name}"), None)
    }
}

/// Names that are taken.
#[derive(Debug, Default)]
pub struct Names {
    taken: BTreeSet<String>,
    /// The number that is tried next for a name that is taken.
    next: BTreeMap<String, usize>,
}

impl Names {
    /// Takes a name, whether it was taken or not.
    pub fn take(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    /// Takes what `make` makes of a name, or of the name with a number where that is taken.
    pub fn unused(&mut self, name: &str, make: impl Fn(&str) -> String) -> String {
        let mut made = make(name);
        if self.taken.insert(made.clone()) {
            return made;
        }
        let number = self.next.entry(made.clone()).or_insert(2);
        loop {
            made = make(&format!("{name}-{number}"));
            *number += 1;
            if self.taken.insert(made.clone()) {
                return made;
            }
        }
    }
}
