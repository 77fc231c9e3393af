//! Errors in the arguments, in the language of messages, and the help that was asked for.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ErrorKind};

use super::args::Args;
use super::help::value_name;
use super::shown;
use crate::diagnostic::{MessageLang, findings, one_line};
use crate::scaffold::Kind;
use crate::wording::{Message, say};

/// What people ask for in other words than the commands and options have.
const COMMANDS: [(&str, &[&str]); 18] = [
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
            "bygg", "bygge", "byggja", "lag", "lage", "make", "compile", "publiser", "publish",
            "generer", "generate", "skriv", "pdf", "nettsted", "nettstad", "site",
        ],
    ),
    (
        "export",
        &[
            "eksporter",
            "eksport",
            "excel",
            "regneark",
            "rekneark",
            "csv",
            "data",
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
    ("figures", &["tall", "tal"]),
    (
        "figures import",
        &["importer", "import", "les", "lesinn", "innlesing"],
    ),
    ("check --fix", &["fix", "fiks", "rett", "reparer", "mend"]),
    ("rename", &["endre", "omdøp", "døp", "flytt", "move", "mv"]),
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
pub fn tell(error: &clap::Error, given: &[OsString], lang: MessageLang) -> ExitCode {
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
            let words = wording(error, &Given::new(given), lang).get(lang);
            super::tell(&format!("veivalg: {}", one_line(words)));
            ExitCode::from(2)
        }
    }
}

fn wording(error: &clap::Error, given: &Given, lang: MessageLang) -> Message {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => no_command(context(ContextKind::InvalidSubcommand), given),
        ErrorKind::UnknownArgument if argument.starts_with('-') => no_option(argument, given),
        ErrorKind::UnknownArgument => word_too_many(argument, given),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            let valid = context(ContextKind::ValidValue);
            let day = format!("<{}>", value_name("date", lang));
            let example = match valid.as_str() {
                "" if argument.contains(&day) => "2026-01-31".to_owned(),
                _ => valid,
            };
            if value.is_empty() {
                return wrong(say!("value-missing", option = argument), example);
            }
            // What stands without a name is named by its place in the usage.
            if !argument.starts_with(['[', '<']) {
                return wrong(say!("value-wrong", value, option = argument), example);
            }
            match error.kind() == ErrorKind::ValueValidation {
                // The only one that is checked by more than a list.
                true => say!("theme-name-wrong", value),
                false => wrong(say!("value-unknown", value), example),
            }
        }
        ErrorKind::ArgumentConflict => match context(ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == argument => {
                say!("option-twice", option = argument)
            }
            prior => say!("options-not-together", one = argument, other = prior),
        },
        ErrorKind::MissingRequiredArgument => say!("argument-missing", argument),
        _ => {
            let words = error.to_string();
            let words = words.lines().next().unwrap_or_default().to_owned();
            say!("arguments-not-understood", words)
        }
    }
}

/// A message that says what may be written instead, where that is known.
fn wrong(message: Message, example: String) -> Message {
    match example.is_empty() {
        true => message,
        false => say!("for-example", message, example),
    }
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

    /// Whether the command takes the strategy's folder after `--dir`, and has got none. What makes a strategy has none.
    fn lacks_its_folder(&self) -> bool {
        let command = self.command();
        let takes = command.get_arguments().any(|a| a.get_long() == Some("dir"));
        let has = |word: &String| word.as_str() == "--dir" || word.starts_with("--dir=");
        let mut after = self.words.iter().skip_while(|word| *word != "new").skip(1);
        let makes = after
            .next()
            .is_some_and(|what| Kind::from_word(what).is_none());
        takes && !self.words.iter().any(has) && !makes
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

fn no_command(command: String, given: &Given) -> Message {
    let program = Args::command();
    let names: Vec<&str> = program
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    if Path::new(&command).is_dir() {
        let check = format!("veivalg check {}", shown::word(&command));
        return say!("command-is-folder", command, check);
    }
    match meant(&command, &names, &COMMANDS) {
        Some(near) => {
            let rest = given.words.iter().skip_while(|word| **word != command);
            let rest: Vec<String> = rest.skip(1).map(|word| shown::argument(word)).collect();
            let line = format!("veivalg {near} {}", rest.join(" "));
            let near = line.trim_end().to_owned();
            say!("command-near", command, near)
        }
        None => say!("command-unknown", command),
    }
}

fn no_option(option: String, given: &Given) -> Message {
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
        Some(near) => say!("option-near", near = format!("--{near}"), option),
        None => {
            let help = match command.get_name() {
                "veivalg" => "veivalg help".to_owned(),
                name => format!("veivalg help {name}"),
            };
            say!("option-unknown", option, help)
        }
    }
}

/// A word after the last one that a command takes: mostly the second half of a folder's name, or the strategy's folder
/// where that is named after an option.
fn word_too_many(word: String, given: &Given) -> Message {
    if given.lacks_its_folder() {
        let folder = shown::argument(&word);
        return say!("word-or-folder", word, folder);
    }
    match given.name_with(&word) {
        None => say!("word-too-many", word),
        Some(name) => say!("word-of-a-name", word, name = shown::word(&name)),
    }
}
