//! One PDF, set again after each save, in a thread of its own so that pages never wait.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Instant;

use super::follow::Event;
use crate::caught::caught;
use crate::compile::{Options, STACK, Targets, compile_on};
use crate::diagnostic::{Diagnostics, findings};
use crate::documents::Pdf;
use crate::lang::Date;
use crate::pdf;
use crate::source::{Sources, Span};

/// What to set.
#[derive(Debug, Clone)]
pub struct Order {
    /// Which reading of the folder it is.
    pub reading: u64,
    /// The files.
    pub sources: Arc<Sources>,
    /// The day it is.
    pub today: Date,
    /// When the change was first heard of.
    pub since: Instant,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Printed {
    /// Which PDF.
    pub pdf: Pdf,
    /// What was ordered.
    pub order: Order,
    /// The findings, those of the pages' compilation among them.
    pub diagnostics: Diagnostics,
    /// The PDF, unless something is an error.
    pub bytes: Option<Arc<[u8]>>,
    /// The page where each part begins.
    pub parts: BTreeMap<String, usize>,
}

impl Printed {
    /// Nothing, and what was said instead: the last PDF is not to be taken for a new one.
    fn nothing(pdf: Pdf, order: Order, said: &str) -> Self {
        let mut diagnostics = Diagnostics::default();
        if let Some(file) = order.sources.find("strategy.toml") {
            diagnostics.push(findings::unset_pdf(Span::start_of(file), said));
        }
        Self {
            pdf,
            order,
            diagnostics,
            bytes: None,
            parts: BTreeMap::new(),
        }
    }
}

/// A thread that sets one PDF.
#[derive(Debug)]
pub struct Press {
    orders: Sender<Order>,
}

impl Press {
    /// Starts the thread; what it makes goes to `events`.
    ///
    /// # Errors
    ///
    /// When the machine can start no thread.
    pub fn start(pdf: Pdf, events: Sender<Event>) -> io::Result<Self> {
        let (orders, inbox) = mpsc::channel::<Order>();
        let work = move || {
            let mut press = pdf::Press::new();
            while let Ok(order) = inbox.recv() {
                // Only the last save is of interest.
                let order = inbox.try_iter().last().unwrap_or(order);
                let tell = |printed| {
                    // The loop ends only with the program.
                    let _ = events.send(Event::Printed(Box::new(printed)));
                };
                let attempt = || {
                    tell(print(&mut press, pdf, &order));
                    press.forget();
                };
                if let Err(said) = caught(attempt) {
                    // A fault in the typesetter; whoever waits must not wait on.
                    press = pdf::Press::new();
                    tell(Printed::nothing(pdf, order, &said));
                }
            }
        };
        thread::Builder::new()
            .name(format!("pdf-{}", pdf.lang))
            .stack_size(STACK)
            .spawn(work)?;
        Ok(Self { orders })
    }

    /// Orders a PDF; one that is not begun yet is forgotten.
    pub fn order(&self, order: Order) {
        // The thread ends only with the program.
        let _ = self.orders.send(order);
    }
}

fn print(press: &mut pdf::Press, pdf: Pdf, order: &Order) -> Printed {
    let options = Options {
        today: order.today,
        targets: Targets::Pdf(pdf),
    };
    let compilation = compile_on(press, &order.sources, options, &mut ());
    let output = compilation.output.as_ref();
    let file = output.and_then(|output| output.iter().next());
    Printed {
        pdf,
        bytes: file.map(|(_, bytes)| bytes.into()),
        parts: by_page(compilation.parts),
        diagnostics: compilation.diagnostics,
        order: order.clone(),
    }
}

fn by_page(parts: BTreeMap<String, usize>) -> BTreeMap<String, usize> {
    let page = |(path, number)| (format!("{path}.html"), number);
    parts.into_iter().map(page).collect()
}
