//! What the theme lets a municipality set, as the theme's `theme.toml` declares it.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Checker;
use crate::address;
use crate::color::Color;
use crate::diagnostic::{Diagnostics, findings};
use crate::fonts;
use crate::lang::Localized;
use crate::markdown::printable;
use crate::model::SettingValue;
use crate::parse::{self, Entry, Record, Value, recover};
use crate::source::{Sources, Span};
use crate::theme::Theme;

/// A setting as the theme declares it.
struct Declared {
    kind: SettingKind,
    default: Option<SettingValue>,
}

/// What a setting takes.
#[derive(Debug)]
pub enum SettingKind {
    /// A colour.
    Color,
    /// A path under `assets/`.
    File,
    /// A truth value.
    Boolean,
    /// A string, once or in each language.
    Text,
    /// One of these words.
    Choice(Vec<String>),
}

impl Checker<'_> {
    /// Every declared setting with its value: the municipality's, else the theme's own, if it has one.
    pub(super) fn settings_of(
        &mut self,
        theme: Theme<'_>,
        record: Option<&Record>,
    ) -> BTreeMap<String, Option<SettingValue>> {
        let (declared, whole) = declared(self.diagnostics, self.sources, theme);
        let mut settings = BTreeMap::new();
        let known = declared.keys().map(String::as_str);
        let fixes = record.map(|record| parse::names_fix(self.sources, record, known.clone()));
        let mut fixes = fixes.unwrap_or_default();
        for (name, entry) in record.into_iter().flat_map(|record| &record.free) {
            match declared.get(name) {
                Some(setting) => {
                    if let Some(value) = self.setting(name, setting, entry) {
                        settings.insert(name.clone(), Some(value));
                    }
                }
                // What a theme.toml with a fault declares cannot be told.
                None if !whole => self.may_show(entry),
                None => {
                    self.may_show(entry);
                    let fix = fixes.remove(&entry.key);
                    self.diagnostics
                        .push(findings::unknown_key(entry.key, name, known.clone()).fix(fix));
                }
            }
        }
        for (name, setting) in declared {
            settings.entry(name).or_insert(setting.default);
        }
        settings
    }

    /// Tells of fonts for pages that a browser cannot use.
    pub(super) fn web_fonts(&mut self, theme: Theme<'_>) {
        let sources = self.sources;
        let stylesheet = theme.file(address::STYLESHEET);
        let stylesheet = stylesheet.and_then(|file| sources.text(file));
        for name in theme.web_fonts(address::FONTS, stylesheet.unwrap_or_default()) {
            let file = theme.own_file(name).filter(|file| {
                // One that cannot be read is told of.
                sources
                    .bytes(*file)
                    .is_some_and(|bytes| !fonts::is_whole(bytes))
            });
            if let Some(file) = file {
                self.diagnostics
                    .push(findings::damaged_web_font(Span::start_of(file), name));
            }
        }
    }

    /// Notes the file that a setting nobody knows may be meant to show: that nothing else does is no second fault.
    pub(super) fn may_show(&mut self, entry: &Entry) {
        if let Some(Value::String(path)) = &entry.value {
            self.used.shown.insert(path.clone());
        }
    }

    fn setting(&mut self, name: &str, setting: &Declared, entry: &Entry) -> Option<SettingValue> {
        let value = entry.value.as_ref()?;
        match (&setting.kind, value) {
            (SettingKind::Color, Value::String(text)) => {
                let color = Color::parse(text);
                if color.is_none() {
                    self.diagnostics
                        .push(findings::invalid_color(entry.span, text));
                }
                color.map(SettingValue::Color)
            }
            (SettingKind::File, Value::String(path)) => {
                let file = self.sources.find(path);
                let Some(file) = file.filter(|_| path.starts_with("assets/")) else {
                    match file {
                        Some(_) => self
                            .diagnostics
                            .push(findings::file_elsewhere(entry.span, path)),
                        None => self.missing_asset(path, entry.key),
                    }
                    return None;
                };
                let picture = is_picture(name, path);
                self.uses(path, file, entry.key, picture);
                if !picture {
                    self.attached(path, file, entry.key);
                }
                Some(SettingValue::File(path.clone()))
            }
            (SettingKind::Boolean, Value::Boolean(truth)) => Some(SettingValue::Boolean(*truth)),
            (SettingKind::Text, Value::String(text)) => {
                Some(SettingValue::Text(Localized::Same(printable(text.clone()))))
            }
            (SettingKind::Text, Value::Localized(words)) => {
                self.compare(words);
                self.words(words).map(SettingValue::Text)
            }
            (SettingKind::Choice(choices), Value::String(text)) => {
                if choices.contains(text) {
                    return Some(SettingValue::Text(Localized::Same(text.clone())));
                }
                let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
                self.diagnostics
                    .push(findings::invalid_choice(entry.span, text, &choices));
                None
            }
            (kind, _) => {
                let truth = matches!(kind, SettingKind::Boolean);
                self.diagnostics
                    .push(findings::wrong_setting(entry.span, truth));
                None
            }
        }
    }
}

