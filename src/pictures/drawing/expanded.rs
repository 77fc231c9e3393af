//! What a drawing becomes while it is read, told before: entities stand for text that may be long, and used often,
//! and the reader holds each attribute of an element against all others.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::package::is_crowded;
use crate::pictures::Fault;

/// The most that entities may become, in bytes. Editors use some for the addresses of namespaces.
const MOST_EXPANDED: usize = 4 * 1024 * 1024;
/// The most entities by way of others; roxmltree refuses more than ten.
const MOST_NESTED: usize = 10;

static DECLARATION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"<!ENTITY\s+([^\s%"'<>&;]+)\s+(?:"([^"]*)"|'([^']*)')"#).expect("it is correct")
});
static USE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"&([^\s#"'<>&;]+);"#).expect("it is correct"));

/// Refuses what becomes too much.
pub fn admit(text: &str) -> Result<(), Fault> {
    if is_crowded(text) {
        return Err(Fault::TooComplex);
    }
    if !text.contains("<!ENTITY") {
        return Ok(());
    }
    let mut entities = Entities {
        values: HashMap::new(),
        lengths: HashMap::new(),
    };
    for declaration in DECLARATION.captures_iter(text) {
        let value = declaration.get(2).or(declaration.get(3));
        // The first of a name counts (XML 1.0, 4.2).
        entities
            .values
            .entry(declaration.get(1).map_or("", |name| name.as_str()))
            .or_insert(value.map_or("", |value| value.as_str()));
    }
    let length = entities.uses(text, 0);
    (length <= MOST_EXPANDED)
        .then_some(())
        .ok_or(Fault::TooComplex)
}

struct Entities<'a> {
    values: HashMap<&'a str, &'a str>,
    lengths: HashMap<&'a str, usize>,
}

impl<'a> Entities<'a> {
    /// How long everything is together that a text uses.
    fn uses(&mut self, text: &'a str, depth: usize) -> usize {
        let uses = USE.captures_iter(text).filter_map(|used| used.get(1));
        uses.fold(0, |sum: usize, name| {
            sum.saturating_add(self.length(name.as_str(), depth))
        })
    }

    fn length(&mut self, name: &'a str, depth: usize) -> usize {
        let Some(&value) = self.values.get(name) else {
            return 0;
        };
        if let Some(&length) = self.lengths.get(name) {
            return length;
        }
        // Deeper ones are refused by the reader.
        if depth == MOST_NESTED {
            return 0;
        }
        let length = value.len().saturating_add(self.uses(value, depth + 1));
        self.lengths.insert(name, length);
        length
    }
}
