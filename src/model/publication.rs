//! How a strategy is published: languages, address, licence, theme, paper.

use std::collections::BTreeMap;

use super::{Labels, Line};
use crate::color::Color;
use crate::lang::{Lang, Localized};
use crate::markdown::tree::RecordRef;
use crate::schema::{License, Paper, QuestionPlace};
use crate::source::FileId;

/// The accent where a theme declares none.
const ACCENT: Color = Color([0x00, 0x52, 0x8c]);

/// How a strategy is published.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The site's languages, in the order of the language switch; one or two.
    pub languages: Vec<Lang>,
    /// The site's address, ending in `/`.
    pub base_url: Option<String>,
    /// The licence of the text.
    pub license: Option<License>,
    /// Addresses of the accessibility statement, by language.
    pub accessibility_statement: Option<Localized<String>>,
    /// What this municipality calls things.
    pub labels: Labels,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The names of the documents to be made; none for all that the strategy has content for.
    pub documents: Option<Vec<String>>,
    /// The PDF's paper and fonts.
    pub pdf: PdfSettings,
    /// The theme's name.
    pub theme: String,
    /// Files that go to the root of the site as they are, by their paths there.
    pub along: Vec<(String, FileId)>,
    /// The addresses that pages once had.
    pub redirects: Vec<Redirect>,
    /// What the theme lets a municipality set: every setting that the theme declares, with the
    /// municipality's value or the theme's own, or neither.
    pub theme_settings: BTreeMap<String, Option<SettingValue>>,
}

impl Publication {
    /// The value of a theme's setting.
    pub fn setting(&self, name: &str) -> Option<&SettingValue> {
        self.theme_settings.get(name)?.as_ref()
    }

    /// The path of the file that a theme's setting names.
    pub fn file(&self, name: &str) -> Option<&str> {
        match self.setting(name)? {
            SettingValue::File(path) => Some(path),
            SettingValue::Color(_) | SettingValue::Text(_) | SettingValue::Boolean(_) => None,
        }
    }

    /// The colour that the municipality chose, else the program's.
    pub fn accent(&self) -> Color {
        match self.setting("primary_color") {
            Some(SettingValue::Color(color)) => *color,
            Some(SettingValue::File(_) | SettingValue::Text(_) | SettingValue::Boolean(_))
            | None => ACCENT,
        }
    }

    /// The title where there is little room, where it has one in this language.
    pub fn short_title(&self, lang: Lang) -> Option<&str> {
        match self.setting("short_title")? {
            SettingValue::Text(text) => {
                let text = text.exact(lang)?.trim();
                (!text.is_empty()).then_some(text)
            }
            SettingValue::Color(_) | SettingValue::File(_) | SettingValue::Boolean(_) => None,
        }
    }
}

/// An address that a page, or a part of one, once had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The record as it was once called; none is called so now.
    pub from: RecordRef,
    /// What its readers want; of a part of a page, of the same kind.
    pub to: RecordRef,
}

/// The contact for questions about the strategy.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// The name of the person or unit.
    pub name: Option<Line>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// A page.
    pub url: Option<String>,
}

/// The PDF's paper and fonts.
#[derive(Debug, Clone)]
pub struct PdfSettings {
    /// The paper.
    pub paper: Paper,
    /// How far colour runs beyond the trimmed page, in millimetres; 0 for none.
    pub bleed_mm: f64,
    /// Whether the sheets are printed on both sides and bound.
    pub duplex: bool,
    /// Where the strategy has its questions for reflection.
    pub questions: QuestionPlace,
    /// The municipality's own fonts.
    pub fonts: Vec<FileId>,
}

/// The value of a theme's setting, as its kind in `theme.toml` says.
#[derive(Debug, Clone, PartialEq)]
pub enum SettingValue {
    /// `kind = "color"`.
    Color(Color),
    /// `kind = "file"`: a path under `assets/` that is there.
    File(String),
    /// `kind = "boolean"`.
    Boolean(bool),
    /// `kind = "text"` or `kind = "choice"`.
    Text(Localized<String>),
}
