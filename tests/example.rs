//! The example strategy: builds without a finding, twice to the same bytes, as the README says.

use crate::tools::{TODAY, compile_today, example, root};
use veivalg::compile::Targets;
use veivalg::diagnostic::MessageLang;
use veivalg::documents::Pdf;
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::report::{Format, render};
use veivalg::translation::State;

#[test]
fn builds_without_a_finding() {
    let (sources, compilation) = example();
    let found = render(
        Format::Concise,
        &compilation.diagnostics,
        sources,
        MessageLang::Nb,
    );
    assert_eq!(found, "");
    assert!(compilation.output.is_some());
}

#[test]
fn two_builds_give_the_same_bytes() {
    let first = example().1.output.as_ref().expect("it builds");
    let sources = load(&root().join("example-strategy")).expect("the example is there");
    let (_, again) = compile_today(sources, Targets::Publication);
    let second = again.output.expect("it builds");
    assert_eq!(first.len(), second.len());
    for ((path, bytes), (again, same)) in first.iter().zip(second.iter()) {
        assert_eq!(path, again);
        assert!(
            bytes == same,
            "{path} differs between two builds on {}",
            TODAY.iso()
        );
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn what_is_asked_for_is_what_is_made() {
    let (sources, built) = example();
    let built = built.output.as_ref().expect("it builds");
    let make = |targets| compile_today(sources.clone(), targets).1.output;
    assert!(make(Targets::Findings).is_none());
    let print = make(Targets::Pdf(Pdf::strategy(Lang::Nn))).expect("it builds");
    let files: Vec<_> = print.iter().collect();
    let [(path, bytes)] = files[..] else {
        panic!("one file: {files:?}");
    };
    assert!(path.as_str().ends_with("-nn.pdf"));
    assert!(built.get(path.as_str()) == Some(bytes));
}

/// What the example shows was reviewed: nobody is told of a text, and the lock is in order.
#[test]
fn all_texts_of_the_example_are_in_step() {
    let (sources, compilation) = example();
    let review = &compilation.review;
    assert!(review.pairs.iter().all(|pair| pair.state == State::InStep));
    let file = sources.find("translations.lock").expect("a lock");
    assert_eq!(sources.text(file), Some(&*review.lock().write()));
}

#[test]
fn the_starter_has_warnings_at_most() {
    let sources = load(&root().join("src/cli/starter")).expect("the starter is there");
    let (_, compilation) = compile_today(sources, Targets::Publication);
    let output = compilation.output.expect("the starter builds");
    assert!(output.get("nb/index.html").is_some());
}

/// Every `veivalg` line of the README's first block runs, in an empty folder, in the order it stands.
#[test]
fn the_commands_of_the_readme_run() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("a README");
    let begin = readme.split("## Begin").nth(1).expect("how to begin");
    let begin = begin.split("\n## ").next().expect("its end");
    let commands: Vec<&str> = begin
        .lines()
        .filter(|line| line.starts_with("veivalg "))
        .map(|line| line.split('#').next().unwrap_or(line).trim())
        .collect();
    assert_eq!(commands.len(), 3, "{commands:?}");
    let folder = tempfile::tempdir().expect("a folder");
    // The preview never ends by itself; its own tests start it.
    let ending = |command: &&str| !command.starts_with("veivalg serve ");
    for command in commands.into_iter().filter(ending) {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_veivalg"))
            .args(command.split_whitespace().skip(1))
            .current_dir(folder.path())
            .output()
            .expect("the program starts");
        assert!(output.status.success(), "{command}: {output:?}");
    }
    assert!(
        folder
            .path()
            .join("min-strategi/public/index.html")
            .exists()
    );
}

/// What developers are told of building and testing is what CI does.
#[test]
fn developers_and_ci_call_the_same_test_command() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect("a file");
    let page = read("docs/en/developers.md");
    assert!(page.contains("\ncargo test "));
    assert!(read(".ci/run").contains("cargo test --locked"));
    assert!(page.contains("cargo run --release -- build example-strategy"));
}
