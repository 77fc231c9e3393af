//! What the preview keeps between compilations: after whatever was written, the same comes out as of a compilation
//! that has nothing kept.

mod variants;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use veivalg::compile::{Compilation, Options, Targets, compile};
use veivalg::lang::Date;
use veivalg::load::from_memory;
use veivalg::source::{Content, Sources};

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

type Files = BTreeMap<String, Vec<u8>>;

/// The example's files.
fn example() -> Files {
    let mut files = Files::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-strategy");
    read(&root, "", &mut files);
    files
}

fn read(folder: &Path, above: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{above}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            if path != "public" {
                read(&entry.path(), &format!("{path}/"), files);
            }
        } else {
            files.insert(path, fs::read(entry.path()).expect("a file"));
        }
    }
}

/// The files, read after `earlier` as the preview reads them; with nothing kept when that is empty.
fn sources(files: &Files, earlier: &Sources) -> Sources {
    let plain = from_memory(files.iter().map(|(path, bytes)| (&**path, &**bytes)));
    let mut sources = Sources::default();
    for (file, path) in plain.iter() {
        match (plain.bytes(file), plain.content(file)) {
            (Some(bytes), _) => sources.insert_after(earlier, path, bytes.to_vec()),
            (None, Content::Problem(problem)) => sources.insert_problem(path, problem.clone()),
            (None, _) => unreachable!("it has bytes"),
        };
    }
    sources.keep_after(earlier);
    sources
}

fn made(sources: &Sources, targets: Targets) -> Compilation {
    let options = Options {
        today: TODAY,
        targets,
    };
    compile(sources, options, &mut ())
}

/// All that came of it.
fn told(compilation: &Compilation) -> [String; 4] {
    let output = compilation.output.as_ref();
    let output = output.map(|output| output.iter().collect::<Vec<_>>());
    [
        format!("{:#?}", compilation.diagnostics.iter().collect::<Vec<_>>()),
        format!("{:#?}", compilation.strategy),
        format!("{:#?}", compilation.review.pairs),
        format!("{output:?}"),
    ]
}

/// What somebody, or a program, does to a file.
#[derive(Debug, Clone)]
enum Edit {
    /// A piece of it becomes another.
    Replace(&'static str, &'static str),
    /// A line goes.
    Cut(usize),
    /// A line is there twice.
    Double(usize),
    /// It goes.
    Remove,
    /// It is there under another name, too.
    Copy(&'static str),
    /// It is what it was at first.
    Restore,
    /// It holds this.
    Write(&'static str),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => prop::sample::select(vec![
            Edit::Replace(" og ", " samt "),
            Edit::Replace("medarbeid", "tilsett"),
            Edit::Replace("2026", "2025"),
            Edit::Replace("en ", "ein "),
            Edit::Replace("id = \"", "id = \"ny-"),
            Edit::Replace("measures = [", "measures = [\"borte\", "),
            Edit::Replace("status = \"", "status = \"x"),
            Edit::Replace("\n\n", "\n\n[^borte] ![bilde](assets/ukjent.png) [x](goal:borte)\n\n"),
            Edit::Replace("[[", "[["),
            Edit::Replace("title.nb = \"", "title.nb = \"Trygge "),
            Edit::Replace("]\n", "\n"),
        ]),
        3 => (0usize..60).prop_map(Edit::Cut),
        2 => (0usize..60).prop_map(Edit::Double),
        1 => Just(Edit::Remove),
        1 => prop::sample::select(vec![
                "areas/ny/area.toml", "assets/ny.svg", "themes/default/css/site.css", "themes/default/area.html",
            ])
            .prop_map(Edit::Copy),
        3 => Just(Edit::Restore),
        1 => prop::sample::select(vec!["", "x = ", "tekst\n", "[check]\nlost-content = \"warning\"\n"])
            .prop_map(Edit::Write),
    ]
}

