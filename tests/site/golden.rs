//! Golden pages: each folder beside this file with a `strategy/` is a case.
//!
//! `expected/` holds the list of files made, in `files.txt`; what is found in the theme, in
//! `findings.txt`; and the `<main>` of chosen pages, or the whole of other files, under the names they
//! have on the site. `SNAPSHOTS=overwrite cargo test golden` accepts what is made now; to choose a page, put
//! an empty file under its name first. An expectation that nothing is made for is a failure.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use veivalg::compile::Targets;
use veivalg::diagnostic::{Diagnostics, MessageLang};
use veivalg::documents::{TABLE, links};
use veivalg::load::load;
use veivalg::output::Output;
use veivalg::report::{Format, render};
use veivalg::site::site;

use crate::tools::{TODAY, compare, compile_today, root};

/// The site of a case, and what was found in its theme.
fn make(case: &Path) -> (Output, String) {
    let sources = load(&case.join("strategy")).expect("the case has a strategy");
    // A check finds faults of the theme too; here they are found where pages are made.
    let (sources, compilation) = compile_today(sources, Targets::Status);
    let found = render(
        Format::Concise,
        &compilation.diagnostics,
        &sources,
        MessageLang::En,
    );
    let strategy = compilation.strategy.unwrap_or_else(|| panic!("{found}"));
    let mut diagnostics = Diagnostics::default();
    let links = links(TABLE, &strategy);
    let output = site(&mut diagnostics, &strategy, &sources, TODAY, &links, None);
    diagnostics.settle(&Default::default(), &sources);
    let findings = render(Format::Concise, &diagnostics, &sources, MessageLang::En);
    (output, findings)
}

/// What is compared of a file: of a page its notice and its `<main>`.
fn part(path: &str, bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).expect("the site's files are text");
    if !path.ends_with(".html") {
        return text.to_owned();
    }
    let notice = text
        .lines()
        .find(|line| line.starts_with("<p class=\"notice"));
    let start = text.find("<main").expect("every page has a main part");
    let end = text.find("</main>").expect("main ends");
    let main = &text[start..end + "</main>".len()];
    let lines = notice.into_iter().chain(main.lines());
    lines.map(|line| format!("{line}\n")).collect()
}

fn check(name: &str) {
    let case = root().join("tests/site").join(name);
    let expected = case.join("expected");
    let (output, findings) = make(&case);
    let paths = output.iter().map(|(path, _)| format!("{path}\n"));
    compare(&expected.join("files.txt"), paths.collect());
    let mut rest: BTreeSet<String> = walkdir::WalkDir::new(&expected)
        .into_iter()
        .map(|entry| entry.expect("the checkout can be read").into_path())
        .filter(|path| path.is_file())
        .map(|path| {
            let inside = path.strip_prefix(&expected).expect("inside");
            inside.to_str().expect("a plain name").to_owned()
        })
        .collect();
    rest.remove("files.txt");
    if rest.remove("findings.txt") || !findings.is_empty() {
        compare(&expected.join("findings.txt"), findings);
    }
    for path in rest {
        let made = output
            .get(&path)
            .unwrap_or_else(|| panic!("{name}/expected/{path}: nothing is made for it"));
        compare(&expected.join(&path), part(&path, made));
    }
}

macro_rules! cases {
    ($($name:ident $folder:literal)*) => {
        const CASES: &[&str] = &[$($folder),*];
        $(#[test] fn $name() { check($folder); })*
    };
}

cases! {
    golden_minimal "minimal"
    golden_one_language "one-language"
    golden_fallback "fallback"
    golden_footnotes "footnotes"
    golden_links "links"
    golden_measures "measures"
    golden_expectations "expectations"
    golden_draft "draft"
    golden_translations "translations"
    golden_theme_override "theme-override"
    golden_theme_fault "theme-fault"
}

#[test]
fn golden_cases_are_all_run() {
    let folders: BTreeSet<String> = fs::read_dir(root().join("tests/site"))
        .expect("the checkout can be read")
        .map(|entry| entry.expect("the checkout can be read"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let listed: BTreeSet<String> = CASES.iter().map(|&case| case.to_owned()).collect();
    assert_eq!(folders, listed);
}
