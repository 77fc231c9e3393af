//! The fonts of a PDF, and the fallbacks for signs that they lack.
//!
//! In: the municipality's font files. Out: the families of text and of headings, each in the order they are tried:
//! the municipality's, the built-in one, Noto Sans, and the signs that it lacks.

use std::sync::LazyLock;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::Font;

use super::families::Families;
use crate::fonts::{self, Coverage};
use crate::source::{FileId, Sources};

/// The fonts of every PDF, parsed once.
static BUILT_IN: LazyLock<Vec<Font>> = LazyLock::new(|| {
    fonts::built_in()
        .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
        .collect()
});

/// The fonts of one PDF.
pub struct Fonts {
    /// The municipality's files.
    files: Vec<Bytes>,
    all: Vec<Font>,
    families: Families,
    coverage: Coverage,
}

impl Fonts {
    /// The municipality's fonts, which have been checked, with the built-in ones for what they lack.
    pub fn new(sources: &Sources, own: &[FileId]) -> Self {
        let files = own.iter().filter_map(|&file| sources.font(file).ok());
        let files: Vec<Bytes> = files.map(|bytes| Bytes::new(bytes.to_vec())).collect();
        let all = files.iter().cloned().flat_map(Font::iter).collect();
        Self::with_built_in(files, all)
    }

    /// The built-in fonts alone.
    pub fn built_in() -> Self {
        Self::with_built_in(Vec::new(), Vec::new())
    }

    fn with_built_in(files: Vec<Bytes>, mut all: Vec<Font>) -> Self {
        let families = families(&all);
        all.extend(BUILT_IN.iter().cloned());
        Self {
            coverage: Coverage::new(files.iter().map(Bytes::as_slice)),
            files,
            all,
            families,
        }
    }

    /// Whether these are the fonts of the municipality's files as they are now.
    pub fn are_of(&self, sources: &Sources, own: &[FileId]) -> bool {
        let now = own
            .iter()
            .map(|&file| sources.bytes(file).unwrap_or_default());
        now.eq(self.files.iter().map(|bytes| bytes.as_slice()))
    }

    /// Every font's file, the municipality's first.
    pub fn files(&self) -> impl Iterator<Item = Bytes> {
        let built_in = fonts::built_in().map(Bytes::new);
        self.files.iter().cloned().chain(built_in)
    }

    /// Every font.
    pub fn all(&self) -> &[Font] {
        &self.all
    }

    /// The families of text and of headings.
    pub fn families(&self) -> &Families {
        &self.families
    }

    /// Puts `substitute` for the signs that no font has. PDF/A allows no sign without a shape, so that one
    /// such sign would cost the whole document.
    pub fn make_legible(&self, value: &mut Value, substitute: &str) {
        match value {
            Value::String(text) => {
                if let Some(legible) = self.coverage.legible(text, substitute) {
                    *text = legible;
                }
            }
            Value::Array(values) => {
                for value in values {
                    self.make_legible(value, substitute);
                }
            }
            Value::Object(fields) => fields
                .iter_mut()
                .filter(|(key, _)| {
                    !matches!(
                        key.as_str(),
                        "path" | "url" | "file" | "logo" | "cover_image" | "fonts" | "label" | "id"
                    )
                })
                .for_each(|(_, value)| self.make_legible(value, substitute)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// The municipality's families and the built-in ones. The first that has the letters of Norwegian sets text, the
/// next one headings; where there is only one, it sets both. What others there are give signs.
fn families(own: &[Font]) -> Families {
    let mut names: Vec<&str> = Vec::new();
    let mut of_letters: Vec<&str> = Vec::new();
    for font in own {
        let name = font.info().family.as_str();
        if !names.contains(&name) {
            names.push(name);
        }
        let has_letters = |letter: char| font.info().coverage.contains(u32::from(letter));
        if !of_letters.contains(&name) && "aåzæø".chars().all(has_letters) {
            of_letters.push(name);
        }
    }
    let ordered = |first: Option<&&str>, built_in: &[&str]| {
        let rest = names.iter().filter(|name| Some(*name) != first);
        let all = first.into_iter().chain(rest).chain(built_in);
        all.map(|&name| name.to_owned()).collect()
    };
    let text = of_letters.first();
    Families {
        text: ordered(text, &["Veivalg Sans", "Noto Sans", "Veivalg Signs"]),
        headings: ordered(
            of_letters.get(1).or(text),
            &[
                "Veivalg Serif",
                "Veivalg Sans",
                "Noto Sans",
                "Veivalg Signs",
            ],
        ),
    }
}
