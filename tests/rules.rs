//! The rules, by the literate cases in `tests/rules/<rule>.md`.
//!
//! A second heading is a case, and the lines below it say what it is about. A fenced block whose info
//! string is `language path` (a path with spaces in quotation marks) is a file of the strategy; the files in `tests/rules/base` are there in
//! every case, unless the case has its own. Words after the path: `append` (to the base's file, or to an
//! earlier block), `absent`, `bom`, `crlf`, `latin1`, `size=5MiB` (filled up with spaces), `font` and `font=bold`
//! (a font's bytes),
//! `photo=3000x2000` (a JPEG of that size),
//! `link=TARGET` and `folder` (these two are read from the disk, where `../` is outside the strategy).
//!
//! An empty file of the language `png` is a picture of one point.
//!
//! What must be found stands in the file, below the line concerned, on lines that are no part of it:
//!
//! ```text
//! id = "naervaer"
//! #^ error[duplicate-id] 6-16: «naervaer» er brukt to ganger
//! #^ help: et annet navn
//! #^ also measures.toml:2:6: den første
//! ```
//!
//! That is level, rule, column and the column after the end (columns count characters), and pieces of
//! the message in bokmål; only level, rule and column must be given. Of a file that the case does not
//! show, it stands in a block with the info string `expect`: `error[rule] path:line:column: message`.
//! What a person sees of a case, in a language, stands in a block with the info string `text nb` (or `nn`);
//! `SNAPSHOTS=overwrite cargo test rules` accepts what is seen now, in each block that is there.
//! Nothing else may be found, at any level, but what a line `ignore: rule, rule` passes over. The day is
//! 2026-06-01, unless a line says `today: 2027-01-01`.

pub mod read;
mod rendered;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, OnceLock};

use veivalg::compile::{Compilation, Options, Targets, compile};
use veivalg::cores;
use veivalg::diagnostic::{Diagnostic, Level, MessageLang, Rule};
use veivalg::fixes::apply_fixes;
use veivalg::load;
use veivalg::report::{self, Format};
use veivalg::source::{Sources, Span};
use veivalg::spelling::Dictionaries;

use crate::tools::root;
use read::{Case, Content, Expected, Place};

fn folder() -> PathBuf {
    root().join("tests/rules")
}

