//! The state that browsers see: made by the loop, read by the HTTP server, immutable.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::editor::Editor;
use crate::diagnostic::{Diagnostics, Level, MessageLang, Rule};
use crate::documents::{self, TABLE};
use crate::lang::Lang;
use crate::output::Output;
use crate::source::Sources;
use crate::translation::{Review, WordingHistory};
use crate::view::DocumentLink;
use crate::wording::Message;

/// What there is to see at one moment.
#[derive(Debug, Clone)]
pub struct PreviewState {
    /// Goes up with everything that is new.
    pub version: u64,
    /// Which reading of the folder it comes from.
    pub reading: u64,
    /// The language of messages.
    pub lang: MessageLang,
    /// The files as they were last read.
    pub sources: Arc<Sources>,
    /// The findings in them.
    pub diagnostics: Arc<Diagnostics>,
    /// The state of the texts of both languages in them.
    pub review: Arc<Review>,
    /// Earlier wordings of those that are not in step, as far as they are known yet.
    pub past: Arc<WordingHistory>,
    /// The machine's words, when the folder cannot be read.
    pub lost: Option<Message>,
    /// Whether the pages are made from the files as they were last read.
    pub ok: bool,
    /// The last good pages; none when there have been none yet.
    pub pages: Option<Pages>,
    /// The page of what was saved last, by its path within a language.
    pub edited: Option<String>,
    /// Goes up with each save that is shown.
    pub saves: u64,
    /// The PDFs that somebody has looked at.
    pub pdfs: BTreeMap<documents::Pdf, Pdf>,
}

/// The last good pages.
#[derive(Debug, Clone)]
pub struct Pages {
    /// The files of the site.
    pub output: Arc<Output>,
    /// Whether all of them are there: what somebody looks at comes first.
    pub complete: bool,
    /// The languages that the site has.
    pub languages: Vec<Lang>,
    /// The PDFs that there are, and how pages lead to each.
    pub documents: Vec<(documents::Pdf, DocumentLink)>,
    /// Pages that have got another name, by their old path.
    pub moved: Arc<BTreeMap<String, String>>,
}

/// A PDF.
#[derive(Debug, Clone, Default)]
pub struct Pdf {
    /// The reading that was last tried.
    pub tried: u64,
    /// The reading that `bytes` comes from.
    pub reading: u64,
    /// Goes up with each of them.
    pub version: u64,
    /// The last good one.
    pub bytes: Option<Arc<[u8]>>,
    /// The page, from 1, where each part begins, by the path of its page on the site within a language.
    pub parts: Arc<BTreeMap<String, usize>>,
}

impl Pages {
    /// The page that is nearest to one that is not there: what it has become, the same in the other
    /// language, the front page.
    pub fn nearest(&self, path: &str) -> Option<String> {
        let mut known = path;
        // Names may go round in a circle.
        for _ in 0..=self.moved.len() {
            match self.moved.get(known) {
                Some(next) => known = next,
                None => break,
            }
        }
        let (folder, rest) = path.split_once('/').unwrap_or((path, ""));
        let own = Lang::from_tag(folder);
        let here = own.map(|lang| format!("{lang}/index.html"));
        let there = own.map(|lang| format!("{}/{rest}", lang.other()));
        [
            Some(known.to_owned()),
            there,
            here,
            Some("index.html".to_owned()),
        ]
        .into_iter()
        .flatten()
        .find(|path| self.output.get(path).is_some())
    }

    /// The PDF that a path names.
    pub fn pdf(&self, path: &str) -> Option<documents::Pdf> {
        let mut documents = self.documents.iter();
        documents.find_map(|(pdf, link)| (link.path == path).then_some(*pdf))
    }
}

/// The data about each version that is sent to browsers.
#[derive(Serialize)]
struct State<'a> {
    run: &'a str,
    version: u64,
    lang: &'static str,
    ok: bool,
    errors: usize,
    warnings: usize,
    infos: usize,
    styles: String,
    pictures: String,
    edited: Option<&'a str>,
    saves: u64,
    languages: Vec<&'static str>,
    editor_address: Option<String>,
    /// By language and name.
    pdfs: BTreeMap<&'static str, BTreeMap<String, PdfState<'a>>>,
    marks: Vec<Mark<'a>>,
}

