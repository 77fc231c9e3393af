//! `look.json`, which every page needs: language, labels, colours, fonts, paper, running head.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use super::{plain_line, running};
use crate::color::{Color, SHAPE_CONTRAST, TEXT_CONTRAST};
use crate::lang::Lang;
use crate::model::{Paper, Publication, SettingValue, Strategy};
use crate::pdf::families::Families;
use crate::view;

/// What the built-in families are cut from, which is what readers are told.
const CUT_FROM: [(&str, &str); 2] = [
    ("Veivalg Serif", "Source Serif 4"),
    ("Veivalg Sans", "Source Sans 3"),
];

/// The typefaces that readers are told of: that of headings and that of text.
fn typefaces(fonts: &Families) -> Vec<&str> {
    let first = [&fonts.headings, &fonts.text].into_iter();
    let mut names: Vec<&str> = first
        .filter_map(|families| families.first())
        .map(|family| {
            let known = CUT_FROM.iter().find(|(name, _)| name == family);
            known.map_or(family.as_str(), |(_, original)| *original)
        })
        .collect();
    names.dedup();
    names
}

/// How wide a letter of the text is, in em, on the average of Norwegian.
fn letter(fonts: &Families) -> f64 {
    let built_in = fonts
        .text
        .first()
        .is_some_and(|family| family == CUT_FROM[1].0);
    if built_in { 0.41 } else { 0.46 }
}

/// The data of `look.json`.
#[derive(Serialize, JsonSchema)]
pub struct Look<'a> {
    /// The language.
    lang: &'static str,
    /// What things are called, by key.
    labels: BTreeMap<&'static str, &'a str>,
    /// The names of the font families: `text` and `headings`.
    fonts: &'a Families,
    /// The typefaces that readers are told of: that of headings and that of text.
    typefaces: Vec<&'a str>,
    /// How wide a letter of the text is, in em.
    letter: f64,
    /// Whether the sheets are printed on both sides.
    duplex: bool,
    /// The paper's name.
    paper: &'static str,
    /// Whether the paper is a narrow one.
    narrow: bool,
    /// How far colour runs beyond the trimmed page, in millimetres.
    bleed: f64,
    /// The colours.
    colors: Colors,
    /// Every mark's outline, by its key.
    #[schemars(with = "BTreeMap<String, Value>", extend("format" = "outline"))]
    shapes: BTreeMap<&'static str, view::Outline>,
    /// The side of the square that a mark is drawn in.
    shape_side: f64,
    /// The logo's file.
    logo: Option<String>,
    /// The cover's picture.
    cover_image: Option<String>,
    /// The strategy's own figure.
    motif: view::Motif,
    /// How many parts the reading order has.
    parts: usize,
    /// The values of the settings that `theme.toml` declares, by name: a colour as `#rrggbb`, a file as its path, a
    /// text in the document's language, none where nothing is set.
    theme: BTreeMap<&'a str, Value>,
    /// The strategy's title, or the short one, for the head of pages.
    title: String,
    /// The body that publishes the strategy.
    publisher: Option<String>,
    /// What every page says of the strategy.
    state_mark: Option<String>,
}

/// Colours that are worked out from the accent, as `#rrggbb`.
#[derive(Serialize, JsonSchema)]
struct Colors {
    /// The accent.
    accent: String,
    /// Words on it.
    on_accent: String,
    /// Words in it, on white and on the tint.
    accent_text: String,
    /// Surfaces.
    tint: String,
    /// Lines.
    line: String,
    /// What is as it should be.
    good: String,
    /// What is on its way.
    fair: String,
    /// What is not as it should be.
    poor: String,
}

/// The data of `look.json` in one language.
pub fn look<'a>(strategy: &'a Strategy, lang: Lang, fonts: &'a Families) -> Look<'a> {
    let publication = &strategy.publication;
    let accent = publication.accent();
    let file = |name: &str| publication.file(name).map(|path| format!("/{path}"));
    let (logo, cover_image) = (file("logo"), file("cover_image"));
    let tint = super::tones::tint(accent);
    let accent_text = accent.readable_on(&[Color::WHITE, tint], TEXT_CONTRAST, true);
    let shape = |color: Color| {
        let grounds = [Color::WHITE, tint];
        color
            .readable_on(&grounds, SHAPE_CONTRAST, true)
            .to_string()
    };
    let marks: Vec<String> = strategy
        .marks(lang)
        .into_iter()
        .map(|mark| mark.short)
        .collect();
    Look {
        lang: lang.tag(),
        labels: publication.labels.all(lang),
        fonts,
        typefaces: typefaces(fonts),
        letter: letter(fonts),
        duplex: publication.pdf.duplex,
        paper: publication.pdf.paper.key(),
        narrow: publication.pdf.paper == Paper::A5,
        bleed: publication.pdf.bleed_mm,
        colors: Colors {
            accent: accent.to_string(),
            on_accent: accent.text_on().to_string(),
            accent_text: accent_text.to_string(),
            tint: tint.to_string(),
            line: accent.with_lightness(0.86, 0.25).to_string(),
            good: shape(Color::GOOD),
            fair: shape(Color::FAIR),
            poor: shape(Color::POOR),
        },
        shapes: view::outlines(),
        shape_side: view::SIDE,
        logo,
        cover_image,
        motif: view::motif(strategy),
        parts: strategy.order.len(),
        theme: theme(publication, lang),
        title: match publication.short_title(lang) {
            Some(title) => running(title),
            None => running(&plain_line(&strategy.title, lang)),
        },
        publisher: strategy
            .publisher
            .as_ref()
            .map(|publisher| plain_line(publisher, lang)),
        state_mark: (!marks.is_empty()).then(|| marks.join(" · ")),
    }
}

/// The values of the theme's settings, by name: every setting that `theme.toml` declares. A colour is `#rrggbb`, and
/// a setting without a value is null.
fn theme(publication: &Publication, lang: Lang) -> BTreeMap<&str, Value> {
    let one = |value: &SettingValue| match value {
        SettingValue::Color(color) => json!(color.to_string()),
        SettingValue::Boolean(truth) => json!(truth),
        SettingValue::Text(text) => json!(text.resolve(lang).value),
        SettingValue::File(path) => json!({"type": "setting", "path": path}),
    };
    let all = publication.theme_settings.iter();
    all.map(|(name, value)| (name.as_str(), value.as_ref().map_or(Value::Null, one)))
        .collect()
}
