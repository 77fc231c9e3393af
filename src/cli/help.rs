//! The commands with their help, in a language of messages.
//!
//! In: the commands and their arguments as they are declared. Out: the same with every word that people read,
//! found by the names of command, argument and value. No help is written here or where they are declared.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, CommandFactory as _};

use super::args::Args;
use crate::diagnostic::MessageLang;
use crate::wording::{Message, say};

/// What several commands have is worded once, under this name.
const SHARED: &str = "shared";

/// All commands, with their help in a language.
pub fn commands(lang: MessageLang) -> Command {
    worded(Args::command(), "veivalg", lang)
}

/// All commands as they are shown and not parsed: with what each choice of an option is for.
pub fn commands_with_choices(lang: MessageLang) -> Command {
    with_choices(commands(lang), "veivalg", lang)
}

/// What stands for the value of an option in its usage, as DATE.
pub fn value_name(key: &str, lang: MessageLang) -> String {
    Message::new(format!("help-values.{key}")).get(lang)
}

/// The message that a command, or what is after the full stop of it, is worded by.
fn message(command: &str, of: &str) -> Message {
    match of {
        "" => Message::new(format!("help-{command}")),
        of => Message::new(format!("help-{command}.{of}")),
    }
}

/// The help text of a part of a command: its own, or the one that several commands share.
fn found(command: &str, of: &str, lang: MessageLang) -> Option<String> {
    let own = message(command, of).find(lang);
    own.or_else(|| message(SHARED, of).find(lang))
}

fn worded(command: Command, name: &str, lang: MessageLang) -> Command {
    let usage_word = say!("help-layout.usage").get(lang);
    let template =
        format!("{{about-with-newline}}\n{usage_word}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let below = format!("\n{}", " ".repeat(usage_word.chars().count() + 2));
    let usage = message(name, "usage").get(lang).replace('\n', &below);
    let mut command = command
        .about(message(name, "").get(lang))
        .override_usage(usage)
        .help_template(template)
        .subcommand_help_heading(say!("help-layout.commands").get(lang))
        .subcommand_value_name(say!("help-layout.command").get(lang))
        .mut_args(|arg| of_argument(arg, name, lang))
        .mut_subcommands(|under| {
            let name = below_name(name, &under);
            worded(under, &name, lang)
        });
    if let Some(after) = message(name, "after").find(lang) {
        command = command.after_help(after);
    }
    command
}

/// The name of a command in the wording: `translations-accept`.
fn below_name(above: &str, command: &Command) -> String {
    match above {
        "veivalg" => command.get_name().to_owned(),
        above => format!("{above}-{}", command.get_name()),
    }
}

fn of_argument(arg: Arg, command: &str, lang: MessageLang) -> Arg {
    let id = arg.get_id().to_string();
    let help = found(command, &id, lang);
    debug_assert!(help.is_some(), "nothing is said of `{id}` of `{command}`");
    let heading = match arg.is_positional() {
        true => say!("help-layout.arguments"),
        false => say!("help-layout.options"),
    };
    let keys = arg.get_value_names().unwrap_or_default();
    let names: Vec<String> = match arg.get_action().takes_values() {
        true => keys.iter().map(|key| value_name(key, lang)).collect(),
        false => Vec::new(),
    };
    let arg = arg
        .help(help.unwrap_or_default())
        .help_heading(heading.get(lang));
    match names.is_empty() {
        true => arg,
        false => arg
            .value_names(names)
            .hide_possible_values(true)
            .hide_default_value(true),
    }
}

fn with_choices(command: Command, name: &str, lang: MessageLang) -> Command {
    command
        .mut_args(|arg| {
            let id = arg.get_id().to_string();
            let choices: Vec<PossibleValue> = arg
                .get_possible_values()
                .iter()
                .map(|choice| {
                    let plain = PossibleValue::new(choice.get_name().to_owned());
                    match found(name, &format!("{id}-{}", choice.get_name()), lang) {
                        Some(help) => plain.help(help),
                        None => plain,
                    }
                })
                .collect();
            match choices.is_empty() {
                true => arg,
                false => arg.value_parser(PossibleValuesParser::new(choices)),
            }
        })
        .mut_subcommands(|under| {
            let name = below_name(name, &under);
            with_choices(under, &name, lang)
        })
}
