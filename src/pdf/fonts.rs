//! The fonts of a PDF, and what stands for the signs they lack.
//!
//! In: the municipality's font files. Out: families in the order they are tried: the municipality's, Noto
//! Sans, and the signs that it lacks.

use std::sync::LazyLock;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::Font;

use crate::diagnostic::{Diagnostics, findings};
use crate::fonts::{Coverage, NOTO_SANS, SIGNS};
use crate::source::{FileId, Sources, Span};

/// The fonts of every PDF, parsed once.
static BUILT_IN: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = NOTO_SANS.into_iter().chain([SIGNS]);
    files
        .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
        .collect()
});

/// The fonts of one PDF.
pub struct Fonts {
    /// The municipality's files.
    files: Vec<Bytes>,
    all: Vec<Font>,
    families: Vec<String>,
    coverage: Coverage,
}

impl Fonts {
    /// The municipality's fonts, with the built-in ones for what they lack. None when one of their files holds
    /// no font, which is pushed.
    pub fn new(diagnostics: &mut Diagnostics, sources: &Sources, own: &[FileId]) -> Option<Self> {
        let mut all: Vec<Font> = Vec::new();
        let mut files = Vec::new();
        let mut good = true;
        for &file in own {
            let known = all.len();
            let bytes = Bytes::new(sources.bytes(file).unwrap_or_default().to_vec());
            all.extend(Font::iter(bytes.clone()));
            files.push(bytes);
            if all.len() == known {
                let found = findings::not_a_font(Span::start_of(file), sources.path(file));
                diagnostics.push(found);
                good = false;
            }
        }
        good.then(|| Self::with_built_in(files, all))
    }

    /// The built-in fonts alone.
    pub fn built_in() -> Self {
        Self::with_built_in(Vec::new(), Vec::new())
    }

    fn with_built_in(files: Vec<Bytes>, mut all: Vec<Font>) -> Self {
        all.extend(BUILT_IN.iter().cloned());
        let mut families: Vec<String> = Vec::new();
        for font in &all {
            if !families.contains(&font.info().family) {
                families.push(font.info().family.clone());
            }
        }
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
        let built_in = NOTO_SANS.into_iter().chain([SIGNS]).map(Bytes::new);
        self.files.iter().cloned().chain(built_in)
    }

    /// Every font.
    pub fn all(&self) -> &[Font] {
        &self.all
    }

    /// The families, the text's first.
    pub fn families(&self) -> &[String] {
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
                        "path" | "url" | "file" | "logo" | "fonts" | "label" | "id"
                    )
                })
                .for_each(|(_, value)| self.make_legible(value, substitute)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}
