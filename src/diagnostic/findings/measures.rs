//! Measures that nobody can trust, reach or use.

use super::named;
use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Period;
use crate::source::Span;

/// A measure that no goal uses.
pub fn unused_measure(at: Span, id: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnusedMeasure,
        at,
        [
            format!("ingen mål bruker målingen «{id}»"),
            format!("ingen mål brukar målinga «{id}»"),
            format!("no goal uses the measure “{id}”"),
        ],
    )
    .help([
        format!("legg til \"{id}\" i measures i et mål, eller slett målingen"),
        format!("legg til \"{id}\" i measures i eit mål, eller slett målinga"),
        format!("add \"{id}\" to a goal's measures, or delete the measure"),
    ])
}

/// A measure of unknown origin.
pub fn measure_without_source(at: Span, id: Option<&str>) -> Diagnostic {
    let [name, english] = named(id);
    Diagnostic::new(
        Rule::MeasureWithoutSource,
        at,
        [
            format!("målingen{name} sier ikke hvor tallet kommer fra"),
            format!("målinga{name} seier ikkje kvar talet kjem frå"),
            format!("the measure{english} does not say where its figure comes from"),
        ],
    )
    .help([
        "skriv source.nb = \"…\", eller url = \"https://…\"",
        "skriv source.nn = \"…\", eller url = \"https://…\"",
        "write source.nb = \"…\", or url = \"https://…\"",
    ])
}

/// A measure that nobody answers for.
pub fn measure_without_owner(at: Span, id: Option<&str>) -> Diagnostic {
    let [name, english] = named(id);
    Diagnostic::new(
        Rule::MeasureWithoutOwner,
        at,
        [
            format!("ingen har ansvar for målingen{name}"),
            format!("ingen har ansvar for målinga{name}"),
            format!("nobody answers for the measure{english}"),
        ],
    )
    .help([
        "skriv owner.nb = \"…\", for eksempel HR-sjefen",
        "skriv owner.nn = \"…\", til dømes HR-sjefen",
        "write owner.nb = \"…\", for example HR-sjefen",
    ])
}

/// A measure without a target.
pub fn measure_without_target(at: Span, id: Option<&str>) -> Diagnostic {
    let [name, english] = named(id);
    Diagnostic::new(
        Rule::MeasureWithoutTarget,
        at,
        [
            format!("målingen{name} har ikke noe måltall"),
            format!("målinga{name} har ikkje noko måltal"),
            format!("the measure{english} has no target"),
        ],
    )
    .help([
        "skriv target = { period = \"2030\", value = 90 }",
        "skriv target = { period = \"2030\", value = 90 }",
        "write target = { period = \"2030\", value = 90 }",
    ])
}

/// A target with nothing to compare it to.
pub fn target_without_baseline(at: Span, id: Option<&str>) -> Diagnostic {
    let [name, english] = named(id);
    Diagnostic::new(
        Rule::TargetWithoutBaseline,
        at,
        [
            format!("målingen{name} har måltall, men ikke noe utgangspunkt"),
            format!("målinga{name} har måltal, men ikkje noko utgangspunkt"),
            format!("the measure{english} has a target but no baseline"),
        ],
    )
    .help([
        "skriv baseline = { period = \"2026\", value = 88 }",
        "skriv baseline = { period = \"2026\", value = 88 }",
        "write baseline = { period = \"2026\", value = 88 }",
    ])
}

/// A target that is worse than the baseline; `is_up` when higher is better.
pub fn target_against_direction(at: Span, baseline: Span, is_up: bool) -> Diagnostic {
    let (message, other) = if is_up {
        (
            [
                "måltallet er lavere enn utgangspunktet, men høyere er bedre",
                "måltalet er lågare enn utgangspunktet, men høgare er betre",
                "the target is lower than the baseline, but higher is better",
            ],
            "down",
        )
    } else {
        (
            [
                "måltallet er høyere enn utgangspunktet, men lavere er bedre",
                "måltalet er høgare enn utgangspunktet, men lågare er betre",
                "the target is higher than the baseline, but lower is better",
            ],
            "up",
        )
    };
    Diagnostic::new(Rule::TargetAgainstDirection, at, message)
        .help([
            format!(
                "skriv direction = \"{other}\", eller rett det ene tallet; er det et nivå å holde, skriv hold = true i target"
            ),
            format!(
                "skriv direction = \"{other}\", eller rett det eine talet; er det eit nivå å halde, skriv hold = true i target"
            ),
            format!(
                "write direction = \"{other}\", or correct one of the figures; if it is a level to keep, write hold = true in target"
            ),
        ])
        .related(
            baseline,
            [
                "utgangspunktet er dette",
                "utgangspunktet er dette",
                "the baseline is this",
            ],
        )
}

/// A value of the period `latest` that another ought to have followed by the end of the month `by`.
pub fn value_overdue(at: Span, id: Option<&str>, latest: Period, by: Period) -> Diagnostic {
    let [name, english] = named(id);
    let long = by.long();
    Diagnostic::new(
        Rule::ValueOverdue,
        at,
        [
            format!("målingen{name} skulle hatt en nyere verdi innen utgangen av {long}"),
            format!("målinga{name} skulle ha hatt ein nyare verdi innan utgangen av {long}"),
            format!("the measure{english} ought to have a newer value by the end of {by}"),
        ],
    )
    .help([
        format!(
            "legg til verdien som kom etter {}, eller rett frequency",
            latest.long()
        ),
        format!(
            "legg til verdien som kom etter {}, eller rett frequency",
            latest.long()
        ),
        format!("add the value that came after {latest}, or correct frequency"),
    ])
}

/// One measure that carries more than two goals.
pub fn shared_measure(at: Span, id: &str, goals: &[Span]) -> Diagnostic {
    let count = goals.len();
    let finding = Diagnostic::new(
        Rule::SharedMeasure,
        at,
        [
            format!("{count} mål bruker målingen «{id}»"),
            format!("{count} mål brukar målinga «{id}»"),
            format!("{count} goals use the measure “{id}”"),
        ],
    )
    .help([
        "vurder om hvert mål trenger sin egen måling",
        "vurder om kvart mål treng si eiga måling",
        "consider whether each goal needs a measure of its own",
    ]);
    goals.iter().fold(finding, |finding, &goal| {
        finding.related(goal, ["brukt her", "brukt her", "used here"])
    })
}
