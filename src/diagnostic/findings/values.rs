//! Values of the right kind that are outside what is allowed.

use super::{any_of, as_an_id};
use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Period;
use crate::schema::norwegian;
use crate::source::Span;

pub(super) fn invalid(at: Span, message: [String; 3], help: [String; 3]) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, message).help(help)
}

/// An id that is none.
pub fn invalid_id(at: Span, id: &str) -> Diagnostic {
    let right = as_an_id(id);
    let id: String = id.chars().take(70).collect();
    let help = [
        "bruk små bokstaver a–z, tall og bindestrek; begynn med en bokstav; høyst 64 tegn",
        "bruk små bokstavar a–z, tal og bindestrek; byrj med ein bokstav; høgst 64 teikn",
        "use lower-case a–z, digits and hyphens; begin with a letter; at most 64 characters",
    ];
    let words = ["skriv", "skriv", "write"];
    let help = [0, 1, 2].map(|lang: usize| match &right {
        Some(right) => format!("{} \"{right}\"; {}", words[lang], help[lang]),
        None => help[lang].to_owned(),
    });
    invalid(
        at,
        [
            format!("«{id}» kan ikke være en id"),
            format!("«{id}» kan ikkje vere ein id"),
            format!("“{id}” cannot be an id"),
        ],
        help,
    )
}

/// An area or chapter that is listed by a name that cannot be an id, and has a folder of much the same name.
pub fn folder_no_id(at: Span, parent: &str, folder: &str, id: &str) -> Diagnostic {
    let right = as_an_id(folder).unwrap_or_default();
    invalid(
        at,
        [
            format!("«{id}» kan ikke være en id"),
            format!("«{id}» kan ikkje vere ein id"),
            format!("“{id}” cannot be an id"),
        ],
        [
            format!("gi mappen {parent}/{folder} det nye navnet {right}, og skriv \"{right}\" her"),
            format!("gi mappa {parent}/{folder} det nye namnet {right}, og skriv \"{right}\" her"),
            format!("rename the folder {parent}/{folder} to {right}, and write \"{right}\" here"),
        ],
    )
}

/// A word that is not one of those allowed.
pub fn invalid_choice(at: Span, word: &str, choices: &[&str]) -> Diagnostic {
    let help = match norwegian::value(choices, word) {
        Some(meant) => [
            format!("mente du \"{meant}\"?"),
            format!("meinte du \"{meant}\"?"),
            format!("did you mean \"{meant}\"?"),
        ],
        None => [
            format!("skriv {}", any_of(choices, "eller")),
            format!("skriv {}", any_of(choices, "eller")),
            format!("write {}", any_of(choices, "or")),
        ],
    };
    invalid(
        at,
        [
            format!("«{word}» kan ikke stå her"),
            format!("«{word}» kan ikkje stå her"),
            format!("“{word}” cannot be used here"),
        ],
        help,
    )
}

/// A whole number outside its range.
pub fn out_of_range(at: Span, least: i64, most: i64) -> Diagnostic {
    let help = if most == i64::MAX {
        [
            format!("skriv et helt tall fra {least} og oppover"),
            format!("skriv eit heilt tal frå {least} og oppover"),
            format!("write a whole number from {least} up"),
        ]
    } else {
        [
            format!("skriv et helt tall fra {least} til {most}"),
            format!("skriv eit heilt tal frå {least} til {most}"),
            format!("write a whole number from {least} to {most}"),
        ]
    };
    invalid(
        at,
        [
            "tallet kan ikke brukes her",
            "talet kan ikkje brukast her",
            "the number cannot be used here",
        ]
        .map(str::to_owned),
        help,
    )
}

/// A number below zero that cannot be.
pub fn negative(at: Span) -> Diagnostic {
    invalid(
        at,
        [
            "tallet kan ikke være under null",
            "talet kan ikkje vere under null",
            "the number cannot be below zero",
        ]
        .map(str::to_owned),
        [
            "skriv 0 eller et høyere tall",
            "skriv 0 eller eit høgare tal",
            "write 0 or a higher number",
        ]
        .map(str::to_owned),
    )
}

