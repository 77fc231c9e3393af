//! Texts as the theme's Typst files walk them: trees of JSON.
//!
//! In: the trees of the model. Out: values. Nothing here is Typst source, and nothing in a text can
//! become that.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{notices, tables};
use crate::address::{Addresses, Page, encode, encode_suffix};
use crate::joints::{Place, divided, divided_foreign};
use crate::lang::{Date, Lang, Resolved};
use crate::markdown::tree::{
    Align, Block, Footnote, Inline, RecordKind, Target, TranslationNotice, plain, walk_blocks,
    walk_inlines,
};
use crate::model::{Line, Strategy, Text};
use crate::source::Span;
use crate::view::Readers;

/// Makes trees of one data file's texts.
pub struct TypstData<'a> {
    /// The language of the document.
    pub lang: Lang,
    /// The page of the site that has these texts.
    pub page: Page,
    /// Whether there is any among them that a machine translated.
    pub(super) drafts: bool,
    pub(super) strategy: &'a Strategy,
    today: Date,
    pub(super) addresses: &'a Addresses,
    /// The data file's name, which sets its labels apart from other files'.
    scope: String,
    texts: usize,
    /// The number of the text being walked, which tells its headings from other texts'.
    text: usize,
    notes: BTreeMap<Span, usize>,
    /// What is told of the block being walked.
    pub(super) told: Option<TranslationNotice>,
    /// How deep in lists, quotes and marks the walk is.
    pub(super) depth: usize,
    /// Where each text is written, by its number.
    pub(super) origins: Vec<Span>,
    /// Whether the walk is in a note, where PDF/UA allows no heading.
    in_note: bool,
    /// Where the words being walked stand.
    place: Place,
    /// The third language of the words being walked.
    foreign: Option<String>,
}

/// What the narrowest line of print has room for at a title's size.
pub(super) const TITLE: Place = Place::Title { fits: 30 };

/// Typst gives up on content nested deeper than some dozen levels; no reader can tell them apart long
/// before that. What is nested deeper than this is laid out as if it were at this depth.
const DEEPEST: usize = 6;

impl<'a> TypstData<'a> {
    /// For the texts of the data file `scope`, which are on a page of the site.
    pub fn new(
        strategy: &'a Strategy,
        addresses: &'a Addresses,
        (lang, today): (Lang, Date),
        scope: &str,
        page: Page,
    ) -> Self {
        Self {
            lang,
            today,
            page,
            drafts: false,
            strategy,
            addresses,
            scope: scope.to_owned(),
            texts: 0,
            text: 0,
            notes: BTreeMap::new(),
            told: None,
            depth: 0,
            origins: Vec::new(),
            in_note: false,
            place: TITLE,
            foreign: None,
        }
    }

