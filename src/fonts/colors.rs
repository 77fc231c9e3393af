//! How much there is to paint for each glyph in colours: a painting is made of others (OpenType, "COLR").

use std::collections::HashMap;

use ttf_parser::{RawFace, Tag};

/// The most paintings in each other.
const MOST_DEPTH: usize = 32;

/// Whether each glyph is painted with no more than `most`, and all with no more than `left`, where the outlines of the
/// glyphs are of these sizes.
pub fn are_few(face: &RawFace<'_>, sizes: &[u64], most: u64, mut left: u64) -> bool {
    let Some(table) = face.table(Tag::from_bytes(b"COLR")) else {
        return true;
    };
    let size = |glyph: u16| 1 + sizes.get(usize::from(glyph)).copied().unwrap_or_default();
    let layers = of_layers(table, size);
    let mut count = |painted: u64| {
        left = left.saturating_sub(painted);
        painted <= most && left > 0
    };
    if !layers.into_iter().all(&mut count) {
        return false;
    }
    let Some(mut paintings) = Paintings::new(table, sizes) else {
        return true;
    };
    let all: Vec<usize> = paintings.of_glyphs.values().copied().collect();
    all.into_iter().all(|painting| {
        let painted = paintings.painted(painting, 0);
        painted.is_some_and(|(painted, _)| count(painted))
    })
}

/// How much is painted with the layers of each glyph, which are all that the table's first version has.
fn of_layers(table: &[u8], size: impl Fn(u16) -> u64) -> Vec<u64> {
    let number = u16_at(table, 2).unwrap_or_default();
    let glyphs = u32_at(table, 4).unwrap_or_default();
    let layers = u32_at(table, 8).unwrap_or_default();
    // How much is painted with a layer and all before it.
    let mut together = vec![0_u64];
    for layer in 0..usize::from(u16_at(table, 12).unwrap_or_default()) {
        let size = u16_at(table, layers + 4 * layer).map_or(0, &size);
        together.push(together[layer] + size);
    }
    let last = together.len() - 1;
    let of_glyph = |at: usize| {
        let first = u16_at(table, glyphs + 6 * at + 2).map_or(last, usize::from);
        let number = u16_at(table, glyphs + 6 * at + 4).map_or(0, usize::from);
        let end = (first + number).min(last);
        together[end] - together[first.min(end)]
    };
    (0..usize::from(number)).map(of_glyph).collect()
}

/// The paintings of the table's second version.
struct Paintings<'a> {
    table: &'a [u8],
    sizes: &'a [u64],
    /// Where the painting of each glyph begins.
    of_glyphs: HashMap<u16, usize>,
    /// Where the list of layers begins.
    layers: usize,
    /// How much is painted with each painting, and how many lie in each other in it, by where it begins.
    known: HashMap<usize, (u64, usize)>,
}

impl<'a> Paintings<'a> {
    /// None where there are none.
    fn new(table: &'a [u8], sizes: &'a [u64]) -> Option<Self> {
        let list = u32_at(table, 14).filter(|_| u16_at(table, 0) != Some(0))?;
        let number = u32_at(table, list)?;
        let mut of_glyphs = HashMap::new();
        for at in (0..number).map(|at| list + 4 + 6 * at) {
            let Some((glyph, painting)) = u16_at(table, at).zip(u32_at(table, at + 2)) else {
                break;
            };
            of_glyphs.insert(glyph, list + painting);
        }
        Some(Self {
            table,
            sizes,
            of_glyphs,
            layers: u32_at(table, 18)?,
            known: HashMap::new(),
        })
    }

    /// How much is painted, and how many paintings lie in each other; none where they are too deep, or have no end.
    fn painted(&mut self, painting: usize, depth: usize) -> Option<(u64, usize)> {
        if depth > MOST_DEPTH {
            return None;
        }
        if let Some(&known) = self.known.get(&painting) {
            return Some(known);
        }
        let mut painted = 1 + self.own(painting);
        let mut height = 0;
        for part in self.made_of(painting) {
            let (of_part, inner) = self.painted(part, depth + 1)?;
            painted = painted.saturating_add(of_part);
            height = height.max(inner + 1);
        }
        if height > MOST_DEPTH {
            return None;
        }
        self.known.insert(painting, (painted, height));
        Some((painted, height))
    }

    /// How much a painting itself has: the colours that its shades go through, or the outline that it fills.
    fn own(&self, painting: usize) -> u64 {
        match self.table.get(painting) {
            Some(4..=9) => {
                let line = u24_at(self.table, painting + 1);
                let stops = line.and_then(|line| u16_at(self.table, painting + line + 1));
                u64::from(stops.unwrap_or_default())
            }
            Some(10) => {
                let glyph = u16_at(self.table, painting + 4).map(usize::from);
                let size = glyph.and_then(|glyph| self.sizes.get(glyph));
                size.copied().unwrap_or_default()
            }
            _ => 0,
        }
    }

    /// The paintings that a painting is made of.
    fn made_of(&self, painting: usize) -> Vec<usize> {
        let table = self.table;
        let at = |behind: usize| u24_at(table, painting + behind).map(|part| painting + part);
        match table.get(painting) {
            Some(1) => {
                let number = table.get(painting + 1).copied().unwrap_or_default();
                let first = u32_at(table, painting + 2).unwrap_or_default();
                let layers = (first..first + usize::from(number))
                    .filter_map(|layer| u32_at(table, self.layers + 4 + 4 * layer));
                layers.map(|layer| self.layers + layer).collect()
            }
            Some(11) => {
                let glyph = u16_at(table, painting + 1);
                let of_glyph = glyph.and_then(|glyph| self.of_glyphs.get(&glyph));
                of_glyph.copied().into_iter().collect()
            }
            Some(32) => at(1).into_iter().chain(at(5)).collect(),
            Some(10 | 12..=31) => at(1).into_iter().collect(),
            _ => Vec::new(),
        }
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes(two.try_into().ok()?))
}

fn u24_at(bytes: &[u8], at: usize) -> Option<usize> {
    let three = bytes.get(at..at + 3)?;
    Some(
        three
            .iter()
            .fold(0, |sum, &byte| (sum << 8) | usize::from(byte)),
    )
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(four.try_into().ok()?) as usize)
}
