//! Work that can be divided, on all of the machine's cores.
//!
//! In: things, and what is to be done with each. Out: what came of each, in the order of the things, so that
//! nobody sees how the work was divided. Knows nothing of what is done.

use std::mem::take;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread;

/// Bytes of stack for a thread that typesets or walks a text: texts nest, and so do layouts.
pub const STACK: usize = 64 * 1024 * 1024;

/// Fewer things for a thread than these are not worth its start.
const FEWEST: usize = 8;

/// Portions of each thread: one that is done early takes of what is left.
const PORTIONS: usize = 8;

static CORES: LazyLock<usize> =
    LazyLock::new(|| thread::available_parallelism().map_or(1, NonZero::get));

/// What comes of each thing.
pub fn each<T: Send, R: Send>(
    things: impl IntoIterator<Item = T>,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let mut things: Vec<T> = things.into_iter().collect();
    let threads = (*CORES).min(things.len() / FEWEST);
    if threads < 2 {
        return things.into_iter().map(work).collect();
    }
    let size = things.len().div_ceil(threads * PORTIONS);
    let mut portions = Vec::new();
    while !things.is_empty() {
        let rest = things.split_off(size.min(things.len()));
        portions.push(Mutex::new(things));
        things = rest;
    }
    let next = AtomicUsize::new(0);
    let run = || {
        let mut made = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(portion) = portions.get(place) else {
                return made;
            };
            let portion = take(&mut *portion.lock().unwrap_or_else(PoisonError::into_inner));
            made.push((place, portion.into_iter().map(&work).collect::<Vec<R>>()));
        }
    };
    let mut made = thread::scope(|scope| {
        let start = || {
            let thread = thread::Builder::new().stack_size(STACK);
            thread.spawn_scoped(scope, run)
        };
        // Where the machine has no thread to give, those that there are do it all.
        let others: Vec<_> = (1..threads).map_while(|_| start().ok()).collect();
        let mut made = run();
        for other in others {
            made.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        made
    });
    made.sort_unstable_by_key(|&(place, _)| place);
    made.into_iter().flat_map(|(_, made)| made).collect()
}
