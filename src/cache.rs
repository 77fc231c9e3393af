//! Results kept with their inputs, so that the next compilation need not compute them again.
//!
//! In: everything a result depends on, and the function that makes it. Out: the result; the kept one only if every
//! input is equal. So a kept result is never stale, and an empty cache gives the same output.

use std::any::Any;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The last result of each kind for one thing: a folder, a strategy.
#[derive(Default)]
pub struct Kept(Mutex<Vec<Arc<dyn Any + Send + Sync>>>);

struct Made<K, T> {
    of: K,
    result: Arc<T>,
}

impl Kept {
    /// The result of `make` for `of`: the kept one if `of` is equal. `make` must depend on nothing else that may
    /// change.
    pub fn get<K, T>(&self, of: K, make: impl FnOnce(&K) -> T) -> Arc<T>
    where
        K: PartialEq + Send + Sync + 'static,
        T: Send + Sync + 'static,
    {
        if let Some(known) = self.known(&of) {
            return known;
        }
        // The lock is not held while it is made.
        let result = Arc::new(make(&of));
        let made = Arc::new(Made {
            of,
            result: Arc::clone(&result),
        });
        let mut slots = self.slots();
        slots.retain(|kept| !kept.is::<Made<K, T>>());
        slots.push(made);
        result
    }

    /// The kept result for `of`, if `of` was the last input of its kind.
    pub fn known<K, T>(&self, of: &K) -> Option<Arc<T>>
    where
        K: PartialEq + Send + Sync + 'static,
        T: Send + Sync + 'static,
    {
        let slots = self.slots();
        let kept = slots.iter().find(|kept| kept.is::<Made<K, T>>()).cloned();
        // The lock is not held while they are compared.
        drop(slots);
        let kept = kept?.downcast::<Made<K, T>>().ok()?;
        (kept.of == *of).then(|| Arc::clone(&kept.result))
    }

    fn slots(&self) -> MutexGuard<'_, Vec<Arc<dyn Any + Send + Sync>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Kept")
    }
}

/// Shared data that equals another only if both are the same allocation.
#[derive(Debug)]
pub struct Same<T>(pub Arc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Data that may be both in the cache and in use; a change makes a copy first.
#[derive(Debug, Clone)]
pub struct Shared<T>(Arc<T>);

impl<T> From<T> for Shared<T> {
    fn from(thing: T) -> Self {
        Self(Arc::new(thing))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}
