//! Whether a measure's latest value is fresh, from how often it is taken.
//!
//! A value is fresh until the next one ought to be there: the next period must come to its end, and
//! then there is time to count, as long as a period and three months at most. So of a yearly measure,
//! the value for 2025 is fresh until the end of March 2027; of a monthly one, the value for August
//! until the end of October.

use serde::Serialize;

use crate::lang::{Date, Period};
use crate::model::Frequency;

/// The most months that counting may take once a period has ended.
const MOST_COUNTING: u32 = 3;

/// Whether a measure's latest value is fresh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Freshness {
    /// The next one need not be there yet.
    Fresh,
    /// The next one ought to be there.
    Stale,
    /// There is no value.
    Missing,
    /// There is one, but nothing says how often it is taken.
    Unknown,
}

/// Whether the value of the period `latest` is fresh on the day, and the month by whose end the next
/// one ought to be there.
pub fn freshness(
    latest: Option<Period>,
    frequency: Option<Frequency>,
    today: Date,
) -> (Freshness, Option<Period>) {
    let Some(latest) = latest else {
        return (Freshness::Missing, None);
    };
    let months = match frequency {
        None => return (Freshness::Unknown, None),
        Some(Frequency::Once) => return (Freshness::Fresh, None),
        Some(Frequency::Monthly) => 1,
        Some(Frequency::Quarterly) => 3,
        Some(Frequency::Tertial) => 4,
        Some(Frequency::Yearly) => 12,
        Some(Frequency::Biennial) => 24,
    };
    let last = last_month(latest) + months + months.min(MOST_COUNTING);
    let freshness = if month(today.year, today.month) <= last {
        Freshness::Fresh
    } else {
        Freshness::Stale
    };
    let year = u16::try_from(last / 12).unwrap_or(u16::MAX);
    let of_year = u8::try_from(last % 12).unwrap_or_default() + 1;
    (freshness, Some(Period::Month(year, of_year)))
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
