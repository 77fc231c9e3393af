//! Faulty strategies at random: fixing makes nothing worse, loses nothing, and has an end.

use std::collections::BTreeMap;

use proptest::prelude::*;

use veivalg::diagnostic::{Level, Rule};
use veivalg::fixes::apply_fixes;

use super::{AREA, BASE, options, strategy, text};

/// Faults to make: the file, what stands there, and what is written instead; whether it can be fixed.
const FAULTS: [(&str, &str, &str, bool); 22] = [
    (AREA, "[[goals]]", "[[goal]]", false),
    (AREA, "[[veivalg]]", "[[ \"Veivalg\" ]]", true),
    (AREA, "facts = [", "fact = [", true),
    (AREA, "id = \"trygge\"", "", true),
    (AREA, "id = \"lytte\"", "", true),
    (AREA, "text.nb = \"Vi", "texts.nb = \"Vi", true),
    (AREA, "text.nn = \"Vi", "texts.nn = \"Vi", false),
    (AREA, "text.nb = \"lytte", "tekst.nb = \"lytte", false),
    (AREA, "{ text = ", "{ \"Text\" = ", true),
    (AREA, "[\"naervaer\"]", "\"naervaer\"", true),
    (AREA, "[\"naervaer\"]", "[\"nærvær\"]", false),
    ("strategy.toml", "title", "titel", true),
    ("strategy.toml", "areas", "area", true),
    ("strategy.toml", "[valid]", "[Valid]", true),
    ("strategy.toml", "from = 2027", "from = 2039", true),
    (
        "strategy.toml",
        "to = 2029-01-01",
        "to = \"2029-01-01\"",
        true,
    ),
    ("strategy.toml", "to = 2029", "till = 2029", false),
    ("strategy.toml", "\"draft\"", "'Draft'", true),
    ("measures.toml", "\"percent\"", "\"PERCENT\"", true),
    ("measures.toml", "92.5", "\"92,5\"", true),
    ("measures.toml", "baseline", "baselin", true),
    ("measures.toml", "[[measures]]", "[[measure]]", true),
];

/// The base with a bit more, and a comment on each line that can have one.
fn whole() -> BTreeMap<&'static str, String> {
    let more = |path: &str| match path {
        AREA => {
            "[[reflection]]\ntext = '''\nHva # tenker\n'''\n\n[[goals]]\nid = \"ny\"\ntext.nn = \"Vi kjem.\"\ntext.nb = \"Det kommer.\"\nmeasures = [\"naervaer\"]\n"
        }
        "strategy.toml" => "status = \"draft\"\n[valid]\nfrom = 2027-01-01\nto = 2029-01-01\n",
        "measures.toml" => "baseline = { period = \"2016\", value = 92.5 }\n",
        _ => "",
    };
    let mut number = 0;
    let files = BASE.iter().map(|&(path, text)| {
        let text = format!("{text}{}", more(path));
        let facts = "facts = [{ text = \"Fakta\" }]\n\n[[goals]]";
        let text = if path == AREA {
            text.replacen("[[goals]]", facts, 1)
        } else {
            text
        };
        let lines = text.lines().map(|line| {
            number += 1;
            match line {
                "" | "'''" | "Hva # tenker" | "text = '''" => format!("{line}\n"),
                line => format!("{line} # merknad {number}.\n"),
            }
        });
        (path, lines.collect())
    });
    files.collect()
}

fn comments(files: &BTreeMap<&str, String>) -> Vec<String> {
    let lines = files.values().flat_map(|text| text.lines());
    let comments =
        lines.filter_map(|line| Some(line.split_once("# merknad")?.1.trim_end().to_owned()));
    comments.collect()
}

fn errors(files: &BTreeMap<&str, String>) -> (usize, BTreeMap<&'static str, String>) {
    let list: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let (sources, compilation) = strategy(&list);
    let mut after = BTreeMap::new();
    if let Some(fixed) = apply_fixes(&sources, &compilation.diagnostics, options()) {
        for (path, _) in BASE {
            after.insert(path, text(&fixed.sources, path));
        }
    }
    (compilation.diagnostics.count(Level::Error), after)
}

#[test]
fn without_a_fault_there_is_nothing_to_mend() {
    let (errors, after) = errors(&whole());
    assert_eq!((errors, after.len()), (0, 0));
}

