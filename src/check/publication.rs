//! `veivalg.toml`: languages, levels, labels, theme, address.

use std::collections::BTreeMap;

use super::Checker;
use crate::diagnostic::{Diagnostics, Level, Levels, Rule, findings};
use crate::documents;
use crate::fonts::styles;
use crate::lang::Lang;
use crate::markdown;
use crate::model::{
    Contact, Labels, Paper, PdfSettings, Publication, QuestionPlace, Redirect, labels,
};
use crate::parse::{self, Folder, LocalizedWords, ParsedStrategy, Record, Value};
use crate::schema::RecordKind;
use crate::source::{FileId, Sources, Span};
use crate::terminal::misleads;
use crate::theme;

/// The levels that `[check]` sets.
pub fn levels(diagnostics: &mut Diagnostics, sources: &Sources, draft: &ParsedStrategy) -> Levels {
    let mut levels = Levels::new();
    let Some(config) = &draft.config else {
        return levels;
    };
    let Some(check) = config.record.record("check") else {
        return levels;
    };
    let rules = Rule::ALL.iter().map(|rule| rule.name());
    let mut fixes = parse::names_fix(sources, check, rules.clone());
    for (name, entry) in &check.free {
        let Some(rule) = Rule::from_name(name) else {
            let fix = fixes.remove(&entry.key);
            diagnostics.push(findings::unknown_key(entry.key, name, rules.clone()).fix(fix));
            continue;
        };
        let Some(Value::String(word)) = &entry.value else {
            continue;
        };
        let level = match word.as_str() {
            "off" => None,
            "info" => Some(Level::Info),
            "warning" => Some(Level::Warning),
            "error" => Some(Level::Error),
            _ => {
                let choices = ["off", "info", "warning", "error"];
                diagnostics.push(findings::invalid_choice(entry.span, word, &choices));
                continue;
            }
        };
        if rule.is_fixed() {
            diagnostics.push(findings::fixed_rule(entry.span, name));
        } else {
            levels.insert(rule, level);
        }
    }
    levels
}

/// The languages that are published: those listed, else those that texts are written in, else both.
pub fn languages(draft: &ParsedStrategy) -> Vec<Lang> {
    if let Some(config) = &draft.config {
        let mut listed = Vec::new();
        for (tag, _) in config.record.strings("languages") {
            if let Some(lang) = Lang::from_tag(tag)
                && !listed.contains(&lang)
            {
                listed.push(lang);
            }
        }
        if !listed.is_empty() {
            return listed;
        }
    }
    let mut written = Written::default();
    written.draft(draft);
    let used: Vec<Lang> = Lang::ALL
        .into_iter()
        .filter(|lang| lang.pick(written.nb, written.nn))
        .collect();
    if used.is_empty() {
        Lang::ALL.to_vec()
    } else {
        used
    }
}

/// The bytes of the font files that `veivalg.toml` names, and of those that the theme has, which can be used.
pub fn fonts<'a>(
    sources: &'a Sources,
    draft: &'a ParsedStrategy,
) -> impl Iterator<Item = &'a [u8]> {
    let config = draft.config.iter();
    let paths = config
        .clone()
        .filter_map(|config| config.record.record("pdf"))
        .flat_map(|pdf| pdf.strings("fonts"));
    let named = paths.filter_map(|(path, _)| sources.find(path));
    let theme = config.filter_map(|config| config.record.string("theme"));
    let of_theme = theme.flat_map(|(name, _)| fonts_of_theme(sources, name));
    let files = named.chain(of_theme);
    files.filter_map(|file| sources.font(file).ok())
}

/// The theme's fonts for the PDF; those for pages are named by its stylesheet.
fn fonts_of_theme(sources: &Sources, name: &str) -> Vec<FileId> {
    let Some(theme) = theme::Theme::new(sources, name) else {
        return Vec::new();
    };
    let files = [".ttf", ".otf", ".ttc"]
        .into_iter()
        .flat_map(|ending| theme.files(ending));
    files
        .filter(|name| name.starts_with("fonts/"))
        .filter_map(|name| theme.file(name))
        .collect()
}

/// The record that an address names, as a link in a text does.
fn named(address: &str) -> Option<markdown::tree::RecordRef> {
    match markdown::target(address) {
        markdown::tree::Target::Record(record) if parse::is_id(&record.id) => Some(record),
        _ => None,
    }
}