    /// Those who read the document.
    pub fn readers(&self) -> Readers<'a> {
        Readers {
            labels: &self.strategy.publication.labels,
            lang: self.lang,
            today: self.today,
        }
    }

    /// A whole text.
    pub(super) fn tree(&mut self, text: &Text) -> Value {
        let resolved = text.resolve(self.lang);
        self.texts += 1;
        let outer = std::mem::replace(&mut self.text, self.texts);
        let place = std::mem::replace(&mut self.place, Place::Text);
        let blocks = self.told_blocks(text);
        (self.text, self.place) = (outer, place);
        json!({
            "nth": self.nth(resolved.value.span),
            "lang": tag(&resolved),
            "length": length(&resolved.value.blocks),
            "blocks": blocks,
        })
    }

    /// The number of a text, by which it is found where it is written.
    fn nth(&mut self, span: Span) -> usize {
        self.origins.push(span);
        self.origins.len() - 1
    }

    /// A name or heading.
    pub(super) fn told_line(&mut self, line: &Line) -> Value {
        let resolved = line.resolve(self.lang);
        let mut value = self.untold_line(line);
        value["told"] = json!(self.told(&resolved, resolved.value.told));
        value
    }

    /// The name of what is elsewhere, where readers are told of it.
    pub(super) fn untold_line(&mut self, line: &Line) -> Value {
        let resolved = line.resolve(self.lang);
        json!({
            "nth": self.nth(resolved.value.span),
            "lang": tag(&resolved),
            "told": null,
            "inlines": self.titled(&resolved.value.inlines),
        })
    }

    /// The words of a title.
    fn titled(&mut self, inlines: &[Inline]) -> Value {
        let outer = std::mem::replace(&mut self.place, TITLE);
        let values = self.inlines(inlines);
        self.place = outer;
        values
    }

    /// A text's first words on one line without links and notes, for where it is named and not told; and how
    /// many characters all of it has.
    pub(super) fn first_words(&mut self, text: &Text) -> Value {
        let resolved = text.resolve(self.lang);
        let mut blocks = resolved.value.blocks.iter().enumerate();
        let first = blocks.find_map(|(index, block)| match block {
            Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
                Some((index, plain(inlines)))
            }
            _ => None,
        });
        let (index, words) = first.unwrap_or_default();
        let told = resolved.value.told_of(index).map(|notice| notice.told);
        json!({
            "lang": tag(&resolved),
            "told": self.told(&resolved, told),
            "length": length(&resolved.value.blocks),
            "inlines": [divided(&words, Place::Text)],
        })
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Value {
        let mut values = Vec::new();
        self.depth += 1;
        for block in blocks {
            self.push_block(block, &mut values);
        }
        self.depth -= 1;
        Value::Array(values)
    }

    pub(super) fn push_block(&mut self, block: &Block, values: &mut Vec<Value>) {
        match block {
            Block::List { items, .. } if self.depth > DEEPEST => {
                for block in items.iter().flatten() {
                    self.push_block(block, values);
                }
            }
            Block::Quote { blocks, source } if self.depth > DEEPEST => {
                for block in blocks {
                    self.push_block(block, values);
                }
                if let Some(source) = source {
                    let inlines = self.inlines(&source.inlines);
                    values.push(json!({"type": "paragraph", "inlines": inlines}));
                }
            }
            block => values.push(self.block(block)),
        }
    }

    fn block(&mut self, block: &Block) -> Value {
        match block {
            Block::Paragraph { inlines, .. } => match inlines.as_slice() {
                [image @ Inline::Image { .. }] => picture("picture", image),
                _ => json!({"type": "paragraph", "inlines": self.inlines(inlines)}),
            },
            Block::Heading { inlines, .. } if self.in_note => json!({
                "type": "paragraph",
                "inlines": [{"type": "strong", "inlines": self.inlines(inlines)}],
            }),
            Block::Heading {
                level,
                slug,
                inlines,
                ..
            } => json!({
                "type": "heading",
                "level": level,
                "label": self.heading_label(slug),
                "inlines": self.titled(inlines),
            }),
            Block::List {
                start,
                tight,
                items,
            } => json!({
                "type": "list",
                "start": start,
                "tight": tight,
                "items": items.iter().map(|item| self.blocks(item)).collect::<Value>(),
            }),
            Block::Quote { blocks, source } => json!({
                "type": "quote",
                "length": length(blocks),
                "blocks": self.blocks(blocks),
                "source": source.as_ref().map(|source| self.inlines(&source.inlines)),
            }),
            Block::Table {
                columns,
                header,
                rows,
            } => {
                let aligned = |align: &Align| match align {
                    Align::Left => "left",
                    Align::Center => "center",
                    Align::Right => "right",
                };
                json!({
                    "type": "table",
                    "columns": columns.iter().map(aligned).collect::<Vec<_>>(),
                    "fit": tables::columns(columns.len(), header, rows),
                    "repeat": !tables::leads_somewhere(header),
                    "header": header.cells.iter().map(|cell| self.inlines(cell)).collect::<Value>(),
                    "cells": rows.iter().flat_map(|row| &row.cells).map(|cell| self.inlines(cell)).collect::<Value>(),
                })
            }
            Block::Rule => json!({"type": "rule"}),
            Block::Code { text, .. } => json!({"type": "code", "text": text}),
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) -> Value {
        let mut values = Vec::new();
        self.depth += 1;
        for (index, inline) in inlines.iter().enumerate() {
            // Marks that are together, with or without a space, are set apart by a comma.
            let stands = |at: usize| matches!(inlines.get(at), Some(Inline::Footnote(_)));
            let is_blank =
                |inline: &Inline| matches!(inline, Inline::Text(text) if text.trim().is_empty());
            if is_blank(inline) && index > 0 && stands(index - 1) && stands(index + 1) {
                continue;
            }
            let after_note = index > 0
                && (stands(index - 1)
                    || index > 1 && is_blank(&inlines[index - 1]) && stands(index - 2));
            if stands(index) && after_note {
                values.push(json!({"type": "between-notes"}));
            }
            self.push_inline(inline, &mut values);
        }
        self.depth -= 1;
        Value::Array(values)
    }

    fn push_inline(&mut self, inline: &Inline, values: &mut Vec<Value>) {
        match inline {
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner)
                if self.depth > 2 * DEEPEST =>
            {
                for inline in inner {
                    self.push_inline(inline, values);
                }
            }
            inline => values.push(self.inline(inline)),
        }
    }

    fn inline(&mut self, inline: &Inline) -> Value {
        match inline {
            Inline::Text(text) => match &self.foreign {
                Some(_) if self.place != Place::Text => json!(text),
                Some(code) => json!(divided_foreign(text, code)),
                None => json!(divided(text, self.place)),
            },
            Inline::Emph(inner) => json!({"type": "emph", "inlines": self.inlines(inner)}),
            Inline::Strong(inner) => json!({"type": "strong", "inlines": self.inlines(inner)}),
            Inline::Strike(inner) => json!({"type": "strike", "inlines": self.inlines(inner)}),
            Inline::Code(text) => json!({"type": "code", "text": text}),
            Inline::Break => json!({"type": "break"}),
            Inline::Image { .. } => picture("image", inline),
            Inline::Foreign { lang, inlines } => {
                let (code, region) = typst_language(lang);
                let outer = self.foreign.replace(lang.clone());
                let inlines = self.inlines(inlines);
                self.foreign = outer;
                json!({
                    "type": "foreign",
                    "lang": code,
                    "region": region,
                    "inlines": inlines,
                })
            }
            Inline::Footnote(footnote) => self.footnote(footnote),
            Inline::Link {
                target, inlines, ..
            } => {
                let said = said(inlines);
                let inlines = self.inlines(inlines);
                let mut link = match target {
                    Target::Url(url) => json!({"type": "link", "url": url, "inlines": inlines}),
                    Target::Record(record) => json!({
                        "type": "record",
                        "label": label(record.kind, &record.id),
                        "inlines": inlines,
                    }),
                    Target::Heading(slug) => json!({
                        "type": "record",
                        "label": self.heading_label(slug),
                        "inlines": inlines,
                    }),
                    Target::File { path, suffix } => match &self.strategy.publication.base_url {
                        Some(base) => {
                            let url = format!("{base}{}{}", encode(path), encode_suffix(suffix));
                            json!({"type": "link", "url": url, "inlines": inlines})
                        }
                        None => json!({"type": "file", "path": path, "inlines": inlines}),
                    },
                    Target::Unknown(_) => json!({"type": "emph", "inlines": inlines}),
                };
                if let Some(said) = said {
                    link["words"] = json!(said);
                }
                link
            }
        }
    }

    fn footnote(&mut self, footnote: &Footnote) -> Value {
        let outer = std::mem::replace(&mut self.in_note, true);
        let note = self.note(footnote);
        self.in_note = outer;
        note
    }

    fn note(&mut self, footnote: &Footnote) -> Value {
        match footnote {
            Footnote::Reference { id, .. } => {
                let strategy = self.strategy;
                let entry = strategy.references.iter().find(|entry| entry.id == *id);
                let text = entry.map_or(Value::Null, |entry| self.tree(&entry.text));
                json!({"type": "source", "text": text})
            }
            Footnote::Own {
                definition, blocks, ..
            } => {
                let known = self.notes.len();
                let again = self.notes.contains_key(definition);
                let number = *self.notes.entry(*definition).or_insert(known);
                json!({
                    "type": "note",
                    "label": format!("note:{}:{number}", self.scope),
                    "again": again,
                    "told": self.told.filter(|told| *told == TranslationNotice::Draft).and_then(notices::key),
                    "blocks": if again { json!([]) } else { self.blocks(blocks) },
                })
            }
        }
    }

    fn heading_label(&self, slug: &str) -> String {
        format!("heading:{}:{}:{slug}", self.scope, self.text)
    }
}

