//! What nobody uses: measures, sources, files; and one measure that carries too much.

use std::collections::BTreeMap;

use super::Checker;
use crate::diagnostic::findings;
use crate::parse::{Document, Record};
use crate::schema::RecordKind;
use crate::source::Span;

/// The files that the format has in the strategy's own folder.
const OWN_FILES: [&str; 7] = [
    "strategy.toml",
    "veivalg.toml",
    "measures.toml",
    "references.toml",
    "process.toml",
    "terms.toml",
    "translations.lock",
];
const AREA_FILES: [&str; 5] = [
    "area.toml",
    "nb.md",
    "nn.md",
    "closing.nb.md",
    "closing.nn.md",
];
const CHAPTER_FILES: [&str; 3] = ["chapter.toml", "nb.md", "nn.md"];

impl Checker<'_> {
    /// Runs the rules on what is not used.
    pub(super) fn unused(&mut self) {
        self.unused_measures();
        self.unused_references();
        self.unused_files();
        self.unknown_files();
    }

    fn unused_measures(&mut self) {
        let draft = self.draft;
        let (Some(measures), Some(strategy)) = (&draft.measures, &draft.strategy) else {
            return;
        };
        let mut goals: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
        let mut used_above: Vec<&str> = Vec::new();
        for goal in strategy.record.records("steering_goals") {
            used_above.extend(goal.strings("measures").into_iter().map(|(id, _)| id));
        }
        for folder in &draft.areas {
            let Some(document) = &folder.document else {
                continue;
            };
            for goal in document.record.records("goals") {
                for (id, span) in goal.strings("measures") {
                    goals.entry(id).or_default().push(span);
                }
            }
        }
        let all_seen = self.index.is_complete(RecordKind::Goal) && !strategy.damaged;
        for (id, span) in ids(measures) {
            match goals.get(id).map(Vec::as_slice) {
                Some(places) if places.len() > 2 => self
                    .diagnostics
                    .push(findings::shared_measure(span, id, places)),
                None if !used_above.contains(&id) && all_seen => {
                    self.diagnostics.push(findings::unused_measure(span, id));
                }
                _ => {}
            }
        }
    }

    fn unused_references(&mut self) {
        let draft = self.draft;
        let Some(references) = &draft.references else {
            return;
        };
        // A text that could not be read may cite it.
        let all_seen = draft
            .strategy
            .as_ref()
            .is_some_and(|strategy| !strategy.damaged)
            && self.index.is_complete(RecordKind::Goal)
            && self.index.is_complete(RecordKind::Chapter);
        for (id, span) in ids(references) {
            if all_seen && !self.cited.contains(id) {
                self.diagnostics.push(findings::unused_reference(span, id));
            }
        }
    }

    fn unused_files(&mut self) {
        if !self.index.is_complete(RecordKind::Goal) || !self.index.is_complete(RecordKind::Chapter)
        {
            return;
        }
        for folder in ["assets", "data"] {
            for (file, path) in self.sources.under(folder) {
                let readable = self.sources.bytes(file).is_some();
                if readable && !self.shown.contains(path) {
                    self.diagnostics
                        .push(findings::unused_asset(Span::start_of(file), path));
                }
            }
        }
    }

    fn unknown_files(&mut self) {
        for (file, path) in self.sources.iter() {
            let parts: Vec<&str> = path.split('/').collect();
            let known: &[&str] = match parts.as_slice() {
                [name] if name.ends_with(".toml") => &OWN_FILES,
                ["areas", _, _] => &AREA_FILES,
                ["chapters", _, _] => &CHAPTER_FILES,
                ["areas" | "chapters", ..] => &[],
                _ => continue,
            };
            let name = parts.last().copied().unwrap_or_default();
            if !known.contains(&name) {
                self.diagnostics
                    .push(findings::unknown_file(Span::start_of(file), name, known));
            }
        }
    }
}

/// The ids of a register's records, each with its place.
fn ids(document: &Document) -> impl Iterator<Item = (&str, Span)> {
    let key = if document.record.has("measures") {
        "measures"
    } else {
        "references"
    };
    document
        .record
        .records(key)
        .iter()
        .filter_map(|record: &Record| record.string("id"))
}
