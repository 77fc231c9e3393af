//! Which ids there are: the rules on duplicates, and the look-up behind every reference.

use std::collections::{BTreeMap, BTreeSet};

use super::order::PLATFORM;
use crate::diagnostic::{Diagnostics, findings};
use crate::model::{GoalRef, VeivalgRef};
use crate::parse::{self, Document, ParsedStrategy, Record};
use crate::schema::RecordKind;
use crate::source::{Sources, Span};

/// A record that an id names.
#[derive(Debug, Clone, Copy)]
struct Found {
    /// Where its id is written: for those who come upon a second one; whoever looks a record up does not see it.
    span: Span,
    at: At,
}

/// Which record it is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct At {
    /// Its place in its list; for goals, veivalg and actions the place in their area.
    place: usize,
    /// The area it stands in, as an index into `strategy.toml`'s list.
    area: usize,
    /// Its place among the parts of a goal, where it is one.
    part: Option<usize>,
}

impl At {
    fn place(place: usize) -> Self {
        Self {
            place,
            ..Self::default()
        }
    }
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}

/// Where records of a kind may be that are not read.
#[derive(Debug, Default, PartialEq)]
struct Hidden {
    /// Whether there is a file that nobody can look into: any id may be in it.
    anywhere: bool,
    /// Those that are known to be missing.
    ids: BTreeSet<String>,
    /// What is in texts that are damaged or not listed.
    texts: Mentioned,
}

/// The words of texts, as far as they may be ids.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Mentioned {
    all: BTreeSet<String>,
    /// Those that are written after the key of ids, be it with a slip.
    after_id: BTreeSet<String>,
}

impl Mentioned {
    /// Adds the words of a text.
    pub fn add(&mut self, text: &str) {
        let in_word = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
        for line in text.split('\n') {
            let mut key = "";
            let words = line.split(|letter: char| !in_word(letter));
            for word in words.filter(|word| !word.is_empty()) {
                let is_after_id =
                    { key.get(..2) }.is_some_and(|key| key.eq_ignore_ascii_case("id"));
                if is_after_id {
                    self.after_id.insert(word.to_owned());
                }
                self.all.insert(word.to_owned());
                let parts = word.rsplit(|letter: char| !letter.is_alphanumeric());
                key = { parts }.find(|part| !part.is_empty()).unwrap_or(key);
            }
        }
    }

    /// Whether a word is in them.
    pub fn has(&self, word: &str) -> bool {
        self.all.contains(word)
    }
}

/// Every id by kind.
#[derive(Debug, Default, PartialEq)]
pub struct Index {
    records: BTreeMap<RecordKind, BTreeMap<String, Found>>,
    /// What may hide records of a kind.
    hidden: BTreeMap<RecordKind, Hidden>,
    /// The reading order of the areas: listed once, and there.
    pub areas: Vec<String>,
    /// The reading order of the chapters, `platform` included.
    pub chapters: Vec<String>,
}