/// Which languages texts are written in.
#[derive(Default)]
struct Written {
    nb: bool,
    nn: bool,
}

impl Written {
    fn draft(&mut self, draft: &ParsedStrategy) {
        let files = [
            &draft.strategy,
            &draft.measures,
            &draft.references,
            &draft.process,
        ];
        for document in files.into_iter().flatten() {
            self.record(&document.record);
        }
        for folder in draft.areas.iter().chain(&draft.chapters) {
            self.folder(folder);
        }
    }

    fn folder(&mut self, folder: &Folder) {
        self.words(&folder.prose);
        self.words(&folder.closing);
        folder.sections.values().for_each(|prose| self.words(prose));
        if let Some(document) = &folder.document {
            self.record(&document.record);
        }
    }

    fn record(&mut self, record: &Record) {
        for entry in record.entries.values() {
            match &entry.value {
                Some(Value::Localized(words)) => self.words(words),
                Some(Value::Record(record)) => self.record(record),
                Some(Value::Records(records)) => {
                    records.iter().for_each(|record| self.record(record));
                }
                _ => {}
            }
        }
    }

    fn words(&mut self, words: &LocalizedWords) {
        self.nb |= words.nb.is_some();
        self.nn |= words.nn.is_some();
    }
}

/// The first line above the tables that would set this key, were there no `#` in front of it, as in a strategy to begin
/// from.
fn commented_out(sources: &Sources, file: FileId, key: &str) -> Option<Span> {
    let lines = sources.text(file)?.split_inclusive('\n');
    let mut start = 0;
    for line in lines.take_while(|line| !line.trim_start().starts_with('[')) {
        let words = line.trim_end();
        let set = words.trim_start().strip_prefix('#');
        let rest = set.and_then(|set| set.trim_start().strip_prefix(key));
        if rest.is_some_and(|rest| rest.starts_with('.') || rest.trim_start().starts_with('=')) {
            return Some(Span::new(file, start, start + words.len()));
        }
        start += line.len();
    }
    None
}

