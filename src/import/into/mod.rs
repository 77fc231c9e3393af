//! Adds the texts of a document in the other language to an existing strategy.
//!
//! In: the strategy's files, and a plan of the document. Out: the files that change, and what has no partner. What is
//! there is never changed: texts are added in the language that they are in.

mod comments;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use toml_edit::{Array, DocumentMut, Item, Table, value};

use texts::{plain, push_reference, renamed, said, set, texts_of};

use crate::import::document::{Aside, Why};
use crate::import::pair::pairs;
use crate::import::plan::{Plan, Reference};
use crate::import::write::{self, Files};
use crate::lang::Lang;

/// The lists of records whose texts are held together, and the keys of their texts.
const RECORDS: [&str; 12] = [
    "goals",
    "veivalg",
    "actions",
    "employer",
    "leaders",
    "employees",
    "elected",
    "representatives",
    "quotes",
    "facts",
    "reflection",
    "values",
];
const TEXTS: [&str; 5] = ["title", "name", "text", "by", "responsible"];

/// A strategy that is being added to.
struct Adding<'f> {
    old: &'f Files,
    changed: Files,
    lang: Lang,
    aside: Vec<Aside>,
}

/// The files that change when a plan's texts are added; none where a file of the strategy cannot be read.
pub fn added(old: &Files, plan: &Plan) -> Option<(Files, Vec<Aside>)> {
    let mut plan = plan.clone();
    let mut adding = Adding {
        old,
        changed: Files::new(),
        lang: plan.lang,
        aside: Vec::new(),
    };
    let mut strategy = adding.open("strategy.toml")?;
    let areas = listed(&strategy, "areas");
    let chapters: Vec<String> = listed(&strategy, "chapters")
        .into_iter()
        .filter(|id| id != "platform")
        .collect();
    adding.sources(&mut plan)?;
    adding.pictures(&mut plan);
    let area_of = adding.folders(
        "areas",
        "area.toml",
        &areas,
        plan.areas.iter().map(|area| area.title.clone()).collect(),
    );
    let chapter_of = adding.folders(
        "chapters",
        "chapter.toml",
        &chapters,
        plan.chapters
            .iter()
            .map(|chapter| chapter.title.clone())
            .collect(),
    );
    let mut renamed = plan.clone();
    for (area, id) in renamed.areas.iter_mut().zip(&area_of) {
        if let Some(id) = id {
            area.id.clone_from(id);
        }
    }
    for (chapter, id) in renamed.chapters.iter_mut().zip(&chapter_of) {
        if let Some(id) = id {
            chapter.id.clone_from(id);
        }
    }
    let taken: BTreeSet<&String> = areas.iter().chain(&chapters).collect();
    for (area, _) in renamed
        .areas
        .iter_mut()
        .zip(&area_of)
        .filter(|(_, id)| id.is_none())
    {
        if taken.contains(&area.id) {
            area.id = format!("{}-{}", area.id, plan.lang);
        }
    }
    for (chapter, _) in renamed
        .chapters
        .iter_mut()
        .zip(&chapter_of)
        .filter(|(_, id)| id.is_none())
    {
        if taken.contains(&chapter.id) {
            chapter.id = format!("{}-{}", chapter.id, plan.lang);
        }
    }
    let new = write::files(&renamed);
    for (path, bytes) in &new {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        match path.rsplit('/').next().unwrap_or_default() {
            "strategy.toml" => adding.strategy(&mut strategy, text, &renamed)?,
            "references.toml" => {}
            name if name.ends_with(".toml") => adding.toml(path, text)?,
            name if name.ends_with(".md") => adding.prose(path, text),
            _ => {
                if !old.contains_key(path) {
                    adding.changed.insert(path.clone(), bytes.clone());
                }
            }
        }
    }
    adding.close("strategy.toml", &mut strategy);
    Some((adding.changed, adding.aside))
}

fn listed(document: &DocumentMut, key: &str) -> Vec<String> {
    let list = document.get(key).and_then(Item::as_array);
    let ids = list
        .into_iter()
        .flatten()
        .filter_map(|id| Some(id.as_str()?.to_owned()));
    ids.collect()
}

