//! What the fuzzers begin with, made of the repository: the example, the cases of the rules, and a few of
//! what else is read.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::bundle::{BASE, MARK, join};

/// Files larger than this only slow a fuzzer down.
const MOST_BYTES: usize = 12_000;

/// Writes a target's seeds, and the words of all, into the folders that `VEIVALG_SEEDS` and `VEIVALG_WORDS`
/// name. Is called before a fuzzer looks there, in the repository's folder.
pub fn write_where_asked(target: &str) {
    if let Some(folder) = std::env::var_os("VEIVALG_SEEDS").map(PathBuf::from) {
        for (number, seed) in seeds(Path::new("."))[target].iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:04}")), seed).expect("a seed");
        }
    }
    if let Some(file) = std::env::var_os("VEIVALG_WORDS") {
        fs::write(file, super::mutate::dictionary()).expect("a dictionary");
    }
}

/// The seeds of each target, by its name.
pub fn seeds(repository: &Path) -> BTreeMap<&'static str, Vec<Vec<u8>>> {
    let mut files = Vec::new();
    for folder in ["example-strategy", "tests/rules/base", "src/cli/starter"] {
        let root = repository.join(folder);
        collect(&root, &root, &mut files);
    }
    files.retain(|(path, bytes)| {
        !path.starts_with("public/") && !path.starts_with("themes/") && bytes.len() < MOST_BYTES
    });
    let cases = cases(&repository.join("tests/rules"));
    let mut seeds: BTreeMap<&str, Vec<Vec<u8>>> = BTreeMap::new();
    let mut add = |target, bytes: Vec<u8>| seeds.entry(target).or_default().push(bytes);
    let own = BASE
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    for (path, bytes) in files
        .into_iter()
        .chain(own)
        .chain(cases.iter().flatten().cloned())
    {
        let name = path.rsplit('/').next().unwrap_or_default();
        match path.rsplit('.').next() {
            Some("toml") => {
                add("toml", join([(path.as_str(), bytes.as_slice())]));
                if name == "terms.toml" {
                    let text =
                        "Rådmannen og ansatte: arbeidsmiljøet, veivalgene, tilsette og vegvala.";
                    add("terms", [bytes.as_slice(), b"\0", text.as_bytes()].concat());
                }
            }
            Some("md") => {
                add("markdown", bytes.clone());
                let answer = "[1]Vi skal[[t:g:2]]arbeide[[/]] her.[]\n";
                add(
                    "stream",
                    [bytes.as_slice(), b"\0", answer.as_bytes()].concat(),
                );
            }
            Some("csv") => add("csv", [b"0", bytes.as_slice()].concat()),
            Some("lock") => add("lock", bytes.clone()),
            _ => {}
        }
    }
    for case in cases {
        let bytes = join(
            case.iter()
                .map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
        );
        for target in ["html", "fix", "check"] {
            add(target, bytes.clone());
        }
    }
    for (path, text) in BASE {
        for target in ["html", "fix", "check"] {
            add(target, join([(path, text.as_bytes())]));
        }
    }
    for link in [
        "https://www.regjeringen.no/no/tema?a=b&c=d#e",
        "mailto:kari@example.no",
        "tel:+4712345678",
        "assets/rapport%20for%202024.pdf#page=3",
        "assets/logo.svg?v=2",
        "#et-delmål",
        "goal:maal",
        "javascript:alert(1)",
        "//example.no/a",
        "https://blåbærsyltetøy.no/æøå",
    ] {
        add("links", link.as_bytes().to_vec());
    }
    let known = "[[known]]\nrule = \"goal-without-measure\"\nfile = \"areas/omraade/area.toml\"\nwhat = \"maal\"\n\
                 owner = \"Kari Nordmann\"\nuntil = 2027-01-31\nreason = \"Kommer\"\n";
    add("known", known.as_bytes().to_vec());
    let lock = "# Reviewed\nareas/omraade/area.toml goals.maal.text nb=0123456789abcdef nn=fedcba9876543210\n\
                a -\nb nb=0123456789abcdef nn=- only=nb\n<<<<<<< en\nc nb=- nn=-\n=======\n>>>>>>> to\n";
    add("lock", lock.as_bytes().to_vec());
    for csv in [
        "periode;verdi;svar\n2024K1;39,8 %;120\n2024K2;..;3\n",
        "Sykefravær\t2023\t2024\nI alt\t1 234\t1.234\n",
        "sep=,\nperiod,value\n31.12.2024,\"1,5\"\n",
    ] {
        for kind in ["0", "1", "2"] {
            add("csv", [kind, csv].concat().into_bytes());
        }
    }
    seeds
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(root, &path, files);
        } else if let (Ok(name), Ok(bytes)) = (path.strip_prefix(root), fs::read(&path)) {
            let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
            files.push((name.join("/"), bytes));
        }
    }
}

/// The files of each case of the rules: fenced blocks that name a path. What a case expects stays out.
fn cases(folder: &Path) -> Vec<Vec<(String, Vec<u8>)>> {
    let mut pages = Vec::new();
    collect(folder, folder, &mut pages);
    let mut cases = Vec::new();
    for (_, page) in pages
        .iter()
        .filter(|(path, _)| path.ends_with(".md") && !path.contains('/'))
    {
        let page = String::from_utf8_lossy(page);
        for case in page.split("\n## ").skip(1) {
            let mut files = Vec::new();
            let mut lines = case.lines();
            while let Some(line) = lines.next() {
                let Some(fence) = line.strip_prefix("```") else {
                    continue;
                };
                let body = lines.by_ref().take_while(|line| !line.starts_with("```"));
                let body: String = body
                    .filter(|line| !line.starts_with("#^ ") && !line.starts_with(MARK))
                    .map(|line| format!("{line}\n"))
                    .collect();
                if let Some((_, path)) = fence.split_once(' ')
                    && path.contains('.')
                    && !path.contains(' ')
                {
                    files.push((path.to_owned(), body.into_bytes()));
                }
            }
            if !files.is_empty() {
                cases.push(files);
            }
        }
    }
    cases
}
