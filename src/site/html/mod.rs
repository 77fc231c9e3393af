//! Trees to HTML: texts and lines as one page shows them, with that page's footnotes.
//!
//! In: the model's texts. Out: escaped HTML that templates may mark safe. Raw HTML never gets this
//! far, and no attribute carries anything but escaped text.

mod blocks;
mod hyphens;
mod line;
mod notices;
mod renderer;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::language_site::LanguageSite;
use crate::address::Page;
use crate::lang::{Lang, Resolved};
use crate::markdown::tree::{Block, RecordKind, RecordRef, RichText, TranslationNotice};
use crate::model::Text;
use crate::source::Span;
pub use hyphens::soften;
use hyphens::title_to;
pub use line::{escape, line, plain};
use line::{say_language, simple, spanned};
pub use renderer::Html;

/// A footnote in a page's list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NoteView {
    /// Its number, from 1.
    pub number: usize,
    /// The note.
    #[schemars(extend("format" = "html"))]
    pub html: String,
    /// Anchors of its marks, to go back to.
    pub marks: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum NoteKey {
    Reference(String),
    Own(Span),
}

#[derive(Debug)]
struct Note<'a> {
    body: Body<'a>,
    lang: Option<Lang>,
    told: Option<TranslationNotice>,
    marks: usize,
}

#[derive(Debug)]
enum Body<'a> {
    Reference(&'a str),
    Own(&'a [Block]),
}

/// Writes the texts of one page, and keeps its notes and anchors.
pub struct HtmlRenderer<'a> {
    /// The language's part of the site.
    pub language_site: &'a LanguageSite<'a>,
    /// The page that is written.
    pub page: Page,
    notes: Vec<Note<'a>>,
    numbers: BTreeMap<NoteKey, usize>,
    headings: BTreeMap<String, usize>,
    /// Anchors of the text being written, by slug.
    slugs: BTreeMap<String, String>,
    /// The anchors that those headings have on the other language's page, by slug.
    twins: BTreeMap<String, String>,
    /// The slugs of headings on that page.
    twin_headings: BTreeMap<String, usize>,
    /// Ids of those wordings on the page that the other language leads to.
    wordings: BTreeSet<String>,
    /// Those of them that the next element has.
    ids: Vec<String>,
    /// The third language of the words being written.
    foreign: Option<&'a str>,
    /// How much deeper headings stand than where each part has a page of its own.
    deeper: u8,
    /// Whether a heading is being written.
    heading: bool,
    /// The language of the text being written, where it is not the page's.
    other: Option<Lang>,
    /// What is told of the block being written.
    told: Option<TranslationNotice>,
    /// Whether the page shows what a machine translated, which it then says at its top.
    pub shows_drafts: bool,
}

/// A heading of a text, for the page's own contents.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HeadingView {
    /// Its anchor.
    pub anchor: String,
    /// Its words.
    #[schemars(extend("format" = "html"))]
    pub html: String,
}

impl<'a> HtmlRenderer<'a> {
    /// A writer for a page.
    pub fn new(language_site: &'a LanguageSite<'a>, page: Page) -> Self {
        Self {
            language_site,
            page,
            notes: Vec::new(),
            numbers: BTreeMap::new(),
            headings: BTreeMap::new(),
            slugs: BTreeMap::new(),
            twins: BTreeMap::new(),
            twin_headings: BTreeMap::new(),
            wordings: BTreeSet::new(),
            ids: Vec::new(),
            foreign: None,
            deeper: 0,
            heading: false,
            other: None,
            told: None,
            shows_drafts: false,
        }
    }

    /// From here on headings stand a level deeper.
    pub fn begin_deeper(&mut self) {
        self.deeper += 1;
    }

    /// A text as blocks; its own headings begin at `level`.
    fn blocks_of(&mut self, text: &'a Text, level: u8) -> String {
        self.parts(text, level, |_, _| false).concat()
    }

    /// A text for prose with something beside it: in parts that begin after the first block and at
    /// every heading of the first level.
    fn parts_of(&mut self, text: &'a Text, level: u8) -> Vec<String> {
        self.parts(text, level, |index, block| {
            index == 1 || matches!(block, Block::Heading { level: 2, .. })
        })
    }

    fn parts(
        &mut self,
        text: &'a Text,
        level: u8,
        begins: impl Fn(usize, &Block) -> bool,
    ) -> Vec<String> {
        let fallback = self.enter(text);
        let blocks = &text.resolve(self.language_site.lang).value.blocks;
        let mut parts = Vec::new();
        let mut first = 0;
        while first < blocks.len() {
            let end = (first + 1..blocks.len())
                .find(|&at| begins(at, &blocks[at]))
                .unwrap_or(blocks.len());
            let mut out = String::new();
            self.told_blocks(&mut out, text, first..end, level);
            if let Some(other) = fallback {
                out = self.mark_blocks(&out, other, first == 0);
            }
            parts.push(out);
            first = end;
        }
        self.other = None;
        parts
    }

