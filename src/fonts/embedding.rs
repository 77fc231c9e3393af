//! Whether a font can be read by all that reads it for a PDF, and be put into one.

use skrifa::raw::TableProvider as _;
use skrifa::raw::types::NameId;
use skrifa::{FontRef, MetadataProvider as _};
use subsetter::{GlyphRemapper, Tag, subset_with_variations};
use ttf_parser::{Face, PlatformId, name_id};

/// How much of the font's name stands in a PDF at most (krilla 0.8.2, text/cid.rs).
const NAME: usize = 109;

/// Whether a font has a name to be chosen by, which stands as it is written or in the letters of old Macintoshes.
pub fn has_name(face: &Face<'_>) -> bool {
    face.names().into_iter().any(|name| {
        let is_of_mac = name.platform_id == PlatformId::Macintosh && name.encoding_id == 0;
        name.name_id == name_id::FAMILY && (is_of_mac || name.to_string().is_some())
    })
}

/// Whether the glyphs of a font can be put into a PDF, in the shape that is the font's own, and in its boldest and
/// widest.
pub fn is_possible(bytes: &[u8], index: u32, number_of_glyphs: u16) -> bool {
    let Ok(font) = FontRef::from_index(bytes, index) else {
        return false;
    };
    if !can_be_cut(&font) {
        return false;
    }
    let mut glyphs = GlyphRemapper::new();
    (0..number_of_glyphs).for_each(|glyph| {
        glyphs.remap(glyph);
    });
    let axes = font.axes().iter();
    let furthest: Vec<(Tag, f32)> = axes
        .map(|axis| (Tag::new(&axis.tag().to_be_bytes()), axis.max_value()))
        .collect();
    let mut shapes = vec![Vec::new()];
    shapes.extend(Some(furthest).filter(|axes| !axes.is_empty()));
    shapes.iter().all(|shape| {
        let cut = subset_with_variations(bytes, index, shape, &glyphs);
        cut.is_ok_and(|cut| FontRef::new(&cut).is_ok_and(|font| font.head().is_ok()))
    })
}

/// Whether the name that stands in a PDF can be cut at its length.
fn can_be_cut(font: &FontRef<'_>) -> bool {
    let Ok(names) = font.name() else {
        return true;
    };
    let mut records = names.name_record().iter();
    let name = records.find_map(|record| {
        let is_its = record.name_id() == NameId::POSTSCRIPT_NAME;
        let name = is_its.then(|| record.string(names.string_data()).ok())??;
        Some(name.to_string())
    });
    name.is_none_or(|name| name.len() <= NAME || name.is_char_boundary(NAME))
}
