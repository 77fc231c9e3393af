//! The words of a text that readers see, and which of those are the author's own.
//!
//! In: a text as it is written. Out: the same bytes, with spaces for all else, so that places in both agree. Goes by
//! the parser's tree.

use std::borrow::Cow;
use std::ops::Range;

use comrak::Arena;
use comrak::nodes::NodeValue;

use super::convert::Node;
use super::footnotes::{Prepared, prepare};
use super::foreign::{self, Foreign};
use super::tag::Tag;
use super::too_deep;

/// What somebody else says between quotation marks is no longer: a mark that is not closed so far on begins none.
const LONGEST_QUOTATION: usize = 1000;

/// Marks that quotations begin and end with.
const MARKS: [(char, char); 4] = [('«', '»'), ('“', '”'), ('„', '“'), ('"', '"')];

/// A text as its readers see it.
#[derive(Debug, Clone)]
pub struct SeenText<'t> {
    /// The text with spaces for what readers do not see as words: what links lead to, marks of footnotes, comments,
    /// HTML, code, addresses, and passages in a third language. Line ends stay.
    pub words: Cow<'t, str>,
    /// Where words stand that may be somebody else's.
    others: Vec<Range<usize>>,
}

impl SeenText<'_> {
    /// What readers see, also without what may be somebody else's words: quotations, what is in quotation marks or
    /// in italics (titles), and the words of links that lead outside.
    pub fn own(&self) -> Cow<'_, str> {
        let mut others = self.others.clone();
        others.extend(quotations(&self.words));
        blanked(&self.words, others)
    }
}

/// A text as its readers see it.
pub fn seen(text: &str) -> SeenText<'_> {
    // Without these there is nothing but words.
    let has_marks = text.contains(|letter: char| "<>`]@*_~".contains(letter))
        || text.contains("://")
        || text.contains("www.");
    let (unseen, others) = match has_marks && !too_deep(text) {
        true => Found::of(text),
        false => (Vec::new(), Vec::new()),
    };
    SeenText {
        words: blanked(text, unseen),
        others,
    }
}

fn blanked(text: &str, mut ranges: Vec<Range<usize>>) -> Cow<'_, str> {
    if ranges.is_empty() {
        return Cow::Borrowed(text);
    }
    ranges.sort_by_key(|range| range.start);
    let mut blank = String::with_capacity(text.len());
    let mut at = 0;
    for range in ranges {
        // They may lie in each other.
        if range.end <= at {
            continue;
        }
        let start = range.start.max(at);
        blank.push_str(&text[at..start]);
        for byte in text[start..range.end].bytes() {
            blank.push(if byte == b'\n' { '\n' } else { ' ' });
        }
        at = range.end;
    }
    blank.push_str(&text[at..]);
    Cow::Owned(blank)
}

/// What is found in a text, as places in it.
struct Found<'t> {
    text: &'t str,
    prepared: Prepared,
    /// What readers do not see as words.
    unseen: Vec<Range<usize>>,
    /// What may be somebody else's words.
    others: Vec<Range<usize>>,
}

impl<'t> Found<'t> {
    /// What readers do not see as words, and what may be somebody else's words.
    fn of(text: &'t str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
        let mut found = Self {
            text,
            prepared: prepare(text),
            unseen: Vec::new(),
            others: Vec::new(),
        };
        let arena = Arena::new();
        let root = found.prepared.parse(&arena);
        for node in root.descendants() {
            found.node(node);
            found.in_another_language(node);
        }
        let around_blocks = found.prepared.foreign.iter().map(Foreign::range);
        found.unseen.extend(around_blocks);
        found.definitions(root);
        (found.unseen, found.others)
    }

