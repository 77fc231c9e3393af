//! The cards as the theme's Typst file reads them: the view, and the colour of each area.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::renderer::Set;
use super::tones::{Tone, tone};
use super::{DataBuilder, property};
use crate::address::Page;
use crate::view::{self, Deck, Renderer as _};

/// The data of `cards.json`.
#[derive(Serialize, JsonSchema)]
pub struct Cards {
    /// The strategy's motto, for the backs of the cards.
    motto: Option<Value>,
    /// Who publishes it, for the same.
    publisher: Option<Value>,
    /// All cards.
    #[serde(flatten)]
    deck: Deck<Set>,
    /// That they are cards, and of which strategy, without marks.
    plain_title: String,
    /// The publisher without marks.
    plain_publisher: Option<String>,
    /// The colours of the parts, in their order.
    tones: Vec<Tone>,
}

/// The view of the cards.
pub fn cards_view(builder: &mut DataBuilder<'_>) {
    let strategy = builder.strategy;
    builder.put("cards", Page::Front, |trees| {
        let readers = trees.readers();
        let lang = readers.lang;
        let deck = view::deck(trees, lang);
        let tones = deck.parts.iter().map(|part| tone(strategy, part.area));
        Cards {
            plain_title: format!(
                "{} – {}",
                readers.label("cards"),
                property(&strategy.title, lang)
            ),
            plain_publisher: (strategy.publisher.as_ref()).map(|line| property(line, lang)),
            tones: tones.collect(),
            motto: view::motto(trees),
            publisher: (strategy.publisher.as_ref()).map(|publisher| trees.line(publisher)),
            deck,
        }
    });
}
