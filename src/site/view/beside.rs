//! The places of quotes and facts on a page: beside the text, spread along it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::html::Html;
use crate::view::{Fact, Quote};

/// A quote or a fact beside the text.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AsideView {
    /// `quote` or `fact`.
    kind: &'static str,
    /// A fact's heading.
    #[schemars(extend("format" = "html"))]
    title: Option<String>,
    /// What it says.
    #[schemars(extend("format" = "html"))]
    text: String,
    /// Who says it.
    #[schemars(extend("format" = "html"))]
    by: Option<String>,
    /// Whether it is a quote and the only thing beside the text.
    alone: bool,
}

/// A piece of prose, with what is beside it.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct ProseView {
    /// The prose.
    #[schemars(extend("format" = "html"))]
    html: String,
    /// What is beside it, or after it on a narrow screen.
    asides: Vec<AsideView>,
}

/// Facts, then quotes: facts explain.
pub fn asides(facts: Vec<Fact<Html>>, quotes: Vec<Quote<Html>>) -> Vec<AsideView> {
    let alone = facts.is_empty() && quotes.len() == 1;
    let facts = facts.into_iter().map(|fact| AsideView {
        kind: "fact",
        title: fact.title,
        text: fact.text,
        by: None,
        alone: false,
    });
    let quotes = quotes.into_iter().map(|quote| AsideView {
        kind: "quote",
        title: None,
        text: quote.text,
        by: quote.by,
        alone,
    });
    facts.chain(quotes).collect()
}

/// Spreads what is beside the text evenly over `slots` places.
pub fn spread(asides: Vec<AsideView>, slots: usize) -> Vec<Vec<AsideView>> {
    let count = asides.len();
    let mut places: Vec<Vec<AsideView>> = (0..slots.max(1)).map(|_| Vec::new()).collect();
    for (index, aside) in asides.into_iter().enumerate() {
        let place = index * places.len() / count;
        places[place].push(aside);
    }
    places
}

/// Sets asides beside the parts of a prose, spread evenly; without prose they are alone.
pub fn beside_prose(parts: Vec<String>, beside: Vec<AsideView>) -> Vec<ProseView> {
    if parts.is_empty() && beside.is_empty() {
        return Vec::new();
    }
    let slots = parts.len().max(1);
    let mut parts = parts.into_iter();
    spread(beside, slots)
        .into_iter()
        .map(|asides| ProseView {
            html: parts.next().unwrap_or_default(),
            asides,
        })
        .collect()
}
