//! A measure's figures, from TOML or a CSV file: one kind of period, each period once.

use std::collections::BTreeMap;

use super::Checker;
use super::measures::kind_of;
use crate::diagnostic::findings;
use crate::lang::Period;
use crate::model::{Figure, Standing, Unit};
use crate::parse::{self, Record};
use crate::schema::Kind;
use crate::source::Span;

impl Checker<'_> {
    /// The figures, by period, the decimals that the numbers are written with, and where the period of the
    /// latest one stands.
    pub(super) fn figures(
        &mut self,
        record: &Record,
        unit: Option<Unit>,
    ) -> (Vec<Figure>, Option<u8>, Option<(Period, Span)>) {
        let sources = self.sources;
        let from_file = match record.string("data") {
            Some((path, span)) => {
                self.shown.insert(path.to_owned());
                if record.has("values") {
                    self.diagnostics.push(findings::values_and_data(span));
                }
                sources
                    .find(path)
                    .map(|file| parse::read_csv(self.diagnostics, sources, file))
            }
            None => None,
        };
        let records = from_file
            .as_deref()
            .unwrap_or_else(|| record.records("values"));
        self.periods(record, records);
        let qualitative = unit == Some(Unit::Qualitative);
        if let Some((_, span)) = record.string("data").filter(|_| qualitative) {
            self.diagnostics
                .push(findings::value_of_wrong_kind(span, true));
        }
        let mut decimals = None;
        let mut latest: Option<(Period, Span)> = None;
        let mut figures: Vec<Figure> = records
            .iter()
            .filter_map(|value| {
                if from_file.is_none() {
                    self.kind_of_value(value, qualitative);
                }
                for number in ["value", "comparison"] {
                    decimals = decimals.max(value.number(number).map(|(_, decimals)| decimals));
                }
                let (period, span) = value.period("period")?;
                let says = value.number("value").is_some() || judgment(value).is_some();
                if says && latest.is_none_or(|(latest, _)| period.in_years() > latest.in_years()) {
                    latest = Some((period, span));
                }
                Some(Figure {
                    text: self.text(value, "text"),
                    note: self.text(value, "note"),
                    period,
                    value: value.number("value").map(|(number, _)| number),
                    judgment: judgment(value),
                    responses: value
                        .integer("responses")
                        .and_then(|number| u64::try_from(number).ok()),
                    comparison: value.number("comparison").map(|(number, _)| number),
                })
            })
            .collect();
        figures.sort_by(|one, other| one.period.in_years().total_cmp(&other.period.in_years()));
        (figures, decimals, latest)
    }

    /// A qualitative measure is judged, every other one counted.
    fn kind_of_value(&mut self, value: &Record, qualitative: bool) {
        let (needed, other, kind) = if qualitative {
            ("status", "value", kind_of("status"))
        } else {
            ("value", "status", Kind::Number)
        };
        if let Some(entry) = value.entry(other) {
            self.diagnostics
                .push(findings::value_of_wrong_kind(entry.key, qualitative));
        } else if !value.has(needed) && !value.damaged {
            self.diagnostics
                .push(findings::missing_key(value.header, needed, kind));
        }
    }

    /// One measure uses one kind of period, and each period once.
    fn periods(&mut self, record: &Record, values: &[Record]) {
        let points = ["baseline", "target"].into_iter().filter_map(|key| {
            let (period, span) = record.record(key)?.period("period")?;
            Some((period, span, false))
        });
        let values = values.iter().filter_map(|value| {
            let (period, span) = value.period("period")?;
            Some((period, span, true))
        });
        let mut first: Option<(Period, Span)> = None;
        let mut seen: BTreeMap<Period, Span> = BTreeMap::new();
        for (period, span, is_value) in points.chain(values) {
            match first {
                Some((kind, place)) if !kind.same_kind(period) => {
                    self.diagnostics
                        .push(findings::two_kinds_of_period(span, place));
                    continue;
                }
                None => first = Some((period, span)),
                Some(_) => {}
            }
            if is_value && let Some(&place) = seen.get(&period) {
                self.diagnostics
                    .push(findings::period_twice(span, place, period));
            } else if is_value {
                seen.insert(period, span);
            }
        }
    }
}

fn judgment(value: &Record) -> Option<Standing> {
    Some(match value.string("status")?.0 {
        "reached" => Standing::Reached,
        "on-track" => Standing::OnTrack,
        _ => Standing::OffTrack,
    })
}
