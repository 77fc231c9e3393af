//! Ids, links, footnotes and pictures that lead nowhere.

use super::{nearest, suggestion};
use crate::attachment::Disguised;
use crate::diagnostic::{Diagnostic, Rule, Wording};
use crate::schema::RecordKind;
use crate::source::Span;

/// That there is none of a kind, in the three languages.
fn no(kind: RecordKind) -> [&'static str; 3] {
    match kind {
        RecordKind::Measure => ["ingen måling", "inga måling", "no measure"],
        RecordKind::Area => ["ikke noe område", "ikkje noko område", "no area"],
        RecordKind::Goal => ["ikke noe mål", "ikkje noko mål", "no goal"],
        RecordKind::Veivalg => ["ikke noe veivalg", "ikkje noko vegval", "no veivalg"],
        RecordKind::Action => ["ikke noe tiltak", "ikkje noko tiltak", "no action"],
        RecordKind::Value => ["ingen verdi", "ingen verdi", "no value"],
        RecordKind::SteeringGoal => [
            "ikke noe overordnet mål",
            "ikkje noko overordna mål",
            "no steering goal",
        ],
        RecordKind::Chapter => ["ikke noe kapittel", "ikkje noko kapittel", "no chapter"],
        RecordKind::Section => ["ikke noe avsnitt", "ikkje noko avsnitt", "no section"],
        RecordKind::Reference => ["ingen kilde", "inga kjelde", "no source"],
        RecordKind::Platform => ["ingen plattform", "inga plattform", "no platform"],
    }
}

/// Two records of a kind with one id.
pub fn duplicate_id(at: Span, id: &str, first: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::DuplicateId,
        at,
        [
            format!("id-en «{id}» er brukt to ganger"),
            format!("id-en «{id}» er brukt to gonger"),
            format!("the id “{id}” is used twice"),
        ],
    )
    .help([
        "gi den ene en annen id, eller slett den",
        "gi den eine ein annan id, eller slett han",
        "give one of them another id, or remove it",
    ])
    .related(
        first,
        [
            "den første står her",
            "den første står her",
            "the first is here",
        ],
    )
}

/// An id that names no record of its kind.
pub fn unknown_reference<'a>(
    at: Span,
    kind: RecordKind,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let [nb, nn, en] = no(kind);
    if kind == RecordKind::Platform && id.is_empty() {
        return Diagnostic::new(
            Rule::UnknownReference,
            at,
            [
                "strategien har ingen plattform å lenke til",
                "strategien har inga plattform å lenkje til",
                "the strategy has no platform to link to",
            ],
        )
        .help([
            "skriv en visjon, verdier eller overordnede mål i strategy.toml, eller ta bort lenken",
            "skriv ein visjon, verdiar eller overordna mål i strategy.toml, eller ta bort lenkja",
            "write a vision, values or steering goals in strategy.toml, or remove the link",
        ]);
    }
    if kind == RecordKind::Platform {
        return Diagnostic::new(
            Rule::UnknownReference,
            at,
            [
                "en lenke til plattformen har ingen id",
                "ei lenkje til plattforma har ingen id",
                "a link to the platform has no id",
            ],
        )
        .help([
            "skriv (platform:)",
            "skriv (platform:)",
            "write (platform:)",
        ]);
    }
    Diagnostic::new(
        Rule::UnknownReference,
        at,
        [
            format!("det finnes {nb} «{id}»"),
            format!("det finst {nn} «{id}»"),
            format!("there is {en} “{id}”"),
        ],
    )
    .help(suggestion(id, known))
}

/// A footnote that neither its text nor `references.toml` defines.
pub fn unknown_footnote<'a>(
    at: Span,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let near = nearest(id, known);
    let help: Wording = match near {
        Some(near) => [
            format!("mente du [^{near}]?"),
            format!("meinte du [^{near}]?"),
            format!("did you mean [^{near}]?"),
        ]
        .into(),
        None => [
            format!(
                "legg kilden i references.toml, eller skriv noten nederst i teksten: [^{id}]: …"
            ),
            format!("legg kjelda i references.toml, eller skriv noten nedst i teksten: [^{id}]: …"),
            format!(
                "add the source to references.toml, or write the note at the end of the text: [^{id}]: …"
            ),
        ]
        .into(),
    };
    Diagnostic::new(
        Rule::UnknownReference,
        at,
        [
            format!("fotnoten «{id}» fører ingen steder"),
            format!("fotnoten «{id}» fører ikkje nokon stad"),
            format!("the footnote “{id}” leads nowhere"),
        ],
    )
    .help(help)
}

