//! Pictures as they are published: what the author's file holds, turned upright, in sRGB, scaled to what
//! is shown, and without anything that the camera or the editor wrote beside it.
//!
//! In: a file's bytes, judged by what is in them and never by its name. Out: the versions that pages and
//! PDF show, or what is wrong. Knows nothing of the strategy: both outputs show what is worked out here.

mod color;
mod drawing;
mod foreign;
mod jpeg;
mod pieces;
mod raster;

use std::collections::BTreeSet;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

pub use drawing::poster;

/// Widths of the versions for pages, in points: the column of text, and the same for fine screens.
pub const PAGE_WIDTHS: [u32; 2] = [800, 1600];
/// The widest that is printed, in points: the text of an A4 page (170 mm) at 300 a inch.
pub const PRINT_WIDTH: u32 = 2008;
/// The tallest that is shown for its width, so that a narrow tall picture is scaled too.
const MOST_HEIGHT: u32 = 2 * PRINT_WIDTH;
/// The most points that are decoded: more would fill the machine's memory.
pub const MOST_POINTS: u64 = 120_000_000;

/// The most that all pictures of a strategy may take to read (see [`Picture::cost`]): a hundred photos, as a
/// telephone takes them, which is a minute of a processor.
pub const MOST_TOGETHER: u64 = 1_200_000_000;

/// What a picture takes that is refused (see [`Picture::cost`]), at least.
const REFUSED: u64 = 10_000_000;

/// A picture that site and PDF can show.
#[derive(Debug)]
pub struct Picture {
    /// Its width where there is room, in CSS pixels.
    pub width: f64,
    /// Its height then.
    pub height: f64,
    /// Whether the ground shows through, and what is drawn would vanish on a dark one.
    pub needs_light: bool,
    /// The file's own size in points, turned upright; none for drawings.
    pub points: Option<(u32, u32)>,
    /// What reading it took, in points of a photo that take as long.
    pub cost: u64,
    /// What pages show, the smallest first.
    pub pages: Vec<Version>,
    /// What the PDF shows.
    pub print: Version,
    /// The signs that are in a drawing as text.
    pub signs: BTreeSet<char>,
    /// What a drawing held that does something else than being seen, and is not published.
    pub taken: BTreeSet<Taken>,
}

/// What is taken out of a drawing, for it would do something where a browser opens the file by itself, or
/// show what is not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taken {
    /// What runs: scripts, also those that wait for a click.
    Script,
    /// Pages and films.
    Page,
    /// What is fetched from somewhere else.
    Elsewhere,
    /// Links.
    Link,
    /// Fonts of its own.
    Font,
    /// Movement.
    Movement,
}

/// One published form of a picture.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its width in points.
    pub width: u32,
    /// Its height in points.
    pub height: u32,
    /// What kind of file it is.
    pub kind: Kind,
    /// The file.
    pub bytes: Arc<[u8]>,
}

impl Version {
    /// The file as an address that needs no other file.
    pub fn data(&self) -> String {
        let (mime, bytes) = (self.kind.mime(), STANDARD.encode(&self.bytes));
        format!("data:{mime};base64,{bytes}")
    }
}

/// The kinds of file that are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Photos.
    Jpeg,
    /// Screenshots, logos.
    Png,
    /// Either, as it came.
    WebP,
    /// Drawings.
    Svg,
}

impl Kind {
    /// How such a file's name ends.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Svg => "svg",
        }
    }

    /// Whether a path's ending says that the file is of this kind.
    pub fn is_named(self, path: &str) -> bool {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension.to_ascii_lowercase().as_str() {
            "jpeg" => self == Self::Jpeg,
            other => other == self.extension(),
        }
    }

    fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// Why a file cannot be shown as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// What git-lfs leaves where the picture itself was not fetched.
    Pointer,
    /// Another kind of file, by the name people know it under.
    Foreign(&'static str),
    /// It ends before the picture does.
    CutOff,
    /// It cannot be decoded.
    Broken,
    /// More points than are decoded: width and height.
    TooManyPoints(u32, u32),
    /// A drawing that is not well-formed; on this line (from 1), where that is known.
    Malformed(Option<usize>),
    /// A drawing whose letters are in no encoding that it names.
    Encoding,
    /// A drawing with text as HTML, which only browsers show.
    ForeignObject,
    /// A drawing that shows another file, by its address.
    Linked(String),
    /// A drawing with nothing to see.
    Blank,
    /// A drawing too large or too deep, or one that takes too long to draw.
    TooComplex,
    /// A drawing at which the program that draws gives up.
    Undrawable,
}

impl Picture {
    /// Reads a picture and makes its published versions. The same bytes give the same.
    ///
    /// # Errors
    ///
    /// What keeps it from being shown.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        Self::nested(bytes, 0)
    }

    /// Reads a picture that is nested `depth` pictures deep.
    fn nested(bytes: &[u8], depth: usize) -> Result<Self, Fault> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Fault::Empty);
        }
        if bytes.starts_with(b"version https://git-lfs.github.com/spec/") {
            return Err(Fault::Pointer);
        }
        if let Some(format) = raster::format(bytes) {
            return raster::read(bytes, format);
        }
        if let Some(name) = foreign::name(bytes) {
            return Err(Fault::Foreign(name));
        }
        if bytes.iter().take(64).all(|&byte| byte == 0) {
            return Err(Fault::Broken);
        }
        drawing::read(bytes, depth)
    }

    /// What it took to see that these bytes are no picture (see [`Picture::cost`]).
    pub fn cost_of_refused(bytes: &[u8], fault: &Fault) -> u64 {
        let is_decoded = matches!(fault, Fault::Broken | Fault::CutOff);
        let format = raster::format(bytes).filter(|_| is_decoded);
        format.map_or(REFUSED, |format| {
            raster::cost_of_broken(bytes, format).max(REFUSED)
        })
    }

    /// The largest version for pages.
    pub fn largest(&self) -> &Version {
        self.pages.last().unwrap_or(&self.print)
    }
}
