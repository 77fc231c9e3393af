//! `colors.css`: every colour of the site, worked out from the one that a municipality chose.
//!
//! Whatever that one is, text has a contrast of 4.5 to 1 or more to all it may be on, and shapes
//! and lines that mean something 3 to 1 or more, in light and in dark.

use std::fmt::Write as _;

pub use crate::color::SHAPE_CONTRAST;
use crate::color::{Color, TEXT_CONTRAST};

/// The colours of one scheme.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    /// What the page is laid on.
    pub ground: Color,
    /// Cards and tables.
    pub raised: Color,
    /// Boxes that stand out.
    pub tint: Color,
    /// Text.
    pub ink: Color,
    /// Text that steps back.
    pub quiet: Color,
    /// Lines that only divide.
    pub line: Color,
    /// Links and marks.
    pub accent: Color,
    /// The large field at the top of the front page, and buttons.
    pub fill: Color,
    /// Text on it.
    pub on_fill: Color,
    /// The shape of what is reached.
    pub good: Color,
    /// The shape of what is under way.
    pub fair: Color,
    /// The shape of what is not as it should be.
    pub poor: Color,
}

impl Palette {
    /// The colours on a light ground.
    pub fn light(chosen: Color) -> Self {
        let ground = chosen.with_lightness(0.99, 0.04);
        let tint = chosen.with_lightness(0.955, 0.22);
        let grounds = [ground, Color::WHITE, tint];
        let text = |color: Color, contrast: f32| color.readable_on(&grounds, contrast, true);
        let shape = |color: Color| color.readable_on(&grounds, SHAPE_CONTRAST, true);
        Self {
            ground,
            raised: Color::WHITE,
            tint,
            ink: text(chosen.with_lightness(0.25, 0.3), 10.0),
            quiet: text(chosen.with_lightness(0.46, 0.3), 5.5),
            line: chosen.with_lightness(0.87, 0.22),
            accent: text(chosen, TEXT_CONTRAST + 0.3),
            fill: chosen,
            on_fill: chosen.text_on(),
            good: shape(Color::GOOD),
            fair: shape(Color::FAIR),
            poor: shape(Color::POOR),
        }
    }

    /// The colours on a dark ground.
    pub fn dark(chosen: Color) -> Self {
        let ground = chosen.with_lightness(0.19, 0.16);
        let raised = chosen.with_lightness(0.225, 0.19);
        let tint = chosen.with_lightness(0.27, 0.26);
        let grounds = [ground, raised, tint];
        let text = |color: Color, contrast: f32| color.readable_on(&grounds, contrast, false);
        let shape = |color: [u8; 3]| Color(color).readable_on(&grounds, SHAPE_CONTRAST, false);
        let fill = chosen.with_lightness(0.35, 0.85);
        Self {
            ground,
            raised,
            tint,
            ink: text(chosen.with_lightness(0.94, 0.06), 10.0),
            quiet: text(chosen.with_lightness(0.78, 0.18), 5.5),
            line: chosen.with_lightness(0.38, 0.26),
            accent: text(chosen.with_lightness(0.8, 0.8), TEXT_CONTRAST + 0.3),
            fill,
            on_fill: fill.text_on(),
            good: shape([0x5c, 0xc9, 0x8b]),
            fair: shape([0x74, 0xb3, 0xf0]),
            poor: shape([0xf0, 0x96, 0x5a]),
        }
    }

    /// Each colour with the name of its custom property.
    pub fn named(&self) -> [(&'static str, Color); 12] {
        [
            ("ground", self.ground),
            ("raised", self.raised),
            ("tint", self.tint),
            ("ink", self.ink),
            ("quiet", self.quiet),
            ("line", self.line),
            ("accent", self.accent),
            ("fill", self.fill),
            ("on-fill", self.on_fill),
            ("good", self.good),
            ("fair", self.fair),
            ("poor", self.poor),
        ]
    }
}

/// The stylesheet: the light colours, and the dark ones for screens whose readers ask for them.
pub fn stylesheet(chosen: Color) -> String {
    let mut css = String::from("/* Worked out by veivalg from the theme's primary_color. */\n");
    css.push_str(":root {\n  color-scheme: light dark;\n");
    properties(&mut css, &Palette::light(chosen), "  ");
    css.push_str("}\n@media screen and (prefers-color-scheme: dark) {\n  :root {\n");
    properties(&mut css, &Palette::dark(chosen), "    ");
    css.push_str("  }\n}\n");
    css
}

fn properties(css: &mut String, palette: &Palette, indent: &str) {
    for (name, color) in palette.named() {
        let _ = writeln!(css, "{indent}--{name}: {color};");
    }
}