impl Checker<'_> {
    /// How the strategy is published.
    pub(super) fn publication(&mut self) -> Publication {
        let empty = self.empty_record();
        let draft = self.draft;
        let config = draft.config.as_ref();
        let record = config.map_or(&empty, |config| &config.record);
        let statement = record
            .localized("accessibility_statement")
            .and_then(|words| {
                self.addresses(words);
                self.words(words)
            });
        let complete = match config {
            Some(config) => !config.damaged,
            None => !draft.unreadable.contains("veivalg.toml"),
        };
        if complete && record.lacks("accessibility_statement") {
            let place = config.map_or(draft.strategy.as_ref(), Some);
            if let Some(document) = place {
                let start = document.record.header;
                let commented = commented_out(self.sources, start.file, "accessibility_statement");
                let found = findings::accessibility_statement_missing(
                    commented.unwrap_or(start),
                    commented.is_some(),
                );
                self.diagnostics.push(found);
            }
        }
        let theme = record
            .string("theme")
            .map_or(theme::DEFAULT, |(name, _)| name);
        Publication {
            languages: self.languages.to_vec(),
            base_url: self.base_url(record),
            license: record.choice("license").map(|(license, _)| license),
            accessibility_statement: statement,
            labels: self.labels(record.record("labels")),
            contact: record.record("contact").map(|contact| Contact {
                name: self.line(contact, "name"),
                email: self.email(contact),
                phone: self.phone(contact),
                url: contact.string("url").map(|(url, _)| url.to_owned()),
            }),
            documents: self.documents(record),
            pdf: self.pdf(record.record("pdf"), theme),
            redirects: self.redirects(record),
            along: self.along(),
            theme_settings: self.theme_settings(theme, record),
            theme: theme.to_owned(),
        }
    }

    /// The address that those of all pages begin with: nothing that would end them, or lead elsewhere.
    fn base_url(&mut self, record: &Record) -> Option<String> {
        let (url, span) = record.string("base_url")?;
        let (_, address) = url.split_once("://")?;
        let is_dots = |part: &str| matches!(part, "." | "..");
        if address.contains(['?', '#', '@', '\\']) || address.split('/').any(is_dots) {
            self.diagnostics.push(findings::invalid_base_url(span, url));
            return None;
        }
        Some(format!("{}/", url.trim_end_matches('/')))
    }

    /// A number that can be dialled, with the words that people write beside it.
    fn phone(&mut self, contact: &Record) -> Option<String> {
        let (phone, span) = contact.string("phone")?;
        let has_digits = phone.contains(|sign: char| sign.is_ascii_digit());
        if !has_digits || phone.contains(misleads) {
            self.diagnostics.push(findings::invalid_phone(span, phone));
            return None;
        }
        Some(phone.to_owned())
    }

    /// The address that a link leads to: nothing but that, for what comes after `?` is more than whom it is to.
    fn email(&mut self, contact: &Record) -> Option<String> {
        let (email, span) = contact.string("email")?;
        let is_part = |part: &str| {
            let strange = |sign: char| {
                sign.is_whitespace() || misleads(sign) || "?&#%<>()[]\"',;:\\/".contains(sign)
            };
            !part.is_empty() && !part.contains(strange)
        };
        let is_address = email.split_once('@').is_some_and(|(name, host)| {
            is_part(name) && host.contains('.') && host.split('.').all(is_part)
        });
        if !is_address || email.matches('@').count() > 1 {
            self.diagnostics.push(findings::invalid_email(span, email));
            return None;
        }
        Some(email.to_owned())
    }

    /// The statement's address is a text like others: each language has its own, or both have one.
    fn addresses(&mut self, words: &LocalizedWords) {
        for lang in Lang::ALL {
            let Some(there) = words.get(lang.other()) else {
                continue;
            };
            let missing = words.get(lang).is_none() && !words.damaged;
            if missing && self.languages.contains(&lang) {
                let found = findings::missing_translation(there.span(), lang, self.sources);
                self.diagnostics.push(found);
            }
        }
    }

    fn labels(&mut self, record: Option<&Record>) -> Labels {
        let mut replaced = Labels::default();
        let Some(record) = record else {
            return replaced;
        };
        let known = labels::LABELS.iter().map(|label| label.key);
        let mut fixes = parse::names_fix(self.sources, record, known.clone());
        for (name, entry) in &record.free {
            let Some(label) = labels::find(name) else {
                let fix = fixes.remove(&entry.key);
                self.diagnostics
                    .push(findings::unknown_key(entry.key, name, known.clone()).fix(fix));
                continue;
            };
            let Some(Value::Localized(words)) = &entry.value else {
                continue;
            };
            for lang in Lang::ALL {
                if let Some(words) = words.same.as_ref().or(words.get(lang)) {
                    self.signs_of_words(words);
                    let given =
                        |name: &str| labels::variables(&words.text).any(|(other, _)| other == name);
                    // The word for measures may be written out.
                    let mut variables = labels::variables(&label.nb)
                        .map(|(name, _)| name)
                        .filter(|name| *name != "measures");
                    if let Some(lacks) = variables.find(|name| !given(name)) {
                        self.diagnostics
                            .push(findings::label_without_variable(words.span(), lacks));
                    }
                    let plain = self.plain_words(words);
                    replaced.replace(label.key, lang, plain);
                }
            }
        }
        replaced
    }

    /// The addresses that pages and their parts once had; each leads to a record that is there, and is nothing's now.
    fn redirects(&mut self, record: &Record) -> Vec<Redirect> {
        let mut redirects = Vec::new();
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for redirect in record.records("redirects") {
            let (Some((from, from_span)), Some((to, to_span))) =
                (redirect.string("from"), redirect.string("to"))
            else {
                continue;
            };
            if let Some(first) = seen.insert(from, from_span) {
                self.diagnostics
                    .push(findings::duplicate_id(from_span, from, first));
                continue;
            }
            let has_address = |old: &markdown::tree::RecordRef| old.kind != RecordKind::Platform;
            let Some(old) = named(from).filter(has_address) else {
                self.diagnostics
                    .push(findings::no_page_of_its_own(from_span, from));
                continue;
            };
            if self.index.has(old.kind, &old.id) {
                self.diagnostics
                    .push(findings::redirect_from_page(from_span, from));
                continue;
            }
            let Some(new) = named(to) else {
                self.diagnostics.push(findings::broken_link(to_span, to));
                continue;
            };
            let (kind, id) = (new.kind, &new.id);
            if !old.kind.has_page() && kind != old.kind {
                self.diagnostics
                    .push(findings::redirect_to_other_kind(to_span, from, old.kind));
            } else if self.index.has(kind, id) {
                redirects.push(Redirect { from: old, to: new });
            } else if !self.index.may_be(kind, id) {
                let known = self.index.ids(kind);
                self.diagnostics
                    .push(findings::unknown_reference(to_span, kind, id, known));
            }
        }
        redirects
    }

    /// The documents that are asked for, where any are.
    fn documents(&mut self, record: &Record) -> Option<Vec<String>> {
        if record.lacks("documents") {
            return None;
        }
        let known = documents::names();
        let mut asked = Vec::new();
        for (name, span) in record.strings("documents") {
            if known.contains(&name) {
                asked.push(name.to_owned());
            } else {
                self.diagnostics
                    .push(findings::unknown_document(span, name, &known));
            }
        }
        Some(asked)
    }

    fn pdf(&mut self, record: Option<&Record>, theme: &str) -> PdfSettings {
        let mut settings = PdfSettings {
            paper: Paper::A4,
            bleed_mm: 0.0,
            duplex: record.is_some_and(|record| record.is_true("duplex")),
            questions: QuestionPlace::Parts,
            fonts: Vec::new(),
        };
        let mut fonts = Vec::new();
        if let Some(record) = record {
            if let Some((paper, _)) = record.choice("paper") {
                settings.paper = paper;
            }
            if let Some((place, _)) = record.choice("questions") {
                settings.questions = place;
            }
            if let Some((bleed, _)) = record.number("bleed") {
                settings.bleed_mm = bleed;
            }
            for (path, span) in record.strings("fonts") {
                self.used.shown.insert(path.to_owned());
                fonts.extend(self.sources.find(path).map(|file| (file, span)));
            }
        }
        let of_theme = fonts_of_theme(self.sources, theme);
        fonts.extend(
            of_theme
                .into_iter()
                .map(|file| (file, Span::start_of(file))),
        );
        fonts.retain(|&(file, span)| {
            let checked = self.sources.font(file);
            if let Err(fault) = checked {
                let path = self.sources.path(file);
                self.diagnostics
                    .push(findings::unusable_font(span, path, fault));
            }
            checked.is_ok()
        });
        self.faces(&fonts);
        settings.fonts = fonts.into_iter().map(|(file, _)| file).collect();
        settings
    }

    /// Tells of families that set text and lack a face that text needs.
    fn faces(&mut self, fonts: &[(FileId, Span)]) {
        let mut families: Vec<(String, Span, bool, bool)> = Vec::new();
        for &(file, span) in fonts {
            let styles = styles(self.sources.font(file).unwrap_or_default());
            for style in styles.into_iter().filter(|style| style.has_letters) {
                match families.iter_mut().find(|(name, ..)| *name == style.family) {
                    Some((_, _, regular, bold)) => {
                        *regular |= style.is_regular;
                        *bold |= style.is_bold;
                    }
                    None => families.push((style.family, span, style.is_regular, style.is_bold)),
                }
            }
        }
        for (family, span, regular, bold) in families {
            if !(regular && bold) {
                let found = findings::font_without_bold(span, &family, bold);
                self.diagnostics.push(found);
            }
        }
    }

    /// The theme's settings, with the strategy's values.
    fn theme_settings(
        &mut self,
        theme: &str,
        record: &Record,
    ) -> BTreeMap<String, Option<crate::model::SettingValue>> {
        let Some(theme) = theme::Theme::new(self.sources, theme) else {
            if let Some((name, span)) = record.string("theme")
                && !self.sources.is_refused(&format!("themes/{name}"))
            {
                let known = self.sources.folders_in("themes");
                self.diagnostics
                    .push(findings::unknown_theme(span, name, &known));
            }
            let settings = record.record("theme_settings");
            for (_, entry) in settings.into_iter().flat_map(|record| &record.free) {
                self.may_show(entry);
            }
            return BTreeMap::new();
        };
        self.web_fonts(theme);
        self.settings_of(theme, record.record("theme_settings"))
    }
}
