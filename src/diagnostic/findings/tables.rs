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

/// A file of figures without a line of headings.
pub fn missing_headings(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::MissingKey,
        at,
        [
            "filen mangler navn på kolonnene",
            "fila manglar namn på kolonnane",
            "the file lacks names of its columns",
        ],
    )
    .help([
        "skriv periode;verdi som første linje, og en rad for hver periode under",
        "skriv periode;verdi som første linje, og ei rad for kvar periode under",
        "write period;value as the first line, and a row for each period below",
    ])
}

/// What stands in a column that has no heading.
pub fn cell_without_heading(at: Span) -> Diagnostic {
    invalid(
        at,
        [
            "kolonnen har ikke noe navn, så dette blir ikke lest",
            "kolonnen har ikkje noko namn, så dette blir ikkje lese",
            "the column has no name, so this is not read",
        ]
        .map(str::to_owned),
        [
            "gi kolonnen et navn i første linje, som svar eller merknad_nb, eller slett dette",
            "gi kolonnen eit namn i første linje, som svar eller merknad_nn, eller slett dette",
            "give the column a name in the first line, like responses or note_nb, or delete this",
        ]
        .map(str::to_owned),
    )
}

/// A day where a period belongs, and nothing tells which period it stands for.
pub fn day_as_period(at: Span, day: &str) -> Diagnostic {
    invalid(
        at,
        [
            format!("«{day}» er en dag, ikke en periode"),
            format!("«{day}» er ein dag, ikkje ein periode"),
            format!("“{day}” is a day, not a period"),
        ],
        [
            "skriv perioden, som 2027 eller 2027-K1, eller frequency i målingen, så følger perioden av den",
            "skriv perioden, som 2027 eller 2027-K1, eller frequency i målinga, så følgjer perioden av den",
            "write the period, like 2027 or 2027-K1, or frequency in the measure, which tells the period",
        ]
        .map(str::to_owned),
    )
}

/// A number that may be read in two ways: `12.345` as twelve thousand and as twelve.
pub fn ambiguous_number(at: Span, number: &str, sign: char) -> Diagnostic {
    let whole: String = number.chars().filter(|letter| *letter != sign).collect();
    // A fourth digit makes a decimal sign of it.
    let end = number.rfind(|letter: char| letter.is_ascii_digit());
    let (digits, unit) = number.split_at(end.map_or(number.len(), |end| end + 1));
    let decimal = format!("{digits}0{unit}");
    let [nb, nn, en] = match sign {
        '.' => ["punktumet", "punktumet", "point"],
        _ => ["kommaet", "kommaet", "comma"],
    };
    invalid(
        at,
        [
            format!("«{number}» kan leses på to måter: {nb} kan skille tusener eller desimaler"),
            format!("«{number}» kan lesast på to måtar: {nn} kan skilje tusen eller desimalar"),
            format!("“{number}” can be read in two ways: the {en} may part thousands or decimals"),
        ],
        [
            format!("skriv {whole} hvis det er tusener, og {decimal} hvis det er desimaler"),
            format!("skriv {whole} om det er tusen, og {decimal} om det er desimalar"),
            format!("write {whole} if it parts thousands, and {decimal} if it parts decimals"),
        ],
    )
}

/// A file named as figures that is none.
pub fn not_figures(at: Span, path: &str, what: NoFigures) -> Diagnostic {
    let message = match what {
        NoFigures::Workbook => [
            format!("«{path}» er et regneark, og tallene i det kan ikke leses"),
            format!("«{path}» er eit rekneark, og tala i det kan ikkje lesast"),
            format!("“{path}” is a workbook, and its figures cannot be read"),
        ],
        NoFigures::Empty => [
            format!("filen «{path}» er tom"),
            format!("fila «{path}» er tom"),
            format!("the file “{path}” is empty"),
        ],
        NoFigures::Encoding => [
            format!("«{path}» er ikke lagret som UTF-8"),
            format!("«{path}» er ikkje lagra som UTF-8"),
            format!("“{path}” is not saved as UTF-8"),
        ],
        NoFigures::Name | NoFigures::Other => [
            format!("«{path}» er ikke en CSV-fil"),
            format!("«{path}» er ikkje ei CSV-fil"),
            format!("“{path}” is not a CSV file"),
        ],
    };
    let help = match what {
        NoFigures::Workbook | NoFigures::Encoding => [
            "i Excel: velg Lagre som og «CSV UTF-8 (semikolondelt)», legg filen i data/, og skriv data = \"data/navn.csv\"",
            "i Excel: vel Lagre som og «CSV UTF-8 (semikolondelt)», legg fila i data/, og skriv data = \"data/namn.csv\"",
            "in Excel: choose Save As and “CSV UTF-8”, put the file in data/, and write data = \"data/name.csv\"",
        ],
        NoFigures::Empty => [
            "skriv periode;verdi i første linje, og en rad for hver periode under",
            "skriv periode;verdi i første linje, og ei rad for kvar periode under",
            "write period;value in the first line, and a row for each period below",
        ],
        NoFigures::Name => [
            "gi filen et navn som slutter på .csv, og skriv det navnet her",
            "gi fila eit namn som endar på .csv, og skriv det namnet her",
            "give the file a name that ends in .csv, and write that name here",
        ],
        NoFigures::Other => [
            "lagre tallene som CSV med periode;verdi i første linje, legg filen i data/, og skriv data = \"data/navn.csv\"",
            "lagre tala som CSV med periode;verdi i første linje, legg fila i data/, og skriv data = \"data/namn.csv\"",
            "save the figures as CSV with period;value in the first line, put the file in data/, and write data = \"data/name.csv\"",
        ],
    };
    invalid(at, message, help.map(str::to_owned))
}

/// Why a file that is named as figures is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFigures {
    /// A workbook of a spreadsheet.
    Workbook,
    /// Nothing is in it.
    Empty,
    /// Text that is not UTF-8.
    Encoding,
    /// It may be one, but its name does not say so.
    Name,
    /// Something else.
    Other,
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
