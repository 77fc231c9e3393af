//! How many glyphs a letter may become: a lookup may put several in place of one, and the next lookup several in place
//! of each of those (OpenType, "GSUB").

use std::collections::BTreeSet;

use ttf_parser::gsub::SubstitutionSubtable;
use ttf_parser::morx::SubtableKind;
use ttf_parser::opentype_layout::{
    ChainedContextLookup, ContextLookup, LayoutTable, LookupIndex, LookupList, SequenceLookupRecord,
};
use ttf_parser::{Face, LazyArray16};

/// The most glyphs that all lookups together may make of one.
const MOST_GLYPHS: u64 = 64;
/// The most lookups in each other.
const MOST_DEPTH: usize = 8;
/// The most rules that are gone through.
const MOST_RULES: usize = 5_000_000;

/// Whether few glyphs can come of one.
pub fn is_small(face: &Face<'_>) -> bool {
    let tables = face.tables();
    match (tables.gsub, &tables.morx) {
        (Some(table), _) => of_table(table).is_some_and(|glyphs| glyphs <= MOST_GLYPHS),
        // What a state machine puts in cannot be told beforehand.
        (None, Some(table)) => table
            .chains
            .into_iter()
            .flat_map(|chain| chain.subtables)
            .all(|table| !matches!(table.kind, SubtableKind::Insertion(_))),
        (None, None) => true,
    }
}

/// None where a lookup has no end, or there is too much to go through.
fn of_table(table: LayoutTable<'_>) -> Option<u64> {
    let mut lookups = Lookups {
        known: vec![None; usize::from(table.lookups.len())],
        list: table.lookups,
        left: MOST_RULES,
    };
    // Those that only others apply are counted with these, unless it depends on the weight which are applied.
    let all = 0..table.lookups.len();
    let features = (0..table.features.len()).filter_map(|at| table.features.get(at));
    let applied: BTreeSet<LookupIndex> = match table.variations {
        Some(_) => all.collect(),
        None => features
            .flat_map(|feature| feature.lookup_indices)
            .collect(),
    };
    let mut together = 1_u64;
    for lookup in applied {
        together = together.saturating_mul(lookups.more(lookup, 0)?.saturating_add(1));
    }
    Some(together)
}

struct Lookups<'a> {
    list: LookupList<'a>,
    /// What is known of each.
    known: Vec<Option<u64>>,
    left: usize,
}

impl Lookups<'_> {
    /// How many glyphs more there are at most, where a lookup is applied once.
    fn more(&mut self, lookup: LookupIndex, depth: usize) -> Option<u64> {
        // One that is not there does nothing.
        let Some(known) = self.known.get(usize::from(lookup)) else {
            return Some(0);
        };
        if let Some(known) = *known {
            return Some(known);
        }
        if depth > MOST_DEPTH {
            return None;
        }
        let tables = self.list.get(lookup).map(|lookup| lookup.subtables);
        let mut most = 0;
        for table in tables.into_iter().flat_map(|tables| {
            (0..tables.len()).filter_map(move |at| tables.get::<SubstitutionSubtable<'_>>(at))
        }) {
            let more = match table {
                SubstitutionSubtable::Multiple(table) => {
                    let sequences = table.sequences;
                    let mut more = 0;
                    for sequence in (0..sequences.len()).filter_map(|at| sequences.get(at)) {
                        self.count()?;
                        more = more.max(u64::from(sequence.substitutes.len()).saturating_sub(1));
                    }
                    more
                }
                SubstitutionSubtable::Context(table) => self.of_context(table, depth)?,
                SubstitutionSubtable::ChainContext(table) => self.of_chain(table, depth)?,
                SubstitutionSubtable::Single(_)
                | SubstitutionSubtable::Alternate(_)
                | SubstitutionSubtable::Ligature(_)
                | SubstitutionSubtable::ReverseChainSingle(_) => 0,
            };
            self.count()?;
            most = most.max(more);
        }
        self.known[usize::from(lookup)] = Some(most);
        Some(most)
    }

    fn of_context(&mut self, table: ContextLookup<'_>, depth: usize) -> Option<u64> {
        match table {
            ContextLookup::Format1 { sets, .. } | ContextLookup::Format2 { sets, .. } => {
                let sets = (0..sets.len()).filter_map(|at| sets.get(at));
                let rules = sets.flat_map(|set| (0..set.len()).filter_map(move |at| set.get(at)));
                self.of_rules(rules.map(|rule| rule.lookups), depth)
            }
            ContextLookup::Format3 { lookups, .. } => self.of_rule(lookups, depth),
        }
    }

    fn of_chain(&mut self, table: ChainedContextLookup<'_>, depth: usize) -> Option<u64> {
        match table {
            ChainedContextLookup::Format1 { sets, .. }
            | ChainedContextLookup::Format2 { sets, .. } => {
                let sets = (0..sets.len()).filter_map(|at| sets.get(at));
                let rules = sets.flat_map(|set| (0..set.len()).filter_map(move |at| set.get(at)));
                self.of_rules(rules.map(|rule| rule.lookups), depth)
            }
            ChainedContextLookup::Format3 { lookups, .. } => self.of_rule(lookups, depth),
        }
    }

    /// The most of some rules, of which one is applied.
    fn of_rules<'r>(
        &mut self,
        rules: impl Iterator<Item = LazyArray16<'r, SequenceLookupRecord>>,
        depth: usize,
    ) -> Option<u64> {
        let mut most = 0;
        for rule in rules {
            most = most.max(self.of_rule(rule, depth)?);
        }
        Some(most)
    }

    /// A rule applies each of its lookups at one glyph.
    fn of_rule(
        &mut self,
        lookups: LazyArray16<'_, SequenceLookupRecord>,
        depth: usize,
    ) -> Option<u64> {
        let mut more = 0_u64;
        self.count()?;
        for record in lookups {
            self.count()?;
            more = more.saturating_add(self.more(record.lookup_list_index, depth + 1)?);
        }
        Some(more)
    }

    fn count(&mut self) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        Some(())
    }
}