impl Adding<'_> {
    fn open(&self, path: &str) -> Option<DocumentMut> {
        let bytes = self.changed.get(path).or_else(|| self.old.get(path));
        let Some(bytes) = bytes else {
            return Some(DocumentMut::new());
        };
        std::str::from_utf8(bytes).ok()?.parse().ok()
    }

    fn close(&mut self, path: &str, document: &mut DocumentMut) {
        comments::settle(document);
        self.changed
            .insert(path.to_owned(), document.to_string().into_bytes());
    }

    fn alone(&mut self, words: &str) {
        if words.chars().any(char::is_alphanumeric) {
            let words = words.to_owned();
            self.aside.push(Aside {
                why: Why::NoPartner,
                words,
            });
        }
    }

    /// The folders that titles of the document belong with.
    fn folders(
        &mut self,
        folder: &str,
        file: &str,
        ids: &[String],
        titles: Vec<String>,
    ) -> Vec<Option<String>> {
        let old: Vec<String> = ids
            .iter()
            .map(|id| {
                let document = self
                    .open(&format!("{folder}/{id}/{file}"))
                    .unwrap_or_default();
                document.get("title").map(said).unwrap_or_default()
            })
            .collect();
        let pairs = pairs(&old, &titles);
        let pairs: Vec<Option<String>> = pairs
            .into_iter()
            .map(|pair| pair.map(|at| ids[at].clone()))
            .collect();
        for (title, _) in titles.iter().zip(&pairs).filter(|(_, pair)| pair.is_none()) {
            self.alone(title);
        }
        let paired: BTreeSet<&String> = pairs.iter().flatten().collect();
        for id in ids.iter().filter(|id| !paired.contains(id)) {
            self.alone(&format!("{folder}/{id}"));
        }
        pairs
    }

    /// Sources that are there already go by the names that they have.
    fn sources(&mut self, plan: &mut Plan) -> Option<()> {
        let mut document = self.open("references.toml")?;
        let old = texts_of(document.as_item(), "references", "text");
        let new: Vec<String> = plan
            .references
            .iter()
            .map(|reference| reference.text.clone())
            .collect();
        let pairs = pairs(&old, &new);
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let ids = texts_of(document.as_item(), "references", "id");
        let taken: BTreeSet<&String> = ids.iter().collect();
        for (reference, pair) in plan.references.iter_mut().zip(pairs) {
            let Some(at) = pair else {
                let id = format!("{}-{}", reference.id, plan.lang);
                let id = if taken.contains(&reference.id) {
                    id
                } else {
                    reference.id.clone()
                };
                names.insert(reference.id.clone(), id.clone());
                push_reference(
                    document.as_table_mut(),
                    &Reference {
                        id,
                        ..reference.clone()
                    },
                    plan.lang,
                );
                continue;
            };
            names.insert(
                reference.id.clone(),
                ids.get(at).cloned().unwrap_or_default(),
            );
            let record = document
                .get_mut("references")
                .and_then(Item::as_array_of_tables_mut);
            if let Some(record) = record.and_then(|records| records.get_mut(at))
                && record
                    .get("text")
                    // What is written once is of both languages already.
                    .is_some_and(|text| text.as_str() != Some(&reference.text))
            {
                set(record, "text", plan.lang, &reference.text);
            }
        }
        if !plan.references.is_empty() {
            self.close("references.toml", &mut document);
        }
        renamed(plan, "[^", "]", &names);
        Some(())
    }

    /// A picture of the same name that is another one gets a name of its own.
    fn pictures(&mut self, plan: &mut Plan) {
        let pictures = std::mem::take(&mut plan.pictures);
        let mut there: BTreeMap<&[u8], &String> = BTreeMap::new();
        for (path, bytes) in self.old {
            there.entry(bytes).or_insert(path);
        }
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for (path, bytes) in pictures {
            let same = there.get(bytes.as_slice()).map(|path| (*path).clone());
            let to = same.unwrap_or_else(|| match self.old.contains_key(&path) {
                true => path.replacen("assets/", &format!("assets/{}-", plan.lang), 1),
                false => path.clone(),
            });
            names.insert(path, to.clone());
            plan.pictures.insert(to, bytes);
        }
        renamed(plan, "](", ")", &names);
    }

    fn prose(&mut self, path: &str, text: &str) {
        match self.old.contains_key(path) {
            false => {
                self.changed
                    .insert(path.to_owned(), text.as_bytes().to_vec());
            }
            true if self.old[path] == text.as_bytes() => {}
            true => self.differs(path, text),
        }
    }

    fn differs(&mut self, place: &str, text: &str) {
        let words = format!("{place}: {}", text.trim());
        self.aside.push(Aside {
            why: Why::Differs,
            words,
        });
    }

    /// The texts of an area, a chapter, measures or settings.
    fn toml(&mut self, path: &str, text: &str) -> Option<()> {
        let new: DocumentMut = text.parse().ok()?;
        let mut old = self.open(path)?;
        if !self.old.contains_key(path) {
            self.changed
                .insert(path.to_owned(), text.as_bytes().to_vec());
            return Some(());
        }
        self.texts(path, old.as_table_mut(), new.as_table());
        for key in RECORDS.iter().chain(&["measures"]) {
            self.records(path, key, old.as_table_mut(), new.as_table());
        }
        if let (Some(old), Some(new)) = (
            old.get_mut("labels").and_then(Item::as_table_mut),
            new.get("labels").and_then(Item::as_table),
        ) {
            for (key, text) in new {
                self.text(path, key, old, text);
            }
        } else if let Some(labels) = new.get("labels") {
            old.insert("labels", comments::new(labels));
        }
        self.close(path, &mut old);
        Some(())
    }

    fn strategy(&mut self, old: &mut DocumentMut, text: &str, plan: &Plan) -> Option<()> {
        let new: DocumentMut = text.parse().ok()?;
        let path = "strategy.toml";
        self.texts(path, old.as_table_mut(), new.as_table());
        if let Some(motto) = new.get("motto") {
            self.text(path, "motto", old.as_table_mut(), motto);
        }
        for key in RECORDS.iter().chain(&["steering_goals"]) {
            self.records(path, key, old.as_table_mut(), new.as_table());
        }
        match (
            old.get_mut("vision").and_then(Item::as_table_mut),
            new.get("vision").and_then(Item::as_table),
        ) {
            (Some(old), Some(new)) => self.texts("vision", old, new),
            (None, Some(_)) => {
                old.insert(
                    "vision",
                    new.get("vision").map(comments::new).unwrap_or_default(),
                );
            }
            (_, None) => {}
        }
        for key in ["publisher", "adopted", "valid"] {
            match (old.get(key), new.get(key)) {
                (None, Some(there)) => {
                    old.insert(key, there.clone());
                }
                (Some(there), Some(new)) if plain(there) != plain(new) => {
                    let words = plain(new);
                    self.differs(key, &words);
                }
                _ => {}
            }
        }
        if old.get("adopted").is_some() && new.get("adopted").is_some() {
            let is_draft = old.get("status").and_then(Item::as_str) == Some("draft");
            if is_draft {
                old.insert("status", value("adopted"));
            }
        }
        let ids = plan.areas.iter().map(|area| &area.id);
        self.order(old, "areas", ids.collect());
        let ids = plan.chapters.iter().map(|chapter| &chapter.id);
        self.order(old, "chapters", ids.collect());
        Some(())
    }

    /// Adds what has no partner to the reading order.
    fn order(&mut self, old: &mut DocumentMut, key: &str, ids: Vec<&String>) {
        let there: BTreeSet<String> = listed(old, key).into_iter().collect();
        if old.get(key).is_none() {
            old.insert(key, value(Array::new()));
        }
        if let Some(list) = old.get_mut(key).and_then(Item::as_array_mut) {
            for id in ids.into_iter().filter(|id| !there.contains(*id)) {
                list.push(id.as_str());
            }
        }
    }

    fn texts(&mut self, path: &str, old: &mut Table, new: &Table) {
        for key in TEXTS {
            if let Some(text) = new.get(key) {
                self.text(path, key, old, text);
            }
        }
    }

    /// Adds one text; one that is there in this language stays, and the other is reported.
    fn text(&mut self, path: &str, key: &str, old: &mut Table, new: &Item) {
        let Some(words) = new.get(self.lang.tag()).and_then(Item::as_str) else {
            return;
        };
        if words.is_empty() {
            return;
        }
        let there = old.get(key).map(|there| match there.as_str() {
            Some(same) => Some(same),
            None => there.get(self.lang.tag()).and_then(Item::as_str),
        });
        match there.flatten() {
            Some(there) if there == words => {}
            Some(_) => self.differs(&format!("{path} {key}"), words),
            None => set(old, key, self.lang, words),
        }
    }

    fn records(&mut self, path: &str, key: &str, old: &mut Table, new: &Table) {
        let Some(new) = new.get(key).and_then(Item::as_array_of_tables) else {
            return;
        };
        let words = |table: &Table| {
            let said = |key: &&str| Some(said(table.get(key)?)).filter(|said| !said.is_empty());
            ["text", "name"].iter().find_map(said).unwrap_or_default()
        };
        let new_words: Vec<String> = new.iter().map(words).collect();
        let Some(records) = old.get_mut(key).and_then(Item::as_array_of_tables_mut) else {
            for text in new_words {
                self.alone(&text);
            }
            old.insert(key, comments::new(&Item::ArrayOfTables(new.clone())));
            return;
        };
        let old_words: Vec<String> = records.iter().map(words).collect();
        let pairs = pairs(&old_words, &new_words);
        let ids: BTreeSet<String> = records
            .iter()
            .filter_map(|record| Some(record.get("id")?.as_str()?.to_owned()))
            .collect();
        for (at, (record, pair)) in new.iter().zip(&pairs).enumerate() {
            match pair.and_then(|pair| records.get_mut(pair)) {
                Some(there) => {
                    self.texts(path, there, record);
                    if let (Some(below), true) = (record.get("subgoals"), key == "goals") {
                        let mut holder = Table::new();
                        holder.insert("subgoals", below.clone());
                        self.records(path, "subgoals", there, &holder);
                    }
                }
                None => {
                    self.alone(&new_words[at]);
                    let mut record = record.clone();
                    let id = record.get("id").and_then(Item::as_str).map(str::to_owned);
                    if let Some(id) = id.filter(|id| ids.contains(id)) {
                        record.insert("id", value(format!("{id}-{}", self.lang)));
                    }
                    // The measures of a document go by other names there.
                    record.remove("measures");
                    comments::place_after(&mut record);
                    records.push(record);
                }
            }
        }
        let paired: BTreeSet<usize> = pairs.iter().copied().flatten().collect();
        for (at, words) in old_words.iter().enumerate() {
            if !paired.contains(&at) {
                self.alone(words);
            }
        }
    }
}