impl Index {
    /// Reads all ids off the draft.
    pub fn new(diagnostics: &mut Diagnostics, draft: &ParsedStrategy, sources: &Sources) -> Self {
        let mut index = Self::default();
        let strategy = draft.strategy.as_deref();
        let hidden = [
            ("measures.toml", RecordKind::Measure),
            ("references.toml", RecordKind::Reference),
            ("strategy.toml", RecordKind::Value),
            ("strategy.toml", RecordKind::SteeringGoal),
        ];
        for (path, kind) in hidden {
            let is_renamed =
                sources.find(path).is_none() && parse::other_name(sources, path).is_some();
            if draft.unreadable.contains(path) || is_renamed {
                index.mark_incomplete(kind);
            }
        }
        index.document(
            diagnostics,
            sources,
            draft.measures.as_deref(),
            "measures",
            RecordKind::Measure,
        );
        index.document(
            diagnostics,
            sources,
            draft.references.as_deref(),
            "references",
            RecordKind::Reference,
        );
        index.document(diagnostics, sources, strategy, "values", RecordKind::Value);
        index.document(
            diagnostics,
            sources,
            strategy,
            "steering_goals",
            RecordKind::SteeringGoal,
        );
        if let Some(process) = &draft.process {
            let mut seen = BTreeMap::new();
            for (place, record) in process.record.records("phases").iter().enumerate() {
                note(diagnostics, &mut seen, record, At::place(place));
            }
        }
        index.order(diagnostics, draft, sources);
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
                        index.hide_in(sources, document, key, kind);
                        let seen = index.records.entry(kind).or_default();
                        for (place, record) in document.record.records(key).iter().enumerate() {
                            let at = At {
                                area: number,
                                ..At::place(place)
                            };
                            note(diagnostics, seen, record, at);
                            // Of these, goals alone may have any.
                            for (part, record) in record.records("subgoals").iter().enumerate() {
                                let part = Some(part);
                                note(diagnostics, seen, record, At { part, ..at });
                            }
                        }
                    }
                    None => index.mark_incomplete(kind),
                }
            }
        }
        for id in index.chapters.clone().iter().filter(|id| *id != PLATFORM) {
            let folder = parse::folder(&draft.chapters, id);
            let document = folder.and_then(|folder| folder.document.as_ref());
            let kind = RecordKind::Section;
            match document {
                Some(_) => index.document(diagnostics, sources, document, "sections", kind),
                None => index.mark_incomplete(kind),
            }
        }
        index
    }

    fn document(
        &mut self,
        diagnostics: &mut Diagnostics,
        sources: &Sources,
        document: Option<&Document>,
        key: &str,
        kind: RecordKind,
    ) {
        let Some(document) = document else { return };
        self.hide_in(sources, document, key, kind);
        let seen = self.records.entry(kind).or_default();
        for (place, record) in document.record.records(key).iter().enumerate() {
            note(diagnostics, seen, record, At::place(place));
        }
    }

    /// Says that records of a kind may be lost, so that none is called unknown.
    pub fn mark_incomplete(&mut self, kind: RecordKind) {
        self.hidden.entry(kind).or_default().anywhere = true;
    }

    /// Says that a record is known to be missing, so that it is not called unknown as well.
    pub fn hide_id(&mut self, kind: RecordKind, id: &str) {
        let hidden = self.hidden.entry(kind).or_default();
        hidden.ids.insert(id.to_owned());
    }

    /// Says that a file's records are not read, so that none that stands in it is called unknown.
    pub fn hide_text(&mut self, kind: RecordKind, text: &str) {
        self.hidden.entry(kind).or_default().texts.add(text);
    }

    /// Notes which ids of a list's records may be more than those that are read: some are lost with a part
    /// of the file, or one that lacks its id, or has it wrong, is told and may be the one that is asked for.
    fn hide_in(&mut self, sources: &Sources, document: &Document, key: &str, kind: RecordKind) {
        let hides_parts = |record: &Record| record.hides("subgoals");
        let is_hidden =
            document.record.hides(key) || document.record.records(key).iter().any(hides_parts);
        if is_hidden && !document.damaged {
            // What stands in its place is no record: what was meant may have any id.
            self.mark_incomplete(kind);
        }
        if document.damaged {
            self.hide_text(kind, sources.text(document.file).unwrap_or_default());
        }
        let mut lacks_id = false;
        for record in document.with_parts(key) {
            match record.string("id") {
                Some((id, _)) if parse::is_id(id) => {}
                Some((id, _)) => {
                    self.hide_id(kind, id);
                    let right = findings::as_an_id(id);
                    right.into_iter().for_each(|id| self.hide_id(kind, &id));
                }
                None if record.unnamed => self.mark_incomplete(kind),
                None => lacks_id = true,
            }
        }
        if lacks_id {
            let text = sources.text(document.file).unwrap_or_default();
            // One whose value is lost may have been any.
            let is_lost = |line: &str| {
                let (key, value) = line.split_once('=').unwrap_or((line, ""));
                key.trim() == "id" && value.trim().is_empty()
            };
            match text.lines().any(is_lost) {
                true => self.mark_incomplete(kind),
                false => self.hide_text(kind, text),
            }
        }
    }

    /// Whether a record of this id may be where it is not read.
    pub fn may_be(&self, kind: RecordKind, id: &str) -> bool {
        self.hidden.get(&kind).is_some_and(|hidden| {
            let ids = hidden.ids.iter().map(String::as_str);
            hidden.anywhere
                || hidden.texts.after_id.contains(id)
                || hidden.ids.contains(id)
                // One that is told for a sign that it cannot have is near to what it was.
                || findings::near(id, ids).any(|(slips, _)| slips <= 1)
        })
    }

    /// Whether records of a kind that are not read may name this.
    pub fn may_name(&self, kind: RecordKind, id: &str) -> bool {
        let hidden = self.hidden.get(&kind);
        hidden.is_some_and(|hidden| hidden.anywhere || hidden.texts.has(id))
    }

    /// Adds a record that is named elsewhere than in its own file: an area or a chapter.
    pub fn add(&mut self, kind: RecordKind, id: &str, span: Span, place: usize) {
        let at = At::place(place);
        let found = Found { span, at };
        self.records
            .entry(kind)
            .or_default()
            .insert(id.to_owned(), found);
    }

    /// Whether all records of a kind are known.
    pub fn is_complete(&self, kind: RecordKind) -> bool {
        !self.hidden.contains_key(&kind)
    }

    /// Whether there is such a record.
    pub fn has(&self, kind: RecordKind, id: &str) -> bool {
        if kind == RecordKind::Platform {
            let placed = self.chapters.iter().any(|listed| listed == PLATFORM);
            return id.is_empty() && (placed || !self.is_complete(RecordKind::Chapter));
        }
        self.find(kind, id).is_some()
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
            .map(|found| found.at.place)
    }

    /// The goal that `id` names.
    pub fn goal(&self, diagnostics: &mut Diagnostics, id: &str, span: Span) -> Option<GoalRef> {
        let found = self.look_up(diagnostics, RecordKind::Goal, id, span)?;
        Some(GoalRef {
            area: found.at.area,
            goal: found.at.place,
            subgoal: found.at.part,
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
            area: found.at.area,
            veivalg: found.at.place,
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
        if found.is_none() && !self.may_be(kind, id) {
            diagnostics.push(findings::unknown_reference(span, kind, id, self.ids(kind)));
        }
        found
    }
}

/// Notes a record's id; a second record of the same id is a finding with both places.
fn note(
    diagnostics: &mut Diagnostics,
    seen: &mut BTreeMap<String, Found>,
    record: &Record,
    at: At,
) {
    let Some((id, span)) = record.string("id") else {
        return;
    };
    if let Some(first) = seen.get(id) {
        diagnostics.push(findings::duplicate_id(span, id, first.span));
    } else {
        seen.insert(id.to_owned(), Found { span, at });
    }
}
