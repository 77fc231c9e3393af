//! What the machine or the arguments, not the strategy, are to blame for: each with what to do.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::diagnostic::Wording;
use crate::lang::Date;
use crate::write::{NotReplaced, Reason, Refusal};

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The strategy's folder cannot be opened.
    Folder(PathBuf, io::Error),
    /// The output folder is not written to.
    Output(PathBuf, Refusal),
    /// `new` found something in the folder.
    NotEmpty(PathBuf),
    /// `new` could not write.
    New(PathBuf, io::Error),
    /// A file of the strategy was not mended.
    NotReplaced(NotReplaced),
    /// What was to be printed could not be.
    Print(io::Error),
    /// No thread could be started.
    Thread(io::Error),
    /// The port of the preview cannot be had.
    Port(SocketAddr, io::Error),
    /// The file of known findings cannot be read.
    Baseline(PathBuf, io::Error),
    /// The file of known findings has a name of something else.
    BaselineName(PathBuf),
    /// The file of known findings has faults, which are told.
    BaselineFaults(PathBuf),
    /// The file of known findings cannot be written.
    BaselineWrite(PathBuf, io::Error),
    /// There are so many new findings to put off, and nobody who answers for them.
    NobodyAnswers(usize),
    /// The day that new findings are put off to is past.
    Past(Date),
    /// The summary of a run cannot be written.
    Summary(PathBuf, io::Error),
    /// The clock shows a year that is none.
    Clock,
    /// The program itself is wrong.
    Bug,
}

impl Failure {
    /// What is wrong and what to do, in one line.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Folder(path, error) => {
                let path = path.display();
                [
                    format!("mappen {path} kan ikke åpnes ({error}); skriv navnet på mappen med strategien"),
                    format!("mappa {path} kan ikkje opnast ({error}); skriv namnet på mappa med strategien"),
                    format!("the folder {path} cannot be opened ({error}); name the strategy's folder"),
                ]
                .into()
            }
            Self::Output(path, refusal) => output(path, refusal),
            Self::NotEmpty(path) => {
                let path = path.display();
                [
                    format!("{path} er ikke en tom mappe; velg en ny mappe"),
                    format!("{path} er ikkje ei tom mappe; vel ei ny mappe"),
                    format!("{path} is not an empty folder; choose a new one"),
                ]
                .into()
            }
            Self::New(path, error) => {
                let path = path.display();
                [
                    format!("kan ikke skrive i {path} ({error}); velg en mappe du har lov til å skrive i"),
                    format!("kan ikkje skrive i {path} ({error}); vel ei mappe du har lov til å skrive i"),
                    format!("cannot write in {path} ({error}); choose a folder you may write in"),
                ]
                .into()
            }
            Self::NotReplaced(not) => not_replaced(not),
            Self::Print(error) => [
                format!("kan ikke skrive ut ({error})"),
                format!("kan ikkje skrive ut ({error})"),
                format!("cannot print ({error})"),
            ]
            .into(),
            Self::Thread(error) => [
                format!("maskinen har ikke nok minne ({error}); lukk andre programmer"),
                format!("maskina har ikkje nok minne ({error}); lukk andre program"),
                format!("the machine lacks memory ({error}); close other programs"),
            ]
            .into(),
            Self::Port(address, error) => [
                format!("{address} kan ikke brukes ({error}); velg en annen port med --port"),
                format!("{address} kan ikkje brukast ({error}); vel ein annan port med --port"),
                format!("{address} cannot be used ({error}); choose another port with --port"),
            ]
            .into(),
            Self::Baseline(path, error) => {
                let path = path.display();
                [
                    format!("filen {path} kan ikke leses ({error}); skriv navnet på filen med kjente funn, eller lag den med --write-baseline"),
                    format!("fila {path} kan ikkje lesast ({error}); skriv namnet på fila med kjende funn, eller lag ho med --write-baseline"),
                    format!("the file {path} cannot be read ({error}); name the file of known findings, or make it with --write-baseline"),
                ]
                .into()
            }
            Self::BaselineName(path) => {
                let path = path.display();
                [
                    format!("{path} kan ikke være filen med kjente funn; kall den for eksempel known.toml"),
                    format!("{path} kan ikkje vere fila med kjende funn; kall ho til dømes known.toml"),
                    format!("{path} cannot be the file of known findings; call it known.toml, for example"),
                ]
                .into()
            }
            Self::BaselineFaults(path) => {
                let path = path.display();
                [
                    format!("strategien er ikke kontrollert; rett {path} først"),
                    format!("strategien er ikkje kontrollert; rett {path} først"),
                    format!("the strategy was not checked; mend {path} first"),
                ]
                .into()
            }
            Self::BaselineWrite(path, error) => {
                let path = path.display();
                [
                    format!("kan ikke skrive {path} ({error}); filen er som den var"),
                    format!("kan ikkje skrive {path} ({error}); fila er som ho var"),
                    format!("cannot write {path} ({error}); the file is as it was"),
                ]
                .into()
            }
            Self::NobodyAnswers(1) => [
                "1 nytt funn, og ingen som svarer for det; ingenting er skrevet. Skriv hvem og til når, som --owner \"Kari Nordmann\" --until 2026-01-31",
                "1 nytt funn, og ingen som svarer for det; ingenting er skrive. Skriv kven og til når, som --owner \"Kari Nordmann\" --until 2026-01-31",
                "1 new finding, and nobody who answers for it; nothing was written. Say who and until when, as --owner \"Kari Nordmann\" --until 2026-01-31",
            ]
            .into(),
            Self::NobodyAnswers(count) => [
                format!("{count} nye funn, og ingen som svarer for dem; ingenting er skrevet. Skriv hvem og til når, som --owner \"Kari Nordmann\" --until 2026-01-31"),
                format!("{count} nye funn, og ingen som svarer for dei; ingenting er skrive. Skriv kven og til når, som --owner \"Kari Nordmann\" --until 2026-01-31"),
                format!("{count} new findings, and nobody who answers for them; nothing was written. Say who and until when, as --owner \"Kari Nordmann\" --until 2026-01-31"),
            ]
            .into(),
            Self::Past(date) => {
                let date = date.iso();
                [
                    format!("{date} er allerede forbi; skriv en senere dag etter --until"),
                    format!("{date} er alt forbi; skriv ein seinare dag etter --until"),
                    format!("{date} is past already; write a later day after --until"),
                ]
                .into()
            }
            Self::Summary(path, error) => {
                let path = path.display();
                [
                    format!("kan ikke skrive oppsummeringen i {path} ({error}); se på GITHUB_STEP_SUMMARY"),
                    format!("kan ikkje skrive oppsummeringa i {path} ({error}); sjå på GITHUB_STEP_SUMMARY"),
                    format!("cannot write the summary in {path} ({error}); look at GITHUB_STEP_SUMMARY"),
                ]
                .into()
            }
            Self::Clock => [
                "klokken på maskinen er feil; skriv --today 2026-01-31",
                "klokka på maskina er feil; skriv --today 2026-01-31",
                "the machine's clock is wrong; write --today 2026-01-31",
            ]
            .into(),
            Self::Bug => [
                "dette er en feil i programmet; ingenting er skrevet. Meld den gjerne, med strategien som utløste den",
                "dette er ein feil i programmet; ingenting er skrive. Meld han gjerne, med strategien som utløyste han",
                "this is a fault in the program; nothing was written. Please report it, with the strategy that caused it",
            ]
            .into(),
        }
    }
}

