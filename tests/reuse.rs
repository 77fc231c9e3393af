//! A PDF is taken over from an earlier build where all that it was made of is the same, and only there: the
//! bytes are those of a build that takes nothing over.

use std::collections::BTreeMap;

use proptest::prelude::{ProptestConfig, any, proptest};
use veivalg::compile::{Compilation, Means, Options, STACK, Targets, compile_with};
use veivalg::lang::Date;
use veivalg::load::from_memory;
use veivalg::output::Earlier;
use veivalg::pdf::PdfCompiler;

use crate::cli::{stdout, veivalg};
use crate::tools::TODAY;

/// The files of a small strategy.
fn files() -> BTreeMap<&'static str, Vec<u8>> {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>";
    let files = [
        (
            "strategy.toml",
            "title = \"Plan\"\nstatus = \"published\"\nareas = []\nchapters = [\"kap\"]\n",
        ),
        ("veivalg.toml", "languages = [\"nb\"]\n"),
        ("chapters/kap/chapter.toml", "title = \"Kapittel\"\n"),
        (
            "chapters/kap/nb.md",
            "Tekst.\n\n![En firkant](assets/firkant.svg)\n",
        ),
        ("assets/firkant.svg", drawing),
    ];
    let files = files.iter();
    files
        .map(|&(path, text)| (path, text.as_bytes().to_vec()))
        .collect()
}

/// A change of something that the PDF is made of.
type Change = fn(&mut BTreeMap<&'static str, Vec<u8>>, &mut Date);

fn replace(files: &mut BTreeMap<&'static str, Vec<u8>>, path: &'static str, old: &str, new: &str) {
    let text = String::from_utf8(files[path].clone()).expect("text");
    assert!(text.contains(old), "{path}");
    files.insert(path, text.replace(old, new).into_bytes());
}

/// Words, settings, a picture, the theme, a font, the day.
const CHANGES: [Change; 6] = [
    |files, _| replace(files, "chapters/kap/nb.md", "Tekst.", "En annen tekst."),
    |files, _| {
        let config = "languages = [\"nb\"]\n[labels]\ncontents.nb = \"Dette står her\"\n";
        files.insert("veivalg.toml", config.as_bytes().to_vec());
    },
    |files, _| replace(files, "assets/firkant.svg", "<rect", "<rect fill=\"teal\""),
    |files, _| {
        let own = b"#let chapter(file) = (opens: false, entries: (), body: [= Annet])".to_vec();
        files.insert("themes/default/pdf/unused.typ", own);
    },
    |files, _| {
        files.insert("assets/own.ttf", veivalg::fonts::NOTO_SANS[2].to_vec());
        let config = String::from_utf8(files["veivalg.toml"].clone()).expect("text");
        let config = format!("{config}[pdf]\nfonts = [\"assets/own.ttf\"]\n");
        files.insert("veivalg.toml", config.into_bytes());
    },
    |_, today| today.day += 1,
];

fn build(
    files: &BTreeMap<&'static str, Vec<u8>>,
    today: Date,
    earlier: BTreeMap<String, Earlier>,
) -> Compilation {
    let sources = from_memory(files.iter().map(|(path, bytes)| (*path, bytes.as_slice())));
    let options = Options {
        today,
        targets: Targets::Publication,
    };
    std::thread::scope(|scope| {
        let work = || {
            let compiler = &mut PdfCompiler::new();
            let means = Means {
                earlier,
                ..Means::new(compiler)
            };
            compile_with(means, &sources, options, &mut ())
        };
        let thread = std::thread::Builder::new().stack_size(STACK);
        let thread = thread.spawn_scoped(scope, work).expect("a thread");
        thread.join().expect("compiling does not panic")
    })
}

fn files_of(made: &Compilation) -> Vec<(String, &[u8])> {
    let output = made.output.as_ref().expect("it builds");
    let files = output.iter();
    files
        .map(|(path, bytes)| (path.to_string(), bytes))
        .collect()
}

const PDF: &str = "nb/strategi-nb.pdf";

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_pdf_is_taken_over_where_nothing_has_changed_and_only_there(wanted in any::<[bool; 6]>()) {
        let (mut files, mut today) = (files(), TODAY);
        let first = build(&files, today, BTreeMap::new());
        let earlier = first.output.as_ref().expect("it builds").earlier();
        assert!(earlier.contains_key(PDF), "{:?}", first.diagnostics);
        for (change, _) in CHANGES.iter().zip(wanted).filter(|(_, wanted)| *wanted) {
            change(&mut files, &mut today);
        }
        let again = build(&files, today, earlier);
        let is_changed = wanted.contains(&true);
        assert_eq!(again.reused.is_empty(), is_changed, "{wanted:?}: {:?}", again.reused);
        let fresh = build(&files, today, BTreeMap::new());
        assert!(fresh.reused.is_empty());
        assert!(files_of(&again) == files_of(&fresh), "{wanted:?}");
    }
}

#[test]
fn each_change_makes_it_anew() {
    let first = build(&files(), TODAY, BTreeMap::new());
    let earlier = first.output.as_ref().expect("it builds").earlier();
    for (number, change) in CHANGES.iter().enumerate() {
        let (mut files, mut today) = (files(), TODAY);
        change(&mut files, &mut today);
        let again = build(&files, today, earlier.clone());
        assert!(again.reused.is_empty(), "change {number}");
    }
    let again = build(&files(), TODAY, earlier);
    assert_eq!(again.reused, [PDF]);
}

/// What is to be told of a PDF is told each time.
#[test]
fn one_that_something_is_told_of_is_made_each_time() {
    let mut files = files();
    let own = b"#set document(title: \"Test\")\n#set text(font: \"Ukjent\", lang: \"nb\")\n= Test"
        .to_vec();
    files.insert("themes/default/pdf/main.typ", own);
    let first = build(&files, TODAY, BTreeMap::new());
    assert!(
        first
            .diagnostics
            .iter()
            .any(|found| found.rule.name() == "imperfect-pdf")
    );
    assert!(first.output.expect("it builds").earlier().is_empty());
}

#[test]
fn build_says_what_it_took_over_and_fresh_takes_nothing() {
    let folder = tempfile::tempdir().expect("room");
    for (path, bytes) in files() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("room");
        std::fs::write(path, bytes).expect("room");
    }
    let run = |arguments: &[&str]| {
        let mut all = vec!["build", ".", "--today", "2026-11-21"];
        all.extend(arguments);
        let output = veivalg(folder.path(), &all);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        stdout(&output)
    };
    let site = || crate::cli::tree(&folder.path().join("public"));
    assert!(!run(&[]).contains("som sist"));
    let first = site();
    let told = run(&[]);
    assert!(
        told.contains("1 PDF (") && told.contains("; 1 som sist)"),
        "{told}"
    );
    assert!(site() == first);
    assert!(!run(&["--fresh"]).contains("som sist"));
    assert!(site() == first);
    // One document alone leaves all else as it stands.
    std::fs::write(folder.path().join("chapters/kap/nb.md"), "Nytt.\n").expect("room");
    run(&["--only", "strategy"]);
    let second = site();
    assert_eq!(first.len(), second.len());
    let changed: Vec<_> = first
        .iter()
        .filter(|(path, bytes)| second[*path] != **bytes)
        .collect();
    let changed: Vec<_> = changed.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(changed, [".veivalg-manifest.json", PDF]);
}
