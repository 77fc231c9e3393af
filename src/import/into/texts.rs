//! Reads texts in existing files in whatever language they are in, and sets those of one language.

use std::collections::BTreeMap;

use toml_edit::{Item, Table, value};

use crate::import::plan::{Plan, Reference};
use crate::import::write;
use crate::lang::Lang;

/// Sets a text in one language.
pub fn set(table: &mut Table, key: &str, lang: Lang, words: &str) {
    // What was written once is one language's from now on, where it stands, with the comments about it.
    let above = table
        .key(key)
        .and_then(|key| key.leaf_decor().prefix().cloned());
    if let Some(item) = table.get_mut(key).filter(|item| item.is_str()) {
        let same = std::mem::take(item);
        let mut texts = Table::new();
        texts.set_dotted(true);
        texts.insert(lang.other().tag(), same);
        if let (Some(above), Some(mut own)) = (above, texts.key_mut(lang.other().tag())) {
            own.leaf_decor_mut().set_prefix(above);
        }
        *item = Item::Table(texts);
    }
    if let Some(Item::Value(toml_edit::Value::InlineTable(texts))) = table.get_mut(key) {
        texts.insert(lang.tag(), words.into());
        return;
    }
    write::set_text(table, key, lang, words);
}

/// Adds a source.
pub fn push_reference(table: &mut Table, reference: &Reference, lang: Lang) {
    let mut record = Table::new();
    record.insert("id", value(&reference.id));
    write::set_text(&mut record, "text", lang, &reference.text);
    if let Some(case) = &reference.case {
        record.insert("case", value(case));
    }
    write::push(table, "references", record);
}

/// A text in whatever language it is in.
pub fn said(item: &Item) -> String {
    let each = || {
        Lang::ALL
            .iter()
            .find_map(|lang| item.get(lang.tag())?.as_str())
    };
    item.as_str().or_else(each).unwrap_or_default().to_owned()
}

/// A key of each record.
pub fn texts_of(item: &Item, records: &str, key: &str) -> Vec<String> {
    let records = item.get(records).and_then(Item::as_array_of_tables);
    let records = records.into_iter().flatten();
    records
        .map(|record| record.get(key).map(said).unwrap_or_default())
        .collect()
}

/// A value as it is written, without what stands around it.
pub fn plain(item: &Item) -> String {
    item.to_string()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Gives what stands between marks in a plan's texts the names that it goes by. Each text is gone through once, however
/// many names there are.
pub fn renamed(plan: &mut Plan, begin: &str, end: &str, names: &BTreeMap<String, String>) {
    if names.iter().all(|(from, to)| from == to) {
        return;
    }
    for text in texts_in(plan) {
        let mut whole = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once(begin) {
            whole.push_str(before);
            whole.push_str(begin);
            let within = after.split(begin).next().unwrap_or_default();
            let name = within.split_once(end).map_or("", |(name, _)| name);
            rest = after;
            if let Some(to) = names.get(name) {
                whole.push_str(to);
                rest = &after[name.len()..];
            }
        }
        whole.push_str(rest);
        *text = whole;
    }
}

/// All texts of a plan that may have notes and pictures.
fn texts_in(plan: &mut Plan) -> Vec<&mut String> {
    let mut all: Vec<&mut String> = Vec::new();
    all.extend(&mut plan.vision);
    all.extend(
        plan.values
            .iter_mut()
            .filter_map(|value| value.text.as_mut()),
    );
    all.extend(plan.expected.values_mut().flatten());
    for chapter in &mut plan.chapters {
        all.push(&mut chapter.prose);
        all.extend(chapter.beside.facts.iter_mut().map(|fact| &mut fact.text));
        all.extend(
            chapter
                .beside
                .quotes
                .iter_mut()
                .map(|quote| &mut quote.text),
        );
        all.extend(&mut chapter.reflection);
    }
    for area in &mut plan.areas {
        all.extend([&mut area.intro, &mut area.closing]);
        for goal in &mut area.goals {
            all.extend(goal.subgoals.iter_mut().map(|goal| &mut goal.text));
            all.push(&mut goal.text);
        }
        all.extend(area.veivalg.iter_mut().map(|one| &mut one.text));
        all.extend(area.actions.iter_mut().map(|one| &mut one.text));
        all.extend(area.expected.values_mut().flatten());
        all.extend(area.beside.facts.iter_mut().map(|fact| &mut fact.text));
        all.extend(area.beside.quotes.iter_mut().map(|quote| &mut quote.text));
        all.extend(&mut area.reflection);
    }
    all.extend(plan.measures.iter_mut().map(|measure| &mut measure.text));
    all
}