/// The cases of every file, in the order of the files.
fn cases() -> Vec<Case> {
    let base = read::base(&folder().join("base"));
    let mut paths: Vec<PathBuf> = fs::read_dir(folder())
        .expect("tests/rules is there")
        .map(|entry| entry.expect("tests/rules can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    paths.sort();
    paths
        .iter()
        .flat_map(|path| read::cases(path, &base))
        .collect()
}

/// A case that this system can make, with its strategy and what is found in it.
type Checked = (Case, (Sources, Compilation));

/// Every such case, checked once for all tests.
fn checked() -> &'static [Checked] {
    static CHECKED: OnceLock<Vec<Checked>> = OnceLock::new();
    CHECKED.get_or_init(|| {
        let possible = cases().into_iter().filter(possible);
        let checked = |case: Case| {
            let found = check(&case);
            (case, found)
        };
        cores::each(possible, checked)
    })
}

/// Checks the case's strategy.
pub fn check(case: &Case) -> (Sources, Compilation) {
    let on_disk = |content: &Content| !matches!(content, Content::Bytes(_));
    let mut sources = if case.files.values().any(on_disk) {
        from_disk(case)
    } else {
        load::from_memory(case.files.iter().map(|(path, content)| match content {
            Content::Bytes(bytes) => (path.as_str(), bytes.as_slice()),
            _ => unreachable!("read from the disk"),
        }))
    };
    if !case.title.starts_with("A machine without") {
        sources.set_dictionaries(Arc::clone(&DICTIONARIES));
    }
    // What only the typesetter can know is reported when it sets.
    let targets = match case.name() {
        "imperfect-pdf" | "handout-too-long" => Targets::Publication,
        _ => Targets::Findings,
    };
    let options = Options {
        today: case.today,
        targets,
    };
    let compilation = compile(&sources, options, &mut ());
    (sources, compilation)
}

/// Small dictionaries: all words of the base in both, and some of one each.
static DICTIONARIES: LazyLock<Arc<Dictionaries>> = LazyLock::new(dictionaries);

fn dictionaries() -> Arc<Dictionaries> {
    let mut base = String::new();
    for (_, content) in read::base(&folder().join("base")) {
        base.push_str(&content);
    }
    let words = |more: &str| {
        let all = [&base, more].join(" ");
        let words = all.split(|sign: char| !sign.is_alphabetic());
        let words: BTreeSet<&str> = words.filter(|word| !word.is_empty()).collect();
        let lines: Vec<&str> = words.iter().copied().collect();
        format!("{}\n{}\n", words.len(), lines.join("\n"))
    };
    let nb = words("alle ansatte er trygge også på heltid sier og del");
    let nn = words("alle tilsette er trygge også på heiltid seier og del");
    let files = [&nb, &nn].map(|words| [&b"SET UTF-8\n"[..], words.as_bytes()]);
    Arc::new(Dictionaries::new(files).expect("they are dictionaries"))
}

fn from_disk(case: &Case) -> Sources {
    let temporary = tempfile::tempdir().expect("there is a place for temporary files");
    let root = temporary.path().join("strategy");
    fs::create_dir(&root).expect("the folder is new");
    for (path, content) in &case.files {
        let path = root.join(path);
        let parent = path.parent().expect("every file is in a folder");
        fs::create_dir_all(parent).expect("a folder can be made");
        match content {
            Content::Bytes(bytes) => fs::write(&path, bytes).expect("a file can be written"),
            Content::Folder => fs::create_dir_all(&path).expect("a folder can be made"),
            Content::Link(target) => link(target, &path),
        }
    }
    load::load(&root).expect("the folder can be listed")
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("a link can be made");
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) {}

/// Every message, help and second place that the cases meet, once, with the name of its rule.
pub fn wordings() -> BTreeSet<(&'static str, [String; 3])> {
    let mut told = BTreeSet::new();
    for (_, (_, compilation)) in checked() {
        for found in compilation.diagnostics.iter() {
            let name = found.rule.name();
            told.insert((name, MessageLang::ALL.map(|lang| found.message(lang))));
            let help = |lang| found.help_in(lang).unwrap_or_default();
            told.insert((name, MessageLang::ALL.map(help)));
            let related = found.related.iter();
            told.extend(related.map(|one| (name, MessageLang::ALL.map(|lang| one.message(lang)))));
        }
    }
    told
}

/// Whether the program can meet with a rule: some are about PDFs.
pub fn is_met(rule: &str) -> bool {
    cfg!(feature = "pdf") || !["handout-too-long", "imperfect-pdf", "theme-fault"].contains(&rule)
}

/// Whether this system can make the case's files, and the program what they are to be made into.
fn possible(case: &Case) -> bool {
    if !is_met(case.name()) {
        return false;
    }
    let is_link = |content: &Content| matches!(content, Content::Link(_));
    cfg!(unix) || !case.files.values().any(is_link)
}

#[test]
fn every_case_finds_what_it_says_and_nothing_else() {
    let mut report = String::new();
    let mut failed = 0;
    for (case, (sources, compilation)) in checked() {
        let mut expected = case.expected.clone();
        let mut surplus = Vec::new();
        for found in compilation.diagnostics.iter() {
            match expected.iter().position(|one| meets(one, found, sources)) {
                Some(at) => drop(expected.remove(at)),
                None if case.ignored.contains(&found.rule) => {}
                None => surplus.push(found),
            }
        }
        if expected.is_empty() && surplus.is_empty() {
            continue;
        }
        failed += 1;
        writeln!(report, "\n{}:{}: {}", case.origin, case.line, case.title).unwrap();
        for one in &expected {
            writeln!(report, "  expected, not found: {one}").unwrap();
        }
        for found in surplus {
            let told = told(found, sources, case);
            writeln!(report, "  found, not expected: {told}").unwrap();
        }
    }
    assert!(failed == 0, "{failed} cases fail\n{report}");
}

fn place(span: Span, sources: &Sources) -> (String, usize, usize, usize) {
    let (start, end) = sources.places(span);
    let end = if start.line == end.line {
        end.column
    } else {
        0
    };
    let path = sources.path(span.file).to_owned();
    (path, start.line, start.column, end)
}

fn is_at(expected: &Place, span: Span, sources: &Sources) -> bool {
    let (path, line, column, end) = place(span, sources);
    (&expected.path, expected.line, expected.column) == (&path, line, column)
        && expected.end.is_none_or(|expected| expected == end)
}

fn meets(expected: &Expected, found: &Diagnostic, sources: &Sources) -> bool {
    let nb = MessageLang::Nb;
    let help = found.help_in(nb).unwrap_or_default();
    expected.rule == found.rule
        && expected.level == found.level
        && is_at(&expected.place, found.span, sources)
        && found.message(nb).contains(&expected.message)
        && help.contains(expected.help.as_deref().unwrap_or_default())
        && expected.also.iter().all(|(place, message)| {
            found.related.iter().any(|related| {
                is_at(place, related.span, sources) && related.message(nb).contains(message)
            })
        })
}

/// A finding as it would be expected, with the line of the case that it belongs to.
fn told(found: &Diagnostic, sources: &Sources, case: &Case) -> String {
    let nb = MessageLang::Nb;
    let (path, line, column, end) = place(found.span, sources);
    let (level, rule) = (found.level.key(), found.rule.name());
    let message = found.message(nb);
    let mut told = match case.line_of(&path, line) {
        Some(at) => {
            let origin = &case.origin;
            let end = if end == 0 {
                String::new()
            } else {
                format!("-{end}")
            };
            format!("below {origin}:{at}\n    #^ {level}[{rule}] {column}{end}: {message}")
        }
        None => {
            format!("in a block `expect`\n    {level}[{rule}] {path}:{line}:{column}: {message}")
        }
    };
    if let Some(help) = found.help_in(nb) {
        write!(told, "\n    #^ help: {help}").unwrap();
    }
    for related in &found.related {
        let (path, line, column, _) = place(related.span, sources);
        let message = related.message(nb);
        write!(told, "\n    #^ also {path}:{line}:{column}: {message}").unwrap();
    }
    told
}

#[test]
fn every_rule_has_a_failing_and_a_mended_case() {
    let cases = cases();
    let files: BTreeSet<&str> = cases.iter().map(|case| case.name()).collect();
    let rules: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    let lacking: Vec<_> = rules.difference(&files).collect();
    assert!(lacking.is_empty(), "no file in tests/rules for {lacking:?}");
    let surplus: Vec<_> = files.difference(&rules).collect();
    assert!(
        surplus.is_empty(),
        "in tests/rules, but no rule: {surplus:?}"
    );
    for rule in Rule::ALL {
        let mut of_rule = cases.iter().filter(|case| case.name() == rule.name());
        let fails = |case: &Case| case.expected.iter().any(|one| one.rule == *rule);
        let name = rule.name();
        assert!(of_rule.clone().any(fails), "{name}.md has no failing case");
        assert!(
            of_rule.any(|case| case.expected.is_empty()),
            "{name}.md has no fixed case"
        );
    }
}

#[test]
fn the_base_has_no_finding() {
    let files = read::base(&folder().join("base"));
    let bytes = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_bytes()));
    let sources = load::from_memory(bytes);
    let options = Options {
        today: read::TODAY,
        targets: Targets::Findings,
    };
    let compilation = compile(&sources, options, &mut ());
    assert!(compilation.strategy.is_some());
    let format = Format::Concise;
    let told = report::render(format, &compilation.diagnostics, &sources, MessageLang::En);
    assert!(compilation.diagnostics.is_empty(), "{told}");
}

