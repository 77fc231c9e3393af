//! Keys that are unknown or missing, and values of another kind than their key takes.

use super::{any_of, suggestion, there_are};
use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Lang;
use crate::schema::{Key, Kind, Table, Word, norwegian};
use crate::source::Span;

/// A key that the schema does not know.
pub fn unknown_key<'a>(at: Span, key: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownKey,
        at,
        [
            format!("ukjent navn: «{key}»"),
            format!("ukjent namn: «{key}»"),
            format!("unknown name: “{key}”"),
        ],
    )
    .help(suggestion(key, known))
}

/// A key in Norwegian, or one that is misspelt, and the one that was meant.
pub fn unknown_key_meant(at: Span, key: &str, meant: &str) -> Diagnostic {
    unknown_key(at, key, std::iter::empty()).help([
        format!("mente du «{meant}»?"),
        format!("meinte du «{meant}»?"),
        format!("did you mean “{meant}”?"),
    ])
}

/// A language that texts are not written in, or whose tag is another.
pub fn unknown_language(at: Span, tag: &str) -> Diagnostic {
    let known = Lang::ALL.map(Lang::tag);
    if let Some(meant) = norwegian::language(tag) {
        return unknown_key_meant(at, tag, meant);
    }
    // `en` and `se` are near both, and neither.
    if tag.len() == 2 && tag.chars().all(char::is_lowercase) && !known.contains(&tag) {
        return unknown_key(at, tag, std::iter::empty()).help(there_are(&known));
    }
    unknown_key(at, tag, known.into_iter())
}

/// Names in quotation marks, with "and" before the last.
fn listed(names: &[&str], [open, close]: [&str; 2], and: &str) -> String {
    let quoted: Vec<String> = names
        .iter()
        .map(|name| format!("{open}{name}{close}"))
        .collect();
    match quoted.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        _ => quoted.concat(),
    }
}

/// Names of the file's own that stand below a table's header.
pub fn belongs_at_the_top(at: Span, names: &[&str], header: &str) -> Diagnostic {
    let norwegian = listed(names, ["«", "»"], "og");
    let english = listed(names, ["“", "”"], "and");
    let (message, help) = if names.len() == 1 {
        (
            [
                format!("{norwegian} hører til øverst i filen, før {header}"),
                format!("{norwegian} høyrer til øvst i fila, før {header}"),
                format!("{english} belongs at the top of the file, before {header}"),
            ],
            [
                format!("flytt linjen dit; her regnes den med til {header}"),
                format!("flytt linja dit; her blir ho rekna med til {header}"),
                format!("move the line there; here it landed in {header}"),
            ],
        )
    } else {
        (
            [
                format!("{norwegian} hører til øverst i filen, før {header}"),
                format!("{norwegian} høyrer til øvst i fila, før {header}"),
                format!("{english} belong at the top of the file, before {header}"),
            ],
            [
                format!(
                    "flytt {header} med innholdet ned under disse linjene; her regnes de med til {header}"
                ),
                format!(
                    "flytt {header} med innhaldet ned under desse linjene; her blir dei rekna med til {header}"
                ),
                format!(
                    "move {header} with its content down below these lines; here they landed in {header}"
                ),
            ],
        )
    };
    Diagnostic::new(Rule::UnknownKey, at, message).help(help)
}

/// A name that belongs to another table of the file.
pub fn belongs_below(at: Span, name: &str, home: &str, header: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownKey,
        at,
        [
            format!("«{name}» hører til i {home}, ikke i {header}"),
            format!("«{name}» høyrer til i {home}, ikkje i {header}"),
            format!("“{name}” belongs in {home}, not in {header}"),
        ],
    )
    .help([
        format!("flytt linjen ned under {home}, eller skriv {home} på en egen linje over den"),
        format!("flytt linja ned under {home}, eller skriv {home} på ei eiga linje over ho"),
        format!("move the line down below {home}, or write {home} on a line of its own above it"),
    ])
}

/// Names at the top of a file that belong below a header which is not there.
pub fn header_missing(at: Span, names: &[&str], homes: &[String]) -> Diagnostic {
    let homes: Vec<&str> = homes.iter().map(String::as_str).collect();
    let [or_nb, or_en] = ["eller", "or"].map(|or| listed(&homes, ["", ""], or));
    let norwegian = listed(names, ["«", "»"], "og");
    let english = listed(names, ["“", "”"], "and");
    let verb = if names.len() == 1 {
        "belongs"
    } else {
        "belong"
    };
    Diagnostic::new(
        Rule::UnknownKey,
        at,
        [
            format!("{norwegian} hører til under {or_nb}"),
            format!("{norwegian} høyrer til under {or_nb}"),
            format!("{english} {verb} below {or_en}"),
        ],
    )
    .help([
        format!("skriv {or_nb} på en egen linje over"),
        format!("skriv {or_nb} på ei eiga linje over"),
        format!("write {or_en} on a line of its own above"),
    ])
}

