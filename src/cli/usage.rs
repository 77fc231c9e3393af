//! Wrong arguments, told in the language of messages, and the help that was asked for.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ErrorKind};

use super::args::{self, Args};
use super::shown;
use crate::diagnostic::{MessageLang, Wording, findings};

/// What people ask for in other words than the commands and options have.
const COMMANDS: [(&str, &[&str]); 14] = [
    (
        "check",
        &[
            "sjekk",
            "sjekke",
            "kontroll",
            "kontroller",
            "kontrollere",
            "valider",
            "validate",
            "verify",
            "test",
            "lint",
            "feil",
        ],
    ),
    (
        "build",
        &[
            "bygg",
            "bygge",
            "byggja",
            "lag",
            "lage",
            "make",
            "compile",
            "publiser",
            "publish",
            "generer",
            "generate",
            "eksporter",
            "export",
            "skriv",
            "pdf",
            "nettsted",
            "nettstad",
            "site",
        ],
    ),
    (
        "new",
        &[
            "ny", "nytt", "nye", "init", "opprett", "create", "begynn", "byrj", "start",
        ],
    ),
    (
        "serve",
        &[
            "vis",
            "vise",
            "server",
            "preview",
            "watch",
            "dev",
            "forhåndsvis",
            "forhåndsvisning",
            "førehandsvis",
            "førehandsvising",
            "åpne",
            "opne",
            "open",
            "run",
            "kjør",
            "køyr",
        ],
    ),
    (
        "explain",
        &[
            "forklar", "forklare", "regel", "regler", "reglar", "rule", "rules", "why",
        ],
    ),
    (
        "status",
        &[
            "stand", "stilling", "tilstand", "oversikt", "rapport", "report",
        ],
    ),
    (
        "translations",
        &[
            "oversett",
            "oversettelse",
            "oversettelser",
            "omsett",
            "omsetjing",
            "omsetjingar",
            "translate",
            "språk",
            "tekster",
            "tekstar",
        ],
    ),
    (
        "translations accept",
        &["godta", "godkjenn", "accept", "approve"],
    ),
    ("translations draft", &["utkast", "draft"]),
    ("check --fix", &["fix", "fiks", "rett", "reparer", "mend"]),
    ("schema", &["skjema"]),
    ("theme", &["tema"]),
    ("completions", &["fullføring", "fullfør", "complete"]),
    ("man", &["manual", "håndbok", "handbok"]),
];
const OPTIONS: [(&str, &[&str]); 13] = [
    (
        "messages",
        &["språk", "meldinger", "meldingar", "lang", "language"],
    ),
    ("today", &["dato", "dag", "idag", "i-dag", "date"]),
    ("strict", &["streng", "strengt"]),
    ("format", &["som"]),
    ("fix", &["rett", "fiks", "reparer"]),
    ("yes", &["ja"]),
    ("out", &["ut", "mappe", "output", "dir"]),
    ("open", &["åpne", "opne"]),
    ("owner", &["eier", "eigar", "ansvarlig", "ansvarleg"]),
    ("until", &["til", "frist"]),
    ("baseline", &["kjent", "kjente", "kjende", "known"]),
    ("verbose", &["alt", "alle", "all", "full"]),
    ("version", &["versjon"]),
];

/// Prints what came of arguments that did not parse (the first is the program): the help or version, or
/// what is wrong with them.
pub fn tell(error: &clap::Error, given: &[OsString]) -> ExitCode {
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
            super::tell(&format!(
                "veivalg: {}",
                wording(error, &Given::new(given)).get(lang)
            ));
            ExitCode::from(2)
        }
    }
}

