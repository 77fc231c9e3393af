//! The figures that a measure has before new ones are read in. What could not be written again as it was is reported,
//! and nothing is written then.

use std::collections::BTreeMap;

use crate::cli::{tell, tell_findings};
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::figures::{self, Measure, Row};
use crate::lang::Period;
use crate::parse::table::{Cells, Column, Rows, named};
use crate::parse::{ParsedStrategy, Record, read_csv};
use crate::source::{Sources, is_table};
use crate::wording::say;

/// The keys of a value that a file of values has columns for.
const COLUMNS: [&str; 5] = ["period", "value", "responses", "comparison", "note"];

/// The figures that a measure has; none where they have faults, or more than a file of values has room for.
pub fn earlier(
    sources: &Sources,
    draft: &ParsedStrategy,
    measure: &Measure,
    lang: MessageLang,
) -> Option<BTreeMap<Period, Row>> {
    let register = draft.measures.as_ref()?;
    let records = register.record.records("measures");
    let record = records.get(measure.record)?;
    let Some(path) = &measure.data else {
        let values = record.records("values");
        let is_more = values.iter().any(|value| {
            let mut keys = value.entries.keys();
            keys.any(|key| !COLUMNS.contains(key)) || !value.free.is_empty()
        });
        if is_more {
            tell(&say!("figures-more-than-numbers", id = measure.id.clone()).get(lang));
            return None;
        }
        let hides = |record: &Record| COLUMNS.iter().any(|key| record.hides(key));
        let rows = figures::rows_of(values);
        let is_damaged =
            record.hides("values") || (values.iter()).any(|value| value.damaged || hides(value));
        // A row without a period, or with that of another, is in none of them.
        if is_damaged || rows.len() < values.len() {
            let path = "measures.toml".to_owned();
            tell(&say!("figures-old-first", path).get(lang));
            return None;
        }
        return Some(rows);
    };
    let file = sources.find(path);
    let is_text = |file| sources.text(file).is_some();
    let is_named = is_table(path) || path.to_ascii_lowercase().ends_with(".txt");
    if !is_named || file.is_some_and(|file| !is_text(file)) {
        let (path, id) = (path.clone(), measure.id.clone());
        tell(&say!("figures-not-in-text", path, id).get(lang));
        return None;
    }
    let Some(file) = file else {
        return Some(BTreeMap::new());
    };
    let mut found = Diagnostics::default();
    let records = read_csv(&mut found, sources, file, Some(record));
    let rows = figures::rows_of(&records);
    if !found.is_empty() || rows.len() < records.len() {
        if !found.is_empty() {
            tell_findings(&found, sources, lang);
        }
        tell(&say!("figures-old-first", path = path.clone()).get(lang));
        return None;
    }
    let text = sources.text(file).unwrap_or_default();
    if !is_plain(text, records.len()) {
        tell(&say!("figures-more-in-file", path = path.clone()).get(lang));
        return None;
    }
    Some(rows)
}

/// Whether a table is a row of headings and so many rows of figures, and nothing else: what is above it, below it or in
/// columns of its own would not be written again.
fn is_plain(text: &str, count: usize) -> bool {
    [';', '\t', ','].into_iter().any(|delimiter| {
        let rows = Rows::after(text, delimiter, 0);
        let mut rows = rows.skip_while(|row| row.cells[0].text.starts_with("sep="));
        let Some(head) = rows.next() else {
            return false;
        };
        let headings: Vec<&str> = head.cells.iter().map(|cell| cell.text.trim()).collect();
        let columns = named(&headings);
        // The figure may stand below the name of what is measured.
        let own = usize::from(!columns.contains(&Some(Column::Value)));
        let others = headings.iter().zip(&columns);
        let others = others.filter(|(words, column)| !words.is_empty() && column.is_none());
        let is_wide = |row: &Cells| row.cells.len() > headings.len();
        let rows: Vec<Cells> = rows.collect();
        let has_period = [Column::Period, Column::Year]
            .iter()
            .any(|when| columns.contains(&Some(*when)));
        has_period && others.count() <= own && rows.len() == count && !rows.iter().any(is_wide)
    })
}
