//! Measures words in a font, for decisions that are made before a page is set.

use ttf_parser::Face;

/// The widths of one font's letters.
#[derive(Debug)]
pub struct Ruler {
    face: Face<'static>,
}

impl Ruler {
    /// Of the first font in a file.
    ///
    /// # Panics
    ///
    /// When the file holds no font: only built-in ones are asked for.
    pub fn new(font: &'static [u8]) -> Self {
        let face = Face::parse(font, 0).expect("a built-in font is one");
        Self { face }
    }

    /// How wide words on one line are, in em. A sign that the font lacks counts as a wide letter.
    pub fn width(&self, words: &str) -> f64 {
        let units = f64::from(self.face.units_per_em());
        let one = |sign: char| {
            let glyph = self.face.glyph_index(sign);
            let advance = glyph.and_then(|glyph| self.face.glyph_hor_advance(glyph));
            advance.map_or(1.0, |advance| f64::from(advance) / units)
        };
        words.chars().map(one).sum()
    }

    /// How many lines the words take in a column of this width, in em. Only a word that is wider than the column is
    /// divided.
    pub fn lines(&self, words: &str, column: f64) -> usize {
        let blank = self.width(" ");
        let (mut lines, mut used) = (0, f64::INFINITY);
        for word in words.split_whitespace() {
            let wide = self.width(word);
            if used + blank + wide <= column {
                used += blank + wide;
                continue;
            }
            lines += (wide / column).ceil().max(1.0) as usize;
            used = wide % column;
        }
        lines
    }
}