/// A name whose table has a `#` before its header still, at `line`.
pub fn header_in_a_comment(at: Span, name: &str, header: &str, line: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownKey,
        at,
        [
            format!("«{name}» hører til i {header}, som har # foran seg"),
            format!("«{name}» høyrer til i {header}, som har # framfor seg"),
            format!("“{name}” belongs in {header}, which has # in front of it"),
        ],
    )
    .help([
        format!("ta bort # foran {header} også"),
        format!("ta bort # framfor {header} òg"),
        format!("take the # away before {header} too"),
    ])
    .related(line, ["den står her", "han står her", "it is here"])
}

/// A required key that is absent, or has no text. `kind` is what it takes.
pub fn missing_key(at: Span, key: &str, kind: Kind) -> Diagnostic {
    let choices = |words: &[Word], or: &str| {
        let names: Vec<&str> = words.iter().map(|word| word.name).collect();
        any_of(&names, or)
    };
    let example = |or: &str| match kind {
        Kind::Line | Kind::Text | Kind::Words | Kind::LocalizedUrl => format!("{key}.nb = \"…\""),
        Kind::List(_) | Kind::Strings => format!("{key} = [\"…\"]"),
        Kind::Date => format!("{key} = 2027-06-30"),
        Kind::Integer(..) | Kind::Number | Kind::Amount => format!("{key} = 92.5"),
        Kind::Boolean => format!("{key} = true"),
        Kind::Choice(words) => format!("{key} = {}", choices(words, or)),
        _ => format!("{key} = \"…\""),
    };
    Diagnostic::new(
        Rule::MissingKey,
        at,
        [
            format!("«{key}» mangler"),
            format!("«{key}» manglar"),
            format!("“{key}” is missing"),
        ],
    )
    .help([
        format!("skriv {}", example("eller")),
        format!("skriv {}", example("eller").replace(".nb", ".nn")),
        format!("write {}", example("or")),
    ])
}

/// A value of another type than the key takes.
pub fn wrong_type(at: Span, kind: Kind, key: &str) -> Diagnostic {
    if kind.holds_keys() && !matches!(kind, Kind::Labels) {
        return not_a_table(at, kind, key);
    }
    let (expected, help): ([&str; 3], [&str; 3]) = match kind {
        Kind::Line | Kind::Text | Kind::Words | Kind::LocalizedUrl | Kind::Labels => (
            [
                "her skal det stå en tekst",
                "her skal det stå ein tekst",
                "a text belongs here",
            ],
            [
                "skriv .nb = \"…\" og .nn = \"…\", eller én tekst i anførselstegn når den er lik på begge språk",
                "skriv .nb = \"…\" og .nn = \"…\", eller éin tekst i hermeteikn når han er lik på begge språka",
                "write .nb = \"…\" and .nn = \"…\", or one text in quotation marks when both languages share it",
            ],
        ),
        Kind::Date => (
            [
                "her skal det stå en dato",
                "her skal det stå ein dato",
                "a date belongs here",
            ],
            [
                "skriv datoen uten anførselstegn, som 2027-06-30",
                "skriv datoen utan hermeteikn, som 2027-06-30",
                "write the date without quotation marks, like 2027-06-30",
            ],
        ),
        Kind::Integer(..) | Kind::Number | Kind::Amount => (
            [
                "her skal det stå et tall",
                "her skal det stå eit tal",
                "a number belongs here",
            ],
            [
                "skriv tallet uten anførselstegn og med punktum, som 92.5",
                "skriv talet utan hermeteikn og med punktum, som 92.5",
                "write the number without quotation marks and with a point, like 92.5",
            ],
        ),
        Kind::Boolean => (
            [
                "her skal det stå ja (true) eller nei (false)",
                "her skal det stå ja (true) eller nei (false)",
                "yes (true) or no (false) belongs here",
            ],
            [
                "skriv true eller false, uten anførselstegn",
                "skriv true eller false, utan hermeteikn",
                "write true or false, without quotation marks",
            ],
        ),
        Kind::List(_) => (
            [
                "her skal det stå en liste",
                "her skal det stå ei liste",
                "a list belongs here",
            ],
            [
                "sett klammer rundt, også når det bare er ett ledd: [\"…\"]",
                "set klammer rundt, også når det berre er eitt ledd: [\"…\"]",
                "put brackets around it, even around a single item: [\"…\"]",
            ],
        ),
        Kind::Period => (
            [
                "her skal det stå en periode",
                "her skal det stå ein periode",
                "a period belongs here",
            ],
            [
                "skriv perioden i anførselstegn, som \"2027\" eller \"2027-K1\"",
                "skriv perioden i hermeteikn, som \"2027\" eller \"2027-K1\"",
                "write the period in quotation marks, like \"2027\" or \"2027-K1\"",
            ],
        ),
        _ => (
            [
                "her skal det stå en tekst i anførselstegn",
                "her skal det stå ein tekst i hermeteikn",
                "a text in quotation marks belongs here",
            ],
            ["skriv \"…\"", "skriv \"…\"", "write \"…\""],
        ),
    };
    Diagnostic::new(Rule::WrongType, at, expected).help(help)
}

