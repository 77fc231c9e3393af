//! The fonts of a PDF, and the characters they lack.
//!
//! In: the municipality's font files. Out: families in the order they are tried, Noto Sans last.

use std::sync::LazyLock;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::Font;

use crate::diagnostic::{Diagnostics, findings};
use crate::source::{FileId, Sources, Span};

/// Noto Sans, parsed once.
static NOTO_SANS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
    ]
    .into_iter()
    .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
    .collect()
});

/// The fonts of one PDF.
pub struct Fonts {
    /// The municipality's files.
    files: Vec<Bytes>,
    all: Vec<Font>,
    families: Vec<String>,
}

impl Fonts {
    /// The municipality's fonts, with Noto Sans for what they lack. None when one of their files holds
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
        good.then(|| Self::with_noto_sans(files, all))
    }

    /// Noto Sans alone.
    pub fn noto_sans() -> Self {
        Self::with_noto_sans(Vec::new(), Vec::new())
    }

    fn with_noto_sans(files: Vec<Bytes>, mut all: Vec<Font>) -> Self {
        all.extend(NOTO_SANS.iter().cloned());
        let mut families: Vec<String> = Vec::new();
        for font in &all {
            if !families.contains(&font.info().family) {
                families.push(font.info().family.clone());
            }
        }
        Self {
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

    /// Every font.
    pub fn all(&self) -> &[Font] {
        &self.all
    }

    /// The families, the text's first.
    pub fn families(&self) -> &[String] {
        &self.families
    }

    /// Puts a sign that can be drawn for every character that no font has. PDF/A allows no character
    /// without a shape, so that one such sign would cost the whole document.
    pub fn make_legible(&self, value: &mut Value) {
        match value {
            Value::String(text) => {
                if !text.chars().all(|sign| self.draws(sign)) {
                    *text = text.chars().filter_map(|sign| self.legible(sign)).collect();
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.make_legible(value)),
            Value::Object(fields) => fields
                .iter_mut()
                .filter(|(key, _)| {
                    !matches!(key.as_str(), "path" | "url" | "file" | "logo" | "fonts")
                })
                .for_each(|(_, value)| self.make_legible(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn legible(&self, sign: char) -> Option<char> {
        match sign {
            _ if self.draws(sign) => Some(sign),
            '\u{2010}' | '\u{2011}' => Some('-'),
            _ if sign.is_whitespace() => Some(' '),
            _ if sign.is_control() || is_joiner(sign) => None,
            _ => Some(MISSING),
        }
    }

    fn draws(&self, sign: char) -> bool {
        // Private signs mean nothing to a reader of the archive; PDF/A-2a refuses them.
        let private = matches!(u32::from(sign), 0xe000..=0xf8ff | 0xf0000..) || sign == '\u{fffd}';
        let covers = |font: &Font| font.info().coverage.contains(sign.into());
        let own = self.all.len() - NOTO_SANS.len();
        let (own, noto) = self.all.split_at(own);
        sign == '\n' || !private && (own.iter().any(covers) || noto.iter().all(covers))
    }
}

/// What stands for a sign that no font has; Noto Sans has it.
const MISSING: char = '\u{25a1}';

/// Signs that only change the shape of others.
fn is_joiner(sign: char) -> bool {
    matches!(
        sign,
        '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}'
    )
}
