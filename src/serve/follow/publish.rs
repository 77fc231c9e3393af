//! Publishes the loop's results: each is swapped in whole, and reported on the terminal.

use std::io;
use std::sync::Arc;

use super::Follower;
use super::change::{differing, moved};
use crate::check::tell_changes;
use crate::compile::Compilation;
use crate::diagnostic::machine::reason;
use crate::diagnostic::{Diagnostics, Levels};
use crate::documents::{self, TABLE};
use crate::output::Output;
use crate::serve::News;
use crate::serve::pdf_worker::Printed;
use crate::serve::state::{Pages, PreviewState};
use crate::site::page_of;
use crate::source::Sources;
use crate::translation::WordingHistory;

impl Follower {
    pub(super) fn printed(&mut self, printed: Printed) {
        let Printed {
            pdf: which,
            job,
            diagnostics,
            bytes,
            parts,
        } = printed;
        let mut made = bytes.is_some();
        self.found_in_print
            .insert(which, (job.reading, diagnostics));
        // Findings that are shown may be of other files.
        let all = (job.reading == self.found.0)
            .then(|| Arc::new(self.all_found(&self.shown.borrow().sources)));
        self.swap(|shown| {
            let pdf = shown.pdfs.entry(which).or_default();
            pdf.tried = job.reading;
            if let Some(bytes) = bytes {
                made = pdf.reading != job.reading;
                pdf.bytes = Some(bytes);
                pdf.reading = job.reading;
                pdf.version += 1;
                pdf.parts = Arc::new(parts);
            }
            if let Some(all) = all {
                shown.diagnostics = all;
            }
        });
        if made {
            let messages = self.shown.borrow().lang;
            let time = job.since.elapsed();
            self.tell(News::Printed {
                pdf: which,
                messages,
                time,
            });
        }
    }

    /// The findings in these files, whoever came upon them, with what has changed in texts that are not in step as
    /// far as that is known.
    fn all_found(&self, sources: &Sources) -> Diagnostics {
        let (reading, mut all) = self.found.clone();
        for (of, found) in self.found_in_print.values() {
            if *of == reading {
                all.extend(found.clone());
            }
        }
        all.settle(&Levels::new(), sources);
        tell_changes(&mut all, &self.review, &self.past, sources);
        all
    }

    /// Shows what has changed in texts that are not in step.
    pub(super) fn recalled(&mut self, past: WordingHistory) {
        Arc::make_mut(&mut self.past).extend(past);
        let past = Arc::clone(&self.past);
        let all = self.all_found(&self.shown.borrow().sources);
        self.swap(|shown| {
            shown.diagnostics = Arc::new(all);
            shown.past = past;
        });
    }

    /// Shows what came of the last reading.
    pub(super) fn show(&mut self, mut compilation: Compilation) {
        let before = Arc::clone(&self.shown.borrow());
        let edited = self
            .sources
            .changes_since(&before.sources)
            .into_iter()
            .find_map(page_of);
        let ok = compilation.output.is_some();
        let lang = self.wanted.of(&compilation.languages);
        let changed = self.keep(&mut compilation);
        self.found = (self.reading, compilation.diagnostics);
        self.review = Arc::new(compilation.review);
        self.history_worker.ask(self.review.changed(&self.sources));
        if self.ordered != self.reading {
            self.order_all();
        }
        let diagnostics = Arc::new(self.all_found(&self.sources));
        let (sources, reading) = (Arc::clone(&self.sources), self.reading);
        let review = Arc::clone(&self.review);
        // What somebody sees of what is not finished stays until it is.
        let pages = self.unfinished.is_none().then(|| self.good.clone());
        self.swap(|shown| {
            shown.reading = reading;
            shown.lang = lang;
            shown.sources = sources;
            shown.diagnostics = diagnostics;
            shown.review = review;
            shown.lost = None;
            shown.ok = ok;
            shown.pages = pages.unwrap_or_else(|| shown.pages.take());
            let known = |page: &String| {
                let is_there = |pages: &Pages| {
                    let path = |lang| format!("{lang}/{page}");
                    let mut paths = pages.languages.iter().map(path);
                    !pages.complete || paths.any(|path| pages.output.get(&path).is_some())
                };
                shown.pages.as_ref().is_some_and(is_there)
            };
            let last = edited.or_else(|| shown.edited.clone());
            shown.edited = last.filter(known);
            shown.saves += 1;
        });
        self.tell(News::Compiled {
            diagnostics: &self.found.1,
            sources: &self.sources,
            lang,
            changed,
            pages: self.good.is_some(),
            time: self.since.elapsed(),
        });
        self.schema_writer.keep(&self.sources);
    }

    /// Shows the pages of what was not finished, or those before it where the theme fails on one.
    pub(super) fn show_finished(&mut self, mut compilation: Compilation) {
        self.unfinished = None;
        self.keep(&mut compilation);
        let good = self.good.clone();
        self.swap(|shown| shown.pages = good);
    }

    /// Keeps good and whole pages. How many files are not what they were; none where there are no such pages.
    fn keep(&mut self, compilation: &mut Compilation) -> Option<usize> {
        let output = compilation.output.take()?;
        let strategy = compilation.strategy.as_ref()?;
        let earlier = self.good.as_ref();
        let changed = differing(&output, earlier.map(|pages| &*pages.output));
        let moved = moved(&output, earlier);
        let documents = documents::of(TABLE, strategy).into_iter();
        self.good = Some(Pages {
            output: Arc::new(output),
            complete: true,
            languages: strategy.publication.languages.clone(),
            documents: documents
                .map(|pdf| (pdf, pdf.link(TABLE, strategy, None)))
                .collect(),
            moved: Arc::new(moved),
        });
        self.unfinished = None;
        Some(changed)
    }

    /// Says that the schemas could not be written: once, until it is for another reason.
    pub(super) fn unkept(&mut self, error: &io::Error) {
        let words = Some(error.to_string());
        if self.unkept != words {
            self.unkept = words;
            let lang = self.shown.borrow().lang;
            self.tell(News::Unkept { error, lang });
        }
    }

    /// Shows the pages that somebody looks at before the others are made.
    pub(super) fn show_first(&mut self, output: &Output) {
        let Some(good) = &self.good else {
            return;
        };
        let pages = Pages {
            output: Arc::new(output.clone()),
            complete: false,
            ..good.clone()
        };
        let reading = self.reading;
        self.swap(|shown| {
            shown.reading = reading;
            shown.pages = Some(pages);
        });
    }

    pub(super) fn lose(&mut self, error: &io::Error) {
        let before = Arc::clone(&self.shown.borrow());
        let words = reason(error);
        if before.lost.as_ref() == Some(&words) {
            return;
        }
        // What was half done has been overtaken.
        self.held = None;
        self.swap(|shown| {
            shown.lost = Some(words);
            shown.ok = false;
        });
        let lang = before.lang;
        self.tell(News::Lost { error, lang });
    }

    pub(super) fn swap(&self, change: impl FnOnce(&mut PreviewState)) {
        self.shown.send_modify(|shown| {
            let shown = Arc::make_mut(shown);
            change(shown);
            shown.version += 1;
        });
    }
}
