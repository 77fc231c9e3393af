//! Pictures: each can be shown in site and PDF, and is told of where it is shown scaled.

use std::mem::take;
use std::num::NonZero;
use std::thread;

use super::Checker;
use crate::cores::STACK;
use crate::diagnostic::findings;
use crate::fonts::Shown;
use crate::pictures::{MOST_TOGETHER, PRINT_WIDTH, Picture};
use crate::source::{Content, FileId, Span};

/// A file of more bytes than this is large.
const LARGE: usize = 1024 * 1024;
/// The most pictures that are read at once: a photo takes a hundred megabytes meanwhile.
const MOST_AT_ONCE: usize = 4;

/// The most signs that a message shows.
const MOST_SIGNS: usize = 8;

impl Checker<'_> {
    /// Notes what a text or setting shows, or only leads to. What is wrong with a picture is reported at the
    /// first one that shows it.
    pub(super) fn uses(&mut self, path: &str, file: FileId, span: Span, picture: bool) {
        self.used.shown.insert(path.to_owned());
        if let Content::Problem(problem) = self.sources.content(file) {
            // What else is wrong has been reported at the file.
            if problem.is_absence() {
                self.used.absent.entry(file).or_insert(span);
            }
        } else if picture {
            self.used.pictures.entry(file).or_insert(span);
        }
    }

    /// Tells of files that are used and cannot be read, each at the first place that uses it.
    pub(super) fn absent_files(&mut self) {
        for (file, span) in take(&mut self.used.absent) {
            if let Content::Problem(problem) = self.sources.content(file) {
                let path = self.sources.path(file);
                self.diagnostics
                    .push(findings::unreadable(span, path, problem));
            }
        }
    }

    /// Tells of pictures that cannot be shown or published, of large ones, and of what is taken out of them.
    pub(super) fn pictures(&mut self) {
        let linked = take(&mut self.used.linked_pictures);
        let linked = linked.into_iter();
        let linked = linked.filter(|(file, _)| !self.used.pictures.contains_key(file));
        let mut linked: Vec<(FileId, Span)> = linked.collect();
        linked.sort_by_key(|&(_, span)| span);
        let mut shown: Vec<(FileId, Span)> = take(&mut self.used.pictures).into_iter().collect();
        shown.sort_by_key(|&(_, span)| span);
        let mut all = 0;
        for pictures in [&mut shown, &mut linked] {
            let read = self.read(pictures, &mut all);
            if let Some(&(file, span)) = pictures.get(read) {
                let path = self.sources.path(file);
                self.diagnostics
                    .push(findings::pictures_together(span, path));
                pictures.truncate(read);
            }
        }
        for (file, span) in shown {
            let path = self.sources.path(file);
            match self.sources.picture(file) {
                Some(Ok(picture)) => {
                    self.signs_in(picture, path, span);
                    self.taken_out(picture, path, span);
                    self.large(picture, file, span);
                }
                Some(Err(fault)) => {
                    let found = findings::unshowable_picture(span, path, fault);
                    self.diagnostics.push(found);
                }
                None => {}
            }
        }
        for (file, span) in linked {
            let path = self.sources.path(file);
            match self.sources.picture(file) {
                Some(Ok(picture)) => self.taken_out(picture, path, span),
                Some(Err(fault)) => {
                    let found = findings::unpublished_picture(span, path, fault);
                    self.diagnostics.push(found);
                }
                None => {}
            }
        }
    }

    fn taken_out(&mut self, picture: &Picture, path: &str, span: Span) {
        if !picture.taken.is_empty() {
            let found = findings::active_content(span, path, &picture.taken);
            self.diagnostics.push(found);
        }
    }

    /// Reads the pictures, several at once, and adds what each takes to `all`. How many were read before that
    /// became too much.
    fn read(&self, shown: &[(FileId, Span)], all: &mut u64) -> usize {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let sources = self.sources;
        let mut done = 0;
        for some in shown.chunks(processors.min(MOST_AT_ONCE)) {
            if *all > MOST_TOGETHER {
                break;
            }
            let unread = some
                .iter()
                .filter(|(file, _)| !sources.has_picture_of(*file));
            if unread.clone().count() > 1 {
                thread::scope(|scope| {
                    for &(file, _) in unread {
                        // Where the machine has no thread, they are read when they are asked for.
                        let _ = thread::Builder::new()
                            .stack_size(STACK)
                            .spawn_scoped(scope, move || sources.picture(file).is_some());
                    }
                });
            }
            for &(file, _) in some {
                done += 1;
                *all += match sources.picture(file) {
                    Some(Ok(picture)) => picture.cost,
                    Some(Err(fault)) => {
                        let bytes = sources.bytes(file).unwrap_or_default();
                        Picture::cost_of_refused(bytes, fault)
                    }
                    None => 0,
                };
                if *all > MOST_TOGETHER {
                    break;
                }
            }
        }
        done
    }

    /// A drawing is set as it is, so each of its signs must be in a font.
    fn signs_in(&mut self, picture: &Picture, path: &str, span: Span) {
        let signs = picture.signs.iter();
        let missing: String = signs
            .filter(|&&sign| self.coverage.shown(sign) != Shown::Itself)
            .take(MOST_SIGNS)
            .collect();
        if !missing.is_empty() {
            self.diagnostics
                .push(findings::signs_in_picture(span, path, &missing));
        }
    }

    fn large(&mut self, picture: &Picture, file: FileId, span: Span) {
        let Some((width, height)) = picture.points else {
            return;
        };
        let bytes = self.sources.bytes(file).map_or(0, <[u8]>::len);
        let published = picture.largest();
        let is_heavy = bytes > LARGE && published.bytes.len() * 2 < bytes;
        if width > PRINT_WIDTH || is_heavy {
            let path = self.sources.path(file);
            let own = (width, height, bytes);
            let print = &picture.print;
            self.diagnostics.push(findings::large_picture(
                span,
                path,
                own,
                (published.width, published.height, published.bytes.len()),
                (print.width, print.height, print.bytes.len()),
            ));
        }
    }
}
