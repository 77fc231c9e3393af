//! What is being done and for how long: a moving line on a terminal, nothing in a pipe.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::tell;
use crate::compile::{Observer, Step};
use crate::diagnostic::MessageLang;
use crate::lang::number;

/// The moving line, and what each step took.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    lang: MessageLang,
    begun: Instant,
    current: Option<(Step, Instant)>,
    taken: Vec<(Step, Duration)>,
}

impl Progress {
    /// A line on standard error, when that is a terminal.
    pub fn new(asked: Option<MessageLang>) -> Self {
        let target = if std::io::stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self {
            bar,
            lang: MessageLang::choose(asked, &[]),
            begun: Instant::now(),
            current: None,
            taken: Vec::new(),
        }
    }

    /// Says what is done besides compiling.
    pub fn show(&mut self, words: [&'static str; 3]) {
        self.end_step();
        self.bar.set_message(self.lang.pick(words));
    }

    /// Says that the work is done, and takes the line away.
    pub fn end(&mut self) {
        self.end_step();
        self.bar.finish_and_clear();
    }

    /// How long a step took.
    pub fn taken(&self, step: Step) -> Duration {
        self.taken
            .iter()
            .filter(|(taken, _)| *taken == step)
            .map(|(_, time)| *time)
            .sum()
    }

    /// How long it all took so far.
    pub fn total(&self) -> Duration {
        self.begun.elapsed()
    }

    fn end_step(&mut self) {
        if let Some((step, begun)) = self.current.take() {
            self.taken.push((step, begun.elapsed()));
        }
    }
}

impl Observer for Progress {
    fn short_of_memory(&mut self, needed: u64, free: u64) {
        let size = |bytes: u64| {
            #[allow(clippy::cast_precision_loss)]
            let gigabytes = bytes as f64 / 1e9;
            format!("{} GB", number(gigabytes, 1))
        };
        let (needed, free) = (size(needed), size(free));
        self.bar.suspend(|| {
            tell(&self.lang.pick([
                format!("PDF-ene trenger om lag {needed} minne, og {free} er ledig. Stopper bygget uten andre ord, er det derfor: lukk andre programmer, eller bygg på en maskin med mer minne."),
                format!("PDF-ane treng om lag {needed} minne, og {free} er ledig. Stoppar bygget utan andre ord, er det derfor: lukk andre program, eller bygg på ei maskin med meir minne."),
                format!("The PDFs need about {needed} of memory, and {free} is free. If the build stops without another word, that is why: close other programs, or build on a machine with more memory."),
            ]));
        });
    }

    fn begin(&mut self, step: Step) {
        self.end_step();
        self.current = Some((step, Instant::now()));
        self.bar.set_message(self.lang.pick(match step {
            Step::Check => ["Kontrollerer", "Kontrollerer", "Checking"],
            Step::Site => ["Lager sidene", "Lagar sidene", "Making the pages"],
            Step::Pdf => ["Lager PDF-ene", "Lagar PDF-ane", "Making the PDFs"],
        }));
    }
}

/// A time as it is read: `0,42 s`.
pub fn seconds(time: Duration) -> String {
    format!("{} s", number(time.as_secs_f64(), 2))
}
