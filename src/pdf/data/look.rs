//! What every page shows and needs: language, labels, colours, fonts, paper, running head.

use serde_json::{Value, json};

use super::{plain_line, running};
use crate::color::{Color, SHAPE_CONTRAST, TEXT_CONTRAST};
use crate::lang::Lang;
use crate::model::{Paper, SettingValue, Strategy};
use crate::pdf::fonts::Families;
use crate::view;

/// The data of `look.json`.
pub fn look(strategy: &Strategy, lang: Lang, fonts: &Families) -> Value {
    let publication = &strategy.publication;
    let setting = |name: &str| publication.theme_settings.get(name);
    let accent = match setting("primary_color") {
        Some(SettingValue::Color(color)) => *color,
        _ => Color([0x00, 0x52, 0x8c]),
    };
    let logo = match setting("logo") {
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
        "title": running(&plain_line(&strategy.title, lang)),
        "publisher": strategy.publisher.as_ref().map(|publisher| plain_line(publisher, lang)),
        "state_mark": (!marks.is_empty()).then(|| marks.join(" · ")),
    })
}
