//! Shows the running step and its time: a moving line on a terminal, nothing in a pipe.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::tell;
use crate::compile::{Observer, Step};
use crate::diagnostic::MessageLang;
use crate::lang::number;
use crate::wording::{Message, say};

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
    pub fn new(lang: MessageLang) -> Self {
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
            lang,
            begun: Instant::now(),
            current: None,
            taken: Vec::new(),
        }
    }

    /// Says what is done besides compiling.
    pub fn show(&mut self, words: Message) {
        self.end_step();
        self.bar.set_message(words.get(self.lang));
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
            tell(&say!("short-of-memory", needed, free).get(self.lang));
        });
    }

    fn begin(&mut self, step: Step) {
        self.end_step();
        self.current = Some((step, Instant::now()));
        let words = match step {
            Step::Check => say!("step-check"),
            Step::Site => say!("step-site"),
            Step::Pdf => say!("step-pdf"),
        };
        self.bar.set_message(words.get(self.lang));
    }
}

/// A time as it is read: `0,42 s`.
pub fn seconds(time: Duration) -> String {
    format!("{} s", number(time.as_secs_f64(), 2))
}
