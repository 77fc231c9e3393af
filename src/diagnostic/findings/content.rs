//! What a strategy ought to have: goals that are measured, paths, decisions, people who answer, texts
//! in both languages.

use super::{named, there_are};
use crate::diagnostic::{Diagnostic, Rule, Wording};
use crate::lang::{Date, Lang};
use crate::source::Span;

/// A goal, or a part of one, that names no measure. Of an `unfinished` strategy it is told what may be done meanwhile.
pub fn goal_without_measure<'a>(
    at: Span,
    id: Option<&str>,
    known: impl IntoIterator<Item = &'a str>,
    unfinished: bool,
    is_part: bool,
) -> Diagnostic {
    use crate::diagnostic::MessageLang::{En, Nb, Nn};
    let [name, english] = named(id);
    let [part, english_part] = if is_part { ["del", "sub"] } else { ["", ""] };
    let known: Vec<&str> = known.into_iter().collect();
    let finding = Diagnostic::new(
        Rule::GoalWithoutMeasure,
        at,
        [
            format!("{part}målet{name} har ingen måling"),
            format!("{part}målet{name} har inga måling"),
            format!("the {english_part}goal{english} has no measure"),
        ],
    );
    let help: Wording = if known.is_empty() {
        [
            "lag en måling i measures.toml, og skriv measures = [\"id-en\"] i målet",
            "lag ei måling i measures.toml, og skriv measures = [\"id-en\"] i målet",
            "make a measure in measures.toml, and write measures = [\"its-id\"] in the goal",
        ]
        .into()
    } else {
        let list = there_are(&known);
        // Which one it is to be is for people to say, where there is a choice.
        let example = match known.as_slice() {
            [only] => only,
            _ => "…",
        };
        [
            format!("skriv measures = [\"{example}\"]; {}", list.get(Nb)),
            format!("skriv measures = [\"{example}\"]; {}", list.get(Nn)),
            format!("write measures = [\"{example}\"]; {}", list.get(En)),
        ]
        .into()
    };
    if !unfinished {
        return finding.help(help);
    }
    let ways = Wording::from([
        "i et utkast kan målet også ha en måling uten tall (unit = \"qualitative\"), eller vente: goal-without-measure = \"warning\" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline",
        "i eit utkast kan målet også ha ei måling utan tal (unit = \"qualitative\"), eller vente: goal-without-measure = \"warning\" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline",
        "in a draft the goal may also have a measure without numbers (unit = \"qualitative\"), or wait: goal-without-measure = \"warning\" below [check] in veivalg.toml, or veivalg check --baseline known.toml --write-baseline",
    ]);
    finding.help(help.then(&ways))
}

/// An area that sets no goal.
pub fn area_without_goal(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::AreaWithoutGoal,
        at,
        [
            "området har ingen mål",
            "området har ingen mål",
            "the area has no goal",
        ],
    )
    .help([
        "legg til [[goals]] med id, text og measures",
        "legg til [[goals]] med id, text og measures",
        "add [[goals]] with id, text and measures",
    ])
}

/// An area with goals but no chosen path.
pub fn area_without_veivalg(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::AreaWithoutVeivalg,
        at,
        [
            "området har mål, men ingen veivalg",
            "området har mål, men ingen vegval",
            "the area has goals but no veivalg",
        ],
    )
    .help([
        "legg til [[veivalg]] som sier hvordan målene skal nås",
        "legg til [[veivalg]] som seier korleis måla skal nåast",
        "add [[veivalg]] that say how the goals are to be reached",
    ])
}

/// Status `adopted` without a decision.
pub fn adopted_without_decision(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::AdoptedWithoutDecision,
        at,
        [
            "strategien er vedtatt, men vedtaket mangler",
            "strategien er vedteken, men vedtaket manglar",
            "the strategy is adopted, but the decision is missing",
        ],
    )
    .help([
        "legg til [adopted] med date, og gjerne by (hvem) og case (saksnummer)",
        "legg til [adopted] med date, og gjerne by (kven) og case (saksnummer)",
        "add [adopted] with date, and preferably by (who) and case (case number)",
    ])
}

/// A picture without alternative text.
pub fn image_without_alt(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::ImageWithoutAlt,
        at,
        [
            "bildet mangler alternativ tekst",
            "biletet manglar alternativ tekst",
            "the picture has no alternative text",
        ],
    )
    .help([
        "skriv hva bildet viser mellom klammene: ![…](assets/…)",
        "skriv kva biletet viser mellom klammene: ![…](assets/…)",
        "write what the picture shows between the brackets: ![…](assets/…)",
    ])
}

/// Headings that are moved as a whole: the first one, and its level.
pub fn headings_moved(at: Span, found: u8) -> Diagnostic {
    let marks = "#".repeat(usize::from(found));
    let one = found == 1;
    let message = if one {
        [
            "overskrifter i teksten begynner med ##; alle er flyttet ett nivå ned",
            "overskrifter i teksten byrjar med ##; alle er flytte eitt nivå ned",
            "headings in the text begin with ##; all are moved one level down",
        ]
        .map(str::to_owned)
    } else {
        [
            format!("overskriften hopper over et nivå ({marks}); alle er flyttet opp"),
            format!("overskrifta hoppar over eit nivå ({marks}); alle er flytte opp"),
            format!("the heading skips a level ({marks}); all are moved up"),
        ]
    };
    Diagnostic::new(Rule::HeadingLevel, at, message).help([
        "skriv ## her, og flytt overskriftene under like langt",
        "skriv ## her, og flytt overskriftene under like langt",
        "write ## here, and move the headings below as far",
    ])
}

