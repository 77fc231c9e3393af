//! The neutral document's sections, each to its place in a strategy.
//!
//! In: a document and the tree of its sections. Out: a plan of the strategy, with every block of the document in it or
//! set aside. What nothing is known of is a chapter's text, in the order of the document.

mod area;
mod facts;
mod front;
mod items;
mod measures;
mod notes;
mod read;
mod tables;
mod top;

use std::collections::BTreeMap;

use crate::diagnostic::findings::as_an_id;
use crate::diagnostic::findings::names::is_device;
use crate::lang::Lang;

use super::document::{Aside, Block, Document, Paragraph, Role, Why};
use super::markup::Markup;
use super::outline::Section;
use super::plan::Plan;

/// Words of a text that make its id.
const WORDS_OF_AN_ID: usize = 5;
/// Words that say little of what a text is of.
const SMALL: [&str; 34] = [
    "vi", "har", "er", "skal", "og", "i", "for", "av", "å", "en", "et", "ein", "eit", "ei", "som",
    "på", "med", "til", "de", "dei", "det", "den", "kommune", "kommunen", "våre", "vår", "ha",
    "at", "der", "ved", "om", "vil", "alle", "være",
];

/// Places the parts of one document.
pub struct Placer<'d> {
    document: &'d Document,
    markup: Markup<'d>,
    plan: Plan,
    /// The ids of each kind that are taken, and the number that is tried next with each.
    ids: BTreeMap<&'static str, BTreeMap<String, usize>>,
    /// The ids of the measures, by what their texts say.
    measures: BTreeMap<String, String>,
    /// The areas by the letters of their titles: those that have been looked up.
    titles: Titles,
    has_areas: bool,
}

/// The letters of the areas' titles, and where each stands.
#[derive(Debug, Default)]
struct Titles {
    letters: Vec<String>,
    places: BTreeMap<String, usize>,
}

/// The strategy that a document makes. `name` is the file's, for one without a title;
/// without it, that stays empty.
pub fn placed(document: &Document, root: Section, name: &str, lang: Lang) -> Plan {
    let plan = Plan {
        lang,
        title: String::new(),
        motto: None,
        publisher: None,
        adopted: None,
        years: None,
        vision: None,
        values: Vec::new(),
        steering_goals: Vec::new(),
        expected: BTreeMap::new(),
        lead_ins: BTreeMap::new(),
        chapters: Vec::new(),
        platform: None,
        areas: Vec::new(),
        measures: Vec::new(),
        references: Vec::new(),
        pictures: BTreeMap::new(),
        aside: Vec::new(),
    };
    let mut placer = Placer {
        document,
        markup: Markup::new(document),
        plan,
        ids: BTreeMap::new(),
        measures: BTreeMap::new(),
        titles: Titles::default(),
        has_areas: false,
    };
    placer.name_pictures();
    placer.name_sources();
    let root = placer.front(root, name);
    placer.has_areas = root.children.iter().any(has_areas);
    for section in &root.children {
        placer.top(section);
    }
    placer.leave_out_empty();
    placer.plan
}

fn has_areas(section: &Section) -> bool {
    section.is_area() || section.children.iter().any(has_areas)
}

impl Placer<'_> {
    /// An id that nothing else of its kind has.
    fn id(&mut self, kind: &'static str, words: &str, otherwise: &str) -> String {
        let all: Vec<&str> = words.split_whitespace().collect();
        let is_large = |word: &&&str| {
            let word = word.to_lowercase();
            let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            !SMALL.contains(&word) && word.starts_with(char::is_alphabetic)
        };
        let large: Vec<&str> = all
            .iter()
            .filter(is_large)
            .copied()
            .take(WORDS_OF_AN_ID)
            .collect();
        let own = as_an_id(&large.join(" ")).or_else(|| as_an_id(words));
        let own = own.unwrap_or_else(|| otherwise.to_owned());
        self.unique(kind, own)
    }

    /// The id of a title, of all its words.
    fn title_id(&mut self, kind: &'static str, words: &str, otherwise: &str) -> String {
        // "platform" marks where vision and values stand.
        let own = as_an_id(words).filter(|id| id != "platform");
        self.unique(kind, own.unwrap_or_else(|| otherwise.to_owned()))
    }

    /// An id that is free, and that a folder or a file can have on every machine.
    fn unique(&mut self, kind: &'static str, own: String) -> String {
        let taken = self.ids.entry(kind).or_default();
        let short: String = own.chars().take(58).collect();
        let short = short.trim_end_matches('-').to_owned();
        let mut id = if own.len() > 58 { short.clone() } else { own };
        let mut number = taken.get(&short).copied().unwrap_or(2);
        while taken.contains_key(&id) || is_device(&id) {
            id = format!("{short}-{number}");
            number += 1;
        }
        taken.insert(short, number);
        taken.entry(id.clone()).or_insert(2);
        id
    }

    fn set_aside(&mut self, why: Why, words: &str) {
        let words = words.trim();
        if words.chars().any(char::is_alphanumeric) {
            let words = words.to_owned();
            self.plan.aside.push(Aside { why, words });
        }
    }

    /// A heading became a place in the strategy. It is listed with its notes, so that nobody misses its words.
    fn structure(&mut self, heading: Option<&Paragraph>) {
        if let Some(heading) = heading {
            self.set_aside(Why::Structure, &heading.words());
            self.heading_notes(heading);
        }
    }

    /// A heading becomes a name, which has no notes and no pictures.
    fn heading_notes(&mut self, heading: &Paragraph) {
        let own = heading.notes();
        let own = own.filter(|note| !self.markup.sources.contains_key(note));
        let notes = own.filter_map(|note| self.document.notes.get(note));
        let words: Vec<String> = notes.flatten().map(Paragraph::words).collect();
        // The heading is told once, however many notes it has.
        if !words.is_empty() {
            let words = format!("{}: {}", heading.words(), words.join(" "));
            self.set_aside(Why::HeadingNote, &words);
        }
    }

    /// A heading as a title: without a number before it.
    fn title(&mut self, heading: &Paragraph) -> String {
        let words = heading.words();
        let (number, rest) = heading.split(super::words::number(&words));
        let rest = if number.is_empty() {
            heading.pieces.clone()
        } else {
            rest
        };
        self.heading_notes(heading);
        self.markup.line(&rest)
    }

    /// A section with all below it as running text, its heading at a level.
    fn flat(&mut self, section: &Section, level: u8, blocks: &mut Vec<Block>) {
        if let Some(heading) = &section.heading {
            let words = heading.words();
            let (_, rest) = heading.split(super::words::number(&words));
            self.heading_notes(heading);
            if section.is_label {
                self.rejoined(section, heading, blocks);
                return;
            }
            blocks.push(Block::Paragraph(Paragraph {
                role: Role::Heading(level),
                item: None,
                pieces: rest,
                size: None,
            }));
        }
        blocks.extend(section.blocks.iter().cloned());
        for child in &section.children {
            self.flat(child, (level + 1).min(6), blocks);
        }
    }

    /// A label is before its words again.
    fn rejoined(&self, section: &Section, label: &Paragraph, blocks: &mut Vec<Block>) {
        let mut below = section.blocks.iter();
        match below.next() {
            Some(Block::Paragraph(first)) => {
                let mut whole = label.clone();
                whole.pieces.extend(first.pieces.iter().cloned());
                blocks.push(Block::Paragraph(whole));
            }
            Some(other) => {
                blocks.push(Block::Paragraph(label.clone()));
                blocks.push(other.clone());
            }
            None => blocks.push(Block::Paragraph(label.clone())),
        }
        blocks.extend(below.cloned());
    }
}
