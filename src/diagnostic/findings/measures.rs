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

/// What a figure is outside of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// A percentage: 0 to 100.
    Percent,
    /// A share: 0 to 1.
    Share,
    /// A count: 0 and up.
    Count,
}

/// A figure outside what its unit allows.
pub fn value_out_of_range(at: Span, outside: Outside) -> Diagnostic {
    let (message, help) = match outside {
        Outside::Percent => (
            [
                "en prosent er sjelden under 0 eller over 100",
                "ein prosent er sjeldan under 0 eller over 100",
                "a percentage is rarely below 0 or above 100",
            ],
            [
                "se etter et komma på feil sted, eller en annen måleenhet (unit)",
                "sjå etter eit komma på feil plass, eller ei anna måleeining (unit)",
                "look for a misplaced decimal sign, or another unit",
            ],
        ),
        Outside::Share => (
            [
                "en andel (share) er fra 0 til 1",
                "ein andel (share) er frå 0 til 1",
                "a share is from 0 to 1",
            ],
            [
                "skriv unit = \"percent\" hvis tallet er i prosent",
                "skriv unit = \"percent\" om talet er i prosent",
                "write unit = \"percent\" if the figure is a percentage",
            ],
        ),
        Outside::Count => (
            [
                "et antall er aldri under 0",
                "eit antal er aldri under 0",
                "a count is never below 0",
            ],
            [
                "rett tallet, eller velg en annen måleenhet (unit)",
                "rett talet, eller vel ei anna måleeining (unit)",
                "mend the figure, or choose another unit",
            ],
        ),
    };
    Diagnostic::new(Rule::ValueOutOfRange, at, message).help(help)
}

/// A figure ten times away from all the others of its measure.
pub fn far_away(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::ValueOutOfRange,
        at,
        [
            "tallet er minst ti ganger større eller mindre enn alle de andre",
            "talet er minst ti gonger større eller mindre enn alle dei andre",
            "the figure is at least ten times larger or smaller than all the others",
        ],
    )
    .help([
        "se etter et komma eller punktum på feil sted; 12.345 leses som tolv komma tre",
        "sjå etter eit komma eller punktum på feil plass; 12.345 blir lese som tolv komma tre",
        "look for a misplaced comma or point; 12.345 is read as a little more than twelve",
    ])
}

/// A factor's value that the survey's scale does not have.
pub fn factor_out_of_range(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            "en faktor i 10-FAKTOR måles fra 1 til 5",
            "ein faktor i 10-FAKTOR blir målt frå 1 til 5",
            "a factor of 10-FAKTOR is measured from 1 to 5",
        ],
    )
    .help([
        "skriv snittet på skalaen fra 1 til 5, som 4,2",
        "skriv snittet på skalaen frå 1 til 5, som 4,2",
        "write the mean on the scale from 1 to 5, like 4.2",
    ])
}

/// A value with fewer answers than are published.
pub fn few_responses(at: Span, count: u64, least: u64) -> Diagnostic {
    Diagnostic::new(
        Rule::FewResponses,
        at,
        [
            format!("{count} svar er færre enn {least}, så verdien blir ikke publisert"),
            format!("{count} svar er færre enn {least}, så verdien blir ikkje publisert"),
            format!("{count} answers are fewer than {least}, so the value is not published"),
        ],
    )
    .help([
        "den er holdt tilbake overalt, og siden sier hvorfor; grensen er min_responses i veivalg.toml",
        "han er halden tilbake overalt, og sida seier kvifor; grensa er min_responses i veivalg.toml",
        "it is withheld everywhere, and the page says why; the limit is min_responses in veivalg.toml",
    ])
}

/// A file with a figure that is withheld, which a text offers for download.
pub fn withheld_file(at: Span, path: &str, least: u64) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            format!("en tekst viser til «{path}», som har verdier med færre enn {least} svar"),
            format!("ein tekst viser til «{path}», som har verdiar med færre enn {least} svar"),
            format!("a text leads to “{path}”, which has values with fewer than {least} answers"),
        ],
    )
    .help([
        "fjern lenken til filen, eller legg ut en fil uten disse verdiene",
        "fjern lenkja til fila, eller legg ut ei fil utan desse verdiane",
        "remove the link to the file, or publish a file without these values",
    ])
}

/// A birth number where it would be published. The message does not repeat it.
pub fn personal_data(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::PersonalData,
        at,
        [
            "dette er et fødselsnummer, og det ville blitt publisert",
            "dette er eit fødselsnummer, og det ville ha blitt publisert",
            "this is a birth number, and it would be published",
        ],
    )
    .help([
        "slett nummeret, og si fra til personvernombudet hvis filen har vært delt med andre",
        "slett nummeret, og sei frå til personvernombodet om fila har vore delt med andre",
        "delete the number, and tell the data protection officer if the file has been shared",
    ])
}
