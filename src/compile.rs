//! Runs the phases in order, from the strategy's files to findings and output.
//!
//! Commands, the preview, `fixes` and `rename` call this; they differ in the [`Targets`]
//! they ask for. Decides as well whether the PDFs fit in memory at once, and so whether the languages are set side
//! by side in threads. Reads no clock, no environment, no disk.

use std::collections::BTreeMap;
use std::thread;

use crate::baseline;
use crate::check::{Checked, Leniency, check};
pub use crate::cores::STACK;
use crate::diagnostic::Diagnostics;
use crate::documents::{self, Document, Pdf};
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::output::{Earlier, Output};
use crate::parse::parse;
use crate::pdf::{PdfCompiler, Printed};
use crate::room;
use crate::site::{self, Preview, site};
use crate::source::Sources;
use crate::translation::{Review, review};

/// The free memory that is assumed where the system does not tell it: what ordinary machines have to spare.
const MEMORY: u64 = 2 << 30;

/// What a compilation is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The day it is: due dates are compared with it, and it is in the PDF.
    pub today: Date,
    /// What is to be made when nothing is an error.
    pub targets: Targets,
}

/// What is to be made of a strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Targets {
    /// Nothing but the findings: `check`.
    Findings,
    /// The strategy as far as it has come: no rule stops it but those that are always errors. It is
    /// looked at and never published: `status`.
    Status,
    /// The site and every PDF: `build`.
    Publication,
    /// The site alone, its texts marked with where they are written: the preview's pages.
    Pages,
    /// The strategy as data and as tables alone: `export`.
    Data,
    /// What every PDF is set from, in a folder each: for theme authors.
    Typst,
    /// One PDF alone: the preview, when somebody looks at it.
    Pdf(Pdf),
}

/// A phase that takes time, as an [`Observer`] sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reading and checking.
    Check,
    /// Making the pages.
    Site,
    /// Setting the PDFs.
    Pdf,
}

/// Something that waits for a compilation, such as the progress in a terminal.
pub trait Observer {
    /// Called when a step begins.
    fn begin(&mut self, _step: Step) {}

    /// The paths of pages that are wanted before all others.
    fn wanted(&self) -> Vec<String> {
        Vec::new()
    }

    /// The PDFs need about `needed` bytes of memory, and only `free` are free.
    fn short_of_memory(&mut self, _needed: u64, _free: u64) {}

    /// The pages made so far: called first when the wanted ones are there, with their pictures and styles, then from
    /// time to time. Returns whether the rest is still wanted; if not, there is no output.
    fn made(&mut self, _output: &Output) -> bool {
        true
    }
}

/// No one waits: a compilation without an observer.
impl Observer for () {}

/// What came of it.
#[derive(Debug)]
pub struct Compilation {
    /// All findings, in the order they are reported.
    pub diagnostics: Diagnostics,
    /// The languages published, first the one that messages come in by default.
    pub languages: Vec<Lang>,
    /// The strategy, when nothing in it is an error at the levels it was checked at, but what is known and
    /// can wait; nor in the theme, where nothing but the findings was asked for.
    pub strategy: Option<Strategy>,
    /// How the texts of the two languages relate to each other.
    pub review: Review,
    /// What was asked for, when nothing is an error.
    pub output: Option<Output>,
    /// The page (from 1) of one PDF where each part begins, when one PDF alone was asked for; by the path
    /// of the part's page on the site without `.html`.
    pub parts: BTreeMap<String, usize>,
    /// The paths of what an earlier build made and was taken over.
    pub reused: Vec<String>,
}

/// Compiles a strategy. Findings of the file that [`Sources::set_baseline`] names, which can wait, stop
/// nothing.
pub fn compile(sources: &Sources, options: Options, observer: &mut dyn Observer) -> Compilation {
    compile_on(&mut PdfCompiler::new(), sources, options, observer)
}