/// A link that leads nowhere.
pub fn broken_link(at: Span, url: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::BrokenLink,
        at,
        [
            format!("lenken «{url}» fører ingen steder"),
            format!("lenkja «{url}» fører ikkje nokon stad"),
            format!("the link “{url}” leads nowhere"),
        ],
    )
    .help([
        "bruk https://…, mailto:…, tel:…, assets/… eller noe i strategien, som area:… eller measure:…",
        "bruk https://…, mailto:…, tel:…, assets/… eller noko i strategien, som area:… eller measure:…",
        "use https://…, mailto:…, tel:…, assets/… or something in the strategy, like area:… or measure:…",
    ])
}

/// A file that is named and not there.
pub fn missing_file<'a>(
    at: Span,
    path: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let folders = ["areas/", "assets/", "chapters/", "data/", "themes/"];
    let elsewhere = !folders.iter().any(|folder| path.starts_with(folder));
    let known: Vec<&str> = known.into_iter().collect();
    // Windows writes `\\` between folders, some of which TOML reads as other signs; and whole paths.
    let plain = with_slashes(path);
    let name = plain.rsplit('/').next().unwrap_or_default();
    let same = |known: &&&str| known.rsplit('/').next() == Some(name);
    let moved = known.iter().find(same).copied();
    let moved = moved.filter(|_| plain != path);
    let mut parts = plain.split('/');
    let is_hidden = parts.any(|part| part.starts_with('.') && !matches!(part, "." | ".."));
    let help: Wording = match nearest(&plain, known.iter().copied()).or(moved) {
        None if is_hidden => [
            "filer og mapper med punktum først i navnet er skjult og blir aldri lest; bruk et annet navn",
            "filer og mapper med punktum først i namnet er skjulte og blir aldri lesne; bruk eit anna namn",
            "files and folders whose name begins with a full stop are hidden and never read; use another name",
        ]
        .into(),
        Some(near) if plain != path => [
            format!("skriv \"{near}\", med / mellom mappe og fil"),
            format!("skriv \"{near}\", med / mellom mappe og fil"),
            format!("write \"{near}\", with / between folder and file"),
        ]
        .into(),
        Some(near) => [
            format!("mente du «{near}»?"),
            format!("meinte du «{near}»?"),
            format!("did you mean “{near}”?"),
        ]
        .into(),
        None if elsewhere => [
            format!(
                "filer blir bare lest fra assets/ og data/; flytt filen dit, og skriv data/{name}"
            ),
            format!(
                "filer blir berre lesne frå assets/ og data/; flytt fila dit, og skriv data/{name}"
            ),
            format!(
                "files are read from assets/ and data/ only; move it there, and write data/{name}"
            ),
        ]
        .into(),
        None => [
            "skriv mappe og filnavn, som assets/bilde.png eller data/tall.csv",
            "skriv mappe og filnamn, som assets/bilete.png eller data/tal.csv",
            "write folder and file name, like assets/picture.png or data/figures.csv",
        ]
        .into(),
    };
    Diagnostic::new(
        Rule::BrokenLink,
        at,
        match is_hidden {
            true => [
                format!("«{path}» er skjult og blir ikke lest"),
                format!("«{path}» er skjult og blir ikkje lesen"),
                format!("“{path}” is hidden and is not read"),
            ],
            false => [
                format!("filen «{path}» finnes ikke"),
                format!("fila «{path}» finst ikkje"),
                format!("there is no file “{path}”"),
            ],
        },
    )
    .help(help)
}

/// A folder named where a file belongs.
pub fn folder_as_file(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::BrokenLink,
        at,
        [
            format!("«{path}» er en mappe, ikke en fil"),
            format!("«{path}» er ei mappe, ikkje ei fil"),
            format!("“{path}” is a folder, not a file"),
        ],
    )
    .help([
        "skriv navnet på filen også, som data/tall.csv",
        "skriv namnet på fila òg, som data/tal.csv",
        "write the name of the file too, like data/figures.csv",
    ])
}

