//! The fonts that every PDF has, and which signs they and the municipality's own can draw.
//!
//! In: font files. Out: bytes for the typesetter, and for each sign whether it can be shown. The two families are
//! cut out of Source Serif 4 and Source Sans 3 by `families.py`, for Norwegian and Sami; the theme's `fonts/` has
//! the same outlines for pages. Noto Sans has more letters; `signs.ttf` has ticks, arrows, lowered numbers and the
//! like, cut out of other Noto fonts by `make.py`.

mod bounds;
mod charstrings;
mod colors;
mod embedding;
mod growth;
mod outline;
mod ruler;
mod web;
mod width;

use std::collections::BTreeSet;
use std::panic::resume_unwind;
use std::sync::LazyLock;

pub use ruler::Ruler;
use ttf_parser::{Face, PlatformId, Tag, fonts_in_collection, name_id};

use crate::panics::caught;
pub use outline::{Outline, outline, width_in};
pub use web::is_whole;
pub use width::{fitted, most_width};

/// The family of text: upright, bold, italic, bold and italic.
pub const SANS: [&[u8]; 4] = [
    include_bytes!("sans-regular.ttf"),
    include_bytes!("sans-bold.ttf"),
    include_bytes!("sans-italic.ttf"),
    include_bytes!("sans-bold-italic.ttf"),
];

/// The family of headings, leads and numerals: upright, bold, italic.
pub const SERIF: [&[u8]; 3] = [
    include_bytes!("serif-regular.ttf"),
    include_bytes!("serif-bold.ttf"),
    include_bytes!("serif-italic.ttf"),
];

/// The most signs of all tables of a file's fonts together: Unicode has 300,000, which a font lists in some tables and
/// a collection for each of its fonts.
const MOST_SIGNS: usize = 20_000_000;

/// The most fonts of a collection: a large one has some fifty.
const MOST_FONTS: u32 = 500;

/// Signs that Noto Sans lacks.
pub const SIGNS: &[u8] = include_bytes!("signs.ttf");

/// Noto Sans, for letters that the families lack: upright, bold, italic, bold and italic.
pub const NOTO_SANS: [&[u8]; 4] = [
    notosans::REGULAR_TTF,
    notosans::BOLD_TTF,
    notosans::ITALIC_TTF,
    notosans::BOLD_ITALIC_TTF,
];

/// All fonts of every PDF, in the order in which they are tried.
pub fn built_in() -> impl Iterator<Item = &'static [u8]> {
    let families = SANS.into_iter().chain(SERIF);
    families.chain(NOTO_SANS).chain([SIGNS])
}

/// What the fonts of every PDF can draw.
static BUILT_IN: LazyLock<BTreeSet<char>> = LazyLock::new(|| {
    let [first, rest @ ..] = NOTO_SANS.map(signs_of);
    let mut signs = first;
    signs.retain(|sign| rest.iter().all(|signs| signs.contains(sign)));
    signs.extend(signs_of(SIGNS));
    signs
});

/// Which signs the fonts of one strategy's PDFs can draw.
#[derive(Debug, Default)]
pub struct Coverage {
    own: BTreeSet<char>,
}

/// How a sign is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    Itself,
    /// As another sign that means the same.
    As(char),
    /// It only changes how others look: nothing is lost without it.
    Left,
    /// It cannot be shown.
    Missing,
}

impl Coverage {
    /// What the built-in fonts can draw, and these files, which have been checked.
    pub fn new<'a>(own: impl IntoIterator<Item = &'a [u8]>) -> Self {
        Self {
            own: own.into_iter().flat_map(signs_of).collect(),
        }
    }

    /// How a sign is shown.
    pub fn shown(&self, sign: char) -> Shown {
        match sign {
            ' '..='~' | '\n' | 'À'..='ÿ' => Shown::Itself,
            // Private signs mean nothing to a reader of the archive; PDF/A-2a refuses them.
            _ if is_private(sign) => Shown::Missing,
            _ if BUILT_IN.contains(&sign) || self.own.contains(&sign) => Shown::Itself,
            '\u{2010}' | '\u{2011}' => Shown::As('-'),
            _ if sign.is_whitespace() => Shown::As(' '),
            _ if sign.is_control() || only_shapes(sign) => Shown::Left,
            _ => Shown::Missing,
        }
    }

    /// Whether everything in a text can be shown.
    pub fn shows(&self, text: &str) -> bool {
        text.is_ascii() || text.chars().all(|sign| self.shown(sign) != Shown::Missing)
    }

    /// A text as it is shown, with `substitute` for each run of signs that cannot be; none when that is the
    /// text itself.
    pub fn legible(&self, text: &str, substitute: &str) -> Option<String> {
        if text.chars().all(|sign| self.shown(sign) == Shown::Itself) {
            return None;
        }
        let mut legible = String::with_capacity(text.len());
        let mut in_run = false;
        for sign in text.chars() {
            let shown = self.shown(sign);
            match shown {
                Shown::Itself => legible.push(sign),
                Shown::As(other) => legible.push(other),
                Shown::Missing if !in_run => legible.push_str(substitute),
                Shown::Missing | Shown::Left => {}
            }
            in_run = shown == Shown::Missing || in_run && shown == Shown::Left;
        }
        Some(legible)
    }
}

