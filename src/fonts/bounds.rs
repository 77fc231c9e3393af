//! What the glyphs of a font may become: parts of parts of others, drawings, and pictures, all of them small to write.

use std::collections::HashMap;

use ttf_parser::{Face, Tag};

use super::{Fault, charstrings, colors, growth};

/// The most that a glyph is drawn with, what lies in others counted each time: points, or bytes that tell of them. A
/// letter has some hundred.
const MOST_OF_ONE: u64 = 500_000;
/// The most that all glyphs are drawn with together.
const MOST_TOGETHER: u64 = 100_000_000;
/// The most glyphs in each other.
const MOST_DEPTH: usize = 16;
/// The most points of a picture that is a glyph.
const MOST_POINTS: u64 = 2_000_000;

/// Whether a program that sets a font can do so in reasonable time and memory.
pub fn check(face: &Face<'_>) -> Result<(), Fault> {
    // Drawings may hold anything, and are drawn anew for each letter; emoji have other kinds of glyphs as well.
    if face.raw_face().table(Tag::from_bytes(b"SVG ")).is_some() {
        return Err(Fault::Kind);
    }
    let mut left = MOST_TOGETHER;
    let mut sizes = match Parts::new(face) {
        Some(mut parts) => parts.sizes(&mut left).ok_or(Fault::Shapes)?,
        None => Vec::new(),
    };
    let outlines = charstrings::sizes(face.raw_face(), MOST_OF_ONE, &mut left)?;
    if sizes.is_empty() {
        sizes = outlines;
    }
    if !has_small_pictures(face) || !colors::are_few(face.raw_face(), &sizes, MOST_OF_ONE, left) {
        return Err(Fault::Colors);
    }
    match growth::is_small(face) {
        true => Ok(()),
        false => Err(Fault::Growth),
    }
}

/// Whether every glyph that is a picture says that it has few points (PNG, 11.2.2).
fn has_small_pictures(face: &Face<'_>) -> bool {
    let has_some = |tag| face.raw_face().table(Tag::from_bytes(tag)).is_some();
    if !has_some(b"sbix") && !has_some(b"CBDT") {
        return true;
    }
    let sizes = [1, 64, 128, u16::MAX];
    let mut glyphs = (0..face.number_of_glyphs()).map(ttf_parser::GlyphId);
    glyphs.all(|glyph| {
        sizes.iter().all(|&size| {
            let picture = face.glyph_raster_image(glyph, size);
            picture.is_none_or(|picture| {
                let side = |at: usize| {
                    let side = picture.data.get(at..at + 4)?;
                    Some(u64::from(u32::from_be_bytes(side.try_into().ok()?)))
                };
                let is_png = picture.data.starts_with(b"\x89PNG");
                let points = side(16).zip(side(20)).map(|(width, height)| width * height);
                !is_png || points.is_some_and(|points| points <= MOST_POINTS)
            })
        })
    })
}

/// The glyphs of a TrueType font that are made of others (OpenType, "glyf").
struct Parts<'a> {
    glyphs: &'a [u8],
    places: &'a [u8],
    is_long: bool,
    number: u16,
    /// How large a glyph is, and how many glyphs lie in each other in it.
    known: HashMap<u16, (u64, usize)>,
}

impl<'a> Parts<'a> {
    /// None where a font has no such glyphs.
    fn new(face: &Face<'a>) -> Option<Self> {
        let table = |tag| face.raw_face().table(Tag::from_bytes(tag));
        Some(Self {
            glyphs: table(b"glyf")?,
            places: table(b"loca")?,
            is_long: number(table(b"head")?, 50)? != 0,
            number: face.number_of_glyphs(),
            known: HashMap::new(),
        })
    }

    /// How large each glyph is; none where one is too large, or more than is left are all of them together.
    fn sizes(&mut self, left: &mut u64) -> Option<Vec<u64>> {
        let number = self.number;
        let size = |glyph| {
            let size = self.of(glyph, 0)?.0;
            *left = left.checked_sub(size)?;
            Some(size).filter(|&size| size <= MOST_OF_ONE)
        };
        (0..number).map(size).collect()
    }

    /// How large a glyph is, and how many lie in each other; none where they are too deep, or have no end.
    fn of(&mut self, glyph: u16, depth: usize) -> Option<(u64, usize)> {
        if depth > MOST_DEPTH {
            return None;
        }
        if let Some(&known) = self.known.get(&glyph) {
            return Some(known);
        }
        let (mut size, mut height) = (1 + self.points(glyph), 0);
        for part in self.made_of(glyph) {
            let (of_part, inner) = self.of(part, depth + 1)?;
            size = size.saturating_add(of_part);
            height = height.max(inner + 1);
        }
        if height > MOST_DEPTH {
            return None;
        }
        self.known.insert(glyph, (size, height));
        Some((size, height))
    }

    /// The points of a glyph's own contours, which a few bytes can tell of.
    fn points(&self, glyph: u16) -> u64 {
        let data = self.data(glyph).unwrap_or_default();
        let contours = number(data, 0).filter(|&contours| contours < 0x8000);
        let contours = usize::from(contours.unwrap_or_default());
        let last = contours
            .checked_sub(1)
            .and_then(|last| number(data, 10 + 2 * last));
        last.map_or(0, |last| 1 + u64::from(last))
    }

    fn made_of(&self, glyph: u16) -> Vec<u16> {
        let mut parts = Vec::new();
        let Some(mut rest) = self
            .data(glyph)
            .filter(|data| data.first().is_some_and(|first| first & 0x80 != 0))
        else {
            return parts;
        };
        // Behind the number of contours and the glyph's bounds.
        rest = rest.get(10..).unwrap_or_default();
        while let (Some(flags), Some(part)) = (number(rest, 0), number(rest, 2)) {
            parts.push(part);
            let places = if flags & 1 == 0 { 2 } else { 4 };
            let scales = match flags {
                flags if flags & 0x08 != 0 => 2,
                flags if flags & 0x40 != 0 => 4,
                flags if flags & 0x80 != 0 => 8,
                _ => 0,
            };
            if flags & 0x20 == 0 {
                break;
            }
            rest = rest.get(4 + places + scales..).unwrap_or_default();
        }
        parts
    }

    fn data(&self, glyph: u16) -> Option<&'a [u8]> {
        let at = usize::from(glyph);
        let place = |at: usize| match self.is_long {
            true => {
                let four = self.places.get(4 * at..4 * at + 4)?;
                Some(u32::from_be_bytes(four.try_into().ok()?) as usize)
            }
            false => Some(2 * usize::from(number(self.places, 2 * at)?)),
        };
        self.glyphs.get(place(at)?..place(at + 1)?)
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes(two.try_into().ok()?))
}