/// A text with a fault. A line that goes takes its comment with it.
fn made(text: &str, right: &str, wrong: &str) -> String {
    let (before, after) = text.split_once(right).expect("it stands there");
    match wrong {
        "" => format!("{before}{}", after.split_once('\n').expect("a line").1),
        wrong => format!("{before}{wrong}{after}"),
    }
}

#[test]
fn each_fault_is_one_and_is_mended_or_left() {
    for (path, right, wrong, fixes) in FAULTS {
        let mut files = whole();
        files.insert(path, made(&files[path], right, wrong));
        let (before, after) = errors(&files);
        assert!(before > 0, "{wrong}");
        assert_eq!(!after.is_empty(), fixes, "{wrong}");
        if fixes {
            assert_eq!(errors(&after), (0, BTreeMap::new()), "{wrong}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mending_makes_nothing_worse(faults in prop::collection::vec(0..FAULTS.len(), 1..8), crlf: bool, mark: bool) {
        let mut files = whole();
        // What a misspelt list hid is reported when it is fixed: no harm, but more errors than before.
        let is_list = |right: &str| right.starts_with("[[") || right == "areas";
        let hides = faults.iter().any(|&fault| is_list(FAULTS[fault].1));
        for &fault in &faults {
            let (path, right, wrong, fixes) = FAULTS[fault];
            let text = files.get_mut(path).expect("a file of the base");
            if (hides && !fixes && !is_list(right)) || !text.contains(right) {
                continue;
            }
            *text = made(text, right, wrong);
        }
        for text in files.values_mut() {
            if crlf {
                *text = text.replace('\n', "\r\n");
            }
            if mark {
                text.insert(0, '\u{feff}');
            }
        }
        let (before, after) = errors(&files);
        let after = if after.is_empty() { files.clone() } else { after };
        let (left, again) = errors(&after);
        prop_assert!(again.is_empty(), "fixed twice: {again:?}");
        prop_assert!(left <= before, "{left} errors of {before}: {after:?}");
        prop_assert_eq!(comments(&files), comments(&after));
        for text in after.values() {
            let text = text.trim_start_matches('\u{feff}');
            prop_assert!(toml::from_str::<toml::Table>(text).is_ok(), "{}", text);
            prop_assert_eq!(crlf, text.contains("\r\n"));
            prop_assert!(!crlf || text.matches('\n').count() == text.matches("\r\n").count());
        }
    }

    #[test]
    fn whatever_stands_in_a_file_is_mended_to_an_end(
        file in 0..3_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..6_usize, piece()), 1..5),
    ) {
        let path = BASE[file].0;
        let mut files = whole();
        let text = files.get_mut(path).expect("a file of the base");
        for (at, cut, piece) in changes {
            let start = text.floor_char_boundary(at.index(text.len() + 1));
            let end = text.ceil_char_boundary((start + cut).min(text.len()));
            text.replace_range(start..end, piece);
        }
        let (_, after) = errors(&files);
        if !after.is_empty() {
            let (_, again) = errors(&after);
            prop_assert!(again.is_empty(), "fixed twice: {again:?}");
            prop_assert!(syntax(&after) <= syntax(&files), "{after:?}");
        }
    }
}

/// How many findings tell of TOML that does not parse.
fn syntax(files: &BTreeMap<&str, String>) -> usize {
    let list: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let (_, compilation) = strategy(&list);
    let found = compilation.diagnostics.iter();
    found.filter(|found| found.rule == Rule::Syntax).count()
}

/// A piece that changes a name, or what TOML takes it for.
fn piece() -> impl proptest::strategy::Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "s",
        "e",
        "\"",
        "'",
        ".",
        " ",
        "=",
        "\n",
        "\r\n",
        "\r",
        "#",
        "[",
        "]",
        "{ ",
        " }",
        ", ",
        "[[goals]]\n",
        "[[goal]]\n",
        "texts.nn = \"x\"\n",
        "text = \"x\"\n",
        "\"text\"",
        "TEXT",
        "id",
        "NB",
        "\u{200b}",
        "\u{feff}",
        "\u{a0}",
        "a\u{30a}",
        "å",
        "\u{2028}",
        "\\",
        "'''",
        "\"\"\"",
        "2027-01-01",
        "92,5",
        "texts = { nb = \"x\", NB = \"y\" }\n",
        "facts.text = 1\n",
        "•\t",
    ])
}