/// The documents that there are.
pub type Table = &'static [Document];

/// Compiles a strategy. One PDF alone is made on `compiler`, which makes the next one faster.
pub fn compile_on(
    compiler: &mut PdfCompiler,
    sources: &Sources,
    options: Options,
    observer: &mut dyn Observer,
) -> Compilation {
    compile_with(Means::new(compiler), sources, options, observer)
}

/// What a compilation has at hand beside the files.
pub struct Means<'a> {
    /// One PDF alone is made on it, which makes the next one faster.
    pub compiler: &'a mut PdfCompiler,
    /// The documents that there are.
    pub documents: Table,
    /// What an earlier build made, by path: a PDF of the same inputs is taken over.
    pub earlier: BTreeMap<String, Earlier>,
    /// The names of the only documents to be made, and no pages; none for all that is published.
    pub only: Option<Vec<String>>,
    /// The bytes of memory that are free, where that is known.
    pub memory: Option<u64>,
}

impl<'a> Means<'a> {
    /// The program's own documents, all to be made anew.
    pub fn new(compiler: &'a mut PdfCompiler) -> Self {
        Self {
            compiler,
            documents: documents::TABLE,
            earlier: BTreeMap::new(),
            only: None,
            memory: None,
        }
    }
}

/// Compiles a strategy with the given means: compiler, documents, earlier PDFs and memory.
pub fn compile_with(
    means: Means<'_>,
    sources: &Sources,
    options: Options,
    observer: &mut dyn Observer,
) -> Compilation {
    let Means {
        compiler,
        documents: table,
        earlier,
        only,
        memory,
    } = means;
    let mut parts = BTreeMap::new();
    let mut reused = Vec::new();
    let mut diagnostics = Diagnostics::default();
    observer.begin(Step::Check);
    let known = baseline::of(sources);
    let draft = parse(&mut diagnostics, sources);
    let review = review(sources, &draft);
    let Checked {
        strategy,
        levels,
        languages,
    } = check(
        &mut diagnostics,
        sources,
        &draft,
        &review,
        options.today,
        Leniency {
            known: &known,
            unfinished: options.targets == Targets::Status,
        },
    );
    let mut is_sound = true;
    let output = strategy.as_ref().and_then(|strategy| {
        let output = match options.targets {
            Targets::Findings => {
                let before = diagnostics.len();
                site::faults(&mut diagnostics, strategy, sources);
                is_sound = diagnostics.len() == before;
                return None;
            }
            Targets::Status => return None,
            Targets::Publication => {
                observer.begin(Step::Pdf);
                let mut all = documents::of(table, strategy);
                if let Some(only) = &only {
                    let is_wanted = |pdf: &Pdf| only.iter().any(|name| name == pdf.name(table));
                    all.retain(is_wanted);
                }
                let set = |compiler: &mut PdfCompiler, pdf: Pdf, diagnostics: &mut Diagnostics| {
                    let (spec, today) = (pdf.spec(table), options.today);
                    let earlier = earlier.get(&pdf.path(table, strategy));
                    compiler.pdf(diagnostics, strategy, sources, spec, today, earlier)
                };
                let languages = strategy.publication.languages.len();
                let needed = |at_once| room::needed(sources, languages, at_once);
                let sets = cfg!(feature = "pdf") && !all.is_empty();
                if let Some(free) = memory.filter(|free| sets && needed(1) > *free) {
                    observer.short_of_memory(needed(1), free);
                }
                let at_once = needed(languages) <= memory.unwrap_or(MEMORY);
                let made = pdfs(&mut diagnostics, strategy, &all, &set, at_once);
                observer.begin(Step::Site);
                let link = |(pdf, printed): &(Pdf, Printed)| {
                    pdf.link(table, strategy, Some(printed.extent()))
                };
                let links: Vec<_> = made.iter().map(link).collect();
                let (today, diagnostics) = (options.today, &mut diagnostics);
                let mut output = match only {
                    None => site(diagnostics, strategy, sources, today, &links, None),
                    Some(_) => Output::default(),
                };
                for (pdf, printed) in made {
                    let path = pdf.path(table, strategy);
                    output.insert(&path, printed.bytes);
                    if let Some(inputs) = printed.inputs {
                        output.made_of(&path, inputs);
                    }
                    if printed.is_earlier {
                        reused.push(path);
                    }
                }
                output
            }
            Targets::Data => site::export(strategy, options.today),
            Targets::Typst => {
                let mut output = Output::default();
                for pdf in documents::of(table, strategy) {
                    let (lang, spec) = (pdf.lang, pdf.spec(table));
                    let today = options.today;
                    let files = compiler.files(strategy, sources, spec, today);
                    for (path, bytes) in files.unwrap_or_default() {
                        output.insert(&format!("{lang}{}/{path}", spec.suffix), bytes);
                    }
                }
                output
            }
            Targets::Pages => {
                observer.begin(Step::Site);
                let mut is_wanted = true;
                let preview = Preview {
                    wanted: observer.wanted(),
                    made: &mut |output| {
                        is_wanted = observer.made(output);
                        is_wanted
                    },
                };
                let output = site(
                    &mut diagnostics,
                    strategy,
                    sources,
                    options.today,
                    &documents::links(table, strategy),
                    Some(preview),
                );
                if !is_wanted {
                    return None;
                }
                output
            }
            Targets::Pdf(pdf) => {
                observer.begin(Step::Pdf);
                let mut output = Output::default();
                let (spec, today) = (pdf.spec(table), options.today);
                let printed = compiler.pdf(&mut diagnostics, strategy, sources, spec, today, None);
                if let Some(printed) = printed {
                    output.insert(&pdf.path(table, strategy), printed.bytes);
                    parts = printed.parts;
                }
                output
            }
        };
        let has_errors = known.has_errors(&diagnostics, &levels, sources, options.today);
        (!has_errors).then_some(output)
    });
    diagnostics.settle(&levels, sources);
    known.apply(&mut diagnostics, sources, options.today);
    Compilation {
        diagnostics,
        languages,
        strategy: strategy.filter(|_| is_sound),
        review,
        output,
        parts,
        reused,
    }
}

