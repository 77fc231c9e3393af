//! Wrong arguments, told in the language of messages, and the help that was asked for.

use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};

use super::args;
use crate::diagnostic::{MessageLang, Wording};

/// Prints what came of arguments that did not parse: the help or version, or what is wrong with them.
pub fn tell(error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A closed pipe is no failure of ours.
            let _ = error.print();
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            let _ = error.print();
            ExitCode::from(2)
        }
        _ => {
            let lang = MessageLang::choose(args::messages(None), &[]);
            super::tell(&format!("veivalg: {}", wording(error).get(lang)));
            ExitCode::from(2)
        }
    }
}

fn wording(error: &clap::Error) -> Wording {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = context(ContextKind::InvalidSubcommand);
            [
                format!("kommandoen «{command}» finnes ikke; se «veivalg --help»"),
                format!("kommandoen «{command}» finst ikkje; sjå «veivalg --help»"),
                format!("there is no command “{command}”; see `veivalg --help`"),
            ]
        }
        ErrorKind::UnknownArgument => [
            format!("valget «{argument}» finnes ikke; se «veivalg --help»"),
            format!("valet «{argument}» finst ikkje; sjå «veivalg --help»"),
            format!("there is no option “{argument}”; see `veivalg --help`"),
        ],
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            let [nb, nn, en] = if value.is_empty() {
                [
                    format!("etter {argument} mangler det noe"),
                    format!("etter {argument} manglar det noko"),
                    format!("something is missing after {argument}"),
                ]
            } else if argument.starts_with(['[', '<']) {
                // What stands without a name is named by its place in the usage.
                [
                    format!("«{value}» finnes ikke"),
                    format!("«{value}» finst ikkje"),
                    format!("there is no “{value}”"),
                ]
            } else {
                [
                    format!("«{value}» kan ikke stå etter {argument}"),
                    format!("«{value}» kan ikkje stå etter {argument}"),
                    format!("“{value}” cannot come after {argument}"),
                ]
            };
            match context(ContextKind::ValidValue) {
                valid if !valid.is_empty() => example([nb, nn, en], &valid),
                _ if argument.contains("<DATO>") => example([nb, nn, en], "2026-01-31"),
                _ => [nb, nn, en],
            }
        }
        ErrorKind::ArgumentConflict => match context(ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == argument => [
                format!("{argument} kan bare brukes én gang"),
                format!("{argument} kan berre brukast éin gong"),
                format!("{argument} may be used only once"),
            ],
            prior => [
                format!("{argument} kan ikke brukes sammen med {prior}"),
                format!("{argument} kan ikkje brukast saman med {prior}"),
                format!("{argument} cannot be used with {prior}"),
            ],
        },
        ErrorKind::MissingRequiredArgument => [
            format!("{argument} mangler; se «veivalg --help»"),
            format!("{argument} manglar; sjå «veivalg --help»"),
            format!("{argument} is missing; see `veivalg --help`"),
        ],
        _ => {
            let words = error.to_string();
            let words = words.lines().next().unwrap_or_default().to_owned();
            [
                format!("argumentene kan ikke forstås ({words}); se «veivalg --help»"),
                format!("argumenta er ikkje til å forstå ({words}); sjå «veivalg --help»"),
                format!("the arguments cannot be understood ({words}); see `veivalg --help`"),
            ]
        }
    }
    .into()
}

fn example([nb, nn, en]: [String; 3], valid: &str) -> [String; 3] {
    [
        format!("{nb}; skriv for eksempel {valid}"),
        format!("{nn}; skriv til dømes {valid}"),
        format!("{en}; write {valid}, for example"),
    ]
}
