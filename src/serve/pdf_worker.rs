//! One PDF, set again after each save, in a thread of its own so that pages never wait.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Instant;

use super::follow::Event;
use crate::compile::{Options, STACK, Targets, compile_on};
use crate::diagnostic::{Diagnostics, findings};
use crate::documents::Pdf;
use crate::lang::Date;
use crate::panics::caught;
use crate::pdf;
use crate::source::{Sources, Span};

/// An order for a PDF.
#[derive(Debug, Clone)]
pub struct PdfJob {
    /// Which reading of the folder it is.
    pub reading: u64,
    /// The files.
    pub sources: Arc<Sources>,
    /// The day it is.
    pub today: Date,
    /// When the change was first heard of.
    pub since: Instant,
}

/// The result of an order.
#[derive(Debug, Clone)]
pub struct Printed {
    /// Which PDF.
    pub pdf: Pdf,
    /// The order.
    pub job: PdfJob,
    /// The findings, those of the pages' compilation among them.
    pub diagnostics: Diagnostics,
    /// The PDF, unless something is an error.
    pub bytes: Option<Arc<[u8]>>,
    /// The page where each part begins.
    pub parts: BTreeMap<String, usize>,
}

impl Printed {
    /// The result of a panic: no PDF, so that the last one is not taken for a new one, and the panic's message.
    fn nothing(pdf: Pdf, job: PdfJob, said: &str) -> Self {
        let mut diagnostics = Diagnostics::default();
        if let Some(file) = job.sources.find("strategy.toml") {
            diagnostics.push(findings::unset_pdf(Span::start_of(file), said));
        }
        Self {
            pdf,
            job,
            diagnostics,
            bytes: None,
            parts: BTreeMap::new(),
        }
    }
}

/// A thread that sets one PDF.
#[derive(Debug)]
pub struct PdfWorker {
    jobs: Sender<PdfJob>,
}

impl PdfWorker {
    /// Starts the thread; what it makes goes to `events`.
    ///
    /// # Errors
    ///
    /// When the machine can start no thread.
    pub fn start(pdf: Pdf, events: Sender<Event>) -> io::Result<Self> {
        let (jobs, inbox) = mpsc::channel::<PdfJob>();
        let work = move || {
            let mut compiler = pdf::PdfCompiler::new();
            while let Ok(job) = inbox.recv() {
                // Only the last save is of interest.
                let job = inbox.try_iter().last().unwrap_or(job);
                let tell = |printed| {
                    // The loop ends only with the program.
                    let _ = events.send(Event::Printed(Box::new(printed)));
                };
                let attempt = || {
                    tell(print(&mut compiler, pdf, &job));
                    compiler.forget();
                };
                if let Err(said) = caught(attempt) {
                    // A fault in the typesetter; whoever waits must not wait on.
                    compiler = pdf::PdfCompiler::new();
                    tell(Printed::nothing(pdf, job, &said));
                }
            }
        };
        thread::Builder::new()
            .name(format!("pdf-{}", pdf.lang))
            .stack_size(STACK)
            .spawn(work)?;
        Ok(Self { jobs })
    }

    /// Orders a PDF; one that is not begun yet is forgotten.
    pub fn send(&self, job: PdfJob) {
        // The thread ends only with the program.
        let _ = self.jobs.send(job);
    }
}

fn print(compiler: &mut pdf::PdfCompiler, pdf: Pdf, job: &PdfJob) -> Printed {
    let options = Options {
        today: job.today,
        targets: Targets::Pdf(pdf),
    };
    let compilation = compile_on(compiler, &job.sources, options, &mut ());
    let output = compilation.output.as_ref();
    let file = output.and_then(|output| output.iter().next());
    Printed {
        pdf,
        bytes: file.map(|(_, bytes)| bytes.into()),
        parts: by_page(compilation.parts),
        diagnostics: compilation.diagnostics,
        job: job.clone(),
    }
}

fn by_page(parts: BTreeMap<String, usize>) -> BTreeMap<String, usize> {
    let page = |(path, number)| (format!("{path}.html"), number);
    parts.into_iter().map(page).collect()
}
