//! What is drawn: the six marks, charts, sparklines and the state bar.

mod bar;
mod geometry;
mod pictures;
mod random;
mod sentence;
mod series;
mod shapes;

use veivalg::lang::{Date, Lang};
use veivalg::model::{Labels, Measure};
use veivalg::view::{Chart, Readers, Size};

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

const SIZES: [Size; 2] = [Size::SCREEN, Size::PRINT];

fn readers(labels: &Labels, lang: Lang) -> Readers<'_> {
    Readers {
        labels,
        lang,
        today: TODAY,
    }
}

fn chart(measure: &Measure, lang: Lang) -> Option<Chart> {
    Chart::of(measure, readers(&Labels::default(), lang), &SIZES)
}
