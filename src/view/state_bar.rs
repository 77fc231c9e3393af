//! The standing of all measures as one bar, and the sentence that says the same.
//!
//! In: the tally. Out: its parts along the bar, and words. A part is told from the next by its mark, and a
//! standing from older figures has an outline only: no colour is needed to read it.
//!
//! A template shows it with `<state_bar of={page.bar} />` of `charts.html`, a Typst file with `state-bar(data.bar)` of
//! `pdf/chart.typ`. Its legend is the tally, which is beside it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Choice, Count, Readers, tally};
use crate::lang::number;
use crate::model::{Standing, Strategy};

/// The least part of the bar, in per cent, that a mark has room in.
const ROOM: f64 = 6.0;

/// The bar.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StateBar {
    /// "11 av 15 målinger er nådd eller i rute".
    pub sentence: String,
    /// Its parts, in the order of the tally.
    pub parts: Vec<BarPart>,
}

/// A part of the bar.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BarPart {
    /// How these measures stand.
    pub status: Choice,
    /// How many they are.
    pub count: usize,
    /// Where it begins, in per cent.
    pub from: f64,
    /// Its middle, in per cent.
    pub middle: f64,
    /// How long it is, in per cent.
    pub length: f64,
    /// Whether its mark has room in it.
    pub has_room: bool,
}

/// The bar; none where there are no measures.
pub fn state_bar(strategy: &Strategy, readers: Readers) -> Option<StateBar> {
    let counts = tally(strategy, readers);
    let all: usize = counts.iter().map(|count| count.count).sum();
    if all == 0 {
        return None;
    }
    let tenths = |part: f64| (part * 10.0).round() / 10.0;
    let share = |count: usize| count as f64 * 100.0 / all as f64;
    let mut before = 0;
    let parts = counts.into_iter().map(|Count { status, count }| {
        let (from, length) = (share(before), share(count));
        before += count;
        BarPart {
            status,
            count,
            from: tenths(from),
            middle: tenths(from + length / 2.0),
            length: tenths(length),
            has_room: length >= ROOM,
        }
    });
    Some(StateBar {
        parts: parts.collect(),
        sentence: sentence(strategy, all, readers),
    })
}

/// How many measures stand as they should; how many of them by older figures.
fn sentence(strategy: &Strategy, all: usize, readers: Readers) -> String {
    let stands_well = |measure: &&crate::model::Measure| match measure.status.standing() {
        Standing::Reached | Standing::OnTrack => true,
        Standing::OffTrack | Standing::NoFigures => false,
    };
    let well = strategy.measures.iter().filter(stands_well);
    let old = well
        .clone()
        .filter(|measure| measure.status.age.is_old)
        .count();
    let well = well.count();
    let name = readers
        .label(if all == 1 { "measure" } else { "measures" })
        .to_lowercase();
    let is_told = |measure: &crate::model::Measure| match measure.status.standing() {
        Standing::Reached | Standing::OnTrack | Standing::OffTrack => true,
        Standing::NoFigures => false,
    };
    let key = match (well, old) {
        _ if !strategy.measures.iter().any(is_told) => "bar_nothing",
        (0, _) => "bar_none",
        (1, 0) => "bar_one",
        (1, _) => "bar_one_old",
        (_, 0) => "bar_many",
        (_, old) if old == well => "bar_many_old",
        (_, _) => "bar_many_some_old",
    };
    let [count, all, old] = [well, all, old].map(|count| number(count as f64, 0));
    let values = [
        ("count", &*count),
        ("all", &all),
        ("old", &old),
        ("measures", &name),
    ];
    readers.fill(key, &values)
}
