//! What the machine or the arguments, not the strategy, are to blame for: each with what to do.

mod machine;
mod written;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use machine::silent;
use written::{inside_strategy, not_replaced, output};

use crate::cli::new::Inside;
use crate::cli::translations::Silent;
use crate::diagnostic::machine::reason;
use crate::diagnostic::{Rule, Wording, findings};
use crate::lang::Date;
use crate::write::{NotReplaced, Refusal};

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The strategy's folder cannot be opened.
    Folder(PathBuf, io::Error),
    /// The output folder is not written to.
    Output(PathBuf, Refusal),
    /// `new` found something in the folder.
    NotEmpty(PathBuf),
    /// `new` was to make a strategy inside one.
    InsideStrategy(PathBuf, Inside),
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
    /// A file of the strategy was not mended.
    NotReplaced(NotReplaced),
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
    /// There is no rule of this name.
    NoRule(String),
    /// No text, file or place of a text has this name; the text that was most likely meant.
    NoText(String, Option<String>),
    /// The record of reviewed texts cannot be read, and why is told.
    LockFaults,
    /// The program that translates gave no answer.
    Silent(Silent),
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
                let [nb, nn, en] = reason(error);
                let path = path.display();
                [
                    format!("mappen {path} kan ikke åpnes ({nb}); skriv navnet på mappen med strategien"),
                    format!("mappa {path} kan ikkje opnast ({nn}); skriv namnet på mappa med strategien"),
                    format!("the folder {path} cannot be opened ({en}); name the strategy's folder"),
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
            Self::InsideStrategy(path, inside) => inside_strategy(path, inside),
            Self::Unwritable(path, error) => {
                let [nb, nn, en] = reason(error);
                let path = path.display();
                [
                    format!("kan ikke skrive i {path} ({nb}); velg en mappe du har lov til å skrive i"),
                    format!("kan ikkje skrive i {path} ({nn}); vel ei mappe du har lov til å skrive i"),
                    format!("cannot write in {path} ({en}); choose a folder you may write in"),
                ]
                .into()
            }
            Self::Print(error) => {
                let [nb, nn, en] = reason(error);
                [
                    format!("kan ikke skrive ut ({nb})"),
                    format!("kan ikkje skrive ut ({nn})"),
                    format!("cannot print ({en})"),
                ]
                .into()
            }
            Self::Thread(error) => {
                let [nb, nn, en] = reason(error);
                [
                    format!("maskinen har ikke nok minne ({nb}); lukk andre programmer"),
                    format!("maskina har ikkje nok minne ({nn}); lukk andre program"),
                    format!("the machine does not have enough memory ({en}); close other programs"),
                ]
                .into()
            }
            Self::Port(address, error) => {
                let [nb, nn, en] = reason(error);
                [
                    format!("{address} kan ikke brukes ({nb}); velg en annen port med --port"),
                    format!("{address} kan ikkje brukast ({nn}); vel ein annan port med --port"),
                    format!("{address} cannot be used ({en}); choose another port with --port"),
                ]
                .into()
            }
            Self::NotReplaced(not) => not_replaced(not),
            Self::Baseline(path, error) => {
                let [nb, nn, en] = reason(error);
                let path = path.display();
                [
                    format!("filen {path} kan ikke leses ({nb}); skriv navnet på filen med kjente funn, eller lag den med --write-baseline"),
                    format!("fila {path} kan ikkje lesast ({nn}); skriv namnet på fila med kjende funn, eller lag ho med --write-baseline"),
                    format!("the file {path} cannot be read ({en}); name the file of known findings, or make it with --write-baseline"),
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
                let [nb, nn, en] = reason(error);
                let path = path.display();
                [
                    format!("kan ikke skrive {path} ({nb}); filen er som den var"),
                    format!("kan ikkje skrive {path} ({nn}); fila er som ho var"),
                    format!("cannot write {path} ({en}); the file is as it was"),
                ]
                .into()
            }
            Self::NobodyAnswers(1) => [
                "1 nytt funn, og ingen som har ansvar for det; ingenting er skrevet. Skriv hvem, og til når det kan vente, som --owner \"Kari Nordmann\" --until 2026-01-31",
                "1 nytt funn, og ingen som har ansvar for det; ingenting er skrive. Skriv kven, og til når det kan vente, som --owner \"Kari Nordmann\" --until 2026-01-31",
                "1 new finding, and nobody who answers for it; nothing was written. Say who, and until when it can wait, like --owner \"Kari Nordmann\" --until 2026-01-31",
            ]
            .into(),
            Self::NobodyAnswers(count) => [
                format!("{count} nye funn, og ingen som har ansvar for dem; ingenting er skrevet. Skriv hvem, og til når de kan vente, som --owner \"Kari Nordmann\" --until 2026-01-31"),
                format!("{count} nye funn, og ingen som har ansvar for dei; ingenting er skrive. Skriv kven, og til når dei kan vente, som --owner \"Kari Nordmann\" --until 2026-01-31"),
                format!("{count} new findings, and nobody who answers for them; nothing was written. Say who, and until when they can wait, like --owner \"Kari Nordmann\" --until 2026-01-31"),
            ]
            .into(),
            Self::Past(date) => {
                let date = date.iso();
                [
                    format!("{date} er allerede forbi; skriv en senere dag etter --until"),
                    format!("{date} er alt forbi; skriv ein seinare dag etter --until"),
                    format!("{date} is already past; write a later day after --until"),
                ]
                .into()
            }
            Self::Summary(path, error) => {
                let [nb, nn, en] = reason(error);
                let path = path.display();
                [
                    format!("kan ikke skrive oppsummeringen i {path} ({nb}); se på GITHUB_STEP_SUMMARY"),
                    format!("kan ikkje skrive oppsummeringa i {path} ({nn}); sjå på GITHUB_STEP_SUMMARY"),
                    format!("cannot write the summary in {path} ({en}); look at GITHUB_STEP_SUMMARY"),
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
            Self::NoRule(name) => no_rule(name),
            Self::NoText(name, nearest) => no_text(name, nearest.as_deref()),
            Self::LockFaults => [
                "translations.lock kan ikke leses; ingenting er skrevet",
                "translations.lock kan ikkje lesast; ingenting er skrive",
                "translations.lock cannot be read; nothing was written",
            ]
            .into(),
            Self::Silent(why) => silent(why),
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

fn no_rule(name: &str) -> Wording {
    let rules = Rule::ALL.iter().map(|rule| rule.name());
    match findings::nearest(name, rules) {
        Some(near) => [
            format!("regelen «{name}» finnes ikke; mente du «{near}»?"),
            format!("regelen «{name}» finst ikkje; meinte du «{near}»?"),
            format!("there is no rule “{name}”; did you mean “{near}”?"),
        ],
        None => [
            format!("regelen «{name}» finnes ikke; «veivalg explain» viser alle reglene"),
            format!("regelen «{name}» finst ikkje; «veivalg explain» viser alle reglane"),
            format!("there is no rule “{name}”; `veivalg explain` lists them all"),
        ],
    }
    .into()
}

fn no_text(name: &str, nearest: Option<&str>) -> Wording {
    match nearest {
        Some(near) => [
            format!("ingen tekst heter «{name}»; mente du «{near}»?"),
            format!("ingen tekst heiter «{name}»; meinte du «{near}»?"),
            format!("there is no text “{name}”; did you mean “{near}”?"),
        ],
        None => [
            format!("ingen tekst heter «{name}»; «veivalg translations --all» viser alle tekstene"),
            format!(
                "ingen tekst heiter «{name}»; «veivalg translations --all» viser alle tekstane"
            ),
            format!("there is no text “{name}”; `veivalg translations --all` lists them all"),
        ],
    }
    .into()
}
