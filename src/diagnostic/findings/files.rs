//! Files that cannot be read, folders and files out of place.

use super::{names, suggestion};
use crate::diagnostic::{Diagnostic, Rule, Wording};
use crate::schema::norwegian;
use crate::source::{Problem, Span, is_table};

/// A file whose content is not there to read.
pub fn unreadable(at: Span, path: &str, problem: &Problem) -> Diagnostic {
    let finding = |message: [String; 3], help: [&'static str; 3]| {
        Diagnostic::new(Rule::UnreadableFile, at, message).help(help)
    };
    match problem {
        Problem::NotUtf8 { .. } => finding(
            [
                "filen er ikke lagret som UTF-8".to_owned(),
                "fila er ikkje lagra som UTF-8".to_owned(),
                "the file is not saved as UTF-8".to_owned(),
            ],
            if is_table(path) {
                [
                    "i Excel: velg Lagre som og «CSV UTF-8 (semikolondelt)»",
                    "i Excel: vel Lagre som og «CSV UTF-8 (semikolondelt)»",
                    "in Excel: choose Save As and “CSV UTF-8”",
                ]
            } else {
                [
                    "lagre filen på nytt, med tegnkodingen UTF-8",
                    "lagre fila på nytt, med teiknkodinga UTF-8",
                    "save the file again, with the encoding UTF-8",
                ]
            },
        ),
        Problem::NotAFile => finding(
            [
                format!("{path} er ikke en vanlig fil"),
                format!("{path} er ikkje ei vanleg fil"),
                format!("{path} is not a regular file"),
            ],
            [
                "legg en vanlig fil her, eller fjern den",
                "legg ei vanleg fil her, eller fjern ho",
                "put a regular file here, or remove it",
            ],
        ),
        Problem::NotAFolder => finding(
            [
                format!("{path} er ikke en mappe"),
                format!("{path} er ikkje ei mappe"),
                format!("{path} is not a folder"),
            ],
            [
                "lag en mappe med dette navnet, eller fjern filen",
                "lag ei mappe med dette namnet, eller fjern fila",
                "make a folder with this name, or remove the file",
            ],
        ),
        Problem::LinkLoop => finding(
            [
                "snarveien fører til en mappe den selv ligger i".to_owned(),
                "snarvegen fører til ei mappe han sjølv ligg i".to_owned(),
                "the link leads to a folder that it is in itself".to_owned(),
            ],
            ["fjern den", "fjern han", "remove it"],
        ),
        Problem::BadName => finding(
            [
                "navnet har tegn som ikke alle maskiner kan lese".to_owned(),
                "namnet har teikn som ikkje alle maskiner kan lese".to_owned(),
                "the name has characters that not every machine can read".to_owned(),
            ],
            [
                "gi filen et navn med bare bokstaver, tall, bindestrek og punktum",
                "gi fila eit namn med berre bokstavar, tal, bindestrek og punktum",
                "give it a name of letters, digits, hyphens and full stops",
            ],
        ),
        Problem::LinkOut => finding(
            [
                "snarveien fører ut av mappen til strategien".to_owned(),
                "snarvegen fører ut av mappa til strategien".to_owned(),
                "the link leads out of the strategy's folder".to_owned(),
            ],
            [
                "kopier filen inn i mappen i stedet",
                "kopier fila inn i mappa i staden",
                "copy the file into the folder instead",
            ],
        ),
        Problem::LinkHidden => finding(
            [
                "snarveien fører til noe som er skjult".to_owned(),
                "snarvegen fører til noko som er skjult".to_owned(),
                "the link leads to something hidden".to_owned(),
            ],
            [
                "fjern den; det som er skjult, blir aldri publisert",
                "fjern han; det som er skjult, blir aldri publisert",
                "remove it; what is hidden is never published",
            ],
        ),
        Problem::LinkKind => finding(
            [
                "snarveien fører ikke til en fil av samme slag i strategien".to_owned(),
                "snarvegen fører ikkje til ei fil av same slag i strategien".to_owned(),
                "the link does not lead to a file of the same kind in the strategy".to_owned(),
            ],
            [
                "legg selve filen her; en tekst kan bare vise til en tekst, et bilde til et bilde",
                "legg sjølve fila her; ein tekst kan berre vise til ein tekst, eit bilete til eit bilete",
                "put the file itself here; a text may only lead to a text, a picture to a picture",
            ],
        ),
        Problem::LinkMany => finding(
            [
                "snarveiene til mapper fører til for mange filer".to_owned(),
                "snarvegane til mapper fører til for mange filer".to_owned(),
                "the links of folders lead to too many files".to_owned(),
            ],
            [
                "legg selve mappen her i stedet",
                "legg sjølve mappa her i staden",
                "put the folder itself here instead",
            ],
        ),
        Problem::LinkDead => finding(
            [
                format!("snarveien {path} fører ikke til noe"),
                format!("snarvegen {path} fører ikkje til noko"),
                format!("the link {path} leads to nothing"),
            ],
            [
                "legg en vanlig fil her, eller fjern den",
                "legg ei vanleg fil her, eller fjern han",
                "put a regular file here, or remove it",
            ],
        ),
        Problem::TooLarge { size, limit } => {
            let [size, limit] = [*size, *limit].map(|bytes| bytes.div_ceil(1024 * 1024));
            finding(
                [
                    format!("filen er på {size} MB, og grensen er {limit} MB"),
                    format!("fila er på {size} MB, og grensa er {limit} MB"),
                    format!("the file is {size} MB, and the limit is {limit} MB"),
                ],
                [
                    "gjør filen mindre, eller del den",
                    "gjer fila mindre, eller del ho",
                    "make the file smaller, or split it",
                ],
            )
        }
        Problem::Missing => finding(
            [
                format!("{path} mangler"),
                format!("{path} manglar"),
                format!("{path} is missing"),
            ],
            [
                "er dette mappen til en strategi? «veivalg new MAPPE» lager en å begynne med",
                "er dette mappa til ein strategi? «veivalg new MAPPE» lagar ein å byrje med",
                "is this a strategy's folder? `veivalg new DIR` makes one to start from",
            ],
        ),
        Problem::Io(words) => finding(
            [
                format!("filen kan ikke leses: {words}"),
                format!("fila kan ikkje lesast: {words}"),
                format!("the file cannot be read: {words}"),
            ],
            [
                "se om du har lov til å lese den",
                "sjå om du har lov til å lese ho",
                "see whether you are allowed to read it",
            ],
        ),
    }
}

