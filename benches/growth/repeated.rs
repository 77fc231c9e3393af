//! The constructs that are one piece written again and again; its number takes the place of `¤`.

/// Constructs of markdown, in a chapter. `¤` is the number of each.
pub const IN_PROSE: &[(&str, &str)] = &[
    ("headings of one name", "## Like\n\n"),
    ("headings", "## Overskrift ¤\n\n"),
    ("paragraphs", "Vi lærer av hverandre hver dag, alle ¤.\n\n"),
    ("items", "- Vi lærer ¤.\n"),
    ("numbered items", "1. Vi lærer ¤.\n"),
    ("quotations", "> Vi lærer ¤.\n\n"),
    ("notes", "Ord[^n¤].\n\n[^n¤]: Note ¤.\n\n"),
    ("marks of one note", "Ord[^n0].\n\n"),
    ("marks without a note", "Ord[^n¤].\n\n"),
    ("notes of one name", "[^n0]: Note ¤.\n\n"),
    ("notes without a mark", "[^n¤]: Note ¤.\n\n"),
    ("links to one goal", "[Målet](goal:maal) nummer ¤.\n\n"),
    ("links that lead nowhere", "[Målet](goal:mal¤) der.\n\n"),
    ("links to headings", "## H¤\n\n[dit](#h¤)\n\n"),
    (
        "addresses by name",
        "[n¤]: https://eksempel.no/¤ \"Tittel\"\n\n[n¤]\n\n",
    ),
    ("addresses by one name", "[n]: https://eksempel.no/¤\n\n"),
    ("unused addresses", "[n¤]: https://eksempel.no/¤\n\n"),
    ("small tables", "| A | B |\n|---|---|\n| ¤ | 2 |\n\n"),
    ("lines of one paragraph", "Vi lærer av hverandre nummer ¤\n"),
    ("code", "```\nkode ¤\n```\n\n"),
    ("comments", "<!-- notat ¤ -->\n\nTekst.\n\n"),
    (
        "passages in English",
        "<div lang=\"en\">\n\nWords ¤.\n\n</div>\n\n",
    ),
    ("stray marks", "Dette er **feil nummer ¤.\n\n"),
    ("raw HTML", "<center>Midt ¤</center>\n\n"),
    ("numbers", "Tallet er ¤ prosent i 2025.\n\n"),
    ("e-mail addresses", "Skriv til a¤@eksempel.no.\n\n"),
    ("nynorsk among bokmål", "Vi er ikkje einige om dette ¤.\n\n"),
];

/// Constructs of markdown that one line holds.
pub const ON_A_LINE: &[(&str, &str)] = &[
    ("stars on a line", "*a "),
    ("pairs of stars on a line", "**a** "),
    ("brackets on a line", "[a "),
    ("links on a line", "[a](https://b.no) "),
    ("links that are not closed, on a line", "[a]("),
    ("marks of code on a line", "`a "),
    ("tags on a line", "<b>a "),
    ("passages that are not closed", "<span lang=\"da\">"),
    ("passages on a line", "<span lang=\"da\">a</span> "),
    ("ends of links on a line", "](x) "),
    ("tags without an end on a line", "<span lang "),
    ("quotation marks on a line", "«a "),
    ("columns", "| a "),
];

/// Faults of TOML that one line holds: how it begins, and what comes again and again.
pub const ON_A_LINE_OF_TOML: &[(&str, &str, &str)] = &[
    ("texts on a line", "x = ", "\"a\" "),
    ("texts in single marks on a line", "x = ", "'a' "),
    ("numbers on a line", "x = ", "1 "),
    ("days on a line", "x = ", "2026-01-31 "),
    ("texts without commas in a list", "x = [", "\"a\" "),
    ("lists that are not closed", "x = ", "[ "),
    ("tables that are not closed", "x = ", "{a = "),
    ("commas on a line", "x = 1 ", ", "),
    ("equals signs on a line", "x ", "= "),
    ("full stops on a line", "x", ". "),
    ("marks on a line", "x = ", "\" "),
    ("curly marks on a line", "x = ", "” "),
    ("marks of long texts on a line", "x = ", "\"\"\" "),
    ("words on a line", "x = ", "ord "),
    ("comments of other languages on a line", "x = ", "1 // "),
    ("shares on a line", "x = ", "1,5 % "),
];

