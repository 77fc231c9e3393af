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
            let lang = args::messages(None).unwrap_or(MessageLang::Nb);
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
            let valid = match context(ContextKind::ValidValue) {
                valid if !valid.is_empty() => valid,
                _ => "2026-01-31".to_owned(),
            };
            // What stands without a name is named by its place in the usage.
            if argument.starts_with(['[', '<']) {
                return [
                    format!("«{value}» finnes ikke; skriv for eksempel {valid}"),
                    format!("«{value}» finst ikkje; skriv til dømes {valid}"),
                    format!("there is no “{value}”; write for example {valid}"),
                ]
                .into();
            }
            [
                format!("«{value}» kan ikke stå etter {argument}; skriv for eksempel {valid}"),
                format!("«{value}» kan ikkje stå etter {argument}; skriv til dømes {valid}"),
                format!("“{value}” cannot stand after {argument}; write for example {valid}"),
            ]
        }
        ErrorKind::MissingRequiredArgument => [
            format!("{argument} mangler; se «veivalg --help»"),
            format!("{argument} manglar; sjå «veivalg --help»"),
            format!("{argument} is missing; see `veivalg --help`"),
        ],
        _ => {
            let words = error.to_string();
            let words = words.lines().next().unwrap_or_default().to_owned();
            [
                format!("argumentene er ikke til å forstå ({words}); se «veivalg --help»"),
                format!("argumenta er ikkje til å forstå ({words}); sjå «veivalg --help»"),
                format!("the arguments cannot be understood ({words}); see `veivalg --help`"),
            ]
        }
    }
    .into()
}
