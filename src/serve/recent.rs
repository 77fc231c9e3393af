//! The pages that are open in browsers: they are made before all others.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// More pages than browsers are likely to show at once.
const MOST: usize = 8;

/// Paths of pages, the one that was asked for last first.
#[derive(Debug, Default)]
pub struct RecentPages(Mutex<VecDeque<String>>);

impl RecentPages {
    /// Notes that somebody asks for a page.
    pub fn note(&self, path: &str) {
        let mut paths = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        paths.retain(|known| known != path);
        paths.push_front(path.to_owned());
        paths.truncate(MOST);
    }

    /// The paths.
    pub fn paths(&self) -> Vec<String> {
        let paths = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        paths.iter().cloned().collect()
    }
}