/// What is no number.
pub fn not_a_number(at: Span) -> Diagnostic {
    invalid(
        at,
        [
            "dette er ikke et tall",
            "dette er ikkje eit tal",
            "this is not a number",
        ]
        .map(str::to_owned),
        [
            "skriv bare tallet, uten enhet",
            "skriv berre talet, utan eining",
            "write the number only, without a unit",
        ]
        .map(str::to_owned),
    )
}

/// A web address that is none.
pub fn invalid_url(at: Span, url: &str) -> Diagnostic {
    invalid(
        at,
        [
            format!("«{url}» er ikke en nettadresse"),
            format!("«{url}» er ikkje ei nettadresse"),
            format!("“{url}” is not a web address"),
        ],
        [
            "skriv hele adressen, med https:// foran",
            "skriv heile adressa, med https:// framfor",
            "write the whole address, with https:// in front",
        ]
        .map(str::to_owned),
    )
}

/// A period that is none.
pub fn invalid_period(at: Span, period: &str) -> Diagnostic {
    invalid(
        at,
        [
            format!("«{period}» er ikke en periode"),
            format!("«{period}» er ikkje ein periode"),
            format!("“{period}” is not a period"),
        ],
        [
            "skriv år (2027), tertial (2027-1), kvartal (2027-K1) eller måned (2027-06)",
            "skriv år (2027), tertial (2027-1), kvartal (2027-K1) eller månad (2027-06)",
            "write a year (2027), tertial (2027-1), quarter (2027-K1) or month (2027-06)",
        ]
        .map(str::to_owned),
    )
}

/// A period that is written in another way than the format's.
pub fn period_written_otherwise(at: Span, period: &str, meant: &str) -> Diagnostic {
    invalid(
        at,
        [
            format!("«{period}» er ikke skrevet som en periode her"),
            format!("«{period}» er ikkje skriven som ein periode her"),
            format!("“{period}” is not how a period is written here"),
        ],
        [
            format!("skriv \"{meant}\""),
            format!("skriv \"{meant}\""),
            format!("write \"{meant}\""),
        ],
    )
}

/// A length that is none.
pub fn invalid_length(at: Span, length: &str) -> Diagnostic {
    invalid(
        at,
        [
            format!("«{length}» er ikke en lengde i millimeter"),
            format!("«{length}» er ikkje ei lengd i millimeter"),
            format!("“{length}” is not a length in millimetres"),
        ],
        [
            "skriv en lengde fra \"0mm\" til \"20mm\"",
            "skriv ei lengd frå \"0mm\" til \"20mm\"",
            "write a length from \"0mm\" to \"20mm\"",
        ]
        .map(str::to_owned),
    )
}

/// A colour that is none.
pub fn invalid_color(at: Span, color: &str) -> Diagnostic {
    invalid(
        at,
        [
            format!("«{color}» er ikke en farge"),
            format!("«{color}» er ikkje ein farge"),
            format!("“{color}” is not a colour"),
        ],
        [
            "skriv # og seks siffer eller bokstaver a–f, som \"#00528c\"",
            "skriv # og seks siffer eller bokstavar a–f, som \"#00528c\"",
            "write # and six digits or letters a–f, like \"#00528c\"",
        ]
        .map(str::to_owned),
    )
}

/// A level for a rule that is always an error.
pub fn fixed_rule(at: Span, rule: &str) -> Diagnostic {
    invalid(
        at,
        [
            format!("«{rule}» er alltid en feil"),
            format!("«{rule}» er alltid ein feil"),
            format!("“{rule}” is always an error"),
        ],
        [
            "fjern linjen; dette nivået kan ikke endres",
            "fjern linja; dette nivået kan ikkje endrast",
            "remove the line; this level cannot be changed",
        ]
        .map(str::to_owned),
    )
}

/// Both `values` and `data` in a measure.
pub fn values_and_data(at: Span) -> Diagnostic {
    invalid(
        at,
        [
            "målingen har både values og data",
            "målinga har både values og data",
            "the measure has both values and data",
        ]
        .map(str::to_owned),
        [
            "behold verdiene ett sted: enten her eller i filen",
            "behald verdiane éin stad: anten her eller i fila",
            "keep the values in one place: here or in the file",
        ]
        .map(str::to_owned),
    )
}

