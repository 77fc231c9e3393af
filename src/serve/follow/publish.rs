//! What the loop shows: each result swapped in whole, and told on the terminal.

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
        if job.reading == self.reading {
            self.found_in_print.insert(which, diagnostics);
        }
        // While a newer reading is doubted, what is shown is of other files.
        let is_shown = job.reading == self.shown.borrow().reading;
        let all = is_shown.then(|| Arc::new(self.all_found()));
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

    /// The findings of the reading that is shown, whoever came upon them.
    fn all_found(&self) -> Diagnostics {
        let mut all = self.found.clone();
        for found in self.found_in_print.values() {
            all.extend(found.clone());
        }
        let sources = Arc::clone(&self.shown.borrow().sources);
        all.settle(&Levels::new(), &sources);
        self.with_changes(all, &sources)
    }

    /// Findings with what has changed in texts that are not in step, as far as that is known.
    fn with_changes(&self, mut found: Diagnostics, sources: &Sources) -> Diagnostics {
        tell_changes(&mut found, &self.review, &self.past, sources);
        found
    }

    /// Shows what has changed in texts that are not in step.
    pub(super) fn recalled(&mut self, past: WordingHistory) {
        Arc::make_mut(&mut self.past).extend(past);
        let past = Arc::clone(&self.past);
        let all = self.all_found();
        self.swap(|shown| {
            shown.diagnostics = Arc::new(all);
            shown.past = past;
        });
    }

    /// Shows what came of the last reading.
    pub(super) fn show(&mut self, compilation: Compilation) {
        let before = Arc::clone(&self.shown.borrow());
        let edited = self
            .sources
            .changes_since(&before.sources)
            .into_iter()
            .find_map(page_of);
        let ok = compilation.output.is_some();
        let mut changed = None;
        if let (Some(output), Some(strategy)) = (compilation.output, &compilation.strategy) {
            let earlier = self.good.as_ref().map(|pages| &*pages.output);
            changed = Some(differing(&output, earlier));
            let moved = moved(&output, self.good.as_ref());
            let languages = &strategy.publication.languages;
            self.good = Some(Pages {
                output: Arc::new(output),
                complete: true,
                languages: languages.clone(),
                documents: documents::of(TABLE, strategy)
                    .into_iter()
                    .map(|pdf| (pdf, pdf.link(TABLE, strategy, None)))
                    .collect(),
                moved: Arc::new(moved),
            });
        }
        let lang = self.wanted.of(&compilation.languages);
        self.found = compilation.diagnostics;
        self.found_in_print.clear();
        self.review = Arc::new(compilation.review);
        self.history_worker.ask(self.review.changed(&self.sources));
        if self.ordered != self.reading {
            self.order_all();
        }
        let diagnostics = Arc::new(self.with_changes(self.found.clone(), &self.sources));
        let (sources, reading) = (Arc::clone(&self.sources), self.reading);
        let review = Arc::clone(&self.review);
        let good = self.good.clone();
        self.swap(|shown| {
            shown.reading = reading;
            shown.lang = lang;
            shown.sources = sources;
            shown.diagnostics = diagnostics;
            shown.review = review;
            shown.lost = None;
            shown.ok = ok;
            shown.pages = good;
            let known = |page: &String| {
                let pages = shown.pages.iter();
                let mut paths = pages.flat_map(|pages| {
                    let languages = pages.languages.iter();
                    languages.map(|lang| pages.output.get(&format!("{lang}/{page}")))
                });
                paths.any(|found| found.is_some())
            };
            let last = edited.or_else(|| shown.edited.clone());
            shown.edited = last.filter(known);
            shown.saves += 1;
        });
        self.tell(News::Compiled {
            diagnostics: &self.found,
            sources: &self.sources,
            lang,
            changed,
            pages: self.good.is_some(),
            time: self.since.elapsed(),
        });
        self.schema_writer.keep(&self.sources);
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
