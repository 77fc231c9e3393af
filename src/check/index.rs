//! Which ids there are: the rules on duplicates, and the look-up behind every reference.

use std::collections::{BTreeMap, BTreeSet};

use super::order::PLATFORM;
use crate::diagnostic::{Diagnostics, findings};
use crate::model::{GoalRef, VeivalgRef};
use crate::parse::{self, Document, Draft, Record};
use crate::schema::RecordKind;
use crate::source::Span;

/// A record that an id names.
#[derive(Debug, Clone, Copy)]
struct Found {
    span: Span,
    /// Its place in its list; for goals, veivalg and actions the place in their area.
    place: usize,
    /// The area it stands in, as an index into `strategy.toml`'s list.
    area: usize,
}

/// Every id by kind.
#[derive(Debug, Default)]
pub struct Index {
    records: BTreeMap<RecordKind, BTreeMap<String, Found>>,
    /// Kinds of which some records may be lost in a file that could not be read.
    incomplete: BTreeSet<RecordKind>,
    /// The reading order of the areas: listed once, and there.
    pub areas: Vec<String>,
    /// The reading order of the chapters, `platform` included.
    pub chapters: Vec<String>,
}

impl Index {
    /// Reads all ids off the draft.
    pub fn new(diagnostics: &mut Diagnostics, draft: &Draft) -> Self {
        let mut index = Self::default();
        let strategy = draft.strategy.as_ref();
        let hidden = [
            ("measures.toml", RecordKind::Measure),
            ("references.toml", RecordKind::Reference),
            ("strategy.toml", RecordKind::Value),
            ("strategy.toml", RecordKind::SteeringGoal),
        ];
        for (path, kind) in hidden {
            if draft.unreadable.contains(path) {
                index.mark_incomplete(kind);
            }
        }
        index.document(
            diagnostics,
            draft.measures.as_ref(),
            "measures",
            RecordKind::Measure,
        );
        index.document(
            diagnostics,
            draft.references.as_ref(),
            "references",
            RecordKind::Reference,
        );
        index.document(diagnostics, strategy, "values", RecordKind::Value);
        index.document(
            diagnostics,
            strategy,
            "steering_goals",
            RecordKind::SteeringGoal,
        );
        if let Some(process) = &draft.process {
            let mut seen = BTreeMap::new();
            for (place, record) in process.record.records("phases").iter().enumerate() {
                note(diagnostics, &mut seen, record, place, 0);
            }
        }
        index.order(diagnostics, draft);
        for (number, id) in index.areas.clone().iter().enumerate() {
            let folder = parse::folder(&draft.areas, id);
            let kinds = [
                ("goals", RecordKind::Goal),
                ("veivalg", RecordKind::Veivalg),
                ("actions", RecordKind::Action),
            ];
            let document = folder.and_then(|folder| folder.document.as_ref());
            for (key, kind) in kinds {
                match document {
                    Some(document) => {
                        if may_lack(document, key) {
                            index.incomplete.insert(kind);
                        }
                        let seen = index.records.entry(kind).or_default();
                        for (place, record) in document.record.records(key).iter().enumerate() {
                            note(diagnostics, seen, record, place, number);
                        }
                    }
                    None => {
                        index.incomplete.insert(kind);
                    }
                }
            }
        }
        index
    }

    fn document(
        &mut self,
        diagnostics: &mut Diagnostics,
        document: Option<&Document>,
        key: &str,
        kind: RecordKind,
    ) {
        let Some(document) = document else { return };
        if may_lack(document, key) {
            self.incomplete.insert(kind);
        }
        let seen = self.records.entry(kind).or_default();
        for (place, record) in document.record.records(key).iter().enumerate() {
            note(diagnostics, seen, record, place, 0);
        }
    }

    /// Says that records of a kind may be lost, so that none is called unknown.
    pub fn mark_incomplete(&mut self, kind: RecordKind) {
        self.incomplete.insert(kind);
    }

    /// Adds a record that is named elsewhere than in its own file: an area or a chapter.
    pub fn add(&mut self, kind: RecordKind, id: &str, span: Span, place: usize) {
        let found = Found {
            span,
            place,
            area: 0,
        };
        self.records
            .entry(kind)
            .or_default()
            .insert(id.to_owned(), found);
    }

    /// Whether all records of a kind are known.
    pub fn is_complete(&self, kind: RecordKind) -> bool {
        !self.incomplete.contains(&kind)
    }

    /// Whether there is such a record.
    pub fn has(&self, kind: RecordKind, id: &str) -> bool {
        match kind {
            RecordKind::Platform => {
                let placed = self.chapters.iter().any(|listed| listed == PLATFORM);
                id.is_empty() && (placed || !self.is_complete(RecordKind::Chapter))
            }
            _ => self.find(kind, id).is_some(),
        }
    }

    /// The ids of a kind, sorted.
    pub fn ids(&self, kind: RecordKind) -> impl Iterator<Item = &str> {
        self.records
            .get(&kind)
            .into_iter()
            .flat_map(|records| records.keys().map(String::as_str))
    }

    fn find(&self, kind: RecordKind, id: &str) -> Option<Found> {
        self.records.get(&kind)?.get(id).copied()
    }

    /// The place in its list of the record that `id` names; an id that names none is a finding.
    pub fn resolve(
        &self,
        diagnostics: &mut Diagnostics,
        kind: RecordKind,
        id: &str,
        span: Span,
    ) -> Option<usize> {
        self.look_up(diagnostics, kind, id, span)
            .map(|found| found.place)
    }

    /// The goal that `id` names.
    pub fn goal(&self, diagnostics: &mut Diagnostics, id: &str, span: Span) -> Option<GoalRef> {
        let found = self.look_up(diagnostics, RecordKind::Goal, id, span)?;
        Some(GoalRef {
            area: found.area,
            goal: found.place,
        })
    }

    /// The veivalg that `id` names.
    pub fn veivalg(
        &self,
        diagnostics: &mut Diagnostics,
        id: &str,
        span: Span,
    ) -> Option<VeivalgRef> {
        let found = self.look_up(diagnostics, RecordKind::Veivalg, id, span)?;
        Some(VeivalgRef {
            area: found.area,
            veivalg: found.place,
        })
    }

    fn look_up(
        &self,
        diagnostics: &mut Diagnostics,
        kind: RecordKind,
        id: &str,
        span: Span,
    ) -> Option<Found> {
        let found = self.find(kind, id);
        if found.is_none() && self.is_complete(kind) {
            diagnostics.push(findings::unknown_reference(span, kind, id, self.ids(kind)));
        }
        found
    }
}

/// Whether the ids of a list's records may be more than those that are read: some are lost, or one that
/// lacks its id, or has it wrong, is told and may be the one that is asked for.
fn may_lack(document: &Document, key: &str) -> bool {
    let is_named = |record: &Record| {
        let id = record.string("id");
        !record.unnamed && id.is_none_or(|(id, _)| parse::is_id(id))
    };
    document.damaged
        || document.record.hides(key)
        || !document.record.records(key).iter().all(is_named)
}

/// Notes a record's id; a second record of the same id is a finding with both places.
fn note(
    diagnostics: &mut Diagnostics,
    seen: &mut BTreeMap<String, Found>,
    record: &Record,
    place: usize,
    area: usize,
) {
    let Some((id, span)) = record.string("id") else {
        return;
    };
    if let Some(first) = seen.get(id) {
        diagnostics.push(findings::duplicate_id(span, id, first.span));
    } else {
        let found = Found { span, place, area };
        seen.insert(id.to_owned(), found);
    }
}
