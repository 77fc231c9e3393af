//! The outlines of one font's glyphs, and how wide words are in it.
//!
//! In: a font's bytes. Out: numbers and paths in em, with y downwards as in SVG. No marks are put on letters and
//! no pairs are kerned: for a few large words, and for judging where a line is full.

use std::fmt::Write as _;

use ttf_parser::{Face, OutlineBuilder};

/// A sign as a path of SVG.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// The path's data.
    pub path: String,
    /// Left, top, right and bottom of what is drawn; the line it is on is 0.
    pub bounds: [f32; 4],
}

/// How wide words are, in em. A sign that the font lacks counts as a broad letter.
pub fn width_in(font: &[u8], words: &str) -> f32 {
    const BROAD: f32 = 0.7;
    let Ok(face) = Face::parse(font, 0) else {
        return 0.0;
    };
    let em = f32::from(face.units_per_em());
    let advance = |sign| {
        let glyph = face.glyph_index(sign)?;
        face.glyph_hor_advance(glyph)
    };
    words
        .chars()
        .map(|sign| advance(sign).map_or(BROAD, |width| f32::from(width) / em))
        .sum()
}

/// What a sign looks like; none where the font has nothing to draw for it.
pub fn outline(font: &[u8], sign: char) -> Option<Outline> {
    let face = Face::parse(font, 0).ok()?;
    let glyph = face.glyph_index(sign)?;
    let mut pen = Pen {
        path: String::new(),
        em: f32::from(face.units_per_em()),
    };
    let bounds = face.outline_glyph(glyph, &mut pen)?;
    let em = pen.em;
    let edge = |length: i16| f32::from(length) / em;
    Some(Outline {
        path: pen.path,
        bounds: [
            edge(bounds.x_min),
            -edge(bounds.y_max),
            edge(bounds.x_max),
            -edge(bounds.y_min),
        ],
    })
}

struct Pen {
    path: String,
    em: f32,
}

impl Pen {
    fn write(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (index, (x, y)) in points.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            let _ = write!(self.path, "{space}{:.3} {:.3}", x / self.em, -y / self.em);
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.write('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.write('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.write('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.write('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