/// Faults of an area that are put right without a person.
pub const FIXED: &[(&str, &str)] = &[
    (
        "misspelt keys, fixed",
        "[[goals]]\nid = \"g¤\"\ntxet = \"Vi når mål ¤.\"\n",
    ),
    (
        "dates in quotation marks, fixed",
        "[[actions]]\nid = \"t¤\"\ntext = \"Vi når mål ¤.\"\ndue = \"2027-01-01\"\n",
    ),
];

/// Constructs of documents that are imported.
pub const IN_DOCUMENTS: &[(&str, &str)] = &[
    (
        "paragraphs, imported",
        "Vi lærer av hverandre hver dag, alle ¤.\n\n",
    ),
    ("headings, imported", "# Område ¤\n\nTekst ¤.\n\n"),
    ("items, imported", "- Vi skal nå mål ¤.\n"),
    (
        "small tables, imported",
        "| Mål | Tiltak |\n|---|---|\n| Vi skal ¤ | Kurs ¤ |\n\n",
    ),
];

/// Constructs of TOML, by file.
pub const IN_TOML: &[(&str, &str, &str)] = &[
    (
        "goals",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\n",
    ),
    (
        "goals of one id",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"lik\"\ntext = \"Vi når mål ¤.\"\n",
    ),
    (
        "goals that nobody measures",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntext = \"Vi når ¤.\"\nmeasures = [\"m¤\"]\n",
    ),
    (
        "misspelt keys",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntxet = \"Vi når mål ¤.\"\n",
    ),
    ("unknown keys of one table", "strategy.toml", "xq¤ = 1\n"),
    (
        "near keys of one table",
        "strategy.toml",
        "titel¤ = \"Vi når mål\"\n",
    ),
    (
        "keys of one name",
        "areas/mer/area.toml",
        "title = \"Lik\"\n",
    ),
    (
        "lines that are no TOML",
        "areas/mer/area.toml",
        "dette er ikke toml ¤\n",
    ),
    (
        "texts that are not closed",
        "areas/mer/area.toml",
        "k¤ = \"ikke lukket ¤\n",
    ),
    (
        "expectations",
        "areas/mer/area.toml",
        "[[leaders]]\ntext = \"Gir råd ¤.\"\n",
    ),
    (
        "measures",
        "measures.toml",
        "[[measures]]\nid = \"m¤\"\nname = \"Måling ¤\"\nunit = \"percent\"\n",
    ),
    (
        "measures named in both languages",
        "measures.toml",
        "[[measures]]\nid = \"m¤\"\nname.nb = \"Måling ¤\"\nname.nn = \"Måling ¤\"\nunit = \"percent\"\n",
    ),
    (
        "measures of one id",
        "measures.toml",
        "[[measures]]\nid = \"m\"\nname = \"Måling ¤\"\nunit = \"percent\"\n",
    ),
    (
        "sources",
        "references.toml",
        "[[references]]\nid = \"r¤\"\ntext = \"Kilde ¤\"\nurl = \"https://eksempel.no/¤\"\n",
    ),
];

/// Constructs of TOML that a PDF other than the strategy's shows: name, document, file, piece.
pub const IN_PDFS: &[(&str, &str, &str, &str)] = &[
    (
        "questions for reflection, cards",
        "cards",
        "areas/mer/area.toml",
        "[[reflection]]\ntext = \"Hva lærer vi av ¤?\"\n",
    ),
    (
        "questions for reflection, slides",
        "slides",
        "areas/mer/area.toml",
        "[[reflection]]\ntext = \"Hva lærer vi av ¤?\"\n",
    ),
    (
        "goals, slides",
        "slides",
        "areas/mer/area.toml",
        "[[goals]]\nid = \"g¤\"\ntext = \"Vi når mål ¤.\"\n",
    ),
    (
        "expectations, slides",
        "slides",
        "areas/mer/area.toml",
        "[[leaders]]\ntext = \"Gir råd ¤.\"\n",
    ),
    (
        "expectations, handout",
        "handouts",
        "areas/mer/area.toml",
        "[[leaders]]\ntext = \"Gir råd ¤.\"\n",
    ),
];

/// Numbers of a paragraph that the two languages have in other ways: their name, in bokmål, in nynorsk.
pub const NUMBERS: [(&str, &str, &str); 5] = [
    ("equal numbers", "12 345,6 % ", "12 345,6 % "),
    ("equal dates", "1. januar 2026 ", "1. januar 2026 "),
    (
        "equal numbers in another order",
        "1 mann og 2 biler ",
        "2 mann og 1 bil ",
    ),
    ("shares in two ways", "80 % ", "åtte av ti "),
    (
        "spans of time in two ways",
        "14 dager og 3 uker ",
        "2 veker og 21 dagar ",
    ),
];
