//! The project's own pages: every link leads somewhere, every command runs, every example is one that the program
//! takes, and each language has the same pages.

mod commands;
mod examples;
mod links;

use std::fs;
use std::path::PathBuf;

use crate::tools::root;

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// Every page of ours with its path in the checkout.
fn pages() -> Vec<(PathBuf, String)> {
    let mut pages = Vec::new();
    let mut add = |path: PathBuf| {
        let text = fs::read_to_string(root().join(&path)).expect("text");
        pages.push((path, text));
    };
    for name in [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "fuzz/README.md",
    ] {
        add(PathBuf::from(name));
    }
    for entry in walkdir::WalkDir::new(root().join("docs")).sort_by_file_name() {
        let path = entry.expect("readable").into_path();
        if path.extension().is_some_and(|extension| extension == "md") {
            add(path.strip_prefix(root()).expect("inside").to_owned());
        }
    }
    pages
}

/// The guides in one language, which are written by hand.
fn guides(lang: &str) -> Vec<(PathBuf, String)> {
    let own = root().join("docs").join(lang);
    let mut pages = pages();
    pages.retain(|(path, _)| {
        root().join(path).parent() == Some(own.as_path()) && !path.ends_with("format.md")
    });
    pages
}

/// A block of code: the words after the first marks, and its lines.
struct Block {
    info: String,
    text: String,
    /// What a comment above it says is done first.
    setup: Option<String>,
}

/// The blocks of code of a page.
fn blocks(page: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut setup = None;
    let mut inside = false;
    for line in page.lines() {
        if let Some(info) = line.strip_prefix("```") {
            if !inside {
                blocks.push(Block {
                    info: info.to_owned(),
                    text: String::new(),
                    setup: setup.take(),
                });
            }
            inside = !inside;
        } else if inside {
            let block = blocks.last_mut().expect("it has begun");
            block.text += &format!("{line}\n");
        } else if let Some(command) = line.strip_prefix("<!-- setup: ") {
            setup = Some(command.trim_end_matches(" -->").to_owned());
        }
    }
    assert!(!inside, "a block of code without an end");
    blocks
}

#[test]
fn every_language_has_the_same_pages() {
    let list = |lang: &str| {
        let text = fs::read_to_string(root().join(format!("docs/{lang}/README.md")));
        let text = text.expect("contents");
        let items: Vec<String> = text
            .lines()
            .filter(|line| line.starts_with(|sign: char| sign.is_ascii_digit()))
            .map(str::to_owned)
            .collect();
        // Every page is in the contents.
        for (path, _) in guides(lang) {
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            assert!(
                name == "README.md" || text.contains(&format!("]({name})")),
                "{name}"
            );
        }
        items
    };
    let [nb, nn, en] = LANGUAGES.map(list);
    assert_eq!(nb.len(), nn.len());
    // English alone has the page for developers.
    assert_eq!(nb.len() + 1, en.len());
}

#[test]
fn the_readme_is_a_screen_or_two() {
    let readme = fs::read_to_string(root().join("README.md")).expect("a README");
    assert!(readme.lines().count() < 150);
}
