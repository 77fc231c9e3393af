//! Parts of the strategy that are checked each for itself, on all of the machine's cores.
//!
//! What a part's rules find and note is taken over in the order of the parts, as if they had been checked one
//! after the other.

use std::collections::BTreeMap;
use std::mem::take;

use super::{Checker, Used};
use crate::cores;
use crate::diagnostic::Diagnostics;

impl Checker<'_> {
    /// Checks each part, and takes over what was found and noted.
    pub(super) fn divided<T: Send, R: Send>(
        &mut self,
        parts: impl IntoIterator<Item = T>,
        check: impl Fn(&mut Checker<'_>, T) -> R + Sync,
    ) -> Vec<R> {
        let Checker {
            sources,
            draft,
            review,
            today,
            languages,
            index,
            terms,
            may_lose,
            is_quoted,
            coverage,
            ..
        } = *self;
        let checked = cores::each(parts, |part| {
            let mut diagnostics = Diagnostics::default();
            let mut checker = Checker {
                diagnostics: &mut diagnostics,
                sources,
                draft,
                review,
                today,
                languages,
                index,
                terms,
                may_lose,
                is_quoted,
                used: Used::default(),
                withheld: BTreeMap::new(),
                coverage,
            };
            let made = check(&mut checker, part);
            let (used, withheld) = (take(&mut checker.used), take(&mut checker.withheld));
            (made, used, withheld, diagnostics)
        });
        let made = checked.into_iter().map(|(made, used, withheld, found)| {
            self.diagnostics.extend(found);
            self.used.extend(used);
            for (path, place) in withheld {
                self.withheld.entry(path).or_insert(place);
            }
            made
        });
        made.collect()
    }
}

impl Used {
    /// Adds what a later part uses.
    fn extend(&mut self, later: Self) {
        self.cited.extend(later.cited);
        self.shown.extend(later.shown);
        self.linked.extend(later.linked);
        for (own, later) in [
            (&mut self.linked_pictures, later.linked_pictures),
            (&mut self.pictures, later.pictures),
            (&mut self.absent, later.absent),
        ] {
            for (file, place) in later {
                own.entry(file).or_insert(place);
            }
        }
    }
}