#[test]
fn every_finding_is_told_in_every_language_and_format() {
    for (case, (sources, compilation)) in checked() {
        let found = &compilation.diagnostics;
        let title = format!("{}:{}: {}", case.origin, case.line, case.title);
        for lang in [MessageLang::Nb, MessageLang::Nn, MessageLang::En] {
            for one in found.iter() {
                let help = one.help_in(lang).unwrap_or_default();
                let message = one.message(lang);
                assert!(!help.is_empty(), "{title}: no help with “{message}”");
                assert!(!message.is_empty() && !message.contains('\n'), "{title}");
            }
            let human = Format::Human { color: false };
            let color = Format::Human { color: true };
            let prefix = "";
            let github = Format::Github { prefix };
            let gitlab = Format::Gitlab { prefix };
            for format in [human, color, Format::Concise, github, gitlab, Format::Junit] {
                let text = report::render(format, found, sources, lang);
                let all = found.iter().all(|one| {
                    text.contains(one.rule.name()) && text.contains(sources.path(one.span.file))
                });
                assert!(all, "{title}: not every finding stands in\n{text}");
            }
            let json = report::render(Format::Json, found, sources, lang);
            agrees(&json, found.iter(), &title);
        }
        let errors = found.count(Level::Error);
        assert_eq!(compilation.strategy.is_none(), errors > 0, "{title}");
    }
}