/// A value of another type than the key takes, with how it would be `right`, where that can be told.
pub fn wrong_type_as(at: Span, kind: Kind, key: &str, right: Option<&str>) -> Diagnostic {
    let found = wrong_type(at, kind, key);
    let Some(right) = right else { return found };
    match kind {
        Kind::List(_) => found.help([
            format!("sett klammer rundt: {right}"),
            format!("set klammer rundt: {right}"),
            format!("put brackets around it: {right}"),
        ]),
        Kind::Date => found.help([
            format!("skriv datoen uten anførselstegn: {right}"),
            format!("skriv datoen utan hermeteikn: {right}"),
            format!("write the date without quotation marks: {right}"),
        ]),
        _ => found.help([
            format!("skriv tallet uten anførselstegn og med punktum: {right}"),
            format!("skriv talet utan hermeteikn og med punktum: {right}"),
            format!("write the number without quotation marks and with a point: {right}"),
        ]),
    }
}

/// A value where a table belongs, or a list of them.
fn not_a_table(at: Span, kind: Kind, key: &str) -> Diagnostic {
    let of_periods = |table: &Table| {
        let is_period = |key: &Key| matches!(key.kind, Kind::Period);
        table.keys.iter().any(is_period)
    };
    let (message, help) = match kind {
        // These stand on the line of their key.
        Kind::Table(table) | Kind::Tables(table) if of_periods(table) => {
            let point = "{ period = \"2027\", value = 92.5 }";
            let example = match kind {
                Kind::Tables(_) => format!("{key} = [{point}]"),
                _ => format!("{key} = {point}"),
            };
            (
                [
                    "her skal det stå både periode og verdi",
                    "her skal det stå både periode og verdi",
                    "both a period and a value belong here",
                ]
                .map(str::to_owned),
                [
                    format!("skriv {example}"),
                    format!("skriv {example}"),
                    format!("write {example}"),
                ],
            )
        }
        Kind::Tables(_) => (
            [
                format!("«{key}» skal stå i doble klammer"),
                format!("«{key}» skal stå i doble klammer"),
                format!("“{key}” belongs in double brackets"),
            ],
            [
                format!("skriv [[{key}]] på en egen linje for hvert punkt, og innholdet under"),
                format!("skriv [[{key}]] på ei eiga linje for kvart punkt, og innhaldet under"),
                format!("write [[{key}]] on a line of its own for each item, its content below"),
            ],
        ),
        _ => (
            [
                format!("«{key}» skal stå i enkle klammer"),
                format!("«{key}» skal stå i enkle klammer"),
                format!("“{key}” belongs in single brackets"),
            ],
            [
                format!("skriv [{key}] på en egen linje, og innholdet under"),
                format!("skriv [{key}] på ei eiga linje, og innhaldet under"),
                format!("write [{key}] on a line of its own, its content below"),
            ],
        ),
    };
    Diagnostic::new(Rule::WrongType, at, message).help(help)
}

/// A theme's setting of another type than the theme declares.
pub fn wrong_setting(at: Span, truth: bool) -> Diagnostic {
    let message = if truth {
        [
            "her skal det stå true eller false",
            "her skal det stå true eller false",
            "true or false belongs here",
        ]
    } else {
        [
            "her skal det stå en tekst i anførselstegn",
            "her skal det stå ein tekst i hermeteikn",
            "a text in quotation marks belongs here",
        ]
    };
    let example = if truth { "true" } else { "\"…\"" };
    Diagnostic::new(Rule::WrongType, at, message).help([
        format!("skriv {example}"),
        format!("skriv {example}"),
        format!("write {example}"),
    ])
}
