//! Fuel for templates: what a page may spend on turns of loops and calls of components.
//!
//! Tera has no `while`, refuses includes and parents that go round, bounds a `range` to 100 000 and
//! components to twenty inside each other. But loops inside loops, and components that call
//! themselves several times over, can still outlast anybody. So every loop's and component's body is
//! made to begin with a call that counts. In: a template's source. Out: the same with those calls,
//! and the way back from a place in it to the author's own file.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tera::{Error, Kwargs, State, Tera};

/// Turns and calls a page may take: a matrix of ten thousand areas takes a tenth of it.
const FULL: u64 = 2_000_000;
const CALL: &str = "{{ spend_fuel() }}";
/// For a tag that trims what follows it: the call must trim in its place.
const TRIMMING_CALL: &str = "{{- spend_fuel() -}}";

/// A template's source with calls that count.
#[derive(Debug)]
pub struct Fuelled {
    /// The source.
    pub source: String,
    /// Where each call stands in `source`, and how long it is.
    calls: Vec<(usize, usize)>,
}

impl Fuelled {
    /// Puts a call at the beginning of every loop and component.
    pub fn new(original: &str) -> Self {
        let mut fuelled = Self {
            source: String::with_capacity(original.len() + 256),
            calls: Vec::new(),
        };
        let mut rest = original;
        while let Some(length) = next_tag(rest) {
            let (tag, after) = rest.split_at(length);
            fuelled.source.push_str(tag);
            rest = after;
            if let Some(words) = tag
                .rfind("{%")
                .and_then(|start| tag[start..].strip_prefix("{%"))
            {
                let name = words.trim_start_matches('-').trim_start();
                let is = |keyword: &str| {
                    name.strip_prefix(keyword)
                        .is_some_and(|rest| rest.starts_with(char::is_whitespace))
                };
                if is("for") || is("component") {
                    let call = if tag.ends_with("-%}") {
                        TRIMMING_CALL
                    } else {
                        CALL
                    };
                    fuelled.calls.push((fuelled.source.len(), call.len()));
                    fuelled.source.push_str(call);
                }
            }
        }
        fuelled.source.push_str(rest);
        fuelled
    }

    /// The byte in the author's file that a byte of `source` comes from.
    pub fn original(&self, at: usize) -> usize {
        let before = self.calls.iter().take_while(|(start, _)| *start < at);
        at - before
            .map(|(start, length)| (*length).min(at - start))
            .sum::<usize>()
    }
}

/// The length of the text up to and with the next tag, comment, output or raw block.
fn next_tag(text: &str) -> Option<usize> {
    let start = text.match_indices('{').find_map(|(at, _)| {
        let opens = |mark: &str| text[at..].starts_with(mark);
        (opens("{%") || opens("{{") || opens("{#")).then_some(at)
    })?;
    if text[start..].starts_with("{#") {
        return text[start..].find("#}").map(|end| start + end + 2);
    }
    let close = if text[start..].starts_with("{%") {
        "%}"
    } else {
        "}}"
    };
    let mut quote = None;
    for (at, letter) in text[start + 2..].char_indices() {
        let at = start + 2 + at;
        match (quote, letter) {
            (Some(open), letter) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(letter),
            (None, _) if text[at..].starts_with(close) => {
                let end = at + 2;
                let words = text[start + 2..at].trim_matches(['-', ' ', '\n', '\t']);
                return if words == "raw" {
                    raw_end(text, end)
                } else {
                    Some(end)
                };
            }
            _ => {}
        }
    }
    None
}

fn raw_end(text: &str, from: usize) -> Option<usize> {
    let at = from + text[from..].find("endraw")?;
    Some(at + text[at..].find("%}")? + 2)
}

/// The fuel of one engine; every page begins with a full tank.
#[derive(Debug, Clone, Default)]
pub struct Tank(Arc<AtomicU64>);

impl Tank {
    /// Lets templates spend from this tank.
    pub fn connect(&self, tera: &mut Tera) {
        let left = Arc::clone(&self.0);
        tera.register_function("spend_fuel", move |_: Kwargs, _: &State| {
            let spent = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(1)
            });
            match spent {
                Ok(_) => Ok(""),
                Err(_) => Err(Error::message(format!(
                    "the page takes more than {FULL} turns of its loops"
                ))),
            }
        });
    }

    /// Fills it for a new page.
    pub fn fill(&self) {
        self.0.store(FULL, Ordering::Relaxed);
    }
}
