//! Links between the pages, and from them to files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{blocks, pages};
use crate::tools::root;

/// What headings and anchors of a page are led to by, as git hosts and `docs/site.rs` make them.
fn anchors(page: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut inside = false;
    for line in page.lines() {
        inside ^= line.starts_with("```");
        if inside {
            continue;
        }
        for part in line.split("<a id=\"").skip(1) {
            all.insert(part.split('"').next().unwrap_or_default().to_owned());
        }
        let words = line.trim_start_matches('#');
        if words.len() < line.len() && words.starts_with(' ') {
            let kept = words.trim().chars().filter_map(|sign| match sign {
                ' ' => Some('-'),
                sign if sign.is_alphanumeric() || "-_".contains(sign) => Some(sign),
                _ => None,
            });
            all.insert(kept.collect::<String>().to_lowercase());
        }
    }
    all
}

/// The targets of a page's links and pictures.
fn targets(page: &str) -> Vec<String> {
    let mut text = page.to_owned();
    for block in blocks(page) {
        text = text.replace(&block.text, "");
    }
    // What stands as code leads nowhere.
    let plain: String = text
        .lines()
        .map(|line| {
            let parts = line.split('`').step_by(2);
            format!("{}\n", parts.collect::<Vec<_>>().join("``"))
        })
        .collect();
    let links = plain.match_indices("](").filter_map(|(at, _)| {
        let rest = &plain[at + 2..];
        Some(rest[..rest.find([')', ' '])?].to_owned())
    });
    links.collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (path, text) in pages() {
        for target in targets(&text) {
            if target.contains("://") {
                continue;
            }
            count += 1;
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let folder = path.parent().unwrap_or(Path::new(""));
            let file = match file {
                "" => root().join(&path),
                file => root().join(folder).join(file),
            };
            let leads = file.exists()
                && (anchor.is_empty()
                    || fs::read_to_string(&file).is_ok_and(|page| anchors(&page).contains(anchor)));
            if !leads {
                wrong.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(count > 100, "links were found: {count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The page for developers names files by their paths.
#[test]
fn every_path_that_developers_are_told_of_exists() {
    let page = fs::read_to_string(root().join("docs/en/developers.md")).expect("a page");
    let inside = page.split('`').skip(1).step_by(2);
    let is_path = |words: &&str| {
        let begins = ["src/", "tests/", "themes/", "docs/", "fuzz/", ".ci/"];
        begins.iter().any(|begin| words.starts_with(begin)) && !words.contains([' ', '*'])
    };
    let mut count = 0;
    for path in inside.filter(is_path) {
        count += 1;
        assert!(root().join(path).exists(), "{path}");
    }
    assert!(count > 15, "{count}");
}

/// What the list of where to change names beside a file is in one of the files that it names there.
#[test]
fn every_name_that_developers_are_led_to_is_in_its_file() {
    let page = fs::read_to_string(root().join("docs/en/developers.md")).expect("a page");
    let list = page.split("## Where to change").nth(1).expect("a list");
    let list = list.split("## ").next().expect("its end");
    let mut count = 0;
    for row in list.lines().filter(|line| line.starts_with("| ")) {
        let inside: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        let files = inside.iter().map(|path| root().join(path));
        let texts: Vec<String> = files
            .filter_map(|path| fs::read_to_string(path).ok())
            .collect();
        // A type, a function or a constant: `Lock::write`, `TABLE`.
        let is_name = |word: &&&str| {
            word.chars()
                .all(|letter| letter.is_ascii_alphanumeric() || ":_!".contains(letter))
                && !["nb", "nn", "en"].contains(*word)
        };
        for name in inside.iter().filter(is_name) {
            count += 1;
            let last = name.rsplit("::").next().unwrap_or(name);
            let is_there = texts.iter().any(|text| text.contains(last));
            assert!(is_there, "{row}: no file has `{name}`");
        }
    }
    assert!(count > 10, "{count}");
}

/// The archives that the first page tells of are those that a release has.
#[test]
fn the_first_page_names_archives_that_are_made() {
    let package = fs::read_to_string(root().join(".ci/package")).expect("text");
    for lang in ["nb", "nn"] {
        let page = root().join(format!("docs/{lang}/kom-i-gang.md"));
        let page = fs::read_to_string(page).expect("a page");
        let names = page.lines().filter_map(|line| {
            let name = line.strip_prefix("| ")?.split('`').nth(1)?;
            let (name, ending) = name.split_once('.')?;
            assert_eq!(ending == "zip", name.starts_with("windows"), "{name}");
            Some(name)
        });
        let names: Vec<&str> = names.collect();
        assert_eq!(names.len(), 4, "{names:?}");
        for name in names {
            assert!(package.contains(&format!("(\"{name}\", ")), "{name}");
        }
    }
}
