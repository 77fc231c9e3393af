//! What things are called on the site and in the PDF, as it is until a strategy replaces it: labels in bokmål and
//! nynorsk. A variable in one is `{ $day }` in the file and `{day}` to those who replace it.
//!
//! The order of the file in bokmål is the order in which they are listed to authors.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, PatternElement};
use fluent_syntax::parser::parse;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::lang::Lang;

/// What something is called, with its default in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The key under `[labels]`.
    pub key: &'static str,
    /// Default in bokmål.
    pub nb: String,
    /// Default in nynorsk.
    pub nn: String,
}

/// The name of the file in the folder of each language that readers have.
pub const FILE: &str = "labels.ftl";

/// Every label there is.
pub static LABELS: LazyLock<Vec<Label>> = LazyLock::new(|| {
    let [nb, nn] = Lang::ALL.map(|lang| worded(text(lang)));
    let labels = nb.into_iter().map(|(key, nb)| {
        let other = nn.iter().find(|(other, _)| *other == key);
        let nn = other.map(|(_, words)| words.clone()).unwrap_or_default();
        Label { key, nb, nn }
    });
    labels.collect()
});

/// The label with this key.
pub fn find(key: &str) -> Option<&'static Label> {
    LABELS.iter().find(|label| label.key == key)
}

/// The variables of a label's wording, as `day` of `gjaldt til {day}`, each with where it stands.
pub fn variables(words: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let opened = words.match_indices('{').map(|(at, _)| at);
    opened.filter_map(|at| {
        let name = words[at + 1..].split_once('}')?.0;
        let is_name = !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase());
        is_name.then(|| (name, at..at + name.len() + 2))
    })
}

fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => include_str!("nb/labels.ftl"),
        Lang::Nn => include_str!("nn/labels.ftl"),
    }
}

/// The messages of a file with their words; what is wrong in it is left out, and a test tells it.
fn worded(text: &'static str) -> Vec<(&'static str, String)> {
    let read = parse(text).unwrap_or_else(|(read, _)| read);
    let messages = read.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, words(&message))),
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    });
    messages.collect()
}

fn words(message: &Message<&str>) -> String {
    let elements = message.value.iter().flat_map(|value| &value.elements);
    let pieces = elements.map(|element| match element {
        PatternElement::TextElement { value } => Cow::Borrowed(*value),
        // What could not stand there otherwise, as a bracket at the beginning.
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => unescape_unicode_to_string(value),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Cow::Owned(format!("{{{}}}", id.name)),
        PatternElement::Placeable { .. } => Cow::Borrowed(""),
    });
    pieces.collect()
}