/// `valid.to` before `valid.from`.
pub fn ends_before_it_begins(at: Span, from: Span) -> Diagnostic {
    invalid(
        at,
        [
            "strategien slutter å gjelde før den begynner",
            "strategien sluttar å gjelde før han byrjar",
            "the strategy stops being valid before it starts",
        ]
        .map(str::to_owned),
        [
            "skriv en dag etter from",
            "skriv ein dag etter from",
            "write a day after from",
        ]
        .map(str::to_owned),
    )
    .related(
        from,
        ["den begynner her", "han byrjar her", "it starts here"],
    )
}

/// An action that is to be done before it begins.
pub fn due_before_start(at: Span, start: Span) -> Diagnostic {
    invalid(
        at,
        [
            "tiltaket har frist før det begynner",
            "tiltaket har frist før det byrjar",
            "the action is due before it starts",
        ]
        .map(str::to_owned),
        [
            "skriv en dag etter start",
            "skriv ein dag etter start",
            "write a day after start",
        ]
        .map(str::to_owned),
    )
    .related(
        start,
        ["det begynner her", "det byrjar her", "it starts here"],
    )
}

/// A target whose period is not after the baseline's.
pub fn target_before_baseline(at: Span, baseline: Span) -> Diagnostic {
    invalid(
        at,
        [
            "måltallet er ikke for en periode etter utgangspunktet",
            "måltalet er ikkje for ein periode etter utgangspunktet",
            "the target is not for a period after the baseline",
        ]
        .map(str::to_owned),
        [
            "skriv perioden da måltallet skal være nådd",
            "skriv perioden då måltalet skal vere nådd",
            "write the period by which the target is to be reached",
        ]
        .map(str::to_owned),
    )
    .related(
        baseline,
        [
            "utgangspunktet er for denne perioden",
            "utgangspunktet er for denne perioden",
            "the baseline is for this period",
        ],
    )
}

/// Two kinds of period in one measure.
pub fn two_kinds_of_period(at: Span, first: Span) -> Diagnostic {
    invalid(
        at,
        [
            "målingen blander to slags perioder",
            "målinga blandar to slags periodar",
            "the measure mixes two kinds of period",
        ]
        .map(str::to_owned),
        [
            "bruk enten år, tertial, kvartal eller måned i hele målingen",
            "bruk anten år, tertial, kvartal eller månad i heile målinga",
            "use years, tertials, quarters or months throughout the measure",
        ]
        .map(str::to_owned),
    )
    .related(
        first,
        [
            "den første er slik",
            "den første er slik",
            "the first is like this",
        ],
    )
}

/// Two values of one period.
pub fn period_twice(at: Span, first: Span, period: Period) -> Diagnostic {
    invalid(
        at,
        [
            format!("perioden {period} har to verdier"),
            format!("perioden {period} har to verdiar"),
            format!("the period {period} has two values"),
        ],
        ["behold den ene", "behald den eine", "keep one of them"].map(str::to_owned),
    )
    .related(
        first,
        [
            "den første står her",
            "den første står her",
            "the first is here",
        ],
    )
}

/// A number for a judged measure, or a judgment for a counted one.
pub fn value_of_wrong_kind(at: Span, qualitative: bool) -> Diagnostic {
    let (message, help) = if qualitative {
        (
            [
                "en vurdering har ikke noe tall",
                "ei vurdering har ikkje noko tal",
                "a judgment has no number",
            ],
            [
                "skriv status og text i stedet for value",
                "skriv status og text i staden for value",
                "write status and text instead of value",
            ],
        )
    } else {
        (
            [
                "en måling med tall har ikke status for hver verdi",
                "ei måling med tal har ikkje status for kvar verdi",
                "a measure of numbers has no status for each value",
            ],
            [
                "skriv value, eller unit = \"qualitative\" for målingen",
                "skriv value, eller unit = \"qualitative\" for målinga",
                "write value, or unit = \"qualitative\" for the measure",
            ],
        )
    };
    invalid(at, message.map(str::to_owned), help.map(str::to_owned))
}
