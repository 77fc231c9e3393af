//! Passages in a third language: the one element of HTML that means something here.
//!
//! In: a text as it is written. Out: where `<span lang="da">` or `<div lang="da">` and what closes it stand,
//! and the text with the tags taken away that stand around blocks: markdown would read all between them
//! as HTML.

use std::collections::BTreeMap;
use std::ops::Range;

use comrak::nodes::{AstNode, NodeValue};

use super::convert::{Converter, Node};
use super::words::unread;
use crate::diagnostic::findings;
use crate::source::Span;

/// What takes the place of a tag with words beside it: nothing that a page shows.
const FILLER: char = '\u{1}';

/// Bytes of the longest tag.
const LONGEST_TAG: usize = 4000;

/// The most tags that are open at once: nobody nests passages so deeply, and of more the outermost is dropped.
const DEEPEST: usize = 100;

/// A passage and its tags, as places in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// The tag that opens it.
    pub open: Range<usize>,
    /// The tag that closes it.
    pub close: Range<usize>,
    /// The language's code, as it is written.
    pub lang: String,
    /// The index of the passage that it is in.
    outer: Option<usize>,
}

impl Foreign {
    /// The whole passage, with its tags.
    pub fn range(&self) -> Range<usize> {
        self.open.start..self.close.end
    }

    /// Whether its tags stand around blocks.
    fn holds_blocks(&self, text: &str) -> bool {
        let before = text[..self.open.start].trim_end_matches([' ', '\t', '>']);
        let begins_line = before.is_empty() || before.ends_with('\n');
        let inside = &text[self.open.end..self.close.start];
        let is_div = text[self.open.clone()][1..].starts_with(['d', 'D']);
        let is_alone = || {
            let first = inside.trim_start_matches([' ', '\t', '\r']);
            first.starts_with('\n')
        };
        let has_gap = || {
            let mut lines = inside.split('\n').skip(1);
            lines.any(|line| line.trim_matches([' ', '\t', '>', '\r']).is_empty())
        };
        begins_line && (is_div || is_alone() || has_gap())
    }
}

/// A tag of `span` or `div`.
struct Tag {
    range: Range<usize>,
    name: String,
    closes: bool,
    lang: Option<String>,
}

/// The passages of a text, in the order in which they begin. A tag without its counterpart makes no passage.
pub fn passages(text: &str) -> Vec<Foreign> {
    if !text.contains("lang") || !text.contains('<') {
        return Vec::new();
    }
    let mut unread = unread(text).into_iter().peekable();
    let mut open: Vec<Tag> = Vec::new();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find('<') {
        let start = at + next;
        while unread.next_if(|range| range.end <= start).is_some() {}
        if let Some(range) = unread.peek().filter(|range| range.contains(&start)) {
            at = range.end;
            continue;
        }
        let Some(tag) = tag(text, start) else {
            at = start + 1;
            continue;
        };
        at = tag.range.end;
        if !tag.closes {
            if open.len() == DEEPEST {
                open.remove(0);
            }
            open.push(tag);
            continue;
        }
        let Some(last) = open.iter().rposition(|other| other.name == tag.name) else {
            continue;
        };
        let opened = open.swap_remove(last);
        open.truncate(last);
        if let Some(lang) = opened.lang {
            found.push(Foreign {
                open: opened.range,
                close: tag.range,
                lang,
                outer: None,
            });
        }
    }
    found.sort_by_key(|passage| passage.open.start);
    nest(&mut found);
    found
}

/// Notes of each passage which one it is in.
fn nest(passages: &mut [Foreign]) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..passages.len() {
        let start = passages[at].open.start;
        while open
            .pop_if(|outer| passages[*outer].close.end <= start)
            .is_some()
        {}
        passages[at].outer = open.last().copied();
        open.push(at);
    }
}

