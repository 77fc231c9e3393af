//! CSV files whose columns or rows are not what they must be.

use super::suggestion;
use super::values::invalid;
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;

/// A CSV file without a column it must have.
pub fn missing_column(at: Span, column: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::MissingKey,
        at,
        [
            format!("kolonnen «{column}» mangler"),
            format!("kolonnen «{column}» manglar"),
            format!("the column “{column}” is missing"),
        ],
    )
    .help([
        "skriv navnene på kolonnene i første linje: period,value",
        "skriv namna på kolonnane i første linje: period,value",
        "write the columns' names in the first line: period,value",
    ])
}

/// A CSV column that is not known.
pub fn unknown_column(at: Span, column: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownKey,
        at,
        [
            format!("ukjent kolonne: «{column}»"),
            format!("ukjend kolonne: «{column}»"),
            format!("unknown column: “{column}”"),
        ],
    )
    .help(suggestion(column, known.iter().copied()))
}

/// A CSV column that stands there twice.
pub fn column_twice(at: Span, column: &str) -> Diagnostic {
    invalid(
        at,
        [
            format!("kolonnen «{column}» står to ganger"),
            format!("kolonnen «{column}» står to gonger"),
            format!("the column “{column}” is there twice"),
        ],
        ["fjern den ene", "fjern den eine", "remove one of them"].map(str::to_owned),
    )
}

/// A CSV cell whose quotation mark nothing closes.
pub fn cell_not_closed(at: Span) -> Diagnostic {
    invalid(
        at,
        [
            "teksten mangler anførselstegn på slutten",
            "teksten manglar hermeteikn på slutten",
            "the text lacks its closing quotation mark",
        ]
        .map(str::to_owned),
        [
            "sett \" etter teksten; et anførselstegn inne i teksten skrives \"\"",
            "set \" etter teksten; eit hermeteikn inne i teksten skriv du \"\"",
            "put \" after the text; a quotation mark inside it is written \"\"",
        ]
        .map(str::to_owned),
    )
}

/// A CSV row without a period.
pub fn row_without_period(at: Span) -> Diagnostic {
    invalid(
        at,
        [
            "raden mangler periode",
            "rada manglar periode",
            "the row lacks a period",
        ]
        .map(str::to_owned),
        [
            "skriv perioden i første kolonne, som 2027",
            "skriv perioden i første kolonne, som 2027",
            "write the period in the first column, like 2027",
        ]
        .map(str::to_owned),
    )
}

/// A CSV row with more cells than columns: a decimal comma between commas, most often.
pub fn row_too_long(at: Span, cells: usize, columns: usize) -> Diagnostic {
    invalid(
        at,
        [
            format!("raden har {cells} verdier, men filen har {columns} kolonner"),
            format!("rada har {cells} verdiar, men fila har {columns} kolonnar"),
            format!("the row has {cells} values, but the file has {columns} columns"),
        ],
        [
            "skriv desimaler med punktum (92.5), eller semikolon mellom kolonnene i hele filen",
            "skriv desimalar med punktum (92.5), eller semikolon mellom kolonnane i heile fila",
            "write decimals with a point (92.5), or semicolons between the columns in the whole file",
        ]
        .map(str::to_owned),
    )
}
