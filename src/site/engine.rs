//! The theme's templates: loading, rendering, and faults in them as findings in the theme's files.
//!
//! Only this file renders with Tera; elsewhere in `site` there are only its values and contexts. A theme is code that
//! the municipality chose: a template may take as long as it likes. Only a page's size is bounded, because a loop
//! that is written wrongly would fill the memory.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use tera::{Context, ErrorKind, Kwargs, ReportError, State, Tera};

use super::fields;
use super::fit;
use crate::diagnostic::{Diagnostics, findings};
use crate::escape::escape;
use crate::model::Publication;
use crate::model::labels::filled;
use crate::source::{FileId, Held, Sources, Span};
use crate::theme::Theme;

/// The names every page's template is given.
const NAMES: [&str; 4] = ["frame", "page", "labels", "theme"];
/// The largest page there may be, in bytes.
const LARGEST: usize = 64 << 20;

/// Whether any of a theme's templates is not the built-in one.
pub fn has_own_templates(theme: &Theme) -> bool {
    let mut templates = theme.files(".html").into_iter();
    templates.any(|name| theme.own_file(name).is_some())
}

/// The theme's templates, ready to render.
pub struct Engine {
    tera: Tera,
    templates: BTreeMap<String, Template>,
}

/// What an engine is made of.
#[derive(Debug, PartialEq)]
struct Ingredients {
    files: Vec<(String, Option<Held>)>,
    settings: Vec<String>,
}

struct Template {
    file: FileId,
    source: String,
}

impl Engine {
    /// Loads the theme's templates, or has them from the compilation before; none when they cannot be read, with
    /// findings.
    pub fn load(
        diagnostics: &mut Diagnostics,
        sources: &Sources,
        theme: Theme,
        publication: &Publication,
    ) -> Option<Arc<Self>> {
        let held = |name: &str| theme.file(name).map(|file| sources.held(file));
        let names = theme.files(".html").into_iter();
        let ingredients = Ingredients {
            files: names.map(|name| (name.to_owned(), held(name))).collect(),
            settings: publication.theme_settings.keys().cloned().collect(),
        };
        let loaded = sources.kept("strategy.toml").get(ingredients, |_| {
            let mut found = Diagnostics::default();
            let engine = Self::read(&mut found, sources, theme, publication);
            (engine.map(Arc::new), found)
        });
        let (engine, found) = &*loaded;
        diagnostics.extend(found.clone());
        engine.clone()
    }

    fn read(
        diagnostics: &mut Diagnostics,
        sources: &Sources,
        theme: Theme,
        publication: &Publication,
    ) -> Option<Self> {
        let before = diagnostics.len();
        let mut templates = BTreeMap::new();
        for name in theme.files(".html") {
            let file = theme.file(name)?;
            let Some(text) = sources.text(file) else {
                let words = "the file is not text in UTF-8";
                diagnostics.push(findings::theme_fault(Span::start_of(file), words));
                continue;
            };
            let source = text.to_owned();
            templates.insert(name.to_owned(), Template { file, source });
        }
        let mut tera = Tera::new();
        tera.register_filter("fit", |html: &str, _: Kwargs, _: &State| {
            fit::attribute(html)
        });
        // A label with pieces of HTML where its variables stand.
        tera.register_filter("fill", |words: &str, pieces: Kwargs, _: &State| {
            let pieces = pieces.iter();
            let pieces: BTreeMap<String, String> = pieces
                .map(|(name, piece)| (name.to_string(), piece.to_string()))
                .collect();
            filled(&escape(words), |name| pieces.get(name).map(String::as_str))
        });
        let mut engine = Self { tera, templates };
        engine.parse(diagnostics);
        if diagnostics.len() == before {
            engine.find_unknown_names(diagnostics, sources);
            engine.find_unknown_fields(diagnostics, theme, publication);
        }
        (diagnostics.len() == before).then_some(engine)
    }

    /// Parses every template. Tera stops at the first that it cannot read, so that one is put aside
    /// and the rest tried again, until all such faults are found.
    fn parse(&mut self, diagnostics: &mut Diagnostics) {
        let mut aside: Vec<String> = Vec::new();
        loop {
            let readable = self.templates.iter().map(|(name, template)| {
                let unread = aside.contains(name);
                (
                    name.as_str(),
                    if unread { "" } else { template.source.as_str() },
                )
            });
            let Err(error) = self.tera.add_raw_templates(readable) else {
                return;
            };
            match error.kind() {
                ErrorKind::SyntaxError(report)
                    if !aside.iter().any(|name| name == report.filename()) =>
                {
                    self.push_report(diagnostics, report);
                    aside.push(report.filename().to_owned());
                }
                _ if aside.is_empty() => return self.push(diagnostics, &error, None),
                // What else is wrong may come of what was put aside.
                _ => return,
            }
        }
    }