/// The innermost of a text's passages that a place is in.
pub fn around(passages: &[Foreign], place: usize) -> Option<&Foreign> {
    let before = passages.partition_point(|passage| passage.open.start <= place);
    let mut passage = passages.get(before.checked_sub(1)?)?;
    while !passage.range().contains(&place) {
        passage = &passages[passage.outer?];
    }
    Some(passage)
}

/// The text without the tags that stand around blocks, of the same length, and the passages between them.
pub fn set_apart(text: &str) -> (String, Vec<Foreign>) {
    let mut passages = passages(text);
    passages.retain(|passage| passage.holds_blocks(text));
    nest(&mut passages);
    let mut set = text.to_owned();
    for tag in passages
        .iter()
        .flat_map(|passage| [&passage.open, &passage.close])
    {
        let blank = [' ', '\t', '>', '\r'];
        let before = text[..tag.start].trim_end_matches(blank);
        let after = text[tag.end..].trim_start_matches(blank);
        let alone = (before.is_empty() || before.ends_with('\n'))
            && (after.is_empty() || after.starts_with('\n'));
        let filler = if alone { ' ' } else { FILLER };
        let filled: String = std::iter::repeat_n(filler, tag.len()).collect();
        set.replace_range(tag.clone(), &filled);
    }
    (set, passages)
}

/// What a tag of a passage says of its language, where one opens here.
pub fn opens(html: &str) -> Option<(String, String)> {
    let tag = tag(html, 0).filter(|tag| !tag.closes && tag.range.end == html.len())?;
    Some((tag.name, tag.lang?))
}

/// Whether a node opens a passage.
pub fn opens_in<'n>(node: &'n AstNode<'n>) -> bool {
    matches!(&node.data().value, NodeValue::HtmlInline(html) if opens(html).is_some())
}

/// The node among `nodes` that closes each tag that opens in one of them, by its index.
pub fn closings<'n>(nodes: &[&'n AstNode<'n>]) -> BTreeMap<usize, usize> {
    let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut closings = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate() {
        let NodeValue::HtmlInline(html) = &node.data().value else {
            continue;
        };
        let Some(tag) = tag(html, 0) else { continue };
        let of_name = open.entry(tag.name).or_default();
        if !tag.closes {
            of_name.push(at);
        } else if let Some(opened) = of_name.pop() {
            closings.insert(opened, at);
        }
    }
    closings
}

/// The tag that begins at a place.
fn tag(text: &str, start: usize) -> Option<Tag> {
    let rest = text[start..].strip_prefix('<')?;
    let closes = rest.starts_with('/');
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let name: String = rest
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let name = name.to_ascii_lowercase();
    if !matches!(name.as_str(), "span" | "div") {
        return None;
    }
    let attributes = &rest[name.len()..];
    let end = attributes[..attributes.floor_char_boundary(LONGEST_TAG)].find('>')?;
    let inside = &attributes[..end];
    let is_tag = inside.is_empty() || inside.starts_with([' ', '\t', '\n', '\r', '/']);
    if !is_tag || inside.contains('<') || inside.ends_with('/') {
        return None;
    }
    let length = 1 + usize::from(closes) + name.len() + end + 1;
    Some(Tag {
        range: start..start + length,
        lang: language(inside),
        name,
        closes,
    })
}

/// The value of `lang` among a tag's attributes.
fn language(attributes: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let mut places = lower.match_indices("lang");
    places.find_map(|(at, name)| {
        let begins = lower[..at].ends_with([' ', '\t', '\n', '\r', '"', '\'']);
        let value = attributes[at + name.len()..]
            .trim_start()
            .strip_prefix('=')?;
        let value = value.trim_start();
        let value = match value
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))
        {
            Some(quote) => value[1..].split(quote).next(),
            None => value.split_whitespace().next(),
        };
        begins.then(|| value.unwrap_or_default().trim().to_owned())
    })
}

