//! Reports what an author wrote and no reader would see, because the parser drops it silently.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use comrak::nodes::NodeValue;

use super::convert::{Converter, Node};
use super::empty::has_words;
use super::footnotes::opened;
use super::foreign;
use super::tag::Tag;
use super::tree::{Inline, plain};
use super::words::unread;
use crate::diagnostic::findings;
use crate::source::Span;

/// The address of a link that a text defines by a name: `[name]: address "title"`.
struct Definition {
    name: String,
    /// Where it leads, and the title.
    rest: String,
    /// The line, from its first mark.
    range: Range<usize>,
}

impl Converter<'_, '_> {
    /// Reports everything in a text that would not be shown, except what each block reports itself. To be called
    /// when the notes have been read.
    pub(super) fn tell_lost<'n>(&mut self, root: Node<'n>) {
        let unread = unread(&self.written.text);
        self.notes_without_mark(root, &unread);
        self.notes_defined_again(root);
        self.addresses(root, &unread);
        for node in root.descendants() {
            match &node.data().value {
                NodeValue::CodeBlock(code) if code.fenced => self.beside_a_fence(node, &code.info),
                NodeValue::HtmlBlock(html) => {
                    self.open_comment(node, &html.literal);
                    self.titles_of_tags(&html.literal, self.range(node));
                }
                NodeValue::HtmlInline(html) => self.titles_of_tags(html, self.range(node)),
                _ => {}
            }
        }
        for passage in &self.prepared.foreign {
            let tag = &self.written.text[passage.open.clone()];
            self.titles_of_tags(tag, passage.open.clone());
        }
    }

    /// Notes that the text defines and does not cite, or cites in such a note only.
    fn notes_without_mark<'n>(&mut self, root: Node<'n>, unread: &[Range<usize>]) {
        let cited = cited(root);
        let defined = self.prepared.defined.iter();
        for (name, &at) in
            defined.flat_map(|(name, places)| places.iter().map(move |at| (name, at)))
        {
            if !cited.contains(&folded(name)) && !unread.iter().any(|range| range.contains(&at)) {
                let span = self.written.origin.span(at, at + name.len() + 3);
                self.diagnostics.push(findings::unused_note(span, name));
            }
        }
    }

    /// Notes of one name, of which only the last is shown, and none within a note.
    fn notes_defined_again<'n>(&mut self, root: Node<'n>) {
        let mut defined: BTreeMap<String, Vec<(bool, Range<usize>)>> = BTreeMap::new();
        for node in root.descendants() {
            let NodeValue::FootnoteDefinition(definition) = &node.data().value else {
                continue;
            };
            if node.data().sourcepos.start.line > self.prepared.added_lines {
                let places = defined.entry(folded(&definition.name)).or_default();
                let is_note =
                    |node: Node<'n>| matches!(node.data().value, NodeValue::FootnoteDefinition(_));
                let is_outer = !node.ancestors().skip(1).any(is_note);
                places.push((is_outer, self.range(node)));
            }
        }
        for (_, mut places) in defined {
            places.sort_by_key(|(is_outer, place)| (*is_outer, place.start));
            let Some((_, last)) = places.pop() else {
                continue;
            };
            let (text, shown) = (&self.written.text, self.mark_of(&last));
            let words = |range: &Range<usize>| {
                let note = &text[range.clone()];
                let note = note.split_once("]:").map_or(note, |(_, note)| note);
                note.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let said = words(&last);
            for (_, place) in places.iter().filter(|(_, place)| words(place) != said) {
                let (span, name) = self.mark_of(place);
                self.diagnostics
                    .push(findings::note_defined_again(span, &name, shown.0));
            }
        }
    }

    /// The mark that a note's definition begins with, and its name.
    fn mark_of(&self, definition: &Range<usize>) -> (Span, String) {
        let written = &self.written.text[definition.clone()];
        let end = written.find(']').map_or(written.len(), |end| end + 1);
        let name = written[..end]
            .trim_start_matches("[^")
            .trim_end_matches(']');
        let span = self
            .written
            .origin
            .span(definition.start, definition.start + end);
        (span, name.to_owned())
    }

    /// Addresses that are defined by a name and never used, or by a name that another one has.
    fn addresses<'n>(&mut self, root: Node<'n>, unread: &[Range<usize>]) {
        let definitions = self.definitions(root, unread);
        if definitions.is_empty() {
            return;
        }
        // How often each name is in brackets, what defines it included.
        let lower = self.written.text.to_lowercase();
        let mut named: BTreeMap<&str, usize> = BTreeMap::new();
        for inside in lower
            .split('[')
            .skip(1)
            .filter_map(|rest| rest.split_once(']'))
        {
            *named.entry(inside.0).or_default() += 1;
        }
        let mut defined: BTreeMap<String, usize> = BTreeMap::new();
        for definition in &definitions {
            *defined.entry(folded(&definition.name)).or_default() += 1;
        }
        let mut first: BTreeMap<String, (String, Span)> = BTreeMap::new();
        for definition in &definitions {
            let Definition { name, rest, range } = definition;
            let span = self.written.origin.span(range.start, range.end);
            // The way of markdown to write a comment.
            if rest.starts_with('#') || rest.starts_with("<>") {
                continue;
            }
            let key = folded(name);
            if let Some((other, place)) = first.get(&key) {
                if other != rest {
                    self.diagnostics
                        .push(findings::address_defined_again(span, name, *place));
                }
                continue;
            }
            first.insert(key.clone(), (rest.clone(), span));
            let named = named.get(name.to_lowercase().as_str());
            if named <= defined.get(&key) {
                self.diagnostics.push(findings::unused_address(span, name));
            }
        }
    }

    /// The definitions of addresses that the parser took away.
    fn definitions<'n>(&self, root: Node<'n>, unread: &[Range<usize>]) -> Vec<Definition> {
        let text = &self.written.text;
        if !text.contains("]:") {
            return Vec::new();
        }
        let mut paragraphs: Vec<Range<usize>> = root
            .descendants()
            .filter(|node| {
                let value = &node.data().value;
                matches!(
                    value,
                    NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::Table(_)
                )
            })
            .map(|node| self.range(node))
            .collect();
        // The parser puts notes last.
        paragraphs.sort_by_key(|range| range.start);
        let mut definitions: Vec<Definition> = Vec::new();
        let mut at = 0;
        // Where the line after the last definition begins.
        let mut after = None;
        for line in text.split_inclusive('\n') {
            let begins = at;
            at += line.len();
            let mark = &line[opened(line).1..];
            let start = begins + line.len() - mark.len();
            let Some((name, rest)) = definition(mark) else {
                continue;
            };
            if unread.iter().any(|range| range.contains(&start)) {
                continue;
            }
            let before = paragraphs.partition_point(|range| range.start <= start);
            let around = paragraphs[..before]
                .last()
                .filter(|range| range.contains(&start));
            let leads = around.is_none_or(|around| around.start >= start || after == Some(begins));
            if leads {
                after = Some(at);
                definitions.push(Definition {
                    name: name.to_owned(),
                    rest: rest.to_owned(),
                    range: start..start + mark.trim_end().len(),
                });
            }
        }
        definitions
    }

    /// Words beside the marks that code begins with.
    fn beside_a_fence<'n>(&mut self, node: Node<'n>, info: &str) {
        let is_name = |word: &str| {
            let letters = |letter: char| letter.is_ascii_alphanumeric() || "+-#._".contains(letter);
            word.chars().all(letters)
        };
        let info = info.trim();
        // What is in braces is for machines, but for what is quoted.
        let is_setting = info.starts_with('{') && !info.contains(['"', '\'']);
        if !info.is_empty() && !is_name(info) && !is_setting {
            let place = self.range(node);
            let line = self.written.text[place.start..].lines().next();
            let end = place.start + line.map_or(0, |line| line.trim_end().len());
            let span = self.written.origin.span(place.start, end);
            self.diagnostics
                .push(findings::words_beside_a_fence(span, info));
        }
    }

    /// A comment that is never closed hides the rest of the text.
    fn open_comment<'n>(&mut self, node: Node<'n>, html: &str) {
        let Some(at) = html.rfind("<!--").filter(|&at| !html[at..].contains("-->")) else {
            return;
        };
        let hidden = html[at..].split_once('\n').map_or("", |(_, rest)| rest);
        if has_words(hidden) {
            let place = self.range(node);
            let written = &self.written.text[place.clone()];
            let start = place.start + written.rfind("<!--").unwrap_or(0);
            let span = self.written.origin.span(start, start + 4);
            self.diagnostics.push(findings::open_comment(span));
        }
    }

    /// The titles of tags that are converted to markdown, which are not shown.
    fn titles_of_tags(&mut self, html: &str, place: Range<usize>) {
        for (at, _) in html.match_indices('<') {
            let Some((tag, length)) = Tag::first(&html[at..]) else {
                continue;
            };
            let is_unseen = matches!(tag.name.as_str(), "br" | "hr" | "wbr")
                || tag.is_place()
                || foreign::opens(&html[at..at + length]).is_some();
            let Some(title) = tag.title().filter(|_| is_unseen) else {
                continue;
            };
            let written = &self.written.text[place.clone()];
            let begins = written.find(title).map(|begins| place.start + begins);
            let place = begins.map_or(place.clone(), |begins| begins..begins + title.len());
            let span = self.written.origin.span(place.start, place.end);
            self.diagnostics.push(findings::title_of_a_tag(span, title));
        }
    }

    /// A link's title, which no reader sees.
    pub(super) fn check_title(&mut self, span: Span, title: &str, words: &[Inline]) {
        let title = title.trim();
        if has_words(title) && !folded(&plain(words)).contains(&folded(title)) {
            self.diagnostics
                .push(findings::title_of_a_link(span, title));
        }
    }

    /// Cells of a row beyond the table's columns.
    pub(super) fn check_cells<'n>(&mut self, row: Node<'n>, columns: usize) {
        let place = self.range(row);
        let Some(line) = self.written.text[place.clone()].lines().next() else {
            return;
        };
        if let Some(beyond) = beyond(line, columns) {
            let (start, end) = (place.start + beyond.start, place.start + beyond.end);
            let words = &self.written.text[start..end];
            let span = self.written.origin.span(start, end);
            self.diagnostics
                .push(findings::cells_beyond_the_head(span, words, columns));
        }
    }
}