fn apply(files: &mut Files, first: &Files, path: &str, edit: &Edit) {
    let text = files
        .get(path)
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let Some(text) = text else {
        if let (Edit::Restore, Some(bytes)) = (edit, first.get(path)) {
            files.insert(path.to_owned(), bytes.clone());
        }
        return;
    };
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let new = match edit {
        Edit::Replace(from, to) => text.replacen(from, to, 2),
        Edit::Cut(at) if *at < lines.len() => {
            lines.remove(*at);
            lines.concat()
        }
        Edit::Double(at) if *at < lines.len() => {
            lines.insert(*at, lines[*at]);
            lines.concat()
        }
        Edit::Cut(_) | Edit::Double(_) => return,
        Edit::Remove => {
            files.remove(path);
            return;
        }
        Edit::Copy(to) => {
            files.insert((*to).to_owned(), text.into_bytes());
            return;
        }
        Edit::Restore => {
            let bytes = first.get(path).cloned().unwrap_or_default();
            files.insert(path.to_owned(), bytes);
            return;
        }
        Edit::Write(text) => (*text).to_owned(),
    };
    files.insert(path.to_owned(), new.into_bytes());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_changes_nothing(edits in prop::collection::vec((any::<prop::sample::Index>(), edit()), 1..8)) {
        let first = example();
        let mut files = first.clone();
        let paths: Vec<String> = first.keys().cloned().collect();
        let mut before = sources(&files, &Sources::default());
        made(&before, Targets::Pages);
        for (number, (index, edit)) in edits.iter().enumerate() {
            apply(&mut files, &first, &paths[index.index(paths.len())], edit);
            let now = sources(&files, &before);
            // Pages take longer: the last ones are made of what all the edits left.
            let targets = if number + 1 == edits.len() { Targets::Pages } else { Targets::Findings };
            let kept = told(&made(&now, targets));
            let fresh = told(&made(&sources(&files, &Sources::default()), targets));
            for (kept, fresh) in kept.iter().zip(&fresh) {
                prop_assert!(kept == fresh, "after {edit:?}");
            }
            before = now;
        }
    }
}

#[test]
fn a_save_leaves_what_it_does_not_concern_as_it_is() {
    let mut files = example();
    let before = sources(&files, &Sources::default());
    let first = made(&before, Targets::Pages);
    let path = "areas/arbeidsmiljo-og-naervaer/nb.md";
    let text = files.get_mut(path).expect("its text");
    text.splice(0..0, *b"Nye ord. ");
    let now = sources(&files, &before);
    let kept = made(&now, Targets::Pages);
    let fresh = made(&sources(&files, &Sources::default()), Targets::Pages);
    assert_eq!(told(&kept), told(&fresh));
    let areas = |compilation: &Compilation| -> Vec<*const veivalg::model::Area> {
        let strategy = compilation.strategy.as_ref().expect("no error");
        strategy
            .areas
            .iter()
            .map(|area| &raw const **area)
            .collect()
    };
    let same = areas(&first)
        .iter()
        .zip(areas(&kept))
        .filter(|(one, other)| **one == *other)
        .count();
    assert_eq!(same, areas(&kept).len() - 1);
}

/// Where none are listed, the languages are those that any text is written in.
#[test]
fn a_language_that_another_area_begins_with_is_seen() {
    let area = |id: &str| {
        format!(
            "title.nb = \"Arbeid\"\n[[goals]]\nid = \"{id}-mal\"\ntext.nb = \"Vi vil.\"\nmeasures = []\n"
        )
    };
    let strategy = "title = \"Strategi\"\nareas = [\"en\", \"to\"]\n".to_owned();
    let texts = [
        ("strategy.toml", strategy),
        ("areas/en/area.toml", area("en")),
        ("areas/to/area.toml", area("to")),
    ];
    let texts = texts.into_iter();
    let mut files: Files = texts
        .map(|(path, text)| (path.to_owned(), text.into_bytes()))
        .collect();
    let before = sources(&files, &Sources::default());
    let found = told(&made(&before, Targets::Findings));
    let other = files.get_mut("areas/to/area.toml").expect("a file");
    // No name, for names are terms of every area.
    other.extend(*b"text.nn = \"Vi vil.\"\n");
    let kept = told(&made(&sources(&files, &before), Targets::Findings));
    let fresh = told(&made(
        &sources(&files, &Sources::default()),
        Targets::Findings,
    ));
    assert!(fresh[0] != found[0]);
    assert_eq!(kept, fresh);
}

