//! The cards as the theme's Typst file reads them: the view, and the colour of each area.

use serde::Serialize;

use super::renderer::Set;
use super::{Paper, plain_line};
use crate::address::Page;
use crate::color::{Color, TEXT_CONTRAST};
use crate::model::Line;
use crate::view::{self, Deck};

/// How far the areas' colours are from the accent, in degrees of hue, one after the other.
const TURNS: [f32; 6] = [0.0, 70.0, 140.0, -70.0, 35.0, -140.0];
/// The colour of what is no area.
const NEUTRAL: Color = Color([0x4a, 0x4a, 0x4a]);

#[derive(Serialize)]
struct Cards {
    #[serde(flatten)]
    deck: Deck<Set>,
    plain_title: String,
    plain_publisher: Option<String>,
    /// Of each part, in their order.
    tones: Vec<Tone>,
}

/// A colour that is read on white, and one that is read on it.
#[derive(Serialize)]
struct Tone {
    fill: String,
    on: String,
}

/// The view of the cards.
pub fn cards_view(paper: &mut Paper<'_>) {
    let strategy = paper.strategy;
    let accent = strategy.publication.accent();
    paper.put("cards", Page::Front, |trees| {
        let lang = trees.readers().lang;
        let plain = |line: &Line| plain_line(line, lang);
        let deck = view::deck(trees, lang);
        let tones = deck.parts.iter().map(|part| {
            let fill = part
                .area
                .map_or(NEUTRAL, |area| accent.turned(TURNS[area % TURNS.len()]));
            let fill = fill.readable_on(&[Color::WHITE], TEXT_CONTRAST, true);
            Tone {
                fill: fill.to_string(),
                on: fill.text_on().to_string(),
            }
        });
        Cards {
            plain_title: plain(&strategy.title),
            plain_publisher: strategy.publisher.as_ref().map(plain),
            tones: tones.collect(),
            deck,
        }
    });
}