/// The label of a record in the PDF.
pub fn label(kind: RecordKind, id: &str) -> String {
    format!("{}:{id}", kind.key())
}

/// The words of a line without any marks, for the PDF's own title.
pub fn plain_line(line: &Line, lang: Lang) -> String {
    plain(&line.resolve(lang).value.inlines)
}

fn tag<T>(resolved: &Resolved<'_, T>) -> Option<&'static str> {
    resolved.fallback.map(Lang::tag)
}

/// What is to be said of a link that has a picture on it; none where its words are all there is.
fn said(inlines: &[Inline]) -> Option<String> {
    let mut pictures = Vec::new();
    walk_inlines(inlines, &mut |inline| {
        if let Inline::Image { alt, .. } = inline {
            pictures.push(alt.clone());
        }
    });
    (!pictures.is_empty()).then(|| pictures.join(", ") + " ")
}

fn picture(kind: &str, image: &Inline) -> Value {
    let Inline::Image {
        path, alt, caption, ..
    } = image
    else {
        return Value::Null;
    };
    json!({"type": kind, "path": format!("/{path}"), "alt": alt, "caption": caption})
}

/// The language of a code of BCP 47, and its region, as Typst takes them.
fn typst_language(code: &str) -> (String, Option<String>) {
    let mut parts = code.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_region =
        |part: &&str| part.len() == 2 && part.chars().all(|letter| letter.is_ascii_alphabetic());
    let region = parts.find(is_region).map(str::to_ascii_uppercase);
    (language, region)
}

/// How many characters a text has, for the theme to judge whether it fits in one piece.
fn length(blocks: &[Block]) -> usize {
    let mut count = 0;
    walk_blocks(blocks, &mut |inline| {
        if let Inline::Text(text) | Inline::Code(text) = inline {
            count += text.chars().count();
        }
    });
    count
}

/// A line of plain words that are the same in both languages.
pub fn words(text: &str) -> Value {
    json!({"lang": null, "told": null, "inlines": [text]})
}
