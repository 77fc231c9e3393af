//! The colours that tell one area from the next, where it is opened and on what people hold.

use schemars::JsonSchema;
use serde::Serialize;

use crate::color::{Color, TEXT_CONTRAST};
use crate::model::Strategy;

/// How far the areas' colours are from the accent, in degrees of hue, one after the other.
const TURNS: [f32; 6] = [0.0, 70.0, 140.0, -70.0, 35.0, -140.0];
/// The colour of what is no area.
const NEUTRAL: Color = Color([0x4a, 0x4a, 0x4a]);

/// The light colour behind what stands out, of the accent.
pub fn tint(accent: Color) -> Color {
    accent.with_lightness(0.965, 0.12)
}

/// A colour that is read on white and on the tint, and one that is read on it, as `#rrggbb`.
#[derive(Serialize, JsonSchema)]
pub struct Tone {
    /// The colour itself.
    fill: String,
    /// The colour of text on it.
    on: String,
}

/// The colour of the n-th area, or of anything outside an area.
pub fn tone(strategy: &Strategy, area: Option<usize>) -> Tone {
    let accent = strategy.publication.accent();
    let turned = |area: usize| accent.turned(TURNS[area % TURNS.len()]);
    let fill = area.map_or(NEUTRAL, turned);
    let fill = fill.readable_on(&[Color::WHITE, tint(accent)], TEXT_CONTRAST, true);
    Tone {
        fill: fill.to_string(),
        on: fill.text_on().to_string(),
    }
}
