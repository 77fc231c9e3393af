//! The words that the client shows, in the languages of messages; its scripts hold none.

/// The words that the client shows, by the names that it knows them by. `{lang}`, `{here}`, `{there}`,
/// `{count}` and `{n}` are filled in by it.
pub const WORDS: [(&str, [&str; 3]); 28] = [
    (
        "connecting",
        [
            "Får ikke kontakt. Prøver igjen …",
            "Får ikkje kontakt. Prøver igjen …",
            "No contact. Trying again …",
        ],
    ),
    ("updated", ["Oppdatert", "Oppdatert", "Updated"]),
    (
        "moved",
        [
            "Siden du var på, finnes ikke lenger. Dette er den nærmeste.",
            "Sida du var på, finst ikkje lenger. Dette er den nærmaste.",
            "The page you were on is gone. This is the nearest one.",
        ],
    ),
    ("copied", ["Kopiert", "Kopiert", "Copied"]),
    (
        "opened",
        [
            "Åpnet i redigeringsprogrammet",
            "Opna i redigeringsprogrammet",
            "Opened in the editor",
        ],
    ),
    (
        "source",
        [
            "Hvor teksten står",
            "Kvar teksten står",
            "Where the text is written",
        ],
    ),
    ("open", ["Åpne", "Opne", "Open"]),
    ("copy", ["Kopier", "Kopier", "Copy"]),
    ("close", ["Lukk", "Lukk", "Close"]),
    (
        "hide",
        [
            "Skjul verktøylinjen",
            "Skjul verktøylinja",
            "Hide the toolbar",
        ],
    ),
    (
        "show",
        ["Vis verktøylinjen", "Vis verktøylinja", "Show the toolbar"],
    ),
    (
        "missing",
        [
            "Mangler på {lang}",
            "Manglar på {lang}",
            "Missing in {lang}",
        ],
    ),
    (
        "only-here",
        [
            "Står bare på {lang}",
            "Står berre på {lang}",
            "Only in {lang}",
        ],
    ),
    (
        "differs",
        [
            "Ulikt antall avsnitt: {here} her, {there} der",
            "Ulikt tal på avsnitt: {here} her, {there} der",
            "Different number: {here} here, {there} there",
        ],
    ),
    (
        "stale",
        [
            "Utdatert på {lang}",
            "Utdatert på {lang}",
            "Stale in {lang}",
        ],
    ),
    (
        "changed",
        ["Endret på {lang}", "Endra på {lang}", "Changed in {lang}"],
    ),
    (
        "draft",
        ["Utkast på {lang}", "Utkast på {lang}", "Draft in {lang}"],
    ),
    (
        "changed-in-both",
        [
            "Ny eller endret, ikke gått gjennom",
            "Ny eller endra, ikkje gått gjennom",
            "New or changed, not reviewed",
        ],
    ),
    ("finding", ["Funn", "Funn", "Finding"]),
    (
        "differences-none",
        ["Ingen forskjeller", "Ingen skilnader", "No differences"],
    ),
    (
        "difference-one",
        ["1 forskjell", "1 skilnad", "1 difference"],
    ),
    (
        "differences",
        [
            "{count} forskjeller",
            "{count} skilnader",
            "{count} differences",
        ],
    ),
    (
        "difference-at",
        [
            "Forskjell {n} av {count}",
            "Skilnad {n} av {count}",
            "Difference {n} of {count}",
        ],
    ),
    (
        "making",
        ["Lager PDF-en …", "Lagar PDF-en …", "Making the PDF …"],
    ),
    (
        "no-viewer",
        [
            "Nettleseren viser ikke PDF-er her.",
            "Nettlesaren viser ikkje PDF-ar her.",
            "The browser shows no PDFs here.",
        ],
    ),
    ("open-pdf", ["Åpne PDF-en", "Opne PDF-en", "Open the PDF"]),
    ("in-language-nb", ["bokmål", "bokmål", "bokmål"]),
    ("in-language-nn", ["nynorsk", "nynorsk", "nynorsk"]),
];
