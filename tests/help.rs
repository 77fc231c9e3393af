//! The help, in the language that is wanted: all of it, from the wording alone.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use veivalg::wording::MessageLang;

use crate::tools::root;

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_veivalg"));
    command.args(arguments);
    for name in ["VEIVALG_MESSAGES", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command.env("COLUMNS", "1000");
    command
}

fn printed(command: &mut Command) -> String {
    let Output { status, stdout, .. } = command.output().expect("the program starts");
    assert!(status.success(), "{command:?}");
    String::from_utf8(stdout).expect("UTF-8")
}

/// Each message of the help with the words of its attributes; its own stand under the empty name.
fn wording(lang: MessageLang) -> Vec<(String, Vec<(String, String)>)> {
    let path = root().join("src/wording").join(lang.tag()).join("help.ftl");
    let text = fs::read_to_string(path).expect("text");
    let read = fluent_syntax::parser::parse(text.as_str()).expect("no faults");
    let messages = read.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let worded = messages.map(|message| {
        let own = message.value.iter().map(|own| (String::new(), words(own)));
        let others = message.attributes.iter();
        let others = others.map(|one| (one.id.name.to_owned(), words(&one.value)));
        (message.id.name.to_owned(), own.chain(others).collect())
    });
    worded.collect()
}

fn words(pattern: &Pattern<&str>) -> String {
    let pieces = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => *value,
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => *value,
        other => panic!("help has no variables: {other:?}"),
    });
    pieces.collect()
}

/// Words with a space between them, wherever lines were broken.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every word of the help is shown by its command, and no word of the library's own is.
#[test]
fn all_help_is_shown_in_each_language() {
    for lang in MessageLang::ALL {
        let completions = printed(&mut program(&[
            "completions",
            "zsh",
            "--messages",
            lang.tag(),
        ]));
        let mut page = printed(&mut program(&["man", "--messages", lang.tag()]));
        let folder = tempfile::tempdir().expect("room");
        let mut all = program(&["man", "--messages", lang.tag()]);
        printed(all.arg(folder.path().join("man")));
        for file in std::fs::read_dir(folder.path().join("man")).expect("pages") {
            let file = file.expect("a page").path();
            page.push_str(&std::fs::read_to_string(file).expect("text"));
        }
        let all_help = wording(lang);
        let mut everything = String::new();
        for (id, _) in &all_help {
            let name = id.strip_prefix("help-").expect("an id of the help");
            if matches!(name, "layout" | "values" | "shared" | "manual") {
                continue;
            }
            let mut arguments: Vec<&str> = match name {
                "veivalg" => Vec::new(),
                name => name.split('-').collect(),
            };
            arguments.extend(["--help", "--messages", lang.tag()]);
            everything.push_str(&flat(&printed(&mut program(&arguments))));
            everything.push('\n');
        }
        for (id, attributes) in &all_help {
            for (of, words) in attributes {
                let words = flat(words);
                let is_choice = of.contains('-');
                let shown = match id.as_str() {
                    "help-manual" => page.replace("\\-", "-").contains(&words),
                    // zsh has its own marks before colons and brackets.
                    _ if is_choice => completions.replace('\\', "").contains(&words),
                    _ => everything.contains(&words),
                };
                assert!(
                    shown,
                    "{}: `{id}.{of}` is shown nowhere: {words}",
                    lang.tag()
                );
            }
        }
        if lang != MessageLang::En {
            for own in [
                "Usage",
                "Options",
                "Commands",
                "[default",
                "[possible",
                "Print",
            ] {
                assert!(!everything.contains(own), "{}: {own}", lang.tag());
                assert!(!page.contains(own), "{}: {own} on a page", lang.tag());
            }
        }
    }
}

/// The language of the help of `check`, with these variables and further arguments.
fn help(folder: &Path, variables: &[(&str, &str)], more: &[&str]) -> &'static str {
    let mut command = program(&["check", "--help"]);
    command
        .args(more)
        .current_dir(folder)
        .envs(variables.iter().copied());
    let text = printed(&mut command);
    let begins = [
        ("Kontroller strategien; skriver ", "nb"),
        ("Kontroller strategien; skriv ", "nn"),
        ("Check the strategy", "en"),
    ];
    let found = begins.iter().find(|(begin, _)| text.starts_with(begin));
    found.unwrap_or_else(|| panic!("{text}")).1
}

#[test]
fn the_language_is_asked_for_else_the_strategys_else_the_machines() {
    let room = tempfile::tempdir().expect("room");
    let (none, nynorsk) = (room.path().join("none"), room.path().join("nn"));
    fs::create_dir_all(&none).expect("room");
    fs::create_dir_all(&nynorsk).expect("room");
    fs::write(nynorsk.join("strategy.toml"), "title.nn = \"Å vere\"\n").expect("room");
    let english = ("LANG", "en_GB.UTF-8");
    assert_eq!(help(&none, &[], &[]), "nb");
    assert_eq!(help(&none, &[english], &[]), "en");
    assert_eq!(help(&none, &[("LANG", "C.UTF-8")], &[]), "nb");
    assert_eq!(help(&none, &[english, ("LC_ALL", "nn_NO")], &[]), "nn");
    assert_eq!(help(&nynorsk, &[english], &[]), "nn");
    assert_eq!(help(&none, &[english], &["../nn"]), "nn");
    let variable = ("VEIVALG_MESSAGES", "en");
    assert_eq!(help(&none, &[variable], &["../nn"]), "en");
    assert_eq!(help(&none, &[variable], &["../nn", "--messages=nb"]), "nb");
    // What the settings name first is stronger than what the texts are in.
    fs::write(
        nynorsk.join("veivalg.toml"),
        "languages = [\"nb\", \"nn\"]\n",
    )
    .expect("room");
    assert_eq!(help(&nynorsk, &[english], &[]), "nb");
}

#[test]
fn wrong_arguments_are_told_in_the_language_that_is_asked_for() {
    for (lang, words) in [
        (
            "nb",
            "veivalg: valget «--foo» finnes ikke; se «veivalg help check»\n",
        ),
        (
            "nn",
            "veivalg: valet «--foo» finst ikkje; sjå «veivalg help check»\n",
        ),
        (
            "en",
            "veivalg: there is no option “--foo”; see `veivalg help check`\n",
        ),
    ] {
        let run = program(&["check", "--foo", "--messages", lang]).output();
        let run = run.expect("the program starts");
        assert_eq!(run.status.code(), Some(2));
        assert_eq!(String::from_utf8_lossy(&run.stderr), words);
    }
}

/// What is made to begin from is explained in the language that is asked for.
#[test]
fn a_new_strategy_is_explained_in_nynorsk_on_a_machine_in_nynorsk() {
    let room = tempfile::tempdir().expect("room");
    let mut command = program(&["new", "strategi"]);
    let words = printed(command.current_dir(room.path()).env("LANG", "nn_NO.UTF-8"));
    assert!(words.starts_with("Strategien ligg i "), "{words}");
    let text = fs::read_to_string(room.path().join("strategi/strategy.toml")).expect("text");
    assert!(
        text.contains("kommunen") && text.contains(" ikkje "),
        "{text}"
    );
}
