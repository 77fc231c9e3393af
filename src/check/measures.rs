//! The register of measures: what each is, where its figures come from, and how it stands.

use super::Checker;
use super::figures::Figures;
use super::strategy::{extra, id};
use super::targets::compare;
use crate::diagnostic::findings;
use crate::lang::{Lang, Localized};
use crate::markdown::tree::{Inline, RichLine};
use crate::model::status::{Yardstick, judge, latest};
use crate::model::{
    Age, Direction, Frequency, Labels, Line, Measure, MeasureStatus, Point, Standing, Unit,
};
use crate::parse::Record;
use crate::schema::{Choice, Kind, MEASURES};
use crate::source::Span;

/// The survey is taken every second year (KS).
const FACTOR_FREQUENCY: Frequency = Frequency::Biennial;

impl Checker<'_> {
    /// Puts the register together.
    pub(super) fn measures(&mut self, labels: &Labels) -> Vec<Measure> {
        let draft = self.draft;
        let Some(document) = &draft.measures else {
            return Vec::new();
        };
        let records = document.record.records("measures");
        let measures = records.iter();
        measures
            .map(|record| self.measure(record, labels))
            .collect()
    }

    fn measure(&mut self, record: &Record, labels: &Labels) -> Measure {
        let factor = record
            .integer("factor")
            .and_then(|factor| u8::try_from(factor).ok());
        let unit = choice(record, "unit").or(factor.map(|_| Unit::Score));
        self.completeness_of(record, factor, unit);
        let [baseline, target] = ["baseline", "target"].map(|key| point(record.record(key)?));
        let found = self.diagnostics.len();
        let Figures {
            values,
            decimals: written,
            latest: newest,
            withheld_below,
        } = self.figures(record, unit);
        // A file that cannot be read has been reported before.
        let file = record
            .string("data")
            .and_then(|(path, _)| self.sources.find(path));
        let is_whole = file.is_none_or(|file| self.sources.text(file).is_some())
            && !self
                .diagnostics
                .iter()
                .skip(found)
                .any(|fault| fault.rule.is_fixed());
        // The same figure, written once more.
        let baseline = baseline.filter(|(point, _)| {
            !values
                .iter()
                .any(|figure| figure.withheld && figure.period == point.period)
        });
        let frequency = choice(record, "frequency").or(factor.map(|_| FACTOR_FREQUENCY));
        let direction = record
            .choice("direction")
            .map_or(Direction::Up, |(direction, _)| direction);
        let points = [baseline, target].into_iter().flatten();
        let decimals = points
            .clone()
            .map(|(_, decimals)| decimals)
            .chain(written)
            .max()
            .unwrap_or(0);
        let baseline = baseline.map(|(point, _)| point);
        let target = target.map(|(point, _)| point);
        let yardstick = Yardstick {
            direction,
            compare: compare(record, frequency),
            baseline,
            target,
            hold: record
                .record("target")
                .is_some_and(|target| target.is_true("hold") || target.hides("hold")),
        };
        self.target(record, unit, &yardstick);
        if is_whole {
            self.overdue(record, frequency, newest);
        }
        let stated = record
            .choice::<Standing>("status")
            .map(|(standing, _)| (standing, self.text(record, "status_reason")));
        let url = record.string("url").map(|(url, _)| url.to_owned());
        // What comes with a factor is written where the factor is.
        let place = record
            .entry("factor")
            .map_or(record.header, |entry| entry.key);
        let name = self.line(record, "name").or_else(|| {
            let key = format!("factor_{}", factor?);
            Some(labelled(labels, &key, place))
        });
        Measure {
            id: id(record),
            name: name.unwrap_or_else(|| each(|_| "", place)),
            text: self.text(record, "text"),
            unit: unit.unwrap_or(Unit::Count),
            unit_name: self.line(record, "unit_name"),
            decimals: record
                .integer("decimals")
                .and_then(|decimals| u8::try_from(decimals).ok())
                .unwrap_or(decimals),
            direction,
            source: self
                .line(record, "source")
                .or_else(|| factor.map(|_| labelled(labels, "factor_source", place))),
            url,
            frequency,
            owner: self.line(record, "owner"),
            factor,
            status: MeasureStatus {
                computed: judge(&yardstick, &values),
                stated,
                age: Age::new(
                    latest(&values).map(|figure| figure.period),
                    frequency,
                    self.today,
                ),
            },
            baseline,
            target,
            hold: yardstick.hold,
            compare: yardstick.compare,
            values,
            withheld_below,
            figures_source: self.figures_source(record),
            extra: extra(record),
        }
    }

    fn completeness_of(&mut self, record: &Record, factor: Option<u8>, unit: Option<Unit>) {
        if record.damaged {
            return;
        }
        let header = record.header;
        let id = record.string("id").map(|(id, _)| id);
        if !record.has("factor") {
            for key in ["name", "unit"] {
                if record.lacks(key) {
                    self.diagnostics
                        .push(findings::missing_key(header, key, kind_of(key)));
                }
            }
        }
        if unit == Some(Unit::Other) && record.lacks("unit_name") {
            let place = record.entry("unit").map_or(header, |entry| entry.span);
            self.diagnostics
                .push(findings::missing_key(place, "unit_name", Kind::Line));
        }
        if factor.is_none()
            && !["source", "url", "factor"]
                .iter()
                .any(|key| !record.lacks(key))
        {
            self.diagnostics
                .push(findings::measure_without_source(header, id));
        }
        if record.lacks("owner") {
            self.diagnostics
                .push(findings::measure_without_owner(header, id));
        }
        if unit == Some(Unit::Qualitative) {
            return;
        }
        match record.entry("target") {
            None if record.has("target") => {}
            None => self
                .diagnostics
                .push(findings::measure_without_target(header, id)),
            // A level to keep needs no beginning.
            Some(target)
                if !record.has("baseline")
                    && !record
                        .record("target")
                        .is_some_and(|target| target.has("hold")) =>
            {
                self.diagnostics
                    .push(findings::target_without_baseline(target.key, id));
            }
            Some(_) => {}
        }
    }
}

/// A name or source that comes with a factor.
/// What a label says, as if it were written at a place.
fn labelled(labels: &Labels, key: &str, span: Span) -> Line {
    each(|lang| labels.get(key, lang), span)
}

fn each<'a>(words: impl Fn(Lang) -> &'a str, span: Span) -> Line {
    let line = |words: &str| RichLine {
        inlines: vec![Inline::Text(words.to_owned())],
        span,
        told: None,
    };
    Localized::Each {
        nb: Some(line(words(Lang::Nb))),
        nn: Some(line(words(Lang::Nn))),
    }
}

fn point(record: &Record) -> Option<(Point, u8)> {
    let (value, decimals) = record.number("value")?;
    let (period, _) = record.period("period")?;
    Some((Point { period, value }, decimals))
}

fn choice<C: Choice>(record: &Record, key: &str) -> Option<C> {
    record.choice(key).map(|(choice, _)| choice)
}

/// What a key of a measure takes.
pub(super) fn kind_of(key: &str) -> Kind {
    match MEASURES.key("measures").map(|list| list.kind) {
        Some(Kind::Tables(measure)) => measure.key(key).map_or(Kind::String, |key| key.kind),
        _ => Kind::String,
    }
}