fn wording(error: &clap::Error, given: &Given) -> Wording {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = context(ContextKind::InvalidSubcommand);
            return no_command(&command, given);
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            return no_option(&argument, given);
        }
        ErrorKind::UnknownArgument => return word_too_many(&argument, given),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            let [nb, nn, en] = if value.is_empty() {
                [
                    format!("etter {argument} mangler det noe"),
                    format!("etter {argument} manglar det noko"),
                    format!("something is missing after {argument}"),
                ]
            } else if error.kind() == ErrorKind::ValueValidation && argument == "[NAVN]" {
                [
                    format!("«{value}» kan ikke være navnet på et tema; skriv små bokstaver fra a til z, som heimly"),
                    format!("«{value}» kan ikkje vere namnet på eit tema; skriv små bokstavar frå a til z, som heimly"),
                    format!("“{value}” cannot be the name of a theme; write small letters from a to z, like heimly"),
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

/// The arguments as text.
struct Given {
    words: Vec<String>,
}

impl Given {
    fn new(given: &[OsString]) -> Self {
        let words = given.iter().skip(1);
        let words = words.map(|word| word.to_string_lossy().into_owned());
        Self {
            words: words.collect(),
        }
    }

    /// The command that is asked for, its own options known.
    fn command(&self) -> clap::Command {
        let mut command = Args::command();
        command.build();
        for word in &self.words {
            if let Some(under) = command.find_subcommand(word) {
                command = under.clone();
            }
        }
        command
    }

    /// The words around this one that may be one name together, the command left out.
    fn name_with(&self, word: &str) -> Option<String> {
        let at = self.words.iter().position(|other| other == word)?;
        let is_name = |word: &&String| !word.starts_with('-');
        let program = Args::command();
        let is_command = |word: &&String| program.find_subcommand(word.as_str()).is_some();
        let before = self.words[..at].iter().rev();
        let before = before.take_while(|word| is_name(word) && !is_command(word));
        let mut name: Vec<&str> = before.map(String::as_str).collect();
        name.reverse();
        let after = self.words[at..].iter().take_while(is_name);
        name.extend(after.map(String::as_str));
        (name.len() > 1).then(|| name.join(" "))
    }
}

/// The word that was meant: another word for it, else the nearest.
fn meant<'a>(word: &str, names: &[&'a str], others: &[(&'a str, &[&str])]) -> Option<&'a str> {
    let word = word.to_lowercase();
    let other = others
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()));
    let other = other.map(|(name, _)| *name);
    other.or_else(|| findings::nearest(&word, names.iter().copied()))
}

fn no_command(command: &str, given: &Given) -> Wording {
    let program = Args::command();
    let names: Vec<&str> = program
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    if Path::new(command).is_dir() {
        let check = format!("veivalg check {}", shown::word(command));
        return [
            format!(
                "«{command}» er en mappe, ikke en kommando; skriv kommandoen først, som {check}"
            ),
            format!(
                "«{command}» er ei mappe, ikkje ein kommando; skriv kommandoen først, som {check}"
            ),
            format!(
                "“{command}” is a folder, not a command; write the command first, like {check}"
            ),
        ]
        .into();
    }
    match meant(command, &names, &COMMANDS) {
        Some(near) => {
            let rest = given.words.iter().skip_while(|word| *word != command);
            let rest: Vec<String> = rest.skip(1).map(|word| shown::argument(word)).collect();
            let line = format!("veivalg {near} {}", rest.join(" "));
            let line = line.trim_end();
            [
                format!("kommandoen «{command}» finnes ikke; mente du «{line}»?"),
                format!("kommandoen «{command}» finst ikkje; meinte du «{line}»?"),
                format!("there is no command “{command}”; did you mean `{line}`?"),
            ]
        }
        None => [
            format!("kommandoen «{command}» finnes ikke; «veivalg help» viser dem som finnes"),
            format!("kommandoen «{command}» finst ikkje; «veivalg help» viser dei som finst"),
            format!("there is no command “{command}”; `veivalg help` lists those there are"),
        ],
    }
    .into()
}

fn no_option(option: &str, given: &Given) -> Wording {
    let command = given.command();
    let names: Vec<&str> = command
        .get_arguments()
        .filter_map(clap::Arg::get_long)
        .collect();
    let name = option.trim_start_matches('-');
    let others: Vec<(&str, &[&str])> = OPTIONS
        .into_iter()
        .filter(|(name, _)| names.contains(name))
        .collect();
    match meant(name, &names, &others) {
        Some(near) => [
            format!("valget «{option}» finnes ikke; mente du «--{near}»?"),
            format!("valet «{option}» finst ikkje; meinte du «--{near}»?"),
            format!("there is no option “{option}”; did you mean `--{near}`?"),
        ],
        None => {
            let help = match command.get_name() {
                "veivalg" => "veivalg help".to_owned(),
                name => format!("veivalg help {name}"),
            };
            [
                format!("valget «{option}» finnes ikke; se «{help}»"),
                format!("valet «{option}» finst ikkje; sjå «{help}»"),
                format!("there is no option “{option}”; see `{help}`"),
            ]
        }
    }
    .into()
}

/// A word after the last one that a command takes: mostly the second half of a folder's name.
fn word_too_many(word: &str, given: &Given) -> Wording {
    let Some(name) = given.name_with(word) else {
        return [
            format!("«{word}» er et ord for mye; se «veivalg help»"),
            format!("«{word}» er eit ord for mykje; sjå «veivalg help»"),
            format!("“{word}” is one word too many; see `veivalg help`"),
        ]
        .into();
    };
    let name = shown::word(&name);
    [
        format!(
            "«{word}» er et ord for mye; et navn med mellomrom skal stå i anførselstegn: {name}"
        ),
        format!(
            "«{word}» er eit ord for mykje; eit namn med mellomrom skal stå i hermeteikn: {name}"
        ),
        format!(
            "“{word}” is one word too many; a name with spaces goes in quotation marks: {name}"
        ),
    ]
    .into()
}