/// `#` in prose.
pub fn heading_one(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::HeadingLevel,
        at,
        [
            "overskrifter i teksten begynner med ##",
            "overskrifter i teksten byrjar med ##",
            "headings in the text begin with ##",
        ],
    )
    .help([
        "skriv ##; tittelen på siden kommer fra title",
        "skriv ##; tittelen på sida kjem frå title",
        "write ##; the title of the page comes from title",
    ])
}

/// A heading level that is skipped.
pub fn heading_skipped(at: Span, expected: u8, found: u8) -> Diagnostic {
    let [expected, found] = [expected, found].map(|level| "#".repeat(usize::from(level)));
    Diagnostic::new(
        Rule::HeadingLevel,
        at,
        [
            format!("overskriften hopper over et nivå ({found})"),
            format!("overskrifta hoppar over eit nivå ({found})"),
            format!("the heading skips a level ({found})"),
        ],
    )
    .help([
        format!("skriv {expected}"),
        format!("skriv {expected}"),
        format!("write {expected}"),
    ])
}

/// A heading in a `text` key.
pub fn heading_in_key(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::HeadingLevel,
        at,
        [
            "her kan det ikke stå en overskrift",
            "her kan det ikkje stå ei overskrift",
            "a heading cannot be used here",
        ],
    )
    .help([
        "bruk **fet skrift**, eller flytt teksten til nb.md og nn.md",
        "bruk **feit skrift**, eller flytt teksten til nb.md og nn.md",
        "use **bold**, or move the text to nb.md and nn.md",
    ])
}

/// A link, footnote, picture or block in a name or heading.
pub fn not_in_a_line(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            "en overskrift eller et navn kan bare ha ord, *kursiv* og **fet** skrift",
            "ei overskrift eller eit namn kan berre ha ord, *kursiv* og **feit** skrift",
            "a heading or name takes only words, *italics* and **bold**",
        ],
    )
    .help([
        "flytt lenken, fotnoten, bildet eller listen til teksten under",
        "flytt lenkja, fotnoten, biletet eller lista til teksten under",
        "move the link, footnote, picture or list to the text below",
    ])
}

/// Nesting deeper than any text needs.
pub fn nested_too_deep(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            format!("mer enn {most} nivåer med lister eller sitater inni hverandre"),
            format!("meir enn {most} nivå med lister eller sitat inni kvarandre"),
            format!("more than {most} levels of lists or quotes within each other"),
        ],
    )
    .help([
        "fjern noen av tegnene > eller - foran linjen",
        "fjern nokre av teikna > eller - framfor linja",
        "remove some of the marks > or - in front of the line",
    ])
}

/// More footnotes in one text than can be set.
pub fn too_many_notes(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            format!("mer enn {most} fotnoter i én tekst"),
            format!("meir enn {most} fotnotar i éin tekst"),
            format!("more than {most} footnotes in one text"),
        ],
    )
    .help([
        "del teksten i flere kapitler, eller vis til flere kilder i samme fotnote",
        "del teksten i fleire kapittel, eller vis til fleire kjelder i same fotnote",
        "make several chapters of the text, or name several sources in one footnote",
    ])
}

/// A table with more cells than can be set.
pub fn too_large_table(at: Span, most: usize) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            format!("tabellen har mer enn {most} celler"),
            format!("tabellen har meir enn {most} celler"),
            format!("the table has more than {most} cells"),
        ],
    )
    .help([
        "del den i flere tabeller, eller legg tallene i en fil som teksten lenker til",
        "del han i fleire tabellar, eller legg tala i ei fil som teksten lenkjer til",
        "make several tables of it, or put the figures in a file that the text links to",
    ])
}

/// An action nobody answers for.
pub fn action_without_responsible(at: Span, id: Option<&str>) -> Diagnostic {
    let [name, english] = named(id);
    Diagnostic::new(
        Rule::ActionWithoutResponsible,
        at,
        [
            format!("ingen har ansvar for tiltaket{name}"),
            format!("ingen har ansvar for tiltaket{name}"),
            format!("nobody answers for the action{english}"),
        ],
    )
    .help([
        "skriv responsible.nb = \"…\" i tiltaket eller i området",
        "skriv responsible.nn = \"…\" i tiltaket eller i området",
        "write responsible.nb = \"…\" in the action or the area",
    ])
}