    fn node<'n>(&mut self, node: Node<'n>) {
        let text = self.text;
        let place = self.range(node);
        match &node.data().value {
            NodeValue::Code(_) | NodeValue::HtmlInline(_) | NodeValue::FootnoteReference(_) => {
                self.unseen.push(place);
            }
            NodeValue::CodeBlock(code) if code.fenced => self.unseen.push(place),
            NodeValue::HtmlBlock(_) => self.unseen.extend(tags(text, place)),
            NodeValue::FootnoteDefinition(_) => {
                let mark = text[place.clone()].find("]:").map_or(0, |end| end + 2);
                self.unseen.push(place.start..place.start + mark);
            }
            NodeValue::Link(link) if text[place.clone()].starts_with('[') => {
                let words = self.between(node, place.start + 1);
                self.unseen.push(words.end..place.end);
                if link.url.starts_with("http") {
                    self.others.push(words);
                }
            }
            NodeValue::Link(_) => self.unseen.push(place),
            NodeValue::Image(image) => {
                let words = self.between(node, place.start + 2);
                let leads = words.end..place.end;
                // A picture's caption is read.
                match title(&text[leads.clone()], &image.title) {
                    Some(title) => self.unseen.extend([
                        leads.start..leads.start + title.start,
                        leads.start + title.end..leads.end,
                    ]),
                    None => self.unseen.push(leads),
                }
            }
            NodeValue::BlockQuote => self.others.push(place),
            NodeValue::Emph => {
                let words = self.between(node, place.start + 1);
                // A whole sentence is no title.
                if !text[words].ends_with(['.', '!', '?']) {
                    self.others.push(place);
                }
            }
            _ => {}
        }
    }

    /// The passages in a third language among what a node holds on its lines.
    fn in_another_language<'n>(&mut self, node: Node<'n>) {
        let is_tag = |child: Node<'n>| matches!(child.data().value, NodeValue::HtmlInline(_));
        if !node.children().any(is_tag) {
            return;
        }
        let nodes: Vec<Node<'n>> = node.children().collect();
        for (open, close) in foreign::closings(&nodes) {
            if foreign::opens_in(nodes[open]) {
                let whole = self.range(nodes[open]).start..self.range(nodes[close]).end;
                self.unseen.push(whole);
            }
        }
    }

    /// The definitions of addresses, which are in no node: those that a paragraph begins with, and lines of them alone.
    fn definitions<'n>(&mut self, root: Node<'n>) {
        if !self.text.contains("]:") {
            return;
        }
        let mut blocks = Vec::new();
        for node in root.descendants() {
            let value = &node.data().value;
            let is_code = matches!(value, NodeValue::CodeBlock(_) | NodeValue::HtmlBlock(_));
            if is_code || value.contains_inlines() {
                blocks.push(self.range(node));
                self.unseen.extend(self.prepared.definitions(node));
            }
        }
        blocks.sort_by_key(|block| block.start);
        let mut blocks = blocks.into_iter().peekable();
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            while blocks.next_if(|block| block.end <= start).is_some() {}
            let is_free = blocks.peek().is_none_or(|block| block.start >= at);
            if is_free && line.contains("]:") {
                self.unseen.push(start..at);
            }
        }
    }

    /// The range of the words in a node, and in no case beyond it; empty, at `empty`, where the node has none.
    fn between<'n>(&self, node: Node<'n>, empty: usize) -> Range<usize> {
        let whole = self.range(node);
        let words = match (node.first_child(), node.last_child()) {
            (Some(first), Some(last)) => self.range(first).start..self.range(last).end,
            _ => empty..empty,
        };
        let start = words.start.clamp(whole.start, whole.end);
        start..words.end.clamp(start, whole.end)
    }

    fn range<'n>(&self, node: Node<'n>) -> Range<usize> {
        self.prepared.range(self.text, node)
    }
}

/// A picture's title in what stands behind its words.
fn title(leads: &str, title: &str) -> Option<Range<usize>> {
    let start = leads.rfind(title).filter(|_| !title.is_empty())?;
    Some(start..start + title.len())
}

/// The tags and comments of a block of HTML.
fn tags(text: &str, block: Range<usize>) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    let mut at = block.start;
    while let Some(next) = text[at..block.end].find('<') {
        let start = at + next;
        let rest = &text[start..block.end];
        let length = match rest.starts_with("<!--") {
            true => Some(rest.find("-->").map_or(rest.len(), |end| end + 3)),
            false => Tag::first(rest).map(|(_, length)| length),
        };
        at = start + length.unwrap_or(1);
        tags.extend(length.map(|_| start..at));
    }
    tags
}

/// Where there is something in which no mark means anything: code and comments.
pub(super) fn unread(text: &str) -> Vec<Range<usize>> {
    if !text.contains(['`', '~']) && !text.contains("<!--") || too_deep(text) {
        return Vec::new();
    }
    let mut unprepared = Prepared::plain(text);
    let arena = Arena::new();
    let root = unprepared.parse(&arena);
    let mut unread = Vec::new();
    for node in root.descendants() {
        let place = unprepared.range(text, node);
        match &node.data().value {
            NodeValue::Code(_) => unread.push(place),
            NodeValue::CodeBlock(code) if code.fenced => unread.push(place),
            NodeValue::HtmlInline(html) if html.starts_with("<!--") => unread.push(place),
            NodeValue::HtmlBlock(_) => {
                let tags = tags(text, place).into_iter();
                unread.extend(tags.filter(|tag| text[tag.clone()].starts_with("<!--")));
            }
            _ => {}
        }
    }
    unread.sort_by_key(|range| range.start);
    unread
}

/// What stands between quotation marks.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut quotations = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        // What the marks begin with.
        if !matches!(byte, b'"' | 0xc2 | 0xe2) {
            at += 1;
            continue;
        }
        let rest = &text[at..];
        let Some((open, close)) = MARKS.iter().find(|(open, _)| rest.starts_with(*open)) else {
            at += 1;
            continue;
        };
        let start = at + open.len_utf8();
        let last = text.floor_char_boundary(start + LONGEST_QUOTATION);
        let length = text[start..last].find(*close);
        let end = length.map(|length| start + length + close.len_utf8());
        quotations.extend(end.map(|end| at..end));
        at = end.unwrap_or(start);
    }
    quotations
}