    /// A text for a list's item or a table's cell: a single paragraph goes without its element.
    fn phrase_of(&mut self, text: &'a Text) -> String {
        let value = text.resolve(self.language_site.lang).value;
        let [Block::Paragraph { inlines, span }] = &value.blocks[..] else {
            return self.blocks_of(text, 6);
        };
        let fallback = self.enter(text);
        self.told = value.told_of(0).map(|notice| notice.told);
        let words = self.words(inlines, *span, fallback);
        (self.other, self.told) = (None, None);
        self.told_phrase(text, say_language(words, fallback))
    }

    /// The headings of a text's first level; only after the text itself is written, which makes
    /// their anchors.
    fn headings_of(&self, text: &Text) -> Vec<HeadingView> {
        let Resolved { value, fallback } = text.resolve(self.language_site.lang);
        let headings = value.blocks.iter().filter_map(|block| match block {
            Block::Heading {
                level: 2,
                slug,
                inlines,
                span,
            } => Some((slug, inlines, *span)),
            _ => None,
        });
        headings
            .map(|(slug, inlines, span)| {
                let mark = self.language_site.marks.at(span);
                let mut words = String::new();
                for inline in inlines {
                    simple(&mut words, inline, title_to);
                }
                let words = spanned(words, &mark, fallback);
                HeadingView {
                    anchor: self.slugs.get(slug).cloned().unwrap_or_default(),
                    html: say_language(words, fallback),
                }
            })
            .collect()
    }

    /// The page's notes, written last: a note may have marks of its own.
    pub fn notes(&mut self) -> Vec<NoteView> {
        let mut written = Vec::new();
        while let Some(note) = self.notes.get(written.len()) {
            let (lang, told) = (note.lang, note.told);
            let html = match note.body {
                Body::Reference(id) => self.reference(id),
                Body::Own(blocks) => {
                    self.other = lang;
                    let html = self.told_note(blocks, lang, told);
                    self.other = None;
                    html
                }
            };
            written.push(html);
        }
        let counts = self.notes.iter().map(|note| note.marks);
        let numbered = written.into_iter().zip(counts).enumerate();
        numbered
            .map(|(index, (html, marks))| NoteView {
                number: index + 1,
                html,
                marks: (1..=marks)
                    .map(|mark| mark_anchor(index + 1, mark))
                    .collect(),
            })
            .collect()
    }

    fn reference(&mut self, id: &'a str) -> String {
        let language_site = self.language_site;
        let Some(reference) = language_site.reference(id) else {
            return String::new();
        };
        let mut html = self.phrase_of(&reference.text);
        let record = RecordRef {
            kind: RecordKind::Reference,
            id: id.to_owned(),
        };
        let to = language_site.addresses.record(&record);
        let href = language_site
            .addresses
            .href(self.page, to, language_site.lang);
        let label = escape(language_site.label("references"));
        let _ = write!(
            html,
            " <a class=\"note-source\" href=\"{}\">{label}</a>",
            escape(&href)
        );
        html
    }

    /// Begins a text: its language, and anchors for its headings that no other text has.
    fn enter(&mut self, text: &Text) -> Option<Lang> {
        let Resolved { value, fallback } = text.resolve(self.language_site.lang);
        self.other = fallback;
        self.slugs.clear();
        self.twins.clear();
        let own = headings(value);
        for (_, slug) in &own {
            let mut anchor = next_anchor(&mut self.headings, slug);
            while self.wordings.contains(&anchor) {
                anchor = next_anchor(&mut self.headings, slug);
            }
            self.slugs.insert((*slug).to_owned(), anchor);
        }
        // What leads to a heading of the other language's page leads to it here too.
        let others = headings(text.resolve(self.language_site.lang.other()).value);
        let levels = |list: &[(u8, &str)]| list.iter().map(|(level, _)| *level).collect::<Vec<_>>();
        let is_alike = levels(&own) == levels(&others);
        for (index, (_, slug)) in others.iter().enumerate() {
            let anchor = next_anchor(&mut self.twin_headings, slug);
            let is_taken = self.headings.contains_key(*slug);
            if let Some((_, own)) = own.get(index).filter(|_| is_alike && !is_taken) {
                self.wordings.insert(anchor.clone());
                self.twins.insert((*own).to_owned(), anchor);
            }
        }
        fallback
    }

    fn mark_blocks(&self, html: &str, other: Lang, noted: bool) -> String {
        let note = if noted {
            let label = escape(self.language_site.label("other_language"));
            format!("<p class=\"other-language\">{label}</p>\n")
        } else {
            String::new()
        };
        format!("{note}<div lang=\"{other}\">\n{html}</div>\n")
    }
}

/// The headings of a text: level and slug.
fn headings(text: &RichText) -> Vec<(u8, &str)> {
    let headings = text.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, slug, .. } => Some((*level, slug.as_str())),
        _ => None,
    });
    headings.collect()
}

/// An anchor that no heading before has. The prefix keeps headings apart from records and from the page's own
/// anchors.
fn next_anchor(used: &mut BTreeMap<String, usize>, slug: &str) -> String {
    let used = used.entry(slug.to_owned()).or_default();
    *used += 1;
    match *used {
        1 => format!("h-{slug}"),
        again => format!("h{again}-{slug}"),
    }
}

fn mark_anchor(number: usize, mark: usize) -> String {
    match mark {
        1 => format!("mark-{number}"),
        mark => format!("mark-{number}-{mark}"),
    }
}
