//! The order of the phases, nothing else: from the strategy's files to findings and output.
//!
//! `check`, `build` and the preview all call [`compile`]; they differ in what they ask for and in what
//! they do with it. Reads no clock, no environment, no disk.

use std::thread;

use crate::check::{Checked, check};
use crate::diagnostic::Diagnostics;
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::output::Output;
use crate::parse::parse;
use crate::pdf::pdf;
use crate::site::marks::SourceMarks;
use crate::site::site;
use crate::source::Sources;

/// Both PDFs are set at the same time up to this many areas; typesetting a thousand takes gigabytes.
const MOST_AREAS_AT_ONCE: usize = 100;

/// Bytes of stack for a thread that typesets or walks a text: texts nest, and so do layouts.
pub const STACK: usize = 64 * 1024 * 1024;

/// What a compilation is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The day it is: due dates are held against it, and it stands in the PDF.
    pub today: Date,
    /// What is to be made when nothing is an error.
    pub targets: Targets,
}

/// What is to be made of a strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Targets {
    /// Nothing but the findings: `check`.
    Findings,
    /// The site and the PDF of every language: `build`.
    Publication,
    /// The site alone, its texts marked with where they are written: the preview's pages.
    Pages,
    /// The PDF of one language alone: the preview, when somebody looks at it.
    Pdf(Lang),
}

/// A phase that takes time, for those who wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reading and checking.
    Check,
    /// Making the pages.
    Site,
    /// Setting the PDFs.
    Pdf,
}

/// What came of it.
#[derive(Debug)]
pub struct Compilation {
    /// All findings, in the order they are told.
    pub diagnostics: Diagnostics,
    /// The languages published, first the one that messages come in by default.
    pub languages: Vec<Lang>,
    /// The strategy, when nothing in it is an error.
    pub strategy: Option<Strategy>,
    /// What was asked for, when nothing is an error.
    pub output: Option<Output>,
}

/// Compiles a strategy. `begin` is told of each step as it begins.
pub fn compile(sources: &Sources, options: Options, begin: &mut dyn FnMut(Step)) -> Compilation {
    let mut diagnostics = Diagnostics::default();
    begin(Step::Check);
    let draft = parse(&mut diagnostics, sources);
    let Checked {
        strategy,
        levels,
        languages,
    } = check(&mut diagnostics, sources, &draft, options.today);
    let output = strategy.as_ref().and_then(|strategy| {
        let output = match options.targets {
            Targets::Findings => return None,
            Targets::Publication => {
                begin(Step::Site);
                let (today, marks) = (options.today, SourceMarks::NONE);
                let mut output = site(&mut diagnostics, strategy, sources, today, marks);
                begin(Step::Pdf);
                pdfs(&mut diagnostics, &mut output, strategy, sources, options);
                output
            }
            Targets::Pages => {
                begin(Step::Site);
                let (today, marks) = (options.today, SourceMarks::new(sources));
                site(&mut diagnostics, strategy, sources, today, marks)
            }
            Targets::Pdf(lang) => {
                begin(Step::Pdf);
                let mut output = Output::default();
                let bytes = pdf(&mut diagnostics, strategy, sources, lang, options.today);
                if let Some(bytes) = bytes {
                    output.insert(&pdf_path(strategy, lang), bytes);
                }
                output
            }
        };
        (!diagnostics.has_errors(&levels)).then_some(output)
    });
    diagnostics.settle(&levels, sources);
    Compilation {
        diagnostics,
        languages,
        strategy,
        output,
    }
}

/// Where a language's PDF lies in the output.
pub fn pdf_path(strategy: &Strategy, lang: Lang) -> String {
    format!("{lang}/{}-{lang}.pdf", strategy.id)
}

fn pdfs(
    diagnostics: &mut Diagnostics,
    output: &mut Output,
    strategy: &Strategy,
    sources: &Sources,
    options: Options,
) {
    let languages = &strategy.publication.languages;
    let set = |lang: Lang| {
        let mut diagnostics = Diagnostics::default();
        let bytes = pdf(&mut diagnostics, strategy, sources, lang, options.today);
        (lang, bytes, diagnostics)
    };
    let results: Vec<_> = if strategy.areas.len() <= MOST_AREAS_AT_ONCE {
        thread::scope(|scope| {
            let threads: Vec<_> = languages
                .iter()
                .map(|&lang| {
                    thread::Builder::new()
                        .stack_size(STACK)
                        .spawn_scoped(scope, move || set(lang))
                        .expect("the machine can start a thread")
                })
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().expect("typesetting does not panic"))
                .collect()
        })
    } else {
        languages.iter().map(|&lang| set(lang)).collect()
    };
    for (lang, bytes, found) in results {
        diagnostics.extend(found);
        if let Some(bytes) = bytes {
            output.insert(&pdf_path(strategy, lang), bytes);
        }
    }
}