    /// Tera takes an unknown name for false in a condition; here it is a fault like everywhere else.
    fn find_unknown_names(&self, diagnostics: &mut Diagnostics, sources: &Sources) {
        for (name, template) in &self.templates {
            let Ok(used) = self.tera.get_template_variables(name) else {
                continue;
            };
            let mut unknown: Vec<&str> = used
                .into_iter()
                .filter(|name| !NAMES.contains(name))
                .collect();
            unknown.sort_unstable();
            let text = sources.text(template.file).unwrap_or_default();
            for name in unknown {
                // Parents' and includes' names are listed as well; they are found there.
                if let Some(at) = find_word(text, name) {
                    let span = Span::new(template.file, at, at + name.len());
                    let words = format!(
                        "Variable `{name}` is not defined. Available variables: {}",
                        NAMES.join(", ")
                    );
                    diagnostics.push(findings::theme_fault(span, &words));
                }
            }
        }
    }

    /// The same of a field that nothing has. What is built in has no such fault by itself.
    fn find_unknown_fields(
        &self,
        diagnostics: &mut Diagnostics,
        theme: Theme,
        publication: &Publication,
    ) {
        if !has_own_templates(&theme) {
            return;
        }
        let is_own = |name: &str| theme.own_file(name).is_some();
        let settings = publication.theme_settings.keys();
        let settings: Vec<&str> = settings.map(String::as_str).collect();
        let templates = self.templates.iter();
        let sources = templates.map(|(name, template)| (name.as_str(), template.source.as_str()));
        for unknown in fields::unknown(&sources.collect(), &settings) {
            let template = self.templates.get(&unknown.template);
            if let Some(template) = template.filter(|_| is_own(&unknown.template)) {
                let end = unknown.at + unknown.name.len();
                let span = Span::new(template.file, unknown.at, end);
                let there_are = unknown.there_are.iter().map(String::as_str);
                diagnostics.push(findings::unknown_field(span, &unknown.name, there_are));
            }
        }
    }

    /// Renders a page, or finds why its template fails.
    pub fn render(&self, template: &str, context: &Context) -> Result<Vec<u8>, Diagnostics> {
        let mut page = Page(Vec::with_capacity(16 << 10));
        match self.tera.render_to(template, context, &mut page) {
            Ok(()) => Ok(page.0),
            Err(error) => {
                let mut found = Diagnostics::default();
                self.push(&mut found, &error, Some(template));
                Err(found)
            }
        }
    }

    fn push(&self, diagnostics: &mut Diagnostics, error: &tera::Error, template: Option<&str>) {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                self.push_report(diagnostics, report);
            }
            ErrorKind::CircularExtend { tpl, .. }
            | ErrorKind::CircularInclude { tpl, .. }
            | ErrorKind::MissingParent { current: tpl, .. } => {
                self.push_at_start(diagnostics, Some(tpl), &error.to_string());
            }
            ErrorKind::Io(_) => {
                let words = format!("the page is larger than {} MiB", LARGEST >> 20);
                self.push_at_start(diagnostics, template, &words);
            }
            ErrorKind::Msg(words) if words.starts_with("error: ") => {
                for report in words
                    .split("\n\n")
                    .filter(|report| report.starts_with("error: "))
                {
                    self.push_written(diagnostics, report);
                }
            }
            _ => self.push_at_start(diagnostics, template, &error.to_string()),
        }
    }

    fn push_report(&self, diagnostics: &mut Diagnostics, report: &ReportError) {
        let Some(template) = self.templates.get(report.filename()) else {
            return self.push_at_start(diagnostics, None, report.message());
        };
        let range = &report.span().range;
        let span = Span::new(template.file, range.start, range.end);
        diagnostics.push(findings::theme_fault(span, report.message()));
    }

    /// Unknown filters, components and the like come as written reports only:
    /// `error: words`, then ` --> file:line:column`.
    fn push_written(&self, diagnostics: &mut Diagnostics, report: &str) {
        let mut lines = report.lines();
        let words = lines
            .next()
            .unwrap_or_default()
            .trim_start_matches("error: ");
        let place = lines
            .next()
            .and_then(|line| line.trim().strip_prefix("--> "));
        let place = place.and_then(|place| {
            let mut parts = place.rsplitn(3, ':');
            let column: usize = parts.next()?.parse().ok()?;
            let line: usize = parts.next()?.parse().ok()?;
            let template = self.templates.get(parts.next()?)?;
            let source = &template.source;
            let start: usize = source
                .split_inclusive('\n')
                .take(line.checked_sub(1)?)
                .map(str::len)
                .sum();
            let column = column.checked_sub(1)?;
            let within: usize = source[start..]
                .chars()
                .take(column)
                .map(char::len_utf8)
                .sum();
            let at = start + within;
            Some(Span::new(template.file, at, at))
        });
        match place {
            Some(span) => diagnostics.push(findings::theme_fault(span, words)),
            None => self.push_at_start(diagnostics, None, words),
        }
    }

    fn push_at_start(&self, diagnostics: &mut Diagnostics, template: Option<&str>, words: &str) {
        let named = template.and_then(|name| self.templates.get(name));
        if let Some(template) = named.or_else(|| self.templates.values().next()) {
            diagnostics.push(findings::theme_fault(Span::start_of(template.file), words));
        }
    }
}

fn find_word(text: &str, word: &str) -> Option<usize> {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
    text.match_indices(word).map(|(at, _)| at).find(|&at| {
        !text[..at].ends_with(part)
            && !text[at + word.len()..].starts_with(|letter: char| part(letter) && letter != '.')
    })
}

/// A page in the making, which refuses to grow beyond [`LARGEST`].
struct Page(Vec<u8>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
