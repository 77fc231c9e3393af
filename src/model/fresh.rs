//! Whether a measure's latest value is fresh, from how often it is taken.
//!
//! A value is fresh until the next one should be there: the next period must come to its end, and
//! then there is time to count, as long as a period and three months at most. So of a yearly measure,
//! the value for 2025 is fresh until the end of March 2027; of a monthly one, the value for August
//! until the end of October. Site, PDF, status and data all read it off the measure.

use schemars::JsonSchema;
use serde::Serialize;

use super::Frequency;
use crate::lang::{Date, Period};

/// The most months that counting may take once a period has ended.
const MOST_COUNTING: u32 = 3;

/// Whether a measure's latest value is fresh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Freshness {
    /// The next one need not be there yet.
    Fresh,
    /// The next one should be there.
    Stale,
    /// There is no value.
    Missing,
    /// There is one, but nothing says how often it is taken.
    Unknown,
}

/// How old a measure's latest value is on the day that the strategy is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Whether it is fresh.
    pub freshness: Freshness,
    /// The period of the latest value.
    pub latest: Option<Period>,
    /// The month by whose end the next value should be there.
    pub next_by: Option<Period>,
    /// Whether the value is older than readers may expect, so that its period must be shown with the standing. Where
    /// the measure has no frequency, the period decides: a year is followed by a year.
    pub is_old: bool,
}

impl Age {
    /// Of a measure whose latest value is of the period `latest`.
    pub fn new(latest: Option<Period>, frequency: Option<Frequency>, today: Date) -> Self {
        let mut age = Self {
            freshness: Freshness::Missing,
            latest,
            next_by: None,
            is_old: false,
        };
        let Some(latest) = latest else { return age };
        let months = frequency.map_or_else(|| Some(length(latest)), months);
        let Some(months) = months else {
            age.freshness = Freshness::Fresh;
            return age;
        };
        let last = last_month(latest) + months + months.min(MOST_COUNTING);
        age.is_old = month(today.year, today.month) > last;
        age.freshness = match (frequency, age.is_old) {
            (None, _) => {
                return Self {
                    freshness: Freshness::Unknown,
                    ..age
                };
            }
            (Some(_), false) => Freshness::Fresh,
            (Some(_), true) => Freshness::Stale,
        };
        let year = u16::try_from(last / 12).unwrap_or(u16::MAX);
        let of_year = u8::try_from(last % 12).unwrap_or_default() + 1;
        age.next_by = Some(Period::Month(year, of_year));
        age
    }
}

/// How many months there are from one value to the next; none where there is no next one.
fn months(frequency: Frequency) -> Option<u32> {
    match frequency {
        Frequency::Once => None,
        Frequency::Monthly => Some(1),
        Frequency::Quarterly => Some(3),
        Frequency::Tertial => Some(4),
        Frequency::Yearly => Some(12),
        Frequency::Biennial => Some(24),
    }
}

/// How many months a period has.
fn length(period: Period) -> u32 {
    match period {
        Period::Year(_) => 12,
        Period::Tertial(..) => 4,
        Period::Quarter(..) => 3,
        Period::Month(..) => 1,
    }
}

/// The number of a month, counted from the year 0.
fn month(year: u16, month: u8) -> u32 {
    u32::from(year) * 12 + u32::from(month) - 1
}

/// The month that a period ends with.
fn last_month(period: Period) -> u32 {
    match period {
        Period::Year(year) => month(year, 12),
        Period::Tertial(year, part) => month(year, part * 4),
        Period::Quarter(year, part) => month(year, part * 3),
        Period::Month(year, of_year) => month(year, of_year),
    }
}