/// An action past its day.
pub fn action_overdue(at: Span, id: Option<&str>, due: Date) -> Diagnostic {
    let [name, english] = named(id);
    let date = due.long();
    Diagnostic::new(
        Rule::ActionOverdue,
        at,
        [
            format!("fristen for tiltaket{name} var {date}"),
            format!("fristen for tiltaket{name} var {date}"),
            format!("the action{english} was due on {}", due.iso()),
        ],
    )
    .help([
        "skriv status = \"done\" eller \"stopped\", eller sett en ny frist",
        "skriv status = \"done\" eller \"stopped\", eller set ein ny frist",
        "write status = \"done\" or \"stopped\", or set a new date",
    ])
}

/// A text that lacks one of the strategy's languages; `path` is the file with the text that is there.
pub fn missing_translation(at: Span, missing: Lang, path: &str) -> Diagnostic {
    let name = missing.pick("bokmål", "nynorsk");
    let file = path.rsplit('/').next().unwrap_or_default();
    let (here, there) = (format!("{}.md", missing.other()), format!("{missing}.md"));
    let (norwegian, english) = if file.ends_with(&here) {
        let file = file.replace(&here, &there);
        (format!("i {file}"), format!("in {file}"))
    } else {
        (format!("som .{missing}"), format!("as .{missing}"))
    };
    Diagnostic::new(
        Rule::MissingTranslation,
        at,
        [
            format!("teksten mangler på {name}"),
            format!("teksten manglar på {name}"),
            format!("the text is missing in {name}"),
        ],
    )
    .help([
        format!("skriv teksten {norwegian}; til da vises denne"),
        format!("skriv teksten {norwegian}; til då blir denne vist"),
        format!("write the text {english}; until then this one is shown"),
    ])
}

/// A text in a language that is not published.
pub fn unlisted_language(at: Span, lang: Lang) -> Diagnostic {
    let name = lang.pick("bokmål", "nynorsk");
    Diagnostic::new(
        Rule::UnlistedLanguage,
        at,
        [
            format!("teksten er på {name}, som ikke blir publisert"),
            format!("teksten er på {name}, som ikkje blir publisert"),
            format!("the text is in {name}, which is not published"),
        ],
    )
    .help([
        format!("legg til \"{lang}\" i languages i veivalg.toml, eller slett teksten"),
        format!("legg til \"{lang}\" i languages i veivalg.toml, eller slett teksten"),
        format!("add \"{lang}\" to languages in veivalg.toml, or delete the text"),
    ])
}

/// Numbers that differ between two wordings. At least one of the lists holds something.
pub fn number_mismatch(
    at: Span,
    other: Span,
    only_here: &[String],
    only_there: &[String],
) -> Diagnostic {
    let [nb, nn, en] = difference(only_here, only_there);
    Diagnostic::new(
        Rule::NumberMismatch,
        at,
        [
            format!("tallene er ulike på de to språkene: {nb}"),
            format!("tala er ulike på dei to språka: {nn}"),
            format!("the numbers differ between the languages: {en}"),
        ],
    )
    .help([
        "se hvilket tall som er riktig, og rett det andre",
        "sjå kva tal som er rett, og rett det andre",
        "see which number is right, and mend the other",
    ])
    .related(
        other,
        ["den andre teksten", "den andre teksten", "the other text"],
    )
}

/// "12 her, 21 der", in the three languages.
pub(super) fn difference(here: &[String], there: &[String]) -> [String; 3] {
    let join = |list: &[String], words: [&str; 3]| {
        let list = list.join(", ");
        words.map(|word| format!("{list} {word}"))
    };
    let here_only = ["står bare her", "står berre her", "only here"];
    let there_only = [
        "står bare i den andre",
        "står berre i den andre",
        "only in the other",
    ];
    match (here.is_empty(), there.is_empty()) {
        (false, true) => join(here, here_only),
        (true, _) => join(there, there_only),
        (false, false) => {
            let [one, two, three] = join(here, ["her", "her", "here"]);
            let [nb, nn, en] = join(there, ["i den andre", "i den andre", "in the other"]);
            [
                format!("{one}, {nb}"),
                format!("{two}, {nn}"),
                format!("{three}, {en}"),
            ]
        }
    }
}

/// No accessibility statement is named.
pub fn accessibility_statement_missing(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::AccessibilityStatementMissing,
        at,
        [
            "lenken til tilgjengelighetserklæringen mangler",
            "lenkja til tilgjengelegheitserklæringa manglar",
            "the link to the accessibility statement is missing",
        ],
    )
    .help([
        "skriv accessibility_statement.nb = \"https://uustatus.no/…\" i veivalg.toml; regelverket krever erklæringen",
        "skriv accessibility_statement.nn = \"https://uustatus.no/…\" i veivalg.toml; regelverket krev erklæringa",
        "write accessibility_statement.nb = \"https://uustatus.no/…\" in veivalg.toml; the law requires one",
    ])
}

/// A source that nothing cites.
pub fn unused_reference(at: Span, id: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnusedReference,
        at,
        [
            format!("ingen tekst viser til kilden «{id}»"),
            format!("ingen tekst viser til kjelda «{id}»"),
            format!("no text cites the source “{id}”"),
        ],
    )
    .help([
        format!("sett [^{id}] der kilden er brukt, eller slett den"),
        format!("set [^{id}] der kjelda er brukt, eller slett ho"),
        format!("put [^{id}] where the source is used, or delete it"),
    ])
}
