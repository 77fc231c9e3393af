//! The one place where a fault in those who draw and set is caught.
//!
//! usvg, resvg, typst and krilla stop where something that they rely on does not hold. What an author's file
//! leads them to is reported at that file, and ends nothing else.

use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many are at work whose faults are caught.
static AT_WORK: AtomicUsize = AtomicUsize::new(0);

/// Does what may stop. What was stopped at is to be made anew: it may be half done.
///
/// # Errors
///
/// What it said when it stopped.
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

/// Keeps the program from writing of faults that are caught, in whichever thread they come up.
pub fn silence() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        if AT_WORK.load(Ordering::SeqCst) == 0 {
            before(fault);
        }
    }));
}
