//! A sheet for one audience as the theme's Typst file reads it: the view, the colours of the areas, and the address of
//! the site for a camera.

use schemars::JsonSchema;
use serde::Serialize;

use super::renderer::Set;
use super::tones::{Tone, tone};
use super::{DataBuilder, code, property};
use crate::address::Page;
use crate::view::{self, Handout};

/// The data of `handout.json`.
#[derive(Serialize, JsonSchema)]
pub struct Sheet {
    /// The sheet.
    #[serde(flatten)]
    handout: Handout<Set>,
    /// What the sheet is and of which strategy, without marks.
    plain_title: String,
    /// The publisher without marks.
    plain_publisher: Option<String>,
    /// The colours of the parts, in their order.
    tones: Vec<Tone>,
    /// The address of the site for a camera: rows of runs of black squares.
    code: Option<code::Rows>,
}

/// The view of a sheet.
pub fn handout_view(builder: &mut DataBuilder<'_>) {
    let strategy = builder.strategy;
    let Some(audience) = builder.audience else {
        return;
    };
    builder.put("handout", Page::Audience(audience), |trees| {
        let readers = trees.readers();
        let lang = readers.lang;
        let handout = view::handout(trees, readers, audience);
        let area = |number: Option<usize>| number.map(|number| number - 1);
        let tones = handout.parts.iter();
        let tones = tones.map(|part| tone(strategy, area(part.part.number)));
        Sheet {
            plain_title: format!("{} – {}", handout.heading, property(&strategy.title, lang)),
            plain_publisher: (strategy.publisher.as_ref()).map(|line| property(line, lang)),
            tones: tones.collect(),
            code: code::of_site(strategy),
            handout,
        }
    });
}