/// A folder that the reading order does not list. `list` is the list, where the finding is not there
/// itself.
pub fn unlisted_folder(at: Span, key: &str, id: &str, list: Option<Span>) -> Diagnostic {
    let finding = Diagnostic::new(
        Rule::UnlistedFolder,
        at,
        [
            format!("mappen {key}/{id} står ikke i strategy.toml"),
            format!("mappa {key}/{id} står ikkje i strategy.toml"),
            format!("the folder {key}/{id} is not listed in strategy.toml"),
        ],
    )
    .help([
        format!("legg til \"{id}\" i {key} i strategy.toml, eller slett mappen"),
        format!("legg til \"{id}\" i {key} i strategy.toml, eller slett mappa"),
        format!("add \"{id}\" to {key} in strategy.toml, or delete the folder"),
    ]);
    match list {
        Some(list) => finding.related(
            list,
            ["listen står her", "lista står her", "the list is here"],
        ),
        None => finding,
    }
}

/// A listed folder without its TOML file.
pub fn folder_without_toml(at: Span, key: &str, id: &str) -> Diagnostic {
    let file = match key {
        "areas" => "area.toml",
        _ => "chapter.toml",
    };
    Diagnostic::new(
        Rule::UnreadableFile,
        at,
        [
            format!("mappen {key}/{id} har ingen {file}"),
            format!("mappa {key}/{id} har inga {file}"),
            format!("the folder {key}/{id} has no {file}"),
        ],
    )
    .help([
        format!("lag {key}/{id}/{file} med minst en tittel"),
        format!("lag {key}/{id}/{file} med minst ein tittel"),
        format!("make {key}/{id}/{file} with a title at least"),
    ])
}

/// A file that is not part of the format.
pub fn unknown_file(at: Span, name: &str, known: &[&str]) -> Diagnostic {
    let finding = Diagnostic::new(
        Rule::UnknownFile,
        at,
        [
            format!("filen {name} blir ikke lest"),
            format!("fila {name} blir ikkje lesen"),
            format!("the file {name} is not read"),
        ],
    );
    if let Some(help) = misnamed(name, known) {
        return finding.help(help);
    }
    if known.is_empty() {
        return finding.help([
            "flytt filen dit den hører til, eller slett den",
            "flytt fila dit ho høyrer til, eller slett ho",
            "move the file to where it belongs, or delete it",
        ]);
    }
    finding.help(suggestion(name, known.iter().copied()))
}

/// What to do with a file or folder by its name: a copy that a program made, an ending that Windows hides, a
/// document of Word, a name in Norwegian. None where that says nothing.
fn misnamed(name: &str, known: &[&str]) -> Option<Wording> {
    let lower = name.to_lowercase();
    if let Some(meant) = names::meant(name, known) {
        return Some(if meant.len() < name.len() && lower.starts_with(meant) {
            [
                format!("gi filen navnet {meant}; Windows viser ikke alltid hele navnet ({name})"),
                format!("gi fila namnet {meant}; Windows viser ikkje alltid heile namnet ({name})"),
                format!("rename the file to {meant}; Windows does not always show the whole name ({name})"),
            ]
            .into()
        } else {
            suggestion(meant, [meant])
        });
    }
    if let Some(original) = names::copy_of(name, known) {
        return Some(copy(&original));
    }
    let is_document = names::DOCUMENTS
        .iter()
        .any(|ending| lower.ends_with(ending));
    is_document.then(|| {
        let text = match lower.contains("nn") || lower.contains("nynorsk") {
            true => "nn.md",
            false => "nb.md",
        };
        [
            format!(
                "kopier teksten inn i {text}; filer fra Word og andre programmer blir ikke lest"
            ),
            format!(
                "kopier teksten inn i {text}; filer frå Word og andre program blir ikkje lesne"
            ),
            format!("copy the text into {text}; files of Word and other programs are not read"),
        ]
        .into()
    })
}