/// A file that a text leads to, of a kind that is not published.
pub fn unpublished_kind(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::BrokenLink,
        at,
        [
            format!("filer av samme slag som «{path}» blir ikke publisert"),
            format!("filer av same slag som «{path}» blir ikkje publiserte"),
            format!("files of the kind of “{path}” are not published"),
        ],
    )
    .help(kinds())
}

/// A file that a text leads to, and that is another thing than its name says.
pub fn disguised_file(at: Span, path: &str, what: Disguised) -> Diagnostic {
    let [nb, nn, en] = match what {
        Disguised::Page => ["en nettside", "ei nettside", "a web page"],
        Disguised::Program => ["et program", "eit program", "a program"],
    };
    Diagnostic::new(
        Rule::BrokenLink,
        at,
        [
            format!("«{path}» blir ikke publisert: den er {nb}, og ikke det navnet sier"),
            format!("«{path}» blir ikkje publisert: ho er {nn}, og ikkje det namnet seier"),
            format!("“{path}” is not published: it is {en}, and not what its name says"),
        ],
    )
    .help(kinds())
}

/// Which kinds of file are published.
fn kinds() -> [&'static str; 3] {
    [
        "lagre den som PDF, eller som docx, xlsx, pptx, odt, ods, csv, txt, ics eller et bilde; eller lenk til en nettadresse",
        "lagre ho som PDF, eller som docx, xlsx, pptx, odt, ods, csv, txt, ics eller eit bilete; eller lenk til ei nettadresse",
        "save it as PDF, or as docx, xlsx, pptx, odt, ods, csv, txt, ics or a picture; or link to a web address",
    ]
}

/// A path with `/` where Windows writes `\\`, also where TOML has made another sign of that and the letter
/// after it.
fn with_slashes(path: &str) -> String {
    let mut plain = String::new();
    for letter in path.chars() {
        match letter {
            '\\' => plain.push('/'),
            '\t' => plain.push_str("/t"),
            '\n' => plain.push_str("/n"),
            '\r' => plain.push_str("/r"),
            '\u{8}' => plain.push_str("/b"),
            '\u{c}' => plain.push_str("/f"),
            '\u{1b}' => plain.push_str("/e"),
            letter => plain.push(letter),
        }
    }
    plain
}

/// A picture from outside the strategy's folder.
pub fn picture_elsewhere(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::BrokenLink,
        at,
        [
            format!("bildet «{path}» ligger ikke i assets/"),
            format!("biletet «{path}» ligg ikkje i assets/"),
            format!("the picture “{path}” is not in assets/"),
        ],
    )
    .help([
        "kopier bildet til assets/, og skriv assets/navnet",
        "kopier biletet til assets/, og skriv assets/namnet",
        "copy the picture to assets/, and write assets/its-name",
    ])
}

/// A file that the PDF cannot take its letters from.
pub fn not_a_font(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            format!("«{path}» er ikke en skriftfil som kan brukes"),
            format!("«{path}» er ikkje ei skriftfil som kan brukast"),
            format!("“{path}” is not a font file that can be used"),
        ],
    )
    .help([
        "bruk TrueType eller OpenType (.ttf, .otf, .ttc); skrift for nettsider (.woff) må gjøres om først",
        "bruk TrueType eller OpenType (.ttf, .otf, .ttc); skrift for nettsider (.woff) må gjerast om først",
        "use TrueType or OpenType (.ttf, .otf, .ttc); web fonts (.woff) must be converted first",
    ])
}

/// Links or footnotes that differ between two wordings. At least one of the lists holds something.
pub fn link_mismatch(
    at: Span,
    other: Span,
    only_here: &[String],
    only_there: &[String],
) -> Diagnostic {
    let [nb, nn, en] = super::content::difference(only_here, only_there);
    Diagnostic::new(
        Rule::LinkMismatch,
        at,
        [
            format!("lenkene er ulike på de to språkene: {nb}"),
            format!("lenkjene er ulike på dei to språka: {nn}"),
            format!("the links differ between the languages: {en}"),
        ],
    )
    .help([
        "ta med de samme lenkene og fotnotene i begge tekstene",
        "ta med dei same lenkjene og fotnotane i begge tekstane",
        "give both texts the same links and footnotes",
    ])
    .related(
        other,
        ["den andre teksten", "den andre teksten", "the other text"],
    )
}
