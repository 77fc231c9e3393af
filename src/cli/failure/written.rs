//! Why files were not written: the output folder, and what was to be mended.

use std::path::Path;

use crate::cli::new::Inside;
use crate::diagnostic::{Wording, findings, machine};
use crate::write::{NotReplaced, Reason, Refusal};

/// What kept files from being replaced, and which were.
pub fn not_replaced(
    NotReplaced {
        path,
        reason,
        written,
    }: &NotReplaced,
) -> Wording {
    let path = path.display();
    let files: Vec<_> = written.iter().map(|path| path.to_string_lossy()).collect();
    let files = files.join(", ");
    let done = if written.is_empty() {
        [
            "ingenting er skrevet",
            "ingenting er skrive",
            "nothing was written",
        ]
        .map(str::to_owned)
    } else {
        [
            format!("bare disse filene er skrevet: {files}"),
            format!("berre desse filene er skrivne: {files}"),
            format!("only these files were written: {files}"),
        ]
    };
    let [nb, nn, en] = done;
    match reason {
        Reason::Changed => [
            format!("{path} er endret etter at den ble lest; {nb}. Kjør på nytt"),
            format!("{path} er endra etter at ho blei lesen; {nn}. Køyr på nytt"),
            format!("{path} was changed after it was read; {en}. Run again"),
        ],
        Reason::Io(error) => {
            let why = machine::reason(error);
            [
                format!("kan ikke skrive {path} ({}); {nb}", why[0]),
                format!("kan ikkje skrive {path} ({}); {nn}", why[1]),
                format!("cannot write {path} ({}); {en}", why[2]),
            ]
        }
    }
    .into()
}

/// What keeps the output folder from being written.
pub fn output(path: &Path, refusal: &Refusal) -> Wording {
    let path = path.display();
    match refusal {
        Refusal::Foreign(file) => {
            let file = file.display();
            [
                format!("{path} har noe som ikke er laget her, eller som er endret siden ({file}); flytt det, eller velg en annen mappe med --out"),
                format!("{path} har noko som ikkje er laga her, eller som er endra sidan ({file}); flytt det, eller vel ei anna mappe med --out"),
                format!("{path} holds something that was not made here, or that was changed since ({file}); move it, or choose another folder with --out"),
            ]
            .into()
        }
        Refusal::Link => [
            format!("{path} er en snarvei; velg en vanlig mappe med --out"),
            format!("{path} er ein snarveg; vel ei vanleg mappe med --out"),
            format!("{path} is a link; choose a regular folder with --out"),
        ]
        .into(),
        Refusal::NotAFolder => [
            format!("{path} er ikke en mappe; velg en mappe med --out"),
            format!("{path} er ikkje ei mappe; vel ei mappe med --out"),
            format!("{path} is not a folder; choose a folder with --out"),
        ]
        .into(),
        Refusal::Protected => [
            format!("{path} er vernet: der ligger strategien eller andre filer; velg en egen mappe med --out, som public"),
            format!("{path} er verna: der ligg strategien eller andre filer; vel ei eiga mappe med --out, som public"),
            format!("{path} is protected: the strategy or other files are there; choose a folder of its own with --out, like public"),
        ]
        .into(),
        Refusal::Mounted(mounted) => {
            let mounted = mounted.display();
            [
                format!("noe annet er koblet til i {mounted}, og det ville gått tapt; koble det fra, eller velg en annen mappe med --out. Ingenting er endret"),
                format!("noko anna er kopla til i {mounted}, og det ville gått tapt; kople det frå, eller vel ei anna mappe med --out. Ingenting er endra"),
                format!("something else is mounted at {mounted} and would be lost; unmount it, or choose another folder with --out. Nothing was changed"),
            ]
            .into()
        }
        Refusal::Busy => [
            format!("en annen kjøring skriver ved siden av {path} og blir ikke ferdig; ingenting er endret. Vent, og kjør på nytt"),
            format!("ei anna køyring skriv ved sida av {path} og blir ikkje ferdig; ingenting er endra. Vent, og køyr på nytt"),
            format!("another run writes beside {path} and does not end; nothing was changed. Wait, and run again"),
        ]
        .into(),
        Refusal::Io(file, error) => {
            let [nb, nn, en] = machine::reason(error);
            let file = file.display();
            [
                format!("kan ikke skrive {file} ({nb}); ingenting er endret"),
                format!("kan ikkje skrive {file} ({nn}); ingenting er endra"),
                format!("cannot write {file} ({en}); nothing was changed"),
            ]
            .into()
        }
        Refusal::Unfinished(file, error) => {
            let [nb, nn, en] = machine::reason(error);
            let file = file.display();
            [
                format!("kan ikke skrive {file} ({nb}); noen filer i {path} er nye, resten er som de var, og alle er hele. Rett det, og kjør på nytt"),
                format!("kan ikkje skrive {file} ({nn}); nokre filer i {path} er nye, resten er som dei var, og alle er heile. Rett det, og køyr på nytt"),
                format!("cannot write {file} ({en}); some files in {path} are new, the others are as they were, and all are whole. Mend that, and run again"),
            ]
            .into()
        }
        Refusal::Away(saved, error) => {
            let [nb, nn, en] = machine::reason(error);
            let saved = saved.display();
            [
                format!("kan ikke skrive {path} ({nb}). Nettstedet som lå der, er tatt vare på i {saved}; kjør på nytt, så kommer det tilbake, eller gi mappen navnet {path}"),
                format!("kan ikkje skrive {path} ({nn}). Nettstaden som låg der, er teken vare på i {saved}; køyr på nytt, så kjem han tilbake, eller gi mappa namnet {path}"),
                format!("cannot write {path} ({en}). The site that was there is kept in {saved}; run again to have it back, or rename that folder to {path}"),
            ]
            .into()
        }
    }
}

/// A strategy was to be made inside another.
pub fn inside_strategy(path: &Path, inside: &Inside) -> Wording {
    let path = path.display();
    let made = |folder: &str, file: &str, id: &str, [nb, nn, en]: [&str; 3]| {
        let id = findings::as_an_id(id).unwrap_or_else(|| id.to_owned());
        [
            format!("{path} ligger i en strategi; {nb} er mappen {folder}/{id} med filen {file} i (title.nb = \"…\"), og \"{id}\" i listen {folder} i strategy.toml"),
            format!("{path} ligg i ein strategi; {nn} er mappa {folder}/{id} med fila {file} i (title.nn = \"…\"), og \"{id}\" i lista {folder} i strategy.toml"),
            format!("{path} is inside a strategy; {en} is the folder {folder}/{id} with the file {file} in it (title.nb = \"…\"), and \"{id}\" in the list {folder} in strategy.toml"),
        ]
        .into()
    };
    match inside {
        Inside::Area(id) => made("areas", "area.toml", id, ["et område", "eit område", "an area"]),
        Inside::Chapter(id) => made(
            "chapters",
            "chapter.toml",
            id,
            ["et kapittel", "eit kapittel", "a chapter"],
        ),
        Inside::Other => [
            format!("{path} ligger i en strategi, og en strategi kan ikke ligge i en annen; velg en mappe utenfor"),
            format!("{path} ligg i ein strategi, og ein strategi kan ikkje liggje i ein annan; vel ei mappe utanfor"),
            format!("{path} is inside a strategy, and a strategy cannot be inside another; choose a folder outside it"),
        ]
        .into(),
    }
}
