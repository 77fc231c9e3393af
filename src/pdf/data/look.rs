//! What every page shows and needs: language, labels, colours, fonts, paper, running head.

use serde_json::{Value, json};

use super::{plain_line, running};
use crate::color::{Color, SHAPE_CONTRAST, TEXT_CONTRAST};
use crate::lang::Lang;
use crate::model::{Paper, SettingValue, Strategy};
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

/// The municipality's own colour.
pub fn accent(strategy: &Strategy) -> Color {
    match strategy.publication.theme_settings.get("primary_color") {
        Some(SettingValue::Color(color)) => *color,
        _ => Color([0x00, 0x52, 0x8c]),
    }
}

/// The data of `look.json`.
pub fn look(strategy: &Strategy, lang: Lang, fonts: &Families) -> Value {
    let publication = &strategy.publication;
    let setting = |name: &str| publication.theme_settings.get(name);
    let accent = accent(strategy);
    let logo = match setting("logo") {
        Some(SettingValue::File(path)) => Some(format!("/{path}")),
        _ => None,
    };
    let cover_image = match setting("cover_image") {
        Some(SettingValue::File(path)) => Some(format!("/{path}")),
        _ => None,
    };
    let tint = accent.with_lightness(0.965, 0.12);
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
    json!({
        "lang": lang.tag(),
        "labels": publication.labels.all(lang),
        "fonts": fonts,
        "typefaces": typefaces(fonts),
        "letter": letter(fonts),
        "duplex": publication.pdf.duplex,
        "paper": publication.pdf.paper.key(),
        "narrow": publication.pdf.paper == Paper::A5,
        "bleed": publication.pdf.bleed_mm,
        "colors": {
            "accent": accent.to_string(),
            "on_accent": accent.text_on().to_string(),
            "accent_text": accent_text.to_string(),
            "tint": tint.to_string(),
            "line": accent.with_lightness(0.86, 0.25).to_string(),
            "good": shape(Color::GOOD),
            "fair": shape(Color::FAIR),
            "poor": shape(Color::POOR),
        },
        "shapes": view::outlines(),
        "shape_side": view::SIDE,
        "logo": logo,
        "cover_image": cover_image,
        "motif": view::motif(strategy.areas.len()),
        "parts": strategy.order.len(),
        "title": running(&plain_line(&strategy.title, lang)),
        "publisher": strategy.publisher.as_ref().map(|publisher| plain_line(publisher, lang)),
        "state_mark": (!marks.is_empty()).then(|| marks.join(" · ")),
    })
}
