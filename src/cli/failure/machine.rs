//! Why the program that translates gave no answer.

use crate::cli::translations::Silent;
use crate::diagnostic::{Wording, machine};

/// What is wrong, and what to do.
pub fn silent(silent: &Silent) -> Wording {
    match silent {
        Silent::NotInstalled => [
            "programmet Apertium, som lager utkastene, er ikke installert. På Debian og Ubuntu: sudo apt install apertium apertium-nno-nob",
            "programmet Apertium, som lagar utkasta, er ikkje installert. På Debian og Ubuntu: sudo apt install apertium apertium-nno-nob",
            "the program Apertium, which makes the drafts, is not installed. On Debian and Ubuntu: sudo apt install apertium apertium-nno-nob",
        ]
        .into(),
        Silent::NoMode(mode) => [
            format!("Apertium kan ikke bokmål og nynorsk ennå ({mode} mangler). På Debian og Ubuntu: sudo apt install apertium-nno-nob"),
            format!("Apertium kan ikkje bokmål og nynorsk enno ({mode} manglar). På Debian og Ubuntu: sudo apt install apertium-nno-nob"),
            format!("Apertium does not know bokmål and nynorsk yet ({mode} is missing). On Debian and Ubuntu: sudo apt install apertium-nno-nob"),
        ]
        .into(),
        Silent::Slow(seconds) => [
            format!("Apertium svarte ikke på {seconds} sekunder; ingenting er skrevet. Prøv med færre tekster: skriv en fil eller en mappe etter draft"),
            format!("Apertium svarte ikkje på {seconds} sekund; ingenting er skrive. Prøv med færre tekstar: skriv ei fil eller ei mappe etter draft"),
            format!("Apertium did not answer in {seconds} seconds; nothing was written. Try with fewer texts: name a file or a folder after draft"),
        ]
        .into(),
        Silent::Failed(words) => {
            let own = match words.as_str() {
                "" => String::new(),
                words => format!(" ({words})"),
            };
            [
                format!("Apertium ga ikke noe svar som kan brukes{own}; ingenting er skrevet. Prøv med færre tekster for å finne den det gjelder"),
                format!("Apertium gav ikkje noko svar som kan brukast{own}; ingenting er skrive. Prøv med færre tekstar for å finne den det gjeld"),
                format!("Apertium gave no answer that can be used{own}; nothing was written. Try with fewer texts to find the one that is the cause"),
            ]
            .into()
        }
        Silent::Io(error) => {
            let [nb, nn, en] = machine::reason(error);
            [
                format!("Apertium kan ikke startes ({nb}); ingenting er skrevet"),
                format!("Apertium kan ikkje startast ({nn}); ingenting er skrive"),
                format!("Apertium cannot be started ({en}); nothing was written"),
            ]
            .into()
        }
    }
}