fn copy(original: &str) -> Wording {
    [
        format!("ser ut som en kopi av {original}, slik OneDrive, Dropbox og Windows lager; flytt over det du vil ha, og slett den"),
        format!("ser ut som ein kopi av {original}, slik OneDrive, Dropbox og Windows lagar; flytt over det du vil ha, og slett han"),
        format!("looks like a copy of {original}, as OneDrive, Dropbox and Windows make; move over what you want, and delete it"),
    ]
    .into()
}

/// A folder in the strategy's own that the format does not have, with the one that was meant.
pub fn unknown_folder(at: Span, name: &str, meant: &str) -> Diagnostic {
    let finding = Diagnostic::new(
        Rule::UnknownFile,
        at,
        [
            format!("mappen {name} blir ikke lest"),
            format!("mappa {name} blir ikkje lesen"),
            format!("the folder {name} is not read"),
        ],
    );
    match names::copy_of(name, &[meant]) {
        Some(original) => finding.help(copy(&original)),
        None => finding.help(rename_folder(name, meant)),
    }
}

fn rename_folder(name: &str, right: &str) -> [String; 3] {
    [
        format!("gi mappen {name} navnet {right}"),
        format!("gi mappa {name} namnet {right}"),
        format!("rename the folder {name} to {right}"),
    ]
}

/// A file that the strategy needs and that has another name.
pub fn file_of_another_name(at: Span, name: &str, right: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnreadableFile,
        at,
        [
            format!("{right} mangler"),
            format!("{right} manglar"),
            format!("{right} is missing"),
        ],
    )
    .help([
        format!("gi filen {name} navnet {right}"),
        format!("gi fila {name} namnet {right}"),
        format!("rename the file {name} to {right}"),
    ])
}

/// An area or chapter that is listed, and whose folder has another name.
pub fn folder_of_another_name(
    at: Span,
    key: &str,
    id: &str,
    folder: &str,
    right: &str,
) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownReference,
        at,
        [
            format!("mappen {key}/{id} finnes ikke"),
            format!("mappa {key}/{id} finst ikkje"),
            format!("there is no folder {key}/{id}"),
        ],
    )
    .help(rename_folder(folder, right))
}

/// A folder that the reading order does not list and whose name cannot be an id: `right` is the id that it
/// would have; `listed` whether that is there already.
pub fn unlisted_folder_no_id(
    at: Span,
    key: &str,
    name: &str,
    right: &str,
    copy_of: Option<&str>,
) -> Diagnostic {
    let finding = unlisted_folder(at, key, name, None);
    match copy_of {
        Some(original) => finding.help(copy(&format!("{key}/{original}"))),
        None => finding.help([
            format!("gi mappen navnet {right}, og legg til \"{right}\" i {key} i strategy.toml; eller slett mappen"),
            format!("gi mappa namnet {right}, og legg til \"{right}\" i {key} i strategy.toml; eller slett mappa"),
            format!("rename the folder to {right}, and add \"{right}\" to {key} in strategy.toml; or delete the folder"),
        ]),
    }
}

/// A file under `assets/` or `data/` that nothing shows.
pub fn unused_asset(at: Span, path: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UnusedAsset,
        at,
        [
            format!("ingen tekst og ingen måling bruker {path}"),
            format!("ingen tekst og inga måling brukar {path}"),
            format!("no text or measure uses {path}"),
        ],
    )
    .help([
        "bruk filen i en tekst eller en måling, eller slett den",
        "bruk fila i ein tekst eller ei måling, eller slett ho",
        "use the file in a text or a measure, or delete it",
    ])
}

/// A theme that neither the program nor the strategy has.
pub fn unknown_theme(at: Span, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownReference,
        at,
        [
            format!("temaet «{name}» finnes ikke"),
            format!("temaet «{name}» finst ikkje"),
            format!("there is no theme “{name}”"),
        ],
    )
    .help(suggestion(name, known.iter().copied()))
}

/// A document that there is not.
pub fn unknown_document(at: Span, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(
        Rule::UnknownReference,
        at,
        [
            format!("dokumentet «{name}» finnes ikke"),
            format!("dokumentet «{name}» finst ikkje"),
            format!("there is no document “{name}”"),
        ],
    )
    .help(match norwegian::value(known, name) {
        Some(meant) => Wording::from([
            format!("mente du «{meant}»?"),
            format!("meinte du «{meant}»?"),
            format!("did you mean “{meant}”?"),
        ]),
        None => suggestion(name, known.iter().copied()),
    })
}
