//! A measure's target against its baseline, and its latest value against the day: what must be so before a
//! page may say how the measure stands.

use super::Checker;
use crate::diagnostic::findings;
use crate::lang::Period;
use crate::model::status::Yardstick;
use crate::model::{Age, Compare, Direction, Frequency, Freshness, State, Unit};
use crate::parse::Record;
use crate::source::Span;

/// What the figures of a measure are held against: as written, else the season where they come more often
/// than once a year. Where nothing says how often, their periods do. Years have no seasons.
pub fn compare(record: &Record, frequency: Option<Frequency>) -> Compare {
    let points = ["baseline", "target"].map(|key| record.record(key));
    let values = record.records("values").iter();
    let mut all = points.into_iter().flatten().chain(values);
    let period = all.find_map(|point| point.period("period"));
    if let Some((Period::Year(_), _)) = period {
        return Compare::Line;
    }
    if let Some((written, _)) = record.choice("compare") {
        return written;
    }
    match frequency {
        Some(Frequency::Yearly | Frequency::Biennial | Frequency::Once) => Compare::Line,
        Some(Frequency::Monthly | Frequency::Quarterly | Frequency::Tertial) | None => {
            Compare::SamePeriod
        }
    }
}

impl Checker<'_> {
    /// The target comes after the baseline, and is no worse.
    pub(super) fn target(&mut self, record: &Record, unit: Option<Unit>, yardstick: &Yardstick) {
        let [Some(baseline), Some(target)] = ["baseline", "target"].map(|key| record.record(key))
        else {
            return;
        };
        if let (Some((from, from_span)), Some((to, span))) =
            (baseline.period("period"), target.period("period"))
            && from.same_kind(to)
            && to <= from
        {
            self.diagnostics
                .push(findings::target_before_baseline(span, from_span));
            // The two may have changed places, and then one is worse than the other for that.
            return;
        }
        if unit == Some(Unit::Qualitative) || record.damaged || record.hides("direction") {
            return;
        }
        if let (Some(from), Some(to)) = (baseline.entry("value"), target.entry("value"))
            && yardstick.leads_the_wrong_way()
        {
            self.diagnostics.push(findings::target_against_direction(
                to.span,
                from.span,
                yardstick.direction == Direction::Up,
            ));
        }
    }

    /// The next value is there when it ought to be. `latest` is where the period of the latest one stands.
    pub(super) fn overdue(
        &mut self,
        record: &Record,
        frequency: Option<Frequency>,
        latest: Option<(Period, Span)>,
    ) {
        let is_hidden = |value: &Record| {
            value.damaged
                || ["period", "value", "status"]
                    .iter()
                    .any(|key| value.hides(key))
        };
        let hidden = ["values", "data", "frequency", "baseline"]
            .iter()
            .any(|key| record.hides(key));
        if record.damaged
            || hidden
            || self.is_replaced()
            || record.records("values").iter().any(is_hidden)
        {
            return;
        }
        let baseline = record.record("baseline");
        let first = || baseline.and_then(|baseline| baseline.period("period"));
        let Some((period, span)) = latest.or_else(first) else {
            return;
        };
        let age = Age::new(Some(period), frequency, self.today);
        if let (Freshness::Stale, Some(by)) = (age.freshness, age.next_by) {
            let id = record.string("id").map(|(id, _)| id);
            self.diagnostics
                .push(findings::value_overdue(span, id, period, by));
        }
    }

    /// Whether a newer strategy holds: nobody keeps up what this one counts.
    pub(super) fn is_replaced(&self) -> bool {
        self.stage() == State::Replaced
    }

    /// How far the strategy has come, as it is written.
    pub(super) fn stage(&self) -> State {
        let document = self.draft.strategy.as_ref();
        let state = document.and_then(|document| document.record.choice("status"));
        state.map_or(State::Draft, |(state, _)| state)
    }
}
