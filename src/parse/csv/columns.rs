//! The columns of a file of figures, by the names that people give them in bokmål, nynorsk and English.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// When; a whole period.
    Period,
    /// When; the year alone, beside a [`Column::Part`].
    Year,
    /// When; the quarter, tertial or month alone, beside a [`Column::Year`].
    Part,
    /// The figure.
    Value,
    /// How many answered.
    Responses,
    /// The national mean.
    Comparison,
    /// A remark in both languages.
    Note,
    /// A remark in bokmål.
    NoteNb,
    /// A remark in nynorsk.
    NoteNn,
}

/// The names that are suggested where none is right.
pub const NAMES: [&str; 12] = [
    "period",
    "value",
    "responses",
    "comparison",
    "note_nb",
    "note_nn",
    "periode",
    "verdi",
    "svar",
    "sammenligning",
    "samanlikning",
    "merknad",
];

const PERIODS: &[&str] = &[
    "period",
    "periode",
    "perioden",
    "tid",
    "tidspunkt",
    "tidsperiode",
    "dato",
    "date",
    "måletidspunkt",
];
const YEARS: &[&str] = &["år", "aar", "året", "årstall", "årstal", "year"];
const PARTS: &[&str] = &[
    "kvartal", "quarter", "tertial", "måned", "månad", "maaned", "month",
];
const VALUES: &[&str] = &[
    "value", "values", "verdi", "verdien", "verdier", "verdiar", "tall", "tallet", "tal", "talet",
];
/// Names of a figure where no column has one of the plain names.
const FIGURES: &[&str] = &[
    "resultat",
    "resultatet",
    "prosent",
    "prosentdel",
    "percent",
    "%",
    "skår",
    "score",
    "andel",
    "antall",
    "antal",
    "kroner",
    "kr",
    "beløp",
    "gjennomsnitt",
    "snitt",
    "dager",
    "dagar",
];
const RESPONSES: &[&str] = &[
    "responses",
    "svar",
    "antall svar",
    "antal svar",
    "tal på svar",
    "talet på svar",
    "besvarelser",
    "antall besvarelser",
    "svar mottatt",
    "respondenter",
    "respondentar",
    "antall respondenter",
    "antal respondentar",
    "antall som svarte",
    "antal som svara",
    "antall som har svart",
    "antal som har svart",
    "n",
];
const COMPARISONS: &[&str] = &[
    "comparison",
    "sammenligning",
    "sammenlikning",
    "samanlikning",
    "samanlikningstal",
    "sammenligningstall",
    "sammenlikningstall",
    "landet",
    "hele landet",
    "heile landet",
    "norge",
    "noreg",
    "landssnitt",
    "landssnittet",
    "landsgjennomsnitt",
    "landsgjennomsnittet",
    "snitt landet",
    "snittet for landet",
    "nasjonalt",
    "nasjonalt snitt",
];
const NOTES: &[&str] = &[
    "note",
    "notes",
    "merknad",
    "merknader",
    "merknadar",
    "kommentar",
    "kommentarer",
];
const BOKMÅL: &[&str] = &["nb", "bokmål", "bm", "bokmaal"];
const NYNORSK: &[&str] = &["nn", "nynorsk"];

/// What the headings of a row name, in their order; none for a heading that names nothing known.
pub fn named(headings: &[&str]) -> Vec<Option<Column>> {
    let plain: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    let mut columns: Vec<Option<Column>> = plain.iter().map(|name| known(name)).collect();
    let whole = columns.contains(&Some(Column::Period));
    let both = columns.contains(&Some(Column::Year)) && columns.contains(&Some(Column::Part));
    if !whole && !both {
        // A year or a quarter that is alone is the whole period.
        for column in columns.iter_mut().flatten() {
            if matches!(column, Column::Year | Column::Part) {
                *column = Column::Period;
            }
        }
    }
    if !columns.contains(&Some(Column::Value)) {
        for (column, name) in columns.iter_mut().zip(&plain) {
            if column.is_none() && FIGURES.contains(&name.as_str()) {
                *column = Some(Column::Value);
            }
        }
    }
    // A remark beside one that names its language is in the other.
    let nb = columns.contains(&Some(Column::NoteNb));
    let nn = columns.contains(&Some(Column::NoteNn));
    for column in columns.iter_mut().flatten() {
        match column {
            Column::Note if nn && !nb => *column = Column::NoteNb,
            Column::Note if nb && !nn => *column = Column::NoteNn,
            _ => {}
        }
    }
    columns
}

/// The unit in brackets, or after a comma or "i", is part of no name.
fn plain(heading: &str) -> String {
    let lower = heading.to_lowercase();
    let mut name = lower.as_str();
    if let Some((before, _)) = name
        .split_once(['(', '['])
        .filter(|(before, _)| !before.trim().is_empty())
    {
        name = before;
    }
    let words: Vec<&str> = name
        .split(|letter: char| {
            letter.is_whitespace() || matches!(letter, '_' | '-' | ',' | ':' | '.')
        })
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        [
            first @ ..,
            "i",
            "prosent" | "kroner" | "kr" | "dager" | "dagar" | "år",
        ] if !first.is_empty() => first.join(" "),
        [first @ .., "prosent" | "%" | "kroner" | "kr"] if !first.is_empty() => first.join(" "),
        words => words.join(" "),
    }
}

fn known(name: &str) -> Option<Column> {
    let lists = [
        (PERIODS, Column::Period),
        (YEARS, Column::Year),
        (PARTS, Column::Part),
        (VALUES, Column::Value),
        (RESPONSES, Column::Responses),
        (COMPARISONS, Column::Comparison),
        (NOTES, Column::Note),
    ];
    if let Some((_, column)) = lists.iter().find(|(names, _)| names.contains(&name)) {
        return Some(*column);
    }
    let (note, lang) = name.rsplit_once(' ')?;
    if !NOTES.contains(&note.trim_end_matches(" på")) {
        return None;
    }
    if BOKMÅL.contains(&lang) {
        Some(Column::NoteNb)
    } else {
        NYNORSK.contains(&lang).then_some(Column::NoteNn)
    }
}
