//! What lies in `static/` where a build writes: it is told, and the site is the same.

use std::collections::BTreeSet;
use std::thread;

use proptest::prelude::*;
use veivalg::compile::{Compilation, Means, Options, STACK, Targets, compile_with};
use veivalg::diagnostic::{Diagnostics, MessageLang, Rule};
use veivalg::documents::{TABLE, of};
use veivalg::output::Output;
use veivalg::pdf::PdfCompiler;
use veivalg::source::Sources;

use super::{Files, files, sources};
use crate::tools::TODAY;

/// The one path that may be the strategy's own.
const ICON: &str = "favicon.ico";

/// A build without its PDFs, which take long.
fn built(sources: Sources) -> (Sources, Compilation) {
    let build = move || {
        let compiler = &mut PdfCompiler::new();
        let means = Means {
            documents: &[],
            ..Means::new(compiler)
        };
        let options = Options {
            today: TODAY,
            targets: Targets::Publication,
        };
        let compilation = compile_with(means, &sources, options, &mut ());
        (sources, compilation)
    };
    let thread = thread::Builder::new().stack_size(STACK).spawn(build);
    thread.expect("a thread").join().expect("no panic")
}

fn site(compilation: &Compilation) -> Vec<(&str, &[u8])> {
    let output: &Output = compilation.output.as_ref().expect("no error");
    let files = output.iter().map(|(path, bytes)| (path.as_str(), bytes));
    files.collect()
}

/// The files that are told of as having no place.
fn told<'a>(sources: &'a Sources, diagnostics: &Diagnostics) -> BTreeSet<&'a str> {
    let found = diagnostics
        .iter()
        .filter(|found| found.rule == Rule::UnknownFile);
    found.map(|found| sources.path(found.span.file)).collect()
}

/// Every path that a build of the example with every key writes, the PDFs included.
fn written(compilation: &Compilation) -> BTreeSet<String> {
    let strategy = compilation.strategy.as_ref().expect("no error");
    let pdfs = of(TABLE, strategy).into_iter();
    let pdfs = pdfs.map(|pdf| pdf.path(TABLE, strategy));
    let paths = site(compilation)
        .into_iter()
        .map(|(path, _)| path.to_owned());
    paths.chain(pdfs).collect()
}

/// Builds the example with these files in `static/`: all are told, and the site is as without them.
fn left_out(plain: &Compilation, paths: &BTreeSet<String>) {
    let mut files: Files = files();
    for path in paths {
        files.insert(format!("static/{path}"), b"{}".to_vec());
    }
    let (sources, compilation) = built(sources(&files));
    let told = told(&sources, &compilation.diagnostics);
    for path in paths {
        let path = format!("static/{path}");
        assert!(told.contains(path.as_str()), "not told: {path}");
    }
    assert!(site(&compilation) == site(plain), "another site");
}

/// Spells a name as other systems may take it for the same.
fn spelled(name: &str, choices: &[u8]) -> String {
    let letters = name.chars().zip(choices.iter().cycle());
    letters
        .map(|(letter, choice)| match (choice % 3, letter) {
            (1, letter) => letter.to_ascii_uppercase(),
            (2, 's') => 'ſ',
            (2, 'k') => '\u{212a}',
            (2, 'a'..='z') => char::from_u32(letter as u32 + 0xfee0).expect("full width"),
            _ => letter,
        })
        .collect()
}

#[test]
fn what_lies_in_static_where_the_build_writes_is_told_and_left_out() {
    let (_, plain) = built(sources(&files()));
    let written = written(&plain);
    for path in [
        "strategy.schema.json",
        "export/nb/measures.csv",
        "nb/card.png",
        "sitemap.xml",
        "404.html",
    ] {
        assert!(written.contains(path), "{path} is not among {written:?}");
    }
    for ending in [".pdf", ".xlsx", ".woff2", ".svg"] {
        assert!(
            written.iter().any(|path| path.ends_with(ending)),
            "{ending}"
        );
    }
    // As files, but for the icon, which takes the place of the one that is made.
    let mut same = written.clone();
    assert!(same.remove(ICON));
    left_out(&plain, &same);
    // As folders.
    let folders = written.iter().map(|path| format!("{path}/x.txt"));
    left_out(&plain, &folders.collect());
    // As files where folders are written.
    let above = written.iter().flat_map(|path| {
        let ends = path
            .match_indices('/')
            .map(|(end, _)| path[..end].to_owned());
        ends.collect::<Vec<_>>()
    });
    let mut above: BTreeSet<String> = above.collect();
    let all = above.clone();
    // Below one of them nothing can lie.
    above.retain(|path| {
        !all.iter()
            .any(|other| path.starts_with(&format!("{other}/")))
    });
    left_out(&plain, &above);
    let below: BTreeSet<String> = &all - &above;
    left_out(&plain, &below);
}

#[test]
fn an_icon_in_static_takes_the_place_of_the_one_that_is_made() {
    let mut files = files();
    files.insert(format!("static/{ICON}"), b"own".to_vec());
    let (sources, compilation) = built(sources(&files));
    let output = compilation.output.as_ref().expect("no error");
    assert_eq!(output.get(ICON), Some(&b"own"[..]));
    let told = told(&sources, &compilation.diagnostics);
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn the_finding_names_what_the_site_uses() {
    let mut files = files();
    files.insert("static/Export/mine/x.csv".to_owned(), b"a;b\n".to_vec());
    let (_, compilation) = built(sources(&files));
    let said = compilation.diagnostics.iter();
    let said: Vec<_> = said.map(|found| found.message(MessageLang::En)).collect();
    let wanted = "Export/mine/x.csv is left out: the website itself uses the name Export";
    assert!(said.iter().any(|said| said == wanted), "{said:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    #[test]
    fn so_is_what_other_systems_take_for_the_same(choices in prop::collection::vec(any::<u8>(), 7..40)) {
        let (_, plain) = built(sources(&files()));
        let mut paths = BTreeSet::new();
        for (at, path) in written(&plain).iter().filter(|path| *path != ICON).enumerate() {
            let mut turned = choices.clone();
            turned.rotate_left(at % choices.len());
            let parts = path.split('/').map(|part| spelled(part, &turned));
            paths.insert(parts.collect::<Vec<_>>().join("/"));
        }
        left_out(&plain, &paths);
    }
}