/// What an area's findings depend on beside its own folder, one after the other: each edit gives other findings.
#[test]
fn whatever_an_area_depends_on_is_seen() {
    const OWN: [&str; 2] = [
        "areas/ledelse-og-medbestemmelse/nb.md",
        "areas/ledelse-og-medbestemmelse/nn.md",
    ];
    const OTHER: &str = "areas/heltid-og-rekruttering/area.toml";
    let more = [
        "\n\nVi viser til området Heltid og rekruttering, og til [målet](goal:hele-stillinger).\n\n\
         ![En prikk](assets/ny.svg)\n",
        "\n\nVi viser til området Heiltid og rekruttering, og til [målet](goal:hele-stillinger).\n\n\
         ![Ein prikk](assets/ny.svg)\n",
    ];
    let mut files = example();
    for (path, more) in OWN.into_iter().zip(more) {
        files.get_mut(path).expect("a text").extend(more.bytes());
    }
    let mut before = sources(&files, &Sources::default());
    let mut found = told(&made(&before, Targets::Findings));
    let edits = [
        (
            "assets/ny.svg",
            "",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
        ),
        (
            OTHER,
            "title.nn = \"Heiltid og",
            "title.nn = \"Heile stillingar og",
        ),
        (
            OTHER,
            "id = \"hele-stillinger\"",
            "id = \"heile-stillingar\"",
        ),
        (OTHER, "measures = [\"heltidsandel\"]", "measures = []"),
        (
            "strategy.toml",
            "status = \"adopted\"",
            "status = \"draft\"",
        ),
        ("terms.toml", "\"medarbeidar\"", "\"arbeidstakar\""),
        ("measures.toml", "id = \"sykefravaer\"", "id = \"fravaer\""),
        (
            "references.toml",
            "id = \"utsynsmeldingen\"",
            "id = \"utsynet\"",
        ),
        ("translations.lock", " nb=", " nb=0"),
        (
            "veivalg.toml",
            "languages = [\"nb\", \"nn\"]",
            "languages = [\"nb\"]",
        ),
    ];
    for (path, from, to) in edits {
        let text = files.entry(path.to_owned()).or_default();
        let old = String::from_utf8(text.clone()).expect("a text");
        assert!(old.contains(from), "{path} has {from}");
        *text = old.replacen(from, to, 1).into_bytes();
        let now = sources(&files, &before);
        let kept = told(&made(&now, Targets::Findings));
        let fresh = told(&made(
            &sources(&files, &Sources::default()),
            Targets::Findings,
        ));
        assert!(kept == fresh, "{path}: {to}");
        assert!(kept[0] != found[0], "{path}: {to} is seen");
        (before, found) = (now, kept);
    }
    let later = |sources: &Sources| {
        let today = Date {
            year: 2029,
            ..TODAY
        };
        let targets = Targets::Findings;
        told(&compile(sources, Options { today, targets }, &mut ()))
    };
    let kept = later(&before);
    assert!(kept == later(&sources(&files, &Sources::default())));
    assert!(kept[0] != found[0], "the day is seen");
}

/// A number of the kind that is given out from 2032 on is none before.
#[test]
fn a_text_that_stays_is_seen_on_another_day() {
    let mut files = example();
    let text = files.get_mut("areas/arbeidsmiljo-og-naervaer/nb.md");
    text.expect("its text").extend(*b"\n\n01013212380\n");
    let on = |sources: &Sources, year| {
        let options = Options {
            today: Date { year, ..TODAY },
            targets: Targets::Findings,
        };
        told(&compile(sources, options, &mut ()))
    };
    let before = sources(&files, &Sources::default());
    let found = on(&before, TODAY.year);
    let kept = on(&sources(&files, &before), 2033);
    let fresh = on(&sources(&files, &Sources::default()), 2033);
    assert!(!found[0].contains("PersonalData") && fresh[0].contains("PersonalData"));
    assert_eq!(kept, fresh);
}