/// A name as marks and definitions of it are held together.
fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The names of the notes whose marks readers see: in the text, or in a note that they see.
fn cited<'n>(root: Node<'n>) -> BTreeSet<String> {
    let is_note = |node: &Node<'n>| matches!(node.data().value, NodeValue::FootnoteDefinition(_));
    let mut notes: BTreeMap<String, Node<'n>> = BTreeMap::new();
    for node in root.children() {
        if let NodeValue::FootnoteDefinition(note) = &node.data().value {
            // Of two, the last one is shown.
            let last = notes.entry(folded(&note.name)).or_insert(node);
            if node.data().sourcepos.start.line > last.data().sourcepos.start.line {
                *last = node;
            }
        }
    }
    let mut cited = BTreeSet::new();
    let mut waiting = vec![root];
    while let Some(node) = waiting.pop() {
        waiting.extend(node.children().filter(|child| !is_note(child)));
        if let NodeValue::FootnoteReference(mark) = &node.data().value {
            let name = folded(&mark.name);
            waiting.extend(notes.remove(&name));
            cited.insert(name);
        }
    }
    cited
}

/// The name of what a line defines, and the rest of the line.
fn definition(line: &str) -> Option<(&str, &str)> {
    let inside = line
        .strip_prefix('[')
        .filter(|rest| !rest.starts_with('^'))?;
    let end = inside.find(']')?;
    let (name, rest) = (&inside[..end], inside[end..].strip_prefix("]:")?.trim());
    let address = match rest.strip_prefix('<') {
        Some(address) => address.find('>')? + 2,
        None => rest.find([' ', '\t']).unwrap_or(rest.len()),
    };
    let title = rest[address..].trim();
    let closed = [('"', '"'), ('\'', '\''), ('(', ')')]
        .into_iter()
        .any(|(open, close)| title.len() > 1 && title.starts_with(open) && title.ends_with(close));
    let is_definition = !rest.is_empty() && (title.is_empty() || closed) && has_words(name);
    (is_definition && !inside[..end].contains('[')).then_some((name, rest))
}

/// The cells of a row beyond the table's columns, as a place in its line.
fn beyond(line: &str, columns: usize) -> Option<Range<usize>> {
    let end = line.trim_end().len();
    let mut at = line.len() - line.trim_start().len();
    at += usize::from(line[at..].starts_with('|'));
    let mut left = columns;
    let mut is_escaped = false;
    let bytes = line.as_bytes();
    while left > 0 && at < end {
        match bytes[at] {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'|' => left -= 1,
            _ => {}
        }
        at += 1;
    }
    // A line of white space alone ends before it begins.
    let rest = line.get(at..end)?;
    let words = rest.trim_matches(['|', ' ', '\t']);
    let start = at + rest.find(words)?;
    has_words(words).then(|| start..start + words.len())
}