/// One face of a font file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// The name of its family.
    pub family: String,
    /// Whether it has upright letters of the usual weight.
    pub is_regular: bool,
    /// Whether it has upright bold letters.
    pub is_bold: bool,
    /// Whether it has the letters of Norwegian.
    pub has_letters: bool,
}

/// From this weight on, letters stand out.
const BOLD: f32 = 600.0;

/// Every face of a font file that has been checked.
pub fn styles(bytes: &[u8]) -> Vec<Style> {
    let faces = (0..fonts_in_collection(bytes).unwrap_or(1))
        .filter_map(|index| Face::parse(bytes, index).ok());
    faces
        .map(|face| {
            let name = |id: u16| {
                let mut names = face.names().into_iter();
                names
                    .find(|name| name.name_id == id && name.is_unicode())?
                    .to_string()
            };
            let family = name(name_id::TYPOGRAPHIC_FAMILY).or_else(|| name(name_id::FAMILY));
            let own = f32::from(face.weight().to_number());
            let axis = face
                .variation_axes()
                .into_iter()
                .find(|axis| axis.tag == Tag::from_bytes(b"wght"));
            let (lightest, heaviest) =
                axis.map_or((own, own), |axis| (axis.min_value, axis.max_value));
            let is_upright = !face.is_italic() && !face.is_oblique();
            Style {
                family: family.unwrap_or_default(),
                is_regular: is_upright && lightest < BOLD,
                is_bold: is_upright && heaviest >= BOLD,
                has_letters: "aåzæø"
                    .chars()
                    .all(|letter| face.glyph_index(letter).is_some()),
            }
        })
        .collect()
}

/// Why a font cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is no TrueType or OpenType, or its letters are drawings of another kind.
    Kind,
    /// It cannot be read, or not be put into a PDF.
    Damaged,
    /// A letter has too large an outline.
    Shapes,
    /// A letter in colours has too much in it.
    Colors,
    /// A letter may become too many.
    Growth,
}

/// Whether a file holds fonts that the typesetter can set and put into a PDF, each of them, in reasonable time and
/// memory: a few bytes can claim billions, which a program that reads the font would go through one by one.
///
/// # Errors
///
/// Why not.
pub fn check(bytes: &[u8]) -> Result<(), Fault> {
    let begins = [b"\0\x01\0\0", b"OTTO", b"true", b"ttcf"];
    if !begins.iter().any(|&begin| bytes.starts_with(begin)) {
        return Err(Fault::Kind);
    }
    caught(|| check_each(bytes)).unwrap_or(Err(Fault::Damaged))
}

fn check_each(bytes: &[u8]) -> Result<(), Fault> {
    let number = fonts_in_collection(bytes).unwrap_or(1);
    if number == 0 {
        return Err(Fault::Damaged);
    }
    if number > MOST_FONTS {
        return Err(Fault::Kind);
    }
    has_few_signs(bytes, number)?;
    // Fonts of a collection mostly differ in what stands beside the same glyphs.
    let mut known = BTreeSet::new();
    for index in 0..number {
        let face = Face::parse(bytes, index).map_err(|_| Fault::Damaged)?;
        if !embedding::has_name(&face) || face.tables().hmtx.is_none() {
            return Err(Fault::Damaged);
        }
        let tables = face.raw_face().table_records.into_iter();
        let tables: Vec<_> = tables.map(|table| (table.tag.0, table.offset)).collect();
        let is_new = known.insert(tables);
        if is_new {
            bounds::check(&face)?;
            if !embedding::is_possible(bytes, index, face.number_of_glyphs()) {
                return Err(Fault::Damaged);
            }
        }
    }
    Ok(())
}

/// Whether the tables of signs end.
fn has_few_signs(bytes: &[u8], number: u32) -> Result<(), Fault> {
    let mut left = MOST_SIGNS;
    let mut count = |_| {
        left -= 1;
        if left == 0 {
            // The walk through a table cannot be left in another way.
            resume_unwind(Box::new(""));
        }
    };
    let walk = || {
        for index in 0..number {
            let face = Face::parse(bytes, index).ok();
            let tables = face.and_then(|face| face.tables().cmap);
            for table in tables.into_iter().flat_map(|cmap| cmap.subtables) {
                table.codepoints(&mut count);
            }
        }
    };
    caught(walk).map_err(|_| Fault::Kind)
}

/// Every sign that some font of the file can draw.
fn signs_of(bytes: &[u8]) -> BTreeSet<char> {
    let mut signs = BTreeSet::new();
    for index in 0..fonts_in_collection(bytes).unwrap_or(1) {
        let Ok(face) = Face::parse(bytes, index) else {
            continue;
        };
        let tables = face.tables().cmap.into_iter();
        for table in tables.flat_map(|cmap| cmap.subtables) {
            let is_symbols = table.platform_id == PlatformId::Windows && table.encoding_id == 0;
            if table.is_unicode() && !is_symbols {
                table.codepoints(|code| {
                    let drawn = table.glyph_index(code).is_some_and(|glyph| glyph.0 != 0);
                    signs.extend(char::from_u32(code).filter(|_| drawn));
                });
            }
        }
    }
    signs
}

/// Whether a sign means what some font says, and nothing of itself.
pub fn is_private(sign: char) -> bool {
    matches!(u32::from(sign), 0xe000..=0xf8ff | 0xf0000..) || sign == '\u{fffd}'
}

/// Signs that only change the shape or the order of others.
fn only_shapes(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{e0020}'..='\u{e007f}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}
