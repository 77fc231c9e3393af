//! Findings about the days that a strategy holds by: its review, its hearing, its last day.

use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Date;
use crate::source::Span;

/// Past `valid.review_by`.
pub fn review_overdue(at: Span, date: Date) -> Diagnostic {
    let (long, iso) = (date.long(), date.iso());
    Diagnostic::new(
        Rule::ReviewOverdue,
        at,
        [
            format!("strategien skulle vært gjennomgått innen {long}"),
            format!("strategien skulle ha vore gjennomgått innan {long}"),
            format!("the strategy should have been reviewed by {iso}"),
        ],
    )
    .help([
        "gå gjennom strategien, og skriv en ny dato",
        "gå gjennom strategien, og skriv ein ny dato",
        "review the strategy, and write a new date",
    ])
}

/// Past the last day to answer, and still out for comment.
pub fn hearing_over(at: Span, date: Date) -> Diagnostic {
    let (long, iso) = (date.long(), date.iso());
    Diagnostic::new(
        Rule::HearingNotOpen,
        at,
        [
            format!("høringsfristen gikk ut {long}"),
            format!("høyringsfristen gjekk ut {long}"),
            format!("the hearing ended on {iso}"),
        ],
    )
    .help([
        "skriv en ny frist, eller en annen status når høringen er over",
        "skriv ein ny frist, eller ein annan status når høyringa er over",
        "write a new deadline, or another status when the hearing is over",
    ])
}

/// A hearing of a strategy that is not out for comment. `status` is where that is written.
pub fn hearing_without_status(at: Span, status: Option<Span>) -> Diagnostic {
    let finding = Diagnostic::new(
        Rule::HearingNotOpen,
        at,
        [
            "høringen blir ikke vist, for strategien er ikke på høring",
            "høyringa blir ikkje vist, for strategien er ikkje på høyring",
            "the hearing is not shown, for the strategy is not out for comment",
        ],
    )
    .help([
        "skriv status = \"hearing\" mens høringen varer, ellers ta bort [hearing]",
        "skriv status = \"hearing\" medan høyringa varer, elles ta bort [hearing]",
        "write status = \"hearing\" while the hearing lasts, else remove [hearing]",
    ]);
    match status {
        Some(status) => finding.related(
            status,
            [
                "statusen står her",
                "statusen står her",
                "the status is here",
            ],
        ),
        None => finding,
    }
}

/// Past `valid.to`.
pub fn strategy_expired(at: Span, date: Date) -> Diagnostic {
    let (long, iso) = (date.long(), date.iso());
    Diagnostic::new(
        Rule::StrategyExpired,
        at,
        [
            format!("strategien gjaldt til {long}"),
            format!("strategien gjaldt til {long}"),
            format!("the strategy was valid until {iso}"),
        ],
    )
    .help([
        "skriv en ny dato når den er forlenget, eller status = \"replaced\" når en ny gjelder",
        "skriv ein ny dato når han er forlengd, eller status = \"replaced\" når ein ny gjeld",
        "write a new date when it is prolonged, or status = \"replaced\" when a new one holds",
    ])
}