impl Converter<'_, '_> {
    /// Tells of a code that is no language's.
    pub(super) fn check_language(&mut self, span: Span, code: &str) {
        if let Err(meant) = is_language(code) {
            self.diagnostics
                .push(findings::not_a_language(span, code, meant));
        }
    }

    /// Tells of the codes of the passages around blocks.
    pub(super) fn check_languages(&mut self) {
        for passage in &self.prepared.foreign {
            let span = self
                .written
                .origin
                .span(passage.open.start, passage.open.end);
            self.check_language(span, &passage.lang);
        }
    }

    /// The language of a block that stands between such tags, where what it is in does not.
    pub(super) fn language_of<'n>(&self, node: Node<'n>) -> Option<String> {
        let around = |node: Node<'n>| around(&self.prepared.foreign, self.range(node).start);
        let is_whole = |node: &Node<'n>| {
            let value = &node.data().value;
            matches!(
                value,
                NodeValue::Document | NodeValue::FootnoteDefinition(_)
            )
        };
        let parent = node.parent().filter(|parent| !is_whole(parent));
        let passage = around(node)?;
        let inherited = parent
            .and_then(around)
            .is_some_and(|outer| outer == passage);
        (!inherited).then(|| passage.lang.clone())
    }
}

/// Whether it is the code of a language, by its form and, where it is short, by the list of those that there
/// are: else the code that was most likely meant, where one was.
pub fn is_language(code: &str) -> Result<(), Option<&'static str>> {
    let mut parts = code.split('-');
    let first = parts.next().unwrap_or_default().to_ascii_lowercase();
    let meant = MEANT
        .iter()
        .find(|(wrong, _)| *wrong == first || *wrong == code.to_lowercase());
    let letters = first.chars().all(|letter| letter.is_ascii_lowercase());
    let known = match first.len() {
        2 => LANGUAGES.split(' ').any(|known| known == first),
        3 => letters,
        _ => false,
    };
    let mut rest = parts.map(|part| {
        let letters = part.chars().all(|letter| letter.is_ascii_alphanumeric());
        letters && (1..=8).contains(&part.len())
    });
    match meant {
        Some((_, right)) => Err(Some(right)),
        None if known && rest.all(|is_part| is_part) => Ok(()),
        None => Err(None),
    }
}

/// The languages with a code of two letters.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv \
cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig \
ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn \
mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk \
sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za \
zh zu";

/// What people write for the code of a language, and the code.
const MEANT: &[(&str, &str)] = &[
    ("dk", "da"),
    ("dan", "da"),
    ("dansk", "da"),
    ("danish", "da"),
    ("swe", "sv"),
    ("svensk", "sv"),
    ("swedish", "sv"),
    ("eng", "en"),
    ("engelsk", "en"),
    ("english", "en"),
    ("en_gb", "en-GB"),
    ("en_us", "en-US"),
    ("gb", "en"),
    ("us", "en"),
    ("ger", "de"),
    ("deu", "de"),
    ("tysk", "de"),
    ("german", "de"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("fransk", "fr"),
    ("french", "fr"),
    ("fin", "fi"),
    ("finsk", "fi"),
    ("finnish", "fi"),
    ("spa", "es"),
    ("spansk", "es"),
    ("sme", "se"),
    ("samisk", "se"),
    ("nordsamisk", "se"),
    ("sami", "se"),
    ("sørsamisk", "sma"),
    ("lulesamisk", "smj"),
    ("kvensk", "fkv"),
    ("polsk", "pl"),
    ("nob", "nb"),
    ("bokmål", "nb"),
    ("nno", "nn"),
    ("nynorsk", "nn"),
    ("nor", "no"),
    ("norsk", "no"),
    ("islandsk", "is"),
    ("færøysk", "fo"),
    ("ukrainsk", "uk"),
    ("ua", "uk"),
    ("jp", "ja"),
    ("cn", "zh"),
    ("cz", "cs"),
    ("gr", "el"),
];
