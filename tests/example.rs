//! The example strategy: builds without a finding, twice to the same bytes, as the README says.

use crate::tools::{TODAY, compile_today, example, root};
use veivalg::diagnostic::MessageLang;
use veivalg::load::load;
use veivalg::report::{Format, render};

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
    let (_, again) = compile_today(sources, true);
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
fn the_starter_has_warnings_at_most() {
    let sources = load(&root().join("src/cli/starter")).expect("the starter is there");
    let (_, compilation) = compile_today(sources, true);
    let output = compilation.output.expect("the starter builds");
    assert!(output.get("nb/index.html").is_some());
}