#[derive(Serialize)]
struct PdfState<'a> {
    /// Where it stands among those of its language.
    order: usize,
    path: &'a str,
    words: &'a str,
    version: Option<u64>,
    making: bool,
    pages: &'a BTreeMap<String, usize>,
}

/// A place where the languages differ.
#[derive(Serialize)]
struct Mark<'a> {
    rule: &'static str,
    level: &'static str,
    message: String,
    file: &'a str,
    line: usize,
    end_line: usize,
}

impl PreviewState {
    /// The state as JSON. `run` tells one start of the program from the next.
    pub fn state(&self, run: &str, root: &Path, editor: Option<&Editor>) -> String {
        let none = BTreeMap::new();
        let pages = self.pages.as_ref();
        let mut pdfs: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (which, link) in pages.iter().flat_map(|pages| &pages.documents) {
            let pdf = self.pdfs.get(which);
            let made = pdf.filter(|pdf| pdf.bytes.is_some());
            let own = pdfs.entry(link.lang.tag()).or_default();
            let state = PdfState {
                order: own.len(),
                path: &link.path,
                words: &link.words,
                version: made.map(|pdf| pdf.version),
                making: pdf.is_some_and(|pdf| pdf.tried < self.reading),
                pages: pdf.map_or(&none, |pdf| &pdf.parts),
            };
            own.insert(which.key(TABLE), state);
        }
        let state = State {
            run,
            version: self.version,
            lang: self.lang.tag(),
            ok: self.ok,
            errors: self.diagnostics.count(Level::Error) + usize::from(self.lost.is_some()),
            warnings: self.diagnostics.count(Level::Warning),
            infos: self.diagnostics.count(Level::Info),
            styles: self.mark_of(|path| path.ends_with(".css")),
            pictures: self.mark_of(|path| {
                let kind = mime_guess::from_path(path).first();
                kind.is_some_and(|kind| kind.type_() == mime_guess::mime::IMAGE)
            }),
            edited: self.edited.as_deref(),
            saves: self.saves,
            languages: pages.map_or_else(Vec::new, |pages| {
                pages.languages.iter().map(|lang| lang.tag()).collect()
            }),
            editor_address: editor.and_then(|editor| editor.address(root)),
            pdfs,
            marks: self.marks(),
        };
        serde_json::to_string(&state).expect("strings and numbers only")
    }

    /// Something that is another when one of these files of the output is.
    fn mark_of(&self, wanted: impl Fn(&str) -> bool) -> String {
        let mut hasher = DefaultHasher::new();
        if let Some(pages) = &self.pages {
            for (path, bytes) in pages.output.iter() {
                if wanted(path.as_str()) {
                    (path, bytes).hash(&mut hasher);
                }
            }
        }
        format!("{:x}", hasher.finish())
    }

    fn marks(&self) -> Vec<Mark<'_>> {
        let found = self.diagnostics.iter();
        let found =
            found.filter(|found| found.rule.compares_languages() && !is_of_a_text(found.rule));
        let places = found.flat_map(|found| {
            let related = found.related.iter().map(|related| related.span);
            [found.span]
                .into_iter()
                .chain(related)
                .map(move |span| (found, span))
        });
        places
            .map(|(found, span)| {
                let (start, end) = self.sources.places(span);
                Mark {
                    rule: found.rule.name(),
                    level: found.level.key(),
                    message: found.message(self.lang),
                    file: self.sources.path(span.file),
                    line: start.line,
                    end_line: end.line,
                }
            })
            .collect()
    }
}

/// Whether a rule is about the state of a text's translation, which the page receives with each text.
fn is_of_a_text(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::MissingTranslation
            | Rule::StaleTranslation
            | Rule::UnreviewedTranslation
            | Rule::ChangedTranslation
            | Rule::IncompleteTranslation
    )
}
