//! The one place where panics of libraries are caught.
//!
//! usvg, resvg, typst, krilla and the readers of workbooks may panic on a file they did not expect. That is reported
//! at the author's file and ends nothing else.

use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many calls of [`caught`] are running.
static AT_WORK: AtomicUsize = AtomicUsize::new(0);

/// Runs code that may panic. After a panic, its state is to be rebuilt: it may be half done.
///
/// # Errors
///
/// The first line of the panic's message.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    AT_WORK.fetch_add(1, Ordering::SeqCst);
    let result = catch_unwind(AssertUnwindSafe(work));
    AT_WORK.fetch_sub(1, Ordering::SeqCst);
    result.map_err(|said| {
        let words = said.downcast_ref::<String>().map(String::as_str);
        let words = words.or_else(|| said.downcast_ref::<&str>().copied());
        words
            .unwrap_or("?")
            .lines()
            .next()
            .unwrap_or("?")
            .to_owned()
    })
}

/// Keeps panics that are caught from being printed, in whichever thread they happen.
pub fn silence() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        if AT_WORK.load(Ordering::SeqCst) == 0 {
            before(fault);
        }
    }));
}
