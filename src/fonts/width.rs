//! Measures words, for layouts that are made before they are set.

use std::sync::LazyLock;

use ttf_parser::Face;

use super::NOTO_SANS;

/// Signs that are looked up in a table; others are taken for as wide as they are high.
const KNOWN: usize = 0x180;

/// How wide each sign is, in em.
static WIDTHS: LazyLock<[f64; KNOWN]> = LazyLock::new(|| {
    let mut widths = [1.0; KNOWN];
    if let Ok(face) = Face::parse(NOTO_SANS[1], 0) {
        let em = f64::from(face.units_per_em());
        for (width, sign) in widths.iter_mut().zip('\0'..) {
            let glyph = face.glyph_index(sign);
            if let Some(advance) = glyph.and_then(|glyph| face.glyph_hor_advance(glyph)) {
                *width = f64::from(advance) / em;
            }
        }
    }
    widths
});

/// At least as wide as a text is in any of the usual typefaces, bold or not, in em.
pub fn most_width(text: &str) -> f64 {
    text.chars().map(of_sign).sum()
}

/// A text that is no wider than `most` em: its beginning, if need be.
pub fn fitted(text: &str, most: f64) -> String {
    if most_width(text) <= most {
        return text.to_owned();
    }
    let mut left = most - of_sign('…');
    let fits = |sign: &char| {
        left -= of_sign(*sign);
        left >= 0.0
    };
    let beginning: String = text.chars().take_while(fits).collect();
    format!("{}…", beginning.trim_end())
}

fn of_sign(sign: char) -> f64 {
    match sign {
        '\u{2212}' | '–' => 0.6,
        _ => WIDTHS.get(sign as usize).copied().unwrap_or(1.0),
    }
}
