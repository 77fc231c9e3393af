//! The names that a strategy itself gives: of its parts, its values, its goals above the areas, and its
//! measures.

use std::collections::BTreeSet;

use crate::parse::{LocalizedWords, ParsedStrategy, Record};

/// The names that are written in both languages, in the order of the files, each pair once.
pub fn of(draft: &ParsedStrategy) -> Vec<[String; 2]> {
    let strategy = draft.strategy.as_ref().map(|document| &document.record);
    let of_strategy = |key| strategy.map_or(&[][..], |record| record.records(key));
    let measures = draft.measures.as_ref();
    let measures = measures.map_or(&[][..], |document| document.records("measures"));
    let folders = draft.areas.iter().chain(&draft.chapters);
    let parts = folders.filter_map(|folder| Some(&folder.document.as_ref()?.record));
    let named = of_strategy("values").iter();
    let named = named.chain(of_strategy("steering_goals")).chain(measures);
    let titles = strategy.into_iter().chain(parts);
    let own = titles.map(|record| (record, "title"));
    let own = own.chain(strategy.map(|record| (record, "motto")));
    let all = own.chain(named.map(|record| (record, "name")));
    let name = |(record, key): (&Record, &str)| {
        let LocalizedWords { nb, nn, .. } = record.localized(key)?;
        Some([plain(&nb.as_ref()?.text), plain(&nn.as_ref()?.text)])
    };
    let mut seen = BTreeSet::new();
    all.filter_map(name)
        .filter(|pair| seen.insert(pair.clone()))
        .collect()
}

/// A name without its marks of emphasis.
fn plain(text: &str) -> String {
    text.trim().replace(['*', '_'], "")
}
