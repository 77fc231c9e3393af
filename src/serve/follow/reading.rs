//! Reads and compiles for the loop: the pages that somebody looks at first, then the rest.
//!
//! A reading is given up as soon as a newer one is there. Where that has errors, what was given up is finished
//! when nothing else is to be done, so that the last good pages are all there.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use super::change::is_doubtful;
use super::{Follower, Held};
use crate::compile::{Compilation, Observer, Options, Targets, compile};
use crate::lang::Date;
use crate::load::{reload, text};
use crate::output::Output;
use crate::source::Sources;

impl Follower {
    /// Reads the folder, and shows what is new.
    pub fn read(&mut self) {
        match self.reload() {
            Ok(true) => self.make(),
            Ok(false) => {}
            Err(error) => self.lose(&error),
        }
    }

    /// Reads the folder. Whether anything is new.
    fn reload(&mut self) -> io::Result<bool> {
        let since = Instant::now();
        let today = (self.today)();
        let mut sources = reload(&self.root, &self.sources)?;
        sources.keep_after(&self.sources);
        if let Some((path, name)) = &self.baseline {
            let known = match text(&self.root, path) {
                Ok(bytes) => sources.insert_after(&self.sources, name, bytes),
                Err(problem) => sources.insert_problem(name, problem),
            };
            sources.set_baseline(known);
        }
        let is_new = self.reading == 0
            || self.shown.borrow().lost.is_some()
            || today != self.day
            || !sources.changes_since(&self.sources).is_empty();
        if is_new {
            self.sources = Arc::new(sources);
            self.reading += 1;
            self.day = today;
            self.since = since;
        }
        Ok(is_new)
    }

    /// Shows what comes of the last reading, or lets it wait.
    fn make(&mut self) {
        loop {
            if is_doubtful(&self.sources, &self.shown.borrow().sources) {
                return self.hold(None);
            }
            self.order_all();
            let Some(compilation) = self.pages(&Arc::clone(&self.sources), self.day) else {
                continue;
            };
            if compilation.output.is_none() && self.shown.borrow().ok {
                return self.hold(Some(compilation));
            }
            self.held = None;
            return self.show(compilation);
        }
    }

    /// Shows what was doubted.
    pub(super) fn believe(&mut self, held: Held) {
        let pages = || self.pages(&Arc::clone(&self.sources), self.day);
        match held.compilation.or_else(pages) {
            Some(compilation) => self.show(compilation),
            None => self.make(),
        }
    }

    /// Makes the pages of what was not finished.
    pub(super) fn finish(&mut self, sources: &Arc<Sources>, day: Date) {
        match self.pages(sources, day) {
            Some(compilation) => self.show_finished(compilation),
            None => self.make(),
        }
    }

    /// The pages of these files; none where there are newer ones before all are made.
    fn pages(&mut self, sources: &Arc<Sources>, today: Date) -> Option<Compilation> {
        let reading = self.reading;
        let options = Options {
            today,
            targets: Targets::Pages,
        };
        let mut reader = Reader {
            follower: self,
            has_first: false,
        };
        let compilation = compile(sources, options, &mut reader);
        if self.reading == reading {
            return Some(compilation);
        }
        self.unfinished = Some((Arc::clone(sources), today));
        None
    }

    /// Whether the folder holds something newer. A fault in reading it now is reported at the next look.
    fn is_overtaken(&mut self) -> bool {
        // The first pages of all are waited for.
        if self.good.is_none() {
            return false;
        }
        let event = self.inbox.try_recv();
        event.is_ok_and(|event| self.hear(event)) && matches!(self.reload(), Ok(true))
    }
}

/// Who waits for the pages' compilation: browsers that show some of them.
struct Reader<'a> {
    follower: &'a mut Follower,
    has_first: bool,
}

impl Observer for Reader<'_> {
    fn wanted(&self) -> Vec<String> {
        self.follower.recent.paths()
    }

    fn made(&mut self, output: &Output) -> bool {
        if !self.has_first {
            self.has_first = true;
            self.follower.show_first(output);
            // Browsers fetch them now; the folder is read after that.
            return true;
        }
        !self.follower.is_overtaken()
    }
}
