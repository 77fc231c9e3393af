//! How much there is to read for each glyph of a font with cubic outlines: pieces of an outline are written once, and
//! call each other (Type 2 Charstring Format).

use std::cell::Cell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use skrifa::GlyphId;
use skrifa::raw::ps::cff::CffFontRef;
use skrifa::raw::ps::cff::blend::BlendState;
use skrifa::raw::ps::cff::index::Index;
use skrifa::raw::ps::cs::{CharstringContext, CharstringKind, CommandSink, evaluate};
use skrifa::raw::ps::error::Error;
use skrifa::raw::types::Fixed;
use ttf_parser::{RawFace, Tag};

use super::Fault;

/// How many bytes are read for each glyph, those of a piece each time that it is called: no more for one than `most`,
/// and for all no more than are left.
pub fn sizes(face: &RawFace<'_>, most: u64, left: &mut u64) -> Result<Vec<u64>, Fault> {
    let mut sizes = Vec::new();
    for tag in [b"CFF ", b"CFF2"] {
        if let Some(table) = face.table(Tag::from_bytes(tag)) {
            let of_one = Cell::new(most);
            let read = read(table, most, &of_one, left, &mut sizes);
            read.map_err(|_| match of_one.get() {
                0 => Fault::Shapes,
                _ => Fault::Damaged,
            })?;
        }
    }
    Ok(sizes)
}

fn read(
    table: &[u8],
    most: u64,
    of_one: &Cell<u64>,
    left: &mut u64,
    sizes: &mut Vec<u64>,
) -> Result<(), Error> {
    let font = CffFontRef::new(table, 0, None)?;
    let mut pieces = HashMap::new();
    for glyph in (0..font.num_glyphs()).map(GlyphId::new) {
        let part = font.subfont_index(glyph).ok_or(Error::MissingFdArray)?;
        let (own, variation) = match pieces.entry(part) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let subfont = font.subfont(part, &[])?;
                let own = match subfont.subrs_offset() {
                    0 => Index::Empty,
                    at => {
                        let data = table.get(at as usize..).unwrap_or_default();
                        Index::new(data, font.version() == 2)?
                    }
                };
                place.insert((own, subfont.vs_index()))
            }
        };
        let most = most.min(*left);
        of_one.set(most);
        let counted = Counted {
            pieces: (table, font.charstrings(), font.global_subrs(), own),
            left: of_one,
        };
        let outline = counted.count(font.charstrings().get(glyph.to_u32() as usize)?)?;
        let store = font.var_store();
        let blend = store.and_then(|store| BlendState::new(store.clone(), &[], *variation).ok());
        evaluate(&counted, blend, outline, &mut Nowhere)?;
        let size = most - of_one.get();
        *left -= size;
        sizes.push(size);
    }
    Ok(())
}

/// The pieces of outlines of a font, and how many bytes of them may still be read.
struct Counted<'a> {
    pieces: (&'a [u8], &'a Index<'a>, &'a Index<'a>, &'a Index<'a>),
    left: &'a Cell<u64>,
}

impl Counted<'_> {
    fn count<'a>(&self, piece: &'a [u8]) -> Result<&'a [u8], Error> {
        // A call of nothing takes time as well.
        let left = self.left.get().saturating_sub(1 + piece.len() as u64);
        self.left.set(left);
        match left {
            0 => Err(Error::CharstringNestingDepthLimitExceeded),
            _ => Ok(piece),
        }
    }
}

impl CharstringContext for Counted<'_> {
    fn kind(&self) -> CharstringKind {
        self.pieces.kind()
    }

    fn seac_components(&self, base: i32, accent: i32) -> Result<[&[u8]; 2], Error> {
        let components = self.pieces.seac_components(base, accent)?;
        components
            .iter()
            .try_for_each(|piece| self.count(piece).map(drop))?;
        Ok(components)
    }

    fn global_subr(&self, index: i32) -> Result<&[u8], Error> {
        self.count(self.pieces.global_subr(index)?)
    }

    fn subr(&self, index: i32) -> Result<&[u8], Error> {
        self.count(self.pieces.subr(index)?)
    }
}

struct Nowhere;

impl CommandSink for Nowhere {
    fn move_to(&mut self, _: Fixed, _: Fixed) {}

    fn line_to(&mut self, _: Fixed, _: Fixed) {}

    fn curve_to(&mut self, _: Fixed, _: Fixed, _: Fixed, _: Fixed, _: Fixed, _: Fixed) {}

    fn close(&mut self) {}
}
