//! Findings about a strategy's dates: its review, its hearing, its last day.

use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Date;
use crate::source::Span;
use crate::wording::say;

/// Past `valid.review_by`.
pub fn review_overdue(at: Span, date: Date) -> Diagnostic {
    Diagnostic::new(Rule::ReviewOverdue, at, say!("review-overdue", date))
}

/// Past the last day to answer, and still out for comment.
pub fn hearing_over(at: Span, date: Date) -> Diagnostic {
    Diagnostic::new(Rule::HearingNotOpen, at, say!("hearing-over", date))
}

/// A hearing of a strategy that is not out for comment. `status` is where that is written.
pub fn hearing_without_status(at: Span, status: Option<Span>) -> Diagnostic {
    let finding = Diagnostic::new(Rule::HearingNotOpen, at, say!("hearing-without-status"));
    match status {
        Some(status) => finding.related(status, say!("hearing-without-status.status")),
        None => finding,
    }
}

/// Past `valid.to`.
pub fn strategy_expired(at: Span, date: Date) -> Diagnostic {
    Diagnostic::new(Rule::StrategyExpired, at, say!("strategy-expired", date))
}
