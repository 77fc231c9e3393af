//! Where a TOML file's keys stand, as they are written: what the parser makes of them tells of a name that is
//! written in pieces (`text.nb`, `text.nn`) only once.
//!
//! In: the text of a file. Out: every key of every table's header, line and inline table, and where its value stands.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, RecursionGuard, parse_document};

/// Lists and tables in each other; the parser itself reads no deeper ones.
const DEEPEST: u32 = 80;

/// What a key is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// The header of a table.
    Header,
    /// A line below the header that ends here; 0 before the first.
    Section(usize),
    /// The braces that open here.
    Braces(usize),
}

/// A key as it is written: one or more names with points between.
#[derive(Debug)]
pub struct WrittenKey {
    /// What it is in.
    pub home: KeyPlace,
    /// Each name's place, without quotation marks.
    pub names: Vec<Range<usize>>,
    /// Where its value stands; empty for a header.
    pub value: Range<usize>,
}

/// The keys of a file, in their order; in a file that does not parse, those that can be recognized.
pub fn written_keys(text: &str) -> Vec<WrittenKey> {
    let tokens = Source::new(text).lex().into_vec();
    let mut reader = Reader::default();
    let mut receive = |event: Event| reader.take(text, &event);
    let mut bounded = RecursionGuard::new(&mut receive, DEEPEST);
    parse_document(&tokens, &mut bounded, &mut ());
    reader.keys
}

#[derive(Default)]
struct Reader {
    keys: Vec<WrittenKey>,
    /// Whether a header is being read, and where the last one ended.
    in_header: bool,
    section: usize,
    /// Whether the next name goes on with the last key.
    goes_on: bool,
    /// The key whose value comes next.
    awaited: Option<usize>,
    /// The lists and braces that are open: whose value each is, and where it begins.
    open: Vec<(Option<usize>, usize)>,
}

impl Reader {
    fn take(&mut self, text: &str, event: &Event) {
        let place = event.span().start()..event.span().end();
        match event.kind() {
            EventKind::StdTableOpen | EventKind::ArrayTableOpen => self.in_header = true,
            EventKind::StdTableClose | EventKind::ArrayTableClose => {
                self.in_header = false;
                self.section = place.end;
            }
            EventKind::SimpleKey => {
                self.name(match event.encoding() {
                    None => place,
                    Some(_) => within_marks(text, place),
                });
            }
            EventKind::KeySep => self.goes_on = true,
            EventKind::KeyValSep => self.awaited = self.keys.len().checked_sub(1),
            EventKind::ArrayOpen | EventKind::InlineTableOpen => {
                self.open.push((self.awaited.take(), place.start));
            }
            EventKind::ArrayClose | EventKind::InlineTableClose => {
                if let Some((key, start)) = self.open.pop() {
                    self.value(key, start..place.end);
                }
            }
            EventKind::Scalar => {
                let key = self.awaited.take();
                self.value(key, place);
            }
            _ => {}
        }
    }

    fn name(&mut self, name: Range<usize>) {
        let end = name.end;
        match self.keys.last_mut() {
            Some(key) if self.goes_on => {
                key.names.push(name);
                key.value = end..end;
            }
            _ => self.keys.push(WrittenKey {
                home: match (self.in_header, self.open.last()) {
                    (true, _) => KeyPlace::Header,
                    (false, Some((_, start))) => KeyPlace::Braces(*start),
                    (false, None) => KeyPlace::Section(self.section),
                },
                names: vec![name],
                value: end..end,
            }),
        }
        self.goes_on = false;
    }

    fn value(&mut self, key: Option<usize>, place: Range<usize>) {
        if let Some(key) = key {
            self.keys[key].value = place;
        }
    }
}

/// A word in quotation marks without them; the last may be missing.
fn within_marks(text: &str, word: Range<usize>) -> Range<usize> {
    let (mark, inner) = text[word.clone()].split_at(1);
    let bare = inner.strip_suffix(mark).unwrap_or(inner);
    word.start + 1..word.start + 1 + bare.len()
}
