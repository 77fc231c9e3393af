//! The points to follow up for measures, in words.

use super::{Item, Point, StatusText};
use crate::model::{Freshness, Standing};
use crate::status::MeasureStatus;
use crate::wording::{Message, say};

impl StatusText<'_> {
    pub(super) fn measures(&self, points: &mut Vec<Point>) {
        self.stale(points);
        let mut list = |grave, which: fn(&MeasureStatus) -> bool, words: fn(usize) -> Message| {
            let names: Vec<String> = self
                .measures_where(which)
                .map(|measure| self.with_age(measure))
                .collect();
            if !names.is_empty() {
                let words = words(names.len()).get(self.lang);
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                points.push(Point::new(grave, words).list(&names));
            }
        };
        list(
            true,
            |measure| measure.standing == Standing::OffTrack,
            |count| say!("status-off-track", count),
        );
        list(
            false,
            |measure| measure.freshness == Freshness::Missing,
            |count| say!("status-without-value", count),
        );
        list(
            false,
            |measure| measure.lacks_target,
            |count| say!("status-without-target", count),
        );
        list(
            false,
            |measure| measure.freshness == Freshness::Unknown,
            |count| say!("status-without-frequency", count),
        );
    }

    /// A measure's name, and from when its figures are once they are no longer fresh.
    fn with_age(&self, measure: &MeasureStatus) -> String {
        let name = measure.name.clone();
        match measure.latest.filter(|_| measure.is_old) {
            Some(latest) => {
                say!("status-with-age", name, period = self.period(latest)).get(self.lang)
            }
            None => name,
        }
    }

    fn stale(&self, points: &mut Vec<Point>) {
        let mut stale: Vec<&MeasureStatus> = self
            .measures_where(|measure| measure.freshness == Freshness::Stale)
            .collect();
        if stale.is_empty() {
            return;
        }
        stale.sort_by_key(|measure| measure.next_by);
        let item = |measure: &MeasureStatus| Item {
            day: measure.next_by.map(|month| self.period(month)),
            words: measure.name.clone(),
            note: measure
                .latest
                .map(|latest| say!("status-latest", period = self.period(latest)).get(self.lang)),
        };
        points.push(Point {
            grave: true,
            words: say!("status-stale-values", count = stale.len()).get(self.lang),
            items: stale.into_iter().map(item).collect(),
        });
    }
}