#[test]
fn what_is_mended_of_a_case_is_gone_and_nothing_is_made_worse() {
    let mut mended_cases = 0;
    for (case, (sources, compilation)) in checked() {
        let options = Options {
            today: case.today,
            targets: Targets::Findings,
        };
        let title = format!("{}:{}: {}", case.origin, case.line, case.title);
        let found = &compilation.diagnostics;
        let fixed = apply_fixes(sources, found, options);
        assert_eq!(fixed.is_some(), found.fixable() > 0, "{title}");
        let Some(fixed) = fixed else { continue };
        mended_cases += 1;
        let left = &fixed.compilation.diagnostics;
        assert_eq!(left.fixable(), 0, "{title}");
        let [before, after] = [found, left].map(|found| found.count(Level::Error));
        assert!(after < before, "{title}: {after} errors of {before}");
    }
    assert!(mended_cases > 10, "{mended_cases}");
}

/// Lines at the beginning of a file change where everything stands, and nothing that a finding is known by.
#[test]
fn a_finding_is_known_by_the_same_where_its_lines_moved() {
    let keys = |(sources, compilation): &(Sources, Compilation)| {
        let found = compilation.diagnostics.iter();
        let mut keys: Vec<_> = found.map(|one| one.key(sources)).collect();
        keys.sort();
        keys
    };
    let moved = |(case, found): &Checked| {
        let mut case = case.clone();
        let before = keys(found);
        for (path, content) in &mut case.files {
            if let Content::Bytes(bytes) = content
                && path.ends_with(".toml")
                && !bytes.starts_with("\u{feff}".as_bytes())
            {
                bytes.splice(0..0, *b"# En merknad\n\n");
            }
        }
        let title = format!("{}:{}: {}", case.origin, case.line, case.title);
        assert_eq!(keys(&check(&case)), before, "{title}");
    };
    cores::each(checked(), moved);
}

/// JSON's summary and list say what the findings are.
fn agrees<'a>(json: &str, found: impl Iterator<Item = &'a Diagnostic>, title: &str) {
    let json: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    let list = json["diagnostics"].as_array().expect("a list");
    let found: Vec<&Diagnostic> = found.collect();
    assert_eq!(list.len(), found.len(), "{title}");
    for (level, key) in [
        ("error", "errors"),
        ("warning", "warnings"),
        ("info", "infos"),
    ] {
        let count = list.iter().filter(|one| one["level"] == level).count();
        assert_eq!(json["summary"][key], count, "{title}: {key}");
    }
    let levels: Vec<_> = found.iter().map(|one| one.level.key()).collect();
    let told: Vec<_> = list.iter().map(|one| &one["level"]).collect();
    assert_eq!(told, levels, "{title}");
    assert!(
        found.is_sorted_by_key(|one| one.level),
        "{title}: the worst first"
    );
}
