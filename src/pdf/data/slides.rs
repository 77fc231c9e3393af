//! The slides as the theme's Typst file reads them: the view, the colours of the areas, and the address of the site
//! for a camera.

use schemars::JsonSchema;
use serde::Serialize;

use super::renderer::Set;
use super::tones::{Tone, tone};
use super::{DataBuilder, code, property};
use crate::address::Page;
use crate::view::{self, Slides};

/// The data of `slides.json`.
#[derive(Serialize, JsonSchema)]
pub struct SlideData {
    /// All slides.
    #[serde(flatten)]
    slides: Slides<Set>,
    /// The title without marks.
    plain_title: String,
    /// The publisher without marks.
    plain_publisher: Option<String>,
    /// The colours of the areas, in their order.
    tones: Vec<Tone>,
    /// The address of the site for a camera: rows of runs of black squares.
    code: Option<code::Rows>,
}

/// The view of the slides.
pub fn slides_view(builder: &mut DataBuilder<'_>) {
    let strategy = builder.strategy;
    builder.put("slides", Page::Front, |trees| {
        let readers = trees.readers();
        let lang = readers.lang;
        let areas = 0..strategy.areas.len();
        SlideData {
            slides: view::slides(trees, readers),
            plain_title: property(&strategy.title, lang),
            plain_publisher: (strategy.publisher.as_ref()).map(|line| property(line, lang)),
            tones: areas.map(|area| tone(strategy, Some(area))).collect(),
            code: code::of_site(strategy),
        }
    });
}
