//! What the machine or the arguments, not the strategy, are to blame for: each with what to do.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::diagnostic::Wording;
use crate::write::Refusal;

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The strategy's folder cannot be opened.
    Folder(PathBuf, io::Error),
    /// The output folder is not written to.
    Output(PathBuf, Refusal),
    /// `new` found something in the folder.
    NotEmpty(PathBuf),
    /// A folder cannot be written in.
    Unwritable(PathBuf, io::Error),
    /// There is no strategy in the folder.
    NoStrategy(PathBuf),
    /// What was to be printed could not be.
    Print(io::Error),
    /// No thread could be started.
    Thread(io::Error),
    /// The port of the preview cannot be had.
    Port(SocketAddr, io::Error),
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
            Self::NoStrategy(path) => {
                let path = path.display();
                [
                    format!("det er ingen strategy.toml i {path}; skriv navnet på mappen med strategien"),
                    format!("det er ingen strategy.toml i {path}; skriv namnet på mappa med strategien"),
                    format!("there is no strategy.toml in {path}; name the strategy's folder"),
                ]
                .into()
            }
            Self::Unwritable(path, error) => {
                let path = path.display();
                [
                    format!("kan ikke skrive i {path} ({error}); velg en mappe du har lov til å skrive i"),
                    format!("kan ikkje skrive i {path} ({error}); vel ei mappe du har lov til å skrive i"),
                    format!("cannot write in {path} ({error}); choose a folder you may write in"),
                ]
                .into()
            }
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
