//! What is to be followed up of measures, in words.

use super::{Item, Point, Words};
use crate::model::{Freshness, Standing};
use crate::status::MeasureStatus;

impl Words<'_> {
    pub(super) fn measures(&self, points: &mut Vec<Point>) {
        self.stale(points);
        let mut list = |grave, which: fn(&MeasureStatus) -> bool, one, more| {
            let names: Vec<String> = self
                .measures_where(which)
                .map(|measure| self.with_age(measure))
                .collect();
            if !names.is_empty() {
                let words = self.counted(names.len(), one, more);
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                points.push(Point::new(grave, words).list(&names));
            }
        };
        list(
            true,
            |measure| measure.standing == Standing::OffTrack,
            [
                "måling er ikke i rute",
                "måling er ikkje i rute",
                "measure is off track",
            ],
            [
                "målinger er ikke i rute",
                "målingar er ikkje i rute",
                "measures are off track",
            ],
        );
        list(
            false,
            |measure| measure.freshness == Freshness::Missing,
            [
                "måling har ingen verdi ennå",
                "måling har ingen verdi enno",
                "measure has no value yet",
            ],
            [
                "målinger har ingen verdi ennå",
                "målingar har ingen verdi enno",
                "measures have no value yet",
            ],
        );
        list(
            false,
            |measure| measure.lacks_target,
            [
                "måling har ikke noe måltall",
                "måling har ikkje noko måltal",
                "measure has no target",
            ],
            [
                "målinger har ikke noe måltall",
                "målingar har ikkje noko måltal",
                "measures have no target",
            ],
        );
        list(
            false,
            |measure| measure.freshness == Freshness::Unknown,
            [
                "måling sier ikke hvor ofte det måles",
                "måling seier ikkje kor ofte det blir målt",
                "measure does not say how often it is taken",
            ],
            [
                "målinger sier ikke hvor ofte det måles",
                "målingar seier ikkje kor ofte det blir målt",
                "measures do not say how often they are taken",
            ],
        );
    }

    /// A measure's name, and from when its figures are once they are no longer fresh.
    fn with_age(&self, measure: &MeasureStatus) -> String {
        let name = &measure.name;
        match measure.latest.filter(|_| measure.is_old) {
            Some(latest) => {
                let from = self.lang.pick(["tall fra", "tal frå", "figures from"]);
                format!("{name} ({from} {})", self.period(latest))
            }
            None => name.clone(),
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
        let one = [
            "måling skulle hatt en ny verdi innen",
            "måling skulle ha hatt ein ny verdi innan",
            "measure ought to have a new value by",
        ];
        let more = [
            "målinger skulle hatt en ny verdi innen",
            "målingar skulle ha hatt ein ny verdi innan",
            "measures ought to have a new value by",
        ];
        let last = self.lang.pick(["siste er", "siste er", "the latest is"]);
        let item = |measure: &MeasureStatus| Item {
            day: measure.next_by.map(|month| self.period(month)),
            words: measure.name.clone(),
            note: measure
                .latest
                .map(|latest| format!("{last} {}", self.period(latest))),
        };
        points.push(Point {
            grave: true,
            words: self.counted(stale.len(), one, more),
            items: stale.into_iter().map(item).collect(),
        });
    }
}