/// Makes these PDFs, each where its theme has no fault. The languages are set at the same time, or take turns.
fn pdfs(
    diagnostics: &mut Diagnostics,
    strategy: &Strategy,
    all: &[Pdf],
    set: &(impl Fn(&mut PdfCompiler, Pdf, &mut Diagnostics) -> Option<Printed> + Sync),
    at_once: bool,
) -> Vec<(Pdf, Printed)> {
    let in_language = |lang: Lang| {
        let mut diagnostics = Diagnostics::default();
        let mut compiler = PdfCompiler::new();
        let own = all.iter().filter(|pdf| pdf.lang == lang);
        let printed: Vec<_> = own
            .filter_map(|&pdf| {
                let printed = set(&mut compiler, pdf, &mut diagnostics);
                compiler.forget_earlier();
                Some((pdf, printed?))
            })
            .collect();
        (printed, diagnostics)
    };
    let in_language = &in_language;
    let languages = &strategy.publication.languages;
    let results: Vec<_> = if at_once {
        thread::scope(|scope| {
            let threads: Vec<_> = languages
                .iter()
                .map(|&lang| {
                    thread::Builder::new()
                        .stack_size(STACK)
                        .spawn_scoped(scope, move || in_language(lang))
                        .expect("the machine can start a thread")
                })
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().expect("typesetting does not panic"))
                .collect()
        })
    } else {
        languages.iter().map(|&lang| in_language(lang)).collect()
    };
    let mut made = Vec::new();
    for (printed, found) in results {
        diagnostics.extend(found);
        made.extend(printed);
    }
    made
}