fn not_replaced(
    NotReplaced {
        path,
        reason,
        written,
    }: &NotReplaced,
) -> Wording {
    let files = written.join(", ");
    let done = if written.is_empty() {
        [
            "ingenting er skrevet",
            "ingenting er skrive",
            "nothing is written",
        ]
        .map(str::to_owned)
    } else {
        [
            format!("skrevet er bare {files}"),
            format!("skrive er berre {files}"),
            format!("written are only {files}"),
        ]
    };
    let [nb, nn, en] = done;
    match reason {
        Reason::Changed => [
            format!("{path} er endret etter at den ble lest; {nb}. Kjør på nytt"),
            format!("{path} er endra etter at ho vart lesen; {nn}. Køyr på nytt"),
            format!("{path} was changed after it was read; {en}. Run again"),
        ],
        Reason::Io(error) => [
            format!("kan ikke skrive {path} ({error}); {nb}"),
            format!("kan ikkje skrive {path} ({error}); {nn}"),
            format!("cannot write {path} ({error}); {en}"),
        ],
    }
    .into()
}

fn output(path: &std::path::Path, refusal: &Refusal) -> Wording {
    let path = path.display();
    match refusal {
        Refusal::Foreign(file) => {
            let file = file.display();
            [
                format!("{path} holder noe som ikke er laget her, eller er endret siden ({file}); flytt det, eller velg en annen mappe med --out"),
                format!("{path} har noko som ikkje er laga her, eller er endra sidan ({file}); flytt det, eller vel ei anna mappe med --out"),
                format!("{path} holds something that was not made here, or was changed since ({file}); move it, or choose another folder with --out"),
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
        Refusal::Io(file, error) => {
            let file = file.display();
            [
                format!("kan ikke skrive {file} ({error}); ingenting er endret"),
                format!("kan ikkje skrive {file} ({error}); ingenting er endra"),
                format!("cannot write {file} ({error}); nothing is changed"),
            ]
            .into()
        }
    }
}
