//! What is fixed without a person, byte by byte, and what is left to one: another measure or licence would
//! be another promise, so only what can mean one thing is touched.

mod keys;
mod program;
mod random;
mod values;

use veivalg::compile::{Compilation, Options, Targets, compile};
use veivalg::diagnostic::{Diagnostic, MOST_ALIKE};
use veivalg::fixes::apply_fixes;
use veivalg::load::from_memory;
use veivalg::source::Sources;

use crate::tools::TODAY;

const AREA: &str = "areas/tillit/area.toml";

/// A strategy without a fault.
const BASE: [(&str, &str); 4] = [
    (
        "strategy.toml",
        "title.nb = \"Strategi\" # tittelen\nareas = [\"tillit\"]\n",
    ),
    (
        "measures.toml",
        "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\nsource.nb = \"Lønn\"\nowner.nb = \"HR\"\n",
    ),
    (
        AREA,
        "title.nb = \"Tillit\"\n\n[[goals]]\nid = \"trygge\"\ntext.nb = \"Vi er trygge.\"\nmeasures = [\"naervaer\"]\n\n\
         [[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte.\"\n",
    ),
    (
        "veivalg.toml",
        "accessibility_statement.nb = \"https://uustatus.no/nb/x\"\n",
    ),
];

fn options() -> Options {
    Options {
        today: TODAY,
        targets: Targets::Findings,
    }
}

/// The base with some files replaced or added, and what is found in it.
fn strategy<'a>(files: &'a [(&'a str, &'a str)]) -> (Sources, Compilation) {
    let own = |path: &str| files.iter().any(|(own, _)| *own == path);
    let kept = BASE.iter().filter(|(path, _)| !own(path));
    let files = kept
        .chain(files)
        .map(|&(path, text)| (path, text.as_bytes()));
    let sources = from_memory(files);
    let compilation = compile(&sources, options(), &mut ());
    (sources, compilation)
}

fn text(sources: &Sources, path: &str) -> String {
    let file = sources.find(path).expect("the file is there");
    let bytes = sources.bytes(file).expect("readable").to_vec();
    String::from_utf8(bytes).expect("UTF-8")
}

/// A file as it is after fixing, and the rules of the errors that are left.
fn fixed(path: &str, before: &str) -> (String, Vec<&'static str>) {
    let (sources, compilation) = strategy(&[(path, before)]);
    let (sources, compilation) = match apply_fixes(&sources, &compilation.diagnostics, options()) {
        Some(fixed) => (fixed.sources, fixed.compilation),
        None => (sources, compilation),
    };
    let errors = compilation.diagnostics.iter();
    let errors = errors.filter(|found| found.level == veivalg::diagnostic::Level::Error);
    (
        text(&sources, path),
        errors.map(|found| found.rule.name()).collect(),
    )
}

/// A file is fixed to this, and no error is left.
#[track_caller]
fn becomes(path: &str, before: &str, after: &str) {
    assert_eq!(fixed(path, before), (after.to_owned(), Vec::new()));
}

/// A file with an error that is left to a person.
#[track_caller]
fn stays(path: &str, before: &str) {
    let (after, errors) = fixed(path, before);
    assert_eq!(after, before);
    assert!(!errors.is_empty(), "there is an error");
}

/// Those too many to be told one by one are fixed with the others: else the files would be read again for each
/// thousand of them.
#[test]
fn what_is_too_much_to_tell_is_fixed_at_once() {
    let count = 2 * MOST_ALIKE + 7;
    let action = |at: usize, due: &str| format!("[[actions]]\nid = \"t{at}\"\ndue = {due}\n");
    let area = |due: &str| -> String {
        let actions = (0..count).map(|at| action(at, due));
        BASE[2].1.to_owned() + "\n" + &actions.collect::<String>()
    };
    let before = area("\"2027-01-01\"");
    let files = [(AREA, before.as_str())];
    let (sources, compilation) = strategy(&files);
    let fixes = compilation.diagnostics.iter().flat_map(Diagnostic::fixes);
    assert_eq!(fixes.count(), count);
    assert_eq!(compilation.diagnostics.fixable(), count);
    let fixed = apply_fixes(&sources, &compilation.diagnostics, options()).expect("faults");
    let after = fixed.sources.iter().find(|(_, path)| *path == AREA);
    let (file, _) = after.expect("the area");
    assert!(fixed.sources.bytes(file) == Some(area("2027-01-01").as_bytes()));
    assert_eq!(fixed.compilation.diagnostics.fixable(), 0);
}
