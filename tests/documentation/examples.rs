//! The examples of the guides, each put into the strategy that the pages of the format are made of, and checked.
//! `toml PATH` is a whole file, `toml PATH append` is more of it.

use veivalg::compile::Targets;
use veivalg::diagnostic::{Level, MessageLang};
use veivalg::report::{Format, render};

use super::{LANGUAGES, blocks, guides};
use crate::format;
use crate::tools::compile_today;

#[test]
fn every_example_is_one_that_the_program_takes() {
    let mut count = 0;
    for lang in LANGUAGES {
        for (name, text) in guides(lang) {
            for block in blocks(&text) {
                let mut words = block.info.split(' ');
                if words.next() != Some("toml") {
                    continue;
                }
                let file = words.next();
                let file = file.unwrap_or_else(|| panic!("{}: {}", name.display(), block.text));
                let mut files = format::files();
                let old = files.get(file).unwrap_or_else(|| panic!("{file} is there"));
                let new = match words.next() {
                    Some("append") => [old.as_slice(), block.text.as_bytes()].concat(),
                    Some(other) => panic!("{other}"),
                    None => block.text.clone().into_bytes(),
                };
                files.insert(file.to_owned(), new);
                let (sources, compilation) =
                    compile_today(format::sources(&files), Targets::Findings);
                let found = &compilation.diagnostics;
                let told = render(Format::Concise, found, &sources, MessageLang::En);
                assert_eq!(found.count(Level::Error), 0, "{}:\n{told}", name.display());
                count += 1;
            }
        }
    }
    assert!(count > 30, "examples were found: {count}");
}