/// Whether a file that a setting names is to be a picture: by the setting's name or the file's.
fn is_picture(setting: &str, path: &str) -> bool {
    const NAMES: [&str; 4] = ["logo", "image", "picture", "photo"];
    const ENDINGS: [&str; 13] = [
        "png", "jpg", "jpeg", "gif", "svg", "svgz", "webp", "heic", "avif", "tif", "tiff", "bmp",
        "ico",
    ];
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    NAMES.iter().any(|name| setting.contains(name))
        || ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
}

/// What a theme lets a municipality set, by name; none when a fault in the theme hides it.
pub fn settings(sources: &Sources, theme: Theme<'_>) -> Option<BTreeMap<String, SettingKind>> {
    let (declared, whole) = declared(&mut Diagnostics::default(), sources, theme);
    let settings = declared.into_iter();
    let settings = settings.map(|(name, setting)| (name, setting.kind));
    whole.then(|| settings.collect())
}

/// Reads `theme.toml`; a fault in it is a fault of the theme. With it comes whether there was none.
fn declared(
    diagnostics: &mut Diagnostics,
    sources: &Sources,
    theme: Theme<'_>,
) -> (BTreeMap<String, Declared>, bool) {
    let Some(file) = theme.file("theme.toml") else {
        return (BTreeMap::new(), true);
    };
    let Some(text) = sources.text(file) else {
        return (BTreeMap::new(), false);
    };
    let mut wrong = Vec::new();
    let (declared, faults) = recover::read_toml(text, None, |table, _| {
        let mut declared = BTreeMap::new();
        let settings = table.get("settings").map(Spanned::get_ref);
        let Some(DeValue::Table(settings)) = settings else {
            return declared;
        };
        for (name, value) in settings.iter() {
            let table = value.get_ref().as_table();
            match table.and_then(declare) {
                Some(setting) => {
                    declared.insert(name.get_ref().to_string(), setting);
                }
                None => wrong.push(value.span()),
            }
        }
        declared
    });
    // What does not parse may make a setting look wrong.
    let parses = faults.is_empty();
    let whole = parses && wrong.is_empty();
    let faults = faults.into_iter().map(|fault| fault.span);
    for place in faults.chain(wrong.into_iter().filter(|_| parses)) {
        let span = Span::new(file, place.start, place.end);
        diagnostics.push(findings::theme_setting_fault(span));
    }
    (declared, whole)
}

fn declare(table: &DeTable<'_>) -> Option<Declared> {
    let string = |key: &str| table.get(key)?.get_ref().as_str();
    let kind = match string("kind")? {
        "color" => SettingKind::Color,
        "file" => SettingKind::File,
        "boolean" => SettingKind::Boolean,
        "text" => SettingKind::Text,
        "choice" => {
            let choices = table.get("choices")?.get_ref().as_array()?;
            let words = choices
                .iter()
                .filter_map(|choice| choice.get_ref().as_str());
            SettingKind::Choice(words.map(str::to_owned).collect())
        }
        _ => return None,
    };
    let default = match (&kind, table.get("default").map(Spanned::get_ref)) {
        (_, None) => None,
        (SettingKind::Color, Some(value)) => {
            Some(SettingValue::Color(Color::parse(value.as_str()?)?))
        }
        (SettingKind::Boolean, Some(value)) => Some(SettingValue::Boolean(value.as_bool()?)),
        (SettingKind::File, Some(_)) => return None,
        (_, Some(value)) => {
            let text = value.as_str()?.to_owned();
            Some(SettingValue::Text(Localized::Same(text)))
        }
    };
    Some(Declared { kind, default })
}
